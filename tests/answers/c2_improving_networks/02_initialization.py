"""Known answers of c2_improving_networks/02_initialization: wrong ones lose points, right ones keep them."""

# %% init-std wrong: the variance
def init_std(kind, n_in, n_out):
    variances = {"lecun": 1 / n_in, "he": 2 / n_in, "glorot": 2 / (n_in + n_out)}
    if kind not in variances:
        raise ValueError(kind)
    return variances[kind]

# %% init-std wrong: counts the units of this layer instead of the inputs
def init_std(kind, n_in, n_out):
    variances = {"lecun": 1 / n_out, "he": 2 / n_out, "glorot": 2 / (n_in + n_out)}
    if kind not in variances:
        raise ValueError(kind)
    return float(np.sqrt(variances[kind]))

# %% init-std wrong: no root for glorot, as some pages print it
def init_std(kind, n_in, n_out):
    if kind == "glorot":
        return 2 / (n_in + n_out)
    if kind not in ("lecun", "he"):
        raise ValueError(kind)
    return float(np.sqrt({"lecun": 1, "he": 2}[kind] / n_in))

# %% init-std wrong: the limit of the uniform distribution
def init_std(kind, n_in, n_out):
    variances = {"lecun": 3 / n_in, "he": 6 / n_in, "glorot": 6 / (n_in + n_out)}
    if kind not in variances:
        raise ValueError(kind)
    return float(np.sqrt(variances[kind]))

# %% init-std wrong: an unknown name is silently taken for he
def init_std(kind, n_in, n_out):
    variances = {"lecun": 1 / n_in, "glorot": 2 / (n_in + n_out)}
    return float(np.sqrt(variances.get(kind, 2 / n_in)))

# %% init-std wrong: an unknown name is a KeyError
def init_std(kind, n_in, n_out):
    return float(np.sqrt({"lecun": 1 / n_in, "he": 2 / n_in, "glorot": 2 / (n_in + n_out)}[kind]))

# %% init-std wrong: an unknown name gives None
def init_std(kind, n_in, n_out):
    if kind == "lecun":
        return float(np.sqrt(1 / n_in))
    if kind == "he":
        return float(np.sqrt(2 / n_in))
    if kind == "glorot":
        return float(np.sqrt(2 / (n_in + n_out)))

# %% init-std wrong: glorot without the 2
def init_std(kind, n_in, n_out):
    variances = {"lecun": 1 / n_in, "he": 2 / n_in, "glorot": 1 / (n_in + n_out)}
    if kind not in variances:
        raise ValueError(kind)
    return float(np.sqrt(variances[kind]))

