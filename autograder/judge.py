"""The trusted end of the conversation: runs check cells on stand-ins for what the student's notebook defines.

The process that it runs in never runs a line of a student's code; what arrives from the student's process is data.
"""

import builtins
import contextlib
import linecache
import socket
from collections.abc import Callable, Iterator, Mapping
from dataclasses import asdict, dataclass
from typing import Any

from autograder import names, wire
from autograder.failures import MAX_TEXT
from autograder.peer import Peer
from autograder.wire import Closed, WireError


@dataclass(frozen=True)
class Verdict:
    """How a check ended: "ok", "error", or "broken" if the student's process is gone or talks nonsense."""

    status: str
    error: str = ""  # type of the exception
    message: str = ""
    trace: str = ""  # the student's part of the traceback


class Judge:
    """The judge's end of the socket to one student's process."""

    def __init__(self, sock: socket.socket) -> None:
        self.peer = Peer(sock, _call, trusted=True)

    def check(self, name: str, source: str) -> Verdict:
        """Run one check cell."""
        self.peer.forget()
        try:
            return self._verdict(name, source)
        except (Closed, WireError) as error:
            return Verdict("broken", type(error).__name__, str(error))

    def end(self) -> None:
        """Tell the student's process that the check is over; the verdict stands, whatever it answers."""
        with contextlib.suppress(Exception):
            self.peer.ask("end")

    def _verdict(self, name: str, source: str) -> Verdict:
        try:
            self.run(name, source)
        except (Closed, WireError):
            raise
        except BaseException as error:  # a check fails by any exception
            message = error.args[0] if isinstance(error, KeyError) and error.args else error
            return Verdict("error", type(error).__name__, _text(message), getattr(error, "_ngkit_trace", ""))
        return Verdict("ok")

    def run(self, name: str, source: str) -> None:
        """Execute a check cell where the names it does not bind itself come from the student's process."""
        from ngkit import check

        wanted = names.used(source) - names.bound(source) - set(dir(builtins))
        namespace: dict[str, Any] = {"__name__": "__main__"} | _only(wanted, self.peer.ask("names", sorted(wanted)))
        file = f"<{name}>"
        linecache.cache[file] = (len(source), None, source.splitlines(keepends=True), file)
        with check.lending_through(self.lend):
            exec(compile(source, file, "exec"), namespace)

    @contextlib.contextmanager
    def lend(self, bound: dict[str, Any], lent: Mapping[str, Callable[..., Any]]) -> Iterator[None]:
        """Let names of the student's process and of the check refer to functions of the check, for a while."""
        before = {name: bound[name] for name in lent if name in bound}
        self.peer.ask("lend", dict(lent))
        bound.update(lent)
        try:
            yield
        finally:
            self.peer.ask("unlend")
            for name in lent:
                bound.pop(name, None)
            bound.update(before)


def serve(control: socket.socket, channel: socket.socket) -> None:
    """Run the checks that the grader sends over `control`, until it hangs up."""
    judge = Judge(channel)
    while True:
        try:
            request = wire.receive(control).header
        except Closed:
            return
        wire.send(control, asdict(judge.check(request["name"], request["source"])))
        judge.end()


def _call(peer: Peer, op: str, args: tuple[Any, ...]) -> Any:
    """Let the student's process call a function that a check passed to it: that, and nothing else."""
    if op != "call":
        raise WireError("the student's process may only call what it was given.")
    function, positional, keywords = args
    if not any(function is given for given in peer.shown.values()):
        raise WireError("the student's process calls what it was not given.")
    return function(*positional, **keywords)


def _only(wanted: set[str], given: Any) -> dict[str, Any]:
    """Take the names that were asked for: a name such as `__builtins__` or `isinstance` would govern the check."""
    if type(given) is not dict or not wanted.issuperset(given):
        raise WireError("the student's process answers with names that were not asked for.")
    return given


def _text(value: Any) -> str:
    try:
        return str(value)[:MAX_TEXT]
    except Exception:
        return ""
