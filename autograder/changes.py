"""What a call changed in place: remembered before it, found after it, and written into the caller's own object."""

import dataclasses
from typing import Any

import numpy as np

from autograder import frameworks
from autograder.wire import WireError


def snapshot(value: Any) -> Any:
    """Remember the contents of a mutable value: an array's numbers, a container's members themselves."""
    if type(value) is np.ndarray:
        return value.copy()
    if type(value) is list or type(value) is set:
        return list(value)
    if type(value) is dict:
        return list(value.items())
    if type(value) is np.random.Generator:
        return repr(value.bit_generator.state)
    if frameworks.knows(value):
        return frameworks.snapshot(value)
    return [getattr(value, f.name) for f in dataclasses.fields(value)] if dataclasses.is_dataclass(value) else None


def differs(value: Any, before: Any) -> bool:
    """Say whether a mutable value is no longer as it was remembered."""
    if type(value) is np.ndarray:
        return value.shape != before.shape or not _same_bits(value, before)
    now = snapshot(value)
    if type(value) is dict:
        return len(now) != len(before) or any(
            a is not c or b is not d for (a, b), (c, d) in zip(now, before, strict=True)
        )
    if type(value) is np.random.Generator:
        return now != before  # type: ignore[no-any-return]
    if frameworks.knows(value):
        return frameworks.differs(now, before)
    return now is not None and (len(now) != len(before) or any(a is not b for a, b in zip(now, before, strict=True)))


def apply(mine: Any, now: Any) -> None:
    """Write changed contents into an object of ours.

    Raises:
        WireError: they are of another kind or shape.
    """
    if type(mine) is not type(now) or (mine is now and not frameworks.knows(mine)):
        raise WireError("an answer changes an object into another kind, or into itself.")
    if type(mine) is np.ndarray:
        if mine.shape != now.shape or mine.dtype != now.dtype or not mine.flags.writeable:
            raise WireError("an answer changes the shape or the dtype of an array, or a read-only one.")
        mine[...] = now
    elif type(mine) is list:
        mine[:] = now
    elif type(mine) is dict or type(mine) is set:
        mine.clear()
        mine.update(now)
    elif type(mine) is np.random.Generator:
        _set_state(mine, now)
    elif frameworks.knows(mine):
        frameworks.apply(mine, now)
    else:
        for field in dataclasses.fields(mine):
            object.__setattr__(mine, field.name, getattr(now, field.name))


def _same_bits(a: np.ndarray, b: np.ndarray) -> bool:
    """Compare arrays bit by bit, so that nan equals itself and -0.0 is not 0.0."""
    word = {1: np.uint8, 2: np.uint16, 4: np.uint32, 8: np.uint64}.get(a.dtype.itemsize)
    if word is None or not (a.flags.c_contiguous and b.flags.c_contiguous):
        return a.tobytes() == b.tobytes()
    return np.array_equal(a.reshape(-1).view(word), b.reshape(-1).view(word))


def _set_state(mine: np.random.Generator, now: np.random.Generator) -> None:
    if type(mine.bit_generator) is not type(now.bit_generator):
        raise WireError("an answer changes a generator into another kind.")
    mine.bit_generator.state = now.bit_generator.state
