"""autograder.gradebook.grades: what it reads back is what nbgrader exports."""

import csv
import subprocess
import sys

import pytest
from nbgrader.api import Gradebook

from autograder import gradebook

pytestmark = [
    pytest.mark.slow,
    pytest.mark.filterwarnings("ignore::sqlalchemy.exc.SAWarning"),  # nbgrader's, about how it links new rows
]


@pytest.fixture
def filled(course):
    """A gradebook of three: ann has all points by hand, bob is late, cid has less than his penalty."""
    directory = gradebook.coursedir(course.root, course.course)
    gradebook.register(directory, course)
    with Gradebook(directory.db_url, directory.course_id) as book:
        for student, penalty in (("cid", 50), ("bob", 10), ("ann", None)):
            book.update_or_create_student(student, first_name="Zoë", email=f"{student}@example.org", lms_user_id="7")
            (notebook,) = book.update_or_create_submission(course.name, student).notebooks
            notebook.late_submission_penalty = penalty
            book.find_grade("double-check", course.name, course.name, student).auto_score = 20
            if student == "ann":
                book.find_grade("half-check", course.name, course.name, student).manual_score = 55
        book.db.commit()
    return directory


def test_grades_hold_manual_scores_and_late_penalties(course, filled):
    ann, bob, cid = gradebook.grades(filled, course)
    assert [g.score for g in (ann, bob, cid)] == [75, 10, 0]
    assert (bob.penalty, bob.max_score) == (10, 100)
    assert (ann.first_name, ann.last_name, ann.email, ann.lms_user_id) == ("Zoë", "", "ann@example.org", "7")


def test_grades_are_those_that_nbgrader_exports(course, filled):
    subprocess.run([sys.executable, "-m", "nbgrader", "export"], cwd=course.root, check=True, capture_output=True)
    rows = csv.DictReader((course.root / "grades.csv").read_text().splitlines())
    assert {r["student_id"]: float(r["score"]) for r in rows} == {
        g.student: g.score for g in gradebook.grades(filled, course)
    }


def test_an_assignment_without_submissions_has_no_grades(course):
    assert gradebook.grades(gradebook.coursedir(course.root, course.course), course) == []
