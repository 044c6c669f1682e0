"""tests/mutator.py and tests/mutants.py: what is changed, and what is said about mutants that live."""

import ast
import sys

import pytest
from conftest import ROOT

from autograder import courses, draft

sys.path.insert(0, str(ROOT / "tests"))
import mutants
import mutator

ASSIGNMENTS = list(courses.every(ROOT))


def of(*lines, before="pass"):
    body = [before, mutator.BEGIN, *lines, mutator.END]
    source = "def f(x, y):\n" + "\n".join(f"    {line}" for line in body)
    return {mutant.what for mutant in mutator.mutants(source)}


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("return x + y", {"x + y → x - y", "x + y → x", "x + y → y"}),
        ("return x @ y.T", {"x @ y.T → x * y.T", "x @ y.T → y.T @ x", "y.T → y"}),
        ("return -x", {"-x → x"}),
        ("return x[y]", {"x[y] → x[y - 1]"}),
        ("return x[:, None]", {"x[:, None] → x"}),
        ("return x.copy()", {"x.copy() → x"}),
        ("x = x - y", {"x - y → x + y", "x - y → x", "x - y → y", "x - y → y - x", "x = x - y → x -= y"}),
        ("x += y", {"x += y → x -= y", "x += y → x = y", "x += y → pass"}),
        ("return x >= y", {"x >= y → x > y", "x >= y → x <= y"}),
        ("return y if x else 0.5", {"y if x else 0.5 → y", "y if x else 0.5 → 0.5", "y if x else 0.5 → y if x else 1.5",
                                    "y if x else 0.5 → y if x else 1.0", "y if x else 0.5 → y if x else 0.0"}),
        ("return range(x)", {"range(x) → range(x + 1)", "range(x) → range(x - 1)"}),
        ("return [i for i in x if i]", {"for i in x if … → for i in x"}),
        ("raise ValueError(f'{x + y}')", {"raise ValueError(f'{x + y}') → pass"}),
        ("return x.append(y)", {"x.append(y) → x.insert(y)"}),
        ("return np.maximum(x, y)", {"np.maximum(x, y) → np.minimum(x, y)"}),
    ],
)  # fmt: skip
def test_each_kind_of_change(line, expected):
    assert of(line) == expected


def test_axes_and_keepdims_are_changed():
    call = "x.sum(axis=0, keepdims=True)"
    assert of(f"return {call}") == {
        f"{call} → x", f"{call} → x.mean(axis=0, keepdims=True)", f"{call} → x.sum(keepdims=True)",
        f"{call} → x.sum(axis=0)", "axis=0 → axis=1", "axis=0 → axis=-1", "keepdims=True → keepdims=False",
    }  # fmt: skip


def test_only_the_region_of_the_solution_is_changed():
    assert of("return x", before="y = x + 1") == set()
    assert all("y = x + 1" in mutant.source for mutant in mutator.mutants(
        f"def f(x):\n    y = x + 1\n    {mutator.BEGIN}\n    return y * 2\n    {mutator.END}"))  # fmt: skip


def test_mutants_differ_from_the_answer_and_from_each_other():
    cell = f"def f(x):\n    {mutator.BEGIN}\n    a = 1 * 1\n    return a + x[0] + x[0]\n    {mutator.END}"
    found = mutator.mutants(cell)
    assert len({m.source for m in found} | {ast.unparse(ast.parse(cell))}) == len(found) + 1
    assert len({m.what for m in found}) == len(found)


@pytest.mark.slow
def test_mutants_that_no_check_notices_are_found(tiny):
    assert [case.what for case in mutants.living(tiny, mutants.cases(tiny), 2)] == []
    for cell in tiny.cells:
        if draft.role(cell) == "check" and draft.exercise(cell.id) == "half":
            cell.source = "from ngkit import check\ncheck.kind(half(2), 'float', 'half(2)')"
    assert {case.cell for case in mutants.living(tiny, mutants.cases(tiny), 2)} == {"half"}


def test_the_report_counts_and_explains(capsys):
    found = [mutants.Case("f", f"mutant {n}", "") for n in range(20)]
    assert mutants.report(found, found[:1], {("f", "mutant 0"): ("equivalent", "the same value")})
    assert "killed 100.0% of 19" in capsys.readouterr().out
    assert mutants.report(found, found[:1], {("f", "mutant 0"): ("survives", "no input tells")})
    assert not mutants.report(found, found[:1], {})
    assert "NOT EXPLAINED: f: mutant 0" in capsys.readouterr().out
    assert not mutants.report(found, found[:2], {("f", f"mutant {n}"): ("survives", "why") for n in range(2)})


@pytest.mark.parametrize("assignment", ASSIGNMENTS, ids=str)
def test_every_survivor_is_a_mutant_and_has_a_reason(assignment):
    reasons = mutants.explained(assignment)
    made = {(case.cell, case.what) for case in mutants.cases(draft.read(str(assignment.source)))}
    assert set(reasons) <= made
    assert all(verdict in ("equivalent", "survives") and reason.strip() for verdict, reason in reasons.values())
    surviving = sum(verdict == "survives" for verdict, _ in reasons.values())
    assert surviving <= (1 - mutants.SHARE) * (len(made) - len(reasons) + surviving)
