"""Known answers of an assignment: wrong ones that must lose points, other right ones that must keep them.

One readable Python file for each assignment in tests/answers/. Every answer is the whole text of a solution cell:

    # %% sigmoid wrong: overflows to nan for large z
    def sigmoid(z): ...

    # %% propagate@propagate-check-stability wrong: loses this check only
    # %% propagate right: einsum
"""

import re
from dataclasses import dataclass
from pathlib import Path

from autograder.errors import BadNotebook

HEADING = re.compile(r"^# %% (?P<cell>[^\s@]+)(?:@(?P<check>\S+))? (?P<kind>wrong|right): (?P<why>.+)$", re.M)


@dataclass(frozen=True)
class Answer:
    """One known answer: `source` replaces the solution cell `cell`; a wrong one must lose `check`, if it is given."""

    cell: str
    kind: str
    why: str
    source: str
    check: str | None = None

    def __str__(self) -> str:
        return f"{self.cell} {self.kind}: {self.why}"


def read(path: Path) -> list[Answer]:
    """Read the answers of one file, in order.

    Raises:
        BadNotebook: the file is missing, or text stands before the first heading.
    """
    if not path.exists():
        raise BadNotebook(f"no known answers: expected them in {path}.")
    text = path.read_text(encoding="utf-8")
    headings = list(HEADING.finditer(text))
    if not headings or _code(text[: headings[0].start()]):
        raise BadNotebook(
            f"{path.name} must consist of blocks that open with '# %% CELL wrong: WHY' or '… right: WHY'."
        )
    ends = [*(h.start() for h in headings[1:]), len(text)]
    return [_answer(h, text[h.end() : end]) for h, end in zip(headings, ends, strict=True)]


def _answer(heading: re.Match[str], source: str) -> Answer:
    return Answer(heading["cell"], heading["kind"], heading["why"], source.strip("\n") + "\n", heading["check"])


def _code(text: str) -> str:
    """Drop comment lines and a module docstring."""
    return re.sub(r'^""".*?"""|^#.*$', "", text, flags=re.M | re.S).strip()
