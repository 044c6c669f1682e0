"""autograder.rows: the gradebook holds what nbgrader itself would have written, row for row."""

import os
import shutil
import sys
import warnings
from datetime import datetime, timedelta
from pathlib import Path

import nbformat
import pytest
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook, new_output
from nbgrader.api import Gradebook
from nbgrader.preprocessors import AssignLatePenalties, SaveAutoGrades, SaveCells
from nbgrader.utils import compute_checksum
from sqlalchemy import MetaData
from traitlets.config import Config

from autograder import rows

DUE = datetime(2026, 3, 1, 12)
PASSED, ERROR = new_output("stream", text="ok"), new_output("error", ename="E", evalue="e", traceback=[])


def cell(make, name, source, **roles):
    marks = {"grade": False, "solution": False, "locked": False, "task": False, "schema_version": 3} | roles
    made = make(source, metadata={"nbgrader": {"grade_id": name, **marks}})
    made.metadata.nbgrader.checksum = compute_checksum(made)
    return made


@pytest.fixture
def released():
    """A notebook with every kind of cell that nbgrader knows."""
    return new_notebook(cells=[
        cell(new_code_cell, "given", "import numpy", locked=True),
        cell(new_code_cell, "answer", "...", solution=True),
        cell(new_code_cell, "check", "assert True", grade=True, points=3, locked=True),
        cell(new_code_cell, "check-2", "assert 1", grade=True, points=4, locked=True),
        cell(new_markdown_cell, "essay", "Write.", grade=True, solution=True, points=5),
        cell(new_markdown_cell, "task", "Do.", task=True, points=6),
        new_markdown_cell("free"),
    ])  # fmt: skip


@pytest.fixture(scope="module")
def empty(tmp_path_factory):
    """A gradebook without anything: nbgrader needs seconds, and `alembic` on the path, to make one."""
    path = tmp_path_factory.mktemp("empty") / "empty.db"
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PATH", str(Path(sys.executable).parent), prepend=os.pathsep)
        Gradebook(f"sqlite:///{path}", "c1").close()
    return path


@pytest.fixture
def books(tmp_path, empty, released):
    """Two gradebooks that know the assignment: for our way, and for nbgrader's."""
    urls = [f"sqlite:///{shutil.copy(empty, tmp_path / name)}" for name in ("ours", "nbgraders")]
    for url in urls:
        with Gradebook(url, "c1") as book:
            book.update_or_create_assignment("hw", course_id="c1", duedate=DUE)
        SaveCells().preprocess(nbformat.from_dict(released), resources(url, "."))
    return urls


def resources(url, student):
    return {"nbgrader": {"notebook": "hw", "assignment": "hw", "student": student, "db_url": url}, "unique_key": "hw"}


def in_our_way(url, student, timestamp, notebook, config):
    with Gradebook(url, "c1") as book:
        late = rows.save(book.db, rows.layout(book.db, "hw"), "hw", student, timestamp, notebook, config)
    if late:
        AssignLatePenalties(config=config).preprocess(notebook, resources(url, student))


def in_nbgraders_way(url, student, timestamp, notebook, config):
    with warnings.catch_warnings(), Gradebook(url, "c1") as book:
        warnings.simplefilter("ignore")
        book.update_or_create_student(student)
        book.update_or_create_submission("hw", student, timestamp=timestamp)
    for preprocessor in (SaveAutoGrades, AssignLatePenalties):
        preprocessor(config=config).preprocess(notebook, resources(url, student))


def content(url):
    """List all rows of a gradebook, ids replaced by what they stand for, and the scores that follow from them."""
    with Gradebook(url, "c1") as book:
        tables = MetaData()
        tables.reflect(book.engine)
        found = {t: [row._asdict() for row in book.db.execute(table.select())] for t, table in tables.tables.items()}
        label = {
            row["id"]: row.get("name") or row.get("student_id") for t in found.values() for row in t if "id" in row
        }
        label |= {row["id"]: label[row["assignment_id"]] for row in found["submitted_notebook"]}
        scores = [(s.student.id, s.score, s.needs_manual_grade, s.late_submission_penalty) for s in
                  book.assignment_submissions("hw")]  # fmt: skip
    named = {t: sorted(str({k: label.get(v, v) for k, v in row.items() if k != "id"}) for row in each)
             for t, each in found.items()}  # fmt: skip
    return named, sorted(scores)


