"""`make mutants ASSIGNMENT=COURSE/NAME`: change the reference answers mechanically, grade them, list what survives.

A mutant is killed if one of its checks fails. One that lives must be explained in tests/survivors/COURSE/NAME.csv, as
"equivalent" (it answers rightly, whatever the input that the statement allows) or as "survives" (it does not, and why
no check says so). At least 95 of 100 mutants that are not equivalent must be killed.
"""

import argparse
import csv
import os
import sys
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

from mutator import mutants

from autograder import courses, draft, trial

ROOT = Path(__file__).resolve().parents[1]
SHARE = 0.95
SECONDS = 10.0  # a check that has run so long is in an endless loop


@dataclass(frozen=True)
class Case:
    """A mutant of a solution cell."""

    cell: str
    what: str
    source: str


def cases(notebook, only=None):
    """List the mutants of all solution cells but the quiz, or of the cell `only`."""
    cells = [c for c in notebook.cells if draft.role(c) == "solution" and c.id != "quiz" and only in (None, c.id)]
    return [Case(cell.id, mutant.what, mutant.source) for cell in cells for mutant in mutants(cell.source)]


def living(notebook, found, workers):
    """List the mutants that pass all their checks."""
    trials = [trial.Trial(trial.checks_of(notebook, case.cell), ((case.cell, case.source),)) for case in found]
    verdicts = trial.run(notebook, trials, workers, SECONDS)
    return [case for case, checks in zip(found, verdicts, strict=True) if all(v.passed for v in checks)]


def explained(assignment):
    """Read the survivors of an assignment: (cell, mutant) → (verdict, reason)."""
    path = ROOT / "tests" / "survivors" / assignment.course / f"{assignment.name}.csv"
    if not path.exists():
        return {}
    with path.open(encoding="utf-8", newline="") as file:
        return {(r["cell"], r["mutant"]): (r["verdict"], r["reason"]) for r in csv.DictReader(file)}


def report(found, alive, reasons):
    """Print the counts of each cell, and what lives; return whether enough is killed and the rest explained."""
    made, kept = Counter(case.cell for case in found), Counter(case.cell for case in alive)
    same = Counter(case.cell for case in alive if reasons.get((case.cell, case.what), ("",))[0] == "equivalent")
    print(f"{'cell':32}{'mutants':>8}{'killed':>8}{'equivalent':>12}{'survived':>10}")
    for cell in made:
        print(f"{cell:32}{made[cell]:8}{made[cell] - kept[cell]:8}{same[cell]:12}{kept[cell] - same[cell]:10}")
    for case in alive:
        verdict, reason = reasons.get((case.cell, case.what), ("NOT EXPLAINED", ""))
        print(f"  {verdict}: {case.cell}: {case.what}{'  # ' if reason else ''}{reason}")
    share = (len(found) - len(alive)) / max(len(found) - same.total(), 1)
    unexplained = [case for case in alive if (case.cell, case.what) not in reasons]
    print(f"killed {share:.1%} of {len(found) - same.total()} mutants that are not equivalent; "
          f"{len(alive) - same.total()} survive, {len(unexplained)} are not explained")  # fmt: skip
    return share >= SHARE and not unexplained


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("which", metavar="COURSE/ASSIGNMENT")
    parser.add_argument("--cell", help="only the mutants of this solution cell")
    parser.add_argument("--workers", type=int, default=os.cpu_count() or 1)
    arguments = parser.parse_args()
    assignment = courses.find_one(ROOT, arguments.which)
    notebook = draft.read(str(assignment.source))
    found = cases(notebook, arguments.cell)
    return 0 if report(found, living(notebook, found, arguments.workers), explained(assignment)) else 1


if __name__ == "__main__":
    sys.exit(main())
