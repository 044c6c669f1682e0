"""ngkit.plot.vcurve and ngkit.widgets.secant: the error of a measured slope against its step."""

import time

import numpy as np
import pytest

from ngkit import plot, widgets


def wave(x):
    return np.exp(x) * np.sin(x)


def test_vcurve_rings_the_best_step_of_each_curve(ax):
    eps = np.array([1e-3, 1e-2, 1e-1])
    assert plot.vcurve(ax, eps, {"a": [3e-5, 1e-6, 2e-2], "b": [1e-9, 1e-8, 1e-7]}) is ax
    curves, rings = ax.get_lines()[:2], ax.get_lines()[2:]
    assert [line.get_label() for line in curves] == ["a", "b"]
    assert [tuple(ring.get_xydata()[0]) for ring in rings] == [(1e-2, 1e-6), (1e-3, 1e-9)]
    assert ax.get_xscale() == ax.get_yscale() == "log"


def test_an_error_of_zero_is_drawn_at_the_floor_and_gets_no_ring(ax):
    plot.vcurve(ax, [1e-2, 1e-1], {"exact": [0.0, 1e-9]})
    (curve,) = ax.get_lines()
    assert list(curve.get_ydata()) == [1e-17, 1e-9]


def test_secant_and_tangent_have_the_slopes_that_the_title_says(ax):
    widgets.draw_secant(ax, lambda x: x**3, 1.0, 0.5)
    assert ax.get_title() == "ε = 0.5: secant 3.250000, tangent 3.000000"
    left, right = ax.child_axes
    _, tangent, secant, points = left.get_lines()
    for line, slope in [(tangent, 3.0), (secant, 3.25), (points, 3.25)]:
        (x0, y0), (x1, y1) = line.get_xydata()[[0, -1]]
        assert (y1 - y0) / (x1 - x0) == pytest.approx(slope)
    assert list(points.get_xdata()) == [0.5, 1.5]
    assert {text.get_text() for text in right.texts} == {"rounding", "best", "curvature"}


def test_the_best_step_lies_in_the_middle_regime(ax):
    widgets.draw_secant(ax, wave, 1.3, 1e-3)
    ring = ax.child_axes[1].get_lines()[1]
    assert 6e-7 < ring.get_xdata()[0] < 6e-5


def test_the_widget_is_a_slider_and_a_quick_figure(ax):
    import ipywidgets

    kinds = [type(child) for child in widgets.secant(wave).children]
    assert kinds == [ipywidgets.FloatLogSlider, ipywidgets.Output]
    start = time.process_time()
    widgets.draw_secant(ax, wave, 1.3, 1e-16)
    assert time.process_time() - start < 0.2
