"""ngkit.plot.depth and ngkit.widgets.depth: pieces are counted, gradients are drawn layer by layer."""

import time

import numpy as np
import pytest

from ngkit import plot, widgets
from ngkit.plot.depth import kinks


def zigzag(x, tops):
    return 1 - np.abs(np.mod(2 * tops * x, 2) - 1)


def test_gradient_norms_draws_a_line_for_each_network_in_the_order_of_layers(ax):
    deep = {f"dW{layer}": np.full((3, 3), 10.0**layer) for layer in (10, 2, 1, 3, 4, 5, 6, 7, 8, 9)}
    assert plot.gradient_norms(ax, {"a": deep | {"db1": np.ones((3, 1))}, "b": {"dW1": np.ones((1, 2))}}) is ax
    first, second = ax.get_lines()
    assert list(first.get_xdata()) == list(range(1, 11))
    np.testing.assert_allclose(first.get_ydata(), 3 * 10.0 ** np.arange(1, 11))
    assert (first.get_linestyle(), first.get_marker()) != (second.get_linestyle(), second.get_marker())
    assert ax.get_yscale() == "log"


@pytest.mark.parametrize("tops", [1, 2, 8, 128])
def test_pieces_are_counted_on_the_grid(ax, tops):
    plot.pieces(ax, lambda x: zigzag(x, tops))
    assert ax.get_title() == f"{2 * tops} linear pieces"


def test_kinks_between_grid_points_count_once(ax):
    plot.pieces(ax, lambda x: np.maximum(x - 0.3337, 0) - 2 * np.maximum(x - 0.7771, 0), n=100)
    assert ax.get_title() == "3 linear pieces"


@pytest.mark.parametrize("line", [np.zeros(20), np.ones(20), np.linspace(3, -7, 20)])
def test_a_straight_line_has_no_kink(line):
    assert len(kinks(line)) == 0


def test_one_layer_needs_as_many_units_as_there_are_pieces(ax):
    widgets.draw_depth(ax, 3, 8)
    deep, shallow = ax.get_lines()
    np.testing.assert_allclose(deep.get_ydata(), zigzag(np.linspace(0, 1, 1025), 4), atol=1e-12)
    np.testing.assert_allclose(shallow.get_ydata(), deep.get_ydata(), atol=1e-9)
    assert (deep.get_label(), shallow.get_label()) == (
        "3 layers, 6 units: 8 pieces", "1 layer, 8 units: 8 pieces"
    )  # fmt: skip


def test_one_layer_with_as_few_units_as_the_deep_one_misses(ax):
    widgets.draw_depth(ax, 4, 8)
    deep, shallow = ax.get_lines()
    assert np.abs(deep.get_ydata() - shallow.get_ydata()).max() > 0.4
    assert ax.get_title().startswith("k = 4: the one layer misses by 0.")


def test_the_widget_has_two_sliders_and_a_quick_figure(ax):
    import ipywidgets

    kinds = [type(child) for child in widgets.depth().children]
    assert kinds == [ipywidgets.IntSlider, ipywidgets.IntSlider, ipywidgets.Output]
    start = time.process_time()
    widgets.draw_depth(ax, 6, 64)
    assert time.process_time() - start < 0.2
