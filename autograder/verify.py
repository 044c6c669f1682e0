"""What an author runs: is the release current, do checks reward right answers and only those, is the budget kept?"""

from collections import Counter
from collections.abc import Iterator

from nbformat import NotebookNode

from autograder import answers, build, draft, release, rules, trial
from autograder.courses import Assignment

CHECK_SECONDS = 3.0
CELL_SECONDS = 20.0
NOTEBOOK_SECONDS = 60.0
MEMORY = 2 << 30  # bytes
MIN_WRONG, MIN_RIGHT = 3, 2


def verify(assignment: Assignment, workers: int = 2) -> list[str]:
    """List what is wrong with an assignment, a line each; empty if a class can work on it."""
    notebook = draft.read(str(assignment.source))
    known = answers.read(assignment.answers)
    stale = [] if release.is_current(assignment) else ["the release is not current: run `autograder release`."]
    return [*stale, *rules.problems(notebook), *unknown_cells(notebook, known), *counts(notebook, known),
            *judged(notebook, known, workers), *over_budget(notebook)]  # fmt: skip


def unknown_cells(notebook: NotebookNode, known: list[answers.Answer]) -> list[str]:
    """List answers whose cell or check does not exist."""
    ids = {c.id for c in notebook.cells}
    return [f"answer '{a}' names no cell of the notebook." for a in known if {a.cell, a.check or a.cell} - ids]


def counts(notebook: NotebookNode, known: list[answers.Answer]) -> Iterator[str]:
    """List exercises with fewer known answers than they need; a quiz has no differently written right answer."""
    ids = {c.id for c in notebook.cells}
    per = Counter((draft.exercise(trial.checks_of(notebook, a.cell)[0]), a.kind) for a in known if a.cell in ids)
    for name in dict.fromkeys(draft.exercise(c.id) for c in notebook.cells if draft.role(c) == "check"):
        if per[name, "wrong"] < MIN_WRONG:
            yield f"exercise {name} has {per[name, 'wrong']} known wrong answers: expected at least {MIN_WRONG}."
        if per[name, "right"] < MIN_RIGHT and name != "quiz":
            yield f"exercise {name} has {per[name, 'right']} other right answers: expected at least {MIN_RIGHT}."


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


def judged(notebook: NotebookNode, known: list[answers.Answer], workers: int = 2) -> Iterator[str]:
    """List checks that judge wrongly: the reference, the blank notebook, and every known answer."""
    checks = tuple(c.id for c in notebook.cells if draft.role(c) == "check")
    blank = tuple((c.id, c.source) for c in release.skeleton(notebook).cells if draft.role(c) == "solution")
    ids = {c.id for c in notebook.cells}
    known = [a for a in known if a.cell in ids]
    trials = [trial.Trial((c,)) for c in checks] + [trial.Trial((c,), blank) for c in checks]
    trials += [trial.Trial(trial.checks_of(notebook, a.cell), ((a.cell, a.source),)) for a in known]
    verdicts = trial.run(notebook, trials, workers)
    for (verdict,) in verdicts[: len(checks)]:
        if not verdict.passed:
            yield f"the reference fails {verdict.check}: {verdict.reason}"
        if verdict.seconds > CHECK_SECONDS:
            yield f"{verdict.check} takes {verdict.seconds:.1f} s: expected at most {CHECK_SECONDS:g} s."
    for (verdict,) in verdicts[len(checks) : 2 * len(checks)]:
        if verdict.passed:
            yield f"a blank notebook passes {verdict.check}."
    for answer, found in zip(known, verdicts[2 * len(checks) :], strict=True):
        yield from _misjudged(answer, found)


def _misjudged(answer: answers.Answer, found: list[trial.Verdict]) -> Iterator[str]:
    failed = {v.check: v.reason for v in found if not v.passed}
    if answer.kind == "right" and failed:
        yield f"'{answer}' loses {', '.join(f'{check} ({reason})' for check, reason in failed.items())}"
    if answer.kind == "wrong" and not (answer.check in failed if answer.check else failed):
        yield f"'{answer}' keeps its points."
