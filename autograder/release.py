"""From a solution notebook to what students get, and to the skeleton that their answers are graded in.

Both come from nbgrader's own preprocessors, run in this process: `nbgrader generate_assignment` gives the same bytes.
"""

import copy
from pathlib import Path
from typing import Any

import nbformat
from nbformat import NotebookNode

from autograder import draft
from autograder.courses import Assignment, every
from autograder.errors import BadNotebook
from autograder.files import write_atomically


def skeleton(solution: NotebookNode) -> NotebookNode:
    """Cut answers and outputs, keep hidden tests: what a student's answers are put into. Leaves its input alone."""
    from nbgrader import preprocessors as p

    return _through(solution, [p.LockCells, p.ClearSolutions, p.ClearOutput, p.CheckCellMetadata, p.ComputeChecksums])


def release(solution: NotebookNode) -> NotebookNode:
    """Cut answers, outputs and hidden tests: what students get. Leaves its input alone."""
    return without_hidden(skeleton(solution))


def without_hidden(skeleton: NotebookNode) -> NotebookNode:
    """Cut the hidden tests of a skeleton: what students get. Leaves its input alone."""
    from nbgrader import preprocessors as p

    return _through(skeleton, [p.ClearHiddenTests, p.ClearMarkScheme, p.ComputeChecksums, p.CheckCellMetadata])


def answered(solution: NotebookNode) -> NotebookNode:
    """Write the reference answers into the release: what a student hands in who has everything right."""
    notebook, reference = release(solution), {c.id: c.source for c in solution.cells if draft.role(c) == "solution"}
    for cell in notebook.cells:
        if cell.id in reference:
            cell.source = "\n".join(line for line in reference[cell.id].splitlines() if "### " not in line)
    return notebook


def text(notebook: NotebookNode) -> str:
    """Serialise a notebook as it is committed: indent 1, sorted keys, a newline at the end."""
    nbformat.validate(notebook)
    return str(nbformat.writes(notebook, version=nbformat.NO_CONVERT)).rstrip("\n") + "\n"


def write(assignment: Assignment) -> Path:
    """Regenerate the release of one assignment, and return its path."""
    write_atomically(assignment.release, text(release(draft.read(str(assignment.source)))))
    return assignment.release


def is_current(assignment: Assignment) -> bool:
    """Say whether the committed release is, byte for byte, what its solution gives."""
    expected = text(release(draft.read(str(assignment.source))))
    return assignment.release.exists() and assignment.release.read_text(encoding="utf-8") == expected


def write_start_page(root: Path) -> None:
    """Regenerate the page that JupyterLab opens on."""
    write_atomically(root / "notebooks" / "START_HERE.ipynb", start_page(root))


def start_page(root: Path) -> str:
    """Make the page that JupyterLab opens on: every assignment with a link, its points and its exercises."""
    rows = [_row(a) for a in every(root)]
    table = ["| course | assignment | exercises | points |", "|---|---|---|---|", *rows]
    page = draft.parse("# %% start md\n" + "\n".join([*_WELCOME, "", *table]) + "\n")
    return text(page)


_WELCOME = """# Start here

Open an assignment, read from the top, and write the lines that are missing. Each exercise ends with a *check*: run it,
and it says in one line what is wrong. Nothing is downloaded; everything runs on your own machine.

1. Write your lines where the cell says `YOUR CODE HERE` (and delete `raise NotImplementedError()`).
2. Run the *try it* cell below and look: is this what the statement says?
3. Run the check.
4. When all checks pass, use **Kernel → Restart Kernel and Run All Cells** once more, then submit as your course says.
""".splitlines()


def _row(assignment: Assignment) -> str:
    cells = draft.read(str(assignment.source)).cells
    title = next(
        line.removeprefix("# ") for cell in cells for line in cell.source.splitlines() if line.startswith("# ")
    )
    checks = [cell for cell in cells if draft.role(cell) == "check"]
    points = sum(cell.metadata.nbgrader.points for cell in checks)
    link = f"[{title}]({assignment.course}/{assignment.name}/{assignment.name}.ipynb)"
    return f"| {assignment.course[:2]} | {link} | {len({draft.exercise(c.id) for c in checks})} | {points} |"


def _through(notebook: NotebookNode, preprocessors: list[type]) -> NotebookNode:
    notebook, resources = copy.deepcopy(notebook), dict[str, Any]()
    try:
        for preprocessor in preprocessors:
            notebook, _ = preprocessor().preprocess(notebook, resources)
    except Exception as error:  # nbgrader raises bare RuntimeError and traitlets' own errors for bad cells
        raise BadNotebook(f"the notebook cannot be released: {error}") from error
    return notebook
