"""Signal and gradient through a deep network at its start."""

from collections.abc import Callable, Sequence
from typing import Any

import numpy as np
from matplotlib.axes import Axes

from ngkit.widgets.shell import shell


def draw_signal_depth(
    ax: Axes, forward_rms: Sequence[float], backward_norm: Sequence[float], last: np.ndarray, title: str = ""
) -> Axes:
    """Draw the size of signal and gradient in each layer on a logarithmic scale, and below it a histogram of the last.

    Args:
        forward_rms (L,): root mean square of each layer's activations.
        backward_norm (L,): norm of each layer's weight gradient.
        last: the activations of the last of these layers, any shape.
    """
    from ngkit import plot

    with np.errstate(all="ignore"):
        plot.layer_stats(ax, {"forward: rms of A": forward_rms, "backward: ‖dW‖": backward_norm}, "size")
    ax.axhline(1, color="gray", linewidth=0.8, zorder=0)
    ax.set(title=title, ylim=(1e-12, 1e12))
    ax.legend(loc="upper left", fontsize=8)
    below = ax.inset_axes((0, -0.62, 1, 0.34))
    flat = np.ravel(last)
    limit = float(np.abs(flat).max()) or 1.0
    below.hist(flat / limit, 41, range=(-1, 1), weights=np.full(flat.size, 100 / flat.size), color=plot.COLOURS[2])
    below.set(xlabel=f"last layer, ±1 = {limit:.2g}", ylabel="%")
    return ax


def signal_depth(forward_rms: Callable, backward_norm: Callable) -> Any:
    """Return the widget of `draw_signal_depth`: sliders for the scale std·√n and the depth, a choice of activation.

    Args:
        forward_rms: maps scale, depth and the name of an activation to the rms of each layer and the last activations.
        backward_norm: maps the same to the norm of each layer's weight gradient.
    """
    import ipywidgets

    scale = ipywidgets.FloatLogSlider(value=1.0, base=10, min=-1, max=1, step=0.05, description="std · √n")
    depth = ipywidgets.IntSlider(value=20, min=2, max=40, description="layers")
    activation = ipywidgets.ToggleButtons(options=["relu", "tanh"], description="activation")

    def draw(ax: Axes, scale: float, depth: int, activation: str) -> None:
        rms, last = forward_rms(scale, depth, activation)
        title = f"{activation}, std · √n = {scale:.2f}, {depth} layers"
        draw_signal_depth(ax, rms, backward_norm(scale, depth, activation), last, title)

    return shell(draw, size=(5, 5), scale=scale, depth=depth, activation=activation)
