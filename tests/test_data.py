"""ngkit.data: shapes, scaling, labels, and that every set is described."""

import numpy as np
import pytest
from conftest import ROOT
from sklearn.datasets import load_breast_cancer, load_digits

from ngkit import data


def rng(seed=0):
    return np.random.default_rng(seed)


def test_breast_cancer_is_standardised_by_its_training_part():
    X_train, Y_train, X_test, Y_test = data.breast_cancer(rng())
    assert (X_train.shape, Y_train.shape, X_test.shape, Y_test.shape) == ((30, 455), (1, 455), (30, 114), (1, 114))
    np.testing.assert_allclose(X_train.mean(axis=1), 0, atol=1e-12)
    np.testing.assert_allclose(X_train.std(axis=1), 1)
    assert abs(X_test.mean()) > 1e-3


def test_one_means_malignant():
    """Do the labels turn scikit-learn's round? Malignant tumours (212 of 569) have the larger radius."""
    X, Y, _, Y_test = data.breast_cancer(rng(), standardize=False)
    assert Y.sum() + Y_test.sum() == (load_breast_cancer().target == 0).sum() == 212
    assert X[0, Y[0] == 1].mean() > X[0, Y[0] == 0].mean()
    assert len(data.breast_cancer_features()) == len(X)


def test_digits_are_split_in_the_order_of_the_permutation():
    parts = data.digits(rng(), 400, n_dev=397)
    assert [p.shape for p in parts] == [(64, 1000), (1000,), (64, 397), (397,), (64, 400), (400,)]
    order = rng().permutation(1797)
    np.testing.assert_array_equal(parts[1], load_digits().target[order[:1000]])
    np.testing.assert_allclose(parts[2], load_digits().data[order[1000:1397]].T / 16)


def test_two_classes_of_digits_become_zero_and_one():
    X, Y, X_test, Y_test = data.digits(rng(), 57, classes=(3, 8))
    assert X.shape[1] + X_test.shape[1] == 357
    assert Y.shape == (1, 300)
    assert Y.sum() + Y_test.sum() == (load_digits().target == 8).sum()


def test_blobs_lie_around_their_centres():
    centres = [(0, 0), (5, 0), (0, 5)]
    X, labels = data.blobs(301, centres, 0.5, rng())
    assert X.shape == (2, 301)
    assert sorted(np.bincount(labels)) == [100, 100, 101]
    for k, centre in enumerate(centres):
        np.testing.assert_allclose(X[:, labels == k].mean(axis=1), centre, atol=5 * 0.5 / np.sqrt(100))


@pytest.mark.parametrize("load", [data.breast_cancer, data.digits])
def test_the_same_generator_gives_the_same_data(load):
    for first, second, other in zip(load(rng(1)), load(rng(1)), load(rng(2)), strict=True):
        assert np.array_equal(first, second) and not np.array_equal(first, other)


def test_too_large_a_test_part_is_refused():
    with pytest.raises(ValueError, match="expected fewer than 569 held-out examples, got 600"):
        data.breast_cancer(rng(), n_test=600)


def test_every_data_set_is_described():
    page = (ROOT / "docs" / "data.md").read_text(encoding="utf-8")
    for name, entry in data.CATALOGUE.items():
        assert callable(getattr(data, name))
        assert f"`{name}`" in page and entry.what in page and entry.licence in page
