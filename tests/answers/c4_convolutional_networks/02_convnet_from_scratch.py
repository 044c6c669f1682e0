"""Known answers of c4_convolutional_networks/02_convnet_from_scratch: wrong ones lose points, right ones keep them."""

# %% conv-backward wrong: the gradient collects in an array without the padding
def conv_backward(dZ, cache):
    A_prev, W, b, stride, pad = cache
    f, (n_H, n_W) = W.shape[0], A_prev.shape[1:3]
    A = np.pad(A_prev, ((0, 0), (pad, pad), (pad, pad), (0, 0)))
    dA, dW = np.zeros(A_prev.shape), np.zeros(W.shape)
    for h in range(dZ.shape[1]):
        for w in range(dZ.shape[2]):
            window = np.s_[:, h * stride : h * stride + f, w * stride : w * stride + f]
            if dA[window].shape == A[window].shape:
                dA[window] += np.tensordot(dZ[:, h, w], W, (1, 3))
            dW += np.tensordot(A[window], dZ[:, h, w], (0, 0))
    return dA, dW, dZ.sum(axis=(0, 1, 2), keepdims=True)

# %% conv-backward@conv-backward-check-bias wrong: db is divided by the number of images
def conv_backward(dZ, cache):
    A_prev, W, b, stride, pad = cache
    f, (n_H, n_W) = W.shape[0], A_prev.shape[1:3]
    A = np.pad(A_prev, ((0, 0), (pad, pad), (pad, pad), (0, 0)))
    dA, dW = np.zeros(A.shape), np.zeros(W.shape)
    for h in range(dZ.shape[1]):
        for w in range(dZ.shape[2]):
            window = np.s_[:, h * stride : h * stride + f, w * stride : w * stride + f]
            dA[window] += np.tensordot(dZ[:, h, w], W, (1, 3))
            dW += np.tensordot(A[window], dZ[:, h, w], (0, 0))
    return dA[:, pad : pad + n_H, pad : pad + n_W], dW, dZ.sum(axis=(0, 1, 2), keepdims=True) / len(dZ)

# %% conv-backward@conv-backward-check-bias wrong: db is flat
def conv_backward(dZ, cache):
    A_prev, W, b, stride, pad = cache
    f, (n_H, n_W) = W.shape[0], A_prev.shape[1:3]
    A = np.pad(A_prev, ((0, 0), (pad, pad), (pad, pad), (0, 0)))
    dA, dW = np.zeros(A.shape), np.zeros(W.shape)
    for h in range(dZ.shape[1]):
        for w in range(dZ.shape[2]):
            window = np.s_[:, h * stride : h * stride + f, w * stride : w * stride + f]
            dA[window] += np.tensordot(dZ[:, h, w], W, (1, 3))
            dW += np.tensordot(A[window], dZ[:, h, w], (0, 0))
    return dA[:, pad : pad + n_H, pad : pad + n_W], dW, dZ.sum(axis=(0, 1, 2))

# %% conv-backward@conv-backward-check-bias wrong: db adds up only the images
def conv_backward(dZ, cache):
    A_prev, W, b, stride, pad = cache
    f, (n_H, n_W) = W.shape[0], A_prev.shape[1:3]
    A = np.pad(A_prev, ((0, 0), (pad, pad), (pad, pad), (0, 0)))
    dA, dW = np.zeros(A.shape), np.zeros(W.shape)
    for h in range(dZ.shape[1]):
        for w in range(dZ.shape[2]):
            window = np.s_[:, h * stride : h * stride + f, w * stride : w * stride + f]
            dA[window] += np.tensordot(dZ[:, h, w], W, (1, 3))
            dW += np.tensordot(A[window], dZ[:, h, w], (0, 0))
    return dA[:, pad : pad + n_H, pad : pad + n_W], dW, dZ[:, :1, :1].sum(axis=0, keepdims=True)

# %% conv-backward wrong: everything has the mean over images
def conv_backward(dZ, cache):
    A_prev, W, b, stride, pad = cache
    f, (n_H, n_W) = W.shape[0], A_prev.shape[1:3]
    A = np.pad(A_prev, ((0, 0), (pad, pad), (pad, pad), (0, 0)))
    dA, dW = np.zeros(A.shape), np.zeros(W.shape)
    for h in range(dZ.shape[1]):
        for w in range(dZ.shape[2]):
            window = np.s_[:, h * stride : h * stride + f, w * stride : w * stride + f]
            dA[window] += np.tensordot(dZ[:, h, w], W, (1, 3))
            dW += np.tensordot(A[window], dZ[:, h, w], (0, 0))
    dA, dW, dZ = dA / len(dZ), dW / len(dZ), dZ / len(dZ)
    return dA[:, pad : pad + n_H, pad : pad + n_W], dW, dZ.sum(axis=(0, 1, 2), keepdims=True)

# %% conv-backward@conv-backward-check-input wrong: overlapping windows overwrite each other
def conv_backward(dZ, cache):
    A_prev, W, b, stride, pad = cache
    f, (n_H, n_W) = W.shape[0], A_prev.shape[1:3]
    A = np.pad(A_prev, ((0, 0), (pad, pad), (pad, pad), (0, 0)))
    dA, dW = np.zeros(A.shape), np.zeros(W.shape)
    for h in range(dZ.shape[1]):
        for w in range(dZ.shape[2]):
            window = np.s_[:, h * stride : h * stride + f, w * stride : w * stride + f]
            dA[window] = np.tensordot(dZ[:, h, w], W, (1, 3))
            dW += np.tensordot(A[window], dZ[:, h, w], (0, 0))
    return dA[:, pad : pad + n_H, pad : pad + n_W], dW, dZ.sum(axis=(0, 1, 2), keepdims=True)

# %% conv-backward@conv-backward-check wrong: dW keeps only the last window
def conv_backward(dZ, cache):
    A_prev, W, b, stride, pad = cache
    f, (n_H, n_W) = W.shape[0], A_prev.shape[1:3]
    A = np.pad(A_prev, ((0, 0), (pad, pad), (pad, pad), (0, 0)))
    dA, dW = np.zeros(A.shape), np.zeros(W.shape)
    for h in range(dZ.shape[1]):
        for w in range(dZ.shape[2]):
            window = np.s_[:, h * stride : h * stride + f, w * stride : w * stride + f]
            dA[window] += np.tensordot(dZ[:, h, w], W, (1, 3))
            dW = np.tensordot(A[window], dZ[:, h, w], (0, 0))
    return dA[:, pad : pad + n_H, pad : pad + n_W], dW, dZ.sum(axis=(0, 1, 2), keepdims=True)

# %% conv-backward@conv-backward-check-input wrong: forgets the stride on the way to dA
def conv_backward(dZ, cache):
    A_prev, W, b, stride, pad = cache
    f, (n_H, n_W) = W.shape[0], A_prev.shape[1:3]
    A = np.pad(A_prev, ((0, 0), (pad, pad), (pad, pad), (0, 0)))
    dA, dW = np.zeros(A.shape), np.zeros(W.shape)
    for h in range(dZ.shape[1]):
        for w in range(dZ.shape[2]):
            window = np.s_[:, h * stride : h * stride + f, w * stride : w * stride + f]
            here = np.s_[:, h : h + f, w : w + f]
            dA[here] += np.tensordot(dZ[:, h, w], W, (1, 3))
            dW += np.tensordot(A[window], dZ[:, h, w], (0, 0))
    return dA[:, pad : pad + n_H, pad : pad + n_W], dW, dZ.sum(axis=(0, 1, 2), keepdims=True)

# %% conv-backward@conv-backward-check-input wrong: cuts the padding off by 0:-0
def conv_backward(dZ, cache):
    A_prev, W, b, stride, pad = cache
    f, (n_H, n_W) = W.shape[0], A_prev.shape[1:3]
    A = np.pad(A_prev, ((0, 0), (pad, pad), (pad, pad), (0, 0)))
    dA, dW = np.zeros(A.shape), np.zeros(W.shape)
    for h in range(dZ.shape[1]):
        for w in range(dZ.shape[2]):
            window = np.s_[:, h * stride : h * stride + f, w * stride : w * stride + f]
            dA[window] += np.tensordot(dZ[:, h, w], W, (1, 3))
            dW += np.tensordot(A[window], dZ[:, h, w], (0, 0))
    return dA[:, pad:-pad, pad:-pad], dW, dZ.sum(axis=(0, 1, 2), keepdims=True)

# %% conv-backward@conv-backward-check-input wrong: does not cut the padding off
def conv_backward(dZ, cache):
    A_prev, W, b, stride, pad = cache
    f, (n_H, n_W) = W.shape[0], A_prev.shape[1:3]
    A = np.pad(A_prev, ((0, 0), (pad, pad), (pad, pad), (0, 0)))
    dA, dW = np.zeros(A.shape), np.zeros(W.shape)
    for h in range(dZ.shape[1]):
        for w in range(dZ.shape[2]):
            window = np.s_[:, h * stride : h * stride + f, w * stride : w * stride + f]
            dA[window] += np.tensordot(dZ[:, h, w], W, (1, 3))
            dW += np.tensordot(A[window], dZ[:, h, w], (0, 0))
    return dA, dW, dZ.sum(axis=(0, 1, 2), keepdims=True)

# %% conv-backward@conv-backward-check wrong: dW from the image without padding
def conv_backward(dZ, cache):
    A_prev, W, b, stride, pad = cache
    f, (n_H, n_W) = W.shape[0], A_prev.shape[1:3]
    A = np.pad(A_prev, ((0, 0), (pad, pad), (pad, pad), (0, 0)))
    dA, dW = np.zeros(A.shape), np.zeros(W.shape)
    for h in range(dZ.shape[1]):
        for w in range(dZ.shape[2]):
            window = np.s_[:, h * stride : h * stride + f, w * stride : w * stride + f]
            dA[window] += np.tensordot(dZ[:, h, w], W, (1, 3))
            frame = np.zeros(A.shape)
            frame[:, :n_H, :n_W] = A_prev
            dW += np.tensordot(frame[window], dZ[:, h, w], (0, 0))
    return dA[:, pad : pad + n_H, pad : pad + n_W], dW, dZ.sum(axis=(0, 1, 2), keepdims=True)

# %% conv-backward@conv-backward-check-input wrong: flips the filter
def conv_backward(dZ, cache):
    A_prev, W, b, stride, pad = cache
    f, (n_H, n_W) = W.shape[0], A_prev.shape[1:3]
    A = np.pad(A_prev, ((0, 0), (pad, pad), (pad, pad), (0, 0)))
    dA, dW = np.zeros(A.shape), np.zeros(W.shape)
    for h in range(dZ.shape[1]):
        for w in range(dZ.shape[2]):
            window = np.s_[:, h * stride : h * stride + f, w * stride : w * stride + f]
            dA[window] += np.tensordot(dZ[:, h, w], W[::-1, ::-1], (1, 3))
            dW += np.tensordot(A[window], dZ[:, h, w], (0, 0))
    return dA[:, pad : pad + n_H, pad : pad + n_W], dW, dZ.sum(axis=(0, 1, 2), keepdims=True)

# %% conv-backward wrong: takes the width for the height
def conv_backward(dZ, cache):
    A_prev, W, b, stride, pad = cache
    f, (n_H, n_W) = W.shape[0], A_prev.shape[1:3]
    A = np.pad(A_prev, ((0, 0), (pad, pad), (pad, pad), (0, 0)))
    dA, dW = np.zeros(A.shape), np.zeros(W.shape)
    for h in range(dZ.shape[2]):
        for w in range(dZ.shape[2]):
            window = np.s_[:, h * stride : h * stride + f, w * stride : w * stride + f]
            dA[window] += np.tensordot(dZ[:, h, w], W, (1, 3))
            dW += np.tensordot(A[window], dZ[:, h, w], (0, 0))
    return dA[:, pad : pad + n_H, pad : pad + n_W], dW, dZ.sum(axis=(0, 1, 2), keepdims=True)

# %% conv-backward wrong: a list instead of a tuple
def conv_backward(dZ, cache):
    A_prev, W, b, stride, pad = cache
    f, (n_H, n_W) = W.shape[0], A_prev.shape[1:3]
    A = np.pad(A_prev, ((0, 0), (pad, pad), (pad, pad), (0, 0)))
    dA, dW = np.zeros(A.shape), np.zeros(W.shape)
    for h in range(dZ.shape[1]):
        for w in range(dZ.shape[2]):
            window = np.s_[:, h * stride : h * stride + f, w * stride : w * stride + f]
            dA[window] += np.tensordot(dZ[:, h, w], W, (1, 3))
            dW += np.tensordot(A[window], dZ[:, h, w], (0, 0))
    return [dA[:, pad : pad + n_H, pad : pad + n_W], dW, dZ.sum(axis=(0, 1, 2), keepdims=True)]

# %% conv-backward wrong: scales dZ in place
def conv_backward(dZ, cache):
    A_prev, W, b, stride, pad = cache
    dZ *= 2
    dZ = dZ / 2
    f, (n_H, n_W) = W.shape[0], A_prev.shape[1:3]
    A = np.pad(A_prev, ((0, 0), (pad, pad), (pad, pad), (0, 0)))
    dA, dW = np.zeros(A.shape), np.zeros(W.shape)
    for h in range(dZ.shape[1]):
        for w in range(dZ.shape[2]):
            window = np.s_[:, h * stride : h * stride + f, w * stride : w * stride + f]
            dA[window] += np.tensordot(dZ[:, h, w], W, (1, 3))
            dW += np.tensordot(A[window], dZ[:, h, w], (0, 0))
    return dA[:, pad : pad + n_H, pad : pad + n_W], dW, dZ.sum(axis=(0, 1, 2), keepdims=True)

# %% conv-backward right: four loops, one weight and one window at a time
def conv_backward(dZ, cache):
    A_prev, W, b, stride, pad = cache
    m, n_H, n_W, c_prev = A_prev.shape
    f = W.shape[0]
    A = np.zeros((m, n_H + 2 * pad, n_W + 2 * pad, c_prev))
    A[:, pad : pad + n_H, pad : pad + n_W] = A_prev
    dA, dW, db = np.zeros_like(A), np.zeros_like(W), np.zeros_like(b)
    for i in range(m):
        for h in range(dZ.shape[1]):
            for w in range(dZ.shape[2]):
                for k in range(dZ.shape[3]):
                    top, left = h * stride, w * stride
                    dA[i, top : top + f, left : left + f] += W[..., k] * dZ[i, h, w, k]
                    dW[..., k] += A[i, top : top + f, left : left + f] * dZ[i, h, w, k]
                    db[..., k] += dZ[i, h, w, k]
    return dA[:, pad : n_H + pad, pad : n_W + pad], dW, db

