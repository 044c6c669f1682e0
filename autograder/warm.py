"""The warm parent: imports what notebooks need once, then forks a kernel or a judge in milliseconds.

It runs no code of a student and holds no secret. It starts no thread and uses nothing of what it imports: a process in
which TensorFlow has run must not be forked. Each connection to its socket asks for one process, and stands for its
life: when the connection is closed, the process and its whole sandbox end; when the process ends, the connection says
so. The parent ends with its owner.
"""

import contextlib
import gc
import importlib
import json
import os
import selectors
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from autograder import namespaces, sandbox, watch, wire
from autograder.sandbox import Limits

# what a kernel imports when it starts, plots or is asked for a traceback: without this list it would do so each time
KERNEL = (
    "ipykernel.kernelapp", "ipykernel.ipkernel", "ipykernel.debugger", "ipykernel.zmqshell", "debugpy",
    "debugpy.server.api", "IPython.core.magics", "IPython.core.completer", "IPython.core.completerlib",
    "IPython.core.debugger", "IPython.core.oinspect", "IPython.core.ultratb", "IPython.extensions.storemagic", "jedi",
    "psutil", "pdb", "stack_data", "tornado.platform.asyncio",
)  # fmt: skip
NOTEBOOK = ("numpy", "matplotlib.pyplot", "matplotlib.backends.backend_agg", "ipywidgets", "ngkit.check",
            "ngkit.gradcheck", "ngkit.data", "ngkit.plot", "ngkit.widgets", "ngkit.models", "autograder.judge",
            "autograder.servant", "autograder.frameworks", "scipy.special", "scipy.optimize", "scipy.stats",
            "scipy.signal", "sklearn.datasets", "sklearn.metrics", "sklearn.linear_model")  # fmt: skip
TENSORFLOW = ("tensorflow", "keras")
PROBE_SECONDS = 0.1
BUSY_LOOKS = 10


@dataclass
class Child:
    """A process that was forked, and the sandbox around it."""

    pid: int
    limits: Limits
    handle: int = -1  # a pidfd
    shell: subprocess.Popen[bytes] | None = None  # bubblewrap; None without a sandbox
    inside: int = 0  # the sandbox's first process, as seen from outside
    busy: int = 0  # looks in a row at which it computed on more than its share of processors
    reason: str = ""

    def excess(self) -> str:
        """Say in words which limit it exceeds; empty if it exceeds none."""
        busy = watch.busy(self.pid, self.inside, self.limits) > self.limits.busy
        self.busy = self.busy + 1 if busy else 0
        if self.busy > BUSY_LOOKS:
            return f"it kept more than {self.limits.busy} processes and threads busy."
        return watch.excess(self.pid, self.inside, self.limits)


