"""Interactive figures: a pure `draw_…(ax, …)` that a static figure uses too, and a thin ipywidgets shell around it.

Without a front end the shell's figure is simply a figure; nothing graded depends on a widget.
"""

from collections.abc import Callable
from typing import Any

import numpy as np
from matplotlib.axes import Axes

__all__ = ["descent", "draw_descent", "draw_softmax", "softmax_map"]


def draw_descent(
    ax: Axes, f: Callable[[float, float], float], grad: Callable[[np.ndarray], np.ndarray], start: tuple[float, float],
    alpha: float, steps: int, xlim: tuple[float, float], ylim: tuple[float, float],
) -> Axes:  # fmt: skip
    """Draw `steps` steps of gradient descent of size `alpha` over the contours of `f(x, y)`.

    Args:
        grad: maps a point (2,) to the gradient (2,).
    """
    from ngkit import plot

    path = [np.asarray(start, dtype=float)]
    for _ in range(steps):
        path.append(path[-1] - alpha * np.asarray(grad(path[-1])))
    plot.contour_path(ax, f, np.array(path), xlim, ylim)
    ax.set_title(f"α = {alpha:g}, {steps} steps, f = {f(*path[-1]):.3g}")
    return ax


def descent(f: Callable, grad: Callable, start: tuple[float, float], xlim: tuple, ylim: tuple) -> Any:
    """Return the widget of `draw_descent`: sliders for the learning rate (logarithmic) and the number of steps."""
    import ipywidgets

    alpha = ipywidgets.FloatLogSlider(value=0.3, base=10, min=-2, max=2, step=0.05, description="α")
    steps = ipywidgets.IntSlider(value=20, min=0, max=60, description="steps")
    return _shell(lambda ax, alpha, steps: draw_descent(ax, f, grad, start, alpha, steps, xlim, ylim),
                  alpha=alpha, steps=steps)  # fmt: skip


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
    return _shell(lambda ax, temperature, shift: draw_softmax(ax, W, b, temperature, shift),
                  temperature=temperature, shift=shift)  # fmt: skip


def _shell(draw: Callable, **sliders: Any) -> Any:
    """Redraw a figure whenever a slider moves."""
    import ipywidgets
    import matplotlib.pyplot as plt

    def redraw(**values: float) -> None:
        _, ax = plt.subplots(figsize=(5, 4))
        draw(ax, **values)
        plt.show()

    return ipywidgets.VBox([*sliders.values(), ipywidgets.interactive_output(redraw, sliders)])
