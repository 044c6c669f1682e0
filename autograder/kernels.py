"""Kernels from the warm parent, as Jupyter knows kernels: a provisioner, a specification and a client."""

import contextlib
import json
import os
import time
from dataclasses import asdict
from pathlib import Path
from queue import Empty
from typing import Any

import zmq
from jupyter_client.asynchronous import AsyncKernelClient
from jupyter_client.connect import KernelConnectionInfo, LocalPortCache
from jupyter_client.kernelspec import KernelSpec, KernelSpecManager
from jupyter_client.provisioning import KernelProvisionerBase
from traitlets import Bool, Dict, Int, List

from autograder import parents, sandbox
from autograder.environment import KERNEL_ENV
from autograder.errors import NoKernel
from autograder.parents import START_SECONDS
from autograder.sandbox import Limits


class WarmProvisioner(KernelProvisionerBase):  # type: ignore[misc]
    """Start a kernel by a fork of the warm parent: for nbclient, nbval and all that starts kernels by name."""

    tensorflow = Bool(True, help="fork from a parent that has imported TensorFlow").tag(config=True)
    confined = Bool(False, help="run the kernel in a sandbox").tag(config=True)
    limits = Dict(help="fields of autograder.sandbox.Limits").tag(config=True)
    channels = List(Int(), help="file descriptors for the conversation with the judge").tag(config=True)

    process: parents.Process | None = None
    ended: dict[str, Any] | None = None

    @property
    def has_process(self) -> bool:
        """Say whether there is or was a process."""
        return self.process is not None

    async def poll(self) -> int | None:
        """Return the exit status, or None while the process lives."""
        if self.process is not None and self.ended is None:
            self.ended = self.process.ending()
        return None if self.process is not None and self.ended is None else int((self.ended or {}).get("exit", 0))

    async def wait(self) -> int | None:
        """Wait for the end, and return the exit status."""
        if self.process is not None and self.ended is None:
            self.ended = self.process.ending(seconds=10.0)
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
        """End the process, if it lives."""
        if self.process is not None:
            self.ended = self.ended or {"exit": -9, "reason": ""}
            self.process.end()

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
        self.process = parents.start(what, self.channels, self.tensorflow)
        try:
            for port in (n for name, n in details.items() if self.confined and name.endswith("_port")):
                self._link(f"/proc/{self.process.inside}/root{details['ip']}-{port}", f"{self.parent.ip}-{port}")
        except NoKernel:
            self.process.end()
            raise
        self.ended = None
        return self.connection_info

    def _link(self, inner: str, outer: str) -> None:
        """Let the path `outer` lead to a socket in the sandbox, once it is there: clients do not try twice."""
        deadline = time.monotonic() + START_SECONDS
        while not os.path.exists(inner):
            if time.monotonic() > deadline or self.process is None or self.process.ending():
                raise NoKernel("the kernel died before it was ready.")
            time.sleep(0.005)
        os.symlink(inner, outer)


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
            with contextlib.suppress(Empty, zmq.Again):
                self.kernel_info()
                await self.get_shell_msg(timeout=1)
                await self.get_iopub_msg(timeout=0.1)
                return
            if not await self.is_alive():
                raise RuntimeError("the kernel died before it was ready")
        raise RuntimeError("the kernel did not answer in time")
