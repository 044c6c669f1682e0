"""tests/attacks: nobody gains a point, sees what is hidden, harms another submission, or is left without a result."""

import sys
from pathlib import Path

import pytest

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
