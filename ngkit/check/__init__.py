"""Assertions of check cells: one line that says what is wrong, what was expected, what was got, and the usual cause.

Every function looks at the type of an answer before its value, because an answer may be an object that claims to equal
everything. NumPy's functions are bound at import, because a notebook may rebind them later.
"""

from ngkit.check.behaviour import faster_than, raises, rng_pair, unchanged
from ngkit.check.intervals import interval
from ngkit.check.kinds import kind, shape, that
from ngkit.check.lending import lending_through, using
from ngkit.check.quizzes import answer, quiz
from ngkit.check.values import close, same
from ngkit.check.verdict import CheckFailed, fail, passed

__all__ = [
    "CheckFailed",
    "answer",
    "close",
    "fail",
    "faster_than",
    "interval",
    "kind",
    "lending_through",
    "passed",
    "quiz",
    "raises",
    "rng_pair",
    "same",
    "shape",
    "that",
    "unchanged",
    "using",
]
