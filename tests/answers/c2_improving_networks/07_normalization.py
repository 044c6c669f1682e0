"""Known answers of c2_improving_networks/07_normalization: wrong ones lose points, right ones keep them."""

# %% fit-normalizer wrong: the variance instead of its root
def fit_normalizer(X):
    mu, var = X.mean(axis=1, keepdims=True), X.var(axis=1, keepdims=True)
    constant = X.max(axis=1, keepdims=True) == X.min(axis=1, keepdims=True)
    return mu, np.where(constant, 1.0, var)

# %% fit-normalizer wrong: the mean is subtracted twice
def fit_normalizer(X):
    mu = X.mean(axis=1, keepdims=True)
    X = X - mu
    sigma = np.sqrt(np.mean((X - mu) ** 2, axis=1, keepdims=True))
    return mu, np.where(np.ptp(X, axis=1, keepdims=True) == 0, 1.0, sigma)

# %% fit-normalizer wrong: one mean and one deviation for all features
def fit_normalizer(X):
    return np.mean(X), np.std(X) or 1.0

# %% fit-normalizer wrong: one mean and one deviation for all features, in columns
def fit_normalizer(X):
    return np.full((len(X), 1), X.mean()), np.full((len(X), 1), X.std() or 1.0)

# %% fit-normalizer@fit-normalizer-check-constant wrong: no guard
def fit_normalizer(X):
    return X.mean(axis=1, keepdims=True), X.std(axis=1, keepdims=True)

# %% fit-normalizer@fit-normalizer-check-constant wrong: asks whether sigma is exactly 0
def fit_normalizer(X):
    mu, sigma = X.mean(axis=1, keepdims=True), X.std(axis=1, keepdims=True)
    return mu, np.where(sigma == 0, 1.0, sigma)

# %% fit-normalizer@fit-normalizer-check-constant wrong: takes every small deviation for 0
def fit_normalizer(X):
    mu, sigma = X.mean(axis=1, keepdims=True), X.std(axis=1, keepdims=True)
    return mu, np.where(sigma < 1e-6, 1.0, sigma)

# %% fit-normalizer@fit-normalizer-check-constant wrong: a constant feature gets sigma 0 plus a little
def fit_normalizer(X):
    mu, sigma = X.mean(axis=1, keepdims=True), X.std(axis=1, keepdims=True)
    return mu, sigma + 1e-8

# %% fit-normalizer@fit-normalizer-check-constant wrong: compares the first and the last value
def fit_normalizer(X):
    mu, sigma = X.mean(axis=1, keepdims=True), X.std(axis=1, keepdims=True)
    return mu, np.where((X == X[:, :1]).any(axis=1, keepdims=True), 1.0, sigma)

# %% fit-normalizer wrong: flat arrays
def fit_normalizer(X):
    constant = X.max(axis=1) == X.min(axis=1)
    return X.mean(axis=1), np.where(constant, 1.0, X.std(axis=1))

# %% fit-normalizer wrong: divides by m − 1
def fit_normalizer(X):
    mu = X.mean(axis=1, keepdims=True)
    constant = X.max(axis=1, keepdims=True) == X.min(axis=1, keepdims=True)
    return mu, np.where(constant, 1.0, np.sqrt(((X - mu) ** 2).sum(axis=1, keepdims=True) / max(X.shape[1] - 1, 1)))

# %% fit-normalizer wrong: over the features of each example
def fit_normalizer(X):
    sigma = X.std(axis=0, keepdims=True)
    return X.mean(axis=0, keepdims=True), np.where(sigma == 0, 1.0, sigma)

# %% fit-normalizer wrong: mean of squares minus square of the mean, which cancels near a million
def fit_normalizer(X):
    mu = X.mean(axis=1, keepdims=True)
    var = (X**2).mean(axis=1, keepdims=True) - mu**2
    constant = X.max(axis=1, keepdims=True) == X.min(axis=1, keepdims=True)
    return mu, np.where(constant, 1.0, np.sqrt(np.maximum(var, 1e-30)))

# %% fit-normalizer wrong: centres the caller's array
def fit_normalizer(X):
    mu = X.mean(axis=1, keepdims=True)
    X -= mu
    sigma = np.sqrt((X**2).mean(axis=1, keepdims=True))
    return mu, np.where(X.max(axis=1, keepdims=True) == X.min(axis=1, keepdims=True), 1.0, sigma)

# %% fit-normalizer right: a loop over rows
def fit_normalizer(X):
    mu, sigma = np.zeros((len(X), 1)), np.ones((len(X), 1))
    for j, row in enumerate(X):
        mu[j] = sum(row) / len(row)
        if max(row) != min(row):
            sigma[j] = np.sqrt(sum((row - mu[j]) ** 2) / len(row))
    return mu, sigma

# %% fit-normalizer right: compares with the first column, fills in afterwards
def fit_normalizer(X):
    mu = np.average(X, axis=1)[:, np.newaxis]
    sigma = np.linalg.norm(X - mu, axis=1)[:, np.newaxis] / np.sqrt(X.shape[1])
    sigma[(X == X[:, :1]).all(axis=1)] = 1
    return mu, sigma

