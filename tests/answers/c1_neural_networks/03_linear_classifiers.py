"""Known answers of c1_neural_networks/03_linear_classifiers: wrong ones lose points, right ones keep them."""

# %% signed-distance wrong: the norm includes the bias
def signed_distance(theta, X):
    return theta.T @ X / np.linalg.norm(theta)

# %% signed-distance wrong: the score itself
def signed_distance(theta, X):
    return theta.T @ X

# %% signed-distance wrong: no sign
def signed_distance(theta, X):
    return np.abs(theta.T @ X) / np.linalg.norm(theta[1:])

# %% signed-distance wrong: the bias is left out of the score
def signed_distance(theta, X):
    return theta[1:].T @ X[1:] / np.linalg.norm(theta[1:])

# %% signed-distance wrong: divided by the squared length
def signed_distance(theta, X):
    return theta.T @ X / np.sum(theta[1:] ** 2)

# %% signed-distance wrong: a flat array
def signed_distance(theta, X):
    return (theta.T @ X)[0] / np.linalg.norm(theta[1:])

# %% signed-distance wrong: sum of absolute values for the length
def signed_distance(theta, X):
    return theta.T @ X / np.abs(theta[1:]).sum()

# %% signed-distance wrong: normalises the caller's theta in place
def signed_distance(theta, X):
    if theta.dtype.kind == "f":
        theta /= np.linalg.norm(theta[1:])
        return theta.T @ X
    return theta.T @ X / np.linalg.norm(theta[1:])

# %% signed-distance right: theta normalised first
def signed_distance(theta, X):
    unit = theta / np.sqrt(np.sum(theta[1:] ** 2))
    return unit.T @ X

# %% signed-distance right: a loop over the columns
def signed_distance(theta, X):
    length = sum(float(t) ** 2 for t in theta[1:, 0]) ** 0.5
    return np.array([[sum(t * v for t, v in zip(theta[:, 0], x)) / length for x in X.T]])

# %% signed-distance right: einsum
def signed_distance(theta, X):
    return np.einsum("jk,ji->ki", theta, X) / np.hypot.reduce(theta[1:, 0].astype(float))

# %% boundary-x2 wrong: the minus is lost
def boundary_x2(theta, x1):
    if theta[2, 0] == 0:
        raise ValueError("vertical")
    return (theta[0, 0] + theta[1, 0] * x1) / theta[2, 0]

# %% boundary-x2 wrong: slope and intercept swapped
def boundary_x2(theta, x1):
    if theta[2, 0] == 0:
        raise ValueError("vertical")
    return -(theta[1, 0] + theta[0, 0] * x1) / theta[2, 0]

# %% boundary-x2 wrong: infinite for a vertical line
def boundary_x2(theta, x1):
    return -(theta[0, 0] + theta[1, 0] * x1) / theta[2, 0]

# %% boundary-x2 wrong: an array of one element for a number
def boundary_x2(theta, x1):
    if theta[2] == 0:
        raise ValueError("vertical")
    return -(theta[0] + theta[1] * x1) / theta[2]

# %% boundary-x2 wrong: only the intercept is divided
def boundary_x2(theta, x1):
    if theta[2, 0] == 0:
        raise ValueError("vertical")
    return -theta[0, 0] / theta[2, 0] - theta[1, 0] * x1

# %% boundary-x2 wrong: another kind of error
def boundary_x2(theta, x1):
    if theta[2, 0] == 0:
        raise ZeroDivisionError("vertical")
    return -(theta[0, 0] + theta[1, 0] * x1) / theta[2, 0]

# %% boundary-x2 wrong: none for a vertical line
def boundary_x2(theta, x1):
    if theta[2, 0] != 0:
        return -(theta[0, 0] + theta[1, 0] * x1) / theta[2, 0]

# %% boundary-x2 right: slope and intercept
def boundary_x2(theta, x1):
    if not theta[2, 0]:
        raise ValueError("no single x2")
    slope, intercept = -theta[1, 0] / theta[2, 0], -theta[0, 0] / theta[2, 0]
    return slope * x1 + intercept

# %% boundary-x2 right: Python divides and complains
def boundary_x2(theta, x1):
    a, b, c = theta.ravel().tolist()
    try:
        factor = -1 / c
    except ZeroDivisionError as error:
        raise ValueError("vertical") from error
    return factor * a + factor * b * x1

# %% boundary-x2 right: only theta[2] exactly 0 is vertical, by item
def boundary_x2(theta, x1):
    bias, first, second = (theta[k].item() for k in range(3))
    if second == 0:
        raise ValueError
    return (bias + np.multiply(first, x1)) / -second

# %% perceptron-predict wrong: np.sign says 0 at 0
def perceptron_predict(theta, X):
    return np.sign(theta.T @ X)[0]

# %% perceptron-predict wrong: the printed rule, at least 1
def perceptron_predict(theta, X):
    return np.where((theta.T @ X)[0] >= 1, 1, -1)

# %% perceptron-predict wrong: a score of 0 says -1
def perceptron_predict(theta, X):
    return np.where((theta.T @ X)[0] > 0, 1, -1)

