"""Rules for the step size, side by side."""

from collections.abc import Callable, Mapping
from typing import Any

from matplotlib.axes import Axes

from ngkit.widgets.shell import shell

Rule = Callable[[int, float, float, int], float]


def draw_schedules(ax: Axes, rules: Mapping[str, Rule], a0: float, end: float, epochs: int, log: bool = False) -> Axes:
    """Draw the step size of each rule over the epochs 0 … epochs − 1; the legend says where it ends and its mean.

    Args:
        rules: label → rule(epoch, a0, end, epochs) -> α.
        a0: the first step size. end: the share of it that is wanted in the last epoch, 0 < end ≤ 1.
    """
    from ngkit import plot

    def named(label: str, rule: Rule) -> tuple[str, Callable[[int], float]]:
        values = [float(rule(epoch, a0, end, epochs)) for epoch in range(epochs)]
        return f"{label}: ends at {values[-1]:.2g}, mean {sum(values) / epochs:.2g}", values.__getitem__

    plot.schedule(ax, dict(named(label, rule) for label, rule in rules.items()), epochs, log)
    ax.set_title(f"α₀ = {a0:g}, {epochs} epochs, wanted at the end: {end:g} · α₀")
    ax.legend(fontsize=8, loc="lower left" if log else "upper right")
    if not log:
        ax.set_ylim(0, 1.5 * a0)  # room for the legend
    return ax


def schedules(rules: Mapping[str, Rule]) -> Any:
    """Return the widget of `draw_schedules`: sliders for α₀, the share at the end, the epochs; a box for a log axis."""
    import ipywidgets

    a0 = ipywidgets.FloatLogSlider(value=0.2, base=10, min=-3, max=0, step=0.1, description="α₀")
    end = ipywidgets.FloatLogSlider(value=0.05, base=10, min=-4, max=0, step=0.1, description="end")
    epochs = ipywidgets.IntSlider(value=30, min=4, max=200, description="epochs")
    log = ipywidgets.Checkbox(value=False, description="logarithmic")
    return shell(lambda ax, a0, end, epochs, log: draw_schedules(ax, rules, a0, end, epochs, log), size=(7, 4),
                  a0=a0, end=end, epochs=epochs, log=log)  # fmt: skip