# %% fit-normalizer right: spread by ptp
def fit_normalizer(X):
    mu, sigma = np.mean(X, 1, keepdims=True), np.std(X, 1, keepdims=True)
    return mu, np.where(np.ptp(X, axis=1, keepdims=True) > 0, sigma, np.ones_like(sigma))

# %% normalize-splits wrong: statistics of all data together
def normalize_splits(train, dev, test):
    mu, sigma = fit_normalizer(np.hstack([train, dev, test]))
    return (train - mu) / sigma, (dev - mu) / sigma, (test - mu) / sigma

# %% normalize-splits wrong: each part by itself
def normalize_splits(train, dev, test):
    parts = []
    for part in (train, dev, test):
        mu, sigma = fit_normalizer(part)
        parts.append((part - mu) / sigma)
    return tuple(parts)

# %% normalize-splits wrong: dev is only centred
def normalize_splits(train, dev, test):
    mu, sigma = fit_normalizer(train)
    return (train - mu) / sigma, dev - mu, (test - mu) / sigma

# %% normalize-splits wrong: the test part stays as it is
def normalize_splits(train, dev, test):
    mu, sigma = fit_normalizer(train)
    return (train - mu) / sigma, (dev - mu) / sigma, test

# %% normalize-splits wrong: writes into the caller's arrays
def normalize_splits(train, dev, test):
    mu, sigma = fit_normalizer(train)
    for part in (train, dev, test):
        part -= mu
        part /= sigma
    return train, dev, test

# %% normalize-splits wrong: dev and test in the wrong order
def normalize_splits(train, dev, test):
    mu, sigma = fit_normalizer(train)
    return (train - mu) / sigma, (test - mu) / sigma, (dev - mu) / sigma

# %% normalize-splits wrong: a list
def normalize_splits(train, dev, test):
    mu, sigma = fit_normalizer(train)
    return [(part - mu) / sigma for part in (train, dev, test)]

# %% normalize-splits right: a generator
def normalize_splits(train, dev, test):
    mu, sigma = fit_normalizer(train)
    return tuple((part - mu) / sigma for part in (train, dev, test))

# %% normalize-splits right: one array, cut again
def normalize_splits(train, dev, test):
    mu, sigma = fit_normalizer(train)
    together = (np.concatenate([train, dev, test], axis=1) - mu) / sigma
    return tuple(np.split(together, [train.shape[1], train.shape[1] + dev.shape[1]], axis=1))

# %% normalize-splits right: without the function of the exercise before
def normalize_splits(train, dev, test):
    mu, sigma = train.mean(axis=1, keepdims=True), train.std(axis=1, keepdims=True)
    sigma[train.min(axis=1) == train.max(axis=1)] = 1
    scale = lambda part: (part - mu) / sigma
    return scale(train), scale(dev), scale(test)

# %% plan wrong: the step 1/λmax
def gd_plan(H, reduction):
    low, high = np.linalg.eigvalsh(H)[[0, -1]]
    return 1 / high, max(1, int(np.ceil(np.log(reduction) / np.log(max(1 - low / high, 1e-300)))))

# %% plan wrong: the step 2/λmax
def gd_plan(H, reduction):
    low, high = np.linalg.eigvalsh(H)[[0, -1]]
    rate = (high - low) / (high + low)
    return 2 / high, 1 if rate == 0 else int(np.ceil(np.log(reduction) / np.log(rate)))

# %% plan wrong: half the steps, as if the cost counted
def gd_plan(H, reduction):
    low, high = np.linalg.eigvalsh(H)[[0, -1]]
    rate = (high - low) / (high + low)
    return 2 / (low + high), 1 if rate == 0 else int(np.ceil(np.log(reduction) / np.log(rate) / 2))

# %% plan wrong: rounds down
def gd_plan(H, reduction):
    low, high = np.linalg.eigvalsh(H)[[0, -1]]
    rate = (high - low) / (high + low)
    return 2 / (low + high), 1 if rate == 0 else max(1, int(np.log(reduction) / np.log(rate)))

# %% plan wrong: one step too many
def gd_plan(H, reduction):
    low, high = np.linalg.eigvalsh(H)[[0, -1]]
    rate = (high - low) / (high + low)
    return 2 / (low + high), 1 if rate == 0 else int(np.log(reduction) / np.log(rate)) + 2

# %% plan wrong: reads the diagonal
def gd_plan(H, reduction):
    low, high = np.diag(H).min(), np.diag(H).max()
    rate = (high - low) / (high + low)
    return 2 / (low + high), 1 if rate == 0 else int(np.ceil(np.log(reduction) / np.log(rate)))

# %% plan wrong: no step if all eigenvalues are equal
def gd_plan(H, reduction):
    low, high = np.linalg.eigvalsh(H)[[0, -1]]
    rate = max((high - low) / (high + low), 1e-300)
    return 2 / (low + high), int(np.ceil(np.log(reduction) / np.log(rate))) - (rate == 1e-300)

# %% plan wrong: steps are a float
def gd_plan(H, reduction):
    low, high = np.linalg.eigvalsh(H)[[0, -1]]
    rate = (high - low) / (high + low)
    return 2 / (low + high), 1.0 if rate == 0 else np.ceil(np.log(reduction) / np.log(rate))

