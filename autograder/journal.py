"""What a grading run has finished: one file for each submission, so that a killed run goes on where it stopped.

An entry counts only for the very same submission, checks, limits and software: they are in its key.
"""

import fcntl
import hashlib
import importlib.metadata
import json
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from autograder import grading
from autograder.courses import Assignment
from autograder.errors import AlreadyRunning
from autograder.files import write_atomically
from autograder.grading import Graded, Task


@dataclass(frozen=True)
class Journal:
    """The entries of one assignment, in `folder`."""

    folder: Path

    @contextmanager
    def locked(self) -> Iterator[None]:
        """Keep other runs out; the system frees the lock when this process ends, however it ends.

        Raises:
            AlreadyRunning: another run has it; names its process.
        """
        self.folder.mkdir(parents=True, exist_ok=True)
        with open(self.folder / "lock", "a+", encoding="utf-8") as file:
            try:
                fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                file.seek(0)
                raise AlreadyRunning(
                    f"another run grades {'/'.join(self.folder.parts[-2:])} now ({file.read().strip()}): "
                    "wait until it ends, or stop it; then run the same command again."
                ) from None
            file.truncate(0)
            print(f"process {os.getpid()} on {os.uname().nodename}", file=file, flush=True)
            yield

    def read(self, task: Task) -> tuple[Graded, bool] | None:
        """Return what was graded for this task and whether the gradebook has it; None if nothing (readable) was."""
        try:
            entry = json.loads(self._path(task).read_text(encoding="utf-8"))
            if entry["key"] != key(task):
                return None
            return grading.from_json(entry), entry["recorded"] is True
        except (OSError, ValueError, KeyError, TypeError):
            return None

    def write(self, task: Task, graded: Graded, recorded: bool) -> None:
        """Make an entry durable."""
        entry = {"key": key(task), "recorded": recorded, **graded.as_json()}
        write_atomically(self._path(task), json.dumps(entry, ensure_ascii=False))

    def graded(self) -> Iterator[Graded]:
        """Yield the newest state of every student, one at a time: notebooks of a whole class are large."""
        for path in sorted(self.folder.glob("*.json")):
            try:
                entry = json.loads(path.read_text(encoding="utf-8"))
                yield grading.from_json(entry)
            except (OSError, ValueError, KeyError, TypeError):
                continue  # the next grading run makes this entry anew

    def _path(self, task: Task) -> Path:
        # the name of a student is somebody's input: its hash is a safe name for a file
        return self.folder / f"{hashlib.sha256(task.student.encode()).hexdigest()[:32]}.json"


def of(assignment: Assignment) -> Journal:
    """Find the journal of an assignment."""
    return Journal(assignment.root / ".ngkit" / assignment.course / assignment.name)


def key(task: Task) -> str:
    """Hash what a result depends on."""
    digest = hashlib.sha256()
    for part in (task.data, task.solution, task.notes, task.limits, task.confined, software()):
        data = part if isinstance(part, bytes) else repr(part).encode()
        digest.update(len(data).to_bytes(8, "big") + data)
    return digest.hexdigest()


@cache
def software() -> str:
    """Hash what grades: Python, every installed version, and the sources of this project."""
    import autograder
    import ngkit

    versions = sorted({f"{d.name}=={d.version}" for d in importlib.metadata.distributions()})
    sources = [path.read_bytes() for package in (autograder, ngkit)
               for path in sorted(Path(str(package.__file__)).parent.glob("*.py"))]  # fmt: skip
    return hashlib.sha256(b"\0".join([f"{sys.version} {versions}".encode(), *sources])).hexdigest()
