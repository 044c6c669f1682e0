"""Street scenes with known truth: boxes, labels and a class for every pixel.

Sky, verge and a road in perspective; pedestrians, cars and motorcycles drawn from parts, larger towards the viewer,
the nearer hiding the farther. All by array expressions from one generator.
"""

from typing import NamedTuple

import numpy as np

CLASSES = ("pedestrian", "car", "motorcycle")
PIXEL_CLASSES = ("background", "road", *CLASSES)
SKIN = np.array([[0.4, 0.26, 0.18], [0.96, 0.78, 0.66]])  # the darkest and the lightest
HIDDEN = 1 / 3  # an object of which less than this share would be seen is not drawn


class Scenes(NamedTuple):
    """m scenes.

    Attributes:
        images: (m, size, size, 3) float32 in [0, 1].
        boxes: for each scene (k, 4) float: x1, y1, x2, y2 in pixels, x to the right, y down; the extent of each object
            as if nothing hid it, clipped to the image; nearest first.
        labels: for each scene (k,) int, index in `CLASSES`.
        masks: (m, size, size) uint8, index in `PIXEL_CLASSES`.
    """

    images: np.ndarray
    boxes: list[np.ndarray]
    labels: list[np.ndarray]
    masks: np.ndarray


# parts in the unit box of an object, painted in order: shape, centre x, centre y, half width, half height, colour
PARTS = {
    "pedestrian": [
        ("box", 0.36, 0.80, 0.11, 0.20, "dark"), ("box", 0.64, 0.80, 0.11, 0.20, "dark"),
        ("ellipse", 0.12, 0.40, 0.12, 0.20, "second"), ("ellipse", 0.88, 0.40, 0.12, 0.20, "second"),
        ("ellipse", 0.50, 0.42, 0.36, 0.25, "first"), ("ellipse", 0.50, 0.10, 0.22, 0.10, "skin"),
    ],
    "car": [
        ("trapezoid", 0.48, 0.25, 0.30, 0.25, "first"), ("box", 0.50, 0.60, 0.50, 0.22, "first"),
        ("trapezoid", 0.48, 0.28, 0.22, 0.16, "glass"), ("box", 0.48, 0.28, 0.03, 0.18, "first"),
        ("box", 0.95, 0.56, 0.05, 0.07, "lamp"),
        ("ellipse", 0.22, 0.81, 0.12, 0.19, "dark"), ("ellipse", 0.78, 0.81, 0.12, 0.19, "dark"),
    ],
    "motorcycle": [
        ("ring", 0.22, 0.70, 0.22, 0.30, "dark"), ("ring", 0.78, 0.70, 0.22, 0.30, "dark"),
        ("ellipse", 0.50, 0.52, 0.28, 0.20, "first"), ("box", 0.36, 0.32, 0.20, 0.07, "second"),
        ("box", 0.72, 0.34, 0.05, 0.30, "second"), ("box", 0.72, 0.05, 0.14, 0.05, "dark"),
    ],
}  # fmt: skip


def street_scenes(
    m: int, rng: np.random.Generator, size: int = 64, min_objects: int = 1, max_objects: int = 4, clutter: int = 3,
    noise: float = 0.03,
) -> Scenes:  # fmt: skip
    """Draw street scenes.

    Args:
        m: scenes. size: side of the square images in pixels.
        min_objects: objects that are placed in a scene at least, max_objects: at most (the hidden ones are left out).
        clutter: houses and poles beside the road at most.
        noise: standard deviation of the noise of a pixel.
    """
    scenes = [_scene(rng, size, int(rng.integers(min_objects, max_objects + 1)), clutter) for _ in range(m)]
    images, boxes, labels, masks = zip(*scenes, strict=True) if scenes else ((), (), (), ())
    images = np.array(images).reshape(m, size, size, 3)
    images = np.clip(images + rng.normal(0, noise, images.shape), 0, 1).astype(np.float32)
    return Scenes(images, list(boxes), list(labels), np.array(masks, dtype=np.uint8).reshape(m, size, size))


