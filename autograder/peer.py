"""One end of a conversation between the judge and the student's process: calls go both ways over one socket.

Each side keeps a table of what it has shown to the other. A call that comes in is answered by `serve`; what it changed
in place goes back with the answer, and is written into the caller's own objects.
"""

import dataclasses
import socket
import sys
from collections.abc import Callable
from typing import Any

from autograder import changes, failures, frameworks, standin, wire
from autograder.codec import Decoder, Encoder, Node
from autograder.wire import WireError

MAX_NESTING = 60  # calls that wait for each other

Serve = Callable[["Peer", str, tuple[Any, ...]], Any]


class Peer:
    """A socket, the objects shown to the other side, and those that it has shown."""

    def __init__(self, sock: socket.socket, serve: Serve, trusted: bool) -> None:
        """Hold a conversation over `sock`; the trusted side shows functions only, and not what its errors say."""
        self.sock, self.serve, self.frank = sock, serve, not trusted
        self.forget()

    def forget(self) -> None:
        """Drop all tables: what was shown before means nothing any more. Numbers are not used twice."""
        self._next = getattr(self, "_next", 0)
        self._nesting = 0
        self.shown: dict[int, Any] = {}
        self._numbers: dict[int, int] = {}
        self.seen: dict[int, standin.StandIn] = {}
        self.classes: dict[int, type] = {}
        self.models: dict[int, tuple[str, Any]] = {}
        self.twins: dict[int, int] = {}
        self.errors: dict[int, BaseException] = {}

    def ask(self, op: str, *args: Any) -> Any:
        """Have the other side do something, and return what comes of it; it may call back meanwhile.

        Raises:
            what the other side raised, as an exception of the same name. WireError, Closed.
        """
        encoder = Encoder(self)
        wire.send(self.sock, {"k": "ask", "op": op, "v": encoder.node(args)}, encoder.buffers)
        while True:
            frame = wire.receive(self.sock)
            kind = frame.header.get("k")
            if kind == "answer":
                return self._accept(frame, encoder)
            if kind == "raise":
                raise failures.rebuild(frame.header, self.errors)
            if kind != "ask":
                raise WireError("a message is neither a question nor an answer.")
            self.answer(frame)

    def answer(self, frame: wire.Frame) -> None:
        """Serve one question: answer it, or say which exception it raised, be it that it is malformed."""
        try:
            header, buffers = self._answer(frame)
        except wire.Closed:
            raise
        except BaseException as error:  # SystemExit and KeyboardInterrupt of a student's function as well
            header, buffers = failures.describe(error, self.errors, self.frank), []
        try:
            wire.send(self.sock, header, buffers)
        except WireError as error:  # larger than a message may be: nothing was sent yet, and the other side waits
            wire.send(self.sock, failures.describe(error, self.errors, self.frank))

    def _answer(self, frame: wire.Frame) -> tuple[dict[str, Any], list[wire.Buffer]]:
        decoder = Decoder(self, frame.buffers)
        op, args = frame.header.get("op"), decoder.value(frame.header.get("v"))
        if type(op) is not str or type(args) is not tuple:
            raise WireError("a question has no name or no arguments.")
        before = [changes.snapshot(value) for value in decoder.slots]
        self._nesting += 1
        try:
            if self._nesting > MAX_NESTING:
                raise RecursionError("functions of the check and of the student call each other too often.")
            result = self.serve(self, op, args)
        finally:
            self._nesting -= 1
        encoder = Encoder(self, {id(value): slot for slot, value in enumerate(decoder.slots)})
        node = encoder.node(result)
        changed = [[slot, encoder.contents(value)] for slot, value in enumerate(decoder.slots)
                   if changes.differs(value, before[slot])]  # fmt: skip
        return {"k": "answer", "v": node, "c": changed}, encoder.buffers

    def _accept(self, frame: wire.Frame, encoder: Encoder) -> Any:
        """Return the value of an answer, and write what was changed in place into our own objects."""
        decoder = Decoder(self, frame.buffers, encoder.slots)
        result = decoder.value(frame.header.get("v"))
        for pair in _list(frame.header.get("c")):
            slot, node = pair if type(pair) is list and len(pair) == 2 else (None, None)
            if type(slot) is not int or not 0 <= slot < len(encoder.slots):
                raise WireError("an answer changes what was not sent.")
            changes.apply(encoder.slots[slot], decoder.value(node))
        return result

    def encode(self, value: Any, encoder: Encoder) -> Node:
        """Return the node of a value that is no plain data (see `codec.Extension`)."""
        if isinstance(value, standin.StandIn):
            return ["o", value._number]
        if frameworks.knows(value):
            return frameworks.encode(value, encoder, self)
        if dataclasses.is_dataclass(value) and not isinstance(value, type) and _is_data(type(value)):
            return _encode_dataclass(value, encoder, self)
        return self.show(value)

    def show(self, value: Any) -> Node:
        """Return the node of an object that the other side may hold, but not have."""
        if not (self.frank or callable(value)):
            raise WireError(f"an object of type {type(value).__name__} cannot be sent: expected data or a function.")
        name = type(value).__name__
        return ["h", self.number(value), name if type(name) is str else "object", callable(value)]

    def number(self, value: Any) -> int:
        """Enter an object into the table of what was shown."""
        if id(value) not in self._numbers:
            self._next += 1
            self._numbers[id(value)], self.shown[self._next] = self._next, value
        return self._numbers[id(value)]

    def decode(self, tag: str, parts: list[Any], decoder: Decoder) -> Any:
        """Return the value of a node that is no plain data (see `codec.Extension`)."""
        if tag == "o":
            return self.shown_as(parts[0])
        if tag == "h":
            number, name, calls = parts
            if type(number) is not int or type(name) is not str or type(calls) is not bool:
                raise WireError("a stand-in is malformed.")
            return self.seen.setdefault(number, standin.make(self.ask, number, name, calls))
        if tag == "D":
            return _decode_dataclass(parts, decoder, self)
        return frameworks.decode(tag, parts, decoder, self)

    def shown_as(self, number: Any) -> Any:
        """Return the object that was shown under a number."""
        if type(number) is not int or number not in self.shown:
            raise WireError("a message names an object that was not shown.")
        return self.shown[number]