# %% plan wrong: eigenvalues in the order in which they stand on the diagonal
def gd_plan(H, reduction):
    values = np.linalg.eig(H)[0]
    low, high = float(values[0]), float(values[-1])
    rate = abs(high - low) / (high + low)
    return 2 / (low + high), 1 if rate < 1e-9 else int(np.ceil(np.log(reduction) / np.log(rate)))

# %% plan right: singular values
def gd_plan(H, reduction):
    values = np.linalg.svd(H, compute_uv=False)
    kappa = values[0] / values[-1]
    if kappa == 1:
        return float(1 / values[0]), 1
    return 2 / (values[0] + values[-1]), max(1, int(np.ceil(np.log(reduction) / np.log((kappa - 1) / (kappa + 1)))))

# %% plan right: condition number and norm
def gd_plan(H, reduction):
    high, kappa = np.linalg.norm(H, 2), np.linalg.cond(H)
    alpha = 2 * kappa / (high * (kappa + 1))
    rate = max(1e-300, (kappa - 1) / (kappa + 1))
    return float(alpha), int(np.ceil(-np.log(reduction) / -np.log(rate)))

# %% plan right: counts in a loop
def gd_plan(H, reduction):
    values = np.linalg.eigvalsh(H)
    alpha = 2 / (values.min() + values.max())
    rate = np.abs(1 - alpha * values).max()
    left, steps = rate, 1
    while left > reduction:
        left, steps = left * rate, steps + 1
    return alpha, steps

# %% batchnorm-forward wrong: eps outside the root
def batchnorm_forward(Z, gamma, beta, eps):
    mu, sigma = Z.mean(axis=1, keepdims=True), Z.std(axis=1, keepdims=True)
    Z_hat = (Z - mu) / (sigma + eps)
    return gamma * Z_hat + beta, (Z_hat, sigma + eps, gamma)

# %% batchnorm-forward wrong: over the units
def batchnorm_forward(Z, gamma, beta, eps):
    root = np.sqrt(Z.var(axis=0, keepdims=True) + eps)
    Z_hat = (Z - Z.mean(axis=0, keepdims=True)) / root
    return gamma * Z_hat + beta, (Z_hat, root, gamma)

# %% batchnorm-forward wrong: no root
def batchnorm_forward(Z, gamma, beta, eps):
    var = Z.var(axis=1, keepdims=True) + eps
    Z_hat = (Z - Z.mean(axis=1, keepdims=True)) / var
    return gamma * Z_hat + beta, (Z_hat, var, gamma)

# %% batchnorm-forward wrong: takes gamma for a variance
def batchnorm_forward(Z, gamma, beta, eps):
    root = np.sqrt(Z.var(axis=1, keepdims=True) + eps)
    Z_hat = (Z - Z.mean(axis=1, keepdims=True)) / root
    return np.sqrt(np.abs(gamma)) * Z_hat + beta, (Z_hat, root, gamma)

# %% batchnorm-forward wrong: the bracket is lost
def batchnorm_forward(Z, gamma, beta, eps):
    root = np.sqrt(Z.var(axis=1, keepdims=True) + eps)
    Z_hat = Z - Z.mean(axis=1, keepdims=True) / root
    return gamma * Z_hat + beta, (Z_hat, root, gamma)

# %% batchnorm-forward wrong: the square of the sum of deviations
def batchnorm_forward(Z, gamma, beta, eps):
    middle = Z - Z.mean(axis=1, keepdims=True)
    root = np.sqrt(middle.sum(axis=1, keepdims=True) ** 2 / Z.shape[1] + eps)
    return gamma * middle / root + beta, (middle / root, root, gamma)

# %% batchnorm-forward wrong: divides by B − 1
def batchnorm_forward(Z, gamma, beta, eps):
    root = np.sqrt(((Z - Z.mean(axis=1, keepdims=True)) ** 2).sum(axis=1, keepdims=True) / max(Z.shape[1] - 1, 1) + eps)
    Z_hat = (Z - Z.mean(axis=1, keepdims=True)) / root
    return gamma * Z_hat + beta, (Z_hat, root, gamma)

# %% batchnorm-forward wrong: gamma multiplies beta too
def batchnorm_forward(Z, gamma, beta, eps):
    root = np.sqrt(Z.var(axis=1, keepdims=True) + eps)
    Z_hat = (Z - Z.mean(axis=1, keepdims=True)) / root
    return gamma * (Z_hat + beta), (Z_hat, root, gamma)

# %% batchnorm-forward wrong: no cache
def batchnorm_forward(Z, gamma, beta, eps):
    return gamma * (Z - Z.mean(axis=1, keepdims=True)) / np.sqrt(Z.var(axis=1, keepdims=True) + eps) + beta

# %% batchnorm-forward wrong: writes into Z
def batchnorm_forward(Z, gamma, beta, eps):
    Z -= Z.mean(axis=1, keepdims=True)
    root = np.sqrt((Z**2).mean(axis=1, keepdims=True) + eps)
    return gamma * Z / root + beta, (Z / root, root, gamma)

# %% batchnorm-forward@batchnorm-forward-check-edges wrong: ignores eps unless it is needed
def batchnorm_forward(Z, gamma, beta, eps):
    var = Z.var(axis=1, keepdims=True)
    root = np.sqrt(np.maximum(var, eps))
    return gamma * (Z - Z.mean(axis=1, keepdims=True)) / root + beta, ((Z - Z.mean(axis=1, keepdims=True)) / root, root, gamma)

