"""Train, dev and test parts."""

from collections.abc import Sequence

import numpy as np


def split(rng: np.random.Generator, m: int, sizes: Sequence[int]) -> list[np.ndarray]:
    """Split a permutation of range(m): the training part first, then parts of the given sizes."""
    if sum(sizes) >= m:
        raise ValueError(f"nothing is left to train on: expected fewer than {m} held-out examples, got {sum(sizes)}.")
    order = rng.permutation(m)
    return np.split(order, np.cumsum([m - sum(sizes), *sizes[:-1]]))
