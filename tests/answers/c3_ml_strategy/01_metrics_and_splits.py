"""Known answers of c3_ml_strategy/01_metrics_and_splits: wrong ones lose points, right ones keep them."""

# %% precision-recall wrong: recall as a share of all apples (EA-62)
def precision_recall(y, yhat):
    hits = int(np.sum((y == 1) & (yhat == 1)))
    called = int(np.sum(yhat == 1))
    return hits / called if called else 0.0, hits / len(y) if len(y) else 0.0

# %% precision-recall wrong: swapped pair
def precision_recall(y, yhat):
    hits = int(np.sum((y == 1) & (yhat == 1)))
    called, actual = int(np.sum(yhat == 1)), int(np.sum(y == 1))
    return hits / actual if actual else 0.0, hits / called if called else 0.0

# %% precision-recall wrong: accuracy instead of precision
def precision_recall(y, yhat):
    hits, actual = int(np.sum((y == 1) & (yhat == 1))), int(np.sum(y == 1))
    return float(np.mean(y == yhat)) if len(y) else 0.0, hits / actual if actual else 0.0

# %% precision-recall wrong: writes into the caller's predictions
def precision_recall(y, yhat):
    called, actual = int(np.sum(yhat)), int(np.sum(y))
    yhat &= y
    hits = int(np.sum(yhat))
    return hits / called if called else 0.0, hits / actual if actual else 0.0

# %% precision-recall wrong: recall of the good apples
def precision_recall(y, yhat):
    hits, called = int(np.sum((y == 1) & (yhat == 1))), int(np.sum(yhat == 1))
    kept, good = int(np.sum((y == 0) & (yhat == 0))), int(np.sum(y == 0))
    return hits / called if called else 0.0, kept / good if good else 0.0

# %% precision-recall@precision-recall-check-empty wrong: nan where nothing is called 1
def precision_recall(y, yhat):
    hits = np.sum((y == 1) & (yhat == 1))
    return hits / np.sum(yhat == 1), hits / np.sum(y == 1)

# %% precision-recall@precision-recall-check-empty wrong: a division by zero
def precision_recall(y, yhat):
    hits = int(np.sum((y == 1) & (yhat == 1)))
    return hits / int(np.sum(yhat == 1)), hits / int(np.sum(y == 1))

# %% precision-recall@precision-recall-check-empty wrong: perfect where there is nothing to find
def precision_recall(y, yhat):
    hits = int(np.sum((y == 1) & (yhat == 1)))
    called, actual = int(np.sum(yhat == 1)), int(np.sum(y == 1))
    return hits / called if called else 1.0, hits / actual if actual else 1.0

# %% precision-recall right: boolean indexing and a mean
def precision_recall(y, yhat):
    y, yhat = y.astype(bool), yhat.astype(bool)
    P = y[yhat].mean() if yhat.any() else 0.0
    return P, yhat[y].mean() if y.any() else 0.0

# %% precision-recall right: counts of a confusion table
def precision_recall(y, yhat):
    counts = np.zeros((2, 2))
    np.add.at(counts, (y.astype(int), yhat.astype(int)), 1)
    (_, fp), (fn, tp) = counts
    return float(tp / max(tp + fp, 1)), float(tp / max(tp + fn, 1))

# %% precision-recall right: a loop
def precision_recall(y, yhat):
    tp = fp = fn = 0
    for truth, guess in zip(y, yhat):
        if guess and truth:
            tp += 1
        elif guess:
            fp += 1
        elif truth:
            fn += 1
    return (tp / (tp + fp) if tp + fp else 0.0), (tp / (tp + fn) if tp + fn else 0.0)

# %% fbeta wrong: arithmetic mean
def fbeta(P, R, beta=1.0):
    return (P + beta**2 * R) / (1 + beta**2) if P and R else 0.0

# %% fbeta wrong: β is not squared
def fbeta(P, R, beta=1.0):
    return (1 + beta) * P * R / (beta * P + R) if P + R > 0 else 0.0

# %% fbeta wrong: β² on recall
def fbeta(P, R, beta=1.0):
    return (1 + beta**2) * P * R / (P + beta**2 * R) if P + R > 0 else 0.0

# %% fbeta wrong: divides by zero
def fbeta(P, R, beta=1.0):
    return (1 + beta**2) * P * R / (beta**2 * P + R)

# %% fbeta wrong: divides by a single zero
def fbeta(P, R, beta=1.0):
    return (1 + beta**2) / (1 / P + beta**2 / R) if P + R > 0 else 0.0

# %% fbeta wrong: ignores β
def fbeta(P, R, beta=1.0):
    return 2 * P * R / (P + R) if P + R > 0 else 0.0

# %% fbeta wrong: geometric mean
def fbeta(P, R, beta=1.0):
    return (P * R ** (beta**2)) ** (1 / (1 + beta**2))

# %% fbeta right: sum of inverses
def fbeta(P, R, beta=1.0):
    if P == 0 or R == 0:
        return 0.0
    return (1 + beta**2) / (1 / P + beta**2 / R)

# %% fbeta right: an exception
def fbeta(P, R, beta=1.0):
    try:
        share = beta * beta / (1 + beta * beta)
        return 1 / ((1 - share) / P + share / R)
    except ZeroDivisionError:
        return 0.0

# %% fbeta right: a tiny denominator
def fbeta(P, R, beta=1.0):
    return P * R * (1 + beta**2) / max(beta**2 * P + R, 1e-300)

# %% rankings wrong: largest error first
def best_by_f1(table):
    return max(table, key=lambda name: fbeta(*table[name]))

def rank_by_mean(table, weights=None):
    return sorted(table, key=lambda name: np.average(table[name], weights=weights), reverse=True)

# %% rankings wrong: ignores the weights
def best_by_f1(table):
    return max(table, key=lambda name: fbeta(*table[name]))

def rank_by_mean(table, weights=None):
    return sorted(table, key=lambda name: np.mean(table[name]))

# %% rankings wrong: arithmetic mean of P and R
def best_by_f1(table):
    return max(table, key=lambda name: sum(table[name]))

def rank_by_mean(table, weights=None):
    return sorted(table, key=lambda name: np.average(table[name], weights=weights))

# %% rankings wrong: the last of equals wins
def best_by_f1(table):
    return sorted(table, key=lambda name: fbeta(*table[name]))[-1]

def rank_by_mean(table, weights=None):
    return sorted(table, key=lambda name: np.average(table[name], weights=weights))

