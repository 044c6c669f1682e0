"""Values of Python and NumPy as nodes of JSON with raw buffers beside them.

A node is a JSON null, bool, number or string, which means itself, or a list that begins with a tag: ``["t", [1, 2]]``
is the tuple ``(1, 2)``. Lists, dicts, sets, arrays and generators get numbers ("slots") in the order in which they
occur, so that what occurs twice arrives once, and a reply can say which of them were changed.
"""

import math
import re
from collections.abc import Callable, Sequence
from typing import Any, Protocol

import numpy as np

from autograder.wire import MAX_BYTES, Buffer, WireError

MAX_DEPTH = 100
MAX_NODES = 1 << 21
BIT_GENERATORS = ("PCG64", "PCG64DXSM", "MT19937", "Philox", "SFC64")
DTYPE = re.compile(r"[<>|=](b1|[iu][1248]|f[248]|c8|c16|[SU]\d{1,6}|[mM]8(\[\d{0,4}[a-zA-Z]{1,2}\])?)")
PLAIN = frozenset({type(None), bool, int, float, str})
TYPES: tuple[type, ...] = (
    bool, int, float, complex, str, bytes, list, tuple, dict, set, object, type(None), np.ndarray, np.bool_, np.int8,
    np.int16, np.int32, np.int64, np.uint8, np.uint16, np.uint32, np.uint64, np.float16, np.float32, np.float64,
    np.complex64, np.complex128,
)  # fmt: skip
NAMED_TYPES = {f"{t.__module__}.{t.__name__}": t for t in TYPES}

Node = Any


class Extension(Protocol):
    """What knows further kinds of values: stand-ins, tensors, models."""

    def encode(self, value: Any, encoder: "Encoder") -> Node:
        """Return the node of a value that is no plain data."""

    def decode(self, tag: str, parts: list[Any], decoder: "Decoder") -> Any:
        """Return the value of a node with a tag that the wire does not know."""


class Encoder:
    """Turns the values of one message into nodes and buffers, and remembers the mutable ones by slot."""

    def __init__(self, extension: Extension, theirs: dict[int, int] | None = None) -> None:
        """Start a message; `theirs` maps the id of an object that came with the request to its slot there."""
        self.extension, self.theirs = extension, theirs or {}
        self.buffers: list[Buffer] = []
        self.slots: list[Any] = []
        self._memo: dict[int, int] = {}
        self._depth = self._nodes = 0

    def node(self, value: Any) -> Node:
        """Return the node of a value."""
        kind = type(value)
        if kind in PLAIN:
            return value
        if id(value) in self.theirs:
            return ["x", self.theirs[id(value)]]
        if id(value) in self._memo:
            return ["m", self._memo[id(value)]]
        self._depth, self._nodes = self._depth + 1, self._nodes + 1
        if self._depth > MAX_DEPTH or self._nodes > MAX_NODES:
            raise WireError(f"a value is nested deeper than {MAX_DEPTH} levels or has more than {MAX_NODES:,} parts.")
        try:
            return (_ENCODERS.get(kind) or _encode_other)(self, value)
        finally:
            self._depth -= 1

    def slot(self, value: Any) -> int:
        """Give a mutable value the next slot."""
        self._memo[id(value)] = len(self.slots)
        self.slots.append(value)
        return len(self.slots) - 1

    def buffer(self, data: Buffer) -> int:
        """Append raw bytes and return their number."""
        self.buffers.append(data)
        return len(self.buffers) - 1

    def contents(self, value: Any) -> Node:
        """Return the node of a value that came with the request, although it would be sent as its slot there."""
        return (_ENCODERS.get(type(value)) or _encode_other)(self, value)


