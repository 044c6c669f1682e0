"""Known answers of c1_neural_networks/02_logistic_regression: wrong ones lose points, right ones keep them."""

# %% sigmoid wrong: divides infinity by infinity at z = 800
def sigmoid(z):
    return np.exp(z) / (1 + np.exp(z))

# %% sigmoid wrong: math.exp takes no arrays
def sigmoid(z):
    import math
    return 1 / (1 + math.exp(-z))

# %% sigmoid wrong: the sign of the exponent is swapped
def sigmoid(z):
    return 1 / (1 + np.exp(np.clip(z, -700, 700)))

# %% sigmoid wrong: the result takes the int dtype of z and loses its digits
def sigmoid(z):
    z = np.asarray(z)
    out = np.zeros_like(z)
    out[...] = 1 / (1 + np.exp(-np.clip(z, -700, 700).astype(float)))
    return float(1 / (1 + np.exp(-float(z)))) if z.ndim == 0 else out

# %% sigmoid wrong: a number comes back as an array of one element
def sigmoid(z):
    z = np.atleast_1d(np.asarray(z, dtype=float))
    return 1 / (1 + np.exp(-z))

# %% sigmoid wrong: clips z in place
def sigmoid(z):
    if np.ndim(z) == 0:
        return float(1 / (1 + np.exp(-float(z))))
    np.clip(z, -20, 20, out=z)
    return 1 / (1 + np.exp(-z))

# %% sigmoid right: the naive form, which only warns
def sigmoid(z):
    return 1 / (1 + np.exp(-z))

# %% sigmoid right: two branches
def sigmoid(z):
    z = np.asarray(z, dtype=float)
    out = np.empty_like(z)
    positive = z >= 0
    out[positive] = 1 / (1 + np.exp(-z[positive]))
    e = np.exp(z[~positive])
    out[~positive] = e / (1 + e)
    return out if z.ndim else float(out)

# %% sigmoid right: the hyperbolic tangent
def sigmoid(z):
    return 0.5 * (1 + np.tanh(np.asarray(z) / 2))

# %% sigmoid right: exponent clipped before use
def sigmoid(z):
    return 1.0 / (1.0 + np.exp(np.minimum(-1.0 * z, 700.0)))

# %% bce wrong: nan_to_num hides 0 · log 0 and makes an infinite loss huge
def bce(yhat, y, eps=1e-12):
    yhat, y = np.asarray(yhat, dtype=float), np.asarray(y, dtype=float)
    return np.nan_to_num(-(y * np.log(yhat) + (1 - y) * np.log(1 - yhat)))

# %% bce wrong: adds eps inside the logarithm, so a perfect prediction has a negative loss
def bce(yhat, y, eps=1e-12):
    return -(y * np.log(yhat + eps) + (1 - y) * np.log(1 - yhat + eps))

# %% bce wrong: arguments swapped
def bce(yhat, y, eps=1e-12):
    p = np.clip(y, eps, 1 - eps)
    return -(yhat * np.log(p) + (1 - yhat) * np.log(1 - p))

# %% bce wrong: the mean instead of each loss
def bce(yhat, y, eps=1e-12):
    p = np.clip(yhat, eps, 1 - eps)
    return float(np.mean(-(y * np.log(p) + (1 - y) * np.log(1 - p))))

# %% bce wrong: the sign is missing
def bce(yhat, y, eps=1e-12):
    p = np.clip(yhat, eps, 1 - eps)
    return y * np.log(p) + (1 - y) * np.log(1 - p)

# %% bce wrong: eps is ignored
def bce(yhat, y, eps=1e-12):
    p = np.clip(yhat, 1e-12, 1 - 1e-12)
    return -(y * np.log(p) + (1 - y) * np.log(1 - p))

# %% bce wrong: clips the caller's array
def bce(yhat, y, eps=0.3):
    if np.ndim(yhat):
        np.clip(yhat, 0.01, 0.99, out=yhat)
    p = np.clip(yhat, 1e-12, 1 - 1e-12)
    return -(y * np.log(p) + (1 - y) * np.log(1 - p))

# %% bce right: xlogy
def bce(yhat, y, eps=1e-12):
    from scipy.special import xlog1py, xlogy
    p = np.clip(yhat, eps, 1 - eps)
    return -(xlogy(y, p) + xlog1py(1 - np.asarray(y), -p))

# %% bce right: np.where picks the term
def bce(yhat, y, eps=1e-12):
    p = np.minimum(np.maximum(yhat, eps), 1 - eps)
    return np.where(np.equal(y, 1), -np.log(p), -np.log(1 - p))

