"""Known answers of c4_convolutional_networks/04_residual_networks: wrong ones lose points, right ones keep them."""

# %% identity-block wrong: ReLU before the sum
def identity_block(x, filters):
    y = conv_bn_relu(x, filters, 3, 1)
    y = conv_bn_relu(y, filters, 3, 1)
    return keras.layers.Add()([x, y])

# %% identity-block wrong: the sum before the last batch norm
def identity_block(x, filters):
    y = conv_bn_relu(x, filters, 3, 1)
    y = keras.layers.Conv2D(filters, 3, padding="same", use_bias=False)(y)
    y = keras.layers.BatchNormalization(momentum=0.9)(keras.layers.Add()([x, y]))
    return keras.layers.ReLU()(y)

# %% identity-block wrong: a projection where the identity is enough
def identity_block(x, filters):
    y = conv_bn_relu(x, filters, 3, 1)
    y = keras.layers.Conv2D(filters, 3, padding="same", use_bias=False)(y)
    y = keras.layers.BatchNormalization(momentum=0.9)(y)
    x = keras.layers.Conv2D(filters, 1, use_bias=False)(x)
    return keras.layers.ReLU()(keras.layers.Add()([x, y]))

# %% identity-block wrong: no shortcut
def identity_block(x, filters):
    y = conv_bn_relu(x, filters, 3, 1)
    y = keras.layers.Conv2D(filters, 3, padding="same", use_bias=False)(y)
    y = keras.layers.BatchNormalization(momentum=0.9)(y)
    return keras.layers.ReLU()(y)

# %% identity-block wrong: no ReLU at the end
def identity_block(x, filters):
    y = conv_bn_relu(x, filters, 3, 1)
    y = keras.layers.Conv2D(filters, 3, padding="same", use_bias=False)(y)
    y = keras.layers.BatchNormalization(momentum=0.9)(y)
    return keras.layers.Add()([x, y])

# %% identity-block wrong: the shortcut starts behind the first unit
def identity_block(x, filters):
    x = conv_bn_relu(x, filters, 3, 1)
    y = keras.layers.Conv2D(filters, 3, padding="same", use_bias=False)(x)
    y = keras.layers.BatchNormalization(momentum=0.9)(y)
    return keras.layers.ReLU()(keras.layers.Add()([x, y]))

# %% identity-block right: Keras layers only, activation inside, operator +
def identity_block(x, filters):
    L = keras.layers
    h = L.Activation("relu")(L.BatchNormalization(momentum=0.9, name="first")(L.Conv2D(filters, (3, 3), 1, "same", use_bias=False)(x)))
    h = L.BatchNormalization(momentum=0.9)(L.Conv2D(filters, (3, 3), 1, "same", use_bias=False, name="second")(h))
    return L.Activation("relu")(L.add([h, x]))

# %% identity-block right: the residual path as a nested Sequential
def identity_block(x, filters):
    def conv():
        return keras.layers.Conv2D(filters, 3, padding="same", use_bias=False)
    path = keras.Sequential([conv(), keras.layers.BatchNormalization(momentum=0.9), keras.layers.ReLU(),
                             conv(), keras.layers.BatchNormalization(momentum=0.9)])
    return keras.layers.ReLU()(keras.layers.Add()([path(x), x]))

# %% identity-block right: relu as an operation
def identity_block(x, filters):
    y = conv_bn_relu(x, filters=filters, k=3, stride=1)
    y = keras.layers.BatchNormalization(momentum=0.9)(keras.layers.Conv2D(filters, 3, padding="same", use_bias=False)(y))
    return keras.ops.relu(keras.layers.Add()([y, x]))

# %% resnet wrong: no activation in the stem
def resnet(input_shape, classes, stages):
    inputs = keras.Input(input_shape)
    x = keras.layers.MaxPooling2D(2)(keras.layers.Conv2D(stages[0][1], 3, padding="same")(inputs))
    for stage, (n_blocks, filters) in enumerate(stages):
        for block in range(n_blocks):
            x = projection_block(x, filters, 2) if stage > 0 and block == 0 else identity_block(x, filters)
    return keras.Model(inputs, keras.layers.Dense(classes)(keras.layers.GlobalAveragePooling2D()(x)))

# %% resnet wrong: a softmax at the end, as if the loss had none
def resnet(input_shape, classes, stages):
    inputs = keras.Input(input_shape)
    x = keras.layers.MaxPooling2D(2)(keras.layers.Conv2D(stages[0][1], 3, padding="same", activation="relu")(inputs))
    for stage, (n_blocks, filters) in enumerate(stages):
        for block in range(n_blocks):
            x = projection_block(x, filters, 2) if stage > 0 and block == 0 else identity_block(x, filters)
    return keras.Model(inputs, keras.layers.Dense(classes, "softmax")(keras.layers.GlobalAveragePooling2D()(x)))

# %% resnet wrong: flatten in place of global pooling
def resnet(input_shape, classes, stages):
    inputs = keras.Input(input_shape)
    x = keras.layers.MaxPooling2D(2)(keras.layers.Conv2D(stages[0][1], 3, padding="same", activation="relu")(inputs))
    for stage, (n_blocks, filters) in enumerate(stages):
        for block in range(n_blocks):
            x = projection_block(x, filters, 2) if stage > 0 and block == 0 else identity_block(x, filters)
    return keras.Model(inputs, keras.layers.Dense(classes)(keras.layers.Flatten()(x)))

# %% resnet wrong: no shortcut where the channels change
def resnet(input_shape, classes, stages):
    inputs = keras.Input(input_shape)
    x = keras.layers.MaxPooling2D(2)(keras.layers.Conv2D(stages[0][1], 3, padding="same", activation="relu")(inputs))
    for stage, (n_blocks, filters) in enumerate(stages):
        for block in range(n_blocks):
            x = conv_bn_relu(conv_bn_relu(x, filters, 3, 2), filters, 3, 1) if stage > 0 and block == 0 else identity_block(x, filters)
    return keras.Model(inputs, keras.layers.Dense(classes)(keras.layers.GlobalAveragePooling2D()(x)))

