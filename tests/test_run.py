"""autograder.run: a class graded side by side, into nbgrader's gradebook, with nothing lost when it is killed."""

import json
import os
import signal
import subprocess
import sys
import time

import fakes
import pytest
from conftest import scores_in_gradebook, working_in
from nbgrader.api import Gradebook

from autograder import gradebook, run
from autograder.cli import main
from autograder.errors import AutograderError, NoSubmissions
from autograder.sandbox import Limits

pytestmark = pytest.mark.slow

RIGHT = {"double": "def double(x):\n    return x + x", "half": "def half(x):\n    return x * 0.5"}
LIMITS = Limits(cell_seconds=3)
TRACE = "import time; time.sleep(0.3)\n"


@pytest.fixture
def grade(course, confined):
    """Return a function that grades the tiny course."""

    def grade(**options):
        return run.grade_assignment(course, **{"workers": 2, "limits": LIMITS, "progress": False} | options)

    return grade


def test_everyone_gets_a_result_and_the_gradebook_has_it(course, hand_in, grade):
    hand_in("ann", **RIGHT)
    hand_in("bob", double=RIGHT["double"], half="def half(x):\n    while True: pass")
    hand_in("cid", double="import os; os._exit(0)", half=RIGHT["half"])
    (hand_in("dan") / "01_tiny.ipynb").write_text("{")
    (hand_in("eve") / "01_tiny.ipynb").unlink()
    hand_in("Doe, Jr.", **RIGHT)
    results = {r.student: r for r in grade()}
    expected = {"ann": 100, "bob": 40, "cid": 60, "dan": 0, "eve": 0, "Doe, Jr.": 100}
    assert {s: r.score for s, r in results.items()} == expected == scores_in_gradebook(course)
    assert (results["dan"].status, results["eve"].status) == ("unreadable", "missing")
    for student in expected:
        assert (course.root / "autograded" / course.course / student / course.name / "01_tiny.ipynb").exists()


def test_what_is_graded_is_not_graded_again(course, hand_in, grade):
    hand_in("ann", **RIGHT)
    first = grade()
    assert grade(grade=fakes.fails) == first


def test_a_new_submission_or_force_grades_again(course, hand_in, grade):
    folder = hand_in("ann")
    assert grade()[0].score == 0
    path = folder / "01_tiny.ipynb"
    notebook = json.loads(path.read_text())
    for cell in notebook["cells"]:
        cell["source"] = RIGHT.get(cell["id"], cell["source"])
    path.write_text(json.dumps(notebook))
    assert grade()[0].score == 100 == scores_in_gradebook(course)["ann"]
    (entry,) = (course.root / ".ngkit").rglob("*.json")
    before = entry.stat().st_mtime_ns
    grade()
    assert entry.stat().st_mtime_ns == before
    grade(force=True)
    assert entry.stat().st_mtime_ns > before


def test_a_lost_gradebook_is_filled_from_the_journal(course, hand_in, grade):
    hand_in("ann", **RIGHT)
    grade()
    (course.root / f"gradebook_{course.course}.db").unlink()
    grade(grade=fakes.fails)
    assert scores_in_gradebook(course) == {"ann": 100}


def test_a_damaged_journal_entry_is_graded_again(course, hand_in, grade):
    hand_in("ann", **RIGHT)
    grade()
    for entry in (course.root / ".ngkit").rglob("*.json"):
        entry.write_text(entry.read_text()[:-20])
    assert grade()[0].score == 100


