"""A harbour's tide books: digits on damaged pages, and a clerk who mislabels. Rows are examples: (m, 8, 8)."""

from collections.abc import Mapping

import numpy as np

from ngkit.data.gallery import PAGES, PREDICTED, TRUE

DAMAGES = ("faded", "smudged", "blot", "ruled", "sideways")
PARTS = {"all": slice(None), "train": slice(0, 700), "dev": slice(700, 1250), "test": slice(1250, None)}


def tide_logs(
    rates: Mapping[str, float], rng: np.random.Generator, noise: float = 0.05, *, part: str = "all"
) -> tuple[np.ndarray, np.ndarray, np.ndarray, list[str]]:
    """Load scikit-learn's digits as pages of a tide book, damaged at random.

    Args:
        rates: name of a damage → share of the images that it hits, independently of the others; missing ones hit none.
        rng: draws the grain of the paper, which image is hit, and where.
        noise: standard deviation of the grain.
        part: "train" (700), "dev" (550) or "test" (547) of a fixed order, or "all" (1797).

    Returns:
        images (m, 8, 8) in [0, 1], 1 = ink; y (m,) int; tags (m, 5) bool, the damages of each image; their five names:
        faded (ink × 0.25), smudged (Gaussian blur of 1.1 pixels), blot (a patch of 4×4 pixels of ink), ruled (a row of
        ink), sideways (turned by 90°).

    Raises:
        ValueError: a damage or part of an unknown name.
    """
    from sklearn.datasets import load_digits

    if unknown := set(rates) - set(DAMAGES):
        raise ValueError(f"there is no damage {sorted(unknown)[0]!r}: expected {', '.join(DAMAGES)}.")
    if part not in PARTS:
        raise ValueError(f"there is no part {part!r}: expected {', '.join(PARTS)}.")
    digits = load_digits()
    chosen = np.random.default_rng(1870).permutation(len(digits.target))[PARTS[part]]  # always the same pages
    pages = digits.images[chosen] / 16
    pages = np.clip(pages + noise * rng.normal(size=pages.shape), 0, 1)
    tags = rng.random((len(pages), len(DAMAGES))) < [rates.get(name, 0.0) for name in DAMAGES]
    for index, name in enumerate(DAMAGES):
        for i in np.flatnonzero(tags[:, index]):
            pages[i] = _damaged(pages[i], name, rng)
    return pages, digits.target[chosen], tags, list(DAMAGES)


def error_gallery() -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Load 24 pages that a model read wrongly: images (24, 8, 8) in [0, 1], y (24,), predicted (24,)."""
    pages = np.array([[int(pixel, 16) for pixel in page] for page in PAGES]) / 15
    return pages.reshape(-1, 8, 8), np.array(TRUE), np.array(PREDICTED)


def careless_clerk(rng: np.random.Generator, m: int = 5000) -> tuple[np.ndarray, np.ndarray, np.ndarray, np.ndarray]:
    """Draw labels of ten classes, 3 % of them noted one too high (9 as 0), and the answers of two models.

    Model A errs on 4.5 % and repeats the clerk's label on 70 % of the rows that he noted wrongly: it has learned from
    him. Model B errs on 5 %, whatever the clerk wrote.

    Returns:
        y_true, y_noisy, yhat_a, yhat_b, each (m,) int from 0 to 9.
    """
    y_true = rng.integers(0, 10, m)
    careless = np.zeros(m, dtype=bool)
    careless[rng.permutation(m)[: round(0.03 * m)]] = True
    y_noisy = np.where(careless, (y_true + 1) % 10, y_true)
    yhat_a, yhat_b = (np.where(rng.random(m) < rate, (y_true + rng.integers(1, 10, m)) % 10, y_true)
                      for rate in (0.045, 0.05))  # fmt: skip
    return y_true, y_noisy, np.where(careless & (rng.random(m) < 0.7), y_noisy, yhat_a), yhat_b


def _damaged(page: np.ndarray, name: str, rng: np.random.Generator) -> np.ndarray:
    """Return a page (8, 8) after one damage."""
    from scipy.ndimage import gaussian_filter

    if name == "faded":
        return 0.25 * page
    if name == "smudged":
        return gaussian_filter(page, 1.1, mode="nearest")
    if name == "sideways":
        return np.rot90(page)
    page, (row, column) = page.copy(), rng.integers(0, 5, 2)
    if name == "blot":
        page[row : row + 4, column : column + 4] = 1
    else:
        page[rng.integers(8)] = 1
    return page
