"""ngkit.models.block_zoo: five nets with one plan, their counts, and the accuracies that notebook c4/05 quotes."""

import numpy as np
import pytest

from ngkit import data, models

PLAIN = ((8, None, 16, None, 4, 4), (16, None, 32, None, 8, 8))
FAIR = ((12, 12, 24, 6, 6, 6), (23, 23, 46, 12, 12, 12))


def conv(x, filters, size):
    from keras import layers

    x = layers.Conv2D(filters, size, padding="same", use_bias=False)(x)
    return layers.ReLU()(layers.BatchNormalization(momentum=0.9)(x))


def inception(x, f1, f3r, f3, f5r, f5, fp):
    from keras import layers

    three, five = (conv(x, squeeze, 1) if squeeze else x for squeeze in (f3r, f5r))
    pooled = layers.MaxPooling2D(3, 1, "same")(x)
    return layers.Concatenate()([conv(x, f1, 1), conv(three, f3, 3), conv(five, f5, 5), conv(pooled, fp, 1)])


def inverted(x, expand, c_out, stride):
    from keras import layers

    y = layers.Conv2D(expand * x.shape[-1], 1, use_bias=False)(x)
    y = layers.ReLU(max_value=6)(layers.BatchNormalization(momentum=0.9)(y))
    y = layers.DepthwiseConv2D(3, strides=stride, padding="same", use_bias=False)(y)
    y = layers.ReLU(max_value=6)(layers.BatchNormalization(momentum=0.9)(y))
    y = layers.BatchNormalization(momentum=0.9)(layers.Conv2D(c_out, 1, use_bias=False)(y))
    return layers.Add()([x, y]) if stride == 1 and x.shape[-1] == c_out else y


NETS = {  # name → arguments, parameters, multiplications, lowest and highest accuracy of the stored runs
    "standard": (("standard",), {}, 71_786, 453_248, (0.880, 0.898)),
    "inverted": (("inverted", inverted), {}, 68_778, 511_104, (0.878, 0.885)),
    "plain": (("inception", inception), {"filters": PLAIN}, 22_762, 141_952, (0.770, 0.813)),
    "squeezed": (("inception", inception), {}, 12_106, 72_832, (0.733, 0.773)),
    "separable": (("separable",), {}, 12_218, 70_400, (0.643, 0.738)),
    "fair": (("inception", inception), {"filters": FAIR}, 23_978, 142_650, (0.757, 0.815)),
}


@pytest.mark.parametrize("name", NETS)
def test_counts_are_those_of_the_plan(name):
    args, options, params, mults, _ = NETS[name]
    net = models.block_zoo(*args, **options)
    assert net.output_shape == (None, 26)
    assert (net.count_params(), models.count_mults(net)) == (params, mults)


def test_other_images_and_classes():
    net = models.block_zoo("separable", input_shape=(32, 32, 3), classes=10)
    assert net.input_shape == (None, 32, 32, 3) and net.output_shape == (None, 10)


def test_an_unknown_kind_is_named():
    with pytest.raises(ValueError, match="'dense'"):
        models.block_zoo("dense")


@pytest.mark.slow
@pytest.mark.parametrize("name", NETS)
def test_stored_accuracies(name):
    import keras

    args, options, *_, (low, high) = NETS[name]
    X, y = data.glyphs(3600, np.random.default_rng(0))
    keras.utils.set_random_seed(0)
    net = models.block_zoo(*args, **options)
    rate = keras.optimizers.schedules.CosineDecay(6e-3, 5 * 47)
    net.compile(keras.optimizers.Adam(rate), keras.losses.SparseCategoricalCrossentropy(from_logits=True))
    net.fit(X[:3000], y[:3000], batch_size=64, epochs=5, verbose=0)
    accuracy = np.mean(np.argmax(net(X[3000:]), axis=1) == y[3000:])
    assert low - 0.05 <= accuracy <= high + 0.05
