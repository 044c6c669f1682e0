"""The figures that a notebook stores, as files to be looked at: each alone, and all on sheets."""

import base64
from collections.abc import Sequence
from pathlib import Path

from nbformat import NotebookNode

PER_SHEET = 9


def write(notebook: NotebookNode, folder: Path) -> list[Path]:
    """Write every stored figure as <cell id>-<n>.png into `folder`, and all on sheets: all-1.png, all-2.png, …"""
    folder.mkdir(parents=True, exist_ok=True)
    paths = []
    for cell in notebook.cells:
        images = [out.data["image/png"] for out in cell.get("outputs", []) if "image/png" in out.get("data", {})]
        for number, image in enumerate(images):
            paths.append(folder / f"{cell.id}-{number}.png")
            paths[-1].write_bytes(base64.b64decode(image))
    return paths + [_sheet(paths[start : start + PER_SHEET], folder / f"all-{start // PER_SHEET + 1}.png")
                    for start in range(0, len(paths), PER_SHEET)]  # fmt: skip


def _sheet(paths: Sequence[Path], target: Path, columns: int = 3) -> Path:
    """Put figures side by side, each under its name: one look instead of many."""
    from matplotlib.figure import Figure
    from matplotlib.image import imread

    rows = -(-len(paths) // columns)
    figure = Figure(figsize=(6.4 * columns, 4.2 * rows), dpi=80, layout="constrained")
    axes = figure.subplots(rows, columns, squeeze=False)
    for ax in axes.flat:
        ax.axis("off")
    for ax, path in zip(axes.flat, paths, strict=False):
        ax.imshow(imread(path))
        ax.set_title(path.stem, fontsize=11)
    figure.savefig(target)
    return target
