"""Two categories of errors: what their fixes promise for a week, and how surely a sample tells them apart."""

from collections.abc import Callable
from typing import Any

from matplotlib.axes import Axes

from ngkit.widgets.shell import shell

NAMES = ("A", "B")


def draw_ceilings(
    ax: Axes, priorities: Callable, interval: Callable, overall: float = 0.10, share_a: float = 0.40,
    fixable_a: float = 0.3, weeks_a: float = 2, share_b: float = 0.15, fixable_b: float = 0.9, weeks_b: float = 2,
    inspected: int = 100,
) -> Axes:  # fmt: skip
    """Draw the gain per week of two categories as bars, each with the range that its share's interval leaves open.

    Args:
        priorities: the student's function, (table, overall, fixable, weeks) → list of (name, gain, gain per week).
        interval: (k, n) → (low, high), the interval of a share that was counted as k of n.
        overall: the error before any fix. inspected: errors that were looked at.
        share_a, fixable_a, weeks_a, share_b, fixable_b, weeks_b: of the two categories.
    """
    shares = {"A": share_a, "B": share_b}
    fixable, weeks = {"A": fixable_a, "B": fixable_b}, {"A": weeks_a, "B": weeks_b}

    def promised(chosen: dict[str, float]) -> dict[str, float]:
        return {name: per_week for name, _, per_week in priorities(list(chosen.items()), overall, fixable, weeks)}

    ends = {name: interval(round(share * inspected), inspected) for name, share in shares.items()}
    middle = promised(shares)
    low, high = (promised({name: ends[name][end] for name in NAMES}) for end in (0, 1))
    values = [100 * middle[name] for name in NAMES]
    errors = [[100 * max(0, middle[name] - low[name]) for name in NAMES],
              [100 * max(0, high[name] - middle[name]) for name in NAMES]]  # fmt: skip
    ax.bar(NAMES, values, width=0.5, color=["C0", "C1"], alpha=0.6)
    ax.errorbar(NAMES, values, yerr=errors, fmt="none", color="black", capsize=6)
    parts = (f"{n}: {shares[n]:.0%} × {fixable[n]:.0%} in {weeks[n]:g} weeks" for n in NAMES)
    ax.set(ylabel="percentage points per week", ylim=(0, None), title="\n".join(parts))
    ax.set_xlabel(f"{inspected} errors inspected")
    return ax


def ceilings(priorities: Callable, interval: Callable) -> Any:
    """Return the widget of `draw_ceilings`: sliders for the error, both categories and the errors inspected."""
    import ipywidgets

    def slider(value: float, low: float, high: float, step: float, text: str) -> Any:
        return ipywidgets.FloatSlider(value=value, min=low, max=high, step=step, description=text)

    sliders = {"overall": slider(0.10, 0.01, 0.30, 0.01, "error")}
    for name, share, fixable in (("a", 0.40, 0.3), ("b", 0.15, 0.9)):
        sliders |= {
            f"share_{name}": slider(share, 0, 1, 0.01, f"{name.upper()} share"),
            f"fixable_{name}": slider(fixable, 0, 1, 0.05, f"{name.upper()} fixable"),
            f"weeks_{name}": slider(2, 0.5, 8, 0.5, f"{name.upper()} weeks"),
        }
    sliders["inspected"] = ipywidgets.IntSlider(value=100, min=10, max=1000, step=10, description="inspected")
    return shell(lambda ax, **values: draw_ceilings(ax, priorities, interval, **values), **sliders)
