"""The rules that every solution notebook keeps, as one list of problems."""

import builtins
import re
from collections.abc import Iterator

import nbformat
from nbformat import NotebookNode

from autograder import draft, names, snippets

SLUG = re.compile(r"^[a-z0-9]+(-[a-z0-9]+)*$")
CELL_KEYS = {"nbgrader", "tags"}
MAX_HIDDEN_LINES = 40
MAX_WORDS, MAX_BYTES, MAX_SETUP_LINES = 5000, 1_500_000, 15
HIDDEN = re.compile(r"### BEGIN HIDDEN TESTS\n(.*?)### END HIDDEN TESTS", re.S)


def problems(notebook: NotebookNode) -> list[str]:
    """List what is wrong with a solution notebook, a line each; empty if nothing is."""
    code = [cell for cell in notebook.cells if cell.cell_type == "code"]
    return [
        *_of_notebook(notebook, code),
        *_of_size(notebook, code),
        *_of_exercises(notebook),
        *(line for cell in notebook.cells for line in _of_cell(cell)),
        *(line for cell in code for line in _of_code(cell)),
        *_leaks(code),
        *_of_the_student(code),
        *_demo_dependencies(code),
    ]


def _of_notebook(notebook: NotebookNode, code: list[NotebookNode]) -> Iterator[str]:
    points = sum(cell.metadata.nbgrader.points for cell in code if draft.role(cell) == "check")
    if points != 100:
        yield f"the checks are worth {points} points: expected 100."
    for name, bodies in snippets.copies("\n".join(cell.source for cell in code)).items():
        if len(bodies) > 1:
            yield f"the copies of snippet {name} differ: edit it in `autograder text`, where it stands once."
    if dict(notebook.metadata) != draft.METADATA:
        yield f"notebook metadata holds {sorted(notebook.metadata)}: run `autograder build` to normalise it."
    if not any("image/png" in out.get("data", {}) for cell in code for out in cell.outputs):
        yield "no figure is stored: run `autograder build`."


def _of_size(notebook: NotebookNode, code: list[NotebookNode]) -> Iterator[str]:
    words = sum(len(cell.source.split()) for cell in notebook.cells if cell.cell_type == "markdown")
    if words > MAX_WORDS:
        yield f"the prose has {words} words: expected at most {MAX_WORDS}."
    size = len(nbformat.writes(notebook, version=nbformat.NO_CONVERT).encode())
    if size > MAX_BYTES:
        yield f"the notebook has {size / 1e6:.1f} MB: expected at most {MAX_BYTES / 1e6:g}, smaller or fewer figures."
    if (lines := len(code[0].source.splitlines())) > MAX_SETUP_LINES:
        yield f"the set-up cell has {lines} lines: expected at most {MAX_SETUP_LINES}."


def _of_exercises(notebook: NotebookNode) -> Iterator[str]:
    """An exercise is a statement, a starter, something to try and a check; a quiz is tried by its check alone."""
    ids = {cell.id for cell in notebook.cells}
    for name in dict.fromkeys(draft.exercise(cell.id) for cell in notebook.cells if draft.role(cell) == "check"):
        for part in ("statement", "try")[: 1 if name == "quiz" else 2]:
            if f"{name}-{part}" not in ids:
                yield f"exercise {name} has no cell {name}-{part}: expected one above its check."


def _of_cell(cell: NotebookNode) -> Iterator[str]:
    if not SLUG.match(cell.id):
        yield f"cell id {cell.id!r} is no readable slug such as 'sigmoid-check'."
    if set(cell.metadata) - CELL_KEYS:
        yield f"cell {cell.id} has metadata {sorted(set(cell.metadata) - CELL_KEYS)}: run `autograder build`."
    if cell.metadata.get("nbgrader", {}).get("grade_id", cell.id) != cell.id:
        yield f"cell {cell.id} has grade_id {cell.metadata.nbgrader.grade_id!r}: expected its id."


def _of_code(cell: NotebookNode) -> Iterator[str]:
    kind, source = draft.role(cell), cell.source
    if re.search(r"^\s*[%!]|\bpip install\b", source, re.M):
        yield f"cell {cell.id} has a magic, a shell escape or pip: expected plain Python."
    if kind == "solution" and "### BEGIN SOLUTION" not in source:
        yield f"solution cell {cell.id} has no ### BEGIN SOLUTION."
    if kind == "check":
        yield from _of_check(cell)
    if any(out.get("data", {}).get("text/plain", "").startswith("VBox(") for out in cell.outputs) and (
        "nbval-ignore-output" not in draft.tags(cell)
    ):
        yield f"cell {cell.id} shows a widget, whose text differs from run to run: tag it nbval-ignore-output."
    if any(out.output_type == "error" or out.get("name") == "stderr" for out in cell.outputs):
        yield f"cell {cell.id} stores an error or a warning: expected neither."


def _of_check(cell: NotebookNode) -> Iterator[str]:
    hidden = "".join(HIDDEN.findall(cell.source))
    if snippets.COPY.search(HIDDEN.sub("", cell.source)):
        yield f"check {cell.id} includes a snippet outside its hidden part: students would see it."
    if not hidden:
        yield f"check {cell.id} has no hidden tests."
    elif len([line for line in snippets.without(hidden).splitlines() if line.strip()]) > MAX_HIDDEN_LINES:
        yield f"check {cell.id} has more than {MAX_HIDDEN_LINES} hidden lines: split it."
    if re.search(r"^\s*(def|class) |^from scipy|^import scipy", HIDDEN.sub("", cell.source), re.M):
        yield f"check {cell.id} shows a function or an oracle of its own to students: move it into the hidden part."
    if cell.id.count("-check") != 1:
        yield f"check {cell.id} is not called <exercise>-check…, with one -check in its name."
    if re.search(r"np\.random\.(seed|rand|randn|normal|choice)\b", cell.source):
        yield f"check {cell.id} uses global random state: expected a generator of its own."


def _leaks(code: list[NotebookNode]) -> Iterator[str]:
    """Names that a check binds and that another cell uses, imports aside."""
    for cell in (c for c in code if draft.role(c) == "check"):
        own = names.bound(cell.source) - names.imported(cell.source)
        for other in code:
            if other is not cell and (shared := own & names.used(other.source)) - names.bound(other.source):
                yield f"check {cell.id} binds {sorted(shared)}, which cell {other.id} uses."


def _of_the_student(code: list[NotebookNode]) -> Iterator[str]:
    """Names that a check takes from the notebook and that no solution cell binds: the student's process could lie."""
    theirs = set().union(*(names.bound(c.source) for c in code if draft.role(c) == "solution"))
    for cell in (c for c in code if draft.role(c) == "check"):
        foreign = names.used(cell.source) - names.bound(cell.source) - set(dir(builtins)) - theirs
        if foreign:
            yield f"check {cell.id} uses {sorted(foreign)}, which no solution cell binds: make it in the check itself."


def _demo_dependencies(code: list[NotebookNode]) -> Iterator[str]:
    """Names that only demo or try cells bind and that a graded, solution or locked cell uses."""
    ours = [c for c in code if draft.role(c) in ("demo", "try")]
    rest = [c for c in code if draft.role(c) not in ("demo", "try")]
    bound_by_rest = set().union(*(names.bound(c.source) for c in rest))
    bound_by_ours = set().union(*(names.bound(c.source) for c in ours))
    for cell in rest:
        if shared := (names.used(cell.source) & bound_by_ours) - bound_by_rest:
            yield f"cell {cell.id} uses {sorted(shared)}, which only demo or try cells bind."