# %% rankings wrong: the worst model
def best_by_f1(table):
    return min(table, key=lambda name: fbeta(*table[name]))

def rank_by_mean(table, weights=None):
    return sorted(table, key=lambda name: np.average(table[name], weights=weights))

# %% rankings wrong: the winner alone instead of the ranking
def best_by_f1(table):
    return max(table, key=lambda name: fbeta(*table[name]))

def rank_by_mean(table, weights=None):
    return min(table, key=lambda name: np.average(table[name], weights=weights))

# %% rankings wrong: equals in the order of their names, backwards
def best_by_f1(table):
    return max(table, key=lambda name: fbeta(*table[name]))

def rank_by_mean(table, weights=None):
    return sorted(sorted(table, reverse=True), key=lambda name: np.average(table[name], weights=weights))

# %% rankings right: dot products that are not normalised
def best_by_f1(table):
    names = list(table)
    return names[int(np.argmax([fbeta(P, R) for P, R in table.values()]))]

def rank_by_mean(table, weights=None):
    weights = np.ones(len(next(iter(table.values())))) if weights is None else weights
    totals = {name: np.dot(weights, errors) for name, errors in table.items()}
    return sorted(totals, key=totals.get)

# %% rankings right: loops
def best_by_f1(table):
    best, top = None, -1.0
    for name, (P, R) in table.items():
        value = 2 / (1 / P + 1 / R) if P and R else 0.0
        if value > top:
            best, top = name, value
    return best

def rank_by_mean(table, weights=None):
    rows = []
    for place, (name, errors) in enumerate(table.items()):
        total = 0.0
        for k, error in enumerate(errors):
            total += error * (1 if weights is None else weights[k])
        rows.append((total, place, name))
    return [name for _, _, name in sorted(rows)]

# %% rankings right: argsort of a matrix
def best_by_f1(table):
    scores = [(fbeta(*pair, 1), -k, name) for k, (name, pair) in enumerate(table.items())]
    return max(scores)[2]

def rank_by_mean(table, weights=None):
    names, errors = list(table), np.array(list(table.values()))
    return [names[k] for k in np.argsort(np.average(errors, axis=1, weights=weights), kind="stable")]

# %% select-model wrong: a weighted sum instead of limits
def select_model(table, optimise, limits):
    sign = 1 if optimise[1] == "max" else -1
    return max(table, key=lambda name: sign * table[name][optimise[0]] - 0.5 * sum(table[name][k] for k, _, _ in limits), default=None)

# %% select-model wrong: a value on its limit is refused
def select_model(table, optimise, limits):
    left = {n: r for n, r in table.items() if all(r[k] < v if s == "<=" else r[k] > v for k, s, v in limits)}
    choose = max if optimise[1] == "max" else min
    return choose(left, key=lambda n: left[n][optimise[0]], default=None)

# %% select-model wrong: first feasible in the wrong direction
def select_model(table, optimise, limits):
    for name in sorted(table, key=lambda n: table[n][optimise[0]], reverse=optimise[1] == "min"):
        if all(table[name][k] <= v if s == "<=" else table[name][k] >= v for k, s, v in limits):
            return name

# %% select-model wrong: the limit comes after the winner
def select_model(table, optimise, limits):
    choose = max if optimise[1] == "max" else min
    name = choose(table, key=lambda n: table[n][optimise[0]], default=None)
    if name is not None and all(table[name][k] <= v if s == "<=" else table[name][k] >= v for k, s, v in limits):
        return name

# %% select-model wrong: optimises the time (EA-60, the other way round)
def select_model(table, optimise, limits):
    left = [n for n in table if all(table[n][k] <= v if s == "<=" else table[n][k] >= v for k, s, v in limits)]
    if limits:
        return min(left, key=lambda n: table[n][limits[0][0]], default=None)
    return max(left, key=lambda n: table[n][optimise[0]], default=None)

# %% select-model wrong: accuracy is only good enough, the first feasible model wins (EA-60)
def select_model(table, optimise, limits):
    for name, row in table.items():
        if all(row[k] <= v if s == "<=" else row[k] >= v for k, s, v in limits):
            return name

# %% select-model wrong: one limit kept is enough
def select_model(table, optimise, limits):
    left = [n for n in table if not limits or any(table[n][k] <= v if s == "<=" else table[n][k] >= v for k, s, v in limits)]
    return (max if optimise[1] == "max" else min)(left, key=lambda n: table[n][optimise[0]], default=None)

# %% select-model wrong: always the largest
def select_model(table, optimise, limits):
    left = [n for n in table if all(table[n][k] <= v if s == "<=" else table[n][k] >= v for k, s, v in limits)]
    return max(left, key=lambda n: table[n][optimise[0]], default=None)

# %% select-model wrong: every limit is an upper one
def select_model(table, optimise, limits):
    left = [n for n in table if all(table[n][k] <= v for k, _, v in limits)]
    return (max if optimise[1] == "max" else min)(left, key=lambda n: table[n][optimise[0]], default=None)

# %% select-model right: a single loop
def select_model(table, optimise, limits):
    key, direction = optimise
    best = None
    for name, row in table.items():
        fits = True
        for what, sign, value in limits:
            if (sign == "<=" and row[what] > value) or (sign == ">=" and row[what] < value):
                fits = False
        if fits and (best is None or (row[key] > table[best][key] if direction == "max" else row[key] < table[best][key])):
            best = name
    return best

# %% select-model right: sorted with a key
def select_model(table, optimise, limits):
    sign = -1 if optimise[1] == "max" else 1
    for name in sorted(table, key=lambda n: sign * table[n][optimise[0]]):
        if not [1 for k, s, v in limits if (table[name][k] - v) * (1 if s == "<=" else -1) > 0]:
            return name
    return None

# %% select-model right: filters one limit after the other
def select_model(table, optimise, limits):
    import operator
    left = dict(table)
    for key, sign, value in limits:
        keep = {"<=": operator.le, ">=": operator.ge}[sign]
        left = {name: row for name, row in left.items() if keep(row[key], value)}
    if not left:
        return None
    values = np.array([row[optimise[0]] for row in left.values()])
    return list(left)[int(values.argmax() if optimise[1] == "max" else values.argmin())]

# %% unit-flip wrong: the example three times
def unit_flip(table):
    return [(100, 1), (100, 1), (100, 1)]

# %% unit-flip wrong: C before B
def unit_flip(table):
    return [(100, 1), (100, 0.001), (1, 0.001)]

