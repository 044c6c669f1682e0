"""The figures of the class report as SVG: text stays text, lines take the colour of the page, light or dark."""

import io
import re
from collections.abc import Sequence
from typing import Any

from markupsafe import Markup, escape
from matplotlib import rc_context
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.ticker import MaxNLocator

from autograder.statistics import Item

INK = "#010203"  # stands for the page's own text colour until the SVG is written
BAR = "#3b7dbf"  # a mid grey when printed without colour, legible on white and on black
STYLE: Any = {
    "svg.fonttype": "none", "svg.hashsalt": "ngkit", "font.family": "sans-serif", "font.size": 10,
    "text.parse_math": False, "text.color": INK,
    "axes.labelcolor": INK, "axes.edgecolor": INK, "xtick.color": INK, "ytick.color": INK,
    "axes.spines.top": False, "axes.spines.right": False,
}  # fmt: skip


def histogram(counts: Sequence[int], max_score: float) -> Markup:
    """Draw how many students have how many points: `counts` of intervals of equal width from 0 to `max_score`."""
    width = max_score / len(counts)
    with rc_context(STYLE):
        figure, ax = _figure(2.6)
        bars = ax.bar([i * width for i in range(len(counts))], counts, 0.92 * width, align="edge", color=BAR)
        ax.bar_label(bars, [str(count) if count else "" for count in counts])
        ax.set(xlabel="points", ylabel="students", xlim=(0, max_score), ylim=(0, 1.15 * max(*counts, 1)))
        ax.yaxis.set_major_locator(MaxNLocator(integer=True))
        spans = [f"{count} from {i * width:g} to {(i + 1) * width:g}" for i, count in enumerate(counts) if count]
        return _svg(figure, f"Histogram of scores. Students by points: {', '.join(spans)}.")


def success(items: Sequence[Item]) -> Markup:
    """Draw the share of points that was won in each exercise."""
    percent = [round(100 * item.share) for item in items]
    with rc_context(STYLE):
        figure, ax = _figure(0.7 + 0.24 * len(items))
        bars = ax.barh([item.id for item in items], percent, 0.7, color=BAR)
        ax.bar_label(bars, [f"{value} %" for value in percent], padding=3)
        ax.set(xlabel="share of points won, in %", xlim=(0, 108), ylim=(len(items) - 0.4, -0.6))
        words = [f"{item.id} {value} %" for item, value in zip(items, percent, strict=True)]
        return _svg(figure, f"Bars of the share of points won in each exercise: {', '.join(words)}.")


def _figure(height: float) -> tuple[Figure, Axes]:
    figure = Figure(figsize=(7.2, height), layout="constrained")
    return figure, figure.add_subplot()


def _svg(figure: Figure, alt: str) -> Markup:
    """Return the figure as an SVG element with `alt` as its text alternative."""
    file = io.StringIO()
    figure.savefig(file, format="svg", transparent=True, metadata={"Date": None})
    body = re.sub(r"\s*<metadata>.*?</metadata>", "", file.getvalue()[file.getvalue().index("<svg") :], flags=re.S)
    body = body.replace(INK, "currentColor")
    return Markup(body.replace("<svg", f'<svg role="img" aria-label="{escape(alt)}"', 1))
