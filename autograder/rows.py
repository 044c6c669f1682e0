"""The gradebook's rows of one submission: found or made in one transaction, and filled in by nbgrader's own rules.

nbgrader opens the gradebook for each submission, searches each row with a join of seven tables and commits after each:
a tenth of a second. Its objects also count over the whole class whenever one is loaded; so only what is needed is read.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from nbformat import NotebookNode
from nbgrader import api, utils
from sqlalchemy import insert, select
from sqlalchemy.orm import Session, load_only


@dataclass(frozen=True)
class Layout:
    """What the rows of a submission mirror: the ids of an assignment, of its notebooks and of their cells."""

    assignment: str
    notebooks: dict[str, str]  # name → id
    cells: tuple[tuple[str, str, str, str], ...]  # notebook's id, kind, name, id


@dataclass(frozen=True)
class Rows:
    """The grades and comments of a submission by cell; stands in for the gradebook when nbgrader's rules run."""

    grades: dict[str, Any]
    comments: dict[str, Any]

    @property
    def db(self) -> "Rows":
        """Take nbgrader's commits after each cell: there is one at the end."""
        return self

    def commit(self) -> None:
        """Do nothing."""

    def find_grade(self, cell: str, notebook: str, assignment: str, student: str) -> Any:
        """Return the grade of a cell, as nbgrader's Gradebook does."""
        return self.grades[cell]

    def find_comment(self, cell: str, notebook: str, assignment: str, student: str) -> Any:
        """Return the comment on a cell, as nbgrader's Gradebook does."""
        return self.comments[cell]


def layout(db: Session, assignment: str) -> Layout:
    """Read the ids of an assignment that is registered."""
    key = db.execute(select(api.Assignment.id).where(api.Assignment.name == assignment)).scalar_one()
    notebooks = db.execute(select(api.Notebook.name, api.Notebook.id).where(api.Notebook.assignment_id == key))
    names = {name: notebook for name, notebook in notebooks}
    cell = api.BaseCell
    cells = select(cell.notebook_id, cell.type, cell.name, cell.id).where(cell.notebook_id.in_(names.values()))
    return Layout(key, names, tuple((n, kind, name, i) for n, kind, name, i in db.execute(cells)))


def students(db: Session, assignment: str) -> list[str]:
    """List the students who have a submission of an assignment."""
    table = api.SubmittedAssignment
    mine = select(table.student_id).join(api.Assignment, table.assignment_id == api.Assignment.id)
    return list(db.execute(mine.where(api.Assignment.name == assignment)).scalars())


def is_registered(db: Session, name: str, notebook: NotebookNode) -> bool:
    """Say whether the gradebook has an assignment's notebook with the very cells and points of `notebook`."""
    where = layout(db, name)
    source, grade, key = api.SourceCell, api.GradeCell, where.notebooks.get(name)
    texts = select(source.name, source.cell_type, source.source, source.checksum, source.locked)
    points = select(grade.name, grade.cell_type, grade.max_score)
    found: set[tuple[Any, ...]] = {(cell, kind) for belongs_to, kind, cell, _ in where.cells if belongs_to == key}
    found |= {tuple(row) for row in db.execute(texts.where(source.notebook_id == key))}
    found |= {tuple(row) for row in db.execute(points.where(grade.notebook_id == key))}
    return found == {row for cell in notebook.cells for row in _registration(cell)}


def _registration(cell: NotebookNode) -> Iterator[tuple[Any, ...]]:
    """Yield what nbgrader's SaveCells stores of a cell."""
    marks = cell.metadata.get("nbgrader", {})
    roles = {"GradeCell": utils.is_grade(cell), "SolutionCell": utils.is_solution(cell),
             "TaskCell": utils.is_task(cell)}  # fmt: skip
    if any(roles.values()) or utils.is_locked(cell):
        yield from ((marks["grade_id"], kind) for kind, has in roles.items() if has)
        yield (marks["grade_id"], cell.cell_type, cell.source, marks.get("checksum"), utils.is_locked(cell))
    if roles["GradeCell"]:
        yield (marks["grade_id"], cell.cell_type, float(marks["points"]))


