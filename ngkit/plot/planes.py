"""Landscapes and decisions over the plane."""

from collections.abc import Callable, Mapping

import numpy as np
from matplotlib.axes import Axes
from matplotlib.colors import ListedColormap

from ngkit.plot.style import COLOURS, DASHES, MARKERS, pale

WAYS = tuple(COLOURS[k] for k in (1, 0, 2, 3, 4, 7))  # of several paths, told from cividis


def contour_path(
    ax: Axes, f: Callable[[float, float], float], path: np.ndarray | Mapping[str, np.ndarray],
    xlim: tuple[float, float], ylim: tuple[float, float], levels: int = 18,
) -> Axes:  # fmt: skip
    """Draw contours of `f(x, y)` and the way of a descent over it.

    Args:
        path (n, 2): the points visited, start first; shown as a line with a ring at the start and a star at the end.
            Or label → path: each gets a colour, and the axes a legend.
    """
    x, y = np.linspace(*xlim, 61), np.linspace(*ylim, 61)
    values = np.array([[f(a, b) for a in x] for b in y])
    ax.contour(x, y, values, levels=levels, cmap="cividis", linewidths=0.9)
    if not isinstance(path, Mapping):
        _way(ax, path, COLOURS[1], ".-", None)
    else:
        for number, (label, points) in enumerate(path.items()):
            _way(ax, points, WAYS[number % len(WAYS)], "." + DASHES[number % len(DASHES)], label)
        ax.legend()
    ax.set(xlim=xlim, ylim=ylim)
    return ax


def _way(ax: Axes, path: np.ndarray, colour: str, line: str, label: str | None) -> None:
    path = np.asarray(path, dtype=float)
    ax.plot(*path.T, line, color=colour, markersize=4, linewidth=1.2, label=label)
    ax.plot(*path[0], "o", color=colour, markerfacecolor="white", markersize=8)
    ax.plot(*path[-1], "*", color=colour, markersize=13)


def boundary_map(
    ax: Axes, predict: Callable[[np.ndarray], np.ndarray], X: np.ndarray, labels: np.ndarray, n: int = 200
) -> Axes:
    """Colour the plane by predicted class and draw the examples on it.

    Args:
        predict: maps points (2, k) to class labels (k,) of int.
        X (2, m): the examples.
        labels (m,): their classes, int from 0.
    """
    labels = np.ravel(labels).astype(int)
    (x0, y0), (x1, y1) = X.min(axis=1), X.max(axis=1)
    pad_x, pad_y = 0.08 * (x1 - x0), 0.08 * (y1 - y0)
    x, y = np.linspace(x0 - pad_x, x1 + pad_x, n), np.linspace(y0 - pad_y, y1 + pad_y, n)
    grid = np.stack(np.meshgrid(x, y)).reshape(2, -1)
    classes = np.arange(max(labels.max() + 1, 2))
    tints = ListedColormap([pale(COLOURS[k % len(COLOURS)]) for k in classes])
    ax.pcolormesh(x, y, np.ravel(predict(grid)).reshape(n, n), cmap=tints, vmin=-0.5, vmax=classes[-1] + 0.5)
    for k in classes:
        ax.plot(*X[:, labels == k], MARKERS[k % 10], color=COLOURS[k % 8], markersize=4, markeredgecolor="white",
                markeredgewidth=0.4, label=f"class {k}")  # fmt: skip
    ax.grid(False)
    return ax
