"""Known answers of the shallow network: misconceptions that must lose the points, other right ways that must keep them."""

# %% activation wrong: overflows to nan for large z
def activation(z, kind, slope=0.01):
    if kind == "sigmoid":
        return np.exp(z) / (1 + np.exp(z))
    if kind == "tanh":
        return np.tanh(z)
    if kind == "relu":
        return np.maximum(z, 0)
    if kind == "leaky_relu":
        return np.where(z > 0, z, slope * z)
    if kind == "linear":
        return z
    raise ValueError(kind)

# %% activation wrong: the printed quotient of tanh overflows
def activation(z, kind, slope=0.01):
    if kind == "sigmoid":
        return np.exp(-np.logaddexp(0, -z))
    if kind == "tanh":
        return (np.exp(z) - np.exp(-z)) / (np.exp(z) + np.exp(-z))
    if kind == "relu":
        return np.maximum(z, 0)
    if kind == "leaky_relu":
        return np.where(z > 0, z, slope * z)
    if kind == "linear":
        return z
    raise ValueError(kind)

# %% activation wrong: sets entries of the caller's array
def activation(z, kind, slope=0.01):
    if kind == "sigmoid":
        return np.exp(-np.logaddexp(0, -z))
    if kind == "tanh":
        return np.tanh(z)
    if kind == "relu":
        z[z < 0] = 0
        return z
    if kind == "leaky_relu":
        return np.where(z > 0, z, slope * z)
    if kind == "linear":
        return z
    raise ValueError(kind)

# %% activation wrong: another library's slope
def activation(z, kind, slope=0.2):
    if kind == "sigmoid":
        return np.exp(-np.logaddexp(0, -z))
    if kind == "tanh":
        return np.tanh(z)
    if kind == "relu":
        return np.maximum(z, 0)
    if kind == "leaky_relu":
        return np.where(z > 0, z, slope * z)
    if kind == "linear":
        return z
    raise ValueError(kind)

# %% activation wrong: ignores the slope that is given
def activation(z, kind, slope=0.01):
    if kind == "sigmoid":
        return np.exp(-np.logaddexp(0, -z))
    if kind == "tanh":
        return np.tanh(z)
    if kind == "relu":
        return np.maximum(z, 0)
    if kind == "leaky_relu":
        return np.maximum(z, 0.01 * z)
    if kind == "linear":
        return z
    raise ValueError(kind)

# %% activation wrong: an unknown kind is linear
def activation(z, kind, slope=0.01):
    if kind == "sigmoid":
        return np.exp(-np.logaddexp(0, -z))
    if kind == "tanh":
        return np.tanh(z)
    if kind == "relu":
        return np.maximum(z, 0)
    if kind == "leaky_relu":
        return np.where(z > 0, z, slope * z)
    return z

# %% activation wrong: Python's max looks at whole arrays
def activation(z, kind, slope=0.01):
    if kind == "sigmoid":
        return np.exp(-np.logaddexp(0, -z))
    if kind == "tanh":
        return np.tanh(z)
    if kind == "relu":
        return max(0, z)
    if kind == "leaky_relu":
        return max(slope * z, z)
    if kind == "linear":
        return z
    raise ValueError(kind)

# %% activation wrong: tanh without the stretch of its argument
def activation(z, kind, slope=0.01):
    if kind == "sigmoid":
        return np.exp(-np.logaddexp(0, -z))
    if kind == "tanh":
        return 2 * np.exp(-np.logaddexp(0, -z)) - 1
    if kind == "relu":
        return np.maximum(z, 0)
    if kind == "leaky_relu":
        return np.where(z > 0, z, slope * z)
    if kind == "linear":
        return z
    raise ValueError(kind)

# %% activation right: a table of functions
def activation(z, kind, slope=0.01):
    def squeeze(v):
        return 0.5 * (1 + np.tanh(v / 2))

    table = {
        "sigmoid": squeeze,
        "tanh": lambda v: 2 * squeeze(2 * v) - 1,
        "relu": lambda v: v * np.heaviside(v, 0.5),
        "leaky_relu": lambda v: np.maximum(v, slope * v),
        "linear": lambda v: +v,
    }
    if kind not in table:
        raise ValueError("unknown activation")
    return table[kind](z)

# %% activation right: masks on a copy
def activation(z, kind, slope=0.01):
    a = z.copy()
    if kind == "sigmoid":
        on = z >= 0
        a[on] = 1 / (1 + np.exp(-z[on]))
        a[~on] = np.exp(z[~on]) / (1 + np.exp(z[~on]))
    elif kind == "tanh":
        a = np.sign(z) * (1 - np.exp(-2 * np.abs(z))) / (1 + np.exp(-2 * np.abs(z)))
    elif kind == "relu":
        a[a < 0] = 0
    elif kind == "leaky_relu":
        a[a < 0] *= slope
    elif kind != "linear":
        raise ValueError(kind)
    return a

# %% activation right: overflows harmlessly
def activation(z, kind, slope=0.01):
    match kind:
        case "sigmoid":
            return 1 / (1 + np.exp(-z))
        case "tanh":
            return 2 / (1 + np.exp(-2 * z)) - 1
        case "relu":
            return (z + np.abs(z)) / 2
        case "leaky_relu":
            return np.clip(z, 0, None) + slope * np.clip(z, None, 0)
        case "linear":
            return z
    raise ValueError(kind)

# %% activation-grad wrong: a(1 − a) and 1 − a² applied to z
def activation_grad(z, kind, slope=0.01):
    activation(z, kind)
    if kind == "sigmoid":
        return z * (1 - z)
    if kind == "tanh":
        return 1 - z**2
    return np.where(z > 0, 1.0, {"relu": 0.0, "leaky_relu": slope, "linear": 1.0}[kind])

# %% activation-grad wrong: the slope of relu below 0 is z
def activation_grad(z, kind, slope=0.01):
    a = activation(z, kind)
    if kind == "sigmoid":
        return a * (1 - a)
    if kind == "tanh":
        return 1 - a**2
    if kind == "relu":
        return np.where(z > 0, 1.0, z)
    return np.where(z > 0, 1.0, {"leaky_relu": slope, "linear": 1.0}[kind])

# %% activation-grad wrong: another library's slope
def activation_grad(z, kind, slope=0.3):
    a = activation(z, kind)
    if kind == "sigmoid":
        return a * (1 - a)
    if kind == "tanh":
        return 1 - a**2
    return np.where(z > 0, 1.0, {"relu": 0.0, "leaky_relu": slope, "linear": 1.0}[kind])

# %% activation-grad wrong: a number for linear
def activation_grad(z, kind, slope=0.01):
    a = activation(z, kind)
    if kind == "sigmoid":
        return a * (1 - a)
    if kind == "tanh":
        return 1 - a**2
    if kind == "linear":
        return 1.0
    return np.where(z > 0, 1.0, {"relu": 0.0, "leaky_relu": slope}[kind])

# %% activation-grad wrong: the leaky slope falls below 0
def activation_grad(z, kind, slope=0.01):
    a = activation(z, kind)
    if kind == "sigmoid":
        return a * (1 - a)
    if kind == "tanh":
        return 1 - a**2
    return np.where(z > 0, 1.0, {"relu": 0.0, "leaky_relu": -slope, "linear": 1.0}[kind])

