"""The whole project of Lindre Water: four decisions before the work, then nine weeks of it.

A kind of world (see `flight`). The events metric, split, proxy and approach come first and cost no weeks. The menu is
that of `mechanisms`, seen through what the events left behind: a metric that complaints do not follow widens the gap to
real use, a dev set unlike the future hides mismatch, the chosen people are the only level in later reports, and the
chosen approach leaves an error of its own.
"""

from typing import Any

import numpy as np

from ngkit.casestudy import mechanisms

EVENTS = ("metric", "split", "proxy", "approach")
METRICS = ("digit_accuracy", "exact_rate", "fair_bills")
STAGES = {"improve_locator": "locator", "improve_reader": "reader"}
SOURCES_APART = "workshop_dev_app_test"
WRONG_METRIC, REPAIRED, NOT_VISIBLE = 0.05, 0.7, 0.5
CURVE_SIZES = (1_000, 3_000, 10_000)


def draw(case: dict, seed: int) -> dict[str, Any]:
    """Return the world of `seed`: that of `mechanisms`, and what the four events are about."""
    world = mechanisms.draw(menu(case), seed)
    rng = np.random.default_rng([seed, 1])
    pool = rng.uniform(0.02, 0.30)
    photos = int(rng.integers(20, 61)) * 1_000
    people = {name: {"error": error, "gold": "independent"} for name, error in world.pop("human").items()}
    if rng.uniform() < 0.4:
        people["crew"] = {"error": float(world["beta"] * rng.uniform(0.2, 0.6)), "gold": "own_votes"}
    names = rng.permutation(sorted(people)).tolist()
    return {**world, "event": 0, "releases": releases(rng), "people": {name: people[name] for name in names},
            "pool": {"workshop": round(photos * (1 - pool)), "app": round(photos * pool)},
            "future": round(float(rng.uniform(0.05, 0.95)), 2), **approaches(rng),
            "hidden": 0.0, "apart": False, "level": None}  # fmt: skip


def releases(rng: np.random.Generator) -> dict[str, Any]:
    """Return six released models: three metrics and the complaints, which follow one of them (`truth`)."""
    common = rng.standard_normal(6)
    own = rng.standard_normal((3, 6))
    level, spread = np.array([[0.955], [0.86], [0.93]]), np.array([[0.012], [0.05], [0.03]])
    level = level + spread * rng.uniform(-1, 1, (3, 1))
    scores = np.clip(level + spread * (0.5 * common + 0.87 * own), 0.5, 0.999)
    truth = int(rng.integers(3))
    worse = (scores[truth].mean() - scores[truth]) / spread[truth]
    complaints = np.maximum(np.round(40 + 10 * worse + 2.5 * rng.standard_normal(6)), 1)
    table = {name: np.round(row, 4).tolist() for name, row in zip(METRICS, scores, strict=True)}
    return {"table": {**table, "complaints": complaints.tolist()}, "truth": METRICS[truth]}


def approaches(rng: np.random.Generator) -> dict[str, Any]:
    """Return what the two stages add to the error, the law A·n^−c of one net, and the pairs that there are."""
    extra, share = rng.uniform(0.03, 0.10), rng.uniform(0.1, 0.9)
    stages = {"locator": float(extra * share), "reader": float(extra * (1 - share))}
    law = [float(rng.uniform(3, 12)), float(rng.uniform(0.3, 0.5))]
    return {"stages": stages, "law": law, "pairs": int(10 ** rng.uniform(3.3, 6.3)), "P": float(extra)}


def menu(case: dict) -> dict:
    """Return the case with the options of the weeks alone."""
    return {**case, "options": {name: option for name, option in case["options"].items() if "weeks" in option}}


def event(world: dict) -> str | None:
    """Return the event that waits for a decision; None once the weeks have begun."""
    return EVENTS[world["event"]] if world["event"] < len(EVENTS) else None


