"""ngkit.gradcheck against closed forms."""

import numpy as np
import pytest

from ngkit import gradcheck
from ngkit.check import CheckFailed

PARAMS = {"W": np.array([[0.3, -1.2], [2.0, 0.7]]), "b": np.array([0.5])}


def cost(params):
    return np.sum(np.sin(params["W"])) * params["b"][0] ** 2


def gradient(params):
    return {"W": np.cos(params["W"]) * params["b"] ** 2, "b": 2 * params["b"] * np.sum(np.sin(params["W"]))}


@pytest.mark.parametrize(("derive", "tolerance"), [(gradcheck.numeric, 1e-10), (gradcheck.complex_step, 1e-15)])
def test_derivatives_equal_the_closed_form(derive, tolerance):
    for name, value in derive(cost, PARAMS).items():
        np.testing.assert_allclose(value, gradient(PARAMS)[name], rtol=tolerance, atol=tolerance)


def test_five_points_beat_three():
    """Is the error that of a fourth-order formula? A step of 0.1 on exp leaves 3e-6, three points leave 2e-3."""
    assert abs(gradcheck.numeric(lambda x: float(np.exp(x[0])), np.zeros(1), eps=0.1)[0] - 1) < 1e-5


def test_parameters_stay_as_they_are():
    before = {name: value.copy() for name, value in PARAMS.items()}
    gradcheck.numeric(cost, PARAMS)
    assert all(np.array_equal(before[name], PARAMS[name]) for name in PARAMS)


def test_a_right_gradient_passes_under_either_name():
    gradcheck.check(cost, PARAMS, gradient(PARAMS))
    gradcheck.check(cost, PARAMS, {"d" + name: value for name, value in gradient(PARAMS).items()})


def test_the_worst_entry_is_named():
    wrong = gradient(PARAMS)
    wrong["W"][1, 0] *= 1.5
    with pytest.raises(CheckFailed, match=r"gradient of W\[1, 0\]: expected -0.10403671, got -0.15605506, ratio 0.22"):
        gradcheck.check(cost, PARAMS, wrong)


@pytest.mark.parametrize("bad", [np.nan, np.inf])
def test_nan_and_inf_never_pass(bad):
    wrong = gradient(PARAMS)
    wrong["b"][0] = bad
    with pytest.raises(CheckFailed, match="gradient of b"):
        gradcheck.check(cost, PARAMS, wrong)


def test_other_names_or_shapes_are_errors_of_the_caller():
    with pytest.raises(ValueError, match="has shape"):
        gradcheck.worst(np.zeros(2), np.zeros(3))
    with pytest.raises(ValueError, match="names"):
        gradcheck.worst({"a": np.zeros(2)}, {"b": np.zeros(2)})


def test_random_entries_find_a_wrong_bias_among_many_weights():
    """Is a small parameter looked at? One of 1001 entries is wrong, and 40 are drawn."""
    params = {"W": np.linspace(-1, 1, 1000), "b": np.array([0.5])}
    grads = {"W": 2 * params["W"], "b": np.array([1.1])}
    entry = gradcheck.sampled(lambda p: np.sum(p["W"] ** 2) + p["b"][0] ** 2, params, grads, np.random.default_rng(0))
    assert (entry.name, entry.index) == ("b", (0,))
    assert entry.numeric == pytest.approx(1.0)


def test_random_entries_agree_with_a_right_gradient_and_change_nothing():
    before = {name: value.copy() for name, value in PARAMS.items()}
    assert gradcheck.sampled(cost, PARAMS, gradient(PARAMS), np.random.default_rng(1)).ratio < 1e-9
    assert all(np.array_equal(before[name], PARAMS[name]) for name in PARAMS)
    point = np.array([0.3, 2.0])
    assert (
        gradcheck.sampled(lambda x: float(np.sin(x).sum()), point, np.cos(point), np.random.default_rng(2)).ratio < 1e-9
    )