# %% activation-grad wrong: a quotient that is nan far out
def activation_grad(z, kind, slope=0.01):
    a = activation(z, kind)
    if kind == "sigmoid":
        return np.exp(-z) / (1 + np.exp(-z)) ** 2
    if kind == "tanh":
        return 1 - a**2
    return np.where(z > 0, 1.0, {"relu": 0.0, "leaky_relu": slope, "linear": 1.0}[kind])

# %% activation-grad wrong: an unknown kind is linear
def activation_grad(z, kind, slope=0.01):
    if kind == "sigmoid":
        a = activation(z, kind)
        return a * (1 - a)
    if kind == "tanh":
        return 1 - activation(z, kind) ** 2
    return np.where(z > 0, 1.0, {"relu": 0.0, "leaky_relu": slope}.get(kind, 1.0))

# %% activation-grad wrong: writes into the caller's array
def activation_grad(z, kind, slope=0.01):
    a = activation(z, kind)
    if kind == "sigmoid":
        return a * (1 - a)
    if kind == "tanh":
        return 1 - a**2
    below = {"relu": 0.0, "leaky_relu": slope, "linear": 1.0}[kind]
    on = z > 0
    z[on], z[~on] = 1.0, below
    return z

# %% activation-grad right: without the activation
def activation_grad(z, kind, slope=0.01):
    if kind == "sigmoid":
        e = np.exp(-np.abs(z))
        return e / (1 + e) ** 2
    if kind == "tanh":
        e = np.exp(-2 * np.abs(z))
        return 4 * e / (1 + e) ** 2
    if kind == "relu":
        return np.heaviside(z, 0)
    if kind == "leaky_relu":
        return np.heaviside(z, 1) + slope * np.heaviside(-z, 0)
    if kind == "linear":
        return np.ones_like(z)
    raise ValueError(kind)

# %% activation-grad right: 1 at zero, masks
def activation_grad(z, kind, slope=0.01):
    a = activation(z, kind, slope)
    match kind:
        case "sigmoid":
            return a - a**2
        case "tanh":
            return (1 - a) * (1 + a)
        case "relu":
            return (z >= 0).astype(float)
        case "leaky_relu":
            grad = np.ones(z.shape)
            grad[z < 0] = slope
            return grad
        case "linear":
            return z * 0 + 1

# %% activation-grad right: tanh through the sigmoid
def activation_grad(z, kind, slope=0.01):
    slopes = {
        "sigmoid": lambda: activation(z, "sigmoid") * activation(-z, "sigmoid"),
        "tanh": lambda: 4 * activation(2 * z, "sigmoid") * activation(-2 * z, "sigmoid"),
        "relu": lambda: np.where(z < 0, 0.0, 1.0),
        "leaky_relu": lambda: np.where(z < 0, slope, 1.0),
        "linear": lambda: np.full(z.shape, 1.0),
    }
    if kind not in slopes:
        raise ValueError(f"what is {kind}?")
    return slopes[kind]()

# %% collapse-linear wrong: the product in the other order
def collapse_linear(Ws, bs):
    W, b = Ws[0], bs[0]
    for W_next, b_next in zip(Ws[1:], bs[1:]):
        W, b = W @ W_next, W_next @ b + b_next
    return W, b

# %% collapse-linear wrong: biases are only added up
def collapse_linear(Ws, bs):
    W, b = Ws[0], bs[0]
    for W_next, b_next in zip(Ws[1:], bs[1:]):
        W, b = W_next @ W, b.sum() + b_next
    return W, b

# %% collapse-linear wrong: exactly two layers
def collapse_linear(Ws, bs):
    return Ws[1] @ Ws[0], Ws[1] @ bs[0] + bs[1]

# %% collapse-linear wrong: the first and the last layer only
def collapse_linear(Ws, bs):
    if len(Ws) == 1:
        return Ws[0], bs[0]
    return Ws[-1] @ Ws[0], Ws[-1] @ bs[0] + bs[-1]

# %% collapse-linear wrong: b meets the new W too late
def collapse_linear(Ws, bs):
    W, b = Ws[0], bs[0]
    for W_next, b_next in zip(Ws[1:], bs[1:]):
        W = W_next @ W
        b = W_next @ (b + b_next) if W_next.shape[1] == b_next.shape[0] else W_next @ b + b_next
    return W, b

# %% collapse-linear wrong: a flat bias
def collapse_linear(Ws, bs):
    W, b = Ws[0], bs[0]
    for W_next, b_next in zip(Ws[1:], bs[1:]):
        W, b = W_next @ W, W_next @ b + b_next
    return W, b.ravel()

# %% collapse-linear wrong: works in the caller's lists
def collapse_linear(Ws, bs):
    while len(Ws) > 1:
        W_first, b_first = Ws.pop(0), bs.pop(0)
        bs[0] = Ws[0] @ b_first + bs[0]
        Ws[0] = Ws[0] @ W_first
    return Ws[0], bs[0]

# %% collapse-linear right: pushes a basis and the origin through
def collapse_linear(Ws, bs):
    def through(A):
        for W, b in zip(Ws, bs):
            A = W @ A + b
        return A

    n = Ws[0].shape[1]
    origin = through(np.zeros((n, 1)))
    return through(np.eye(n)) - origin, origin

# %% collapse-linear right: homogeneous matrices
def collapse_linear(Ws, bs):
    total = np.eye(Ws[0].shape[1] + 1)
    for W, b in zip(Ws, bs):
        bottom = np.zeros((1, W.shape[1] + 1))
        bottom[0, -1] = 1
        total = np.vstack([np.hstack([W, b]), bottom]) @ total
    return total[:-1, :-1], total[:-1, -1:]

# %% collapse-linear right: recursion from the last layer
def collapse_linear(Ws, bs):
    if len(Ws) == 1:
        return Ws[0].copy(), bs[0].copy()
    W, b = collapse_linear(Ws[:-1], bs[:-1])
    return np.einsum("ij,jk->ik", Ws[-1], W), bs[-1] + Ws[-1].dot(b)

# %% layer-sizes wrong: the numbers of examples
def layer_sizes(X, Y, n_h):
    return X.shape[1], n_h, Y.shape[1]

# %% layer-sizes wrong: always four hidden units
def layer_sizes(X, Y, n_h):
    return X.shape[0], 4, Y.shape[0]

# %% layer-sizes wrong: a list
def layer_sizes(X, Y, n_h):
    return [X.shape[0], n_h, Y.shape[0]]

# %% layer-sizes wrong: counts layers as in a drawing
def layer_sizes(X, Y, n_h):
    return X.shape[0], n_h, 1

# %% layer-sizes right: len
def layer_sizes(X, Y, n_h):
    return (len(X), n_h, len(Y))

# %% layer-sizes right: unpacked shapes
def layer_sizes(X, Y, n_h):
    n_x, _ = X.shape
    n_y, _ = np.shape(Y)
    return tuple([n_x, n_h, n_y])

# %% stack-units wrong: every row uses the bias of the first unit
def stack_units(ws, bs):
    return np.array([np.ravel(w) for w in ws], dtype=float), np.full((len(bs), 1), float(bs[0]))

