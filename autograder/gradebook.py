"""The class as nbgrader knows it: folders, timestamps and the gradebook. Only the coordinator of a run comes here."""

import logging
import os
import shutil
import time
import warnings
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any, TypeVar

import nbformat
from nbformat import NotebookNode
from traitlets.config import Config, PyFileConfigLoader

from autograder import release, rows
from autograder.courses import Assignment
from autograder.errors import AutograderError, GradebookError, NoSubmissions
from autograder.files import write_atomically
from autograder.grading import Graded

logger = logging.getLogger(__name__)
Found = TypeVar("Found")


@dataclass(frozen=True)
class Grade:
    """What the gradebook says of one student and one assignment; `penalty` is taken off `score` already."""

    student: str
    first_name: str
    last_name: str
    email: str
    lms_user_id: str
    score: float
    max_score: float
    penalty: float = 0.0


def coursedir(root: Path, course: str) -> Any:
    """Load nbgrader_config.py for a course, and return nbgrader's CourseDirectory."""
    from nbgrader.coursedir import CourseDirectory

    if not (root / "nbgrader_config.py").exists():
        raise AutograderError(f"no nbgrader_config.py in {root}: run this in the folder that holds it, or pass --root.")
    os.environ["NGKIT_COURSE"] = course
    return CourseDirectory(config=config(root))


def config(root: Path) -> Config:
    """Read nbgrader_config.py as nbgrader does."""
    return PyFileConfigLoader("nbgrader_config.py", path=str(root)).load_config()


def submissions(directory: Any, assignment: Assignment, pattern: str = "*") -> dict[str, Path]:
    """Find the folders handed in, by student.

    Raises:
        NoSubmissions: there is none; says where it looked.
    """
    where = directory.format_path(directory.submitted_directory, pattern, assignment.name)
    structure = Path(directory.directory_structure).parts
    student = structure.index("{student_id}") - len(structure)  # counted from the end of a path
    found = {path.parts[student]: path for path in sorted(Path("/").glob(where.lstrip("/"))) if path.is_dir()}
    if not found:
        raise NoSubmissions(
            f"no submissions of {assignment}: looked for {where}. Run `nbgrader collect {assignment.name}`."
        )
    return found


@contextmanager
def opened(directory: Any) -> Iterator[Any]:
    """Open the gradebook, and make it if there is none; nbgrader's Gradebook, to be used by one thread.

    Raises:
        GradebookError: the database cannot be reached; says which.
    """
    from nbgrader.api import Gradebook

    with _explained(directory):
        book = _again(lambda: Gradebook(_patient(directory.db_url), directory.course_id))
    with book, warnings.catch_warnings():
        warnings.simplefilter("ignore")  # SQLAlchemy's, about how nbgrader links new rows
        yield book


def register(directory: Any, assignment: Assignment) -> None:
    """Save the assignment's cells and points in the gradebook, as `nbgrader generate_assignment` does.

    Raises:
        GradebookError: cells were added or removed since submissions were graded.
    """
    from nbgrader.preprocessors import SaveCells

    notebook = release.skeleton(nbformat.read(assignment.source, as_version=4))
    with opened(directory) as book, _explained(directory):
        _again(lambda: _name(book, directory, assignment))
        if rows.is_registered(book.db, assignment.name, notebook):
            return  # nbgrader would load the whole class to find that out
        try:
            _again(lambda: SaveCells().preprocess(notebook, _resources(directory, assignment, ".")))
        except RuntimeError as error:
            raise GradebookError(
                f"{error}: expected the cells that were graded before. Take the assignment out of the gradebook with "
                f"`nbgrader db assignment remove {assignment.name} --force`, then grade again."
            ) from error


def _name(book: Any, directory: Any, assignment: Assignment) -> None:
    book.db.remove()
    book.update_or_create_assignment(assignment.name, course_id=directory.course_id)


def record(book: Any, directory: Any, assignment: Assignment, folder: Path, graded: Graded) -> None:
    """Write one result: the autograded notebook first, then the gradebook, by nbgrader's own rules.

    Doing it twice changes nothing, so that a run killed in the middle can simply do it again.
    """
    student = graded.result.student
    target = _autograded(directory, assignment, student)
    write_atomically(target, graded.notebook)
    timestamp = _timestamp(directory, folder)
    for name in ("timestamp.txt", "submission_secret.txt"):  # nbgrader returns feedback by these
        if (folder / name).is_file() and not (folder / name).is_symlink():
            shutil.copyfile(folder / name, target.with_name(name))
    notebook = nbformat.v4.reads(graded.notebook)  # ours: it needs no validation
    with _explained(directory):
        late = _again(lambda: _save(book, directory, assignment, student, timestamp, notebook))
        if late:
            _again(lambda: _penalise(directory, assignment, student, notebook))


