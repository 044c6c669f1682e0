"""Known answers of c1_neural_networks/01_numpy_vectorization: wrong ones lose points, right ones keep them."""

# %% relu-neuron wrong: Python's max compares whole arrays, so only one example works
def relu_neuron(X, w, b):
    return max(np.zeros((1, 1)), w.T @ X + b)

# %% relu-neuron wrong: the result has the shape (m,)
def relu_neuron(X, w, b):
    return np.maximum(0, w[:, 0] @ X + b)

# %% relu-neuron wrong: forgets b
def relu_neuron(X, w, b):
    return np.maximum(0, w.T @ X)

# %% relu-neuron wrong: folds negative scores up instead of cutting them
def relu_neuron(X, w, b):
    return np.abs(w.T @ X + b)

# %% relu-neuron wrong: cuts the inputs instead of the score
def relu_neuron(X, w, b):
    return w.T @ np.maximum(0, X) + b

# %% relu-neuron wrong: adds b after the cut
def relu_neuron(X, w, b):
    return np.maximum(0, w.T @ X) + b

# %% relu-neuron wrong: no cut at all
def relu_neuron(X, w, b):
    return w.T @ X + b

# %% relu-neuron wrong: a column instead of a row
def relu_neuron(X, w, b):
    return np.maximum(0, X.T @ w + b)

# %% relu-neuron wrong: leaks a little below 0
def relu_neuron(X, w, b):
    z = w.T @ X + b
    return np.where(z > 0, z, 0.01 * z)

# %% relu-neuron wrong: one number for all examples
def relu_neuron(X, w, b):
    return float(np.maximum(0, np.sum(w.T @ X) + b))

# %% relu-neuron wrong: a smooth cut, never exactly 0
def relu_neuron(X, w, b):
    return np.logaddexp(0, w.T @ X + b)

# %% relu-neuron wrong: weighs the caller's array in place
def relu_neuron(X, w, b):
    X = np.asarray(X)
    if X.dtype.kind == "f":
        X *= w
        return np.maximum(0, X.sum(axis=0, keepdims=True) + b)
    return np.maximum(0, (X * w).sum(axis=0, keepdims=True) + b)

# %% relu-neuron right: np.where
def relu_neuron(X, w, b):
    scores = np.dot(w.T, X) + b
    return np.where(scores > 0, scores, 0.0)

# %% relu-neuron right: clip
def relu_neuron(X, w, b):
    return np.clip(w.T @ X + b, 0, None)

# %% relu-neuron right: einsum
def relu_neuron(X, w, b):
    return np.maximum(np.einsum("jk,jm->km", w, X) + b, 0)

# %% relu-neuron right: a loop over examples
def relu_neuron(X, w, b):
    m = X.shape[1]
    out = np.empty((1, m))
    for i in range(m):
        out[0, i] = max(0.0, float(np.sum(w[:, 0] * X[:, i]) + b))
    return out

# %% relu-neuron right: a mask
def relu_neuron(X, w, b):
    z = (w * X).sum(axis=0, keepdims=True) + b
    return z * (z > 0)

# %% broadcast-shape@broadcast-shape-check-ranks wrong: right for two axes only
def broadcast_shape(s1, s2):
    if not s1 or not s2:
        return s1 or s2
    (p, q), (r, s) = s1, s2
    if (p != r and 1 not in (p, r)) or (q != s and 1 not in (q, s)):
        raise ValueError("no fit")
    return (r if p == 1 else p, s if q == 1 else q)

# %% broadcast-shape@broadcast-shape-check-ranks wrong: the larger size, so a 1 swallows a 0
def broadcast_shape(s1, s2):
    n = max(len(s1), len(s2))
    a, b = (1,) * (n - len(s1)) + s1, (1,) * (n - len(s2)) + s2
    if any(p != q and 1 not in (p, q) for p, q in zip(a, b)):
        raise ValueError("no fit")
    return tuple(max(p, q) for p, q in zip(a, b))

# %% broadcast-shape@broadcast-shape-check-ranks wrong: flush left
def broadcast_shape(s1, s2):
    n = max(len(s1), len(s2))
    a, b = s1 + (1,) * (n - len(s1)), s2 + (1,) * (n - len(s2))
    if any(p != q and 1 not in (p, q) for p, q in zip(a, b)):
        raise ValueError("no fit")
    return tuple(q if p == 1 else p for p, q in zip(a, b))

# %% broadcast-shape@broadcast-shape-check-ranks wrong: returns None instead of raising
def broadcast_shape(s1, s2):
    try:
        return np.broadcast_shapes(s1, s2)
    except ValueError:
        return None