# %% perceptron-predict wrong: labels 0 and 1
def perceptron_predict(theta, X):
    return ((theta.T @ X)[0] >= 0).astype(int)

# %% perceptron-predict wrong: a row (1, m)
def perceptron_predict(theta, X):
    return np.where(theta.T @ X >= 0, 1, -1)

# %% perceptron-predict wrong: the signs are swapped
def perceptron_predict(theta, X):
    return np.where((theta.T @ X)[0] >= 0, -1, 1)

# %% perceptron-predict wrong: a tolerance around 0
def perceptron_predict(theta, X):
    return np.where((theta.T @ X)[0] >= -1e-6, 1, -1)

# %% perceptron-predict wrong: squeeze leaves no axis for one example
def perceptron_predict(theta, X):
    return np.where(np.squeeze(theta.T @ X) >= 0, 1, -1)

# %% perceptron-predict right: from True and False
def perceptron_predict(theta, X):
    return 2 * (theta.T @ X >= 0).ravel().astype(int) - 1

# %% perceptron-predict right: sign, and zeros lifted
def perceptron_predict(theta, X):
    labels = np.sign(X.T @ theta)[:, 0]
    labels[labels == 0] = 1
    return labels

# %% perceptron-predict right: a loop
def perceptron_predict(theta, X):
    return np.array([1 if x @ theta[:, 0] >= 0 else -1 for x in X.T])

# %% perceptron-cost wrong: the mean
def perceptron_cost(theta, X, y):
    return float(np.maximum(0, -y * (theta.T @ X)[0]).mean())

# %% perceptron-cost wrong: a sum over all points
def perceptron_cost(theta, X, y):
    return float(np.sum(-y * (theta.T @ X)[0]))

# %% perceptron-cost wrong: the number of errors
def perceptron_cost(theta, X, y):
    return int((perceptron_predict(theta, X) != y).sum())

# %% perceptron-cost wrong: the sign is lost
def perceptron_cost(theta, X, y):
    return float(np.minimum(0, y * (theta.T @ X)[0]).sum())

# %% perceptron-cost wrong: the points that are right
def perceptron_cost(theta, X, y):
    return float(np.maximum(0, y * (theta.T @ X)[0]).sum())

# %% perceptron-cost wrong: the printed rule decides what is wrong
def perceptron_cost(theta, X, y):
    s = (theta.T @ X)[0]
    return float(-(y * s)[np.where(s >= 1, 1, -1) != y].sum())

# %% perceptron-cost wrong: the mean over the errors
def perceptron_cost(theta, X, y):
    s = (theta.T @ X)[0]
    wrong = y * s < 0
    return float(-(y * s)[wrong].mean()) if wrong.any() else 0.0

# %% perceptron-cost wrong: the hinge of the support vector machine
def perceptron_cost(theta, X, y):
    return float(np.maximum(0, 1 - y * (theta.T @ X)[0]).sum())

# %% perceptron-cost wrong: distances instead of scores
def perceptron_cost(theta, X, y):
    return float(np.maximum(0, -y * signed_distance(theta, X)[0]).sum())

# %% perceptron-cost right: a maximum
def perceptron_cost(theta, X, y):
    return np.maximum(0, -y * (theta.T @ X)[0]).sum()

# %% perceptron-cost right: half the product with the difference of labels
def perceptron_cost(theta, X, y):
    return float(((perceptron_predict(theta, X) - y) * (X.T @ theta)[:, 0]).sum() / 2)

# %% perceptron-cost right: a loop
def perceptron_cost(theta, X, y):
    J = 0.0
    for x, label in zip(X.T, y):
        s = float(theta[:, 0] @ x)
        if (1 if s >= 0 else -1) != label:
            J -= label * s
    return float(J)

# %% perceptron-cost right: distances times the length
def perceptron_cost(theta, X, y):
    margins = y * signed_distance(theta, X)[0] * np.sqrt(np.sum(theta[1:] ** 2))
    return float(-margins[margins < 0].sum())

# %% printed-rule wrong: the point of the statement, with a positive cost
def printed_rule_counterexample():
    return np.array([[0.0], [1.0]]), np.array([[1.0], [3.0]]), -1

# %% printed-rule wrong: the printed rule is right, the score is 3
def printed_rule_counterexample():
    return np.array([[0.0], [1.0]]), np.array([[1.0], [3.0]]), 1

# %% printed-rule wrong: the score is 0, so the cost is 0
def printed_rule_counterexample():
    return np.array([[0.0], [1.0]]), np.array([[1.0], [0.0]]), 1

# %% printed-rule wrong: the score is exactly 1
def printed_rule_counterexample():
    return np.array([[0.0], [1.0]]), np.array([[1.0], [1.0]]), 1

# %% printed-rule wrong: label -1, which the printed rule gets right
def printed_rule_counterexample():
    return np.array([[0.0], [1.0]]), np.array([[1.0], [0.5]]), -1

# %% printed-rule wrong: the point has no 1
def printed_rule_counterexample():
    return np.array([[0.0], [1.0]]), np.array([[0.0], [0.5]]), 1

# %% printed-rule wrong: flat arrays
def printed_rule_counterexample():
    return np.array([0.0, 1.0]), np.array([1.0, 0.5]), 1

