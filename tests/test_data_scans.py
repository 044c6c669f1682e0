"""Heartbeats and spheres whose places are known."""

import numpy as np
import pytest

from ngkit import data


@pytest.mark.parametrize("fs", [100, 250])
def test_beats_stand_where_the_index_says(fs):
    signal, beats = data.ecg(12, np.random.default_rng(0), fs=fs, noise=0)
    assert signal.shape == (len(signal),) and beats.shape == (12,) and beats.dtype.kind == "i"
    for beat in beats:
        near = signal[beat - fs // 10 : beat + fs // 10]
        assert abs(int(np.argmax(near)) - fs // 10) <= fs // 100 and near.max() > 0.7
    assert 0.75 < np.diff(beats).mean() / fs < 0.95 and np.diff(beats).min() >= 0.5 * fs - 1
    assert len(signal) > beats[-1] + fs // 2


def test_an_ecg_depends_on_its_seed_alone():
    first, again, other = (data.ecg(3, np.random.default_rng(seed))[0] for seed in (1, 1, 2))
    np.testing.assert_array_equal(first, again)
    assert len(first) != len(other) or np.abs(first - other).max() > 0.1


def test_noise_has_the_deviation_that_is_asked_for():
    noisy, _ = data.ecg(40, np.random.default_rng(3), noise=0.2)
    quiet, _ = data.ecg(40, np.random.default_rng(3), noise=0.0)
    assert (noisy - quiet).std() == pytest.approx(0.2, rel=0.05)


@pytest.mark.parametrize("seed", range(20))
def test_the_template_finds_all_beats(seed):
    signal, beats = data.ecg(12, np.random.default_rng(seed))
    template = data.ecg_template()
    assert template.shape == (17,) and abs(template.sum()) < 1e-12 and template.argmax() == 8
    score = np.correlate(signal, template, "same")
    high = np.flatnonzero(score > score.max() / 2)
    runs = np.split(high, np.flatnonzero(np.diff(high) > 1) + 1)
    found = np.array([run[score[run].argmax()] for run in runs])
    assert len(found) == 12 and np.abs(found - beats).max() <= 2


def test_spheres_are_bright_inside_and_dark_outside():
    volume, centres = data.ct_volume(3, np.random.default_rng(0), noise=0)
    assert volume.shape == (14, 14, 14, 1) and centres.shape == (3, 3)
    grid = np.moveaxis(np.indices((14, 14, 14)), 0, -1)
    nearest = np.min([np.linalg.norm(grid - centre, axis=-1) for centre in centres], axis=0)
    assert volume[nearest <= 1, 0].min() > 0.9 and volume[nearest >= 4, 0].max() < 0.1
    assert (nearest == 0).sum() == 3


@pytest.mark.parametrize("seed", range(20))
def test_spheres_keep_their_distance(seed):
    volume, centres = data.ct_volume(3, np.random.default_rng(seed), size=16)
    gaps = [np.linalg.norm(a - b) for i, a in enumerate(centres) for b in centres[:i]]
    assert min(gaps) >= 6 and centres.min() >= 3 and centres.max() <= 12
    again = data.ct_volume(3, np.random.default_rng(seed), size=16)
    np.testing.assert_array_equal(volume, again[0])


def test_no_spheres_and_too_many():
    volume, centres = data.ct_volume(0, np.random.default_rng(0))
    assert centres.shape == (0, 3) and abs(volume.std() - 0.1) < 0.01
    with pytest.raises(ValueError, match="size 7 has no room for 2 spheres"):
        data.ct_volume(2, np.random.default_rng(0), size=7)
