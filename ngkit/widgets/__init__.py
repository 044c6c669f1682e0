"""Interactive figures: a pure `draw_…(ax, …)` that a static figure uses too, and a thin ipywidgets shell around it.

Without a front end the shell's figure is simply a figure; nothing graded depends on a widget.
"""

from ngkit.widgets.depth import depth, draw_depth
from ngkit.widgets.descent import descent, draw_descent
from ngkit.widgets.gallery import draw_gallery, gallery
from ngkit.widgets.hinge import draw_hinge, hinge
from ngkit.widgets.line import draw_line, line
from ngkit.widgets.signal import draw_signal_depth, signal_depth
from ngkit.widgets.softmax import draw_softmax, softmax_map
from ngkit.widgets.stepper import draw_stepper, stepper

__all__ = [
    "depth", "descent", "draw_depth", "draw_descent", "draw_gallery", "draw_hinge", "draw_line",
    "draw_signal_depth", "draw_softmax", "draw_stepper", "gallery", "hinge", "line", "signal_depth", "softmax_map",
    "stepper",
]  # fmt: skip
