"""ngkit.plot.heat_table and ngkit.widgets.normalization: numbers stand where they belong, plans are counted out."""

import time

import numpy as np
import pytest
from matplotlib.colors import to_rgb

from ngkit import plot, widgets


def standardise(Z, gamma, beta, eps):
    return gamma * (Z - Z.mean()) / np.sqrt(Z.var() + eps) + beta, None


def plan(H, reduction):
    low, high = H[0, 0], H[1, 1]
    return 2 / (low + high), int(np.ceil(np.log(reduction) / np.log((high - low) / (high + low) + 1e-300)))


def test_heat_table_writes_each_number_readably_into_its_cell(ax):
    assert plot.heat_table(ax, np.array([[0.0, 0.25, 1.0], [0.5, np.nan, 0.75]]), ["a", "b"], ["x", "y", "z"]) is ax
    written = {text.get_position(): (text.get_text(), text.get_color()) for text in ax.texts}
    assert written == {
        (0, 0): ("0.00", "white"), (1, 0): ("0.25", "white"), (2, 0): ("1.00", "black"), (0, 1): ("0.50", "black"),
        (2, 1): ("0.75", "black"),
    }  # fmt: skip
    assert [t.get_text() for t in ax.get_xticklabels()] == ["x", "y", "z"]
    assert [t.get_text() for t in ax.get_yticklabels()] == ["a", "b"]
    image = ax.images[0]
    for number, colour in written.values():
        light = np.dot(image.cmap(image.norm(float(number)))[:3], (0.299, 0.587, 0.114))
        assert abs(light - to_rgb(colour)[0]) > 0.3


def test_heat_table_keeps_its_limits_and_its_form(ax):
    plot.heat_table(ax, np.array([[1, 2]]), ["a"], ["x", "y"], limits=(0, 10), form="{:.0f}")
    assert ax.images[0].get_clim() == (0, 10)
    assert [text.get_text() for text in ax.texts] == ["1", "2"]


@pytest.mark.parametrize("batch", [0, 3])
def test_a_unit_gets_the_mean_and_the_deviation_that_are_asked_for(ax, batch):
    widgets.draw_batchnorm(ax, standardise, 3.0, 5.0, 512, batch)
    _, labels = ax.get_legend_handles_labels()
    assert any(label.startswith("after: mean 5.0, std 3.0") for label in labels)


def test_one_example_depends_on_its_batch(ax):
    ends = []
    for batch in range(4):
        widgets.draw_batchnorm(ax, standardise, 1.0, 0.0, 4, batch)
        ends.append(float(ax.get_lines()[-1].get_xdata()[0]))
    assert np.ptp(ends) > 0.2


def test_a_batch_of_one_becomes_beta(ax):
    widgets.draw_batchnorm(ax, standardise, 2.0, 1.5, 1)
    assert ax.get_lines()[-1].get_xdata()[0] == 1.5


@pytest.mark.parametrize("kappa", [1, 10, 45.5, 866])
def test_the_plan_is_what_is_counted(ax, kappa):
    widgets.draw_conditioning(ax, plan, kappa)
    words = ax.get_title().split()
    assert words[words.index("steps") - 1] == words[words.index("taken") - 1] or kappa == 1


def test_a_step_that_is_too_large_ends(ax):
    widgets.draw_conditioning(ax, lambda H, reduction: (1.0, 5), 2.0)
    assert "more than 20000 taken" in ax.get_title()


def test_the_widgets_have_sliders_and_quick_figures(ax):
    import ipywidgets

    kinds = [type(child) for child in widgets.batchnorm(standardise).children]
    assert kinds == [ipywidgets.FloatSlider] * 2 + [ipywidgets.SelectionSlider, ipywidgets.IntSlider, ipywidgets.Output]
    assert len(widgets.conditioning(plan).children) == 2
    start = time.process_time()
    widgets.draw_batchnorm(ax, standardise, 1.0, 0.0, 1024)
    assert time.process_time() - start < 0.2
    start = time.process_time()
    widgets.draw_conditioning(ax, plan, 1000.0)
    assert time.process_time() - start < 0.2
