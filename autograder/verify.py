"""What an author runs: is the release current, do checks reward right answers and only those, is the budget kept?"""

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial

from nbformat import NotebookNode

from autograder import answers, build, draft, grading, release, rules, sandbox, trial
from autograder.courses import Assignment
from autograder.errors import BadNotebook
from autograder.sandbox import Limits

CHECK_SECONDS = 3.0
JUDGED_SECONDS = 20.0  # two processes on one core, and the start of TensorFlow in the judge
CELL_SECONDS = 20.0
NOTEBOOK_SECONDS = 60.0
MEMORY = 2 << 30  # bytes
MIN_WRONG, MIN_RIGHT = 3, 2

Judge = Callable[[list[trial.Verdict]], Iterator[str]]


def verify(assignment: Assignment, workers: int = 2) -> list[str]:
    """List what is wrong with an assignment, a line each; empty if a class can work on it."""
    notebook = draft.read(str(assignment.source))
    known = answers.read(assignment.answers)
    stale = [] if release.is_current(assignment) else ["the release is not current: run `autograder release`."]
    return [*stale, *rules.problems(notebook), *unknown_cells(notebook, known), *counts(notebook, known),
            *judged(notebook, known, workers), *scored(assignment), *over_budget(notebook)]  # fmt: skip


def unknown_cells(notebook: NotebookNode, known: list[answers.Answer]) -> list[str]:
    """List answers whose cell or check does not exist."""
    ids = {c.id for c in notebook.cells}
    return [f"answer '{a}' names no cell of the notebook." for a in known if {a.cell, a.check or a.cell} - ids]


def counts(notebook: NotebookNode, known: list[answers.Answer]) -> Iterator[str]:
    """List exercises with fewer known answers than they need; a quiz has no differently written right answer."""
    graded = ((trial.checks_of(notebook, a.cell)[0], a.kind) for a in _placed(notebook, known))
    per = Counter((draft.exercise(check), kind) for check, kind in graded)
    for name in dict.fromkeys(draft.exercise(c.id) for c in notebook.cells if draft.role(c) == "check"):
        if per[name, "wrong"] < MIN_WRONG:
            yield f"exercise {name} has {per[name, 'wrong']} known wrong answers: expected at least {MIN_WRONG}."
        if per[name, "right"] < MIN_RIGHT and name != "quiz":
            yield f"exercise {name} has {per[name, 'right']} other right answers: expected at least {MIN_RIGHT}."


def scored(assignment: Assignment) -> Iterator[str]:
    """Grade the reference and a blank notebook as submissions are graded, in the sandbox."""
    solution = draft.read(str(assignment.source))
    sandbox.require()
    for name, notebook, expected in (
        ("reference", release.answered(solution), 100),
        ("blank notebook", release.release(solution), 0),
    ):
        task = grading.Task(
            name, str(assignment), release.text(solution), release.text(notebook).encode(), (), Limits()
        )
        result = grading.grade(task).result
        if (result.score, result.max_score) != (expected, 100):
            yield f"the {name} is graded {result.score:g} of {result.max_score:g}: expected {expected}. {result.reason}"


def over_budget(notebook: NotebookNode) -> Iterator[str]:
    """Run the whole notebook, and list what takes too long or too much memory; the set-up cell (imports) is free."""
    seconds, memory = build.measure(notebook)
    _, *others = seconds.items()
    for name, taken in others:
        if taken > CELL_SECONDS:
            yield f"cell {name} takes {taken:.0f} s: expected at most {CELL_SECONDS:g}."
    if (total := sum(s for _, s in others)) > NOTEBOOK_SECONDS:
        yield f"the notebook takes {total:.0f} s after its imports: expected at most {NOTEBOOK_SECONDS:g}."
    if memory > MEMORY:
        yield f"the notebook needs {memory / 2**30:.1f} GiB: expected at most {MEMORY >> 30}."


def judged(
    notebook: NotebookNode, known: list[answers.Answer], workers: int = 2, only: str | None = None, brief: bool = False
) -> Iterator[str]:
    """List checks that judge wrongly: the reference, the blank notebook, each exercise alone, every known answer.

    Each is tried in a plain namespace, as in a student's kernel, and by the judge, as in grading. `only` asks for the
    checks of one exercise; `brief`, for tests, tries the wrong answers by the judge alone and times nothing.
    """
    placed = sorted(_placed(notebook, known), key=lambda answer: answer.kind == "wrong")
    cases: list[tuple[trial.Trial, Judge]] = list(_of_checks(notebook, only, timed=not brief))
    cases += [(_trial(notebook, answer), partial(_misjudged, answer)) for answer in placed]
    twice = len(cases) - brief * sum(answer.kind == "wrong" for answer in placed)
    trials = [*(t for t, _ in cases[:twice]), *(replace(t, judged=True) for t, _ in cases)]
    found = _patiently(notebook, trials, workers)
    for (case, judge), here, there in zip(cases[:twice], found[:twice], found[twice:], strict=False):
        yield from judge(here)
        yield from _different(case, here, there, timed=not brief)
    for (_, judge), there in zip(cases[twice:], found[2 * twice :], strict=True):
        yield from judge(there)


