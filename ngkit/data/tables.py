"""Tables of measurements, a row for each feature."""

import numpy as np

from ngkit.data.splits import split


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
    train, test = split(rng, X.shape[1], [n_test])
    if standardize:
        mean, deviation = X[:, train].mean(axis=1, keepdims=True), X[:, train].std(axis=1, keepdims=True)
        X = (X - mean) / deviation
    return X[:, train], Y[:, train], X[:, test], Y[:, test]


def breast_cancer_features() -> list[str]:
    """Name the 30 features of `breast_cancer`, in the order of its rows."""
    from sklearn.datasets import load_breast_cancer

    return [str(name) for name in load_breast_cancer().feature_names]


def wine(rng: np.random.Generator, n_test: int = 0) -> tuple[np.ndarray, ...]:
    """Load the wine data, shuffled: 13 measurements on very different scales of 178 wines of three growers.

    Returns:
        X (13, m), y (m,) int from 0 to 2; with `n_test` > 0 X_train, y_train, X_test, y_test.
    """
    from sklearn.datasets import load_wine

    bunch = load_wine()
    parts = split(rng, len(bunch.target), [n_test])
    return tuple(array for part in parts[: 1 + (n_test > 0)] for array in (bunch.data.T[:, part], bunch.target[part]))


def house_prices(m: int, rng: np.random.Generator) -> tuple[np.ndarray, np.ndarray]:
    """Draw flats and what they cost, a hinge with noise: price = max(0, 3·(area − 45) + N(0, 25)).

    Returns:
        area (1, m) in m², uniform from 20 to 200, and price (1, m) in thousands.
    """
    area = rng.uniform(20, 200, (1, m))
    return area, np.maximum(0, 3 * (area - 45) + 25 * rng.standard_normal((1, m)))


def toy_network() -> tuple[np.ndarray, np.ndarray, dict[str, np.ndarray | float]]:
    """Return the well-known 2-2-2 network that is computed by hand: one scalar bias for each layer.

    Returns:
        x (2, 1), t (2, 1), params {"W1": (2, 2), "b1": a number, "W2": (2, 2), "b2": a number}; row i of W feeds
        unit i.

    Source: Mazur 2015, "A Step by Step Backpropagation Example", mattmazur.com.
    """
    params = {"W1": np.array([[0.15, 0.20], [0.25, 0.30]]), "b1": 0.35,
              "W2": np.array([[0.40, 0.45], [0.50, 0.55]]), "b2": 0.60}  # fmt: skip
    return np.array([[0.05], [0.10]]), np.array([[0.01], [0.99]]), params
