"""autograder.report: one page on a class that needs nothing else, and that no student can write into."""

import csv
import io
from datetime import datetime
from html.parser import HTMLParser
from pathlib import Path

import pytest
from nbgrader.api import Gradebook

from autograder import gradebook, journal, report, run
from autograder.cli import main
from autograder.errors import NoSubmissions
from autograder.gradebook import Grade
from autograder.grading import Graded, Task
from autograder.result import Check, Exercise, Result
from autograder.sandbox import Limits
from autograder.similarity import Pair

NOW = datetime(2026, 1, 2, 3, 4)
HOSTILE = "\"'><script>alert(1)</script><img src=x onerror=alert(1)>{{ 7 * 7 }}</table>"
LONG = """import numpy as np
def half(x):
    numbers = np.asarray(x, dtype=float).reshape(-1)
    for i, number in enumerate(numbers):
        numbers[i] = np.sign(number) * np.sqrt(number * number) if number else number
    total = numbers.sum(axis=0) + np.linalg.norm(numbers[1:])
    return np.where(total > 0, numbers / 2, numbers * 0.5).reshape(np.shape(x))[()]
"""


class Page(HTMLParser):
    """What is in a page: tags, attributes, and text without style sheets."""

    def __init__(self, text):
        super().__init__()
        self.tags, self.attributes, self.words, self.open = [], [], [], []
        self.feed(text)
        self.text = " ".join(" ".join(self.words).split())

    def handle_starttag(self, tag, attributes):
        self.tags.append(tag)
        self.attributes += attributes
        self.open.append(tag)

    def handle_endtag(self, tag):
        self.open = self.open[: len(self.open) - 1 - self.open[::-1].index(tag)]

    def handle_data(self, data):
        if not {"style", "title"} & set(self.open):
            self.words.append(data)


def result(student, points, reason="", status="graded", notes=(), check="failed"):
    checks = (Check("sigmoid-check", points, 10.0, "passed" if points == 10 else check, reason),)
    return Result(student, "c/a", status, (Exercise("sigmoid", checks),), 2.5, notes)


def a_class(*results, pairs=(), grades=None, **options):
    if grades is None:
        grades = [Grade(r.student, "", "", "", "", r.score, r.max_score) for r in results]
    return report.Class("c/a", results, tuple(grades), pairs, 0.6, **options)


def shown(found):
    return Page(report.page(found, NOW))


def test_one_glance_says_how_it_went_and_what_to_teach_again():
    texts = ["f(1): expected 2, got 3.", "f(4): expected 5, got 6.", "no f."]
    page = shown(a_class(result("ann", 10), *(result(f"s{i}", 0, text) for i, text in enumerate(texts))))
    for words in ("4 submissions", "2.5 mean of 10 points", "0 median", "0 – 10 lowest – highest"):
        assert words in page.text
    assert "Teach again: sigmoid-check. 25 % of its points" in page.text
    assert f"(2 of 4): “{texts[0]}”" in page.text


def test_the_page_needs_and_runs_nothing_else():
    page = shown(a_class(result("ann", 10)))
    assert not {"script", "img", "link", "iframe", "object", "form"} & set(page.tags)
    assert not [value for name, value in page.attributes if name in ("src", "href", "action")]
    assert ("content", "default-src 'none'; style-src 'unsafe-inline'") in page.attributes


def test_nothing_of_a_student_is_markup():
    everything = a_class(
        result(HOSTILE, 0, HOSTILE, notes=(HOSTILE,), check="timeout"), result("b" + HOSTILE, 0, HOSTILE, "crashed"),
        pairs=(Pair(HOSTILE, HOSTILE, 1.0, (HOSTILE,)),), waiting=(HOSTILE,),
    )  # fmt: skip
    page, harmless = shown(everything), shown(a_class(result("ann", 0, "no", notes=("note",), check="timeout")))
    assert not {"script", "img"} & set(page.tags)
    assert {name for name, _ in page.attributes} == {name for name, _ in harmless.attributes}
    assert page.text.count(HOSTILE) >= 10


def test_every_figure_and_table_says_what_it_shows():
    page = shown(a_class(result("ann", 10), result("bob", 0, "no")))
    assert page.tags.count("svg") == page.tags.count("figure") == page.tags.count("figcaption") == 2
    assert sum(name == "aria-label" for name, _ in page.attributes) == 2
    assert page.tags.count("caption") == page.tags.count("table") > 3


