"""A small dense network with its numbers: units, weights, activations, gradients."""

from collections.abc import Mapping, Sequence

import matplotlib.pyplot as plt
import numpy as np
from matplotlib.axes import Axes
from matplotlib.patches import Circle
from matplotlib.patheffects import withStroke

from ngkit.plot.graphs import GRADIENT, VALUE, short
from ngkit.plot.style import COLOURS, pale

Number = np.ndarray | float
STEP, ROW, RADIUS = 3.9, 1.9, 0.42  # between layers; between units of a layer; of a unit
MINUS = "#a6467b"  # the purple of COLOURS, dark enough for text
SUBSCRIPTS = str.maketrans("0123456789", "₀₁₂₃₄₅₆₇₈₉")


def network(
    params: Mapping[str, Number],
    grads: Mapping[str, Number] | None = None,
    values: Sequence[np.ndarray] | None = None,
    targets: np.ndarray | None = None,
    ax: Axes | None = None,
    limit: float | None = None,
) -> Axes:
    """Draw a dense network with its weights; without `ax`, on a new figure.

    A connection is blue and solid for a weight ≥ 0, purple and dashed below. Its width shows |gradient|, or |weight|
    where there are no gradients. The weight stands near its start, the gradient near its end; more than 24 connections
    get no numbers.

    Args:
        params: "W1" (n1, n0), "b1" (a number for the whole layer, or (n1, 1)), "W2" …
        grads: "dW1" … of the same shapes.
        values: for each layer, from the input on, its activations (n, 1); layers that are missing stay empty.
        targets (n, 1): what the outputs should be.
        limit: the |gradient| (or |weight|) that gets the full width; the largest one if not given.
    """
    weights = [np.asarray(params[f"W{k}"]) for k in range(1, 1 + sum(name.startswith("W") for name in params))]
    sizes = [weights[0].shape[1], *(len(W) for W in weights)]
    tall, wordy = (max(sizes) - 1) * ROW, sum(W.size for W in weights) <= 24
    if ax is None:
        _, ax = plt.subplots(figsize=(0.8 * (STEP * len(weights) + 2.1), 0.8 * (tall + 2.9)))
    slopes = [None if grads is None else np.asarray(grads[f"dW{k + 1}"]) for k in range(len(weights))]
    shown = [np.abs(W if slope is None else slope) for W, slope in zip(weights, slopes, strict=True)]
    limit = limit or max(float(part.max()) for part in shown) or 1.0
    for k, (W, slope, size) in enumerate(zip(weights, slopes, shown, strict=True)):
        for i, j in np.ndindex(W.shape):
            ends, width = (_place(sizes, k, j), _place(sizes, k + 1, i)), 0.6 + 6.4 * min(size[i, j] / limit, 1.0)
            _connection(ax, *ends, W[i, j], width)
            if wordy:
                _numbers(ax, *ends, W[i, j], None if slope is None else slope[i, j])
        _bias(ax, sizes, k + 1, params[f"b{k + 1}"], None if grads is None else grads[f"db{k + 1}"])
    for k, n in enumerate(sizes):
        for i in range(n):
            value = None if values is None or k >= len(values) else float(np.ravel(values[k])[i])
            _unit(ax, _place(sizes, k, i), _name(k, i, len(sizes)), value, k == 0)
    if targets is not None:
        for i, target in enumerate(np.ravel(targets)):
            x, y = _place(sizes, len(sizes) - 1, i)
            ax.text(x + 0.55, y, f"target\n{short(target)}", va="center", fontsize=9, color="#555555")
    words = "weight" if grads is not None else "weight, its size as line width"
    ax.text(-0.45, -tall / 2 - 0.75, words, fontsize=8, color=VALUE)
    if grads is not None:
        ax.text(0.35, -tall / 2 - 0.75, "gradient, its size as line width", fontsize=8, color=GRADIENT, style="italic")
    right = 1.5 if targets is not None else 0.6
    ax.set(xlim=(-0.6, STEP * len(weights) + right), ylim=(-tall / 2 - 0.95, tall / 2 + 1.25), aspect="equal")
    ax.axis("off")
    return ax


def _place(sizes: Sequence[int], layer: int, unit: int) -> np.ndarray:
    return np.array([STEP * layer, ROW * ((sizes[layer] - 1) / 2 - unit)])


def _name(layer: int, unit: int, layers: int) -> str:
    letter = "x" if layer == 0 else "y" if layer == layers - 1 else "h"
    return letter + str(unit + 1).translate(SUBSCRIPTS)


def _unit(ax: Axes, at: np.ndarray, name: str, value: float | None, is_input: bool) -> None:
    fill = "#f1f1ee" if is_input else "white" if value is None else pale(COLOURS[5], 1 - 0.75 * min(abs(value), 1.0))
    ax.add_patch(Circle(at, RADIUS, facecolor=fill, edgecolor="#333333", linewidth=1.3, zorder=3))
    if value is None:
        ax.text(*at, name, ha="center", va="center", style="italic", fontsize=11, zorder=4)
    else:
        ax.text(at[0], at[1] + 0.17, name, ha="center", va="center", style="italic", fontsize=8, zorder=4)
        ax.text(at[0], at[1] - 0.09, short(value), ha="center", va="center", fontsize=9, zorder=4)


def _connection(ax: Axes, a: np.ndarray, b: np.ndarray, weight: float, width: float) -> None:
    dash: str | tuple = "-" if weight >= 0 else (0, (6 / width, 3 / width))
    ax.plot(*np.transpose([a, b]), linestyle=dash, color=_colour(weight), linewidth=width, alpha=0.45, zorder=1,
            solid_capstyle="butt", dash_capstyle="butt")  # fmt: skip


def _numbers(ax: Axes, a: np.ndarray, b: np.ndarray, weight: float, slope: float | None) -> None:
    """Write a weight and its gradient along the connection, before and behind the place where connections cross."""
    way = b - a
    angle = float(np.degrees(np.arctan2(way[1], way[0])))
    across = 0.19 * np.array([-way[1], way[0]]) / np.linalg.norm(way)
    _write(ax, a + 0.26 * way + across, short(weight), _colour(weight), angle)
    if slope is not None:
        _write(ax, a + 0.74 * way + across, short(slope), GRADIENT, angle, style="italic")


def _colour(weight: float) -> str:
    return VALUE if weight >= 0 else MINUS


def _bias(ax: Axes, sizes: Sequence[int], layer: int, bias: Number, slope: Number | None) -> None:
    """Write the bias of a layer (one number for all its units, or one each) above the layer or its units."""
    own, slopes = np.ravel(bias), np.ravel(slope) if slope is not None else None
    for i, value in enumerate(own):
        x, y = _place(sizes, layer, i)
        name = f"b{str(layer).translate(SUBSCRIPTS)} = "
        _write(ax, np.array([x, y + (0.9 if slopes is not None else 0.62)]), name + short(value), VALUE)
        if slopes is not None:
            _write(ax, np.array([x, y + 0.6]), short(slopes[i]), GRADIENT, style="italic")


def _write(ax: Axes, at: np.ndarray, text: str, colour: str, angle: float = 0.0, **style: str) -> None:
    ax.text(*at, text, color=colour, ha="center", va="center", rotation=angle, rotation_mode="anchor", fontsize=9,
            zorder=5, path_effects=[withStroke(linewidth=2.5, foreground="white")], **style)  # fmt: skip
