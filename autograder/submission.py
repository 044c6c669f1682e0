"""Read what a student handed in: bytes that may be anything, and never trusted."""

import json
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import nbformat

MAX_BYTES = 32 << 20
MAX_CELLS = 2_000
MAX_CODE = 1 << 20  # characters in all: Python's parser needs a hundred bytes for each


@dataclass(frozen=True)
class Cell:
    """A cell of a submission: what the grader looks at, and nothing else of it."""

    kind: str
    source: str
    id: str
    grade_id: str


@dataclass(frozen=True)
class Submission:
    """The cells of a submission, or the reason why there are none; `notes` says what had to be put right to read it."""

    cells: tuple[Cell, ...] = ()
    problem: str = ""
    notes: tuple[str, ...] = field(default=())


def find(folder: Path, name: str) -> tuple[bytes | None, tuple[str, ...]]:
    """Read the notebook `name`.ipynb of a submission's folder, or the only other notebook there.

    Returns:
        its bytes (None if there is none, or if it is too large to be a notebook), and notes.
    """
    others = sorted(path for path in folder.glob("*.ipynb") if path.is_file() and not path.is_symlink())
    path = next((path for path in others if path.stem == name), others[0] if len(others) == 1 else None)
    if path is None:
        return None, (f"expected {name}.ipynb, got {', '.join(p.name for p in others) or 'no notebook'}.",)
    if path.stat().st_size > MAX_BYTES:
        return None, (f"{path.name} has {path.stat().st_size:,} bytes: expected at most {MAX_BYTES:,}.",)
    return path.read_bytes(), () if path.stem == name else (f"the notebook was called {path.name}.",)


def parse(data: bytes) -> Submission:
    """Parse the bytes of a notebook of any format; never raises for bad input."""
    try:
        document = json.loads(data.decode("utf-8-sig"))
    except UnicodeDecodeError:
        return Submission(problem="the file is not text in UTF-8: expected a notebook. Was it saved by JupyterLab?")
    except (ValueError, RecursionError):
        return Submission(problem="the file is not a notebook: it is not valid JSON. Was it cut off while saving?")
    if not isinstance(document, dict):
        return Submission(problem="the file is JSON, but no notebook: expected an object with cells.")
    notes: tuple[str, ...] = ()
    if document.get("nbformat") != 4:
        document, note = _upgraded(document)
        if document is None:
            return Submission(problem=note)
        notes = (note,)
    cells = document.get("cells")
    if not isinstance(cells, list):
        return Submission(problem="the file holds no cells: expected a notebook.", notes=notes)
    if len(cells) > MAX_CELLS:
        return Submission(problem=f"the notebook has {len(cells)} cells: expected at most {MAX_CELLS}.", notes=notes)
    parsed = tuple(_cell(c) for c in cells if isinstance(c, dict))
    if (length := sum(len(cell.source) for cell in parsed if cell.kind == "code")) > MAX_CODE:
        problem = f"the notebook has {length:,} characters of code: expected at most {MAX_CODE:,}."
        return Submission(problem=problem, notes=notes)
    return Submission(parsed, notes=notes)


def _upgraded(document: dict[str, Any]) -> tuple[dict[str, Any] | None, str]:
    version = str(document.get("nbformat"))[:20]
    try:
        upgraded = nbformat.convert(nbformat.from_dict(document), 4)
    except Exception as error:  # whatever nbformat's converters trip over
        return None, f"the notebook's format {version} cannot be read: {type(error).__name__}."
    return upgraded, f"the notebook was in the old format {version} and was upgraded."


def _cell(cell: dict[str, Any]) -> Cell:
    metadata = cell.get("metadata")
    nbgrader = metadata.get("nbgrader") if isinstance(metadata, dict) else None
    grade_id = nbgrader.get("grade_id") if isinstance(nbgrader, dict) else None
    return Cell(_text(cell.get("cell_type")), _text(cell.get("source")), _text(cell.get("id")), _text(grade_id))


def _text(value: object) -> str:
    """Take text as notebooks store it: a string or a list of lines; surrogates that no encoder accepts are replaced."""
    joined = "".join(line for line in value if isinstance(line, str)) if isinstance(value, list) else value
    return joined.encode("utf-8", "replace").decode("utf-8") if isinstance(joined, str) else ""
