"""LeNet-5, AlexNet and VGG, as published, in Keras."""

from collections.abc import Sequence
from typing import Any

VGG_BLOCKS = {  # depth → (convolutions, channels) of each block; arXiv 1409.1556, columns D and E of table 1
    16: ((2, 64), (2, 128), (3, 256), (3, 512), (3, 512)),
    19: ((2, 64), (2, 128), (4, 256), (4, 512), (4, 512)),
}


def alexnet(input_shape: tuple[int, int, int] = (227, 227, 3), classes: int = 1000) -> Any:
    """Return AlexNet in one tower: five convolutions, three of them pooled by 3×3/2, three dense layers; logits.

    Source: Krizhevsky, Sutskever and Hinton 2012. Their 224 gives 54.25 positions; 227 gives the 55 of their figure.
    """
    from keras import Sequential, layers

    return Sequential([
        layers.Input(input_shape),
        layers.Conv2D(96, 11, strides=4, activation="relu"), layers.MaxPooling2D(3, 2),
        layers.Conv2D(256, 5, padding="same", activation="relu"), layers.MaxPooling2D(3, 2),
        *(layers.Conv2D(n, 3, padding="same", activation="relu") for n in (384, 384, 256)), layers.MaxPooling2D(3, 2),
        layers.Flatten(), *dense_head((4096, 4096), classes, dropout=0.5),
    ], name="alexnet")  # fmt: skip


def vgg16(input_shape: tuple[int, int, int] = (224, 224, 3), classes: int = 1000) -> Any:
    """Return VGG-16: thirteen 3×3 convolutions in five pooled blocks, three dense layers; logits (arXiv 1409.1556)."""
    return vgg(VGG_BLOCKS[16], input_shape, classes, name="vgg16")


def vgg19(input_shape: tuple[int, int, int] = (224, 224, 3), classes: int = 1000) -> Any:
    """Return VGG-19: as `vgg16`, with a fourth convolution in the last three blocks."""
    return vgg(VGG_BLOCKS[19], input_shape, classes, name="vgg19")


def vgg(
    blocks: Sequence[tuple[int, int]], input_shape: tuple[int, int, int], classes: int,
    units: Sequence[int] = (4096, 4096), name: str = "vgg",
) -> Any:  # fmt: skip
    """Return a net of the VGG family; logits.

    Args:
        blocks: (convolutions, channels) of each block; a 2×2 pool ends it.
        units: sizes of the hidden dense layers.
    """
    from keras import Sequential, layers

    stack = [layers.Input(input_shape)]
    for convolutions, channels in blocks:
        stack += [layers.Conv2D(channels, 3, padding="same", activation="relu") for _ in range(convolutions)]
        stack.append(layers.MaxPooling2D(2))
    return Sequential([*stack, layers.Flatten(), *dense_head(units, classes)], name=name)


def dense_head(units: Sequence[int], classes: int, dropout: float = 0.0) -> list[Any]:
    """Return hidden dense layers, each with its dropout, and the layer of logits."""
    from keras import layers

    head: list[Any] = []
    for n in units:
        head += [layers.Dense(n, activation="relu"), *([layers.Dropout(dropout)] if dropout else [])]
    return [*head, layers.Dense(classes)]
