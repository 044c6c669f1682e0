"""The demo, from end to end: what a class of twelve gets, in the table, in the gradebook and in its feedback."""

import json
import urllib.request

import pytest
from conftest import ROOT, serving
from nbgrader.api import Gradebook

from autograder import demo, gradebook

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def played(tmp_path_factory, confined):
    folder = tmp_path_factory.mktemp("demo")
    return folder, demo.play(ROOT, folder, workers=2, progress=False)


@pytest.fixture(scope="module", params=demo.ASSIGNMENTS)
def results(request, played):
    """The results of one assignment, by student."""
    (found,) = [r for assignment, r in played[1].items() if str(assignment) == request.param]
    return {result.student: result for result in found}


def worst(result):
    return [exercise.worst.status for exercise in result.exercises]


def test_everybody_has_a_result(results):
    assert list(results) == sorted(demo.STUDENTS)


@pytest.mark.parametrize("student", ["amara", "bruno", "chen", "dewi", "lena"])
def test_right_answers_get_all_points_however_they_are_written(results, student):
    assert results[student].score == 100, results[student].reason


def test_wrong_answers_lose_points(results):
    assert results["farid"].score < results["elif"].score < 100
    assert results["farid"].score < 50


def test_a_blank_notebook_is_not_attempted(results):
    assert results["grace"].score == 0
    assert set(worst(results["grace"])) == {"not attempted"}


@pytest.mark.parametrize(("student", "status"), [("hugo", "timeout"), ("ines", "crashed")])
def test_a_hang_or_a_crash_costs_one_exercise(results, student, status):
    assert sorted(set(worst(results[student]))) == sorted({status, "passed"})
    assert worst(results[student]).count(status) == 1


def test_half_a_file_is_unreadable(results):
    assert (results["jonas"].status, results["jonas"].score) == ("unreadable", 0)


def test_dishonesty_gains_nothing(results):
    assert results["kofi"].score == 0
    assert results["kofi"].max_score == 100
    assert any("was edited: ours was used" in note for note in results["kofi"].notes)


def test_untidy_work_is_put_right_and_noted(results):
    notes = " ".join(results["lena"].notes)
    assert "was deleted: ours was used" in notes and "was there 2 times" in notes and "cells were moved" in notes


def test_the_gradebook_says_the_same(played):
    folder, results = played
    for assignment, found in results.items():
        directory = gradebook.coursedir(folder, assignment.course)
        with Gradebook(directory.db_url, directory.course_id) as book:
            stored = {s.student_id: s.score for s in book.assignment_submissions(assignment.name)}
        assert stored == {result.student: result.score for result in found}


def test_everybody_is_returned_feedback_without_hidden_checks(played):
    folder, results = played
    for assignment in results:
        pages = list((folder / "exchange" / assignment.course / "feedback").rglob("*.html"))
        assert len(pages) == len(demo.STUDENTS)
        assert not any("HIDDEN" in page.read_text(encoding="utf-8") for page in pages)


def test_the_class_report_is_written(played):
    folder, results = played
    for assignment in results:
        page = (folder / "reports" / f"{assignment}.html").read_text(encoding="utf-8")
        assert f"<b>{len(demo.STUDENTS)}</b>submissions" in page and "Teach again" in page
        assert len(list((folder / "reports" / assignment.course).glob("*.csv"))) == 2


def test_formgrader_shows_the_same(played):
    """Does nbgrader's own server, started in the class folder, list every student with our score?"""
    _, results = played
    assignment, found = next(iter(results.items()))
    with (
        serving(assignment) as url,
        urllib.request.urlopen(f"{url}/formgrader/api/submissions/{assignment.name}", timeout=20) as reply,
    ):
        shown = json.load(reply)
    assert {s["student"]: s["score"] for s in shown} == {result.student: result.score for result in found}
