# %% split-sizes wrong: the training part is rounded on its own
def split_sizes(m):
    return int(0.6 * m), m // 5, m // 5

# %% split-sizes wrong: always 98/1/1
def split_sizes(m):
    held_out = m // 100
    return m - 2 * held_out, held_out, held_out

# %% split-sizes wrong: rounds the fifth up
def split_sizes(m):
    held_out = min(-(-m // 5), 10_000)
    return m - 2 * held_out, held_out, held_out

# %% split-sizes wrong: no upper limit
def split_sizes(m):
    return m - 2 * (m // 5), m // 5, m // 5

# %% split-sizes wrong: floats
def split_sizes(m):
    held_out = min(m / 5, 10_000)
    return m - 2 * held_out, held_out, held_out

# %% split-sizes right: two cases
def split_sizes(m):
    if m >= 50_000:
        return (m - 20_000, 10_000, 10_000)
    return (m - m // 5 - m // 5, m // 5, m // 5)

# %% split-sizes right: integer part of a fifth
def split_sizes(m):
    dev = test = int(np.minimum(np.floor(m / 5), 10_000))
    train = m - dev - test
    return train, dev, test

# %% split-indices wrong: contiguous blocks
def split_indices(m, sizes, rng):
    if sum(sizes) != m:
        raise ValueError("sizes")
    return tuple(np.split(np.arange(m), np.cumsum(sizes)[:-1]))

# %% split-indices wrong: independent permutations overlap
def split_indices(m, sizes, rng):
    if sum(sizes) != m:
        raise ValueError("sizes")
    return tuple(rng.permutation(m)[:size] for size in sizes)

# %% split-indices wrong: draws with repeats
def split_indices(m, sizes, rng):
    if sum(sizes) != m:
        raise ValueError("sizes")
    return tuple(rng.integers(0, m, size) for size in sizes)

# %% split-indices wrong: a seed of its own
def split_indices(m, sizes, rng):
    if sum(sizes) != m:
        raise ValueError("sizes")
    return tuple(np.split(np.random.default_rng(0).permutation(m), np.cumsum(sizes)[:-1]))

# %% split-indices wrong: shuffles within the blocks
def split_indices(m, sizes, rng):
    if sum(sizes) != m:
        raise ValueError("sizes")
    return tuple(rng.permutation(part) for part in np.split(np.arange(m), np.cumsum(sizes)[:-1]))

# %% split-indices wrong: takes any sizes
def split_indices(m, sizes, rng):
    return tuple(np.split(rng.permutation(m), np.cumsum(sizes)[:-1]))

# %% split-indices wrong: complains only about sizes that are too large
def split_indices(m, sizes, rng):
    if sum(sizes) > m:
        raise ValueError("sizes")
    return tuple(np.split(rng.permutation(m), np.cumsum(sizes)[:-1]))

# %% split-indices wrong: an empty part of floats
def split_indices(m, sizes, rng):
    if sum(sizes) != m:
        raise ValueError("sizes")
    order, parts = list(rng.permutation(m)), []
    for size in sizes:
        parts.append(np.array([order.pop() for _ in range(size)]))
    return parts

# %% split-indices right: sorts random numbers, and slices
def split_indices(m, sizes, rng):
    if sum(sizes) != m:
        raise ValueError(f"sizes sum to {sum(sizes)}, not to {m}")
    order = np.argsort(rng.random(m))
    ends = np.cumsum(sizes)
    return [order[end - size : end] for size, end in zip(sizes, ends)]

# %% split-indices right: shuffles in place
def split_indices(m, sizes, rng):
    if m != np.sum(sizes):
        raise ValueError("sizes")
    order, parts = np.arange(m), []
    rng.shuffle(order)
    for size in sizes:
        parts, order = [*parts, order[:size].copy()], order[size:]
    return tuple(parts)

# %% split-indices right: draws each part from what is left
def split_indices(m, sizes, rng):
    if sum(sizes) != m:
        raise ValueError("sizes")
    left, parts = np.arange(m), []
    for size in sizes:
        part = rng.choice(left, size, replace=False) if size else np.zeros(0, dtype=int)
        left = np.setdiff1d(left, part)
        parts.append(part)
    return tuple(parts)

# %% error-interval wrong: Wald's interval
def error_interval(errors, n, z=1.96):
    p = errors / n
    half = z * np.sqrt(p * (1 - p) / n)
    return float(p - half), float(p + half)

# %% error-interval wrong: Wald's interval, clipped
def error_interval(errors, n, z=1.96):
    p = errors / n
    half = z * np.sqrt(p * (1 - p) / n)
    return max(0.0, float(p - half)), min(1.0, float(p + half))

# %% error-interval wrong: Agresti and Coull
def error_interval(errors, n, z=1.96):
    m = n + z**2
    p = (errors + z**2 / 2) / m
    half = z * np.sqrt(p * (1 - p) / m)
    return max(0.0, float(p - half)), min(1.0, float(p + half))

# %% error-interval wrong: takes the count for a rate
def error_interval(errors, n, z=1.96):
    p, d = errors, 1 + z**2 / n
    half = z / d * np.sqrt(abs(p * (1 - p)) / n + z**2 / (4 * n**2))
    return max(0.0, float((p + z**2 / (2 * n)) / d - half)), min(1.0, float((p + z**2 / (2 * n)) / d + half))

# %% error-interval wrong: ignores z
def error_interval(errors, n, z=1.96):
    p, d = errors / n, 1 + 1.96**2 / n
    half = 1.96 / d * np.sqrt(p * (1 - p) / n + 1.96**2 / (4 * n**2))
    return max(0.0, float((p + 1.96**2 / (2 * n)) / d - half)), min(1.0, float((p + 1.96**2 / (2 * n)) / d + half))

# %% error-interval wrong: the centre is the rate
def error_interval(errors, n, z=1.96):
    p, d = errors / n, 1 + z**2 / n
    half = z / d * np.sqrt(p * (1 - p) / n + z**2 / (4 * n**2))
    return max(0.0, float(p - half)), min(1.0, float(p + half))

# %% error-interval@error-interval-check-edges wrong: rounding leads below zero
def error_interval(errors, n, z=1.96):
    p, d = errors / n, 1 + z**2 / n
    centre, half = (p + z**2 / (2 * n)) / d, z / d * np.sqrt(p * (1 - p) / n + z**2 / (4 * n**2))
    return float(centre - half), float(centre + half)

# %% error-interval@error-interval-check-edges wrong: no interval without errors
def error_interval(errors, n, z=1.96):
    p, d = errors / n, 1 + z**2 / n
    if errors == 0 or errors == n:
        return p, p
    centre, half = (p + z**2 / (2 * n)) / d, z / d * np.sqrt(p * (1 - p) / n + z**2 / (4 * n**2))
    return float(centre - half), float(centre + half)

# %% error-interval right: roots of the quadratic
def error_interval(errors, n, z=1.96):
    p = errors / n
    a, b, c = 1 + z * z / n, -(2 * p + z * z / n), p * p
    root = max(b * b - 4 * a * c, 0.0) ** 0.5
    return max((-b - root) / (2 * a), 0.0), min((-b + root) / (2 * a), 1.0)

# %% error-interval right: counts instead of rates
def error_interval(errors, n, z=1.96):
    centre = (errors + z**2 / 2) / (n + z**2)
    half = z * np.sqrt(errors * (n - errors) / n + z**2 / 4) / (n + z**2)
    low, high = np.clip([centre - half, centre + half], 0, 1)
    return low, high

# %% error-interval right: with the math module
def error_interval(errors, n, z=1.96):
    import math
    p, q = errors / n, z * z / n
    half = z * math.sqrt(p * (1 - p) / n + q / (4 * n))
    ends = [(p + q / 2 + sign * half) / (1 + q) for sign in (-1, 1)]
    return tuple(min(max(end, 0.0), 1.0) for end in ends)

# %% diagnose@diagnose-check-optimal wrong: ignores the optimal error
def diagnose(train_err, dev_err, optimal_err=0.0, tol=0.02):
    return {name for name, gap in [("bias", train_err), ("variance", dev_err - train_err)] if gap > tol}

# %% diagnose wrong: measures variance from the optimal error
def diagnose(train_err, dev_err, optimal_err=0.0, tol=0.02):
    gaps = {"bias": train_err - optimal_err, "variance": dev_err - optimal_err, "estimate": optimal_err - train_err}
    return {name for name, gap in gaps.items() if gap > tol}

# %% diagnose wrong: absolute gaps
def diagnose(train_err, dev_err, optimal_err=0.0, tol=0.02):
    gaps = {"bias": abs(train_err - optimal_err), "variance": abs(dev_err - train_err), "estimate": optimal_err - train_err}
    return {name for name, gap in gaps.items() if gap > tol}

# %% diagnose@diagnose-check-optimal wrong: a tolerance of its own
def diagnose(train_err, dev_err, optimal_err=0.0, tol=0.02):
    gaps = {"bias": train_err - optimal_err, "variance": dev_err - train_err, "estimate": optimal_err - train_err}
    return {name for name, gap in gaps.items() if gap > 0.02}

# %% diagnose wrong: a list
def diagnose(train_err, dev_err, optimal_err=0.0, tol=0.02):
    gaps = {"bias": train_err - optimal_err, "variance": dev_err - train_err, "estimate": optimal_err - train_err}
    return [name for name, gap in gaps.items() if gap > tol]

# %% diagnose wrong: one finding only
def diagnose(train_err, dev_err, optimal_err=0.0, tol=0.02):
    if train_err - optimal_err > tol:
        return {"bias"}
    if dev_err - train_err > tol:
        return {"variance"}
    return {"estimate"} if optimal_err - train_err > tol else set()

# %% diagnose wrong: an empty dictionary
def diagnose(train_err, dev_err, optimal_err=0.0, tol=0.02):
    gaps = {"bias": train_err - optimal_err, "variance": dev_err - train_err, "estimate": optimal_err - train_err}
    return {name for name, gap in gaps.items() if gap > tol} or {}

# %% diagnose@diagnose-check-optimal wrong: a gap of tol counts
def diagnose(train_err, dev_err, optimal_err=0.0, tol=0.02):
    gaps = {"bias": train_err - optimal_err, "variance": dev_err - train_err, "estimate": optimal_err - train_err}
    return {name for name, gap in gaps.items() if gap >= tol}

# %% diagnose@diagnose-check-optimal wrong: forgets the estimate
def diagnose(train_err, dev_err, optimal_err=0.0, tol=0.02):
    gaps = {"bias": train_err - optimal_err, "variance": dev_err - train_err}
    return {name for name, gap in gaps.items() if gap > tol}

# %% diagnose right: three questions
def diagnose(train_err, dev_err, optimal_err=0.0, tol=0.02):
    findings = set()
    if train_err - optimal_err > tol:
        findings.add("bias")
    if dev_err - train_err > tol:
        findings.add("variance")
    if optimal_err - train_err > tol:
        findings.add("estimate")
    return findings

# %% diagnose right: arrays
def diagnose(train_err, dev_err, optimal_err=0.0, tol=0.02):
    gaps = np.array([train_err - optimal_err, dev_err - train_err, optimal_err - train_err])
    return set(np.array(["bias", "variance", "estimate"])[gaps > tol].tolist())

# %% next-action wrong: variance first
def next_action(diagnosis):
    if "variance" in diagnosis:
        return VARIANCE_ACTIONS
    if "bias" in diagnosis:
        return BIAS_ACTIONS
    return ("re-estimate",) if "estimate" in diagnosis else ()

# %% next-action wrong: both lists at once
def next_action(diagnosis):
    actions = BIAS_ACTIONS * ("bias" in diagnosis) + VARIANCE_ACTIONS * ("variance" in diagnosis)
    return actions or (("re-estimate",) if "estimate" in diagnosis else ())

# %% next-action wrong: regularises against bias
def next_action(diagnosis):
    if "bias" in diagnosis:
        return ("regularise", "train longer", "other architecture")
    if "variance" in diagnosis:
        return VARIANCE_ACTIONS
    return ("re-estimate",) if "estimate" in diagnosis else ()

# %% next-action wrong: no comma
def next_action(diagnosis):
    if "bias" in diagnosis:
        return BIAS_ACTIONS
    if "variance" in diagnosis:
        return VARIANCE_ACTIONS
    return ("re-estimate") if "estimate" in diagnosis else ()

# %% next-action wrong: None if all is well
def next_action(diagnosis):
    if "bias" in diagnosis:
        return BIAS_ACTIONS
    if "variance" in diagnosis:
        return VARIANCE_ACTIONS
    if "estimate" in diagnosis:
        return ("re-estimate",)

# %% next-action wrong: waits for bias alone
def next_action(diagnosis):
    if diagnosis == {"bias"}:
        return BIAS_ACTIONS
    if diagnosis == {"variance"}:
        return VARIANCE_ACTIONS
    return ("re-estimate",) if diagnosis else ()

# %% next-action right: a dictionary
def next_action(diagnosis):
    table = {"bias": BIAS_ACTIONS, "variance": VARIANCE_ACTIONS, "estimate": ("re-estimate",)}
    return next((table[name] for name in table if name in diagnosis), ())

# %% next-action right: questions, and words of its own
def next_action(diagnosis):
    if "bias" in diagnosis:
        return ("larger network", "train longer", "other architecture")
    elif "variance" in diagnosis:
        return ("more data", "regularise", "other architecture")
    elif len(diagnosis) > 0:
        return ("re-estimate",)
    return ()

# %% learning-curve wrong: train error on all examples
def learning_curve(fit, error, X, Y, Xd, Yd, sizes):
    models = [fit(X[:, :k], Y[:, :k]) for k in sizes]
    return np.array([error(f, X, Y) for f in models], dtype=float), np.array([error(f, Xd, Yd) for f in models], dtype=float)

# %% learning-curve wrong: slices rows
def learning_curve(fit, error, X, Y, Xd, Yd, sizes):
    train, dev = [], []
    for k in sizes:
        model = fit(X[:k], Y[:k])
        train.append(error(model, X[:k], Y[:k]))
        dev.append(error(model, Xd, Yd))
    return np.array(train, dtype=float), np.array(dev, dtype=float)

# %% learning-curve wrong: one fit for all sizes
def learning_curve(fit, error, X, Y, Xd, Yd, sizes):
    model = fit(X, Y)
    train = [error(model, X[:, :k], Y[:, :k]) for k in sizes]
    return np.array(train, dtype=float), np.array([error(model, Xd, Yd) for _ in sizes], dtype=float)

# %% learning-curve wrong: two fits for each size
def learning_curve(fit, error, X, Y, Xd, Yd, sizes):
    train = [error(fit(X[:, :k], Y[:, :k]), X[:, :k], Y[:, :k]) for k in sizes]
    dev = [error(fit(X[:, :k], Y[:, :k]), Xd, Yd) for k in sizes]
    return np.array(train, dtype=float), np.array(dev, dtype=float)

# %% learning-curve wrong: the last k examples
def learning_curve(fit, error, X, Y, Xd, Yd, sizes):
    train, dev = [], []
    for k in sizes:
        model = fit(X[:, -k:], Y[:, -k:])
        train.append(error(model, X[:, -k:], Y[:, -k:]))
        dev.append(error(model, Xd, Yd))
    return np.array(train, dtype=float), np.array(dev, dtype=float)

# %% learning-curve wrong: the dev set is cut, too
def learning_curve(fit, error, X, Y, Xd, Yd, sizes):
    train, dev = [], []
    for k in sizes:
        model = fit(X[:, :k], Y[:, :k])
        train.append(error(model, X[:, :k], Y[:, :k]))
        dev.append(error(model, Xd[:, :k], Yd[:, :k]))
    return np.array(train, dtype=float), np.array(dev, dtype=float)

# %% learning-curve wrong: lists
def learning_curve(fit, error, X, Y, Xd, Yd, sizes):
    train, dev = [], []
    for k in sizes:
        model = fit(X[:, :k], Y[:, :k])
        train.append(error(model, X[:, :k], Y[:, :k]))
        dev.append(error(model, Xd, Yd))
    return train, dev

# %% learning-curve right: comprehensions
def learning_curve(fit, error, X, Y, Xd, Yd, sizes):
    pairs = [(error(model := fit(X[:, :k], Y[:, :k]), X[:, :k], Y[:, :k]), error(model, Xd, Yd)) for k in sizes]
    train, dev = np.array(pairs, dtype=float).reshape(-1, 2).T
    return train, dev

# %% learning-curve right: fills arrays
def learning_curve(fit, error, X, Y, Xd, Yd, sizes):
    train_errs, dev_errs = np.zeros(len(sizes)), np.zeros(len(sizes))
    for i in range(len(sizes)):
        seen = np.arange(sizes[i])
        model = fit(X[:, seen], Y[:, seen])
        dev_errs[i] = error(model, Xd, Yd)
        train_errs[i] = error(model, X[:, seen], Y[:, seen])
    return train_errs, dev_errs

# %% learning-curve right: first all models
def learning_curve(fit, error, X, Y, Xd, Yd, sizes):
    sets = [(X[:, :k].copy(), Y[:, :k].copy()) for k in sizes]
    models = [fit(*part) for part in sets]
    train = np.array([error(model, *part) for model, part in zip(models, sets)], dtype=np.float64)
    return train, np.array([error(model, Xd, Yd) for model in models], dtype=np.float64)

# %% bias-variance wrong: divides by R − 1
def bias_variance(preds, target):
    bias2 = np.mean((preds.mean(axis=0) - target) ** 2)
    variance = np.mean(preds.var(axis=0, ddof=1)) if len(preds) > 1 else 0.0
    return float(bias2), float(variance), float(np.mean((preds - target) ** 2))

# %% bias-variance wrong: absolute bias
def bias_variance(preds, target):
    bias2 = np.mean(np.abs(preds.mean(axis=0) - target))
    return float(bias2), float(np.mean(preds.var(axis=0))), float(np.mean((preds - target) ** 2))

# %% bias-variance wrong: mean over models and points
def bias_variance(preds, target):
    bias2 = np.mean((preds.mean() - target) ** 2)
    return float(bias2), float(preds.var()), float(np.mean((preds - target) ** 2))

# %% bias-variance wrong: the deviation instead of the variance
def bias_variance(preds, target):
    bias2 = np.mean((preds.mean(axis=0) - target) ** 2)
    return float(bias2), float(np.mean(preds.std(axis=0))), float(np.mean((preds - target) ** 2))

# %% bias-variance wrong: squares after averaging over the points
def bias_variance(preds, target):
    bias2 = np.mean(preds.mean(axis=0) - target) ** 2
    return float(bias2), float(np.mean(preds.var(axis=0))), float(np.mean((preds - target) ** 2))

# %% bias-variance wrong: averages along the rows
def bias_variance(preds, target):
    bias2 = np.mean((preds.mean(axis=1, keepdims=True) - target) ** 2)
    return float(bias2), float(np.mean(preds.var(axis=1))), float(np.mean((preds - target) ** 2))

# %% bias-variance right: explicit sums
def bias_variance(preds, target):
    R, n = preds.shape
    mean = np.sum(preds, axis=0) / R
    bias2 = np.sum(np.square(mean - target)) / n
    variance = np.sum(np.square(preds - mean[None, :])) / (R * n)
    return float(bias2), float(variance), float(np.sum(np.square(preds - target)) / (R * n))

# %% bias-variance right: a loop over points
def bias_variance(preds, target):
    bias2 = variance = mse = 0.0
    n = len(target)
    for i in range(n):
        column = preds[:, i]
        bias2 += (np.mean(column) - target[i]) ** 2 / n
        variance += np.mean((column - np.mean(column)) ** 2) / n
        mse += np.mean((column - target[i]) ** 2) / n
    return bias2, variance, mse

# %% bias-variance right: the third number from the first two
def bias_variance(preds, target):
    mean = np.einsum("ri->i", preds) / len(preds)
    bias2, variance = np.average((mean - target) ** 2), np.average((preds - mean) ** 2)
    return bias2, variance, bias2 + variance

# %% ridge-predictions wrong: λ times n
def ridge_predictions(V, Ys, lambd):
    weights = np.linalg.solve(V.T @ V + lambd * len(V) * np.eye(V.shape[1]), V.T @ Ys.T)
    return (V @ weights).T

# %% ridge-predictions wrong: subtracts λ
def ridge_predictions(V, Ys, lambd):
    weights = np.linalg.solve(V.T @ V - lambd * np.eye(V.shape[1]) + 1e-9 * np.eye(V.shape[1]), V.T @ Ys.T)
    return (V @ weights).T

# %% ridge-predictions wrong: half of λ
def ridge_predictions(V, Ys, lambd):
    weights = np.linalg.solve(V.T @ V + lambd / 2 * np.eye(V.shape[1]), V.T @ Ys.T)
    return (V @ weights).T

# %% ridge-predictions wrong: the transpose
def ridge_predictions(V, Ys, lambd):
    weights = np.linalg.solve(V.T @ V + lambd * np.eye(V.shape[1]), V.T @ Ys.T)
    return V @ weights

# %% ridge-predictions wrong: adds λ to every entry
def ridge_predictions(V, Ys, lambd):
    weights = np.linalg.lstsq(V.T @ V + lambd, V.T @ Ys.T, rcond=None)[0]
    return (V @ weights).T

# %% ridge-predictions wrong: the first weight goes free
def ridge_predictions(V, Ys, lambd):
    penalty = lambd * np.eye(V.shape[1])
    penalty[0, 0] = 0
    return (V @ np.linalg.lstsq(V.T @ V + penalty, V.T @ Ys.T, rcond=None)[0]).T

# %% ridge-predictions wrong: the weights instead of the predictions
def ridge_predictions(V, Ys, lambd):
    return np.linalg.solve(V.T @ V + lambd * np.eye(V.shape[1]), V.T @ Ys.T).T

# %% ridge-predictions right: more rows for least squares
def ridge_predictions(V, Ys, lambd):
    p = V.shape[1]
    rows = np.vstack([V, np.sqrt(lambd) * np.eye(p)])
    right = np.vstack([Ys.T, np.zeros((p, len(Ys)))])
    return (V @ np.linalg.lstsq(rows, right, rcond=None)[0]).T

# %% ridge-predictions right: a loop over data sets
def ridge_predictions(V, Ys, lambd):
    preds = np.zeros(Ys.shape)
    inverse = np.linalg.inv(V.T @ V + np.diag(np.full(V.shape[1], float(lambd))))
    for r, y in enumerate(Ys):
        preds[r] = V @ (inverse @ (V.T @ y))
    return preds

# %% ridge-predictions right: the hat matrix from the left
def ridge_predictions(V, Ys, lambd):
    hat = V @ np.linalg.pinv(V.T @ V + lambd * np.eye(len(V.T))) @ V.T
    return Ys @ hat.T

# %% follow-recipe wrong: variance first
def follow_recipe(evaluate, width, m, optimal_err, tol, max_rounds):
    rounds = []
    for _ in range(max_rounds):
        train, dev = evaluate(width, m)
        rounds.append((width, m, train, dev))
        if dev - train > tol:
            m *= 4
        elif train - optimal_err > tol:
            width *= 4
        else:
            break
    return rounds

# %% follow-recipe wrong: both at once
def follow_recipe(evaluate, width, m, optimal_err, tol, max_rounds):
    rounds = []
    for _ in range(max_rounds):
        train, dev = evaluate(width, m)
        rounds.append((width, m, train, dev))
        bias, variance = train - optimal_err > tol, dev - train > tol
        if not bias and not variance:
            break
        width, m = width * (4 if bias else 1), m * (4 if variance else 1)
    return rounds

# %% follow-recipe wrong: ignores the optimal error
def follow_recipe(evaluate, width, m, optimal_err, tol, max_rounds):
    rounds = []
    for _ in range(max_rounds):
        train, dev = evaluate(width, m)
        rounds.append((width, m, train, dev))
        if train > tol:
            width *= 4
        elif dev - train > tol:
            m *= 4
        else:
            break
    return rounds

# %% follow-recipe wrong: no limit of rounds
def follow_recipe(evaluate, width, m, optimal_err, tol, max_rounds):
    rounds = []
    while len(rounds) < 40:
        train, dev = evaluate(width, m)
        rounds.append((width, m, train, dev))
        findings = diagnose(train, dev, optimal_err, tol)
        if "bias" in findings:
            width *= 4
        elif "variance" in findings:
            m *= 4
        else:
            break
    return rounds

# %% follow-recipe wrong: goes on until nothing at all is found
def follow_recipe(evaluate, width, m, optimal_err, tol, max_rounds):
    rounds = []
    for _ in range(max_rounds):
        train, dev = evaluate(width, m)
        rounds.append((width, m, train, dev))
        findings = diagnose(train, dev, optimal_err, tol)
        if not findings:
            break
        if "bias" in findings:
            width *= 4
        else:
            m *= 4
    return rounds

# %% follow-recipe wrong: evaluates twice in each round
def follow_recipe(evaluate, width, m, optimal_err, tol, max_rounds):
    rounds = []
    for _ in range(max_rounds):
        rounds.append((width, m, evaluate(width, m)[0], evaluate(width, m)[1]))
        findings = diagnose(*rounds[-1][2:], optimal_err, tol)
        if "bias" in findings:
            width *= 4
        elif "variance" in findings:
            m *= 4
        else:
            break
    return rounds

# %% follow-recipe wrong: forgets the last round
def follow_recipe(evaluate, width, m, optimal_err, tol, max_rounds):
    rounds = []
    for _ in range(max_rounds):
        train, dev = evaluate(width, m)
        findings = diagnose(train, dev, optimal_err, tol)
        if not findings & {"bias", "variance"}:
            break
        rounds.append((width, m, train, dev))
        if "bias" in findings:
            width *= 4
        else:
            m *= 4
    return rounds

# %% follow-recipe wrong: the tolerance of diagnose
def follow_recipe(evaluate, width, m, optimal_err, tol, max_rounds):
    rounds = []
    for _ in range(max_rounds):
        train, dev = evaluate(width, m)
        rounds.append((width, m, train, dev))
        findings = diagnose(train, dev, optimal_err)
        if "bias" in findings:
            width *= 4
        elif "variance" in findings:
            m *= 4
        else:
            break
    return rounds

# %% follow-recipe right: recursion
def follow_recipe(evaluate, width, m, optimal_err, tol, max_rounds):
    train, dev = evaluate(width, m)
    first = [(width, m, train, dev)]
    findings = diagnose(train, dev, optimal_err, tol)
    if max_rounds == 1 or not findings & {"bias", "variance"}:
        return first
    if "bias" in findings:
        return first + follow_recipe(evaluate, 4 * width, m, optimal_err, tol, max_rounds - 1)
    return first + follow_recipe(evaluate, width, 4 * m, optimal_err, tol, max_rounds - 1)

# %% follow-recipe right: asks next_action
def follow_recipe(evaluate, width, m, optimal_err, tol, max_rounds):
    rounds = []
    for _ in range(max_rounds):
        errors = evaluate(width, m)
        rounds.append((width, m, *errors))
        actions = next_action(diagnose(*errors, optimal_err, tol))
        if actions == BIAS_ACTIONS:
            width *= 4
        elif "more data" in actions:
            m *= 4
        else:
            return rounds
    return rounds

# %% follow-recipe right: compares the gaps itself
def follow_recipe(evaluate, width, m, optimal_err, tol, max_rounds):
    rounds, going = [], True
    while going and len(rounds) != max_rounds:
        train, dev = evaluate(width, m)
        rounds += [(width, m, train, dev)]
        bias, variance = train - optimal_err > tol, dev - train > tol
        going = bias or variance
        width, m = (4 * width, m) if bias else (width, 4 * m)
    return rounds

# %% quiz wrong: the first letter everywhere
def quiz():
    return {"q1": "a", "q2": "a", "q3": "a", "q4": "a", "q5": "a", "q6": "a", "q7": "a", "q8": "a"}

# %% quiz@quiz-check-first wrong: thinks that all three sets share one distribution
def quiz():
    return {"q1": "a", "q2": "c", "q3": "c", "q4": "d", "q5": "d", "q6": "c", "q7": "b", "q8": "c"}

# %% quiz@quiz-check-first wrong: measures bias from zero
def quiz():
    return {"q1": "b", "q2": "c", "q3": "c", "q4": "a", "q5": "d", "q6": "c", "q7": "b", "q8": "c"}

# %% quiz@quiz-check-second wrong: takes a bad split for variance
def quiz():
    return {"q1": "b", "q2": "c", "q3": "c", "q4": "d", "q5": "d", "q6": "c", "q7": "b", "q8": "a"}

# %% quiz@quiz-check-second wrong: buys data against bias
def quiz():
    return {"q1": "b", "q2": "c", "q3": "c", "q4": "d", "q5": "d", "q6": "a", "q7": "a", "q8": "c"}
