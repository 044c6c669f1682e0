"""Curves with bands."""

import numpy as np

from ngkit import plot


def test_a_curve_is_the_mean_and_its_band_the_range(ax):
    plot.curve_band(ax, [10, 100, 1000], [[[1, 2, 3], [3, 4, 5]], [9, 9, 9]], ["repeated", "once"])
    repeated, once = ax.lines
    assert repeated.get_ydata().tolist() == [2, 3, 4] and once.get_ydata().tolist() == [9, 9, 9]
    assert repeated.get_linestyle() != once.get_linestyle(), "told apart without colour"
    (band,) = ax.collections
    heights = band.get_paths()[0].vertices[:, 1]
    assert np.isclose(heights.min(), 1) and np.isclose(heights.max(), 5)
    assert ax.get_xscale() == "log"
