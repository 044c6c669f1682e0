"""Computation graphs: what was computed from what, with values above and gradients below each node."""

from collections.abc import Mapping, Sequence
from itertools import pairwise

import matplotlib.pyplot as plt
import numpy as np
from matplotlib.axes import Axes
from matplotlib.patches import Circle, FancyArrowPatch, FancyBboxPatch
from matplotlib.path import Path
from matplotlib.patheffects import withStroke

from ngkit.plot.style import COLOURS, pale

Node = tuple  # (operation, *indices of earlier nodes)
SYMBOLS = {"add": "+", "mul": "×", "neg": "−", "sigmoid": "σ"}
VALUE, GRADIENT, EDGE = COLOURS[0], COLOURS[1], "#8a8f98"
STEP, RADIUS = 1.55, 0.31  # between columns; of a node; rows are one unit apart


def graph(
    nodes: Sequence[Node],
    values: Sequence[float],
    grads: Sequence[float] | None = None,
    names: Mapping[int, str] | None = None,
    ax: Axes | None = None,
) -> Axes:
    """Draw a computation graph from left to right; without `ax`, on a new figure of fitting size.

    Args:
        nodes: tuples (operation, *indices of earlier nodes); ("input",) for what goes in.
        values: one for each node, written above it. grads: one for each node, written below it.
        names: what inputs (or other nodes) are called, by index.

    Source of the layout: Sugiyama, Tagawa & Toda 1981, doi 10.1109/TSMC.1981.4308636.
    """
    names = names or {}
    args = [tuple(node[1:]) for node in nodes]
    xy, bends = _places(args)
    heights = np.concatenate([xy, *bends.values()])[:, 1]
    x0, x1 = xy[:, 0].min() - 0.75, xy[:, 0].max() + 0.75
    low, high = heights.min() - (0.8 if grads is not None else 0.5), heights.max() + 0.8
    if ax is None:
        _, ax = plt.subplots(figsize=(0.62 * (x1 - x0), 0.62 * (high - low + 0.5)))
    for i, own in enumerate(args):
        for slot in range(len(own)):
            _edge(ax, [np.array([xy[j], *bends.get((j, i), ()), xy[i]]) for j in own], slot)
    for i, node in enumerate(nodes):
        _node(ax, xy[i], node[0], names.get(i, ""), last=i == len(nodes) - 1)
        label = f"{names[i]} = " if node[0] != "input" and i in names else ""
        _write(ax, xy[i] + (0, 0.37), label + short(values[i]), VALUE, "bottom")
        if grads is not None:
            _write(ax, xy[i] - (0, 0.39), short(grads[i]), GRADIENT, "top", style="italic")
    _legend(ax, x0, low - 0.1, grads is not None)
    ax.set(xlim=(x0, x1), ylim=(low - 0.5, high), aspect="equal")
    ax.axis("off")
    return ax


def short(value: float) -> str:
    """Write a number with three digits and a proper minus sign."""
    text = f"{float(value):.3g}"
    if "e" in text:
        digits, power = text.split("e")
        text = f"{digits}e{int(power)}"
    return text.replace("-", "−")


def _node(ax: Axes, at: np.ndarray, operation: str, name: str, last: bool) -> None:
    style = {"zorder": 3, "linewidth": 2.2 if last else 1.2, "edgecolor": "#333333"}
    if operation == "input":
        width = max(0.46, 0.14 * len(name) + 0.22)
        box = (at[0] - width / 2, at[1] - 0.23)
        ax.add_patch(FancyBboxPatch(box, width, 0.46, "round,pad=0.03,rounding_size=0.1", facecolor="#f1f1ee", **style))
        ax.text(*at, name, ha="center", va="center", zorder=4, fontsize=10, style="italic")
    else:
        ax.add_patch(Circle(at, RADIUS, facecolor=pale(COLOURS[5], 0.6), **style))
        symbol = SYMBOLS.get(operation, operation)
        size = 14 if len(symbol) == 1 else 9 if len(symbol) < 4 else 8
        ax.text(*at, symbol, ha="center", va="center_baseline", zorder=4, fontsize=size)


def _write(ax: Axes, at: np.ndarray, text: str, colour: str, va: str, **style: str) -> None:
    ax.text(*at, text, color=colour, ha="center", va=va, fontsize=9, zorder=5, **style,
            path_effects=[withStroke(linewidth=3, foreground="white")])  # fmt: skip


def _legend(ax: Axes, x: float, y: float, grads: bool) -> None:
    ax.text(x, y, "above: value", color=VALUE, fontsize=8, va="top")
    if grads:
        ax.text(x + 1.55, y, "below: d(last) / d(node)", color=GRADIENT, fontsize=8, va="top", style="italic")


