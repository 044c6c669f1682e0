"""Digits as images and photographs as squares."""

import numpy as np
import pytest
from sklearn.datasets import load_digits

from ngkit import data


def test_digit_images_are_the_digits_shuffled():
    X, y, X_test, y_test = data.digit_images()
    assert (X.shape, X_test.shape, X.dtype) == ((1437, 8, 8, 1), (360, 8, 8, 1), np.float32)
    pictures = {
        tuple(image.ravel() / 16): label for image, label in zip(load_digits().data, load_digits().target, strict=True)
    }
    both, labels = np.concatenate([X, X_test]), np.concatenate([y, y_test])
    assert [pictures[tuple(np.float64(image.ravel()))] for image in both] == labels.tolist()
    assert len({tuple(image.ravel()) for image in both}) == len(pictures)


def test_enlarged_digits_are_the_same_pictures():
    """Is the middle of each 3×3 block the pixel that was enlarged, and the border empty?"""
    small, y, *_ = data.digit_images(8)
    large, y_large, *_ = data.digit_images(32)
    assert large.shape == (1437, 32, 32, 1)
    np.testing.assert_array_equal(y, y_large)
    np.testing.assert_allclose(large[:, 5:28:3, 5:28:3], small, atol=1e-6)
    assert large.sum() == pytest.approx(large[:, 4:28, 4:28].sum())


def test_a_size_that_nobody_draws_is_refused():
    with pytest.raises(ValueError, match="size 28: expected 8 or 32"):
        data.digit_images(28)


@pytest.mark.parametrize("name", ["china", "flower"])
def test_a_photo_as_a_square_keeps_its_middle(name):
    whole, square = data.photo(name), data.photo(name, 61)
    assert whole.shape == (427, 640, 3) and square.shape == (61, 61, 3)
    np.testing.assert_allclose(square[30, 30], whole[210:217, 316:323].mean(axis=(0, 1)), atol=0.12)
    np.testing.assert_allclose(square.mean(axis=(0, 1)), whole[:, 106:533].mean(axis=(0, 1)), atol=0.01)
    np.testing.assert_allclose(data.photo(name, 61, grey=True), square.mean(axis=-1))
    assert 0 <= square.min() and square.max() <= 1


def test_an_unknown_photo_is_named():
    with pytest.raises(ValueError, match="'cat': expected one of china, flower"):
        data.photo("cat")
