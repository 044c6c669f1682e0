"""MobileNets: depthwise separable convolutions and inverted residuals, in Keras."""

from typing import Any

V1_BLOCKS = (  # (channels, stride) of the thirteen separable blocks; arXiv 1704.04861, table 1
    (64, 1), (128, 2), (128, 1), (256, 2), (256, 1), (512, 2), *((512, 1),) * 5, (1024, 2), (1024, 1),
)  # fmt: skip
V2_BLOCKS = (  # (expansion, channels, repeats, first stride); arXiv 1801.04381, table 2
    (1, 16, 1, 1), (6, 24, 2, 2), (6, 32, 3, 2), (6, 64, 4, 2), (6, 96, 3, 1), (6, 160, 3, 2), (6, 320, 1, 1),
)  # fmt: skip


def mobilenet(input_shape: tuple[int, int, int] = (224, 224, 3), classes: int = 1000, alpha: float = 1.0) -> Any:
    """Return MobileNet V1 with every width multiplied by `alpha`; logits (arXiv 1704.04861)."""
    from keras import Input, Model, layers

    inputs = Input(input_shape)
    x = conv_bn_relu6(inputs, int(32 * alpha), 3, 2)
    for channels, stride in V1_BLOCKS:
        x = depthwise_bn_relu6(x, stride)
        x = conv_bn_relu6(x, int(channels * alpha), 1)
    x = layers.Dropout(1e-3)(layers.GlobalAveragePooling2D(keepdims=True)(x))
    return Model(inputs, layers.Flatten()(layers.Conv2D(classes, 1)(x)), name="mobilenet")


def mobilenet_v2(input_shape: tuple[int, int, int] = (224, 224, 3), classes: int = 1000, alpha: float = 1.0) -> Any:
    """Return MobileNet V2 with every width multiplied by `alpha`; logits (arXiv 1801.04381)."""
    from keras import Input, Model, layers

    inputs = Input(input_shape)
    x = conv_bn_relu6(inputs, divisible(32 * alpha), 3, 2, **SLOW)
    for expansion, channels, repeats, first in V2_BLOCKS:
        for repeat in range(repeats):
            x = inverted_residual(x, expansion, divisible(channels * alpha), first if repeat == 0 else 1)
    x = conv_bn_relu6(x, max(1280, divisible(1280 * alpha)), 1, **SLOW)
    return Model(inputs, layers.Dense(classes)(layers.GlobalAveragePooling2D()(x)), name="mobilenet_v2")


SLOW = {"momentum": 0.999}  # of V2's batch norms


def inverted_residual(x: Any, expansion: int, channels: int, stride: int) -> Any:
    """Return x through expansion, depthwise convolution and linear projection, added to x where the shapes allow it."""
    from keras import layers

    c_in = x.shape[-1]
    inside = conv_bn_relu6(x, expansion * c_in, 1, **SLOW) if expansion > 1 else x
    inside = depthwise_bn_relu6(inside, stride, centred=True, **SLOW)
    out = layers.Conv2D(channels, 1, use_bias=False)(inside)
    out = layers.BatchNormalization(epsilon=1e-3, **SLOW)(out)
    return layers.Add()([x, out]) if stride == 1 and c_in == channels else out


def conv_bn_relu6(x: Any, filters: int, kernel: int, stride: int = 1, momentum: float = 0.99) -> Any:
    """Return a convolution without bias, batch norm, ReLU6."""
    from keras import layers

    x = layers.Conv2D(filters, kernel, strides=stride, padding="same", use_bias=False)(x)
    return layers.ReLU(max_value=6)(layers.BatchNormalization(epsilon=1e-3, momentum=momentum)(x))


def depthwise_bn_relu6(x: Any, stride: int, momentum: float = 0.99, centred: bool = False) -> Any:
    """Return a 3×3 depthwise convolution, batch norm, ReLU6.

    At stride 2 padded as the published weights expect: below and to the right; V2 (`centred`) also above odd sides.
    """
    from keras import layers

    if stride == 2:
        x = layers.ZeroPadding2D(tuple((centred * (side % 2), 1) for side in x.shape[1:3]))(x)
    x = layers.DepthwiseConv2D(3, strides=stride, padding="same" if stride == 1 else "valid", use_bias=False)(x)
    return layers.ReLU(max_value=6)(layers.BatchNormalization(epsilon=1e-3, momentum=momentum)(x))


def divisible(width: float, by: int = 8) -> int:
    """Round a width to a multiple of 8, not below nine tenths of it."""
    rounded = max(by, int(width + by / 2) // by * by)
    return rounded + by if rounded < 0.9 * width else rounded
