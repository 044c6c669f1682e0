"""Spoken words over a radio: clean clips, a bank of noises, and the bands in which a network hears both."""

import numpy as np

RATE = 4000  # samples per second
CLIP = 2000  # samples of a clip, half a second
WORDS = 8
LOW, HIGH = 150.0, 1900.0  # Hz: what the radio lets through


def call_words(n: int, rng: np.random.Generator, world: int = 0) -> tuple[np.ndarray, np.ndarray]:
    """Draw clips of eight spoken words, clean as in a studio. Rows are examples.

    A word is three segments of two tones (formants), 250–800 and 900–1700 Hz. Each clip has a speaker of its own, who
    shifts all tones by 6 %, and segments that are off by 4 %; onset, length and loudness are random.

    Args:
        world: the number of the vocabulary. The same number gives the same eight words.

    Returns:
        clips (n, 2000) at 4 kHz, y (n,) int from 0 to 7.
    """
    low, high = np.array([250.0, 900.0]), np.array([800.0, 1700.0])
    words = low + (high - low) * np.random.default_rng(world).random((WORDS, 3, 2))
    y = rng.integers(0, WORDS, n)
    speaker, jitter = np.exp(0.06 * rng.standard_normal((n, 1, 1))), np.exp(0.04 * rng.standard_normal((n, 3, 2)))
    tones, part, loudness = words[y] * speaker * jitter, *_segments(n, rng)
    frequency = np.take_along_axis(tones, np.clip(np.floor(3 * part), 0, 2).astype(int)[:, :, None], axis=1)
    phase = 2 * np.pi * (np.cumsum(frequency, axis=1) / RATE + rng.random((n, 1, 2)))
    rise = np.where((part >= 0) & (part < 1), np.minimum(1, 2 * np.sin(np.pi * (3 * part % 1))), 0.0)
    return loudness * rise * (np.sin(phase) @ np.array([1.0, 0.7])), y


def _segments(n: int, rng: np.random.Generator) -> tuple[np.ndarray, np.ndarray]:
    """Draw when each word sounds: how far it has got at each sample (n, 2000), 0 … 1 within it, and loudness (n, 1)."""
    length = rng.uniform(0.7, 0.92, (n, 1)) * CLIP
    onset = rng.random((n, 1)) * (CLIP - length)
    return (np.arange(CLIP) - onset) / length, rng.uniform(0.3, 1.0, (n, 1))


def noise_bank(k: int, rng: np.random.Generator) -> np.ndarray:
    """Draw k noise clips of two seconds, rotor, stove and wind: (k, 8000), mean 0 and mean square 1. Rows are clips.

    Each has a hum that falls off above 200–1500 Hz, three narrow resonances, and swells 0.5 to 6 times a second.
    """
    size = 4 * CLIP
    f = np.fft.rfftfreq(size, 1 / RATE)[None, :]
    power = 0.3 / (1 + (f / rng.uniform(200, 1500, (k, 1))) ** 2)
    for _ in range(3):
        centre, width, height = (
            rng.uniform(200, 1800, (k, 1)),
            rng.uniform(15, 60, (k, 1)),
            rng.uniform(1.5, 4.5, (k, 1)),
        )
        power = power + height * np.exp(-0.5 * ((f - centre) / width) ** 2)
    noise = np.fft.irfft(np.fft.rfft(rng.standard_normal((k, size))) * np.sqrt(power), size)
    swell = rng.uniform(0.5, 6, (k, 1)) * np.arange(size) / RATE + rng.random((k, 1))
    noise = noise * (1 + 0.6 * np.sin(2 * np.pi * swell))
    noise = noise - noise.mean(axis=1, keepdims=True)
    return noise / np.sqrt(np.mean(noise**2, axis=1, keepdims=True))


def field_words(n: int, rng: np.random.Generator, noises: np.ndarray, world: int = 0) -> tuple[np.ndarray, np.ndarray]:
    """Draw words as the radio brings them in the field: callers speak up against a noise, 3 dB below it to 6 above.

    Args:
        noises (k, t): noise clips of mean square 1, t ≥ 2000. Each word is called in one of them, at a moment of it.
        world: the number of the vocabulary, as in `call_words`.

    Returns:
        clips (n, 2000), y (n,) int from 0 to 7.
    """
    clips, y = call_words(n, rng, world)
    where, start = rng.integers(0, len(noises), n), rng.integers(0, noises.shape[1] - CLIP + 1, n)
    background = noises[where[:, None], start[:, None] + np.arange(CLIP)]
    voice = 10 ** (rng.uniform(-3, 6, (n, 1)) / 20)
    return voice * clips / np.sqrt(np.mean(clips**2, axis=1, keepdims=True)) + background, y


def log_bands(clips: np.ndarray, bands: int = 24, frames: int = 12) -> np.ndarray:
    """Measure the loudness of clips (n, t) in bands of equal width from 150 to 1900 Hz, frame by frame.

    Frames overlap by half, under a Hann window. Logarithms are taken of the energy plus a thousandth of the clip's
    largest, and the mean of a clip is removed: what is twice as loud looks the same.

    Returns:
        (n, bands · frames), band by band: reshape(bands, frames) is a picture of one clip.
    """
    clips = np.asarray(clips, dtype=float)
    hop = clips.shape[1] // (frames + 1)
    windows = np.stack([clips[:, i * hop : (i + 2) * hop] for i in range(frames)], axis=1) * np.hanning(2 * hop)
    power = np.abs(np.fft.rfft(windows)) ** 2  # (n, frames, hop + 1)
    edges = np.searchsorted(np.fft.rfftfreq(2 * hop, 1 / RATE), np.linspace(LOW, HIGH, bands + 1))
    energy = np.add.reduceat(power, edges[:-1], axis=2)
    energy[:, :, -1] -= power[:, :, edges[-1] :].sum(axis=2)
    energy = np.swapaxes(energy, 1, 2).reshape(len(clips), -1)
    floor = 1e-3 * energy.max(axis=1, keepdims=True) + 1e-300
    logs = np.log(np.maximum(energy, 0) + floor)
    return logs - logs.mean(axis=1, keepdims=True)
