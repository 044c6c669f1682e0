"""Workers on this machine: a process per core, each of which dies with the coordinator."""

import multiprocessing
import os
import signal
from collections import deque
from collections.abc import Generator, Iterable, Iterator
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from itertools import chain, islice

from autograder import grading, namespaces, parents
from autograder.environment import KERNEL_ENV
from autograder.grading import Grade, Graded, Task


def graded(tasks: Iterable[Task], workers: int, grade: Grade = grading.grade) -> Iterator[tuple[Task, Graded]]:
    """Grade tasks side by side and yield results as they come; takes no more tasks than the workers need.

    What was under way when a worker died is tried once more, alone, then gets a reason.

    Raises:
        NoSandbox: no process can be started in a sandbox.
    """
    tasks = iter(tasks)
    with parents.shared():
        if (first := next(tasks, None)) and first.confined:
            parents.require(grading.uses_tensorflow(first.solution))
        tasks = chain([first] if first else [], tasks)
        while suspects := deque((yield from _until_a_worker_dies(tasks, workers, grade, ahead=workers))):
            while suspects:
                alone = _taken_from(suspects)
                for task in (yield from _until_a_worker_dies(alone, 1, grade, ahead=0)):
                    yield task, grading.failed(task, "the grader's worker died twice on this submission.")


def _taken_from(waiting: deque[Task]) -> Iterator[Task]:
    while waiting:
        yield waiting.popleft()


def _until_a_worker_dies(
    tasks: Iterator[Task], workers: int, grade: Grade, ahead: int
) -> Generator[tuple[Task, Graded], None, list[Task]]:
    """Yield the results of `tasks` until there are no more, or return those that were under way if a worker died.

    `ahead` tasks are with the pool already when a worker gets free, so that it need not wait for the gradebook.
    """
    context = multiprocessing.get_context("spawn")
    pool = ProcessPoolExecutor(workers, mp_context=context, initializer=_start, initargs=(os.getpid(),))
    waiting: deque[Task] = deque()
    running: dict[Future[Graded], Task] = {}
    try:
        while True:
            waiting.extend(islice(tasks, workers + ahead - len(running)))
            while waiting:
                future = pool.submit(grade, waiting[0])  # if that fails, it is still waiting
                running[future] = waiting.popleft()
            if not running:
                return []
            finished, _ = wait(running, return_when=FIRST_COMPLETED)
            for future in [f for f in finished if not isinstance(f.exception(), BrokenProcessPool)]:
                yield running.pop(future), future.result()
            if any(future in running for future in finished):
                return list(running.values())
    except BrokenProcessPool:  # it died between two submissions
        return [*running.values(), *waiting]
    finally:
        pool.shutdown(wait=False, cancel_futures=True)
        for process in multiprocessing.active_children() if running else []:
            process.kill()


def _start(parent: int) -> None:
    """Prepare a worker: it dies with the coordinator, leaves Ctrl-C to it, and its kernels use one thread."""
    namespaces.prctl(namespaces.PR_SET_PDEATHSIG, signal.SIGKILL)
    if os.getppid() != parent:
        os._exit(1)
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    os.environ.update(KERNEL_ENV)