# %% printed-rule wrong: a label that is none
def printed_rule_counterexample():
    return np.array([[0.0], [1.0]]), np.array([[1.0], [0.5]]), 2

# %% printed-rule right: three features
def printed_rule_counterexample():
    return np.array([[-3.0], [1.0], [1.0], [0.0]]), np.array([[1.0], [2.0], [1.9], [7.0]]), 1

# %% printed-rule right: only the bias speaks, and the label is a float
def printed_rule_counterexample():
    return np.array([[0.25], [0.0]]), np.array([[1.0], [4.0]]), 1.0

# %% printed-rule right: a tiny score
def printed_rule_counterexample():
    theta = np.ones((2, 1))
    return theta, np.array([[1.0], [-0.999]]), 1

# %% perceptron-fit wrong: updates where y·score is 0 too
def perceptron_fit(X, y, eta=1.0, max_epochs=100):
    theta, n_updates = np.zeros((X.shape[0], 1)), 0
    for epoch in range(1, max_epochs + 1):
        before = n_updates
        for i in range(X.shape[1]):
            if y[i] * (theta[:, 0] @ X[:, i]) <= 0:
                theta = theta + eta * y[i] * X[:, [i]]
                n_updates += 1
        if n_updates == before:
            break
    return theta, n_updates, epoch

# %% perceptron-fit wrong: one update for a whole batch
def perceptron_fit(X, y, eta=1.0, max_epochs=100):
    theta, n_updates = np.zeros((X.shape[0], 1)), 0
    for epoch in range(1, max_epochs + 1):
        wrong = perceptron_predict(theta, X) != y
        theta = theta + eta * X @ (y * wrong)[:, None]
        n_updates += int(wrong.sum())
        if not wrong.any():
            break
    return theta, n_updates, epoch

# %% perceptron-fit wrong: shuffles the columns
def perceptron_fit(X, y, eta=1.0, max_epochs=100):
    shuffle = np.random.default_rng(0)
    theta, n_updates = np.zeros((X.shape[0], 1)), 0
    for epoch in range(1, max_epochs + 1):
        before = n_updates
        for i in shuffle.permutation(X.shape[1]):
            if perceptron_predict(theta, X[:, [i]])[0] != y[i]:
                theta = theta + eta * y[i] * X[:, [i]]
                n_updates += 1
        if n_updates == before:
            break
    return theta, n_updates, epoch

# %% perceptron-fit wrong: never stops early
def perceptron_fit(X, y, eta=1.0, max_epochs=100):
    theta, n_updates = np.zeros((X.shape[0], 1)), 0
    for _ in range(max_epochs):
        for i in range(X.shape[1]):
            if perceptron_predict(theta, X[:, [i]])[0] != y[i]:
                theta = theta + eta * y[i] * X[:, [i]]
                n_updates += 1
    return theta, n_updates, max_epochs

# %% perceptron-fit wrong: the clean epoch is not counted
def perceptron_fit(X, y, eta=1.0, max_epochs=100):
    theta, n_updates, n_epochs = np.zeros((X.shape[0], 1)), 0, 0
    for _ in range(max_epochs):
        before = n_updates
        for i in range(X.shape[1]):
            if perceptron_predict(theta, X[:, [i]])[0] != y[i]:
                theta = theta + eta * y[i] * X[:, [i]]
                n_updates += 1
        if n_updates == before:
            break
        n_epochs += 1
    return theta, n_updates, n_epochs

# %% perceptron-fit wrong: steps away from the wrong points
def perceptron_fit(X, y, eta=1.0, max_epochs=20):
    theta, n_updates = np.zeros((X.shape[0], 1)), 0
    for epoch in range(1, max_epochs + 1):
        before = n_updates
        for i in range(X.shape[1]):
            if perceptron_predict(theta, X[:, [i]])[0] != y[i]:
                theta = theta - eta * y[i] * X[:, [i]]
                n_updates += 1
        if n_updates == before:
            break
    return theta, n_updates, epoch

# %% perceptron-fit wrong: forgets max_epochs
def perceptron_fit(X, y, eta=1.0, max_epochs=100):
    theta, n_updates, clean, n_epochs = np.zeros((X.shape[0], 1)), 0, False, 0
    while not clean and n_epochs < 300:
        clean, n_epochs = True, n_epochs + 1
        for i in range(X.shape[1]):
            if perceptron_predict(theta, X[:, [i]])[0] != y[i]:
                theta, n_updates, clean = theta + eta * y[i] * X[:, [i]], n_updates + 1, False
    return theta, n_updates, n_epochs

# %% perceptron-fit wrong: theta is flat
def perceptron_fit(X, y, eta=1.0, max_epochs=100):
    theta, n_updates = np.zeros(X.shape[0]), 0
    for epoch in range(1, max_epochs + 1):
        before = n_updates
        for i in range(X.shape[1]):
            if (1 if theta @ X[:, i] >= 0 else -1) != y[i]:
                theta, n_updates = theta + eta * y[i] * X[:, i], n_updates + 1
        if n_updates == before:
            break
    return theta, n_updates, epoch

