"""Local response normalisation of eight channels at one position."""

from collections.abc import Callable, Sequence
from typing import Any

import numpy as np
from matplotlib.axes import Axes

from ngkit.widgets.shell import shell

START = (20.0, 20.0, 20.0, 200.0, 20.0, 120.0, 120.0, 120.0)  # a lone peak, and a crowd


def draw_lrn(
    ax: Axes, lrn: Callable, values: Sequence[float], n: int = 5, k: float = 2.0, alpha: float = 1e-4,
    beta: float = 0.75,
) -> Axes:  # fmt: skip
    """Draw activations before and after, with the ratio of both above each channel.

    Args:
        lrn: maps a (1, 1, 1, c), n, k, alpha, beta to an array of the same shape.
        values (c,): activations of the channels, at least 0.
    """
    from ngkit.plot import COLOURS
    from ngkit.plot.style import pale

    a = np.asarray(values, dtype=float)
    b = np.asarray(lrn(a[None, None, None], n, k, alpha, beta)).ravel()
    place = np.arange(len(a))
    ax.bar(place - 0.2, a, 0.4, color=pale(COLOURS[0], 0.5), label="before")
    ax.bar(place + 0.2, b, 0.4, color=COLOURS[1], hatch="//", edgecolor="white", label="after")
    for x, before, after in zip(place, a, b, strict=True):
        if before > 0:
            ax.text(x, max(before, after), f"{after / before:.2f}", ha="center", va="bottom", fontsize=8)
    ax.set(xlabel="channel", ylabel="activation", xticks=place, ylim=(0, 1.2 * max(a.max(), b.max(), 1.0)))
    ax.grid(axis="x", visible=False)
    ax.set_axisbelow(True)
    ax.set_title(f"n = {n}, k = {k:g}, α = {alpha:.2g}, β = {beta:g} (above: after / before)", fontsize=9)
    ax.legend(loc="upper left", fontsize=8)
    return ax


def lrn(function: Callable) -> Any:
    """Return the widget of `draw_lrn`: a slider for each of eight channels, and for n, k, α (logarithmic) and β."""
    import ipywidgets

    names = [f"channel_{i}" for i in range(len(START))]
    channels = {name: ipywidgets.FloatSlider(value=value, min=0, max=400, step=5, description=name[-1])
                for name, value in zip(names, START, strict=True)}  # fmt: skip
    return shell(
        lambda ax, n, k, alpha, beta, **values: draw_lrn(ax, function, [values[x] for x in names], n, k, alpha, beta),
        size=(6.5, 3.4), **channels,
        n=ipywidgets.IntSlider(value=5, min=1, max=15, description="n"),
        k=ipywidgets.FloatSlider(value=2.0, min=0.1, max=5, step=0.1, description="k"),
        alpha=ipywidgets.FloatLogSlider(value=1e-4, base=10, min=-6, max=-1, step=0.25, description="α"),
        beta=ipywidgets.FloatSlider(value=0.75, min=0, max=2, step=0.05, description="β"),
    )  # fmt: skip