def _save(book: Any, directory: Any, assignment: Assignment, student: str, timestamp: datetime | None,
          notebook: NotebookNode) -> bool:  # fmt: skip
    book.db.remove()  # what Formgrader changed meanwhile counts, and memory stays flat
    where = rows.layout(book.db, assignment.name)
    return rows.save(book.db, where, assignment.name, student, timestamp, notebook, directory.config)


def _penalise(directory: Any, assignment: Assignment, student: str, notebook: NotebookNode) -> None:
    """Let nbgrader apply the plugin for late submissions that the course has chosen."""
    from nbgrader.preprocessors import AssignLatePenalties

    AssignLatePenalties(config=directory.config).preprocess(notebook, _resources(directory, assignment, student))


def recorded(book: Any, directory: Any, assignment: Assignment) -> set[str]:
    """List the students whose autograded notebook is on disk and whose submission the gradebook knows."""
    known = rows.students(book.db, assignment.name)
    return {student for student in known if _autograded(directory, assignment, student).exists()}


def grades(directory: Any, assignment: Assignment) -> list[Grade]:
    """Read what the gradebook says of everyone who handed in, by student: with manual scores and late penalties."""
    from nbgrader import api

    of = api.SubmittedAssignment
    with api.Gradebook(
        directory.db_url, directory.course_id
    ) as book:  # one query: nbgrader's objects ask for each score
        rows = (
            book.db.query(api.Student, of.score, of.max_score, of.late_submission_penalty)
            .join(of, of.student_id == api.Student.id).join(api.Assignment, api.Assignment.id == of.assignment_id)
            .filter(api.Assignment.name == assignment.name).order_by(api.Student.id).all()
        )  # fmt: skip
    return [_grade(*row) for row in rows]


def _grade(student: Any, score: float, max_score: float, penalty: float) -> Grade:
    person = (student.first_name or "", student.last_name or "", student.email or "", student.lms_user_id or "")
    return Grade(student.id, *person, max(0.0, score - penalty), max_score, penalty)


def _again(step: Callable[[], Found], attempts: int = 8) -> Found:
    """Do a step again that fails because another coordinator did the same at that moment, or because a link broke."""
    from nbgrader.api import InvalidEntry
    from sqlalchemy.exc import DBAPIError

    for attempt in range(attempts - 1):
        try:
            return step()
        except (DBAPIError, InvalidEntry) as error:
            logger.debug("the gradebook refused, once more: %s", error)
            time.sleep(0.05 * 2**attempt)
    return step()


@contextmanager
def _explained(directory: Any) -> Iterator[None]:
    """Say in one line what is wrong with the database."""
    from nbgrader.api import InvalidEntry
    from sqlalchemy.engine import make_url
    from sqlalchemy.exc import SQLAlchemyError

    try:
        yield
    except ModuleNotFoundError as error:
        raise GradebookError(f'no driver for this gradebook ({error}): pip install "ngkit[postgres]".') from error
    except (SQLAlchemyError, InvalidEntry) as error:
        where = make_url(directory.db_url).render_as_string(hide_password=True)
        reason = " ".join(str(getattr(error, "orig", None) or error).split())
        raise GradebookError(
            f"the gradebook {where} cannot be used: {reason} Results so far are kept; run the same command again."
        ) from error


def _patient(url: str) -> str:
    """Let SQLite wait a minute, not five seconds, for another coordinator or for Formgrader."""
    from sqlalchemy.engine import make_url

    found = make_url(url)
    if found.get_backend_name() == "sqlite" and "timeout" not in found.query:
        found = found.update_query_dict({"timeout": "60"})
    return found.render_as_string(hide_password=False)


def _autograded(directory: Any, assignment: Assignment, student: str) -> Path:
    folder = directory.format_path(directory.autograded_directory, student, assignment.name)
    return Path(folder) / f"{assignment.name}.ipynb"


def _timestamp(directory: Any, folder: Path) -> datetime | None:
    try:
        return directory.get_existing_timestamp(str(folder))  # type: ignore[no-any-return]
    except Exception:  # nbgrader's own way out fails, it calls a method that it lacks; the grade does not need the time
        logger.warning("ignored the unreadable timestamp of %s", folder)
        return None


def _resources(directory: Any, assignment: Assignment, student: str) -> dict[str, Any]:
    return {"nbgrader": {"notebook": assignment.name, "assignment": assignment.name, "student": student,
                         "db_url": _patient(directory.db_url)}, "unique_key": assignment.name}  # fmt: skip