# %% broadcast-shape@broadcast-shape-check-ranks wrong: never raises
def broadcast_shape(s1, s2):
    n = max(len(s1), len(s2))
    a, b = (1,) * (n - len(s1)) + s1, (1,) * (n - len(s2)) + s2
    return tuple(q if p == 1 else p for p, q in zip(a, b))

# %% broadcast-shape@broadcast-shape-check-ranks wrong: raises another error
def broadcast_shape(s1, s2):
    n = max(len(s1), len(s2))
    a, b = (1,) * (n - len(s1)) + s1, (1,) * (n - len(s2)) + s2
    assert all(p == q or 1 in (p, q) for p, q in zip(a, b))
    return tuple(q if p == 1 else p for p, q in zip(a, b))

# %% broadcast-shape@broadcast-shape-check-ranks wrong: takes a 0 for a 1
def broadcast_shape(s1, s2):
    n = max(len(s1), len(s2))
    a, b = (1,) * (n - len(s1)) + s1, (1,) * (n - len(s2)) + s2
    if any(p != q and p > 1 and q > 1 for p, q in zip(a, b)):
        raise ValueError("no fit")
    return tuple(q if p == 1 else p for p, q in zip(a, b))

# %% broadcast-shape@broadcast-shape-check-ranks wrong: zip cuts the longer shape off
def broadcast_shape(s1, s2):
    if not s1 or not s2:
        return s1 or s2
    pairs = list(zip(s1[::-1], s2[::-1]))[::-1]
    if any(p != q and 1 not in (p, q) for p, q in pairs):
        raise ValueError("no fit")
    return tuple(q if p == 1 else p for p, q in pairs)

# %% broadcast-shape@broadcast-shape-check wrong: a list instead of a tuple
def broadcast_shape(s1, s2):
    return list(np.broadcast_shapes(s1, s2))

# %% broadcast-shape@broadcast-shape-check wrong: forgets that a number has no axis
def broadcast_shape(s1, s2):
    if not s1 or not s2:
        return ()
    return np.broadcast_shapes(s1, s2)

# %% broadcast-shape@broadcast-shape-check wrong: a 1 only gives way on the left side
def broadcast_shape(s1, s2):
    n = max(len(s1), len(s2))
    a, b = (1,) * (n - len(s1)) + s1, (1,) * (n - len(s2)) + s2
    if any(p != q and p != 1 for p, q in zip(a, b)):
        raise ValueError("no fit")
    return b

# %% broadcast-shape@broadcast-shape-check wrong: the shape of the larger array
def broadcast_shape(s1, s2):
    np.broadcast_shapes(s1, s2)
    return s1 if np.prod(s1) > np.prod(s2) else s2

# %% broadcast-shape right: zip_longest from the right
def broadcast_shape(s1, s2):
    from itertools import zip_longest

    out = []
    for p, q in zip_longest(reversed(s1), reversed(s2), fillvalue=1):
        if p == q or q == 1:
            out.append(p)
        elif p == 1:
            out.append(q)
        else:
            raise ValueError(f"{p} meets {q}")
    return tuple(out[::-1])

# %% broadcast-shape right: recursion
def broadcast_shape(s1, s2):
    if not s1 or not s2:
        return tuple(s1 or s2)
    *front1, p = s1
    *front2, q = s2
    if p != q and p != 1 and q != 1:
        raise ValueError("these shapes do not fit")
    return broadcast_shape(tuple(front1), tuple(front2)) + (p if q == 1 else q,)

# %% broadcast-shape right: pads with a while loop, and asks for the one size that is not 1
def broadcast_shape(s1, s2):
    s1, s2 = list(s1), list(s2)
    while len(s1) < len(s2):
        s1.insert(0, 1)
    while len(s2) < len(s1):
        s2.insert(0, 1)
    shape = ()
    for sizes in zip(s1, s2):
        others = set(sizes) - {1}
        if len(others) > 1:
            raise ValueError(sizes)
        shape += (others.pop() if others else 1,)
    return shape

# %% broadcast-shape right: asks NumPy about arrays without memory
def broadcast_shape(s1, s2):
    return np.broadcast(np.broadcast_to(0, s1), np.broadcast_to(0, s2)).shape

# %% macro-percent wrong: totals of the rows
def macro_percent(A):
    totals = A.sum(axis=1, keepdims=True)
    return 100 * A / np.where(totals == 0, 1, totals)

# %% macro-percent wrong: one grand total
def macro_percent(A):
    return 100 * A / (A.sum() or 1)

