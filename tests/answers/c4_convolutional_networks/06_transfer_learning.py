"""Known answers of c4_convolutional_networks/06_transfer_learning: wrong ones must lose points, right ones keep them."""

# %% mirror wrong: upside down
def mirror(X):
    return X[:, ::-1]

# %% mirror wrong: reverses the channels
def mirror(X):
    return X[..., ::-1]

# %% mirror wrong: half a turn
def mirror(X):
    return X[:, ::-1, ::-1]

# %% mirror wrong: writes into the images
def mirror(X):
    X[:] = X[:, :, ::-1].copy()
    return X

# %% mirror wrong: rows and columns exchanged
def mirror(X):
    return X.transpose(0, 2, 1, 3)

# %% mirror right: np.flip
def mirror(X):
    return np.flip(X, axis=2)

# %% mirror right: loop over columns
def mirror(X):
    out = np.zeros_like(X)
    for j in range(X.shape[2]):
        out[:, :, j] = X[:, :, X.shape[2] - 1 - j]
    return out

# %% mirror right: take_along_axis
def mirror(X):
    order = np.arange(X.shape[2])[::-1].reshape(1, 1, -1, 1)
    return np.take_along_axis(X, order, axis=2)

# %% random-crop wrong: the same place for the whole batch
def random_crop(X, size, rng):
    t, l = rng.integers(0, X.shape[1] - size + 1), rng.integers(0, X.shape[2] - size + 1)
    return X[:, t : t + size, l : l + size]

# %% random-crop wrong: the last place never occurs
def random_crop(X, size, rng):
    m, h, w, _ = X.shape
    tops, lefts = rng.integers(0, max(h - size, 1), m), rng.integers(0, max(w - size, 1), m)
    return np.stack([x[t : t + size, l : l + size] for x, t, l in zip(X, tops, lefts)])

# %% random-crop wrong: one draw for row and column
def random_crop(X, size, rng):
    places = rng.integers(0, min(X.shape[1], X.shape[2]) - size + 1, len(X))
    return np.stack([x[p : p + size, p : p + size] for x, p in zip(X, places)])

# %% random-crop wrong: the border is rarer, because of rounding
def random_crop(X, size, rng):
    m, h, w, _ = X.shape
    tops, lefts = np.round(rng.uniform(0, h - size, m)).astype(int), np.round(rng.uniform(0, w - size, m)).astype(int)
    return np.stack([x[t : t + size, l : l + size] for x, t, l in zip(X, tops, lefts)])

# %% random-crop wrong: a generator of its own
def random_crop(X, size, rng):
    m, h, w, _ = X.shape
    rng = np.random.default_rng(0)
    tops, lefts = rng.integers(0, h - size + 1, m), rng.integers(0, w - size + 1, m)
    return np.stack([x[t : t + size, l : l + size] for x, t, l in zip(X, tops, lefts)])

# %% random-crop wrong: random pixels instead of a piece
def random_crop(X, size, rng):
    m, h, w, _ = X.shape
    return np.stack([x[np.ix_(np.sort(rng.choice(h, size, False)), np.sort(rng.choice(w, size, False)))] for x in X])

# %% random-crop right: loop, draws in turn
def random_crop(X, size, rng):
    out = np.empty((len(X), size, size, X.shape[3]), X.dtype)
    for i in range(len(X)):
        r = int(rng.integers(X.shape[1] - size, endpoint=True))
        c = int(rng.integers(X.shape[2] - size, endpoint=True))
        out[i] = X[i, r : r + size, c : c + size]
    return out

# %% random-crop right: sliding windows
def random_crop(X, size, rng):
    windows = np.lib.stride_tricks.sliding_window_view(X, (size, size), axis=(1, 2))
    m, rows, cols = windows.shape[:3]
    picked = windows[np.arange(m), rng.integers(0, rows, m), rng.integers(0, cols, m)]
    return np.moveaxis(picked, 1, -1)

# %% random-crop right: index arrays
def random_crop(X, size, rng):
    m, h, w, _ = X.shape
    rows = np.floor(rng.random(m) * (h - size + 1)).astype(int)[:, None] + np.arange(size)
    cols = np.floor(rng.random(m) * (w - size + 1)).astype(int)[:, None] + np.arange(size)
    return X[np.arange(m)[:, None, None], rows[:, :, None], cols[:, None, :]]

# %% affine wrong: turns about the corner
def affine(X, angle, shear):
    a = np.deg2rad(angle)
    A = np.array([[np.cos(a), np.sin(a)], [-np.sin(a), np.cos(a)]]) @ np.array([[1, 0], [shear, 1]])
    return np.stack([np.stack([ndimage.affine_transform(x[:, :, k], A, order=1, mode="nearest") for k in range(X.shape[3])], -1) for x in X])

# %% affine wrong: clockwise
def affine(X, angle, shear):
    a = -np.deg2rad(angle)
    A = np.array([[np.cos(a), np.sin(a)], [-np.sin(a), np.cos(a)]]) @ np.array([[1, 0], [shear, 1]])
    c = (np.array(X.shape[1:3]) - 1) / 2
    return np.stack([np.stack([ndimage.affine_transform(x[:, :, k], A, c - A @ c, order=1, mode="nearest") for k in range(X.shape[3])], -1) for x in X])

# %% affine wrong: radians
def affine(X, angle, shear):
    a = angle
    A = np.array([[np.cos(a), np.sin(a)], [-np.sin(a), np.cos(a)]]) @ np.array([[1, 0], [shear, 1]])
    c = (np.array(X.shape[1:3]) - 1) / 2
    return np.stack([np.stack([ndimage.affine_transform(x[:, :, k], A, c - A @ c, order=1, mode="nearest") for k in range(X.shape[3])], -1) for x in X])

# %% affine wrong: black beyond the border
def affine(X, angle, shear):
    a = np.deg2rad(angle)
    A = np.array([[np.cos(a), np.sin(a)], [-np.sin(a), np.cos(a)]]) @ np.array([[1, 0], [shear, 1]])
    c = (np.array(X.shape[1:3]) - 1) / 2
    return np.stack([np.stack([ndimage.affine_transform(x[:, :, k], A, c - A @ c, order=1) for k in range(X.shape[3])], -1) for x in X])

# %% affine wrong: turns first, shears after
def affine(X, angle, shear):
    a = np.deg2rad(angle)
    A = np.array([[1, 0], [shear, 1]]) @ np.array([[np.cos(a), np.sin(a)], [-np.sin(a), np.cos(a)]])
    c = (np.array(X.shape[1:3]) - 1) / 2
    return np.stack([np.stack([ndimage.affine_transform(x[:, :, k], A, c - A @ c, order=1, mode="nearest") for k in range(X.shape[3])], -1) for x in X])

# %% affine wrong: half a pixel off the centre
def affine(X, angle, shear):
    a = np.deg2rad(angle)
    A = np.array([[np.cos(a), np.sin(a)], [-np.sin(a), np.cos(a)]]) @ np.array([[1, 0], [shear, 1]])
    c = np.array(X.shape[1:3]) / 2
    return np.stack([np.stack([ndimage.affine_transform(x[:, :, k], A, c - A @ c, order=1, mode="nearest") for k in range(X.shape[3])], -1) for x in X])

# %% affine right: map_coordinates
def affine(X, angle, shear):
    t = angle / 180 * np.pi
    h, w = X.shape[1:3]
    r, c = np.meshgrid(np.arange(h) - (h - 1) / 2, np.arange(w) - (w - 1) / 2, indexing="ij")
    c2 = shear * r + c
    where = [np.cos(t) * r + np.sin(t) * c2 + (h - 1) / 2, -np.sin(t) * r + np.cos(t) * c2 + (w - 1) / 2]
    planes = [[ndimage.map_coordinates(x[..., k], where, order=1, mode="nearest") for k in range(X.shape[3])] for x in X]
    return np.moveaxis(np.array(planes), 1, -1)

# %% affine right: one call in four dimensions
def affine(X, angle, shear):
    t = np.radians(angle)
    M = np.eye(4)
    M[1:3, 1:3] = [[np.cos(t) + shear * np.sin(t), np.sin(t)], [-np.sin(t) + shear * np.cos(t), np.cos(t)]]
    centre = (np.array(X.shape) - 1) / 2
    return ndimage.affine_transform(X, M, centre - M @ centre, order=1, mode="nearest")

