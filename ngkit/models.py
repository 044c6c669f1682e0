"""TensorFlow and Keras pieces that notebooks share. TensorFlow loads when a function is called, not before."""

import json
import os
import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

if TYPE_CHECKING:
    import keras

__all__ = ["Stepper", "mark_net", "mark_source", "quiet", "seed_everything"]


@contextmanager
def quiet() -> Iterator[None]:
    """Keep TensorFlow silent: for the block that imports it.

    Drops what it writes to stderr below Python while it loads, before any log level applies (a missing GPU, for
    example), and asks it for errors only from then on. Exceptions pass.
    """
    os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")
    kept, nowhere = os.dup(2), os.open(os.devnull, os.O_WRONLY)
    try:
        os.dup2(nowhere, 2)
        yield
    finally:
        os.dup2(kept, 2)
        os.close(kept)
        os.close(nowhere)


def seed_everything(seed: int) -> None:
    """Seed Python, NumPy and TensorFlow through Keras and make TensorFlow's kernels deterministic.

    For the set-up cell of a notebook that trains with Keras. Graded code never needs it: it takes an `rng`.
    """
    import keras
    import tensorflow as tf

    keras.utils.set_random_seed(seed)
    tf.config.experimental.enable_op_determinism()


def mark_net(
    n_out: int, filters: int = 12, hidden: int = 48, size: int = 12, rng: np.random.Generator | None = None
) -> "keras.Model":
    """Build a small convolutional network for `data.marks`: (m, size, size, 1) → logits (m, n_out).

    Convolution 3×3, halving, convolution 3×3 with twice the filters, halving, a layer of `hidden` units, logits. With
    `rng` its weights are drawn from that generator, else from that of Keras.
    """
    import keras

    seeds = iter([None] * 4 if rng is None else rng.integers(2**31, size=4).tolist())
    start = lambda: keras.initializers.GlorotUniform(next(seeds))  # noqa: E731
    layers = keras.layers
    return keras.Sequential([
        keras.Input((size, size, 1)),
        layers.Conv2D(filters, 3, padding="same", activation="relu", kernel_initializer=start()), layers.MaxPool2D(),
        layers.Conv2D(2 * filters, 3, padding="same", activation="relu", kernel_initializer=start()),
        layers.MaxPool2D(), layers.Flatten(),
        layers.Dense(hidden, activation="relu", kernel_initializer=start()),
        layers.Dense(n_out, kernel_initializer=start()),
    ])  # fmt: skip


def mark_source() -> "keras.Model":
    """Load a `mark_net` of 60 outputs that is trained on 60 masons' marks; about two thirds of new images are right.

    Stored as float16, from this recipe, where nothing but one generator (seed 0) is random: an alphabet of 60,
    12,000 images, a `mark_net`, 800 steps of 96 images at a rate of 3e-3.
    """
    net = mark_net(60)
    with np.load(Path(__file__).with_name("data") / "mark_source.npz") as stored:
        net.set_weights([stored[f"arr_{k}"].astype(np.float32) for k in range(8)])
    return net


class Stepper:
    """Train a model by steps of Adam that are traced once for each architecture.

    `compile` and `fit` build a graph for every model: seconds, where the training of a small net takes a fraction of
    one. Here all models of one architecture (layers, which of them are frozen, loss) share a graph: it holds a twin
    of the model, and each run takes the weights over into the twin and back.
    """

    def __init__(self, model: "keras.Model", loss: Callable, lr: float) -> None:
        """Remember the model with its weights as they are now.

        Args:
            model: built; layers that are not trainable stay as they are.
            loss: maps labels and outputs to a number, or to one for each example, of which the mean is taken: a loss
                of Keras, or a function of TensorFlow operations.
            lr: learning rate of Adam, whose other numbers are those of Keras.
        """
        self.model, self.loss, self.lr, self.start = model, loss, lr, model.get_weights()

    def reset(self) -> None:
        """Give the model the weights back that it had when this stepper was made."""
        self.model.set_weights(self.start)

    def run(self, X: np.ndarray, y: np.ndarray, steps: int, batch: int, rng: np.random.Generator) -> np.ndarray:
        """Take steps on random batches, with an Adam that starts anew, and change the model in place.

        Args:
            X (m, …), y (m, …): examples and labels. batch: rows of a batch; more than m become m.
            rng: shuffles the rows again and again; a batch never holds a row twice.

        Returns:
            (steps,) the loss of each batch before its step.
        """
        X, y = np.asarray(X, np.float32), np.asarray(y)
        y = y.astype(np.float32 if y.dtype.kind == "f" else np.int32)
        return _graph(self.model, self.loss, y).run(self.model, self.lr, X, y, batches(len(X), steps, batch, rng))


