"""ngkit.casestudy.orchard: the world's ground truth, the arithmetic of its tournaments, and the table of policies."""

import json
import math

import numpy as np
import pytest

from ngkit import casestudy
from ngkit.casestudy.orchard import CLASS_SHARES, CLASSES, PARTS, VALLEYS

LABELS_FOR_ONE_POINT = {0.01: 3458, 0.015: 1537}  # ±1 and ±1.5 points at an error of 10 %, normal approximation


def rng(*seed):
    return np.random.default_rng(seed)


def right(brief):
    n_test = LABELS_FOR_ONE_POINT[brief["promise"]]
    return {"weights": brief["cost"], "dev_shares": brief["traffic"], "max_latency_ms": brief["latency_ms"],
            "n_dev": brief["labels"] - n_test}  # fmt: skip


def changed(**parts):
    """Return the right policy with some parts of its design replaced: part=function of the brief."""
    return lambda brief: {**right(brief), **{part: new(brief) for part, new in parts.items()}}


def largest(brief):
    return {valley: 1 for valley in sorted(brief["traffic"], key=brief["traffic"].get)[-2:]}


def regret_of(policy, batch, worlds=40, draws=2):
    flights = []
    for k in range(worlds):
        world = casestudy.orchard(1000 * batch + k)
        flights.append(casestudy.regret(world, policy(casestudy.brief(world)), rng(batch, k), draws))
    return np.mean(flights)


