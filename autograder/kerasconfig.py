"""Models, layers, optimisers and losses of Keras as configuration: built-in parts only, so that no code travels.

Keras' own loader imports whatever module a configuration names. Here each part must be public in Keras, and lambdas,
files and registered classes of one's own are refused.
"""

import json
from typing import Any

from autograder.wire import WireError

MAX_CONFIG = 8 << 20  # characters
HOMES = ("activations", "constraints", "initializers", "layers", "losses", "metrics", "models", "optimizers",
         "optimizers.schedules", "regularizers", "dtype_policies")  # fmt: skip
CODE = frozenset({"Lambda", "TFSMLayer", "TorchModuleWrapper", "JaxLayer", "FlaxLayer", "FeatureSpace"})
FILES = ("vocabulary", "filepath")


def is_saveable(value: Any) -> bool:
    """Say whether a value is a model, layer, optimiser, loss … of Keras, or made from one."""
    import keras

    kinds = (keras.layers.Layer, keras.optimizers.Optimizer, keras.losses.Loss, keras.metrics.Metric,
             keras.initializers.Initializer, keras.regularizers.Regularizer, keras.constraints.Constraint,
             keras.optimizers.schedules.LearningRateSchedule)  # fmt: skip
    return isinstance(value, kinds)


def of(value: Any) -> str:
    """Return the configuration as JSON; empty if it has parts that are not Keras' own."""
    import keras

    try:
        config = _without_compilation(keras.saving.serialize_keras_object(value))
        text = json.dumps(config, sort_keys=True)
        _refuse_code(config)
    except Exception:  # a class of the student's own can fail in any way here
        return ""
    return text if len(text) <= MAX_CONFIG else ""


def rebuild(config: Any) -> Any:
    """Make the object that a configuration describes.

    Raises:
        WireError: it has a part that is not Keras' own.
    """
    import keras

    _refuse_code(config)
    return keras.saving.deserialize_keras_object(config, safe_mode=True)


def _without_compilation(config: Any) -> Any:
    """Drop what `compile` left: it can hold functions of the student's, and checks look at layers and weights."""
    return {k: v for k, v in config.items() if k != "compile_config"} if isinstance(config, dict) else config


def _refuse_code(config: Any, depth: int = 0) -> None:
    if depth > 60:
        raise WireError("a configuration is nested deeper than 60 levels.")
    if isinstance(config, list):
        for item in config:
            _refuse_code(item, depth + 1)
    if isinstance(config, dict):
        if "class_name" in config:
            _refuse_unless_public(config)
        if any(isinstance(config.get(name), str) for name in FILES):
            raise WireError("a configuration names a file.")
        for item in config.values():
            _refuse_code(item, depth + 1)


def _refuse_unless_public(config: dict[str, Any]) -> None:
    name, module = config["class_name"], config.get("module")
    if name in ("__tuple__", "__ellipsis__", "__slice__", "__keras_tensor__"):
        return
    if name == "function":
        name, module = config.get("config"), "keras.activations"
    if type(name) is not str or name in CODE or config.get("registered_name") not in (None, name, "function"):
        raise WireError(f"a configuration has the part {str(name)[:40]!r}: expected one of Keras' own.")
    if not (_is_public(module, name) or _is_operation(module, name)):
        raise WireError(f"a configuration has the part {str(module)[:60]}.{name[:40]}: expected one of Keras' own.")


def _is_public(module: Any, name: str) -> bool:
    import keras

    found = keras
    for part in module.split(".")[1:] if type(module) is str and module.partition(".")[0] == "keras" else ["?"]:
        found = getattr(found, part, None)
    public = {f"keras.{home}" for home in HOMES} | {"keras"}
    return module in public and callable(getattr(found, name, None)) and name[:1] != "_"


def _is_operation(module: Any, name: str) -> bool:
    """Functional models name their own class and the operations between layers by where they are defined."""
    import importlib

    import keras

    if module in ("keras.src.models.functional", "keras.src.models.sequential", "keras.src.models.model"):
        return name in ("Functional", "Sequential", "Model")
    if module not in ("keras.src.ops.numpy", "keras.src.ops.nn", "keras.src.ops.core", "keras.src.ops.math"):
        return False
    found = getattr(importlib.import_module(module), name, None)
    return isinstance(found, type) and issubclass(found, keras.Operation)
