"""What the results of a class say about its exercises and checks: pure functions, from results to numbers."""

import re
import statistics
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import TypeVar

from autograder.result import WORST_FIRST, Check, Exercise, Result

NUMBER = re.compile(r"[-+−]?\b\d+(?:\.\d+|\.(?=[,\]]))?(?:e[-+]?\d+)?|[-+−]?\b(?:nan|inf)\b", re.I)
UNTRIED = ("passed", "not attempted", "not run")
STOPPED = ("crashed", "timeout")

Part = TypeVar("Part", Check, Exercise)


@dataclass(frozen=True)
class Scores:
    """The scores of a class in five numbers; `max_score` is what could be reached."""

    n: int
    mean: float
    median: float
    lowest: float
    highest: float


@dataclass(frozen=True)
class Item:
    """An exercise: the mean share of its points that was won, and how many students ended in which status."""

    id: str
    max_points: float
    share: float
    statuses: dict[str, int]


@dataclass(frozen=True)
class Reason:
    """A reason of which `count` students got their own version; `example` is the most frequent one."""

    check: str
    count: int
    example: str


@dataclass(frozen=True)
class CheckItem:
    """A check: `share` is the mean share of its points (its difficulty: low is hard).

    `discrimination` is the correlation of its points with the rest of the score (corrected item-total correlation);
    None where all have the same.
    """

    id: str
    max_points: float
    share: float
    discrimination: float | None
    reasons: tuple[Reason, ...]


@dataclass(frozen=True)
class Repair:
    """Something that was put right before grading, and whose work it was."""

    note: str
    students: tuple[str, ...]


def judged(results: Iterable[Result]) -> list[Result]:
    """Keep the submissions whose checks ran: files that nobody could read say nothing about an exercise."""
    return [result for result in results if result.status == "graded"]


def scores(values: Sequence[float]) -> Scores:
    """Summarise scores; there must be one."""
    return Scores(len(values), statistics.fmean(values), statistics.median(values), min(values), max(values))


def distribution(values: Iterable[float], max_score: float, bins: int = 10) -> list[int]:
    """Count scores in `bins` intervals of equal width from 0 to `max_score`, which belongs to the last."""
    counts = [0] * bins
    for value in values:
        counts[min(max(int(value / (max_score or 1) * bins), 0), bins - 1)] += 1
    return counts


def exercises(results: Sequence[Result]) -> list[Item]:
    """Say of each exercise, in order, how much of it was solved."""
    return [
        Item(group[0].id, group[0].max_points, _share((e.points for e in group), group[0].max_points),
             dict(Counter(e.worst.status for e in group)))
        for group in _columns(results, lambda result: result.exercises)
    ]  # fmt: skip


def checks(results: Sequence[Result]) -> list[CheckItem]:
    """Say of each check, in order, how hard it is, how well it tells students apart, and why it was lost."""
    rests = defaultdict[str, list[float]](list)  # the rest of the score, by check: results may be of different versions
    for result in results:
        for check in _checks(result):
            rests[check.id].append(round(result.score - check.points, 9))
    return [
        CheckItem(group[0].id, group[0].max_points, _share((c.points for c in group), group[0].max_points),
                  _correlation([c.points for c in group], rests[group[0].id]), tuple(reasons(group)))
        for group in _columns(results, _checks)
    ]  # fmt: skip


def reasons(group: Iterable[Check]) -> list[Reason]:
    """Group the reasons of one check that differ only in numbers, the most frequent first."""
    found = defaultdict[str, Counter[str]](Counter)
    for check in group:
        if check.status not in UNTRIED:
            found[normalised(check.reason)][check.reason] += 1
            name = check.id
    groups = [Reason(name, examples.total(), examples.most_common(1)[0][0]) for examples in found.values()]
    return sorted(groups, key=lambda reason: -reason.count)


def normalised(reason: str) -> str:
    """Write # for each number of a reason, and once for a list of them."""
    return re.sub(r"#(?:[\s,;]*[-+−]?#)+", "#", NUMBER.sub("#", reason))


def hardest(items: Iterable[CheckItem]) -> CheckItem | None:
    """Find the check of which least was won, of equal ones that with most points; None if nobody lost any."""
    lost = [item for item in items if item.share < 1]
    return min(lost, key=lambda item: (item.share, -item.max_points), default=None)


def slowest(results: Iterable[Result], most: int = 10) -> list[Result]:
    """List the submissions that took longest to grade."""
    return sorted(results, key=lambda result: -result.seconds)[:most]


def stopped(results: Iterable[Result]) -> list[tuple[str, str, str]]:
    """List (student, status, reason) of what could not be graded, ended its process, or was stopped for its time."""
    found = []
    for result in results:
        worst = min((e.worst for e in result.exercises), key=lambda c: WORST_FIRST.index(c.status), default=None)
        if result.status != "graded":
            found.append((result.student, result.status, result.reason))
        elif worst and worst.status in STOPPED:
            found.append((result.student, worst.status, f"{worst.id}: {worst.reason}"))
    return found


def repairs(results: Iterable[Result]) -> list[Repair]:
    """List what was put right in submissions that could be graded, the most frequent first."""
    found = defaultdict[str, list[str]](list)
    for result in results:
        for note in dict.fromkeys(result.notes if result.status == "graded" else ()):
            found[note].append(result.student)
    return sorted((Repair(note, tuple(who)) for note, who in found.items()), key=lambda repair: -len(repair.students))


def _checks(result: Result) -> list[Check]:
    return [check for exercise in result.exercises for check in exercise.checks]


def _columns(results: Iterable[Result], parts: Callable[[Result], Iterable[Part]]) -> list[list[Part]]:
    """Transpose: for each exercise (or check), what every student has of it."""
    columns = defaultdict[str, list[Part]](list)
    for result in results:
        for part in parts(result):
            columns[part.id].append(part)
    return list(columns.values())


def _share(points: Iterable[float], max_points: float) -> float:
    return statistics.fmean(points) / max_points if max_points else 1.0


def _correlation(points: Sequence[float], rest: Sequence[float]) -> float | None:
    if len(set(points)) < 2 or len(set(rest)) < 2:
        return None
    return statistics.correlation(points, rest)
