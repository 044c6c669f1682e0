"""ngkit.models: the net for masons' marks, the one that is trained, and the loop that trains many."""

import numpy as np
import pytest

from ngkit import data, models

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def keras():
    with models.quiet():
        import keras
    return keras


@pytest.fixture
def sparse(keras):
    return keras.losses.SparseCategoricalCrossentropy(from_logits=True)


def images(m=50, seed=0):
    rng = np.random.default_rng(seed)
    return data.marks(data.mark_alphabet(10, rng), m, rng)


def right(net, X, y):
    return np.mean(np.asarray(net(X)).argmax(axis=1) == y)


def test_the_net_has_its_shapes_and_parameters():
    net = models.mark_net(10)
    assert net.count_params() == 120 + 2616 + 10416 + 490
    assert net(images()[0]).shape == (50, 10)
    small = models.mark_net(3, filters=2, hidden=4, size=8)
    assert [tuple(w.shape) for w in small.get_weights()] == [
        (3, 3, 1, 2), (2,), (3, 3, 2, 4), (4,), (16, 4), (4,), (4, 3), (3,)]  # fmt: skip


def test_weights_come_from_the_generator():
    one, two, other = (models.mark_net(4, rng=np.random.default_rng(seed)).get_weights() for seed in (1, 1, 2))
    assert all(map(np.array_equal, one, two))
    assert not np.array_equal(one[0], other[0])


def test_the_stored_source_knows_its_marks():
    rng = np.random.default_rng(0)
    alphabet = data.mark_alphabet(60, rng)
    assert 0.6 < right(models.mark_source(), *data.marks(alphabet, 2000, np.random.default_rng(1))) < 0.8


def test_steps_are_those_of_compile_and_fit(keras, sparse):
    X, y = images(24)
    net = models.mark_net(10, filters=2, hidden=5)
    twin = keras.models.clone_model(net)
    twin.set_weights(net.get_weights())
    losses = models.Stepper(net, sparse, 0.01).run(X, y, steps=4, batch=100, rng=np.random.default_rng(0))
    twin.compile(optimizer=keras.optimizers.Adam(0.01), loss=sparse)
    fitted = twin.fit(X, y, batch_size=24, epochs=4, verbose=0).history["loss"]
    np.testing.assert_allclose(losses, fitted, rtol=1e-4)
    for mine, theirs in zip(net.get_weights(), twin.get_weights(), strict=True):
        np.testing.assert_allclose(mine, theirs, rtol=1e-3, atol=1e-5)


def test_a_reset_gives_equal_runs(sparse):
    X, y = images()
    net = models.mark_net(10, filters=2, hidden=5)
    start, stepper = net.get_weights(), models.Stepper(net, sparse, 0.01)
    runs = []
    for _ in range(2):
        runs.append((stepper.run(X, y, 5, 16, np.random.default_rng(3)), net.get_weights()))
        stepper.reset()
    np.testing.assert_allclose(runs[0][0], runs[1][0], rtol=1e-5)
    for one, two in zip(runs[0][1], runs[1][1], strict=True):
        np.testing.assert_allclose(one, two, rtol=1e-4, atol=1e-6)
    assert all(map(np.array_equal, start, net.get_weights()))
    assert not np.allclose(runs[0][1][0], start[0])


def test_models_of_one_architecture_share_a_graph_and_no_weights(keras, sparse):
    from ngkit.models import stepper

    X, y = images()
    before = len(stepper._graphs)
    nets = [models.mark_net(10, filters=3, hidden=7, rng=np.random.default_rng(seed)) for seed in (1, 2)]
    for net in nets:
        models.Stepper(net, sparse, 0.01).run(X, y, 2, 16, np.random.default_rng(0))
    assert len(stepper._graphs) == before + 1
    assert not np.allclose(nets[0].get_weights()[0], nets[1].get_weights()[0], atol=0.05)
    models.Stepper(models.mark_net(10, filters=3, hidden=8), sparse, 0.01).run(X, y, 1, 16, np.random.default_rng(0))
    assert len(stepper._graphs) == before + 2


def test_frozen_layers_stay_and_moving_statistics_move(keras):
    layers, rng = keras.layers, np.random.default_rng(0)
    net = keras.Sequential([keras.Input((4,)), layers.Dense(3), layers.BatchNormalization(), layers.Dense(2)])
    net.layers[0].trainable = False
    before = net.get_weights()
    X, Y = rng.standard_normal((20, 4)), rng.standard_normal((20, 2))
    models.Stepper(net, keras.losses.MeanSquaredError(), 0.01).run(X, Y, 3, 8, rng)
    moved = [not np.array_equal(a, b) for a, b in zip(net.get_weights(), before, strict=True)]
    assert moved == [False, False, True, True, True, True, True, True]
    assert [layer.trainable for layer in net.layers] == [False, True, True]


def test_a_batch_holds_no_row_twice_and_an_epoch_every_row_once():
    from ngkit.models.stepper import batches

    rows = batches(10, 7, 4, np.random.default_rng(0))
    assert rows.shape == (7, 4)
    assert all(len(set(row)) == 4 for row in rows.tolist())
    assert len(set(rows[:2].ravel().tolist())) == 8
    assert sorted(batches(5, 1, 32, np.random.default_rng(0))[0].tolist()) == [0, 1, 2, 3, 4]
