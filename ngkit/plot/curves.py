"""Curves over steps, rates and confidences."""

from collections.abc import Mapping, Sequence
from itertools import cycle

import numpy as np
from matplotlib.axes import Axes
from matplotlib.ticker import NullFormatter

from ngkit.plot.style import DASHES, MARKERS


def costs(ax: Axes, curves: Mapping[str, Sequence[float]], ylabel: str = "cost J", log: bool = False) -> Axes:
    """Draw cost (or any other curve) against the iteration, a line for each label."""
    for (label, values), dash in zip(curves.items(), cycle(DASHES), strict=False):
        ax.plot(values, dash, label=label)
    ax.set(xlabel="iteration", ylabel=ylabel, yscale="log" if log else "linear")
    if any(curves):
        ax.legend()
    return ax


def layer_stats(ax: Axes, series: Mapping[str, Sequence[float]], ylabel: str, log: bool = True) -> Axes:
    """Draw a number for each layer, 1, 2, …, a line for each label: how signal, gradient or spread goes with depth."""
    for (label, values), dash, marker in zip(series.items(), cycle(DASHES), cycle(MARKERS), strict=False):
        ax.plot(range(1, len(values) + 1), values, dash, marker=marker, markersize=4, label=label)
    ax.set(xlabel="layer", ylabel=ylabel, yscale="log" if log else "linear")
    ax.legend()
    return ax


def loglog(ax: Axes, series: Mapping[str, tuple[Sequence[float], Sequence[float]]], xlabel: str, ylabel: str) -> Axes:
    """Draw curves on two logarithmic axes, where every power law is a straight line.

    Args:
        series: label → (x, y), positive numbers.
    """
    for number, (label, (x, y)) in enumerate(series.items()):
        ax.loglog(x, y, DASHES[number % len(DASHES)], marker=MARKERS[number % len(MARKERS)], markersize=4, label=label)
    ax.set(xlabel=xlabel, ylabel=ylabel)
    for axis in (ax.xaxis, ax.yaxis):
        axis.set_minor_formatter(NullFormatter())  # over less than two decades its labels would overlap
    if any(series):
        ax.legend()
    return ax


def reliability(ax: Axes, P: np.ndarray, y: np.ndarray, label: str = "", bins: int = 10) -> Axes:
    """Draw how often the predicted class is right against how sure the model was of it.

    Args:
        P (C, m): predicted probabilities. y (m,): true classes.

    Source: Guo et al. 2017, arXiv 1706.04599.
    """
    sure, right = P.max(axis=0), P.argmax(axis=0) == np.ravel(y)
    which = np.minimum((sure * bins).astype(int), bins - 1)
    used = [k for k in range(bins) if (which == k).any()]
    ax.plot([0, 1], [0, 1], ":", color="gray", label="_")
    ax.plot([sure[which == k].mean() for k in used], [right[which == k].mean() for k in used], "o-", label=label)
    ax.set(xlabel="confidence", ylabel="accuracy", xlim=(0, 1), ylim=(0, 1.02))
    return ax
