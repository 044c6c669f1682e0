"""The student's end of the conversation: looks up names and calls functions for the judge, in the student's process.

It serves only while a check runs, from a cell of the student's kernel, so that output and time-outs are a cell's.
"""

import operator
import socket
from collections.abc import Callable
from typing import Any

from autograder import wire
from autograder.peer import Peer

_MISSING = object()
_attached: list["Servant"] = []


class Servant:
    """The student's names, the socket to the judge, and what was lent for the duration of a check."""

    def __init__(self, sock: socket.socket, names: dict[str, Any]) -> None:
        self.peer = Peer(sock, self.do, trusted=False)
        self.names = names
        self.kept: list[dict[str, Any]] = []  # the student's own bindings, under those that were lent

    def serve(self) -> None:
        """Answer the judge until it ends the check."""
        self.peer.forget()
        while True:
            frame = wire.receive(self.peer.sock)
            self.peer.answer(frame)
            if frame.header.get("op") == "end":
                return

    def do(self, peer: Peer, op: str, args: tuple[Any, ...]) -> Any:
        """Do what one question asks for."""
        if op == "names":
            return {name: self.names[name] for name in args[0] if name in self.names}
        if op == "lend":
            return self.lend(args[0])
        if op in ("unlend", "end"):
            return self.unlend(all_of_them=op == "end")
        return OPERATIONS[op](*args)

    def lend(self, lent: dict[str, Any]) -> None:
        """Let names refer to functions of the judge."""
        self.kept.append({name: self.names.get(name, _MISSING) for name in lent})
        self.names.update(lent)

    def unlend(self, all_of_them: bool = False) -> None:
        """Give the names back that were lent last."""
        for kept in reversed(self.kept) if all_of_them else self.kept[-1:]:
            for name, value in kept.items():
                self.names.pop(name, None) if value is _MISSING else self.names.update({name: value})
        self.kept = [] if all_of_them else self.kept[:-1]


def attach(sock: socket.socket, names: dict[str, Any]) -> None:
    """Give this process its end of the conversation."""
    _attached[:] = [Servant(sock, names)]


def serve() -> None:
    """Serve one check: what the grader runs as a cell in the student's kernel."""
    _attached[0].serve()


def _next(iterator: Any) -> tuple[bool, Any]:
    """Return whether there is a next item, and the item: StopIteration does not survive a generator."""
    value = next(iterator, _MISSING)
    return (False, None) if value is _MISSING else (True, value)


def _call(function: Callable[..., Any], args: tuple[Any, ...], kwargs: dict[str, Any]) -> Any:
    return function(*args, **kwargs)


OPERATIONS: dict[str, Callable[..., Any]] = {
    "call": _call,
    "getattr": getattr,
    "setattr": setattr,
    "getitem": operator.getitem,
    "setitem": operator.setitem,
    "contains": operator.contains,
    "len": len,
    "iter": iter,
    "next": _next,
    "bool": bool,
    "int": int,
    "float": float,
    "neg": operator.neg,
    "operator": lambda name, left, right: getattr(operator, name)(left, right),
}
