"""Images, as columns of pixels."""

import numpy as np

from ngkit.data.splits import split


def digits(
    rng: np.random.Generator, n_test: int = 450, classes: tuple[int, int] | None = None, *, n_dev: int = 0
) -> tuple[np.ndarray, ...]:
    """Load handwritten digits, shuffled and split.

    Args:
        rng: shuffles the images: the first of its permutation are for training, then dev, then test.
        n_test: images kept for the test.
        classes: keep only these two digits (a, b); labels become Y (1, m) of 0. and 1., 1 = b.
        n_dev: images kept for development.

    Returns:
        X_train (64, m) in [0, 1], y_train (m,) int, then X_dev, y_dev if n_dev > 0, then X_test, y_test.
    """
    from sklearn.datasets import load_digits

    bunch = load_digits()
    X, y = bunch.data.T / 16, bunch.target
    if classes is not None:
        keep = np.isin(y, classes)
        X, y = X[:, keep], (y[keep] == classes[1])[None, :].astype(float)
    parts = split(rng, X.shape[1], [n_dev, n_test] if n_dev else [n_test])
    return tuple(array[..., part] for part in parts for array in (X, y))
