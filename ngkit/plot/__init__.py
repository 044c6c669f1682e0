"""Figures that several notebooks share. Every function draws on the axes that it is given and returns them.

Colours are Okabe and Ito's (2008), told apart by colour-blind eyes; lines differ in dash and classes in marker too, so
that no figure depends on colour alone.
"""

from ngkit.plot.bands import curve_band
from ngkit.plot.ceilings import ceilings
from ngkit.plot.confusion import confusion
from ngkit.plot.costs import cost_scatter
from ngkit.plot.crossing import crossing
from ngkit.plot.curves import costs, layer_stats, loglog, reliability
from ngkit.plot.depth import gradient_norms, pieces
from ngkit.plot.effects import effect_matrix
from ngkit.plot.filters import filter_bank
from ngkit.plot.gaps import error_table
from ngkit.plot.graphs import graph
from ngkit.plot.hidden import hidden_halfplanes, lift3d
from ngkit.plot.histograms import hist_grid
from ngkit.plot.images import image_grid, weight_images
from ngkit.plot.landscapes import schedule, surface
from ngkit.plot.layers import layer_bars
from ngkit.plot.networks import network
from ngkit.plot.paths import path
from ngkit.plot.planes import boundary_map, contour_path
from ngkit.plot.progress import progress
from ngkit.plot.residual import by_depth
from ngkit.plot.search import parallel, search_scatter
from ngkit.plot.spectrogram import spectrogram
from ngkit.plot.style import COLOURS, use_style
from ngkit.plot.sweeps import lr_sweep
from ngkit.plot.tables import heat_table
from ngkit.plot.vcurve import vcurve

__all__ = [
    "COLOURS",
    "boundary_map",
    "by_depth",
    "ceilings",
    "confusion",
    "contour_path",
    "cost_scatter",
    "costs",
    "crossing",
    "curve_band",
    "effect_matrix",
    "error_table",
    "filter_bank",
    "gradient_norms",
    "graph",
    "heat_table",
    "hidden_halfplanes",
    "hist_grid",
    "image_grid",
    "layer_bars",
    "layer_stats",
    "lift3d",
    "loglog",
    "lr_sweep",
    "network",
    "parallel",
    "path",
    "pieces",
    "progress",
    "reliability",
    "schedule",
    "search_scatter",
    "spectrogram",
    "surface",
    "use_style",
    "vcurve",
    "weight_images",
]
