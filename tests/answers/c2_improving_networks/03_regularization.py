"""Known answers of c2_improving_networks/03_regularization: wrong ones lose points, right ones keep them."""

# %% cost-l2 wrong: counts the biases
def cost_l2(data_cost, params, lambd, m):
    return float(data_cost + lambd / (2 * m) * sum(np.sum(v**2) for v in params.values()))

# %% cost-l2 wrong: the norm without its square
def cost_l2(data_cost, params, lambd, m):
    return float(data_cost + lambd / (2 * m) * sum(np.linalg.norm(v) for k, v in params.items() if k[0] == "W"))

# %% cost-l2 wrong: the spectral norm of each matrix
def cost_l2(data_cost, params, lambd, m):
    return float(data_cost + lambd / (2 * m) * sum(np.linalg.norm(v, 2) ** 2 for k, v in params.items() if k[0] == "W"))

# %% cost-l2 wrong: λ/m instead of λ/2m
def cost_l2(data_cost, params, lambd, m):
    return float(data_cost + lambd / m * sum(np.sum(v**2) for k, v in params.items() if k[0] == "W"))

# %% cost-l2 wrong: λ/2 · m
def cost_l2(data_cost, params, lambd, m):
    return float(data_cost + lambd / 2 * m * sum(np.sum(v**2) for k, v in params.items() if k[0] == "W"))

# %% cost-l2 wrong: no 1/m, the scale of a framework
def cost_l2(data_cost, params, lambd, m):
    return float(data_cost + lambd / 2 * sum(np.sum(v**2) for k, v in params.items() if k[0] == "W"))

# %% cost-l2 wrong: only the first layer
def cost_l2(data_cost, params, lambd, m):
    return float(data_cost + lambd / (2 * m) * np.sum(params["W1"] ** 2))

# %% cost-l2 wrong: two layers at most, as in the shallow network
def cost_l2(data_cost, params, lambd, m):
    return float(data_cost + lambd / (2 * m) * sum(np.sum(params[k] ** 2) for k in ("W1", "W2") if k in params))

# %% cost-l2 wrong: subtracts the penalty
def cost_l2(data_cost, params, lambd, m):
    return float(data_cost - lambd / (2 * m) * sum(np.sum(v**2) for k, v in params.items() if k[0] == "W"))

# %% cost-l2 wrong: squares the weights in place
def cost_l2(data_cost, params, lambd, m):
    total = 0.0
    for name, W in params.items():
        if name[0] == "W":
            W *= W
            total += W.sum()
    return float(data_cost + lambd / (2 * m) * total)

# %% cost-l2 wrong: absolute values
def cost_l2(data_cost, params, lambd, m):
    return float(data_cost + lambd / (2 * m) * sum(np.abs(v).sum() for k, v in params.items() if k[0] == "W"))

# %% cost-l2 wrong: only the penalty
def cost_l2(data_cost, params, lambd, m):
    return float(lambd / (2 * m) * sum(np.sum(v**2) for k, v in params.items() if k[0] == "W"))

# %% cost-l2 wrong: a product of matrices instead of squares of entries
def cost_l2(data_cost, params, lambd, m):
    return float(data_cost + lambd / (2 * m) * sum((v @ v.T).sum() for k, v in params.items() if k[0] == "W"))

