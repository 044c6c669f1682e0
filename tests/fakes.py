"""What workers do in tests about many submissions: no kernels, just results, told apart by their seconds."""

import os
import subprocess
import sys
import time
from dataclasses import replace
from functools import cache
from pathlib import Path

import nbformat
from nbformat.v4 import new_output

from autograder import draft, grading, release
from autograder.result import Result

SCORES = {f"s{n:02}": 100.0 * (n % 2) for n in range(12)}  # what `quick` gives to a class of twelve
ROOT = Path(__file__).resolve().parent.parent


def start(assignment, grade="quick", workers=1):
    """Start a coordinator in a process of its own, whose workers call a function of this module."""
    code = (
        "import fakes; from autograder import courses, run; from pathlib import Path; "
        f"one = courses.Assignment(Path({str(assignment.root)!r}), {assignment.course!r}, {assignment.name!r}); "
        f"run.grade_assignment(one, workers={workers}, confined=False, grade=fakes.{grade}, progress=False)"
    )
    env = os.environ | {"PYTHONPATH": os.pathsep.join([str(ROOT), str(ROOT / "tests")])}
    command = [sys.executable, "-c", code]
    return subprocess.Popen(command, cwd=assignment.root, env=env, stderr=subprocess.PIPE, text=True)


@cache
def _example(solution, assignment, right):
    """A graded notebook of somebody who handed in nothing; if `right`, with the outputs of all checks passed."""
    graded = grading.grade(grading.Task("", assignment, solution, None, ("handed in nothing.",), None))
    notebook = nbformat.v4.reads(graded.notebook)
    for cell in notebook.cells if right else []:
        if draft.role(cell) == "check":
            cell.outputs = [new_output("stream", name="stdout", text="passed")]
    return replace(graded, notebook=release.text(notebook))


def quick(task):
    """Give a result that no other call gives; the gradebook sees 100 points for a student of an odd number, else 0."""
    graded = _example(task.solution, task.assignment, task.student[-1] in "13579")
    exercises = graded.result.exercises
    result = Result(task.student, task.assignment, "graded", exercises, time.time_ns() / 1e9, task.notes)
    return replace(graded, result=result)


def slow(task):
    """Take as long as a small submission."""
    time.sleep(0.1)
    return quick(task)


def fails(task):
    """Must not be called."""
    raise AssertionError(f"graded again: {task.student}")


def dies_on_ann(task):
    """Take the worker along, and leave a line in the file that the notes name."""
    if task.student == "ann":
        time.sleep(0.3)
        for path in task.notes:
            with open(path, "a", encoding="utf-8") as log:
                log.write("ann\n")
        os._exit(1)
    return slow(task)


def counts(task):
    """Leave a line for each submission that was graded to the end, in the folder of the class."""
    time.sleep(0.03)
    graded = quick(task)
    with open("graded.log", "a", encoding="utf-8") as log:
        log.write(f"{task.student} {graded.result.seconds}\n")
    return graded
