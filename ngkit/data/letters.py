"""Letters in fifteen typefaces that ship with Matplotlib, warped a little; and small pictures pasted into clutter."""

import string
from functools import cache

import numpy as np

FACES = (
    "DejaVuSans", "DejaVuSans-Bold", "DejaVuSans-Oblique", "DejaVuSansMono", "DejaVuSansMono-Bold", "DejaVuSerif",
    "DejaVuSerif-Bold", "DejaVuSerif-Italic", "STIXGeneral", "STIXGeneralBol", "STIXGeneralItalic", "STIXGeneralBolIta",
    "cmr10", "cmss10", "cmtt10",
)  # fmt: skip
CANVAS, POINTS = 48, 34


def glyphs(
    m: int, rng: np.random.Generator, chars: str = string.ascii_uppercase, size: int = 16, noise: float = 0.08
) -> tuple[np.ndarray, np.ndarray]:
    """Render letters: a typeface, a rotation, shear, scale, shift, blur and brightness drawn for each.

    Args:
        m: images. chars: the letters; labels are their places in it.
        size: side of the images in pixels.
        noise: standard deviation of the noise of a pixel.

    Returns:
        X (m, size, size, 1) float32 in [0, 1], ink bright; y (m,) int.
    """
    y = rng.integers(len(chars), size=m)
    faces = rng.integers(len(FACES), size=m)
    images = [_warped(_glyph(FACES[face], chars[label]), size, rng) for face, label in zip(faces, y, strict=True)]
    X = np.array(images).reshape(m, size, size, 1)
    return np.clip(X + rng.normal(0, noise, X.shape), 0, 1).astype(np.float32), y


@cache
def _glyph(face: str, char: str) -> np.ndarray:
    """Return a letter in the middle of a canvas (48, 48), slightly blurred, ink 1."""
    from matplotlib import get_data_path
    from matplotlib.ft2font import FT2Font
    from scipy.ndimage import gaussian_filter

    font = FT2Font(f"{get_data_path()}/fonts/ttf/{face}.ttf")
    font.set_size(POINTS, 72)
    font.set_text(char)
    font.draw_glyphs_to_bitmap()
    ink = np.asarray(font.get_image(), dtype=float)[:CANVAS, :CANVAS] / 255
    top, left = ((CANVAS - side) // 2 for side in ink.shape)
    canvas = np.zeros((CANVAS, CANVAS))
    canvas[top : top + ink.shape[0], left : left + ink.shape[1]] = ink
    return gaussian_filter(canvas, 1.0)


def _warped(glyph: np.ndarray, size: int, rng: np.random.Generator) -> np.ndarray:
    from scipy.ndimage import affine_transform, gaussian_filter

    angle, shear, grow = rng.normal(0, [0.15, 0.15, 0.12])
    turn = np.array([[np.cos(angle), -np.sin(angle)], [np.sin(angle), np.cos(angle)]])
    matrix = turn @ [[1, shear], [0, 1]] * np.exp(-grow) * CANVAS / size
    middle = (size - 1) / 2 + rng.normal(0, 0.6, 2) * size / 16
    small = affine_transform(glyph, matrix, (CANVAS - 1) / 2 - matrix @ middle, (size, size), order=1)
    blurred = gaussian_filter(small, rng.uniform(0.3, 0.8))
    return blurred / max(blurred.max(), 1e-6) * rng.uniform(0.6, 1.0)  # thin strokes would fade in so few pixels


def scattered(
    images: np.ndarray, canvas: int, rng: np.random.Generator, ink: tuple[float, float] = (0.4, 0.7),
    background: tuple[float, float] = (0.05, 0.4), noise: float = 0.04,
) -> np.ndarray:  # fmt: skip
    """Paste each picture at a random place of a larger canvas with a gradient and ripples behind it.

    Args:
        images: (m, h, w, 1) in [0, 1], bright ink; h and w at most `canvas`.
        canvas: side of the result in pixels.
        ink: how much brighter than the mean of its background full ink is, lowest and highest.
        background: the range of the four corners of the background.
        noise: standard deviation of the noise of a pixel.

    Returns:
        (m, canvas, canvas, 1) float32 in [0, 1].
    """
    m, height, width, _ = images.shape
    if max(height, width) > canvas:
        raise ValueError(f"pictures of {height}×{width} do not fit a canvas of {canvas}: expected at least their size.")
    out = _backgrounds(m, canvas, rng, background)
    strength = rng.uniform(*ink, m) + out.mean(axis=(1, 2))
    tops, lefts = rng.integers(0, canvas - height + 1, m), rng.integers(0, canvas - width + 1, m)
    for here, picture, bright, top, left in zip(out, images[..., 0], strength, tops, lefts, strict=True):
        patch = here[top : top + height, left : left + width]
        patch += np.clip(picture, 0, 1) * (bright - patch)
    return np.clip(out + rng.normal(0, noise, out.shape), 0, 1).astype(np.float32)[..., None]


def _backgrounds(m: int, canvas: int, rng: np.random.Generator, levels: tuple[float, float]) -> np.ndarray:
    rows, cols = np.mgrid[:canvas, :canvas] / (canvas - 1)
    corners = rng.uniform(*levels, (m, 4, 1, 1))
    weights = np.stack([(1 - rows) * (1 - cols), (1 - rows) * cols, rows * (1 - cols), rows * cols])
    waves = rng.uniform([0, -20, -20, 0], [0.08, 20, 20, 6.3], (m, 4))[..., None, None]
    ripples = waves[:, 0] * np.sin(waves[:, 1] * rows + waves[:, 2] * cols + waves[:, 3])
    return (corners * weights).sum(axis=1) + ripples