def handed_in(released, outputs, **sources):
    notebook = nbformat.from_dict(released)
    for cell in notebook.cells:
        name = cell.metadata.get("nbgrader", {}).get("grade_id", "")
        cell.source = sources.get(name, cell.source)
        if cell.cell_type == "code":
            cell.outputs = outputs.get(name, [])
    return notebook


NOTEBOOKS = {
    "right": ({"check": [PASSED], "check-2": []}, {"answer": "1", "essay": "Words.", "task": "Done."}),
    "half": ({"check": [PASSED], "check-2": [ERROR]}, {"answer": "1"}),
    "blank": ({"check": [ERROR], "check-2": [ERROR]}, {}),
    "partial": ({"check": [new_output("execute_result", data={"text/plain": "1.5"})]}, {"answer": "2"}),
}


@pytest.mark.parametrize("name", NOTEBOOKS)
@pytest.mark.parametrize("timestamp", [None, DUE - timedelta(hours=1), DUE + timedelta(days=1)], ids=str)
def test_the_gradebook_is_as_nbgrader_writes_it(books, released, name, timestamp):
    outputs, sources = NOTEBOOKS[name]
    for url, way in zip(books, (in_our_way, in_nbgraders_way), strict=True):
        for student in ("ann", "bob"):
            way(url, student, timestamp, handed_in(released, outputs, **sources), Config())
    ours, theirs = map(content, books)
    assert ours == theirs
    assert len(ours[0]["grade"]) == 8 and len(ours[0]["comment"]) == 6


def test_grading_again_keeps_what_people_gave(books, released):
    for url, way in zip(books, (in_our_way, in_nbgraders_way), strict=True):
        way(url, "ann", DUE, handed_in(released, {"check": [ERROR]}), Config())
        with Gradebook(url, "c1") as book:
            book.find_grade("check", "hw", "hw", "ann").manual_score = 2.5
            book.find_comment("answer", "hw", "hw", "ann").manual_comment = "Nearly."
            book.find_submission_notebook("hw", "hw", "ann").late_submission_penalty = 1
            book.db.commit()
        way(url, "ann", DUE, handed_in(released, {"check": [PASSED]}, answer="1"), Config())
    ours, theirs = map(content, books)
    assert ours == theirs
    assert ours[1] == [("ann", 2.5 + 4, True, 0)]


def test_the_courses_plugin_for_late_work_is_asked(books, released, tmp_path, monkeypatch):
    (tmp_path / "late.py").write_text(
        "from nbgrader.plugins import BasePlugin\n"
        "class Late(BasePlugin):\n"
        "    def late_submission_penalty(self, student, score, seconds):\n"
        "        return seconds / 3600\n"
    )
    monkeypatch.syspath_prepend(tmp_path)
    config = Config({"AssignLatePenalties": {"plugin_class": "late.Late"}})
    for url, way in zip(books, (in_our_way, in_nbgraders_way), strict=True):
        with Gradebook(url, "c1") as book:
            way(url, "bob", DUE, handed_in(released, {"check": [PASSED]}), config)
            book.grant_extension("hw", "bob", hours=1)
        for student in ("ann", "bob"):
            way(url, student, DUE + timedelta(hours=2), handed_in(released, {"check": [PASSED]}), config)
    ours, theirs = map(content, books)
    assert ours == theirs
    assert {student: penalty for student, _, _, penalty in ours[1]} == {"ann": 2, "bob": 1}


def test_an_assignment_is_known_by_its_cells_and_points(books, released):
    with Gradebook(books[0], "c1") as book:
        assert rows.is_registered(book.db, "hw", released)
        for change in ({"points": 9}, {"solution": True}, {"grade_id": "other"}, {"checksum": "0"}):
            changed = nbformat.from_dict(released)
            changed.cells[2].metadata.nbgrader.update(change)
            assert not rows.is_registered(book.db, "hw", changed)
