"""ngkit.models.small: sizes are counted by hand, the shipped weights read letters that nobody has seen."""

import numpy as np

from ngkit import data, models


def test_small_conv_has_kernels_and_four_numbers_of_batch_norm_per_channel():
    body = models.small_conv((22, 22, 1), (16, 32, 64, 96), (2, 1, 2, 2))
    assert body.count_params() == 9 * (16 + 16 * 32 + 32 * 64 + 64 * 96) + 4 * (16 + 32 + 64 + 96) == 79_312
    assert body.output_shape == (None, 96)
    assert [layer.strides for layer in body.layers if hasattr(layer, "kernel")] == [(2, 2), (1, 1), (2, 2), (2, 2)]


def test_letter_net_reads_letters_in_clutter():
    rng = np.random.default_rng(2024)
    X, y = data.glyphs(400, rng)
    P = models.letter_net().predict(data.scattered(X, 22, rng), verbose=0)
    np.testing.assert_allclose(P.sum(axis=1), 1, rtol=1e-5)
    assert np.mean(P.argmax(axis=1) == y) > 0.8


def test_letter_net_is_a_chain_that_ends_in_a_softmax_on_its_features():
    net = models.letter_net(trained=False)
    assert net.layers[-1].activation.__name__ == "softmax"
    assert net.layers[-2].output.shape == (None, 96)


def test_training_lowers_the_loss():
    rng = np.random.default_rng(0)
    X, y = data.glyphs(128, rng)
    history = models.train_letter_net(models.letter_net(trained=False), data.scattered(X, 22, rng), y, epochs=3).history
    assert history["loss"][-1] < history["loss"][0]
