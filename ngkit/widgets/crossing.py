"""Two systems, one of which learns: where do their errors cross, and on which side are you?"""

from collections.abc import Callable, Sequence
from typing import Any

from matplotlib.axes import Axes

from ngkit.widgets.shell import shell


def draw_crossing(
    ax: Axes, crossover: Callable[..., float], recommend: Callable[..., str], ns: Sequence[float], err: Sequence[float],
    level: float, hours: float, seconds: float = 3.0,
) -> Axes:  # fmt: skip
    """Draw an end-to-end curve against a pipeline's level, and what `hours` of labelling buy.

    Args:
        crossover: (ns, err, level) → examples. recommend: (ns, err, level, n) → a word. Both are the student's.
        ns, err (n,): examples and errors (fractions) of the end-to-end system.
        seconds: what a label takes.
    """
    from ngkit import plot

    bought = hours * 3600 / seconds
    plot.crossing(ax, ns, {"end-to-end": err}, level, crossover(ns, err, level))
    ax.axvline(bought, color="C1", linestyle="--", label=f"{hours:g} h of labels")
    ax.set_title(f"{bought:,.0f} labels: {recommend(ns, err, level, bought)}")
    ax.legend(fontsize="small", loc="upper right")
    return ax


def crossing(
    crossover: Callable, recommend: Callable, ns: Sequence[float], err: Sequence[float], level: float = 0.27
) -> Any:
    """Return the widget of `draw_crossing`: sliders for the pipeline's error and for the hours of labelling."""
    import ipywidgets

    line = ipywidgets.FloatSlider(value=level, min=0.1, max=0.7, step=0.01, description="pipeline")
    hours = ipywidgets.FloatLogSlider(value=8, base=10, min=-0.5, max=1.5, step=0.05, description="hours")
    return shell(lambda ax, level, hours: draw_crossing(ax, crossover, recommend, ns, err, level, hours),
                 level=line, hours=hours)  # fmt: skip