def options(case: dict, world: dict) -> dict[str, int]:
    """Return the options of this turn with their weeks; those of events cost none."""
    name = event(world)
    if name is None:
        return mechanisms.options(menu(case), world)
    if name == "proxy":
        return dict.fromkeys(world["people"], 0)
    return {option: 0 for option, about in case["options"].items() if about.get("event") == name}


def ask(case: dict, world: dict, log: list[dict]) -> tuple:
    """Return what the pilot sees: one turn with its kind, name, evidence and options."""
    name = event(world)
    week = f"week {case['weeks'] - world['weeks'] + 1}"
    return ({"kind": "event" if name else "menu", "name": name or week, "evidence": evidence(case, world),
             "options": options(case, world)},)  # fmt: skip


def evidence(case: dict, world: dict) -> dict[str, Any]:
    """Return what is known before this turn's decision: for an event its tables, then the report of the week."""
    name = event(world)
    if name == "metric":
        return {measure: list(values) for measure, values in world["releases"]["table"].items()}
    if name == "split":
        future = {"workshop": round(1 - world["future"], 2), "app": world["future"]}
        return {"pool": dict(world["pool"]), "future": future}
    if name == "proxy":
        return {"people": {group: dict(about) for group, about in world["people"].items()}}
    if name == "approach":
        locator, reader = world["stages"]["locator"], world["stages"]["reader"]
        stages = {"now": locator + reader, "perfect_locator": reader, "perfect_reader": locator}
        curve = [round(end_to_end(world, n), 4) for n in CURVE_SIZES]
        return {"stages": {key: round(value, 4) for key, value in stages.items()},
                "end_to_end": {"pairs": list(CURVE_SIZES), "error": curve}, "pairs": world["pairs"]}  # fmt: skip
    seen = mechanisms.observe(menu(case), {**visible(world), "human": {}})
    return {**seen, "human": world["level"], "approach": world["P"]}


def visible(world: dict) -> dict[str, Any]:
    """Return the world as dev and test see it: mismatch that dev does not share appears later in the chain."""
    unseen = world["M"] * world["hidden"]
    late = "O" if world["apart"] else "R"
    return {**world, "M": world["M"] - unseen, late: world[late] + unseen}


def end_to_end(world: dict, pairs: float) -> float:
    """Return the error that an end-to-end net adds with so many pairs."""
    scale, power = world["law"]
    return float(min(scale * pairs**-power, 0.95))


def remainders(world: dict) -> dict[str, float]:
    """Return the error that each approach leaves."""
    now = sum(world["stages"].values())
    repaired = {option: now - REPAIRED * world["stages"][stage] for option, stage in STAGES.items()}
    return {**repaired, "end_to_end": end_to_end(world, world["pairs"])}


def dev_share(world: dict, option: str) -> float:
    """Return the share of app photographs in the dev set that an option of the split makes."""
    pool = world["pool"]
    shares = {"shuffle_pool": pool["app"] / (pool["app"] + pool["workshop"]), SOURCES_APART: 0.0}
    return shares[option] if option in shares else int(option.removeprefix("app_")) / 100


def act(case: dict, world: dict, action: str) -> dict[str, Any]:
    """Return the world after a decision."""
    name = event(world)
    if name is None:
        reveals = case["options"][action].get("reveals", False)
        after = mechanisms.act(menu(case), world, action)
        return {**after, "hidden": 0.0, "apart": False} if reveals else after
    changes: dict[str, Any] = {}
    if name == "metric":
        changes = {"R": world["R"] + WRONG_METRIC * (action != world["releases"]["truth"])}
    elif name == "split":
        apart = action == SOURCES_APART  # dev then holds nothing that is new next winter
        changes = {"hidden": 1.0 if apart else abs(world["future"] - dev_share(world, action)), "apart": apart}
    elif name == "proxy":
        changes = {"level": world["people"][action]["error"]}
    else:
        changes = {"P": remainders(world)[action]}
    return {**world, **changes, "event": world["event"] + 1, "turn": world["turn"] + 1}