# %% resnet wrong: projects in the first stage too
def resnet(input_shape, classes, stages):
    inputs = keras.Input(input_shape)
    x = keras.layers.MaxPooling2D(2)(keras.layers.Conv2D(stages[0][1], 3, padding="same", activation="relu")(inputs))
    for n_blocks, filters in stages:
        for block in range(n_blocks):
            x = projection_block(x, filters, 2) if block == 0 else identity_block(x, filters)
    return keras.Model(inputs, keras.layers.Dense(classes)(keras.layers.GlobalAveragePooling2D()(x)))

# %% resnet wrong: later stages keep the size
def resnet(input_shape, classes, stages):
    inputs = keras.Input(input_shape)
    x = keras.layers.MaxPooling2D(2)(keras.layers.Conv2D(stages[0][1], 3, padding="same", activation="relu")(inputs))
    for stage, (n_blocks, filters) in enumerate(stages):
        for block in range(n_blocks):
            x = projection_block(x, filters, 1) if stage > 0 and block == 0 else identity_block(x, filters)
    return keras.Model(inputs, keras.layers.Dense(classes)(keras.layers.GlobalAveragePooling2D()(x)))

# %% resnet right: first stage apart, ReLU as a layer
def resnet(input_shape, classes, stages):
    inputs = keras.Input(input_shape)
    (first, width), *later = stages
    x = keras.layers.ReLU()(keras.layers.Conv2D(width, (3, 3), padding="same")(inputs))
    x = keras.layers.MaxPool2D((2, 2))(x)
    for _ in range(first):
        x = identity_block(x, width)
    for n_blocks, filters in later:
        x = projection_block(x, filters, 2)
        for _ in range(n_blocks - 1):
            x = identity_block(x, filters)
    return keras.Model(inputs=inputs, outputs=keras.layers.Dense(classes)(keras.layers.GlobalAvgPool2D()(x)), name="mine")

# %% resnet right: recursive over stages
def resnet(input_shape, classes, stages):
    def more(x, rest, first):
        if not rest:
            return x
        n, f = rest[0]
        for k in range(n):
            x = identity_block(x, f) if first or k else projection_block(x, f, 2)
        return more(x, rest[1:], False)
    i = keras.Input(input_shape)
    x = keras.layers.MaxPooling2D()(keras.layers.Activation("relu")(keras.layers.Conv2D(stages[0][1], 3, padding="same")(i)))
    return keras.Model(i, keras.layers.Dense(classes, activation=None)(keras.layers.GlobalAveragePooling2D()(more(x, list(stages), True))))

# %% resnet right: the mean as an operation, models of blocks by as_model
def resnet(input_shape, classes, stages):
    i = keras.Input(input_shape)
    x = keras.layers.MaxPooling2D(2)(keras.layers.Conv2D(stages[0][1], 3, padding="same", activation="relu")(i))
    before = stages[0][1]
    for s, (n, f) in enumerate(stages):
        kinds = [projection_block if s and not k else identity_block for k in range(n)]
        for kind in kinds:
            extra = {"stride": 2} if kind is projection_block else {}
            x = as_model(kind, x.shape[1:], filters=f, **extra)(x)
    return keras.Model(i, keras.layers.Dense(classes)(keras.ops.mean(x, axis=(1, 2))))

# %% residual-forward wrong: adds behind the second ReLU
def residual_forward(a, W1, b1, W2, b2):
    z1 = W1 @ a + b1
    s = W2 @ np.maximum(z1, 0) + b2
    return np.maximum(s, 0) + a, {"a": a, "z1": z1, "s": s, "W1": W1, "W2": W2}

# %% residual-forward wrong: adds a twice
def residual_forward(a, W1, b1, W2, b2):
    z1 = W1 @ a + b1
    s = W2 @ np.maximum(z1, 0) + b2 + 2 * a
    return np.maximum(s, 0), {"a": a, "z1": z1, "s": s, "W1": W1, "W2": W2}

# %% residual-forward wrong: adds z1 in place of a
def residual_forward(a, W1, b1, W2, b2):
    z1 = W1 @ a + b1
    s = W2 @ np.maximum(z1, 0) + b2 + z1
    return np.maximum(s, 0), {"a": a, "z1": z1, "s": s, "W1": W1, "W2": W2}

# %% residual-forward wrong: the shortcut starts behind the first ReLU
def residual_forward(a, W1, b1, W2, b2):
    z1 = W1 @ a + b1
    s = W2 @ np.maximum(z1, 0) + b2 + np.maximum(z1, 0)
    return np.maximum(s, 0), {"a": a, "z1": z1, "s": s, "W1": W1, "W2": W2}

# %% residual-forward wrong: no ReLU inside
def residual_forward(a, W1, b1, W2, b2):
    z1 = W1 @ a + b1
    s = W2 @ z1 + b2 + a
    return np.maximum(s, 0), {"a": a, "z1": z1, "s": s, "W1": W1, "W2": W2}

# %% residual-forward wrong: no shortcut
def residual_forward(a, W1, b1, W2, b2):
    z1 = W1 @ a + b1
    s = W2 @ np.maximum(z1, 0) + b2
    return np.maximum(s, 0), {"a": a, "z1": z1, "s": s, "W1": W1, "W2": W2}

# %% residual-forward@residual-forward-check wrong: s is kept without the shortcut
def residual_forward(a, W1, b1, W2, b2):
    z1 = W1 @ a + b1
    s = W2 @ np.maximum(z1, 0) + b2
    return np.maximum(s + a, 0), {"a": a, "z1": z1, "s": s, "W1": W1, "W2": W2}

# %% residual-forward@residual-forward-check wrong: keeps results of the ReLUs
def residual_forward(a, W1, b1, W2, b2):
    z1 = np.maximum(W1 @ a + b1, 0)
    s = np.maximum(W2 @ z1 + b2 + a, 0)
    return s, {"a": a, "z1": z1, "s": s, "W1": W1, "W2": W2}