@pytest.mark.parametrize(
    ("name", "policy", "low", "high"),
    [
        ("traffic, costs, limit", right, 0, 0.03),
        ("half of the labels to dev", changed(n_dev=lambda b: b["labels"] // 2), 0, 0.04),
        ("uniform valleys", changed(dev_shares=lambda b: dict.fromkeys(VALLEYS, 1)), 0.01, 0.075),
        ("two largest valleys", changed(dev_shares=largest), 0.06, 0.18),
        ("first two valleys", changed(dev_shares=lambda b: dict.fromkeys(VALLEYS[:2], 1)), 0.10, 0.28),
        ("dev of 300", changed(n_dev=lambda b: 300), 0.11, 0.24),
        ("dev of 100", changed(n_dev=lambda b: 100), 0.27, 0.52),
        ("plain accuracy", changed(weights=lambda b: dict.fromkeys(CLASSES, 1)), 0.27, 0.52),
        ("no latency limit", changed(max_latency_ms=lambda b: None), 0.9, 1.5),
    ],
)
def test_policies_lose_what_was_measured(name, policy, low, high):
    found = [regret_of(policy, batch) for batch in range(1, 7)]
    assert low <= min(found) and max(found) <= high, (name, min(found), max(found))


def test_a_world_is_what_its_seed_says():
    first, again, other = casestudy.orchard(3), casestudy.orchard(3), casestudy.orchard(4)
    np.testing.assert_array_equal(first["error"], again["error"])
    assert casestudy.brief(first) == casestudy.brief(again) != casestudy.brief(other)


def test_a_world_lies_in_its_ranges():
    for seed in range(60):
        world = casestudy.orchard(seed)
        assert world["error"].shape == (24, 6, 3) and world["latency"].shape == (24,)
        assert world["error"].min() >= 0 and world["error"].max() <= 0.95
        assert 8 <= world["latency"].min() and world["latency"].max() <= 120
        assert sum(world["traffic"].values()) == pytest.approx(1)
        assert world["latency_ms"] % 5 == 0 and 9 <= (world["latency"] <= world["latency_ms"]).sum() < 24
        assert world["cost"]["mouldy"] in (20, 40) and world["cost"]["bruised"] in (1, 2)


def test_a_brief_is_plain_and_its_own():
    world = casestudy.orchard(0)
    brief = casestudy.brief(world)
    assert json.loads(json.dumps(brief)) == brief
    assert set(brief) == {"traffic", "cost", "latency_ms", "labels", "promise"}
    brief["cost"]["mouldy"] = 0
    brief["traffic"].clear()
    assert casestudy.brief(world)["cost"]["mouldy"] > 0 and casestudy.brief(world)["traffic"]


def test_true_costs_are_sums_over_valleys_and_classes():
    world = casestudy.orchard(5)
    want = [
        sum(
            world["error"][k, v, c] * world["traffic"][valley] * CLASS_SHARES[c] * world["cost"][kind]
            for v, valley in enumerate(VALLEYS)
            for c, kind in enumerate(CLASSES)
        )
        for k in range(24)
    ]
    np.testing.assert_allclose(casestudy.true_costs(world), want)


def test_the_right_target_and_endless_labels_ship_the_best():
    for seed in range(30):
        world = casestudy.orchard(seed)
        design = right(casestudy.brief(world))
        usable = world["latency"] <= world["latency_ms"]
        assert casestudy.tournament(world, design, None) == np.argmin(np.where(usable, casestudy.true_costs(world), 9))
        assert casestudy.regret(world, design, None) == 0


def test_a_design_counts_by_its_proportions():
    world = casestudy.orchard(8)
    design = right(casestudy.brief(world))
    scaled = {**design, "weights": {k: 7 * v for k, v in design["weights"].items()},
              "dev_shares": {k: 3 * v for k, v in design["dev_shares"].items()}}  # fmt: skip
    for seed in range(5):
        assert casestudy.tournament(world, design, rng(seed)) == casestudy.tournament(world, scaled, rng(seed))


def test_a_winner_that_is_too_slow_costs_two():
    found = set()
    for seed in range(20):
        world = casestudy.orchard(seed)
        design = {**right(casestudy.brief(world)), "max_latency_ms": None}
        slow = world["latency"][casestudy.tournament(world, design, None)] > world["latency_ms"]
        found.add((bool(slow), casestudy.regret(world, design, None) == 2))
    assert found == {(True, True), (False, False)}


def test_a_limit_below_all_ships_the_fastest():
    world = casestudy.orchard(1)
    design = {**right(casestudy.brief(world)), "max_latency_ms": 0}
    assert casestudy.tournament(world, design, None) == np.argmin(world["latency"])


def test_a_dev_set_without_a_single_weighted_apple_still_gives_a_winner():
    world = casestudy.orchard(2)
    design = {**right(casestudy.brief(world)), "weights": {"mouldy": 1}, "n_dev": 1}
    assert all(0 <= casestudy.tournament(world, design, rng(seed)) < 24 for seed in range(20))


@pytest.mark.parametrize(
    "part",
    [
        {"weights": {"good": 1, "rotten": 2}}, {"weights": {"good": 0}}, {"weights": {"good": -1, "mouldy": 3}},
        {"weights": [1, 1, 20]}, {"weights": {"good": math.nan}}, {"dev_shares": {"Nowhere": 1}}, {"dev_shares": {}},
        {"max_latency_ms": "30"}, {"n_dev": 0}, {"n_dev": 1e3}, {"n_dev": 10**9}, {"n_dev": True}, {"more": 1},
    ],
)  # fmt: skip
def test_what_is_no_design_is_refused(part):
    world = casestudy.orchard(0)
    with pytest.raises(ValueError, match=r"is a|are numbers"):
        casestudy.tournament(world, {**right(casestudy.brief(world)), **part}, rng(0))


def test_explanations_reach_every_text_and_tell_the_principle_of_each_part():
    texts = casestudy.load("orchard")
    world = casestudy.orchard(4)
    design = right(casestudy.brief(world))
    others = [
        design, {**design, "weights": {"mouldy": 1}}, {**design, "dev_shares": {"Aune": 1}},
        {**design, "max_latency_ms": None}, {**design, "max_latency_ms": 500}, {**design, "n_dev": world["labels"]},
    ]  # fmt: skip
    told = [casestudy.explain(world, each, rng(0), width=10**6) for each in others]
    assert set(texts["options"]) == set(PARTS)
    for part in PARTS:
        assert all(texts["options"][part]["principle"] in story for story in told)
        branches = set(texts["options"][part]) - {"principle", "item"}
        starts = {texts["options"][part][branch].split("{")[0] for branch in branches} - {""}
        assert all(any(f"{part}: {start}" in story for story in told) for start in starts)
    assert len(set(told)) == len(told) and not any("{" in story for story in told)
