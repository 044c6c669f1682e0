"""ngkit.widgets.budget: accuracy curves, where they cross a target, and the cheapest."""

import math

import numpy as np

from ngkit import widgets

CURVES = {"scratch": ([20, 50, 100], [0.4, 0.6, 0.7]), "borrowed": ([20, 50, 100], [0.5, 0.7, 0.8])}
RUNS = {"scratch": 1, "borrowed": 3}


def needed(ns, acc, target):
    return float(np.interp(target, acc, ns)) if acc[-1] >= target else math.inf


def cheapest(curves, target, label_price, run_price):
    prices = {name: label_price * needed(*curves[name], target) + run_price[name] for name in curves}
    name = min(prices, key=prices.get)
    return name if prices[name] < math.inf else None


def draw(ax, target=0.65, label_price=1.0, run_price=10.0):
    return widgets.draw_label_budget(ax, CURVES, RUNS, needed, cheapest, target, label_price, run_price)


def test_rings_stand_where_the_curves_cross_and_the_legend_has_the_prices(ax):
    assert draw(ax) is ax
    rings = [line.get_xydata()[0].tolist() for line in ax.get_lines() if len(line.get_xdata()) == 1]
    np.testing.assert_allclose(rings, [[75.0, 0.65], [42.5, 0.65]])
    assert [text.get_text() for text in ax.get_legend().get_texts()] == ["scratch: 85", "borrowed: 72"]


def test_the_thick_line_is_the_cheapest(ax):
    for label_price, want in ((0.1, "scratch"), (9.0, "borrowed")):
        ax.clear()
        draw(ax, label_price=label_price)
        thick = [line.get_label() for line in ax.get_lines() if line.get_linewidth() > 2]
        assert [label.split(":")[0] for label in thick] == [want]
        assert want in ax.get_title()


def test_what_is_out_of_reach_is_said(ax):
    draw(ax, target=0.75)
    assert ax.get_legend().get_texts()[0].get_text() == "scratch: out of reach"
    ax.clear()
    draw(ax, target=0.9)
    assert "no way is good enough" in ax.get_title()


def test_the_widget_has_three_sliders(ax):
    import ipywidgets

    box = widgets.label_budget(CURVES, RUNS, needed, cheapest)
    assert [type(child) for child in box.children] == [ipywidgets.FloatSlider] * 3 + [ipywidgets.Output]
    assert [child.description for child in box.children[:3]] == ["target", "label price", "run price"]
