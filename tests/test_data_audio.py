"""ngkit.data.audio: words on their formants, noises of unit power, bands that follow both."""

import numpy as np
import pytest

from ngkit import data


def rng(seed=0):
    return np.random.default_rng(seed)


def test_words_are_clips_of_half_a_second_with_labels():
    clips, y = data.call_words(400, rng())
    assert clips.shape == (400, 2000) and clips.dtype == float and y.shape == (400,)
    assert sorted(set(y)) == list(range(8)) and np.bincount(y).min() > 25
    assert np.isfinite(clips).all() and np.abs(clips).max() < 1.7 + 1e-9


def test_words_begin_and_end_in_silence_and_differ_in_loudness():
    clips, _ = data.call_words(300, rng(1))
    sounding = np.abs(clips) > 1e-3
    length = 2000 - sounding.argmax(axis=1) - sounding[:, ::-1].argmax(axis=1)
    assert 0.62 < length.min() / 2000 and length.max() / 2000 <= 0.92
    peak = np.abs(clips).max(axis=1)
    assert peak.max() / peak.min() > 2


def test_all_energy_lies_in_the_two_formants():
    clips, _ = data.call_words(300, rng(2))
    power, f = np.abs(np.fft.rfft(clips)) ** 2, np.fft.rfftfreq(2000, 1 / 4000)
    share = power[:, (f > 150) & (f < 1990)].sum() / power.sum()
    low = power[:, f < 900].sum() / power.sum()
    assert share > 0.99 and 0.55 < low < 0.75  # amplitudes 1 and 0.7: two thirds


def test_a_world_is_a_vocabulary():
    """Is a word nearer to its own kind of the same world than to that number of another world?"""
    clips, y = data.call_words(600, rng(3), world=4)
    again, y_again = data.call_words(600, rng(5), world=4)
    other, y_other = data.call_words(600, rng(5), world=5)
    np.testing.assert_array_equal(y_again, y_other)
    first, same, strange = (
        np.stack([data.log_bands(c)[k == word].mean(axis=0) for word in range(8)])
        for c, k in ((clips, y), (again, y_again), (other, y_other))
    )
    assert np.linalg.norm(first - same) < 0.3 * np.linalg.norm(first - strange)


def test_noises_have_mean_zero_and_power_one():
    bank = data.noise_bank(40, rng())
    assert bank.shape == (40, 8000)
    np.testing.assert_allclose(bank.mean(axis=1), 0, atol=1e-12)
    np.testing.assert_allclose(np.mean(bank**2, axis=1), 1)


def test_noises_have_resonances_that_differ_and_swell():
    bank = data.noise_bank(30, rng(1))
    smooth = np.stack([np.convolve(p, np.ones(40) / 40, "same") for p in np.abs(np.fft.rfft(bank)) ** 2])
    assert (smooth.max(axis=1) > 6 * np.median(smooth, axis=1)).all()
    assert len(set(smooth.argmax(axis=1) // 50)) > 12
    loudness = (bank.reshape(30, 16, 500) ** 2).mean(axis=2)
    assert (loudness.max(axis=1) > 2 * loudness.min(axis=1)).all()


def test_callers_in_the_field_speak_from_3_db_below_to_6_db_above_the_noise():
    """The noises are tones at 1950 Hz, above all formants, so that speech and noise can be told apart."""
    noises = np.sqrt(2) * np.sin(2 * np.pi * 1950 / 4000 * np.arange(3000) + np.arange(4)[:, None])
    clips, y = data.field_words(300, rng(4), noises)
    assert clips.shape == (300, 2000) and y.shape == (300,)
    spectrum, f = np.fft.rfft(clips), np.fft.rfftfreq(2000, 1 / 4000)
    voice = np.fft.irfft(np.where(f < 1900, spectrum, 0), 2000)
    snr = 10 * np.log10(np.mean(voice**2, axis=1) / np.mean((clips - voice) ** 2, axis=1))
    assert -3.3 < snr.min() < -2.3 and 5.3 < snr.max() < 6.3


@pytest.mark.parametrize("draw", [lambda r: data.call_words(5, r)[0], lambda r: data.noise_bank(3, r)])
def test_the_same_generator_gives_the_same_sound(draw):
    np.testing.assert_array_equal(draw(rng(1)), draw(rng(1)))
    assert not np.array_equal(draw(rng(1)), draw(rng(2)))


@pytest.mark.parametrize(("hertz", "band"), [(200, 0), (640, 6), (1490, 18), (1860, 23)])
def test_a_tone_stands_in_its_band(hertz, band):
    t = np.arange(2000) / 4000
    picture = data.log_bands(np.sin(2 * np.pi * hertz * t)[None])[0].reshape(24, 12)
    assert (picture.argmax(axis=0) == band).all()


def test_bands_follow_time_and_forget_loudness():
    late = np.zeros((1, 2000))
    late[0, 1200:] = np.sin(0.9 * np.arange(800))
    picture = data.log_bands(late)[0].reshape(24, 12).max(axis=0)
    assert (picture[8:] > picture[:6].max() + 3).all()
    clips, _ = data.call_words(6, rng())
    features = data.log_bands(clips)
    assert features.shape == (6, 288) and data.log_bands(clips, 10, 5).shape == (6, 50)
    np.testing.assert_allclose(features.mean(axis=1), 0, atol=1e-12)
    np.testing.assert_allclose(data.log_bands(7 * clips), features)
    np.testing.assert_array_equal(data.log_bands(clips[2:3])[0], features[2])


def test_silence_has_finite_features():
    assert np.isfinite(data.log_bands(np.zeros((2, 2000)))).all()


def test_what_lies_outside_the_radio_s_range_is_not_heard():
    t = np.arange(2000) / 4000
    inside = np.sin(2 * np.pi * 800 * t)
    both = data.log_bands(
        np.stack([inside, inside + 0.5 * np.sin(2 * np.pi * 60 * t) + 0.5 * np.sin(2 * np.pi * 1980 * t)])
    )
    np.testing.assert_allclose(both[0], both[1], atol=0.5)