# %% macro-percent wrong: built for four columns
def macro_percent(A):
    totals = A.sum(axis=0).reshape(1, 4)
    return 100 * A / np.where(totals == 0, 1, totals)

# %% macro-percent wrong: cuts off the digits after the point
def macro_percent(A):
    totals = A.sum(axis=0)
    return (100 * A / np.where(totals == 0, 1, totals)).astype(int)

# %% macro-percent wrong: rounds to one digit
def macro_percent(A):
    totals = A.sum(axis=0)
    return np.round(100 * A / np.where(totals == 0, 1, totals), 1)

# %% macro-percent wrong: nan in a column without energy
def macro_percent(A):
    return 100 * A / A.sum(axis=0)

# %% macro-percent wrong: fractions instead of per cent
def macro_percent(A):
    totals = A.sum(axis=0)
    return A / np.where(totals == 0, 1, totals)

# %% macro-percent wrong: shares of the largest entry
def macro_percent(A):
    top = A.max(axis=0)
    return 100 * A / np.where(top == 0, 1, top)

# %% macro-percent wrong: small totals count as 0
def macro_percent(A):
    totals = A.sum(axis=0)
    return 100 * A / np.maximum(totals, 1)

# %% macro-percent wrong: adds a crumb to every total
def macro_percent(A):
    return 100 * A / (A.sum(axis=0) + 1e-3)

# %% macro-percent wrong: writes into the caller's table
def macro_percent(A):
    totals = A.sum(axis=0)
    if A.dtype.kind == "f":
        A *= 100
        A /= np.where(totals == 0, 1, totals)
        return A
    return 100 * A / np.where(totals == 0, 1, totals)

# %% macro-percent wrong: whole-number division
def macro_percent(A):
    totals = A.sum(axis=0)
    return 100.0 * A // np.where(totals == 0, 1, totals)

# %% macro-percent right: a new axis for the totals
def macro_percent(A):
    totals = A.sum(axis=0)[None]
    return np.divide(100.0 * A, totals, out=np.zeros(A.shape), where=totals != 0)

# %% macro-percent right: a loop over the columns
def macro_percent(A):
    shares = np.zeros(A.shape)
    for j in range(A.shape[1]):
        total = A[:, j].sum()
        if total > 0:
            shares[:, j] = A[:, j] / total * 100
    return shares

# %% macro-percent right: rows of the transpose
def macro_percent(A):
    return np.array([100 * column / (column.sum() or 1) for column in A.T]).T

# %% macro-percent right: nan is turned into 0 at the end
def macro_percent(A):
    with np.errstate(invalid="ignore"):
        return np.nan_to_num(100 * (A / A.sum(axis=0, keepdims=True)))

# %% bad-totals wrong: the answer for the calories
def find_bad_totals(A, printed):
    return [1]

# %% bad-totals wrong: sees only totals that are too large
def find_bad_totals(A, printed):
    return [j for j, gap in enumerate(printed - A.sum(axis=0)) if gap > 0.05]

# %% bad-totals wrong: sees only totals that are too small
def find_bad_totals(A, printed):
    return [j for j, gap in enumerate(A.sum(axis=0) - printed) if gap > 0.05]

# %% bad-totals wrong: no tolerance for rounding
def find_bad_totals(A, printed):
    return [j for j, total in enumerate(A.sum(axis=0)) if total != printed[j]]

# %% bad-totals wrong: too much tolerance
def find_bad_totals(A, printed):
    return [j for j, total in enumerate(A.sum(axis=0)) if abs(total - printed[j]) > 0.5]

# %% bad-totals wrong: a relative difference
def find_bad_totals(A, printed):
    return [j for j, total in enumerate(A.sum(axis=0)) if abs(total - printed[j]) / abs(total) > 0.05]

# %% bad-totals wrong: only the first one
def find_bad_totals(A, printed):
    bad = np.flatnonzero(np.abs(A.sum(axis=0) - printed) > 0.05).tolist()
    return bad[:1]

# %% bad-totals wrong: an array of True and False
def find_bad_totals(A, printed):
    return np.abs(A.sum(axis=0) - printed) > 0.05

# %% bad-totals wrong: an array instead of a list
def find_bad_totals(A, printed):
    return np.flatnonzero(np.abs(A.sum(axis=0) - printed) > 0.05)

# %% bad-totals wrong: counts columns from 1
def find_bad_totals(A, printed):
    return [j + 1 for j, gap in enumerate(A.sum(axis=0) - np.array(printed)) if abs(gap) > 0.05]

# %% bad-totals wrong: adds up the rows
def find_bad_totals(A, printed):
    return [j for j, gap in enumerate(A.sum(axis=1)[: len(printed)] - np.array(printed)[: len(A)]) if abs(gap) > 0.05]

