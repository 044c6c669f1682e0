"""Known answers of c3_ml_strategy/02_bias_variance_human_level: wrong ones lose points, right ones keep them."""

# %% gaps@gaps-check wrong: human minus train
def gaps(human, train, dev, tol=0.005):
    bias, variance = human - train, dev - train
    return {"bias": bias, "variance": variance, "focus": "bias" if -bias > variance + tol else "variance" if variance > tol - bias else "either"}

# %% gaps wrong: variance from the human level
def gaps(human, train, dev, tol=0.005):
    bias, variance = train - human, dev - human
    focus = "bias" if bias > variance + tol else "variance" if variance > bias + tol else "either"
    return {"bias": bias, "variance": variance, "focus": focus}

# %% gaps wrong: the dev error taken for the train error
def gaps(human, train, dev, tol=0.005):
    bias, variance = dev - human, dev - train
    focus = "bias" if bias > variance + tol else "variance" if variance > bias + tol else "either"
    return {"bias": bias, "variance": variance, "focus": focus}

# %% gaps wrong: the size of the gaps without their sign
def gaps(human, train, dev, tol=0.005):
    bias, variance = abs(train - human), abs(dev - train)
    focus = "bias" if bias > variance + tol else "variance" if variance > bias + tol else "either"
    return {"bias": bias, "variance": variance, "focus": focus}

# %% gaps@gaps-check wrong: negative gaps are cut off at zero
def gaps(human, train, dev, tol=0.005):
    bias, variance = max(train - human, 0.0), max(dev - train, 0.0)
    focus = "bias" if bias > variance + tol else "variance" if variance > bias + tol else "either"
    return {"bias": bias, "variance": variance, "focus": focus}

# %% gaps wrong: accuracy of people instead of their error
def gaps(human, train, dev, tol=0.005):
    bias, variance = train - (1 - human), dev - train
    focus = "bias" if bias > variance + tol else "variance" if variance > bias + tol else "either"
    return {"bias": bias, "variance": variance, "focus": focus}

# %% gaps@gaps-check-focus wrong: the tolerance is ignored
def gaps(human, train, dev, tol=0.005):
    bias, variance = train - human, dev - train
    focus = "bias" if bias > max(variance, 0) else "variance" if variance > max(bias, 0) else "either"
    return {"bias": bias, "variance": variance, "focus": focus}

# %% gaps@gaps-check-focus wrong: the tolerance is fixed
def gaps(human, train, dev, tol=0.005):
    bias, variance = train - human, dev - train
    focus = "either"
    if bias > 0 and bias - variance > 0.005:
        focus = "bias"
    if variance > 0 and variance - bias > 0.005:
        focus = "variance"
    return {"bias": bias, "variance": variance, "focus": focus}

# %% gaps@gaps-check-focus wrong: a lead of exactly tol wins
def gaps(human, train, dev, tol=0.005):
    bias, variance = train - human, dev - train
    focus = "either"
    if bias > 0 and bias - variance >= tol:
        focus = "bias"
    if variance > 0 and variance - bias >= tol:
        focus = "variance"
    return {"bias": bias, "variance": variance, "focus": focus}

# %% gaps@gaps-check-focus wrong: focus by the dev error alone
def gaps(human, train, dev, tol=0.005):
    return {"bias": train - human, "variance": dev - train, "focus": "variance" if dev > train + tol else "bias"}

# %% gaps@gaps-check-focus wrong: a gap below zero may win
def gaps(human, train, dev, tol=0.005):
    bias, variance = train - human, dev - train
    focus = "bias" if bias > variance + tol else "variance" if variance > bias + tol else "either"
    return {"bias": bias, "variance": variance, "focus": focus}

# %% gaps@gaps-check-focus wrong: a gap of zero may win
def gaps(human, train, dev, tol=0.005):
    bias, variance = train - human, dev - train
    focus = "bias" if bias > variance + tol and bias >= 0 else "variance" if variance > bias + tol and variance >= 0 else "either"
    return {"bias": bias, "variance": variance, "focus": focus}

# %% gaps@gaps-check wrong: rounds the gaps
def gaps(human, train, dev, tol=0.005):
    bias, variance = train - human, dev - train
    focus = "either"
    if bias > 0 and bias - variance > tol:
        focus = "bias"
    if variance > 0 and variance - bias > tol:
        focus = "variance"
    return {"bias": round(bias, 3), "variance": round(variance, 3), "focus": focus}

# %% gaps wrong: a tuple instead of a dict
def gaps(human, train, dev, tol=0.005):
    return train - human, dev - train, "bias" if train - human > dev - train else "variance"

# %% gaps right: the sign of the lead
def gaps(human, train, dev, tol=0.005):
    bias, variance = train - human, dev - train
    lead = int(np.sign(bias - variance)) * (abs(bias - variance) > tol)
    focus = {1: "bias", -1: "variance", 0: "either"}[int(lead)]
    if focus != "either" and {"bias": bias, "variance": variance}[focus] <= 0:
        focus = "either"
    return {"bias": bias, "variance": variance, "focus": focus}

# %% gaps right: nested questions
def gaps(human, train, dev, tol=0.005):
    out = dict(bias=float(train - human), variance=float(dev - train))
    wide, narrow = ("bias", "variance") if out["bias"] >= out["variance"] else ("variance", "bias")
    if out[wide] - out[narrow] > tol:
        if out[wide] > 0:
            return {**out, "focus": wide}
    return {**out, "focus": "either"}

# %% gaps right: NumPy numbers and a sorted list
def gaps(human, train, dev, tol=0.005):
    sizes = np.diff(np.array([human, train, dev], dtype=float))
    order = np.argsort(sizes)
    clear = sizes[order[1]] - sizes[order[0]] > tol and sizes[order[1]] > 0
    return {"focus": ("bias", "variance")[order[1]] if clear else "either", "variance": sizes[1], "bias": sizes[0]}

# %% wrong-weeks wrong: the row of the statement for all three
def wrong_weeks():
    return dict.fromkeys(["dev as train", "people at zero", "performance as error"], (0.01, 0.08, 0.10))

# %% wrong-weeks wrong: accuracies instead of errors
def wrong_weeks():
    return {"dev as train": (0.95, 0.94, 0.88), "people at zero": (0.925, 0.92, 0.90), "performance as error": (0.99, 0.92, 0.90)}

# %% wrong-weeks wrong: a lead within the tolerance
def wrong_weeks():
    return {"dev as train": (0.05, 0.06, 0.075), "people at zero": (0.075, 0.08, 0.10), "performance as error": (0.01, 0.08, 0.10)}

# %% wrong-weeks wrong: the second saying is not convicted
def wrong_weeks():
    return {"dev as train": (0.05, 0.06, 0.12), "people at zero": (0.01, 0.08, 0.10), "performance as error": (0.01, 0.08, 0.10)}

# %% wrong-weeks wrong: the third saying is right about a variance
def wrong_weeks():
    return {"dev as train": (0.05, 0.06, 0.12), "people at zero": (0.075, 0.08, 0.10), "performance as error": (0.075, 0.08, 0.10)}

# %% wrong-weeks wrong: a train error below the human level
def wrong_weeks():
    return {"dev as train": (0.05, 0.06, 0.12), "people at zero": (0.10, 0.08, 0.10), "performance as error": (0.01, 0.08, 0.10)}

