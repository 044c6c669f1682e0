"""Hypothesis strategies: values that travel, and messages that look nearly right."""

import math

import numpy as np
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp

TAGS = ["a", "n", "n0", "l", "d", "s", "g", "t", "f", "c", "b", "slice", "range", "...", "dtype", "type", "m", "x"]
OTHER_TAGS = ["o", "h", "D", "zz", ""]
DTYPES = ["|b1", "|i1", "<i2", "<i4", "<i8", ">i4", "<f2", "<f4", "<f8", ">f8", "<c16", "<U3", "|S4", "<M8[ns]"]
NUMPY = (hnp.boolean_dtypes() | hnp.integer_dtypes(endianness="?") | hnp.floating_dtypes(sizes=(16, 32, 64))
         | hnp.complex_number_dtypes(sizes=(64, 128)) | hnp.unicode_string_dtypes(max_len=4)
         | hnp.byte_string_dtypes(max_len=4) | hnp.datetime64_dtypes() | hnp.timedelta64_dtypes())  # fmt: skip
SHAPES = hnp.array_shapes(min_dims=0, max_dims=4, min_side=0, max_side=4)
ARRAYS = hnp.arrays(NUMPY, SHAPES)
SCALARS = NUMPY.flatmap(hnp.from_dtype)
PLAIN = st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8)
FLAT = PLAIN | st.complex_numbers() | st.binary(max_size=8)
HASHABLE = st.recursive(FLAT | st.frozensets(FLAT, max_size=3), lambda inner: st.tuples(inner, inner), max_leaves=4)
SLICES = st.builds(slice, st.none() | st.integers(), st.none() | st.integers(), st.none() | st.integers())
VALUES = st.recursive(HASHABLE | ARRAYS | SCALARS | SLICES | st.builds(range, st.integers()) | st.just(...),
                      lambda inner: st.lists(inner, max_size=4) | st.dictionaries(HASHABLE, inner, max_size=4)
                      | st.sets(HASHABLE, max_size=4) | st.tuples(inner, inner), max_leaves=12)  # fmt: skip

ODD = st.sampled_from([0, 1, -1, 2, 8, 10**9, 1 << 40, 1 << 63, 10**30, True, None, "", "<f8", "PCG64", "numpy.ndarray",
                       math.nan, math.inf, 1e308, 0.5, "<U999999", "<U0", "|O", "<f16", "|V8"])  # fmt: skip
BUFFERS = st.lists(st.binary(max_size=40).map(bytearray), max_size=3)


def nodes(tags=(*TAGS, *OTHER_TAGS)):
    """Trees of JSON that are biased to valid tags with odd parts."""
    leaves = ODD | PLAIN | st.sampled_from(DTYPES)
    tag, small = st.sampled_from(list(tags)), st.integers(-1, 3)
    return st.recursive(leaves, lambda inner: _nodes_of(tag, small, inner), max_leaves=20)


def _nodes_of(tag, small, inner):
    sizes, dtype = st.lists(ODD | small, max_size=4), st.sampled_from(DTYPES) | ODD
    array = st.tuples(st.just("a"), small, dtype, sizes, small, st.integers(0, 1))
    shaped = st.tuples(st.sampled_from("ls"), small, st.lists(inner, max_size=3))
    pairs = st.tuples(st.just("d"), small, st.lists(st.tuples(inner, inner), max_size=3))
    state = st.dictionaries(st.sampled_from(["bit_generator", "state", "pos", "key", "buffer_pos", "buffer"]), inner)
    generator = st.tuples(st.just("g"), small, st.sampled_from(["PCG64", "MT19937", "Philox", "SFC64"]),
                          state.map(lambda d: ["d", 1, [[k, v] for k, v in d.items()]]))  # fmt: skip
    free = st.tuples(tag, st.lists(inner | small, max_size=6)).map(lambda pair: [pair[0], *pair[1]])
    return (array | shaped | pairs | generator).map(_lists) | free | st.lists(inner, max_size=3)


def _lists(value):
    return [_lists(item) for item in value] if isinstance(value, tuple | list) else value


def same(a, b):
    """Compare two values bit by bit, types and members alike: nan equals nan, and 0.0 is not -0.0."""
    if type(a) is not type(b):
        return False
    if isinstance(a, np.ndarray | np.generic):
        return a.dtype == b.dtype and a.shape == b.shape and _bits(a) == _bits(b)
    if isinstance(a, dict):
        return len(a) == len(b) and all(map(same, a.items(), b.items()))
    if isinstance(a, set | frozenset):
        return _key(a) == _key(b)
    if isinstance(a, list | tuple):
        return len(a) == len(b) and all(map(same, a, b))
    return repr(a) == repr(b)


def _key(value):
    """Give a text that is the same for equal members of sets, in whatever order they come."""
    if isinstance(value, set | frozenset):
        return f"{{{sorted(map(_key, value))}}}"
    return f"({list(map(_key, value))})" if isinstance(value, tuple) else repr(value)


def _bits(array):
    """Give the text of an array's members: the payload of a nan does not matter."""
    return repr(np.asarray(array).tolist())
