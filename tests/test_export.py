"""autograder.export: files that Canvas and Moodle import, whatever people are called."""

import csv
import io

import pytest
from conftest import ROOT

from autograder import export
from autograder.gradebook import Grade

GOLDEN = ROOT / "tests" / "golden"
CLASS = [
    Grade("amara", "Amara", "Okafor", "amara@example.org", "101", 100.0, 100.0),
    Grade("jr", "John", "Doe, Jr.", "john@example.org", "102", 66.66666666666667, 100.0),
    Grade("zoe", 'Zoë "Zo"', "Müller-Straße", "zoë@example.org", "103", 80.5, 100.0, 10.0),
    Grade("cmd", "+1", "=cmd|'/C calc'!A0", "@SUM(1)", "-104", 0.0, 100.0),
    Grade("lines", "\tLi\r\nLi", "王", "", "", 50.0, 100.0),
    Grade("=id", "", "", "", "", 7.0, 100.0),
]
FEEDBACK = {
    "jr": 'double: double(3): expected 6, got "9".',
    "zoe": "half: half(3): expected 1.5, got 3.",
    "cmd": '=HYPERLINK("http://example.org","click"),\x1b[31m',
}


def rows(text):
    return list(csv.reader(io.StringIO(text)))


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("canvas.csv", export.canvas(CLASS, "Logistic regression (1234)")),
        ("moodle.csv", export.moodle(CLASS, "02_logistic_regression", FEEDBACK)),
    ],
)
def test_the_file_is_the_golden_one(name, text):
    assert text.encode() == (GOLDEN / name).read_bytes()


@pytest.mark.parametrize("text", [export.canvas(CLASS, "a"), export.moodle(CLASS, "a", FEEDBACK)])
def test_every_row_has_as_many_fields_as_the_header(text):
    assert len({len(row) for row in rows(text)}) == 1
    assert len(text.splitlines()) == len(rows(text))


def test_canvas_gets_the_columns_and_the_points_possible_that_it_needs():
    header, possible, *_ = rows(export.canvas(CLASS, "Week 2"))
    assert header == ["Student", "ID", "SIS User ID", "SIS Login ID", "Section", "Week 2"]
    assert possible == ["    Points Possible", "", "", "", "", "100"]


def test_names_come_out_as_they_are():
    names = [row[0] for row in rows(export.canvas(CLASS, "a"))[2:]]
    assert names[1:3] == ["Doe, Jr., John", 'Müller-Straße, Zoë "Zo"']


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t=", "\r\n@", " =", "＝", "\x00="])
def test_no_field_is_a_formula(start):
    hostile = Grade(*[f"{start}cmd|'/C calc'!A0"] * 5, score=1.0, max_score=1.0)
    feedback = {hostile.student: f"{start}cmd"}
    for text in (export.canvas([hostile], "a"), export.moodle([hostile], "a", feedback)):
        assert not any(field.strip().startswith(export.FORMULA) for field in rows(text)[-1])


def test_a_late_penalty_is_explained():
    assert rows(export.moodle(CLASS, "a", FEEDBACK))[3][-1].startswith("late: 10 points taken off. half: ")


def test_an_empty_class_gives_a_header():
    assert len(rows(export.moodle([], "a", {}))) == 1
    assert rows(export.canvas([], "a"))[1][-1] == "0"
