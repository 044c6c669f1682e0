"""autograder.cluster: a Dask cluster of two worker processes, without shared files, some of which do not live long."""

import json
import os
import signal
import subprocess
import sys
import time
import zlib
from dataclasses import replace

import fakes
import pytest
from conftest import ROOT, scores_in_gradebook
from test_run import RIGHT

from autograder import cluster
from autograder.cli import main
from autograder.errors import ClusterError, NoSandbox
from autograder.grading import Task
from autograder.release import text
from autograder.sandbox import Limits

pytestmark = pytest.mark.slow

ENV = os.environ | {"PYTHONPATH": os.pathsep.join([str(ROOT), str(ROOT / "tests")])}


class Cluster:
    """A scheduler and its workers, each a process in an empty folder of its own."""

    def __init__(self, folder):
        self.folder, self.processes = folder, []
        where = folder / "scheduler.json"
        self.start("scheduler", "--host=127.0.0.1", "--port=0", "--no-dashboard", f"--scheduler-file={where}")
        while not where.exists():
            time.sleep(0.1)
        self.address = json.loads(where.read_text())["address"]

    def start(self, *command):
        home = self.folder / str(len(self.processes))
        home.mkdir()
        with (home / "log").open("w") as log:
            process = subprocess.Popen(
                [sys.executable, "-m", "dask", *command], cwd=home, env=ENV, stdout=log, stderr=log
            )
        self.processes.append(process)
        return process

    def worker(self, nanny=False):
        restarts = "--nanny" if nanny else "--no-nanny"
        return self.start("worker", self.address, "--nthreads=1", restarts, "--no-dashboard", "--host=127.0.0.1")

    def stop(self):
        for process in reversed(self.processes):
            process.terminate()
        for process in reversed(self.processes):
            try:
                process.wait(20)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()


@pytest.fixture
def empty(tmp_path_factory):
    """A scheduler without workers."""
    cluster = Cluster(tmp_path_factory.mktemp("cluster"))
    yield cluster
    cluster.stop()


@pytest.fixture(scope="module")
def two(tmp_path_factory):
    """A cluster of two workers that are started again when they die."""
    cluster = Cluster(tmp_path_factory.mktemp("cluster"))
    cluster.worker(nanny=True)
    cluster.worker(nanny=True)
    yield cluster
    cluster.stop()


@pytest.fixture
def tasks(tiny):
    """Return a function that makes tasks for students."""
    return lambda *names: [Task(name, "c1/01_tiny", text(tiny), b"{}", (), Limits(), False) for name in names]


def test_a_class_is_graded_in_workers_into_the_gradebook(course, hand_in, confined, two):
    hand_in("ann", **RIGHT)
    hand_in("bob", double=RIGHT["double"], half="def half(x):\n    import os\n    os._exit(0)")
    (hand_in("eve") / "01_tiny.ipynb").unlink()
    command = ["--root", str(course.root), "grade", str(course), "--scheduler", two.address]
    assert main(command) == 0
    assert scores_in_gradebook(course) == {"ann": 100, "bob": 40, "eve": 0}


def test_every_task_gets_its_own_result(tasks, two):
    names = [f"s{n}" for n in range(30)]
    graded = list(cluster.graded(tasks(*names), two.address, fakes.quick))
    assert sorted(names) == sorted(g.result.student for _, g in graded)
    assert all(task.student == g.result.student for task, g in graded)


def test_tasks_are_read_as_workers_get_free(tasks, two):
    waiting = iter(tasks(*(f"s{n}" for n in range(30))))
    graded = cluster.graded(waiting, two.address, fakes.quick)
    next(graded)
    assert len(list(waiting)) >= 30 - 2 * cluster.AHEAD - 1
    graded.close()


def test_a_lost_worker_loses_nothing(tasks, empty):
    first, _ = empty.worker(), empty.worker()
    graded = cluster.graded(tasks(*(f"s{n}" for n in range(20))), empty.address, fakes.slow)
    results = [next(graded) for _ in range(4)]
    first.send_signal(signal.SIGKILL)
    results += list(graded)
    assert sorted(task.student for task, _ in results) == sorted(f"s{n}" for n in range(20))
    assert {g.result.status for _, g in results} == {"graded"}


def test_a_poisoned_submission_kills_two_workers_and_is_reported(tasks, two, tmp_path, monkeypatch):
    names = ["ann", *(f"s{n}" for n in range(8))]
    log = tmp_path / "deaths"
    poisoned = [replace(task, notes=(str(log),)) for task in tasks(*names)]
    results = {task.student: g.result for task, g in cluster.graded(poisoned, two.address, fakes.dies_on_ann)}
    assert log.read_text() == "ann\nann\n"
    assert (results["ann"].status, results["ann"].score) == ("crashed", 0)
    assert results["ann"].reason == "the grader's worker was lost twice under this submission."
    assert [results[name].status for name in names[1:]] == ["graded"] * 8


def test_what_fails_in_a_worker_is_a_result(tasks, two):
    ((_, graded),) = cluster.graded(tasks("ann"), two.address, fakes.fails)
    assert graded.result.reason == "the grader failed on this submission: AssertionError: graded again: ann"


@pytest.mark.parametrize("answer", [b"", b"\x80\x05.", zlib.compress(b"{}"), zlib.compress(b"[]"), zlib.compress(b"1")])
def test_an_answer_that_is_none_is_never_unpickled(tasks, answer):
    (task,) = tasks("ann")
    assert cluster._parsed(task, answer).result.reason.startswith("the worker's answer cannot be read: ")


def test_an_answer_about_another_submission_is_refused(tasks):
    ann, bob = tasks("ann", "bob")
    answer = zlib.compress(json.dumps(fakes.quick(bob).as_json()).encode())
    assert cluster._parsed(ann, answer).result.status == "crashed"


def test_a_worker_without_a_sandbox_stops_the_run(tasks):
    answer = zlib.compress(json.dumps({"no sandbox": "bubblewrap is missing."}).encode())
    with pytest.raises(NoSandbox, match=r"a worker of the cluster cannot grade: bubblewrap is missing."):
        cluster._parsed(tasks("ann")[0], answer)


def test_no_scheduler_is_said_in_one_line(tasks, monkeypatch):
    monkeypatch.setattr(cluster, "CONNECT_SECONDS", 1)
    with pytest.raises(ClusterError, match=r"^no Dask scheduler answers at tcp://127.0.0.1:9 \(.*\): start one"):
        next(cluster.graded(tasks("ann"), "tcp://127.0.0.1:9"))


def test_no_workers_is_said_in_one_line(tasks, empty, monkeypatch):
    monkeypatch.setattr(cluster, "CONNECT_SECONDS", 1)
    with pytest.raises(ClusterError, match=r"no worker joined tcp://.* within 1 s: start some with `dask worker tcp:"):
        next(cluster.graded(tasks("ann"), empty.address))


def test_a_lost_scheduler_ends_the_run_with_one_line(tasks, empty):
    empty.worker()
    graded = cluster.graded(tasks(*"abcdefgh"), empty.address, fakes.slow)
    next(graded)
    empty.processes[0].send_signal(signal.SIGKILL)
    with pytest.raises(ClusterError, match="the Dask scheduler was lost"):
        list(graded)
