"""The shell that all widgets share."""

from collections.abc import Callable
from typing import Any


def shell(draw: Callable, size: tuple[float, float] = (5, 4), **sliders: Any) -> Any:
    """Redraw a figure whenever a slider moves."""
    import ipywidgets
    import matplotlib.pyplot as plt

    def redraw(**values: float) -> None:
        _, ax = plt.subplots(figsize=size)
        draw(ax, **values)
        plt.show()

    return ipywidgets.VBox([*sliders.values(), ipywidgets.interactive_output(redraw, sliders)])