# %% bce right: the probability of the true label first
def bce(yhat, y, eps=1e-12):
    p = np.clip(yhat, eps, 1 - eps)
    return -np.log(p * y + (1 - p) * (1 - np.asarray(y)))

# %% argument-order wrong: the pair of the statement, a gap of 5
def swapped_pair():
    return 0.8, 1

# %% argument-order wrong: a prediction outside the allowed range
def swapped_pair():
    return 0.0, 1

# %% argument-order wrong: y is no label
def swapped_pair():
    return 0.5, 0.5

# %% argument-order wrong: the losses instead of the pair
def swapped_pair():
    return bce(0.5, 1), bce(1, 0.5)

# %% argument-order wrong: an array instead of two numbers
def swapped_pair():
    return np.array([0.5, 1])

# %% argument-order right: label 0
def swapped_pair():
    return 0.9, 0

# %% argument-order right: a wrong and confident prediction
def swapped_pair():
    return 0.01, 1.0

# %% bce-from-logits wrong: takes the detour over the probability, 27.6 instead of 800
def bce_from_logits(z, y):
    return bce(sigmoid(z), y)

# %% bce-from-logits wrong: clipped detour of its own
def bce_from_logits(z, y):
    p = np.clip(1 / (1 + np.exp(-z)), 1e-12, 1 - 1e-12)
    return -(y * np.log(p) + (1 - y) * np.log(1 - p))

# %% bce-from-logits wrong: the exponential overflows
def bce_from_logits(z, y):
    return np.log(1 + np.exp(z)) - z * y

# %% bce-from-logits wrong: the absolute value is missing
def bce_from_logits(z, y):
    return np.maximum(z, 0) - z * y + np.log(1 + np.exp(-z))

# %% bce-from-logits wrong: the mean
def bce_from_logits(z, y):
    return float(np.mean(np.logaddexp(0, z) - z * y))

# %% bce-from-logits right: logaddexp
def bce_from_logits(z, y):
    return np.logaddexp(0, z) - z * y

# %% bce-from-logits right: a signed logit
def bce_from_logits(z, y):
    return np.logaddexp(0, np.where(np.equal(y, 1), -1, 1) * z)

# %% bce-from-logits right: the plain logarithm of the statement
def bce_from_logits(z, y):
    return np.where(np.asarray(z) > 0, z, 0) - np.multiply(z, y) + np.log(1 + np.exp(-np.abs(z)))

# %% likelihood wrong: forgets label 0
def likelihood(y, p):
    return float(np.prod(p**y))

# %% likelihood wrong: the mean of the factors
def likelihood(y, p):
    return float(np.mean(p**y * (1 - p) ** (1 - y)))

# %% likelihood wrong: each factor instead of their product
def likelihood(y, p):
    return p**y * (1 - p) ** (1 - y)

# %% likelihood wrong: the logarithm
def likelihood(y, p):
    return float(np.sum(np.log(np.where(y == 1, p, 1 - p))))

# %% likelihood wrong: takes p for a logit
def likelihood(y, p):
    a = 1 / (1 + np.exp(-p))
    return float(np.prod(a**y * (1 - a) ** (1 - y)))

# %% likelihood wrong: divides the exponent by N
def likelihood(y, p):
    return float(np.exp(-np.mean(bce(p, y))))

# %% likelihood right: as the formula stands
def likelihood(y, p):
    return np.prod(p**y * (1 - p) ** (1 - y))

# %% likelihood right: a loop
def likelihood(y, p):
    product = 1.0
    for label, probability in zip(np.ravel(y), np.ravel(p)):
        product *= probability if label == 1 else 1 - probability
    return float(product)

# %% likelihood right: through the sum of clipped losses
def likelihood(y, p):
    q = np.clip(p, 1e-15, 1 - 1e-15)
    return float(np.exp(np.sum(y * np.log(q) + (1 - y) * np.log(1 - q))))

# %% likelihood right: exp of minus the summed losses of the exercise above
def likelihood(y, p):
    return float(np.exp(-bce(p, y).sum()))

# %% example-grads wrong: truth minus prediction
def example_grads(x, y, w, b):
    a = sigmoid((w.T @ x).item() + b)
    dz = y - a
    return {"da": -y / a + (1 - y) / (1 - a), "dz": dz, "dw": x * dz, "db": dz}

