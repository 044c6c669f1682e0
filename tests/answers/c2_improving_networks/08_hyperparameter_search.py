# %% sample-log-uniform wrong: uniform
def sample_log_uniform(lo, hi, n, rng):
    return rng.uniform(lo, hi, n)

# %% sample-log-uniform wrong: the exponent always starts at -4
def sample_log_uniform(lo, hi, n, rng):
    return 10.0 ** rng.uniform(-4, np.log10(hi), n)

# %% sample-log-uniform wrong: natural logarithm, decimal power
def sample_log_uniform(lo, hi, n, rng):
    return 10.0 ** rng.uniform(np.log(lo), np.log(hi), n)

# %% sample-log-uniform wrong: one value repeated
def sample_log_uniform(lo, hi, n, rng):
    return np.full(n, 10 ** rng.uniform(np.log10(lo), np.log10(hi)))

# %% sample-log-uniform wrong: evenly spaced instead of drawn
def sample_log_uniform(lo, hi, n, rng):
    return np.geomspace(lo, hi, n)

# %% sample-log-uniform wrong: the global generator
def sample_log_uniform(lo, hi, n, rng):
    return 10 ** np.random.uniform(np.log10(lo), np.log10(hi), n)

# %% sample-log-uniform wrong: a seed of its own
def sample_log_uniform(lo, hi, n, rng):
    return 10 ** np.random.default_rng(0).uniform(np.log10(lo), np.log10(hi), n)

# %% sample-log-uniform wrong: a list
def sample_log_uniform(lo, hi, n, rng):
    return [float(10 ** rng.uniform(np.log10(lo), np.log10(hi))) for _ in range(n)]

# %% sample-log-uniform wrong: whole decades only
def sample_log_uniform(lo, hi, n, rng):
    return 10.0 ** rng.integers(int(np.log10(lo)), int(np.log10(hi)) + 1, n)

# %% sample-log-uniform wrong: one draw is a number
def sample_log_uniform(lo, hi, n, rng):
    return 10 ** rng.uniform(np.log10(lo), np.log10(hi), n if n > 1 else None)

# %% sample-log-uniform wrong: normal exponents, clipped
def sample_log_uniform(lo, hi, n, rng):
    a, b = np.log10(lo), np.log10(hi)
    return 10 ** np.clip(rng.normal((a + b) / 2, (b - a) / np.sqrt(12), n), a, b)

# %% sample-log-uniform wrong: sorted
def sample_log_uniform(lo, hi, n, rng):
    return np.sort(10 ** rng.uniform(np.log10(lo), np.log10(hi), n))

# %% sample-log-uniform right: a power of the ratio
def sample_log_uniform(lo, hi, n, rng):
    return lo * (hi / lo) ** rng.random(n)

# %% sample-log-uniform right: exp form
def sample_log_uniform(lo, hi, n, rng):
    a, b = np.log(lo), np.log(hi)
    return np.exp(a + (b - a) * rng.random(size=n))

# %% sample-log-uniform right: a loop, from above
def sample_log_uniform(lo, hi, n, rng):
    draws = np.empty(n)
    for i in range(n):
        u = rng.uniform()
        draws[i] = 2 ** (math.log2(hi) - u * (math.log2(hi) - math.log2(lo)))
    return draws

# %% sample-momentum wrong: log-uniform in beta
def sample_momentum(n, rng, lo=0.9, hi=0.999):
    return sample_log_uniform(lo, hi, n, rng)

# %% sample-momentum wrong: uniform
def sample_momentum(n, rng, lo=0.9, hi=0.999):
    return rng.uniform(lo, hi, n)

# %% sample-momentum wrong: limits are ignored
def sample_momentum(n, rng, lo=0.9, hi=0.999):
    return 1 - 10 ** rng.uniform(-3, -1, n)

# %% sample-momentum wrong: returns 1 - beta
def sample_momentum(n, rng, lo=0.9, hi=0.999):
    return sample_log_uniform(1 - hi, 1 - lo, n, rng)

# %% sample-momentum wrong: the distance to the limits is mirrored
def sample_momentum(n, rng, lo=0.9, hi=0.999):
    return lo + hi - (1 - sample_log_uniform(1 - hi, 1 - lo, n, rng))

# %% sample-momentum wrong: the global generator
def sample_momentum(n, rng, lo=0.9, hi=0.999):
    return 1 - 10 ** np.random.uniform(np.log10(1 - hi), np.log10(1 - lo), n)

# %% sample-momentum wrong: one value repeated
def sample_momentum(n, rng, lo=0.9, hi=0.999):
    return np.repeat(1 - sample_log_uniform(1 - hi, 1 - lo, 1, rng), n)

# %% sample-momentum right: exp form
def sample_momentum(n, rng, lo=0.9, hi=0.999):
    a, b = np.log(1 - lo), np.log(1 - hi)
    return 1 - np.exp(a + (b - a) * rng.random(n))

# %% sample-momentum right: memory is log-uniform
def sample_momentum(n, rng, lo=0.9, hi=0.999):
    memory = sample_log_uniform(1 / (1 - lo), 1 / (1 - hi), n, rng)
    return 1 - 1 / memory

# %% sample-momentum right: a loop
def sample_momentum(n, rng, lo=0.9, hi=0.999):
    return np.array([1 - (1 - lo) * ((1 - hi) / (1 - lo)) ** rng.random() for _ in range(n)])

# %% share-outside wrong: nothing is outside
def share_outside(lo, hi, a, b):
    return 0.0

# %% share-outside wrong: measured in alpha
def share_outside(lo, hi, a, b):
    start, end = max(10.0**a, lo), min(10.0**b, hi)
    return 1 - max(end - start, 0) / (10.0**b - 10.0**a)

# %% share-outside wrong: only the lower side
def share_outside(lo, hi, a, b):
    return float(min(max(np.log10(lo) - a, 0) / (b - a), 1))

# %% share-outside wrong: only the upper side
def share_outside(lo, hi, a, b):
    return float(min(max(b - np.log10(hi), 0) / (b - a), 1))

# %% share-outside wrong: the share inside
def share_outside(lo, hi, a, b):
    start, end = max(a, np.log10(lo)), min(b, np.log10(hi))
    return float(max(end - start, 0) / (b - a))

# %% share-outside wrong: more than everything if the intervals do not touch
def share_outside(lo, hi, a, b):
    start, end = max(a, np.log10(lo)), min(b, np.log10(hi))
    return float(1 - (end - start) / (b - a))

