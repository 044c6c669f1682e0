"""ngkit.data.clutter: shapes, seeds, and digits that are where their labels say."""

import numpy as np
import pytest

from ngkit import data


def rng(seed=0):
    return np.random.default_rng(seed)


def test_training_has_as_many_of_each_digit_and_the_test_has_none_of_them():
    X, y, X_test, y_test = data.cluttered_digits(5, 60, rng())
    assert (X.shape, y.shape, X_test.shape, y_test.shape) == ((50, 22, 22, 1), (50,), (60, 22, 22, 1), (60,))
    assert X.dtype == X_test.dtype == np.float32
    assert X.min() >= 0 and X.max() <= 1
    np.testing.assert_array_equal(y, np.repeat(np.arange(10), 5))
    assert set(y_test) == set(range(10))


def test_the_same_seed_draws_the_same_set():
    for first, second in zip(data.cluttered_digits(2, 9, rng(3)), data.cluttered_digits(2, 9, rng(3)), strict=True):
        np.testing.assert_array_equal(first, second)
    assert (data.cluttered_digits(2, 9, rng(3))[0] != data.cluttered_digits(2, 9, rng(4))[0]).any()


@pytest.mark.parametrize("canvas", [16, 30])
def test_any_canvas_that_holds_a_digit(canvas):
    assert data.cluttered_digits(1, 3, rng(), canvas)[0].shape == (10, canvas, canvas, 1)


def test_on_a_canvas_without_room_the_digit_is_where_it_must_be():
    from sklearn.datasets import load_digits

    X, y, _, _ = data.cluttered_digits(20, 0, rng(1), canvas=16)
    bunch = load_digits()
    means = np.array([bunch.images[bunch.target == digit].mean(axis=0).ravel() for digit in range(10)])
    small = X[..., 0].reshape(200, 8, 2, 8, 2).mean(axis=(2, 4)).reshape(200, 64)
    standard = [(v - v.mean(axis=1, keepdims=True)) / v.std(axis=1, keepdims=True) for v in (small, means)]
    assert np.mean((standard[0] @ standard[1].T).argmax(axis=1) == y) > 0.75
