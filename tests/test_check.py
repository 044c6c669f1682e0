"""ngkit.check: what is accepted, and the one line that a student reads when it is not."""

import numpy as np
import pytest

from ngkit import check

NAN = float("nan")


def line(call, *args, **kwargs):
    with pytest.raises(check.CheckFailed) as caught:
        call(*args, **kwargs)
    assert "\n" not in str(caught.value)
    return str(caught.value)


@pytest.mark.parametrize(
    ("got", "want"),
    [
        (1.0, 1), (np.float32(1), 1.0), (np.array(1.0), 1.0), (NAN, NAN), (float("inf"), float("inf")), (3, 3.0),
        (np.ones(2, dtype=np.float32), np.ones(2)), (np.ones(2, dtype=int), np.ones(2)),
        (np.zeros((0, 3)), np.zeros((0, 3))),
        ({"a": 1.0, "b": np.ones(2)}, {"a": 1.0, "b": np.ones(2)}), ((1.0, 2.0), (1.0, 2.0)), ([1.0], [1.0]),
    ],
)  # fmt: skip
def test_close_accepts_the_same_numbers(got, want):
    check.close(got, want, "f(x)")


@pytest.mark.parametrize(
    ("got", "want", "words"),
    [
        (2.0, 1.0, "f(x): expected 1, got 2."),
        (NAN, 1.0, "expected 1, got nan."),
        (True, 1.0, "expected a number, got a bool"),
        ("1", 1.0, "expected a number, got a str"),
        (None, 1.0, "got None (does the function return its result?)"),
        (np.ones((1, 1)), 1.0, "got an array of dtype float64 and shape (1, 1)"),
        ([1.0, 2.0], np.ones(2), "expected an array, got a list"),
        (np.ones((2, 1)), np.ones(2), "wrong shape: expected (2,), got (2, 1)."),
        (np.array([True]), np.ones(1), "expected an array of numbers, got an array of dtype bool"),
        (np.array([1, "a"], dtype=object), np.ones(2), "expected an array"),
        (np.array([[1, 2.5, 4]]), np.array([[1, 2.0, 3]]), "f(x)[0, 1]: expected 2, got 2.5. 2 of 3 entries differ."),
        ({"dw": 1.0}, {"dw": 1.0, "db": 1.0}, "wrong keys: expected ['db', 'dw'], got ['dw']."),
        ({"dw": 2.0}, {"dw": 1.0}, "f(x)['dw']: expected 1, got 2."),
        ((1.0,), (1.0, 2.0), "wrong length: expected 2, got 1."),
        ([1.0], (1.0,), "expected a tuple, got a list"),
    ],
)  # fmt: skip
def test_close_says_what_is_wrong(got, want, words):
    assert words in line(check.close, got, want, "f(x)")


class Liar(float):
    """Claims to equal everything."""

    def __eq__(self, other):
        return True

    __hash__ = float.__hash__


class LyingArray(np.ndarray):
    """Claims that it differs from nothing."""

    def __sub__(self, other):
        return np.zeros(self.shape)


@pytest.mark.parametrize("call", [check.close, check.same])
@pytest.mark.parametrize("liar", [Liar(0), np.zeros(2).view(LyingArray)])
def test_objects_that_lie_are_refused_by_type(call, liar):
    assert "wrong type" in line(call, liar, 1.0 if isinstance(liar, Liar) else np.ones(2), "f(x)")


def test_a_liar_answers_no_quiz():
    assert "expected one of" in line(check.quiz, lambda: {"q1": Liar(0)}, {"q1": [1.0]})
    assert "is not it" in line(check.answer, {"q1": Liar(0)}, "q1", 1.0, "Think.")


def test_the_cause_ends_the_line():
    assert line(check.close, 2.0, 1.0, "f(x)", cause="Divide by m.").endswith("got 2. Divide by m.")


def test_ipython_shows_the_line_alone():
    assert check.CheckFailed("f(x): wrong.")._render_traceback_() == ["✗ f(x): wrong."]


@pytest.mark.parametrize(
    ("got", "want"),
    [(1, True), (1.0, 1), ("1", 1), (np.array([1.0]), np.array([1])), (np.array([1]), np.array([True]))],
)
def test_same_tells_kinds_apart(got, want):
    assert "wrong type" in line(check.same, got, want, "f(x)")


def test_same_accepts_equal_values():
    for value in (1, 1.5, True, "a", None, [1, "a"], (1.0,), {"a": np.array([1, 2])}, np.array(["x"])):
        check.same(value, value, "f(x)")


def test_kind_knows_dtypes():
    check.kind(np.arange(3), "int array", "f(x)")
    check.kind(3, "float | int", "f(x)")
    check.kind(len, "callable", "f(x)")
    assert "expected a float array" in line(check.kind, np.arange(3), "float array", "f(x)")
    assert "expected an int, got a bool" in line(check.kind, True, "int", "f(x)")


def test_that_refuses_truth_that_is_no_truth_value():
    with pytest.raises(TypeError, match=r"needs True or False, got an? array"):
        check.that(np.array([True]), "wrong")


