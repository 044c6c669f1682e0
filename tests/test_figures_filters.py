"""ngkit.plot.filters and ngkit.widgets.filters: kernels as numbers, one filter over one image."""

import matplotlib.pyplot as plt
import numpy as np
import pytest

from ngkit import plot, widgets

EDGE = np.array([[1.0, 0.0, -1.0]] * 3)


def test_a_bank_writes_every_number_of_every_kernel():
    figure = plot.filter_bank({"edge": EDGE, "wide": np.array([[0.5, 2.0]])}, cols=2)
    assert [ax.get_title() for ax in figure.axes] == ["edge", "wide"]
    assert [text.get_text() for text in figure.axes[0].texts] == ["1", "0", "−1"] * 3
    assert [text.get_text() for text in figure.axes[1].texts] == ["0.5", "2"]
    low, high = figure.axes[0].images[0].get_clim()
    assert low == -high and high > 1
    plt.close("all")


def test_a_bank_fills_rows_and_shows_a_kernel_of_zeros():
    figure = plot.filter_bank({name: np.zeros((3, 3)) for name in "abcde"}, cols=3)
    assert len(figure.axes) == 6 and [len(ax.images) for ax in figure.axes] == [1, 1, 1, 1, 1, 0]
    figure.canvas.draw()
    plt.close("all")


@pytest.mark.parametrize(("value", "limits"), [(-2.0, (-2, 2)), (3.0, (0, 3)), (0.0, (0, 1))])
def test_the_explorer_fills_in_the_formula_and_centres_the_colours(ax, value, limits):
    asked = []

    def apply_fn(K, stride, pad):
        asked.append((K.shape, stride, pad))
        return np.full((4, 4), value)

    assert widgets.draw_filter_explorer(ax, apply_fn, EDGE, 9, 3, 1, "edge") is ax
    assert asked == [((3, 3), 3, 1)]
    assert ax.get_title() == "edge\n⌊(9 + 2·1 − 3) / 3⌋ + 1 = 4"
    assert ax.images[0].get_clim() == limits
    np.testing.assert_array_equal(ax.child_axes[0].images[0].get_array(), EDGE)


def test_the_widget_has_a_choice_and_three_sliders():
    import ipywidgets

    drawn = []

    def kernel_fn(name, angle):
        drawn.append((name, angle))
        return EDGE

    box = widgets.filter_explorer(lambda K, stride, pad: np.eye(3), kernel_fn, ["edge", "other"], 5)
    kinds = [type(child) for child in box.children]
    assert kinds == [ipywidgets.Dropdown, *[ipywidgets.IntSlider] * 3, ipywidgets.Output]
    box.children[0].value = "other"
    box.children[1].value = 45
    assert drawn[0] == ("edge", 0) and drawn[-1] == ("other", 45)
    plt.close("all")
