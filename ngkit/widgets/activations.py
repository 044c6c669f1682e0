"""Activation functions and their slopes."""

from collections.abc import Callable
from typing import Any

import numpy as np
from matplotlib.axes import Axes

from ngkit.widgets.shell import shell

KINDS = ("sigmoid", "tanh", "relu", "leaky_relu")


def draw_activations(ax: Axes, value: Callable, slope: Callable, z: float, k: int, lim: float = 6.0) -> Axes:
    """Draw four activations with their tangents at z; the legend gives value, slope and the product of k slopes.

    Args:
        value, slope: map an array and one of "sigmoid", "tanh", "relu", "leaky_relu" to g(z) and g'(z).
        k: how many layers the slopes are multiplied over, each of them at the same z.
    """
    axis, point, near = np.linspace(-lim, lim, 201), np.array([z]), np.array([-0.9, 0.9])
    for kind, dash in zip(KINDS, ("-", "--", "-.", ":"), strict=True):
        a, g = value(point, kind)[0], slope(point, kind)[0]
        (line,) = ax.plot(axis, value(axis, kind), dash, label=f"{kind}: {a:.2f}, {g:.2g}, {g**k:.1e}")
        ax.plot(z + near, a + g * near, color=line.get_color(), linewidth=3, alpha=0.5)
        ax.plot(z, a, "o", color=line.get_color())
    ax.set(xlim=(-lim, lim), ylim=(-1.5, 3.6), xlabel="z", ylabel="g(z)", title=f"z = {z:g}, {k} slopes")
    ax.legend(title="g(z), g′(z), g′(z)ᵏ", loc="upper left", fontsize=8, title_fontsize=8)
    return ax


def activations(value: Callable, slope: Callable) -> Any:
    """Return the widget of `draw_activations`: sliders for z and for the number of layers k."""
    import ipywidgets

    z = ipywidgets.FloatSlider(value=1.0, min=-6, max=6, step=0.1, description="z")
    k = ipywidgets.IntSlider(value=3, min=1, max=10, description="layers k")
    return shell(lambda ax, z, k: draw_activations(ax, value, slope, z, k), z=z, k=k)