# %% stack-units wrong: one column for each unit
def stack_units(ws, bs):
    return np.hstack(ws).astype(float), np.array(bs, dtype=float).reshape(-1, 1)

# %% stack-units wrong: a flat bias
def stack_units(ws, bs):
    return np.hstack(ws).T.astype(float), np.array(bs, dtype=float)

# %% stack-units wrong: reshapes columns into rows of mixed units
def stack_units(ws, bs):
    return np.hstack(ws).reshape(len(ws), -1).astype(float), np.array(bs, dtype=float).reshape(-1, 1)

# %% stack-units wrong: three axes
def stack_units(ws, bs):
    return np.array(ws, dtype=float), np.array(bs, dtype=float).reshape(-1, 1)

# %% stack-units wrong: whole numbers stay whole numbers
def stack_units(ws, bs):
    return np.hstack(ws).T, np.array(bs).reshape(-1, 1)

# %% stack-units right: a loop over rows
def stack_units(ws, bs):
    k, n = len(ws), ws[0].shape[0]
    W, b = np.zeros((k, n)), np.zeros((k, 1))
    for i in range(k):
        W[i] = ws[i][:, 0]
        b[i, 0] = bs[i]
    return W, b

# %% stack-units right: concatenates transposes
def stack_units(ws, bs):
    return np.concatenate([1.0 * w.T for w in ws], axis=0), np.array([[float(b)] for b in bs])

# %% stack-units right: squeezes three axes
def stack_units(ws, bs):
    return np.array(ws, dtype=np.float64)[:, :, 0], np.float64(bs)[:, None]

# %% initialize-parameters wrong: uniform between 0 and 1
def initialize_parameters(n_x, n_h, n_y, rng, scale=0.01):
    return {"W1": rng.random((n_h, n_x)) * scale, "b1": np.zeros((n_h, 1)),
            "W2": rng.random((n_y, n_h)) * scale, "b2": np.zeros((n_y, 1))}

# %% initialize-parameters wrong: uniform around 0
def initialize_parameters(n_x, n_h, n_y, rng, scale=0.01):
    s = 3**0.5 * scale
    return {"W1": rng.uniform(-s, s, (n_h, n_x)), "b1": np.zeros((n_h, 1)),
            "W2": rng.uniform(-s, s, (n_y, n_h)), "b2": np.zeros((n_y, 1))}

# %% initialize-parameters wrong: randn takes no tuple
def initialize_parameters(n_x, n_h, n_y, rng, scale=0.01):
    return {"W1": np.random.randn((n_h, n_x)) * scale, "b1": np.zeros((n_h, 1)),
            "W2": np.random.randn((n_y, n_h)) * scale, "b2": np.zeros((n_y, 1))}

# %% initialize-parameters wrong: zeros takes a tuple
def initialize_parameters(n_x, n_h, n_y, rng, scale=0.01):
    return {"W1": rng.standard_normal((n_h, n_x)) * scale, "b1": np.zeros(n_h, 1),
            "W2": rng.standard_normal((n_y, n_h)) * scale, "b2": np.zeros(n_y, 1)}

# %% initialize-parameters wrong: a square W2
def initialize_parameters(n_x, n_h, n_y, rng, scale=0.01):
    return {"W1": rng.standard_normal((n_h, n_x)) * scale, "b1": np.zeros((n_h, 1)),
            "W2": rng.standard_normal((n_h, n_h)) * scale, "b2": np.zeros((n_y, 1))}

# %% initialize-parameters wrong: not scaled
def initialize_parameters(n_x, n_h, n_y, rng, scale=0.01):
    return {"W1": rng.standard_normal((n_h, n_x)), "b1": np.zeros((n_h, 1)),
            "W2": rng.standard_normal((n_y, n_h)), "b2": np.zeros((n_y, 1))}

# %% initialize-parameters wrong: a seed of its own
def initialize_parameters(n_x, n_h, n_y, rng, scale=0.01):
    rng = np.random.default_rng(2)
    return {"W1": rng.standard_normal((n_h, n_x)) * scale, "b1": np.zeros((n_h, 1)),
            "W2": rng.standard_normal((n_y, n_h)) * scale, "b2": np.zeros((n_y, 1))}

# %% initialize-parameters wrong: the global generator
def initialize_parameters(n_x, n_h, n_y, rng, scale=0.01):
    return {"W1": np.random.randn(n_h, n_x) * scale, "b1": np.zeros((n_h, 1)),
            "W2": np.random.randn(n_y, n_h) * scale, "b2": np.zeros((n_y, 1))}

# %% initialize-parameters wrong: all zeros
def initialize_parameters(n_x, n_h, n_y, rng, scale=0.01):
    return {"W1": np.zeros((n_h, n_x)), "b1": np.zeros((n_h, 1)), "W2": np.zeros((n_y, n_h)), "b2": np.zeros((n_y, 1))}

# %% initialize-parameters wrong: random biases
def initialize_parameters(n_x, n_h, n_y, rng, scale=0.01):
    return {"W1": rng.standard_normal((n_h, n_x)) * scale, "b1": rng.standard_normal((n_h, 1)) * scale,
            "W2": rng.standard_normal((n_y, n_h)) * scale, "b2": np.zeros((n_y, 1))}

# %% initialize-parameters wrong: rows are inputs
def initialize_parameters(n_x, n_h, n_y, rng, scale=0.01):
    return {"W1": rng.standard_normal((n_x, n_h)) * scale, "b1": np.zeros((n_h, 1)),
            "W2": rng.standard_normal((n_h, n_y)) * scale, "b2": np.zeros((n_y, 1))}

# %% initialize-parameters right: rng.normal, output layer first
def initialize_parameters(n_x, n_h, n_y, rng, scale=0.01):
    params = {"b2": np.zeros((n_y, 1)), "W2": rng.normal(0, scale, size=(n_y, n_h))}
    params["W1"] = rng.normal(loc=0.0, scale=scale, size=(n_h, n_x))
    params["b1"] = np.zeros(shape=(n_h, 1))
    return params

# %% initialize-parameters right: all numbers drawn at once
def initialize_parameters(n_x, n_h, n_y, rng, scale=0.01):
    drawn = rng.standard_normal(n_h * n_x + n_y * n_h) * scale
    return dict(W1=drawn[: n_h * n_x].reshape(n_h, n_x), W2=drawn[n_h * n_x :].reshape(n_y, n_h),
                b1=np.full((n_h, 1), 0.0), b2=np.full((n_y, 1), 0.0))

# %% initialize-parameters right: a loop over layers
def initialize_parameters(n_x, n_h, n_y, rng, scale=0.01):
    params = {}
    for layer, (before, here) in enumerate([(n_x, n_h), (n_h, n_y)], start=1):
        params[f"W{layer}"] = np.array([[scale * rng.standard_normal() for _ in range(before)] for _ in range(here)])
        params[f"b{layer}"] = np.zeros((here, 1))
    return params

# %% forward-propagation wrong: a sigmoid in the hidden layer
def forward_propagation(X, params, hidden="tanh"):
    Z1 = params["W1"] @ X + params["b1"]
    A1 = activation(Z1, "sigmoid")
    Z2 = params["W2"] @ A1 + params["b2"]
    A2 = activation(Z2, "sigmoid")
    return A2, {"Z1": Z1, "A1": A1, "Z2": Z2, "A2": A2}

