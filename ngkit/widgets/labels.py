"""How far labels carry: accuracy against the number of labelled images of each class."""

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
from matplotlib.axes import Axes

from ngkit.widgets.shell import shell


def draw_labels(ax: Axes, counts: Sequence[int], curves: Mapping[str, np.ndarray], n: int) -> Axes:
    """Draw measured accuracies, mean and range, and what each curve gives at `n` labels.

    Args:
        counts: numbers of labels, rising. curves: name → accuracies (repetitions, len(counts)).
        n: the number that is marked; between two measured ones the mean is interpolated on the logarithmic axis.
    """
    from ngkit import plot

    plot.curve_band(ax, counts, list(curves.values()), list(curves))
    found = {name: np.interp(np.log(n), np.log(counts), np.mean(runs, axis=0)) for name, runs in curves.items()}
    ax.axvline(n, color="black", linestyle=":")
    for name, value in found.items():
        ax.plot(n, value, "k.", label=f"_{name}")
    ax.set(xlabel="labelled images per class", ylabel="accuracy", ylim=(0, 1), xticks=counts, xticklabels=counts)
    ax.minorticks_off()
    ax.set_title(f"n = {n}: " + ", ".join(f"{name} {value:.2f}" for name, value in found.items()), fontsize=9)
    ax.legend(loc="upper left")
    return ax


def labels(counts: Sequence[int], curves: Mapping[str, np.ndarray]) -> Any:
    """Return the widget of `draw_labels`: a slider for the number of labels."""
    import ipywidgets

    n = ipywidgets.IntSlider(value=counts[len(counts) // 2], min=counts[0], max=counts[-1], description="per class")
    return shell(lambda ax, n: draw_labels(ax, counts, curves, n), (5.5, 3.6), n=n)
