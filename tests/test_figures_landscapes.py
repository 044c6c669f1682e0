"""ngkit.plot and ngkit.widgets of schedules and landscapes."""

import time

import ipywidgets
import matplotlib.pyplot as plt
import numpy as np
import pytest

from ngkit import plot, widgets
from ngkit.widgets.landscape import Landscape
from ngkit.widgets.walks import walk

BOWL = Landscape(lambda x, y: x**2 + 3 * y**2, lambda p: np.array([2, 6]) * p, (-3.0, 3.0), (-2.0, 2.0))


def descent(point, gradient, state, t, alpha):
    return point - alpha * gradient, (state or []) + [t]


def halving(epoch, a0, end, epochs):
    return a0 * 0.5**epoch


def test_a_surface_carries_its_ways_at_their_height():
    _, ax = plt.subplots(subplot_kw={"projection": "3d"})
    path = np.array([[1.0, 2.0], [0.5, 0.0]])
    assert plot.surface(ax, lambda x, y: x + 10 * y, {"a": path, "b": path}, (-1, 1), (-2, 2)) is ax
    line = ax.get_lines()[0]
    np.testing.assert_array_equal(np.array(line.get_data_3d()), [[1, 0.5], [2, 0], [21, 0.5]])
    assert [text.get_text() for text in ax.get_legend().get_texts()] == ["a", "b"]
    assert len({line.get_color() for line in ax.get_lines()}) == len(
        {line.get_linestyle() for line in ax.get_lines()[::2]}
    )
    ax.figure.canvas.draw()
    plt.close("all")


def test_a_schedule_is_drawn_from_its_first_epoch(ax):
    assert plot.schedule(ax, {"up": lambda epoch: epoch, "down": lambda epoch: 1 / epoch}, 3, first=1) is ax
    assert [list(line.get_xdata()) for line in ax.get_lines()] == [[1, 2, 3]] * 2
    assert list(ax.get_lines()[0].get_ydata()) == [1, 2, 3] and ax.get_yscale() == "linear"
    plot.schedule(ax, {}, 3, log=True)
    assert ax.get_yscale() == "log"


@pytest.mark.parametrize("log", [False, True])
def test_the_explorer_says_where_a_rule_ends(ax, log):
    widgets.draw_schedules(ax, {"half": halving}, 0.4, 0.1, 4, log)
    assert ax.get_legend().get_texts()[0].get_text() == "half: ends at 0.05, mean 0.19"
    assert ax.get_title().startswith("α₀ = 0.4, 4 epochs")


def test_a_walk_passes_on_the_state_and_stops_far_away():
    seen = []

    def rule(point, gradient, state, t, alpha):
        seen.append((state, t))
        return point - alpha * gradient, t

    path = walk(rule, BOWL.grad, (2, 1), 0.1, 3)
    np.testing.assert_allclose(path, [[2, 1], [1.6, 0.4], [1.28, 0.16], [1.024, 0.064]])
    assert seen == [(None, 1), (1, 2), (2, 3)]
    assert len(walk(descent, BOWL.grad, (2, 1), 10.0, 500)) < 10


@pytest.mark.parametrize(("alpha", "says"), [(0.1, "descent: α = 0.1, 30 steps, f = 6.13e-06"), (9.0, "diverges")])
def test_a_landscape_says_where_the_way_ends(ax, alpha, says):
    widgets.draw_landscape(ax, BOWL, descent, (2, 1), alpha, 30, "descent")
    assert says in ax.get_title()
    assert np.abs(ax.get_lines()[0].get_xydata()).max() < 1e3  # no further than the first point out of sight


def test_a_redraw_is_quick(ax):
    start = time.process_time()
    widgets.draw_landscape(ax, BOWL, descent, (2, 1), 0.1, 500)
    widgets.draw_schedules(ax, {"half": halving}, 0.4, 0.1, 200)
    assert time.process_time() - start < 0.4


def test_the_widgets_are_controls_and_a_figure():
    fs, rules = {"bowl": tuple(BOWL)}, {"descent": descent}
    assert [type(child) for child in widgets.landscape(fs, rules).children] == [
        ipywidgets.Dropdown, ipywidgets.Dropdown, ipywidgets.FloatSlider, ipywidgets.FloatSlider,
        ipywidgets.FloatLogSlider, ipywidgets.IntSlider, ipywidgets.Output,
    ]  # fmt: skip
    assert len(widgets.schedules({"half": halving}).children) == 5
    plt.close("all")
