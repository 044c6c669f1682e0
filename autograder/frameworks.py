"""TensorFlow's and Keras' values on the wire: tensors and variables as arrays, models as configuration and weights.

A model is rebuilt from built-in layers only: no code travels. What the other side holds as a copy goes back as the
original with the copy's weights. Nothing here imports TensorFlow before a value of its needs it.
"""

import re
import sys
from typing import TYPE_CHECKING, Any

import numpy as np

from autograder import kerasconfig
from autograder.wire import WireError

if TYPE_CHECKING:
    from autograder.codec import Decoder, Encoder
    from autograder.peer import Peer

Node = Any
FLAG = re.compile(r'"trainable": (true|false)')


def knows(value: Any) -> bool:
    """Say whether a value is of a kind that this module sends."""
    return type(value).__module__.partition(".")[0] in ("tensorflow", "keras") and _kind(value) != ""


def encode(value: Any, encoder: "Encoder", peer: "Peer") -> Node:
    """Return the node of a tensor, a variable, a model or another object of Keras."""
    kind = _kind(value)
    if kind == "keras":
        return _encode_keras(value, encoder, peer)
    if kind in ("variable", "keras variable"):
        dtype, node = _tensor(value.value() if kind == "variable" else value.value, encoder)
        return ["T", kind, encoder.slot(value), bool(value.trainable), str(value.name)[:200], dtype, node]
    if kind == "tensor":
        return ["T", kind, *_tensor(value, encoder)]
    if kind == "ragged":
        return ["T", kind, encoder.node(list(value.nested_row_splits)), encoder.node(value.flat_values)]
    if kind == "dtype":
        return ["T", kind, value.name]
    if kind == "shape":
        return ["T", kind, encoder.node(value.as_list() if value.rank is not None else None)]
    parts = (value.indices, value.values, value.dense_shape)  # sparse tensors and slices alike
    return ["T", kind, *map(encoder.node, parts)]


def decode(tag: str, parts: list[Any], decoder: "Decoder", peer: "Peer") -> Any:
    """Return the value of a node that `encode` made."""
    if tag == "K":
        return _decode_keras(parts, decoder, peer)
    if tag == "k":
        return _decode_own(parts, decoder, peer)
    if tag != "T":
        raise WireError("a node has an unknown tag.")
    import tensorflow as tf

    kind, *rest = parts
    if kind in ("variable", "keras variable"):
        slot, trainable, name, dtype, node = rest
        return decoder.slot(slot, _variable(kind, _as_tensor(dtype, decoder.value(node)), trainable is True, str(name)))
    if kind == "tensor":
        return _as_tensor(rest[0], decoder.value(rest[1]))
    if kind == "dtype":
        return tf.dtypes.as_dtype(str(rest[0]))
    values = [decoder.value(node) for node in rest]
    if kind == "shape":
        return tf.TensorShape(values[0])
    if kind == "ragged":
        return tf.RaggedTensor.from_nested_row_splits(values[1], values[0])
    if kind not in ("sparse", "slices"):
        raise WireError("a tensor is of no known kind.")
    indices, data, dense_shape = values
    return (
        tf.SparseTensor(indices, data, dense_shape)
        if kind == "sparse"
        else tf.IndexedSlices(data, indices, dense_shape)
    )


def snapshot(value: Any) -> Any:
    """Remember the numbers of a variable, or a model's weights and which of its layers are trainable."""
    kind = _kind(value)
    if kind == "keras":
        return [np.array(_flags(value), bool), *(np.array(w) for w in _weights(value))]
    return [np.array(value.numpy())] if "variable" in kind else []


def differs(now: list[np.ndarray], before: list[np.ndarray]) -> bool:
    """Compare two snapshots, bit by bit."""
    if len(now) != len(before):
        return True
    return any(a.shape != b.shape or a.tobytes() != b.tobytes() for a, b in zip(now, before, strict=True))


def apply(mine: Any, now: Any) -> None:
    """Write the numbers of `now` into a variable of ours; a model has them already (see `_decode_own`)."""
    if mine is not now and "variable" in _kind(mine):
        if tuple(mine.shape) != tuple(now.shape):
            raise WireError("an answer changes the shape of a variable.")
        mine.assign(now.value() if _kind(now) == "variable" else now.value)


def _kind(value: Any) -> str:
    """Name the kind of a value of TensorFlow or Keras; empty if it is none that is sent as data."""
    tf, keras = sys.modules.get("tensorflow"), sys.modules.get("keras")
    if tf is not None:
        if isinstance(value, tf.Tensor):
            return "tensor" if hasattr(value, "numpy") else ""
        for cls, kind in ((tf.Variable, "variable"), (tf.RaggedTensor, "ragged"), (tf.SparseTensor, "sparse"),
                          (tf.IndexedSlices, "slices"), (tf.DType, "dtype"), (tf.TensorShape, "shape")):  # fmt: skip
            if isinstance(value, cls):
                return kind
    if keras is not None:
        if isinstance(value, keras.Variable):
            return "keras variable"
        if kerasconfig.is_saveable(value):
            return "keras"
    return ""


