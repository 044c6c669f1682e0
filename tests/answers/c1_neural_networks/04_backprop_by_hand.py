"""Known answers of c1_neural_networks/04_backprop_by_hand."""

# %% graph-backward@graph-backward-check-fanout wrong: the last share replaces the others
def graph_backward(nodes, values):
    grads = [0.0] * len(nodes)
    grads[-1] = 1.0
    for i in reversed(range(len(nodes))):
        op, *args = nodes[i]
        v = values[i]
        if op == "mul":
            a, b = args
            grads[a], grads[b] = grads[i] * values[b], grads[i] * values[a]
        elif op == "add":
            for j in args:
                grads[j] = grads[i]
        elif op != "input":
            (j,) = args
            slope = {"neg": -1, "exp": v, "sigmoid": v * (1 - v), "tanh": 1 - v**2}.get(op)
            grads[j] = grads[i] * (1 / values[j] if op == "log" else slope)
    return grads

# %% graph-backward@graph-backward-check-fanout wrong: a node that reads one node twice counts it once
def graph_backward(nodes, values):
    grads = [0.0] * len(nodes)
    grads[-1] = 1.0
    for i in reversed(range(len(nodes))):
        op, *args = nodes[i]
        v = values[i]
        for j in set(args):
            if op == "mul":
                slope = values[args[1]] if j == args[0] else values[args[0]]
            else:
                slope = {"add": 1, "neg": -1, "exp": v, "sigmoid": v * (1 - v), "tanh": 1 - v**2}.get(op)
                slope = 1 / values[j] if op == "log" else slope
            grads[j] += grads[i] * slope
    return grads

# %% graph-backward@graph-backward-check-fanout wrong: forgets the second share of x·x only
def graph_backward(nodes, values):
    grads = [0.0] * len(nodes)
    grads[-1] = 1.0
    for i in reversed(range(len(nodes))):
        op, *args = nodes[i]
        v, g = values[i], grads[i]
        if op == "mul" and args[0] == args[1]:
            grads[args[0]] += g * values[args[0]]
        elif op == "mul":
            grads[args[0]] += g * values[args[1]]
            grads[args[1]] += g * values[args[0]]
        elif op == "add":
            grads[args[0]] += g
            grads[args[1]] += g
        elif op == "log":
            grads[args[0]] += g / values[args[0]]
        elif op != "input":
            grads[args[0]] += g * {"neg": -1, "exp": v, "sigmoid": v * (1 - v), "tanh": 1 - v**2}[op]
    return grads

# %% graph-backward@graph-backward-check-fanout wrong: passes on to each node along a single path
def graph_backward(nodes, values):
    done, grads = {len(nodes) - 1}, [0.0] * len(nodes)
    grads[-1] = 1.0
    for i in reversed(range(len(nodes))):
        op, *args = nodes[i]
        v = values[i]
        for k, j in enumerate(args):
            if j in done:
                continue
            done.add(j)
            slope = values[args[1 - k]] if op == "mul" else 1 / values[j] if op == "log" else {"add": 1, "neg": -1, "exp": v, "sigmoid": v * (1 - v), "tanh": 1 - v**2}[op]
            grads[j] = grads[i] * slope
    return grads

# %% graph-backward@graph-backward-check-chains wrong: walks forward
def graph_backward(nodes, values):
    grads = [0.0] * len(nodes)
    grads[-1] = 1.0
    for i in range(len(nodes)):
        op, *args = nodes[i]
        v = values[i]
        for k, j in enumerate(args):
            slope = values[args[1 - k]] if op == "mul" else 1 / values[j] if op == "log" else {"add": 1, "neg": -1, "exp": v, "sigmoid": v * (1 - v), "tanh": 1 - v**2}[op]
            grads[j] += grads[i] * slope
    return grads

# %% graph-backward@graph-backward-check-chains wrong: the product reads gradients instead of values
def graph_backward(nodes, values):
    grads = [0.0] * len(nodes)
    grads[-1] = 1.0
    for i in reversed(range(len(nodes))):
        op, *args = nodes[i]
        v = values[i]
        for k, j in enumerate(args):
            slope = grads[args[1 - k]] if op == "mul" else 1 / values[j] if op == "log" else {"add": 1, "neg": -1, "exp": v, "sigmoid": v * (1 - v), "tanh": 1 - v**2}[op]
            grads[j] += grads[i] * slope
    return grads

# %% graph-backward@graph-backward-check-chains wrong: the product multiplies by its own argument
def graph_backward(nodes, values):
    grads = [0.0] * len(nodes)
    grads[-1] = 1.0
    for i in reversed(range(len(nodes))):
        op, *args = nodes[i]
        v = values[i]
        for j in args:
            slope = 1 / values[j] if op == "log" else {"mul": values[j], "add": 1, "neg": -1, "exp": v, "sigmoid": v * (1 - v), "tanh": 1 - v**2}[op]
            grads[j] += grads[i] * slope
    return grads

# %% graph-backward@graph-backward-check-chains wrong: slopes taken at the argument's value, not at the result
def graph_backward(nodes, values):
    grads = [0.0] * len(nodes)
    grads[-1] = 1.0
    for i in reversed(range(len(nodes))):
        op, *args = nodes[i]
        for k, j in enumerate(args):
            a = values[j]
            slope = values[args[1 - k]] if op == "mul" else 1 / a if op == "log" else {"add": 1, "neg": -1, "exp": np.exp(a), "sigmoid": a * (1 - a), "tanh": 1 - a**2}[op]
            grads[j] += grads[i] * slope
    return grads

