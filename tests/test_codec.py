"""autograder.codec: every value arrives as it was sent, and of what no encoder made nothing but WireError comes."""

import json
import tracemalloc

import numpy as np
import pytest
from fuzzing import EXAMPLES
from hypothesis import given, settings
from strategies import BUFFERS, SCALARS, VALUES, nodes, same

from autograder import codec
from autograder.codec import MAX_DEPTH, Decoder, Encoder
from autograder.wire import WireError

MEGABYTES = 32 << 20


class NoExtension:
    """What knows no further kinds of values."""

    def encode(self, value, encoder):
        raise WireError(f"a {type(value).__name__} cannot be sent.")

    def decode(self, tag, parts, decoder):
        raise WireError("an unknown tag.")


def encode(value):
    encoder = Encoder(NoExtension())
    node = json.loads(json.dumps(encoder.node(value)))
    return node, [bytearray(data) for data in encoder.buffers]


def decode(node, *buffers):
    return Decoder(NoExtension(), [bytearray(data) for data in buffers]).value(node)


def there(value):
    node, buffers = encode(value)
    return decode(node, *buffers)


@settings(max_examples=EXAMPLES)
@given(VALUES)
def test_nested_values_arrive_as_they_were_sent(value):
    assert same(there(value), value)


@given(SCALARS)
def test_scalars_keep_their_dtype(value):
    assert same(there(value), value)


SQUARE = np.arange(12.0).reshape(3, 4)


@pytest.mark.parametrize(
    "array",
    [np.asfortranarray(SQUARE), SQUARE[::2, ::-1], SQUARE.T, np.array(3), np.zeros((0, 3)), np.array([], "U5"),
     np.array([-0.0, np.nan, np.inf]), np.array(["ä", ""]), np.array([b"x\0"]), np.array(["2020-01-01"], "M8[D]"),
     np.array("NaT", "m8"), np.broadcast_to(1.5, (2, 3)), np.array([1], ">i4"), np.ndarray((2,), "U0")],
    ids=str,
)  # fmt: skip
def test_arrays_of_any_layout_arrive(array):
    got = there(array)
    assert same(got, array) and np.array_equal(np.signbit(got), np.signbit(array)) if array.dtype == float else True
    assert got.flags.writeable == array.flags.writeable and got.flags.c_contiguous


@pytest.mark.parametrize("value", [10**4000, -(2**70), 2**53 + 1, 1e-320, "\ud800", complex(-0.0, float("nan"))])
def test_extreme_numbers_and_text_arrive_exactly(value):
    assert same(there(value), value)


def test_what_occurs_twice_arrives_once():
    array, inner = np.zeros(2), {"a": 1}
    first, second, (third, fourth) = there([array, array, (inner, inner)])
    assert first is second and third is fourth and first is not array


def test_a_list_can_hold_itself():
    loop = [1]
    loop.append(loop)
    got = there(loop)
    assert got[1] is got and got[0] == 1


@pytest.mark.parametrize("kind", codec.BIT_GENERATORS)
def test_a_generator_goes_on_where_it_was(kind):
    rng = np.random.Generator(getattr(np.random, kind)(1))
    rng.integers(9, size=3, dtype=np.int32)
    got = there(rng)
    assert np.array_equal(got.random(700), rng.random(700)) and got.integers(9) == rng.integers(9)


def test_types_and_dtypes_are_named():
    assert there([int, np.float32, np.dtype("<i2"), type(None)]) == [int, np.float32, np.dtype("<i2"), type(None)]


@pytest.mark.parametrize("value", [np.array([None]), np.longdouble(1), np.ma.array([1]), type("C", (), {})()])
def test_what_is_no_data_is_left_to_the_extension(value):
    with pytest.raises(WireError, match="cannot be sent"):
        encode(value)


def nested(levels, make=lambda inner: [inner]):
    value = []
    for _ in range(levels):
        value = make(value)
    return value


