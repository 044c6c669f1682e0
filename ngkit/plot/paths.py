"""Weights along a path of penalties."""

from collections.abc import Collection, Sequence

import numpy as np
from matplotlib.axes import Axes

from ngkit.plot.style import DASHES


def path(ax: Axes, lambdas: Sequence[float], W: np.ndarray, marked: Collection[int] = ()) -> Axes:
    """Draw each weight against the strength of a penalty: which weights leave, and when.

    Args:
        lambdas (k,): strengths, positive; the axis is logarithmic.
        W (k, n): the n weights for each strength.
        marked: weights to draw in colour, with their number as label; all others are grey.
    """
    W = np.asarray(W)
    for j in [j for j in range(W.shape[1]) if j not in marked]:
        ax.semilogx(lambdas, W[:, j], color="gray", linewidth=0.7, alpha=0.7)
    for number, j in enumerate(marked):
        ax.semilogx(lambdas, W[:, j], DASHES[number % len(DASHES)], linewidth=2, label=str(j))
    ax.axhline(0, color="black", linewidth=0.8)
    ax.set(xlabel="λ", ylabel="weight")
    return ax
