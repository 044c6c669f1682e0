"""autograder.rules: each rule has a notebook that breaks it."""

import pytest
from conftest import TINY
from nbformat.v4 import new_output

from autograder import draft, rules

FIGURE = new_output("display_data", data={"image/png": "iVBORw0KGgo="})


def notebook(text=TINY):
    made = draft.parse(text)
    made.cells[-1].outputs = [FIGURE]
    return made


def test_a_notebook_too_large_to_read_over_a_slow_line_is_named():
    made = notebook()
    made.cells[-1].outputs = [new_output("display_data", data={"image/png": "A" * 1_600_000})]
    assert any("the notebook has 1.6 MB" in line for line in rules.problems(made))


def test_a_good_notebook_breaks_none():
    assert rules.problems(notebook()) == []


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ("half-check check 60", "half-check check 50", "the checks are worth 90 points"),
        ("# %% title md", "# %% Title_1 md", "'Title_1' is no readable slug"),
        ("double(4)", "!ls", "cell double-try has a magic"),
        ("import matplotlib.pyplot as plt", "# pip install matplotlib", "cell setup has a magic, a shell"),
        ("    ### BEGIN SOLUTION\n    return x / 2", "    return x / 2", "half has no ### BEGIN SOLUTION"),
        ("### BEGIN HIDDEN TESTS\ncheck.close(double(-3)", "### HIDDEN\ncheck.close(double(-3)", "has no hidden tests"),
        ("check.close(double(-3), -6", "x = 1\n" * 41 + "check.close(double(-3), -6", "more than 40 hidden lines"),
        ("check.close(half(2), 1", "def answer(x): return x / 2\ncheck.close(half(2), 1", "half-check shows a"),
        ("half-check check", "half-test check", "check half-test is not called"),
        ("half-check check", "half-check-check check", "check half-check-check is not called"),
        ("check.close(half(2), 1", "check.close(np.random.rand(), 1", "uses global random state"),
        ("check.close(half(2), 1", "x = 1\ncheck.close(half(2), 1", None),
        ("check.close(half(2), 1", "value = 1\ncheck.close(half(2), 1", "check half-check binds ['value'], which cell"),
        ("check.close(half(2), 1", "check.close(half(2), given", "half-check uses ['given'], which no solution cell"),
        ("# %% title md", "# %% title md\n" + "word " * 5001, "words: expected at most 5000"),
        ("import matplotlib.pyplot as plt", "import matplotlib.pyplot as plt\n" + "x = 1\n" * 15, "set-up cell has"),
        ("# %% half-try try", "# %% other try", "exercise half has no cell half-try"),
        ("# %% double-statement md", "# %% doubling md", "exercise double has no cell double-statement"),
        ("    return 2 * x", "    return 2 * x + offset", "cell double uses ['offset'], which only demo or"),
    ],
)  # fmt: skip
def test_a_broken_rule_is_named(old, new, words):
    assert old in TINY
    text = TINY.replace(old, new, 1).replace(
        "double(4)", "offset = 1\nprint(value)" if "value" in new else "offset = 1", 1
    )
    text = text if old != "double(4)" else TINY.replace(old, new, 1)
    found = rules.problems(notebook(text))
    assert (any(words in line for line in found)) if words else not found


def test_a_notebook_without_figure_or_with_a_warning_is_named():
    made = draft.parse(TINY)
    made.cells[1].outputs = [new_output("stream", name="stderr", text="Warning")]
    assert {"no figure is stored: run `autograder build`.",
            "cell setup stores an error or a warning: expected neither."} <= set(rules.problems(made))  # fmt: skip


def test_a_widget_that_nbval_would_compare_is_named():
    made = notebook()
    made.cells[-1].outputs.append(new_output("display_data", data={"text/plain": "VBox(children=(IntSlider(…"}))
    assert any("shows a widget" in line for line in rules.problems(made))
    made.cells[-1].metadata.tags.append("nbval-ignore-output")
    assert rules.problems(made) == []


def test_foreign_metadata_is_named():
    made = notebook()
    made.metadata["colab"] = {"name": "x"}
    made.cells[0].metadata["user"] = "x"
    made.cells[3].metadata.nbgrader.grade_id = "other"
    text = "\n".join(rules.problems(made))
    assert "notebook metadata holds ['colab'" in text
    assert "cell title has metadata ['user']" in text
    assert "cell double has grade_id 'other'" in text
