"""What a hidden layer makes of the plane: its units' cuts, and the space that it lifts points into."""

from collections.abc import Mapping

import numpy as np
from matplotlib.axes import Axes

from ngkit.plot.style import COLOURS, DASHES, MARKERS

PLACES = (0.92, 0.08, 0.82, 0.18, 0.72, 0.28, 0.62, 0.38)  # of arrows on a line: apart, although lines may coincide


def hidden_halfplanes(ax: Axes, params: Mapping[str, np.ndarray]) -> Axes:
    """Draw over the plane where each hidden unit switches: the line w·x + b = 0, an arrow to its positive side.

    The limits of the axes stay; a unit without weights, or whose line lies outside them, is left out.

    Args:
        params: "W1" (n_h, 2) and "b1" (n_h, 1) are used.
    """
    xlim, ylim = ax.get_xlim(), ax.get_ylim()
    corner, size = np.array([xlim[0], ylim[0]]), np.array([np.ptp(xlim), np.ptp(ylim)])
    for unit, (w, b) in enumerate(zip(params["W1"], np.ravel(params["b1"]), strict=True)):
        ends = _crossing(w * size, b + w @ corner)  # in the unit square
        if ends is None:
            continue
        start, end = corner + ends * size
        ax.plot(*np.stack([start, end]).T, DASHES[unit % 4], color="black", linewidth=1.1)
        normal = w / np.hypot(*w) * np.hypot(*size)
        feet = [start + place * (end - start) for place in PLACES[unit % 8 :] + PLACES[: unit % 8]]
        seen = [foot for foot in feet if np.all(np.abs((foot + 0.09 * normal - corner) / size - 0.5) < 0.48)]
        foot = seen[0] if seen else feet[0]
        ax.annotate("", foot + 0.07 * normal, foot, arrowprops={"arrowstyle": "->", "shrinkA": 0, "shrinkB": 0})
        ax.annotate(f"{unit + 1}", foot + 0.09 * normal, ha="center", va="center", fontsize=9, weight="bold",
                    bbox={"boxstyle": "circle,pad=0.15", "fc": "white", "ec": "none", "alpha": 0.8})  # fmt: skip
    ax.set(xlim=xlim, ylim=ylim)
    return ax


def _crossing(w: np.ndarray, b: float) -> np.ndarray | None:
    """Return the two points (2, 2) where the line w·x + b = 0 leaves the unit square, None if it misses it."""
    on_border = [
        point
        for axis in (0, 1)
        for side in (0.0, 1.0)
        if w[1 - axis] != 0 and 0 <= (other := -(b + w[axis] * side) / w[1 - axis]) <= 1
        for point in [(side, other) if axis == 0 else (other, side)]
    ]
    if not on_border or np.ptp(on_border, axis=0).max() < 1e-9:
        return None
    return np.array([min(on_border), max(on_border)])


def lift3d(ax: Axes, A1: np.ndarray, Y: np.ndarray, W2: np.ndarray, b2: np.ndarray) -> Axes:
    """Draw what three hidden units make of the examples, and the plane W2·a + b2 = 0 by which the output cuts them.

    The camera looks almost along the plane, so that the two classes lie on its two sides.

    Args:
        ax: axes with projection="3d".
        A1 (3, m): hidden activations. Y (1, m): labels 0 or 1.
        W2 (1, 3), b2 (1, 1): the output unit.
    """
    labels = np.ravel(Y).astype(int)
    for k in np.unique(labels):
        ax.scatter(*A1[:, labels == k], marker=MARKERS[k], color=COLOURS[k], s=12, label=f"class {k}")
    limits = list(zip(A1.min(axis=1), A1.max(axis=1), strict=True))
    w, b = np.ravel(W2), float(np.ravel(b2)[0])
    up = int(np.abs(w).argmax())  # the coordinate that the plane is a function of
    p, q = (k for k in range(3) if k != up)
    P, Q = np.meshgrid(np.linspace(*limits[p], 30), np.linspace(*limits[q], 30))
    height = -(w[p] * P + w[q] * Q + b) / w[up]
    inside = (height >= limits[up][0]) & (height <= limits[up][1])
    plane: list[np.ndarray] = [P, Q, Q]
    plane[p], plane[q], plane[up] = P, Q, np.where(inside, height, np.nan)
    if inside.any():
        ax.plot_surface(*plane, color="gray", alpha=0.3, linewidth=0)
    _look_along(ax, w)
    ax.set(xlabel="unit 1", ylabel="unit 2", zlabel="unit 3", xticks=(-1, 0, 1), yticks=(-1, 0, 1), zticks=(-1, 0, 1))
    return ax


def _look_along(ax: Axes, normal: np.ndarray, elevation: float = 20.0) -> None:
    """Turn the camera until its direction is at right angles to `normal` (3,), as far as the elevation allows."""
    flat = max(np.hypot(normal[0], normal[1]), 1e-12)
    turn = np.arccos(np.clip(-normal[2] * np.tan(np.radians(elevation)) / flat, -1, 1))
    ax.view_init(elev=elevation, azim=np.degrees(np.arctan2(normal[1], normal[0]) + turn) + 6)
