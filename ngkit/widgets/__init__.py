"""Interactive figures: a pure `draw_…(ax, …)` that a static figure uses too, and a thin ipywidgets shell around it.

Without a front end the shell's figure is simply a figure; nothing graded depends on a widget.
"""

from ngkit.widgets.activations import activations, draw_activations
from ngkit.widgets.depth import depth, draw_depth
from ngkit.widgets.descent import descent, draw_descent
from ngkit.widgets.gallery import draw_gallery, gallery
from ngkit.widgets.hidden_units import draw_hidden_units, hidden_units
from ngkit.widgets.hinge import draw_hinge, hinge
from ngkit.widgets.line import draw_line, line
from ngkit.widgets.search import draw_grid_random, grid_random
from ngkit.widgets.softmax import draw_softmax, softmax_map
from ngkit.widgets.stepper import draw_stepper, stepper

__all__ = [
    "activations", "depth", "descent", "draw_activations", "draw_depth", "draw_descent", "draw_gallery",
    "draw_grid_random", "draw_hidden_units", "draw_hinge", "draw_line", "draw_softmax", "draw_stepper", "gallery",
    "grid_random", "hidden_units", "hinge", "line", "softmax_map", "stepper",
]  # fmt: skip
