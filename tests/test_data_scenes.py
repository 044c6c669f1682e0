"""Street scenes and their crops: truth, hiding, seeds."""

import hashlib

import numpy as np
import pytest

from ngkit.data import scene_crops, scenes, street_scenes


def rng(seed=0):
    return np.random.default_rng(seed)


def test_scenes_have_their_shapes():
    drawn = street_scenes(5, rng(), size=48)
    assert drawn.images.shape == (5, 48, 48, 3) and drawn.images.dtype == np.float32
    assert drawn.masks.shape == (5, 48, 48) and drawn.masks.dtype == np.uint8
    assert 0 <= drawn.images.min() and drawn.images.max() <= 1
    for boxes, labels in zip(drawn.boxes, drawn.labels, strict=True):
        assert boxes.shape == (len(labels), 4) and 1 <= len(labels) <= 4
        assert (boxes[:, :2] < boxes[:, 2:]).all() and boxes.min() >= 0 and boxes.max() <= 48
    assert street_scenes(0, rng()).images.shape == (0, 64, 64, 3)


def test_every_object_lies_in_its_box_and_at_least_a_third_of_it_is_seen():
    """Do masks and boxes tell one story? Counted from the pixels of scenes with a single object, then of all."""
    lonely = street_scenes(60, rng(1), max_objects=1)
    for mask, boxes, labels in zip(lonely.masks, lonely.boxes, lonely.labels, strict=True):
        rows, cols = np.nonzero(mask == labels[0] + 2)
        assert boxes[0].tolist() == [cols.min(), rows.min(), cols.max() + 1, rows.max() + 1]
    crowded = street_scenes(60, rng(2), min_objects=4)
    for mask, boxes, labels in zip(crowded.masks, crowded.boxes, crowded.labels, strict=True):
        inside = np.zeros(mask.shape, dtype=bool)
        for (x1, y1, x2, y2), label in zip(boxes.astype(int), labels, strict=True):
            inside[y1:y2, x1:x2] |= mask[y1:y2, x1:x2] == label + 2
            assert inside[y1:y2, x1:x2].any()
        assert (inside == (mask >= 2)).all()


def test_nearer_objects_are_larger_and_hide_the_farther():
    drawn = street_scenes(200, rng(3))
    feet = [boxes[:, 3] for boxes in drawn.boxes]
    assert all((np.diff(f) <= 0).all() for f in feet)
    heights = np.concatenate([b[:, 3] - b[:, 1] for b in drawn.boxes])
    people = np.concatenate(drawn.labels) == 0
    assert np.corrcoef(np.concatenate(feet)[people], heights[people])[0, 1] > 0.8


def test_classes_have_their_proportions():
    drawn = street_scenes(300, rng(4), max_objects=1)
    size, label = np.concatenate(drawn.boxes), np.concatenate(drawn.labels)
    whole = (size[:, 0] > 0) & (size[:, 2] < 64)
    ratio = (size[:, 3] - size[:, 1]) / (size[:, 2] - size[:, 0])
    means = [ratio[whole & (label == k)].mean() for k in range(3)]
    assert means[0] > 2 and 0.35 < means[1] < 0.65 and 0.55 < means[2] < 0.95
    assert np.bincount(label).min() > 70


def test_scenes_are_the_same_on_every_machine():
    drawn = street_scenes(3, rng(7))
    text = np.round(drawn.images * 255).astype(np.uint8).tobytes() + drawn.masks.tobytes()
    assert hashlib.sha256(text).hexdigest()[:16] == "33335a1149f06535"
    np.testing.assert_array_equal(street_scenes(3, rng(7)).images, drawn.images)
    assert (street_scenes(3, rng(8)).images != drawn.images).any()


def test_crops_show_what_their_label_says():
    """As many pieces of background as scenes, and do they show less than cars do?"""
    X, y = scene_crops(50, rng(5))
    assert X.shape == (len(y), 24, 24, 3) and (y == 3).sum() == 50 and set(y) == {0, 1, 2, 3}
    assert X[y == 3].std(axis=(1, 2)).mean() < X[y == 1].std(axis=(1, 2)).mean()


def test_crops_of_background_overlap_objects_by_less_than_their_share():
    for seed in range(30):
        boxes = street_scenes(1, rng(seed)).boxes[0]
        centre, side = scenes._background(rng(seed), boxes, 64)
        low, high = np.maximum(boxes[:, :2], centre - side / 2), np.minimum(boxes[:, 2:], centre + side / 2)
        assert np.clip(high - low, 0, None).prod(axis=1) == pytest.approx(0, abs=0.15 * side**2)
