"""The figures of the notebook on optimisers: `plot.lr_sweep`, several paths, `widgets.ewa` and `widgets.race`."""

import time

import numpy as np
import pytest

from ngkit import plot, widgets

VALUES = np.full(365, 20.0)


def descend(x, g, state, t, alpha, beta):
    return x - alpha * g, None


def heavy(x, g, state, t, alpha, beta):
    v = g if state is None else beta * state + g
    return x - alpha * v, v


def lines(ax):
    return {line.get_label(): line.get_xydata() for line in ax.get_lines()}


def test_lr_sweep_draws_medians_and_rings_the_best(ax):
    runs = {0.1: [3.0, 1.0, 2.0], 0.01: [9.0, 8.0, 7.0], 1.0: [np.nan, np.inf, 5.0]}
    assert plot.lr_sweep(ax, {"a": runs}) is ax
    drawn = lines(ax)
    np.testing.assert_allclose(drawn["a"], [[0.01, 8], [0.1, 2]])  # the median of the last one diverged
    np.testing.assert_allclose(drawn["_best"], [[0.1, 2]])
    assert (ax.get_xscale(), ax.get_yscale()) == ("log", "log")


def test_lr_sweep_tells_methods_apart_without_colour_and_cuts_at_the_top(ax):
    plot.lr_sweep(ax, {name: {0.1: [1.0], 1.0: [50.0]} for name in "abcde"}, top=10)
    drawn = [line for line in ax.get_lines() if line.get_label() in "abcde"]
    assert len({(line.get_linestyle(), line.get_marker()) for line in drawn}) == 5
    assert all(line.get_ydata().max() == 10 for line in drawn)


def test_lr_sweep_of_nothing_and_of_diverged_runs_is_silent(ax):
    assert not plot.lr_sweep(ax, {}).get_lines()
    plot.lr_sweep(ax, {"a": {0.1: [np.nan]}})
    assert not len(lines(ax)["a"]) and "_best" not in lines(ax)


def test_contour_path_draws_several_paths_with_a_legend(ax):
    ways = {"a": np.array([[2, 1], [0, 0]]), "b": np.array([[2, 1], [1, 0]])}
    plot.contour_path(ax, lambda x, y: x**2 + y**2, ways, (-3, 3), (-2, 2))
    assert [text.get_text() for text in ax.get_legend().get_texts()] == ["a", "b"]
    assert len({line.get_color() for line in ax.get_lines()}) == 2


@pytest.mark.parametrize("beta", [0.0, 0.5, 0.99])
def test_a_corrected_average_of_a_constant_is_the_constant(ax, beta):
    widgets.draw_ewa(ax, VALUES, beta, True)
    np.testing.assert_allclose(lines(ax)["average"][:, 1], 20)


def test_a_raw_average_starts_low(ax):
    widgets.draw_ewa(ax, VALUES, 0.9, False)
    np.testing.assert_allclose(lines(ax)["average"][:3, 1], [2, 3.8, 5.42])
    assert ax.get_title() == "β = 0.9, about 10 days, first value 2.0"


def test_race_says_how_far_each_rule_came(ax):
    widgets.draw_race(ax, {"descent": descend, "heavy": heavy}, 0.05, 0.5, 10.0, count=1)
    drawn = lines(ax)
    np.testing.assert_allclose(drawn["descent: f = 46"], [[10, 1], [9.5, 0.5]])  # ½(9.5² + 10·0.5²) = 46.4
    np.testing.assert_allclose(drawn["heavy: f = 46"], [[10, 1], [9.5, 0.5]])


def test_race_stops_a_path_that_diverges(ax):
    widgets.draw_race(ax, {"descent": descend}, 3.0, 0.9, 100.0)
    assert len(lines(ax)["descent: diverges"]) < 5


def test_redraws_are_quick_enough_for_a_slider(ax):
    start = time.process_time()
    widgets.draw_ewa(ax, VALUES, 0.9, True)
    widgets.draw_race(ax, {str(k): heavy for k in range(5)}, 0.05, 0.9, 25.0)
    assert time.process_time() - start < 0.4


def test_widgets_are_sliders_and_a_figure():
    import ipywidgets

    kinds = [type(child) for child in widgets.ewa(VALUES).children]
    assert kinds == [ipywidgets.FloatSlider, ipywidgets.Checkbox, ipywidgets.Output]
    assert len(widgets.race({"descent": descend}).children) == 4