class Decoder:
    """Turns the nodes of one message back into values; `slots` are its mutable ones, `mine` those of the request."""

    def __init__(self, extension: Extension, buffers: Sequence[Buffer], mine: Sequence[Any] = ()) -> None:
        self.extension, self.buffers, self.mine = extension, buffers, mine
        self.slots: list[Any] = []
        self._used: set[int] = set()
        self._depth = self._nodes = 0

    def value(self, node: Node) -> Any:
        """Return the value of a node.

        Raises:
            WireError: the node is malformed.
        """
        if type(node) in PLAIN:
            return node
        if type(node) is not list or not node or type(node[0]) is not str:
            raise WireError("a node is neither plain nor a list that begins with a tag.")
        self._depth, self._nodes = self._depth + 1, self._nodes + 1
        if self._depth > MAX_DEPTH or self._nodes > MAX_NODES:
            raise WireError(f"a message is nested deeper than {MAX_DEPTH} levels or has more than {MAX_NODES:,} parts.")
        tag, *parts = node
        try:
            known = _DECODERS.get(tag)
            return known(self, *parts) if known else self.extension.decode(tag, parts, self)
        except WireError:
            raise
        except Exception as error:  # whatever a hostile message makes Python or NumPy say
            raise WireError(f"a node '{tag[:20]}' is malformed: {type(error).__name__}.") from error
        finally:
            self._depth -= 1

    def slot(self, number: int, value: Any) -> Any:
        """Remember a mutable value under its slot: slots are numbered as they occur."""
        if number != len(self.slots):
            raise WireError("slots are numbered in the order in which they occur.")
        self.slots.append(value)
        return value

    def values(self, nodes: Node) -> list[Any]:
        """Return the values of a list of nodes."""
        if type(nodes) is not list:
            raise WireError("expected a list of nodes.")
        if all(type(node) in PLAIN for node in nodes):
            return nodes
        return [self.value(node) for node in nodes]

    def buffer(self, number: int) -> Buffer:
        """Return a buffer by its number, once: a thousand copies of one would not fit into memory."""
        if type(number) is not int or not 0 <= number < len(self.buffers) or number in self._used:
            raise WireError("a buffer is missing or used twice.")
        self._used.add(number)
        return self.buffers[number]


def _encode_array(encoder: Encoder, value: np.ndarray) -> Node:
    if not DTYPE.fullmatch(value.dtype.str):
        return encoder.extension.encode(value, encoder)
    slot = encoder.slot(value)
    return ["a", slot, value.dtype.str, list(value.shape), encoder.buffer(raw(value)), int(value.flags.writeable)]


def raw(value: np.ndarray) -> Buffer:
    """Return the bytes of an array in C order, without a copy if they lie so."""
    flat = np.ascontiguousarray(value).reshape(-1)
    return memoryview(flat.view(np.uint8)) if flat.size and flat.dtype.itemsize else b""  # type: ignore[arg-type]


def _decode_array(decoder: Decoder, slot: int, dtype: str, shape: list[int], buffer: int, writeable: int) -> np.ndarray:
    if not DTYPE.fullmatch(dtype) or not all(type(n) is int and n >= 0 for n in shape) or len(shape) > 32:
        raise WireError("an array has a dtype or a shape that is not allowed.")
    data = decoder.buffer(buffer)
    if math.prod(shape) > MAX_BYTES or math.prod(shape) * np.dtype(dtype).itemsize != memoryview(data).nbytes:
        raise WireError("an array has another size than its bytes.")
    array: np.ndarray = np.ndarray(shape, dtype, data)
    if array.dtype.kind == "b":  # a byte other than 0 and 1 would be both true and false
        array = np.asarray(array.view(np.uint8) != 0)
    array.flags.writeable = bool(writeable)
    return decoder.slot(slot, array)  # type: ignore[no-any-return]


def _encode_scalar(encoder: Encoder, value: np.generic) -> Node:
    if value.dtype.kind in "biuf" and value.dtype.itemsize <= 8:
        return ["n", value.dtype.str, value.item()]
    if not DTYPE.fullmatch(value.dtype.str):
        return encoder.extension.encode(value, encoder)
    return ["n0", encoder.node(np.array(value))]


def _decode_scalar(decoder: Decoder, dtype: str, number: float | int | bool) -> Any:
    if not DTYPE.fullmatch(dtype) or dtype[1] not in "biuf" or type(number) not in (bool, int, float):
        raise WireError("a scalar has a dtype that is not allowed.")
    return np.dtype(dtype).type(number)


def _encode_list(encoder: Encoder, value: list[Any]) -> Node:
    slot = encoder.slot(value)
    return ["l", slot, [item if type(item) in PLAIN else encoder.node(item) for item in value]]


def _decode_list(decoder: Decoder, slot: int, nodes: Node) -> list[Any]:
    result: list[Any] = decoder.slot(slot, [])
    result.extend(decoder.values(nodes))
    return result


def _encode_dict(encoder: Encoder, value: dict[Any, Any]) -> Node:
    slot = encoder.slot(value)
    return ["d", slot, [[encoder.node(key), encoder.node(item)] for key, item in value.items()]]


def _decode_dict(decoder: Decoder, slot: int, pairs: list[list[Node]]) -> dict[Any, Any]:
    result: dict[Any, Any] = decoder.slot(slot, {})
    for key, item in pairs:
        result[decoder.value(key)] = decoder.value(item)
    return result


