"""The network for `data.marks`, and one that is trained on sixty of them."""

from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    import keras

STORED = Path(__file__).with_name("mark_source.npz")


def mark_net(
    n_out: int, filters: int = 12, hidden: int = 48, size: int = 12, rng: np.random.Generator | None = None
) -> "keras.Model":
    """Build a small convolutional network for `data.marks`: (m, size, size, 1) → logits (m, n_out).

    Convolution 3×3, halving, convolution 3×3 with twice the filters, halving, a layer of `hidden` units, logits. With
    `rng` its weights are drawn from that generator, else from that of Keras.
    """
    import keras

    seeds = iter([None] * 4 if rng is None else rng.integers(2**31, size=4).tolist())
    start = lambda: keras.initializers.GlorotUniform(next(seeds))  # noqa: E731
    layers, relu = keras.layers, {"padding": "same", "activation": "relu"}
    return keras.Sequential([
        keras.Input((size, size, 1)),
        layers.Conv2D(filters, 3, **relu, kernel_initializer=start(), name="conv_1"), layers.MaxPool2D(name="pool_1"),
        layers.Conv2D(2 * filters, 3, **relu, kernel_initializer=start(), name="conv_2"),
        layers.MaxPool2D(name="pool_2"), layers.Flatten(name="flat"),
        layers.Dense(hidden, activation="relu", kernel_initializer=start(), name="hidden"),
        layers.Dense(n_out, kernel_initializer=start(), name="logits"),
    ])  # fmt: skip


def mark_source() -> "keras.Model":
    """Load a `mark_net` of 60 outputs that is trained on 60 masons' marks; about two thirds of new images are right.

    Stored as float16, from this recipe, where nothing but one generator (seed 0) is random: an alphabet of 60,
    12,000 images, a `mark_net`, 800 steps of 96 images at a rate of 3e-3.
    """
    net = mark_net(60)
    with np.load(STORED) as stored:
        net.set_weights([stored[f"arr_{k}"].astype(np.float32) for k in range(8)])
    return net