def test_scores_are_those_of_the_gradebook():
    grades = [Grade("ann", "", "", "", "", 4.0, 10.0, 6.0), Grade("bob", "", "", "", "", 10.0, 10.0)]
    page = shown(a_class(result("ann", 10), result("bob", 10), grades=grades))
    assert "7 mean" in page.text
    assert "1 of them differ from what the checks gave" in page.text


def test_pairs_crashes_repairs_and_waiting_students_are_listed():
    page = shown(a_class(
        result("ann", 10, notes=("cells were moved.",)), result("bob", 0, "too long", check="timeout"),
        result("cid", 0, "", "unreadable", ("no JSON",)), pairs=(Pair("ann", "bob", 0.87, ("sigmoid",)),),
        waiting=("dan",),
    ))  # fmt: skip
    for words in ("87 % ann and bob sigmoid", "1 cells were moved. ann", "bob timeout sigmoid-check: too long",
                  "cid unreadable no JSON", "Not graded yet: 1 (dan)"):  # fmt: skip
        assert words in page.text


def test_a_class_that_has_everything_right_has_nothing_to_teach_again():
    assert "Nothing to teach again: everybody passed every check." in shown(a_class(result("ann", 10))).text


def test_a_class_that_tried_nothing_is_said_so():
    page = shown(a_class(result("ann", 0, "nothing is written yet.", check="not attempted")))
    assert "had written nothing" in page.text


def test_a_class_without_a_readable_file_has_a_page():
    page = shown(a_class(result("ann", 0, "", "unreadable", ("no JSON",))))
    assert "No submission could be graded" in page.text


def test_long_tables_are_cut_and_say_so():
    page = shown(a_class(*(result(f"s{i}", 0, check="crashed", reason="word " * i) for i in range(100))))
    assert page.text.count("… and 60 more.") == 2


def test_without_results_it_says_what_to_do(course):
    with pytest.raises(NoSubmissions, match=f"nothing of {course} is graded yet. Run `autograder grade {course}`"):
        report.write(course)


def test_a_damaged_entry_of_the_journal_is_left_out(course):
    entries = journal.of(course)
    for student in ("ann", "bob"):
        entries.write(Task(student, "", "", b"", (), Limits()), Graded(result(student, 10), "{}"), recorded=True)
    next(entries.folder.glob("*.json")).write_text("{")
    assert len([graded.result.student for graded in entries.graded()]) == 1


@pytest.mark.parametrize("share", ["0", "1.1", "nan", "many"])
def test_a_share_is_checked(course, share, capsys):
    with pytest.raises(SystemExit):
        main(["--root", str(course.root), "report", str(course), "--similarity", share])
    assert f"expected a share above 0 and at most 1, got '{share}'" in capsys.readouterr().err


@pytest.fixture
def graded(course, hand_in, confined):
    """A graded class: ann is right, bob copied her, a third fails; ann was marked by hand, bob is late."""
    ours = {"double": "def double(x):\n    return x + x", "half": LONG}
    hand_in("ann", **ours)
    hand_in("bob", **{cell: source.replace("number", "n").replace("total", "t") for cell, source in ours.items()})
    hand_in("Doe, <b>Jr.", double="def double(x):\n    raise ValueError('<script>alert(1)</script>')")
    run.grade_assignment(course, workers=2, progress=False)
    directory = gradebook.coursedir(course.root, course.course)
    with Gradebook(directory.db_url, directory.course_id) as book:
        book.find_grade("half-check", course.name, course.name, "ann").manual_score = 55
        book.find_submission(course.name, "bob").notebooks[0].late_submission_penalty = 10
        book.db.commit()
    return course


@pytest.mark.slow
def test_the_command_writes_a_page_and_two_files(graded, capsys):
    (graded.root / "submitted" / graded.course / "eve" / graded.name).mkdir(parents=True)
    assert main(["--root", str(graded.root), "report", str(graded), "--canvas-column", "Tiny (12)"]) == 0
    paths = [line.removeprefix("wrote ") for line in capsys.readouterr().out.splitlines()]
    assert paths[0] == str(graded.root / "reports" / graded.course / f"{graded.name}.html")
    html, canvas, moodle = (Path(path).read_text(encoding="utf-8") for path in paths)
    scores = {row["SIS Login ID"]: row["Tiny (12)"] for row in csv.DictReader(io.StringIO(canvas))}
    assert scores == {"": "100", "ann": "95", "bob": "90", "Doe, <b>Jr.": "0"}
    assert "ValueError: <script>alert(1)</script>" in moodle
    page = Page(html)
    assert "100 % ann and bob double, half" in page.text and "Not graded yet: 1 (eve)" in page.text
    assert "2 of them differ" in page.text and "script" not in page.tags
