"""Flights: the arithmetic of worlds, what policies reach, and that stories neither end nor tell too early."""

import csv
import json

import numpy as np
import pytest
from conftest import ROOT

from ngkit import casestudy
from ngkit.casestudy import cases, flight, mechanisms, player, story

WORLD = {"beta": 0.02, "B": 0.10, "V": 0.03, "M": 0.05, "O": 0.02, "R": 0.0, "D": 0.01, "s": 0.6, "weeks": 6, "turn": 0,
         "seed": 0, "dev_size": 4000, "human": {"panel": 0.02}}  # fmt: skip
FLOWN = [name for name in cases.names() if cases.load(name)["kind"] == "mechanisms"]


def wander(seed):
    """Return a pilot who chooses at random."""
    rng = np.random.default_rng(seed)
    return lambda report, menu, log: str(rng.choice(list(menu)))


def in_turn(report, menu, log):
    return list(menu)[len(log) % len(menu)]


def first_of(*names):
    return lambda report, menu, log: next((name for name in names if name in menu), None)


CURES = {"B": ("bigger_model", "better_optimiser"), "V": ("more_source_data", "regularise"), "O": ("bigger_dev_set",),
         "M": ("collect_target_data", "synthesise_varied", "synthesise_one_clip")}  # fmt: skip


def widest_gap(level, train_dev=True):
    """Return a pilot who works on the widest gap, bias being measured from `level` (a group of people or a number)."""

    def choose(report, menu, log):
        chain = [level if isinstance(level, float) else report["human"][level], report["train"]]
        chain += [report[name] for name in ("train_dev", "dev", "test") if name in report]
        if "train_dev" in report and not train_dev:
            del chain[2]
        names = "BVMO" if "train_dev" in report and train_dev else "BVO"
        gaps = dict(zip(names, np.diff(chain), strict=False))
        order = sorted(gaps, key=gaps.get, reverse=True)
        return next((action for gap in order for action in CURES[gap] if action in menu), None)

    return choose


def gain_per_week(report, menu, log):
    """Choose the largest expected gain for a week, computed by the published factors."""
    dev_side = report.get("train_dev", report["dev"])
    gaps = {"B": report["train"] - report["human"]["panel"], "V": dev_side - report["train"],
            "M": report["dev"] - dev_side, "O": report.get("test", report["dev"]) - report["dev"]}  # fmt: skip
    gaps = {name: max(gap, 0) for name, gap in gaps.items()}
    options = {**casestudy.load("snow_desk")["options"], **casestudy.load("hut_radio")["options"]}
    covered = report.get("covered_share", 0) * report["dev"]

    def gain(name):
        lasting = options[name]["factors"]
        left = sum(gaps[m] * (1 - lasting.get(m, 1)) for m in gaps) + options[name].get("covered", 0) * covered
        return left / menu[name]

    return max(menu, key=gain)


def test_actions_multiply_the_mechanisms_of_a_world():
    case = casestudy.load("hut_radio")
    assert mechanisms.error(case, WORLD) == pytest.approx(0.225)
    after = {a: mechanisms.error(case, mechanisms.act(case, WORLD, a)) for a in case["options"]}
    assert after == pytest.approx({
        "bigger_model": 0.163, "better_optimiser": 0.190, "regularise": 0.228, "more_source_data": 0.2055,
        "collect_target_data": 0.186, "synthesise_varied": 0.2025, "synthesise_one_clip": 0.222,
        "bigger_dev_set": 0.210,
    })  # fmt: skip


def test_the_best_plan_is_found_among_all():
    assert mechanisms.best(casestudy.load("hut_radio"), WORLD) == pytest.approx(0.10885)
    assert len(mechanisms.plans((2, 1, 1, 2), 4)) == 30
    assert len(mechanisms.plans((2, 1, 1, 2, 3, 2, 1, 1), 6)) == 571


@pytest.mark.parametrize("name", FLOWN)
def test_no_flight_beats_the_best_and_each_is_a_function_of_its_choices(name):
    for seed in range(60):
        flown = casestudy.fly(name, wander(seed), seed)
        assert flown["best"] <= flown["error"] + 1e-12
        again = casestudy.fly(name, [entry["action"] for entry in flown["log"]], seed)
        assert again == flown
        assert json.loads(json.dumps(flown)) == flown, "worlds and reports are plain data"


@pytest.mark.parametrize(("name", "choose", "low", "high"), [
    ("snow_desk", widest_gap("panel"), 0.98, 1.0), ("snow_desk", gain_per_week, 0.92, 1.0),
    ("snow_desk", widest_gap("expert"), 0.94, 1.0), ("snow_desk", widest_gap("typical"), 0.5, 0.84),
    ("snow_desk", widest_gap(0.0), 0.5, 0.84), ("snow_desk", wander(1), 0.4, 0.84), ("snow_desk", in_turn, 0.4, 0.84),
    ("snow_desk", first_of("more_source_data"), 0.4, 0.84), ("snow_desk", first_of("bigger_model"), 0.3, 0.84),
    ("hut_radio", widest_gap("panel"), 0.94, 1.0), ("hut_radio", gain_per_week, 0.93, 1.0),
    ("hut_radio", widest_gap(0.0), 0.7, 0.93), ("hut_radio", widest_gap("typical"), 0.7, 0.93),
    ("hut_radio", widest_gap("panel", train_dev=False), 0.4, 0.8), ("hut_radio", in_turn, 0.3, 0.8),
    ("hut_radio", wander(1), 0.3, 0.8), ("hut_radio", first_of("more_source_data"), 0.1, 0.8),
])  # fmt: skip
def test_policies_reach_what_the_bounds_of_the_checks_were_set_by(name, choose, low, high):
    assert low <= casestudy.closeness(name, choose, range(240)) <= high


