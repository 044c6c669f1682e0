"""The class report: one page that needs nothing else, and scores as CSV files for Canvas and Moodle."""

import importlib.resources
import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from jinja2 import Environment, StrictUndefined

from autograder import charts, draft, export, gradebook, journal, release, similarity, statistics
from autograder.courses import Assignment
from autograder.errors import NoSubmissions
from autograder.files import write_atomically
from autograder.gradebook import Grade
from autograder.result import Result
from autograder.similarity import Fingerprint, Pair

THRESHOLD = 0.6
ROWS = 40  # of a table that grows with the class; what is left out is counted


@dataclass(frozen=True)
class Class:
    """What a report is about: results and fingerprints of the graded, grades of the gradebook, who waits."""

    assignment: str
    results: tuple[Result, ...]
    grades: tuple[Grade, ...]
    pairs: tuple[Pair, ...]
    threshold: float
    waiting: tuple[str, ...] = ()


def write(
    assignment: Assignment, *, output: Path | None = None, threshold: float = THRESHOLD,
    canvas: Path | None = None, moodle: Path | None = None, column: str = "",
) -> list[Path]:  # fmt: skip
    """Write the page and both CSV files, by default into reports/, and return their paths.

    Args:
        threshold: share of common fingerprints from which a pair of students is listed.
        column: the assignment's heading in Canvas, if it is not its name.

    Raises:
        NoSubmissions: nothing is graded.
    """
    output = output or assignment.root / "reports" / assignment.course / f"{assignment.name}.html"
    found = read(assignment, threshold)
    feedback = {result.student: result.reason for result in found.results}
    files = {
        output: page(found, datetime.now().astimezone()),
        canvas or output.with_suffix(".canvas.csv"): export.canvas(found.grades, column or assignment.name),
        moodle or output.with_suffix(".moodle.csv"): export.moodle(found.grades, assignment.name, feedback),
    }
    for path, text in files.items():
        write_atomically(path, text)
    return list(files)


def read(assignment: Assignment, threshold: float) -> Class:
    """Read what was graded, and compare the answers."""
    known = _known(assignment)
    results, prints = list[Result](), dict[str, frozenset[Fingerprint]]()
    for graded in journal.of(assignment).graded():
        results.append(graded.result)
        prints[graded.result.student] = similarity.fingerprints(_answers(graded.notebook)) - known
    if not results:
        raise NoSubmissions(f"nothing of {assignment} is graded yet. Run `autograder grade {assignment}`.")
    results.sort(key=lambda result: result.student)
    directory = gradebook.coursedir(assignment.root, assignment.course)
    waiting = _handed_in(directory, assignment) - {result.student for result in results}
    return Class(str(assignment), tuple(results), tuple(gradebook.grades(directory, assignment)),
                 tuple(similarity.pairs(prints, threshold)), threshold, tuple(sorted(waiting)))  # fmt: skip


def page(found: Class, now: datetime) -> str:
    """Make the page. Names, reasons and notes are other people's input: the template escapes all but our figures."""
    template = importlib.resources.files("autograder").joinpath("report.html").read_text(encoding="utf-8")
    environment = Environment(autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True)
    environment.filters["points"] = lambda value: f"{round(value, 1):g}"
    environment.filters["percent"] = lambda value: f"{100 * value:.0f} %"
    return environment.from_string(template).render(_context(found), now=f"{now:%Y-%m-%d %H:%M}", most=ROWS)


def _context(found: Class) -> Mapping[str, object]:
    judged = statistics.judged(found.results)
    exercises, checks = statistics.exercises(judged), statistics.checks(judged)
    values = [grade.score for grade in found.grades] or [result.score for result in found.results]
    max_score = max((grade.max_score for grade in found.grades), default=found.results[0].max_score)
    return {
        "found": found, "judged": judged, "scores": statistics.scores(values), "max_score": max_score,
        "changed": _changed(found), "exercises": exercises, "checks": checks, "hardest": statistics.hardest(checks),
        "reasons": sorted((r for check in checks for r in check.reasons), key=lambda reason: -reason.count),
        "slowest": statistics.slowest(judged), "stopped": statistics.stopped(found.results),
        "repairs": statistics.repairs(found.results),
        "histogram": charts.histogram(statistics.distribution(values, max_score), max_score),
        "success": charts.success(exercises) if exercises else "",
    }  # fmt: skip


def _handed_in(directory: Any, assignment: Assignment) -> set[str]:
    try:
        return set(gradebook.submissions(directory, assignment))
    except NoSubmissions:  # they were archived: what was graded is still known
        return set()


def _changed(found: Class) -> int:
    """Count the scores that are not what the checks gave: marked by hand, or late."""
    automatic = {result.student: result.score for result in found.results}
    return sum(abs(automatic.get(grade.student, grade.score) - grade.score) > 1e-9 for grade in found.grades)


def _known(assignment: Assignment) -> frozenset[Fingerprint]:
    """Fingerprint what says nothing about a student: the released cells and the reference answers."""
    solution = draft.read(str(assignment.source))
    notebooks = (release.release(solution), release.answered(solution))
    return frozenset().union(
        *(similarity.fingerprints(_answers(release.text(notebook)), window=1) for notebook in notebooks)
    )


def _answers(notebook: str) -> dict[str, str]:
    """Read the solution cells of a notebook of ours as {id: source}; plain JSON, because nbformat takes long."""
    cells = [cell for cell in json.loads(notebook)["cells"] if cell["metadata"].get("nbgrader", {}).get("solution")]
    return {cell["id"]: "".join(cell["source"]) for cell in cells}
