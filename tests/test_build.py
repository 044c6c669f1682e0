"""autograder.build and its command: a draft becomes a solution with outputs, a release and a start page."""

import json

import nbformat
import pytest
from conftest import TINY

from autograder import build, draft
from autograder.cli import main
from autograder.courses import Assignment
from autograder.errors import BadNotebook

pytestmark = pytest.mark.slow
WHICH = "c1_neural_networks/01_tiny"


def run(root, *arguments, text=TINY):
    (root / "draft.txt").write_text(text, encoding="utf-8")
    return main(["--root", str(root), "build", WHICH, "--draft", str(root / "draft.txt"), *arguments])


def test_a_draft_becomes_a_solution_a_release_and_a_start_page(tmp_path, capsys):
    assert run(tmp_path, "--figures", str(tmp_path / "figures")) == 0
    assignment = Assignment(tmp_path, *WHICH.split("/"))
    solution = draft.read(str(assignment.source))
    outputs = {cell.id: cell.outputs for cell in solution.cells if cell.cell_type == "code"}
    assert outputs["double-try"][0].data == {"text/plain": "8"}
    assert outputs["half-check"][0].text == "✓ half: the checks shown here pass.\n"
    for name in ("figure-0.png", "all-1.png"):
        assert (tmp_path / "figures" / name).read_bytes().startswith(b"\x89PNG")
    assert "return 2 * x" not in assignment.release.read_text()
    assert (tmp_path / "notebooks" / "START_HERE.ipynb").exists()
    assert "no rule broken" in capsys.readouterr().out


def test_building_twice_gives_the_same_bytes(tmp_path):
    path = tmp_path / "solutions" / WHICH / "01_tiny.ipynb"
    run(tmp_path)
    first = path.read_bytes()
    assert main(["--root", str(tmp_path), "build", WHICH]) == 0
    assert path.read_bytes() == first


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("1 / 0", "cell double-try failed with ZeroDivisionError: division by zero"),
        ("import warnings; warnings.warn('old')", "cell double-try warned:"),
        ("import os; os._exit(1)", "could not be run to its end: Kernel died."),
    ],
)
def test_a_cell_that_fails_or_warns_is_named_and_nothing_is_written(tmp_path, capsys, line, words):
    assert run(tmp_path, text=TINY.replace("double(4)", line)) == 2
    assert words in capsys.readouterr().err
    assert not (tmp_path / "solutions").exists()


def test_the_text_command_prints_what_the_draft_was(tmp_path, capsys):
    run(tmp_path)
    capsys.readouterr()
    main(["--root", str(tmp_path), "text", WHICH])
    assert capsys.readouterr().out == TINY


@pytest.mark.parametrize("content", ["{", json.dumps({"cells": 1})])
def test_a_solution_that_is_no_notebook_is_named(tmp_path, content):
    (tmp_path / "a.ipynb").write_text(content)
    with pytest.raises(BadNotebook, match=r"a\.ipynb is no readable notebook"):
        draft.read(str(tmp_path / "a.ipynb"))


def test_a_missing_draft_is_named(tmp_path, capsys):
    assert main(["--root", str(tmp_path), "build", WHICH, "--draft", str(tmp_path / "none.txt")]) == 2
    assert "none.txt cannot be read" in capsys.readouterr().err


def test_time_and_memory_are_measured(tiny):
    seconds, memory = build.measure(draft.parse(TINY.replace("double(4)", "import time; time.sleep(0.5)")))
    assert 0.5 <= seconds["double-try"] < 5 and seconds["double"] < 0.5
    assert 20 << 20 < memory < 2 << 30


def test_only_what_people_read_is_stored():
    output = nbformat.v4.new_output(
        "display_data", {"text/html": "<b>", "application/javascript": "x"}, metadata={"a": 1}
    )
    notebook = draft.parse(TINY)
    notebook.cells[1].outputs = [output]
    (kept,) = build.normalise(notebook).cells[1].outputs
    assert kept.data == {"text/html": "<b>"} and kept.metadata == {}
