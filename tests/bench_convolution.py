"""How much faster a convolution is as one matrix product than as four loops: both forms of the solution notebook."""

import time

import numpy as np

from autograder import draft
from autograder.courses import find_one
from ngkit import data

CELLS = ("loop-forward", "im2col", "conv-forward-fast")
LEAST = 20  # times as fast


def measure(root, rounds: int = 5) -> dict[str, float]:
    """Time 8 filters of 3×3 over 64 digits in both forms, alternately, and return the best times and their ratio."""
    notebook = draft.read(str(find_one(root, "c4_convolutional_networks/02_convnet_from_scratch").source))
    namespace = {"np": np}
    for cell in notebook.cells:
        if cell.id in CELLS:
            exec(cell.source, namespace)
    images, rng = data.digit_images()[0][:64].astype(float), np.random.default_rng(0)
    args = images, rng.standard_normal((3, 3, 1, 8)), rng.standard_normal((1, 1, 1, 8)), 1, 1
    slow, fast = namespace["conv_forward"], namespace["conv_forward_fast"]
    np.testing.assert_allclose(fast(*args), slow(*args), atol=1e-12)
    times = [(_seconds(slow, args), _seconds(fast, args)) for _ in range(rounds)]
    loops, product = (min(column) for column in zip(*times, strict=True))
    if loops < LEAST * product:
        raise SystemExit(f"the matrix product is only {loops / product:.1f} times as fast as loops: expected {LEAST}.")
    return {"loops_ms": 1000 * loops, "product_ms": 1000 * product, "ratio": loops / product}


def _seconds(layer, args) -> float:
    start = time.perf_counter()
    layer(*args)
    return time.perf_counter() - start
