"""Run the cells of a notebook; a cell that hangs or kills the kernel costs only itself.

After a time-out or a crash the kernel and its judge are started anew, the cells that bound something are run again
without those that did the harm, and the rest goes on.
"""

import time
from collections.abc import Callable, Sequence

from nbformat import NotebookNode

from autograder.errors import NoKernel
from autograder.pair import Outcome, Room, open_pair

HARM = ("timeout", "crashed")


def run(
    notebook: NotebookNode, cells: Sequence[int], is_check: Callable[[int], bool], room: Room
) -> dict[int, Outcome]:
    """Run the code cells at the positions `cells`, in order, and say how each ended.

    Args:
        is_check: says which positions are checks: the judge runs them, and they are not run again after a restart.
    """
    outcomes: dict[int, Outcome] = {}
    deadline = time.monotonic() + room.limits.notebook_seconds
    while left := [c for c in cells if c not in outcomes]:
        if time.monotonic() > deadline:
            message = f"the notebook ran longer than {room.limits.notebook_seconds} s."
            return outcomes | {c: Outcome("not run", message=message) for c in left}
        again = [c for c in cells if c in outcomes and not is_check(c) and outcomes[c].status in ("ok", "error")]
        _run_until_harm(notebook, again, left, is_check, room, outcomes, deadline)
    return outcomes


def _run_until_harm(
    notebook: NotebookNode, again: list[int], left: list[int], is_check: Callable[[int], bool], room: Room,
    outcomes: dict[int, Outcome], deadline: float,
) -> None:  # fmt: skip
    """Start a kernel, repeat the cells `again`, then run those `left` until one hangs or kills the kernel."""
    try:
        with open_pair(notebook, room) as pair:
            for cell in again:
                if (repeated := pair.run(notebook, cell)).status in HARM:
                    outcomes[cell] = repeated
                    return
            for cell in left:
                outcomes[cell] = pair.check(notebook, cell) if is_check(cell) else pair.run(notebook, cell)
                if outcomes[cell].status in HARM or time.monotonic() > deadline:
                    return
    except (RuntimeError, NoKernel) as error:  # the kernel died before it was ready, and would again
        outcomes.update({c: Outcome("not run", message=f"no kernel could be started: {error}") for c in left})
