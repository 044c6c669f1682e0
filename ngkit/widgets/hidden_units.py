"""A shallow network while it learns: its decision and the cuts of its hidden units."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

import numpy as np
from matplotlib.axes import Axes

from ngkit.widgets.shell import shell

Path = Sequence[tuple[int, Mapping[str, np.ndarray]]]


def draw_hidden_units(
    ax: Axes, predict: Callable, params: Mapping[str, np.ndarray], X: np.ndarray, Y: np.ndarray, step: int
) -> Axes:
    """Draw the classes that `params` predicts in the plane, with the half-planes of the hidden units over them.

    Args:
        predict: maps points (2, k) and params to labels (1, k).
        X (2, m), Y (1, m): the examples.
        step: named in the title.
    """
    from ngkit import plot

    plot.boundary_map(ax, lambda points: predict(points, params)[0], X, Y, n=100)
    plot.hidden_halfplanes(ax, params)
    accuracy = np.mean(predict(X, params) == Y)
    ax.set_title(f"{len(params['W1'])} hidden, step {step}, accuracy {accuracy:.2f}")
    return ax


def hidden_units(history: Mapping[int, Path], predict: Callable, X: np.ndarray, Y: np.ndarray) -> Any:
    """Return the widget of `draw_hidden_units`: sliders for the number of hidden units and for the stored step.

    Args:
        history: for each number of hidden units the path of training, a list of (step, params) of one length.
    """
    import ipywidgets

    last = min(map(len, history.values())) - 1
    units = ipywidgets.SelectionSlider(options=sorted(history), value=max(history), description="units")
    stored = ipywidgets.IntSlider(value=last, min=0, max=last, description="stored")

    def draw(ax: Axes, units: int, stored: int) -> None:
        step, params = history[units][stored]
        draw_hidden_units(ax, predict, params, X, Y, step)

    return shell(draw, units=units, stored=stored)
