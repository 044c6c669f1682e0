"""ngkit.plot.ceilings and ngkit.widgets.ceilings: what a fix could bring, what it brought, what is uncertain."""

import pytest

from ngkit import plot, widgets


def by_week(table, overall, fixable, weeks):
    return [(name, overall * s * fixable[name], overall * s * fixable[name] / weeks[name]) for name, s in table]


def exact(k, n):
    return (k / n, k / n)


def test_bars_reach_from_the_ceiling_to_the_overall_error(ax):
    assert plot.ceilings(ax, [("faded", 0.15, 0.18), ("blot", 0.12, 0.23)], 0.20) is ax
    bars = [(bar.get_x(), bar.get_x() + bar.get_width()) for bar in ax.patches]
    assert bars == [pytest.approx((0.15, 0.20)), pytest.approx((0.12, 0.20))]
    assert ax.patches[0].get_y() > ax.patches[1].get_y(), "the first row is on top"
    points = ax.get_lines()[-1].get_xydata()
    assert points.tolist() == [[0.18, 1], [0.23, 0]]
    assert ax.get_xlim()[0] < 0.12 and ax.get_xlim()[1] > 0.23
    assert [text.get_text() for text in ax.get_yticklabels()] == ["faded", "blot"]


def test_fixes_that_nobody_tried_have_no_point(ax):
    plot.ceilings(ax, [("faded", 0.15, None)], 0.20)
    assert "reached" not in [text.get_text() for text in ax.get_legend().get_texts()]


def test_the_bars_of_the_widget_are_points_per_week_by_the_function_given(ax):
    widgets.draw_ceilings(ax, by_week, exact, 0.10, 0.40, 0.5, 2, 0.20, 1.0, 4)
    assert [bar.get_height() for bar in ax.patches] == pytest.approx([1.0, 0.5])
    assert "100 errors" in ax.get_xlabel() and "40% × 50% in 2 weeks" in ax.get_title()


def test_more_inspected_errors_narrow_the_whiskers(ax):
    def wide(k, n):
        return (max(0, k / n - 1 / n**0.5), min(1, k / n + 1 / n**0.5))

    heights = []
    for inspected in (20, 500):
        ax.clear()
        widgets.draw_ceilings(ax, by_week, wide, inspected=inspected)
        low, high = ax.collections[0].get_segments()[0][:, 1]
        heights.append(high - low)
    assert heights[0] > 2 * heights[1]


def test_the_widget_has_a_slider_for_each_number():
    assert len(widgets.ceilings(by_week, exact).children) == 9
