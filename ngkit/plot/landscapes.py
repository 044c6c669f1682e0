"""What a method walks over, and how long its steps are on the way."""

from collections.abc import Callable, Mapping
from itertools import cycle

import numpy as np
from matplotlib.axes import Axes

from ngkit.plot.style import COLOURS, DASHES


def surface(
    ax: Axes, f: Callable[[np.ndarray, np.ndarray], np.ndarray], paths: Mapping[str, np.ndarray],
    xlim: tuple[float, float], ylim: tuple[float, float], n: int = 41,
) -> Axes:  # fmt: skip
    """Draw a surface over the plane, and ways over it: a line for each label, with a ring at its start.

    Args:
        ax: axes with projection="3d".
        f: maps arrays x, y of one shape to heights of that shape.
        paths: label → the points visited (k, 2), start first.
    """
    X, Y = np.meshgrid(np.linspace(*xlim, n), np.linspace(*ylim, n))
    ax.computed_zorder = False  # else a surface hides the lines that lie on it
    ax.plot_surface(X, Y, f(X, Y), cmap="cividis", alpha=0.75, rcount=n, ccount=n, linewidth=0, antialiased=False)
    for (label, path), colour, dash in zip(paths.items(), cycle(COLOURS[1:2] + COLOURS[5:6] + COLOURS[3:5]),
                                           cycle(DASHES), strict=False):  # fmt: skip
        x, y = np.asarray(path, dtype=float).T
        z = f(x, y)
        ax.plot(x, y, z, dash, color=colour, linewidth=2, label=label, zorder=5)
        ax.plot(x[:1], y[:1], z[:1], "o", color=colour, markerfacecolor="white", zorder=6)
    ax.set(xlabel="x", ylabel="y", xlim=xlim, ylim=ylim)
    ax.tick_params(labelsize=7)
    if any(paths):
        ax.legend()
    return ax


def schedule(
    ax: Axes, fns: Mapping[str, Callable[[int], float]], epochs: int, log: bool = False, first: int = 0
) -> Axes:
    """Draw step sizes against the epoch, a line for each label.

    Args:
        fns: label → function of the number of an epoch.
        epochs: how many there are.
        first: the number of the first one, 0 or 1.
    """
    axis = range(first, first + epochs)
    for (label, fn), dash in zip(fns.items(), cycle(DASHES), strict=False):
        ax.plot(axis, [float(fn(epoch)) for epoch in axis], dash, label=label)
    ax.set(xlabel="epoch", ylabel="step size α", yscale="log" if log else "linear")
    if any(fns):
        ax.legend()
    return ax