# %% example-grads wrong: forgets the sigmoid's own slope
def example_grads(x, y, w, b):
    a = sigmoid((w.T @ x).item() + b)
    da = -y / a + (1 - y) / (1 - a)
    return {"da": da, "dz": da, "dw": x * da, "db": da}

# %% example-grads wrong: dw has shape (n,)
def example_grads(x, y, w, b):
    a = sigmoid((w.T @ x).item() + b)
    dz = a - y
    return {"da": -y / a + (1 - y) / (1 - a), "dz": dz, "dw": x[:, 0] * dz, "db": dz}

# %% example-grads wrong: numbers are arrays of shape (1, 1)
def example_grads(x, y, w, b):
    a = sigmoid(w.T @ x + b)
    dz = a - y
    return {"da": -y / a + (1 - y) / (1 - a), "dz": dz, "dw": x * dz, "db": dz}

# %% example-grads wrong: the sign inside da
def example_grads(x, y, w, b):
    a = sigmoid((w.T @ x).item() + b)
    dz = a - y
    return {"da": -y / a - (1 - y) / (1 - a), "dz": dz, "dw": x * dz, "db": dz}

# %% example-grads right: the short way to dz
def example_grads(x, y, w, b):
    a = float(sigmoid(float(np.dot(w[:, 0], x[:, 0])) + b))
    dz = a - y
    return {"db": dz, "dw": dz * x, "dz": dz, "da": dz / (a * (1 - a))}

# %% example-grads right: loops over features and a sigmoid of its own
def example_grads(x, y, w, b):
    logit = b
    for j in range(len(w)):
        logit += w[j, 0] * x[j, 0]
    a = 1 / (1 + np.exp(-logit))
    da = -1 / a if y == 1 else 1 / (1 - a)
    dz = da * np.exp(-logit) / (1 + np.exp(-logit)) ** 2
    return {"da": da, "dz": dz, "dw": np.array([[x[j, 0] * dz] for j in range(len(w))]), "db": dz}

# %% gradients-loop wrong: counts from 1 to m and runs out of columns
def gradients_loop(w, b, X, Y):
    m = X.shape[1]
    J, dw, db = 0.0, np.zeros((X.shape[0], 1)), 0.0
    for i in range(1, m + 1):
        z = (w.T @ X[:, [i]]).item() + b
        dz = sigmoid(z) - Y[0, i]
        J, dw, db = J + bce_from_logits(z, Y[0, i]), dw + X[:, [i]] * dz, db + dz
    return J / m, dw / m, db / m

# %% gradients-loop wrong: counts from 1 and loses example 0
def gradients_loop(w, b, X, Y):
    m = X.shape[1]
    J, dw, db = 0.0, np.zeros((X.shape[0], 1)), 0.0
    for i in range(1, m):
        z = (w.T @ X[:, [i]]).item() + b
        dz = sigmoid(z) - Y[0, i]
        J, dw, db = J + bce_from_logits(z, Y[0, i]), dw + X[:, [i]] * dz, db + dz
    return J / m, dw / m, db / m

# %% gradients-loop wrong: divides only dw
def gradients_loop(w, b, X, Y):
    m = X.shape[1]
    J, dw, db = 0.0, np.zeros((X.shape[0], 1)), 0.0
    for i in range(m):
        z = (w.T @ X[:, [i]]).item() + b
        dz = sigmoid(z) - Y[0, i]
        J, dw, db = J + bce_from_logits(z, Y[0, i]), dw + X[:, [i]] * dz, db + dz
    return J, dw / m, db

# %% gradients-loop wrong: divides nothing
def gradients_loop(w, b, X, Y):
    J, dw, db = 0.0, np.zeros((X.shape[0], 1)), 0.0
    for i in range(X.shape[1]):
        z = (w.T @ X[:, [i]]).item() + b
        dz = sigmoid(z) - Y[0, i]
        J, dw, db = J + bce_from_logits(z, Y[0, i]), dw + X[:, [i]] * dz, db + dz
    return J, dw, db

# %% gradients-loop wrong: dw has shape (n,)
def gradients_loop(w, b, X, Y):
    m = X.shape[1]
    J, dw, db = 0.0, np.zeros(X.shape[0]), 0.0
    for i in range(m):
        z = float(np.dot(w[:, 0], X[:, i])) + b
        dz = sigmoid(z) - Y[0, i]
        J, dw, db = J + bce_from_logits(z, Y[0, i]), dw + X[:, i] * dz, db + dz
    return J / m, dw / m, db / m

