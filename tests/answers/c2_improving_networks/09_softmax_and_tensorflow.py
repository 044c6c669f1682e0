"""Known answers of c2_improving_networks/09_softmax_and_tensorflow: wrong ones must lose points, right ones keep them."""

# %% softmax@softmax-check-stability wrong: exponentials of raw logits overflow to nan
def softmax(Z, axis=0):
    E = np.exp(Z)
    return E / E.sum(axis=axis, keepdims=True)

# %% softmax@softmax-check-stability wrong: one maximum for the whole array, columns far apart give nan
def softmax(Z, axis=0):
    E = np.exp(Z - Z.max())
    return E / E.sum(axis=axis, keepdims=True)

# %% softmax@softmax-check-stability wrong: clipping makes large logits equal
def softmax(Z, axis=0):
    E = np.exp(np.clip(Z, -500, 500))
    return E / E.sum(axis=axis, keepdims=True)

# %% softmax@softmax-check-stability wrong: takes away the mean, which does not bound the exponent
def softmax(Z, axis=0):
    E = np.exp(Z - Z.mean(axis=axis, keepdims=True))
    return E / E.sum(axis=axis, keepdims=True)

# %% softmax@softmax-check wrong: sums over the whole array
def softmax(Z, axis=0):
    E = np.exp(Z - Z.max(axis=axis, keepdims=True))
    return E / E.sum()

# %% softmax@softmax-check wrong: ignores the axis
def softmax(Z, axis=0):
    E = np.exp(Z - Z.max(axis=0, keepdims=True))
    return E / E.sum(axis=0, keepdims=True)

# %% softmax@softmax-check wrong: keepdims forgotten, rows do not broadcast
def softmax(Z, axis=0):
    E = np.exp(Z - Z.max(axis=axis, keepdims=True))
    return E / E.sum(axis=axis)

# %% softmax@softmax-check wrong: a sigmoid of each logit
def softmax(Z, axis=0):
    return 1 / (1 + np.exp(-Z))

# %% softmax@softmax-check wrong: shifts its argument in place
def softmax(Z, axis=0):
    Z -= Z.max(axis=axis, keepdims=True)
    return np.exp(Z) / np.exp(Z).sum(axis=axis, keepdims=True)

# %% softmax@softmax-check wrong: the example hard-coded
def softmax(Z, axis=0):
    return np.array([[1], [2], [5]]) / 8

# %% softmax right: exp of the logit minus log-sum-exp
def softmax(Z, axis=0):
    top = np.max(Z, axis=axis, keepdims=True)
    return np.exp(Z - (top + np.log(np.sum(np.exp(Z - top), axis=axis, keepdims=True))))

# %% softmax right: loop over examples
def softmax(Z, axis=0):
    if axis == 1:
        return softmax(Z.T).T
    out = np.empty(Z.shape)
    for j in range(Z.shape[1]):
        e = np.exp(Z[:, j] - max(Z[:, j]))
        out[:, j] = e / sum(e)
    return out

# %% softmax right: one over the sum of exponentials of differences
def softmax(Z, axis=0):
    rows = np.moveaxis(np.asarray(Z, float), axis, -1)
    shifted = rows - rows.max(-1, keepdims=True)
    return np.moveaxis(np.exp(shifted) / np.einsum("...k->...", np.exp(shifted))[..., None], -1, axis)

# %% hardmax wrong: one winner for the whole array
def hardmax(Z):
    return (Z == Z.max()).astype(float)

# %% hardmax wrong: all ties win
def hardmax(Z):
    return (Z == Z.max(axis=0)).astype(float)

# %% hardmax wrong: winners of rows
def hardmax(Z):
    H = np.zeros(Z.shape)
    H[np.arange(Z.shape[0]), Z.argmax(axis=1)] = 1.0
    return H

# %% hardmax wrong: positions instead of columns of 0 and 1
def hardmax(Z):
    return Z.argmax(axis=0)

# %% hardmax wrong: the last of ties
def hardmax(Z):
    H = np.zeros(Z.shape)
    H[Z.shape[0] - 1 - Z[::-1].argmax(axis=0), np.arange(Z.shape[1])] = 1.0
    return H

# %% hardmax right: columns of the identity
def hardmax(Z):
    return np.eye(len(Z))[:, np.argmax(Z, axis=0)]

# %% hardmax right: compares row numbers
def hardmax(Z):
    return (np.arange(Z.shape[0])[:, None] == Z.argmax(axis=0)).astype(float)

# %% one-hot wrong: label −1 wraps round to the last class
def one_hot(labels, C):
    if np.any(labels >= C):
        raise ValueError("label too large")
    return np.eye(C)[:, labels]

# %% one-hot wrong: classes count from 1
def one_hot(labels, C):
    if np.any((labels < 1) | (labels > C)):
        raise ValueError("label out of range")
    return np.eye(C)[:, labels - 1]

# %% one-hot wrong: examples in rows
def one_hot(labels, C):
    if np.any((labels < 0) | (labels >= C)):
        raise ValueError("label out of range")
    return np.eye(C)[labels]

# %% one-hot wrong: IndexError from NumPy instead of ValueError
def one_hot(labels, C):
    return np.eye(C)[:, labels]

# %% one-hot wrong: no labels raise
def one_hot(labels, C):
    if labels.min() < 0 or labels.max() >= C:
        raise ValueError("label out of range")
    return np.eye(C)[:, labels]

# %% one-hot wrong: integers instead of floats
def one_hot(labels, C):
    if np.any((labels < 0) | (labels >= C)):
        raise ValueError("label out of range")
    return np.eye(C, dtype=int)[:, labels]

# %% one-hot right: fancy assignment
def one_hot(labels, C):
    if len(labels) and (min(labels) < 0 or max(labels) > C - 1):
        raise ValueError(f"labels outside 0 … {C - 1}")
    Y = np.zeros((C, len(labels)))
    Y[labels, np.arange(len(labels))] = 1
    return Y

# %% one-hot right: comparison with the class numbers
def one_hot(labels, C):
    if not np.isin(labels, np.arange(C)).all():
        raise ValueError("unknown label")
    return (np.arange(C).reshape(-1, 1) == labels).astype(float)

# %% binary-from-softmax wrong: product of the two rows
def binary_from_softmax(W, b):
    return W[1:] * W[:1], float(b[1, 0] * b[0, 0])