def _encode_set(encoder: Encoder, value: set[Any]) -> Node:
    slot = encoder.slot(value)
    return ["s", slot, [encoder.node(item) for item in value]]


def _decode_set(decoder: Decoder, slot: int, nodes: Node) -> set[Any]:
    result: set[Any] = decoder.slot(slot, set())
    result.update(decoder.values(nodes))
    return result


def _encode_generator(encoder: Encoder, value: np.random.Generator) -> Node:
    name = type(value.bit_generator).__name__
    if name not in BIT_GENERATORS:
        return encoder.extension.encode(value, encoder)
    slot = encoder.slot(value)
    return ["g", slot, name, encoder.node(_fresh(value.bit_generator.state))]


def _decode_generator(decoder: Decoder, slot: int, name: str, state: Node) -> np.random.Generator:
    if name not in BIT_GENERATORS:
        raise WireError("a generator is of no known kind.")
    generator = decoder.slot(slot, np.random.Generator(getattr(np.random, name)(0)))
    state = decoder.value(state)
    positions = state.get("buffer_pos", 0), state["state"].get("pos", 0)
    if not (positions[0] in range(5) and positions[1] in range(625)):  # NumPy would read memory beyond the state
        raise WireError("a generator has a position outside its state.")
    generator.bit_generator.state = state
    return generator  # type: ignore[no-any-return]


def _fresh(state: Any) -> Any:
    """Copy the state of a generator: NumPy hands out the same dict again and again."""
    return {key: _fresh(value) for key, value in state.items()} if isinstance(state, dict) else state


def _encode_other(encoder: Encoder, value: Any) -> Node:
    if isinstance(value, np.generic) and type(value).__module__ == "numpy":
        return _encode_scalar(encoder, value)
    if isinstance(value, np.dtype) and DTYPE.fullmatch(value.str):
        return ["dtype", value.str]
    if isinstance(value, type) and NAMED_TYPES.get(f"{value.__module__}.{value.__name__}") is value:
        return ["type", f"{value.__module__}.{value.__name__}"]
    return encoder.extension.encode(value, encoder)


def _decode_back_reference(slots: Sequence[Any], number: int) -> Any:
    if type(number) is not int or not 0 <= number < len(slots):
        raise WireError("a reference points to nothing.")
    return slots[number]


def _decode_dtype(decoder: Decoder, text: str) -> Any:
    if not DTYPE.fullmatch(text):
        raise WireError("a dtype is not allowed.")
    return np.dtype(text)


_ENCODERS: dict[type, Callable[[Encoder, Any], Node]] = {
    np.ndarray: _encode_array,
    list: _encode_list,
    dict: _encode_dict,
    set: _encode_set,
    np.random.Generator: _encode_generator,
    tuple: lambda encoder, value: ["t", [encoder.node(item) for item in value]],
    frozenset: lambda encoder, value: ["f", [encoder.node(item) for item in value]],
    complex: lambda encoder, value: ["c", value.real, value.imag],
    bytes: lambda encoder, value: ["b", encoder.buffer(value)],
    slice: lambda encoder, value: ["slice", *map(encoder.node, (value.start, value.stop, value.step))],
    range: lambda encoder, value: ["range", value.start, value.stop, value.step],
    type(...): lambda encoder, value: ["..."],
}
_DECODERS: dict[str, Callable[..., Any]] = {
    "a": _decode_array,
    "n": _decode_scalar,
    "n0": lambda decoder, node: decoder.value(node)[()],
    "l": _decode_list,
    "d": _decode_dict,
    "s": _decode_set,
    "g": _decode_generator,
    "t": lambda decoder, nodes: tuple(decoder.values(nodes)),
    "f": lambda decoder, nodes: frozenset(decoder.values(nodes)),
    "c": lambda decoder, real, imag: complex(float(real), float(imag)),
    "b": lambda decoder, number: bytes(decoder.buffer(number)),
    "slice": lambda decoder, *nodes: slice(*map(decoder.value, nodes)),
    "range": lambda decoder, start, stop, step: range(start, stop, step),
    "...": lambda decoder: ...,
    "dtype": _decode_dtype,
    "type": lambda decoder, name: NAMED_TYPES[name],
    "m": lambda decoder, number: _decode_back_reference(decoder.slots, number),
    "x": lambda decoder, number: _decode_back_reference(decoder.mine, number),
}