# %% forward-propagation wrong: tanh whatever is asked for
def forward_propagation(X, params, hidden="tanh"):
    Z1 = params["W1"] @ X + params["b1"]
    A1 = np.tanh(Z1)
    Z2 = params["W2"] @ A1 + params["b2"]
    A2 = activation(Z2, "sigmoid")
    return A2, {"Z1": Z1, "A1": A1, "Z2": Z2, "A2": A2}

# %% forward-propagation wrong: the second layer sees the sums
def forward_propagation(X, params, hidden="tanh"):
    Z1 = params["W1"] @ X + params["b1"]
    A1 = activation(Z1, hidden)
    Z2 = params["W2"] @ Z1 + params["b2"]
    A2 = activation(Z2, "sigmoid")
    return A2, {"Z1": Z1, "A1": A1, "Z2": Z2, "A2": A2}

# %% forward-propagation wrong: the second layer sees X again
def forward_propagation(X, params, hidden="tanh"):
    Z1 = params["W1"] @ X + params["b1"]
    A1 = activation(Z1, hidden)
    Z2 = params["W2"] @ X + params["b2"]
    A2 = activation(Z2, "sigmoid")
    return A2, {"Z1": Z1, "A1": A1, "Z2": Z2, "A2": A2}

# %% forward-propagation wrong: the output has the hidden layer's activation
def forward_propagation(X, params, hidden="tanh"):
    Z1 = params["W1"] @ X + params["b1"]
    A1 = activation(Z1, hidden)
    Z2 = params["W2"] @ A1 + params["b2"]
    A2 = activation(Z2, hidden)
    return A2, {"Z1": Z1, "A1": A1, "Z2": Z2, "A2": A2}

# %% forward-propagation wrong: a flat output
def forward_propagation(X, params, hidden="tanh"):
    Z1 = params["W1"] @ X + params["b1"]
    A1 = activation(Z1, hidden)
    Z2 = params["W2"] @ A1 + params["b2"]
    A2 = activation(Z2, "sigmoid")
    return A2[0], {"Z1": Z1, "A1": A1, "Z2": Z2, "A2": A2}

# %% forward-propagation wrong: a flat bias lies along the examples
def forward_propagation(X, params, hidden="tanh"):
    Z1 = params["W1"] @ X + params["b1"].ravel()
    A1 = activation(Z1, hidden)
    Z2 = params["W2"] @ A1 + params["b2"].ravel()
    A2 = activation(Z2, "sigmoid")
    return A2, {"Z1": Z1, "A1": A1, "Z2": Z2, "A2": A2}

# %% forward-propagation wrong: no biases
def forward_propagation(X, params, hidden="tanh"):
    Z1 = params["W1"] @ X
    A1 = activation(Z1, hidden)
    Z2 = params["W2"] @ A1
    A2 = activation(Z2, "sigmoid")
    return A2, {"Z1": Z1, "A1": A1, "Z2": Z2, "A2": A2}

# %% forward-propagation wrong: the cache lacks the sums
def forward_propagation(X, params, hidden="tanh"):
    A1 = activation(params["W1"] @ X + params["b1"], hidden)
    A2 = activation(params["W2"] @ A1 + params["b2"], "sigmoid")
    return A2, {"A1": A1, "A2": A2}

# %% forward-propagation right: einsum
def forward_propagation(X, params, hidden="tanh"):
    cache = {"Z1": np.einsum("ij,jk->ik", params["W1"], X) + params["b1"]}
    cache["A1"] = activation(cache["Z1"], hidden)
    cache["Z2"] = np.einsum("ij,jk->ik", params["W2"], cache["A1"]) + params["b2"]
    cache["A2"] = activation(cache["Z2"], "sigmoid")
    return cache["A2"], cache

# %% forward-propagation right: a row of ones carries the biases
def forward_propagation(X, params, hidden="tanh"):
    ones = np.ones((1, X.shape[1]))
    Z1 = np.hstack([params["b1"], params["W1"]]) @ np.vstack([ones, X])
    A1 = activation(Z1, hidden, 0.01)
    Z2 = np.hstack([params["b2"], params["W2"]]) @ np.vstack([ones, A1])
    A2 = 0.5 + 0.5 * np.tanh(Z2 / 2)
    return A2, dict(A2=A2, Z2=Z2, A1=A1, Z1=Z1)

# %% forward-propagation right: a loop over examples
def forward_propagation(X, params, hidden="tanh"):
    columns = {"Z1": [], "A1": [], "Z2": [], "A2": []}
    for i in range(X.shape[1]):
        z1 = params["W1"].dot(X[:, [i]]) + params["b1"]
        a1 = activation(z1, hidden)
        z2 = params["W2"].dot(a1) + params["b2"]
        for name, value in zip(("Z1", "A1", "Z2", "A2"), (z1, a1, z2, activation(z2, "sigmoid"))):
            columns[name].append(value)
    cache = {name: np.hstack(values) for name, values in columns.items()}
    return cache["A2"], cache

# %% compute-cost wrong: the sum without 1/m
def compute_cost(A2, Y, eps=1e-12):
    P = np.clip(A2, eps, 1 - eps)
    return float(-np.sum(Y * np.log(P) + (1 - Y) * np.log(1 - P)))

# %% compute-cost wrong: nan at 0 and 1
def compute_cost(A2, Y, eps=1e-12):
    return float(-np.mean(Y * np.log(A2) + (1 - Y) * np.log(1 - A2)))

# %% compute-cost wrong: an array
def compute_cost(A2, Y, eps=1e-12):
    P = np.clip(A2, eps, 1 - eps)
    return -np.mean(Y * np.log(P) + (1 - Y) * np.log(1 - P), axis=1, keepdims=True)

# %% compute-cost wrong: the bracket closes behind the first term
def compute_cost(A2, Y, eps=1e-12):
    P = np.clip(A2, eps, 1 - eps)
    return -np.sum(Y * np.log(P)) + (1 - Y) * np.log(1 - P) / Y.shape[1]

# %% compute-cost wrong: only examples of class 1 count
def compute_cost(A2, Y, eps=1e-12):
    return float(-np.mean(Y * np.log(np.clip(A2, eps, 1 - eps))))

# %% compute-cost wrong: m + 1 terms in the mean
def compute_cost(A2, Y, eps=1e-12):
    P = np.clip(A2, eps, 1 - eps)
    return float(-np.sum(Y * np.log(P) + (1 - Y) * np.log(1 - P)) / (Y.shape[1] + 1))

# %% compute-cost wrong: ignores eps
def compute_cost(A2, Y, eps=1e-12):
    P = np.clip(A2, 1e-12, 1 - 1e-12)
    return float(-np.mean(Y * np.log(P) + (1 - Y) * np.log(1 - P)))

# %% compute-cost wrong: logarithms of base 2
def compute_cost(A2, Y, eps=1e-12):
    P = np.clip(A2, eps, 1 - eps)
    return float(-np.mean(Y * np.log2(P) + (1 - Y) * np.log2(1 - P)))

# %% compute-cost wrong: clips the caller's array
def compute_cost(A2, Y, eps=1e-12):
    A2 += 1e-6
    P = np.clip(A2 - 1e-6, eps, 1 - eps)
    return float(-np.mean(Y * np.log(P) + (1 - Y) * np.log(1 - P)))

