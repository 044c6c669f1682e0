"""Try an answer: only the cells that its checks need run, each trial in a process of its own.

A check runs in the namespace of the answer, as in a student's kernel, or in a judge, as in grading. For authors and
tests, on answers of our own: nothing here is a sandbox. A fresh interpreter imports the notebook's libraries once and
forks a process for each trial, so that a thousand of them fit into a test run. Fresh, because a process in which
TensorFlow has run anything must not be forked: its threads are lost, and the child waits for ever.
"""

import contextlib
import importlib
import io
import json
import linecache
import multiprocessing
import os
import signal
import socket
import subprocess
import sys
import tempfile
import time
import traceback
import warnings
from collections.abc import Iterator, Sequence
from dataclasses import asdict, astuple, dataclass
from multiprocessing.connection import Connection, wait
from multiprocessing.context import ForkProcess
from typing import Any

import nbformat
from nbformat import NotebookNode
from tqdm import tqdm

from autograder import draft, judge, names, namespaces, servant, warm, wire
from autograder.environment import KERNEL_ENV
from autograder.errors import BadNotebook
from ngkit import models

_fork = multiprocessing.get_context("fork")


@dataclass(frozen=True)
class Trial:
    """Run `checks` of a notebook with the sources in `replaced` (cell id → text) instead of its own."""

    checks: tuple[str, ...]
    replaced: tuple[tuple[str, str], ...] = ()
    judged: bool = False  # in a judge, not in the namespace of the answer


@dataclass(frozen=True)
class Verdict:
    """What one check said: `reason` is empty if it passed."""

    check: str
    reason: str
    seconds: float

    @property
    def passed(self) -> bool:
        """Say whether the check ended without an exception."""
        return not self.reason


def checks_of(notebook: NotebookNode, cell: str) -> tuple[str, ...]:
    """List the checks that grade a solution cell: those of its own name, else those of the next exercise below it."""
    ids = [c.id for c in notebook.cells if draft.role(c) == "check"]
    if own := tuple(i for i in ids if draft.exercise(i) == cell):
        return own
    below = notebook.cells[[c.id for c in notebook.cells].index(cell) :]
    following = next(c.id for c in below if draft.role(c) == "check")
    return tuple(i for i in ids if draft.exercise(i) == draft.exercise(following))


def needed(notebook: NotebookNode, sources: dict[str, str], check: str) -> list[str]:
    """List the cells, in order, that bind the names that `check` uses, directly or through each other."""
    position = [c.id for c in notebook.cells].index(check)
    able = [c for c in notebook.cells[:position] if c.cell_type == "code" and draft.role(c) in ("solution", "locked")]
    wanted, chosen = names.used(sources[check]), set[str]()
    for _ in able:
        more = {c.id for c in able if names.bound(sources[c.id]) & wanted} - chosen
        chosen |= more
        wanted |= set[str]().union(*(names.used(sources[i]) for i in more))
    return [c.id for c in able if c.id in chosen]


def run(
    notebook: NotebookNode, trials: Sequence[Trial], workers: int = 2, timeout: float = 20.0
) -> list[list[Verdict]]:
    """Run trials side by side; a check that takes longer than `timeout` seconds fails with that reason."""
    request = {"notebook": nbformat.writes(notebook), "trials": [asdict(t) for t in trials], "workers": workers,
               "timeout": timeout}  # fmt: skip
    with tempfile.TemporaryFile("w+") as complaints:
        with subprocess.Popen(
            [sys.executable, "-m", "autograder.trial"], stdin=subprocess.PIPE, stdout=subprocess.PIPE,
            stderr=complaints, text=True, env=os.environ | KERNEL_ENV | {"MPLBACKEND": "agg"},
        ) as process:  # fmt: skip
            reply = _converse(process, json.dumps(request), len(trials))
        complaints.seek(0)
        if process.returncode:
            raise BadNotebook(f"the trials could not be run: {complaints.read().strip().splitlines()[-1]}")
    return [[Verdict(*fields) for fields in found] for found in json.loads(reply)]


def _converse(process: subprocess.Popen[str], request: str, count: int) -> str:
    """Send the request; return the last line of the answer. There is a line for each trial that is done before it."""
    assert process.stdin and process.stdout
    with contextlib.suppress(BrokenPipeError), process.stdin:
        process.stdin.write(request)
    reply = ""
    for line in tqdm(process.stdout, total=count + 1, unit="trial", disable=None, leave=False):
        reply = line
    return reply


def _serve() -> None:
    """Answer one request on stdin: the other side of `run`."""
    request = json.load(sys.stdin)
    notebook = nbformat.reads(request["notebook"], as_version=4)
    trials = [Trial(tuple(t["checks"]), tuple((c, s) for c, s in t["replaced"]), t["judged"])
              for t in request["trials"]]  # fmt: skip
    _import_modules(notebook)
    found = _side_by_side(notebook, trials, request["workers"], request["timeout"])
    json.dump([[astuple(verdict) for verdict in verdicts] for verdicts in found], sys.stdout)


