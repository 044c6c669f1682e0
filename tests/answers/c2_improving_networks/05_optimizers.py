"""Known answers of c2_improving_networks/05_optimizers: wrong ones lose points, right ones keep them."""

# %% random-mini-batches wrong: no shuffle
def random_mini_batches(X, Y, size, rng):
    return [(X[:, k : k + size], Y[:, k : k + size]) for k in range(0, X.shape[1], size)]

# %% random-mini-batches@random-mini-batches-check wrong: two permutations part each label from its example
def random_mini_batches(X, Y, size, rng):
    X, Y = X[:, rng.permutation(X.shape[1])], Y[:, rng.permutation(X.shape[1])]
    return [(X[:, k : k + size], Y[:, k : k + size]) for k in range(0, X.shape[1], size)]

# %% random-mini-batches@random-mini-batches-check-sizes wrong: the smaller last batch is dropped
def random_mini_batches(X, Y, size, rng):
    order = rng.permutation(X.shape[1])
    parts = [order[k * size : (k + 1) * size] for k in range(len(order) // size)]
    return [(X[:, part], Y[:, part]) for part in parts]

# %% random-mini-batches wrong: an empty batch follows if size divides m
def random_mini_batches(X, Y, size, rng):
    order = rng.permutation(X.shape[1])
    parts = [order[k * size : (k + 1) * size] for k in range(len(order) // size + 1)]
    return [(X[:, part], Y[:, part]) for part in parts]

# %% random-mini-batches@random-mini-batches-check wrong: a seed of its own
def random_mini_batches(X, Y, size, rng):
    order = np.random.default_rng(0).permutation(X.shape[1])
    return [(X[:, order[k : k + size]], Y[:, order[k : k + size]]) for k in range(0, len(order), size)]

# %% random-mini-batches wrong: size is taken for the number of batches
def random_mini_batches(X, Y, size, rng):
    parts = np.array_split(rng.permutation(X.shape[1]), size)
    return [(X[:, part], Y[:, part]) for part in parts]

# %% random-mini-batches@random-mini-batches-check wrong: shuffles the batches, not the examples
def random_mini_batches(X, Y, size, rng):
    batches = [(X[:, k : k + size], Y[:, k : k + size]) for k in range(0, X.shape[1], size)]
    order = sorted(range(len(batches)), key=lambda k: rng.uniform())
    full = [batches[k] for k in order if batches[k][0].shape[1] == size]
    return full + [batch for batch in batches if batch[0].shape[1] < size]

# %% random-mini-batches wrong: draws with replacement
def random_mini_batches(X, Y, size, rng):
    order = rng.integers(0, X.shape[1], X.shape[1])
    return [(X[:, order[k : k + size]], Y[:, order[k : k + size]]) for k in range(0, len(order), size)]

# %% random-mini-batches@random-mini-batches-check wrong: shuffles the caller's arrays in place
def random_mini_batches(X, Y, size, rng):
    order = rng.permutation(X.shape[1])
    X[...], Y[...] = X[:, order], Y[:, order]
    return [(X[:, k : k + size].copy(), Y[:, k : k + size].copy()) for k in range(0, len(order), size)]

# %% random-mini-batches wrong: permutes the rows
def random_mini_batches(X, Y, size, rng):
    order = rng.permutation(X.shape[0])
    return [(X[:, order[k : k + size]], Y[:, order[k : k + size]]) for k in range(0, len(order), size)]

# %% random-mini-batches wrong: a tuple of batches instead of a list
def random_mini_batches(X, Y, size, rng):
    order = rng.permutation(X.shape[1])
    return tuple((X[:, order[k : k + size]], Y[:, order[k : k + size]]) for k in range(0, len(order), size))

# %% random-mini-batches right: permuted copies, then slices
def random_mini_batches(X, Y, size, rng):
    order = rng.permutation(X.shape[1])
    X, Y, batches = X[:, order], Y[:, order], []
    for start in range(0, X.shape[1], size):
        batches.append((X[:, start : start + size], Y[:, start : start + size]))
    return batches

# %% random-mini-batches right: sort keys and array_split
def random_mini_batches(X, Y, size, rng):
    order = np.argsort(rng.uniform(size=X.shape[1]))
    return [(X[:, part], Y[:, part]) for part in np.array_split(order, range(size, len(order), size))]

# %% random-mini-batches right: full batches first, the rest behind
def random_mini_batches(X, Y, size, rng):
    m = X.shape[1]
    order = np.arange(m)
    rng.shuffle(order)
    full = m // size
    batches = [[X[:, order[k * size : (k + 1) * size]], Y[:, order[k * size : (k + 1) * size]]] for k in range(full)]
    if m % size:
        batches.append([X[:, order[full * size :]], Y[:, order[full * size :]]])
    return batches

# %% minibatch-cost wrong: divides by 1000 whatever the batch
def minibatch_cost(losses, params, lambd):
    squares = sum(np.sum(P**2) for name, P in params.items() if name.startswith("W"))
    return float(np.sum(losses) / 1000 + lambd / 2000 * squares)

# %% minibatch-cost wrong: the penalty is not divided by B
def minibatch_cost(losses, params, lambd):
    squares = sum(np.sum(P**2) for name, P in params.items() if name.startswith("W"))
    return float(np.mean(losses) + lambd / 2 * squares)

# %% minibatch-cost wrong: biases are penalised
def minibatch_cost(losses, params, lambd):
    return float(np.mean(losses) + lambd / (2 * losses.shape[1]) * sum(np.sum(P**2) for P in params.values()))

# %% minibatch-cost wrong: the sum of the losses
def minibatch_cost(losses, params, lambd):
    squares = sum(np.sum(P**2) for name, P in params.items() if name.startswith("W"))
    return float(np.sum(losses) + lambd / (2 * losses.shape[1]) * squares)

# %% minibatch-cost wrong: the factor one half is missing
def minibatch_cost(losses, params, lambd):
    squares = sum(np.sum(P**2) for name, P in params.items() if name.startswith("W"))
    return float(np.mean(losses) + lambd / losses.shape[1] * squares)

# %% minibatch-cost wrong: only the first layer
def minibatch_cost(losses, params, lambd):
    return float(np.mean(losses) + lambd / (2 * losses.shape[1]) * np.sum(params["W1"] ** 2))

# %% minibatch-cost wrong: the norm instead of its square
def minibatch_cost(losses, params, lambd):
    norms = sum(np.linalg.norm(P) for name, P in params.items() if name.startswith("W"))
    return float(np.mean(losses) + lambd / (2 * losses.shape[1]) * norms)

# %% minibatch-cost right: layer by layer, by number
def minibatch_cost(losses, params, lambd):
    B, squares, layer = losses.shape[1], 0.0, 1
    while f"W{layer}" in params:
        squares += np.linalg.norm(params[f"W{layer}"]) ** 2
        layer += 1
    return losses.sum() / B + lambd * squares / 2 / B

# %% minibatch-cost right: everything over B at the end
def minibatch_cost(losses, params, lambd):
    weights = np.concatenate([P.ravel() for name, P in params.items() if name[0] == "W"])
    return float((losses.sum() + 0.5 * lambd * weights @ weights) / losses.size)

# %% sgd-epoch wrong: slices of rank one, as printed
def sgd_epoch(params, X, Y, alpha, loss_grad):
    total = 0.0
    for j in range(X.shape[1]):
        loss, grads = loss_grad(params, X[:, j], Y[:, j])
        params = {name: P - alpha * grads["d" + name] for name, P in params.items()}
        total += loss
    return params, total / X.shape[1]

# %% sgd-epoch wrong: all gradients at the parameters of the start
def sgd_epoch(params, X, Y, alpha, loss_grad):
    total, new = 0.0, dict(params)
    for j in range(X.shape[1]):
        loss, grads = loss_grad(params, X[:, [j]], Y[:, [j]])
        new = {name: P - alpha * grads["d" + name] for name, P in new.items()}
        total += loss
    return new, total / X.shape[1]

# %% sgd-epoch wrong: the sum of the losses
def sgd_epoch(params, X, Y, alpha, loss_grad):
    total = 0.0
    for j in range(X.shape[1]):
        loss, grads = loss_grad(params, X[:, [j]], Y[:, [j]])
        params = {name: P - alpha * grads["d" + name] for name, P in params.items()}
        total += loss
    return params, total

# %% sgd-epoch wrong: starts at the second example
def sgd_epoch(params, X, Y, alpha, loss_grad):
    total, m = 0.0, X.shape[1]
    for j in range(1, m):
        loss, grads = loss_grad(params, X[:, [j]], Y[:, [j]])
        params = {name: P - alpha * grads["d" + name] for name, P in params.items()}
        total += loss
    return params, total / m

# %% sgd-epoch wrong: updates the caller's arrays
def sgd_epoch(params, X, Y, alpha, loss_grad):
    total = 0.0
    for j in range(X.shape[1]):
        loss, grads = loss_grad(params, X[:, [j]], Y[:, [j]])
        for name in params:
            params[name] -= alpha * grads["d" + name]
        total += loss
    return params, total / X.shape[1]

# %% sgd-epoch wrong: only the weights learn
def sgd_epoch(params, X, Y, alpha, loss_grad):
    total = 0.0
    for j in range(X.shape[1]):
        loss, grads = loss_grad(params, X[:, [j]], Y[:, [j]])
        params = {name: P - alpha * grads["d" + name] if name[0] == "W" else P for name, P in params.items()}
        total += loss
    return params, total / X.shape[1]

# %% sgd-epoch wrong: the losses are measured after the update
def sgd_epoch(params, X, Y, alpha, loss_grad):
    total = 0.0
    for j in range(X.shape[1]):
        grads = loss_grad(params, X[:, [j]], Y[:, [j]])[1]
        params = {name: P - alpha * grads["d" + name] for name, P in params.items()}
        total += loss_grad(params, X[:, [j]], Y[:, [j]])[0]
    return params, total / X.shape[1]

# %% sgd-epoch wrong: in a random order
def sgd_epoch(params, X, Y, alpha, loss_grad):
    losses = []
    for j in np.random.default_rng(0).permutation(X.shape[1]):
        loss, grads = loss_grad(params, X[:, [j]], Y[:, [j]])
        params = {name: P - alpha * grads["d" + name] for name, P in params.items()}
        losses.append(loss)
    return params, float(np.mean(losses))

# %% sgd-epoch right: slices of length one
def sgd_epoch(params, X, Y, alpha, loss_grad):
    losses, now = [], params
    for j in range(X.shape[1]):
        loss, grads = loss_grad(now, X[:, j : j + 1], Y[:, j : j + 1])
        losses.append(loss)
        now = {name: now[name] - alpha * grads["d" + name] for name in now}
    return now, float(np.mean(losses))

# %% sgd-epoch right: rows of the transposes, reshaped; in place on copies
def sgd_epoch(params, X, Y, alpha, loss_grad):
    params, total = {name: P.copy() for name, P in params.items()}, 0
    for x, y in zip(X.T, Y.T):
        loss, grads = loss_grad(params, x.reshape(-1, 1), y.reshape(-1, 1))
        total += loss
        for name in params:
            params[name] -= alpha * grads["d" + name]
    return params, total / len(X.T)

# %% ewa wrong: beta and 1 - beta swapped
def ewa(theta, beta, bias_correction=False):
    v, averages = 0.0, []
    for t, value in enumerate(theta, start=1):
        v = (1 - beta) * v + beta * value
        averages.append(v / (1 - (1 - beta) ** t) if bias_correction else v)
    return np.array(averages)

# %% ewa wrong: starts at the first value
def ewa(theta, beta, bias_correction=False):
    v, averages = theta[0], []
    for value in theta:
        v = beta * v + (1 - beta) * value
        averages.append(v)
    return np.array(averages)

# %% ewa@ewa-check-correction wrong: exponent t - 1
def ewa(theta, beta, bias_correction=False):
    v, averages = 0.0, []
    for t, value in enumerate(theta):
        v = beta * v + (1 - beta) * value
        averages.append(v / max(1 - beta**t, 1e-12) if bias_correction else v)
    return np.array(averages)

# %% ewa@ewa-check-correction wrong: divides by the constant 1 - beta
def ewa(theta, beta, bias_correction=False):
    v, averages = 0.0, []
    for value in theta:
        v = beta * v + (1 - beta) * value
        averages.append(v / (1 - beta) if bias_correction else v)
    return np.array(averages)

# %% ewa@ewa-check-correction wrong: carries the corrected value on
def ewa(theta, beta, bias_correction=False):
    v, averages = 0.0, []
    for t, value in enumerate(theta, start=1):
        v = beta * v + (1 - beta) * value
        if bias_correction:
            v = v / (1 - beta**t)
        averages.append(v)
    return np.array(averages)

# %% ewa@ewa-check-correction wrong: ignores the correction
def ewa(theta, beta, bias_correction=False):
    v, averages = 0.0, []
    for value in theta:
        v = beta * v + (1 - beta) * value
        averages.append(v)
    return np.array(averages)

# %% ewa wrong: a new value counts fully
def ewa(theta, beta, bias_correction=False):
    v, averages = 0.0, []
    for t, value in enumerate(theta, start=1):
        v = beta * v + value
        averages.append(v / (1 - beta**t) if bias_correction else v)
    return np.array(averages)

# %% ewa wrong: a list instead of an array
def ewa(theta, beta, bias_correction=False):
    v, averages = 0.0, []
    for t, value in enumerate(theta, start=1):
        v = beta * v + (1 - beta) * value
        averages.append(float(v / (1 - beta**t) if bias_correction else v))
    return averages

# %% ewa@ewa-check wrong: overwrites the series, and cuts whole numbers
def ewa(theta, beta, bias_correction=False):
    v = 0.0
    for t in range(len(theta)):
        v = beta * v + (1 - beta) * theta[t]
        theta[t] = v
    return theta / (1 - beta ** np.arange(1, len(theta) + 1)) if bias_correction else theta

# %% ewa right: an array that is filled
def ewa(theta, beta, bias_correction=False):
    out = np.zeros(len(theta) + 1)
    for t in range(1, len(out)):
        out[t] = beta * out[t - 1] + (1 - beta) * theta[t - 1]
    out = out[1:]
    if bias_correction:
        out = out / (1 - beta ** np.arange(1, len(theta) + 1))
    return out

# %% ewa right: the double sum
def ewa(theta, beta, bias_correction=False):
    averages = []
    for t in range(1, len(theta) + 1):
        weights = (1 - beta) * beta ** np.arange(t - 1, -1, -1, dtype=float)
        averages.append(weights @ theta[:t] / (weights.sum() if bias_correction else 1))
    return np.array(averages)

# %% ewa right: incremental form
def ewa(theta, beta, bias_correction=False):
    v, raw = 0.0, []
    for value in theta:
        v += (1 - beta) * (value - v)
        raw.append(v)
    raw = np.array(raw, dtype=float)
    return raw / (1 - np.power(float(beta), np.arange(len(raw)) + 1)) if bias_correction else raw

# %% ewa-weights wrong: oldest first
def ewa_weights(beta, t):
    return (1 - beta) * beta ** np.arange(t)[::-1]

def effective_k(beta):
    return float(-1 / np.log(beta))

# %% ewa-weights wrong: normalised
def ewa_weights(beta, t):
    weights = beta ** np.arange(t)
    return weights / weights.sum()

def effective_k(beta):
    return float(-1 / np.log(beta))

# %% ewa-weights wrong: the factor 1 - beta is missing
def ewa_weights(beta, t):
    return beta ** np.arange(t)

def effective_k(beta):
    return float(-1 / np.log(beta))

# %% ewa-weights wrong: exponents from 1
def ewa_weights(beta, t):
    return (1 - beta) * beta ** np.arange(1, t + 1)

def effective_k(beta):
    return float(-1 / np.log(beta))

# %% ewa-weights wrong: the rule of thumb instead of the exact k
def ewa_weights(beta, t):
    return (1 - beta) * beta ** np.arange(t)

def effective_k(beta):
    return 1 / (1 - beta)

# %% ewa-weights wrong: logarithm to base 10
def ewa_weights(beta, t):
    return (1 - beta) * beta ** np.arange(t)

def effective_k(beta):
    return float(-1 / np.log10(beta))

# %% ewa-weights wrong: k is rounded
def ewa_weights(beta, t):
    return (1 - beta) * beta ** np.arange(t)

def effective_k(beta):
    return float(np.round(-1 / np.log(beta)))

# %% ewa-weights right: a list comprehension, and a logarithm to the base beta
def ewa_weights(beta, t):
    return np.array([(1 - beta) * beta**age for age in range(t)])

def effective_k(beta):
    import math
    return math.log(1 / math.e, beta)

# %% ewa-weights right: a running product
def ewa_weights(beta, t):
    return (1 - beta) * np.cumprod(np.concatenate([[1.0], np.full(t - 1, beta)]))

def effective_k(beta):
    return 1 / np.log(1 / beta)

# %% ewa-weights right: the answer of ewa to a single value
def ewa_weights(beta, t):
    return ewa(np.eye(t)[0], beta)

def effective_k(beta):
    return -1.0 / np.log1p(beta - 1)

# %% misprint wrong: blames the newest value
def misprint(theta):
    v = ewa(theta, 0.9)
    known = 0.1 * theta[99] + 0.09 * theta[98]
    return "θ100", float(known + 0.81 * v[98]), float(known + 0.81 * v[97])

# %% misprint wrong: blames the value of day 99
def misprint(theta):
    v = ewa(theta, 0.9)
    known = 0.1 * theta[99] + 0.09 * theta[98]
    return "θ99", float(known + 0.81 * v[98]), float(known + 0.81 * v[97])

# %% misprint wrong: counts the averages from 0
def misprint(theta):
    v = ewa(theta, 0.9)
    known = 0.1 * theta[99] + 0.09 * theta[98]
    return "v99", float(known + 0.81 * v[99]), float(known + 0.81 * v[98])

# %% misprint wrong: repaired before printed
def misprint(theta):
    v = ewa(theta, 0.9)
    known = 0.1 * theta[99] + 0.09 * theta[98]
    return "v99", float(v[99]), float(known + 0.81 * v[98])

# %% misprint wrong: the numbers of the try cell, whatever the series
def misprint(theta):
    return "v99", 48.714051289902955, 49.31964019109258

# %% misprint wrong: uses corrected averages
def misprint(theta):
    v = ewa(theta, 0.9, True)
    known = 0.1 * theta[99] + 0.09 * theta[98]
    return "v99", float(known + 0.81 * v[98]), float(known + 0.81 * v[97])

# %% misprint right: the last average is the repaired value
def misprint(theta):
    v = ewa(theta, 0.9)
    return "v99", 0.1 * theta[99] + 0.9 * (0.1 * theta[98] + 0.9 * v[98]), v[99]

# %% misprint right: without ewa
def misprint(theta):
    v = [0.0]
    for value in theta:
        v.append(0.9 * v[-1] + 0.1 * float(value))
    right = 0.1 * theta[99] + 0.9 * (0.1 * theta[98] + 0.9 * v[98])
    return "v99", float(right + 0.81 * (v[99] - v[98])), float(right)

# %% misprint right: sums with the weights
def misprint(theta):
    v98, v99 = (float(ewa_weights(0.9, t) @ theta[:t][::-1]) for t in (98, 99))
    known = 0.1 * theta[-1] + 0.09 * theta[-2]
    return "v99", float(known + 0.81 * v99), float(known + 0.81 * v98)

# %% momentum-step wrong: the factor 1 - beta is missing
def momentum_step(params, grads, v, alpha, beta):
    v = {name: beta * v[name] + grads["d" + name] for name in params}
    return {name: params[name] - alpha * v[name] for name in params}, v

# %% momentum-step wrong: the step size is missing, as printed
def momentum_step(params, grads, v, alpha, beta):
    v = {name: beta * v[name] + (1 - beta) * grads["d" + name] for name in params}
    return {name: params[name] - v[name] for name in params}, v

# %% momentum-step wrong: the old average moves the parameters
def momentum_step(params, grads, v, alpha, beta):
    new = {name: beta * v[name] + (1 - beta) * grads["d" + name] for name in params}
    return {name: params[name] - alpha * v[name] for name in params}, new

# %% momentum-step wrong: in place
def momentum_step(params, grads, v, alpha, beta):
    for name in params:
        v[name] *= beta
        v[name] += (1 - beta) * grads["d" + name]
        params[name] -= alpha * v[name]
    return params, v

# %% momentum-step wrong: writes new arrays into the caller's dictionaries
def momentum_step(params, grads, v, alpha, beta):
    for name in params:
        v[name] = beta * v[name] + (1 - beta) * grads["d" + name]
        params[name] = params[name] - alpha * v[name]
    return params, v

# %% momentum-step wrong: biases without momentum
def momentum_step(params, grads, v, alpha, beta):
    v = {name: beta * v[name] + (1 - beta) * grads["d" + name] for name in params}
    return {name: params[name] - alpha * (v[name] if name[0] == "W" else grads["d" + name]) for name in params}, v

# %% momentum-step wrong: beta swapped
def momentum_step(params, grads, v, alpha, beta):
    v = {name: (1 - beta) * v[name] + beta * grads["d" + name] for name in params}
    return {name: params[name] - alpha * v[name] for name in params}, v

# %% momentum-step wrong: the sign of the step
def momentum_step(params, grads, v, alpha, beta):
    v = {name: beta * v[name] + (1 - beta) * grads["d" + name] for name in params}
    return {name: params[name] + alpha * v[name] for name in params}, v

# %% momentum-step wrong: only the first layer
def momentum_step(params, grads, v, alpha, beta):
    new_params, new_v = dict(params), dict(v)
    for name in ("W1", "b1"):
        if name in params:
            new_v[name] = beta * v[name] + (1 - beta) * grads["d" + name]
            new_params[name] = params[name] - alpha * new_v[name]
    return new_params, new_v

# %% momentum-step right: incremental form
def momentum_step(params, grads, v, alpha, beta):
    new_params, new_v = {}, {}
    for name, P in params.items():
        new_v[name] = v[name] + (1 - beta) * (grads["d" + name] - v[name])
        new_params[name] = P - alpha * new_v[name]
    return new_params, new_v

# %% momentum-step right: copies, then in place
def momentum_step(params, grads, v, alpha, beta):
    params, v = {k: P.copy() for k, P in params.items()}, {k: P.copy() for k, P in v.items()}
    for name in v:
        v[name] *= beta
        v[name] += (1 - beta) * grads["d" + name]
        params[name] -= alpha * v[name]
    return params, v

# %% momentum-step right: over the keys of the gradients
def momentum_step(params, grads, v, alpha, beta):
    averages = {key[1:]: beta * v[key[1:]] + g - beta * g for key, g in grads.items()}
    return {name: params[name] + -alpha * averages[name] for name in averages}, averages

# %% nag-step wrong: the gradient at the present point
def nag_step(params, grad_fn, v, eta, gamma):
    grads = grad_fn(params)
    v = {name: gamma * v[name] + eta * grads["d" + name] for name in params}
    return {name: params[name] - v[name] for name in params}, v

# %% nag-step wrong: looks back
def nag_step(params, grad_fn, v, eta, gamma):
    grads = grad_fn({name: params[name] + gamma * v[name] for name in params})
    v = {name: gamma * v[name] + eta * grads["d" + name] for name in params}
    return {name: params[name] - v[name] for name in params}, v

# %% nag-step wrong: uphill
def nag_step(params, grad_fn, v, eta, gamma):
    grads = grad_fn({name: params[name] - gamma * v[name] for name in params})
    v = {name: gamma * v[name] + eta * grads["d" + name] for name in params}
    return {name: params[name] + v[name] for name in params}, v

# %% nag-step wrong: the memory is subtracted twice
def nag_step(params, grad_fn, v, eta, gamma):
    ahead = {name: params[name] - gamma * v[name] for name in params}
    grads = grad_fn(ahead)
    v = {name: gamma * v[name] + eta * grads["d" + name] for name in params}
    return {name: ahead[name] - v[name] for name in params}, v

# %% nag-step wrong: a factor 1 - gamma
def nag_step(params, grad_fn, v, eta, gamma):
    grads = grad_fn({name: params[name] - gamma * v[name] for name in params})
    v = {name: gamma * v[name] + eta * (1 - gamma) * grads["d" + name] for name in params}
    return {name: params[name] - v[name] for name in params}, v

# %% nag-step wrong: asks for the gradient once for each parameter
def nag_step(params, grad_fn, v, eta, gamma):
    ahead = {name: params[name] - gamma * v[name] for name in params}
    v = {name: gamma * v[name] + eta * grad_fn(ahead)["d" + name] for name in params}
    return {name: params[name] - v[name] for name in params}, v

# %% nag-step wrong: looks ahead by the whole of v
def nag_step(params, grad_fn, v, eta, gamma):
    grads = grad_fn({name: params[name] - v[name] for name in params})
    v = {name: gamma * v[name] + eta * grads["d" + name] for name in params}
    return {name: params[name] - v[name] for name in params}, v

# %% nag-step wrong: moves the caller's arrays to the look-ahead
def nag_step(params, grad_fn, v, eta, gamma):
    for name in params:
        params[name] -= gamma * v[name]
    grads = grad_fn(params)
    new = {name: gamma * v[name] + eta * grads["d" + name] for name in params}
    return {name: params[name] + gamma * v[name] - new[name] for name in params}, new

# %% nag-step right: the expanded form
def nag_step(params, grad_fn, v, eta, gamma):
    ahead = {name: P - gamma * v[name] for name, P in params.items()}
    grads = grad_fn(ahead)
    moved = {name: P - gamma * v[name] - eta * grads["d" + name] for name, P in params.items()}
    return moved, {name: params[name] - moved[name] for name in params}

# %% nag-step right: loops
def nag_step(params, grad_fn, v, eta, gamma):
    ahead, new_params, new_v = {}, {}, {}
    for name in params:
        ahead[name] = params[name] - gamma * v[name]
    grads = grad_fn(ahead)
    for name in params:
        new_v[name] = gamma * v[name] + eta * grads[f"d{name}"]
        new_params[name] = ahead[name] - eta * grads[f"d{name}"]
    return new_params, new_v

# %% rmsprop-step wrong: eps outside the root
def rmsprop_step(params, grads, s, alpha, beta2, eps):
    s = {name: beta2 * s[name] + (1 - beta2) * grads["d" + name] ** 2 for name in params}
    return {name: params[name] - alpha * grads["d" + name] / (np.sqrt(s[name]) + eps) for name in params}, s

# %% rmsprop-step wrong: the gradient is not squared
def rmsprop_step(params, grads, s, alpha, beta2, eps):
    s = {name: beta2 * s[name] + (1 - beta2) * np.abs(grads["d" + name]) for name in params}
    return {name: params[name] - alpha * grads["d" + name] / np.sqrt(s[name] + eps) for name in params}, s

# %% rmsprop-step wrong: no root
def rmsprop_step(params, grads, s, alpha, beta2, eps):
    s = {name: beta2 * s[name] + (1 - beta2) * grads["d" + name] ** 2 for name in params}
    return {name: params[name] - alpha * grads["d" + name] / (s[name] + eps) for name in params}, s

# %% rmsprop-step wrong: no eps, as printed
def rmsprop_step(params, grads, s, alpha, beta2, eps):
    s = {name: beta2 * s[name] + (1 - beta2) * grads["d" + name] ** 2 for name in params}
    with np.errstate(all="ignore"):
        return {name: params[name] - alpha * grads["d" + name] / np.sqrt(s[name]) for name in params}, s

# %% rmsprop-step wrong: divides by the old s
def rmsprop_step(params, grads, s, alpha, beta2, eps):
    new = {name: params[name] - alpha * grads["d" + name] / np.sqrt(s[name] + eps) for name in params}
    return new, {name: beta2 * s[name] + (1 - beta2) * grads["d" + name] ** 2 for name in params}

# %% rmsprop-step wrong: the beta of momentum, as printed
def rmsprop_step(params, grads, s, alpha, beta2, eps):
    s = {name: beta2 * s[name] + (1 - 0.9) * grads["d" + name] ** 2 for name in params}
    return {name: params[name] - alpha * grads["d" + name] / np.sqrt(s[name] + eps) for name in params}, s

# %% rmsprop-step wrong: one s for a whole array
def rmsprop_step(params, grads, s, alpha, beta2, eps):
    s = {name: beta2 * s[name] + (1 - beta2) * np.mean(grads["d" + name] ** 2) for name in params}
    return {name: params[name] - alpha * grads["d" + name] / np.sqrt(s[name] + eps) for name in params}, s

# %% rmsprop-step wrong: in place
def rmsprop_step(params, grads, s, alpha, beta2, eps):
    for name in params:
        s[name] *= beta2
        s[name] += (1 - beta2) * grads["d" + name] ** 2
        params[name] -= alpha * grads["d" + name] / np.sqrt(s[name] + eps)
    return params, s

# %% rmsprop-step wrong: eps is fixed
def rmsprop_step(params, grads, s, alpha, beta2, eps):
    s = {name: beta2 * s[name] + (1 - beta2) * grads["d" + name] ** 2 for name in params}
    return {name: params[name] - alpha * grads["d" + name] / np.sqrt(s[name] + 1e-8) for name in params}, s

# %% rmsprop-step right: a power, and the incremental form
def rmsprop_step(params, grads, s, alpha, beta2, eps):
    new_params, new_s = {}, {}
    for name, P in params.items():
        g = grads["d" + name]
        new_s[name] = s[name] + (1 - beta2) * (g * g - s[name])
        new_params[name] = P - alpha * g * (new_s[name] + eps) ** -0.5
    return new_params, new_s

# %% rmsprop-step right: copies, then in place
def rmsprop_step(params, grads, s, alpha, beta2, eps):
    params, s = {k: P.copy() for k, P in params.items()}, {k: P.copy() for k, P in s.items()}
    for name in params:
        s[name] *= beta2
        s[name] += (1 - beta2) * np.square(grads["d" + name])
        params[name] -= alpha / np.sqrt(s[name] + eps) * grads["d" + name]
    return params, s

# %% adam-step wrong: no correction
def adam_step(params, grads, v, s, t, alpha=0.001, beta1=0.9, beta2=0.999, eps=1e-8, weight_decay=0.0):
    v = {n: beta1 * v[n] + (1 - beta1) * grads["d" + n] for n in params}
    s = {n: beta2 * s[n] + (1 - beta2) * grads["d" + n] ** 2 for n in params}
    decay = {n: weight_decay if n[0] == "W" else 0.0 for n in params}
    return {n: P - alpha * (v[n] / (np.sqrt(s[n]) + eps) + decay[n] * P) for n, P in params.items()}, v, s

# %% adam-step@adam-step-check-first wrong: eps inside the root
def adam_step(params, grads, v, s, t, alpha=0.001, beta1=0.9, beta2=0.999, eps=1e-8, weight_decay=0.0):
    v = {n: beta1 * v[n] + (1 - beta1) * grads["d" + n] for n in params}
    s = {n: beta2 * s[n] + (1 - beta2) * grads["d" + n] ** 2 for n in params}
    new = {}
    for n, P in params.items():
        step = v[n] / (1 - beta1**t) / np.sqrt(s[n] / (1 - beta2**t) + eps)
        new[n] = P - alpha * (step + (weight_decay if n[0] == "W" else 0.0) * P)
    return new, v, s

# %% adam-step@adam-step-check wrong: hands the corrected averages on
def adam_step(params, grads, v, s, t, alpha=0.001, beta1=0.9, beta2=0.999, eps=1e-8, weight_decay=0.0):
    v = {n: (beta1 * v[n] + (1 - beta1) * grads["d" + n]) / (1 - beta1**t) for n in params}
    s = {n: (beta2 * s[n] + (1 - beta2) * grads["d" + n] ** 2) / (1 - beta2**t) for n in params}
    decay = {n: weight_decay if n[0] == "W" else 0.0 for n in params}
    return {n: P - alpha * (v[n] / (np.sqrt(s[n]) + eps) + decay[n] * P) for n, P in params.items()}, v, s

# %% adam-step wrong: 1 - beta1 in the average of squares
def adam_step(params, grads, v, s, t, alpha=0.001, beta1=0.9, beta2=0.999, eps=1e-8, weight_decay=0.0):
    v = {n: beta1 * v[n] + (1 - beta1) * grads["d" + n] for n in params}
    s = {n: beta2 * s[n] + (1 - beta1) * grads["d" + n] ** 2 for n in params}
    new = {}
    for n, P in params.items():
        step = v[n] / (1 - beta1**t) / (np.sqrt(s[n] / (1 - beta2**t)) + eps)
        new[n] = P - alpha * (step + (weight_decay if n[0] == "W" else 0.0) * P)
    return new, v, s

# %% adam-step wrong: counts steps from 0
def adam_step(params, grads, v, s, t, alpha=0.001, beta1=0.9, beta2=0.999, eps=1e-8, weight_decay=0.0):
    t = t + 1
    v = {n: beta1 * v[n] + (1 - beta1) * grads["d" + n] for n in params}
    s = {n: beta2 * s[n] + (1 - beta2) * grads["d" + n] ** 2 for n in params}
    new = {}
    for n, P in params.items():
        step = v[n] / (1 - beta1**t) / (np.sqrt(s[n] / (1 - beta2**t)) + eps)
        new[n] = P - alpha * (step + (weight_decay if n[0] == "W" else 0.0) * P)
    return new, v, s

# %% adam-step wrong: one s for a whole array
def adam_step(params, grads, v, s, t, alpha=0.001, beta1=0.9, beta2=0.999, eps=1e-8, weight_decay=0.0):
    v = {n: beta1 * v[n] + (1 - beta1) * grads["d" + n] for n in params}
    s = {n: beta2 * s[n] + (1 - beta2) * np.mean(grads["d" + n] ** 2) for n in params}
    new = {}
    for n, P in params.items():
        step = v[n] / (1 - beta1**t) / (np.sqrt(s[n] / (1 - beta2**t)) + eps)
        new[n] = P - alpha * (step + (weight_decay if n[0] == "W" else 0.0) * P)
    return new, v, s

# %% adam-step@adam-step-check-first wrong: the epsilon-hat form, next to the uncorrected root
def adam_step(params, grads, v, s, t, alpha=0.001, beta1=0.9, beta2=0.999, eps=1e-8, weight_decay=0.0):
    v = {n: beta1 * v[n] + (1 - beta1) * grads["d" + n] for n in params}
    s = {n: beta2 * s[n] + (1 - beta2) * grads["d" + n] ** 2 for n in params}
    rate = alpha * np.sqrt(1 - beta2**t) / (1 - beta1**t)
    decay = {n: weight_decay if n[0] == "W" else 0.0 for n in params}
    return {n: P - rate * v[n] / (np.sqrt(s[n]) + eps) - alpha * decay[n] * P for n, P in params.items()}, v, s

# %% adam-step@adam-step-check-decay wrong: decay through the gradient
def adam_step(params, grads, v, s, t, alpha=0.001, beta1=0.9, beta2=0.999, eps=1e-8, weight_decay=0.0):
    g = {n: grads["d" + n] + (weight_decay * params[n] if n[0] == "W" else 0) for n in params}
    v = {n: beta1 * v[n] + (1 - beta1) * g[n] for n in params}
    s = {n: beta2 * s[n] + (1 - beta2) * g[n] ** 2 for n in params}
    new = {n: P - alpha * v[n] / (1 - beta1**t) / (np.sqrt(s[n] / (1 - beta2**t)) + eps) for n, P in params.items()}
    return new, v, s

# %% adam-step@adam-step-check-decay wrong: decay without alpha
def adam_step(params, grads, v, s, t, alpha=0.001, beta1=0.9, beta2=0.999, eps=1e-8, weight_decay=0.0):
    v = {n: beta1 * v[n] + (1 - beta1) * grads["d" + n] for n in params}
    s = {n: beta2 * s[n] + (1 - beta2) * grads["d" + n] ** 2 for n in params}
    new = {}
    for n, P in params.items():
        step = v[n] / (1 - beta1**t) / (np.sqrt(s[n] / (1 - beta2**t)) + eps)
        new[n] = P - alpha * step - (weight_decay if n[0] == "W" else 0.0) * P
    return new, v, s

# %% adam-step@adam-step-check-decay wrong: biases decay too
def adam_step(params, grads, v, s, t, alpha=0.001, beta1=0.9, beta2=0.999, eps=1e-8, weight_decay=0.0):
    v = {n: beta1 * v[n] + (1 - beta1) * grads["d" + n] for n in params}
    s = {n: beta2 * s[n] + (1 - beta2) * grads["d" + n] ** 2 for n in params}
    new = {}
    for n, P in params.items():
        step = v[n] / (1 - beta1**t) / (np.sqrt(s[n] / (1 - beta2**t)) + eps)
        new[n] = P - alpha * (step + weight_decay * P)
    return new, v, s

# %% adam-step@adam-step-check-decay wrong: decay of the parameters after the step
def adam_step(params, grads, v, s, t, alpha=0.001, beta1=0.9, beta2=0.999, eps=1e-8, weight_decay=0.0):
    v = {n: beta1 * v[n] + (1 - beta1) * grads["d" + n] for n in params}
    s = {n: beta2 * s[n] + (1 - beta2) * grads["d" + n] ** 2 for n in params}
    new = {}
    for n, P in params.items():
        P = P - alpha * v[n] / (1 - beta1**t) / (np.sqrt(s[n] / (1 - beta2**t)) + eps)
        new[n] = P * (1 - alpha * weight_decay) if n[0] == "W" else P
    return new, v, s

# %% adam-step@adam-step-check-decay wrong: weight decay is ignored
def adam_step(params, grads, v, s, t, alpha=0.001, beta1=0.9, beta2=0.999, eps=1e-8, weight_decay=0.0):
    v = {n: beta1 * v[n] + (1 - beta1) * grads["d" + n] for n in params}
    s = {n: beta2 * s[n] + (1 - beta2) * grads["d" + n] ** 2 for n in params}
    new = {n: P - alpha * v[n] / (1 - beta1**t) / (np.sqrt(s[n] / (1 - beta2**t)) + eps) for n, P in params.items()}
    return new, v, s

# %% adam-step wrong: in place
def adam_step(params, grads, v, s, t, alpha=0.001, beta1=0.9, beta2=0.999, eps=1e-8, weight_decay=0.0):
    for n in params:
        v[n] = beta1 * v[n] + (1 - beta1) * grads["d" + n]
        s[n] = beta2 * s[n] + (1 - beta2) * grads["d" + n] ** 2
        step = v[n] / (1 - beta1**t) / (np.sqrt(s[n] / (1 - beta2**t)) + eps)
        params[n] = params[n] - alpha * (step + (weight_decay if n[0] == "W" else 0.0) * params[n])
    return params, v, s

# %% adam-step right: loop, with the averages written incrementally
def adam_step(params, grads, v, s, t, alpha=0.001, beta1=0.9, beta2=0.999, eps=1e-8, weight_decay=0.0):
    new_params, new_v, new_s = {}, {}, {}
    for name in params:
        g = grads["d" + name]
        new_v[name] = v[name] + (1 - beta1) * (g - v[name])
        new_s[name] = s[name] + (1 - beta2) * (np.square(g) - s[name])
        m_hat, r_hat = new_v[name] / (1 - beta1**t), new_s[name] / (1 - beta2**t)
        new_params[name] = params[name] - alpha * m_hat / (r_hat**0.5 + eps)
        if name.startswith("W"):
            new_params[name] = new_params[name] - alpha * weight_decay * params[name]
    return new_params, new_v, new_s

# %% adam-step right: the step size is rescaled, and eps with it
def adam_step(params, grads, v, s, t, alpha=0.001, beta1=0.9, beta2=0.999, eps=1e-8, weight_decay=0.0):
    v = {n: beta1 * v[n] + (1 - beta1) * grads["d" + n] for n in params}
    s = {n: beta2 * s[n] + (1 - beta2) * grads["d" + n] * grads["d" + n] for n in params}
    root = np.sqrt(1 - beta2**t)
    rate = alpha * root / (1 - beta1**t)
    shrunk = {n: P * (1 - alpha * weight_decay) if n[0] == "W" else P for n, P in params.items()}
    return {n: shrunk[n] - rate * v[n] / (np.sqrt(s[n]) + eps * root) for n in params}, v, s

# %% adam-step right: helper for one parameter
def adam_one(P, g, v, s, t, alpha, beta1, beta2, eps, decay):
    v, s = beta1 * v + (1 - beta1) * g, beta2 * s + (1 - beta2) * g**2
    return P - alpha * decay * P - alpha * (v / (1 - beta1**t)) / (eps + np.sqrt(s / (1 - beta2**t))), v, s

def adam_step(params, grads, v, s, t, alpha=0.001, beta1=0.9, beta2=0.999, eps=1e-8, weight_decay=0.0):
    done = {}
    for n in params:
        decay = weight_decay if n[0] == "W" else 0
        done[n] = adam_one(params[n], grads["d" + n], v[n], s[n], t, alpha, beta1, beta2, eps, decay)
    return tuple({n: parts[k] for n, parts in done.items()} for k in range(3))

# %% adam-variants wrong: A is right at the first step
def counterexamples():
    return {"A": 1, "B": (10.0, 0.01), "C": 1e-5}

# %% adam-variants wrong: too early for A
def counterexamples():
    return {"A": 50, "B": (10.0, 0.01), "C": 1e-5}

# %% adam-variants wrong: the ratio of B upside down
def counterexamples():
    return {"A": 500, "B": (0.01, 10.0), "C": 1e-5}

# %% adam-variants wrong: a gradient that does not notice the epsilon
def counterexamples():
    return {"A": 500, "B": (10.0, 0.01), "C": 0.01}

# %% adam-variants wrong: a gradient as large as the root of epsilon is only a third off
def counterexamples():
    return {"A": 500, "B": (10.0, 0.01), "C": 1e-4}

# %% adam-variants wrong: a gradient beyond the allowed range
def counterexamples():
    return {"A": 500, "B": (10.0, 0.01), "C": 1e-9}

# %% adam-variants wrong: equal gradients
def counterexamples():
    return {"A": 500, "B": (1.0, 1.0), "C": 1e-5}

# %% adam-variants right: other numbers
def counterexamples():
    return {"A": 1000, "B": (1000, 0.001), "C": 2e-6}

# %% adam-variants right: near the borders
def counterexamples():
    return {"A": 120, "B": (0.5, 0.004), "C": 5.5e-5}

# %% adam-variants right: found by a search
def counterexamples():
    n, s = 0, 0.0
    while s == 0 or (1 - 0.999**n) / s <= 10:
        n, s = n + 1, 0.9 * s + 0.001
    g = 1.0
    while g / np.sqrt(g**2 + 1e-8) >= 0.4:
        g = g / 2
    return {"A": n, "B": (200.0, 1.0), "C": g}

# %% train wrong: t starts again in each epoch
def train(params, loss_grad, X, Y, step, state, size, epochs, rng):
    losses = []
    for _ in range(epochs):
        for t, (Xb, Yb) in enumerate(random_mini_batches(X, Y, size, rng), start=1):
            loss, grads = loss_grad(params, Xb, Yb)
            losses.append(loss)
            params, state = step(params, grads, state, t)
    return params, losses

# %% train wrong: one permutation for all epochs
def train(params, loss_grad, X, Y, step, state, size, epochs, rng):
    losses, batches = [], random_mini_batches(X, Y, size, rng)
    for _ in range(epochs):
        for Xb, Yb in batches:
            loss, grads = loss_grad(params, Xb, Yb)
            losses.append(loss)
            params, state = step(params, grads, state, len(losses))
    return params, losses

# %% train wrong: the state is thrown away
def train(params, loss_grad, X, Y, step, state, size, epochs, rng):
    losses = []
    for _ in range(epochs):
        for Xb, Yb in random_mini_batches(X, Y, size, rng):
            loss, grads = loss_grad(params, Xb, Yb)
            losses.append(loss)
            params, _ = step(params, grads, state, len(losses))
    return params, losses

# %% train wrong: a new permutation for each batch
def train(params, loss_grad, X, Y, step, state, size, epochs, rng):
    losses = []
    for _ in range(epochs):
        for _ in range(-(-X.shape[1] // size)):
            Xb, Yb = random_mini_batches(X, Y, size, rng)[0]
            loss, grads = loss_grad(params, Xb, Yb)
            losses.append(loss)
            params, state = step(params, grads, state, len(losses))
    return params, losses

# %% train wrong: the state starts again in each epoch
def train(params, loss_grad, X, Y, step, state, size, epochs, rng):
    losses = []
    for _ in range(epochs):
        now = state
        for Xb, Yb in random_mini_batches(X, Y, size, rng):
            loss, grads = loss_grad(params, Xb, Yb)
            losses.append(loss)
            params, now = step(params, grads, now, len(losses))
    return params, losses

# %% train wrong: t counts from 0
def train(params, loss_grad, X, Y, step, state, size, epochs, rng):
    losses = []
    for _ in range(epochs):
        for Xb, Yb in random_mini_batches(X, Y, size, rng):
            loss, grads = loss_grad(params, Xb, Yb)
            params, state = step(params, grads, state, len(losses))
            losses.append(loss)
    return params, losses

# %% train wrong: one loss for each epoch
def train(params, loss_grad, X, Y, step, state, size, epochs, rng):
    losses, t = [], 0
    for _ in range(epochs):
        for Xb, Yb in random_mini_batches(X, Y, size, rng):
            t += 1
            loss, grads = loss_grad(params, Xb, Yb)
            params, state = step(params, grads, state, t)
        losses.append(loss)
    return params, losses

# %% train wrong: a generator of its own
def train(params, loss_grad, X, Y, step, state, size, epochs, rng):
    losses, own = [], np.random.default_rng(0)
    for _ in range(epochs):
        for Xb, Yb in random_mini_batches(X, Y, size, own):
            loss, grads = loss_grad(params, Xb, Yb)
            losses.append(loss)
            params, state = step(params, grads, state, len(losses))
    return params, losses

# %% train wrong: the losses are measured after the step
def train(params, loss_grad, X, Y, step, state, size, epochs, rng):
    losses = []
    for _ in range(epochs):
        for Xb, Yb in random_mini_batches(X, Y, size, rng):
            grads = loss_grad(params, Xb, Yb)[1]
            params, state = step(params, grads, state, len(losses) + 1)
            losses.append(loss_grad(params, Xb, Yb)[0])
    return params, losses

# %% train wrong: the gradients of all examples
def train(params, loss_grad, X, Y, step, state, size, epochs, rng):
    losses = []
    for _ in range(epochs):
        for _ in random_mini_batches(X, Y, size, rng):
            loss, grads = loss_grad(params, X, Y)
            losses.append(loss)
            params, state = step(params, grads, state, len(losses))
    return params, losses

# %% train right: counter and own batches
def train(params, loss_grad, X, Y, step, state, size, epochs, rng):
    losses, t, m = [], 1, X.shape[1]
    for _ in range(epochs):
        order = rng.permutation(m)
        for start in range(0, m, size):
            part = order[start : start + size]
            loss, grads = loss_grad(params, X[:, part], Y[:, part])
            losses = losses + [loss]
            params, state = step(params, grads, state, t)
            t = t + 1
    return params, losses

# %% train right: a generator of batches
def train(params, loss_grad, X, Y, step, state, size, epochs, rng):
    batches = (batch for _ in range(epochs) for batch in random_mini_batches(X, Y, size, rng))
    losses = []
    for t, (Xb, Yb) in enumerate(batches, 1):
        loss, grads = loss_grad(params, Xb, Yb)
        params, state = step(params, grads, state, t)
        losses.append(loss)
    return params, losses

# %% train right: all batches drawn beforehand
def train(params, loss_grad, X, Y, step, state, size, epochs, rng):
    plan, losses = [], []
    for _ in range(epochs):
        plan.extend(random_mini_batches(X, Y, size, rng))
    for t in range(1, len(plan) + 1):
        loss, grads = loss_grad(params, *plan[t - 1])
        losses.append(loss)
        params, state = step(params, grads, state, t)
    return params, losses

# %% quiz wrong: all first letters
def quiz():
    return {"q1_of": 300, "q1_in": 300, "q2": "a", "q3_ewa": 50, "q3_mean": 50, "q4": "a", "q5": "a", "q6": 0.3, "q7": "a", "q8_small": "a", "q8_large": "a"}

# %% quiz@quiz-check-first wrong: "in 500 batches" read as batches of 500
def quiz():
    return {"q1_of": 300, "q1_in": 300, "q2": "b", "q3_ewa": 1, "q3_mean": 50, "q4": "c", "q5": "b", "q6": 0.03, "q7": "d", "q8_small": "c", "q8_large": "b"}

# %% quiz@quiz-check-first wrong: older days do not count
def quiz():
    return {"q1_of": 300, "q1_in": 1500, "q2": "b", "q3_ewa": 1, "q3_mean": 50, "q4": "a", "q5": "b", "q6": 0.03, "q7": "d", "q8_small": "c", "q8_large": "b"}

# %% quiz@quiz-check-second wrong: the step size is not converted
def quiz():
    return {"q1_of": 300, "q1_in": 1500, "q2": "b", "q3_ewa": 1, "q3_mean": 50, "q4": "c", "q5": "b", "q6": 0.3, "q7": "d", "q8_small": "c", "q8_large": "b"}

# %% quiz@quiz-check-second wrong: mini-batches for a small table
def quiz():
    return {"q1_of": 300, "q1_in": 1500, "q2": "b", "q3_ewa": 1, "q3_mean": 50, "q4": "c", "q5": "b", "q6": 0.03, "q7": "d", "q8_small": "b", "q8_large": "b"}

# %% quiz right: floats
def quiz():
    return {"q1_of": 300.0, "q1_in": 1500.0, "q2": "b", "q3_ewa": 1.0, "q3_mean": 50.0, "q4": "c", "q5": "b", "q6": 3e-2, "q7": "d", "q8_small": "c", "q8_large": "b"}

# %% quiz right: computed
def quiz():
    return {"q1_of": 3 * (50_000 // 500), "q1_in": 3 * 500, "q2": "b", "q3_ewa": 1, "q3_mean": 50, "q4": "c", "q5": "b", "q6": 0.3 * (1 - 0.9),
            "q7": "d", "q8_small": "c", "q8_large": "b"}