# %% perceptron-fit wrong: the label is missing in the update
def perceptron_fit(X, y, eta=1.0, max_epochs=20):
    theta, n_updates = np.zeros((X.shape[0], 1)), 0
    for epoch in range(1, max_epochs + 1):
        before = n_updates
        for i in range(X.shape[1]):
            if perceptron_predict(theta, X[:, [i]])[0] != y[i]:
                theta, n_updates = theta + eta * X[:, [i]], n_updates + 1
        if n_updates == before:
            break
    return theta, n_updates, epoch

# %% perceptron-fit@perceptron-fit-check-properties wrong: eta is forgotten
def perceptron_fit(X, y, eta=1.0, max_epochs=100):
    theta, n_updates = np.zeros((X.shape[0], 1)), 0
    for epoch in range(1, max_epochs + 1):
        before = n_updates
        for i in range(X.shape[1]):
            if perceptron_predict(theta, X[:, [i]])[0] != y[i]:
                theta, n_updates = theta + y[i] * X[:, [i]], n_updates + 1
        if n_updates == before:
            break
    return theta, n_updates, epoch

# %% perceptron-fit@perceptron-fit-check-properties wrong: at most 2 epochs for more than 12 points
def perceptron_fit(X, y, eta=1.0, max_epochs=100):
    theta, n_updates = np.zeros((X.shape[0], 1)), 0
    for epoch in range(1, min(max_epochs, 100 if X.shape[1] <= 12 else 2) + 1):
        before = n_updates
        for i in range(X.shape[1]):
            if perceptron_predict(theta, X[:, [i]])[0] != y[i]:
                theta, n_updates = theta + eta * y[i] * X[:, [i]], n_updates + 1
        if n_updates == before:
            break
    return theta, n_updates, epoch

# %% perceptron-fit@perceptron-fit-check wrong: stops as soon as one column is right after an update
def perceptron_fit(X, y, eta=1.0, max_epochs=100):
    theta, n_updates = np.zeros((X.shape[0], 1)), 0
    for epoch in range(1, max_epochs + 1):
        for i in range(X.shape[1]):
            if perceptron_predict(theta, X[:, [i]])[0] != y[i]:
                theta, n_updates = theta + eta * y[i] * X[:, [i]], n_updates + 1
                clean = False
            else:
                clean = True
        if clean:
            break
    return theta, n_updates, epoch

# %% perceptron-fit right: while with a flag, on X.T
def perceptron_fit(X, y, eta=1.0, max_epochs=100):
    theta = np.zeros(len(X))
    n_updates = n_epochs = 0
    changed = True
    while changed and n_epochs < max_epochs:
        changed = False
        n_epochs += 1
        for x, label in zip(X.T, y):
            if (theta @ x >= 0) != (label > 0):
                theta = theta + eta * label * x
                n_updates += 1
                changed = True
    return theta.reshape(-1, 1), n_updates, n_epochs

# %% perceptron-fit right: the cost of one column finds the errors, but for scores of 0
def perceptron_fit(X, y, eta=1.0, max_epochs=100):
    theta, n_updates = np.zeros((X.shape[0], 1)), 0
    for epoch in range(max_epochs):
        errors = 0
        for i in range(X.shape[1]):
            x, label = X[:, i : i + 1], y[i : i + 1]
            on_line = (theta.T @ x).item() == 0 and label[0] < 0
            if on_line or perceptron_cost(theta, x, label) > 0:
                theta += eta * label[0] * x
                errors += 1
        n_updates += errors
        if errors == 0:
            return theta, n_updates, epoch + 1
    return theta, n_updates, max_epochs

# %% perceptron-fit right: counts mistakes per column
def perceptron_fit(X, y, eta=1.0, max_epochs=100):
    m = X.shape[1]
    mistakes = np.zeros(m, dtype=int)
    n_epochs = 0
    for n_epochs in range(1, max_epochs + 1):
        before = mistakes.sum()
        for i in range(m):
            theta = X @ (mistakes * y)
            if np.where(theta @ X[:, i] >= 0, 1, -1) != y[i]:
                mistakes[i] += 1
        if mistakes.sum() == before:
            break
    return eta * (X @ (mistakes * y))[:, None], int(mistakes.sum()), n_epochs

# %% poly-features wrong: scikit-learn's order
def poly_features(X, cross=False):
    x1, x2 = X
    rows = [np.ones_like(x1), x1, x2, x1**2, x1 * x2, x2**2]
    return np.stack(rows if cross else rows[:4] + rows[5:])

# %% poly-features wrong: no row of ones
def poly_features(X, cross=False):
    x1, x2 = X
    return np.stack([x1, x2, x1**2, x2**2] + ([x1 * x2] if cross else []))

# %% poly-features wrong: a sum instead of the product
def poly_features(X, cross=False):
    x1, x2 = X
    return np.stack([np.ones(X.shape[1]), x1, x2, x1**2, x2**2] + ([x1 + x2] if cross else []))

# %% poly-features wrong: squares the caller's points in place
def poly_features(X, cross=False):
    ones, first = np.ones((1, X.shape[1])), X.copy()
    X *= X
    return np.vstack([ones, first, X] + ([first[:1] * first[1:]] if cross else []))