# %% graph-backward@graph-backward-check-chains wrong: divides the gradient of log by its value
def graph_backward(nodes, values):
    grads = [0.0] * len(nodes)
    grads[-1] = 1.0
    for i in reversed(range(len(nodes))):
        op, *args = nodes[i]
        v = values[i]
        for k, j in enumerate(args):
            slope = values[args[1 - k]] if op == "mul" else 1 / v if op == "log" else {"add": 1, "neg": -1, "exp": v, "sigmoid": v * (1 - v), "tanh": 1 - v**2}[op]
            grads[j] += grads[i] * slope
    return grads

# %% graph-backward@graph-backward-check-chains wrong: divides by an input that is 0
def graph_backward(nodes, values):
    grads = [0.0] * len(nodes)
    grads[-1] = 1.0
    for i in reversed(range(len(nodes))):
        op, *args = nodes[i]
        for j in args:
            slope = {"add": 1, "mul": values[i] / values[j], "neg": -1, "exp": values[i], "log": 1 / values[j],
                     "sigmoid": values[i] * (1 - values[i]), "tanh": 1 - values[i] ** 2}[op]
            grads[j] += grads[i] * slope
    return grads

# %% graph-backward right: a dictionary of local rules
def graph_backward(nodes, values):
    rules = {
        "add": lambda v, a, b: (1.0, 1.0), "mul": lambda v, a, b: (b, a), "neg": lambda v, a: (-1.0,), "exp": lambda v, a: (v,),
        "log": lambda v, a: (1 / a,), "sigmoid": lambda v, a: (v - v * v,), "tanh": lambda v, a: ((1 - v) * (1 + v),),
    }
    result = {len(nodes) - 1: 1.0}
    for i in range(len(nodes) - 1, -1, -1):
        op, args = nodes[i][0], nodes[i][1:]
        if op in rules and i in result:
            for j, local in zip(args, rules[op](values[i], *[values[j] for j in args])):
                result[j] = result.get(j, 0.0) + result[i] * local
    return [result.get(i, 0.0) for i in range(len(nodes))]

# %% graph-backward right: recursion over consumers
def graph_backward(nodes, values):
    def local(i, slot):
        op, *args = nodes[i]
        v, a = values[i], values[args[slot]]
        if op == "mul":
            return values[args[1 - slot]]
        if op == "log":
            return 1 / a
        return {"add": 1, "neg": -1, "exp": v, "sigmoid": v * (1 - v), "tanh": 1 - v * v}[op]

    def gradient(j):
        if j == len(nodes) - 1:
            return 1.0
        total = 0.0
        for i in range(j + 1, len(nodes)):
            for slot, read in enumerate(nodes[i][1:]):
                if read == j:
                    total += gradient(i) * local(i, slot)
        return total

    return [gradient(j) for j in range(len(nodes))]

# %% graph-backward right: one forward-mode pass for each node
def graph_backward(nodes, values):
    result = []
    for start in range(len(nodes)):
        dots = [0.0] * len(nodes)
        dots[start] = 1.0
        for i in range(start + 1, len(nodes)):
            op, v = nodes[i][0], values[i]
            if op == "input":
                continue
            d, a = dots[nodes[i][1]], values[nodes[i][1]]
            if op == "add":
                dots[i] = d + dots[nodes[i][2]]
            elif op == "mul":
                dots[i] = d * values[nodes[i][2]] + a * dots[nodes[i][2]]
            elif op == "neg":
                dots[i] = -d
            elif op == "exp":
                dots[i] = v * d
            elif op == "log":
                dots[i] = d / a
            elif op == "sigmoid":
                dots[i] = d * np.exp(-a) / (1 + np.exp(-a)) ** 2
            else:
                dots[i] = d / np.cosh(a) ** 2
        result.append(float(dots[-1]))
    return result

# %% forward-toy wrong: bias left out
def forward_toy(x, params):
    z1 = params["W1"] @ x
    a1 = sigmoid(z1)
    z2 = params["W2"] @ a1
    return {"z1": z1, "a1": a1, "z2": z2, "a2": sigmoid(z2)}

# %% forward-toy wrong: weights transposed
def forward_toy(x, params):
    z1 = params["W1"].T @ x + params["b1"]
    a1 = sigmoid(z1)
    z2 = params["W2"].T @ a1 + params["b2"]
    return {"z1": z1, "a1": a1, "z2": z2, "a2": sigmoid(z2)}

# %% forward-toy wrong: entry by entry instead of a matrix product
def forward_toy(x, params):
    z1 = params["W1"] * x + params["b1"]
    a1 = sigmoid(z1)
    z2 = params["W2"] * a1 + params["b2"]
    return {"z1": z1, "a1": a1, "z2": z2, "a2": sigmoid(z2)}

# %% forward-toy wrong: the second layer reads the weighted sums
def forward_toy(x, params):
    z1 = params["W1"] @ x + params["b1"]
    z2 = params["W2"] @ z1 + params["b2"]
    return {"z1": z1, "a1": sigmoid(z1), "z2": z2, "a2": sigmoid(z2)}

# %% forward-toy wrong: no sigmoid at the output
def forward_toy(x, params):
    z1 = params["W1"] @ x + params["b1"]
    a1 = sigmoid(z1)
    z2 = params["W2"] @ a1 + params["b2"]
    return {"z1": z1, "a1": a1, "z2": z2, "a2": z2}