def _scene(rng: np.random.Generator, size: int, objects: int, clutter: int) -> tuple:
    horizon = rng.uniform(0.28, 0.42) * size
    image, mask, off_road = _street(rng, size, horizon)
    for _ in range(rng.integers(0, clutter + 1)):
        _beside(rng, image, off_road, horizon)
    feet = np.sort(rng.uniform(horizon + 0.06 * size, 0.99 * size, objects))[::-1]  # nearest first
    taken, boxes, labels = np.zeros((size, size), dtype=bool), [], []
    for foot in feet:
        label = int(rng.integers(len(CLASSES)))
        shape, colours = _object(rng, label, foot, 0.35 + 0.65 * (foot - horizon) / (size - horizon), size)
        seen = shape & ~taken
        if shape.any() and seen.sum() >= HIDDEN * shape.sum():
            image[seen], mask[seen] = colours[seen], label + 2
            taken |= shape
            boxes.append(_extent(shape))
            labels.append(label)
    image *= rng.uniform(0.75, 1.1)
    return image, np.array(boxes, dtype=float).reshape(-1, 4), np.array(labels, dtype=int), mask


def _street(rng: np.random.Generator, size: int, horizon: float) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Return image, pixel classes and where the road is not."""
    rows, cols = np.mgrid[:size, :size] + 0.5
    sky = rows < horizon
    air = rng.uniform([0.45, 0.6, 0.75], [0.65, 0.85, 1.0]) * (1 - 0.2 * rows / size)[..., None]
    waves = 0.04 * np.sin(rng.uniform(0.5, 1.5) * cols + rng.uniform(0.5, 1.5) * rows + rng.uniform(0, 6.3))
    verge = rng.uniform([0.2, 0.35, 0.1], [0.55, 0.6, 0.35])
    image = np.where(sky[..., None], air, verge + waves[..., None])
    below = (rows - horizon) / (size - horizon)
    middle = rng.uniform(0.3, 0.7) * size
    half = rng.uniform(0.35, 0.6) * size
    road = ~sky & (np.abs(cols - middle - (size / 2 - middle) * below) < half * below)
    grey = rng.uniform(0.3, 0.55)
    image[road] = grey + 0.05 * (rng.random(3) - 0.5)
    return image, road.astype(np.uint8), ~road


def _beside(rng: np.random.Generator, image: np.ndarray, free: np.ndarray, horizon: float) -> None:
    """Paint a house or a pole off the road."""
    size = len(image)
    rows, cols = np.mgrid[:size, :size] + 0.5
    width, height = (
        (rng.uniform(0.02, 0.04), rng.uniform(0.2, 0.4)) if rng.random() < 0.4 else rng.uniform(0.1, 0.25, 2)
    )
    centre, foot = rng.uniform(0, 1) * size, horizon + rng.uniform(0, 0.12) * size
    shape = (np.abs(cols - centre) < width * size / 2) & (rows > foot - height * size) & (rows < foot)
    image[shape & free] = rng.uniform(0.15, 0.85, 3)


def _object(
    rng: np.random.Generator, label: int, foot: float, scale: float, size: int
) -> tuple[np.ndarray, np.ndarray]:
    """Return the silhouette (size, size) of an object that stands on the row `foot`, and its colours."""
    name = CLASSES[label]
    if name == "pedestrian":
        height = 0.52 * size * scale * rng.uniform(0.85, 1.15)
        width = height * rng.uniform(0.34, 0.44)
    else:
        width = (0.56 if name == "car" else 0.40) * size * scale
        height = width * (rng.uniform(0.40, 0.52) if name == "car" else rng.uniform(0.62, 0.78))
    left = rng.uniform(0.08, 0.92) * size - width / 2
    rows, cols = np.mgrid[:size, :size] + 0.5
    u, v = (cols - left) / width, (rows - foot + height) / height
    u = 1 - u if rng.random() < 0.5 else u
    paint = {"first": rng.uniform(0, 1, 3), "second": rng.uniform(0, 1, 3), "dark": rng.uniform(0, 0.15, 3),
             "skin": SKIN[0] + rng.uniform() * (SKIN[1] - SKIN[0]), "glass": np.array([0.65, 0.8, 0.9]),
             "lamp": np.array([1.0, 0.9, 0.5])}  # fmt: skip
    shape, colours = np.zeros((size, size), dtype=bool), np.zeros((size, size, 3))
    for part, x, y, half_width, half_height, colour in PARTS[name]:
        inside = _part(part, (u - x) / half_width, (v - y) / half_height)
        shape |= inside
        colours[inside] = paint[colour]
    return shape, colours


def _part(part: str, a: np.ndarray, b: np.ndarray) -> np.ndarray:
    """Return where a part is, in coordinates that run from -1 to 1 over it."""
    if part == "box":
        return (np.abs(a) <= 1) & (np.abs(b) <= 1)
    if part == "trapezoid":
        return (np.abs(a) <= 0.8 + 0.2 * b) & (np.abs(b) <= 1)
    radius = a**2 + b**2
    return (radius <= 1) & (radius >= 0.25) if part == "ring" else radius <= 1


def _extent(shape: np.ndarray) -> tuple[int, int, int, int]:
    rows, cols = np.flatnonzero(shape.any(axis=1)), np.flatnonzero(shape.any(axis=0))
    return cols[0], rows[0], cols[-1] + 1, rows[-1] + 1


def scene_crops(n_scenes: int, rng: np.random.Generator, size: int = 24) -> tuple[np.ndarray, np.ndarray]:
    """Cut the objects out of street scenes, and one piece of background out of each.

    Returns:
        X (m, size, size, 3) float32 in [0, 1], y (m,) int: index in `CLASSES`, 3 = background.
    """
    scenes = street_scenes(n_scenes, rng)
    crops, labels = [], []
    for image, boxes, kinds in zip(scenes.images, scenes.boxes, scenes.labels, strict=True):
        for (x1, y1, x2, y2), kind in zip(boxes, kinds, strict=True):
            side = max(x2 - x1, y2 - y1) * rng.uniform(1, 1.4)
            centre = np.array([x1 + x2, y1 + y2]) / 2 + rng.normal(0, 0.05, 2) * side
            crops.append(_crop(image, centre, side, size))
            labels.append(kind)
        centre, side = _background(rng, boxes, len(image))
        crops.append(_crop(image, centre, side, size))
        labels.append(len(CLASSES))
    return np.array(crops, dtype=np.float32).reshape(-1, size, size, 3), np.array(labels, dtype=int)


def _crop(image: np.ndarray, centre: np.ndarray, side: float, size: int) -> np.ndarray:
    """Return the square around a centre (x, y), resized by the nearest pixel; beyond the border, the border."""
    steps = ((np.arange(size) + 0.5) / size - 0.5) * side
    cols, rows = (np.clip((c + steps).astype(int), 0, len(image) - 1) for c in centre)
    return image[np.ix_(rows, cols)]


def _background(rng: np.random.Generator, boxes: np.ndarray, size: int) -> tuple[np.ndarray, float]:
    """Return centre and side of a square that overlaps objects by less than 15 % of its area."""
    for _ in range(40):
        side = rng.uniform(0.2, 0.5) * size
        centre = rng.uniform(side / 2, size - side / 2, 2)
        low = np.maximum(boxes[:, :2], centre - side / 2)
        high = np.minimum(boxes[:, 2:], centre + side / 2)
        if (np.clip(high - low, 0, None).prod(axis=1) < 0.15 * side**2).all():
            return centre, side
    return np.array([size / 2, size / 8]), size / 5  # a piece of sky, if forty tries have found nothing
