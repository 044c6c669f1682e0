"""Grade one submission: bytes in, a result and an annotated notebook out. What a worker runs; it knows no gradebook."""

import copy
import re
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby
from typing import Any

import nbformat
from nbformat import NotebookNode
from nbformat.v4 import new_output

from autograder import draft, execute, names, release, repair, result, submission
from autograder.pair import Outcome, Room
from autograder.result import Check, Exercise, Result
from autograder.sandbox import Limits

MAX_TRACE = 24  # lines of a student's traceback in feedback


@dataclass(frozen=True)
class Task:
    """Everything that grading one submission needs, so that a worker needs neither files nor the database."""

    student: str
    assignment: str
    solution: str  # the solution notebook, as text
    data: bytes | None  # what the student handed in; None if there is no notebook
    notes: tuple[str, ...]  # what was odd about the files handed in
    limits: Limits
    confined: bool = True


@dataclass(frozen=True)
class Graded:
    """A result, and the notebook that Formgrader and feedback show: the student's cells, released checks, reasons."""

    result: Result
    notebook: str

    def as_json(self) -> dict[str, Any]:
        """Return it as the journal and the workers of a cluster write it."""
        return {"result": self.result.as_json(), "notebook": self.notebook}


def from_json(data: dict[str, Any]) -> Graded:
    """Rebuild what `as_json` wrote."""
    return Graded(result.from_json(data["result"]), str(data["notebook"]))


Grade = Callable[[Task], Graded]


def grade(task: Task) -> Graded:
    """Grade one submission. Whatever happens, there is a result: the one boundary that turns any failure into one."""
    start = time.monotonic()
    skeleton, released = copy.deepcopy(_prepared(task.solution))
    if task.data is None:
        return _ungraded(task, released, "missing", task.notes)
    handed_in = submission.parse(task.data)
    notes = (*task.notes, *handed_in.notes)
    if handed_in.problem:
        return _ungraded(task, released, "unreadable", (handed_in.problem, *notes))
    try:
        repaired = repair.inject(skeleton, released, handed_in.cells)
        outcomes = execute.run(
            repaired.notebook, _to_run(repaired), lambda i: draft.role(repaired.notebook.cells[i]) == "check",
            Room(task.limits, task.confined, uses_tensorflow(task.solution)),
        )  # fmt: skip
    except Exception as error:
        reason = f"the grader failed on this submission: {_one_line(f'{type(error).__name__}: {error}')}"
        return _ungraded(task, released, "crashed", (reason, *notes))
    by_id = {repaired.notebook.cells[i].id: outcome for i, outcome in outcomes.items()}
    checks = [_judge(cell, by_id, skeleton) for cell in skeleton.cells if draft.role(cell) == "check"]
    result = Result(task.student, task.assignment, "graded", _by_exercise(checks), round(time.monotonic() - start, 2),
                    (*notes, *repaired.notes))  # fmt: skip
    return Graded(result, release.text(_annotated(repaired.notebook, released, by_id, checks)))


@lru_cache(maxsize=4)
def _prepared(solution: str) -> tuple[NotebookNode, NotebookNode]:
    """Make the skeleton and the release of a solution once for a class: to be copied before use."""
    skeleton = release.skeleton(nbformat.reads(solution, as_version=4))
    return skeleton, release.without_hidden(skeleton)


@lru_cache(maxsize=4)
def uses_tensorflow(solution: str) -> bool:
    """Say whether a solution notebook or its checks import TensorFlow or Keras."""
    cells = nbformat.reads(solution, as_version=4).cells
    imported = set[str]().union(*(names.modules(c.source) for c in cells if c.cell_type == "code"))
    return bool(imported & {"tensorflow", "keras"})


def failed(task: Task, reason: str) -> Graded:
    """Give a result to a submission that no worker survived."""
    return _ungraded(
        task, release.release(nbformat.reads(task.solution, as_version=4)), "crashed", (reason, *task.notes)
    )


def _to_run(repaired: repair.Repaired) -> list[int]:
    """List the positions of cells that grading needs: not those that only show something, nor untouched try cells."""
    ours = ("locked", "solution", "check")
    return [i for i, c in enumerate(repaired.notebook.cells)
            if c.cell_type == "code" and (draft.role(c) in ours or c.id in repaired.students)]  # fmt: skip


