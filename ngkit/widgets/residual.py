"""Size of the signal and of the gradient in each block of plain and residual nets."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

import numpy as np
from matplotlib.axes import Axes

from ngkit.widgets.shell import shell

LIMITS = (1e-12, 1e12)


def draw_depth_signal(ax: Axes, sizes: Mapping[str, tuple[Sequence[float], Sequence[float]]], title: str = "") -> Axes:
    """Draw for each net the norm of signal (solid) and gradient (dashed) behind each block, on a logarithmic scale.

    Args:
        sizes: label → (forward, backward), each (L + 1,): the norm before the first block, behind the first, ….
            Norms outside 1e-12 … 1e12 are drawn at that end.
    """
    from ngkit import plot

    for (label, pair), colour, marker in zip(sizes.items(), plot.COLOURS, "os^v", strict=False):
        for values, dash, what in zip(pair, ("-", "--"), ("signal", "gradient"), strict=True):
            shown = np.clip(np.nan_to_num(values, nan=LIMITS[1], posinf=LIMITS[1]), *LIMITS)
            every = max(len(shown) // 8, 1)
            ax.plot(shown, dash, color=colour, marker=marker, markersize=4, markevery=every, label=f"{label}: {what}")
    ax.axhline(1, color="gray", linewidth=0.8, zorder=0)
    ax.set(xlabel="behind block", ylabel="norm", yscale="log", ylim=(LIMITS[0] / 3, LIMITS[1] * 3), title=title)
    ax.legend(fontsize=8, ncols=2, loc="upper center", bbox_to_anchor=(0.5, -0.18))
    return ax


def depth_signal(measure: Callable[[int, float], Mapping]) -> Any:
    """Return the widget of `draw_depth_signal`: sliders for the number of blocks and the scale of the second matrix.

    Args:
        measure: maps blocks and scale to what `draw_depth_signal` draws.
    """
    import ipywidgets

    blocks = ipywidgets.IntSlider(value=20, min=1, max=40, description="blocks")
    scale = ipywidgets.FloatLogSlider(value=0.1, base=10, min=-2, max=0.5, step=0.05, description="scale")

    def draw(ax: Axes, blocks: int, scale: float) -> None:
        draw_depth_signal(ax, measure(blocks, scale), f"{blocks} blocks, second matrix He × {scale:.2g}")

    return shell(draw, size=(5, 4.5), blocks=blocks, scale=scale)