# %% compute-cost right: inner products
def compute_cost(A2, Y, eps=1e-12):
    P = np.minimum(np.maximum(A2, eps), 1 - eps)
    return -(np.vdot(Y, np.log(P)) + np.vdot(1 - Y, np.log(1 - P))) / Y.size

# %% compute-cost right: the probability of what happened
def compute_cost(A2, Y, eps=1e-12):
    P = np.clip(A2, eps, 1 - eps)
    return np.average(-np.log(np.where(Y == 1, P, 1 - P)))

# %% compute-cost right: a loop
def compute_cost(A2, Y, eps=1e-12):
    total, m = 0.0, Y.shape[1]
    for i in range(m):
        p = min(max(A2[0, i], eps), 1 - eps)
        total -= np.log(p) if Y[0, i] == 1 else np.log(1 - p)
    return total / m

# %% mae wrong: the sum
def mae(Yhat, Y):
    return float(np.sum(np.abs(Yhat - Y)))

# %% mae wrong: signs cancel
def mae(Yhat, Y):
    return float(abs(np.mean(Yhat - Y)))

# %% mae wrong: divides by the columns only
def mae(Yhat, Y):
    return float(np.sum(np.abs(Yhat - Y)) / Y.shape[-1])

# %% mae wrong: a mean for each row
def mae(Yhat, Y):
    return np.mean(np.abs(Yhat - Y), axis=-1)

# %% mae wrong: the median
def mae(Yhat, Y):
    return float(np.median(np.abs(Yhat - Y)))

# %% mae right: a norm
def mae(Yhat, Y):
    return np.linalg.norm(np.ravel(Yhat - Y), 1) / Y.size

# %% mae right: a loop
def mae(Yhat, Y):
    gaps = [abs(a - b) for a, b in zip(Yhat.flat, Y.flat)]
    return sum(gaps) / len(gaps)

# %% mse wrong: half of it
def mse(Yhat, Y):
    return float(np.mean((Yhat - Y) ** 2) / 2)

# %% mse wrong: its root
def mse(Yhat, Y):
    return float(np.sqrt(np.mean((Yhat - Y) ** 2)))

# %% mse wrong: the sum
def mse(Yhat, Y):
    return float(np.sum((Yhat - Y) ** 2))

# %% mse wrong: the square of the mean
def mse(Yhat, Y):
    return float(np.mean(Yhat - Y) ** 2)

# %% mse wrong: divides by the rows
def mse(Yhat, Y):
    return float(np.sum((Yhat - Y) ** 2) / len(Y))

# %% mse right: an inner product
def mse(Yhat, Y):
    gap = (Yhat - Y).ravel()
    return gap @ gap / gap.size

# %% mse right: a mean of means
def mse(Yhat, Y):
    return np.square(np.subtract(Y, Yhat)).mean()

# %% backward-propagation wrong: the slope times z
def backward_propagation(params, cache, X, Y, hidden="tanh"):
    m = X.shape[1]
    dZ2 = cache["A2"] - Y
    dZ1 = params["W2"].T @ dZ2 * activation_grad(cache["Z1"], hidden) * cache["Z1"]
    return {"dW1": dZ1 @ X.T / m, "db1": dZ1.sum(axis=1, keepdims=True) / m,
            "dW2": dZ2 @ cache["A1"].T / m, "db2": dZ2.sum(axis=1, keepdims=True) / m}

# %% backward-propagation wrong: the slope at a instead of z
def backward_propagation(params, cache, X, Y, hidden="tanh"):
    m = X.shape[1]
    dZ2 = cache["A2"] - Y
    dZ1 = params["W2"].T @ dZ2 * activation_grad(cache["A1"], hidden)
    return {"dW1": dZ1 @ X.T / m, "db1": dZ1.sum(axis=1, keepdims=True) / m,
            "dW2": dZ2 @ cache["A1"].T / m, "db2": dZ2.sum(axis=1, keepdims=True) / m}

# %% backward-propagation wrong: flat biases
def backward_propagation(params, cache, X, Y, hidden="tanh"):
    m = X.shape[1]
    dZ2 = cache["A2"] - Y
    dZ1 = params["W2"].T @ dZ2 * activation_grad(cache["Z1"], hidden)
    return {"dW1": dZ1 @ X.T / m, "db1": dZ1.sum(axis=1) / m, "dW2": dZ2 @ cache["A1"].T / m, "db2": dZ2.sum(axis=1) / m}

# %% backward-propagation wrong: keepdims without its value
def backward_propagation(params, cache, X, Y, hidden="tanh"):
    m = X.shape[1]
    dZ2 = cache["A2"] - Y
    dZ1 = params["W2"].T @ dZ2 * activation_grad(cache["Z1"], hidden)
    return {"dW1": dZ1 @ X.T / m, "db1": np.sum(dZ1, axis=1, keepdims) / m,
            "dW2": dZ2 @ cache["A1"].T / m, "db2": np.sum(dZ2, axis=1, keepdims) / m}

# %% backward-propagation wrong: 1 − A1 without the square
def backward_propagation(params, cache, X, Y, hidden="tanh"):
    m = X.shape[1]
    dZ2 = cache["A2"] - Y
    dZ1 = params["W2"].T @ dZ2 * (1 - cache["A1"])
    return {"dW1": dZ1 @ X.T / m, "db1": dZ1.sum(axis=1, keepdims=True) / m,
            "dW2": dZ2 @ cache["A1"].T / m, "db2": dZ2.sum(axis=1, keepdims=True) / m}

# %% backward-propagation wrong: W2 is not transposed
def backward_propagation(params, cache, X, Y, hidden="tanh"):
    m = X.shape[1]
    dZ2 = cache["A2"] - Y
    dZ1 = params["W2"] @ dZ2 * activation_grad(cache["Z1"], hidden)
    return {"dW1": dZ1 @ X.T / m, "db1": dZ1.sum(axis=1, keepdims=True) / m,
            "dW2": dZ2 @ cache["A1"].T / m, "db2": dZ2.sum(axis=1, keepdims=True) / m}

# %% backward-propagation wrong: no 1/m
def backward_propagation(params, cache, X, Y, hidden="tanh"):
    dZ2 = cache["A2"] - Y
    dZ1 = params["W2"].T @ dZ2 * activation_grad(cache["Z1"], hidden)
    return {"dW1": dZ1 @ X.T, "db1": dZ1.sum(axis=1, keepdims=True),
            "dW2": dZ2 @ cache["A1"].T, "db2": dZ2.sum(axis=1, keepdims=True)}

# %% backward-propagation wrong: label minus prediction
def backward_propagation(params, cache, X, Y, hidden="tanh"):
    m = X.shape[1]
    dZ2 = Y - cache["A2"]
    dZ1 = params["W2"].T @ dZ2 * activation_grad(cache["Z1"], hidden)
    return {"dW1": dZ1 @ X.T / m, "db1": dZ1.sum(axis=1, keepdims=True) / m,
            "dW2": dZ2 @ cache["A1"].T / m, "db2": dZ2.sum(axis=1, keepdims=True) / m}

