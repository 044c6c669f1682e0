"""A derivative measured with a step: the secant beside the tangent, and the error for every step."""

from collections.abc import Callable
from typing import Any

import numpy as np
from matplotlib.axes import Axes

from ngkit.widgets.shell import shell

BEST = np.finfo(float).eps ** (1 / 3)  # about 6e-6: where both errors of a two-sided difference are alike


def draw_secant(ax: Axes, f: Callable, x: float, eps: float) -> Axes:
    """Draw the secant through x − eps and x + eps beside the tangent, and the V-curve with its three regimes.

    Args:
        ax: is divided into two panels.
        f: maps a number or an array to values; made of analytic NumPy functions, for the tangent comes from a complex
            step.
    """
    from ngkit import gradcheck, plot

    slope = float(gradcheck.complex_step(f, np.array(x)))
    ax.axis("off")
    left, right = ax.inset_axes((0, 0, 0.42, 1)), ax.inset_axes((0.58, 0, 0.42, 1))
    _draw_lines(left, f, x, eps, slope)
    steps = 10.0 ** np.arange(-16, 0.1, 0.25)
    plot.vcurve(right, steps, {"two-sided": np.abs(_measured(f, x, steps) - slope)})
    right.axvspan(steps[0], BEST / 10, color=plot.COLOURS[5], alpha=0.15, linewidth=0)
    right.axvspan(10 * BEST, steps[-1], color=plot.COLOURS[4], alpha=0.15, linewidth=0)
    for place, words in [(0.29, "rounding"), (0.66, "best"), (0.86, "curvature")]:
        right.text(place, 0.94, words, transform=right.transAxes, ha="center")
    right.axvline(eps, color="gray", linestyle=":")
    right.get_legend().remove()
    ax.set_title(f"ε = {eps:.2g}: secant {_measured(f, x, eps):.6f}, tangent {slope:.6f}")
    return ax


def secant(f: Callable, x: float = 1.3) -> Any:
    """Return the widget of `draw_secant`: a slider for the step (logarithmic)."""
    import ipywidgets

    eps = ipywidgets.FloatLogSlider(value=0.5, base=10, min=-16, max=0, step=0.25, description="ε")
    return shell(lambda ax, eps: draw_secant(ax, f, x, eps), size=(9, 3.6), eps=eps)


def _measured(f: Callable, x: float, eps: Any) -> Any:
    return (f(x + eps) - f(x - eps)) / (2 * eps)


def _draw_lines(ax: Axes, f: Callable, x: float, eps: float, slope: float) -> None:
    from ngkit import plot

    near = np.linspace(x - 1.3, x + 1.3, 200)
    ax.plot(near, f(near), color="black", label="f")
    ax.plot(near, f(x) + slope * (near - x), "--", color=plot.COLOURS[0], label="tangent")
    middle = (f(x - eps) + f(x + eps)) / 2
    ax.plot(near, middle + _measured(f, x, eps) * (near - x), "-.", color=plot.COLOURS[1], label="secant")
    ax.plot([x - eps, x + eps], [f(x - eps), f(x + eps)], "o", color=plot.COLOURS[1])
    ax.set(xlabel="x", ylim=_limits(f(near)))
    ax.legend()


def _limits(values: np.ndarray) -> tuple[float, float]:
    room = 0.15 * float(np.ptp(values))
    return float(values.min()) - room, float(values.max()) + room
