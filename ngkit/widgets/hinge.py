"""One ReLU unit over house prices."""

from typing import Any

import numpy as np
from matplotlib.axes import Axes

from ngkit.widgets.shell import shell


def draw_hinge(ax: Axes, area: np.ndarray, price: np.ndarray, w: float, b: float) -> Axes:
    """Draw max(0, w·area + b) over the prices: the kink, the part that is clipped, and the mean absolute error.

    Args:
        area (1, m), price (1, m): the houses.
    """
    from ngkit.plot import COLOURS

    area, price = np.ravel(area), np.ravel(price)
    x = np.linspace(0, 1.05 * area.max(), 211)
    line = w * x + b
    ax.plot(area, price, "o", markersize=4, color=COLOURS[0], label="houses")
    ax.plot(x[line < 0], line[line < 0], ":", color="gray", label="clipped to 0")
    ax.plot(x, np.maximum(0, line), color=COLOURS[1], linewidth=2, label="max(0, w·area + b)")
    if w and x[0] <= -b / w <= x[-1]:
        ax.plot(-b / w, 0, "D", color=COLOURS[1], markeredgecolor="black", label="kink")
    error = np.abs(np.maximum(0, w * area + b) - price).mean()
    ax.set(xlabel="area in m²", ylabel="price in thousands", ylim=(-0.2 * price.max(), 1.1 * price.max()))
    ax.set_title(f"w = {w:g}, b = {b:g}: mean absolute error {error:.1f}".replace("-", "−"))
    ax.legend(loc="upper left", fontsize=8)
    return ax


def hinge(area: np.ndarray, price: np.ndarray) -> Any:
    """Return the widget of `draw_hinge`: sliders for the slope w and the bias b."""
    import ipywidgets

    w = ipywidgets.FloatSlider(value=2.0, min=-2, max=6, step=0.1, description="w")
    b = ipywidgets.FloatSlider(value=0.0, min=-400, max=200, step=5, description="b")
    return shell(lambda ax, w, b: draw_hinge(ax, area, price, w, b), w=w, b=b)