# %% gradients-loop wrong: np.zeros(n, 1) takes the 1 for a dtype
def gradients_loop(w, b, X, Y):
    dw = np.zeros(X.shape[0], 1)
    return 0.0, dw, 0.0

# %% gradients-loop right: two loops, one over the features
def gradients_loop(w, b, X, Y):
    n, m = X.shape
    J, dw, db = 0.0, np.zeros((n, 1)), 0.0
    for i in range(m):
        z = b
        for j in range(n):
            z += w[j, 0] * X[j, i]
        J += np.log(1 + np.exp(z)) - Y[0, i] * z
        dz = 1 / (1 + np.exp(-z)) - Y[0, i]
        for j in range(n):
            dw[j, 0] += X[j, i] * dz
        db += dz
    return J / m, dw / m, db / m

# %% gradients-loop right: zip over the columns, with the function of one example
def gradients_loop(w, b, X, Y):
    cost, dw, db = 0.0, 0 * w.astype(float), 0.0
    for x, y in zip(X.T, Y[0]):
        g = example_grads(x[:, None], y, w, b)
        dw, db = dw + g["dw"], db + g["db"]
        cost -= np.log(y + (1 - 2 * y) * (1 - (g["dz"] + y)))
    m = len(X.T)
    return cost / m, dw / m, db / m

# %% gradients-loop right: example_grads and bce
def gradients_loop(w, b, X, Y):
    m = X.shape[1]
    parts = [example_grads(X[:, i : i + 1], Y[0, i], w, b) for i in range(m)]
    J = sum(bce_from_logits(float(np.sum(w[:, 0] * X[:, i])) + b, Y[0, i]) for i in range(m)) / m
    return J, sum(p["dw"] for p in parts) / m, sum(p["db"] for p in parts) / m

# %% gradients-loop right: the loss from the clipped probability
def gradients_loop(w, b, X, Y):
    m, J, db = X.shape[1], 0, 0
    dw = np.zeros((X.shape[0], 1))
    for i in range(m):
        x, y = X[:, i].reshape(-1, 1), Y[0, i]
        a = sigmoid(np.dot(w.T, x).item() + b)
        J += bce(a, y)
        dw += (a - y) * x
        db += a - y
    dw /= m
    return J / m, dw, db / m

# %% off-by-one wrong: holds for m = 5 only
def off_by_one(m):
    return {"skipped": [0], "outside": [5]}

# %% off-by-one wrong: the last column taken for the lost one
def off_by_one(m):
    return {"skipped": [m - 1], "outside": [m]}

# %% off-by-one wrong: counts columns from 1
def off_by_one(m):
    return {"skipped": [1], "outside": [m + 1]}

# %% off-by-one wrong: the end of a range taken as included
def off_by_one(m):
    return {"skipped": [0], "outside": [m, m + 1]}

# %% off-by-one wrong: numbers instead of lists
def off_by_one(m):
    return {"skipped": 0, "outside": m}

# %% off-by-one right: sets
def off_by_one(m):
    there, read = set(range(m)), set(range(1, m + 1))
    return {"skipped": sorted(there - read), "outside": sorted(read - there)}

# %% off-by-one right: comprehensions
def off_by_one(m):
    loop = range(1, m + 1)
    return {"outside": [i for i in loop if i >= m], "skipped": [i for i in range(m) if i not in loop]}

# %% propagate wrong: no division by m
def propagate(w, b, X, Y):
    Z = w.T @ X + b
    dZ = sigmoid(Z) - Y
    return {"dw": X @ dZ.T, "db": float(dZ.sum())}, float(bce_from_logits(Z, Y).mean())

# %% propagate wrong: label minus prediction
def propagate(w, b, X, Y):
    Z = w.T @ X + b
    dZ = Y - sigmoid(Z)
    return {"dw": X @ dZ.T / X.shape[1], "db": float(dZ.mean())}, float(bce_from_logits(Z, Y).mean())

# %% propagate wrong: no transpose of dZ
def propagate(w, b, X, Y):
    Z = w.T @ X + b
    dZ = sigmoid(Z) - Y
    return {"dw": X @ dZ / X.shape[1], "db": float(dZ.mean())}, float(bce_from_logits(Z, Y).mean())

# %% propagate wrong: means over the wrong axis
def propagate(w, b, X, Y):
    Z = w.T @ X + b
    dZ = sigmoid(Z) - Y
    return {"dw": np.mean(X * dZ, axis=0, keepdims=True).T, "db": float(dZ.mean())}, float(bce_from_logits(Z, Y).mean())

