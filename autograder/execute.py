"""Run the cells of a notebook in a kernel of their own; a cell that hangs or kills the kernel costs only itself.

After a time-out or a crash the kernel is started anew, the cells that bound something are run again without those that
did the harm, and the rest goes on.
"""

import logging
import subprocess
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from jupyter_client.manager import AsyncKernelManager
from nbclient import NotebookClient
from nbclient.exceptions import CellTimeoutError, DeadKernelError
from nbformat import NotebookNode

from autograder import sandbox

logging.getLogger("traitlets").setLevel(logging.CRITICAL)  # nbclient reports each time-out there as well


@dataclass
class Outcome:
    """How the run of one cell ended: "ok", "error", "timeout", "crashed" or "not run"."""

    status: str
    error: str = ""  # type of the exception
    message: str = ""
    outputs: list[NotebookNode] = field(default_factory=list)


def run(
    notebook: NotebookNode, cells: Sequence[int], is_check: Callable[[int], bool], limits: sandbox.Limits,
    confined: bool = True,
) -> dict[int, Outcome]:  # fmt: skip
    """Run the code cells at the positions `cells`, in order, and say how each ended.

    Args:
        is_check: says which positions are checks: they bind nothing, and are not run again after a restart.
    """
    outcomes: dict[int, Outcome] = {}
    deadline = time.monotonic() + limits.notebook_seconds
    while left := [c for c in cells if c not in outcomes]:
        if time.monotonic() > deadline:
            message = f"the notebook ran longer than {limits.notebook_seconds} s."
            return outcomes | {c: Outcome("not run", message=message) for c in left}
        again = [c for c in cells if c in outcomes and not is_check(c) and outcomes[c].status in ("ok", "error")]
        _run_until_harm(notebook, again, left, limits, confined, outcomes)
    return outcomes


def _run_until_harm(
    notebook: NotebookNode, again: list[int], left: list[int], limits: sandbox.Limits, confined: bool,
    outcomes: dict[int, Outcome],
) -> None:  # fmt: skip
    """Start a kernel, repeat the cells `again`, then run those `left` until one hangs or kills the kernel."""
    with tempfile.TemporaryDirectory(prefix="ngkit-", ignore_cleanup_errors=True) as folder:
        client = _client(notebook, Path(folder), limits, confined)
        try:
            with client.setup_kernel(cleanup_kc=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL):
                for cell in again:
                    if (repeated := _run_cell(client, notebook, cell)).status in ("timeout", "crashed"):
                        outcomes[cell] = repeated
                        return
                for cell in left:
                    outcomes[cell] = _run_cell(client, notebook, cell)
                    if outcomes[cell].status in ("timeout", "crashed"):
                        return
        except RuntimeError as error:  # the kernel died before it was ready, and would again
            outcomes.update({c: Outcome("not run", message=f"no kernel could be started: {error}") for c in left})


def _run_cell(client: "_Client", notebook: NotebookNode, index: int) -> Outcome:
    cell = notebook.cells[index]
    cell.outputs = []
    client.written, client.reply = 0, {}
    try:
        client.execute_cell(cell, index)
        status, error, message = _verdict(client.reply)
    except CellTimeoutError:
        status, error, message = "timeout", "", f"it ran longer than {client.timeout} s and was stopped."
    except DeadKernelError:
        status, error, message = "crashed", "", "it ended the Python process (an exit, or out of memory)."
    outputs, cell.outputs = cell.outputs, []
    return Outcome(status, error, message, outputs)


def _verdict(reply: dict[str, Any]) -> tuple[str, str, str]:
    """Read how a cell ended from the kernel's reply: its outputs can be cleared by the code that wrote them."""
    if reply.get("status") == "ok":
        return "ok", "", ""
    return "error", str(reply.get("ename", "")), str(reply.get("evalue", ""))


class _Client(NotebookClient):  # type: ignore[misc]
    """A notebook client that keeps at most `output_bytes` of what a cell prints and draws."""

    output_bytes = 1 << 20
    written = 0
    reply: dict[str, Any]

    def keep_reply(self, cell: NotebookNode, cell_index: int, execute_reply: dict[str, Any]) -> None:
        self.reply = execute_reply["content"]

    def output(self, outs: list[Any], msg: dict[str, Any], display_id: str | None, cell_index: int) -> Any:
        before, self.written = self.written, self.written + _size(msg["content"])
        if self.written <= self.output_bytes or msg["msg_type"] == "error":
            return super().output(outs, msg, display_id, cell_index)
        if before <= self.output_bytes:
            note = f"\n[output cut after {self.output_bytes:,} bytes]\n"
            cut = {**msg, "msg_type": "stream", "content": {"name": "stdout", "text": note}}
            return super().output(outs, cut, None, cell_index)
        return None


def _size(value: Any) -> int:
    """Count the characters of text in a message."""
    if isinstance(value, dict):
        return sum(map(_size, value.values()))
    if isinstance(value, list):
        return sum(map(_size, value))
    return len(value) if isinstance(value, (str, bytes)) else 8


def _client(notebook: NotebookNode, folder: Path, limits: sandbox.Limits, confined: bool) -> _Client:
    manager = AsyncKernelManager(
        kernel_name="ngkit-sandbox",
        kernel_spec_manager=sandbox.specs(folder, limits, confined),
        transport="ipc",
        connection_file=str(folder / "kernel.json"),
        shutdown_wait_time=0.2,
    )
    client = _Client(
        notebook,
        km=manager,
        timeout=limits.cell_seconds,
        allow_errors=True,
        record_timing=False,
        coalesce_streams=True,
        startup_timeout=120,
        store_widget_state=False,
    )
    client.output_bytes = limits.output_bytes
    client.on_cell_executed = client.keep_reply
    return client
