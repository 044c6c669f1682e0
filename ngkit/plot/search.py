"""Results of a search for hyperparameters: lists of (configuration, error)."""

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
from matplotlib import colormaps
from matplotlib.axes import Axes
from matplotlib.colors import LogNorm

from ngkit.plot.style import COLOURS

Results = Sequence[tuple[Mapping[str, Any], float]]
MAP = "viridis"


def parallel(ax: Axes, results: Results, space: Mapping[str, tuple]) -> Axes:
    """Draw each configuration as a line over parallel axes, one for each parameter; dark lines have small errors.

    Args:
        results: pairs (configuration, error); those whose error is not finite are left out.
        space: name → ("log" | "uniform" | "one_minus_log" | "int", lo, hi) or ("choice", options). Each axis has the
            scale of its kind and ends at its limits.

    Source: Inselberg 1985, doi 10.1007/BF01898350.
    """
    names, shown = list(space), _finite(results)
    norm = _norm([error for _, error in shown])
    for config, error in sorted(shown, key=lambda result: -result[1]):
        ax.plot(
            [position(space[name], config[name]) for name in names], color=colormaps[MAP](norm(error)), linewidth=1.2
        )
    for x, name in enumerate(names):
        ax.axvline(x, color="black", linewidth=0.8)
        for y, text in ticks(space[name]):
            ax.text(x + 0.02, y, text, fontsize=8, va="center", bbox={"color": "white", "alpha": 0.7, "pad": 0.5})
    ax.set(xticks=range(len(names)), xticklabels=names, yticks=[], ylim=(-0.05, 1.05), xlim=(-0.1, len(names) - 0.8))
    ax.grid(False)
    ax.spines[:].set_visible(False)
    return ax


def search_scatter(
    ax: Axes, results: Results, x: str, y: str, space: Mapping[str, tuple] | None = None, label: str = "",
    limits: tuple[float, float] | None = None,
) -> Axes:  # fmt: skip
    """Draw each configuration as a point over two of its parameters; dark points have small errors, a star the least.

    Args:
        results: pairs (configuration, error); those whose error is not finite are left out.
        x, y: names of parameters. "error" as y draws the error itself, and all points in the next colour.
        space: decides the scales, as in `parallel`; a "one_minus_log" axis shows 1 − value, falling.
        limits: errors at the ends of the colour scale; without them, the least and the largest.
    """
    shown = _finite(results)
    errors = np.array([error for _, error in shown])
    across, up = (_values(shown, name, space) for name in (x, y))
    if y == "error":
        ax.plot(across, up, "osD^"[len(ax.get_lines()) % 4], markersize=4.5, alpha=0.8, label=label)
    else:
        ax.scatter(across, up, c=errors, cmap=MAP, norm=_norm(limits or errors), s=26, label=label)
        best = int(errors.argmin())
        ax.plot(across[best], up[best], "*", color=COLOURS[1], markersize=13)
    for name, axis, invert in ((x, "x", ax.xaxis_inverted), (y, "y", ax.yaxis_inverted)):
        kind = (space or {}).get(name, ("uniform",))[0]
        ax.set(**{f"{axis}label": f"1 − {name}" if kind == "one_minus_log" else name})
        if "log" in kind:
            ax.set(**{f"{axis}scale": "log"})
        if kind == "one_minus_log" and not invert():
            getattr(ax, f"invert_{axis}axis")()
    return ax


def position(axis: tuple, value: Any) -> float:
    """Where a value stands on its axis, on the scale of its kind: 0 at the lower limit, 1 at the upper one."""
    kind, *limits = axis
    if kind == "choice":
        lo, hi, at = 0.0, len(limits[0]) - 1.0, float(list(limits[0]).index(value))
    else:
        lo, hi, at = (_straight(kind, number) for number in (*limits, value))
    return (at - lo) / (hi - lo) if hi != lo else 0.5


def ticks(axis: tuple) -> list[tuple[float, str]]:
    """Position and text of the values that an axis names: all options, else both limits."""
    kind, *limits = axis
    return [(position(axis, value), f"{value:g}" if kind != "choice" else f"{value}")
            for value in (limits[0] if kind == "choice" else limits)]  # fmt: skip


def _straight(kind: str, value: float) -> float:
    return float({"log": np.log, "one_minus_log": lambda v: -np.log(1 - v)}.get(kind, float)(value))


def _finite(results: Results) -> list:
    return [(config, error) for config, error in results if np.isfinite(error)]


def _norm(errors: Sequence[float]) -> LogNorm:
    least = max(min(errors), 1e-3)
    return LogNorm(least, max(*errors, 1.01 * least))


def _values(shown: Results, name: str, space: Mapping[str, tuple] | None) -> np.ndarray:
    if name == "error":
        return np.array([error for _, error in shown])
    values = np.array([config[name] for config, _ in shown])
    return 1 - values if (space or {}).get(name, ("",))[0] == "one_minus_log" else values