# %% binary-from-softmax wrong: difference the other way round
def binary_from_softmax(W, b):
    return W[:1] - W[1:], float(b[0, 0] - b[1, 0])

# %% binary-from-softmax wrong: class 1 alone
def binary_from_softmax(W, b):
    return W[1:], float(b[1, 0])

# %% binary-from-softmax wrong: sum
def binary_from_softmax(W, b):
    return W[1:] + W[:1], float(b[1, 0] + b[0, 0])

# %% binary-from-softmax wrong: bias of class 1 alone
def binary_from_softmax(W, b):
    return W[1:] - W[:1], float(b[1, 0])

# %% binary-from-softmax wrong: w has one dimension
def binary_from_softmax(W, b):
    return W[1] - W[0], float(b[1, 0] - b[0, 0])

# %% binary-from-softmax right: a matrix product
def binary_from_softmax(W, b):
    change = np.array([[-1.0, 1.0]])
    return change @ W, (change @ b).item()

# %% binary-from-softmax right: np.diff
def binary_from_softmax(W, b):
    return np.diff(W, axis=0), float(np.diff(b.ravel())[0])

# %% cross-entropy@cross-entropy-check-extremes wrong: logarithm of a softmax is inf or nan
def cross_entropy_from_logits(Z, Y):
    return float(-np.sum(Y * np.log(softmax(Z))) / Z.shape[1])

# %% cross-entropy@cross-entropy-check-extremes wrong: probabilities clipped at 1e-7
def cross_entropy_from_logits(Z, Y):
    return float(-np.sum(Y * np.log(np.clip(softmax(Z), 1e-7, 1))) / Z.shape[1])

# %% cross-entropy@cross-entropy-check-extremes wrong: log-sum-exp overflows
def cross_entropy_from_logits(Z, Y):
    return float(np.mean(np.log(np.exp(Z).sum(axis=0)) - (Y * Z).sum(axis=0)))

# %% cross-entropy@cross-entropy-check-extremes wrong: one maximum for all columns
def cross_entropy_from_logits(Z, Y):
    return float(np.mean(Z.max() + np.log(np.exp(Z - Z.max()).sum(axis=0)) - (Y * Z).sum(axis=0)))

# %% cross-entropy@cross-entropy-check wrong: sum over examples
def cross_entropy_from_logits(Z, Y):
    top = Z.max(axis=0)
    return float(np.sum(top + np.log(np.exp(Z - top).sum(axis=0)) - (Y * Z).sum(axis=0)))

# %% cross-entropy@cross-entropy-check wrong: mean over classes too
def cross_entropy_from_logits(Z, Y):
    top = Z.max(axis=0)
    log_probability = Z - top - np.log(np.exp(Z - top).sum(axis=0))
    return float(-np.mean(Y * log_probability))

# %% cross-entropy@cross-entropy-check wrong: adds the (1 − Y) terms of the binary loss
def cross_entropy_from_logits(Z, Y):
    P = softmax(Z)
    return float(-np.sum(Y * np.log(P) + (1 - Y) * np.log(1 - P)) / Z.shape[1])

# %% cross-entropy@cross-entropy-check wrong: takes the logits for probabilities
def cross_entropy_from_logits(Z, Y):
    return float(-np.sum(Y * np.log(np.abs(Z))) / Z.shape[1])

# %% cross-entropy@cross-entropy-check wrong: an array of losses
def cross_entropy_from_logits(Z, Y):
    top = Z.max(axis=0)
    return top + np.log(np.exp(Z - top).sum(axis=0)) - (Y * Z).sum(axis=0)

# %% cross-entropy@cross-entropy-check wrong: the minus is lost
def cross_entropy_from_logits(Z, Y):
    top = Z.max(axis=0)
    return -float(np.mean(top + np.log(np.exp(Z - top).sum(axis=0)) - (Y * Z).sum(axis=0)))

# %% cross-entropy right: sum of y times log-probability
def cross_entropy_from_logits(Z, Y):
    shifted = Z - Z.max(axis=0, keepdims=True)
    log_p = shifted - np.log(np.exp(shifted).sum(axis=0, keepdims=True))
    return float(-(Y * log_p).sum() / Y.shape[1])

# %% cross-entropy right: loop over examples, label by argmax
def cross_entropy_from_logits(Z, Y):
    total = 0.0
    for z, y in zip(Z.T, Y.T):
        gaps = z - z[y.argmax()]
        total += max(gaps) + np.log(np.sum(np.exp(gaps - max(gaps))))
    return float(total / Z.shape[1])

# %% cross-entropy right: numpy's logaddexp
def cross_entropy_from_logits(Z, Y):
    return float(np.mean(np.logaddexp.reduce(Z, axis=0) - np.einsum("ki,ki->i", Y, Z)))

# %% kl wrong: arguments swapped
def kl(p, q):
    used = q > 0
    return float(np.sum(q[used] * np.log(q[used] / p[used])))

# %% kl wrong: nan where p is 0
def kl(p, q):
    return float(np.sum(p * np.log(p / q)))

# %% kl wrong: logarithm to base 2
def kl(p, q):
    used = p > 0
    return float(np.sum(p[used] * np.log2(p[used] / q[used])))

# %% kl wrong: the cross-entropy
def kl(p, q):
    used = p > 0
    return float(-np.sum(p[used] * np.log(q[used])))

# %% kl wrong: a small constant hides zeros
def kl(p, q):
    return float(np.sum(p * np.log((p + 1e-7) / (q + 1e-7))))

# %% kl wrong: drops classes where q is 0
def kl(p, q):
    used = (p > 0) & (q > 0)
    return float(np.sum(p[used] * np.log(p[used] / q[used])))

# %% kl right: loop
def kl(p, q):
    total = 0.0
    for a, b in zip(p.tolist(), q.tolist()):
        if a > 0:
            total += a * np.log(a / b) if b > 0 else np.inf
    return float(total)

# %% kl right: difference of logarithms under np.where
def kl(p, q):
    with np.errstate(divide="ignore", invalid="ignore"):
        terms = np.where(p > 0, p * (np.log(p) - np.log(q)), 0.0)
    return float(terms.sum())

# %% softmax-cost-grad wrong: the printed minus before the penalty
def softmax_cost_grad(W, b, X, Y, lambd):
    m, Z = X.shape[1], W @ X + b
    dZ = (softmax(Z) - Y) / m
    return (cross_entropy_from_logits(Z, Y) - lambd / (2 * m) * float(np.sum(W**2)), dZ @ X.T - lambd / m * W,
            dZ.sum(axis=1, keepdims=True))