# %% unit-flip wrong: both scales change together, so that nothing changes
def unit_flip(table):
    return [(1, 1), (100, 100), (0.001, 0.001)]

# %% unit-flip wrong: a negative unit
def unit_flip(table):
    return [(100, 1), (1, 0.001), (100, -1)]

# %% unit-flip wrong: the scores instead of the scales
def unit_flip(table):
    return [50.0, 0.8725, 94.25]

# %% unit-flip wrong: the scales of time come first
def unit_flip(table):
    return [(1, 100), (0.001, 1), (0.001, 100)]

# %% unit-flip right: minutes, seconds, hours
def unit_flip(table):
    return [(1.0, 1.0), (1.0, 1 / 1000), (1.0, 1 / 3_600_000)]

# %% unit-flip right: searched
def unit_flip(table):
    found = {}
    for scale in 10.0 ** np.arange(-6, 3, 0.25):
        winner = max(table, key=lambda name: table[name]["accuracy"] - 0.5 * scale * table[name]["ms"])
        found.setdefault(winner, (1.0, float(scale)))
    return [found[name] for name in "ABC"]

# %% unit-flip right: lists
def unit_flip(table):
    return [[100, 1000], [1, 0.001], [10**6, 1]]

# %% pick-threshold wrong: forgets that the hours are not a day
def pick_threshold(neg, hours, pos, max_per_day):
    c = np.concatenate([neg, pos, [np.inf]])
    return float(min(t for t in c if np.sum(neg >= t) <= max_per_day))

# %% pick-threshold wrong: hours and 24 exchanged
def pick_threshold(neg, hours, pos, max_per_day):
    c = np.concatenate([neg, pos, [np.inf]])
    return float(min(t for t in c if np.sum(neg >= t) * hours / 24 <= max_per_day))

# %% pick-threshold wrong: a score on the threshold does not ring
def pick_threshold(neg, hours, pos, max_per_day):
    c = np.concatenate([neg, pos, [np.inf]])
    return float(min(t for t in c if np.sum(neg > t) * 24 / hours <= max_per_day))

# %% pick-threshold wrong: a quantile of the noise
def pick_threshold(neg, hours, pos, max_per_day):
    allowed = int(max_per_day * hours / 24)
    if allowed >= len(neg):
        return float(np.min(np.concatenate([neg, pos, [np.inf]])))
    return float(np.sort(neg)[::-1][allowed - 1]) if allowed else float("inf")

# %% pick-threshold wrong: scores of commands are no candidates
def pick_threshold(neg, hours, pos, max_per_day):
    c = np.concatenate([neg, [np.inf]])
    return float(min(t for t in c if np.sum(neg >= t) * 24 / hours <= max_per_day))

# %% pick-threshold wrong: scores of noise are no candidates
def pick_threshold(neg, hours, pos, max_per_day):
    c = np.concatenate([pos, [np.inf]])
    return float(min(t for t in c if np.sum(neg >= t) * 24 / hours <= max_per_day))

# %% pick-threshold wrong: ignores the limit
def pick_threshold(neg, hours, pos, max_per_day):
    return float(np.min(np.concatenate([neg, pos, [np.inf]])))

# %% pick-threshold wrong: fewer alarms than are allowed
def pick_threshold(neg, hours, pos, max_per_day):
    c = np.concatenate([neg, pos, [np.inf]])
    return float(min([t for t in c if np.sum(neg >= t) * 24 / hours < max_per_day], default=np.inf))

# %% pick-threshold wrong: counts the alarms by commands too
def pick_threshold(neg, hours, pos, max_per_day):
    c = np.concatenate([neg, pos, [np.inf]])
    return float(min(t for t in c if np.sum(c[:-1] >= t) * 24 / hours <= max_per_day))

# %% pick-threshold right: sort and count
def pick_threshold(neg, hours, pos, max_per_day):
    best = float("inf")
    for t in sorted({*map(float, neg), *map(float, pos)}, reverse=True):
        if sum(1 for s in neg if s >= t) * 24 > max_per_day * hours:
            return best
        best = t
    return best

# %% pick-threshold right: searchsorted
def pick_threshold(neg, hours, pos, max_per_day):
    candidates = np.append(np.unique(np.append(neg, pos)), np.inf)
    ringing = len(neg) - np.searchsorted(np.sort(neg), candidates, side="left")
    return candidates[np.flatnonzero(ringing / hours * 24 <= max_per_day + 1e-9)[0]]

# %% pick-threshold right: a table of comparisons
def pick_threshold(neg, hours, pos, max_per_day):
    t = np.sort(np.r_[neg, pos, np.inf])
    per_day = (neg[None, :] >= t[:, None]).sum(axis=1) / (hours / 24)
    return float(t[per_day <= max_per_day][0])

# %% weighted-error wrong: divides by m
def weighted_error(y, yhat, w):
    return float(np.sum(w * (y != yhat)) / len(y))

# %% weighted-error wrong: mean of the weighted mistakes, over the mistakes
def weighted_error(y, yhat, w):
    wrong = y != yhat
    return float(np.sum(w[wrong]) / max(np.sum(wrong), 1))

# %% weighted-error wrong: unweighted
def weighted_error(y, yhat, w):
    return float(np.mean(y != yhat))

# %% weighted-error wrong: the weight of what is right
def weighted_error(y, yhat, w):
    return float(np.sum(w * (y == yhat)) / np.sum(w))

# %% weighted-error wrong: divides by the weight of what is right
def weighted_error(y, yhat, w):
    return float(np.sum(w * (y != yhat)) / max(np.sum(w * (y == yhat)), 1e-12))

# %% weighted-error wrong: normalises the caller's weights
def weighted_error(y, yhat, w):
    w[:] = w / w.sum()
    return float(np.sum(w[y != yhat]))

# %% weighted-error wrong: differences instead of mistakes
def weighted_error(y, yhat, w):
    return float(np.sum(w * np.abs(y - yhat) ** 2) / np.sum(w) if y.max() > 1 else np.sum(w * (y - yhat)) / np.sum(w))

# %% weighted-error right: np.average
def weighted_error(y, yhat, w):
    return np.average(y != yhat, weights=w)

# %% weighted-error right: dot product of normalised weights
def weighted_error(y, yhat, w):
    share = np.asarray(w, dtype=float) / np.sum(w)
    return float(share @ np.not_equal(y, yhat))