# %% init-std wrong: whole numbers are divided to whole numbers
def init_std(kind, n_in, n_out):
    variances = {"lecun": 1 // n_in, "he": 2 // n_in, "glorot": 2 // (n_in + n_out)}
    if kind not in variances:
        raise ValueError(kind)
    return float(np.sqrt(variances[kind]))

# %% init-std right: a chain of ifs
def init_std(kind, n_in, n_out):
    if kind == "lecun":
        return (1 / n_in) ** 0.5
    if kind == "he":
        return (2 / n_in) ** 0.5
    if kind == "glorot":
        return (2 / (n_in + n_out)) ** 0.5
    raise ValueError("unknown kind")

# %% init-std right: the error of the dictionary is translated
def init_std(kind, n_in, n_out):
    try:
        total = {"lecun": n_in, "he": n_in / 2, "glorot": (n_in + n_out) / 2}[kind]
    except KeyError:
        raise ValueError(kind)
    return 1 / np.sqrt(total)

# %% init-std right: match
def init_std(kind, n_in, n_out):
    import math
    match kind:
        case "lecun":
            return 1 / math.sqrt(n_in)
        case "he":
            return math.sqrt(2) / math.sqrt(n_in)
        case "glorot":
            return math.sqrt(2 / (n_in + n_out))
        case _:
            raise ValueError(f"no scheme called {kind}")

# %% initialize wrong: uniform on [0, 1) instead of Gaussian
def initialize(dims, kind, rng):
    params = {}
    for l in range(1, len(dims)):
        std = 0.0 if kind == "zeros" else init_std(kind, dims[l - 1], dims[l]) if isinstance(kind, str) else kind
        params[f"W{l}"] = rng.random((dims[l], dims[l - 1])) * std
        params[f"b{l}"] = np.zeros((dims[l], 1))
    return params

# %% initialize wrong: the matrices are transposed
def initialize(dims, kind, rng):
    params = {}
    for l in range(1, len(dims)):
        std = 0.0 if kind == "zeros" else init_std(kind, dims[l - 1], dims[l]) if isinstance(kind, str) else kind
        params[f"W{l}"] = rng.standard_normal((dims[l - 1], dims[l])) * std
        params[f"b{l}"] = np.zeros((dims[l], 1))
    return params

# %% initialize@initialize-check-distribution wrong: the same seed for each layer
def initialize(dims, kind, rng):
    params, seed = {}, int(rng.integers(10**6))
    for l in range(1, len(dims)):
        std = 0.0 if kind == "zeros" else init_std(kind, dims[l - 1], dims[l]) if isinstance(kind, str) else kind
        params[f"W{l}"] = np.random.default_rng(seed).standard_normal((dims[l], dims[l - 1])) * std
        params[f"b{l}"] = np.zeros((dims[l], 1))
    return params

# %% initialize wrong: biases without a second axis
def initialize(dims, kind, rng):
    params = {}
    for l in range(1, len(dims)):
        std = 0.0 if kind == "zeros" else init_std(kind, dims[l - 1], dims[l]) if isinstance(kind, str) else kind
        params[f"W{l}"] = rng.standard_normal((dims[l], dims[l - 1])) * std
        params[f"b{l}"] = np.zeros(dims[l])
    return params

# %% initialize wrong: random biases
def initialize(dims, kind, rng):
    params = {}
    for l in range(1, len(dims)):
        std = 0.0 if kind == "zeros" else init_std(kind, dims[l - 1], dims[l]) if isinstance(kind, str) else kind
        params[f"W{l}"] = rng.standard_normal((dims[l], dims[l - 1])) * std
        params[f"b{l}"] = rng.standard_normal((dims[l], 1)) * std
    return params

# %% initialize@initialize-check-distribution wrong: counts the units of this layer as inputs
def initialize(dims, kind, rng):
    params = {}
    for l in range(1, len(dims)):
        std = 0.0 if kind == "zeros" else init_std(kind, dims[l], dims[l - 1]) if isinstance(kind, str) else kind
        params[f"W{l}"] = rng.standard_normal((dims[l], dims[l - 1])) * std
        params[f"b{l}"] = np.zeros((dims[l], 1))
    return params

# %% initialize@initialize-check-distribution wrong: a global seed
def initialize(dims, kind, rng):
    params, old = {}, np.random.RandomState(1)
    for l in range(1, len(dims)):
        std = 0.0 if kind == "zeros" else init_std(kind, dims[l - 1], dims[l]) if isinstance(kind, str) else kind
        params[f"W{l}"] = old.randn(dims[l], dims[l - 1]) * std
        params[f"b{l}"] = np.zeros((dims[l], 1))
    return params

# %% initialize@initialize-check-distribution wrong: ignores rng
def initialize(dims, kind, rng):
    rng, params = np.random.default_rng(), {}
    for l in range(1, len(dims)):
        std = 0.0 if kind == "zeros" else init_std(kind, dims[l - 1], dims[l]) if isinstance(kind, str) else kind
        params[f"W{l}"] = rng.standard_normal((dims[l], dims[l - 1])) * std
        params[f"b{l}"] = np.zeros((dims[l], 1))
    return params

# %% initialize@initialize-check-distribution wrong: uniform with the right variance
def initialize(dims, kind, rng):
    params = {}
    for l in range(1, len(dims)):
        std = 0.0 if kind == "zeros" else init_std(kind, dims[l - 1], dims[l]) if isinstance(kind, str) else kind
        limit = np.sqrt(3) * std
        params[f"W{l}"] = rng.uniform(-limit, limit, (dims[l], dims[l - 1]))
        params[f"b{l}"] = np.zeros((dims[l], 1))
    return params

# %% initialize@initialize-check-distribution wrong: the missing root of the loop on the web
def initialize(dims, kind, rng):
    params = {}
    for l in range(1, len(dims)):
        std = 0.0 if kind == "zeros" else init_std(kind, dims[l - 1], dims[l]) ** 2 if isinstance(kind, str) else kind
        params[f"W{l}"] = rng.standard_normal((dims[l], dims[l - 1])) * std
        params[f"b{l}"] = np.zeros((dims[l], 1))
    return params

# %% initialize wrong: the loop ends one layer early
def initialize(dims, kind, rng):
    params = {}
    for l in range(1, len(dims) - 1):
        std = 0.0 if kind == "zeros" else init_std(kind, dims[l - 1], dims[l]) if isinstance(kind, str) else kind
        params[f"W{l}"] = rng.standard_normal((dims[l], dims[l - 1])) * std
        params[f"b{l}"] = np.zeros((dims[l], 1))
    return params

# %% initialize@initialize-check-distribution wrong: the number is taken for a variance
def initialize(dims, kind, rng):
    params = {}
    for l in range(1, len(dims)):
        std = 0.0 if kind == "zeros" else init_std(kind, dims[l - 1], dims[l]) if isinstance(kind, str) else np.sqrt(kind)
        params[f"W{l}"] = rng.standard_normal((dims[l], dims[l - 1])) * std
        params[f"b{l}"] = np.zeros((dims[l], 1))
    return params

# %% initialize wrong: a number as kind must be a float
def initialize(dims, kind, rng):
    params = {}
    for l in range(1, len(dims)):
        std = kind if isinstance(kind, float) else 0.0 if kind == "zeros" else init_std(kind, dims[l - 1], dims[l])
        params[f"W{l}"] = rng.standard_normal((dims[l], dims[l - 1])) * std
        params[f"b{l}"] = np.zeros((dims[l], 1))
    return params

# %% initialize wrong: layers are counted from 0
def initialize(dims, kind, rng):
    params = {}
    for l in range(len(dims) - 1):
        std = 0.0 if kind == "zeros" else init_std(kind, dims[l], dims[l + 1]) if isinstance(kind, str) else kind
        params[f"W{l}"] = rng.standard_normal((dims[l + 1], dims[l])) * std
        params[f"b{l}"] = np.zeros((dims[l + 1], 1))
    return params

# %% initialize right: rng.normal with a scale
def initialize(dims, kind, rng):
    params = {}
    for l, (n_in, n_out) in enumerate(zip(dims[:-1], dims[1:]), 1):
        if isinstance(kind, (int, float)):
            scale = kind
        elif kind == "zeros":
            scale = 0
        else:
            scale = init_std(kind, n_in, n_out)
        params["W" + str(l)] = rng.normal(0, scale, size=(n_out, n_in))
        params["b" + str(l)] = np.zeros(n_out).reshape(-1, 1)
    return params

# %% initialize right: its own table of scales, all biases first, last layer drawn first
def initialize(dims, kind, rng):
    params = {f"b{l}": 0.0 * np.ones((dims[l], 1)) for l in range(1, len(dims))}
    for l in reversed(range(1, len(dims))):
        table = {"zeros": 0.0, "lecun": dims[l - 1] ** -0.5, "he": (dims[l - 1] / 2) ** -0.5,
                 "glorot": ((dims[l - 1] + dims[l]) / 2) ** -0.5}
        params[f"W{l}"] = rng.standard_normal(size=(dims[l], dims[l - 1])) * table.get(kind, kind)
    return params

# %% initialize right: draws a flat row and reshapes it, zeros without a draw
def initialize(dims, kind, rng):
    params = {}
    for l in range(1, len(dims)):
        shape = dims[l], dims[l - 1]
        if kind == "zeros":
            W = np.zeros(shape)
        else:
            std = init_std(kind, shape[1], shape[0]) if type(kind) is str else float(kind)
            W = std * np.reshape(rng.standard_normal(shape[0] * shape[1]), shape)
        params.update({f"W{l}": W, f"b{l}": np.zeros((shape[0], 1))})
    return params

# %% signal-rms wrong: the activation is ignored
def signal_rms(depth, width, weight_std, activation, rng, m=200):
    A, rms = rng.standard_normal((width, m)), []
    for _ in range(depth):
        A = np.maximum(weight_std * rng.standard_normal((width, width)) @ A, 0)
        rms.append(np.sqrt(np.mean(A**2)))
    return np.array(rms)

# %% signal-rms wrong: takes weight_std for a variance
def signal_rms(depth, width, weight_std, activation, rng, m=200):
    g = {"relu": lambda Z: np.maximum(Z, 0), "tanh": np.tanh, "linear": lambda Z: Z}[activation]
    A, rms = rng.standard_normal((width, m)), []
    for _ in range(depth):
        A = g(np.sqrt(weight_std) * rng.standard_normal((width, width)) @ A)
        rms.append(np.sqrt(np.mean(A**2)))
    return np.array(rms)

# %% signal-rms wrong: weight_std squared
def signal_rms(depth, width, weight_std, activation, rng, m=200):
    g = {"relu": lambda Z: np.maximum(Z, 0), "tanh": np.tanh, "linear": lambda Z: Z}[activation]
    A, rms = rng.standard_normal((width, m)), []
    for _ in range(depth):
        A = g(weight_std**2 * rng.standard_normal((width, width)) @ A)
        rms.append(np.sqrt(np.mean(A**2)))
    return np.array(rms)

# %% signal-rms wrong: the mean square without a root
def signal_rms(depth, width, weight_std, activation, rng, m=200):
    g = {"relu": lambda Z: np.maximum(Z, 0), "tanh": np.tanh, "linear": lambda Z: Z}[activation]
    A, rms = rng.standard_normal((width, m)), []
    for _ in range(depth):
        A = g(weight_std * rng.standard_normal((width, width)) @ A)
        rms.append(np.mean(A**2))
    return np.array(rms)

# %% signal-rms wrong: an extra factor √2 for ReLU
def signal_rms(depth, width, weight_std, activation, rng, m=200):
    g = {"relu": lambda Z: np.sqrt(2) * np.maximum(Z, 0), "tanh": np.tanh, "linear": lambda Z: Z}[activation]
    A, rms = rng.standard_normal((width, m)), []
    for _ in range(depth):
        A = g(weight_std * rng.standard_normal((width, width)) @ A)
        rms.append(np.sqrt(np.mean(A**2)))
    return np.array(rms)

# %% signal-rms wrong: the inputs are the first entry
def signal_rms(depth, width, weight_std, activation, rng, m=200):
    g = {"relu": lambda Z: np.maximum(Z, 0), "tanh": np.tanh, "linear": lambda Z: Z}[activation]
    A, rms = rng.standard_normal((width, m)), []
    for _ in range(depth):
        rms.append(np.sqrt(np.mean(A**2)))
        A = g(weight_std * rng.standard_normal((width, width)) @ A)
    return np.array(rms)

# %% signal-rms wrong: one matrix for all layers
def signal_rms(depth, width, weight_std, activation, rng, m=200):
    g = {"relu": lambda Z: np.maximum(Z, 0), "tanh": np.tanh, "linear": lambda Z: Z}[activation]
    A, W, rms = rng.standard_normal((width, m)), weight_std * rng.standard_normal((width, width)), []
    for _ in range(depth):
        A = g(W @ A)
        rms.append(np.sqrt(np.mean(A**2)))
    return np.array(rms)

# %% signal-rms wrong: the standard deviation, which forgets the mean after ReLU
def signal_rms(depth, width, weight_std, activation, rng, m=200):
    g = {"relu": lambda Z: np.maximum(Z, 0), "tanh": np.tanh, "linear": lambda Z: Z}[activation]
    A, rms = rng.standard_normal((width, m)), []
    for _ in range(depth):
        A = g(weight_std * rng.standard_normal((width, width)) @ A)
        rms.append(np.std(A))
    return np.array(rms)

# %% signal-rms wrong: the mean absolute value
def signal_rms(depth, width, weight_std, activation, rng, m=200):
    g = {"relu": lambda Z: np.maximum(Z, 0), "tanh": np.tanh, "linear": lambda Z: Z}[activation]
    A, rms = rng.standard_normal((width, m)), []
    for _ in range(depth):
        A = g(weight_std * rng.standard_normal((width, width)) @ A)
        rms.append(np.mean(np.abs(A)))
    return np.array(rms)

# %% signal-rms wrong: measures before the activation
def signal_rms(depth, width, weight_std, activation, rng, m=200):
    g = {"relu": lambda Z: np.maximum(Z, 0), "tanh": np.tanh, "linear": lambda Z: Z}[activation]
    A, rms = rng.standard_normal((width, m)), []
    for _ in range(depth):
        Z = weight_std * rng.standard_normal((width, width)) @ A
        rms.append(np.sqrt(np.mean(Z**2)))
        A = g(Z)
    return np.array(rms)

# %% signal-rms@signal-rms-check wrong: m is ignored
def signal_rms(depth, width, weight_std, activation, rng, m=200):
    g = {"relu": lambda Z: np.maximum(Z, 0), "tanh": np.tanh, "linear": lambda Z: Z}[activation]
    A, rms = rng.standard_normal((width, 200)), []
    for _ in range(depth):
        A = g(weight_std * rng.standard_normal((width, width)) @ A)
        rms.append(np.sqrt(np.mean(A**2)))
    return np.array(rms)

# %% signal-rms wrong: a seed of its own
def signal_rms(depth, width, weight_std, activation, rng, m=200):
    rng = np.random.default_rng(0)
    g = {"relu": lambda Z: np.maximum(Z, 0), "tanh": np.tanh, "linear": lambda Z: Z}[activation]
    A, rms = rng.standard_normal((width, m)), []
    for _ in range(depth):
        A = g(weight_std * rng.standard_normal((width, width)) @ A)
        rms.append(np.sqrt(np.mean(A**2)))
    return np.array(rms)

# %% signal-rms@signal-rms-check-tanh wrong: tanh twice in a row
def signal_rms(depth, width, weight_std, activation, rng, m=200):
    g = {"relu": lambda Z: np.maximum(Z, 0), "tanh": lambda Z: np.tanh(np.tanh(Z)), "linear": lambda Z: Z}[activation]
    A, rms = rng.standard_normal((width, m)), []
    for _ in range(depth):
        A = g(weight_std * rng.standard_normal((width, width)) @ A)
        rms.append(np.sqrt(np.mean(A**2)))
    return np.array(rms)

# %% signal-rms@signal-rms-check-tanh wrong: a sigmoid for tanh
def signal_rms(depth, width, weight_std, activation, rng, m=200):
    g = {"relu": lambda Z: np.maximum(Z, 0), "tanh": lambda Z: 0.5 + 0.5 * np.tanh(Z / 2), "linear": lambda Z: Z}[activation]
    A, rms = rng.standard_normal((width, m)), []
    for _ in range(depth):
        A = g(weight_std * rng.standard_normal((width, width)) @ A)
        rms.append(np.sqrt(np.mean(A**2)))
    return np.array(rms)

# %% signal-rms wrong: a list
def signal_rms(depth, width, weight_std, activation, rng, m=200):
    g = {"relu": lambda Z: np.maximum(Z, 0), "tanh": np.tanh, "linear": lambda Z: Z}[activation]
    A, rms = rng.standard_normal((width, m)), []
    for _ in range(depth):
        A = g(weight_std * rng.standard_normal((width, width)) @ A)
        rms.append(float(np.sqrt(np.mean(A**2))))
    return rms

# %% signal-rms right: a preallocated array and ifs
def signal_rms(depth, width, weight_std, activation, rng, m=200):
    signal = rng.normal(size=(width, m))
    out = np.empty(depth)
    for layer in range(depth):
        signal = rng.normal(0, weight_std, (width, width)) @ signal
        if activation == "relu":
            signal = signal * (signal > 0)
        elif activation == "tanh":
            signal = np.tanh(signal)
        out[layer] = np.linalg.norm(signal) / np.sqrt(signal.size)
    return out

# %% signal-rms right: the function of exercise 2 draws the matrices
def signal_rms(depth, width, weight_std, activation, rng, m=200):
    A, squares = rng.standard_normal((width, m)), []
    params = initialize([width] * (depth + 1), float(weight_std), rng)
    for l in range(1, depth + 1):
        A = params[f"W{l}"] @ A
        A = np.maximum(A, 0) if activation == "relu" else np.tanh(A) if activation == "tanh" else A
        squares.append(np.square(A).mean())
    return np.sqrt(squares)

# %% signal-rms right: einsum, one row for each example
def signal_rms(depth, width, weight_std, activation, rng, m=200):
    functions = dict(relu=lambda z: z.clip(0), tanh=np.tanh, linear=np.asarray)
    X, found = rng.standard_normal((m, width)), []
    for W in rng.standard_normal((depth, width, width)) * weight_std:
        X = functions[activation](np.einsum("mi,ji->mj", X, W))
        found += [np.sqrt((X * X).sum() / (m * width))]
    return np.asarray(found)

# %% predicted@predicted-check-depth wrong: the power first, the logarithm later
def predicted_log10_rms(depth, width, weight_std, activation):
    share = {"linear": 1.0, "relu": 0.5}[activation]
    with np.errstate(all="ignore"):
        return float(np.log10(np.power(weight_std * np.sqrt(share * width), depth)))

# %% predicted wrong: the share of ReLU is missing
def predicted_log10_rms(depth, width, weight_std, activation):
    return float(depth * np.log10(weight_std * np.sqrt(width)))

# %% predicted wrong: the natural logarithm
def predicted_log10_rms(depth, width, weight_std, activation):
    share = {"linear": 1.0, "relu": 0.5}[activation]
    return float(depth * np.log(weight_std * np.sqrt(share * width)))

# %% predicted wrong: one layer only
def predicted_log10_rms(depth, width, weight_std, activation):
    share = {"linear": 1.0, "relu": 0.5}[activation]
    return float(np.log10(weight_std * np.sqrt(share * width)))

# %% predicted wrong: the mean square instead of its root
def predicted_log10_rms(depth, width, weight_std, activation):
    share = {"linear": 1.0, "relu": 0.5}[activation]
    return float(depth * np.log10(weight_std**2 * share * width))

# %% predicted wrong: half of the rms, not of the mean square
def predicted_log10_rms(depth, width, weight_std, activation):
    share = {"linear": 1.0, "relu": 0.5}[activation]
    return float(depth * np.log10(share * weight_std * np.sqrt(width)))

# %% predicted wrong: the power itself
def predicted_log10_rms(depth, width, weight_std, activation):
    share = {"linear": 1.0, "relu": 0.5}[activation]
    return float(np.float64(weight_std * np.sqrt(share * width)) ** depth)

# %% predicted wrong: the width without its root
def predicted_log10_rms(depth, width, weight_std, activation):
    share = {"linear": 1.0, "relu": 0.5}[activation]
    return float(depth * np.log10(weight_std * share * width))

# %% predicted wrong: measures instead of predicting
def predicted_log10_rms(depth, width, weight_std, activation):
    return float(np.log10(signal_rms(min(depth, 30), width, weight_std, activation, np.random.default_rng(0))[-1]))

# %% predicted right: a sum of logarithms
def predicted_log10_rms(depth, width, weight_std, activation):
    import math
    factor = math.log10(weight_std) + 0.5 * math.log10(width)
    if activation == "relu":
        factor -= 0.5 * math.log10(2)
    return depth * factor

# %% predicted right: base 10 from natural logarithms
def predicted_log10_rms(depth, width, weight_std, activation):
    g = 0.5 if activation == "relu" else 1
    return depth * np.log(weight_std**2 * g * width) / (2 * np.log(10))

# %% predicted right: adds layer by layer
def predicted_log10_rms(depth, width, weight_std, activation):
    step = np.log10((width / (2 if activation == "relu" else 1)) ** 0.5 * weight_std)
    return float(np.full(depth, step).sum())

# %% grad-norms wrong: sorted as words
def grad_norms(grads):
    return np.array([np.linalg.norm(grads[name]) for name in sorted(grads) if name.startswith("dW")])

# %% grad-norms wrong: the spectral norm
def grad_norms(grads):
    L = len(grads) // 2
    return np.array([np.linalg.norm(grads[f"dW{l}"], 2) for l in range(1, L + 1)])

# %% grad-norms wrong: the order of the dictionary
def grad_norms(grads):
    return np.array([np.linalg.norm(value) for name, value in grads.items() if name.startswith("dW")])

# %% grad-norms wrong: squared
def grad_norms(grads):
    return np.array([np.sum(grads[f"dW{l}"] ** 2) for l in range(1, len(grads) // 2 + 1)])

# %% grad-norms wrong: biases too
def grad_norms(grads):
    L = len(grads) // 2
    return np.array([np.linalg.norm(grads[f"{name}{l}"]) for l in range(1, L + 1) for name in ("dW", "db")])

# %% grad-norms wrong: the root mean square
def grad_norms(grads):
    return np.array([np.sqrt(np.mean(grads[f"dW{l}"] ** 2)) for l in range(1, len(grads) // 2 + 1)])

# %% grad-norms wrong: the sum of absolute values
def grad_norms(grads):
    return np.array([np.abs(grads[f"dW{l}"]).sum() for l in range(1, len(grads) // 2 + 1)])

# %% grad-norms wrong: the last layer is missing
def grad_norms(grads):
    return np.array([np.linalg.norm(grads[f"dW{l}"]) for l in range(1, max(2, len(grads) // 2))])

# %% grad-norms right: keys sorted by number
def grad_norms(grads):
    names = sorted((name for name in grads if name[:2] == "dW"), key=lambda name: int(name[2:]))
    return np.array([np.sqrt((grads[name] ** 2).sum()) for name in names])

# %% grad-norms right: counts up while there are layers
def grad_norms(grads):
    norms, l = [], 1
    while f"dW{l}" in grads:
        flat = np.asarray(grads[f"dW{l}"]).ravel()
        norms.append(np.sqrt(flat @ flat))
        l += 1
    return np.array(norms)

# %% grad-norms right: a preallocated array, filled in the order of the dictionary
def grad_norms(grads):
    norms = np.zeros(len(grads) // 2)
    for name, value in grads.items():
        if name.startswith("dW"):
            norms[int(name[2:]) - 1] = np.linalg.norm(value, "fro")
    return norms

# %% mean-growth wrong: the ratio upside down
def mean_growth(sample, width, depth, rng, m=200):
    A, means = rng.standard_normal((width, m)), []
    for _ in range(depth):
        A = np.maximum(sample(rng, (width, width)) @ A, 0)
        means.append(A.mean())
    return np.array(means[:-1]) / np.array(means[1:])

# %% mean-growth wrong: the ratio of mean squares
def mean_growth(sample, width, depth, rng, m=200):
    A, means = rng.standard_normal((width, m)), []
    for _ in range(depth):
        A = np.maximum(sample(rng, (width, width)) @ A, 0)
        means.append((A**2).mean())
    return np.array(means[1:]) / np.array(means[:-1])

# %% mean-growth wrong: no ReLU
def mean_growth(sample, width, depth, rng, m=200):
    A, means = rng.standard_normal((width, m)), []
    for _ in range(depth):
        A = sample(rng, (width, width)) @ A
        means.append(A.mean())
    return np.array(means[1:]) / np.array(means[:-1])

# %% mean-growth wrong: absolute values instead of ReLU
def mean_growth(sample, width, depth, rng, m=200):
    A, means = rng.standard_normal((width, m)), []
    for _ in range(depth):
        A = np.abs(sample(rng, (width, width)) @ A)
        means.append(A.mean())
    return np.array(means[1:]) / np.array(means[:-1])

# %% mean-growth wrong: one matrix for all layers
def mean_growth(sample, width, depth, rng, m=200):
    A, W, means = rng.standard_normal((width, m)), sample(rng, (width, width)), []
    for _ in range(depth):
        A = np.maximum(W @ A, 0)
        means.append(A.mean())
    return np.array(means[1:]) / np.array(means[:-1])

# %% mean-growth wrong: growth since the first layer
def mean_growth(sample, width, depth, rng, m=200):
    A, means = rng.standard_normal((width, m)), []
    for _ in range(depth):
        A = np.maximum(sample(rng, (width, width)) @ A, 0)
        means.append(A.mean())
    return np.array(means[1:]) / means[0]

# %% mean-growth wrong: the inputs count as a layer
def mean_growth(sample, width, depth, rng, m=200):
    A = rng.standard_normal((width, m))
    means = [A.mean()]
    for _ in range(depth):
        A = np.maximum(sample(rng, (width, width)) @ A, 0)
        means.append(A.mean())
    return np.array(means[1:]) / np.array(means[:-1])

# %% mean-growth wrong: positive inputs
def mean_growth(sample, width, depth, rng, m=200):
    A, means = np.ones((width, m)), []
    for _ in range(depth):
        A = np.maximum(sample(rng, (width, width)) @ A, 0)
        means.append(A.mean())
    return np.array(means[1:]) / np.array(means[:-1])

# %% mean-growth wrong: m is ignored
def mean_growth(sample, width, depth, rng, m=200):
    A, means = rng.standard_normal((width, 200)), []
    for _ in range(depth):
        A = np.maximum(sample(rng, (width, width)) @ A, 0)
        means.append(A.mean())
    return np.array(means[1:]) / np.array(means[:-1])

# %% mean-growth wrong: a list
def mean_growth(sample, width, depth, rng, m=200):
    A, means = rng.standard_normal((width, m)), []
    for _ in range(depth):
        A = np.maximum(sample(rng, (width, width)) @ A, 0)
        means.append(A.mean())
    return [later / earlier for earlier, later in zip(means, means[1:])]

# %% mean-growth right: divides while it goes
def mean_growth(sample, width, depth, rng, m=200):
    X = rng.normal(size=(width, m))
    before = sample(rng, (width, width)).dot(X).clip(0)
    out = np.zeros(depth - 1)
    for i in range(depth - 1):
        after = sample(rng, (width, width)).dot(before).clip(0)
        out[i] = after.mean() / before.mean()
        before = after
    return out

# %% mean-growth right: sums and a difference of logarithms
def mean_growth(sample, width, depth, rng, m=200):
    A, totals = rng.standard_normal((width, m)), np.empty(depth)
    for l in range(depth):
        Z = sample(rng, (width, width)) @ A
        A = np.where(Z > 0, Z, 0.0)
        totals[l] = A.sum()
    return np.exp(np.diff(np.log(totals)))

# %% mean-growth right: by the given network
def mean_growth(sample, width, depth, rng, m=200):
    X = rng.standard_normal((width, m))
    params = {f"W{l}": sample(rng, (width, width)) for l in range(1, depth + 1)}
    params = params | {f"b{l}": np.zeros((width, 1)) for l in range(1, depth + 1)}
    Z, acts = net_forward(params, X)
    means = np.array([A.mean() for A in [*acts[1:], np.maximum(Z, 0)]])
    return means[1:] / means[:-1]

# %% repaired-uniform wrong: the generator as printed
def repaired_uniform(n_out, n_in, rng):
    return rng.random((n_out, n_in)) * np.sqrt(2 / n_in)

# %% repaired-uniform wrong: only shifted by a half
def repaired_uniform(n_out, n_in, rng):
    return (rng.random((n_out, n_in)) - 0.5) * np.sqrt(2 / n_in)

# %% repaired-uniform wrong: the limit is the standard deviation
def repaired_uniform(n_out, n_in, rng):
    limit = np.sqrt(2 / n_in)
    return rng.uniform(-limit, limit, (n_out, n_in))

# %% repaired-uniform wrong: counts the units of this layer
def repaired_uniform(n_out, n_in, rng):
    limit = np.sqrt(6 / n_out)
    return rng.uniform(-limit, limit, (n_out, n_in))

# %% repaired-uniform wrong: Gaussian draws
def repaired_uniform(n_out, n_in, rng):
    return rng.standard_normal((n_out, n_in)) * np.sqrt(2 / n_in)

# %% repaired-uniform wrong: transposed
def repaired_uniform(n_out, n_in, rng):
    limit = np.sqrt(6 / n_in)
    return rng.uniform(-limit, limit, (n_in, n_out))

# %% repaired-uniform wrong: right variance, but not around 0
def repaired_uniform(n_out, n_in, rng):
    limit = np.sqrt(6 / n_in)
    return rng.uniform(0, 2 * limit, (n_out, n_in))

# %% repaired-uniform wrong: the limit without its root
def repaired_uniform(n_out, n_in, rng):
    return rng.uniform(-6 / n_in, 6 / n_in, (n_out, n_in))

# %% repaired-uniform wrong: signs, with the right variance
def repaired_uniform(n_out, n_in, rng):
    return rng.choice([-1.0, 1.0], (n_out, n_in)) * np.sqrt(2 / n_in)

# %% repaired-uniform wrong: a seed of its own
def repaired_uniform(n_out, n_in, rng):
    limit = np.sqrt(6 / n_in)
    return np.random.default_rng(0).uniform(-limit, limit, (n_out, n_in))

# %% repaired-uniform right: stretched and shifted
def repaired_uniform(n_out, n_in, rng):
    return (2 * rng.random((n_out, n_in)) - 1) * (6 / n_in) ** 0.5

# %% repaired-uniform right: the standard deviation of exercise 1
def repaired_uniform(n_out, n_in, rng):
    a = np.sqrt(3) * init_std("he", n_in, n_out)
    return rng.uniform(low=-a, high=a, size=(n_out, n_in))

# %% repaired-uniform right: minus a half, then stretched to the right variance
def repaired_uniform(n_out, n_in, rng):
    box = rng.random((n_out, n_in)) - 0.5
    return box * np.sqrt(12) * np.sqrt(2 / n_in)

# %% orthogonal wrong: a scaled Gaussian
def orthogonal(n_out, n_in, gain, rng):
    return gain * rng.standard_normal((n_out, n_in)) / np.sqrt(max(n_out, n_in))

# %% orthogonal wrong: gain squared
def orthogonal(n_out, n_in, gain, rng):
    Q, _ = np.linalg.qr(rng.standard_normal((max(n_out, n_in), min(n_out, n_in))))
    return gain**2 * (Q if n_out >= n_in else Q.T)

# %% orthogonal@orthogonal-check-shapes wrong: transposed
def orthogonal(n_out, n_in, gain, rng):
    Q, _ = np.linalg.qr(rng.standard_normal((max(n_out, n_in), min(n_out, n_in))))
    return gain * (Q if n_out < n_in else Q.T)

# %% orthogonal wrong: a fixed seed
def orthogonal(n_out, n_in, gain, rng):
    rng = np.random.default_rng(0)
    Q, _ = np.linalg.qr(rng.standard_normal((max(n_out, n_in), min(n_out, n_in))))
    return gain * (Q if n_out >= n_in else Q.T)

# %% orthogonal wrong: the identity
def orthogonal(n_out, n_in, gain, rng):
    return gain * np.eye(n_out, n_in)

# %% orthogonal@orthogonal-check wrong: a random order of the inputs
def orthogonal(n_out, n_in, gain, rng):
    signs = rng.choice([-1.0, 1.0], (n_out, 1))
    n = max(n_out, n_in)
    return gain * signs * np.eye(n)[rng.permutation(n)][:n_out, :n_in]

# %% orthogonal wrong: columns of the right length, but not orthogonal
def orthogonal(n_out, n_in, gain, rng):
    W = rng.standard_normal((n_out, n_in))
    return gain * W / np.linalg.norm(W, axis=0 if n_out >= n_in else 1, keepdims=True)

# %% orthogonal@orthogonal-check-shapes wrong: a wide matrix gets the shape of the tall factor
def orthogonal(n_out, n_in, gain, rng):
    Q, _ = np.linalg.qr(rng.standard_normal((n_out, n_in)))
    return gain * Q

# %% orthogonal wrong: the gain is forgotten
def orthogonal(n_out, n_in, gain, rng):
    Q, _ = np.linalg.qr(rng.standard_normal((max(n_out, n_in), min(n_out, n_in))))
    return Q if n_out >= n_in else Q.T

# %% orthogonal wrong: the triangular factor
def orthogonal(n_out, n_in, gain, rng):
    _, R = np.linalg.qr(rng.standard_normal((n_out, n_in)))
    return gain * R

# %% orthogonal right: singular vectors
def orthogonal(n_out, n_in, gain, rng):
    U, _, Vt = np.linalg.svd(rng.standard_normal((n_out, n_in)), full_matrices=False)
    return gain * U @ Vt

# %% orthogonal right: part of a large square factor, with signs
def orthogonal(n_out, n_in, gain, rng):
    n = max(n_out, n_in)
    Q, R = np.linalg.qr(rng.normal(size=(n, n)))
    return gain * (Q * np.sign(np.diagonal(R)))[:n_out, :n_in]

# %% orthogonal right: by recursion for wide shapes, random signs
def orthogonal(n_out, n_in, gain, rng):
    if n_out < n_in:
        return orthogonal(n_in, n_out, gain, rng).T
    Q = np.linalg.qr(rng.standard_normal((n_out, n_in)))[0]
    return gain * Q * rng.choice([-1.0, 1.0], n_in)

# %% orthogonal right: Gram and Schmidt
def orthogonal(n_out, n_in, gain, rng):
    rows = []
    for row in rng.standard_normal((min(n_out, n_in), max(n_out, n_in))):
        for _ in range(2):
            for other in rows:
                row = row - (row @ other) * other
        rows.append(row / np.linalg.norm(row))
    W = gain * np.array(rows)
    return W if n_out <= n_in else W.T

# %% lsuv wrong: all scales from the network as it was
def lsuv(params, X, activation):
    new, A = dict(params), X
    for l in range(1, len(params) // 2 + 1):
        Z = params[f"W{l}"] @ A
        new[f"W{l}"] = params[f"W{l}"] / np.std(Z)
        A = ACTIVATIONS[activation][0](Z)
    return new

# %% lsuv wrong: divides by the spread of the weights
def lsuv(params, X, activation):
    return {name: value / np.std(value) if name[0] == "W" else value for name, value in params.items()}

# %% lsuv wrong: writes into the caller's dictionary
def lsuv(params, X, activation):
    A = X
    for l in range(1, len(params) // 2 + 1):
        Z = params[f"W{l}"] @ A
        params[f"W{l}"] = params[f"W{l}"] / np.std(Z)
        A = ACTIVATIONS[activation][0](Z / np.std(Z))
    return params

# %% lsuv wrong: writes into the caller's arrays
def lsuv(params, X, activation):
    new, A = dict(params), X
    for l in range(1, len(params) // 2 + 1):
        new[f"W{l}"] /= np.std(new[f"W{l}"] @ A)
        A = ACTIVATIONS[activation][0](new[f"W{l}"] @ A)
    return new

# %% lsuv wrong: always tanh
def lsuv(params, X, activation):
    new, A = dict(params), X
    for l in range(1, len(params) // 2 + 1):
        Z = params[f"W{l}"] @ A
        new[f"W{l}"] = params[f"W{l}"] / np.std(Z)
        A = np.tanh(Z / np.std(Z))
    return new

# %% lsuv wrong: the activations have deviation 1, not the Z
def lsuv(params, X, activation):
    new, A = dict(params), X
    for l in range(1, len(params) // 2 + 1):
        A = ACTIVATIONS[activation][0](params[f"W{l}"] @ A)
        new[f"W{l}"] = params[f"W{l}"] / np.std(A)
        A = A / np.std(A)
    return new

# %% lsuv wrong: the variance
def lsuv(params, X, activation):
    new, A = dict(params), X
    for l in range(1, len(params) // 2 + 1):
        Z = params[f"W{l}"] @ A
        new[f"W{l}"] = params[f"W{l}"] / np.var(Z)
        A = ACTIVATIONS[activation][0](new[f"W{l}"] @ A)
    return new

# %% lsuv wrong: leaves out the last layer
def lsuv(params, X, activation):
    new, A = dict(params), X
    for l in range(1, len(params) // 2):
        Z = params[f"W{l}"] @ A
        new[f"W{l}"] = params[f"W{l}"] / np.std(Z)
        A = ACTIVATIONS[activation][0](Z / np.std(Z))
    return new

# %% lsuv wrong: each unit gets a scale of its own
def lsuv(params, X, activation):
    new, A = dict(params), X
    for l in range(1, len(params) // 2 + 1):
        Z = params[f"W{l}"] @ A
        new[f"W{l}"] = params[f"W{l}"] / np.std(Z, axis=1, keepdims=True)
        A = ACTIVATIONS[activation][0](new[f"W{l}"] @ A)
    return new

# %% lsuv wrong: the root mean square
def lsuv(params, X, activation):
    new, A = dict(params), X
    for l in range(1, len(params) // 2 + 1):
        Z = params[f"W{l}"] @ A
        rms = np.sqrt(np.mean(Z**2))
        new[f"W{l}"] = params[f"W{l}"] / rms
        A = ACTIVATIONS[activation][0](Z / rms)
    return new

# %% lsuv wrong: layers in the order of words
def lsuv(params, X, activation):
    new, A = dict(params), X
    for name in sorted(name for name in params if name[0] == "W"):
        Z = params[name] @ A if params[name].shape[1] == A.shape[0] else params[name] @ X
        new[name] = params[name] / np.std(Z)
        A = ACTIVATIONS[activation][0](Z / np.std(Z))
    return new

# %% lsuv wrong: biases are left out of the result
def lsuv(params, X, activation):
    new, A = {}, X
    for l in range(1, len(params) // 2 + 1):
        Z = params[f"W{l}"] @ A
        new[f"W{l}"] = params[f"W{l}"] / np.std(Z)
        A = ACTIVATIONS[activation][0](Z / np.std(Z))
    return new

# %% lsuv right: deep copies and a second product
def lsuv(params, X, activation):
    import copy
    params = copy.deepcopy(params)
    A, l = X.copy(), 1
    while f"W{l}" in params:
        params[f"W{l}"] /= (params[f"W{l}"] @ A).std()
        Z = params[f"W{l}"] @ A + params[f"b{l}"]
        A = np.maximum(Z, 0) if activation == "relu" else np.tanh(Z)
        l += 1
    return params

# %% lsuv right: recursion
def lsuv(params, X, activation):
    def rest(l, A):
        if f"W{l}" not in params:
            return {}
        Z = params[f"W{l}"] @ A
        scale = np.std(Z)
        here = {f"W{l}": params[f"W{l}"] / scale, f"b{l}": params[f"b{l}"].copy()}
        return here | rest(l + 1, ACTIVATIONS[activation][0](Z / scale))
    return rest(1, X)

# %% lsuv right: the given network measures each layer
def lsuv(params, X, activation):
    new = {name: value.copy() for name, value in params.items()}
    for l in range(1, len(params) // 2 + 1):
        part = {f"{c}{k}": new[f"{c}{k}"] for k in range(1, l + 1) for c in "Wb"}
        Z, _ = net_forward(part, X, activation)
        new[f"W{l}"] = new[f"W{l}"] * (1 / Z.std())
    return new

# %% quiz@quiz-check-first wrong: reads the ruler-flat line as He
def quiz():
    return {"q1": "b", "q2": "b", "q3": "d", "q4": "b", "q5": 1, "q6": "b", "q7": "c", "q8": "a"}

# %% quiz@quiz-check-first wrong: blames the learning rate before the first step
def quiz():
    return {"q1": "c", "q2": "a", "q3": "d", "q4": "b", "q5": 1, "q6": "b", "q7": "c", "q8": "a"}

# %% quiz@quiz-check-first wrong: waits for another 150 steps
def quiz():
    return {"q1": "c", "q2": "b", "q3": "a", "q4": "b", "q5": 1, "q6": "b", "q7": "c", "q8": "a"}

# %% quiz@quiz-check-first wrong: a quarter, which is the variance
def quiz():
    return {"q1": "c", "q2": "b", "q3": "d", "q4": "c", "q5": 1, "q6": "b", "q7": "c", "q8": "a"}

# %% quiz@quiz-check-second wrong: 32 different units
def quiz():
    return {"q1": "c", "q2": "b", "q3": "d", "q4": "b", "q5": 32, "q6": "b", "q7": "c", "q8": "a"}

# %% quiz@quiz-check-second wrong: holds equal weights for harmless
def quiz():
    return {"q1": "c", "q2": "b", "q3": "d", "q4": "b", "q5": 1, "q6": "c", "q7": "c", "q8": "a"}

# %% quiz@quiz-check-second wrong: what trains is right
def quiz():
    return {"q1": "c", "q2": "b", "q3": "d", "q4": "b", "q5": 1, "q6": "b", "q7": "a", "q8": "a"}

# %% quiz@quiz-check-second wrong: tunes the start first
def quiz():
    return {"q1": "c", "q2": "b", "q3": "d", "q4": "b", "q5": 1, "q6": "b", "q7": "c", "q8": "b"}

# %% quiz wrong: nothing answered
def quiz():
    return {"q1": None, "q2": None, "q3": None, "q4": None, "q5": None, "q6": None, "q7": None, "q8": None}

# %% quiz right: capital-free letters, a float
def quiz():
    return {"q1": "c", "q2": "b", "q3": "d", "q4": "b", "q5": 1.0, "q6": "b", "q7": "c", "q8": "a"}

# %% quiz right: zipped
def quiz():
    return dict(zip(["q1", "q2", "q3", "q4", "q5", "q6", "q7", "q8"], ["c", "b", "d", "b", 1, "b", "c", "a"]))
