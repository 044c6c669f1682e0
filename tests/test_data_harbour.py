"""ngkit.data.harbour: pages and their damages, a gallery without tags, a clerk whose mistakes are known."""

import numpy as np
import pytest
from scipy.ndimage import gaussian_filter
from sklearn.datasets import load_digits

from ngkit import data
from ngkit.data import gallery


def rng(seed=0):
    return np.random.default_rng(seed)


def test_parts_of_the_pages_are_disjoint_complete_and_always_the_same():
    parts = [data.tide_logs({}, rng(seed), noise=0, part=part) for seed, part in enumerate(("train", "dev", "test"))]
    assert [p[0].shape for p in parts] == [(700, 8, 8), (550, 8, 8), (547, 8, 8)]
    images, y, tags, names = data.tide_logs({}, rng(9), noise=0)
    np.testing.assert_array_equal(np.concatenate([p[0] for p in parts]), images)
    np.testing.assert_array_equal(np.bincount(y), np.bincount(load_digits().target))
    assert sorted(images.sum(axis=(1, 2))) == pytest.approx(sorted((load_digits().images / 16).sum(axis=(1, 2))))
    assert names == ["faded", "smudged", "blot", "ruled", "sideways"]
    assert tags.shape == (1797, 5) and tags.dtype == bool and not tags.any()


def test_each_damage_does_what_it_says():
    clean = data.tide_logs({}, rng(), noise=0)[0]
    hit = {name: data.tide_logs({name: 1}, rng(), noise=0)[0] for name in data.tide_logs({}, rng())[3]}
    np.testing.assert_allclose(hit["faded"], clean / 4)
    np.testing.assert_allclose(hit["smudged"][0], gaussian_filter(clean[0], 1.1, mode="nearest"))
    np.testing.assert_allclose(hit["sideways"], np.rot90(clean, axes=(1, 2)))
    full = hit["ruled"] == 1
    assert full.all(axis=2).any(axis=1).all() and (full | (hit["ruled"] == clean)).all()
    windows = np.lib.stride_tricks.sliding_window_view(hit["blot"] == 1, (4, 4), axis=(1, 2))
    assert windows.all(axis=(3, 4)).any(axis=(1, 2)).all() and ((hit["blot"] == 1) | (hit["blot"] == clean)).all()


def test_damages_come_at_their_rates_and_independently():
    images, _, tags, _ = data.tide_logs({"faded": 0.2, "blot": 0.5}, rng(3))
    np.testing.assert_allclose(tags.mean(axis=0), [0.2, 0, 0.5, 0, 0], atol=0.04)
    assert (tags[:, 0] & tags[:, 2]).mean() == pytest.approx(0.1, abs=0.03)
    assert images.min() >= 0 and images.max() <= 1


def test_unknown_names_are_refused():
    with pytest.raises(ValueError, match="no damage 'torn'"):
        data.tide_logs({"torn": 0.1}, rng())
    with pytest.raises(ValueError, match="no part 'rest'"):
        data.tide_logs({}, rng(), part="rest")


def test_the_gallery_holds_wrong_readings_only():
    images, y, predicted = data.error_gallery()
    assert images.shape == (24, 8, 8) and images.min() == 0 and images.max() == 1
    assert y.shape == predicted.shape == (24,) and (y != predicted).all()
    assert {len(page) for page in gallery.PAGES} == {64} and len(set(gallery.PAGES)) == 24


@pytest.mark.parametrize("seed", range(5))
def test_the_clerk_is_careless_in_one_direction_and_model_a_learned_from_him(seed):
    y_true, y_noisy, a, b = data.careless_clerk(rng(seed))
    wrong = y_noisy != y_true
    assert wrong.sum() == 150
    np.testing.assert_array_equal(y_noisy[wrong], (y_true[wrong] + 1) % 10)
    assert (a == y_noisy)[wrong].mean() == pytest.approx(0.7, abs=0.15)
    assert (b == y_noisy)[wrong].mean() < 0.05
    assert (a != y_true)[~wrong].mean() == pytest.approx(0.045, abs=0.012)
    assert (b != y_true).mean() == pytest.approx(0.05, abs=0.012)
    assert (a != y_noisy).mean() < (b != y_noisy).mean() and (a != y_true).mean() > (b != y_true).mean()


@pytest.mark.parametrize("draw", [lambda r: data.tide_logs({"blot": 0.3}, r), data.careless_clerk])
def test_the_same_generator_gives_the_same_data(draw):
    first, again, other = draw(rng(1)), draw(rng(1)), draw(rng(2))
    assert all(np.array_equal(x, y) for x, y in zip(first, again, strict=True))
    assert not np.array_equal(first[0], other[0])
