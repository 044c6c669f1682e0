"""ngkit.widgets.line: a line, the points on its wrong side, and three costs."""

import math
import time

import ipywidgets
import numpy as np
import pytest

from ngkit import widgets

X = np.array([[1.0, 1.0, 1.0, 1.0], [-1.0, 1.0, 3.0, 0.0], [0.0, 0.5, -1.0, 2.0]])
Y = np.array([-1, 1, -1, 1])


def test_the_title_gives_errors_and_costs(ax):
    widgets.draw_line(ax, X, Y, np.array([[0.0], [1.0], [0.0]]))  # scores −1, 1, 3, 0: the third is wrong
    log_loss = (2 * math.log(1 + math.exp(-1)) + math.log(1 + math.exp(3)) + math.log(2)) / 4
    assert ax.get_title() == f"θ = (0, 1, 0)\n1 wrong, perceptron 3.00, log loss {log_loss:.2f}"


def test_wrong_points_are_ringed_and_each_class_has_its_marker(ax):
    widgets.draw_line(ax, X, Y, np.array([[0.0], [1.0], [0.0]]))
    first, second, rings = ax.get_lines()
    assert first.get_marker() != second.get_marker()
    np.testing.assert_array_equal(rings.get_xydata(), [[3.0, -1.0]])


@pytest.mark.parametrize("theta", [(-1.0, 2.0, 1.0), (0.5, 0.0, 1.0), (0.5, 1.0, 0.0)])  # slanted, level, vertical
def test_the_line_is_where_the_score_is_zero(ax, theta):
    widgets.draw_line(ax, X, Y, np.array(theta)[:, None])
    (path,) = ax.collections[0].get_paths()
    assert len(path.vertices) >= 2
    np.testing.assert_allclose(theta[0] + path.vertices @ theta[1:], 0, atol=1e-12)


@pytest.mark.parametrize("theta", [(0.0, 0.0, 0.0), (50.0, 1.0, 1.0)])  # no line at all, a line outside
def test_without_a_line_in_view_none_is_drawn(ax, theta):
    widgets.draw_line(ax, X, Y, np.array(theta)[:, None])
    assert len(ax.collections) == 0


def test_a_redraw_is_quick_enough_for_a_slider(ax):
    began = time.process_time()
    widgets.draw_line(ax, np.tile(X, 100), np.tile(Y, 100), np.ones((3, 1)))
    assert time.process_time() - began < 0.2


def test_the_widget_is_three_sliders_and_a_figure():
    kinds = [type(child) for child in widgets.line(X, Y).children]
    assert kinds == [ipywidgets.FloatSlider] * 3 + [ipywidgets.Output]