def error(case: dict, world: dict) -> float:
    """Return the error in the field: the mechanisms, and what the approach leaves."""
    return mechanisms.error(case, world) + world["P"]


def best(case: dict, world: dict) -> float:
    """Return the least error still reachable: the best plan for the weeks, the best approach if it is open."""
    left = min(remainders(world).values()) if world["event"] < len(EVENTS) else world["P"]
    return mechanisms.best(menu(case), world) + left


def numbers(case: dict, world: dict) -> dict[str, float]:
    """Return what a table of errors shows of a turn: all wrong readings, then the report of the week."""
    rng = np.random.default_rng([world["seed"], world["turn"], 2])
    seen = {"all wrong readings": float(rng.binomial(4_000, min(error(case, world), 1)) / 4_000)}
    if event(world):
        return seen
    report = evidence(case, world)
    shown = {mechanisms.SHOWN.get(name, name): report[name] for name in case["report"] if name != "covered_share"}
    return {**seen, "of these: approach": report["approach"], "people (chosen)": report["human"], **shown}


def scene(case: dict, world: dict) -> str:
    """Return what the team sees before it decides: the tables of an event, or a symptom and the news of the week."""
    name = event(world)
    known = evidence(case, world)
    if name == "metric":
        known = {key: ", ".join(f"{value:.3g}" for value in values) for key, values in known.items()}
    if name == "proxy":
        rows = [f"{group} {about['error']:.2%} ({about['gold']})" for group, about in known["people"].items()]
        known = {"people": ", ".join(rows)}
    if name == "approach":
        curve = known["end_to_end"]
        rows = [f"{value:.1%} at {n:,}" for n, value in zip(curve["pairs"], curve["error"], strict=True)]
        known = {**known, "curve": ", ".join(rows)}
    if name:
        return case["scenes"][name].format(**known)
    news = case["news"][(world["seed"] + world["turn"]) % len(case["news"])]
    return f"{case['scenes'][symptom(case, world)].format(**known)} {news}"


def symptom(case: dict, world: dict) -> str:
    """Return the mechanism that adds most to the error; "blind" for a mismatch of which dev hides the greater part."""
    largest = mechanisms.largest(case, world)
    return "blind" if largest == "M" and world["hidden"] > NOT_VISIBLE else largest


def explain(case: dict, before: dict, after: dict, action: str) -> str:
    """Return what a decision moved, what it has cost, and the principle that applies."""
    name = event(before)
    seen = {"before": error(case, before), "after": error(case, after), "lost": best(case, after) - best(case, before)}
    if name:
        verdict = case["verdicts"][f"{name}_{judged(before, after, action)}"]
        told = {**seen, "truth": before["releases"]["truth"], "hidden": after["hidden"], "left": after["P"]}
        return f"{verdict.format(**told, beta=before['beta'])} {case['principles'][name]}"
    option, first = case["options"][action], symptom(case, before)
    verdict = "kept" if seen["lost"] <= case["spared"] else "missed"
    principle = option["principle"] if verdict == "kept" else case["principles"][first]
    return f"{option['then']} {case['verdicts'][verdict].format(**seen)} {principle}"


def judged(before: dict, after: dict, action: str) -> str:
    """Return how an event turned out."""
    name = event(before)
    if name == "metric":
        return "right" if action == before["releases"]["truth"] else "wrong"
    if name == "split":
        return "apart" if after["apart"] else "near" if after["hidden"] <= 0.13 else "far"
    if name == "proxy":
        votes = before["people"][action]["gold"] == "own_votes"
        return "votes" if votes else "near" if after["level"] - before["beta"] <= 0.005 else "high"
    left = remainders(before)
    if action == min(left, key=left.__getitem__):
        return "right"
    return "early" if action == "end_to_end" else "late" if min(left.values()) == left["end_to_end"] else "stage"
