"""A coordinator killed again and again: every submission is graded to the end once, and nothing finished is lost."""

import json
import random
import signal
import time
from collections import Counter

import fakes
import pytest
from conftest import scores_in_gradebook, working_in

from autograder import run

pytestmark = pytest.mark.slow

KILLS = 10


def finished(course):
    """Read the journal: a number that only one grading has, by student."""
    entries = [json.loads(path.read_text())["result"] for path in (course.root / ".ngkit").rglob("*.json")]
    return {entry["student"]: entry["seconds"] for entry in entries}


def run_and_kill(course, rng):
    """Let a coordinator run until it adds something, or just begins, and a random moment longer; then kill it."""
    before, more = len(finished(course)), rng.choice([0, 1, 1])
    process = fakes.start(course, "counts", workers=2)
    while process.poll() is None and len(finished(course)) < before + more:
        time.sleep(0.002)
    time.sleep(rng.uniform(0, 0.05) if more else rng.uniform(0, 2))
    process.send_signal(signal.SIGKILL)
    process.communicate()
    return finished(course)


def test_a_class_killed_at_random_moments_is_graded_exactly_once(class_of_twelve):
    rng, journal, in_flight = random.Random(5), {}, 0
    for _ in range(KILLS):
        now = run_and_kill(class_of_twelve, rng)
        assert journal.items() <= now.items(), "a finished result was lost, or graded again"
        journal = now
    deadline = time.monotonic() + 10
    while working_in(class_of_twelve.root) and time.monotonic() < deadline:
        time.sleep(0.05)
    results = run.grade_assignment(class_of_twelve, workers=2, confined=False, grade=fakes.quick, progress=False)
    assert journal.items() <= {r.student: r.seconds for r in results}.items()
    assert {r.student: r.seconds for r in results} == finished(class_of_twelve)
    assert scores_in_gradebook(class_of_twelve) == fakes.SCORES
    log = (class_of_twelve.root / "graded.log").read_text().split("\n")[:-1]
    calls = Counter(line.split()[0] for line in log)
    in_flight = sum(calls.values()) - len(journal)
    assert 0 < len(journal) <= len(calls) <= 12
    assert in_flight <= 4 * KILLS, "only what was under way when a run was killed is graded again"
