"""Photographs of water meters: two handwritten digits on a narrow strip, behind glass that is fogged at times.

Rows are examples. The digits are scikit-learn's (8×8 pixels); the first 1,000 of them are for training, the other 797
for tests, so no digit is in both.
"""

import numpy as np

HEIGHT, WIDTH, SIDE = 8, 18, 8  # pixels of a strip, and of a digit
_TRAIN = 1000


def meter_strips(n: int, rng: np.random.Generator, split: str = "train", glare: float = 0.6) -> dict[str, np.ndarray]:
    """Draw `n` strips with two digits side by side, at a random place, −2 to 2 pixels apart.

    Args:
        split: "train" or "test", the pool from which digits are drawn (with replacement).
        glare: share of strips with a soft bright spot: amplitude 0.3–0.8, standard deviation 2–5 pixels, anywhere.

    Returns:
        "images" (n, 8, 18) in [0, 1], ink is bright, with noise of deviation 0.08; "reading" (n, 2) int, left digit
        first; "x" (n, 2) int, the column where each digit's 8×8 patch begins, 0 to 10; "glare" (n,) bool.
    """
    pool, labels = _pool(split)
    chosen, gap = rng.integers(0, len(labels), (n, 2)), rng.integers(-2, 3, n)
    left = rng.integers(0, WIDTH - 2 * SIDE - gap + 1)
    x = np.stack([left, left + SIDE + gap], axis=1)
    images, rows = np.zeros((n, HEIGHT, WIDTH)), np.arange(HEIGHT)[:, None]
    for side in (0, 1):
        columns = x[:, side, None, None] + np.arange(SIDE)
        images[np.arange(n)[:, None, None], rows, columns] += pool[chosen[:, side]]
    lit = rng.uniform(size=n) < glare
    images += lit[:, None, None] * _spots(n, rng) + 0.08 * rng.standard_normal(images.shape)
    return {"images": np.clip(images, 0, 1), "reading": labels[chosen], "x": x, "glare": lit}


def digit_crops(rng: np.random.Generator) -> tuple[np.ndarray, np.ndarray]:
    """Give the 1,000 clean training digits three times, moved by −1, 0 and 1 columns, in shuffled order.

    Returns:
        crops (3000, 64) in [0, 1], labels (3000,) int.
    """
    pool, labels = _pool("train")
    wide = np.pad(pool, ((0, 0), (0, 0), (1, 1)))
    crops = np.concatenate([wide[:, :, start : start + SIDE] for start in (0, 1, 2)]).reshape(-1, SIDE * SIDE)
    order = rng.permutation(len(crops))
    return crops[order], np.tile(labels, 3)[order]


def _pool(split: str) -> tuple[np.ndarray, np.ndarray]:
    """Give the digits of a split (k, 8, 8) and their labels (k,)."""
    if split not in ("train", "test"):
        raise ValueError(f"unknown split: expected 'train' or 'test', got {split!r}.")
    from sklearn.datasets import load_digits

    bunch = load_digits()
    part = slice(None, _TRAIN) if split == "train" else slice(_TRAIN, None)
    return bunch.images[part] / 16, bunch.target[part]


def _spots(n: int, rng: np.random.Generator) -> np.ndarray:
    """Draw a soft bright spot for each strip: (n, 8, 18)."""
    row, column = rng.uniform(0, HEIGHT, (n, 1, 1)), rng.uniform(0, WIDTH, (n, 1, 1))
    height, width = rng.uniform(0.3, 0.8, (n, 1, 1)), rng.uniform(2, 5, (n, 1, 1))
    distance = (np.arange(HEIGHT)[:, None] - row) ** 2 + (np.arange(WIDTH) - column) ** 2
    return height * np.exp(-distance / (2 * width**2))
