"""Make an assignment: run its solution from a fresh kernel, store the outputs, normalise, regenerate the release."""

import copy
import os
import tempfile
from datetime import datetime

from nbformat import NotebookNode
from nbformat.v4 import new_code_cell, new_notebook

from autograder import draft, release, rules
from autograder.courses import Assignment
from autograder.environment import KERNEL_ENV
from autograder.errors import BadNotebook
from autograder.files import write_atomically

TIMEOUT = 300  # seconds for one cell
OUTPUT_KEYS = {"image/png", "text/plain", "text/html", "text/markdown", "image/svg+xml", "audio/wav"}


def build(assignment: Assignment, source: NotebookNode) -> list[str]:
    """Run `source`, store it as the solution of `assignment`, regenerate release and start page.

    Returns:
        the rules it breaks, a line each.

    Raises:
        BadNotebook: a cell fails or warns; nothing is written then.
    """
    notebook = normalise(run(source))
    if broken := _failures(notebook):
        raise BadNotebook(f"{assignment} was not written: {broken[0]}")
    write_atomically(assignment.source, release.text(notebook))
    release.write(assignment)
    release.write_start_page(assignment.root)
    return rules.problems(notebook)


def run(notebook: NotebookNode, *, timed: bool = False) -> NotebookNode:
    """Execute every cell in a fresh kernel, in an empty folder, with errors kept in the outputs."""
    from jupyter_client.manager import AsyncKernelManager
    from nbclient import NotebookClient
    from nbclient.exceptions import CellTimeoutError, DeadKernelError

    with tempfile.TemporaryDirectory() as folder:
        manager = AsyncKernelManager(
            kernel_name="python3", transport="ipc", connection_file=f"{folder}/.kernel.json"
        )  # over files of this user's alone, not over TCP ports
        client = NotebookClient(
            notebook, km=manager, timeout=TIMEOUT, allow_errors=True, record_timing=timed, coalesce_streams=True,
            resources={"metadata": {"path": folder}},
        )  # fmt: skip
        try:
            return client.execute(cleanup_kc=True, env=os.environ | KERNEL_ENV)
        except (DeadKernelError, CellTimeoutError) as error:
            raise BadNotebook(f"the notebook could not be run to its end: {str(error).splitlines()[0]}.") from error


def measure(notebook: NotebookNode) -> tuple[dict[str, float], int]:
    """Run a copy of the notebook; return the seconds of each code cell, and the peak memory of the kernel in bytes."""
    report = "import resource; print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)"
    cells = [*notebook.cells, new_code_cell(report, id="memory-of-the-kernel")]
    *cells, last = run(new_notebook(cells=copy.deepcopy(cells)), timed=True).cells
    seconds = {c.id: _seconds(c.metadata.execution) for c in cells if c.cell_type == "code" and c.source.strip()}
    return seconds, int(last.outputs[0].text) << 10


def _seconds(timing: dict[str, str]) -> float:
    start, end = (datetime.fromisoformat(timing[key]) for key in ("iopub.execute_input", "shell.execute_reply"))
    return (end - start).total_seconds()


def normalise(notebook: NotebookNode) -> NotebookNode:
    """Keep the metadata of the allow-list and the parts of outputs that people read; changes and returns its input."""
    notebook.metadata = draft.METADATA
    for cell in notebook.cells:
        cell.metadata = {key: cell.metadata[key] for key in sorted(rules.CELL_KEYS & set(cell.metadata))}
        for output in cell.get("outputs", []):
            if "data" in output:
                output.data = {key: output.data[key] for key in sorted(OUTPUT_KEYS & set(output.data))}
                output.metadata = {}
    return notebook


def _failures(notebook: NotebookNode) -> list[str]:
    lines = []
    for cell in notebook.cells:
        for out in cell.get("outputs", []):
            if out.output_type == "error":
                lines.append(f"cell {cell.id} failed with {out.ename}: {out.evalue}")
            elif out.get("name") == "stderr":
                lines.append(f"cell {cell.id} warned: {out.text.strip().splitlines()[0]}")
    return lines
