"""autograder.answers, .trial and .verify: known answers, and what becomes of them."""

import pytest

from autograder import answers, draft, trial, verify
from autograder.cli import main
from autograder.errors import BadNotebook

WRONG = ["return x ** 2", "return 3 * x", "return None"]
RIGHT = ["return x + x", "return sum([x, x])"]
HALF_WRONG = ["return x", "return x // 2", "return 2 / x"]
HALF_RIGHT = ["return x * 0.5", "return double(x) / 4"]


def block(cell, kind, body, why="because"):
    return f"# %% {cell} {kind}: {why}\ndef {cell.split('@')[0]}(x):\n    {body}\n\n"


GOOD = "".join(
    block(cell, kind, body)
    for cell, kind, bodies in (("double", "wrong", WRONG), ("double", "right", RIGHT),
                               ("half", "wrong", HALF_WRONG), ("half", "right", HALF_RIGHT))
    for body in bodies
)  # fmt: skip


@pytest.fixture
def known(course, confined):
    """Return a function that writes the answers of the tiny course and verifies it."""

    def known(text):
        course.answers.parent.mkdir(parents=True, exist_ok=True)
        course.answers.write_text(text)
        return [line for line in verify.verify(course) if "figure" not in line]

    return known


def test_answers_are_read_in_order(tmp_path):
    path = tmp_path / "a.py"
    path.write_text(
        '"""Notes."""\n# more\n' + block("a", "wrong", "return 1", "no 1/m") + block("b@b-check-x", "right", "return 2")
    )
    first, second = answers.read(path)
    assert (first.cell, first.kind, first.why, first.check) == ("a", "wrong", "no 1/m", None)
    assert first.source == "def a(x):\n    return 1\n"
    assert (second.cell, second.check, str(second)) == ("b", "b-check-x", "b right: because")


@pytest.mark.parametrize("text", ["", "x = 1\n# %% a wrong: b\n", "# %% a wrnog: b\n"])
def test_a_file_of_another_form_is_refused(tmp_path, text):
    (tmp_path / "a.py").write_text(text)
    with pytest.raises(BadNotebook, match="must consist of blocks"):
        answers.read(tmp_path / "a.py")


def test_a_missing_file_is_named(tmp_path):
    with pytest.raises(BadNotebook, match=r"no known answers: expected them in .*a\.py"):
        answers.read(tmp_path / "a.py")


@pytest.mark.slow
def test_a_good_assignment_has_no_problem(known):
    assert known(GOOD) == []


@pytest.mark.slow
@pytest.mark.parametrize(
    ("extra", "words"),
    [
        (block("double", "wrong", "return 2 * x", "is right"), "'double wrong: is right' keeps its points."),
        (block("double", "right", "return 3 * x", "is wrong"), "'double right: is wrong' loses double-check ("),
        (block("double@double-check", "wrong", "return abs(2 * x)"), "'double wrong: because' keeps its points."),
        (block("triple", "wrong", "return 3 * x"), "'triple wrong: because' names no cell of the notebook."),
        (block("double", "right", "while True: pass", "hangs"), "no answer within"),
        (block("double", "right", "import os; os._exit(0)", "exits"), "the process died."),
    ],
)
def test_a_misjudged_answer_is_named(known, monkeypatch, extra, words):
    monkeypatch.setattr(trial.run, "__defaults__", (2, 2.0))
    assert any(words in line for line in known(GOOD + extra))


@pytest.mark.slow
def test_too_few_answers_are_named(known):
    text = block("double", "wrong", WRONG[0]) + block("half", "right", HALF_RIGHT[0])
    assert known(text) == [
        "exercise double has 1 known wrong answers: expected at least 3.",
        "exercise double has 0 other right answers: expected at least 2.",
        "exercise half has 0 known wrong answers: expected at least 3.",
        "exercise half has 1 other right answers: expected at least 2.",
    ]


@pytest.mark.slow
def test_a_check_that_a_blank_or_the_reference_misjudges_is_named(tiny):
    for cell in tiny.cells:
        if cell.id == "double-check-negative":
            cell.source = "from ngkit import check\n### BEGIN HIDDEN TESTS\n### END HIDDEN TESTS"
        if cell.id == "half-check":
            cell.source = cell.source.replace("1.5", "1.6")
    assert list(verify.judged(tiny, [])) == [
        "a blank notebook passes double-check-negative.",
        "the reference fails half-check: ngkit.check.CheckFailed: half(3): expected 1.6, got 1.5.",
        "half-check fails when the other exercises are blank (ngkit.check.CheckFailed: half(3): expected 1.6, "
        "got 1.5.): lend what the answer calls, see check.using.",
    ]