def _tensor(tensor: Any, encoder: "Encoder") -> list[Node]:
    """Send a dense tensor as an array: text as a list of bytes, bfloat16 as float32, which holds all its values."""
    import tensorflow as tf

    array = tf.cast(tensor, tf.float32).numpy() if tensor.dtype == tf.bfloat16 else tensor.numpy()
    if tensor.dtype == tf.string:
        array = np.asarray(array, object)
        return ["string", ["t", [encoder.node(list(array.shape)), encoder.node([bytes(b) for b in array.reshape(-1)])]]]
    return [tensor.dtype.name, encoder.node(np.asarray(array))]


def _as_tensor(dtype: Any, value: Any) -> Any:
    import tensorflow as tf

    if dtype == "string":
        shape, items = value
        return tf.reshape(tf.constant([bytes(item) for item in items], tf.string), shape)
    if type(value) is not np.ndarray:
        raise WireError("a tensor is no array.")
    return tf.cast(tf.constant(value), str(dtype)) if dtype == "bfloat16" else tf.constant(value)


def _variable(kind: str, tensor: Any, trainable: bool, name: str) -> Any:
    if kind == "variable":
        import tensorflow as tf

        return tf.Variable(tensor, trainable=trainable)
    import keras

    return keras.Variable(
        tensor, trainable=trainable, dtype=tensor.dtype.name, name=name.replace("/", "_") or "variable"
    )


def _weights(value: Any) -> list[np.ndarray]:
    return [np.asarray(w) for w in value.get_weights()] if getattr(value, "built", False) else []


def _encode_keras(value: Any, encoder: "Encoder", peer: "Peer") -> Node:
    """Send a model or layer whole, or the weights alone of a copy of the other side's."""
    weights = _weights(value)
    if id(value) in peer.twins:
        number = peer.twins[id(value)]
        return ["k", encoder.slot(value), number, _flags(value), [encoder.node(w) for w in weights]]
    if not (config := kerasconfig.of(value)):
        return peer.show(value)  # with code of the student's own: it stays where it is
    slot, number = encoder.slot(value), peer.number(value)
    return ["K", slot, number, config, _flags(value), [encoder.node(w) for w in weights]]


def _decode_keras(parts: list[Any], decoder: "Decoder", peer: "Peer") -> Any:
    slot, number, config, flags, nodes = parts
    if type(number) is not int or type(config) is not str:
        raise WireError("a model is malformed.")
    known, structure = peer.models.get(number), FLAG.sub("", config)
    if known is None or known[0] != structure:
        known = peer.models[number] = (structure, kerasconfig.rebuild(config))
        peer.twins[id(known[1])] = number
    decoder.slot(slot, known[1])
    _set_flags(known[1], flags)  # to freeze a layer makes no other model
    _set_weights(known[1], [decoder.value(node) for node in nodes])
    return known[1]


def _decode_own(parts: list[Any], decoder: "Decoder", peer: "Peer") -> Any:
    slot, number, flags, nodes = parts
    mine = decoder.slot(slot, peer.shown_as(number))
    if _kind(mine) != "keras":
        raise WireError("weights belong to no model.")
    _set_flags(mine, flags)
    _set_weights(mine, [decoder.value(node) for node in nodes])
    return mine


def _layers(value: Any) -> list[Any]:
    """List a model or layer and all layers inside it, each before those that it holds."""
    return list(value._flatten_layers()) if hasattr(value, "_flatten_layers") else []


def _flags(value: Any) -> list[bool]:
    return [bool(layer.trainable) for layer in _layers(value)]


def _set_flags(model: Any, flags: Any) -> None:
    """Freeze and thaw layers; a layer sets those inside it too, so the outermost come first."""
    layers = _layers(model)
    if type(flags) is not list or len(flags) != len(layers) or not all(type(flag) is bool for flag in flags):
        raise WireError("a model says which of other layers are trainable.")
    if flags != _flags(model):
        for layer, flag in zip(layers, flags, strict=True):
            layer.trainable = flag


def _set_weights(model: Any, weights: list[Any]) -> None:
    now = _weights(model)
    if [w.shape for w in now] != [np.shape(w) for w in weights]:
        raise WireError("the weights of a model have other shapes than its layers say.")
    if weights and differs(now, weights):
        model.set_weights(weights)
