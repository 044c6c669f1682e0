"""The update rules of the notebook on optimisers against Keras, with the conversions that the notebook states."""

import nbformat
import numpy as np
import pytest

from autograder import draft

NOTEBOOK = "solutions/c2_improving_networks/05_optimizers/05_optimizers.ipynb"
SCALE, ZERO = np.array([[1.0], [25.0]]), {"W1": np.zeros((2, 1))}


@pytest.fixture(scope="module")
def rules():
    """The reference answers, by name."""
    notebook, names = nbformat.read(NOTEBOOK, as_version=4), {"np": np}
    for cell in notebook.cells:
        if cell.cell_type == "code" and draft.role(cell) == "solution":
            exec(cell.source, names)
    return names


def in_keras(make, steps):
    """Where an optimiser of Keras is after `steps` steps in the bowl ½(x² + 25y²) from (10, 1), in float32."""
    import keras

    variable, optimizer = keras.Variable([[10.0], [1.0]]), make(keras.optimizers)
    for _ in range(steps):
        optimizer.apply([keras.ops.convert_to_tensor(SCALE.astype("float32") * variable.numpy())], [variable])
    return variable.numpy()


def ours(step, state, steps):
    params = {"W1": np.array([[10.0], [1.0]])}
    for t in range(1, steps + 1):
        params, *state = step(params, {"dW1": SCALE * params["W1"]}, state, t)
    return params, state


@pytest.mark.slow
def test_momentum_is_keras_with_the_step_size_times_one_minus_beta(rules):
    got, _ = ours(lambda p, g, v, t: rules["momentum_step"](p, g, *v, 0.3, 0.9), [ZERO], 20)
    np.testing.assert_allclose(got["W1"], in_keras(lambda o: o.SGD(0.03, momentum=0.9), 20), rtol=1e-4)


@pytest.mark.slow
def test_keras_stores_the_look_ahead_point_of_nesterov(rules):
    got, (v,) = ours(
        lambda p, g, v, t: rules["nag_step"](p, lambda q: {"dW1": SCALE * q["W1"]}, *v, 0.02, 0.9), [ZERO], 10
    )
    keras_point = in_keras(lambda o: o.SGD(0.02, momentum=0.9, nesterov=True), 10)
    np.testing.assert_allclose(got["W1"] - 0.9 * v["W1"], keras_point, rtol=1e-4, atol=1e-6)


@pytest.mark.slow
def test_rmsprop_has_epsilon_inside_the_root_as_keras_has(rules):
    got, _ = ours(lambda p, g, s, t: rules["rmsprop_step"](p, g, *s, 0.3, 0.9, 1e-8), [ZERO], 20)
    keras_point = in_keras(lambda o: o.RMSprop(0.3, rho=0.9, epsilon=1e-8), 20)
    np.testing.assert_allclose(got["W1"], keras_point, rtol=1e-4, atol=1e-6)


@pytest.mark.slow
@pytest.mark.parametrize("decay", [0.0, 0.1])
def test_adam_and_its_decoupled_decay_agree_with_keras(rules, decay):
    got, _ = ours(lambda p, g, vs, t: rules["adam_step"](p, g, *vs, t, 0.3, weight_decay=decay), [ZERO, ZERO], 20)
    keras_point = in_keras(lambda o: o.AdamW(0.3, epsilon=1e-8, weight_decay=decay), 20)
    np.testing.assert_allclose(got["W1"], keras_point, rtol=2e-4)


@pytest.mark.slow
def test_keras_puts_the_epsilon_of_adam_next_to_the_uncorrected_root():
    import keras

    variable, optimizer = keras.Variable([0.0]), keras.optimizers.Adam(1.0, epsilon=1e-8)
    optimizer.apply([keras.ops.convert_to_tensor([1e-5])], [variable])
    assert variable.numpy()[0] == pytest.approx(-0.969, abs=1e-3)
