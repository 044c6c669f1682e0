"""Where the gradient of one output cell of a convolution goes."""

from collections.abc import Callable
from typing import Any

import numpy as np
from matplotlib.axes import Axes
from matplotlib.patches import Rectangle

from ngkit.widgets.shell import shell

SIDE = 6  # of the input image


def draw_gradient_routing(ax: Axes, backward: Callable, f: int, s: int, p: int, row: int = 0, col: int = 0) -> Axes:
    """Draw which input cells receive gradient if one output cell, and no other, has the gradient 1.

    Args:
        backward: maps dZ (1, n, n, 1) and (A_prev, W, b, s, p) to dA_prev (1, 6, 6, 1), dW, db. A_prev is zero, the
            f×f filter holds 1, 2, 3 …, so that each number tells which weight brought it.
        f, s, p: size of the filter, stride, padding.
        row, col: the output cell; beyond the last one it is the last.
    """
    n = (SIDE + 2 * p - f) // s + 1
    row, col = min(row, n - 1), min(col, n - 1)
    W, dZ = np.arange(1.0, f * f + 1).reshape(f, f, 1, 1), np.zeros((1, n, n, 1))
    dZ[0, row, col] = 1
    dA = np.asarray(backward(dZ, (np.zeros((1, SIDE, SIDE, 1)), W, np.zeros((1, 1, 1, 1)), s, p))[0])[0, :, :, 0]
    framed = np.full((SIDE + 2 * p, SIDE + 2 * p), np.nan)
    framed[p : p + SIDE, p : p + SIDE] = dA
    for (i, j), value in np.ndenumerate(framed):
        outside, reached = bool(np.isnan(value)), bool(value != 0) and not np.isnan(value)
        ax.add_patch(Rectangle((j, i), 1, 1, linewidth=0.8, edgecolor="0.75", hatch="////" if outside else None,
                               facecolor="#9ecae1" if reached else "white"))  # fmt: skip
        if reached:
            ax.text(j + 0.5, i + 0.5, f"{value:g}", ha="center", va="center")
    ax.add_patch(Rectangle((col * s, row * s), f, f, fill=False, edgecolor="#d55e00", linewidth=2.5))
    ax.set(xlim=(-0.1, len(framed) + 0.1), ylim=(len(framed) + 0.1, -0.1), aspect="equal", xticks=[], yticks=[])
    ax.set_title(f"f {f}, stride {s}, pad {p}: dZ[{row}, {col}] of {n}×{n}", fontsize=10)
    ax.grid(False)
    ax.set_frame_on(False)
    return ax


def gradient_routing(backward: Callable, f: int = 3, s: int = 1, p: int = 0) -> Any:
    """Return the widget of `draw_gradient_routing`: sliders for the output cell, stride and padding."""
    import ipywidgets

    def slider(value: int, low: int, high: int, name: str) -> Any:
        return ipywidgets.IntSlider(value=value, min=low, max=high, description=name)

    return shell(
        lambda ax, row, col, s, p: draw_gradient_routing(ax, backward, f, s, p, row, col), (4, 4),
        row=slider(0, 0, SIDE + 1, "row of dZ"), col=slider(0, 0, SIDE + 1, "column"), s=slider(s, 1, 3, "stride"),
        p=slider(p, 0, 2, "pad"),
    )  # fmt: skip