# %% weighted-error right: a loop
def weighted_error(y, yhat, w):
    wrong = total = 0.0
    for truth, guess, weight in zip(y, yhat, w):
        total += weight
        if truth != guess:
            wrong += weight
    return float(wrong / total)

# %% weighted-bce wrong: divides by m
def weighted_bce(y, p, w, eps=1e-12):
    p = np.clip(p, eps, 1 - eps)
    return float(np.mean(w * -(y * np.log(p) + (1 - y) * np.log(1 - p))))

# %% weighted-bce wrong: the weight stands inside the logarithm
def weighted_bce(y, p, w, eps=1e-12):
    p = np.clip(p, eps, 1 - eps)
    return float(-np.sum(y * np.log(w * p + eps) + (1 - y) * np.log(w * (1 - p) + eps)) / np.sum(w))

# %% weighted-bce wrong: no clip
def weighted_bce(y, p, w, eps=1e-12):
    with np.errstate(all="ignore"):
        return float(-np.sum(w * (y * np.log(p) + (1 - y) * np.log(1 - p))) / np.sum(w))

# %% weighted-bce wrong: only the positive examples are weighted
def weighted_bce(y, p, w, eps=1e-12):
    p = np.clip(p, eps, 1 - eps)
    return float(-np.sum(w * y * np.log(p) + (1 - y) * np.log(1 - p)) / np.sum(w))

# %% weighted-bce wrong: the sign
def weighted_bce(y, p, w, eps=1e-12):
    p = np.clip(p, eps, 1 - eps)
    return float(np.sum(w * (y * np.log(p) + (1 - y) * np.log(1 - p))) / np.sum(w))

# %% weighted-bce wrong: eps inside the logarithm instead of a clip
def weighted_bce(y, p, w, eps=1e-12):
    return float(-np.sum(w * (y * np.log(p + eps) + (1 - y) * np.log(1 - p + eps))) / np.sum(w))

# %% weighted-bce wrong: clips the caller's array
def weighted_bce(y, p, w, eps=1e-12):
    p = np.clip(p, eps, 1 - eps, out=p if p.dtype.kind == "f" else None)
    w *= 1
    p += 1e-15
    return float(-np.sum(w * (y * np.log(p) + (1 - y) * np.log(1 - p))) / np.sum(w))

# %% weighted-bce wrong: ignores eps
def weighted_bce(y, p, w, eps=1e-12):
    p = np.clip(p, 1e-12, 1 - 1e-12)
    return float(-np.sum(w * (y * np.log(p) + (1 - y) * np.log(1 - p))) / np.sum(w))

# %% weighted-bce right: np.average of one logarithm
def weighted_bce(y, p, w, eps=1e-12):
    p = np.clip(p, eps, 1 - eps)
    return np.average(-np.log(np.where(y == 1, p, 1 - p)), weights=w)

# %% weighted-bce right: dot products
def weighted_bce(y, p, w, eps=1e-12):
    q = np.minimum(np.maximum(p, eps), 1 - eps)
    return float(-((w * y) @ np.log(q) + (w * (1 - y)) @ np.log1p(-q)) / w.sum())

# %% weighted-bce right: a loop
def weighted_bce(y, p, w, eps=1e-12):
    total = 0.0
    for truth, probability, weight in zip(y, p, w):
        q = min(max(float(probability), eps), 1 - eps)
        total -= weight * math.log(q if truth == 1 else 1 - q)
    return float(total / np.sum(w))

# %% stratified-split wrong: shuffles everything at once
def stratified_split(region, fracs, rng):
    order, m = rng.permutation(len(region)), len(region)
    n_dev, n_test = int(m * fracs[1]), int(m * fracs[2])
    return order[: m - n_dev - n_test], order[m - n_dev - n_test : m - n_test], order[m - n_test :]

# %% stratified-split wrong: first come regions, the last of them are test
def stratified_split(region, fracs, rng):
    order, m = np.argsort(region, kind="stable"), len(region)
    n_dev, n_test = int(m * fracs[1]), int(m * fracs[2])
    parts = np.split(order, [m - n_dev - n_test, m - n_test])
    return tuple(rng.permutation(part) for part in parts)

# %% stratified-split wrong: draws with replacement
def stratified_split(region, fracs, rng):
    parts = [[], [], []]
    for name in np.unique(region):
        here = np.flatnonzero(region == name)
        sizes = [int(len(here) * f) for f in fracs]
        sizes[0] = len(here) - sizes[1] - sizes[2]
        for part, size in zip(parts, sizes):
            part.append(rng.choice(here, size))
    return tuple(rng.permutation(np.concatenate(part)) for part in parts)

