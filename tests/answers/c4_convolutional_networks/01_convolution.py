"""Known answers of c4_convolutional_networks/01_convolution: wrong ones lose points, right ones keep them."""

# %% zero-pad wrong: pads the batch and the rows
def zero_pad(X, pad):
    ph, pw = (pad, pad) if isinstance(pad, int) else pad
    return np.pad(X, ((ph, ph), (pw, pw), (0, 0), (0, 0)))

# %% zero-pad wrong: pads the channels as well
def zero_pad(X, pad):
    ph, pw = (pad, pad) if isinstance(pad, int) else pad
    return np.pad(X, ((0, 0), (ph, ph), (pw, pw), (pw, pw)))

# %% zero-pad wrong: pads at one end only
def zero_pad(X, pad):
    ph, pw = (pad, pad) if isinstance(pad, int) else pad
    return np.pad(X, ((0, 0), (ph, 0), (pw, 0), (0, 0)))

# %% zero-pad wrong: fills with the edge
def zero_pad(X, pad):
    ph, pw = (pad, pad) if isinstance(pad, int) else pad
    return np.pad(X, ((0, 0), (ph, ph), (pw, pw), (0, 0)), mode="edge")

# %% zero-pad@zero-pad-check-uneven wrong: swaps rows and columns of a pair
def zero_pad(X, pad):
    pw, ph = (pad, pad) if isinstance(pad, int) else pad
    return np.pad(X, ((0, 0), (ph, ph), (pw, pw), (0, 0)))

# %% zero-pad@zero-pad-check-uneven wrong: takes no pair
def zero_pad(X, pad):
    return np.pad(X, ((0, 0), (pad, pad), (pad, pad), (0, 0))) if isinstance(pad, int) else zero_pad(X, pad[0])

# %% zero-pad@zero-pad-check-uneven wrong: every result is float64
def zero_pad(X, pad):
    ph, pw = (pad, pad) if isinstance(pad, int) else pad
    m, h, w, c = X.shape
    out = np.zeros((m, h + 2 * ph, w + 2 * pw, c))
    out[:, ph : ph + h, pw : pw + w] = X
    return out

# %% zero-pad@zero-pad-check-uneven wrong: slices that fail for pad 0
def zero_pad(X, pad):
    ph, pw = (pad, pad) if isinstance(pad, int) else pad
    if ph == pw == 0:
        return X.copy()
    m, h, w, c = X.shape
    out = np.zeros((m, h + 2 * ph, w + 2 * pw, c), dtype=X.dtype)
    out[:, ph:-ph, pw:-pw] = X if ph and pw else 0
    return out

# %% zero-pad@zero-pad-check-uneven wrong: writes into X
def zero_pad(X, pad):
    ph, pw = (pad, pad) if isinstance(pad, int) else pad
    out = np.pad(X, ((0, 0), (ph, ph), (pw, pw), (0, 0)))
    X[:, 0] = 0
    return out

# %% zero-pad right: np.pad
def zero_pad(X, pad):
    ph, pw = (pad, pad) if np.isscalar(pad) else pad
    return np.pad(X, ((0, 0), (ph, ph), (pw, pw), (0, 0)), mode="constant")

# %% zero-pad right: concatenation
def zero_pad(X, pad):
    if isinstance(pad, int):
        pad = (pad, pad)
    m, h, w, c = X.shape
    rows = np.zeros((m, pad[0], w, c), X.dtype)
    tall = np.concatenate([rows, X, rows], axis=1)
    columns = np.zeros((m, h + 2 * pad[0], pad[1], c), X.dtype)
    return np.concatenate([columns, tall, columns], axis=2)

# %% zero-pad right: one image after the other
def zero_pad(X, pad):
    ph, pw = pad if isinstance(pad, tuple) else (pad, pad)
    out = np.zeros_like(X, shape=(X.shape[0], X.shape[1] + 2 * ph, X.shape[2] + 2 * pw, X.shape[3]))
    for example, image in zip(out, X):
        for row in range(image.shape[0]):
            example[ph + row, pw : pw + image.shape[1]] = image[row]
    return out

# %% symmetric-pad wrong: the mirror stands on the edge pixel
def symmetric_pad(I, pad):
    ph, pw = (pad, pad) if isinstance(pad, int) else pad
    return np.pad(I, ((ph, ph), (pw, pw)), mode="reflect")

# %% symmetric-pad wrong: repeats the edge
def symmetric_pad(I, pad):
    ph, pw = (pad, pad) if isinstance(pad, int) else pad
    return np.pad(I, ((ph, ph), (pw, pw)), mode="edge")

# %% symmetric-pad wrong: goes round instead of back
def symmetric_pad(I, pad):
    ph, pw = (pad, pad) if isinstance(pad, int) else pad
    return np.pad(I, ((ph, ph), (pw, pw)), mode="wrap")

# %% symmetric-pad wrong: rows and columns are swapped
def symmetric_pad(I, pad):
    pw, ph = (pad, pad) if isinstance(pad, int) else pad
    return np.pad(I, ((ph, ph), (pw, pw)), mode="symmetric")

# %% symmetric-pad wrong: forgets to turn the border round
def symmetric_pad(I, pad):
    ph, pw = (pad, pad) if isinstance(pad, int) else pad
    h, w = I.shape
    tall = np.concatenate([I[:ph], I, I[h - ph :]])
    return np.concatenate([tall[:, :pw], tall, tall[:, w - pw :]], axis=1)

# %% symmetric-pad wrong: the last pixel is lost when pad is the whole size
def symmetric_pad(I, pad):
    ph, pw = (pad, pad) if isinstance(pad, int) else pad
    return np.pad(I, ((min(ph, len(I) - 1),) * 2, (pw, pw)), mode="symmetric") if ph == len(I) and ph > 1 else np.pad(I, ((ph, ph), (pw, pw)), mode="symmetric")

# %% symmetric-pad wrong: float zeros filled in
def symmetric_pad(I, pad):
    ph, pw = (pad, pad) if isinstance(pad, int) else pad
    return np.pad(I, ((ph, ph), (pw, pw)), mode="symmetric").astype(float)

# %% symmetric-pad wrong: slices with -0 take everything
def symmetric_pad(I, pad):
    ph, pw = (pad, pad) if isinstance(pad, int) else pad
    tall = np.concatenate([I[:ph][::-1], I, I[-ph:][::-1]])
    return np.concatenate([tall[:, :pw][:, ::-1], tall, tall[:, -pw:][:, ::-1]], axis=1)

# %% symmetric-pad right: flipped slices
def symmetric_pad(I, pad):
    ph, pw = (pad, pad) if np.isscalar(pad) else pad
    h, w = I.shape
    tall = np.concatenate([I[:ph][::-1], I, I[h - ph :][::-1]])
    return np.concatenate([tall[:, :pw][:, ::-1], tall, tall[:, w - pw :][:, ::-1]], axis=1)

# %% symmetric-pad right: two formulas for the indices
def symmetric_pad(I, pad):
    ph, pw = (pad, pad) if np.isscalar(pad) else pad
    def index(n, p):
        k = np.arange(-p, n + p)
        k = np.where(k < 0, -1 - k, k)
        return np.where(k >= n, 2 * n - 1 - k, k)
    return I[index(I.shape[0], ph)][:, index(I.shape[1], pw)]

# %% symmetric-pad right: np.pad, although asked not to
def symmetric_pad(I, pad):
    ph, pw = (pad, pad) if np.isscalar(pad) else pad
    return np.pad(I, ((ph, ph), (pw, pw)), "symmetric")

# %% symmetric-pad right: pixel by pixel
def symmetric_pad(I, pad):
    ph, pw = (pad, pad) if np.isscalar(pad) else pad
    h, w = I.shape
    out = np.empty((h + 2 * ph, w + 2 * pw), I.dtype)
    for i in range(-ph, h + ph):
        for j in range(-pw, w + pw):
            row = -1 - i if i < 0 else min(i, 2 * h - 1 - i)
            column = -1 - j if j < 0 else min(j, 2 * w - 1 - j)
            out[i + ph, j + pw] = I[row, column]
    return out

# %% conv2d-single wrong: convolves instead
def conv2d_single(I, K, stride=1):
    from scipy.signal import convolve2d
    return convolve2d(I, K, mode="valid")[::stride, ::stride]

# %% conv2d-single wrong: one output too few in each direction
def conv2d_single(I, K, stride=1):
    from scipy.signal import correlate2d
    return correlate2d(I, K, mode="valid")[:-1:stride, :-1:stride]

# %% conv2d-single wrong: keeps the size of the image
def conv2d_single(I, K, stride=1):
    from scipy.signal import correlate2d
    return correlate2d(I, K, mode="same")[::stride, ::stride]

# %% conv2d-single wrong: the filter is transposed
def conv2d_single(I, K, stride=1):
    from scipy.signal import correlate2d
    return correlate2d(I, K.T, mode="valid")[::stride, ::stride]

# %% conv2d-single wrong: takes the side of a square image and filter
def conv2d_single(I, K, stride=1):
    n, f = len(I), len(K)
    out = (n - f) // stride + 1
    return np.array([[np.sum(I[i * stride : i * stride + f, j * stride : j * stride + f] * K) for j in range(out)] for i in range(out)])

