"""Figures of computation graphs and of small networks: everything is drawn, to the right, and nothing overlaps."""

from itertools import combinations
from time import process_time

import matplotlib.pyplot as plt
import numpy as np
import pytest
from matplotlib.patches import FancyArrowPatch

from ngkit import data, plot, widgets
from ngkit.plot import graphs

IN = ("input",)
LOSS = [*[IN] * 5, ("mul", 0, 2), ("mul", 1, 3), ("add", 5, 6), ("add", 7, 4), ("sigmoid", 8), ("log", 9), ("neg", 10)]
REUSE = [IN, IN, ("mul", 0, 1), ("add", 2, 0), ("exp", 0), ("mul", 3, 4)]
LONELY = [IN, IN, ("tanh", 0), ("exp", 1)]  # nodes that lead nowhere


def args(nodes):
    return [node[1:] for node in nodes]


def random_graph(size, rng):
    nodes = [IN, IN]
    while len(nodes) < size:
        nodes.append(("mul", *map(int, rng.integers(len(nodes), size=2))))
    return nodes


def texts(ax):
    return [text.get_text() for text in ax.texts]


@pytest.fixture(autouse=True)
def drawn():
    yield
    for number in plt.get_fignums():
        plt.figure(number).canvas.draw()
    plt.close("all")


@pytest.mark.parametrize("nodes", [LOSS, REUSE, LONELY, [IN]], ids=["loss", "reuse", "lonely", "one"])
def test_a_graph_shows_each_value_gradient_and_arrow(nodes):
    values, grads = np.arange(len(nodes)) + 0.25, -np.arange(len(nodes)) - 0.5
    ax = plot.graph(nodes, values, grads)
    assert {graphs.short(v) for v in values} | {graphs.short(g) for g in grads} <= set(texts(ax))
    assert sum(isinstance(p, FancyArrowPatch) for p in ax.patches) == sum(map(len, args(nodes)))


@pytest.mark.parametrize("seed", range(8))
def test_arrows_lead_to_the_right_and_nodes_do_not_overlap(seed):
    rng = np.random.default_rng(seed)
    own = args(random_graph(int(rng.integers(3, 25)), rng))
    xy, bends = graphs._places(own)
    assert all(xy[j, 0] < xy[i, 0] for i, read in enumerate(own) for j in read)
    spots = [*xy, *(np.array(point) for way in bends.values() for point in way)]
    assert all(np.abs(a - b).max() > 0.8 for a, b in combinations(spots, 2))


def test_inputs_stand_beside_what_reads_them_and_a_chain_is_straight():
    xy, bends = graphs._places(args(LOSS))
    assert not bends
    assert xy[4, 0] == pytest.approx(xy[8, 0] - graphs.STEP)
    np.testing.assert_allclose(xy[9:, 1], xy[8, 1])


def test_a_formula_in_which_each_value_is_used_once_has_no_crossing():
    own = args(LOSS)
    xy, _ = graphs._places(own)
    edges = [(j, i) for i, read in enumerate(own) for j in read]
    for (a, b), (c, d) in combinations(edges, 2):
        if xy[a, 0] == xy[c, 0]:
            assert (xy[a, 1] - xy[c, 1]) * (xy[b, 1] - xy[d, 1]) >= 0


def test_two_arrows_between_the_same_nodes_can_be_told_apart():
    ax = plot.graph([IN, ("mul", 0, 0)], [3.0, 9.0])
    first, second = (p.get_path().vertices for p in ax.patches if isinstance(p, FancyArrowPatch))
    assert np.abs(first - second).max() > 0.5


def test_names_are_shown_and_a_graph_draws_on_the_axes_it_is_given():
    _, ax = plt.subplots()
    assert plot.graph(REUSE, range(6), names={0: "x", 3: "s"}, ax=ax) is ax
    assert {"x", "s = 3", "exp"} <= set(texts(ax))


@pytest.mark.parametrize(
    ("value", "text"), [(-0.5249, "−0.525"), (81, "81"), (0.0, "0"), (1.5e-7, "1.5e−7"), (-2e12, "−2e12")]
)
def test_numbers_are_short(value, text):
    assert graphs.short(value) == text


def test_a_network_shows_signs_by_dashes_and_gradients_by_width():
    params = {"W1": np.array([[1.0, -2.0]]), "b1": 0.5}
    ax = plot.network(params, {"dW1": np.array([[0.1, 0.2]]), "db1": -0.3}, [np.array([0.7, 0.8]), np.array([0.9])])
    thin, thick = ax.get_lines()
    assert thin.get_linestyle() == "-" and thick.get_linestyle() == "--"
    assert thick.get_linewidth() > 1.5 * thin.get_linewidth()
    assert {"1", "−2", "0.1", "0.2", "b₁ = 0.5", "−0.3", "0.7", "0.9"} <= set(texts(ax))


def test_a_network_may_have_a_bias_for_each_unit_and_many_connections_get_no_numbers():
    rng = np.random.default_rng(0)
    params = {"W1": rng.standard_normal((6, 5)), "b1": np.arange(6.0)[:, None], "W2": np.ones((1, 6)), "b2": 7.0}
    ax = plot.network(params, targets=np.array([[0.125]]))
    words = texts(ax)
    assert {f"b₁ = {k}" for k in range(6)} <= set(words) and "target\n0.125" in words
    assert len(ax.get_lines()) == 36 and "1" not in words


def test_widths_are_relative_to_a_given_limit():
    params = {"W1": np.ones((1, 1)), "b1": 0.0}
    widths = [plot.network(params, limit=limit).get_lines()[0].get_linewidth() for limit in (None, 1.0, 10.0)]
    assert widths[0] == widths[1] > widths[2]


def forward(x, params):
    a1 = np.tanh(params["W1"] @ x + params["b1"])
    return {"a1": a1, "a2": params["W2"] @ a1 + params["b2"]}


def backward(x, t, params):
    return {"d" + name: 0.01 * np.asarray(value) for name, value in params.items()}


def train(x, t, params, alpha, steps, update_bias):
    return {name: value + alpha * steps for name, value in params.items()}, np.linspace(1, 0.5, steps + 1)


def test_the_stepper_draws_the_trained_network_quickly():
    _, ax = plt.subplots(figsize=(8, 3.8))
    example = data.toy_network()
    widgets.draw_stepper(ax, *example, forward, backward, train, 10, 0.1, False)
    assert ax.get_title() == "step 10, α = 0.1, biases fixed: J = 0.5"
    assert {"1.15", "b₂ = 1.6"} <= set(texts(ax))
    begin = process_time()
    ax.clear()
    widgets.draw_stepper(ax, *example, forward, backward, train, 200, 0.1, True)
    ax.figure.canvas.draw()
    assert process_time() - begin < 0.4  # 0.1 s on an idle core


def test_the_stepper_has_two_sliders_and_a_box():
    shell = widgets.stepper(*data.toy_network(), forward, backward, train)
    assert [type(child).__name__ for child in shell.children] == ["IntSlider", "FloatLogSlider", "Checkbox", "Output"]