def test_reports_are_measured_on_finite_sets():
    """Are they unbiased, and within what a sample of that size gives?"""
    case = casestudy.load("hut_radio")
    draws = [mechanisms.observe(case, {**WORLD, "seed": seed})["dev"] for seed in range(400)]
    deviation = np.sqrt(0.21 * 0.79 / 4000)
    assert abs(np.mean(draws) - 0.21) < 4 * deviation / 20
    assert np.std(draws) == pytest.approx(deviation, rel=0.15)


@pytest.mark.parametrize(("choose", "reason"), [
    (lambda report, menu, log: "sleep", "turn 0: expected one of bigger_model, better_optimiser"),
    (lambda report, menu, log: 3, "an object of type int"),
    (lambda report, menu, log: report["nothing"], "KeyError: 'nothing'"),
    (["regularise", "collect"], "turn 1:"),
])  # fmt: skip
def test_an_answer_that_is_no_option_ends_the_flight_where_it_is(choose, reason):
    flown = casestudy.fly("snow_desk", choose, 4)
    assert reason in flown["stopped"]
    assert "stopped at turn" in casestudy.tell(flown)


def test_a_pilot_may_stop_and_may_not_change_the_world_through_what_it_sees():
    def meddle(report, menu, log):
        report["human"]["panel"] = menu["fly"] = 0
        log.append("done")
        return "regularise"

    assert casestudy.fly("snow_desk", [], 1)["stopped"] is None
    flown = casestudy.fly("snow_desk", meddle, 1)
    assert flown == casestudy.fly("snow_desk", ["regularise"] * 4, 1)


def test_an_unknown_case_is_named():
    with pytest.raises(ValueError, match=r"'snow'.*hut_radio.*snow_desk"):
        casestudy.load("snow")


@pytest.mark.parametrize("name", FLOWN)
def test_stories_reach_every_text_and_have_no_dead_end(name):
    case = casestudy.load(name)
    flights = [casestudy.fly(name, wander(seed), seed) for seed in range(500)]
    assert all(f["stopped"] is None and f["log"] for f in flights)
    told = " ".join(casestudy.tell(f, width=10**6) for f in flights)
    texts = [*case["scenes"].values(), *case["verdicts"].values(), *case["principles"].values(), case["price"]]
    texts += [text for option in case["options"].values() for text in (option["then"], option["principle"])]
    assert [t for t in texts if max(t.split("{")[0].split("}")[-1], t.split("}")[-1], key=len) not in told] == []


@pytest.mark.parametrize("name", FLOWN)
def test_no_text_before_a_decision_names_an_option(name):
    case = casestudy.load(name)
    before = " ".join([case["situation"], *case["scenes"].values()]).lower()
    words = {option["label"].lower() for option in case["options"].values()} | set(case["options"])
    assert [word for word in words if word in before] == []


@pytest.mark.parametrize("name", cases.names())
def test_every_option_names_the_topic_that_decides(name):
    with (ROOT / "docs" / "topics.csv").open(encoding="utf-8", newline="") as file:
        topics = {row["id"] for row in csv.DictReader(file)}
    items = {option["item"] for option in cases.load(name)["options"].values()}
    assert items <= topics


def test_every_decision_is_explained_when_it_has_been_made():
    case, flown = casestudy.load("snow_desk"), casestudy.fly("snow_desk", ["regularise", "bigger_model"], 5)
    told = casestudy.tell(flown, width=10**6)
    assert case["options"]["regularise"]["then"] in told and "above what was still possible" in told
    assert case["principles"]["B"] in told and case["options"]["bigger_model"]["principle"] in told


def test_buttons_play_a_case_to_its_end():
    play = casestudy.play("snow_desk", 5)
    text, buttons, again = play.children
    assert len(buttons.children) == 4 and "<table>" in text.value
    first = text.value
    while buttons.children:
        buttons.children[0].click()
    assert "The season opens." in text.value
    assert text.value.count("scope='col'") == 3, "the table grew by a column at each of two decisions"
    again.click()
    assert text.value == first and len(buttons.children) == 4


def test_pages_escape_what_they_show():
    shown = {"story": ["<b>", "a < b"], "options": {}, "table": {"<i>": [0.5, None]}}
    page = player.html(shown)
    assert "<b>" not in page and "a &lt; b" in page and "&lt;i&gt;" in page


def test_worlds_of_a_story_are_those_of_the_flight():
    flown = casestudy.fly("hut_radio", wander(2), 2)
    turns = story.worlds(casestudy.load("hut_radio"), 2, [entry["action"] for entry in flown["log"]])
    assert mechanisms.error(casestudy.load("hut_radio"), turns[-1]) == flown["error"]
    assert 0 < flight.reached(flown) <= 1
