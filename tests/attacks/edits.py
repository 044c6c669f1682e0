"""Attacks by the notebook itself: its cells, its metadata, its bytes. `scale` is wrong, everything else right.

Each entry: name, honest points, whether it may cost its author points, and the edit.
"""

import json

import nbformat
from nbformat.v4 import new_code_cell

WRONG = "def scale(x):\n    return x"


def _cell(notebook, name):
    return next(cell for cell in notebook.cells if cell.id == name)


def _wrong(notebook):
    _cell(notebook, "scale").source = WRONG
    return notebook


def _check_is_empty(notebook):
    _cell(_wrong(notebook), "scale-check").source = "pass"
    return notebook


def _check_is_gone(notebook):
    notebook.cells.remove(_cell(_wrong(notebook), "scale-check"))
    return notebook


def _check_is_doubled(notebook):
    notebook.cells.append(_cell(_wrong(notebook), "scale-check") | {"source": "pass"})
    return json.dumps(notebook).encode()


def _points_are_changed(notebook):
    for cell in _wrong(notebook).cells:
        if "nbgrader" in cell.metadata:
            cell.metadata.nbgrader["points"] = 1000
    return notebook


def _manual_score(notebook):
    for cell in _wrong(notebook).cells:
        cell.metadata["nbgrader"] = cell.metadata.get("nbgrader", {}) | {"manual_score": 100, "extra_credit": 100}
    return notebook


def _roles_are_swapped(notebook):
    check, answer = _cell(_wrong(notebook), "scale-check"), _cell(notebook, "scale")
    check.metadata, answer.metadata = answer.metadata, check.metadata
    check.source = "pass"
    return notebook


def _outputs_are_forged(notebook):
    cell = _cell(_wrong(notebook), "scale-check")
    cell.outputs = [nbformat.v4.new_output("stream", name="stdout", text="✓ 25 of 25 points\n")]
    return notebook


def _setup_is_edited(notebook):
    _cell(_wrong(notebook), "setup").source = "import numpy as np\nclass check:\n    close = that = passed = print"
    return notebook


def _cell_above_the_check(notebook):
    place = notebook.cells.index(_cell(_wrong(notebook), "scale-check"))
    patch = "import ngkit\ncheck.close = check.that = lambda *args, **kwargs: None\nngkit.check = check"
    notebook.cells.insert(place, new_code_cell(patch))
    return notebook


def _ids_of_the_graders(notebook):
    cell = new_code_cell("scale = lambda x: x", id="student-1")
    cell.metadata["nbgrader"] = {"grade_id": "setup", "grade": True, "points": 500, "solution": False, "locked": False}
    _wrong(notebook).cells.insert(0, cell)
    return notebook


def _marks_of_hidden_tests(notebook):
    _cell(notebook, "scale").source = f"### BEGIN HIDDEN TESTS\n{WRONG}\n### END HIDDEN TESTS\n### BEGIN SOLUTION"
    return notebook


def _surrogates(notebook):
    return nbformat.writes(_wrong(notebook)).replace("return x", "return x  # \\ud800").encode()


def _deep_json(notebook):
    return b'{"nbformat": 4, "cells": ' + b"[" * 200_000 + b"]" * 200_000 + b"}"


def _many_cells(notebook):
    cells = [{"cell_type": "code", "source": "1"}] * 100_000
    return json.dumps({"nbformat": 4, "nbformat_minor": 5, "metadata": {}, "cells": cells}).encode()


def _types_are_odd(notebook):
    cells = [{"cell_type": ["code"], "source": {"a": 1}, "metadata": 7, "id": None}, 5, None, {"cell_type": "code"}]
    return json.dumps({"nbformat": 4, "nbformat_minor": 99, "metadata": [], "cells": cells}).encode()


def _other_language(notebook):
    notebook.metadata["kernelspec"] = {"name": "bash", "language": "bash", "display_name": "Bash"}
    return _wrong(notebook)


def _null_bytes(notebook):
    _cell(notebook, "scale").source = "def scale(x):\0\n    return x\n"
    return notebook


EDITS = [
    ("check-is-empty", 75, False, _check_is_empty),
    ("check-is-gone", 75, False, _check_is_gone),
    ("check-is-doubled", 75, False, _check_is_doubled),
    ("points-are-changed", 75, False, _points_are_changed),
    ("manual-score", 75, False, _manual_score),
    ("roles-are-swapped", 75, True, _roles_are_swapped),
    ("outputs-are-forged", 75, False, _outputs_are_forged),
    ("setup-is-edited", 75, False, _setup_is_edited),
    ("cell-above-the-check", 75, False, _cell_above_the_check),
    ("ids-of-the-graders", 75, False, _ids_of_the_graders),
    ("marks-of-hidden-tests", 75, False, _marks_of_hidden_tests),
    ("surrogates", 75, False, _surrogates),
    ("deep-json", 0, False, _deep_json),
    ("many-cells", 0, False, _many_cells),
    ("types-are-odd", 0, False, _types_are_odd),
    ("another-language", 75, False, _other_language),
    ("null-bytes", 75, False, _null_bytes),
]
