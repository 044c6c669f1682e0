"""Put a student's answers into the skeleton, so that deleted, doubled, split, moved and edited cells do no harm.

Checks and locked cells always come from the skeleton, solution cells from the student; cells that the student added
stay where they are. Every departure from the released notebook is noted.
"""

import ast
import copy
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field

from nbformat import NotebookNode
from nbformat.v4 import new_code_cell, new_markdown_cell

from autograder import draft, names
from autograder.submission import Cell


@dataclass
class Repaired:
    """The notebook to grade, the ids of cells whose text is the student's, and what was put right."""

    notebook: NotebookNode
    students: set[str] = field(default_factory=set)
    notes: list[str] = field(default_factory=list)


def inject(skeleton: NotebookNode, released: NotebookNode, cells: Iterable[Cell]) -> Repaired:
    """Combine `skeleton` with the cells of a submission.

    Args:
        released: what students got: a cell that still reads so was not touched.
    """
    repaired = Repaired(copy.deepcopy(skeleton))
    original = {c.id: c for c in released.cells}
    copies, extras = _match(repaired.notebook, original, list(cells), repaired.notes)
    for cell in repaired.notebook.cells:
        _fill(cell, original[cell.id], copies[cell.id], repaired)
    repaired.notebook.cells = _with_extras(repaired, extras)
    return repaired


def _match(
    skeleton: NotebookNode, original: dict[str, NotebookNode], cells: list[Cell], notes: list[str]
) -> tuple[dict[str, list[Cell]], dict[str, list[Cell]]]:
    """Assign each submitted cell to a cell of the skeleton, or to the one above it as an extra."""
    copies, extras = defaultdict[str, list[Cell]](list), defaultdict[str, list[Cell]](list)
    above, order, positions = "", [], {name: i for i, name in enumerate(original)}
    by_text = {(c.cell_type, c.source): name for name, c in original.items()}  # old front ends drop the ids of cells
    for cell in cells:
        untouched = by_text.get((cell.kind, cell.source), "")
        home = next((name for name in (cell.grade_id, cell.id, untouched) if name in original), "")
        if home and original[home].cell_type == cell.kind:
            copies[home].append(cell)
            order.append(positions[home])
            above = home
        else:
            extras[above].append(cell)
    _adopt_orphans(skeleton, copies, extras, notes)
    if order != sorted(order):
        notes.append("cells were moved: they were graded in the released order.")
    return copies, extras


def _adopt_orphans(
    skeleton: NotebookNode, copies: dict[str, list[Cell]], extras: dict[str, list[Cell]], notes: list[str]
) -> None:
    """Find the answer of a solution cell that is gone: a cell of the student's that binds all its names."""
    for cell in (c for c in skeleton.cells if draft.role(c) == "solution" and not copies[c.id]):
        wanted = names.bound(_without_stub(cell.source))
        likely = [
            (where, e) for where, added in extras.items() for e in added if wanted and wanted <= names.bound(e.source)
        ]
        if likely:
            where, orphan = likely[-1]
            extras[where].remove(orphan)
            copies[cell.id].append(orphan)
            notes.append(
                f"the answer cell {cell.id} was gone: a cell that defines {', '.join(sorted(wanted))} took its place."
            )
        else:
            notes.append(f"the answer cell {cell.id} was deleted.")


def _fill(cell: NotebookNode, original: NotebookNode, copies: list[Cell], repaired: Repaired) -> None:
    """Take the student's text where it is theirs to write, and note what was done to ours."""
    kind = draft.role(cell)
    edited = [c.source for c in copies if _differs(c.source, original.source)]
    if kind in ("solution", "try"):
        if len(copies) > 1:
            repaired.notes.append(f"cell {cell.id} was there {len(copies)} times: {_choice(edited)}.")
        if edited:
            cell.source = _joined(edited)
            repaired.students.add(cell.id)
    elif kind == "check" or kind == "locked":
        if not copies:
            repaired.notes.append(f"the {kind} cell {cell.id} was deleted: ours was used.")
        elif edited:
            repaired.notes.append(f"the {kind} cell {cell.id} was edited: ours was used.")


def _choice(edited: list[str]) -> str:
    return "the edited one was graded" if len(set(edited)) == 1 else f"{len(set(edited))} edited ones were put together"


def _joined(sources: list[str]) -> str:
    """Put the copies of a cell together: the halves of a split one, or an attempt and the next one, which wins."""
    distinct = list(dict.fromkeys(sources))
    for candidate in ("\n".join(distinct), *reversed(distinct)):
        if _parses(candidate):
            return candidate
    return "\n".join(distinct)


def _parses(source: str) -> bool:
    try:
        ast.parse(source)
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return False
    return True


def _without_stub(source: str) -> str:
    return source.replace("raise NotImplementedError()", "pass")


def _differs(a: str, b: str) -> bool:
    return [line.rstrip() for line in a.strip().splitlines()] != [line.rstrip() for line in b.strip().splitlines()]


def _with_extras(repaired: Repaired, extras: dict[str, list[Cell]]) -> list[NotebookNode]:
    taken = {c.id for c in repaired.notebook.cells}
    result, number = [], 0
    for anchor in ["", *(c.id for c in repaired.notebook.cells)]:
        result += [c for c in repaired.notebook.cells if c.id == anchor]
        for extra in extras.get(anchor, []):
            number += 1
            name = f"student-{number}"
            if extra.kind in ("code", "markdown") and name not in taken:
                make = new_code_cell if extra.kind == "code" else new_markdown_cell
                result.append(make(extra.source, id=name))
                repaired.students.add(name)
    return result
