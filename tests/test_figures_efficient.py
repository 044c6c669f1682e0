"""ngkit.plot.cost_scatter and ngkit.widgets.width_resolution: results against cost, MobileNet's knobs."""

import matplotlib.pyplot as plt
import numpy as np
import pytest

from ngkit import plot, widgets


def test_cost_scatter_draws_a_mark_with_its_range_for_each_label(ax):
    assert plot.cost_scatter(ax, {"a": (100, [0.5, 0.7, 0.9]), "b": (1000, [0.4])}) is ax
    assert ax.get_xscale() == "log" and ax.get_xlabel().startswith("multiplications")
    assert [text.get_text() for text in ax.get_legend().get_texts()] == ["a", "b"]
    mark, _, (bar,) = ax.containers[0]
    assert (mark.get_xdata()[0], mark.get_ydata()[0]) == (100, pytest.approx(0.7))
    np.testing.assert_allclose(bar.get_segments()[0], [[100, 0.5], [100, 0.9]])
    ax.figure.canvas.draw()


def test_cost_scatter_of_nothing_has_no_legend(ax):
    assert plot.cost_scatter(ax, {}, ylabel="ms").get_legend() is None


def table(alpha, rho):
    inner = [(name, rho, 8, 10, int(1e6 * k)) for k in range(1, 14) for name in ("depthwise", "pointwise")]
    return [("conv", rho, 8, 10, 5_000_000), *inner, ("dense", 1, 1000, 10, 7_000_000)]


def scale(depth, width, resolution, phi):
    return depth + int(phi), width, resolution, 2.0**phi


def test_blocks_stack_depthwise_on_pointwise_between_both_ends(ax):
    widgets.draw_width_resolution(ax, table, scale, 0.5, 160, 3)
    pointwise, depthwise, ends = ([bar.get_height() for bar in bars] for bars in ax.containers)
    assert pointwise == depthwise == list(range(1, 14)) and ends == [5, 7]
    assert [bar.get_y() for bar in ax.containers[1]] == pointwise
    assert ax.get_title().startswith("α = 0.5, ρ = 160: 0.00 M parameters, 194 M")
    (below,) = ax.child_axes
    np.testing.assert_allclose([bar.get_width() for bar in below.patches], [21 / 18, 1, 1, 8])
    assert [text.get_text() for text in below.texts] == ["18 → 21", "64 → 64", "224 → 224", "× 8.00"]
    ax.figure.canvas.draw()


def test_the_widget_has_three_sliders_and_draws_at_once():
    import ipywidgets

    box = widgets.width_resolution(table, scale)
    sliders = [child for child in box.children if hasattr(child, "description")]
    assert [slider.description for slider in sliders] == ["α", "ρ", "φ"]
    assert isinstance(sliders[0], ipywidgets.SelectionSlider) and {0.25, 1.0} <= set(sliders[0].options)
    plt.close("all")