# %% softmax-cost-grad wrong: no 1/m in the gradient
def softmax_cost_grad(W, b, X, Y, lambd):
    m, Z = X.shape[1], W @ X + b
    dZ = softmax(Z) - Y
    return (cross_entropy_from_logits(Z, Y) + lambd / (2 * m) * float(np.sum(W**2)), dZ @ X.T + lambd / m * W,
            dZ.sum(axis=1, keepdims=True))

# %% softmax-cost-grad wrong: db lost its column
def softmax_cost_grad(W, b, X, Y, lambd):
    m, Z = X.shape[1], W @ X + b
    dZ = (softmax(Z) - Y) / m
    return cross_entropy_from_logits(Z, Y) + lambd / (2 * m) * float(np.sum(W**2)), dZ @ X.T + lambd / m * W, dZ.sum(axis=1)

# %% softmax-cost-grad wrong: penalty missing in the gradient
def softmax_cost_grad(W, b, X, Y, lambd):
    m, Z = X.shape[1], W @ X + b
    dZ = (softmax(Z) - Y) / m
    return cross_entropy_from_logits(Z, Y) + lambd / (2 * m) * float(np.sum(W**2)), dZ @ X.T, dZ.sum(axis=1, keepdims=True)

# %% softmax-cost-grad wrong: Y − Ŷ
def softmax_cost_grad(W, b, X, Y, lambd):
    m, Z = X.shape[1], W @ X + b
    dZ = (Y - softmax(Z)) / m
    return (cross_entropy_from_logits(Z, Y) + lambd / (2 * m) * float(np.sum(W**2)), dZ @ X.T + lambd / m * W,
            dZ.sum(axis=1, keepdims=True))

# %% softmax-cost-grad wrong: penalty without 1/m
def softmax_cost_grad(W, b, X, Y, lambd):
    m, Z = X.shape[1], W @ X + b
    dZ = (softmax(Z) - Y) / m
    return (cross_entropy_from_logits(Z, Y) + lambd / 2 * float(np.sum(W**2)), dZ @ X.T + lambd * W,
            dZ.sum(axis=1, keepdims=True))

# %% softmax-cost-grad wrong: the bias is penalised
def softmax_cost_grad(W, b, X, Y, lambd):
    m, Z = X.shape[1], W @ X + b
    dZ = (softmax(Z) - Y) / m
    return (cross_entropy_from_logits(Z, Y) + lambd / (2 * m) * float(np.sum(W**2) + np.sum(b**2)),
            dZ @ X.T + lambd / m * W, dZ.sum(axis=1, keepdims=True) + lambd / m * b)

# %% softmax-cost-grad wrong: derivative of the square with a factor 2
def softmax_cost_grad(W, b, X, Y, lambd):
    m, Z = X.shape[1], W @ X + b
    dZ = (softmax(Z) - Y) / m
    return (cross_entropy_from_logits(Z, Y) + lambd / (2 * m) * float(np.sum(W**2)), dZ @ X.T + 2 * lambd / m * W,
            dZ.sum(axis=1, keepdims=True))

# %% softmax-cost-grad right: outer products, example by example
def softmax_cost_grad(W, b, X, Y, lambd):
    m = X.shape[1]
    J, dW, db = lambd / (2 * m) * np.sum(W * W), lambd / m * W, np.zeros(b.shape)
    for i in range(m):
        x, y = X[:, i : i + 1], Y[:, i : i + 1]
        z = W @ x + b
        J += cross_entropy_from_logits(z, y) / m
        gap = softmax(z) - y
        dW = dW + gap @ x.T / m
        db = db + gap / m
    return float(J), dW, db

# %% softmax-cost-grad right: no other function, einsum
def softmax_cost_grad(W, b, X, Y, lambd):
    m = X.shape[1]
    Z = np.einsum("kn,ni->ki", W, X) + b
    log_p = Z - np.logaddexp.reduce(Z, axis=0)
    gap = np.exp(log_p) - Y
    J = -np.einsum("ki,ki->", Y, log_p) / m + lambd * np.einsum("kn,kn->", W, W) / (2 * m)
    return float(J), (np.einsum("ki,ni->kn", gap, X) + lambd * W) / m, np.mean(gap, axis=1).reshape(-1, 1)

# %% fit-softmax wrong: no penalty
def fit_softmax(X, Y, lambd, alpha, size, epochs, rng):
    m = X.shape[1]
    W, b = np.zeros((Y.shape[0], X.shape[0])), np.zeros((Y.shape[0], 1))
    for _ in range(epochs):
        order = rng.permutation(m)
        for start in range(0, m, size):
            batch = order[start : start + size]
            _, dW, db = softmax_cost_grad(W, b, X[:, batch], Y[:, batch], 0.0)
            W, b = W - alpha * dW, b - alpha * db
    return W, b

# %% fit-softmax wrong: the penalty is divided by the batch size
def fit_softmax(X, Y, lambd, alpha, size, epochs, rng):
    m = X.shape[1]
    W, b = np.zeros((Y.shape[0], X.shape[0])), np.zeros((Y.shape[0], 1))
    for _ in range(epochs):
        order = rng.permutation(m)
        for start in range(0, m, size):
            batch = order[start : start + size]
            _, dW, db = softmax_cost_grad(W, b, X[:, batch], Y[:, batch], lambd)
            W, b = W - alpha * dW, b - alpha * db
    return W, b

# %% fit-softmax wrong: first batch of each epoch only
def fit_softmax(X, Y, lambd, alpha, size, epochs, rng):
    m = X.shape[1]
    W, b = np.zeros((Y.shape[0], X.shape[0])), np.zeros((Y.shape[0], 1))
    for _ in range(epochs):
        batch = rng.permutation(m)[:size]
        _, dW, db = softmax_cost_grad(W, b, X[:, batch], Y[:, batch], lambd * len(batch) / m)
        W, b = W - alpha * dW, b - alpha * db
    return W, b

# %% fit-softmax wrong: X and Y shuffled apart
def fit_softmax(X, Y, lambd, alpha, size, epochs, rng):
    m = X.shape[1]
    W, b = np.zeros((Y.shape[0], X.shape[0])), np.zeros((Y.shape[0], 1))
    for _ in range(epochs):
        X, Y = X[:, rng.permutation(m)], Y[:, rng.permutation(m)]
        for start in range(0, m, size):
            x, y = X[:, start : start + size], Y[:, start : start + size]
            _, dW, db = softmax_cost_grad(W, b, x, y, lambd * x.shape[1] / m)
            W, b = W - alpha * dW, b - alpha * db
    return W, b