# %% conv-backward right: einsum over windows, dA place by place in the filter
def conv_backward(dZ, cache):
    A_prev, W, b, s, p = cache
    f, (m, n_H, n_W, _) = len(W), A_prev.shape
    o_H, o_W = dZ.shape[1:3]
    A = np.pad(A_prev, ((0, 0), (p, p), (p, p), (0, 0)))
    cut = np.lib.stride_tricks.sliding_window_view(A, (f, f), (1, 2))[:, ::s, ::s]
    dW = np.einsum("mhwcij,mhwk->ijck", cut, dZ)
    dA = np.zeros(A.shape)
    for i in range(f):
        for j in range(f):
            dA[:, i : i + s * o_H : s, j : j + s * o_W : s] += dZ @ W[i, j].T
    return dA[:, p : p + n_H, p : p + n_W], dW, np.einsum("mhwk->k", dZ)[None, None, None]

# %% conv-backward right: spreads dZ by the stride and correlates with the flipped filter
def conv_backward(dZ, cache):
    A_prev, W, b, s, p = cache
    f, (m, n_H, n_W, _) = len(W), A_prev.shape
    wide = np.zeros((m, n_H + 2 * p - f + 1, n_W + 2 * p - f + 1, dZ.shape[3]))
    wide[:, : s * dZ.shape[1] : s, : s * dZ.shape[2] : s] = dZ
    A = np.pad(A_prev, ((0, 0), (p, p), (p, p), (0, 0)))
    view = np.lib.stride_tricks.sliding_window_view
    dW = np.einsum("mijchw,mhwk->ijck", view(A, wide.shape[1:3], (1, 2)), wide)
    big = np.pad(wide, ((0, 0), (f - 1, f - 1), (f - 1, f - 1), (0, 0)))
    dA = np.einsum("mhwkij,ijck->mhwc", view(big, (f, f), (1, 2)), W[::-1, ::-1])
    return dA[:, p : p + n_H, p : p + n_W], dW, dZ.sum((0, 1, 2), keepdims=True)

# %% pool-backward wrong: compares with the maximum of the whole image
def pool_backward(dA, A_prev, f, s, mode):
    dA_prev = np.zeros(A_prev.shape)
    for h in range(dA.shape[1]):
        for w in range(dA.shape[2]):
            window = np.s_[:, h * s : h * s + f, w * s : w * s + f]
            share = np.ones(A_prev[window].shape)
            if mode == "max":
                share = A_prev[window] == A_prev.max(axis=(1, 2), keepdims=True)
            dA_prev[window] += dA[:, h : h + 1, w : w + 1] * share / np.maximum(share.sum(axis=(1, 2), keepdims=True), 1)
    return dA_prev

# %% pool-backward wrong: average is not divided by f²
def pool_backward(dA, A_prev, f, s, mode):
    dA_prev = np.zeros(A_prev.shape)
    for h in range(dA.shape[1]):
        for w in range(dA.shape[2]):
            window = np.s_[:, h * s : h * s + f, w * s : w * s + f]
            share = np.ones(A_prev[window].shape)
            if mode == "max":
                share = A_prev[window] == A_prev[window].max(axis=(1, 2), keepdims=True)
            dA_prev[window] += dA[:, h : h + 1, w : w + 1] * share
    return dA_prev

# %% pool-backward@pool-backward-check-overlap wrong: overlapping windows overwrite each other
def pool_backward(dA, A_prev, f, s, mode):
    dA_prev = np.zeros(A_prev.shape)
    for h in range(dA.shape[1]):
        for w in range(dA.shape[2]):
            window = np.s_[:, h * s : h * s + f, w * s : w * s + f]
            share = np.ones(A_prev[window].shape)
            if mode == "max":
                share = A_prev[window] == A_prev[window].max(axis=(1, 2), keepdims=True)
            dA_prev[window] = dA[:, h : h + 1, w : w + 1] * share / share.sum(axis=(1, 2), keepdims=True)
    return dA_prev

# %% pool-backward wrong: the channels of a window compete
def pool_backward(dA, A_prev, f, s, mode):
    dA_prev = np.zeros(A_prev.shape)
    for h in range(dA.shape[1]):
        for w in range(dA.shape[2]):
            window = np.s_[:, h * s : h * s + f, w * s : w * s + f]
            share = np.ones(A_prev[window].shape)
            if mode == "max":
                share = A_prev[window] == A_prev[window].max(axis=(1, 2, 3), keepdims=True)
            dA_prev[window] += dA[:, h : h + 1, w : w + 1] * share / np.maximum(share.sum(axis=(1, 2), keepdims=True), 1)
    return dA_prev

# %% pool-backward wrong: the images of a batch compete
def pool_backward(dA, A_prev, f, s, mode):
    dA_prev = np.zeros(A_prev.shape)
    for h in range(dA.shape[1]):
        for w in range(dA.shape[2]):
            window = np.s_[:, h * s : h * s + f, w * s : w * s + f]
            share = np.ones(A_prev[window].shape)
            if mode == "max":
                share = A_prev[window] == A_prev[window].max(axis=(0, 1, 2), keepdims=True)
            dA_prev[window] += dA[:, h : h + 1, w : w + 1] * share / np.maximum(share.sum(axis=(1, 2), keepdims=True), 1)
    return dA_prev

