"""autograder.similarity: copies are found whatever they are called; people who merely solve the same are not."""

import ast
import itertools
import random
import time

import pytest
from conftest import ROOT

from autograder import answers, draft, release, similarity
from autograder.courses import every

ASSIGNMENTS = list(every(ROOT))
LOGISTIC = next(a for a in ASSIGNMENTS if a.name == "02_logistic_regression")
COMMENT = "    # to make it look like mine"
LONG = """def f(a, b):
    total = np.zeros(len(a))
    for i, (x, y) in enumerate(zip(a, b)):
        total[i] = np.exp(-x) + y ** 2
    scaled = total / total.sum(axis=0, keepdims=True)
    return scaled, np.linalg.norm(total - b)
"""
OTHER = """def f(a, b):
    values = [np.exp(-x) + y * y for x, y in zip(a, b)]
    if not values:
        raise ValueError("empty")
    array = np.array(values, dtype=float).reshape(-1)
    distance = sum((v - w) ** 2 for v, w in zip(array, b)) ** 0.5
    return array / np.add.reduce(array), distance
"""


class Rename(ast.NodeTransformer):
    """Give other names to all that a cell binds."""

    def __init__(self, tree):
        stored = {n.id for n in ast.walk(tree) if isinstance(n, ast.Name) and isinstance(n.ctx, ast.Store)}
        self.bound = stored | {n.arg for n in ast.walk(tree) if isinstance(n, ast.arg)}

    def visit_Name(self, node):
        node.id = f"my_{node.id}" if node.id in self.bound else node.id
        return node

    def visit_arg(self, node):
        node.arg = f"my_{node.arg}"
        return node


def disguised(source):
    """Copy an answer: other names, other layout, no docstring, comments elsewhere."""
    tree = ast.parse(source)
    lines = ast.unparse(Rename(tree).visit(tree)).splitlines()
    return "\n".join(
        itertools.chain.from_iterable((line, COMMENT) if line.endswith(")") else (line,) for line in lines)
    )


def known_prints(assignment):
    solution = draft.read(str(assignment.source))
    notebooks = [release.release(solution), release.answered(solution)]
    cells = [{c.id: c.source for c in notebook.cells if draft.role(c) == "solution"} for notebook in notebooks]
    return cells[1], frozenset().union(*(similarity.fingerprints(c, window=1) for c in cells))


def a_class(assignment, n, seed=0):
    """Let n students answer every exercise by the reference or one of its known answers, right and wrong."""
    rng, (reference, known) = random.Random(seed), known_prints(assignment)
    choices = {cell: [source] for cell, source in reference.items()}
    for answer in answers.read(assignment.answers):
        choices[answer.cell].append(answer.source)
    students = {f"s{i}": {cell: rng.choice(c) for cell, c in choices.items()} for i in range(n)}
    return students, lambda work: {who: similarity.fingerprints(cells) - known for who, cells in work.items()}


@pytest.mark.parametrize("assignment", ASSIGNMENTS, ids=str)
@pytest.mark.parametrize("n", [3, 12, 40])
def test_no_honest_pair_is_flagged(assignment, n):
    students, prints = a_class(assignment, n)
    assert similarity.pairs(prints(students), 0.6) == []


@pytest.mark.parametrize("assignment", ASSIGNMENTS, ids=str)
def test_different_right_answers_have_little_in_common(assignment):
    """Is nobody flagged, even at 0.2, who has every exercise right in a way of their own?"""
    reference, known = known_prints(assignment)
    right = {cell: [a.source for a in answers.read(assignment.answers) if (a.cell, a.kind) == (cell, "right")]
             for cell in reference}  # fmt: skip
    students = {f"s{i}": {cell: sources[i] for cell, sources in right.items() if i < len(sources)} for i in range(3)}
    prints = {student: similarity.fingerprints(cells) - known for student, cells in students.items()}
    assert similarity.pairs(prints, 0.2) == []


