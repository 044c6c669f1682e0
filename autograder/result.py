"""What grading says about a submission, as plain data: per exercise points, status and one line of reason."""

from dataclasses import asdict, dataclass, field
from typing import Any

WORST_FIRST = ("crashed", "timeout", "not run", "failed", "not attempted", "passed")
STATUSES = ("graded", "unreadable", "missing", "crashed")


@dataclass(frozen=True, slots=True)
class Check:
    """One check cell: its points are won or lost as a whole."""

    id: str
    points: float
    max_points: float
    status: str
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Exercise:
    """The checks of one exercise together."""

    id: str
    checks: tuple[Check, ...]

    @property
    def points(self) -> float:
        """Points won."""
        return sum(check.points for check in self.checks)

    @property
    def max_points(self) -> float:
        """Points to be won."""
        return sum(check.max_points for check in self.checks)

    @property
    def worst(self) -> Check:
        """The check with the gravest status, the first of them."""
        return min(self.checks, key=lambda check: WORST_FIRST.index(check.status))

    def as_json(self) -> dict[str, Any]:
        """Return the exercise as it appears in `--json`."""
        worst = self.worst
        return {"id": self.id, "points": self.points, "max_points": self.max_points, "status": worst.status,
                "reason": worst.reason, "checks": [asdict(check) for check in self.checks]}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Result:
    """What one student gets for one assignment."""

    student: str
    assignment: str
    status: str
    exercises: tuple[Exercise, ...]
    seconds: float = 0.0
    notes: tuple[str, ...] = field(default=())

    @property
    def score(self) -> float:
        """Points won."""
        return sum(exercise.points for exercise in self.exercises)

    @property
    def max_score(self) -> float:
        """Points to be won."""
        return sum(exercise.max_points for exercise in self.exercises)

    @property
    def reason(self) -> str:
        """One line: why the submission could not be graded, else what costs most, else what was put right."""
        if self.status != "graded":
            return self.notes[0] if self.notes else ""
        lost = [e for e in self.exercises if e.worst.status != "passed"]
        tried = [e for e in lost if e.worst.status != "not attempted"]
        if not tried:
            return self.notes[0] if self.notes else f"{len(lost)} not attempted" if lost else ""
        worst = min(tried, key=lambda e: WORST_FIRST.index(e.worst.status))
        return f"{worst.id}: {worst.worst.reason}"

    def as_json(self) -> dict[str, Any]:
        """Return the result as `--json` writes it."""
        return {
            "student": self.student, "assignment": self.assignment, "score": self.score, "max_score": self.max_score,
            "status": self.status, "seconds": self.seconds, "reason": self.reason, "notes": list(self.notes),
            "exercises": [exercise.as_json() for exercise in self.exercises],
        }  # fmt: skip


def from_json(data: dict[str, Any]) -> Result:
    """Rebuild a result from what `as_json` wrote."""
    exercises = tuple(Exercise(e["id"], tuple(Check(**c) for c in e["checks"])) for e in data["exercises"])
    return Result(data["student"], data["assignment"], data["status"], exercises, data["seconds"], tuple(data["notes"]))
