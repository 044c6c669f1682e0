"""Lend functions to the student's code, so that an earlier mistake costs nothing later."""

import sys
from collections.abc import Callable, Mapping
from contextlib import AbstractContextManager, contextmanager
from typing import Any

_UNSAID = object()


def using(**lent: Callable) -> AbstractContextManager[None]:
    """Lend functions to the student's code: within the block its global names refer to these.

    So that a mistake in an earlier exercise costs no points in a later one.
    """
    return _lender[-1](sys._getframe(1).f_globals, lent)


@contextmanager
def lending_through(lender: Callable) -> Any:
    """Let `using` lend through `lender(names, lent)`: the grader's judge, where the student is another process."""
    _lender.append(lender)
    try:
        yield
    finally:
        _lender.pop()


@contextmanager
def _lending(names: dict, lent: Mapping[str, Callable]) -> Any:
    before = {name: names.get(name, _UNSAID) for name in lent}
    names.update(lent)
    try:
        yield
    finally:
        for name, value in before.items():
            names.pop(name, None) if value is _UNSAID else names.update({name: value})


_lender: list[Callable] = [_lending]