# %% stratified-split wrong: dev takes the first half of the regions
def stratified_split(region, fracs, rng):
    names = np.unique(region)
    home = np.isin(region, names[: (len(names) + 1) // 2])
    inside, outside = rng.permutation(np.flatnonzero(home)), rng.permutation(np.flatnonzero(~home))
    n_dev = int(len(region) * fracs[1])
    return inside[n_dev:], inside[:n_dev], outside

# %% stratified-split wrong: the three shares are all rounded up
def stratified_split(region, fracs, rng):
    parts = [[], [], []]
    for name in np.unique(region):
        here = rng.permutation(np.flatnonzero(region == name))
        a, b = math.ceil(len(here) * fracs[0]), math.ceil(len(here) * fracs[1])
        for part, piece in zip(parts, (here[:a], here[a : a + b], here[a:])):
            part.append(piece)
    return tuple(rng.permutation(np.concatenate(part)) for part in parts)

# %% stratified-split wrong: dev and test exchanged
def stratified_split(region, fracs, rng):
    parts = [[], [], []]
    for name in np.unique(region):
        here = rng.permutation(np.flatnonzero(region == name))
        n_dev, n_test = int(len(here) * fracs[1]), int(len(here) * fracs[2])
        for part, piece in zip(parts, np.split(here, [len(here) - n_dev - n_test, len(here) - n_test])):
            part.append(piece)
    train, dev, test = (rng.permutation(np.concatenate(part)) for part in parts)
    return train, test, dev

# %% stratified-split@stratified-split-check-random wrong: a seed of its own
def stratified_split(region, fracs, rng):
    rng, parts = np.random.default_rng(0), [[], [], []]
    for name in np.unique(region):
        here = rng.permutation(np.flatnonzero(region == name))
        n_dev, n_test = int(len(here) * fracs[1]), int(len(here) * fracs[2])
        for part, piece in zip(parts, np.split(here, [len(here) - n_dev - n_test, len(here) - n_test])):
            part.append(piece)
    return tuple(rng.permutation(np.concatenate(part)) for part in parts)

# %% stratified-split@stratified-split-check-random wrong: the global generator
def stratified_split(region, fracs, rng):
    parts = [[], [], []]
    for name in np.unique(region):
        here = np.random.permutation(np.flatnonzero(region == name))
        n_dev, n_test = int(len(here) * fracs[1]), int(len(here) * fracs[2])
        for part, piece in zip(parts, np.split(here, [len(here) - n_dev - n_test, len(here) - n_test])):
            part.append(piece)
    return tuple(np.random.permutation(np.concatenate(part)) for part in parts)

# %% stratified-split@stratified-split-check-random wrong: contiguous cuts in each region, mixed only at the end
def stratified_split(region, fracs, rng):
    parts = [[], [], []]
    for name in np.unique(region):
        here = np.flatnonzero(region == name)
        n_dev, n_test = int(len(here) * fracs[1]), int(len(here) * fracs[2])
        for part, piece in zip(parts, np.split(here, [len(here) - n_dev - n_test, len(here) - n_test])):
            part.append(piece)
    return tuple(rng.permutation(np.concatenate(part)) for part in parts)

# %% stratified-split@stratified-split-check-random wrong: the regions stay in blocks
def stratified_split(region, fracs, rng):
    parts = [[], [], []]
    for name in np.unique(region):
        here = rng.permutation(np.flatnonzero(region == name))
        n_dev, n_test = int(len(here) * fracs[1]), int(len(here) * fracs[2])
        for part, piece in zip(parts, np.split(here, [len(here) - n_dev - n_test, len(here) - n_test])):
            part.append(piece)
    return tuple(np.concatenate(part) for part in parts)

# %% stratified-split right: ranks within regions by random keys
def stratified_split(region, fracs, rng):
    codes = np.unique(region, return_inverse=True)[1]
    order = np.lexsort((rng.random(len(region)), codes))
    sizes = np.bincount(codes)
    rank = np.empty(len(region), dtype=int)
    rank[order] = np.arange(len(region)) - np.repeat(np.cumsum(sizes) - sizes, sizes)
    n_dev, n_test = np.floor(sizes * fracs[1]).astype(int)[codes], np.floor(sizes * fracs[2]).astype(int)[codes]
    side = np.where(rank < n_dev, 1, np.where(rank < n_dev + n_test, 2, 0))
    mixed = rng.permutation(len(region))
    return [mixed[side[mixed] == k] for k in range(3)]

# %% stratified-split right: rounds to the nearest, with lists
def stratified_split(region, fracs, rng):
    train, dev, test = [], [], []
    for name in sorted(set(region.tolist())):
        here = [i for i in range(len(region)) if region[i] == name]
        rng.shuffle(here)
        a, b = round(len(here) * fracs[1]), round(len(here) * fracs[2])
        dev, test, train = dev + here[:a], test + here[a : a + b], train + here[a + b :]
    for part in (train, dev, test):
        rng.shuffle(part)
    return np.array(train, dtype=int), np.array(dev, dtype=int), np.array(test, dtype=int)

# %% stratified-split right: scikit-learn, seeded by the generator
def stratified_split(region, fracs, rng):
    from sklearn.utils import shuffle
    train, dev, test = [], [], []
    for name in np.unique(region):
        here = shuffle(np.flatnonzero(region == name), random_state=int(rng.integers(2**31)))
        a = int(fracs[1] * here.size)
        b = a + int(fracs[2] * here.size)
        dev.extend(here[:a])
        test.extend(here[a:b])
        train.extend(here[b:])
    seed = int(rng.integers(2**31))
    return tuple(np.array(shuffle(part, random_state=seed) if part else [], dtype=int) for part in (train, dev, test))

# %% leaking-groups wrong: counts pairs of photographs
def leaking_groups(groups, a, b):
    return int(np.sum(groups[a][:, None] == groups[b][None, :]))

# %% leaking-groups wrong: counts photographs of one side
def leaking_groups(groups, a, b):
    return int(np.isin(groups[a], groups[b]).sum())

# %% leaking-groups wrong: indices instead of groups
def leaking_groups(groups, a, b):
    return len(set(np.asarray(a).tolist()) & set(np.asarray(b).tolist()))

# %% leaking-groups wrong: groups on either side
def leaking_groups(groups, a, b):
    return len(np.union1d(groups[a], groups[b]))

# %% leaking-groups wrong: says whether there is a leak
def leaking_groups(groups, a, b):
    return bool(len(np.intersect1d(groups[a], groups[b])))

# %% leaking-groups wrong: groups of more than one photograph
def leaking_groups(groups, a, b):
    return int((np.unique(groups[np.concatenate([a, b])], return_counts=True)[1] > 1).sum())

# %% leaking-groups right: sets
def leaking_groups(groups, a, b):
    return len({groups[i] for i in a} & {groups[i] for i in b})

# %% leaking-groups right: a loop over groups
def leaking_groups(groups, a, b):
    count = 0
    for name in np.unique(groups):
        count += bool(np.any(groups[a] == name) and np.any(groups[b] == name))
    return count

# %% leaking-groups right: unique and isin
def leaking_groups(groups, a, b):
    return np.isin(np.unique(groups[a]), groups[b]).sum()

# %% wilson-interval wrong: the simple interval, without width at k = 0
def wilson_interval(k, n, level=0.95):
    z, p = stats.norm.ppf((1 + level) / 2), k / n
    half = z * math.sqrt(p * (1 - p) / n)
    return float(p - half), float(p + half)

# %% wilson-interval wrong: the quantile of 0.95
def wilson_interval(k, n, level=0.95):
    z, p = stats.norm.ppf(level), k / n
    half = z * math.sqrt(p * (1 - p) / n + z**2 / (4 * n**2))
    return float((p + z**2 / (2 * n) - half) / (1 + z**2 / n)), float((p + z**2 / (2 * n) + half) / (1 + z**2 / n))

# %% wilson-interval wrong: centre and half width instead of the ends
def wilson_interval(k, n, level=0.95):
    z, p = stats.norm.ppf((1 + level) / 2), k / n
    half = z * math.sqrt(p * (1 - p) / n + z**2 / (4 * n**2))
    return float((p + z**2 / (2 * n)) / (1 + z**2 / n)), float(half / (1 + z**2 / n))

# %% wilson-interval wrong: always 95 %
def wilson_interval(k, n, level=0.95):
    z, p = 1.959963984540054, k / n
    half = z * math.sqrt(p * (1 - p) / n + z**2 / (4 * n**2))
    return (p + z**2 / (2 * n) - half) / (1 + z**2 / n), (p + z**2 / (2 * n) + half) / (1 + z**2 / n)

# %% wilson-interval wrong: not divided by 1 + z²/n
def wilson_interval(k, n, level=0.95):
    z, p = stats.norm.ppf((1 + level) / 2), k / n
    half = z * math.sqrt(p * (1 - p) / n + z**2 / (4 * n**2))
    return float(p + z**2 / (2 * n) - half), float(p + z**2 / (2 * n) + half)

# %% wilson-interval wrong: the upper end first
def wilson_interval(k, n, level=0.95):
    z, p = stats.norm.ppf((1 + level) / 2), k / n
    half = z * math.sqrt(p * (1 - p) / n + z**2 / (4 * n**2))
    return float((p + z**2 / (2 * n) + half) / (1 + z**2 / n)), float((p + z**2 / (2 * n) - half) / (1 + z**2 / n))

# %% wilson-interval right: counts of z² examples more
def wilson_interval(k, n, level=0.95):
    z2 = stats.chi2.ppf(level, 1)
    centre = (k + z2 / 2) / (n + z2)
    half = math.sqrt(z2) / (n + z2) * math.sqrt(k * (n - k) / n + z2 / 4)
    return float(centre - half), float(centre + half)

# %% wilson-interval right: roots of the quadratic equation
def wilson_interval(k, n, level=0.95):
    from statistics import NormalDist
    z, p = NormalDist().inv_cdf(0.5 + level / 2), k / n
    low, high = sorted(np.real(np.roots([1 + z**2 / n, -2 * p - z**2 / n, p**2])))
    return max(float(low), 0.0), min(float(high), 1.0)

# %% wilson-interval right: SciPy's
def wilson_interval(k, n, level=0.95):
    ci = stats.binomtest(k, n).proportion_ci(level, method="wilson")
    return ci.low, ci.high

# %% sizes wrong: int() instead of rounding up
def needed_for(p, half_width, level=0.95):
    z = stats.norm.ppf((1 + level) / 2)
    return int(z**2 * p * (1 - p) / half_width**2)

def split_sizes(m, needed):
    size = min(needed, m // 5)
    return m - 2 * size, size, size

# %% sizes wrong: sizes that do not add up to m
def needed_for(p, half_width, level=0.95):
    z = stats.norm.ppf((1 + level) / 2)
    return math.ceil(z**2 * p * (1 - p) / half_width**2)

def split_sizes(m, needed):
    size = min(needed, m // 5)
    return 3 * (m // 5) if size < needed else m - 2 * size, size, size

# %% sizes wrong: always 60/20/20
def needed_for(p, half_width, level=0.95):
    z = stats.norm.ppf((1 + level) / 2)
    return math.ceil(z**2 * p * (1 - p) / half_width**2)

def split_sizes(m, needed):
    return m - 2 * (m // 5), m // 5, m // 5

# %% sizes wrong: the whole width
def needed_for(p, half_width, level=0.95):
    z = stats.norm.ppf((1 + level) / 2)
    return math.ceil(4 * z**2 * p * (1 - p) / half_width**2)

def split_sizes(m, needed):
    size = min(needed, m // 5)
    return m - 2 * size, size, size

# %% sizes wrong: the quantile of 0.95
def needed_for(p, half_width, level=0.95):
    z = stats.norm.ppf(level)
    return math.ceil(z**2 * p * (1 - p) / half_width**2)

def split_sizes(m, needed):
    size = min(needed, m // 5)
    return m - 2 * size, size, size

# %% sizes wrong: dev and test share what is needed
def needed_for(p, half_width, level=0.95):
    z = stats.norm.ppf((1 + level) / 2)
    return math.ceil(z**2 * p * (1 - p) / half_width**2)

def split_sizes(m, needed):
    size = min(needed // 2, m // 5)
    return m - 2 * size, size, size

# %% sizes wrong: a float
def needed_for(p, half_width, level=0.95):
    z = stats.norm.ppf((1 + level) / 2)
    return np.ceil(z**2 * p * (1 - p) / half_width**2)

def split_sizes(m, needed):
    size = min(needed, m // 5)
    return m - 2 * size, size, size

# %% sizes right: the deviation of one example
def needed_for(p, half_width, level=0.95):
    sd = (p - p * p) ** 0.5
    return int(np.ceil((stats.norm.isf((1 - level) / 2) * sd / half_width) ** 2))

def split_sizes(m, needed):
    dev = test = needed if 5 * needed <= m else m // 5
    return m - dev - test, dev, test

# %% sizes right: minus a floor
def needed_for(p, half_width, level=0.95):
    variance = p * (1 - p)
    return -int(-stats.chi2.ppf(level, 1) * variance // half_width**2)

def split_sizes(m, needed):
    each = int(np.minimum(needed, np.floor(m / 5)))
    return tuple([m - each * 2, each, each])

# %% prob-b-better wrong: a draw of its own for each model
def prob_b_better(a_wrong, b_wrong, rng, B=2000):
    a, b, n = np.asarray(a_wrong, dtype=int), np.asarray(b_wrong, dtype=int), len(a_wrong)
    da, db = a[rng.integers(0, n, (B, n))].sum(axis=1), b[rng.integers(0, n, (B, n))].sum(axis=1)
    return float(np.mean(da > db) + np.mean(da == db) / 2)

# %% prob-b-better wrong: a tie counts for nobody
def prob_b_better(a_wrong, b_wrong, rng, B=2000):
    gain = np.asarray(a_wrong, dtype=int) - np.asarray(b_wrong, dtype=int)
    return float(np.mean(gain[rng.integers(0, len(gain), (B, len(gain)))].sum(axis=1) > 0))

# %% prob-b-better wrong: a tie counts for B
def prob_b_better(a_wrong, b_wrong, rng, B=2000):
    gain = np.asarray(a_wrong, dtype=int) - np.asarray(b_wrong, dtype=int)
    return float(np.mean(gain[rng.integers(0, len(gain), (B, len(gain)))].sum(axis=1) >= 0))

# %% prob-b-better wrong: A is better
def prob_b_better(a_wrong, b_wrong, rng, B=2000):
    gain = np.asarray(b_wrong, dtype=int) - np.asarray(a_wrong, dtype=int)
    draws = gain[rng.integers(0, len(gain), (B, len(gain)))].sum(axis=1)
    return float(np.mean(draws > 0) + np.mean(draws == 0) / 2)

# %% prob-b-better wrong: without replacement, so that every draw is the same
def prob_b_better(a_wrong, b_wrong, rng, B=2000):
    gain = np.asarray(a_wrong, dtype=int) - np.asarray(b_wrong, dtype=int)
    draws = np.array([rng.permutation(gain).sum() for _ in range(B)])
    return float(np.mean(draws > 0) + np.mean(draws == 0) / 2)

# %% prob-b-better wrong: a seed of its own
def prob_b_better(a_wrong, b_wrong, rng, B=2000):
    gain = np.asarray(a_wrong, dtype=int) - np.asarray(b_wrong, dtype=int)
    draws = gain[np.random.default_rng(0).integers(0, len(gain), (B, len(gain)))].sum(axis=1)
    return float(np.mean(draws > 0) + np.mean(draws == 0) / 2)

# %% prob-b-better wrong: who is right more often among the examples where they differ
def prob_b_better(a_wrong, b_wrong, rng, B=2000):
    gain = np.asarray(a_wrong, dtype=int) - np.asarray(b_wrong, dtype=int)
    return float(np.mean(gain[gain != 0] > 0)) if np.any(gain) else 0.5

# %% prob-b-better wrong: ignores B
def prob_b_better(a_wrong, b_wrong, rng, B=2000):
    gain = np.asarray(a_wrong, dtype=int) - np.asarray(b_wrong, dtype=int)
    draws = gain[rng.integers(0, len(gain), (2000, len(gain)))].sum(axis=1)
    return float(np.mean(draws > 0) + np.mean(draws == 0) / 2)

# %% prob-b-better right: multinomial on the four joint counts
def prob_b_better(a_wrong, b_wrong, rng, B=2000):
    joint = 2 * np.asarray(a_wrong, dtype=int) + np.asarray(b_wrong, dtype=int)
    share = np.bincount(joint, minlength=4) / len(joint)
    counts = rng.multinomial(len(joint), share, B)
    return float(np.mean(np.sign(counts[:, 2] - counts[:, 1]) + 1) / 2)

# %% prob-b-better right: a loop over draws
def prob_b_better(a_wrong, b_wrong, rng, B=2000):
    a, b, wins = np.asarray(a_wrong), np.asarray(b_wrong), 0.0
    for _ in range(B):
        pick = rng.choice(len(a), len(a))
        errors_a, errors_b = np.count_nonzero(a[pick]), np.count_nonzero(b[pick])
        wins += 1.0 if errors_b < errors_a else 0.5 if errors_a == errors_b else 0.0
    return wins / B

# %% prob-b-better right: both tables from one draw of indices
def prob_b_better(a_wrong, b_wrong, rng, B=2000):
    both = np.stack([a_wrong, b_wrong]).astype(float)
    means = both[:, rng.integers(len(a_wrong), size=(B, len(a_wrong)))].mean(axis=2).round(9)
    return np.mean(np.where(means[0] > means[1], 1.0, np.where(means[0] < means[1], 0.0, 0.5)))

# %% place-target wrong: no limit for the time
def place_target(brief):
    return {"weights": brief["cost"], "dev_shares": brief["traffic"], "max_latency_ms": None, "n_dev": brief["labels"] - needed_for(0.10, brief["promise"])}

# %% place-target wrong: plain accuracy
def place_target(brief):
    return {"weights": {"good": 1, "bruised": 1, "mouldy": 1}, "dev_shares": brief["traffic"], "max_latency_ms": brief["latency_ms"],
            "n_dev": brief["labels"] - needed_for(0.10, brief["promise"])}

# %% place-target wrong: a dev set of 100
def place_target(brief):
    return {"weights": brief["cost"], "dev_shares": brief["traffic"], "max_latency_ms": brief["latency_ms"], "n_dev": 100}

# %% place-target wrong: a limit of its own
def place_target(brief):
    return {"weights": brief["cost"], "dev_shares": brief["traffic"], "max_latency_ms": 100, "n_dev": 2000}

# %% place-target wrong: weights the wrong way round
def place_target(brief):
    return {"weights": {k: 1 / v for k, v in brief["cost"].items()}, "dev_shares": brief["traffic"], "max_latency_ms": brief["latency_ms"],
            "n_dev": 2000}

# %% place-target wrong: a key is missing
def place_target(brief):
    return {"weights": brief["cost"], "dev_shares": brief["traffic"], "max_latency_ms": brief["latency_ms"]}

# %% place-target@place-target-check-sharp wrong: a dev set of 300
def place_target(brief):
    return {"weights": brief["cost"], "dev_shares": brief["traffic"], "max_latency_ms": brief["latency_ms"], "n_dev": 300}

# %% place-target@place-target-check-sharp wrong: the two largest valleys
def place_target(brief):
    largest = sorted(brief["traffic"], key=brief["traffic"].get)[-2:]
    return {"weights": brief["cost"], "dev_shares": {v: brief["traffic"][v] for v in largest}, "max_latency_ms": brief["latency_ms"],
            "n_dev": brief["labels"] - needed_for(0.10, brief["promise"])}

# %% place-target@place-target-check-sharp wrong: the first two valleys
def place_target(brief):
    return {"weights": brief["cost"], "dev_shares": {v: 1 for v in list(brief["traffic"])[:2]}, "max_latency_ms": brief["latency_ms"],
            "n_dev": brief["labels"] - needed_for(0.10, brief["promise"])}

# %% place-target@place-target-check-sharp wrong: mould weighs twice as much, whatever it costs
def place_target(brief):
    return {"weights": {"good": 1, "bruised": 1, "mouldy": 2}, "dev_shares": brief["traffic"], "max_latency_ms": brief["latency_ms"],
            "n_dev": brief["labels"] - needed_for(0.10, brief["promise"])}

# %% place-target@place-target-check-promise wrong: half of the labels to dev
def place_target(brief):
    return {"weights": brief["cost"], "dev_shares": brief["traffic"], "max_latency_ms": brief["latency_ms"], "n_dev": brief["labels"] // 2}

# %% place-target@place-target-check-promise wrong: all labels to dev
def place_target(brief):
    return {"weights": brief["cost"], "dev_shares": brief["traffic"], "max_latency_ms": brief["latency_ms"], "n_dev": brief["labels"]}

# %% place-target@place-target-check-promise wrong: a test set for an error of 5 %
def place_target(brief):
    return {"weights": brief["cost"], "dev_shares": brief["traffic"], "max_latency_ms": brief["latency_ms"],
            "n_dev": brief["labels"] - needed_for(0.05, brief["promise"])}

# %% place-target right: weights that add up to 1
def place_target(brief):
    total = sum(brief["cost"].values())
    weights = {kind: cost / total for kind, cost in brief["cost"].items()}
    n_test = math.ceil(0.09 * (stats.norm.ppf(0.975) / brief["promise"]) ** 2)
    return dict(n_dev=brief["labels"] - n_test, max_latency_ms=float(brief["latency_ms"]), dev_shares=brief["traffic"], weights=weights)

# %% place-target right: uniform valleys
def place_target(brief):
    shares = dict.fromkeys(brief["traffic"], 1)
    n_test = needed_for(0.10, brief["promise"]) + 50
    return {"weights": brief["cost"], "dev_shares": shares, "max_latency_ms": brief["latency_ms"], "n_dev": brief["labels"] - n_test}

# %% place-target right: a smaller dev set than it could have
def place_target(brief):
    most = brief["labels"] - needed_for(0.10, brief["promise"])
    return {"weights": dict(brief["cost"]), "dev_shares": {v: 100 * s for v, s in brief["traffic"].items()},
            "max_latency_ms": brief["latency_ms"], "n_dev": int(0.9 * most)}

# %% quiz wrong: the first letter everywhere
def quiz():
    return {"q1_error": 107 / 1950, "q1": "a", "q2_arrived": 0.075, "q2": "a", "q3_best": 0.06198, "q3": "a", "q4_users": 0.1052, "q4": "a"}

# %% quiz wrong: the longest option everywhere
def quiz():
    return {"q1_error": 107 / 1950, "q1": "a", "q2_arrived": 0.075, "q2": "b", "q3_best": 0.06198, "q3": "a", "q4_users": 0.1052, "q4": "c"}

# %% quiz@quiz-check-first wrong: the unweighted error
def quiz():
    return {"q1_error": 0.05, "q1": "b", "q2_arrived": 0.075, "q2": "a", "q3_best": 0.06198, "q3": "d", "q4_users": 0.1052, "q4": "c"}

# %% quiz@quiz-check-first wrong: the weights stand in the numerator only
def quiz():
    return {"q1_error": 0.107, "q1": "b", "q2_arrived": 0.075, "q2": "a", "q3_best": 0.06198, "q3": "d", "q4_users": 0.1052, "q4": "c"}

# %% quiz@quiz-check-first wrong: takes both steps for undone
def quiz():
    return {"q1_error": 107 / 1950, "q1": "d", "q2_arrived": 0.075, "q2": "a", "q3_best": 0.06198, "q3": "d", "q4_users": 0.1052, "q4": "c"}

# %% quiz@quiz-check-first wrong: takes the difference for noise
def quiz():
    return {"q1_error": 107 / 1950, "q1": "c", "q2_arrived": 0.075, "q2": "a", "q3_best": 0.06198, "q3": "d", "q4_users": 0.1052, "q4": "c"}

# %% quiz@quiz-check-first wrong: trains on winter, measures in summer
def quiz():
    return {"q1_error": 107 / 1950, "q1": "b", "q2_arrived": 0.075, "q2": "b", "q3_best": 0.06198, "q3": "d", "q4_users": 0.1052, "q4": "c"}

# %% quiz@quiz-check-first wrong: goes on tuning
def quiz():
    return {"q1_error": 107 / 1950, "q1": "b", "q2_arrived": 0.075, "q2": "c", "q3_best": 0.06198, "q3": "d", "q4_users": 0.1052, "q4": "c"}

# %% quiz@quiz-check-first wrong: launches
def quiz():
    return {"q1_error": 107 / 1950, "q1": "b", "q2_arrived": 0.075, "q2": "d", "q3_best": 0.06198, "q3": "d", "q4_users": 0.1052, "q4": "c"}

# %% quiz@quiz-check-first wrong: winter's gain as a share of winter's error
def quiz():
    return {"q1_error": 107 / 1950, "q1": "b", "q2_arrived": 0.0395, "q2": "a", "q3_best": 0.06198, "q3": "d", "q4_users": 0.1052, "q4": "c"}

# %% quiz@quiz-check-second wrong: prints the interval of the winner
def quiz():
    return {"q1_error": 107 / 1950, "q1": "b", "q2_arrived": 0.075, "q2": "a", "q3_best": 0.06198, "q3": "a", "q4_users": 0.1052, "q4": "c"}

# %% quiz@quiz-check-second wrong: compares the winner with 8 %
def quiz():
    return {"q1_error": 107 / 1950, "q1": "b", "q2_arrived": 0.075, "q2": "a", "q3_best": 0.06198, "q3": "b", "q4_users": 0.1052, "q4": "c"}

# %% quiz@quiz-check-second wrong: widens the interval by the root of 400
def quiz():
    return {"q1_error": 107 / 1950, "q1": "b", "q2_arrived": 0.075, "q2": "a", "q3_best": 0.06198, "q3": "c", "q4_users": 0.1052, "q4": "c"}

# %% quiz@quiz-check-second wrong: no optimism at all
def quiz():
    return {"q1_error": 107 / 1950, "q1": "b", "q2_arrived": 0.075, "q2": "a", "q3_best": 0.08, "q3": "d", "q4_users": 0.1052, "q4": "c"}

# %% quiz@quiz-check-second wrong: tunes before the target has moved
def quiz():
    return {"q1_error": 107 / 1950, "q1": "b", "q2_arrived": 0.075, "q2": "a", "q3_best": 0.06198, "q3": "d", "q4_users": 0.1052, "q4": "d"}

# %% quiz@quiz-check-second wrong: labels before anybody has looked
def quiz():
    return {"q1_error": 107 / 1950, "q1": "b", "q2_arrived": 0.075, "q2": "a", "q3_best": 0.06198, "q3": "d", "q4_users": 0.1052, "q4": "b"}

# %% quiz@quiz-check-second wrong: the unweighted mean of the two kinds
def quiz():
    return {"q1_error": 107 / 1950, "q1": "b", "q2_arrived": 0.075, "q2": "a", "q3_best": 0.06198, "q3": "d", "q4_users": 0.082, "q4": "c"}