# %% affine right: bilinear by hand
def affine(X, angle, shear):
    t = np.deg2rad(angle)
    _, h, w, _ = X.shape
    r, c = np.mgrid[:h, :w] - np.array([(h - 1) / 2, (w - 1) / 2]).reshape(2, 1, 1)
    c = c + shear * r
    r, c = np.cos(t) * r + np.sin(t) * c, np.cos(t) * c - np.sin(t) * r
    r, c = np.clip(r + (h - 1) / 2, 0, h - 1), np.clip(c + (w - 1) / 2, 0, w - 1)
    i, j = np.minimum(r.astype(int), h - 2), np.minimum(c.astype(int), w - 2)
    u, v = (r - i)[..., None], (c - j)[..., None]
    return (1 - u) * (1 - v) * X[:, i, j] + (1 - u) * v * X[:, i, j + 1] + u * (1 - v) * X[:, i + 1, j] + u * v * X[:, i + 1, j + 1]

# %% color-shift wrong: not clipped
def color_shift(X, sd, rng):
    return X + rng.normal(0, sd, (len(X), 1, 1, X.shape[3]))

# %% color-shift wrong: noise in each pixel
def color_shift(X, sd, rng):
    return np.clip(X + rng.normal(0, sd, X.shape), 0, 1)

# %% color-shift wrong: one shift for all images
def color_shift(X, sd, rng):
    return np.clip(X + rng.normal(0, sd, (1, 1, 1, X.shape[3])), 0, 1)

# %% color-shift wrong: one shift for all channels, brightness only
def color_shift(X, sd, rng):
    return np.clip(X + rng.normal(0, sd, (len(X), 1, 1, 1)), 0, 1)

# %% color-shift wrong: sd taken for a variance
def color_shift(X, sd, rng):
    return np.clip(X + rng.normal(0, np.sqrt(sd), (len(X), 1, 1, X.shape[3])), 0, 1)

# %% color-shift wrong: only brighter
def color_shift(X, sd, rng):
    return np.clip(X + np.abs(rng.normal(0, sd, (len(X), 1, 1, X.shape[3]))), 0, 1)

# %% color-shift wrong: uniform of the same name
def color_shift(X, sd, rng):
    return np.clip(X + rng.uniform(-sd, sd, (len(X), 1, 1, X.shape[3])), 0, 1)

# %% color-shift right: loops
def color_shift(X, sd, rng):
    out = np.zeros(X.shape)
    for i in range(X.shape[0]):
        for k in range(X.shape[3]):
            out[i, :, :, k] = np.minimum(np.maximum(X[i, :, :, k] + sd * rng.standard_normal(), 0), 1)
    return out

# %% color-shift right: new axes
def color_shift(X, sd, rng):
    shift = sd * rng.standard_normal((X.shape[0], X.shape[-1]))
    return (X + shift[:, np.newaxis, np.newaxis]).clip(0, 1)

# %% pca-color wrong: the printed form, no root
def pca_color(X, sd, rng, eig=None):
    if eig is None:
        eig = np.linalg.eigh(np.cov(X.reshape(-1, 3).T))
    values, vectors = eig
    a = rng.normal(0, sd, (len(X), 3)) * np.maximum(values, 0)
    return np.clip(X + (a @ np.transpose(vectors))[:, None, None, :], 0, 1)

# %% pca-color wrong: eigenvectors in rows
def pca_color(X, sd, rng, eig=None):
    if eig is None:
        eig = np.linalg.eigh(np.cov(X.reshape(-1, 3).T))
    values, vectors = eig
    a = rng.normal(0, sd, (len(X), 3)) * np.sqrt(np.maximum(values, 0))
    return np.clip(X + (a @ vectors)[:, None, None, :], 0, 1)

# %% pca-color wrong: the root of a tiny negative number
def pca_color(X, sd, rng, eig=None):
    if eig is None:
        values, vectors = np.linalg.eigh(np.cov(X.reshape(-1, 3).T))
        eig = values - 1e-17, vectors
    values, vectors = eig
    with np.errstate(invalid="ignore"):
        a = rng.normal(0, sd, (len(X), 3)) * np.sqrt(values)
    return np.clip(X + (a @ np.transpose(vectors))[:, None, None, :], 0, 1)

# %% pca-color wrong: one offset for all images
def pca_color(X, sd, rng, eig=None):
    if eig is None:
        eig = np.linalg.eigh(np.cov(X.reshape(-1, 3).T))
    values, vectors = eig
    return np.clip(X + vectors @ (rng.normal(0, sd, 3) * np.sqrt(np.maximum(values, 0))), 0, 1)

# %% pca-color wrong: eig ignored
def pca_color(X, sd, rng, eig=None):
    values, vectors = np.linalg.eigh(np.cov(X.reshape(-1, 3).T))
    a = rng.normal(0, sd, (len(X), 3)) * np.sqrt(np.maximum(values, 0))
    return np.clip(X + (a @ vectors.T)[:, None, None, :], 0, 1)

# %% pca-color wrong: not clipped
def pca_color(X, sd, rng, eig=None):
    if eig is None:
        eig = np.linalg.eigh(np.cov(X.reshape(-1, 3).T))
    values, vectors = eig
    a = rng.normal(0, sd, (len(X), 3)) * np.sqrt(np.maximum(values, 0))
    return X + (a @ vectors.T)[:, None, None, :]

# %% pca-color wrong: second moments instead of the covariance
def pca_color(X, sd, rng, eig=None):
    if eig is None:
        pixels = X.reshape(-1, 3)
        eig = np.linalg.eigh(pixels.T @ pixels / len(pixels))
    values, vectors = eig
    a = rng.normal(0, sd, (len(X), 3)) * np.sqrt(np.maximum(values, 0))
    return np.clip(X + (a @ vectors.T)[:, None, None, :], 0, 1)

# %% pca-color right: SVD of the centred pixels
def pca_color(X, sd, rng, eig=None):
    if eig is None:
        pixels = X.reshape(-1, 3) - X.reshape(-1, 3).mean(axis=0)
        _, s, vt = np.linalg.svd(pixels, full_matrices=False)
        eig = s**2 / len(pixels), vt.T
    out = np.empty(X.shape)
    for i in range(len(X)):
        offset = sum(rng.normal(0, sd) * np.sqrt(max(eig[0][k], 0)) * eig[1][:, k] for k in range(3))
        out[i] = np.clip(X[i] + offset, 0, 1)
    return out

# %% pca-color right: einsum
def pca_color(X, sd, rng, eig=None):
    lam, V = eig if eig is not None else np.linalg.eigh(np.cov(X.reshape(-1, 3), rowvar=False))
    root = np.sqrt(np.clip(lam, 0, None))
    offset = np.einsum("mi,i,ci->mc", sd * rng.standard_normal((len(X), 3)), root, V)
    return (X + offset.reshape(-1, 1, 1, 3)).clip(0, 1)

# %% make-dataset@make-dataset-check-fresh wrong: augmented before the cache, the same changes for ever
def jitter(image, seed2):
    """Given: mirror by chance, and roll by 0 to 3 columns. image (h, w, c), seed2: two integers."""
    image = tf.image.stateless_random_flip_left_right(image, seed2)
    return tf.roll(image, tf.random.stateless_uniform([], seed2, 0, 4, tf.int32), axis=1)

def collect(ds, n):
    """Given: the first n batches of one pass, as a list of pairs of NumPy arrays."""
    return [(images.numpy(), labels.numpy()) for images, labels in itertools.islice(ds, n)]

def stages(ds):
    """Given: the names of the stages of a pipeline, the last one first."""
    return [type(ds).__name__.strip("_")] + (stages(ds._inputs()[0]) if ds._inputs() else [])

def make_dataset(X, Y, batch, augment, seed):
    def change(example, seed2):
        return augment(example[0], seed2), example[1]

    seeds = tf.data.Dataset.random(seed=seed, rerandomize_each_iteration=True).batch(2)
    ds = tf.data.Dataset.zip(tf.data.Dataset.from_tensor_slices((X, Y)), seeds)
    ds = ds.map(change, num_parallel_calls=tf.data.AUTOTUNE).cache().shuffle(len(X), seed=seed)
    return ds.batch(batch).prefetch(tf.data.AUTOTUNE)

