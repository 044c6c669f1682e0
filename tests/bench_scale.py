"""What many submissions cost besides grading them: python tests/bench_scale.py [SUBMISSIONS …]

Prints, for each number of submissions, the coordinator's wall and processor time for one submission and the most memory
it held; then the processor time of one record in the gradebook, and what Dask adds to one task. Workers do nothing
here, so that all of it is ours. The numbers of docs/scale.md come from here.
"""

import os
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import fakes
from test_cluster import Cluster

from autograder import cluster, demo, gradebook, run
from autograder.courses import Assignment, find_one
from autograder.grading import Task
from autograder.sandbox import Limits

ROOT = Path(__file__).resolve().parent.parent
NAME = "c1_neural_networks/02_logistic_regression"
DASK_TASKS = 10_000
RECORDS = 300


def make_class(folder: Path, students: int) -> Assignment:
    """Lay out a class; everybody hands in the released notebook."""
    assignment = demo.prepare(find_one(ROOT, NAME), folder)
    for number in range(students):
        home = folder / "submitted" / assignment.course / f"student{number:06}" / assignment.name
        home.mkdir(parents=True)
        os.link(assignment.release, home / f"{assignment.name}.ipynb")
    return assignment


def coordinate(folder: Path) -> None:
    """Grade a class, and print what the coordinator took."""
    assignment = Assignment(folder, *NAME.split("/"))
    start = time.perf_counter(), time.process_time()
    results = run.grade_assignment(assignment, workers=1, confined=False, grade=fakes.quick, progress=False)
    wall, used = time.perf_counter() - start[0], time.process_time() - start[1]
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss >> 10
    print(f"{len(results)} submissions: {wall:.0f} s, for each {1000 * wall / len(results):.1f} ms, of it "
          f"{1000 * used / len(results):.1f} ms of processor time; {memory} MB", flush=True)  # fmt: skip


def record(folder: Path) -> None:
    """Print what one record takes in the gradebook of a class, SQLite's or that of NGKIT_DB."""
    assignment = make_class(folder, 1)
    directory = gradebook.coursedir(folder, assignment.course)
    gradebook.register(directory, assignment)
    graded = fakes.quick(next(tasks(assignment, 1)))
    with gradebook.opened(directory) as book:
        start = time.perf_counter(), time.process_time()
        for number in range(RECORDS):
            one = replace(graded, result=replace(graded.result, student=f"s{number}"))
            gradebook.record(book, directory, assignment, folder, one)
        wall, used = time.perf_counter() - start[0], time.process_time() - start[1]
    kind = directory.db_url.partition(":")[0]
    print(f"{kind}: {1000 * wall / RECORDS:.1f} ms a record, of it {1000 * used / RECORDS:.1f} ms of processor time")


def tasks(assignment: Assignment, number: int) -> Iterator[Task]:
    """Make tasks of a real size."""
    solution, data = run._without_outputs(assignment.source), assignment.release.read_bytes()
    for student in range(number):
        yield Task(f"s{student}", str(assignment), solution, data, (), Limits(), False)


def dask(folder: Path) -> dict[str, float]:
    """Print and return what Dask adds to a task, with two workers on this machine."""
    dask = Cluster(folder)
    dask.worker()
    dask.worker()
    every = tasks(find_one(ROOT, NAME), DASK_TASKS)
    graded = cluster.graded(every, dask.address, fakes.quick)
    next(graded)
    start = time.perf_counter(), time.process_time()
    number = sum(1 for _ in graded)
    wall, used = time.perf_counter() - start[0], time.process_time() - start[1]
    dask.stop()
    found = {"tasks": number, "ms_a_task": 1000 * wall / number, "coordinator_cpu_ms_a_task": 1000 * used / number}
    print("Dask:", found)
    return found


def main() -> None:
    """Measure each thing in a process of its own."""
    what, *rest = sys.argv[1:] or ["all"]
    if what in ("coordinate", "record", "dask"):
        return {"coordinate": coordinate, "record": record, "dask": dask}[what](Path(rest[0]))
    for number in map(int, sys.argv[1:] or [10, 1_000, 10_000]):
        with tempfile.TemporaryDirectory() as folder:
            make_class(Path(folder), number)
            subprocess.run([sys.executable, __file__, "coordinate", folder], check=True)
    for step in ("record", "dask"):
        with tempfile.TemporaryDirectory() as folder:
            subprocess.run([sys.executable, __file__, step, folder], check=True)


if __name__ == "__main__":
    main()
