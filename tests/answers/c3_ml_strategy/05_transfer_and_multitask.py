# %% replace-head@replace-head-check wrong: a head on top of the old logits
def replace_head(model, n_classes):
    copy = keras.models.clone_model(model)
    copy.set_weights(model.get_weights())
    return keras.Model(copy.inputs[0], keras.layers.Dense(n_classes)(copy.outputs[0]))

def adapt(model, n_classes, X, y, rng):
    copy = keras.models.clone_model(model)
    copy.set_weights(model.get_weights())
    new = keras.Model(copy.inputs[0], keras.layers.Dense(n_classes)(copy.layers[-2].output))
    models.Stepper(new, keras.losses.SparseCategoricalCrossentropy(from_logits=True), 0.01).run(X, y, 3, 32, rng)
    return new

# %% replace-head wrong: the body starts anew
def replace_head(model, n_classes):
    copy = keras.models.clone_model(model)
    return keras.Model(copy.inputs[0], keras.layers.Dense(n_classes)(copy.layers[-2].output))

def adapt(model, n_classes, X, y, rng):
    new = replace_head(model, n_classes)
    models.Stepper(new, keras.losses.SparseCategoricalCrossentropy(from_logits=True), 0.01).run(X, y, 3, 32, rng)
    return new

# %% replace-head@replace-head-check-alone wrong: shares its layers with the source
def replace_head(model, n_classes):
    return keras.Model(model.inputs[0], keras.layers.Dense(n_classes)(model.layers[-2].output))

def adapt(model, n_classes, X, y, rng):
    new = replace_head(model, n_classes)
    models.Stepper(new, keras.losses.SparseCategoricalCrossentropy(from_logits=True), 0.01).run(X, y, 3, 32, rng)
    return new

# %% replace-head@replace-head-check wrong: keeps the old head if the number of classes is the same
def replace_head(model, n_classes):
    copy = keras.models.clone_model(model)
    copy.set_weights(model.get_weights())
    if copy.layers[-1].units == n_classes:
        return copy
    return keras.Model(copy.inputs[0], keras.layers.Dense(n_classes)(copy.layers[-2].output))

def adapt(model, n_classes, X, y, rng):
    new = replace_head(model, n_classes)
    models.Stepper(new, keras.losses.SparseCategoricalCrossentropy(from_logits=True), 0.01).run(X, y, 3, 32, rng)
    return new

# %% replace-head@replace-head-check wrong: the head ends in a softmax
def replace_head(model, n_classes):
    copy = keras.models.clone_model(model)
    copy.set_weights(model.get_weights())
    return keras.Model(copy.inputs[0], keras.layers.Dense(n_classes, activation="softmax")(copy.layers[-2].output))

def adapt(model, n_classes, X, y, rng):
    new = replace_head(model, n_classes)
    models.Stepper(new, keras.losses.SparseCategoricalCrossentropy(from_logits=True), 0.01).run(X, y, 3, 32, rng)
    return new

# %% replace-head@replace-head-check wrong: the head starts from zeros
def replace_head(model, n_classes):
    copy = keras.models.clone_model(model)
    copy.set_weights(model.get_weights())
    return keras.Model(copy.inputs[0], keras.layers.Dense(n_classes, kernel_initializer="zeros")(copy.layers[-2].output))

def adapt(model, n_classes, X, y, rng):
    copy = keras.models.clone_model(model)
    copy.set_weights(model.get_weights())
    new = keras.Model(copy.inputs[0], keras.layers.Dense(n_classes)(copy.layers[-2].output))
    models.Stepper(new, keras.losses.SparseCategoricalCrossentropy(from_logits=True), 0.01).run(X, y, 3, 32, rng)
    return new

# %% replace-head@replace-head-check-alone wrong: adapt trains the head only
def replace_head(model, n_classes):
    copy = keras.models.clone_model(model)
    copy.set_weights(model.get_weights())
    return keras.Model(copy.inputs[0], keras.layers.Dense(n_classes)(copy.layers[-2].output))

def adapt(model, n_classes, X, y, rng):
    new = replace_head(model, n_classes)
    for layer in new.layers[:-1]:
        layer.trainable = False
    models.Stepper(new, keras.losses.SparseCategoricalCrossentropy(from_logits=True), 0.01).run(X, y, 3, 32, rng)
    return new

# %% replace-head@replace-head-check-alone wrong: one step instead of three
def replace_head(model, n_classes):
    copy = keras.models.clone_model(model)
    copy.set_weights(model.get_weights())
    return keras.Model(copy.inputs[0], keras.layers.Dense(n_classes)(copy.layers[-2].output))

def adapt(model, n_classes, X, y, rng):
    new = replace_head(model, n_classes)
    models.Stepper(new, keras.losses.SparseCategoricalCrossentropy(from_logits=True), 0.01).run(X, y, 1, 32, rng)
    return new

# %% replace-head right: rebuilt from its configuration
def replace_head(model, n_classes):
    copy = type(model).from_config(model.get_config())
    copy.set_weights(model.get_weights())
    head = keras.layers.Dense(n_classes, name="new_head")
    return keras.Model(inputs=copy.inputs[0], outputs=head(copy.layers[-1].input))

def adapt(model, n_classes, X, y, rng):
    new = replace_head(model, n_classes)
    stepper = models.Stepper(new, keras.losses.SparseCategoricalCrossentropy(from_logits=True), 0.01)
    stepper.run(X, y, steps=3, batch=32, rng=rng)
    return new

# %% replace-head right: a new head first, then a clone of all, then the weights of the body
def replace_head(model, n_classes):
    shared = keras.Model(model.inputs[0], keras.layers.Dense(n_classes)(model.layers[-2].output))
    new = keras.models.clone_model(shared)
    new.set_weights(shared.get_weights())
    return new

def adapt(model, n_classes, X, y, rng):
    new, sparse = replace_head(model, n_classes), keras.losses.sparse_categorical_crossentropy
    models.Stepper(new, lambda y, z: sparse(y, z, from_logits=True), 1e-2).run(X, y, 3, 32, rng)
    return new