def test_raises_wants_that_very_error():
    check.raises(int, ("x",), ValueError)
    assert "expected a ValueError, got the value 1" in line(check.raises, int, ("1",), ValueError)
    assert "got a TypeError" in line(check.raises, int, ([],), ValueError)


def test_unchanged_returns_the_result_and_catches_changes_in_place():
    def clobber(w):
        w -= 1
        return w

    assert check.unchanged(lambda w: w.sum(), np.ones(3)) == 3
    assert "changed its argument number 1 in place" in line(check.unchanged, clobber, np.ones(3))
    assert "argument number 2" in line(check.unchanged, lambda a, d: d.update(x=1), 0, {"x": 0})


@pytest.fixture
def clock(monkeypatch):
    """Time that passes only when `spend(seconds)` says so."""
    now = [0.0]
    monkeypatch.setattr(check.behaviour, "_clock", lambda: now[0])

    def spend(seconds):
        now[0] += seconds

    return spend


def takes(spend, *times):
    """Return a function whose calls take these seconds, the last one ever after, and the list of its calls."""
    calls = []

    def fn():
        calls.append(len(calls))
        spend(times[min(calls[-1], len(times) - 1)])

    return fn, calls


@pytest.mark.parametrize(
    ("fast", "slow", "rounds"),
    [
        ([0.01], [1.0], 1),  # beyond doubt after one round
        ([0.04], [1.0], 3),  # 25 times: enough, but only after every round
        ([1.0, 0.01], [1.0], 2),  # one hiccup of the machine costs nobody points
        ([0.01], [1.0, 0.7, 0.9], 1),
    ],
)
def test_faster_than_compares_the_best_of_several_rounds(clock, fast, slow, rounds):
    (fn, _), (slow_fn, calls) = takes(clock, *fast), takes(clock, *slow)
    check.faster_than(fn, slow_fn, (), ratio=20)
    assert len(calls) == rounds


def test_faster_than_says_by_how_much_it_was_missed(clock):
    (fn, calls), (slow_fn, _) = takes(clock, 0.5, 0.25), takes(clock, 3.0, 1.0)
    text = line(check.faster_than, fn, slow_fn, (), 20, 4, "f", "Think.")
    assert text == "f is too slow: expected at least 20 times as fast as plain loops, got 4.0 times. Think."
    assert len(calls) == 4


def test_faster_than_measures_real_functions():
    x = np.arange(100_000.0)
    check.faster_than(np.sum, lambda v: sum(v.tolist(), 0.0) + sum(a * a for a in v), (x,), ratio=5)
    assert "too slow" in line(check.faster_than, lambda v: sum(a * a for a in v), np.sum, (x,), ratio=5)


def test_using_lends_names_and_takes_them_back():
    namespace = {"check": check, "f": lambda: helper()}  # noqa: F821
    exec("def g(): return helper()\nwith check.using(helper=lambda: 7): seen = g()", namespace)
    assert namespace["seen"] == 7
    assert "helper" not in namespace
    exec("helper = 1\nwith check.using(helper=2): pass\nafter = helper", namespace)
    assert namespace["after"] == 1


def test_quiz_names_the_first_unanswered_question():
    allowed = {"q1": ["a", "b"], "q2": "float | int"}
    assert check.quiz(lambda: {"q1": "a", "q2": 0.5, "q9": None}, allowed)["q1"] == "a"
    assert line(check.quiz, lambda: {"q1": "a", "q2": None}, allowed) == "q2 is not answered yet. Replace its None."
    assert "expected one of 'a', 'b', got 'c'" in line(check.quiz, lambda: {"q1": "c"}, allowed)


def test_answer_tells_the_principle_and_not_the_answer():
    check.answer({"q1": "b"}, "q1", "b", "Think.")
    assert line(check.answer, {"q1": "a"}, "q1", "b", "Cost is the mean.") == "q1: 'a' is not it. Cost is the mean."


def test_passed_prints_one_line(capsys):
    check.passed("sigmoid")
    assert capsys.readouterr().out == "✓ sigmoid: the checks shown here pass.\n"


@pytest.mark.slow
def test_tensors_count_as_arrays():
    import tensorflow as tf

    check.close(tf.constant([1.0, 2.0]), np.array([1.0, 2.0]), "f(x)")
    check.close(tf.Variable(1.0), 1.0, "f(x)")
    assert "[1]: expected 3, got 2" in line(check.close, tf.constant([1.0, 2.0]), np.array([1.0, 3.0]), "f(x)")


def test_rng_pair_accepts_what_draws_from_its_generator():
    def args(rng):
        return 3, rng

    np.testing.assert_array_equal(
        check.rng_pair(lambda n, rng: rng.uniform(size=n), args), np.random.default_rng(11).uniform(size=3)
    )


@pytest.mark.parametrize(
    ("fn", "words"),
    [
        (lambda n, rng: np.random.default_rng(0).uniform(size=n), "fn gives the same result for two seeds"),
        (lambda n, rng: np.random.default_rng().uniform(size=n), "fn gives two results for one seed"),
    ],
)
def test_rng_pair_refuses_seeds_of_ones_own(fn, words):
    with pytest.raises(check.CheckFailed, match=words):
        check.rng_pair(fn, lambda rng: (3, rng), "fn")
