"""`data.known_bayes`: shapes, seeds, and that its posterior is the truth."""

import numpy as np
import pytest
from scipy.stats import multivariate_normal

from ngkit import data


def rng(seed=0):
    return np.random.default_rng(seed)


def test_shapes_kinds_and_equal_classes():
    world = data.known_bayes(rng())
    X, y = world.draw(4000, rng(1))
    assert (X.shape, y.shape, world.posterior(X).shape) == ((4000, 8), (4000,), (4000,))
    assert set(y) == {0, 1} and abs(y.mean() - 0.5) < 4 * 0.5 / np.sqrt(4000)
    votes = world.rater(X, 0.5, rng(2))
    assert votes.shape == (4000,) and set(votes) == {0, 1} and votes.dtype.kind == "i"


def test_centres_lie_at_the_same_distance():
    world = data.known_bayes(rng(3), d=5, bumps=3, sep=1.5)
    assert world.centres.shape == (2, 3, 5)
    np.testing.assert_allclose(np.linalg.norm(world.centres, axis=-1), 1.5 * np.sqrt(2))


def test_the_posterior_is_the_quotient_of_the_densities():
    world = data.known_bayes(rng(4), d=3, bumps=2)
    X, _ = world.draw(50, rng(5))
    density = [sum(multivariate_normal(centre, np.eye(3)).pdf(X) for centre in bumps) for bumps in world.centres]
    np.testing.assert_allclose(world.posterior(X), density[1] / (density[0] + density[1]))


def test_the_posterior_is_calibrated_and_its_rule_has_the_bayes_error():
    world = data.known_bayes(rng())
    X, y = world.draw(200_000, rng(6))
    p = world.posterior(X)
    for low in np.arange(0, 1, 0.2):
        inside = (p >= low) & (p < low + 0.2)
        assert y[inside].mean() == pytest.approx(p[inside].mean(), abs=0.02)
    soft = np.minimum(p, 1 - p).mean()
    assert soft == pytest.approx(0.125, abs=0.002)
    assert np.mean((p > 0.5) != y) == pytest.approx(soft, abs=0.004)


def test_posteriors_far_away_do_not_overflow():
    world = data.known_bayes(rng())
    far = world.posterior(1e4 * world.centres.reshape(8, 8))
    np.testing.assert_allclose(far, np.repeat([0.0, 1.0], 4), atol=1e-12)


def test_raters_are_worse_the_more_noise_they_have_and_perfect_without():
    world = data.known_bayes(rng())
    X, y = world.draw(20_000, rng(7))
    rule = (world.posterior(X) > 0.5).astype(int)
    np.testing.assert_array_equal(world.rater(X, 0.0, rng(8)), rule)
    errors = [np.mean(world.rater(X, noise, rng(9)) != y) for noise in (0.0, 0.4, 0.7, 1.2)]
    assert errors == sorted(errors) and errors[3] > 1.7 * errors[0]


def test_all_randomness_comes_from_the_generator():
    worlds = [data.known_bayes(rng(seed)) for seed in (1, 1, 2)]
    assert np.array_equal(worlds[0].centres, worlds[1].centres) and not np.array_equal(
        worlds[0].centres, worlds[2].centres
    )
    X, y = worlds[0].draw(30, rng(3))
    again, other = worlds[0].draw(30, rng(3)), worlds[0].draw(30, rng(4))
    assert np.array_equal(X, again[0]) and np.array_equal(y, again[1]) and not np.array_equal(X, other[0])
    before = X.copy()
    votes = [worlds[0].rater(X, 1.0, rng(seed)) for seed in (5, 5, 6)]
    assert np.array_equal(votes[0], votes[1]) and not np.array_equal(votes[0], votes[2])
    np.testing.assert_array_equal(X, before)
