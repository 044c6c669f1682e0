"""How messages name values: short, in one line, and without trusting the representation of unknown types."""

from typing import Any

import numpy as np

__all__ = ["Words", "article", "as_array", "describe", "show"]


class Words(str):
    """Text that a message quotes as it is."""


def as_array(value: Any) -> Any:
    """Turn a TensorFlow tensor or variable into an array; leave everything else alone."""
    module = type(value).__module__.split(".")[0]
    return np.asarray(value) if module in ("tensorflow", "keras") and hasattr(value, "dtype") else value


def show(value: Any) -> str:
    """Say a value in at most 120 characters."""
    if isinstance(value, Words):
        return str(value)
    value = as_array(value)
    if type(value) is float or isinstance(value, np.floating):
        return f"{float(value):.8g}"
    if isinstance(value, np.generic):
        return repr(value.item())
    if type(value) is np.ndarray and value.dtype.kind != "O":
        small = np.array2string(value, precision=6, separator=", ", threshold=12).replace("\n", "")
        return small if value.size <= 12 else f"an array of shape {value.shape}"
    known = value is None or type(value) in (bool, int, str, bytes, list, tuple, dict, set)
    text = repr(value) if known else describe(value)
    return text if len(text) <= 120 else text[:117] + "..."


def describe(value: Any) -> str:
    """Say of what kind a value is: "a list", "an array of dtype float64 and shape (2, 3)"."""
    if value is None:
        return "None (does the function return its result?)"
    if type(value) is np.ndarray:
        return f"an array of dtype {value.dtype} and shape {value.shape}"
    return f"{article(_type_name(value))} {_type_name(value)}"


def article(word: str) -> str:
    """Choose "a" or "an"."""
    return "an" if word[:1] in "aeiou" else "a"


def _type_name(value: Any) -> str:
    return {"NoneType": "None", "ndarray": "array"}.get(type(value).__name__, type(value).__name__)
