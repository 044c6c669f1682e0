"""Case studies of course 3: hidden worlds that answer a student's decisions with their consequences."""

from ngkit.casestudy.orchard import brief, candidates, explain, orchard, regret, tournament, true_costs

__all__ = ["brief", "candidates", "explain", "orchard", "regret", "tournament", "true_costs"]