# %% propagate wrong: divides by n instead of m
def propagate(w, b, X, Y):
    Z = w.T @ X + b
    dZ = sigmoid(Z) - Y
    return {"dw": X @ dZ.T / len(X), "db": float(dZ.mean())}, float(bce_from_logits(Z, Y).mean())

# %% propagate wrong: the sum of the cost stops after its first term
def propagate(w, b, X, Y):
    m, A = X.shape[1], sigmoid(w.T @ X + b)
    J = -np.sum(Y * np.log(A)) + (1 - Y) * np.log(1 - A) / m
    return {"dw": X @ (A - Y).T / m, "db": float(np.mean(A - Y))}, J

# %% propagate wrong: only the positive examples are counted
def propagate(w, b, X, Y):
    m, A = X.shape[1], sigmoid(w.T @ X + b)
    return {"dw": X @ (A - Y).T / m, "db": float(np.mean(A - Y))}, float(-np.sum(Y * np.log(A)) / m)

# %% propagate wrong: db is an array
def propagate(w, b, X, Y):
    Z = w.T @ X + b
    dZ = sigmoid(Z) - Y
    db = np.mean(dZ, axis=1, keepdims=True)
    return {"dw": X @ dZ.T / X.shape[1], "db": db}, float(bce_from_logits(Z, Y).mean())

# %% propagate wrong: cost and gradients in the wrong order
def propagate(w, b, X, Y):
    Z = w.T @ X + b
    dZ = sigmoid(Z) - Y
    return float(bce_from_logits(Z, Y).mean()), {"dw": X @ dZ.T / X.shape[1], "db": float(dZ.mean())}

# %% propagate@propagate-check-stability wrong: a logarithm of 0 makes the cost nan
def propagate(w, b, X, Y):
    A = sigmoid(w.T @ X + b)
    J = -np.mean(Y * np.log(A) + (1 - Y) * np.log(1 - A))
    return {"dw": X @ (A - Y).T / X.shape[1], "db": float(np.mean(A - Y))}, float(J)

# %% propagate@propagate-check-stability wrong: the clipped loss stops at 27.6
def propagate(w, b, X, Y):
    A = sigmoid(w.T @ X + b)
    p = np.clip(A, 1e-12, 1 - 1e-12)
    J = -np.mean(Y * np.log(p) + (1 - Y) * np.log(1 - p))
    return {"dw": X @ (A - Y).T / X.shape[1], "db": float(np.mean(A - Y))}, float(J)

# %% propagate@propagate-check-stability wrong: the exponential of a large logit overflows
def propagate(w, b, X, Y):
    Z = w.T @ X + b
    dZ = sigmoid(Z) - Y
    return {"dw": X @ dZ.T / X.shape[1], "db": float(dZ.mean())}, float(np.mean(np.log(1 + np.exp(Z)) - Z * Y))

# %% propagate right: einsum
def propagate(w, b, X, Y):
    logits = np.einsum("ji,jk->ik", w, X) + b
    error = sigmoid(logits) - Y
    m = Y.size
    dw = np.einsum("jk,ik->ji", X, error) / m
    return {"db": np.sum(error) / m, "dw": dw}, np.sum(bce_from_logits(logits, Y)) / m

# %% propagate right: a loop over examples
def propagate(w, b, X, Y):
    m = X.shape[1]
    cost, dw, db = 0.0, np.zeros((X.shape[0], 1)), 0.0
    for i in range(m):
        z = float(np.sum(w[:, 0] * X[:, i])) + b
        dz = sigmoid(z) - Y[0, i]
        cost, dw, db = cost + bce_from_logits(z, Y[0, i]), dw + X[:, [i]] * dz, db + dz
    return {"dw": dw / m, "db": float(db / m)}, float(cost / m)

# %% propagate right: a sigmoid in two branches of its own
def propagate(w, b, X, Y):
    Z = np.dot(w.T, X) + b
    e = np.exp(-np.abs(Z))
    A = np.where(Z >= 0, 1 / (1 + e), e / (1 + e))
    dw = np.average(X * (A - Y), axis=1)[:, None]
    return dict(dw=dw, db=np.average(A - Y)), np.average(np.logaddexp(0, (1 - 2 * Y) * Z))

# %% propagate right: calls the loop of the exercise above
def propagate(w, b, X, Y):
    J, dw, db = gradients_loop(w, b, X, Y)
    return {"dw": dw, "db": db}, J