# %% fit-softmax wrong: never shuffles
def fit_softmax(X, Y, lambd, alpha, size, epochs, rng):
    m = X.shape[1]
    W, b = np.zeros((Y.shape[0], X.shape[0])), np.zeros((Y.shape[0], 1))
    for _ in range(epochs):
        for start in range(0, m, size):
            x, y = X[:, start : start + size], Y[:, start : start + size]
            _, dW, db = softmax_cost_grad(W, b, x, y, lambd * x.shape[1] / m)
            W, b = W - alpha * dW, b - alpha * db
    return W, b

# %% fit-softmax wrong: a generator of its own instead of rng
def fit_softmax(X, Y, lambd, alpha, size, epochs, rng):
    m, own = X.shape[1], np.random.default_rng(0)
    W, b = np.zeros((Y.shape[0], X.shape[0])), np.zeros((Y.shape[0], 1))
    for _ in range(epochs):
        order = own.permutation(m)
        for start in range(0, m, size):
            batch = order[start : start + size]
            _, dW, db = softmax_cost_grad(W, b, X[:, batch], Y[:, batch], lambd * len(batch) / m)
            W, b = W - alpha * dW, b - alpha * db
    return W, b

# %% fit-softmax wrong: random start
def fit_softmax(X, Y, lambd, alpha, size, epochs, rng):
    m = X.shape[1]
    W, b = rng.standard_normal((Y.shape[0], X.shape[0])), np.zeros((Y.shape[0], 1))
    for _ in range(epochs):
        order = rng.permutation(m)
        for start in range(0, m, size):
            batch = order[start : start + size]
            _, dW, db = softmax_cost_grad(W, b, X[:, batch], Y[:, batch], lambd * len(batch) / m)
            W, b = W - alpha * dW, b - alpha * db
    return W, b

# %% fit-softmax wrong: the bias is never updated
def fit_softmax(X, Y, lambd, alpha, size, epochs, rng):
    m = X.shape[1]
    W, b = np.zeros((Y.shape[0], X.shape[0])), np.zeros((Y.shape[0], 1))
    for _ in range(epochs):
        order = rng.permutation(m)
        for start in range(0, m, size):
            batch = order[start : start + size]
            _, dW, db = softmax_cost_grad(W, b, X[:, batch], Y[:, batch], lambd * len(batch) / m)
            W = W - alpha * dW
    return W, b

# %% fit-softmax right: batches from a generator, gradient in matrix form
def fit_softmax(X, Y, lambd, alpha, size, epochs, rng):
    m = X.shape[1]

    def batches():
        for _ in range(epochs):
            order = rng.permutation(m)
            yield from (order[k : k + size] for k in range(0, m, size))

    W, b = np.zeros((len(Y), len(X))), np.zeros((len(Y), 1))
    for picked in batches():
        x, y = X[:, picked], Y[:, picked]
        E = np.exp(W @ x + b - (W @ x + b).max(axis=0))
        gap = (E / E.sum(axis=0) - y) / len(picked)
        W, b = W - alpha * (gap @ x.T + lambd * W / m), b - alpha * gap.sum(axis=1, keepdims=True)
    return W, b

# %% fit-softmax right: shuffles whole arrays, weight decay as a factor
def fit_softmax(X, Y, lambd, alpha, size, epochs, rng):
    m = X.shape[1]
    W, b = np.zeros((Y.shape[0], X.shape[0])), np.zeros((Y.shape[0], 1))
    for _ in range(epochs):
        order = rng.permutation(m)
        X_new, Y_new, start = X[:, order], Y[:, order], 0
        while start < m:
            x, y = X_new[:, start : start + size], Y_new[:, start : start + size]
            _, dW, db = softmax_cost_grad(W, b, x, y, 0.0)
            W = (1 - alpha * lambd / m) * W - alpha * dW
            b = b - alpha * db
            start += size
    return W, b

# %% minimise-quadratic wrong: a new optimiser in each step forgets its moments
def minimise_quadratic(coeffs, w0, lr, steps):
    a, b, c = coeffs
    w, path = tf.Variable(float(w0)), []
    for _ in range(steps):
        with tf.GradientTape() as tape:
            J = a * w**2 + b * w + c
        keras.optimizers.Adam(lr).apply_gradients([(tape.gradient(J, w), w)])
        path.append(float(w.numpy()))
    return np.array(path)

# %% minimise-quadratic wrong: w missing in the middle term
def minimise_quadratic(coeffs, w0, lr, steps):
    a, b, c = coeffs
    w, path, optimizer = tf.Variable(float(w0)), [], keras.optimizers.Adam(lr)
    for _ in range(steps):
        with tf.GradientTape() as tape:
            J = a * w**2 + b + c
        optimizer.apply_gradients([(tape.gradient(J, w), w)])
        path.append(float(w.numpy()))
    return np.array(path)

# %% minimise-quadratic wrong: SGD
def minimise_quadratic(coeffs, w0, lr, steps):
    a, b, c = coeffs
    w, path, optimizer = tf.Variable(float(w0)), [], keras.optimizers.SGD(lr)
    for _ in range(steps):
        with tf.GradientTape() as tape:
            J = a * w**2 + b * w + c
        optimizer.apply_gradients([(tape.gradient(J, w), w)])
        path.append(float(w.numpy()))
    return np.array(path)

# %% minimise-quadratic wrong: ignores the start
def minimise_quadratic(coeffs, w0, lr, steps):
    a, b, c = coeffs
    w, path, optimizer = tf.Variable(0.0), [], keras.optimizers.Adam(lr)
    for _ in range(steps):
        with tf.GradientTape() as tape:
            J = a * w**2 + b * w + c
        optimizer.apply_gradients([(tape.gradient(J, w), w)])
        path.append(float(w.numpy()))
    return np.array(path)

# %% minimise-quadratic wrong: sign of the middle term
def minimise_quadratic(coeffs, w0, lr, steps):
    a, b, c = coeffs
    w, path, optimizer = tf.Variable(float(w0)), [], keras.optimizers.Adam(lr)
    for _ in range(steps):
        with tf.GradientTape() as tape:
            J = a * w**2 - b * w + c
        optimizer.apply_gradients([(tape.gradient(J, w), w)])
        path.append(float(w.numpy()))
    return np.array(path)