# %% residual-forward@residual-forward-check-properties wrong: no ReLU at the end, the example is negative nowhere
def residual_forward(a, W1, b1, W2, b2):
    z1 = W1 @ a + b1
    s = W2 @ np.maximum(z1, 0) + b2 + a
    return s, {"a": a, "z1": z1, "s": s, "W1": W1, "W2": W2}

# %% residual-forward right: einsum and where
def residual_forward(a, W1, b1, W2, b2):
    z1 = np.einsum("hn,nm->hm", W1, a) + b1
    s = a + b2 + np.einsum("nh,hm->nm", W2, np.where(z1 > 0, z1, 0.0))
    return np.where(s > 0, s, 0.0), dict(W2=W2, W1=W1, s=s, z1=z1, a=a)

# %% residual-forward right: two calls of a helper
def residual_forward(a, W1, b1, W2, b2):
    def layer(W, b, x, skip=0):
        z = W.dot(x) + b + skip
        return z, z.clip(min=0)
    z1, a1 = layer(W1, b1, a)
    s, out = layer(W2, b2, a1, a)
    return out, {"a": a.copy(), "z1": z1, "s": s, "W1": W1.copy(), "W2": W2.copy()}

# %% residual-backward wrong: the shortcut is missing
def residual_backward(d_out, cache):
    d_s = d_out * (cache["s"] > 0)
    d_z1 = (cache["W2"].T @ d_s) * (cache["z1"] > 0)
    return cache["W1"].T @ d_z1, {"dW1": d_z1 @ cache["a"].T, "db1": d_z1.sum(1, keepdims=True),
                                  "dW2": d_s @ np.maximum(cache["z1"], 0).T, "db2": d_s.sum(1, keepdims=True)}

# %% residual-backward wrong: the shortcut without the mask of the last ReLU
def residual_backward(d_out, cache):
    d_s = d_out * (cache["s"] > 0)
    d_z1 = (cache["W2"].T @ d_s) * (cache["z1"] > 0)
    return cache["W1"].T @ d_z1 + d_out, {"dW1": d_z1 @ cache["a"].T, "db1": d_z1.sum(1, keepdims=True),
                                          "dW2": d_s @ np.maximum(cache["z1"], 0).T, "db2": d_s.sum(1, keepdims=True)}

# %% residual-backward@residual-backward-check wrong: db as mean
def residual_backward(d_out, cache):
    d_s = d_out * (cache["s"] > 0)
    d_z1 = (cache["W2"].T @ d_s) * (cache["z1"] > 0)
    return cache["W1"].T @ d_z1 + d_s, {"dW1": d_z1 @ cache["a"].T, "db1": d_z1.mean(1, keepdims=True),
                                        "dW2": d_s @ np.maximum(cache["z1"], 0).T, "db2": d_s.mean(1, keepdims=True)}

# %% residual-backward@residual-backward-check wrong: dW2 from z1 before its ReLU
def residual_backward(d_out, cache):
    d_s = d_out * (cache["s"] > 0)
    d_z1 = (cache["W2"].T @ d_s) * (cache["z1"] > 0)
    return cache["W1"].T @ d_z1 + d_s, {"dW1": d_z1 @ cache["a"].T, "db1": d_z1.sum(1, keepdims=True),
                                        "dW2": d_s @ cache["z1"].T, "db2": d_s.sum(1, keepdims=True)}

# %% residual-backward@residual-backward-check wrong: db without keepdims
def residual_backward(d_out, cache):
    d_s = d_out * (cache["s"] > 0)
    d_z1 = (cache["W2"].T @ d_s) * (cache["z1"] > 0)
    return cache["W1"].T @ d_z1 + d_s, {"dW1": d_z1 @ cache["a"].T, "db1": d_z1.sum(1),
                                        "dW2": d_s @ np.maximum(cache["z1"], 0).T, "db2": d_s.sum(1)}

# %% residual-backward@residual-backward-check-shortcut wrong: the gradient passes a ReLU at 0
def residual_backward(d_out, cache):
    d_s = d_out * (cache["s"] >= 0)
    d_z1 = (cache["W2"].T @ d_s) * (cache["z1"] >= 0)
    return cache["W1"].T @ d_z1 + d_s, {"dW1": d_z1 @ cache["a"].T, "db1": d_z1.sum(1, keepdims=True),
                                        "dW2": d_s @ np.maximum(cache["z1"], 0).T, "db2": d_s.sum(1, keepdims=True)}

# %% residual-backward right: a gradient for each of the two ways, then their sum
def residual_backward(d_out, cache):
    a, z1, s, W1, W2 = (cache[k] for k in ("a", "z1", "s", "W1", "W2"))
    at_plus = np.where(s > 0, d_out, 0.0)
    h = np.where(z1 > 0, z1, 0.0)
    through = np.where(z1 > 0, np.dot(W2.T, at_plus), 0.0)
    ways = [at_plus, np.dot(W1.T, through)]
    ones = np.ones((a.shape[1], 1))
    return sum(ways), {"dW1": np.dot(through, a.T), "db1": through @ ones, "dW2": np.dot(at_plus, h.T), "db2": at_plus @ ones}

# %% residual-backward right: Jacobian of each example by einsum
def residual_backward(d_out, cache):
    D1, Ds = (cache["z1"] > 0) * 1.0, (cache["s"] > 0) * 1.0
    J = np.einsum("im,ih,hm,hj->mij", Ds, cache["W2"], D1, cache["W1"]) + np.einsum("im,ij->mij", Ds, np.eye(len(Ds)))
    d_s = Ds * d_out
    d_z = np.einsum("ih,im,hm->hm", cache["W2"], d_s, D1)
    return np.einsum("mij,im->jm", J, d_out), {
        "dW2": np.einsum("im,hm->ih", d_s, D1 * cache["z1"]), "db2": np.einsum("im->i", d_s)[:, None],
        "dW1": np.einsum("hm,jm->hj", d_z, cache["a"]), "db1": np.einsum("hm->h", d_z)[:, None]}

