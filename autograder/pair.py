"""A student's kernel and the judge of its checks, connected: what one submission runs in.

The student's cells go to the kernel through nbclient. A check goes to the judge, while the kernel runs a cell that
serves the judge's calls: so that output, time-outs and deaths are those of a cell.
"""

import contextlib
import logging
import select
import socket
import subprocess
import tempfile
from collections.abc import Iterator
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

import zmq.asyncio
from jupyter_client.manager import AsyncKernelManager
from nbclient import NotebookClient
from nbclient.client import CellExecutionComplete
from nbclient.exceptions import CellTimeoutError, DeadKernelError
from nbformat import NotebookNode
from nbformat.v4 import new_code_cell
from traitlets import default

from autograder import draft, kernels, parents, wire
from autograder.sandbox import Limits

logging.getLogger("traitlets").setLevel(logging.CRITICAL)  # nbclient reports each time-out there as well
SERVE = '__import__("autograder.servant", fromlist=["serve"]).serve()'
GRACE_SECONDS = 1.0  # between the end of the serving cell and the verdict, which is sent before it
SEND_MILLISECONDS = 5_000  # until a kernel takes a message
MAX_MESSAGE = 64 << 20  # bytes of one message of a kernel
MAX_ERROR = 4_000  # characters of an exception's text


@dataclass
class Outcome:
    """How the run of one cell ended: "ok", "error", "timeout", "crashed" or "not run"."""

    status: str
    error: str = ""  # type of the exception
    message: str = ""
    outputs: list[NotebookNode] = field(default_factory=list)
    trace: str = ""  # of a check: the lines of the student's part


@dataclass(frozen=True)
class Room:
    """Where submissions run: limits, in a sandbox or not, with TensorFlow at hand or not."""

    limits: Limits
    confined: bool = True
    tensorflow: bool = False


@dataclass
class Pair:
    """A kernel's client, and the socket on which the judge is told what to check."""

    client: "Client"
    control: socket.socket

    def run(self, notebook: NotebookNode, index: int) -> Outcome:
        """Run a cell of the student's."""
        return self._run(notebook, index, notebook.cells[index].source)

    def check(self, notebook: NotebookNode, index: int) -> Outcome:
        """Have a check judged."""
        cell = notebook.cells[index]
        wire.send(self.control, {"name": cell.id, "source": cell.source})
        served = self._run(notebook, index, f"{draft.visible_imports(cell.source)}\n{SERVE}")
        if served.status in ("timeout", "crashed"):
            return served
        if not select.select([self.control], [], [], GRACE_SECONDS)[0]:
            return Outcome("crashed", message="the Python process stopped answering the check.")
        try:
            verdict = wire.receive(self.control).header
        except wire.Closed:
            return Outcome("crashed", message="the judge of this check died.")
        if verdict["status"] == "broken":
            return Outcome("crashed", message=f"the Python process broke off its answers: {verdict['message']}")
        return Outcome(verdict["status"], verdict["error"], verdict["message"], served.outputs, verdict["trace"])

    def _run(self, notebook: NotebookNode, index: int, source: str) -> Outcome:
        original, cell = notebook.cells[index], new_code_cell(source)
        self.client.written, self.client.reply = 0, {}
        try:
            self.client.execute_cell(cell, index)
            status, error, message = _verdict(self.client.reply)
        except CellTimeoutError:
            status, error, message = "timeout", "", f"it ran longer than {self.client.timeout} s and was stopped."
        except (DeadKernelError, zmq.Again):
            status, error, message = "crashed", "", self._cause_of_death()
        notebook.cells[index] = original
        return Outcome(status, error, message, cell.outputs)

    def _cause_of_death(self) -> str:
        ended = self.client.km.provisioner.ended or {}
        return str(ended.get("reason") or "it ended the Python process (an exit, or out of memory).")


@contextlib.contextmanager
def open_pair(notebook: NotebookNode, room: Room) -> Iterator[Pair]:
    """Start a kernel and a judge; both end with the block.

    Raises:
        RuntimeError: the kernel died before it was ready. NoKernel: the warm parent could start none.
    """
    with (
        tempfile.TemporaryDirectory(prefix="ngkit-", ignore_cleanup_errors=True) as folder,
        contextlib.ExitStack() as at_end,
    ):
        student, judges = _sockets(at_end)
        control, controlled = _sockets(at_end)
        at_end.enter_context(parents.judge([controlled.fileno(), judges.fileno()], room.limits, room.confined,
                                           room.tensorflow))  # fmt: skip
        client = _client(notebook, Path(folder), room, student.fileno())
        with client.setup_kernel(cleanup_kc=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, cwd=folder):
            for end in (student, judges, controlled):
                end.close()  # the processes hold theirs: when one dies, the other notices
            yield Pair(client, control)