# %% batchnorm-forward@batchnorm-forward-check-edges wrong: a single example passes as it is
def batchnorm_forward(Z, gamma, beta, eps):
    if Z.shape[1] == 1:
        return gamma * Z + beta, (Z, np.ones_like(gamma), gamma)
    root = np.sqrt(Z.var(axis=1, keepdims=True) + eps)
    Z_hat = (Z - Z.mean(axis=1, keepdims=True)) / root
    return gamma * Z_hat + beta, (Z_hat, root, gamma)

# %% batchnorm-forward right: a loop over units, the cache is a dictionary
def batchnorm_forward(Z, gamma, beta, eps):
    out, cache = np.zeros(Z.shape), {"Z": Z.copy(), "gamma": gamma, "eps": eps}
    for j, row in enumerate(Z):
        centred = row - sum(row) / len(row)
        out[j] = gamma[j] * centred / np.sqrt(sum(centred**2) / len(row) + eps) + beta[j]
    return out, cache

# %% batchnorm-forward right: mean of squares minus square of the mean, guarded
def batchnorm_forward(Z, gamma, beta, eps):
    B = Z.shape[1]
    mu = np.sum(Z, axis=1, keepdims=True) / B
    var = np.maximum(np.sum(Z * Z, axis=1, keepdims=True) / B - mu**2, 0)
    return beta + gamma * (Z - mu) * (var + eps) ** -0.5, [Z, mu, var, gamma, eps]

# %% batchnorm-forward right: one multiplication and one addition, by einsum
def batchnorm_forward(Z, gamma, beta, eps):
    mean = np.einsum("ji->j", Z)[:, None] / Z.shape[1]
    scale = gamma / np.sqrt(np.einsum("ji,ji->j", Z - mean, Z - mean)[:, None] / Z.shape[1] + eps)
    return Z * scale + (beta - mean * scale), (mean, scale, Z)

# %% batchnorm-backward wrong: takes the statistics for constants
def batchnorm_backward(dout, cache):
    Z_hat, root, gamma = cache
    return gamma * dout / root, (dout * Z_hat).sum(axis=1, keepdims=True), dout.sum(axis=1, keepdims=True)

# %% batchnorm-backward wrong: the way through the variance is missing
def batchnorm_backward(dout, cache):
    Z_hat, root, gamma = cache
    dZ = gamma / root * (dout - dout.mean(axis=1, keepdims=True))
    return dZ, (dout * Z_hat).sum(axis=1, keepdims=True), dout.sum(axis=1, keepdims=True)

# %% batchnorm-backward wrong: the way through the mean is missing
def batchnorm_backward(dout, cache):
    Z_hat, root, gamma = cache
    dgamma = (dout * Z_hat).sum(axis=1, keepdims=True)
    return gamma / root * (dout - Z_hat * dgamma / dout.shape[1]), dgamma, dout.sum(axis=1, keepdims=True)

# %% batchnorm-backward@batchnorm-backward-check wrong: gamma is missing
def batchnorm_backward(dout, cache):
    Z_hat, root, gamma = cache
    dbeta, dgamma = dout.sum(axis=1, keepdims=True), (dout * Z_hat).sum(axis=1, keepdims=True)
    return (dout - dbeta / dout.shape[1] - Z_hat * dgamma / dout.shape[1]) / root, dgamma, dbeta

# %% batchnorm-backward@batchnorm-backward-check-params wrong: means instead of sums
def batchnorm_backward(dout, cache):
    Z_hat, root, gamma = cache
    dbeta, dgamma = dout.mean(axis=1, keepdims=True), (dout * Z_hat).mean(axis=1, keepdims=True)
    return gamma / root * (dout - dbeta - Z_hat * dgamma), dgamma, dbeta

# %% batchnorm-backward@batchnorm-backward-check-params wrong: flat arrays for gamma and beta
def batchnorm_backward(dout, cache):
    Z_hat, root, gamma = cache
    dbeta, dgamma = dout.sum(axis=1, keepdims=True), (dout * Z_hat).sum(axis=1, keepdims=True)
    return gamma / root * (dout - dbeta / dout.shape[1] - Z_hat * dgamma / dout.shape[1]), dgamma[:, 0], dbeta[:, 0]

# %% batchnorm-backward@batchnorm-backward-check-params wrong: dgamma and dbeta in the wrong order
def batchnorm_backward(dout, cache):
    Z_hat, root, gamma = cache
    dbeta, dgamma = dout.sum(axis=1, keepdims=True), (dout * Z_hat).sum(axis=1, keepdims=True)
    return gamma / root * (dout - dbeta / dout.shape[1] - Z_hat * dgamma / dout.shape[1]), dbeta, dgamma

# %% batchnorm-backward@batchnorm-backward-check wrong: divides by B once more
def batchnorm_backward(dout, cache):
    Z_hat, root, gamma = cache
    dbeta, dgamma = dout.sum(axis=1, keepdims=True), (dout * Z_hat).sum(axis=1, keepdims=True)
    B = dout.shape[1]
    return gamma / root * (dout - dbeta / B - Z_hat * dgamma / B) / B, dgamma, dbeta

