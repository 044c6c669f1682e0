"""autograder.snippets: hidden code that checks share stands once in a draft and in every check of the notebook."""

import pytest
from conftest import TINY

from autograder import draft, release, rules, snippets
from autograder.errors import BadNotebook

SHARED = "def twice(x):\n    return 2 * x\n\nlent = dict(double=twice)"
LENDING = "with check.using(double=lambda x: 2 * x):\n"
DRAFT = (
    TINY.replace("check.close(double(3), 6", "### INCLUDE oracle\ncheck.close(double(3), twice(3)").replace(
        LENDING, "if True:\n    ### INCLUDE oracle\nwith check.using(**lent):\n"
    )
    + f"\n# %% oracle hidden\n{SHARED}\n"
)


def source(notebook, name):
    return next(cell.source for cell in notebook.cells if cell.id == name)


def test_each_check_holds_its_copy():
    notebook = draft.parse(DRAFT)
    assert f"### FROM oracle\n{SHARED}\n### END FROM\ncheck.close(double(3), twice(3)" in source(
        notebook, "double-check"
    )
    assert "    ### FROM oracle\n    def twice(x):\n        return 2 * x\n\n    lent" in source(notebook, "half-check")
    assert "oracle" not in {cell.id for cell in notebook.cells}


def test_the_text_holds_it_once():
    assert draft.render(draft.parse(DRAFT)) == DRAFT


def test_students_see_no_copy():
    assert "twice(x)" not in release.text(release.release(draft.parse(DRAFT)))


def test_copies_do_not_count_as_hidden_lines_of_the_check():
    long = DRAFT.replace(SHARED, SHARED + "\n" + "\n".join(f"x{n} = {n}" for n in range(60)))
    assert not [line for line in rules.problems(draft.parse(long)) if "hidden lines" in line]


def test_copies_that_differ_are_named_and_kept():
    notebook = draft.parse(DRAFT)
    cell = next(cell for cell in notebook.cells if cell.id == "half-check")
    cell.source = cell.source.replace("return 2 * x", "return 3 * x")
    assert any("copies of snippet oracle differ" in line for line in rules.problems(notebook))
    assert draft.parse(draft.render(notebook)).cells == draft.parse(draft.render(notebook)).cells
    assert "return 3 * x" in draft.render(notebook)


def test_a_copy_that_students_would_see_is_named():
    text = DRAFT.replace("check.close(double(2), 4", "### INCLUDE oracle\ncheck.close(double(2), 4")
    assert any("outside its hidden part" in line for line in rules.problems(draft.parse(text)))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (DRAFT.replace("# %% oracle hidden", "# %% other hidden"), "expected a definition '# %% oracle hidden'"),
        (DRAFT + "\n# %% more hidden\nx = 1\n", "no check includes more"),
    ],
)
def test_definitions_and_includes_must_meet(text, words):
    with pytest.raises(BadNotebook, match=words):
        draft.parse(text)


def test_a_text_without_snippets_stays_as_it_is():
    assert snippets.collapse(snippets.expand(TINY)) == TINY