@pytest.mark.parametrize("done", [1, 3])
def test_a_killed_run_goes_on_and_grades_everyone_once(course, hand_in, grade, done):
    """Killed at some moment, does the next run finish the class, and keep what was finished?"""
    for number in range(6):
        hand_in(f"s{number}", double=TRACE + RIGHT["double"], half=RIGHT["half"])
    command = [sys.executable, "-m", "autograder", "grade", str(course), "--workers", "2"]
    process = subprocess.Popen(command, cwd=course.root, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    deadline = time.monotonic() + 60
    while time.monotonic() < deadline and len(list((course.root / ".ngkit").rglob("*.json"))) < done:
        time.sleep(0.05)
    assert len(working_in(course.root)) > 2, "workers and kernels run in the folder of the class"
    process.send_signal(signal.SIGKILL)
    process.wait()
    finished = list((course.root / ".ngkit").rglob("*.json"))
    assert done <= len(finished) < 6
    before = {path: path.stat().st_mtime_ns for path in finished if json.loads(path.read_text())["recorded"]}
    time.sleep(1)
    assert working_in(course.root) == []
    results = grade(limits=Limits())
    assert [r.student for r in results] == [f"s{n}" for n in range(6)]
    assert set(scores_in_gradebook(course).values()) == {100}
    assert all(path.stat().st_mtime_ns == then for path, then in before.items())


def test_manual_scores_survive(course, hand_in, grade):
    hand_in("ann")
    grade()
    directory = gradebook.coursedir(course.root, course.course)
    with Gradebook(directory.db_url, directory.course_id) as book:
        grade_cell = book.find_grade("half-check", course.name, course.name, "ann")
        grade_cell.manual_score = 55
        book.db.commit()
    grade(force=True)
    assert scores_in_gradebook(course)["ann"] == 55


def test_a_timestamp_that_is_none_costs_nothing(course, hand_in, grade):
    (hand_in("ann", **RIGHT) / "timestamp.txt").write_text("yesterday, I think")
    assert grade()[0].score == 100 == scores_in_gradebook(course)["ann"]


def test_no_submissions_says_where_it_looked(course, grade):
    with pytest.raises(NoSubmissions, match=r"looked for .*/submitted/c1_neural_networks/\*/01_tiny"):
        grade()


def test_students_can_be_chosen(course, hand_in, grade):
    hand_in("ann")
    hand_in("bob")
    assert [r.student for r in grade(students="a*")] == ["ann"]


def test_without_configuration_it_says_so(course):
    (course.root / "nbgrader_config.py").unlink()
    with pytest.raises(AutograderError, match=r"no nbgrader_config.py in .*: run this in the folder"):
        gradebook.coursedir(course.root, course.course)


def test_the_command_writes_json_and_a_table(course, hand_in, confined, tmp_path, capsys):
    hand_in("ann", **RIGHT)
    hand_in("bob", double="def double(x):\n    return x ** 2")
    out = tmp_path / "out.json"
    arguments = ["--root", str(course.root), "grade", str(course), "--json", str(out), "--workers", "1"]
    assert main(arguments) == 0
    ann, bob = json.loads(out.read_text())
    assert (ann["student"], ann["score"], ann["max_score"], ann["status"]) == ("ann", 100, 100, "graded")
    assert {"assignment", "seconds"} <= ann.keys()
    half = bob["exercises"][1]
    assert (half["id"], half["points"], half["max_points"], half["status"]) == ("half", 0, 60, "not attempted")
    assert half["reason"] == "nothing is written yet."
    printed = capsys.readouterr().out
    assert "double: double(3): expected 6, got 9. Multiply, do not square." in " ".join(printed.split())


def test_an_unknown_assignment_ends_with_one_line(course, capsys):
    assert main(["--root", str(course.root), "grade", "c1_neural_networks/01_tniy"]) == 2
    assert capsys.readouterr().err.endswith("did you mean c1_neural_networks/01_tiny?\n")


def test_feedback_and_export_show_the_same(course, hand_in, grade):
    hand_in("ann", double="def double(x):\n    return x ** 2", half=RIGHT["half"])
    grade()
    env = os.environ | {"NGKIT_COURSE": course.course}
    for command in (["generate_feedback", course.name], ["export"]):
        command = [sys.executable, "-m", "nbgrader", *command]
        subprocess.run(command, cwd=course.root, env=env, check=True, capture_output=True)
    page = (course.root / "feedback" / course.course / "ann" / course.name / "01_tiny.html").read_text()
    assert "expected 6, got 9. Multiply, do not square." in page
    assert "double(-3), -6" not in page and "HIDDEN" not in page
    assert "60.0" in (course.root / "grades.csv").read_text().splitlines()[1].split(",")
