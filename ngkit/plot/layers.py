"""Tables of layers as bars."""

from collections.abc import Mapping, Sequence
from typing import Any

from matplotlib.axes import Axes

from ngkit.plot.style import COLOURS

KINDS = {"input": COLOURS[7], "conv": COLOURS[0], "pool": COLOURS[5], "fc": COLOURS[1]}
HATCHES = {"input": "", "conv": "", "pool": "..", "fc": "//"}


def layer_bars(ax: Axes, rows: Sequence[Mapping[str, Any]], key: str = "weights") -> Axes:
    """Draw one bar for each row of a table of layers, on a logarithmic axis; a row of 0 leaves its place empty.

    Args:
        rows: each has "name", "kind" ("input", "conv", "pool" or "fc") and the number `key`, at least 0.
        key: which number is drawn: "activations", "weights", "biases" or "mults".
    """
    for kind, colour in KINDS.items():
        at = [i for i, row in enumerate(rows) if row["kind"] == kind and row[key] > 0]
        if at:
            ax.bar(at, [rows[i][key] for i in at], color=colour, hatch=HATCHES[kind], edgecolor="white", label=kind)
    ax.set_yscale("log")
    ax.set_xlim(-0.6, len(rows) - 0.4)
    ax.set_xticks(range(len(rows)), [row["name"] for row in rows], rotation=90, fontsize=8)
    ax.grid(axis="x", visible=False)
    ax.set_axisbelow(True)
    ax.set_ylabel(f"{key} (log scale)")
    return ax
