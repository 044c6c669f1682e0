"""The figures of the notebook on bias and variance: `plot.error_table` and `widgets.fit_spread`."""

import time

import numpy as np
import pytest

from ngkit import plot, widgets
from ngkit.data import curve_truth, noisy_curve
from ngkit.widgets import spread

X = np.linspace(-1, 1, 101)


def test_the_error_table_reads_from_top_to_bottom_with_both_errors_and_a_remark(ax):
    rows = [("small", 0.3, 0.31, "first"), ("large", 0.0, 0.2, "second")]
    assert plot.error_table(ax, rows, optimal=0.05) is ax
    points = {line.get_label(): line.get_xydata().tolist() for line in ax.get_lines() if line.get_marker() in "os"}
    assert points == {"train": [[0.3, 1], [0.0, 0]], "dev": [[0.31, 1], [0.2, 0]]}
    assert [(text.get_text(), text.get_position()[1]) for text in ax.texts] == [("first", 1), ("second", 0)]
    assert [label.get_text() for label in ax.get_yticklabels()] == ["small", "large"]
    assert ax.get_lines()[0].get_xdata()[0] == 0.05


@pytest.mark.parametrize(("degree", "n"), [(0, 25), (3, 30), (8, 60)])
def test_spread_agrees_with_a_simulation(degree, n):
    points = np.linspace(-1, 1, n)
    many = noisy_curve(points, 0.3, np.random.default_rng(1), repeats=4000)
    fits = np.array([np.polynomial.Polynomial.fit(points, y, degree)(X) for y in many])
    _, mean, (bias2, variance, noise2) = spread.spread(curve_truth, X, degree, n, 0.3)
    np.testing.assert_allclose(mean, fits.mean(axis=0), atol=0.03)
    assert bias2 == pytest.approx(np.mean((fits.mean(axis=0) - curve_truth(X)) ** 2), rel=0.02, abs=1e-4)
    assert variance == pytest.approx(fits.var(axis=0).mean(), rel=0.03)
    assert noise2 == pytest.approx(0.09)


def test_fits_scatter_around_their_expectation():
    fits, mean, (_, variance, _) = spread.spread(curve_truth, X, 4, 40, 0.5)
    assert fits.shape == (30, 101)
    assert np.mean((fits - mean) ** 2) == pytest.approx(variance, rel=0.25)
    assert np.ptp(spread.spread(curve_truth, X, 4, 40, 0.0)[0], axis=0).max() == 0


def test_the_figure_names_its_numbers_and_is_quick(ax):
    start = time.process_time()
    widgets.draw_fit_spread(ax, curve_truth, X, 3, 30, 0.3)
    assert time.process_time() - start < 0.2
    assert ax.get_title() == "degree 3, n = 30, σ = 0.3"
    assert len(ax.get_lines()) == 32  # 30 fits, the truth, their mean
    assert ax.child_axes[0].texts[0].get_text() == "0.090"


def test_the_widget_has_three_sliders_and_a_figure():
    import ipywidgets

    kinds = [type(child) for child in widgets.fit_spread(curve_truth, X).children]
    assert kinds == [ipywidgets.IntSlider, ipywidgets.IntSlider, ipywidgets.FloatSlider, ipywidgets.Output]