# %% forward-toy wrong: the same bias in both layers
def forward_toy(x, params):
    z1 = params["W1"] @ x + params["b1"]
    a1 = sigmoid(z1)
    z2 = params["W2"] @ a1 + params["b1"]
    return {"z1": z1, "a1": a1, "z2": z2, "a2": sigmoid(z2)}

# %% forward-toy wrong: flat arrays
def forward_toy(x, params):
    z1 = params["W1"] @ x.ravel() + params["b1"]
    a1 = sigmoid(z1)
    z2 = params["W2"] @ a1 + params["b2"]
    return {"z1": z1, "a1": a1, "z2": z2, "a2": sigmoid(z2)}

# %% forward-toy right: elementwise sums
def forward_toy(x, params):
    z1 = (params["W1"] * x.T).sum(axis=1, keepdims=True) + params["b1"]
    a1 = 1 / (1 + np.exp(-z1))
    z2 = (params["W2"] * a1.T).sum(axis=1, keepdims=True) + params["b2"]
    return {"a2": 1 / (1 + np.exp(-z2)), "z2": z2, "a1": a1, "z1": z1}

# %% forward-toy right: np.matmul and a loop over layers
def forward_toy(x, params):
    cache, a = {}, x
    for layer in ("1", "2"):
        cache["z" + layer] = np.matmul(params["W" + layer], a) + params["b" + layer]
        a = cache["a" + layer] = sigmoid(cache["z" + layer])
    return cache

# %% forward-toy right: number by number
def forward_toy(x, params):
    out = {name: np.zeros((2, 1)) for name in ("z1", "a1", "z2", "a2")}
    before = [float(x[0, 0]), float(x[1, 0])]
    for layer in (1, 2):
        W, b = params[f"W{layer}"], params[f"b{layer}"]
        for i in range(2):
            z = W[i, 0] * before[0] + W[i, 1] * before[1] + b
            out[f"z{layer}"][i, 0], out[f"a{layer}"][i, 0] = z, 1 / (1 + math.exp(-z))
        before = list(out[f"a{layer}"][:, 0])
    return out

# %% half-squared-error wrong: without the half
def half_squared_error(t, a):
    return float(np.sum((t - a) ** 2))

# %% half-squared-error wrong: a mean
def half_squared_error(t, a):
    return float(np.mean((t - a) ** 2) / 2)

# %% half-squared-error wrong: both targets are the first one
def half_squared_error(t, a):
    return float(np.sum((t.ravel()[0] - a) ** 2) / 2)

# %% half-squared-error wrong: mean over the two outputs, right by chance for two
def half_squared_error(t, a):
    return float(np.mean((t - a) ** 2))

# %% half-squared-error wrong: an array
def half_squared_error(t, a):
    return np.sum((t - a) ** 2, keepdims=True) / 2

# %% half-squared-error wrong: the square of the sum
def half_squared_error(t, a):
    return float(np.sum(t - a) ** 2 / 2)

# %% half-squared-error right: a dot product
def half_squared_error(t, a):
    error = (a - t).ravel()
    return 0.5 * np.dot(error, error)

# %% half-squared-error right: a loop
def half_squared_error(t, a):
    J = 0.0
    for one, two in zip(t.flat, a.flat):
        J += (one - two) ** 2 / 2
    return float(J)

# %% half-squared-error right: the norm
def half_squared_error(t, a):
    return np.linalg.norm(t - a) ** 2 / 2

# %% backward-toy@backward-toy-check-hidden wrong: W2 not transposed
def backward_toy(x, t, params):
    c = forward_toy(x, params)
    a1, a2 = c["a1"], c["a2"]
    dz2 = (a2 - t) * a2 * (1 - a2)
    dz1 = (params["W2"] @ dz2) * a1 * (1 - a1)
    return {"dW1": dz1 @ x.T, "db1": float(dz1.sum()), "dW2": dz2 @ a1.T, "db2": float(dz2.sum())}

# %% backward-toy@backward-toy-check-hidden wrong: one share is counted twice
def backward_toy(x, t, params):
    c = forward_toy(x, params)
    a1, a2, W2 = c["a1"], c["a2"], params["W2"]
    dz2 = (a2 - t) * a2 * (1 - a2)
    da1 = W2[[0]].T * dz2[0] + W2[[1]].T * dz2[1] + W2[[1]].T * dz2[1]
    dz1 = da1 * a1 * (1 - a1)
    return {"dW1": dz1 @ x.T, "db1": float(dz1.sum()), "dW2": dz2 @ a1.T, "db2": float(dz2.sum())}

# %% backward-toy@backward-toy-check-hidden wrong: W2 is updated before it is used
def backward_toy(x, t, params):
    c = forward_toy(x, params)
    a1, a2 = c["a1"], c["a2"]
    dz2 = (a2 - t) * a2 * (1 - a2)
    dW2 = dz2 @ a1.T
    dz1 = ((params["W2"] - 0.5 * dW2).T @ dz2) * a1 * (1 - a1)
    return {"dW1": dz1 @ x.T, "db1": float(dz1.sum()), "dW2": dW2, "db2": float(dz2.sum())}