def _edge(ax: Axes, ways: list[np.ndarray], slot: int) -> None:
    """Draw one of the arrows (n, 2) into a node; arrows of a pair end a little apart, and bow if they run together."""
    points, other = ways[slot].copy(), ways[1 - slot] if len(ways) == 2 else ways[slot]
    side = np.sign(points[-2, 1] - other[-2, 1])
    bow = np.zeros(2)
    if len(ways) == 2 and side == 0:
        side = 1 - 2 * slot
        bow = np.array([0, 0.45 * side])
    points[0, 0] += RADIUS
    points[-1] += (-np.sqrt(RADIUS**2 - (0.13 * side) ** 2) - 0.02, 0.13 * side)
    vertices, codes = [points[0]], [Path.MOVETO]
    for a, b in pairwise(points):
        bend = np.array([(b[0] - a[0]) / 2, 0])
        vertices += [a + bend + bow, b - bend + bow, b]
        codes += [Path.CURVE4] * 3
    ax.add_patch(FancyArrowPatch(path=Path(vertices, codes), arrowstyle="-|>", mutation_scale=9, color=EDGE,
                                 linewidth=1.3, zorder=2, capstyle="round"))  # fmt: skip


def _places(args: list[tuple[int, ...]]) -> tuple[np.ndarray, dict]:
    """Place the nodes: points (n, 2), and (j, i) → the points that a long edge from j to i passes."""
    level = _levels(args)
    layers: list[list] = [[] for _ in range(max(level) + 1)]
    links: list[tuple] = []  # neighbours in adjacent layers: nodes, or pieces (j, i, layer) of long edges
    for node in _by_depth(args):
        layers[level[node]].append(node)
    for i, j in dict.fromkeys((i, j) for i, own in enumerate(args) for j in own):
        chain = [j, *((j, i, k) for k in range(level[j] + 1, level[i])), i]
        for piece in chain[1:-1]:
            layers[piece[2]].append(piece)
        links += pairwise(chain)
    y = _heights(_untangle(layers, links), links)
    bends: dict = {}
    for j, i, k in sorted(item for item in y if isinstance(item, tuple)):
        bends.setdefault((j, i), []).append((STEP * k, y[j, i, k]))
    return np.array([(STEP * level[i], y[i]) for i in range(len(args))]), bends


def _levels(args: list[tuple[int, ...]]) -> list[int]:
    """Give each node its column: as close to what uses it as possible."""
    level: list[int] = []
    for own in args:
        level.append(1 + max((level[j] for j in own), default=-1))
    for j in reversed(range(len(args))):
        users = [level[i] for i, own in enumerate(args) if j in own]
        level[j] = min(users) - 1 if users else level[j]
    return level


def _by_depth(args: list[tuple[int, ...]]) -> list[int]:
    """List the nodes as a walk from the last one meets them, so that what belongs together stays together."""
    order: list[int] = []

    def walk(i: int) -> None:
        if i not in order:
            for j in args[i]:
                walk(j)
            order.append(i)

    for i in reversed(range(len(args))):
        walk(i)
    return order


def _neighbours(links: list[tuple]) -> dict:
    near: dict = {}
    for a, b in links:
        near.setdefault(a, []).append(b)
        near.setdefault(b, []).append(a)
    return near


def _untangle(layers: list[list], links: list[tuple]) -> list[list]:
    """Order each layer by the mean place of its neighbours, and keep the order with the fewest crossings."""
    near = _neighbours(links)
    best, fewest = [list(layer) for layer in layers], _crossings(layers, links)
    for sweep in range(12):
        for layer in layers if sweep % 2 else reversed(layers):
            rank = {item: k - (len(row) - 1) / 2 for row in layers for k, item in enumerate(row)}
            layer.sort(key=lambda item, rank=rank: np.mean([rank[other] for other in near.get(item, [item])]))
        if (crossings := _crossings(layers, links)) < fewest:
            best, fewest = [list(layer) for layer in layers], crossings
    return best


def _crossings(layers: list[list], links: list[tuple]) -> int:
    rank = {item: (column, k) for column, layer in enumerate(layers) for k, item in enumerate(layer)}
    ends = [(rank[a][0], rank[a][1], rank[b][1]) for a, b in links]
    return sum(c == d and (a - p) * (b - q) < 0 for k, (c, a, b) in enumerate(ends) for d, p, q in ends[:k])


def _heights(layers: list[list], links: list[tuple]) -> dict:
    """Draw each item towards its neighbours while items of a layer keep their order and distance."""
    from scipy.optimize import isotonic_regression

    near, behind = _neighbours(links), {b: [a for a, c in links if c == b] for _, b in links}
    y = {item: (len(layer) - 1) / 2 - k for layer in layers for k, item in enumerate(layer)}
    for sweep in range(100):
        pull = near if sweep < 98 else behind  # at the end, chains become straight
        for layer in layers if sweep % 2 or pull is behind else reversed(layers):
            wish = [np.mean([y[other] for other in pull.get(item, [item])]) for item in layer]
            gaps = [0.85 if isinstance(a, tuple) or isinstance(b, tuple) else 1.4
                    for a, b in pairwise(layer)]  # fmt: skip
            below = np.cumsum([0.0, *gaps])
            y.update(zip(layer, isotonic_regression(wish + below, increasing=False).x - below, strict=True))
    return y