# %% share-outside wrong: natural logarithm
def share_outside(lo, hi, a, b):
    start, end = max(a, np.log(lo)), min(b, np.log(hi))
    return float(1 - max(end - start, 0) / (b - a))

# %% share-outside wrong: negative if the draws stay inside
def share_outside(lo, hi, a, b):
    return float((np.log10(lo) - a + b - np.log10(hi)) / (b - a))

# %% share-outside wrong: counts 1000 draws
def share_outside(lo, hi, a, b):
    draws = 10 ** np.random.default_rng(0).uniform(a, b, 1000)
    return float(np.mean((draws < lo) | (draws > hi)))

# %% share-outside right: two clipped tails
def share_outside(lo, hi, a, b):
    below = np.clip((math.log10(lo) - a) / (b - a), 0, 1)
    above = np.clip((b - math.log10(hi)) / (b - a), 0, 1)
    return float(below + above)

# %% share-outside right: the distribution function
def share_outside(lo, hi, a, b):
    def below(value):
        r = np.log10(value)
        return 0.0 if r <= a else 1.0 if r >= b else (r - a) / (b - a)

    return 1.0 - (below(hi) - below(lo))

# %% share-outside right: limits clipped into the interval
def share_outside(lo, hi, a, b):
    inside = np.clip(np.log([lo, hi]) / np.log(10), a, b)
    return 1 - np.ptp(inside) / (b - a)

# %% sample-config@sample-config-check wrong: the upper end of an int is never drawn
def sample_config(space, rng):
    config = {}
    for name, (kind, *limits) in space.items():
        if kind == "log":
            config[name] = float(sample_log_uniform(*limits, 1, rng)[0])
        elif kind == "uniform":
            config[name] = rng.uniform(*limits)
        elif kind == "one_minus_log":
            config[name] = float(sample_momentum(1, rng, *limits)[0])
        elif kind == "int":
            config[name] = int(rng.integers(*limits)) if limits[0] < limits[1] else limits[0]
        elif kind == "choice":
            config[name] = limits[0][int(rng.integers(len(limits[0])))]
        else:
            raise ValueError(kind)
    return config

# %% sample-config@sample-config-check-types wrong: units are floats
def sample_config(space, rng):
    config = {}
    for name, (kind, *limits) in space.items():
        if kind == "log":
            config[name] = float(sample_log_uniform(*limits, 1, rng)[0])
        elif kind == "uniform":
            config[name] = rng.uniform(*limits)
        elif kind == "one_minus_log":
            config[name] = float(sample_momentum(1, rng, *limits)[0])
        elif kind == "int":
            config[name] = float(rng.integers(limits[0], limits[1] + 1))
        elif kind == "choice":
            config[name] = limits[0][int(rng.integers(len(limits[0])))]
        else:
            raise ValueError(kind)
    return config

# %% sample-config@sample-config-check-types wrong: NumPy ints, and a list of tuples as an array
def sample_config(space, rng):
    draw = {"log": lambda lo, hi: sample_log_uniform(lo, hi, 1, rng)[0], "uniform": rng.uniform,
            "one_minus_log": lambda lo, hi: sample_momentum(1, rng, lo, hi)[0],
            "int": lambda lo, hi: rng.integers(lo, hi, endpoint=True), "choice": lambda values: rng.choice(values)}
    if not all(axis[0] in draw for axis in space.values()):
        raise ValueError("unknown kind")
    return {name: draw[kind](*limits) for name, (kind, *limits) in space.items()}

# %% sample-config@sample-config-check wrong: one number decides on all axes
def sample_config(space, rng):
    u, config = rng.random(), {}
    for name, (kind, *limits) in space.items():
        if kind == "choice":
            config[name] = limits[0][int(u * len(limits[0]))]
            continue
        lo, hi = limits
        if kind == "log":
            config[name] = lo * (hi / lo) ** u
        elif kind == "uniform":
            config[name] = lo + (hi - lo) * u
        elif kind == "one_minus_log":
            config[name] = 1 - (1 - lo) * ((1 - hi) / (1 - lo)) ** u
        elif kind == "int":
            config[name] = lo + int(u * (hi - lo + 1))
        else:
            raise ValueError(kind)
    return config

# %% sample-config@sample-config-check wrong: beta is uniform
def sample_config(space, rng):
    config = {}
    for name, (kind, *limits) in space.items():
        if kind == "log":
            config[name] = float(sample_log_uniform(*limits, 1, rng)[0])
        elif kind in ("uniform", "one_minus_log"):
            config[name] = rng.uniform(*limits)
        elif kind == "int":
            config[name] = int(rng.integers(limits[0], limits[1] + 1))
        elif kind == "choice":
            config[name] = limits[0][int(rng.integers(len(limits[0])))]
        else:
            raise ValueError(kind)
    return config

# %% sample-config@sample-config-check wrong: a rounded uniform draw gives both ends half their chance
def sample_config(space, rng):
    config = {}
    for name, (kind, *limits) in space.items():
        if kind == "log":
            config[name] = float(sample_log_uniform(*limits, 1, rng)[0])
        elif kind == "uniform":
            config[name] = rng.uniform(*limits)
        elif kind == "one_minus_log":
            config[name] = float(sample_momentum(1, rng, *limits)[0])
        elif kind == "int":
            config[name] = int(rng.uniform(limits[0], limits[1]))
        elif kind == "choice":
            config[name] = limits[0][int(rng.integers(len(limits[0])))]
        else:
            raise ValueError(kind)
    return config

# %% sample-config@sample-config-check-types wrong: an unknown kind is drawn uniformly
def sample_config(space, rng):
    config = {}
    for name, (kind, *limits) in space.items():
        if kind == "log":
            config[name] = float(sample_log_uniform(*limits, 1, rng)[0])
        elif kind == "one_minus_log":
            config[name] = float(sample_momentum(1, rng, *limits)[0])
        elif kind == "int":
            config[name] = int(rng.integers(limits[0], limits[1] + 1))
        elif kind == "choice":
            config[name] = limits[0][int(rng.integers(len(limits[0])))]
        else:
            config[name] = rng.uniform(*limits)
    return config

# %% sample-config@sample-config-check-types wrong: an unknown kind is left out
def sample_config(space, rng):
    draw = {"log": lambda lo, hi: float(sample_log_uniform(lo, hi, 1, rng)[0]), "uniform": rng.uniform,
            "one_minus_log": lambda lo, hi: float(sample_momentum(1, rng, lo, hi)[0]),
            "int": lambda lo, hi: int(rng.integers(lo, hi + 1)), "choice": lambda values: values[rng.integers(len(values))]}
    return {name: draw[kind](*limits) for name, (kind, *limits) in space.items() if kind in draw}