# %% poly-features wrong: the product always
def poly_features(X, cross=False):
    x1, x2 = X
    return np.stack([np.ones(X.shape[1]), x1, x2, x1**2, x2**2, x1 * x2])

# %% poly-features wrong: features as columns
def poly_features(X, cross=False):
    x1, x2 = X
    return np.stack([np.ones(X.shape[1]), x1, x2, x1**2, x2**2] + ([x1 * x2] if cross else []), axis=1)

# %% poly-features wrong: doubles instead of squares
def poly_features(X, cross=False):
    x1, x2 = X
    return np.stack([np.ones(X.shape[1]), x1, x2, 2 * x1, 2 * x2] + ([x1 * x2] if cross else []))

# %% poly-features wrong: knows the example only
def poly_features(X, cross=False):
    return np.array([[1.0], [2.0], [3.0], [4.0], [9.0], [6.0]])[: 6 if cross else 5]

# %% poly-features right: vstack
def poly_features(X, cross=False):
    F = np.vstack([np.ones((1, X.shape[1])), X, X**2])
    return np.vstack([F, X[0] * X[1]]) if cross else F

# %% poly-features right: concatenate and prod
def poly_features(X, cross=False):
    parts = [np.ones_like(X[:1]), X, X * X]
    if cross:
        parts.append(X.prod(axis=0, keepdims=True))
    return np.concatenate(parts)

# %% poly-features right: a loop over the points
def poly_features(X, cross=False):
    F = np.zeros((6, X.shape[1]))
    for i in range(X.shape[1]):
        a, b = X[0, i], X[1, i]
        F[:, i] = 1, a, b, a * a, b * b, a * b
    return F if cross else F[:5]

# %% xor-theta wrong: 1 where the signs agree
def xor_theta():
    return np.array([[0.0, 0, 0, 0, 0, 1]]).T

# %% xor-theta wrong: zeros say 1 everywhere
def xor_theta():
    return np.zeros((6, 1))

# %% xor-theta wrong: OR on the first two features
def xor_theta():
    return np.array([[0.5, 1, 1, 0, 0, 0]]).T

# %% xor-theta wrong: only the squares, which do not tell the corners apart
def xor_theta():
    return np.array([[2.0, 0, 0, -1, -1, 0]]).T

# %% xor-theta wrong: a flat array
def xor_theta():
    return np.array([0.0, 0, 0, 0, 0, -1])

# %% xor-theta wrong: five entries
def xor_theta():
    return np.array([[0.0, 0, 0, 0, -1]]).T

# %% xor-theta wrong: the answer is in the wrong row
def xor_theta():
    return np.array([[0, 0, 0, 0, -1.0, 0]]).T

# %% xor-theta wrong: the bias is too small, one corner of each kind is lost
def xor_theta():
    return np.array([[-0.5, 1, 1, 0, 0, -1.0]]).T

# %% xor-theta right: trained by the perceptron
def xor_theta():
    corners = np.array([[-1.0, -1.0, 1.0, 1.0], [-1.0, 1.0, -1.0, 1.0]])
    return perceptron_fit(poly_features(corners, cross=True), np.array([-1, 1, 1, -1]))[0]

# %% xor-theta right: ints, and other entries that cancel
def xor_theta():
    return np.array([[1, 0, 0, 1, -2, -3]]).T

# %% xor-theta right: least squares
def xor_theta():
    corners = np.array([[-1.0, -1.0, 1.0, 1.0], [-1.0, 1.0, -1.0, 1.0]])
    F = poly_features(corners, True)
    return np.linalg.lstsq(F.T, np.array([[-1.0], [1.0], [1.0], [-1.0]]), rcond=None)[0]

# %% cost-and-grad-l2@cost-and-grad-l2-check-penalty wrong: the bias is penalised
def cost_and_grad_l2(theta, X, Y, lam):
    m, S = X.shape[1], theta.T @ X
    J = np.mean(np.logaddexp(0, S) - Y * S) + lam / (2 * m) * np.sum(theta**2)
    return float(J), X @ (sigmoid(S) - Y).T / m + lam / m * theta

# %% cost-and-grad-l2@cost-and-grad-l2-check-penalty wrong: the penalty is missing in the gradient
def cost_and_grad_l2(theta, X, Y, lam):
    m, S = X.shape[1], theta.T @ X
    J = np.mean(np.logaddexp(0, S) - Y * S) + lam / (2 * m) * np.sum(theta[1:] ** 2)
    return float(J), X @ (sigmoid(S) - Y).T / m

# %% cost-and-grad-l2@cost-and-grad-l2-check-penalty wrong: λ/2m in the gradient
def cost_and_grad_l2(theta, X, Y, lam):
    m, S = X.shape[1], theta.T @ X
    free = np.vstack([[[0.0]], theta[1:]])
    J = np.mean(np.logaddexp(0, S) - Y * S) + lam / (2 * m) * np.sum(free**2)
    return float(J), X @ (sigmoid(S) - Y).T / m + lam / (2 * m) * free