def _is_data(cls: type) -> bool:
    """Say whether a dataclass has fields only: one with methods of its own stays where its code is."""
    return not any(callable(value) for name, value in vars(cls).items() if not name.startswith("__"))


def _encode_dataclass(value: Any, encoder: Encoder, peer: Peer) -> Node:
    cls, slot = type(value), encoder.slot(value)
    home = f"{cls.__module__}.{cls.__qualname__}" if cls.__module__.startswith("ngkit.") else None
    number = ["o", peer.twins[id(cls)]] if id(cls) in peer.twins else ["h", peer.number(cls)]
    fields = [[f.name, encoder.node(getattr(value, f.name))] for f in dataclasses.fields(value)]
    return ["D", slot, home, cls.__name__, number, fields]


def _decode_dataclass(parts: list[Any], decoder: Decoder, peer: Peer) -> Any:
    slot, home, name, (whose, number), fields = parts
    names = [field for field, _ in fields]
    if not all(type(n) is str and n.isidentifier() and not n.startswith("__") for n in (name, *names)):
        raise WireError("a dataclass has fields that are no names.")
    cls = peer.shown_as(number) if whose == "o" else _ngkit_class(home) or _twin(peer, number, name, names)
    if not dataclasses.is_dataclass(cls) or [f.name for f in dataclasses.fields(cls)] != names:
        raise WireError(f"an object is no {name}.")
    result = decoder.slot(slot, object.__new__(cls))
    for field, node in fields:
        object.__setattr__(result, field, decoder.value(node))
    return result


def _ngkit_class(home: Any) -> Any:
    """Find a dataclass of ngkit that is imported already."""
    module, _, name = home.rpartition(".") if type(home) is str else ("", "", "")
    return getattr(sys.modules.get(module), name, None) if module.startswith("ngkit.") else None


def _twin(peer: Peer, number: Any, name: str, names: list[str]) -> type:
    """Make a class with the fields of the other side's, once for each of them."""
    if type(number) is not int:
        raise WireError("a dataclass has no number.")
    if number not in peer.classes:
        peer.classes[number] = dataclasses.make_dataclass(name, names)
        peer.twins[id(peer.classes[number])] = number
    return peer.classes[number]


def _list(value: Any) -> list[Any]:
    if type(value) is not list:
        raise WireError("expected a list.")
    return value
