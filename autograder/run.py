"""The coordinator: finds what is not graded yet, hands it to workers, makes each result durable as it comes."""

import ctypes
import multiprocessing
import os
import signal
from collections import deque
from collections.abc import Generator, Iterator
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from pathlib import Path

from tqdm import tqdm

from autograder import gradebook, grading, journal, sandbox, submission
from autograder.courses import Assignment
from autograder.environment import KERNEL_ENV
from autograder.grading import Graded, Task
from autograder.result import Result

PR_SET_PDEATHSIG = 1


def grade_assignment(
    assignment: Assignment, *, workers: int, students: str = "*", force: bool = False,
    limits: sandbox.Limits | None = None, confined: bool = True, progress: bool = True,
) -> list[Result]:  # fmt: skip
    """Grade every submission of an assignment that is not graded yet, into nbgrader's gradebook.

    Args:
        students: a glob of student ids.
        force: grade again what is graded already.

    Returns:
        the result of every submission, graded now or before, by student.
    """
    if confined:
        sandbox.require()
    directory = gradebook.coursedir(assignment.root, assignment.course)
    folders = gradebook.submissions(directory, assignment, students)
    gradebook.register(directory, assignment)
    entries = journal.of(assignment)
    tasks = list(_tasks(assignment, folders, limits or sandbox.Limits(), confined))
    done = {} if force else {task.student: entry for task in tasks if (entry := entries.read(task))}
    results = {student: graded.result for student, (graded, _) in done.items()}

    def finish(task: Task, graded: Graded) -> None:
        gradebook.record(directory, assignment, folders[task.student], graded)
        entries.write(task, graded, recorded=True)
        results[task.student] = graded.result

    recorded = gradebook.recorded(directory, assignment)
    for task in tasks:  # what an earlier run graded, but was killed before the gradebook had it
        if task.student in done and not (done[task.student][1] and task.student in recorded):
            finish(task, done[task.student][0])
    left = [task for task in tasks if task.student not in done]
    for task, graded in tqdm(_graded(left, workers), total=len(left), desc=str(assignment), unit=" submissions",
                             disable=not progress or not left):  # fmt: skip
        entries.write(task, graded, recorded=False)
        finish(task, graded)
    return [results[student] for student in folders]


def _tasks(assignment: Assignment, folders: dict[str, Path], limits: sandbox.Limits, confined: bool) -> Iterator[Task]:
    solution = assignment.source.read_text(encoding="utf-8")
    for student, folder in folders.items():
        data, notes = submission.find(folder, assignment.name)
        yield Task(student, str(assignment), solution, data, notes, limits, confined)


def _graded(tasks: list[Task], workers: int) -> Iterator[tuple[Task, Graded]]:
    """Yield results as they come. What was running when a worker died is tried once more, alone, then gets a reason."""
    waiting = deque(tasks)
    while waiting:
        for suspect in (yield from _until_a_worker_dies(waiting, workers)):
            if (yield from _until_a_worker_dies(deque([suspect]), 1)):
                yield suspect, grading.failed(suspect, "the grader's worker died twice on this submission.")


def _until_a_worker_dies(waiting: deque[Task], workers: int) -> Generator[tuple[Task, Graded], None, list[Task]]:
    """Take tasks from `waiting`, yield their results, and return those that were running if a worker died."""
    context = multiprocessing.get_context("spawn")
    pool = ProcessPoolExecutor(
        min(workers, len(waiting)), mp_context=context, initializer=_start, initargs=(os.getpid(),)
    )
    running: dict[Future[Graded], Task] = {}
    try:
        while waiting or running:
            while waiting and len(running) < workers:
                future = pool.submit(grading.grade, waiting[0])
                running[future] = waiting.popleft()
            finished, _ = wait(running, return_when=FIRST_COMPLETED)
            for future in [f for f in finished if not isinstance(f.exception(), BrokenProcessPool)]:
                yield running.pop(future), future.result()
            if any(isinstance(future.exception(), BrokenProcessPool) for future in finished):
                return list(running.values())
        return []
    except BrokenProcessPool:  # it died between two submissions
        return list(running.values())
    finally:
        pool.shutdown(wait=False, cancel_futures=True)
        for process in multiprocessing.active_children() if running else []:
            process.kill()


def _start(parent: int) -> None:
    """Prepare a worker: it dies with the coordinator, leaves Ctrl-C to it, and its kernels use one thread."""
    ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, signal.SIGKILL)
    if os.getppid() != parent:
        os._exit(1)
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    os.environ.update(KERNEL_ENV)