# %% minimise-quadratic wrong: w before each step
def minimise_quadratic(coeffs, w0, lr, steps):
    a, b, c = coeffs
    w, path, optimizer = tf.Variable(float(w0)), [], keras.optimizers.Adam(lr)
    for _ in range(steps):
        path.append(float(w.numpy()))
        with tf.GradientTape() as tape:
            J = a * w**2 + b * w + c
        optimizer.apply_gradients([(tape.gradient(J, w), w)])
    return np.array(path)

# %% minimise-quadratic wrong: calls minimize, which Keras 3 lacks
def minimise_quadratic(coeffs, w0, lr, steps):
    a, b, c = coeffs
    w, path, optimizer = tf.Variable(float(w0)), [], keras.optimizers.Adam(lr)
    for _ in range(steps):
        optimizer.minimize(lambda: a * w**2 + b * w + c, [w])
        path.append(float(w.numpy()))
    return np.array(path)

# %% minimise-quadratic right: compiled step, optimiser built first
def minimise_quadratic(coeffs, w0, lr, steps):
    w = tf.Variable(w0, dtype=tf.float32)
    adam = keras.optimizers.Adam(learning_rate=lr)
    adam.build([w])

    @tf.function
    def step():
        with tf.GradientTape() as tape:
            J = tf.math.polyval(list(coeffs), w)
        adam.apply_gradients(zip(tape.gradient(J, [w]), [w]))

    out = np.zeros(steps)
    for t in range(steps):
        step()
        out[t] = w.numpy()
    return out

# %% minimise-quadratic right: float32 tensors, list of one variable, adam.apply
def minimise_quadratic(coeffs, w0, lr, steps):
    k = tf.constant(coeffs, tf.float32)
    w = tf.Variable([w0], dtype=tf.float32)
    adam, seen = keras.optimizers.Adam(lr), []
    for _ in range(steps):
        with tf.GradientTape() as tape:
            J = tf.reduce_sum(k * tf.stack([w[0] ** 2, w[0], 1.0]))
        adam.apply(tape.gradient(J, [w]), [w])
        seen.append(w.numpy()[0])
    return np.array(seen)

# %% tape-gradients wrong: classes on the wrong axis
def tape_gradients(W, b, X, Y, lambd):
    W, b = tf.Variable(W), tf.Variable(b)
    with tf.GradientTape() as tape:
        losses = tf.nn.softmax_cross_entropy_with_logits(Y, W @ X + b)
        J = tf.reduce_mean(losses) + lambd / (2 * X.shape[1]) * tf.reduce_sum(W**2)
    dW, db = tape.gradient(J, [W, b])
    return float(J), dW.numpy(), db.numpy()

# %% tape-gradients wrong: minus before the penalty
def tape_gradients(W, b, X, Y, lambd):
    W, b = tf.Variable(W), tf.Variable(b)
    with tf.GradientTape() as tape:
        losses = tf.nn.softmax_cross_entropy_with_logits(tf.transpose(Y), tf.transpose(W @ X + b))
        J = tf.reduce_mean(losses) - lambd / (2 * X.shape[1]) * tf.reduce_sum(W**2)
    dW, db = tape.gradient(J, [W, b])
    return float(J), dW.numpy(), db.numpy()

# %% tape-gradients wrong: sum instead of mean
def tape_gradients(W, b, X, Y, lambd):
    W, b = tf.Variable(W), tf.Variable(b)
    with tf.GradientTape() as tape:
        losses = tf.nn.softmax_cross_entropy_with_logits(tf.transpose(Y), tf.transpose(W @ X + b))
        J = tf.reduce_sum(losses) + lambd / (2 * X.shape[1]) * tf.reduce_sum(W**2)
    dW, db = tape.gradient(J, [W, b])
    return float(J), dW.numpy(), db.numpy()

# %% tape-gradients wrong: constants are not watched
def tape_gradients(W, b, X, Y, lambd):
    W, b = tf.constant(W), tf.constant(b)
    with tf.GradientTape() as tape:
        losses = tf.nn.softmax_cross_entropy_with_logits(tf.transpose(Y), tf.transpose(W @ X + b))
        J = tf.reduce_mean(losses) + lambd / (2 * X.shape[1]) * tf.reduce_sum(W**2)
    dW, db = tape.gradient(J, [W, b])
    return float(J), dW.numpy(), db.numpy()

# %% tape-gradients wrong: two questions to a tape that answers once
def tape_gradients(W, b, X, Y, lambd):
    W, b = tf.Variable(W), tf.Variable(b)
    with tf.GradientTape() as tape:
        losses = tf.nn.softmax_cross_entropy_with_logits(tf.transpose(Y), tf.transpose(W @ X + b))
        J = tf.reduce_mean(losses) + lambd / (2 * X.shape[1]) * tf.reduce_sum(W**2)
    return float(J), tape.gradient(J, W).numpy(), tape.gradient(J, b).numpy()

# %% tape-gradients wrong: softmax first, its logarithm is inf for large logits
def tape_gradients(W, b, X, Y, lambd):
    W, b = tf.Variable(W), tf.Variable(b)
    with tf.GradientTape() as tape:
        P = tf.nn.softmax(W @ X + b, axis=0)
        J = -tf.reduce_sum(Y * tf.math.log(P)) / X.shape[1] + lambd / (2 * X.shape[1]) * tf.reduce_sum(W**2)
    dW, db = tape.gradient(J, [W, b])
    return float(J), dW.numpy(), db.numpy()

# %% tape-gradients wrong: float32 loses digits
def tape_gradients(W, b, X, Y, lambd):
    W, b = tf.Variable(W, dtype=tf.float32), tf.Variable(b, dtype=tf.float32)
    X, Y = tf.constant(X, tf.float32), tf.constant(Y, tf.float32)
    with tf.GradientTape() as tape:
        losses = tf.nn.softmax_cross_entropy_with_logits(tf.transpose(Y), tf.transpose(W @ X + b))
        J = tf.reduce_mean(losses) + lambd / (2 * X.shape[1]) * tf.reduce_sum(W**2)
    dW, db = tape.gradient(J, [W, b])
    return float(J), dW.numpy(), db.numpy()

