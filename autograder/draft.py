"""A notebook as plain text, for writing and reviewing: one line `# %% ID ROLE` opens each cell.

Roles, and what they become in the notebook:

    md          prose
    locked      a code cell of ours that nobody edits: imports, given functions
    demo        the same, tagged `demo`: it only shows something, and grading skips it
    solution    a cell that students write; the answer stands between ### BEGIN SOLUTION and ### END SOLUTION
    try         an ungraded code cell that students may change, tagged `try`
    check N     a graded, locked cell worth N points; the hidden part stands between ### BEGIN HIDDEN TESTS and
                ### END HIDDEN TESTS

A block with the role `hidden` is no cell but code that checks share: see `autograder.snippets`. More words on the line
are cell tags. The text holds all but the outputs: `parse(render(nb))` is `nb` without them.
"""

import re

import nbformat
from nbformat import NotebookNode
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook

from autograder import snippets
from autograder.errors import BadNotebook

OPENING = re.compile(r"^# %% (?P<id>\S+) (?P<role>\S+)(?P<rest>(?: \S+)*)$")
NBGRADER = {
    "locked": {"grade": False, "locked": True, "solution": False},
    "demo": {"grade": False, "locked": True, "solution": False},
    "solution": {"grade": False, "locked": False, "solution": True},
    "check": {"grade": True, "locked": True, "solution": False},
}
ROLE_TAGS = {"demo": ["demo"], "try": ["try"]}
ROLES = ("md", "try", *NBGRADER)
METADATA = {
    "kernelspec": {"display_name": "Python 3 (ipykernel)", "language": "python", "name": "python3"},
    "language_info": {"name": "python"},
}


def parse(text: str) -> NotebookNode:
    """Turn draft text into a notebook without outputs.

    Raises:
        BadNotebook: text before the first cell, an unknown role, an id used twice, a check without points, or a snippet
            that is not there.
    """
    cells: list[tuple[re.Match[str], list[str]]] = []
    for number, line in enumerate(snippets.expand(text).splitlines(), 1):
        if opening := OPENING.match(line):
            cells.append((opening, []))
        elif cells:
            cells[-1][1].append(line)
        elif line.strip():
            raise BadNotebook(f"line {number} of the draft belongs to no cell: expected '# %% ID ROLE', got {line!r}.")
    ids = [opening["id"] for opening, _ in cells]
    if doubled := [name for name in dict.fromkeys(ids) if ids.count(name) > 1]:
        raise BadNotebook(f"cell id {doubled[0]} occurs {ids.count(doubled[0])} times: expected each once.")
    notebook = new_notebook(cells=[_cell(opening, lines) for opening, lines in cells], metadata=METADATA)
    notebook.nbformat_minor = 5
    return notebook


def render(notebook: NotebookNode) -> str:
    """Turn a notebook into draft text, without outputs."""
    return snippets.collapse("\n\n".join(f"{_opening(cell)}\n{cell.source}" for cell in notebook.cells) + "\n")


def role(cell: NotebookNode) -> str:
    """Say which role a cell of one of our notebooks has."""
    if cell.cell_type == "markdown":
        return "md"
    meta, cell_tags = cell.metadata.get("nbgrader", {}), tags(cell)
    if not meta:
        return "try"
    if meta.get("grade"):
        return "check"
    if meta.get("solution"):
        return "solution"
    return "demo" if "demo" in cell_tags else "locked"


def tags(cell: NotebookNode) -> list[str]:
    """List the tags of a cell."""
    return list(cell.metadata.get("tags", []))


def exercise(check: str) -> str:
    """Name the exercise that a check belongs to: what stands before "-check" in its id."""
    return check.split("-check")[0]


def visible_imports(source: str) -> str:
    """Return the imports that a student sees in a check: run in a notebook, they are there for the cells below."""
    shown = re.sub(r"### BEGIN HIDDEN TESTS.*?### END HIDDEN TESTS", "", source, flags=re.S)
    return "\n".join(re.findall(r"^(?:import|from) .*$", shown, re.M))


def read(path: str) -> NotebookNode:
    """Read a notebook of ours as nbformat 4.

    Raises:
        BadNotebook: the file is missing or no notebook.
    """
    try:
        return nbformat.read(path, as_version=4)
    except FileNotFoundError:
        raise BadNotebook(f"there is no {path}: expected a notebook.") from None
    except Exception as error:  # nbformat fails in many ways on JSON that is no notebook
        reason = f"{type(error).__name__}: {error}".splitlines()[0]
        raise BadNotebook(f"{path} is no readable notebook ({reason}).") from error


def _cell(opening: re.Match[str], lines: list[str]) -> NotebookNode:
    name, kind, rest = opening["id"], opening["role"], opening["rest"].split()
    if kind not in ROLES:
        raise BadNotebook(f"cell {name} has the role {kind!r}: expected one of {', '.join(ROLES)}.")
    metadata: dict[str, object] = {}
    if kind in NBGRADER:
        metadata["nbgrader"] = NBGRADER[kind] | {"grade_id": name, "schema_version": 3, "task": False}
    if kind == "check":
        if not rest or not rest[0].isdigit():
            raise BadNotebook(f"check {name} has no points: expected '# %% {name} check POINTS'.")
        metadata["nbgrader"]["points"] = int(rest.pop(0))  # type: ignore[index]
    if cell_tags := ROLE_TAGS.get(kind, []) + rest:
        metadata["tags"] = cell_tags
    new_cell = new_markdown_cell if kind == "md" else new_code_cell
    return new_cell("\n".join(lines).strip("\n"), id=name, metadata=metadata)


def _opening(cell: NotebookNode) -> str:
    kind = role(cell)
    points = [str(cell.metadata.nbgrader.points)] if kind == "check" else []
    others = [tag for tag in tags(cell) if tag not in ROLE_TAGS.get(kind, [])]
    return " ".join(["# %%", cell.id, kind, *points, *others])
