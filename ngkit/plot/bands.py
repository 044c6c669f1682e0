"""Curves with the range of their repetitions."""

from collections.abc import Sequence
from itertools import cycle

import numpy as np
from matplotlib.axes import Axes

STYLES = ("o-", "s--", "^-.", "D:", "v-", "P--")


def curve_band(
    ax: Axes, x: Sequence[float], ys: Sequence[np.ndarray], labels: Sequence[str], log_x: bool = True
) -> Axes:
    """Draw the mean of each curve over its repetitions, with a band from the lowest to the highest.

    Args:
        x: (n,)
        ys: for each curve (n,) or (repetitions, n).
        labels: one for each curve.
        log_x: whether x is a size or a count, best seen on a logarithmic axis.
    """
    # line and marker tell curves apart without colour
    for style, values, label in zip(cycle(STYLES), ys, labels, strict=False):
        runs = np.atleast_2d(np.asarray(values, dtype=float))
        (line,) = ax.plot(x, runs.mean(axis=0), style, ms=4, label=label)
        if len(runs) > 1:
            ax.fill_between(x, runs.min(axis=0), runs.max(axis=0), color=line.get_color(), alpha=0.2, lw=0)
    if log_x:
        ax.set_xscale("log")
    ax.legend()
    return ax