def _side_by_side(notebook: NotebookNode, trials: Sequence[Trial], workers: int, timeout: float) -> list[list[Verdict]]:
    results: dict[int, list[Verdict]] = {}
    running: dict[Connection, tuple[int, ForkProcess, float]] = {}
    waiting = iter(enumerate(trials))
    while len(results) < len(trials):
        for index, trial in _take(waiting, workers - len(running)):
            ours, theirs = _fork.Pipe(duplex=False)
            process = _fork.Process(target=_child, args=(notebook, trial, theirs), daemon=True)
            process.start()
            theirs.close()
            running[ours] = (index, process, time.monotonic() + timeout * len(trial.checks))
        for pipe in [p for p in wait(list(running), timeout=0.2) if isinstance(p, Connection)]:
            index, process, _ = running.pop(pipe)
            results[index] = _received(pipe, trials[index])
            process.join()
            print(flush=True)
        for pipe, (index, process, deadline) in list(running.items()):
            if time.monotonic() > deadline:
                process.kill()
                process.join()
                running.pop(pipe)
                results[index] = [Verdict(c, f"no answer within {timeout:g} s.", timeout) for c in trials[index].checks]
    return [results[index] for index in range(len(trials))]


def _import_modules(notebook: NotebookNode) -> None:
    """Import what the notebook and its checks import, before the forks: each of a thousand would do so again.

    Without TensorFlow's lines about a missing GPU.
    """
    code = [cell.source for cell in notebook.cells if cell.cell_type == "code"]
    imported = set[str]().union(*map(names.modules, code))
    loaded_by_data = {"sklearn"} if "data." in "\n".join(code) else set[str]()
    likely = [m for m in warm.NOTEBOOK if m.split(".")[0] in imported | loaded_by_data | {"autograder"}]
    with models.quiet():
        for module in (*likely, *sorted(imported)):
            importlib.import_module(module)


def _take(waiting: Iterator[tuple[int, Trial]], count: int) -> list[tuple[int, Trial]]:
    return [pair for _, pair in zip(range(count), waiting, strict=False)]


def _received(pipe: Connection, trial: Trial) -> list[Verdict]:
    try:
        return [Verdict(*fields) for fields in pipe.recv()]
    except EOFError:
        return [Verdict(check, "the process died.", 0.0) for check in trial.checks]


def _child(notebook: NotebookNode, trial: Trial, pipe: Connection) -> None:
    sources = {c.id: c.source for c in notebook.cells if c.cell_type == "code"} | dict(trial.replaced)
    with (
        contextlib.redirect_stdout(io.StringIO()),
        contextlib.redirect_stderr(io.StringIO()),
        warnings.catch_warnings(),
    ):
        warnings.simplefilter("ignore")
        pipe.send(_judged(notebook, sources, trial.checks) if trial.judged else
                  [_verdict(notebook, sources, check) for check in trial.checks])  # fmt: skip
    pipe.close()


def _judged(notebook: NotebookNode, sources: dict[str, str], checks: Sequence[str]) -> list[tuple[str, str, float]]:
    """Let a judge run each check on a process of its own; all are forked before the judge runs anything."""
    sockets = [_answering(notebook, sources, check) for check in checks]
    found = []
    for check, sock in zip(checks, sockets, strict=True):
        with sock:
            seat = judge.Judge(sock)
            with contextlib.suppress(wire.Closed):
                seat.peer.ask("names", [])  # answered when the cells before the check have run
            start = time.perf_counter()
            verdict = seat.check(check, sources[check])
        reason = f"{verdict.error}: {verdict.message}" if verdict.status != "ok" else ""
        found.append((check, reason, time.perf_counter() - start))
    return found


def _answering(notebook: NotebookNode, sources: dict[str, str], check: str) -> socket.socket:
    """Fork a process that runs the cells that a check needs and then answers a judge; return the judge's end."""
    ours, theirs = socket.socketpair()
    if os.fork() == 0:
        try:
            namespaces.prctl(namespaces.PR_SET_PDEATHSIG, signal.SIGKILL)  # an answer may never end
            ours.close()
            namespace = _namespace(notebook, sources, check)
            _execute(f"{check}-imports", draft.visible_imports(sources[check]), namespace)
            servant.Servant(theirs, namespace).serve()
        finally:
            os._exit(0)
    theirs.close()
    return ours


def _verdict(notebook: NotebookNode, sources: dict[str, str], check: str) -> tuple[str, str, float]:
    namespace = _namespace(notebook, sources, check)
    wall, processor = time.perf_counter(), time.process_time()
    try:
        _execute(check, sources[check], namespace)
        reason = ""
    except Exception as error:
        reason = traceback.format_exception_only(error)[-1].strip()
    # the smaller of the two: a crowded machine stretches one, threads that wait for each other the other
    return check, reason, min(time.perf_counter() - wall, time.process_time() - processor)


def _namespace(notebook: NotebookNode, sources: dict[str, str], check: str) -> dict[str, Any]:
    """Run the cells that a check needs; one that fails does not stop those below it, as in a notebook."""
    namespace: dict[str, Any] = {"__name__": "__main__"}
    for name in needed(notebook, sources, check):
        with contextlib.suppress(Exception):
            _execute(name, sources[name], namespace)
    return namespace


def _execute(cell: str, source: str, namespace: dict[str, Any]) -> None:
    """Run a cell; its text can be looked up afterwards, as in a notebook: tf.function needs it."""
    file = f"<{cell}>"
    linecache.cache[file] = (len(source), None, source.splitlines(keepends=True), file)
    exec(compile(source, file, "exec"), namespace)


if __name__ == "__main__":
    _serve()
