"""Attacks on the grader: read from entries/, graded, and judged by what they gained, saw, reached or left behind.

A file of entries is a family. It consists of blocks of student code, each opened by a line

    # %% NAME [@CELL] [<=]POINTS [wins]

The code takes the place of the solution cell CELL (`scale`), with a wrong answer below it if it defines none; every
other exercise is answered right. POINTS is what the notebook deserves without the attack; `<=` marks an attack that may
cost its own author points. `wins` says that it succeeds against a grader that runs checks in the student's process.
"""

import contextlib
import hashlib
import json
import os
import re
import socket
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from functools import cache
from pathlib import Path
from typing import Any
from unittest.mock import patch

import nbformat
from nbformat import NotebookNode

from autograder import draft, grading, parents, release
from autograder.grading import Graded, Task
from autograder.pair import Pair
from autograder.sandbox import Limits

HERE = Path(__file__).parent
CANARY = "canary-41d8"
HEADING = re.compile(r"^# %% (?P<name>\S+)(?: @(?P<cell>\S+))? (?P<most><=)?(?P<points>\d+)(?P<wins> wins)?$", re.M)
WRONG = {"scale": "def scale(x):\n    return x", "integrate": "def integrate(f, a, b, n):\n    return 0.0",
         "draw": "def draw(rng, n):\n    return rng.random(n)", "clip": "def clip(x, low, high):\n    pass",
         "build": "def build(units):\n    return None"}  # fmt: skip
LIMITS = Limits(cell_seconds=3, notebook_seconds=30, memory=600 << 20, processes=80, output_bytes=100_000)
KERAS_LIMITS = replace(LIMITS, cell_seconds=20, notebook_seconds=90, memory=2 << 30)
MOST_SECONDS = 90
MOST_BYTES = 4 << 20  # of the notebook that feedback is made from


@dataclass(frozen=True)
class Attack:
    """One edit of a notebook, and what the notebook deserves."""

    name: str
    family: str
    honest: float
    at_most: bool = False
    wins: bool = False
    cell: str = "scale"
    source: str = ""
    edit: Callable[[NotebookNode], NotebookNode | bytes] | None = field(default=None, compare=False)

    def __str__(self) -> str:
        return f"{self.family}-{self.name}"


@dataclass(frozen=True)
class Host:
    """What lies outside the sandbox: files with canaries, and listeners that nobody may reach."""

    folder: Path
    tcp: socket.socket
    abstract: socket.socket

    def fill(self, source: str) -> str:
        """Tell an attack where everything is."""
        return (source.replace("@HOST@", str(self.folder)).replace("@PORT@", str(self.tcp.getsockname()[1]))
                .replace("@ABSTRACT@", self.abstract.getsockname().decode()[1:]))  # fmt: skip

    def state(self) -> str:
        """Hash all files."""
        files = sorted(path for path in self.folder.rglob("*") if path.is_file())
        return hashlib.sha256(b"".join(str(p).encode() + p.read_bytes() for p in files)).hexdigest()

    def reached(self) -> bool:
        """Say whether anybody connected."""
        for listener in (self.tcp, self.abstract):
            with contextlib.suppress(BlockingIOError):
                listener.accept()[0].close()
                return True
        return False


@contextlib.contextmanager
def make_host(folder: Path) -> Iterator[Host]:
    """Lay out a class with canaries in `folder` and in the environment, with warm parents of its own."""
    for name in ("home/.ssh/id", "gradebook_c1.db", "exchange/c1/inbound/bob.ipynb", "submitted/c1/bob/x.ipynb",
                 "solutions/c1/01_four/01_four.ipynb"):  # fmt: skip
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(f"{CANARY}: {name}")
    with socket.create_server(("127.0.0.1", 0)) as tcp, socket.socket(socket.AF_UNIX) as abstract:
        abstract.bind(f"\0ngkit-{os.getpid()}")
        abstract.listen()
        for listener in (tcp, abstract):
            listener.setblocking(False)
        with patch.dict(os.environ, {"DB_PASSWORD": f"{CANARY}: environment"}), parents.shared():
            yield Host(folder, tcp, abstract)
            _end_parents()


def _end_parents() -> None:
    for process in parents._parents:
        process.kill()
        process.wait()


def read() -> list[Attack]:
    """Read all entries."""
    from edits import EDITS

    return [attack for path in sorted((HERE / "entries").glob("*.py")) for attack in _blocks(path)] + [
        Attack(name, "notebook", points, at_most=most, edit=edit) for name, points, most, edit in EDITS
    ]


def _blocks(path: Path) -> Iterator[Attack]:
    text = path.read_text(encoding="utf-8")
    headings = list(HEADING.finditer(text))
    for heading, end in zip(headings, [*(h.start() for h in headings[1:]), len(text)], strict=True):
        cell = heading["cell"] or ("build" if path.stem == "keras" else "scale")
        source = text[heading.end() : end].strip("\n")
        source += "" if f"def {cell}(" in source else f"\n{WRONG[cell]}"
        yield Attack(heading["name"], path.stem, float(heading["points"]), heading["most"] is not None,
                     heading["wins"] is not None, cell, source)  # fmt: skip


