"""Can a quiz be answered without knowing anything: by the longest option, or by the words of its question?"""

import re
from collections import defaultdict

import pytest
from conftest import ROOT

from autograder import draft
from autograder.courses import every

GUESSABLE = ("c1_neural_networks", "c2_improving_networks")  # written before the rule
ASSIGNMENTS = [a for a in every(ROOT) if a.course not in GUESSABLE]
ITEM = re.compile(r"\*\*(q\d+)[^*]*\*\*(.*?)(?=\n\*\*q\d|\Z)", re.DOTALL)
ABOUT = 3  # characters that nobody sees
OPTION = re.compile(r"\(([a-h])\)\s+(.*?)(?=\s+·\s+\([a-h]\)|\n\s*- \([a-h]\)|\n\n|\Z)", re.DOTALL)
RIGHT = re.compile(r"check\.answer\(\w+, \"(q\d+)\w*\", \"([a-h])\"")


def read(assignment):
    """Return the text of each item, and its right letters (several if it has parts)."""
    cells = [c for c in draft.read(str(assignment.source)).cells if c.id.startswith("quiz")]
    items, right = {}, defaultdict(list)
    for cell in cells:
        if cell.cell_type == "markdown":
            items |= dict(ITEM.findall(cell.source))
        for name, letter in RIGHT.findall(cell.source):
            right[name].append(letter)
    return items, right


def words(text):
    return set(re.findall(r"[a-zä-ü]{4,}", text.lower()))


def options(item):
    """Return the question and its options by letter."""
    return item.split("(a)")[0], dict(OPTION.findall(item))


@pytest.mark.parametrize("assignment", ASSIGNMENTS, ids=str)
def test_items_with_letters_have_the_options_that_the_check_knows(assignment):
    items, right = read(assignment)
    assert items and right
    for name, letters in right.items():
        assert set(letters) <= set(options(items[name])[1]), name
        assert len(options(items[name])[1]) >= 2, name


@pytest.mark.parametrize("assignment", ASSIGNMENTS, ids=str)
def test_the_longest_option_is_not_the_right_one(assignment):
    items, right = read(assignment)
    for name, letters in right.items():
        sizes = {letter: len(text) for letter, text in options(items[name])[1].items()}
        longest = [letter for letter in sizes if sizes[letter] >= max(sizes.values()) - ABOUT]
        assert len(longest) > 1 or letters.count(longest[0]) <= len(letters) // 2, name


@pytest.mark.parametrize("assignment", ASSIGNMENTS, ids=str)
def test_the_right_option_is_not_the_one_that_repeats_the_question(assignment):
    items, right = read(assignment)
    for name, letters in right.items():
        question, offered = options(items[name])
        shared = {letter: len(words(text) & words(question)) for letter, text in offered.items()}
        most = [letter for letter in shared if shared[letter] == max(shared.values())]
        assert len(most) > 1 or letters.count(most[0]) <= len(letters) // 2, name


def test_a_letter_alone_does_not_pass():
    """Over all courses that follow the rule: does no single letter answer more than half of the items?"""
    found = [letter for a in ASSIGNMENTS for letters in read(a)[1].values() for letter in letters]
    assert all(found.count(letter) <= len(found) / 2 for letter in "abcd")