# %% make-dataset@make-dataset-check-fresh wrong: one change for all examples
def jitter(image, seed2):
    """Given: mirror by chance, and roll by 0 to 3 columns. image (h, w, c), seed2: two integers."""
    image = tf.image.stateless_random_flip_left_right(image, seed2)
    return tf.roll(image, tf.random.stateless_uniform([], seed2, 0, 4, tf.int32), axis=1)

def collect(ds, n):
    """Given: the first n batches of one pass, as a list of pairs of NumPy arrays."""
    return [(images.numpy(), labels.numpy()) for images, labels in itertools.islice(ds, n)]

def stages(ds):
    """Given: the names of the stages of a pipeline, the last one first."""
    return [type(ds).__name__.strip("_")] + (stages(ds._inputs()[0]) if ds._inputs() else [])

def make_dataset(X, Y, batch, augment, seed):
    def change(image, label):
        return augment(image, tf.constant([seed, 1])), label

    ds = tf.data.Dataset.from_tensor_slices((X, Y)).shuffle(len(X), seed=seed)
    return ds.map(change, num_parallel_calls=tf.data.AUTOTUNE).batch(batch).prefetch(1)

# %% make-dataset@make-dataset-check-fresh wrong: an example keeps its seed in all epochs
def jitter(image, seed2):
    """Given: mirror by chance, and roll by 0 to 3 columns. image (h, w, c), seed2: two integers."""
    image = tf.image.stateless_random_flip_left_right(image, seed2)
    return tf.roll(image, tf.random.stateless_uniform([], seed2, 0, 4, tf.int32), axis=1)

def collect(ds, n):
    """Given: the first n batches of one pass, as a list of pairs of NumPy arrays."""
    return [(images.numpy(), labels.numpy()) for images, labels in itertools.islice(ds, n)]

def stages(ds):
    """Given: the names of the stages of a pipeline, the last one first."""
    return [type(ds).__name__.strip("_")] + (stages(ds._inputs()[0]) if ds._inputs() else [])

def make_dataset(X, Y, batch, augment, seed):
    def change(image, label, seed2):
        return augment(image, seed2), label

    pairs = np.random.default_rng(seed).integers(0, 2**31, (len(X), 2))
    ds = tf.data.Dataset.from_tensor_slices((X, Y, pairs)).shuffle(len(X), seed=seed)
    return ds.map(change, num_parallel_calls=tf.data.AUTOTUNE).batch(batch).prefetch(1)

# %% make-dataset@make-dataset-check-fresh wrong: no seed, nothing can be repeated
def jitter(image, seed2):
    """Given: mirror by chance, and roll by 0 to 3 columns. image (h, w, c), seed2: two integers."""
    image = tf.image.stateless_random_flip_left_right(image, seed2)
    return tf.roll(image, tf.random.stateless_uniform([], seed2, 0, 4, tf.int32), axis=1)

def collect(ds, n):
    """Given: the first n batches of one pass, as a list of pairs of NumPy arrays."""
    return [(images.numpy(), labels.numpy()) for images, labels in itertools.islice(ds, n)]

def stages(ds):
    """Given: the names of the stages of a pipeline, the last one first."""
    return [type(ds).__name__.strip("_")] + (stages(ds._inputs()[0]) if ds._inputs() else [])

def make_dataset(X, Y, batch, augment, seed):
    def change(image, label):
        return augment(image, tf.random.uniform([2], 0, 2**31 - 1, tf.int32)), label

    ds = tf.data.Dataset.from_tensor_slices((X, Y)).shuffle(len(X))
    return ds.map(change, num_parallel_calls=tf.data.AUTOTUNE).batch(batch).prefetch(1)

# %% make-dataset@make-dataset-check-fresh wrong: not augmented at all
def jitter(image, seed2):
    """Given: mirror by chance, and roll by 0 to 3 columns. image (h, w, c), seed2: two integers."""
    image = tf.image.stateless_random_flip_left_right(image, seed2)
    return tf.roll(image, tf.random.stateless_uniform([], seed2, 0, 4, tf.int32), axis=1)

def collect(ds, n):
    """Given: the first n batches of one pass, as a list of pairs of NumPy arrays."""
    return [(images.numpy(), labels.numpy()) for images, labels in itertools.islice(ds, n)]

def stages(ds):
    """Given: the names of the stages of a pipeline, the last one first."""
    return [type(ds).__name__.strip("_")] + (stages(ds._inputs()[0]) if ds._inputs() else [])

def make_dataset(X, Y, batch, augment, seed):
    ds = tf.data.Dataset.from_tensor_slices((X, Y)).shuffle(len(X), seed=seed)
    return ds.map(lambda x, y: (x, y), num_parallel_calls=tf.data.AUTOTUNE).batch(batch).prefetch(1)

# %% make-dataset@make-dataset-check wrong: shuffles batches only
def jitter(image, seed2):
    """Given: mirror by chance, and roll by 0 to 3 columns. image (h, w, c), seed2: two integers."""
    image = tf.image.stateless_random_flip_left_right(image, seed2)
    return tf.roll(image, tf.random.stateless_uniform([], seed2, 0, 4, tf.int32), axis=1)

def collect(ds, n):
    """Given: the first n batches of one pass, as a list of pairs of NumPy arrays."""
    return [(images.numpy(), labels.numpy()) for images, labels in itertools.islice(ds, n)]

def stages(ds):
    """Given: the names of the stages of a pipeline, the last one first."""
    return [type(ds).__name__.strip("_")] + (stages(ds._inputs()[0]) if ds._inputs() else [])

def make_dataset(X, Y, batch, augment, seed):
    def change(example, seed2):
        return augment(example[0], seed2), example[1]

    seeds = tf.data.Dataset.random(seed=seed, rerandomize_each_iteration=True).batch(2)
    ds = tf.data.Dataset.zip(tf.data.Dataset.from_tensor_slices((X, Y)), seeds)
    ds = ds.map(change, num_parallel_calls=tf.data.AUTOTUNE).batch(batch).shuffle(100, seed=seed)
    return ds.prefetch(tf.data.AUTOTUNE)

# %% make-dataset@make-dataset-check wrong: repeats for ever
def jitter(image, seed2):
    """Given: mirror by chance, and roll by 0 to 3 columns. image (h, w, c), seed2: two integers."""
    image = tf.image.stateless_random_flip_left_right(image, seed2)
    return tf.roll(image, tf.random.stateless_uniform([], seed2, 0, 4, tf.int32), axis=1)

def collect(ds, n):
    """Given: the first n batches of one pass, as a list of pairs of NumPy arrays."""
    return [(images.numpy(), labels.numpy()) for images, labels in itertools.islice(ds, n)]

def stages(ds):
    """Given: the names of the stages of a pipeline, the last one first."""
    return [type(ds).__name__.strip("_")] + (stages(ds._inputs()[0]) if ds._inputs() else [])

def make_dataset(X, Y, batch, augment, seed):
    def change(example, seed2):
        return augment(example[0], seed2), example[1]

    examples = tf.data.Dataset.from_tensor_slices((X, Y)).shuffle(len(X), seed=seed).repeat()
    seeds = tf.data.Dataset.random(seed=seed, rerandomize_each_iteration=True).batch(2)
    ds = tf.data.Dataset.zip(examples, seeds).map(change, num_parallel_calls=tf.data.AUTOTUNE)
    return ds.batch(batch).prefetch(tf.data.AUTOTUNE)

# %% make-dataset@make-dataset-check wrong: drops the short batch
def jitter(image, seed2):
    """Given: mirror by chance, and roll by 0 to 3 columns. image (h, w, c), seed2: two integers."""
    image = tf.image.stateless_random_flip_left_right(image, seed2)
    return tf.roll(image, tf.random.stateless_uniform([], seed2, 0, 4, tf.int32), axis=1)

def collect(ds, n):
    """Given: the first n batches of one pass, as a list of pairs of NumPy arrays."""
    return [(images.numpy(), labels.numpy()) for images, labels in itertools.islice(ds, n)]

def stages(ds):
    """Given: the names of the stages of a pipeline, the last one first."""
    return [type(ds).__name__.strip("_")] + (stages(ds._inputs()[0]) if ds._inputs() else [])

