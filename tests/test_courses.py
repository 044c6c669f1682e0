"""autograder.courses: finding assignments, and naming the nearest when there is none."""

import pytest

from autograder import courses
from autograder.errors import UnknownAssignment


def test_an_assignment_a_course_or_all_are_found(course):
    for wanted in (None, "c1_neural_networks", "c1_neural_networks/", "c1_neural_networks/01_tiny"):
        assert courses.find(course.root, wanted) == [course]
    assert courses.find_one(course.root, "c1_neural_networks/01_tiny") == course


@pytest.mark.parametrize(
    ("wanted", "words"),
    [
        (
            "c1_neural_network",
            "no course or assignment is called 'c1_neural_network': did you mean c1_neural_networks?",
        ),
        ("c1_neural_networks/01_tny", "did you mean c1_neural_networks/01_tiny?"),
        ("c3_ml_strategy", "course c3_ml_strategy has no assignment yet"),
    ],
)
def test_the_nearest_is_named(course, wanted, words):
    with pytest.raises(UnknownAssignment) as caught:
        courses.find(course.root, wanted)
    assert words in str(caught.value)


def test_a_course_is_not_one_assignment(course):
    with pytest.raises(UnknownAssignment, match="is a course: expected COURSE/ASSIGNMENT"):
        courses.find_one(course.root, "c1_neural_networks")


@pytest.mark.parametrize(
    ("wanted", "words"),
    [
        ("c1_neural_network/01_x", "no course is called 'c1_neural_network': did you mean c1_neural_networks?"),
        ("c1_neural_networks", "'' names no assignment: expected something like"),
        ("c1_neural_networks/../x", "'../x' names no assignment"),
    ],
)
def test_a_new_assignment_needs_a_course_and_a_name(tmp_path, wanted, words):
    with pytest.raises(UnknownAssignment) as caught:
        courses.new(tmp_path, wanted)
    assert words in str(caught.value)
    assert courses.new(tmp_path, "c3_ml_strategy/01_metrics").source.name == "01_metrics.ipynb"


def test_a_folder_without_solutions_says_so(tmp_path):
    with pytest.raises(UnknownAssignment, match=r"run this in the folder that holds nbgrader_config\.py"):
        courses.find(tmp_path)
