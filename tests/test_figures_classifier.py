"""The figures of the notebook on image classification: `plot.confusion` and `widgets.gallery`."""

import time

import matplotlib.pyplot as plt
import numpy as np
import pytest

from ngkit import plot, widgets

RNG = np.random.default_rng(0)
IMAGES = RNG.uniform(0, 16, (40, 8, 8))
P = np.eye(3)[:, [0, 1, 1, 2] * 10] * 0.6 + 0.4 / 3  # predicted classes 0, 1, 1, 2, …, each with 0.73
P[:, 0] = 0.98, 0.01, 0.01
Y = np.array([0, 1, 2, 2] * 10)


def words(ax):
    return [text.get_text() for text in ax.texts]


def test_confusion_writes_the_counts_that_are_not_zero_where_they_belong(ax):
    assert plot.confusion(ax, np.array([[4, 1], [0, 7]]), ["cat", "dog"]) is ax
    assert {text.get_position(): text.get_text() for text in ax.texts} == {(0, 0): "4", (1, 0): "1", (1, 1): "7"}
    assert [label.get_text() for label in ax.get_xticklabels()] == ["cat", "dog"]
    assert (ax.get_xlabel(), ax.get_ylabel()) == ("predicted", "true")


def test_confusion_shades_by_the_share_of_the_row_and_stands_an_absent_class(ax):
    plot.confusion(ax, np.array([[3, 1, 0], [0, 0, 0], [0, 0, 8]]))
    np.testing.assert_allclose(ax.images[0].get_array(), [[0.75, 0.25, 0], [0, 0, 0], [0, 0, 1]])
    assert [label.get_text() for label in ax.get_yticklabels()] == ["0", "1", "2"]


def test_gallery_keeps_the_order_and_says_truth_prediction_and_confidence(ax):
    assert widgets.draw_gallery(ax, IMAGES, Y, P) is ax
    assert words(ax)[:4] == ["0 → 0, 0.98", "1 → 1, 0.73", "2 → 1, 0.73", "2 → 2, 0.73"]
    assert len(ax.images) == 25
    np.testing.assert_array_equal(ax.images[2].get_array(), IMAGES[2])
    assert ax.get_title() == "40 of 40 images"


@pytest.mark.parametrize(
    ("true", "predicted", "confidence", "count"),
    [(2, -1, 0.0, 20), (-1, 1, 0.0, 20), (2, 1, 0.0, 10), (-1, -1, 0.9, 1), (1, -1, 0.9, 0), (0, 2, 0.0, 0)],
)
def test_gallery_selects_by_class_and_confidence(ax, true, predicted, confidence, count):
    widgets.draw_gallery(ax, IMAGES, Y, P, true, predicted, confidence)
    assert ax.get_title() == f"{count} of 40 images"
    assert len(ax.images) == len(words(ax)) == count


def test_gallery_shows_colours(ax):
    widgets.draw_gallery(ax, RNG.uniform(0, 1, (40, 8, 8, 3)), Y, P, side=2)
    assert len(ax.images) == 4
    assert ax.images[0].get_array().shape == (8, 8, 3)


def test_gallery_is_quick_enough_for_a_slider():
    figure, ax = plt.subplots(figsize=(5, 4))
    start = time.process_time()
    widgets.draw_gallery(ax, IMAGES, Y, P, side=4)
    assert time.process_time() - start < 0.2
    plt.close(figure)


def test_gallery_has_two_sliders_of_classes_and_one_of_confidence():
    import ipywidgets

    true, predicted, confidence, _ = widgets.gallery(IMAGES, Y, P).children
    assert [label for label, _ in true.options] == [label for label, _ in predicted.options] == ["any", "0", "1", "2"]
    assert isinstance(confidence, ipywidgets.FloatSlider)
    assert (true.value, predicted.value, confidence.value) == (-1, -1, 0.0)
