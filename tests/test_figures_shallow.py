"""Figures and widgets of the shallow network: cuts lie where units switch, planes where the output is undecided."""

import matplotlib.pyplot as plt
import numpy as np
import pytest

from ngkit import plot, widgets

RNG = np.random.default_rng(0)
X, Y = RNG.standard_normal((2, 60)), np.arange(60)[None] % 2.0
PARAMS = {
    "W1": np.array([[1.0, 2.0], [-3.0, 0.5], [0.0, 0.0]]),
    "b1": np.array([[0.5], [0.2], [1.0]]),
    "W2": np.array([[2.0, -1.0, 0.5]]),
    "b2": np.array([[0.3]]),
}


def predict(points, params):
    A1 = np.tanh(params["W1"] @ points + params["b1"])
    return (params["W2"] @ A1 + params["b2"] >= 0).astype(int)


def test_a_half_plane_ends_where_its_unit_is_zero_and_points_where_it_is_positive(ax):
    ax.set(xlim=(-2, 3), ylim=(-2, 2))
    assert plot.hidden_halfplanes(ax, PARAMS) is ax
    assert len(ax.get_lines()) == 2  # the third unit has no weights
    for line, w, b in zip(ax.get_lines(), PARAMS["W1"], PARAMS["b1"][:, 0], strict=False):
        np.testing.assert_allclose(line.get_xydata() @ w + b, 0, atol=1e-9)
    labels = [text for text in ax.texts if text.get_text()]
    for label, w, b in zip(labels, PARAMS["W1"], PARAMS["b1"][:, 0], strict=False):
        assert np.asarray(label.xy) @ w + b > 0
    assert [label.get_text() for label in labels] == ["1", "2"]
    assert (ax.get_xlim(), ax.get_ylim()) == ((-2, 3), (-2, 2))


def test_a_cut_outside_the_axes_is_left_out(ax):
    ax.set(xlim=(-1, 1), ylim=(-1, 1))
    plot.hidden_halfplanes(ax, {"W1": np.array([[1.0, 0.0]]), "b1": np.array([[9.0]])})
    assert not ax.get_lines() and not ax.texts


@pytest.mark.parametrize("W2", [[[2.0, -1.0, 0.5]], [[0.1, 3.0, 0.5]], [[0.1, 0.2, -4.0]]])
def test_the_plane_of_a_lift_is_where_the_output_is_undecided(W2, monkeypatch):
    figure = plt.figure()
    ax = figure.add_subplot(projection="3d")
    A1 = np.tanh(2 * RNG.standard_normal((3, 60)))
    drawn, plot_surface = [], ax.plot_surface
    monkeypatch.setattr(
        ax, "plot_surface", lambda *plane, **style: (drawn.append(plane), plot_surface(*plane, **style))
    )
    assert plot.lift3d(ax, A1, Y, np.array(W2), np.array([[0.3]])) is ax
    figure.canvas.draw()
    assert sum(len(points.get_offsets()) for points in ax.collections[:2]) == 60
    plane = np.stack(drawn[0]).reshape(3, -1)
    plane = plane[:, np.isfinite(plane).all(axis=0)]
    assert plane.shape[1] and np.abs(np.array(W2) @ plane + 0.3).max() < 1e-9
    plt.close(figure)


def test_a_lift_without_a_cut_in_sight_shows_the_points_alone():
    figure = plt.figure()
    ax = figure.add_subplot(projection="3d")
    plot.lift3d(ax, np.tanh(RNG.standard_normal((3, 60))), Y, np.ones((1, 3)), np.array([[9.0]]))
    assert len(ax.collections) == 2
    plt.close(figure)


def test_hidden_units_say_step_and_accuracy(ax):
    right = float(np.mean(predict(X, PARAMS) == Y))
    widgets.draw_hidden_units(ax, predict, PARAMS, X, Y, 40)
    assert ax.get_title() == f"3 hidden, step 40, accuracy {right:.2f}"


def test_activations_give_value_slope_and_product(ax):
    slopes = {"sigmoid": 0.25, "tanh": 1.0, "relu": 0.0, "leaky_relu": 0.01}
    widgets.draw_activations(ax, lambda z, kind: slopes[kind] * z, lambda z, kind: 0 * z + slopes[kind], 2.0, 3)
    labels = [text.get_text() for text in ax.get_legend().get_texts()]
    assert labels[0] == "sigmoid: 0.50, 0.25, 1.6e-02" and labels[3] == "leaky_relu: 0.02, 0.01, 1.0e-06"
    assert ax.get_title() == "z = 2, 3 slopes"


def test_widgets_are_sliders_and_a_figure():
    import ipywidgets

    shell = widgets.hidden_units({3: [(0, PARAMS), (10, PARAMS)]}, predict, X, Y)
    kinds = [type(child) for child in shell.children]
    assert kinds == [ipywidgets.SelectionSlider, ipywidgets.IntSlider, ipywidgets.Output]
    assert shell.children[1].max == 1
    assert len(widgets.activations(lambda z, kind: z, lambda z, kind: 0 * z + 1).children) == 3
