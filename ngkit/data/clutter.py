"""Real digits in clutter: a task for which few labels are at hand."""

import numpy as np

from ngkit.data.letters import scattered

CLASSES = 10


def cluttered_digits(
    n_per_class: int, n_test: int, rng: np.random.Generator, canvas: int = 22
) -> tuple[np.ndarray, np.ndarray, np.ndarray, np.ndarray]:
    """Load handwritten digits, enlarged to 16×16 and `scattered` over canvases; images are (m, h, w, c).

    Args:
        n_per_class: images of each digit for training, at most 100.
        n_test: images for the test, of those that are left.
        rng: draws which image goes where, and the clutter.

    Returns:
        X (10 · n_per_class, canvas, canvas, 1) float32 in [0, 1], y int (sorted by class), X_test, y_test.
    """
    from sklearn.datasets import load_digits

    bunch = load_digits()
    order = rng.permutation(len(bunch.target))
    labels = bunch.target[order]
    train = np.concatenate([order[labels == digit][:n_per_class] for digit in range(CLASSES)])
    test = rng.permutation(np.setdiff1d(order, train))[:n_test]
    parts = [(scattered(_enlarged(bunch.images[part]), canvas, rng), bunch.target[part]) for part in (train, test)]
    return *parts[0], *parts[1]


def _enlarged(images: np.ndarray) -> np.ndarray:
    """Return images (m, 8, 8) of 0 … 16 as (m, 16, 16, 1) of 0 … 1."""
    from scipy.ndimage import zoom

    return zoom(images / 16, (1, 2, 2), order=1, mode="nearest", grid_mode=True)[..., None]