# %% gradient-descent wrong: all rows are one array
def gradient_descent(grad_fn, theta0, alpha, n_iter):
    theta = np.array(theta0, dtype=float)
    history = [theta]
    for _ in range(n_iter):
        theta -= alpha * grad_fn(theta)
        history.append(theta)
    return np.array(history)

# %% gradient-descent wrong: changes the caller's start
def gradient_descent(grad_fn, theta0, alpha, n_iter):
    history = [theta0.copy()]
    for _ in range(n_iter):
        theta0 -= alpha * grad_fn(theta0)
        history.append(theta0.copy())
    return np.array(history, dtype=float)

# %% gradient-descent wrong: climbs
def gradient_descent(grad_fn, theta0, alpha, n_iter):
    history = [np.asarray(theta0, dtype=float)]
    for _ in range(n_iter):
        history.append(history[-1] + alpha * grad_fn(history[-1]))
    return np.array(history)

# %% gradient-descent wrong: the start is missing
def gradient_descent(grad_fn, theta0, alpha, n_iter):
    theta, history = np.asarray(theta0, dtype=float), np.zeros((n_iter, len(theta0)))
    for t in range(n_iter):
        theta = theta - alpha * grad_fn(theta)
        history[t] = theta
    return history

# %% gradient-descent wrong: the gradient is always that of the start
def gradient_descent(grad_fn, theta0, alpha, n_iter):
    return np.array([theta0 - t * alpha * grad_fn(theta0) for t in range(n_iter + 1)], dtype=float)

# %% gradient-descent wrong: an int start makes an int history
def gradient_descent(grad_fn, theta0, alpha, n_iter):
    history = np.zeros((n_iter + 1, len(theta0)), dtype=theta0.dtype)
    history[0] = theta0
    for t in range(n_iter):
        history[t + 1] = history[t] - alpha * grad_fn(history[t])
    return history

# %% gradient-descent right: rows of an array
def gradient_descent(grad_fn, theta0, alpha, n_iter):
    history = np.empty((n_iter + 1, len(theta0)))
    history[0] = theta0
    for t in range(1, n_iter + 1):
        history[t] = history[t - 1] - alpha * grad_fn(history[t - 1])
    return history

# %% gradient-descent right: a while loop with copies
def gradient_descent(grad_fn, theta0, alpha, n_iter):
    theta = np.array(theta0, dtype=float)
    points = [theta.copy()]
    while len(points) <= n_iter:
        theta -= alpha * grad_fn(theta)
        points.append(theta.copy())
    return np.stack(points)

# %% optimize wrong: updates the caller's array
def optimize(w, b, X, Y, n_iter, alpha):
    costs = []
    for _ in range(n_iter):
        grads, cost = propagate(w, b, X, Y)
        costs.append(cost)
        w -= alpha * grads["dw"]
        b -= alpha * grads["db"]
    return {"w": w, "b": b}, costs

# %% optimize wrong: climbs
def optimize(w, b, X, Y, n_iter, alpha):
    costs = []
    for _ in range(n_iter):
        grads, cost = propagate(w, b, X, Y)
        costs.append(cost)
        w, b = w + alpha * grads["dw"], b + alpha * grads["db"]
    return {"w": w, "b": b}, costs

# %% optimize wrong: costs are noted after the update
def optimize(w, b, X, Y, n_iter, alpha):
    costs = []
    for _ in range(n_iter):
        grads, _cost = propagate(w, b, X, Y)
        w, b = w - alpha * grads["dw"], b - alpha * grads["db"]
        costs.append(propagate(w, b, X, Y)[1])
    return {"w": w, "b": b}, costs

# %% optimize wrong: b is updated with the gradient at the new w
def optimize(w, b, X, Y, n_iter, alpha):
    costs = []
    for _ in range(n_iter):
        grads, cost = propagate(w, b, X, Y)
        costs.append(cost)
        w = w - alpha * grads["dw"]
        b = b - alpha * propagate(w, b, X, Y)[0]["db"]
    return {"w": w, "b": b}, costs

# %% optimize wrong: b is never updated
def optimize(w, b, X, Y, n_iter, alpha):
    costs = []
    for _ in range(n_iter):
        grads, cost = propagate(w, b, X, Y)
        costs.append(cost)
        w = w - alpha * grads["dw"]
    return {"w": w, "b": b}, costs

