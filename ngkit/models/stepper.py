"""Many small models trained by one traced loop for each architecture."""

import json
import re
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import numpy as np

if TYPE_CHECKING:
    import keras


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

        @tf.function
        def loop(X: Any, y: Any, rows: Any) -> Any:
            losses = tf.TensorArray(tf.float32, tf.shape(rows)[0])
            for step in tf.range(tf.shape(rows)[0]):
                with tf.GradientTape() as tape:
                    outputs = self.twin(tf.gather(X, rows[step]), training=True)
                    J = tf.reduce_mean(loss(tf.gather(y, rows[step]), outputs)) + sum(self.twin.losses)
                self.adam.apply(tape.gradient(J, variables))
                losses = losses.write(step, J)
            return losses.stack()

        examples = tf.TensorSpec(self.twin.input_shape, tf.float32), tf.TensorSpec([None, *y.shape[1:]], y.dtype)
        self.loop = loop.get_concrete_function(*examples, tf.TensorSpec([None, None], tf.int32))

    def run(self, model: "keras.Model", lr: float, X: np.ndarray, y: np.ndarray, rows: np.ndarray) -> np.ndarray:
        """Train the twin from the weights of `model`, and give the result to `model`."""
        import tensorflow as tf

        self.twin.set_weights(model.get_weights())
        for variable in self.adam.variables:
            variable.assign(np.zeros(variable.shape, variable.dtype))
        self.adam.learning_rate = lr
        losses = self.loop(*map(tf.constant, (X, y, rows))).numpy()
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
