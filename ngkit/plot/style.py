"""Colours, marks and settings of every figure."""

import matplotlib.pyplot as plt
from matplotlib.colors import to_rgb

COLOURS = ("#0072B2", "#D55E00", "#009E73", "#CC79A7", "#E69F00", "#56B4E9", "#F0E442", "#000000")
DASHES = ("-", "--", "-.", ":")
MARKERS = "osD^vP*Xp<"


def use_style() -> None:
    """Set the notebooks' figure style. Called once, in the set-up cell."""
    plt.rcParams.update({
        "figure.figsize": (5.0, 3.2), "figure.dpi": 100, "figure.constrained_layout.use": True,
        "axes.prop_cycle": plt.cycler(color=COLOURS[:6]), "axes.spines.top": False, "axes.spines.right": False,
        "axes.grid": True, "grid.alpha": 0.3, "axes.titlesize": "medium", "legend.frameon": False, "font.size": 10,
    })  # fmt: skip


def pale(colour: str, white: float = 0.72) -> tuple[float, ...]:
    """Mix a colour with white."""
    return tuple(white + (1 - white) * part for part in to_rgb(colour))