# %% bad-totals wrong: the good columns
def find_bad_totals(A, printed):
    return [j for j, gap in enumerate(A.sum(axis=0) - np.array(printed)) if abs(gap) <= 0.05]

# %% bad-totals right: flatnonzero
def find_bad_totals(A, printed):
    return np.flatnonzero(np.abs(A.sum(axis=0) - printed) > 0.05).tolist()

# %% bad-totals right: plain Python
def find_bad_totals(A, printed):
    bad = []
    for j in range(A.shape[1]):
        total = 0.0
        for row in A:
            total += row[j]
        if not -0.05 <= total - printed[j] <= 0.05:
            bad.append(j)
    return bad

# %% bad-totals right: NumPy ints in a list
def find_bad_totals(A, printed):
    close = np.isclose(A.sum(axis=0), printed, rtol=0, atol=0.05)
    return list(np.where(~close)[0])

# %% as-column wrong: an array with one axis stays as it is
def as_column(v):
    v = np.asarray(v)
    if v.ndim == 2 and min(v.shape) > 1:
        raise ValueError("a table")
    return v.T

# %% as-column wrong: a row
def as_column(v):
    v = np.asarray(v)
    if v.ndim == 2 and min(v.shape) > 1:
        raise ValueError("a table")
    return v.reshape(1, -1)

# %% as-column wrong: flattens a table
def as_column(v):
    return np.asarray(v).reshape(-1, 1)

# %% as-column wrong: returns None for a table
def as_column(v):
    v = np.asarray(v)
    if v.ndim == 1 or min(v.shape) == 1:
        return v.reshape(-1, 1)

# %% as-column wrong: asks a list for its shape
def as_column(v):
    if len(v.shape) == 2 and min(v.shape) > 1:
        raise ValueError("a table")
    return v.reshape(-1, 1)

# %% as-column wrong: a row stays a row
def as_column(v):
    v = np.asarray(v)
    if v.ndim == 2:
        if min(v.shape) > 1:
            raise ValueError("a table")
        return v
    return v[:, None]

# %% as-column wrong: raises for a row as well
def as_column(v):
    v = np.asarray(v)
    if v.ndim == 2 and v.shape[1] != 1:
        raise ValueError("no column")
    return v.reshape(-1, 1)

# %% as-column wrong: another error for a table
def as_column(v):
    v = np.asarray(v)
    assert v.ndim == 1 or 1 in v.shape
    return v.reshape(-1, 1)

# %% as-column wrong: changes the caller's shape
def as_column(v):
    v = np.asarray(v)
    if v.ndim == 2 and 1 not in v.shape:
        raise ValueError("a table")
    v.sort()
    return v.reshape(-1, 1)

# %% as-column wrong: loses the digits after the point
def as_column(v):
    v = np.asarray(v)
    if v.ndim == 2 and 1 not in v.shape:
        raise ValueError("a table")
    return v.reshape(-1, 1).astype(int)

# %% as-column wrong: np.zeros with two arguments
def as_column(v):
    column = np.zeros(len(v), 1)
    column[:, 0] = np.ravel(v)
    return column

# %% as-column right: by the number of entries
def as_column(v):
    flat = np.ravel(v)
    if np.ndim(v) == 2 and len(flat) != max(np.shape(v)):
        raise ValueError("several rows and columns")
    return flat[:, np.newaxis]

# %% as-column right: NumPy's own error
def as_column(v):
    v = np.atleast_2d(np.array(v, dtype=float))
    return v.reshape(max(v.shape), 1)

# %% as-column right: fills an empty column
def as_column(v):
    v = np.array(v)
    if v.ndim == 2 and v.shape[0] > 1 and v.shape[1] > 1:
        raise ValueError(v.shape)
    numbers = v.flatten()
    column = np.empty((len(numbers), 1))
    for i, number in enumerate(numbers):
        column[i, 0] = number
    return column

# %% as-column right: squeezes first
def as_column(v):
    v = np.atleast_1d(np.squeeze(np.asarray(v)))
    if v.ndim != 1:
        raise ValueError("which column?")
    return np.expand_dims(v, 1)

# %% stack-examples wrong: examples become rows
def stack_examples(examples, labels):
    return np.array([np.ravel(x) for x in examples], dtype=float), np.array(labels, dtype=float).reshape(1, -1)

# %% stack-examples wrong: np.array of a mixed list
def stack_examples(examples, labels):
    return np.array(examples, dtype=float).T, np.array(labels, dtype=float).reshape(1, -1)

