"""A threshold on scores: what is found, what is right, what it costs, and how often the alarm rings."""

from collections.abc import Callable
from typing import Any

import numpy as np
from matplotlib.axes import Axes

from ngkit.widgets.shell import shell


def draw_threshold(
    ax: Axes, scores: np.ndarray, y: np.ndarray, precision_recall: Callable, fbeta: Callable, t: float, ratio: float,
    hours: float = 24.0,
) -> Axes:  # fmt: skip
    """Draw precision, recall and F1 against the threshold, and the cost of the mistakes on an axis of its own scale.

    Args:
        scores (m,), y (m,): rows are examples; what scores t or more is called 1.
        precision_recall, fbeta: the student's functions, (y, yhat) -> (P, R) and (P, R) -> F1.
        t: the threshold that is marked. ratio: cost of a miss, where a false alarm costs 1.
        hours: of sound behind the scores, so that false alarms can be counted per day.
    """
    from ngkit.plot import COLOURS

    grid = np.linspace(scores.min(), scores.max(), 61)
    called = scores >= grid[:, None]
    pairs = [precision_recall(y, yhat.astype(int)) for yhat in called]
    curves = {
        "precision": [p for p, _ in pairs],
        "recall": [r for _, r in pairs],
        "F1": [fbeta(*pair) for pair in pairs],
    }
    cost = (called & (y == 0)).sum(axis=1) + ratio * (~called & (y == 1)).sum(axis=1)
    for (label, values), dash, colour in zip(curves.items(), ("-", "--", "-."), COLOURS, strict=False):
        ax.plot(grid, values, dash, color=colour, label=label)
    ax.plot(grid, cost / cost.max(), ":", color=COLOURS[7], label="cost (largest = 1)")
    ax.plot(
        grid[np.argmin(cost)], cost.min() / cost.max(), "o", color=COLOURS[7], markerfacecolor="none", label="_best"
    )
    ax.axvline(t, color="gray", linewidth=1)
    false = int(((scores >= t) & (y == 0)).sum())
    p, r = precision_recall(y, (scores >= t).astype(int))
    ax.set(xlabel="threshold t", ylim=(-0.03, 1.05), xlim=(grid[0], grid[-1]),
           title=f"t = {t:.2f}: P {p:.2f}, R {r:.2f}, {false * 24 / hours:.1f} false alarms a day")  # fmt: skip
    ax.legend(fontsize=8, loc="upper center", bbox_to_anchor=(0.5, -0.16), ncols=4)
    return ax


def threshold(
    scores: np.ndarray, y: np.ndarray, precision_recall: Callable, fbeta: Callable, hours: float = 24.0
) -> Any:
    """Return the widget of `draw_threshold`: sliders for the threshold and for the price of a miss."""
    import ipywidgets

    low, high = float(scores.min()), float(scores.max())
    t = ipywidgets.FloatSlider(value=(low + high) / 2, min=low, max=high, step=0.01, description="t")
    ratio = ipywidgets.FloatLogSlider(value=5, base=10, min=-1, max=2, step=0.1, description="miss costs")
    return shell(
        lambda ax, t, ratio: draw_threshold(ax, scores, y, precision_recall, fbeta, t, ratio, hours),
        (6, 4), t=t, ratio=ratio,
    )  # fmt: skip