def _judge(cell: NotebookNode, outcomes: Mapping[str, Outcome], skeleton: NotebookNode) -> Check:
    """Turn how a check ended into points, a status and a reason."""
    outcome, points = outcomes[cell.id], float(cell.metadata.nbgrader.points)
    if outcome.status == "ok":
        return Check(cell.id, points, points, "passed")
    status = {"error": "failed"}.get(outcome.status, outcome.status)
    reason = outcome.message if outcome.error in ("", "CheckFailed") else f"{outcome.error}: {outcome.message}"
    if outcome.error == "NotImplementedError":
        status, reason = "not attempted", "nothing is written yet."
    if outcome.error == "NameError":
        status, reason = _cause_of_missing_name(outcome, outcomes, skeleton) or (status, reason)
    return Check(cell.id, 0.0, points, status, _one_line(reason))


def _cause_of_missing_name(
    outcome: Outcome, outcomes: Mapping[str, Outcome], skeleton: NotebookNode
) -> tuple[str, str] | None:
    """Explain a NameError by the answer cell that should have bound the name and itself failed."""
    quoted = re.search(r"name '(\w+)' is not defined", outcome.message)
    for cell in skeleton.cells:
        if quoted and draft.role(cell) == "solution" and quoted[1] in names.bound(cell.source):
            failed = outcomes[cell.id]
            if failed.status == "error":
                return "failed", f"the cell {cell.id} fails: {failed.error}: {failed.message}"
            if failed.status in ("timeout", "crashed"):
                return failed.status, f"the cell {cell.id}: {failed.message}"
    return None


def _by_exercise(checks: list[Check]) -> tuple[Exercise, ...]:
    return tuple(
        Exercise(name, tuple(group)) for name, group in groupby(checks, key=lambda check: draft.exercise(check.id))
    )


def _ungraded(task: Task, released: NotebookNode, status: str, notes: tuple[str, ...]) -> Graded:
    """Give no points, with the reason, on the released notebook."""
    checks = [Check(c.id, 0.0, float(c.metadata.nbgrader.points), "not run", notes[0])
              for c in released.cells if draft.role(c) == "check"]  # fmt: skip
    result = Result(task.student, task.assignment, status, _by_exercise(checks), 0.0, notes)
    return Graded(result, release.text(_annotated(released, released, {}, checks)))


def _annotated(
    notebook: NotebookNode, released: NotebookNode, outcomes: Mapping[str, Outcome], checks: list[Check]
) -> NotebookNode:
    """Show outputs and reasons; checks appear as released, so that feedback never shows a hidden one."""
    shown, verdicts = {c.id: c for c in released.cells}, {check.id: check for check in checks}
    cells = [shown[c.id] if c.id in verdicts else c for c in notebook.cells]
    for cell in cells:
        if cell.cell_type == "code":
            outputs = outcomes[cell.id].outputs if cell.id in outcomes else []
            cell.outputs = (
                [_verdict(verdicts[cell.id], outcomes)]
                if cell.id in verdicts
                else [*filter(None, map(_clean, outputs))]
            )
            cell.execution_count = None
    return nbformat.v4.new_notebook(cells=cells, metadata=draft.METADATA)


def _verdict(check: Check, outcomes: Mapping[str, Outcome]) -> NotebookNode:
    """Write a verdict as the output from which nbgrader's own rule gives the same points."""
    if check.status == "passed":
        return new_output("stream", name="stdout", text=f"✓ {check.points:g} of {check.max_points:g} points\n")
    trace = outcomes[check.id].trace.splitlines() if check.status == "failed" and check.id in outcomes else []
    lines = [f"✗ {check.status}: {check.reason}", *("    " + _printable(line) for line in trace[-MAX_TRACE:])]
    return new_output("error", ename=check.status, evalue=check.reason, traceback=lines)


def _clean(output: NotebookNode) -> NotebookNode | None:
    """Keep text and PNG images of an output of the student's process: nothing that a browser would run."""
    if output.output_type == "stream":
        return new_output("stream", name="stdout", text=str(output.text))
    if output.output_type == "error":
        return new_output("error", ename=str(output.ename), evalue=str(output.evalue),
                          traceback=[str(line) for line in output.traceback])  # fmt: skip
    data = {key: str(value) for key, value in output.get("data", {}).items() if key in ("text/plain", "image/png")}
    return new_output("display_data", data=data) if data else None


def _one_line(text: str, most: int = 300) -> str:
    """Bring a message to one printable line of at most `most` characters."""
    line = " ".join(re.sub(r"\x1b\[[0-9;]*m", "", text).split())
    line = _printable(line)
    return line if len(line) <= most else line[: most - 1] + "…"


def _printable(line: str) -> str:
    return "".join(character for character in line if character.isprintable())