@pytest.mark.parametrize("assignment", ASSIGNMENTS, ids=str)
@pytest.mark.parametrize("n", [3, 12, 40])
def test_a_copy_in_disguise_is_flagged(assignment, n):
    students, prints = a_class(assignment, n)
    students["copy"] = {cell: disguised(source) for cell, source in students["s0"].items()}
    (pair,) = similarity.pairs(prints(students), 0.6)
    assert (pair.first, pair.second, pair.share) == ("copy", "s0", 1.0)
    assert len(pair.cells) >= 8


def test_a_copy_of_most_exercises_is_flagged_with_those():
    students, prints = a_class(LOGISTIC, 12)
    own = list(students["s0"])[:3]
    students["copy"] = {cell: students["s5"][cell] if cell in own else s for cell, s in students["s0"].items()}
    (pair,) = similarity.pairs(prints(students), 0.6)
    assert (pair.first, pair.second) == ("copy", "s0")
    assert "propagate" in pair.cells


def test_a_short_common_answer_is_no_evidence():
    prints = similarity.fingerprints({"a": "def f(x):\n    return np.maximum(x, 0) - x * np.log1p(np.exp(-np.abs(x)))"})
    assert 0 < len(prints) < similarity.EVIDENCE
    assert similarity.pairs({"ann": prints, "bob": prints}, 0.1) == []


def test_what_more_than_half_of_the_class_writes_says_nothing():
    common, own = ({(cell, n) for n in range(40)} for cell in "ab")
    assert similarity.pairs({f"s{i}": common for i in range(8)}, 0.1) == []
    class_of_eight = {f"s{i}": common | own if i < 4 else common for i in range(8)}
    assert len(similarity.pairs(class_of_eight, 0.9)) == 6  # what the four share is their own


def test_two_of_a_class_of_two_can_be_compared():
    prints = similarity.fingerprints({"a": LONG})
    (pair,) = similarity.pairs({"bob": prints, "ann": prints}, 1.0)
    assert (pair.first, pair.second, pair.cells) == ("ann", "bob", ("a",))
    assert similarity.pairs({"bob": prints, "ann": similarity.fingerprints({"a": OTHER})}, 0.3) == []


def test_names_comments_and_layout_do_not_count_but_library_names_do():
    prints = similarity.fingerprints({"a": LONG})
    assert prints == similarity.fingerprints({"a": disguised(LONG)})
    assert prints == similarity.fingerprints({"a": LONG.replace("(a, b):\n", '(a, b):\n    """Do it."""\n')})
    assert prints != similarity.fingerprints({"a": LONG.replace("np.exp", "np.tanh")})


def test_the_same_code_in_another_cell_is_something_else():
    assert not similarity.fingerprints({"a": LONG}) & similarity.fingerprints({"b": LONG})


def test_winnowing_misses_no_common_run_of_its_length():
    """Do two texts that share GRAM + WINDOW − 1 words always share a fingerprint?"""
    rng = random.Random(0)
    for _ in range(200):
        run = [str(rng.random()) for _ in range(similarity.GRAM + similarity.WINDOW - 1)]
        texts = [[*map(str, rng.sample(range(99), 20)), *run, *map(str, rng.sample(range(99), 20))] for _ in range(2)]
        a, b = (set(similarity._winnowed(words, similarity.WINDOW)) for words in texts)
        assert a & b


@pytest.mark.parametrize(
    "source", ["def f(:", "x = '\\d'", "\0", "(" * 5000, "-" * 15_000 + "1", "a" + ".b" * 9000, "x = 0x" + "f" * 9999,
               "1\n" * 20_000]
)  # fmt: skip
def test_text_that_is_no_python_or_far_too_much_does_no_harm(source):
    assert isinstance(similarity.fingerprints({"a": source}), frozenset)


def test_nothing_to_compare_gives_no_pairs():
    assert similarity.pairs({}, 0.6) == similarity.pairs({"ann": frozenset(), "bob": frozenset()}, 0.6) == []


def test_fingerprints_are_the_same_in_every_process():
    assert min(similarity.fingerprints({"a": LONG})) == ("a", 247667944)


@pytest.mark.slow
def test_a_class_of_a_thousand_takes_seconds():
    students, prints = a_class(LOGISTIC, 1000)
    start = time.monotonic()
    similarity.pairs(prints(students), 0.6)
    assert time.monotonic() - start < 60
