"""The harbour archive: errors with causes, what policies reach, and that stories tell nothing early."""

import json

import numpy as np
import pytest

from ngkit import casestudy
from ngkit.casestudy import archive

CASE = casestudy.load("archive")


def share(report, name):
    return np.mean([name in causes for causes in report["errors"]])


POLICIES = {
    "gain per week": lambda r, m, n: share(r, n) * r["fixable"][n] / m[n],
    "gain": lambda r, m, n: share(r, n) * r["fixable"][n],
    "fixability, cheapest of equals": lambda r, m, n: (r["fixable"][n], -m[n]),
    "fixability per week": lambda r, m, n: r["fixable"][n] / m[n],
    "frequency in place of share": lambda r, m, n: r["frequency"][n] * r["fixable"][n],
    "frequency in place of share, per week": lambda r, m, n: r["frequency"][n] * r["fixable"][n] / m[n],
    "frequency only": lambda r, m, n: r["frequency"][n],
    "share per week": lambda r, m, n: share(r, n) / m[n],
    "share only": lambda r, m, n: share(r, n),
    "cheapest": lambda r, m, n: -m[n],
    "first": lambda r, m, n: 0,
}


def pilot(policy):
    return lambda report, menu, log: max(menu, key=lambda name: POLICIES[policy](report, menu, name))


def wander(seed):
    rng = np.random.default_rng(seed)
    return lambda report, menu, log: str(rng.choice(list(menu)))


@pytest.mark.parametrize(("policy", "low", "high"), [
    ("gain per week", 0.94, 0.98), ("gain", 0.92, 0.96), ("fixability, cheapest of equals", 0.86, 0.92),
    ("fixability per week", 0.88, 0.925), ("frequency in place of share", 0.82, 0.88),
    ("frequency in place of share, per week", 0.86, 0.91), ("frequency only", 0.6, 0.74),
    ("share per week", 0.81, 0.86), ("share only", 0.74, 0.80), ("cheapest", 0.72, 0.79), ("first", 0.54, 0.64),
])  # fmt: skip
def test_policies_reach_what_the_bounds_of_the_checks_were_set_by(policy, low, high):
    assert low <= casestudy.closeness("archive", pilot(policy), range(240)) <= high


def test_worlds_are_drawn_as_described():
    worlds = [archive.draw(CASE, seed) for seed in range(300)]
    rates = [archive.error(CASE, world) for world in worlds]
    assert min(rates) >= 0.08 and max(rates) <= 0.18
    assert np.mean(rates) == pytest.approx(0.13, abs=0.01)
    counts = [causes.bit_count() for world in worlds for causes, _ in world["errors"]]
    assert np.mean(np.equal(counts, 0)) == pytest.approx(0.10, abs=0.01)
    assert np.mean([c for c in counts if c]) == pytest.approx(1 + 5 * 0.12, abs=0.02)
    assert {w for world in worlds for w in world["cost"].values()} == {1, 2, 4}
    assert {f for world in worlds for f in world["fixable"].values()} == {0.1, 0.3, 0.6, 0.9}


def test_a_fix_cures_its_share_of_the_errors_that_carry_its_cause_alone():
    alone, cured = [], []
    for seed in range(200):
        world = archive.draw(CASE, seed)
        for causes, cured_by in world["errors"]:
            names = archive.names_of(world, causes)
            if len(names) in (1, 2):
                alone.append(world["fixable"][names[0]] / len(names))
                cured.append(names[0] in archive.names_of(world, cured_by))
            assert cured_by & ~causes == 0
    assert np.mean(cured) == pytest.approx(np.mean(alone), abs=0.01)


def test_a_fix_removes_what_it_cures_and_takes_its_weeks():
    world = archive.draw(CASE, 5)
    name = next(iter(archive.options(CASE, world)))
    after = archive.act(CASE, world, name)
    assert after["weeks"] == world["weeks"] - world["cost"][name]
    kept = [pair for pair in world["errors"] if name not in archive.names_of(world, pair[1])]
    assert after["errors"] == kept and len(kept) < len(world["errors"])
    assert name not in archive.options(CASE, after)
    assert archive.observe(CASE, after)["errors"] != archive.observe(CASE, world)["errors"], "a fresh table"


def test_the_table_is_a_sample_of_the_surviving_errors():
    world = archive.draw(CASE, 3)
    truth = np.mean(["ruled" in archive.names_of(world, causes) for causes, _ in world["errors"]])
    draws = [share(archive.observe(CASE, {**world, "turn": turn}), "ruled") for turn in range(200)]
    assert np.mean(draws) == pytest.approx(truth, abs=0.01)
    assert {len(archive.observe(CASE, {**world, "turn": turn})["errors"]) for turn in range(5)} == {100}
    assert len(archive.observe(CASE, {**world, "errors": world["errors"][:7]})["errors"]) == 7


def test_no_flight_beats_the_best_and_each_is_a_function_of_its_choices():
    for seed in range(40):
        flown = casestudy.fly("archive", wander(seed), seed)
        assert flown["best"] <= flown["error"] <= flown["start"]
        assert sum(archive.draw(CASE, seed)["cost"][entry["action"]] for entry in flown["log"]) <= CASE["weeks"]
        again = casestudy.fly("archive", [entry["action"] for entry in flown["log"]], seed)
        assert again == flown and json.loads(json.dumps(flown)) == flown


def test_the_best_plan_is_reached_by_flying_it():
    """Does some order of fixes, of all that fit, end at `best`?"""

    def reachable(world):
        menu = archive.options(CASE, world)
        return min([archive.error(CASE, world), *(reachable(archive.act(CASE, world, name)) for name in menu)])

    for seed in range(8):
        world = archive.draw(CASE, seed)
        assert reachable(world) == archive.best(CASE, world)


def test_stories_reach_every_text_and_name_no_fix_before_it_is_chosen():
    flights = [casestudy.fly("archive", wander(seed), seed) for seed in range(300)]
    assert all(f["stopped"] is None and f["log"] for f in flights)
    told = " ".join(casestudy.tell(f, width=10**6) for f in flights)
    texts = [*CASE["scenes"].values(), *CASE["principles"].values(), *(o["then"] for o in CASE["options"].values())]
    texts += [max(text.replace("}", "{").split("{"), key=len) for text in CASE["verdicts"].values()]
    assert [text for text in texts if text not in told] == []
    before = " ".join([CASE["situation"], *CASE["scenes"].values(), CASE["offers"]])
    assert [o["label"] for o in CASE["options"].values() if o["label"] in before] == []


def test_buttons_play_the_case_to_its_end():
    play = casestudy.play("archive", 5)
    text, buttons, _ = play.children
    while buttons.children:
        buttons.children[0].click()
    assert CASE["ending"] in text.value
