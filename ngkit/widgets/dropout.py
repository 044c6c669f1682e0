"""What dropout does to the input of one unit."""

from typing import Any

import numpy as np
from matplotlib.axes import Axes

from ngkit.widgets.shell import shell

INPUTS = 10
EVEN = np.full(INPUTS, 1 / INPUTS)
UNEVEN = np.where(np.arange(INPUTS) == 0, 0.82, 0.02)


def unit_inputs(keep_prob: float, masks: int = 4000, seed: int = 0) -> tuple[np.ndarray, dict[str, np.ndarray]]:
    """Draw masks for ten inputs that are all 1, and add up what is left under two sets of weights with sum 1.

    Returns:
        D (INPUTS, masks) bool, {"ten equal weights": (masks,), "one large weight": (masks,)}.
    """
    D = np.random.default_rng(seed).uniform(size=(INPUTS, masks)) < keep_prob
    kept = D / keep_prob
    return D, {"ten equal weights": EVEN @ kept, "one large weight": UNEVEN @ kept}


def draw_dropout_unit(ax: Axes, keep_prob: float) -> Axes:
    """Draw one mask, and how a unit's input varies over masks: equal weights against one large weight.

    Both units receive 1 without dropout. The legend says mean and standard deviation under (inverted) dropout.
    """
    from ngkit.plot import COLOURS

    D, sums = unit_inputs(keep_prob)
    share = np.full(D.shape[1], 1 / D.shape[1])
    for (name, values), colour, kind in zip(sums.items(), COLOURS, ("stepfilled", "step"), strict=False):
        label = f"{name}: {values.mean():.2f} ± {values.std():.2f}"
        style = {"color": colour, "histtype": kind, "alpha": 0.75, "linewidth": 2, "label": label}
        ax.hist(np.minimum(values, 2.99), np.linspace(0, 3, 46), weights=share, **style)
    ax.axvline(1, color="black", linestyle=":")
    ax.set(ylim=(0, 1), xlim=(0, 3))
    ax.set(xlabel="input of the unit", ylabel="share of masks")
    for index, kept in enumerate(D[:, 0]):
        ax.plot(1.7 + 0.11 * index, 0.93, "s", color="black", fillstyle="full" if kept else "none", markersize=7)
    ax.set_title(f"keep_prob = {keep_prob:g}")
    ax.legend(loc="upper right", fontsize=8, bbox_to_anchor=(1, 0.88), title="input, mean ± spread", title_fontsize=8)
    return ax


def dropout_unit() -> Any:
    """Return the widget of `draw_dropout_unit`: a slider for `keep_prob`."""
    import ipywidgets

    keep_prob = ipywidgets.FloatSlider(value=0.8, min=0.3, max=0.95, step=0.05, description="keep_prob")
    return shell(draw_dropout_unit, size=(5, 3.4), keep_prob=keep_prob)
