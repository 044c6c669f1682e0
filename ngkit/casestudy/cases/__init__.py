"""The cases, one file of data each."""

import json
from functools import cache
from importlib import resources
from typing import Any


def names() -> list[str]:
    """Return the names of all cases."""
    files = resources.files(__name__).iterdir()
    return sorted(f.name.removesuffix(".json") for f in files if f.name.endswith(".json"))


@cache
def load(name: str) -> dict[str, Any]:
    """Return the case called `name`.

    Raises:
        ValueError: there is no such case.
    """
    if name not in names():
        raise ValueError(f"no case is called {name!r}, expected one of {', '.join(names())}.")
    return json.loads(resources.files(__name__).joinpath(f"{name}.json").read_text(encoding="utf-8"))