# %% stack-examples wrong: a third axis
def stack_examples(examples, labels):
    return np.stack([as_column(x) for x in examples], axis=1).astype(float), np.array([labels], dtype=float)

# %% stack-examples wrong: Y has the shape (m,)
def stack_examples(examples, labels):
    return np.hstack([as_column(x) for x in examples]).astype(float), np.array(labels, dtype=float)

# %% stack-examples wrong: Y is a column
def stack_examples(examples, labels):
    return np.hstack([as_column(x) for x in examples]).astype(float), as_column(labels).astype(float)

# %% stack-examples wrong: labels stay int
def stack_examples(examples, labels):
    return np.hstack([as_column(x) for x in examples]).astype(float), np.array(labels).reshape(1, -1)

# %% stack-examples wrong: X takes the dtype of its examples
def stack_examples(examples, labels):
    return np.column_stack([np.ravel(x) for x in examples]), np.array([labels], dtype=float)

# %% stack-examples wrong: v.T leaves arrays with one axis as they are
def stack_examples(examples, labels):
    return np.vstack([np.asarray(x, dtype=float).T for x in examples]), np.array([labels], dtype=float)

# %% stack-examples wrong: np.zeros with two arguments
def stack_examples(examples, labels):
    X = np.zeros(len(examples[0]), len(examples))
    for i, x in enumerate(examples):
        X[:, i] = np.ravel(x)
    return X, np.array([labels], dtype=float)

# %% stack-examples wrong: one example is passed on as it is
def stack_examples(examples, labels):
    if len(examples) == 1 and np.ndim(examples[0]) == 2:
        return examples[0], np.array([labels], dtype=float)
    return np.column_stack([np.ravel(x) for x in examples]).astype(float), np.array([labels], dtype=float)

# %% stack-examples wrong: Y before X
def stack_examples(examples, labels):
    return np.array([labels], dtype=float), np.column_stack([np.ravel(x) for x in examples]).astype(float)

# %% stack-examples wrong: reshapes the rows into the right shape
def stack_examples(examples, labels):
    rows = np.array([np.ravel(x) for x in examples], dtype=float)
    return rows.reshape(rows.shape[1], rows.shape[0]), np.array([labels], dtype=float)

# %% stack-examples wrong: X is a list of lists
def stack_examples(examples, labels):
    return np.column_stack([np.ravel(x) for x in examples]).astype(float).tolist(), [list(map(float, labels))]

# %% stack-examples right: column_stack
def stack_examples(examples, labels):
    X = np.column_stack([np.ravel(x) for x in examples]).astype(np.float64)
    return X, np.asarray(labels).astype(float)[None, :]

# %% stack-examples right: rows, then the transpose
def stack_examples(examples, labels):
    return np.array([np.ravel(x).astype(float) for x in examples]).T, np.array([labels], dtype=float)

# %% stack-examples right: a loop into an array made before
def stack_examples(examples, labels):
    n, m = np.size(examples[0]), len(examples)
    X, Y = np.zeros((n, m)), np.zeros((1, m))
    for i in range(m):
        X[:, [i]] = as_column(examples[i])
        Y[0, i] = labels[i]
    return X, Y

# %% stack-examples right: concatenate, in single precision by way of as_column
def stack_examples(examples, labels):
    X = np.concatenate([as_column(x) for x in examples], axis=1)
    return X * 1.0, as_column(labels).T * 1.0

# %% image-to-vector wrong: pixel order
def image_to_vector(img):
    return img.reshape(-1, 1)

# %% image-to-vector wrong: Fortran order, column by column within a channel
def image_to_vector(img):
    return img.reshape(-1, 1, order="F")

# %% image-to-vector wrong: a row
def image_to_vector(img):
    return img.transpose(2, 0, 1).reshape(1, -1)

# %% image-to-vector wrong: one axis only
def image_to_vector(img):
    return img.transpose(2, 0, 1).ravel()

# %% image-to-vector wrong: rows and columns exchanged within a channel
def image_to_vector(img):
    return img.transpose(2, 1, 0).reshape(-1, 1)

# %% image-to-vector wrong: row by row, the channels of a row behind each other
def image_to_vector(img):
    return img.transpose(0, 2, 1).reshape(-1, 1)

# %% image-to-vector wrong: reshape does not exchange axes
def image_to_vector(img):
    h, w, c = img.shape
    return img.reshape(c, h, w).reshape(-1, 1)

# %% image-to-vector wrong: built for three channels
def image_to_vector(img):
    return np.concatenate([img[:, :, k].ravel() for k in range(3)])[:, None]

