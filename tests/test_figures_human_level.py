"""The figures of the notebook on human level: `plot.progress`, `plot.effect_matrix` and `widgets.gap_bars`."""

import numpy as np
import pytest

from ngkit import plot, widgets


def gaps(human, train, dev, tol=0.005):
    bias, variance = train - human, dev - train
    focus = "either" if abs(bias - variance) <= tol else "bias" if bias > variance else "variance"
    return {"bias": bias, "variance": variance, "focus": focus}


def test_progress_names_every_level_at_its_height(ax):
    assert plot.progress(ax, [10, 100, 1000], np.array([0.3, 0.2, 0.15]), {"novice": 0.25, "Bayes": 0.14}) is ax
    curve, *levels = ax.get_lines()
    assert curve.get_xydata().tolist() == [[10, 0.3], [100, 0.2], [1000, 0.15]]
    assert sorted(line.get_ydata()[0] for line in levels) == [0.14, 0.25]
    assert {text.get_text(): text.xy[1] for text in ax.texts} == {"novice": 0.25, "Bayes": 0.14}
    assert ax.get_xscale() == "log"


def test_names_of_levels_that_nearly_coincide_do_not_overlap(ax):
    plot.progress(ax, [10, 100], np.array([0.3, 0.1]), {"a": 0.2, "b": 0.2, "c": 0.201})
    heights = sorted(text.xy[1] for text in ax.texts)
    assert np.diff(heights).min() > 0.01 and heights[0] == 0.2


def test_repetitions_become_a_mean_with_a_band(ax):
    plot.progress(ax, [10, 100], np.array([[0.3, 0.2], [0.4, 0.1]]), {"Bayes": 0.05})
    np.testing.assert_allclose(ax.get_lines()[0].get_ydata(), [0.35, 0.15])
    assert len(ax.collections) == 1


def test_the_effect_matrix_writes_signed_changes_on_a_symmetric_scale(ax):
    plot.effect_matrix(ax, {"wide": (-0.1, 0.02), "idle": (-1e-9, 0.0)})
    assert [text.get_text() for text in ax.texts] == ["-10.0", "+2.0", "+0.0", "+0.0"]
    assert ax.images[0].get_clim() == (-10, 10)
    assert [label.get_text() for label in ax.get_yticklabels()] == ["wide", "idle"]
    assert [label.get_text() for label in ax.get_xticklabels()] == ["bias", "variance"]


def test_the_effect_matrix_takes_other_columns_units_and_all_zeros(ax):
    plot.effect_matrix(ax, {"still": (0, 0, 0)}, ("width", "height", "tilt"), scale=1, form="{:+.2f}", limit=5)
    assert [text.get_text() for text in ax.texts] == ["+0.00"] * 3
    assert ax.images[0].get_clim() == (-5, 5)
    plot.effect_matrix(ax, {"still": (0, 0)})
    assert ax.images[1].get_clim() == (-1, 1)


def test_gap_bars_stack_human_level_bias_and_variance(ax):
    widgets.draw_gap_bars(ax, [("A", 0.01, 0.08, 0.10)], gaps)
    spans = [(bar.get_x(), bar.get_x() + bar.get_width()) for bar in ax.patches]
    np.testing.assert_allclose(spans, [(0, 0.01), (0.01, 0.08), (0.08, 0.10)])
    assert [text.get_text() for text in ax.texts] == ["→ bias"]


def test_a_gap_below_zero_goes_back_below_the_bar(ax):
    widgets.draw_gap_bars(ax, [("A", 0.1, 0.08, 0.12)], gaps)
    human, bias, variance = ax.patches
    assert (bias.get_x(), bias.get_width()) == pytest.approx((0.1, -0.02))
    assert bias.get_y() >= human.get_y() + human.get_height() - 0.02
    assert variance.get_x() == 0.08


def test_the_proxy_figure_colours_the_ground_by_focus(ax):
    widgets.draw_proxy(ax, gaps, 0.05, 0.08, 0.10)
    bias, variance = ax.get_lines()[:2]
    np.testing.assert_allclose(bias.get_ydata(), 0.08 - bias.get_xdata())
    np.testing.assert_allclose(variance.get_ydata(), 0.02)
    assert [text.get_text() for text in ax.texts] == ["bias", "variance", "either"]
    assert ax.get_title().endswith("human 5.0%: bias")


def test_the_widget_has_two_tabs_of_three_sliders():
    import ipywidgets

    tabs = widgets.gap_bars(gaps)
    assert isinstance(tabs, ipywidgets.Tab) and tabs.titles == ("three errors", "move the human level")
    for shell in tabs.children:
        assert [type(child) for child in shell.children] == [ipywidgets.FloatSlider] * 3 + [ipywidgets.Output]
