"""tests/attacks: nobody gains a point, sees what is hidden, harms another submission, or is left without a result."""

import sys
from pathlib import Path

import pytest
from nbgrader.api import Gradebook

from autograder import gradebook, run

sys.path.insert(0, str(Path(__file__).parent / "attacks"))

import attack as attacks

pytestmark = pytest.mark.slow
ALL = attacks.read()


@pytest.fixture(scope="module")
def host(tmp_path_factory, confined):
    """The machine that grades, with canaries."""
    with attacks.make_host(tmp_path_factory.mktemp("host")) as host:
        yield host


def test_there_are_enough_of_them():
    assert len(ALL) == len({str(a) for a in ALL}) >= 60
    assert len({a.family for a in ALL}) >= 8


@pytest.mark.parametrize("attack", ALL, ids=str)
def test_an_attack_gains_sees_and_harms_nothing(attack, host):
    assert attacks.launch(attack, host).wrong == []


@pytest.mark.parametrize("attack", [a for a in ALL if a.wins], ids=str)
def test_it_wins_against_a_grader_that_runs_checks_in_the_students_process(attack, host):
    """Would the suite notice if checks were no longer judged apart?"""
    assert attacks.naive(attack, host) != []


CLASS = {
    "ann": "def double(x):\n    return x + x",
    "bob": "import os\nfor i in range(60):\n    if os.fork() == 0:\n        os.setsid()\n        while True: pass\n",
    "cid": "import os\ndef double(x):\n    os.kill(-1, 9)",
    "dan": "open('gradebook.db', 'w').write('100')\nimport os\nos._exit(0)",
    "eve": "def double(x):\n    raise ValueError('\\ud800' + 'x' * 10_000_000)",
    "fay": "import os, time\nfor i in range(9):\n    os.fork()\ntime.sleep(60)",
    "gus": "def double(x):\n    return x + x",
}


def test_a_class_of_attackers_harms_nobody(course, hand_in, confined):
    """Does everyone have a result, in the journal and in the gradebook, and the honest ones what they deserve?"""
    for student, source in CLASS.items():
        hand_in(student, double=source, half="def half(x):\n    return x / 2")
    results = {r.student: r for r in run.grade_assignment(course, workers=2, limits=attacks.LIMITS, progress=False)}
    scores = {student: result.score for student, result in results.items()}
    assert scores.pop("ann") == scores.pop("gus") == 100
    assert scores.keys() == CLASS.keys() - {"ann", "gus"} and max(scores.values()) <= 60
    assert len(list((course.root / ".ngkit").rglob("*.json"))) == len(CLASS)
    directory = gradebook.coursedir(course.root, course.course)
    with Gradebook(directory.db_url, directory.course_id) as book:
        recorded = {s.student_id: s.score for s in book.assignment_submissions(course.name)}
    assert recorded == {student: result.score for student, result in results.items()}
