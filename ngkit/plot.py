"""Figures that several notebooks share. Every function draws on the axes that it is given and returns them.

Colours are Okabe and Ito's (2008), told apart by colour-blind eyes; lines differ in dash and classes in marker too, so
that no figure depends on colour alone.
"""

from collections.abc import Callable, Mapping, Sequence
from itertools import cycle

import matplotlib.pyplot as plt
import numpy as np
from matplotlib.axes import Axes
from matplotlib.colors import ListedColormap, to_rgb

__all__ = [
    "COLOURS", "boundary_map", "contour_path", "costs", "image_grid", "reliability", "use_style", "weight_images",
]  # fmt: skip

COLOURS = ("#0072B2", "#D55E00", "#009E73", "#CC79A7", "#E69F00", "#56B4E9", "#F0E442", "#000000")
_DASHES = ("-", "--", "-.", ":")
_MARKERS = "osD^vP*Xp<"


def use_style() -> None:
    """Set the notebooks' figure style. Called once, in the set-up cell."""
    plt.rcParams.update({
        "figure.figsize": (5.0, 3.2), "figure.dpi": 100, "figure.constrained_layout.use": True,
        "axes.prop_cycle": plt.cycler(color=COLOURS[:6]), "axes.spines.top": False, "axes.spines.right": False,
        "axes.grid": True, "grid.alpha": 0.3, "axes.titlesize": "medium", "legend.frameon": False, "font.size": 10,
    })  # fmt: skip


def costs(ax: Axes, curves: Mapping[str, Sequence[float]], ylabel: str = "cost J", log: bool = False) -> Axes:
    """Draw cost (or any other curve) against the iteration, a line for each label."""
    for (label, values), dash in zip(curves.items(), cycle(_DASHES), strict=False):
        ax.plot(values, dash, label=label)
    ax.set(xlabel="iteration", ylabel=ylabel, yscale="log" if log else "linear")
    if any(curves):
        ax.legend()
    return ax


def contour_path(
    ax: Axes, f: Callable[[float, float], float], path: np.ndarray,
    xlim: tuple[float, float], ylim: tuple[float, float], levels: int = 18,
) -> Axes:  # fmt: skip
    """Draw contours of `f(x, y)` and the way of a descent over it.

    Args:
        path (n, 2): the points visited, start first; shown as a line with a ring at the start and a star at the end.
    """
    x, y = np.linspace(*xlim, 61), np.linspace(*ylim, 61)
    values = np.array([[f(a, b) for a in x] for b in y])
    ax.contour(x, y, values, levels=levels, cmap="cividis", linewidths=0.9)
    path = np.asarray(path, dtype=float)
    ax.plot(*path.T, ".-", color=COLOURS[1], markersize=4, linewidth=1.2)
    ax.plot(*path[0], "o", color=COLOURS[1], markerfacecolor="white", markersize=8)
    ax.plot(*path[-1], "*", color=COLOURS[1], markersize=13)
    ax.set(xlim=xlim, ylim=ylim)
    return ax


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
    pale = ListedColormap([_pale(COLOURS[k % len(COLOURS)]) for k in classes])
    ax.pcolormesh(x, y, np.ravel(predict(grid)).reshape(n, n), cmap=pale, vmin=-0.5, vmax=classes[-1] + 0.5)
    for k in classes:
        ax.plot(*X[:, labels == k], _MARKERS[k % 10], color=COLOURS[k % 8], markersize=4, markeredgecolor="white",
                markeredgewidth=0.4, label=f"class {k}")  # fmt: skip
    ax.grid(False)
    return ax


def weight_images(
    W: np.ndarray, shape: tuple[int, int], titles: Sequence[str] | None = None, cols: int = 5
) -> plt.Figure:
    """Show each row of weights W (k, h·w) as an image, blue negative and red positive, on one common scale."""
    return image_grid(W.reshape(-1, *shape), titles, cols, cmap="RdBu_r", limit=float(np.abs(W).max()))


def image_grid(
    images: np.ndarray,
    titles: Sequence[str] | None = None,
    cols: int = 8,
    cmap: str = "gray_r",
    limit: float | None = None,
) -> plt.Figure:
    """Show images (k, h, w) or (k, h, w, 3) in a grid; `limit` sets the colour scale to −limit … limit."""
    rows = -(-len(images) // cols)
    figure, axes = plt.subplots(rows, cols, figsize=(1.15 * cols, 1.35 * rows), squeeze=False)
    scale = {} if limit is None else {"vmin": -limit, "vmax": limit}
    for ax in axes.flat:
        ax.axis("off")
    for index, (ax, image) in enumerate(zip(axes.flat, images, strict=False)):
        ax.imshow(image, cmap=cmap, **scale)
        ax.set_title("" if titles is None else str(titles[index]), fontsize=9)
    return figure


def reliability(ax: Axes, P: np.ndarray, y: np.ndarray, label: str = "", bins: int = 10) -> Axes:
    """Draw how often the predicted class is right against how sure the model was of it.

    Args:
        P (C, m): predicted probabilities. y (m,): true classes.

    Source: Guo et al. 2017, arXiv 1706.04599.
    """
    sure, right = P.max(axis=0), P.argmax(axis=0) == np.ravel(y)
    which = np.minimum((sure * bins).astype(int), bins - 1)
    used = [k for k in range(bins) if (which == k).any()]
    ax.plot([0, 1], [0, 1], ":", color="gray", label="_")
    ax.plot([sure[which == k].mean() for k in used], [right[which == k].mean() for k in used], "o-", label=label)
    ax.set(xlabel="confidence", ylabel="accuracy", xlim=(0, 1), ylim=(0, 1.02))
    return ax


def _pale(colour: str, white: float = 0.72) -> tuple[float, ...]:
    return tuple(white + (1 - white) * part for part in to_rgb(colour))
