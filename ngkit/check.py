"""Assertions of check cells: one line that says what is wrong, what was expected, what was got, and the usual cause.

Every function looks at the type of an answer before its value, because an answer may be an object that claims to equal
everything. NumPy's functions are bound at import, because a notebook may rebind them later.
"""

import copy
import sys
import time
from collections.abc import Callable, Mapping
from contextlib import AbstractContextManager, contextmanager
from typing import Any

import numpy as np
from numpy import array_equal, isclose, isnan, ndindex

from ngkit.wording import Words, article, as_array, describe, show

__all__ = [
    "CheckFailed", "answer", "close", "fail", "faster_than", "kind", "lending_through", "passed", "quiz", "raises",
    "same", "shape", "that", "unchanged", "using",
]  # fmt: skip

_KINDS: dict[str, tuple[type, ...]] = {
    "float": (float, np.float64, np.float32, np.float16),
    "int": (int, np.int64, np.int32, np.int16, np.int8, np.uint8, np.uint16, np.uint32, np.uint64),
    "bool": (bool, np.bool_),
    "str": (str, np.str_),
    "dict": (dict,),
    "list": (list,),
    "tuple": (tuple,),
}
_DTYPES = {"": "iufc", "float": "f", "int": "iu", "bool": "b", "str": "U"}
_PLAIN = {"float | int": "a number", "array | bool array | str array": "an array", "array": "an array of numbers"}
_UNSAID = object()
_clock = time.perf_counter


class CheckFailed(AssertionError):
    """An answer is not what the exercise asks for. Its text is the one line that the student reads."""

    def _render_traceback_(self) -> list[str]:
        """Show the line alone: IPython asks for this instead of printing the frames of this module."""
        return [f"✗ {self}"]


def fail(wrong: str, expected: Any = _UNSAID, got: Any = _UNSAID, cause: str = "") -> None:
    """Raise `CheckFailed` with the line "wrong: expected …, got …. cause"."""
    parts = [f"expected {show(expected)}"] if expected is not _UNSAID else []
    parts += [f"got {show(got)}"] if got is not _UNSAID else []
    line = f"{wrong}: {', '.join(parts)}" if parts else wrong
    raise CheckFailed(" ".join([line.rstrip(".") + ".", cause]).strip())


def that(condition: bool, wrong: str, expected: Any = _UNSAID, got: Any = _UNSAID, cause: str = "") -> None:
    """Fail with `wrong` unless `condition` is True.

    Raises:
        TypeError: `condition` is no plain truth value (an error of the check, not of the student).
    """
    if type(condition) not in _KINDS["bool"]:
        raise TypeError(f"check.that needs True or False, got {describe(condition)}.")
    if not condition:
        fail(wrong, Words(expected) if type(expected) is str else expected, got, cause)


def kind(got: Any, kinds: str, name: str, cause: str = "") -> None:
    """Fail unless `got` is of one of `kinds`: words such as "float", "int array" or "float | int".

    "array" admits any numeric dtype, "float array" and "int array" only theirs. A zero-dimensional array passes as a
    number; True and False do not.
    """
    value = as_array(got)
    if not any(_is_kind(value, word.strip()) for word in kinds.split("|")):
        wanted = _PLAIN.get(kinds, f"{article(kinds)} {kinds}")
        fail(f"{name} has the wrong type", Words(wanted), Words(describe(value)), cause)


def shape(got: Any, want: tuple[int, ...], name: str, cause: str = "") -> None:
    """Fail unless `got` is an array of shape `want`."""
    kind(got, "array | bool array | str array", name, cause)
    if as_array(got).shape != tuple(want):
        fail(f"{name} has the wrong shape", tuple(want), as_array(got).shape, cause)


def close(got: Any, want: Any, name: str, rtol: float = 1e-6, atol: float = 1e-9, cause: str = "") -> None:
    """Fail unless numbers agree: |got − want| ≤ atol + rtol·|want|; nan equals nan and inf equals inf.

    Args:
        got: the answer: a number, an array, or a dict, list or tuple of them.
        want: what is right, of the same structure. A scalar asks for a number, an array for an array of its shape.
        name: how the message calls the answer, as a student would write it: "sigmoid(0)".
    """
    want = as_array(want)
    if isinstance(want, Mapping):
        _each_key(got, want, name, cause, lambda g, w, n: close(g, w, n, rtol, atol, cause))
    elif isinstance(want, (list, tuple)):
        _each_item(got, want, name, cause, lambda g, w, n: close(g, w, n, rtol, atol, cause))
    elif np.ndim(want) == 0:
        kind(got, "float | int", name, cause)
        value = float(as_array(got))
        if not isclose(value, float(want), rtol=rtol, atol=atol, equal_nan=True):
            fail(name, float(want), value, cause)
    else:
        shape(got, np.shape(want), name, cause)
        kind(got, "array", name, cause)
        _entries(as_array(got), want, isclose(as_array(got), want, rtol=rtol, atol=atol, equal_nan=True), name, cause)