def _patiently(notebook: NotebookNode, trials: list[trial.Trial], workers: int) -> list[list[trial.Verdict]]:
    """Run trials; those that did not answer in time once more, alone: a crowd, or TensorFlow's threads after a fork."""
    found = trial.run(notebook, trials, workers)
    late = [i for i, verdicts in enumerate(found) if any(v.reason.startswith("no answer within") for v in verdicts)]
    for i, again in zip(late, trial.run(notebook, [trials[i] for i in late], 1) if late else [], strict=True):
        found[i] = again
    return found


def _different(case: trial.Trial, here: list[trial.Verdict], there: list[trial.Verdict], timed: bool) -> Iterator[str]:
    for a, b in zip(here, there, strict=True):
        if a.passed != b.passed:
            answer = f" with another {case.replaced[0][0]}" if len(case.replaced) == 1 else ""
            yield (f"{a.check}{answer} says {a.reason or 'passed'!r} in a plain kernel and {b.reason or 'passed'!r} "
                   "under the judge: expected the same verdict.")  # fmt: skip
        if timed and b.passed and b.seconds > JUDGED_SECONDS:
            yield f"{a.check} takes {b.seconds:.1f} s under the judge: expected at most {JUDGED_SECONDS:g} s."


def reasons(notebook: NotebookNode, known: list[answers.Answer], workers: int = 2) -> Iterator[str]:
    """Say for each known wrong answer what its checks say, to be read as a student would."""
    wrong = [a for a in _placed(notebook, known) if a.kind == "wrong"]
    for answer, found in zip(wrong, trial.run(notebook, [_trial(notebook, a) for a in wrong], workers), strict=True):
        yield from (f"{answer}\n    {v.check}: {v.reason or 'passes'}" for v in found)


def _placed(notebook: NotebookNode, known: list[answers.Answer]) -> list[answers.Answer]:
    ids = {c.id for c in notebook.cells}
    return [answer for answer in known if answer.cell in ids]


def exercise(notebook: NotebookNode, known: list[answers.Answer], name: str, workers: int = 2) -> list[str]:
    """List what is wrong with the checks and known answers of one exercise: seconds, where all of them take minutes.

    Raises:
        BadNotebook: there is no such exercise.
    """
    return list(judged(notebook, of_exercise(notebook, known, name), workers, only=name))


def of_exercise(notebook: NotebookNode, known: list[answers.Answer], name: str) -> list[answers.Answer]:
    """List the known answers of one exercise.

    Raises:
        BadNotebook: there is no such exercise.
    """
    names = list(dict.fromkeys(draft.exercise(c.id) for c in notebook.cells if draft.role(c) == "check"))
    if name not in names:
        raise BadNotebook(f"there is no exercise {name!r}: expected one of {', '.join(names)}.")
    return [a for a in _placed(notebook, known) if draft.exercise(trial.checks_of(notebook, a.cell)[0]) == name]


def _trial(notebook: NotebookNode, answer: answers.Answer) -> trial.Trial:
    return trial.Trial(trial.checks_of(notebook, answer.cell), ((answer.cell, answer.source),))


def _of_checks(notebook: NotebookNode, only: str | None, timed: bool) -> Iterator[tuple[trial.Trial, Judge]]:
    """Try each check on the reference, on a blank notebook, and with every exercise blank but its own."""
    blank = {c.id: c.source for c in release.skeleton(notebook).cells if draft.role(c) == "solution"}
    graded_by = {name: trial.checks_of(notebook, name) for name in blank}
    checks = (c.id for c in notebook.cells if draft.role(c) == "check")
    for check in (i for i in checks if only in (None, draft.exercise(i))):
        others = tuple((name, stub) for name, stub in blank.items() if check not in graded_by[name])
        yield trial.Trial((check,)), partial(_reference, timed=timed)
        yield trial.Trial((check,), tuple(blank.items())), _blank
        yield trial.Trial((check,), others), _alone


def _reference(found: list[trial.Verdict], timed: bool) -> Iterator[str]:
    for v in found:
        if not v.passed:
            yield f"the reference fails {v.check}: {v.reason}"
        if timed and v.seconds > CHECK_SECONDS:
            yield f"{v.check} takes {v.seconds:.1f} s: expected at most {CHECK_SECONDS:g} s."


def _blank(found: list[trial.Verdict]) -> Iterator[str]:
    yield from (f"a blank notebook passes {v.check}." for v in found if v.passed)


def _alone(found: list[trial.Verdict]) -> Iterator[str]:
    yield from (
        f"{v.check} fails when the other exercises are blank ({v.reason}): lend what the answer calls, see check.using."
        for v in found
        if not v.passed
    )


def _misjudged(answer: answers.Answer, found: list[trial.Verdict]) -> Iterator[str]:
    failed = {v.check: v.reason for v in found if not v.passed}
    if answer.kind == "right" and failed:
        yield f"'{answer}' loses {', '.join(f'{check} ({reason})' for check, reason in failed.items())}"
    if answer.kind == "wrong" and not (answer.check in failed if answer.check else failed):
        yield f"'{answer}' keeps its points."
