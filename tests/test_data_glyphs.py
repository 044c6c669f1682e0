"""Letters and pictures in clutter."""

import numpy as np
import pytest
from scipy.ndimage import gaussian_filter

from ngkit.data import digit_images, glyphs, scattered
from ngkit.data.letters import FACES, _glyph


def rng(seed=0):
    return np.random.default_rng(seed)


def test_letters_have_their_shapes_and_seeds():
    X, y = glyphs(60, rng(), chars="ABC", size=20)
    assert X.shape == (60, 20, 20, 1) and X.dtype == np.float32 and set(y) == {0, 1, 2}
    assert 0 <= X.min() and X.max() <= 1
    again, _ = glyphs(60, rng(), chars="ABC", size=20)
    np.testing.assert_array_equal(again, X)
    assert glyphs(0, rng())[0].shape == (0, 16, 16, 1)


@pytest.mark.parametrize("face", FACES)
def test_every_face_draws_every_letter_upright(face):
    """Is there ink in the middle of each canvas and none on its border, and is T heavier above, L below?"""
    for char in "ABCDEFGHIJKLMNOPQRSTUVWXYZ":
        canvas = _glyph(face, char)
        assert canvas.sum() > 50 and canvas[0].max() < 0.05 and canvas[:, 0].max() < 0.05
    assert _glyph(face, "T")[:24].sum() > _glyph(face, "T")[24:].sum()
    assert _glyph(face, "L")[:24].sum() < _glyph(face, "L")[24:].sum()


def test_a_letter_resembles_its_own_class_most():
    """Does the nearest mean of the classes name most letters? A check of labels against pictures."""
    X, y = glyphs(2000, rng(1), chars="AEHOTX")
    means = np.array([gaussian_filter(X[y == k].mean(axis=0)[..., 0], 0.5).ravel() for k in range(6)])
    scores = X.reshape(len(X), -1) @ (means / np.linalg.norm(means, axis=1, keepdims=True)).T
    assert (scores.argmax(axis=1) == y).mean() > 0.7


def test_scattered_pictures_are_pasted_whole_and_anywhere():
    digits = digit_images(8)[0][:400]
    X = scattered(digits, 22, rng(2), noise=0)
    assert X.shape == (400, 22, 22, 1) and X.dtype == np.float32
    spot = np.ones((300, 1, 1, 1), dtype=np.float32)
    where = scattered(spot, 5, rng(3), noise=0).reshape(300, -1).argmax(axis=1)
    assert np.bincount(where, minlength=25).min() > 0, "every place occurs"
    assert (scattered(np.zeros((50, 8, 8, 1)), 22, rng(4), noise=0) < 0.5).all(), "no ink, nothing bright"


def test_ink_is_brighter_than_its_background_by_what_is_asked():
    X = scattered(np.ones((200, 3, 3, 1)), 20, rng(5), ink=(0.5, 0.5), background=(0.2, 0.2), noise=0)
    assert X.max(axis=(1, 2, 3)) - np.median(X, axis=(1, 2, 3)) == pytest.approx(0.5, abs=0.1)


def test_too_large_a_picture_is_refused():
    with pytest.raises(ValueError, match="8×8 do not fit a canvas of 7"):
        scattered(np.zeros((1, 8, 8, 1)), 7, rng())
