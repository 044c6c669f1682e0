"""Which class is taken for which."""

from collections.abc import Sequence

import numpy as np
from matplotlib.axes import Axes
from matplotlib.colors import PowerNorm


def confusion(ax: Axes, C: np.ndarray, names: Sequence[str] | None = None) -> Axes:
    """Draw a table of counts; the darker a cell, the larger its share of its row.

    Args:
        C (K, K): counts, a row for each true class and a column for each predicted one.
        names: of the classes; by default their numbers.
    """
    names = [str(k) for k in range(len(C))] if names is None else list(names)
    share = C / np.maximum(C.sum(axis=1, keepdims=True), 1)
    ax.imshow(share, cmap="Blues", norm=PowerNorm(0.5, 0, 1))  # the root makes single errors visible
    for row, column in zip(*np.nonzero(C), strict=True):
        colour = "white" if share[row, column] > 0.4 else "black"
        ax.text(column, row, str(C[row, column]), ha="center", va="center", fontsize=8, color=colour)
    ax.set(xticks=range(len(C)), xticklabels=names, yticks=range(len(C)), yticklabels=names,
           xlabel="predicted", ylabel="true")  # fmt: skip
    ax.grid(False)
    return ax
