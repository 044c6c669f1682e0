"""Noise over a spoken word: what a signal-to-noise ratio looks like, and what one noise clip gives away."""

from collections.abc import Callable
from typing import Any

import numpy as np
from matplotlib.axes import Axes

from ngkit.widgets.shell import shell

RATE, WINDOW = 4000, 200


def measured_snr(clip: np.ndarray, mixed: np.ndarray) -> float:
    """Measure the ratio of a clip (n,) to what was added to it, in dB."""
    added = np.mean((np.asarray(mixed) - clip) ** 2)
    return float(10 * np.log10(np.mean(clip**2) / added)) if added > 0 else float("inf")


def mean_spectrum(noises: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Average the power of noises (k, t) over time and clips: frequencies (f,) in kHz, power (f,) in dB."""
    frames = np.lib.stride_tricks.sliding_window_view(noises, WINDOW, axis=1)[:, :: WINDOW // 2] * np.hanning(WINDOW)
    power = np.mean(np.abs(np.fft.rfft(frames)) ** 2, axis=(0, 1))
    return np.fft.rfftfreq(WINDOW, 1 / RATE) / 1000, 10 * np.log10(power + 1e-12)


def draw_noise_mixer(
    ax: Axes, mix: Callable, clip: np.ndarray, bank: np.ndarray, snr_db: float, offset: int, clips: int
) -> Axes:
    """Draw the spectrograms of a clip, of a noise and of both; below, what the first `clips` noises have in common.

    Args:
        mix: maps clip (n,), noise (t,), snr_db and offset to the mixture (n,).
        bank (k, t): noise clips. The first one is heard.
    """
    from ngkit import plot

    mixed = np.asarray(mix(clip, bank[0], snr_db, offset))
    ax.axis("off")
    for place, (sound, title) in enumerate(((clip, "clean"), (mixed - clip, "noise"), (mixed, "mixed"))):
        panel = plot.spectrogram(ax.inset_axes((0.36 * place, 0.56, 0.28, 0.4)), sound)
        panel.set_title(f"{title}, SNR {measured_snr(clip, mixed):.1f} dB" if title == "mixed" else title, fontsize=9)
        panel.set(xticks=(0, 0.2, 0.4), ylabel="" if place else "kHz")
        panel.tick_params(labelleft=place == 0)
    common = ax.inset_axes((0, 0.0, 1, 0.34))
    common.plot(*mean_spectrum(bank[:clips]), color=plot.COLOURS[1])
    common.set(xlabel="kHz", ylabel="dB", ylim=(-5, 35), title=f"mean spectrum; noise clips: {min(clips, len(bank))}")
    return ax


def noise_mixer(mix: Callable, clip: np.ndarray, bank: np.ndarray) -> Any:
    """Return the widget of `draw_noise_mixer`: sliders for the SNR, the offset and the number of noise clips."""
    import ipywidgets

    snr_db = ipywidgets.FloatSlider(value=3, min=-12, max=30, step=1, description="SNR in dB")
    offset = ipywidgets.IntSlider(value=0, min=0, max=bank.shape[1], step=250, description="offset")
    clips = ipywidgets.IntSlider(value=1, min=1, max=len(bank), description="noise clips")
    return shell(lambda ax, snr_db, offset, clips: draw_noise_mixer(ax, mix, clip, bank, snr_db, offset, clips),
                  size=(9, 5), snr_db=snr_db, offset=offset, clips=clips)  # fmt: skip
