"""autograder.pool: tasks are taken as they are needed, and each gets one result, whatever happens to a worker."""

import fakes
import pytest

from autograder import pool
from autograder.grading import Task
from autograder.release import text

pytestmark = pytest.mark.slow


@pytest.fixture
def tasks(tiny):
    """Return a function that makes tasks one after another, and notes in `tasks.made` who was asked for."""

    def make(*students):
        for student in students:
            make.made.append(student)
            yield Task(student, "c1/01_tiny", text(tiny), b"{}", (), None)

    make.made = []
    return make


def test_every_task_gets_its_result(tasks):
    students = [f"s{n}" for n in range(20)]
    graded = list(pool.graded(tasks(*students), 2, fakes.quick))
    assert sorted(students) == sorted(g.result.student for _, g in graded)
    assert all(task.student == g.result.student for task, g in graded)


def test_submissions_are_read_as_workers_get_free(tasks):
    results = pool.graded(tasks(*"abcdefghijklmnop"), 2, fakes.quick)
    for n in range(1, 6):
        next(results)
        assert len(tasks.made) <= 4 + n
    results.close()


def test_a_worker_that_dies_is_tried_again_and_then_given_up(tasks):
    graded = {
        task.student: g.result for task, g in pool.graded(tasks("bob", "ann", "cid", "dan"), 2, fakes.dies_on_ann)
    }
    assert graded["ann"].status == "crashed"
    assert graded["ann"].reason == "the grader's worker died twice on this submission."
    assert [graded[s].status for s in ("bob", "cid", "dan")] == ["graded"] * 3


def test_no_tasks_start_no_workers(tasks):
    assert list(pool.graded(tasks(), 2, fakes.fails)) == []
