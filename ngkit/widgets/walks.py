"""The way of an update rule over a landscape."""

from collections.abc import Callable
from typing import Any

import numpy as np

Step = Callable[..., tuple[np.ndarray, Any]]
FAR = 1e6  # a point beyond it is not coming back


def walk(step: Step, grad: Callable[[np.ndarray], np.ndarray], start: tuple[float, float], alpha: float,
         steps: int) -> np.ndarray:  # fmt: skip
    """Return the points (≤ steps + 1, 2) that a rule visits, up to the last one that is not far away.

    Args:
        step: step(point, gradient, state, t, alpha) -> point, state. The state starts as None, t counts from 1.
    """
    path, state = [np.array(start, dtype=float)], None
    for t in range(1, steps + 1):
        point, state = step(path[-1], grad(path[-1]), state, t, alpha)
        if not (np.abs(point) < FAR).all():
            break
        path.append(np.asarray(point, dtype=float))
    return np.array(path)
