"""Timeline, augmentation explorer, worth of labels: what is drawn is what was passed."""

import numpy as np

from ngkit import plot, widgets


def test_a_timeline_has_a_lane_for_each_worker(ax):
    assert plot.timeline(ax, [("load", 0.0, 1.0), ("train", 1.0, 1.5), ("load", 1.5, 2.5)]) is ax
    first, second = ax.collections
    assert [path.get_extents().x0 for path in first.get_paths()] == [0.0, 1.5]
    assert [path.get_extents().x1 for path in second.get_paths()] == [1.5]
    assert [label.get_text() for label in ax.get_yticklabels()] == ["load", "train"]
    assert first.get_hatch() != second.get_hatch()


def chain(calls):
    def random_crop(X, size, rng):
        calls.append(("crop", len(X), size))
        return X[:, :size, :size]

    def affine(X, angle, shear):
        calls.append(("affine", angle, shear))
        return X

    def color_shift(X, sd, rng):
        calls.append(("colour", sd))
        return X + 2.0

    return random_crop, affine, color_shift


def test_the_explorer_calls_the_three_functions_and_shows_the_original_first(ax):
    calls = []
    image = np.zeros((10, 10, 3))
    widgets.draw_augment(ax, image, *chain(calls), size=6, angle=20, shear=0.3, sd=0.1, copies=2)
    assert sorted(calls) == [("affine", 20, 0.3), ("colour", 0.1), ("crop", 2, 6)]
    strip = ax.images[0].get_array()
    assert strip.shape == (10, 34, 3)
    assert not strip[:, :10].any() and strip[:, 10:12].all() and (strip[2:8, 12:18] == 1).all()
    assert "20°" in ax.get_title() and "crop 6" in ax.get_title()


def test_the_explorer_has_five_sliders():
    import ipywidgets

    found = widgets.augment(np.zeros((12, 12, 3)), *chain([])).children
    assert [type(child) for child in found] == [ipywidgets.IntSlider, *[ipywidgets.FloatSlider] * 3,
                                                ipywidgets.IntSlider, ipywidgets.Output]  # fmt: skip


def test_labels_reads_the_mean_at_the_slider(ax):
    curves = {"a": np.array([[0.1, 0.3, 0.5], [0.3, 0.5, 0.7]]), "b": np.array([[0.5, 0.6, 0.7]])}
    widgets.draw_labels(ax, [2, 8, 32], curves, 8)
    assert ax.get_title() == "n = 8: a 0.40, b 0.60"
    ax.clear()
    widgets.draw_labels(ax, [2, 8, 32], curves, 4)  # half way on the logarithmic axis
    assert ax.get_title() == "n = 4: a 0.30, b 0.55"


def test_the_widget_of_labels_has_one_slider():
    import ipywidgets

    kinds = [type(child) for child in widgets.labels([2, 8], {"a": np.array([[0.1, 0.2]])}).children]
    assert kinds == [ipywidgets.IntSlider, ipywidgets.Output]
