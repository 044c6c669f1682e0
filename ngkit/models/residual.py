"""ResNets of bottleneck blocks, in Keras."""

from collections.abc import Sequence
from typing import Any

EPSILON = 1.001e-5  # of the batch norms of the published weights
STAGES = {50: (3, 4, 6, 3), 101: (3, 4, 23, 3), 152: (3, 8, 36, 3)}  # arXiv 1512.03385, table 1


def resnet50(input_shape: tuple[int, int, int] = (224, 224, 3), classes: int = 1000) -> Any:
    """Return ResNet-50; logits (arXiv 1512.03385). Convolutions have biases, as in the published Keras weights."""
    return bottleneck_resnet(STAGES[50], input_shape, classes, name="resnet50")


def resnet101(input_shape: tuple[int, int, int] = (224, 224, 3), classes: int = 1000) -> Any:
    """Return ResNet-101: as `resnet50`, deeper in its third stage."""
    return bottleneck_resnet(STAGES[101], input_shape, classes, name="resnet101")


def resnet152(input_shape: tuple[int, int, int] = (224, 224, 3), classes: int = 1000) -> Any:
    """Return ResNet-152: as `resnet50`, deeper in its second and third stage."""
    return bottleneck_resnet(STAGES[152], input_shape, classes, name="resnet152")


def bottleneck_resnet(
    stages: Sequence[int], input_shape: tuple[int, int, int], classes: int, name: str = "resnet"
) -> Any:
    """Return stem, stages of bottleneck blocks with 64, 128, … channels inside and four times as many outside, logits.

    Args:
        stages: number of blocks of each stage; each but the first begins with stride 2.
    """
    from keras import Input, Model, layers

    inputs = Input(input_shape)
    x = layers.Conv2D(64, 7, strides=2)(layers.ZeroPadding2D(3)(inputs))
    x = layers.ReLU()(layers.BatchNormalization(epsilon=EPSILON)(x))
    x = layers.MaxPooling2D(3, 2)(layers.ZeroPadding2D(1)(x))
    for stage, blocks in enumerate(stages):
        for block in range(blocks):
            x = bottleneck(x, 64 * 2**stage, stride=2 if stage and not block else 1, project=not block)
    outputs = layers.Dense(classes)(layers.GlobalAveragePooling2D()(x))
    return Model(inputs, outputs, name=name)


def bottleneck(x: Any, channels: int, stride: int, project: bool) -> Any:
    """Return 1×1, 3×3, 1×1 convolutions around a shortcut, which is a 1×1 convolution if `project`."""
    from keras import layers

    def conv_bn(tensor: Any, filters: int, kernel: int, strides: int = 1) -> Any:
        tensor = layers.Conv2D(filters, kernel, strides=strides, padding="same")(tensor)
        return layers.BatchNormalization(epsilon=EPSILON)(tensor)

    shortcut = conv_bn(x, 4 * channels, 1, stride) if project else x
    x = layers.ReLU()(conv_bn(x, channels, 1, stride))
    x = layers.ReLU()(conv_bn(x, channels, 3))
    return layers.ReLU()(layers.Add()([shortcut, conv_bn(x, 4 * channels, 1)]))