# %% replace-head right: layer by layer into a Sequential
def replace_head(model, n_classes):
    new = keras.Sequential([keras.Input(model.input_shape[1:])])
    old = [layer for layer in model.layers if not isinstance(layer, keras.layers.InputLayer)]
    for layer in old[:-1]:
        new.add(layer.__class__.from_config(layer.get_config()))
    new.add(keras.layers.Dense(n_classes))
    for mine, theirs in zip(new.layers[:-1], old):
        mine.set_weights(theirs.get_weights())
    return new

def adapt(model, n_classes, X, y, rng):
    new = replace_head(model, n_classes)
    models.Stepper(new, keras.losses.SparseCategoricalCrossentropy(from_logits=True), 0.01).run(X, y, 3, 32, rng)
    return new

# %% set-trainable wrong: counts layers without weights
def set_trainable(model, last):
    for index, layer in enumerate(model.layers):
        layer.trainable = index >= len(model.layers) - last
    trainable = int(sum(np.prod(v.shape) for v in model.trainable_variables))
    return trainable, model.count_params() - trainable

# %% set-trainable wrong: freezes the last layers instead
def set_trainable(model, last):
    weighted = [layer for layer in model.layers if layer.weights]
    for index, layer in enumerate(weighted):
        layer.trainable = index < len(weighted) - last
    trainable = int(sum(np.prod(v.shape) for v in model.trainable_variables))
    return trainable, model.count_params() - trainable

# %% set-trainable wrong: off by one
def set_trainable(model, last):
    weighted = [layer for layer in model.layers if layer.weights]
    for index, layer in enumerate(weighted):
        layer.trainable = index > len(weighted) - last
    trainable = int(sum(np.prod(v.shape) for v in model.trainable_variables))
    return trainable, model.count_params() - trainable

# %% set-trainable wrong: counts arrays, not entries
def set_trainable(model, last):
    weighted = [layer for layer in model.layers if layer.weights]
    for index, layer in enumerate(weighted):
        layer.trainable = index >= len(weighted) - last
    return len(model.trainable_variables), len(model.weights) - len(model.trainable_variables)

# %% set-trainable wrong: last=0 thaws everything
def set_trainable(model, last):
    weighted = [layer for layer in model.layers if layer.weights]
    for layer in weighted:
        layer.trainable = False
    for layer in weighted[-last:]:
        layer.trainable = True
    trainable = int(sum(np.prod(v.shape) for v in model.trainable_variables))
    return trainable, model.count_params() - trainable

# %% set-trainable wrong: never thaws
def set_trainable(model, last):
    weighted = [layer for layer in model.layers if layer.weights]
    for layer in weighted[: len(weighted) - last]:
        layer.trainable = False
    trainable = int(sum(np.prod(v.shape) for v in model.trainable_variables))
    return trainable, model.count_params() - trainable

# %% set-trainable wrong: moving statistics count as trainable
def set_trainable(model, last):
    weighted = [layer for layer in model.layers if layer.weights]
    for index, layer in enumerate(weighted):
        layer.trainable = index >= len(weighted) - last
    trainable = sum(layer.count_params() for layer in weighted[len(weighted) - last:])
    return trainable, model.count_params() - trainable

# %% set-trainable wrong: counts, and leaves the flags alone
def set_trainable(model, last):
    weighted = [layer for layer in model.layers if layer.weights]
    trainable = int(sum(np.prod(v.shape) for layer in weighted[len(weighted) - last:] for v in layer.trainable_variables))
    return trainable, model.count_params() - trainable

# %% set-trainable right: from the end, loop backwards
def set_trainable(model, last):
    left, trainable = last, 0
    for layer in reversed(model.layers):
        if layer.weights:
            layer.trainable = left > 0
            trainable += sum(int(np.prod(v.shape)) for v in layer.trainable_weights)
            left -= 1
    return trainable, model.count_params() - trainable

# %% set-trainable right: freeze all, then thaw a slice
def set_trainable(model, last):
    weighted = [layer for layer in model.layers if len(layer.get_weights())]
    for layer in weighted:
        layer.trainable = False
    for layer in weighted[len(weighted) - last:]:
        layer.trainable = True
    count = lambda variables: sum(int(v.numpy().size) for v in variables)
    return count(model.trainable_weights), count(model.weights) - count(model.trainable_weights)

# %% set-trainable right: the model's own flag first, off and on
def set_trainable(model, last):
    model.trainable = False
    model.trainable = True
    weighted = [layer for layer in model.layers if layer.weights]
    cut = len(weighted) - last
    for layer in weighted[:cut]:
        layer.trainable = False
    learns = sum(keras.ops.size(v) for v in model.trainable_variables)
    return int(learns), int(model.count_params() - int(learns))

# %% penultimate wrong: training mode
def penultimate(model, X, batch=256):
    body = keras.Model(model.inputs[0], model.layers[-2].output)
    parts = [body(X[i:i + batch], training=True) for i in range(0, len(X), batch)]
    return np.concatenate([np.asarray(part) for part in parts])

# %% penultimate wrong: the logits
def penultimate(model, X, batch=256):
    return np.concatenate([np.asarray(model(X[i:i + batch])) for i in range(0, len(X), batch)])

