"""Known answers of c1_neural_networks/06_deep_network: wrong ones lose points, right ones keep them."""

# %% param-shapes wrong: rows and columns of W swapped
def param_shapes(dims):
    shapes = {}
    for l in range(1, len(dims)):
        shapes[f"W{l}"], shapes[f"b{l}"] = (dims[l - 1], dims[l]), (dims[l], 1)
    return shapes

# %% param-shapes wrong: b of shape (n,)
def param_shapes(dims):
    return {k: v for l in range(1, len(dims)) for k, v in ((f"W{l}", (dims[l], dims[l - 1])), (f"b{l}", (dims[l],)))}

# %% param-shapes wrong: the last layer is forgotten
def param_shapes(dims):
    shapes = {}
    for l in range(1, len(dims) - 1):
        shapes[f"W{l}"], shapes[f"b{l}"] = (dims[l], dims[l - 1]), (dims[l], 1)
    return shapes

# %% param-shapes wrong: layers counted from 0
def param_shapes(dims):
    shapes = {}
    for l in range(len(dims) - 1):
        shapes[f"W{l}"], shapes[f"b{l}"] = (dims[l + 1], dims[l]), (dims[l + 1], 1)
    return shapes

# %% param-shapes wrong: the inputs counted as a layer with weights
def param_shapes(dims):
    shapes = {"W0": (dims[0], 1), "b0": (dims[0], 1)}
    for l in range(1, len(dims)):
        shapes[f"W{l}"], shapes[f"b{l}"] = (dims[l], dims[l - 1]), (dims[l], 1)
    return shapes

# %% param-shapes wrong: exactly two layers
def param_shapes(dims):
    return {"W1": (dims[1], dims[0]), "b1": (dims[1], 1), "W2": (dims[2], dims[1]), "b2": (dims[2], 1)}

# %% param-shapes wrong: takes the inputs off the caller's list
def param_shapes(dims):
    shapes, l = {}, 1
    while len(dims) > 1:
        before = dims.pop(0)
        shapes[f"W{l}"], shapes[f"b{l}"] = (dims[0], before), (dims[0], 1)
        l += 1
    return shapes

# %% param-shapes right: a comprehension over pairs
def param_shapes(dims):
    pairs = list(zip(dims, dims[1:]))
    weights = {f"W{l}": (n, k) for l, (k, n) in enumerate(pairs, 1)}
    return weights | {f"b{l}": (n, 1) for l, (_, n) in enumerate(pairs, 1)}

# %% param-shapes right: from the shapes of real arrays
def param_shapes(dims):
    shapes = {}
    for l, n in enumerate(dims):
        if l:
            shapes[f"W{l}"] = np.zeros((n, dims[l - 1])).shape
            shapes["b" + str(l)] = np.zeros((n, 1)).shape
    return shapes

# %% param-shapes right: recursion from the last layer
def param_shapes(dims):
    if len(dims) < 2:
        return {}
    l = len(dims) - 1
    return {**param_shapes(dims[:-1]), f"W{l}": (dims[-1], dims[-2]), f"b{l}": (dims[-1], 1)}

# %% count-params wrong: biases forgotten
def count_params(dims):
    return sum(a * b for a, b in zip(dims, dims[1:]))

# %% count-params wrong: the inputs have biases
def count_params(dims):
    return sum(a * b for a, b in zip(dims, dims[1:])) + sum(dims)

# %% count-params wrong: one bias for each layer
def count_params(dims):
    return sum(a * b + 1 for a, b in zip(dims, dims[1:]))

# %% count-params wrong: counts arrays
def count_params(dims):
    return len(param_shapes(dims))

# %% count-params wrong: a float
def count_params(dims):
    return float(sum(a * b + b for a, b in zip(dims, dims[1:])))

# %% count-params wrong: the example
def count_params(dims):
    return 13 if len(dims) == 3 else 72

# %% count-params right: pairs
def count_params(dims):
    return sum((before + 1) * here for before, here in zip(dims, dims[1:]))

# %% count-params right: NumPy
def count_params(dims):
    sizes = np.array(dims)
    return int(sizes[:-1] @ sizes[1:] + sizes[1:].sum())

# %% count-params right: through the shapes, by np.prod
def count_params(dims):
    total = 0
    for shape in param_shapes(dims).values():
        total += np.prod(shape)
    return total

# %% initialize wrong: the variance serves as standard deviation
def initialize(dims, rng, kind="he"):
    params = {}
    for l in range(1, len(dims)):
        k, n = dims[l - 1], dims[l]
        scale = {"he": 2 / k, "lecun": 1 / k, "glorot": 2 / (k + n)}.get(kind, kind)
        params[f"W{l}"], params[f"b{l}"] = rng.normal(0, scale, (n, k)), np.zeros((n, 1))
    return params

# %% initialize wrong: the units of the layer itself instead of the one before
def initialize(dims, rng, kind="he"):
    params = {}
    for l in range(1, len(dims)):
        k, n = dims[l - 1], dims[l]
        scale = {"he": (2 / n) ** 0.5, "lecun": (1 / n) ** 0.5, "glorot": (2 / (k + n)) ** 0.5}.get(kind, kind)
        params[f"W{l}"], params[f"b{l}"] = rng.normal(0, scale, (n, k)), np.zeros((n, 1))
    return params

# %% initialize wrong: the last layer is forgotten
def initialize(dims, rng, kind="he"):
    params = {}
    for l in range(1, len(dims) - 1):
        k, n = dims[l - 1], dims[l]
        scale = {"he": (2 / k) ** 0.5, "lecun": (1 / k) ** 0.5, "glorot": (2 / (k + n)) ** 0.5}.get(kind, kind)
        params[f"W{l}"], params[f"b{l}"] = rng.normal(0, scale, (n, k)), np.zeros((n, 1))
    return params

# %% initialize wrong: uniform with the right deviation
def initialize(dims, rng, kind="he"):
    params = {}
    for l in range(1, len(dims)):
        k, n = dims[l - 1], dims[l]
        scale = {"he": (2 / k) ** 0.5, "lecun": (1 / k) ** 0.5, "glorot": (2 / (k + n)) ** 0.5}.get(kind, kind)
        params[f"W{l}"], params[f"b{l}"] = rng.uniform(-1, 1, (n, k)) * scale * 3**0.5, np.zeros((n, 1))
    return params

# %% initialize wrong: rng.random has mean one half
def initialize(dims, rng, kind="he"):
    params = {}
    for l in range(1, len(dims)):
        k, n = dims[l - 1], dims[l]
        scale = {"he": (2 / k) ** 0.5, "lecun": (1 / k) ** 0.5, "glorot": (2 / (k + n)) ** 0.5}.get(kind, kind)
        params[f"W{l}"], params[f"b{l}"] = rng.random((n, k)) * scale, np.zeros((n, 1))
    return params

# %% initialize wrong: b of shape (n,)
def initialize(dims, rng, kind="he"):
    params = {}
    for l in range(1, len(dims)):
        k, n = dims[l - 1], dims[l]
        scale = {"he": (2 / k) ** 0.5, "lecun": (1 / k) ** 0.5, "glorot": (2 / (k + n)) ** 0.5}.get(kind, kind)
        params[f"W{l}"], params[f"b{l}"] = rng.normal(0, scale, (n, k)), np.zeros(n)
    return params

# %% initialize wrong: a seed of its own
def initialize(dims, rng, kind="he"):
    rng, params = np.random.default_rng(0), {}
    for l in range(1, len(dims)):
        k, n = dims[l - 1], dims[l]
        scale = {"he": (2 / k) ** 0.5, "lecun": (1 / k) ** 0.5, "glorot": (2 / (k + n)) ** 0.5}.get(kind, kind)
        params[f"W{l}"], params[f"b{l}"] = rng.normal(0, scale, (n, k)), np.zeros((n, 1))
    return params