def make_dataset(X, Y, batch, augment, seed):
    def change(example, seed2):
        return augment(example[0], seed2), example[1]

    examples = tf.data.Dataset.from_tensor_slices((X, Y)).shuffle(len(X), seed=seed)
    seeds = tf.data.Dataset.random(seed=seed, rerandomize_each_iteration=True).batch(2)
    ds = tf.data.Dataset.zip(examples, seeds).map(change, num_parallel_calls=tf.data.AUTOTUNE)
    return ds.batch(batch, drop_remainder=True).prefetch(tf.data.AUTOTUNE)

# %% make-dataset@make-dataset-check wrong: images and labels shuffled apart
def jitter(image, seed2):
    """Given: mirror by chance, and roll by 0 to 3 columns. image (h, w, c), seed2: two integers."""
    image = tf.image.stateless_random_flip_left_right(image, seed2)
    return tf.roll(image, tf.random.stateless_uniform([], seed2, 0, 4, tf.int32), axis=1)

def collect(ds, n):
    """Given: the first n batches of one pass, as a list of pairs of NumPy arrays."""
    return [(images.numpy(), labels.numpy()) for images, labels in itertools.islice(ds, n)]

def stages(ds):
    """Given: the names of the stages of a pipeline, the last one first."""
    return [type(ds).__name__.strip("_")] + (stages(ds._inputs()[0]) if ds._inputs() else [])

def make_dataset(X, Y, batch, augment, seed):
    def change(image, label, seed2):
        return augment(image, seed2), label

    images = tf.data.Dataset.from_tensor_slices(X).shuffle(len(X), seed=seed)
    labels = tf.data.Dataset.from_tensor_slices(Y).shuffle(len(X), seed=seed + 1)
    seeds = tf.data.Dataset.random(seed=seed, rerandomize_each_iteration=True).batch(2)
    ds = tf.data.Dataset.zip(images, labels, seeds).map(change, num_parallel_calls=tf.data.AUTOTUNE)
    return ds.batch(batch).prefetch(tf.data.AUTOTUNE)

# %% make-dataset@make-dataset-check wrong: a buffer of four examples hardly shuffles
def jitter(image, seed2):
    """Given: mirror by chance, and roll by 0 to 3 columns. image (h, w, c), seed2: two integers."""
    image = tf.image.stateless_random_flip_left_right(image, seed2)
    return tf.roll(image, tf.random.stateless_uniform([], seed2, 0, 4, tf.int32), axis=1)

def collect(ds, n):
    """Given: the first n batches of one pass, as a list of pairs of NumPy arrays."""
    return [(images.numpy(), labels.numpy()) for images, labels in itertools.islice(ds, n)]

def stages(ds):
    """Given: the names of the stages of a pipeline, the last one first."""
    return [type(ds).__name__.strip("_")] + (stages(ds._inputs()[0]) if ds._inputs() else [])

def make_dataset(X, Y, batch, augment, seed):
    def change(example, seed2):
        return augment(example[0], seed2), example[1]

    examples = tf.data.Dataset.from_tensor_slices((X, Y)).shuffle(4, seed=seed)
    seeds = tf.data.Dataset.random(seed=seed, rerandomize_each_iteration=True).batch(2)
    ds = tf.data.Dataset.zip(examples, seeds).map(change, num_parallel_calls=tf.data.AUTOTUNE)
    return ds.batch(batch).prefetch(tf.data.AUTOTUNE)

# %% make-dataset@make-dataset-check wrong: one order for all epochs
def jitter(image, seed2):
    """Given: mirror by chance, and roll by 0 to 3 columns. image (h, w, c), seed2: two integers."""
    image = tf.image.stateless_random_flip_left_right(image, seed2)
    return tf.roll(image, tf.random.stateless_uniform([], seed2, 0, 4, tf.int32), axis=1)

def collect(ds, n):
    """Given: the first n batches of one pass, as a list of pairs of NumPy arrays."""
    return [(images.numpy(), labels.numpy()) for images, labels in itertools.islice(ds, n)]

def stages(ds):
    """Given: the names of the stages of a pipeline, the last one first."""
    return [type(ds).__name__.strip("_")] + (stages(ds._inputs()[0]) if ds._inputs() else [])

def make_dataset(X, Y, batch, augment, seed):
    def change(example, seed2):
        return augment(example[0], seed2), example[1]

    examples = tf.data.Dataset.from_tensor_slices((X, Y)).shuffle(len(X), seed=seed, reshuffle_each_iteration=False)
    seeds = tf.data.Dataset.random(seed=seed, rerandomize_each_iteration=True).batch(2)
    ds = tf.data.Dataset.zip(examples, seeds).map(change, num_parallel_calls=tf.data.AUTOTUNE)
    return ds.batch(batch).prefetch(tf.data.AUTOTUNE)

# %% make-dataset@make-dataset-check wrong: nothing in parallel, nothing ahead
def jitter(image, seed2):
    """Given: mirror by chance, and roll by 0 to 3 columns. image (h, w, c), seed2: two integers."""
    image = tf.image.stateless_random_flip_left_right(image, seed2)
    return tf.roll(image, tf.random.stateless_uniform([], seed2, 0, 4, tf.int32), axis=1)

def collect(ds, n):
    """Given: the first n batches of one pass, as a list of pairs of NumPy arrays."""
    return [(images.numpy(), labels.numpy()) for images, labels in itertools.islice(ds, n)]

def stages(ds):
    """Given: the names of the stages of a pipeline, the last one first."""
    return [type(ds).__name__.strip("_")] + (stages(ds._inputs()[0]) if ds._inputs() else [])

def make_dataset(X, Y, batch, augment, seed):
    def change(example, seed2):
        return augment(example[0], seed2), example[1]

    examples = tf.data.Dataset.from_tensor_slices((X, Y)).shuffle(len(X), seed=seed)
    seeds = tf.data.Dataset.random(seed=seed, rerandomize_each_iteration=True).batch(2)
    return tf.data.Dataset.zip(examples, seeds).map(change).batch(batch)

# %% make-dataset right: a generator that shuffles and draws with NumPy
def jitter(image, seed2):
    """Given: mirror by chance, and roll by 0 to 3 columns. image (h, w, c), seed2: two integers."""
    image = tf.image.stateless_random_flip_left_right(image, seed2)
    return tf.roll(image, tf.random.stateless_uniform([], seed2, 0, 4, tf.int32), axis=1)

def collect(ds, n):
    """Given: the first n batches of one pass, as a list of pairs of NumPy arrays."""
    return [(images.numpy(), labels.numpy()) for images, labels in itertools.islice(ds, n)]

def stages(ds):
    """Given: the names of the stages of a pipeline, the last one first."""
    return [type(ds).__name__.strip("_")] + (stages(ds._inputs()[0]) if ds._inputs() else [])

def make_dataset(X, Y, batch, augment, seed):
    epochs = itertools.count()

    def examples():
        rng = np.random.default_rng([seed, next(epochs)])
        for i in rng.permutation(len(X)):
            yield X[i], Y[i], rng.integers(0, 2**31 - 1, 2)

    spec = (tf.TensorSpec(X.shape[1:], tf.float32), tf.TensorSpec((), tf.int64), tf.TensorSpec((2,), tf.int64))
    ds = tf.data.Dataset.from_generator(examples, output_signature=spec)
    return ds.map(lambda x, y, s: (augment(x, s), y), num_parallel_calls=2).batch(batch).prefetch(2)

# %% make-dataset right: shuffles places, looks them up in the map
def jitter(image, seed2):
    """Given: mirror by chance, and roll by 0 to 3 columns. image (h, w, c), seed2: two integers."""
    image = tf.image.stateless_random_flip_left_right(image, seed2)
    return tf.roll(image, tf.random.stateless_uniform([], seed2, 0, 4, tf.int32), axis=1)

def collect(ds, n):
    """Given: the first n batches of one pass, as a list of pairs of NumPy arrays."""
    return [(images.numpy(), labels.numpy()) for images, labels in itertools.islice(ds, n)]

def stages(ds):
    """Given: the names of the stages of a pipeline, the last one first."""
    return [type(ds).__name__.strip("_")] + (stages(ds._inputs()[0]) if ds._inputs() else [])

def make_dataset(X, Y, batch, augment, seed):
    images, labels = tf.constant(X), tf.constant(Y)
    places = tf.data.Dataset.range(len(X)).shuffle(len(X), seed=seed, reshuffle_each_iteration=True)
    stream = tf.data.Dataset.random(seed=seed + 7, rerandomize_each_iteration=True).batch(2, drop_remainder=True)

    def example(i, pair):
        return augment(images[i], pair), labels[i]

    ds = tf.data.Dataset.zip((places, stream))
    return ds.map(example, num_parallel_calls=tf.data.AUTOTUNE).batch(batch).prefetch(1)