# %% backward-toy@backward-toy-check-output wrong: the slope of the output sigmoid is missing
def backward_toy(x, t, params):
    c = forward_toy(x, params)
    a1, a2 = c["a1"], c["a2"]
    dz2 = a2 - t
    dz1 = (params["W2"].T @ dz2) * a1 * (1 - a1)
    return {"dW1": dz1 @ x.T, "db1": float(dz1.sum()), "dW2": dz2 @ a1.T, "db2": float(dz2.sum())}

# %% backward-toy@backward-toy-check-hidden wrong: bias gradients are means
def backward_toy(x, t, params):
    c = forward_toy(x, params)
    a1, a2 = c["a1"], c["a2"]
    dz2 = (a2 - t) * a2 * (1 - a2)
    dz1 = (params["W2"].T @ dz2) * a1 * (1 - a1)
    return {"dW1": dz1 @ x.T, "db1": float(dz1.mean()), "dW2": dz2 @ a1.T, "db2": float(dz2.mean())}

# %% backward-toy@backward-toy-check-output wrong: target minus prediction
def backward_toy(x, t, params):
    c = forward_toy(x, params)
    a1, a2 = c["a1"], c["a2"]
    dz2 = (t - a2) * a2 * (1 - a2)
    dz1 = (params["W2"].T @ dz2) * a1 * (1 - a1)
    return {"dW1": dz1 @ x.T, "db1": float(dz1.sum()), "dW2": dz2 @ a1.T, "db2": float(dz2.sum())}

# %% backward-toy@backward-toy-check-output wrong: dW2 transposed
def backward_toy(x, t, params):
    c = forward_toy(x, params)
    a1, a2 = c["a1"], c["a2"]
    dz2 = (a2 - t) * a2 * (1 - a2)
    dz1 = (params["W2"].T @ dz2) * a1 * (1 - a1)
    return {"dW1": dz1 @ x.T, "db1": float(dz1.sum()), "dW2": a1 @ dz2.T, "db2": float(dz2.sum())}

# %% backward-toy@backward-toy-check-hidden wrong: only the output layer is there
def backward_toy(x, t, params):
    c = forward_toy(x, params)
    dz2 = (c["a2"] - t) * c["a2"] * (1 - c["a2"])
    return {"dW2": dz2 @ c["a1"].T, "db2": float(dz2.sum())}

# %% backward-toy@backward-toy-check-hidden wrong: the slope of the hidden sigmoid is missing
def backward_toy(x, t, params):
    c = forward_toy(x, params)
    a1, a2 = c["a1"], c["a2"]
    dz2 = (a2 - t) * a2 * (1 - a2)
    dz1 = params["W2"].T @ dz2
    return {"dW1": dz1 @ x.T, "db1": float(dz1.sum()), "dW2": dz2 @ a1.T, "db2": float(dz2.sum())}

# %% backward-toy@backward-toy-check-hidden wrong: a bias for each unit
def backward_toy(x, t, params):
    c = forward_toy(x, params)
    a1, a2 = c["a1"], c["a2"]
    dz2 = (a2 - t) * a2 * (1 - a2)
    dz1 = (params["W2"].T @ dz2) * a1 * (1 - a1)
    return {"dW1": dz1 @ x.T, "db1": dz1, "dW2": dz2 @ a1.T, "db2": dz2}

# %% backward-toy right: scalar formulas
def backward_toy(x, t, params):
    c = forward_toy(x, params)
    W2, h, y = params["W2"], c["a1"][:, 0], c["a2"][:, 0]
    e = [(y[k] - t[k, 0]) * y[k] * (1 - y[k]) for k in range(2)]
    d = [(e[0] * W2[0, j] + e[1] * W2[1, j]) * h[j] * (1 - h[j]) for j in range(2)]
    return {
        "dW2": np.array([[e[k] * h[j] for j in range(2)] for k in range(2)]), "db2": e[0] + e[1],
        "dW1": np.array([[d[j] * x[i, 0] for i in range(2)] for j in range(2)]), "db1": d[0] + d[1],
    }

# %% backward-toy right: einsum
def backward_toy(x, t, params):
    c = forward_toy(x, params)
    dz2 = (c["a2"] - t) * c["a2"] * (1 - c["a2"])
    dz1 = np.einsum("kj,kl->jl", params["W2"], dz2) * c["a1"] * (1 - c["a1"])
    return {"dW1": np.einsum("jl,il->ji", dz1, x), "db1": np.einsum("jl->", dz1), "dW2": np.einsum("kl,jl->kj", dz2, c["a1"]), "db2": np.einsum("kl->", dz2)}

# %% backward-toy right: outer products, slopes from the weighted sums, a forward pass of its own
def backward_toy(x, t, params):
    s = lambda z: 1 / (1 + np.exp(-z))
    z1 = params["W1"] @ x + params["b1"]
    z2 = params["W2"] @ s(z1) + params["b2"]
    d2 = ((s(z2) - t) * s(z2) * s(-z2)).ravel()
    d1 = (d2 @ params["W2"]) * (s(z1) * s(-z1)).ravel()
    return dict(dW1=np.outer(d1, x), dW2=np.outer(d2, s(z1)), db1=np.sum(d1), db2=np.sum(d2))

# %% repaired@repaired-check-forward wrong: the printed values
def repaired():
    return {"a1": 0.592, "J": 0.298, "da1": 0.0363, "slope": 0.241, "theta1": 0.14956}

# %% repaired@repaired-check-backward wrong: the printed backward values
def repaired():
    return {"a1": 0.593270, "J": 0.298371, "da1": 0.0363, "slope": 0.241, "theta1": 0.14956}

