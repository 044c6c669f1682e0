"""Sound as a picture: how loud each frequency is at each moment."""

import numpy as np
from matplotlib.axes import Axes

DECIBELS = 45.0  # from the brightest to the darkest colour


def spectrogram(ax: Axes, clip: np.ndarray, rate: int = 4000, window: int = 160, hop: int = 40) -> Axes:
    """Draw the spectrogram of a clip (n,): time to the right, frequency upwards, 45 dB from dark to bright.

    Args:
        rate: samples per second. window, hop: samples of a frame, and from one frame to the next.
    """
    clip = np.asarray(clip, dtype=float)
    frames = np.lib.stride_tricks.sliding_window_view(clip, window)[::hop] * np.hanning(window)
    power = np.abs(np.fft.rfft(frames)).T ** 2  # (window // 2 + 1, frames)
    level = 10 * np.log10(power + 1e-12)
    extent = (0, len(clip) / rate, 0, rate / 2000)
    ax.imshow(
        level,
        origin="lower",
        aspect="auto",
        extent=extent,
        cmap="cividis",
        interpolation="nearest",
        vmax=level.max(),
        vmin=level.max() - DECIBELS,
    )
    ax.set(xlabel="seconds", ylabel="kHz")
    ax.grid(False)
    return ax