def save(db: Session, where: Layout, name: str, student: str, timestamp: datetime | None, notebook: NotebookNode,
         config: Any) -> bool:  # fmt: skip
    """Put a graded notebook called `name` into the gradebook; say whether the submission came late."""
    from nbgrader.preprocessors import SaveAutoGrades

    submitted = _submitted(db, where, student, timestamp)
    rules = SaveAutoGrades(config=config)
    rules.gradebook = _rows(db, where, where.notebooks[name], _reset(db, submitted, where.notebooks[name]))
    rules.notebook_id, rules.assignment_id, rules.student_id = name, name, student
    for index, cell in enumerate(notebook.cells):
        rules.preprocess_cell(cell, {}, index)
    late = _is_late(db, where, submitted)
    db.commit()
    return late


def _submitted(db: Session, where: Layout, student: str, timestamp: datetime | None) -> Any:
    """Find a submission, or make it with all that belongs to it, as `Gradebook.add_submission` does."""
    table = api.SubmittedAssignment
    columns = load_only(table.id, table.timestamp, table.extension)
    mine = (table.assignment_id == where.assignment, table.student_id == student)
    found = db.execute(select(table).options(columns).where(*mine)).scalar_one_or_none()
    if found is None:
        if not db.execute(select(api.Student.id).where(api.Student.id == student)).scalar():
            db.add(api.Student(id=student))
            db.flush()
        found = table(id=api.new_uuid(), assignment_id=where.assignment, student_id=student)
        db.add(found)
        db.flush()
        for notebook in where.notebooks.values():
            _add_notebook(db, where, found.id, notebook)
    found.timestamp = utils.parse_utc(timestamp)
    return found


def _add_notebook(db: Session, where: Layout, submitted: str, notebook: str) -> None:
    key = api.new_uuid()
    db.execute(insert(api.SubmittedNotebook), [{"id": key, "notebook_id": notebook, "assignment_id": submitted}])
    for table, kinds in ((api.Grade, ("GradeCell", "TaskCell")), (api.Comment, ("SolutionCell", "TaskCell"))):
        mine = [cell for belongs_to, kind, _, cell in where.cells if belongs_to == notebook and kind in kinds]
        if mine:
            db.execute(insert(table), [{"cell_id": cell, "notebook_id": key} for cell in mine])


def _reset(db: Session, submitted: Any, notebook: str) -> str:
    """Take back an earlier penalty, and return the id of a submitted notebook."""
    table = api.SubmittedNotebook
    mine = (table.notebook_id == notebook, table.assignment_id == submitted.id)
    columns = load_only(table.id, table.late_submission_penalty)
    row = db.execute(select(table).options(columns).where(*mine)).scalar_one()
    row.late_submission_penalty = None
    return str(row.id)


def _rows(db: Session, where: Layout, notebook: str, submitted: str) -> Rows:
    names = {cell: name for belongs_to, _, name, cell in where.cells if belongs_to == notebook}

    def by_cell(table: Any, *columns: Any) -> dict[str, Any]:
        # by cell and notebook, which is the index that there is
        mine = (table.cell_id.in_(names), table.notebook_id == submitted)
        found = db.execute(select(table).options(load_only(table.id, table.cell_id, *columns)).where(*mine)).scalars()
        return {names[row.cell_id]: row for row in found}

    grade, comment = api.Grade, api.Comment
    return Rows(
        by_cell(grade, grade.auto_score, grade.manual_score, grade.needs_manual_grade),
        by_cell(comment, comment.auto_comment),
    )


def _is_late(db: Session, where: Layout, submitted: Any) -> bool:
    due = db.execute(select(api.Assignment.duedate).where(api.Assignment.id == where.assignment)).scalar_one()
    if due is None or submitted.timestamp is None:
        return False
    return bool(submitted.timestamp > (due + submitted.extension if submitted.extension else due))
