"""What a Keras model costs."""

from math import prod
from typing import Any


def count_mults(model: Any) -> int:
    """Return the multiplications of the convolutions and dense layers of a Keras model for one example.

    Padding counts as multiplied; biases, batch norm and pooling do not count.
    """
    return sum(layer_mults(layer) for layer in model._flatten_layers(include_self=False, recursive=True))


def layer_mults(layer: Any) -> int:
    """Return the multiplications of one layer for one example."""
    kind = type(layer).__name__
    if kind not in ("Conv1D", "Conv2D", "Conv3D", "DepthwiseConv2D", "Dense"):
        return 0
    positions = prod(layer.output.shape[1:-1])
    return int(positions * prod(layer.kernel.shape))