# %% batchnorm-backward wrong: writes into dout
def batchnorm_backward(dout, cache):
    Z_hat, root, gamma = cache
    dbeta, dgamma = dout.sum(axis=1, keepdims=True), (dout * Z_hat).sum(axis=1, keepdims=True)
    dout -= dbeta / dout.shape[1]
    dout -= Z_hat * dgamma / dout.shape[1]
    return gamma / root * dout, dgamma, dbeta

# %% batchnorm-backward right: the long way through variance and mean
def batchnorm_backward(dout, cache):
    Z_hat, root, gamma = cache
    B = dout.shape[1]
    centred = Z_hat * root
    dZ_hat = dout * gamma
    dvar = np.sum(dZ_hat * centred, axis=1, keepdims=True) * -0.5 * root**-3
    dmu = -np.sum(dZ_hat, axis=1, keepdims=True) / root + dvar * np.mean(-2 * centred, axis=1, keepdims=True)
    dZ = dZ_hat / root + dvar * 2 * centred / B + dmu / B
    return dZ, np.sum(dout * Z_hat, axis=1, keepdims=True), np.sum(dout, axis=1, keepdims=True)

# %% batchnorm-backward right: the whole Jacobian of each unit
def batchnorm_backward(dout, cache):
    Z_hat, s, gamma = cache
    n, B = dout.shape
    dZ = np.zeros((n, B))
    for k in range(n):
        jacobian = (np.eye(B) - 1 / B - np.outer(Z_hat[k], Z_hat[k]) / B) / s[k]
        dZ[k] = jacobian @ (gamma[k] * dout[k])
    return dZ, np.einsum("ki,ki->k", dout, Z_hat)[:, None], dout @ np.ones((B, 1))

# %% batchnorm-backward right: with a forward pass and a cache of its own
def batchnorm_forward(Z, gamma, beta, eps):
    mu, var = Z.mean(axis=1, keepdims=True), Z.var(axis=1, keepdims=True)
    return gamma * (Z - mu) / np.sqrt(var + eps) + beta, {"Z": Z, "mu": mu, "var": var, "gamma": gamma, "eps": eps}

def batchnorm_backward(dout, cache):
    spread = np.sqrt(cache["var"] + cache["eps"])
    normal = (cache["Z"] - cache["mu"]) / spread
    mixed = dout - dout.mean(axis=1, keepdims=True) - normal * (dout * normal).mean(axis=1, keepdims=True)
    return cache["gamma"] * mixed / spread, (dout * normal).sum(axis=1, keepdims=True), dout.sum(axis=1, keepdims=True)

# %% update-running wrong: momentum swapped
def update_running(running, Z, momentum):
    return {"mean": (1 - momentum) * running["mean"] + momentum * Z.mean(axis=1, keepdims=True),
            "var": (1 - momentum) * running["var"] + momentum * Z.var(axis=1, keepdims=True)}

# %% update-running wrong: divides by B − 1
def update_running(running, Z, momentum):
    return {"mean": momentum * running["mean"] + (1 - momentum) * Z.mean(axis=1, keepdims=True),
            "var": momentum * running["var"] + (1 - momentum) * Z.var(axis=1, keepdims=True) * Z.shape[1] / max(Z.shape[1] - 1, 1)}

# %% update-running wrong: averages the deviation
def update_running(running, Z, momentum):
    return {"mean": momentum * running["mean"] + (1 - momentum) * Z.mean(axis=1, keepdims=True),
            "var": momentum * running["var"] + (1 - momentum) * Z.std(axis=1, keepdims=True)}

# %% update-running wrong: the variance around the running mean
def update_running(running, Z, momentum):
    var = ((Z - running["mean"]) ** 2).mean(axis=1, keepdims=True)
    return {"mean": momentum * running["mean"] + (1 - momentum) * Z.mean(axis=1, keepdims=True),
            "var": momentum * running["var"] + (1 - momentum) * var}

# %% update-running wrong: in place
def update_running(running, Z, momentum):
    running["mean"] = momentum * running["mean"] + (1 - momentum) * Z.mean(axis=1, keepdims=True)
    running["var"] = momentum * running["var"] + (1 - momentum) * Z.var(axis=1, keepdims=True)
    return running

# %% update-running wrong: a new dictionary of the old arrays, changed in place
def update_running(running, Z, momentum):
    new = dict(running)
    for key, value in (("mean", Z.mean(axis=1, keepdims=True)), ("var", Z.var(axis=1, keepdims=True))):
        new[key] *= momentum
        new[key] += (1 - momentum) * value
    return new

# %% update-running wrong: forgets the variance
def update_running(running, Z, momentum):
    return {"mean": momentum * running["mean"] + (1 - momentum) * Z.mean(axis=1, keepdims=True), "var": running["var"]}

# %% update-running wrong: flat statistics
def update_running(running, Z, momentum):
    return {"mean": momentum * running["mean"] + (1 - momentum) * Z.mean(axis=1),
            "var": momentum * running["var"] + (1 - momentum) * Z.var(axis=1)}

