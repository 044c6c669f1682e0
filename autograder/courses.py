"""Where assignments live: solutions/<course>/<name>/<name>.ipynb and its release under notebooks/."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from rapidfuzz import process

from autograder.errors import UnknownAssignment

COURSES = {
    "c1_neural_networks": "Neural Networks and Deep Learning",
    "c2_improving_networks": "Improving Deep Neural Networks",
    "c3_ml_strategy": "Structuring Machine Learning Projects",
    "c4_convolutional_networks": "Convolutional Neural Networks",
    "c5_sequence_models": "Sequence Models",
}


@dataclass(frozen=True)
class Assignment:
    """One assignment of one course below `root`, the folder that holds solutions/ and notebooks/."""

    root: Path
    course: str
    name: str

    @property
    def source(self) -> Path:
        """The solution notebook, the only one that anybody edits."""
        return self.root / "solutions" / self.course / self.name / f"{self.name}.ipynb"

    @property
    def release(self) -> Path:
        """The notebook that students get."""
        return self.root / "notebooks" / self.course / self.name / f"{self.name}.ipynb"

    @property
    def answers(self) -> Path:
        """Known wrong and other right answers of its exercises."""
        return self.root / "tests" / "answers" / self.course / f"{self.name}.py"

    def __str__(self) -> str:
        return f"{self.course}/{self.name}"


def every(root: Path) -> Iterator[Assignment]:
    """Yield the assignments whose solution exists, in teaching order."""
    for course in COURSES:
        for path in sorted((root / "solutions" / course).glob("*/*.ipynb")):
            if path.stem == path.parent.name:
                yield Assignment(root, course, path.stem)


def find(root: Path, wanted: str | None = None) -> list[Assignment]:
    """Find the assignments that "COURSE", "COURSE/ASSIGNMENT" or None (all) means.

    Raises:
        UnknownAssignment: there is none; names the nearest.
    """
    known = list(every(root))
    wanted = (wanted or "").strip("/")
    found = [a for a in known if not wanted or str(a) == wanted or a.course == wanted]
    if not found:
        raise UnknownAssignment(_unknown(root, wanted, known))
    return found


def find_one(root: Path, wanted: str) -> Assignment:
    """Find the one assignment that "COURSE/ASSIGNMENT" means."""
    found = find(root, wanted)
    if "/" not in wanted.strip("/"):
        raise UnknownAssignment(f"{wanted} is a course: expected COURSE/ASSIGNMENT, for example {found[0]}.")
    return found[0]


def new(root: Path, wanted: str) -> Assignment:
    """Name an assignment that may not exist yet; its course must.

    Raises:
        UnknownAssignment: the course is none of the five, or the name is not of the form 02_logistic_regression.
    """
    course, _, name = wanted.strip("/").partition("/")
    if course not in COURSES:
        nearest = process.extractOne(course, COURSES.keys())
        raise UnknownAssignment(f"no course is called {course!r}: did you mean {nearest[0]}?")
    if not re.fullmatch(r"\d\d_\w+", name):
        raise UnknownAssignment(f"{name!r} names no assignment: expected something like 02_logistic_regression.")
    return Assignment(root, course, name)


def _unknown(root: Path, wanted: str, known: list[Assignment]) -> str:
    if not known:
        return f"no assignments below {root / 'solutions'}: run this in the folder that holds nbgrader_config.py."
    if wanted in COURSES:
        return f"course {wanted} has no assignment yet: expected one with notebooks in solutions/{wanted}/."
    names = [str(a) for a in known] if "/" in wanted else sorted({a.course for a in known})
    nearest = process.extractOne(wanted, names)
    return f"no course or assignment is called {wanted!r}: did you mean {nearest[0] if nearest else names[0]}?"