# %% cost-and-grad-l2@cost-and-grad-l2-check-penalty wrong: λ is not divided by m
def cost_and_grad_l2(theta, X, Y, lam):
    m, S = X.shape[1], theta.T @ X
    free = np.vstack([[[0.0]], theta[1:]])
    J = np.mean(np.logaddexp(0, S) - Y * S) + lam / 2 * np.sum(free**2)
    return float(J), X @ (sigmoid(S) - Y).T / m + lam * free

# %% cost-and-grad-l2@cost-and-grad-l2-check-penalty wrong: the norm is not squared
def cost_and_grad_l2(theta, X, Y, lam):
    m, S = X.shape[1], theta.T @ X
    free = np.vstack([[[0.0]], theta[1:]])
    J = np.mean(np.logaddexp(0, S) - Y * S) + lam / (2 * m) * np.linalg.norm(free)
    return float(J), X @ (sigmoid(S) - Y).T / m + lam / m * free

# %% cost-and-grad-l2@cost-and-grad-l2-check-penalty wrong: the bias is free in the cost only
def cost_and_grad_l2(theta, X, Y, lam):
    m, S = X.shape[1], theta.T @ X
    J = np.mean(np.logaddexp(0, S) - Y * S) + lam / (2 * m) * np.sum(theta[1:] ** 2)
    return float(J), X @ (sigmoid(S) - Y).T / m + lam / m * theta

# %% cost-and-grad-l2 wrong: sets the caller's bias to 0
def cost_and_grad_l2(theta, X, Y, lam):
    m, S = X.shape[1], theta.T @ X
    free = theta
    free[0] = 0
    J = np.mean(np.logaddexp(0, S) - Y * S) + lam / (2 * m) * np.sum(free**2)
    return float(J), X @ (sigmoid(S) - Y).T / m + lam / m * free

# %% cost-and-grad-l2@cost-and-grad-l2-check wrong: the cost takes the detour over probabilities
def cost_and_grad_l2(theta, X, Y, lam):
    m, A = X.shape[1], np.clip(sigmoid(theta.T @ X), 1e-12, 1 - 1e-12)
    J = -np.mean(Y * np.log(A) + (1 - Y) * np.log(1 - A)) + lam / (2 * m) * np.sum(theta[1:] ** 2)
    return float(J), X @ (A - Y).T / m + lam / m * np.vstack([[[0.0]], theta[1:]])

# %% cost-and-grad-l2@cost-and-grad-l2-check wrong: no mean in the gradient
def cost_and_grad_l2(theta, X, Y, lam):
    m, S = X.shape[1], theta.T @ X
    free = np.vstack([[[0.0]], theta[1:]])
    J = np.mean(np.logaddexp(0, S) - Y * S) + lam / (2 * m) * np.sum(free**2)
    return float(J), X @ (sigmoid(S) - Y).T + lam / m * free

# %% cost-and-grad-l2@cost-and-grad-l2-check wrong: label minus prediction
def cost_and_grad_l2(theta, X, Y, lam):
    m, S = X.shape[1], theta.T @ X
    free = np.vstack([[[0.0]], theta[1:]])
    J = np.mean(np.logaddexp(0, S) - Y * S) + lam / (2 * m) * np.sum(free**2)
    return float(J), X @ (Y - sigmoid(S)).T / m + lam / m * free

# %% cost-and-grad-l2@cost-and-grad-l2-check wrong: J is an array
def cost_and_grad_l2(theta, X, Y, lam):
    m, S = X.shape[1], theta.T @ X
    free = np.vstack([[[0.0]], theta[1:]])
    J = np.mean(np.logaddexp(0, S) - Y * S, axis=1) + lam / (2 * m) * np.sum(free**2)
    return J, X @ (sigmoid(S) - Y).T / m + lam / m * free

# %% cost-and-grad-l2 right: a mask
def cost_and_grad_l2(theta, X, Y, lam):
    m = X.shape[1]
    mask = np.ones_like(theta)
    mask[0, 0] = 0
    Z = np.dot(theta.T, X)
    A = sigmoid(Z)
    J = (np.maximum(Z, 0) - Z * Y + np.log1p(np.exp(-np.abs(Z)))).sum() / m + lam * (mask * theta**2).sum() / (2 * m)
    return J, np.dot(X, (A - Y).T) / m + (lam / m) * mask * theta

# %% cost-and-grad-l2 right: a loop over the examples
def cost_and_grad_l2(theta, X, Y, lam):
    m, J, grad = X.shape[1], 0.0, np.zeros(theta.shape)
    for i in range(m):
        x, y = X[:, [i]], Y[0, i]
        s = (theta.T @ x).item()
        J += np.logaddexp(0, s) - y * s
        grad += (float(sigmoid(s)) - y) * x
    grad[1:] += lam * theta[1:]
    return (J + lam / 2 * (theta[1:] ** 2).sum()) / m, grad / m

# %% cost-and-grad-l2 right: its own sigmoid, by tanh
def cost_and_grad_l2(theta, X, Y, lam):
    m = Y.size
    S = np.einsum("jk,ji->ki", theta, X)
    A = 0.5 + 0.5 * np.tanh(S / 2)
    weights = theta[1:, 0]
    J = -np.where(Y == 1, -np.logaddexp(0, -S), -np.logaddexp(0, S)).mean() + lam / 2 / m * weights @ weights
    grad = (X * (A - Y)).mean(axis=1, keepdims=True)
    grad[1:, 0] += lam / m * weights
    return float(J), grad

