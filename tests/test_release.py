"""autograder.release: what students get holds no answer, and is byte for byte what nbgrader itself makes."""

import copy
import os
import subprocess
import sys

import pytest

from autograder import draft, release
from autograder.errors import BadNotebook


def test_answers_and_hidden_tests_are_cut(tiny):
    text = release.text(release.release(tiny))
    for secret in ("2 * x", "x / 2", "double(3)", "BEGIN SOLUTION", "HIDDEN"):
        assert secret not in text
    assert "raise NotImplementedError()" in text and "double(2)" in text


def test_the_skeleton_keeps_hidden_tests_and_no_answer(tiny):
    text = release.text(release.skeleton(tiny))
    assert "double(3)" in text and "2 * x\\n" not in text.replace("lambda x: 2 * x", "")


def test_the_solution_is_left_alone(tiny):
    before = copy.deepcopy(tiny)
    release.release(tiny)
    assert tiny == before


def test_releasing_twice_gives_the_same_bytes(course):
    first = course.release.read_bytes()
    release.write(course)
    assert course.release.read_bytes() == first and release.is_current(course)


def test_a_changed_solution_makes_the_release_stale(course):
    notebook = draft.read(str(course.source))
    notebook.cells[0].source += "!"
    course.source.write_text(release.text(notebook), encoding="utf-8")
    assert not release.is_current(course)


@pytest.mark.slow
def test_nbgrader_itself_makes_the_same_bytes(course):
    ours = course.release.read_bytes()
    env = os.environ | {"NGKIT_COURSE": course.course}
    command = [sys.executable, "-m", "nbgrader", "generate_assignment", course.name, "--force"]
    subprocess.run(command, cwd=course.root, env=env, check=True, capture_output=True)
    assert course.release.read_bytes() == ours


def test_a_check_without_its_end_marker_is_an_error(tiny):
    cell = next(c for c in tiny.cells if c.id == "double-check")
    cell.source = cell.source.replace("### END HIDDEN TESTS", "")
    with pytest.raises(BadNotebook, match="cannot be released"):
        release.release(tiny)


def test_the_start_page_links_every_assignment(course):
    page = release.start_page(course.root)
    assert "[Two functions](c1_neural_networks/01_tiny/01_tiny.ipynb) | 2 | 100 |" in page
