"""autograder.execute, .pair and .sandbox: real kernels in a real sandbox."""

import contextlib
import os
import signal
import sys

import pytest
from conftest import running, running_pids
from nbformat.v4 import new_code_cell, new_notebook

from autograder import execute, parents, sandbox
from autograder.errors import NoKernel, NoSandbox
from autograder.pair import Room
from autograder.sandbox import Limits

pytestmark = pytest.mark.slow


def run(*sources, limits=None, confined=True):
    notebook = new_notebook(cells=[new_code_cell(source) for source in sources])
    room = Room(limits or Limits(cell_seconds=20), confined)
    outcomes = execute.run(notebook, range(len(sources)), lambda i: False, room)
    return [outcomes[i] for i in range(len(sources))]


def printed(outcome):
    return "".join(out.get("text", "") for out in outcome.outputs)


def test_a_hang_and_a_crash_cost_only_themselves(confined):
    """Are the cells before run again after a restart, and those that did the harm not?"""
    sources = ["x = 1", "while True: pass", "x += 1", "import os; os._exit(0)", "import os; os.abort()", "print(x)"]
    outcomes = run(*sources, limits=Limits(cell_seconds=2))
    assert [o.status for o in outcomes] == ["ok", "timeout", "ok", "crashed", "crashed", "ok"]
    assert printed(outcomes[-1]) == "2\n"
    assert outcomes[1].message == "it ran longer than 2 s and was stopped."


def test_the_notebook_has_a_budget_too(confined):
    outcomes = run(
        "import time; time.sleep(2)", "time.sleep(60)", "1", limits=Limits(cell_seconds=4, notebook_seconds=3)
    )
    assert [o.status for o in outcomes] == ["ok", "timeout", "not run"]
    assert outcomes[2].message == "the notebook ran longer than 3 s."


def test_output_is_cut(confined):
    (outcome,) = run("for i in range(3000): print('y' * 1000)", limits=Limits(output_bytes=100_000))
    assert len(printed(outcome)) < 120_000
    assert "[output cut after 100,000 bytes]" in printed(outcome)


def test_nothing_of_the_host_is_there(confined, tmp_path):
    secret = tmp_path / "gradebook.db"
    secret.write_text("100")
    look = (
        f"import os; print(os.path.exists({str(secret)!r}), os.listdir(os.environ['HOME']), os.environ.get('SECRET'))"
    )
    os.environ["SECRET"] = "hidden"
    (outcome,) = run(look)
    del os.environ["SECRET"]
    assert printed(outcome).startswith("False") and "hidden" not in printed(outcome)
    assert secret.read_text() == "100"


@pytest.mark.parametrize(
    ("source", "error"),
    [
        ("import socket; socket.create_connection(('127.0.0.1', 22), timeout=3)", "ConnectionRefusedError"),
        ("import socket; socket.create_connection(('192.0.2.1', 80), timeout=3)", "OSError"),
        ("open('/usr/planted', 'w')", "OSError"),
        ("import ngkit; open(ngkit.__file__, 'a')", "OSError"),
        ("b = bytearray(64 << 30)", "MemoryError"),
        ("import autograder.gradebook", "ModuleNotFoundError"),
        ("open('/planted', 'w')", "OSError"),
        ("open('/dev/planted', 'w')", "OSError"),
        ("open('/etc/planted', 'w')", "OSError"),
        ("f = [open(f'/dev/shm/{i}', 'wb').write(bytes(60 << 20)) for i in range(6)]", "OSError"),
        ("f = [open(f'/tmp/{i}', 'wb').write(bytes(60 << 20)) for i in range(6)]", "OSError"),
        ("import ctypes; assert ctypes.CDLL(None).unshare(0x10000000) == 0", "AssertionError"),  # CLONE_NEWUSER
        ("import ctypes; assert ctypes.CDLL(None).mount(b'x', b'/tmp', b'tmpfs', 0, b'') == 0", "AssertionError"),
        ("open('/tmp/big', 'wb').write(bytes(80 << 20))", "OSError"),
        ("import os; os.setuid(0)", "OSError"),
    ],
)
def test_what_the_sandbox_forbids_is_an_error(confined, source, error):
    (outcome,) = run(source)
    assert outcome.status in ("error", "crashed")
    assert outcome.error in (error, "")