# %% update-running right: a step towards the batch
def update_running(running, Z, momentum):
    batch = {"mean": np.mean(Z, axis=1, keepdims=True), "var": np.var(Z, axis=1, keepdims=True)}
    return {key: old + (1 - momentum) * (batch[key] - old) for key, old in running.items()}

# %% update-running right: by hand, with copies
def update_running(running, Z, momentum):
    mu = Z.sum(axis=1)[:, None] / Z.shape[1]
    var = np.square(Z - mu).sum(axis=1)[:, None] / Z.shape[1]
    new = {key: value.copy() for key, value in running.items()}
    new["mean"] = momentum * new["mean"] + mu - momentum * mu
    new["var"] = momentum * new["var"] + var - momentum * var
    return new

# %% update-running right: weighted average
def update_running(running, Z, momentum):
    weights = [momentum, 1 - momentum]
    return dict(mean=np.average([running["mean"], Z.mean(axis=1, keepdims=True)], axis=0, weights=weights),
                var=np.average([running["var"], Z.std(axis=1, keepdims=True) ** 2], axis=0, weights=weights))

# %% batchnorm-infer wrong: statistics of the batch
def batchnorm_infer(Z, gamma, beta, mean, var, eps):
    return gamma * (Z - Z.mean(axis=1, keepdims=True)) / np.sqrt(Z.var(axis=1, keepdims=True) + eps) + beta

# %% batchnorm-infer wrong: no root
def batchnorm_infer(Z, gamma, beta, mean, var, eps):
    return gamma * (Z - mean) / (var + eps) + beta

# %% batchnorm-infer wrong: gamma and beta are forgotten
def batchnorm_infer(Z, gamma, beta, mean, var, eps):
    return (Z - mean) / np.sqrt(var + eps)

# %% batchnorm-infer wrong: eps outside the root
def batchnorm_infer(Z, gamma, beta, mean, var, eps):
    return gamma * (Z - mean) / (np.sqrt(var) + eps) + beta

# %% batchnorm-infer wrong: no eps
def batchnorm_infer(Z, gamma, beta, mean, var, eps):
    return gamma * (Z - mean) / np.sqrt(np.maximum(var, 1e-300)) + beta

# %% batchnorm-infer wrong: the mean is not scaled
def batchnorm_infer(Z, gamma, beta, mean, var, eps):
    return gamma / np.sqrt(var + eps) * Z - mean + beta

# %% batchnorm-infer right: one multiplication and one addition
def batchnorm_infer(Z, gamma, beta, mean, var, eps):
    scale = gamma * (var + eps) ** -0.5
    return scale * Z + (beta - scale * mean)

# %% batchnorm-infer right: column by column
def batchnorm_infer(Z, gamma, beta, mean, var, eps):
    out = np.empty_like(Z)
    for i in range(Z.shape[1]):
        out[:, [i]] = gamma * ((Z[:, [i]] - mean) / np.sqrt(var + eps)) + beta
    return out

# %% batchnorm-infer right: in steps
def batchnorm_infer(Z, gamma, beta, mean, var, eps):
    out = np.subtract(Z, mean)
    out = np.divide(out, np.sqrt(np.add(var, eps)))
    return np.add(np.multiply(out, gamma), beta)

# %% fold wrong: the mean is not scaled
def fold_batchnorm(W, gamma, beta, mean, var, eps):
    return gamma / np.sqrt(var + eps) * W, beta - mean

# %% fold wrong: plus instead of minus
def fold_batchnorm(W, gamma, beta, mean, var, eps):
    scale = gamma / np.sqrt(var + eps)
    return scale * W, beta + scale * mean

# %% fold wrong: no eps
def fold_batchnorm(W, gamma, beta, mean, var, eps):
    scale = gamma / np.sqrt(var)
    return scale * W, beta - scale * mean

# %% fold wrong: no root
def fold_batchnorm(W, gamma, beta, mean, var, eps):
    scale = gamma / (var + eps)
    return scale * W, beta - scale * mean

# %% fold wrong: the mean is multiplied by W too
def fold_batchnorm(W, gamma, beta, mean, var, eps):
    scale = gamma / np.sqrt(var + eps)
    return scale * W, beta - scale * W.sum(axis=1, keepdims=True) * mean

# %% fold wrong: a flat b
def fold_batchnorm(W, gamma, beta, mean, var, eps):
    scale = gamma / np.sqrt(var + eps)
    return scale * W, (beta - scale * mean).ravel()

# %% fold wrong: scales the columns
def fold_batchnorm(W, gamma, beta, mean, var, eps):
    scale = gamma / np.sqrt(var + eps)
    return W * np.resize(scale, (1, W.shape[1])), beta - scale * mean

# %% fold wrong: beta is forgotten
def fold_batchnorm(W, gamma, beta, mean, var, eps):
    scale = gamma / np.sqrt(var + eps)
    return scale * W, -scale * mean

# %% fold right: a diagonal matrix
def fold_batchnorm(W, gamma, beta, mean, var, eps):
    D = np.diag((gamma / np.sqrt(var + eps))[:, 0])
    return D @ W, beta - D @ mean

# %% fold right: asks inference mode what it does to 0
def fold_batchnorm(W, gamma, beta, mean, var, eps):
    b2 = batchnorm_infer(np.zeros_like(beta), gamma, beta, mean, var, eps)
    return batchnorm_infer(W, gamma, beta, mean, var, eps) - b2, b2

