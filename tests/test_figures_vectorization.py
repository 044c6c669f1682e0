"""The figures of the notebook on vectorisation: `plot.loglog` and `widgets.hinge`."""

import time

import numpy as np
import pytest

from ngkit import plot, widgets

AREA, PRICE = np.array([[20.0, 60, 100, 160]]), np.array([[0.0, 50, 150, 360]])


def test_loglog_draws_a_line_for_each_label_on_logarithmic_axes(ax):
    assert plot.loglog(ax, {"n": ([1, 10], [2, 20]), "n²": ([1, 10], [1, 100])}, "n", "seconds") is ax
    assert (ax.get_xscale(), ax.get_yscale(), ax.get_xlabel(), ax.get_ylabel()) == ("log", "log", "n", "seconds")
    assert [line.get_label() for line in ax.get_lines()] == ["n", "n²"]
    assert len({(line.get_linestyle(), line.get_marker()) for line in ax.get_lines()}) == 2


def test_loglog_labels_no_minor_ticks_over_one_decade(ax):
    plot.loglog(ax, {"n": ([20, 90], [3, 5])}, "n", "seconds")
    ax.figure.canvas.draw()
    assert not [text for text in ax.get_xticklabels(minor=True) if text.get_text()]


def test_loglog_of_nothing_is_empty_and_silent(ax):
    assert not plot.loglog(ax, {}, "n", "seconds").get_lines()


def lines(ax):
    return {line.get_label(): line.get_xydata() for line in ax.get_lines()}


def test_hinge_shows_the_kink_the_clipped_part_and_the_error(ax):
    widgets.draw_hinge(ax, AREA, PRICE, 3.0, -135.0)
    drawn = lines(ax)
    np.testing.assert_allclose(drawn["kink"], [[45, 0]])
    assert drawn["clipped to 0"].max(axis=0)[0] < 45 and drawn["clipped to 0"][:, 1].max() < 0
    assert drawn["max(0, w·area + b)"][:, 1].min() == 0
    assert ax.get_title() == "w = 3, b = −135: mean absolute error 8.8"  # of 0, 5, 15 and 15


@pytest.mark.parametrize(("w", "b"), [(0.0, 50.0), (-1.0, 400.0), (2.0, 100.0)])
def test_hinge_has_no_kink_outside_the_figure(ax, w, b):
    widgets.draw_hinge(ax, AREA, PRICE, w, b)
    assert "kink" not in lines(ax)


def test_hinge_is_quick_enough_for_a_slider(ax):
    start = time.process_time()
    widgets.draw_hinge(ax, AREA, PRICE, 3.0, -135.0)
    assert time.process_time() - start < 0.2


def test_the_widget_is_two_sliders_and_a_figure():
    import ipywidgets

    kinds = [type(child) for child in widgets.hinge(AREA, PRICE).children]
    assert kinds == [ipywidgets.FloatSlider, ipywidgets.FloatSlider, ipywidgets.Output]
