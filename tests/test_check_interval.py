"""ngkit.check.interval: an interval is a pair of numbers in order, around the estimate, with the right ends."""

import numpy as np
import pytest

from ngkit import check


def of(*value):
    return lambda *args: value


@pytest.mark.parametrize("got", [(0.1, 0.3), (np.float64(0.1), np.float32(0.3)), (np.array(0.1), 0.3 + 1e-9)])
def test_a_right_interval_comes_back(got):
    assert check.interval(of(*got), (3, 15), (0.1, 0.3), "f(3, 15)", inside=0.2) == got


@pytest.mark.parametrize(
    ("fn", "says"),
    [
        (lambda k, n: [0.1, 0.3], "wrong type"), (lambda k, n: None, "wrong type"), (of(0.1, 0.3, 0.5), "wrong length"),
        (of(0.1, "0.3"), "upper end of f"), (of(0.3, 0.1), "wrong order"), (of(float("nan"), 0.3), "wrong order"),
        (of(0.25, 0.3), "does not contain 0.2"), (of(0.1, 0.15), "does not contain 0.2"), (of(0.1, 0.31), "f.*1"),
    ],
)  # fmt: skip
def test_what_is_wrong_is_named(fn, says):
    with pytest.raises(check.CheckFailed, match=says):
        check.interval(fn, (3, 15), (0.1, 0.3), "f(3, 15)", inside=0.2)


def test_without_an_estimate_only_the_ends_count():
    check.interval(of(0.4, 0.5), (), (0.4, 0.5), "f()")
