"""Workers of a Dask cluster: bytes go there, bytes come back, and no files are shared.

A task goes as JSON, and its result comes back as JSON: nothing of a submission is ever pickled.

Dask runs the tasks of a lost worker again elsewhere, also the one that killed it. So each task leaves a mark with the
scheduler when it starts: whoever finds the mark of an earlier start knows that a worker was lost under this very task,
and does not run it. Such a task is tried once more, after all others and alone; a second loss is its result.
"""

import base64
import itertools
import json
import logging
import os
import time
import uuid
import zlib
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import asdict
from functools import cache, lru_cache
from typing import Any

from autograder import grading, journal, parents
from autograder.environment import KERNEL_ENV
from autograder.errors import ClusterError, NoSandbox
from autograder.grading import Grade, Graded, Task
from autograder.sandbox import Limits

AHEAD = 2  # tasks with the cluster for each of its threads: one runs, one waits
CONNECT_SECONDS = 30
COUNT_SECONDS = 5  # the cluster may grow and shrink while it grades
MAX_BYTES = 256 << 20

logger = logging.getLogger(__name__)


def graded(tasks: Iterable[Task], scheduler: str, grade: Grade = grading.grade) -> Iterator[tuple[Task, Graded]]:
    """Grade tasks on a running Dask cluster and yield results as they come.

    Args:
        scheduler: its address, for example tcp://10.0.0.1:8786.

    Raises:
        ClusterError: there is no such cluster, it has no workers, or it was lost.
        NoSandbox: a worker cannot make a sandbox.
    """
    with _connected(scheduler) as client:
        suspects = []
        for task, answer in _sent(client, tasks, grade, _window(client)):
            if answer is None:
                suspects.append(task)
            else:
                yield task, _parsed(task, answer)
        for task, answer in _sent(client, suspects, grade, lambda: 1):
            lost = "the grader's worker was lost twice under this submission."
            yield task, _parsed(task, answer) if answer is not None else grading.failed(task, lost)


@contextmanager
def _connected(scheduler: str) -> Iterator[Any]:
    """Connect to a scheduler that has workers."""
    try:
        from distributed import Client
    except ModuleNotFoundError as error:
        raise ClusterError(f'grading on a cluster needs Dask ({error}): pip install "ngkit[cluster]".') from error
    try:
        client = Client(scheduler, timeout=CONNECT_SECONDS, set_as_default=False)
    except (OSError, ValueError) as error:
        why = " ".join(str(error).split())
        raise ClusterError(
            f"no Dask scheduler answers at {scheduler} ({why}): start one with `dask scheduler`."
        ) from error
    with client:
        try:
            client.wait_for_workers(1, timeout=CONNECT_SECONDS)
        except TimeoutError as error:
            raise ClusterError(
                f"no worker joined {scheduler} within {CONNECT_SECONDS} s: start some with `dask worker {scheduler}`."
            ) from error
        yield client


def _window(client: Any) -> Callable[[], int]:
    """Return a function that says how many tasks to keep with the cluster."""

    @lru_cache(maxsize=1)
    def counted(moment: int) -> int:
        with _unbroken():
            threads: dict[str, int] = client.nthreads()
        return AHEAD * max(1, sum(threads.values()))

    return lambda: counted(int(time.monotonic() / COUNT_SECONDS))


def _sent(
    client: Any, tasks: Iterable[Task], grade: Grade, window: Callable[[], int]
) -> Iterator[tuple[Task, bytes | None]]:
    """Yield what workers answer, None for a task under which a worker was lost."""
    from distributed import Event, as_completed

    tasks, running = iter(tasks), dict[str, Task]()
    finished = as_completed(loop=client.loop)
    while True:
        for task in itertools.islice(tasks, max(0, window() - len(running))):
            name = f"ngkit-grade-{uuid.uuid4().hex}"
            running[name] = task
            finished.add(client.submit(work, name, _packed(task), grade, key=name, pure=False))
        if not running:
            return
        future = next(finished)
        with _unbroken():
            answer = _answer(future)
            if answer is None:
                Event(future.key, client=client).clear()
        yield running.pop(future.key), answer


def _answer(future: Any) -> bytes | None:
    from distributed import KilledWorker

    try:
        return future.result() or None
    except KilledWorker:  # Dask gave up first
        return None
    except ModuleNotFoundError as error:
        raise ClusterError(
            f"the cluster lacks something that this machine has: {error}. Install the same ngkit on both."
        ) from error


@contextmanager
def _unbroken() -> Iterator[None]:
    from distributed import CancelledError

    try:
        yield
    except (OSError, CancelledError) as error:
        raise ClusterError("the Dask scheduler was lost: start it, then run the same command again.") from error


def work(name: str, packed: bytes, grade: Grade) -> bytes:
    """Grade one task in a worker of the cluster; nothing comes back if a worker was lost under it before."""
    from distributed import Event

    started = Event(name)
    if started.is_set():
        return b""
    started.set()
    answer = _answered(_unpacked(packed), grade)
    started.clear()
    return zlib.compress(json.dumps(answer).encode(), 1)


def _packed(task: Task) -> bytes:
    data = None if task.data is None else base64.b64encode(task.data).decode()
    return zlib.compress(json.dumps(asdict(task) | {"data": data}).encode(), 1)


def _unpacked(packed: bytes) -> Task:
    fields = json.loads(zlib.decompress(packed))
    data = None if fields["data"] is None else base64.b64decode(fields["data"])
    return Task(**fields | {"data": data, "notes": tuple(fields["notes"]), "limits": Limits(**fields["limits"])})


def _answered(task: Task, grade: Grade) -> dict[str, Any]:
    try:
        _prepare(task.confined, grading.uses_tensorflow(task.solution))
        return {"software": journal.software(), **grade(task).as_json()}
    except NoSandbox as error:
        return {"no sandbox": str(error)}
    except Exception as error:  # a worker must answer, or the class waits for it
        return {"failed": f"{type(error).__name__}: {error}"}


@cache
def _prepare(confined: bool, tensorflow: bool) -> None:
    os.environ.update(KERNEL_ENV)
    if confined:
        parents.require(tensorflow)


def _parsed(task: Task, answer: bytes) -> Graded:
    """Read what a worker answered: data from elsewhere."""
    try:
        unpack = zlib.decompressobj()
        data = json.loads(unpack.decompress(answer, MAX_BYTES))
        if "no sandbox" in data:
            raise NoSandbox(f"a worker of the cluster cannot grade: {data['no sandbox']}")
        if "failed" in data:
            return grading.failed(task, f"the grader failed on this submission: {data['failed']}"[:300])
        graded = grading.from_json(data)
        if (graded.result.student, graded.result.assignment) != (task.student, task.assignment):
            raise ValueError("it is about another submission.")
    except (ValueError, KeyError, TypeError, zlib.error) as error:
        return grading.failed(task, f"the worker's answer cannot be read: {type(error).__name__}.")
    _compare(str(data.get("software")))
    return graded


@cache
def _compare(software: str) -> None:
    if software != journal.software():
        logger.warning("a worker has other versions of ngkit or of its libraries than this machine: install the same.")
