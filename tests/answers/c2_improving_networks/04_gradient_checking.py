# %% forward-diff wrong: looks back
def forward_diff(f, x, eps):
    return (f(x) - f(x - eps)) / eps

# %% forward-diff wrong: does not divide
def forward_diff(f, x, eps):
    return f(x + eps) - f(x)

# %% forward-diff wrong: two-sided
def forward_diff(f, x, eps):
    return (f(x + eps) - f(x - eps)) / (2 * eps)

# %% forward-diff wrong: a step of its own
def forward_diff(f, x, eps):
    return (f(x + 1e-7) - f(x)) / 1e-7

# %% forward-diff right: two names
def forward_diff(f, x, eps):
    here, ahead = f(x), f(x + eps)
    return float(ahead - here) / eps

# %% forward-diff right: divides each value
def forward_diff(f, x, eps):
    return f(x + eps) / eps - f(x) / eps

# %% central-diff wrong: missing factor 2
def central_diff(f, x, eps):
    return (f(x + eps) - f(x - eps)) / eps

# %% central-diff wrong: one-sided
def central_diff(f, x, eps):
    return (f(x + eps) - f(x)) / eps

# %% central-diff wrong: half a step
def central_diff(f, x, eps):
    return (f(x + eps / 2) - f(x - eps / 2)) / eps

# %% central-diff wrong: a sum of both sides
def central_diff(f, x, eps):
    return (f(x + eps) + f(x - eps)) / (2 * eps)

# %% central-diff right: mean of looking ahead and looking back
def central_diff(f, x, eps):
    return 0.5 * ((f(x + eps) - f(x)) / eps + (f(x) - f(x - eps)) / eps)

# %% central-diff right: one-sided from the point behind
def central_diff(f, x, eps):
    return forward_diff(f, x - eps, 2 * eps)

# %% observed-order wrong: slope on raw axes
def observed_order(eps, errors):
    return float(np.polyfit(eps, errors, 1)[0])

# %% observed-order wrong: axes swapped
def observed_order(eps, errors):
    return float(np.polyfit(np.log(errors), np.log(eps), 1)[0])

# %% observed-order wrong: mean ratio of logarithms
def observed_order(eps, errors):
    return float(np.mean(np.log(errors) / np.log(eps)))

# %% observed-order wrong: the constant of the line
def observed_order(eps, errors):
    return float(np.polyfit(np.log(eps), np.log(errors), 1)[1])

# %% observed-order wrong: only the first and the last point
def observed_order(eps, errors):
    return float((np.log(errors[-1]) - np.log(errors[0])) / (np.log(eps[-1]) - np.log(eps[0])))

# %% observed-order wrong: a line through the origin
def observed_order(eps, errors):
    x, y = np.log(eps), np.log(errors)
    return float(x @ y / (x @ x))

# %% observed-order right: covariance over variance
def observed_order(eps, errors):
    x, y = np.log10(eps), np.log10(errors)
    return np.mean((x - x.mean()) * (y - y.mean())) / np.var(x)

# %% observed-order right: least squares
def observed_order(eps, errors):
    A = np.stack([np.log(eps), np.ones(len(eps))], axis=1)
    return float(np.linalg.lstsq(A, np.log(errors), rcond=None)[0][0])

# %% observed-order right: np.cov
def observed_order(eps, errors):
    C = np.cov(np.log2(eps), np.log2(errors))
    return float(C[0, 1] / C[0, 0])

# %% params-to-vector wrong: sorted keys, all W first and W10 before W2
def params_to_vector(params):
    return np.concatenate([params[name].ravel() for name in sorted(params)]).astype(float)

# %% params-to-vector wrong: the order of the dictionary
def params_to_vector(params):
    return np.concatenate([value.ravel() for value in params.values()]).astype(float)