# %% tape-gradients right: watched constants, log-sum-exp by hand
def tape_gradients(W, b, X, Y, lambd):
    W, b, X, Y = (tf.constant(part) for part in (W, b, X, Y))
    with tf.GradientTape(persistent=True) as tape:
        tape.watch([W, b])
        Z = tf.matmul(W, X) + b
        J = tf.reduce_mean(tf.reduce_logsumexp(Z, axis=0) - tf.reduce_sum(Y * Z, axis=0))
        J = J + lambd * tf.reduce_sum(tf.square(W)) / (2 * X.shape[1])
    return J.numpy().item(), tape.gradient(J, W).numpy(), tape.gradient(J, b).numpy()

# %% tape-gradients right: log_softmax along axis 0, a dictionary of variables
def tape_gradients(W, b, X, Y, lambd):
    v = {"W": tf.Variable(W), "b": tf.Variable(b)}
    with tf.GradientTape() as tape:
        log_p = tf.nn.log_softmax(v["W"] @ X + v["b"], axis=0)
        J = (-tf.reduce_sum(Y * log_p) + lambd * tf.nn.l2_loss(v["W"])) / X.shape[1]
    grads = tape.gradient(J, v)
    return float(J.numpy()), grads["W"].numpy(), grads["b"].numpy()

# %% train-tf2 wrong: one step too many
def train_tf2(coeffs, w0, lr, steps):
    a, b, c = coeffs
    w, optimizer = tf.Variable(float(w0)), keras.optimizers.SGD(lr)
    for _ in range(steps + 1):
        with tf.GradientTape() as tape:
            J = a * w**2 + b * w + c
        optimizer.apply_gradients([(tape.gradient(J, w), w)])
    return float(w.numpy())

# %% train-tf2 wrong: Adam
def train_tf2(coeffs, w0, lr, steps):
    a, b, c = coeffs
    w, optimizer = tf.Variable(float(w0)), keras.optimizers.Adam(lr)
    for _ in range(steps):
        with tf.GradientTape() as tape:
            J = a * w**2 + b * w + c
        optimizer.apply_gradients([(tape.gradient(J, w), w)])
    return float(w.numpy())

# %% train-tf2 wrong: coefficients fixed at those of the example
def train_tf2(coeffs, w0, lr, steps):
    w, optimizer = tf.Variable(float(w0)), keras.optimizers.SGD(lr)
    for _ in range(steps):
        with tf.GradientTape() as tape:
            J = w**2 - 10 * w + 25
        optimizer.apply_gradients([(tape.gradient(J, w), w)])
    return float(w.numpy())

# %% train-tf2 wrong: ignores the start
def train_tf2(coeffs, w0, lr, steps):
    a, b, c = coeffs
    w, optimizer = tf.Variable(0.0), keras.optimizers.SGD(lr)
    for _ in range(steps):
        with tf.GradientTape() as tape:
            J = a * w**2 + b * w + c
        optimizer.apply_gradients([(tape.gradient(J, w), w)])
    return float(w.numpy())

# %% train-tf2 wrong: with momentum
def train_tf2(coeffs, w0, lr, steps):
    a, b, c = coeffs
    w, optimizer = tf.Variable(float(w0)), keras.optimizers.SGD(lr, momentum=0.9)
    for _ in range(steps):
        with tf.GradientTape() as tape:
            J = a * w**2 + b * w + c
        optimizer.apply_gradients([(tape.gradient(J, w), w)])
    return float(w.numpy())

# %% train-tf2 wrong: the old program, word for word
def train_tf2(coeffs, w0, lr, steps):
    k = tf.placeholder(tf.float32, [3])
    w = tf.Variable(w0)
    step = tf.train.GradientDescentOptimizer(lr).minimize(k[0] * w**2 + k[1] * w + k[2])
    with tf.Session() as sess:
        sess.run(tf.global_variables_initializer())
        for _ in range(steps):
            sess.run(step, feed_dict={k: coeffs})
        return float(sess.run(w))

# %% train-tf2 right: assign_sub
def train_tf2(coeffs, w0, lr, steps):
    k, w = tf.constant(coeffs), tf.Variable(w0, dtype=tf.float32)
    for _ in range(steps):
        with tf.GradientTape() as tape:
            J = k[0] * w * w + k[1] * w + k[2]
        w.assign_sub(lr * tape.gradient(J, w))
    return w.numpy().item()

# %% train-tf2 right: compiled step in float64
def train_tf2(coeffs, w0, lr, steps):
    w = tf.Variable(w0, dtype=tf.float64)

    @tf.function
    def step():
        with tf.GradientTape() as tape:
            J = coeffs[0] * w**2 + coeffs[1] * w + coeffs[2]
        w.assign(w - lr * tape.gradient(J, w))

    for _ in range(steps):
        step()
    return float(w)

# %% repaired-gradient wrong: an integer variable has no gradient
def repaired_gradient(x):
    x = tf.Variable(int(x))
    with tf.GradientTape() as tape:
        y = x * (x * x)
    return tape.gradient(y, x)

# %% repaired-gradient wrong: the constant is not watched
def repaired_gradient(x):
    x = tf.constant(float(x))
    with tf.GradientTape() as tape:
        y = x * (x * x)
    return tape.gradient(y, x)

# %% repaired-gradient wrong: one factor leaves the tape
def repaired_gradient(x):
    x = tf.Variable(float(x))
    with tf.GradientTape() as tape:
        square = (x * x).numpy()
        y = x * square
    return float(tape.gradient(y, x))

# %% repaired-gradient wrong: the dtype of the argument is kept, an int gives None
def repaired_gradient(x):
    x = tf.Variable(x)
    with tf.GradientTape() as tape:
        y = x**3
    return float(tape.gradient(y, x))

# %% repaired-gradient right: a watched constant
def repaired_gradient(x):
    x = tf.constant(x, tf.float64)
    with tf.GradientTape() as tape:
        tape.watch(x)
        y = x**3
    return tape.gradient(y, x).numpy().item()

# %% repaired-gradient right: cast, square kept as a tensor
def repaired_gradient(x):
    v = tf.Variable(tf.cast(x, tf.float32))
    with tf.GradientTape() as t:
        y = tf.square(v) * v
    return float(t.gradient(y, [v])[0].numpy())

# %% build-model wrong: softmax at the end
def build_model(n_in, hidden, n_out, l2):
    reg = keras.regularizers.L2(l2)
    layers = [keras.layers.Dense(h, "relu", kernel_initializer="he_normal", kernel_regularizer=reg) for h in hidden]
    last = keras.layers.Dense(n_out, "softmax", kernel_initializer="he_normal", kernel_regularizer=reg)
    return keras.Sequential([keras.Input((n_in,)), *layers, last])

