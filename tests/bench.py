"""`make bench`: this grader against plain `nbgrader autograde`, and what it costs beside the students' own cells.

Prints what it measures and writes it to bench.json. Ratios of one run can be quoted; seconds are those of this machine.
It looks at the processor time of the whole machine: let nothing else run.
"""

import json
import os
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import bench_convolution
import bench_scale
import bench_wire
import nbformat
import psutil

from autograder import demo, draft, release
from autograder.courses import Assignment, find_one
from autograder.environment import KERNEL_ENV

ROOT = Path(__file__).resolve().parent.parent
PLAIN = ("--Autograde.exporter_class=nbconvert.exporters.NotebookExporter", "--Execute.timeout=120")
STUDENTS = int(os.environ.get("BENCH_STUDENTS", "20"))
GROWTH = (10, 100, 1_000)
FEW = 4  # submissions of a run that shows what a run costs before its first submission
OWN = """
import contextlib, io, json, sys, time
from autograder import draft, names, trial
notebook = draft.read(sys.argv[1])
trial._import_modules(notebook)
cells = [c for c in notebook.cells if c.cell_type == "code" and draft.role(c) in ("locked", "solution", "check")]
namespace, start = {"__name__": "__main__"}, time.process_time()
with contextlib.redirect_stdout(io.StringIO()), contextlib.redirect_stderr(io.StringIO()):
    for cell in cells:
        trial._execute(cell.id, cell.source, namespace)
print(time.process_time() - start)
"""


def make_class(original: Assignment, folder: Path, students: int) -> Assignment:
    """Lay out a class in which everybody hands in the reference answers."""
    assignment = demo.prepare(original, folder)
    text = nbformat.writes(release.answered(draft.read(str(original.source))))
    for number in range(students):
        home = folder / "submitted" / assignment.course / f"student{number:04}" / assignment.name
        home.mkdir(parents=True)
        (home / f"{assignment.name}.ipynb").write_text(text, encoding="utf-8")
    return assignment


def timed(command: list[str], assignment: Assignment) -> dict[str, float]:
    """Run a command in the folder of a class: wall and processor seconds, and memory of its processes."""
    env = os.environ | KERNEL_ENV | {"NGKIT_COURSE": assignment.course}
    busy, start, peak = _busy(), time.perf_counter(), dict[str, int]()
    quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    process = subprocess.Popen([sys.executable, "-m", *command], cwd=assignment.root, env=env, **quiet)
    watcher = threading.Thread(target=_watch, args=(psutil.Process(process.pid), peak))
    watcher.start()
    if process.wait():
        raise SystemExit(f"{' '.join(command)} ended with {process.returncode}")
    wall = time.perf_counter() - start
    watcher.join()
    return {"seconds": wall, "cpu": _busy() - busy, **{f"{kind}_mb": size >> 20 for kind, size in peak.items()}}


def _busy() -> float:
    times = psutil.cpu_times()
    return float(times.user + times.system + times.nice)


def _watch(coordinator: psutil.Process, peak: dict[str, int]) -> None:
    """Keep the highest memory of the coordinator, and of all workers and the warm parent together."""
    while coordinator.is_running() and coordinator.status() != psutil.STATUS_ZOMBIE:
        try:
            below = [p.memory_info().rss for p in coordinator.children(recursive=True)]
            for kind, size in (("coordinator", coordinator.memory_info().rss), ("workers", max(below, default=0))):
                peak[kind] = max(peak.get(kind, 0), size)
        except psutil.Error:
            pass
        time.sleep(0.5)


def own_cpu(original: Assignment) -> float:
    """Return the processor seconds of the reference's cells and checks in one process, imports not counted."""
    command = [sys.executable, "-c", OWN, str(original.source)]
    env = os.environ | KERNEL_ENV | {"MPLBACKEND": "agg"}
    result = subprocess.run(command, env=env, check=True, capture_output=True, text=True)
    return float(result.stdout)


def compare(name: str) -> dict[str, Any]:
    """Grade one assignment both ways; the overhead of one submission comes from two runs of different size."""
    original = find_one(ROOT, name)
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        few, ours, theirs = (make_class(original, Path(folder) / name, number)
                             for name, number in (("few", FEW), ("ours", STUDENTS), ("theirs", STUDENTS)))  # fmt: skip
        for assignment in (few, ours, theirs):  # makes the gradebook, which neither grader is to be timed for
            timed(["nbgrader", "generate_assignment", assignment.name, "--force"], assignment)
        few, ours = (timed(["autograder", "grade", name], assignment) for assignment in (few, ours))
        plain = timed(["nbgrader", "autograde", theirs.name, *PLAIN], theirs)
    own, each = own_cpu(original), (ours["cpu"] - few["cpu"]) / (STUDENTS - FEW)
    return {"assignment": name, "submissions": STUDENTS, "autograder": ours, "nbgrader": plain,
            "ratio": plain["seconds"] / ours["seconds"], "cpu_each": each, "own_cpu": own, "overhead_each": each - own,
            "ratio_each": plain["cpu"] / STUDENTS / each}  # fmt: skip


def growth() -> list[dict[str, Any]]:
    """Grade classes of growing size on a notebook that itself takes no time."""
    rows = []
    for students in GROWTH:
        with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
            tiny = Assignment(Path(folder) / "source", "c1_neural_networks", "01_tiny")
            tiny.source.parent.mkdir(parents=True)
            text = (Path(__file__).parent / "tiny.txt").read_text(encoding="utf-8")
            tiny.source.write_text(release.text(draft.parse(text)), encoding="utf-8")
            (tiny.root / "nbgrader_config.py").write_text((ROOT / "nbgrader_config.py").read_text())
            release.write(tiny)
            found = timed(["autograder", "grade", str(tiny)], make_class(tiny, Path(folder) / "class", students))
        rows.append({"submissions": students, "seconds_each": found["seconds"] / students, **found})
    return rows


def dask() -> dict[str, float]:
    """Send tasks that do nothing to a Dask cluster of two workers on this machine."""
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        return bench_scale.dask(Path(folder))


def rounded(value: Any) -> Any:
    """Round every number of a result to three digits."""
    if isinstance(value, dict):
        return {key: rounded(item) for key, item in value.items()}
    if isinstance(value, list):
        return [rounded(item) for item in value]
    return float(f"{value:.3g}") if isinstance(value, float) else value


def main() -> None:
    """Measure, print and store."""
    steps: dict[str, Callable[[], Any]] = {"wire": bench_wire.measure, "growth": growth, "dask": dask,
                                              "convolution": lambda: bench_convolution.measure(ROOT)}  # fmt: skip
    steps |= {name: lambda name=name: compare(name) for name in demo.ASSIGNMENTS}
    chosen = sys.argv[1:] or list(steps)
    stored = ROOT / "bench.json"
    found = json.loads(stored.read_text()) if stored.exists() and sys.argv[1:] else {}
    for step in chosen:
        found[step] = rounded(steps[step]())
        print(step, json.dumps(found[step], indent=1), flush=True)
        stored.write_text(json.dumps(found, indent=1) + "\n")


if __name__ == "__main__":
    main()
