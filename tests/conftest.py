"""Fixtures: a tiny course to release and grade, and the sandbox that grading needs."""

import contextlib
import functools
import gc
import os
import shutil
import socket
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
from pathlib import Path

from autograder.environment import KERNEL_ENV

os.environ.update(KERNEL_ENV, MPLBACKEND="agg")  # before anything imports NumPy, Matplotlib or TensorFlow

import fakes
import nbformat
import psycopg
import pytest
from hypothesis import settings
from nbgrader.api import Gradebook

from autograder import draft, gradebook, release, sandbox
from autograder.courses import Assignment
from autograder.errors import NoSandbox

settings.register_profile("ngkit", deadline=None)  # a busy machine is no bug
settings.load_profile("ngkit")

ROOT = Path(__file__).resolve().parent.parent
TINY = (Path(__file__).parent / "tiny.txt").read_text(encoding="utf-8")


def running(*words):
    """List the command lines of running processes that hold all `words`."""
    return list(_command_lines(words).values())


def running_pids(*words):
    """List the numbers of running processes of this one whose command lines hold all `words`."""
    return [pid for pid, line in _command_lines(words).items() if f" {os.getpid()} " in line]


def _command_lines(words):
    lines = {}
    for path in Path("/proc").glob("[0-9]*/cmdline"):
        with contextlib.suppress(OSError):  # it may end meanwhile
            lines[int(path.parent.name)] = path.read_bytes().replace(b"\0", b" ").decode(errors="replace")
    return {pid: line for pid, line in lines.items() if all(word in line for word in words)}


def working_in(folder):
    """List the processes whose working folder is `folder`."""
    found = []
    for link in Path("/proc").glob("[0-9]*/cwd"):
        with contextlib.suppress(OSError):
            found += [link.parent.name] if link.readlink() == folder else []
    return found


@contextlib.contextmanager
def serving(course):
    """Run nbgrader's own server in the folder of a class, without passwords; give its address once it answers."""
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    options = ["--no-browser", f"--port={port}", "--ServerApp.port_retries=0", "--IdentityProvider.token=",
               "--ServerApp.disable_check_xsrf=True", "--allow-root"]  # fmt: skip
    env = os.environ | {"NGKIT_COURSE": course.course, "JUPYTER_RUNTIME_DIR": str(course.root / "runtime")}
    command = [sys.executable, "-m", "jupyter_server", *options]
    server = subprocess.Popen(command, cwd=course.root, env=env, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        _wait_for(f"http://127.0.0.1:{port}/api/status")
        yield f"http://127.0.0.1:{port}"
    finally:
        server.terminate()
        server.wait()


def _wait_for(url, seconds=60):
    deadline = time.monotonic() + seconds
    while True:
        try:
            return urllib.request.urlopen(url, timeout=20).close()
        except urllib.error.HTTPError:
            raise
        except OSError:
            if time.monotonic() > deadline:
                raise
            time.sleep(0.2)


def pytest_collection_modifyitems(items):
    """Run fast tests first."""
    items.sort(key=lambda item: item.get_closest_marker("slow") is not None)


@pytest.fixture
def ax():
    """Axes to draw on; whatever was drawn is rendered, so that what cannot be shown fails."""
    import matplotlib.pyplot as plt

    figure, ax = plt.subplots()
    gc.disable()  # collecting what a thousand tests left takes longer than a drawing that is timed
    yield ax
    gc.enable()
    figure.canvas.draw()
    plt.close("all")


@pytest.fixture
def tiny():
    """A solution notebook with two exercises, `double` (20 + 20 points) and `half` (60)."""
    return draft.parse(TINY)


def lay_out(root):
    """Make the tiny notebook the only assignment of a course below `root`, with nbgrader's configuration."""
    assignment = Assignment(root, "c1_neural_networks", "01_tiny")
    assignment.source.parent.mkdir(parents=True)
    assignment.source.write_text(release.text(draft.parse(TINY)), encoding="utf-8")
    (root / "nbgrader_config.py").write_text((ROOT / "nbgrader_config.py").read_text())
    release.write(assignment)
    return assignment


def submit(course, student, notebook=None, **sources):
    """Hand in the tiny notebook with other sources: submit(course, "ann", double="…"); return its folder."""
    notebook = notebook or nbformat.read(course.release, as_version=4)
    for cell in notebook.cells:
        cell.source = sources.get(cell.id.replace("-", "_"), cell.source)
    folder = course.root / "submitted" / course.course / student / course.name
    folder.mkdir(parents=True)
    (folder / f"{course.name}.ipynb").write_text(nbformat.writes(notebook), encoding="utf-8")
    return folder


@pytest.fixture
def course(tmp_path):
    """A course below tmp_path."""
    return lay_out(tmp_path)


@pytest.fixture
def hand_in(course):
    """Return a function that hands in the tiny notebook with other sources: hand_in("ann", double="…")."""
    return functools.partial(submit, course)


@pytest.fixture
def class_of_twelve(course, hand_in):
    """Twelve submissions of the tiny course, which fakes.quick gives fakes.SCORES."""
    for student in fakes.SCORES:
        hand_in(student)
    return course


def scores_in_gradebook(course):
    """Read the score of each student."""
    directory = gradebook.coursedir(course.root, course.course)
    with Gradebook(directory.db_url, directory.course_id) as book:
        return {s.student_id: s.score for s in book.assignment_submissions(course.name)}


@pytest.fixture(scope="session")
def postgres():
    """A PostgreSQL server on a socket of its own. Without Debian's package: fails in CI, skipped elsewhere."""
    programs = max(Path("/usr/lib/postgresql").glob("*/bin/initdb"), default=Path()).parent
    if not (programs / "initdb").exists():
        missing = "no PostgreSQL server is installed: apt-get install postgresql."
        (pytest.fail if os.environ.get("CI") else pytest.skip)(missing)
    folder = Path(tempfile.mkdtemp(prefix="pg"))  # not below pytest's folders, which another user may not enter
    user = []
    if os.geteuid() == 0:  # the server refuses to run as root
        shutil.chown(folder, "nobody")
        user = ["setpriv", "--reuid=nobody", "--regid=nogroup", "--clear-groups"]

    def run(program, *options):
        command = [*user, programs / program, "-D", folder / "data", *options]
        subprocess.run(command, cwd=folder, check=True, stdout=subprocess.DEVNULL, timeout=120)

    run("initdb", "--auth=trust", "--username=grader", "--no-sync")
    run(
        "pg_ctl", "-w", "-l", folder / "log", "-o", f"-c listen_addresses= -c unix_socket_directories={folder}", "start"
    )
    yield folder
    run("pg_ctl", "-w", "-m", "immediate", "stop")
    shutil.rmtree(folder)


@pytest.fixture(params=["sqlite", "postgresql"])
def database(request, monkeypatch):
    """Keep the gradebook in either kind of database; the return value is its URL, empty for SQLite's file."""
    if request.param == "sqlite":
        return ""
    folder = request.getfixturevalue("postgres")
    name = f"book{os.urandom(4).hex()}"
    with psycopg.connect(host=str(folder), user="grader", dbname="postgres", autocommit=True) as server:
        server.execute(f"CREATE DATABASE {name}")
    url = f"postgresql+psycopg://grader@/{name}?host={folder}"
    monkeypatch.setenv("NGKIT_DB", url)
    return url


@pytest.fixture(scope="session")
def confined():
    """Make sure that there is a sandbox: without one these tests fail in CI and are skipped elsewhere."""
    try:
        sandbox.require()
    except NoSandbox as error:
        (pytest.fail if os.environ.get("CI") else pytest.skip)(str(error))
    return True
