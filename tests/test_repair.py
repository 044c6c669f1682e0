"""autograder.repair: what a student did to the notebook, and what is graded all the same."""

import json

import nbformat
import pytest
from conftest import TINY
from fuzzing import EXAMPLES
from hypothesis import given, settings
from hypothesis import strategies as st
from mutations import ODD, mutated
from nbformat.v4 import new_code_cell

from autograder import draft, release, repair, submission
from autograder.submission import Cell

TWICE = "def double(x):\n    return x + x"


@pytest.fixture
def handed_in(tiny):
    """The released notebook as submitted cells, `double` answered, in a list to be tampered with."""
    cells = [cell_of(c) for c in release.release(tiny).cells]
    return [Cell(c.kind, TWICE, c.id, c.grade_id) if c.id == "double" else c for c in cells]


def cell_of(cell):
    return Cell(cell.cell_type, cell.source, cell.id, cell.metadata.get("nbgrader", {}).get("grade_id", ""))


def inject(tiny, cells):
    return repair.inject(release.skeleton(tiny), release.release(tiny), cells)


def source(repaired, name):
    return next(c.source for c in repaired.notebook.cells if c.id == name)


def index(cells, name):
    return [c.id for c in cells].index(name)


def test_an_orderly_notebook_is_taken_as_it_is(tiny, handed_in):
    repaired = inject(tiny, handed_in)
    assert repaired.notes == [] and repaired.students == {"double"}
    assert source(repaired, "double") == TWICE
    assert "double(3)" in source(repaired, "double-check"), "the hidden tests are back"


def test_an_edited_check_is_ours_again(tiny, handed_in):
    i = index(handed_in, "double-check")
    handed_in[i] = Cell("code", "pass", "double-check", "double-check")
    repaired = inject(tiny, handed_in)
    assert "double(3)" in source(repaired, "double-check")
    assert repaired.notes == ["the check cell double-check was edited: ours was used."]


def test_a_deleted_check_comes_back(tiny, handed_in):
    del handed_in[index(handed_in, "double-check")]
    repaired = inject(tiny, handed_in)
    assert "double(3)" in source(repaired, "double-check")
    assert repaired.notes == ["the check cell double-check was deleted: ours was used."]


def test_a_deleted_answer_is_not_attempted(tiny, handed_in):
    del handed_in[index(handed_in, "double")]
    repaired = inject(tiny, handed_in)
    assert "NotImplementedError" in source(repaired, "double")
    assert repaired.notes == ["the answer cell double was deleted."]


def test_an_answer_in_a_cell_of_the_students_own_is_found_by_its_name(tiny, handed_in):
    i = index(handed_in, "double")
    handed_in[i] = Cell("code", TWICE, "abc123", "")
    repaired = inject(tiny, handed_in)
    assert source(repaired, "double") == TWICE
    assert repaired.notes == ["the answer cell double was gone: a cell that defines double took its place."]


def test_of_two_copies_the_edited_one_counts(tiny, handed_in):
    i = index(handed_in, "double")
    stub = cell_of(next(c for c in release.release(tiny).cells if c.id == "double"))
    repaired = inject(tiny, [*handed_in[:i], handed_in[i], stub, *handed_in[i + 1 :]])
    assert source(repaired, "double") == TWICE
    assert repaired.notes == ["cell double was there 2 times: the edited one was graded."]


def test_the_halves_of_a_split_cell_are_joined(tiny, handed_in):
    i = index(handed_in, "double")
    head, tail = TWICE.split("\n")
    halves = [Cell("code", part, name, "double") for part, name in ((head, "double"), (tail, "d2"))]
    assert source(inject(tiny, [*handed_in[:i], *halves, *handed_in[i + 1 :]]), "double") == TWICE


def test_of_two_attempts_the_last_that_parses_wins(tiny, handed_in):
    i = index(handed_in, "double")
    broken = Cell("code", "def double(x) return", "double", "double")
    assert source(inject(tiny, [*handed_in[:i], broken, *handed_in[i:]]), "double") == TWICE


def test_extra_cells_stay_where_they_are(tiny, handed_in):
    i = index(handed_in, "double")
    handed_in.insert(i, Cell("code", "helper = 2", "x1", ""))
    repaired = inject(tiny, handed_in)
    ids = [c.id for c in repaired.notebook.cells]
    assert ids.index("student-1") < ids.index("double") and "student-1" in repaired.students


