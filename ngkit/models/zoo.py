"""Small nets that differ only in the block of their stages: what does a cheap block cost in accuracy?"""

from collections.abc import Callable, Sequence
from typing import Any

INCEPTION = ((8, 8, 16, 4, 4, 4), (16, 16, 32, 8, 8, 8))  # f1, f3r, f3, f5r, f5, fp of the two stages


def block_zoo(
    kind: str, block: Callable | None = None, input_shape: tuple[int, int, int] = (16, 16, 1), classes: int = 26,
    expand: int = 4, filters: Sequence[Sequence[int | None]] = INCEPTION,
) -> Any:  # fmt: skip
    """Return a stem of 16 channels, a stage of 32 and one of 64, each at half the side, global average, logits.

    Args:
        kind: "standard" (two 3×3 convolutions in a stage), "separable" (two depthwise separable ones), "inverted" (two
            of `block`), "inception" (a max pool 2×2 and one of `block`).
        block: the caller's own: block(x, expand, c_out, stride) for "inverted", block(x, f1, f3r, f3, f5r, f5, fp) for
            "inception".
        expand: expansion of an inverted block. filters: the six numbers of the inception block of each stage.
    """
    from keras import Input, Model, layers

    inputs = Input(input_shape)
    x = conv_bn_relu(inputs, 16, 3, 2)
    for stage, channels in enumerate((32, 64)):
        if kind == "inception":
            x = block(layers.MaxPooling2D(2)(x), *filters[stage])
            continue
        for stride in (2, 1):
            if kind == "standard":
                x = conv_bn_relu(x, channels, 3, stride)
            elif kind == "separable":
                x = layers.DepthwiseConv2D(3, strides=stride, padding="same", use_bias=False)(x)
                x = conv_bn_relu(layers.ReLU()(layers.BatchNormalization(momentum=MOMENTUM)(x)), channels, 1)
            elif kind == "inverted":
                x = block(x, expand, channels, stride)
            else:
                raise ValueError(f"kind is {kind!r}: expected 'standard', 'separable', 'inverted' or 'inception'.")
    return Model(inputs, layers.Dense(classes)(layers.GlobalAveragePooling2D()(x)), name=kind)


MOMENTUM = 0.9  # the nets are trained for a few hundred steps


def conv_bn_relu(x: Any, filters: int, kernel: int, stride: int = 1) -> Any:
    """Return a convolution without bias, batch norm, ReLU."""
    from keras import layers

    x = layers.Conv2D(filters, kernel, strides=stride, padding="same", use_bias=False)(x)
    return layers.ReLU()(layers.BatchNormalization(momentum=MOMENTUM)(x))
