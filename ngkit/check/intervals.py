"""Answers that are intervals: what any of them must be, before its ends are compared with an oracle."""

from collections.abc import Callable
from typing import Any

from ngkit.check.kinds import kind, that
from ngkit.check.values import close
from ngkit.check.verdict import fail


def interval(
    fn: Callable, args: tuple, want: tuple[float, float], name: str, inside: float | None = None, cause: str = ""
) -> tuple[Any, Any]:
    """Fail unless `fn(*args)` is a tuple (low, high) of two numbers, low ≤ high, equal to `want`.

    Args:
        want: the right ends, compared to 1e-6, and to 1e-9 where they are 0.
        inside: an estimate that must lie between the ends: is there an interval at all, and around the right number?

    Returns:
        the answer.
    """
    got = fn(*args)
    kind(got, "tuple", name, cause="Return two numbers, separated by a comma.")
    that(len(got) == 2, f"{name} has the wrong length", 2, len(got))
    for end, value in zip(("the lower end of", "the upper end of"), got, strict=True):
        kind(value, "float | int", f"{end} {name}")
    low, high = map(float, got)
    if not low <= high:
        fail(f"{name} has its ends in the wrong order", "low ≤ high", (low, high), cause)
    if inside is not None and not low - 1e-9 <= inside <= high + 1e-9:
        fail(f"{name} does not contain {inside:g}", got=(low, high), cause=cause)
    close((low, high), want, name, cause=cause)
    return got
