"""How an error falls with the number of examples, and which levels it passes."""

from collections.abc import Mapping, Sequence

import numpy as np
from matplotlib.axes import Axes

from ngkit.plot.bands import curve_band
from ngkit.plot.style import COLOURS


def progress(
    ax: Axes, n: Sequence[float], err: np.ndarray, levels: Mapping[str, float], label: str = "dev error"
) -> Axes:
    """Draw an error against the number of examples, and a line for each level that people or theory set.

    Args:
        n (k,): numbers of training examples, in rising order.
        err: (k,) or (repetitions, k), fractions; repetitions become a mean with a band from lowest to highest.
        levels: name → error. The name stands at the right end of its line, so that none is told by colour alone; names
            whose lines nearly coincide are moved apart.
    """
    curve_band(ax, n, [np.asarray(err, dtype=float)], [label])
    room = 0.045 * (max(np.max(err), *levels.values()) - min(np.min(err), *levels.values()))
    placed = -np.inf
    for name, level in sorted(levels.items(), key=lambda item: item[1]):
        placed = max(level, placed + 1.3 * room)
        ax.axhline(level, linestyle=":", color=COLOURS[7], linewidth=0.9, label="_level")
        ax.annotate(name, (1.01, placed), xycoords=("axes fraction", "data"), va="center", fontsize=9)
    ax.set(xlabel="training examples", ylabel="error")
    return ax
