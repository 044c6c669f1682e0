"""Many fits of one curve: what they have in common is wrong by the bias, what differs is the variance."""

from collections.abc import Callable
from typing import Any

import numpy as np
from matplotlib.axes import Axes

from ngkit.widgets.shell import shell

FITS = 30


def spread(
    truth: Callable[[np.ndarray], np.ndarray], x: np.ndarray, degree: int, n: int, noise: float
) -> tuple[np.ndarray, np.ndarray, tuple[float, float, float]]:
    """Fit polynomials to noisy samples at n points that are spread evenly over x.

    Args:
        x (k,): where the fits are evaluated, in [−1, 1].

    Returns:
        fits (30, k), their expectation (k,), and (bias², variance, noise²), exact means over x.
    """
    basis = np.polynomial.legendre.legvander
    points = np.linspace(x[0], x[-1], n)
    hat = basis(x, degree) @ np.linalg.pinv(basis(points, degree))  # (k, n): least squares is linear in y
    mean = hat @ truth(points)
    draws = noise * np.random.default_rng(0).standard_normal((FITS, n))
    bias2, variance = float(np.mean((mean - truth(x)) ** 2)), float(noise**2 * np.sum(hat**2) / len(x))
    return mean + draws @ hat.T, mean, (bias2, variance, noise**2)


def draw_fit_spread(
    ax: Axes, truth: Callable[[np.ndarray], np.ndarray], x: np.ndarray, degree: int, n: int, noise: float
) -> Axes:
    """Draw 30 fits in grey, the mean fit and the truth; three bars show bias², variance and the noise."""
    from ngkit.plot import COLOURS

    fits, mean, parts = spread(truth, x, degree, n, noise)
    ax.plot(x, fits.T, color="gray", linewidth=0.6, alpha=0.4)
    ax.plot(x, truth(x), color=COLOURS[7], label="truth")
    ax.plot(x, mean, "--", color=COLOURS[1], linewidth=2, label="mean fit")
    ax.set(ylim=(-2, 4), yticks=(-2, -1, 0, 1, 2), xlabel="x", title=f"degree {degree}, n = {n}, σ = {noise:g}")
    ax.legend(loc="upper left", fontsize=8)
    bars = ax.inset_axes((0.52, 0.72, 0.46, 0.26))
    bars.barh(range(3), parts[::-1], color=[COLOURS[k] for k in (5, 0, 1)])
    bars.set(xlim=(0, 0.6), xticks=(), yticks=range(3), yticklabels=("noise σ²", "variance", "bias²"))
    for height, part in enumerate(parts[::-1]):
        bars.text(min(part, 0.4) + 0.02, height, f"{part:.3f}", va="center", fontsize=8)
    bars.tick_params(labelsize=8)
    bars.grid(False)
    return ax


def fit_spread(truth: Callable[[np.ndarray], np.ndarray], x: np.ndarray) -> Any:
    """Return the widget of `draw_fit_spread`: sliders for the degree, the number of points and the noise."""
    import ipywidgets

    degree = ipywidgets.IntSlider(value=3, min=0, max=20, description="degree")
    n = ipywidgets.IntSlider(value=30, min=22, max=200, description="n")
    noise = ipywidgets.FloatSlider(value=0.3, min=0, max=1, step=0.05, description="σ")
    return shell(lambda ax, degree, n, noise: draw_fit_spread(ax, truth, x, degree, n, noise),
                  degree=degree, n=n, noise=noise)  # fmt: skip
