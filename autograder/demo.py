"""The whole cycle on generated students: release, fetch, submit, collect, grade, return. What `make demo` shows.

Everything happens in a folder of its own, laid out like a real class: a copy of the two solutions, an exchange folder,
a home for each student, and nbgrader's SQLite gradebook.
"""

import os
import random
import shutil
import time
from collections.abc import Callable, Iterable
from dataclasses import replace
from pathlib import Path
from typing import Any

import nbformat
from nbformat import NotebookNode
from tqdm import tqdm

from autograder import answers, draft, gradebook, release, report, run, show
from autograder.answers import Answer
from autograder.courses import Assignment, find_one
from autograder.result import Result
from autograder.sandbox import Limits

ASSIGNMENTS = ("c1_neural_networks/02_logistic_regression", "c2_improving_networks/09_softmax_and_tensorflow")
CELL_SECONDS = 15

Edit = Callable[[NotebookNode, NotebookNode, list[Answer]], None]


def play(root: Path, folder: Path, workers: int, progress: bool = True) -> dict[Assignment, list[Result]]:
    """Play the cycle in `folder`, which is emptied first; print what happens and return the results."""
    shutil.rmtree(folder, ignore_errors=True)
    os.environ["NGKIT_EXCHANGE"] = str(folder / "exchange")
    results = {}
    for original in (find_one(root, name) for name in ASSIGNMENTS):
        assignment = prepare(original, folder)
        directory = gradebook.coursedir(folder, assignment.course)
        _hand_out(directory, assignment)
        _class_works(directory, assignment, original, progress)
        _exchange("ExchangeCollect", directory)
        results[assignment] = run.grade_assignment(
            assignment, workers=workers, limits=Limits(cell_seconds=CELL_SECONDS), progress=progress
        )
        _return_feedback(directory)
        report.write(assignment)
    for graded in results.values():
        show.table(graded)
    return results


def where(folder: Path) -> str:
    """Say where the files of the class are."""
    places = {
        "submitted/": "what was collected",
        "autograded/": "the same with outputs and verdicts (Formgrader shows these)",
        "feedback/": "a page for each student",
        "reports/": "a page on the whole class, and its scores for Canvas and Moodle",
        "gradebook_<course>.db": "nbgrader's gradebook",
        "students/": "the homes of the class", "exchange/": "nbgrader's exchange folder",
    }  # fmt: skip
    return "\n".join([f"files, in {folder}:", *(f"  {name:22} {what}" for name, what in places.items())])


def prepare(original: Assignment, folder: Path) -> Assignment:
    """Lay out a class folder with one assignment: its solution, its release, nbgrader's configuration."""
    assignment = replace(original, root=folder)
    shutil.copytree(original.source.parent, assignment.source.parent)
    shutil.copy(original.root / "nbgrader_config.py", folder)
    release.write(assignment)
    return assignment


def _hand_out(directory: Any, assignment: Assignment) -> None:
    gradebook.register(directory, assignment)
    directory.assignment_id = assignment.name
    _exchange("ExchangeReleaseAssignment", directory)


def _class_works(directory: Any, assignment: Assignment, original: Assignment, progress: bool) -> None:
    """Let every student fetch, work and submit."""
    solution, known = draft.read(str(original.source)), answers.read(original.answers)
    for student, edit in tqdm(STUDENTS.items(), desc=f"{assignment}: fetch and submit", disable=not progress):
        home = assignment.root / "students" / student
        home.mkdir(parents=True, exist_ok=True)
        _exchange("ExchangeFetchAssignment", directory, home)
        path = home / assignment.name / f"{assignment.name}.ipynb"
        notebook = nbformat.read(path, as_version=4)
        edit(notebook, solution, known)
        path.write_text(nbformat.writes(notebook), encoding="utf-8")
        if student == "jonas":
            path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])
        directory.student_id = student
        _exchange("ExchangeSubmit", directory, home)
        directory.student_id = "*"


def _exchange(name: str, directory: Any, home: Path | None = None) -> None:
    """Run one of nbgrader's exchange operations, as its command line does."""
    import nbgrader.exchange
    from nbgrader.auth import Authenticator

    operation = getattr(nbgrader.exchange.default, name)(
        coursedir=directory, authenticator=Authenticator(config=directory.config), config=directory.config
    )
    if home:
        operation.assignment_dir, operation.cache = str(home), str(home / ".cache")
    operation.log.setLevel("ERROR")
    operation.start()