def _sockets(at_end: contextlib.ExitStack) -> tuple[socket.socket, socket.socket]:
    one, other = socket.socketpair()
    return at_end.enter_context(one), at_end.enter_context(other)


def _verdict(reply: dict[str, Any]) -> tuple[str, str, str]:
    """Read how a cell ended from the kernel's reply: its outputs can be cleared by the code that wrote them."""
    if reply.get("status") == "ok":
        return "ok", "", ""
    return "error", str(reply.get("ename", ""))[:200], str(reply.get("evalue", ""))[:MAX_ERROR]


class Manager(AsyncKernelManager):  # type: ignore[misc]
    """A kernel's manager whose sockets drop a kernel that sends more than `MAX_MESSAGE` bytes at once.

    A kernel that was dropped, or that closed its own end, takes no message any more: a send would wait for ever.
    """

    @default("context")  # type: ignore[untyped-decorator]
    def _bounded(self) -> zmq.asyncio.Context:
        self._created_context = True  # as the library marks a context that it has to close
        context = zmq.asyncio.Context()
        context.setsockopt(zmq.MAXMSGSIZE, MAX_MESSAGE)
        context.setsockopt(zmq.RECONNECT_IVL, -1)  # where a socket was, a student's link to one of the host's could be
        context.setsockopt(zmq.SNDTIMEO, SEND_MILLISECONDS)
        return context

    async def _async_interrupt_kernel(self) -> None:
        """Interrupt a cell, but send nothing to a kernel that is ended the next moment."""
        if not self.shutting_down:
            await super()._async_interrupt_kernel()


class Client(NotebookClient):  # type: ignore[misc]
    """A notebook client that keeps at most `output_bytes` of what a cell prints and draws."""

    output_bytes = 1 << 20
    written = 0
    reply: dict[str, Any]

    def keep_reply(self, cell: NotebookNode, cell_index: int, execute_reply: dict[str, Any]) -> None:
        self.reply = execute_reply["content"]

    def process_message(self, msg: dict[str, Any], cell: NotebookNode, cell_index: int) -> Any:
        """Drop a message that cannot be shown: an update of an earlier cell's display, or one without its fields."""
        try:
            return super().process_message(msg, cell, cell_index)
        except CellExecutionComplete:
            raise
        except Exception:
            return None

    def output(self, outs: list[Any], msg: dict[str, Any], display_id: str | None, cell_index: int) -> Any:
        if msg["msg_type"] == "error":
            msg = {**msg, "content": _short_error(msg["content"])}
        before, self.written = self.written, self.written + _size(msg["content"])
        if self.written <= self.output_bytes:
            return super().output(outs, msg, display_id, cell_index)
        if before <= self.output_bytes:
            note = f"\n[output cut after {self.output_bytes:,} bytes]\n"
            head = {**msg["header"], "msg_type": "stream"}
            cut = {**msg, "header": head, "msg_type": "stream", "content": {"name": "stdout", "text": note}}
            return super().output(outs, cut, None, cell_index)
        return None


def _short_error(content: dict[str, Any]) -> dict[str, Any]:
    """Cut what an exception says: its text and the lines of its traceback are the student's to choose."""
    lines = content.get("traceback")
    lines = [str(line)[:MAX_ERROR] for line in lines[-20:]] if isinstance(lines, list) else []
    return {"ename": str(content.get("ename"))[:200], "evalue": str(content.get("evalue"))[:MAX_ERROR],
            "traceback": lines}  # fmt: skip


def _size(value: Any) -> int:
    """Count the characters of text in a message."""
    if isinstance(value, dict):
        return sum(map(_size, value.values()))
    if isinstance(value, list):
        return sum(map(_size, value))
    return len(value) if isinstance(value, (str, bytes)) else 8


def _client(notebook: NotebookNode, folder: Path, room: Room, channel: int) -> Client:
    provisioner = {"limits": asdict(room.limits), "confined": room.confined,
                   "tensorflow": room.tensorflow, "channels": [channel]}  # fmt: skip
    manager = Manager(
        kernel_name="ngkit-warm",
        kernel_spec_manager=kernels.WarmSpecs(provisioner=provisioner),
        transport="ipc",
        connection_file=str(folder / "kernel.json"),
        shutdown_wait_time=0.0,
        client_factory=kernels.QuickClient,
    )
    client = Client(
        notebook,
        km=manager,
        timeout=room.limits.cell_seconds,
        allow_errors=True,
        record_timing=False,
        coalesce_streams=True,
        startup_timeout=120,
        store_widget_state=False,
        shutdown_kernel="immediate",
    )
    client.output_bytes = room.limits.output_bytes
    client.on_cell_executed = client.keep_reply
    return client