# %% wrong-weeks wrong: two rows of three
def wrong_weeks():
    return {"dev as train": (0.05, 0.06, 0.12), "people at zero": (0.075, 0.08, 0.10)}

# %% wrong-weeks right: other rows
def wrong_weeks():
    return {"dev as train": (0.0, 0.1, 0.4), "people at zero": (0.3, 0.31, 0.5), "performance as error": (0, 0.4, 0.5)}

# %% wrong-weeks right: lists, and one row that convicts two sayings
def wrong_weeks():
    both = [0.2, 0.22, 0.3]
    return {"people at zero": both, "dev as train": both, "performance as error": [0.1, 0.3, 0.3]}

# %% human-level wrong: the mean of all groups
def human_level(errors, purpose):
    if purpose != "bayes":
        return purpose, errors[purpose]["error"]
    return "mean", sum(group["error"] for group in errors.values()) / len(errors)

# %% human-level wrong: own votes are accepted
def human_level(errors, purpose):
    if purpose != "bayes":
        return purpose, errors[purpose]["error"]
    if not any(group["gold"] == "independent" for group in errors.values()):
        raise ValueError("no gold")
    best = min(errors, key=lambda name: errors[name]["error"])
    return best, errors[best]["error"]

# %% human-level wrong: the largest error
def human_level(errors, purpose):
    if purpose != "bayes":
        return purpose, errors[purpose]["error"]
    honest = [name for name in errors if errors[name]["gold"] == "independent"]
    best = max(honest, key=lambda name: errors[name]["error"])
    return best, errors[best]["error"]

