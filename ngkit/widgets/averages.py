"""An exponentially weighted average over a series."""

from typing import Any

import numpy as np
from matplotlib.axes import Axes

from ngkit.widgets.shell import shell


def draw_ewa(ax: Axes, values: np.ndarray, beta: float, corrected: bool) -> Axes:
    """Draw an exponentially weighted average that starts at 0, with or without bias correction, over its series.

    Args:
        values (T,): the series.
    """
    from scipy.signal import lfilter

    from ngkit.plot import COLOURS

    days = np.arange(1, len(values) + 1)
    average = lfilter([1 - beta], [1, -beta], values)
    if corrected:
        average = average / -np.expm1(days * np.log(beta)) if beta else average
    ax.plot(days, values, ".", color="gray", markersize=3, label="values")
    ax.plot(days, average, color=COLOURS[1], linewidth=2, label="average")
    window = f"{1 / (1 - beta):.0f} days"
    ax.set(xlabel="day", ylabel="°C", title=f"β = {beta:g}, about {window}, first value {average[0]:.1f}")
    ax.legend(loc="upper right", fontsize=8)
    return ax


def ewa(values: np.ndarray) -> Any:
    """Return the widget of `draw_ewa`: a slider for β and a box for the bias correction."""
    import ipywidgets

    beta = ipywidgets.FloatSlider(value=0.9, min=0, max=0.99, step=0.01, description="β")
    corrected = ipywidgets.Checkbox(value=False, description="correct the bias")
    return shell(lambda ax, beta, corrected: draw_ewa(ax, values, beta, corrected), beta=beta, corrected=corrected)
