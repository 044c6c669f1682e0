"""What one process holds of an object that lives in another: its calls and attributes travel, its code never does."""

from collections.abc import Callable, Iterator
from functools import cache
from typing import Any, TypeVar

READABLE = frozenset({"__name__", "__qualname__", "__doc__"})
BINARY = ("add", "sub", "mul", "truediv", "floordiv", "mod", "pow", "matmul")
Ask = Callable[..., Any]
T = TypeVar("T")


class StandIn:
    """An object of the other process; operators, items, iteration and attributes are asked for there.

    Equality and hash are those of the stand-in itself, and names with two underscores stay here: NumPy would otherwise
    take an address in memory from an object that offers `__array_interface__`.
    """

    __slots__ = ("_ask", "_number")
    __array_ufunc__ = None  # an array on the left leaves the operator to this object

    def __init__(self, ask: Ask, number: int) -> None:
        object.__setattr__(self, "_ask", ask)
        object.__setattr__(self, "_number", number)

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__") and name not in READABLE:
            raise AttributeError(f"{type(self).__name__} has no attribute {name} here.")
        return self._ask("getattr", self, name)

    def __setattr__(self, name: str, value: Any) -> None:
        self._ask("setattr", self, name, value)

    def __getitem__(self, key: Any) -> Any:
        return self._ask("getitem", self, key)

    def __setitem__(self, key: Any, value: Any) -> None:
        self._ask("setitem", self, key, value)

    def __contains__(self, item: Any) -> bool:
        return _of_type(self._ask("contains", self, item), bool)

    def __len__(self) -> int:
        return _of_type(self._ask("len", self), int)

    def __bool__(self) -> bool:
        return _of_type(self._ask("bool", self), bool)

    def __float__(self) -> float:
        return _of_type(self._ask("float", self), float)

    def __int__(self) -> int:
        return _of_type(self._ask("int", self), int)

    def __iter__(self) -> Iterator[Any]:
        iterator = self._ask("iter", self)
        while True:
            more, item = _of_type(self._ask("next", iterator), tuple)
            if not more:
                return
            yield item

    def __next__(self) -> Any:
        more, item = _of_type(self._ask("next", self), tuple)
        if not more:
            raise StopIteration
        return item

    def __neg__(self) -> Any:
        return self._ask("neg", self)

    def __deepcopy__(self, memo: dict[int, Any]) -> "StandIn":
        return self

    def __repr__(self) -> str:
        return f"<{type(self).__name__} of the student's>"


class CallableStandIn(StandIn):
    """A function, a method or a class of the other process."""

    __slots__ = ()

    def __call__(self, *args: Any, **kwargs: Any) -> Any:
        return self._ask("call", self, args, kwargs)


def make(ask: Ask, number: int, name: str, calls: bool) -> StandIn:
    """Make a stand-in that messages call by the name of the type of what it stands for."""
    return _named(name if name.isidentifier() and len(name) <= 40 else "object", calls)(ask, number)


@cache
def _named(name: str, calls: bool) -> type[StandIn]:
    return type(name, (CallableStandIn if calls else StandIn,), {"__slots__": ()})


def _of_type(value: Any, kind: type[T]) -> T:
    """Refuse an answer that Python would not accept either."""
    if type(value) is not kind:
        raise TypeError(f"an object of the student's process answers {type(value).__name__}: expected {kind.__name__}.")
    return value


def _operator(name: str) -> Callable[[StandIn, Any], Any]:
    return lambda self, other: self._ask("operator", name, self, other)


def _reflected(name: str) -> Callable[[StandIn, Any], Any]:
    return lambda self, other: self._ask("operator", name, other, self)


for _name in BINARY:
    setattr(StandIn, f"__{_name}__", _operator(_name))
    setattr(StandIn, f"__r{_name}__", _reflected(_name))