# %% pool-backward@pool-backward-check-overlap wrong: takes the stride to be the size
def pool_backward(dA, A_prev, f, s, mode):
    dA = dA[:, : A_prev.shape[1] // f, : A_prev.shape[2] // f]
    dA_prev = np.zeros(A_prev.shape)
    for h in range(dA.shape[1]):
        for w in range(dA.shape[2]):
            window = np.s_[:, h * f : h * f + f, w * f : w * f + f]
            share = np.ones(A_prev[window].shape)
            if mode == "max":
                share = A_prev[window] == A_prev[window].max(axis=(1, 2), keepdims=True)
            dA_prev[window] += dA[:, h : h + 1, w : w + 1] * share / share.sum(axis=(1, 2), keepdims=True)
    return dA_prev

# %% pool-backward wrong: multiplies by the maximum
def pool_backward(dA, A_prev, f, s, mode):
    dA_prev = np.zeros(A_prev.shape)
    for h in range(dA.shape[1]):
        for w in range(dA.shape[2]):
            window = np.s_[:, h * s : h * s + f, w * s : w * s + f]
            share = np.ones(A_prev[window].shape)
            if mode == "max":
                share = A_prev[window] * (A_prev[window] == A_prev[window].max(axis=(1, 2), keepdims=True))
            dA_prev[window] += dA[:, h : h + 1, w : w + 1] * share / (1 if mode == "max" else f * f)
    return dA_prev

# %% pool-backward@pool-backward-check-overlap wrong: every cell of a tie gets everything
def pool_backward(dA, A_prev, f, s, mode):
    dA_prev = np.zeros(A_prev.shape)
    for h in range(dA.shape[1]):
        for w in range(dA.shape[2]):
            window = np.s_[:, h * s : h * s + f, w * s : w * s + f]
            share = np.ones(A_prev[window].shape)
            if mode == "max":
                share = A_prev[window] == A_prev[window].max(axis=(1, 2), keepdims=True)
            dA_prev[window] += dA[:, h : h + 1, w : w + 1] * share / (1 if mode == "max" else f * f)
    return dA_prev

# %% pool-backward wrong: the modes are exchanged
def pool_backward(dA, A_prev, f, s, mode):
    dA_prev = np.zeros(A_prev.shape)
    for h in range(dA.shape[1]):
        for w in range(dA.shape[2]):
            window = np.s_[:, h * s : h * s + f, w * s : w * s + f]
            share = np.ones(A_prev[window].shape)
            if mode != "max":
                share = A_prev[window] == A_prev[window].max(axis=(1, 2), keepdims=True)
            dA_prev[window] += dA[:, h : h + 1, w : w + 1] * share / share.sum(axis=(1, 2), keepdims=True)
    return dA_prev

# %% pool-backward wrong: spoils dA
def pool_backward(dA, A_prev, f, s, mode):
    dA /= 2
    dA = dA * 2
    dA_prev = np.zeros(A_prev.shape)
    for h in range(dA.shape[1]):
        for w in range(dA.shape[2]):
            window = np.s_[:, h * s : h * s + f, w * s : w * s + f]
            share = np.ones(A_prev[window].shape)
            if mode == "max":
                share = A_prev[window] == A_prev[window].max(axis=(1, 2), keepdims=True)
            dA_prev[window] += dA[:, h : h + 1, w : w + 1] * share / share.sum(axis=(1, 2), keepdims=True)
    return dA_prev

# %% pool-backward wrong: an argmax from zero: negative windows send nothing
def pool_backward(dA, A_prev, f, s, mode):
    dA_prev = np.zeros(A_prev.shape)
    for h in range(dA.shape[1]):
        for w in range(dA.shape[2]):
            window = np.s_[:, h * s : h * s + f, w * s : w * s + f]
            share = np.ones(A_prev[window].shape)
            if mode == "max":
                share = A_prev[window] == np.maximum(A_prev[window].max(axis=(1, 2), keepdims=True), 0)
            dA_prev[window] += dA[:, h : h + 1, w : w + 1] * share / np.maximum(share.sum(axis=(1, 2), keepdims=True), 1)
    return dA_prev

# %% pool-backward wrong: a reshape that is right only for f = s
def pool_backward(dA, A_prev, f, s, mode):
    m, o_H, o_W, c = dA.shape
    blocks = A_prev[:, : o_H * f, : o_W * f].reshape(m, o_H, f, o_W, f, c)
    share = np.ones(blocks.shape) / f**2
    if mode == "max":
        share = blocks == blocks.max(axis=(2, 4), keepdims=True)
    out = np.zeros(A_prev.shape)
    out[:, : o_H * f, : o_W * f] = (share * dA[:, :, None, :, None]).reshape(m, o_H * f, o_W * f, c)
    return out

# %% pool-backward right: four loops, the first maximum gets all
def pool_backward(dA, A_prev, f, s, mode):
    out = np.zeros_like(A_prev, dtype=float)
    for i, h, w, c in np.ndindex(*dA.shape):
        window = A_prev[i, h * s : h * s + f, w * s : w * s + f, c]
        if mode == "max":
            row, col = np.unravel_index(window.argmax(), window.shape)
            out[i, h * s + row, w * s + col, c] += dA[i, h, w, c]
        else:
            out[i, h * s : h * s + f, w * s : w * s + f, c] += dA[i, h, w, c] / (f * f)
    return out

# %% pool-backward right: argmax of each window and np.add.at
def pool_backward(dA, A_prev, f, s, mode):
    cut = np.lib.stride_tricks.sliding_window_view(A_prev, (f, f), (1, 2))[:, ::s, ::s]
    out = np.zeros(A_prev.shape)
    i, h, w, c = np.indices(dA.shape)
    if mode == "average":
        for k in range(f * f):
            np.add.at(out, (i, h * s + k // f, w * s + k % f, c), dA / f**2)
        return out
    best = cut.reshape(*dA.shape, f * f).argmax(-1)
    np.add.at(out, (i, h * s + best // f, w * s + best % f, c), dA)
    return out

# %% pool-backward right: place by place in the window, ties shared equally
def pool_backward(dA, A_prev, f, s, mode):
    (_, o_H, o_W, _), out = dA.shape, np.zeros(A_prev.shape)
    places = [np.s_[:, i : i + s * o_H : s, j : j + s * o_W : s] for i in range(f) for j in range(f)]
    values = np.stack([A_prev[place] for place in places])
    share = (values == values.max(0)) * 1.0 if mode == "max" else np.ones(values.shape)
    for place, part in zip(places, share / share.sum(0)):
        out[place] += part * dA
    return out

# %% im2col wrong: channels come before the places in the window
def im2col(A, f, s, p):
    A = np.pad(A, ((0, 0), (p, p), (p, p), (0, 0)))
    m, n_H, n_W, c = A.shape
    o_H, o_W = (n_H - f) // s + 1, (n_W - f) // s + 1
    cols = np.zeros((m, o_H, o_W, f, f, c))
    for i in range(f):
        for j in range(f):
            cols[:, :, :, i, j] = A[:, i : i + s * o_H : s, j : j + s * o_W : s]
    return cols.transpose(0, 1, 2, 5, 3, 4).reshape(m * o_H * o_W, f * f * c)

# %% im2col wrong: the transposed matrix
def im2col(A, f, s, p):
    A = np.pad(A, ((0, 0), (p, p), (p, p), (0, 0)))
    m, n_H, n_W, c = A.shape
    o_H, o_W = (n_H - f) // s + 1, (n_W - f) // s + 1
    cols = np.zeros((m, o_H, o_W, f, f, c))
    for i in range(f):
        for j in range(f):
            cols[:, :, :, i, j] = A[:, i : i + s * o_H : s, j : j + s * o_W : s]
    return cols.reshape(m * o_H * o_W, f * f * c).T

# %% im2col wrong: columns before rows inside a window
def im2col(A, f, s, p):
    A = np.pad(A, ((0, 0), (p, p), (p, p), (0, 0)))
    m, n_H, n_W, c = A.shape
    o_H, o_W = (n_H - f) // s + 1, (n_W - f) // s + 1
    cols = np.zeros((m, o_H, o_W, f, f, c))
    for i in range(f):
        for j in range(f):
            cols[:, :, :, j, i] = A[:, i : i + s * o_H : s, j : j + s * o_W : s]
    return cols.reshape(m * o_H * o_W, f * f * c)

# %% im2col wrong: forgets the padding
def im2col(A, f, s, p):
    A = np.pad(A, ((0, 0), (0, 0), (0, 0), (0, 0)))
    m, n_H, n_W, c = A.shape
    o_H, o_W = (n_H - f) // s + 1, (n_W - f) // s + 1
    cols = np.zeros((m, o_H, o_W, f, f, c))
    for i in range(f):
        for j in range(f):
            cols[:, :, :, i, j] = A[:, i : i + s * o_H : s, j : j + s * o_W : s]
    return cols.reshape(m * o_H * o_W, f * f * c)

# %% im2col wrong: windows in column order
def im2col(A, f, s, p):
    A = np.pad(A, ((0, 0), (p, p), (p, p), (0, 0)))
    m, n_H, n_W, c = A.shape
    o_H, o_W = (n_H - f) // s + 1, (n_W - f) // s + 1
    cols = np.zeros((m, o_H, o_W, f, f, c))
    for i in range(f):
        for j in range(f):
            cols[:, :, :, i, j] = A[:, i : i + s * o_H : s, j : j + s * o_W : s]
    return cols.transpose(0, 2, 1, 3, 4, 5).reshape(m * o_H * o_W, f * f * c)

# %% im2col wrong: the image is the fastest axis of the rows
def im2col(A, f, s, p):
    A = np.pad(A, ((0, 0), (p, p), (p, p), (0, 0)))
    m, n_H, n_W, c = A.shape
    o_H, o_W = (n_H - f) // s + 1, (n_W - f) // s + 1
    cols = np.zeros((m, o_H, o_W, f, f, c))
    for i in range(f):
        for j in range(f):
            cols[:, :, :, i, j] = A[:, i : i + s * o_H : s, j : j + s * o_W : s]
    return cols.transpose(1, 2, 0, 3, 4, 5).reshape(m * o_H * o_W, f * f * c)

# %% im2col wrong: stride 1 always
def im2col(A, f, s, p):
    A = np.pad(A, ((0, 0), (p, p), (p, p), (0, 0)))
    m, n_H, n_W, c = A.shape
    o_H, o_W = (n_H - f) // s + 1, (n_W - f) // s + 1
    cols = np.zeros((m, o_H, o_W, f, f, c))
    for i in range(f):
        for j in range(f):
            cols[:, :, :, i, j] = A[:, i : i + o_H, j : j + o_W]
    return cols.reshape(m * o_H * o_W, f * f * c)

# %% im2col wrong: width from the height
def im2col(A, f, s, p):
    A = np.pad(A, ((0, 0), (p, p), (p, p), (0, 0)))
    m, n_H, n_W, c = A.shape
    o_H, o_W = (n_H - f) // s + 1, (n_H - f) // s + 1
    cols = np.zeros((m, o_H, o_W, f, f, c))
    for i in range(f):
        for j in range(f):
            cols[:, :, :, i, j] = A[:, i : i + s * o_H : s, j : j + s * o_W : s]
    return cols.reshape(m * o_H * o_W, f * f * c)

# %% im2col wrong: rounds the number of windows up
def im2col(A, f, s, p):
    A = np.pad(A, ((0, 0), (p, p), (p, p), (0, 0)))
    m, n_H, n_W, c = A.shape
    o_H, o_W = -(-(n_H - f) // s) + 1, -(-(n_W - f) // s) + 1
    cols = np.zeros((m, o_H, o_W, f, f, c))
    for i in range(f):
        for j in range(f):
            cols[:, :, :, i, j] = A[:, i : i + s * o_H : s, j : j + s * o_W : s]
    return cols.reshape(m * o_H * o_W, f * f * c)

# %% im2col right: sliding_window_view
def im2col(A, f, s, p):
    A = np.pad(A, [(0, 0), (p, p), (p, p), (0, 0)])
    cut = np.lib.stride_tricks.sliding_window_view(A, (f, f), axis=(1, 2))[:, ::s, ::s]
    return np.moveaxis(cut, 3, -1).reshape(-1, f * f * A.shape[-1])

# %% im2col right: a loop over windows
def im2col(A, f, s, p):
    A = np.pad(A, ((0, 0), (p, p), (p, p), (0, 0)))
    rows = []
    for image in A:
        for h in range(0, A.shape[1] - f + 1, s):
            for w in range(0, A.shape[2] - f + 1, s):
                rows.append(image[h : h + f, w : w + f].ravel())
    return np.array(rows)

# %% im2col right: fancy indices
def im2col(A, f, s, p):
    A = np.pad(A, ((0, 0), (p, p), (p, p), (0, 0)))
    h = s * np.arange((A.shape[1] - f) // s + 1)[:, None, None, None] + np.arange(f)[:, None]
    w = s * np.arange((A.shape[2] - f) // s + 1)[None, :, None, None] + np.arange(f)[None, :]
    picked = A[:, h, w]
    return picked.reshape(-1, f * f * A.shape[3])

# %% col2im wrong: assigns instead of adding
def col2im(cols, shape, f, s, p):
    m, n_H, n_W, c = shape
    o_H, o_W = (n_H + 2 * p - f) // s + 1, (n_W + 2 * p - f) // s + 1
    cols = cols.reshape(m, o_H, o_W, f, f, c)
    A = np.zeros((m, n_H + 2 * p, n_W + 2 * p, c))
    for i in range(f):
        for j in range(f):
            A[:, i : i + s * o_H : s, j : j + s * o_W : s] = cols[:, :, :, i, j]
    return A[:, p : p + n_H, p : p + n_W]

# %% col2im wrong: does not cut the padding off
def col2im(cols, shape, f, s, p):
    m, n_H, n_W, c = shape
    o_H, o_W = (n_H + 2 * p - f) // s + 1, (n_W + 2 * p - f) // s + 1
    cols = cols.reshape(m, o_H, o_W, f, f, c)
    A = np.zeros((m, n_H + 2 * p, n_W + 2 * p, c))
    for i in range(f):
        for j in range(f):
            A[:, i : i + s * o_H : s, j : j + s * o_W : s] += cols[:, :, :, i, j]
    return A

# %% col2im wrong: cuts from the wrong corner
def col2im(cols, shape, f, s, p):
    m, n_H, n_W, c = shape
    o_H, o_W = (n_H + 2 * p - f) // s + 1, (n_W + 2 * p - f) // s + 1
    cols = cols.reshape(m, o_H, o_W, f, f, c)
    A = np.zeros((m, n_H + 2 * p, n_W + 2 * p, c))
    for i in range(f):
        for j in range(f):
            A[:, i : i + s * o_H : s, j : j + s * o_W : s] += cols[:, :, :, i, j]
    return A[:, :n_H, :n_W]

# %% col2im wrong: channels before places
def col2im(cols, shape, f, s, p):
    m, n_H, n_W, c = shape
    o_H, o_W = (n_H + 2 * p - f) // s + 1, (n_W + 2 * p - f) // s + 1
    cols = cols.reshape(m, o_H, o_W, c, f, f).transpose(0, 1, 2, 4, 5, 3)
    A = np.zeros((m, n_H + 2 * p, n_W + 2 * p, c))
    for i in range(f):
        for j in range(f):
            A[:, i : i + s * o_H : s, j : j + s * o_W : s] += cols[:, :, :, i, j]
    return A[:, p : p + n_H, p : p + n_W]

# %% col2im wrong: the inverse: divides by the counts
def col2im(cols, shape, f, s, p):
    m, n_H, n_W, c = shape
    o_H, o_W = (n_H + 2 * p - f) // s + 1, (n_W + 2 * p - f) // s + 1
    cols = cols.reshape(m, o_H, o_W, f, f, c)
    A = np.zeros((m, n_H + 2 * p, n_W + 2 * p, c))
    for i in range(f):
        for j in range(f):
            A[:, i : i + s * o_H : s, j : j + s * o_W : s] += cols[:, :, :, i, j]
    counts = np.zeros(A.shape)
    for i in range(f):
        for j in range(f):
            counts[:, i : i + s * o_H : s, j : j + s * o_W : s] += 1
    return (A / np.maximum(counts, 1))[:, p : p + n_H, p : p + n_W]

# %% col2im wrong: forgets the stride
def col2im(cols, shape, f, s, p):
    m, n_H, n_W, c = shape
    o_H, o_W = (n_H + 2 * p - f) // s + 1, (n_W + 2 * p - f) // s + 1
    cols = cols.reshape(m, o_H, o_W, f, f, c)
    A = np.zeros((m, n_H + 2 * p, n_W + 2 * p, c))
    for i in range(f):
        for j in range(f):
            A[:, i : i + o_H, j : j + o_W] += cols[:, :, :, i, j]
    return A[:, p : p + n_H, p : p + n_W]

# %% col2im wrong: rows and columns of the window exchanged
def col2im(cols, shape, f, s, p):
    m, n_H, n_W, c = shape
    o_H, o_W = (n_H + 2 * p - f) // s + 1, (n_W + 2 * p - f) // s + 1
    cols = cols.reshape(m, o_H, o_W, f, f, c)
    A = np.zeros((m, n_H + 2 * p, n_W + 2 * p, c))
    for i in range(f):
        for j in range(f):
            A[:, i : i + s * o_H : s, j : j + s * o_W : s] += cols[:, :, :, j, i]
    return A[:, p : p + n_H, p : p + n_W]

# %% col2im wrong: takes the shape to be that of the padded images
def col2im(cols, shape, f, s, p):
    m, n_H, n_W, c = shape
    o_H, o_W = (n_H - f) // s + 1, (n_W - f) // s + 1
    cols = cols.reshape(m, o_H, o_W, f, f, c)
    A = np.zeros((m, n_H, n_W, c))
    for i in range(f):
        for j in range(f):
            A[:, i : i + s * o_H : s, j : j + s * o_W : s] += cols[:, :, :, i, j]
    return A[:, p : p + n_H, p : p + n_W]

# %% col2im right: a loop over windows
def col2im(cols, shape, f, s, p):
    m, n_H, n_W, c = shape
    A = np.zeros((m, n_H + 2 * p, n_W + 2 * p, c))
    row = 0
    for i in range(m):
        for h in range(0, n_H + 2 * p - f + 1, s):
            for w in range(0, n_W + 2 * p - f + 1, s):
                A[i, h : h + f, w : w + f] += cols[row].reshape(f, f, c)
                row += 1
    return A[:, p : n_H + p, p : n_W + p]

# %% col2im right: asks im2col where each pixel went
def col2im(cols, shape, f, s, p):
    size = int(np.prod(shape))
    places = im2col(np.arange(1.0, size + 1).reshape(shape), f, s, p).astype(int)
    flat = np.zeros(size + 1)
    np.add.at(flat, places.ravel(), cols.ravel())
    return flat[1:].reshape(shape)

# %% col2im right: add.at with indices of rows and columns
def col2im(cols, shape, f, s, p):
    m, n_H, n_W, c = shape
    A = np.zeros((m, n_H + 2 * p, n_W + 2 * p, c))
    o_H, o_W = [(n + 2 * p - f) // s + 1 for n in (n_H, n_W)]
    i, h, w, a, b, k = np.indices((m, o_H, o_W, f, f, c))
    np.add.at(A, (i, h * s + a, w * s + b, k), cols.reshape(i.shape))
    return A[:, p : p + n_H, p : p + n_W]

# %% conv-forward-fast wrong: forgets the bias
def conv_forward_fast(A_prev, W, b, stride, pad):
    f, c = W.shape[0], W.shape[3]
    m, n_H, n_W, _ = A_prev.shape
    o_H, o_W = (n_H + 2 * pad - f) // stride + 1, (n_W + 2 * pad - f) // stride + 1
    return (im2col(A_prev, f, stride, pad) @ W.reshape(-1, c)).reshape(m, o_H, o_W, c)

# %% conv-forward-fast wrong: keeps one row for each window
def conv_forward_fast(A_prev, W, b, stride, pad):
    f, c = W.shape[0], W.shape[3]
    m, n_H, n_W, _ = A_prev.shape
    o_H, o_W = (n_H + 2 * pad - f) // stride + 1, (n_W + 2 * pad - f) // stride + 1
    return (im2col(A_prev, f, stride, pad) @ W.reshape(-1, c)) + b.reshape(1, c)

# %% conv-forward-fast wrong: reshapes with the filters in front
def conv_forward_fast(A_prev, W, b, stride, pad):
    f, c = W.shape[0], W.shape[3]
    m, n_H, n_W, _ = A_prev.shape
    o_H, o_W = (n_H + 2 * pad - f) // stride + 1, (n_W + 2 * pad - f) // stride + 1
    return (im2col(A_prev, f, stride, pad) @ W.reshape(-1, c)).T.reshape(m, o_H, o_W, c) + b

# %% conv-forward-fast wrong: flattens the filters in another order
def conv_forward_fast(A_prev, W, b, stride, pad):
    f, c = W.shape[0], W.shape[3]
    m, n_H, n_W, _ = A_prev.shape
    o_H, o_W = (n_H + 2 * pad - f) // stride + 1, (n_W + 2 * pad - f) // stride + 1
    return (im2col(A_prev, f, stride, pad) @ W.transpose(2, 0, 1, 3).reshape(-1, c)).reshape(m, o_H, o_W, c) + b

# %% conv-forward-fast wrong: flips the filter
def conv_forward_fast(A_prev, W, b, stride, pad):
    f, c = W.shape[0], W.shape[3]
    m, n_H, n_W, _ = A_prev.shape
    o_H, o_W = (n_H + 2 * pad - f) // stride + 1, (n_W + 2 * pad - f) // stride + 1
    return (im2col(A_prev, f, stride, pad) @ W[::-1, ::-1].reshape(-1, c)).reshape(m, o_H, o_W, c) + b

# %% conv-forward-fast wrong: forgets the padding
def conv_forward_fast(A_prev, W, b, stride, pad):
    f, c = W.shape[0], W.shape[3]
    m, n_H, n_W, _ = A_prev.shape
    o_H, o_W = (n_H + 0 * pad - f) // stride + 1, (n_W + 0 * pad - f) // stride + 1
    return (im2col(A_prev, f, stride, 0) @ W.reshape(-1, c)).reshape(m, o_H, o_W, c) + b

# %% conv-forward-fast wrong: width and height exchanged
def conv_forward_fast(A_prev, W, b, stride, pad):
    f, c = W.shape[0], W.shape[3]
    m, n_H, n_W, _ = A_prev.shape
    o_H, o_W = (n_H + 2 * pad - f) // stride + 1, (n_W + 2 * pad - f) // stride + 1
    return (im2col(A_prev, f, stride, pad) @ W.reshape(-1, c)).reshape(m, o_W, o_H, c) + b

# %% conv-forward-fast wrong: the loops again
def conv_forward_fast(A_prev, W, b, stride, pad):
    return conv_forward(A_prev, W, b, stride, pad)

# %% conv-forward-fast wrong: returns a cache too
def conv_forward_fast(A_prev, W, b, stride, pad):
    cols = im2col(A_prev, len(W), stride, pad)
    o_H, o_W = [(n + 2 * pad - len(W)) // stride + 1 for n in A_prev.shape[1:3]]
    return (cols @ W.reshape(-1, W.shape[3])).reshape(len(A_prev), o_H, o_W, -1) + b, (cols, W)

# %% conv-forward-fast right: einsum on windows
def conv_forward_fast(A_prev, W, b, stride, pad):
    A = np.pad(A_prev, ((0, 0), (pad, pad), (pad, pad), (0, 0)))
    cut = np.lib.stride_tricks.sliding_window_view(A, W.shape[:2], (1, 2))[:, ::stride, ::stride]
    return np.einsum("mhwcij,ijck->mhwk", cut, W, optimize=True) + b

# %% conv-forward-fast right: a sum of f·f shifted images
def conv_forward_fast(A_prev, W, b, stride, pad):
    A, f = np.pad(A_prev, ((0, 0), (pad, pad), (pad, pad), (0, 0))), W.shape[0]
    o_H, o_W = (A.shape[1] - f) // stride + 1, (A.shape[2] - f) // stride + 1
    Z = np.zeros((len(A), o_H, o_W, W.shape[3])) + b
    for i in range(f):
        for j in range(f):
            Z = Z + A[:, i : i + stride * o_H : stride, j : j + stride * o_W : stride] @ W[i, j]
    return Z

# %% conv-forward-fast right: tensordot
def conv_forward_fast(A_prev, W, b, stride, pad):
    f, _, c_prev, c = W.shape
    cols = im2col(A_prev, f, stride, pad)
    o_H = (A_prev.shape[1] + 2 * pad - f) // stride + 1
    cols = cols.reshape(len(A_prev), o_H, -1, f, f, c_prev)
    return np.tensordot(cols, W, axes=((3, 4, 5), (0, 1, 2))) + b

# %% conv-backward-fast wrong: takes the cache to begin with the columns
def conv_backward_fast(dZ, cache):
    A_prev, W, b, stride, pad = cache
    f, c = W.shape[0], W.shape[3]
    flat = dZ.reshape(-1, c)
    dW = (A_prev.T @ flat).reshape(W.shape)
    dA_prev = col2im(flat @ W.reshape(-1, c).T, A_prev.shape, f, stride, pad)
    return dA_prev, dW, flat.sum(axis=0).reshape(1, 1, 1, c)

# %% conv-backward-fast wrong: does not cut the padding off
def conv_backward_fast(dZ, cache):
    A_prev, W, b, stride, pad = cache
    f, c = W.shape[0], W.shape[3]
    flat = dZ.reshape(-1, c)
    dW = (im2col(A_prev, f, stride, pad).T @ flat).reshape(W.shape)
    dA_prev = col2im(flat @ W.reshape(-1, c).T, (len(A_prev), A_prev.shape[1] + 2 * pad, A_prev.shape[2] + 2 * pad, A_prev.shape[3]), f, stride, 0)
    return dA_prev, dW, flat.sum(axis=0).reshape(1, 1, 1, c)

# %% conv-backward-fast wrong: dW stays a matrix
def conv_backward_fast(dZ, cache):
    A_prev, W, b, stride, pad = cache
    f, c = W.shape[0], W.shape[3]
    flat = dZ.reshape(-1, c)
    dW = (im2col(A_prev, f, stride, pad).T @ flat)
    dA_prev = col2im(flat @ W.reshape(-1, c).T, A_prev.shape, f, stride, pad)
    return dA_prev, dW, flat.sum(axis=0).reshape(1, 1, 1, c)

# %% conv-backward-fast wrong: forgets db
def conv_backward_fast(dZ, cache):
    A_prev, W, b, stride, pad = cache
    f, c = W.shape[0], W.shape[3]
    flat = dZ.reshape(-1, c)
    dW = (im2col(A_prev, f, stride, pad).T @ flat).reshape(W.shape)
    dA_prev = col2im(flat @ W.reshape(-1, c).T, A_prev.shape, f, stride, pad)
    return dA_prev, dW, np.zeros(b.shape)

# %% conv-backward-fast wrong: means over images
def conv_backward_fast(dZ, cache):
    A_prev, W, b, stride, pad = cache
    f, c = W.shape[0], W.shape[3]
    flat = dZ.reshape(-1, c)
    dW = (im2col(A_prev, f, stride, pad).T @ flat).reshape(W.shape) / len(A_prev)
    dA_prev = col2im(flat @ W.reshape(-1, c).T, A_prev.shape, f, stride, pad)
    return dA_prev, dW, flat.sum(axis=0).reshape(1, 1, 1, c)

# %% conv-backward-fast wrong: db is a matrix with one row
def conv_backward_fast(dZ, cache):
    A_prev, W, b, stride, pad = cache
    f, c = W.shape[0], W.shape[3]
    flat = dZ.reshape(-1, c)
    dW = (im2col(A_prev, f, stride, pad).T @ flat).reshape(W.shape)
    dA_prev = col2im(flat @ W.reshape(-1, c).T, A_prev.shape, f, stride, pad)
    return dA_prev, dW, flat.sum(axis=0).reshape(1, c)

# %% conv-backward-fast wrong: flattens dZ with the filters in front
def conv_backward_fast(dZ, cache):
    A_prev, W, b, stride, pad = cache
    f, c = W.shape[0], W.shape[3]
    flat = np.moveaxis(dZ, 3, 0).reshape(-1, c)
    dW = (im2col(A_prev, f, stride, pad).T @ flat).reshape(W.shape)
    dA_prev = col2im(flat @ W.reshape(-1, c).T, A_prev.shape, f, stride, pad)
    return dA_prev, dW, flat.sum(axis=0).reshape(1, 1, 1, c)

# %% conv-backward-fast wrong: the loops of exercise 1 again
def conv_backward_fast(dZ, cache):
    return conv_backward(dZ, cache)

# %% conv-backward-fast right: einsum on windows, col2im for the rest
def conv_backward_fast(dZ, cache):
    A_prev, W, b, stride, pad = cache
    A, f = np.pad(A_prev, ((0, 0), (pad, pad), (pad, pad), (0, 0))), len(W)
    cut = np.lib.stride_tricks.sliding_window_view(A, (f, f), (1, 2))[:, ::stride, ::stride]
    dW = np.einsum("mhwcij,mhwk->ijck", cut, dZ, optimize=True)
    spread = np.einsum("mhwk,ijck->mhwijc", dZ, W, optimize=True).reshape(-1, W[..., 0].size)
    return col2im(spread, A_prev.shape, f, stride, pad), dW, dZ.sum((0, 1, 2), keepdims=True)

# %% conv-backward-fast right: place by place in the filter
def conv_backward_fast(dZ, cache):
    A_prev, W, b, s, p = cache
    n_H, n_W = A_prev.shape[1:3]
    A = np.pad(A_prev, ((0, 0), (p, p), (p, p), (0, 0)))
    dA, dW = np.zeros(A.shape), np.zeros(W.shape)
    for i in range(len(W)):
        for j in range(len(W)):
            place = np.s_[:, i : i + s * dZ.shape[1] : s, j : j + s * dZ.shape[2] : s]
            dA[place] += dZ @ W[i, j].T
            dW[i, j] = np.tensordot(A[place], dZ, ((0, 1, 2), (0, 1, 2)))
    return dA[:, p : p + n_H, p : p + n_W], dW, np.sum(dZ, axis=(0, 1, 2))[None, None, None]

# %% conv-backward-fast right: matrix products, transposed
def conv_backward_fast(dZ, cache):
    A_prev, W, b, stride, pad = cache
    G = dZ.reshape(-1, W.shape[-1]).T
    C = im2col(A_prev, W.shape[0], stride, pad)
    M = W.reshape(-1, W.shape[-1])
    dA = col2im((M @ G).T, A_prev.shape, W.shape[0], stride, pad)
    return dA, (G @ C).T.reshape(W.shape), G.sum(1).reshape(b.shape)

# %% predict wrong: one convolution too few
def predict(params, X):
    A = np.repeat(pool_forward(X, 2, 2, "max"), 8, axis=3)
    for k in "2":
        Z = conv_forward_fast(A, params["W" + k], params["b" + k], 1, 1)
        A = pool_forward(np.maximum(Z, 0), 2, 2, "max")
    return np.argmax(A.reshape(len(X), -1) @ params["W3"] + params["b3"], axis=1)

# %% predict wrong: forgets the ReLU
def predict(params, X):
    A = X
    for k in "12":
        Z = conv_forward_fast(A, params["W" + k], params["b" + k], 1, 1)
        A = pool_forward(Z, 2, 2, "max")
    return np.argmax(A.reshape(len(X), -1) @ params["W3"] + params["b3"], axis=1)

# %% predict wrong: the largest over images
def predict(params, X):
    A = X
    for k in "12":
        Z = conv_forward_fast(A, params["W" + k], params["b" + k], 1, 1)
        A = pool_forward(np.maximum(Z, 0), 2, 2, "max")
    return np.argmax(A.reshape(len(X), -1) @ params["W3"] + params["b3"], axis=0)

# %% predict wrong: average pooling
def predict(params, X):
    A = X
    for k in "12":
        Z = conv_forward_fast(A, params["W" + k], params["b" + k], 1, 1)
        A = pool_forward(np.maximum(Z, 0), 2, 2, "average")
    return np.argmax(A.reshape(len(X), -1) @ params["W3"] + params["b3"], axis=1)

# %% predict wrong: probabilities instead of classes
def predict(params, X):
    A = X
    for k in "12":
        Z = conv_forward_fast(A, params["W" + k], params["b" + k], 1, 1)
        A = pool_forward(np.maximum(Z, 0), 2, 2, "max")
    return A.reshape(len(X), -1) @ params["W3"] + params["b3"]

# %% predict wrong: no padding, the picture is padded at the end
def predict(params, X):
    A = X
    for k in "12":
        Z = np.pad(conv_forward_fast(A, params["W" + k], params["b" + k], 1, 0), ((0, 0), (0, 2), (0, 2), (0, 0)))
        A = pool_forward(np.maximum(Z, 0), 2, 2, "max")
    return np.argmax(A.reshape(len(X), -1) @ params["W3"] + params["b3"], axis=1)

# %% predict wrong: flattens channel by channel
def predict(params, X):
    A = X
    for k in "12":
        Z = conv_forward_fast(A, params["W" + k], params["b" + k], 1, 1)
        A = pool_forward(np.maximum(Z, 0), 2, 2, "max")
    return np.argmax(np.moveaxis(A, 3, 1).reshape(len(X), -1) @ params["W3"] + params["b3"], axis=1)

# %% predict wrong: forgets the last bias
def predict(params, X):
    A = X
    for k in "12":
        Z = conv_forward_fast(A, params["W" + k], params["b" + k], 1, 1)
        A = pool_forward(np.maximum(Z, 0), 2, 2, "max")
    return np.argmax(A.reshape(len(X), -1) @ params["W3"], axis=1)

# %% predict wrong: knows only 8×8
def predict(params, X):
    A = X
    for k in "12":
        Z = conv_forward_fast(A, params["W" + k], params["b" + k], 1, 1)
        A = pool_forward(np.maximum(Z, 0), 2, 2, "max")
    return np.argmax(A.reshape(-1, 64) @ params["W3"] + params["b3"], axis=1)

# %% predict wrong: the smallest logit
def predict(params, X):
    A = X
    for k in "12":
        Z = conv_forward_fast(A, params["W" + k], params["b" + k], 1, 1)
        A = pool_forward(np.maximum(Z, 0), 2, 2, "max")
    return np.argmin(A.reshape(len(X), -1) @ params["W3"] + params["b3"], axis=1)

# %% predict wrong: a one-hot table
def predict(params, X):
    A = X
    for k in "12":
        Z = conv_forward_fast(A, params["W" + k], params["b" + k], 1, 1)
        A = pool_forward(np.maximum(Z, 0), 2, 2, "max")
    return np.eye(10)[np.argmax(A.reshape(len(X), -1) @ params["W3"] + params["b3"], axis=1)]

# %% predict right: written out, ReLU after the pooling
def predict(params, X):
    P1 = pool_forward(conv_forward_fast(X, params["W1"], params["b1"], 1, 1), 2, 2, "max")
    A1 = P1 * (P1 > 0)
    P2 = pool_forward(conv_forward_fast(A1, params["W2"], params["b2"], 1, 1), 2, 2, "max")
    A2 = P2.clip(min=0)
    flat = A2.reshape(A2.shape[0], np.prod(A2.shape[1:]))
    return (flat.dot(params["W3"]) + params["b3"]).argmax(axis=-1)

# %% predict right: with im2col and a softmax
def predict(params, X):
    A = X
    for W, b in ((params["W1"], params["b1"]), (params["W2"], params["b2"])):
        m, h, w, _ = A.shape
        Z = (im2col(A, 3, 1, 1) @ W.reshape(-1, W.shape[3])).reshape(m, h, w, -1) + b
        A = pool_forward(np.where(Z > 0, Z, 0), 2, 2, "max")
    S = A.reshape(len(A), -1) @ params["W3"] + params["b3"]
    E = np.exp(S - S.max(axis=1, keepdims=True))
    return np.argmax(E / E.sum(axis=1, keepdims=True), axis=1)

# %% predict right: image by image
def predict(params, X):
    classes = []
    for image in X:
        A = image[None]
        for k in (1, 2):
            A = np.maximum(conv_forward_fast(A, params[f"W{k}"], params[f"b{k}"], 1, 1), 0.0)
            A = pool_forward(A, 2, 2, "max")
        classes.append(int(np.argmax(A.ravel() @ params["W3"] + params["b3"][0])))
    return np.array(classes)

# %% loss-and-grads wrong: no 1/m in the gradient
def loss_and_grads(params, X, Y):
    A, blocks, grads = X, [], {}
    for k in "12":
        R = np.maximum(conv_forward_fast(A, params["W" + k], params["b" + k], 1, 1), 0)
        blocks.append((k, A, R))
        A = pool_forward(R, 2, 2, "max")
    F = A.reshape(len(X), -1)
    S = F @ params["W3"] + params["b3"]
    S = S - S.max(axis=1, keepdims=True)
    log_p = S - np.log(np.exp(S).sum(axis=1, keepdims=True))
    dS = np.exp(log_p) - Y
    grads["W3"], grads["b3"] = F.T @ dS, dS.sum(axis=0, keepdims=True)
    dA = (dS @ params["W3"].T).reshape(A.shape)
    for k, A_prev, R in reversed(blocks):
        dZ = pool_backward(dA, R, 2, 2, "max") * (R > 0)
        dA, grads["W" + k], grads["b" + k] = conv_backward_fast(dZ, (A_prev, params["W" + k], params["b" + k], 1, 1))
    return -np.sum(Y * log_p) / len(X), grads

# %% loss-and-grads wrong: no 1/m in the loss
def loss_and_grads(params, X, Y):
    A, blocks, grads = X, [], {}
    for k in "12":
        R = np.maximum(conv_forward_fast(A, params["W" + k], params["b" + k], 1, 1), 0)
        blocks.append((k, A, R))
        A = pool_forward(R, 2, 2, "max")
    F = A.reshape(len(X), -1)
    S = F @ params["W3"] + params["b3"]
    S = S - S.max(axis=1, keepdims=True)
    log_p = S - np.log(np.exp(S).sum(axis=1, keepdims=True))
    dS = (np.exp(log_p) - Y) / len(X)
    grads["W3"], grads["b3"] = F.T @ dS, dS.sum(axis=0, keepdims=True)
    dA = (dS @ params["W3"].T).reshape(A.shape)
    for k, A_prev, R in reversed(blocks):
        dZ = pool_backward(dA, R, 2, 2, "max") * (R > 0)
        dA, grads["W" + k], grads["b" + k] = conv_backward_fast(dZ, (A_prev, params["W" + k], params["b" + k], 1, 1))
    return -np.sum(Y * log_p), grads

# %% loss-and-grads wrong: softmax over the images
def loss_and_grads(params, X, Y):
    A, blocks, grads = X, [], {}
    for k in "12":
        R = np.maximum(conv_forward_fast(A, params["W" + k], params["b" + k], 1, 1), 0)
        blocks.append((k, A, R))
        A = pool_forward(R, 2, 2, "max")
    F = A.reshape(len(X), -1)
    S = F @ params["W3"] + params["b3"]
    S = S - S.max(axis=0, keepdims=True)
    log_p = S - np.log(np.exp(S).sum(axis=0, keepdims=True))
    dS = (np.exp(log_p) - Y) / len(X)
    grads["W3"], grads["b3"] = F.T @ dS, dS.sum(axis=0, keepdims=True)
    dA = (dS @ params["W3"].T).reshape(A.shape)
    for k, A_prev, R in reversed(blocks):
        dZ = pool_backward(dA, R, 2, 2, "max") * (R > 0)
        dA, grads["W" + k], grads["b" + k] = conv_backward_fast(dZ, (A_prev, params["W" + k], params["b" + k], 1, 1))
    return -np.sum(Y * log_p) / len(X), grads

# %% loss-and-grads wrong: ReLU mask from the pooled map
def loss_and_grads(params, X, Y):
    A, blocks, grads = X, [], {}
    for k in "12":
        R = np.maximum(conv_forward_fast(A, params["W" + k], params["b" + k], 1, 1), 0)
        A_in = A
        A = pool_forward(R, 2, 2, "max")
        blocks.append((k, A_in, R, A))
    F = A.reshape(len(X), -1)
    S = F @ params["W3"] + params["b3"]
    S = S - S.max(axis=1, keepdims=True)
    log_p = S - np.log(np.exp(S).sum(axis=1, keepdims=True))
    dS = (np.exp(log_p) - Y) / len(X)
    grads["W3"], grads["b3"] = F.T @ dS, dS.sum(axis=0, keepdims=True)
    dA = (dS @ params["W3"].T).reshape(A.shape)
    for k, A_prev, R, P in reversed(blocks):
        dZ = pool_backward(dA, R, 2, 2, "max") * np.repeat(np.repeat(P[:, : R.shape[1] // 2, : R.shape[2] // 2] > 1e-3, 2, 1), 2, 2) if R.shape[1] % 2 == 0 else pool_backward(dA, R, 2, 2, "max")
        dA, grads["W" + k], grads["b" + k] = conv_backward_fast(dZ, (A_prev, params["W" + k], params["b" + k], 1, 1))
    return -np.sum(Y * log_p) / len(X), grads

# %% loss-and-grads wrong: gradients are called dW
def loss_and_grads(params, X, Y):
    A, blocks, grads = X, [], {}
    for k in "12":
        R = np.maximum(conv_forward_fast(A, params["W" + k], params["b" + k], 1, 1), 0)
        blocks.append((k, A, R))
        A = pool_forward(R, 2, 2, "max")
    F = A.reshape(len(X), -1)
    S = F @ params["W3"] + params["b3"]
    S = S - S.max(axis=1, keepdims=True)
    log_p = S - np.log(np.exp(S).sum(axis=1, keepdims=True))
    dS = (np.exp(log_p) - Y) / len(X)
    grads["W3"], grads["b3"] = F.T @ dS, dS.sum(axis=0, keepdims=True)
    dA = (dS @ params["W3"].T).reshape(A.shape)
    for k, A_prev, R in reversed(blocks):
        dZ = pool_backward(dA, R, 2, 2, "max") * (R > 0)
        dA, grads["W" + k], grads["b" + k] = conv_backward_fast(dZ, (A_prev, params["W" + k], params["b" + k], 1, 1))
    grads = {"d" + name: grad for name, grad in grads.items()}
    return -np.sum(Y * log_p) / len(X), grads

# %% loss-and-grads wrong: forgets the ReLU on the way down
def loss_and_grads(params, X, Y):
    A, blocks, grads = X, [], {}
    for k in "12":
        R = np.maximum(conv_forward_fast(A, params["W" + k], params["b" + k], 1, 1), 0)
        blocks.append((k, A, R))
        A = pool_forward(R, 2, 2, "max")
    F = A.reshape(len(X), -1)
    S = F @ params["W3"] + params["b3"]
    S = S - S.max(axis=1, keepdims=True)
    log_p = S - np.log(np.exp(S).sum(axis=1, keepdims=True))
    dS = (np.exp(log_p) - Y) / len(X)
    grads["W3"], grads["b3"] = F.T @ dS, dS.sum(axis=0, keepdims=True)
    dA = (dS @ params["W3"].T).reshape(A.shape)
    for k, A_prev, R in reversed(blocks):
        dZ = pool_backward(dA, R, 2, 2, "max")
        dA, grads["W" + k], grads["b" + k] = conv_backward_fast(dZ, (A_prev, params["W" + k], params["b" + k], 1, 1))
    return -np.sum(Y * log_p) / len(X), grads

# %% loss-and-grads wrong: pools back through what went out
def loss_and_grads(params, X, Y):
    A, blocks, grads = X, [], {}
    for k in "12":
        R = np.maximum(conv_forward_fast(A, params["W" + k], params["b" + k], 1, 1), 0)
        blocks.append((k, A, R))
        A = pool_forward(R, 2, 2, "max")
    F = A.reshape(len(X), -1)
    S = F @ params["W3"] + params["b3"]
    S = S - S.max(axis=1, keepdims=True)
    log_p = S - np.log(np.exp(S).sum(axis=1, keepdims=True))
    dS = (np.exp(log_p) - Y) / len(X)
    grads["W3"], grads["b3"] = F.T @ dS, dS.sum(axis=0, keepdims=True)
    dA = (dS @ params["W3"].T).reshape(A.shape)
    for k, A_prev, R in reversed(blocks):
        dZ = np.repeat(np.repeat(dA, 2, 1), 2, 2) * (R > 0)
        dA, grads["W" + k], grads["b" + k] = conv_backward_fast(dZ, (A_prev, params["W" + k], params["b" + k], 1, 1))
    return -np.sum(Y * log_p) / len(X), grads

# %% loss-and-grads wrong: sign of the gradient of the logits
def loss_and_grads(params, X, Y):
    A, blocks, grads = X, [], {}
    for k in "12":
        R = np.maximum(conv_forward_fast(A, params["W" + k], params["b" + k], 1, 1), 0)
        blocks.append((k, A, R))
        A = pool_forward(R, 2, 2, "max")
    F = A.reshape(len(X), -1)
    S = F @ params["W3"] + params["b3"]
    S = S - S.max(axis=1, keepdims=True)
    log_p = S - np.log(np.exp(S).sum(axis=1, keepdims=True))
    dS = (Y - np.exp(log_p)) / len(X)
    grads["W3"], grads["b3"] = F.T @ dS, dS.sum(axis=0, keepdims=True)
    dA = (dS @ params["W3"].T).reshape(A.shape)
    for k, A_prev, R in reversed(blocks):
        dZ = pool_backward(dA, R, 2, 2, "max") * (R > 0)
        dA, grads["W" + k], grads["b" + k] = conv_backward_fast(dZ, (A_prev, params["W" + k], params["b" + k], 1, 1))
    return -np.sum(Y * log_p) / len(X), grads

# %% loss-and-grads wrong: overflows for large logits
def loss_and_grads(params, X, Y):
    A, blocks, grads = X, [], {}
    for k in "12":
        R = np.maximum(conv_forward_fast(A, params["W" + k], params["b" + k], 1, 1), 0)
        blocks.append((k, A, R))
        A = pool_forward(R, 2, 2, "max")
    F = A.reshape(len(X), -1)
    S = F @ params["W3"] + params["b3"]
    log_p = S - np.log(np.exp(S).sum(axis=1, keepdims=True))
    dS = (np.exp(log_p) - Y) / len(X)
    grads["W3"], grads["b3"] = F.T @ dS, dS.sum(axis=0, keepdims=True)
    dA = (dS @ params["W3"].T).reshape(A.shape)
    for k, A_prev, R in reversed(blocks):
        dZ = pool_backward(dA, R, 2, 2, "max") * (R > 0)
        dA, grads["W" + k], grads["b" + k] = conv_backward_fast(dZ, (A_prev, params["W" + k], params["b" + k], 1, 1))
    return -np.sum(Y * log_p) / len(X), grads

# %% loss-and-grads wrong: subtracts the largest logit of the whole batch
def loss_and_grads(params, X, Y):
    A, blocks, grads = X, [], {}
    for k in "12":
        R = np.maximum(conv_forward_fast(A, params["W" + k], params["b" + k], 1, 1), 0)
        blocks.append((k, A, R))
        A = pool_forward(R, 2, 2, "max")
    F = A.reshape(len(X), -1)
    S = F @ params["W3"] + params["b3"]
    S = S - S.max()
    log_p = S - np.log(np.exp(S).sum(axis=1, keepdims=True))
    dS = (np.exp(log_p) - Y) / len(X)
    grads["W3"], grads["b3"] = F.T @ dS, dS.sum(axis=0, keepdims=True)
    dA = (dS @ params["W3"].T).reshape(A.shape)
    for k, A_prev, R in reversed(blocks):
        dZ = pool_backward(dA, R, 2, 2, "max") * (R > 0)
        dA, grads["W" + k], grads["b" + k] = conv_backward_fast(dZ, (A_prev, params["W" + k], params["b" + k], 1, 1))
    return -np.sum(Y * log_p) / len(X), grads

# %% loss-and-grads wrong: averages on the way back
def loss_and_grads(params, X, Y):
    A, blocks, grads = X, [], {}
    for k in "12":
        R = np.maximum(conv_forward_fast(A, params["W" + k], params["b" + k], 1, 1), 0)
        blocks.append((k, A, R))
        A = pool_forward(R, 2, 2, "max")
    F = A.reshape(len(X), -1)
    S = F @ params["W3"] + params["b3"]
    S = S - S.max(axis=1, keepdims=True)
    log_p = S - np.log(np.exp(S).sum(axis=1, keepdims=True))
    dS = (np.exp(log_p) - Y) / len(X)
    grads["W3"], grads["b3"] = F.T @ dS, dS.sum(axis=0, keepdims=True)
    dA = (dS @ params["W3"].T).reshape(A.shape)
    for k, A_prev, R in reversed(blocks):
        dZ = pool_backward(dA, R, 2, 2, "average") * (R > 0)
        dA, grads["W" + k], grads["b" + k] = conv_backward_fast(dZ, (A_prev, params["W" + k], params["b" + k], 1, 1))
    return -np.sum(Y * log_p) / len(X), grads

# %% loss-and-grads wrong: forgets b3
def loss_and_grads(params, X, Y):
    A, blocks, grads = X, [], {}
    for k in "12":
        R = np.maximum(conv_forward_fast(A, params["W" + k], params["b" + k], 1, 1), 0)
        blocks.append((k, A, R))
        A = pool_forward(R, 2, 2, "max")
    F = A.reshape(len(X), -1)
    S = F @ params["W3"] + params["b3"]
    S = S - S.max(axis=1, keepdims=True)
    log_p = S - np.log(np.exp(S).sum(axis=1, keepdims=True))
    dS = (np.exp(log_p) - Y) / len(X)
    grads["W3"], grads["b3"] = F.T @ dS, np.zeros((1, 10))
    dA = (dS @ params["W3"].T).reshape(A.shape)
    for k, A_prev, R in reversed(blocks):
        dZ = pool_backward(dA, R, 2, 2, "max") * (R > 0)
        dA, grads["W" + k], grads["b" + k] = conv_backward_fast(dZ, (A_prev, params["W" + k], params["b" + k], 1, 1))
    return -np.sum(Y * log_p) / len(X), grads

# %% loss-and-grads wrong: b3 is flat
def loss_and_grads(params, X, Y):
    A, blocks, grads = X, [], {}
    for k in "12":
        R = np.maximum(conv_forward_fast(A, params["W" + k], params["b" + k], 1, 1), 0)
        blocks.append((k, A, R))
        A = pool_forward(R, 2, 2, "max")
    F = A.reshape(len(X), -1)
    S = F @ params["W3"] + params["b3"]
    S = S - S.max(axis=1, keepdims=True)
    log_p = S - np.log(np.exp(S).sum(axis=1, keepdims=True))
    dS = (np.exp(log_p) - Y) / len(X)
    grads["W3"], grads["b3"] = F.T @ dS, dS.sum(axis=0)
    dA = (dS @ params["W3"].T).reshape(A.shape)
    for k, A_prev, R in reversed(blocks):
        dZ = pool_backward(dA, R, 2, 2, "max") * (R > 0)
        dA, grads["W" + k], grads["b" + k] = conv_backward_fast(dZ, (A_prev, params["W" + k], params["b" + k], 1, 1))
    return -np.sum(Y * log_p) / len(X), grads

# %% loss-and-grads wrong: second block convolves the images
def loss_and_grads(params, X, Y):
    A, blocks, grads = X, [], {}
    for k in "12":
        R = np.maximum(conv_forward_fast(A, params["W" + k], params["b" + k], 1, 1), 0)
        blocks.append((k, A, R))
        A = pool_forward(R, 2, 2, "max")
    F = A.reshape(len(X), -1)
    S = F @ params["W3"] + params["b3"]
    S = S - S.max(axis=1, keepdims=True)
    log_p = S - np.log(np.exp(S).sum(axis=1, keepdims=True))
    dS = (np.exp(log_p) - Y) / len(X)
    grads["W3"], grads["b3"] = F.T @ dS, dS.sum(axis=0, keepdims=True)
    dA = (dS @ params["W3"].T).reshape(A.shape)
    for k, A_prev, R in reversed(blocks):
        dZ = pool_backward(dA, R, 2, 2, "max") * (R > 0)
        dA, grads["W" + k], grads["b" + k] = conv_backward_fast(dZ, (A_prev * (k == "1") + (k == "2"), params["W" + k], params["b" + k], 1, 1))
    return -np.sum(Y * log_p) / len(X), grads

# %% loss-and-grads wrong: adds a small number in the logarithm
def loss_and_grads(params, X, Y):
    A, blocks, grads = X, [], {}
    for k in "12":
        R = np.maximum(conv_forward_fast(A, params["W" + k], params["b" + k], 1, 1), 0)
        blocks.append((k, A, R))
        A = pool_forward(R, 2, 2, "max")
    F = A.reshape(len(X), -1)
    S = F @ params["W3"] + params["b3"]
    S = S - S.max(axis=1, keepdims=True)
    log_p = S - np.log(np.exp(S).sum(axis=1, keepdims=True))
    dS = (np.exp(log_p) - Y) / len(X)
    grads["W3"], grads["b3"] = F.T @ dS, dS.sum(axis=0, keepdims=True)
    dA = (dS @ params["W3"].T).reshape(A.shape)
    for k, A_prev, R in reversed(blocks):
        dZ = pool_backward(dA, R, 2, 2, "max") * (R > 0)
        dA, grads["W" + k], grads["b" + k] = conv_backward_fast(dZ, (A_prev, params["W" + k], params["b" + k], 1, 1))
    return -np.sum(Y * np.log(np.exp(log_p) + 1e-8)) / len(X), grads

# %% loss-and-grads wrong: the loss is an array
def loss_and_grads(params, X, Y):
    A, blocks, grads = X, [], {}
    for k in "12":
        R = np.maximum(conv_forward_fast(A, params["W" + k], params["b" + k], 1, 1), 0)
        blocks.append((k, A, R))
        A = pool_forward(R, 2, 2, "max")
    F = A.reshape(len(X), -1)
    S = F @ params["W3"] + params["b3"]
    S = S - S.max(axis=1, keepdims=True)
    log_p = S - np.log(np.exp(S).sum(axis=1, keepdims=True))
    dS = (np.exp(log_p) - Y) / len(X)
    grads["W3"], grads["b3"] = F.T @ dS, dS.sum(axis=0, keepdims=True)
    dA = (dS @ params["W3"].T).reshape(A.shape)
    for k, A_prev, R in reversed(blocks):
        dZ = pool_backward(dA, R, 2, 2, "max") * (R > 0)
        dA, grads["W" + k], grads["b" + k] = conv_backward_fast(dZ, (A_prev, params["W" + k], params["b" + k], 1, 1))
    return np.array([-np.sum(Y * log_p) / len(X)]), grads

# %% loss-and-grads right: written out, with the loops of exercise 1
def loss_and_grads(params, X, Y):
    W1, b1, W2, b2, W3, b3 = (params[name] for name in ("W1", "b1", "W2", "b2", "W3", "b3"))
    Z1 = conv_forward_fast(X, W1, b1, 1, 1)
    A1 = Z1 * (Z1 > 0)
    P1 = pool_forward(A1, 2, 2, "max")
    Z2 = conv_forward_fast(P1, W2, b2, 1, 1)
    A2 = Z2 * (Z2 > 0)
    P2 = pool_forward(A2, 2, 2, "max")
    F = P2.reshape(P2.shape[0], -1)
    S = F @ W3 + b3
    top = S.max(axis=1)
    log_sum = np.log(np.sum(np.exp(S - top[:, None]), axis=1)) + top
    loss = float(np.mean(log_sum - np.sum(S * Y, axis=1)))
    dS = (np.exp(S - log_sum[:, None]) - Y) / X.shape[0]
    dP2 = np.dot(dS, W3.T).reshape(P2.shape)
    dZ2 = pool_backward(dP2, A2, 2, 2, "max")
    dZ2[Z2 <= 0] = 0
    dP1, dW2, db2 = conv_backward(dZ2, (P1, W2, b2, 1, 1))
    dZ1 = pool_backward(dP1, A1, 2, 2, "max")
    dZ1[Z1 <= 0] = 0
    _, dW1, db1 = conv_backward(dZ1, (X, W1, b1, 1, 1))
    return loss, {"W1": dW1, "b1": db1, "W2": dW2, "b2": db2, "W3": F.T @ dS, "b3": np.sum(dS, 0)[None]}

# %% loss-and-grads right: ReLU after the pooling, example by example
def loss_and_grads(params, X, Y):
    total, loss = {name: np.zeros(value.shape) for name, value in params.items()}, 0.0
    for x, y in zip(X, Y):
        A, kept = x[None], []
        for k in ("1", "2"):
            Z = conv_forward_fast(A, params["W" + k], params["b" + k], 1, 1)
            P = pool_forward(Z, 2, 2, "max")
            kept.append((k, A, Z, P))
            A = np.maximum(P, 0)
        s = A.ravel() @ params["W3"] + params["b3"][0]
        s = s - s.max()
        log_p = s - np.log(np.exp(s).sum())
        loss -= float(log_p @ y) / len(X)
        ds = (np.exp(log_p) - y) / len(X)
        total["W3"] += np.outer(A.ravel(), ds)
        total["b3"] += ds
        dA = (params["W3"] @ ds).reshape(A.shape)
        for k, A_in, Z, P in kept[::-1]:
            dZ = pool_backward(dA * (P > 0), Z, 2, 2, "max")
            dA, dW, db = conv_backward_fast(dZ, (A_in, params["W" + k], params["b" + k], 1, 1))
            total["W" + k] += dW
            total["b" + k] += db
    return loss, total

# %% loss-and-grads right: with im2col and col2im
def loss_and_grads(params, X, Y):
    m, A, tape, grads = len(X), X, [], {}
    for k in ("1", "2"):
        W, C = params["W" + k], im2col(A, 3, 1, 1)
        Z = (C @ W.reshape(-1, W.shape[3])).reshape(*A.shape[:3], -1) + params["b" + k]
        R = np.maximum(Z, 0)
        tape.append((k, A.shape, C, W, Z, R))
        A = pool_forward(R, 2, 2, "max")
    S = A.reshape(m, -1) @ params["W3"] + params["b3"]
    E = np.exp(S - S.max(1, keepdims=True))
    Q = E / E.sum(1, keepdims=True)
    loss = np.mean(np.log(E.sum(1)) + S.max(1) - (S * Y).sum(1))
    dS = (Q - Y) / m
    grads["b3"], grads["W3"] = dS.sum(0).reshape(1, -1), A.reshape(m, -1).T @ dS
    dA = (dS @ params["W3"].T).reshape(A.shape)
    while tape:
        k, shape, C, W, Z, R = tape.pop()
        G = (pool_backward(dA, R, 2, 2, "max") * (Z > 0)).reshape(-1, W.shape[3])
        grads["W" + k], grads["b" + k] = (C.T @ G).reshape(W.shape), G.sum(0).reshape(1, 1, 1, -1)
        dA = col2im(G @ W.reshape(-1, W.shape[3]).T, shape, 3, 1, 1)
    return loss, grads

# %% frozen wrong: only the lowest layer
def frozen_parameters():
    return ["W1", "b1"]

# %% frozen wrong: everything
def frozen_parameters():
    return ["W1", "b1", "W2", "b2", "W3", "b3"]

# %% frozen wrong: the slide is right
def frozen_parameters():
    return []

# %% frozen wrong: only weights
def frozen_parameters():
    return ["W1", "W2"]

# %% frozen wrong: those that do learn
def frozen_parameters():
    return ["W3", "b3"]

# %% frozen wrong: one name in words
def frozen_parameters():
    return "W1"

# %% frozen wrong: a name twice
def frozen_parameters():
    return ["W1", "b1", "W2", "b2", "b2"]

# %% frozen right: another order
def frozen_parameters():
    return ["b2", "W2", "b1", "W1"]

# %% frozen right: built by a loop
def frozen_parameters():
    return [kind + block for block in "12" for kind in "Wb"]

# %% fit wrong: images and labels are shuffled apart
def fit(params, X, Y, lr, momentum, batch, epochs, rng):
    velocity, history = {name: 0 for name in params}, []
    for _ in range(epochs):
        order = rng.permutation(len(X))
        for start in range(0, len(X), batch):
            rows = order[start : start + batch]
            loss, grads = loss_and_grads(params, X[rows], Y[rng.permutation(len(X))[: len(rows)]])
            velocity = {name: momentum * velocity[name] - lr * grads[name] for name in params}
            params = {name: params[name] + velocity[name] for name in params}
            history.append(loss)
    return params, history

# %% fit wrong: the velocity starts anew for each batch
def fit(params, X, Y, lr, momentum, batch, epochs, rng):
    velocity, history = {name: 0 for name in params}, []
    for _ in range(epochs):
        order = rng.permutation(len(X))
        for start in range(0, len(X), batch):
            rows, velocity = order[start : start + batch], {name: 0 for name in params}
            loss, grads = loss_and_grads(params, X[rows], Y[rows])
            velocity = {name: momentum * velocity[name] - lr * grads[name] for name in params}
            params = {name: params[name] + velocity[name] for name in params}
            history.append(loss)
    return params, history

# %% fit wrong: the velocity starts anew for each epoch
def fit(params, X, Y, lr, momentum, batch, epochs, rng):
    velocity, history = {name: 0 for name in params}, []
    for _ in range(epochs):
        order, velocity = rng.permutation(len(X)), {name: 0 for name in params}
        for start in range(0, len(X), batch):
            rows = order[start : start + batch]
            loss, grads = loss_and_grads(params, X[rows], Y[rows])
            velocity = {name: momentum * velocity[name] - lr * grads[name] for name in params}
            params = {name: params[name] + velocity[name] for name in params}
            history.append(loss)
    return params, history

# %% fit wrong: updates the caller's arrays
def fit(params, X, Y, lr, momentum, batch, epochs, rng):
    velocity, history = {name: np.zeros(value.shape) for name, value in params.items()}, []
    for _ in range(epochs):
        order = rng.permutation(len(X))
        for start in range(0, len(X), batch):
            rows = order[start : start + batch]
            loss, grads = loss_and_grads(params, X[rows], Y[rows])
            for name in params:
                velocity[name] = momentum * velocity[name] - lr * grads[name]
                params[name] += velocity[name]
            history.append(loss)
    return params, history

# %% fit wrong: writes new arrays into the caller's dictionary
def fit(params, X, Y, lr, momentum, batch, epochs, rng):
    velocity, history = {name: np.zeros(value.shape) for name, value in params.items()}, []
    for _ in range(epochs):
        order = rng.permutation(len(X))
        for start in range(0, len(X), batch):
            rows = order[start : start + batch]
            loss, grads = loss_and_grads(params, X[rows], Y[rows])
            for name in params:
                velocity[name] = momentum * velocity[name] - lr * grads[name]
                params[name] = params[name] + velocity[name]
            history.append(loss)
    return params, history

# %% fit wrong: drops the last, short batch
def fit(params, X, Y, lr, momentum, batch, epochs, rng):
    velocity, history = {name: 0 for name in params}, []
    for _ in range(epochs):
        order = rng.permutation(len(X))
        for start in range(0, len(X) - batch + 1, batch):
            rows = order[start : start + batch]
            loss, grads = loss_and_grads(params, X[rows], Y[rows])
            velocity = {name: momentum * velocity[name] - lr * grads[name] for name in params}
            params = {name: params[name] + velocity[name] for name in params}
            history.append(loss)
    return params, history

# %% fit wrong: shuffles once for all epochs
def fit(params, X, Y, lr, momentum, batch, epochs, rng):
    velocity, history = {name: 0 for name in params}, []
    order = rng.permutation(len(X))
    for _ in range(epochs):
        for start in range(0, len(X), batch):
            rows = order[start : start + batch]
            loss, grads = loss_and_grads(params, X[rows], Y[rows])
            velocity = {name: momentum * velocity[name] - lr * grads[name] for name in params}
            params = {name: params[name] + velocity[name] for name in params}
            history.append(loss)
    return params, history

# %% fit wrong: does not shuffle
def fit(params, X, Y, lr, momentum, batch, epochs, rng):
    velocity, history = {name: 0 for name in params}, []
    for _ in range(epochs):
        order = np.arange(len(X))
        for start in range(0, len(X), batch):
            rows = order[start : start + batch]
            loss, grads = loss_and_grads(params, X[rows], Y[rows])
            velocity = {name: momentum * velocity[name] - lr * grads[name] for name in params}
            params = {name: params[name] + velocity[name] for name in params}
            history.append(loss)
    return params, history

# %% fit wrong: draws with replacement
def fit(params, X, Y, lr, momentum, batch, epochs, rng):
    velocity, history = {name: 0 for name in params}, []
    for _ in range(epochs):
        order = rng.integers(0, len(X), len(X))
        for start in range(0, len(X), batch):
            rows = order[start : start + batch]
            loss, grads = loss_and_grads(params, X[rows], Y[rows])
            velocity = {name: momentum * velocity[name] - lr * grads[name] for name in params}
            params = {name: params[name] + velocity[name] for name in params}
            history.append(loss)
    return params, history

# %% fit wrong: a generator of its own
def fit(params, X, Y, lr, momentum, batch, epochs, rng):
    rng = np.random.default_rng(0)
    velocity, history = {name: 0 for name in params}, []
    for _ in range(epochs):
        order = rng.permutation(len(X))
        for start in range(0, len(X), batch):
            rows = order[start : start + batch]
            loss, grads = loss_and_grads(params, X[rows], Y[rows])
            velocity = {name: momentum * velocity[name] - lr * grads[name] for name in params}
            params = {name: params[name] + velocity[name] for name in params}
            history.append(loss)
    return params, history

# %% fit wrong: the gradient is weighted by 1 − β
def fit(params, X, Y, lr, momentum, batch, epochs, rng):
    velocity, history = {name: 0 for name in params}, []
    for _ in range(epochs):
        order = rng.permutation(len(X))
        for start in range(0, len(X), batch):
            rows = order[start : start + batch]
            loss, grads = loss_and_grads(params, X[rows], Y[rows])
            velocity = {name: momentum * velocity[name] - lr * (1 - momentum) * grads[name] for name in params}
            params = {name: params[name] + velocity[name] for name in params}
            history.append(loss)
    return params, history

# %% fit wrong: one loss for each epoch
def fit(params, X, Y, lr, momentum, batch, epochs, rng):
    velocity, history = {name: 0 for name in params}, []
    for _ in range(epochs):
        order = rng.permutation(len(X))
        for start in range(0, len(X), batch):
            rows = order[start : start + batch]
            loss, grads = loss_and_grads(params, X[rows], Y[rows])
            velocity = {name: momentum * velocity[name] - lr * grads[name] for name in params}
            params = {name: params[name] + velocity[name] for name in params}
        history.append(loss)
    return params, history

# %% fit wrong: climbs
def fit(params, X, Y, lr, momentum, batch, epochs, rng):
    velocity, history = {name: 0 for name in params}, []
    for _ in range(epochs):
        order = rng.permutation(len(X))
        for start in range(0, len(X), batch):
            rows = order[start : start + batch]
            loss, grads = loss_and_grads(params, X[rows], Y[rows])
            velocity = {name: momentum * velocity[name] + lr * grads[name] for name in params}
            params = {name: params[name] + velocity[name] for name in params}
            history.append(loss)
    return params, history

# %% fit wrong: history first
def fit(params, X, Y, lr, momentum, batch, epochs, rng):
    velocity, history = {name: 0 for name in params}, []
    for _ in range(epochs):
        order = rng.permutation(len(X))
        for start in range(0, len(X), batch):
            rows = order[start : start + batch]
            loss, grads = loss_and_grads(params, X[rows], Y[rows])
            velocity = {name: momentum * velocity[name] - lr * grads[name] for name in params}
            params = {name: params[name] + velocity[name] for name in params}
            history.append(loss)
    return history, params

# %% fit wrong: the gradient of the whole set
def fit(params, X, Y, lr, momentum, batch, epochs, rng):
    velocity, history = {name: 0 for name in params}, []
    for _ in range(epochs):
        order = rng.permutation(len(X))
        for start in range(0, len(X), batch):
            rows = order[start : start + batch]
            loss, grads = loss_and_grads(params, X, Y)
            velocity = {name: momentum * velocity[name] - lr * grads[name] for name in params}
            params = {name: params[name] + velocity[name] for name in params}
            history.append(loss)
    return params, history

# %% fit right: np.array_split, copies made first
def fit(params, X, Y, lr, momentum, batch, epochs, rng):
    params = {name: np.array(value) for name, value in params.items()}
    V = {name: np.zeros_like(value) for name, value in params.items()}
    history = []
    for epoch in range(epochs):
        for rows in np.array_split(rng.permutation(X.shape[0]), range(batch, X.shape[0], batch)):
            loss, grads = loss_and_grads(params, X[rows], Y[rows])
            history.append(loss)
            for name in params:
                V[name] *= momentum
                V[name] -= lr * grads[name]
                params[name] += V[name]
    return params, history

# %% fit right: one long vector
def fit(params, X, Y, lr, momentum, batch, epochs, rng):
    names, shapes = list(params), [np.shape(value) for value in params.values()]
    ends = np.cumsum([int(np.prod(shape)) for shape in shapes])[:-1]
    theta = np.concatenate([np.ravel(value) for value in params.values()])
    V, history = np.zeros_like(theta), []

    def named(vector):
        return {name: part.reshape(shape) for name, part, shape in zip(names, np.split(vector, ends), shapes)}

    for _ in range(epochs):
        rows = np.arange(len(X))
        rng.shuffle(rows)
        for k in range(0, len(X), batch):
            loss, grads = loss_and_grads(named(theta), X[rows[k : k + batch]], Y[rows[k : k + batch]])
            V = momentum * V - lr * np.concatenate([np.ravel(grads[name]) for name in names])
            theta = theta + V
            history.append(loss)
    return named(theta), history

# %% fit right: shuffled copies of the data, plus the velocity of Polyak's other form
def fit(params, X, Y, lr, momentum, batch, epochs, rng):
    new, history = dict(params), []
    last = {name: 0.0 for name in params}
    for _ in range(epochs):
        order = np.argsort(rng.random(len(X)))
        Xs, Ys = X[order], Y[order]
        for k in range(int(np.ceil(len(X) / batch))):
            loss, grads = loss_and_grads(new, Xs[k * batch : (k + 1) * batch], Ys[k * batch : (k + 1) * batch])
            history += [loss]
            last = {name: momentum * last[name] + grads[name] for name in new}
            new = {name: new[name] - lr * last[name] for name in new}
    return new, history

# %% learn-filter wrong: sum instead of mean
def learn_filter(I, target, lr, steps):
    cols, K = im2col(I[None, :, :, None], 3, 1, 0), np.zeros(9)
    for _ in range(steps):
        K = K - lr * 2 * cols.T @ (cols @ K - target.ravel())
    return K.reshape(3, 3)

# %% learn-filter wrong: the factor 2 is missing
def learn_filter(I, target, lr, steps):
    cols, K = im2col(I[None, :, :, None], 3, 1, 0), np.zeros(9)
    for _ in range(steps):
        K = K - lr / target.size * cols.T @ (cols @ K - target.ravel())
    return K.reshape(3, 3)

# %% learn-filter wrong: flips the filter
def learn_filter(I, target, lr, steps):
    cols, K = im2col(I[None, :, :, None], 3, 1, 0), np.zeros(9)
    for _ in range(steps):
        K = K - lr * 2 / target.size * cols.T @ (cols @ K - target.ravel())
    return K.reshape(3, 3)[::-1, ::-1]

# %% learn-filter wrong: starts at one
def learn_filter(I, target, lr, steps):
    cols, K = im2col(I[None, :, :, None], 3, 1, 0), np.ones(9)
    for _ in range(steps):
        K = K - lr * 2 / target.size * cols.T @ (cols @ K - target.ravel())
    return K.reshape(3, 3)

# %% learn-filter wrong: one step too many
def learn_filter(I, target, lr, steps):
    cols, K = im2col(I[None, :, :, None], 3, 1, 0), np.zeros(9)
    for _ in range(steps + 1):
        K = K - lr * 2 / target.size * cols.T @ (cols @ K - target.ravel())
    return K.reshape(3, 3)

# %% learn-filter wrong: divides by the pixels of the image
def learn_filter(I, target, lr, steps):
    cols, K = im2col(I[None, :, :, None], 3, 1, 0), np.zeros(9)
    for _ in range(steps):
        K = K - lr * 2 / I.size * cols.T @ (cols @ K - target.ravel())
    return K.reshape(3, 3)

# %% learn-filter wrong: the closed solution instead of steps
def learn_filter(I, target, lr, steps):
    cols = im2col(I[None, :, :, None], 3, 1, 0)
    return np.linalg.lstsq(cols, target.ravel(), rcond=None)[0].reshape(3, 3)

# %% learn-filter wrong: learns a bias as well
def learn_filter(I, target, lr, steps):
    cols, K, b = im2col(I[None, :, :, None], 3, 1, 0), np.zeros(9), 0.0
    for _ in range(steps):
        error = cols @ K + b - target.ravel()
        K, b = K - lr * 2 / target.size * cols.T @ error, b - lr * 2 * error.mean()
    return K.reshape(3, 3)

# %% learn-filter wrong: starts from the corner of the target
def learn_filter(I, target, lr, steps):
    cols, K = im2col(I[None, :, :, None], 3, 1, 0), np.resize(target, 9)
    for _ in range(steps):
        K = K - lr * 2 / target.size * cols.T @ (cols @ K - target.ravel())
    return K.reshape(3, 3)

# %% learn-filter right: with the layer of section 4
def learn_filter(I, target, lr, steps):
    A, K, b = I[None, :, :, None], np.zeros((3, 3, 1, 1)), np.zeros((1, 1, 1, 1))
    for _ in range(steps):
        Z = conv_forward_fast(A, K, b, 1, 0)
        dZ = 2 * (Z - target[None, :, :, None]) / target.size
        K = K - lr * conv_backward_fast(dZ, (A, K, b, 1, 0))[1]
    return K[:, :, 0, 0]

# %% learn-filter right: nine slopes one by one
def learn_filter(I, target, lr, steps):
    K, (h, w) = np.zeros((3, 3)), target.shape
    for _ in range(steps):
        error = -target
        for i in range(3):
            for j in range(3):
                error = error + K[i, j] * I[i : i + h, j : j + w]
        slope = [[2 * np.mean(error * I[i : i + h, j : j + w]) for j in range(3)] for i in range(3)]
        K = K - lr * np.array(slope)
    return K

# %% learn-filter right: the normal equations, step by step
def learn_filter(I, target, lr, steps):
    cols = np.lib.stride_tricks.sliding_window_view(I, (3, 3)).reshape(-1, 9)
    H, g, K = 2 * cols.T @ cols / len(cols), 2 * cols.T @ target.ravel() / len(cols), np.zeros(9)
    for _ in range(steps):
        K -= lr * (H @ K - g)
    return K.reshape(3, 3)

# %% to-keras wrong: the class that does not exist
def to_keras(params):
    side = 4 * round(np.sqrt(len(params["W3"]) / 16))
    model = keras.Sequential([
        keras.Input((side, side, 1)),
        keras.layers.Conv2d(8, 3, padding="same", activation="relu"),
        keras.layers.MaxPooling2D(2),
        keras.layers.Conv2d(16, 3, padding="same", activation="relu"),
        keras.layers.MaxPooling2D(2),
        keras.layers.Flatten(),
        keras.layers.Dense(10, activation="softmax"),
    ])
    model.set_weights([np.ravel(params[name]) if name[0] == "b" else params[name] for name in ("W1", "b1", "W2", "b2", "W3", "b3")])
    return model

# %% to-keras wrong: valid padding, padded by hand at the end
def to_keras(params):
    side = 4 * round(np.sqrt(len(params["W3"]) / 16))
    model = keras.Sequential([
        keras.Input((side, side, 1)),
        keras.layers.Conv2D(8, 3, activation="relu"),
        keras.layers.ZeroPadding2D(((0, 2), (0, 2))),
        keras.layers.MaxPooling2D(2),
        keras.layers.Conv2D(16, 3, padding="same", activation="relu"),
        keras.layers.MaxPooling2D(2),
        keras.layers.Flatten(),
        keras.layers.Dense(10, activation="softmax"),
    ])
    model.set_weights([np.ravel(params[name]) if name[0] == "b" else params[name] for name in ("W1", "b1", "W2", "b2", "W3", "b3")])
    return model

# %% to-keras wrong: rows and columns of the kernels exchanged
def to_keras(params):
    side = 4 * round(np.sqrt(len(params["W3"]) / 16))
    model = keras.Sequential([
        keras.Input((side, side, 1)),
        keras.layers.Conv2D(8, 3, padding="same", activation="relu"),
        keras.layers.MaxPooling2D(2),
        keras.layers.Conv2D(16, 3, padding="same", activation="relu"),
        keras.layers.MaxPooling2D(2),
        keras.layers.Flatten(),
        keras.layers.Dense(10, activation="softmax"),
    ])
    model.set_weights([np.ravel(params[name]) if name[0] == "b" else (params[name].swapaxes(0, 1) if params[name].ndim == 4 else params[name]) for name in ("W1", "b1", "W2", "b2", "W3", "b3")])
    return model

# %% to-keras wrong: the dense layer wants the channels first
def to_keras(params):
    side = 4 * round(np.sqrt(len(params["W3"]) / 16))
    model = keras.Sequential([
        keras.Input((side, side, 1)),
        keras.layers.Conv2D(8, 3, padding="same", activation="relu"),
        keras.layers.MaxPooling2D(2),
        keras.layers.Conv2D(16, 3, padding="same", activation="relu"),
        keras.layers.MaxPooling2D(2),
        keras.layers.Flatten(),
        keras.layers.Dense(10, activation="softmax"),
    ])
    model.set_weights([np.ravel(params[name]) if name[0] == "b" else (params[name].reshape(-1, 16, 10).swapaxes(0, 1).reshape(-1, 10) if name == "W3" else params[name]) for name in ("W1", "b1", "W2", "b2", "W3", "b3")])
    return model

# %% to-keras wrong: kernels are flipped
def to_keras(params):
    side = 4 * round(np.sqrt(len(params["W3"]) / 16))
    model = keras.Sequential([
        keras.Input((side, side, 1)),
        keras.layers.Conv2D(8, 3, padding="same", activation="relu"),
        keras.layers.MaxPooling2D(2),
        keras.layers.Conv2D(16, 3, padding="same", activation="relu"),
        keras.layers.MaxPooling2D(2),
        keras.layers.Flatten(),
        keras.layers.Dense(10, activation="softmax"),
    ])
    model.set_weights([np.ravel(params[name]) if name[0] == "b" else (params[name][::-1, ::-1] if params[name].ndim == 4 else params[name]) for name in ("W1", "b1", "W2", "b2", "W3", "b3")])
    return model

# %% to-keras wrong: expects pictures of another size
def to_keras(params):
    side = 5 * round(np.sqrt(len(params["W3"]) / 16))
    model = keras.Sequential([
        keras.Input((side, side, 1)),
        keras.layers.Conv2D(8, 3, padding="same", activation="relu"),
        keras.layers.MaxPooling2D(2),
        keras.layers.Conv2D(16, 3, padding="same", activation="relu"),
        keras.layers.MaxPooling2D(2),
        keras.layers.Flatten(),
        keras.layers.Dense(10, activation="softmax"),
    ])
    model.set_weights([np.ravel(params[name]) if name[0] == "b" else params[name] for name in ("W1", "b1", "W2", "b2", "W3", "b3")])
    return model

# %% to-keras wrong: no softmax
def to_keras(params):
    side = 4 * round(np.sqrt(len(params["W3"]) / 16))
    model = keras.Sequential([
        keras.Input((side, side, 1)),
        keras.layers.Conv2D(8, 3, padding="same", activation="relu"),
        keras.layers.MaxPooling2D(2),
        keras.layers.Conv2D(16, 3, padding="same", activation="relu"),
        keras.layers.MaxPooling2D(2),
        keras.layers.Flatten(),
        keras.layers.Dense(10),
    ])
    model.set_weights([np.ravel(params[name]) if name[0] == "b" else params[name] for name in ("W1", "b1", "W2", "b2", "W3", "b3")])
    return model

# %% to-keras wrong: no ReLU in the second layer
def to_keras(params):
    side = 4 * round(np.sqrt(len(params["W3"]) / 16))
    model = keras.Sequential([
        keras.Input((side, side, 1)),
        keras.layers.Conv2D(8, 3, padding="same", activation="relu"),
        keras.layers.MaxPooling2D(2),
        keras.layers.Conv2D(16, 3, padding="same"),
        keras.layers.MaxPooling2D(2),
        keras.layers.Flatten(),
        keras.layers.Dense(10, activation="softmax"),
    ])
    model.set_weights([np.ravel(params[name]) if name[0] == "b" else params[name] for name in ("W1", "b1", "W2", "b2", "W3", "b3")])
    return model

# %% to-keras wrong: average pooling
def to_keras(params):
    side = 4 * round(np.sqrt(len(params["W3"]) / 16))
    model = keras.Sequential([
        keras.Input((side, side, 1)),
        keras.layers.Conv2D(8, 3, padding="same", activation="relu"),
        keras.layers.AveragePooling2D(2),
        keras.layers.Conv2D(16, 3, padding="same", activation="relu"),
        keras.layers.AveragePooling2D(2),
        keras.layers.Flatten(),
        keras.layers.Dense(10, activation="softmax"),
    ])
    model.set_weights([np.ravel(params[name]) if name[0] == "b" else params[name] for name in ("W1", "b1", "W2", "b2", "W3", "b3")])
    return model

# %% to-keras wrong: biases stay zero
def to_keras(params):
    side = 4 * round(np.sqrt(len(params["W3"]) / 16))
    model = keras.Sequential([
        keras.Input((side, side, 1)),
        keras.layers.Conv2D(8, 3, padding="same", activation="relu"),
        keras.layers.MaxPooling2D(2),
        keras.layers.Conv2D(16, 3, padding="same", activation="relu"),
        keras.layers.MaxPooling2D(2),
        keras.layers.Flatten(),
        keras.layers.Dense(10, activation="softmax"),
    ])
    model.set_weights([np.zeros(params[name].size) if name[0] == "b" else params[name] for name in ("W1", "b1", "W2", "b2", "W3", "b3")])
    return model

# %% to-keras@to-keras-check-step wrong: the layers are frozen after the weights are set
def to_keras(params):
    side = 4 * round(np.sqrt(len(params["W3"]) / 16))
    model = keras.Sequential([
        keras.Input((side, side, 1)),
        keras.layers.Conv2D(8, 3, padding="same", activation="relu"),
        keras.layers.MaxPooling2D(2),
        keras.layers.Conv2D(16, 3, padding="same", activation="relu"),
        keras.layers.MaxPooling2D(2),
        keras.layers.Flatten(),
        keras.layers.Dense(10, activation="softmax"),
    ])
    model.set_weights([np.ravel(params[name]) if name[0] == "b" else params[name] for name in ("W1", "b1", "W2", "b2", "W3", "b3")])
    model.layers[0].trainable = False
    return model

# %% to-keras wrong: knows only 8×8
def to_keras(params):
    side = 4 * round(np.sqrt(len(params["W3"]) / 16))
    model = keras.Sequential([
        keras.Input((8, 8, 1)),
        keras.layers.Conv2D(8, 3, padding="same", activation="relu"),
        keras.layers.MaxPooling2D(2),
        keras.layers.Conv2D(16, 3, padding="same", activation="relu"),
        keras.layers.MaxPooling2D(2),
        keras.layers.Flatten(),
        keras.layers.Dense(10, activation="softmax"),
    ])
    model.set_weights([np.ravel(params[name]) if name[0] == "b" else params[name] for name in ("W1", "b1", "W2", "b2", "W3", "b3")])
    return model

# %% to-keras wrong: an untrained network
def to_keras(params):
    return keras.Sequential([
        keras.Input((8, 8, 1)), keras.layers.Conv2D(8, 3, padding="same", activation="relu"), keras.layers.MaxPooling2D(2),
        keras.layers.Conv2D(16, 3, padding="same", activation="relu"), keras.layers.MaxPooling2D(2), keras.layers.Flatten(),
        keras.layers.Dense(10, activation="softmax")])

# %% to-keras right: layer by layer
def to_keras(params):
    n = 4 * int(round((params["W3"].shape[0] // 16) ** 0.5))
    model = keras.Sequential()
    model.add(keras.Input(shape=(n, n, 1)))
    for k, filters in (("1", 8), ("2", 16)):
        layer = keras.layers.Conv2D(filters, (3, 3), strides=1, padding="same", activation="relu")
        model.add(layer)
        layer.set_weights([params["W" + k], params["b" + k].reshape(-1)])
        model.add(keras.layers.MaxPooling2D(pool_size=2, strides=2))
    model.add(keras.layers.Flatten())
    model.add(keras.layers.Dense(10, activation="softmax"))
    model.layers[-1].set_weights([params["W3"], params["b3"][0]])
    return model

# %% to-keras right: a functional model
def to_keras(params):
    n = int(4 * np.sqrt(params["W3"].shape[0] / 16))
    x = start = keras.Input((n, n, 1))
    for filters in (8, 16):
        x = keras.layers.Conv2D(filters, 3, padding="same")(x)
        x = keras.layers.MaxPool2D()(keras.layers.ReLU()(x))
    end = keras.layers.Dense(10, activation="softmax")(keras.layers.Flatten()(x))
    model = keras.Model(start, end)
    for variable, name in zip(model.trainable_variables, ("W1", "b1", "W2", "b2", "W3", "b3")):
        variable.assign(params[name].reshape(variable.shape))
    return model

# %% tf-conv-shape wrong: lower case is welcome
def tf_conv_shape(input_shape, kernel_shape, strides, padding):
    if padding.upper() not in ("SAME", "VALID") or strides[0] != 1 or strides[3] != 1 or input_shape[3] != kernel_shape[2]:
        raise ValueError(f"tf.nn.conv2d refuses {padding}, {strides}, {input_shape}, {kernel_shape}.")
    used = [0, 0] if padding == "SAME" else [f - 1 for f in kernel_shape[:2]]
    h, w = (-(-(n - u) // s) for n, u, s in zip(input_shape[1:3], used, strides[1:3]))
    return input_shape[0], h, w, kernel_shape[3]

# %% tf-conv-shape wrong: SAME ignores the stride
def tf_conv_shape(input_shape, kernel_shape, strides, padding):
    if padding not in ("SAME", "VALID") or strides[0] != 1 or strides[3] != 1 or input_shape[3] != kernel_shape[2]:
        raise ValueError(f"tf.nn.conv2d refuses {padding}, {strides}, {input_shape}, {kernel_shape}.")
    used = [0, 0] if padding == "SAME" else [f - 1 for f in kernel_shape[:2]]
    h, w = input_shape[1:3] if padding == "SAME" else [-(-(n - u) // s) for n, u, s in zip(input_shape[1:3], used, strides[1:3])]
    return input_shape[0], h, w, kernel_shape[3]

# %% tf-conv-shape wrong: rounds down
def tf_conv_shape(input_shape, kernel_shape, strides, padding):
    if padding not in ("SAME", "VALID") or strides[0] != 1 or strides[3] != 1 or input_shape[3] != kernel_shape[2]:
        raise ValueError(f"tf.nn.conv2d refuses {padding}, {strides}, {input_shape}, {kernel_shape}.")
    used = [0, 0] if padding == "SAME" else [f - 1 for f in kernel_shape[:2]]
    h, w = ((n - u) // s for n, u, s in zip(input_shape[1:3], used, strides[1:3]))
    return input_shape[0], h, w, kernel_shape[3]

# %% tf-conv-shape wrong: keeps the channels of the input
def tf_conv_shape(input_shape, kernel_shape, strides, padding):
    if padding not in ("SAME", "VALID") or strides[0] != 1 or strides[3] != 1 or input_shape[3] != kernel_shape[2]:
        raise ValueError(f"tf.nn.conv2d refuses {padding}, {strides}, {input_shape}, {kernel_shape}.")
    used = [0, 0] if padding == "SAME" else [f - 1 for f in kernel_shape[:2]]
    h, w = (-(-(n - u) // s) for n, u, s in zip(input_shape[1:3], used, strides[1:3]))
    return input_shape[0], h, w, input_shape[3]

# %% tf-conv-shape wrong: any stride of the batch
def tf_conv_shape(input_shape, kernel_shape, strides, padding):
    if padding not in ("SAME", "VALID") or strides[3] != 1 or input_shape[3] != kernel_shape[2]:
        raise ValueError(f"tf.nn.conv2d refuses {padding}, {strides}, {input_shape}, {kernel_shape}.")
    used = [0, 0] if padding == "SAME" else [f - 1 for f in kernel_shape[:2]]
    h, w = (-(-(n - u) // s) for n, u, s in zip(input_shape[1:3], used, strides[1:3]))
    return input_shape[0], h, w, kernel_shape[3]

# %% tf-conv-shape wrong: any stride of the channels
def tf_conv_shape(input_shape, kernel_shape, strides, padding):
    if padding not in ("SAME", "VALID") or strides[0] != 1 or input_shape[3] != kernel_shape[2]:
        raise ValueError(f"tf.nn.conv2d refuses {padding}, {strides}, {input_shape}, {kernel_shape}.")
    used = [0, 0] if padding == "SAME" else [f - 1 for f in kernel_shape[:2]]
    h, w = (-(-(n - u) // s) for n, u, s in zip(input_shape[1:3], used, strides[1:3]))
    return input_shape[0], h, w, kernel_shape[3]

# %% tf-conv-shape wrong: does not compare channels
def tf_conv_shape(input_shape, kernel_shape, strides, padding):
    if padding not in ("SAME", "VALID") or strides[0] != 1 or strides[3] != 1:
        raise ValueError(f"tf.nn.conv2d refuses {padding}, {strides}, {input_shape}, {kernel_shape}.")
    used = [0, 0] if padding == "SAME" else [f - 1 for f in kernel_shape[:2]]
    h, w = (-(-(n - u) // s) for n, u, s in zip(input_shape[1:3], used, strides[1:3]))
    return input_shape[0], h, w, kernel_shape[3]

# %% tf-conv-shape wrong: a list
def tf_conv_shape(input_shape, kernel_shape, strides, padding):
    if padding not in ("SAME", "VALID") or strides[0] != 1 or strides[3] != 1 or input_shape[3] != kernel_shape[2]:
        raise ValueError(f"tf.nn.conv2d refuses {padding}, {strides}, {input_shape}, {kernel_shape}.")
    used = [0, 0] if padding == "SAME" else [f - 1 for f in kernel_shape[:2]]
    h, w = (-(-(n - u) // s) for n, u, s in zip(input_shape[1:3], used, strides[1:3]))
    return [input_shape[0], h, w, kernel_shape[3]]

# %% tf-conv-shape wrong: one stride for both axes
def tf_conv_shape(input_shape, kernel_shape, strides, padding):
    if padding not in ("SAME", "VALID") or strides[0] != 1 or strides[3] != 1 or input_shape[3] != kernel_shape[2]:
        raise ValueError(f"tf.nn.conv2d refuses {padding}, {strides}, {input_shape}, {kernel_shape}.")
    used = [0, 0] if padding == "SAME" else [f - 1 for f in kernel_shape[:2]]
    h, w = (-(-(n - u) // s) for n, u, s in zip(input_shape[1:3], used, [strides[1]] * 2))
    return input_shape[0], h, w, kernel_shape[3]

# %% tf-conv-shape wrong: returns None instead of raising
def tf_conv_shape(input_shape, kernel_shape, strides, padding):
    if padding not in ("SAME", "VALID") or strides[0] != 1 or strides[3] != 1 or input_shape[3] != kernel_shape[2]:
        return None
    used = [0, 0] if padding == "SAME" else [f - 1 for f in kernel_shape[:2]]
    h, w = (-(-(n - u) // s) for n, u, s in zip(input_shape[1:3], used, strides[1:3]))
    return input_shape[0], h, w, kernel_shape[3]

# %% tf-conv-shape right: math.ceil
def tf_conv_shape(input_shape, kernel_shape, strides, padding):
    from math import ceil
    batch, height, width, channels = input_shape
    fh, fw, c_in, c_out = kernel_shape
    if padding not in {"SAME", "VALID"}:
        raise ValueError("padding must be SAME or VALID")
    if strides[0] != 1 or strides[-1] != 1:
        raise ValueError("batch and channels must have stride 1")
    if channels != c_in:
        raise ValueError("channels differ")
    if padding == "SAME":
        return (batch, ceil(height / strides[1]), ceil(width / strides[2]), c_out)
    return (batch, ceil((height - fh + 1) / strides[1]), ceil((width - fw + 1) / strides[2]), c_out)

# %% tf-conv-shape right: counts window positions
def tf_conv_shape(input_shape, kernel_shape, strides, padding):
    ok = padding == "SAME" or padding == "VALID"
    if not ok or (strides[0], strides[3]) != (1, 1) or input_shape[-1] != kernel_shape[-2]:
        raise ValueError("refused")
    size = [input_shape[0]]
    for axis in (1, 2):
        last = input_shape[axis] - 1 if padding == "SAME" else input_shape[axis] - kernel_shape[axis - 1]
        size.append(len(range(0, last + 1, strides[axis])))
    return (*size, kernel_shape[3])

# %% quiz wrong: always a
def quiz():
    return {"q1": "a", "q2": "a", "q3": "a"}

# %% quiz wrong: always b
def quiz():
    return {"q1": "b", "q2": "b", "q3": "b"}

# %% quiz wrong: always c
def quiz():
    return {"q1": "c", "q2": "c", "q3": "c"}

# %% quiz wrong: one left open
def quiz():
    return {"q1": "c", "q2": "b", "q3": None}

# %% quiz wrong: checks gradients at the origin
def quiz():
    return {"q1": "b", "q2": "b", "q3": "a"}

# %% quiz wrong: ReLU and pooling must not be exchanged
def quiz():
    return {"q1": "c", "q2": "b", "q3": "b"}

# %% quiz wrong: a transposed layout is taken for mixed
def quiz():
    return {"q1": "c", "q2": "c", "q3": "a"}

# %% quiz right: the letters themselves
def quiz():
    return {"q1": "c", "q2": "b", "q3": "a"}

# %% quiz right: filled in one by one
def quiz():
    answers = {}
    answers["q3"], answers["q2"], answers["q1"] = "a", "b", "c"
    return answers