# %% params-to-vector wrong: column by column
def params_to_vector(params):
    layers = range(1, len(params) // 2 + 1)
    return np.concatenate([params[f"{kind}{l}"].ravel(order="F") for l in layers for kind in "Wb"]).astype(float)

# %% params-to-vector wrong: a column
def params_to_vector(params):
    layers = range(1, len(params) // 2 + 1)
    return np.concatenate([params[f"{kind}{l}"].reshape(-1, 1) for l in layers for kind in "Wb"]).astype(float)

# %% params-to-vector wrong: all W, then all b
def params_to_vector(params):
    layers = range(1, len(params) // 2 + 1)
    return np.concatenate([params[f"{kind}{l}"].ravel() for kind in "Wb" for l in layers]).astype(float)

# %% params-to-vector wrong: b missing
def params_to_vector(params):
    return np.concatenate([params[f"W{l}"].ravel() for l in range(1, len(params) // 2 + 1)]).astype(float)

# %% params-to-vector wrong: ints stay ints
def params_to_vector(params):
    return np.concatenate([params[f"{kind}{l}"].ravel() for l in range(1, len(params) // 2 + 1) for kind in "Wb"])

# %% params-to-vector wrong: layers sorted as text
def params_to_vector(params):
    layers = sorted({name[1:] for name in params})
    return np.concatenate([params[kind + l].ravel() for l in layers for kind in "Wb"]).astype(float)

# %% params-to-vector right: hstack of flatten
def params_to_vector(params):
    parts = []
    for l in range(1, len(params) // 2 + 1):
        parts += [params[f"W{l}"].flatten(), params[f"b{l}"].flatten()]
    return np.hstack(parts).astype(np.float64)

# %% params-to-vector right: sorted by number and kind
def params_to_vector(params):
    names = sorted(params, key=lambda name: (int(name[1:]), name[0]))
    return np.array([entry for name in names for row in params[name] for entry in row], dtype=float)

# %% params-to-vector right: counts the W
def params_to_vector(params):
    theta, l = np.empty(0), 1
    while f"W{l}" in params:
        theta = np.append(np.append(theta, params[f"W{l}"]), params[f"b{l}"])
        l += 1
    return theta

# %% vector-to-params wrong: the order of the keys of like
def vector_to_params(theta, like):
    params, start = {}, 0
    for name, value in like.items():
        params[name] = np.array(theta[start : start + value.size], dtype=float).reshape(value.shape)
        start += value.size
    return params

# %% vector-to-params wrong: sorted keys
def vector_to_params(theta, like):
    params, start = {}, 0
    for name in sorted(like, key=lambda name: (name[1:], name[0])):
        params[name] = np.array(theta[start : start + like[name].size], dtype=float).reshape(like[name].shape)
        start += like[name].size
    return params

# %% vector-to-params wrong: column by column
def vector_to_params(theta, like):
    params, start = {}, 0
    for name in [f"{kind}{l}" for l in range(1, len(like) // 2 + 1) for kind in "Wb"]:
        size = like[name].size
        params[name] = np.array(theta[start : start + size], dtype=float).reshape(like[name].shape, order="F")
        start += size
    return params

# %% vector-to-params wrong: biases are flat
def vector_to_params(theta, like):
    params, start = {}, 0
    for l in range(1, len(like) // 2 + 1):
        for name in (f"W{l}", f"b{l}"):
            size = like[name].size
            part = np.array(theta[start : start + size], dtype=float)
            params[name] = part.reshape(like[name].shape) if name[0] == "W" else part
            start += size
    return params

# %% vector-to-params wrong: writes into like
def vector_to_params(theta, like):
    start = 0
    for name in [f"{kind}{l}" for l in range(1, len(like) // 2 + 1) for kind in "Wb"]:
        size = like[name].size
        like[name][...] = theta[start : start + size].reshape(like[name].shape)
        start += size
    return like

# %% vector-to-params wrong: takes the dtype of like
def vector_to_params(theta, like):
    params, start = {}, 0
    for name in [f"{kind}{l}" for l in range(1, len(like) // 2 + 1) for kind in "Wb"]:
        size = like[name].size
        params[name] = theta[start : start + size].reshape(like[name].shape).astype(like[name].dtype)
        start += size
    return params

# %% vector-to-params right: np.split
def vector_to_params(theta, like):
    names = [f"{kind}{l}" for l in range(1, len(like) // 2 + 1) for kind in "Wb"]
    ends = np.cumsum([like[name].size for name in names])
    parts = np.split(np.array(theta, dtype=float), ends[:-1])
    return {name: part.reshape(like[name].shape).copy() for name, part in zip(names, parts)}

# %% vector-to-params right: an iterator over the numbers
def vector_to_params(theta, like):
    numbers, params = iter(theta.tolist()), {}
    for name in sorted(like, key=lambda name: (int(name[1:]), name[0])):
        rows, columns = like[name].shape
        params[name] = np.array([[float(next(numbers)) for _ in range(columns)] for _ in range(rows)])
    return params

# %% vector-to-params right: positions by counting 0, 1, 2, … with the function before
def vector_to_params(theta, like):
    params, theta = {}, np.asarray(theta, dtype=float)
    for name in like:
        marked = {other: np.full(value.shape, float(other == name)) for other, value in like.items()}
        params[name] = theta[params_to_vector(marked) == 1].reshape(like[name].shape)
    return params

# %% numeric-grad wrong: shifts accumulate
def numeric_grad(f, theta, eps=1e-7):
    grad, plus, minus = np.zeros(theta.shape), theta.copy(), theta.copy()
    for i in range(theta.size):
        plus[i] += eps
        minus[i] -= eps
        grad[i] = (f(plus) - f(minus)) / (2 * eps)
    return grad

# %% numeric-grad wrong: one-sided
def numeric_grad(f, theta, eps=1e-7):
    return np.array([(f(theta + v) - f(theta)) / eps for v in eps * np.eye(theta.size)])

# %% numeric-grad@numeric-grad-check wrong: divided by eps only
def numeric_grad(f, theta, eps=1e-7):
    return np.array([(f(theta + v) - f(theta - v)) / eps for v in eps * np.eye(theta.size)])

# %% numeric-grad wrong: all components at once
def numeric_grad(f, theta, eps=1e-7):
    return np.full(theta.shape, (f(theta + eps) - f(theta - eps)) / (2 * eps))

# %% numeric-grad wrong: float32 inside
def numeric_grad(f, theta, eps=1e-7):
    theta32 = theta.astype(np.float32)
    steps = np.eye(theta.size, dtype=np.float32) * np.float32(eps)
    return np.array([(f(theta32 + v) - f(theta32 - v)) / (2 * eps) for v in steps], dtype=float)

# %% numeric-grad@numeric-grad-check-protocol wrong: restores by arithmetic
def numeric_grad(f, theta, eps=1e-7):
    grad = np.zeros(theta.shape)
    for i in range(theta.size):
        theta[i] += eps
        ahead = f(theta)
        theta[i] -= 2 * eps
        grad[i] = (ahead - f(theta)) / (2 * eps)
        theta[i] += eps
    return grad

# %% numeric-grad@numeric-grad-check-protocol wrong: a call too many
def numeric_grad(f, theta, eps=1e-7):
    f(theta)
    return np.array([(f(theta + v) - f(theta - v)) / (2 * eps) for v in eps * np.eye(theta.size)])

# %% numeric-grad@numeric-grad-check-protocol wrong: four points, more than asked
def numeric_grad(f, theta, eps=1e-7):
    grad = np.zeros(theta.shape)
    for i, v in enumerate(eps * np.eye(theta.size)):
        f(theta + 2 * v)
        f(theta - 2 * v)
        grad[i] = (f(theta + v) - f(theta - v)) / (2 * eps)
    return grad

# %% numeric-grad@numeric-grad-check wrong: ignores eps
def numeric_grad(f, theta, eps=1e-7):
    return np.array([(f(theta + v) - f(theta - v)) / 2e-7 for v in 1e-7 * np.eye(theta.size)])

# %% numeric-grad right: a copy for each component
def numeric_grad(f, theta, eps=1e-7):
    grad = []
    for i in range(len(theta)):
        ahead, back = theta.copy(), theta.copy()
        ahead[i] += eps
        back[i] -= eps
        grad.append((f(ahead) - f(back)) / (2 * eps))
    return np.array(grad)

# %% numeric-grad right: in place, with the old value kept
def numeric_grad(f, theta, eps=1e-7):
    grad = np.zeros_like(theta)
    for i in range(theta.size):
        old = theta[i]
        theta[i] = old + eps
        grad[i] = f(theta)
        theta[i] = old - eps
        grad[i] -= f(theta)
        theta[i] = old
    return grad / (2 * eps)

# %% numeric-grad right: rows of a matrix
def numeric_grad(f, theta, eps=1e-7):
    shifts = eps * np.eye(theta.size)
    ahead = np.array([f(row) for row in theta + shifts])
    back = np.array([f(row) for row in theta - shifts])
    return (ahead - back) / (2 * eps)

# %% numeric-grad right: by the difference of a number
def numeric_grad(f, theta, eps=1e-7):
    units = np.eye(theta.size)
    return np.array([central_diff(lambda t, e=e: f(theta + t * e), 0.0, eps) for e in units], dtype=float)

# %% check-ratio wrong: a minus below the line
def check_ratio(approx, exact):
    size = np.linalg.norm(approx) - np.linalg.norm(exact)
    return 0.0 if size == 0 else float(np.linalg.norm(approx - exact) / size)

# %% check-ratio wrong: nan at 0/0
def check_ratio(approx, exact):
    with np.errstate(invalid="ignore"):
        return float(np.linalg.norm(approx - exact) / (np.linalg.norm(approx) + np.linalg.norm(exact)))

# %% check-ratio wrong: a small constant below the line
def check_ratio(approx, exact):
    return float(np.linalg.norm(approx - exact) / (np.linalg.norm(approx) + np.linalg.norm(exact) + 1e-7))

# %% check-ratio wrong: largest entries
def check_ratio(approx, exact):
    size = np.abs(approx).max() + np.abs(exact).max()
    return 0.0 if size == 0 else float(np.abs(approx - exact).max() / size)

# %% check-ratio wrong: squared lengths
def check_ratio(approx, exact):
    size = np.sum(approx**2) + np.sum(exact**2)
    return 0.0 if size == 0 else float(np.sum((approx - exact) ** 2) / size)

# %% check-ratio wrong: entry by entry
def check_ratio(approx, exact):
    size = np.abs(approx) + np.abs(exact)
    return float(np.mean(np.where(size == 0, 0, np.abs(approx - exact) / np.where(size == 0, 1, size))))

# %% check-ratio wrong: nan passes for agreement
def check_ratio(approx, exact):
    size = np.linalg.norm(approx) + np.linalg.norm(exact)
    return float(np.linalg.norm(approx - exact) / size) if size > 0 else 0.0

# %% check-ratio wrong: only one of the sizes
def check_ratio(approx, exact):
    size = np.linalg.norm(exact)
    return 0.0 if size == 0 else float(np.linalg.norm(approx - exact) / size)

# %% check-ratio right: roots of sums
def check_ratio(approx, exact):
    size = np.sqrt(np.sum(approx**2)) + np.sqrt(np.sum(exact**2))
    return np.sqrt(np.sum((approx - exact) ** 2)) / size if size else 0.0

# %% check-ratio right: loops
def check_ratio(approx, exact):
    a, d = approx.ravel().tolist(), exact.ravel().tolist()
    gap = sum((x - y) ** 2 for x, y in zip(a, d)) ** 0.5
    size = sum(x * x for x in a) ** 0.5 + sum(y * y for y in d) ** 0.5
    if size == 0:
        return 0.0
    return gap / size

# %% check-ratio right: asks for zeros first
def check_ratio(approx, exact):
    if not np.any(approx) and not np.any(exact):
        return 0.0
    a, d = approx.reshape(-1), exact.reshape(-1)
    return float(np.sqrt((a - d) @ (a - d)) / (np.sqrt(a @ a) + np.sqrt(d @ d)))

# %% minus-example wrong: the example that is not enough
def minus_example():
    return np.array([3.0, 4.0]), np.array([3.000003, 4.000004])

# %% minus-example wrong: the longer vector comes first
def minus_example():
    return np.array([1.0, 1e-7]), np.array([1.0, 0.0])

# %% minus-example wrong: two equal vectors
def minus_example():
    return np.ones(3), np.ones(3)

# %% minus-example wrong: a real disagreement
def minus_example():
    return np.array([1.0, 0.0]), np.array([0.0, 1.01])

# %% minus-example wrong: so close that the lengths are equal floats
def minus_example():
    return np.array([1.0, 0.0]), np.array([1.0, 1e-9])

# %% minus-example wrong: returns the score
def minus_example():
    return -8.5

# %% minus-example right: turned and a little longer
def minus_example():
    a = np.array([3.0, 4.0])
    return a, 1.000000001 * a + 1e-7 * np.array([-4.0, 3.0])

# %% minus-example right: many components
def minus_example():
    exact = np.ones(100)
    approx = exact + 1e-7 * (-1.0) ** np.arange(100) - 1e-9
    return approx, exact

# %% minus-example right: large numbers
def minus_example():
    return np.array([0.0, 1e5, 0.0]), np.array([0.01, 1e5, 0.0])

# %% verdict wrong: if less, worry
def verdict(ratio):
    if ratio > 1e-4:
        return "fine"
    return "look" if ratio > 1e-6 else "bug"

# %% verdict wrong: nan is fine
def verdict(ratio):
    if ratio >= 1e-4:
        return "bug"
    return "look" if ratio >= 1e-6 else "fine"

# %% verdict wrong: ends on the other side
def verdict(ratio):
    if ratio <= 1e-6:
        return "fine"
    return "look" if ratio <= 1e-4 else "bug"

# %% verdict wrong: thresholds of the notes
def verdict(ratio):
    if ratio < 1e-7:
        return "fine"
    return "look" if ratio < 1e-3 else "bug"

# %% verdict right: one comparison after the other
def verdict(ratio):
    for limit, word in [(1e-6, "fine"), (1e-4, "look")]:
        if ratio < limit:
            return word
    return "bug"

# %% verdict right: asks for nan first
def verdict(ratio):
    if np.isnan(ratio) or ratio >= 1e-4:
        return "bug"
    if ratio >= 1e-6:
        return "look"
    return "fine"

# %% check-gradients wrong: a step of 0.01
def gradient_check(cost, params, grads, eps=1e-7):
    theta = params_to_vector(params)
    approx = numeric_grad(lambda v: cost(vector_to_params(v, params)), theta, 1e-2)
    measured = vector_to_params(approx, params)
    exact = params_to_vector({name: grads["d" + name] for name in params})
    each = {name: check_ratio(measured[name], grads["d" + name]) for name in params}
    return {"ratio": check_ratio(approx, exact), "per_parameter": each}

# %% check-gradients@check-gradients-check-parameters wrong: the same number for every parameter
def gradient_check(cost, params, grads, eps=1e-7):
    theta = params_to_vector(params)
    approx = numeric_grad(lambda v: cost(vector_to_params(v, params)), theta, eps)
    ratio = check_ratio(approx, params_to_vector({name: grads["d" + name] for name in params}))
    return {"ratio": ratio, "per_parameter": {name: ratio for name in params}}

# %% check-gradients wrong: biases are skipped
def gradient_check(cost, params, grads, eps=1e-7):
    theta = params_to_vector(params)
    measured = vector_to_params(numeric_grad(lambda v: cost(vector_to_params(v, params)), theta, eps), params)
    weights = [name for name in params if name[0] == "W"]
    each = {name: check_ratio(measured[name], grads["d" + name]) for name in weights}
    a = np.concatenate([measured[name].ravel() for name in weights])
    d = np.concatenate([grads["d" + name].ravel() for name in weights])
    return {"ratio": check_ratio(a, d), "per_parameter": each}

# %% check-gradients wrong: negative ratios
def gradient_check(cost, params, grads, eps=1e-7):
    theta = params_to_vector(params)
    approx = numeric_grad(lambda v: cost(vector_to_params(v, params)), theta, eps)
    measured = vector_to_params(approx, params)
    exact = params_to_vector({name: grads["d" + name] for name in params})
    each = {name: -check_ratio(measured[name], grads["d" + name]) for name in params}
    return {"ratio": -check_ratio(approx, exact), "per_parameter": each}

# %% check-gradients@check-gradients-check wrong: the mean of the ratios
def gradient_check(cost, params, grads, eps=1e-7):
    theta = params_to_vector(params)
    measured = vector_to_params(numeric_grad(lambda v: cost(vector_to_params(v, params)), theta, eps), params)
    each = {name: check_ratio(measured[name], grads["d" + name]) for name in params}
    return {"ratio": float(np.mean(list(each.values()))), "per_parameter": each}

# %% check-gradients@check-gradients-check wrong: the largest of the ratios
def gradient_check(cost, params, grads, eps=1e-7):
    theta = params_to_vector(params)
    measured = vector_to_params(numeric_grad(lambda v: cost(vector_to_params(v, params)), theta, eps), params)
    each = {name: check_ratio(measured[name], grads["d" + name]) for name in params}
    return {"ratio": max(each.values()), "per_parameter": each}

# %% check-gradients@check-gradients-check-parameters wrong: names with a d
def gradient_check(cost, params, grads, eps=1e-7):
    theta = params_to_vector(params)
    approx = numeric_grad(lambda v: cost(vector_to_params(v, params)), theta, eps)
    measured = vector_to_params(approx, params)
    exact = params_to_vector({name: grads["d" + name] for name in params})
    each = {"d" + name: check_ratio(measured[name], grads["d" + name]) for name in params}
    return {"ratio": check_ratio(approx, exact), "per_parameter": each}

# %% check-gradients@check-gradients-check wrong: gradients in the order of their dictionary
def gradient_check(cost, params, grads, eps=1e-7):
    theta = params_to_vector(params)
    approx = numeric_grad(lambda v: cost(vector_to_params(v, params)), theta, eps)
    measured = vector_to_params(approx, params)
    exact = np.concatenate([value.ravel() for value in grads.values()])
    each = {name: check_ratio(measured[name], grads["d" + name]) for name in params}
    return {"ratio": check_ratio(approx, exact), "per_parameter": each}

# %% check-gradients right: a loop of its own
def gradient_check(cost, params, grads, eps=1e-7):
    def ratio(pairs):
        a, d = (np.concatenate([v.ravel() for v in side]) for side in zip(*pairs))
        size = np.linalg.norm(a) + np.linalg.norm(d)
        return float(np.linalg.norm(a - d) / size) if size else 0.0

    pairs = {}
    for name, value in params.items():
        measured = np.zeros(value.shape)
        for index in np.ndindex(value.shape):
            ahead, back = value.copy(), value.copy()
            ahead[index] += eps
            back[index] -= eps
            measured[index] = (cost({**params, name: ahead}) - cost({**params, name: back})) / (2 * eps)
        pairs[name] = (measured, grads["d" + name])
    return {"ratio": ratio(pairs.values()), "per_parameter": {name: ratio([pair]) for name, pair in pairs.items()}}

# %% check-gradients right: cuts both vectors
def gradient_check(cost, params, grads, eps=1e-7):
    def cost_of(theta):
        return cost(vector_to_params(theta, params))

    a = numeric_grad(cost_of, params_to_vector(params), eps)
    d = params_to_vector({name[1:]: value for name, value in grads.items()})
    a_parts, d_parts = vector_to_params(a, params), vector_to_params(d, params)
    result = {"ratio": check_ratio(a, d), "per_parameter": {}}
    for name in a_parts:
        result["per_parameter"][name] = check_ratio(a_parts[name], d_parts[name])
    return result

# %% check-gradients right: one entry at a time, by the difference of a number
def gradient_check(cost, params, grads, eps=1e-7):
    def along(name, index):
        unit = np.zeros(params[name].shape)
        unit[index] = 1.0
        return central_diff(lambda t: cost(params | {name: params[name] + t * unit}), 0.0, eps)

    measured = {n: np.array([along(n, i) for i in np.ndindex(v.shape)]).reshape(v.shape) for n, v in params.items()}
    coded = {n: grads["d" + n] for n in params}
    return {
        "per_parameter": {n: check_ratio(measured[n], coded[n]) for n in params},
        "ratio": check_ratio(params_to_vector(measured), params_to_vector(coded)),
    }

# %% fixed-backward@fixed-backward-check wrong: dW2 is still doubled
def fixed_backward(params, X, Y, lambd):
    m, grads = X.shape[1], {}
    Z3, acts = net_forward(params, X)
    dZ = 1 / (1 + np.exp(-Z3)) - Y
    for l in (3, 2, 1):
        grads[f"dW{l}"] = ((2 if l == 2 else 1) * dZ @ acts[l - 1].T + lambd * params[f"W{l}"]) / m
        grads[f"db{l}"] = dZ.sum(axis=1, keepdims=True) / m
        if l > 1:
            dZ = params[f"W{l}"].T @ dZ * (1 - acts[l - 1] ** 2)
    return grads

# %% fixed-backward@fixed-backward-check-start wrong: db1 is still four times too large
def fixed_backward(params, X, Y, lambd):
    m, grads = X.shape[1], {}
    Z3, acts = net_forward(params, X)
    dZ = 1 / (1 + np.exp(-Z3)) - Y
    for l in (3, 2, 1):
        grads[f"dW{l}"] = (dZ @ acts[l - 1].T + lambd * params[f"W{l}"]) / m
        grads[f"db{l}"] = (4 if l == 1 else 1) * dZ.sum(axis=1, keepdims=True) / m
        if l > 1:
            dZ = params[f"W{l}"].T @ dZ * (1 - acts[l - 1] ** 2)
    return grads

# %% fixed-backward@fixed-backward-check-later wrong: the penalty is still on the biases too
def fixed_backward(params, X, Y, lambd):
    m, grads = X.shape[1], {}
    Z3, acts = net_forward(params, X)
    dZ = 1 / (1 + np.exp(-Z3)) - Y
    for l in (3, 2, 1):
        grads[f"dW{l}"] = (dZ @ acts[l - 1].T + lambd * params[f"W{l}"]) / m
        grads[f"db{l}"] = (dZ.sum(axis=1, keepdims=True) + lambd * params[f"b{l}"]) / m
        if l > 1:
            dZ = params[f"W{l}"].T @ dZ * (1 - acts[l - 1] ** 2)
    return grads

# %% fixed-backward@fixed-backward-check wrong: no penalty at all
def fixed_backward(params, X, Y, lambd):
    m, grads = X.shape[1], {}
    Z3, acts = net_forward(params, X)
    dZ = 1 / (1 + np.exp(-Z3)) - Y
    for l in (3, 2, 1):
        grads[f"dW{l}"] = dZ @ acts[l - 1].T / m
        grads[f"db{l}"] = dZ.sum(axis=1, keepdims=True) / m
        if l > 1:
            dZ = params[f"W{l}"].T @ dZ * (1 - acts[l - 1] ** 2)
    return grads

# %% fixed-backward wrong: returns the hurried gradients
def fixed_backward(params, X, Y, lambd):
    return hurried_backward(params, X, Y, lambd)

# %% fixed-backward@fixed-backward-check wrong: one-eighth of the penalty
def fixed_backward(params, X, Y, lambd):
    m, grads = X.shape[1], {}
    Z3, acts = net_forward(params, X)
    dZ = 1 / (1 + np.exp(-Z3)) - Y
    for l in (3, 2, 1):
        grads[f"dW{l}"] = (dZ @ acts[l - 1].T + lambd / 8 * params[f"W{l}"]) / m
        grads[f"db{l}"] = dZ.sum(axis=1, keepdims=True) / m
        if l > 1:
            dZ = params[f"W{l}"].T @ dZ * (1 - acts[l - 1] ** 2)
    return grads

# %% fixed-backward wrong: the slope of tanh is missing in one layer
def fixed_backward(params, X, Y, lambd):
    m, grads = X.shape[1], {}
    Z3, acts = net_forward(params, X)
    dZ = 1 / (1 + np.exp(-Z3)) - Y
    for l in (3, 2, 1):
        grads[f"dW{l}"] = (dZ @ acts[l - 1].T + lambd * params[f"W{l}"]) / m
        grads[f"db{l}"] = dZ.sum(axis=1, keepdims=True) / m
        if l > 1:
            dZ = params[f"W{l}"].T @ dZ * (1 if l == 3 else 1 - acts[1] ** 2)
    return grads

# %% fixed-backward wrong: a mean over all entries as db
def fixed_backward(params, X, Y, lambd):
    m, grads = X.shape[1], {}
    Z3, acts = net_forward(params, X)
    dZ = 1 / (1 + np.exp(-Z3)) - Y
    for l in (3, 2, 1):
        grads[f"dW{l}"] = dZ @ acts[l - 1].T / m - lambd / m * params[f"W{l}"]
        grads[f"db{l}"] = np.full(params[f"b{l}"].shape, dZ.mean())
        if l > 1:
            dZ = params[f"W{l}"].T @ dZ * (1 - acts[l - 1] ** 2)
    return grads

# %% fixed-backward right: a line for each parameter
def fixed_backward(params, X, Y, lambd):
    m = X.shape[1]
    W1, b1, W2, b2, W3, b3 = (params[name] for name in ("W1", "b1", "W2", "b2", "W3", "b3"))
    A1 = np.tanh(W1 @ X + b1)
    A2 = np.tanh(W2 @ A1 + b2)
    dZ3 = (0.5 + 0.5 * np.tanh((W3 @ A2 + b3) / 2) - Y) / m
    dZ2 = W3.T @ dZ3 * (1 - A2 * A2)
    dZ1 = W2.T @ dZ2 * (1 - A1 * A1)
    return {
        "dW1": dZ1 @ X.T + lambd / m * W1, "dW2": dZ2 @ A1.T + lambd / m * W2, "dW3": dZ3 @ A2.T + lambd / m * W3,
        "db1": dZ1 @ np.ones((m, 1)), "db2": dZ2 @ np.ones((m, 1)), "db3": dZ3 @ np.ones((m, 1)),
    }  # fmt: skip

# %% fixed-backward right: repairs what the hurried version returns
def fixed_backward(params, X, Y, lambd):
    m = X.shape[1]
    data_part = hurried_backward(params, X, Y, 0.0)
    factors = {"dW2": 2, "db1": 4}
    grads = {name: value / factors.get(name, 1) for name, value in data_part.items()}
    for l in (1, 2, 3):
        grads[f"dW{l}"] = grads[f"dW{l}"] + lambd / m * params[f"W{l}"]
    return grads

# %% fixed-backward right: a loop over the examples
def fixed_backward(params, X, Y, lambd):
    m = X.shape[1]
    grads = {"d" + n: (lambd / m * v if n[0] == "W" else np.zeros(v.shape)) for n, v in params.items()}
    for i in range(m):
        Z3, (x, a1, a2) = net_forward(params, X[:, [i]])
        dz3 = (1 / (1 + np.exp(-Z3)) - Y[:, [i]]) / m
        dz2 = params["W3"].T @ dz3 * (1 - a2**2)
        dz1 = params["W2"].T @ dz2 * (1 - a1**2)
        for l, dz, a in [(3, dz3, a2), (2, dz2, a1), (1, dz1, x)]:
            grads[f"dW{l}"] = grads[f"dW{l}"] + dz @ a.T
            grads[f"db{l}"] = grads[f"db{l}"] + dz
    return grads

# %% complex-step-grad wrong: a central difference
def complex_step_grad(f, theta, h=1e-20):
    step = max(h, 1e-7)
    return np.array([np.real(f(theta + v) - f(theta - v)) / (2 * step) for v in step * np.eye(theta.size)])

# %% complex-step-grad wrong: divided by 2
def complex_step_grad(f, theta, h=1e-20):
    return np.array([np.imag(f(theta + v)) / (2 * h) for v in 1j * h * np.eye(theta.size)])

# %% complex-step-grad wrong: the real part
def complex_step_grad(f, theta, h=1e-20):
    return np.array([np.real(f(theta + v)) / h for v in 1j * h * np.eye(theta.size)])

# %% complex-step-grad wrong: a step of 1e-3
def complex_step_grad(f, theta, h=1e-20):
    return np.array([np.imag(f(theta + v)) / 1e-3 for v in 1e-3j * np.eye(theta.size)])

# %% complex-step-grad wrong: the shifts accumulate
def complex_step_grad(f, theta, h=1e-20):
    grad, shifted = np.zeros(theta.shape), theta.astype(complex)
    for i in range(theta.size):
        shifted[i] += 1j * h
        grad[i] = np.imag(f(shifted)) / h
    return grad

# %% complex-step-grad wrong: subtracts all the same
def complex_step_grad(f, theta, h=1e-20):
    return np.array([np.imag(f(theta + v) - f(theta - v)) / (2 * h) for v in 1j * h * np.eye(theta.size)])

# %% complex-step-grad wrong: a complex gradient
def complex_step_grad(f, theta, h=1e-20):
    return np.array([(f(theta + v) - f(theta + 0j)) / (1j * h) for v in 1j * h * np.eye(theta.size)])

# %% complex-step-grad right: rows of a complex matrix
def complex_step_grad(f, theta, h=1e-20):
    return np.array([f(row).imag for row in theta + 1j * h * np.eye(theta.size)]) / h

# %% complex-step-grad right: lists of complex numbers
def complex_step_grad(f, theta, h=1e-20):
    grad = []
    for i in range(len(theta)):
        point = [complex(value, h if j == i else 0.0) for j, value in enumerate(theta.tolist())]
        grad.append(float(np.imag(f(np.array(point))) / h))
    return np.array(grad)

# %% complex-step-grad right: writes the imaginary part
def complex_step_grad(f, theta, h=1e-20):
    grad, point = np.empty(theta.shape), np.array(theta, dtype=complex)
    for i in range(theta.size):
        point.imag[i] = h
        grad[i] = complex(f(point)).imag / h
        point.imag[i] = 0.0
    return grad

# %% check-directions wrong: one direction
def directional_check(f, grad, theta, rng, eps=1e-6, k=3):
    v = rng.standard_normal(theta.size)
    v /= np.linalg.norm(v)
    s, g = (f(theta + eps * v) - f(theta - eps * v)) / (2 * eps), grad @ v
    return float(abs(s - g) / (abs(s) + abs(g))) if abs(s) + abs(g) else 0.0

# %% check-directions wrong: every component
def directional_check(f, grad, theta, rng, eps=1e-6, k=3):
    approx = np.array([(f(theta + v) - f(theta - v)) / (2 * eps) for v in eps * np.eye(theta.size)])
    size = np.linalg.norm(approx) + np.linalg.norm(grad)
    return float(np.linalg.norm(approx - grad) / size) if size else 0.0

# %% check-directions wrong: always 0
def directional_check(f, grad, theta, rng, eps=1e-6, k=3):
    return 0.0

# %% check-directions wrong: fixed directions
def directional_check(f, grad, theta, rng, eps=1e-6, k=3):
    worst, rng = 0.0, np.random.default_rng(0)
    for _ in range(k):
        v = rng.standard_normal(theta.size)
        v /= np.linalg.norm(v)
        s, g = (f(theta + eps * v) - f(theta - eps * v)) / (2 * eps), grad @ v
        worst = max(worst, abs(s - g) / (abs(s) + abs(g)) if abs(s) + abs(g) else 0.0)
    return float(worst)

# %% check-directions wrong: the same direction k times
def directional_check(f, grad, theta, rng, eps=1e-6, k=3):
    v, worst = rng.standard_normal(theta.size), 0.0
    v /= np.linalg.norm(v)
    for _ in range(k):
        s, g = (f(theta + eps * v) - f(theta - eps * v)) / (2 * eps), grad @ v
        worst = max(worst, abs(s - g) / (abs(s) + abs(g)) if abs(s) + abs(g) else 0.0)
    return float(worst)

# %% check-directions wrong: the mean instead of the largest
def directional_check(f, grad, theta, rng, eps=1e-6, k=3):
    found = []
    for _ in range(k):
        v = rng.standard_normal(theta.size)
        v /= np.linalg.norm(v)
        s, g = (f(theta + eps * v) - f(theta - eps * v)) / (2 * eps), grad @ v
        found.append(abs(s - g) / (abs(s) + abs(g)) if abs(s) + abs(g) else 0.0)
    return float(np.mean(found))

# %% check-directions wrong: directions of any length
def directional_check(f, grad, theta, rng, eps=1e-6, k=3):
    worst = 0.0
    for _ in range(k):
        v = rng.standard_normal(theta.size)
        s, g = (f(theta + eps * v) - f(theta - eps * v)) / (2 * eps), grad @ v
        worst = max(worst, abs(s - g) / (abs(s) + abs(g)) if abs(s) + abs(g) else 0.0)
    return float(worst)

# %% check-directions wrong: one-sided
def directional_check(f, grad, theta, rng, eps=1e-6, k=3):
    worst = 0.0
    for _ in range(k):
        v = rng.standard_normal(theta.size)
        v /= np.linalg.norm(v)
        s, g = (f(theta + eps * v) - f(theta)) / eps, grad @ v
        worst = max(worst, abs(s - g) / (abs(s) + abs(g)) if abs(s) + abs(g) else 0.0)
    return float(worst)

# %% check-directions wrong: only positive components
def directional_check(f, grad, theta, rng, eps=1e-6, k=3):
    worst = 0.0
    for _ in range(k):
        v = rng.random(theta.size)
        v /= np.linalg.norm(v)
        s, g = (f(theta + eps * v) - f(theta - eps * v)) / (2 * eps), grad @ v
        worst = max(worst, abs(s - g) / (abs(s) + abs(g)) if abs(s) + abs(g) else 0.0)
    return float(worst)

# %% check-directions right: all directions at once
def directional_check(f, grad, theta, rng, eps=1e-6, k=3):
    V = rng.standard_normal((k, theta.size))
    V = V / np.linalg.norm(V, axis=1, keepdims=True)
    slopes = np.array([f(theta + eps * v) - f(theta - eps * v) for v in V]) / (2 * eps)
    coded = V @ grad
    size = np.abs(slopes) + np.abs(coded)
    return float(np.max(np.abs(slopes - coded) / np.where(size == 0, 1, size)))

# %% check-directions right: with the functions above
def directional_check(f, grad, theta, rng, eps=1e-6, k=3):
    ratios = []
    for _ in range(k):
        v = rng.normal(size=theta.shape)
        v = v / np.sqrt(v @ v)
        slope = central_diff(lambda t, v=v: f(theta + t * v), 0.0, eps)
        ratios.append(check_ratio(np.array([slope]), np.array([grad @ v])))
    return max(ratios)

# %% check-directions right: first all points ahead, then all behind
def directional_check(f, grad, theta, rng, eps=1e-6, k=3):
    V = [rng.standard_normal(theta.size) for _ in range(k)]
    V = [v / np.linalg.norm(v) for v in V]
    ahead = [f(theta + eps * v) for v in V]
    back = [f(theta - eps * v) for v in V]
    return max(check_ratio((p - q) / (2 * eps), np.dot(grad, v)) for p, q, v in zip(ahead, back, V))

# %% quiz wrong: the first letter everywhere
def quiz():
    return {"q1_A": "a", "q1_B": "a", "q1_C": "a", "q1_D": "a", "q2_days": 11.6, "q2_seconds": 0.12, "q3": "a", "q4": "a", "q5": "a", "q6": "b", "q7": "a", "q8": "a"}

# %% quiz@quiz-check-first wrong: one pass for each parameter
def quiz():
    return {"q1_A": "c", "q1_B": "e", "q1_C": "a", "q1_D": "b", "q2_days": 5.8, "q2_seconds": 0.12, "q3": "b", "q4": "d", "q5": "c", "q6": "a", "q7": "d", "q8": "b"}

# %% quiz@quiz-check-first wrong: mixes up the two tables of biases
def quiz():
    return {"q1_A": "c", "q1_B": "e", "q1_C": "b", "q1_D": "a", "q2_days": 11.6, "q2_seconds": 0.12, "q3": "b", "q4": "d", "q5": "c", "q6": "a", "q7": "d", "q8": "b"}

# %% quiz@quiz-check-first wrong: blames rounding for a kink
def quiz():
    return {"q1_A": "c", "q1_B": "e", "q1_C": "a", "q1_D": "b", "q2_days": 11.6, "q2_seconds": 0.12, "q3": "c", "q4": "d", "q5": "c", "q6": "a", "q7": "d", "q8": "b"}

# %% quiz@quiz-check-second wrong: a smaller step in float32
def quiz():
    return {"q1_A": "c", "q1_B": "e", "q1_C": "a", "q1_D": "b", "q2_days": 11.6, "q2_seconds": 0.12, "q3": "b", "q4": "d", "q5": "c", "q6": "b", "q7": "d", "q8": "b"}

# %% quiz@quiz-check-second wrong: switches the penalty off for the check
def quiz():
    return {"q1_A": "c", "q1_B": "e", "q1_C": "a", "q1_D": "b", "q2_days": 11.6, "q2_seconds": 0.12, "q3": "b", "q4": "d", "q5": "a", "q6": "a", "q7": "d", "q8": "b"}

# %% quiz right: more digits
def quiz():
    return {"q1_A": "c", "q1_B": "e", "q1_C": "a", "q1_D": "b", "q2_days": 25e6 * 2 * 0.02 / 86400, "q2_seconds": 6 * 0.02, "q3": "b", "q4": "d", "q5": "c", "q6": "a", "q7": "d", "q8": "b"}
