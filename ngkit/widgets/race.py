"""Update rules race in a bowl."""

from collections.abc import Callable, Mapping
from typing import Any

import numpy as np
from matplotlib.axes import Axes

from ngkit.widgets.shell import shell

Rule = Callable[..., tuple[np.ndarray, Any]]
FRAME, FAR = np.array([12.0, 2.2]), 1e6  # what is shown; a point beyond FAR is not coming back


def draw_race(
    ax: Axes, steps: Mapping[str, Rule], alpha: float, beta: float, ratio: float, count: int = 20,
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
        path, state = [np.array(start, dtype=float)], None
        for t in range(1, count + 1):
            point, state = rule(path[-1], np.array([1.0, ratio]) * path[-1], state, t, alpha, beta)
            if not (np.abs(point) < FAR).all():
                break
            path.append(np.asarray(point, dtype=float))
        end = f"f = {bowl(*path[-1]):.2g}" if len(path) > count else "diverges"
        left = [number for number, place in enumerate(path) if (np.abs(place) > FRAME).any()]
        paths[f"{label}: {end}"] = np.array(path[: left[0] + 1 if left else None])  # as far as it is seen
    plot.contour_path(ax, bowl, paths, (-FRAME[0], FRAME[0]), (-FRAME[1], FRAME[1]), levels=8)
    ax.set(xlabel="x", ylabel="y", title=f"α = {alpha:g}, β = {beta:g}, curvatures 1 : {ratio:g}, {count} steps")
    ax.legend(fontsize=8, loc="lower left", frameon=True, framealpha=0.9)
    return ax


def race(steps: Mapping[str, Rule]) -> Any:
    """Return the widget of `draw_race`: sliders for α (logarithmic), β and the ratio of curvatures (logarithmic)."""
    import ipywidgets

    alpha = ipywidgets.FloatLogSlider(value=0.1, base=10, min=-3, max=0.5, step=0.1, description="α")
    beta = ipywidgets.FloatSlider(value=0.9, min=0, max=0.99, step=0.01, description="β")
    ratio = ipywidgets.FloatLogSlider(value=25, base=10, min=0, max=2, step=0.1, description="ratio")
    return shell(lambda ax, alpha, beta, ratio: draw_race(ax, steps, alpha, beta, ratio),
                  alpha=alpha, beta=beta, ratio=ratio)  # fmt: skip