class Parent:
    """The loop of the parent: requests, ends of connections, ends of children, and a look at what they use."""

    def __init__(self, listener: socket.socket, owner: int) -> None:
        self.selector = selectors.DefaultSelector()
        self.children: dict[socket.socket, Child] = {}
        self.listener = listener
        self.selector.register(listener, selectors.EVENT_READ, self.accept)
        self.selector.register(os.pidfd_open(owner), selectors.EVENT_READ, self.end)

    def run(self) -> None:
        """Serve until the owner is gone."""
        looked = time.monotonic()
        while True:
            for key, _ in self.selector.select(timeout=PROBE_SECONDS if self.children else None):
                key.data(key.fileobj)
            if time.monotonic() - looked > PROBE_SECONDS:
                self.look()
                looked = time.monotonic()

    def accept(self, listener: socket.socket) -> None:
        """Take a connection and start what it asks for."""
        connection, _ = listener.accept()
        with contextlib.suppress(OSError, wire.Closed, wire.WireError):
            connection.settimeout(10)  # the grader's own processes ask; none keeps the parent waiting
            request = wire.receive(connection).header
            _, fds, _, _ = socket.recv_fds(connection, 1, 4)
            try:
                child = start(request, fds)
            except Exception as error:
                wire.send(connection, {"error": f"{type(error).__name__}: {error}"})
                connection.close()
                return
            finally:
                for fd in fds:
                    os.close(fd)
            self.children[connection] = child
            self.selector.register(connection, selectors.EVENT_READ, self.hang_up)
            self.selector.register(child.handle, selectors.EVENT_READ, lambda _: self.report(connection))
            wire.send(connection, {"pid": child.pid, "inside": child.inside})
            return
        connection.close()

    def hang_up(self, connection: socket.socket) -> None:
        """Nobody needs the child any more."""
        if connection in self.children:  # its end may have been the event before
            kill(self.children[connection])
            self.forget(connection)

    def report(self, connection: socket.socket) -> None:
        """Say that a child ended by itself, or why it was killed."""
        if (child := self.children.get(connection)) is None:
            return
        with contextlib.suppress(OSError, wire.Closed):
            wire.send(connection, {"exit": _status(child.pid), "reason": child.reason})
        kill(child)
        self.forget(connection)

    def forget(self, connection: socket.socket) -> None:
        """Drop a connection and its child."""
        child = self.children.pop(connection)
        self.selector.unregister(connection)
        self.selector.unregister(child.handle)
        os.close(child.handle)
        connection.close()

    def look(self) -> None:
        """Kill what uses more than it may."""
        for child in self.children.values():
            if not child.reason and (reason := child.excess()):
                child.reason = reason
                kill(child)

    def end(self, _: Any) -> None:
        """Leave with the owner, and take everything along."""
        for child in self.children.values():
            kill(child)
        os._exit(0)


def start(request: dict[str, Any], fds: list[int]) -> Child:
    """Fork what a request asks for: a kernel or a judge, in a sandbox unless it says otherwise."""
    limits = Limits(**request["limits"])
    life = RUN[request["what"]]
    if not request["confined"]:
        pid = _fork(lambda: _live(life, request, fds, limits, lifeline=True))
        return Child(pid, limits, os.pidfd_open(pid))
    shell, inside = _sandbox(limits)
    try:
        pid = _fork_into(inside, lambda: _live(life, request, fds, limits, lifeline=False))
    except Exception:
        shell.kill()
        shell.wait()
        raise
    return Child(pid, limits, os.pidfd_open(pid), shell, inside)


def kill(child: Child) -> None:
    """End a child and all that lives in its sandbox: the end of its first process ends the whole PID namespace."""
    for pid in filter(None, (child.inside, child.pid)):
        with contextlib.suppress(ProcessLookupError):
            os.kill(pid, signal.SIGKILL)
    if child.shell:
        child.shell.kill()
        child.shell.wait()
        for pipe in (child.shell.stdin, child.shell.stdout):
            pipe.close()  # type: ignore[union-attr]
        child.shell, child.inside = None, 0
    with contextlib.suppress(ChildProcessError):
        os.waitpid(child.pid, 0)


def _status(pid: int) -> int:
    with contextlib.suppress(ChildProcessError):
        return os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])
    return 0


def _sandbox(limits: Limits) -> tuple[subprocess.Popen[bytes], int]:
    """Make a sandbox whose first process copies its input until the input ends: with this process, at the latest."""
    info, theirs = os.pipe()
    command = sandbox.command(["cat"], limits, info=theirs)
    shell = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                             pass_fds=[theirs])  # fmt: skip
    os.close(theirs)
    assert shell.stdin and shell.stdout and shell.stderr
    try:
        with contextlib.suppress(BrokenPipeError):
            shell.stdin.write(b"?")
            shell.stdin.flush()
        if shell.stdout.read(1) != b"?":  # it answers when everything is in place
            raise RuntimeError(f"bubblewrap made no sandbox: {shell.stderr.read().decode(errors='replace').strip()}")
        return shell, int(json.loads(os.read(info, 4096))["child-pid"])
    except BaseException:
        shell.kill()
        shell.wait()
        raise
    finally:
        os.close(info)
        shell.stderr.close()


def _fork(life: Callable[[], None]) -> int:
    """Fork a process that lives `life` and never comes back into this code."""
    pid = os.fork()
    if pid == 0:
        code = 1
        try:
            life()
            code = 0
        except BaseException as error:
            print(f"ngkit-warm: {type(error).__name__}: {error}", file=sys.stderr, flush=True)
        finally:
            os._exit(code)
    return pid


