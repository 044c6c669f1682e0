"""Choose a landscape, a start and an update rule."""

from collections.abc import Callable, Mapping
from typing import Any, NamedTuple

import numpy as np
from matplotlib.axes import Axes

from ngkit.widgets.shell import shell
from ngkit.widgets.walks import Step, walk


class Landscape(NamedTuple):
    """A function of the plane, its gradient, what to show of it."""

    f: Callable[[float, float], float]
    grad: Callable[[np.ndarray], np.ndarray]
    xlim: tuple[float, float]
    ylim: tuple[float, float]


def draw_landscape(
    ax: Axes, landscape: Landscape, step: Step, start: tuple[float, float], alpha: float, steps: int, name: str = ""
) -> Axes:
    """Draw the way of one update rule over the contours of a landscape, as far as it is seen."""
    from ngkit import plot

    f, grad, xlim, ylim = landscape
    path = walk(step, grad, start, alpha, steps)
    end = f"f = {f(*path[-1]):.3g}" if len(path) > steps else f"diverges at step {len(path)}"
    inside = (np.abs(path - np.mean([xlim, ylim], axis=1)) <= np.ptp([xlim, ylim], axis=1)).all(axis=1)
    seen = path if inside.all() else path[: int(np.argmin(inside)) + 1]
    plot.contour_path(ax, f, seen, xlim, ylim)
    ax.set(xlabel="x", ylabel="y", title=f"{name}{': ' if name else ''}α = {alpha:g}, {steps} steps, {end}")
    return ax


def landscape(fs: Mapping[str, tuple], rules: Mapping[str, Step]) -> Any:
    """Return the widget of `draw_landscape`: lists of landscapes and rules, sliders for start, α and steps.

    Args:
        fs: label → (f, grad, xlim, ylim), see `Landscape`.
        rules: label → step, see `walk`.
    """
    import ipywidgets

    where = ipywidgets.Dropdown(options=list(fs), description="landscape")
    rule = ipywidgets.Dropdown(options=list(rules), description="rule")
    u, v = (ipywidgets.FloatSlider(value=at, min=0, max=1, step=0.01, description=f"start {name}, share of the width",
                                   style={"description_width": "initial"})
            for name, at in (("x", 0.9), ("y", 0.3)))  # fmt: skip
    alpha = ipywidgets.FloatLogSlider(value=0.05, base=10, min=-3, max=1, step=0.1, description="α")
    steps = ipywidgets.IntSlider(value=60, min=0, max=500, description="steps")

    def draw(ax: Axes, where: str, rule: str, u: float, v: float, alpha: float, steps: int) -> None:
        chosen = Landscape(*fs[where])
        (x0, x1), (y0, y1) = chosen.xlim, chosen.ylim
        draw_landscape(ax, chosen, rules[rule], (x0 + u * (x1 - x0), y0 + v * (y1 - y0)), alpha, steps, rule)

    return shell(draw, size=(6, 4.5), where=where, rule=rule, u=u, v=v, alpha=alpha, steps=steps)
