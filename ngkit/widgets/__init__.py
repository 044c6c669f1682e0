"""Interactive figures: a pure `draw_…(ax, …)` that a static figure uses too, and a thin ipywidgets shell around it.

Without a front end the shell's figure is simply a figure; nothing graded depends on a widget.
"""

from ngkit.widgets.averages import draw_ewa, ewa
from ngkit.widgets.descent import descent, draw_descent
from ngkit.widgets.hinge import draw_hinge, hinge
from ngkit.widgets.race import draw_race, race
from ngkit.widgets.softmax import draw_softmax, softmax_map

__all__ = [
    "descent", "draw_descent", "draw_ewa", "draw_hinge", "draw_race", "draw_softmax", "ewa", "hinge", "race",
    "softmax_map",
]  # fmt: skip