# %% make-dataset right: two streams of integers
def jitter(image, seed2):
    """Given: mirror by chance, and roll by 0 to 3 columns. image (h, w, c), seed2: two integers."""
    image = tf.image.stateless_random_flip_left_right(image, seed2)
    return tf.roll(image, tf.random.stateless_uniform([], seed2, 0, 4, tf.int32), axis=1)

def collect(ds, n):
    """Given: the first n batches of one pass, as a list of pairs of NumPy arrays."""
    return [(images.numpy(), labels.numpy()) for images, labels in itertools.islice(ds, n)]

def stages(ds):
    """Given: the names of the stages of a pipeline, the last one first."""
    return [type(ds).__name__.strip("_")] + (stages(ds._inputs()[0]) if ds._inputs() else [])

def make_dataset(X, Y, batch, augment, seed):
    one, two = (tf.data.Dataset.random(seed=seed + k, rerandomize_each_iteration=True) for k in (1, 2))
    ds = tf.data.Dataset.zip(tf.data.Dataset.from_tensor_slices(X), tf.data.Dataset.from_tensor_slices(Y))
    ds = tf.data.Dataset.zip(ds.shuffle(10 * len(X), seed=seed), one, two)

    def change(pair, a, b):
        image, label = pair
        return augment(image, tf.stack([a, b])), label

    return ds.map(change, num_parallel_calls=4).batch(batch).prefetch(tf.data.AUTOTUNE)

# %% replace-head@replace-head-check wrong: base left trainable
def replace_head(base, n_classes):
    features = keras.Model(base.input, base.layers[-2].output, name="features")
    inputs = keras.Input(base.input_shape[1:])
    return keras.Model(inputs, keras.layers.Dense(n_classes)(features(inputs, training=False)))

# %% replace-head@replace-head-check-norm wrong: called without training=False
def replace_head(base, n_classes):
    features = keras.Model(base.input, base.layers[-2].output, name="features")
    features.trainable = False
    inputs = keras.Input(base.input_shape[1:])
    return keras.Model(inputs, keras.layers.Dense(n_classes)(features(inputs)))

# %% replace-head@replace-head-check wrong: head on the old softmax
def replace_head(base, n_classes):
    features = keras.Model(base.input, base.output, name="features")
    features.trainable = False
    inputs = keras.Input(base.input_shape[1:])
    return keras.Model(inputs, keras.layers.Dense(n_classes)(features(inputs, training=False)))

# %% replace-head@replace-head-check wrong: two new dense layers
def replace_head(base, n_classes):
    features = keras.Model(base.input, base.layers[-2].output, name="features")
    features.trainable = False
    inputs = keras.Input(base.input_shape[1:])
    hidden = keras.layers.Dense(32, activation="relu")(features(inputs, training=False))
    return keras.Model(inputs, keras.layers.Dense(n_classes)(hidden))

# %% replace-head@replace-head-check wrong: probabilities instead of logits
def replace_head(base, n_classes):
    features = keras.Model(base.input, base.layers[-2].output, name="features")
    features.trainable = False
    inputs = keras.Input(base.input_shape[1:])
    return keras.Model(inputs, keras.layers.Dense(n_classes, activation="softmax")(features(inputs, training=False)))

# %% replace-head@replace-head-check wrong: the structure without the weights
def replace_head(base, n_classes):
    copy = keras.models.clone_model(base)
    features = keras.Model(copy.input, copy.layers[-2].output, name="features")
    features.trainable = False
    inputs = keras.Input(base.input_shape[1:])
    return keras.Model(inputs, keras.layers.Dense(n_classes)(features(inputs, training=False)))

# %% replace-head@replace-head-check wrong: one layer too many cut off, and flattened
def replace_head(base, n_classes):
    features = keras.Model(base.input, base.layers[-3].output, name="features")
    features.trainable = False
    inputs = keras.Input(base.input_shape[1:])
    x = keras.layers.Flatten()(features(inputs, training=False))
    return keras.Model(inputs, keras.layers.Dense(n_classes)(x))

# %% replace-head right: input of the last layer, a clone with its weights
def replace_head(base, n_classes):
    copy = keras.models.clone_model(base)
    copy.set_weights(base.get_weights())
    body = keras.Model(copy.input, copy.layers[-1].input, name="features")
    for layer in body.layers:
        layer.trainable = False
    body.trainable = False
    image = keras.Input(base.input_shape[1:])
    logits = keras.layers.Dense(units=n_classes, activation=None, name="head")(body(image, training=False))
    return keras.Model(image, logits)

# %% replace-head right: a Sequential of the old layers, called once
def replace_head(base, n_classes):
    body = keras.Sequential([keras.Input(base.input_shape[1:]), *base.layers[1:-1]], name="features")
    body.trainable = False
    image = keras.layers.Input(shape=base.input_shape[1:])
    hidden = body(image, training=False)
    return keras.Model(inputs=[image], outputs=[keras.layers.Dense(n_classes)(hidden)])

# %% cached-features@cached-features-check-stale wrong: believes any file
def fingerprint(arrays):
    """Given: a short text that changes with any number or shape in a list of arrays."""
    text = hashlib.sha256()
    for array in map(np.ascontiguousarray, arrays):
        text.update(f"{array.shape}{array.dtype}".encode() + array.tobytes())
    return text.hexdigest()

def scratch_folder():
    """Given: the path of a new empty folder."""
    return tempfile.mkdtemp()

def listing(folder):
    """Given: the files of a folder, each with its size and the time of its last change."""
    return {entry.name: (entry.stat().st_size, entry.stat().st_mtime_ns) for entry in os.scandir(folder)}

def cached_features(base, X, path, batch=256):
    if os.path.exists(path):
        return np.load(path)["features"]
    if base is None:
        raise ValueError("no file")
    features = base.predict(X, batch_size=batch, verbose=0)
    np.savez(path, features=features)
    return features

# %% cached-features@cached-features-check-stale wrong: compares the shape only
def fingerprint(arrays):
    """Given: a short text that changes with any number or shape in a list of arrays."""
    text = hashlib.sha256()
    for array in map(np.ascontiguousarray, arrays):
        text.update(f"{array.shape}{array.dtype}".encode() + array.tobytes())
    return text.hexdigest()

def scratch_folder():
    """Given: the path of a new empty folder."""
    return tempfile.mkdtemp()

def listing(folder):
    """Given: the files of a folder, each with its size and the time of its last change."""
    return {entry.name: (entry.stat().st_size, entry.stat().st_mtime_ns) for entry in os.scandir(folder)}

def cached_features(base, X, path, batch=256):
    if os.path.exists(path):
        features = np.load(path)["features"]
        if len(features) == len(X):
            return features
    if base is None:
        raise ValueError("no file")
    features = base.predict(X, batch_size=batch, verbose=0)
    np.savez(path, features=features)
    return features

# %% cached-features@cached-features-check-stale wrong: the weights are not compared
def fingerprint(arrays):
    """Given: a short text that changes with any number or shape in a list of arrays."""
    text = hashlib.sha256()
    for array in map(np.ascontiguousarray, arrays):
        text.update(f"{array.shape}{array.dtype}".encode() + array.tobytes())
    return text.hexdigest()

def scratch_folder():
    """Given: the path of a new empty folder."""
    return tempfile.mkdtemp()

def listing(folder):
    """Given: the files of a folder, each with its size and the time of its last change."""
    return {entry.name: (entry.stat().st_size, entry.stat().st_mtime_ns) for entry in os.scandir(folder)}

def cached_features(base, X, path, batch=256):
    images = fingerprint([X])
    if os.path.exists(path):
        with np.load(path) as file:
            if str(file["images"]) == images:
                return file["features"]
    if base is None:
        raise ValueError("no file")
    features = base.predict(X, batch_size=batch, verbose=0)
    np.savez(path, features=features, images=images)
    return features

# %% cached-features@cached-features-check-stale wrong: removes the old file before it has a new one
def fingerprint(arrays):
    """Given: a short text that changes with any number or shape in a list of arrays."""
    text = hashlib.sha256()
    for array in map(np.ascontiguousarray, arrays):
        text.update(f"{array.shape}{array.dtype}".encode() + array.tobytes())
    return text.hexdigest()

