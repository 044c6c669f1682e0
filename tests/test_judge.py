"""autograder.judge: what the trusted end refuses, whatever the other end says."""

import socket

import numpy as np
import pytest
from fuzzing import EXAMPLES
from hypothesis import given, settings
from hypothesis import strategies as st
from pairs import forged
from strategies import BUFFERS, nodes

from autograder.failures import rebuild
from autograder.peer import Peer
from autograder.wire import Closed, WireError


def answers(*frames):
    """Judge a check of `f` when the other side has sent `frames` already, after showing it."""
    shown = ({"k": "answer", "v": ["d", 0, [["f", ["h", 1, "function", True]]]], "c": []},)
    with forged(*shown, *frames) as judge:
        return judge.check(
            "exercise-check", "given = [1]\ncalled = []\nf(given, lambda x: called.append(x))\nassert not called"
        )


def question(op, *args):
    return {"k": "ask", "op": op, "v": ["t", list(args)]}


OK = {"k": "answer", "v": None, "c": []}
LENT = ["o", 1]


def test_a_forged_question_may_call_what_was_given():
    got = answers(question("call", LENT, ["t", [1]], ["d", 0, []]), OK)
    assert got.error == "AssertionError"


@pytest.mark.parametrize("asked", [
    question("getattr", LENT, "__globals__"), question("setattr", LENT, "x", 1), question("names", ["l", 0, ["given"]]),
    question("call", ["o", 2], ["t", []], ["d", 0, []]), question("call", ["type", "builtins.int"], ["t", [1]],
    ["d", 0, []]),
    question("call", ["h", 5, "f", True], ["t", []], ["d", 0, []]), question("call", LENT), question("call",
    1, 2, 3), question("end"), question("getattr", LENT, ["t", [1]], ["d", 0, []]),
    {"k": "ask", "op": "call", "v": [["l"]]}, {"k": "ask", "op": ["call"], "v": ["t", []]}, {"k": "ask"},
], ids=str)  # fmt: skip
def test_the_judge_does_nothing_else_for_a_forged_question(asked):
    got = answers(asked, OK)
    assert (got.status, got.message) == ("ok", "")


@pytest.mark.parametrize("frame", [
    {"k": "answer"}, {"k": "answer", "v": 1, "c": 1}, {"k": "answer", "v": 1, "c": [[9, 1]]}, {"k": "answer",
    "v": 1, "c": [[0, ["d", 0, []]]]},
    {"k": "answer", "v": 1, "c": [[0, ["x", 0]]]}, {"k": "answer", "v": ["o", 99], "c": []}, {"k": "answer",
    "v": ["h", "1", "f", True], "c": []},
    {"k": "answer", "v": ["D", 0, None, "P", ["o", 1], []], "c": []}, {"k": "answer", "v": ["D", 0, None, "P x",
    ["h", 1], []], "c": []},
    {"k": "answer", "v": ["D", 0, "os.path", "P", ["h", None], []], "c": []}, {"k": "answer", "v": ["D",
    0, None, "P", ["h", 1], [["__class__", 1]]], "c": []},
    {"k": "nonsense"}, {}, {"k": ["answer"]},
], ids=str)  # fmt: skip
def test_a_malformed_answer_breaks_the_check(frame):
    assert answers(frame).status == "broken" if frame != {"k": "answer"} else answers(frame).status in ("ok", "broken")


@pytest.mark.parametrize("name", ["__builtins__", "isinstance", "AssertionError", "x", "__name__"])
def test_names_that_were_not_asked_for_are_refused(name):
    """Could a forged answer bring the student's `__import__` and `isinstance` into the check?"""
    forgery = {"k": "answer", "v": ["d", 0, [["f", 1], [name, ["h", 1, "function", True]]]], "c": []}
    with forged(forgery) as judge:
        verdict = judge.check("exercise-check", "assert isinstance(f, str)")
    assert verdict.status == "broken" and "not asked for" in verdict.message


@pytest.mark.parametrize("value", [object(), np.array([None]), type("C", (), {})()])
def test_the_judge_shows_functions_and_data_only(value):
    here, there = socket.socketpair()
    there.close()
    with here, pytest.raises(WireError, match="cannot be sent: expected data or a function"):
        Peer(here, lambda *_: None, trusted=True).ask("call", value)


HEADERS = st.fixed_dictionaries({"k": st.sampled_from(["answer", "answer", "raise", "ask", "end", None])}, optional={
    "v": nodes(), "c": st.lists(st.lists(st.integers(-1, 2) | nodes(), max_size=2), max_size=2) | nodes(),
    "op": st.sampled_from(["call", "getattr", "names", "end"]) | nodes(),
    "names": st.lists(st.text(max_size=5) | st.sampled_from(
        ["builtins.ValueError", "builtins.ExceptionGroup", "numpy.linalg.LinAlgError", "numpy.load",
        "builtins.eval", "numpy.testing.IgnoreException",
         "tensorflow.errors.OpError", "keras.x", "builtins.SystemExit", "UnicodeDecodeError",
         "builtins.UnicodeDecodeError"])) | nodes(),
    "message": st.text(max_size=5) | nodes(), "trace": st.text(max_size=5) | nodes(),
    "yours": st.integers(-1, 3) | nodes(),
    "number": st.integers() | nodes()})  # fmt: skip


@settings(max_examples=EXAMPLES)
@given(st.lists(st.tuples(HEADERS, BUFFERS), max_size=3))
def test_whatever_answers_come_the_judge_ends_and_calls_nothing(frames):
    called = []
    with forged(*((header, *buffers) for header, buffers in frames)) as judge:
        try:
            judge.peer.ask("call", called.append, [1], np.zeros(2), {"a": {1}})
        except (WireError, Closed):
            pass
        except Exception as error:
            assert hasattr(error, "_ngkit_trace"), repr(error)
    assert called == [] or any(header.get("op") == "call" for header, _ in frames)


@given(HEADERS)
def test_whatever_a_message_says_was_raised_becomes_an_exception(header):
    error = rebuild(header, {})
    assert isinstance(error, Exception) and isinstance(str(error), str)
    assert type(error._ngkit_trace) is str and type(error._ngkit_number) in (int, type(None))
