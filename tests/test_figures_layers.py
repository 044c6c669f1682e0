"""ngkit.plot.layer_bars and the widgets of classic networks: bars are the table's numbers, words are its totals."""

import numpy as np
import pytest
from matplotlib.colors import to_hex

from ngkit import plot, widgets

SPEC = [("conv", 3), ("pool",), ("fc", 5)]


def table(input_shape, spec):
    h, w, c = input_shape
    rows = [("input", h * w * c, 0, 0), ("conv", h * w * 3, 27 * c, 3), ("pool", h * w * 3 // 4, 0, 0)]
    rows.append(("fc", 5, 5 * h * w * 3 // 4, 5))
    return [dict(name=f"{kind}1", kind=kind, activations=a, weights=w, biases=b) for kind, a, w, b in rows]


def memory(spec, bytes=4, input_shape=(8, 8, 3)):
    return {"MB": sum(row["activations"] for row in table(input_shape, spec)) * bytes / 1e6}


def spread(a, n=5, k=2.0, alpha=1e-4, beta=0.75):
    """Halve everything, and refuse what is not one position of channels."""
    assert a.ndim == 4 and a.shape[:3] == (1, 1, 1)
    return a / 2


def test_each_row_has_its_bar_on_a_logarithmic_axis(ax):
    assert plot.layer_bars(ax, table((8, 8, 3), SPEC), "activations") is ax
    heights = sorted((bar.get_x() + bar.get_width() / 2, bar.get_height()) for bar in ax.patches)
    assert heights == [(0, 192), (1, 192), (2, 48), (3, 5)]
    assert ax.get_yscale() == "log" and "activations" in ax.get_ylabel()
    assert [label.get_text() for label in ax.get_xticklabels()] == ["input1", "conv1", "pool1", "fc1"]


def test_rows_of_zero_leave_their_place_empty(ax):
    plot.layer_bars(ax, table((8, 8, 3), SPEC))
    places = {round(bar.get_x() + bar.get_width() / 2): bar.get_height() for bar in ax.patches}
    assert places == {1: 81, 3: 240}
    assert ax.get_xlim()[0] < 0 and ax.get_xlim()[1] > 3
    assert ax.get_legend_handles_labels()[1] == ["conv", "fc"]


def test_kinds_differ_in_colour(ax):
    plot.layer_bars(ax, table((8, 8, 3), SPEC), "activations")
    assert len({to_hex(bar.get_facecolor()) for bar in ax.patches}) == 4


@pytest.mark.parametrize(("side", "mb", "parameters", "first"), [(32, "0.0", "0.0", "0.0"), (512, "7.1", "1.0", "1.0")])
def test_the_explorer_says_what_the_tables_say(ax, side, mb, parameters, first):
    widgets.draw_table_explorer(ax, table, memory, SPEC, side)
    assert ax.get_title().split("\n") == [
        f"side {side}: {mb} MB for an image, {parameters} million parameters,",
        f"of which first dense layer {first} million",
    ]
    assert max(bar.get_height() for bar in ax.patches) == side * side * 3


def test_lrn_shows_before_after_and_their_ratio(ax):
    assert widgets.draw_lrn(ax, spread, (0, 10, 400)) is ax
    heights = [bar.get_height() for bar in ax.patches]
    assert heights == [0, 10, 400, 0, 5, 200]
    assert [text.get_text() for text in ax.texts] == ["0.50", "0.50"], "nothing above a silent channel"
    assert ax.get_ylim()[1] > 400


def test_lrn_draws_silence(ax):
    widgets.draw_lrn(ax, spread, np.zeros(8))
    assert not ax.texts and ax.get_ylim()[1] > 0


def test_the_widgets_have_their_sliders():
    import ipywidgets

    kinds = [type(child) for child in widgets.lrn(spread).children]
    assert kinds[:8] == [ipywidgets.FloatSlider] * 8
    assert kinds[8:12] == [
        ipywidgets.IntSlider, ipywidgets.FloatSlider, ipywidgets.FloatLogSlider, ipywidgets.FloatSlider
    ]  # fmt: skip
    explorer = widgets.table_explorer(table, memory, SPEC)
    assert type(explorer.children[0]) is ipywidgets.IntSlider and len(explorer.children) == 2
    explorer.children[0].value = 64