# %% initialize wrong: a fresh generator for each layer
def initialize(dims, rng, kind="he"):
    params, seed = {}, int(rng.integers(1 << 30))
    for l in range(1, len(dims)):
        k, n = dims[l - 1], dims[l]
        scale = {"he": (2 / k) ** 0.5, "lecun": (1 / k) ** 0.5, "glorot": (2 / (k + n)) ** 0.5}.get(kind, kind)
        params[f"W{l}"] = np.random.default_rng(seed).normal(0, scale, (n, k))
        params[f"b{l}"] = np.zeros((n, 1))
    return params

# %% initialize wrong: the global generator
def initialize(dims, rng, kind="he"):
    params = {}
    for l in range(1, len(dims)):
        k, n = dims[l - 1], dims[l]
        scale = {"he": (2 / k) ** 0.5, "lecun": (1 / k) ** 0.5, "glorot": (2 / (k + n)) ** 0.5}.get(kind, kind)
        params[f"W{l}"], params[f"b{l}"] = np.random.randn(n, k) * scale, np.zeros((n, 1))
    return params

# %% initialize wrong: random biases
def initialize(dims, rng, kind="he"):
    params = {}
    for l in range(1, len(dims)):
        k, n = dims[l - 1], dims[l]
        scale = {"he": (2 / k) ** 0.5, "lecun": (1 / k) ** 0.5, "glorot": (2 / (k + n)) ** 0.5}.get(kind, kind)
        params[f"W{l}"], params[f"b{l}"] = rng.normal(0, scale, (n, k)), rng.normal(0, scale, (n, 1))
    return params

# %% initialize wrong: glorot without the 2
def initialize(dims, rng, kind="he"):
    params = {}
    for l in range(1, len(dims)):
        k, n = dims[l - 1], dims[l]
        scale = {"he": (2 / k) ** 0.5, "lecun": (1 / k) ** 0.5, "glorot": (1 / (k + n)) ** 0.5}.get(kind, kind)
        params[f"W{l}"], params[f"b{l}"] = rng.normal(0, scale, (n, k)), np.zeros((n, 1))
    return params

# %% initialize wrong: kind is ignored
def initialize(dims, rng, kind="he"):
    params = {}
    for l in range(1, len(dims)):
        params[f"W{l}"] = rng.normal(0, (2 / dims[l - 1]) ** 0.5, (dims[l], dims[l - 1]))
        params[f"b{l}"] = np.zeros((dims[l], 1))
    return params

# %% initialize right: zip, the deviation by isinstance
def initialize(dims, rng, kind="he"):
    params = {}
    for l, (k, n) in enumerate(zip(dims, dims[1:]), 1):
        if isinstance(kind, str):
            std = np.sqrt({"he": 2.0 / k, "lecun": 1.0 / k, "glorot": 2.0 / (k + n)}[kind])
        else:
            std = kind
        params[f"W{l}"] = rng.normal(0.0, std, size=(n, k))
        params[f"b{l}"] = np.full((n, 1), 0.0)
    return params

# %% initialize right: from the shapes, last layer first
def initialize(dims, rng, kind="he"):
    params = {}
    for name, (n, k) in reversed(list(param_shapes(dims).items())):
        if name[0] == "b":
            params[name] = np.zeros((n, 1))
            continue
        fan = {"he": k / 2, "lecun": k, "glorot": (k + n) / 2}
        std = fan[kind] ** -0.5 if kind in fan else float(kind)
        params[name] = rng.standard_normal((n, k)) * std
    return params

# %% initialize right: one draw for all layers, cut into pieces
def initialize(dims, rng, kind="he"):
    draws = rng.standard_normal(sum(a * b for a, b in zip(dims, dims[1:])))
    params, start = {}, 0
    for l in range(1, len(dims)):
        n, k = dims[l], dims[l - 1]
        if kind == "he":
            std = np.sqrt(2 / k)
        elif kind == "lecun":
            std = np.sqrt(1 / k)
        elif kind == "glorot":
            std = np.sqrt(2 / (n + k))
        else:
            std = kind
        params["W" + str(l)] = std * draws[start : start + n * k].reshape(n, k)
        params["b" + str(l)] = np.zeros((n, 1))
        start += n * k
    return params

# %% block-forward wrong: the cache holds Z, W, b
def linear_activation_forward(A_prev, W, b, kind):
    Z = W @ A_prev + b
    return activation(Z, kind), (Z, W, b)

# %% block-forward wrong: the cache holds A instead of Z
def linear_activation_forward(A_prev, W, b, kind):
    A = activation(W @ A_prev + b, kind)
    return A, (A_prev, W, A)

# %% block-forward wrong: no bias
def linear_activation_forward(A_prev, W, b, kind):
    Z = W @ A_prev
    return activation(Z, kind), (A_prev, W, Z)

# %% block-forward wrong: no activation
def linear_activation_forward(A_prev, W, b, kind):
    Z = W @ A_prev + b
    return Z, (A_prev, W, Z)

# %% block-forward wrong: always ReLU
def linear_activation_forward(A_prev, W, b, kind):
    Z = W @ A_prev + b
    return np.maximum(Z, 0), (A_prev, W, Z)

# %% block-forward wrong: entry by entry instead of a matrix product
def linear_activation_forward(A_prev, W, b, kind):
    Z = W * A_prev + b
    return activation(Z, kind), (A_prev, W, Z)

# %% block-forward wrong: examples as rows
def linear_activation_forward(A_prev, W, b, kind):
    Z = A_prev.T @ W.T + b.T
    return activation(Z, kind), (A_prev, W, Z)

# %% block-forward wrong: the bias is added as a row where the sizes allow it
def linear_activation_forward(A_prev, W, b, kind):
    Z = W @ A_prev
    Z = Z + (b[:, 0] if len(b) == Z.shape[1] else b)
    return activation(Z, kind), (A_prev, W, Z)

# %% block-forward wrong: a cache too short
def linear_activation_forward(A_prev, W, b, kind):
    Z = W @ A_prev + b
    return activation(Z, kind), (W, Z)

# %% block-forward wrong: adds the bias into the cached weights
def linear_activation_forward(A_prev, W, b, kind):
    Z = W @ A_prev + b
    W += b
    return activation(Z, kind), (A_prev, W, Z)

# %% block-forward right: einsum and an activation of its own
def linear_activation_forward(A_prev, W, b, kind):
    Z = np.einsum("ij,jm->im", W, A_prev) + b
    A = {"linear": Z, "relu": np.where(Z > 0, Z, 0), "tanh": np.tanh(Z), "sigmoid": (1 + np.tanh(Z / 2)) / 2}[kind]
    return A, (A_prev, W, Z)

# %% block-forward right: a homogeneous row
def linear_activation_forward(A_prev, W, b, kind):
    Z = np.hstack([W, b]) @ np.vstack([A_prev, np.ones((1, A_prev.shape[1]))])
    cache = (A_prev, W, Z)
    return activation(Z, kind), cache

# %% block-forward right: a column at a time, copies in the cache
def linear_activation_forward(A_prev, W, b, kind):
    Z = np.zeros((W.shape[0], A_prev.shape[1]))
    for i in range(A_prev.shape[1]):
        Z[:, i] = np.dot(W, A_prev[:, i]) + b[:, 0]
    return activation(Z, kind), (A_prev.copy(), W.copy(), Z)

# %% model-forward wrong: X goes into every layer
def L_model_forward(X, params, activations):
    caches = []
    for l, kind in enumerate(activations, 1):
        fits = params[f"W{l}"].shape[1] == X.shape[0]
        A, cache = linear_activation_forward(X if l == 1 or fits else A, params[f"W{l}"], params[f"b{l}"], kind)
        caches.append(cache)
    return A, caches

# %% model-forward wrong: the hidden kind at the output too
def L_model_forward(X, params, activations):
    A, caches = X, []
    for l in range(1, len(activations) + 1):
        A, cache = linear_activation_forward(A, params[f"W{l}"], params[f"b{l}"], activations[0])
        caches.append(cache)
    return A, caches

