"""The tournament of the apple co-operative: who ships depends on where the target stands and how sharply it is seen.

24 candidate models grade apples as good, bruised or mouldy in six valleys. A *design* says how a dev set is drawn and
how the candidates are scored on it; the world runs the tournament and says what the winner costs. Nothing here knows
which design is good: `regret` compares with the cheapest candidate that is fast enough.

    design = {"weights": {class: number}, "dev_shares": {valley: number}, "max_latency_ms": number | None, "n_dev": int}

Worlds, briefs and designs are plain dicts; every function is pure.
"""

import math
import textwrap
from typing import Any

import numpy as np

from ngkit.casestudy.cases import load

CLASSES = ("good", "bruised", "mouldy")
CLASS_SHARES = np.array([0.80, 0.15, 0.05])
VALLEYS = ("Aune", "Brela", "Corvo", "Dreis", "Elmet", "Farne")
N_CANDIDATES = 24
TOO_SLOW = 2.0  # regret of a winner that the belt cannot wait for
PARTS = ("weights", "dev_shares", "max_latency_ms", "n_dev")


def orchard(seed: int) -> dict[str, Any]:
    """Draw a world: candidates, and what the brief will say.

    Returns:
        {"error": (24, 6 valleys, 3 classes), "latency": (24,) in ms, "traffic": {valley: share of the apples}, "cost":
        {class: cost of a mistake}, "latency_ms": what the belt allows, "labels": int, "promise": half-width of the
        interval that the test must give}
    """
    rng = np.random.default_rng(seed)
    error, latency = candidates(rng)
    traffic = rng.dirichlet(np.full(len(VALLEYS), 4.0))
    cost = {"good": 1, "bruised": int(rng.choice([1, 2])), "mouldy": int(rng.choice([20, 40]))}
    return {
        "error": error, "latency": latency, "traffic": dict(zip(VALLEYS, traffic.tolist(), strict=True)), "cost": cost,
        "latency_ms": 5 * math.ceil(float(np.quantile(latency, 0.4)) / 5), "labels": int(rng.choice([6000, 12000])),
        "promise": float(rng.choice([0.01, 0.015])),
    }  # fmt: skip


def candidates(rng: np.random.Generator) -> tuple[np.ndarray, np.ndarray]:
    """Draw the models: careful ones are slow, those that see mould well call good apples bad, none is good everywhere.

    Returns:
        error (24, 6, 3): the rate of mistakes by valley and true class; latency (24,) in ms.
    """
    quality, miss = rng.uniform(0.02, 0.06, N_CANDIDATES), rng.uniform(0.03, 0.35, N_CANDIDATES)
    latency = np.clip(70 - 900 * quality + rng.normal(0, 12, N_CANDIDATES), 8, 120)
    valley = rng.choice([0.7, 1.0, 4.0], (N_CANDIDATES, len(VALLEYS)), p=[0.3, 0.45, 0.25])
    q, mu = quality[:, None], miss[:, None]
    error = np.stack([q * valley + 0.06 * (0.35 - mu), 2.5 * q * valley, mu * valley], axis=-1)
    return np.clip(error, 0, 0.95), latency


def brief(world: dict) -> dict[str, Any]:
    """Return what the team is told: plain data, made afresh with each call."""
    return {"traffic": dict(world["traffic"]), "cost": dict(world["cost"]), "latency_ms": world["latency_ms"],
            "labels": world["labels"], "promise": world["promise"]}  # fmt: skip


def true_costs(world: dict) -> np.ndarray:
    """Return what each candidate costs per apple in the year after launch, (24,)."""
    return _mean_cost(world, _row(world["traffic"], VALLEYS), _row(world["cost"], CLASSES))


def tournament(world: dict, answer: dict, rng: np.random.Generator | None) -> int:
    """Run the tournament of a design; return the number of the winner.

    A dev set is drawn as designed, each candidate makes its mistakes on it, and the smallest weighted error wins among
    those that are fast enough for the design (the fastest, if none is). The first of equals wins.

    Args:
        rng: draws the dev set; None scores on infinitely many labels instead.

    Raises:
        ValueError: the answer is not a design that can be run.
    """
    weights, shares = _design(world, answer)
    if rng is None:
        score = _mean_cost(world, shares, weights) / (CLASS_SHARES @ weights)
    else:
        counts = rng.multinomial(answer["n_dev"], np.outer(shares, CLASS_SHARES).ravel()).reshape(shares.size, -1)
        wrong = rng.binomial(counts, world["error"])
        score = wrong.sum(axis=1) @ weights / max(float(counts.sum(axis=0) @ weights), 1e-12)
    limit = answer["max_latency_ms"]
    limit = np.inf if limit is None else max(limit, world["latency"].min())
    return int(np.argmin(np.where(world["latency"] <= limit, score, np.inf)))