# %% repaired@repaired-check-forward wrong: values cut off after three digits
def repaired():
    return {"a1": 0.593, "J": 0.298, "da1": 0.036, "slope": 0.241, "theta1": 0.149}

# %% repaired@repaired-check-backward wrong: α is forgotten in the last line
def repaired():
    return {"a1": 0.593270, "J": 0.298371, "da1": 0.036350, "slope": 0.241301, "theta1": 0.149561}

# %% repaired@repaired-check-forward wrong: the cost as printed, unrounded
def repaired():
    return {"a1": 0.593270, "J": 0.5 * (0.01 - 0.751365) ** 2 + 0.5 * (0.01 - 0.772928) ** 2, "da1": 0.036350, "slope": 0.241301, "theta1": 0.149781}

# %% repaired@repaired-check-backward wrong: the three terms as printed
def repaired():
    return {"a1": 0.593270, "J": 0.298371, "da1": 0.0173012, "slope": 0.241301, "theta1": 0.149781}

# %% repaired@repaired-check-backward wrong: the slope as printed
def repaired():
    return {"a1": 0.593270, "J": 0.298371, "da1": 0.036350, "slope": 0.59 * (1 - 0.759), "theta1": 0.149781}

# %% repaired@repaired-check-backward wrong: the errors rounded as in the line
def repaired():
    return {"a1": 0.593270, "J": 0.298371, "da1": 0.138 * 0.40 - 0.038 * 0.50, "slope": 0.241301, "theta1": 0.149781}

# %% repaired right: six digits by hand
def repaired():
    return {"a1": 0.593270, "J": 0.298371, "da1": 0.036350, "slope": 0.241301, "theta1": 0.149781}

# %% repaired right: a pocket calculator
def repaired():
    s = lambda z: 1 / (1 + math.exp(-z))
    h1, h2 = s(0.3775), s(0.3925)
    y1, y2 = s(0.4 * h1 + 0.45 * h2 + 0.6), s(0.5 * h1 + 0.55 * h2 + 0.6)
    da1 = 0.4 * (y1 - 0.01) * y1 * (1 - y1) + 0.5 * (y2 - 0.99) * y2 * (1 - y2)
    slope = h1 * (1 - h1)
    return {"a1": h1, "J": ((y1 - 0.01) ** 2 + (y2 - 0.99) ** 2) / 2, "da1": da1, "slope": slope, "theta1": 0.15 - 0.5 * da1 * slope * 0.05}

# %% repaired right: from the functions of the notebook, also a later one
def repaired():
    x, t, params = data.toy_network()
    c, g = forward_toy(x, params), backward_toy(x, t, params)
    slope = c["a1"].item(0) * (1 - c["a1"].item(0))
    theta1 = params["W1"][0, 0] - 0.5 * g["dW1"][0, 0]
    return {"a1": c["a1"].item(0), "J": half_squared_error(t, c["a2"]), "slope": slope, "da1": g["dW1"][0, 0] / (0.05 * slope), "theta1": theta1}

# %% update-toy wrong: writes into the arrays of the caller
def update_toy(params, grads, alpha, update_bias=True):
    for name in params:
        if update_bias or name.startswith("W"):
            params[name] -= alpha * grads["d" + name]
    return params

# %% update-toy wrong: a copy of the dictionary, but not of its arrays
def update_toy(params, grads, alpha, update_bias=True):
    new = dict(params)
    for name in new:
        if update_bias or name.startswith("W"):
            new[name] -= alpha * grads["d" + name]
    return new

# %% update-toy wrong: α is missing
def update_toy(params, grads, alpha, update_bias=True):
    return {name: value - grads["d" + name] if update_bias or name[0] == "W" else value for name, value in params.items()}

# %% update-toy wrong: biases always move
def update_toy(params, grads, alpha, update_bias=True):
    return {name: value - alpha * grads["d" + name] for name, value in params.items()}

# %% update-toy wrong: biases never move
def update_toy(params, grads, alpha, update_bias=True):
    return {name: value - alpha * grads["d" + name] if name[0] == "W" else value for name, value in params.items()}

# %% update-toy wrong: climbs
def update_toy(params, grads, alpha, update_bias=True):
    return {name: value + alpha * grads["d" + name] if update_bias or name[0] == "W" else value for name, value in params.items()}

# %% update-toy wrong: fixed biases are left out of the result
def update_toy(params, grads, alpha, update_bias=True):
    return {name: params[name] - alpha * grads["d" + name] for name in params if update_bias or name[0] == "W"}

# %% update-toy right: a loop over names
def update_toy(params, grads, alpha, update_bias=True):
    new = {}
    for name in ("W1", "b1", "W2", "b2"):
        rate = 0.0 if name.startswith("b") and not update_bias else alpha
        new[name] = params[name] - rate * grads[f"d{name}"]
    return new

# %% update-toy right: deep copies, then in place
def update_toy(params, grads, alpha, update_bias=True):
    import copy
    new = copy.deepcopy(params)
    for name in ["W1", "W2"] + (["b1", "b2"] if update_bias else []):
        new[name] -= alpha * grads["d" + name]
    return new

# %% update-toy right: written out
def update_toy(params, grads, alpha, update_bias=True):
    move = alpha if update_bias else 0
    return {
        "W1": params["W1"] - alpha * grads["dW1"], "W2": params["W2"] - alpha * grads["dW2"],
        "b1": params["b1"] - move * grads["db1"], "b2": params["b2"] - move * grads["db2"],
    }

