"""Linear pieces: what a few layers of two units make, and what one layer makes of as many."""

from typing import Any

import numpy as np
from matplotlib.axes import Axes

from ngkit.widgets.shell import shell


def draw_depth(ax: Axes, k: int, units: int) -> Axes:
    """Draw a sawtooth of 2ᵏ pieces, and the best fit to it by one hidden layer of ReLU units.

    Args:
        k: hidden layers of two units, which is what the sawtooth needs (Telgarsky 2015, arXiv 1509.08101).
        units: units of the single hidden layer; their kinks lie evenly on [0, 1], the first one at 0, and their output
            weights come from least squares.
    """
    from ngkit import plot
    from ngkit.plot.depth import kinks

    x = np.linspace(0, 1, 1025)
    saw = 2 * np.abs(x * 2 ** (k - 1) - np.round(x * 2 ** (k - 1)))
    hidden = np.maximum(x[:, None] - np.arange(units) / units, 0)  # (1025, units)
    fit = hidden @ np.linalg.lstsq(hidden, saw, rcond=None)[0]
    ax.plot(x, saw, color=plot.COLOURS[0], label=f"{k} layers, {2 * k} units: {len(kinks(saw)) + 1} pieces")
    ax.plot(x, fit, "--", color=plot.COLOURS[1], label=f"1 layer, {units} units: {len(kinks(fit, 1e-4)) + 1} pieces")
    ax.set(
        xlabel="x", ylim=(-0.15, 1.5), title=f"k = {k}: the one layer misses by {np.abs(fit - saw).max():.2f} at most"
    )
    ax.legend(loc="upper center")
    return ax


def depth() -> Any:
    """Return the widget of `draw_depth`: sliders for the depth k and for the units of the single layer."""
    import ipywidgets

    k = ipywidgets.IntSlider(value=3, min=1, max=6, description="k")
    units = ipywidgets.IntSlider(value=6, min=1, max=64, description="units")
    return shell(draw_depth, k=k, units=units)
