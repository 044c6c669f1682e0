"""Signals and volumes from an imaginary clinic: heartbeats along time, small spheres in space."""

import numpy as np

# amplitude, seconds after the beat, width in seconds of the waves P, Q, R, S and T
WAVES = ((0.12, -0.18, 0.03), (-0.12, -0.035, 0.012), (1.0, 0.0, 0.014), (-0.22, 0.035, 0.012), (0.3, 0.22, 0.05))
RADIUS, APART = 2.0, 6.0  # of the spheres: their radius, and the least distance of two centres, in voxels


def ecg(n_beats: int, rng: np.random.Generator, fs: int = 100, noise: float = 0.05) -> tuple[np.ndarray, np.ndarray]:
    """Draw an electrocardiogram: five Gaussian waves for each beat, a drifting baseline, and noise.

    Beats are 0.85 s apart, with a standard deviation of 0.08 s; the baseline drifts by 0.15 at 0.25 Hz. The highest
    wave is 1.

    Args:
        fs: samples in a second. noise: its standard deviation.

    Returns:
        signal (T,), beat_index (n_beats,) int: the sample of each beat's highest wave.

    Source: the sum of Gaussians follows McSharry et al. 2003, doi 10.1109/TBME.2003.808805.
    """
    seconds = np.cumsum(np.maximum(0.5, 0.85 + 0.08 * rng.standard_normal(n_beats)))
    beats = np.rint(seconds * fs).astype(int)
    t = np.arange(int(np.ceil((seconds[-1] + 0.6) * fs))) / fs
    drift = 0.15 * np.sin(2 * np.pi * 0.25 * t + rng.uniform(0, 2 * np.pi))
    signal = sum((_waves(t - beat / fs, WAVES) for beat in beats), drift)
    return signal + noise * rng.standard_normal(len(t)), beats


def ecg_template(fs: int = 100) -> np.ndarray:
    """Give the waves Q, R and S of `ecg` minus their mean: an odd number of samples, the beat in the middle."""
    reach = 8 * fs // 100
    middle = _waves(np.arange(-reach, reach + 1) / fs, WAVES[1:4])
    return middle - middle.mean()


def ct_volume(
    n_spheres: int, rng: np.random.Generator, size: int = 14, noise: float = 0.1
) -> tuple[np.ndarray, np.ndarray]:
    """Draw a scan of a cube with bright spheres of radius 2 on dark ground, with soft edges and noise.

    Returns:
        volume (size, size, size, 1): brightness about 1 inside, about 0 outside; centres (n_spheres, 3) int: depth,
        row and column. They are 3 or more voxels from every face and 6 or more from each other.

    Raises:
        ValueError: no place was found for so many spheres.
    """
    centres: list[np.ndarray] = []
    for _ in range(200 * n_spheres):
        if len(centres) == n_spheres:
            break
        centre = rng.integers(3, size - 3, 3)
        if all(np.linalg.norm(centre - other) >= APART for other in centres):
            centres.append(centre)
    if len(centres) < n_spheres:
        raise ValueError(f"a cube of size {size} has no room for {n_spheres} spheres.")
    volume = noise * rng.standard_normal((size, size, size))
    for centre in centres:
        distance = np.linalg.norm(np.indices((size,) * 3).T - centre, axis=-1).T
        volume += 1 / (1 + np.exp(4 * (distance - RADIUS - 0.5)))
    return volume[..., None], np.array(centres).reshape(n_spheres, 3)


def _waves(t: np.ndarray, waves: tuple) -> np.ndarray:
    return sum(height * np.exp(-(((t - at) / width) ** 2) / 2) for height, at, width in waves)