# %% train-toy wrong: costs before each step only
def train_toy(x, t, params, alpha, n_steps, update_bias=True):
    J = []
    for _ in range(n_steps):
        J.append(half_squared_error(t, forward_toy(x, params)["a2"]))
        params = update_toy(params, backward_toy(x, t, params), alpha, update_bias)
    return params, np.array(J)

# %% train-toy wrong: costs after each step only
def train_toy(x, t, params, alpha, n_steps, update_bias=True):
    J = []
    for _ in range(n_steps):
        params = update_toy(params, backward_toy(x, t, params), alpha, update_bias)
        J.append(half_squared_error(t, forward_toy(x, params)["a2"]))
    return params, np.array(J)

# %% train-toy wrong: forgets the switch
def train_toy(x, t, params, alpha, n_steps, update_bias=True):
    J = [half_squared_error(t, forward_toy(x, params)["a2"])]
    for _ in range(n_steps):
        params = update_toy(params, backward_toy(x, t, params), alpha)
        J.append(half_squared_error(t, forward_toy(x, params)["a2"]))
    return params, np.array(J)

# %% train-toy wrong: every step starts at the first parameters
def train_toy(x, t, params, alpha, n_steps, update_bias=True):
    J, new = [half_squared_error(t, forward_toy(x, params)["a2"])], params
    for _ in range(n_steps):
        new = update_toy(params, backward_toy(x, t, params), alpha, update_bias)
        J.append(half_squared_error(t, forward_toy(x, new)["a2"]))
    return new, np.array(J)

# %% train-toy wrong: the gradients are computed once
def train_toy(x, t, params, alpha, n_steps, update_bias=True):
    J, grads = [half_squared_error(t, forward_toy(x, params)["a2"])], backward_toy(x, t, params)
    for _ in range(n_steps):
        params = update_toy(params, grads, alpha, update_bias)
        J.append(half_squared_error(t, forward_toy(x, params)["a2"]))
    return params, np.array(J)

# %% train-toy wrong: one step too many, hidden by one cost too few
def train_toy(x, t, params, alpha, n_steps, update_bias=True):
    J = []
    for _ in range(n_steps + 1):
        J.append(half_squared_error(t, forward_toy(x, params)["a2"]))
        params = update_toy(params, backward_toy(x, t, params), alpha, update_bias)
    return params, np.array(J)

# %% train-toy wrong: the layers take turns, so the second reads the new first
def train_toy(x, t, params, alpha, n_steps, update_bias=True):
    J = [half_squared_error(t, forward_toy(x, params)["a2"])]
    for _ in range(n_steps):
        first = update_toy(params, backward_toy(x, t, params), alpha, update_bias)
        params = {**params, "W2": first["W2"], "b2": first["b2"]}
        second = update_toy(params, backward_toy(x, t, params), alpha, update_bias)
        params = {**params, "W1": second["W1"], "b1": second["b1"]}
        J.append(half_squared_error(t, forward_toy(x, params)["a2"]))
    return params, np.array(J)

# %% train-toy right: an array that is filled
def train_toy(x, t, params, alpha, n_steps, update_bias=True):
    J = np.empty(n_steps + 1)
    for k in range(n_steps + 1):
        if k > 0:
            params = update_toy(params, backward_toy(x, t, params), alpha, update_bias)
        J[k] = half_squared_error(t, forward_toy(x, params)["a2"])
    return params, J

# %% train-toy right: copies and formulas of its own
def train_toy(x, t, params, alpha, n_steps, update_bias=True):
    p = {name: np.array(value, dtype=float) for name, value in params.items()}
    costs = []
    for k in range(n_steps + 1):
        a2 = forward_toy(x, p)["a2"]
        costs.append(0.5 * np.sum((a2 - t) ** 2))
        if k < n_steps:
            grads = backward_toy(x, t, p)
            for name in p:
                if update_bias or "W" in name:
                    p[name] = p[name] - alpha * grads["d" + name]
    return {name: value if value.ndim else float(value) for name, value in p.items()}, np.asarray(costs)

# %% train-toy right: a while loop
def train_toy(x, t, params, alpha, n_steps, update_bias=True):
    cost = lambda p: half_squared_error(t, forward_toy(x, p)["a2"])
    J = [cost(params)]
    while len(J) <= n_steps:
        params = update_toy(params, backward_toy(x, t, params), alpha, update_bias=update_bias)
        J += [cost(params)]
    return params, np.array(J)

# %% numeric-gradient wrong: one-sided
def numeric_gradient(f, theta, eps=1e-6):
    return np.array([(f(theta + step) - f(theta)) / eps for step in eps * np.eye(len(theta))])

# %% numeric-gradient wrong: divides by ε instead of 2ε
def numeric_gradient(f, theta, eps=1e-6):
    return np.array([(f(theta + step) - f(theta - step)) / eps for step in eps * np.eye(len(theta))])

# %% numeric-gradient wrong: the moved entry is never moved back
def numeric_gradient(f, theta, eps=1e-6):
    grad, moved = np.zeros(len(theta)), theta.astype(float)
    for i in range(len(theta)):
        moved[i] += eps
        above = f(moved)
        moved[i] -= 2 * eps
        grad[i] = (above - f(moved)) / (2 * eps)
    return grad

