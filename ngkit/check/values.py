"""Values of an answer: close, or the same."""

from collections.abc import Callable, Mapping
from typing import Any

import numpy as np
from numpy import array_equal, isclose, isnan, ndindex

from ngkit.check.kinds import KINDS, kind, shape, that, word
from ngkit.check.verdict import fail
from ngkit.wording import Words, as_array, describe


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
        kind(value, f"{word(want.dtype.kind)} array".strip(), name, cause)
        shape(value, want.shape, name, cause)
        _entries(value, want, value == want, name, cause)
    else:
        kind(value, next(word for word, types in KINDS.items() if type(want) in types), name, cause)
        if value != want:
            fail(name, want, value, cause)


def equal(a: Any, b: Any) -> bool:
    a, b = as_array(a), as_array(b)
    if type(a) is not type(b):
        return False
    if type(a) is np.ndarray:
        return a.dtype == b.dtype and bool(array_equal(a, b, equal_nan=a.dtype.kind in "fc"))
    if isinstance(a, (list, tuple)):
        return len(a) == len(b) and all(map(equal, a, b))
    if isinstance(a, dict):
        return list(a) == list(b) and all(equal(a[k], b[k]) for k in a)
    if isinstance(a, float):
        return a == b or bool(isnan(a) and isnan(b))
    return a == b if isinstance(a, (int, str, bytes, bool, set, np.generic)) else True


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
