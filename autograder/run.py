"""The coordinator: finds what is not graded yet, hands it to workers, makes each result durable as it comes.

Only results are held for the whole class: a submission is read when a worker is about to be free, and a graded notebook
goes to disk and is forgotten.
"""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import nbformat
from tqdm import tqdm

from autograder import cluster, gradebook, grading, journal, pool, release, sandbox, submission
from autograder.courses import Assignment
from autograder.grading import Grade, Graded, Task
from autograder.journal import Journal
from autograder.result import Result


def grade_assignment(
    assignment: Assignment, *, workers: int, scheduler: str = "", students: str = "*", force: bool = False,
    limits: sandbox.Limits | None = None, confined: bool = True, progress: bool = True, grade: Grade = grading.grade,
) -> list[Result]:  # fmt: skip
    """Grade every submission of an assignment that is not graded yet, into nbgrader's gradebook.

    Args:
        workers: how many processes of this machine grade.
        scheduler: the address of a Dask scheduler, whose workers grade instead.
        students: a glob of student ids.
        force: grade again what is graded already.
        grade: what a worker does with a task: a function that it can import.

    Returns:
        the result of every submission, graded now or before, by student.

    Raises:
        AlreadyRunning: another run grades this assignment.
    """
    if confined and not scheduler:
        sandbox.require()

    def graded(tasks: Iterable[Task]) -> Iterator[tuple[Task, Graded]]:
        return cluster.graded(tasks, scheduler, grade) if scheduler else pool.graded(tasks, workers, grade)

    with _run(assignment, students, limits or sandbox.Limits(), confined) as run:
        results = {} if force else {student: result for student in run.folders if (result := run.earlier(student))}
        left = [student for student in run.folders if student not in results]
        with tqdm(total=len(left), desc=str(assignment), unit=" submissions", disable=not progress or not left) as bar:
            for task, one in graded(map(run.task, left)):
                run.journal.write(task, one, recorded=False)
                results[task.student] = run.finish(task, one)
                bar.update()
        return [results[student] for student in run.folders]


@dataclass(frozen=True)
class _Run:
    """What one run works with: the open gradebook, the journal, and where each student's submission is."""

    assignment: Assignment
    solution: str
    folders: dict[str, Path]
    limits: sandbox.Limits
    confined: bool
    journal: Journal
    directory: Any
    book: Any
    recorded: set[str]  # whom the gradebook knew at the start

    def task(self, student: str) -> Task:
        """Read a submission."""
        data, notes = submission.find(self.folders[student], self.assignment.name)
        return Task(student, str(self.assignment), self.solution, data, notes, self.limits, self.confined)

    def finish(self, task: Task, graded: Graded) -> Result:
        """Put what the journal has into the gradebook, and say so in the journal."""
        gradebook.record(self.book, self.directory, self.assignment, self.folders[task.student], graded)
        self.journal.write(task, graded, recorded=True)
        return graded.result

    def earlier(self, student: str) -> Result | None:
        """Return what an earlier run graded; if that run was killed before the gradebook had it, it gets it now."""
        task = self.task(student)
        entry = self.journal.read(task)
        if entry is None:
            return None
        graded, in_gradebook = entry
        return graded.result if in_gradebook and student in self.recorded else self.finish(task, graded)


@contextmanager
def _run(assignment: Assignment, students: str, limits: sandbox.Limits, confined: bool) -> Iterator[_Run]:
    directory = gradebook.coursedir(assignment.root, assignment.course)
    folders = gradebook.submissions(directory, assignment, students)
    entries = journal.of(assignment)
    with entries.locked():
        gradebook.register(directory, assignment)
        with gradebook.opened(directory) as book:
            recorded = gradebook.recorded(book, directory, assignment)
            yield _Run(
                assignment,
                _without_outputs(assignment.source),
                folders,
                limits,
                confined,
                entries,
                directory,
                book,
                recorded,
            )


def _without_outputs(path: Path) -> str:
    """Read a solution: its figures are nine tenths of it, and would travel with every task; grading makes its own."""
    notebook = nbformat.read(path, as_version=4)
    for cell in notebook.cells:
        if cell.cell_type == "code":
            cell.outputs = []
    return release.text(notebook)
