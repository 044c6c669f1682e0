"""Flight simulators of course 3: a project whose hidden world answers every decision with its consequences.

A case is data (`cases/*.json`: situation, options, consequences, principles, the topic that decides); a world is a
dict of numbers drawn from a seed. Nothing here knows which decision is right: what a decision has cost is found by
trying all plans that were left. NumPy only; ipywidgets loads when `play` is called.
"""

from ngkit.casestudy.cases import load
from ngkit.casestudy.flight import closeness, fly
from ngkit.casestudy.orchard import brief, candidates, explain, orchard, regret, tournament, true_costs
from ngkit.casestudy.player import play
from ngkit.casestudy.story import tell

__all__ = [
    "brief",
    "candidates",
    "closeness",
    "explain",
    "fly",
    "load",
    "orchard",
    "play",
    "regret",
    "tell",
    "tournament",
    "true_costs",
]