def _fork_into(inside: int, life: Callable[[], None]) -> int:
    """Fork twice: the first process enters the sandbox, the second is in its PID namespace. Return its PID out here."""
    ours, theirs = os.pipe()

    def enter() -> None:
        namespaces.enter(inside)
        os.write(theirs, str(_fork(life)).encode())

    middle = _fork(enter)
    os.close(theirs)
    try:
        os.waitpid(middle, 0)
        said = os.read(ours, 32)
    finally:
        os.close(ours)
    if not said:
        raise RuntimeError("the kernel's process could not enter its sandbox.")
    return int(said)


def _live(
    life: Callable[[dict[str, Any], list[int]], None], request: dict[str, Any], fds: list[int], limits: Limits,
    lifeline: bool,
) -> None:  # fmt: skip
    """Become the process that was asked for: nothing of the parent's but its memory and the sockets given."""
    if lifeline:
        namespaces.prctl(namespaces.PR_SET_PDEATHSIG, signal.SIGKILL)
    os.setsid()
    null = os.open("/dev/null", os.O_RDWR)
    for stream in (0, 1) if request.get("loud") else (0, 1, 2):
        os.dup2(null, stream)
    _close_all_but(fds)
    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGCHLD, signal.SIGPIPE):
        signal.signal(number, signal.SIG_DFL)
    signal.signal(signal.SIGINT, signal.default_int_handler)
    signal.signal(signal.SIGPIPE, signal.SIG_IGN)
    if request["confined"]:
        os.environ.clear()
        os.environ.update(sandbox.environment())
        os.chdir(sandbox.HOME)
        namespaces.set_limits(limits)
        namespaces.give_up_rights()
        namespaces.refuse_system_calls()
    elif request.get("cwd"):
        os.chdir(request["cwd"])
    os.environ.update(request.get("env", {}))
    life(request, fds)


def _close_all_but(fds: list[int]) -> None:
    low = 3
    for fd in [*sorted(fds), os.sysconf("SC_OPEN_MAX")]:
        os.closerange(low, fd)
        low = fd + 1


def _kernel(request: dict[str, Any], fds: list[int]) -> None:
    """Be a Jupyter kernel, with its end of the conversation with the judge if there is one."""
    from ipykernel.kernelapp import IPKernelApp

    if request["confined"]:
        Path(request["connection_file"]).write_text(json.dumps(request["connection"]))
    app = IPKernelApp.instance()
    app.initialize(["-f", request["connection_file"], "--HistoryManager.enabled=False", *request.get("arguments", [])])
    if fds:
        from autograder import servant

        servant.attach(socket.socket(fileno=fds[0]), app.shell.user_ns)
    app.start()


def _judge(request: dict[str, Any], fds: list[int]) -> None:
    from autograder import judge

    judge.serve(socket.socket(fileno=fds[0]), socket.socket(fileno=fds[1]))


RUN = {"kernel": _kernel, "judge": _judge}


def main(path: str, owner: int, modules: list[str]) -> None:
    """Import `modules`, listen on the socket `path`, and serve until the process `owner` ends."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is the coordinator's
    namespaces.prctl(namespaces.PR_SET_CHILD_SUBREAPER, 1)
    from ngkit import models

    with models.quiet():
        for module in modules:
            with contextlib.suppress(ImportError):  # a list of what helps, not of what is needed
                importlib.import_module(module)
    gc.collect()
    gc.freeze()
    with contextlib.suppress(OSError):  # as root: while a submission forks, who watches it must not wait for its turn
        os.sched_setscheduler(0, os.SCHED_RR | os.SCHED_RESET_ON_FORK, os.sched_param(1))
    listener = socket.socket(socket.AF_UNIX)
    listener.bind(path + ".new")
    listener.listen(256)
    os.rename(path + ".new", path)  # who sees it can connect
    Parent(listener, owner).run()


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]), sys.argv[3:])
