"""Points in the plane, drawn from distributions that are known: columns are examples."""

from collections.abc import Sequence

import numpy as np

Pair = tuple[np.ndarray, np.ndarray]


def blobs(m: int, centres: Sequence[Sequence[float]], spread: float, rng: np.random.Generator) -> Pair:
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


def circles(m: int, rng: np.random.Generator, noise: float = 0.1, radii: tuple[float, float] = (0.6, 1.0)) -> Pair:
    """Draw two circles around the origin: X (2, m), Y (1, m) of 0. (radius `radii[0]`) and 1. (radius `radii[1]`).

    `noise` is the standard deviation added to each coordinate.
    """
    Y, angle = rng.permutation(np.arange(m) % 2), rng.uniform(0, 2 * np.pi, m)
    X = np.asarray(radii)[Y] * np.stack([np.cos(angle), np.sin(angle)])
    return X + noise * rng.standard_normal((2, m)), Y[None, :].astype(float)


def xor_clouds(m: int, rng: np.random.Generator, noise: float = 0.3) -> Pair:
    """Draw four clouds around (±1, ±1): X (2, m), Y (1, m), 1. where the signs of the two *centres* differ.

    `noise` is the standard deviation of each cloud.
    """
    corner = rng.permutation(np.arange(m) % 4)
    signs = np.stack([1 - 2 * (corner // 2), 1 - 2 * (corner % 2)])  # (2, m)
    return signs + noise * rng.standard_normal((2, m)), (signs[0] != signs[1])[None, :].astype(float)


def petals(m: int, rng: np.random.Generator, petals: int = 3, noise: float = 0.02) -> Pair:
    """Draw a flower of 2·`petals` sectors whose classes alternate: X (2, m), Y (1, m) of 0. and 1.

    The angle is uniform, the radius √U(0.15, 1) · (0.35 + 0.65·|sin(petals·angle)|), plus Gaussian noise.
    """
    angle = rng.uniform(0, 2 * np.pi, m)
    radius = np.sqrt(rng.uniform(0.15, 1, m)) * (0.35 + 0.65 * np.abs(np.sin(petals * angle)))
    Y = np.floor(angle * petals / np.pi).astype(int) % 2
    return _polar(radius, angle) + noise * rng.standard_normal((2, m)), Y[None, :].astype(float)


def spiral(m: int, rng: np.random.Generator, turns: float = 1.5, noise: float = 0.02) -> Pair:
    """Draw two arms of a spiral: X (2, m), Y (1, m) of 0. and 1.

    The radius is √U(0.02, 1), the angle 2π·turns·radius, half a turn further for class 1, plus Gaussian noise.
    """
    Y, radius = rng.permutation(np.arange(m) % 2), np.sqrt(rng.uniform(0.02, 1, m))
    X = _polar(radius, 2 * np.pi * turns * radius + np.pi * Y)
    return X + noise * rng.standard_normal((2, m)), Y[None, :].astype(float)


def noisy_rings(m: int, flip: float, rng: np.random.Generator) -> Pair:
    """Draw a wavy ring of class 1 inside a disc of class 0 and flip labels: the best possible error is `flip` exactly.

    The radius is 2√U(0, 1), the angle t uniform; the label is 1. where 0.8 + 0.15·cos 3t < radius < 1.55 + 0.15·cos 3t.
    Each label is then flipped with probability `flip`.

    Returns:
        X (2, m), Y (1, m) of 0. and 1.
    """
    radius, angle = 2 * np.sqrt(rng.uniform(size=m)), rng.uniform(0, 2 * np.pi, m)
    wave = 0.15 * np.cos(3 * angle)
    inside = (radius > 0.8 + wave) & (radius < 1.55 + wave)
    return _polar(radius, angle), (inside ^ (rng.uniform(size=m) < flip))[None, :].astype(float)


def label_noise(Y: np.ndarray, p: float, rng: np.random.Generator) -> np.ndarray:
    """Flip each label of Y (1, m), 0. or 1., with probability `p`; returns a new array."""
    return np.where(rng.uniform(size=np.shape(Y)) < p, 1 - Y, Y)


def separable(m: int, margin: float, rng: np.random.Generator, n: int = 2) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Draw points that a hyperplane separates, none of them nearer to it than `margin`.

    Args:
        m: examples; each is uniform in (−1, 1)ⁿ. margin: a distance, in the unit of the points.
        n: features.

    Returns:
        X (n + 1, m) with a row of ones first, y (m,) of −1 and 1 (int), theta_star (n + 1, 1): the hyperplane
        θᵀx = 0, with ‖θ_{1:}‖ = 1, so that |θᵀx| is the distance.
    """
    if not 0 <= margin <= 0.5:
        raise ValueError(f"no room is left beside the hyperplane: expected a margin from 0 to 0.5, got {margin}.")
    normal = rng.standard_normal(n)
    theta = np.concatenate([rng.uniform(-0.3, 0.3, 1), normal / np.linalg.norm(normal)])[:, None]
    chosen = np.empty((n + 1, 0))
    while chosen.shape[1] < m:
        drawn = np.vstack([np.ones((1, m)), rng.uniform(-1, 1, (n, m))])
        chosen = np.hstack([chosen, drawn[:, np.abs(theta.T @ drawn)[0] >= margin]])
    X = chosen[:, :m]
    return X, np.where(theta.T @ X > 0, 1, -1)[0], theta


def bit_table(n: int) -> np.ndarray:
    """List all 2ⁿ patterns of n bits as columns, counting up: (n, 2ⁿ) of 0. and 1., the first row changes slowest."""
    return (np.arange(2**n) >> np.arange(n)[::-1, None] & 1).astype(float)


def _polar(radius: np.ndarray, angle: np.ndarray) -> np.ndarray:
    return radius * np.stack([np.cos(angle), np.sin(angle)])