@pytest.mark.slow
def test_briefly_means_the_same_verdicts(tiny, tmp_path):
    """Is a wrong answer that keeps its points named, and a right one that loses them, also when tried only once?"""
    file = tmp_path / "answers.py"
    file.write_text(block("double", "wrong", "return 2 * x") + block("half", "right", "return None"))
    known = answers.read(file)
    briefly, fully = (list(verify.judged(tiny, known, brief=brief)) for brief in (True, False))
    assert sorted(line.split("(")[0] for line in briefly) == sorted(line.split("(")[0] for line in fully)
    assert len(briefly) == 2 and "keeps its points" in " ".join(briefly) and "loses half-check" in " ".join(briefly)


@pytest.mark.slow
def test_an_answer_that_calls_what_is_not_lent_is_named(tiny):
    for cell in tiny.cells:
        if cell.id == "half":
            cell.source = cell.source.replace("x / 2", "double(x) / 4")
    (line,) = verify.judged(tiny, [])
    assert line.startswith("half-check fails when the other exercises are blank (NotImplementedError")


@pytest.mark.slow
def test_a_reference_or_a_blank_that_is_graded_wrongly_is_named(course, confined):
    assert list(verify.scored(course)) == []
    text = course.source.read_text().replace("return 2 * x", "return 3 * x").replace("return x / 2", "pass")
    course.source.write_text(text.replace("check.close(half", "print(half"))
    assert list(verify.scored(course)) == [
        "the reference is graded 60 of 100: expected 100. double: double(2): expected 4, got 6. "
        "Multiply, do not square.",
    ]


@pytest.mark.slow
def test_reasons_can_be_read(course, known, capsys):
    known(GOOD)
    main(["--root", str(course.root), "verify", "--reasons"])
    said = "double wrong: because\n    double-check: ngkit.check.CheckFailed: double(3): expected 6, got 9."
    assert said in capsys.readouterr().out


@pytest.mark.slow
def test_one_exercise_is_verified_alone(course, known, capsys, tmp_path):
    known(GOOD + block("half", "right", "return 3 * x", "is wrong") + block("double", "right", "return 3 * x"))
    args = ["--root", str(course.root), "verify", str(course), "--exercise", "half"]
    assert main(args) == 1
    said = capsys.readouterr().out
    assert "'half right: is wrong' loses half-check" in said and "double" not in said
    text = tmp_path / "draft.txt"
    text.write_text(draft.render(draft.read(str(course.source))).replace("return x / 2", "return x / 3"))
    assert main([*args, "--draft", str(text), "--reasons"]) == 1
    said = capsys.readouterr().out
    assert "the reference fails half-check" in said
    assert "half wrong: because\n    half-check: ngkit.check.CheckFailed: half(2): expected 1, got 2." in said


def test_an_exercise_that_does_not_exist_is_named(course, known, capsys):
    course.answers.parent.mkdir(parents=True)
    course.answers.write_text(GOOD)
    assert main(["--root", str(course.root), "verify", str(course), "--exercise", "quarter"]) == 2
    assert "there is no exercise 'quarter': expected one of double, half." in capsys.readouterr().err
    assert main(["--root", str(course.root), "verify", str(course), "--draft", "x.txt"]) == 2


def test_only_the_cells_that_a_check_needs_are_chosen(tiny):
    sources = {c.id: c.source for c in tiny.cells if c.cell_type == "code"}
    assert trial.needed(tiny, sources, "half-check") == ["setup", "half"]
    sources["half"] = "def half(x):\n    return double(x) / 4"
    assert trial.needed(tiny, sources, "half-check") == ["setup", "double", "half"]


def test_checks_are_found_by_name_or_by_place(tiny):
    assert trial.checks_of(tiny, "double") == ("double-check", "double-check-negative")
    tiny.cells[[c.id for c in tiny.cells].index("double")].id = "helper"
    assert trial.checks_of(tiny, "helper") == ("double-check", "double-check-negative")


@pytest.mark.slow
def test_the_command_says_what_is_wrong(course, known, capsys):
    known(GOOD)
    assert main(["--root", str(course.root), "verify"]) == 1
    assert "no figure is stored" in capsys.readouterr().out