def scratch_folder():
    """Given: the path of a new empty folder."""
    return tempfile.mkdtemp()

def listing(folder):
    """Given: the files of a folder, each with its size and the time of its last change."""
    return {entry.name: (entry.stat().st_size, entry.stat().st_mtime_ns) for entry in os.scandir(folder)}

def cached_features(base, X, path, batch=256):
    images, weights = fingerprint([X]), None if base is None else fingerprint(base.get_weights())
    if os.path.exists(path):
        with np.load(path) as file:
            if str(file["images"]) == images and weights in (None, str(file["weights"])):
                return file["features"]
        if base is not None:
            os.remove(path)
    if base is None:
        raise ValueError("no file")
    features = base.predict(X, batch_size=batch, verbose=0)
    np.savez(path, features=features, images=images, weights=weights)
    return features

# %% cached-features@cached-features-check-stale wrong: opens the file before the features exist
def fingerprint(arrays):
    """Given: a short text that changes with any number or shape in a list of arrays."""
    text = hashlib.sha256()
    for array in map(np.ascontiguousarray, arrays):
        text.update(f"{array.shape}{array.dtype}".encode() + array.tobytes())
    return text.hexdigest()

def scratch_folder():
    """Given: the path of a new empty folder."""
    return tempfile.mkdtemp()

def listing(folder):
    """Given: the files of a folder, each with its size and the time of its last change."""
    return {entry.name: (entry.stat().st_size, entry.stat().st_mtime_ns) for entry in os.scandir(folder)}

def cached_features(base, X, path, batch=256):
    images, weights = fingerprint([X]), None if base is None else fingerprint(base.get_weights())
    if os.path.exists(path):
        with np.load(path) as file:
            if str(file["images"]) == images and weights in (None, str(file["weights"])):
                return file["features"]
    if base is None:
        raise ValueError("no file")
    with open(path, "wb") as file:
        features = base.predict(X, batch_size=batch, verbose=0)
        np.savez(file, features=features, images=images, weights=weights)
    return features

# %% cached-features@cached-features-check-stale wrong: FileNotFoundError instead of ValueError
def fingerprint(arrays):
    """Given: a short text that changes with any number or shape in a list of arrays."""
    text = hashlib.sha256()
    for array in map(np.ascontiguousarray, arrays):
        text.update(f"{array.shape}{array.dtype}".encode() + array.tobytes())
    return text.hexdigest()

def scratch_folder():
    """Given: the path of a new empty folder."""
    return tempfile.mkdtemp()

def listing(folder):
    """Given: the files of a folder, each with its size and the time of its last change."""
    return {entry.name: (entry.stat().st_size, entry.stat().st_mtime_ns) for entry in os.scandir(folder)}

def cached_features(base, X, path, batch=256):
    images = fingerprint([X])
    if base is None:
        with np.load(path) as file:
            if str(file["images"]) != images:
                raise ValueError("stale")
            return file["features"]
    weights = fingerprint(base.get_weights())
    if os.path.exists(path):
        with np.load(path) as file:
            if str(file["images"]) == images and str(file["weights"]) == weights:
                return file["features"]
    features = base.predict(X, batch_size=batch, verbose=0)
    np.savez(path, features=features, images=images, weights=weights)
    return features

# %% cached-features@cached-features-check wrong: never reads
def fingerprint(arrays):
    """Given: a short text that changes with any number or shape in a list of arrays."""
    text = hashlib.sha256()
    for array in map(np.ascontiguousarray, arrays):
        text.update(f"{array.shape}{array.dtype}".encode() + array.tobytes())
    return text.hexdigest()

def scratch_folder():
    """Given: the path of a new empty folder."""
    return tempfile.mkdtemp()

def listing(folder):
    """Given: the files of a folder, each with its size and the time of its last change."""
    return {entry.name: (entry.stat().st_size, entry.stat().st_mtime_ns) for entry in os.scandir(folder)}

def cached_features(base, X, path, batch=256):
    if base is None:
        raise ValueError("no base")
    features = base.predict(X, batch_size=batch, verbose=0)
    np.savez(path, features=features)
    return features

# %% cached-features@cached-features-check wrong: computes and writes each time
def fingerprint(arrays):
    """Given: a short text that changes with any number or shape in a list of arrays."""
    text = hashlib.sha256()
    for array in map(np.ascontiguousarray, arrays):
        text.update(f"{array.shape}{array.dtype}".encode() + array.tobytes())
    return text.hexdigest()

def scratch_folder():
    """Given: the path of a new empty folder."""
    return tempfile.mkdtemp()

def listing(folder):
    """Given: the files of a folder, each with its size and the time of its last change."""
    return {entry.name: (entry.stat().st_size, entry.stat().st_mtime_ns) for entry in os.scandir(folder)}

def cached_features(base, X, path, batch=256):
    images = fingerprint([X])
    if base is None:
        if not os.path.exists(path) or str(np.load(path)["images"]) != images:
            raise ValueError("no file")
        return np.load(path)["features"]
    features = base.predict(X, batch_size=batch, verbose=0)
    np.savez(path, features=features, images=images)
    return features

# %% cached-features@cached-features-check wrong: training mode
def fingerprint(arrays):
    """Given: a short text that changes with any number or shape in a list of arrays."""
    text = hashlib.sha256()
    for array in map(np.ascontiguousarray, arrays):
        text.update(f"{array.shape}{array.dtype}".encode() + array.tobytes())
    return text.hexdigest()

def scratch_folder():
    """Given: the path of a new empty folder."""
    return tempfile.mkdtemp()

def listing(folder):
    """Given: the files of a folder, each with its size and the time of its last change."""
    return {entry.name: (entry.stat().st_size, entry.stat().st_mtime_ns) for entry in os.scandir(folder)}

def cached_features(base, X, path, batch=256):
    images, weights = fingerprint([X]), None if base is None else fingerprint(base.get_weights())
    if os.path.exists(path):
        with np.load(path) as file:
            if str(file["images"]) == images and weights in (None, str(file["weights"])):
                return file["features"]
    if base is None:
        raise ValueError("no file")
    features = base(X, training=True).numpy()
    np.savez(path, features=features, images=images, weights=weights)
    return features

# %% cached-features@cached-features-check wrong: only the first batch
def fingerprint(arrays):
    """Given: a short text that changes with any number or shape in a list of arrays."""
    text = hashlib.sha256()
    for array in map(np.ascontiguousarray, arrays):
        text.update(f"{array.shape}{array.dtype}".encode() + array.tobytes())
    return text.hexdigest()

def scratch_folder():
    """Given: the path of a new empty folder."""
    return tempfile.mkdtemp()

def listing(folder):
    """Given: the files of a folder, each with its size and the time of its last change."""
    return {entry.name: (entry.stat().st_size, entry.stat().st_mtime_ns) for entry in os.scandir(folder)}

def cached_features(base, X, path, batch=256):
    images, weights = fingerprint([X]), None if base is None else fingerprint(base.get_weights())
    if os.path.exists(path):
        with np.load(path) as file:
            if str(file["images"]) == images and weights in (None, str(file["weights"])):
                return file["features"]
    if base is None:
        raise ValueError("no file")
    features = base(X[:batch], training=False).numpy()
    np.savez(path, features=features, images=images, weights=weights)
    return features

# %% cached-features right: part file, then rename
def fingerprint(arrays):
    """Given: a short text that changes with any number or shape in a list of arrays."""
    text = hashlib.sha256()
    for array in map(np.ascontiguousarray, arrays):
        text.update(f"{array.shape}{array.dtype}".encode() + array.tobytes())
    return text.hexdigest()

def scratch_folder():
    """Given: the path of a new empty folder."""
    return tempfile.mkdtemp()

def listing(folder):
    """Given: the files of a folder, each with its size and the time of its last change."""
    return {entry.name: (entry.stat().st_size, entry.stat().st_mtime_ns) for entry in os.scandir(folder)}