def batches(m: int, steps: int, batch: int, rng: np.random.Generator) -> np.ndarray:
    """Draw rows for batches, epoch after epoch in a new order: (steps, min(batch, m)) int32."""
    batch = min(batch, m)
    rounds = -(-steps // (m // batch))
    rows = [rng.permutation(m)[: m - m % batch].reshape(-1, batch) for _ in range(rounds)]
    return np.concatenate(rows)[:steps].astype(np.int32)


class _Graph:
    """One traced training loop over a twin of a model."""

    def __init__(self, model: "keras.Model", loss: Callable, y: np.ndarray) -> None:
        import keras
        import tensorflow as tf

        self.loss, self.twin, self.adam = loss, keras.models.clone_model(model), keras.optimizers.Adam()
        for mine, theirs in zip(self.twin.layers, model.layers, strict=True):
            mine.trainable = theirs.trainable
        variables = self.twin.trainable_variables
        self.adam.build(variables)
        specs = [tf.TensorSpec(self.twin.input_shape, tf.float32), tf.TensorSpec([None, *y.shape[1:]], y.dtype)]

        @tf.function(input_signature=[*specs, tf.TensorSpec([None, None], tf.int32)])
        def loop(X: Any, y: Any, rows: Any) -> Any:
            losses = tf.TensorArray(tf.float32, tf.shape(rows)[0])
            for step in tf.range(tf.shape(rows)[0]):
                with tf.GradientTape() as tape:
                    outputs = self.twin(tf.gather(X, rows[step]), training=True)
                    J = tf.reduce_mean(loss(tf.gather(y, rows[step]), outputs)) + sum(self.twin.losses)
                self.adam.apply(tape.gradient(J, variables))
                losses = losses.write(step, J)
            return losses.stack()

        self.loop = loop

    def run(self, model: "keras.Model", lr: float, X: np.ndarray, y: np.ndarray, rows: np.ndarray) -> np.ndarray:
        """Train the twin from the weights of `model`, and give the result to `model`."""
        self.twin.set_weights(model.get_weights())
        for variable in self.adam.variables:
            variable.assign(np.zeros(variable.shape, variable.dtype))
        self.adam.learning_rate = lr
        losses = self.loop(X, y, rows).numpy()
        model.set_weights(self.twin.get_weights())
        return losses


_graphs: dict[tuple, _Graph] = {}


def _graph(model: "keras.Model", loss: Callable, y: np.ndarray) -> _Graph:
    """Return the graph of this architecture, loss and kind of labels, whatever the names of layers and their seeds."""
    config = json.dumps([model.get_config(), [layer.trainable for layer in model.layers]], default=str)
    config = re.sub(r'"seed": \d+', '"seed": null', config)
    dtypes = {layer.dtype_policy.name for layer in model.layers}
    names = [name for name in dict.fromkeys(re.findall(r'"name": "(\w+)"', config)) if name not in dtypes]
    for number, name in enumerate(names):
        config = config.replace(f'"{name}"', f'"{number}"')
    said = json.dumps(loss.get_config(), default=str) if hasattr(loss, "get_config") else ""
    key = (config, type(loss), said or id(loss), y.dtype, y.shape[1:])  # a graph keeps its loss: no other gets its id
    if key not in _graphs:
        _graphs[key] = _Graph(model, loss, y)
    return _graphs[key]
