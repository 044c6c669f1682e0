"""What a sandbox uses, all its processes together, seen from outside."""

import contextlib
import os
import re
from pathlib import Path

from autograder.sandbox import Limits


def excess(family: list[int], limits: Limits) -> str:
    """Say in words which limit the processes of a sandbox exceed; empty if they exceed none."""
    if sum(map(_tasks, family)) > limits.processes:
        return f"it started more than {limits.processes} processes and threads."
    inherited = private(os.getpid())  # a fork begins with the pages of the warm parent
    if sum(max(0, private(member) - inherited) for member in family) > limits.memory:
        return f"it used more than {limits.memory / 2**30:.3g} GiB of memory."
    return ""


def busy(family: list[int]) -> int:
    """Count the processes and threads of a sandbox that compute or wait for a processor."""
    return sum(map(_running, family))


def members(roots: list[int], most: int) -> list[int]:
    """List processes and their descendants, at most `most` of them."""
    found: list[int] = []
    waiting = list(roots)
    while waiting and len(found) < most:
        found.append(pid := waiting.pop())
        waiting += _children(pid)
    return found


def _children(pid: int) -> list[int]:
    try:
        return [int(child) for task in Path(f"/proc/{pid}/task").iterdir()
                for child in (task / "children").read_text().split()]  # fmt: skip
    except OSError:  # it ended meanwhile
        return []


def _tasks(pid: int) -> int:
    try:
        return len(os.listdir(f"/proc/{pid}/task"))
    except OSError:
        return 0


def _running(pid: int) -> int:
    count = 0
    with contextlib.suppress(OSError):
        for task in os.listdir(f"/proc/{pid}/task"):
            with contextlib.suppress(OSError):
                count += Path(f"/proc/{pid}/task/{task}/stat").read_text().rpartition(")")[2][:2] == " R"
    return count


def private(pid: int) -> int:
    """Return the bytes of a process that are backed by no file, those that it shares with others among them.

    Not the exact numbers of smaps_rollup: who reads that waits for as long as the process forks without end.
    """
    try:
        status = Path(f"/proc/{pid}/status").read_text()
    except OSError:
        return 0
    return sum(int(kib) for kib in re.findall(r"^Rss(?:Anon|Shmem):\s*(\d+)", status, re.M)) << 10