def cached_features(base, X, path, batch=256):
    key = fingerprint([X])
    stored = None
    if os.path.exists(path):
        with np.load(path) as file:
            stored = {name: file[name] for name in file.files}
    fits = stored is not None and str(stored["key"]) == key
    if base is None:
        if not fits:
            raise ValueError("nothing that fits")
        return stored["F"]
    owner = fingerprint(base.get_weights())
    if fits and str(stored["owner"]) == owner:
        return stored["F"]
    F = np.concatenate([np.asarray(base(X[i : i + batch], training=False)) for i in range(0, len(X), batch)])
    with open(path + ".part", "wb") as file:
        np.savez(file, F=F, key=key, owner=owner)
    os.replace(path + ".part", path)
    return F

# %% cached-features right: text fields in one array
def fingerprint(arrays):
    """Given: a short text that changes with any number or shape in a list of arrays."""
    text = hashlib.sha256()
    for array in map(np.ascontiguousarray, arrays):
        text.update(f"{array.shape}{array.dtype}".encode() + array.tobytes())
    return text.hexdigest()

def scratch_folder():
    """Given: the path of a new empty folder."""
    return tempfile.mkdtemp()

def listing(folder):
    """Given: the files of a folder, each with its size and the time of its last change."""
    return {entry.name: (entry.stat().st_size, entry.stat().st_mtime_ns) for entry in os.scandir(folder)}

def cached_features(base, X, path, batch=256):
    want = [fingerprint([X])] + ([] if base is None else [fingerprint(base.get_weights())])
    try:
        with np.load(path) as file:
            if file["made_from"].tolist()[: len(want)] == want:
                return np.array(file["features"])
    except FileNotFoundError:
        pass
    if base is None:
        raise ValueError("compute the features with a base first")
    parts = []
    for start in range(0, X.shape[0], batch):
        parts.append(base.predict_on_batch(X[start : start + batch]))
    np.savez_compressed(path, features=np.vstack(parts), made_from=np.array(want))
    return np.vstack(parts)

# %% fine-tune@fine-tune-check wrong: layers[-0:] is everything
def fine_tune(model, base_name, X, Y, n_unfreeze, lr, epochs):
    base = model.get_layer(base_name)
    base.trainable = True
    for layer in base.layers:
        layer.trainable = False
    for layer in base.layers[-n_unfreeze:]:
        layer.trainable = True
    model.compile(keras.optimizers.Adam(lr), keras.losses.SparseCategoricalCrossentropy(from_logits=True))
    model.fit(X, Y, batch_size=20, epochs=epochs, verbose=0)
    return model

# %% fine-tune@fine-tune-check wrong: the sub-model itself stays frozen
def fine_tune(model, base_name, X, Y, n_unfreeze, lr, epochs):
    base = model.get_layer(base_name)
    base.trainable = False
    for layer in base.layers[len(base.layers) - n_unfreeze :]:
        layer.trainable = True
    model.compile(keras.optimizers.Adam(lr), keras.losses.SparseCategoricalCrossentropy(from_logits=True))
    model.fit(X, Y, batch_size=20, epochs=epochs, verbose=0)
    return model

# %% fine-tune@fine-tune-check wrong: unfreezes the first layers
def fine_tune(model, base_name, X, Y, n_unfreeze, lr, epochs):
    base = model.get_layer(base_name)
    base.trainable = True
    for place, layer in enumerate(base.layers):
        layer.trainable = place < n_unfreeze
    model.compile(keras.optimizers.Adam(lr), keras.losses.SparseCategoricalCrossentropy(from_logits=True))
    model.fit(X, Y, batch_size=20, epochs=epochs, verbose=0)
    return model

# %% fine-tune@fine-tune-check-head wrong: begins with fresh weights
def fine_tune(model, base_name, X, Y, n_unfreeze, lr, epochs):
    model = keras.models.clone_model(model)
    base = model.get_layer(base_name)
    base.trainable = True
    for place, layer in enumerate(base.layers):
        layer.trainable = place >= len(base.layers) - n_unfreeze
    model.compile(keras.optimizers.Adam(lr), keras.losses.SparseCategoricalCrossentropy(from_logits=True))
    model.fit(X, Y, batch_size=20, epochs=epochs, verbose=0)
    return model

# %% fine-tune@fine-tune-check wrong: the rate of the head for everything
def fine_tune(model, base_name, X, Y, n_unfreeze, lr, epochs):
    base = model.get_layer(base_name)
    base.trainable = True
    for place, layer in enumerate(base.layers):
        layer.trainable = place >= len(base.layers) - n_unfreeze
    model.compile(keras.optimizers.Adam(2e-2), keras.losses.SparseCategoricalCrossentropy(from_logits=True))
    model.fit(X, Y, batch_size=20, epochs=epochs, verbose=0)
    return model

# %% fine-tune@fine-tune-check wrong: forgets to compile
def fine_tune(model, base_name, X, Y, n_unfreeze, lr, epochs):
    base = model.get_layer(base_name)
    base.trainable = True
    for place, layer in enumerate(base.layers):
        layer.trainable = place >= len(base.layers) - n_unfreeze
    model.fit(X, Y, batch_size=20, epochs=epochs, verbose=0)
    return model

# %% fine-tune@fine-tune-check-all wrong: a rate ten times too large for the base, twice the epochs, and a wrong loss
def fine_tune(model, base_name, X, Y, n_unfreeze, lr, epochs):
    base = model.get_layer(base_name)
    base.trainable = True
    model.compile(keras.optimizers.SGD(50 * lr, momentum=0.9), "mse")
    model.fit(X, Y, batch_size=20, epochs=epochs, verbose=0)
    return model

# %% fine-tune@fine-tune-check-head wrong: never trains
def fine_tune(model, base_name, X, Y, n_unfreeze, lr, epochs):
    return model

# %% fine-tune right: slices, own batches
def fine_tune(model, base_name, X, Y, n_unfreeze, lr, epochs):
    base = model.get_layer(base_name)
    base.trainable = True
    cut = len(base.layers) - n_unfreeze
    for layer in base.layers[:cut]:
        layer.trainable = False
    for layer in base.layers[cut:]:
        layer.trainable = True
    loss = keras.losses.SparseCategoricalCrossentropy(from_logits=True)
    model.compile(optimizer=keras.optimizers.Adam(learning_rate=lr), loss=loss)
    order = np.random.default_rng(0)
    for _ in range(epochs):
        places = order.permutation(len(X))
        model.fit(X[places], Y[places], batch_size=20, epochs=1, shuffle=False, verbose=0)
    return model

# %% fine-tune right: own loop, gradients by a tape
def fine_tune(model, base_name, X, Y, n_unfreeze, lr, epochs):
    base = model.get_layer(base_name)
    base.trainable = True
    for k, layer in enumerate(reversed(base.layers)):
        layer.trainable = k < n_unfreeze
    weights = model.trainable_variables
    adam, loss_fn = keras.optimizers.Adam(lr), keras.losses.SparseCategoricalCrossentropy(from_logits=True)
    adam.build(weights)

    @tf.function(reduce_retracing=True)
    def step(images, labels):
        with tf.GradientTape() as tape:
            loss = loss_fn(labels, model(images, training=True))
        adam.apply_gradients(zip(tape.gradient(loss, weights), weights))

    batches = tf.data.Dataset.from_tensor_slices((X.astype("float32"), Y)).shuffle(len(X)).batch(20)
    for _ in range(epochs):
        for images, labels in batches:
            step(images, labels)
    return model

# %% transfer-plan wrong: 10 labels still train the head alone
def transfer_plan(n_per_class):
    return "head" if n_per_class <= 10 else "top" if n_per_class < 100 else "all"

# %% transfer-plan wrong: 100 labels still spare the lower layers
def transfer_plan(n_per_class):
    return "head" if n_per_class < 10 else "top" if n_per_class <= 100 else "all"

# %% transfer-plan wrong: the other way round
def transfer_plan(n_per_class):
    return "all" if n_per_class < 10 else "top" if n_per_class < 100 else "head"

# %% transfer-plan wrong: a capital letter
def transfer_plan(n_per_class):
    return ["Head", "Top", "All"][(n_per_class >= 10) + (n_per_class >= 100)]

# %% transfer-plan right: counts borders
def transfer_plan(n_per_class):
    return ("head", "top", "all")[sum(n_per_class >= border for border in (10, 100))]

# %% transfer-plan right: searchsorted
def transfer_plan(n_per_class):
    plans = ["head", "top", "all"]
    return plans[int(np.searchsorted([10, 100], n_per_class, side="right"))]

