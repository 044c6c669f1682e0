"""ngkit.plot.spectrogram and ngkit.widgets.mixer: sound as pictures, noise over a word."""

import numpy as np
import pytest

from ngkit import data, plot, widgets
from ngkit.widgets.mixer import mean_spectrum, measured_snr

TONE = np.sin(2 * np.pi * 1000 * np.arange(2000) / 4000)


def add(clip, noise, snr_db, offset):
    used = np.roll(noise, -offset)[: len(clip)]
    return clip + used * np.sqrt(np.mean(clip**2) / np.mean(used**2)) * 10 ** (-snr_db / 20)


def test_a_tone_is_a_bright_line_at_its_frequency(ax):
    assert plot.spectrogram(ax, TONE) is ax
    (image,) = ax.get_images()
    level = image.get_array()
    left, right, bottom, top = image.get_extent()
    assert (left, right, bottom, top) == (0, 0.5, 0, 2) and image.origin == "lower"
    heights = (level.argmax(axis=0) + 0.5) / len(level) * top
    np.testing.assert_allclose(heights, 1.0, atol=0.01)
    low, high = image.get_clim()
    assert high == level.max() and high - low == 45


def test_silence_can_be_drawn(ax):
    plot.spectrogram(ax, np.zeros(500), rate=8000)
    assert ax.get_images()[0].get_extent()[1] == 0.0625


def test_the_ratio_is_measured_on_what_was_added():
    noise = data.noise_bank(1, np.random.default_rng(0))[0]
    assert measured_snr(TONE, add(TONE, noise, 4.0, 100)) == pytest.approx(4.0)
    assert measured_snr(TONE, TONE) == float("inf")


def test_the_mean_spectrum_of_a_tone_peaks_at_its_frequency():
    f, level = mean_spectrum(np.stack([TONE, TONE]))
    assert f[level.argmax()] == pytest.approx(1.0) and f[-1] == pytest.approx(2.0)


def test_many_clips_leave_no_peak_in_common():
    bank = data.noise_bank(60, np.random.default_rng(0))
    rough = [np.abs(np.diff(mean_spectrum(bank[:k])[1])).mean() for k in (1, 60)]
    assert rough[1] < 0.5 * rough[0]


def test_the_mixer_shows_clean_noise_and_mixture_through_the_given_function(ax):
    bank, calls = data.noise_bank(3, np.random.default_rng(0)), []

    def mix(*args):
        calls.append(args[2:])
        return add(*args)

    assert widgets.draw_noise_mixer(ax, mix, TONE, bank, -3.0, 500, 2) is ax
    assert calls == [(-3.0, 500)]
    titles = [panel.get_title() for panel in ax.child_axes]
    assert titles == ["clean", "noise", "mixed, SNR -3.0 dB", "mean spectrum; noise clips: 2"]
    np.testing.assert_allclose(ax.child_axes[3].get_lines()[0].get_ydata(), mean_spectrum(bank[:2])[1])


def test_the_widget_has_three_sliders():
    import ipywidgets

    box = widgets.noise_mixer(add, TONE, data.noise_bank(3, np.random.default_rng(0)))
    kinds = [type(child) for child in box.children]
    assert kinds == [ipywidgets.FloatSlider, ipywidgets.IntSlider, ipywidgets.IntSlider, ipywidgets.Output]
