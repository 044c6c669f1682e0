"""autograder.journal: an entry counts for the very same task only, and one run at a time writes."""

import subprocess
import sys
from dataclasses import replace

import fakes
import pytest

from autograder.errors import AlreadyRunning
from autograder.grading import Task
from autograder.journal import Journal
from autograder.release import text
from autograder.sandbox import Limits


@pytest.fixture
def task(tiny):
    return Task("ann", "c1/01_tiny", text(tiny), b"{}", (), Limits())


@pytest.fixture
def journal(tmp_path):
    return Journal(tmp_path / "c1" / "01_tiny")


@pytest.mark.parametrize("recorded", [False, True])
def test_what_is_written_is_read(journal, task, recorded):
    graded = fakes.quick(task)
    journal.write(task, graded, recorded=recorded)
    assert journal.read(task) == (graded, recorded)


@pytest.mark.parametrize("change", [{"data": b"[]"}, {"solution": "{}"}, {"notes": ("renamed.",)}, {"confined": False},
                                    {"limits": Limits(cell_seconds=4)}])  # fmt: skip
def test_it_forgets_what_changed(journal, task, change):
    journal.write(task, fakes.quick(task), recorded=True)
    assert journal.read(replace(task, **change)) is None
    assert journal.read(task)


@pytest.mark.parametrize("damage", ["", "{}", "[]", '{"key": 1', "\0" * 9])
def test_a_damaged_entry_is_none(journal, task, damage):
    journal.write(task, fakes.quick(task), recorded=True)
    (entry,) = journal.folder.glob("*.json")
    entry.write_text(damage)
    assert journal.read(task) is None


def test_a_second_run_is_told_of_the_first(journal):
    with journal.locked(), pytest.raises(AlreadyRunning, match=r"^another run grades c1/01_tiny now \(process \d+ on "):
        with journal.locked():
            pytest.fail("two at once")
    with journal.locked():
        pass


def test_a_killed_run_holds_no_lock(journal):
    code = f"""
import os, signal
from pathlib import Path
from autograder.journal import Journal
with Journal(Path({str(journal.folder)!r})).locked():
    os.kill(os.getpid(), signal.SIGKILL)
"""
    assert subprocess.run([sys.executable, "-c", code]).returncode == -9
    with journal.locked():
        pass
