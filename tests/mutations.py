"""What can happen to a notebook between its release and its submission, as Hypothesis strategies."""

import copy

from hypothesis import strategies as st

JUNK = st.recursive(st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=6),
                    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=6), inner, max_size=3),
                    max_leaves=6)  # fmt: skip
ODD = ["", "pass", "def double(x):\n    return x + x", "x = (", "\x00", "\ud800", "(" * 300, "-" * 5000, "%%bash\nls",
       "def half(x): return", "check = None", "'\\d'", "a" + ".b" * 3000]  # fmt: skip
SOURCES = st.sampled_from(ODD) | st.text(max_size=30)
KEYS = st.sampled_from(["cell_type", "source", "metadata", "id", "outputs", "execution_count"])
NBGRADER = st.sampled_from(["grade", "grade_id", "locked", "points", "schema_version", "solution", "task"])
WAYS = ("delete", "double", "move", "split", "edit", "junk", "drop", "metadata", "insert", "kind", "lines")


@st.composite
def mutated(draw, document):
    """Give a copy of a notebook's JSON to which up to six things have happened."""
    document = copy.deepcopy(document)
    for _ in range(draw(st.integers(0, 6))):
        way, cells = draw(st.sampled_from(WAYS)), document["cells"]
        place = draw(st.integers(0, max(len(cells) - 1, 0)))
        if way == "insert" or not cells or not isinstance(cells[place], dict):
            cells.insert(place, draw(JUNK | st.builds(_cell, SOURCES)))
        else:
            _happen(draw, way, cells, place)
    document.update(draw(st.dictionaries(st.sampled_from(["metadata", "nbformat_minor", "extra"]), JUNK, max_size=2)))
    return document


def _happen(draw, way, cells, place):
    cell = cells[place]
    if way == "delete":
        del cells[place]
    elif way == "double":
        cells.insert(draw(st.integers(0, len(cells))), copy.deepcopy(cell))
    elif way == "move":
        cells.insert(draw(st.integers(0, len(cells) - 1)), cells.pop(place))
    elif way == "split":
        lines = str(cell.get("source")).split("\n")
        at = draw(st.integers(0, len(lines)))
        cells[place : place + 1] = [cell | {"source": "\n".join(part)} for part in (lines[:at], lines[at:])]
    elif way in ("edit", "junk"):
        cell["source" if way == "edit" else draw(KEYS)] = draw(SOURCES if way == "edit" else JUNK)
    else:
        _relabel(draw, way, cell)


def _relabel(draw, way, cell):
    if way == "drop":
        cell.pop(draw(KEYS), None)
    elif way == "metadata":
        nbgrader = draw(
            st.dictionaries(NBGRADER, JUNK | st.sampled_from(["double", "half-check", "setup"]), max_size=4)
        )
        cell["metadata"] = {"nbgrader": nbgrader} if draw(st.booleans()) else draw(JUNK)
    elif way == "kind":
        cell["cell_type"] = draw(st.sampled_from(["code", "markdown", "raw", "heading", ""]))
    else:
        cell["source"] = str(cell.get("source")).splitlines(keepends=True) + draw(st.lists(JUNK, max_size=1))


def _cell(source):
    return {"cell_type": "code", "source": source, "metadata": {}, "id": "mine", "outputs": [], "execution_count": None}
