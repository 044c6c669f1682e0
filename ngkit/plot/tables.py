"""Tables of numbers as coloured cells."""

from collections.abc import Sequence

import numpy as np
from matplotlib.axes import Axes


def heat_table(
    ax: Axes, values: np.ndarray, rows: Sequence[str], cols: Sequence[str],
    limits: tuple[float, float] | None = None, form: str = "{:.2f}",
) -> Axes:  # fmt: skip
    """Draw a table of numbers, each on a cell that is the brighter the larger it is; nan leaves its cell empty.

    Args:
        values (len(rows), len(cols)): the numbers.
        limits: numbers of the darkest and of the brightest colour; by default the smallest and the largest value.
        form: how a number is written.
    """
    values = np.asarray(values, dtype=float)
    low, high = limits or (np.nanmin(values), np.nanmax(values))
    ax.imshow(values, cmap="cividis", vmin=low, vmax=high, aspect="auto")
    for (row, column), value in np.ndenumerate(values):
        if np.isfinite(value):
            colour = "white" if value < (low + high) / 2 else "black"
            ax.text(column, row, form.format(value), ha="center", va="center", color=colour)
    ax.set(xticks=range(len(cols)), xticklabels=cols, yticks=range(len(rows)), yticklabels=rows)
    ax.grid(False)
    return ax
