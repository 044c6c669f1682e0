"""Who works when."""

from collections.abc import Sequence

from matplotlib.axes import Axes

from ngkit.plot.style import COLOURS

HATCHES = ("", "//", "..")


def timeline(ax: Axes, events: Sequence[tuple[str, float, float]]) -> Axes:
    """Draw a bar for each event, a lane for each worker, both in the order of first appearance from the top.

    Args:
        events: (worker, start, end), times in seconds.
    """
    lanes = list(dict.fromkeys(worker for worker, _, _ in events))
    for lane, worker in enumerate(lanes):
        spans = [(start, end - start) for name, start, end in events if name == worker]
        ax.broken_barh(spans, (lane - 0.35, 0.7), color=COLOURS[lane % 6], hatch=HATCHES[lane % 3], edgecolor="white")
    ax.set(yticks=range(len(lanes)), yticklabels=lanes, xlabel="seconds")
    ax.invert_yaxis()
    return ax
