"""Examples that come from several places, and scores of a detector that listens all day. Rows are examples."""

from collections.abc import Sequence

import numpy as np

REGIONS, ROBUST, SITE, NOISE = 8, 8, 8, 12


def regional_shifts(world: int = 0) -> np.ndarray:
    """Return how far each feature moves with the class in each region, (8 regions, 28 features).

    Features 0–7 move by 0.30 everywhere. Features 8–15 are site features: by 0.25 … 0.55 in regions 0–3 and by
    −0.40 … 0.10 in regions 4–7. Features 16–27 do not move.

    Args:
        world: the seed that fixes the shifts of the site features, apart from every other generator.
    """
    rng = np.random.default_rng(world)
    near, far = rng.uniform(0.25, 0.55, (REGIONS // 2, SITE)), rng.uniform(-0.40, 0.10, (REGIONS // 2, SITE))
    return np.hstack([np.full((REGIONS, ROBUST), 0.30), np.vstack([near, far]), np.zeros((REGIONS, NOISE))])


def regional(
    n: int, regions: Sequence[int], rng: np.random.Generator, world: int = 0
) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Draw examples of two classes from some of eight regions; half of the useful features deceive elsewhere.

    x = (2y − 1)·shift + N(0, 1), with `regional_shifts(world)`. Class and region are uniform and independent.

    Args:
        regions: the regions to draw from, out of 0 … 7.

    Returns:
        X (n, 28), one row per example; y (n,) of 0 and 1; region (n,) int.
    """
    region, y = rng.choice(np.asarray(regions), n), rng.integers(0, 2, n)
    X = (2 * y - 1)[:, None] * regional_shifts(world)[region] + rng.standard_normal((n, ROBUST + SITE + NOISE))
    return X, y, region


def alarm_scores(hours: float, n_words: int, rng: np.random.Generator) -> tuple[np.ndarray, np.ndarray]:
    """Draw what a voice command's detector says: once a minute to belt noise, once to each spoken command.

    Args:
        hours: of belt noise, 60 scores each. n_words: spoken commands.

    Returns:
        neg (60·hours,) from Beta(1, 8), pos (n_words,) from Beta(6, 2): scores in [0, 1] with three decimals, so that
        some are equal.
    """
    return np.round(rng.beta(1, 8, int(60 * hours)), 3), np.round(rng.beta(6, 2, n_words), 3)