def test_a_notebook_without_cell_ids_is_matched_by_metadata_and_text(tiny, handed_in):
    """Is a notebook saved by a front end that drops the ids of cells as orderly as any other?"""
    repaired = inject(tiny, [Cell(c.kind, c.source, "", c.grade_id) for c in handed_in])
    assert (repaired.notes, repaired.students) == ([], {"double"})
    assert [c.id for c in repaired.notebook.cells] == [c.id for c in tiny.cells]


def test_moved_cells_are_graded_in_the_released_order(tiny, handed_in):
    handed_in.append(handed_in.pop(index(handed_in, "double")))
    repaired = inject(tiny, handed_in)
    assert [c.id for c in repaired.notebook.cells] == [c.id for c in tiny.cells]
    assert repaired.notes == ["cells were moved: they were graded in the released order."]


def test_points_and_roles_are_never_the_students(tiny, handed_in):
    repaired = inject(tiny, [*handed_in, Cell("code", "pass", "free-check", "free-check")])
    assert [draft.role(c) for c in repaired.notebook.cells].count("check") == 3
    assert sum(c.metadata.nbgrader.points for c in repaired.notebook.cells if draft.role(c) == "check") == 100


def test_an_extra_cell_cannot_take_the_id_of_one_of_ours(tiny, handed_in):
    repaired = inject(tiny, [*handed_in, Cell("raw", "x", "setup", ""), Cell("code", "y = 1", "student-1", "")])
    ids = [c.id for c in repaired.notebook.cells]
    assert len(ids) == len(set(ids))


SOURCES = st.sampled_from(["", "pass", TWICE, "def half(x): return x", "x = (", "raise NotImplementedError()", "\x00"])
NAMES = st.sampled_from(["double", "half", "double-check", "setup", "figure", "title", "student-1", "", "zz"])
CELLS = st.lists(st.builds(Cell, st.sampled_from(["code", "markdown", "raw", ""]), SOURCES, NAMES, NAMES), max_size=8)


@given(CELLS)
def test_any_cells_give_a_valid_notebook_with_all_our_checks(cells):
    tiny = draft.parse(TINY)
    repaired = inject(tiny, cells)
    release.text(repaired.notebook)
    ours = {c.id: c.source for c in release.skeleton(tiny).cells if draft.role(c) in ("check", "locked")}
    found = {c.id: c.source for c in repaired.notebook.cells}
    assert ours.items() <= found.items()


@pytest.mark.parametrize("answer", ODD, ids=range(len(ODD)))
@pytest.mark.filterwarnings("ignore::SyntaxWarning", "ignore::DeprecationWarning")
def test_an_answer_that_no_parser_takes_is_joined_with_the_next_attempt(tiny, handed_in, answer):
    handed_in.insert(index(handed_in, "double"), Cell("code", answer, "double", "double"))
    assert TWICE in source(inject(tiny, handed_in), "double")


TINY_RELEASE = release.release(draft.parse(TINY))
TINY_SKELETON = release.skeleton(draft.parse(TINY))


@settings(max_examples=EXAMPLES)
@given(mutated(json.loads(nbformat.writes(TINY_RELEASE))))
@pytest.mark.filterwarnings("ignore::SyntaxWarning", "ignore::DeprecationWarning")  # what students write may warn
def test_whatever_happened_to_a_notebook_our_checks_are_there_once_and_in_order(document):
    cells = submission.parse(json.dumps(document).encode()).cells
    repaired = repair.inject(TINY_SKELETON, TINY_RELEASE, cells)
    nbformat.writes(repaired.notebook)
    found = [(c.id, c.source, c.metadata) for c in repaired.notebook.cells if c.id not in repaired.students]
    theirs = repaired.students | {"double", "half"}
    ours = [(c.id, c.source, c.metadata) for c in TINY_SKELETON.cells if c.id not in theirs]
    assert [cell for cell in found if cell[0] not in theirs] == ours
    assert not any(draft.role(c) in ("check", "locked") for c in repaired.notebook.cells if c.id in repaired.students)
    assert len({c.id for c in repaired.notebook.cells}) == len(repaired.notebook.cells)


def test_the_skeleton_is_left_alone(tiny, handed_in):
    skeleton = release.skeleton(tiny)
    before = release.text(skeleton)
    repair.inject(skeleton, release.release(tiny), [*handed_in, cell_of(new_code_cell("x"))])
    assert release.text(skeleton) == before
