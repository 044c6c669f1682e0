"""What a function does beside returning a value: errors, changed arguments, speed, use of randomness."""

import copy
import time
from collections.abc import Callable
from typing import Any

from numpy.random import Generator, default_rng

from ngkit.check.values import equal
from ngkit.check.verdict import fail
from ngkit.wording import Words, show

_clock = time.perf_counter


def raises(fn: Callable, args: tuple, error: type[Exception], name: str = "", cause: str = "") -> None:
    """Fail unless `fn(*args)` raises `error`."""
    name = name or f"{getattr(fn, '__name__', 'the function')}{show(args)}"
    try:
        value = fn(*args)
    except error:
        return
    except Exception as other:  # the verdict on any other error is the same, whatever it is
        fail(name, Words(f"a {error.__name__}"), Words(f"a {type(other).__name__} ({other})"), cause)
    else:
        fail(name, Words(f"a {error.__name__}"), Words(f"the value {show(value)}"), cause)


def unchanged(fn: Callable, *args: Any, name: str = "", cause: str = "") -> Any:
    """Return `fn(*args)`, and fail if the call changed one of its arguments in place."""
    before = copy.deepcopy([value for value in args if not callable(value)])
    result = fn(*args)
    after = [value for value in args if not callable(value)]
    for index, (old, new) in enumerate(zip(before, after, strict=True)):
        if not equal(old, new):
            fail(
                f"{name or getattr(fn, '__name__', 'the function')} changed its argument number {index + 1} in place",
                cause=cause or "Operators such as -= and arguments such as out= write into the caller's array.",
            )
    return result


def rng_pair(fn: Callable, make_args: Callable[[Generator], tuple], name: str = "", cause: str = "") -> Any:
    """Fail unless `fn` draws from its generator: equal results for equal seeds, others for another seed.

    Args:
        make_args: gives the arguments of `fn` for a fresh generator. The results must be different with near certainty.

    Returns:
        the result for the first seed.
    """
    first, again, other = (fn(*make_args(default_rng(seed))) for seed in (11, 11, 12))
    name = name or getattr(fn, "__name__", "the function")
    if not equal(first, again):
        fail(f"{name} gives two results for one seed", cause=cause or "All randomness comes from the rng argument.")
    if equal(first, other):
        fail(f"{name} gives the same result for two seeds", cause=cause or "Draw from rng; set no seed of your own.")
    return first


def faster_than(
    fn: Callable, slow_fn: Callable, args: tuple, ratio: float, repeats: int = 3, name: str = "", cause: str = ""
) -> None:
    """Fail unless `fn(*args)` is at least `ratio` times as fast as `slow_fn(*args)`, a plain loop.

    Best times of `repeats` rounds of both; a round ends the matter early if `fn` is four times as fast as it needs to
    be. The way to a student's process and back counts as well, about 1 ms: let `slow_fn` take 100 ms or more.
    """
    fast = slow = float("inf")
    for _ in range(repeats):
        fast, slow = min(fast, _seconds(fn, args)), min(slow, _seconds(slow_fn, args))
        if slow >= 4 * ratio * fast:
            return
    if slow < ratio * fast:
        wrong = f"{name or getattr(fn, '__name__', 'the function')} is too slow"
        fail(wrong, Words(f"at least {ratio:g} times as fast as plain loops"), Words(f"{slow / fast:.1f} times"), cause)


def _seconds(fn: Callable, args: tuple) -> float:
    start = _clock()
    fn(*args)
    return _clock() - start