# %% build-model wrong: Glorot's default start
def build_model(n_in, hidden, n_out, l2):
    reg = keras.regularizers.L2(l2)
    layers = [keras.layers.Dense(h, "relu", kernel_regularizer=reg) for h in hidden]
    return keras.Sequential([keras.Input((n_in,)), *layers, keras.layers.Dense(n_out, kernel_regularizer=reg)])

# %% build-model wrong: default start in the output layer only
def build_model(n_in, hidden, n_out, l2):
    reg = keras.regularizers.L2(l2)
    layers = [keras.layers.Dense(h, "relu", kernel_initializer="he_normal", kernel_regularizer=reg) for h in hidden]
    return keras.Sequential([keras.Input((n_in,)), *layers, keras.layers.Dense(n_out, kernel_regularizer=reg)])

# %% build-model wrong: He uniform
def build_model(n_in, hidden, n_out, l2):
    common = dict(kernel_initializer="he_uniform", kernel_regularizer=keras.regularizers.L2(l2))
    layers = [keras.layers.Dense(h, "relu", **common) for h in hidden]
    return keras.Sequential([keras.Input((n_in,)), *layers, keras.layers.Dense(n_out, **common)])

# %% build-model wrong: biases are penalised
def build_model(n_in, hidden, n_out, l2):
    common = dict(kernel_initializer="he_normal", kernel_regularizer=keras.regularizers.L2(l2),
                  bias_regularizer=keras.regularizers.L2(l2))
    layers = [keras.layers.Dense(h, "relu", **common) for h in hidden]
    return keras.Sequential([keras.Input((n_in,)), *layers, keras.layers.Dense(n_out, **common)])

# %% build-model wrong: half the penalty
def build_model(n_in, hidden, n_out, l2):
    common = dict(kernel_initializer="he_normal", kernel_regularizer=keras.regularizers.L2(l2 / 2))
    layers = [keras.layers.Dense(h, "relu", **common) for h in hidden]
    return keras.Sequential([keras.Input((n_in,)), *layers, keras.layers.Dense(n_out, **common)])

# %% build-model wrong: ReLU on the logits
def build_model(n_in, hidden, n_out, l2):
    common = dict(activation="relu", kernel_initializer="he_normal", kernel_regularizer=keras.regularizers.L2(l2))
    return keras.Sequential([keras.Input((n_in,)), *(keras.layers.Dense(h, **common) for h in [*hidden, n_out])])

# %% build-model wrong: no activation anywhere
def build_model(n_in, hidden, n_out, l2):
    common = dict(kernel_initializer="he_normal", kernel_regularizer=keras.regularizers.L2(l2))
    return keras.Sequential([keras.Input((n_in,)), *(keras.layers.Dense(h, **common) for h in [*hidden, n_out])])

# %% build-model wrong: not built, has no weights yet
def build_model(n_in, hidden, n_out, l2):
    common = dict(kernel_initializer="he_normal", kernel_regularizer=keras.regularizers.L2(l2))
    layers = [keras.layers.Dense(h, "relu", **common) for h in hidden]
    return keras.Sequential([*layers, keras.layers.Dense(n_out, **common)])

# %% build-model wrong: the output layer is not penalised
def build_model(n_in, hidden, n_out, l2):
    layers = [keras.layers.Dense(h, "relu", kernel_initializer="he_normal",
                                 kernel_regularizer=keras.regularizers.L2(l2)) for h in hidden]
    return keras.Sequential([keras.Input((n_in,)), *layers, keras.layers.Dense(n_out, kernel_initializer="he_normal")])

# %% build-model right: functional model, activations as layers
def build_model(n_in, hidden, n_out, l2):
    inputs = h = keras.Input(shape=(n_in,))
    for width in hidden:
        h = keras.layers.Dense(width, kernel_initializer=keras.initializers.HeNormal(),
                               kernel_regularizer=keras.regularizers.L2(l2))(h)
        h = keras.layers.ReLU()(h)
    outputs = keras.layers.Dense(n_out, kernel_initializer=keras.initializers.HeNormal(),
                                 kernel_regularizer=keras.regularizers.L2(l2))(h)
    return keras.Model(inputs, outputs)

# %% build-model right: added layer by layer, built at the end, He by its formula
def build_model(n_in, hidden, n_out, l2):
    model = keras.Sequential()
    for k, width in enumerate(list(hidden) + [n_out]):
        model.add(keras.layers.Dense(
            width, activation="relu" if k < len(hidden) else "linear", kernel_regularizer=keras.regularizers.l2(l2),
            kernel_initializer=keras.initializers.VarianceScaling(2.0, "fan_in", "untruncated_normal")))
    model.build((None, n_in))
    return model

# %% fit-steps wrong: a new optimiser in each step has no momentum
def fit_steps(model, x, y, lr, steps):
    loss_fn, losses = keras.losses.SparseCategoricalCrossentropy(from_logits=True), []
    for _ in range(steps):
        with tf.GradientTape() as tape:
            J = loss_fn(y, model(x)) + sum(model.losses)
        grads = tape.gradient(J, model.trainable_variables)
        keras.optimizers.SGD(lr, momentum=0.9).apply_gradients(zip(grads, model.trainable_variables))
        losses.append(float(J))
    return model, losses

# %% fit-steps wrong: default momentum is 0
def fit_steps(model, x, y, lr, steps):
    loss_fn, losses, sgd = keras.losses.SparseCategoricalCrossentropy(from_logits=True), [], keras.optimizers.SGD(lr)
    for _ in range(steps):
        with tf.GradientTape() as tape:
            J = loss_fn(y, model(x)) + sum(model.losses)
        sgd.apply_gradients(zip(tape.gradient(J, model.trainable_variables), model.trainable_variables))
        losses.append(float(J))
    return model, losses

# %% fit-steps wrong: penalties forgotten
def fit_steps(model, x, y, lr, steps):
    loss_fn, losses, sgd = keras.losses.SparseCategoricalCrossentropy(from_logits=True), [], keras.optimizers.SGD(lr, 0.9)
    for _ in range(steps):
        with tf.GradientTape() as tape:
            J = loss_fn(y, model(x))
        sgd.apply_gradients(zip(tape.gradient(J, model.trainable_variables), model.trainable_variables))
        losses.append(float(J))
    return model, losses

