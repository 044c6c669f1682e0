"""Known answers of c3_ml_strategy/04_mismatched_data: wrong ones lose points, right ones keep them."""

# %% pooled-fraction wrong: the odds instead of the share
def pooled_fraction(n_extra, n_target):
    return n_target / n_extra if n_extra else float(n_target > 0)

# %% pooled-fraction wrong: the share of the extra data
def pooled_fraction(n_extra, n_target):
    return n_extra / (n_extra + n_target) if n_extra + n_target else 0.0

# %% pooled-fraction wrong: divides by zero for an empty pool
def pooled_fraction(n_extra, n_target):
    return n_target / (n_extra + n_target)

# %% pooled-fraction wrong: in per cent
def pooled_fraction(n_extra, n_target):
    return 100 * n_target / max(n_extra + n_target, 1)

# %% pooled-fraction wrong: a whole number for an empty pool
def pooled_fraction(n_extra, n_target):
    return n_target and n_target / (n_extra + n_target)

# %% pooled-fraction right: one minus the other share
def pooled_fraction(n_extra, n_target):
    return 0.0 if n_extra + n_target == 0 else 1 - n_extra / (n_extra + n_target)

# %% pooled-fraction right: a denominator of at least one
def pooled_fraction(n_extra, n_target):
    return n_target / max(n_extra + n_target, 1)

# %% pooled-fraction right: the mean of a list of labels
def pooled_fraction(n_extra, n_target):
    pool = np.repeat([0.0, 1.0], [n_extra, n_target])
    return float(pool.mean()) if len(pool) else 0.0

# %% mismatch-split wrong: pools and shuffles
def mismatch_split(n_extra, n_target, n_dev, n_test, rng):
    if n_target < n_dev + n_test:
        raise ValueError("too few")
    pool = [("extra", i) for i in range(n_extra)] + [("target", i) for i in range(n_target)]
    pool = [pool[i] for i in rng.permutation(len(pool))]
    return {"dev": pool[:n_dev], "test": pool[n_dev:n_dev + n_test], "train": pool[n_dev + n_test:]}

# %% mismatch-split wrong: the test set is taken from the extra data
def mismatch_split(n_extra, n_target, n_dev, n_test, rng):
    if n_target < n_dev + n_test:
        raise ValueError("too few")
    target = [("target", int(i)) for i in rng.permutation(n_target)]
    extra = [("extra", int(i)) for i in rng.permutation(n_extra)]
    return {"train": extra[n_test:] + target[n_dev:], "dev": target[:n_dev], "test": extra[:n_test]}

# %% mismatch-split@mismatch-split-check-chance wrong: the first rows of the target, not shuffled
def mismatch_split(n_extra, n_target, n_dev, n_test, rng):
    if n_target < n_dev + n_test:
        raise ValueError("too few")
    target = [("target", i) for i in range(n_target)]
    return {"train": [("extra", i) for i in range(n_extra)] + target[n_dev + n_test:], "dev": target[:n_dev], "test": target[n_dev:n_dev + n_test]}

# %% mismatch-split@mismatch-split-check-chance wrong: a random block of the target
def mismatch_split(n_extra, n_target, n_dev, n_test, rng):
    if n_target < n_dev + n_test:
        raise ValueError("too few")
    start = int(rng.integers(max(n_target, 1)))
    target = [("target", (start + i) % n_target) for i in range(n_target)]
    return {"train": [("extra", i) for i in range(n_extra)] + target[n_dev + n_test:], "dev": target[:n_dev], "test": target[n_dev:n_dev + n_test]}

# %% mismatch-split@mismatch-split-check-chance wrong: a seed of its own
def mismatch_split(n_extra, n_target, n_dev, n_test, rng):
    if n_target < n_dev + n_test:
        raise ValueError("too few")
    target = [("target", int(i)) for i in np.random.default_rng(0).permutation(n_target)]
    return {"train": [("extra", i) for i in range(n_extra)] + target[n_dev + n_test:], "dev": target[:n_dev], "test": target[n_dev:n_dev + n_test]}

# %% mismatch-split@mismatch-split-check-chance wrong: dev is random, test is the newest rows
def mismatch_split(n_extra, n_target, n_dev, n_test, rng):
    if n_target < n_dev + n_test:
        raise ValueError("too few")
    test, old = range(n_target - n_test, n_target), rng.permutation(n_target - n_test)
    return {"train": [("extra", i) for i in range(n_extra)] + [("target", int(i)) for i in old[n_dev:]],
            "dev": [("target", int(i)) for i in old[:n_dev]], "test": [("target", i) for i in test]}

# %% mismatch-split wrong: the target that is left is thrown away
def mismatch_split(n_extra, n_target, n_dev, n_test, rng):
    if n_target < n_dev + n_test:
        raise ValueError("too few")
    target = [("target", int(i)) for i in rng.permutation(n_target)]
    return {"train": [("extra", i) for i in range(n_extra)], "dev": target[:n_dev], "test": target[n_dev:n_dev + n_test]}

# %% mismatch-split wrong: dev and test overlap
def mismatch_split(n_extra, n_target, n_dev, n_test, rng):
    if n_target < n_dev + n_test:
        raise ValueError("too few")
    target = [("target", int(i)) for i in rng.permutation(n_target)]
    return {"train": [("extra", i) for i in range(n_extra)] + target[n_dev + n_test:], "dev": target[:n_dev], "test": target[:n_test]}

# %% mismatch-split wrong: the whole target stays in training as well
def mismatch_split(n_extra, n_target, n_dev, n_test, rng):
    if n_target < n_dev + n_test:
        raise ValueError("too few")
    target = [("target", int(i)) for i in rng.permutation(n_target)]
    return {"train": [("extra", i) for i in range(n_extra)] + target, "dev": target[:n_dev], "test": target[n_dev:n_dev + n_test]}

# %% mismatch-split wrong: too small a target is not refused
def mismatch_split(n_extra, n_target, n_dev, n_test, rng):
    target = [("target", int(i)) for i in rng.permutation(n_target)]
    return {"train": [("extra", i) for i in range(n_extra)] + target[n_dev + n_test:], "dev": target[:n_dev], "test": target[n_dev:n_dev + n_test]}

# %% mismatch-split wrong: refuses a target that is just large enough
def mismatch_split(n_extra, n_target, n_dev, n_test, rng):
    if n_target <= n_dev + n_test:
        raise ValueError("too few")
    target = [("target", int(i)) for i in rng.permutation(n_target)]
    return {"train": [("extra", i) for i in range(n_extra)] + target[n_dev + n_test:], "dev": target[:n_dev], "test": target[n_dev:n_dev + n_test]}

# %% mismatch-split wrong: an assertion instead of a ValueError
def mismatch_split(n_extra, n_target, n_dev, n_test, rng):
    assert n_target >= n_dev + n_test
    target = [("target", int(i)) for i in rng.permutation(n_target)]
    return {"train": [("extra", i) for i in range(n_extra)] + target[n_dev + n_test:], "dev": target[:n_dev], "test": target[n_dev:n_dev + n_test]}

# %% mismatch-split wrong: numbers without their source
def mismatch_split(n_extra, n_target, n_dev, n_test, rng):
    if n_target < n_dev + n_test:
        raise ValueError("too few")
    target = rng.permutation(n_target).tolist()
    return {"train": list(range(n_extra)) + target[n_dev + n_test:], "dev": target[:n_dev], "test": target[n_dev:n_dev + n_test]}

