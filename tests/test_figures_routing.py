"""ngkit.widgets.routing: the gradient of one output cell lands where a transposed convolution says."""

import numpy as np
import pytest
from scipy.signal import convolve2d

from ngkit import widgets


def backward(dZ, cache):
    """Full convolution with the spread dZ; what lies in the padding is cut off."""
    A, W, _, s, p = cache
    wide = np.zeros((A.shape[1] + 2 * p - len(W) + 1,) * 2)
    wide[::s, ::s][: dZ.shape[1], : dZ.shape[2]] = dZ[0, :, :, 0]
    full = convolve2d(wide, W[:, :, 0, 0])
    return full[p : p + A.shape[1], p : p + A.shape[2]][None, :, :, None], None, None


def written(ax):
    return {(int(y), int(x)): text.get_text() for text in ax.texts for x, y in [text.get_position()]}


def test_inside_the_image_the_whole_filter_is_shown(ax):
    assert widgets.draw_gradient_routing(ax, backward, 3, 1, 0, 1, 2) is ax
    assert written(ax) == {(1 + k // 3, 2 + k % 3): str(k + 1) for k in range(9)}
    assert "dZ[1, 2] of 4×4" in ax.get_title()


def test_what_lands_in_the_padding_is_not_shown(ax):
    widgets.draw_gradient_routing(ax, backward, 3, 2, 1, 0, 0)
    assert written(ax) == {(1, 1): "5", (1, 2): "6", (2, 1): "8", (2, 2): "9"}
    hatched = [patch for patch in ax.patches if patch.get_hatch()]
    assert len(hatched) == 8 * 8 - 6 * 6


@pytest.mark.parametrize(("s", "p", "n"), [(1, 0, 4), (2, 0, 2), (3, 2, 3)])
def test_a_cell_beyond_the_last_is_the_last(ax, s, p, n):
    widgets.draw_gradient_routing(ax, backward, 3, s, p, 9, 9)
    assert f"dZ[{n - 1}, {n - 1}] of {n}×{n}" in ax.get_title()


def test_the_widget_has_a_slider_for_cell_stride_and_pad():
    sliders = widgets.gradient_routing(backward, f=3, s=2, p=1).children[:-1]
    assert [slider.value for slider in sliders] == [0, 0, 2, 1]