def test_the_loopback_of_the_host_is_not_reachable(confined):
    import socket

    with socket.create_server(("127.0.0.1", 0)) as server:
        port = server.getsockname()[1]
        socket.create_connection(("127.0.0.1", port)).close()
        (outcome,) = run(f"import socket; socket.create_connection(('127.0.0.1', {port}), timeout=3)")
    assert outcome.error == "ConnectionRefusedError"


def test_an_error_cannot_be_wiped_from_the_outputs(confined):
    hook = "get_ipython().events.register('post_run_cell', lambda result: clear_output())"
    outcomes = run(f"from IPython.display import clear_output\n{hook}", "1 / 0")
    assert (outcomes[1].status, outcomes[1].error) == ("error", "ZeroDivisionError")


def test_a_kernel_that_cannot_start_is_said_once(confined):
    outcomes = run("1", "2", limits=Limits(address_space=48 << 20))
    assert [o.status for o in outcomes] == ["not run", "not run"]
    assert outcomes[0].message.startswith("no kernel could be started")


def test_memory_is_that_of_all_processes_together(confined):
    eat = (
        "import os, time\nfor _ in range(6):\n    if os.fork() == 0:\n        b = b'x' * (200 << 20); time.sleep(60)\n"
    )
    outcomes = run("x = 1", f"{eat}\ntime.sleep(10)", "print(x)", limits=Limits(memory=800 << 20))
    assert [o.status for o in outcomes] == ["ok", "crashed", "ok"]
    assert outcomes[1].message == "it used more than 0.781 GiB of memory."


def test_processes_are_counted(confined):
    bomb = "import os, time\nwhile True:\n    try:\n        os.fork()\n    except OSError:\n        time.sleep(0.1)"
    outcomes = run("x = 1", bomb, "print(x)", limits=Limits(processes=60, cell_seconds=5))
    assert [o.status for o in outcomes][::2] == ["ok", "ok"]
    assert outcomes[1].status in ("crashed", "timeout")  # root is stopped from outside, others by a limit


def test_a_dead_parent_is_started_anew(confined):
    assert run("1")[0].status == "ok"
    for pid in running_pids("autograder.warm"):
        with contextlib.suppress(ProcessLookupError):  # a fork of it, gone with it
            os.kill(pid, signal.SIGKILL)
    assert run("1")[0].status == "ok"


def test_figures_are_drawn_without_rebuilding_the_font_list(confined):
    (outcome,) = run("import matplotlib.pyplot as plt; plt.plot([1, 2]); plt.title('x'); plt.show()")
    assert [o.output_type for o in outcome.outputs] == ["display_data"]


def test_without_bubblewrap_it_refuses_with_the_remedy(monkeypatch):
    monkeypatch.setattr(sandbox.shutil, "which", lambda name: None)
    sandbox.require.cache_clear()
    with pytest.raises(NoSandbox, match=r"bubblewrap is missing: install it .* or pass --no-sandbox"):
        sandbox.require()
    sandbox.require.cache_clear()


def test_a_bubblewrap_that_may_not_work_is_refused_with_its_reason(monkeypatch, tmp_path):
    fake = tmp_path / "bwrap"
    fake.write_text("#!/bin/sh\necho 'bwrap: No permissions to create new namespace' >&2\nexit 1\n")
    fake.chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}:{os.environ['PATH']}")
    sandbox.require.cache_clear()
    with pytest.raises(NoSandbox, match="No permissions to create new namespace — allow unprivileged user namespaces"):
        sandbox.require()
    sandbox.require.cache_clear()


def test_no_process_outlives_its_notebook(confined):
    marker = "sleep 31.4159"
    run(f"import subprocess; p = subprocess.Popen({marker.split()!r}, start_new_session=True)")
    left = running(marker)
    assert not left, f"still running: {left}"


def test_an_unconfined_run_works_where_it_is_asked_for():
    (outcome,) = run("import sys; print(sys.executable)", confined=False)
    assert printed(outcome).strip() == sys.executable


def test_a_process_that_cannot_enter_its_sandbox_is_said_before_anybody_is_graded(confined, monkeypatch):
    parents.require(tensorflow=False)
    monkeypatch.setattr(parents, "judge", broken_judge)
    with pytest.raises(NoSandbox, match=r"cannot enter its sandbox here: .*setns: Operation not permitted"):
        parents.require(tensorflow=False)


def broken_judge(*arguments):
    raise NoKernel("no kernel could be started: OSError: setns: Operation not permitted")
