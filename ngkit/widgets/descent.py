"""Gradient descent over a landscape."""

from collections.abc import Callable
from typing import Any

import numpy as np
from matplotlib.axes import Axes

from ngkit.widgets.shell import shell


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
    return shell(lambda ax, alpha, steps: draw_descent(ax, f, grad, start, alpha, steps, xlim, ylim),
                  alpha=alpha, steps=steps)  # fmt: skip
