"""ngkit.data.masons: alphabets of strokes, their images, and what they stand for."""

import numpy as np
import pytest

from ngkit import data


def rng(seed=0):
    return np.random.default_rng(seed)


def strokes(mark):
    return {frozenset(map(tuple, stroke)) for stroke in mark}


@pytest.mark.parametrize("apart", [1, 3])
def test_marks_are_different_and_their_strokes_hang_together(apart):
    alphabet = data.mark_alphabet(16, rng(), apart=apart)
    assert alphabet.shape == (16, 4, 2, 2)
    assert set(np.unique(alphabet)) <= {-1.0, 0.0, 1.0}
    for number, mark in enumerate(alphabet):
        assert len(strokes(mark)) == 4
        assert np.abs(mark[:, 0] - mark[:, 1]).max() == 1
        joined, rest = [set(next(iter(strokes(mark))))], strokes(mark)
        for _ in range(4):
            joined.append(set().union(*(stroke for stroke in rest if stroke & joined[-1])))
        assert joined[-1] == set().union(*rest)
        assert all(len(strokes(mark) - strokes(other)) >= apart for other in alphabet[:number])


def test_the_same_seed_gives_the_same_marks():
    for seed in (0, 1):
        one, two = (data.marks(data.mark_alphabet(5, r), 30, r) for r in (rng(seed), rng(seed)))
        np.testing.assert_array_equal(one[0], two[0])
        np.testing.assert_array_equal(one[1], two[1])
    assert not np.array_equal(data.mark_alphabet(5, rng(0)), data.mark_alphabet(5, rng(1)))


def test_images_are_rows_of_their_size():
    X, y = data.marks(data.mark_alphabet(7, rng(), segments=3), 200, rng(1), size=9)
    assert X.shape == (200, 9, 9, 1)
    assert X.dtype == np.float32
    assert y.shape == (200,)
    assert set(y) == set(range(7))
    assert data.marks(data.mark_alphabet(2, rng()), 0, rng())[0].shape == (0, 12, 12, 1)


def test_a_stroke_is_bright_where_it_is_and_dark_elsewhere():
    mark = np.array([[[[0.0, -1.0], [0.0, 1.0]]]])  # upright, in the middle
    X, _ = data.marks(mark, 40, rng(), 13, rotation=0, scale=(0.8, 0.8), shift=0, wobble=0, noise=0)
    assert (X[:, 3:10, 6, 0] > 0.59).all()
    assert X[:, :, [0, 1, 2, 10, 11, 12], 0].max() < 0.01
    assert X[:, 0, 6, 0].max() < 0.2
    assert X[:, 6, 6, 0].min() >= 0.6
    assert X[:, 6, 6, 0].max() <= 1


def test_turns_shifts_and_sizes_stay_in_their_limits():
    dot = np.array([[[[1.0, 0.0], [1.0, 0.0]]]])  # a point at distance 1
    X, _ = data.marks(dot, 300, rng(), 93, rotation=0.35, scale=(0.5, 0.8), shift=0, wobble=0, noise=0)
    axis = np.linspace(-1.15, 1.15, 93)
    where = np.array([np.unravel_index(image.argmax(), image.shape) for image in X[..., 0]])
    x, y = axis[where[:, 1]], axis[where[:, 0]]
    assert np.abs(np.arctan2(y, x)).max() == pytest.approx(0.35, abs=0.04)
    assert np.hypot(x, y).min() == pytest.approx(0.5, abs=0.03)
    assert np.hypot(x, y).max() == pytest.approx(0.8, abs=0.03)


def test_attributes_name_sixteen_marks_and_some_labels_are_missing():
    Y = data.mark_attributes(np.arange(16))
    assert Y.shape == (16, len(data.MARK_ATTRIBUTES)) == (16, 4)
    assert len(np.unique(Y, axis=0)) == 16
    assert (Y.mean(axis=0) == 0.5).all()
    full = data.mark_attributes(rng().integers(0, 16, 4000))
    holes = data.mark_attributes(rng().integers(0, 16, 4000), rng(1), 0.25)
    kept = ~np.isnan(holes)
    assert kept.mean() == pytest.approx(0.25, abs=0.02)
    np.testing.assert_array_equal(holes[kept], full[kept])