# %% sample-config@sample-config-check-types wrong: arrays of one number
def sample_config(space, rng):
    config = {}
    for name, (kind, *limits) in space.items():
        if kind == "log":
            config[name] = sample_log_uniform(*limits, 1, rng)
        elif kind == "uniform":
            config[name] = rng.uniform(*limits, 1)
        elif kind == "one_minus_log":
            config[name] = sample_momentum(1, rng, *limits)
        elif kind == "int":
            config[name] = int(rng.integers(limits[0], limits[1] + 1))
        elif kind == "choice":
            config[name] = limits[0][int(rng.integers(len(limits[0])))]
        else:
            raise ValueError(kind)
    return config

# %% sample-config@sample-config-check wrong: a choice is always the first
def sample_config(space, rng):
    draw = {"log": lambda lo, hi: float(sample_log_uniform(lo, hi, 1, rng)[0]), "uniform": rng.uniform,
            "one_minus_log": lambda lo, hi: float(sample_momentum(1, rng, lo, hi)[0]),
            "int": lambda lo, hi: int(rng.integers(lo, hi + 1)), "choice": lambda values: values[0]}
    if not all(axis[0] in draw for axis in space.values()):
        raise ValueError("unknown kind")
    return {name: draw[kind](*limits) for name, (kind, *limits) in space.items()}

# %% sample-config right: an if-chain
def sample_config(space, rng):
    config = {}
    for name, axis in space.items():
        kind = axis[0]
        if kind == "choice":
            config[name] = list(axis[1])[int(rng.random() * len(axis[1]))]
        elif kind == "int":
            config[name] = int(rng.integers(axis[1], axis[2], endpoint=True))
        elif kind == "uniform":
            config[name] = axis[1] + (axis[2] - axis[1]) * rng.random()
        elif kind == "log":
            config[name] = 10.0 ** rng.uniform(np.log10(axis[1]), np.log10(axis[2]))
        elif kind == "one_minus_log":
            config[name] = 1.0 - 10.0 ** rng.uniform(np.log10(1 - axis[2]), np.log10(1 - axis[1]))
        else:
            raise ValueError("expected log, uniform, one_minus_log, int or choice")
    return config

# %% sample-config right: match, and a helper inside
def sample_config(space, rng):
    def draw(kind, *limits):
        match kind:
            case "log":
                return sample_log_uniform(*limits, 1, rng).item()
            case "one_minus_log":
                return sample_momentum(1, rng, *limits).item()
            case "uniform":
                return float(rng.uniform(*limits))
            case "int":
                return rng.integers(limits[0], limits[1] + 1).item()
            case "choice":
                return limits[0][rng.permutation(len(limits[0]))[0]]
        raise ValueError(kind)

    return {name: draw(*axis) for name, axis in space.items()}

# %% sample-config right: in another order
def sample_config(space, rng):
    config = {}
    for name in reversed(list(space)):
        kind, *rest = space[name]
        if kind not in {"log", "uniform", "one_minus_log", "int", "choice"}:
            raise ValueError(f"unknown kind {kind}")
        if kind == "choice":
            config[name] = rest[0][rng.integers(0, len(rest[0]))]
            continue
        lo, hi = rest
        if kind == "int":
            config[name] = min(int(np.floor(rng.uniform(lo, hi + 1))), hi)
        elif kind == "log":
            config[name] = np.exp(rng.uniform(np.log(lo), np.log(hi)))
        elif kind == "one_minus_log":
            config[name] = float(sample_momentum(1, rng, lo, hi)[0])
        else:
            config[name] = rng.uniform(lo, hi)
    return config

# %% grid wrong: evenly spaced in alpha
def grid(space, k):
    configs = [{}]
    for name, (kind, *limits) in space.items():
        values = limits[0] if kind == "choice" else np.linspace(*limits, k).tolist()
        values = sorted({round(v) for v in values}) if kind == "int" else values
        configs = [{**config, name: value} for config in configs for value in values]
    return configs

# %% grid wrong: beta on the scale of beta
def grid(space, k):
    configs = [{}]
    for name, (kind, *limits) in space.items():
        values = list(limits[0]) if kind == "choice" else (np.geomspace if kind == "log" else np.linspace)(*limits, k).tolist()
        values = sorted({round(v) for v in values}) if kind == "int" else values
        configs = [{**config, name: value} for config in configs for value in values]
    return configs

# %% grid wrong: equal ints twice
def grid(space, k):
    points = {"log": lambda lo, hi: np.geomspace(lo, hi, k).tolist(), "uniform": lambda lo, hi: np.linspace(lo, hi, k).tolist(),
              "one_minus_log": lambda lo, hi: (1 - np.geomspace(1 - lo, 1 - hi, k)).tolist(),
              "int": lambda lo, hi: [round(v) for v in np.linspace(lo, hi, k).tolist()], "choice": list}
    configs = [{}]
    for name, (kind, *limits) in space.items():
        configs = [{**config, name: value} for config in configs for value in points[kind](*limits)]
    return configs

# %% grid wrong: ints are cut off
def grid(space, k):
    points = {"log": lambda lo, hi: np.geomspace(lo, hi, k).tolist(), "uniform": lambda lo, hi: np.linspace(lo, hi, k).tolist(),
              "one_minus_log": lambda lo, hi: (1 - np.geomspace(1 - lo, 1 - hi, k)).tolist(),
              "int": lambda lo, hi: sorted({int(v) for v in np.linspace(lo, hi, k)}), "choice": list}
    configs = [{}]
    for name, (kind, *limits) in space.items():
        configs = [{**config, name: value} for config in configs for value in points[kind](*limits)]
    return configs

# %% grid wrong: the upper limit is missing
def grid(space, k):
    points = {"log": lambda lo, hi: np.geomspace(lo, hi, k, endpoint=False).tolist(), "uniform": lambda lo, hi: np.linspace(lo, hi, k, endpoint=False).tolist(),
              "one_minus_log": lambda lo, hi: (1 - np.geomspace(1 - lo, 1 - hi, k, endpoint=False)).tolist(),
              "int": lambda lo, hi: sorted({round(v) for v in np.linspace(lo, hi, k, endpoint=False).tolist()}), "choice": list}
    configs = [{}]
    for name, (kind, *limits) in space.items():
        configs = [{**config, name: value} for config in configs for value in points[kind](*limits)]
    return configs

