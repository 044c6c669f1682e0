"""Images with what they are and what a model takes them for."""

from typing import Any

import numpy as np
from matplotlib.axes import Axes

from ngkit.widgets.shell import shell

ANY = -1  # a slider cannot hold None


def draw_gallery(
    ax: Axes, images: np.ndarray, y: np.ndarray, P: np.ndarray,
    true: int = ANY, predicted: int = ANY, confidence: float = 0.0, side: int = 5,
) -> Axes:  # fmt: skip
    """Draw the first side² images of a selection, in the order given, each with "true → predicted, probability".

    Args:
        images (m, h, w) or (m, h, w, 3), y (m,): the images and their classes.
        P (K, m): predicted probabilities.
        true, predicted: only images of this class, or taken for it; ANY = -1 admits all.
        confidence: only images whose predicted class has at least this probability.
    """
    sure, guess = P.max(axis=0), P.argmax(axis=0)
    chosen = sure >= confidence
    for wanted, classes in ((true, y), (predicted, guess)):
        chosen = chosen & (wanted == ANY or classes == wanted)
    for place, index in enumerate(np.flatnonzero(chosen)[: side * side]):
        row, column = divmod(place, side)
        left, top = column + 0.08, -1.25 * row - 0.25
        ax.imshow(images[index], cmap="gray_r", vmin=0, vmax=images.max(), extent=(left, left + 0.84, top - 0.84, top))
        ax.text(column + 0.5, top + 0.11, f"{y[index]} → {guess[index]}, {sure[index]:.2f}", ha="center", va="center",
                fontsize=8)  # fmt: skip
    ax.set(xlim=(0, side), ylim=(-1.25 * side, 0), aspect="equal", title=f"{chosen.sum()} of {len(y)} images")
    ax.axis("off")
    return ax


def gallery(images: np.ndarray, y: np.ndarray, P: np.ndarray) -> Any:
    """Return the widget of `draw_gallery`: sliders for the true class, the predicted class and the confidence."""
    import ipywidgets

    classes = [("any", ANY), *((str(k), k) for k in range(len(P)))]
    true = ipywidgets.SelectionSlider(options=classes, description="true")
    predicted = ipywidgets.SelectionSlider(options=classes, description="predicted")
    confidence = ipywidgets.FloatSlider(value=0.0, min=0, max=0.95, step=0.05, description="confidence")
    return shell(
        lambda ax, true, predicted, confidence: draw_gallery(ax, images, y, P, true, predicted, confidence, 4),
        true=true, predicted=predicted, confidence=confidence,
    )  # fmt: skip
