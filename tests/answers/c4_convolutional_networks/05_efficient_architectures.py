"""Known answers of c4_convolutional_networks/05_efficient_architectures: wrong ones lose points, right ones keep them."""

# %% conv1x1 wrong: mixes pixels by a bad reshape
def conv1x1(A, W, b):
    m, h, w, c = A.shape
    return (A.reshape(c, -1).T @ W + b).reshape(m, h, w, -1)

# %% conv1x1 wrong: sums the channels first
def conv1x1(A, W, b):
    return A.sum(axis=-1, keepdims=True) * W.sum(axis=0) + b

# %% conv1x1 wrong: applies a ReLU that nobody asked for
def conv1x1(A, W, b):
    return np.maximum(A @ W + b, 0)

# %% conv1x1 wrong: forgets the bias
def conv1x1(A, W, b):
    return A @ W

# %% conv1x1 wrong: changes A in place
def conv1x1(A, W, b):
    A *= 1.0000001
    return A @ W + b

# %% conv1x1 wrong: transposes W, which only square ones forgive
def conv1x1(A, W, b):
    return A @ W.T + b

# %% conv1x1 wrong: takes the mean over channels
def conv1x1(A, W, b):
    return A @ W / A.shape[-1] + b

# %% conv1x1 wrong: drops the batch axis
def conv1x1(A, W, b):
    return A[0] @ W + b

# %% conv1x1 right: einsum
def conv1x1(A, W, b):
    return np.einsum('mhwc,cd->mhwd', A, W) + b

# %% conv1x1 right: reshape, product, reshape
def conv1x1(A, W, b):
    flat = A.reshape(-1, A.shape[-1]) @ W
    return flat.reshape(*A.shape[:3], W.shape[1]) + b

# %% conv1x1 right: a loop over the channels that go out
def conv1x1(A, W, b):
    return np.stack([(A * W[:, k]).sum(axis=-1) + b[k] for k in range(W.shape[1])], axis=-1)

# %% conv1x1 right: TensorFlow's convolution
def conv1x1(A, W, b):
    return tf.nn.conv2d(A, W[None, None], 1, 'VALID').numpy() + b

# %% conv-mults@conv-mults-check wrong: uses the side of the input
def conv_mults(n_out, f, c_in, c_out, groups=1):
    return (n_out + f - 1) ** 2 * c_out * f**2 * c_in // groups


def bottleneck_mults(n, c_in, c_mid, f, c_out):
    return conv_mults(n, 1, c_in, c_mid) + conv_mults(n, f, c_mid, c_out)

