"""What depth does: gradients that reach the first layer, pieces that multiply."""

from collections.abc import Callable, Mapping

import numpy as np
from matplotlib.axes import Axes

from ngkit.plot.curves import layer_stats
from ngkit.plot.style import COLOURS


def gradient_norms(ax: Axes, grads: Mapping[str, Mapping[str, np.ndarray]]) -> Axes:
    """Draw ‖dW_l‖ against the layer l on a logarithmic scale, a line for each network.

    Args:
        grads: maps a label to the gradients of one network, {"dW1": (n1, n0), …}; other entries are ignored.

    Source: Glorot & Bengio 2010, figure 7 (there as histograms).
    """
    depth = {label: max(int(name[2:]) for name in found if name.startswith("dW")) for label, found in grads.items()}
    norms = {
        label: [np.linalg.norm(found[f"dW{layer}"]) for layer in range(1, depth[label] + 1)]
        for label, found in grads.items()
    }
    layer_stats(ax, norms, "‖dW‖ of the layer")
    ax.set_xticks(range(1, max(depth.values()) + 1))
    return ax


def kinks(y: np.ndarray, rtol: float = 1e-6) -> np.ndarray:
    """List the indices at which values y (n,) on an even grid change their slope; of neighbours, the first counts.

    A kink that lies between two grid points bends the slope at both of them, and is counted once.
    """
    bend = np.abs(np.diff(y, 2))
    bent = bend > rtol * max(float(np.abs(np.diff(y)).max()), 1e-300)
    return np.flatnonzero(bent & ~np.concatenate([[False], bent[:-1]])) + 1


def pieces(ax: Axes, f: Callable[[np.ndarray], np.ndarray], n: int = 4096) -> Axes:
    """Draw f over [0, 1] with a dot at every kink; the title counts its linear pieces.

    Args:
        f: maps n + 1 numbers (n + 1,) to as many values.
        n: the number of grid cells; f must have its kinks on the grid, or three cells apart.
    """
    x = np.linspace(0, 1, n + 1)
    y = np.asarray(f(x), dtype=float)
    found = kinks(y)
    ax.plot(x, y)
    ax.plot(x[found], y[found], "o", color=COLOURS[1], markersize=4)
    ax.set(xlabel="x", ylabel="f(x)", title=f"{len(found) + 1} linear pieces")
    return ax