def regret(world: dict, answer: dict, rng: np.random.Generator | None, draws: int = 1) -> float:
    """Return (cost of the winner − best) / (mean − best), averaged over tournaments: 0 is best, 1 no better than lots.

    Best and mean are of the candidates that the belt can wait for; a winner that is too slow for it counts as 2.
    """
    cost, usable = true_costs(world), world["latency"] <= world["latency_ms"]
    best, mean = cost[usable].min(), cost[usable].mean()
    winners = [tournament(world, answer, rng) for _ in range(draws)]
    return float(np.mean([(cost[k] - best) / (mean - best) if usable[k] else TOO_SLOW for k in winners]))


def explain(world: dict, answer: dict, rng: np.random.Generator, draws: int = 20, width: int = 110) -> str:
    """Tell what a design led to, part by part, once it has been flown: what it did, and which principle decides it."""
    text = load("orchard")
    lines = [text["situation"].format(**_facts(world)), ""]
    flown, sharp = regret(world, answer, rng, draws), regret(world, answer, None)
    lines += [text["result"].format(draws=draws, flown=flown, sharp=sharp, noise=flown - sharp), ""]
    for part in PARTS:
        branch, numbers = _judge(world, answer, part)
        words = text["options"][part]
        lines += [f"{part}: {words[branch].format(**numbers)}", f"    {words['principle']}"]
    return "\n".join(
        textwrap.fill(line, width, subsequent_indent="    " if line.startswith(PARTS) else "") for line in lines
    )


def _judge(world: dict, answer: dict, part: str) -> tuple[str, dict]:
    """Choose the text for a part of a design, and the numbers in it."""
    weights, shares = _design(world, answer)
    if part == "weights":
        cost = _row(world["cost"], CLASSES)
        mine, real = weights[2] / weights[0] if weights[0] else math.inf, cost[2] / cost[0]
        same = np.allclose(weights / weights.sum(), cost / cost.sum(), rtol=0.05)
        return ("same" if same else "other"), {"mine": mine, "real": real}
    if part == "dev_shares":
        apart = float(np.abs(shares - _row(world["traffic"], VALLEYS)).sum() / 2)
        return ("same" if apart < 0.01 else "other"), {"apart": apart, "missing": int((shares == 0).sum())}
    if part == "max_latency_ms":
        limit, winner = answer[part], tournament(world, answer, None)
        branch = "none" if limit is None else "loose" if limit > world["latency_ms"] else "fits"
        passing = int((world["latency"] <= (np.inf if limit is None else limit)).sum())
        slow = {"belt": world["latency_ms"], "winner": world["latency"][winner]}
        return branch, {"limit": limit, "passing": passing, **slow}
    left = world["labels"] - answer["n_dev"]
    width = 1.96 * math.sqrt(0.09 / left) if left else math.inf
    numbers = {"n": answer[part], "mouldy": answer[part] * CLASS_SHARES[2], "left": left, "width": width}
    return ("kept" if width <= world["promise"] else "broken"), {**numbers, "promise": world["promise"]}


def _design(world: dict, answer: Any) -> tuple[np.ndarray, np.ndarray]:
    """Return the weights (3,) and the shares (6,), which add up to 1, of a design that can be run."""
    if not isinstance(answer, dict) or set(answer) != set(PARTS):
        raise ValueError(f"A design is a dict with the keys {', '.join(PARTS)}.")
    weights, shares = _row(answer["weights"], CLASSES, "weights"), _row(answer["dev_shares"], VALLEYS, "dev_shares")
    limit, n = answer["max_latency_ms"], answer["n_dev"]
    if limit is not None and not _is_number(limit):
        raise ValueError(f"max_latency_ms is a number or None, got {limit!r}.")
    if isinstance(n, bool) or not isinstance(n, int | np.integer) or not 1 <= n <= world["labels"]:
        raise ValueError(f"n_dev is a whole number from 1 to the {world['labels']} labels that there are, got {n!r}.")
    return weights, shares / shares.sum()


def _row(values: Any, names: tuple[str, ...], what: str = "values") -> np.ndarray:
    if not isinstance(values, dict) or not set(values) <= set(names):
        raise ValueError(f"{what} is a dict whose keys are among {', '.join(names)}.")
    row = [values.get(name, 0) for name in names]
    if not all(map(_is_number, row)) or min(row) < 0 or not 0 < sum(row) < np.inf:
        raise ValueError(f"{what} are numbers ≥ 0, not all of them 0, got {values!r}.")
    return np.array(row, dtype=float)


def _is_number(value: Any) -> bool:
    return isinstance(value, int | float | np.integer | np.floating) and not isinstance(value, bool)


def _mean_cost(world: dict, shares: np.ndarray, weights: np.ndarray) -> np.ndarray:
    return np.einsum("kvc,v,c,c->k", world["error"], shares, CLASS_SHARES, weights)


def _facts(world: dict) -> dict:
    usable = world["latency"] <= world["latency_ms"]
    largest = max(world["traffic"], key=world["traffic"].get)
    return {**brief(world), "largest": largest, "share": world["traffic"][largest], "mould": world["cost"]["mouldy"],
            "n": N_CANDIDATES, "usable": int(usable.sum())}  # fmt: skip
