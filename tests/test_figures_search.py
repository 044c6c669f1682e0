"""ngkit.plot.search and ngkit.widgets.search: configurations on their own scales, a grid beside random points."""

import time

import matplotlib.pyplot as plt
import numpy as np
import pytest

from ngkit import plot, widgets
from ngkit.plot.search import position, ticks

SPACE = {
    "lr": ("log", 1e-4, 1.0), "beta": ("one_minus_log", 0.9, 0.999), "h": ("int", 4, 64),
    "batch": ("choice", [16, 32, 64]),
}  # fmt: skip
RESULTS = [
    ({"lr": 1e-4, "beta": 0.9, "h": 4, "batch": 16}, 0.5),
    ({"lr": 1e-2, "beta": 0.99, "h": 34, "batch": 32}, 0.02),
    ({"lr": 1.0, "beta": 0.999, "h": 64, "batch": 64}, float("inf")),
    ({"lr": 0.1, "beta": 0.95, "h": 64, "batch": 64}, 0.1),
]


@pytest.mark.parametrize(
    ("axis", "value", "want"),
    [
        (("log", 1e-4, 1.0), 1e-2, 0.5), (("log", 1e-4, 1.0), 1.0, 1.0), (("one_minus_log", 0.9, 0.999), 0.99, 0.5),
        (("one_minus_log", 0.9, 0.999), 0.9, 0.0), (("int", 4, 64), 34, 0.5), (("uniform", -1.0, 3.0), 0.0, 0.25),
        (("choice", ["a", "b", "c"]), "b", 0.5), (("choice", ["only"]), "only", 0.5), (("log", 0.1, 0.1), 0.1, 0.5),
    ],
)  # fmt: skip
def test_a_value_stands_on_the_scale_of_its_kind(axis, value, want):
    assert position(axis, value) == pytest.approx(want)


def test_an_axis_names_its_limits_or_all_options():
    assert ticks(("log", 1e-4, 1.0)) == [(0, "0.0001"), (1, "1")]
    assert ticks(("choice", ["relu", None])) == [(0, "relu"), (1, "None")]


def test_parallel_draws_a_line_for_each_finite_result_the_best_last(ax):
    assert plot.parallel(ax, RESULTS, SPACE) is ax
    lines = [line for line in ax.get_lines() if len(line.get_ydata()) == 4]
    np.testing.assert_allclose(lines[0].get_ydata(), [0, 0, 0, 0], atol=1e-12)
    np.testing.assert_allclose(lines[-1].get_ydata(), [0.5, 0.5, 0.5, 0.5])
    assert len(lines) == 3
    assert sum(lines[-1].get_color()[:3]) < sum(lines[0].get_color()[:3])  # the best is the darkest
    assert [label.get_text() for label in ax.get_xticklabels()] == list(SPACE)


def test_parallel_draws_a_single_result(ax):
    plot.parallel(ax, RESULTS[:1], SPACE)


def test_search_scatter_marks_the_best_and_follows_the_space(ax):
    assert plot.search_scatter(ax, RESULTS, "lr", "beta", SPACE, limits=(0.02, 0.5)) is ax
    np.testing.assert_allclose(ax.collections[0].get_offsets(), [[1e-4, 0.1], [1e-2, 0.01], [0.1, 0.05]])
    np.testing.assert_allclose(ax.get_lines()[0].get_xydata(), [[1e-2, 0.01]])
    assert (ax.get_xscale(), ax.get_yscale(), ax.get_ylabel()) == ("log", "log", "1 − beta")
    assert ax.yaxis_inverted()
    assert not ax.xaxis_inverted()
    assert ax.collections[0].get_clim() == (0.02, 0.5)


def test_search_scatter_keeps_a_shared_axis_turned(ax):
    _, axes = plt.subplots(1, 2, sharey=True)
    for one in axes:
        plot.search_scatter(one, RESULTS, "h", "beta", SPACE)
    assert axes[0].yaxis_inverted()
    assert axes[0].get_xscale() == "linear"


def test_search_scatter_over_the_error_tells_two_searches_apart(ax):
    for label in ("a", "b"):
        plot.search_scatter(ax, RESULTS, "lr", "error", SPACE, label=label)
    first, second = ax.get_lines()
    np.testing.assert_allclose(first.get_ydata(), [0.5, 0.02, 0.1])
    assert (first.get_marker(), first.get_color()) != (second.get_marker(), second.get_color())
    assert (ax.get_xscale(), ax.get_yscale()) == ("log", "linear")


@pytest.mark.parametrize(("importance", "random_wins"), [(0.0, True), (1.0, False)])
def test_the_grid_wins_only_if_both_parameters_matter(ax, importance, random_wins):
    gaps = []
    for seed in range(25):
        ax.clear()
        widgets.draw_grid_random(ax, importance, 5, seed)
        gaps.append(
            [float(line.get_label().split("best ")[1]) for line in ax.get_lines() if "best" in line.get_label()]
        )
    grid, scattered = np.mean(gaps, axis=0)
    assert (scattered < grid) == random_wins


def test_the_best_of_grid_and_of_random_is_ringed(ax):
    widgets.draw_grid_random(ax, 1.0, 4, 2)
    optimum = ax.get_lines()[-1].get_xydata()
    for points, ring in (ax.get_lines()[:2], ax.get_lines()[2:4]):
        away = ((points.get_xydata() - optimum) ** 2).sum(axis=1)
        assert len(away) == 16
        np.testing.assert_array_equal(ring.get_xydata()[0], points.get_xydata()[away.argmin()])
        assert points.get_label().endswith(f"best {away.min():.4f}")


def test_the_widget_has_three_sliders_and_a_quick_figure(ax):
    import ipywidgets

    kinds = [type(child) for child in widgets.grid_random().children]
    assert kinds == [ipywidgets.FloatSlider, ipywidgets.IntSlider, ipywidgets.IntSlider, ipywidgets.Output]
    start = time.process_time()
    widgets.draw_grid_random(ax, 0.0, 10, 0)
    assert time.process_time() - start < 0.2