def test_depth_is_bounded_both_ways():
    there(nested(MAX_DEPTH - 1))
    with pytest.raises(WireError, match="nested deeper than 100 levels"):
        encode(nested(MAX_DEPTH + 1))
    with pytest.raises(WireError, match="nested deeper than 100 levels"):
        decode(nested(MAX_DEPTH + 1, lambda inner: ["t", [inner]]))


def test_the_number_of_parts_is_bounded_both_ways(monkeypatch):
    monkeypatch.setattr(codec, "MAX_NODES", 50)
    with pytest.raises(WireError, match="more than 50 parts"):
        encode(nested(6, lambda inner: (inner, inner)))
    with pytest.raises(WireError, match="more than 50 parts"):
        decode(["t", [["t", []]] * 50])


@pytest.mark.parametrize(
    "node",
    [
        ["a", 0, "<f8", [10**9], 0, 1], ["a", 0, "<U0", [10**9, 10], 0, 1], ["a", 0, "<f8", [0, 10**30], 0, 1],
        ["a", 0, "<U999999", [1], 0, 1], ["a", 0, "|O", [1], 1, 1], ["a", 0, "<f8", [True], 1, 1],
        ["a", 0, "<f8", [-1], 1, 1], ["a", 1, "<f8", [1], 1, 1], ["a", 0, "<f8", [1], 2, 1],
        ["a", 0, "<f8", [1], True, 1],
        ["n", "|O", 1], ["n", "<i1", 300], ["n", "<f8", "1"], ["n", "|V8", 1], ["c", "x", 0], ["b", -1], ["b", "0"],
        ["l", 0, "ab"], ["l", True], ["d", 0, [[["l", 0, []], 1]]], ["d", 0, [[["l", 1, []], 1]]],
        ["s", 0, [["d", 1, []]]],
        ["f", [["s", 0, []]]], ["m", 0],
        ["t", [["l", 0, []], ["m", -1]]], ["t", [["l", 0, []], ["m", False]]], ["m", True], ["x", 0],
        ["range", "a", 1, 1], ["range", 0, 1, 0],
        ["type", "os.system"], ["dtype", "|O"], ["g", 0, "default_rng", 1], ["g", 0, "PCG64", ["d", 1, []]],
        [], [1], [None], {"a": 1}, [["a"]], ["nothing"], ["a"],
    ],
    ids=str,
)  # fmt: skip
def test_a_malformed_node_is_refused(node):
    with pytest.raises(WireError):
        decode(node, b"", bytes(8))


def test_a_buffer_is_used_once():
    assert decode(["b", 0], b"ab") == b"ab"
    with pytest.raises(WireError, match="missing or used twice"):
        decode(["t", [["b", 0], ["b", 0]]], b"ab")


@pytest.mark.parametrize("position", [-50, 625, 10**6])
@pytest.mark.parametrize("kind", ["MT19937", "Philox"])
def test_a_generator_cannot_be_made_to_read_beyond_its_state(kind, position):
    """Would NumPy hand out what lies in the judge's memory next to the state, as it does when this is not refused?"""
    encoder = Encoder(NoExtension())
    state = codec._fresh(getattr(np.random, kind)(0).state)
    (state["state"] if kind == "MT19937" else state)["pos" if kind == "MT19937" else "buffer_pos"] = position
    node = ["g", encoder.slot(object()), kind, encoder.node(state)]
    with pytest.raises(WireError, match="a position outside its state"):
        decode(node, *encoder.buffers)


def test_a_byte_that_is_neither_true_nor_false_becomes_true():
    got = decode(["a", 0, "|b1", [3], 0, 1], bytes([0, 1, 7]))
    assert got.view(np.uint8).tolist() == [0, 1, 1] and got.dtype == bool


@settings(max_examples=EXAMPLES)
@given(nodes(), BUFFERS)
def test_of_any_message_nothing_but_wire_errors_comes(node, buffers):
    tracemalloc.start()
    try:
        Decoder(NoExtension(), buffers).value(node)
    except WireError:
        pass
    finally:
        peak = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
    assert peak < MEGABYTES
