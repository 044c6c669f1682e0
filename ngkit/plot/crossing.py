"""Learning curves that cross a level."""

from collections.abc import Mapping, Sequence

import numpy as np
from matplotlib.axes import Axes

from ngkit.plot.style import DASHES, MARKERS


def crossing(
    ax: Axes, ns: Sequence[float], curves: Mapping[str, Sequence[float]], level: float, at: float = np.inf,
    name: str = "pipeline", factor: float = 3.0,
) -> Axes:  # fmt: skip
    """Draw errors against the number of examples (logarithmic), and a level that does not depend on it.

    Args:
        curves: label → errors (n,), fractions.
        level: the error that stands still, called `name`.
        at: where the first curve reaches the level; at/factor to at·factor is shaded, unless it is infinite.
    """
    for number, (label, errors) in enumerate(curves.items()):
        style = DASHES[number % len(DASHES)] + MARKERS[number % len(MARKERS)]
        ax.plot(ns, np.multiply(100, errors), style, markersize=5, label=label)
    ax.axhline(100 * level, color="black", linestyle=":", label=name)
    if np.isfinite(at):
        ax.axvspan(at / factor, at * factor, color="grey", alpha=0.18, linewidth=0, label="within a factor 3")
        ax.axvline(at, color="grey", linewidth=1)
    ax.set_xscale("log")
    ax.set(xlabel="examples", ylabel="wrong readings in %", ylim=(0, None))
    ax.legend(fontsize="small", loc="upper right")
    return ax
