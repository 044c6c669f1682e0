"""Type and shape of an answer, asked for before its value."""

from typing import Any

import numpy as np

from ngkit.check.verdict import UNSAID, fail
from ngkit.wording import Words, article, as_array, describe

KINDS: dict[str, tuple[type, ...]] = {
    "float": (float, np.float64, np.float32, np.float16),
    "int": (int, np.int64, np.int32, np.int16, np.int8, np.uint8, np.uint16, np.uint32, np.uint64),
    "bool": (bool, np.bool_),
    "str": (str, np.str_),
    "dict": (dict,),
    "list": (list,),
    "tuple": (tuple,),
}
DTYPES = {"": "iufc", "float": "f", "int": "iu", "bool": "b", "str": "U"}
PLAIN = {"float | int": "a number", "array | bool array | str array": "an array", "array": "an array of numbers"}


def that(condition: bool, wrong: str, expected: Any = UNSAID, got: Any = UNSAID, cause: str = "") -> None:
    """Fail with `wrong` unless `condition` is True.

    Raises:
        TypeError: `condition` is no plain truth value (an error of the check, not of the student).
    """
    if type(condition) not in KINDS["bool"]:
        raise TypeError(f"check.that needs True or False, got {describe(condition)}.")
    if not condition:
        fail(wrong, Words(expected) if type(expected) is str else expected, got, cause)


def kind(got: Any, kinds: str, name: str, cause: str = "") -> None:
    """Fail unless `got` is of one of `kinds`: words such as "float", "int array" or "float | int".

    "array" admits any numeric dtype, "float array" and "int array" only theirs. A zero-dimensional array passes as a
    number; True and False do not.
    """
    value = as_array(got)
    if not any(is_kind(value, word.strip()) for word in kinds.split("|")):
        wanted = PLAIN.get(kinds, f"{article(kinds)} {kinds}")
        fail(f"{name} has the wrong type", Words(wanted), Words(describe(value)), cause)


def shape(got: Any, want: tuple[int, ...], name: str, cause: str = "") -> None:
    """Fail unless `got` is an array of shape `want`."""
    kind(got, "array | bool array | str array", name, cause)
    if as_array(got).shape != tuple(want):
        fail(f"{name} has the wrong shape", tuple(want), as_array(got).shape, cause)


def is_kind(value: Any, word: str) -> bool:
    if word == "callable":
        return callable(value)
    if type(value) is not np.ndarray:
        return not word.endswith("array") and type(value) in KINDS[word]
    if word.endswith("array"):
        return value.dtype.kind in DTYPES[word.removesuffix("array").strip()]
    return value.ndim == 0 and value.dtype.kind in DTYPES.get(word, "")


def word(dtype_kind: str) -> str:
    return {"f": "float", "i": "int", "u": "int", "b": "bool", "U": "str"}.get(dtype_kind, "")
