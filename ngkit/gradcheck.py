"""Check gradients against derivatives that need no gradient code: a five-point central difference, a complex step.

Both take `f(params) -> float` and parameters as one array or as a dict of arrays, and leave the parameters alone.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

import numpy as np

from ngkit.check import CheckFailed

__all__ = ["Worst", "check", "complex_step", "numeric", "sampled", "worst"]

Params = np.ndarray | dict[str, np.ndarray]


@dataclass(frozen=True)
class Worst:
    """The entry where two gradients differ most, relative to the largest entry of its parameter."""

    name: str
    index: tuple[int, ...]
    analytic: float
    numeric: float
    ratio: float

    def __str__(self) -> str:
        where = f"{self.name}[{', '.join(map(str, self.index))}]" if self.index else self.name
        return f"gradient of {where}: expected {self.numeric:.8g}, got {self.analytic:.8g}, ratio {self.ratio:.2g}"


def numeric(f: Callable[[Params], float], params: Params, eps: float = 1e-4) -> Params:
    """Differentiate `f` by central differences over five points: error O(eps⁴) instead of O(eps²).

    f'(x) ≈ (f(x−2h) − 8f(x−h) + 8f(x+h) − f(x+2h)) / 12h

    Args:
        f: maps parameters of the same structure to a float.
        params: an array (any shape) or a dict of arrays.
        eps: the step h, in the unit of the parameters.

    Returns:
        Derivatives, float64, of the structure and shapes of `params`.

    Source: Abramowitz & Stegun 1964, 25.3.6.
    """

    def derivative(shifted: Callable[[float], Params]) -> float:
        near, far = f(shifted(eps)) - f(shifted(-eps)), f(shifted(2 * eps)) - f(shifted(-2 * eps))
        return (8 * near - far) / (12 * eps)

    return _differentiate(derivative, params, float)


def sampled(
    f: Callable[[Params], float],
    params: Params,
    grads: Params,
    rng: np.random.Generator,
    coords: int = 40,
    eps: float = 1e-4,
) -> Worst:
    """Compare `grads` with the numeric derivative of `f` at `coords` random entries: for networks too large for all.

    Args:
        params: an array or a dict of arrays. grads: the same names and shapes.
        rng: draws a parameter, then an entry of it: a small one is looked at as often as a large one.

    Returns:
        The entry, of those drawn, where the two differ most, relative to the largest entry of its parameter.
    """
    analytic = _named(grads)
    found = {name: grad.copy() for name, grad in analytic.items()}
    for name in rng.choice(list(analytic), coords):
        index = tuple(int(rng.integers(size)) for size in analytic[name].shape)

        def at(step: float, name: str = str(name), index: tuple[int, ...] = index) -> float:
            copy = _named(params)
            copy[name] = copy[name].copy()
            copy[name][index] += step
            return f(copy if isinstance(params, dict) else copy["params"])

        found[name][index] = (8 * (at(eps) - at(-eps)) - (at(2 * eps) - at(-2 * eps))) / (12 * eps)
    return worst(analytic, found)


def complex_step(f: Callable[[Params], complex], params: Params, h: float = 1e-30) -> Params:
    """Differentiate `f` by one step along the imaginary axis: f'(x) ≈ Im f(x + ih) / h, exact to rounding.

    `f` must be analytic where it is evaluated: no abs, no maximum, no comparison, no conjugate.

    Source: Squire & Trapp 1998, doi 10.1137/S003614459631241X.
    """
    return _differentiate(lambda shifted: np.imag(f(shifted(1j * h))).item() / h, params, complex)


def worst(analytic: Params, numeric: Params) -> Worst:
    """Find the entry where two gradients differ most: |a − n| / max(1e-8, max|a|, max|n|) within its parameter.

    Raises:
        ValueError: the two differ in names or shapes.
    """
    left, right = _named(analytic), _named(numeric)
    if left.keys() != right.keys():
        raise ValueError(f"gradients have names {sorted(left)}, expected {sorted(right)}.")
    return max((_worst_of(name, left[name], right[name]) for name in right), key=lambda entry: entry.ratio)


def check(
    f: Callable[[Params], float], params: Params, grads: Params, eps: float = 1e-4, tol: float = 1e-6, cause: str = ""
) -> None:
    """Fail with the worst entry unless `grads` agrees with the numeric derivative of `f` at `params` to `tol`.

    Args:
        grads: as `params`; a dict may name its entries "dW1" for the parameter "W1".

    Raises:
        CheckFailed: names the parameter, the index, the numeric and the given derivative and their relative gap.
    """
    if isinstance(grads, dict) and isinstance(params, dict):
        grads = {name: grads[name] if name in grads else grads["d" + name] for name in params}
    entry = worst(grads, numeric(f, params, eps))
    if not entry.ratio <= tol:
        raise CheckFailed(f"{entry}, more than {tol:g}. {cause}".strip())


def _named(params: Params) -> dict[str, np.ndarray]:
    params = params if isinstance(params, dict) else {"params": params}
    return {name: np.asarray(value, dtype=float) for name, value in params.items()}


def _worst_of(name: str, a: np.ndarray, n: np.ndarray) -> Worst:
    if a.shape != n.shape:
        raise ValueError(f"gradient of {name} has shape {a.shape}, expected {n.shape}.")
    if not n.size:
        return Worst(name, (), 0.0, 0.0, 0.0)
    finite = np.isfinite(a) & np.isfinite(n)
    scale = max(1e-8, np.abs(a[finite]).max(initial=0), np.abs(n[finite]).max(initial=0))
    gap = np.where(finite, np.abs(np.where(finite, a, 0) - np.where(finite, n, 0)) / scale, np.inf)
    index = tuple(int(i) for i in np.unravel_index(np.argmax(gap), gap.shape))
    return Worst(name, index, float(a[index]), float(n[index]), float(gap[index]))


def _differentiate(derivative: Callable, params: Params, dtype: type) -> Params:
    if isinstance(params, dict):
        return {name: _sweep(derivative, params[name], dtype, lambda new, name=name: {**params, name: new})
                for name in params}  # fmt: skip
    return _sweep(derivative, params, dtype, lambda new: new)


def _sweep(derivative: Callable, array: np.ndarray, dtype: type, rebuild: Callable) -> np.ndarray:
    array = np.asarray(array)
    grad = np.zeros(array.shape)
    for index, shifted in _shifts(array, dtype):
        grad[index] = derivative(lambda step, shifted=shifted: rebuild(shifted(step)))
    return grad


def _shifts(array: np.ndarray, dtype: type) -> Iterator[tuple[tuple[int, ...], Callable]]:
    """Yield each index with a function that returns a copy of `array` shifted there."""
    for index in np.ndindex(array.shape):

        def shifted(step: complex, index: tuple[int, ...] = index) -> np.ndarray:
            copy = array.astype(dtype)
            copy[index] += step
            return copy

        yield index, shifted