# %% numeric-gradient wrong: moves the caller's array
def numeric_gradient(f, theta, eps=1e-6):
    grad = np.zeros(len(theta))
    for i in range(len(theta)):
        theta[i] += eps
        above = f(theta)
        theta[i] -= 2 * eps
        grad[i] = (above - f(theta)) / (2 * eps)
        theta[i] += eps
    return grad

# %% numeric-gradient wrong: moves all entries at once
def numeric_gradient(f, theta, eps=1e-6):
    slope = (f(theta + eps) - f(theta - eps)) / (2 * eps)
    return np.full(len(theta), slope)

# %% numeric-gradient wrong: a complex step
def numeric_gradient(f, theta, eps=1e-6):
    return np.array([np.imag(f(theta + 1j * step)) / eps for step in eps * np.eye(len(theta))])

# %% numeric-gradient wrong: an array of ints cuts off the step
def numeric_gradient(f, theta, eps=1e-6):
    grad = np.zeros(len(theta))
    for i in range(len(theta)):
        above, below = theta.copy(), theta.copy()
        above[i] += np.asarray(eps).astype(theta.dtype)
        below[i] -= np.asarray(eps).astype(theta.dtype)
        grad[i] = (f(above) - f(below)) / (2 * eps)
    return grad

# %% numeric-gradient wrong: ignores eps
def numeric_gradient(f, theta, eps=1e-6):
    return np.array([(f(theta + step) - f(theta - step)) / 2e-6 for step in 1e-6 * np.eye(len(theta))])

# %% numeric-gradient right: a copy for each coordinate
def numeric_gradient(f, theta, eps=1e-6):
    grad = np.empty(len(theta))
    for i in range(len(theta)):
        above, below = np.array(theta, dtype=float), np.array(theta, dtype=float)
        above[i], below[i] = above[i] + eps, below[i] - eps
        grad[i] = (f(above) - f(below)) / (above[i] - below[i])
    return grad

# %% numeric-gradient right: one copy, put back each time
def numeric_gradient(f, theta, eps=1e-6):
    moved, grad = np.array(theta, dtype=float), []
    for i, start in enumerate(theta):
        moved[i] = start + eps
        above = f(moved)
        moved[i] = start - eps
        grad.append((above - f(moved)) / (2 * eps))
        moved[i] = start
    return np.array(grad)

# %% numeric-gradient right: unit vectors
def numeric_gradient(f, theta, eps=1e-6):
    n = theta.shape[0]
    unit = lambda i: (np.arange(n) == i) * eps
    return np.asarray([0.5 * (f(theta + unit(i)) - f(theta - unit(i))) / eps for i in range(n)])

# %% relative-difference wrong: minus in the denominator
def relative_difference(u, v):
    size = np.linalg.norm(u) - np.linalg.norm(v)
    return float(np.linalg.norm(u - v) / size) if size else 0.0

# %% relative-difference wrong: nan for two zeros
def relative_difference(u, v):
    return float(np.linalg.norm(u - v) / (np.linalg.norm(u) + np.linalg.norm(v)))

# %% relative-difference wrong: divides by one norm
def relative_difference(u, v):
    size = np.linalg.norm(v)
    return float(np.linalg.norm(u - v) / size) if size else 0.0

# %% relative-difference wrong: the norm of the sum
def relative_difference(u, v):
    size = np.linalg.norm(u + v)
    return float(np.linalg.norm(u - v) / size) if size else 0.0

# %% relative-difference wrong: a constant against 0/0
def relative_difference(u, v):
    return float(np.linalg.norm(u - v) / (np.linalg.norm(u) + np.linalg.norm(v) + 1e-8))

# %% relative-difference wrong: difference of norms
def relative_difference(u, v):
    a, b = np.linalg.norm(u), np.linalg.norm(v)
    return float(abs(a - b) / (a + b)) if a + b else 0.0

# %% relative-difference wrong: squares instead of norms
def relative_difference(u, v):
    size = np.sum(u**2) + np.sum(v**2)
    return float(np.sum((u - v) ** 2) / size) if size else 0.0

# %% relative-difference right: roots of sums of squares
def relative_difference(u, v):
    length = lambda w: np.sqrt(np.sum(w * w))
    if not u.any() and not v.any():
        return 0.0
    return length(u - v) / (length(u) + length(v))

# %% relative-difference right: math.hypot
def relative_difference(u, v):
    top, bottom = math.hypot(*(u - v)), math.hypot(*u) + math.hypot(*v)
    return top / bottom if bottom else 0.0

# %% relative-difference right: early return
def relative_difference(u, v):
    norms = np.linalg.norm(u) + np.linalg.norm(v)
    if norms == 0:
        return 0.0
    return np.linalg.norm(np.subtract(v, u)) / norms

# %% dense-backward-rows wrong: the bias gradient is E itself
def dense_backward_rows(A, W, E):
    return E @ W.T, A.T @ E, E

# %% dense-backward-rows wrong: a flat bias gradient
def dense_backward_rows(A, W, E):
    return E @ W.T, A.T @ E, E.sum(axis=0)

# %% dense-backward-rows wrong: W is not transposed, with a rescue where shapes do not fit
def dense_backward_rows(A, W, E):
    dA = E @ W if W.shape[0] == W.shape[1] else E @ W.T
    return dA, A.T @ E, E.sum(axis=0, keepdims=True)

# %% dense-backward-rows wrong: dW is transposed
def dense_backward_rows(A, W, E):
    return E @ W.T, E.T @ A, E.sum(axis=0, keepdims=True)