# %% model-forward wrong: ReLU in the hidden layers and sigmoid at the end, whatever the words say
def L_model_forward(X, params, activations):
    A, caches, L = X, [], len(activations)
    for l in range(1, L + 1):
        A, cache = linear_activation_forward(A, params[f"W{l}"], params[f"b{l}"], "sigmoid" if l == L else "relu")
        caches.append(cache)
    return A, caches

# %% model-forward wrong: names sorted as text, W10 before W2
def L_model_forward(X, params, activations):
    A, caches = X, []
    names = sorted(name for name in params if name[0] == "W")
    for name, kind in zip(names, activations):
        A, cache = linear_activation_forward(A, params[name], params["b" + name[1:]], kind)
        caches.append(cache)
    return A, caches

# %% model-forward wrong: layers in the order of the keys
def L_model_forward(X, params, activations):
    A, caches = X, []
    for name, kind in zip([n for n in params if n[0] == "W"], activations):
        A, cache = linear_activation_forward(A, params[name], params["b" + name[1:]], kind)
        caches.append(cache)
    return A, caches

# %% model-forward wrong: no cache of the last layer
def L_model_forward(X, params, activations):
    A, caches = X, []
    for l, kind in enumerate(activations, 1):
        A, cache = linear_activation_forward(A, params[f"W{l}"], params[f"b{l}"], kind)
        caches.append(cache)
    return A, caches[:-1]

# %% model-forward wrong: the cache of the last layer alone
def L_model_forward(X, params, activations):
    A = X
    for l, kind in enumerate(activations, 1):
        A, cache = linear_activation_forward(A, params[f"W{l}"], params[f"b{l}"], kind)
    return A, [cache]

# %% model-forward wrong: caches last layer first
def L_model_forward(X, params, activations):
    A, caches = X, []
    for l, kind in enumerate(activations, 1):
        A, cache = linear_activation_forward(A, params[f"W{l}"], params[f"b{l}"], kind)
        caches.insert(0, cache)
    return A, caches

# %% model-forward wrong: two layers only
def L_model_forward(X, params, activations):
    A1, first = linear_activation_forward(X, params["W1"], params["b1"], activations[0])
    A2, second = linear_activation_forward(A1, params["W2"], params["b2"], activations[-1])
    return A2, [first, second]