# %% grid wrong: one axis at a time
def grid(space, k):
    points = {"log": lambda lo, hi: np.geomspace(lo, hi, k).tolist(), "uniform": lambda lo, hi: np.linspace(lo, hi, k).tolist(),
              "one_minus_log": lambda lo, hi: (1 - np.geomspace(1 - lo, 1 - hi, k)).tolist(),
              "int": lambda lo, hi: sorted({round(v) for v in np.linspace(lo, hi, k).tolist()}), "choice": list}
    return [{name: value} for name, (kind, *limits) in space.items() for value in points[kind](*limits)]

# %% grid wrong: all axes move together
def grid(space, k):
    points = {"log": lambda lo, hi: np.geomspace(lo, hi, k).tolist(), "uniform": lambda lo, hi: np.linspace(lo, hi, k).tolist(),
              "one_minus_log": lambda lo, hi: (1 - np.geomspace(1 - lo, 1 - hi, k)).tolist(),
              "int": lambda lo, hi: sorted({round(v) for v in np.linspace(lo, hi, k).tolist()}), "choice": list}
    return [dict(zip(space, values)) for values in zip(*(points[kind](*limits) for kind, *limits in space.values()))]

# %% grid right: itertools.product
def grid(space, k):
    from itertools import product

    def points(kind, *limits):
        if kind == "choice":
            return limits[0]
        lo, hi = limits
        if kind == "log":
            return [float(v) for v in 10 ** np.linspace(np.log10(lo), np.log10(hi), k)]
        if kind == "one_minus_log":
            return [float(1 - v) for v in 10 ** np.linspace(np.log10(1 - lo), np.log10(1 - hi), k)]
        line = np.linspace(lo, hi, k)
        return line if kind == "uniform" else np.unique(np.rint(line)).astype(int).tolist()

    return [dict(zip(space, values)) for values in product(*(points(*axis) for axis in space.values()))]

# %% grid right: recursion, last axis first
def grid(space, k):
    if not space:
        return [{}]
    *others, name = space
    kind, *limits = space[name]
    t = [i / (k - 1) for i in range(k)]
    if kind == "choice":
        values = list(limits[0])
    else:
        lo, hi = limits
        values = {"log": [lo ** (1 - s) * hi**s for s in t], "uniform": [lo + (hi - lo) * s for s in t],
                  "int": list(dict.fromkeys(int(lo + (hi - lo) * s + 0.5) for s in t)) if kind == "int" else [],
                  "one_minus_log": [1 - (1 - lo) ** (1 - s) * (1 - hi) ** s for s in t] if kind == "one_minus_log" else []}[kind]
    return [{**config, name: value} for value in values for config in grid({other: space[other] for other in others}, k)]

# %% random-search wrong: nan stays, and the sort goes wrong
def random_search(sample, evaluate, n, rng):
    configs = [sample(rng) for _ in range(n)]
    return sorted([(config, evaluate(config)) for config in configs], key=lambda result: result[1])

# %% random-search wrong: worst first
def random_search(sample, evaluate, n, rng):
    results = []
    for _ in range(n):
        config = sample(rng)
        error = evaluate(config)
        results.append((config, error if np.isfinite(error) else np.inf))
    return sorted(results, key=lambda result: -result[1])

# %% random-search wrong: trials that broke down are dropped
def random_search(sample, evaluate, n, rng):
    results = []
    for _ in range(n):
        config = sample(rng)
        error = evaluate(config)
        if np.isfinite(error):
            results.append((config, error))
    return sorted(results, key=lambda result: result[1])

# %% random-search wrong: evaluates twice
def random_search(sample, evaluate, n, rng):
    results = []
    for _ in range(n):
        config = sample(rng)
        results.append((config, evaluate(config) if np.isfinite(evaluate(config)) else float("inf")))
    return sorted(results, key=lambda result: result[1])

# %% random-search wrong: only nan is replaced
def random_search(sample, evaluate, n, rng):
    results = []
    for _ in range(n):
        config = sample(rng)
        error = evaluate(config)
        results.append((config, float("inf") if np.isnan(error) else error))
    return sorted(results, key=lambda result: result[1])

# %% random-search wrong: one configuration is used for all trials
def random_search(sample, evaluate, n, rng):
    config, results = sample(rng), []
    for _ in range(n):
        error = evaluate(config)
        results.append((config, error if np.isfinite(error) else float("inf")))
    return sorted(results, key=lambda result: result[1])

# %% random-search wrong: later trials win ties
def random_search(sample, evaluate, n, rng):
    results = []
    for _ in range(n):
        config = sample(rng)
        error = evaluate(config)
        results.insert(0, (config, error if np.isfinite(error) else float("inf")))
    return sorted(results, key=lambda result: result[1])

# %% random-search wrong: a generator of its own
def random_search(sample, evaluate, n, rng):
    results = []
    for i in range(n):
        config = sample(np.random.default_rng(i))
        error = evaluate(config)
        results.append((config, error if np.isfinite(error) else float("inf")))
    return sorted(results, key=lambda result: result[1])

# %% random-search wrong: the errors are sorted, the configurations are not
def random_search(sample, evaluate, n, rng):
    configs = [sample(rng) for _ in range(n)]
    errors = [evaluate(config) for config in configs]
    return list(zip(configs, sorted(e if np.isfinite(e) else float("inf") for e in errors)))

# %% random-search wrong: only the best
def random_search(sample, evaluate, n, rng):
    configs = [sample(rng) for _ in range(n)]
    errors = [e if np.isfinite(e) else float("inf") for e in map(evaluate, configs)]
    return [(configs[int(np.argmin(errors))], min(errors))] if n else []

# %% random-search right: list.sort by key
def random_search(sample, evaluate, n, rng):
    configs = []
    while len(configs) < n:
        configs.append(sample(rng))
    results = [(config, float(evaluate(config))) for config in configs]
    results = [(config, error) if math.isfinite(error) else (config, math.inf) for config, error in results]
    results.sort(key=lambda pair: pair[1])
    return results

# %% random-search right: a stable argsort
def random_search(sample, evaluate, n, rng):
    configs = [sample(rng) for _ in range(n)]
    errors = np.array([evaluate(config) for config in configs], dtype=float)
    errors[~np.isfinite(errors)] = np.inf
    return [(configs[i], errors[i]) for i in np.argsort(errors, kind="stable")]

