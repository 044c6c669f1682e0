"""A grid and random points search the same surface."""

from typing import Any

import numpy as np
from matplotlib.axes import Axes

from ngkit.widgets.shell import shell


def draw_grid_random(ax: Axes, importance: float, k: int, seed: int) -> Axes:
    """Draw k·k trials in a grid and k·k at random on a surface, and the best of both.

    The surface is (x − x*)² + (importance·(y − y*))² on the unit square, its optimum (x*, y*) random: y counts
    `importance` times as much as x. Ticks at the bottom (grid) and at the top (random) show
    the values of x that were tried.

    Args:
        importance: 0 (y does not matter) to 1 (it matters as much as x).
        seed: draws the optimum and the random trials.

    Source: the setting of Bergstra & Bengio 2012, JMLR 13:281–305, figure 1.
    """
    from ngkit import plot

    rng = np.random.default_rng(seed)
    best, scattered = rng.random((2, 1)), rng.random((2, k * k))
    lattice = np.stack(np.meshgrid(*2 * [(np.arange(k) + 0.5) / k])).reshape(2, -1)

    def surface(points: np.ndarray) -> np.ndarray:
        away = points - best.reshape(2, *[1] * (points.ndim - 1))
        return away[0] ** 2 + (importance * away[1]) ** 2

    mesh = np.stack(np.meshgrid(np.linspace(0, 1, 61), np.linspace(0, 1, 61)))
    heights = surface(mesh)
    ax.contour(*mesh, heights, levels=heights.max() * np.linspace(0.05, 1, 14) ** 2, cmap="cividis", linewidths=0.8)
    for points, mark, colour, end, name in (
        (lattice, "s", plot.COLOURS[0], (-0.06, -0.02), "grid"),
        (scattered, "o", plot.COLOURS[1], (1.02, 1.06), "random"),
    ):
        values = surface(points)
        won = values.argmin()
        ax.plot(*points, mark, color=colour, markersize=3.5, label=f"{name}: best {values[won]:.4f}")
        ax.plot(*points[:, won], mark, color=colour, markersize=10, markerfacecolor="none", markeredgewidth=1.6)
        ax.vlines(points[0], *end, color=colour, linewidth=1)
    ax.plot(*best, "*", color="black", markersize=11)
    ax.set(
        xlim=(-0.03, 1.03), ylim=(-0.07, 1.07), xlabel="x, important", ylabel=f"y counts {importance:g} times as much"
    )
    ax.legend(loc="upper center", bbox_to_anchor=(0.5, 1.14), ncols=2, handletextpad=0.2)
    ax.grid(False)
    return ax


def grid_random() -> Any:
    """Return the widget of `draw_grid_random`: sliders for the importance of y, the points on a side, and the seed."""
    import ipywidgets

    importance = ipywidgets.FloatSlider(value=0.1, min=0, max=1, step=0.05, description="importance")
    k = ipywidgets.IntSlider(value=5, min=2, max=10, description="k")
    seed = ipywidgets.IntSlider(value=0, min=0, max=20, description="seed")
    return shell(draw_grid_random, importance=importance, k=k, seed=seed)
