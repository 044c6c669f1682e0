"""Pairs of students whose answers are alike beyond what the exercises explain. Everything stays on this machine.

An answer is read as a syntax tree, so that names, comments, layout and redundant brackets do not count, and
fingerprinted by winnowing (Schleimer, Wilkerson, Aiken 2003, doi 10.1145/872757.872770). What the released cell or the
reference answer holds too says nothing, nor what more than half of the class writes.

Why not `copydetect` 0.5.0, the winnowing library on the index: its hashes are salted anew in every process, so that the
same class gives other numbers in the next run; it fails with an IndexError when the text to subtract repeats itself;
it takes every name for the same, those of library functions too; and it compares every file with every other.
"""

import ast
import warnings
import zlib
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain

import numpy as np
from numpy.lib.stride_tricks import sliding_window_view
from scipy import sparse

GRAM = 8  # words in a row that make a fingerprint: shorter ones are idioms that everybody writes
WINDOW = 4  # of so many neighbours one is kept: common runs of GRAM + WINDOW − 1 words are never missed
EVIDENCE = 20  # fingerprints of their own that both need: two short answers are soon alike
FEW = 3  # what so few share is never "what everybody writes", however small the class
LONGEST = 20_000  # characters: longer cells are not compared
ROWS = 500  # students that are compared with the class at a time, which bounds the memory

Fingerprint = tuple[str, int]  # solution cell and hash


@dataclass(frozen=True)
class Pair:
    """Two students, the share of their distinctive fingerprints that is common, and the cells that are alike."""

    first: str
    second: str
    share: float
    cells: tuple[str, ...]


def fingerprints(answers: Mapping[str, str], window: int = WINDOW) -> frozenset[Fingerprint]:
    """Fingerprint answers, given as {solution cell: source}. Window 1 keeps every hash: for what is subtracted."""
    return frozenset((cell, value) for cell, source in answers.items() for value in _winnowed(_words(source), window))


def pairs(prints: Mapping[str, Collection[Fingerprint]], threshold: float) -> list[Pair]:
    """Find the pairs of students whose distinctive fingerprints agree to at least `threshold`, the most alike first."""
    students = sorted(prints)
    own = _distinctive([prints[student] for student in students])
    found = [Pair(students[i], students[j], share, _alike(prints[students[i]], prints[students[j]], threshold))
             for i, j, share in _close(own, threshold)]  # fmt: skip
    return sorted(found, key=lambda pair: (-pair.share, pair.first, pair.second))


def _words(source: str) -> list[str]:
    """List the nodes of the syntax tree in order; nothing for what is no Python."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # Python's own, about the student's text
        try:
            return list(_walk(ast.parse(source))) if len(source) <= LONGEST else []
        except (SyntaxError, ValueError, RecursionError, MemoryError):
            return []


def _walk(tree: ast.AST) -> Iterator[str]:
    waiting = [tree]
    while waiting:  # no recursion: the depth is the student's
        node = waiting.pop()
        if isinstance(node, ast.expr_context) or (isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)):
            continue  # docstrings are comments
        if isinstance(node, ast.Constant):
            yield "text" if isinstance(node.value, str) else repr(node.value)
        else:
            yield type(node).__name__
        if isinstance(node, ast.Attribute):  # a library's name, which nobody can change
            yield node.attr
        waiting += reversed([*ast.iter_child_nodes(node)])


def _winnowed(words: Sequence[str], window: int) -> list[int]:
    """Hash every run of GRAM words and keep, of each `window` neighbours, the smallest hash, the last of them."""
    grams = ["\0".join(words[i : i + GRAM]) for i in range(len(words) - GRAM + 1)]
    # not hash(): it differs from process to process
    hashes = np.array([zlib.crc32(gram.encode("utf-8", "replace")) for gram in grams], dtype=np.int64)
    if not len(hashes):
        return []
    windows = sliding_window_view(hashes, min(window, len(hashes)))
    return [int(value) for value in np.unique(windows.min(axis=1))]


def _distinctive(prints: Sequence[Collection[Fingerprint]]) -> "sparse.csr_array":
    """Build the matrix (students, fingerprints) of zeros and ones, without what more than half of the class has."""
    numbers = {mark: number for number, mark in enumerate(dict.fromkeys(chain.from_iterable(prints)))}
    columns = np.array([numbers[mark] for marks in prints for mark in marks], dtype=np.int64)
    rows = np.repeat(np.arange(len(prints)), [len(marks) for marks in prints])
    shape = (len(prints), len(numbers))
    matrix = sparse.csr_array((np.ones(len(rows), dtype=np.int32), (rows, columns)), shape=shape)
    return matrix[:, np.bincount(columns, minlength=len(numbers)) <= max(FEW, len(prints) / 2)]


def _close(own: "sparse.csr_array", threshold: float) -> Iterator[tuple[int, int, float]]:
    """Yield the pairs (i < j) and the share of their fingerprints, |A ∩ B| / |A ∪ B|, that reaches the threshold."""
    sizes = np.asarray(own.sum(axis=1)).ravel()
    index = own.T.tocsr()  # fingerprint → students: only those who share one are compared
    for start in range(0, own.shape[0], ROWS):
        common = (own[start : start + ROWS] @ index).tocoo()
        i, j = common.row + start, common.col
        share = common.data / (sizes[i] + sizes[j] - common.data)
        chosen = (i < j) & (share >= threshold) & (np.minimum(sizes[i], sizes[j]) >= EVIDENCE)
        yield from zip(i[chosen].tolist(), j[chosen].tolist(), share[chosen].tolist(), strict=True)


def _alike(a: Collection[Fingerprint], b: Collection[Fingerprint], threshold: float) -> tuple[str, ...]:
    """Name the cells whose fingerprints agree to at least `threshold`, in the order of the alphabet."""

    def of(marks: Collection[Fingerprint], cell: str) -> set[Fingerprint]:
        return {mark for mark in marks if mark[0] == cell}

    cells = sorted({cell for cell, _ in a} & {cell for cell, _ in b})
    return tuple(c for c in cells if len(of(a, c) & of(b, c)) >= threshold * len(of(a, c) | of(b, c)))
