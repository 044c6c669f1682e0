"""Worlds whose errors have causes, several at once, and in which each fix cures a part of the errors of one cause.

An error is a pair of bit sets over the causes, in the order of the options: its causes, and those of them whose fix
removes it. So the order of fixes never matters and a flight is a function of case, seed and choices. What is seen: a
fresh table of surviving errors at every turn.
"""

from itertools import combinations
from typing import Any

import numpy as np

DEV_SIZE, INSPECTED = 4_000, 100


def draw(case: dict, seed: int) -> dict[str, Any]:
    """Return the world of `seed`: the errors, and weeks, fixability and frequency of each cause.

    Frequency is the share of a cause among all dev images, right ones included.
    """
    rng = np.random.default_rng(seed)
    spec, names = case["world"], list(case["options"])
    rate = rng.uniform(*spec["error"])
    main = rng.dirichlet([spec["dirichlet"]] * len(names))
    m = round(rate * DEV_SIZE)
    causes = rng.random((m, len(names))) < spec["further"]
    causes[np.arange(m), rng.choice(len(names), m, p=main)] = True
    causes[rng.random(m) < spec["untagged"]] = False
    weeks, fixable = rng.choice(spec["weeks"], len(names)), rng.choice(spec["fixable"], len(names))
    chance = fixable / np.maximum(causes.sum(axis=1, keepdims=True), 1)
    cured = causes & (rng.random(causes.shape) < chance)
    given_cause = np.exp(rng.uniform(*np.log(spec["error_given_cause"]), len(names)))
    frequency = np.minimum(0.9, rate * causes.mean(axis=0) / given_cause)
    bits = 1 << np.arange(len(names))
    errors = np.stack([causes @ bits, cured @ bits], axis=1).tolist()
    each = {
        "cost": dict(zip(names, weeks.tolist(), strict=True)),
        "fixable": dict(zip(names, fixable.tolist(), strict=True)),
        "frequency": dict(zip(names, frequency.round(3).tolist(), strict=True)),
    }
    return {**each, "errors": errors, "done": [], "weeks": case["weeks"], "seed": seed, "turn": 0}


def error(case: dict, world: dict) -> float:
    """Return the dev error: what survives, as a share of the dev set."""
    return len(world["errors"]) / DEV_SIZE


def observe(case: dict, world: dict) -> dict[str, Any]:
    """Return the report of this turn.

    error (fraction), errors (a list of causes for each of 100 surviving errors, all if fewer survive), fixable and
    frequency (name → fraction), weeks (left).
    """
    rng = np.random.default_rng([world["seed"], world["turn"]])
    chosen = rng.permutation(len(world["errors"]))[:INSPECTED]
    inspected = [names_of(world, world["errors"][i][0]) for i in chosen]
    seen = {"fixable": dict(world["fixable"]), "frequency": dict(world["frequency"]), "weeks": world["weeks"]}
    return {"error": error(case, world), "errors": inspected, **seen}


def names_of(world: dict, bits: int) -> list[str]:
    """Return the causes in a bit set."""
    return [name for place, name in enumerate(world["cost"]) if bits >> place & 1]


def options(case: dict, world: dict) -> dict[str, int]:
    """Return the causes that are not fixed yet and still fit, with their weeks."""
    return {name: w for name, w in world["cost"].items() if name not in world["done"] and w <= world["weeks"]}


def ask(case: dict, world: dict, log: list[dict]) -> tuple:
    """Return what the pilot sees: report, menu, log."""
    return observe(case, world), options(case, world), [dict(entry) for entry in log]


def act(case: dict, world: dict, action: str) -> dict[str, Any]:
    """Return the world after the fix of a cause."""
    bit = 1 << list(world["cost"]).index(action)
    after = {
        "errors": [e for e in world["errors"] if not e[1] & bit],
        "done": [*world["done"], action],
        "weeks": world["weeks"] - world["cost"][action],
        "turn": world["turn"] + 1,
    }
    return {**world, **after}


def best(case: dict, world: dict) -> float:
    """Return the least error that any set of fixes reaches in the weeks that are left."""
    menu = options(case, world)
    bits = {name: 1 << place for place, name in enumerate(world["cost"])}
    sets = [chosen for k in range(len(menu) + 1) for chosen in combinations(menu, k)]
    plans = [sum(bits[n] for n in s) for s in sets if sum(menu[n] for n in s) <= world["weeks"]]
    cured_by = np.array([e[1] for e in world["errors"]], dtype=int)
    return min(int((cured_by & plan == 0).sum()) for plan in plans) / DEV_SIZE


def numbers(case: dict, world: dict) -> dict[str, float]:
    """Return what a table shows of a turn: the error, then the share of each cause among the inspected errors."""
    return {"dev": error(case, world), **shares(case, world)}


def shares(case: dict, world: dict) -> dict[str, float]:
    """Return the share of each cause among the inspected errors."""
    inspected = observe(case, world)["errors"]
    return {name: float(np.mean([name in e for e in inspected] or [0.0])) for name in case["options"]}


def largest(case: dict, world: dict) -> str:
    """Return the cause that most of the inspected errors carry."""
    share = shares(case, world)
    return max(share, key=share.get)


def scene(case: dict, world: dict) -> str:
    """Return what the archivist sees before a decision: the cause that leads the table, and what every fix promises."""
    menu = options(case, world)
    offers = "; ".join(f"{n} {w} w, {world['fixable'][n]:.0%}, {world['frequency'][n]:.0%}" for n, w in menu.items())
    return f"{case['scenes'][largest(case, world)]} {case['offers'].format(offers=offers)}"


def explain(case: dict, before: dict, after: dict, action: str) -> str:
    """Return what a fix removed, what it has cost, and the principle that applies."""
    removed = len(before["errors"]) - len(after["errors"])
    seen = {"before": error(case, before), "after": error(case, after), "removed": removed}
    seen["lost"] = best(case, after) - best(case, before)
    menu = options(case, before)
    carried = shares(case, before)
    if seen["lost"] <= case["spared"]:
        verdict = "kept"
    elif menu[action] > min(menu.values()) and carried[action] * before["fixable"][action] > 0.1:
        verdict = "dear"  # a real gain, at too many weeks
    else:
        verdict = "missed" if carried[action] >= 0.1 else "rare"
    told = case["verdicts"][verdict].format(**seen)
    return f"{case['options'][action]['then']} {told} {case['principles'][verdict]}"
