"""Results of a class as a table for the terminal and as JSON."""

import json
import sys
from collections.abc import Sequence

from rich.console import Console
from rich.table import Table
from rich.text import Text

from autograder.result import Result

MARKS = {"passed": "", "failed": "✗", "not attempted": "–", "timeout": "⏱", "crashed": "†", "not run": "?"}


def as_json(results: Sequence[Result]) -> str:
    """Return the results as a JSON list, one object for each submission."""
    return json.dumps([result.as_json() for result in results], indent=1, ensure_ascii=False) + "\n"


def table(results: Sequence[Result]) -> None:
    """Print student, score, points per exercise, status and reason, and a legend below."""
    exercises = [exercise.id for exercise in results[0].exercises]
    grid = Table(title=results[0].assignment, title_justify="left", header_style="bold", pad_edge=False)
    grid.add_column("student", no_wrap=True)
    grid.add_column("score", justify="right")
    for number in range(1, len(exercises) + 1):
        grid.add_column(str(number), justify="right", no_wrap=True)
    grid.add_column("status")
    grid.add_column("reason", ratio=1, overflow="fold")
    for result in results:
        grid.add_row(*_row(result))
    console = Console(width=None if sys.stdout.isatty() else 160, soft_wrap=False)
    console.print(grid)
    console.print(Text("exercises: " + "  ".join(f"{n} {name}" for n, name in enumerate(exercises, 1))))
    console.print(Text("marks: " + "  ".join(f"{mark} {status}" for status, mark in MARKS.items() if mark)))


def _row(result: Result) -> list[Text | str]:
    marks = [f"{exercise.points:g}{MARKS[exercise.worst.status]}" for exercise in result.exercises]
    # Text, not markup: names and reasons are other people's input
    return [Text(result.student), f"{result.score:g}", *marks, result.status, Text(result.reason)]
