"""Known answers of c2_improving_networks/06_schedules_and_landscapes: wrong ones lose points, right ones keep them."""

# %% lr-inverse@decay-check-inverse wrong: starts from the last α, as printed
def lr_inverse(a0, decay, epoch):
    def one(last):
        alpha = a0
        for t in range(1, last + 1):
            alpha = alpha / (1 + decay * t)
        return alpha
    return one(epoch) if np.ndim(epoch) == 0 else np.array([one(e) for e in epoch.flat]).reshape(epoch.shape)

# %% lr-inverse@decay-check-inverse wrong: exponential
def lr_inverse(a0, decay, epoch):
    return a0 * (1 + decay) ** (-1.0 * epoch)

# %% lr-inverse@decay-check-inverse wrong: counts epochs from 1
def lr_inverse(a0, decay, epoch):
    return a0 / (1 + decay * (epoch - 1))

# %% lr-inverse@decay-check-inverse wrong: the 1 is missing
def lr_inverse(a0, decay, epoch):
    return a0 / np.maximum(decay * epoch, 1)

# %% lr-inverse@decay-check-inverse wrong: takes numbers only
def lr_inverse(a0, decay, epoch):
    return a0 / (1 + decay * int(epoch))

# %% lr-inverse@decay-check-inverse wrong: forgets decay
def lr_inverse(a0, decay, epoch):
    return a0 / (1 + epoch)

# %% lr-inverse right: a power of −1
def lr_inverse(a0, decay, epoch):
    return a0 * (1.0 + epoch * decay) ** -1

# %% lr-inverse right: one epoch at a time
def lr_inverse(a0, decay, epoch):
    if np.ndim(epoch) == 0:
        return float(a0 / (1 + decay * epoch))
    return np.array([a0 / (1 + decay * e) for e in np.ravel(epoch)]).reshape(np.shape(epoch))

# %% lr-exponential@decay-check-exponential wrong: starts from the last α, as printed
def lr_exponential(a0, base, epoch):
    return a0 * base ** (epoch * (epoch + 1) / 2)

# %% lr-exponential@decay-check-exponential wrong: e to the −decay
def lr_exponential(a0, base, epoch):
    return a0 * np.exp(-base * epoch)

# %% lr-exponential@decay-check-exponential wrong: one epoch late
def lr_exponential(a0, base, epoch):
    return a0 * base ** np.maximum(epoch - 1, 0)

# %% lr-exponential@decay-check-exponential wrong: α₀ is forgotten
def lr_exponential(a0, base, epoch):
    return base ** (1.0 * epoch)

# %% lr-exponential@decay-check-exponential wrong: a product instead of a power
def lr_exponential(a0, base, epoch):
    return a0 * base * epoch

# %% lr-exponential right: exponential of a logarithm
def lr_exponential(a0, base, epoch):
    return a0 * np.exp(epoch * np.log(base))

# %% lr-exponential right: np.power
def lr_exponential(a0, base, epoch):
    return np.multiply(np.power(float(base), epoch), a0)

# %% lr-sqrt@decay-check-sqrt wrong: counts from 0 after all
def lr_sqrt(a0, k, epoch):
    if np.any(np.asarray(epoch) < 1):
        raise ValueError("epoch")
    return k * a0 / np.sqrt(epoch + 1)

# %% lr-sqrt@decay-check-sqrt wrong: epoch 0 is infinite
def lr_sqrt(a0, k, epoch):
    return k * a0 / np.sqrt(epoch)

# %% lr-sqrt@decay-check-sqrt wrong: only all epochs below 1 are refused
def lr_sqrt(a0, k, epoch):
    if np.all(np.asarray(epoch) < 1):
        raise ValueError("epoch")
    return k * a0 / np.sqrt(epoch)

# %% lr-sqrt@decay-check-sqrt wrong: no root
def lr_sqrt(a0, k, epoch):
    if np.any(np.asarray(epoch) < 1):
        raise ValueError("epoch")
    return k * a0 / epoch

# %% lr-sqrt@decay-check-sqrt wrong: k under the root
def lr_sqrt(a0, k, epoch):
    if np.any(np.asarray(epoch) < 1):
        raise ValueError("epoch")
    return a0 / np.sqrt(k * epoch)

# %% lr-sqrt@decay-check-sqrt wrong: epoch 0 raises ZeroDivisionError
def lr_sqrt(a0, k, epoch):
    if np.any(np.asarray(epoch) < 1):
        raise ZeroDivisionError("epoch")
    return k * a0 / np.sqrt(epoch)

