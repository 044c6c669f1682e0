"""Images: handwritten digits and photographs that ship with scikit-learn."""

import numpy as np

from ngkit.data.splits import split

SEEN_COLUMNS = 480  # of 640: tiles for training come from the left of this column, tiles for the test from its right


def digits(
    rng: np.random.Generator,
    n_test: int = 450,
    classes: tuple[int, int] | None = None,
    raw: bool = False,
    *,
    n_dev: int = 0,
    parity: bool = False,
    centre: float = 0.0,
) -> tuple[np.ndarray, ...]:
    """Load handwritten digits, shuffled and split.

    Args:
        rng: shuffles the images: the first of its permutation are for training, then dev, then test.
        n_test: images kept for the test.
        classes: keep only these two digits (a, b); labels become Y (1, m) of 0. and 1., 1 = b.
        raw: give images (m, 8, 8) of uint8 from 0 to 16 instead of columns.
        n_dev: images kept for development.
        parity: labels become Y (1, m) of 0. (even) and 1. (odd).
        centre: is subtracted from every pixel of a column.

    Returns:
        X_train (64, m) in [0, 1], y_train (m,) int, then X_dev, y_dev if n_dev > 0, then X_test, y_test (with n_dev > 0
        only if n_test > 0).
    """
    from sklearn.datasets import load_digits

    bunch = load_digits()
    images, y = bunch.images.astype(np.uint8), bunch.target
    if classes is not None and parity:
        raise ValueError("two classes or parity: expected at most one of `classes` and `parity`.")
    if classes is not None:
        keep = np.isin(y, classes)
        images, y = images[keep], (y[keep] == classes[1])[None, :].astype(float)
    if parity:
        y = (bunch.target % 2)[None, :].astype(float)
    parts = split(rng, len(images), [n_dev, n_test][: 1 + (n_test > 0)] if n_dev else [n_test])
    return tuple(array for part in parts for array in (_columns(images[part], raw, centre), y[..., part]))


def photos() -> np.ndarray:
    """Load two photographs, a temple and a flower: (2, 427, 640, 3) uint8; `photo_credits` names their makers."""
    from sklearn.datasets import load_sample_images

    return np.stack(load_sample_images().images)


def photo_credits() -> list[str]:
    """Name the makers of the two `photos`, as their licence asks: show it where you show them."""
    return ["Temple: danielbuechele, Flickr 6061409035, CC BY 2.0", "Flower: vultilion, Flickr 6056698931, CC BY 2.0"]


def photo_tiles(
    m: int, rng: np.random.Generator, size: int = 8, region: str = "train"
) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Cut random square tiles out of the two `photos`.

    Args:
        m: tiles. size: their side in pixels.
        region: "train" cuts wholly from columns 0 … 479, "test" wholly from columns 480 … 639.

    Returns:
        tiles (m, size, size, 3) uint8, labels (m,) int (the photograph, 0 or 1; as many of each),
        corners (m, 3) int: photograph, row and column of the upper left pixel.
    """
    if region not in ("train", "test"):
        raise ValueError(f"there is no region {region!r}: expected 'train' or 'test'.")
    pictures = photos()
    _, height, width, _ = pictures.shape
    first, last = (0, SEEN_COLUMNS - size) if region == "train" else (SEEN_COLUMNS, width - size)
    labels = rng.permutation(np.arange(m) % 2)
    rows, cols = rng.integers(0, height - size, m, endpoint=True), rng.integers(first, last, m, endpoint=True)
    tiles = [pictures[p, r : r + size, c : c + size] for p, r, c in zip(labels, rows, cols, strict=True)]
    return np.array(tiles).reshape(m, size, size, 3), labels, np.stack([labels, rows, cols], axis=1)


def _columns(images: np.ndarray, raw: bool, centre: float) -> np.ndarray:
    return images if raw else images.reshape(len(images), 64).T / 16 - centre


def digit_images(size: int = 8, n_test: int = 360, seed: int = 0) -> tuple[np.ndarray, ...]:
    """Load handwritten digits as images with a channel axis, shuffled and split.

    Args:
        size: 8, as they are; or 32: enlarged three times (bilinear) and centred on an empty 32×32 canvas, as LeNet-5
            reads them.
        n_test: images kept for the test.
        seed: of the shuffle.

    Returns:
        X_train (1797 - n_test, size, size, 1) float32 in [0, 1], y_train int, X_test, y_test.
    """
    from sklearn.datasets import load_digits

    if size not in (8, 32):
        raise ValueError(f"digits of size {size}: expected 8 or 32.")
    bunch = load_digits()
    images = (bunch.images / 16).astype(np.float32)
    images = (images if size == 8 else _enlarged(images))[..., None]
    train, test = split(np.random.default_rng(seed), len(images), [n_test])
    return images[train], bunch.target[train], images[test], bunch.target[test]


def _enlarged(images: np.ndarray) -> np.ndarray:
    from scipy.ndimage import zoom

    bigger = zoom(images, (1, 3, 3), order=1, mode="nearest", grid_mode=True)
    return np.pad(bigger, ((0, 0), (4, 4), (4, 4)))


def photo(name: str, size: int | None = None, grey: bool = False) -> np.ndarray:
    """Load one of the two `photos`.

    Args:
        name: "china" (the temple) or "flower".
        size: side of the square cut from the middle and averaged down to size×size; None: the whole photograph.
        grey: take the mean of the three colours.

    Returns:
        (427, 640, 3) or (size, size, 3) float64 in [0, 1], without the last axis if grey.
    """
    names = ("china", "flower")
    if name not in names:
        raise ValueError(f"there is no photograph {name!r}: expected one of {', '.join(names)}.")
    picture = photos()[names.index(name)] / 255
    picture = picture if size is None else _square(picture, size)
    return picture.mean(axis=-1) if grey else picture


def _square(picture: np.ndarray, size: int) -> np.ndarray:
    from scipy.ndimage import zoom

    height, width, _ = picture.shape
    left = (width - height) // 2
    side = picture[:, left : left + height]
    factor = max(height // size, 1)  # the mean over blocks first: plain sampling would draw patterns that are not there
    side = side[: height // factor * factor, : height // factor * factor]
    blocks = side.reshape(height // factor, factor, height // factor, factor, 3).mean(axis=(1, 3))
    return np.clip(
        zoom(blocks, (size / len(blocks), size / len(blocks), 1), order=1, grid_mode=True, mode="nearest"), 0, 1
    )