def same(got: Any, want: Any, name: str, cause: str = "") -> None:
    """Fail unless `got` equals `want` exactly, in kind (bool, int, float, str, array …) and in value."""
    value, want = as_array(got), as_array(want)
    if isinstance(want, Mapping):
        _each_key(value, want, name, cause, lambda g, w, n: same(g, w, n, cause))
    elif isinstance(want, (list, tuple)):
        _each_item(value, want, name, cause, lambda g, w, n: same(g, w, n, cause))
    elif want is None or callable(want):
        that(value is want, name, want, Words(describe(value)), cause)
    elif type(want) is np.ndarray:
        kind(value, f"{_word(want.dtype.kind)} array".strip(), name, cause)
        shape(value, want.shape, name, cause)
        _entries(value, want, value == want, name, cause)
    else:
        kind(value, next(word for word, types in _KINDS.items() if type(want) in types), name, cause)
        if value != want:
            fail(name, want, value, cause)


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
        if not _equal(old, new):
            fail(
                f"{name or getattr(fn, '__name__', 'the function')} changed its argument number {index + 1} in place",
                cause=cause or "Operators such as -= and arguments such as out= write into the caller's array.",
            )
    return result


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


def using(**lent: Callable) -> AbstractContextManager[None]:
    """Lend functions to the student's code: within the block its global names refer to these.

    So that a mistake in an earlier exercise costs no points in a later one.
    """
    return _lender[-1](sys._getframe(1).f_globals, lent)


@contextmanager
def lending_through(lender: Callable) -> Any:
    """Let `using` lend through `lender(names, lent)`: the grader's judge, where the student is another process."""
    _lender.append(lender)
    try:
        yield
    finally:
        _lender.pop()


def quiz(fn: Callable[[], dict], allowed: Mapping[str, Any]) -> dict:
    """Return `fn()` once it answers every question of `allowed` (name → admissible values, or a kind as in `kind`)."""
    answers = fn()
    kind(answers, "dict", f"{getattr(fn, '__name__', 'quiz')}()")
    for question, values in allowed.items():
        given = answers.get(question)
        if given is None:
            fail(f"{question} is not answered yet", cause="Replace its None.")
        if isinstance(values, str):
            kind(given, values, question)
        else:
            # by type as well as by value: True is not 1, and an object of one's own equals nothing
            admissible = any(type(given) is type(v) and given == v for v in values)
            that(admissible, question, Words("one of " + ", ".join(map(repr, values))), given)
    return answers


def answer(answers: Mapping[str, Any], question: str, right: Any, principle: str) -> None:
    """Fail unless a quiz question has its right answer; the message tells the principle, not the answer.

    A float is right within one per cent, everything else if it is equal in kind and value.
    """
    given = answers.get(question)
    if type(right) is float and _is_kind(given, "float") | _is_kind(given, "int"):
        correct = bool(isclose(float(given), right, rtol=1e-2))
    else:
        correct = type(given) is type(right) and _equal(given, right)
    if not correct:
        fail(f"{question}: {show(given)} is not it", cause=principle)


def passed(name: str) -> None:
    """Print the one line of a check that ends well."""
    print(f"✓ {name}: the checks shown here pass.")


def _seconds(fn: Callable, args: tuple) -> float:
    start = _clock()
    fn(*args)
    return _clock() - start


@contextmanager
def _lending(names: dict, lent: Mapping[str, Callable]) -> Any:
    before = {name: names.get(name, _UNSAID) for name in lent}
    names.update(lent)
    try:
        yield
    finally:
        for name, value in before.items():
            names.pop(name, None) if value is _UNSAID else names.update({name: value})


_lender: list[Callable] = [_lending]


def _is_kind(value: Any, word: str) -> bool:
    if word == "callable":
        return callable(value)
    if type(value) is not np.ndarray:
        return not word.endswith("array") and type(value) in _KINDS[word]
    if word.endswith("array"):
        return value.dtype.kind in _DTYPES[word.removesuffix("array").strip()]
    return value.ndim == 0 and value.dtype.kind in _DTYPES.get(word, "")


def _word(dtype_kind: str) -> str:
    return {"f": "float", "i": "int", "u": "int", "b": "bool", "U": "str"}.get(dtype_kind, "")


def _each_key(got: Any, want: Mapping, name: str, cause: str, compare: Callable) -> None:
    kind(got, "dict", name, cause)
    if set(got) != set(want):
        fail(f"{name} has the wrong keys", sorted(want), sorted(map(str, got)), cause)
    for key in want:
        compare(got[key], want[key], f"{name}[{key!r}]")


def _each_item(got: Any, want: list | tuple, name: str, cause: str, compare: Callable) -> None:
    kind(got, "list" if isinstance(want, list) else "tuple", name, cause)
    if len(got) != len(want):
        fail(f"{name} has the wrong length", len(want), len(got), cause)
    for index, (g, w) in enumerate(zip(got, want, strict=True)):
        compare(g, w, f"{name}[{index}]")


def _entries(got: np.ndarray, want: np.ndarray, right: np.ndarray, name: str, cause: str) -> None:
    """Fail at the first entry that is not right."""
    wrong = [index for index in ndindex(np.shape(want)) if not right[index]]
    if wrong:
        where = ", ".join(map(str, wrong[0]))
        count = f"{len(wrong)} of {np.size(want)} entries differ."
        fail(f"{name}[{where}]", np.asarray(want)[wrong[0]], got[wrong[0]], f"{count} {cause}".strip())


def _equal(a: Any, b: Any) -> bool:
    a, b = as_array(a), as_array(b)
    if type(a) is not type(b):
        return False
    if type(a) is np.ndarray:
        return a.dtype == b.dtype and bool(array_equal(a, b, equal_nan=a.dtype.kind in "fc"))
    if isinstance(a, (list, tuple)):
        return len(a) == len(b) and all(map(_equal, a, b))
    if isinstance(a, dict):
        return list(a) == list(b) and all(_equal(a[k], b[k]) for k in a)
    if isinstance(a, float):
        return a == b or bool(isnan(a) and isnan(b))
    return a == b if isinstance(a, (int, str, bytes, bool, set, np.generic)) else True