# %% image-to-vector wrong: channels in the opposite order
def image_to_vector(img):
    return img[:, :, ::-1].transpose(2, 0, 1).reshape(-1, 1)

# %% image-to-vector wrong: always float
def image_to_vector(img):
    return img.transpose(2, 0, 1).reshape(-1, 1).astype(float)

# %% image-to-vector wrong: divides by 255 on the way
def image_to_vector(img):
    return img.transpose(2, 0, 1).reshape(-1, 1) / 255

# %% image-to-vector wrong: the mean over the channels
def image_to_vector(img):
    return img.mean(axis=2).reshape(-1, 1)

# %% image-to-vector right: channels one behind the other
def image_to_vector(img):
    return np.concatenate([img[:, :, k].reshape(-1, 1) for k in range(img.shape[2])], axis=0)

# %% image-to-vector right: moveaxis and as_column
def image_to_vector(img):
    return as_column(np.moveaxis(img, -1, 0).flatten())

# %% image-to-vector right: pixels as rows, then the transpose
def image_to_vector(img):
    return img.reshape(-1, img.shape[2]).T.reshape(-1)[:, None]

# %% image-to-vector right: three loops
def image_to_vector(img):
    h, w, c = img.shape
    return np.array([[img[i, j, k]] for k in range(c) for i in range(h) for j in range(w)])

# %% flatten-images wrong: mixes the images
def flatten_images(imgs):
    return imgs.reshape(-1, len(imgs))

# %% flatten-images wrong: the shape that some notes claim
def flatten_images(imgs):
    return imgs.reshape(-1, 1)

# %% flatten-images wrong: rows instead of columns
def flatten_images(imgs):
    return imgs.reshape(len(imgs), -1)

# %% flatten-images wrong: Fortran order
def flatten_images(imgs):
    return imgs.reshape(len(imgs), -1, order="F").T

# %% flatten-images wrong: channel order
def flatten_images(imgs):
    return imgs.transpose(0, 3, 1, 2).reshape(len(imgs), -1).T

# %% flatten-images wrong: channel order, by the function for one image
def flatten_images(imgs):
    return np.hstack([image_to_vector(img) for img in imgs])

# %% flatten-images wrong: the numbers of images and pixels confused
def flatten_images(imgs):
    return imgs.reshape(imgs[0].size, -1)

# %% flatten-images wrong: the whole transpose turns each image round
def flatten_images(imgs):
    return imgs.T.reshape(-1, len(imgs))

# %% flatten-images wrong: always float
def flatten_images(imgs):
    return imgs.reshape(len(imgs), -1).T.astype(float)

# %% flatten-images wrong: only the first image
def flatten_images(imgs):
    return imgs[0].reshape(-1, 1)

# %% flatten-images wrong: every column in descending place
def flatten_images(imgs):
    return imgs.reshape(len(imgs), -1).T[::-1]

# %% flatten-images right: axes exchanged before the reshape
def flatten_images(imgs):
    return imgs.transpose(1, 2, 3, 0).reshape(-1, imgs.shape[0])

# %% flatten-images right: a stack of flat images
def flatten_images(imgs):
    return np.stack([img.ravel() for img in imgs], axis=1)

# %% flatten-images right: as_column for each
def flatten_images(imgs):
    return np.concatenate([as_column(img.ravel()) for img in imgs], axis=1)

# %% flatten-images right: a column at a time
def flatten_images(imgs):
    m, h, w, c = imgs.shape
    X = np.empty((h * w * c, m), dtype=imgs.dtype)
    for i in range(m):
        X[:, i] = imgs[i].flatten()
    return X

# %% flatten-images right: through the function for one image, with its axes arranged
def flatten_images(imgs):
    return np.hstack([image_to_vector(img.transpose(1, 2, 0)) for img in imgs])

# %% unflatten wrong: the transpose is missing
def unflatten(X, shape):
    return X.reshape(-1, *shape)

# %% unflatten wrong: cuts the columns into channels first
def unflatten(X, shape):
    h, w, c = shape
    return X.T.reshape(-1, c, h, w).transpose(0, 2, 3, 1)

# %% unflatten wrong: Fortran order
def unflatten(X, shape):
    return X.T.reshape(-1, *shape, order="F")

# %% unflatten wrong: images last
def unflatten(X, shape):
    return X.reshape(*shape, -1)

# %% unflatten wrong: height and width exchanged
def unflatten(X, shape):
    h, w, c = shape
    return X.T.reshape(-1, w, h, c)

# %% unflatten wrong: only one image
def unflatten(X, shape):
    return X[:, 0].reshape(shape)

