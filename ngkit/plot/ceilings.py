"""What a perfect fix of each category could bring, and what a real one brought."""

from collections.abc import Sequence

from matplotlib.axes import Axes

from ngkit.plot.style import COLOURS, pale


def ceilings(ax: Axes, rows: Sequence[tuple[str, float, float | None]], overall: float) -> Axes:
    """Draw a bar for each category, from its ceiling to the overall error, and a point where a fix really ended.

    Args:
        rows: (name, error left if the category vanished, error that was reached or None), fractions; the first on top.
        overall: the error before any fix.
    """
    heights = range(len(rows))[::-1]
    names, left, reached = [list(column) for column in zip(*rows, strict=True)]
    ax.barh(heights, [overall - low for low in left], left=left, height=0.55, color=pale(COLOURS[0], 0.55),
            label="up to the ceiling")  # fmt: skip
    ax.axvline(overall, color="black", linewidth=1, label="before")
    done = [(height, error) for height, error in zip(heights, reached, strict=True) if error is not None]
    if done:
        ax.plot([error for _, error in done], [height for height, _ in done], "D", color=COLOURS[1], label="reached")
    ends = [overall, *left, *(error for _, error in done)]
    margin = 0.08 * (max(ends) - min(ends) or 1)
    ax.set(yticks=heights, yticklabels=names, xlabel="error", xlim=(min(ends) - margin, max(ends) + margin))
    ax.legend(loc="lower center", bbox_to_anchor=(0.5, 1), ncols=3, fontsize=9)
    return ax
