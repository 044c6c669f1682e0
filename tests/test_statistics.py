"""autograder.statistics: what the results of a class say, against NumPy, SciPy and numbers by hand."""

import numpy as np
import pytest
from scipy import stats

from autograder import statistics
from autograder.result import Check, Exercise, Result

RNG = np.random.default_rng(0)


def check(name, points, most=10, status=None, reason=""):
    return Check(name, points, most, status or ("passed" if points == most else "failed"), reason)


def result(student, *checks, status="graded", seconds=1.0, notes=()):
    """Each check is an exercise of its own."""
    exercises = tuple(Exercise(c.id.split("-check")[0], (c,)) for c in checks)
    return Result(student, "c/a", status, exercises, seconds, tuple(notes))


def a_class(points):
    """Turn points (students, checks) into results."""
    return [
        result(f"s{i}", *(check(f"e{j}-check", float(p)) for j, p in enumerate(row))) for i, row in enumerate(points)
    ]


def test_scores_are_summarised():
    found = statistics.scores([0, 100, 50, 70])
    assert (found.n, found.mean, found.median, found.lowest, found.highest) == (4, 55, 60, 0, 100)


def test_the_distribution_is_that_of_numpy():
    values = [*RNG.integers(0, 101, 500).tolist(), 0, 100]
    assert statistics.distribution(values, 100) == np.histogram(values, 10, (0, 100))[0].tolist()


@pytest.mark.parametrize(("value", "most", "where"), [(110, 100, 9), (-1, 100, 0), (0, 0, 0)])
def test_scores_out_of_range_are_counted_at_the_ends(value, most, where):
    assert statistics.distribution([value], most)[where] == 1


def test_difficulty_is_the_mean_share_of_points():
    items = statistics.checks(a_class([[10, 0], [10, 10], [0, 10], [10, 10]]))
    assert [(item.id, item.share) for item in items] == [("e0-check", 0.75), ("e1-check", 0.75)]


def test_discrimination_is_the_point_biserial_correlation_with_the_rest():
    points = 10 * (RNG.standard_normal((60, 1)) + RNG.standard_normal((60, 5)) > 0)
    for j, item in enumerate(statistics.checks(a_class(points))):
        oracle = stats.pointbiserialr(points[:, j] > 0, np.delete(points, j, axis=1).sum(axis=1)).statistic
        assert item.discrimination == pytest.approx(oracle)


def test_a_check_that_the_weak_pass_discriminates_negatively():
    (first, _, _) = statistics.checks(a_class([[10, 0, 0], [10, 0, 10], [0, 10, 10]]))
    assert first.discrimination < 0


def test_there_is_no_discrimination_where_all_have_the_same():
    items = statistics.checks(a_class([[10, 0], [10, 10]]))
    assert [item.discrimination for item in items] == [None, None]
    assert [item.discrimination for item in statistics.checks(a_class([[10, 0]]))] == [None, None]


def test_rounding_errors_are_no_differences():
    points = [[0.1, 0.2, 0.7], [0.1, 0.2, 0.0]]
    assert statistics.checks(a_class(points))[2].discrimination is None


def test_results_of_other_versions_of_the_checks_do_no_harm():
    mixed = [*a_class([[10, 0], [0, 10]]), result("old", check("e0-check", 10))]
    assert [item.share for item in statistics.checks(mixed)] == pytest.approx([2 / 3, 1 / 2])


def test_exercises_count_points_and_statuses():
    results = [
        result("ann", check("a-check", 10)),
        result("bob", check("a-check", 0, status="not attempted")),
        result("cid", check("a-check", 0, status="timeout")),
        result("dan", check("a-check", 10)),
    ]
    (item,) = statistics.exercises(results)
    assert (item.id, item.share, item.statuses) == ("a", 0.5, {"passed": 2, "not attempted": 1, "timeout": 1})


def test_reasons_that_differ_in_numbers_are_one():
    texts = ["f(2): expected 1, got -0.5.", "f(3): expected 1, got nan.", "f(3): expected 1, got nan.", "no f."]
    found = statistics.reasons([check("a-check", 0, reason=text) for text in texts])
    assert [(r.check, r.count, r.example) for r in found] == [("a-check", 3, texts[1]), ("a-check", 1, texts[3])]


def test_what_was_not_tried_is_no_reason():
    blank = check("a-check", 0, status="not attempted", reason="nothing is written yet.")
    assert statistics.reasons([blank, check("a-check", 10)]) == []


@pytest.mark.parametrize(
    ("reason", "expected"),
    [
        ("shape (3, 1), got (4,)", "shape (#), got (#,)"),
        ("got [1.5, -2e-3, nan] of [1., 2.].", "got [#] of [#]."),
        ("got −1e+10 and inf", "got # and #"),
        ("dW1 is wrong: information", "dW1 is wrong: information"),
    ],
)
def test_numbers_are_left_out_and_names_are_kept(reason, expected):
    assert statistics.normalised(reason) == expected


def test_the_hardest_check_is_the_one_with_the_least_won_and_the_most_points():
    items = statistics.checks([result("ann", check("a-check", 0, 5), check("b-check", 0, 10), check("c-check", 10))])
    assert statistics.hardest(items).id == "b-check"
    assert statistics.hardest(items[2:]) is None


def test_only_submissions_that_could_be_graded_judge_the_checks():
    results = [result("ann", check("a-check", 10)), result("bob", check("a-check", 0), status="unreadable")]
    assert [r.student for r in statistics.judged(results)] == ["ann"]


def test_slow_crashed_and_repaired_submissions_are_listed():
    results = [
        result("ann", check("a-check", 10), seconds=3, notes=["moved", "doubled"]),
        result("bob", check("a-check", 0, status="timeout", reason="too long"), seconds=9, notes=["moved"]),
        result("cid", check("a-check", 0, status="not run"), status="unreadable", seconds=0, notes=["no JSON"]),
    ]
    assert [r.student for r in statistics.slowest(results, most=2)] == ["bob", "ann"]
    assert statistics.stopped(results) == [("bob", "timeout", "a-check: too long"), ("cid", "unreadable", "no JSON")]
    found = [(r.note, r.students) for r in statistics.repairs(results)]
    assert found == [("moved", ("ann", "bob")), ("doubled", ("ann",))]
