"""Filters of a convolution as coloured numbers."""

from collections.abc import Mapping

import matplotlib.pyplot as plt
import numpy as np


def filter_bank(kernels: Mapping[str, np.ndarray], cols: int = 8) -> plt.Figure:
    """Show small kernels (h, w), each with its numbers: blue negative, white 0, red positive, on a scale of its own."""
    rows = -(-len(kernels) // cols)
    figure, axes = plt.subplots(rows, cols, figsize=(1.45 * cols, 1.75 * rows), squeeze=False)
    for ax in axes.flat:
        ax.axis("off")
    for ax, (name, kernel) in zip(axes.flat, kernels.items(), strict=False):
        kernel = np.asarray(kernel, dtype=float) + 0.0  # no −0
        limit = 1.6 * float(np.abs(kernel).max()) or 1.0  # full colours would hide the numbers
        ax.imshow(kernel, cmap="RdBu_r", vmin=-limit, vmax=limit)
        for (row, column), value in np.ndenumerate(kernel):
            ax.text(column, row, f"{value:g}".replace("-", "−"), ha="center", va="center", fontsize=9)
        ax.set_title(name, fontsize=10)
    return figure
