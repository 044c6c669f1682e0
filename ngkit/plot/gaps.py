"""Two gaps: from the best possible error to the training error, and from there to the dev error."""

from collections.abc import Sequence

from matplotlib.axes import Axes

from ngkit.plot.style import COLOURS


def error_table(ax: Axes, rows: Sequence[tuple[str, float, float, str]], optimal: float = 0.0) -> Axes:
    """Draw a line for each model, from its train to its dev error, with the best possible error as a reference.

    Args:
        rows: (label, train error, dev error, remark), errors as fractions; the remark stands at the right.
        optimal: the best possible error, a fraction.
    """
    heights = range(len(rows))[::-1]
    right = 1.1 * max(0.05, *(max(train, dev) for _, train, dev, _ in rows))
    ax.axvline(optimal, linestyle=":", color="gray", label="best possible")
    for height, (_, train, dev, remark) in zip(heights, rows, strict=True):
        ax.plot([optimal, train], [height, height], color=COLOURS[0], linewidth=1)
        ax.plot([train, dev], [height, height], color=COLOURS[1], linewidth=3)
        ax.text(right, height, remark, va="center", fontsize=9)
    ax.plot([train for _, train, _, _ in rows], heights, "o", color=COLOURS[0], label="train")
    ax.plot([dev for _, _, dev, _ in rows], heights, "s", color=COLOURS[1], label="dev")
    ax.set(yticks=heights, yticklabels=[row[0] for row in rows], xlim=(0, right), xlabel="error")
    ax.legend(loc="lower center", bbox_to_anchor=(0.5, 1), ncols=3, fontsize=9)
    return ax