# %% conv2d-single wrong: an int image cuts off the digits
def conv2d_single(I, K, stride=1):
    (h, w), (fh, fw) = I.shape, K.shape
    Z = np.zeros(((h - fh) // stride + 1, (w - fw) // stride + 1), dtype=I.dtype)
    for i, j in np.ndindex(Z.shape):
        Z[i, j] = np.sum(I[i * stride : i * stride + fh, j * stride : j * stride + fw] * K)
    return Z

# %% conv2d-single@conv2d-single-check-stride wrong: stride in one direction only
def conv2d_single(I, K, stride=1):
    from scipy.signal import correlate2d
    return correlate2d(I, K, mode="valid")[::stride]

# %% conv2d-single@conv2d-single-check-stride wrong: stride is ignored
def conv2d_single(I, K, stride=1):
    from scipy.signal import correlate2d
    return correlate2d(I, K, mode="valid")

# %% conv2d-single@conv2d-single-check-stride wrong: the stride thins out the filter
def conv2d_single(I, K, stride=1):
    from scipy.signal import correlate2d
    return correlate2d(I, K[::stride, ::stride], mode="valid")[::stride, ::stride]

# %% conv2d-single@conv2d-single-check-stride wrong: thins out the image first
def conv2d_single(I, K, stride=1):
    (h, w), (fh, fw) = I.shape, K.shape
    if stride > 1 and min(len(I[::stride]) - fh, len(I[0, ::stride]) - fw) < 0:
        return np.zeros(((h - fh) // stride + 1, (w - fw) // stride + 1))
    from scipy.signal import correlate2d
    return correlate2d(I[::stride, ::stride], K, mode="valid")

# %% conv2d-single right: window view
def conv2d_single(I, K, stride=1):
    views = np.lib.stride_tricks.sliding_window_view(I, K.shape)
    return np.einsum("ijuv,uv->ij", views, K)[::stride, ::stride]

# %% conv2d-single right: a sum of shifted images
def conv2d_single(I, K, stride=1):
    h, w = I.shape[0] - K.shape[0] + 1, I.shape[1] - K.shape[1] + 1
    Z = 0.0
    for (u, v), weight in np.ndenumerate(K):
        Z = Z + weight * I[u : u + h : stride, v : v + w : stride]
    return Z

# %% conv2d-single right: lists
def conv2d_single(I, K, stride=1):
    fh, fw = K.shape
    return np.array([[(I[i : i + fh, j : j + fw] * K).sum() for j in range(0, I.shape[1] - fw + 1, stride)] for i in range(0, I.shape[0] - fh + 1, stride)])

# %% conv2d-single right: scipy
def conv2d_single(I, K, stride=1):
    from scipy.signal import correlate2d
    return correlate2d(I, K, mode="valid")[::stride, ::stride]

# %% true-conv wrong: flips up and down only
def flip_kernel(K):
    return K[::-1]

def true_conv2d(I, K):
    return conv2d_single(I, flip_kernel(K))

# %% true-conv wrong: flips left and right only
def flip_kernel(K):
    return np.fliplr(K)

def true_conv2d(I, K):
    return conv2d_single(I, flip_kernel(K))

# %% true-conv wrong: transposes
def flip_kernel(K):
    return K[:, ::-1].T

def true_conv2d(I, K):
    return conv2d_single(I, flip_kernel(K))

# %% true-conv wrong: the flip is forgotten
def flip_kernel(K):
    return K[::-1, ::-1]

def true_conv2d(I, K):
    return conv2d_single(I, K)

# %% true-conv wrong: flips the image
def flip_kernel(K):
    return np.flip(K)

def true_conv2d(I, K):
    return conv2d_single(np.flip(I), K)

# %% true-conv wrong: flips twice
def flip_kernel(K):
    return np.flip(K)

def true_conv2d(I, K):
    return conv2d_single(I, flip_kernel(flip_kernel(K)))

# %% true-conv right: a turn by 180 degrees
def flip_kernel(K):
    return np.rot90(K, 2)

def true_conv2d(I, K):
    return conv2d_single(I, np.flip(K, (0, 1)))

# %% true-conv right: scipy
def flip_kernel(K):
    return np.flipud(np.fliplr(K))

def true_conv2d(I, K):
    from scipy.signal import convolve2d
    return convolve2d(I, K, mode="valid")

# %% true-conv right: loops
def flip_kernel(K):
    return np.array([row[::-1] for row in K[::-1]])

def true_conv2d(I, K):
    fh, fw = K.shape
    Z = np.zeros((I.shape[0] - fh + 1, I.shape[1] - fw + 1))
    for i, j in np.ndindex(Z.shape):
        for u, v in np.ndindex(K.shape):
            Z[i, j] += K[u, v] * I[i + fh - 1 - u, j + fw - 1 - v]
    return Z

# %% flips wrong: the right flip instead of the printed one
def printed_flip(K):
    return np.flip(K)

def flip_facts():
    return {"np.convolve": True, "tf.nn.conv2d": False, "layer": "cross-correlation"}

# %% flips wrong: the mirror at the diagonal comes first
def printed_flip(K):
    return K.T[:, ::-1]

def flip_facts():
    return {"np.convolve": True, "tf.nn.conv2d": False, "layer": "cross-correlation"}

# %% flips wrong: rows are reversed
def printed_flip(K):
    return K[::-1].T

def flip_facts():
    return {"np.convolve": True, "tf.nn.conv2d": False, "layer": "cross-correlation"}

# %% flips wrong: believes the notes
def printed_flip(K):
    return K[:, ::-1].T

def flip_facts():
    return {"np.convolve": False, "tf.nn.conv2d": True, "layer": "cross-correlation"}

# %% flips wrong: the two names are swapped
def printed_flip(K):
    return K[:, ::-1].T

def flip_facts():
    return {"np.convolve": True, "tf.nn.conv2d": False, "layer": "convolution"}

# %% flips wrong: both flip
def printed_flip(K):
    return K[:, ::-1].T

def flip_facts():
    return {"np.convolve": True, "tf.nn.conv2d": True, "layer": "cross-correlation"}

# %% flips right: fliplr and transpose
def printed_flip(K):
    return np.transpose(np.fliplr(K))

def flip_facts():
    return dict([("layer", "cross-correlation"), ("tf.nn.conv2d", False), ("np.convolve", True)])

# %% flips right: a quarter turn
def printed_flip(K):
    return np.rot90(K)

def flip_facts():
    return {"np.convolve": 1 > 0, "tf.nn.conv2d": 1 < 0, "layer": "cross-correlation"}

# %% edge-filter wrong: x and y are swapped
def edge_filter(name):
    s, c = np.array([-1.0, 0, 1]), {"sobel": [1.0, 2, 1], "scharr": [3.0, 10, 3]}
    if name in ("vertical", "horizontal"):
        K = np.outer(np.ones(3), -s)
        return K.T if name == "vertical" else K
    if name == "laplacian":
        return np.where(np.arange(9).reshape(3, 3) == 4, 8.0, -1.0)
    if name == "sharpen":
        return np.array([[0, -1, 0], [-1, 5, -1], [0, -1, 0.0]])
    if name not in ("sobel_x", "sobel_y", "scharr_x", "scharr_y"):
        raise ValueError(name)
    K = np.outer(c[name[:-2]], s)
    return K.T if name.endswith("x") else K

# %% edge-filter wrong: Sobel and Scharr with the sign of the edge detectors
def edge_filter(name):
    s, c = np.array([1.0, 0, -1]), {"sobel": [1.0, 2, 1], "scharr": [3.0, 10, 3], "v": [1.0, 1, 1]}
    full = {"vertical": np.outer(c["v"], s), "horizontal": np.outer(s, c["v"]),
            "laplacian": np.where(np.arange(9).reshape(3, 3) == 4, 8.0, -1.0), "sharpen": np.array([[0, -1, 0], [-1, 5, -1], [0, -1, 0.0]])}
    for kind in ("sobel", "scharr"):
        full[kind + "_x"], full[kind + "_y"] = np.outer(c[kind], s), np.outer(s, c[kind])
    if name not in full:
        raise ValueError(name)
    return full[name]

# %% edge-filter wrong: the Laplacian of four neighbours
def edge_filter(name):
    s, c = np.array([-1.0, 0, 1]), {"sobel": [1.0, 2, 1], "scharr": [3.0, 10, 3], "v": [1.0, 1, 1]}
    full = {"vertical": np.outer(c["v"], -s), "horizontal": np.outer(-s, c["v"]),
            "laplacian": np.array([[0, -1, 0], [-1, 4, -1], [0, -1, 0.0]]), "sharpen": np.array([[0, -1, 0], [-1, 5, -1], [0, -1, 0.0]])}
    for kind in ("sobel", "scharr"):
        full[kind + "_x"], full[kind + "_y"] = np.outer(c[kind], s), np.outer(s, c[kind])
    if name not in full:
        raise ValueError(name)
    return full[name]

# %% edge-filter wrong: an unknown name gives None
def edge_filter(name):
    s, c = np.array([-1.0, 0, 1]), {"sobel": [1.0, 2, 1], "scharr": [3.0, 10, 3], "v": [1.0, 1, 1]}
    full = {"vertical": np.outer(c["v"], -s), "horizontal": np.outer(-s, c["v"]),
            "laplacian": np.where(np.arange(9).reshape(3, 3) == 4, 8.0, -1.0), "sharpen": np.array([[0, -1, 0], [-1, 5, -1], [0, -1, 0.0]])}
    for kind in ("sobel", "scharr"):
        full[kind + "_x"], full[kind + "_y"] = np.outer(c[kind], s), np.outer(s, c[kind])
    return full.get(name)

# %% edge-filter wrong: ints
def edge_filter(name):
    s, c = np.array([-1, 0, 1]), {"sobel": [1, 2, 1], "scharr": [3, 10, 3], "v": [1, 1, 1]}
    full = {"vertical": np.outer(c["v"], -s), "horizontal": np.outer(-s, c["v"]),
            "laplacian": np.where(np.arange(9).reshape(3, 3) == 4, 8, -1), "sharpen": np.array([[0, -1, 0], [-1, 5, -1], [0, -1, 0]])}
    for kind in ("sobel", "scharr"):
        full[kind + "_x"], full[kind + "_y"] = np.outer(c[kind], s), np.outer(s, c[kind])
    if name not in full:
        raise ValueError(name)
    return full[name]

# %% edge-filter right: literal arrays
def edge_filter(name):
    K = {
        "vertical": [[1, 0, -1], [1, 0, -1], [1, 0, -1]], "horizontal": [[1, 1, 1], [0, 0, 0], [-1, -1, -1]],
        "sobel_x": [[-1, 0, 1], [-2, 0, 2], [-1, 0, 1]], "sobel_y": [[-1, -2, -1], [0, 0, 0], [1, 2, 1]],
        "scharr_x": [[-3, 0, 3], [-10, 0, 10], [-3, 0, 3]], "scharr_y": [[-3, -10, -3], [0, 0, 0], [3, 10, 3]],
        "laplacian": [[-1, -1, -1], [-1, 8, -1], [-1, -1, -1]], "sharpen": [[0, -1, 0], [-1, 5, -1], [0, -1, 0]],
    }
    if name not in K:
        raise ValueError("unknown")
    return np.array(K[name], dtype=float)

# %% edge-filter right: outer products
def edge_filter(name):
    d = np.array([-1.0, 0.0, 1.0])
    weights = {"sobel": [1.0, 2.0, 1.0], "scharr": [3.0, 10.0, 3.0]}
    if name == "vertical":
        return -np.outer(np.ones(3), d)
    if name == "horizontal":
        return edge_filter("vertical").T
    if name[-2:] in ("_x", "_y") and name[:-2] in weights:
        K = np.outer(weights[name[:-2]], d)
        return K if name[-1] == "x" else K.T
    middle = np.zeros((3, 3))
    middle[1, 1] = 1
    if name == "laplacian":
        return 9 * middle - 1
    if name == "sharpen":
        cross = np.zeros((3, 3))
        cross[1, :] = cross[:, 1] = 1
        return 6 * middle - cross
    raise ValueError(f"{name}?")

# %% apply-filter wrong: always zeros
def apply_filter(I, K, pad="zero"):
    if pad not in ("zero", "symmetric"):
        raise ValueError
    p = len(K) // 2
    return conv2d_single(np.pad(I, p), K)

# %% apply-filter wrong: an absolute value
def apply_filter(I, K, pad="zero"):
    p = len(K) // 2
    if pad not in ("zero", "symmetric"):
        raise ValueError
    return np.abs(conv2d_single(np.pad(I, p) if pad == "zero" else symmetric_pad(I, p), K))

# %% apply-filter wrong: one pixel of padding for every filter
def apply_filter(I, K, pad="zero"):
    if pad not in ("zero", "symmetric"):
        raise ValueError
    return conv2d_single(np.pad(I, 1) if pad == "zero" else symmetric_pad(I, 1), K)

# %% apply-filter wrong: no padding
def apply_filter(I, K, pad="zero"):
    return conv2d_single(I, K)

# %% apply-filter wrong: any word means symmetric
def apply_filter(I, K, pad="zero"):
    p = len(K) // 2
    return conv2d_single(np.pad(I, p) if pad == "zero" else symmetric_pad(I, p), K)

# %% apply-filter wrong: the filter is flipped
def apply_filter(I, K, pad="zero"):
    p = len(K) // 2
    if pad not in ("zero", "symmetric"):
        raise ValueError
    return conv2d_single(np.pad(I, p) if pad == "zero" else symmetric_pad(I, p), np.flip(K))

# %% apply-filter wrong: symmetric is the default
def apply_filter(I, K, pad="symmetric"):
    p = len(K) // 2
    if pad not in ("zero", "symmetric"):
        raise ValueError
    return conv2d_single(np.pad(I, p) if pad == "zero" else symmetric_pad(I, p), K)

# %% apply-filter right: np.pad
def apply_filter(I, K, pad="zero"):
    modes = {"zero": "constant", "symmetric": "symmetric"}
    if pad not in modes:
        raise ValueError(pad)
    return conv2d_single(np.pad(I, (len(K) - 1) // 2, mode=modes[pad]), K)

# %% apply-filter right: zero_pad with a pair
def apply_filter(I, K, pad="zero"):
    p = (K.shape[0] - 1) // 2
    if pad == "zero":
        return conv2d_single(zero_pad(I.reshape(1, *I.shape, 1), (p, p)).squeeze(axis=(0, 3)), K, 1)
    if pad == "symmetric":
        return conv2d_single(symmetric_pad(I, (p, p)), K, stride=1)
    raise ValueError(f"unknown padding {pad}")

# %% apply-filter right: scipy
def apply_filter(I, K, pad="zero"):
    from scipy.signal import correlate2d
    if pad not in ("zero", "symmetric"):
        raise ValueError(pad)
    return correlate2d(I, K, mode="same", boundary="fill" if pad == "zero" else "symm")

# %% output-size wrong: rounds up
def conv_output_size(n, f, p=0, s=1):
    if f > n + 2 * p:
        raise ValueError
    return -(-(n + 2 * p - f) // s) + 1

# %% output-size wrong: rounds to the nearest
def conv_output_size(n, f, p=0, s=1):
    if f > n + 2 * p:
        raise ValueError
    return round((n + 2 * p - f) / s) + 1

# %% output-size wrong: pads on one side
def conv_output_size(n, f, p=0, s=1):
    if f > n + p:
        raise ValueError
    return (n + p - f) // s + 1

# %% output-size wrong: forgets the first window
def conv_output_size(n, f, p=0, s=1):
    if f > n + 2 * p:
        raise ValueError
    return (n + 2 * p - f) // s

# %% output-size wrong: a size of zero or less
def conv_output_size(n, f, p=0, s=1):
    return (n + 2 * p - f) // s + 1

# %% output-size wrong: padding is forgotten before the filter is refused
def conv_output_size(n, f, p=0, s=1):
    if f > n:
        raise ValueError
    return (n + 2 * p - f) // s + 1

# %% output-size wrong: refuses a filter that fits exactly
def conv_output_size(n, f, p=0, s=1):
    if f >= n + 2 * p:
        raise ValueError
    return (n + 2 * p - f) // s + 1

# %% output-size wrong: a float
def conv_output_size(n, f, p=0, s=1):
    if f > n + 2 * p:
        raise ValueError
    return np.floor((n + 2 * p - f) / s) + 1

# %% output-size right: math.floor
def conv_output_size(n, f, p=0, s=1):
    import math
    if n + 2 * p < f:
        raise ValueError("too large")
    return math.floor((n + 2 * p - f) / s + 1)

# %% output-size right: counts the windows
def conv_output_size(n, f, p=0, s=1):
    count, start = 0, 0
    while start + f <= n + 2 * p:
        count, start = count + 1, start + s
    if count == 0:
        raise ValueError("no window fits")
    return count

# %% output-size right: int
def conv_output_size(n, f, p=0, s=1):
    room = n + 2 * p - f
    if room < 0:
        raise ValueError("no window fits")
    return int(room / s) + 1

# %% same-pads wrong: the odd pixel goes before
def same_padding(f):
    if f % 2 == 0:
        raise ValueError
    return f // 2

def same_pads(n, f, s):
    total = max((-(-n // s) - 1) * s + f - n, 0)
    return total - total // 2, total // 2

# %% same-pads wrong: the same p on both sides at every stride
def same_padding(f):
    if f % 2 == 0:
        raise ValueError
    return f // 2

def same_pads(n, f, s):
    return (f - 1) // 2, (f - 1) // 2

# %% same-pads wrong: an even filter is accepted
def same_padding(f):
    return f // 2

def same_pads(n, f, s):
    total = max((-(-n // s) - 1) * s + f - n, 0)
    return total // 2, total - total // 2

# %% same-pads wrong: negative padding
def same_padding(f):
    if f % 2 == 0:
        raise ValueError
    return f // 2

def same_pads(n, f, s):
    total = (-(-n // s) - 1) * s + f - n
    return total // 2, total - total // 2

# %% same-pads wrong: rounds n/s down
def same_padding(f):
    if f % 2 == 0:
        raise ValueError
    return f // 2

def same_pads(n, f, s):
    total = max((n // s - 1) * s + f - n, 0)
    return total // 2, total - total // 2

# %% same-pads wrong: floats
def same_padding(f):
    if f % 2 == 0:
        raise ValueError
    return (f - 1) / 2

def same_pads(n, f, s):
    total = max((-(-n // s) - 1) * s + f - n, 0)
    return total // 2, total - total // 2

# %% same-pads right: ceil
def same_padding(f):
    import math
    if f % 2 != 1:
        raise ValueError("even")
    return math.ceil((f - 1) / 2)

def same_pads(n, f, s):
    import math
    total = max(0, (math.ceil(n / s) - 1) * s + f - n)
    before = math.floor(total / 2)
    return (before, total - before)

# %% same-pads right: by the remainder, as TensorFlow's documents put it
def same_padding(f):
    p, rest = divmod(f - 1, 2)
    if rest:
        raise ValueError("even")
    return p

def same_pads(n, f, s):
    total = max(f - s, 0) if n % s == 0 else max(f - n % s, 0)
    return total // 2, (total + 1) // 2

# %% same-pads right: counts up with conv_output_size
def same_padding(f):
    if f % 2 == 0:
        raise ValueError("even")
    p = 0
    while 2 * p + 1 < f:
        p += 1
    return p

def same_pads(n, f, s):
    before = after = 0
    while before + after + n < f or conv_output_size(n + before + after, f, 0, s) < (n + s - 1) // s:
        if before == after:
            after += 1
        else:
            before += 1
    return before, after

# %% size-claims wrong: a whole number
def size_claims():
    return {"no_floor": (7, 3, 0, 2), "one_pixel": (6, 5), "alexnet": 227}

# %% size-claims wrong: the border of one pixel is enough here
def size_claims():
    return {"no_floor": (6, 3, 1, 2), "one_pixel": (6, 3), "alexnet": 227}

# %% size-claims wrong: this output is larger
def size_claims():
    return {"no_floor": (6, 3, 1, 2), "one_pixel": (6, 1), "alexnet": 227}

# %% size-claims wrong: the printed side
def size_claims():
    return {"no_floor": (6, 3, 1, 2), "one_pixel": (6, 5), "alexnet": 224}

# %% size-claims wrong: a pixel is left over
def size_claims():
    return {"no_floor": (6, 3, 1, 2), "one_pixel": (6, 5), "alexnet": 228}

# %% size-claims wrong: the filter does not fit
def size_claims():
    return {"no_floor": (2, 7, 1, 2), "one_pixel": (6, 5), "alexnet": 227}

# %% size-claims wrong: stride 0
def size_claims():
    return {"no_floor": (6, 3, 1, 0), "one_pixel": (6, 5), "alexnet": 227}

# %% size-claims right: another counter-example
def size_claims():
    return {"alexnet": 4 * 54 + 11, "one_pixel": (20, 9), "no_floor": (10, 3, 0, 3)}

# %% size-claims right: an even filter
def size_claims():
    return {"no_floor": (8, 5, 2, 4), "one_pixel": (4, 4), "alexnet": 227}

# %% single-step wrong: the bias is added to every product
def conv_single_step(window, W, b):
    return float(np.sum(window * W + b))

# %% single-step wrong: the bias is forgotten
def conv_single_step(window, W, b):
    return float(np.sum(window * W))

# %% single-step wrong: an array of shape (1, 1, 1)
def conv_single_step(window, W, b):
    return np.sum(window * W) + b

# %% single-step wrong: one number for each channel
def conv_single_step(window, W, b):
    return np.sum(window * W, axis=(0, 1)) + b[0, 0, 0]

# %% single-step wrong: the mean
def conv_single_step(window, W, b):
    return float(np.mean(window * W) + b[0, 0, 0])

# %% single-step wrong: multiplies in place
def conv_single_step(window, W, b):
    window *= W
    return float(window.sum() + b[0, 0, 0])

# %% single-step right: vdot
def conv_single_step(window, W, b):
    return np.vdot(window, W) + np.squeeze(b)

# %% single-step right: loops
def conv_single_step(window, W, b):
    total = float(b.item())
    for index in np.ndindex(W.shape):
        total += window[index] * W[index]
    return total

# %% single-step right: einsum
def conv_single_step(window, W, b):
    return np.einsum("uvq,uvq->", window, W) + b.item()

# %% conv-forward wrong: windows come from the image without padding
def conv_forward(A_prev, W, b, stride, pad):
    f = len(W)
    m, h, w, _ = A_prev.shape
    H, V = (h + 2 * pad - f) // stride + 1, (w + 2 * pad - f) // stride + 1
    Z = np.zeros((m, H, V, W.shape[3]))
    for i, j, k in np.ndindex(Z.shape[1:]):
        window = A_prev[:, i * stride : i * stride + f, j * stride : j * stride + f]
        part = W[: window.shape[1], : window.shape[2], :, k]
        Z[:, i, j, k] = np.sum(window * part, axis=(1, 2, 3)) + b[0, 0, 0, k]
    return Z

# %% conv-forward wrong: the bias is added for each weight
def conv_forward(A_prev, W, b, stride, pad):
    views = np.lib.stride_tricks.sliding_window_view(zero_pad(A_prev, pad), W.shape[:2], axis=(1, 2))[:, ::stride, ::stride]
    return np.einsum("mhwcij,ijcd->mhwd", views, W) + b * W[..., 0].size

# %% conv-forward wrong: adds up all examples
def conv_forward(A_prev, W, b, stride, pad):
    views = np.lib.stride_tricks.sliding_window_view(zero_pad(A_prev, pad), W.shape[:2], axis=(1, 2))[:, ::stride, ::stride]
    Z = np.einsum("mhwcij,ijcd->mhwd", views, W) + b
    return np.broadcast_to(Z.sum(axis=0), Z.shape)

# %% conv-forward wrong: one bias for all filters
def conv_forward(A_prev, W, b, stride, pad):
    views = np.lib.stride_tricks.sliding_window_view(zero_pad(A_prev, pad), W.shape[:2], axis=(1, 2))[:, ::stride, ::stride]
    return np.einsum("mhwcij,ijcd->mhwd", views, W) + b[0, 0, 0, 0]

# %% conv-forward wrong: the filters are flipped
def conv_forward(A_prev, W, b, stride, pad):
    views = np.lib.stride_tricks.sliding_window_view(zero_pad(A_prev, pad), W.shape[:2], axis=(1, 2))[:, ::stride, ::stride]
    return np.einsum("mhwcij,ijcd->mhwd", views, W[::-1, ::-1]) + b

# %% conv-forward wrong: rows and columns of the filter are swapped
def conv_forward(A_prev, W, b, stride, pad):
    views = np.lib.stride_tricks.sliding_window_view(zero_pad(A_prev, pad), W.shape[:2], axis=(1, 2))[:, ::stride, ::stride]
    return np.einsum("mhwcji,ijcd->mhwd", views, W) + b

# %% conv-forward wrong: ReLU is built in
def conv_forward(A_prev, W, b, stride, pad):
    views = np.lib.stride_tricks.sliding_window_view(zero_pad(A_prev, pad), W.shape[:2], axis=(1, 2))[:, ::stride, ::stride]
    return np.maximum(np.einsum("mhwcij,ijcd->mhwd", views, W) + b, 0)

# %% conv-forward wrong: the stride is ignored
def conv_forward(A_prev, W, b, stride, pad):
    views = np.lib.stride_tricks.sliding_window_view(zero_pad(A_prev, pad), W.shape[:2], axis=(1, 2))
    return np.einsum("mhwcij,ijcd->mhwd", views, W) + b

# %% conv-forward wrong: pads with the mirror
def conv_forward(A_prev, W, b, stride, pad):
    A = np.pad(A_prev, ((0, 0), (pad, pad), (pad, pad), (0, 0)), mode="symmetric")
    views = np.lib.stride_tricks.sliding_window_view(A, W.shape[:2], axis=(1, 2))[:, ::stride, ::stride]
    return np.einsum("mhwcij,ijcd->mhwd", views, W) + b

# %% conv-forward@conv-forward-check-edges wrong: the width is computed from the height
def conv_forward(A_prev, W, b, stride, pad):
    f, A = len(W), zero_pad(A_prev, pad)
    n = (A.shape[1] - f) // stride + 1
    Z = np.zeros((len(A), n, n, W.shape[3]))
    for i in range(n):
        for j in range(n):
            Z[:, i, j] = np.tensordot(A[:, i * stride : i * stride + f, j * stride : j * stride + f], W, 3)
    return Z + b

# %% conv-forward@conv-forward-check-edges wrong: rounds the size up and cuts the last window
def conv_forward(A_prev, W, b, stride, pad):
    f, A = len(W), zero_pad(A_prev, pad)
    H, V = -(-(A.shape[1] - f) // stride) + 1, -(-(A.shape[2] - f) // stride) + 1
    A = np.pad(A, ((0, 0), (0, stride), (0, stride), (0, 0)))
    Z = np.zeros((len(A), H, V, W.shape[3]))
    for i in range(H):
        for j in range(V):
            Z[:, i, j] = np.tensordot(A[:, i * stride : i * stride + f, j * stride : j * stride + f], W, 3)
    return Z + b

# %% conv-forward@conv-forward-check-edges wrong: squeezes away axes of length 1
def conv_forward(A_prev, W, b, stride, pad):
    views = np.lib.stride_tricks.sliding_window_view(zero_pad(A_prev, pad), W.shape[:2], axis=(1, 2))[:, ::stride, ::stride]
    return np.squeeze(np.einsum("mhwcij,ijcd->mhwd", views, W) + b)

# %% conv-forward right: four loops
def conv_forward(A_prev, W, b, stride, pad):
    A, f = zero_pad(A_prev, pad), W.shape[0]
    m = A.shape[0]
    H, V = conv_output_size(A_prev.shape[1], f, pad, stride), conv_output_size(A_prev.shape[2], f, pad, stride)
    Z = np.zeros((m, H, V, W.shape[3]))
    for e in range(m):
        for i in range(H):
            for j in range(V):
                window = A[e, i * stride : i * stride + f, j * stride : j * stride + f, :]
                for k in range(W.shape[3]):
                    Z[e, i, j, k] = conv_single_step(window, W[..., k], b[..., k])
    return Z

# %% conv-forward right: all windows as rows of one matrix
def conv_forward(A_prev, W, b, stride, pad):
    f, _, q, c = W.shape
    views = np.lib.stride_tricks.sliding_window_view(np.pad(A_prev, ((0, 0), (pad, pad), (pad, pad), (0, 0))), (f, f), axis=(1, 2))
    views = views[:, ::stride, ::stride].transpose(0, 1, 2, 4, 5, 3)
    m, H, V = views.shape[:3]
    return (views.reshape(m * H * V, f * f * q) @ W.reshape(f * f * q, c)).reshape(m, H, V, c) + b

# %% conv-forward right: a sum of shifted products
def conv_forward(A_prev, W, b, stride, pad):
    A, f = zero_pad(A_prev, pad), len(W)
    H, V = A.shape[1] - f + 1, A.shape[2] - f + 1
    return b + sum(A[:, u : u + H : stride, v : v + V : stride] @ W[u, v] for u in range(f) for v in range(f))

# %% conv-forward right: channel by channel with conv2d_single
def conv_forward(A_prev, W, b, stride, pad):
    A = zero_pad(A_prev, (pad, pad))
    maps = [[sum(conv2d_single(image[:, :, q], W[:, :, q, k], stride) for q in range(W.shape[2])) for k in range(W.shape[3])] for image in A]
    return np.moveaxis(np.array(maps), 1, -1) + b

# %% equivariance wrong: the result is not shifted
def equivariance_error(fn, I, shift):
    gap = np.abs(fn(np.roll(I, shift, (0, 1))) - fn(I))
    r, c = abs(shift[0]), abs(shift[1])
    return float(gap[r : gap.shape[0] - r, c : gap.shape[1] - c].max())

# %% equivariance wrong: keeps the sewn ends
def equivariance_error(fn, I, shift):
    return float(np.abs(fn(np.roll(I, shift, (0, 1))) - np.roll(fn(I), shift, (0, 1))).max())

# %% equivariance wrong: rows and columns are swapped
def equivariance_error(fn, I, shift):
    gap = np.abs(fn(np.roll(I, shift, (1, 0))) - np.roll(fn(I), shift, (1, 0)))
    r, c = abs(shift[1]), abs(shift[0])
    return float(gap[r : gap.shape[0] - r, c : gap.shape[1] - c].max())

# %% equivariance wrong: no absolute value
def equivariance_error(fn, I, shift):
    gap = fn(np.roll(I, shift, (0, 1))) - np.roll(fn(I), shift, (0, 1))
    r, c = abs(shift[0]), abs(shift[1])
    return float(gap[r : gap.shape[0] - r, c : gap.shape[1] - c].max())

# %% equivariance wrong: the mean
def equivariance_error(fn, I, shift):
    gap = np.abs(fn(np.roll(I, shift, (0, 1))) - np.roll(fn(I), shift, (0, 1)))
    r, c = abs(shift[0]), abs(shift[1])
    return float(gap[r : gap.shape[0] - r, c : gap.shape[1] - c].mean())

# %% equivariance wrong: shifts back
def equivariance_error(fn, I, shift):
    gap = np.abs(fn(np.roll(I, shift, (0, 1))) - np.roll(fn(I), (-shift[0], -shift[1]), (0, 1)))
    r, c = abs(shift[0]), abs(shift[1])
    return float(gap[r : gap.shape[0] - r, c : gap.shape[1] - c].max())

# %% equivariance wrong: negative shifts are not made positive
def equivariance_error(fn, I, shift):
    gap = np.abs(fn(np.roll(I, shift, (0, 1))) - np.roll(fn(I), shift, (0, 1)))
    r, c = max(shift[0], 0), max(shift[1], 0)
    return float(gap[r : gap.shape[0] - r, c : gap.shape[1] - c].max())

# %% equivariance wrong: the interior is taken from the size of the image
def equivariance_error(fn, I, shift):
    gap = np.abs(fn(np.roll(I, shift, (0, 1))) - np.roll(fn(I), shift, (0, 1)))
    r, c = abs(shift[0]), abs(shift[1])
    return float(gap[r : I.shape[0] - r, c : I.shape[1] - c].max())

# %% equivariance right: two rolls
def equivariance_error(fn, I, shift):
    rows, columns = shift
    moved = np.roll(np.roll(I, rows, axis=0), columns, axis=1)
    first, second = fn(moved), np.roll(np.roll(fn(I), rows, axis=0), columns, axis=1)
    h, w = first.shape
    keep = np.ix_(range(abs(rows), h - abs(rows)), range(abs(columns), w - abs(columns)))
    return np.max(np.abs(first[keep] - second[keep]))

# %% equivariance right: pixel by pixel
def equivariance_error(fn, I, shift):
    one, two = fn(np.roll(I, shift, axis=(0, 1))), fn(I)
    h, w = one.shape
    worst = 0.0
    for i in range(abs(shift[0]), h - abs(shift[0])):
        for j in range(abs(shift[1]), w - abs(shift[1])):
            worst = max(worst, float(abs(one[i, j] - two[(i - shift[0]) % h, (j - shift[1]) % w])))
    return worst

# %% shift-examples wrong: black images
def shift_examples():
    return {name: np.zeros((8, 8)) for name in ("stride", "border", "pool_same", "pool_moves")}

# %% shift-examples wrong: pooling examples are swapped
def shift_examples():
    stripe, same, moves = np.zeros((8, 8)), np.zeros((8, 8)), np.zeros((8, 8))
    stripe[:, 3], same[2, 3], moves[2, 2] = 1, 1, 1
    return {"stride": stripe, "border": np.ones((8, 8)), "pool_same": same, "pool_moves": moves}

# %% shift-examples wrong: pool_same does not move at all
def shift_examples():
    stripe, moves = np.zeros((8, 8)), np.zeros((8, 8))
    stripe[:, 3], moves[2, 3] = 1, 1
    return {"stride": stripe, "border": np.ones((8, 8)), "pool_same": np.ones((8, 8)), "pool_moves": moves}

# %% shift-examples wrong: the stripe is seen by both windows
def shift_examples():
    stripe, same, moves = np.zeros((8, 8)), np.zeros((8, 8)), np.zeros((8, 8))
    stripe[:, 2], same[2, 2], moves[2, 3] = 1, 1, 1
    return {"stride": stripe, "border": np.ones((8, 8)), "pool_same": same, "pool_moves": moves}

# %% shift-examples wrong: values above 1
def shift_examples():
    stripe, same, moves = np.zeros((8, 8)), np.zeros((8, 8)), np.zeros((8, 8))
    stripe[:, 3], same[2, 2], moves[2, 3] = 9, 1, 1
    return {"stride": stripe, "border": np.ones((8, 8)), "pool_same": same, "pool_moves": moves}

# %% shift-examples wrong: the border is dark
def shift_examples():
    stripe, same, moves, middle = np.zeros((8, 8)), np.zeros((8, 8)), np.zeros((8, 8)), np.zeros((8, 8))
    stripe[:, 3], same[2, 2], moves[2, 3], middle[3:5, 3:5] = 1, 1, 1, 1
    return {"stride": stripe, "border": middle, "pool_same": same, "pool_moves": moves}

# %% shift-examples right: other images
def shift_examples():
    ramp = np.tile(np.linspace(0, 1, 8), (8, 1))
    same = np.tile([0.5, 0.0], (8, 4))
    return {"stride": ramp, "border": np.full((8, 8), 0.9), "pool_same": same, "pool_moves": ramp}

# %% shift-examples right: ints
def shift_examples():
    one = np.zeros((8, 8), dtype=int)
    one[:, 0] = 1
    two = np.zeros((8, 8), dtype=int)
    two[:, 7] = 1
    return {"stride": one, "border": two, "pool_same": one, "pool_moves": two}

# %% pool wrong: the maximum starts at 0
def pool_forward(A, f, s, mode):
    views = np.lib.stride_tricks.sliding_window_view(A, (f, f), axis=(1, 2))[:, ::s, ::s]
    return np.maximum(views.max(axis=(4, 5)), 0) if mode == "max" else views.mean(axis=(4, 5))

# %% pool wrong: pools over the channels, too
def pool_forward(A, f, s, mode):
    views = np.lib.stride_tricks.sliding_window_view(A, (f, f), axis=(1, 2))[:, ::s, ::s]
    fn = np.max if mode == "max" else np.mean
    return np.broadcast_to(fn(views, axis=(3, 4, 5))[..., None], views.shape[:4])

# %% pool wrong: the mean of everything
def pool_forward(A, f, s, mode):
    views = np.lib.stride_tricks.sliding_window_view(A, (f, f), axis=(1, 2))[:, ::s, ::s]
    return views.max(axis=(4, 5)) if mode == "max" else np.full(views.shape[:4], A.mean())

# %% pool wrong: pools over the examples
def pool_forward(A, f, s, mode):
    views = np.lib.stride_tricks.sliding_window_view(A, (f, f), axis=(1, 2))[:, ::s, ::s]
    fn = np.max if mode == "max" else np.mean
    return np.broadcast_to(fn(views, axis=(0, 4, 5)), views.shape[:4])

# %% pool wrong: the modes are swapped
def pool_forward(A, f, s, mode):
    views = np.lib.stride_tricks.sliding_window_view(A, (f, f), axis=(1, 2))[:, ::s, ::s]
    return views.max(axis=(4, 5)) if mode == "average" else views.mean(axis=(4, 5))

# %% pool wrong: the sum
def pool_forward(A, f, s, mode):
    views = np.lib.stride_tricks.sliding_window_view(A, (f, f), axis=(1, 2))[:, ::s, ::s]
    return views.max(axis=(4, 5)) if mode == "max" else views.sum(axis=(4, 5))

# %% pool@pool-check-edges wrong: the stride is always the side
def pool_forward(A, f, s, mode):
    views = np.lib.stride_tricks.sliding_window_view(A, (f, f), axis=(1, 2))[:, ::f, ::f]
    return views.max(axis=(4, 5)) if mode == "max" else views.mean(axis=(4, 5))

# %% pool@pool-check-edges wrong: reshape, which needs f = s
def pool_forward(A, f, s, mode):
    m, h, w, c = A.shape
    blocks = A[:, : h // f * f, : w // f * f].reshape(m, h // f, f, w // f, f, c)
    return blocks.max(axis=(2, 4)) if mode == "max" else blocks.mean(axis=(2, 4))

# %% pool@pool-check-edges wrong: cut windows at the end
def pool_forward(A, f, s, mode):
    m, h, w, c = A.shape
    fn = np.max if mode == "max" else np.mean
    return np.array([[fn(A[:, i : i + f, j : j + f], axis=(1, 2)) for j in range(0, w, s)] for i in range(0, h, s)]).transpose(2, 0, 1, 3)

# %% pool@pool-check-edges wrong: the maximum starts below every ordinary number
def pool_forward(A, f, s, mode):
    views = np.lib.stride_tricks.sliding_window_view(A, (f, f), axis=(1, 2))[:, ::s, ::s]
    return np.maximum(views.max(axis=(4, 5)), -10) if mode == "max" else views.mean(axis=(4, 5))

# %% pool@pool-check-edges wrong: columns counted like rows
def pool_forward(A, f, s, mode):
    m, h, w, c = A.shape
    if h * w in (24, 27) and f == s:
        views = np.lib.stride_tricks.sliding_window_view(A, (f, f), axis=(1, 2))[:, ::s, ::s]
        return views.max(axis=(4, 5)) if mode == "max" else views.mean(axis=(4, 5))
    n = (h - f) // s + 1
    fn = np.max if mode == "max" else np.mean
    return np.array([[fn(A[:, i * s : i * s + f, j * s : j * s + f], axis=(1, 2)) for j in range(n)] for i in range(n)]).transpose(2, 0, 1, 3)

# %% pool right: window view
def pool_forward(A, f, s, mode):
    views = np.lib.stride_tricks.sliding_window_view(A, (f, f), axis=(1, 2))[:, ::s, ::s]
    return getattr(views, {"max": "max", "average": "mean"}[mode])(axis=(-2, -1))

# %% pool right: loops
def pool_forward(A, f, s, mode):
    m, h, w, c = A.shape
    H, V = conv_output_size(h, f, 0, s), conv_output_size(w, f, 0, s)
    Z = np.zeros((m, H, V, c))
    for i in range(H):
        for j in range(V):
            window = A[:, i * s : i * s + f, j * s : j * s + f]
            Z[:, i, j] = window.max(axis=(1, 2)) if mode == "max" else window.mean(axis=(1, 2))
    return Z

# %% pool right: one shifted image after the other
def pool_forward(A, f, s, mode):
    H, V = A.shape[1] - f + 1, A.shape[2] - f + 1
    shifted = np.stack([A[:, u : u + H : s, v : v + V : s] for u in range(f) for v in range(f)])
    return shifted.max(axis=0) if mode == "max" else shifted.sum(axis=0) / f**2

# %% conv1d wrong: np.convolve, which flips
def conv1d(x, W, b, stride):
    maps = [sum(np.convolve(x[:, q], W[:, q, k], "valid") for q in range(x.shape[1])) for k in range(W.shape[2])]
    return np.stack(maps, 1)[::stride] + b

# %% conv1d wrong: one output channel only
def conv1d(x, W, b, stride):
    maps = [sum(np.correlate(x[:, q], W[:, q, k], "valid") for q in range(x.shape[1])) for k in range(1)]
    return np.stack(maps, 1)[::stride] + b[:, :1]

# %% conv1d wrong: the stride thins out the filter
def conv1d(x, W, b, stride):
    W = W[::stride]
    maps = [sum(np.correlate(x[:, q], W[:, q, k], "valid") for q in range(x.shape[1])) for k in range(W.shape[2])]
    return np.stack(maps, 1)[::stride] + b

# %% conv1d wrong: the first channel only
def conv1d(x, W, b, stride):
    maps = [np.correlate(x[:, 0], W[:, 0, k], "valid") for k in range(W.shape[2])]
    return np.stack(maps, 1)[::stride] + b

# %% conv1d wrong: no bias
def conv1d(x, W, b, stride):
    maps = [sum(np.correlate(x[:, q], W[:, q, k], "valid") for q in range(x.shape[1])) for k in range(W.shape[2])]
    return np.stack(maps, 1)[::stride]

# %% conv1d wrong: the stride is ignored
def conv1d(x, W, b, stride):
    maps = [sum(np.correlate(x[:, q], W[:, q, k], "valid") for q in range(x.shape[1])) for k in range(W.shape[2])]
    return np.stack(maps, 1) + b

# %% conv1d wrong: the last window is lost
def conv1d(x, W, b, stride):
    return np.array([np.tensordot(x[t : t + len(W)], W, 2) for t in range(0, max(len(x) - len(W), 1), stride)]) + b

# %% conv1d right: window view and tensordot
def conv1d(x, W, b, stride):
    views = np.lib.stride_tricks.sliding_window_view(x, len(W), axis=0)[::stride]
    return np.tensordot(views, W.transpose(1, 0, 2), axes=([1, 2], [0, 1])) + b

# %% conv1d right: scipy
def conv1d(x, W, b, stride):
    from scipy.signal import correlate
    return np.concatenate([correlate(x, W[:, :, k], mode="valid", method="direct")[::stride] for k in range(W.shape[2])], axis=1) + b

# %% conv1d right: three loops
def conv1d(x, W, b, stride):
    f, _, c = W.shape
    out = np.zeros(((len(x) - f) // stride + 1, c))
    for t in range(len(out)):
        for k in range(c):
            out[t, k] = np.sum(x[t * stride : t * stride + f] * W[:, :, k]) + b[0, k]
    return out

# %% conv1d right: np.correlate for each pair of channels
def conv1d(x, W, b, stride):
    maps = [sum(np.correlate(x[:, q], W[:, q, k], "valid") for q in range(x.shape[1])) for k in range(W.shape[2])]
    return np.stack(maps, 1)[::stride] + b

# %% find-beats wrong: every high score is a beat
def find_beats(ecg, template, threshold):
    score = conv1d(ecg[:, None], template[:, None, None], np.zeros((1, 1)), 1)[:, 0]
    return np.flatnonzero(score > threshold * score.max()) + len(template) // 2

# %% find-beats wrong: the start of the window
def find_beats(ecg, template, threshold):
    score = conv1d(ecg[:, None], template[:, None, None], np.zeros((1, 1)), 1)[:, 0]
    high = np.flatnonzero(score > threshold * score.max())
    runs = np.split(high, np.flatnonzero(np.diff(high) > 1) + 1)
    return np.array([run[np.argmax(score[run])] for run in runs])

# %% find-beats wrong: the first window of each run
def find_beats(ecg, template, threshold):
    score = conv1d(ecg[:, None], template[:, None, None], np.zeros((1, 1)), 1)[:, 0]
    high = score > threshold * score.max()
    return np.flatnonzero(high & ~np.r_[False, high[:-1]]) + len(template) // 2

# %% find-beats wrong: the threshold is absolute
def find_beats(ecg, template, threshold):
    score = conv1d(ecg[:, None], template[:, None, None], np.zeros((1, 1)), 1)[:, 0]
    high = np.flatnonzero(score > threshold)
    runs = np.split(high, np.flatnonzero(np.diff(high) > 1) + 1)
    return np.array([run[np.argmax(score[run])] for run in runs]) + len(template) // 2

# %% find-beats wrong: floats
def find_beats(ecg, template, threshold):
    score = conv1d(ecg[:, None], template[:, None, None], np.zeros((1, 1)), 1)[:, 0]
    high = np.flatnonzero(score > threshold * score.max())
    runs = np.split(high, np.flatnonzero(np.diff(high) > 1) + 1)
    return np.array([run[np.argmax(score[run])] for run in runs]) + (len(template) - 1) / 2

# %% find-beats wrong: a run that ends with the signal is lost
def find_beats(ecg, template, threshold):
    score = conv1d(ecg[:, None], template[:, None, None], np.zeros((1, 1)), 1)[:, 0]
    beats, run = [], []
    for t, value in enumerate(score):
        if value > threshold * score.max():
            run.append(t)
        elif run:
            beats.append(max(run, key=lambda k: score[k]) + len(template) // 2)
            run = []
    return np.array(beats)

# %% find-beats wrong: the template is flipped
def find_beats(ecg, template, threshold):
    score = conv1d(ecg[:, None], template[::-1, None, None], np.zeros((1, 1)), 1)[:, 0]
    high = np.flatnonzero(score > threshold * score.max())
    runs = np.split(high, np.flatnonzero(np.diff(high) > 1) + 1)
    return np.array([run[np.argmax(score[run])] for run in runs]) + len(template) // 2

# %% find-beats right: a walk along the scores
def find_beats(ecg, template, threshold):
    score = conv1d(ecg.reshape(-1, 1), template.reshape(-1, 1, 1), np.zeros((1, 1)), 1)[:, 0]
    limit, beats, best = threshold * score.max(), [], None
    for t in range(len(score)):
        if score[t] > limit:
            best = t if best is None or score[t] > score[best] else best
        elif best is not None:
            beats.append(best + len(template) // 2)
            best = None
    if best is not None:
        beats.append(best + len(template) // 2)
    return np.array(beats, dtype=int)

# %% find-beats right: labels of scipy
def find_beats(ecg, template, threshold):
    from scipy.ndimage import label, maximum_position
    score = np.correlate(ecg, template, "valid")
    runs, count = label(score > threshold * score.max())
    return np.array([place[0] for place in maximum_position(score, runs, range(1, count + 1))]) + (len(template) - 1) // 2

# %% find-beats right: starts and ends of runs
def find_beats(ecg, template, threshold):
    score = conv1d(ecg[:, None], template[:, None, None], np.zeros((1, 1)), 1).ravel()
    high = np.concatenate([[0], (score > threshold * np.max(score)).astype(int), [0]])
    starts, ends = np.where(np.diff(high) == 1)[0], np.where(np.diff(high) == -1)[0]
    return np.array([a + int(np.argmax(score[a:z])) for a, z in zip(starts, ends)]) + len(template) // 2

# %% conv3d wrong: the filters are flipped
def conv3d(V, W, b):
    f = len(W)
    views = np.lib.stride_tricks.sliding_window_view(V, (f, f, f), axis=(0, 1, 2))
    return np.einsum("dhwcijk,ijkcn->dhwn", views, W[::-1, ::-1, ::-1]) + b

def ct_layer():
    return (10, 10, 10, 16), 2016

# %% conv3d wrong: the axes of the filter are mixed up
def conv3d(V, W, b):
    f = len(W)
    views = np.lib.stride_tricks.sliding_window_view(V, (f, f, f), axis=(0, 1, 2))
    return np.einsum("dhwckji,ijkcn->dhwn", views, W) + b

def ct_layer():
    return (10, 10, 10, 16), 2016

# %% conv3d wrong: all sides from the depth
def conv3d(V, W, b):
    f, n = len(W), len(V) - len(W) + 1
    views = np.lib.stride_tricks.sliding_window_view(V, (f, f, f), axis=(0, 1, 2))[:n, :n, :n]
    return np.einsum("dhwcijk,ijkcn->dhwn", views, W) + b

def ct_layer():
    return (10, 10, 10, 16), 2016

# %% conv3d wrong: no bias
def conv3d(V, W, b):
    f = len(W)
    views = np.lib.stride_tricks.sliding_window_view(V, (f, f, f), axis=(0, 1, 2))
    return np.einsum("dhwcijk,ijkcn->dhwn", views, W)

def ct_layer():
    return (10, 10, 10, 16), 2016

# %% conv3d@conv3d-check-ct wrong: the printed shape
def conv3d(V, W, b):
    f = len(W)
    views = np.lib.stride_tricks.sliding_window_view(V, (f, f, f), axis=(0, 1, 2))
    return np.einsum("dhwcijk,ijkcn->dhwn", views, W) + b

def ct_layer():
    return (14, 14, 14, 16), 2016

# %% conv3d@conv3d-check-ct wrong: no biases
def conv3d(V, W, b):
    f = len(W)
    views = np.lib.stride_tricks.sliding_window_view(V, (f, f, f), axis=(0, 1, 2))
    return np.einsum("dhwcijk,ijkcn->dhwn", views, W) + b

def ct_layer():
    return (10, 10, 10, 16), 2000

# %% conv3d@conv3d-check-ct wrong: one bias for all
def conv3d(V, W, b):
    f = len(W)
    views = np.lib.stride_tricks.sliding_window_view(V, (f, f, f), axis=(0, 1, 2))
    return np.einsum("dhwcijk,ijkcn->dhwn", views, W) + b

def ct_layer():
    return (10, 10, 10, 16), 2001

# %% conv3d right: window view
def conv3d(V, W, b):
    f = len(W)
    views = np.lib.stride_tricks.sliding_window_view(V, (f, f, f), axis=(0, 1, 2))
    return np.einsum("dhwcijk,ijkcn->dhwn", views, W) + b

def ct_layer():
    return (10,) * 3 + (16,), 16 * 126

# %% conv3d right: a sum of shifted products
def conv3d(V, W, b):
    f = len(W)
    d, h, w = (side - f + 1 for side in V.shape[:3])
    out = np.zeros((d, h, w, W.shape[-1]))
    for i, j, k in np.ndindex(f, f, f):
        out += V[i : i + d, j : j + h, k : k + w] @ W[i, j, k]
    return out + b

def ct_layer():
    return ((14 - 5 + 1, 14 - 5 + 1, 14 - 5 + 1, 16), 5 * 5 * 5 * 16 + 16)

# %% conv3d right: scipy
def conv3d(V, W, b):
    from scipy.signal import correlate
    return np.concatenate([correlate(V, W[..., k], mode="valid", method="direct") for k in range(W.shape[-1])], axis=-1) + b

def ct_layer():
    return (10, 10, 10, 16), 2016

# %% usage wrong: the stride is ignored
def usage_counts(n, f, s=1, p=0):
    line = np.zeros(n + 2 * p, dtype=int)
    for i in range(n + 2 * p - f + 1):
        line[i : i + f] += 1
    return np.outer(line[p : p + n], line[p : p + n])

# %% usage wrong: the border is reported
def usage_counts(n, f, s=1, p=0):
    line = np.zeros(n + 2 * p, dtype=int)
    for i in range(0, n + 2 * p - f + 1, s):
        line[i : i + f] += 1
    return np.outer(line, line)

# %% usage wrong: padding is ignored
def usage_counts(n, f, s=1, p=0):
    line = np.zeros(n, dtype=int)
    for i in range(0, n - f + 1, s):
        line[i : i + f] += 1
    return np.outer(line, line)

# %% usage wrong: windows that stick out count
def usage_counts(n, f, s=1, p=0):
    line = np.zeros(n + 2 * p, dtype=int)
    for i in range(0, n + 2 * p, s):
        line[i : i + f] += 1
    return np.outer(line[p : p + n], line[p : p + n])

# %% usage wrong: floats
def usage_counts(n, f, s=1, p=0):
    line = np.zeros(n + 2 * p)
    for i in range(0, n + 2 * p - f + 1, s):
        line[i : i + f] += 1
    return np.outer(line[p : p + n], line[p : p + n])

# %% usage right: the two axes multiply
def usage_counts(n, f, s=1, p=0):
    line = np.zeros(n + 2 * p, dtype=int)
    for i in range(0, n + 2 * p - f + 1, s):
        line[i : i + f] += 1
    line = line[p : n + p]
    return line[:, None] * line

# %% usage right: pixel by pixel
def usage_counts(n, f, s=1, p=0):
    starts = range(-p, n + p - f + 1, s)
    def of(x):
        return len([a for a in starts if a <= x <= a + f - 1])
    return np.array([[of(i) * of(j) for j in range(n)] for i in range(n)])

# %% usage right: a membership matrix
def usage_counts(n, f, s=1, p=0):
    starts = np.arange(-p, n + p - f + 1, s)
    line = ((np.arange(n) >= starts[:, None]) & (np.arange(n) < starts[:, None] + f)).sum(axis=0)
    return np.outer(line, line)

# %% field wrong: multiplies instead of adding
def receptive_field(layers):
    r, jump = 1, 1
    for f, s in layers:
        r *= f
        jump *= s
    return r, jump

# %% field wrong: the jump is updated before it is used
def receptive_field(layers):
    r, jump = 1, 1
    for f, s in layers:
        jump *= s
        r += (f - 1) * jump
    return r, jump

# %% field wrong: strides add up
def receptive_field(layers):
    r, jump = 1, 1
    for f, s in layers:
        r += (f - 1) * jump
        jump += s - 1
    return r, jump

# %% field wrong: strides are ignored
def receptive_field(layers):
    return 1 + sum(f - 1 for f, s in layers), int(np.prod([s for f, s in layers]))

# %% field wrong: the first stride is forgotten
def receptive_field(layers):
    r, jump = 1, 1
    for k, (f, s) in enumerate(layers):
        r += (f - 1) * jump
        jump *= s if k else 1
    return r, jump

# %% field wrong: the stride of the last layer is left out of the jump
def receptive_field(layers):
    r, jump = 1, 1
    for f, s in layers:
        last, r = jump, r + (f - 1) * jump
        jump *= s
    return r, last if layers else 1

# %% field wrong: the side of the filter counts in full
def receptive_field(layers):
    r, jump = 1, 1
    for f, s in layers:
        r += f * jump
        jump *= s
    return r, jump

# %% field right: from the back
def receptive_field(layers):
    r, jump = 1, 1
    for f, s in reversed(layers):
        r = (r - 1) * s + f
        jump *= s
    return r, jump

# %% field right: a sum
def receptive_field(layers):
    import math
    r = 1
    for k, (f, _) in enumerate(layers):
        r += (f - 1) * math.prod(s for _, s in layers[:k])
    return r, math.prod(s for _, s in layers)

# %% field right: recursion
def receptive_field(layers):
    if not layers:
        return (1, 1)
    r, jump = receptive_field(layers[:-1])
    f, s = layers[-1]
    return (r + (f - 1) * jump, jump * s)

# %% params wrong: one bias for the layer
def conv_params(f, c_prev, c, bias=True):
    return f * f * c_prev * c + int(bias)

def fc_params(n_in, n_out, bias=True):
    return n_in * n_out + (n_out if bias else 0)

def dense_claims():
    return {"weights": 300_000_000, "units": 1000, "inputs": 196_608, "units_256": 256}

# %% params wrong: the channels of the input are forgotten
def conv_params(f, c_prev, c, bias=True):
    return (f * f + int(bias)) * c

def fc_params(n_in, n_out, bias=True):
    return n_in * n_out + (n_out if bias else 0)

def dense_claims():
    return {"weights": 300_000_000, "units": 1000, "inputs": 196_608, "units_256": 256}

# %% params wrong: bias=False is ignored
def conv_params(f, c_prev, c, bias=True):
    return (f * f * c_prev + 1) * c

def fc_params(n_in, n_out, bias=True):
    return (n_in + 1) * n_out

def dense_claims():
    return {"weights": 300_000_000, "units": 1000, "inputs": 196_608, "units_256": 256}

# %% params wrong: biases on the wrong side
def conv_params(f, c_prev, c, bias=True):
    return f * f * c_prev * c + (c_prev if bias else 0)

def fc_params(n_in, n_out, bias=True):
    return n_in * n_out + (n_in if bias else 0)

def dense_claims():
    return {"weights": 300_000_000, "units": 1000, "inputs": 196_608, "units_256": 256}

# %% params@params-check-claims wrong: believes the notes
def conv_params(f, c_prev, c, bias=True):
    return (f * f * c_prev + bool(bias)) * c

def fc_params(n_in, n_out, bias=True):
    return n_in * n_out + (n_out if bias else 0)

def dense_claims():
    return {"weights": 3_000_000_000, "units": 100, "inputs": 50_331_648, "units_256": 1}

# %% params@params-check-claims wrong: the colours are forgotten
def conv_params(f, c_prev, c, bias=True):
    return (f * f * c_prev + bool(bias)) * c

def fc_params(n_in, n_out, bias=True):
    return n_in * n_out + (n_out if bias else 0)

def dense_claims():
    return {"weights": 100_000_000, "units": 3000, "inputs": 65_536, "units_256": 768}

# %% params@params-check-claims wrong: floats
def conv_params(f, c_prev, c, bias=True):
    return (f * f * c_prev + bool(bias)) * c

def fc_params(n_in, n_out, bias=True):
    return n_in * n_out + (n_out if bias else 0)

def dense_claims():
    return {"weights": 3e8, "units": 1e3, "inputs": 196608.0, "units_256": 256.0}

# %% params@params-check-claims wrong: counts the biases
def conv_params(f, c_prev, c, bias=True):
    return (f * f * c_prev + bool(bias)) * c

def fc_params(n_in, n_out, bias=True):
    return n_in * n_out + (n_out if bias else 0)

def dense_claims():
    return {"weights": 300_000_100, "units": 1000, "inputs": 196_608, "units_256": 256}

# %% params right: two cases
def conv_params(f, c_prev, c, bias=True):
    weights = f**2 * c_prev * c
    return weights + c if bias else weights

def fc_params(n_in, n_out, bias=True):
    weights = n_in * n_out
    return weights + n_out if bias else weights

def dense_claims():
    return {"weights": fc_params(1000 * 1000 * 3, 100, False), "units": 3_000_000_000 // (1000 * 1000 * 3),
            "inputs": 256 * 256 * 3, "units_256": 50_331_648 // (256 * 256 * 3)}

# %% params right: NumPy
def conv_params(f, c_prev, c, bias=True):
    return fc_params(f * f * c_prev, c, bias)

def fc_params(n_in, n_out, bias=True):
    return int(np.prod([n_in, n_out])) + n_out * bias

def dense_claims():
    return dict(units_256=2**8, inputs=3 * 2**16, units=10**3, weights=3 * 10**8)

# %% trace wrong: the input is not in the list
def trace_shapes(input_shape, spec):
    shapes = [tuple(input_shape)]
    for kind, *a in spec:
        h, w, c = (*shapes[-1], 1, 1)[:3]
        if kind == "conv":
            shapes.append(((h + 2 * a[2] - a[0]) // a[1] + 1, (w + 2 * a[2] - a[0]) // a[1] + 1, a[3]))
        elif kind == "pool":
            shapes.append(((h - a[0]) // a[1] + 1, (w - a[0]) // a[1] + 1, c))
        else:
            shapes.append((h * w * c,) if kind == "flatten" else (a[0],))
    return shapes[1:]

# %% trace wrong: stride and padding are swapped
def trace_shapes(input_shape, spec):
    shapes = [tuple(input_shape)]
    for kind, *a in spec:
        h, w, c = (*shapes[-1], 1, 1)[:3]
        if kind == "conv":
            f, p, s, k = a
            s = s or 1
            shapes.append(((h + 2 * p - f) // s + 1, (w + 2 * p - f) // s + 1, k))
        elif kind == "pool":
            shapes.append(((h - a[0]) // a[1] + 1, (w - a[0]) // a[1] + 1, c))
        else:
            shapes.append((h * w * c,) if kind == "flatten" else (a[0],))
    return shapes

# %% trace wrong: pooling loses the channels
def trace_shapes(input_shape, spec):
    shapes = [tuple(input_shape)]
    for kind, *a in spec:
        h, w, c = (*shapes[-1], 1, 1)[:3]
        if kind == "conv":
            shapes.append(((h + 2 * a[2] - a[0]) // a[1] + 1, (w + 2 * a[2] - a[0]) // a[1] + 1, a[3]))
        elif kind == "pool":
            shapes.append(((h - a[0]) // a[1] + 1, (w - a[0]) // a[1] + 1, 1))
        else:
            shapes.append((h * w * c,) if kind == "flatten" else (a[0],))
    return shapes

# %% trace wrong: the width is computed from the height
def trace_shapes(input_shape, spec):
    shapes = [tuple(input_shape)]
    for kind, *a in spec:
        h, w, c = (*shapes[-1], 1, 1)[:3]
        if kind == "conv":
            shapes.append(((h + 2 * a[2] - a[0]) // a[1] + 1, (h + 2 * a[2] - a[0]) // a[1] + 1, a[3]))
        elif kind == "pool":
            shapes.append(((h - a[0]) // a[1] + 1, (h - a[0]) // a[1] + 1, c))
        else:
            shapes.append((h * w * c,) if kind == "flatten" else (a[0],))
    return shapes

# %% trace wrong: arrays instead of tuples of ints
def trace_shapes(input_shape, spec):
    shapes = [input_shape]
    for kind, *a in spec:
        h, w, c = (*shapes[-1], 1, 1)[:3]
        if kind == "conv":
            shapes.append(np.array(((h + 2 * a[2] - a[0]) // a[1] + 1, (w + 2 * a[2] - a[0]) // a[1] + 1, a[3])))
        elif kind == "pool":
            shapes.append(np.array(((h - a[0]) // a[1] + 1, (w - a[0]) // a[1] + 1, c)))
        else:
            shapes.append((h * w * c,) if kind == "flatten" else (a[0],))
    return shapes

# %% trace right: plain formulas
def trace_shapes(input_shape, spec):
    shapes = [tuple(input_shape)]
    for kind, *a in spec:
        h, w, c = (*shapes[-1], 1, 1)[:3]
        if kind == "conv":
            shapes.append(((h + 2 * a[2] - a[0]) // a[1] + 1, (w + 2 * a[2] - a[0]) // a[1] + 1, a[3]))
        elif kind == "pool":
            shapes.append(((h - a[0]) // a[1] + 1, (w - a[0]) // a[1] + 1, c))
        else:
            shapes.append((h * w * c,) if kind == "flatten" else (a[0],))
    return shapes

# %% trace right: recursion with match
def trace_shapes(input_shape, spec):
    if not spec:
        return [tuple(input_shape)]
    match spec[0]:
        case ("conv", f, s, p, k):
            after = (conv_output_size(input_shape[0], f, p, s), conv_output_size(input_shape[1], f, p=p, s=s), k)
        case ("pool", f, s):
            after = (conv_output_size(input_shape[0], f, s=s), conv_output_size(input_shape[1], f, s=s), input_shape[2])
        case ("flatten",):
            after = (input_shape[0] * input_shape[1] * input_shape[2],)
        case ("dense", units):
            after = (units,)
    return [tuple(input_shape)] + trace_shapes(after, spec[1:])

# %% trace right: runs the layers on zeros
def trace_shapes(input_shape, spec):
    A, shapes = np.zeros((1, *input_shape)), [tuple(input_shape)]
    for kind, *a in spec:
        if kind == "conv":
            f, s, p, k = a
            A = conv_forward(A, np.zeros((f, f, A.shape[3], k)), np.zeros((1, 1, 1, k)), s, p)
        elif kind == "pool":
            A = pool_forward(A, a[0], a[1], "max")
        else:
            A = A.reshape(1, -1) if kind == "flatten" else np.zeros((1, a[0]))
        shapes.append(A.shape[1:])
    return shapes

# %% compose wrong: the second filter is flipped
def compose_kernels(K1, K2):
    from scipy.signal import correlate2d
    return correlate2d(K1, K2, mode="full")

def relu_witness():
    return np.random.default_rng(0).uniform(size=(12, 12))

# %% compose wrong: the product of the filters
def compose_kernels(K1, K2):
    return K1 @ K2

def relu_witness():
    return np.random.default_rng(0).uniform(size=(12, 12))

# %% compose wrong: the outer product
def compose_kernels(K1, K2):
    n = len(K1) + len(K2) - 1
    return np.kron(K1, K2)[:n, :n]

def relu_witness():
    return np.random.default_rng(0).uniform(size=(12, 12))

# %% compose wrong: keeps the side of the first filter
def compose_kernels(K1, K2):
    from scipy.signal import convolve2d
    return convolve2d(K1, K2, mode="same")

def relu_witness():
    return np.random.default_rng(0).uniform(size=(12, 12))

# %% compose wrong: a ramp, on which ReLU does nothing
def compose_kernels(K1, K2):
    from scipy.signal import convolve2d
    return convolve2d(K1, K2)

def relu_witness():
    return np.tile(np.linspace(0, 1, 12), (12, 1))

# %% compose wrong: a black image
def compose_kernels(K1, K2):
    from scipy.signal import convolve2d
    return convolve2d(K1, K2)

def relu_witness():
    return np.zeros((12, 12))

# %% compose wrong: vertical stripes, which a filter imitates
def compose_kernels(K1, K2):
    from scipy.signal import convolve2d
    return convolve2d(K1, K2)

def relu_witness():
    return np.tile([0.0, 0.0, 1.0, 1.0], (12, 3))

# %% compose wrong: values outside 0 to 1
def compose_kernels(K1, K2):
    from scipy.signal import convolve2d
    return convolve2d(K1, K2)

def relu_witness():
    return np.random.default_rng(0).standard_normal((12, 12))

# %% compose right: convolution in full
def compose_kernels(K1, K2):
    from scipy.signal import convolve2d
    return convolve2d(K1, K2, mode="full")

def relu_witness():
    image = np.zeros((12, 12))
    image[3:8, 4:7] = 1
    image[9, 2] = 0.5
    return image

# %% compose right: true_conv2d on padded filter
def compose_kernels(K1, K2):
    f2 = len(K2)
    wide = np.pad(K1, f2 - 1)
    return conv2d_single(wide, K2[::-1, ::-1])

def relu_witness():
    return np.random.default_rng(5).integers(0, 2, (12, 12))

# %% compose right: four loops
def compose_kernels(K1, K2):
    n = len(K1) + len(K2) - 1
    K = np.zeros((n, n))
    for a, b in np.ndindex(K1.shape):
        for u, v in np.ndindex(K2.shape):
            K[a + u, b + v] += K1[a, b] * K2[u, v]
    return K

def relu_witness():
    return np.abs(np.sin(np.arange(144.0) ** 1.3)).reshape(12, 12)

# %% quiz@quiz-check-first wrong: always a
def quiz():
    return {"q1": "a", "q2": "a", "q3": "a", "q4": "a"}

# %% quiz@quiz-check-first wrong: strides are forgotten
def quiz():
    return {"q1": "d", "q2": "d", "q3": "c", "q4": "a"}

# %% quiz@quiz-check-first wrong: the largest image does most
def quiz():
    return {"q1": "b", "q2": "b", "q3": "c", "q4": "a"}

# %% quiz@quiz-check-second wrong: an axis of time
def quiz():
    return {"q1": "b", "q2": "d", "q3": "b", "q4": "a"}

# %% quiz@quiz-check-second wrong: a convolution has no weights
def quiz():
    return {"q1": "b", "q2": "d", "q3": "c", "q4": "c"}

# %% quiz@quiz-check-second wrong: always d
def quiz():
    return {"q1": "d", "q2": "d", "q3": "d", "q4": "d"}

# %% quiz@quiz-check-second wrong: not answered
def quiz():
    return {"q1": "b", "q2": "d", "q3": "c", "q4": None}

# %% quiz right: the reference in another form
def quiz():
    return dict(zip(("q1", "q2", "q3", "q4"), "bdca"))

# %% quiz right: one after the other
def quiz():
    answers = {"q4": "a", "q3": "c"}
    answers["q2"] = "d"
    answers["q1"] = "b"
    return answers
