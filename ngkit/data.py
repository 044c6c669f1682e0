"""Data sets of the notebooks: real ones that ship with scikit-learn, and generators with known ground truth.

Every loader works offline and takes the random generator that shuffles or draws. Columns are examples: X (n_x, m).
`CATALOGUE` names each loader with its size, licence and source; `docs/data.md` is checked against it.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

__all__ = ["CATALOGUE", "Entry", "blobs", "breast_cancer", "breast_cancer_features", "digits"]


@dataclass(frozen=True)
class Entry:
    """What a data set is and where it comes from."""

    what: str
    shapes: str
    licence: str
    source: str


CATALOGUE = {
    "blobs": Entry("Gaussian blobs in the plane", "X (2, m), labels (m,)", "generated", "ours"),
    "breast_cancer": Entry(
        "569 tumours by 30 measurements of their cell nuclei; 1 = malignant", "X (30, m), Y (1, m)", "CC BY 4.0",
        "Wolberg, Mangasarian, Street & Street 1995, UCI, doi 10.24432/C5DW2B; shipped with scikit-learn",
    ),
    "digits": Entry(
        "1797 handwritten digits of 8×8 pixels", "X (64, m) in [0, 1], labels (m,)", "CC BY 4.0",
        "Alpaydin & Kaynak 1998, UCI, doi 10.24432/C50P49 (its test part); shipped with scikit-learn",
    ),
}  # fmt: skip


def breast_cancer(rng: np.random.Generator, n_test: int = 114, standardize: bool = True) -> tuple[np.ndarray, ...]:
    """Load the breast cancer data, shuffled and split.

    Args:
        rng: shuffles the 569 examples.
        n_test: examples kept for the test.
        standardize: scale each feature to mean 0 and deviation 1, measured on the training part only.

    Returns:
        X_train (30, 569 − n_test), Y_train (1, …) of 0. and 1. (1 = malignant: scikit-learn codes it the other way
        round), X_test (30, n_test), Y_test (1, n_test).
    """
    from sklearn.datasets import load_breast_cancer

    bunch = load_breast_cancer()
    X, Y = bunch.data.T, 1.0 - bunch.target[None, :]
    train, test = _split(rng, X.shape[1], [n_test])
    if standardize:
        mean, deviation = X[:, train].mean(axis=1, keepdims=True), X[:, train].std(axis=1, keepdims=True)
        X = (X - mean) / deviation
    return X[:, train], Y[:, train], X[:, test], Y[:, test]


def breast_cancer_features() -> list[str]:
    """Name the 30 features of `breast_cancer`, in the order of its rows."""
    from sklearn.datasets import load_breast_cancer

    return [str(name) for name in load_breast_cancer().feature_names]


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
    parts = _split(rng, X.shape[1], [n_dev, n_test] if n_dev else [n_test])
    return tuple(array[..., part] for part in parts for array in (X, y))


def blobs(
    m: int, centres: Sequence[Sequence[float]], spread: float, rng: np.random.Generator
) -> tuple[np.ndarray, np.ndarray]:
    """Draw round Gaussian blobs in the plane, in shuffled order.

    Args:
        m: examples in all; classes take turns, so their sizes differ by at most one.
        centres: one (x, y) for each class.
        spread: standard deviation of each blob, in the unit of the centres.

    Returns:
        X (2, m), labels (m,) int from 0 to len(centres) − 1.
    """
    labels = rng.permutation(np.arange(m) % len(centres))
    return np.asarray(centres, dtype=float)[labels].T + spread * rng.standard_normal((2, m)), labels


def _split(rng: np.random.Generator, m: int, sizes: Sequence[int]) -> list[np.ndarray]:
    """Split a permutation of range(m): the training part first, then parts of the given sizes."""
    if sum(sizes) >= m:
        raise ValueError(f"nothing is left to train on: expected fewer than {m} held-out examples, got {sum(sizes)}.")
    order = rng.permutation(m)
    return np.split(order, np.cumsum([m - sum(sizes), *sizes[:-1]]))
