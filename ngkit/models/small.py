"""Small convolutional networks that train in seconds, and one that comes trained: on letters in clutter."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np

WEIGHTS = Path(__file__).with_name("letter_net.npz")
LETTERS = 26


def small_conv(
    input_shape: tuple[int, int, int], widths: Sequence[int], strides: Sequence[int], name: str = "small_conv"
) -> Any:
    """Return a stack of 3×3 convolutions, each with batch norm and ReLU, and the mean over all positions.

    Args:
        input_shape: (h, w, c) of an image.
        widths: channels of each convolution. strides: the stride of each.

    Returns:
        Keras model, (m, h, w, c) → (m, widths[-1]).
    """
    from keras import Sequential, layers

    stack = [layers.Input(input_shape)]
    for channels, stride in zip(widths, strides, strict=True):
        stack += [layers.Conv2D(channels, 3, strides=stride, padding="same", use_bias=False),
                  layers.BatchNormalization(momentum=0.9), layers.ReLU()]  # fmt: skip
    return Sequential([*stack, layers.GlobalAveragePooling2D()], name=name)


def letter_net(input_shape: tuple[int, int, int] = (22, 22, 1), trained: bool = True) -> Any:
    """Return a classifier of `data.glyphs` that are `data.scattered` on 22×22: `small_conv` and 26 probabilities.

    Args:
        input_shape: (h, w, 1); convolutions and mean do not mind another size.
        trained: with the weights that ship here, of `train_letter_net`; else with random ones.

    Returns:
        Keras model in one chain of layers, (m, h, w, 1) → (m, 26); the last layer is the softmax.
    """
    from keras import Model, layers

    body = small_conv(input_shape, (16, 32, 64, 96), (2, 1, 2, 2))
    model = Model(body.inputs[0], layers.Dense(LETTERS, activation="softmax")(body.outputs[0]), name="letter_net")
    if trained:
        with np.load(WEIGHTS) as file:
            model.set_weights([file[f"arr_{index}"].astype(np.float32) for index in range(len(file.files))])
    return model


def train_letter_net(model: Any, X: np.ndarray, y: np.ndarray, epochs: int = 7, rate: float = 6e-3) -> Any:
    """Train with Adam, the rate falling to zero along a cosine, batches of 64; returns the history of Keras.

    Args:
        X (m, h, w, 1), y (m,): letters in clutter and their labels.
    """
    from keras import optimizers

    schedule = optimizers.schedules.CosineDecay(rate, epochs * -(-len(X) // 64))
    model.compile(optimizers.Adam(schedule), "sparse_categorical_crossentropy", metrics=["accuracy"])
    return model.fit(X, y, batch_size=64, epochs=epochs, verbose=0)