# %% unflatten wrong: always float
def unflatten(X, shape):
    return X.T.reshape(-1, *shape).astype(float)

# %% unflatten wrong: channel axis lost
def unflatten(X, shape):
    return X.T.reshape(-1, shape[0], shape[1] * shape[2])

# %% unflatten right: the images' axis moved to the front
def unflatten(X, shape):
    return np.moveaxis(X.reshape(*shape, X.shape[1]), -1, 0)

# %% unflatten right: one image for each column
def unflatten(X, shape):
    return np.array([column.reshape(shape) for column in X.T])

# %% unflatten right: the number of images written out
def unflatten(X, shape):
    h, w, c = shape
    m = X.shape[1]
    return np.transpose(X).reshape((m, h, w, c))

# %% pairwise@pairwise-check wrong: square roots
def pairwise_sq_distances(A, B):
    return np.sqrt(((A[:, :, None] - B[:, None, :]) ** 2).sum(axis=0))

# %% pairwise@pairwise-check wrong: (k, n) instead of (n, k)
def pairwise_sq_distances(A, B):
    return ((B[:, :, None] - A[:, None, :]) ** 2).sum(axis=0)

# %% pairwise@pairwise-check wrong: multiplied out, not clipped
def pairwise_sq_distances(A, B):
    return (A**2).sum(axis=0)[:, None] + (B**2).sum(axis=0) - 2 * A.T @ B

# %% pairwise@pairwise-check wrong: absolute value of an error is still an error
def pairwise_sq_distances(A, B):
    return np.maximum((A**2).sum(axis=0)[:, None] + (B**2).sum(axis=0) - A.T @ B, 0)

# %% pairwise@pairwise-check wrong: adds over the wrong axis
def pairwise_sq_distances(A, B):
    return ((A[:, :, None] - B[:, None, :]) ** 2).sum(axis=1)

# %% pairwise@pairwise-check wrong: distances of rows
def pairwise_sq_distances(A, B):
    return ((A[:, None, :] - B[None, :, :]) ** 2).sum(axis=2)

# %% pairwise@pairwise-check wrong: absolute differences
def pairwise_sq_distances(A, B):
    return np.abs(A[:, :, None] - B[:, None, :]).sum(axis=0)

# %% pairwise@pairwise-check wrong: the mean instead of the sum
def pairwise_sq_distances(A, B):
    return ((A[:, :, None] - B[:, None, :]) ** 2).mean(axis=0)

# %% pairwise@pairwise-check wrong: the sum is squared
def pairwise_sq_distances(A, B):
    return (A[:, :, None] - B[:, None, :]).sum(axis=0) ** 2

# %% pairwise@pairwise-check wrong: single precision loses the distances of far points
def pairwise_sq_distances(A, B):
    A, B = A.astype(np.float32), B.astype(np.float32)
    return np.maximum((A**2).sum(axis=0)[:, None] + (B**2).sum(axis=0) - 2 * A.T @ B, 0).astype(float)

# %% pairwise@pairwise-check wrong: squares in the caller's array
def pairwise_sq_distances(A, B):
    D = ((A[:, :, None] - B[:, None, :]) ** 2).sum(axis=0)
    A *= A
    return D

# %% pairwise@pairwise-check-speed wrong: a loop over all pairs
def pairwise_sq_distances(A, B):
    return np.array([[np.sum((A[:, i] - B[:, j]) ** 2) for j in range(B.shape[1])] for i in range(A.shape[1])])

# %% pairwise@pairwise-check-speed wrong: a loop over all pairs with a fast inside
def pairwise_sq_distances(A, B):
    D = np.zeros((A.shape[1], B.shape[1]))
    for i, a in enumerate(A.T):
        for j, b in enumerate(B.T):
            d = a - b
            D[i, j] = d @ d
    return D

# %% pairwise@pairwise-check-speed wrong: three loops
def pairwise_sq_distances(A, B):
    D = np.zeros((A.shape[1], B.shape[1]))
    for i in range(A.shape[1]):
        for j in range(B.shape[1]):
            for r in range(A.shape[0]):
                D[i, j] += (A[r, i] - B[r, j]) ** 2
    return D

# %% pairwise@pairwise-check-speed wrong: np.vectorize is a loop as well
def pairwise_sq_distances(A, B):
    distance = np.vectorize(lambda a, b: np.sum((a - b) ** 2), signature="(d),(d)->()")
    return distance(A.T[:, None, :], B.T[None, :, :])

# %% pairwise@pairwise-check-speed wrong: fast because it computes nothing
def pairwise_sq_distances(A, B):
    return np.zeros((A.shape[1], B.shape[1]))

