"""A line between two clouds, and what three losses say to it."""

from typing import Any

import numpy as np
from matplotlib.axes import Axes

from ngkit.widgets.shell import shell


def draw_line(ax: Axes, X: np.ndarray, y: np.ndarray, theta: np.ndarray, lim: float = 3.0) -> Axes:
    """Draw the boundary θᵀx = 0, the points, rings around those on its wrong side, and three costs as the title.

    Args:
        X (3, m): the points, below a row of ones. y (m,): their labels −1 and 1.
        theta (3, 1): the parameters, bias first. A score of 0 counts as label 1.

    The costs: the number of errors, the sum of |score| over the errors (Rosenblatt 1958), the mean log loss.
    """
    from ngkit.plot.style import COLOURS, MARKERS

    theta = np.reshape(theta, (3, 1)).astype(float)
    score = (theta.T @ X)[0]
    wrong = np.where(score >= 0, 1, -1) != y
    for label, colour, marker in zip((-1, 1), COLOURS, MARKERS, strict=False):
        ax.plot(*X[1:, y == label], marker, color=colour, markersize=5, label=f"y = {label}".replace("-", "−"))
    ax.plot(*X[1:, wrong], "o", color="black", markerfacecolor="none", markersize=10, label="wrong")
    _zero_line(ax, theta, lim)
    log_loss = np.logaddexp(0, -y * score).mean()
    costs = f"{wrong.sum()} wrong, perceptron {np.abs(score[wrong]).sum():.2f}, log loss {log_loss:.2f}"
    ax.set_title(f"θ = ({', '.join(f'{t:g}' for t in theta[:, 0])})\n{costs}")
    ax.set(xlim=(-lim, lim), ylim=(-lim, lim), xlabel="x1", aspect="equal")
    return ax


def line(X: np.ndarray, y: np.ndarray) -> Any:
    """Return the widget of `draw_line`: a slider for each of the three parameters."""
    import ipywidgets

    sliders = {
        name: ipywidgets.FloatSlider(value=value, min=-4, max=4, step=0.1, description=f"θ{index}")
        for index, (name, value) in enumerate({"bias": 1.0, "first": 0.5, "second": 1.0}.items())
    }
    return shell(lambda ax, bias, first, second: draw_line(ax, X, y, np.array([[bias], [first], [second]])), **sliders)


def _zero_line(ax: Axes, theta: np.ndarray, lim: float) -> None:
    """Draw where the score is 0, if that is anywhere in the square."""
    side = np.array([-lim, lim])
    scores = theta[0] + theta[1] * side[None, :] + theta[2] * side[:, None]
    if scores.min() < 0 < scores.max():
        ax.contour(side, side, scores, levels=[0.0], colors="black", linewidths=1.5)
