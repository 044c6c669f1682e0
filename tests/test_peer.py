"""autograder.peer, judge and servant: a check here, the student's objects there, and what may pass between the two."""

import socket

import numpy as np
import pytest
from fuzzing import EXAMPLES
from hypothesis import HealthCheck, given, settings
from pairs import check, forked, threaded
from strategies import VALUES, same

from autograder import wire
from autograder.peer import Peer
from autograder.wire import WireError


def judged(student, source):
    """Judge a check of what a student's cell defines in a process of its own; fail with the check's reason."""
    with forked(student) as judge:
        verdict = check(judge, source)
    assert verdict.status == "ok", verdict
    return verdict


@settings(max_examples=EXAMPLES // 3, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(value=VALUES)
def test_a_value_goes_there_and_back(echo, value):
    assert same(echo(value), value)


@pytest.fixture(scope="module")
def echo():
    """A function of the other side that returns its argument in a tuple with a copy, of which the copy is given."""
    import copy

    with threaded({"copied": copy.deepcopy}) as (judge, _):
        judge.peer.forget()
        yield judge.peer.ask("names", ["copied"])["copied"]
        judge.end()


def test_a_returned_argument_is_the_very_object():
    judged("def same(x): return x\ndef wrap(x): return [x, (x, {'a': x})]", """
import numpy as np
for value in (np.zeros(2), [1], {"a": 1}, {1}, np.random.default_rng(0)):
    assert same(value) is value
    first, (second, third) = wrap(value)
    assert first is value and second is value and third["a"] is value
""")  # fmt: skip


def test_the_same_array_passed_twice_is_one_array_there():
    judged("def is_one(a, b, c): return a is b, b is c", """
import numpy as np
a = np.zeros(2)
assert is_one(a, a, a.copy()) == (True, False)
""")  # fmt: skip


def test_what_is_changed_in_place_comes_back():
    judged("""
def change(array, view, rows, table, bag, rng):
    array[0] = -0.0; view[...] = 5; rows.append(rows); table["b"] = array; del table["a"]; bag.add(3); rng.random()
    rows[0][0] = 7
""", """
import numpy as np
array, base, rows, table, bag = np.array([0.0, np.nan]), np.zeros((3, 3)), [[1]], {"a": 1}, {1}
rng = np.random.default_rng(3)
inner = rows[0]
change(array, base[::2, 1], rows, table, bag, rng)
assert np.signbit(array[0]) and base[:, 1].tolist() == [5, 0, 5] and base.sum() == 10
assert rows[1] is rows and rows[0] is inner and inner == [7]
assert table.keys() == {"b"} and table["b"] is array and bag == {1, 3}
other = np.random.default_rng(3); other.random()
assert rng.random() == other.random()
""")  # fmt: skip


def test_what_is_not_changed_does_not_come_back():
    with threaded({"look": lambda *values: None}) as (judge, _):
        judge.peer.forget()
        look, frames = judge.peer.ask("names", ["look"])["look"], []
        receive, wire.receive = wire.receive, lambda sock: frames.append(receive(sock)) or frames[-1]
        try:
            look(np.array([np.nan, -0.0]), [[1], {"a": {1}}], np.random.default_rng(0), np.array(["a"]), True)
        finally:
            wire.receive = receive
        judge.end()
    assert any(frame.header.get("c") == [] and frame.buffers == [] for frame in frames)


def test_a_read_only_array_is_read_only_there():
    judged("def write(a):\n    a[0] = 1", """
import numpy as np
a = np.zeros(2); a.flags.writeable = False
try:
    write(a)
except ValueError as error:
    assert "read-only" in str(error)
else:
    raise AssertionError
assert a[0] == 0
""")  # fmt: skip


POINT = "from dataclasses import dataclass\n@dataclass\nclass Point:\n    x: float\n    y: list\n"


def test_dataclasses_travel_as_data_both_ways():
    judged(POINT + """
def make(): return Point(1.5, [2])
def same(p): return p
def of_mine(p): return type(p) is Point
""", POINT + """
p, q = make(), Point(1, [])
assert type(p).__name__ == "Point" and (p.x, p.y) == (1.5, [2]) and type(make()) is type(p) and of_mine(p)
assert same(p) is p and same(q) is q and not of_mine(q)
""")  # fmt: skip


def test_a_changed_dataclass_comes_back():
    judged("def move(p): p.x += 1; p.y.append(3)", POINT + """
p = Point(1, [2]); y = p.y
move(p)
assert p == Point(2, [2, 3]) and p.y is y
""")  # fmt: skip


STACK = """
class Stack:
    size = 0
    def __init__(self, *items): self.items = list(items)
    def push(self, x): self.items.append(x); self.size += 1; return self
    def __len__(self): return len(self.items)
    def __getitem__(self, i): return self.items[i]
    def __setitem__(self, i, x): self.items[i] = x
    def __contains__(self, x): return x in self.items
    def __call__(self, x): return x * 2
    def __add__(self, other): return Stack(*self.items, *other.items)
    def __rmul__(self, n): return n * 100
    def __matmul__(self, a): return a.sum()
    def __neg__(self): return -1
    def __float__(self): return 2.5
    def __bool__(self): return False
s = Stack(1, 2)
"""


def test_an_instance_is_used_from_afar():
    judged(STACK, """
import numpy as np
assert len(s) == 2 and s[1] == 2 and 2 in s and 5 not in s and list(s) == [1, 2] and not s
s[0] = 9
s.extra = [3]
assert s.push(4) is s and s.items == [9, 2, 4] and s.extra == [3] and s.size == 1
assert s(21) == 42 and 3 * s == 300 and s @ np.ones(3) == 3 and 2.0 * s == 200 and -s == -1 and float(s) == 2.5
assert len(s + s) == 6 and type(s).__name__ == "Stack" and len(Stack(1, 2, 3)) == 3
""")  # fmt: skip


def test_generators_and_iterators_are_drawn_from_one_by_one():
    judged("""
drawn = []
def log(): return drawn
def count(n):
    for i in range(n):
        drawn.append(i)
        yield i
def fails():
    yield 1
    raise KeyError('k')
""", """
numbers = count(10)
assert next(numbers) == 0 and next(numbers) == 1 and log() == [0, 1]
assert list(numbers) == list(range(2, 10)) and list(count(0)) == [] and sum(map(float, count(4))) == 6
try:
    list(fails())
except KeyError:
    pass
else:
    raise AssertionError
""")  # fmt: skip


@pytest.mark.parametrize("source", ["s.__array_interface__", "s.__dict__", "s.__reduce_ex__(2)[0](1)",
                                    "f.__globals__", "f.__code__", "s.__array__()", "f.__wrapped__"])  # fmt: skip
def test_names_with_two_underscores_stay_here(source):
    """Would an object that claims to lie at an address in memory be believed?"""
    student = """
class S:
    __array_interface__ = {'shape': (9,), 'typestr': '<i8', 'data': (64, False), 'version': 3}
s = S()
def f(): pass
"""
    with forked(student) as judge:
        verdict = check(judge, source)
    assert verdict.error in ("AttributeError", "TypeError")


def test_an_object_that_claims_to_equal_everything_does_not():
    judged("class Liar:\n    def __eq__(self, other): return True\n    __hash__ = None\nliar = Liar()", """
from ngkit import check
assert not (liar == 3) and liar != 3
check.raises(lambda: check.close(liar, 3.0, "liar"), (), AssertionError)
""")  # fmt: skip


@pytest.mark.parametrize(
    ("method", "call"),
    [("__len__", "len(s)"), ("__float__", "float(s)"), ("__bool__", "bool(s)"), ("__contains__", "3 in s")],
)
def test_an_answer_of_the_wrong_type_is_refused(method, call):
    """A hostile process can answer anything: here a list, where Python itself accepts a number only."""
    with threaded({}) as (judge, servant):
        servant.do = servant.peer.serve = lambda peer, op, args: {"s": object()} if op == "names" else ["True"]
        verdict = judge.check("exercise-check", call)
    assert verdict.error == "TypeError" and "of the student's process answers list" in verdict.message


def test_functions_are_called_in_both_directions():
    judged("""
def apply(f, x): return f(x) + 1
def make(n): return lambda x: x + n
def twice(f): return lambda x: f(f(x))
""", """
import numpy as np
assert apply(lambda x: x * 10, 2) == 21 and make(3)(4) == 7 and apply(make(1), 1) == 3
assert twice(lambda x: x + [1])([]) == [1, 1] and apply(np.cos, 0.0) == 2
seen = []
apply(lambda x: seen.append(x) or 0, [1])
assert seen == [[1]]
""")  # fmt: skip


def test_a_callback_changes_what_it_was_given_in_place():
    judged("def run(f):\n    a = [1]\n    f(a)\n    return a", "assert run(lambda a: a.append(2)) == [1, 2]")


def test_calls_that_call_each_other_without_end_are_an_error_of_theirs():
    judged("def f(g): return g(f)", """
def g(f): return f(g)
try:
    g(f)
except RecursionError as error:
    assert "call each other too often" in str(error)
else:
    raise AssertionError
assert f(lambda f: 1) == 1
""")  # fmt: skip


def test_lent_names_nest_and_are_given_back():
    judged("def g(): return 'mine'\ndef f(): return g(), h()\ndef h(): return 'h'", """
from ngkit import check
with check.using(g=lambda: "lent"):
    assert f() == ("lent", "h") and g() == "lent"
    with check.using(h=lambda: "h1"):
        with check.using(g=lambda: "again", h=lambda: "h2"):
            assert f() == ("again", "h2")
        assert f() == ("lent", "h1")
    assert f() == ("lent", "h")
assert f() == ("mine", "h") and g() == "mine"
""")  # fmt: skip


def test_a_check_that_fails_while_names_are_lent_gives_them_back():
    with forked("def g(): return 'mine'\ndef f(): return g()") as judge:
        lent = check(judge, "from ngkit import check\nwith check.using(g=lambda: 1):\n    assert f() == 2")
        after = check(judge, "assert f() == 'mine'")
    assert (lent.error, after.status) == ("AssertionError", "ok")


def test_numbers_are_not_used_twice_after_forgetting():
    here, there = socket.socketpair()
    with here, there:
        ours = Peer(here, lambda *_: None, trusted=False)
    first = ours.number(object())
    ours.forget()
    assert ours.number(object()) == first + 1
    with pytest.raises(WireError, match="was not shown"):
        ours.shown_as(first)


@pytest.mark.parametrize(
    ("raised", "caught"),
    [("ValueError('no')", "ValueError"), ("ZeroDivisionError('no')", "ArithmeticError"), ("Mine('no')", "LookupError"),
     ("np.linalg.LinAlgError('no')", "np.linalg.LinAlgError"), ("NotImplementedError('no')", "RuntimeError"),
     ("SystemExit('no')", "Exception"), ("KeyboardInterrupt('no')", "Exception"), ("FileNotFoundError(2, 'no')",
     "OSError"),
     ("UnicodeDecodeError('utf8', b'', 0, 1, 'no')", "UnicodeError"), ("ExceptionGroup('no', [ValueError()])",
     "Exception"),
     ("AssertionError('no')", "AssertionError")],
)  # fmt: skip
def test_an_exception_keeps_its_type_and_message(raised, caught):
    judged(f"""
import numpy as np
class Mine(KeyError):
    def __str__(self): return 'no'
def f(): raise {raised}
""", f"""
import numpy as np
try:
    f()
except {caught} as error:
    assert "no" in str(error) and type(error).__name__ == {raised.partition("(")[0].split(".")[-1]!r}
else:
    raise AssertionError("nothing was raised")
""")  # fmt: skip


def test_the_students_part_of_the_traceback_is_told_without_ours():
    with forked("def inner(x):\n    return 1 / x\ndef f(x):\n    return inner(x)") as judge:
        verdict = check(judge, "f(0)")
    assert verdict.error == "ZeroDivisionError" and verdict.message == "division by zero"
    assert (
        'File "<answer>", line 2, in inner' in verdict.trace
        and "servant.py" not in verdict.trace
        and "peer.py" not in verdict.trace
    )


def test_an_exception_of_the_check_that_passes_through_the_student_is_the_same_object():
    judged("""
def run(f): return f()
def swallow(f):
    try:
        f()
    except ValueError as e:
        return type(e).__name__, str(e)
""", """
class Own(ValueError):
    pass
mine = Own("reason")
def fail(): raise mine
try:
    run(fail)
except ValueError as error:
    assert error is mine
else:
    raise AssertionError
assert swallow(fail) == ("Own", "reason")
""")  # fmt: skip


def test_the_student_is_not_told_what_an_assertion_of_the_check_says():
    judged("""
def run(f):
    try:
        f()
    except Exception as e:
        return type(e).__name__, str(e), repr(e.args), str(e._ngkit_trace)
""", """
def fail(): assert False, "expected 42"
name, *texts = run(fail)
assert name == "AssertionError" and texts == ["", "('',)", ""]
""")  # fmt: skip


def test_an_exception_that_cannot_be_printed_is_one_all_the_same():
    with forked("class Bad(Exception):\n    def __str__(self): raise ValueError\ndef f(): raise Bad") as judge:
        verdict = check(judge, "f()")
    assert (verdict.status, verdict.error, verdict.message) == ("error", "Bad", "")


@pytest.mark.parametrize(("student", "words"), [
    ("def f():\n    x = []\n    for i in range(150): x = [x]\n    return x", "nested deeper than 100 levels"),
    ("import numpy as np\ndef f(): return np.zeros((1 << 28) + 8, 'i1')", "at most 268,435,456 can be sent"),
    ("def f(): return 10 ** 5000", "cannot be sent"),
])  # fmt: skip
def test_an_answer_that_is_too_large_is_an_error_and_the_conversation_goes_on(student, words):
    with forked(student + "\ndef g(): return 1") as judge:
        verdict = check(judge, "f()")
        after = check(judge, "assert g() == 1")
    assert verdict.status == "error" and words in verdict.message and after.status == "ok"


def test_a_question_that_is_too_deep_breaks_the_check_only():
    with forked("def f(x): return 1") as judge:
        verdict = check(judge, "x = []\nfor i in range(150): x = [x]\nf(x)")
        after = check(judge, "assert f([]) == 1")
    assert verdict.status == "broken" and "nested deeper" in verdict.message and after.status == "ok"


def test_a_process_that_ends_breaks_the_check():
    with forked("import os\ndef f(): os._exit(1)") as judge:
        verdict = judge.check("exercise-check", "f()")
    assert (verdict.status, verdict.error) == ("broken", "Closed")
