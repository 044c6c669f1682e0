"""Decisions of a softmax model over the plane."""

from typing import Any

import numpy as np
from matplotlib.axes import Axes

from ngkit.widgets.shell import shell


def draw_softmax(ax: Axes, W: np.ndarray, b: np.ndarray, temperature: float, shift: float, lim: float = 4.0) -> Axes:
    """Colour the plane by the class with the largest probability, the paler the less sure.

    Args:
        W (C, 2), b (C, 1): a softmax model of two features; its logits are (Wx + b + shift) / temperature.
    """
    from matplotlib.colors import to_rgb
    from scipy.special import softmax

    from ngkit.plot import COLOURS

    x = np.linspace(-lim, lim, 120)
    Z = (W @ np.stack(np.meshgrid(x, x)).reshape(2, -1) + b + shift) / temperature  # (C, 14400)
    P = softmax(Z, axis=0)
    colours = np.array([to_rgb(COLOURS[k % len(COLOURS)]) for k in range(len(W))])  # (C, 3)
    sure = ((P.max(axis=0) - 1 / len(W)) / (1 - 1 / len(W)))[:, None]
    image = 1 - 0.85 * sure * (1 - colours[P.argmax(axis=0)])
    ax.imshow(image.reshape(120, 120, 3), origin="lower", extent=(-lim, lim, -lim, lim))
    ax.set_title(f"temperature {temperature:g}, shift {shift:g}: mean confidence {P.max(axis=0).mean():.2f}")
    ax.grid(False)
    return ax


def softmax_map(W: np.ndarray, b: np.ndarray) -> Any:
    """Return the widget of `draw_softmax`: sliders for the temperature and for a shift of all logits."""
    import ipywidgets

    temperature = ipywidgets.FloatLogSlider(value=1.0, base=10, min=-1, max=1, step=0.05, description="temperature")
    shift = ipywidgets.FloatSlider(value=0.0, min=-20, max=20, description="shift")
    return shell(lambda ax, temperature, shift: draw_softmax(ax, W, b, temperature, shift),
                  temperature=temperature, shift=shift)  # fmt: skip