# %% residual-backward right: a loop over examples
def residual_backward(d_out, cache):
    n, m = d_out.shape
    g = {"dW1": 0 * cache["W1"], "db1": np.zeros((len(cache["W1"]), 1)), "dW2": 0 * cache["W2"], "db2": np.zeros((n, 1))}
    d_a = np.zeros((n, m))
    for j in range(m):
        d = (d_out[:, j] * (cache["s"][:, j] > 0))[:, None]
        dz = cache["W2"].T @ d * (cache["z1"][:, [j]] > 0)
        g["dW2"] = g["dW2"] + d * np.maximum(cache["z1"][:, j], 0)
        g["db2"] = g["db2"] + d
        g["dW1"] = g["dW1"] + dz * cache["a"][:, j]
        g["db1"] = g["db1"] + dz
        d_a[:, [j]] = d + cache["W1"].T @ dz
    return d_a, g

# %% deep-forward wrong: every block takes x
def deep_forward(x, blocks, residual):
    return [x] + [residual_forward(x, W1, b1, W2, b2 if residual else b2 - x)[0] for W1, b1, W2, b2 in blocks]

# %% deep-forward wrong: ignores residual
def deep_forward(x, blocks, residual):
    found = [x]
    for block in blocks:
        found.append(residual_forward(found[-1], *block)[0])
    return found

# %% deep-forward wrong: the list begins with the first block
def deep_forward(x, blocks, residual):
    found, a = [], x
    for W1, b1, W2, b2 in blocks:
        a = residual_forward(a, W1, b1, W2, b2 if residual else b2 - a)[0]
        found.append(a)
    return found

# %% deep-forward wrong: plain blocks end without ReLU
def deep_forward(x, blocks, residual):
    found = [x]
    for W1, b1, W2, b2 in blocks:
        a = found[-1]
        found.append(residual_forward(a, W1, b1, W2, b2)[0] if residual else W2 @ np.maximum(W1 @ a + b1, 0) + b2)
    return found

# %% deep-forward wrong: one array in the place of the list
def deep_forward(x, blocks, residual):
    for W1, b1, W2, b2 in blocks:
        x = residual_forward(x, W1, b1, W2, b2 if residual else b2 - x)[0]
    return x

# %% deep-forward right: on its own
def deep_forward(x, blocks, residual):
    found = [x]
    for W1, b1, W2, b2 in blocks:
        s = W2 @ np.maximum(W1 @ found[-1] + b1, 0) + b2
        found.append(np.maximum(s + found[-1] if residual else s, 0))
    return found

# %% deep-forward right: recursive
def deep_forward(x, blocks, residual):
    if len(blocks) == 0:
        return [x]
    W1, b1, W2, b2 = blocks[0]
    out, cache = residual_forward(x, W1, b1, W2, b2)
    return [x] + deep_forward(out if residual else np.maximum(cache["s"] - x, 0), blocks[1:], residual)

# %% jacobian-norm wrong: Frobenius norm
def jacobian_norm(x, blocks, residual):
    J, outputs = np.eye(len(x)), deep_forward(x, blocks, residual)
    for (W1, b1, W2, _), a, out in zip(blocks, outputs, outputs[1:]):
        J = (out > 0) * (W2 @ ((W1 @ a + b1 > 0) * W1) + residual * np.eye(len(x))) @ J
    return float(np.linalg.norm(J))

# %% jacobian-norm wrong: product in reversed order
def jacobian_norm(x, blocks, residual):
    J, outputs = np.eye(len(x)), deep_forward(x, blocks, residual)
    for (W1, b1, W2, _), a, out in zip(blocks, outputs, outputs[1:]):
        J = J @ ((out > 0) * (W2 @ ((W1 @ a + b1 > 0) * W1) + residual * np.eye(len(x))))
    return float(np.linalg.norm(J, 2))

# %% jacobian-norm wrong: all masks at x
def jacobian_norm(x, blocks, residual):
    J, outputs = np.eye(len(x)), deep_forward(x, blocks, residual)
    for (W1, b1, W2, _), out in zip(blocks, outputs[1:]):
        J = (out > 0) * (W2 @ ((W1 @ x + b1 > 0) * W1) + residual * np.eye(len(x))) @ J
    return float(np.linalg.norm(J, 2))

# %% jacobian-norm wrong: the shortcut adds 1 to every entry
def jacobian_norm(x, blocks, residual):
    J, outputs = np.eye(len(x)), deep_forward(x, blocks, residual)
    for (W1, b1, W2, _), a, out in zip(blocks, outputs, outputs[1:]):
        J = (out > 0) * (W2 @ ((W1 @ a + b1 > 0) * W1) + residual * 1) @ J
    return float(np.linalg.norm(J, 2))

# %% jacobian-norm wrong: no masks
def jacobian_norm(x, blocks, residual):
    J = np.eye(len(x))
    for W1, b1, W2, _ in blocks:
        J = (W2 @ W1 + residual * np.eye(len(x))) @ J
    return float(np.linalg.norm(J, 2))

# %% jacobian-norm wrong: product of the norms
def jacobian_norm(x, blocks, residual):
    norm, outputs = 1.0, deep_forward(x, blocks, residual)
    for (W1, b1, W2, _), a, out in zip(blocks, outputs, outputs[1:]):
        norm *= np.linalg.norm((out > 0) * (W2 @ ((W1 @ a + b1 > 0) * W1) + residual * np.eye(len(x))), 2)
    return float(norm)

# %% jacobian-norm right: from the last block to the first, masks by diag
def jacobian_norm(x, blocks, residual):
    inputs = deep_forward(x, blocks, residual)
    left = np.eye(x.shape[0])
    for k in range(len(blocks) - 1, -1, -1):
        W1, b1, W2, _ = blocks[k]
        D1 = np.diag((W1 @ inputs[k] + b1).ravel() > 0).astype(float)
        Ds = np.diag(inputs[k + 1].ravel() > 0).astype(float)
        left = left @ (Ds @ W2 @ D1 @ W1 + (Ds if residual else 0))
    return float(np.linalg.svd(left, compute_uv=False).max())

