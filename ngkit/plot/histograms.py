"""How numbers are spread, layer by layer."""

from collections.abc import Mapping

import matplotlib.pyplot as plt
import numpy as np

from ngkit.plot.style import COLOURS


def hist_grid(
    arrays: Mapping[str, Mapping[str, np.ndarray]], limits: tuple[float, float] = (-1, 1), bins: int = 41
) -> plt.Figure:
    """Show histograms in a grid on one common scale; the title of each says the root mean square of its numbers.

    Args:
        arrays: label of a row → label of a column → the numbers, any shape.
        limits: the ends of the horizontal axis; what lies beyond is counted in the outermost bin.

    Source: Glorot & Bengio 2010, figure 6 (there as lines).
    """
    columns = max(len(row) for row in arrays.values())
    figure, axes = plt.subplots(
        len(arrays), columns, figsize=(3.0 * columns, 1.6 * len(arrays)), sharex=True, squeeze=False
    )
    for (name, row), colour, line in zip(arrays.items(), COLOURS * len(arrays), axes, strict=False):
        for (label, values), ax in zip(row.items(), line, strict=False):
            flat = np.ravel(values)
            ax.hist(
                np.clip(flat, *limits), bins, range=limits, weights=np.full(flat.size, 100 / flat.size), color=colour
            )
            ax.set_title(f"{label}: rms {np.sqrt(np.mean(flat**2)):.2g}", fontsize=9)
        line[0].set_ylabel(f"{name}\n% of units", fontsize=9)
    return figure
