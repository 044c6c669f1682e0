"""What a model gives against what it costs."""

from collections.abc import Mapping, Sequence

import numpy as np
from matplotlib.axes import Axes
from matplotlib.ticker import FuncFormatter, LogLocator, NullFormatter

from ngkit.plot.style import COLOURS, MARKERS


def cost_scatter(
    ax: Axes, results: Mapping[str, tuple[float, Sequence[float]]], ylabel: str = "test accuracy",
    xlabel: str = "multiplications for one image",
) -> Axes:  # fmt: skip
    """Draw results against cost on a logarithmic axis: up and to the left is better for accuracies.

    Args:
        results: label → (cost, results of the runs). The mark is their mean, the bar goes from worst to best.
    """
    for number, (label, (cost, runs)) in enumerate(results.items()):
        mean, colour = float(np.mean(runs)), COLOURS[number % len(COLOURS)]
        reach = [[mean - np.min(runs)], [np.max(runs) - mean]]
        marker = MARKERS[number % len(MARKERS)]
        ax.errorbar(cost, mean, reach, color=colour, marker=marker, capsize=3, linestyle="none", label=label)
    ax.set(xlabel=xlabel, ylabel=ylabel, xscale="log")
    ax.xaxis.set_major_locator(LogLocator(subs=(1, 2, 5)))
    ax.xaxis.set_major_formatter(FuncFormatter(lambda cost, _: f"{cost:,.0f}"))
    ax.xaxis.set_minor_formatter(NullFormatter())
    ax.margins(x=0.15)
    if any(results):
        ax.legend(loc="center left", bbox_to_anchor=(1, 0.5))
    return ax
