"""Warm parents from the outside: started when there is none, asked for kernels and judges, ended with the run."""

import atexit
import contextlib
import fcntl
import os
import select
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from autograder import sandbox, warm, wire
from autograder.environment import KERNEL_ENV
from autograder.errors import NoKernel, NoSandbox
from autograder.sandbox import Limits

START_SECONDS = 120
INHERITED = frozenset({"PATH", "PYTHONPATH", "PYTHONHOME", "VIRTUAL_ENV", "LD_LIBRARY_PATH", "HOME", "LANG", "LC_ALL",
                       "TMPDIR", "MPLCONFIGDIR", "XDG_CACHE_HOME", "XDG_CONFIG_HOME", "KERAS_HOME"})  # fmt: skip
HOME = "NGKIT_WARM"  # environment variable: the folder of the parents' sockets, shared by a coordinator's workers


def modules(tensorflow: bool) -> tuple[str, ...]:
    """List what a parent imports: a notebook of NumPy must not pay for TensorFlow."""
    return (*warm.KERNEL, *warm.NOTEBOOK, *(warm.TENSORFLOW if tensorflow else ()))


@dataclass
class Process:
    """A process that the warm parent forked: the connection that is its life, and handles to end it by force."""

    connection: socket.socket
    handles: list[int]  # pidfds
    inside: int = 0  # the first process of its sandbox

    def ending(self, seconds: float = 0.0) -> dict[str, Any] | None:
        """Return how it ended: exit status and reason; None if it lives."""
        if not select.select([self.connection], [], [], seconds)[0]:
            return None
        try:
            return wire.receive(self.connection).header
        except (wire.Closed, wire.WireError):
            return {"exit": -9, "reason": ""}

    def end(self) -> None:
        """Hang up, which ends it; and kill it from here as well, in case that the parent is held up."""
        self.connection.close()
        for handle in self.handles:
            with contextlib.suppress(ProcessLookupError):
                signal.pidfd_send_signal(handle, signal.SIGKILL)
            os.close(handle)
        self.handles = []

    def __enter__(self) -> "Process":
        return self

    def __exit__(self, *_: object) -> None:
        self.end()


def start(what: dict[str, Any], fds: Sequence[int], tensorflow: bool) -> Process:
    """Ask the warm parent for a process, and start the parent if there is none or it died.

    Raises:
        NoKernel: no process could be started; says why.
    """
    try:
        connection, reply = _asked(what, fds, tensorflow)
    except (OSError, wire.Closed):  # it died at this moment: the next one is a new one
        time.sleep(0.1)
        try:
            connection, reply = _asked(what, fds, tensorflow)
        except (OSError, wire.Closed) as error:
            raise NoKernel("the warm parent died twice while it started a kernel.") from error
    if "error" in reply:
        connection.close()
        raise NoKernel(f"no kernel could be started: {reply['error']}")
    return Process(connection, [*_handles(reply["pid"], reply["inside"])], reply["inside"])


def _asked(what: dict[str, Any], fds: Sequence[int], tensorflow: bool) -> tuple[socket.socket, dict[str, Any]]:
    connection = _connection(_home() / ("tensorflow" if tensorflow else "numpy"), modules(tensorflow))
    try:
        wire.send(connection, what)
        socket.send_fds(connection, [b"+"], list(fds))
        return connection, wire.receive(connection).header
    except (OSError, wire.Closed):
        connection.close()
        raise


def _handles(*pids: int) -> Iterator[int]:
    for pid in filter(None, pids):
        with contextlib.suppress(ProcessLookupError):
            yield os.pidfd_open(pid)


@contextlib.contextmanager
def shared() -> Iterator[None]:
    """Let this process and its workers share warm parents, which end with the block."""
    before, others, folder = os.environ.get(HOME), list(_parents), _new_home()
    try:
        yield
    finally:
        _leave(folder, others)
        del os.environ[HOME]
        os.environ.update({HOME: before} if before else {})


def _new_home() -> str:
    folder = tempfile.mkdtemp(prefix="ngkit-warm-")
    os.environ[HOME] = f"{folder}:{os.getpid()}"
    return folder


def _leave(folder: str, others: Sequence[subprocess.Popen[bytes]] = ()) -> None:
    """End the parents of a folder: ours at once, those of workers when they miss their socket."""
    shutil.rmtree(folder, ignore_errors=True)
    for process in [p for p in _parents if p not in others]:
        process.kill()
        process.wait()
        _parents.remove(process)


def _home() -> Path:
    """Return the folder of the parents' sockets: one shared with others, or one for the life of this process."""
    if HOME not in os.environ:
        atexit.register(_leave, _new_home())
    return Path(os.environ[HOME].rpartition(":")[0])


_parents: list[subprocess.Popen[bytes]] = []


def _connection(path: Path, imports: Sequence[str]) -> socket.socket:
    """Connect to a parent; under a lock, start one where none answers."""
    with contextlib.suppress(OSError):
        return _connected(path)
    with open(path.with_suffix(".lock"), "w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        with contextlib.suppress(OSError):
            return _connected(path)
        path.unlink(missing_ok=True)
        return _started(path, imports)


def _started(path: Path, imports: Sequence[str]) -> socket.socket:
    owner = os.environ[HOME].rpartition(":")[2]
    command = [sys.executable, "-m", "autograder.warm", str(path), owner, *imports]
    with open(path.with_suffix(".log"), "w") as log:
        process = subprocess.Popen(command, env=_harmless(os.environ) | KERNEL_ENV, stdout=log, stderr=log,
                                   stdin=subprocess.DEVNULL, start_new_session=True)  # fmt: skip
    _parents[:] = [*(other for other in _parents if other.poll() is None), process]
    deadline = time.monotonic() + START_SECONDS
    while process.poll() is None and time.monotonic() < deadline:
        with contextlib.suppress(OSError):
            return _connected(path)
        time.sleep(0.02)
    process.kill()
    said = path.with_suffix(".log").read_text(errors="replace").strip().splitlines()
    raise NoKernel(f"the warm parent of kernels did not start: {said[-1] if said else 'it said nothing'}.")


def _harmless(environ: Mapping[str, str]) -> dict[str, str]:
    """Keep what Python needs: a fork's /proc/self/environ shows what its parent was started with."""
    return {name: value for name, value in environ.items() if name in INHERITED}


def _connected(path: Path) -> socket.socket:
    connection = socket.socket(socket.AF_UNIX)
    try:
        connection.connect(str(path))
    except OSError:
        connection.close()
        raise
    return connection


def judge(fds: Sequence[int], limits: Limits, confined: bool, tensorflow: bool) -> Process:
    """Ask the parent for a judge: the first of `fds` tells it what to check, the second leads to the student's."""
    what = {"what": "judge", "confined": confined, "limits": asdict(limits)}
    return start(what, fds, tensorflow)


def require(tensorflow: bool) -> None:
    """Raise `NoSandbox` unless a process can be started in a sandbox here: a class must not be graded 0 for that."""
    sandbox.require()
    with contextlib.ExitStack() as at_end:
        ends = [at_end.enter_context(end) for _ in range(2) for end in socket.socketpair()]
        control, controlled, channel, judges = ends
        try:
            at_end.enter_context(judge([controlled.fileno(), judges.fileno()], Limits(), True, tensorflow))
            for end in (controlled, channel, judges):
                end.close()
            wire.send(control, {"name": "probe", "source": ""})
            wire.receive(control)  # that the check is broken: nobody is at the other end of the channel
        except (NoKernel, wire.Closed) as error:
            raise NoSandbox(f"a process cannot enter its sandbox here: {error} See docs/security.md.") from error