# %% backward-propagation wrong: the slope of the output's sigmoid twice
def backward_propagation(params, cache, X, Y, hidden="tanh"):
    m = X.shape[1]
    dZ2 = (cache["A2"] - Y) * cache["A2"] * (1 - cache["A2"])
    dZ1 = params["W2"].T @ dZ2 * activation_grad(cache["Z1"], hidden)
    return {"dW1": dZ1 @ X.T / m, "db1": dZ1.sum(axis=1, keepdims=True) / m,
            "dW2": dZ2 @ cache["A1"].T / m, "db2": dZ2.sum(axis=1, keepdims=True) / m}

# %% backward-propagation wrong: dW2 from the sums of the hidden layer
def backward_propagation(params, cache, X, Y, hidden="tanh"):
    m = X.shape[1]
    dZ2 = cache["A2"] - Y
    dZ1 = params["W2"].T @ dZ2 * activation_grad(cache["Z1"], hidden)
    return {"dW1": dZ1 @ X.T / m, "db1": dZ1.sum(axis=1, keepdims=True) / m,
            "dW2": dZ2 @ cache["Z1"].T / m, "db2": dZ2.sum(axis=1, keepdims=True) / m}

# %% backward-propagation wrong: writes into the cache
def backward_propagation(params, cache, X, Y, hidden="tanh"):
    m = X.shape[1]
    dZ2 = cache["A2"]
    dZ2 -= Y
    dZ1 = params["W2"].T @ dZ2 * activation_grad(cache["Z1"], hidden)
    return {"dW1": dZ1 @ X.T / m, "db1": dZ1.sum(axis=1, keepdims=True) / m,
            "dW2": dZ2 @ cache["A1"].T / m, "db2": dZ2.sum(axis=1, keepdims=True) / m}

# %% backward-propagation@backward-propagation-check-kinds wrong: the slope of tanh for every kind
def backward_propagation(params, cache, X, Y, hidden="tanh"):
    m = X.shape[1]
    dZ2 = cache["A2"] - Y
    dZ1 = params["W2"].T @ dZ2 * (1 - cache["A1"] ** 2)
    return {"dW1": dZ1 @ X.T / m, "db1": dZ1.sum(axis=1, keepdims=True) / m,
            "dW2": dZ2 @ cache["A1"].T / m, "db2": dZ2.sum(axis=1, keepdims=True) / m}

# %% backward-propagation@backward-propagation-check-kinds wrong: forgets to name the kind
def backward_propagation(params, cache, X, Y, hidden="tanh"):
    m = X.shape[1]
    dZ2 = cache["A2"] - Y
    dZ1 = params["W2"].T @ dZ2 * activation_grad(cache["Z1"], "tanh")
    return {"dW1": dZ1 @ X.T / m, "db1": dZ1.sum(axis=1, keepdims=True) / m,
            "dW2": dZ2 @ cache["A1"].T / m, "db2": dZ2.sum(axis=1, keepdims=True) / m}

# %% backward-propagation@backward-propagation-check-kinds wrong: the mask of relu is its value
def backward_propagation(params, cache, X, Y, hidden="tanh"):
    m = X.shape[1]
    dZ2 = cache["A2"] - Y
    slope = cache["A1"] if hidden == "relu" else activation_grad(cache["Z1"], hidden)
    dZ1 = params["W2"].T @ dZ2 * slope
    return {"dW1": dZ1 @ X.T / m, "db1": dZ1.sum(axis=1, keepdims=True) / m,
            "dW2": dZ2 @ cache["A1"].T / m, "db2": dZ2.sum(axis=1, keepdims=True) / m}

# %% backward-propagation right: slopes from the activations
def backward_propagation(params, cache, X, Y, hidden="tanh"):
    A1 = cache["A1"]
    slope = {"tanh": 1 - A1 * A1, "relu": np.int64(A1 > 0), "sigmoid": A1 * (1 - A1)}[hidden]
    dZ2 = (cache["A2"] - Y) / Y.shape[1]
    dZ1 = (params["W2"].T * dZ2) * slope
    return dict(db2=dZ2.sum(axis=1, keepdims=True), dW2=dZ2.dot(A1.T), db1=dZ1.sum(axis=1).reshape(-1, 1), dW1=dZ1.dot(X.T))

# %% backward-propagation right: einsum
def backward_propagation(params, cache, X, Y, hidden="tanh"):
    m = Y.size
    error = cache["A2"] - Y
    back = np.einsum("oh,om->hm", params["W2"], error) * activation_grad(cache["Z1"], hidden)
    return {"dW1": np.einsum("hm,xm->hx", back, X) / m, "db1": np.mean(back, axis=1, keepdims=True),
            "dW2": np.einsum("om,hm->oh", error, cache["A1"]) / m, "db2": np.mean(error, axis=1, keepdims=True)}

# %% backward-propagation right: a loop over examples
def backward_propagation(params, cache, X, Y, hidden="tanh"):
    m = X.shape[1]
    grads = {"d" + name: np.zeros(value.shape) for name, value in params.items()}
    for i in range(m):
        dz2 = cache["A2"][:, [i]] - Y[:, [i]]
        dz1 = params["W2"].T @ dz2 * activation_grad(cache["Z1"][:, [i]], hidden)
        grads["dW2"] += dz2 @ cache["A1"][:, [i]].T / m
        grads["db2"] += dz2 / m
        grads["dW1"] += dz1 @ X[:, [i]].T / m
        grads["db1"] += dz1 / m
    return grads

# %% backward-propagation right: ones take the sums, and the activation is computed anew
def backward_propagation(params, cache, X, Y, hidden="tanh"):
    m = X.shape[1]
    mean = np.full((m, 1), 1 / m)
    A1 = activation(cache["Z1"], hidden)
    slope = {"tanh": (1 + A1) * (1 - A1), "relu": np.sign(A1), "sigmoid": A1 - A1**2}[hidden]
    dZ2 = cache["A2"] - Y
    dZ1 = np.outer(params["W2"], dZ2) * slope
    return {"dW1": (dZ1 @ X.T) / m, "db1": dZ1 @ mean, "dW2": (dZ2 @ A1.T) / m, "db2": dZ2 @ mean}

# %% update-parameters wrong: in place
def update_parameters(params, grads, alpha):
    for name in params:
        params[name] -= alpha * grads["d" + name]
    return params

# %% update-parameters wrong: an alias of the caller's dictionary
def update_parameters(params, grads, alpha):
    new = params
    for name in new:
        new[name] = new[name] - alpha * grads["d" + name]
    return new

# %% update-parameters wrong: a shallow copy whose arrays are the caller's
def update_parameters(params, grads, alpha):
    new = dict(params)
    for name in new:
        new[name] -= alpha * grads["d" + name]
    return new

# %% update-parameters wrong: climbs
def update_parameters(params, grads, alpha):
    return {name: params[name] + alpha * grads["d" + name] for name in params}

# %% update-parameters wrong: biases stay
def update_parameters(params, grads, alpha):
    return {name: params[name] - alpha * grads["d" + name] if name.startswith("W") else params[name] for name in params}

# %% update-parameters wrong: the keys of the gradients
def update_parameters(params, grads, alpha):
    return {"d" + name: params[name] - alpha * grads["d" + name] for name in params}

