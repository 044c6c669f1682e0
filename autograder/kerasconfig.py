"""Models, layers, optimisers and losses of Keras as configuration: built-in parts only, so that no code travels.

Keras' own loader imports whatever module a configuration names. Here each part must be public in Keras, and lambdas,
files and registered classes of one's own are refused.
"""

import json
import re
from operator import attrgetter
from types import FunctionType
from typing import Any
from unittest import mock

from autograder.wire import WireError

MAX_CONFIG = 8 << 20  # characters
HOMES = ("activations", "constraints", "initializers", "layers", "losses", "metrics", "models", "optimizers",
         "optimizers.schedules", "regularizers", "dtype_policies")  # fmt: skip
CODE = frozenset({"Lambda", "TFSMLayer", "TorchModuleWrapper", "JaxLayer", "FlaxLayer", "FeatureSpace"})
FILES = ("vocabulary", "filepath")
NOT_ACTIVATIONS = frozenset({"get", "serialize", "deserialize"})
OPERATIONS = ("keras.src.ops.numpy", "keras.src.ops.nn", "keras.src.ops.core", "keras.src.ops.math",
              "keras.src.activations.activations")  # fmt: skip
NUMBERED = re.compile(r"(.*?)(?:_(\d{1,9}))?", re.S)  # how Keras numbers names: dense, dense_1 …
MAX_NUMBER = 10_000  # a name that nobody counts up to is no cause to count
NUMERIC = re.compile(r"bool|bfloat16|(u?int|float|complex)\d{1,3}")


def is_saveable(value: Any) -> bool:
    """Say whether a value is a model, layer, optimiser, loss … of Keras, or made from one."""
    return isinstance(value, _kinds())


def _kinds() -> tuple[type, ...]:
    import keras

    return (keras.layers.Layer, keras.optimizers.Optimizer, keras.losses.Loss, keras.metrics.Metric,
            keras.initializers.Initializer, keras.regularizers.Regularizer, keras.constraints.Constraint,
            keras.optimizers.schedules.LearningRateSchedule)  # fmt: skip


def of(value: Any) -> str:
    """Return the configuration as JSON; empty if it has parts that are not Keras' own.

    What `compile` left is no part of it: it can hold functions of the student's; checks look at layers and weights.
    """
    import keras

    try:
        with mock.patch.object(keras.Model, "get_compile_config", lambda model: None):
            config = keras.saving.serialize_keras_object(value)
        text = json.dumps(config, sort_keys=True)
        _refuse_code(json.loads(text))
    except Exception:  # a class of the student's own can fail in any way here
        return ""
    return text if len(text) <= MAX_CONFIG else ""


def rebuild(text: str) -> Any:
    """Make the object that a configuration describes.

    Raises:
        WireError: it has a part that is not Keras' own.
    """
    import keras

    if len(text) > MAX_CONFIG:
        raise WireError(f"a configuration has {len(text):,} characters: expected at most {MAX_CONFIG:,}.")
    config = json.loads(text)
    _refuse_code(config)
    made = keras.saving.deserialize_keras_object(config, safe_mode=True)
    _reserve_names(made)
    return made


def _reserve_names(made: Any) -> None:
    """Let Keras count the names of the layers as its own, as it would have done where they were made.

    Otherwise the first layer that is added to a copy can be called "dense" as well, which a model refuses.
    """
    import keras

    layers = made._flatten_layers() if hasattr(made, "_flatten_layers") else ()
    for found in (NUMBERED.fullmatch(layer.name) for layer in layers):
        prefix, number = (found[1], int(found[2] or 0)) if found else ("", MAX_NUMBER)
        while number < MAX_NUMBER and keras.backend.get_uid(prefix) <= number:
            pass


def _refuse_code(config: Any, depth: int = 0) -> None:
    if depth > 60:
        raise WireError("a configuration is nested deeper than 60 levels.")
    if isinstance(config, list):
        for item in config:
            _refuse_code(item, depth + 1)
    if isinstance(config, dict):
        if "class_name" in config:
            _refuse_unless_public(config)
        if any(isinstance(config.get(name), str) for name in FILES) or "compile_config" in config:
            raise WireError("a configuration names a file, or how to compile.")
        named = [config[key] for key in ("activation", "recurrent_activation") if type(config.get(key)) is str]
        if not all(_is_activation("builtins", name) for name in named):  # a function's name is all that Keras keeps
            raise WireError("a configuration has an activation of the student's own.")
        for item in config.values():
            _refuse_code(item, depth + 1)


def _refuse_unless_public(config: dict[str, Any]) -> None:
    name, module = config["class_name"], config.get("module")
    if name in ("__tuple__", "__ellipsis__", "__slice__", "__keras_tensor__") or _is_constant(config):
        return
    if name == "function" and _is_activation(module, config.get("config")):
        return
    if (
        type(name) is not str
        or type(module) not in (str, type(None))
        or name in CODE
        or config.get("registered_name") not in (None, name)
    ):
        raise WireError(f"a configuration has the part {str(name)[:40]!r}: expected one of Keras' own.")
    if not (_is_public(module, name) or _is_operation(module, name)):
        raise WireError(f"a configuration has the part {str(module)[:60]}.{name[:40]}: expected one of Keras' own.")


def _is_constant(config: dict[str, Any]) -> bool:
    """Allow numbers that a functional model computes with; a dtype such as U999999999 would fill the memory."""
    inner = config.get("config")
    dtype = inner.get("dtype") if isinstance(inner, dict) else None
    return config["class_name"] in ("__tensor__", "__numpy__") and bool(NUMERIC.fullmatch(str(dtype)))


def _is_activation(module: Any, name: Any) -> bool:
    import keras

    homes = ("builtins", "keras.activations", "keras.ops", "keras.ops.nn")
    return module in homes and name not in NOT_ACTIVATIONS and type(vars(keras.activations).get(name)) is FunctionType


def _is_public(module: Any, name: str) -> bool:
    """Say whether a name is a class of a public module of Keras; its functions would be called with what comes."""
    import keras

    if module not in {f"keras.{home}" for home in HOMES} | {"keras"}:
        return False
    found = attrgetter(module.partition(".")[2])(keras) if module != "keras" else keras
    cls = getattr(found, name, None)
    return isinstance(cls, type) and issubclass(cls, (*_kinds(), keras.dtype_policies.DTypePolicy))


def _is_operation(module: Any, name: str) -> bool:
    """Functional models name their own class and the operations between layers by where they are defined."""
    import importlib

    import keras

    if module in ("keras.src.models.functional", "keras.src.models.sequential", "keras.src.models.model"):
        return name in ("Functional", "Sequential", "Model")
    if module not in OPERATIONS:
        return False
    found = getattr(importlib.import_module(module), name, None)
    return isinstance(found, type) and issubclass(found, keras.Operation)
