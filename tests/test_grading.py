"""autograder.grading: one submission in, one result out, whatever the submission is."""

import json
import re

import nbformat
import pytest
from nbgrader.utils import determine_grade

from autograder import draft, grading, release
from autograder.grading import Task
from autograder.sandbox import Limits

pytestmark = pytest.mark.slow

RIGHT = {"double": "def double(x):\n    return x + x", "half": "def half(x):\n    return x * 0.5"}
HANG = "def double(x):\n    while True: pass"


@pytest.fixture
def grade(tiny, confined):
    """Return a function that grades the tiny notebook with other sources, or other bytes."""

    def grade(data=None, notes=(), **sources):
        notebook = release.release(tiny)
        for cell in notebook.cells:
            cell.source = sources.get(cell.id, cell.source)
        data = release.text(notebook).encode() if data is None else data
        limits = Limits(cell_seconds=3)
        return grading.grade(Task("ann", "c1/01_tiny", release.text(tiny), data or None, notes, limits))

    return grade


def statuses(graded):
    return {e.id: (e.points, e.worst.status) for e in graded.result.exercises}


def test_right_answers_get_all_points(grade):
    graded = grade(**RIGHT)
    assert graded.result.score == graded.result.max_score == 100
    assert graded.result.reason == "" and graded.result.notes == ()


def test_a_blank_notebook_gets_none(grade):
    graded = grade()
    assert statuses(graded) == {"double": (0, "not attempted"), "half": (0, "not attempted")}
    assert graded.result.reason == "2 not attempted"


def test_one_check_of_two_is_partial_credit(grade):
    graded = grade(**RIGHT | {"double": "def double(x):\n    return abs(2 * x)"})
    assert statuses(graded) == {"double": (20, "failed"), "half": (60, "passed")}
    assert graded.result.reason == "double: double(-3): expected -6, got 6."


@pytest.mark.parametrize(
    ("source", "status", "words"),
    [
        (HANG, "timeout", "it ran longer than 3 s"),
        ("import os\ndef double(x):\n    os._exit(0)", "crashed", "it ended the Python process"),
        ("def double(x):\n    return x ** 2", "failed", "double(3): expected 6, got 9. Multiply, do not square."),
        ("def double(x):\n    return 1 / 0", "failed", "ZeroDivisionError: division by zero"),
        ("def double(x) return", "failed", "the cell double fails: SyntaxError"),
        ("while True: pass", "timeout", "the cell double: it ran longer than 3 s"),
        ("def doubel(x):\n    return 2 * x", "failed", "NameError: name 'double' is not defined"),
        ("import warnings\ndef double(x):\n    warnings.warn('a')\n    return 2 * x", "passed", ""),
        ("import sys\ndef double(x):\n    print('log', file=sys.stderr)\n    return 2 * x", "passed", ""),
    ],
)
def test_what_goes_wrong_in_one_exercise_stays_there(grade, source, status, words):
    graded = grade(**RIGHT | {"double": source})
    points = 40 if status == "passed" else 0
    assert statuses(graded) == {"double": (points, status), "half": (60, "passed")}
    assert words in graded.result.reason and "\n" not in graded.result.reason


def test_an_earlier_mistake_costs_nothing_later(grade, tiny):
    """Does a check that lends a helper judge an answer that calls a broken one of the student's own?"""
    graded = grade(double="def double(x):\n    return 0", half="def half(x):\n    return double(x) / 4 or x / 2")
    assert statuses(graded)["half"] == (60, "passed")


@pytest.mark.parametrize(
    ("data", "status", "words"),
    [
        (b"{", "unreadable", "not valid JSON"),
        (b"\xff\xfe", "unreadable", "not text in UTF-8"),
        (b"", "missing", "no notebook"),
        (json.dumps({"nbformat": 4, "cells": []}).encode(), "graded", "the answer cell double was deleted"),
    ],
)
def test_a_bad_file_is_a_result_with_a_reason(grade, data, status, words):
    graded = grade(data=data, notes=("expected 01_tiny.ipynb, got no notebook.",) if not data else ())
    assert graded.result.status == status and graded.result.score == 0
    assert words in graded.result.reason
    nbformat.validate(nbformat.reads(graded.notebook, as_version=4))


def test_nbgrader_reads_the_same_points_from_the_notebook(grade):
    graded = grade(double=HANG, half=RIGHT["half"])
    cells = [c for c in nbformat.reads(graded.notebook, as_version=4).cells if draft.role(c) == "check"]
    checks = [c for e in graded.result.exercises for c in e.checks]
    assert [determine_grade(c) for c in cells] == [(c.points, c.max_points) for c in checks]


def test_feedback_holds_reasons_and_no_hidden_check(grade):
    graded = grade(**RIGHT | {"double": "def double(x):\n    raise ValueError('seen')"})
    assert "✗ failed: ValueError: seen" in graded.notebook
    assert "line 2, in double" in graded.notebook  # the student's own part of the traceback
    assert "double(-3)" not in graded.notebook and "HIDDEN" not in graded.notebook


def test_outputs_that_a_browser_would_run_are_dropped(grade):
    script = "from IPython.display import HTML, display\ndisplay(HTML('<script>alert(1)</script>'))\nprint('kept')"
    graded = grade(**RIGHT | {"double": RIGHT["double"] + "\n" + script})
    assert "kept" in graded.notebook
    assert not re.search(r'"text/html"', graded.notebook)


def test_demo_and_untouched_try_cells_are_not_run(grade):
    graded = grade(**RIGHT | {"figure": "import os; os._exit(1)"})
    assert graded.result.score == 100


def test_a_failure_of_the_grader_is_a_result(grade, monkeypatch):
    def broken(*arguments):
        raise RuntimeError("out of\nluck")

    monkeypatch.setattr(grading.repair, "inject", broken)
    result = grade().result
    assert (result.status, result.score) == ("crashed", 0)
    assert result.reason == "the grader failed on this submission: RuntimeError: out of luck"
