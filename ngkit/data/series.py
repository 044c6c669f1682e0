"""Curves and series over time whose truth is known."""

import numpy as np


def curve_truth(x: np.ndarray) -> np.ndarray:
    """Evaluate the curve behind `noisy_curve`, sin 1.5πx, at x of any shape in [−1, 1]."""
    return np.sin(1.5 * np.pi * np.asarray(x))


def noisy_curve(x: np.ndarray, noise: float, rng: np.random.Generator, repeats: int = 1) -> np.ndarray:
    """Draw `repeats` data sets around `curve_truth` at x (n,), with noise of deviation `noise`: y (repeats, n)."""
    return curve_truth(x) + noise * rng.standard_normal((repeats, len(x)))


def temperatures(
    days: int, rng: np.random.Generator, mean: float = 11.0, amplitude: float = 8.0, phase: float = 110.0,
    ar: float = 0.7, sd: float = 1.8,
) -> tuple[np.ndarray, np.ndarray]:  # fmt: skip
    """Draw daily temperatures in °C: a yearly sine, and weather that remembers the day before.

    Args:
        mean, amplitude: of the sine, in °C. phase: the day on which it crosses its mean upwards.
        ar: how much of yesterday's deviation is left. sd: standard deviation of what each day adds, in °C.

    Returns:
        values (days,), season (days,): the sine alone.
    """
    season = mean + amplitude * np.sin(2 * np.pi * (np.arange(days) - phase) / 365)
    weather, deviation = np.zeros(days), 0.0
    for day, push in enumerate(sd * rng.standard_normal(days)):
        weather[day] = deviation = ar * deviation + push
    return season + weather, season


def sparse_logistic(
    m: int, n: int, support: list[int], weights: list[float], rng: np.random.Generator
) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Draw logistic labels that depend on a few features only.

    Args:
        support: the features that matter. weights: theirs; all others are 0.

    Returns:
        X (n, m) standard normal, Y (1, m) of 0. and 1., w_true (n, 1).
    """
    w = np.zeros((n, 1))
    w[support, 0] = weights
    X = rng.standard_normal((n, m))
    probability = 1 / (1 + np.exp(-(w.T @ X)))
    return X, (rng.uniform(size=(1, m)) < probability).astype(float), w