# %% jacobian-norm right: tangents, one for each entry of x, and caches of residual_forward
def jacobian_norm(x, blocks, residual):
    a, T = x, np.eye(len(x))
    for W1, b1, W2, b2 in blocks:
        out, cache = residual_forward(a, W1, b1, W2, b2 if residual else b2 - a)
        d1 = np.where(cache["z1"] > 0, W1 @ T, 0)
        T = np.where(cache["s"] > 0, W2 @ d1 + (T if residual else 0), 0)
        a = out
    return float(np.linalg.norm(T, ord=2))

# %% jacobian-norm right: rows by residual_backward
def jacobian_norm(x, blocks, residual):
    caches, a, n = [], x, len(x)
    for W1, b1, W2, b2 in blocks:
        a, cache = residual_forward(a, W1, b1, W2, b2 if residual else b2 - a)
        caches.append({k: np.repeat(v, n, axis=1) if k in ("a", "z1", "s") else v for k, v in cache.items()})
    G = np.eye(n)
    for cache in caches[::-1]:
        G = residual_backward(G, cache)[0] - (0 if residual else G * (cache["s"] > 0))
    return np.linalg.svd(G)[1].max()

# %% init-spread wrong: multiplies by the variance
def init_spread(X, c, layers, rng):
    n = len(X)
    for _ in range(layers):
        X = np.maximum(rng.standard_normal((n, n)) * (c / n) @ X, 0)
    return float(np.std(X))


def right_constant():
    return 2

# %% init-spread wrong: believes the notes
def init_spread(X, c, layers, rng):
    n = len(X)
    for _ in range(layers):
        X = np.maximum(rng.standard_normal((n, n)) * np.sqrt(c / n) @ X, 0)
    return float(np.std(X))


def right_constant():
    return 0.5

# %% init-spread wrong: no ReLU
def init_spread(X, c, layers, rng):
    n = len(X)
    for _ in range(layers):
        X = rng.standard_normal((n, n)) * np.sqrt(c / n) @ X
    return float(np.std(X))


def right_constant():
    return 1

# %% init-spread wrong: one matrix for all layers
def init_spread(X, c, layers, rng):
    n = len(X)
    W = np.sqrt(c / n) * np.random.default_rng(0).standard_normal((n, n))
    for _ in range(layers):
        X = np.maximum(W @ X, 0)
    return float(np.std(X))


def right_constant():
    return 2

# %% init-spread wrong: divides by the number of examples
def init_spread(X, c, layers, rng):
    for _ in range(layers):
        W = np.sqrt(c / X.shape[1]) * rng.standard_normal((len(X), len(X)))
        X = np.maximum(W @ X, 0)
    return float(np.std(X))


def right_constant():
    return 2

# %% init-spread right: normal with a scale, a float
def init_spread(X, c, layers, rng):
    a = X
    for _ in range(layers):
        z = rng.normal(0, (c / X.shape[0]) ** 0.5, (X.shape[0],) * 2).dot(a)
        a = z * (z > 0)
    return a.std()


def right_constant():
    return 2.0

# %% init-spread right: recursive, deviation by hand
def init_spread(X, c, layers, rng):
    if layers == 0:
        return float(np.sqrt(np.mean((X - X.mean()) ** 2)))
    n = len(X)
    return init_spread(np.clip(np.sqrt(c / n) * (rng.standard_normal((n, n)) @ X), 0, None), c, layers - 1, rng)


def right_constant():
    return int(2)

# %% batchnorm-conv wrong: statistics of each position
def batchnorm_conv(Z, gamma, beta, eps):
    mean, var = Z.mean(axis=0), Z.var(axis=0)
    return gamma * (Z - mean) / np.sqrt(var + eps) + beta, mean, var

# %% batchnorm-conv wrong: statistics of each example
def batchnorm_conv(Z, gamma, beta, eps):
    mean, var = Z.mean(axis=(1, 2), keepdims=True), Z.var(axis=(1, 2), keepdims=True)
    return gamma * (Z - mean) / np.sqrt(var + eps) + beta, mean.mean(axis=(0, 1, 2)), var.mean(axis=(0, 1, 2))

# %% batchnorm-conv wrong: variance divided by one less
def batchnorm_conv(Z, gamma, beta, eps):
    mean, var = Z.mean(axis=(0, 1, 2)), Z.var(axis=(0, 1, 2), ddof=1)
    return gamma * (Z - mean) / np.sqrt(var + eps) + beta, mean, var

# %% batchnorm-conv wrong: gamma as variance
def batchnorm_conv(Z, gamma, beta, eps):
    mean, var = Z.mean(axis=(0, 1, 2)), Z.var(axis=(0, 1, 2))
    return np.sign(gamma) * np.sqrt(np.abs(gamma)) * (Z - mean) / np.sqrt(var + eps) + beta, mean, var

# %% batchnorm-conv wrong: eps beside the root
def batchnorm_conv(Z, gamma, beta, eps):
    mean, var = Z.mean(axis=(0, 1, 2)), Z.var(axis=(0, 1, 2))
    return gamma * (Z - mean) / (np.sqrt(var) + eps) + beta, mean, var

# %% batchnorm-conv wrong: one mean for all channels
def batchnorm_conv(Z, gamma, beta, eps):
    mean, var = np.full(Z.shape[-1], Z.mean()), np.full(Z.shape[-1], Z.var())
    return gamma * (Z - mean) / np.sqrt(var + eps) + beta, mean, var

# %% batchnorm-conv right: a matrix with one column for each channel
def batchnorm_conv(Z, gamma, beta, eps):
    flat = Z.reshape(-1, Z.shape[-1])
    mean = flat.sum(axis=0) / len(flat)
    var = ((flat - mean) ** 2).sum(axis=0) / len(flat)
    return ((flat - mean) * (gamma / np.sqrt(var + eps)) + beta).reshape(Z.shape), mean, var

# %% batchnorm-conv right: a loop over channels
def batchnorm_conv(Z, gamma, beta, eps):
    out, mean, var = np.empty(Z.shape), [], []
    for k in range(Z.shape[3]):
        channel = Z[..., k]
        mean.append(channel.mean())
        var.append((channel**2).mean() - channel.mean() ** 2)
        out[..., k] = beta[k] + gamma[k] * (channel - mean[k]) / (var[k] + eps) ** 0.5
    return out, np.array(mean), np.array(var)

