"""autograder.draft: a notebook as text and back."""

import pytest
from conftest import ROOT, TINY
from hypothesis import given
from hypothesis import strategies as st

from autograder import draft
from autograder.courses import every
from autograder.errors import BadNotebook

words = st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs", "Zl", "Zp"]), max_size=40)
sources = st.lists(words, max_size=5).map(lambda lines: "\n".join(lines).strip("\n"))
openings = st.sampled_from(["md", "locked", "demo", "try slow", "solution", "check 5", "check 7 nbval-ignore-output"])


@given(st.lists(st.tuples(openings, sources.filter(lambda s: "# %%" not in s)), max_size=6))
def test_text_to_notebook_and_back_loses_nothing(cells):
    text = "\n\n".join(f"# %% cell-{i} {opening}\n{source}" for i, (opening, source) in enumerate(cells)) + "\n"
    assert draft.render(draft.parse(text)) == text


@pytest.mark.parametrize("assignment", list(every(ROOT)), ids=str)
def test_our_notebooks_survive_the_round_trip(assignment):
    notebook = draft.read(str(assignment.source))
    again = draft.parse(draft.render(notebook))
    assert [(c.id, c.source, c.metadata) for c in again.cells] == [(c.id, c.source, c.metadata) for c in notebook.cells]


def test_roles_become_nbgrader_metadata(tiny):
    cells = {c.id: c for c in tiny.cells}
    assert cells["double-check"].metadata.nbgrader.points == 20
    assert cells["double"].metadata.nbgrader.solution and not cells["double"].metadata.nbgrader.locked
    assert cells["figure"].metadata.tags == ["demo"] and cells["figure"].metadata.nbgrader.locked
    assert cells["double-try"].metadata == {"tags": ["try"]}
    assert [draft.role(c) for c in tiny.cells[:5]] == ["md", "locked", "md", "solution", "try"]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("x = 1\n" + TINY, "line 1 of the draft belongs to no cell"),
        ("# %% a solutoin\n", "cell a has the role 'solutoin': expected one of md, try"),
        ("# %% a md\n\n# %% a md\n", "cell id a occurs 2 times"),
        ("# %% a-check check\n", "check a-check has no points"),
    ],
)
def test_bad_drafts_are_named(text, words):
    with pytest.raises(BadNotebook, match=words):
        draft.parse(text)
