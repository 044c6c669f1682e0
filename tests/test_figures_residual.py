"""ngkit.plot.residual and ngkit.widgets.residual: error against depth, signal and gradient behind each block."""

import numpy as np

from ngkit import plot, widgets


def test_by_depth_draws_a_line_for_each_network_over_its_depths(ax):
    errors = {"plain": [1.0, 20.0, 90.0], "residual": [1.0, 0.5, 0.2]}
    assert plot.by_depth(ax, [4, 20, 56], errors) is ax
    plain, residual = ax.get_lines()
    assert (list(plain.get_xdata()), list(residual.get_ydata())) == ([4, 20, 56], errors["residual"])
    assert (plain.get_linestyle(), plain.get_marker()) != (residual.get_linestyle(), residual.get_marker())
    assert [text.get_text() for text in ax.get_legend().get_texts()] == list(errors)
    assert list(ax.get_xticks()) == [4, 20, 56]
    assert ax.get_ylabel() == "training error in %"


def test_depth_signal_draws_signal_and_gradient_of_each_net(ax):
    widgets.draw_depth_signal(ax, {"plain": ([1, 0.1, 0.01], [1e-3, 1e-2, 1]), "residual": ([1, 2, 4], [4, 2, 1])})
    lines = ax.get_lines()[:4]
    assert [line.get_linestyle() for line in lines] == ["-", "--", "-", "--"]
    assert [line.get_label() for line in lines] == [
        "plain: signal", "plain: gradient", "residual: signal", "residual: gradient"
    ]  # fmt: skip
    np.testing.assert_allclose(lines[1].get_ydata(), [1e-3, 1e-2, 1])
    assert lines[0].get_color() == lines[1].get_color() != lines[2].get_color()
    assert ax.get_yscale() == "log"


def test_norms_beyond_the_scale_are_drawn_at_its_ends(ax):
    widgets.draw_depth_signal(ax, {"net": ([1.0, 0.0, np.inf], [np.nan, 1e-300, 1.0])})
    signal, gradient = ax.get_lines()[:2]
    np.testing.assert_allclose(signal.get_ydata(), [1, 1e-12, 1e12])
    np.testing.assert_allclose(gradient.get_ydata(), [1e12, 1e-12, 1])


def test_the_widget_measures_what_its_sliders_say(monkeypatch):
    import ipywidgets

    asked = []

    def measure(blocks, scale):
        asked.append((blocks, scale))
        return {"net": (np.ones(blocks + 1), np.ones(blocks + 1))}

    widget = widgets.depth_signal(measure)
    assert [type(child) for child in widget.children] == [
        ipywidgets.IntSlider, ipywidgets.FloatLogSlider, ipywidgets.Output
    ]  # fmt: skip
    widget.children[0].value = 7
    assert asked[0] == (20, 0.1)
    assert asked[-1] == (7, 0.1)
