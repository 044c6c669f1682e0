"""What each knob moves: a table of signed changes."""

from collections.abc import Mapping, Sequence

import numpy as np
from matplotlib.axes import Axes


def effect_matrix(
    ax: Axes, effects: Mapping[str, Sequence[float]], columns: Sequence[str] = ("bias", "variance"), scale: float = 100,
    form: str = "{:+.1f}", limit: float | None = None,
) -> Axes:  # fmt: skip
    """Draw a row for each knob and a cell for each quantity that it moves: blue falls, red rises, white stays.

    Args:
        effects: knob → changes, one for each of `columns`.
        scale: changes are written times this; 100 turns fractions into points of a per cent.
        limit: the change, times `scale`, of the strongest colour; by default the largest one.
    """
    values = scale * np.array([list(row) for row in effects.values()], dtype=float)
    limit = limit or float(np.abs(values).max()) or 1.0
    ax.imshow(values, cmap="RdBu_r", vmin=-limit, vmax=limit, aspect="auto")
    for (row, column), value in np.ndenumerate(values):
        colour = "white" if abs(value) > 0.6 * limit else "black"
        ax.text(column, row, form.format(round(value, 6) + 0.0), ha="center", va="center", color=colour)
    ax.set(xticks=range(len(columns)), xticklabels=columns, yticks=range(len(effects)), yticklabels=list(effects))
    ax.grid(False)
    return ax
