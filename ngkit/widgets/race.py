"""Update rules race in a bowl."""

from collections.abc import Mapping
from typing import Any

import numpy as np
from matplotlib.axes import Axes

from ngkit.widgets.shell import shell
from ngkit.widgets.walks import Step, walk

FRAME = np.array([12.0, 2.2])  # what is shown


def draw_race(
    ax: Axes, steps: Mapping[str, Step], alpha: float, beta: float, ratio: float, count: int = 20,
    start: tuple[float, float] = (10.0, 1.0),
) -> Axes:  # fmt: skip
    """Draw `count` steps of each rule in the bowl ½(x² + ratio·y²).

    Args:
        steps: label → rule(point (2,), gradient (2,), state, t, alpha, beta) -> point, state. The state starts as
            None, t counts from 1.
    """
    from ngkit import plot

    def bowl(x: float, y: float) -> float:
        return (x**2 + ratio * y**2) / 2

    paths = {}
    for label, rule in steps.items():
        path = walk(
            lambda *args, rule=rule: rule(*args, beta), lambda at: np.array([1.0, ratio]) * at, start, alpha, count
        )
        end = f"f = {bowl(*path[-1]):.2g}" if len(path) > count else "diverges"
        left = [number for number, place in enumerate(path) if (np.abs(place) > FRAME).any()]
        paths[f"{label}: {end}"] = path[: left[0] + 1 if left else None]  # as far as it is seen
    plot.contour_path(ax, bowl, paths, (-FRAME[0], FRAME[0]), (-FRAME[1], FRAME[1]), levels=8)
    ax.set(xlabel="x", ylabel="y", title=f"α = {alpha:g}, β = {beta:g}, curvatures 1 : {ratio:g}, {count} steps")
    ax.legend(fontsize=8, loc="lower left", frameon=True, framealpha=0.9)
    return ax


def race(steps: Mapping[str, Step]) -> Any:
    """Return the widget of `draw_race`: sliders for α (logarithmic), β and the ratio of curvatures (logarithmic)."""
    import ipywidgets

    alpha = ipywidgets.FloatLogSlider(value=0.1, base=10, min=-3, max=0.5, step=0.1, description="α")
    beta = ipywidgets.FloatSlider(value=0.9, min=0, max=0.99, step=0.01, description="β")
    ratio = ipywidgets.FloatLogSlider(value=25, base=10, min=0, max=2, step=0.1, description="ratio")
    return shell(lambda ax, alpha, beta, ratio: draw_race(ax, steps, alpha, beta, ratio),
                  alpha=alpha, beta=beta, ratio=ratio)  # fmt: skip
