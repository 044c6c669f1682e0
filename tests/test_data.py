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


def test_no_test_part_is_an_empty_one():
    assert [part.shape for part in data.digits(rng(), n_test=0)] == [(64, 1797), (1797,), (64, 0), (0,)]


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


def radius(X):
    return np.hypot(*X)


def test_circles_have_their_radii_and_xor_clouds_their_corners():
    X, Y = data.circles(2001, rng(), radii=(0.5, 2.0))
    for label, want in ((0, 0.5), (1, 2.0)):
        assert radius(X)[Y[0] == label].mean() == pytest.approx(want, abs=0.02)
    X, Y = data.xor_clouds(4000, rng(), noise=0.1)
    np.testing.assert_array_equal(Y[0], X[0] * X[1] < 0)
    assert [int(((X[0] > 0) & (X[1] > 0)).sum()), Y.sum()] == [1000, 2000]


def test_the_class_of_a_petal_is_the_sign_of_its_sine():
    X, Y = data.petals(3000, rng(), petals=5, noise=0.0)
    lobe = np.sin(5 * np.arctan2(X[1], X[0]))
    np.testing.assert_array_equal(Y[0] == 0, lobe > 0)
    assert (radius(X) <= 0.35 + 0.65 * np.abs(lobe) + 1e-12).all()


def test_spiral_arms_are_half_a_turn_apart():
    X, Y = data.spiral(500, rng(), turns=2.0, noise=0.0)
    turned = np.arctan2(X[1], X[0]) - 2 * np.pi * 2.0 * radius(X) - np.pi * Y[0]
    np.testing.assert_allclose(np.cos(turned), 1, atol=1e-9)
    assert radius(X).min() >= np.sqrt(0.02) and radius(X).max() <= 1


@pytest.mark.parametrize("n", [1, 2, 5])
def test_separable_points_keep_their_margin(n):
    X, y, theta = data.separable(60, 0.15, rng(3), n)
    assert (X.shape, y.shape, theta.shape) == ((n + 1, 60), (60,), (n + 1, 1))
    assert (X[0] == 1).all() and set(y) <= {-1, 1}
    assert np.linalg.norm(theta[1:]) == pytest.approx(1)
    assert (y * (theta.T @ X)[0]).min() >= 0.15


def test_too_wide_a_margin_is_refused():
    with pytest.raises(ValueError, match=r"expected a margin from 0 to 0\.5, got 2"):
        data.separable(5, 2, rng())


def test_bit_table_counts_up():
    assert ["".join(map(str, column.astype(int))) for column in data.bit_table(3).T] == [f"{i:03b}" for i in range(8)]


def test_prices_follow_the_hinge():
    area, price = data.house_prices(4000, rng())
    assert area.shape == price.shape == (1, 4000) and price.min() == 0
    far = area > 120
    assert np.polyfit(area[far], price[far], 1) == pytest.approx([3, -135], abs=10)


def test_flips_are_the_only_error_of_the_rings():
    X, Y = data.noisy_rings(20_000, 0.1, rng())
    clean = data.noisy_rings(20_000, 0.0, rng())[1]
    wave = 0.15 * np.cos(3 * np.arctan2(X[1], X[0]))
    np.testing.assert_array_equal(clean[0], np.abs(radius(X) - wave - 1.175) < 0.375)
    assert (Y != clean).mean() == pytest.approx(0.1, abs=0.01)


def test_label_noise_flips_a_share_of_copies():
    Y = np.zeros((1, 10_000))
    assert data.label_noise(Y, 0.3, rng()).mean() == pytest.approx(0.3, abs=0.02)
    assert not Y.any() and not data.label_noise(Y, 0.0, rng()).any()


def test_noisy_curves_scatter_around_the_truth():
    x = np.linspace(-1, 1, 9)
    y = data.noisy_curve(x, 0.5, rng(), repeats=5000)
    assert y.shape == (5000, 9)
    np.testing.assert_allclose(y.mean(axis=0), np.sin(1.5 * np.pi * x), atol=0.04)
    np.testing.assert_allclose(y.std(axis=0), 0.5, atol=0.03)


def test_temperatures_remember_the_day_before():
    values, season = data.temperatures(40_000, rng(), ar=0.6, sd=2.0)
    weather = values - season
    assert np.corrcoef(weather[1:], weather[:-1])[0, 1] == pytest.approx(0.6, abs=0.02)
    assert weather.std() == pytest.approx(2.0 / np.sqrt(1 - 0.6**2), rel=0.03)  # of an AR(1) process
    assert season.max() == pytest.approx(19, abs=0.01) and season[110] == pytest.approx(11)


def test_only_the_support_moves_sparse_labels():
    X, Y, w = data.sparse_logistic(20_000, 6, [1, 4], [2.0, -1.0], rng())
    assert w[:, 0].tolist() == [0, 2, 0, 0, -1, 0]
    link = X @ (Y - Y.mean()).T / 20_000
    np.testing.assert_allclose(link[[0, 2, 3, 5]], 0, atol=0.02)
    assert link[1] > 0.2 and link[4] < -0.1


def test_wine_is_raw_and_shuffled():
    X, y = data.wine(rng())
    assert X.shape == (13, 178) and np.bincount(y).tolist() == [59, 71, 48]
    spread = X.std(axis=1)
    assert spread.min() < 0.13 and spread.max() > 300 and (np.diff(y) < 0).any()
    assert [part.shape for part in data.wine(rng(), 50)] == [(13, 128), (128,), (13, 50), (50,)]


def test_parity_of_digits():
    X, Y, X_dev, Y_dev = data.digits(rng(), n_test=0, n_dev=397, parity=True, centre=0.3)
    assert (X.shape, Y.shape, X_dev.shape, Y_dev.shape) == ((64, 1400), (1, 1400), (64, 397), (1, 397))
    plain, labels, *_ = data.digits(rng(), n_test=0, n_dev=397)
    np.testing.assert_allclose(X, plain - 0.3)
    np.testing.assert_array_equal(Y[0], labels % 2)
    with pytest.raises(ValueError, match="at most one of"):
        data.digits(rng(), classes=(0, 1), parity=True)


def test_raw_digits_are_the_same_images():
    X, y, *_ = data.digits(rng())
    images, labels, *_ = data.digits(rng(), raw=True)
    assert images.dtype == np.uint8 and images.shape == (1347, 8, 8)
    np.testing.assert_array_equal(images.reshape(1347, 64).T / 16, X)
    np.testing.assert_array_equal(labels, y)


@pytest.mark.parametrize(("region", "first", "last"), [("train", 0, 480), ("test", 480, 640)])
def test_tiles_are_cut_from_their_region(region, first, last):
    tiles, labels, corners = data.photo_tiles(200, rng(), size=9, region=region)
    assert labels.sum() == 100 and corners[:, 2].min() >= first and corners[:, 2].max() + 9 <= last
    for tile, (photo, row, col) in zip(tiles, corners, strict=True):
        np.testing.assert_array_equal(tile, data.photos()[photo, row : row + 9, col : col + 9])
    np.testing.assert_array_equal(corners[:, 0], labels)


def test_an_unknown_region_is_named():
    with pytest.raises(ValueError, match="expected 'train' or 'test'"):
        data.photo_tiles(1, rng(), region="tset")


def test_photos_are_credited():
    assert data.photos().shape == (2, 427, 640, 3)
    assert all("CC BY 2.0" in line for line in data.photo_credits())
