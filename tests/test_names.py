"""autograder.names: which global names a cell binds and uses."""

import pytest

from autograder import names


@pytest.mark.parametrize(
    ("source", "bound", "used"),
    [
        ("x = y + 1", {"x"}, {"y"}),
        ("def f(a):\n    b = a\n    return g(b)", {"f"}, {"g"}),
        ("import numpy as np\nfrom a import b as c", {"np", "c"}, set()),
        ("for i in range(3):\n    z = i", {"i", "z"}, {"range", "i"}),
        ("class A:\n    def m(self):\n        return helper(Z)", {"A"}, {"helper", "Z"}),
        ("def f():\n    global state\n    state = 1", {"f", "state"}, set()),
        ("[k for k in xs if k > limit]", set(), {"xs", "limit"}),
        ("with open(p) as h: pass", {"h"}, {"open", "p"}),
        ("def broken(:", set(), set()),
        ("x = '\x00'", set(), set()),
    ],
)
def test_names_of_a_cell(source, bound, used):
    assert names.bound(source) == bound
    assert names.used(source) == used


def test_modules_are_found_at_any_depth():
    assert names.modules("import a.b\ndef f():\n    from c.d import e") == {"a", "c"}
