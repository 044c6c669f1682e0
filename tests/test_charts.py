"""autograder.charts: figures that stand in a page, in its colours, and say in words what they show."""

import xml.etree.ElementTree as ET

import pytest

from autograder import charts
from autograder.statistics import Item

ITEMS = [Item("sigmoid", 10, 0.5, {}), Item("<b>$x$", 10, 1.0, {})]
FIGURES = {"histogram": charts.histogram([0, 3, 1], 30), "success": charts.success(ITEMS)}


@pytest.mark.parametrize("figure", FIGURES.values(), ids=FIGURES)
def test_a_figure_is_one_svg_element_that_loads_and_runs_nothing(figure):
    root = ET.fromstring(figure)
    tags = {element.tag.rpartition("}")[2] for element in root.iter()}
    assert root.tag == "{http://www.w3.org/2000/svg}svg"
    assert not tags & {"script", "image", "foreignObject", "a", "metadata"}
    links = [v for e in root.iter() for k, v in e.attrib.items() if k.endswith("href")]
    assert all(link.startswith("#") for link in links)


def test_the_alternative_text_says_the_numbers():
    assert ET.fromstring(FIGURES["histogram"]).get("aria-label").endswith("3 from 10 to 20, 1 from 20 to 30.")
    assert "sigmoid 50 %, <b>$x$ 100 %" in ET.fromstring(FIGURES["success"]).get("aria-label")


@pytest.mark.parametrize("figure", FIGURES.values(), ids=FIGURES)
def test_text_is_text_in_the_colour_of_the_page(figure):
    assert "currentColor" in figure and charts.INK not in figure
    texts = ["".join(e.itertext()) for e in ET.fromstring(figure).iter("{http://www.w3.org/2000/svg}text")]
    assert {"points", "share of points won, in %"} & set(texts)


def test_names_are_shown_as_they_are():
    texts = ["".join(e.itertext()) for e in ET.fromstring(FIGURES["success"]).iter()]
    assert "<b>$x$" in texts


def test_the_same_numbers_give_the_same_bytes():
    assert charts.histogram([0, 3, 1], 30) == FIGURES["histogram"]


def test_a_class_of_one_can_be_drawn():
    assert "1 from 0 to 30" in charts.histogram([1], 30)