# %% update-parameters right: four lines
def update_parameters(params, grads, alpha):
    W1 = params["W1"] - alpha * grads["dW1"]
    b1 = params["b1"] - alpha * grads["db1"]
    W2 = params["W2"] - alpha * grads["dW2"]
    b2 = params["b2"] - alpha * grads["db2"]
    return {"W1": W1, "b1": b1, "W2": W2, "b2": b2}

# %% update-parameters right: a deep copy, then in place
def update_parameters(params, grads, alpha):
    new = {name: np.array(value, dtype=float) for name, value in params.items()}
    for gradient in grads:
        new[gradient[1:]] -= alpha * grads[gradient]
    return new

# %% predict wrong: True and False
def predict(X, params, hidden="tanh"):
    return forward_propagation(X, params, hidden)[0] >= 0.5

# %% predict wrong: the probabilities
def predict(X, params, hidden="tanh"):
    return forward_propagation(X, params, hidden)[0]

# %% predict wrong: floats
def predict(X, params, hidden="tanh"):
    return np.round(forward_propagation(X, params, hidden)[0])

# %% predict wrong: a flat array
def predict(X, params, hidden="tanh"):
    return (forward_propagation(X, params, hidden)[0] >= 0.5).astype(int).ravel()

# %% predict@train-check wrong: tanh whatever is asked for
def predict(X, params, hidden="tanh"):
    return (forward_propagation(X, params)[0] >= 0.5).astype(int)

# %% predict wrong: everything is 1
def predict(X, params, hidden="tanh"):
    return np.ones((1, X.shape[1]), dtype=int)

# %% predict right: np.where
def predict(X, params, hidden="tanh"):
    return np.where(forward_propagation(X, params, hidden)[0] < 0.5, 0, 1)

# %% predict right: the sign of the last sum
def predict(X, params, hidden="tanh"):
    return 1 * (forward_propagation(X, params, hidden)[1]["Z2"] >= 0)

# %% predict right: writes its own forward pass
def predict(X, params, hidden="tanh"):
    A1 = activation(params["W1"] @ X + params["b1"], hidden)
    return np.array(params["W2"] @ A1 + params["b2"] >= 0, dtype=np.int32)

# %% train wrong: the costs after the updates
def train(X, Y, n_h, n_iter, alpha, rng, hidden="tanh", scale=0.01):
    params, costs = initialize_parameters(X.shape[0], n_h, Y.shape[0], rng, scale), []
    for _ in range(n_iter):
        A2, cache = forward_propagation(X, params, hidden)
        params = update_parameters(params, backward_propagation(params, cache, X, Y, hidden), alpha)
        costs.append(compute_cost(forward_propagation(X, params, hidden)[0], Y))
    return params, costs

# %% train wrong: never keeps what the update returns
def train(X, Y, n_h, n_iter, alpha, rng, hidden="tanh", scale=0.01):
    params, costs = initialize_parameters(X.shape[0], n_h, Y.shape[0], rng, scale), []
    for _ in range(n_iter):
        A2, cache = forward_propagation(X, params, hidden)
        costs.append(compute_cost(A2, Y))
        update_parameters(params, backward_propagation(params, cache, X, Y, hidden), alpha)
    return params, costs

# %% train wrong: the forward pass runs once, before the loop
def train(X, Y, n_h, n_iter, alpha, rng, hidden="tanh", scale=0.01):
    params, costs = initialize_parameters(X.shape[0], n_h, Y.shape[0], rng, scale), []
    A2, cache = forward_propagation(X, params, hidden)
    for _ in range(n_iter):
        costs.append(compute_cost(A2, Y))
        params = update_parameters(params, backward_propagation(params, cache, X, Y, hidden), alpha)
    return params, costs

# %% train@train-check-petals wrong: starts at zero
def train(X, Y, n_h, n_iter, alpha, rng, hidden="tanh", scale=0.01):
    params = {name: 0 * value for name, value in initialize_parameters(X.shape[0], n_h, Y.shape[0], rng, scale).items()}
    costs = []
    for _ in range(n_iter):
        A2, cache = forward_propagation(X, params, hidden)
        costs.append(compute_cost(A2, Y))
        params = update_parameters(params, backward_propagation(params, cache, X, Y, hidden), alpha)
    return params, costs

# %% train@train-check wrong: tells only the forward pass which kind it is
def train(X, Y, n_h, n_iter, alpha, rng, hidden="tanh", scale=0.01):
    params, costs = initialize_parameters(X.shape[0], n_h, Y.shape[0], rng, scale), []
    for _ in range(n_iter):
        A2, cache = forward_propagation(X, params, hidden)
        costs.append(compute_cost(A2, Y))
        params = update_parameters(params, backward_propagation(params, cache, X, Y), alpha)
    return params, costs

# %% train@train-check wrong: one step too few
def train(X, Y, n_h, n_iter, alpha, rng, hidden="tanh", scale=0.01):
    params, costs = initialize_parameters(X.shape[0], n_h, Y.shape[0], rng, scale), []
    for _ in range(1, n_iter):
        A2, cache = forward_propagation(X, params, hidden)
        costs.append(compute_cost(A2, Y))
        params = update_parameters(params, backward_propagation(params, cache, X, Y, hidden), alpha)
    return params, costs

# %% train@train-check-petals wrong: ignores the scale
def train(X, Y, n_h, n_iter, alpha, rng, hidden="tanh", scale=0.01):
    params, costs = initialize_parameters(X.shape[0], n_h, Y.shape[0], rng, 0.0 if scale == 0 else 0.2), []
    for _ in range(n_iter):
        A2, cache = forward_propagation(X, params, hidden)
        costs.append(compute_cost(A2, Y))
        params = update_parameters(params, backward_propagation(params, cache, X, Y, hidden), alpha)
    return params, costs

# %% train@train-check-petals wrong: a generator of its own
def train(X, Y, n_h, n_iter, alpha, rng, hidden="tanh", scale=0.01):
    params, costs = initialize_parameters(X.shape[0], n_h, Y.shape[0], np.random.default_rng(1), scale), []
    for _ in range(n_iter):
        A2, cache = forward_propagation(X, params, hidden)
        costs.append(compute_cost(A2, Y))
        params = update_parameters(params, backward_propagation(params, cache, X, Y, hidden), alpha)
    return params, costs

# %% train@train-check-petals wrong: leaves W1 where it started
def train(X, Y, n_h, n_iter, alpha, rng, hidden="tanh", scale=0.01):
    params, costs = initialize_parameters(X.shape[0], n_h, Y.shape[0], rng, scale), []
    for _ in range(n_iter):
        A2, cache = forward_propagation(X, params, hidden)
        costs.append(compute_cost(A2, Y))
        params = {**update_parameters(params, backward_propagation(params, cache, X, Y, hidden), alpha), "W1": params["W1"]}
    return params, costs

# %% train right: a while loop, everything written out
def train(X, Y, n_h, n_iter, alpha, rng, hidden="tanh", scale=0.01):
    params, costs, m = initialize_parameters(len(X), n_h, len(Y), rng, scale=scale), [], X.shape[1]
    while len(costs) < n_iter:
        Z1 = params["W1"] @ X + params["b1"]
        A1 = activation(Z1, hidden)
        A2 = activation(params["W2"] @ A1 + params["b2"], "sigmoid")
        costs = [*costs, compute_cost(A2, Y)]
        dZ2 = (A2 - Y) / m
        dZ1 = params["W2"].T @ dZ2 * activation_grad(Z1, hidden)
        params = {"W1": params["W1"] - alpha * dZ1 @ X.T, "b1": params["b1"] - alpha * dZ1.sum(axis=1, keepdims=True),
                  "W2": params["W2"] - alpha * dZ2 @ A1.T, "b2": params["b2"] - alpha * dZ2.sum(axis=1, keepdims=True)}
    return params, costs