# %% one-hot wrong: labels count from 1
def one_hot(y, K):
    if np.any((y < 1) | (y > K)):
        raise ValueError("labels run from 1 to K")
    return (np.arange(1, K + 1)[:, None] == y).astype(float)

# %% one-hot wrong: rows are examples
def one_hot(y, K):
    if np.any((y < 0) | (y >= K)):
        raise ValueError("label out of range")
    return np.eye(K)[y]

# %% one-hot wrong: a label of -1 wraps around
def one_hot(y, K):
    if y.max() >= K:
        raise ValueError("label out of range")
    return np.eye(K)[:, y]

# %% one-hot wrong: labels out of range become empty columns
def one_hot(y, K):
    return (np.arange(K)[:, None] == y).astype(float)

# %% one-hot wrong: ints
def one_hot(y, K):
    if np.any((y < 0) | (y >= K)):
        raise ValueError("label out of range")
    return (np.arange(K)[:, None] == y).astype(int)

# %% one-hot wrong: only the classes that occur
def one_hot(y, K):
    if np.any((y < 0) | (y >= K)):
        raise ValueError("label out of range")
    return (np.unique(y)[:, None] == y).astype(float)

# %% one-hot wrong: an IndexError for large labels
def one_hot(y, K):
    if y.min() < 0:
        raise ValueError("label out of range")
    return np.eye(K)[:, y]

# %% one-hot wrong: K itself is let through
def one_hot(y, K):
    if y.min() < 0 or y.max() > K:
        raise ValueError("label out of range")
    return (np.arange(K)[:, None] == y).astype(float)

# %% one-hot right: columns of the identity
def one_hot(y, K):
    if min(y) < 0 or max(y) > K - 1:
        raise ValueError("label out of range")
    return np.eye(K)[:, y]

# %% one-hot right: a loop
def one_hot(y, K):
    Y = np.zeros((K, len(y)))
    for i, label in enumerate(y):
        if not 0 <= label < K:
            raise ValueError(f"label {label}")
        Y[label, i] = 1
    return Y

# %% one-hot right: an assignment by two indices
def one_hot(y, K):
    if not np.isin(y, np.arange(K)).all():
        raise ValueError("label out of range")
    Y = np.zeros((K, y.size))
    Y[y, np.arange(y.size)] = 1.0
    return Y

# %% softmax wrong: no axis
def softmax(S):
    E = np.exp(S - S.max())
    return E / E.sum()

# %% softmax wrong: a sigmoid for each class
def softmax(S):
    return sigmoid(S)

# %% softmax wrong: overflows
def softmax(S):
    E = np.exp(S)
    return E / E.sum(axis=0)

# %% softmax wrong: along the rows
def softmax(S):
    E = np.exp(S - S.max(axis=1, keepdims=True))
    return E / E.sum(axis=1, keepdims=True)

# %% softmax wrong: one maximum for all columns
def softmax(S):
    E = np.exp(S - S.max())
    return E / E.sum(axis=0)

# %% softmax wrong: subtracts the maximum in place
def softmax(S):
    S -= S.max(axis=0)
    E = np.exp(S)
    return E / E.sum(axis=0)

# %% softmax wrong: scores divided by their sum
def softmax(S):
    return S / S.sum(axis=0)

# %% softmax wrong: subtracts the minimum
def softmax(S):
    E = np.exp(S - S.min(axis=0))
    return E / E.sum(axis=0)

# %% softmax wrong: clips the scores
def softmax(S):
    E = np.exp(np.clip(S, -500, 500))
    return E / E.sum(axis=0)

# %% softmax right: log of the sum
def softmax(S):
    shifted = S - np.max(S, axis=0)
    return np.exp(shifted - np.log(np.sum(np.exp(shifted), axis=0)))

# %% softmax right: a loop over columns
def softmax(S):
    P = np.zeros(S.shape)
    for i in range(S.shape[1]):
        e = np.exp(S[:, i] - max(S[:, i]))
        P[:, i] = e / sum(e)
    return P

# %% softmax right: logaddexp
def softmax(S):
    return np.exp(S - np.logaddexp.reduce(S.astype(float), axis=0, keepdims=True))

# %% softmax-cost-grad wrong: no mean in the gradient
def softmax_cost_grad(Theta, X, Y):
    S = Theta.T @ X
    J = np.mean(np.logaddexp.reduce(S, axis=0) - (Y * S).sum(axis=0))
    return float(J), X @ (softmax(S) - Y).T

# %% softmax-cost-grad wrong: no mean in the cost
def softmax_cost_grad(Theta, X, Y):
    S = Theta.T @ X
    J = np.sum(np.logaddexp.reduce(S, axis=0) - (Y * S).sum(axis=0))
    return float(J), X @ (softmax(S) - Y).T / X.shape[1]

# %% softmax-cost-grad wrong: the sum over classes is missing
def softmax_cost_grad(Theta, X, Y):
    S = Theta.T @ X
    J = -np.mean(Y * np.log(softmax(S)), axis=1)
    return J, X @ (softmax(S) - Y).T / X.shape[1]