# %% conv-bn-relu wrong: a bias
def as_model(block, input_shape, **arguments):
    x = keras.Input(input_shape)
    return keras.Model(x, block(x, **arguments))


def place(model, x):
    return model(x)


def conv_bn_relu(x, filters, k, stride):
    return keras.layers.ReLU()(keras.layers.BatchNormalization(momentum=0.9)(keras.layers.Conv2D(filters, k, strides=stride, padding="same")(x)))

# %% conv-bn-relu wrong: ReLU before the batch norm
def as_model(block, input_shape, **arguments):
    x = keras.Input(input_shape)
    return keras.Model(x, block(x, **arguments))


def place(model, x):
    return model(x)


def conv_bn_relu(x, filters, k, stride):
    return keras.layers.BatchNormalization(momentum=0.9)(keras.layers.ReLU()(keras.layers.Conv2D(filters, k, strides=stride, padding="same", use_bias=False)(x)))

# %% conv-bn-relu wrong: no padding
def as_model(block, input_shape, **arguments):
    x = keras.Input(input_shape)
    return keras.Model(x, block(x, **arguments))


def place(model, x):
    return model(x)


def conv_bn_relu(x, filters, k, stride):
    return keras.layers.ReLU()(keras.layers.BatchNormalization(momentum=0.9)(keras.layers.Conv2D(filters, k, strides=stride, padding="valid", use_bias=False)(x)))

# %% conv-bn-relu wrong: stride forgotten
def as_model(block, input_shape, **arguments):
    x = keras.Input(input_shape)
    return keras.Model(x, block(x, **arguments))


def place(model, x):
    return model(x)


def conv_bn_relu(x, filters, k, stride):
    return keras.layers.ReLU()(keras.layers.BatchNormalization(momentum=0.9)(keras.layers.Conv2D(filters, k, padding="same", use_bias=False)(x)))

# %% conv-bn-relu wrong: default momentum
def as_model(block, input_shape, **arguments):
    x = keras.Input(input_shape)
    return keras.Model(x, block(x, **arguments))


def place(model, x):
    return model(x)


def conv_bn_relu(x, filters, k, stride):
    return keras.layers.ReLU()(keras.layers.BatchNormalization()(keras.layers.Conv2D(filters, k, strides=stride, padding="same", use_bias=False)(x)))

# %% conv-bn-relu wrong: no ReLU
def as_model(block, input_shape, **arguments):
    x = keras.Input(input_shape)
    return keras.Model(x, block(x, **arguments))


def place(model, x):
    return model(x)


def conv_bn_relu(x, filters, k, stride):
    return keras.layers.BatchNormalization(momentum=0.9)(keras.layers.Conv2D(filters, k, strides=stride, padding="same", use_bias=False)(x))

# %% conv-bn-relu wrong: gamma left out
def as_model(block, input_shape, **arguments):
    x = keras.Input(input_shape)
    return keras.Model(x, block(x, **arguments))


def place(model, x):
    return model(x)


def conv_bn_relu(x, filters, k, stride):
    return keras.layers.ReLU()(keras.layers.BatchNormalization(momentum=0.9, scale=False)(keras.layers.Conv2D(filters, k, strides=stride, padding="same", use_bias=False)(x)))

# %% conv-bn-relu right: operations and names
def as_model(block, input_shape, **arguments):
    x = keras.Input(input_shape)
    return keras.Model(x, block(x, **arguments))


def place(model, x):
    return model(x)


def conv_bn_relu(x, filters, k, stride):
    x = keras.layers.Conv2D(filters, k, strides=stride, padding="same", use_bias=False, name="conv")(x)
    x = keras.layers.BatchNormalization(momentum=0.9, name="norm")(x)
    return keras.ops.relu(x)

# %% conv-bn-relu right: a nested Sequential
def as_model(block, input_shape, **arguments):
    x = keras.Input(input_shape)
    return keras.Model(x, block(x, **arguments))


def place(model, x):
    return model(x)


def conv_bn_relu(x, filters, k, stride):
    return keras.Sequential([keras.layers.Conv2D(filters, k, strides=stride, padding="same", use_bias=False), keras.layers.BatchNormalization(momentum=0.9), keras.layers.Activation("relu")])(x)

# %% conv-bn-relu right: positional, from the inside out
def as_model(block, input_shape, **arguments):
    x = keras.Input(input_shape)
    return keras.Model(x, block(x, **arguments))


def place(model, x):
    return model(x)


def conv_bn_relu(x, filters, k, stride):
    return keras.activations.relu(keras.layers.BatchNormalization(momentum=0.9)(keras.layers.Conv2D(filters, (k, k), (stride, stride), "same", use_bias=False)(x)))

# %% projection-block wrong: the shortcut has no stride
def projection_block(x, filters, stride):
    y = conv_bn_relu(x, filters, 3, stride)
    y = keras.layers.BatchNormalization(momentum=0.9)(keras.layers.Conv2D(filters, 3, strides=1, padding="same", use_bias=False)(y))
    x = keras.layers.BatchNormalization(momentum=0.9)(keras.layers.Conv2D(filters, 1, padding="same", use_bias=False)(x))
    return keras.layers.ReLU()(keras.layers.Add()([x, y]))

# %% projection-block wrong: the stride in the second convolution
def projection_block(x, filters, stride):
    y = conv_bn_relu(x, filters, 3, 1)
    y = keras.layers.BatchNormalization(momentum=0.9)(keras.layers.Conv2D(filters, 3, strides=stride, padding="same", use_bias=False)(y))
    x = keras.layers.BatchNormalization(momentum=0.9)(keras.layers.Conv2D(filters, 1, strides=stride, padding="same", use_bias=False)(x))
    return keras.layers.ReLU()(keras.layers.Add()([x, y]))

# %% projection-block wrong: a ReLU on the shortcut
def projection_block(x, filters, stride):
    y = conv_bn_relu(x, filters, 3, stride)
    y = keras.layers.BatchNormalization(momentum=0.9)(keras.layers.Conv2D(filters, 3, strides=1, padding="same", use_bias=False)(y))
    x = conv_bn_relu(x, filters, 1, stride)
    return keras.layers.ReLU()(keras.layers.Add()([x, y]))

