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
