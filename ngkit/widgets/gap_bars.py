"""Three errors as a bar of two gaps, and how the choice of a human level decides which one is wider."""

from collections.abc import Callable, Sequence
from typing import Any

import numpy as np
from matplotlib.axes import Axes

from ngkit.widgets.shell import shell

HATCHES = {"bias": "//", "variance": "..", "either": ""}


def draw_gap_bars(
    ax: Axes, cases: Sequence[tuple[str, float, float, float]], gaps: Callable[[float, float, float], dict]
) -> Axes:
    """Draw for each case a bar from 0 to the human level, then one for each gap; the focus stands at the right.

    Args:
        cases: (label, human, train, dev), errors as fractions.
        gaps: gives {"bias", "variance", "focus"} of three errors. A gap below zero is drawn
            below the bar.
    """
    from ngkit.plot import COLOURS

    right = 1.05 * max(max(errors) for _, *errors in cases)
    for row, (_, human, train, dev) in enumerate(cases):
        found = gaps(human, train, dev)
        ax.barh(row, human, 0.55, color="0.85", label="human level" if row == 0 else "_")
        for name, start, colour in (("bias", human, COLOURS[0]), ("variance", train, COLOURS[4])):
            size = found[name]
            ax.barh(row if size >= 0 else row + 0.36, size, 0.55 if size >= 0 else 0.14, left=start, color=colour,
                    hatch=HATCHES[name], edgecolor="white", label=name if row == 0 else "_")  # fmt: skip
        ax.text(right, row, f"→ {found['focus']}", va="center", fontsize=9)
    ax.set(yticks=range(len(cases)), yticklabels=[label for label, *_ in cases], xlim=(0, right), xlabel="error")
    ax.invert_yaxis()
    ax.legend(loc="lower center", bbox_to_anchor=(0.5, 1), ncols=3, fontsize=9)
    return ax


def draw_proxy(
    ax: Axes, gaps: Callable[[float, float, float], dict], human: float, train: float, dev: float, points: int = 121
) -> Axes:
    """Draw both gaps against the error that is taken for the human level; the ground shows where the focus changes.

    Args:
        gaps: as in `draw_gap_bars`. human: the level chosen now, marked by a line. points: levels that are tried.
    """
    from ngkit.plot import COLOURS

    levels = np.linspace(0, 1.25 * max(human, train, 0.004), points)
    found = [gaps(float(level), train, dev) for level in levels]
    for name, style, colour in (("bias", "-", COLOURS[0]), ("variance", "--", COLOURS[4])):
        ax.plot(levels, [one[name] for one in found], style, color=colour, label=name)
    low, high = ax.get_ylim()
    for name, colour in (("bias", COLOURS[0]), ("variance", COLOURS[4]), ("either", "0.5")):
        where = np.array([one["focus"] == name for one in found])
        ax.fill_between(levels, low, high, where=where, color=colour, alpha=0.13, linewidth=0, label="_ground")
        if where.any():
            ax.text(levels[where].mean(), high, name, ha="center", va="bottom", fontsize=9)
    ax.axvline(human, color=COLOURS[7], linestyle=":")
    ax.set(ylim=(low, high), xlim=(0, levels[-1]), xlabel="error taken for the human level", ylabel="gap")
    ax.set_title(f"train {train:.1%}, dev {dev:.1%}, human {human:.1%}: {gaps(human, train, dev)['focus']}", pad=18)
    ax.legend(loc="upper right")
    return ax


def gap_bars(gaps: Callable[[float, float, float], dict]) -> Any:
    """Return the widget: a tab of `draw_gap_bars` with one bar, a tab of `draw_proxy`; sliders for three errors."""
    import ipywidgets

    def sliders(*values: float) -> dict[str, Any]:
        return {
            name: ipywidgets.FloatSlider(
                value=value, min=0, max=0.3, step=0.001, readout_format=".3f", description=name
            )
            for name, value in zip(("human", "train", "dev"), values, strict=True)
        }

    bars = shell(lambda ax, human, train, dev: draw_gap_bars(ax, [("now", human, train, dev)], gaps), (6, 1.8),
                 **sliders(0.01, 0.08, 0.10))  # fmt: skip
    proxy = shell(lambda ax, human, train, dev: draw_proxy(ax, gaps, human, train, dev), (6, 3.4),
                  **sliders(0.05, 0.08, 0.10))  # fmt: skip
    return ipywidgets.Tab([bars, proxy], titles=("three errors", "move the human level"))