# %% random-search right: inserts each trial where it belongs
def random_search(sample, evaluate, n, rng):
    results = []
    for _ in range(n):
        config = sample(rng)
        error = float(evaluate(config))
        if not abs(error) < np.inf:
            error = np.inf
        place = sum(1 for _, other in results if other <= error)
        results.insert(place, (config, error))
    return results

# %% zoom wrong: all results count
def zoom(space, results, top):
    smaller = {}
    for name, (kind, *limits) in space.items():
        values = [config[name] for config, error in results if np.isfinite(error)]
        smaller[name] = (kind, [v for v in limits[0] if v in values]) if kind == "choice" else (kind, min(values), max(values))
    return smaller

# %% zoom wrong: the worst ones
def zoom(space, results, top):
    best = [config for config, _ in sorted((r for r in results if np.isfinite(r[1])), key=lambda result: -result[1])[:top]]
    smaller = {}
    for name, (kind, *limits) in space.items():
        values = [config[name] for config in best]
        smaller[name] = (kind, [v for v in limits[0] if v in values]) if kind == "choice" else (kind, min(values), max(values))
    return smaller

# %% zoom wrong: the first ones
def zoom(space, results, top):
    best, smaller = [config for config, error in results if np.isfinite(error)][:top], {}
    for name, (kind, *limits) in space.items():
        values = [config[name] for config in best]
        smaller[name] = (kind, [v for v in limits[0] if v in values]) if kind == "choice" else (kind, min(values), max(values))
    return smaller

# %% zoom wrong: choices stay as they are
def zoom(space, results, top):
    best = [config for config, _ in sorted((r for r in results if np.isfinite(r[1])), key=lambda result: result[1])[:top]]
    smaller = {}
    for name, (kind, *limits) in space.items():
        values = [config[name] for config in best]
        smaller[name] = (kind, *limits) if kind == "choice" else (kind, min(values), max(values))
    return smaller

# %% zoom wrong: nan and infinite errors count
def zoom(space, results, top):
    best = [results[i][0] for i in np.argsort([-np.inf if np.isnan(error) else error for _, error in results], kind="stable")[:top]]
    smaller = {}
    for name, (kind, *limits) in space.items():
        values = [config[name] for config in best]
        smaller[name] = (kind, [v for v in limits[0] if v in values]) if kind == "choice" else (kind, min(values), max(values))
    return smaller

# %% zoom wrong: what is not finite fills up the top
def zoom(space, results, top):
    best = [config for config, _ in sorted(results, key=lambda result: result[1] if np.isfinite(result[1]) else np.inf)[:top]]
    smaller = {}
    for name, (kind, *limits) in space.items():
        values = [config[name] for config in best]
        smaller[name] = (kind, [v for v in limits[0] if v in values]) if kind == "choice" else (kind, min(values), max(values))
    return smaller

# %% zoom wrong: choices in the order of the results
def zoom(space, results, top):
    best = [config for config, _ in sorted((r for r in results if np.isfinite(r[1])), key=lambda result: result[1])[:top]]
    smaller = {}
    for name, (kind, *limits) in space.items():
        values = [config[name] for config in best]
        smaller[name] = (kind, list(dict.fromkeys(values))) if kind == "choice" else (kind, min(values), max(values))
    return smaller

# %% zoom wrong: sorts the caller's list
def zoom(space, results, top):
    results.sort(key=lambda result: result[1] if np.isfinite(result[1]) else np.inf)
    best = [config for config, error in results if np.isfinite(error)][:top]
    smaller = {}
    for name, (kind, *limits) in space.items():
        values = [config[name] for config in best]
        smaller[name] = (kind, [v for v in limits[0] if v in values]) if kind == "choice" else (kind, min(values), max(values))
    return smaller

# %% zoom wrong: shrinks the caller's space
def zoom(space, results, top):
    best = [config for config, _ in sorted((r for r in results if np.isfinite(r[1])), key=lambda result: result[1])[:top]]
    for name, (kind, *limits) in space.items():
        values = [config[name] for config in best]
        space[name] = (kind, [v for v in limits[0] if v in values]) if kind == "choice" else (kind, min(values), max(values))
    return space

# %% zoom wrong: values of the best two ends only
def zoom(space, results, top):
    best = [config for config, _ in sorted((r for r in results if np.isfinite(r[1])), key=lambda result: result[1])[:top]]
    smaller = {}
    for name, (kind, *limits) in space.items():
        values = [config[name] for config in best]
        smaller[name] = (kind, [v for v in limits[0] if v in values]) if kind == "choice" else (kind, values[0], values[-1])
    return smaller

# %% zoom right: heapq
def zoom(space, results, top):
    import heapq

    finite = [(error, i) for i, (_, error) in enumerate(results) if math.isfinite(error)]
    best = [results[i][0] for _, i in heapq.nsmallest(top, finite)]

    def shrink(name, kind, *limits):
        taken = [config[name] for config in best]
        if kind == "choice":
            return kind, [value for value in limits[0] if taken.count(value)]
        taken.sort()
        return kind, taken[0], taken[-1]

    return {name: shrink(name, *axis) for name, axis in space.items()}

# %% zoom right: a loop that widens the limits
def zoom(space, results, top):
    left, best = [r for r in results if abs(r[1]) < np.inf], []
    while left and len(best) < top:
        i = min(range(len(left)), key=lambda j: left[j][1])
        best.append(left.pop(i)[0])
    new = {}
    for name in space:
        kind = space[name][0]
        if kind == "choice":
            new[name] = ("choice", [])
            for value in space[name][1]:
                if any(config[name] == value for config in best):
                    new[name][1].append(value)
        else:
            lo, hi = best[0][name], best[0][name]
            for config in best[1:]:
                lo, hi = min(lo, config[name]), max(hi, config[name])
            new[name] = (kind, lo, hi)
    return new

# %% zoom right: NumPy
def zoom(space, results, top):
    errors = np.array([error for _, error in results], dtype=float)
    errors[~np.isfinite(errors)] = np.inf
    keep = np.argsort(errors, kind="stable")[: min(top, int(np.isfinite(errors).sum()))]
    new = {}
    for name, axis in space.items():
        values = [results[i][0][name] for i in keep]
        new[name] = ("choice", [v for v in axis[1] if v in values]) if axis[0] == "choice" else (axis[0], np.min(values).item(), np.max(values).item())
    return new

