"""Kernels and judges from a warm parent: started when there is none, asked for processes, known to Jupyter."""

import contextlib
import fcntl
import json
import os
import select
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from pathlib import Path
from queue import Empty
from typing import Any

from jupyter_client.asynchronous import AsyncKernelClient
from jupyter_client.connect import KernelConnectionInfo, LocalPortCache
from jupyter_client.kernelspec import KernelSpec, KernelSpecManager
from jupyter_client.provisioning import KernelProvisionerBase
from traitlets import Bool, Dict, Int, List

from autograder import sandbox, warm, wire
from autograder.environment import KERNEL_ENV
from autograder.errors import NoKernel
from autograder.sandbox import Limits

START_SECONDS = 120
INHERITED = frozenset({"PATH", "PYTHONPATH", "PYTHONHOME", "VIRTUAL_ENV", "LD_LIBRARY_PATH", "HOME", "LANG", "LC_ALL",
                       "TMPDIR", "MPLCONFIGDIR", "XDG_CACHE_HOME", "XDG_CONFIG_HOME", "KERAS_HOME"})  # fmt: skip
HOME = "NGKIT_WARM"  # environment variable: the folder of the parents' sockets, shared by a coordinator's workers


def modules(tensorflow: bool) -> tuple[str, ...]:
    """List what a parent imports: a notebook of NumPy must not pay for TensorFlow."""
    return (*warm.KERNEL, *warm.NOTEBOOK, *(warm.TENSORFLOW if tensorflow else ()))


def connect(what: dict[str, Any], fds: Sequence[int], tensorflow: bool) -> tuple[socket.socket, int]:
    """Ask the warm parent for a process, and start the parent if there is none or it died.

    Returns:
        the connection that stands for the process's life, and the first process of its sandbox (0 without one).

    Raises:
        NoKernel: no process could be started; says why.
    """
    path, imports = _home() / ("tensorflow" if tensorflow else "numpy"), modules(tensorflow)
    try:
        connection, reply = _asked(_connection(path, imports), what, fds)
    except (OSError, wire.Closed):  # it was about to end when it was asked
        try:
            connection, reply = _asked(_connection(path, imports), what, fds)
        except (OSError, wire.Closed) as error:
            raise NoKernel("the warm parent died while it started a kernel.") from error
    if "error" in reply:
        connection.close()
        raise NoKernel(f"no kernel could be started: {reply['error']}")
    return connection, int(reply["inside"])


def _asked(connection: socket.socket, what: dict[str, Any], fds: Sequence[int]) -> tuple[socket.socket, dict[str, Any]]:
    try:
        wire.send(connection, what)
        socket.send_fds(connection, [b"+"], list(fds))
        return connection, wire.receive(connection).header
    except BaseException:
        connection.close()
        raise


def ending(connection: socket.socket, seconds: float = 0.0) -> dict[str, Any] | None:
    """Return how the process behind a connection ended: exit status and reason; None if it lives."""
    if not select.select([connection], [], [], seconds)[0]:
        return None
    try:
        return wire.receive(connection).header
    except (wire.Closed, wire.WireError):
        return {"exit": -9, "reason": ""}


def start_home() -> tempfile.TemporaryDirectory[str]:
    """Make the folder for parents that this process owns and its workers share."""
    folder = tempfile.TemporaryDirectory(prefix="ngkit-warm-", ignore_cleanup_errors=True)
    os.environ[HOME] = f"{folder.name}:{os.getpid()}"
    return folder


def _home() -> Path:
    if HOME not in os.environ:
        _homes.append(start_home())
    return Path(os.environ[HOME].rpartition(":")[0])


_homes: list[tempfile.TemporaryDirectory[str]] = []
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


