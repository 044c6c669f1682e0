"""Training error against depth."""

from collections.abc import Mapping, Sequence
from itertools import cycle

from matplotlib.axes import Axes

from ngkit.plot.style import DASHES, MARKERS


def by_depth(
    ax: Axes, depths: Sequence[int], errors: Mapping[str, Sequence[float]], ylabel: str = "training error in %"
) -> Axes:
    """Draw a number for each depth, a line for each kind of network.

    Args:
        depths: layers of each network, increasing; only these become ticks.
        errors: label → one number for each depth.

    Source: He et al. 2015, arXiv 1512.03385, figure 1 (there against the iteration).
    """
    for (label, values), dash, marker in zip(errors.items(), cycle(DASHES), cycle(MARKERS), strict=False):
        ax.plot(depths, values, dash, marker=marker, label=label)
    ax.set(xlabel="layers", ylabel=ylabel, xticks=list(depths))
    ax.legend()
    return ax
