"""How fast the judge and a student's process talk: calls a second, and megabytes a second for large arrays."""

import statistics
import time

import numpy as np
from pairs import forked

STUDENT = """
import numpy as np
def double(x): return 2 * x
def mean(x): return x.mean()
def ones(n): return np.ones(n)
"""


def measure(calls: int = 2000, megabytes: int = 64) -> dict[str, float]:
    """Time small calls, a large array that goes to the other process, and one that comes from there."""
    with forked(STUDENT) as judge:
        judge.peer.forget()
        names = judge.peer.ask("names", ["double", "mean", "ones"])
        array = np.ones(megabytes << 17)
        names["double"](1.0)
        names["mean"](array)
        small = _seconds(lambda: [names["double"](1.0) for _ in range(calls)]) / calls
        vector = _seconds(lambda: [names["double"](array[:100]) for _ in range(calls)]) / calls
        there = statistics.median(_seconds(lambda: names["mean"](array)) for _ in range(5))
        back = statistics.median(_seconds(lambda: names["ones"](megabytes << 17)) for _ in range(5))
        judge.end()
    return {"call_microseconds": round(1e6 * small, 1), "array_call_microseconds": round(1e6 * vector, 1),
            "calls_per_second": round(1 / small), "megabytes_per_second_there": round(megabytes / there),
            "megabytes_per_second_back": round(megabytes / back)}  # fmt: skip


def _seconds(work) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


if __name__ == "__main__":
    print(measure())
