"""The error of a numeric derivative against its step."""

from collections.abc import Mapping, Sequence

import numpy as np
from matplotlib.axes import Axes

from ngkit.plot.curves import loglog
from ngkit.plot.style import COLOURS

FLOOR = 1e-17  # where an error of exactly 0 is drawn


def vcurve(ax: Axes, eps: Sequence[float], errors: Mapping[str, Sequence[float]], ylabel: str = "error") -> Axes:
    """Draw errors against the step on two logarithmic axes, and ring the smallest of each curve.

    Args:
        eps (k,): steps. errors: label → (k,) errors, at least 0; an exact 0 is drawn at 1e-17.

    Large steps miss the curvature, small steps lose digits to rounding: the best step lies between (Press et al. 2007,
    "Numerical Recipes", section 5.7). A curve that reaches 0 has no single best step and no ring.
    """
    drawn = {label: (eps, np.maximum(values, FLOOR)) for label, values in errors.items()}
    loglog(ax, drawn, "step ε", ylabel)
    for number, (_, values) in enumerate(drawn.values()):
        if values.min() > FLOOR:
            best = int(np.argmin(values))
            ax.plot(eps[best], values[best], "o", markersize=11, fillstyle="none", color=COLOURS[number % 6])
    return ax