# %% fit-steps wrong: penalties reported but not differentiated
def fit_steps(model, x, y, lr, steps):
    loss_fn, losses, sgd = keras.losses.SparseCategoricalCrossentropy(from_logits=True), [], keras.optimizers.SGD(lr, 0.9)
    for _ in range(steps):
        with tf.GradientTape() as tape:
            J = loss_fn(y, model(x))
        losses.append(float(J + sum(model.losses)))
        sgd.apply_gradients(zip(tape.gradient(J, model.trainable_variables), model.trainable_variables))
    return model, losses

# %% fit-steps wrong: logits taken for probabilities
def fit_steps(model, x, y, lr, steps):
    loss_fn, losses, sgd = keras.losses.SparseCategoricalCrossentropy(), [], keras.optimizers.SGD(lr, momentum=0.9)
    for _ in range(steps):
        with tf.GradientTape() as tape:
            J = loss_fn(y, model(x)) + sum(model.losses)
        sgd.apply_gradients(zip(tape.gradient(J, model.trainable_variables), model.trainable_variables))
        losses.append(float(J))
    return model, losses

# %% fit-steps wrong: sum over examples
def fit_steps(model, x, y, lr, steps):
    loss_fn = keras.losses.SparseCategoricalCrossentropy(from_logits=True, reduction="sum")
    losses, sgd = [], keras.optimizers.SGD(lr, momentum=0.9)
    for _ in range(steps):
        with tf.GradientTape() as tape:
            J = loss_fn(y, model(x)) + sum(model.losses)
        sgd.apply_gradients(zip(tape.gradient(J, model.trainable_variables), model.trainable_variables))
        losses.append(float(J))
    return model, losses

# %% fit-steps wrong: loss after each update
def fit_steps(model, x, y, lr, steps):
    loss_fn, losses, sgd = keras.losses.SparseCategoricalCrossentropy(from_logits=True), [], keras.optimizers.SGD(lr, 0.9)
    for _ in range(steps):
        with tf.GradientTape() as tape:
            J = loss_fn(y, model(x)) + sum(model.losses)
        sgd.apply_gradients(zip(tape.gradient(J, model.trainable_variables), model.trainable_variables))
        losses.append(float(loss_fn(y, model(x)) + sum(model.losses)))
    return model, losses

# %% fit-steps wrong: returns a model that was never trained
def fit_steps(model, x, y, lr, steps):
    loss_fn, losses = keras.losses.SparseCategoricalCrossentropy(from_logits=True), []
    for _ in range(steps):
        losses.append(float(loss_fn(y, model(x)) + sum(model.losses)) * 0.9 ** len(losses))
    return model, losses

# %% fit-steps right: compiled step, momentum by hand
def fit_steps(model, x, y, lr, steps):
    x, y, variables = tf.constant(x), tf.constant(y), model.trainable_variables
    speed = [tf.Variable(tf.zeros(v.shape)) for v in variables]

    @tf.function
    def step():
        with tf.GradientTape() as tape:
            J = tf.reduce_mean(tf.nn.sparse_softmax_cross_entropy_with_logits(y, model(x, training=True)))
            J += tf.add_n([0.0, *model.losses])
        for v, s, g in zip(variables, speed, tape.gradient(J, variables)):
            s.assign(0.9 * s - lr * g)
            v.assign_add(s)
        return J

    return model, [step().numpy().item() for _ in range(steps)]

# %% fit-steps right: compile and fit, one batch per epoch
def fit_steps(model, x, y, lr, steps):
    model.compile(optimizer=keras.optimizers.SGD(learning_rate=lr, momentum=0.9),
                  loss=keras.losses.SparseCategoricalCrossentropy(from_logits=True))
    history = model.fit(x, y, batch_size=len(x), epochs=steps, shuffle=False, verbose=0)
    return model, [float(value) for value in history.history["loss"]]

# %% fit-steps right: one-hot labels, optimizer.apply, compiled after build
def fit_steps(model, x, y, lr, steps):
    sgd = keras.optimizers.SGD(learning_rate=lr, momentum=0.9)
    sgd.build(model.trainable_variables)
    targets = tf.one_hot(y, model.output_shape[-1])

    @tf.function
    def step():
        with tf.GradientTape() as tape:
            fit = keras.losses.CategoricalCrossentropy(from_logits=True)(targets, model(x))
            total = fit + tf.reduce_sum(model.losses) if model.losses else fit
        sgd.apply(tape.gradient(total, model.trainable_variables))
        return total

    losses = []
    while len(losses) < steps:
        losses.append(float(step()))
    return model, losses

# %% quiz@quiz-check-first wrong: a shift of all logits sharpens
def quiz():
    return {"q1": "b", "q2": "b", "q3": "a", "q4": "d", "q5": "c", "q6": 0.55, "q7": "b", "q8": "d"}

# %% quiz@quiz-check-first wrong: labels are shifted silently
def quiz():
    return {"q1": "c", "q2": "a", "q3": "a", "q4": "d", "q5": "c", "q6": 0.55, "q7": "b", "q8": "d"}

# %% quiz@quiz-check-first wrong: metrics as strings
def quiz():
    return {"q1": "c", "q2": "b", "q3": "c", "q4": "d", "q5": "c", "q6": 0.55, "q7": "b", "q8": "d"}

# %% quiz@quiz-check-first wrong: recomputing outside the block
def quiz():
    return {"q1": "c", "q2": "b", "q3": "a", "q4": "a", "q5": "c", "q6": 0.55, "q7": "b", "q8": "d"}

# %% quiz@quiz-check-second wrong: the double softmax can reach zero
def quiz():
    return {"q1": "c", "q2": "b", "q3": "a", "q4": "d", "q5": "c", "q6": 0.0, "q7": "b", "q8": "d"}

# %% quiz@quiz-check-second wrong: an optimiser takes any variable
def quiz():
    return {"q1": "c", "q2": "b", "q3": "a", "q4": "d", "q5": "d", "q6": 0.55, "q7": "b", "q8": "d"}

# %% quiz@quiz-check-second wrong: a graph saves arithmetic
def quiz():
    return {"q1": "c", "q2": "b", "q3": "a", "q4": "d", "q5": "c", "q6": 0.55, "q7": "a", "q8": "d"}

# %% quiz@quiz-check-second wrong: the community decides
def quiz():
    return {"q1": "c", "q2": "b", "q3": "a", "q4": "d", "q5": "c", "q6": 0.55, "q7": "b", "q8": "c"}
