"""The figures of the notebook on regularisation: `plot.path`, `widgets.boundary_slider` and `widgets.dropout_unit`."""

import time

import numpy as np
import pytest

from ngkit import plot, widgets
from ngkit.widgets import dropout

RNG = np.random.default_rng(0)
X, Y = RNG.uniform(-1, 1, (2, 40)), (np.arange(40) % 2)[None, :].astype(float)
MODELS = {
    0.0: (lambda points: (points[0] > 0).astype(int), 12.34),
    0.1: (lambda points: np.zeros(points.shape[1], dtype=int), 0.0),
}


def test_path_draws_every_weight_and_names_the_marked_ones(ax):
    lambdas, W = [1, 10, 100], RNG.standard_normal((3, 5))
    assert plot.path(ax, lambdas, W, marked=(1, 4)) is ax
    drawn = {line.get_label(): line.get_ydata() for line in ax.get_lines() if line.get_label() in ("1", "4")}
    np.testing.assert_array_equal(drawn["1"], W[:, 1])
    np.testing.assert_array_equal(drawn["4"], W[:, 4])
    assert len(ax.get_lines()) == 6 and ax.get_xscale() == "log"  # five weights and the line at zero


def test_path_marks_by_more_than_colour(ax):
    plot.path(ax, [1, 2], np.ones((2, 3)), marked=(0, 1, 2))
    assert len({line.get_linestyle() for line in ax.get_lines()[:3]}) == 3


def test_boundary_shows_the_chosen_model_and_its_size(ax):
    widgets.draw_boundary(ax, MODELS, X, Y, 0.0)
    assert ax.get_title() == "λ = 0: ‖W‖ = 12.3"
    assert set(np.ravel(ax.collections[0].get_array())) == {0, 1}
    widgets.draw_boundary(ax, MODELS, X, Y, 0.1)
    assert set(np.ravel(ax.collections[1].get_array())) == {0}


def test_the_slider_offers_the_strengths_there_are_in_order():
    slider, _ = widgets.boundary_slider(dict(reversed(MODELS.items())), X, Y).children
    assert (slider.options, slider.value) == ((("0", 0.0), ("0.1", 0.1)), 0.0)


@pytest.mark.parametrize("keep_prob", [1.0, 0.8, 0.3])
def test_dropout_keeps_the_mean_and_the_uneven_unit_varies_more(keep_prob):
    D, sums = dropout.unit_inputs(keep_prob)
    even, uneven = sums.values()
    assert abs(D.mean() - keep_prob) < 0.01
    noise = np.sqrt((1 - keep_prob) / keep_prob)
    for values, weights in ((even, dropout.EVEN), (uneven, dropout.UNEVEN)):
        assert weights.sum() == pytest.approx(1)
        assert values.mean() == pytest.approx(1, abs=0.1)
        assert values.std() == pytest.approx(noise * np.linalg.norm(weights), rel=0.05, abs=1e-12)


def test_the_dropout_unit_shows_a_mask_two_histograms_and_their_numbers(ax):
    widgets.draw_dropout_unit(ax, 0.5)
    marks = [line for line in ax.get_lines() if line.get_marker() == "s"]
    assert [line.get_fillstyle() == "full" for line in marks] == dropout.unit_inputs(0.5)[0][:, 0].tolist()
    labels = ax.get_legend_handles_labels()[1]
    assert labels == ["ten equal weights: 1.00 ± 0.31", "one large weight: 1.01 ± 0.82"]
    assert ax.get_title() == "keep_prob = 0.5"


@pytest.mark.parametrize(
    "draw", [lambda ax: widgets.draw_dropout_unit(ax, 0.5), lambda ax: widgets.draw_boundary(ax, MODELS, X, Y, 0.0)]
)
def test_a_redraw_is_quick_enough_for_a_slider(ax, draw):
    start = time.process_time()
    draw(ax)
    assert time.process_time() - start < 0.2


def test_the_dropout_widget_is_a_slider_and_a_figure():
    import ipywidgets

    kinds = [type(child) for child in widgets.dropout_unit().children]
    assert kinds == [ipywidgets.FloatSlider, ipywidgets.Output]