# %% projection-block wrong: no batch norm on the shortcut
def projection_block(x, filters, stride):
    y = conv_bn_relu(x, filters, 3, stride)
    y = keras.layers.BatchNormalization(momentum=0.9)(keras.layers.Conv2D(filters, 3, strides=1, padding="same", use_bias=False)(y))
    x = keras.layers.Conv2D(filters, 1, strides=stride, use_bias=False)(x)
    return keras.layers.ReLU()(keras.layers.Add()([x, y]))

# %% projection-block wrong: averages before the 1×1 convolution
def projection_block(x, filters, stride):
    y = conv_bn_relu(x, filters, 3, stride)
    y = keras.layers.BatchNormalization(momentum=0.9)(keras.layers.Conv2D(filters, 3, strides=1, padding="same", use_bias=False)(y))
    x = keras.layers.BatchNormalization(momentum=0.9)(keras.layers.Conv2D(filters, 1, use_bias=False)(keras.layers.AveragePooling2D(stride, stride, "same")(x)))
    return keras.layers.ReLU()(keras.layers.Add()([x, y]))

# %% projection-block wrong: a 3×3 convolution on the shortcut
def projection_block(x, filters, stride):
    y = conv_bn_relu(x, filters, 3, stride)
    y = keras.layers.BatchNormalization(momentum=0.9)(keras.layers.Conv2D(filters, 3, strides=1, padding="same", use_bias=False)(y))
    x = keras.layers.BatchNormalization(momentum=0.9)(keras.layers.Conv2D(filters, 3, strides=stride, padding="same", use_bias=False)(x))
    return keras.layers.ReLU()(keras.layers.Add()([x, y]))

# %% projection-block wrong: no ReLU at the end
def projection_block(x, filters, stride):
    y = conv_bn_relu(x, filters, 3, stride)
    y = keras.layers.BatchNormalization(momentum=0.9)(keras.layers.Conv2D(filters, 3, strides=1, padding="same", use_bias=False)(y))
    x = keras.layers.BatchNormalization(momentum=0.9)(keras.layers.Conv2D(filters, 1, strides=stride, padding="same", use_bias=False)(x))
    return keras.layers.Add()([x, y])

# %% projection-block wrong: projects only if the channels change
def projection_block(x, filters, stride):
    y = conv_bn_relu(x, filters, 3, stride)
    y = keras.layers.BatchNormalization(momentum=0.9)(keras.layers.Conv2D(filters, 3, padding="same", use_bias=False)(y))
    if x.shape[-1] != filters:
        x = keras.layers.BatchNormalization(momentum=0.9)(keras.layers.Conv2D(filters, 1, strides=stride, use_bias=False)(x))
    elif stride > 1:
        x = keras.layers.MaxPooling2D(1, stride, "same")(x)
    return keras.layers.ReLU()(keras.layers.Add()([x, y]))

# %% projection-block right: Keras layers only
def projection_block(x, filters, stride):
    L = keras.layers
    def conv(t, k, s):
        return L.BatchNormalization(momentum=0.9)(L.Conv2D(filters, k, s, "same", use_bias=False)(t))
    return L.ReLU()(L.add([conv(L.ReLU()(conv(x, 3, stride)), 3, 1), conv(x, 1, stride)]))

# %% projection-block right: the shortcut first, a 1×1 convolution without padding, names
def projection_block(x, filters, stride):
    short = keras.layers.Conv2D(filters, (1, 1), strides=(stride, stride), use_bias=False, name="shortcut")(x)
    short = keras.layers.BatchNormalization(momentum=0.9)(short)
    h = conv_bn_relu(x, filters, k=3, stride=stride)
    h = keras.layers.Conv2D(filters, (3, 3), padding="same", use_bias=False)(h)
    return keras.layers.Activation("relu")(keras.layers.Add()([short, keras.layers.BatchNormalization(momentum=0.9)(h)]))

# %% projection-block right: two nested Sequentials
def projection_block(x, filters, stride):
    def conv(k, s):
        return keras.layers.Conv2D(filters, k, strides=s, padding="same", use_bias=False)
    path = keras.Sequential([conv(3, stride), keras.layers.BatchNormalization(momentum=0.9), keras.layers.ReLU(), conv(3, 1), keras.layers.BatchNormalization(momentum=0.9)])
    short = keras.Sequential([conv(1, stride), keras.layers.BatchNormalization(momentum=0.9)])
    return keras.ops.relu(keras.layers.Add()([path(x), short(x)]))

# %% zero-pad-shortcut wrong: averages
def zero_pad_shortcut(a, c_out, stride):
    m, h, w, c = a.shape
    kept = np.stack([[a[:, p:p + stride, q:q + stride].mean(axis=(1, 2)) for q in range(0, w, stride)] for p in range(0, h, stride)])
    return np.pad(kept.transpose(2, 0, 1, 3), ((0, 0), (0, 0), (0, 0), (0, c_out - c)))

# %% zero-pad-shortcut wrong: repeats channels
def zero_pad_shortcut(a, c_out, stride):
    return np.take(a[:, ::stride, ::stride], np.arange(c_out) % a.shape[-1], axis=-1)

# %% zero-pad-shortcut wrong: pads space
def zero_pad_shortcut(a, c_out, stride):
    out = np.zeros((*a.shape[:3], c_out))
    out[:, ::stride, ::stride, :a.shape[-1]] = a[:, ::stride, ::stride]
    return out

