"""Thinner, smaller, or everything larger: the knobs α, ρ and φ."""

from collections.abc import Callable
from typing import Any

import numpy as np
from matplotlib.axes import Axes

from ngkit.widgets.shell import shell

Table = Callable[[float, int], list[tuple[str, int, int, int, int]]]
BASE = (18, 64, 224)  # layers, channels, pixels before they are scaled


def draw_width_resolution(ax: Axes, table: Table, scale: Callable, alpha: float, rho: int, phi: float) -> Axes:
    """Draw the multiplications of MobileNet's blocks at α and ρ, and below it what φ makes of depth, width, resolution.

    Args:
        table: maps α and ρ to rows (name, n_out, c_out, params, mults): conv, depthwise, pointwise, …, dense.
        scale: maps depth, width, resolution and φ to the scaled three and the factor of the cost.
    """
    from ngkit import plot

    rows = table(alpha, rho)
    inner = [row[4] / 1e6 for row in rows[1:-1]]
    depthwise, pointwise = np.array(inner[::2]), np.array(inner[1::2])
    blocks = np.arange(1, len(depthwise) + 1)
    ax.bar(blocks, pointwise, color=plot.COLOURS[0], label="pointwise")
    ax.bar(blocks, depthwise, bottom=pointwise, color=plot.COLOURS[1], hatch="//", label="depthwise")
    ends = [(0, rows[0], "conv"), (len(blocks) + 1, rows[-1], "dense")]
    ax.bar([place for place, _, _ in ends], [row[4] / 1e6 for _, row, _ in ends], color=plot.COLOURS[2], label="ends")
    ax.set_xticks(range(len(blocks) + 2), ["conv", *map(str, blocks), "dense"], fontsize=8)
    params, mults = (sum(row[k] for row in rows) for k in (3, 4))
    ax.set(ylabel="million multiplications", xlabel="block")
    ax.set_title(f"α = {alpha:g}, ρ = {rho}: {params / 1e6:.2f} M parameters, {mults / 1e6:.0f} M multiplications")
    ax.grid(axis="x", visible=False)
    ax.legend(loc="upper left", bbox_to_anchor=(1, 1), fontsize=8)
    below = ax.inset_axes((0, -0.85, 1, 0.5))
    *sizes, factor = scale(*BASE, phi)
    growth = [*(size / base for size, base in zip(sizes, BASE, strict=True)), factor]
    names = ("layers", "channels", "pixels", "cost")
    bars = below.barh(range(4), growth, color=[*plot.COLOURS[3:6], plot.COLOURS[2]])
    texts = [f"{base} → {size}" for base, size in zip(BASE, sizes, strict=True)]
    below.bar_label(bars, [*texts, f"× {factor:.2f}"], padding=3, fontsize=8)
    below.set_yticks(range(4), names)
    below.invert_yaxis()
    below.set(xlabel=f"times larger at φ = {phi:g}", xlim=(0, max(growth) * 1.2))
    below.grid(axis="y", visible=False)
    return ax


def width_resolution(table: Table, scale: Callable) -> Any:
    """Return the widget of `draw_width_resolution`: sliders for α, ρ and φ."""
    import ipywidgets

    alpha = ipywidgets.SelectionSlider(value=1.0, options=[0.25, 0.5, 0.75, 1.0], description="α")
    rho = ipywidgets.IntSlider(value=224, min=96, max=288, step=32, description="ρ")
    phi = ipywidgets.FloatSlider(value=1, min=0, max=4, step=0.5, description="φ")
    return shell(lambda ax, alpha, rho, phi: draw_width_resolution(ax, table, scale, alpha, rho, phi),
                 size=(7.5, 5), alpha=alpha, rho=rho, phi=phi)  # fmt: skip
