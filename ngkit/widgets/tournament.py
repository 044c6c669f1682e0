"""A tournament run twenty times: which of 24 models ships, and what it costs, as the design of the dev set changes."""

from typing import Any

import numpy as np
from matplotlib.axes import Axes

from ngkit.widgets.shell import shell

DRAWS = 20


def design(world: dict, mould: float, valleys: int, n_dev: int) -> dict[str, Any]:
    """Return a design that takes its dev set from the `valleys` largest valleys, as many labels from each."""
    largest = sorted(world["traffic"], key=world["traffic"].get)[-valleys:]
    weights = {"good": 1.0, "bruised": 1.0, "mouldy": mould}
    return {"weights": weights, "dev_shares": dict.fromkeys(largest, 1.0), "max_latency_ms": world["latency_ms"],
            "n_dev": n_dev}  # fmt: skip


def draw_tournament(ax: Axes, seed: int, mould: float, valleys: int, n_dev: int) -> Axes:
    """Draw the true cost of every model that is fast enough, and how many of 20 tournaments each of them wins.

    Args:
        seed: of the world, `casestudy.orchard(seed)`.
        mould: weight of a missed mouldy apple, where any other mistake weighs 1. valleys: how many are in the dev set.
    """
    from ngkit import casestudy
    from ngkit.plot import COLOURS

    world, rng = casestudy.orchard(seed), np.random.default_rng(seed)
    plan = design(world, mould, valleys, n_dev)
    wins = np.bincount([casestudy.tournament(world, plan, rng) for _ in range(DRAWS)], minlength=len(world["latency"]))
    cost, usable = casestudy.true_costs(world), np.flatnonzero(world["latency"] <= world["latency_ms"])
    order = usable[np.argsort(cost[usable])]
    ax.bar(range(len(order)), cost[order], color=COLOURS[5], width=0.6)
    for place, k in enumerate(order):
        if wins[k]:
            ax.text(place, cost[k], f"{wins[k]}×", ha="center", va="bottom", fontsize=9)
    shipped = float(cost @ wins / DRAWS)
    ax.axhline(shipped, linestyle="--", color=COLOURS[1], label=f"shipped on average: {shipped:.3f}")
    ax.axhline(cost[order].min(), linestyle=":", color=COLOURS[7], label=f"cheapest model: {cost[order].min():.3f}")
    ax.set(xlabel="fast enough models, cheapest first", ylabel="true cost per apple", xticks=())
    ax.set(ylim=(0, 1.35 * cost[order].max()), title=f"mould × {mould:g}, {valleys} of 6 valleys, {n_dev:,} labels")
    ax.legend(fontsize=8, loc="upper left")
    return ax


def tournament(seed: int) -> Any:
    """Return the widget of `draw_tournament`: sliders for the weight of mould, the valleys and the size."""
    import ipywidgets

    mould = ipywidgets.IntSlider(value=1, min=1, max=60, description="mould ×")
    valleys = ipywidgets.IntSlider(value=1, min=1, max=6, description="valleys")
    n_dev = ipywidgets.IntSlider(value=500, min=100, max=5000, step=100, description="n_dev")
    return shell(lambda ax, mould, valleys, n_dev: draw_tournament(ax, seed, mould, valleys, n_dev),
                  (6, 4), mould=mould, valleys=valleys, n_dev=n_dev)  # fmt: skip
