"""What the notebooks import: data, flights, checks of gradients and answers, figures, widgets, model builders.

Submodules load on first use, so that `import ngkit` costs next to nothing and a NumPy notebook never pays
for TensorFlow.
"""

import importlib
from typing import Any

__all__ = ["casestudy", "check", "data", "gradcheck", "models", "plot", "widgets"]


def __getattr__(name: str) -> Any:
    if name in __all__:
        return importlib.import_module(f"ngkit.{name}")
    raise AttributeError(f"ngkit has no module {name!r}, expected one of {', '.join(__all__)}.")
