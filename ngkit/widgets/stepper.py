"""A small network while it learns, one step of gradient descent after the other."""

from collections.abc import Callable
from typing import Any

import numpy as np
from matplotlib.axes import Axes

from ngkit.widgets.shell import shell

Params = dict[str, np.ndarray | float]


def draw_stepper(
    ax: Axes, x: np.ndarray, t: np.ndarray, params: Params, forward: Callable, backward: Callable, train: Callable,
    step: int, alpha: float, update_bias: bool,
) -> Axes:  # fmt: skip
    """Draw a 2-layer network after `step` steps: weights, activations, and |gradient| as line width (full: at step 0).

    Args:
        x (n0, 1), t (n2, 1): the example and its target.
        forward: maps x, params to {"a1": (n1, 1), "a2": (n2, 1), …}.
        backward: maps x, t, params to {"dW1", "db1", "dW2", "db2"}.
        train: maps x, t, params, alpha, steps, update_bias to params and the costs (steps + 1,).
    """
    from ngkit import plot

    start = backward(x, t, params)
    params, costs = train(x, t, params, alpha, step, update_bias)
    cache = forward(x, params)
    limit = max(float(np.abs(start[name]).max()) for name in ("dW1", "dW2"))
    plot.network(params, backward(x, t, params), [x, cache["a1"], cache["a2"]], t, ax, limit)
    words = "learned" if update_bias else "fixed"
    ax.set_title(f"step {step}, α = {alpha:g}, biases {words}: J = {costs[-1]:.3g}")
    return ax


def stepper(
    x: np.ndarray, t: np.ndarray, params: Params, forward: Callable, backward: Callable, train: Callable
) -> Any:
    """Return the widget of `draw_stepper`: sliders for the step and the learning rate, a box for the biases."""
    import ipywidgets

    step = ipywidgets.IntSlider(value=0, min=0, max=200, description="step")
    alpha = ipywidgets.FloatLogSlider(value=0.5, base=10, min=-1, max=2.5, step=0.05, description="α")
    update_bias = ipywidgets.Checkbox(value=True, description="learn the biases")
    return shell(
        lambda ax, step, alpha, update_bias: draw_stepper(
            ax, x, t, params, forward, backward, train, step, alpha, update_bias
        ),
        size=(8, 3.8), step=step, alpha=alpha, update_bias=update_bias,
    )  # fmt: skip