class WarmProvisioner(KernelProvisionerBase):  # type: ignore[misc]
    """Start a kernel by a fork of the warm parent: for nbclient, nbval and all that starts kernels by name."""

    tensorflow = Bool(True, help="fork from a parent that has imported TensorFlow").tag(config=True)
    confined = Bool(False, help="run the kernel in a sandbox").tag(config=True)
    limits = Dict(help="fields of autograder.sandbox.Limits").tag(config=True)
    channels = List(Int(), help="file descriptors for the conversation with the judge").tag(config=True)

    connection: socket.socket | None = None
    ended: dict[str, Any] | None = None

    @property
    def has_process(self) -> bool:
        """Say whether there is or was a process."""
        return self.connection is not None

    async def poll(self) -> int | None:
        """Return the exit status, or None while the process lives."""
        if self.connection is not None and self.ended is None:
            self.ended = ending(self.connection)
        return None if self.connection is not None and self.ended is None else int((self.ended or {}).get("exit", 0))

    async def wait(self) -> int | None:
        """Wait for the end, and return the exit status."""
        if self.connection is not None and self.ended is None:
            self.ended = ending(self.connection, seconds=10.0)
        await self.cleanup()
        return int((self.ended or {}).get("exit", 0))

    async def send_signal(self, signum: int) -> None:
        """Interrupts go as messages; every other signal ends the kernel and its sandbox."""
        await self.cleanup()

    async def kill(self, restart: bool = False) -> None:
        """End the kernel and its sandbox."""
        await self.cleanup()

    async def terminate(self, restart: bool = False) -> None:
        """End the kernel and its sandbox."""
        await self.cleanup()

    async def cleanup(self, restart: bool = False) -> None:
        """Hang up: the parent ends the process."""
        if self.connection is not None:
            self.ended = self.ended or {"exit": -9, "reason": ""}
            self.connection.close()

    async def pre_launch(self, **kwargs: Any) -> dict[str, Any]:
        """Write the connection file, as the provisioner of local kernels does."""
        if (manager := self.parent) is not None:
            if manager.transport == "tcp" and not manager.shell_port:
                manager.cache_ports = False
                ports = LocalPortCache.instance()
                for name in ("shell", "iopub", "stdin", "hb", "control"):
                    setattr(manager, f"{name}_port", ports.find_available_port(manager.ip))
            manager.write_connection_file()
            self.connection_info = manager.get_connection_info()
            kwargs["cmd"] = manager.format_kernel_cmd(extra_arguments=kwargs.pop("extra_arguments", []))
        return dict(await super().pre_launch(**kwargs))

    async def launch_kernel(self, cmd: list[str], **kwargs: Any) -> KernelConnectionInfo:
        """Ask the parent for a kernel."""
        environment = {} if self.confined else {**os.environ, **(self.kernel_spec.env or {})}
        file, details = self.parent.connection_file, json.loads(Path(self.parent.connection_file).read_text())
        if self.confined:  # its sockets lie in the sandbox, so that nothing of the host is writable there
            file, details["ip"] = f"{sandbox.SOCKETS}/kernel.json", f"{sandbox.SOCKETS}/kernel"
        what = {"what": "kernel", "connection_file": file, "connection": details, "confined": self.confined,
                "limits": asdict(Limits(**self.limits)), "cwd": kwargs.get("cwd"),
                "env": environment}  # fmt: skip
        self.connection, inside = connect(what, self.channels, self.tensorflow)
        for port in (n for name, n in details.items() if self.confined and name.endswith("_port")):
            os.symlink(f"/proc/{inside}/root{details['ip']}-{port}", f"{self.parent.ip}-{port}")
        self.ended = None
        return self.connection_info


class WarmSpecs(KernelSpecManager):  # type: ignore[misc]
    """Know one kernel: Python from the warm parent, with this configuration of its provisioner."""

    provisioner = Dict()

    def get_kernel_spec(self, kernel_name: str) -> KernelSpec:
        """Return the specification of the kernel, whatever it is called."""
        how = {"provisioner_name": "ngkit-warm", "config": dict(self.provisioner)}
        return KernelSpec(argv=["ngkit-warm", "{connection_file}"], display_name="Python (warm)", language="python",
                          interrupt_mode="message", env=KERNEL_ENV, metadata={"kernel_provisioner": how})  # fmt: skip


class QuickClient(AsyncKernelClient):  # type: ignore[misc]
    """A client that is ready when the kernel answers: the library's waits 0.2 s longer to see that nothing comes."""

    async def wait_for_ready(self, timeout: float | None = None) -> None:
        """Wait until the kernel answers on both channels.

        Raises:
            RuntimeError: it died, or did not answer in time.
        """
        deadline = time.monotonic() + (timeout or START_SECONDS)
        while time.monotonic() < deadline:
            self.kernel_info()
            with contextlib.suppress(Empty):
                await self.get_shell_msg(timeout=1)
                await self.get_iopub_msg(timeout=0.1)
                return
            if not await self.is_alive():
                raise RuntimeError("the kernel died before it was ready")
        raise RuntimeError("the kernel did not answer in time")


def judge(fds: Sequence[int], limits: Limits, confined: bool, tensorflow: bool) -> socket.socket:
    """Ask the parent for a judge: the first of `fds` tells it what to check, the second leads to the student's."""
    what = {"what": "judge", "confined": confined, "limits": asdict(limits)}
    return connect(what, fds, tensorflow)[0]
