"""Results over a range of settings."""

from collections.abc import Mapping, Sequence

import numpy as np
from matplotlib.axes import Axes

from ngkit.plot.style import COLOURS, DASHES, MARKERS


def lr_sweep(
    ax: Axes, results: Mapping[str, Mapping[float, Sequence[float]]], ylabel: str = "final cost", top: float = np.inf
) -> Axes:
    """Draw a result against the step size on logarithmic axes, a line for each method: is each at its own best?

    Args:
        results: label → {step size: results of the runs (one for each seed)}. The line is the median, the band goes
            from the best run to the worst, a ring marks the best median. Settings with a diverged median are left out.
        top: larger results are drawn here.
    """
    for number, (label, runs) in enumerate(results.items()):
        alphas = np.array(sorted(runs))
        values = [np.where(np.isfinite(runs[a]), runs[a], np.inf) for a in alphas]
        low, mid, high = (np.array([reduce(v) for v in values]) for reduce in (np.min, np.median, np.max))
        keep, colour = np.isfinite(mid), COLOURS[number % len(COLOURS)]
        high = np.where(np.isfinite(np.minimum(high, top)), high, mid)
        alphas, low, mid, high = alphas[keep], *(np.minimum(part[keep], top) for part in (low, mid, high))
        dash, marker = DASHES[number % len(DASHES)], MARKERS[number % len(MARKERS)]
        ax.loglog(alphas, mid, dash, color=colour, marker=marker, markersize=4, label=label)
        ax.fill_between(alphas, low, high, color=colour, alpha=0.12, linewidth=0)
        if keep.any():
            best = int(np.argmin(mid))
            ax.plot(alphas[best], mid[best], "o", color=colour, markerfacecolor="none", markersize=11, label="_best")
    ax.set(xlabel="step size", ylabel=ylabel)
    if any(results):
        ax.legend()
    return ax