# %% mismatch-split right: slices of a permutation, NumPy indices
def mismatch_split(n_extra, n_target, n_dev, n_test, rng):
    if n_dev + n_test > n_target:
        raise ValueError("the target is too small")
    order = rng.permutation(n_target)
    cut = {"dev": order[:n_dev], "test": order[n_dev:n_dev + n_test], "train": order[n_dev + n_test:]}
    sets = {name: [("target", i) for i in part] for name, part in cut.items()}
    sets["train"] += [("extra", i) for i in range(n_extra)]
    return sets

# %% mismatch-split right: sets
def mismatch_split(n_extra, n_target, n_dev, n_test, rng):
    if n_target - n_dev - n_test < 0:
        raise ValueError("the target is too small")
    held = rng.choice(n_target, n_dev + n_test, replace=False).tolist() if n_target else []
    rest = set(range(n_target)) - set(held)
    return {"train": [("target", i) for i in rest] + [("extra", i) for i in range(n_extra)],
            "dev": [("target", i) for i in held[n_test:]], "test": [("target", i) for i in held[:n_test]]}

# %% mismatch-split right: one loop over a shuffled list
def mismatch_split(n_extra, n_target, n_dev, n_test, rng):
    if n_target < n_dev + n_test:
        raise ValueError
    sets = {"train": [("extra", i) for i in range(n_extra)], "dev": [], "test": []}
    numbers = list(range(n_target))
    rng.shuffle(numbers)
    for number in numbers:
        name = "test" if len(sets["test"]) < n_test else "dev" if len(sets["dev"]) < n_dev else "train"
        sets[name].append(("target", number))
    return sets

# %% make-train-dev wrong: the last rows
def make_train_dev(train, size, rng):
    return train[:len(train) - size], train[len(train) - size:]

# %% make-train-dev wrong: extra rows only
def make_train_dev(train, size, rng):
    extra = [i for i, pair in enumerate(train) if pair[0] == "extra"]
    held = set(rng.permutation(extra)[:size].tolist())
    return [p for i, p in enumerate(train) if i not in held], [train[i] for i in held]

# %% make-train-dev wrong: examples of the dev set
def make_train_dev(train, size, rng):
    return list(train), [("dev", int(i)) for i in rng.permutation(size)]

# %% make-train-dev wrong: with replacement
def make_train_dev(train, size, rng):
    held = rng.integers(0, max(len(train), 1), size)
    return [train[i] for i in set(range(len(train))) - set(held.tolist())], [train[i] for i in held]

# %% make-train-dev wrong: the size is taken as a fraction
def make_train_dev(train, size, rng):
    order, held = rng.permutation(len(train)), min(len(train), int(size * len(train)))
    return [train[i] for i in order[held:]], [train[i] for i in order[:held]]

# %% make-train-dev wrong: a copy of some examples, which stay in training
def make_train_dev(train, size, rng):
    return list(train), [train[i] for i in rng.permutation(len(train))[:size]]

# %% make-train-dev wrong: the two lists are exchanged
def make_train_dev(train, size, rng):
    order = rng.permutation(len(train))
    return [train[i] for i in order[:size]], [train[i] for i in order[size:]]

# %% make-train-dev wrong: shuffles the caller's list
def make_train_dev(train, size, rng):
    rng.shuffle(train)
    return train[size:], train[:size]