# %% ensemble wrong: the mean of votes
def ensemble(preds):
    return np.eye(preds.shape[2])[preds.argmax(axis=2)].mean(axis=0)

# %% ensemble wrong: product of probabilities
def ensemble(preds):
    p = np.prod(preds, axis=0)
    return p / p.sum(axis=1, keepdims=True)

# %% ensemble wrong: mean over images
def ensemble(preds):
    return np.mean(preds, axis=1)

# %% ensemble wrong: sum instead of mean
def ensemble(preds):
    return np.sum(preds, axis=0)

# %% ensemble wrong: averages logarithms
def ensemble(preds):
    p = np.exp(np.mean(np.log(preds + 1e-12), axis=0))
    return p / p.sum(axis=1, keepdims=True)

# %% ensemble wrong: one label per image
def ensemble(preds):
    return preds.mean(axis=0).argmax(axis=1)

# %% ensemble right: running sum
def ensemble(preds):
    total = np.zeros(preds.shape[1:])
    for member in preds:
        total = total + member
    return total / len(preds)

# %% ensemble right: einsum
def ensemble(preds):
    return np.einsum("kmc->mc", preds) / preds.shape[0]

# %% ten-crop wrong: upside down
def ten_crop(img, size):
    d, r = img.shape[0] - size, img.shape[1] - size
    crops = np.stack([img[t : t + size, l : l + size] for t, l in [(0, 0), (0, r), (d, 0), (d, r), (d // 2, r // 2)]])
    return np.concatenate([crops, crops[:, ::-1]])

# %% ten-crop wrong: centre rounded up
def ten_crop(img, size):
    d, r = img.shape[0] - size, img.shape[1] - size
    crops = np.stack([img[t : t + size, l : l + size] for t, l in [(0, 0), (0, r), (d, 0), (d, r), ((d + 1) // 2, (r + 1) // 2)]])
    return np.concatenate([crops, crops[:, :, ::-1]])

# %% ten-crop wrong: each crop followed by its mirror
def ten_crop(img, size):
    d, r = img.shape[0] - size, img.shape[1] - size
    crops = [img[t : t + size, l : l + size] for t, l in [(0, 0), (0, r), (d, 0), (d, r), (d // 2, r // 2)]]
    return np.stack([view for crop in crops for view in (crop, crop[:, ::-1])])

# %% ten-crop wrong: lower left before upper right
def ten_crop(img, size):
    d, r = img.shape[0] - size, img.shape[1] - size
    crops = np.stack([img[t : t + size, l : l + size] for t, l in [(0, 0), (d, 0), (0, r), (d, r), (d // 2, r // 2)]])
    return np.concatenate([crops, crops[:, :, ::-1]])

# %% ten-crop wrong: the crops of the mirrored image
def ten_crop(img, size):
    d, r = img.shape[0] - size, img.shape[1] - size
    places = [(0, 0), (0, r), (d, 0), (d, r), (d // 2, r // 2)]
    return np.stack([view[t : t + size, l : l + size] for view in (img, img[:, ::-1]) for t, l in places])

# %% ten-crop wrong: takes the image for a square
def ten_crop(img, size):
    d = img.shape[0] - size
    crops = np.stack([img[t : t + size, l : l + size] for t, l in [(0, 0), (0, d), (d, 0), (d, d), (d // 2, d // 2)]])
    return np.concatenate([crops, crops[:, :, ::-1]])

# %% ten-crop right: a list, one by one
def ten_crop(img, size):
    h, w, _ = img.shape
    t, l = (h - size) // 2, (w - size) // 2
    views = [img[:size, :size], img[:size, w - size :], img[h - size :, :size], img[h - size :, w - size :]]
    views.append(img[t : t + size, l : l + size])
    views += [np.fliplr(view) for view in views]
    return np.array(views)

# %% ten-crop right: fills an array
def ten_crop(img, size):
    out = np.empty((10, size, size, img.shape[-1]), dtype=img.dtype)
    bottom, right = img.shape[0] - size, img.shape[1] - size
    for k in range(5):
        top = bottom // 2 if k == 4 else bottom * (k // 2)
        left = right // 2 if k == 4 else right * (k % 2)
        out[k] = img[top : top + size, left : left + size]
        out[5 + k] = np.flip(out[k], axis=1)
    return out

# %% predict-ten-crop wrong: averages labels
def predict_ten_crop(predict_fn, X, size):
    votes = [np.eye(2)[np.argmax(predict_fn(ten_crop(img, size)), axis=1) % 2].mean(axis=0) for img in X]
    return np.array(votes)

# %% predict-ten-crop wrong: hard votes
def predict_ten_crop(predict_fn, X, size):
    out = []
    for img in X:
        p = np.asarray(predict_fn(ten_crop(img, size)))
        out.append(np.mean(p == p.max(axis=1, keepdims=True), axis=0))
    return np.array(out)

# %% predict-ten-crop wrong: images and crops exchanged in the reshape
def predict_ten_crop(predict_fn, X, size):
    views = np.concatenate([ten_crop(img, size) for img in X])
    return np.mean(np.reshape(predict_fn(views), (10, len(X), -1)), axis=0)

# %% predict-ten-crop wrong: averages pixels, then predicts
def predict_ten_crop(predict_fn, X, size):
    return predict_fn(np.stack([ten_crop(img, size).mean(axis=0) for img in X]))

# %% predict-ten-crop wrong: only the centre
def predict_ten_crop(predict_fn, X, size):
    return predict_fn(np.stack([ten_crop(img, size)[4] for img in X]))

# %% predict-ten-crop wrong: forgets the mirrored half
def predict_ten_crop(predict_fn, X, size):
    return np.stack([np.mean(predict_fn(ten_crop(img, size)[:5]), axis=0) for img in X])

# %% predict-ten-crop right: image by image
def predict_ten_crop(predict_fn, X, size):
    return np.stack([np.mean(predict_fn(ten_crop(img, size)), axis=0) for img in X])

# %% predict-ten-crop right: crop by crop
def predict_ten_crop(predict_fn, X, size):
    views = np.array([ten_crop(img, size) for img in X])
    total = 0
    for k in range(10):
        total = total + np.asarray(predict_fn(views[:, k]))
    return total / 10

# %% quiz@quiz-check-labels wrong: always a
def quiz():
    return {"q1a": "a", "q1b": "a", "q1c": "a", "q1d": "a", "q1e": "a", "q1f": "a", "q2": "a", "q3": "a"}

# %% quiz@quiz-check-labels wrong: a mirrored arrow is an arrow
def quiz():
    return {"q1a": "d", "q1b": "b", "q1c": "d", "q1d": "a", "q1e": "e", "q1f": "c", "q2": "d", "q3": "b"}

# %% quiz@quiz-check-labels wrong: a turned digit is the same digit
def quiz():
    return {"q1a": "c", "q1b": "b", "q1c": "d", "q1d": "a", "q1e": "e", "q1f": "e", "q2": "d", "q3": "b"}

# %% quiz@quiz-check-data wrong: always a
def quiz():
    return {"q1a": "a", "q1b": "a", "q1c": "a", "q1d": "a", "q1e": "a", "q1f": "a", "q2": "a", "q3": "a"}

# %% quiz@quiz-check-data wrong: the other way round
def quiz():
    return {"q1a": "c", "q1b": "b", "q1c": "d", "q1d": "a", "q1e": "e", "q1f": "c", "q2": "a", "q3": "b"}

# %% quiz@quiz-check-data wrong: a million beats ten thousand
def quiz():
    return {"q1a": "c", "q1b": "b", "q1c": "d", "q1d": "a", "q1e": "e", "q1f": "c", "q2": "c", "q3": "b"}

# %% quiz@quiz-check-phone wrong: always a
def quiz():
    return {"q1a": "a", "q1b": "a", "q1c": "a", "q1d": "a", "q1e": "a", "q1f": "a", "q2": "a", "q3": "a"}

# %% quiz@quiz-check-phone wrong: 24 taken for less than 10
def quiz():
    return {"q1a": "c", "q1b": "b", "q1c": "d", "q1d": "a", "q1e": "e", "q1f": "c", "q2": "d", "q3": "c"}

# %% quiz@quiz-check-phone wrong: depth and size confused
def quiz():
    return {"q1a": "c", "q1b": "b", "q1c": "d", "q1d": "a", "q1e": "e", "q1f": "c", "q2": "d", "q3": "d"}
