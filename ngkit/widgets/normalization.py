"""What batch normalisation does to one unit, and what the shape of a bowl does to gradient descent."""

from collections.abc import Callable
from typing import Any

import numpy as np
from matplotlib.axes import Axes

from ngkit.widgets.shell import shell

MARK = 8.0  # the example that is in every batch
MOST_STEPS = 20_000


def draw_batchnorm(
    ax: Axes, forward: Callable[..., tuple], gamma: float, beta: float, B: int, batch: int = 0
) -> Axes:  # fmt: skip
    """Draw one unit's values in a batch before and after batch normalisation, and where one example comes to lie.

    Args:
        forward: maps Z (1, B), gamma (1, 1), beta (1, 1) and eps to (out (1, B), cache).
        B: examples in the batch. The first of them is always the same one, of value 8.
        batch: seed of the others, drawn around 2 and, one in three, around 8.
    """
    from ngkit import plot

    rng = np.random.default_rng(batch)
    Z = np.where(rng.uniform(size=(1, B)) < 1 / 3, MARK, 2.0) + 0.8 * rng.standard_normal((1, B))
    Z[0, 0] = MARK
    out = np.asarray(forward(Z, np.full((1, 1), gamma), np.full((1, 1), beta), 1e-5)[0])
    for values, colour, fill, word in ((Z, plot.COLOURS[0], True, "before"), (out, plot.COLOURS[1], False, "after")):
        width = max(np.ptp(values) / 20, 0.05)
        bins = np.arange(values.min() - width, values.max() + 2 * width, width)
        label = f"{word}: mean {round(values.mean(), 1) + 0.0:.1f}, std {values.std():.1f}"  # + 0.0: no −0.0
        ax.hist(values[0], bins, color=colour, histtype="stepfilled" if fill else "step", alpha=0.5 if fill else 1.0,
                linewidth=1.6, weights=np.full(B, 1 / B), label=label)  # fmt: skip
    ax.plot([MARK, out[0, 0]], [0.02, 0.02], ":", color="black", linewidth=1)
    ax.plot(MARK, 0.02, "o", color="black")
    ax.plot(out[0, 0], 0.02, "^", color="black", label=f"one example: from {MARK:g} to {out[0, 0]:.1f}")
    low, high = min(-3.0, beta - 3 * gamma), max(11.0, beta + 3 * gamma)
    ax.set(
        xlabel="value of the unit",
        ylabel="share of the batch",
        xlim=(low, high),
        title=f"γ = {gamma:g}, β = {beta:g}, B = {B}",
    )
    ax.set_ylim(0, 1.55 * ax.get_ylim()[1])  # room for the legend
    ax.legend(loc="upper left", fontsize=9)
    return ax


def batchnorm(forward: Callable[..., tuple]) -> Any:
    """Return the widget of `draw_batchnorm`: sliders for γ, β, the batch size (powers of two) and the batch."""
    import ipywidgets

    gamma = ipywidgets.FloatSlider(value=1, min=0.1, max=4, step=0.1, description="γ")
    beta = ipywidgets.FloatSlider(value=0, min=-5, max=5, step=0.5, description="β")
    B = ipywidgets.SelectionSlider(options=[2**k for k in range(11)], value=64, description="B")
    batch = ipywidgets.IntSlider(value=0, min=0, max=20, description="batch")
    return shell(lambda ax, **values: draw_batchnorm(ax, forward, **values), gamma=gamma, beta=beta, B=B, batch=batch)


def draw_conditioning(
    ax: Axes, plan: Callable[[np.ndarray, float], tuple[float, int]], kappa: float, reduction: float = 1e-3
) -> Axes:
    """Draw gradient descent on the bowl ½(x² + κy²) with the planned step; its title compares plan and count.

    Args:
        plan: maps the Hessian (2, 2) and the reduction of the distance that is wanted to (alpha, steps).
        kappa: the condition number, at least 1.
    """
    from ngkit import plot

    alpha, steps = plan(np.diag([1.0, kappa]), reduction)
    path, goal = [np.array([1.0, 1.0])], reduction * np.sqrt(2)
    while np.hypot(*path[-1]) > goal and len(path) <= MOST_STEPS:
        path.append(path[-1] * (1 - alpha * np.array([1.0, kappa])))
    plot.contour_path(ax, lambda x, y: np.sqrt(x * x + kappa * y * y), np.array(path), (-1.3, 1.3), (-1.3, 1.3))
    counted = len(path) - 1 if len(path) <= MOST_STEPS else f"more than {MOST_STEPS}"
    ax.set_title(f"κ = {kappa:.0f}, α = {alpha:.4f}: {steps} steps planned, {counted} taken")
    return ax


def conditioning(plan: Callable[[np.ndarray, float], tuple[float, int]]) -> Any:
    """Return the widget of `draw_conditioning`: a slider for the condition number (logarithmic)."""
    import ipywidgets

    kappa = ipywidgets.FloatLogSlider(value=10, base=10, min=0, max=3, step=0.1, description="κ")
    return shell(lambda ax, kappa: draw_conditioning(ax, plan, kappa), kappa=kappa)
