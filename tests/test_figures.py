"""ngkit.plot and ngkit.widgets: they draw on the axes they are given, and a redraw is quick enough for a slider."""

import matplotlib.pyplot as plt
import numpy as np
import pytest

from ngkit import plot, widgets

RNG = np.random.default_rng(0)
X, LABELS = RNG.standard_normal((2, 40)), np.arange(40) % 3


def bowl(x, y):
    return x**2 + 3 * y**2


def bowl_gradient(point):
    return np.array([2, 6]) * point


def test_costs_draws_a_line_for_each_label(ax):
    assert plot.costs(ax, {"a": [3, 2, 1], "b": [3, 1, 1]}) is ax
    assert [line.get_label() for line in ax.get_lines()] == ["a", "b"]
    assert len({line.get_linestyle() for line in ax.get_lines()}) == 2


def test_layer_stats_count_layers_from_one(ax):
    plot.layer_stats(ax, {"a": [1, 10, 100], "b": [3, 1]}, "norm")
    assert [list(line.get_xdata()) for line in ax.get_lines()] == [[1, 2, 3], [1, 2]]
    assert ax.get_yscale() == "log" and len({line.get_marker() for line in ax.get_lines()}) == 2


def test_contour_path_marks_start_and_end(ax):
    plot.contour_path(ax, bowl, np.array([[2, 1], [1, 0.5], [0, 0]]), (-3, 3), (-2, 2))
    assert [tuple(line.get_xydata()[0]) for line in ax.get_lines()[1:]] == [(2, 1), (0, 0)]


def test_boundary_map_shows_every_class_with_its_own_marker(ax):
    plot.boundary_map(ax, lambda grid: (grid[0] > 0).astype(int), X, LABELS, n=20)
    assert len({line.get_marker() for line in ax.get_lines()}) == 3
    assert sum(len(line.get_xdata()) for line in ax.get_lines()) == 40


def test_weight_images_share_a_symmetric_scale():
    figure = plot.weight_images(np.array([[-3.0, 1, 0, 0], [0, 0, 1, 2]]), (2, 2), ["a", "b"], cols=2)
    assert [ax.images[0].get_clim() for ax in figure.axes] == [(-3, 3), (-3, 3)]
    plt.close(figure)


def test_reliability_of_a_calibrated_model_lies_on_the_diagonal(ax):
    p = RNG.uniform(0.5, 1, 40_000)
    y = (RNG.uniform(size=40_000) > p).astype(int)
    plot.reliability(ax, np.stack([p, 1 - p]), y)
    confidence, accuracy = ax.get_lines()[1].get_xydata().T
    np.testing.assert_allclose(confidence, accuracy, atol=0.03)


def test_the_style_is_set_once_and_wholly():
    with plt.rc_context():
        plot.use_style()
        assert plt.rcParams["figure.constrained_layout.use"] and plt.rcParams["axes.grid"]


@pytest.mark.parametrize(
    "draw",
    [
        lambda ax: widgets.draw_descent(ax, bowl, bowl_gradient, (2, 1), 0.1, 30, (-3, 3), (-2, 2)),
        lambda ax: widgets.draw_softmax(ax, np.eye(3, 2), np.zeros((3, 1)), 1.0, 500.0),
    ],
)
def test_what_a_widget_draws_says_its_settings(ax, draw):
    draw(ax)
    # 4 · 0.8⁶⁰ + 3 · 0.4⁶⁰ after 30 steps
    assert ax.get_title().startswith(("α = 0.1, 30 steps, f = 6.13e-06", "temperature 1, shift 500: mean confidence"))


def test_softmax_map_ignores_a_shift_of_all_logits(ax):
    for shift in (0.0, 1000.0):
        widgets.draw_softmax(ax, np.eye(3, 2), np.zeros((3, 1)), 1.0, shift)
    first, second = ax.images
    np.testing.assert_allclose(first.get_array(), second.get_array(), atol=1e-9)


def test_widgets_are_sliders_and_a_figure():
    import ipywidgets

    shell = widgets.softmax_map(np.eye(3, 2), np.zeros((3, 1)))
    kinds = [type(child) for child in shell.children]
    assert kinds == [ipywidgets.FloatLogSlider, ipywidgets.FloatSlider, ipywidgets.Output]
    assert len(widgets.descent(bowl, bowl_gradient, (2, 1), (-3, 3), (-2, 2)).children) == 3
