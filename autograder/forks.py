"""Fork a kernel or a judge from the warm parent, into a sandbox of its own, and end it.

bubblewrap makes the sandbox around `cat`. A fork joins its namespaces, forks once more into its PID namespace, gives up
every right, and becomes what was asked for: code of a student's runs only there.
"""

import contextlib
import json
import os
import signal
import socket
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from autograder import namespaces, sandbox, watch
from autograder.sandbox import Limits

BUSY_LOOKS = 10


@dataclass
class Child:
    """A process that was forked, and the sandbox around it."""

    pid: int
    limits: Limits
    handle: int = -1  # a pidfd
    shell: subprocess.Popen[bytes] | None = None  # bubblewrap; None without a sandbox
    inside: int = 0  # the sandbox's first process, as seen from outside
    inside_handle: int = -1  # its pidfd: its number may be another's by the time it is killed
    busy: int = 0  # looks in a row at which it computed on more than its share of processors
    reason: str = ""

    def excess(self) -> str:
        """Say in words which limit it exceeds; empty if it exceeds none."""
        family = watch.members([self.pid, self.inside] if self.inside else [self.pid], self.limits.processes + 1)
        self.busy = self.busy + 1 if watch.busy(family) > self.limits.busy else 0
        if self.busy > BUSY_LOOKS:
            return f"it kept more than {self.limits.busy} processes and threads busy."
        return watch.excess(family, self.limits)


def start(request: dict[str, Any], fds: list[int]) -> Child:
    """Fork what a request asks for: a kernel or a judge, in a sandbox unless it says otherwise."""
    limits = Limits(**request["limits"])
    life = RUN[request["what"]]
    if not request["confined"]:
        pid = _fork(lambda: _live(life, request, fds, limits))
        return Child(pid, limits, os.pidfd_open(pid))
    shell, inside = _sandbox(limits)
    handle = os.pidfd_open(inside)
    try:
        pid = _fork_into(inside, limits, lambda: _live(life, request, fds, limits))
    except Exception:
        os.close(handle)
        shell.kill()
        shell.wait()
        raise
    return Child(pid, limits, os.pidfd_open(pid), shell, inside, handle)


def kill(child: Child) -> None:
    """End a child and all that lives in its sandbox: the end of its first process ends the whole PID namespace.

    Returns at once; the child is to be reaped when it is dead: one with thousands of forks takes its time.
    """
    for handle in (child.inside_handle, child.handle):
        with contextlib.suppress(ProcessLookupError, OSError):
            signal.pidfd_send_signal(handle, signal.SIGKILL)
    if child.shell:
        child.shell.kill()
        child.shell.wait()
        for pipe in (child.shell.stdin, child.shell.stdout):
            pipe.close()  # type: ignore[union-attr]
        os.close(child.inside_handle)
        child.shell, child.inside, child.inside_handle = None, 0, -1


def reap(pid: int) -> int | None:
    """Return the exit status of a dead child; None while it lives."""
    try:
        found, status = os.waitpid(pid, os.WNOHANG)
    except ChildProcessError:
        return 0
    return os.waitstatus_to_exitcode(status) if found else None


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


def _fork_into(inside: int, limits: Limits, life: Callable[[], None]) -> int:
    """Fork twice: the first process enters the sandbox, the second is in its PID namespace. Return its PID out here."""
    ours, theirs = os.pipe()

    def enter() -> None:
        user = namespaces.enter(inside)

        def settle_and_live() -> None:
            namespaces.settle(user, limits.processes)
            life()

        os.write(theirs, str(_fork(settle_and_live)).encode())

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
    life: Callable[[dict[str, Any], list[int]], None], request: dict[str, Any], fds: list[int], limits: Limits
) -> None:  # fmt: skip
    """Become the process that was asked for: nothing of the parent's but its memory and the sockets given."""
    if not request["confined"]:  # a sandbox ends with the pipe that its first process reads
        namespaces.prctl(namespaces.PR_SET_PDEATHSIG, signal.SIGKILL)
    os.setsid()
    null = os.open("/dev/null", os.O_RDWR)
    for stream in (0, 1, 2):
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
    app.initialize(["-f", request["connection_file"], "--HistoryManager.enabled=False"])
    if fds:
        from autograder import servant

        servant.attach(socket.socket(fileno=fds[0]), app.shell.user_ns)
    app.start()


def _judge(request: dict[str, Any], fds: list[int]) -> None:
    from autograder import judge

    judge.serve(socket.socket(fileno=fds[0]), socket.socket(fileno=fds[1]))


RUN = {"kernel": _kernel, "judge": _judge}