# %% optimize wrong: one step too few
def optimize(w, b, X, Y, n_iter, alpha):
    costs = []
    for _ in range(1, n_iter):
        grads, cost = propagate(w, b, X, Y)
        costs.append(cost)
        w, b = w - alpha * grads["dw"], b - alpha * grads["db"]
    return {"w": w, "b": b}, costs

# %% optimize right: a while loop on copies
def optimize(w, b, X, Y, n_iter, alpha):
    w, costs = w.copy(), []
    while len(costs) < n_iter:
        grads, cost = propagate(w, b, X, Y)
        costs.append(float(cost))
        w -= alpha * grads["dw"]
        b -= alpha * grads["db"]
    return {"w": w, "b": b}, costs

# %% optimize right: a dictionary of parameters, and formulas of its own
def optimize(w, b, X, Y, n_iter, alpha):
    params, costs = {"w": w, "b": b}, []
    for t in range(n_iter):
        logits = params["w"].T @ X + params["b"]
        error = sigmoid(logits) - Y
        costs += [np.mean(bce_from_logits(logits, Y))]
        grads = {"w": X @ error.T / Y.size, "b": np.mean(error)}
        params = {name: params[name] - alpha * grads[name] for name in params}
    return params, costs

# %% predict-proba wrong: forgets b
def predict_proba(w, b, X):
    return sigmoid(w.T @ X)

# %% predict-proba wrong: the logit instead of the probability
def predict_proba(w, b, X):
    return w.T @ X + b

# %% predict-proba wrong: a flat array
def predict_proba(w, b, X):
    return sigmoid(w.T @ X + b).ravel()

# %% predict-proba right: the sum written out
def predict_proba(w, b, X):
    return sigmoid((w * X).sum(axis=0, keepdims=True) + b)

# %% predict-proba right: without the lent sigmoid
def predict_proba(w, b, X):
    return 0.5 + 0.5 * np.tanh((np.dot(w.T, X) + b) / 2)

# %% predict wrong: True and False instead of 1 and 0
def predict(w, b, X, threshold=0.5):
    return predict_proba(w, b, X) >= threshold

# %% predict wrong: ignores the threshold
def predict(w, b, X, threshold=0.5):
    return (predict_proba(w, b, X) >= 0.5).astype(int)

# %% predict wrong: rounds
def predict(w, b, X, threshold=0.5):
    return np.round(predict_proba(w, b, X)).astype(int)

# %% predict wrong: labels are floats
def predict(w, b, X, threshold=0.5):
    return (predict_proba(w, b, X) >= threshold).astype(float)

# %% predict wrong: compares the logit with the threshold
def predict(w, b, X, threshold=0.5):
    return (w.T @ X + b >= threshold).astype(int)

# %% predict right: compares logits
def predict(w, b, X, threshold=0.5):
    return 1 * (w.T @ X + b >= np.log(threshold / (1 - threshold)))

# %% predict right: np.where
def predict(w, b, X, threshold=0.5):
    return np.where(predict_proba(w, b, X) < threshold, 0, 1)

# %% predict right: a loop
def predict(w, b, X, threshold=0.5):
    A = predict_proba(w, b, X)
    labels = np.zeros(A.shape, dtype=np.int32)
    for i in range(A.shape[1]):
        if A[0, i] >= threshold:
            labels[0, i] = 1
    return labels

# %% to-theta wrong: b last
def to_theta(w, b):
    return np.vstack([w, [[b]]])

# %% to-theta wrong: a flat array
def to_theta(w, b):
    return np.append(b, w)

# %% to-theta wrong: b added to every weight
def to_theta(w, b):
    return np.vstack([np.zeros((1, 1)), w]) + b

# %% to-theta wrong: overwrites the first weight
def to_theta(w, b):
    theta = w.copy()
    theta[0, 0] = b
    return theta

# %% to-theta right: concatenate
def to_theta(w, b):
    return np.concatenate((np.full((1, 1), b), w), axis=0)

# %% to-theta right: fills an empty column
def to_theta(w, b):
    theta = np.empty((w.shape[0] + 1, 1))
    theta[0] = b
    theta[1:] = w
    return theta

# %% to-theta right: np.insert
def to_theta(w, b):
    return np.insert(w.astype(float), 0, b, axis=0)

# %% second-difference wrong: divides by h instead of its square
def second_difference(f, x, h=1e-3):
    return (f(x + h) - 2 * f(x) + f(x - h)) / h

# %% second-difference wrong: the first difference
def second_difference(f, x, h=1e-3):
    return (f(x + h) - f(x - h)) / (2 * h)

