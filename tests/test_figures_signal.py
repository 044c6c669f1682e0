"""ngkit.plot.histograms and ngkit.widgets.signal: spread by layer, signal and gradient over depth."""

import time

import matplotlib.pyplot as plt
import numpy as np
import pytest

from ngkit import plot, widgets


def shares(ax):
    return np.array([bar.get_height() for bar in ax.patches])


def test_hist_grid_has_a_row_for_each_label_and_says_the_rms():
    halves = np.array([[0.5, -0.5], [0.5, 0.5]])
    figure = plot.hist_grid({"a": {"layer 1": halves, "layer 2": np.zeros(9)}, "b": {"layer 1": halves * 10}})
    assert [ax.get_title() for ax in figure.axes] == ["layer 1: rms 0.5", "layer 2: rms 0", "layer 1: rms 5", ""]
    assert figure.axes[0].get_ylabel().startswith("a") and figure.axes[2].get_ylabel().startswith("b")
    figure.canvas.draw()
    plt.close("all")


def test_hist_grid_counts_percent_and_puts_what_lies_beyond_into_the_outermost_bins():
    figure = plot.hist_grid({"a": {"1": np.array([-7.0, -0.01, 0.01, 0.02])}}, limits=(-1, 1), bins=2)
    np.testing.assert_allclose(shares(figure.axes[0]), [50, 50])
    figure = plot.hist_grid({"a": {"1": np.array([-7.0, 0.0, 0.0, 9.0])}}, limits=(-1, 1), bins=4)
    np.testing.assert_allclose(shares(figure.axes[0]), [25, 0, 50, 25])
    plt.close("all")


def test_rows_of_hist_grid_have_colours_of_their_own():
    figure = plot.hist_grid({name: {"1": np.arange(5.0)} for name in "abcdefghijk"})
    first = [ax.patches[0].get_facecolor() for ax in figure.axes[:6]]
    assert len(figure.axes) == 11 and len(set(first)) == 6
    plt.close("all")


def test_signal_and_gradient_are_drawn_by_layer_with_a_histogram_below(ax):
    assert widgets.draw_signal_depth(ax, [1.0, 0.1], [2.0, 3.0, 4.0], np.array([[-4.0, 4.0, 0.0, 0.0]]), "title") is ax
    forward, backward = ax.get_lines()[:2]
    assert list(forward.get_xdata()) == [1, 2] and list(forward.get_ydata()) == [1.0, 0.1]
    assert list(backward.get_xdata()) == [1, 2, 3] and list(backward.get_ydata()) == [2.0, 3.0, 4.0]
    assert (ax.get_yscale(), ax.get_title()) == ("log", "title")
    (below,) = ax.child_axes
    bars = shares(below)
    assert bars[0] == bars[-1] == 25 and bars[20] == 50
    assert below.get_xlabel().endswith("±1 = 4")


@pytest.mark.parametrize("last", [np.zeros((3, 2)), np.array([1e-300]), np.array([1e30])])
def test_dead_and_huge_layers_can_be_drawn(ax, last):
    widgets.draw_signal_depth(ax, [0.0, 1e-30], [1e30, 0.0], last)


def test_the_widget_has_two_sliders_a_choice_and_a_quick_figure(ax):
    import ipywidgets

    box = widgets.signal_depth(lambda *_: ([1.0, 1.0], np.ones(3)), lambda *_: [1.0, 2.0])
    kinds = [type(child) for child in box.children]
    assert kinds == [ipywidgets.FloatLogSlider, ipywidgets.IntSlider, ipywidgets.ToggleButtons, ipywidgets.Output]
    start = time.process_time()
    widgets.draw_signal_depth(ax, np.ones(40), np.ones(41), np.random.default_rng(0).standard_normal((100, 100)))
    assert time.process_time() - start < 0.2
