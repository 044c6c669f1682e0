"""Scores as CSV files that Canvas and Moodle import: text in, text out.

Names and reasons are other people's input: a spreadsheet must not take them for formulas.
Sources: Canvas, "How do I import grades in the Gradebook?"; Moodle, "Grade import"; OWASP, "CSV Injection".
"""

import csv
import io
from collections.abc import Iterable, Mapping, Sequence

from autograder.gradebook import Grade

FORMULA = ("=", "+", "-", "@", "＝", "＋", "－", "＠")


def canvas(grades: Sequence[Grade], column: str) -> str:
    """Write the file for Canvas: Gradebook → Import.

    Args:
        column: the assignment's heading in Canvas: its name, or "name (ID)", which Canvas trusts more.
    """
    most = max((grade.max_score for grade in grades), default=0.0)
    rows = [[_name(g), g.lms_user_id, "", g.student, "", _number(g.score)] for g in grades]
    header = ["Student", "ID", "SIS User ID", "SIS Login ID", "Section", column]
    # Canvas knows this row by its leading spaces too: it writes them itself
    return _csv([header, ["    Points Possible", "", "", "", "", _number(most)]], rows)


def moodle(grades: Iterable[Grade], column: str, feedback: Mapping[str, str]) -> str:
    """Write the file for Moodle: Grades → Import → CSV file; `feedback` is one line for a student."""
    rows = [[g.email, g.lms_user_id, g.student, _number(g.score), _feedback(g, feedback)] for g in grades]
    return _csv([["Email address", "ID number", "Username", column, "Feedback"]], rows)


def _name(grade: Grade) -> str:
    return ", ".join(filter(None, [grade.last_name, grade.first_name])) or grade.student


def _feedback(grade: Grade, feedback: Mapping[str, str]) -> str:
    late = f"late: {_number(grade.penalty)} points taken off." if grade.penalty else ""
    return " ".join(filter(None, [late, feedback.get(grade.student, "")]))


def _number(value: float) -> str:
    return f"{round(value, 2):g}"


def _csv(ours: Sequence[Sequence[str]], theirs: Iterable[Sequence[str]]) -> str:
    """Quote every field: a comma, a quote or a line break in a name must not move the fields behind it."""
    text = io.StringIO()
    writer = csv.writer(text, quoting=csv.QUOTE_ALL, lineterminator="\n")
    writer.writerows(ours)
    writer.writerows([*map(_harmless, row)] for row in theirs)
    return text.getvalue()


def _harmless(field: str) -> str:
    """Bring a field to one printable line that no spreadsheet takes for a formula."""
    line = " ".join("".join(c if c.isprintable() else " " for c in field).split())
    return f"'{line}" if line.startswith(FORMULA) else line