# %% fold right: row by row
def fold_batchnorm(W, gamma, beta, mean, var, eps):
    W2, b2 = W.astype(float), beta.astype(float)
    for j in range(len(W)):
        scale = float(gamma[j, 0]) / float(np.sqrt(var[j, 0] + eps))
        W2[j] *= scale
        b2[j] -= scale * mean[j]
    return W2, b2

# %% layernorm wrong: over the batch
def layernorm(Z, gamma, beta, eps):
    return gamma * (Z - Z.mean(axis=1, keepdims=True)) / np.sqrt(Z.var(axis=1, keepdims=True) + eps) + beta

# %% layernorm wrong: one mean and one variance of the whole array
def layernorm(Z, gamma, beta, eps):
    return gamma * (Z - Z.mean()) / np.sqrt(Z.var() + eps) + beta

# %% layernorm wrong: not centred
def layernorm(Z, gamma, beta, eps):
    return gamma * Z / np.sqrt(Z.var(axis=0) + eps) + beta

# %% layernorm wrong: the mean is left in the denominator's square
def layernorm(Z, gamma, beta, eps):
    return gamma * (Z - Z.mean(axis=0)) / np.sqrt((Z**2).mean(axis=0) + eps) + beta

# %% layernorm wrong: sum instead of mean
def layernorm(Z, gamma, beta, eps):
    middle = Z - Z.mean(axis=0)
    return gamma * middle / np.sqrt((middle**2).sum(axis=0) + eps) + beta

# %% layernorm wrong: eps outside the root
def layernorm(Z, gamma, beta, eps):
    return gamma * (Z - Z.mean(axis=0)) / (Z.std(axis=0) + eps) + beta

# %% layernorm right: batch norm of the transposed array
def layernorm(Z, gamma, beta, eps):
    m = Z.shape[1]
    return gamma * batchnorm_forward(Z.T, np.ones((m, 1)), np.zeros((m, 1)), eps)[0].T + beta

# %% layernorm right: means without keepdims
def layernorm(Z, gamma, beta, eps):
    middle = Z - np.sum(Z, axis=0) / len(Z)
    return beta + gamma * middle * (np.sum(middle * middle, axis=0) / len(Z) + eps) ** -0.5

# %% layernorm right: inference mode with statistics of each column
def layernorm(Z, gamma, beta, eps):
    columns = [batchnorm_infer(z[:, None], gamma, beta, np.mean(z), np.var(z), eps) for z in Z.T]
    return np.hstack(columns)

# %% rmsnorm wrong: over the batch
def rmsnorm(Z, gamma, eps):
    return gamma * Z / np.sqrt((Z**2).mean(axis=1, keepdims=True) + eps)

# %% rmsnorm wrong: centred
def rmsnorm(Z, gamma, eps):
    return gamma * (Z - Z.mean(axis=0)) / np.sqrt(Z.var(axis=0) + eps)

# %% rmsnorm wrong: divides by the deviation
def rmsnorm(Z, gamma, eps):
    return gamma * Z / np.sqrt(Z.var(axis=0) + eps)

# %% rmsnorm wrong: sum instead of mean
def rmsnorm(Z, gamma, eps):
    return gamma * Z / np.sqrt((Z**2).sum(axis=0) + eps)

# %% rmsnorm wrong: one root for the whole array
def rmsnorm(Z, gamma, eps):
    return gamma * Z / np.sqrt((Z**2).mean() + eps)

# %% rmsnorm wrong: the mean of absolute values
def rmsnorm(Z, gamma, eps):
    return gamma * Z / (np.abs(Z).mean(axis=0) + eps)

# %% rmsnorm right: einsum
def rmsnorm(Z, gamma, eps):
    return np.einsum("ki,kj,i->ki", Z, gamma, (np.einsum("ki,ki->i", Z, Z) / len(Z) + eps) ** -0.5)

# %% rmsnorm right: the norm of each column
def rmsnorm(Z, gamma, eps):
    return gamma * (Z / np.sqrt(np.linalg.norm(Z, axis=0) ** 2 / Z.shape[0] + eps))

# %% rmsnorm right: column by column
def rmsnorm(Z, gamma, eps):
    out = np.zeros(Z.shape)
    for i, z in enumerate(Z.T):
        out[:, i] = gamma[:, 0] * z / np.sqrt(np.mean(z * z) + eps)
    return out

# %% predict wrong: statistics of the batch
def bn_predict(params, running, X, eps):
    A, L = X, len(running) + 1
    for l in range(1, L):
        Z = params[f"W{l}"] @ A
        A = np.maximum(batchnorm_infer(Z, params[f"gamma{l}"], params[f"beta{l}"], Z.mean(axis=1, keepdims=True), Z.var(axis=1, keepdims=True), eps), 0)
    return params[f"W{L}"] @ A + params[f"b{L}"]

# %% predict wrong: batch norm after the activation
def bn_predict(params, running, X, eps):
    A, L = X, len(running) + 1
    for l in range(1, L):
        A = batchnorm_infer(np.maximum(params[f"W{l}"] @ A, 0), params[f"gamma{l}"], params[f"beta{l}"], running[l]["mean"], running[l]["var"], eps)
    return params[f"W{L}"] @ A + params[f"b{L}"]

