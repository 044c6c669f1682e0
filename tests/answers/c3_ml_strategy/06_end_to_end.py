# %% locate wrong: the end of a run is inclusive
def locate(strip, thr=0.35, min_width=3):
    ink = np.concatenate([[0], (strip > thr).any(axis=0).astype(int), [0]])
    edges = np.flatnonzero(np.diff(ink)).tolist()
    runs = [(a, b - 1) for a, b in zip(edges[::2], edges[1::2]) if b - a >= min_width]
    if not runs:
        return 1, 9
    if len(runs) == 1:
        (a, b), m = runs[0], sum(runs[0]) / 2
        places = [int(np.floor((a + m) / 2 - 3.5)), int(np.floor((m + b) / 2 - 3.5))]
    else:
        places = [(a + b) // 2 - 4 for a, b in sorted(sorted(runs, key=lambda run: run[0] - run[1])[:2])]
    return min(max(places[0], 0), 10), min(max(places[1], 0), 10)

# %% locate wrong: the centre instead of the place
def locate(strip, thr=0.35, min_width=3):
    ink = np.concatenate([[0], (strip > thr).any(axis=0).astype(int), [0]])
    edges = np.flatnonzero(np.diff(ink)).tolist()
    runs = [(a, b) for a, b in zip(edges[::2], edges[1::2]) if b - a >= min_width]
    if not runs:
        return 1, 9
    if len(runs) == 1:
        (a, b), m = runs[0], sum(runs[0]) / 2
        places = [int((a + m) / 2), int((m + b) / 2)]
    else:
        places = [(a + b) // 2 for a, b in sorted(sorted(runs, key=lambda run: run[0] - run[1])[:2])]
    return min(max(places[0], 0), 10), min(max(places[1], 0), 10)

# %% locate wrong: the widest first instead of the left one first
def locate(strip, thr=0.35, min_width=3):
    ink = np.concatenate([[0], (strip > thr).any(axis=0).astype(int), [0]])
    edges = np.flatnonzero(np.diff(ink)).tolist()
    runs = [(a, b) for a, b in zip(edges[::2], edges[1::2]) if b - a >= min_width]
    if not runs:
        return 1, 9
    if len(runs) == 1:
        (a, b), m = runs[0], sum(runs[0]) / 2
        places = [int(np.floor((a + m) / 2 - 3.5)), int(np.floor((m + b) / 2 - 3.5))]
    else:
        places = [(a + b) // 2 - 4 for a, b in sorted(runs, key=lambda run: run[0] - run[1])[:2]]
    return min(max(places[0], 0), 10), min(max(places[1], 0), 10)

# %% locate@locate-check-edges wrong: the first two runs instead of the widest
def locate(strip, thr=0.35, min_width=3):
    ink = np.concatenate([[0], (strip > thr).any(axis=0).astype(int), [0]])
    edges = np.flatnonzero(np.diff(ink)).tolist()
    runs = [(a, b) for a, b in zip(edges[::2], edges[1::2]) if b - a >= min_width]
    if not runs:
        return 1, 9
    if len(runs) == 1:
        (a, b), m = runs[0], sum(runs[0]) / 2
        places = [int(np.floor((a + m) / 2 - 3.5)), int(np.floor((m + b) / 2 - 3.5))]
    else:
        places = [(a + b) // 2 - 4 for a, b in runs[:2]]
    return min(max(places[0], 0), 10), min(max(places[1], 0), 10)

# %% locate wrong: ignores min_width
def locate(strip, thr=0.35, min_width=3):
    ink = np.concatenate([[0], (strip > thr).any(axis=0).astype(int), [0]])
    edges = np.flatnonzero(np.diff(ink)).tolist()
    runs = list(zip(edges[::2], edges[1::2]))
    if not runs:
        return 1, 9
    if len(runs) == 1:
        (a, b), m = runs[0], sum(runs[0]) / 2
        places = [int(np.floor((a + m) / 2 - 3.5)), int(np.floor((m + b) / 2 - 3.5))]
    else:
        places = [(a + b) // 2 - 4 for a, b in sorted(sorted(runs, key=lambda run: run[0] - run[1])[:2])]
    return min(max(places[0], 0), 10), min(max(places[1], 0), 10)

# %% locate@locate-check-edges wrong: a pixel that equals the threshold is ink
def locate(strip, thr=0.35, min_width=3):
    ink = np.concatenate([[0], (strip >= thr).any(axis=0).astype(int), [0]])
    edges = np.flatnonzero(np.diff(ink)).tolist()
    runs = [(a, b) for a, b in zip(edges[::2], edges[1::2]) if b - a >= min_width]
    if not runs:
        return 1, 9
    if len(runs) == 1:
        (a, b), m = runs[0], sum(runs[0]) / 2
        places = [int(np.floor((a + m) / 2 - 3.5)), int(np.floor((m + b) / 2 - 3.5))]
    else:
        places = [(a + b) // 2 - 4 for a, b in sorted(sorted(runs, key=lambda run: run[0] - run[1])[:2])]
    return min(max(places[0], 0), 10), min(max(places[1], 0), 10)

# %% locate@locate-check-edges wrong: places are not clipped
def locate(strip, thr=0.35, min_width=3):
    ink = np.concatenate([[0], (strip > thr).any(axis=0).astype(int), [0]])
    edges = np.flatnonzero(np.diff(ink)).tolist()
    runs = [(a, b) for a, b in zip(edges[::2], edges[1::2]) if b - a >= min_width]
    if not runs:
        return 1, 9
    if len(runs) == 1:
        (a, b), m = runs[0], sum(runs[0]) / 2
        return int(np.floor((a + m) / 2 - 3.5)), int(np.floor((m + b) / 2 - 3.5))
    places = [(a + b) // 2 - 4 for a, b in sorted(sorted(runs, key=lambda run: run[0] - run[1])[:2])]
    return tuple(places)

# %% locate right: itertools.groupby
def locate(strip, thr=0.35, min_width=3):
    from itertools import groupby

    runs, column = [], 0
    for ink, group in groupby(np.max(strip, axis=0) > thr):
        width = len(list(group))
        if ink and width >= min_width:
            runs.append((column, column + width))
        column += width
    if len(runs) == 0:
        return (1, 9)
    if len(runs) == 1:
        a, b = runs[0]
        quarter = (b - a) / 4
        x = [int(np.floor(a + quarter - 4 + 0.5)), int(np.floor(b - quarter - 4 + 0.5))]
    else:
        order = sorted(range(len(runs)), key=lambda i: (-(runs[i][1] - runs[i][0]), i))[:2]
        x = [int(np.floor((runs[i][0] + runs[i][1]) / 2)) - 4 for i in sorted(order)]
    return tuple(int(v) for v in np.clip(x, 0, 10))

# %% locate right: labels of scipy.ndimage
def locate(strip, thr=0.35, min_width=3):
    from scipy.ndimage import find_objects, label

    ink = np.any(np.asarray(strip) > thr, axis=0)
    runs = [(part[0].start, part[0].stop) for part in find_objects(label(ink)[0])]
    runs = [run for run in runs if run[1] - run[0] >= min_width]
    if not runs:
        return 1, 9
    if len(runs) > 1:
        widths = [b - a for a, b in runs]
        first = int(np.argmax(widths))
        widths[first] = -1
        pair = sorted([runs[first], runs[int(np.argmax(widths))]])
        xs = [(a + b) // 2 - 4 for a, b in pair]
    else:
        a, b = runs[0]
        m = (a + b) / 2
        xs = [np.floor((a + m) / 2 - 4 + 0.5), np.floor((m + b) / 2 - 4 + 0.5)]
    return int(max(0, min(10, xs[0]))), int(max(0, min(10, xs[1])))

# %% locate right: NumPy ints, and a list of columns
def locate(strip, thr=0.35, min_width=3):
    columns = np.flatnonzero((strip > thr).sum(axis=0))
    groups = [g for g in np.split(columns, np.flatnonzero(np.diff(columns) > 1) + 1) if len(g) >= max(min_width, 1)]
    if not groups:
        return 1, 9
    if len(groups) == 1:
        a, b = groups[0][0], groups[0][-1] + 1
        c = np.array([0.75 * a + 0.25 * b, 0.25 * a + 0.75 * b])
        left, right = np.clip(np.floor(c - 3.5), 0, 10).astype(int)
        return left, right
    order = np.argsort([-len(g) for g in groups], kind="stable")[:2]
    left, right = (np.clip((groups[i][0] + groups[i][-1] + 1) // 2 - 4, 0, 10) for i in np.sort(order))
    return left, right

# %% run-pipeline wrong: read is called for each strip
def run_pipeline(strips, locate, read):
    return np.array([read(np.array([strip[:, x : x + 8].ravel() for x in locate(strip)])) for strip in strips]).astype(int)

# %% run-pipeline wrong: patches are written column by column
def run_pipeline(strips, locate, read):
    crops = [strip[:, x : x + 8].T.ravel() for strip in strips for x in locate(strip)]
    return np.asarray(read(np.array(crops))).astype(int).reshape(-1, 2)

# %% run-pipeline wrong: the right digit first
def run_pipeline(strips, locate, read):
    crops = [strip[:, x : x + 8].ravel() for strip in strips for x in locate(strip)[::-1]]
    return np.asarray(read(np.array(crops))).astype(int).reshape(-1, 2)

# %% run-pipeline wrong: all left patches, then all right ones, but read as pairs
def run_pipeline(strips, locate, read):
    places = [locate(strip) for strip in strips]
    crops = [s[:, x[j] : x[j] + 8].ravel() for j in (0, 1) for s, x in zip(strips, places)]
    return np.asarray(read(np.array(crops))).astype(int).reshape(-1, 2)

# %% run-pipeline wrong: the place is taken for the centre
def run_pipeline(strips, locate, read):
    crops = []
    for strip in strips:
        for x in locate(strip):
            a = min(max(x - 4, 0), 10)
            crops.append(strip[:, a : a + 8].ravel())
    return np.asarray(read(np.array(crops))).astype(int).reshape(-1, 2)

# %% run-pipeline right: fancy indexing
def run_pipeline(strips, locate, read):
    x = np.array([locate(strip) for strip in strips])
    columns = x[:, :, None, None] + np.arange(8)
    crops = strips[np.arange(len(strips))[:, None, None, None], np.arange(8)[:, None], columns]
    return np.reshape(read(crops.reshape(-1, 64)), (len(strips), 2)).astype(np.int64)

# %% run-pipeline right: all left patches, then all right ones
def run_pipeline(strips, locate, read):
    places = [locate(strip) for strip in strips]
    left = [s[:, a : a + 8].reshape(64) for s, (a, _) in zip(strips, places)]
    right = [s[:, b : b + 8].reshape(64) for s, (_, b) in zip(strips, places)]
    digits = np.asarray(read(np.vstack(left + right)))
    return digits.reshape(2, -1).T.astype(int)

# %% run-pipeline right: a loop over pixels
def run_pipeline(strips, locate, read):
    crops = np.zeros((2 * len(strips), 64))
    for i, strip in enumerate(strips):
        for j, x in enumerate(locate(strip)):
            for row in range(8):
                crops[2 * i + j, 8 * row : 8 * row + 8] = strip[row, x : x + 8]
    digits = list(read(crops))
    return np.array([[int(digits[2 * i]), int(digits[2 * i + 1])] for i in range(len(strips))])

# %% exact-rate wrong: the rate of digits
def exact_rate(P, Y):
    return float(np.mean(P == Y)) if len(Y) else 0.0

# %% exact-rate wrong: one right digit is enough
def exact_rate(P, Y):
    return float((P == Y).any(axis=1).mean()) if len(Y) else 0.0

# %% exact-rate wrong: along the other axis
def exact_rate(P, Y):
    return float((P == Y).all(axis=0).mean()) if len(Y) else 0.0

# %% exact-rate wrong: nan for no readings
def exact_rate(P, Y):
    return float((P == Y).all(axis=1).sum() / np.float64(len(Y)))

# %% exact-rate wrong: the number instead of the share
def exact_rate(P, Y):
    return float((P == Y).all(axis=1).sum())

# %% exact-rate wrong: the square of the rate of digits
def exact_rate(P, Y):
    return float(np.mean(P == Y) ** 2) if len(Y) else 0.0

# %% exact-rate right: a loop
def exact_rate(P, Y):
    right = 0
    for p, y in zip(P, Y):
        right += list(p) == list(y)
    return right / len(Y) if len(Y) > 0 else 0.0

# %% exact-rate right: counts right digits in each row
def exact_rate(P, Y):
    if Y.shape[0] == 0:
        return 0.0
    return np.mean(np.sum(P == Y, axis=1) == Y.shape[1])

# %% exact-rate right: rows without a difference
def exact_rate(P, Y):
    n = max(len(Y), 1)
    return np.count_nonzero(np.abs(P - Y).sum(axis=1) == 0) / n if len(Y) else 0.0

# %% stage-ceilings wrong: multiplies the rates of the stages
def stage_ceilings(read, strips, Y, x_true, x_found):
    def rate(x):
        places = iter(np.asarray(x).tolist())
        return exact_rate(run_pipeline(strips, lambda strip: next(places), read), Y)

    found = float((np.abs(x_found - x_true) <= 1).all(axis=1).mean())
    return {"now": found * rate(x_true), "perfect_locator": rate(x_true), "perfect_reader": found}

# %% stage-ceilings wrong: a perfect reader reads everything
def stage_ceilings(read, strips, Y, x_true, x_found):
    def rate(x):
        places = iter(np.asarray(x).tolist())
        return exact_rate(run_pipeline(strips, lambda strip: next(places), read), Y)

    return {"now": rate(x_found), "perfect_locator": rate(x_true), "perfect_reader": 1.0}

# %% stage-ceilings wrong: one place found is enough
def stage_ceilings(read, strips, Y, x_true, x_found):
    def rate(x):
        places = iter(np.asarray(x).tolist())
        return exact_rate(run_pipeline(strips, lambda strip: next(places), read), Y)

    found = np.abs(x_found - x_true) <= 1
    return {"now": rate(x_found), "perfect_locator": rate(x_true), "perfect_reader": float(found.any(axis=1).mean())}

# %% stage-ceilings wrong: single digits instead of readings
def stage_ceilings(read, strips, Y, x_true, x_found):
    def rate(x):
        places = iter(np.asarray(x).tolist())
        return float(np.mean(run_pipeline(strips, lambda strip: next(places), read) == Y))

    found = np.abs(x_found - x_true) <= 1
    return {"now": rate(x_found), "perfect_locator": rate(x_true), "perfect_reader": float(found.mean())}

# %% stage-ceilings wrong: places must agree to the column
def stage_ceilings(read, strips, Y, x_true, x_found):
    def rate(x):
        places = iter(np.asarray(x).tolist())
        return exact_rate(run_pipeline(strips, lambda strip: next(places), read), Y)

    found = x_found == x_true
    return {"now": rate(x_found), "perfect_locator": rate(x_true), "perfect_reader": float(found.all(axis=1).mean())}

# %% stage-ceilings wrong: only a place too far to the right counts as missed
def stage_ceilings(read, strips, Y, x_true, x_found):
    def rate(x):
        places = iter(np.asarray(x).tolist())
        return exact_rate(run_pipeline(strips, lambda strip: next(places), read), Y)

    found = x_found - x_true <= 1
    return {"now": rate(x_found), "perfect_locator": rate(x_true), "perfect_reader": float(found.all(axis=1).mean())}

# %% stage-ceilings right: cuts the patches itself
def stage_ceilings(read, strips, Y, x_true, x_found):
    rates = {}
    for name, x in (("now", x_found), ("perfect_locator", x_true)):
        crops = np.array([s[:, p : p + 8].ravel() for s, row in zip(strips, x) for p in row])
        P = np.asarray(read(crops)).reshape(-1, 2)
        rates[name] = float(np.mean(np.all(P == Y, axis=1)))
    rates["perfect_reader"] = float(np.mean(np.max(np.abs(x_found - x_true), axis=1) < 2))
    return rates

# %% stage-ceilings right: a loop over strips, with the functions of the exercises above
def stage_ceilings(read, strips, Y, x_true, x_found):
    n, both = len(Y), 0
    for a, b in zip(x_true, x_found):
        both += bool(abs(a[0] - b[0]) < 2) and bool(abs(a[1] - b[1]) < 2)
    P = [np.vstack([run_pipeline(strips[i : i + 1], lambda strip, i=i: tuple(x[i]), read) for i in range(n)]) for x in (x_found, x_true)]
    return {"perfect_reader": both / n, "perfect_locator": exact_rate(P[1], Y), "now": exact_rate(P[0], Y)}

# %% stage-ceilings right: an iterator over places
def stage_ceilings(read, strips, Y, x_true, x_found):
    def table(x):
        rows = [tuple(row) for row in x]
        return lambda strip: rows.pop(0)

    return {
        "now": exact_rate(run_pipeline(strips, table(x_found), read), Y),
        "perfect_locator": exact_rate(run_pipeline(strips, table(x_true), read), Y),
        "perfect_reader": exact_rate(abs(x_found - x_true) // 2, np.zeros_like(Y)),
    }

# %% weakest-stage wrong: the stage with the lower ceiling
def weakest_stage(c):
    return "locator" if c["perfect_locator"] <= c["perfect_reader"] else "reader"

# %% weakest-stage wrong: a tie goes to the reader
def weakest_stage(c):
    return "locator" if c["perfect_locator"] > c["perfect_reader"] else "reader"

# %% weakest-stage wrong: the name of the ceiling
def weakest_stage(c):
    return max(("perfect_locator", "perfect_reader"), key=c.get)

# %% weakest-stage wrong: always the reader
def weakest_stage(c):
    return "reader"

# %% weakest-stage wrong: a stage is weak if its ceiling is twice the rate now
def weakest_stage(c):
    return "locator" if c["perfect_locator"] > 1.3 * c["now"] else "reader"

# %% weakest-stage right: gains
def weakest_stage(c):
    gains = {stage: c[f"perfect_{stage}"] - c["now"] for stage in ("locator", "reader")}
    return max(gains, key=gains.get)

# %% weakest-stage right: by index
def weakest_stage(c):
    return ["locator", "reader"][int(c["perfect_reader"] > c["perfect_locator"])]

# %% encode wrong: the blocks are swapped
def encode(Y):
    return np.eye(10, dtype=int)[Y[:, ::-1]].reshape(len(Y), 20)

# %% encode wrong: floats
def encode(Y):
    return np.eye(10)[Y].reshape(len(Y), 20)

# %% encode wrong: both digits in the left block
def encode(Y):
    S = np.zeros((len(Y), 20), dtype=int)
    for i in range(len(Y)):
        S[i, Y[i]] = 1
    return S

# %% encode wrong: digits take turns
def encode(Y):
    return np.eye(10, dtype=int)[Y].transpose(0, 2, 1).reshape(len(Y), 20)

# %% encode wrong: a flat row for one reading
def encode(Y):
    return np.squeeze(np.eye(10, dtype=int)[Y].reshape(len(Y), 20))

# %% encode right: a loop
def encode(Y):
    S = np.zeros((len(Y), 20), dtype=np.int32)
    for i, (left, right) in enumerate(Y):
        S[i, left] = 1
        S[i, 10 + right] = 1
    return S

# %% encode right: compares with the digits
def encode(Y):
    return (Y[:, :, None] == np.arange(10)).reshape(Y.shape[0], -1 if len(Y) else 20).astype(int)

# %% encode right: two halves
def encode(Y):
    unit = np.identity(10, dtype=int)
    return np.hstack([unit[Y[:, 0]], unit[Y[:, 1]]])

# %% decode wrong: the largest of all twenty
def decode(S):
    best = S.argmax(axis=1)
    return np.stack([best // 2, best % 10], axis=1)

# %% decode wrong: the blocks are swapped
def decode(S):
    return S.reshape(len(S), 2, 10).argmax(axis=2)[:, ::-1]

# %% decode wrong: a threshold of one half
def decode(S):
    return (S.reshape(len(S), 2, 10) >= 0.5).argmax(axis=2)

# %% decode wrong: the right digit keeps its column
def decode(S):
    return np.stack([S[:, :10].argmax(axis=1), 10 + S[:, 10:].argmax(axis=1)], axis=1)

# %% decode wrong: floats
def decode(S):
    return S.reshape(len(S), 2, 10).argmax(axis=2).astype(float)

# %% decode wrong: the last of equal scores
def decode(S):
    return 9 - S.reshape(len(S), 2, 10)[:, :, ::-1].argmax(axis=2)

# %% decode right: two blocks
def decode(S):
    return np.column_stack([np.argmax(S[:, :10], axis=1), np.argmax(S[:, 10:], axis=1)])

# %% decode right: a loop
def decode(S):
    Y = np.zeros((len(S), 2), dtype=int)
    for i in range(len(S)):
        for j in range(2):
            block = list(S[i, 10 * j : 10 * j + 10])
            Y[i, j] = block.index(max(block))
    return Y

# %% crossover wrong: linear in n
def crossover(ns, err, level):
    for i in range(len(ns)):
        if err[i] <= level:
            if i == 0:
                return float(ns[0])
            share = (err[i - 1] - level) / (err[i - 1] - err[i])
            return float(ns[i - 1] + share * (ns[i] - ns[i - 1]))
    return np.inf

# %% crossover wrong: the first point below, without a line
def crossover(ns, err, level):
    return next((float(n) for n, e in zip(ns, err) if e <= level), np.inf)

# %% crossover wrong: extrapolates beyond the last point
def crossover(ns, err, level):
    if err[0] <= level:
        return float(ns[0])
    if len(ns) == 1:
        return np.inf
    i = next((k for k in range(1, len(ns)) if err[k] <= level), len(ns) - 1)
    share = (err[i - 1] - level) / (err[i - 1] - err[i])
    return float(ns[i - 1] * (ns[i] / ns[i - 1]) ** share)

# %% crossover wrong: the last number if it never comes down
def crossover(ns, err, level):
    return float(np.exp(np.interp(-level, -np.asarray(err), np.log(ns))))

# %% crossover wrong: a straight line in the logarithm of the error too
def crossover(ns, err, level):
    if err[0] <= level:
        return float(ns[0])
    if min(err) > level:
        return np.inf
    return float(np.exp(np.interp(-np.log(level), -np.log(err), np.log(ns))))

# %% crossover right: np.interp on one piece
def crossover(ns, err, level):
    below = np.flatnonzero(np.asarray(err) <= level)
    if below.size == 0:
        return float("inf")
    i = int(below[0])
    if i == 0:
        return float(ns[0])
    return float(np.exp(np.interp(level, [err[i], err[i - 1]], [np.log(ns[i]), np.log(ns[i - 1])])))

# %% crossover right: a loop over pieces, powers of ten
def crossover(ns, err, level):
    if err[0] <= level:
        return 1.0 * ns[0]
    for n0, e0, n1, e1 in zip(ns, err, ns[1:], err[1:]):
        if e1 <= level:
            t = (level - e0) / (e1 - e0)
            return 10 ** ((1 - t) * np.log10(n0) + t * np.log10(n1))
    return float("inf")

# %% recommend wrong: the factor counts on one side only
def recommend(ns, err, level, n_available):
    n = crossover(ns, err, level)
    if n_available < n:
        return "pipeline"
    return "mixed" if n_available <= 3 * n else "end_to_end"

# %% recommend wrong: never mixed
def recommend(ns, err, level, n_available):
    return "end_to_end" if n_available >= crossover(ns, err, level) else "pipeline"

# %% recommend wrong: pipeline and one net are swapped
def recommend(ns, err, level, n_available):
    n = crossover(ns, err, level)
    if n_available < n / 3:
        return "end_to_end"
    return "mixed" if n_available <= 3 * n else "pipeline"

# %% recommend wrong: a curve that never crosses gives a mixture
def recommend(ns, err, level, n_available):
    n = crossover(ns, err, level)
    if n == np.inf:
        return "mixed"
    return "pipeline" if n_available < n / 3 else "mixed" if n_available <= 3 * n else "end_to_end"

# %% recommend wrong: more than 10,000 examples are enough for one net
def recommend(ns, err, level, n_available):
    return "pipeline" if n_available <= 1000 else "end_to_end" if n_available >= 10000 else "mixed"

# %% recommend right: distance of logarithms
def recommend(ns, err, level, n_available):
    n = crossover(ns, err, level)
    if np.isinf(n):
        return "pipeline"
    distance = np.log(n_available / n)
    if abs(distance) <= np.log(3):
        return "mixed"
    return "end_to_end" if distance > 0 else "pipeline"

# %% recommend right: two comparisons
def recommend(ns, err, level, n_available):
    low, high = (factor * crossover(ns, err, level) for factor in (1 / 3, 3))
    names = ["pipeline", "mixed", "end_to_end"]
    return names[int(n_available >= low) + int(n_available > high)]

# %% best-plan wrong: free labels are added after the interpolation
def best_plan(hours, plans):
    errors = {}
    for name, plan in plans.items():
        ns, err = plan["curve"]
        n = 3600 * hours / plan["seconds_per_label"]
        errors[name] = np.interp(np.log(max(n, ns[0])), np.log(ns), err) - plan["free"] * 1e-6
    return min(errors, key=errors.get)

# %% best-plan wrong: hours are taken for minutes
def best_plan(hours, plans):
    errors = {}
    for name, plan in plans.items():
        ns, err = plan["curve"]
        n = plan["free"] + 60 * hours / plan["seconds_per_label"]
        errors[name] = np.interp(np.log(max(n, ns[0])), np.log(ns), err)
    return min(errors, key=errors.get)

# %% best-plan wrong: ignores what a label costs
def best_plan(hours, plans):
    errors = {}
    for name, plan in plans.items():
        ns, err = plan["curve"]
        errors[name] = np.interp(np.log(max(plan["free"] + 3600 * hours, ns[0])), np.log(ns), err)
    return min(errors, key=errors.get)

# %% best-plan wrong: ignores what is free
def best_plan(hours, plans):
    errors = {}
    for name, plan in plans.items():
        ns, err = plan["curve"]
        n = 3600 * hours / plan["seconds_per_label"]
        errors[name] = np.interp(np.log(max(n, ns[0])), np.log(ns), err)
    return min(errors, key=errors.get)

# %% best-plan wrong: extrapolates
def best_plan(hours, plans):
    errors = {}
    for name, plan in plans.items():
        ns, err = plan["curve"]
        n = plan["free"] + 3600 * hours / plan["seconds_per_label"]
        if len(ns) == 1 or n < ns[-1]:
            errors[name] = np.interp(np.log(max(n, ns[0])), np.log(ns), err)
        else:
            slope = (err[-1] - err[-2]) / np.log(ns[-1] / ns[-2])
            errors[name] = err[-1] + slope * np.log(n / ns[-1])
    return min(errors, key=errors.get)

# %% best-plan wrong: straight against n
def best_plan(hours, plans):
    errors = {}
    for name, plan in plans.items():
        n = plan["free"] + 3600 * hours / plan["seconds_per_label"]
        errors[name] = np.interp(n, *plan["curve"])
    return min(errors, key=errors.get)

# %% best-plan wrong: the plan with most labels
def best_plan(hours, plans):
    return max(plans, key=lambda name: plans[name]["free"] + 3600 * hours / plans[name]["seconds_per_label"])

# %% best-plan right: a loop over pieces
def best_plan(hours, plans):
    best, best_error = None, None
    for name, plan in plans.items():
        ns, err = plan["curve"]
        n = plan["free"] + hours * 3600 / plan["seconds_per_label"]
        error = err[0] if n <= ns[0] else err[-1]
        for k in range(len(ns) - 1):
            if ns[k] < n <= ns[k + 1]:
                share = np.log(n / ns[k]) / np.log(ns[k + 1] / ns[k])
                error = (1 - share) * err[k] + share * err[k + 1]
        if best is None or error < best_error:
            best, best_error = name, error
    return best

# %% best-plan right: sorted pairs
def best_plan(hours, plans):
    def error(plan):
        n = np.clip(plan["free"] + 3600 / plan["seconds_per_label"] * hours, plan["curve"][0][0], plan["curve"][0][-1])
        return float(np.interp(np.log10(n), np.log10(plan["curve"][0]), plan["curve"][1]))

    return sorted(plans, key=lambda name: error(plans[name]))[0]

# %% my-flight wrong: the empty flight
MY_FLIGHT = []

# %% my-flight wrong: right at the meetings, then no week
MY_FLIGHT = ["fair_bills", "app_50", "panel", "improve_locator", "synthesise_one_clip"]

# %% my-flight wrong: a large archive asks for one net
MY_FLIGHT = ["exact_rate", "app_50", "panel", "end_to_end", "collect_target_data", "collect_target_data", "bigger_model", "better_optimiser"]

# %% my-flight wrong: an option that there is not
MY_FLIGHT = ["exact_rate", "app_50", "panel", "improve_locator", "collect_data", "bigger_model"]

# %% my-flight wrong: data for the old source only
MY_FLIGHT = ["exact_rate", "app_50", "typical", "improve_locator", "more_source_data", "more_source_data", "more_source_data", "more_source_data"]

# %% my-flight right: the widest gap each week
MY_FLIGHT = [
    "fair_bills", "app_50", "panel", "improve_locator",
    "collect_target_data", "bigger_model", "collect_target_data", "clean_labels",
]

# %% my-flight right: another order of the weeks
MY_FLIGHT = ["fair_bills", "app_50", "panel", "improve_locator", "clean_labels", "collect_target_data", "bigger_model", "collect_target_data"]

# %% autopilot@autopilot-check-first wrong: always the share of right digits
def autopilot(turn):
    e, options = turn["evidence"], turn["options"]
    if turn["name"] == "metric":
        return "digit_accuracy"
    if turn["name"] == "split":
        shares = {"shuffle_pool": e["pool"]["app"] / sum(e["pool"].values()), "app_25": 0.25, "app_50": 0.5, "app_75": 0.75, "app_100": 1.0}
        return min(shares, key=lambda name: abs(shares[name] - e["future"]["app"]))
    if turn["name"] == "proxy":
        return min(options, key=lambda group: (e["people"][group]["gold"] == "own_votes", e["people"][group]["error"]))
    if turn["name"] == "approach":
        stages, curve = e["stages"], e["end_to_end"]
        power, height = np.polyfit(np.log(curve["pairs"]), np.log(curve["error"]), 1)
        left = {"improve_locator": 0.3 * stages["now"] + 0.7 * stages["perfect_locator"],
                "improve_reader": 0.3 * stages["now"] + 0.7 * stages["perfect_reader"],
                "end_to_end": np.exp(height + power * np.log(e["pairs"]))}
        return min(left, key=left.get)
    labels = e["label_share"] * e["dev"]
    gaps = {("bigger_model", "better_optimiser"): e["train"] - e["human"], ("more_source_data", "regularise"): e["train_dev"] - e["train"],
            ("collect_target_data", "synthesise_varied"): e["dev"] - e["train_dev"] - labels, ("bigger_dev_set",): e["test"] - e["dev"],
            ("rebuild_dev_from_users",): e["field"] - e["test"] + labels, ("clean_labels",): labels}
    cures = [name for cure in sorted(gaps, key=gaps.get, reverse=True) if gaps[cure] > 0 for name in cure if name in options]
    return cures[0] if cures else None

# %% autopilot@autopilot-check-first wrong: the metric with the highest mean
def autopilot(turn):
    e, options = turn["evidence"], turn["options"]
    if turn["name"] == "metric":
        return max(options, key=lambda metric: np.mean(e[metric]))
    if turn["name"] == "split":
        shares = {"shuffle_pool": e["pool"]["app"] / sum(e["pool"].values()), "app_25": 0.25, "app_50": 0.5, "app_75": 0.75, "app_100": 1.0}
        return min(shares, key=lambda name: abs(shares[name] - e["future"]["app"]))
    if turn["name"] == "proxy":
        return min(options, key=lambda group: (e["people"][group]["gold"] == "own_votes", e["people"][group]["error"]))
    if turn["name"] == "approach":
        stages, curve = e["stages"], e["end_to_end"]
        power, height = np.polyfit(np.log(curve["pairs"]), np.log(curve["error"]), 1)
        left = {"improve_locator": 0.3 * stages["now"] + 0.7 * stages["perfect_locator"],
                "improve_reader": 0.3 * stages["now"] + 0.7 * stages["perfect_reader"],
                "end_to_end": np.exp(height + power * np.log(e["pairs"]))}
        return min(left, key=left.get)
    labels = e["label_share"] * e["dev"]
    gaps = {("bigger_model", "better_optimiser"): e["train"] - e["human"], ("more_source_data", "regularise"): e["train_dev"] - e["train"],
            ("collect_target_data", "synthesise_varied"): e["dev"] - e["train_dev"] - labels, ("bigger_dev_set",): e["test"] - e["dev"],
            ("rebuild_dev_from_users",): e["field"] - e["test"] + labels, ("clean_labels",): labels}
    cures = [name for cure in sorted(gaps, key=gaps.get, reverse=True) if gaps[cure] > 0 for name in cure if name in options]
    return cures[0] if cures else None

# %% autopilot@autopilot-check-first wrong: the metric that rises with the complaints
def autopilot(turn):
    e, options = turn["evidence"], turn["options"]
    if turn["name"] == "metric":
        return max(options, key=lambda metric: np.corrcoef(e[metric], e["complaints"])[0, 1])
    if turn["name"] == "split":
        shares = {"shuffle_pool": e["pool"]["app"] / sum(e["pool"].values()), "app_25": 0.25, "app_50": 0.5, "app_75": 0.75, "app_100": 1.0}
        return min(shares, key=lambda name: abs(shares[name] - e["future"]["app"]))
    if turn["name"] == "proxy":
        return min(options, key=lambda group: (e["people"][group]["gold"] == "own_votes", e["people"][group]["error"]))
    if turn["name"] == "approach":
        stages, curve = e["stages"], e["end_to_end"]
        power, height = np.polyfit(np.log(curve["pairs"]), np.log(curve["error"]), 1)
        left = {"improve_locator": 0.3 * stages["now"] + 0.7 * stages["perfect_locator"],
                "improve_reader": 0.3 * stages["now"] + 0.7 * stages["perfect_reader"],
                "end_to_end": np.exp(height + power * np.log(e["pairs"]))}
        return min(left, key=left.get)
    labels = e["label_share"] * e["dev"]
    gaps = {("bigger_model", "better_optimiser"): e["train"] - e["human"], ("more_source_data", "regularise"): e["train_dev"] - e["train"],
            ("collect_target_data", "synthesise_varied"): e["dev"] - e["train_dev"] - labels, ("bigger_dev_set",): e["test"] - e["dev"],
            ("rebuild_dev_from_users",): e["field"] - e["test"] + labels, ("clean_labels",): labels}
    cures = [name for cure in sorted(gaps, key=gaps.get, reverse=True) if gaps[cure] > 0 for name in cure if name in options]
    return cures[0] if cures else None

# %% autopilot@autopilot-check-first wrong: the drawer is the future: shuffles the pool
def autopilot(turn):
    e, options = turn["evidence"], turn["options"]
    if turn["name"] == "metric":
        return min(options, key=lambda metric: np.corrcoef(e[metric], e["complaints"])[0, 1])
    if turn["name"] == "split":
        return "shuffle_pool"
    if turn["name"] == "proxy":
        return min(options, key=lambda group: (e["people"][group]["gold"] == "own_votes", e["people"][group]["error"]))
    if turn["name"] == "approach":
        stages, curve = e["stages"], e["end_to_end"]
        power, height = np.polyfit(np.log(curve["pairs"]), np.log(curve["error"]), 1)
        left = {"improve_locator": 0.3 * stages["now"] + 0.7 * stages["perfect_locator"],
                "improve_reader": 0.3 * stages["now"] + 0.7 * stages["perfect_reader"],
                "end_to_end": np.exp(height + power * np.log(e["pairs"]))}
        return min(left, key=left.get)
    labels = e["label_share"] * e["dev"]
    gaps = {("bigger_model", "better_optimiser"): e["train"] - e["human"], ("more_source_data", "regularise"): e["train_dev"] - e["train"],
            ("collect_target_data", "synthesise_varied"): e["dev"] - e["train_dev"] - labels, ("bigger_dev_set",): e["test"] - e["dev"],
            ("rebuild_dev_from_users",): e["field"] - e["test"] + labels, ("clean_labels",): labels}
    cures = [name for cure in sorted(gaps, key=gaps.get, reverse=True) if gaps[cure] > 0 for name in cure if name in options]
    return cures[0] if cures else None

# %% autopilot@autopilot-check-first wrong: dev and test from the app only
def autopilot(turn):
    e, options = turn["evidence"], turn["options"]
    if turn["name"] == "metric":
        return min(options, key=lambda metric: np.corrcoef(e[metric], e["complaints"])[0, 1])
    if turn["name"] == "split":
        return "app_100"
    if turn["name"] == "proxy":
        return min(options, key=lambda group: (e["people"][group]["gold"] == "own_votes", e["people"][group]["error"]))
    if turn["name"] == "approach":
        stages, curve = e["stages"], e["end_to_end"]
        power, height = np.polyfit(np.log(curve["pairs"]), np.log(curve["error"]), 1)
        left = {"improve_locator": 0.3 * stages["now"] + 0.7 * stages["perfect_locator"],
                "improve_reader": 0.3 * stages["now"] + 0.7 * stages["perfect_reader"],
                "end_to_end": np.exp(height + power * np.log(e["pairs"]))}
        return min(left, key=left.get)
    labels = e["label_share"] * e["dev"]
    gaps = {("bigger_model", "better_optimiser"): e["train"] - e["human"], ("more_source_data", "regularise"): e["train_dev"] - e["train"],
            ("collect_target_data", "synthesise_varied"): e["dev"] - e["train_dev"] - labels, ("bigger_dev_set",): e["test"] - e["dev"],
            ("rebuild_dev_from_users",): e["field"] - e["test"] + labels, ("clean_labels",): labels}
    cures = [name for cure in sorted(gaps, key=gaps.get, reverse=True) if gaps[cure] > 0 for name in cure if name in options]
    return cures[0] if cures else None

# %% autopilot@autopilot-check-first wrong: dev from the workshop, test from the app
def autopilot(turn):
    e, options = turn["evidence"], turn["options"]
    if turn["name"] == "metric":
        return min(options, key=lambda metric: np.corrcoef(e[metric], e["complaints"])[0, 1])
    if turn["name"] == "split":
        return "workshop_dev_app_test"
    if turn["name"] == "proxy":
        return min(options, key=lambda group: (e["people"][group]["gold"] == "own_votes", e["people"][group]["error"]))
    if turn["name"] == "approach":
        stages, curve = e["stages"], e["end_to_end"]
        power, height = np.polyfit(np.log(curve["pairs"]), np.log(curve["error"]), 1)
        left = {"improve_locator": 0.3 * stages["now"] + 0.7 * stages["perfect_locator"],
                "improve_reader": 0.3 * stages["now"] + 0.7 * stages["perfect_reader"],
                "end_to_end": np.exp(height + power * np.log(e["pairs"]))}
        return min(left, key=left.get)
    labels = e["label_share"] * e["dev"]
    gaps = {("bigger_model", "better_optimiser"): e["train"] - e["human"], ("more_source_data", "regularise"): e["train_dev"] - e["train"],
            ("collect_target_data", "synthesise_varied"): e["dev"] - e["train_dev"] - labels, ("bigger_dev_set",): e["test"] - e["dev"],
            ("rebuild_dev_from_users",): e["field"] - e["test"] + labels, ("clean_labels",): labels}
    cures = [name for cure in sorted(gaps, key=gaps.get, reverse=True) if gaps[cure] > 0 for name in cure if name in options]
    return cures[0] if cures else None

# %% autopilot@autopilot-check-second wrong: the smallest error, whoever was the judge
def autopilot(turn):
    e, options = turn["evidence"], turn["options"]
    if turn["name"] == "metric":
        return min(options, key=lambda metric: np.corrcoef(e[metric], e["complaints"])[0, 1])
    if turn["name"] == "split":
        shares = {"shuffle_pool": e["pool"]["app"] / sum(e["pool"].values()), "app_25": 0.25, "app_50": 0.5, "app_75": 0.75, "app_100": 1.0}
        return min(shares, key=lambda name: abs(shares[name] - e["future"]["app"]))
    if turn["name"] == "proxy":
        return min(options, key=lambda group: e["people"][group]["error"])
    if turn["name"] == "approach":
        stages, curve = e["stages"], e["end_to_end"]
        power, height = np.polyfit(np.log(curve["pairs"]), np.log(curve["error"]), 1)
        left = {"improve_locator": 0.3 * stages["now"] + 0.7 * stages["perfect_locator"],
                "improve_reader": 0.3 * stages["now"] + 0.7 * stages["perfect_reader"],
                "end_to_end": np.exp(height + power * np.log(e["pairs"]))}
        return min(left, key=left.get)
    labels = e["label_share"] * e["dev"]
    gaps = {("bigger_model", "better_optimiser"): e["train"] - e["human"], ("more_source_data", "regularise"): e["train_dev"] - e["train"],
            ("collect_target_data", "synthesise_varied"): e["dev"] - e["train_dev"] - labels, ("bigger_dev_set",): e["test"] - e["dev"],
            ("rebuild_dev_from_users",): e["field"] - e["test"] + labels, ("clean_labels",): labels}
    cures = [name for cure in sorted(gaps, key=gaps.get, reverse=True) if gaps[cure] > 0 for name in cure if name in options]
    return cures[0] if cures else None

# %% autopilot@autopilot-check-second wrong: the expert
def autopilot(turn):
    e, options = turn["evidence"], turn["options"]
    if turn["name"] == "metric":
        return min(options, key=lambda metric: np.corrcoef(e[metric], e["complaints"])[0, 1])
    if turn["name"] == "split":
        shares = {"shuffle_pool": e["pool"]["app"] / sum(e["pool"].values()), "app_25": 0.25, "app_50": 0.5, "app_75": 0.75, "app_100": 1.0}
        return min(shares, key=lambda name: abs(shares[name] - e["future"]["app"]))
    if turn["name"] == "proxy":
        return "expert"
    if turn["name"] == "approach":
        stages, curve = e["stages"], e["end_to_end"]
        power, height = np.polyfit(np.log(curve["pairs"]), np.log(curve["error"]), 1)
        left = {"improve_locator": 0.3 * stages["now"] + 0.7 * stages["perfect_locator"],
                "improve_reader": 0.3 * stages["now"] + 0.7 * stages["perfect_reader"],
                "end_to_end": np.exp(height + power * np.log(e["pairs"]))}
        return min(left, key=left.get)
    labels = e["label_share"] * e["dev"]
    gaps = {("bigger_model", "better_optimiser"): e["train"] - e["human"], ("more_source_data", "regularise"): e["train_dev"] - e["train"],
            ("collect_target_data", "synthesise_varied"): e["dev"] - e["train_dev"] - labels, ("bigger_dev_set",): e["test"] - e["dev"],
            ("rebuild_dev_from_users",): e["field"] - e["test"] + labels, ("clean_labels",): labels}
    cures = [name for cure in sorted(gaps, key=gaps.get, reverse=True) if gaps[cure] > 0 for name in cure if name in options]
    return cures[0] if cures else None

# %% autopilot@autopilot-check-second wrong: the typical clerk
def autopilot(turn):
    e, options = turn["evidence"], turn["options"]
    if turn["name"] == "metric":
        return min(options, key=lambda metric: np.corrcoef(e[metric], e["complaints"])[0, 1])
    if turn["name"] == "split":
        shares = {"shuffle_pool": e["pool"]["app"] / sum(e["pool"].values()), "app_25": 0.25, "app_50": 0.5, "app_75": 0.75, "app_100": 1.0}
        return min(shares, key=lambda name: abs(shares[name] - e["future"]["app"]))
    if turn["name"] == "proxy":
        return "typical"
    if turn["name"] == "approach":
        stages, curve = e["stages"], e["end_to_end"]
        power, height = np.polyfit(np.log(curve["pairs"]), np.log(curve["error"]), 1)
        left = {"improve_locator": 0.3 * stages["now"] + 0.7 * stages["perfect_locator"],
                "improve_reader": 0.3 * stages["now"] + 0.7 * stages["perfect_reader"],
                "end_to_end": np.exp(height + power * np.log(e["pairs"]))}
        return min(left, key=left.get)
    labels = e["label_share"] * e["dev"]
    gaps = {("bigger_model", "better_optimiser"): e["train"] - e["human"], ("more_source_data", "regularise"): e["train_dev"] - e["train"],
            ("collect_target_data", "synthesise_varied"): e["dev"] - e["train_dev"] - labels, ("bigger_dev_set",): e["test"] - e["dev"],
            ("rebuild_dev_from_users",): e["field"] - e["test"] + labels, ("clean_labels",): labels}
    cures = [name for cure in sorted(gaps, key=gaps.get, reverse=True) if gaps[cure] > 0 for name in cure if name in options]
    return cures[0] if cures else None

# %% autopilot@autopilot-check-second wrong: always the weaker stage
def autopilot(turn):
    e, options = turn["evidence"], turn["options"]
    if turn["name"] == "metric":
        return min(options, key=lambda metric: np.corrcoef(e[metric], e["complaints"])[0, 1])
    if turn["name"] == "split":
        shares = {"shuffle_pool": e["pool"]["app"] / sum(e["pool"].values()), "app_25": 0.25, "app_50": 0.5, "app_75": 0.75, "app_100": 1.0}
        return min(shares, key=lambda name: abs(shares[name] - e["future"]["app"]))
    if turn["name"] == "proxy":
        return min(options, key=lambda group: (e["people"][group]["gold"] == "own_votes", e["people"][group]["error"]))
    if turn["name"] == "approach":
        return "improve_locator" if e["stages"]["perfect_locator"] < e["stages"]["perfect_reader"] else "improve_reader"
    labels = e["label_share"] * e["dev"]
    gaps = {("bigger_model", "better_optimiser"): e["train"] - e["human"], ("more_source_data", "regularise"): e["train_dev"] - e["train"],
            ("collect_target_data", "synthesise_varied"): e["dev"] - e["train_dev"] - labels, ("bigger_dev_set",): e["test"] - e["dev"],
            ("rebuild_dev_from_users",): e["field"] - e["test"] + labels, ("clean_labels",): labels}
    cures = [name for cure in sorted(gaps, key=gaps.get, reverse=True) if gaps[cure] > 0 for name in cure if name in options]
    return cures[0] if cures else None

# %% autopilot@autopilot-check-second wrong: the last point of the curve instead of the number that there is
def autopilot(turn):
    e, options = turn["evidence"], turn["options"]
    if turn["name"] == "metric":
        return min(options, key=lambda metric: np.corrcoef(e[metric], e["complaints"])[0, 1])
    if turn["name"] == "split":
        shares = {"shuffle_pool": e["pool"]["app"] / sum(e["pool"].values()), "app_25": 0.25, "app_50": 0.5, "app_75": 0.75, "app_100": 1.0}
        return min(shares, key=lambda name: abs(shares[name] - e["future"]["app"]))
    if turn["name"] == "proxy":
        return min(options, key=lambda group: (e["people"][group]["gold"] == "own_votes", e["people"][group]["error"]))
    if turn["name"] == "approach":
        stages, error = e["stages"], e["end_to_end"]["error"][-1]
        left = {"improve_locator": 0.3 * stages["now"] + 0.7 * stages["perfect_locator"],
                "improve_reader": 0.3 * stages["now"] + 0.7 * stages["perfect_reader"], "end_to_end": error}
        return min(left, key=left.get)
    labels = e["label_share"] * e["dev"]
    gaps = {("bigger_model", "better_optimiser"): e["train"] - e["human"], ("more_source_data", "regularise"): e["train_dev"] - e["train"],
            ("collect_target_data", "synthesise_varied"): e["dev"] - e["train_dev"] - labels, ("bigger_dev_set",): e["test"] - e["dev"],
            ("rebuild_dev_from_users",): e["field"] - e["test"] + labels, ("clean_labels",): labels}
    cures = [name for cure in sorted(gaps, key=gaps.get, reverse=True) if gaps[cure] > 0 for name in cure if name in options]
    return cures[0] if cures else None

# %% autopilot@autopilot-check-second wrong: one net if there are more than 10,000 pairs
def autopilot(turn):
    e, options = turn["evidence"], turn["options"]
    if turn["name"] == "metric":
        return min(options, key=lambda metric: np.corrcoef(e[metric], e["complaints"])[0, 1])
    if turn["name"] == "split":
        shares = {"shuffle_pool": e["pool"]["app"] / sum(e["pool"].values()), "app_25": 0.25, "app_50": 0.5, "app_75": 0.75, "app_100": 1.0}
        return min(shares, key=lambda name: abs(shares[name] - e["future"]["app"]))
    if turn["name"] == "proxy":
        return min(options, key=lambda group: (e["people"][group]["gold"] == "own_votes", e["people"][group]["error"]))
    if turn["name"] == "approach":
        if e["pairs"] > 10_000:
            return "end_to_end"
        return "improve_locator" if e["stages"]["perfect_locator"] < e["stages"]["perfect_reader"] else "improve_reader"
    labels = e["label_share"] * e["dev"]
    gaps = {("bigger_model", "better_optimiser"): e["train"] - e["human"], ("more_source_data", "regularise"): e["train_dev"] - e["train"],
            ("collect_target_data", "synthesise_varied"): e["dev"] - e["train_dev"] - labels, ("bigger_dev_set",): e["test"] - e["dev"],
            ("rebuild_dev_from_users",): e["field"] - e["test"] + labels, ("clean_labels",): labels}
    cures = [name for cure in sorted(gaps, key=gaps.get, reverse=True) if gaps[cure] > 0 for name in cure if name in options]
    return cures[0] if cures else None

# %% autopilot@autopilot-check-second wrong: always one net
def autopilot(turn):
    e, options = turn["evidence"], turn["options"]
    if turn["name"] == "metric":
        return min(options, key=lambda metric: np.corrcoef(e[metric], e["complaints"])[0, 1])
    if turn["name"] == "split":
        shares = {"shuffle_pool": e["pool"]["app"] / sum(e["pool"].values()), "app_25": 0.25, "app_50": 0.5, "app_75": 0.75, "app_100": 1.0}
        return min(shares, key=lambda name: abs(shares[name] - e["future"]["app"]))
    if turn["name"] == "proxy":
        return min(options, key=lambda group: (e["people"][group]["gold"] == "own_votes", e["people"][group]["error"]))
    if turn["name"] == "approach":
        return "end_to_end"
    labels = e["label_share"] * e["dev"]
    gaps = {("bigger_model", "better_optimiser"): e["train"] - e["human"], ("more_source_data", "regularise"): e["train_dev"] - e["train"],
            ("collect_target_data", "synthesise_varied"): e["dev"] - e["train_dev"] - labels, ("bigger_dev_set",): e["test"] - e["dev"],
            ("rebuild_dev_from_users",): e["field"] - e["test"] + labels, ("clean_labels",): labels}
    cures = [name for cure in sorted(gaps, key=gaps.get, reverse=True) if gaps[cure] > 0 for name in cure if name in options]
    return cures[0] if cures else None

# %% autopilot@autopilot-check-sharp wrong: people make no mistakes
def autopilot(turn):
    e, options = turn["evidence"], turn["options"]
    if turn["name"] == "metric":
        return min(options, key=lambda metric: np.corrcoef(e[metric], e["complaints"])[0, 1])
    if turn["name"] == "split":
        shares = {"shuffle_pool": e["pool"]["app"] / sum(e["pool"].values()), "app_25": 0.25, "app_50": 0.5, "app_75": 0.75, "app_100": 1.0}
        return min(shares, key=lambda name: abs(shares[name] - e["future"]["app"]))
    if turn["name"] == "proxy":
        return min(options, key=lambda group: (e["people"][group]["gold"] == "own_votes", e["people"][group]["error"]))
    if turn["name"] == "approach":
        stages, curve = e["stages"], e["end_to_end"]
        power, height = np.polyfit(np.log(curve["pairs"]), np.log(curve["error"]), 1)
        left = {"improve_locator": 0.3 * stages["now"] + 0.7 * stages["perfect_locator"],
                "improve_reader": 0.3 * stages["now"] + 0.7 * stages["perfect_reader"],
                "end_to_end": np.exp(height + power * np.log(e["pairs"]))}
        return min(left, key=left.get)
    labels = e["label_share"] * e["dev"]
    gaps = {("bigger_model", "better_optimiser"): e["train"], ("more_source_data", "regularise"): e["train_dev"] - e["train"],
            ("collect_target_data", "synthesise_varied"): e["dev"] - e["train_dev"] - labels, ("bigger_dev_set",): e["test"] - e["dev"],
            ("rebuild_dev_from_users",): e["field"] - e["test"] + labels, ("clean_labels",): labels}
    cures = [name for cure in sorted(gaps, key=gaps.get, reverse=True) if gaps[cure] > 0 for name in cure if name in options]
    return cures[0] if cures else None

# %% autopilot@autopilot-check-weeks wrong: variance is read as dev minus train
def autopilot(turn):
    e, options = turn["evidence"], turn["options"]
    if turn["name"] == "metric":
        return min(options, key=lambda metric: np.corrcoef(e[metric], e["complaints"])[0, 1])
    if turn["name"] == "split":
        shares = {"shuffle_pool": e["pool"]["app"] / sum(e["pool"].values()), "app_25": 0.25, "app_50": 0.5, "app_75": 0.75, "app_100": 1.0}
        return min(shares, key=lambda name: abs(shares[name] - e["future"]["app"]))
    if turn["name"] == "proxy":
        return min(options, key=lambda group: (e["people"][group]["gold"] == "own_votes", e["people"][group]["error"]))
    if turn["name"] == "approach":
        stages, curve = e["stages"], e["end_to_end"]
        power, height = np.polyfit(np.log(curve["pairs"]), np.log(curve["error"]), 1)
        left = {"improve_locator": 0.3 * stages["now"] + 0.7 * stages["perfect_locator"],
                "improve_reader": 0.3 * stages["now"] + 0.7 * stages["perfect_reader"],
                "end_to_end": np.exp(height + power * np.log(e["pairs"]))}
        return min(left, key=left.get)
    labels = e["label_share"] * e["dev"]
    gaps = {("bigger_model", "better_optimiser"): e["train"] - e["human"], ("more_source_data", "regularise"): e["dev"] - e["train"],
            ("collect_target_data", "synthesise_varied"): 0.0, ("bigger_dev_set",): e["test"] - e["dev"],
            ("rebuild_dev_from_users",): e["field"] - e["test"] + labels, ("clean_labels",): labels}
    cures = [name for cure in sorted(gaps, key=gaps.get, reverse=True) if gaps[cure] > 0 for name in cure if name in options]
    return cures[0] if cures else None

# %% autopilot@autopilot-check-weeks wrong: one action after the other
def autopilot(turn):
    e, options = turn["evidence"], turn["options"]
    if turn["name"] == "metric":
        return min(options, key=lambda metric: np.corrcoef(e[metric], e["complaints"])[0, 1])
    if turn["name"] == "split":
        shares = {"shuffle_pool": e["pool"]["app"] / sum(e["pool"].values()), "app_25": 0.25, "app_50": 0.5, "app_75": 0.75, "app_100": 1.0}
        return min(shares, key=lambda name: abs(shares[name] - e["future"]["app"]))
    if turn["name"] == "proxy":
        return min(options, key=lambda group: (e["people"][group]["gold"] == "own_votes", e["people"][group]["error"]))
    if turn["name"] == "approach":
        stages, curve = e["stages"], e["end_to_end"]
        power, height = np.polyfit(np.log(curve["pairs"]), np.log(curve["error"]), 1)
        left = {"improve_locator": 0.3 * stages["now"] + 0.7 * stages["perfect_locator"],
                "improve_reader": 0.3 * stages["now"] + 0.7 * stages["perfect_reader"],
                "end_to_end": np.exp(height + power * np.log(e["pairs"]))}
        return min(left, key=left.get)
    names = ["bigger_model", "better_optimiser", "regularise", "more_source_data", "collect_target_data", "synthesise_varied",
             "synthesise_one_clip", "bigger_dev_set", "clean_labels", "rebuild_dev_from_users"]
    start = int(turn["name"].split()[-1]) - 1
    return next(name for name in names[start:] + names if name in options)

# %% autopilot@autopilot-check-weeks wrong: at random
def autopilot(turn):
    e, options = turn["evidence"], turn["options"]
    if turn["name"] == "metric":
        return min(options, key=lambda metric: np.corrcoef(e[metric], e["complaints"])[0, 1])
    if turn["name"] == "split":
        shares = {"shuffle_pool": e["pool"]["app"] / sum(e["pool"].values()), "app_25": 0.25, "app_50": 0.5, "app_75": 0.75, "app_100": 1.0}
        return min(shares, key=lambda name: abs(shares[name] - e["future"]["app"]))
    if turn["name"] == "proxy":
        return min(options, key=lambda group: (e["people"][group]["gold"] == "own_votes", e["people"][group]["error"]))
    if turn["name"] == "approach":
        stages, curve = e["stages"], e["end_to_end"]
        power, height = np.polyfit(np.log(curve["pairs"]), np.log(curve["error"]), 1)
        left = {"improve_locator": 0.3 * stages["now"] + 0.7 * stages["perfect_locator"],
                "improve_reader": 0.3 * stages["now"] + 0.7 * stages["perfect_reader"],
                "end_to_end": np.exp(height + power * np.log(e["pairs"]))}
        return min(left, key=left.get)
    return list(options)[np.random.default_rng(int(1e6 * e["dev"])).integers(len(options))]

# %% autopilot@autopilot-check-weeks wrong: only ever a bigger model
def autopilot(turn):
    e, options = turn["evidence"], turn["options"]
    if turn["name"] == "metric":
        return min(options, key=lambda metric: np.corrcoef(e[metric], e["complaints"])[0, 1])
    if turn["name"] == "split":
        shares = {"shuffle_pool": e["pool"]["app"] / sum(e["pool"].values()), "app_25": 0.25, "app_50": 0.5, "app_75": 0.75, "app_100": 1.0}
        return min(shares, key=lambda name: abs(shares[name] - e["future"]["app"]))
    if turn["name"] == "proxy":
        return min(options, key=lambda group: (e["people"][group]["gold"] == "own_votes", e["people"][group]["error"]))
    if turn["name"] == "approach":
        stages, curve = e["stages"], e["end_to_end"]
        power, height = np.polyfit(np.log(curve["pairs"]), np.log(curve["error"]), 1)
        left = {"improve_locator": 0.3 * stages["now"] + 0.7 * stages["perfect_locator"],
                "improve_reader": 0.3 * stages["now"] + 0.7 * stages["perfect_reader"],
                "end_to_end": np.exp(height + power * np.log(e["pairs"]))}
        return min(left, key=left.get)
    return "bigger_model" if "bigger_model" in options else "better_optimiser"

# %% autopilot@autopilot-check-flight wrong: metric, split and stage wrong
def autopilot(turn):
    e, options = turn["evidence"], turn["options"]
    if turn["name"] == "metric":
        return "digit_accuracy"
    if turn["name"] == "split":
        return "shuffle_pool"
    if turn["name"] == "proxy":
        return min(options, key=lambda group: (e["people"][group]["gold"] == "own_votes", e["people"][group]["error"]))
    if turn["name"] == "approach":
        return "improve_locator" if e["stages"]["perfect_locator"] < e["stages"]["perfect_reader"] else "improve_reader"
    labels = e["label_share"] * e["dev"]
    gaps = {("bigger_model", "better_optimiser"): e["train"] - e["human"], ("more_source_data", "regularise"): e["train_dev"] - e["train"],
            ("collect_target_data", "synthesise_varied"): e["dev"] - e["train_dev"] - labels, ("bigger_dev_set",): e["test"] - e["dev"],
            ("rebuild_dev_from_users",): e["field"] - e["test"] + labels, ("clean_labels",): labels}
    cures = [name for cure in sorted(gaps, key=gaps.get, reverse=True) if gaps[cure] > 0 for name in cure if name in options]
    return cures[0] if cures else None

# %% autopilot@autopilot-check-flight wrong: always the share of right digits, in a whole flight
def autopilot(turn):
    e, options = turn["evidence"], turn["options"]
    if turn["name"] == "metric":
        return "digit_accuracy"
    if turn["name"] == "split":
        shares = {"shuffle_pool": e["pool"]["app"] / sum(e["pool"].values()), "app_25": 0.25, "app_50": 0.5, "app_75": 0.75, "app_100": 1.0}
        return min(shares, key=lambda name: abs(shares[name] - e["future"]["app"]))
    if turn["name"] == "proxy":
        return min(options, key=lambda group: (e["people"][group]["gold"] == "own_votes", e["people"][group]["error"]))
    if turn["name"] == "approach":
        stages, curve = e["stages"], e["end_to_end"]
        power, height = np.polyfit(np.log(curve["pairs"]), np.log(curve["error"]), 1)
        left = {"improve_locator": 0.3 * stages["now"] + 0.7 * stages["perfect_locator"],
                "improve_reader": 0.3 * stages["now"] + 0.7 * stages["perfect_reader"],
                "end_to_end": np.exp(height + power * np.log(e["pairs"]))}
        return min(left, key=left.get)
    labels = e["label_share"] * e["dev"]
    gaps = {("bigger_model", "better_optimiser"): e["train"] - e["human"], ("more_source_data", "regularise"): e["train_dev"] - e["train"],
            ("collect_target_data", "synthesise_varied"): e["dev"] - e["train_dev"] - labels, ("bigger_dev_set",): e["test"] - e["dev"],
            ("rebuild_dev_from_users",): e["field"] - e["test"] + labels, ("clean_labels",): labels}
    cures = [name for cure in sorted(gaps, key=gaps.get, reverse=True) if gaps[cure] > 0 for name in cure if name in options]
    return cures[0] if cures else None

# %% autopilot@autopilot-check-flight wrong: the typical clerk, in a whole flight
def autopilot(turn):
    e, options = turn["evidence"], turn["options"]
    if turn["name"] == "metric":
        return min(options, key=lambda metric: np.corrcoef(e[metric], e["complaints"])[0, 1])
    if turn["name"] == "split":
        shares = {"shuffle_pool": e["pool"]["app"] / sum(e["pool"].values()), "app_25": 0.25, "app_50": 0.5, "app_75": 0.75, "app_100": 1.0}
        return min(shares, key=lambda name: abs(shares[name] - e["future"]["app"]))
    if turn["name"] == "proxy":
        return "typical"
    if turn["name"] == "approach":
        stages, curve = e["stages"], e["end_to_end"]
        power, height = np.polyfit(np.log(curve["pairs"]), np.log(curve["error"]), 1)
        left = {"improve_locator": 0.3 * stages["now"] + 0.7 * stages["perfect_locator"],
                "improve_reader": 0.3 * stages["now"] + 0.7 * stages["perfect_reader"],
                "end_to_end": np.exp(height + power * np.log(e["pairs"]))}
        return min(left, key=left.get)
    labels = e["label_share"] * e["dev"]
    gaps = {("bigger_model", "better_optimiser"): e["train"] - e["human"], ("more_source_data", "regularise"): e["train_dev"] - e["train"],
            ("collect_target_data", "synthesise_varied"): e["dev"] - e["train_dev"] - labels, ("bigger_dev_set",): e["test"] - e["dev"],
            ("rebuild_dev_from_users",): e["field"] - e["test"] + labels, ("clean_labels",): labels}
    cures = [name for cure in sorted(gaps, key=gaps.get, reverse=True) if gaps[cure] > 0 for name in cure if name in options]
    return cures[0] if cures else None

# %% autopilot@autopilot-check-flight wrong: one net if there are more than 10,000 pairs, in a whole flight
def autopilot(turn):
    e, options = turn["evidence"], turn["options"]
    if turn["name"] == "metric":
        return min(options, key=lambda metric: np.corrcoef(e[metric], e["complaints"])[0, 1])
    if turn["name"] == "split":
        shares = {"shuffle_pool": e["pool"]["app"] / sum(e["pool"].values()), "app_25": 0.25, "app_50": 0.5, "app_75": 0.75, "app_100": 1.0}
        return min(shares, key=lambda name: abs(shares[name] - e["future"]["app"]))
    if turn["name"] == "proxy":
        return min(options, key=lambda group: (e["people"][group]["gold"] == "own_votes", e["people"][group]["error"]))
    if turn["name"] == "approach":
        if e["pairs"] > 10_000:
            return "end_to_end"
        return "improve_locator" if e["stages"]["perfect_locator"] < e["stages"]["perfect_reader"] else "improve_reader"
    labels = e["label_share"] * e["dev"]
    gaps = {("bigger_model", "better_optimiser"): e["train"] - e["human"], ("more_source_data", "regularise"): e["train_dev"] - e["train"],
            ("collect_target_data", "synthesise_varied"): e["dev"] - e["train_dev"] - labels, ("bigger_dev_set",): e["test"] - e["dev"],
            ("rebuild_dev_from_users",): e["field"] - e["test"] + labels, ("clean_labels",): labels}
    cures = [name for cure in sorted(gaps, key=gaps.get, reverse=True) if gaps[cure] > 0 for name in cure if name in options]
    return cures[0] if cures else None

# %% autopilot@autopilot-check-flight wrong: workshop dev and app test, in a whole flight
def autopilot(turn):
    e, options = turn["evidence"], turn["options"]
    if turn["name"] == "metric":
        return min(options, key=lambda metric: np.corrcoef(e[metric], e["complaints"])[0, 1])
    if turn["name"] == "split":
        return "workshop_dev_app_test"
    if turn["name"] == "proxy":
        return min(options, key=lambda group: (e["people"][group]["gold"] == "own_votes", e["people"][group]["error"]))
    if turn["name"] == "approach":
        stages, curve = e["stages"], e["end_to_end"]
        power, height = np.polyfit(np.log(curve["pairs"]), np.log(curve["error"]), 1)
        left = {"improve_locator": 0.3 * stages["now"] + 0.7 * stages["perfect_locator"],
                "improve_reader": 0.3 * stages["now"] + 0.7 * stages["perfect_reader"],
                "end_to_end": np.exp(height + power * np.log(e["pairs"]))}
        return min(left, key=left.get)
    labels = e["label_share"] * e["dev"]
    gaps = {("bigger_model", "better_optimiser"): e["train"] - e["human"], ("more_source_data", "regularise"): e["train_dev"] - e["train"],
            ("collect_target_data", "synthesise_varied"): e["dev"] - e["train_dev"] - labels, ("bigger_dev_set",): e["test"] - e["dev"],
            ("rebuild_dev_from_users",): e["field"] - e["test"] + labels, ("clean_labels",): labels}
    cures = [name for cure in sorted(gaps, key=gaps.get, reverse=True) if gaps[cure] > 0 for name in cure if name in options]
    return cures[0] if cures else None

# %% autopilot@autopilot-check-flight wrong: always one net, in a whole flight
def autopilot(turn):
    e, options = turn["evidence"], turn["options"]
    if turn["name"] == "metric":
        return min(options, key=lambda metric: np.corrcoef(e[metric], e["complaints"])[0, 1])
    if turn["name"] == "split":
        shares = {"shuffle_pool": e["pool"]["app"] / sum(e["pool"].values()), "app_25": 0.25, "app_50": 0.5, "app_75": 0.75, "app_100": 1.0}
        return min(shares, key=lambda name: abs(shares[name] - e["future"]["app"]))
    if turn["name"] == "proxy":
        return min(options, key=lambda group: (e["people"][group]["gold"] == "own_votes", e["people"][group]["error"]))
    if turn["name"] == "approach":
        return "end_to_end"
    labels = e["label_share"] * e["dev"]
    gaps = {("bigger_model", "better_optimiser"): e["train"] - e["human"], ("more_source_data", "regularise"): e["train_dev"] - e["train"],
            ("collect_target_data", "synthesise_varied"): e["dev"] - e["train_dev"] - labels, ("bigger_dev_set",): e["test"] - e["dev"],
            ("rebuild_dev_from_users",): e["field"] - e["test"] + labels, ("clean_labels",): labels}
    cures = [name for cure in sorted(gaps, key=gaps.get, reverse=True) if gaps[cure] > 0 for name in cure if name in options]
    return cures[0] if cures else None

# %% autopilot wrong: everything at random
def autopilot(turn):
    rng = np.random.default_rng(int(1e6 * sum(map(len, turn["options"]))) + len(str(turn["evidence"])))
    return list(turn["options"])[rng.integers(len(turn["options"]))]

# %% autopilot wrong: no option, but a number
def autopilot(turn):
    return 0

# %% autopilot right: gain per week, ranks, pieces of the law
def autopilot(turn):
    e, options = turn["evidence"], turn["options"]
    if turn["name"] == "metric":
        ranks = {metric: np.argsort(np.argsort(e[metric])) for metric in options}
        unhappy = np.argsort(np.argsort(e["complaints"]))
        return max(options, key=lambda metric: np.sum((ranks[metric] - unhappy) ** 2))
    if turn["name"] == "split":
        best, distance = None, 2.0
        for name in options:
            if name.startswith("app_"):
                share = int(name[4:]) / 100
            elif name == "shuffle_pool":
                share = e["pool"]["app"] / (e["pool"]["app"] + e["pool"]["workshop"])
            else:
                continue
            if abs(share - e["future"]["app"]) < distance:
                best, distance = name, abs(share - e["future"]["app"])
        return best
    if turn["name"] == "proxy":
        return min(options, key=lambda group: (e["people"][group]["gold"] == "own_votes", e["people"][group]["error"]))
    if turn["name"] == "approach":
        (n0, _, n1), (e0, _, e1) = e["end_to_end"]["pairs"], e["end_to_end"]["error"]
        c = np.log(e0 / e1) / np.log(n1 / n0)
        net = e1 * (e["pairs"] / n1) ** -c
        added = {"improve_locator": e["stages"]["now"] - e["stages"]["perfect_locator"],
                 "improve_reader": e["stages"]["now"] - e["stages"]["perfect_reader"]}
        stage = max(added, key=added.get)
        return "end_to_end" if net < e["stages"]["now"] - 0.7 * added[stage] else stage
    labels = e["label_share"] * e["dev"]
    B, V, O = e["train"] - e["human"], e["train_dev"] - e["train"], e["test"] - e["dev"]
    M, R = e["dev"] - e["train_dev"] - labels, e["field"] - e["test"] + labels
    B, V, M, O, R = (max(gap, 0.0) for gap in (B, V, M, O, R))
    covered = min(e["covered_share"] * e["dev"], M)
    gains = {"bigger_model": 0.65 * B - 0.1 * V, "better_optimiser": 0.35 * B, "regularise": 0.4 * V - 0.15 * B, "more_source_data": 0.65 * V,
             "collect_target_data": 0.75 * M + 0.05 * V, "synthesise_varied": 0.75 * covered, "synthesise_one_clip": 0.1 * covered,
             "bigger_dev_set": 0.75 * O, "clean_labels": 0.45 * labels, "rebuild_dev_from_users": 0.75 * R * (e["weeks"] >= 6)}
    return max(options, key=lambda name: gains[name] / options[name])

# %% autopilot right: the widest gap, stops early
def autopilot(turn):
    e, options = turn["evidence"], turn["options"]
    if turn["name"] == "metric":
        return min(options, key=lambda metric: np.corrcoef(e[metric], e["complaints"])[0, 1])
    if turn["name"] == "split":
        shares = {"shuffle_pool": e["pool"]["app"] / sum(e["pool"].values()), "app_25": 0.25, "app_50": 0.5, "app_75": 0.75, "app_100": 1.0}
        return min(shares, key=lambda name: abs(shares[name] - e["future"]["app"]))
    if turn["name"] == "proxy":
        return sorted((v["error"], k) for k, v in e["people"].items() if v["gold"] == "independent")[0][1]
    if turn["name"] == "approach":
        (n0, _, n1), (e0, _, e1) = e["end_to_end"]["pairs"], e["end_to_end"]["error"]
        c = np.log(e0 / e1) / np.log(n1 / n0)
        net = e1 * (e["pairs"] / n1) ** -c
        added = {"improve_locator": e["stages"]["now"] - e["stages"]["perfect_locator"],
                 "improve_reader": e["stages"]["now"] - e["stages"]["perfect_reader"]}
        stage = max(added, key=added.get)
        return "end_to_end" if net < e["stages"]["now"] - 0.7 * added[stage] else stage
    labels = e["label_share"] * e["dev"]
    gaps = {("bigger_model", "better_optimiser"): e["train"] - e["human"], ("more_source_data", "regularise"): e["train_dev"] - e["train"],
            ("collect_target_data", "synthesise_varied"): e["dev"] - e["train_dev"] - labels, ("bigger_dev_set",): e["test"] - e["dev"],
            ("rebuild_dev_from_users",): e["field"] - e["test"] + labels, ("clean_labels",): labels}
    cures = [name for cure in sorted(gaps, key=gaps.get, reverse=True) if gaps[cure] > 0.001 for name in cure if name in options]
    return cures[0] if cures else None

# %% autopilot right: wrong labels are not looked at
def autopilot(turn):
    e, options = turn["evidence"], turn["options"]
    if turn["name"] == "metric":
        return min(options, key=lambda metric: np.corrcoef(e[metric], e["complaints"])[0, 1])
    if turn["name"] == "split":
        best, distance = None, 2.0
        for name in options:
            if name.startswith("app_"):
                share = int(name[4:]) / 100
            elif name == "shuffle_pool":
                share = e["pool"]["app"] / (e["pool"]["app"] + e["pool"]["workshop"])
            else:
                continue
            if abs(share - e["future"]["app"]) < distance:
                best, distance = name, abs(share - e["future"]["app"])
        return best
    if turn["name"] == "proxy":
        return min(options, key=lambda group: (e["people"][group]["gold"] == "own_votes", e["people"][group]["error"]))
    if turn["name"] == "approach":
        stages, curve = e["stages"], e["end_to_end"]
        power, height = np.polyfit(np.log(curve["pairs"]), np.log(curve["error"]), 1)
        left = {"improve_locator": 0.3 * stages["now"] + 0.7 * stages["perfect_locator"],
                "improve_reader": 0.3 * stages["now"] + 0.7 * stages["perfect_reader"],
                "end_to_end": np.exp(height + power * np.log(e["pairs"]))}
        return min(left, key=left.get)
    labels = 0.0
    gaps = {("bigger_model", "better_optimiser"): e["train"] - e["human"], ("more_source_data", "regularise"): e["train_dev"] - e["train"],
            ("collect_target_data", "synthesise_varied"): e["dev"] - e["train_dev"] - labels, ("bigger_dev_set",): e["test"] - e["dev"],
            ("rebuild_dev_from_users",): e["field"] - e["test"] + labels, ("clean_labels",): labels}
    cures = [name for cure in sorted(gaps, key=gaps.get, reverse=True) if gaps[cure] > 0 for name in cure if name in options]
    return cures[0] if cures else None

# %% quiz wrong: always a
def quiz():
    return dict.fromkeys(["q1_gate", "q1_hand", "q1_pairs", "q2", "q3_3000", "q3_30000", "q3_100000"], "a")

# %% quiz wrong: always the longest
def quiz():
    return {"q1_gate": "c", "q1_hand": "c", "q1_pairs": "c", "q2": "d", "q3_3000": "d", "q3_30000": "d", "q3_100000": "d"}

# %% quiz@quiz-check-first wrong: most examples in one column decide
def quiz():
    return {"q1_gate": "d", "q1_hand": "a", "q1_pairs": "a", "q2": "c", "q3_3000": "c", "q3_30000": "a", "q3_100000": "b"}

# %% quiz@quiz-check-first wrong: takes the definitions that are swapped
def quiz():
    return {"q1_gate": "d", "q1_hand": "b", "q1_pairs": "a", "q2": "d", "q3_3000": "c", "q3_30000": "a", "q3_100000": "b"}

# %% quiz@quiz-check-first wrong: always cuts
def quiz():
    return {"q1_gate": "d", "q1_hand": "b", "q1_pairs": "b", "q2": "c", "q3_3000": "c", "q3_30000": "a", "q3_100000": "b"}

# %% quiz@quiz-check-second wrong: one net from 10,000 hours on
def quiz():
    return {"q1_gate": "d", "q1_hand": "b", "q1_pairs": "a", "q2": "c", "q3_3000": "c", "q3_30000": "b", "q3_100000": "b"}

# %% quiz@quiz-check-second wrong: stages until the curves have crossed by far
def quiz():
    return {"q1_gate": "d", "q1_hand": "b", "q1_pairs": "a", "q2": "c", "q3_3000": "c", "q3_30000": "a", "q3_100000": "a"}

# %% quiz@quiz-check-second wrong: a mixture at every size
def quiz():
    return {"q1_gate": "d", "q1_hand": "b", "q1_pairs": "a", "q2": "c", "q3_3000": "a", "q3_30000": "a", "q3_100000": "b"}

# %% quiz@quiz-check-second wrong: no decision
def quiz():
    return {"q1_gate": "d", "q1_hand": "b", "q1_pairs": "a", "q2": "c", "q3_3000": "d", "q3_30000": "a", "q3_100000": "b"}