# %% lr-sqrt right: a power
def lr_sqrt(a0, k, epoch):
    if np.min(epoch) <= 0:
        raise ValueError("the first epoch is 1")
    return a0 * k * np.power(np.asarray(epoch, dtype=float), -0.5)

# %% lr-sqrt right: one epoch at a time
def lr_sqrt(a0, k, epoch):
    import math
    for e in np.ravel(epoch):
        if e < 1:
            raise ValueError(f"epoch {e}")
    if np.ndim(epoch) == 0:
        return k * a0 / math.sqrt(epoch)
    return np.reshape([k * a0 / math.sqrt(e) for e in np.ravel(epoch)], np.shape(epoch))

# %% lr-staircase@decay-check-staircase wrong: slides instead of stepping
def lr_staircase(a0, factor, epoch, every):
    return a0 * factor ** (epoch / every)

# %% lr-staircase@decay-check-staircase wrong: drops one epoch early
def lr_staircase(a0, factor, epoch, every):
    return a0 * factor ** ((epoch + 1) // every)

# %% lr-staircase@decay-check-staircase wrong: rounds to the nearest stair
def lr_staircase(a0, factor, epoch, every):
    return a0 * factor ** np.round(epoch / every)

# %% lr-staircase@decay-check-staircase wrong: drops one epoch late
def lr_staircase(a0, factor, epoch, every):
    return a0 * factor ** (np.maximum(epoch - 1, 0) // every)

# %% lr-staircase@decay-check-staircase wrong: the remainder instead of the quotient
def lr_staircase(a0, factor, epoch, every):
    return a0 * factor ** (epoch % every)

# %% lr-staircase@decay-check-staircase wrong: a single drop
def lr_staircase(a0, factor, epoch, every):
    return np.where(epoch >= every, a0 * factor, a0)

# %% lr-staircase right: np.floor
def lr_staircase(a0, factor, epoch, every):
    return a0 * np.power(factor, np.floor(np.asarray(epoch) / every))

# %% lr-staircase right: exponential decay of the number of stairs
def lr_staircase(a0, factor, epoch, every):
    return lr_exponential(a0, factor, epoch // every)

# %% lr-staircase right: without the remainder
def lr_staircase(a0, factor, epoch, every):
    return a0 * np.float64(factor) ** ((epoch - epoch % every) / every)

# %% warmup-cosine wrong: the first step is 0
def warmup_cosine(step, total, warmup, a_max, a_min=0.0):
    if step < warmup:
        return a_max * step / warmup
    s = min((step - warmup) / (total - 1 - warmup), 1)
    return a_min + (a_max - a_min) * (1 + np.cos(np.pi * s)) / 2

# %% warmup-cosine wrong: ignores a_min
def warmup_cosine(step, total, warmup, a_max, a_min=0.0):
    if step < warmup:
        return a_max * (step + 1) / warmup
    s = min((step - warmup) / (total - 1 - warmup), 1)
    return a_max * (1 + np.cos(np.pi * s)) / 2

# %% warmup-cosine wrong: rises again after the end
def warmup_cosine(step, total, warmup, a_max, a_min=0.0):
    if step < warmup:
        return a_max * (step + 1) / warmup
    s = (step - warmup) / (total - 1 - warmup)
    return a_min + (a_max - a_min) * (1 + np.cos(np.pi * s)) / 2

# %% warmup-cosine wrong: the phase does not know of the warm-up
def warmup_cosine(step, total, warmup, a_max, a_min=0.0):
    if step < warmup:
        return a_max * (step + 1) / warmup
    s = min(step / (total - 1), 1)
    return a_min + (a_max - a_min) * (1 + np.cos(np.pi * s)) / 2

# %% warmup-cosine wrong: reaches a_min one step late
def warmup_cosine(step, total, warmup, a_max, a_min=0.0):
    if step < warmup:
        return a_max * (step + 1) / warmup
    s = min((step - warmup) / (total - warmup), 1)
    return a_min + (a_max - a_min) * (1 + np.cos(np.pi * s)) / 2

# %% warmup-cosine wrong: a_min is a floor under the whole wave
def warmup_cosine(step, total, warmup, a_max, a_min=0.0):
    if step < warmup:
        return a_max * (step + 1) / warmup
    s = min((step - warmup) / (total - 1 - warmup), 1)
    return max(a_min, a_max * (1 + np.cos(np.pi * s)) / 2)

# %% warmup-cosine wrong: a straight line down
def warmup_cosine(step, total, warmup, a_max, a_min=0.0):
    if step < warmup:
        return a_max * (step + 1) / warmup
    s = min((step - warmup) / (total - 1 - warmup), 1)
    return a_max + (a_min - a_max) * s

# %% warmup-cosine right: np.where
def warmup_cosine(step, total, warmup, a_max, a_min=0.0):
    s = np.clip((step - warmup) / (total - 1 - warmup), 0, 1)
    down = a_min + 0.5 * (a_max - a_min) * (1 + np.cos(np.pi * s))
    return np.where(step < warmup, a_max * (step + 1) / max(warmup, 1), down)

# %% warmup-cosine right: three branches, math.cos
def warmup_cosine(step, total, warmup, a_max, a_min=0.0):
    import math
    if step >= total - 1:
        return a_min
    if step < warmup:
        return (step + 1) / warmup * a_max
    s = (step - warmup) / (total - warmup - 1)
    return (a_max + a_min) / 2 + (a_max - a_min) / 2 * math.cos(math.pi * s)

# %% warmup-cosine right: the square of half the angle
def warmup_cosine(step, total, warmup, a_max, a_min=0.0):
    if step < warmup:
        return a_max / warmup * (1 + step)
    half = np.pi / 2 * np.minimum(1.0, (step - warmup) / (total - 1.0 - warmup))
    return a_max - (a_max - a_min) * np.sin(half) ** 2

# %% noise-floor wrong: only valid for small steps
def noise_floor(alpha, h, sigma):
    return alpha * sigma**2 / (2 * h) if alpha * h < 2 else float("inf")

# %% noise-floor wrong: σ is not squared
def noise_floor(alpha, h, sigma):
    return alpha * sigma / (h * (2 - alpha * h)) if alpha * h < 2 else float("inf")

# %% noise-floor wrong: negative beyond the border
def noise_floor(alpha, h, sigma):
    return alpha * sigma**2 / (h * (2 - alpha * h)) if alpha * h != 2 else float("inf")

# %% noise-floor wrong: α is forgotten
def noise_floor(alpha, h, sigma):
    return sigma**2 / (h * (2 - alpha * h)) if alpha * h < 2 else float("inf")

# %% noise-floor wrong: divides by zero at the border
def noise_floor(alpha, h, sigma):
    return alpha * sigma**2 / (h * (2 - alpha * h)) if alpha * h <= 2 else float("inf")

# %% noise-floor wrong: the deviation, not its square
def noise_floor(alpha, h, sigma):
    return (alpha * sigma**2 / (h * (2 - alpha * h))) ** 0.5 if alpha * h < 2 else float("inf")

# %% noise-floor wrong: the border at αh = 1
def noise_floor(alpha, h, sigma):
    return alpha * sigma**2 / (h * (2 - alpha * h)) if alpha * h < 1 else float("inf")

# %% noise-floor right: the fixed point, not multiplied out
def noise_floor(alpha, h, sigma):
    shrink = (1 - alpha * h) ** 2
    return np.inf if alpha * h >= 2 else (alpha * sigma) ** 2 / (1 - shrink)

# %% noise-floor right: iterates the recursion
def noise_floor(alpha, h, sigma):
    if alpha * h >= 2:
        return float("inf")
    v, factor = 0.0, (1 - alpha * h) ** 2
    for _ in range(200_000):
        v, before = factor * v + (alpha * sigma) ** 2, v
        if v == before:
            break
    return v

# %% noise-floor right: a linear equation for NumPy
def noise_floor(alpha, h, sigma):
    if 2 - alpha * h <= 0:
        return np.inf
    return np.linalg.solve([[1 - (1 - alpha * h) ** 2]], [[alpha**2 * sigma**2]]).item()

# %% classify wrong: looks at the diagonal
def classify_critical_point(H, tol=1e-8):
    d = np.diag(H)
    limit = tol * np.abs(d).max()
    if (d > limit).any() and (d < -limit).any():
        return "saddle"
    return "minimum" if (d > limit).all() else "maximum" if (d < -limit).all() else "degenerate"

# %% classify wrong: the determinant of two dimensions
def classify_critical_point(H, tol=1e-8):
    det = np.linalg.det(H)
    if abs(det) <= tol:
        return "degenerate"
    return "saddle" if det < 0 else "minimum" if H[0, 0] > 0 else "maximum"

# %% classify wrong: the trace
def classify_critical_point(H, tol=1e-8):
    trace = np.trace(H)
    return "minimum" if trace > tol else "maximum" if trace < -tol else "saddle"

# %% classify@classify-check-degenerate wrong: no tolerance
def classify_critical_point(H, tol=1e-8):
    e = np.linalg.eigvalsh(H)
    if (e > 0).any() and (e < 0).any():
        return "saddle"
    return "minimum" if (e > 0).all() else "maximum" if (e < 0).all() else "degenerate"

# %% classify@classify-check-degenerate wrong: an absolute tolerance
def classify_critical_point(H, tol=1e-8):
    e = np.linalg.eigvalsh(H)
    if (e > tol).any() and (e < -tol).any():
        return "saddle"
    return "minimum" if (e > tol).all() else "maximum" if (e < -tol).all() else "degenerate"

# %% classify@classify-check-degenerate wrong: a zero eigenvalue is always degenerate
def classify_critical_point(H, tol=1e-8):
    e = np.linalg.eigvalsh(H)
    limit = tol * np.abs(e).max()
    if (np.abs(e) <= limit).any():
        return "degenerate"
    return "minimum" if e.min() > 0 else "maximum" if e.max() < 0 else "saddle"

# %% classify@classify-check-degenerate wrong: zero curvature passes for a minimum
def classify_critical_point(H, tol=1e-8):
    e = np.linalg.eigvalsh(H)
    limit = tol * np.abs(e).max()
    return "minimum" if e.min() >= -limit else "maximum" if e.max() <= limit else "saddle"

# %% classify@classify-check-degenerate wrong: tolerance relative to the largest eigenvalue, not the largest absolute one
def classify_critical_point(H, tol=1e-8):
    e = np.linalg.eigvalsh(H)
    limit = tol * e.max()
    if (e > limit).any() and (e < -limit).any():
        return "saddle"
    return "minimum" if (e > limit).all() else "maximum" if (e < -limit).all() else "degenerate"

# %% classify@classify-check wrong: words swapped
def classify_critical_point(H, tol=1e-8):
    e = np.linalg.eigvalsh(H)
    limit = tol * np.abs(e).max()
    if (e > limit).any() and (e < -limit).any():
        return "saddle"
    return "maximum" if (e > limit).all() else "minimum" if (e < -limit).all() else "degenerate"

# %% classify right: general eigenvalues, sorted by their real part
def classify_critical_point(H, tol=1e-8):
    e = np.sort(np.linalg.eigvals(H).real)
    limit = tol * max(abs(e[0]), abs(e[-1]))
    if e[0] < -limit and e[-1] > limit:
        return "saddle"
    if e[0] > limit:
        return "minimum"
    return "maximum" if e[-1] < -limit else "degenerate"

# %% classify right: a set of signs
def classify_critical_point(H, tol=1e-8):
    e = np.linalg.eigvalsh(H)
    scale = np.linalg.norm(e, np.inf)
    signs = {0 if abs(v) <= tol * scale else int(np.sign(v)) for v in e}
    if {1, -1} <= signs:
        return "saddle"
    return {frozenset({1}): "minimum", frozenset({-1}): "maximum"}.get(frozenset(signs), "degenerate")

# %% classify right: counts
def classify_critical_point(H, tol=1e-8):
    e = np.linalg.eigh(H)[0]
    ups = np.sum(e > tol * np.max(np.abs(e)))
    downs = np.sum(e < -tol * np.max(np.abs(e)))
    if ups and downs:
        return "saddle"
    return "minimum" if ups == len(e) else "maximum" if downs == len(e) else "degenerate"

# %% escape wrong: first order, as if steps were short
def escape_steps(y0, alpha, curvature):
    return int(np.ceil(np.log(1 / abs(y0)) / (alpha * curvature)))

# %% escape wrong: linear, as if y grew by the same amount
def escape_steps(y0, alpha, curvature):
    return int(np.ceil((1 - abs(y0)) / (alpha * curvature * abs(y0))))

# %% escape wrong: the sign of the start
def escape_steps(y0, alpha, curvature):
    return int(np.ceil(np.log(1 / y0) / np.log(1 + alpha * curvature)))

# %% escape wrong: the curvature is forgotten
def escape_steps(y0, alpha, curvature):
    return int(np.ceil(np.log(1 / abs(y0)) / np.log(1 + alpha)))

# %% escape wrong: not a whole number
def escape_steps(y0, alpha, curvature):
    return np.log(1 / abs(y0)) / np.log(1 + alpha * curvature)

# %% escape wrong: descends into a valley
def escape_steps(y0, alpha, curvature):
    return int(np.ceil(np.log(1 / abs(y0)) / -np.log(abs(1 - alpha * curvature) + 1e-9)))

# %% escape right: a loop
def escape_steps(y0, alpha, curvature):
    y, steps = abs(y0), 0
    while y < 1:
        y += alpha * curvature * y
        steps += 1
    return steps

# %% escape right: the next whole number below, plus one
def escape_steps(y0, alpha, curvature):
    import math
    return math.floor(math.log(1 / abs(y0), 1 + alpha * curvature)) + 1

# %% escape right: all powers at once
def escape_steps(y0, alpha, curvature):
    return int(np.argmax(np.abs(y0) * (1 + alpha * curvature) ** np.arange(3000.0) >= 1))

# %% clip@clip-check-edges wrong: unconditional, enlarges short gradients
def clip_by_global_norm(grads, threshold):
    norm = np.sqrt(sum(np.sum(g**2) for g in grads.values()))
    return {name: g * threshold / norm for name, g in grads.items()}, float(norm)

# %% clip wrong: a norm for each array
def clip_by_global_norm(grads, threshold):
    total = np.sqrt(sum(np.sum(g**2) for g in grads.values()))
    return {k: g * min(1, threshold / max(np.linalg.norm(g), 1e-300)) for k, g in grads.items()}, float(total)

# %% clip@clip-check wrong: by value
def clip_by_global_norm(grads, threshold):
    norm = np.sqrt(sum(np.sum(g**2) for g in grads.values()))
    return {k: np.clip(g, -threshold, threshold) for k, g in grads.items()}, float(norm)

# %% clip@clip-check wrong: returns the norm after clipping
def clip_by_global_norm(grads, threshold):
    norm = np.sqrt(sum(np.sum(g**2) for g in grads.values()))
    factor = min(1.0, threshold / norm) if norm > 0 else 1.0
    return {k: g * factor for k, g in grads.items()}, float(norm * factor)

# %% clip wrong: in place
def clip_by_global_norm(grads, threshold):
    norm = float(np.sqrt(sum(np.sum(g**2) for g in grads.values())))
    if norm > threshold:
        for name in grads:
            grads[name] *= threshold / norm
    return grads, norm

# %% clip wrong: the sum of the norms
def clip_by_global_norm(grads, threshold):
    norm = float(sum(np.linalg.norm(g) for g in grads.values()))
    factor = threshold / norm if norm > threshold else 1.0
    return {k: g * factor for k, g in grads.items()}, norm

# %% clip wrong: the squared norm
def clip_by_global_norm(grads, threshold):
    norm = float(sum(np.sum(g**2) for g in grads.values()))
    factor = threshold / norm if norm > threshold else 1.0
    return {k: g * factor for k, g in grads.items()}, norm

# %% clip@clip-check-edges wrong: 0/0 for zero gradients
def clip_by_global_norm(grads, threshold):
    norm = np.sqrt(sum(np.sum(g**2) for g in grads.values()))
    return {k: g * np.minimum(1, threshold / norm) + 0 * g / norm for k, g in grads.items()}, float(norm)

# %% clip right: one long vector, no branch
def clip_by_global_norm(grads, threshold):
    norm = np.linalg.norm(np.concatenate([np.ravel(g) for g in grads.values()]))
    factor = min(1.0, threshold / max(norm, 1e-300))
    return {name: factor * g for name, g in grads.items()}, norm

# %% clip right: returns early
def clip_by_global_norm(grads, threshold):
    import math
    norm = math.sqrt(sum(float((g * g).sum()) for g in grads.values()))
    if norm <= threshold:
        return grads, norm
    return {name: g / norm * threshold for name, g in grads.items()}, norm

# %% clip right: norm of the norms
def clip_by_global_norm(grads, threshold):
    norm = float(np.linalg.norm([np.linalg.norm(np.ravel(g)) for g in grads.values()]))
    clipped = {name: g.copy() for name, g in grads.items()}
    if norm > threshold:
        clipped = {name: g * (threshold / norm) for name, g in clipped.items()}
    return clipped, norm

# %% max-stable-lr@sharpness-check-limit wrong: 1/λ, where convergence is fastest
def max_stable_lr(H):
    return 1 / np.linalg.eigvalsh(H).max()

# %% max-stable-lr@sharpness-check-limit wrong: the smallest curvature
def max_stable_lr(H):
    return 2 / np.linalg.eigvalsh(H).min()

# %% max-stable-lr@sharpness-check-limit wrong: the sum of the curvatures
def max_stable_lr(H):
    return 2 / np.trace(H)

# %% max-stable-lr@sharpness-check-limit wrong: the diagonal
def max_stable_lr(H):
    return 2 / np.diag(H).max()

# %% max-stable-lr@sharpness-check-limit wrong: the norm of all entries
def max_stable_lr(H):
    return 2 / np.linalg.norm(H)

# %% max-stable-lr@sharpness-check-limit wrong: the best compromise
def max_stable_lr(H):
    e = np.linalg.eigvalsh(H)
    return 2 / (e[0] + e[-1])

# %% max-stable-lr right: the spectral norm
def max_stable_lr(H):
    return 2 / np.linalg.norm(H, 2)

# %% max-stable-lr right: general eigenvalues
def max_stable_lr(H):
    return min(2 / e.real for e in np.linalg.eigvals(H))

# %% sharpness@sharpness-check wrong: the norm of the gradient
def sharpness(grad, theta, iters, rng, eps=1e-4):
    return float(np.linalg.norm(grad(theta)))

# %% sharpness@sharpness-check wrong: one iteration
def sharpness(grad, theta, iters, rng, eps=1e-4):
    u = rng.standard_normal(theta.shape)
    u = u / np.linalg.norm(u)
    return float(np.linalg.norm(grad(theta + eps * u) - grad(theta - eps * u)) / (2 * eps))

# %% sharpness@sharpness-check wrong: at the origin instead of theta
def sharpness(grad, theta, iters, rng, eps=1e-4):
    u = rng.standard_normal(theta.shape)
    for _ in range(iters):
        u = u / np.linalg.norm(u)
        Hu = (grad(eps * u) - grad(-eps * u)) / (2 * eps)
        curvature, u = float(u @ Hu), Hu
    return curvature

# %% sharpness@sharpness-check wrong: half of it
def sharpness(grad, theta, iters, rng, eps=1e-4):
    u = rng.standard_normal(theta.shape)
    for _ in range(iters):
        u = u / np.linalg.norm(u)
        Hu = (grad(theta + eps * u) - grad(theta)) / (2 * eps)
        curvature, u = float(u @ Hu), Hu
    return curvature

# %% sharpness@sharpness-check wrong: u keeps its length
def sharpness(grad, theta, iters, rng, eps=1e-4):
    u = rng.standard_normal(theta.shape)
    for _ in range(iters):
        Hu = (grad(theta + eps * u) - grad(theta - eps * u)) / (2 * eps)
        curvature, u = float(u @ Hu / (u @ u)), Hu
    return curvature

# %% sharpness@sharpness-check wrong: the direction never changes
def sharpness(grad, theta, iters, rng, eps=1e-4):
    u = rng.standard_normal(theta.shape)
    u = u / np.linalg.norm(u)
    found = []
    for _ in range(iters):
        Hu = (grad(theta + eps * u) - grad(theta - eps * u)) / (2 * eps)
        found.append(float(u @ Hu))
    return max(found)

# %% sharpness@sharpness-check wrong: a step along the gradient instead of a direction
def sharpness(grad, theta, iters, rng, eps=1e-4):
    for _ in range(iters):
        theta = theta - eps * grad(theta)
    g = grad(theta)
    return float(np.linalg.norm(grad(theta + eps * g) - g) / eps)

# %% sharpness right: the length of Hu
def sharpness(grad, theta, iters, rng, eps=1e-4):
    u = rng.uniform(-1, 1, len(theta))
    length = np.linalg.norm(u)
    for _ in range(iters):
        u = u / length
        u = (grad(theta + eps * u) - grad(theta - eps * u)) / (2 * eps)
        length = np.linalg.norm(u)
    return length

# %% sharpness right: the whole Hessian, column by column
def sharpness(grad, theta, iters, rng, eps=1e-4):
    columns = [(grad(theta + eps * e) - grad(theta - eps * e)) / (2 * eps) for e in np.eye(len(theta))]
    H = np.array(columns)
    return float(np.linalg.eigvalsh((H + H.T) / 2).max())

# %% sharpness right: Rayleigh quotient of the last direction
def sharpness(grad, theta, iters, rng, eps=1e-4):
    def product(u):
        return (grad(theta + eps * u) - grad(theta - eps * u)) / (2 * eps)
    u = rng.standard_normal(theta.size)
    u /= np.linalg.norm(u)
    for _ in range(iters - 1):
        v = product(u)
        u = v / np.linalg.norm(v)
    return np.dot(u, product(u)) / np.dot(u, u)

# %% steps-to wrong: one step too many
def steps_to(step, f, x0, target, max_steps):
    x, state = x0, None
    for t in range(1, max_steps + 1):
        x, state = step(x, state, t)
        if not np.isfinite(f(x)):
            return None
        if f(x) <= target:
            return t + 1
    return None

# %% steps-to wrong: max_steps instead of None
def steps_to(step, f, x0, target, max_steps):
    x, state = x0, None
    for t in range(max_steps):
        if not np.isfinite(f(x)):
            return None
        if f(x) <= target:
            return t
        x, state = step(x, state, t + 1)
    return max_steps

# %% steps-to wrong: the state is lost
def steps_to(step, f, x0, target, max_steps):
    x = x0
    for t in range(max_steps + 1):
        if t > 0:
            x, _ = step(x, None, t)
        if not np.isfinite(f(x)):
            return None
        if f(x) <= target:
            return t
    return None

# %% steps-to wrong: t counts from 0
def steps_to(step, f, x0, target, max_steps):
    x, state = x0, None
    for t in range(max_steps + 1):
        if not np.isfinite(f(x)):
            return None
        if f(x) <= target:
            return t
        if t < max_steps:
            x, state = step(x, state, t)
    return None

# %% steps-to wrong: one step more than allowed
def steps_to(step, f, x0, target, max_steps):
    x, state = x0, None
    for t in range(max_steps + 1):
        if not np.isfinite(f(x)):
            return None
        if f(x) <= target:
            return t
        x, state = step(x, state, t + 1)
    return None

# %% steps-to wrong: goes on after nan
def steps_to(step, f, x0, target, max_steps):
    x, state = x0, None
    for t in range(max_steps + 1):
        if t > 0:
            x, state = step(x, state, t)
        if f(x) <= target:
            return t
    return None

# %% steps-to wrong: does not look at the start
def steps_to(step, f, x0, target, max_steps):
    x, state = x0, None
    for t in range(1, max_steps + 1):
        x, state = step(x, state, t)
        if not np.isfinite(f(x)):
            return None
        if f(x) <= target:
            return t
    return None

# %% steps-to wrong: strictly below the target
def steps_to(step, f, x0, target, max_steps):
    x, state = x0, None
    for t in range(max_steps + 1):
        if t > 0:
            x, state = step(x, state, t)
        if not np.isfinite(f(x)):
            return None
        if f(x) < target:
            return t
    return None

# %% steps-to right: while
def steps_to(step, f, x0, target, max_steps):
    x, state, t, value = x0, None, 0, f(x0)
    while np.isfinite(value) and value > target and t < max_steps:
        t += 1
        x, state = step(x, state, t)
        value = f(x)
    return t if np.isfinite(value) and value <= target else None

# %% steps-to right: for and else
def steps_to(step, f, x0, target, max_steps):
    import math
    x, state, value = x0, None, float(f(x0))
    for t in range(1, max_steps + 1):
        if not math.isfinite(value) or value <= target:
            break
        x, state = step(x, state, t)
        value = float(f(x))
    else:
        t = max_steps + 1
    if not math.isfinite(value) or value > target:
        return None
    return t - 1

# %% steps-to right: a generator of values
def steps_to(step, f, x0, target, max_steps):
    def values():
        x, state = x0, None
        yield f(x)
        for t in range(1, max_steps + 1):
            x, state = step(x, state, t)
            yield f(x)
    for t, value in enumerate(values()):
        if np.isnan(value) or np.isinf(value):
            return None
        if value <= target:
            return t

# %% train wrong: the schedule gets the number of the step
def train_with_schedule(grad, w0, schedule, m, size, epochs, rng):
    w, t = w0, 0
    for _ in range(epochs):
        order = rng.permutation(m)
        for start in range(0, m, size):
            t += 1
            w = w - schedule(t) * grad(w, order[start : start + size])
    return w

# %% train wrong: epochs shifted by one
def train_with_schedule(grad, w0, schedule, m, size, epochs, rng):
    w = w0
    for epoch in range(epochs):
        order = rng.permutation(m)
        for start in range(0, m, size):
            w = w - schedule(epoch + 2) * grad(w, order[start : start + size])
    return w

# %% train wrong: one order for all epochs
def train_with_schedule(grad, w0, schedule, m, size, epochs, rng):
    w, order = w0, rng.permutation(m)
    for epoch in range(1, epochs + 1):
        for start in range(0, m, size):
            w = w - schedule(epoch) * grad(w, order[start : start + size])
    return w

# %% train wrong: the schedule is read once
def train_with_schedule(grad, w0, schedule, m, size, epochs, rng):
    w, alpha = w0, schedule(1)
    for _ in range(epochs):
        order = rng.permutation(m)
        for start in range(0, m, size):
            w = w - alpha * grad(w, order[start : start + size])
    return w

# %% train wrong: drops the short batch
def train_with_schedule(grad, w0, schedule, m, size, epochs, rng):
    w = w0
    for epoch in range(1, epochs + 1):
        order = rng.permutation(m)
        for k in range(m // size):
            w = w - schedule(epoch) * grad(w, order[k * size : (k + 1) * size])
    return w

# %% train wrong: in place
def train_with_schedule(grad, w0, schedule, m, size, epochs, rng):
    w = w0
    for epoch in range(1, epochs + 1):
        order = rng.permutation(m)
        for start in range(0, m, size):
            w -= schedule(epoch) * grad(w, order[start : start + size])
    return w

# %% train wrong: draws with replacement
def train_with_schedule(grad, w0, schedule, m, size, epochs, rng):
    w = w0
    for epoch in range(1, epochs + 1):
        order = rng.integers(0, m, m)
        for start in range(0, m, size):
            w = w - schedule(epoch) * grad(w, order[start : start + size])
    return w

# %% train wrong: a seed of its own
def train_with_schedule(grad, w0, schedule, m, size, epochs, rng):
    w, own = w0, np.random.default_rng(0)
    for epoch in range(1, epochs + 1):
        order = own.permutation(m)
        for start in range(0, m, size):
            w = w - schedule(epoch) * grad(w, order[start : start + size])
    return w

# %% train right: a generator of indices
def train_with_schedule(grad, w0, schedule, m, size, epochs, rng):
    def batches():
        for epoch in range(1, epochs + 1):
            order = rng.permutation(m)
            yield from ((epoch, order[k : k + size]) for k in range(0, m, size))
    w = np.array(w0)
    for epoch, idx in batches():
        w = w - schedule(epoch) * grad(w, idx)
    return w

# %% train right: array_split at the borders, α once per epoch, a copy updated in place
def train_with_schedule(grad, w0, schedule, m, size, epochs, rng):
    w = w0.copy()
    for e in range(epochs):
        alpha = schedule(e + 1)
        for idx in np.split(rng.permutation(m), range(size, m, size)):
            w -= alpha * grad(w, idx)
    return w

# %% train right: while loops
def train_with_schedule(grad, w0, schedule, m, size, epochs, rng):
    w, epoch = w0, 1
    while epoch <= epochs:
        left = np.arange(m)
        rng.shuffle(left)
        while len(left):
            w = w + -schedule(epoch) * grad(w, left[:size])
            left = left[size:]
        epoch += 1
    return w

# %% quiz wrong: the first letter everywhere
def quiz():
    return {"q1": "a", "q2": "a", "q3": "a", "q4": "a", "q5": "a", "q6": "a", "q7": "a", "q8": 1}

# %% quiz@quiz-check-first wrong: takes 1/t for exponential decay
def quiz():
    return {"q1": "a", "q2": "c", "q3": "b", "q4": "b", "q5": "c", "q6": "b", "q7": "b", "q8": 4}

# %% quiz@quiz-check-first wrong: 1/λ for the border
def quiz():
    return {"q1": "b", "q2": "c", "q3": "b", "q4": "a", "q5": "c", "q6": "b", "q7": "b", "q8": 4}

# %% quiz@quiz-check-first wrong: takes the smooth decay for the staircase
def quiz():
    return {"q1": "b", "q2": "c", "q3": "c", "q4": "b", "q5": "c", "q6": "b", "q7": "b", "q8": 4}

# %% quiz@quiz-check-second wrong: takes rounding for a falling direction
def quiz():
    return {"q1": "b", "q2": "c", "q3": "b", "q4": "b", "q5": "b", "q6": "b", "q7": "b", "q8": 4}

# %% quiz@quiz-check-second wrong: steps in proportion to the distance
def quiz():
    return {"q1": "b", "q2": "c", "q3": "b", "q4": "b", "q5": "c", "q6": "b", "q7": "b", "q8": 1e9}

# %% quiz@quiz-check-second wrong: more steps average the noise away
def quiz():
    return {"q1": "b", "q2": "c", "q3": "b", "q4": "b", "q5": "c", "q6": "b", "q7": "a", "q8": 4}
