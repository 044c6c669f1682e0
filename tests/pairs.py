"""A judge here and a student's process there, each at its end of a socket, as in grading but without kernels."""

import contextlib
import os
import socket
import threading

from autograder import wire
from autograder.judge import Judge
from autograder.servant import Servant


@contextlib.contextmanager
def forked(source):
    """Run the student's `source` in a process of its own, and give the judge of it."""
    here, there = socket.socketpair()
    pid = os.fork()
    if not pid:
        here.close()
        _student(there, source)
    there.close()
    try:
        yield Judge(here)
    finally:
        here.close()
        os.waitpid(pid, 0)


def _student(sock, source):
    """Serve check after check until the judge hangs up; never come back into the tests."""
    try:
        names = {"__name__": "__main__"}
        exec(compile(source, "<answer>", "exec"), names)
        servant = Servant(sock, names)
        while True:
            servant.serve()
    finally:
        os._exit(0)


@contextlib.contextmanager
def threaded(names):
    """Serve `names` from a thread, and give both ends: the judge's and the student's."""
    here, there = socket.socketpair()
    servant = Servant(there, names)

    def serve():
        with contextlib.suppress(wire.Closed, wire.WireError):
            while True:
                servant.serve()

    thread = threading.Thread(target=serve)
    thread.start()
    judge = Judge(here)
    try:
        yield judge, servant
    finally:
        here.close()
        thread.join(10)
        there.close()


@contextlib.contextmanager
def forged(*frames):
    """Give the judge's end of a conversation whose other side has sent `frames` already, whatever is asked."""
    here, there = socket.socketpair()
    try:
        for frame in frames:
            header, *buffers = (frame,) if isinstance(frame, dict) else frame
            wire.send(there, header, buffers)
        there.shutdown(socket.SHUT_WR)
        yield Judge(here)
    finally:
        here.close()
        there.close()


def check(judge, source, *, name="exercise-check"):
    """Judge a check, tell the other side that it is over, and give the verdict."""
    verdict = judge.check(name, source)
    judge.end()
    return verdict
