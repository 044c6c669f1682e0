"""Fly a case: ask for decisions until the weeks are over, and compare what is left with the best that was possible.

A kind of world is a module with six pure functions of a case and a world: `draw(case, seed)` makes the world, `options`
names what still fits with its weeks, `ask` gives what the pilot sees, `act` gives the world after a decision, `error`
its final error, `best` the least error still reachable.
"""

from collections.abc import Callable, Iterable, Sequence
from importlib import import_module
from types import ModuleType
from typing import Any

import numpy as np

from ngkit.casestudy.cases import load

Choose = Callable[..., str | None] | Sequence[str]


def kind(case: dict) -> ModuleType:
    """Return the module that runs this kind of world."""
    return import_module(f"ngkit.casestudy.{case['kind']}")


def fly(name: str, choose: Choose, seed: int) -> dict[str, Any]:
    """Fly the case `name` in the world of `seed`.

    Args:
        choose: called at every turn with what the case shows (for most cases `choose(report, menu, log)`), returns an
            option or None to stop; or a list of options, flown as it stands.

    Returns:
        error, start, best (final, first and least possible error, fractions), log (a list of
        {"action", "report"}, what was chosen and what was seen before), stopped (why the flight ended early, or None),
        case and seed. An exception or an answer that is not on the menu ends the flight where it is.
    """
    case = load(name)
    world = kind(case).draw(case, seed)
    flight = {"case": name, "seed": seed, "start": kind(case).error(case, world), "best": kind(case).best(case, world)}
    log: list[dict] = []
    stopped = None
    while stopped is None and (options := kind(case).options(case, world)):
        seen = kind(case).ask(case, world, log)
        action, stopped = decide(choose, seen, options, len(log))
        if action is None:
            break
        log.append({"action": action, "report": kind(case).ask(case, world, [])[0]})
        world = kind(case).act(case, world, action)
    return {**flight, "error": kind(case).error(case, world), "log": log, "stopped": stopped}


def decide(choose: Choose, seen: tuple, options: dict, turn: int) -> tuple[str | None, str | None]:
    """Return the option that the pilot chooses, and the reason why the flight ends here, if it does."""
    try:
        answer = choose(*seen) if callable(choose) else (list(choose)[turn] if turn < len(choose) else None)
    except Exception as error:
        return None, f"turn {turn}: {type(error).__name__}: {error}"
    if answer is None:
        return None, None
    if not isinstance(answer, str) or answer not in options:
        got = repr(str(answer)[:80]) if isinstance(answer, str) else f"an object of type {type(answer).__name__}"
        return None, f"turn {turn}: expected one of {', '.join(options)}, got {got}"
    return str(answer), None


def closeness(name: str, choose: Choose, seeds: Iterable[int]) -> float:
    """Return how much of the possible improvement a pilot reaches, on average over worlds: 1 is the best plan."""
    return float(np.mean([reached(fly(name, choose, seed)) for seed in seeds]))


def reached(flight: dict) -> float:
    """Return the share of the possible improvement that a flight reached."""
    return (flight["start"] - flight["error"]) / (flight["start"] - flight["best"])
