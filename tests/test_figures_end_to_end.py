"""Figures of stages against one net: what is drawn is what was given, what is decided is the student's."""

import numpy as np

from ngkit import plot, widgets

NS, ERR = (100, 1_000, 10_000), (0.5, 0.3, 0.1)


def labels(ax):
    return [text.get_text() for text in ax.get_legend().get_texts()]


def test_a_crossing_shows_curves_level_and_zone(ax):
    assert plot.crossing(ax, NS, {"one net": ERR}, 0.2, at=3_000.0, name="stages") is ax
    curve, level, _mark = ax.get_lines()
    np.testing.assert_allclose(curve.get_xydata(), np.stack([NS, np.multiply(100, ERR)], axis=1))
    assert set(level.get_ydata()) == {20.0} and ax.get_xscale() == "log"
    zone = ax.patches[0].get_extents().transformed(ax.transData.inverted())
    np.testing.assert_allclose([zone.x0, zone.x1], [1_000, 9_000])
    assert labels(ax) == ["one net", "stages", "within a factor 3"]


def test_without_a_crossing_there_is_no_zone(ax):
    plot.crossing(ax, NS, {"one net": ERR, "another": ERR[::-1]}, 0.05)
    assert not ax.patches and len(ax.get_lines()) == 3


def test_the_widget_asks_the_given_functions(ax):
    asked = []

    def recommend(*given):
        asked.append(given)
        return "both"

    widgets.draw_crossing(ax, lambda ns, err, level: 2_000.0, recommend, NS, ERR, 0.25, hours=5, seconds=10)
    assert asked == [(NS, ERR, 0.25, 1_800.0)]
    assert ax.get_title() == "1,800 labels: both" and "5 h of labels" in labels(ax)


def test_the_widget_has_two_sliders():
    line, hours, _figure = widgets.crossing(lambda *given: np.inf, lambda *given: "pipeline", NS, ERR).children
    assert (line.value, hours.value) == (0.27, 8)