# %% zero-pad-shortcut wrong: zeros on both sides of the old channels
def zero_pad_shortcut(a, c_out, stride):
    extra = c_out - a.shape[-1]
    return np.pad(a[:, ::stride, ::stride], ((0, 0), (0, 0), (0, 0), (extra // 2, extra - extra // 2)))

# %% zero-pad-shortcut wrong: subsamples rows only
def zero_pad_shortcut(a, c_out, stride):
    return np.pad(a[:, ::stride], ((0, 0), (0, 0), (0, 0), (0, c_out - a.shape[-1])))

# %% zero-pad-shortcut wrong: drops the last odd row and column
def zero_pad_shortcut(a, c_out, stride):
    m, h, w, c = a.shape
    kept = a[:, :h // stride * stride:stride, :w // stride * stride:stride]
    return np.concatenate([kept, np.zeros((*kept.shape[:3], c_out - c))], axis=-1)

# %% zero-pad-shortcut right: assigned into zeros
def zero_pad_shortcut(a, c_out, stride):
    m, h, w, c = a.shape
    out = np.zeros((m, -(-h // stride), -(-w // stride), c_out))
    out[..., :c] = a[:, ::stride, ::stride, :]
    return out

# %% zero-pad-shortcut right: a product with the first rows of the unit matrix
def zero_pad_shortcut(a, c_out, stride):
    rows, columns = np.arange(0, a.shape[1], stride), np.arange(0, a.shape[2], stride)
    return a[:, rows][:, :, columns] @ np.eye(a.shape[3], c_out)

# %% train wrong: the loss takes logits for probabilities
def train(model, x, y, epochs):
    model.compile(optimizer=keras.optimizers.Adam(1e-3), loss=keras.losses.SparseCategoricalCrossentropy())
    history = model.fit(x, y, batch_size=64, epochs=epochs, verbose=0)
    return model, history.history["loss"]

# %% train wrong: batches of 32
def train(model, x, y, epochs):
    model.compile(optimizer=keras.optimizers.Adam(1e-3), loss=keras.losses.SparseCategoricalCrossentropy(from_logits=True))
    history = model.fit(x, y, batch_size=32, epochs=epochs, verbose=0)
    return model, history.history["loss"]

# %% train wrong: learning rate .01
def train(model, x, y, epochs):
    model.compile(optimizer=keras.optimizers.Adam(1e-2), loss=keras.losses.SparseCategoricalCrossentropy(from_logits=True))
    history = model.fit(x, y, batch_size=64, epochs=epochs, verbose=0)
    return model, history.history["loss"]

# %% train wrong: SGD
def train(model, x, y, epochs):
    model.compile(optimizer=keras.optimizers.SGD(1e-3), loss=keras.losses.SparseCategoricalCrossentropy(from_logits=True))
    history = model.fit(x, y, batch_size=64, epochs=epochs, verbose=0)
    return model, history.history["loss"]

# %% train wrong: returns the model only
def train(model, x, y, epochs):
    model.compile(optimizer=keras.optimizers.Adam(1e-3), loss=keras.losses.SparseCategoricalCrossentropy(from_logits=True))
    history = model.fit(x, y, batch_size=64, epochs=epochs, verbose=0)
    return model

# %% train wrong: one epoch too many
def train(model, x, y, epochs):
    model.compile(optimizer=keras.optimizers.Adam(1e-3), loss=keras.losses.SparseCategoricalCrossentropy(from_logits=True))
    history = model.fit(x, y, batch_size=64, epochs=epochs + 1, verbose=0)
    return model, history.history["loss"][:epochs]

# %% train wrong: labels taken for one-hot columns
def train(model, x, y, epochs):
    model.compile(optimizer=keras.optimizers.Adam(1e-3), loss=keras.losses.CategoricalCrossentropy(from_logits=True))
    history = model.fit(x, y, batch_size=64, epochs=epochs, verbose=0)
    return model, history.history["loss"]

# %% train right: a loop with a tape
def train(model, x, y, epochs):
    loss_fn = keras.losses.SparseCategoricalCrossentropy(from_logits=True)
    adam, losses = keras.optimizers.Adam(), []
    for epoch in range(epochs):
        order, total = np.random.default_rng(epoch).permutation(len(y)), 0.0
        for start in range(0, len(y), 64):
            some = order[start:start + 64]
            with tf.GradientTape() as tape:
                J = loss_fn(y[some], model(x[some], training=True))
            adam.apply_gradients(zip(tape.gradient(J, model.trainable_variables), model.trainable_variables))
            total += float(J) * len(some)
        losses.append(total / len(y))
    return model, losses

# %% train right: one call of fit for each epoch
def train(model, x, y, epochs):
    def loss(y_true, z):
        return keras.ops.mean(keras.losses.sparse_categorical_crossentropy(y_true, z, from_logits=True))
    model.compile(keras.optimizers.Adam(learning_rate=0.001), loss)
    return model, [model.fit(x, y, 64, 1, verbose=0).history["loss"][0] for _ in range(epochs)]

# %% train right: batches of tf.data
def train(model, x, y, epochs):
    batches = tf.data.Dataset.from_tensor_slices((x, y)).shuffle(len(y), seed=0).batch(64)
    model.compile("adam", keras.losses.SparseCategoricalCrossentropy(from_logits=True), metrics=["accuracy"])
    return model, list(model.fit(batches, epochs=epochs, verbose=0).history["loss"])

# %% quiz@quiz-check-first wrong: always a
def quiz():
    return {"q1": "a", "q2": "a", "q3": "a", "q4": "a"}

# %% quiz@quiz-check-first wrong: more weights than examples prove it
def quiz():
    return {"q1": "d", "q2": "c", "q3": "d", "q4": "a"}

# %% quiz@quiz-check-first wrong: channels only need a projection
def quiz():
    return {"q1": "b", "q2": "a", "q3": "d", "q4": "a"}

# %% quiz@quiz-check-second wrong: zeros do not pass
def quiz():
    return {"q1": "b", "q2": "c", "q3": "c", "q4": "a"}

# %% quiz@quiz-check-second wrong: no batch norm in a ResNet
def quiz():
    return {"q1": "b", "q2": "c", "q3": "d", "q4": "d"}

# %% quiz@quiz-check-second wrong: letters in capitals
def quiz():
    return {"q1": "b", "q2": "c", "q3": "D", "q4": "A"}

# %% quiz right: a literal
def quiz():
    return {"q4": "a", "q3": "d", "q2": "c", "q1": "b"}

# %% quiz right: built by zip
def quiz():
    return dict(zip(("q1", "q2", "q3", "q4"), "bcda"))