# %% make-train-dev wrong: half from each source
def make_train_dev(train, size, rng):
    order = rng.permutation(len(train)).tolist()
    extra, target = ([i for i in order if train[i][0] == source] for source in ("extra", "target"))
    share = min(len(target), max(size // 2, size - len(extra)))
    held = target[:share] + extra[:size - share]
    return [train[i] for i in order if i not in held], [train[i] for i in held]

# %% make-train-dev wrong: an array instead of a list of pairs
def make_train_dev(train, size, rng):
    order = rng.permutation(len(train))
    rows = np.array(train)
    return rows[order[size:]], rows[order[:size]]

# %% make-train-dev wrong: size = 0 holds everything back
def make_train_dev(train, size, rng):
    order = rng.permutation(len(train))
    return [train[i] for i in order[:-size]], [train[i] for i in order[-size:]]

# %% make-train-dev right: choice without replacement
def make_train_dev(train, size, rng):
    held = set(rng.choice(len(train), size, replace=False).tolist()) if train else set()
    return [p for i, p in enumerate(train) if i not in held], [p for i, p in enumerate(train) if i in held]

# %% make-train-dev right: a mask
def make_train_dev(train, size, rng):
    mask = np.zeros(len(train), dtype=bool)
    mask[rng.permutation(len(train))[:size]] = True
    return [p for p, m in zip(train, mask) if not m], [p for p, m in zip(train, mask) if m]

# %% make-train-dev right: pops from a copy
def make_train_dev(train, size, rng):
    rest, held = list(train), []
    for _ in range(size):
        held.append(rest.pop(int(rng.integers(len(rest)))))
    return rest, held

# %% make-train-dev right: the same share of each source
def make_train_dev(train, size, rng):
    order = sorted(rng.permutation(len(train)).tolist(), key=lambda i: train[i][0])
    take = (np.arange(size) + rng.random()) * len(train) / max(size, 1)
    held = {order[int(i)] for i in take}
    return [p for i, p in enumerate(train) if i not in held], [train[i] for i in held]

# %% error-gaps wrong: dev minus train as variance
def error_gaps(human, train, train_dev, dev, test):
    return {"avoidable_bias": train - human, "variance": dev - train, "mismatch": dev - train_dev, "dev_overfit": test - dev}

# %% error-gaps wrong: absolute values
def error_gaps(human, train, train_dev, dev, test):
    return {"avoidable_bias": abs(train - human), "variance": abs(train_dev - train), "mismatch": abs(dev - train_dev), "dev_overfit": abs(test - dev)}

# %% error-gaps wrong: negative gaps cut off
def error_gaps(human, train, train_dev, dev, test):
    return {"avoidable_bias": max(train - human, 0.0), "variance": max(train_dev - train, 0.0), "mismatch": max(dev - train_dev, 0.0), "dev_overfit": max(test - dev, 0.0)}

# %% error-gaps wrong: test minus train-dev as mismatch
def error_gaps(human, train, train_dev, dev, test):
    return {"avoidable_bias": train - human, "variance": train_dev - train, "mismatch": test - train_dev, "dev_overfit": test - dev}

# %% error-gaps wrong: signs flipped
def error_gaps(human, train, train_dev, dev, test):
    return {"avoidable_bias": human - train, "variance": train - train_dev, "mismatch": train_dev - dev, "dev_overfit": dev - test}

# %% error-gaps wrong: the training error as bias
def error_gaps(human, train, train_dev, dev, test):
    return {"avoidable_bias": train, "variance": train_dev - train, "mismatch": dev - train_dev, "dev_overfit": test - dev}

# %% error-gaps wrong: in per cent
def error_gaps(human, train, train_dev, dev, test):
    return {"avoidable_bias": 100 * (train - human), "variance": 100 * (train_dev - train), "mismatch": 100 * (dev - train_dev), "dev_overfit": 100 * (test - dev)}

# %% error-gaps right: np.diff
def error_gaps(human, train, train_dev, dev, test):
    return dict(zip(("avoidable_bias", "variance", "mismatch", "dev_overfit"), np.diff([human, train, train_dev, dev, test])))

# %% error-gaps right: neighbours by zip
def error_gaps(human, train, train_dev, dev, test):
    chain = [human, train, train_dev, dev, test]
    return {name: b - a for name, a, b in zip(["avoidable_bias", "variance", "mismatch", "dev_overfit"], chain, chain[1:])}

# %% error-gaps right: one after the other
def error_gaps(human, train, train_dev, dev, test):
    gaps, last = {}, human
    for name, error in (("avoidable_bias", train), ("variance", train_dev), ("mismatch", dev), ("dev_overfit", test)):
        gaps[name], last = float(error - last), error
    return gaps

# %% gaps-of-row wrong: one chain of ten
def gaps_of_row(row):
    return [error_gaps(*(v / 100 for v in row[:5])), dict(zip(error_gaps(0, 0, 0, 0, 0), np.diff(row[4:9]) / 100))]

# %% gaps-of-row wrong: every second number belongs to one system
def gaps_of_row(row):
    return [error_gaps(*(v / 100 for v in row[0::2])), error_gaps(*(v / 100 for v in row[1::2]))]

# %% gaps-of-row wrong: in per cent
def gaps_of_row(row):
    return [error_gaps(*row[:5]), error_gaps(*row[5:])]

# %% gaps-of-row wrong: right column first
def gaps_of_row(row):
    row = [v / 100 for v in row]
    return [error_gaps(*row[5:]), error_gaps(*row[:5])]

# %% gaps-of-row wrong: writes into the row
def gaps_of_row(row):
    for i in range(10):
        row[i] /= 100
    return [error_gaps(*row[:5]), error_gaps(*row[5:])]

# %% gaps-of-row right: an array of two rows
def gaps_of_row(row):
    return [error_gaps(*column) for column in np.reshape(row, (2, 5)) / 100]

# %% gaps-of-row right: without error_gaps
def gaps_of_row(row):
    names = ["avoidable_bias", "variance", "mismatch", "dev_overfit"]
    return [{name: (row[i + k + 1] - row[i + k]) / 100 for k, name in enumerate(names)} for i in (0, 5)]

# %% gaps-of-row right: divides the gaps
def gaps_of_row(row):
    return [{name: gap / 100 for name, gap in error_gaps(*part).items()} for part in (row[:5], row[5:])]

# %% largest-problem wrong: the largest absolute gap
def largest_problem(gaps):
    widest = max(("avoidable_bias", "variance", "mismatch", "dev_overfit"), key=lambda k: abs(gaps[k]))
    return widest if gaps[widest] else None

# %% largest-problem wrong: ties by the order of the dictionary
def largest_problem(gaps):
    widest = max(gaps, key=gaps.get)
    return widest if gaps[widest] > 0 else None

# %% largest-problem wrong: a gap of zero is a problem
def largest_problem(gaps):
    widest = max(("avoidable_bias", "variance", "mismatch", "dev_overfit"), key=gaps.get)
    return widest if gaps[widest] >= 0 else None

# %% largest-problem wrong: never None
def largest_problem(gaps):
    return max(("avoidable_bias", "variance", "mismatch", "dev_overfit"), key=gaps.get)

# %% largest-problem wrong: the last of equal ones
def largest_problem(gaps):
    widest = max(("dev_overfit", "mismatch", "variance", "avoidable_bias"), key=gaps.get)
    return widest if gaps[widest] > 0 else None

# %% largest-problem wrong: the first positive one
def largest_problem(gaps):
    return next((name for name in ("avoidable_bias", "variance", "mismatch", "dev_overfit") if gaps[name] > 0), None)

# %% largest-problem wrong: the gap instead of its name
def largest_problem(gaps):
    return max(gaps.values()) if max(gaps.values()) > 0 else None

# %% largest-problem right: sorted
def largest_problem(gaps):
    chain = ["avoidable_bias", "variance", "mismatch", "dev_overfit"]
    ranked = sorted((name for name in chain if gaps[name] > 0), key=lambda name: -gaps[name])
    return ranked[0] if ranked else None

# %% largest-problem right: argmax
def largest_problem(gaps):
    chain = ["avoidable_bias", "variance", "mismatch", "dev_overfit"]
    values = np.array([gaps[name] for name in chain])
    return chain[int(np.argmax(values))] if np.any(values > 0) else None

# %% largest-problem right: a loop
def largest_problem(gaps):
    worst, name = 0.0, None
    for key in ("avoidable_bias", "variance", "mismatch", "dev_overfit"):
        if gaps[key] > worst:
            worst, name = gaps[key], key
    return name

# %% general-table wrong: not measured is 0
def general_table(human, trained, untrained):
    rows = {"human": human, "trained": trained, "untrained": untrained}
    return {(row, s): 0.0 if pair is None or not len(pair[0]) else float(np.mean(pair[0] != pair[1])) for row, cells in rows.items() for s, pair in cells.items()}

# %% general-table wrong: keys (source, row)
def general_table(human, trained, untrained):
    rows = {"human": human, "trained": trained, "untrained": untrained}
    return {(s, row): None if pair is None else float(np.mean(pair[0] != pair[1])) if len(pair[0]) else 0.0 for row, cells in rows.items() for s, pair in cells.items()}

# %% general-table wrong: trained and untrained exchanged
def general_table(human, trained, untrained):
    rows = {"human": human, "trained": untrained, "untrained": trained}
    return {(row, s): None if pair is None else float(np.mean(pair[0] != pair[1])) if len(pair[0]) else 0.0 for row, cells in rows.items() for s, pair in cells.items()}

# %% general-table wrong: accuracy
def general_table(human, trained, untrained):
    rows = {"human": human, "trained": trained, "untrained": untrained}
    return {(row, s): None if pair is None else float(np.mean(pair[0] == pair[1])) if len(pair[0]) else 0.0 for row, cells in rows.items() for s, pair in cells.items()}

# %% general-table wrong: a common number of examples
def general_table(human, trained, untrained):
    rows = {"human": human, "trained": trained, "untrained": untrained}
    m = max([len(pair[0]) for cells in rows.values() for pair in cells.values() if pair is not None] + [1])
    return {(row, s): None if pair is None else float(np.sum(pair[0] != pair[1]) / m) for row, cells in rows.items() for s, pair in cells.items()}

# %% general-table wrong: nan for empty arrays
def general_table(human, trained, untrained):
    rows = {"human": human, "trained": trained, "untrained": untrained}
    return {(row, s): None if pair is None else float(np.mean(pair[0] != pair[1])) for row, cells in rows.items() for s, pair in cells.items()}

# %% general-table wrong: cells that were not measured are left out
def general_table(human, trained, untrained):
    rows = {"human": human, "trained": trained, "untrained": untrained}
    return {(row, s): float(np.mean(pair[0] != pair[1])) if len(pair[0]) else 0.0 for row, cells in rows.items() for s, pair in cells.items() if pair is not None}

# %% general-table wrong: knows two sources only
def general_table(human, trained, untrained):
    def cell(pair):
        return None if pair is None else float(np.mean(pair[0] != pair[1])) if len(pair[0]) else 0.0
    rows = {"human": human, "trained": trained, "untrained": untrained}
    return {(row, s): cell(cells[s]) for row, cells in rows.items() for s in ("extra", "target")}

# %% general-table wrong: the difference of numbers instead of wrong answers
def general_table(human, trained, untrained):
    rows = {"human": human, "trained": trained, "untrained": untrained}
    return {(row, s): None if pair is None else float(np.mean(np.abs(pair[0] - pair[1]))) if len(pair[0]) else 0.0 for row, cells in rows.items() for s, pair in cells.items()}

# %% general-table right: loops that count
def general_table(human, trained, untrained):
    table = {}
    for row, cells in zip(["human", "trained", "untrained"], [human, trained, untrained]):
        for source in cells:
            if cells[source] is None:
                table[row, source] = None
            else:
                y, yhat = cells[source]
                wrong = 0
                for a, b in zip(y, yhat):
                    wrong += a != b
                table[row, source] = float(wrong / len(y)) if len(y) else 0.0
    return table

# %% general-table right: a comprehension with a helper
def general_table(human, trained, untrained):
    def cell(pair):
        if pair is None:
            return None
        return 1 - float(np.mean(pair[0] == pair[1])) if pair[0].size else 0.0
    rows = dict(human=human, trained=trained, untrained=untrained)
    return {(row, source): cell(pair) for row, cells in rows.items() for source, pair in cells.items()}

# %% general-table right: NumPy floats
def general_table(human, trained, untrained):
    table = {}
    for row, cells in {"untrained": untrained, "trained": trained, "human": human}.items():
        for source, pair in cells.items():
            table[row, source] = pair if pair is None else np.count_nonzero(pair[0] - pair[1]) / np.float64(max(1, len(pair[0])))
    return table

# %% explain wrong: an error of zero counts as not measured
def explain(table):
    steps = {"difficulty": (("human", "extra"), ("human", "target")), "mismatch": (("untrained", "extra"), ("untrained", "target"))}
    for s in ("extra", "target"):
        steps[f"bias {s}"], steps[f"variance {s}"] = (("human", s), ("trained", s)), (("trained", s), ("untrained", s))
    return {name: table[b] - table[a] for name, (a, b) in steps.items() if table[a] and table[b]}

# %% explain wrong: not measured counts as zero
def explain(table):
    t = {cell: error or 0.0 for cell, error in table.items()}
    out = {"difficulty": t["human", "target"] - t["human", "extra"], "mismatch": t["untrained", "target"] - t["untrained", "extra"]}
    for s in ("extra", "target"):
        out[f"bias {s}"], out[f"variance {s}"] = t["trained", s] - t["human", s], t["untrained", s] - t["trained", s]
    return out

# %% explain wrong: None for what is missing
def explain(table):
    steps = {"difficulty": (("human", "extra"), ("human", "target")), "mismatch": (("untrained", "extra"), ("untrained", "target"))}
    for s in ("extra", "target"):
        steps[f"bias {s}"], steps[f"variance {s}"] = (("human", s), ("trained", s)), (("trained", s), ("untrained", s))
    return {name: None if None in (table[a], table[b]) else table[b] - table[a] for name, (a, b) in steps.items()}

# %% explain wrong: signs flipped
def explain(table):
    steps = {"difficulty": (("human", "extra"), ("human", "target")), "mismatch": (("untrained", "extra"), ("untrained", "target"))}
    for s in ("extra", "target"):
        steps[f"bias {s}"], steps[f"variance {s}"] = (("human", s), ("trained", s)), (("trained", s), ("untrained", s))
    return {name: table[a] - table[b] for name, (a, b) in steps.items() if None not in (table[a], table[b])}

# %% explain wrong: mismatch along the row of people
def explain(table):
    steps = {"mismatch": (("human", "extra"), ("human", "target")), "difficulty": (("untrained", "extra"), ("untrained", "target"))}
    for s in ("extra", "target"):
        steps[f"bias {s}"], steps[f"variance {s}"] = (("human", s), ("trained", s)), (("trained", s), ("untrained", s))
    return {name: table[b] - table[a] for name, (a, b) in steps.items() if None not in (table[a], table[b])}

# %% explain wrong: bias and variance exchanged
def explain(table):
    steps = {"difficulty": (("human", "extra"), ("human", "target")), "mismatch": (("untrained", "extra"), ("untrained", "target"))}
    for s in ("extra", "target"):
        steps[f"variance {s}"], steps[f"bias {s}"] = (("human", s), ("trained", s)), (("trained", s), ("untrained", s))
    return {name: table[b] - table[a] for name, (a, b) in steps.items() if None not in (table[a], table[b])}

# %% explain wrong: bias skips the training error
def explain(table):
    steps = {"difficulty": (("human", "extra"), ("human", "target")), "mismatch": (("untrained", "extra"), ("untrained", "target"))}
    for s in ("extra", "target"):
        steps[f"bias {s}"], steps[f"variance {s}"] = (("human", s), ("untrained", s)), (("trained", s), ("untrained", s))
    return {name: table[b] - table[a] for name, (a, b) in steps.items() if None not in (table[a], table[b])}

# %% explain right: one condition each
def explain(table):
    out = {}
    for source in ("extra", "target"):
        human, trained, untrained = (table[row, source] for row in ("human", "trained", "untrained"))
        if human is not None and trained is not None:
            out[f"bias {source}"] = trained - human
        if trained is not None and untrained is not None:
            out[f"variance {source}"] = untrained - trained
    for row, name in (("human", "difficulty"), ("untrained", "mismatch")):
        if table[row, "extra"] is not None and table[row, "target"] is not None:
            out[name] = table[row, "target"] - table[row, "extra"]
    return out

# %% explain right: nan for what is missing, dropped at the end
def explain(table):
    v = {cell: np.nan if error is None else error for cell, error in table.items()}
    out = {"difficulty": v["human", "target"] - v["human", "extra"], "mismatch": v["untrained", "target"] - v["untrained", "extra"]}
    for s in ("extra", "target"):
        out["bias " + s] = v["trained", s] - v["human", s]
        out["variance " + s] = v["untrained", s] - v["trained", s]
    return {name: float(value) for name, value in out.items() if not np.isnan(value)}

# %% explain right: tries and catches
def explain(table):
    out = {}
    for name, later, earlier in [("bias extra", ("trained", "extra"), ("human", "extra")), ("variance extra", ("untrained", "extra"), ("trained", "extra")),
                                 ("bias target", ("trained", "target"), ("human", "target")), ("variance target", ("untrained", "target"), ("trained", "target")),
                                 ("difficulty", ("human", "target"), ("human", "extra")), ("mismatch", ("untrained", "target"), ("untrained", "extra"))]:
        try:
            out[name] = table[later] - table[earlier]
        except TypeError:
            pass
    return out

# %% mix-noise@mix-noise-check wrong: 20 log10 of a ratio of powers
def mix_noise(clip, noise, snr_db, offset=0):
    clip, noise = np.asarray(clip, dtype=float), np.asarray(noise, dtype=float)
    used = noise[(offset + np.arange(len(clip))) % len(noise)]
    a, b = np.mean(clip**2), np.mean(used**2)
    return clip.copy() if a == 0 or b == 0 else clip + used * np.sqrt(a / b / 10 ** (snr_db / 20))

# %% mix-noise@mix-noise-check wrong: the gain is a ratio of powers
def mix_noise(clip, noise, snr_db, offset=0):
    clip, noise = np.asarray(clip, dtype=float), np.asarray(noise, dtype=float)
    used = noise[(offset + np.arange(len(clip))) % len(noise)]
    a, b = np.mean(clip**2), np.mean(used**2)
    return clip.copy() if a == 0 or b == 0 else clip + used * a / b / 10 ** (snr_db / 10)

# %% mix-noise@mix-noise-check wrong: mean amplitudes instead of mean squares
def mix_noise(clip, noise, snr_db, offset=0):
    clip, noise = np.asarray(clip, dtype=float), np.asarray(noise, dtype=float)
    used = noise[(offset + np.arange(len(clip))) % len(noise)]
    a, b = np.mean(np.abs(clip)), np.mean(np.abs(used))
    return clip.copy() if a == 0 or b == 0 else clip + used * a / b / 10 ** (snr_db / 20)

# %% mix-noise@mix-noise-check wrong: a louder noise for a higher SNR
def mix_noise(clip, noise, snr_db, offset=0):
    clip, noise = np.asarray(clip, dtype=float), np.asarray(noise, dtype=float)
    used = noise[(offset + np.arange(len(clip))) % len(noise)]
    a, b = np.mean(clip**2), np.mean(used**2)
    return clip.copy() if a == 0 or b == 0 else clip + used * np.sqrt(a / b * 10 ** (snr_db / 10))

# %% mix-noise@mix-noise-check-offset wrong: the level of the whole noise clip
def mix_noise(clip, noise, snr_db, offset=0):
    clip, noise = np.asarray(clip, dtype=float), np.asarray(noise, dtype=float)
    used = noise[(offset + np.arange(len(clip))) % len(noise)]
    a, b = np.mean(clip**2), np.mean(noise**2)
    return clip.copy() if a == 0 or b == 0 else clip + used * np.sqrt(a / b / 10 ** (snr_db / 10))

# %% mix-noise@mix-noise-check wrong: the speech is scaled, not the noise
def mix_noise(clip, noise, snr_db, offset=0):
    clip, noise = np.asarray(clip, dtype=float), np.asarray(noise, dtype=float)
    used = noise[(offset + np.arange(len(clip))) % len(noise)]
    a, b = np.mean(clip**2), np.mean(used**2)
    return clip.copy() if a == 0 or b == 0 else clip * np.sqrt(b / a * 10 ** (snr_db / 10)) + used

# %% mix-noise@mix-noise-check wrong: variances instead of mean squares
def mix_noise(clip, noise, snr_db, offset=0):
    clip, noise = np.asarray(clip, dtype=float), np.asarray(noise, dtype=float)
    used = noise[(offset + np.arange(len(clip))) % len(noise)]
    a, b = np.var(clip), np.var(used)
    return clip.copy() if a == 0 or b == 0 else clip + used * np.sqrt(a / b / 10 ** (snr_db / 10))

# %% mix-noise@mix-noise-check-offset wrong: np.resize ignores the offset
def mix_noise(clip, noise, snr_db, offset=0):
    clip, noise = np.asarray(clip, dtype=float), np.asarray(noise, dtype=float)
    used = np.resize(noise, len(clip))
    a, b = np.mean(clip**2), np.mean(used**2)
    return clip.copy() if a == 0 or b == 0 else clip + used * np.sqrt(a / b / 10 ** (snr_db / 10))

# %% mix-noise@mix-noise-check-offset wrong: cuts without starting again
def mix_noise(clip, noise, snr_db, offset=0):
    clip, noise = np.asarray(clip, dtype=float), np.asarray(noise, dtype=float)
    used = np.zeros(len(clip))
    part = noise[offset:offset + len(clip)]
    used[:len(part)] = part
    a, b = np.mean(clip**2), np.mean(used**2)
    return clip.copy() if a == 0 or b == 0 else clip + used * np.sqrt(a / b / 10 ** (snr_db / 10))

# %% mix-noise@mix-noise-check-offset wrong: starts again from the offset
def mix_noise(clip, noise, snr_db, offset=0):
    clip, noise = np.asarray(clip, dtype=float), np.asarray(noise, dtype=float)
    part = noise[offset % len(noise):]
    used = np.resize(part, len(clip))
    a, b = np.mean(clip**2), np.mean(used**2)
    return clip.copy() if a == 0 or b == 0 else clip + used * np.sqrt(a / b / 10 ** (snr_db / 10))

# %% mix-noise@mix-noise-check-offset wrong: rolls the other way
def mix_noise(clip, noise, snr_db, offset=0):
    clip, noise = np.asarray(clip, dtype=float), np.asarray(noise, dtype=float)
    used = np.resize(np.roll(noise, offset), len(clip))
    a, b = np.mean(clip**2), np.mean(used**2)
    return clip.copy() if a == 0 or b == 0 else clip + used * np.sqrt(a / b / 10 ** (snr_db / 10))

# %% mix-noise@mix-noise-check-extremes wrong: divides by zero
def mix_noise(clip, noise, snr_db, offset=0):
    clip, noise = np.asarray(clip, dtype=float), np.asarray(noise, dtype=float)
    used = noise[(offset + np.arange(len(clip))) % len(noise)]
    with np.errstate(all="ignore"):
        return clip + used * np.sqrt(np.mean(clip**2) / np.mean(used**2) / 10 ** (snr_db / 10))

# %% mix-noise@mix-noise-check-extremes wrong: eps in the denominator changes quiet noises
def mix_noise(clip, noise, snr_db, offset=0):
    clip, noise = np.asarray(clip, dtype=float), np.asarray(noise, dtype=float)
    used = noise[(offset + np.arange(len(clip))) % len(noise)]
    return clip + used * np.sqrt(np.mean(clip**2) / (np.mean(used**2) + 1e-12) / 10 ** (snr_db / 10))

# %% mix-noise@mix-noise-check-extremes wrong: squares of int16 overflow
def mix_noise(clip, noise, snr_db, offset=0):
    clip, noise = np.asarray(clip), np.asarray(noise)
    used = noise[(offset + np.arange(len(clip))) % len(noise)]
    a, b = np.mean(clip**2), np.mean(used**2)
    if a == 0 or b == 0:
        return clip.astype(float)
    return clip + used * np.sqrt(np.abs(a / b) / 10 ** (snr_db / 10))

# %% mix-noise@mix-noise-check-extremes wrong: returns the very clip if the noise is silent
def mix_noise(clip, noise, snr_db, offset=0):
    clip, noise = np.asarray(clip, dtype=float), np.asarray(noise, dtype=float)
    used = noise[(offset + np.arange(len(clip))) % len(noise)]
    a, b = np.mean(clip**2), np.mean(used**2)
    return clip if a == 0 or b == 0 else clip + used * np.sqrt(a / b / 10 ** (snr_db / 10))

# %% mix-noise@mix-noise-check-extremes wrong: keeps float32
def mix_noise(clip, noise, snr_db, offset=0):
    clip = np.asarray(clip)
    dtype = clip.dtype if clip.dtype.kind == "f" else float
    clip, noise = clip.astype(dtype), np.asarray(noise, dtype=dtype)
    used = noise[(offset + np.arange(len(clip))) % len(noise)]
    a, b = np.mean(clip**2), np.mean(used**2)
    return clip.copy() if a == 0 or b == 0 else (clip + used * np.sqrt(a / b / 10 ** (snr_db / 10))).astype(dtype)

# %% mix-noise wrong: adds into the caller's clip
def mix_noise(clip, noise, snr_db, offset=0):
    clip, noise = np.asarray(clip), np.asarray(noise, dtype=float)
    clip = clip.astype(float) if clip.dtype != np.float64 else clip
    used = noise[(offset + np.arange(len(clip))) % len(noise)]
    a, b = np.mean(clip**2), np.mean(used**2)
    if a > 0 and b > 0:
        clip += used * np.sqrt(a / b / 10 ** (snr_db / 10))
    return clip

# %% mix-noise right: np.take with wrap, rms ratio
def mix_noise(clip, noise, snr_db, offset=0):
    clip = np.array(clip, dtype=np.float64)
    used = np.take(np.array(noise, dtype=np.float64), range(offset, offset + len(clip)), mode="wrap")
    rms = [np.sqrt(np.mean(np.square(part))) for part in (clip, used)]
    if not all(rms):
        return clip
    return clip + used * (rms[0] / rms[1]) * 10 ** (-snr_db / 20)

# %% mix-noise right: tile and slice, norms
def mix_noise(clip, noise, snr_db, offset=0):
    clip, noise = np.array(clip, dtype=float), np.array(noise, dtype=float)
    start = offset % len(noise)
    used = np.tile(noise, (start + len(clip)) // len(noise) + 1)[start:start + len(clip)]
    loud, hiss = np.linalg.norm(clip), np.linalg.norm(used)
    gain = loud / hiss * 10 ** (-snr_db / 20) if loud and hiss else 0.0
    return clip + gain * used

# %% mix-noise right: plain loops
def mix_noise(clip, noise, snr_db, offset=0):
    clip = [float(v) for v in clip]
    used = [float(noise[(offset + i) % len(noise)]) for i in range(len(clip))]
    signal, hiss = sum(v * v for v in clip), sum(u * u for u in used)
    gain = (signal / hiss * 10 ** (-snr_db / 10)) ** 0.5 if signal > 0 and hiss > 0 else 0.0
    return np.array([v + gain * u for v, u in zip(clip, used)], dtype=float)

# %% mix-noise right: rolled and resized
def mix_noise(clip, noise, snr_db, offset=0):
    clip, noise = np.asarray(clip, dtype=float), np.asarray(noise, dtype=float)
    used = np.resize(np.roll(noise, -offset), len(clip))
    if not clip.any() or not used.any():
        return clip.copy()
    wanted = np.mean(clip**2) / 10 ** (snr_db / 10)
    return clip + used * np.sqrt(wanted / np.mean(used**2))

# %% synthesise wrong: one noise clip for the whole batch
def synthesise(clips, bank, snr_range, rng):
    noise = bank[rng.integers(len(bank))]
    return np.stack([mix_noise(clip, noise, rng.uniform(*snr_range), rng.integers(bank.shape[1])) for clip in clips])

# %% synthesise@synthesise-check-independence wrong: one SNR for the whole batch
def synthesise(clips, bank, snr_range, rng):
    snr = rng.uniform(*snr_range)
    return np.stack([mix_noise(clip, bank[rng.integers(len(bank))], snr, rng.integers(bank.shape[1])) for clip in clips])

# %% synthesise wrong: the offset is always 0
def synthesise(clips, bank, snr_range, rng):
    return np.stack([mix_noise(clip, bank[rng.integers(len(bank))], rng.uniform(*snr_range)) for clip in clips])

# %% synthesise wrong: one offset for the whole batch
def synthesise(clips, bank, snr_range, rng):
    offset = int(rng.integers(bank.shape[1]))
    return np.stack([mix_noise(clip, bank[rng.integers(len(bank))], rng.uniform(*snr_range), offset) for clip in clips])

# %% synthesise@synthesise-check-independence wrong: the noises take turns
def synthesise(clips, bank, snr_range, rng):
    return np.stack([mix_noise(clip, bank[i % len(bank)], rng.uniform(*snr_range), rng.integers(bank.shape[1])) for i, clip in enumerate(clips)])

# %% synthesise wrong: only the first noise
def synthesise(clips, bank, snr_range, rng):
    return np.stack([mix_noise(clip, bank[0], rng.uniform(*snr_range), rng.integers(bank.shape[1])) for clip in clips])

# %% synthesise wrong: never the last noise
def synthesise(clips, bank, snr_range, rng):
    return np.stack([mix_noise(clip, bank[rng.integers(max(len(bank) - 1, 1))], rng.uniform(*snr_range), rng.integers(bank.shape[1])) for clip in clips])

# %% synthesise@synthesise-check-independence wrong: one random number decides noise and level
def synthesise(clips, bank, snr_range, rng):
    out = []
    for clip in clips:
        u = rng.random()
        out.append(mix_noise(clip, bank[int(u * len(bank))], snr_range[0] + u * (snr_range[1] - snr_range[0]), rng.integers(bank.shape[1])))
    return np.stack(out)

# %% synthesise@synthesise-check-independence wrong: whole decibels only
def synthesise(clips, bank, snr_range, rng):
    return np.stack([mix_noise(clip, bank[rng.integers(len(bank))], rng.integers(snr_range[0], snr_range[1] + 1), rng.integers(bank.shape[1])) for clip in clips])

# %% synthesise@synthesise-check-independence wrong: no offset in the last part, lest the noise should end
def synthesise(clips, bank, snr_range, rng):
    last = max(bank.shape[1] - clips.shape[1], 1)
    return np.stack([mix_noise(clip, bank[rng.integers(len(bank))], rng.uniform(*snr_range), rng.integers(last)) for clip in clips])

# %% synthesise wrong: writes into the caller's clips
def synthesise(clips, bank, snr_range, rng):
    for i in range(len(clips)):
        clips[i] = mix_noise(clips[i], bank[rng.integers(len(bank))], rng.uniform(*snr_range), rng.integers(bank.shape[1]))
    return clips

# %% synthesise@synthesise-check-independence wrong: the power ratio is uniform, not the decibels
def synthesise(clips, bank, snr_range, rng):
    low, high = (10 ** (snr / 10) for snr in snr_range)
    return np.stack([mix_noise(clip, bank[rng.integers(len(bank))], 10 * np.log10(rng.uniform(low, high)), rng.integers(bank.shape[1])) for clip in clips])

# %% synthesise wrong: a seed of its own
def synthesise(clips, bank, snr_range, rng):
    rng = np.random.default_rng(0)
    return np.stack([mix_noise(clip, bank[rng.integers(len(bank))], rng.uniform(*snr_range), rng.integers(bank.shape[1])) for clip in clips])

# %% synthesise right: all draws first
def synthesise(clips, bank, snr_range, rng):
    m = len(clips)
    which, offsets, levels = rng.integers(0, len(bank), m), rng.integers(0, bank.shape[1], m), rng.uniform(snr_range[0], snr_range[1], m)
    out = np.empty(clips.shape)
    for i in range(m):
        out[i] = mix_noise(clips[i], bank[which[i]], levels[i], offset=offsets[i])
    return out

# %% synthesise right: a vectorised gather without mix_noise
def synthesise(clips, bank, snr_range, rng):
    (m, n), (k, t) = clips.shape, bank.shape
    rows = (rng.integers(t, size=(m, 1)) + np.arange(n)) % t
    used = bank[rng.integers(k, size=(m, 1)), rows].astype(float)
    snr = rng.uniform(*snr_range, (m, 1))
    power = np.mean(np.asarray(clips, dtype=float) ** 2, axis=1, keepdims=True)
    return clips + used * np.sqrt(power / np.mean(used**2, axis=1, keepdims=True) / 10 ** (snr / 10))

# %% synthesise right: choice, whole Python numbers, keywords
def synthesise(clips, bank, snr_range, rng):
    low, high = snr_range
    out = []
    for clip in clips:
        out.append(mix_noise(clip=clip, noise=rng.choice(bank), snr_db=low + (high - low) * rng.random(), offset=int(rng.integers(bank.shape[1]))))
    return np.array(out)

# %% auc wrong: ties count nothing
def auc(pos, neg):
    return float(np.mean(np.asarray(pos)[:, None] > np.asarray(neg)[None, :]))

# %% auc wrong: ties count one
def auc(pos, neg):
    return float(np.mean(np.asarray(pos)[:, None] >= np.asarray(neg)[None, :]))

# %% auc wrong: accuracy at a threshold
def auc(pos, neg):
    cut = (np.mean(pos) + np.mean(neg)) / 2
    return float((np.sum(pos > cut) + np.sum(neg <= cut)) / (len(pos) + len(neg)))

# %% auc wrong: negatives first
def auc(pos, neg):
    pos, neg = np.asarray(pos)[None, :], np.asarray(neg)[:, None]
    return float(np.mean((neg > pos) + 0.5 * (neg == pos)))

# %% auc wrong: never below one half
def auc(pos, neg):
    pos, neg = np.asarray(pos)[:, None], np.asarray(neg)[None, :]
    area = float(np.mean((pos > neg) + 0.5 * (pos == neg)))
    return max(area, 1 - area)

# %% auc wrong: compares in pairs of equal places
def auc(pos, neg):
    n = min(len(pos), len(neg))
    return float(np.mean((pos[:n] > neg[:n]) + 0.5 * (pos[:n] == neg[:n])))

# %% auc right: ranks (Mann–Whitney)
def auc(pos, neg):
    both = np.concatenate([pos, neg])
    ranks = np.array([np.sum(both < v) + (np.sum(both == v) + 1) / 2 for v in both])
    p, q = len(pos), len(neg)
    return float((ranks[:p].sum() - p * (p + 1) / 2) / (p * q))

# %% auc right: a loop over pairs
def auc(pos, neg):
    total = 0.0
    for p in pos:
        for q in neg:
            total += 1.0 if p > q else 0.5 if p == q else 0.0
    return total / (len(pos) * len(neg))

# %% auc right: the area under the curve by trapezoids
def auc(pos, neg):
    cuts = np.concatenate([[np.inf], np.unique(np.concatenate([pos, neg]))[::-1]])
    tpr, fpr = np.array([np.mean(pos >= c) for c in cuts]), np.array([np.mean(neg >= c) for c in cuts])
    return float(np.sum(np.diff(fpr) * (tpr[1:] + tpr[:-1]) / 2))

# %% auc right: signs
def auc(pos, neg):
    return 0.5 + 0.5 * float(np.mean(np.sign(np.subtract.outer(pos, neg))))

# %% domain-auc wrong: scores of training rows
def domain_auc(A, B, fit_scores, rng):
    X, y = np.concatenate([A, B]), np.repeat([0, 1], [len(A), len(B)])
    order = rng.permutation(len(y))
    scores = fit_scores(X[order], y[order], X)
    return auc(scores[y == 1], scores[y == 0])

# %% domain-auc wrong: five folds, but all rows in training
def domain_auc(A, B, fit_scores, rng):
    X, y = np.concatenate([A, B]), np.repeat([0, 1], [len(A), len(B)])
    scores = np.zeros(len(y))
    for test in np.array_split(rng.permutation(len(y)), 5):
        scores[test] = fit_scores(X, y, X[test])
    return auc(scores[y == 1], scores[y == 0])

# %% domain-auc wrong: no shuffle
def domain_auc(A, B, fit_scores, rng):
    X, y = np.concatenate([A, B]), np.repeat([0, 1], [len(A), len(B)])
    scores, folds = np.zeros(len(y)), np.array_split(np.arange(len(y)), 5)
    for k, test in enumerate(folds):
        train = np.concatenate(folds[:k] + folds[k + 1:])
        scores[test] = fit_scores(X[train], y[train], X[test])
    return auc(scores[y == 1], scores[y == 0])

# %% domain-auc wrong: rows of A as the positives
def domain_auc(A, B, fit_scores, rng):
    X, y = np.concatenate([A, B]), np.repeat([0, 1], [len(A), len(B)])
    scores, folds = np.zeros(len(y)), np.array_split(rng.permutation(len(y)), 5)
    for k, test in enumerate(folds):
        train = np.concatenate(folds[:k] + folds[k + 1:])
        scores[test] = fit_scores(X[train], y[train], X[test])
    return auc(scores[y == 0], scores[y == 1])

# %% domain-auc wrong: the mean of five AUCs
def domain_auc(A, B, fit_scores, rng):
    X, y = np.concatenate([A, B]), np.repeat([0, 1], [len(A), len(B)])
    areas, folds = [], np.array_split(rng.permutation(len(y)), 5)
    for k, test in enumerate(folds):
        train = np.concatenate(folds[:k] + folds[k + 1:])
        scores = np.asarray(fit_scores(X[train], y[train], X[test]))
        areas.append(auc(scores[y[test] == 1], scores[y[test] == 0]))
    return float(np.mean(areas))

# %% domain-auc wrong: one half trains, the other is scored
def domain_auc(A, B, fit_scores, rng):
    X, y = np.concatenate([A, B]), np.repeat([0, 1], [len(A), len(B)])
    train, test = np.array_split(rng.permutation(len(y)), 2)
    scores = np.asarray(fit_scores(X[train], y[train], X[test]))
    return auc(scores[y[test] == 1], scores[y[test] == 0])

# %% domain-auc wrong: labels are not shuffled with their rows
def domain_auc(A, B, fit_scores, rng):
    X, y = np.concatenate([A, B]), np.repeat([0, 1], [len(A), len(B)])
    scores, folds = np.zeros(len(y)), np.array_split(rng.permutation(len(y)), 5)
    for k, test in enumerate(folds):
        train = np.concatenate(folds[:k] + folds[k + 1:])
        scores[test] = fit_scores(X[train], np.sort(y[train]), X[test])
    return auc(scores[y == 1], scores[y == 0])

# %% domain-auc right: every fifth row, AUC by ranks of its own
def domain_auc(A, B, fit_scores, rng):
    order = rng.permutation(len(A) + len(B))
    X, y = np.vstack([A, B])[order], (order >= len(A)).astype(int)
    s = np.empty(len(y))
    for k in range(5):
        held = np.arange(len(y)) % 5 == k
        s[held] = fit_scores(X[~held], y[~held], X[held])
    p, q = s[y == 1], s[y == 0]
    return float(np.mean([(v > q).mean() + 0.5 * (v == q).mean() for v in p]))

# %% domain-auc right: stratified folds of scikit-learn
def domain_auc(A, B, fit_scores, rng):
    from sklearn.model_selection import StratifiedKFold
    X, y = np.concatenate([A, B]), np.array([0] * len(A) + [1] * len(B))
    scores = np.zeros(len(y))
    for train, test in StratifiedKFold(5, shuffle=True, random_state=int(rng.integers(2**31))).split(X, y):
        scores[test] = fit_scores(X[train], y[train], X[test])
    return auc(scores[y == 1], scores[y == 0])

# %% domain-auc right: lists of positives and negatives
def domain_auc(A, B, fit_scores, rng):
    rows = [(row, 0) for row in A] + [(row, 1) for row in B]
    rows = [rows[i] for i in rng.permutation(len(rows))]
    found = {0: [], 1: []}
    for k in range(5):
        test, train = rows[k::5], [row for i, row in enumerate(rows) if i % 5 != k]
        scores = fit_scores(np.array([x for x, _ in train]), np.array([label for _, label in train]), np.array([x for x, _ in test]))
        for (_, label), score in zip(test, scores):
            found[label].append(float(score))
    return auc(np.array(found[1]), np.array(found[0]))

# %% choose@choose-check-sharp wrong: human error taken as zero
def choose(report, menu, log):
    cures = {"avoidable_bias": ["bigger_model", "better_optimiser"], "variance": ["more_source_data", "regularise"],
             "mismatch": ["collect_target_data", "synthesise_varied", "synthesise_one_clip"], "dev_overfit": ["bigger_dev_set"]}
    gaps = error_gaps(0.0, report["train"], report["train_dev"], report["dev"], report["test"])
    return next(a for gap in sorted(gaps, key=gaps.get, reverse=True) for a in cures[gap] if a in menu)

# %% choose@choose-check-sharp wrong: the typical operator as the best that can be done
def choose(report, menu, log):
    cures = {"avoidable_bias": ["bigger_model", "better_optimiser"], "variance": ["more_source_data", "regularise"],
             "mismatch": ["collect_target_data", "synthesise_varied", "synthesise_one_clip"], "dev_overfit": ["bigger_dev_set"]}
    gaps = error_gaps(report["human"]["typical"], report["train"], report["train_dev"], report["dev"], report["test"])
    return next(a for gap in sorted(gaps, key=gaps.get, reverse=True) for a in cures[gap] if a in menu)

# %% choose@choose-check wrong: variance read as dev minus train
def choose(report, menu, log):
    cures = {"bias": ["bigger_model", "better_optimiser"], "variance": ["more_source_data", "regularise"], "dev_overfit": ["bigger_dev_set"]}
    gaps = {"bias": report["train"] - report["human"]["panel"], "variance": report["dev"] - report["train"], "dev_overfit": report["test"] - report["dev"]}
    return next(a for gap in sorted(gaps, key=gaps.get, reverse=True) for a in cures[gap] if a in menu)

# %% choose@choose-check wrong: one action after the other
def choose(report, menu, log):
    return list(menu)[len(log) % len(menu)]

# %% choose@choose-check wrong: at random
def choose(report, menu, log):
    return str(np.random.default_rng(len(log)).choice(list(menu)))

# %% choose@choose-check wrong: more data, whatever the report says
def choose(report, menu, log):
    return "more_source_data" if "more_source_data" in menu else list(menu)[-1]

# %% choose@choose-check wrong: always a bigger model
def choose(report, menu, log):
    return "bigger_model" if "bigger_model" in menu else "better_optimiser"

# %% choose@choose-check wrong: names a cure that no longer fits
def choose(report, menu, log):
    gaps = error_gaps(report["human"]["panel"], report["train"], report["train_dev"], report["dev"], report["test"])
    return {"avoidable_bias": "bigger_model", "variance": "more_source_data", "mismatch": "collect_target_data", "dev_overfit": "bigger_dev_set"}[max(gaps, key=gaps.get)]

# %% choose@choose-check wrong: the name of the gap instead of an action
def choose(report, menu, log):
    return largest_problem(error_gaps(report["human"]["panel"], report["train"], report["train_dev"], report["dev"], report["test"]))

# %% choose right: gain per week by the published factors, with the covered share
def choose(report, menu, log):
    levels = [report["human"]["panel"], report["train"], report["train_dev"], report["dev"], report["test"]]
    bias, variance, mismatch, overfit = (max(b - a, 0) for a, b in zip(levels, levels[1:]))
    covered = report["covered_share"] * report["dev"]
    gain = {"bigger_model": 0.65 * bias - 0.1 * variance, "better_optimiser": 0.35 * bias, "regularise": 0.4 * variance - 0.15 * bias,
            "more_source_data": 0.65 * variance, "collect_target_data": 0.75 * mismatch + 0.05 * variance,
            "synthesise_varied": 0.75 * covered, "synthesise_one_clip": 0.1 * covered, "bigger_dev_set": 0.75 * overfit}
    return max(menu, key=lambda action: gain[action] / menu[action])

# %% choose right: collects first, synthesises when there is no time, by largest_problem
def choose(report, menu, log):
    gaps = error_gaps(report["human"]["panel"], report["train"], report["train_dev"], report["dev"], report["test"])
    order = {"avoidable_bias": ("bigger_model", "better_optimiser"), "variance": ("more_source_data", "regularise"),
             "mismatch": ("collect_target_data", "synthesise_varied"), "dev_overfit": ("bigger_dev_set",)}
    while (name := largest_problem(gaps)) is not None:
        fits = [action for action in order[name] if action in menu]
        if fits:
            return fits[0]
        gaps = {**gaps, name: 0.0}
    return list(menu)[-1]

# %% choose right: the expert is close enough, differences by hand
def choose(report, menu, log):
    gaps = np.diff([report["human"]["expert"], report["train"], report["train_dev"], report["dev"], report["test"]])
    cures = [("bigger_model", "better_optimiser"), ("more_source_data", "regularise"), ("collect_target_data", "synthesise_varied"), ("bigger_dev_set",)]
    for index in np.argsort(-gaps):
        for action in cures[index]:
            if action in menu:
                return action

# %% quiz wrong: always a
def quiz():
    return {"q1": "a", "q2": "a", "q3_first": "a", "q3_second": "a", "q3_third": "a", "q4": "a", "q4_auc": 0.75, "q5": "a", "q5_people": 0.03}

# %% quiz wrong: always the longest
def quiz():
    return {"q1": "a", "q2": "d", "q3_first": "d", "q3_second": "d", "q3_third": "d", "q4": "a", "q4_auc": 0.78125, "q5": "c", "q5_people": -0.03}

# %% quiz@quiz-check-first wrong: nobody looks at the price
def quiz():
    return {"q1": "b", "q2": "a", "q3_first": "a", "q3_second": "c", "q3_third": "b", "q4": "c", "q4_auc": 0.78125, "q5": "b", "q5_people": -0.03}

# %% quiz@quiz-check-first wrong: takes the mismatch for proved
def quiz():
    return {"q1": "d", "q2": "c", "q3_first": "a", "q3_second": "c", "q3_third": "b", "q4": "c", "q4_auc": 0.78125, "q5": "b", "q5_people": -0.03}

# %% quiz@quiz-check-first wrong: mixes shouting into clips
def quiz():
    return {"q1": "d", "q2": "a", "q3_first": "b", "q3_second": "c", "q3_third": "b", "q4": "c", "q4_auc": 0.78125, "q5": "b", "q5_people": -0.03}

# %% quiz@quiz-check-first wrong: collects before anybody knows the cause
def quiz():
    return {"q1": "d", "q2": "a", "q3_first": "a", "q3_second": "a", "q3_third": "b", "q4": "c", "q4_auc": 0.78125, "q5": "b", "q5_people": -0.03}

# %% quiz@quiz-check-first wrong: collects what an archive would give
def quiz():
    return {"q1": "d", "q2": "a", "q3_first": "a", "q3_second": "c", "q3_third": "a", "q4": "c", "q4_auc": 0.78125, "q5": "b", "q5_people": -0.03}

# %% quiz@quiz-check-second wrong: more clips over the same noises
def quiz():
    return {"q1": "d", "q2": "a", "q3_first": "a", "q3_second": "c", "q3_third": "b", "q4": "a", "q4_auc": 0.78125, "q5": "b", "q5_people": -0.03}

# %% quiz@quiz-check-second wrong: the tie counts nothing
def quiz():
    return {"q1": "d", "q2": "a", "q3_first": "a", "q3_second": "c", "q3_third": "b", "q4": "c", "q4_auc": 0.75, "q5": "b", "q5_people": -0.03}

# %% quiz@quiz-check-second wrong: reads the net's gap as that of people
def quiz():
    return {"q1": "d", "q2": "a", "q3_first": "a", "q3_second": "c", "q3_third": "b", "q4": "c", "q4_auc": 0.78125, "q5": "d", "q5_people": -0.03}

# %% quiz@quiz-check-second wrong: the sign of the difficulty
def quiz():
    return {"q1": "d", "q2": "a", "q3_first": "a", "q3_second": "c", "q3_third": "b", "q4": "c", "q4_auc": 0.78125, "q5": "b", "q5_people": 0.03}

# %% quiz right: the AUC as a fraction
def quiz():
    return {"q1": "d", "q2": "a", "q3_first": "a", "q3_second": "c", "q3_third": "b", "q4": "c", "q4_auc": 12.5 / 16, "q5": "b", "q5_people": 0.01 - 0.04}

# %% quiz right: rounded to two decimals
def quiz():
    return dict(q1="d", q2="a", q3_first="a", q3_second="c", q3_third="b", q4="c", q4_auc=0.78, q5="b", q5_people=-0.03)
