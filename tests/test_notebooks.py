"""Every assignment: rules, release, known answers, topics. What `autograder verify` checks, a test for each part."""

import csv
from collections import defaultdict

import nbformat
import pytest
from conftest import ROOT

from autograder import answers, draft, names, release, rules, verify
from autograder.courses import COURSES, every

ASSIGNMENTS = list(every(ROOT))
WITH_TENSORFLOW = {
    "09_softmax_and_tensorflow", "05_transfer_and_multitask", "02_convnet_from_scratch", 
    "04_residual_networks", "05_efficient_architectures",
}  # fmt: skip
LEDGER = {  # how many topics each course has in each of the two series
    "c1_neural_networks": {"A1": 65, "B1": 86}, "c2_improving_networks": {"A2": 87, "B2": 97},
    "c3_ml_strategy": {"A3": 55, "B3": 44}, "c4_convolutional_networks": {"A4": 83, "B4": 82},
    "c5_sequence_models": {"A5": 55, "B5": 13},
}  # fmt: skip
FINISHED = ("c1_neural_networks", "c2_improving_networks", "c3_ml_strategy")
with (ROOT / "docs" / "topics.csv").open(encoding="utf-8", newline="") as file:
    TOPICS = list(csv.DictReader(file))

per_assignment = pytest.mark.parametrize("assignment", ASSIGNMENTS, ids=str)


def load(assignment):
    return draft.read(str(assignment.source))


def test_there_are_assignments():
    assert {"02_logistic_regression", "09_softmax_and_tensorflow"} <= {a.name for a in ASSIGNMENTS}


@per_assignment
def test_no_rule_is_broken(assignment):
    assert rules.problems(load(assignment)) == []


@per_assignment
def test_the_release_is_what_the_solution_gives(assignment):
    assert release.is_current(assignment), "run `autograder release`"


@per_assignment
def test_the_release_holds_no_answer(assignment):
    text = assignment.release.read_text(encoding="utf-8")
    assert "BEGIN SOLUTION" not in text and "HIDDEN" not in text
    stubs = [c for c in nbformat.read(assignment.release, as_version=4).cells if draft.role(c) == "solution"]
    assert stubs and all("raise NotImplementedError()" in c.source for c in stubs)


def test_the_start_page_is_current():
    page = (ROOT / "notebooks" / "START_HERE.ipynb").read_text(encoding="utf-8")
    assert page == release.start_page(ROOT), "run `autograder release`"


@per_assignment
def test_the_solution_is_stored_normalised(assignment):
    text = assignment.source.read_text(encoding="utf-8")
    assert text == release.text(load(assignment))


@per_assignment
def test_only_framework_notebooks_import_tensorflow(assignment):
    code = [c.source for c in load(assignment).cells if c.cell_type == "code"]
    imported = set().union(*map(names.modules, code))
    assert bool(imported & {"tensorflow", "keras"}) == (assignment.name in WITH_TENSORFLOW)


@per_assignment
def test_there_is_prose_to_learn_from(assignment):
    words = sum(len(c.source.split()) for c in load(assignment).cells if c.cell_type == "markdown")
    assert words >= 900  # the upper limits are rules of `build`


@per_assignment
def test_there_are_enough_known_answers(assignment):
    notebook, known = load(assignment), answers.read(assignment.answers)
    assert [*verify.unknown_cells(notebook, known), *verify.counts(notebook, known)] == []


@pytest.mark.slow
@per_assignment
def test_checks_judge_known_answers_rightly(assignment):
    """Briefly: `autograder verify` also tries the wrong answers in a plain kernel, at twice the cost."""
    assert list(verify.judged(load(assignment), answers.read(assignment.answers), brief=True)) == []


@pytest.mark.slow
@per_assignment
def test_the_reference_gets_all_points_and_a_blank_notebook_none(assignment, confined):
    assert list(verify.scored(assignment)) == []


@pytest.mark.parametrize("assignment", ASSIGNMENTS, ids=str)
def test_topics_name_cells_that_exist(assignment):
    ids = {c.id for c in load(assignment).cells}
    rows = [t for t in TOPICS if (t["course"], t["assignment"]) == (assignment.course, assignment.name)]
    assert rows, "docs/topics.csv names no topic of this assignment"
    assert [t for t in rows if t["cell"] not in ids] == []


def test_given_cells_are_the_same_wherever_they_appear():
    """Is the network that several notebooks hand out one network? Copies that drift apart teach two conventions."""
    given = defaultdict(set)
    for assignment in ASSIGNMENTS:
        for cell in load(assignment).cells:
            if cell.id.startswith("given-") and cell.cell_type == "code":
                given[cell.id].add(cell.source)
    assert {name: len(sources) for name, sources in given.items() if len(sources) > 1} == {}


@pytest.mark.parametrize("course", FINISHED)
def test_every_topic_of_a_finished_course_is_taught(course):
    """Does each item of the two ledgers of topics, numbered from 1, have its row?"""
    have = {t["id"] for t in TOPICS if t["course"] == course}
    assert {f"{series}-{n:03}" for series, count in LEDGER[course].items() for n in range(1, count + 1)} <= have


def test_topics_are_complete_rows():
    assert {t["course"] for t in TOPICS} <= set(COURSES)
    assert {t["how"] for t in TOPICS} <= {"exercise", "experiment", "quiz", "prose"}
    assert len({t["id"] for t in TOPICS}) == len(TOPICS)
    assert {(t["course"], t["assignment"]) for t in TOPICS} <= {(a.course, a.name) for a in ASSIGNMENTS}
    assert all(t["topic"].strip() for t in TOPICS)
