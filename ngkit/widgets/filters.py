"""One filter over one image: kernel, angle, stride and padding."""

from collections.abc import Callable, Sequence
from typing import Any

import numpy as np
from matplotlib.axes import Axes

from ngkit.widgets.shell import shell


def draw_filter_explorer(
    ax: Axes, apply_fn: Callable, K: np.ndarray, n: int, stride: int, pad: int, label: str = ""
) -> Axes:
    """Draw what a kernel makes of an image, the kernel in a corner, and the output size with its numbers filled in.

    Args:
        apply_fn: maps kernel, stride and pad to the filtered image, a 2-D array.
        K (f, f): the kernel. n: side of the image that `apply_fn` filters.
    """
    out = np.asarray(apply_fn(K, stride, pad))
    limit = float(np.abs(out).max()) or 1.0
    signed = bool(out.min() < 0)
    ax.imshow(out, cmap="RdBu_r" if signed else "gray", vmin=-limit if signed else 0, vmax=limit)
    corner = ax.inset_axes((0.72, 0.02, 0.26, 0.26))
    largest = float(np.abs(K).max()) or 1.0
    corner.imshow(K, cmap="RdBu_r", vmin=-largest, vmax=largest)
    corner.set(xticks=[], yticks=[])
    for side in corner.spines.values():
        side.set(visible=True, color="black", linewidth=1)
    corner.grid(False)
    size = f"⌊({n} + 2·{pad} − {len(K)}) / {stride}⌋ + 1 = {len(out)}"
    ax.set_title(f"{label}\n{size}" if label else size, fontsize=9)
    ax.axis("off")
    return ax


def filter_explorer(apply_fn: Callable, kernel_fn: Callable, names: Sequence[str], n: int) -> Any:
    """Return the widget of `draw_filter_explorer`: a choice of kernel, sliders for angle, stride and pad.

    Args:
        apply_fn: maps kernel, stride and pad to the filtered image.
        kernel_fn: maps one of `names` and an angle in degrees to a kernel (f, f).
        n: side of the image.
    """
    import ipywidgets

    name = ipywidgets.Dropdown(options=list(names), description="kernel")
    angle = ipywidgets.IntSlider(value=0, min=-180, max=180, step=5, description="angle θ")
    stride = ipywidgets.IntSlider(value=1, min=1, max=6, description="stride")
    pad = ipywidgets.IntSlider(value=0, min=0, max=8, description="pad")

    def draw(ax: Axes, name: str, angle: int, stride: int, pad: int) -> None:
        draw_filter_explorer(ax, apply_fn, kernel_fn(name, angle), n, stride, pad, name)

    return shell(draw, name=name, angle=angle, stride=stride, pad=pad)
