"""Published networks: the same layers, shapes and parameters as keras.applications builds, and the same outputs."""

import numpy as np
import pytest

from ngkit import models

WITH_WEIGHTS = ("Conv2D", "DepthwiseConv2D", "BatchNormalization", "Dense")


def rows(model):
    """Return kind, weight shapes and output shape of each layer that has weights, in the order of the model."""
    layers = [layer for layer in model.layers if type(layer).__name__ in WITH_WEIGHTS]
    return [(type(layer).__name__, [w.shape for w in layer.weights], layer.output.shape) for layer in layers]


def kinds(model, name):
    return sum(type(layer).__name__ == name for layer in model.layers)


@pytest.mark.slow
@pytest.mark.parametrize(("build", "published", "setting"), [
    ("vgg16", "VGG16", {}), ("vgg19", "VGG19", {}), ("resnet50", "ResNet50", {}), ("resnet101", "ResNet101", {}),
    ("resnet152", "ResNet152", {}), ("mobilenet", "MobileNet", {}), ("mobilenet", "MobileNet", {"alpha": 0.5}),
    ("mobilenet_v2", "MobileNetV2", {}), ("mobilenet_v2", "MobileNetV2", {"alpha": 0.35}),
])  # fmt: skip
def test_published_networks_are_those_of_keras(build, published, setting):
    import keras

    ours = getattr(models, build)(**setting)
    theirs = getattr(keras.applications, published)(weights=None, classifier_activation=None, **setting)
    assert rows(ours) == rows(theirs)
    assert ours.count_params() == theirs.count_params()
    assert kinds(ours, "Add") == kinds(theirs, "Add")


@pytest.mark.slow
@pytest.mark.parametrize("side", [64, 67])
@pytest.mark.parametrize(("build", "published"), [
    ("resnet50", "ResNet50"), ("mobilenet", "MobileNet"), ("mobilenet_v2", "MobileNetV2"),
])  # fmt: skip
def test_with_the_same_weights_they_give_the_same_outputs(build, published, side):
    """Are epsilons, paddings and activations theirs too? Random weights and statistics, small pictures."""
    import keras

    shape, rng = (side, side, 3), np.random.default_rng(0)
    ours = getattr(models, build)(input_shape=shape, classes=10)
    theirs = getattr(keras.applications, published)(
        weights=None, input_shape=shape, classes=10, classifier_activation=None
    )
    weights = [drawn(rng, w.shape) for w in theirs.get_weights()]
    ours.set_weights(weights)
    theirs.set_weights(weights)
    X = rng.random((2, *shape)).astype("float32")
    want = np.asarray(theirs(X))
    assert np.abs(want[0] - want[1]).max() > 1e-2, "the pictures matter"
    np.testing.assert_allclose(ours(X), want, rtol=1e-3, atol=1e-3 * np.abs(want).max())


def drawn(rng, shape):
    """Return weights that keep the signal alive: He's for kernels, near one for the vectors of batch norms."""
    fan_in = np.prod(shape[:2]) if shape[-1] == 1 else np.prod(shape[:-1])
    return rng.normal(0, np.sqrt(2 / fan_in), shape) if len(shape) > 1 else rng.uniform(0.8, 1.2, shape)


def test_alexnet_has_the_counts_of_its_layers():
    model = models.alexnet()
    counts = [layer.count_params() for layer in model.layers if layer.weights]
    assert counts == [34_944, 614_656, 885_120, 1_327_488, 884_992, 37_752_832, 16_781_312, 4_097_000]
    assert model.output_shape == (None, 1000) and models.count_mults(model) == 1_135_256_096


def test_multiplications_are_counted_by_their_closed_forms():
    import keras
    from keras import layers

    inner = keras.Sequential([layers.Input((5, 5, 4)), layers.DepthwiseConv2D(3, padding="same"), layers.Conv2D(2, 1)])
    inputs = keras.Input((10, 10, 3))
    x = inner(layers.Conv2D(4, 3, strides=2, padding="same")(inputs))
    model = keras.Model(inputs, layers.Dense(7)(layers.Flatten()(layers.BatchNormalization()(x))))
    assert models.count_mults(model) == 25 * 27 * 4 + 25 * 9 * 4 + 25 * 4 * 2 + 50 * 7


@pytest.mark.slow
def test_published_costs():
    assert models.count_mults(models.vgg16()) == 15_470_264_320
    assert models.count_mults(models.mobilenet()) == 568_740_352
    assert models.count_mults(models.mobilenet(alpha=0.5)) == 149_497_088


def test_a_small_net_of_the_vgg_family():
    model = models.vgg(((1, 16), (1, 32), (2, 48)), (24, 24, 3), 4, units=(64,))
    assert model.count_params() == 67_716 and model.output_shape == (None, 4)
