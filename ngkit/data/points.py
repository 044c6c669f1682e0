"""Points in the plane, drawn from distributions that are known."""

from collections.abc import Sequence

import numpy as np


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