# %% trials-needed wrong: confidence over p
def trials_needed(p_good, confidence):
    return math.ceil(confidence / p_good)

# %% trials-needed wrong: rounds down
def trials_needed(p_good, confidence):
    return max(1, math.floor(math.log(1 - confidence) / math.log(1 - p_good)))

# %% trials-needed wrong: a float
def trials_needed(p_good, confidence):
    return np.ceil(np.log(1 - confidence) / np.log(1 - p_good))

# %% trials-needed wrong: the logarithm of the confidence
def trials_needed(p_good, confidence):
    return math.ceil(math.log(confidence) / math.log(1 - p_good))

# %% trials-needed wrong: a small p replaces the logarithm
def trials_needed(p_good, confidence):
    return math.ceil(-math.log(1 - confidence) / p_good)

# %% trials-needed wrong: one more than needed
def trials_needed(p_good, confidence):
    return int(math.log(1 - confidence) / math.log(1 - p_good)) + 2

# %% trials-needed right: the first n by loop
def trials_needed(p_good, confidence):
    n = 1
    while 1 - (1 - p_good) ** n < confidence:
        n += 1
    return n

# %% trials-needed right: another base
def trials_needed(p_good, confidence):
    return max(1, int(np.ceil(np.log2(1 - confidence) / np.log2(1 - p_good))))