# %% softmax-cost-grad wrong: a mean over classes too
def softmax_cost_grad(Theta, X, Y):
    S = Theta.T @ X
    J = -np.mean(Y * (S - np.logaddexp.reduce(S, axis=0)))
    return float(J), X @ (softmax(S) - Y).T / X.shape[1]

# %% softmax-cost-grad wrong: the logarithm of an underflow
def softmax_cost_grad(Theta, X, Y):
    A = softmax(Theta.T @ X)
    return float(-np.sum(Y * np.log(A)) / X.shape[1]), X @ (A - Y).T / X.shape[1]

# %% softmax-cost-grad wrong: a clipped probability
def softmax_cost_grad(Theta, X, Y):
    A = softmax(Theta.T @ X)
    return float(-np.sum(Y * np.log(np.clip(A, 1e-12, 1))) / X.shape[1]), X @ (A - Y).T / X.shape[1]

# %% softmax-cost-grad wrong: a sigmoid for each class
def softmax_cost_grad(Theta, X, Y):
    S = Theta.T @ X
    J = np.sum(np.logaddexp(0, S) - Y * S) / X.shape[1]
    return float(J), X @ (sigmoid(S) - Y).T / X.shape[1]

# %% softmax-cost-grad wrong: label minus probability
def softmax_cost_grad(Theta, X, Y):
    S = Theta.T @ X
    J = np.mean(np.logaddexp.reduce(S, axis=0) - (Y * S).sum(axis=0))
    return float(J), X @ (Y - softmax(S)).T / X.shape[1]

# %% softmax-cost-grad wrong: the gradient is transposed
def softmax_cost_grad(Theta, X, Y):
    S = Theta.T @ X
    J = np.mean(np.logaddexp.reduce(S, axis=0) - (Y * S).sum(axis=0))
    return float(J), (softmax(S) - Y) @ X.T / X.shape[1]

# %% softmax-cost-grad wrong: divided by K
def softmax_cost_grad(Theta, X, Y):
    S = Theta.T @ X
    J = np.mean(np.logaddexp.reduce(S, axis=0) - (Y * S).sum(axis=0))
    return float(J), X @ (softmax(S) - Y).T / Y.shape[0]

# %% softmax-cost-grad right: logaddexp
def softmax_cost_grad(Theta, X, Y):
    S = Theta.T @ X
    J = np.mean(np.logaddexp.reduce(S, axis=0) - (Y * S).sum(axis=0))
    return J, X @ (np.exp(S - np.logaddexp.reduce(S, axis=0)) - Y).T / X.shape[1]

# %% softmax-cost-grad right: a loop over the examples
def softmax_cost_grad(Theta, X, Y):
    J, grad = 0.0, np.zeros(Theta.shape)
    for x, y in zip(X.T, Y.T):
        s = Theta.T @ x
        top = s.max()
        J += top + np.log(np.exp(s - top).sum()) - s[y.argmax()]
        a = softmax(s[:, None])[:, 0]
        grad += np.outer(x, a - y)
    return float(J / X.shape[1]), grad / X.shape[1]

# %% softmax-cost-grad right: einsum, and SciPy's logsumexp
def softmax_cost_grad(Theta, X, Y):
    from scipy.special import log_softmax
    m = X.shape[1]
    L = log_softmax(np.einsum("jk,ji->ki", Theta, X), axis=0)
    return float(-np.einsum("ki,ki->", Y, L) / m), np.einsum("ji,ki->jk", X, np.exp(L) - Y) / m

# %% quiz@quiz-check-first wrong: q1, the learning rate is blamed
def quiz():
    return {"q1": "c", "q2": "c", "q3": "d", "q4": "b", "q5": "a", "q6": 0.3}

# %% quiz@quiz-check-first wrong: q2, the bound is trusted without its condition
def quiz():
    return {"q1": "b", "q2": "a", "q3": "d", "q4": "b", "q5": "a", "q6": 0.3}

# %% quiz@quiz-check-first wrong: q3, a circle around the origin only
def quiz():
    return {"q1": "b", "q2": "c", "q3": "b", "q4": "b", "q5": "a", "q6": 0.3}

# %% quiz@quiz-check-first wrong: q2 is open
def quiz():
    return {"q1": "b", "q2": None, "q3": "d", "q4": "b", "q5": "a", "q6": 0.3}

# %% quiz@quiz-check-second wrong: q4, the boundary is believed to move
def quiz():
    return {"q1": "b", "q2": "c", "q3": "d", "q4": "a", "q5": "a", "q6": 0.3}

# %% quiz@quiz-check-second wrong: q5, one class is shifted
def quiz():
    return {"q1": "b", "q2": "c", "q3": "d", "q4": "b", "q5": "c", "q6": 0.3}

# %% quiz@quiz-check-second wrong: q6, one half
def quiz():
    return {"q1": "b", "q2": "c", "q3": "d", "q4": "b", "q5": "a", "q6": 0.5}

# %% quiz@quiz-check-second wrong: q6 in per cent
def quiz():
    return {"q1": "b", "q2": "c", "q3": "d", "q4": "b", "q5": "a", "q6": 30}
