"""Decision boundaries of models that differ in one number, such as the strength of a penalty."""

from collections.abc import Callable, Mapping
from typing import Any

import numpy as np
from matplotlib.axes import Axes

from ngkit.widgets.shell import shell

Models = Mapping[float, tuple[Callable[[np.ndarray], np.ndarray], float]]


def draw_boundary(ax: Axes, models: Models, X: np.ndarray, Y: np.ndarray, lambd: float) -> Axes:
    """Colour the plane by what the model of strength `lambd` predicts, and name the size of its weights.

    Args:
        models: strength → (predict, norm); predict maps points (2, k) to classes (k,) of int.
        X (2, m), Y (1, m): the examples.
    """
    from ngkit.plot import boundary_map

    predict, norm = models[lambd]
    boundary_map(ax, predict, X, Y, n=140)
    ax.set_title(f"λ = {lambd:g}: ‖W‖ = {norm:.1f}")
    ax.set_aspect("equal")
    return ax


def boundary_slider(models: Models, X: np.ndarray, Y: np.ndarray) -> Any:
    """Return the widget of `draw_boundary`: a slider over the strengths for which there is a model."""
    import ipywidgets

    options = [(f"{lambd:g}", lambd) for lambd in sorted(models)]
    lambd = ipywidgets.SelectionSlider(options=options, description="λ")
    return shell(lambda ax, lambd: draw_boundary(ax, models, X, Y, lambd), lambd=lambd)
