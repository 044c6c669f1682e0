"""The warm parent: imports what notebooks need once, then forks a kernel or a judge in milliseconds.

It runs no code of a student and holds no secret. It starts no thread and uses nothing of what it imports: a process in
which TensorFlow has run must not be forked. Each connection to its socket asks for one process, and stands for its
life: when the connection is closed, the process and its whole sandbox end; when the process ends, the connection says
so. The parent ends with its owner, or when its socket is removed.
"""

import contextlib
import gc
import importlib
import os
import selectors
import signal
import socket
import sys
import time
from typing import Any

from autograder import forks, namespaces, wire

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
IDLE_SECONDS = 1.0


class Parent:
    """The loop of the parent: requests, ends of connections, ends of children, and a look at what they use."""

    def __init__(self, path: str, listener: socket.socket, owner: int) -> None:
        self.path = path
        self.selector = selectors.DefaultSelector()
        self.children: dict[socket.socket, forks.Child] = {}
        self.dying: list[int] = []
        self.listener = listener
        self.selector.register(listener, selectors.EVENT_READ, self.accept)
        self.selector.register(os.pidfd_open(owner), selectors.EVENT_READ, self.end)

    def run(self) -> None:
        """Serve until the owner or the socket's path is gone."""
        looked = time.monotonic()
        while os.path.exists(self.path):
            for key, _ in self.selector.select(timeout=PROBE_SECONDS if self.children else IDLE_SECONDS):
                key.data(key.fileobj)
            if time.monotonic() - looked > PROBE_SECONDS:
                self.look()
                looked = time.monotonic()
            self.dying = [pid for pid in self.dying if forks.reap(pid) is None]
        self.end(None)

    def accept(self, listener: socket.socket) -> None:
        """Take a connection and start what it asks for."""
        connection, _ = listener.accept()
        with contextlib.suppress(OSError, wire.Closed, wire.WireError):
            connection.settimeout(10)  # the grader's own processes ask; none keeps the parent waiting
            request = wire.receive(connection).header
            _, fds, _, _ = socket.recv_fds(connection, 1, 4)
            try:
                child = forks.start(request, fds)
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
            forks.kill(self.children[connection])
            self.forget(connection)

    def report(self, connection: socket.socket) -> None:
        """Say that a child ended by itself, or why it was killed."""
        if (child := self.children.get(connection)) is None:
            return
        with contextlib.suppress(OSError, wire.Closed):
            wire.send(connection, {"exit": forks.reap(child.pid) or 0, "reason": child.reason})
        forks.kill(child)
        self.forget(connection)

    def forget(self, connection: socket.socket) -> None:
        """Drop a connection and its child."""
        child = self.children.pop(connection)
        self.selector.unregister(connection)
        self.selector.unregister(child.handle)
        os.close(child.handle)
        connection.close()
        self.dying.append(child.pid)

    def look(self) -> None:
        """Kill what uses more than it may."""
        for child in self.children.values():
            if not child.reason and (reason := child.excess()):
                child.reason = reason
                forks.kill(child)

    def end(self, _: Any) -> None:
        """Leave with the owner, and take everything along."""
        for child in self.children.values():
            forks.kill(child)
        os._exit(0)


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
    Parent(path, listener, owner).run()


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]), sys.argv[3:])
