"""Exceptions that travel: type, message and traceback go over, and an exception of the same name is raised there."""

import builtins
import sys
import traceback
from pathlib import Path
from typing import Any

LIBRARIES = ("numpy", "tensorflow", "keras")
UNFIT = (StopIteration, StopAsyncIteration, ExceptionGroup)  # they end loops of a check, or need parts
MAX_TEXT = 4_000
OURS = str(Path(__file__).parent)


def describe(error: BaseException, errors: dict[int, BaseException], frank: bool) -> dict[str, Any]:
    """Return the header of a message that says which exception was raised; `errors` keeps our own under a number.

    Args:
        frank: False keeps the words and lines of a check from the student's process.
    """
    errors[len(errors)] = error
    names = [str(f"{cls.__module__}.{cls.__qualname__}")[:200] for cls in type(error).__mro__[:20]]
    told = frank or not isinstance(error, AssertionError)
    return {"k": "raise", "names": names, "message": _message(error) if told else "",
            "trace": _trace(error) if frank else "", "number": len(errors) - 1,
            "yours": getattr(error, "_ngkit_number", None)}  # fmt: skip


def rebuild(header: dict[str, Any], errors: dict[int, BaseException]) -> BaseException:
    """Make the exception that a message describes, or find our own that went there and came back."""
    yours, number, trace = header.get("yours"), header.get("number"), header.get("trace")
    if type(yours) is int and yours in errors:
        return errors[yours]
    names = [name for name in _list(header.get("names")) if type(name) is str]
    base: type[BaseException] = next((cls for cls in map(_known, names) if cls), Exception)
    name = names[0].rpartition(".")[2] if names else "Exception"
    text = header.get("message") if type(header.get("message")) is str else ""
    cls = type(name if name.isidentifier() else "Exception", (base,), {"__str__": lambda self: text})
    error: Any = base.__new__(cls)
    error.args = (text,)
    error._ngkit_number = number if type(number) is int else None
    error._ngkit_trace = trace[:MAX_TEXT] if type(trace) is str else ""
    return error  # type: ignore[no-any-return]


def _known(name: str) -> type[Exception] | None:
    """Find an exception of Python or of a library that is imported already; none that would end a loop of a check."""
    module, _, attribute = name.rpartition(".")
    if module != "builtins" and module.partition(".")[0] not in LIBRARIES:
        return None
    home = builtins if module == "builtins" else sys.modules.get(module)
    found = vars(home).get(attribute) if home else None  # getattr would load what a library loads when it is asked for
    fits = isinstance(found, type) and issubclass(found, Exception) and not issubclass(found, UNFIT)
    return found if fits else None


def _list(value: Any) -> list[Any]:
    return value if type(value) is list else []


def _message(error: BaseException) -> str:
    try:
        return str(error)[:MAX_TEXT]
    except Exception:  # an exception of the student's whose __str__ fails
        return ""


def _trace(error: BaseException) -> str:
    """Return the lines of the traceback that are not the grader's."""
    try:
        frames = [f for f in traceback.extract_tb(error.__traceback__, limit=-60) if OURS not in f.filename]
        lines = traceback.format_list(frames[-12:]) + traceback.format_exception_only(error)
        return "".join(lines)[-MAX_TEXT:]
    except Exception:
        return ""
