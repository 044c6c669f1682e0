"""Tell a flight: what was seen, what was chosen, what came of it and why."""

import textwrap
from itertools import pairwise
from typing import Any

from ngkit.casestudy.cases import load
from ngkit.casestudy.flight import kind

DEEPER = " 123456789"  # the first character of paragraphs that belong to a turn


def tell(flight: dict[str, Any], width: int = 100) -> str:
    """Return the story of a flight as text: each decision with its consequence, cost and principle.

    Args:
        flight: what `fly` returned.
        width: characters in a line.
    """
    case, actions = load(flight["case"]), [entry["action"] for entry in flight["log"]]
    turns = worlds(case, flight["seed"], actions)
    parts = [f"{case['title']} — world {flight['seed']}", opening(case, turns[0])]
    for number, (action, (before, after)) in enumerate(zip(actions, pairwise(turns), strict=True), start=1):
        parts += [f"{number}. {before_decision(case, before)}", *decided(case, before, after, action)]
    parts.append(ending(case, turns))
    if flight["stopped"]:
        parts.append(f"The flight was stopped at {flight['stopped']}.")
    return "\n".join(textwrap.fill(part, width, subsequent_indent="   " * (part[:1] in DEEPER)) for part in parts)


def worlds(case: dict, seed: int, actions: list[str]) -> list[dict]:
    """Return the world before the first and after each action."""
    states = [kind(case).draw(case, seed)]
    for action in actions:
        states.append(kind(case).act(case, states[-1], action))
    return states


def opening(case: dict, world: dict) -> str:
    """Return the situation of a case."""
    return case["situation"].format(**kind(case).ask(case, world, [])[0])


def before_decision(case: dict, world: dict) -> str:
    """Return the scene and the numbers that a decision starts from."""
    shown = ", ".join(f"{name} {value:.1%}" for name, value in kind(case).numbers(case, world).items())
    return f"{kind(case).scene(case, world)} [{shown}]"


def decided(case: dict, before: dict, after: dict, action: str) -> list[str]:
    """Return the decision and its explanation."""
    return [f"   → {case['options'][action]['label']}.", f"   {kind(case).explain(case, before, after, action)}"]


def ending(case: dict, turns: list[dict]) -> str:
    """Return how the flight ended: final error, and the least that any plan would have reached."""
    start, end, least = (
        kind(case).error(case, turns[0]),
        kind(case).error(case, turns[-1]),
        kind(case).best(case, turns[0]),
    )
    share = (start - end) / (start - least)
    return f"{case['ending']} Error {start:.1%} → {end:.1%}; the best plan ends at {least:.1%}: {share:.0%} of the way."
