"""Print the table of all attacks: `make attacks`. Exits with 1 if any of them broke something.

Usage: python tests/attacks/table.py [WORD …]   # only attacks whose name has one of the words
"""

import sys
import tempfile
from collections import Counter
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

import attack as attacks

from autograder import sandbox


def main(words: list[str]) -> int:
    sandbox.require()
    chosen = [a for a in attacks.read() if not words or any(word in str(a) for word in words)]
    totals: Counter[str] = Counter()
    print("| family | attack | honest | score | with checks in the student's process | what happened | verdict |")
    print("|" + "---|" * 7)
    with tempfile.TemporaryDirectory() as folder, attacks.make_host(Path(folder)) as host:
        for attack in chosen:
            outcome = attacks.launch(attack, host)
            verdict = "BROKEN" if outcome.wrong else "held"
            gains = attacks.naive(attack, host) if attack.wins else []
            totals.update([verdict, *(["wins elsewhere"] if gains else [])])
            print(_row(outcome, "; ".join(gains), verdict), flush=True)
    print(f"\n{len(chosen)} attacks: {totals['held']} held, {totals['BROKEN']} broken; "
          f"{totals['wins elsewhere']} win against a grader that runs checks in the student's process.")  # fmt: skip
    return 1 if totals["BROKEN"] else 0


def _row(outcome: attacks.Outcome, naive: str, verdict: str) -> str:
    attack, result = outcome.attack, outcome.graded.result
    what = "; ".join(outcome.wrong) or result.reason or "nothing"
    honest = f"{'≤ ' if attack.at_most else ''}{attack.honest:g}"
    cells = (attack.family, attack.name, honest, f"{result.score:g}", naive, what[:110].replace("|", "/"), verdict)
    return f"| {' | '.join(cells)} |"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
