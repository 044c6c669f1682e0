"""Images side by side."""

from collections.abc import Sequence

import matplotlib.pyplot as plt
import numpy as np


def weight_images(
    W: np.ndarray, shape: tuple[int, int], titles: Sequence[str] | None = None, cols: int = 5
) -> plt.Figure:
    """Show each row of weights W (k, h·w) as an image, blue negative and red positive, on one common scale."""
    return image_grid(W.reshape(-1, *shape), titles, cols, cmap="RdBu_r", limit=float(np.abs(W).max()))


def image_grid(
    images: np.ndarray,
    titles: Sequence[str] | None = None,
    cols: int = 8,
    cmap: str = "gray_r",
    limit: float | None = None,
) -> plt.Figure:
    """Show images (k, h, w) or (k, h, w, 3) in a grid; `limit` sets the colour scale to −limit … limit."""
    rows = -(-len(images) // cols)
    figure, axes = plt.subplots(rows, cols, figsize=(1.15 * cols, 1.35 * rows), squeeze=False)
    scale = {} if limit is None else {"vmin": -limit, "vmax": limit}
    for ax in axes.flat:
        ax.axis("off")
    for index, (ax, image) in enumerate(zip(axes.flat, images, strict=False)):
        ax.imshow(image, cmap=cmap, **scale)
        ax.set_title("" if titles is None else str(titles[index]), fontsize=9)
    return figure
