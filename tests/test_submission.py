"""autograder.submission: whatever is handed in, reading it never raises."""

import json

import nbformat
import pytest
from hypothesis import given
from hypothesis import strategies as st

from autograder import submission

JSON = st.recursive(st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
                    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=8), inner, max_size=4),
                    max_leaves=12)  # fmt: skip
KEYS = ("cell_type", "source", "metadata", "id", "outputs", "nbgrader", "grade_id")
CELLS = st.lists(st.dictionaries(st.sampled_from(KEYS), JSON, max_size=6), max_size=4)


@given(st.binary(max_size=200))
def test_any_bytes_can_be_parsed(data):
    assert isinstance(submission.parse(data), submission.Submission)


@given(JSON | CELLS.map(lambda cells: {"nbformat": 4, "cells": cells}))
def test_any_json_can_be_parsed(document):
    parsed = submission.parse(json.dumps(document).encode())
    assert all(isinstance(c.source, str) and isinstance(c.grade_id, str) for c in parsed.cells)


@given(st.sampled_from([1, 2, 3, 5, "x", None]), JSON, CELLS)
def test_any_old_format_can_be_parsed(version, worksheets, cells):
    document = {"nbformat": version, "worksheets": worksheets, "cells": cells, "metadata": {}}
    submission.parse(json.dumps(document).encode())


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "not valid JSON"),
        (b"\xff\xfe\x00", "not text in UTF-8"),
        (b"[" * 200_000, "not valid JSON"),
        (b"[]", "is JSON, but no notebook"),
        (b'{"nbformat": 4}', "holds no cells"),
        (json.dumps({"nbformat": 4, "cells": [{}] * 2001}).encode(), "has 2001 cells: expected at most 2000"),
        (json.dumps({"nbformat": 4, "cells": [{"cell_type": "code", "source": "x\n" * 600_000}]}).encode(),
         "has 1,200,000 characters of code: expected at most 1,048,576"),
        (b'{"nbformat": 99, "cells": []}', "format 99 cannot be read"),
    ],
)  # fmt: skip
def test_the_problem_is_said_in_one_line(data, words):
    assert words in submission.parse(data).problem


def test_a_version_3_notebook_is_upgraded(course):
    old = nbformat.convert(nbformat.read(course.release, as_version=4), 3)
    parsed = submission.parse(nbformat.writes(old, version=3).encode())
    assert parsed.notes == ("the notebook was in the old format 3 and was upgraded.",)
    assert "double-check" in {c.grade_id for c in parsed.cells}


def test_lone_surrogates_are_replaced():
    data = json.dumps({"nbformat": 4, "cells": [{"cell_type": "code", "source": "x = '\ud800'"}]}).encode()
    assert submission.parse(data).cells[0].source == "x = '?'"


def test_a_renamed_notebook_is_found_and_noted(tmp_path):
    (tmp_path / "mine.ipynb").write_bytes(b"{}")
    assert submission.find(tmp_path, "01_tiny") == (b"{}", ("the notebook was called mine.ipynb.",))


def test_no_notebook_or_several_strange_ones_are_said(tmp_path):
    assert submission.find(tmp_path, "01_tiny") == (None, ("expected 01_tiny.ipynb, got no notebook.",))
    for name in ("a", "b"):
        (tmp_path / f"{name}.ipynb").write_bytes(b"{}")
    assert submission.find(tmp_path, "01_tiny") == (None, ("expected 01_tiny.ipynb, got a.ipynb, b.ipynb.",))


def test_symbolic_links_and_huge_files_are_not_read(tmp_path, monkeypatch):
    (tmp_path / "secret").write_text("{}")
    (tmp_path / "01_tiny.ipynb").symlink_to(tmp_path / "secret")
    assert submission.find(tmp_path, "01_tiny")[0] is None
    (tmp_path / "01_tiny.ipynb").unlink()
    (tmp_path / "01_tiny.ipynb").write_bytes(b" " * 11)
    monkeypatch.setattr(submission, "MAX_BYTES", 10)
    assert "has 11 bytes: expected at most 10" in submission.find(tmp_path, "01_tiny")[1][0]
