"""autograder.gradebook: in SQLite and in PostgreSQL, used by two coordinators at once, with nothing lost."""

import shutil

import fakes
import pytest
from conftest import scores_in_gradebook
from nbgrader.api import InvalidEntry

from autograder import gradebook, run
from autograder.cli import main
from autograder.courses import Assignment
from autograder.errors import GradebookError

pytestmark = pytest.mark.slow


def another(assignment, name):
    """Copy an assignment and its submissions under another name."""
    for path in assignment.root.rglob(f"{assignment.name}.ipynb"):
        target = path.parent.parent / name / f"{name}.ipynb"
        target.parent.mkdir(exist_ok=True)
        shutil.copy(path, target)
    return Assignment(assignment.root, assignment.course, name)


def test_a_class_is_graded_into_either_database(class_of_twelve, database):
    for _ in range(2):
        run.grade_assignment(class_of_twelve, workers=1, confined=False, grade=fakes.quick, progress=False)
    assert scores_in_gradebook(class_of_twelve) == fakes.SCORES
    assert (class_of_twelve.root / f"gradebook_{class_of_twelve.course}.db").exists() is not bool(database)


def test_two_coordinators_at_once_lose_nothing(class_of_twelve, database):
    """Two assignments, the same students, a gradebook that none of them has made yet: is everybody in it?"""
    assignments = [class_of_twelve, another(class_of_twelve, "02_other"), another(class_of_twelve, "03_third")]
    processes = [fakes.start(assignment) for assignment in assignments]
    errors = [process.communicate(timeout=180)[1] for process in processes]
    assert [process.returncode for process in processes] == [0, 0, 0], errors
    assert [scores_in_gradebook(assignment) for assignment in assignments] == [fakes.SCORES] * 3
    assert "locked" not in "".join(errors)


def test_who_loses_a_race_tries_again():
    """Another coordinator enters the same student between our looking and our writing: does ours go on?"""
    answers = iter([InvalidEntry("UNIQUE constraint failed: student.id"), "entered"])

    def step():
        if isinstance(answer := next(answers), Exception):
            raise answer
        return answer

    assert gradebook._again(step) == "entered"


def test_a_second_coordinator_on_the_same_assignment_is_sent_away(class_of_twelve, capsys):
    first = fakes.start(class_of_twelve, "slow")
    lock = class_of_twelve.root / ".ngkit" / str(class_of_twelve) / "lock"
    while first.poll() is None and not (lock.exists() and lock.read_text()):
        pass
    assert main(["--root", str(class_of_twelve.root), "grade", str(class_of_twelve), "--no-sandbox"]) == 2
    assert f"another run grades {class_of_twelve} now (process {first.pid} on " in capsys.readouterr().err
    first.communicate(timeout=60)
    assert first.returncode == 0


@pytest.mark.parametrize(("url", "says"), [
    ("postgresql+psycopg://grader:secret@/x?host=/nowhere", r"the gradebook postgresql\+psycopg://grader:\*\*\*@/x"),
    ("postgresql+pg9000://grader@/x", r"the gradebook postgresql\+pg9000://grader@/x\S* cannot be used: "),
    ("sqlite:////nowhere/book.db", r"the gradebook sqlite:////nowhere/book.db cannot be used: unable to open"),
])  # fmt: skip
def test_a_database_out_of_reach_is_said_in_one_line(course, monkeypatch, url, says):
    monkeypatch.setenv("NGKIT_DB", url)
    directory = gradebook.coursedir(course.root, course.course)
    with pytest.raises(GradebookError, match=says) as caught, gradebook.opened(directory):
        pass
    assert "\n" not in str(caught.value) and "secret" not in str(caught.value)


def test_changed_cells_of_a_graded_assignment_are_said_in_one_line(class_of_twelve):
    run.grade_assignment(class_of_twelve, workers=1, confined=False, grade=fakes.quick, progress=False)
    source = class_of_twelve.source
    source.write_text(source.read_text().replace("half-check", "halve-check"))
    with pytest.raises(GradebookError, match=r"nbgrader db assignment remove 01_tiny --force"):
        run.grade_assignment(class_of_twelve, workers=1, confined=False, grade=fakes.quick, progress=False)