# %% penultimate wrong: the last batch is dropped
def penultimate(model, X, batch=256):
    body = keras.Model(model.inputs[0], model.layers[-2].output)
    parts = [body(X[i * batch:(i + 1) * batch], training=False) for i in range(max(1, len(X) // batch))]
    return np.concatenate([np.asarray(part) for part in parts])

# %% penultimate wrong: one row is lost
def penultimate(model, X, batch=256):
    body = keras.Model(model.inputs[0], model.layers[-2].output)
    parts = [body(X[i:min(i + batch, len(X) - 1)], training=False) for i in range(0, len(X), batch)]
    return np.concatenate([np.asarray(part) for part in parts])

# %% penultimate wrong: a tensor
def penultimate(model, X, batch=256):
    body = keras.Model(model.inputs[0], model.layers[-2].output)
    return tf.concat([body(X[i:i + batch], training=False) for i in range(0, len(X), batch)], axis=0)

# %% penultimate right: predict of a model that ends earlier
def penultimate(model, X, batch=256):
    return keras.Model(model.inputs[0], model.layers[-1].input).predict(X, batch_size=batch, verbose=0)

# %% penultimate right: layer by layer into a table
def penultimate(model, X, batch=256):
    rows = []
    for start in range(0, X.shape[0], batch):
        h = tf.constant(X[start:start + batch])
        for layer in model.layers[:-1]:
            if isinstance(layer, (keras.layers.Dropout, keras.layers.BatchNormalization)):
                h = layer(h, training=False)
            elif not isinstance(layer, keras.layers.InputLayer):
                h = layer(h)
        rows.extend(h.numpy())
    return np.array(rows)

# %% penultimate right: split into nearly equal parts
def penultimate(model, X, batch=256):
    body = keras.Model(model.inputs[0], model.layers[-2].output)
    count = -(-len(X) // batch)
    return np.vstack([body(part).numpy() for part in np.array_split(X, count)])

# %% transfer@transfer-check-head wrong: the frozen body is forgotten
def transfer(source, X, y, mode, rng):
    steps = steps_for(len(X))
    model = models.mark_net(CLASSES, rng=rng) if mode == "scratch" else replace_head(source, CLASSES)
    models.Stepper(model, LOSS, RATES["head" if mode.startswith("head") else mode]).run(X, y, steps, 32, rng)
    if mode == "head_then_all":
        models.Stepper(model, LOSS, RATES["second phase"]).run(X, y, steps // 2, 32, rng)
    return model

# %% transfer@transfer-check-both wrong: a new head between the phases
def transfer(source, X, y, mode, rng):
    steps = steps_for(len(X))
    model = models.mark_net(CLASSES, rng=rng) if mode == "scratch" else replace_head(source, CLASSES)
    if mode in ("scratch", "all"):
        models.Stepper(model, LOSS, RATES[mode]).run(X, y, steps, 32, rng)
        return model
    set_trainable(model, 1)
    models.Stepper(model, LOSS, RATES["head"]).run(X, y, steps, 32, rng)
    if mode == "head_then_all":
        model = replace_head(model, CLASSES)
        set_trainable(model, 4)
        models.Stepper(model, LOSS, RATES["second phase"]).run(X, y, steps // 2, 32, rng)
    return model

# %% transfer@transfer-check-both wrong: the body stays frozen in the second phase
def transfer(source, X, y, mode, rng):
    steps = steps_for(len(X))
    model = models.mark_net(CLASSES, rng=rng) if mode == "scratch" else replace_head(source, CLASSES)
    if mode in ("scratch", "all"):
        models.Stepper(model, LOSS, RATES[mode]).run(X, y, steps, 32, rng)
        return model
    set_trainable(model, 1)
    models.Stepper(model, LOSS, RATES["head"]).run(X, y, steps, 32, rng)
    if mode == "head_then_all":
        models.Stepper(model, LOSS, RATES["second phase"]).run(X, y, steps // 2, 32, rng)
    return model

# %% transfer wrong: trains the source itself
def transfer(source, X, y, mode, rng):
    if mode == "scratch":
        model = source
        models.Stepper(model, LOSS, RATES[mode]).run(X, y, steps_for(len(X)), 32, rng)
        return model
    model = keras.Model(source.inputs[0], keras.layers.Dense(CLASSES)(source.layers[-2].output))
    models.Stepper(model, LOSS, RATES["all"]).run(X, y, steps_for(len(X)), 32, rng)
    return model

# %% transfer wrong: keeps the sixty outputs of the source
def transfer(source, X, y, mode, rng):
    model = keras.models.clone_model(source)
    if mode != "scratch":
        model.set_weights(source.get_weights())
    if mode == "head":
        set_trainable(model, 1)
    models.Stepper(model, LOSS, RATES["all"]).run(X, y, steps_for(len(X)), 32, rng)
    return model

# %% transfer@transfer-check-scratch wrong: scratch starts from the source too
def transfer(source, X, y, mode, rng):
    steps, model = steps_for(len(X)), replace_head(source, CLASSES)
    if mode in ("scratch", "all"):
        models.Stepper(model, LOSS, RATES[mode]).run(X, y, steps, 32, rng)
        return model
    set_trainable(model, 1)
    models.Stepper(model, LOSS, RATES["head"]).run(X, y, steps, 32, rng)
    if mode == "head_then_all":
        set_trainable(model, 4)
        models.Stepper(model, LOSS, RATES["second phase"]).run(X, y, steps // 2, 32, rng)
    return model

# %% transfer@transfer-check-scratch wrong: scratch without rng
def transfer(source, X, y, mode, rng):
    steps = steps_for(len(X))
    model = models.mark_net(CLASSES) if mode == "scratch" else replace_head(source, CLASSES)
    if mode in ("scratch", "all"):
        models.Stepper(model, LOSS, RATES[mode]).run(X, y, steps, 32, rng)
        return model
    set_trainable(model, 1)
    models.Stepper(model, LOSS, RATES["head"]).run(X, y, steps, 32, rng)
    if mode == "head_then_all":
        set_trainable(model, 4)
        models.Stepper(model, LOSS, RATES["second phase"]).run(X, y, steps // 2, 32, rng)
    return model

# %% transfer@transfer-check-head wrong: the head is never trained
def transfer(source, X, y, mode, rng):
    steps = steps_for(len(X))
    model = models.mark_net(CLASSES, rng=rng) if mode == "scratch" else replace_head(source, CLASSES)
    if mode in ("scratch", "all"):
        models.Stepper(model, LOSS, RATES[mode]).run(X, y, steps, 32, rng)
        return model
    set_trainable(model, 0 if mode == "head" else 1)
    if mode == "head_then_all":
        models.Stepper(model, LOSS, RATES["head"]).run(X, y, steps, 32, rng)
        set_trainable(model, 4)
        models.Stepper(model, LOSS, RATES["second phase"]).run(X, y, steps // 2, 32, rng)
    return model

# %% transfer@transfer-check-both wrong: no first phase, so everything learns with a random head
def transfer(source, X, y, mode, rng):
    steps = steps_for(len(X))
    model = models.mark_net(CLASSES, rng=rng) if mode == "scratch" else replace_head(source, CLASSES)
    if mode == "head":
        set_trainable(model, 1)
    rate = "second phase" if mode == "head_then_all" else mode
    models.Stepper(model, LOSS, RATES[rate]).run(X, y, steps, 32, rng)
    return model

# %% transfer right: the head is trained on cached features
def transfer(source, X, y, mode, rng):
    steps = steps_for(len(X))
    if mode == "scratch":
        model = models.mark_net(CLASSES, rng=rng)
        models.Stepper(model, LOSS, RATES["scratch"]).run(X, y, steps, 32, rng)
        return model
    model = replace_head(source, CLASSES)
    if mode != "all":
        h = penultimate(model, X)
        head = keras.Sequential([keras.Input((h.shape[1],)), keras.layers.Dense(CLASSES)])
        models.Stepper(head, LOSS, RATES["head"]).run(h, y, steps, 32, rng)
        model.layers[-1].set_weights(head.get_weights())
    if mode == "all":
        models.Stepper(model, LOSS, RATES["all"]).run(X, y, steps, 32, rng)
    elif mode == "head_then_all":
        models.Stepper(model, LOSS, RATES["second phase"]).run(X, y, steps // 2, 32, rng)
    return model

# %% transfer right: a table of phases, flags set by hand
def transfer(source, X, y, mode, rng):
    half = steps_for(len(X)) // 2
    phases = {"scratch": [(False, "scratch", 2 * half)], "all": [(False, "all", 2 * half)], "head": [(True, "head", 2 * half)],
              "head_then_all": [(True, "head", 2 * half), (False, "second phase", half)]}
    model = models.mark_net(CLASSES, rng=rng) if mode == "scratch" else replace_head(source, CLASSES)
    for frozen, rate, steps in phases[mode]:
        for layer in model.layers[:-1]:
            layer.trainable = not frozen
        models.Stepper(model, LOSS, RATES[rate]).run(X, y, steps, 32, rng)
    return model

# %% transfer right: calls itself for the first phase
def transfer(source, X, y, mode, rng):
    if mode == "head_then_all":
        model = transfer(source, X, y, "head", rng)
        set_trainable(model, len([layer for layer in model.layers if layer.weights]))
        models.Stepper(model, LOSS, RATES["second phase"]).run(X, y, steps_for(len(X)) // 2, 32, rng)
        return model
    if mode == "scratch":
        model = models.mark_net(CLASSES, rng=rng)
    else:
        model = replace_head(source, CLASSES)
        set_trainable(model, 1 if mode == "head" else 4)
    models.Stepper(model, LOSS, RATES[mode]).run(X, y, steps_for(len(X)), 32, rng)
    return model

# %% labels-needed wrong: straight over n
def labels_needed(ns, acc, target):
    if acc[-1] < target:
        return float("inf")
    return float(np.interp(target, acc, ns))

# %% labels-needed wrong: the first point above the target
def labels_needed(ns, acc, target):
    for n, a in zip(ns, acc):
        if a >= target:
            return float(n)
    return float("inf")

# %% labels-needed wrong: goes on beyond the last point
def labels_needed(ns, acc, target):
    if acc[-1] < target:
        return float(ns[-1])
    return float(np.exp(np.interp(target, acc, np.log(ns))))

# %% labels-needed wrong: the end of a level stretch
def labels_needed(ns, acc, target):
    if target <= acc[0]:
        return float(ns[0])
    for k in range(len(ns) - 1, 0, -1):
        if acc[k] == target:
            return float(ns[k])
        if acc[k - 1] < target < acc[k]:
            share = (target - acc[k - 1]) / (acc[k] - acc[k - 1])
            return float(ns[k - 1] ** (1 - share) * ns[k] ** share)
    return float("inf")

# %% labels-needed wrong: asks for more than the target
def labels_needed(ns, acc, target):
    if acc[0] > target:
        return float(ns[0])
    for k in range(1, len(ns)):
        if acc[k] > target:
            share = (target - acc[k - 1]) / (acc[k] - acc[k - 1])
            return float(ns[k - 1] * (ns[k] / ns[k - 1]) ** share)
    return float("inf")

# %% labels-needed right: searchsorted
def labels_needed(ns, acc, target):
    k = int(np.searchsorted(acc, target))
    if k == len(acc):
        return float("inf")
    if k == 0:
        return float(ns[0])
    share = (target - acc[k - 1]) / (acc[k] - acc[k - 1])
    return float(np.exp((1 - share) * np.log(ns[k - 1]) + share * np.log(ns[k])))

# %% labels-needed right: pairs of neighbours
def labels_needed(ns, acc, target):
    if target <= acc[0]:
        return 1.0 * ns[0]
    for n, m, a, b in zip(ns, ns[1:], acc, acc[1:]):
        if a < target <= b:
            return float(n * np.exp(np.log(m / n) * (target - a) / (b - a)))
    return np.inf

# %% labels-needed right: np.interp on the pair that encloses the target
def labels_needed(ns, acc, target):
    good = [k for k, a in enumerate(acc) if a >= target]
    if not good:
        return float("inf")
    k = max(good[0], 1)
    if good[0] == 0:
        return float(ns[0])
    return float(2 ** np.interp(target, [acc[k - 1], acc[k]], np.log2([ns[k - 1], ns[k]])))

# %% labels-saved wrong: inf − inf
def labels_saved(ns, acc_a, acc_b, target):
    return labels_needed(ns, acc_a, target) - labels_needed(ns, acc_b, target)

# %% labels-saved wrong: the other way round
def labels_saved(ns, acc_a, acc_b, target):
    a, b = labels_needed(ns, acc_a, target), labels_needed(ns, acc_b, target)
    return 0.0 if a == b else b - a

# %% labels-saved wrong: never negative
def labels_saved(ns, acc_a, acc_b, target):
    a, b = labels_needed(ns, acc_a, target), labels_needed(ns, acc_b, target)
    return 0.0 if a == b else max(0.0, a - b)

# %% labels-saved wrong: nothing is saved if one of both never gets there
def labels_saved(ns, acc_a, acc_b, target):
    a, b = labels_needed(ns, acc_a, target), labels_needed(ns, acc_b, target)
    return 0.0 if np.isinf(a) or np.isinf(b) else a - b

# %% labels-saved right: asks for nan
def labels_saved(ns, acc_a, acc_b, target):
    saved = float(np.float64(labels_needed(ns, acc_a, target)) - labels_needed(ns, acc_b, target))
    return 0.0 if saved != saved else saved

# %% labels-saved right: asks for the accuracies
def labels_saved(ns, acc_a, acc_b, target):
    if max(acc_a) < target and max(acc_b) < target:
        return 0.0
    return -labels_needed(ns, acc_b, target) + labels_needed(ns, acc_a, target)

# %% cheapest wrong: ignores the run price
def cheapest(curves, target, label_price, run_price):
    needed = {name: labels_needed(ns, acc, target) for name, (ns, acc) in curves.items()}
    prices = {name: label_price * n for name, n in needed.items() if n < float("inf")}
    return min(prices, key=prices.get) if prices else None

# %% cheapest wrong: the highest accuracy
def cheapest(curves, target, label_price, run_price):
    best = max(curves, key=lambda name: curves[name][1][-1], default=None)
    return best if best is not None and curves[best][1][-1] >= target else None

# %% cheapest wrong: 0 · inf
def cheapest(curves, target, label_price, run_price):
    best, least = None, float("inf")
    for name, (ns, acc) in curves.items():
        price = np.nan_to_num(label_price * labels_needed(ns, acc, target), posinf=float("inf")) + run_price[name]
        if price < least:
            best, least = name, price
    return best

# %% cheapest wrong: always names a way
def cheapest(curves, target, label_price, run_price):
    return min(curves, key=lambda name: label_price * labels_needed(*curves[name], target) + run_price[name])

# %% cheapest wrong: the last of equal prices
def cheapest(curves, target, label_price, run_price):
    best, least = None, float("inf")
    for name, (ns, acc) in curves.items():
        n = labels_needed(ns, acc, target)
        if n < float("inf") and n * label_price + run_price[name] <= least:
            best, least = name, n * label_price + run_price[name]
    return best

# %% cheapest wrong: the fewest labels
def cheapest(curves, target, label_price, run_price):
    needed = {name: labels_needed(ns, acc, target) for name, (ns, acc) in curves.items()}
    reached = [name for name in needed if needed[name] < float("inf")]
    return min(reached, key=needed.get) if reached else None

# %% cheapest right: a loop
def cheapest(curves, target, label_price, run_price):
    best, least = None, float("inf")
    for name, (ns, acc) in curves.items():
        n = labels_needed(ns, acc, target)
        if n != float("inf"):
            price = n * label_price + run_price[name]
            if best is None or price < least:
                best, least = name, price
    return best

# %% cheapest right: sorts what is left
def cheapest(curves, target, label_price, run_price):
    reached = [name for name in curves if curves[name][1][-1] >= target]
    price = lambda name: labels_needed(*curves[name], target) * label_price + run_price[name]
    return next(iter(sorted(reached, key=price)), None)

# %% multitask-loss wrong: a mask that multiplies
def multitask_loss(Yhat, Y):
    p = np.clip(Yhat, 1e-12, 1 - 1e-12)
    losses = -(Y * np.log(p) + (1 - Y) * np.log(1 - p)) * ~np.isnan(Y)
    return float(np.sum(losses) / Y.shape[1])

# %% multitask-loss wrong: the mean over labelled entries
def multitask_loss(Yhat, Y):
    p = np.clip(Yhat, 1e-12, 1 - 1e-12)
    return float(np.nanmean(-(Y * np.log(p) + (1 - Y) * np.log(1 - p))))

# %% multitask-loss wrong: divides by t · m
def multitask_loss(Yhat, Y):
    p = np.clip(Yhat, 1e-12, 1 - 1e-12)
    return float(np.nansum(-(Y * np.log(p) + (1 - Y) * np.log(1 - p))) / Y.size)

# %% multitask-loss wrong: a softmax loss, only where the label is 1
def multitask_loss(Yhat, Y):
    p = np.clip(Yhat, 1e-12, 1 - 1e-12)
    return float(np.nansum(-Y * np.log(p)) / Y.shape[1])

# %% multitask-loss wrong: missing means no
def multitask_loss(Yhat, Y):
    p, y = np.clip(Yhat, 1e-12, 1 - 1e-12), np.nan_to_num(Y)
    return float(np.sum(-(y * np.log(p) + (1 - y) * np.log(1 - p))) / Y.shape[1])

# %% multitask-loss wrong: no clip
def multitask_loss(Yhat, Y):
    labelled = ~np.isnan(Y)
    p, y = Yhat[labelled], Y[labelled]
    with np.errstate(all="ignore"):
        return float(-np.sum(y * np.log(p) + (1 - y) * np.log(1 - p)) / Y.shape[1])

# %% multitask-loss wrong: divides by the number of tasks
def multitask_loss(Yhat, Y):
    labelled = ~np.isnan(Y)
    p, y = np.clip(Yhat[labelled], 1e-12, 1 - 1e-12), Y[labelled]
    return float(-np.sum(y * np.log(p) + (1 - y) * np.log(1 - p)) / Y.shape[0])

# %% multitask-loss right: where before the logarithm
def multitask_loss(Yhat, Y):
    right = np.where(np.isnan(Y), 1.0, np.where(Y == 1, Yhat, 1 - Yhat))
    right = np.where(np.isnan(Y), 1.0, np.clip(right, 1e-12, 1 - 1e-12))
    return float(np.sum(-np.log(right)) / Yhat.shape[1])

# %% multitask-loss right: nansum
def multitask_loss(Yhat, Y):
    p = np.clip(Yhat, 1e-12, 1 - 1e-12)
    return -float(np.nansum(Y * np.log(p) + (1 - Y) * np.log(1 - p))) / len(Y[0])

# %% multitask-loss right: loops
def multitask_loss(Yhat, Y):
    total = 0.0
    for j in range(Y.shape[0]):
        for i in range(Y.shape[1]):
            p = min(max(float(Yhat[j, i]), 1e-12), 1 - 1e-12)
            if Y[j, i] == 1:
                total -= np.log(p)
            elif Y[j, i] == 0:
                total -= np.log(1 - p)
    return float(total / Y.shape[1])

# %% multitask-grad wrong: without 1/m
def multitask_grad(Yhat, Y):
    return np.where(np.isnan(Y), 0.0, Yhat - Y)

# %% multitask-grad wrong: nan stays
def multitask_grad(Yhat, Y):
    return (Yhat - Y) / Y.shape[1]

# %% multitask-grad wrong: by ŷ instead of z
def multitask_grad(Yhat, Y):
    with np.errstate(all="ignore"):
        return np.where(np.isnan(Y), 0.0, (Yhat - Y) / (Yhat * (1 - Yhat))) / Y.shape[1]

# %% multitask-grad wrong: divides by the number of labels
def multitask_grad(Yhat, Y):
    return np.where(np.isnan(Y), 0.0, Yhat - Y) / max(1, np.sum(~np.isnan(Y)))

# %% multitask-grad wrong: missing means no
def multitask_grad(Yhat, Y):
    return np.nan_to_num(Yhat - np.nan_to_num(Y)) / Y.shape[1]

# %% multitask-grad wrong: the wrong sign
def multitask_grad(Yhat, Y):
    return np.where(np.isnan(Y), 0.0, Y - Yhat) / Y.shape[1]

# %% multitask-grad right: nan_to_num at the end
def multitask_grad(Yhat, Y):
    return np.nan_to_num(Yhat - Y) / Y.shape[1]

# %% multitask-grad right: boolean indexing
def multitask_grad(Yhat, Y):
    dz = np.zeros(Y.shape)
    labelled = ~np.isnan(Y)
    dz[labelled] = (Yhat[labelled] - Y[labelled]) / Y.shape[1]
    return dz

# %% multitask-grad right: label by label
def multitask_grad(Yhat, Y):
    dz = np.zeros_like(Yhat)
    for (j, i), y in np.ndenumerate(Y):
        dz[j, i] = 0.0 if np.isnan(y) else (Yhat[j, i] - y) / Y.shape[1]
    return dz

# %% masked-bce@masked-bce-check-gradient wrong: where after the loss, so the gradient is nan
def masked_bce(y_true, logits):
    losses = tf.nn.sigmoid_cross_entropy_with_logits(labels=y_true, logits=logits)
    missing = tf.math.is_nan(y_true)
    kept = tf.where(missing, tf.zeros_like(losses), losses)
    return tf.reduce_sum(kept) / tf.maximum(tf.reduce_sum(1 - tf.cast(missing, tf.float32)), 1.0)

def compiled_step(model, X, Y, lr):
    model.compile(optimizer=keras.optimizers.SGD(lr), loss=masked_bce)
    model.train_on_batch(X, Y)
    return model

# %% masked-bce wrong: the mean over all entries
def masked_bce(y_true, logits):
    missing = tf.math.is_nan(y_true)
    safe = tf.where(missing, tf.zeros_like(y_true), y_true)
    losses = tf.nn.sigmoid_cross_entropy_with_logits(labels=safe, logits=logits)
    return tf.reduce_mean(losses * (1.0 - tf.cast(missing, tf.float32)))

def compiled_step(model, X, Y, lr):
    model.compile(optimizer=keras.optimizers.SGD(lr), loss=masked_bce)
    model.train_on_batch(X, Y)
    return model

# %% masked-bce wrong: the sigmoid twice
def masked_bce(y_true, logits):
    missing = tf.math.is_nan(y_true)
    safe = tf.where(missing, tf.zeros_like(y_true), y_true)
    losses = tf.nn.sigmoid_cross_entropy_with_logits(labels=safe, logits=tf.sigmoid(logits))
    labelled = 1.0 - tf.cast(missing, tf.float32)
    return tf.reduce_sum(losses * labelled) / tf.maximum(tf.reduce_sum(labelled), 1.0)

def compiled_step(model, X, Y, lr):
    model.compile(optimizer=keras.optimizers.SGD(lr), loss=masked_bce)
    model.train_on_batch(X, Y)
    return model

# %% masked-bce wrong: drops rows with gaps
def masked_bce(y_true, logits):
    full = tf.reduce_all(tf.logical_not(tf.math.is_nan(y_true)), axis=1)
    kept = tf.boolean_mask(y_true, full), tf.boolean_mask(logits, full)
    losses = tf.nn.sigmoid_cross_entropy_with_logits(*kept)
    return tf.reduce_sum(losses) / tf.maximum(tf.cast(tf.size(losses), tf.float32), 1.0)

def compiled_step(model, X, Y, lr):
    model.compile(optimizer=keras.optimizers.SGD(lr), loss=masked_bce)
    model.train_on_batch(X, Y)
    return model

# %% masked-bce wrong: 0 / 0 without labels
def masked_bce(y_true, logits):
    labelled = tf.logical_not(tf.math.is_nan(y_true))
    kept = tf.boolean_mask(y_true, labelled), tf.boolean_mask(logits, labelled)
    return tf.reduce_mean(tf.nn.sigmoid_cross_entropy_with_logits(*kept))

def compiled_step(model, X, Y, lr):
    model.compile(optimizer=keras.optimizers.SGD(lr), loss=masked_bce)
    model.train_on_batch(X, Y)
    return model

# %% masked-bce@masked-bce-check wrong: a detour over the probability
def masked_bce(y_true, logits):
    missing = tf.math.is_nan(y_true)
    y, p = tf.where(missing, 0.0, y_true), tf.clip_by_value(tf.sigmoid(logits), 1e-7, 1 - 1e-7)
    labelled = 1.0 - tf.cast(missing, tf.float32)
    losses = -(y * tf.math.log(p) + (1 - y) * tf.math.log(1 - p))
    return tf.reduce_sum(losses * labelled) / tf.maximum(tf.reduce_sum(labelled), 1.0)

def compiled_step(model, X, Y, lr):
    model.compile(optimizer=keras.optimizers.SGD(lr), loss=masked_bce)
    model.train_on_batch(X, Y)
    return model

# %% masked-bce@masked-bce-check-gradient wrong: missing means no, in the step only
def masked_bce(y_true, logits):
    missing = tf.math.is_nan(y_true)
    safe = tf.where(missing, tf.zeros_like(y_true), y_true)
    losses = tf.nn.sigmoid_cross_entropy_with_logits(labels=safe, logits=logits)
    labelled = 1.0 - tf.cast(missing, tf.float32)
    return tf.reduce_sum(losses * labelled) / tf.maximum(tf.reduce_sum(labelled), 1.0)

def compiled_step(model, X, Y, lr):
    model.compile(optimizer=keras.optimizers.SGD(lr), loss=masked_bce)
    model.train_on_batch(X, np.nan_to_num(Y))
    return model

# %% masked-bce@masked-bce-check-gradient wrong: Adam instead of plain SGD
def masked_bce(y_true, logits):
    missing = tf.math.is_nan(y_true)
    safe = tf.where(missing, tf.zeros_like(y_true), y_true)
    losses = tf.nn.sigmoid_cross_entropy_with_logits(labels=safe, logits=logits)
    labelled = 1.0 - tf.cast(missing, tf.float32)
    return tf.reduce_sum(losses * labelled) / tf.maximum(tf.reduce_sum(labelled), 1.0)

def compiled_step(model, X, Y, lr):
    model.compile(optimizer="adam", loss=masked_bce)
    model.train_on_batch(X, Y)
    return model

# %% masked-bce right: boolean_mask and divide_no_nan
def masked_bce(y_true, logits):
    labelled = tf.logical_not(tf.math.is_nan(y_true))
    losses = tf.nn.sigmoid_cross_entropy_with_logits(tf.boolean_mask(y_true, labelled), tf.boolean_mask(logits, labelled))
    return tf.math.divide_no_nan(tf.reduce_sum(losses), tf.cast(tf.size(losses), tf.float32))

def compiled_step(model, X, Y, lr):
    model.compile(keras.optimizers.SGD(lr), masked_bce)
    model.fit(X, Y, batch_size=len(X), epochs=1, verbose=0)
    return model

# %% masked-bce right: two wheres, and the formula by hand
def masked_bce(y_true, logits):
    labelled = y_true == y_true
    y = tf.where(labelled, y_true, 0.5)
    losses = tf.maximum(logits, 0.0) - logits * y + tf.math.log1p(tf.exp(-tf.abs(logits)))
    losses = tf.where(labelled, losses, 0.0)
    count = tf.math.count_nonzero(labelled, dtype=tf.float32)
    return tf.cond(count > 0, lambda: tf.reduce_sum(losses) / count, lambda: 0.0 * tf.reduce_sum(logits))

def compiled_step(model, X, Y, lr):
    model.compile(loss=masked_bce, optimizer=keras.optimizers.SGD(learning_rate=lr))
    model.train_on_batch(tf.constant(X), tf.constant(Y))
    return model

# %% masked-bce right: keras.ops and softplus
def masked_bce(y_true, logits):
    labelled = keras.ops.logical_not(keras.ops.isnan(y_true))
    sign = keras.ops.where(labelled, 1.0 - 2.0 * keras.ops.where(labelled, y_true, 0.0), 0.0)
    losses = keras.ops.where(labelled, keras.ops.softplus(sign * logits), 0.0)
    count = keras.ops.sum(keras.ops.cast(labelled, "float32"))
    return keras.ops.sum(losses) / keras.ops.maximum(count, 1.0)

def compiled_step(model, X, Y, lr):
    model.compile(optimizer=keras.optimizers.SGD(lr), loss=lambda y, z: masked_bce(y, z), run_eagerly=True)
    model.train_on_batch(X, Y)
    return model

# %% train-multitask wrong: missing means no
def train_multitask(X, Y, rng):
    def loss(y, logits):
        return tf.reduce_mean(tf.nn.sigmoid_cross_entropy_with_logits(y, logits))

    model = models.mark_net(Y.shape[1], rng=rng)
    models.Stepper(model, loss, 3e-3).run(X, np.nan_to_num(Y), 400, 64, rng)
    return model

# %% train-multitask wrong: complete rows only
def train_multitask(X, Y, rng):
    def loss(y, logits):
        return tf.reduce_mean(tf.nn.sigmoid_cross_entropy_with_logits(y, logits))

    full = ~np.isnan(Y).any(axis=1)
    model = models.mark_net(Y.shape[1], rng=rng)
    models.Stepper(model, loss, 3e-3).run(X[full], Y[full], 400, 64, rng)
    return model

# %% train-multitask wrong: a softmax over the tasks
def train_multitask(X, Y, rng):
    def loss(y, logits):
        safe = tf.where(tf.math.is_nan(y), tf.zeros_like(y), y)
        return tf.reduce_mean(tf.nn.softmax_cross_entropy_with_logits(safe, logits))

    model = models.mark_net(Y.shape[1], rng=rng)
    models.Stepper(model, loss, 3e-3).run(X, Y, 400, 64, rng)
    return model

# %% train-multitask wrong: where after the loss
def train_multitask(X, Y, rng):
    def loss(y, logits):
        losses = tf.nn.sigmoid_cross_entropy_with_logits(y, logits)
        return tf.reduce_mean(tf.where(tf.math.is_nan(y), tf.zeros_like(losses), losses))

    model = models.mark_net(Y.shape[1], rng=rng)
    models.Stepper(model, loss, 3e-3).run(X, Y, 400, 64, rng)
    return model

# %% train-multitask wrong: too few steps
def train_multitask(X, Y, rng):
    def loss(y, logits):
        labelled = tf.logical_not(tf.math.is_nan(y))
        return tf.reduce_mean(tf.nn.sigmoid_cross_entropy_with_logits(tf.boolean_mask(y, labelled), tf.boolean_mask(logits, labelled)))

    model = models.mark_net(Y.shape[1], rng=rng)
    models.Stepper(model, loss, 3e-3).run(X, Y, 40, 64, rng)
    return model

# %% train-multitask right: a mask beside the labels
def train_multitask(X, Y, rng):
    has = (~np.isnan(Y)).astype("float32")
    both = np.stack([np.nan_to_num(Y).astype("float32"), has], axis=-1)

    def loss(pair, logits):
        losses = tf.nn.sigmoid_cross_entropy_with_logits(labels=pair[..., 0], logits=logits) * pair[..., 1]
        return tf.reduce_sum(losses) / tf.maximum(tf.reduce_sum(pair[..., 1]), 1.0)

    model = models.mark_net(Y.shape[1], rng=rng)
    models.Stepper(model, loss, 3e-3).run(X, both, 400, 64, rng)
    return model

# %% train-multitask right: compile and fit
def train_multitask(X, Y, rng):
    def loss(y, logits):
        labelled = tf.cast(tf.logical_not(tf.math.is_nan(y)), tf.float32)
        losses = tf.nn.sigmoid_cross_entropy_with_logits(labels=tf.where(labelled > 0, y, 0.0), logits=logits)
        return tf.reduce_sum(losses * labelled) / tf.maximum(tf.reduce_sum(labelled), 1.0)

    model = models.mark_net(Y.shape[1], rng=rng)
    model.compile(optimizer=keras.optimizers.Adam(3e-3), loss=loss)
    model.fit(X, Y.astype("float32"), batch_size=min(64, len(X)), epochs=-(-400 * 64 // max(len(X), 64)) if len(X) > 200 else 5, verbose=0)
    return model

# %% quiz wrong: always a
def quiz():
    names = ["q1_harbour", "q1_meters", "q1_snow", "q1_apples", "q2_first", "q2_second", "q2_third", "q3", "q4", "q5_why"]
    return {name: "a" for name in names} | {"q5_rows": 6.25}

# %% quiz wrong: always b
def quiz():
    names = ["q1_harbour", "q1_meters", "q1_snow", "q1_apples", "q2_first", "q2_second", "q2_third", "q3", "q4", "q5_why"]
    return {name: "b" for name in names} | {"q5_rows": 6.25}

# %% quiz wrong: always the longest
def quiz():
    return {"q1_harbour": "e", "q1_meters": "e", "q1_snow": "e", "q1_apples": "e", "q2_first": "e", "q2_second": "e", "q2_third": "e",
            "q3": "c", "q4": "a", "q5_rows": 6.25, "q5_why": "d"}

# %% quiz@quiz-check-first wrong: takes a poor probe for a reason to borrow
def quiz():
    return {"q1_harbour": "d", "q1_meters": "b", "q1_snow": "c", "q1_apples": "d", "q2_first": "d", "q2_second": "b", "q2_third": "a",
            "q3": "b", "q4": "b", "q5_rows": 6.25, "q5_why": "c"}

# %% quiz@quiz-check-first wrong: borrows from a source smaller than the target
def quiz():
    return {"q1_harbour": "d", "q1_meters": "d", "q1_snow": "c", "q1_apples": "a", "q2_first": "d", "q2_second": "b", "q2_third": "a",
            "q3": "b", "q4": "b", "q5_rows": 6.25, "q5_why": "c"}

# %% quiz@quiz-check-first wrong: takes all layers on the target for training from scratch
def quiz():
    return {"q1_harbour": "d", "q1_meters": "b", "q1_snow": "c", "q1_apples": "a", "q2_first": "c", "q2_second": "b", "q2_third": "a",
            "q3": "b", "q4": "b", "q5_rows": 6.25, "q5_why": "c"}

# %% quiz@quiz-check-first wrong: calls training all layers pre-training
def quiz():
    return {"q1_harbour": "d", "q1_meters": "b", "q1_snow": "c", "q1_apples": "a", "q2_first": "b", "q2_second": "b", "q2_third": "d",
            "q3": "b", "q4": "b", "q5_rows": 6.25, "q5_why": "c"}

# %% quiz@quiz-check-second wrong: one label in four, twice
def quiz():
    return {"q1_harbour": "d", "q1_meters": "b", "q1_snow": "c", "q1_apples": "a", "q2_first": "d", "q2_second": "b", "q2_third": "a",
            "q3": "b", "q4": "b", "q5_rows": 100.0, "q5_why": "b"}

# %% quiz@quiz-check-second wrong: blames the tasks
def quiz():
    return {"q1_harbour": "d", "q1_meters": "b", "q1_snow": "c", "q1_apples": "a", "q2_first": "d", "q2_second": "b", "q2_third": "a",
            "q3": "a", "q4": "b", "q5_rows": 6.25, "q5_why": "c"}

# %% quiz@quiz-check-second wrong: a softmax
def quiz():
    return {"q1_harbour": "d", "q1_meters": "b", "q1_snow": "c", "q1_apples": "a", "q2_first": "d", "q2_second": "b", "q2_third": "a",
            "q3": "b", "q4": "a", "q5_rows": 6.25, "q5_why": "c"}

# %% quiz@quiz-check-second wrong: counts rows instead of labels
def quiz():
    return {"q1_harbour": "d", "q1_meters": "b", "q1_snow": "c", "q1_apples": "a", "q2_first": "d", "q2_second": "b", "q2_third": "a",
            "q3": "b", "q4": "b", "q5_rows": 6.25, "q5_why": "d"}

# %% quiz right: written by item
def quiz():
    first = dict(zip(["harbour", "meters", "snow", "apples"], "dbca"))
    second = dict(zip(["first", "second", "third"], "dba"))
    return {f"q1_{k}": v for k, v in first.items()} | {f"q2_{k}": v for k, v in second.items()} | {"q3": "b", "q4": "b", "q5_rows": 1600 * 0.25**4, "q5_why": "c"}

# %% quiz right: a number rounded to two decimals
def quiz():
    return dict(q1_harbour="d", q1_meters="b", q1_snow="c", q1_apples="a", q2_first="d", q2_second="b", q2_third="a", q3="b", q4="b",
                q5_rows=round(1600 / 256, 2), q5_why="c")