# %% dense-backward-rows wrong: divides by m
def dense_backward_rows(A, W, E):
    return E @ W.T, A.T @ E / len(A), E.mean(axis=0, keepdims=True)

# %% dense-backward-rows wrong: sums over units
def dense_backward_rows(A, W, E):
    return E @ W.T, A.T @ E, E.sum(axis=1, keepdims=True)

# %% dense-backward-rows wrong: dA and dW in the wrong order
def dense_backward_rows(A, W, E):
    return A.T @ E, E @ W.T, E.sum(axis=0, keepdims=True)

# %% dense-backward-rows right: einsum
def dense_backward_rows(A, W, E):
    return np.einsum("ik,jk->ij", E, W), np.einsum("ij,ik->jk", A, E), np.einsum("ik->k", E).reshape(1, -1)

# %% dense-backward-rows right: a loop over examples
def dense_backward_rows(A, W, E):
    dA, dW, db = np.zeros(A.shape), np.zeros(W.shape), np.zeros((1, W.shape[1]))
    for i in range(len(A)):
        dA[i] = W @ E[i]
        dW += np.outer(A[i], E[i])
        db += E[i]
    return dA, dW, db

# %% dense-backward-rows right: a product with ones
def dense_backward_rows(A, W, E):
    return (W @ E.T).T, (E.T @ A).T, np.ones((1, E.shape[0])) @ E

# %% dense-backward-cols wrong: the bias gradient is E itself
def dense_backward_cols(A, W, E):
    return W.T @ E, E @ A.T, E

# %% dense-backward-cols wrong: a flat bias gradient
def dense_backward_cols(A, W, E):
    return W.T @ E, E @ A.T, E.sum(axis=1)

# %% dense-backward-cols wrong: the products of dA and dW are swapped
def dense_backward_cols(A, W, E):
    return E @ A.T, W.T @ E, E.sum(axis=1, keepdims=True)

# %% dense-backward-cols wrong: divides by m
def dense_backward_cols(A, W, E):
    return W.T @ E, E @ A.T / A.shape[1], E.mean(axis=1, keepdims=True)

# %% dense-backward-cols wrong: dW in the rows layout
def dense_backward_cols(A, W, E):
    return W.T @ E, A @ E.T, E.sum(axis=1, keepdims=True)

# %% dense-backward-cols wrong: sums over units
def dense_backward_cols(A, W, E):
    return W.T @ E, E @ A.T, E.sum(axis=0, keepdims=True)

# %% dense-backward-cols wrong: W is not transposed, with a rescue where shapes do not fit
def dense_backward_cols(A, W, E):
    dA = W @ E if W.shape[0] == W.shape[1] else W.T @ E
    return dA, E @ A.T, E.sum(axis=1, keepdims=True)

# %% dense-backward-cols right: the rows form, transposed
def dense_backward_cols(A, W, E):
    dA, dW, db = dense_backward_rows(A.T, W.T, E.T)
    return dA.T, dW.T, db.T

# %% dense-backward-cols right: a loop over examples
def dense_backward_cols(A, W, E):
    dA, dW, db = np.zeros(A.shape), np.zeros(W.shape), np.zeros((W.shape[0], 1))
    for i in range(A.shape[1]):
        e = E[:, [i]]
        dA[:, [i]] = W.T @ e
        dW, db = dW + e @ A[:, [i]].T, db + e
    return dA, dW, db

# %% dense-backward-cols right: einsum
def dense_backward_cols(A, W, E):
    return np.einsum("kd,km->dm", W, E), np.einsum("km,dm->kd", E, A), np.einsum("km->k", E)[:, None]

# %% quiz wrong: the first letter everywhere
def quiz():
    return {"q1": "a", "q2": "a", "q3": "a", "q4": "a", "q5": "a", "q6": 16, "q7": "a"}

# %% quiz@quiz-check-first wrong: dW as the step
def quiz():
    return {"q1": "b", "q2": "a", "q3": "d", "q4": "a", "q5": "b", "q6": 6, "q7": "b"}

# %% quiz@quiz-check-first wrong: forward and reverse mode confused
def quiz():
    return {"q1": "c", "q2": "b", "q3": "d", "q4": "a", "q5": "b", "q6": 6, "q7": "b"}

# %% quiz@quiz-check-first wrong: the output instead of the input of the layer
def quiz():
    return {"q1": "c", "q2": "a", "q3": "a", "q4": "a", "q5": "b", "q6": 6, "q7": "b"}

# %% quiz@quiz-check-first wrong: takes the printed chain for right
def quiz():
    return {"q1": "c", "q2": "a", "q3": "d", "q4": "d", "q5": "b", "q6": 6, "q7": "b"}

# %% quiz@quiz-check-second wrong: the right gradient, not that of the broken program
def quiz():
    return {"q1": "c", "q2": "a", "q3": "d", "q4": "a", "q5": "b", "q6": 16, "q7": "b"}

# %% quiz@quiz-check-second wrong: takes 0.75 for a wrong sign
def quiz():
    return {"q1": "c", "q2": "a", "q3": "d", "q4": "a", "q5": "c", "q6": 6, "q7": "b"}

# %% quiz@quiz-check-second wrong: the columns form
def quiz():
    return {"q1": "c", "q2": "a", "q3": "d", "q4": "a", "q5": "b", "q6": 6.0, "q7": "a"}
