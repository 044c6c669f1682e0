"""Interactive figures: a pure `draw_…(ax, …)` that a static figure uses too, and a thin ipywidgets shell around it.

Without a front end the shell's figure is simply a figure; nothing graded depends on a widget.
"""

from ngkit.widgets.activations import activations, draw_activations
from ngkit.widgets.averages import draw_ewa, ewa
from ngkit.widgets.boundary import boundary_slider, draw_boundary
from ngkit.widgets.budget import draw_label_budget, label_budget
from ngkit.widgets.ceilings import ceilings, draw_ceilings
from ngkit.widgets.crossing import crossing, draw_crossing
from ngkit.widgets.depth import depth, draw_depth
from ngkit.widgets.descent import descent, draw_descent
from ngkit.widgets.dropout import draw_dropout_unit, dropout_unit
from ngkit.widgets.explorer import draw_table_explorer, table_explorer
from ngkit.widgets.filters import draw_filter_explorer, filter_explorer
from ngkit.widgets.gallery import draw_gallery, gallery
from ngkit.widgets.gap_bars import draw_gap_bars, draw_proxy, gap_bars
from ngkit.widgets.hidden_units import draw_hidden_units, hidden_units
from ngkit.widgets.hinge import draw_hinge, hinge
from ngkit.widgets.landscape import draw_landscape, landscape
from ngkit.widgets.line import draw_line, line
from ngkit.widgets.lrn import draw_lrn, lrn
from ngkit.widgets.mixer import draw_noise_mixer, noise_mixer
from ngkit.widgets.normalization import batchnorm, conditioning, draw_batchnorm, draw_conditioning
from ngkit.widgets.race import draw_race, race
from ngkit.widgets.residual import depth_signal, draw_depth_signal
from ngkit.widgets.routing import draw_gradient_routing, gradient_routing
from ngkit.widgets.schedules import draw_schedules, schedules
from ngkit.widgets.search import draw_grid_random, grid_random
from ngkit.widgets.secant import draw_secant, secant
from ngkit.widgets.signal import draw_signal_depth, signal_depth
from ngkit.widgets.softmax import draw_softmax, softmax_map
from ngkit.widgets.spread import draw_fit_spread, fit_spread
from ngkit.widgets.stepper import draw_stepper, stepper
from ngkit.widgets.threshold import draw_threshold, threshold
from ngkit.widgets.tournament import draw_tournament, tournament
from ngkit.widgets.width_resolution import draw_width_resolution, width_resolution

__all__ = [
    "activations",
    "batchnorm",
    "boundary_slider",
    "ceilings",
    "conditioning",
    "crossing",
    "depth",
    "depth_signal",
    "descent",
    "draw_activations",
    "draw_batchnorm",
    "draw_boundary",
    "draw_ceilings",
    "draw_conditioning",
    "draw_crossing",
    "draw_depth",
    "draw_depth_signal",
    "draw_descent",
    "draw_dropout_unit",
    "draw_ewa",
    "draw_filter_explorer",
    "draw_fit_spread",
    "draw_gallery",
    "draw_gap_bars",
    "draw_gradient_routing",
    "draw_grid_random",
    "draw_hidden_units",
    "draw_hinge",
    "draw_label_budget",
    "draw_landscape",
    "draw_line",
    "draw_lrn",
    "draw_noise_mixer",
    "draw_proxy",
    "draw_race",
    "draw_schedules",
    "draw_secant",
    "draw_signal_depth",
    "draw_softmax",
    "draw_stepper",
    "draw_table_explorer",
    "draw_threshold",
    "draw_tournament",
    "draw_width_resolution",
    "dropout_unit",
    "ewa",
    "filter_explorer",
    "fit_spread",
    "gallery",
    "gap_bars",
    "gradient_routing",
    "grid_random",
    "hidden_units",
    "hinge",
    "label_budget",
    "landscape",
    "line",
    "lrn",
    "noise_mixer",
    "race",
    "schedules",
    "secant",
    "signal_depth",
    "softmax_map",
    "stepper",
    "table_explorer",
    "threshold",
    "tournament",
    "width_resolution",
]