# %% conv-mults@conv-mults-check wrong: counts biases
def conv_mults(n_out, f, c_in, c_out, groups=1):
    return n_out**2 * c_out * (f**2 * c_in // groups + 1)


def bottleneck_mults(n, c_in, c_mid, f, c_out):
    return conv_mults(n, 1, c_in, c_mid) + conv_mults(n, f, c_mid, c_out)

# %% conv-mults@conv-mults-check wrong: ignores groups
def conv_mults(n_out, f, c_in, c_out, groups=1):
    return n_out**2 * c_out * f**2 * c_in


def bottleneck_mults(n, c_in, c_mid, f, c_out):
    return conv_mults(n, 1, c_in, c_mid) + conv_mults(n, f, c_mid, c_out)

# %% conv-mults@conv-mults-check wrong: groups divide twice
def conv_mults(n_out, f, c_in, c_out, groups=1):
    return n_out**2 * (c_out // groups) * f**2 * (c_in // groups)


def bottleneck_mults(n, c_in, c_mid, f, c_out):
    return conv_mults(n, 1, c_in, c_mid) + conv_mults(n, f, c_mid, c_out)

# %% conv-mults@conv-mults-check wrong: counts weights, not multiplications
def conv_mults(n_out, f, c_in, c_out, groups=1):
    return c_out * f**2 * c_in // groups


def bottleneck_mults(n, c_in, c_mid, f, c_out):
    return conv_mults(n, 1, c_in, c_mid) + conv_mults(n, f, c_mid, c_out)

# %% conv-mults@conv-mults-check wrong: a float
def conv_mults(n_out, f, c_in, c_out, groups=1):
    return n_out**2 * c_out * f**2 * c_in / groups


def bottleneck_mults(n, c_in, c_mid, f, c_out):
    return conv_mults(n, 1, c_in, c_mid) + conv_mults(n, f, c_mid, c_out)

# %% conv-mults@conv-mults-check wrong: f not squared
def conv_mults(n_out, f, c_in, c_out, groups=1):
    return n_out**2 * c_out * f * c_in // groups


def bottleneck_mults(n, c_in, c_mid, f, c_out):
    return conv_mults(n, 1, c_in, c_mid) + conv_mults(n, f, c_mid, c_out)

# %% conv-mults@conv-mults-check-bottleneck wrong: forgets the squeeze
def conv_mults(n_out, f, c_in, c_out, groups=1):
    return n_out**2 * c_out * f**2 * (c_in // groups)


def bottleneck_mults(n, c_in, c_mid, f, c_out):
    return conv_mults(n, f, c_mid, c_out)

# %% conv-mults@conv-mults-check-bottleneck wrong: forgets the second stage
def conv_mults(n_out, f, c_in, c_out, groups=1):
    return n_out**2 * c_out * f**2 * (c_in // groups)


def bottleneck_mults(n, c_in, c_mid, f, c_out):
    return conv_mults(n, 1, c_in, c_mid)

# %% conv-mults@conv-mults-check-bottleneck wrong: the large kernel still sees all channels
def conv_mults(n_out, f, c_in, c_out, groups=1):
    return n_out**2 * c_out * f**2 * (c_in // groups)


def bottleneck_mults(n, c_in, c_mid, f, c_out):
    return conv_mults(n, 1, c_in, c_mid) + conv_mults(n, f, c_in, c_out)

# %% conv-mults@conv-mults-check-bottleneck wrong: the squeeze has the large kernel too
def conv_mults(n_out, f, c_in, c_out, groups=1):
    return n_out**2 * c_out * f**2 * (c_in // groups)


def bottleneck_mults(n, c_in, c_mid, f, c_out):
    return conv_mults(n, f, c_in, c_mid) + conv_mults(n, f, c_mid, c_out)

# %% conv-mults right: whole division at the end
def conv_mults(n_out, f, c_in, c_out, groups=1):
    return n_out * n_out * c_out * f * f * c_in // groups


def bottleneck_mults(n, c_in, c_mid, f, c_out):
    return n * n * (c_in * c_mid + f * f * c_mid * c_out)

# %% conv-mults right: a sum over groups
def conv_mults(n_out, f, c_in, c_out, groups=1):
    return groups * n_out**2 * f**2 * (c_in // groups) * (c_out // groups)


def bottleneck_mults(n, c_in, c_mid, f, c_out):
    rows = [(1, c_in, c_mid), (f, c_mid, c_out)]
    return sum(conv_mults(n, *row) for row in rows)

# %% conv-mults right: NumPy products
def conv_mults(n_out, f, c_in, c_out, groups=1):
    return int(np.prod([n_out, n_out, f, f, c_in // groups, c_out]))


def bottleneck_mults(n, c_in, c_mid, f, c_out):
    return n**2 * c_mid * (c_in + f**2 * c_out)

# %% gamma wrong: believes that γ counts weights
def notes_gamma():
    return {'direct': (153_600, 120_422_400), 'bottleneck': (15_872, 12_443_648), 'with_96': 74_661_888, 'gamma': 'weights'}

# %% gamma wrong: weights with biases
def notes_gamma():
    return {'direct': (153_632, 120_422_400), 'bottleneck': (15_920, 12_443_648), 'with_96': 74_661_888, 'gamma': 'multiplications'}

# %% gamma wrong: forgets the squeeze
def notes_gamma():
    return {'direct': (153_600, 120_422_400), 'bottleneck': (12_800, 10_035_200), 'with_96': 60_211_200, 'gamma': 'multiplications'}

# %% gamma wrong: pairs swapped
def notes_gamma():
    return {'direct': (120_422_400, 153_600), 'bottleneck': (12_443_648, 15_872), 'with_96': 74_661_888, 'gamma': 'multiplications'}

# %% gamma wrong: counts with 16 for the drawn block
def notes_gamma():
    return {'direct': (153_600, 120_422_400), 'bottleneck': (15_872, 12_443_648), 'with_96': 12_443_648, 'gamma': 'multiplications'}

# %% gamma right: numbers written down
def notes_gamma():
    return {'direct': (153_600, 120_422_400), 'bottleneck': (15_872, 12_443_648), 'with_96': 74_661_888, 'gamma': 'multiplications'}

# %% gamma right: from kernel shapes
def notes_gamma():
    return {'direct': (25 * 192 * 32, 784 * 25 * 192 * 32), 'bottleneck': (192 * 16 + 25 * 16 * 32, 784 * (192 * 16 + 25 * 16 * 32)), 'with_96': 784 * 96 * (192 + 800), 'gamma': 'multiplications'}

# %% gamma right: divides by the positions
def notes_gamma():
    counts = dict(direct=conv_mults(28, 5, 192, 32), bottleneck=bottleneck_mults(28, 192, 16, 5, 32))
    pairs = {name: (count // 28**2, count) for name, count in counts.items()}
    return pairs | {"with_96": bottleneck_mults(28, 192, 96, 5, 32), "gamma": "multiplications"}

# %% inception-block wrong: the pool halves the map
def as_model(block, input_shape, **kw):
    """Given: wrap block(x, **kw) into a Keras model with an input of input_shape (h, w, c)."""
    inputs = keras.Input(input_shape)
    return keras.Model(inputs, block(inputs, **kw))


def inception_block(x, f1, f3r, f3, f5r, f5, fp):
    def conv(x, filters, f):
        return keras.layers.Conv2D(filters, f, padding="same", activation="relu")(x)

    pooled = keras.layers.MaxPooling2D(3, padding="same")(x)
    branches = [conv(x, f1, 1), conv(conv(x, f3r, 1), f3, 3), conv(conv(x, f5r, 1), f5, 5), conv(pooled, fp, 1)]
    return keras.layers.Concatenate()(branches)

# %% inception-block wrong: pool of stride 2, enlarged again
def as_model(block, input_shape, **kw):
    """Given: wrap block(x, **kw) into a Keras model with an input of input_shape (h, w, c)."""
    inputs = keras.Input(input_shape)
    return keras.Model(inputs, block(inputs, **kw))


def inception_block(x, f1, f3r, f3, f5r, f5, fp):
    def conv(x, filters, f):
        return keras.layers.Conv2D(filters, f, padding="same", activation="relu")(x)

    pooled = keras.layers.UpSampling2D(2)(keras.layers.MaxPooling2D(3, strides=2, padding="same")(x))[:, : x.shape[1], : x.shape[2]]
    branches = [conv(x, f1, 1), conv(conv(x, f3r, 1), f3, 3), conv(conv(x, f5r, 1), f5, 5), conv(pooled, fp, 1)]
    return keras.layers.Concatenate()(branches)

# %% inception-block wrong: reduction after the large kernel
def as_model(block, input_shape, **kw):
    """Given: wrap block(x, **kw) into a Keras model with an input of input_shape (h, w, c)."""
    inputs = keras.Input(input_shape)
    return keras.Model(inputs, block(inputs, **kw))


def inception_block(x, f1, f3r, f3, f5r, f5, fp):
    def conv(x, filters, f):
        return keras.layers.Conv2D(filters, f, padding="same", activation="relu")(x)

    pooled = keras.layers.MaxPooling2D(3, strides=1, padding="same")(x)
    branches = [conv(x, f1, 1), conv(conv(x, f3, 3), f3r, 1), conv(conv(x, f5, 5), f5r, 1), conv(pooled, fp, 1)]
    return keras.layers.Concatenate()(branches)

# %% inception-block wrong: adds the branches
def as_model(block, input_shape, **kw):
    """Given: wrap block(x, **kw) into a Keras model with an input of input_shape (h, w, c)."""
    inputs = keras.Input(input_shape)
    return keras.Model(inputs, block(inputs, **kw))


def inception_block(x, f1, f3r, f3, f5r, f5, fp):
    def conv(x, filters, f):
        return keras.layers.Conv2D(filters, f, padding="same", activation="relu")(x)

    pooled = keras.layers.MaxPooling2D(3, strides=1, padding="same")(x)
    branches = [conv(x, f1, 1), conv(conv(x, f3r, 1), f3, 3), conv(conv(x, f5r, 1), f5, 5), conv(pooled, fp, 1)]
    return keras.layers.Add()([conv(b, f1 + f3 + f5 + fp, 1) for b in branches])

# %% inception-block wrong: no 1×1 behind the pool
def as_model(block, input_shape, **kw):
    """Given: wrap block(x, **kw) into a Keras model with an input of input_shape (h, w, c)."""
    inputs = keras.Input(input_shape)
    return keras.Model(inputs, block(inputs, **kw))


def inception_block(x, f1, f3r, f3, f5r, f5, fp):
    def conv(x, filters, f):
        return keras.layers.Conv2D(filters, f, padding="same", activation="relu")(x)

    pooled = keras.layers.MaxPooling2D(3, strides=1, padding="same")(x)
    branches = [conv(x, f1, 1), conv(conv(x, f3r, 1), f3, 3), conv(conv(x, f5r, 1), f5, 5), pooled]
    return keras.layers.Concatenate()(branches)

# %% inception-block wrong: 1×1 before the pool
def as_model(block, input_shape, **kw):
    """Given: wrap block(x, **kw) into a Keras model with an input of input_shape (h, w, c)."""
    inputs = keras.Input(input_shape)
    return keras.Model(inputs, block(inputs, **kw))


def inception_block(x, f1, f3r, f3, f5r, f5, fp):
    def conv(x, filters, f):
        return keras.layers.Conv2D(filters, f, padding="same", activation="relu")(x)

    pass
    branches = [conv(x, f1, 1), conv(conv(x, f3r, 1), f3, 3), conv(conv(x, f5r, 1), f5, 5), keras.layers.MaxPooling2D(3, strides=1, padding="same")(conv(x, fp, 1))]
    return keras.layers.Concatenate()(branches)

# %% inception-block wrong: no ReLU
def as_model(block, input_shape, **kw):
    """Given: wrap block(x, **kw) into a Keras model with an input of input_shape (h, w, c)."""
    inputs = keras.Input(input_shape)
    return keras.Model(inputs, block(inputs, **kw))


def inception_block(x, f1, f3r, f3, f5r, f5, fp):
    def conv(x, filters, f):
        return keras.layers.Conv2D(filters, f, padding="same", activation=None)(x)

    pooled = keras.layers.MaxPooling2D(3, strides=1, padding="same")(x)
    branches = [conv(x, f1, 1), conv(conv(x, f3r, 1), f3, 3), conv(conv(x, f5r, 1), f5, 5), conv(pooled, fp, 1)]
    return keras.layers.Concatenate()(branches)

# %% inception-block wrong: average pool
def as_model(block, input_shape, **kw):
    """Given: wrap block(x, **kw) into a Keras model with an input of input_shape (h, w, c)."""
    inputs = keras.Input(input_shape)
    return keras.Model(inputs, block(inputs, **kw))


def inception_block(x, f1, f3r, f3, f5r, f5, fp):
    def conv(x, filters, f):
        return keras.layers.Conv2D(filters, f, padding="same", activation="relu")(x)

    pooled = keras.layers.AveragePooling2D(3, strides=1, padding="same")(x)
    branches = [conv(x, f1, 1), conv(conv(x, f3r, 1), f3, 3), conv(conv(x, f5r, 1), f5, 5), conv(pooled, fp, 1)]
    return keras.layers.Concatenate()(branches)

# %% inception-block wrong: branches in another order
def as_model(block, input_shape, **kw):
    """Given: wrap block(x, **kw) into a Keras model with an input of input_shape (h, w, c)."""
    inputs = keras.Input(input_shape)
    return keras.Model(inputs, block(inputs, **kw))


def inception_block(x, f1, f3r, f3, f5r, f5, fp):
    def conv(x, filters, f):
        return keras.layers.Conv2D(filters, f, padding="same", activation="relu")(x)

    pooled = keras.layers.MaxPooling2D(3, strides=1, padding="same")(x)
    branches = [conv(pooled, fp, 1), conv(x, f1, 1), conv(conv(x, f3r, 1), f3, 3), conv(conv(x, f5r, 1), f5, 5)]
    return keras.layers.Concatenate()(branches)

# %% inception-block wrong: pool of 2×2
def as_model(block, input_shape, **kw):
    """Given: wrap block(x, **kw) into a Keras model with an input of input_shape (h, w, c)."""
    inputs = keras.Input(input_shape)
    return keras.Model(inputs, block(inputs, **kw))


def inception_block(x, f1, f3r, f3, f5r, f5, fp):
    def conv(x, filters, f):
        return keras.layers.Conv2D(filters, f, padding="same", activation="relu")(x)

    pooled = keras.layers.MaxPooling2D(2, strides=1, padding="same")(x)
    branches = [conv(x, f1, 1), conv(conv(x, f3r, 1), f3, 3), conv(conv(x, f5r, 1), f5, 5), conv(pooled, fp, 1)]
    return keras.layers.Concatenate()(branches)

# %% inception-block wrong: stacks along the width
def as_model(block, input_shape, **kw):
    """Given: wrap block(x, **kw) into a Keras model with an input of input_shape (h, w, c)."""
    inputs = keras.Input(input_shape)
    return keras.Model(inputs, block(inputs, **kw))


def inception_block(x, f1, f3r, f3, f5r, f5, fp):
    def conv(x, filters, f):
        return keras.layers.Conv2D(filters, f, padding="same", activation="relu")(x)

    pooled = keras.layers.MaxPooling2D(3, strides=1, padding="same")(x)
    branches = [conv(x, f1, 1), conv(conv(x, f3r, 1), f3, 3), conv(conv(x, f5r, 1), f5, 5), conv(pooled, fp, 1)]
    return keras.layers.Concatenate(axis=2)([conv(b, f1, 1) for b in branches])

# %% inception-block right: convolution, batch norm, ReLU, branches built from the pool upwards
def as_model(block, input_shape, **kw):
    """Given: wrap block(x, **kw) into a Keras model with an input of input_shape (h, w, c)."""
    inputs = keras.Input(input_shape)
    return keras.Model(inputs, block(inputs, **kw))



def inception_block(x, f1, f3r, f3, f5r, f5, fp):
    def unit(y, filters, f):
        y = keras.layers.Conv2D(filters, f, padding="same", use_bias=False)(y)
        return keras.layers.Activation("relu")(keras.layers.BatchNormalization(momentum=0.9)(y))

    d = unit(keras.layers.MaxPool2D((3, 3), (1, 1), "same", name="pool_branch")(x), fp, 1)
    c = unit(unit(x, f5r, 1), f5, (5, 5))
    b = unit(unit(x, f3r, 1), f3, (3, 3))
    return keras.layers.concatenate([unit(x, f1, 1), b, c, d], axis=3)

# %% inception-block right: plain layers, ReLU layers of their own
def as_model(block, input_shape, **kw):
    """Given: wrap block(x, **kw) into a Keras model with an input of input_shape (h, w, c)."""
    inputs = keras.Input(input_shape)
    return keras.Model(inputs, block(inputs, **kw))



def inception_block(x, f1, f3r, f3, f5r, f5, fp):
    L = keras.layers
    one = L.ReLU()(L.Conv2D(f1, 1)(x))
    three = L.ReLU()(L.Conv2D(f3r, 1)(x))
    three = L.ReLU()(L.Conv2D(f3, 3, padding="same")(three))
    five = L.ReLU()(L.Conv2D(f5r, 1)(x))
    five = L.ReLU()(L.Conv2D(f5, 5, padding="same")(five))
    pool = L.MaxPooling2D(pool_size=3, strides=1, padding="same")(x)
    pool = L.ReLU()(L.Conv2D(fp, 1)(pool))
    return L.Concatenate(axis=-1)([one, three, five, pool])

# %% inception-block right: branches as a table, joined by keras.ops
def as_model(block, input_shape, **kw):
    """Given: wrap block(x, **kw) into a Keras model with an input of input_shape (h, w, c)."""
    inputs = keras.Input(input_shape)
    return keras.Model(inputs, block(inputs, **kw))



def inception_block(x, f1, f3r, f3, f5r, f5, fp):
    outs = []
    for pool, stack in [(False, [(f1, 1)]), (False, [(f3r, 1), (f3, 3)]), (False, [(f5r, 1), (f5, 5)]), (True, [(fp, 1)])]:
        y = keras.layers.MaxPooling2D(3, 1, padding="same")(x) if pool else x
        for filters, f in stack:
            y = keras.ops.relu(keras.layers.Conv2D(filters, f, padding="same", use_bias=False)(y))
        outs.append(y)
    return keras.ops.concatenate(outs, axis=-1)

# %% inception-counts@inception-counts-check wrong: no biases
def inception_counts(n, c_in, f1, f3r, f3, f5r, f5, fp):
    layers = [(1, c_in, f1), (3, f3r or c_in, f3), (5, f5r or c_in, f5)]
    layers += [(1, c_in, squeeze) for squeeze in (f3r, f5r, fp) if squeeze]
    mults = sum(conv_mults(n, f, a, b) for f, a, b in layers)
    params = sum(f**2 * a * b for f, a, b in layers)
    return params, mults, f1 + f3 + f5 + (fp or c_in)


def fair_blocks():
    return (12, 12, 24, 6, 6, 6), (23, 23, 46, 12, 12, 12)

# %% inception-counts@inception-counts-check wrong: believes that a pool reduces channels
def inception_counts(n, c_in, f1, f3r, f3, f5r, f5, fp):
    layers = [(1, c_in, f1), (3, f3r or c_in, f3), (5, f5r or c_in, f5)]
    layers += [(1, c_in, squeeze) for squeeze in (f3r, f5r, fp) if squeeze]
    mults = sum(conv_mults(n, f, a, b) for f, a, b in layers)
    params = sum(f**2 * a * b + b for f, a, b in layers)
    return params, mults, f1 + f3 + f5 + (fp or f5)


def fair_blocks():
    return (12, 12, 24, 6, 6, 6), (23, 23, 46, 12, 12, 12)

# %% inception-counts@inception-counts-check wrong: large kernels see all channels
def inception_counts(n, c_in, f1, f3r, f3, f5r, f5, fp):
    layers = [(1, c_in, f1), (3, c_in, f3), (5, c_in, f5)]
    layers += [(1, c_in, squeeze) for squeeze in (f3r, f5r, fp) if squeeze]
    mults = sum(conv_mults(n, f, a, b) for f, a, b in layers)
    params = sum(f**2 * a * b + b for f, a, b in layers)
    return params, mults, f1 + f3 + f5 + (fp or c_in)


def fair_blocks():
    return (12, 12, 24, 6, 6, 6), (23, 23, 46, 12, 12, 12)

# %% inception-counts@inception-counts-check wrong: 1×1 behind the pool forgotten
def inception_counts(n, c_in, f1, f3r, f3, f5r, f5, fp):
    layers = [(1, c_in, f1), (3, f3r or c_in, f3), (5, f5r or c_in, f5)]
    layers += [(1, c_in, squeeze) for squeeze in (f3r, f5r) if squeeze]
    mults = sum(conv_mults(n, f, a, b) for f, a, b in layers)
    params = sum(f**2 * a * b + b for f, a, b in layers)
    return params, mults, f1 + f3 + f5 + (fp or c_in)


def fair_blocks():
    return (12, 12, 24, 6, 6, 6), (23, 23, 46, 12, 12, 12)

# %% inception-counts@inception-counts-check wrong: counts the squeezes as output
def inception_counts(n, c_in, f1, f3r, f3, f5r, f5, fp):
    layers = [(1, c_in, f1), (3, f3r or c_in, f3), (5, f5r or c_in, f5)]
    layers += [(1, c_in, squeeze) for squeeze in (f3r, f5r, fp) if squeeze]
    mults = sum(conv_mults(n, f, a, b) for f, a, b in layers)
    params = sum(f**2 * a * b + b for f, a, b in layers)
    return params, mults, f1 + f3 + f5 + (fp or c_in) + (f3r or 0)


def fair_blocks():
    return (12, 12, 24, 6, 6, 6), (23, 23, 46, 12, 12, 12)

# %% inception-counts@inception-counts-check wrong: biases multiply too
def inception_counts(n, c_in, f1, f3r, f3, f5r, f5, fp):
    layers = [(1, c_in, f1), (3, f3r or c_in, f3), (5, f5r or c_in, f5)]
    layers += [(1, c_in, squeeze) for squeeze in (f3r, f5r, fp) if squeeze]
    mults = sum(conv_mults(n, f, a, b) + n * n * b for f, a, b in layers)
    params = sum(f**2 * a * b + b for f, a, b in layers)
    return params, mults, f1 + f3 + f5 + (fp or c_in)


def fair_blocks():
    return (12, 12, 24, 6, 6, 6), (23, 23, 46, 12, 12, 12)

# %% inception-counts@inception-counts-check wrong: drops the branch whose squeeze is None
def inception_counts(n, c_in, f1, f3r, f3, f5r, f5, fp):
    layers = [(1, c_in, f1)] + [(f, r, k) for f, r, k in ((3, f3r, f3), (5, f5r, f5)) if r]
    layers += [(1, c_in, squeeze) for squeeze in (f3r, f5r, fp) if squeeze]
    mults = sum(conv_mults(n, f, a, b) for f, a, b in layers)
    params = sum(f**2 * a * b + b for f, a, b in layers)
    return params, mults, f1 + f3 + f5 + (fp or c_in)


def fair_blocks():
    return (12, 12, 24, 6, 6, 6), (23, 23, 46, 12, 12, 12)

# %% inception-counts@inception-counts-check wrong: a list instead of a tuple
def inception_counts(n, c_in, f1, f3r, f3, f5r, f5, fp):
    layers = [(1, c_in, f1), (3, f3r or c_in, f3), (5, f5r or c_in, f5)]
    layers += [(1, c_in, squeeze) for squeeze in (f3r, f5r, fp) if squeeze]
    mults = sum(conv_mults(n, f, a, b) for f, a, b in layers)
    params = sum(f**2 * a * b + b for f, a, b in layers)
    return [params, mults, f1 + f3 + f5 + (fp or c_in)]


def fair_blocks():
    return (12, 12, 24, 6, 6, 6), (23, 23, 46, 12, 12, 12)

# %% inception-counts@inception-counts-check-fair wrong: not widened
def inception_counts(n, c_in, f1, f3r, f3, f5r, f5, fp):
    layers = [(1, c_in, f1), (3, f3r or c_in, f3), (5, f5r or c_in, f5)]
    layers += [(1, c_in, squeeze) for squeeze in (f3r, f5r, fp) if squeeze]
    mults = sum(conv_mults(n, f, a, b) for f, a, b in layers)
    params = sum(f**2 * a * b + b for f, a, b in layers)
    return params, mults, f1 + f3 + f5 + (fp or c_in)


def fair_blocks():
    return (8, 8, 16, 4, 4, 4), (16, 16, 32, 8, 8, 8)

# %% inception-counts@inception-counts-check-fair wrong: every filter doubled
def inception_counts(n, c_in, f1, f3r, f3, f5r, f5, fp):
    layers = [(1, c_in, f1), (3, f3r or c_in, f3), (5, f5r or c_in, f5)]
    layers += [(1, c_in, squeeze) for squeeze in (f3r, f5r, fp) if squeeze]
    mults = sum(conv_mults(n, f, a, b) for f, a, b in layers)
    params = sum(f**2 * a * b + b for f, a, b in layers)
    return params, mults, f1 + f3 + f5 + (fp or c_in)


def fair_blocks():
    return (16, 16, 32, 8, 8, 8), (32, 32, 64, 16, 16, 16)

# %% inception-counts@inception-counts-check-fair wrong: no squeeze at all
def inception_counts(n, c_in, f1, f3r, f3, f5r, f5, fp):
    layers = [(1, c_in, f1), (3, f3r or c_in, f3), (5, f5r or c_in, f5)]
    layers += [(1, c_in, squeeze) for squeeze in (f3r, f5r, fp) if squeeze]
    mults = sum(conv_mults(n, f, a, b) for f, a, b in layers)
    params = sum(f**2 * a * b + b for f, a, b in layers)
    return params, mults, f1 + f3 + f5 + (fp or c_in)


def fair_blocks():
    return (8, 16, 16, 16, 4, 4), (12, 20, 32, 32, 8, 8)

# %% inception-counts@inception-counts-check-fair wrong: a branch of no filters
def inception_counts(n, c_in, f1, f3r, f3, f5r, f5, fp):
    layers = [(1, c_in, f1), (3, f3r or c_in, f3), (5, f5r or c_in, f5)]
    layers += [(1, c_in, squeeze) for squeeze in (f3r, f5r, fp) if squeeze]
    mults = sum(conv_mults(n, f, a, b) for f, a, b in layers)
    params = sum(f**2 * a * b + b for f, a, b in layers)
    return params, mults, f1 + f3 + f5 + (fp or c_in)


def fair_blocks():
    return (0, 12, 24, 6, 6, 6), (24, 23, 46, 12, 12, 12)

# %% inception-counts@inception-counts-check-fair wrong: the pair without squeezes itself
def inception_counts(n, c_in, f1, f3r, f3, f5r, f5, fp):
    layers = [(1, c_in, f1), (3, f3r or c_in, f3), (5, f5r or c_in, f5)]
    layers += [(1, c_in, squeeze) for squeeze in (f3r, f5r, fp) if squeeze]
    mults = sum(conv_mults(n, f, a, b) for f, a, b in layers)
    params = sum(f**2 * a * b + b for f, a, b in layers)
    return params, mults, f1 + f3 + f5 + (fp or c_in)


def fair_blocks():
    return (8, None, 16, None, 4, 4), (16, None, 32, None, 8, 8)

# %% inception-counts@inception-counts-check-fair wrong: only one block
def inception_counts(n, c_in, f1, f3r, f3, f5r, f5, fp):
    layers = [(1, c_in, f1), (3, f3r or c_in, f3), (5, f5r or c_in, f5)]
    layers += [(1, c_in, squeeze) for squeeze in (f3r, f5r, fp) if squeeze]
    mults = sum(conv_mults(n, f, a, b) for f, a, b in layers)
    params = sum(f**2 * a * b + b for f, a, b in layers)
    return params, mults, f1 + f3 + f5 + (fp or c_in)


def fair_blocks():
    return (12, 12, 24, 6, 6, 6)

# %% inception-counts@inception-counts-check-fair wrong: stage 2 counted on the old 32 channels
def inception_counts(n, c_in, f1, f3r, f3, f5r, f5, fp):
    layers = [(1, c_in, f1), (3, f3r or c_in, f3), (5, f5r or c_in, f5)]
    layers += [(1, c_in, squeeze) for squeeze in (f3r, f5r, fp) if squeeze]
    mults = sum(conv_mults(n, f, a, b) for f, a, b in layers)
    params = sum(f**2 * a * b + b for f, a, b in layers)
    return params, mults, f1 + f3 + f5 + (fp or c_in)


def fair_blocks():
    return (12, 12, 24, 6, 6, 6), (26, 26, 52, 13, 13, 13)

# %% inception-counts right: branch by branch; the factor found by search
def inception_counts(n, c_in, f1, f3r, f3, f5r, f5, fp):
    weights, biases = c_in * f1, f1
    for f, squeeze, out in ((3, f3r, f3), (5, f5r, f5)):
        if squeeze is None:
            weights += f * f * c_in * out
        else:
            weights += c_in * squeeze + f * f * squeeze * out
            biases += squeeze
        biases += out
    channels = f1 + f3 + f5 + c_in
    if fp is not None:
        weights, biases, channels = weights + c_in * fp, biases + fp, channels - c_in + fp
    return weights + biases, n**2 * weights, channels


def fair_blocks():
    for k in range(100, 300):
        pair = [tuple(round(f * k / 100) for f in block) for block in ((8, 8, 16, 4, 4, 4), (16, 16, 32, 8, 8, 8))]
        _, one, channels = inception_counts(4, 16, *pair[0])
        if one + inception_counts(2, channels, *pair[1])[1] >= 0.96 * 131_072:
            return pair

# %% inception-counts right: mostly the outputs are widened
def inception_counts(n, c_in, f1, f3r, f3, f5r, f5, fp):
    layers = [(1, c_in, f1), (3, f3r if f3r else c_in, f3), (5, f5r if f5r else c_in, f5)]
    layers += [(1, c_in, squeeze) for squeeze in (f3r, f5r, fp) if squeeze]
    mults = n * n * sum(k * k * a * b for k, a, b in layers)
    params = sum(f**2 * a * b + b for f, a, b in layers)
    return params, mults, f1 + f3 + f5 + (fp or c_in)


def fair_blocks():
    return [[20, 8, 32, 4, 16, 12], [30, 16, 39, 8, 19, 20]]

# %% inception-counts right: helpers and NumPy columns
def inception_counts(n, c_in, f1, f3r, f3, f5r, f5, fp):
    squeezes = [k for k in (f3r, f5r, fp) if k is not None]
    area = np.array([1, 9, 25] + [1] * len(squeezes))
    before = np.array([c_in, f3r or c_in, f5r or c_in] + [c_in] * len(squeezes))
    after = np.array([f1, f3, f5] + squeezes)
    weights = int((area * before * after).sum())
    return weights + int(after.sum()), n * n * weights, f1 + f3 + f5 + (c_in if fp is None else fp)


def fair_blocks():
    return (13, 12, 24, 6, 6, 7), (22, 23, 46, 12, 12, 11)

# %% compose-linear@compose-linear-check wrong: correlates instead of convolving
def compose_linear(K1, K2):
    f, g = len(K1), len(K2)
    K = np.zeros((f + g - 1, f + g - 1))
    for i, j in np.ndindex(g, g):
        K[i : i + f, j : j + f] += K2[g - 1 - i, g - 1 - j] * K1
    return K


def relu_sees():
    A = np.tile([1.0, -1, 1, -1, 1, -1, 1], (7, 1))
    K1, K2 = np.zeros((3, 3)), np.zeros((3, 3))
    K1[1, 1], K2[1] = 1, (1, 2, 1)
    return A, K1, K2

# %% compose-linear@compose-linear-check wrong: flips the result
def compose_linear(K1, K2):
    f, g = len(K1), len(K2)
    K = np.zeros((f + g - 1, f + g - 1))
    for i, j in np.ndindex(g, g):
        K[i : i + f, j : j + f] += K2[i, j] * K1
    return K[::-1, ::-1]


def relu_sees():
    A = np.tile([1.0, -1, 1, -1, 1, -1, 1], (7, 1))
    K1, K2 = np.zeros((3, 3)), np.zeros((3, 3))
    K1[1, 1], K2[1] = 1, (1, 2, 1)
    return A, K1, K2

# %% compose-linear@compose-linear-check wrong: multiplies entry by entry
def compose_linear(K1, K2):
    return K1 * K2


def relu_sees():
    A = np.tile([1.0, -1, 1, -1, 1, -1, 1], (7, 1))
    K1, K2 = np.zeros((3, 3)), np.zeros((3, 3))
    K1[1, 1], K2[1] = 1, (1, 2, 1)
    return A, K1, K2

# %% compose-linear@compose-linear-check wrong: multiplies the matrices
def compose_linear(K1, K2):
    return K1 @ K2


def relu_sees():
    A = np.tile([1.0, -1, 1, -1, 1, -1, 1], (7, 1))
    K1, K2 = np.zeros((3, 3)), np.zeros((3, 3))
    K1[1, 1], K2[1] = 1, (1, 2, 1)
    return A, K1, K2

# %% compose-linear@compose-linear-check wrong: keeps the size of K1
def compose_linear(K1, K2):
    from scipy.signal import convolve2d
    return convolve2d(K1, K2, 'same')


def relu_sees():
    A = np.tile([1.0, -1, 1, -1, 1, -1, 1], (7, 1))
    K1, K2 = np.zeros((3, 3)), np.zeros((3, 3))
    K1[1, 1], K2[1] = 1, (1, 2, 1)
    return A, K1, K2

# %% compose-linear@compose-linear-check wrong: adds a place twice only once
def compose_linear(K1, K2):
    f, g = len(K1), len(K2)
    K = np.zeros((f + g - 1, f + g - 1))
    for i, j in np.ndindex(g, g):
        K[i : i + f, j : j + f] = K2[i, j] * K1
    return K


def relu_sees():
    A = np.tile([1.0, -1, 1, -1, 1, -1, 1], (7, 1))
    K1, K2 = np.zeros((3, 3)), np.zeros((3, 3))
    K1[1, 1], K2[1] = 1, (1, 2, 1)
    return A, K1, K2

# %% compose-linear@compose-linear-check wrong: an int array for ints
def compose_linear(K1, K2):
    from scipy.signal import convolve2d
    return convolve2d(K1, K2)


def relu_sees():
    A = np.tile([1.0, -1, 1, -1, 1, -1, 1], (7, 1))
    K1, K2 = np.zeros((3, 3)), np.zeros((3, 3))
    K1[1, 1], K2[1] = 1, (1, 2, 1)
    return A, K1, K2

# %% compose-linear@compose-linear-check-relu wrong: random numbers: seen without ReLU too
def compose_linear(K1, K2):
    f, g = len(K1), len(K2)
    K = np.zeros((f + g - 1, f + g - 1))
    for i, j in np.ndindex(g, g):
        K[i : i + f, j : j + f] += K2[i, j] * K1
    return K


def relu_sees():
    rng = np.random.default_rng(0)
    return rng.normal(size=(7, 7)), rng.normal(size=(3, 3)), rng.normal(size=(3, 3))

# %% compose-linear@compose-linear-check-relu wrong: a dark image: never seen
def compose_linear(K1, K2):
    f, g = len(K1), len(K2)
    K = np.zeros((f + g - 1, f + g - 1))
    for i, j in np.ndindex(g, g):
        K[i : i + f, j : j + f] += K2[i, j] * K1
    return K


def relu_sees():
    return np.zeros((7, 7)), np.ones((3, 3)), np.ones((3, 3))

# %% compose-linear@compose-linear-check-relu wrong: K1 gives positive numbers only
def compose_linear(K1, K2):
    f, g = len(K1), len(K2)
    K = np.zeros((f + g - 1, f + g - 1))
    for i, j in np.ndindex(g, g):
        K[i : i + f, j : j + f] += K2[i, j] * K1
    return K


def relu_sees():
    K2 = np.zeros((3, 3))
    K2[1] = 1, -2, 1
    return np.ones((7, 7)), np.ones((3, 3)), K2

# %% compose-linear@compose-linear-check-relu wrong: a pattern that is seen too faintly
def compose_linear(K1, K2):
    f, g = len(K1), len(K2)
    K = np.zeros((f + g - 1, f + g - 1))
    for i, j in np.ndindex(g, g):
        K[i : i + f, j : j + f] += K2[i, j] * K1
    return K


def relu_sees():
    A = np.tile([1.0, -1, 1, -1, 1, -1, 1], (7, 1))
    K1, K2 = np.zeros((3, 3)), np.zeros((3, 3))
    K1[1, 1], K2[1] = 1, (1, 2, 1)
    return A / 10, K1, K2

# %% compose-linear@compose-linear-check-relu wrong: numbers too large
def compose_linear(K1, K2):
    f, g = len(K1), len(K2)
    K = np.zeros((f + g - 1, f + g - 1))
    for i, j in np.ndindex(g, g):
        K[i : i + f, j : j + f] += K2[i, j] * K1
    return K


def relu_sees():
    A = np.tile([1.0, -1, 1, -1, 1, -1, 1], (7, 1))
    K1, K2 = np.zeros((3, 3)), np.zeros((3, 3))
    K1[1, 1], K2[1] = 1, (1, 2, 1)
    return 100 * A, K1, K2

# %% compose-linear right: SciPy; chequerboard and a mean of four
def compose_linear(K1, K2):
    from scipy.signal import convolve2d
    return convolve2d(np.asarray(K1, dtype=float), K2)


def relu_sees():
    A = 4 * (-1.0) ** np.add.outer(np.arange(7), np.arange(7))
    K2 = np.zeros((3, 3))
    K2[:2, :2] = 1
    return A, np.eye(3)[[1, 0, 2]] * 0 + np.diag([0.0, 1, 0]), K2

# %% compose-linear right: four loops; stripes that lie, a list
def compose_linear(K1, K2):
    f, g = K1.shape[0], K2.shape[0]
    K = np.zeros((f + g - 1,) * 2)
    for i in range(f):
        for j in range(f):
            for k in range(g):
                for m in range(g):
                    K[i + k, j + m] += K1[i, j] * K2[k, m]
    return K


def relu_sees():
    A = np.ones((7, 7), dtype=int)
    A[1::2] = -1
    K1 = np.zeros((3, 3))
    K1[0, 0] = 3
    K2 = np.zeros((3, 3))
    K2[:2, 0] = 1
    return [A, K1, K2]

# %% compose-linear right: a lit pixel through both, in the frequency domain; K1 makes the stripes change sign
def compose_linear(K1, K2):
    n = len(K1) + len(K2) - 1
    return np.fft.irfft2(np.fft.rfft2(K1, (n, n)) * np.fft.rfft2(K2, (n, n)), (n, n))


def relu_sees():
    A = np.tile([5, 0, 5, 0, 5, 0, 5], (7, 1))
    K1 = np.zeros((3, 3))
    K1[1] = 1, -1, 0
    return A, K1, np.ones((3, 3)) * [1, 1, 0]

# %% factor-rank1 wrong: forgets the size
def factor_rank1(K):
    U, s, Vt = np.linalg.svd(K)
    col, row = U[:, 0], Vt[0]
    return col, row, float(np.linalg.norm(K - np.outer(col, row)) / np.linalg.norm(K))

# %% factor-rank1 wrong: the size twice
def factor_rank1(K):
    U, s, Vt = np.linalg.svd(K)
    col, row = s[0] * U[:, 0], s[0] * Vt[0]
    return col, row, float(np.linalg.norm(K - np.outer(col, row)) / np.linalg.norm(K))

# %% factor-rank1 wrong: squared norms
def factor_rank1(K):
    U, s, Vt = np.linalg.svd(K)
    col, row = s[0] * U[:, 0], Vt[0]
    return col, row, float((s[1:] ** 2).sum() / (s**2).sum())

# %% factor-rank1 wrong: a column of Vt for its row
def factor_rank1(K):
    U, s, Vt = np.linalg.svd(K)
    col, row = s[0] * U[:, 0], Vt[:, 0]
    return col, row, float(np.linalg.norm(K - np.outer(col, row)) / np.linalg.norm(K))

# %% factor-rank1 wrong: the weakest part
def factor_rank1(K):
    U, s, Vt = np.linalg.svd(K)
    col, row = s[-1] * U[:, -1], Vt[-1]
    return col, row, float(np.linalg.norm(K - np.outer(col, row)) / np.linalg.norm(K))

# %% factor-rank1 wrong: absolute error
def factor_rank1(K):
    U, s, Vt = np.linalg.svd(K)
    col, row = s[0] * U[:, 0], Vt[0]
    return col, row, float(np.linalg.norm(K - np.outer(col, row)))

# %% factor-rank1 wrong: spectral norm
def factor_rank1(K):
    U, s, Vt = np.linalg.svd(K)
    col, row = s[0] * U[:, 0], Vt[0]
    return col, row, float(s[1] / s[0]) if len(s) > 1 else 0.0

# %% factor-rank1 wrong: columns as matrices
def factor_rank1(K):
    U, s, Vt = np.linalg.svd(K)
    col, row = s[0] * U[:, :1], Vt[:1]
    return col, row, float(np.linalg.norm(K - col @ row) / np.linalg.norm(K))

# %% factor-rank1 right: the error from the singular values, the size shared
def factor_rank1(K):
    U, s, Vt = np.linalg.svd(K)
    col, row = np.sqrt(s[0]) * U[:, 0], np.sqrt(s[0]) * Vt[0]
    return col, row, float(np.sqrt((s[1:] ** 2).sum() / (s**2).sum()))

# %% factor-rank1 right: other sign
def factor_rank1(K):
    U, s, Vt = np.linalg.svd(K)
    col, row = -U[:, 0], -s[0] * Vt[0]
    return col, row, float(np.linalg.norm(K - np.outer(col, row)) / np.linalg.norm(K))

# %% factor-rank1 wrong: middle column and middle row
def factor_rank1(K):
    f = len(K) // 2
    col, row = K[:, f], K[f] / (K[f, f] or 1)
    return col, row, float(np.linalg.norm(K - np.outer(col, row)) / np.linalg.norm(K))

# %% factor-rank1 right: power iteration
def factor_rank1(K):
    row = np.random.default_rng(0).normal(size=K.shape[1])
    for _ in range(3000):
        col = K @ row
        row = K.T @ col
        row /= np.linalg.norm(row)
    col = K @ row
    return col, row, float(np.linalg.norm(K - np.outer(col, row)) / np.linalg.norm(K))

# %% factor-rank1 right: eigenvectors of K Kᵀ
def factor_rank1(K):
    _, vectors = np.linalg.eigh(K @ K.T)
    col = vectors[:, -1]
    row = col @ K
    return col, row, float(np.linalg.norm(K - np.outer(col, row)) / np.linalg.norm(K))

# %% depthwise@depthwise-check wrong: sums over the channels
def depthwise(A, W, stride, pad):
    f = W.shape[0]
    A = np.pad(A, [(0, 0), (pad, pad), (pad, pad), (0, 0)])
    windows = np.lib.stride_tricks.sliding_window_view(A, (f, f), axis=(1, 2))[:, ::stride, ::stride]
    return np.einsum("myxcij,ijc->myx", windows, W)[..., None]


def pointwise(A, W):
    return np.einsum("myxc,cd->myxd", A, W)

# %% depthwise@depthwise-check wrong: one filter for all channels
def depthwise(A, W, stride, pad):
    f = W.shape[0]
    A = np.pad(A, [(0, 0), (pad, pad), (pad, pad), (0, 0)])
    windows = np.lib.stride_tricks.sliding_window_view(A, (f, f), axis=(1, 2))[:, ::stride, ::stride]
    return np.einsum("myxcij,ij->myxc", windows, W[:, :, 0])


def pointwise(A, W):
    return np.einsum("myxc,cd->myxd", A, W)

# %% depthwise@depthwise-check wrong: true convolution: filters flipped
def depthwise(A, W, stride, pad):
    f = W.shape[0]
    A = np.pad(A, [(0, 0), (pad, pad), (pad, pad), (0, 0)])
    windows = np.lib.stride_tricks.sliding_window_view(A, (f, f), axis=(1, 2))[:, ::stride, ::stride]
    return np.einsum("myxcij,ijc->myxc", windows, W[::-1, ::-1])


def pointwise(A, W):
    return np.einsum("myxc,cd->myxd", A, W)

# %% depthwise@depthwise-check wrong: filters transposed
def depthwise(A, W, stride, pad):
    f = W.shape[0]
    A = np.pad(A, [(0, 0), (pad, pad), (pad, pad), (0, 0)])
    windows = np.lib.stride_tricks.sliding_window_view(A, (f, f), axis=(1, 2))[:, ::stride, ::stride]
    return np.einsum("myxcij,jic->myxc", windows, W)


def pointwise(A, W):
    return np.einsum("myxc,cd->myxd", A, W)

# %% depthwise@depthwise-check wrong: pads on one side only
def depthwise(A, W, stride, pad):
    f = W.shape[0]
    A = np.pad(A, [(0, 0), (0, 2 * pad), (0, 2 * pad), (0, 0)])
    windows = np.lib.stride_tricks.sliding_window_view(A, (f, f), axis=(1, 2))[:, ::stride, ::stride]
    return np.einsum("myxcij,ijc->myxc", windows, W)


def pointwise(A, W):
    return np.einsum("myxc,cd->myxd", A, W)

# %% depthwise@depthwise-check wrong: no padding
def depthwise(A, W, stride, pad):
    f = W.shape[0]
    pass
    windows = np.lib.stride_tricks.sliding_window_view(A, (f, f), axis=(1, 2))[:, ::stride, ::stride]
    return np.einsum("myxcij,ijc->myxc", windows, W)


def pointwise(A, W):
    return np.einsum("myxc,cd->myxd", A, W)

# %% depthwise@depthwise-check wrong: ignores the stride
def depthwise(A, W, stride, pad):
    f = W.shape[0]
    A = np.pad(A, [(0, 0), (pad, pad), (pad, pad), (0, 0)])
    windows = np.lib.stride_tricks.sliding_window_view(A, (f, f), axis=(1, 2))
    return np.einsum("myxcij,ijc->myxc", windows, W)


def pointwise(A, W):
    return np.einsum("myxc,cd->myxd", A, W)

# %% depthwise@depthwise-check wrong: stride along the height only
def depthwise(A, W, stride, pad):
    f = W.shape[0]
    A = np.pad(A, [(0, 0), (pad, pad), (pad, pad), (0, 0)])
    windows = np.lib.stride_tricks.sliding_window_view(A, (f, f), axis=(1, 2))[:, ::stride]
    return np.einsum("myxcij,ijc->myxc", windows, W)


def pointwise(A, W):
    return np.einsum("myxc,cd->myxd", A, W)

# %% depthwise@depthwise-check wrong: edge padding
def depthwise(A, W, stride, pad):
    f = W.shape[0]
    A = np.pad(A, [(0, 0), (pad, pad), (pad, pad), (0, 0)], mode='edge')
    windows = np.lib.stride_tricks.sliding_window_view(A, (f, f), axis=(1, 2))[:, ::stride, ::stride]
    return np.einsum("myxcij,ijc->myxc", windows, W)


def pointwise(A, W):
    return np.einsum("myxc,cd->myxd", A, W)

# %% depthwise@depthwise-check wrong: an ordinary convolution: each output sees all channels
def depthwise(A, W, stride, pad):
    f = W.shape[0]
    A = np.pad(A, [(0, 0), (pad, pad), (pad, pad), (0, 0)])
    windows = np.lib.stride_tricks.sliding_window_view(A, (f, f), axis=(1, 2))[:, ::stride, ::stride]
    return np.einsum("myxcij,ijd->myxd", windows, W)


def pointwise(A, W):
    return np.einsum("myxc,cd->myxd", A, W)

# %% depthwise@depthwise-check-pointwise wrong: pointwise with W transposed
def depthwise(A, W, stride, pad):
    f = W.shape[0]
    A = np.pad(A, [(0, 0), (pad, pad), (pad, pad), (0, 0)])
    windows = np.lib.stride_tricks.sliding_window_view(A, (f, f), axis=(1, 2))[:, ::stride, ::stride]
    return np.einsum("myxcij,ijc->myxc", windows, W)


def pointwise(A, W):
    return np.einsum("myxc,dc->myxd", A, W)

# %% depthwise@depthwise-check-pointwise wrong: pointwise multiplies channel by channel
def depthwise(A, W, stride, pad):
    f = W.shape[0]
    A = np.pad(A, [(0, 0), (pad, pad), (pad, pad), (0, 0)])
    windows = np.lib.stride_tricks.sliding_window_view(A, (f, f), axis=(1, 2))[:, ::stride, ::stride]
    return np.einsum("myxcij,ijc->myxc", windows, W)


def pointwise(A, W):
    return A * W[0]

# %% depthwise@depthwise-check-pointwise wrong: pointwise with a ReLU
def depthwise(A, W, stride, pad):
    f = W.shape[0]
    A = np.pad(A, [(0, 0), (pad, pad), (pad, pad), (0, 0)])
    windows = np.lib.stride_tricks.sliding_window_view(A, (f, f), axis=(1, 2))[:, ::stride, ::stride]
    return np.einsum("myxcij,ijc->myxc", windows, W)


def pointwise(A, W):
    return np.maximum(A @ W, 0)

# %% depthwise@depthwise-check-pointwise wrong: pointwise mean over channels
def depthwise(A, W, stride, pad):
    f = W.shape[0]
    A = np.pad(A, [(0, 0), (pad, pad), (pad, pad), (0, 0)])
    windows = np.lib.stride_tricks.sliding_window_view(A, (f, f), axis=(1, 2))[:, ::stride, ::stride]
    return np.einsum("myxcij,ijc->myxc", windows, W)


def pointwise(A, W):
    return A @ W / len(W)

# %% depthwise right: a loop over channels and shifted slices
def depthwise(A, W, stride, pad):
    m, h, w, c = A.shape
    f = len(W)
    rows, cols = (h + 2 * pad - f) // stride + 1, (w + 2 * pad - f) // stride + 1
    padded = np.zeros((m, h + 2 * pad, w + 2 * pad, c))
    padded[:, pad : pad + h, pad : pad + w] = A
    out = np.zeros((m, rows, cols, c))
    for k in range(c):
        for i in range(f):
            for j in range(f):
                part = padded[:, i : i + stride * (rows - 1) + 1 : stride, j : j + stride * (cols - 1) + 1 : stride, k]
                out[..., k] += W[i, j, k] * part
    return out


def pointwise(A, W):
    return A @ W

# %% depthwise right: a loop over output pixels; pointwise by conv1x1
def depthwise(A, W, stride, pad):
    f = W.shape[0]
    A = np.pad(A, ((0, 0), (pad, pad), (pad, pad), (0, 0)))
    tops, lefts = range(0, A.shape[1] - f + 1, stride), range(0, A.shape[2] - f + 1, stride)
    return np.stack([np.stack([(A[:, y : y + f, x : x + f] * W).sum(axis=(1, 2)) for x in lefts], axis=1) for y in tops], axis=1)


def pointwise(A, W):
    return conv1x1(A, W, np.zeros(W.shape[1]))

# %% depthwise right: Keras in double precision
def depthwise(A, W, stride, pad):
    A = np.pad(A, [(0, 0), (pad, pad), (pad, pad), (0, 0)])
    layer = keras.layers.DepthwiseConv2D(len(W), strides=stride, use_bias=False, dtype="float64")
    layer.build(A.shape)
    layer.set_weights([W[..., None]])
    return layer(A).numpy()


def pointwise(A, W):
    return np.tensordot(A, W, axes=([3], [0]))

# %% separable-ratio@separable-ratio-check wrong: f not squared
def separable_ratio(f, c_out):
    return 1 / c_out + 1 / f


def dearer_cases():
    return [(1, 5), (3, 1)]


def pays_off(f, c_out):
    return f > 1 and c_out > 1

# %% separable-ratio@separable-ratio-check wrong: only the depthwise part
def separable_ratio(f, c_out):
    return 1 / c_out


def dearer_cases():
    return [(1, 5), (3, 1)]


def pays_off(f, c_out):
    return f > 1 and c_out > 1

# %% separable-ratio@separable-ratio-check wrong: only the pointwise part
def separable_ratio(f, c_out):
    return 1 / f**2


def dearer_cases():
    return [(1, 5), (3, 1)]


def pays_off(f, c_out):
    return f > 1 and c_out > 1

# %% separable-ratio@separable-ratio-check wrong: the inverse
def separable_ratio(f, c_out):
    return 1 / (1 / c_out + 1 / f**2)


def dearer_cases():
    return [(1, 5), (3, 1)]


def pays_off(f, c_out):
    return f > 1 and c_out > 1

# %% separable-ratio@separable-ratio-check wrong: one over the sum
def separable_ratio(f, c_out):
    return 1 / (c_out + f**2)


def dearer_cases():
    return [(1, 5), (3, 1)]


def pays_off(f, c_out):
    return f > 1 and c_out > 1

# %% separable-ratio@separable-ratio-check wrong: fixed input channels
def separable_ratio(f, c_out):
    return 1 / 3 + 1 / f**2


def dearer_cases():
    return [(1, 5), (3, 1)]


def pays_off(f, c_out):
    return f > 1 and c_out > 1

# %% separable-ratio@separable-ratio-check wrong: the product
def separable_ratio(f, c_out):
    return 1 / (c_out * f**2)


def dearer_cases():
    return [(1, 5), (3, 1)]


def pays_off(f, c_out):
    return f > 1 and c_out > 1

# %% separable-ratio@separable-ratio-check-dearer wrong: two cases with f = 1
def separable_ratio(f, c_out):
    return 1 / c_out + 1 / f**2


def dearer_cases():
    return [(1, 5), (1, 6)]


def pays_off(f, c_out):
    return f > 1 and c_out > 1

# %% separable-ratio@separable-ratio-check-dearer wrong: a case that is cheaper
def separable_ratio(f, c_out):
    return 1 / c_out + 1 / f**2


def dearer_cases():
    return [(1, 5), (3, 2)]


def pays_off(f, c_out):
    return f > 1 and c_out > 1

# %% separable-ratio@separable-ratio-check-dearer wrong: a single case
def separable_ratio(f, c_out):
    return 1 / c_out + 1 / f**2


def dearer_cases():
    return [(1, 5)]


def pays_off(f, c_out):
    return f > 1 and c_out > 1

# %% separable-ratio@separable-ratio-check-dearer wrong: numbers swapped
def separable_ratio(f, c_out):
    return 1 / c_out + 1 / f**2


def dearer_cases():
    return [(5, 1), (1, 3)][:1] + [(2, 2)]


def pays_off(f, c_out):
    return f > 1 and c_out > 1

# %% separable-ratio@separable-ratio-check-dearer wrong: always pays off
def separable_ratio(f, c_out):
    return 1 / c_out + 1 / f**2


def dearer_cases():
    return [(1, 5), (3, 1)]


def pays_off(f, c_out):
    return True

# %% separable-ratio@separable-ratio-check-dearer wrong: forgets single channels
def separable_ratio(f, c_out):
    return 1 / c_out + 1 / f**2


def dearer_cases():
    return [(1, 5), (3, 1)]


def pays_off(f, c_out):
    return f > 1

# %% separable-ratio@separable-ratio-check-dearer wrong: forgets kernels of one pixel
def separable_ratio(f, c_out):
    return 1 / c_out + 1 / f**2


def dearer_cases():
    return [(1, 5), (3, 1)]


def pays_off(f, c_out):
    return c_out > 1

# %% separable-ratio@separable-ratio-check-dearer wrong: from the side of 3 on only
def separable_ratio(f, c_out):
    return 1 / c_out + 1 / f**2


def dearer_cases():
    return [(1, 5), (3, 1)]


def pays_off(f, c_out):
    return f >= 3 and c_out > 1

# %% separable-ratio@separable-ratio-check-dearer wrong: a number for a truth value
def separable_ratio(f, c_out):
    return 1 / c_out + 1 / f**2


def dearer_cases():
    return [(1, 5), (3, 1)]


def pays_off(f, c_out):
    return int(f > 1 and c_out > 1)

# %% separable-ratio right: from counts with other cases
def separable_ratio(f, c_out):
    return (16 * 9 * f * f + 16 * 9 * c_out) / (16 * 9 * f * f * c_out)


def dearer_cases():
    return [(5, 1), (1, 64)]


def pays_off(f, c_out):
    return separable_ratio(f, c_out) < 1

# %% separable-ratio right: by conv_mults; whole numbers
def separable_ratio(f, c_out):
    split = conv_mults(8, f, 4, 4, groups=4) + conv_mults(8, 1, 4, c_out)
    return split / conv_mults(8, f, 4, c_out)


def dearer_cases():
    return ([1, 1], [2, 1])


def pays_off(f, c_out):
    return f * f + c_out < f * f * c_out

# %% separable-ratio right: one fraction
def separable_ratio(f, c_out):
    return (f**2 + c_out) / (f**2 * c_out)


def dearer_cases():
    return [(7, 1), (1, 1)]


def pays_off(f, c_out):
    return bool((f * f - 1) * (c_out - 1) > 1)

# %% inverted-bottleneck@inverted-bottleneck-check wrong: ReLU6 after the projection
def as_model(block, input_shape, **kw):
    """Given: wrap block(x, **kw) into a Keras model with an input of input_shape (h, w, c)."""
    inputs = keras.Input(input_shape)
    return keras.Model(inputs, block(inputs, **kw))


def inverted_bottleneck(x, expand, c_out, stride):
    layers, c = keras.layers, x.shape[-1]
    y = x
    if expand > 1:
        y = layers.Conv2D(expand * c, 1, use_bias=False)(y)
        y = layers.ReLU(max_value=6)(layers.BatchNormalization(momentum=0.9)(y))
    y = layers.DepthwiseConv2D(3, strides=stride, padding="same", use_bias=False)(y)
    y = layers.ReLU(max_value=6)(layers.BatchNormalization(momentum=0.9)(y))
    y = layers.ReLU(max_value=6)(layers.BatchNormalization(momentum=0.9)(layers.Conv2D(c_out, 1, use_bias=False)(y)))
    return layers.Add()([x, y]) if stride == 1 and c == c_out else y

# %% inverted-bottleneck@inverted-bottleneck-check wrong: expands the output, not the input
def as_model(block, input_shape, **kw):
    """Given: wrap block(x, **kw) into a Keras model with an input of input_shape (h, w, c)."""
    inputs = keras.Input(input_shape)
    return keras.Model(inputs, block(inputs, **kw))


def inverted_bottleneck(x, expand, c_out, stride):
    layers, c = keras.layers, x.shape[-1]
    y = x
    if expand > 1:
        y = layers.Conv2D(expand * c_out, 1, use_bias=False)(y)
        y = layers.ReLU(max_value=6)(layers.BatchNormalization(momentum=0.9)(y))
    y = layers.DepthwiseConv2D(3, strides=stride, padding="same", use_bias=False)(y)
    y = layers.ReLU(max_value=6)(layers.BatchNormalization(momentum=0.9)(y))
    y = layers.BatchNormalization(momentum=0.9)(layers.Conv2D(c_out, 1, use_bias=False)(y))
    return layers.Add()([x, y]) if stride == 1 and c == c_out else y

# %% inverted-bottleneck@inverted-bottleneck-check wrong: ReLU without its limit
def as_model(block, input_shape, **kw):
    """Given: wrap block(x, **kw) into a Keras model with an input of input_shape (h, w, c)."""
    inputs = keras.Input(input_shape)
    return keras.Model(inputs, block(inputs, **kw))


def inverted_bottleneck(x, expand, c_out, stride):
    layers, c = keras.layers, x.shape[-1]
    y = x
    if expand > 1:
        y = layers.Conv2D(expand * c, 1, use_bias=False)(y)
        y = layers.ReLU()(layers.BatchNormalization(momentum=0.9)(y))
    y = layers.DepthwiseConv2D(3, strides=stride, padding="same", use_bias=False)(y)
    y = layers.ReLU()(layers.BatchNormalization(momentum=0.9)(y))
    y = layers.BatchNormalization(momentum=0.9)(layers.Conv2D(c_out, 1, use_bias=False)(y))
    return layers.Add()([x, y]) if stride == 1 and c == c_out else y

# %% inverted-bottleneck@inverted-bottleneck-check wrong: keeps the first stage at t = 1
def as_model(block, input_shape, **kw):
    """Given: wrap block(x, **kw) into a Keras model with an input of input_shape (h, w, c)."""
    inputs = keras.Input(input_shape)
    return keras.Model(inputs, block(inputs, **kw))


def inverted_bottleneck(x, expand, c_out, stride):
    layers, c = keras.layers, x.shape[-1]
    y = x
    if True:
        y = layers.Conv2D(expand * c, 1, use_bias=False)(y)
        y = layers.ReLU(max_value=6)(layers.BatchNormalization(momentum=0.9)(y))
    y = layers.DepthwiseConv2D(3, strides=stride, padding="same", use_bias=False)(y)
    y = layers.ReLU(max_value=6)(layers.BatchNormalization(momentum=0.9)(y))
    y = layers.BatchNormalization(momentum=0.9)(layers.Conv2D(c_out, 1, use_bias=False)(y))
    return layers.Add()([x, y]) if stride == 1 and c == c_out else y

# %% inverted-bottleneck@inverted-bottleneck-check wrong: no batch norm behind the projection
def as_model(block, input_shape, **kw):
    """Given: wrap block(x, **kw) into a Keras model with an input of input_shape (h, w, c)."""
    inputs = keras.Input(input_shape)
    return keras.Model(inputs, block(inputs, **kw))


def inverted_bottleneck(x, expand, c_out, stride):
    layers, c = keras.layers, x.shape[-1]
    y = x
    if expand > 1:
        y = layers.Conv2D(expand * c, 1, use_bias=False)(y)
        y = layers.ReLU(max_value=6)(layers.BatchNormalization(momentum=0.9)(y))
    y = layers.DepthwiseConv2D(3, strides=stride, padding="same", use_bias=False)(y)
    y = layers.ReLU(max_value=6)(layers.BatchNormalization(momentum=0.9)(y))
    y = layers.Conv2D(c_out, 1, use_bias=False)(y)
    return layers.Add()([x, y]) if stride == 1 and c == c_out else y

# %% inverted-bottleneck@inverted-bottleneck-check wrong: projection with a bias
def as_model(block, input_shape, **kw):
    """Given: wrap block(x, **kw) into a Keras model with an input of input_shape (h, w, c)."""
    inputs = keras.Input(input_shape)
    return keras.Model(inputs, block(inputs, **kw))


def inverted_bottleneck(x, expand, c_out, stride):
    layers, c = keras.layers, x.shape[-1]
    y = x
    if expand > 1:
        y = layers.Conv2D(expand * c, 1, use_bias=False)(y)
        y = layers.ReLU(max_value=6)(layers.BatchNormalization(momentum=0.9)(y))
    y = layers.DepthwiseConv2D(3, strides=stride, padding="same", use_bias=False)(y)
    y = layers.ReLU(max_value=6)(layers.BatchNormalization(momentum=0.9)(y))
    y = layers.BatchNormalization(momentum=0.9)(layers.Conv2D(c_out, 1)(y))
    return layers.Add()([x, y]) if stride == 1 and c == c_out else y

# %% inverted-bottleneck@inverted-bottleneck-check wrong: no activation anywhere
def as_model(block, input_shape, **kw):
    """Given: wrap block(x, **kw) into a Keras model with an input of input_shape (h, w, c)."""
    inputs = keras.Input(input_shape)
    return keras.Model(inputs, block(inputs, **kw))


def inverted_bottleneck(x, expand, c_out, stride):
    layers, c = keras.layers, x.shape[-1]
    y = x
    if expand > 1:
        y = layers.Conv2D(expand * c, 1, use_bias=False)(y)
        y = layers.Activation('linear')(layers.BatchNormalization(momentum=0.9)(y))
    y = layers.DepthwiseConv2D(3, strides=stride, padding="same", use_bias=False)(y)
    y = layers.Activation('linear')(layers.BatchNormalization(momentum=0.9)(y))
    y = layers.BatchNormalization(momentum=0.9)(layers.Conv2D(c_out, 1, use_bias=False)(y))
    return layers.Add()([x, y]) if stride == 1 and c == c_out else y

# %% inverted-bottleneck@inverted-bottleneck-check wrong: a ReLU instead of ReLU6 after projection and shortcut
def as_model(block, input_shape, **kw):
    """Given: wrap block(x, **kw) into a Keras model with an input of input_shape (h, w, c)."""
    inputs = keras.Input(input_shape)
    return keras.Model(inputs, block(inputs, **kw))


def inverted_bottleneck(x, expand, c_out, stride):
    layers, c = keras.layers, x.shape[-1]
    y = x
    if expand > 1:
        y = layers.Conv2D(expand * c, 1, use_bias=False)(y)
        y = layers.ReLU(max_value=6)(layers.BatchNormalization(momentum=0.9)(y))
    y = layers.DepthwiseConv2D(3, strides=stride, padding="same", use_bias=False)(y)
    y = layers.ReLU(max_value=6)(layers.BatchNormalization(momentum=0.9)(y))
    y = layers.ReLU()(layers.BatchNormalization(momentum=0.9)(layers.Conv2D(c_out, 1, use_bias=False)(y)))
    return layers.ReLU()(layers.Add()([x, y])) if stride == 1 and c == c_out else y

# %% inverted-bottleneck@inverted-bottleneck-check wrong: stride ignored: pooled at the end
def as_model(block, input_shape, **kw):
    """Given: wrap block(x, **kw) into a Keras model with an input of input_shape (h, w, c)."""
    inputs = keras.Input(input_shape)
    return keras.Model(inputs, block(inputs, **kw))


def inverted_bottleneck(x, expand, c_out, stride):
    layers, c = keras.layers, x.shape[-1]
    y = x
    if expand > 1:
        y = layers.Conv2D(expand * c, 1, use_bias=False)(y)
        y = layers.ReLU(max_value=6)(layers.BatchNormalization(momentum=0.9)(y))
    y = layers.DepthwiseConv2D(3, strides=stride, padding="same", use_bias=False)(y)
    y = layers.ReLU(max_value=6)(layers.BatchNormalization(momentum=0.9)(y))
    y = layers.ReLU()(layers.BatchNormalization(momentum=0.9)(layers.Conv2D(c_out, 1, use_bias=False)(y)))
    return layers.Add()([x, y]) if stride == 1 and c == c_out else y

# %% inverted-bottleneck@inverted-bottleneck-check-shortcut wrong: shortcut with a 1×1 convolution at stride 2
def as_model(block, input_shape, **kw):
    """Given: wrap block(x, **kw) into a Keras model with an input of input_shape (h, w, c)."""
    inputs = keras.Input(input_shape)
    return keras.Model(inputs, block(inputs, **kw))


def inverted_bottleneck(x, expand, c_out, stride):
    layers, c = keras.layers, x.shape[-1]
    y = x
    if expand > 1:
        y = layers.Conv2D(expand * c, 1, use_bias=False)(y)
        y = layers.ReLU(max_value=6)(layers.BatchNormalization(momentum=0.9)(y))
    y = layers.DepthwiseConv2D(3, strides=stride, padding="same", use_bias=False)(y)
    y = layers.ReLU(max_value=6)(layers.BatchNormalization(momentum=0.9)(y))
    y = layers.BatchNormalization(momentum=0.9)(layers.Conv2D(c_out, 1, use_bias=False)(y))
    return layers.Add()([x if stride == 1 and c == c_out else layers.Conv2D(c_out, 1, strides=stride)(x), y])

# %% inverted-bottleneck@inverted-bottleneck-check-shortcut wrong: a pooled shortcut at stride 2
def as_model(block, input_shape, **kw):
    """Given: wrap block(x, **kw) into a Keras model with an input of input_shape (h, w, c)."""
    inputs = keras.Input(input_shape)
    return keras.Model(inputs, block(inputs, **kw))


def inverted_bottleneck(x, expand, c_out, stride):
    layers, c = keras.layers, x.shape[-1]
    y = x
    if expand > 1:
        y = layers.Conv2D(expand * c, 1, use_bias=False)(y)
        y = layers.ReLU(max_value=6)(layers.BatchNormalization(momentum=0.9)(y))
    y = layers.DepthwiseConv2D(3, strides=stride, padding="same", use_bias=False)(y)
    y = layers.ReLU(max_value=6)(layers.BatchNormalization(momentum=0.9)(y))
    y = layers.BatchNormalization(momentum=0.9)(layers.Conv2D(c_out, 1, use_bias=False)(y))
    return layers.Add()([x if stride == 1 else layers.MaxPooling2D(stride)(x), y]) if c == c_out else y

# %% inverted-bottleneck@inverted-bottleneck-check-shortcut wrong: never adds
def as_model(block, input_shape, **kw):
    """Given: wrap block(x, **kw) into a Keras model with an input of input_shape (h, w, c)."""
    inputs = keras.Input(input_shape)
    return keras.Model(inputs, block(inputs, **kw))


def inverted_bottleneck(x, expand, c_out, stride):
    layers, c = keras.layers, x.shape[-1]
    y = x
    if expand > 1:
        y = layers.Conv2D(expand * c, 1, use_bias=False)(y)
        y = layers.ReLU(max_value=6)(layers.BatchNormalization(momentum=0.9)(y))
    y = layers.DepthwiseConv2D(3, strides=stride, padding="same", use_bias=False)(y)
    y = layers.ReLU(max_value=6)(layers.BatchNormalization(momentum=0.9)(y))
    y = layers.BatchNormalization(momentum=0.9)(layers.Conv2D(c_out, 1, use_bias=False)(y))
    return y

# %% inverted-bottleneck@inverted-bottleneck-check-shortcut wrong: adds at any stride 1, by broadcasting
def as_model(block, input_shape, **kw):
    """Given: wrap block(x, **kw) into a Keras model with an input of input_shape (h, w, c)."""
    inputs = keras.Input(input_shape)
    return keras.Model(inputs, block(inputs, **kw))


def inverted_bottleneck(x, expand, c_out, stride):
    layers, c = keras.layers, x.shape[-1]
    y = x
    if expand > 1:
        y = layers.Conv2D(expand * c, 1, use_bias=False)(y)
        y = layers.ReLU(max_value=6)(layers.BatchNormalization(momentum=0.9)(y))
    y = layers.DepthwiseConv2D(3, strides=stride, padding="same", use_bias=False)(y)
    y = layers.ReLU(max_value=6)(layers.BatchNormalization(momentum=0.9)(y))
    y = layers.BatchNormalization(momentum=0.9)(layers.Conv2D(c_out, 1, use_bias=False)(y))
    return layers.Add()([x, y]) if stride == 1 and c in (1, c_out) else y

# %% inverted-bottleneck@inverted-bottleneck-check-shortcut wrong: no shortcut without expansion
def as_model(block, input_shape, **kw):
    """Given: wrap block(x, **kw) into a Keras model with an input of input_shape (h, w, c)."""
    inputs = keras.Input(input_shape)
    return keras.Model(inputs, block(inputs, **kw))


def inverted_bottleneck(x, expand, c_out, stride):
    layers, c = keras.layers, x.shape[-1]
    y = x
    if expand > 1:
        y = layers.Conv2D(expand * c, 1, use_bias=False)(y)
        y = layers.ReLU(max_value=6)(layers.BatchNormalization(momentum=0.9)(y))
    y = layers.DepthwiseConv2D(3, strides=stride, padding="same", use_bias=False)(y)
    y = layers.ReLU(max_value=6)(layers.BatchNormalization(momentum=0.9)(y))
    y = layers.BatchNormalization(momentum=0.9)(layers.Conv2D(c_out, 1, use_bias=False)(y))
    return layers.Add()([x, y]) if stride == 1 and c == c_out and expand > 1 else y

# %% inverted-bottleneck@inverted-bottleneck-check-shortcut wrong: ReLU after the sum
def as_model(block, input_shape, **kw):
    """Given: wrap block(x, **kw) into a Keras model with an input of input_shape (h, w, c)."""
    inputs = keras.Input(input_shape)
    return keras.Model(inputs, block(inputs, **kw))


def inverted_bottleneck(x, expand, c_out, stride):
    layers, c = keras.layers, x.shape[-1]
    y = x
    if expand > 1:
        y = layers.Conv2D(expand * c, 1, use_bias=False)(y)
        y = layers.ReLU(max_value=6)(layers.BatchNormalization(momentum=0.9)(y))
    y = layers.DepthwiseConv2D(3, strides=stride, padding="same", use_bias=False)(y)
    y = layers.ReLU(max_value=6)(layers.BatchNormalization(momentum=0.9)(y))
    y = layers.BatchNormalization(momentum=0.9)(layers.Conv2D(c_out, 1, use_bias=False)(y))
    return layers.ReLU()(layers.Add()([x, y])) if stride == 1 and c == c_out else y

# %% inverted-bottleneck@inverted-bottleneck-check-shortcut wrong: adds the output to itself
def as_model(block, input_shape, **kw):
    """Given: wrap block(x, **kw) into a Keras model with an input of input_shape (h, w, c)."""
    inputs = keras.Input(input_shape)
    return keras.Model(inputs, block(inputs, **kw))


def inverted_bottleneck(x, expand, c_out, stride):
    layers, c = keras.layers, x.shape[-1]
    y = x
    if expand > 1:
        y = layers.Conv2D(expand * c, 1, use_bias=False)(y)
        y = layers.ReLU(max_value=6)(layers.BatchNormalization(momentum=0.9)(y))
    y = layers.DepthwiseConv2D(3, strides=stride, padding="same", use_bias=False)(y)
    y = layers.ReLU(max_value=6)(layers.BatchNormalization(momentum=0.9)(y))
    y = layers.BatchNormalization(momentum=0.9)(layers.Conv2D(c_out, 1, use_bias=False)(y))
    return layers.Add()([y, y]) if stride == 1 and c == c_out else y

# %% inverted-bottleneck@inverted-bottleneck-check-shortcut wrong: adds everywhere
def as_model(block, input_shape, **kw):
    """Given: wrap block(x, **kw) into a Keras model with an input of input_shape (h, w, c)."""
    inputs = keras.Input(input_shape)
    return keras.Model(inputs, block(inputs, **kw))


def inverted_bottleneck(x, expand, c_out, stride):
    layers, c = keras.layers, x.shape[-1]
    y = x
    if expand > 1:
        y = layers.Conv2D(expand * c, 1, use_bias=False)(y)
        y = layers.ReLU(max_value=6)(layers.BatchNormalization(momentum=0.9)(y))
    y = layers.DepthwiseConv2D(3, strides=stride, padding="same", use_bias=False)(y)
    y = layers.ReLU(max_value=6)(layers.BatchNormalization(momentum=0.9)(y))
    y = layers.BatchNormalization(momentum=0.9)(layers.Conv2D(c_out, 1, use_bias=False)(y))
    return layers.Add()([x, y])

# %% inverted-bottleneck right: an activation by name, keras.ops for the sum
def as_model(block, input_shape, **kw):
    """Given: wrap block(x, **kw) into a Keras model with an input of input_shape (h, w, c)."""
    inputs = keras.Input(input_shape)
    return keras.Model(inputs, block(inputs, **kw))


def inverted_bottleneck(x, expand, c_out, stride):
    layers, c = keras.layers, x.shape[-1]
    y = x
    if expand != 1:
        y = layers.Conv2D(expand * c, 1, use_bias=False)(y)
        y = layers.Activation("relu6")(layers.BatchNormalization(momentum=0.9)(y))
    y = layers.DepthwiseConv2D(3, strides=stride, padding="same", use_bias=False)(y)
    y = layers.Activation("relu6")(layers.BatchNormalization(momentum=0.9)(y))
    y = layers.BatchNormalization(momentum=0.9)(layers.Conv2D(c_out, 1, use_bias=False)(y))
    return x + y if (stride, c) == (1, c_out) else y

# %% inverted-bottleneck right: zero padding and valid at stride 2
def as_model(block, input_shape, **kw):
    """Given: wrap block(x, **kw) into a Keras model with an input of input_shape (h, w, c)."""
    inputs = keras.Input(input_shape)
    return keras.Model(inputs, block(inputs, **kw))



def inverted_bottleneck(x, expand, c_out, stride):
    L = keras.layers
    c_in = int(x.shape[3])

    def normed(tensor, relu=True):
        tensor = L.BatchNormalization(momentum=0.9)(tensor)
        return keras.ops.relu6(tensor) if relu else tensor

    inside = normed(L.Conv2D(c_in * expand, (1, 1), use_bias=False)(x)) if expand > 1 else x
    if stride == 2:
        inside = L.ZeroPadding2D(1)(inside)
    inside = L.DepthwiseConv2D((3, 3), stride, "same" if stride == 1 else "valid", use_bias=False)(inside)
    out = normed(L.Conv2D(c_out, (1, 1), use_bias=False)(normed(inside)), relu=False)
    if c_in == c_out and stride == 1:
        out = L.add([out, x])
    return out

# %% inverted-bottleneck right: stages as a list
def as_model(block, input_shape, **kw):
    """Given: wrap block(x, **kw) into a Keras model with an input of input_shape (h, w, c)."""
    inputs = keras.Input(input_shape)
    return keras.Model(inputs, block(inputs, **kw))



def inverted_bottleneck(x, expand, c_out, stride):
    K, c = keras.layers, x.shape[-1]
    stages = [K.Conv2D(c * expand, 1, padding="same", use_bias=False)] if expand > 1 else []
    stages += [K.DepthwiseConv2D(3, strides=(stride, stride), padding="same", use_bias=False), K.Conv2D(c_out, 1, use_bias=False)]
    y = x
    for stage in stages:
        y = K.BatchNormalization(momentum=0.9)(stage(y))
        if stage is not stages[-1]:
            y = K.ReLU(6.0)(y)
    return K.Add()([y, x]) if stride == 1 and y.shape[-1] == c else y

# %% mobilenet-table wrong: α on the classes
def mobilenet_v1_table(alpha=1.0, rho=224):
    n, c = rho // 2, round(32 * alpha)
    rows = [("conv", n, c, 27 * c + 4 * c, conv_mults(n, 3, 3, c))]
    widths = [64, 128, 128, 256, 256] + [512] * 6 + [1024] * 2
    for width, stride in zip(widths, [1, 2, 1, 2, 1, 2, 1, 1, 1, 1, 1, 2, 1]):
        n, after = n // stride, round(width * alpha)
        rows.append(("depthwise", n, c, 9 * c + 4 * c, conv_mults(n, 3, c, c, groups=c)))
        rows.append(("pointwise", n, after, c * after + 4 * after, conv_mults(n, 1, c, after)))
        c = after
    return [*rows, ("dense", 1, round(1000 * alpha), c * round(1000 * alpha) + round(1000 * alpha), c * round(1000 * alpha))]

# %% mobilenet-table wrong: the stride on the pointwise
def mobilenet_v1_table(alpha=1.0, rho=224):
    n, c = rho // 2, round(32 * alpha)
    rows = [("conv", n, c, 27 * c + 4 * c, conv_mults(n, 3, 3, c))]
    widths = [64, 128, 128, 256, 256] + [512] * 6 + [1024] * 2
    for width, stride in zip(widths, [1, 2, 1, 2, 1, 2, 1, 1, 1, 1, 1, 2, 1]):
        n, after = n // stride, round(width * alpha)
        rows.append(("depthwise", n * stride, c, 9 * c + 4 * c, conv_mults(n * stride, 3, c, c, groups=c)))
        rows.append(("pointwise", n, after, c * after + 4 * after, conv_mults(n, 1, c, after)))
        c = after
    return [*rows, ("dense", 1, 1000, c * 1000 + 1000, c * 1000)]

# %% mobilenet-table wrong: twelve blocks
def mobilenet_v1_table(alpha=1.0, rho=224):
    n, c = rho // 2, round(32 * alpha)
    rows = [("conv", n, c, 27 * c + 4 * c, conv_mults(n, 3, 3, c))]
    widths = [64, 128, 128, 256, 256] + [512] * 5 + [1024] * 2
    for width, stride in zip(widths, [1, 2, 1, 2, 1, 2, 1, 1, 1, 1, 1, 2, 1]):
        n, after = n // stride, round(width * alpha)
        rows.append(("depthwise", n, c, 9 * c + 4 * c, conv_mults(n, 3, c, c, groups=c)))
        rows.append(("pointwise", n, after, c * after + 4 * after, conv_mults(n, 1, c, after)))
        c = after
    return [*rows, ("dense", 1, 1000, c * 1000 + 1000, c * 1000)]

# %% mobilenet-table wrong: two numbers of batch norm
def mobilenet_v1_table(alpha=1.0, rho=224):
    n, c = rho // 2, round(32 * alpha)
    rows = [("conv", n, c, 27 * c + 4 * c, conv_mults(n, 3, 3, c))]
    widths = [64, 128, 128, 256, 256] + [512] * 6 + [1024] * 2
    for width, stride in zip(widths, [1, 2, 1, 2, 1, 2, 1, 1, 1, 1, 1, 2, 1]):
        n, after = n // stride, round(width * alpha)
        rows.append(("depthwise", n, c, 9 * c + 2 * c, conv_mults(n, 3, c, c, groups=c)))
        rows.append(("pointwise", n, after, c * after + 2 * after, conv_mults(n, 1, c, after)))
        c = after
    return [*rows, ("dense", 1, 1000, c * 1000 + 1000, c * 1000)]

# %% mobilenet-table wrong: biases beside batch norm
def mobilenet_v1_table(alpha=1.0, rho=224):
    n, c = rho // 2, round(32 * alpha)
    rows = [("conv", n, c, 27 * c + 4 * c, conv_mults(n, 3, 3, c))]
    widths = [64, 128, 128, 256, 256] + [512] * 6 + [1024] * 2
    for width, stride in zip(widths, [1, 2, 1, 2, 1, 2, 1, 1, 1, 1, 1, 2, 1]):
        n, after = n // stride, round(width * alpha)
        rows.append(("depthwise", n, c, 9 * c + 5 * c, conv_mults(n, 3, c, c, groups=c)))
        rows.append(("pointwise", n, after, c * after + 5 * after, conv_mults(n, 1, c, after)))
        c = after
    return [*rows, ("dense", 1, 1000, c * 1000 + 1000, c * 1000)]

# %% mobilenet-table wrong: depthwise counted as an ordinary convolution
def mobilenet_v1_table(alpha=1.0, rho=224):
    n, c = rho // 2, round(32 * alpha)
    rows = [("conv", n, c, 27 * c + 4 * c, conv_mults(n, 3, 3, c))]
    widths = [64, 128, 128, 256, 256] + [512] * 6 + [1024] * 2
    for width, stride in zip(widths, [1, 2, 1, 2, 1, 2, 1, 1, 1, 1, 1, 2, 1]):
        n, after = n // stride, round(width * alpha)
        rows.append(("depthwise", n, c, 9 * c + 4 * c, conv_mults(n, 3, c, c)))
        rows.append(("pointwise", n, after, c * after + 4 * after, conv_mults(n, 1, c, after)))
        c = after
    return [*rows, ("dense", 1, 1000, c * 1000 + 1000, c * 1000)]

# %% mobilenet-table wrong: α ignored in the blocks
def mobilenet_v1_table(alpha=1.0, rho=224):
    n, c = rho // 2, round(32 * alpha)
    rows = [("conv", n, c, 27 * c + 4 * c, conv_mults(n, 3, 3, c))]
    widths = [64, 128, 128, 256, 256] + [512] * 6 + [1024] * 2
    for width, stride in zip(widths, [1, 2, 1, 2, 1, 2, 1, 1, 1, 1, 1, 2, 1]):
        n, after = n // stride, width
        rows.append(("depthwise", n, c, 9 * c + 4 * c, conv_mults(n, 3, c, c, groups=c)))
        rows.append(("pointwise", n, after, c * after + 4 * after, conv_mults(n, 1, c, after)))
        c = after
    return [*rows, ("dense", 1, 1000, c * 1000 + 1000, c * 1000)]

# %% mobilenet-table wrong: no bias in the dense layer
def mobilenet_v1_table(alpha=1.0, rho=224):
    n, c = rho // 2, round(32 * alpha)
    rows = [("conv", n, c, 27 * c + 4 * c, conv_mults(n, 3, 3, c))]
    widths = [64, 128, 128, 256, 256] + [512] * 6 + [1024] * 2
    for width, stride in zip(widths, [1, 2, 1, 2, 1, 2, 1, 1, 1, 1, 1, 2, 1]):
        n, after = n // stride, round(width * alpha)
        rows.append(("depthwise", n, c, 9 * c + 4 * c, conv_mults(n, 3, c, c, groups=c)))
        rows.append(("pointwise", n, after, c * after + 4 * after, conv_mults(n, 1, c, after)))
        c = after
    return [*rows, ("dense", 1, 1000, c * 1000, c * 1000)]

# %% mobilenet-table wrong: no batch norm behind the depthwise
def mobilenet_v1_table(alpha=1.0, rho=224):
    n, c = rho // 2, round(32 * alpha)
    rows = [("conv", n, c, 27 * c + 4 * c, conv_mults(n, 3, 3, c))]
    widths = [64, 128, 128, 256, 256] + [512] * 6 + [1024] * 2
    for width, stride in zip(widths, [1, 2, 1, 2, 1, 2, 1, 1, 1, 1, 1, 2, 1]):
        n, after = n // stride, round(width * alpha)
        rows.append(("depthwise", n, c, 9 * c, conv_mults(n, 3, c, c, groups=c)))
        rows.append(("pointwise", n, after, c * after + 4 * after, conv_mults(n, 1, c, after)))
        c = after
    return [*rows, ("dense", 1, 1000, c * 1000 + 1000, c * 1000)]

# %% mobilenet-table wrong: ρ ignored
def mobilenet_v1_table(alpha=1.0, rho=224):
    n, c = rho // 2, round(32 * alpha)
    rows = [("conv", n, c, 27 * c + 4 * c, conv_mults(n, 3, 3, c))]
    widths = [64, 128, 128, 256, 256] + [512] * 6 + [1024] * 2
    for width, stride in zip(widths, [1, 2, 1, 2, 1, 2, 1, 1, 1, 1, 1, 2, 1]):
        n, after = n // stride, round(width * alpha)
        n = n if rho == 224 or len(rows) > 1 else 112
        rows.append(("depthwise", n, c, 9 * c + 4 * c, conv_mults(n, 3, c, c, groups=c)))
        rows.append(("pointwise", n, after, c * after + 4 * after, conv_mults(n, 1, c, after)))
        c = after
    return [*rows, ("dense", 1, 1000, c * 1000 + 1000, c * 1000)]

# %% mobilenet-table wrong: the dense layer sees the whole map
def mobilenet_v1_table(alpha=1.0, rho=224):
    n, c = rho // 2, round(32 * alpha)
    rows = [("conv", n, c, 27 * c + 4 * c, conv_mults(n, 3, 3, c))]
    widths = [64, 128, 128, 256, 256] + [512] * 6 + [1024] * 2
    for width, stride in zip(widths, [1, 2, 1, 2, 1, 2, 1, 1, 1, 1, 1, 2, 1]):
        n, after = n // stride, round(width * alpha)
        rows.append(("depthwise", n, c, 9 * c + 4 * c, conv_mults(n, 3, c, c, groups=c)))
        rows.append(("pointwise", n, after, c * after + 4 * after, conv_mults(n, 1, c, after)))
        c = after
    return [*rows, ("dense", 1, 1000, n * n * c * 1000 + 1000, n * n * c * 1000)]

# %% mobilenet-table wrong: depthwise weights by channels in and out
def mobilenet_v1_table(alpha=1.0, rho=224):
    n, c = rho // 2, round(32 * alpha)
    rows = [("conv", n, c, 27 * c + 4 * c, conv_mults(n, 3, 3, c))]
    widths = [64, 128, 128, 256, 256] + [512] * 6 + [1024] * 2
    for width, stride in zip(widths, [1, 2, 1, 2, 1, 2, 1, 1, 1, 1, 1, 2, 1]):
        n, after = n // stride, round(width * alpha)
        rows.append(("depthwise", n, c, 9 * c * c + 4 * c, conv_mults(n, 3, c, c, groups=c)))
        rows.append(("pointwise", n, after, c * after + 4 * after, conv_mults(n, 1, c, after)))
        c = after
    return [*rows, ("dense", 1, 1000, c * 1000 + 1000, c * 1000)]

# %% mobilenet-table right: pairs of channels and strides, int for rounding
def mobilenet_v1_table(alpha=1.0, rho=224):
    blocks = [(64, 1), (128, 2), (128, 1), (256, 2), (256, 1), (512, 2)] + [(512, 1)] * 5 + [(1024, 2), (1024, 1)]
    side, before = rho // 2, int(32 * alpha)
    table = [("conv", side, before, 31 * before, side * side * 27 * before)]
    for channels, stride in blocks:
        side, channels = side // stride, int(channels * alpha)
        table += [("depthwise", side, before, 13 * before, side**2 * 9 * before),
                  ("pointwise", side, channels, (before + 4) * channels, side**2 * before * channels)]
        before = channels
    table.append(("dense", 1, 1000, 1000 * (before + 1), 1000 * before))
    return table

# %% mobilenet-table right: a generator inside
def mobilenet_v1_table(alpha=1.0, rho=224):
    def rows():
        n, c = (rho + 1) // 2, int(round(32 * alpha))
        yield "conv", n, c, 3 * 3 * 3 * c + 4 * c, n * n * c * 27
        for block in range(13):
            stride = 2 if block in (1, 3, 5, 11) else 1
            n = -(-n // stride)
            out = int(round(alpha * (64, 128, 128, 256, 256, 512, 512, 512, 512, 512, 512, 1024, 1024)[block]))
            yield "depthwise", n, c, 9 * c + 4 * c, n * n * c * 9
            yield "pointwise", n, out, c * out + 4 * out, n * n * out * c
            c = out
        yield "dense", 1, 1000, 1000 * c + 1000, 1000 * c

    return list(rows())

# %% mobilenet-table right: NumPy columns
def mobilenet_v1_table(alpha=1.0, rho=224):
    outs = np.rint(alpha * np.array([32, 64, 128, 128, 256, 256] + [512] * 6 + [1024] * 2)).astype(int)
    sides = rho // np.cumprod([2, 1, 2, 1, 2, 1, 2, 1, 1, 1, 1, 1, 2, 1])
    ins, n = outs[:-1], sides[1:]
    first = [("conv", sides[0], outs[0], 31 * outs[0], 27 * outs[0] * sides[0] ** 2)]
    depth = [("depthwise", s, c, 13 * c, 9 * c * s**2) for s, c in zip(n, ins)]
    point = [("pointwise", s, d, c * d + 4 * d, c * d * s**2) for s, c, d in zip(n, ins, outs[1:])]
    blocks = [row for pair in zip(depth, point) for row in pair]
    return first + blocks + [("dense", 1, 1000, 1000 * outs[-1] + 1000, 1000 * outs[-1])]

# %% compound-scale wrong: scales the resolution by g²
def compound_scale(depth, width, resolution, phi, a=1.2, b=1.1, g=1.15):
    d, w, r = round(depth * a**phi), round(width * b**phi), round(resolution * g ** (2 * phi))
    return d, w, r, float((a * b**2 * g**2) ** phi)

# %% compound-scale wrong: the cost from rounded sizes
def compound_scale(depth, width, resolution, phi, a=1.2, b=1.1, g=1.15):
    d, w, r = round(depth * a**phi), round(width * b**phi), round(resolution * g**phi)
    return d, w, r, d * w**2 * r**2 / (depth * width**2 * resolution**2)

# %% compound-scale wrong: depth and width rates swapped
def compound_scale(depth, width, resolution, phi, a=1.2, b=1.1, g=1.15):
    d, w, r = round(depth * b**phi), round(width * a**phi), round(resolution * g**phi)
    return d, w, r, float((a * b**2 * g**2) ** phi)

# %% compound-scale wrong: nothing counts twice
def compound_scale(depth, width, resolution, phi, a=1.2, b=1.1, g=1.15):
    d, w, r = round(depth * a**phi), round(width * b**phi), round(resolution * g**phi)
    return d, w, r, float((a * b * g) ** phi)

# %% compound-scale wrong: resolution counts once
def compound_scale(depth, width, resolution, phi, a=1.2, b=1.1, g=1.15):
    d, w, r = round(depth * a**phi), round(width * b**phi), round(resolution * g**phi)
    return d, w, r, float((a * b**2 * g) ** phi)

# %% compound-scale wrong: not rounded
def compound_scale(depth, width, resolution, phi, a=1.2, b=1.1, g=1.15):
    d, w, r = depth * a**phi, width * b**phi, resolution * g**phi
    return d, w, r, float((a * b**2 * g**2) ** phi)

# %% compound-scale wrong: cuts off
def compound_scale(depth, width, resolution, phi, a=1.2, b=1.1, g=1.15):
    d, w, r = int(depth * a**phi), int(width * b**phi), int(resolution * g**phi)
    return d, w, r, float((a * b**2 * g**2) ** phi)

# %% compound-scale wrong: rates times φ
def compound_scale(depth, width, resolution, phi, a=1.2, b=1.1, g=1.15):
    d, w, r = round(depth * a * phi), round(width * b * phi), round(resolution * g * phi)
    return d, w, r, float((a * b**2 * g**2) ** phi)

# %% compound-scale wrong: takes 2 for the product
def compound_scale(depth, width, resolution, phi, a=1.2, b=1.1, g=1.15):
    d, w, r = round(depth * a**phi), round(width * b**phi), round(resolution * g**phi)
    return d, w, r, float(2**phi)

# %% compound-scale wrong: rates fixed
def compound_scale(depth, width, resolution, phi, a=1.2, b=1.1, g=1.15):
    d, w, r = round(depth * 1.2**phi), round(width * 1.1**phi), round(resolution * 1.15**phi)
    return d, w, r, float((a * b**2 * g**2) ** phi)

# %% compound-scale right: factors multiplied at the end
def compound_scale(depth, width, resolution, phi, a=1.2, b=1.1, g=1.15):
    d, w, r = int(depth * a**phi + 0.5), int(width * b**phi + 0.5), int(resolution * g**phi + 0.5)
    return d, w, r, a**phi * b ** (2 * phi) * g ** (2 * phi)

# %% compound-scale right: NumPy
def compound_scale(depth, width, resolution, phi, a=1.2, b=1.1, g=1.15):
    d, w, r = int(np.rint(depth * np.power(a, phi))), int(np.rint(width * np.power(b, phi))), int(np.rint(resolution * np.power(g, phi)))
    return d, w, r, np.exp(phi * np.log(a * b * b * g * g)).item()

# %% compound-scale right: through logarithms
def compound_scale(depth, width, resolution, phi, a=1.2, b=1.1, g=1.15):
    d, w, r = round(depth * np.exp(phi * np.log(a))), round(width * np.exp(phi * np.log(b))), round(resolution * np.exp(phi * np.log(g)))
    return d, w, r, float((a * b * b * g * g) ** phi)

# %% quiz@quiz-check-first wrong: always a
def quiz():
    return {"q1": "a", "q2": "a", "q3": "a", "q4": 6.5}

# %% quiz@quiz-check-second wrong: always a
def quiz():
    return {"q1": "a", "q2": "a", "q3": "a", "q4": 6.5}

# %% quiz@quiz-check-first wrong: only the convolutions count
def quiz():
    return {"q1": "b", "q2": "b", "q3": "c", "q4": 6.5}

# %% quiz@quiz-check-first wrong: flattens the last map
def quiz():
    return {"q1": "d", "q2": "b", "q3": "c", "q4": 6.5}

# %% quiz@quiz-check-first wrong: side outputs vote
def quiz():
    return {"q1": "c", "q2": "a", "q3": "c", "q4": 6.5}

# %% quiz@quiz-check-first wrong: early exits
def quiz():
    return {"q1": "c", "q2": "c", "q3": "c", "q4": 6.5}

# %% quiz@quiz-check-second wrong: the smallest single map
def quiz():
    return {"q1": "c", "q2": "b", "q3": "d", "q4": 6.5}

# %% quiz@quiz-check-second wrong: looks at the narrow ends
def quiz():
    return {"q1": "c", "q2": "b", "q3": "b", "q4": 6.5}

# %% quiz@quiz-check-second wrong: the expansion
def quiz():
    return {"q1": "c", "q2": "b", "q3": "c", "q4": 6.0}

# %% quiz@quiz-check-second wrong: forgets the shortcut's input
def quiz():
    return {"q1": "c", "q2": "b", "q3": "c", "q4": 12.0}

# %% quiz@quiz-check-second wrong: one wide map only
def quiz():
    return {"q1": "c", "q2": "b", "q3": "c", "q4": 3.5}
