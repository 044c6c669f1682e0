"""Known answers of c1_neural_networks/07_image_classifier: wrong ones lose points, right ones keep them."""

# %% prepare-images wrong: scales by the largest value of the batch
def prepare_images(images, labels, n_classes, max_value):
    X = images.reshape(len(images), -1).T / images.max()
    if n_classes == 2:
        return X, labels[None, :].astype(float)
    return X, (labels == np.arange(n_classes)[:, None]).astype(float)

# %% prepare-images wrong: reshape(-1, m) scrambles the pixels
def prepare_images(images, labels, n_classes, max_value):
    X = images.reshape(-1, len(images)) / max_value
    if n_classes == 2:
        return X, labels[None, :].astype(float)
    return X, (labels == np.arange(n_classes)[:, None]).astype(float)

# %% prepare-images wrong: the division keeps the dtype of the pixels
def prepare_images(images, labels, n_classes, max_value):
    X = (images.reshape(len(images), -1).T / max_value).astype(images.dtype)
    if n_classes == 2:
        return X, labels[None, :].astype(float)
    return X, (labels == np.arange(n_classes)[:, None]).astype(float)

# %% prepare-images wrong: whole division
def prepare_images(images, labels, n_classes, max_value):
    X = (images.reshape(len(images), -1).T // max_value).astype(float)
    if n_classes == 2:
        return X, labels[None, :].astype(float)
    return X, (labels == np.arange(n_classes)[:, None]).astype(float)

# %% prepare-images wrong: one row per image in Y
def prepare_images(images, labels, n_classes, max_value):
    X = images.reshape(len(images), -1).T / max_value
    return X, (labels[None, :].astype(float) if n_classes == 2 else np.eye(n_classes)[labels])

# %% prepare-images wrong: one-hot also for two classes
def prepare_images(images, labels, n_classes, max_value):
    return images.reshape(len(images), -1).T / max_value, np.eye(n_classes)[:, labels]

# %% prepare-images wrong: counts the classes that happen to occur
def prepare_images(images, labels, n_classes, max_value):
    X = images.reshape(len(images), -1).T / max_value
    if n_classes == 2:
        return X, labels[None, :].astype(float)
    return X, (labels == np.unique(labels)[:, None]).astype(float)

# %% prepare-images wrong: column order instead of row order
def prepare_images(images, labels, n_classes, max_value):
    X = np.stack([image.ravel(order="F") for image in images], axis=1) / max_value
    if n_classes == 2:
        return X, labels[None, :].astype(float)
    return X, np.eye(n_classes)[:, labels]

# %% prepare-images wrong: labels stay ints
def prepare_images(images, labels, n_classes, max_value):
    X = images.reshape(len(images), -1).T / max_value
    return X, (labels[None, :] if n_classes == 2 else np.eye(n_classes)[:, labels])

# %% prepare-images wrong: one row per image in X
def prepare_images(images, labels, n_classes, max_value):
    X = images.reshape(len(images), -1) / max_value
    return X, (labels[None, :].astype(float) if n_classes == 2 else np.eye(n_classes)[:, labels])

# %% prepare-images right: floats first, identity matrix
def prepare_images(images, labels, n_classes, max_value):
    m = images.shape[0]
    X = images.astype(float).reshape(m, -1).T / max_value
    Y = labels.reshape(1, m) * 1.0 if n_classes == 2 else np.eye(n_classes)[labels].T
    return X, Y

# %% prepare-images right: loops
def prepare_images(images, labels, n_classes, max_value):
    X = np.stack([image.flatten() for image in images], axis=1) / float(max_value)
    if n_classes == 2:
        return X, np.array([[float(label) for label in labels]])
    Y = np.zeros((n_classes, len(labels)))
    for i, label in enumerate(labels):
        Y[label, i] = 1
    return X, Y

# %% prepare-images right: float32, transposed in memory
def prepare_images(images, labels, n_classes, max_value):
    X = np.ascontiguousarray(np.transpose(images.astype(np.float32).reshape(len(images), -1))) / max_value
    if n_classes == 2:
        return X, np.float64(labels[np.newaxis])
    Y = np.zeros((n_classes, labels.size))
    Y[labels, np.arange(labels.size)] = 1.0
    return X, Y

# %% loss-and-grads@loss-and-grads-check wrong: a sigmoid head for K rows
def loss_and_grads(params, X, Y):
    L, m, A = len(params) // 2, X.shape[1], [X]
    for l in range(1, L + 1):
        Z = params[f"W{l}"] @ A[-1] + params[f"b{l}"]
        A.append(np.maximum(Z, 0))
    losses = np.logaddexp(0, Z) - Z * Y
    dZ, grads = 0.5 * (1 + np.tanh(Z / 2)) - Y, {}
    for l in range(L, 0, -1):
        grads[f"dW{l}"], grads[f"db{l}"] = dZ @ A[l - 1].T / m, dZ.mean(axis=1, keepdims=True)
        dZ = (params[f"W{l}"].T @ dZ) * (A[l - 1] > 0)
    return float(losses.sum() / m), grads

# %% loss-and-grads@loss-and-grads-check-sigmoid wrong: a softmax for one row, so p is always 1
def loss_and_grads(params, X, Y):
    L, m, A = len(params) // 2, X.shape[1], [X]
    for l in range(1, L + 1):
        Z = params[f"W{l}"] @ A[-1] + params[f"b{l}"]
        A.append(np.maximum(Z, 0))
    logsum = np.logaddexp.reduce(Z, axis=0)
    dZ, grads = np.exp(Z - logsum) - Y, {}
    for l in range(L, 0, -1):
        grads[f"dW{l}"], grads[f"db{l}"] = dZ @ A[l - 1].T / m, dZ.mean(axis=1, keepdims=True)
        dZ = (params[f"W{l}"].T @ dZ) * (A[l - 1] > 0)
    return float(np.mean(logsum - (Z * Y).sum(axis=0))), grads

# %% loss-and-grads@loss-and-grads-check wrong: log of a zero probability, softmax
def loss_and_grads(params, X, Y):
    L, m, A = len(params) // 2, X.shape[1], [X]
    for l in range(1, L + 1):
        Z = params[f"W{l}"] @ A[-1] + params[f"b{l}"]
        A.append(np.maximum(Z, 0))
    if len(Y) == 1:
        losses, P = np.logaddexp(0, Z) - Z * Y, 0.5 * (1 + np.tanh(Z / 2))
    else:
        E = np.exp(Z - Z.max(axis=0))
        P = E / E.sum(axis=0)
        losses = -(Y * np.log(P)).sum(axis=0)
    dZ, grads = P - Y, {}
    for l in range(L, 0, -1):
        grads[f"dW{l}"], grads[f"db{l}"] = dZ @ A[l - 1].T / m, dZ.mean(axis=1, keepdims=True)
        dZ = (params[f"W{l}"].T @ dZ) * (A[l - 1] > 0)
    return float(losses.mean()), grads

# %% loss-and-grads@loss-and-grads-check wrong: clipped probabilities, so the loss stops at 27.6
def loss_and_grads(params, X, Y):
    L, m, A = len(params) // 2, X.shape[1], [X]
    for l in range(1, L + 1):
        Z = params[f"W{l}"] @ A[-1] + params[f"b{l}"]
        A.append(np.maximum(Z, 0))
    if len(Y) == 1:
        losses, P = np.logaddexp(0, Z) - Z * Y, 0.5 * (1 + np.tanh(Z / 2))
    else:
        E = np.exp(Z - Z.max(axis=0))
        P = E / E.sum(axis=0)
        losses = -(Y * np.log(np.clip(P, 1e-12, 1))).sum(axis=0)
    dZ, grads = P - Y, {}
    for l in range(L, 0, -1):
        grads[f"dW{l}"], grads[f"db{l}"] = dZ @ A[l - 1].T / m, dZ.mean(axis=1, keepdims=True)
        dZ = (params[f"W{l}"].T @ dZ) * (A[l - 1] > 0)
    return float(losses.mean()), grads

# %% loss-and-grads@loss-and-grads-check wrong: nothing is subtracted, so the exponential overflows
def loss_and_grads(params, X, Y):
    L, m, A = len(params) // 2, X.shape[1], [X]
    for l in range(1, L + 1):
        Z = params[f"W{l}"] @ A[-1] + params[f"b{l}"]
        A.append(np.maximum(Z, 0))
    if len(Y) == 1:
        losses, P = np.logaddexp(0, Z) - Z * Y, 0.5 * (1 + np.tanh(Z / 2))
    else:
        E = np.exp(Z)
        P = E / E.sum(axis=0)
        losses = np.log(E.sum(axis=0)) - (Z * Y).sum(axis=0)
    dZ, grads = P - Y, {}
    for l in range(L, 0, -1):
        grads[f"dW{l}"], grads[f"db{l}"] = dZ @ A[l - 1].T / m, dZ.mean(axis=1, keepdims=True)
        dZ = (params[f"W{l}"].T @ dZ) * (A[l - 1] > 0)
    return float(losses.mean()), grads

# %% loss-and-grads@loss-and-grads-check-sigmoid wrong: log of a zero probability, sigmoid
def loss_and_grads(params, X, Y):
    L, m, A = len(params) // 2, X.shape[1], [X]
    for l in range(1, L + 1):
        Z = params[f"W{l}"] @ A[-1] + params[f"b{l}"]
        A.append(np.maximum(Z, 0))
    if len(Y) == 1:
        P = 1 / (1 + np.exp(-Z))
        losses = -(Y * np.log(P) + (1 - Y) * np.log(1 - P))
    else:
        logsum = np.logaddexp.reduce(Z, axis=0)
        losses, P = logsum - (Z * Y).sum(axis=0), np.exp(Z - logsum)
    dZ, grads = P - Y, {}
    for l in range(L, 0, -1):
        grads[f"dW{l}"], grads[f"db{l}"] = dZ @ A[l - 1].T / m, dZ.mean(axis=1, keepdims=True)
        dZ = (params[f"W{l}"].T @ dZ) * (A[l - 1] > 0)
    return float(losses.mean()), grads

# %% loss-and-grads@loss-and-grads-check wrong: the softmax adds up over images
def loss_and_grads(params, X, Y):
    L, m, A = len(params) // 2, X.shape[1], [X]
    for l in range(1, L + 1):
        Z = params[f"W{l}"] @ A[-1] + params[f"b{l}"]
        A.append(np.maximum(Z, 0))
    if len(Y) == 1:
        losses, P = np.logaddexp(0, Z) - Z * Y, 0.5 * (1 + np.tanh(Z / 2))
    else:
        logsum = np.logaddexp.reduce(Z, axis=1, keepdims=True)
        P = np.exp(Z - logsum)
        losses = ((logsum - Z) * Y).sum(axis=0)
    dZ, grads = P - Y, {}
    for l in range(L, 0, -1):
        grads[f"dW{l}"], grads[f"db{l}"] = dZ @ A[l - 1].T / m, dZ.mean(axis=1, keepdims=True)
        dZ = (params[f"W{l}"].T @ dZ) * (A[l - 1] > 0)
    return float(losses.mean()), grads

# %% loss-and-grads@loss-and-grads-check wrong: the mean runs over K·m entries
def loss_and_grads(params, X, Y):
    L, m, A = len(params) // 2, X.shape[1], [X]
    for l in range(1, L + 1):
        Z = params[f"W{l}"] @ A[-1] + params[f"b{l}"]
        A.append(np.maximum(Z, 0))
    if len(Y) == 1:
        losses, P = np.logaddexp(0, Z) - Z * Y, 0.5 * (1 + np.tanh(Z / 2))
    else:
        logsum = np.logaddexp.reduce(Z, axis=0)
        losses, P = (logsum - Z) * Y, np.exp(Z - logsum)
    dZ, grads = P - Y, {}
    for l in range(L, 0, -1):
        grads[f"dW{l}"], grads[f"db{l}"] = dZ @ A[l - 1].T / m, dZ.mean(axis=1, keepdims=True)
        dZ = (params[f"W{l}"].T @ dZ) * (A[l - 1] > 0)
    return float(losses.mean()), grads

# %% loss-and-grads wrong: a ReLU on the last layer, too
def loss_and_grads(params, X, Y):
    L, m, A = len(params) // 2, X.shape[1], [X]
    for l in range(1, L + 1):
        A.append(np.maximum(params[f"W{l}"] @ A[-1] + params[f"b{l}"], 0))
    Z = A[-1]
    if len(Y) == 1:
        losses, P = np.logaddexp(0, Z) - Z * Y, 0.5 * (1 + np.tanh(Z / 2))
    else:
        logsum = np.logaddexp.reduce(Z, axis=0)
        losses, P = logsum - (Z * Y).sum(axis=0), np.exp(Z - logsum)
    dZ, grads = P - Y, {}
    for l in range(L, 0, -1):
        grads[f"dW{l}"], grads[f"db{l}"] = dZ @ A[l - 1].T / m, dZ.mean(axis=1, keepdims=True)
        dZ = (params[f"W{l}"].T @ dZ) * (A[l - 1] > 0)
    return float(losses.mean()), grads

# %% loss-and-grads wrong: gradients without 1/m
def loss_and_grads(params, X, Y):
    L, A = len(params) // 2, [X]
    for l in range(1, L + 1):
        Z = params[f"W{l}"] @ A[-1] + params[f"b{l}"]
        A.append(np.maximum(Z, 0))
    if len(Y) == 1:
        losses, P = np.logaddexp(0, Z) - Z * Y, 0.5 * (1 + np.tanh(Z / 2))
    else:
        logsum = np.logaddexp.reduce(Z, axis=0)
        losses, P = logsum - (Z * Y).sum(axis=0), np.exp(Z - logsum)
    dZ, grads = P - Y, {}
    for l in range(L, 0, -1):
        grads[f"dW{l}"], grads[f"db{l}"] = dZ @ A[l - 1].T, dZ.sum(axis=1, keepdims=True)
        dZ = (params[f"W{l}"].T @ dZ) * (A[l - 1] > 0)
    return float(losses.mean()), grads

# %% loss-and-grads wrong: the way back forgets the ReLU
def loss_and_grads(params, X, Y):
    L, m, A = len(params) // 2, X.shape[1], [X]
    for l in range(1, L + 1):
        Z = params[f"W{l}"] @ A[-1] + params[f"b{l}"]
        A.append(np.maximum(Z, 0))
    if len(Y) == 1:
        losses, P = np.logaddexp(0, Z) - Z * Y, 0.5 * (1 + np.tanh(Z / 2))
    else:
        logsum = np.logaddexp.reduce(Z, axis=0)
        losses, P = logsum - (Z * Y).sum(axis=0), np.exp(Z - logsum)
    dZ, grads = P - Y, {}
    for l in range(L, 0, -1):
        grads[f"dW{l}"], grads[f"db{l}"] = dZ @ A[l - 1].T / m, dZ.mean(axis=1, keepdims=True)
        dZ = params[f"W{l}"].T @ dZ
    return float(losses.mean()), grads

# %% loss-and-grads wrong: truth minus prediction
def loss_and_grads(params, X, Y):
    L, m, A = len(params) // 2, X.shape[1], [X]
    for l in range(1, L + 1):
        Z = params[f"W{l}"] @ A[-1] + params[f"b{l}"]
        A.append(np.maximum(Z, 0))
    if len(Y) == 1:
        losses, P = np.logaddexp(0, Z) - Z * Y, 0.5 * (1 + np.tanh(Z / 2))
    else:
        logsum = np.logaddexp.reduce(Z, axis=0)
        losses, P = logsum - (Z * Y).sum(axis=0), np.exp(Z - logsum)
    dZ, grads = Y - P, {}
    for l in range(L, 0, -1):
        grads[f"dW{l}"], grads[f"db{l}"] = dZ @ A[l - 1].T / m, dZ.mean(axis=1, keepdims=True)
        dZ = (params[f"W{l}"].T @ dZ) * (A[l - 1] > 0)
    return float(losses.mean()), grads

# %% loss-and-grads wrong: the bias gradient is flat
def loss_and_grads(params, X, Y):
    L, m, A = len(params) // 2, X.shape[1], [X]
    for l in range(1, L + 1):
        Z = params[f"W{l}"] @ A[-1] + params[f"b{l}"]
        A.append(np.maximum(Z, 0))
    if len(Y) == 1:
        losses, P = np.logaddexp(0, Z) - Z * Y, 0.5 * (1 + np.tanh(Z / 2))
    else:
        logsum = np.logaddexp.reduce(Z, axis=0)
        losses, P = logsum - (Z * Y).sum(axis=0), np.exp(Z - logsum)
    dZ, grads = P - Y, {}
    for l in range(L, 0, -1):
        grads[f"dW{l}"], grads[f"db{l}"] = dZ @ A[l - 1].T / m, dZ.mean(axis=1)
        dZ = (params[f"W{l}"].T @ dZ) * (A[l - 1] > 0)
    return float(losses.mean()), grads

# %% loss-and-grads wrong: right only for two layers
def loss_and_grads(params, X, Y):
    m = X.shape[1]
    A1 = np.maximum(params["W1"] @ X + params["b1"], 0)
    Z = params["W2"] @ A1 + params["b2"]
    if len(Y) == 1:
        losses, P = np.logaddexp(0, Z) - Z * Y, 0.5 * (1 + np.tanh(Z / 2))
    else:
        logsum = np.logaddexp.reduce(Z, axis=0)
        losses, P = logsum - (Z * Y).sum(axis=0), np.exp(Z - logsum)
    dZ2 = P - Y
    dZ1 = (params["W2"].T @ dZ2) * (A1 > 0)
    grads = {"dW2": dZ2 @ A1.T / m, "db2": dZ2.mean(axis=1, keepdims=True),
             "dW1": dZ1 @ X.T / m, "db1": dZ1.mean(axis=1, keepdims=True)}
    return float(losses.mean()), grads

# %% loss-and-grads right: dictionaries of caches, one loss for both heads
def loss_and_grads(params, X, Y):
    L, m = len(params) // 2, X.shape[1]
    A, Z = {0: X}, {}
    for l in range(1, L + 1):
        Z[l] = np.dot(params["W" + str(l)], A[l - 1]) + params["b" + str(l)]
        A[l] = np.where(Z[l] > 0, Z[l], 0)
    logits, truth = (np.vstack([0 * Z[L], Z[L]]), np.vstack([1 - Y, Y])) if Y.shape[0] == 1 else (Z[L], Y)
    logsum = np.logaddexp.reduce(logits, axis=0)
    J = np.sum((logsum - logits) * truth) / m
    P = np.exp(logits - logsum)[-Y.shape[0]:]
    grads, dZ = {}, P - Y
    for l in reversed(range(1, L + 1)):
        grads["dW" + str(l)] = np.dot(dZ, A[l - 1].T) / m
        grads["db" + str(l)] = np.sum(dZ, axis=1, keepdims=True) / m
        if l > 1:
            dZ = np.where(Z[l - 1] > 0, np.dot(params["W" + str(l)].T, dZ), 0)
    return float(J), grads

# %% loss-and-grads right: recursion and einsum
def loss_and_grads(params, X, Y):
    L, m, grads = len(params) // 2, X.shape[1], {}

    def walk(l, A):
        Z = np.einsum("ij,jk->ik", params[f"W{l}"], A) + params[f"b{l}"]
        if l < L:
            J, back = walk(l + 1, Z * (Z > 0))
            dZ = np.where(Z > 0, back, 0.0)
        elif len(Y) == 1:
            from scipy.special import expit
            J, dZ = np.mean(np.logaddexp(0, Z) - Y * Z), expit(Z) - Y
        else:
            from scipy.special import log_softmax, softmax
            J, dZ = -np.sum(np.where(Y == 1, log_softmax(Z, axis=0), 0)) / m, softmax(Z, axis=0) - Y
        grads[f"dW{l}"] = np.einsum("ik,jk->ij", dZ, A) / m
        grads[f"db{l}"] = np.einsum("ik->i", dZ)[:, None] / m
        return J, np.einsum("ij,ik->jk", params[f"W{l}"], dZ)

    J, _ = walk(1, X)
    return J, grads

# %% loss-and-grads right: a loop over images
def loss_and_grads(params, X, Y):
    L, m = len(params) // 2, X.shape[1]
    J, grads = 0.0, {"d" + name: np.zeros(array.shape) for name, array in params.items()}
    for i in range(m):
        acts, y = [X[:, i : i + 1]], Y[:, i : i + 1]
        for l in range(1, L + 1):
            z = params[f"W{l}"] @ acts[-1] + params[f"b{l}"]
            acts.append(np.clip(z, 0, None))
        if len(y) == 1:
            J += (max(z.item(), 0) - z.item() * y.item() + np.log(1 + np.exp(-abs(z.item())))) / m
            d = 1 / (1 + np.exp(-np.clip(z, -700, 700))) - y
        else:
            s = z - np.max(z)
            J += (np.log(np.sum(np.exp(s))) - np.sum(s * y)) / m
            d = np.exp(s) / np.sum(np.exp(s)) - y
        for l in range(L, 0, -1):
            grads[f"dW{l}"] = grads[f"dW{l}"] + d @ acts[l - 1].T / m
            grads[f"db{l}"] = grads[f"db{l}"] + d / m
            d = np.sign(acts[l - 1]) * (params[f"W{l}"].T @ d)
    return float(J), grads

# %% train-network wrong: starts at zero
def train_network(X, Y, dims, alpha, n_iter, rng):
    params, costs = {}, []
    for l in range(1, len(dims)):
        params[f"W{l}"], params[f"b{l}"] = np.zeros((dims[l], dims[l - 1])), np.zeros((dims[l], 1))
    for _ in range(n_iter):
        J, grads = loss_and_grads(params, X, Y)
        costs.append(J)
        params = {name: params[name] - alpha * grads["d" + name] for name in params}
    return params, costs

# %% train-network wrong: small weights of one size for every layer
def train_network(X, Y, dims, alpha, n_iter, rng):
    params, costs = {}, []
    for l in range(1, len(dims)):
        params[f"W{l}"], params[f"b{l}"] = rng.standard_normal((dims[l], dims[l - 1])) * 0.01, np.zeros((dims[l], 1))
    for _ in range(n_iter):
        J, grads = loss_and_grads(params, X, Y)
        costs.append(J)
        params = {name: params[name] - alpha * grads["d" + name] for name in params}
    return params, costs

# %% train-network wrong: the variance taken for the deviation
def train_network(X, Y, dims, alpha, n_iter, rng):
    params, costs = {}, []
    for l in range(1, len(dims)):
        params[f"W{l}"], params[f"b{l}"] = rng.normal(0, 2 / dims[l - 1], (dims[l], dims[l - 1])), np.zeros((dims[l], 1))
    for _ in range(n_iter):
        J, grads = loss_and_grads(params, X, Y)
        costs.append(J)
        params = {name: params[name] - alpha * grads["d" + name] for name in params}
    return params, costs

# %% train-network wrong: counts the outputs of a layer instead of its inputs
def train_network(X, Y, dims, alpha, n_iter, rng):
    params, costs = {}, []
    for l in range(1, len(dims)):
        params[f"W{l}"] = rng.standard_normal((dims[l], dims[l - 1])) * np.sqrt(2 / dims[l])
        params[f"b{l}"] = np.zeros((dims[l], 1))
    for _ in range(n_iter):
        J, grads = loss_and_grads(params, X, Y)
        costs.append(J)
        params = {name: params[name] - alpha * grads["d" + name] for name in params}
    return params, costs

# %% train-network@train-network-check wrong: a generator of its own
def train_network(X, Y, dims, alpha, n_iter, rng):
    params, costs, rng = {}, [], np.random.default_rng(0)
    for l in range(1, len(dims)):
        params[f"W{l}"] = rng.standard_normal((dims[l], dims[l - 1])) * np.sqrt(2 / dims[l - 1])
        params[f"b{l}"] = np.zeros((dims[l], 1))
    for _ in range(n_iter):
        J, grads = loss_and_grads(params, X, Y)
        costs.append(J)
        params = {name: params[name] - alpha * grads["d" + name] for name in params}
    return params, costs

# %% train-network@train-network-check wrong: random biases
def train_network(X, Y, dims, alpha, n_iter, rng):
    params, costs = {}, []
    for l in range(1, len(dims)):
        params[f"W{l}"] = rng.standard_normal((dims[l], dims[l - 1])) * np.sqrt(2 / dims[l - 1])
        params[f"b{l}"] = 0.01 * rng.standard_normal((dims[l], 1))
    for _ in range(n_iter):
        J, grads = loss_and_grads(params, X, Y)
        costs.append(J)
        params = {name: params[name] - alpha * grads["d" + name] for name in params}
    return params, costs

# %% train-network@train-network-check-training wrong: the gradients of the start for every step
def train_network(X, Y, dims, alpha, n_iter, rng):
    params, costs = {}, []
    for l in range(1, len(dims)):
        params[f"W{l}"] = rng.standard_normal((dims[l], dims[l - 1])) * np.sqrt(2 / dims[l - 1])
        params[f"b{l}"] = np.zeros((dims[l], 1))
    J, grads = loss_and_grads(params, X, Y)
    for _ in range(n_iter):
        costs.append(J)
        params = {name: params[name] - alpha * grads["d" + name] for name in params}
    return params, costs

# %% train-network@train-network-check-training wrong: costs also hold the cost of the end
def train_network(X, Y, dims, alpha, n_iter, rng):
    params, costs = {}, []
    for l in range(1, len(dims)):
        params[f"W{l}"] = rng.standard_normal((dims[l], dims[l - 1])) * np.sqrt(2 / dims[l - 1])
        params[f"b{l}"] = np.zeros((dims[l], 1))
    for _ in range(n_iter):
        J, grads = loss_and_grads(params, X, Y)
        costs.append(J)
        params = {name: params[name] - alpha * grads["d" + name] for name in params}
    if n_iter:
        costs.append(loss_and_grads(params, X, Y)[0])
    return params, costs

# %% train-network@train-network-check-training wrong: notes the cost after the update
def train_network(X, Y, dims, alpha, n_iter, rng):
    params, costs = {}, []
    for l in range(1, len(dims)):
        params[f"W{l}"] = rng.standard_normal((dims[l], dims[l - 1])) * np.sqrt(2 / dims[l - 1])
        params[f"b{l}"] = np.zeros((dims[l], 1))
    for _ in range(n_iter):
        _, grads = loss_and_grads(params, X, Y)
        params = {name: params[name] - alpha * grads["d" + name] for name in params}
        costs.append(loss_and_grads(params, X, Y)[0])
    return params, costs

# %% train-network@train-network-check-training wrong: climbs
def train_network(X, Y, dims, alpha, n_iter, rng):
    params, costs = {}, []
    for l in range(1, len(dims)):
        params[f"W{l}"] = rng.standard_normal((dims[l], dims[l - 1])) * np.sqrt(2 / dims[l - 1])
        params[f"b{l}"] = np.zeros((dims[l], 1))
    for _ in range(n_iter):
        J, grads = loss_and_grads(params, X, Y)
        costs.append(J)
        params = {name: params[name] + alpha * grads["d" + name] for name in params}
    return params, costs

# %% train-network@train-network-check-training wrong: biases are never updated
def train_network(X, Y, dims, alpha, n_iter, rng):
    params, costs = {}, []
    for l in range(1, len(dims)):
        params[f"W{l}"] = rng.standard_normal((dims[l], dims[l - 1])) * np.sqrt(2 / dims[l - 1])
        params[f"b{l}"] = np.zeros((dims[l], 1))
    for _ in range(n_iter):
        J, grads = loss_and_grads(params, X, Y)
        costs.append(J)
        for l in range(1, len(dims)):
            params[f"W{l}"] = params[f"W{l}"] - alpha * grads[f"dW{l}"]
    return params, costs

# %% train-network@train-network-check-training wrong: centres the caller's images in place
def train_network(X, Y, dims, alpha, n_iter, rng):
    params, costs = {}, []
    for l in range(1, len(dims)):
        params[f"W{l}"] = rng.standard_normal((dims[l], dims[l - 1])) * np.sqrt(2 / dims[l - 1])
        params[f"b{l}"] = np.zeros((dims[l], 1))
    X -= X.mean()
    for _ in range(n_iter):
        J, grads = loss_and_grads(params, X, Y)
        costs.append(J)
        params = {name: params[name] - alpha * grads["d" + name] for name in params}
    return params, costs

# %% train-network@train-network-check-training wrong: later gradients are taken at a half-updated network
def train_network(X, Y, dims, alpha, n_iter, rng):
    params, costs = {}, []
    for l in range(1, len(dims)):
        params[f"W{l}"] = rng.standard_normal((dims[l], dims[l - 1])) * np.sqrt(2 / dims[l - 1])
        params[f"b{l}"] = np.zeros((dims[l], 1))
    for _ in range(n_iter):
        costs.append(loss_and_grads(params, X, Y)[0])
        for name in list(params):
            params[name] = params[name] - alpha * loss_and_grads(params, X, Y)[1]["d" + name]
    return params, costs

# %% train-network right: a while loop, updates in place of its own arrays
def train_network(X, Y, dims, alpha, n_iter, rng):
    params, costs = {}, []
    for l, (n_in, n_out) in enumerate(zip(dims[:-1], dims[1:]), 1):
        params["W%d" % l] = rng.normal(0.0, (2 / n_in) ** 0.5, size=(n_out, n_in))
        params["b%d" % l] = np.zeros((n_out, 1))
    while len(costs) < n_iter:
        cost, grads = loss_and_grads(params, X, Y)
        costs += [cost]
        for name in params:
            params[name] -= alpha * grads["d" + name]
    return params, costs

# %% train-network right: weights first, then biases; zip over values
def train_network(X, Y, dims, alpha, n_iter, rng):
    L = len(dims) - 1
    params = {f"W{l}": np.sqrt(2.0 / dims[l - 1]) * rng.standard_normal((dims[l], dims[l - 1])) for l in range(1, L + 1)}
    params |= {f"b{l}": np.zeros((dims[l], 1)) for l in range(1, L + 1)}
    costs = [0.0] * n_iter
    for t in range(n_iter):
        costs[t], grads = loss_and_grads(params, X, Y)
        steps = [alpha * grads["d" + name] for name in params]
        params = dict(zip(params, [value - step for value, step in zip(params.values(), steps)]))
    return params, costs

# %% train-network right: He's start from a uniform distribution of the same variance
def train_network(X, Y, dims, alpha, n_iter, rng):
    params, costs = {}, []
    for l in range(1, len(dims)):
        limit = np.sqrt(6 / dims[l - 1])
        params[f"W{l}"] = rng.uniform(-limit, limit, (dims[l], dims[l - 1]))
        params[f"b{l}"] = np.zeros((dims[l], 1))
    for _ in range(n_iter):
        J, grads = loss_and_grads(params, X, Y)
        costs.append(J)
        for l in range(1, len(dims)):
            params[f"W{l}"] = params[f"W{l}"] - alpha * grads[f"dW{l}"]
            params[f"b{l}"] = params[f"b{l}"] - alpha * grads[f"db{l}"]
    return params, costs

# %% predict-classes wrong: the best image of each class
def predict_classes(params, X):
    A = X
    for l in range(1, len(params) // 2 + 1):
        Z = params[f"W{l}"] @ A + params[f"b{l}"]
        A = np.maximum(Z, 0)
    return (Z[0] >= 0).astype(int) if len(Z) == 1 else Z.argmax(axis=1)

# %% predict-classes wrong: a head of one row always says 0
def predict_classes(params, X):
    A = X
    for l in range(1, len(params) // 2 + 1):
        Z = params[f"W{l}"] @ A + params[f"b{l}"]
        A = np.maximum(Z, 0)
    return Z.argmax(axis=0)

# %% predict-classes wrong: decides after a ReLU, so negative logits are all equal
def predict_classes(params, X):
    A = X
    for l in range(1, len(params) // 2 + 1):
        A = np.maximum(params[f"W{l}"] @ A + params[f"b{l}"], 0)
    return (A[0] > 0).astype(int) if len(A) == 1 else A.argmax(axis=0)

# %% predict-classes wrong: floats
def predict_classes(params, X):
    A = X
    for l in range(1, len(params) // 2 + 1):
        Z = params[f"W{l}"] @ A + params[f"b{l}"]
        A = np.maximum(Z, 0)
    return (Z[0] >= 0) * 1.0 if len(Z) == 1 else Z.argmax(axis=0) * 1.0

# %% predict-classes wrong: compares the logit with one half
def predict_classes(params, X):
    A = X
    for l in range(1, len(params) // 2 + 1):
        Z = params[f"W{l}"] @ A + params[f"b{l}"]
        A = np.maximum(Z, 0)
    return (Z[0] >= 0.5).astype(int) if len(Z) == 1 else Z.argmax(axis=0)

# %% predict-classes wrong: forgets the ReLU
def predict_classes(params, X):
    Z = X
    for l in range(1, len(params) // 2 + 1):
        Z = params[f"W{l}"] @ Z + params[f"b{l}"]
    return (Z[0] >= 0).astype(int) if len(Z) == 1 else Z.argmax(axis=0)

# %% predict-classes wrong: True and False for two classes
def predict_classes(params, X):
    A = X
    for l in range(1, len(params) // 2 + 1):
        Z = params[f"W{l}"] @ A + params[f"b{l}"]
        A = np.maximum(Z, 0)
    return Z[0] >= 0 if len(Z) == 1 else Z.argmax(axis=0)

# %% predict-classes wrong: keeps the axis
def predict_classes(params, X):
    A = X
    for l in range(1, len(params) // 2 + 1):
        Z = params[f"W{l}"] @ A + params[f"b{l}"]
        A = np.maximum(Z, 0)
    return (Z >= 0).astype(int) if len(Z) == 1 else Z.argmax(axis=0)[None, :]

# %% predict-classes right: a sigmoid as a softmax of 0 and z
def predict_classes(params, X):
    Z = X
    for l in range(1, len(params) // 2 + 1):
        Z = np.dot(params[f"W{l}"], Z if l == 1 else Z * (Z > 0)) + params[f"b{l}"]
    return np.argmax(np.vstack([0 * Z, Z]) if len(Z) == 1 else Z, axis=0)

# %% predict-classes right: through probabilities
def predict_classes(params, X):
    from scipy.special import expit, softmax
    A, L = X, len(params) // 2
    for l in range(1, L):
        A = np.maximum(params[f"W{l}"] @ A + params[f"b{l}"], 0)
    Z = params[f"W{L}"] @ A + params[f"b{L}"]
    if Z.shape[0] == 1:
        return np.where(expit(Z) >= 0.5, 1, 0).ravel()
    return softmax(Z, axis=0).argmax(axis=0)

# %% predict-classes right: image by image
def predict_classes(params, X):
    found = []
    for x in X.T:
        a = x
        for l in range(1, len(params) // 2 + 1):
            z = params[f"W{l}"] @ a + params[f"b{l}"][:, 0]
            a = np.where(z > 0, z, 0)
        found.append(int(z[0] >= 0) if len(z) == 1 else int(np.argmax(z)))
    return np.array(found)

# %% accuracy wrong: the number of right ones
def accuracy(y, yhat):
    return float(np.sum(y == yhat))

# %% accuracy wrong: per cent
def accuracy(y, yhat):
    return float(100 * np.mean(y == yhat))

# %% accuracy wrong: the share of errors
def accuracy(y, yhat):
    return float(np.mean(y != yhat))

# %% accuracy wrong: rounded to two decimals
def accuracy(y, yhat):
    return round(float(np.mean(y == yhat)), 2)

# %% accuracy wrong: one minus the mean distance, which is right for 0 and 1 only
def accuracy(y, yhat):
    return float(1 - np.mean(np.abs(y - yhat)))

# %% accuracy right: a loop
def accuracy(y, yhat):
    return sum(a == b for a, b in zip(y.tolist(), yhat.tolist())) / len(y)

# %% accuracy right: one minus the errors
def accuracy(y, yhat):
    return 1 - np.count_nonzero(y - yhat) / y.size

# %% confusion-matrix wrong: rows are predictions
def confusion_matrix(y, yhat, K):
    C = np.zeros((K, K), dtype=int)
    np.add.at(C, (yhat, y), 1)
    return C

# %% confusion-matrix wrong: a pair that occurs twice is counted once
def confusion_matrix(y, yhat, K):
    C = np.zeros((K, K), dtype=int)
    C[y, yhat] += 1
    return C

# %% confusion-matrix wrong: absent classes are dropped
def confusion_matrix(y, yhat, K):
    classes = np.unique(np.concatenate([y, yhat]))
    return np.array([[np.sum((y == a) & (yhat == b)) for b in classes] for a in classes])

# %% confusion-matrix wrong: floats
def confusion_matrix(y, yhat, K):
    C = np.zeros((K, K))
    np.add.at(C, (y, yhat), 1)
    return C

# %% confusion-matrix wrong: shares of the row
def confusion_matrix(y, yhat, K):
    C = np.zeros((K, K))
    np.add.at(C, (y, yhat), 1)
    return C / np.maximum(C.sum(axis=1, keepdims=True), 1)

# %% confusion-matrix wrong: counts only the errors
def confusion_matrix(y, yhat, K):
    C = np.zeros((K, K), dtype=int)
    np.add.at(C, (y[y != yhat], yhat[y != yhat]), 1)
    return C

# %% confusion-matrix right: bincount
def confusion_matrix(y, yhat, K):
    return np.bincount(K * y + yhat, minlength=K * K).reshape(K, K)

# %% confusion-matrix right: a loop
def confusion_matrix(y, yhat, K):
    C = np.zeros((K, K), dtype=np.int32)
    for true, predicted in zip(y, yhat):
        C[true, predicted] += 1
    return C

# %% confusion-matrix right: a product of one-hot tables
def confusion_matrix(y, yhat, K):
    rows, columns = np.arange(K)[:, None] == y, np.arange(K)[:, None] == yhat
    return rows.astype(int) @ columns.astype(int).T

# %% most-confident-errors wrong: the most confident right ones
def most_confident_errors(P, y, k):
    right = [i for i in range(len(y)) if P[:, i].argmax() == y[i]]
    return sorted(right, key=lambda i: -P[y[i], i])[:k]

# %% most-confident-errors wrong: the least confident errors first
def most_confident_errors(P, y, k):
    wrong = [i for i in range(len(y)) if P[:, i].argmax() != y[i]]
    return sorted(wrong, key=lambda i: P[:, i].max())[:k]

# %% most-confident-errors wrong: by the probability of the prediction instead of the truth
def most_confident_errors(P, y, k):
    wrong = [i for i in range(len(y)) if P[:, i].argmax() != y[i]]
    return sorted(wrong, key=lambda i: -P[:, i].max())[:k]

# %% most-confident-errors wrong: positions inside the list of errors
def most_confident_errors(P, y, k):
    wrong = np.flatnonzero(P.argmax(axis=0) != y)
    return np.argsort(P[y[wrong], wrong], kind="stable")[:k].tolist()

# %% most-confident-errors wrong: always k, filled up with right predictions
def most_confident_errors(P, y, k):
    return np.argsort(P[y, np.arange(len(y))], kind="stable")[:k].tolist()

# %% most-confident-errors wrong: equal losses by falling column
def most_confident_errors(P, y, k):
    wrong = [i for i in range(len(y)) if P[:, i].argmax() != y[i]]
    return sorted(wrong, key=lambda i: (P[y[i], i], -i))[:k]

# %% most-confident-errors wrong: rising loss
def most_confident_errors(P, y, k):
    wrong = [i for i in range(len(y)) if P[:, i].argmax() != y[i]]
    return sorted(wrong, key=lambda i: -P[y[i], i])[:k]

# %% most-confident-errors wrong: an array
def most_confident_errors(P, y, k):
    wrong = [i for i in range(len(y)) if P[:, i].argmax() != y[i]]
    return np.array(sorted(wrong, key=lambda i: P[y[i], i])[:k], dtype=int)

# %% most-confident-errors wrong: calls a prediction wrong if the truth has less than one half
def most_confident_errors(P, y, k):
    wrong = [i for i in range(len(y)) if P[y[i], i] < 0.5]
    return sorted(wrong, key=lambda i: P[y[i], i])[:k]

# %% most-confident-errors wrong: a clip makes very small probabilities equal to larger ones
def most_confident_errors(P, y, k):
    wrong = [i for i in range(len(y)) if P[:, i].argmax() != y[i]]
    return sorted(wrong, key=lambda i: -np.log(max(P[y[i], i], 0.2)))[::-1][:k]

# %% most-confident-errors right: lexsort
def most_confident_errors(P, y, k):
    columns = np.arange(len(y))
    order = np.lexsort((columns, P[y, columns]))
    return [int(i) for i in order if np.argmax(P[:, i]) != y[i]][:k]

# %% most-confident-errors right: a stable argsort of the losses
def most_confident_errors(P, y, k):
    wrong = np.where(P.argmax(axis=0) != y)[0]
    with np.errstate(divide="ignore"):
        losses = -np.log(P[y[wrong], wrong])
    return wrong[np.argsort(-losses, kind="stable")][:k].tolist()

# %% most-confident-errors right: picks the worst again and again
def most_confident_errors(P, y, k):
    left = {i: float(P[y[i], i]) for i in range(P.shape[1]) if int(P[:, i].argmax()) != int(y[i])}
    found = []
    while left and len(found) < k:
        worst = min(left, key=left.get)
        found.append(worst)
        del left[worst]
    return found

# %% input-gradient wrong: divides by m
def input_gradient(params, X, Y):
    L, A = len(params) // 2, [X]
    for l in range(1, L + 1):
        Z = params[f"W{l}"] @ A[-1] + params[f"b{l}"]
        A.append(np.maximum(Z, 0))
    logits = Z if len(Y) > 1 else np.vstack([0 * Z, Z])
    dZ = np.exp(logits - np.logaddexp.reduce(logits, axis=0))[-len(Y):] - Y
    for l in range(L, 1, -1):
        dZ = (params[f"W{l}"].T @ dZ) * (A[l - 1] > 0)
    return params["W1"].T @ dZ / X.shape[1]

# %% input-gradient wrong: the size only
def input_gradient(params, X, Y):
    L, A = len(params) // 2, [X]
    for l in range(1, L + 1):
        Z = params[f"W{l}"] @ A[-1] + params[f"b{l}"]
        A.append(np.maximum(Z, 0))
    logits = Z if len(Y) > 1 else np.vstack([0 * Z, Z])
    dZ = np.exp(logits - np.logaddexp.reduce(logits, axis=0))[-len(Y):] - Y
    for l in range(L, 1, -1):
        dZ = (params[f"W{l}"].T @ dZ) * (A[l - 1] > 0)
    return np.abs(params["W1"].T @ dZ)

# %% input-gradient wrong: stops before W1
def input_gradient(params, X, Y):
    L, A = len(params) // 2, [X]
    for l in range(1, L + 1):
        Z = params[f"W{l}"] @ A[-1] + params[f"b{l}"]
        A.append(np.maximum(Z, 0))
    logits = Z if len(Y) > 1 else np.vstack([0 * Z, Z])
    dZ = np.exp(logits - np.logaddexp.reduce(logits, axis=0))[-len(Y):] - Y
    for l in range(L, 1, -1):
        dZ = (params[f"W{l}"].T @ dZ) * (A[l - 1] > 0)
    return dZ

# %% input-gradient wrong: the derivative of the true logit
def input_gradient(params, X, Y):
    L, A = len(params) // 2, [X]
    for l in range(1, L + 1):
        Z = params[f"W{l}"] @ A[-1] + params[f"b{l}"]
        A.append(np.maximum(Z, 0))
    dZ = Y
    for l in range(L, 1, -1):
        dZ = (params[f"W{l}"].T @ dZ) * (A[l - 1] > 0)
    return params["W1"].T @ dZ

# %% input-gradient wrong: a ReLU of the pixels, too
def input_gradient(params, X, Y):
    L, A = len(params) // 2, [X]
    for l in range(1, L + 1):
        Z = params[f"W{l}"] @ A[-1] + params[f"b{l}"]
        A.append(np.maximum(Z, 0))
    logits = Z if len(Y) > 1 else np.vstack([0 * Z, Z])
    dA = np.exp(logits - np.logaddexp.reduce(logits, axis=0))[-len(Y):] - Y
    for l in range(L, 0, -1):
        dA = (params[f"W{l}"].T @ dA) * (A[l - 1] > 0)
    return dA

# %% input-gradient wrong: the way back forgets the ReLU
def input_gradient(params, X, Y):
    L, A = len(params) // 2, X
    for l in range(1, L + 1):
        Z = params[f"W{l}"] @ A + params[f"b{l}"]
        A = np.maximum(Z, 0)
    logits = Z if len(Y) > 1 else np.vstack([0 * Z, Z])
    dA = np.exp(logits - np.logaddexp.reduce(logits, axis=0))[-len(Y):] - Y
    for l in range(L, 0, -1):
        dA = params[f"W{l}"].T @ dA
    return dA

# %% input-gradient wrong: a softmax for one row, too
def input_gradient(params, X, Y):
    L, A = len(params) // 2, [X]
    for l in range(1, L + 1):
        Z = params[f"W{l}"] @ A[-1] + params[f"b{l}"]
        A.append(np.maximum(Z, 0))
    E = np.exp(Z - Z.max(axis=0))
    dZ = E / E.sum(axis=0) - Y
    for l in range(L, 1, -1):
        dZ = (params[f"W{l}"].T @ dZ) * (A[l - 1] > 0)
    return params["W1"].T @ dZ

# %% input-gradient wrong: differences of the mean cost, so 1/m is in it
def input_gradient(params, X, Y):
    slope = np.zeros(X.shape)
    for index in np.ndindex(X.shape):
        up, down = X.copy(), X.copy()
        up[index] += 1e-5
        down[index] -= 1e-5
        slope[index] = (loss_and_grads(params, up, Y)[0] - loss_and_grads(params, down, Y)[0]) / 2e-5
    return slope

# %% input-gradient right: central differences, each image alone
def input_gradient(params, X, Y):
    slope, h = np.zeros(X.shape), 1e-5
    for j, i in np.ndindex(X.shape):
        near, far = X[:, [i]].copy(), X[:, [i]].copy()
        near[j] -= h
        far[j] += h
        slope[j, i] = (loss_and_grads(params, far, Y[:, [i]])[0] - loss_and_grads(params, near, Y[:, [i]])[0]) / (2 * h)
    return slope

# %% input-gradient right: column by column
def input_gradient(params, X, Y):
    out, L = np.zeros(X.shape), len(params) // 2
    for i in range(X.shape[1]):
        a, masks = X[:, i], []
        for l in range(1, L + 1):
            z = params[f"W{l}"] @ a + params[f"b{l}"][:, 0]
            a = np.maximum(z, 0)
            masks.append(z > 0)
        p = 1 / (1 + np.exp(-z)) if len(Y) == 1 else np.exp(z) / np.sum(np.exp(z))
        d = p - Y[:, i]
        for l in range(L, 0, -1):
            d = d @ params[f"W{l}"]
            d = d * masks[l - 2] if l > 1 else d
        out[:, i] = d
    return out

# %% input-gradient right: from the bias gradient of each image alone
def input_gradient(params, X, Y):
    columns = [params["W1"].T @ loss_and_grads(params, X[:, [i]], Y[:, [i]])[1]["db1"] for i in range(X.shape[1])]
    return np.hstack(columns)

# %% input-gradient right: the Jacobian of the logits
def input_gradient(params, X, Y):
    L, Z = len(params) // 2, X
    J = np.repeat(np.eye(len(X))[:, :, None], X.shape[1], axis=2)
    for l in range(1, L + 1):
        if l > 1:
            J, Z = J * (Z > 0)[:, None, :], np.maximum(Z, 0)
        J = np.einsum("ij,jkm->ikm", params[f"W{l}"], J)
        Z = params[f"W{l}"] @ Z + params[f"b{l}"]
    from scipy.special import expit, softmax
    P = expit(Z) if len(Y) == 1 else softmax(Z, axis=0)
    return np.einsum("im,ikm->km", P - Y, J)

# %% tiles-overlap wrong: touching counts
def tiles_overlap(a, b, size):
    gap = np.abs(a[:, None, :] - b[None, :, :])
    return (gap[:, :, 0] == 0) & (gap[:, :, 1] <= size) & (gap[:, :, 2] <= size)

# %% tiles-overlap wrong: close in one direction is enough
def tiles_overlap(a, b, size):
    gap = np.abs(a[:, None, :] - b[None, :, :])
    return (gap[:, :, 0] == 0) & ((gap[:, :, 1] < size) | (gap[:, :, 2] < size))

# %% tiles-overlap wrong: ignores the photograph
def tiles_overlap(a, b, size):
    gap = np.abs(a[:, None, 1:] - b[None, :, 1:])
    return (gap < size).all(axis=2)

# %% tiles-overlap wrong: all three differences below size, so neighbouring photographs count
def tiles_overlap(a, b, size):
    return (np.abs(a[:, None, :] - b[None, :, :]) < size).all(axis=2)

# %% tiles-overlap wrong: transposed
def tiles_overlap(a, b, size):
    gap = np.abs(b[:, None, :] - a[None, :, :])
    return (gap[:, :, 0] == 0) & (gap[:, :, 1] < size) & (gap[:, :, 2] < size)

# %% tiles-overlap wrong: forgets tiles that lie before
def tiles_overlap(a, b, size):
    gap = b[None, :, :] - a[:, None, :]
    return (gap[:, :, 0] == 0) & (gap[:, :, 1] < size) & (gap[:, :, 2] < size) & (gap >= 0).all(axis=2)

# %% tiles-overlap wrong: the same corner only
def tiles_overlap(a, b, size):
    return (a[:, None, :] == b[None, :, :]).all(axis=2)

# %% tiles-overlap wrong: a list of lists
def tiles_overlap(a, b, size):
    return [[bool(s[0] == t[0] and abs(s[1] - t[1]) < size and abs(s[2] - t[2]) < size) for t in b] for s in a]

# %% tiles-overlap wrong: 0 and 1
def tiles_overlap(a, b, size):
    gap = np.abs(a[:, None, :] - b[None, :, :])
    return ((gap[:, :, 0] == 0) & (gap[:, :, 1] < size) & (gap[:, :, 2] < size)).astype(int)

# %% tiles-overlap right: loops
def tiles_overlap(a, b, size):
    out = np.zeros((len(a), len(b)), dtype=bool)
    for i, (photo, row, column) in enumerate(a):
        for j, (other, row2, column2) in enumerate(b):
            out[i, j] = photo == other and abs(row - row2) < size and abs(column - column2) < size
    return out

# %% tiles-overlap right: shared rows and columns, counted
def tiles_overlap(a, b, size):
    last = np.minimum(a[:, None, 1:], b[None, :, 1:]) + size
    first = np.maximum(a[:, None, 1:], b[None, :, 1:])
    return np.logical_and(np.equal.outer(a[:, 0], b[:, 0]), np.prod(np.maximum(last - first, 0), axis=2) > 0)

# %% tiles-overlap right: outer differences
def tiles_overlap(a, b, size):
    photo, row, column = (np.subtract.outer(a[:, c], b[:, c]) for c in range(3))
    return (photo == 0) * (row > -size) * (row < size) * (abs(column) < size)

# %% quiz wrong: the first letter everywhere
def quiz():
    return {"q1": ["W1", "b1", "W3"], "q2": "a", "q3": "a", "q4": 0.85, "q5": "a", "q6": "a", "q7": "a",
            "q8_pictures": "ABCD", "q8_sounds": "abcd"}

# %% quiz@quiz-check-first wrong: takes the learning rate for a parameter
def quiz():
    return {"q1": ["W1", "b1", "W3", "alpha"], "q2": "c", "q3": "c", "q4": 0.85, "q5": "c", "q6": "a", "q7": "d",
            "q8_pictures": "BDAC", "q8_sounds": "cdab"}

# %% quiz@quiz-check-first wrong: divides by the column
def quiz():
    return {"q1": ["W1", "b1", "W3"], "q2": "c", "q3": "c", "q4": 34 / 42, "q5": "c", "q6": "a", "q7": "d",
            "q8_pictures": "BDAC", "q8_sounds": "cdab"}

# %% quiz@quiz-check-first wrong: names a bias twice
def quiz():
    return {"q1": ["W1", "b1", "b1", "W3"], "q2": "c", "q3": "c", "q4": 0.85, "q5": "c", "q6": "a", "q7": "d",
            "q8_pictures": "BDAC", "q8_sounds": "cdab"}

# %% quiz@quiz-check-second wrong: reports the better number
def quiz():
    return {"q1": ["W1", "b1", "W3"], "q2": "c", "q3": "c", "q4": 0.85, "q5": "b", "q6": "a", "q7": "d",
            "q8_pictures": "BDAC", "q8_sounds": "cdab"}

# %% quiz@quiz-check-second wrong: believes a difference of one image
def quiz():
    return {"q1": ["W1", "b1", "W3"], "q2": "c", "q3": "c", "q4": 0.85, "q5": "c", "q6": "a", "q7": "a",
            "q8_pictures": "BDAC", "q8_sounds": "cdab"}

# %% quiz@quiz-check-second wrong: the last layer first
def quiz():
    return {"q1": ["W1", "b1", "W3"], "q2": "c", "q3": "c", "q4": 0.85, "q5": "c", "q6": "a", "q7": "d",
            "q8_pictures": "CADB", "q8_sounds": "badc"}

# %% quiz right: another order, parts of hundred
def quiz():
    return {"q1": ["W3", "W1", "b1"], "q2": "c", "q3": "c", "q4": 34 / 40, "q5": "c", "q6": "a", "q7": "d",
            "q8_pictures": "BDAC", "q8_sounds": "cdab"}
