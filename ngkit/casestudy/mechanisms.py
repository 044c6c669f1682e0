"""Worlds whose error is a sum of mechanisms, each of which some actions multiply.

Bayes error β, bias B, variance V, mismatch M, dev overfit O, gap to real use R, wrong labels of dev D. What is seen:
train = β + B, train_dev = train + V, dev = train_dev + M + D, test = dev + O, each measured on a finite set.
"""

from functools import cache
from typing import Any

import numpy as np

ORDER = ("B", "V", "M", "O", "R", "D")
SHOWN = {"train_dev": "train-dev", "label_share": "wrong labels", "covered_share": "explained by noise"}  # in tables
TRAIN_SIZE, DEV_SIZE, BIG_DEV_SIZE = 20_000, 4_000, 10_000


def draw(case: dict, seed: int) -> dict[str, Any]:
    """Return the world of `seed`: β, the mechanisms, s (how much of M synthesis can cover), human levels."""
    rng = np.random.default_rng(seed)
    spec = case["world"]
    parts = rng.uniform(*spec["extra"]) * rng.dirichlet(spec["dirichlet"])
    world = {
        "beta": rng.uniform(*spec["beta"]),
        **dict.fromkeys(ORDER, 0.0),
        **dict(zip(spec["mechanisms"], parts, strict=True)),
    }
    for name, most in spec.get("at_most", {}).items():
        world[name] = min(world[name], most)
    world = {name: float(value) for name, value in world.items()}
    return {**world, "s": float(rng.uniform(0.1, 0.9)), "human": humans(world["beta"], rng), "weeks": case["weeks"],
            "seed": seed, "turn": 0, "dev_size": DEV_SIZE}  # fmt: skip


def humans(beta: float, rng: np.random.Generator) -> dict[str, float]:
    """Return the error of four groups of people; the panel comes close to the Bayes error."""
    panel = beta + rng.uniform(0, 0.004)
    typical = panel + rng.uniform(0.06, 0.14)
    novice, expert = typical + rng.uniform(0.05, 0.10), panel + rng.uniform(0.005, 0.02)
    levels = {"novice": novice, "typical": typical, "expert": expert, "panel": panel}
    return {name: float(level) for name, level in levels.items()}


def error(case: dict, world: dict) -> float:
    """Return the error in the field, half of the wrong labels included."""
    return world["beta"] + sum(world[name] for name in ORDER) - world["D"] / 2


def observe(case: dict, world: dict) -> dict[str, Any]:
    """Return the report of this turn: what the case measures, on sets of finite size."""
    rng = np.random.default_rng([world["seed"], world["turn"]])
    rates = {"train": world["beta"] + world["B"]}
    rates["train_dev"] = rates["train"] + world["V"]
    rates["dev"] = rates["train_dev"] + world["M"] + world["D"]
    rates["test"] = rates["dev"] + world["O"]
    rates["field"] = error(case, world) - world["D"] / 2
    sizes = {"train": TRAIN_SIZE, "dev": world["dev_size"]}
    seen = {name: float(rng.binomial(n := sizes.get(name, DEV_SIZE), min(rate, 1)) / n) for name, rate in rates.items()}
    seen |= {"label_share": world["D"] / rates["dev"], "covered_share": world["s"] * world["M"] / rates["dev"]}
    return {"human": dict(world["human"]), "weeks": world["weeks"], **{name: seen[name] for name in case["report"]}}


def options(case: dict, world: dict) -> dict[str, int]:
    """Return the actions that still fit, with their weeks."""
    return {name: o["weeks"] for name, o in case["options"].items() if o["weeks"] <= world["weeks"]}


def ask(case: dict, world: dict, log: list[dict]) -> tuple:
    """Return what the pilot sees: report, menu, log."""
    return observe(case, world), options(case, world), [dict(entry) for entry in log]


def factors(case: dict, world: dict, action: str) -> dict[str, float]:
    """Return what an action multiplies each mechanism by; "covered" counts for the covered share s of the mismatch."""
    option = case["options"][action]
    covered = 1 - option.get("covered", 0) * world["s"]
    return {name: option["factors"].get(name, 1.0) * (covered if name == "M" else 1.0) for name in ORDER}


def act(case: dict, world: dict, action: str) -> dict[str, Any]:
    """Return the world after an action."""
    option = case["options"][action]
    after = dict(world)
    if option.get("reveals"):  # a dev set from real users shows as mismatch what nobody measured before
        after |= {"M": world["M"] + world["R"], "R": 0.0}
    after |= {name: after[name] * factor for name, factor in factors(case, world, action).items()}
    big = BIG_DEV_SIZE if option.get("bigger_dev") else world["dev_size"]
    return {**after, "weeks": world["weeks"] - option["weeks"], "turn": world["turn"] + 1, "dev_size": big}


def best(case: dict, world: dict) -> float:
    """Return the least error that any plan reaches in the weeks that are left.

    Effects are factors and commute, so a plan is a number of times for each action; revealing goes first.
    """
    names = list(case["options"])
    counts = plans(tuple(case["options"][name]["weeks"] for name in names), world["weeks"])
    effects = np.log([[factors(case, world, name)[m] for m in ORDER] for name in names])
    start = np.tile([world[m] for m in ORDER], (len(counts), 1))
    reveals = counts @ [bool(case["options"][name].get("reveals")) for name in names] > 0
    start[reveals, 2] += world["R"]
    start[reveals, 4] = 0
    left = start * np.exp(counts @ effects)
    return float(world["beta"] + (left.sum(axis=1) - left[:, 5] / 2).min())


@cache
def plans(weeks: tuple[int, ...], available: int) -> np.ndarray:
    """Return how often each action is taken, in every plan that fits: (plans, actions)."""
    if not weeks:
        return np.zeros((1, 0), dtype=int)
    rest = [(n, plans(weeks[1:], available - n * weeks[0])) for n in range(available // weeks[0] + 1)]
    return np.concatenate([np.hstack([np.full((len(p), 1), n), p]) for n, p in rest])


def numbers(case: dict, world: dict) -> dict[str, float]:
    """Return what a table of errors shows of a turn: the panel of people first, then the report."""
    report = observe(case, world)
    people = {"people (panel)": report["human"]["panel"]}
    return people | {SHOWN.get(name, name): report[name] for name in case["report"]}


def scene(case: dict, world: dict) -> str:
    """Return what the team sees before it decides: the symptom of the largest mechanism, not its name."""
    return case["scenes"][largest(case, world)].format(**observe(case, world))


def largest(case: dict, world: dict) -> str:
    """Return the mechanism that adds most to the error."""
    return max(case["world"]["mechanisms"], key=lambda name: world[name])


def explain(case: dict, before: dict, after: dict, action: str) -> str:
    """Return what a decision moved, what it has cost, and the principle that applies."""
    option, first = case["options"][action], largest(case, before)
    seen = {"before": error(case, before), "after": error(case, after), "lost": best(case, after) - best(case, before)}
    changed = factors(case, before, action)
    if seen["lost"] <= case["spared"]:
        verdict, principle = "kept", option["principle"]
    elif changed[first] == min(changed.values()):
        verdict, principle = "dear", case["price"]
    else:
        verdict, principle = "missed", case["principles"][first]
    return f"{option['then']} {case['verdicts'][verdict].format(**seen)} {principle}"
