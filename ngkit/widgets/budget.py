"""What labels and training runs cost: which way to train is the cheapest that is good enough?"""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

import numpy as np
from matplotlib.axes import Axes

from ngkit.widgets.shell import shell

Curves = Mapping[str, tuple[Sequence[float], Sequence[float]]]


def draw_label_budget(
    ax: Axes, curves: Curves, runs: Mapping[str, float], labels_needed: Callable, cheapest: Callable,
    target: float, label_price: float, run_price: float,
) -> Axes:  # fmt: skip
    """Draw accuracy against labels, where each curve crosses the target, and name the cheapest.

    Args:
        curves: name → (ns, acc): numbers of labels, and the accuracy that each gave.
        runs: name → training runs that this way takes; a run costs `run_price`.
        labels_needed: maps ns, acc, target to a number of labels, inf if the target is never reached.
        cheapest: maps curves, target, label_price and {name: price of its runs} to a name or None.
    """
    from ngkit.plot.style import COLOURS, DASHES, MARKERS

    prices = {name: run_price * runs[name] for name in curves}
    chosen = cheapest(curves, target, label_price, prices)
    ax.axhline(target, color="gray", linewidth=1)
    for number, (name, (ns, acc)) in enumerate(curves.items()):
        colour, needed = COLOURS[number % len(COLOURS)], float(labels_needed(ns, acc, target))
        price = f"{label_price * needed + prices[name]:,.0f}" if np.isfinite(needed) else "out of reach"
        style = {"linewidth": 2.8 if name == chosen else 1.2, "color": colour, "marker": MARKERS[number]}
        ax.semilogx(ns, acc, DASHES[number % len(DASHES)], markersize=4, label=f"{name}: {price}", **style)
        if np.isfinite(needed):
            ax.plot(needed, max(target, min(acc)), "o", color=colour, markerfacecolor="white", markersize=8)
    ticks = sorted({n for ns, _ in curves.values() for n in ns})
    ax.set_xticks(ticks, [f"{n:g}" for n in ticks])
    ax.minorticks_off()
    title = f"a label {label_price:g}, a run {run_price:g}: {chosen or 'no way is good enough'}"
    ax.set(xlabel="labelled examples", ylabel="accuracy", title=title)
    ax.legend(fontsize="small", loc="lower right")
    return ax


def label_budget(curves: Curves, runs: Mapping[str, float], labels_needed: Callable, cheapest: Callable) -> Any:
    """Return the widget of `draw_label_budget`: sliders for the target and the prices of a label and of a run."""
    import ipywidgets

    target = ipywidgets.FloatSlider(value=0.75, min=0.4, max=0.9, step=0.01, description="target")
    label_price = ipywidgets.FloatSlider(value=2.0, min=0, max=10, step=0.5, description="label price")
    run_price = ipywidgets.FloatSlider(value=100, min=0, max=500, step=10, description="run price")
    return shell(
        lambda ax, **values: draw_label_budget(ax, curves, runs, labels_needed, cheapest, **values),
        size=(6, 4), target=target, label_price=label_price, run_price=run_price,
    )  # fmt: skip