# %% cost-l2 right: layers by number
def cost_l2(data_cost, params, lambd, m):
    total = 0.0
    for l in range(1, len(params) // 2 + 1):
        W = params[f"W{l}"]
        total += np.sum(W * W)
    return data_cost + lambd * total / (2 * m)

# %% cost-l2 right: the Frobenius norm, squared
def cost_l2(data_cost, params, lambd, m):
    norms = [np.linalg.norm(params[name]) ** 2 for name in params if "W" in name]
    return data_cost + 0.5 * lambd / m * np.sum(norms)

# %% cost-l2 right: one long vector
def cost_l2(data_cost, params, lambd, m):
    w = np.concatenate([value.ravel() for name, value in params.items() if name[0] == "W"])
    return float(data_cost + lambd / (2 * m) * w @ w)

# %% grads-l2 wrong: λ/2m, the derivative of the square forgotten
def grads_l2(grads, params, lambd, m):
    return {k: g + lambd / (2 * m) * params[k[1:]] if k[1] == "W" else g for k, g in grads.items()}

# %% grads-l2 wrong: no 1/m
def grads_l2(grads, params, lambd, m):
    return {k: g + lambd * params[k[1:]] if k[1] == "W" else g for k, g in grads.items()}

# %% grads-l2 wrong: the biases too
def grads_l2(grads, params, lambd, m):
    return {k: g + lambd / m * params[k[1:]] for k, g in grads.items()}

# %% grads-l2 wrong: subtracts
def grads_l2(grads, params, lambd, m):
    return {k: g - lambd / m * params[k[1:]] if k[1] == "W" else g for k, g in grads.items()}

# %% grads-l2 wrong: adds in place
def grads_l2(grads, params, lambd, m):
    for k in grads:
        if k[1] == "W":
            grads[k] += lambd / m * params[k[1:]]
    return grads

# %% grads-l2 wrong: only the first layer
def grads_l2(grads, params, lambd, m):
    return {**grads, "dW1": grads["dW1"] + lambd / m * params["W1"]}

# %% grads-l2 wrong: weights alone, without the biases
def grads_l2(grads, params, lambd, m):
    return {k: g + lambd / m * params[k[1:]] for k, g in grads.items() if k[1] == "W"}

# %% grads-l2 wrong: pairs layers by sorted names, W10 before W2
def grads_l2(grads, params, lambd, m):
    new = dict(grads)
    for l, name in enumerate(sorted(k for k in params if k[0] == "W"), start=1):
        new[f"dW{l}"] = grads[f"dW{l}"] + lambd / m * params[name]
    return new

# %% grads-l2 wrong: the sign of the weights, an L1 slope
def grads_l2(grads, params, lambd, m):
    return {k: g + lambd / m * np.sign(params[k[1:]]) if k[1] == "W" else g for k, g in grads.items()}

# %% grads-l2 wrong: the scalar norm instead of the matrix
def grads_l2(grads, params, lambd, m):
    return {k: g + lambd / m * np.sum(params[k[1:]] ** 2) if k[1] == "W" else g for k, g in grads.items()}

# %% grads-l2 right: a comprehension
def grads_l2(grads, params, lambd, m):
    return {k: g + lambd * params[k[1:]] / m if k.startswith("dW") else g.copy() for k, g in grads.items()}

# %% grads-l2 right: two dicts merged
def grads_l2(grads, params, lambd, m):
    extra = {f"dW{l}": grads[f"dW{l}"] + lambd / m * params[f"W{l}"] for l in range(1, len(params) // 2 + 1)}
    return {**grads, **extra}

# %% grads-l2 right: a loop over layers, all copied
def grads_l2(grads, params, lambd, m):
    out = {}
    for l in range(1, len(grads) // 2 + 1):
        out[f"dW{l}"] = np.add(grads[f"dW{l}"], np.multiply(lambd / m, params[f"W{l}"]))
        out[f"db{l}"] = np.array(grads[f"db{l}"])
    return out

# %% weight-decay wrong: a plus
def weight_decay_step(params, grads, alpha, lambd, m):
    return {k: (1 + alpha * lambd / m if k[0] == "W" else 1) * v - alpha * grads["d" + k] for k, v in params.items()}

# %% weight-decay wrong: a product, the sign still missing
def weight_decay_step(params, grads, alpha, lambd, m):
    return {k: (alpha * lambd / m if k[0] == "W" else 1) * v - alpha * grads["d" + k] for k, v in params.items()}

# %% weight-decay wrong: the biases decay too
def weight_decay_step(params, grads, alpha, lambd, m):
    return {k: (1 - alpha * lambd / m) * v - alpha * grads["d" + k] for k, v in params.items()}

# %% weight-decay wrong: decays after the step
def weight_decay_step(params, grads, alpha, lambd, m):
    return {k: (1 - alpha * lambd / m if k[0] == "W" else 1) * (v - alpha * grads["d" + k]) for k, v in params.items()}

# %% weight-decay wrong: αλ, without m
def weight_decay_step(params, grads, alpha, lambd, m):
    return {k: (1 - alpha * lambd if k[0] == "W" else 1) * v - alpha * grads["d" + k] for k, v in params.items()}

# %% weight-decay wrong: λ/m, without α
def weight_decay_step(params, grads, alpha, lambd, m):
    return {k: (1 - lambd / m if k[0] == "W" else 1) * v - alpha * grads["d" + k] for k, v in params.items()}

# %% weight-decay wrong: λ/2m
def weight_decay_step(params, grads, alpha, lambd, m):
    return {k: (1 - alpha * lambd / (2 * m) if k[0] == "W" else 1) * v - alpha * grads["d" + k] for k, v in params.items()}

# %% weight-decay wrong: in place
def weight_decay_step(params, grads, alpha, lambd, m):
    for k in params:
        if k[0] == "W":
            params[k] *= 1 - alpha * lambd / m
        params[k] -= alpha * grads["d" + k]
    return params

# %% weight-decay wrong: only the first layer decays
def weight_decay_step(params, grads, alpha, lambd, m):
    return {k: (1 - alpha * lambd / m if k == "W1" else 1) * v - alpha * grads["d" + k] for k, v in params.items()}

# %% weight-decay right: through the gradient of exercise 1b
def weight_decay_step(params, grads, alpha, lambd, m):
    total = grads_l2(grads, params, lambd, m)
    return {name: params[name] - alpha * total["d" + name] for name in params}

# %% weight-decay right: layers by number, two lines each
def weight_decay_step(params, grads, alpha, lambd, m):
    shrink, new = 1 - alpha * lambd / m, {}
    for l in range(1, len(params) // 2 + 1):
        new[f"W{l}"] = shrink * params[f"W{l}"] - alpha * grads[f"dW{l}"]
        new[f"b{l}"] = params[f"b{l}"] - alpha * grads[f"db{l}"]
    return new

# %% weight-decay right: copies, then works on the copies
def weight_decay_step(params, grads, alpha, lambd, m):
    new = {name: value.copy() for name, value in params.items()}
    for name in new:
        if name[0] == "W":
            new[name] *= 1 - alpha * lambd / m
        new[name] -= alpha * grads["d" + name]
    return new

# %% soft-threshold wrong: nothing stops at zero
def soft_threshold(W, t):
    return np.sign(W) * (np.abs(W) - t)

# %% soft-threshold wrong: clips to ±t
def soft_threshold(W, t):
    return np.clip(W, -t, t)

# %% soft-threshold wrong: only positive entries
def soft_threshold(W, t):
    return np.maximum(W - t, 0)

# %% soft-threshold wrong: the hard threshold keeps the size
def soft_threshold(W, t):
    return np.where(np.abs(W) > t, W, 0.0)

# %% soft-threshold wrong: a step along the sign
def soft_threshold(W, t):
    return W - t * np.sign(W)

# %% soft-threshold wrong: shrinks in place
def soft_threshold(W, t):
    W[np.abs(W) <= t] = 0
    W -= t * np.sign(W)
    return W

# %% soft-threshold wrong: a smooth shrinking that never gives zero
def soft_threshold(W, t):
    return np.sign(W) * np.maximum(np.abs(W) - t, 1e-9)

# %% soft-threshold wrong: the size without its sign
def soft_threshold(W, t):
    return np.maximum(np.abs(W) - t, 0)

# %% soft-threshold right: size and sign
def soft_threshold(W, t):
    return np.sign(W) * np.maximum(np.abs(W) - t, 0)

# %% soft-threshold right: two one-sided parts
def soft_threshold(W, t):
    return np.maximum(W - t, 0) - np.maximum(-W - t, 0)

# %% soft-threshold right: three cases
def soft_threshold(W, t):
    out = np.zeros(W.shape)
    out[W > t] = W[W > t] - t
    out[W < -t] = W[W < -t] + t
    return out

# %% l1-step wrong: a step along the slope of the penalty
def l1_step(params, grads, alpha, lambd, m):
    return {k: v - alpha * (grads["d" + k] + (lambd / (2 * m) * np.sign(v) if k[0] == "W" else 0)) for k, v in params.items()}

# %% l1-step wrong: a threshold without the learning rate
def l1_step(params, grads, alpha, lambd, m):
    new = {k: v - alpha * grads["d" + k] for k, v in params.items()}
    return {k: soft_threshold(v, lambd / (2 * m)) if k[0] == "W" else v for k, v in new.items()}

# %% l1-step wrong: twice the threshold, the scale λ/m
def l1_step(params, grads, alpha, lambd, m):
    new = {k: v - alpha * grads["d" + k] for k, v in params.items()}
    return {k: soft_threshold(v, alpha * lambd / m) if k[0] == "W" else v for k, v in new.items()}

# %% l1-step wrong: the biases shrink too
def l1_step(params, grads, alpha, lambd, m):
    return {k: soft_threshold(v - alpha * grads["d" + k], alpha * lambd / (2 * m)) for k, v in params.items()}

# %% l1-step wrong: shrinks before the step
def l1_step(params, grads, alpha, lambd, m):
    return {k: (soft_threshold(v, alpha * lambd / (2 * m)) if k[0] == "W" else v) - alpha * grads["d" + k] for k, v in params.items()}

# %% l1-step wrong: only the first layer
def l1_step(params, grads, alpha, lambd, m):
    new = {k: v - alpha * grads["d" + k] for k, v in params.items()}
    return new | {"W1": soft_threshold(new["W1"], alpha * lambd / (2 * m))}

# %% l1-step wrong: L2, which never gives a zero
def l1_step(params, grads, alpha, lambd, m):
    return weight_decay_step(params, grads, alpha, lambd, m)

# %% l1-step wrong: in place
def l1_step(params, grads, alpha, lambd, m):
    for k in params:
        params[k] -= alpha * grads["d" + k]
        if k[0] == "W":
            params[k] = soft_threshold(params[k], alpha * lambd / (2 * m))
    return params

# %% l1-step wrong: shrinks the gradient instead of the weight
def l1_step(params, grads, alpha, lambd, m):
    return {k: v - alpha * (soft_threshold(grads["d" + k], lambd / (2 * m)) if k[0] == "W" else grads["d" + k]) for k, v in params.items()}

# %% l1-step right: layers by number
def l1_step(params, grads, alpha, lambd, m):
    new, t = {}, 0.5 * alpha * lambd / m
    for l in range(1, len(params) // 2 + 1):
        new[f"W{l}"] = soft_threshold(params[f"W{l}"] - alpha * grads[f"dW{l}"], t)
        new[f"b{l}"] = params[f"b{l}"] - alpha * grads[f"db{l}"]
    return new

# %% l1-step right: a shrinking of its own
def l1_step(params, grads, alpha, lambd, m):
    new, t = {}, alpha * lambd / 2 / m
    for name, value in params.items():
        moved = value - alpha * grads["d" + name]
        new[name] = moved - np.clip(moved, -t, t) if name[0] == "W" else moved
    return new

# %% l1-step right: the plain step is weight decay with λ = 0
def l1_step(params, grads, alpha, lambd, m):
    new = weight_decay_step(params, grads, alpha, 0.0, m)
    for name in [name for name in new if name[0] == "W"]:
        new[name] = soft_threshold(new[name], alpha * lambd / (2 * m))
    return new

# %% dropout-forward wrong: no division
def dropout_forward(A, keep_prob, rng):
    if not 0 < keep_prob <= 1:
        raise ValueError("keep_prob")
    D = rng.random(A.shape) < keep_prob
    return A * D * 1.0, D

# %% dropout-forward@dropout-forward-check-statistics wrong: keeps with probability 1 − keep_prob
def dropout_forward(A, keep_prob, rng):
    if not 0 < keep_prob <= 1:
        raise ValueError("keep_prob")
    D = rng.random(A.shape) > keep_prob
    return A * D / keep_prob, D

# %% dropout-forward@dropout-forward-check-statistics wrong: one mask for all examples
def dropout_forward(A, keep_prob, rng):
    if not 0 < keep_prob <= 1:
        raise ValueError("keep_prob")
    D = np.broadcast_to(rng.random((A.shape[0], 1)) < keep_prob, A.shape).copy()
    return A * D / keep_prob, D

# %% dropout-forward wrong: one mask for all examples, as a column
def dropout_forward(A, keep_prob, rng):
    if not 0 < keep_prob <= 1:
        raise ValueError("keep_prob")
    D = rng.random((A.shape[0], 1)) < keep_prob
    return A * D / keep_prob, D

# %% dropout-forward@dropout-forward-check-statistics wrong: one coin for all units of an example
def dropout_forward(A, keep_prob, rng):
    if not 0 < keep_prob <= 1:
        raise ValueError("keep_prob")
    D = np.tile(rng.random((1, A.shape[1])) < keep_prob, (A.shape[0], 1))
    return A * D / keep_prob, D

# %% dropout-forward wrong: in place
def dropout_forward(A, keep_prob, rng):
    if not 0 < keep_prob <= 1:
        raise ValueError("keep_prob")
    D = rng.random(A.shape) < keep_prob
    A *= D
    A /= keep_prob
    return A, D

# %% dropout-forward wrong: divides by the share that is dropped
def dropout_forward(A, keep_prob, rng):
    if not 0 < keep_prob <= 1:
        raise ValueError("keep_prob")
    D = rng.random(A.shape) < keep_prob
    return A * D / (1 - keep_prob), D

# %% dropout-forward@dropout-forward-check-statistics wrong: a seed of its own
def dropout_forward(A, keep_prob, rng):
    if not 0 < keep_prob <= 1:
        raise ValueError("keep_prob")
    D = np.random.default_rng(0).random(A.shape) < keep_prob
    return A * D / keep_prob, D

# %% dropout-forward@dropout-forward-check-statistics wrong: global randomness
def dropout_forward(A, keep_prob, rng):
    if not 0 < keep_prob <= 1:
        raise ValueError("keep_prob")
    D = np.random.rand(*A.shape) < keep_prob
    return A * D / keep_prob, D

# %% dropout-forward@dropout-forward-check-statistics wrong: no ValueError
def dropout_forward(A, keep_prob, rng):
    D = rng.random(A.shape) < keep_prob
    return A * D / (keep_prob or 1.0), D

# %% dropout-forward@dropout-forward-check-statistics wrong: refuses keep_prob = 1
def dropout_forward(A, keep_prob, rng):
    if not 0 < keep_prob < 1:
        raise ValueError("keep_prob")
    D = rng.random(A.shape) < keep_prob
    return A * D / keep_prob, D

# %% dropout-forward@dropout-forward-check-statistics wrong: an exact number of units is dropped in each column
def dropout_forward(A, keep_prob, rng):
    if not 0 < keep_prob <= 1:
        raise ValueError("keep_prob")
    D = np.zeros(A.shape, dtype=bool)
    D[: round(keep_prob * A.shape[0])] = True
    D = rng.permuted(D, axis=0)
    return A * D / keep_prob, D

# %% dropout-forward@dropout-forward-check-statistics wrong: the mask is read off the result, and zeros count as dropped
def dropout_forward(A, keep_prob, rng):
    if not 0 < keep_prob <= 1:
        raise ValueError("keep_prob")
    out = A * (rng.random(A.shape) < keep_prob) / keep_prob
    return out, out != 0

# %% dropout-forward wrong: a normal instead of a uniform draw
def dropout_forward(A, keep_prob, rng):
    if not 0 < keep_prob <= 1:
        raise ValueError("keep_prob")
    D = rng.standard_normal(A.shape) < keep_prob
    return A * D / keep_prob, D

# %% dropout-forward wrong: the dtype of an int input is kept
def dropout_forward(A, keep_prob, rng):
    if not 0 < keep_prob <= 1:
        raise ValueError("keep_prob")
    D = rng.random(A.shape) < keep_prob
    return (A * D / keep_prob).astype(A.dtype), D

# %% dropout-forward wrong: the mask already holds the factor
def dropout_forward(A, keep_prob, rng):
    if not 0 < keep_prob <= 1:
        raise ValueError("keep_prob")
    D = (rng.random(A.shape) < keep_prob) / keep_prob
    return A * D, D

# %% dropout-forward wrong: returns only the activations
def dropout_forward(A, keep_prob, rng):
    if not 0 < keep_prob <= 1:
        raise ValueError("keep_prob")
    return A * (rng.random(A.shape) < keep_prob) / keep_prob

# %% dropout-forward right: binomial draws
def dropout_forward(A, keep_prob, rng):
    if keep_prob <= 0 or keep_prob > 1:
        raise ValueError(f"keep_prob {keep_prob} is not in (0, 1]")
    D = rng.binomial(1, keep_prob, size=A.shape)
    return A * D / keep_prob, D

# %% dropout-forward right: np.where, a mask of floats
def dropout_forward(A, keep_prob, rng):
    if not 0.0 < keep_prob <= 1.0:
        raise ValueError("keep_prob")
    dropped = rng.uniform(size=A.shape) >= keep_prob
    return np.where(dropped, 0.0, A / keep_prob), 1.0 - dropped

# %% dropout-forward right: a copy, then in place
def dropout_forward(A, keep_prob, rng):
    if not 0 < keep_prob <= 1:
        raise ValueError("keep_prob")
    D = (rng.random(A.shape) < keep_prob).astype(int)
    out = A.astype(float)
    out *= D
    out /= keep_prob
    return out, D

# %% dropout-forward right: a loop over entries
def dropout_forward(A, keep_prob, rng):
    if not 0 < keep_prob <= 1:
        raise ValueError("keep_prob")
    D = np.zeros(A.shape)
    for i in range(A.shape[0]):
        for j in range(A.shape[1]):
            D[i, j] = rng.random() < keep_prob
    return A * D / keep_prob, D

# %% dropout-backward wrong: no mask
def dropout_backward(dA, D, keep_prob):
    return dA / keep_prob

# %% dropout-backward wrong: no factor
def dropout_backward(dA, D, keep_prob):
    return dA * D

# %% dropout-backward wrong: times keep_prob
def dropout_backward(dA, D, keep_prob):
    return dA * D * keep_prob

# %% dropout-backward wrong: in place
def dropout_backward(dA, D, keep_prob):
    dA *= D
    dA /= keep_prob
    return dA

# %% dropout-backward wrong: divides by the share that is dropped
def dropout_backward(dA, D, keep_prob):
    return dA * D / (1 - keep_prob)

# %% dropout-backward wrong: a new mask
def dropout_backward(dA, D, keep_prob):
    return dropout_forward(dA, keep_prob, np.random.default_rng(0))[0]

# %% dropout-backward wrong: the mask upside down
def dropout_backward(dA, D, keep_prob):
    return np.where(D, 0.0, dA / keep_prob)

# %% dropout-backward right: np.where
def dropout_backward(dA, D, keep_prob):
    return np.where(D, dA / keep_prob, 0.0)

# %% dropout-backward right: the factor belongs to the mask
def dropout_backward(dA, D, keep_prob):
    factor = D / keep_prob
    return factor * dA

# %% dropout-backward right: by index
def dropout_backward(dA, D, keep_prob):
    out = np.zeros(dA.shape)
    kept = np.nonzero(D)
    out[kept] = dA[kept] / keep_prob
    return out

# %% forward-dropout wrong: dropout at test time too
def forward_dropout(params, X, keep_probs, rng, training):
    A, masks, L = X, [], len(params) // 2
    rng = rng or np.random.default_rng(0)
    for l in range(1, L):
        A, D = dropout_forward(np.maximum(0, params[f"W{l}"] @ A + params[f"b{l}"]), keep_probs[l - 1], rng)
        masks.append(D)
    return params[f"W{L}"] @ A + params[f"b{L}"], masks

# %% forward-dropout wrong: scales by keep_prob at test time
def forward_dropout(params, X, keep_probs, rng, training):
    A, masks, L = X, [], len(params) // 2
    for l in range(1, L):
        A = np.maximum(0, params[f"W{l}"] @ A + params[f"b{l}"])
        if training:
            A, D = dropout_forward(A, keep_probs[l - 1], rng)
            masks.append(D)
        else:
            A = A * keep_probs[l - 1]
    return params[f"W{L}"] @ A + params[f"b{L}"], masks

# %% forward-dropout wrong: drops logits
def forward_dropout(params, X, keep_probs, rng, training):
    A, masks, L = X, [], len(params) // 2
    for l in range(1, L):
        A = np.maximum(0, params[f"W{l}"] @ A + params[f"b{l}"])
        if training:
            A, D = dropout_forward(A, keep_probs[l - 1], rng)
            masks.append(D)
    Z = params[f"W{L}"] @ A + params[f"b{L}"]
    return (dropout_forward(Z, keep_probs[-1], rng)[0] if training and keep_probs else Z), masks

# %% forward-dropout wrong: drops inputs
def forward_dropout(params, X, keep_probs, rng, training):
    A, masks, L = X, [], len(params) // 2
    for l in range(1, L + 1):
        if training and l < L:
            A, D = dropout_forward(A, keep_probs[l - 1], rng)
            masks.append(D)
        A = params[f"W{l}"] @ A + params[f"b{l}"]
        if l < L:
            A = np.maximum(0, A)
    return A, masks

# %% forward-dropout wrong: one keep_prob for all layers
def forward_dropout(params, X, keep_probs, rng, training):
    A, masks, L = X, [], len(params) // 2
    for l in range(1, L):
        A = np.maximum(0, params[f"W{l}"] @ A + params[f"b{l}"])
        if training:
            A, D = dropout_forward(A, keep_probs[0], rng)
            masks.append(D)
    return params[f"W{L}"] @ A + params[f"b{L}"], masks

# %% forward-dropout wrong: a seed of its own
def forward_dropout(params, X, keep_probs, rng, training):
    A, masks, L, rng = X, [], len(params) // 2, np.random.default_rng(1)
    for l in range(1, L):
        A = np.maximum(0, params[f"W{l}"] @ A + params[f"b{l}"])
        if training:
            A, D = dropout_forward(A, keep_probs[l - 1], rng)
            masks.append(D)
    return params[f"W{L}"] @ A + params[f"b{L}"], masks

# %% forward-dropout wrong: ReLU on the output
def forward_dropout(params, X, keep_probs, rng, training):
    A, masks, L = X, [], len(params) // 2
    for l in range(1, L + 1):
        A = np.maximum(0, params[f"W{l}"] @ A + params[f"b{l}"])
        if training and l < L:
            A, D = dropout_forward(A, keep_probs[l - 1], rng)
            masks.append(D)
    return A, masks

# %% forward-dropout wrong: a sigmoid on the output
def forward_dropout(params, X, keep_probs, rng, training):
    A, masks, L = X, [], len(params) // 2
    for l in range(1, L):
        A = np.maximum(0, params[f"W{l}"] @ A + params[f"b{l}"])
        if training:
            A, D = dropout_forward(A, keep_probs[l - 1], rng)
            masks.append(D)
    return 1 / (1 + np.exp(-(params[f"W{L}"] @ A + params[f"b{L}"]))), masks

# %% forward-dropout wrong: two layers, hard-coded
def forward_dropout(params, X, keep_probs, rng, training):
    A, masks = np.maximum(0, params["W1"] @ X + params["b1"]), []
    if training:
        A, D = dropout_forward(A, keep_probs[0], rng)
        masks.append(D)
    return params["W2"] @ A + params["b2"], masks

# %% forward-dropout wrong: tanh instead of ReLU
def forward_dropout(params, X, keep_probs, rng, training):
    A, masks, L = X, [], len(params) // 2
    for l in range(1, L):
        A = np.tanh(params[f"W{l}"] @ A + params[f"b{l}"])
        if training:
            A, D = dropout_forward(A, keep_probs[l - 1], rng)
            masks.append(D)
    return params[f"W{L}"] @ A + params[f"b{L}"], masks

# %% forward-dropout wrong: masks but no scaling
def forward_dropout(params, X, keep_probs, rng, training):
    A, masks, L = X, [], len(params) // 2
    for l in range(1, L):
        A = np.maximum(0, params[f"W{l}"] @ A + params[f"b{l}"])
        if training:
            masks.append(rng.random(A.shape) < keep_probs[l - 1])
            A = A * masks[-1]
    return params[f"W{L}"] @ A + params[f"b{L}"], masks

# %% forward-dropout wrong: masks of ones at test time
def forward_dropout(params, X, keep_probs, rng, training):
    A, masks, L = X, [], len(params) // 2
    for l in range(1, L):
        A = np.maximum(0, params[f"W{l}"] @ A + params[f"b{l}"])
        A, D = dropout_forward(A, keep_probs[l - 1], rng) if training else (A, np.ones(A.shape))
        masks.append(D)
    return params[f"W{L}"] @ A + params[f"b{L}"], masks

# %% forward-dropout right: own masks
def forward_dropout(params, X, keep_probs, rng, training):
    A, masks = X, []
    for l, keep in enumerate(keep_probs, start=1):
        A = np.maximum(0, np.dot(params[f"W{l}"], A) + params[f"b{l}"])
        if training:
            masks.append(rng.binomial(1, keep, A.shape))
            A = A * masks[-1] / keep
    last = len(keep_probs) + 1
    return np.dot(params[f"W{last}"], A) + params[f"b{last}"], masks

# %% forward-dropout right: the given network at test time
def forward_dropout(params, X, keep_probs, rng, training):
    if not training:
        return net_forward(params, X)[0], []
    masks, L = [], len(params) // 2
    for l in range(1, L):
        X = np.maximum(params[f"W{l}"] @ X + params[f"b{l}"], 0)
        X, D = dropout_forward(X, keep_probs[l - 1], rng)
        masks += [D]
    return params[f"W{L}"] @ X + params[f"b{L}"], masks

# %% forward-dropout right: the gradient's function, which is the same map
def forward_dropout(params, X, keep_probs, rng, training):
    L, A, masks = len(params) // 2, X, []
    for l in range(1, L + 1):
        Z = params[f"W{l}"] @ A + params[f"b{l}"]
        A = np.where(Z > 0, Z, 0.0)
        if training and l < L:
            masks.append((rng.random(A.shape) < keep_probs[l - 1]).astype(float))
            A = dropout_backward(A, masks[-1], keep_probs[l - 1])
    return Z, masks

# %% scale-factors wrong: both at once
def scale_factors(convention, keep_prob):
    return 1 / keep_prob, keep_prob

# %% scale-factors wrong: the factors of the notes, p at test time
def scale_factors(convention, keep_prob):
    return (1 / keep_prob, 1 - keep_prob) if convention == "inverted" else (1.0, 1 - keep_prob)

# %% scale-factors wrong: inverted for both
def scale_factors(convention, keep_prob):
    return 1 / keep_prob, 1.0

# %% scale-factors wrong: drop and keep swapped
def scale_factors(convention, keep_prob):
    drop = 1 - keep_prob or 1.0
    return (1 / drop, 1.0) if convention == "inverted" else (1.0, drop)

# %% scale-factors wrong: the conventions swapped
def scale_factors(convention, keep_prob):
    return (1.0, keep_prob) if convention == "inverted" else (1 / keep_prob, 1.0)

# %% scale-factors wrong: classic divides at test time
def scale_factors(convention, keep_prob):
    return (1 / keep_prob, 1.0) if convention == "inverted" else (1.0, 1 / keep_prob)

# %% scale-factors right: a table
def scale_factors(convention, keep_prob):
    return {"inverted": (1 / keep_prob, 1), "classic": (1, keep_prob)}[convention]

# %% scale-factors right: derived from one of the two
def scale_factors(convention, keep_prob):
    train = 1.0 / keep_prob if convention == "inverted" else 1.0
    return train, keep_prob * train

# %% scale-factors right: branches
def scale_factors(convention, keep_prob):
    if convention == "classic":
        return 1, keep_prob
    if convention == "inverted":
        return np.divide(1, keep_prob), 1
    raise ValueError(convention)

# %% early-stop wrong: looks into the future
def early_stop(dev_errors, patience):
    best = int(np.nanargmin(dev_errors))
    return best, min(best + patience, len(dev_errors) - 1)

# %% early-stop wrong: a tie counts as better
def early_stop(dev_errors, patience):
    best = 0
    for epoch, error in enumerate(dev_errors):
        if error <= dev_errors[best]:
            best = epoch
        if epoch - best == patience:
            return best, epoch
    return best, len(dev_errors) - 1

# %% early-stop wrong: stops one epoch late
def early_stop(dev_errors, patience):
    best = 0
    for epoch, error in enumerate(dev_errors):
        if error < dev_errors[best]:
            best = epoch
        if epoch - best > patience:
            return best, epoch
    return best, len(dev_errors) - 1

# %% early-stop wrong: stops at the first rise
def early_stop(dev_errors, patience):
    for epoch in range(1, len(dev_errors)):
        if dev_errors[epoch] >= dev_errors[epoch - 1]:
            return epoch - 1, epoch
    return len(dev_errors) - 1, len(dev_errors) - 1

# %% early-stop wrong: keeps the last epoch instead of the best
def early_stop(dev_errors, patience):
    best = 0
    for epoch, error in enumerate(dev_errors):
        if error < dev_errors[best]:
            best = epoch
        if epoch - best == patience:
            return epoch, epoch
    return len(dev_errors) - 1, len(dev_errors) - 1

# %% early-stop wrong: compares with the epoch before, not with the best
def early_stop(dev_errors, patience):
    best, waited = 0, 0
    for epoch in range(1, len(dev_errors)):
        if dev_errors[epoch] < dev_errors[epoch - 1]:
            best, waited = epoch, 0
        else:
            waited += 1
        if waited == patience:
            return best, epoch
    return best, len(dev_errors) - 1

# %% early-stop wrong: the waiting never starts anew
def early_stop(dev_errors, patience):
    best, waited = 0, 0
    for epoch in range(1, len(dev_errors)):
        if dev_errors[epoch] < dev_errors[best]:
            best = epoch
        else:
            waited += 1
        if waited == patience:
            return best, epoch
    return best, len(dev_errors) - 1

# %% early-stop wrong: nan is taken for better
def early_stop(dev_errors, patience):
    best = 0
    for epoch, error in enumerate(dev_errors):
        if epoch and not error >= dev_errors[best]:
            best = epoch
        if epoch - best == patience:
            return best, epoch
    return best, len(dev_errors) - 1

# %% early-stop wrong: counts epochs from 1
def early_stop(dev_errors, patience):
    best = 0
    for epoch, error in enumerate(dev_errors):
        if error < dev_errors[best]:
            best = epoch
        if epoch - best == patience:
            return best + 1, epoch + 1
    return best + 1, len(dev_errors)

# %% early-stop wrong: the error instead of the epoch
def early_stop(dev_errors, patience):
    return float(min(dev_errors)), len(dev_errors) - 1

# %% early-stop wrong: skips epochs with nan, as if they cost no time
def early_stop(dev_errors, patience):
    best, waited, last = 0, 0, 0
    for epoch, error in enumerate(dev_errors):
        if np.isnan(error):
            continue
        last = epoch
        best, waited = (epoch, 0) if error < dev_errors[best] or epoch == 0 else (best, waited + 1)
        if waited == patience:
            return best, epoch
    return best, last

# %% early-stop right: a counter of waiting and a running best
def early_stop(dev_errors, patience):
    best, lowest, waited = 0, float("inf"), 0
    for epoch in range(len(dev_errors)):
        waited += 1
        if dev_errors[epoch] < lowest:
            best, lowest, waited = epoch, dev_errors[epoch], 0
        if waited >= patience:
            return best, epoch
    return best, len(dev_errors) - 1

# %% early-stop right: index arithmetic on the prefix minimum
def early_stop(dev_errors, patience):
    errors = np.where(np.isnan(dev_errors), np.inf, np.asarray(dev_errors, dtype=float))
    lowest = np.minimum.accumulate(errors)
    improved = np.concatenate([[True], lowest[1:] < lowest[:-1]])
    last = np.maximum.accumulate(np.where(improved, np.arange(len(errors)), 0))
    late = np.flatnonzero(np.arange(len(errors)) - last >= patience)
    stop = int(late[0]) if len(late) else len(errors) - 1
    return int(last[stop]), stop

# %% early-stop right: looks ahead by at most `patience` epochs, best to best
def early_stop(dev_errors, patience):
    best = 0
    while True:
        window = range(best + 1, min(best + patience, len(dev_errors) - 1) + 1)
        better = [epoch for epoch in window if dev_errors[epoch] < dev_errors[best]]
        if not better:
            return best, min(best + patience, len(dev_errors) - 1)
        best = better[0]

# %% hflip wrong: upside down
def hflip(images):
    return images[:, ::-1]

# %% hflip wrong: reverses the order of the images
def hflip(images):
    return images[::-1]

# %% hflip wrong: reverses the last axis, which may be the colours
def hflip(images):
    return images[..., ::-1]

# %% hflip wrong: transposes
def hflip(images):
    return np.swapaxes(images, 1, 2)

# %% hflip wrong: does nothing
def hflip(images):
    return images.copy()

# %% hflip wrong: flips everything
def hflip(images):
    return np.flip(images)

# %% hflip wrong: np.fliplr turns the second axis, which are rows here
def hflip(images):
    return np.fliplr(images)

# %% hflip wrong: in place
def hflip(images):
    images[:] = images[:, :, ::-1].copy()
    return images

# %% hflip wrong: a turn by 180 degrees
def hflip(images):
    return images[:, ::-1, ::-1]

# %% hflip wrong: floats instead of the dtype of the images
def hflip(images):
    return images[:, :, ::-1] / 1.0

# %% hflip right: np.flip
def hflip(images):
    return np.flip(images, axis=2)

# %% hflip right: by index
def hflip(images):
    return np.take(images, range(images.shape[2] - 1, -1, -1), axis=2)

# %% hflip right: image by image
def hflip(images):
    return np.array([np.fliplr(image) for image in images])

# %% random-crop wrong: pixels come back in on the other side
def random_crop(images, pad, rng):
    shifts = rng.integers(-pad, pad + 1, (len(images), 2))
    return np.stack([np.roll(image, tuple(shift), (0, 1)) for image, shift in zip(images, shifts)])

# %% random-crop wrong: one shift for all images
def random_crop(images, pad, rng):
    _, h, w = images.shape
    padded = np.pad(images, ((0, 0), (pad, pad), (pad, pad)))
    r, c = rng.integers(0, 2 * pad + 1, 2)
    return padded[:, r : r + h, c : c + w]

# %% random-crop wrong: the last position never occurs
def random_crop(images, pad, rng):
    m, h, w = images.shape
    padded = np.pad(images, ((0, 0), (pad, pad), (pad, pad)))
    corners = rng.integers(0, max(2 * pad, 1), (m, 2))
    return np.stack([padded[i, r : r + h, c : c + w] for i, (r, c) in enumerate(corners)])

# %% random-crop wrong: pads with the edge
def random_crop(images, pad, rng):
    m, h, w = images.shape
    padded = np.pad(images, ((0, 0), (pad, pad), (pad, pad)), mode="edge")
    corners = rng.integers(0, 2 * pad + 1, (m, 2))
    return np.stack([padded[i, r : r + h, c : c + w] for i, (r, c) in enumerate(corners)])

# %% random-crop wrong: does nothing
def random_crop(images, pad, rng):
    return images.copy()

# %% random-crop wrong: the same offset down and to the right
def random_crop(images, pad, rng):
    m, h, w = images.shape
    padded = np.pad(images, ((0, 0), (pad, pad), (pad, pad)))
    corners = rng.integers(0, 2 * pad + 1, m)
    return np.stack([padded[i, r : r + h, r : r + w] for i, r in enumerate(corners)])

# %% random-crop wrong: returns the padded images
def random_crop(images, pad, rng):
    return np.pad(images, ((0, 0), (pad, pad), (pad, pad)))

# %% random-crop wrong: the window is square
def random_crop(images, pad, rng):
    m, h, w = images.shape
    padded = np.pad(images, ((0, 0), (pad, pad), (pad, pad)))
    corners = rng.integers(0, 2 * pad + 1, (m, 2))
    return np.stack([padded[i, r : r + h, c : c + h] for i, (r, c) in enumerate(corners)])

# %% random-crop wrong: small shifts only to the right and down
def random_crop(images, pad, rng):
    m, h, w = images.shape
    padded = np.pad(images, ((0, 0), (pad, pad), (pad, pad)))
    corners = rng.integers(0, pad + 1, (m, 2))
    return np.stack([padded[i, r : r + h, c : c + w] for i, (r, c) in enumerate(corners)])

# %% random-crop wrong: rounded normal offsets, the middle is more frequent
def random_crop(images, pad, rng):
    m, h, w = images.shape
    padded = np.pad(images, ((0, 0), (pad, pad), (pad, pad)))
    corners = np.clip(np.round(rng.normal(pad, 0.7 * pad, (m, 2))), 0, 2 * pad).astype(int)
    return np.stack([padded[i, r : r + h, c : c + w] for i, (r, c) in enumerate(corners)])

# %% random-crop wrong: a seed of its own
def random_crop(images, pad, rng):
    m, h, w = images.shape
    padded = np.pad(images, ((0, 0), (pad, pad), (pad, pad)))
    corners = np.random.default_rng(0).integers(0, 2 * pad + 1, (m, 2))
    return np.stack([padded[i, r : r + h, c : c + w] for i, (r, c) in enumerate(corners)])

# %% random-crop wrong: floats instead of the dtype of the images
def random_crop(images, pad, rng):
    m, h, w = images.shape
    padded = np.zeros((m, h + 2 * pad, w + 2 * pad))
    padded[:, pad : pad + h, pad : pad + w] = images
    corners = rng.integers(0, 2 * pad + 1, (m, 2))
    return np.stack([padded[i, r : r + h, c : c + w] for i, (r, c) in enumerate(corners)])

# %% random-crop right: a loop with signed offsets
def random_crop(images, pad, rng):
    m, h, w = images.shape
    out = np.zeros_like(images)
    for i in range(m):
        dy, dx = rng.integers(-pad, pad + 1), rng.integers(-pad, pad + 1)
        big = np.pad(images[i], pad)
        out[i] = big[pad + dy : pad + dy + h, pad + dx : pad + dx + w]
    return out

# %% random-crop right: one number for each of the shifts
def random_crop(images, pad, rng):
    m, h, w = images.shape
    n = 2 * pad + 1
    padded = np.pad(images, [(0, 0), (pad, pad), (pad, pad)], mode="constant", constant_values=0)
    return np.array([p[k // n : k // n + h, k % n : k % n + w] for p, k in zip(padded, rng.integers(n * n, size=m))])

# %% random-crop right: fancy indexing
def random_crop(images, pad, rng):
    m, h, w = images.shape
    padded = np.pad(images, ((0, 0), (pad, pad), (pad, pad)))
    r, c = rng.integers(0, 2 * pad, m, endpoint=True), rng.integers(0, 2 * pad, m, endpoint=True)
    rows, cols = r[:, None] + np.arange(h), c[:, None] + np.arange(w)
    return padded[np.arange(m)[:, None, None], rows[:, :, None], cols[:, None, :]]

# %% quiz@quiz-check-first wrong: regularisation leaves the cost alone
def quiz():
    return {"q1_l2": "d", "q1_dropout": "c", "q1_stopping": "a", "q2": "a", "q3": "b", "q4": "c", "q5": "b", "q6": 0.7, "q7": "b", "q8": 0.001}

# %% quiz@quiz-check-first wrong: dropout is said to change nothing forward
def quiz():
    return {"q1_l2": "b", "q1_dropout": "b", "q1_stopping": "a", "q2": "a", "q3": "b", "q4": "c", "q5": "b", "q6": 0.7, "q7": "b", "q8": 0.001}

# %% quiz@quiz-check-first wrong: stopping is said to change the update
def quiz():
    return {"q1_l2": "b", "q1_dropout": "c", "q1_stopping": "d", "q2": "a", "q3": "b", "q4": "c", "q5": "b", "q6": 0.7, "q7": "b", "q8": 0.001}

# %% quiz@quiz-check-first wrong: the training error rises
def quiz():
    return {"q1_l2": "b", "q1_dropout": "c", "q1_stopping": "a", "q2": "b", "q3": "b", "q4": "c", "q5": "b", "q6": 0.7, "q7": "b", "q8": 0.001}

# %% quiz@quiz-check-first wrong: variance for bias
def quiz():
    return {"q1_l2": "b", "q1_dropout": "c", "q1_stopping": "a", "q2": "a", "q3": "a", "q4": "c", "q5": "b", "q6": 0.7, "q7": "b", "q8": 0.001}

# %% quiz@quiz-check-first wrong: L2 tries all sizes
def quiz():
    return {"q1_l2": "b", "q1_dropout": "c", "q1_stopping": "a", "q2": "a", "q3": "b", "q4": "a", "q5": "b", "q6": 0.7, "q7": "b", "q8": 0.001}

# %% quiz@quiz-check-second wrong: house numbers survive a mirror
def quiz():
    return {"q1_l2": "b", "q1_dropout": "c", "q1_stopping": "a", "q2": "a", "q3": "b", "q4": "c", "q5": "a", "q6": 0.7, "q7": "b", "q8": 0.001}

# %% quiz@quiz-check-second wrong: the rate for the keep_prob
def quiz():
    return {"q1_l2": "b", "q1_dropout": "c", "q1_stopping": "a", "q2": "a", "q3": "b", "q4": "c", "q5": "b", "q6": 0.3, "q7": "b", "q8": 0.001}

# %% quiz@quiz-check-second wrong: larger weights make up for drops
def quiz():
    return {"q1_l2": "b", "q1_dropout": "c", "q1_stopping": "a", "q2": "a", "q3": "b", "q4": "c", "q5": "b", "q6": 0.7, "q7": "a", "q8": 0.001}

# %% quiz@quiz-check-second wrong: λ/m instead of λ/2m
def quiz():
    return {"q1_l2": "b", "q1_dropout": "c", "q1_stopping": "a", "q2": "a", "q3": "b", "q4": "c", "q5": "b", "q6": 0.7, "q7": "b", "q8": 0.002}
