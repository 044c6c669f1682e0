"""Crop, turn, shear and tint one image with the student's own functions."""

from collections.abc import Callable
from typing import Any

import numpy as np
from matplotlib.axes import Axes

from ngkit.widgets.shell import shell


def draw_augment(
    ax: Axes, image: np.ndarray, random_crop: Callable, affine: Callable, color_shift: Callable,
    size: int, angle: float, shear: float, sd: float, copies: int = 4, seed: int = 0,
) -> Axes:  # fmt: skip
    """Draw an image (h, w, c) in [0, 1] and, beside it, `copies` that went through all three functions.

    Args:
        random_crop: (X, size, rng) → crops. affine: (X, angle, shear) → images. color_shift: (X, sd, rng) → images.
        seed: of the generator that the functions draw from.
    """
    rng = np.random.default_rng(seed)
    X = np.repeat(image[None], copies, axis=0)
    X = np.asarray(color_shift(random_crop(affine(X, angle, shear), size, rng), sd, rng))
    height, gap = len(image), 2
    strip = np.ones((height, (height + gap) * (copies + 1) - gap, 3))
    for place, picture in enumerate([image, *X]):
        side, left = len(picture), place * (height + gap)
        top = (height - side) // 2
        strip[top : top + side, left + top : left + top + side] = np.clip(picture, 0, 1)
    ax.imshow(strip)
    ax.axis("off")
    ax.set_title(f"the image, and: {angle:g}°, shear {shear:g}, crop {size}, colour sd {sd:g}", fontsize=10)
    return ax


def augment(image: np.ndarray, random_crop: Callable, affine: Callable, color_shift: Callable) -> Any:
    """Return the widget of `draw_augment`: sliders for crop, angle, shear, strength of the colour and the seed."""
    from ipywidgets import FloatSlider, IntSlider

    side = len(image)
    return shell(
        lambda ax, crop, **chosen: draw_augment(ax, image, random_crop, affine, color_shift, crop, **chosen),
        (8, 2.2),
        crop=IntSlider(value=side - 4, min=side // 3, max=side, description="crop"),
        angle=FloatSlider(value=10, min=-180, max=180, step=5, description="angle"),
        shear=FloatSlider(value=0.1, min=-0.8, max=0.8, step=0.05, description="shear"),
        sd=FloatSlider(value=0.1, min=0, max=0.5, step=0.02, description="colour sd"),
        seed=IntSlider(value=0, min=0, max=20, description="seed"),
    )