# %% train right: draws the start itself
def train(X, Y, n_h, n_iter, alpha, rng, hidden="tanh", scale=0.01):
    n_x, n_h, n_y = layer_sizes(X, Y, n_h)
    params = {"W2": rng.normal(0, scale, (n_y, n_h)), "W1": rng.normal(0, scale, (n_h, n_x)),
              "b2": np.zeros((n_y, 1)), "b1": np.zeros((n_h, 1))}
    costs = []
    for t in range(n_iter):
        A2, cache = forward_propagation(X, params, hidden=hidden)
        costs += [float(compute_cost(A2, Y))]
        params = update_parameters(params, backward_propagation(params, cache, X, Y, hidden=hidden), alpha)
    return params, costs

# %% train right: computes the cost from the cache
def train(X, Y, n_h, n_iter, alpha, rng, hidden="tanh", scale=0.01):
    costs = []
    params = initialize_parameters(X.shape[0], n_h, 1, rng, scale)
    for _ in range(n_iter):
        _, cache = forward_propagation(X, params, hidden)
        grads = backward_propagation(params, cache, X, Y, hidden)
        costs.append(compute_cost(cache["A2"], Y, 1e-12))
        params = {name: params[name] - alpha * grads[f"d{name}"] for name in params}
    return params, costs

# %% count-dead-units wrong: counts zeros
def count_dead_units(A):
    return int(np.sum(A == 0))

# %% count-dead-units wrong: columns
def count_dead_units(A):
    return int(np.sum(np.all(A == 0, axis=0)))

# %% count-dead-units wrong: one zero is enough
def count_dead_units(A):
    return int(np.sum(np.any(A == 0, axis=1)))

# %% count-dead-units wrong: zero sums
def count_dead_units(A):
    return int(np.sum(A.sum(axis=1) == 0))

# %% count-dead-units wrong: never above 0
def count_dead_units(A):
    return int(np.sum(A.max(axis=1) <= 0))

# %% count-dead-units wrong: counts the living
def count_dead_units(A):
    return int(np.sum(np.any(A != 0, axis=1)))

# %% count-dead-units wrong: almost 0 is not 0
def count_dead_units(A):
    return int(np.sum(np.all(np.isclose(A, 0), axis=1)))

# %% count-dead-units right: methods
def count_dead_units(A):
    return (A == 0).all(1).sum()

# %% count-dead-units right: a comprehension
def count_dead_units(A):
    return sum(1 for row in A if not row.any())

# %% count-dead-units right: counts the others
def count_dead_units(A):
    return A.shape[0] - int(np.count_nonzero(np.abs(A).max(axis=1)))

# %% is-symmetric wrong: equal to its transpose
def is_symmetric(W, atol=1e-12):
    return W.shape[0] == W.shape[1] and bool(np.all(np.abs(W - W.T) <= atol))

# %% is-symmetric wrong: columns
def is_symmetric(W, atol=1e-12):
    return bool(np.all(np.ptp(W, axis=1) <= atol))

# %% is-symmetric wrong: the first two rows only
def is_symmetric(W, atol=1e-12):
    return bool(np.all(np.abs(W[0] - W[min(1, len(W) - 1)]) <= atol))

# %% is-symmetric wrong: the first and the last row only
def is_symmetric(W, atol=1e-12):
    return bool(np.all(np.abs(W[0] - W[-1]) <= atol))

# %% is-symmetric wrong: one equal column is enough
def is_symmetric(W, atol=1e-12):
    return bool(np.any(np.ptp(W, axis=0) <= atol))

# %% is-symmetric wrong: differences with their sign
def is_symmetric(W, atol=1e-12):
    return bool(np.all(W - W[0] <= atol))

# %% is-symmetric wrong: a relative tolerance on top
def is_symmetric(W, atol=1e-12):
    return bool(np.allclose(W, W[0], atol=atol))

# %% is-symmetric wrong: ignores atol
def is_symmetric(W, atol=1e-12):
    return bool(np.all(W == W[0]))

# %% is-symmetric wrong: an array of answers
def is_symmetric(W, atol=1e-12):
    return np.ptp(W, axis=0) <= atol

# %% is-symmetric right: the range of each column
def is_symmetric(W, atol=1e-12):
    return np.all(np.ptp(W, axis=0) <= atol)

# %% is-symmetric right: neighbours in a loop
def is_symmetric(W, atol=1e-12):
    for above, below in zip(W, W[1:]):
        if np.max(np.abs(above - below)) > atol:
            return False
    return True

# %% is-symmetric right: allclose without its relative tolerance
def is_symmetric(W, atol=1e-12):
    return np.allclose(W, W[:1], rtol=0, atol=atol)

# %% quiz wrong: the first letter everywhere
def quiz():
    return {"q1": "a", "q2": "a", "q3": "a", "q4": "a", "q5": "a", "q6": "a", "q7": "a", "q8": "a"}

# %% quiz@quiz-check-first wrong: the bias is thought to be safe
def quiz():
    return {"q1": "a", "q2": "d", "q3": "a", "q4": "b", "q5": "c", "q6": "d", "q7": "a", "q8": "b"}

# %% quiz@quiz-check-first wrong: a difference of temperatures that is never negative
def quiz():
    return {"q1": "b", "q2": "b", "q3": "a", "q4": "b", "q5": "c", "q6": "d", "q7": "a", "q8": "b"}

# %% quiz@quiz-check-first wrong: takes equal rows for a start at zero
def quiz():
    return {"q1": "b", "q2": "d", "q3": "d", "q4": "b", "q5": "c", "q6": "d", "q7": "a", "q8": "b"}

# %% quiz@quiz-check-first wrong: believes that the parameters vanish
def quiz():
    return {"q1": "b", "q2": "d", "q3": "a", "q4": "a", "q5": "c", "q6": "d", "q7": "a", "q8": "b"}

# %% quiz@quiz-check-second wrong: every loss goes down
def quiz():
    return {"q1": "b", "q2": "d", "q3": "a", "q4": "b", "q5": "a", "q6": "d", "q7": "a", "q8": "b"}

# %% quiz@quiz-check-second wrong: the unit for the layer
def quiz():
    return {"q1": "b", "q2": "d", "q3": "a", "q4": "b", "q5": "c", "q6": "a", "q7": "a", "q8": "b"}

# %% quiz@quiz-check-second wrong: exchanged units need training
def quiz():
    return {"q1": "b", "q2": "d", "q3": "a", "q4": "b", "q5": "c", "q6": "d", "q7": "c", "q8": "b"}

# %% quiz@quiz-check-second wrong: nothing learns when the units are dead
def quiz():
    return {"q1": "b", "q2": "d", "q3": "a", "q4": "b", "q5": "c", "q6": "d", "q7": "a", "q8": "a"}
