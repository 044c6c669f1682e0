"""The table of a network for other sizes of its input."""

from collections.abc import Callable, Sequence
from typing import Any

from matplotlib.axes import Axes

from ngkit.widgets.shell import shell


def draw_table_explorer(
    ax: Axes, table: Callable, memory: Callable, spec: Sequence[tuple], side: int = 224, channels: int = 3
) -> Axes:
    """Draw the activations of each layer for square images, with memory, parameters and the first dense layer above.

    Args:
        table: maps input_shape (h, w, c) and spec to rows: dicts with name, kind, activations, weights, biases.
        memory: maps spec, bytes and input_shape to a dict with the total "MB".
        spec: rows of the network; one at least is an "fc".
        side: height and width of the images.
    """
    from ngkit import plot

    rows = table((side, side, channels), spec)
    plot.layer_bars(ax, rows, "activations")
    parameters = sum(row["weights"] + row["biases"] for row in rows)
    first = next(row["weights"] for row in rows if row["kind"] == "fc")
    ax.set_title(f"side {side}: {memory(spec, 4, (side, side, channels))['MB']:.1f} MB for an image, "
                 f"{parameters / 1e6:.1f} million parameters,\nof which first dense layer {first / 1e6:.1f} million",
                 fontsize=9)  # fmt: skip
    ax.legend(loc="upper right", fontsize=8)
    return ax


def table_explorer(table: Callable, memory: Callable, spec: Sequence[tuple]) -> Any:
    """Return the widget of `draw_table_explorer`: a slider for the side of the input."""
    import ipywidgets

    side = ipywidgets.IntSlider(value=224, min=32, max=512, step=32, description="side")
    return shell(lambda ax, side: draw_table_explorer(ax, table, memory, spec, side), size=(7, 3.6), side=side)