# %% second-difference wrong: f(x) is counted once
def second_difference(f, x, h=1e-3):
    return (f(x + h) - f(x) + f(x - h)) / h**2

# %% second-difference wrong: one-sided, so it measures the curvature at x + h
def second_difference(f, x, h=1e-3):
    return (f(x + 2 * h) - 2 * f(x + h) + f(x)) / h**2

# %% second-difference wrong: ignores h
def second_difference(f, x, h=1e-3):
    return (f(x + 1e-3) - 2 * f(x) + f(x - 1e-3)) / 1e-6

# %% second-difference right: difference of two slopes
def second_difference(f, x, h=1e-3):
    return ((f(x + h) - f(x)) / h - (f(x) - f(x - h)) / h) / h

# %% second-difference right: three values at once
def second_difference(f, x, h=1e-3):
    values = f(np.array([x - h, x, x + h]))
    return float(np.diff(values, 2)[0]) / (h * h)

# %% looks-convex wrong: one good point is enough
def looks_convex(f, xs, h=1e-3, tol=1e-6):
    return any(bool(second_difference(f, x, h) >= -tol) for x in xs)

# %% looks-convex wrong: a straight line does not pass
def looks_convex(f, xs, h=1e-3, tol=1e-6):
    return all(bool(second_difference(f, x, h) > tol) for x in xs)

# %% looks-convex wrong: looks at the slope
def looks_convex(f, xs, h=1e-3, tol=1e-6):
    return all(bool((f(x + h) - f(x)) / h >= -tol) for x in xs)

# %% looks-convex wrong: judges by the mean
def looks_convex(f, xs, h=1e-3, tol=1e-6):
    return bool(np.mean([second_difference(f, x, h) for x in xs]) >= -tol)

# %% looks-convex wrong: looks at the first point only
def looks_convex(f, xs, h=1e-3, tol=1e-6):
    for x in xs:
        return bool(second_difference(f, x, h) >= -tol)

# %% looks-convex wrong: ignores tol
def looks_convex(f, xs, h=1e-3, tol=1e-6):
    return all(bool(second_difference(f, x, h) >= -1e-6) for x in xs)

# %% looks-convex right: a loop that stops at the first bad point
def looks_convex(f, xs, h=1e-3, tol=1e-6):
    for x in xs:
        if second_difference(f, float(x), h) < -tol:
            return False
    return True

# %% looks-convex right: all points at once, with shifted arrays
def looks_convex(f, xs, h=1e-3, tol=1e-6):
    xs = np.asarray(xs, dtype=float)
    bends = (f(xs + h) + f(xs - h) - 2 * f(xs)) / h**2
    return np.all(bends >= -tol)

# %% looks-convex right: the smallest curvature
def looks_convex(f, xs, h=1e-3, tol=1e-6):
    return bool(min(second_difference(f, x, h) for x in xs) >= -tol)

# %% quiz wrong: the first letter everywhere
def quiz():
    return {"q1_loss": 1.4, "q1_cost": 0.5, "q2": "a", "q3": "a", "q4": "a", "q5": "a", "q6": "a", "q7": "a"}

# %% quiz wrong: takes the sum for the cost
def quiz():
    return {"q1_loss": 1.4, "q1_cost": 2.0, "q2": "c", "q3": "d", "q4": "c", "q5": "a", "q6": "d", "q7": "b"}

# %% quiz@quiz-check-first wrong: takes the run that zigzags for the smaller rate
def quiz():
    return {"q1_loss": 1.4, "q1_cost": 0.5, "q2": "c", "q3": "a", "q4": "c", "q5": "a", "q6": "d", "q7": "b"}

# %% quiz@quiz-check-second wrong: thinks that copies of the examples double the cost
def quiz():
    return {"q1_loss": 1.4, "q1_cost": 0.5, "q2": "c", "q3": "d", "q4": "c", "q5": "a", "q6": "a", "q7": "b"}

# %% quiz@quiz-check-second wrong: confuses the two kinds of error
def quiz():
    return {"q1_loss": 1.4, "q1_cost": 0.5, "q2": "c", "q3": "d", "q4": "c", "q5": "a", "q6": "d", "q7": "a"}

# %% quiz@quiz-check-second wrong: thinks that the stable form is the one that fails
def quiz():
    return {"q1_loss": 1.4, "q1_cost": 0.5, "q2": "c", "q3": "d", "q4": "c", "q5": "b", "q6": "d", "q7": "b"}