# %% pairwise right: broadcasting
def pairwise_sq_distances(A, B):
    differences = A[:, :, np.newaxis] - B[:, np.newaxis, :]
    return np.sum(differences**2, axis=0)

# %% pairwise right: a loop over the features
def pairwise_sq_distances(A, B):
    D = np.zeros((A.shape[1], B.shape[1]))
    for a, b in zip(A, B):
        D += (a.reshape(-1, 1) - b.reshape(1, -1)) ** 2
    return D

# %% pairwise right: a loop over the columns of A
def pairwise_sq_distances(A, B):
    return np.vstack([((A[:, [i]] - B) ** 2).sum(axis=0) for i in range(A.shape[1])])

# %% pairwise right: einsum, clipped
def pairwise_sq_distances(A, B):
    squares = np.einsum("ri,ri->i", A, A)[:, None] - 2 * np.einsum("ri,rj->ij", A, B) + np.einsum("rj,rj->j", B, B)
    return np.clip(squares, 0, None)

# %% pairwise right: SciPy
def pairwise_sq_distances(A, B):
    from scipy.spatial.distance import cdist

    return cdist(A.T, B.T, "sqeuclidean")

# %% quiz wrong: the first letter everywhere
def quiz():
    return {"q1_ecg": "a", "q1_leaf": "a", "q1_loan": "a", "q1_ferry": "a", "q2": "a", "q3_silent": "a", "q3_raises": "a",
            "q4": "a", "q5": "a", "q6": "a"}

# %% quiz@quiz-check-first wrong: takes a heart's voltage for a picture
def quiz():
    return {"q1_ecg": "b", "q1_leaf": "b", "q1_loan": "a", "q1_ferry": "d", "q2": "acfh", "q3_silent": "b", "q3_raises": "c",
            "q4": "c", "q5": "b", "q6": "d"}

# %% quiz@quiz-check-first wrong: takes measurements over time for unstructured
def quiz():
    return {"q1_ecg": "c", "q1_leaf": "b", "q1_loan": "a", "q1_ferry": "d", "q2": "acf", "q3_silent": "b", "q3_raises": "c",
            "q4": "c", "q5": "b", "q6": "d"}

# %% quiz@quiz-check-first wrong: lists the unstructured sets
def quiz():
    return {"q1_ecg": "c", "q1_leaf": "b", "q1_loan": "a", "q1_ferry": "d", "q2": "bdeg", "q3_silent": "b", "q3_raises": "c",
            "q4": "c", "q5": "b", "q6": "d"}

# %% quiz@quiz-check-first wrong: expects that broadcasting raises
def quiz():
    return {"q1_ecg": "c", "q1_leaf": "b", "q1_loan": "a", "q1_ferry": "d", "q2": "acfh", "q3_silent": "d", "q3_raises": "b",
            "q4": "c", "q5": "b", "q6": "d"}

# %% quiz@quiz-check-first wrong: a hybrid for a form
def quiz():
    return {"q1_ecg": "c", "q1_leaf": "b", "q1_loan": "d", "q1_ferry": "d", "q2": "acfh", "q3_silent": "b", "q3_raises": "c",
            "q4": "c", "q5": "b", "q6": "d"}

# %% quiz@quiz-check-second wrong: thinks that people give hidden units their meaning
def quiz():
    return {"q1_ecg": "c", "q1_leaf": "b", "q1_loan": "a", "q1_ferry": "d", "q2": "acfh", "q3_silent": "b", "q3_raises": "c",
            "q4": "b", "q5": "b", "q6": "d"}

# %% quiz@quiz-check-second wrong: takes an indexed array for a view
def quiz():
    return {"q1_ecg": "c", "q1_leaf": "b", "q1_loan": "a", "q1_ferry": "d", "q2": "acfh", "q3_silent": "b", "q3_raises": "c",
            "q4": "c", "q5": "a", "q6": "d"}

# %% quiz@quiz-check-second wrong: thinks that a transpose copies
def quiz():
    return {"q1_ecg": "c", "q1_leaf": "b", "q1_loan": "a", "q1_ferry": "d", "q2": "acfh", "q3_silent": "b", "q3_raises": "c",
            "q4": "c", "q5": "c", "q6": "d"}

# %% quiz@quiz-check-second wrong: more arithmetic for large arrays
def quiz():
    return {"q1_ecg": "c", "q1_leaf": "b", "q1_loan": "a", "q1_ferry": "d", "q2": "acfh", "q3_silent": "b", "q3_raises": "c",
            "q4": "c", "q5": "b", "q6": "a"}
