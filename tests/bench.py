"""`make bench`: this grader against plain `nbgrader autograde`, on the same submissions, in the same run.

Prints wall seconds and their ratio, and writes them to bench.json. Ratios of one run can be quoted; seconds cannot.
"""

import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import nbformat

from autograder import demo, draft, release
from autograder.courses import Assignment, find_one
from autograder.environment import KERNEL_ENV

ROOT = Path(__file__).resolve().parent.parent
PLAIN = ("--Autograde.exporter_class=nbconvert.exporters.NotebookExporter", "--Execute.timeout=120")
STUDENTS = int(os.environ.get("BENCH_STUDENTS", "6"))


def make_class(original: Assignment, folder: Path) -> Assignment:
    """Lay out a class in which everybody hands in the reference answers."""
    assignment = demo.prepare(original, folder)
    notebook = release.answered(draft.read(str(original.source)))
    for number in range(STUDENTS):
        home = folder / "submitted" / assignment.course / f"student{number:03}" / assignment.name
        home.mkdir(parents=True)
        (home / f"{assignment.name}.ipynb").write_text(nbformat.writes(notebook), encoding="utf-8")
    return assignment


def seconds(command: list[str], assignment: Assignment) -> float:
    """Time a command in the folder of a class."""
    env = os.environ | KERNEL_ENV | {"NGKIT_COURSE": assignment.course}
    start = time.perf_counter()
    subprocess.run([sys.executable, "-m", *command], cwd=assignment.root, env=env, check=True, capture_output=True)
    return time.perf_counter() - start


def compare(name: str) -> dict[str, float | str]:
    """Grade one assignment both ways."""
    original = find_one(ROOT, name)
    with tempfile.TemporaryDirectory() as folder:
        ours = make_class(original, Path(folder) / "ours")
        theirs = make_class(original, Path(folder) / "theirs")
        seconds(["nbgrader", "generate_assignment", theirs.name, "--force"], theirs)
        here = seconds(["autograder", "grade", name], ours)
        there = seconds(["nbgrader", "autograde", theirs.name, *PLAIN], theirs)
        shutil.rmtree(folder, ignore_errors=True)
    return {"assignment": name, "submissions": STUDENTS, "autograder_seconds": round(here, 1),
            "nbgrader_seconds": round(there, 1), "ratio": round(there / here, 2)}  # fmt: skip


def main() -> None:
    """Print and store the comparison of every demo assignment."""
    rows = [compare(name) for name in demo.ASSIGNMENTS]
    for row in rows:
        print("  ".join(f"{key} {value}" for key, value in row.items()))
    (ROOT / "bench.json").write_text(json.dumps(rows, indent=1) + "\n")


if __name__ == "__main__":
    main()