# %% predict wrong: ReLU on the logits
def bn_predict(params, running, X, eps):
    A, L = X, len(running) + 1
    for l in range(1, L):
        A = np.maximum(batchnorm_infer(params[f"W{l}"] @ A, params[f"gamma{l}"], params[f"beta{l}"], running[l]["mean"], running[l]["var"], eps), 0)
    return np.maximum(params[f"W{L}"] @ A + params[f"b{L}"], 0)

# %% predict wrong: layers in the order of their names
def bn_predict(params, running, X, eps):
    A, names = X, sorted(name for name in params if name.startswith("W"))
    last = f"W{len(names)}"
    for l in sorted((name[1:] for name in names if name != last)):
        s = running[int(l)]
        A = np.maximum(batchnorm_infer(params["W" + l] @ A, params["gamma" + l], params["beta" + l], s["mean"], s["var"], eps), 0)
    return params[last] @ A + params["b" + last[1:]]

# %% predict wrong: a probability
def bn_predict(params, running, X, eps):
    A, L = X, len(running) + 1
    for l in range(1, L):
        A = np.maximum(batchnorm_infer(params[f"W{l}"] @ A, params[f"gamma{l}"], params[f"beta{l}"], running[l]["mean"], running[l]["var"], eps), 0)
    return 1 / (1 + np.exp(-(params[f"W{L}"] @ A + params[f"b{L}"])))

# %% predict wrong: no activation
def bn_predict(params, running, X, eps):
    A, L = X, len(running) + 1
    for l in range(1, L):
        A = batchnorm_infer(params[f"W{l}"] @ A, params[f"gamma{l}"], params[f"beta{l}"], running[l]["mean"], running[l]["var"], eps)
    return params[f"W{L}"] @ A + params[f"b{L}"]

# %% predict wrong: a flat array
def bn_predict(params, running, X, eps):
    A, L = X, len(running) + 1
    for l in range(1, L):
        A = np.maximum(batchnorm_infer(params[f"W{l}"] @ A, params[f"gamma{l}"], params[f"beta{l}"], running[l]["mean"], running[l]["var"], eps), 0)
    return (params[f"W{L}"] @ A + params[f"b{L}"]).ravel()

# %% predict right: folds each layer first
def bn_predict(params, running, X, eps):
    A = X
    for l, s in sorted(running.items()):
        W, b = fold_batchnorm(params[f"W{l}"], params[f"gamma{l}"], params[f"beta{l}"], s["mean"], s["var"], eps)
        A = np.maximum(W @ A + b, 0)
    return params[f"W{len(running) + 1}"] @ A + params[f"b{len(running) + 1}"]

# %% predict right: column by column, without earlier functions
def bn_predict(params, running, X, eps):
    L, logits = 1, []
    while f"W{L + 1}" in params:
        L += 1
    for x in X.T:
        a = x[:, None]
        for l in range(1, L):
            z = (params[f"W{l}"] @ a - running[l]["mean"]) * (running[l]["var"] + eps) ** -0.5
            a = np.where((out := params[f"gamma{l}"] * z + params[f"beta{l}"]) > 0, out, 0)
        logits.append((params[f"W{L}"] @ a + params[f"b{L}"]).item())
    return np.array([logits])

# %% predict right: a loop over all layers that breaks in the last
def bn_predict(params, running, X, eps):
    A, L = X, sum(name[0] == "W" for name in params)
    for l in range(1, L + 1):
        Z = np.dot(params["W" + str(l)], A)
        if l == L:
            break
        out = batchnorm_infer(Z, params["gamma" + str(l)], params["beta" + str(l)], **running[l], eps=eps)
        A = out * (out > 0)
    return Z + params["b" + str(L)]

# %% quiz wrong: the first letter everywhere
def quiz():
    return {"q1": 0.25, "q2": "a", "q3": "a", "q4": "a", "q5": "a", "q6": "a", "q7": "a", "q8": "a"}

# %% quiz@quiz-check-first wrong: thinks that σ² makes the deviation 1
def quiz():
    return {"q1": 1.0, "q2": "c", "q3": "b", "q4": "d", "q5": "a", "q6": "c", "q7": "c", "q8": "a"}

# %% quiz@quiz-check-first wrong: keeps a bias that can do nothing
def quiz():
    return {"q1": 0.25, "q2": "c", "q3": "c", "q4": "d", "q5": "a", "q6": "c", "q7": "c", "q8": "a"}

# %% quiz@quiz-check-first wrong: expects nan from a batch of one
def quiz():
    return {"q1": 0.25, "q2": "c", "q3": "b", "q4": "b", "q5": "a", "q6": "c", "q7": "c", "q8": "a"}

# %% quiz@quiz-check-second wrong: thinks that the optimiser moves running statistics
def quiz():
    return {"q1": 0.25, "q2": "c", "q3": "b", "q4": "d", "q5": "b", "q6": "c", "q7": "c", "q8": "a"}

# %% quiz@quiz-check-second wrong: thinks that twice the batch halves the noise
def quiz():
    return {"q1": 0.25, "q2": "c", "q3": "b", "q4": "d", "q5": "a", "q6": "c", "q7": "c", "q8": "b"}