def honest() -> Attack:
    """Make the entry of a student who attacks nothing."""
    return Attack("honest", "", 100, edit=lambda notebook: notebook)


@cache
def _solution(name: str) -> NotebookNode:
    return draft.parse((HERE / f"{name}.txt").read_text(encoding="utf-8"))


def task(attack: Attack, host: Host) -> Task:
    """Hand in the notebook of an attack."""
    solution = _solution("keras" if attack.family == "keras" else "course")
    handed_in: NotebookNode | bytes = release.answered(solution)
    if attack.edit:
        handed_in = attack.edit(handed_in)
    else:
        for cell in handed_in.cells:
            cell.source = host.fill(attack.source) if cell.id == attack.cell else cell.source.partition("  # canary")[0]
    data = handed_in if isinstance(handed_in, bytes) else nbformat.writes(handed_in).encode()
    limits = KERAS_LIMITS if attack.family == "keras" else LIMITS
    return Task(attack.name, "c1/01_four", release.text(solution), data, (), limits)


@contextlib.contextmanager
def _listening() -> Iterator[list[str]]:
    """Collect what students' code prints, in checks as well: theirs is not shown to anybody, but it was seen."""
    printed, run = [], Pair._run

    def listen(pair: Pair, *arguments: Any) -> Any:
        outcome = run(pair, *arguments)
        printed.extend(str(out.text) for out in outcome.outputs if out.output_type == "stream")
        return outcome

    with patch.object(Pair, "_run", listen):
        yield printed


def graded(attack: Attack, host: Host) -> tuple[Graded, str]:
    """Grade an attack; return what it printed, too."""
    with _listening() as printed:
        return grading.grade(task(attack, host)), "".join(printed)


def naive(attack: Attack, host: Host) -> list[str]:
    """Say what an attack gains from a grader that runs checks where the student's code runs."""
    with patch.object(Pair, "check", lambda pair, notebook, index: pair.run(notebook, index)):
        gains = broken(attack, *graded(attack, host))
    return [gain for gain in gains if gain.startswith(("gained", "saw"))]


def broken(attack: Attack, graded: Graded, printed: str) -> list[str]:
    """Say what an attack gained for its author."""
    points = {exercise.id: exercise.points for exercise in graded.result.exercises}
    score, words = graded.result.score, []
    if score > attack.honest or (attack.honest == 75 and attack.source and points.get(attack.cell)):
        words.append(f"gained points: {score:g} instead of {attack.honest:g}")
    if score < attack.honest and not attack.at_most:
        words.append(f"cost points: {score:g} instead of {attack.honest:g}")
    seen = printed + graded.notebook + json.dumps(graded.result.as_json(), ensure_ascii=False)
    if canary := re.search(f'{CANARY}[^"\\n]*', seen):
        words.append(f"saw a {canary[0][:60]}")
    if len(points) != len({draft.exercise(c.id) for c in _skeleton_checks(attack)}):
        words.append("left exercises without a result")
    if len(graded.notebook) > MOST_BYTES:
        words.append(f"made a notebook of {len(graded.notebook):,} bytes")
    return words


def _skeleton_checks(attack: Attack) -> list[NotebookNode]:
    notebook = _solution("keras" if attack.family == "keras" else "course")
    return [cell for cell in notebook.cells if draft.role(cell) == "check"]


def left_behind() -> list[str]:
    """List what still runs in the grader's sandboxes; waits for what is about to end."""
    home = os.environ[parents.HOME].rpartition(":")[0]
    deadline = time.monotonic() + 10
    while (left := _forks(home)) and time.monotonic() < deadline:
        time.sleep(0.05)
    return left


def _forks(home: str) -> list[str]:
    found = []
    for path in Path("/proc").glob("[0-9]*"):
        with contextlib.suppress(OSError, IndexError):
            line = (path / "cmdline").read_bytes().replace(b"\0", b" ").decode(errors="replace")
            leader = int((path / "stat").read_text().rpartition(")")[2].split()[3]) == int(path.name)
            ours = [process.pid for process in parents._parents]
            if (home in line and int(path.name) not in ours) or ("31.4159" in line and leader):
                found.append(line[:80])
    return found


@dataclass(frozen=True)
class Outcome:
    """How an attack went."""

    attack: Attack
    graded: Graded
    wrong: list[str]


def launch(attack: Attack, host: Host) -> Outcome:
    """Grade an attack and an honest neighbour after it, and look at what happened."""
    before, start = host.state(), time.monotonic()
    result, printed = graded(attack, host)
    wrong = broken(attack, result, printed)
    wrong += ["took too long"] if time.monotonic() - start > MOST_SECONDS else []
    wrong += [f"left behind: {left[0]}"] if (left := left_behind()) else []
    wrong += ["changed a file of the host"] if host.state() != before else []
    wrong += ["reached a listener of the host"] if host.reached() else []
    neighbour = replace(honest(), family="keras" if attack.family == "keras" else "")
    score = grading.grade(task(neighbour, host)).result.score
    wrong += [f"harmed the next submission: {score:g} instead of 100"] if score != 100 else []
    return Outcome(attack, result, wrong)
