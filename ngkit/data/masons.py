"""Masons' marks: small drawings of four connected strokes, for borrowing what one alphabet taught for another.

Rows are examples here: images (n, size, size, 1), as Keras takes them. All is generated, with known ground truth.
"""

import numpy as np

LATTICE = np.array([(x, y) for y in (-1.0, 0.0, 1.0) for x in (-1.0, 0.0, 1.0)])  # (9, 2): where strokes end
MARK_ATTRIBUTES = ("workshop", "hand", "century", "tool")
MEANING = np.array([6, 13, 0, 11, 9, 2, 15, 4, 10, 1, 12, 7, 5, 14, 3, 8])  # mark → its four attributes as bits


def mark_alphabet(k: int, rng: np.random.Generator, segments: int = 4, *, apart: int = 1) -> np.ndarray:
    """Draw k different marks: strokes between points of a 3×3 lattice, each one joined to those before it.

    Args:
        apart: each mark has at least so many strokes that any other one lacks, at most `segments`. Large alphabets of
            marks that are far apart may not exist.

    Returns:
        (k, segments, 2, 2): for each stroke its two end points (x, y), with coordinates −1, 0 and 1.
    """
    drawn: list[frozenset[tuple[int, int]]] = []
    while len(drawn) < k:
        strokes = _connected(segments, rng)
        if all(len(strokes - other) >= apart for other in drawn):
            drawn.append(strokes)
    alphabet = [[LATTICE[list(stroke)] for stroke in sorted(strokes)] for strokes in drawn]
    return np.array(alphabet).reshape(k, segments, 2, 2)


def marks(
    alphabet: np.ndarray, n: int, rng: np.random.Generator, size: int = 12, *, rotation: float = 0.35,
    scale: tuple[float, float] = (0.5, 0.8), shift: float = 0.35, wobble: float = 0.1, noise: float = 0.2,
) -> tuple[np.ndarray, np.ndarray]:  # fmt: skip
    """Draw n images of the marks of an alphabet, each one hewn a little differently.

    Args:
        alphabet (k, segments, 2, 2): from `mark_alphabet`.
        size: side of an image in pixels; it spans −1.15 … 1.15.
        rotation, shift: largest turn (radians) and largest displacement. scale: smallest and largest size.
        wobble: deviation of each end point of a stroke. noise: deviation of each pixel.

    Returns:
        X (n, size, size, 1) float32, y (n,) int from 0 to k − 1: the mark.
    """
    y = rng.integers(0, len(alphabet), n)
    turn = rng.uniform(-rotation, rotation, n)
    matrix = np.stack([np.cos(turn), -np.sin(turn), np.sin(turn), np.cos(turn)], axis=1).reshape(n, 2, 2)
    matrix *= rng.uniform(*scale, n)[:, None, None]
    ends = alphabet[y] + wobble * rng.standard_normal((n, *alphabet.shape[1:]))
    ends = np.einsum("nij,nsej->nsei", matrix, ends) + rng.uniform(-shift, shift, (n, 1, 1, 2))
    images = rng.uniform(0.6, 1, (n, 1)) * np.exp(-(_distance(ends, size) ** 2) / (2 * 0.14**2))
    images += noise * rng.standard_normal(images.shape)
    return images.reshape(n, size, size, 1).astype(np.float32), y


def mark_attributes(y: np.ndarray, rng: np.random.Generator | None = None, present: float = 1.0) -> np.ndarray:
    """Look up the four attributes (`workshop`, `hand`, `century`, `tool`) of marks 0 … 15: no two marks have the same.

    Args:
        y (n,): marks, from an alphabet of 16.
        rng, present: each label is kept with this probability, else it is nan. Without `rng` all are kept.

    Returns:
        Y (n, 4) of 0. and 1., and nan where nobody wrote the label down.
    """
    Y = (MEANING[np.asarray(y)][:, None] >> np.arange(4) & 1).astype(float)
    return Y if rng is None else np.where(rng.random(Y.shape) < present, Y, np.nan)


def _connected(segments: int, rng: np.random.Generator) -> frozenset[tuple[int, int]]:
    """Draw strokes (pairs of lattice points at most one step apart), each with an end that was there before."""
    reached, strokes = [int(rng.integers(9))], set()
    while len(strokes) < segments:
        start, end = int(rng.choice(reached)), int(rng.integers(9))
        stroke = (min(start, end), max(start, end))
        if np.abs(LATTICE[start] - LATTICE[end]).max() == 1 and stroke not in strokes:
            strokes.add(stroke)
            reached.append(end)
    return frozenset(strokes)


def _distance(ends: np.ndarray, size: int) -> np.ndarray:
    """Measure how far each pixel is from the nearest stroke: ends (n, segments, 2, 2) → (n, size²)."""
    axis = np.linspace(-1.15, 1.15, size)
    pixels = np.stack(np.meshgrid(axis, axis), axis=-1).reshape(-1, 2)
    nearest = np.full((len(ends), size * size), np.inf)
    for start, end in zip(ends[:, :, 0].swapaxes(0, 1), ends[:, :, 1].swapaxes(0, 1), strict=True):
        along = end - start
        offset = pixels - start[:, None]
        t = np.clip((offset @ along[:, :, None])[..., 0] / np.maximum((along**2).sum(1), 1e-12)[:, None], 0, 1)
        nearest = np.minimum(nearest, ((offset - t[..., None] * along[:, None]) ** 2).sum(-1))
    return np.sqrt(nearest)