# %% human-level wrong: the typical group (median) instead of the best
def human_level(errors, purpose):
    if purpose != "bayes":
        return purpose, errors[purpose]["error"]
    honest = sorted((group["error"], name) for name, group in errors.items() if group["gold"] == "independent")
    if not honest:
        raise ValueError("no gold")
    return honest[len(honest) // 2][1], honest[len(honest) // 2][0]

# %% human-level wrong: the value only
def human_level(errors, purpose):
    if purpose != "bayes":
        return errors[purpose]["error"]
    return min(group["error"] for group in errors.values() if group["gold"] == "independent")

# %% human-level wrong: always the best, whatever the purpose
def human_level(errors, purpose):
    honest = {name: group["error"] for name, group in errors.items() if group["gold"] == "independent"}
    if not honest:
        raise ValueError("no gold")
    best = min(honest, key=honest.get)
    return best, honest[best]

# %% human-level wrong: an unnamed purpose must have independent gold, too
def human_level(errors, purpose):
    honest = {name: group["error"] for name, group in errors.items() if group["gold"] == "independent"}
    if not honest or (purpose != "bayes" and purpose not in honest):
        raise ValueError("no gold")
    best = min(honest, key=honest.get) if purpose == "bayes" else purpose
    return best, honest[best]

# %% human-level wrong: ties by the alphabet
def human_level(errors, purpose):
    if purpose != "bayes":
        return purpose, errors[purpose]["error"]
    honest = [(group["error"], name) for name, group in errors.items() if group["gold"] == "independent"]
    if not honest:
        raise ValueError("no gold")
    value, name = min(honest)
    return name, value

# %% human-level wrong: None instead of an exception
def human_level(errors, purpose):
    if purpose != "bayes":
        return purpose, errors[purpose]["error"]
    honest = [name for name in errors if errors[name]["gold"] == "independent"]
    best = min(honest, key=lambda name: errors[name]["error"], default=None)
    return None if best is None else (best, errors[best]["error"])

# %% human-level wrong: throws groups out of the caller's dict
def human_level(errors, purpose):
    if purpose != "bayes":
        return purpose, errors[purpose]["error"]
    for name in [name for name, group in errors.items() if group["gold"] != "independent"]:
        del errors[name]
    best = min(errors, key=lambda name: errors[name]["error"])
    return best, errors[best]["error"]

# %% human-level right: a loop
def human_level(errors, purpose):
    if purpose in errors:
        return (purpose, errors[purpose]["error"])
    best = None
    for name, group in errors.items():
        if group["gold"] == "independent" and (best is None or group["error"] < errors[best]["error"]):
            best = name
    if best is None:
        raise ValueError("nobody was measured against the truth")
    return best, errors[best]["error"]

# %% human-level right: sorted, which is stable
def human_level(errors, purpose):
    if purpose == "bayes":
        names = sorted((n for n in errors if errors[n]["gold"] == "independent"), key=lambda n: errors[n]["error"])
        if len(names) == 0:
            raise ValueError
        purpose = names[0]
    return purpose, errors[purpose]["error"]

# %% human-level right: min raises the ValueError by itself
def human_level(errors, purpose):
    if purpose == "bayes":
        purpose = min((n for n, g in errors.items() if g["gold"] != "own_votes"), key=lambda n: errors[n]["error"])
    return purpose, errors[purpose]["error"]

# %% proxy wrong: tol is not handed on
def proxy_sensitivity(errors, train, dev, tol):
    return {name: gaps(group["error"], train, dev)["focus"] for name, group in errors.items()}

# %% proxy wrong: only groups with independent gold
def proxy_sensitivity(errors, train, dev, tol):
    return {name: gaps(group["error"], train, dev, tol)["focus"] for name, group in errors.items() if group["gold"] == "independent"}

# %% proxy wrong: train and dev swapped
def proxy_sensitivity(errors, train, dev, tol):
    return {name: gaps(group["error"], dev, train, tol)["focus"] for name, group in errors.items()}

# %% proxy wrong: one focus, of the best group, for all
def proxy_sensitivity(errors, train, dev, tol):
    if not errors:
        return {}
    best = min(group["error"] for group in errors.values())
    return dict.fromkeys(errors, gaps(best, train, dev, tol)["focus"])

# %% proxy wrong: the whole dict of gaps
def proxy_sensitivity(errors, train, dev, tol):
    return {name: gaps(group["error"], train, dev, tol) for name, group in errors.items()}

# %% proxy wrong: a set of the answers
def proxy_sensitivity(errors, train, dev, tol):
    return {gaps(group["error"], train, dev, tol)["focus"] for group in errors.values()}

# %% proxy right: a loop that adds entries
def proxy_sensitivity(errors, train, dev, tol):
    focus = {}
    for name in errors:
        found = gaps(human=errors[name]["error"], train=train, dev=dev, tol=tol)
        focus[name] = found["focus"]
    return focus

# %% proxy right: without gaps
def proxy_sensitivity(errors, train, dev, tol):
    def one(human):
        lead = (train - human) - (dev - train)
        if lead > tol and train > human:
            return "bias"
        return "variance" if -lead > tol and dev > train else "either"
    return {name: one(group["error"]) for name, group in errors.items()}

# %% proxy right: by human_level of each name
def proxy_sensitivity(errors, train, dev, tol):
    return dict((name, gaps(errors.get(name)["error"], train, dev, tol)["focus"]) for name in errors.keys())

# %% rater-errors wrong: a tie counts as right
def rater_errors(votes, y):
    wrong = np.asarray(votes) != np.asarray(y)
    each = wrong.mean(axis=1)
    return {"each": each, "mean": float(each.mean()), "majority": float(np.mean(wrong.sum(axis=0) > len(wrong) / 2))}

# %% rater-errors wrong: a tie counts as class 1
def rater_errors(votes, y):
    votes, y = np.asarray(votes).astype(int), np.asarray(y).astype(int)
    each = (votes != y).mean(axis=1)
    decided = (votes.mean(axis=0) >= 0.5).astype(int)
    return {"each": each, "mean": float(each.mean()), "majority": float(np.mean(decided != y))}

# %% rater-errors wrong: the mean vote is rounded half to even
def rater_errors(votes, y):
    votes, y = np.asarray(votes).astype(int), np.asarray(y).astype(int)
    each = (votes != y).mean(axis=1)
    return {"each": each, "mean": float(each.mean()), "majority": float(np.mean(np.round(votes.mean(axis=0)) != y))}

# %% rater-errors wrong: axis swapped
def rater_errors(votes, y):
    wrong = np.asarray(votes) != np.asarray(y)
    each = wrong.mean(axis=0)
    return {"each": each, "mean": float(each.mean()), "majority": float(np.mean(wrong.mean(axis=1) > 0.5))}

# %% rater-errors wrong: a majority of each rater
def rater_errors(votes, y):
    wrong = np.asarray(votes) != np.asarray(y)
    each = wrong.mean(axis=1)
    return {"each": each, "mean": float(each.mean()), "majority": float(np.mean(each > 0.5) + 0.5 * np.mean(each == 0.5))}

# %% rater-errors wrong: subtracts, which bools do not do
def rater_errors(votes, y):
    wrong = np.abs(np.asarray(votes) - np.asarray(y))
    each, count = wrong.mean(axis=1), wrong.sum(axis=0)
    lost = (count > len(wrong) / 2) + 0.5 * (count == len(wrong) / 2)
    return {"each": each, "mean": float(each.mean()), "majority": float(np.mean(lost))}

# %% rater-errors wrong: the sum of bools over a loop is a bool
def rater_errors(votes, y):
    votes, y = np.asarray(votes).astype(bool), np.asarray(y).astype(bool)
    total = votes[0].copy()
    for row in votes[1:]:
        total = total + row
    each = (votes != y).mean(axis=1)
    return {"each": each, "mean": float(each.mean()), "majority": float(np.mean((2 * total > len(votes)) != y))}

# %% rater-errors wrong: a tie counts as wrong
def rater_errors(votes, y):
    wrong = np.asarray(votes) != np.asarray(y)
    each = wrong.mean(axis=1)
    return {"each": each, "mean": float(each.mean()), "majority": float(np.mean(wrong.sum(axis=0) >= len(wrong) / 2))}

# %% rater-errors wrong: accuracy
def rater_errors(votes, y):
    right = np.asarray(votes) == np.asarray(y)
    each, count = right.mean(axis=1), right.sum(axis=0)
    won = (count > len(right) / 2) + 0.5 * (count == len(right) / 2)
    return {"each": each, "mean": float(each.mean()), "majority": float(np.mean(won))}

# %% rater-errors right: the sign of what the sum exceeds one half by
def rater_errors(votes, y):
    votes, y = np.array(votes, dtype=int), np.array(y, dtype=int)
    r = votes.shape[0]
    side = np.sign(2 * votes.sum(0) - r)  # 1, 0 or −1
    lost = np.where(side == 0, 0.5, (side > 0) != (y == 1))
    each = np.array([np.mean(row != y) for row in votes])
    return {"majority": lost.mean(), "mean": each.mean(), "each": each}

# %% rater-errors right: counts by bincount in a loop
def rater_errors(votes, y):
    votes, y = np.asarray(votes).astype(int), np.asarray(y).astype(int)
    lost = 0.0
    for column, truth in zip(votes.T, y):
        counts = np.bincount(column, minlength=2)
        lost += 0.5 if counts[0] == counts[1] else float(counts.argmax() != truth)
    each = np.count_nonzero(votes != y, axis=1) / len(y)
    return {"each": each, "mean": float(np.mean(votes != y)), "majority": lost / len(y)}

# %% rater-errors right: the share of wrong votes
def rater_errors(votes, y):
    wrong = np.not_equal(votes, y).astype(float)
    share = wrong.sum(axis=0) * 2
    majority = np.heaviside(share - wrong.shape[0], 0.5).mean()
    return {"each": wrong.mean(axis=1), "mean": wrong.mean(), "majority": majority}

# %% self-gold wrong: axis swapped
def self_gold_error(votes):
    share = np.mean(votes, axis=1)
    return float(np.minimum(share, 1 - share).mean())

# %% self-gold wrong: the larger share: agreement
def self_gold_error(votes):
    share = np.mean(votes, axis=0)
    return float(np.maximum(share, 1 - share).mean())

# %% self-gold wrong: the share of ones
def self_gold_error(votes):
    return float(np.mean(votes))

# %% self-gold wrong: an even split counts as agreement
def self_gold_error(votes):
    share = np.mean(votes, axis=0)
    return float(np.where(share == 0.5, 0.0, np.minimum(share, 1 - share)).mean())

# %% self-gold wrong: the share of examples on which anybody disagrees
def self_gold_error(votes):
    share = np.mean(votes, axis=0)
    return float(np.mean((share > 0) & (share < 1)))

# %% self-gold wrong: an error for each rater
def self_gold_error(votes):
    votes = np.asarray(votes).astype(int)
    return (votes != (votes.mean(axis=0) > 0.5)).mean(axis=1)

# %% self-gold wrong: the first rater is the gold
def self_gold_error(votes):
    return float(np.mean(np.asarray(votes) != np.asarray(votes)[0]))

# %% self-gold right: disagreement with the decision
def self_gold_error(votes):
    votes = np.asarray(votes).astype(int)
    decided = votes.sum(axis=0) > len(votes) / 2
    return np.mean(votes != decided)

# %% self-gold right: a loop over examples
def self_gold_error(votes):
    total = 0
    for column in np.asarray(votes).astype(int).T:
        ones = int(column.sum())
        total += min(ones, len(column) - ones)
    return total / np.size(votes)

# %% self-gold right: through rater_errors with the majority as truth
def self_gold_error(votes):
    votes = np.asarray(votes).astype(int)
    majority = (2 * votes.sum(axis=0) >= votes.shape[0]).astype(int)
    return float(np.abs(votes - majority).mean())

# %% soft wrong: the wrong axis
def bayes_from_soft(P):
    if np.abs(P.sum(axis=1) - 1).max() > 1e-6:
        raise ValueError("rows")
    return float(np.mean(1 - P.max(axis=0)))

# %% soft wrong: the smallest probability, right for two classes only
def bayes_from_soft(P):
    if np.abs(P.sum(axis=1) - 1).max() > 1e-6:
        raise ValueError("rows")
    return float(np.mean(P.min(axis=1)))

# %% soft wrong: entropy
def bayes_from_soft(P):
    if np.abs(P.sum(axis=1) - 1).max() > 1e-6:
        raise ValueError("rows")
    return float(-np.mean(np.sum(P * np.log(np.maximum(P, 1e-12)), axis=1)))

# %% soft wrong: the accuracy
def bayes_from_soft(P):
    if np.abs(P.sum(axis=1) - 1).max() > 1e-6:
        raise ValueError("rows")
    return float(np.mean(P.max(axis=1)))

# %% soft wrong: rows are not looked at
def bayes_from_soft(P):
    return float(np.mean(1 - P.max(axis=1)))

# %% soft wrong: only the mean of the rows' sums must be 1
def bayes_from_soft(P):
    if abs(P.sum() / len(P) - 1) > 1e-6:
        raise ValueError("rows")
    return float(np.mean(1 - P.max(axis=1)))

# %% soft wrong: demands a sum of exactly 1
def bayes_from_soft(P):
    if (P.sum(axis=1) != 1).any():
        raise ValueError("rows")
    return float(np.mean(1 - P.max(axis=1)))

# %% soft wrong: normalises the rows instead of refusing them
def bayes_from_soft(P):
    P = P / P.sum(axis=1, keepdims=True)
    return float(np.mean(1 - P.max(axis=1)))

# %% soft wrong: a Bayes error for each row
def bayes_from_soft(P):
    if np.abs(P.sum(axis=1) - 1).max() > 1e-6:
        raise ValueError("rows")
    return 1 - P.max(axis=1)

# %% soft right: sorted rows
def bayes_from_soft(P):
    if not np.allclose(np.sum(P, axis=1), 1, rtol=0, atol=1e-6):
        raise ValueError("rows must sum to 1")
    return np.sort(P, axis=1)[:, :-1].sum() / len(P)

# %% soft right: one minus the mean of the largest
def bayes_from_soft(P):
    for row in P:
        if abs(sum(row) - 1) > 1e-6:
            raise ValueError(row)
    return 1 - np.mean([max(row) for row in P])

# %% soft right: picks by argmax
def bayes_from_soft(P):
    P = np.array(P, dtype=float)
    if (np.abs(1 - P @ np.ones(P.shape[1])) > 1e-6).any():
        raise ValueError("rows")
    return float((1 - P[np.arange(len(P)), P.argmax(1)]).mean())

# %% three-levels wrong: the order is turned
def three_levels(votes, y, P):
    return bayes_from_soft(P), rater_errors(votes, y)["mean"], self_gold_error(votes)

# %% three-levels wrong: the majority instead of the mean rater
def three_levels(votes, y, P):
    return self_gold_error(votes), rater_errors(votes, y)["majority"], bayes_from_soft(P)

# %% three-levels wrong: the whole dict
def three_levels(votes, y, P):
    return self_gold_error(votes), rater_errors(votes, y), bayes_from_soft(P)

# %% three-levels wrong: own majority twice
def three_levels(votes, y, P):
    majority = (np.mean(votes, axis=0) > 0.5).astype(int)
    return self_gold_error(votes), rater_errors(votes, majority)["mean"], bayes_from_soft(P)

# %% three-levels wrong: a list
def three_levels(votes, y, P):
    return [self_gold_error(votes), rater_errors(votes, y)["mean"], bayes_from_soft(P)]

# %% three-levels right: measured against the majority by rater_errors
def three_levels(votes, y, P):
    majority = (np.mean(votes, axis=0) > 0.5).astype(int)
    own = rater_errors(votes, majority)["mean"]
    return own, rater_errors(votes, y)["mean"], bayes_from_soft(P)

# %% three-levels right: without the earlier functions
def three_levels(votes, y, P):
    share = votes.mean(axis=0)
    return float(np.minimum(share, 1 - share).mean()), float((votes != y).mean()), float(1 - P.max(axis=1).mean())

# %% three-levels right: names first
def three_levels(votes, y, P):
    against_truth = rater_errors(votes, y)
    flattering, best = self_gold_error(votes), bayes_from_soft(P)
    return flattering, float(np.mean(against_truth["each"])), best

# %% failing-link wrong: the last link that fails
def failing_link(errors, targets):
    found, before = None, "human"
    for link in ("train", "dev", "test", "real"):
        if errors[link] - errors[before] > targets[link]:
            found = link
        before = link
    return found

# %% failing-link wrong: the worst link
def failing_link(errors, targets):
    stages = ("human", "train", "dev", "test", "real")
    over = {b: errors[b] - errors[a] - targets[b] for a, b in zip(stages, stages[1:])}
    worst = max(over, key=over.get)
    return worst if over[worst] > 0 else None

# %% failing-link wrong: errors themselves against the targets
def failing_link(errors, targets):
    for link in ("train", "dev", "test", "real"):
        if errors[link] > targets[link]:
            return link
    return None

# %% failing-link wrong: all against people
def failing_link(errors, targets):
    for link in ("train", "dev", "test", "real"):
        if errors[link] - errors["human"] > targets[link]:
            return link
    return None

# %% failing-link wrong: exactly the target fails
def failing_link(errors, targets):
    before = "human"
    for link in ("train", "dev", "test", "real"):
        if errors[link] - errors[before] >= targets[link]:
            return link
        before = link
    return None

# %% failing-link wrong: the order of the dict
def failing_link(errors, targets):
    names = list(errors)
    for before, link in zip(names, names[1:]):
        if link in targets and errors[link] - errors[before] > targets[link]:
            return link
    return None

# %% failing-link wrong: size of the jump in either direction
def failing_link(errors, targets):
    before = "human"
    for link in ("train", "dev", "test", "real"):
        if abs(errors[link] - errors[before]) > targets[link]:
            return link
        before = link
    return None

# %% failing-link wrong: stops before real
def failing_link(errors, targets):
    before = "human"
    for link in ("train", "dev", "test"):
        if errors[link] - errors[before] > targets[link]:
            return link
        before = link
    return None

# %% failing-link right: next of a generator
def failing_link(errors, targets):
    chain = ["human", "train", "dev", "test", "real"]
    return next((b for a, b in zip(chain, chain[1:]) if errors[b] - errors[a] > targets[b]), None)

# %% failing-link right: differences of an array
def failing_link(errors, targets):
    stages = ["human", "train", "dev", "test", "real"]
    steps = np.diff([errors[s] for s in stages])
    fails = [s for s, step in zip(stages[1:], steps) if step > targets[s]]
    return fails[0] if fails else None

# %% failing-link right: a chain of ifs
def failing_link(errors, targets):
    e, t = errors, targets
    if e["train"] - e["human"] > t["train"]:
        return "train"
    if e["dev"] - e["train"] > t["dev"]:
        return "dev"
    if e["test"] - e["dev"] > t["test"]:
        return "test"
    if e["real"] - e["test"] > t["real"]:
        return "real"

# %% knobs wrong: early stopping under dev only
KNOBS = {
    "bigger_net": {"train"}, "better_optimiser": {"train"}, "train_longer": {"train"}, "more_data": {"dev"}, "l2": {"dev"}, "dropout": {"dev"}, "augmentation": {"dev"},
    "architecture_search": {"train", "dev"}, "hyperparameter_search": {"train", "dev"}, "early_stopping": {"dev"}, "bigger_dev_set": {"test"}, "dev_from_users": {"real"},
    "change_metric": {"real"}, "change_cost": {"real"},
}

# %% knobs wrong: data and penalties under train
KNOBS = {
    "bigger_net": {"train"}, "better_optimiser": {"train"}, "train_longer": {"train"}, "more_data": {"train"}, "l2": {"train"}, "dropout": {"train"}, "augmentation": {"dev"},
    "architecture_search": {"train", "dev"}, "hyperparameter_search": {"train", "dev"}, "early_stopping": {"train", "dev"}, "bigger_dev_set": {"test"}, "dev_from_users": {"real"},
    "change_metric": {"real"}, "change_cost": {"real"},
}

# %% knobs wrong: everything moves train and dev
KNOBS = {
    "bigger_net": {"train", "dev"}, "better_optimiser": {"train", "dev"}, "train_longer": {"train", "dev"}, "more_data": {"train", "dev"}, "l2": {"train", "dev"},
    "dropout": {"train", "dev"}, "augmentation": {"train", "dev"}, "architecture_search": {"train", "dev"}, "hyperparameter_search": {"train", "dev"},
    "early_stopping": {"train", "dev"}, "bigger_dev_set": {"test"}, "dev_from_users": {"real"}, "change_metric": {"real"}, "change_cost": {"real"},
}

# %% knobs wrong: three mistakes: the last links are mixed up
KNOBS = {
    "bigger_net": {"train"}, "better_optimiser": {"train"}, "train_longer": {"train"}, "more_data": {"dev"}, "l2": {"dev"}, "dropout": {"dev"}, "augmentation": {"dev"},
    "architecture_search": {"train", "dev"}, "hyperparameter_search": {"train", "dev"}, "early_stopping": {"train", "dev"}, "bigger_dev_set": {"dev"}, "dev_from_users": {"test"},
    "change_metric": {"dev"}, "change_cost": {"real"},
}

# %% knobs wrong: an action is still empty
KNOBS = {
    "bigger_net": {"train"}, "better_optimiser": {"train"}, "train_longer": {"train"}, "more_data": {"dev"}, "l2": {"dev"}, "dropout": {"dev"}, "augmentation": set(),
    "architecture_search": {"train", "dev"}, "hyperparameter_search": {"train", "dev"}, "early_stopping": {"train", "dev"}, "bigger_dev_set": {"test"}, "dev_from_users": {"real"},
    "change_metric": {"real"}, "change_cost": {"real"},
}

# %% knobs right: lists
KNOBS = {name: ["train"] for name in ("bigger_net", "better_optimiser", "train_longer")}
KNOBS.update({name: ["dev"] for name in ("more_data", "l2", "dropout", "augmentation")})
KNOBS.update({name: ["dev", "train"] for name in ("architecture_search", "hyperparameter_search", "early_stopping")})
KNOBS.update(bigger_dev_set=["test"], dev_from_users=["real"], change_metric=["real"], change_cost=["real"])

# %% knobs right: two of fourteen are debatable
KNOBS = {
    "bigger_net": {"train"}, "better_optimiser": {"train"}, "train_longer": {"train"}, "more_data": {"dev"}, "l2": {"train", "dev"}, "dropout": {"dev"}, "augmentation": {"dev"},
    "architecture_search": {"train", "dev"}, "hyperparameter_search": {"dev"}, "early_stopping": {"train", "dev"}, "bigger_dev_set": {"test"}, "dev_from_users": {"real"},
    "change_metric": {"real"}, "change_cost": {"real"},
}

# %% knobs right: words and tuples
KNOBS = {
    "bigger_net": "train", "better_optimiser": "train", "train_longer": "train", "more_data": "dev", "l2": "dev", "dropout": "dev", "augmentation": "dev",
    "architecture_search": ("train", "dev"), "hyperparameter_search": ("train", "dev"), "early_stopping": ("train", "dev"), "bigger_dev_set": "test", "dev_from_users": "real",
    "change_metric": "real", "change_cost": "real",
}

# %% learning-curve wrong: a fresh sample for each size
def learning_curve(fit_predict, X, y, Xd, yd, sizes, rng):
    curve = {"train": [], "dev": []}
    for size in sizes:
        part = rng.permutation(len(y))[:size]
        yhat, yhat_dev = fit_predict(X[part], y[part], [X[part], Xd])
        curve["train"].append(float(np.mean(yhat != y[part])))
        curve["dev"].append(float(np.mean(yhat_dev != yd)))
    return curve

# %% learning-curve wrong: the dev set is cut down, too
def learning_curve(fit_predict, X, y, Xd, yd, sizes, rng):
    order = rng.permutation(len(y))
    curve = {"train": [], "dev": []}
    for size in sizes:
        part = order[:size]
        yhat, yhat_dev = fit_predict(X[part], y[part], [X[part], Xd[:size]])
        curve["train"].append(float(np.mean(yhat != y[part])))
        curve["dev"].append(float(np.mean(yhat_dev != yd[:size])))
    return curve

# %% learning-curve wrong: the train error on all of X
def learning_curve(fit_predict, X, y, Xd, yd, sizes, rng):
    order = rng.permutation(len(y))
    curve = {"train": [], "dev": []}
    for size in sizes:
        part = order[:size]
        yhat, yhat_dev = fit_predict(X[part], y[part], [X, Xd])
        curve["train"].append(float(np.mean(yhat != y)))
        curve["dev"].append(float(np.mean(yhat_dev != yd)))
    return curve

# %% learning-curve wrong: no shuffle
def learning_curve(fit_predict, X, y, Xd, yd, sizes, rng):
    curve = {"train": [], "dev": []}
    for size in sizes:
        yhat, yhat_dev = fit_predict(X[:size], y[:size], [X[:size], Xd])
        curve["train"].append(float(np.mean(yhat != y[:size])))
        curve["dev"].append(float(np.mean(yhat_dev != yd)))
    return curve

# %% learning-curve wrong: shuffles the rows without their labels
def learning_curve(fit_predict, X, y, Xd, yd, sizes, rng):
    X = rng.permutation(X)
    curve = {"train": [], "dev": []}
    for size in sizes:
        yhat, yhat_dev = fit_predict(X[:size], y[:size], [X[:size], Xd])
        curve["train"].append(float(np.mean(yhat != y[:size])))
        curve["dev"].append(float(np.mean(yhat_dev != yd)))
    return curve

# %% learning-curve wrong: sorts the sizes
def learning_curve(fit_predict, X, y, Xd, yd, sizes, rng):
    order = rng.permutation(len(y))
    curve = {"train": [], "dev": []}
    for size in sorted(sizes):
        part = order[:size]
        yhat, yhat_dev = fit_predict(X[part], y[part], [X[part], Xd])
        curve["train"].append(float(np.mean(yhat != y[part])))
        curve["dev"].append(float(np.mean(yhat_dev != yd)))
    return curve

# %% learning-curve wrong: a seed of its own
def learning_curve(fit_predict, X, y, Xd, yd, sizes, rng):
    order = np.random.default_rng(0).permutation(len(y))
    curve = {"train": [], "dev": []}
    for size in sizes:
        part = order[:size]
        yhat, yhat_dev = fit_predict(X[part], y[part], [X[part], Xd])
        curve["train"].append(float(np.mean(yhat != y[part])))
        curve["dev"].append(float(np.mean(yhat_dev != yd)))
    return curve

# %% learning-curve wrong: trains twice for each size
def learning_curve(fit_predict, X, y, Xd, yd, sizes, rng):
    order = rng.permutation(len(y))
    curve = {"train": [], "dev": []}
    for size in sizes:
        part = order[:size]
        curve["train"].append(float(np.mean(fit_predict(X[part], y[part], [X[part]])[0] != y[part])))
        curve["dev"].append(float(np.mean(fit_predict(X[part], y[part], [Xd])[0] != yd)))
    return curve

# %% learning-curve wrong: accuracies
def learning_curve(fit_predict, X, y, Xd, yd, sizes, rng):
    order = rng.permutation(len(y))
    curve = {"train": [], "dev": []}
    for size in sizes:
        part = order[:size]
        yhat, yhat_dev = fit_predict(X[part], y[part], [X[part], Xd])
        curve["train"].append(float(np.mean(yhat == y[part])))
        curve["dev"].append(float(np.mean(yhat_dev == yd)))
    return curve

# %% learning-curve wrong: shuffles the caller's arrays
def learning_curve(fit_predict, X, y, Xd, yd, sizes, rng):
    order = rng.permutation(len(y))
    X[:], y[:] = X[order], y[order]
    curve = {"train": [], "dev": []}
    for size in sizes:
        yhat, yhat_dev = fit_predict(X[:size], y[:size], [X[:size], Xd])
        curve["train"].append(float(np.mean(yhat != y[:size])))
        curve["dev"].append(float(np.mean(yhat_dev != yd)))
    return curve

# %% learning-curve right: rows sorted by random keys, dev first
def learning_curve(fit_predict, X, y, Xd, yd, sizes, rng):
    order = np.argsort(rng.random(len(X)))
    Xs, ys = X[order], y[order]
    train, dev = [], []
    for k in sizes:
        on_dev, on_train = fit_predict(Xs[:k], ys[:k], [Xd, Xs[:k]])
        train.append(sum(a != b for a, b in zip(on_train, ys[:k])) / k)
        dev.append(sum(a != b for a, b in zip(on_dev, yd)) / len(yd))
    return {"train": train, "dev": dev}

# %% learning-curve right: list comprehension
def learning_curve(fit_predict, X, y, Xd, yd, sizes, rng):
    order = list(range(len(y)))
    rng.shuffle(order)
    pairs = []
    for size in sizes:
        rows = np.array(order[:size])
        a, b = fit_predict(X[rows], y[rows], [X[rows], Xd])
        pairs.append(((a != y[rows]).mean(), (b != yd).mean()))
    return {"train": [float(p[0]) for p in pairs], "dev": [float(p[1]) for p in pairs]}

# %% learning-curve right: one minus the accuracy
def learning_curve(fit_predict, X, y, Xd, yd, sizes, rng):
    order = rng.choice(len(y), len(y), replace=False)
    curve = {"dev": [], "train": []}
    for size in sizes:
        X_fit, y_fit = np.take(X, order[:size], axis=0), np.take(y, order[:size])
        both = fit_predict(X_fit, y_fit, [X_fit, Xd])
        for name, guess, truth in zip(("train", "dev"), both, (y_fit, yd)):
            curve[name].append(1 - float(np.mean(np.asarray(guess) == truth)))
    return curve

# %% samples-needed wrong: a straight line through the logarithms, no floor
def samples_needed(n, err, target):
    slope, level = np.polyfit(np.log(n), np.log(err), 1)
    return float(np.exp((np.log(target) - level) / slope)) if target > 0 else float("inf")

# %% samples-needed@samples-needed-check-limits wrong: c has no bounds
def samples_needed(n, err, target):
    n, err = np.asarray(n, dtype=float), np.asarray(err, dtype=float)
    (a, b, c), _ = optimize.curve_fit(lambda n, a, b, c: a + b * n**-c, n, err, (err.min() / 2, 1.0, 0.5), bounds=([0, 0, 0], np.inf), maxfev=20000)
    return float((b / (target - a)) ** (1 / c)) if target > a else float("inf")

# %% samples-needed@samples-needed-check-limits wrong: extrapolates below the floor
def samples_needed(n, err, target):
    n, err = np.asarray(n, dtype=float), np.asarray(err, dtype=float)
    (a, b, c), _ = optimize.curve_fit(lambda n, a, b, c: a + b * n**-c, n, err, (err.min() / 2, 1.0, 0.5), bounds=([0, 0, 0.05], [np.inf, np.inf, 2]))
    return float((b / abs(target - a)) ** (1 / c))

# %% samples-needed@samples-needed-check-limits wrong: the floor may be negative
def samples_needed(n, err, target):
    n, err = np.asarray(n, dtype=float), np.asarray(err, dtype=float)
    (a, b, c), _ = optimize.curve_fit(lambda n, a, b, c: a + b * n**-c, n, err, (err.min() / 2, 1.0, 0.5), bounds=([-np.inf, 0, 0.05], [np.inf, np.inf, 2]), maxfev=20000)
    return float((b / (target - a)) ** (1 / c)) if target > a else float("inf")

# %% samples-needed wrong: the smallest error is the floor
def samples_needed(n, err, target):
    n, err = np.asarray(n, dtype=float), np.asarray(err, dtype=float)
    a = 0.99 * err.min()
    slope, level = np.polyfit(np.log(n), np.log(err - a), 1)
    return float(np.exp((np.log(target - a) - level) / slope)) if target > a else float("inf")

# %% samples-needed wrong: the exponent is not inverted
def samples_needed(n, err, target):
    n, err = np.asarray(n, dtype=float), np.asarray(err, dtype=float)
    (a, b, c), _ = optimize.curve_fit(lambda n, a, b, c: a + b * n**-c, n, err, (err.min() / 2, 1.0, 0.5), bounds=([0, 0, 0.05], [np.inf, np.inf, 2]))
    return float((b / (target - a)) ** c) if target > a else float("inf")

# %% samples-needed@samples-needed-check-limits wrong: None for a target that cannot be reached
def samples_needed(n, err, target):
    n, err = np.asarray(n, dtype=float), np.asarray(err, dtype=float)
    (a, b, c), _ = optimize.curve_fit(lambda n, a, b, c: a + b * n**-c, n, err, (err.min() / 2, 1.0, 0.5), bounds=([0, 0, 0.05], [np.inf, np.inf, 2]))
    return float((b / (target - a)) ** (1 / c)) if target > a else None

# %% samples-needed@samples-needed-check-limits wrong: fits the last two points only
def samples_needed(n, err, target):
    n, err = np.asarray(n, dtype=float), np.asarray(err, dtype=float)
    best = None
    for c in np.linspace(0.05, 2, 400):
        design = np.stack([np.ones(len(n)), n**-c], axis=1)[-3:]
        coef, rest = optimize.nnls(design, err[-3:])
        best = min(best or (np.inf,), (rest, *coef, c))
    _, a, b, c = best
    return float((b / (target - a)) ** (1 / c)) if target > a else float("inf")

# %% samples-needed right: a grid of slopes, non-negative least squares for the rest
def samples_needed(n, err, target):
    n, err = np.asarray(n, dtype=float), np.asarray(err, dtype=float)
    best = (np.inf, 0.0, 0.0, 1.0)
    for c in np.linspace(0.05, 2, 1951):
        (a, b), rest = optimize.nnls(np.stack([np.ones(len(n)), n**-c], axis=1), err)
        if rest < best[0]:
            best = (rest, a, b, c)
    _, a, b, c = best
    return float((b / (target - a)) ** (1 / c)) if target > a else float("inf")

# %% samples-needed right: least_squares with a start at the smallest size
def samples_needed(n, err, target):
    n, err = np.array(n, float), np.array(err, float)
    scale = n.min()
    fit = optimize.least_squares(lambda t: t[0] + t[1] * (n / scale) ** -t[2] - err, (0.5 * err.min(), max(err.max() - err.min(), 1e-3), 0.4),
                                 bounds=((0, 0, 0.05), (np.inf, np.inf, 2)), xtol=1e-12, ftol=1e-12, gtol=1e-12)
    a, b, c = fit.x
    if target <= a:
        return np.inf
    return float(scale * (b / (target - a)) ** (1 / c))

# %% samples-needed right: bounded search for c, closed form for a and b
def samples_needed(n, err, target):
    n, err = np.asarray(n, dtype=float), np.asarray(err, dtype=float)
    def fit(c):
        return optimize.nnls(np.stack([np.ones(len(n)), n**-c], axis=1), err)
    grid = np.linspace(0.05, 2, 79)
    middle = grid[int(np.argmin([fit(c)[1] for c in grid]))]
    c = optimize.minimize_scalar(lambda c: fit(c)[1], bounds=(max(0.05, middle - 0.03), min(2, middle + 0.03)), method="bounded", options={"xatol": 1e-9}).x
    c = min((c, 0.05, 2.0), key=lambda c: fit(c)[1])
    a, b = fit(c)[0]
    return (b / (target - a)) ** (1 / c) if target > a else float("inf")

# %% knob-effects wrong: the change of the dev error instead of the variance
def knob_effects(run, base, changes):
    train0, dev0 = run(**base)
    effects = {}
    for name, change in changes.items():
        train, dev = run(**{**base, **change})
        effects[name] = (train - train0, dev - dev0)
    return effects

# %% knob-effects wrong: new dev minus old train
def knob_effects(run, base, changes):
    train0, dev0 = run(**base)
    effects = {}
    for name, change in changes.items():
        train, dev = run(**{**base, **change})
        effects[name] = (train - train0, dev - train0)
    return effects

# %% knob-effects wrong: knobs stay turned
def knob_effects(run, base, changes):
    train0, dev0 = run(**base)
    effects = {}
    for name, change in changes.items():
        base.update(change)
        train, dev = run(**base)
        effects[name] = (train - train0, (dev - train) - (dev0 - train0))
    return effects

# %% knob-effects wrong: knobs stay turned in a copy
def knob_effects(run, base, changes):
    train0, dev0 = run(**base)
    settings, effects = dict(base), {}
    for name, change in changes.items():
        settings.update(change)
        train, dev = run(**settings)
        effects[name] = (train - train0, (dev - train) - (dev0 - train0))
    return effects

# %% knob-effects wrong: all changes at once
def knob_effects(run, base, changes):
    train0, dev0 = run(**base)
    settings = dict(base)
    for change in changes.values():
        settings.update(change)
    train, dev = run(**settings)
    return {name: (train - train0, (dev - train) - (dev0 - train0)) for name in changes}

# %% knob-effects wrong: sizes without signs
def knob_effects(run, base, changes):
    train0, dev0 = run(**base)
    effects = {}
    for name, change in changes.items():
        train, dev = run(**{**base, **change})
        effects[name] = (abs(train - train0), abs((dev - train) - (dev0 - train0)))
    return effects

# %% knob-effects wrong: the base is run again for each knob
def knob_effects(run, base, changes):
    effects = {}
    for name, change in changes.items():
        (train0, dev0), (train, dev) = run(**base), run(**{**base, **change})
        effects[name] = (train - train0, (dev - train) - (dev0 - train0))
    return effects

# %% knob-effects wrong: only the changed settings
def knob_effects(run, base, changes):
    train0, dev0 = run(**base)
    effects = {}
    for name, change in changes.items():
        train, dev = run(**change)
        effects[name] = (train - train0, (dev - train) - (dev0 - train0))
    return effects

# %% knob-effects wrong: old minus new
def knob_effects(run, base, changes):
    train0, dev0 = run(**base)
    effects = {}
    for name, change in changes.items():
        train, dev = run(**{**base, **change})
        effects[name] = (train0 - train, (dev0 - train0) - (dev - train))
    return effects

# %% knob-effects right: copy and update
def knob_effects(run, base, changes):
    first = run(**base)
    effects = {}
    for name in changes:
        settings = base.copy()
        settings.update(changes[name])
        now = run(**settings)
        bias = now[0] - first[0]
        effects[name] = (bias, now[1] - first[1] - bias)
    return effects

# %% knob-effects right: union of dicts in a comprehension
def knob_effects(run, base, changes):
    train0, dev0 = run(**base)
    runs = {name: run(**(base | change)) for name, change in changes.items()}
    return {name: (t - train0, d - t - dev0 + train0) for name, (t, d) in runs.items()}

# %% knob-effects right: arrays of gaps
def knob_effects(run, base, changes):
    def measured(settings):
        train, dev = run(**settings)
        return np.array([train, dev - train])
    start = measured(base)
    return {name: tuple((measured({**base, **change}) - start).tolist()) for name, change in changes.items()}

# %% couplers wrong: the same sign counts
def couplers(effects, tol):
    return [name for name, (bias, variance) in effects.items() if abs(bias) > tol and abs(variance) > tol]

# %% couplers wrong: one large effect is enough
def couplers(effects, tol):
    return [name for name, (bias, variance) in effects.items() if bias * variance < 0 and max(abs(bias), abs(variance)) > tol]

# %% couplers wrong: the tolerance is ignored
def couplers(effects, tol):
    return [name for name, (bias, variance) in effects.items() if bias * variance < 0]

# %% couplers wrong: the product against the tolerance
def couplers(effects, tol):
    return [name for name, (bias, variance) in effects.items() if bias * variance < -tol**2]

# %% couplers wrong: exactly tol counts
def couplers(effects, tol):
    return [name for name, (bias, variance) in effects.items() if bias * variance < 0 and min(abs(bias), abs(variance)) >= tol]

# %% couplers wrong: only knobs that lower the bias
def couplers(effects, tol):
    return [name for name, (bias, variance) in effects.items() if bias < -tol and variance > tol]

# %% couplers wrong: a set, without order
def couplers(effects, tol):
    return {name for name, (bias, variance) in effects.items() if bias * variance < 0 and min(abs(bias), abs(variance)) > tol}

# %% couplers wrong: sorted by name
def couplers(effects, tol):
    return sorted(name for name, (bias, variance) in effects.items() if bias * variance < 0 and min(abs(bias), abs(variance)) > tol)

# %% couplers right: a loop
def couplers(effects, tol):
    found = []
    for name in effects:
        bias, variance = effects[name]
        if abs(bias) <= tol or abs(variance) <= tol:
            continue
        if (bias > 0) != (variance > 0):
            found.append(name)
    return found

# %% couplers right: signs by NumPy
def couplers(effects, tol):
    return [name for name, pair in effects.items() if np.all(np.abs(pair) > tol) and np.sign(pair).sum() == 0]

# %% couplers right: smallest and largest of the pair
def couplers(effects, tol):
    return list(filter(lambda name: min(effects[name]) < -tol and max(effects[name]) > tol, effects))

# %% autopilot wrong: the typical patroller is the human level
def choose(report, menu, log):
    bias, variance = report["train"] - report["human"]["typical"], report["dev"] - report["train"]
    tools = ("bigger_model", "better_optimiser") if bias > variance else ("more_source_data", "regularise")
    return next((tool for tool in tools if tool in menu), None)

# %% autopilot wrong: people make no errors
def choose(report, menu, log):
    bias, variance = report["train"], report["dev"] - report["train"]
    tools = ("bigger_model", "better_optimiser") if bias > variance else ("more_source_data", "regularise")
    return next((tool for tool in tools if tool in menu), None)

# %% autopilot wrong: a dice
def choose(report, menu, log):
    rng = np.random.default_rng(int(1e6 * report["dev"]))
    return str(rng.choice(sorted(menu)))

# %% autopilot wrong: one after the other
def choose(report, menu, log):
    names = ["bigger_model", "better_optimiser", "regularise", "more_source_data"]
    for step in range(4):
        name = names[(len(log) + step) % 4]
        if name in menu:
            return name

# %% autopilot wrong: only data
def choose(report, menu, log):
    return "more_source_data" if "more_source_data" in menu else "regularise"

# %% autopilot wrong: only bigger nets
def choose(report, menu, log):
    return "bigger_model" if "bigger_model" in menu else "better_optimiser"

# %% autopilot wrong: the mean of all people
def choose(report, menu, log):
    human = sum(report["human"].values()) / len(report["human"])
    bias, variance = report["train"] - human, report["dev"] - report["train"]
    tools = ("bigger_model", "better_optimiser") if bias > variance else ("more_source_data", "regularise")
    return next((tool for tool in tools if tool in menu), None)

# %% autopilot wrong: the right gap with the other gap's tools
def choose(report, menu, log):
    bias, variance = report["train"] - report["human"]["panel"], report["dev"] - report["train"]
    tools = ("bigger_model", "better_optimiser") if bias < variance else ("more_source_data", "regularise")
    return next((tool for tool in tools if tool in menu), None)

# %% autopilot wrong: variance from the panel
def choose(report, menu, log):
    bias, variance = report["train"] - report["human"]["panel"], report["dev"] - report["human"]["panel"]
    tools = ("bigger_model", "better_optimiser") if bias > variance else ("more_source_data", "regularise")
    return next((tool for tool in tools if tool in menu), None)

# %% autopilot@autopilot-check-sharp wrong: decides once and never looks again
def choose(report, menu, log):
    first = log[0]["report"] if log else report
    bias, variance = first["train"] - first["human"]["panel"], first["dev"] - first["train"]
    tools = ("better_optimiser",) if bias > variance else ("regularise",)
    return next((tool for tool in tools if tool in menu), None)

# %% autopilot wrong: names that are on no menu
def choose(report, menu, log):
    return "bigger model"

# %% autopilot right: best gain in a week
def choose(report, menu, log):
    bias = max(report["train"] - report["human"]["panel"], 0)
    variance = max(report["dev"] - report["train"], 0)
    left = {"bigger_model": (0.35, 1.1), "better_optimiser": (0.65, 1.0), "regularise": (1.15, 0.6), "more_source_data": (1.0, 0.35)}
    return max(menu, key=lambda name: (bias * (1 - left[name][0]) + variance * (1 - left[name][1])) / menu[name])

# %% autopilot right: the expert as level, with gaps
def choose(report, menu, log):
    focus = gaps(report["human"]["expert"], report["train"], report["dev"], 0.0)["focus"]
    strong, weak = ("bigger_model", "better_optimiser") if focus == "bias" else ("more_source_data", "regularise")
    return strong if strong in menu else weak

# %% autopilot right: all plans for what is left
def choose(report, menu, log):
    effect = {"bigger_model": (0.35, 1.1), "better_optimiser": (0.65, 1.0), "regularise": (1.15, 0.6), "more_source_data": (1.0, 0.35)}
    weeks = {"bigger_model": 2, "better_optimiser": 1, "regularise": 1, "more_source_data": 2}
    def least(bias, variance, left):
        return min([bias + variance] + [least(bias * b, variance * v, left - weeks[n]) for n, (b, v) in effect.items() if weeks[n] <= left])
    bias, variance = max(report["train"] - min(report["human"].values()), 0), max(report["dev"] - report["train"], 0)
    return min(menu, key=lambda n: least(bias * effect[n][0], variance * effect[n][1], report["weeks"] - weeks[n]))

# %% autopilot right: human_level and gaps
def choose(report, menu, log):
    people = {name: {"error": error, "gold": "independent"} for name, error in report["human"].items()}
    _, level = human_level(people, "bayes")
    found = gaps(level, report["train"], report["dev"])
    tools = ["bigger_model", "better_optimiser"] if found["bias"] >= found["variance"] else ["more_source_data", "regularise"]
    for tool in tools:
        if tool in menu:
            return tool
    return None

# %% quiz wrong: always a
def quiz():
    return dict.fromkeys(["q1", "q2", "q3", "q4", "q5"], "a")

# %% quiz wrong: always b
def quiz():
    return dict.fromkeys(["q1", "q2", "q3", "q4", "q5"], "b")

# %% quiz wrong: always c
def quiz():
    return dict.fromkeys(["q1", "q2", "q3", "q4", "q5"], "c")

# %% quiz wrong: always d
def quiz():
    return dict.fromkeys(["q1", "q2", "q3", "q4", "q5"], "d")

# %% quiz wrong: always the longest option
def quiz():
    return {"q1": "b", "q2": "c", "q3": "a", "q4": "a", "q5": "a"}

# %% quiz@quiz-check-first wrong: gain of the whole dev error, and fewest examples needed per cent
def quiz():
    return {"q1": "a", "q2": "d", "q3": "b", "q4": "b", "q5": "c"}

# %% quiz@quiz-check-first wrong: the calendar is forgotten
def quiz():
    return {"q1": "d", "q2": "a", "q3": "d", "q4": "b", "q5": "c"}

# %% quiz@quiz-check-first wrong: the cell of lonely misses
def quiz():
    return {"q1": "c", "q2": "d", "q3": "d", "q4": "b", "q5": "c"}

# %% quiz@quiz-check-first wrong: the steepest curve
def quiz():
    return {"q1": "c", "q2": "a", "q3": "b", "q4": "b", "q5": "c"}

# %% quiz@quiz-check-second wrong: the strongest knob
def quiz():
    return {"q1": "c", "q2": "a", "q3": "d", "q4": "b", "q5": "a"}

# %% quiz@quiz-check-second wrong: the tools that stay
def quiz():
    return {"q1": "c", "q2": "a", "q3": "d", "q4": "a", "q5": "c"}

# %% quiz@quiz-check-second wrong: all as capital letters
def quiz():
    return {"q1": "c", "q2": "a", "q3": "d", "q4": "B", "q5": "C"}

# %% quiz right: a dict written out
def quiz():
    return {"q1": "c", "q2": "a", "q3": "d", "q4": "b", "q5": "c"}

# %% quiz right: in another order, with a note
def quiz():
    return dict(note="knob coal", q5="c", q4="b", q3="d", q2="a", q1="c")
