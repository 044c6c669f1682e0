"""Interactive figures: a pure `draw_…(ax, …)` that a static figure uses too, and a thin ipywidgets shell around it.

Without a front end the shell's figure is simply a figure; nothing graded depends on a widget.
"""

from ngkit.widgets.boundary import boundary_slider, draw_boundary
from ngkit.widgets.descent import descent, draw_descent
from ngkit.widgets.dropout import draw_dropout_unit, dropout_unit
from ngkit.widgets.hinge import draw_hinge, hinge
from ngkit.widgets.softmax import draw_softmax, softmax_map

__all__ = [
    "boundary_slider", "descent", "draw_boundary", "draw_descent", "draw_dropout_unit", "draw_hinge", "draw_softmax",
    "dropout_unit", "hinge", "softmax_map",
]  # fmt: skip
