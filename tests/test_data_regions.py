"""ngkit.data.regions: shapes, seeds, and the ground truth that a moved target is shown with."""

import numpy as np

from ngkit import data


def rng(seed=0):
    return np.random.default_rng(seed)


def test_rows_are_examples():
    X, y, region = data.regional(500, range(4), rng())
    assert (X.shape, y.shape, region.shape) == ((500, 28), (500,), (500,))
    assert set(y) == {0, 1} and set(region) == {0, 1, 2, 3}
    assert set(data.regional(300, [5], rng())[2]) == {5}


def test_features_move_with_the_class_as_the_world_says():
    X, y, region = data.regional(200_000, range(8), rng(1), world=3)
    sign = 2 * y - 1
    for k in range(8):
        here = region == k
        found = (sign[here, None] * X[here]).mean(axis=0)
        np.testing.assert_allclose(found, data.regional_shifts(3)[k], atol=5 / np.sqrt(here.sum()))
    assert abs((X - sign[:, None] * data.regional_shifts(3)[region]).std() - 1) < 0.01


def test_site_features_help_in_four_regions_and_deceive_in_the_others():
    for world in range(5):
        shifts = data.regional_shifts(world)
        assert shifts.shape == (8, 28)
        assert (shifts[:, :8] == 0.30).all() and (shifts[:, 16:] == 0).all()
        assert shifts[:4, 8:16].min() >= 0.25 and shifts[:4, 8:16].max() <= 0.55
        assert shifts[4:, 8:16].min() >= -0.40 and shifts[4:, 8:16].max() <= 0.10


def test_the_world_does_not_depend_on_the_generator_of_the_examples():
    np.testing.assert_array_equal(data.regional_shifts(2), data.regional_shifts(2))
    assert (data.regional_shifts(2) != data.regional_shifts(1)).any()
    for first, second in zip(data.regional(50, range(8), rng(4)), data.regional(50, range(8), rng(4)), strict=True):
        np.testing.assert_array_equal(first, second)
    assert (data.regional(50, range(8), rng(4))[0] != data.regional(50, range(8), rng(5))[0]).any()


def test_alarm_scores_have_ties_and_overlap():
    neg, pos = data.alarm_scores(48, 300, rng())
    assert (neg.shape, pos.shape) == ((2880,), (300,))
    assert min(neg.min(), pos.min()) >= 0 and max(neg.max(), pos.max()) <= 1
    assert len(set(neg)) < len(neg) and neg.max() > pos.min()
    assert abs(neg.mean() - 1 / 9) < 0.01 and abs(pos.mean() - 6 / 8) < 0.04
    np.testing.assert_array_equal(data.alarm_scores(48, 300, rng())[0], neg)