# %% trials-needed right: log1p
def trials_needed(p_good, confidence):
    return -int(-math.log1p(-confidence) // math.log1p(-p_good))

# %% expected-best wrong: p itself
def expected_best(p, n_dev, n_models):
    return float(p)

# %% expected-best wrong: the Gaussian rule of thumb
def expected_best(p, n_dev, n_models):
    return float(p - np.sqrt(p * (1 - p) / n_dev) * np.sqrt(2 * np.log(n_models)))

# %% expected-best wrong: the power stands outside the sum
def expected_best(p, n_dev, n_models):
    more_than = 1 - np.cumsum(binomial_pmf(n_dev, p))[:-1]
    return float(np.sum(more_than) ** n_models / n_dev)

# %% expected-best wrong: the largest error
def expected_best(p, n_dev, n_models):
    at_most = np.cumsum(binomial_pmf(n_dev, p))[:-1]
    return float(np.sum(1 - at_most**n_models) / n_dev)

# %% expected-best wrong: counts instead of errors
def expected_best(p, n_dev, n_models):
    more_than = np.clip(1 - np.cumsum(binomial_pmf(n_dev, p))[:-1], 0, 1)
    return float(np.sum(more_than**n_models))

# %% expected-best wrong: at least k in place of more than k
def expected_best(p, n_dev, n_models):
    pmf = binomial_pmf(n_dev, p)
    at_least = np.cumsum(pmf[::-1])[::-1]
    return float(np.sum(at_least[:-1] ** n_models) / n_dev)

# %% expected-best wrong: simulates 100 winners
def expected_best(p, n_dev, n_models):
    return float(np.random.default_rng(0).binomial(n_dev, p, (100, n_models)).min(axis=1).mean() / n_dev)

# %% expected-best right: the survival sum from the other end
def expected_best(p, n_dev, n_models):
    pmf = binomial_pmf(n_dev, p)
    more_than = np.cumsum(pmf[::-1])[::-1][1:]
    return float((more_than**n_models).sum()) / n_dev

# %% expected-best right: probabilities of the smallest, by differences
def expected_best(p, n_dev, n_models):
    survive = np.concatenate([[1.0], np.clip(1 - np.cumsum(binomial_pmf(n_dev, p)), 0, None)]) ** n_models
    smallest = survive[:-1] - survive[1:]
    return float(np.dot(np.arange(n_dev + 1), smallest) / n_dev)

# %% expected-best right: a loop
def expected_best(p, n_dev, n_models):
    pmf, more_than, total = binomial_pmf(n_dev, p), 1.0, 0.0
    for k in range(n_dev):
        more_than = max(more_than - pmf[k], 0.0)
        total += more_than**n_models
    return float(total / n_dev)

# %% expected-best right: SciPy's binomial
def expected_best(p, n_dev, n_models):
    from scipy.stats import binom

    return float(np.mean(binom.sf(np.arange(n_dev), n_dev, p) ** n_models))

# %% successive-halving wrong: keeps the worst
def successive_halving(configs, evaluate, r_min, eta):
    history, r = [], r_min
    while True:
        errors = [evaluate(config, r) for config in configs]
        errors = [error if np.isfinite(error) else float("inf") for error in errors]
        order = sorted(range(len(configs)), key=lambda i: -errors[i])
        history.append((len(configs), r, min(errors)))
        if len(configs) == 1:
            return configs[0], history
        configs = [configs[i] for i in order[: max(1, len(configs) // eta)]]
        r = r * eta

# %% successive-halving wrong: one rung only
def successive_halving(configs, evaluate, r_min, eta):
    errors = [evaluate(config, r_min) for config in configs]
    errors = [error if np.isfinite(error) else float("inf") for error in errors]
    return configs[errors.index(min(errors))], [(len(configs), r_min, min(errors))]

# %% successive-halving wrong: the budget never grows
def successive_halving(configs, evaluate, r_min, eta):
    history = []
    while True:
        errors = [evaluate(config, r_min) for config in configs]
        errors = [error if np.isfinite(error) else float("inf") for error in errors]
        order = sorted(range(len(configs)), key=lambda i: errors[i])
        history.append((len(configs), r_min, errors[order[0]]))
        if len(configs) == 1:
            return configs[0], history
        configs = [configs[i] for i in order[: max(1, len(configs) // eta)]]

# %% successive-halving wrong: the last one is not evaluated
def successive_halving(configs, evaluate, r_min, eta):
    history, r = [], r_min
    while len(configs) > 1:
        errors = [evaluate(config, r) for config in configs]
        errors = [error if np.isfinite(error) else float("inf") for error in errors]
        order = sorted(range(len(configs)), key=lambda i: errors[i])
        history.append((len(configs), r, errors[order[0]]))
        configs = [configs[i] for i in order[: max(1, len(configs) // eta)]]
        r = r * eta
    return configs[0], history

# %% successive-halving wrong: halves whatever eta says
def successive_halving(configs, evaluate, r_min, eta):
    history, r = [], r_min
    while True:
        errors = [evaluate(config, r) for config in configs]
        errors = [error if np.isfinite(error) else float("inf") for error in errors]
        order = sorted(range(len(configs)), key=lambda i: errors[i])
        history.append((len(configs), r, errors[order[0]]))
        if len(configs) == 1:
            return configs[0], history
        configs = [configs[i] for i in order[: max(1, len(configs) // 2)]]
        r = r * 2

# %% successive-halving wrong: eta is added to the budget
def successive_halving(configs, evaluate, r_min, eta):
    history, r = [], r_min
    while True:
        errors = [evaluate(config, r) for config in configs]
        errors = [error if np.isfinite(error) else float("inf") for error in errors]
        order = sorted(range(len(configs)), key=lambda i: errors[i])
        history.append((len(configs), r, errors[order[0]]))
        if len(configs) == 1:
            return configs[0], history
        configs = [configs[i] for i in order[: max(1, len(configs) // eta)]]
        r = r + eta

# %% successive-halving@successive-halving-check-edges wrong: nan is sorted as it comes
def successive_halving(configs, evaluate, r_min, eta):
    history, r = [], r_min
    while True:
        errors = [evaluate(config, r) for config in configs]
        order = sorted(range(len(configs)), key=lambda i: errors[i])
        history.append((len(configs), r, errors[order[0]]))
        if len(configs) == 1:
            return configs[0], history
        configs = [configs[i] for i in order[: max(1, len(configs) // eta)]]
        r = r * eta

# %% successive-halving@successive-halving-check-edges wrong: rounds the number of survivors up
def successive_halving(configs, evaluate, r_min, eta):
    history, r = [], r_min
    while True:
        errors = [evaluate(config, r) for config in configs]
        errors = [error if np.isfinite(error) else float("inf") for error in errors]
        order = sorted(range(len(configs)), key=lambda i: errors[i])
        history.append((len(configs), r, errors[order[0]]))
        if len(configs) == 1:
            return configs[0], history
        configs = [configs[i] for i in order[: min(len(configs) - 1, -(-len(configs) // eta))]]
        r = r * eta

# %% successive-halving@successive-halving-check-edges wrong: fewer than eta configurations are never reduced to one
def successive_halving(configs, evaluate, r_min, eta):
    history, r = [], r_min
    while configs:
        errors = [evaluate(config, r) for config in configs]
        errors = [error if np.isfinite(error) else float("inf") for error in errors]
        order = sorted(range(len(configs)), key=lambda i: errors[i])
        history.append((len(configs), r, errors[order[0]]))
        best = configs[order[0]]
        configs = [configs[i] for i in order[: len(configs) // eta]]
        r = r * eta
    return best, history

# %% successive-halving wrong: errors of earlier rungs decide as well
def successive_halving(configs, evaluate, r_min, eta):
    history, r, least = [], r_min, [float("inf")] * len(configs)
    while True:
        errors = [evaluate(config, r) for config in configs]
        errors = [error if np.isfinite(error) else float("inf") for error in errors]
        least = [min(old, new) for old, new in zip(least, errors)]
        order = sorted(range(len(configs)), key=lambda i: least[i])
        history.append((len(configs), r, least[order[0]]))
        if len(configs) == 1:
            return configs[0], history
        order = order[: max(1, len(configs) // eta)]
        configs, least, r = [configs[i] for i in order], [least[i] for i in order], r * eta

# %% successive-halving right: recursion
def successive_halving(configs, evaluate, r_min, eta):
    errors = [evaluate(config, r_min) for config in configs]
    scored = sorted((float(error) if math.isfinite(error) else math.inf, i) for i, error in enumerate(errors))
    rung = (len(configs), r_min, scored[0][0])
    if len(configs) == 1:
        return configs[0], [rung]
    kept = [configs[i] for _, i in scored[: max(len(configs) // eta, 1)]]
    best, later = successive_halving(kept, evaluate, r_min * eta, eta)
    return best, [rung] + later

# %% successive-halving right: NumPy, a counted loop
def successive_halving(configs, evaluate, r_min, eta):
    alive, counts = np.arange(len(configs)), [len(configs)]
    while counts[-1] > 1:
        counts.append(max(1, counts[-1] // eta))
    history = []
    for rung, count in enumerate(counts):
        alive = alive[:count]
        errors = np.array([evaluate(configs[i], r_min * eta**rung) for i in alive], dtype=float)
        errors = np.where(np.isfinite(errors), errors, np.inf)
        history.append((count, r_min * eta**rung, errors.min()))
        alive = alive[np.argsort(errors, kind="stable")]
    return configs[alive[0]], history

# %% successive-halving right: each rung is a search
def successive_halving(configs, evaluate, r_min, eta):
    pool, r, history = list(configs), r_min, []
    while True:
        queue = iter(pool)
        results = random_search(lambda rng: next(queue), lambda config: evaluate(config, r), len(pool), np.random.default_rng(0))
        history += [(len(pool), r, results[0][1])]
        if len(pool) == 1:
            break
        pool = [config for config, _ in results][: max(1, int(len(pool) / eta))]
        r *= eta
    return pool[0], history

# %% expected-improvement wrong: maximisation
def expected_improvement(mu, sigma, best):
    mu, sigma = np.asarray(mu, dtype=float), np.asarray(sigma, dtype=float)
    z = (mu - best) / np.where(sigma > 0, sigma, 1)
    ei = np.where(sigma > 0, (mu - best) * normal_cdf(z) + sigma * normal_pdf(z), np.maximum(mu - best, 0))
    return float(ei) if ei.ndim == 0 else ei

# %% expected-improvement@expected-improvement-check-certain wrong: nan where the outcome is certain
def expected_improvement(mu, sigma, best):
    with np.errstate(all="ignore"):
        z = np.divide(np.subtract(best, mu), sigma)
        ei = np.subtract(best, mu) * normal_cdf(z) + sigma * normal_pdf(z)
    return float(ei) if np.ndim(ei) == 0 else ei

# %% expected-improvement wrong: the probability of an improvement
def expected_improvement(mu, sigma, best):
    mu, sigma = np.asarray(mu, dtype=float), np.asarray(sigma, dtype=float)
    ei = np.where(sigma > 0, normal_cdf((best - mu) / np.where(sigma > 0, sigma, 1)), mu < best)
    return float(ei) if ei.ndim == 0 else ei

# %% expected-improvement wrong: best minus mean, which may be negative
def expected_improvement(mu, sigma, best):
    ei = best - np.asarray(mu, dtype=float)
    return float(ei) if ei.ndim == 0 else ei

# %% expected-improvement wrong: forgets to explore
def expected_improvement(mu, sigma, best):
    mu, sigma = np.asarray(mu, dtype=float), np.asarray(sigma, dtype=float)
    ei = np.where(sigma > 0, (best - mu) * normal_cdf((best - mu) / np.where(sigma > 0, sigma, 1)), np.maximum(best - mu, 0))
    return float(ei) if ei.ndim == 0 else ei

# %% expected-improvement@expected-improvement-check-certain wrong: nothing is gained where the outcome is certain
def expected_improvement(mu, sigma, best):
    mu, sigma = np.asarray(mu, dtype=float), np.asarray(sigma, dtype=float)
    z = (best - mu) / np.where(sigma > 0, sigma, 1)
    ei = np.where(sigma > 0, (best - mu) * normal_cdf(z) + sigma * normal_pdf(z), 0)
    return float(ei) if ei.ndim == 0 else ei

# %% expected-improvement@expected-improvement-check-certain wrong: a certain loss is a negative improvement
def expected_improvement(mu, sigma, best):
    mu, sigma = np.asarray(mu, dtype=float), np.asarray(sigma, dtype=float)
    z = (best - mu) / np.where(sigma > 0, sigma, 1)
    ei = np.where(sigma > 0, (best - mu) * normal_cdf(z) + sigma * normal_pdf(z), best - mu)
    return float(ei) if ei.ndim == 0 else ei

# %% expected-improvement@expected-improvement-check-certain wrong: adds 0.0001 to each deviation
def expected_improvement(mu, sigma, best):
    mu, sigma = np.asarray(mu, dtype=float), np.asarray(sigma, dtype=float)
    z = (best - mu) / (sigma + 1e-4)
    ei = np.where(sigma > 0, (best - mu) * normal_cdf((best - mu) / np.where(sigma > 0, sigma, 1)) + sigma * normal_pdf(z), (best - mu) * normal_cdf(z) + 1e-4 * normal_pdf(z))
    return float(ei) if ei.ndim == 0 else ei

# %% expected-improvement wrong: density and distribution are swapped
def expected_improvement(mu, sigma, best):
    mu, sigma = np.asarray(mu, dtype=float), np.asarray(sigma, dtype=float)
    z = (best - mu) / np.where(sigma > 0, sigma, 1)
    ei = np.where(sigma > 0, (best - mu) * normal_pdf(z) + sigma * normal_cdf(z), np.maximum(best - mu, 0))
    return float(ei) if ei.ndim == 0 else ei

# %% expected-improvement right: a scalar loop
def expected_improvement(mu, sigma, best):
    def one(m, s):
        if s == 0:
            return max(best - m, 0.0)
        z = (best - m) / s
        return float((best - m) * normal_cdf(z) + s * normal_pdf(z))

    if np.ndim(mu) == 0:
        return one(mu, sigma)
    return np.array([one(m, s) for m, s in zip(np.ravel(mu), np.ravel(sigma))]).reshape(np.shape(mu))

# %% expected-improvement right: a mask
def expected_improvement(mu, sigma, best):
    gain, spread = np.atleast_1d(np.subtract(best, mu, dtype=float)), np.atleast_1d(np.asarray(sigma, dtype=float))
    ei, unsure = np.maximum(gain, 0), spread > 0
    z = gain[unsure] / spread[unsure]
    ei[unsure] = spread[unsure] * (z * normal_cdf(z) + normal_pdf(z))
    return ei if np.ndim(mu) else float(ei[0])

# %% expected-improvement right: SciPy, infinite z where the outcome is certain
def expected_improvement(mu, sigma, best):
    from scipy.special import ndtr

    gain = np.asarray(best - np.asarray(mu, dtype=float))
    with np.errstate(all="ignore"):
        z = np.where(np.equal(sigma, 0), np.sign(gain) * 50, gain / np.asarray(sigma, dtype=float))
    ei = gain * ndtr(z) + sigma * np.exp(-z * z / 2) / np.sqrt(2 * np.pi) * np.not_equal(sigma, 0)
    return ei[()]

# %% quiz wrong: the first letter everywhere
def quiz():
    return {"q1_first": "a", "q1_last": "a", "q2_low": 10.0, "q2_high": 1000.0, "q3": "a", "q4": "a", "q5": "a", "q6": "a", "q7": 0.05, "q8": "a"}

# %% quiz@quiz-check-first wrong: the old memory of beta 0.9
def quiz():
    return {"q1_first": "a", "q1_last": "d", "q2_low": 10.0, "q2_high": 2000.0, "q3": "b", "q4": "c", "q5": "b", "q6": "c", "q7": 0.0994, "q8": "b"}

# %% quiz@quiz-check-first wrong: layers on the scale of the learning rate
def quiz():
    return {"q1_first": "a", "q1_last": "d", "q2_low": 10.05, "q2_high": 2000.0, "q3": "a", "q4": "c", "q5": "b", "q6": "c", "q7": 0.0994, "q8": "b"}

# %% quiz@quiz-check-first wrong: beta is tuned last
def quiz():
    return {"q1_first": "a", "q1_last": "b", "q2_low": 10.05, "q2_high": 2000.0, "q3": "b", "q4": "c", "q5": "b", "q6": "c", "q7": 0.0994, "q8": "b"}

# %% quiz@quiz-check-second wrong: one example is a difference
def quiz():
    return {"q1_first": "a", "q1_last": "d", "q2_low": 10.05, "q2_high": 2000.0, "q3": "b", "q4": "c", "q5": "b", "q6": "a", "q7": 0.0994, "q8": "b"}

# %% quiz@quiz-check-second wrong: takes the values along
def quiz():
    return {"q1_first": "a", "q1_last": "d", "q2_low": 10.05, "q2_high": 2000.0, "q3": "b", "q4": "c", "q5": "b", "q6": "c", "q7": 0.0994, "q8": "a"}

# %% quiz@quiz-check-second wrong: the probability of a hit
def quiz():
    return {"q1_first": "a", "q1_last": "d", "q2_low": 10.05, "q2_high": 2000.0, "q3": "b", "q4": "c", "q5": "b", "q6": "c", "q7": 0.9006, "q8": "b"}

# %% quiz right: whole numbers, rounded
def quiz():
    return {"q1_first": "a", "q1_last": "d", "q2_low": 10.05, "q2_high": 2000, "q3": "b", "q4": "c", "q5": "b", "q6": "c", "q7": 0.0994, "q8": "b"}
