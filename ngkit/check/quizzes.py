"""Answers to questions."""

from collections.abc import Callable, Mapping
from typing import Any

from numpy import isclose

from ngkit.check.kinds import is_kind, kind, that
from ngkit.check.values import equal
from ngkit.check.verdict import fail
from ngkit.wording import Words, show


def quiz(fn: Callable[[], dict], allowed: Mapping[str, Any]) -> dict:
    """Return `fn()` once it answers every question of `allowed` (name → admissible values, or a kind as in `kind`)."""
    answers = fn()
    kind(answers, "dict", f"{getattr(fn, '__name__', 'quiz')}()")
    for question, values in allowed.items():
        given = answers.get(question)
        if given is None:
            fail(f"{question} is not answered yet", cause="Replace its None.")
        if isinstance(values, str):
            kind(given, values, question)
        else:
            # by type as well as by value: True is not 1, and an object of one's own equals nothing
            admissible = any(type(given) is type(v) and given == v for v in values)
            that(admissible, question, Words("one of " + ", ".join(map(repr, values))), given)
    return answers


def answer(answers: Mapping[str, Any], question: str, right: Any, principle: str) -> None:
    """Fail unless a quiz question has its right answer; the message tells the principle, not the answer.

    A float is right within one per cent, everything else if it is equal in kind and value.
    """
    given = answers.get(question)
    if type(right) is float and is_kind(given, "float") | is_kind(given, "int"):
        correct = bool(isclose(float(given), right, rtol=1e-2))
    else:
        correct = type(given) is type(right) and equal(given, right)
    if not correct:
        fail(f"{question}: {show(given)} is not it", cause=principle)
