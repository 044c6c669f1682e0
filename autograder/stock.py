"""nbgrader's own commands on this engine: `nbgrader autograde` and Formgrader's button, and pages without live markup.

Nothing here is imported by the rest: nbgrader_config.py names it, and nbgrader loads it when it needs it.
"""

import os
import sys
from pathlib import Path
from typing import Any

import nh3
from nbconvert.exporters import NotebookExporter
from nbconvert.filters import markdown2html
from nbgrader.converters import NbGraderException

from autograder import courses, gradebook, run
from autograder.errors import AutograderError, NoSandbox

# what nbgrader lets one change on its command line, and this engine reads from nbgrader_config.py
SETTINGS = (
    "db_url", "directory_structure", "submitted_directory", "autograded_directory", "notebook_id", "student_id_exclude",
)  # fmt: skip
# what Markdown itself gives: the classes of highlighted code, the targets of links within a page, columns of tables
ATTRIBUTES = {"div": {"class"}, "span": {"class"}, "a": {"class"}, "th": {"style"}, "td": {"style"},
              **{f"h{n}": {"id"} for n in range(1, 7)}}  # fmt: skip


class Grader(NotebookExporter):  # type: ignore[misc]
    """Grade in nbgrader's place.

    nbgrader makes one exporter for each run of `autograde`, after it has listed the submissions and before it opens
    the first. No other setting lets us in before it parses them, which a damaged notebook does not survive.
    """

    def __init__(self, **options: Any) -> None:
        super().__init__(**options)
        grade(self.parent)
        self.parent.assignments = {}  # nothing is left for nbgrader to convert


def grade(converter: Any) -> None:
    """Grade what `nbgrader autograde` was asked to, as `autograder grade` does: gradebook, journal and all.

    Args:
        converter: nbgrader's Autograde, which holds the assignment, the students and `--force`.
    """
    asked = converter.coursedir
    root = Path(asked.root).resolve()
    try:
        assignment = courses.find_one(root, f"{asked.course_id}/{asked.assignment_id}")
        _require_same_settings(asked, gradebook.coursedir(root, assignment.course))
        results = run.grade_assignment(
            assignment, workers=os.cpu_count() or 1, students=asked.student_id, force=converter.force,
            progress=sys.stderr.isatty(),
        )  # fmt: skip
    except AutograderError as error:
        hint = " Only `autograder grade` has --no-sandbox." if isinstance(error, NoSandbox) else ""
        converter.log.error("%s%s", error, hint)
        raise NbGraderException(str(error)) from error
    for result in results:
        line = f"{result.student}: {result.score:g} of {result.max_score:g} points, {result.status}. {result.reason}"
        converter.log.info("%s", line.strip())


def clean_markdown(source: str) -> str:
    """Turn Markdown into HTML that runs nothing in the browser of whoever reads it; formulas and tables stay."""
    attributes = {tag: ATTRIBUTES.get(tag, set()) | nh3.ALLOWED_ATTRIBUTES.get(tag, set())
                  for tag in ATTRIBUTES.keys() | nh3.ALLOWED_ATTRIBUTES.keys()}  # fmt: skip
    return nh3.clean(markdown2html(source), attributes=attributes, filter_style_properties={"text-align"})


def _require_same_settings(asked: Any, configured: Any) -> None:
    """Refuse an option that would silently be ignored."""
    for name in SETTINGS:
        expected, got = getattr(configured, name), getattr(asked, name)
        if got != expected:
            raise AutograderError(
                f"CourseDirectory.{name} cannot be changed on the command line: expected {expected!r} as in "
                f"nbgrader_config.py, got {got!r}. Change it there."
            )