def _return_feedback(directory: Any) -> None:
    from nbgrader.converters import GenerateFeedback

    converter = GenerateFeedback(coursedir=directory, config=directory.config)
    converter.log.setLevel("ERROR")
    converter.start()
    _exchange("ExchangeReleaseFeedback", directory)


def _write(notebook: NotebookNode, cell: str, source: str) -> None:
    next(c for c in notebook.cells if c.id == cell).source = source


def _solutions(notebook: NotebookNode) -> list[NotebookNode]:
    return [c for c in notebook.cells if draft.role(c) == "solution"]


def reference(notebook: NotebookNode, solution: NotebookNode, known: list[Answer]) -> None:
    """Write the reference answers into a released notebook."""
    for cell in _solutions(release.answered(solution)):
        _write(notebook, cell.id, cell.source)


def _blank(notebook: NotebookNode, solution: NotebookNode, known: list[Answer]) -> None:
    pass


def _known(kind: str, seed: int, share: float = 1.0) -> Edit:
    """Answer a share of the exercises with a known right or wrong answer each, the others by the reference."""

    def edit(notebook: NotebookNode, solution: NotebookNode, known: list[Answer]) -> None:
        reference(notebook, solution, known)
        rng = random.Random(seed)
        for cell in _solutions(solution):
            choices = [a for a in known if a.cell == cell.id and a.kind == kind]
            if choices and rng.random() < share:
                _write(notebook, cell.id, rng.choice(choices).source)

    return edit


def _body(source: str, line: str) -> str:
    """Replace the reference answer in a solution cell by one line, which stands at its indentation."""
    head, _, rest = source.partition("### BEGIN SOLUTION")
    return head + line + rest.partition("### END SOLUTION")[2]


def _third(line: str) -> Edit:
    """Answer everything by the reference, but the third exercise by `line`."""

    def edit(notebook: NotebookNode, solution: NotebookNode, known: list[Answer]) -> None:
        reference(notebook, solution, known)
        cell = _solutions(solution)[2]
        _write(notebook, cell.id, _body(cell.source, line))

    return edit


def _dishonest(notebook: NotebookNode, solution: NotebookNode, known: list[Answer]) -> None:
    """Answer nothing, raise the points, and make every check pass."""
    for cell in notebook.cells:
        if draft.role(cell) == "check":
            cell.source, cell.metadata.nbgrader.points = "pass", 1000


def _untidy(notebook: NotebookNode, solution: NotebookNode, known: list[Answer]) -> None:
    """Answer everything; delete a check, double an answer, split another, move the first exercise to the end."""
    reference(notebook, solution, known)
    cells = notebook.cells
    cells.remove(next(c for c in cells if draft.role(c) == "check"))
    answered = _solutions(notebook)
    cells.insert(cells.index(answered[1]), nbformat.from_dict(answered[1] | {"id": "copied"}))
    head, _, tail = answered[2].source.partition("\n")
    answered[2].source = head
    cells.insert(cells.index(answered[2]) + 1, nbformat.v4.new_code_cell(tail, metadata=answered[2].metadata))
    cells.append(cells.pop(cells.index(answered[0])))


STUDENTS: dict[str, Edit] = {
    "amara": reference,
    "bruno": reference,
    "chen": _known("right", seed=1),
    "dewi": _known("right", seed=2),
    "elif": _known("wrong", seed=3, share=0.35),
    "farid": _known("wrong", seed=4),
    "grace": _blank,
    "hugo": _third("while True: pass"),
    "ines": _third("import os; os.abort()"),
    "jonas": reference,  # his file is cut in half
    "kofi": _dishonest,
    "lena": _untidy,
}


def main(root: Path, folder: Path, workers: int) -> Iterable[str]:
    """Play, and yield the lines to print at the end."""
    start = time.monotonic()
    results = play(root, folder, workers)
    graded = sum(map(len, results.values()))
    yield where(folder)
    yield f"{graded} submissions released, collected, graded and returned in {time.monotonic() - start:.0f} s."
