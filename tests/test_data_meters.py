"""Strips of water meters: shapes, seeds, and that the truth lies where it is said to lie."""

import numpy as np
import pytest

from ngkit import data


def rng(seed=0):
    return np.random.default_rng(seed)


def test_a_strip_has_two_digits_inside_and_knows_where():
    strips = data.meter_strips(500, rng())
    assert strips["images"].shape == (500, 8, 18) and strips["reading"].shape == strips["x"].shape == (500, 2)
    assert strips["images"].min() >= 0 and strips["images"].max() <= 1
    assert set(np.unique(strips["reading"])) == set(range(10))
    assert strips["x"].min() == 0 and strips["x"].max() == 10
    assert set(np.diff(strips["x"]).ravel()) == {6, 7, 8, 9, 10}
    assert 0.5 < strips["glare"].mean() < 0.7


def test_without_glare_the_ink_is_the_digit_that_the_pool_holds(monkeypatch):
    from sklearn.datasets import load_digits

    strips, bunch = data.meter_strips(60, rng(1), "test", glare=0.0), load_digits()
    for image, reading, x in zip(strips["images"], strips["reading"], strips["x"], strict=True):
        if x[1] - x[0] < 8:
            continue  # the patches overlap
        for digit, start in zip(reading, x, strict=True):
            pool = bunch.images[1000:][bunch.target[1000:] == digit] / 16
            assert np.abs(pool - image[:, start : start + 8]).mean(axis=(1, 2)).min() < 0.09


def test_training_and_test_share_no_digit():
    crops, labels = data.digit_crops(rng())
    assert crops.shape == (3000, 64) and labels.shape == (3000,)
    strips = data.meter_strips(40, rng(2), "test", glare=0.0)
    for image, x in zip(strips["images"], strips["x"], strict=True):
        if x[1] - x[0] >= 8:
            assert np.abs(crops - image[:, x[0] : x[0] + 8].ravel()).mean(axis=1).min() > 0.03


def test_crops_are_moved_by_a_column_and_keep_their_label():
    crops, labels = data.digit_crops(rng(3))
    assert np.bincount(labels).sum() == 3000 and (np.bincount(labels) % 3 == 0).all()
    images = crops.reshape(-1, 8, 8)
    base, label = images[0], labels[0]
    moved = [np.roll(base, step, axis=1) for step in (-2, -1, 1, 2)]
    near = [np.abs(images[:, :, 2:6] - other[:, 2:6]).max(axis=(1, 2)) < 1e-12 for other in moved]
    assert sum(int((same & (labels == label)).any()) for same in near) >= 2


def test_glare_brightens_some_strips_only():
    strips = data.meter_strips(800, rng(4))
    mean = strips["images"].mean(axis=(1, 2))
    assert mean[strips["glare"]].mean() > mean[~strips["glare"]].mean() + 0.05


@pytest.mark.parametrize("split", ["train", "test"])
def test_seeds_decide(split):
    first, again, other = (data.meter_strips(9, rng(seed), split) for seed in (5, 5, 6))
    np.testing.assert_array_equal(first["images"], again["images"])
    assert not np.array_equal(first["images"], other["images"])


def test_an_unknown_split_is_named():
    with pytest.raises(ValueError, match="'dev'"):
        data.meter_strips(3, rng(), "dev")