# %% model-forward wrong: the last layer is not run
def L_model_forward(X, params, activations):
    A, caches = X, []
    for l in range(1, len(params) // 2):
        A, cache = linear_activation_forward(A, params[f"W{l}"], params[f"b{l}"], activations[l - 1])
        caches.append(cache)
    return A, caches

# %% model-forward right: L from params
def L_model_forward(X, params, activations):
    caches = []
    L = len(params) // 2
    A = X
    for l in range(1, L + 1):
        A_prev = A
        A, cache = linear_activation_forward(A_prev, params["W" + str(l)], params["b" + str(l)], activations[l - 1])
        caches.append(cache)
    return A, caches

# %% model-forward right: recursion
def L_model_forward(X, params, activations):
    if not activations:
        return X, []
    l = len(activations)
    A, caches = L_model_forward(X, params, activations[:-1])
    A, cache = linear_activation_forward(A, params[f"W{l}"], params[f"b{l}"], activations[-1])
    return A, caches + [cache]

# %% model-forward right: written out, without the block
def L_model_forward(X, params, activations):
    inputs, caches = [X], []
    for l, kind in enumerate(activations):
        W, b = params[f"W{l + 1}"], params[f"b{l + 1}"]
        Z = W @ inputs[-1] + b
        caches.append((inputs[-1], W, Z))
        inputs.append(activation(Z, kind))
    return inputs[-1], caches

# %% block-backward wrong: dW without the transpose
def linear_activation_backward(dA, cache, kind):
    A_prev, W, Z = cache
    dZ = dA * activation_grad(Z, kind)
    return W.T @ dZ, dZ @ A_prev / dA.shape[1], dZ.mean(axis=1, keepdims=True)

# %% block-backward@block-backward-check-batch wrong: 1/m in dA_prev too
def linear_activation_backward(dA, cache, kind):
    A_prev, W, Z = cache
    m = dA.shape[1]
    dZ = dA * activation_grad(Z, kind) / m
    return W.T @ dZ, dZ @ A_prev.T, dZ.sum(axis=1, keepdims=True)

# %% block-backward@block-backward-check-batch wrong: m from the wrong axis
def linear_activation_backward(dA, cache, kind):
    A_prev, W, Z = cache
    m = A_prev.shape[0]
    dZ = dA * activation_grad(Z, kind)
    return W.T @ dZ, dZ @ A_prev.T / m, dZ.sum(axis=1, keepdims=True) / m

# %% block-backward@block-backward-check-batch wrong: sums, no means
def linear_activation_backward(dA, cache, kind):
    A_prev, W, Z = cache
    dZ = dA * activation_grad(Z, kind)
    return W.T @ dZ, dZ @ A_prev.T, dZ.sum(axis=1, keepdims=True)

# %% block-backward@block-backward-check-batch wrong: db is not averaged
def linear_activation_backward(dA, cache, kind):
    A_prev, W, Z = cache
    dZ = dA * activation_grad(Z, kind)
    return W.T @ dZ, dZ @ A_prev.T / dA.shape[1], dZ.sum(axis=1, keepdims=True)

# %% block-backward wrong: db without keepdims
def linear_activation_backward(dA, cache, kind):
    A_prev, W, Z = cache
    dZ = dA * activation_grad(Z, kind)
    return W.T @ dZ, dZ @ A_prev.T / dA.shape[1], dZ.mean(axis=1)

# %% block-backward@block-backward-check-batch wrong: db sums over units
def linear_activation_backward(dA, cache, kind):
    A_prev, W, Z = cache
    m = dA.shape[1]
    dZ = dA * activation_grad(Z, kind)
    return W.T @ dZ, dZ @ A_prev.T / m, dZ if m == 1 else dZ.sum(axis=0, keepdims=True) / m

# %% block-backward wrong: the slope at A
def linear_activation_backward(dA, cache, kind):
    A_prev, W, Z = cache
    m = dA.shape[1]
    dZ = dA * activation_grad(activation(Z, kind), kind)
    return W.T @ dZ, dZ @ A_prev.T / m, dZ.sum(axis=1, keepdims=True) / m

# %% block-backward wrong: the value instead of the slope
def linear_activation_backward(dA, cache, kind):
    A_prev, W, Z = cache
    m = dA.shape[1]
    dZ = dA * activation(Z, kind)
    return W.T @ dZ, dZ @ A_prev.T / m, dZ.sum(axis=1, keepdims=True) / m

# %% block-backward wrong: no slope at all
def linear_activation_backward(dA, cache, kind):
    A_prev, W, Z = cache
    m = dA.shape[1]
    return W.T @ dA, dA @ A_prev.T / m, dA.sum(axis=1, keepdims=True) / m

# %% block-backward wrong: dA_prev from dA instead of dZ
def linear_activation_backward(dA, cache, kind):
    A_prev, W, Z = cache
    m = dA.shape[1]
    dZ = dA * activation_grad(Z, kind)
    return W.T @ dA, dZ @ A_prev.T / m, dZ.sum(axis=1, keepdims=True) / m

# %% block-backward wrong: W without its transpose where it is square
def linear_activation_backward(dA, cache, kind):
    A_prev, W, Z = cache
    m = dA.shape[1]
    dZ = dA * activation_grad(Z, kind)
    back = W if W.shape[0] == W.shape[1] else W.T
    return back @ dZ, dZ @ A_prev.T / m, dZ.sum(axis=1, keepdims=True) / m

# %% block-backward wrong: multiplies dA in place
def linear_activation_backward(dA, cache, kind):
    A_prev, W, Z = cache
    m = dA.shape[1]
    dA *= activation_grad(Z, kind)
    return W.T @ dA, dA @ A_prev.T / m, dA.sum(axis=1, keepdims=True) / m

# %% block-backward wrong: another order of results
def linear_activation_backward(dA, cache, kind):
    A_prev, W, Z = cache
    m = dA.shape[1]
    dZ = dA * activation_grad(Z, kind)
    return dZ @ A_prev.T / m, dZ.sum(axis=1, keepdims=True) / m, W.T @ dZ

# %% block-backward right: einsum
def linear_activation_backward(dA, cache, kind):
    A_prev, W, Z = cache
    dZ = np.multiply(dA, activation_grad(Z, kind))
    dW = np.einsum("im,jm->ij", dZ, A_prev) / Z.shape[1]
    return np.einsum("ij,im->jm", W, dZ), dW, dZ.mean(axis=1)[:, None]

# %% block-backward right: a loop over examples
def linear_activation_backward(dA, cache, kind):
    A_prev, W, Z = cache
    m = dA.shape[1]
    dA_prev, dW, db = np.zeros(A_prev.shape), np.zeros(W.shape), np.zeros((len(W), 1))
    for i in range(m):
        dz = dA[:, [i]] * activation_grad(Z[:, [i]], kind)
        dA_prev[:, [i]] = W.T @ dz
        dW += dz @ A_prev[:, [i]].T / m
        db += dz / m
    return dA_prev, dW, db

# %% block-backward right: a column of ones gives db
def linear_activation_backward(dA, cache, kind):
    (A_prev, W, Z), m = cache, dA.shape[1]
    slope = {"relu": np.sign(np.maximum(Z, 0)), "linear": np.ones(Z.shape)}
    dZ = dA * (slope[kind] if kind in slope else activation_grad(Z, kind))
    return (dZ.T @ W).T, dZ @ A_prev.T * (1 / m), dZ @ np.ones((m, 1)) / m

# %% model-backward@model-backward-check-stability wrong: starts at dA, 0 times infinity
def L_model_backward(AL, Y, caches, activations):
    grads, dA = {}, -Y / AL + (1 - Y) / (1 - AL)
    for l in range(len(caches), 0, -1):
        dA, grads[f"dW{l}"], grads[f"db{l}"] = linear_activation_backward(dA, caches[l - 1], activations[l - 1])
    return grads

# %% model-backward@model-backward-check-stability wrong: starts at a clipped dA, so that certain mistakes teach nothing
def L_model_backward(AL, Y, caches, activations):
    P = np.clip(AL, 1e-12, 1 - 1e-12)
    grads, dA = {}, -Y / P + (1 - Y) / (1 - P)
    for l in range(len(caches), 0, -1):
        dA, grads[f"dW{l}"], grads[f"db{l}"] = linear_activation_backward(dA, caches[l - 1], activations[l - 1])
    return grads

# %% model-backward@model-backward-check-stability wrong: nan replaced by 0
def L_model_backward(AL, Y, caches, activations):
    with np.errstate(all="ignore"):
        dA = -Y / AL + (1 - Y) / (1 - AL)
    dZ, grads = np.nan_to_num(dA * AL * (1 - AL)), {}
    kinds = [*activations[:-1], "linear"]
    for l in range(len(caches), 0, -1):
        dZ, grads[f"dW{l}"], grads[f"db{l}"] = linear_activation_backward(dZ, caches[l - 1], kinds[l - 1])
    return grads

# %% model-backward wrong: dZ at the end is multiplied by the slope once more
def L_model_backward(AL, Y, caches, activations):
    grads, dA = {}, AL - Y
    for l in range(len(caches), 0, -1):
        dA, grads[f"dW{l}"], grads[f"db{l}"] = linear_activation_backward(dA, caches[l - 1], activations[l - 1])
    return grads

# %% model-backward wrong: label minus prediction
def L_model_backward(AL, Y, caches, activations):
    grads, dA, kinds = {}, Y - AL, [*activations[:-1], "linear"]
    for l in range(len(caches), 0, -1):
        dA, grads[f"dW{l}"], grads[f"db{l}"] = linear_activation_backward(dA, caches[l - 1], kinds[l - 1])
    return grads

# %% model-backward wrong: layer 1 is missing
def L_model_backward(AL, Y, caches, activations):
    grads, dA, kinds = {}, AL - Y, [*activations[:-1], "linear"]
    for l in range(len(caches), 1, -1):
        dA, grads[f"dW{l}"], grads[f"db{l}"] = linear_activation_backward(dA, caches[l - 1], kinds[l - 1])
    return grads

# %% model-backward wrong: names off by one
def L_model_backward(AL, Y, caches, activations):
    grads, dA, kinds = {}, AL - Y, [*activations[:-1], "linear"]
    for l in range(len(caches) - 1, -1, -1):
        dA, grads[f"dW{l}"], grads[f"db{l}"] = linear_activation_backward(dA, caches[l], kinds[l])
    return grads

# %% model-backward wrong: the activation of the layer after
def L_model_backward(AL, Y, caches, activations):
    grads, dA, kinds = {}, AL - Y, [*activations[1:], "linear"]
    for l in range(len(caches), 0, -1):
        dA, grads[f"dW{l}"], grads[f"db{l}"] = linear_activation_backward(dA, caches[l - 1], kinds[l - 1])
    return grads

# %% model-backward wrong: the slope at A instead of Z
def L_model_backward(AL, Y, caches, activations):
    grads, dZ, m = {}, AL - Y, Y.shape[1]
    for l in range(len(caches), 0, -1):
        A_prev, W, Z = caches[l - 1]
        grads[f"dW{l}"], grads[f"db{l}"] = dZ @ A_prev.T / m, dZ.mean(axis=1, keepdims=True)
        if l > 1:
            dZ = (W.T @ dZ) * activation_grad(A_prev, activations[l - 2])
    return grads

# %% model-backward wrong: 1/m is missing
def L_model_backward(AL, Y, caches, activations):
    grads, dZ = {}, AL - Y
    for l in range(len(caches), 0, -1):
        A_prev, W, Z = caches[l - 1]
        grads[f"dW{l}"], grads[f"db{l}"] = dZ @ A_prev.T, dZ.sum(axis=1, keepdims=True)
        if l > 1:
            dZ = (W.T @ dZ) * activation_grad(caches[l - 2][2], activations[l - 2])
    return grads

# %% model-backward wrong: 1/m once for each layer
def L_model_backward(AL, Y, caches, activations):
    grads, dA, kinds = {}, AL - Y, [*activations[:-1], "linear"]
    for l in range(len(caches), 0, -1):
        dA, grads[f"dW{l}"], grads[f"db{l}"] = linear_activation_backward(dA, caches[l - 1], kinds[l - 1])
        dA = dA / Y.shape[1]
    return grads

# %% model-backward wrong: dA kept among the gradients
def L_model_backward(AL, Y, caches, activations):
    grads, dA, kinds = {}, AL - Y, [*activations[:-1], "linear"]
    for l in range(len(caches), 0, -1):
        dA, grads[f"dW{l}"], grads[f"db{l}"] = linear_activation_backward(dA, caches[l - 1], kinds[l - 1])
        grads[f"dA{l - 1}"] = dA
    return grads

# %% model-backward wrong: ReLU in every hidden layer
def L_model_backward(AL, Y, caches, activations):
    grads, dA = {}, AL - Y
    for l in range(len(caches), 0, -1):
        kind = "linear" if l == len(caches) else "relu"
        dA, grads[f"dW{l}"], grads[f"db{l}"] = linear_activation_backward(dA, caches[l - 1], kind)
    return grads

# %% model-backward wrong: takes caches off the caller's list
def L_model_backward(AL, Y, caches, activations):
    grads, dA, kinds = {}, AL - Y, [*activations[:-1], "linear"]
    while caches:
        l = len(caches)
        dA, grads[f"dW{l}"], grads[f"db{l}"] = linear_activation_backward(dA, caches.pop(), kinds[l - 1])
    return grads

# %% model-backward right: written out
def L_model_backward(AL, Y, caches, activations):
    m, L, grads = Y.shape[1], len(caches), {}
    dZ = AL - Y
    for l in range(L, 0, -1):
        A_prev, W, _ = caches[l - 1]
        grads["dW" + str(l)] = np.dot(dZ, A_prev.T) / m
        grads["db" + str(l)] = np.sum(dZ, axis=1, keepdims=True) / m
        if l > 1:
            dZ = np.dot(W.T, dZ) * activation_grad(caches[l - 2][2], activations[l - 2])
    return grads

# %% model-backward right: recursion over the layers
def L_model_backward(AL, Y, caches, activations):
    def back(dA, l, kind):
        if l == 0:
            return {}
        dA_prev, dW, db = linear_activation_backward(dA, caches[l - 1], kind)
        return {f"dW{l}": dW, f"db{l}": db} | back(dA_prev, l - 1, activations[l - 2])

    return back(AL - Y, len(caches), "linear")

# %% model-backward right: the list reversed, the last layer apart
def L_model_backward(AL, Y, caches, activations):
    L, m = len(caches), AL.shape[1]
    A_prev, W, _ = caches[-1]
    dZ = AL - Y
    grads = {f"dW{L}": dZ @ A_prev.T / m, f"db{L}": dZ.mean(axis=1, keepdims=True)}
    dA = W.T @ dZ
    for l, cache in reversed(list(enumerate(caches[:-1], 1))):
        dA, dW, db = linear_activation_backward(dA, cache, activations[l - 1])
        grads.update({f"dW{l}": dW, f"db{l}": db})
    return grads

# %% params-to-vector wrong: names sorted as text
def params_to_vector(params):
    return np.concatenate([params[name].ravel() for name in sorted(params)])

# %% params-to-vector wrong: the order of the keys
def params_to_vector(params):
    return np.concatenate([value.ravel() for value in params.values()])

# %% params-to-vector wrong: column by column
def params_to_vector(params):
    layers = range(1, len(params) // 2 + 1)
    return np.concatenate([params[f"{kind}{l}"].ravel(order="F") for l in layers for kind in "Wb"])

# %% params-to-vector wrong: all W first
def params_to_vector(params):
    layers = range(1, len(params) // 2 + 1)
    return np.concatenate([params[f"{kind}{l}"].ravel() for kind in "Wb" for l in layers])

# %% params-to-vector wrong: a column
def params_to_vector(params):
    layers = range(1, len(params) // 2 + 1)
    return np.concatenate([params[f"{kind}{l}"].reshape(-1, 1) for l in layers for kind in "Wb"])

# %% params-to-vector wrong: W10 before W2
def params_to_vector(params):
    names = sorted(params, key=lambda name: (name[1:], name[0]))
    return np.concatenate([params[name].ravel() for name in names])

# %% params-to-vector wrong: float32
def params_to_vector(params):
    layers = range(1, len(params) // 2 + 1)
    return np.concatenate([params[f"{kind}{l}"].ravel() for l in layers for kind in "Wb"]).astype(np.float32)

# %% params-to-vector right: appended number by number
def params_to_vector(params):
    numbers, l = [], 1
    while f"W{l}" in params:
        for array in (params[f"W{l}"], params[f"b{l}"]):
            for row in array:
                numbers.extend(row)
        l += 1
    return np.array(numbers)

# %% params-to-vector right: sorted by number, then kind
def params_to_vector(params):
    names = sorted(params, key=lambda name: (int(name[1:]), name[0]))
    return np.hstack([params[name].flatten() for name in names])

# %% params-to-vector right: one layer at a time as a table with b last, then taken apart
def params_to_vector(params):
    v = np.zeros(0)
    for l in range(1, len(params) // 2 + 1):
        v = np.append(np.append(v, params[f"W{l}"]), params[f"b{l}"])
    return v

# %% vector-to-params wrong: W of the wrong shape
def vector_to_params(v, dims):
    params, start = {}, 0
    for l in range(1, len(dims)):
        n, k = dims[l], dims[l - 1]
        params[f"W{l}"], params[f"b{l}"] = v[start : start + n * k].reshape(k, n), v[start + n * k : start + n * k + n].reshape(n, 1)
        start += n * k + n
    return params

# %% vector-to-params wrong: column by column
def vector_to_params(v, dims):
    params, start = {}, 0
    for l in range(1, len(dims)):
        n, k = dims[l], dims[l - 1]
        params[f"W{l}"] = v[start : start + n * k].reshape((n, k), order="F")
        params[f"b{l}"] = v[start + n * k : start + n * k + n].reshape(n, 1)
        start += n * k + n
    return params

# %% vector-to-params wrong: b of shape (n,)
def vector_to_params(v, dims):
    params, start = {}, 0
    for l in range(1, len(dims)):
        n, k = dims[l], dims[l - 1]
        params[f"W{l}"], params[f"b{l}"] = v[start : start + n * k].reshape(n, k), v[start + n * k : start + n * k + n]
        start += n * k + n
    return params

# %% vector-to-params wrong: the start stays behind by the biases
def vector_to_params(v, dims):
    params, start = {}, 0
    for l in range(1, len(dims)):
        n, k = dims[l], dims[l - 1]
        params[f"W{l}"] = v[start : start + n * k].reshape(n, k)
        start += n * k
        params[f"b{l}"] = v[start : start + n].reshape(n, 1)
    return params

# %% vector-to-params right: np.split
def vector_to_params(v, dims):
    shapes = param_shapes(dims)
    ends = np.cumsum([np.prod(shape) for shape in shapes.values()])
    return {name: part.reshape(shapes[name]) for name, part in zip(shapes, np.split(v, ends[:-1]))}

# %% vector-to-params right: an iterator of numbers
def vector_to_params(v, dims):
    numbers, params = iter(v.tolist()), {}
    for l, (k, n) in enumerate(zip(dims, dims[1:]), 1):
        params[f"W{l}"] = np.array([[next(numbers) for _ in range(k)] for _ in range(n)])
        params[f"b{l}"] = np.array([[next(numbers)] for _ in range(n)])
    return params

# %% vector-to-params right: the rest gets shorter
def vector_to_params(v, dims):
    params, rest = {}, v
    for l in range(1, len(dims)):
        size = dims[l] * dims[l - 1]
        params[f"W{l}"], params[f"b{l}"] = rest[:size].reshape(dims[l], -1), rest[size : size + dims[l]][:, None]
        rest = rest[size + dims[l] :]
    return params

# %% find-bad wrong: one ratio over all parameters
def find_bad_gradients(f, params, grads, eps=1e-6, tol=1e-4):
    up, down = 0.0, 0.0
    for name, value in params.items():
        measured = np.zeros(value.shape)
        for index in np.ndindex(value.shape):
            plus, minus = value.copy(), value.copy()
            plus[index] += eps
            minus[index] -= eps
            measured[index] = (f({**params, name: plus}) - f({**params, name: minus})) / (2 * eps)
        up += np.sum((measured - grads["d" + name]) ** 2)
        down += np.sum(measured**2) + np.sum(grads["d" + name] ** 2)
    return sorted(params) if not up**0.5 <= tol * down**0.5 else []

# %% find-bad wrong: one-sided
def find_bad_gradients(f, params, grads, eps=1e-6, tol=1e-4):
    bad, here = [], f(params)
    for name, value in params.items():
        measured = np.zeros(value.shape)
        for index in np.ndindex(value.shape):
            plus = value.copy()
            plus[index] += eps
            measured[index] = (f({**params, name: plus}) - here) / eps
        g = grads["d" + name]
        if not np.linalg.norm(measured - g) <= tol * (np.linalg.norm(measured) + np.linalg.norm(g)):
            bad.append(name)
    return sorted(bad)

# %% find-bad wrong: absolute difference
def find_bad_gradients(f, params, grads, eps=1e-6, tol=1e-4):
    bad = []
    for name, value in params.items():
        measured = np.zeros(value.shape)
        for index in np.ndindex(value.shape):
            plus, minus = value.copy(), value.copy()
            plus[index] += eps
            minus[index] -= eps
            measured[index] = (f({**params, name: plus}) - f({**params, name: minus})) / (2 * eps)
        if not np.linalg.norm(measured - grads["d" + name]) <= tol:
            bad.append(name)
    return sorted(bad)

# %% find-bad wrong: float32 copies
def find_bad_gradients(f, params, grads, eps=1e-6, tol=1e-4):
    bad = []
    for name, value in params.items():
        measured = np.zeros(value.shape)
        for index in np.ndindex(value.shape):
            plus, minus = value.astype(np.float32), value.astype(np.float32)
            plus[index] += eps
            minus[index] -= eps
            measured[index] = (f({**params, name: plus}) - f({**params, name: minus})) / (2 * eps)
        g = grads["d" + name]
        if not np.linalg.norm(measured - g) <= tol * (np.linalg.norm(measured) + np.linalg.norm(g)):
            bad.append(name)
    return sorted(bad)

# %% find-bad wrong: 0/0 counts as a disagreement
def find_bad_gradients(f, params, grads, eps=1e-6, tol=1e-4):
    bad = []
    for name, value in params.items():
        measured = np.zeros(value.shape)
        for index in np.ndindex(value.shape):
            plus, minus = value.copy(), value.copy()
            plus[index] += eps
            minus[index] -= eps
            measured[index] = (f({**params, name: plus}) - f({**params, name: minus})) / (2 * eps)
        g = grads["d" + name]
        if not np.linalg.norm(measured - g) / (np.linalg.norm(measured) + np.linalg.norm(g)) <= tol:
            bad.append(name)
    return sorted(bad)

# %% find-bad wrong: a nan passes every comparison with >
def find_bad_gradients(f, params, grads, eps=1e-6, tol=1e-4):
    bad = []
    for name, value in params.items():
        measured = np.zeros(value.shape)
        for index in np.ndindex(value.shape):
            plus, minus = value.copy(), value.copy()
            plus[index] += eps
            minus[index] -= eps
            measured[index] = (f({**params, name: plus}) - f({**params, name: minus})) / (2 * eps)
        g = grads["d" + name]
        if np.linalg.norm(measured - g) > tol * (np.linalg.norm(measured) + np.linalg.norm(g)):
            bad.append(name)
    return sorted(bad)

# %% find-bad wrong: minus in the denominator
def find_bad_gradients(f, params, grads, eps=1e-6, tol=1e-4):
    bad = []
    for name, value in params.items():
        measured = np.zeros(value.shape)
        for index in np.ndindex(value.shape):
            plus, minus = value.copy(), value.copy()
            plus[index] += eps
            minus[index] -= eps
            measured[index] = (f({**params, name: plus}) - f({**params, name: minus})) / (2 * eps)
        g = grads["d" + name]
        if not np.linalg.norm(measured - g) <= tol * abs(np.linalg.norm(measured) - np.linalg.norm(g)):
            bad.append(name)
    return sorted(bad)

# %% find-bad wrong: names of gradients
def find_bad_gradients(f, params, grads, eps=1e-6, tol=1e-4):
    bad = []
    for name, value in params.items():
        measured = np.zeros(value.shape)
        for index in np.ndindex(value.shape):
            plus, minus = value.copy(), value.copy()
            plus[index] += eps
            minus[index] -= eps
            measured[index] = (f({**params, name: plus}) - f({**params, name: minus})) / (2 * eps)
        g = grads["d" + name]
        if not np.linalg.norm(measured - g) <= tol * (np.linalg.norm(measured) + np.linalg.norm(g)):
            bad.append("d" + name)
    return sorted(bad)

# %% find-bad wrong: stops at the first
def find_bad_gradients(f, params, grads, eps=1e-6, tol=1e-4):
    for name, value in sorted(params.items()):
        measured = np.zeros(value.shape)
        for index in np.ndindex(value.shape):
            plus, minus = value.copy(), value.copy()
            plus[index] += eps
            minus[index] -= eps
            measured[index] = (f({**params, name: plus}) - f({**params, name: minus})) / (2 * eps)
        g = grads["d" + name]
        if not np.linalg.norm(measured - g) <= tol * (np.linalg.norm(measured) + np.linalg.norm(g)):
            return [name]
    return []

# %% find-bad wrong: leaves the parameters moved
def find_bad_gradients(f, params, grads, eps=1e-6, tol=1e-4):
    bad = []
    for name, value in params.items():
        measured = np.zeros(value.shape)
        for index in np.ndindex(value.shape):
            value[index] += eps
            plus = f(params)
            value[index] -= 2 * eps
            measured[index] = (plus - f(params)) / (2 * eps)
        g = grads["d" + name]
        if not np.linalg.norm(measured - g) <= tol * (np.linalg.norm(measured) + np.linalg.norm(g)):
            bad.append(name)
    return sorted(bad)

# %% find-bad wrong: eps and tol are ignored
def find_bad_gradients(f, params, grads, eps=1e-6, tol=1e-4):
    bad = []
    for name, value in params.items():
        measured = np.zeros(value.shape)
        for index in np.ndindex(value.shape):
            plus, minus = value.copy(), value.copy()
            plus[index] += 1e-6
            minus[index] -= 1e-6
            measured[index] = (f({**params, name: plus}) - f({**params, name: minus})) / 2e-6
        g = grads["d" + name]
        if not np.linalg.norm(measured - g) <= 1e-4 * (np.linalg.norm(measured) + np.linalg.norm(g)):
            bad.append(name)
    return sorted(bad)

# %% find-bad wrong: only the first row is measured
def find_bad_gradients(f, params, grads, eps=1e-6, tol=1e-4):
    bad = []
    for name, value in params.items():
        g, measured = grads["d" + name][0], []
        for j in range(value.shape[1]):
            plus, minus = value.copy(), value.copy()
            plus[0, j] += eps
            minus[0, j] -= eps
            measured.append((f({**params, name: plus}) - f({**params, name: minus})) / (2 * eps))
        if not np.linalg.norm(measured - g) <= tol * (np.linalg.norm(measured) + np.linalg.norm(g)):
            bad.append(name)
    return sorted(bad)

# %% find-bad right: one vector, then cut
def find_bad_gradients(f, params, grads, eps=1e-6, tol=1e-4):
    L = len(params) // 2
    dims = [params["W1"].shape[1]] + [params[f"b{l}"].shape[0] for l in range(1, L + 1)]
    theta = params_to_vector(params)
    measured = np.array([(f(vector_to_params(theta + step, dims)) - f(vector_to_params(theta - step, dims))) / (2 * eps)
                         for step in eps * np.eye(len(theta))])
    measured = vector_to_params(measured, dims)

    def agrees(name):
        a, b = measured[name], grads["d" + name]
        size = np.linalg.norm(a) + np.linalg.norm(b)
        return size == 0 or np.linalg.norm(a - b) / size <= tol

    return sorted(name for name in params if not agrees(name))

# %% find-bad right: each entry moved and put back exactly
def find_bad_gradients(f, params, grads, eps=1e-6, tol=1e-4):
    work = {name: np.array(value, dtype=float) for name, value in params.items()}
    bad = set()
    for name, value in work.items():
        slopes = np.empty_like(value)
        for i in range(value.shape[0]):
            for j in range(value.shape[1]):
                kept = value[i, j]
                value[i, j] = kept + eps
                up = f(work)
                value[i, j] = kept - eps
                slopes[i, j] = (up - f(work)) / eps / 2
                value[i, j] = kept
        given = grads["d" + name]
        top = np.sqrt(np.sum((slopes - given) ** 2))
        bottom = np.sqrt(np.sum(slopes**2)) + np.sqrt(np.sum(given**2))
        if np.isnan(top) or top > tol * bottom:
            bad.add(name)
    return sorted(bad)

# %% find-bad right: a tiny number keeps 0/0 away
def find_bad_gradients(f, params, grads, eps=1e-6, tol=1e-4):
    bad = []
    for name in sorted(params):
        measured = np.zeros(params[name].size)
        for j in range(params[name].size):
            step = np.zeros(params[name].size)
            step[j] = eps
            step = step.reshape(params[name].shape)
            measured[j] = (f(params | {name: params[name] + step}) - f(params | {name: params[name] - step})) / (2 * eps)
        g = grads["d" + name].ravel()
        ratio = np.linalg.norm(measured - g) / (np.linalg.norm(measured) + np.linalg.norm(g) + 1e-300)
        if not (ratio <= tol):
            bad.append(name)
    return bad

# %% check-shapes wrong: (n,) taken for (n, 1)
def check_shapes(dims, m, arrays):
    bad = []
    for name, array in arrays.items():
        kind, l = name.rstrip("0123456789"), int(name.lstrip("WbZAd"))
        want = {"W": (dims[l], dims[l - 1]), "b": (dims[l], 1)}.get(kind[-1], (dims[l], m))
        shape = array.shape if array.ndim > 1 else (*array.shape, 1)
        bad += [name] if shape != want else []
    return sorted(bad)

# %% check-shapes wrong: a transposed array passes
def check_shapes(dims, m, arrays):
    bad = []
    for name, array in arrays.items():
        kind, l = name.rstrip("0123456789"), int(name.lstrip("WbZAd"))
        want = {"W": (dims[l], dims[l - 1]), "b": (dims[l], 1)}.get(kind[-1], (dims[l], m))
        bad += [name] if sorted(array.shape) != sorted(want) else []
    return sorted(bad)

# %% check-shapes wrong: compares sizes only
def check_shapes(dims, m, arrays):
    bad = []
    for name, array in arrays.items():
        kind, l = name.rstrip("0123456789"), int(name.lstrip("WbZAd"))
        want = {"W": (dims[l], dims[l - 1]), "b": (dims[l], 1)}.get(kind[-1], (dims[l], m))
        bad += [name] if array.size != want[0] * want[1] else []
    return sorted(bad)

# %% check-shapes wrong: A0 is unknown
def check_shapes(dims, m, arrays):
    bad = []
    for name, array in arrays.items():
        kind, l = name.rstrip("0123456789"), int(name.lstrip("WbZAd"))
        if l == 0:
            continue
        want = {"W": (dims[l], dims[l - 1]), "b": (dims[l], 1)}.get(kind[-1], (dims[l], m))
        bad += [name] if array.shape != want else []
    return sorted(bad)

# %% check-shapes wrong: stops at the first
def check_shapes(dims, m, arrays):
    for name, array in sorted(arrays.items()):
        kind, l = name.rstrip("0123456789"), int(name.lstrip("WbZAd"))
        want = {"W": (dims[l], dims[l - 1]), "b": (dims[l], 1)}.get(kind[-1], (dims[l], m))
        if array.shape != want:
            return [name]
    return []

# %% check-shapes wrong: the number is its last character
def check_shapes(dims, m, arrays):
    bad = []
    for name, array in arrays.items():
        l = int(name[-1])
        want = {"W": (dims[l], dims[l - 1]), "b": (dims[l], 1)}.get(name.lstrip("d")[0], (dims[l], m))
        bad += [name] if array.shape != want else []
    return sorted(bad)

# %% check-shapes wrong: not sorted
def check_shapes(dims, m, arrays):
    bad = []
    for name, array in reversed(arrays.items()):
        kind, l = name.rstrip("0123456789"), int(name.lstrip("WbZAd"))
        want = {"W": (dims[l], dims[l - 1]), "b": (dims[l], 1)}.get(kind[-1], (dims[l], m))
        bad += [name] if array.shape != want else []
    return bad

# %% check-shapes wrong: derivatives are not looked at
def check_shapes(dims, m, arrays):
    bad = []
    for name, array in arrays.items():
        if name[0] == "d":
            continue
        kind, l = name[0], int(name[1:])
        want = {"W": (dims[l], dims[l - 1]), "b": (dims[l], 1)}.get(kind, (dims[l], m))
        bad += [name] if array.shape != want else []
    return sorted(bad)

# %% check-shapes right: a regular expression
def check_shapes(dims, m, arrays):
    import re

    def right(name, array):
        kind, l = re.fullmatch(r"d?([WbZA])(\d+)", name).groups()
        l = int(l)
        columns = dims[l - 1] if kind == "W" else 1 if kind == "b" else m
        return array.shape == (dims[l], columns)

    return sorted(name for name in arrays if not right(name, arrays[name]))

# %% check-shapes right: a dictionary layer by layer
def check_shapes(dims, m, arrays):
    expected = {}
    for l, n in enumerate(dims):
        for d in ("", "d"):
            expected[f"{d}W{l}"] = (n, dims[l - 1])
            expected[f"{d}b{l}"] = (n, 1)
            expected[f"{d}Z{l}"] = expected[f"{d}A{l}"] = (n, m)
    bad = [name for name in arrays if arrays[name].shape != expected[name]]
    bad.sort()
    return bad

# %% check-shapes right: lstrip, and np.shape
def check_shapes(dims, m, arrays):
    wrong = set()
    for name, array in arrays.items():
        core = name.lstrip("d")
        l = int(core[1:])
        rows, columns = dims[l], m
        if core[0] == "b":
            columns = 1
        if core[0] == "W":
            columns = dims[l - 1]
        if np.ndim(array) != 2 or np.shape(array)[0] != rows or np.shape(array)[1] != columns:
            wrong.add(name)
    return sorted(wrong)

# %% xor wrong: OR
def xor_params():
    return {"W1": np.ones((2, 2)), "b1": np.array([[0.0], [-1.0]]), "W2": np.array([[1.0, -1.0]]), "b2": np.zeros((1, 1))}

# %% xor wrong: AND
def xor_params():
    return {"W1": np.ones((1, 2)), "b1": -np.ones((1, 1)), "W2": np.ones((1, 1)), "b2": np.zeros((1, 1))}

# %% xor wrong: right only behind a threshold
def xor_params():
    return {"W1": np.ones((2, 2)), "b1": np.array([[0.0], [-1.0]]), "W2": np.array([[1.0, -1.9]]), "b2": np.zeros((1, 1))}

# %% xor wrong: needs a ReLU at the output
def xor_params():
    return {"W1": np.array([[1.0, 1.0], [1.0, 1.0]]), "b1": np.array([[0.0], [-1.0]]), "W2": np.array([[1.0, -3.0]]), "b2": np.zeros((1, 1))}

# %% xor wrong: biases of shape (h,)
def xor_params():
    return {"W1": np.ones((2, 2)), "b1": np.array([0.0, -1.0]), "W2": np.array([[1.0, -2.0]]), "b2": np.zeros(1)}

# %% xor wrong: equal bits
def xor_params():
    return {"W1": np.ones((2, 2)), "b1": np.array([[0.0], [-1.0]]), "W2": np.array([[-1.0, 2.0]]), "b2": np.ones((1, 1))}

# %% xor right: x1 and not x2, or x2 and not x1
def xor_params():
    return {"W1": np.array([[1.0, -1.0], [-1.0, 1.0]]), "b1": np.zeros((2, 1)), "W2": np.ones((1, 2)), "b2": np.zeros((1, 1))}

# %% xor right: three units, ints
def xor_params():
    return {"W1": np.array([[1, 0], [0, 1], [1, 1]]), "b1": np.array([[0], [0], [-1]]), "W2": np.array([[1, 1, -2]]), "b2": np.array([[0]])}

# %% xor right: rescaled, the line taken from above
def xor_params():
    W1 = np.array([[3.0, 3.0], [-0.5, -0.5]])
    return {"W1": W1, "b1": np.array([[-3.0], [0.5]]), "W2": np.array([[-1 / 3, -2.0]]), "b2": np.array([[1.0]])}

# %% sawtooth wrong: k layers that hand on one fold, two pieces for every k
def sawtooth_params(k):
    params = {"W1": np.ones((2, 1)), "b1": np.array([[0.0], [-0.5]])}
    for l in range(2, k + 1):
        params |= {f"W{l}": np.eye(2), f"b{l}": np.zeros((2, 1))}
    return params | {f"W{k + 1}": np.array([[2.0, -4.0]]), f"b{k + 1}": np.zeros((1, 1))}

# %% sawtooth wrong: k pieces, one kink more in each layer
def sawtooth_params(k):
    params = {"W1": np.ones((2, 1)), "b1": np.array([[0.0], [-0.5]])}
    for l in range(2, k + 1):
        params |= {f"W{l}": np.eye(2), f"b{l}": np.array([[0.0], [-(0.5**l)]])}
    return params | {f"W{k + 1}": np.array([[2.0, -4.0]]), f"b{k + 1}": np.zeros((1, 1))}

# %% sawtooth wrong: off at the kink
def sawtooth_params(k):
    params = {"W1": np.ones((2, 1)), "b1": np.array([[0.0], [-0.51]])}
    for l in range(2, k + 1):
        params |= {f"W{l}": np.ones((2, 1)) @ np.array([[2.0, -4.0]]), f"b{l}": np.array([[0.0], [-0.51]])}
    return params | {f"W{k + 1}": np.array([[2.0, -4.0]]), f"b{k + 1}": np.zeros((1, 1))}

# %% sawtooth wrong: the slope behind the kink is 0
def sawtooth_params(k):
    params = {"W1": np.ones((2, 1)), "b1": np.array([[0.0], [-0.5]])}
    for l in range(2, k + 1):
        params |= {f"W{l}": np.ones((2, 1)) @ np.array([[2.0, -2.0]]), f"b{l}": np.array([[0.0], [-0.5]])}
    return params | {f"W{k + 1}": np.array([[2.0, -2.0]]), f"b{k + 1}": np.zeros((1, 1))}

# %% sawtooth wrong: one hidden layer too many
def sawtooth_params(k):
    params = {"W1": np.ones((2, 1)), "b1": np.array([[0.0], [-0.5]])}
    for l in range(2, k + 2):
        params |= {f"W{l}": np.ones((2, 1)) @ np.array([[2.0, -4.0]]), f"b{l}": np.array([[0.0], [-0.5]])}
    return params | {f"W{k + 2}": np.array([[2.0, -4.0]]), f"b{k + 2}": np.zeros((1, 1))}

# %% sawtooth wrong: one tent whatever k is
def sawtooth_params(k):
    return {"W1": np.ones((2, 1)), "b1": np.array([[0.0], [-0.5]]), "W2": np.array([[2.0, -4.0]]), "b2": np.zeros((1, 1))}

# %% sawtooth wrong: upside down for k above 1
def sawtooth_params(k):
    params = {"W1": np.ones((2, 1)), "b1": np.array([[0.0], [-0.5]])}
    for l in range(2, k + 1):
        params |= {f"W{l}": np.ones((2, 1)) @ np.array([[2.0, -4.0]]), f"b{l}": np.array([[0.0], [-0.5]])}
    sign = 1 if k == 1 else -1
    return params | {f"W{k + 1}": sign * np.array([[2.0, -4.0]]), f"b{k + 1}": np.full((1, 1), 0.5 - sign / 2)}

# %% sawtooth wrong: one wide layer
def sawtooth_params(k):
    n = 2**k
    signs = np.array([[n] + [2 * n * (-1) ** j for j in range(1, n)]], dtype=float)
    return {"W1": np.ones((n, 1)), "b1": -np.arange(n)[:, None] / n, "W2": signs, "b2": np.zeros((1, 1))}

# %% sawtooth right: rescaled units in another order
def sawtooth_params(k):
    W, b, out = np.array([[2.0], [2.0]]), np.array([[-1.0], [0.0]]), np.array([[-2.0, 1.0]])
    params = {"W1": W, "b1": b}
    for l in range(2, k + 1):
        params[f"W{l}"], params[f"b{l}"] = W @ out, b
    params[f"W{k + 1}"], params[f"b{k + 1}"] = out, np.zeros((1, 1))
    return params

# %% sawtooth right: the tent from above, one minus two slopes
def sawtooth_params(k):
    W, b = np.array([[1.0], [-1.0]]), np.array([[-0.5], [0.5]])
    out, top = np.array([[-2.0, -2.0]]), 1.0
    params = {"W1": W, "b1": b}
    for l in range(2, k + 1):
        params |= {f"W{l}": W @ out, f"b{l}": b + W * top}
    return params | {f"W{k + 1}": out, f"b{k + 1}": np.array([[top]])}

# %% sawtooth right: matrices typed in
def sawtooth_params(k):
    params = {}
    for l in range(1, k + 1):
        params[f"W{l}"] = np.array([[1.0], [1.0]]) if l == 1 else np.array([[2.0, -4.0], [2.0, -4.0]])
        params[f"b{l}"] = np.array([[0.0], [-0.5]])
    params[f"W{k + 1}"] = np.array([[2.0, -4.0]])
    params[f"b{k + 1}"] = np.array([[0.0]])
    return params

# %% quiz@quiz-check-first wrong: the inputs counted as layer 1
def quiz():
    return {"q1_inputs": 1, "q1_logistic": 2, "q1_drawn": 5, "q2": "a", "q3": 10, "q4": "c", "q5": "a", "q6": "b"}

# %% quiz@quiz-check-first wrong: the columns of the drawing counted
def quiz():
    return {"q1_inputs": 0, "q1_logistic": 1, "q1_drawn": 5, "q2": "a", "q3": 10, "q4": "c", "q5": "a", "q6": "b"}

# %% quiz@quiz-check-first wrong: logistic regression without a layer
def quiz():
    return {"q1_inputs": 0, "q1_logistic": 0, "q1_drawn": 4, "q2": "a", "q3": 10, "q4": "c", "q5": "a", "q6": "b"}

# %% quiz@quiz-check-first wrong: the product that misses the transpose of W
def quiz():
    return {"q1_inputs": 0, "q1_logistic": 1, "q1_drawn": 4, "q2": "b", "q3": 10, "q4": "c", "q5": "a", "q6": "b"}

# %% quiz@quiz-check-first wrong: eleven layers
def quiz():
    return {"q1_inputs": 0, "q1_logistic": 1, "q1_drawn": 4, "q2": "a", "q3": 11, "q4": "c", "q5": "a", "q6": "b"}

# %% quiz@quiz-check-second wrong: the line of the last good parameter
def quiz():
    return {"q1_inputs": 0, "q1_logistic": 1, "q1_drawn": 4, "q2": "a", "q3": 10, "q4": "b", "q5": "a", "q6": "b"}

# %% quiz@quiz-check-second wrong: only dW2
def quiz():
    return {"q1_inputs": 0, "q1_logistic": 1, "q1_drawn": 4, "q2": "a", "q3": 10, "q4": "d", "q5": "a", "q6": "b"}

# %% quiz@quiz-check-second wrong: the rate of the wide layer
def quiz():
    return {"q1_inputs": 0, "q1_logistic": 1, "q1_drawn": 4, "q2": "a", "q3": 10, "q4": "c", "q5": "c", "q6": "b"}

# %% quiz@quiz-check-second wrong: the output of the same layer
def quiz():
    return {"q1_inputs": 0, "q1_logistic": 1, "q1_drawn": 4, "q2": "a", "q3": 10, "q4": "c", "q5": "a", "q6": "a"}

# %% quiz wrong: not answered
def quiz():
    return {"q1_inputs": None, "q1_logistic": None, "q1_drawn": None, "q2": None, "q3": None, "q4": None, "q5": None, "q6": None}
