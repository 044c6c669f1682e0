"""Known answers of c4_convolutional_networks/03_classic_networks: wrong ones must lose points, right ones keep them."""

# %% layer-table wrong: rounds up where a step does not fit
def layer_table(input_shape, spec):
    table, shape, number = [], tuple(input_shape), {}
    for kind, *row in [("input",), *spec]:
        weights = biases = positions = 0
        if kind == "fc":
            weights, biases, positions, shape = math.prod(shape) * row[0], row[0], 1, (row[0],)
        elif kind != "input":
            f, s, p = row[:3]
            h, w = (-(-n // s) if p == "same" else -(-(n + 2 * p - f) // s) + 1 for n in shape[:2])
            if kind == "conv":
                weights, biases, positions = f * f * shape[2] // row[4] * row[3], row[3], h * w
            shape = (h, w, row[3] if kind == "conv" else shape[2])
        number[kind] = number.get(kind, 0) + 1
        name = kind if kind == "input" else f"{kind}{number[kind]}"
        table.append(dict(name=name, kind=kind, shape=shape, activations=math.prod(shape),
                          weights=weights, biases=biases, mults=positions * weights))
    return table

# %% layer-table@layer-table-check wrong: pads on one side only
def layer_table(input_shape, spec):
    table, shape, number = [], tuple(input_shape), {}
    for kind, *row in [("input",), *spec]:
        weights = biases = positions = 0
        if kind == "fc":
            weights, biases, positions, shape = math.prod(shape) * row[0], row[0], 1, (row[0],)
        elif kind != "input":
            f, s, p = row[:3]
            h, w = (-(-n // s) if p == "same" else (n + p - f) // s + 1 for n in shape[:2])
            if kind == "conv":
                weights, biases, positions = f * f * shape[2] // row[4] * row[3], row[3], h * w
            shape = (h, w, row[3] if kind == "conv" else shape[2])
        number[kind] = number.get(kind, 0) + 1
        name = kind if kind == "input" else f"{kind}{number[kind]}"
        table.append(dict(name=name, kind=kind, shape=shape, activations=math.prod(shape),
                          weights=weights, biases=biases, mults=positions * weights))
    return table

# %% layer-table wrong: 'same' keeps the side at every stride
def layer_table(input_shape, spec):
    table, shape, number = [], tuple(input_shape), {}
    for kind, *row in [("input",), *spec]:
        weights = biases = positions = 0
        if kind == "fc":
            weights, biases, positions, shape = math.prod(shape) * row[0], row[0], 1, (row[0],)
        elif kind != "input":
            f, s, p = row[:3]
            h, w = (n if p == "same" else (n + 2 * p - f) // s + 1 for n in shape[:2])
            if kind == "conv":
                weights, biases, positions = f * f * shape[2] // row[4] * row[3], row[3], h * w
            shape = (h, w, row[3] if kind == "conv" else shape[2])
        number[kind] = number.get(kind, 0) + 1
        name = kind if kind == "input" else f"{kind}{number[kind]}"
        table.append(dict(name=name, kind=kind, shape=shape, activations=math.prod(shape),
                          weights=weights, biases=biases, mults=positions * weights))
    return table

# %% layer-table wrong: 'same' rounds down
def layer_table(input_shape, spec):
    table, shape, number = [], tuple(input_shape), {}
    for kind, *row in [("input",), *spec]:
        weights = biases = positions = 0
        if kind == "fc":
            weights, biases, positions, shape = math.prod(shape) * row[0], row[0], 1, (row[0],)
        elif kind != "input":
            f, s, p = row[:3]
            h, w = (n // s if p == "same" else (n + 2 * p - f) // s + 1 for n in shape[:2])
            if kind == "conv":
                weights, biases, positions = f * f * shape[2] // row[4] * row[3], row[3], h * w
            shape = (h, w, row[3] if kind == "conv" else shape[2])
        number[kind] = number.get(kind, 0) + 1
        name = kind if kind == "input" else f"{kind}{number[kind]}"
        table.append(dict(name=name, kind=kind, shape=shape, activations=math.prod(shape),
                          weights=weights, biases=biases, mults=positions * weights))
    return table

# %% layer-table wrong: the input has no row
def layer_table(input_shape, spec):
    table, shape, number = [], tuple(input_shape), {}
    for kind, *row in [("input",), *spec]:
        weights = biases = positions = 0
        if kind == "fc":
            weights, biases, positions, shape = math.prod(shape) * row[0], row[0], 1, (row[0],)
        elif kind != "input":
            f, s, p = row[:3]
            h, w = (-(-n // s) if p == "same" else (n + 2 * p - f) // s + 1 for n in shape[:2])
            if kind == "conv":
                weights, biases, positions = f * f * shape[2] // row[4] * row[3], row[3], h * w
            shape = (h, w, row[3] if kind == "conv" else shape[2])
        number[kind] = number.get(kind, 0) + 1
        name = kind if kind == "input" else f"{kind}{number[kind]}"
        table.append(dict(name=name, kind=kind, shape=shape, activations=math.prod(shape),
                          weights=weights, biases=biases, mults=positions * weights))
    return table[1:]

# %% layer-table@layer-table-check wrong: layers are counted together, not each kind
def layer_table(input_shape, spec):
    table, shape, number = [], tuple(input_shape), {}
    for kind, *row in [("input",), *spec]:
        weights = biases = positions = 0
        if kind == "fc":
            weights, biases, positions, shape = math.prod(shape) * row[0], row[0], 1, (row[0],)
        elif kind != "input":
            f, s, p = row[:3]
            h, w = (-(-n // s) if p == "same" else (n + 2 * p - f) // s + 1 for n in shape[:2])
            if kind == "conv":
                weights, biases, positions = f * f * shape[2] // row[4] * row[3], row[3], h * w
            shape = (h, w, row[3] if kind == "conv" else shape[2])
        number[kind] = len(table)
        name = kind if kind == "input" else f"{kind}{number[kind]}"
        table.append(dict(name=name, kind=kind, shape=shape, activations=math.prod(shape),
                          weights=weights, biases=biases, mults=positions * weights))
    return table

# %% layer-table@layer-table-check wrong: takes images for square
def layer_table(input_shape, spec):
    table, shape, number = [], tuple(input_shape), {}
    for kind, *row in [("input",), *spec]:
        weights = biases = positions = 0
        if kind == "fc":
            weights, biases, positions, shape = math.prod(shape) * row[0], row[0], 1, (row[0],)
        elif kind != "input":
            f, s, p = row[:3]
            h, w = (-(-n // s) if p == "same" else (n + 2 * p - f) // s + 1 for n in shape[:1] * 2)
            if kind == "conv":
                weights, biases, positions = f * f * shape[2] // row[4] * row[3], row[3], h * w
            shape = (h, w, row[3] if kind == "conv" else shape[2])
        number[kind] = number.get(kind, 0) + 1
        name = kind if kind == "input" else f"{kind}{number[kind]}"
        table.append(dict(name=name, kind=kind, shape=shape, activations=math.prod(shape),
                          weights=weights, biases=biases, mults=positions * weights))
    return table

# %% layer-table wrong: a pool leaves one channel
def layer_table(input_shape, spec):
    table, shape, number = [], tuple(input_shape), {}
    for kind, *row in [("input",), *spec]:
        weights = biases = positions = 0
        if kind == "fc":
            weights, biases, positions, shape = math.prod(shape) * row[0], row[0], 1, (row[0],)
        elif kind != "input":
            f, s, p = row[:3]
            h, w = (-(-n // s) if p == "same" else (n + 2 * p - f) // s + 1 for n in shape[:2])
            if kind == "conv":
                weights, biases, positions = f * f * shape[2] // row[4] * row[3], row[3], h * w
            shape = (h, w, row[3] if kind == "conv" else 1)
        number[kind] = number.get(kind, 0) + 1
        name = kind if kind == "input" else f"{kind}{number[kind]}"
        table.append(dict(name=name, kind=kind, shape=shape, activations=math.prod(shape),
                          weights=weights, biases=biases, mults=positions * weights))
    return table

# %% layer-table@layer-table-check-costs wrong: one bias for each position
def layer_table(input_shape, spec):
    table, shape, number = [], tuple(input_shape), {}
    for kind, *row in [("input",), *spec]:
        weights = biases = positions = 0
        if kind == "fc":
            weights, biases, positions, shape = math.prod(shape) * row[0], row[0], 1, (row[0],)
        elif kind != "input":
            f, s, p = row[:3]
            h, w = (-(-n // s) if p == "same" else (n + 2 * p - f) // s + 1 for n in shape[:2])
            if kind == "conv":
                weights, biases, positions = f * f * shape[2] // row[4] * row[3], row[3] * h * w, h * w
            shape = (h, w, row[3] if kind == "conv" else shape[2])
        number[kind] = number.get(kind, 0) + 1
        name = kind if kind == "input" else f"{kind}{number[kind]}"
        table.append(dict(name=name, kind=kind, shape=shape, activations=math.prod(shape),
                          weights=weights, biases=biases, mults=positions * weights))
    return table

# %% layer-table@layer-table-check-costs wrong: pools have parameters
def layer_table(input_shape, spec):
    table, shape, number = [], tuple(input_shape), {}
    for kind, *row in [("input",), *spec]:
        weights = biases = positions = 0
        if kind == "fc":
            weights, biases, positions, shape = math.prod(shape) * row[0], row[0], 1, (row[0],)
        elif kind != "input":
            f, s, p = row[:3]
            h, w = (-(-n // s) if p == "same" else (n + 2 * p - f) // s + 1 for n in shape[:2])
            if kind == "conv":
                weights, biases, positions = f * f * shape[2] // row[4] * row[3], row[3], h * w
            else:
                weights, biases = f * f * shape[2], shape[2]
            shape = (h, w, row[3] if kind == "conv" else shape[2])
        number[kind] = number.get(kind, 0) + 1
        name = kind if kind == "input" else f"{kind}{number[kind]}"
        table.append(dict(name=name, kind=kind, shape=shape, activations=math.prod(shape),
                          weights=weights, biases=biases, mults=positions * weights))
    return table

# %% layer-table@layer-table-check-costs wrong: the dense layer reads the channels only, flatten forgotten
def layer_table(input_shape, spec):
    table, shape, number = [], tuple(input_shape), {}
    for kind, *row in [("input",), *spec]:
        weights = biases = positions = 0
        if kind == "fc":
            weights, biases, positions, shape = shape[-1] * row[0], row[0], 1, (row[0],)
        elif kind != "input":
            f, s, p = row[:3]
            h, w = (-(-n // s) if p == "same" else (n + 2 * p - f) // s + 1 for n in shape[:2])
            if kind == "conv":
                weights, biases, positions = f * f * shape[2] // row[4] * row[3], row[3], h * w
            shape = (h, w, row[3] if kind == "conv" else shape[2])
        number[kind] = number.get(kind, 0) + 1
        name = kind if kind == "input" else f"{kind}{number[kind]}"
        table.append(dict(name=name, kind=kind, shape=shape, activations=math.prod(shape),
                          weights=weights, biases=biases, mults=positions * weights))
    return table

# %% layer-table@layer-table-check-costs wrong: groups are ignored
def layer_table(input_shape, spec):
    table, shape, number = [], tuple(input_shape), {}
    for kind, *row in [("input",), *spec]:
        weights = biases = positions = 0
        if kind == "fc":
            weights, biases, positions, shape = math.prod(shape) * row[0], row[0], 1, (row[0],)
        elif kind != "input":
            f, s, p = row[:3]
            h, w = (-(-n // s) if p == "same" else (n + 2 * p - f) // s + 1 for n in shape[:2])
            if kind == "conv":
                weights, biases, positions = f * f * shape[2] * row[3], row[3], h * w
            shape = (h, w, row[3] if kind == "conv" else shape[2])
        number[kind] = number.get(kind, 0) + 1
        name = kind if kind == "input" else f"{kind}{number[kind]}"
        table.append(dict(name=name, kind=kind, shape=shape, activations=math.prod(shape),
                          weights=weights, biases=biases, mults=positions * weights))
    return table

# %% layer-table@layer-table-check-costs wrong: groups divide the multiplications twice
def layer_table(input_shape, spec):
    table, shape, number = [], tuple(input_shape), {}
    for kind, *row in [("input",), *spec]:
        weights = biases = positions = 0
        if kind == "fc":
            weights, biases, positions, shape = math.prod(shape) * row[0], row[0], 1, (row[0],)
        elif kind != "input":
            f, s, p = row[:3]
            h, w = (-(-n // s) if p == "same" else (n + 2 * p - f) // s + 1 for n in shape[:2])
            if kind == "conv":
                weights, biases, positions = f * f * shape[2] // row[4] * row[3], row[3], h * w
            shape = (h, w, row[3] if kind == "conv" else shape[2])
        number[kind] = number.get(kind, 0) + 1
        name = kind if kind == "input" else f"{kind}{number[kind]}"
        table.append(dict(name=name, kind=kind, shape=shape, activations=math.prod(shape),
                          weights=weights, biases=biases, mults=positions * weights // (row[4] if kind == 'conv' else 1)))
    return table

# %% layer-table@layer-table-check-costs wrong: multiplications of a dense layer forgotten
def layer_table(input_shape, spec):
    table, shape, number = [], tuple(input_shape), {}
    for kind, *row in [("input",), *spec]:
        weights = biases = positions = 0
        if kind == "fc":
            weights, biases, positions, shape = math.prod(shape) * row[0], row[0], 0, (row[0],)
        elif kind != "input":
            f, s, p = row[:3]
            h, w = (-(-n // s) if p == "same" else (n + 2 * p - f) // s + 1 for n in shape[:2])
            if kind == "conv":
                weights, biases, positions = f * f * shape[2] // row[4] * row[3], row[3], h * w
            shape = (h, w, row[3] if kind == "conv" else shape[2])
        number[kind] = number.get(kind, 0) + 1
        name = kind if kind == "input" else f"{kind}{number[kind]}"
        table.append(dict(name=name, kind=kind, shape=shape, activations=math.prod(shape),
                          weights=weights, biases=biases, mults=positions * weights))
    return table

# %% layer-table@layer-table-check-costs wrong: biases count as weights
def layer_table(input_shape, spec):
    table, shape, number = [], tuple(input_shape), {}
    for kind, *row in [("input",), *spec]:
        weights = biases = positions = 0
        if kind == "fc":
            weights, biases, positions, shape = math.prod(shape) * row[0] + row[0], row[0], 1, (row[0],)
        elif kind != "input":
            f, s, p = row[:3]
            h, w = (-(-n // s) if p == "same" else (n + 2 * p - f) // s + 1 for n in shape[:2])
            if kind == "conv":
                weights, biases, positions = f * f * shape[2] // row[4] * row[3], row[3], h * w
            shape = (h, w, row[3] if kind == "conv" else shape[2])
        number[kind] = number.get(kind, 0) + 1
        name = kind if kind == "input" else f"{kind}{number[kind]}"
        table.append(dict(name=name, kind=kind, shape=shape, activations=math.prod(shape),
                          weights=weights, biases=biases, mults=positions * weights))
    return table

# %% layer-table@layer-table-check-costs wrong: multiplications at the positions of the input
def layer_table(input_shape, spec):
    table, shape, number = [], tuple(input_shape), {}
    for kind, *row in [("input",), *spec]:
        weights = biases = positions = 0
        if kind == "fc":
            weights, biases, positions, shape = math.prod(shape) * row[0], row[0], 1, (row[0],)
        elif kind != "input":
            f, s, p = row[:3]
            h, w = (-(-n // s) if p == "same" else (n + 2 * p - f) // s + 1 for n in shape[:2])
            if kind == "conv":
                weights, biases, positions = f * f * shape[2] // row[4] * row[3], row[3], shape[0] * shape[1]
            shape = (h, w, row[3] if kind == "conv" else shape[2])
        number[kind] = number.get(kind, 0) + 1
        name = kind if kind == "input" else f"{kind}{number[kind]}"
        table.append(dict(name=name, kind=kind, shape=shape, activations=math.prod(shape),
                          weights=weights, biases=biases, mults=positions * weights))
    return table

# %% layer-table wrong: the example hard-coded
def layer_table(input_shape, spec):
    rows = [("input", "input", (6, 6, 2), 72, 0, 0, 0), ("conv1", "conv", (2, 2, 4), 16, 72, 4, 288), ("fc1", "fc", (10,), 10, 160, 10, 160)]
    return [dict(zip(("name", "kind", "shape", "activations", "weights", "biases", "mults"), row)) for row in rows]

# %% layer-table right: a function for each kind in a dictionary
def layer_table(input_shape, spec):
    def side(n, f, s, p):
        return math.ceil(n / s) if p == "same" else math.floor((n + 2 * p - f) / s) + 1

    def conv(x, f, s, p, c, groups):
        h, w = side(x[0], f, s, p), side(x[1], f, s, p)
        return (h, w, c), f * f * (x[2] // groups) * c, c, h * w

    def pool(x, f, s, p):
        return (side(x[0], f, s, p), side(x[1], f, s, p), x[2]), 0, 0, 0

    def fc(x, units):
        return (units,), int(np.prod(x)) * units, units, 1

    kinds = {"conv": conv, "pool": pool, "fc": fc}
    rows = [dict(name="input", kind="input", shape=tuple(input_shape), activations=math.prod(input_shape), weights=0, biases=0, mults=0)]
    for row in spec:
        shape, weights, biases, times = kinds[row[0]](rows[-1]["shape"], *row[1:])
        count = sum(r["kind"] == row[0] for r in rows) + 1
        rows.append(dict(name=row[0] + str(count), kind=row[0], shape=shape, activations=math.prod(shape), weights=weights, biases=biases, mults=times * weights))
    return rows

# %% layer-table right: a class that carries shape and counts
class Table:
    def __init__(self, shape):
        self.rows, self.shape, self.counts = [], shape, {}
        self.add("input", shape, 0, 0, 0)

    def add(self, kind, shape, weights, biases, mults):
        self.counts[kind] = self.counts.get(kind, 0) + 1
        name = kind + ("" if kind == "input" else str(self.counts[kind]))
        self.shape = shape
        self.rows.append({"name": name, "kind": kind, "shape": shape, "activations": math.prod(shape), "weights": weights, "biases": biases, "mults": mults})

    def read(self, kind, *rest):
        if kind == "fc":
            n = math.prod(self.shape)
            return self.add("fc", (rest[0],), n * rest[0], rest[0], n * rest[0])
        f, s, p = rest[:3]
        h, w = (((n - 1) // s if p == "same" else (n + p + p - f) // s) + 1 for n in self.shape[:2])
        if kind == "pool":
            return self.add("pool", (h, w, self.shape[2]), 0, 0, 0)
        filters, groups = rest[3:]
        weights = filters * (f**2 * self.shape[2] // groups)
        return self.add("conv", (h, w, filters), weights, filters, h * w * weights)


def layer_table(input_shape, spec):
    table = Table(tuple(input_shape))
    for row in spec:
        table.read(*row)
    return table.rows

# %% layer-table right: recursion over the rows
def layer_table(input_shape, spec):
    if not spec:
        shape = tuple(input_shape)
        return [dict(name="input", kind="input", shape=shape, activations=math.prod(shape), weights=0, biases=0, mults=0)]
    before = layer_table(input_shape, spec[:-1])
    kind, *v = spec[-1]
    x = before[-1]["shape"]
    if kind == "fc":
        shape, weights, biases, at = (v[0],), math.prod(x) * v[0], v[0], 1
    else:
        hw = tuple(len(range(0, n, v[1])) if v[2] == "same" else len(range(v[0], n + 2 * v[2] + 1, v[1])) for n in x[:2])
        shape, weights, biases, at = hw + (x[2],), 0, 0, 0
        if kind == "conv":
            shape, weights, biases, at = hw + (v[3],), v[0] * v[0] * x[2] * v[3] // v[4], v[3], hw[0] * hw[1]
    name = f"{kind}{1 + sum(row['kind'] == kind for row in before)}"
    return [*before, dict(name=name, kind=kind, shape=shape, activations=math.prod(shape), weights=weights, biases=biases, mults=at * weights)]

# %% lenet5 wrong: same convolutions
def lenet5(input_shape, classes=10, variant="1998"):
    old = variant == "1998"
    g, pool = ("tanh", layers.AveragePooling2D) if old else ("relu", layers.MaxPooling2D)
    stack = [keras.Input(input_shape)]
    for filters in (6, 16):
        stack += [layers.Conv2D(filters, 5, padding='same', activation=g), pool(2)]
    stack += [layers.Flatten(), layers.Dense(120, activation=g), layers.Dense(84, activation=g)]
    stack += [] if old else [layers.Dropout(0.3)]
    return keras.Sequential([*stack, layers.Dense(classes)])

# %% lenet5 wrong: no activation before the pools
def lenet5(input_shape, classes=10, variant="1998"):
    old = variant == "1998"
    g, pool = ("tanh", layers.AveragePooling2D) if old else ("relu", layers.MaxPooling2D)
    stack = [keras.Input(input_shape)]
    for filters in (6, 16):
        stack += [layers.Conv2D(filters, 5), pool(2)]
    stack += [layers.Flatten(), layers.Dense(120, activation=g), layers.Dense(84, activation=g)]
    stack += [] if old else [layers.Dropout(0.3)]
    return keras.Sequential([*stack, layers.Dense(classes)])

# %% lenet5 wrong: no activation in the second stage
def lenet5(input_shape, classes=10, variant="1998"):
    old = variant == "1998"
    g, pool = ("tanh", layers.AveragePooling2D) if old else ("relu", layers.MaxPooling2D)
    stack = [keras.Input(input_shape)]
    for filters in (6, 16):
        stack += [layers.Conv2D(filters, 5, activation=g if filters == 6 else None), pool(2)]
    stack += [layers.Flatten(), layers.Dense(120, activation=g), layers.Dense(84, activation=g)]
    stack += [] if old else [layers.Dropout(0.3)]
    return keras.Sequential([*stack, layers.Dense(classes)])

# %% lenet5 wrong: a softmax at the end
def lenet5(input_shape, classes=10, variant="1998"):
    old = variant == "1998"
    g, pool = ("tanh", layers.AveragePooling2D) if old else ("relu", layers.MaxPooling2D)
    stack = [keras.Input(input_shape)]
    for filters in (6, 16):
        stack += [layers.Conv2D(filters, 5, activation=g), pool(2)]
    stack += [layers.Flatten(), layers.Dense(120, activation=g), layers.Dense(84, activation=g)]
    stack += [] if old else [layers.Dropout(0.3)]
    return keras.Sequential([*stack, layers.Dense(classes, activation='softmax')])

# %% lenet5 wrong: 8 filters at first
def lenet5(input_shape, classes=10, variant="1998"):
    old = variant == "1998"
    g, pool = ("tanh", layers.AveragePooling2D) if old else ("relu", layers.MaxPooling2D)
    stack = [keras.Input(input_shape)]
    for filters in (8, 16):
        stack += [layers.Conv2D(filters, 5, activation=g), pool(2)]
    stack += [layers.Flatten(), layers.Dense(120, activation=g), layers.Dense(84, activation=g)]
    stack += [] if old else [layers.Dropout(0.3)]
    return keras.Sequential([*stack, layers.Dense(classes)])

# %% lenet5 wrong: always ten classes
def lenet5(input_shape, classes=10, variant="1998"):
    old = variant == "1998"
    g, pool = ("tanh", layers.AveragePooling2D) if old else ("relu", layers.MaxPooling2D)
    stack = [keras.Input(input_shape)]
    for filters in (6, 16):
        stack += [layers.Conv2D(filters, 5, activation=g), pool(2)]
    stack += [layers.Flatten(), layers.Dense(120, activation=g), layers.Dense(84, activation=g)]
    stack += [] if old else [layers.Dropout(0.3)]
    return keras.Sequential([*stack, layers.Dense(10)])

# %% lenet5 wrong: always grey 32×32 images
def lenet5(input_shape, classes=10, variant="1998"):
    old = variant == "1998"
    g, pool = ("tanh", layers.AveragePooling2D) if old else ("relu", layers.MaxPooling2D)
    stack = [keras.Input((32, 32, 1))]
    for filters in (6, 16):
        stack += [layers.Conv2D(filters, 5, activation=g), pool(2)]
    stack += [layers.Flatten(), layers.Dense(120, activation=g), layers.Dense(84, activation=g)]
    stack += [] if old else [layers.Dropout(0.3)]
    return keras.Sequential([*stack, layers.Dense(classes)])

# %% lenet5@lenet5-check wrong: max pools in 1998
def lenet5(input_shape, classes=10, variant="1998"):
    old = variant == "1998"
    g, pool = ("tanh", layers.MaxPooling2D) if old else ("relu", layers.MaxPooling2D)
    stack = [keras.Input(input_shape)]
    for filters in (6, 16):
        stack += [layers.Conv2D(filters, 5, activation=g), pool(2)]
    stack += [layers.Flatten(), layers.Dense(120, activation=g), layers.Dense(84, activation=g)]
    stack += [] if old else [layers.Dropout(0.3)]
    return keras.Sequential([*stack, layers.Dense(classes)])

# %% lenet5@lenet5-check wrong: ReLU in 1998
def lenet5(input_shape, classes=10, variant="1998"):
    old = variant == "1998"
    g, pool = ("relu", layers.AveragePooling2D) if old else ("relu", layers.MaxPooling2D)
    stack = [keras.Input(input_shape)]
    for filters in (6, 16):
        stack += [layers.Conv2D(filters, 5, activation=g), pool(2)]
    stack += [layers.Flatten(), layers.Dense(120, activation=g), layers.Dense(84, activation=g)]
    stack += [] if old else [layers.Dropout(0.3)]
    return keras.Sequential([*stack, layers.Dense(classes)])

# %% lenet5@lenet5-check wrong: sigmoid in 1998
def lenet5(input_shape, classes=10, variant="1998"):
    old = variant == "1998"
    g, pool = ("sigmoid", layers.AveragePooling2D) if old else ("relu", layers.MaxPooling2D)
    stack = [keras.Input(input_shape)]
    for filters in (6, 16):
        stack += [layers.Conv2D(filters, 5, activation=g), pool(2)]
    stack += [layers.Flatten(), layers.Dense(120, activation=g), layers.Dense(84, activation=g)]
    stack += [] if old else [layers.Dropout(0.3)]
    return keras.Sequential([*stack, layers.Dense(classes)])

# %% lenet5@lenet5-check wrong: dropout in 1998 too
def lenet5(input_shape, classes=10, variant="1998"):
    old = variant == "1998"
    g, pool = ("tanh", layers.AveragePooling2D) if old else ("relu", layers.MaxPooling2D)
    stack = [keras.Input(input_shape)]
    for filters in (6, 16):
        stack += [layers.Conv2D(filters, 5, activation=g), pool(2)]
    stack += [layers.Flatten(), layers.Dense(120, activation=g), layers.Dense(84, activation=g)]
    stack += [layers.Dropout(0.3)]
    return keras.Sequential([*stack, layers.Dense(classes)])

# %% lenet5@lenet5-check wrong: modern is the default
def lenet5(input_shape, classes=10, variant="modern"):
    old = variant == "1998"
    g, pool = ("tanh", layers.AveragePooling2D) if old else ("relu", layers.MaxPooling2D)
    stack = [keras.Input(input_shape)]
    for filters in (6, 16):
        stack += [layers.Conv2D(filters, 5, activation=g), pool(2)]
    stack += [layers.Flatten(), layers.Dense(120, activation=g), layers.Dense(84, activation=g)]
    stack += [] if old else [layers.Dropout(0.3)]
    return keras.Sequential([*stack, layers.Dense(classes)])

# %% lenet5@lenet5-check-modern wrong: mean pools in the modern one
def lenet5(input_shape, classes=10, variant="1998"):
    old = variant == "1998"
    g, pool = ("tanh", layers.AveragePooling2D) if old else ("relu", layers.AveragePooling2D)
    stack = [keras.Input(input_shape)]
    for filters in (6, 16):
        stack += [layers.Conv2D(filters, 5, activation=g), pool(2)]
    stack += [layers.Flatten(), layers.Dense(120, activation=g), layers.Dense(84, activation=g)]
    stack += [] if old else [layers.Dropout(0.3)]
    return keras.Sequential([*stack, layers.Dense(classes)])

# %% lenet5@lenet5-check-modern wrong: tanh in the modern one
def lenet5(input_shape, classes=10, variant="1998"):
    old = variant == "1998"
    g, pool = ("tanh", layers.AveragePooling2D) if old else ("tanh", layers.MaxPooling2D)
    stack = [keras.Input(input_shape)]
    for filters in (6, 16):
        stack += [layers.Conv2D(filters, 5, activation=g), pool(2)]
    stack += [layers.Flatten(), layers.Dense(120, activation=g), layers.Dense(84, activation=g)]
    stack += [] if old else [layers.Dropout(0.3)]
    return keras.Sequential([*stack, layers.Dense(classes)])

# %% lenet5@lenet5-check-modern wrong: no dropout
def lenet5(input_shape, classes=10, variant="1998"):
    old = variant == "1998"
    g, pool = ("tanh", layers.AveragePooling2D) if old else ("relu", layers.MaxPooling2D)
    stack = [keras.Input(input_shape)]
    for filters in (6, 16):
        stack += [layers.Conv2D(filters, 5, activation=g), pool(2)]
    stack += [layers.Flatten(), layers.Dense(120, activation=g), layers.Dense(84, activation=g)]
    stack += []
    return keras.Sequential([*stack, layers.Dense(classes)])

# %% lenet5@lenet5-check-modern wrong: dropout of 0.5
def lenet5(input_shape, classes=10, variant="1998"):
    old = variant == "1998"
    g, pool = ("tanh", layers.AveragePooling2D) if old else ("relu", layers.MaxPooling2D)
    stack = [keras.Input(input_shape)]
    for filters in (6, 16):
        stack += [layers.Conv2D(filters, 5, activation=g), pool(2)]
    stack += [layers.Flatten(), layers.Dense(120, activation=g), layers.Dense(84, activation=g)]
    stack += [] if old else [layers.Dropout(0.5)]
    return keras.Sequential([*stack, layers.Dense(classes)])

# %% lenet5@lenet5-check-modern wrong: dropout before the dense layers
def lenet5(input_shape, classes=10, variant="1998"):
    old = variant == "1998"
    g, pool = ("tanh", layers.AveragePooling2D) if old else ("relu", layers.MaxPooling2D)
    stack = [keras.Input(input_shape)]
    for filters in (6, 16):
        stack += [layers.Conv2D(filters, 5, activation=g), pool(2)]
    stack += [layers.Flatten(), *([] if old else [layers.Dropout(0.3)]), layers.Dense(120, activation=g), layers.Dense(84, activation=g)]
    return keras.Sequential([*stack, layers.Dense(classes)])

# %% lenet5@lenet5-check wrong: pools before activations, as separate layers
def lenet5(input_shape, classes=10, variant="1998"):
    old = variant == "1998"
    g, pool = ("tanh", layers.AveragePooling2D) if old else ("relu", layers.MaxPooling2D)
    stack = [keras.Input(input_shape)]
    for filters in (6, 16):
        stack += [layers.Conv2D(filters, 5), pool(2), layers.Activation(g)]
    stack += [layers.Flatten(), layers.Dense(120, activation=g), layers.Dense(84, activation=g)]
    stack += [] if old else [layers.Dropout(0.3)]
    return keras.Sequential([*stack, layers.Dense(classes)])

# %% lenet5 right: functional
def lenet5(input_shape, classes=10, variant="1998"):
    inputs = keras.Input(shape=input_shape)
    if variant == "modern":
        act, Pool, rate = "relu", layers.MaxPool2D, 0.3
    else:
        act, Pool, rate = "tanh", layers.AveragePooling2D, None
    x = layers.Conv2D(6, kernel_size=(5, 5), activation=act)(inputs)
    x = Pool(pool_size=2, strides=2)(x)
    x = layers.Conv2D(16, kernel_size=(5, 5), activation=act)(x)
    x = Pool(pool_size=2, strides=2)(x)
    x = layers.Flatten()(x)
    x = layers.Dense(120, activation=act)(x)
    x = layers.Dense(84, activation=act)(x)
    if rate:
        x = layers.Dropout(rate)(x)
    return keras.Model(inputs, layers.Dense(classes)(x))

# %% lenet5 right: activations as separate layers, added one by one
def lenet5(input_shape, classes=10, variant="1998"):
    model = keras.Sequential()
    model.add(keras.Input(input_shape))
    for n in (6, 16):
        model.add(layers.Conv2D(n, 5))
        model.add(layers.Activation("tanh" if variant == "1998" else "relu"))
        model.add(layers.AveragePooling2D(2) if variant == "1998" else layers.MaxPooling2D())
    model.add(layers.Flatten())
    for n in (120, 84):
        model.add(layers.Dense(n))
        model.add(layers.Activation("tanh") if variant == "1998" else layers.ReLU())
    if variant == "modern":
        model.add(layers.Dropout(0.3))
    model.add(layers.Dense(classes))
    return model

# %% lenet5 right: body and head as nested models
def lenet5(input_shape, classes=10, variant="1998"):
    g = "tanh" if variant == "1998" else "relu"
    Pool = layers.AveragePooling2D if variant == "1998" else layers.MaxPooling2D
    body = keras.Sequential([keras.Input(input_shape), layers.Conv2D(6, 5, activation=g), Pool(2), layers.Conv2D(16, 5, activation=g), Pool(2), layers.Flatten()])
    head = keras.Sequential([layers.Dense(120, activation=g), layers.Dense(84, activation=g)] + ([layers.Dropout(0.3)] if variant != "1998" else []) + [layers.Dense(classes)])
    inputs = keras.Input(input_shape)
    return keras.Model(inputs, head(body(inputs)))

# %% lenet-totals wrong: paper and flow swapped
def lenet_totals():
    totals = {"paper": None, "flow": None, "table": None, "table_filters": None}
    totals.update(paper=62006, flow=61706, table=62958, table_filters=6272 // 28**2)
    return totals

# %% lenet-totals wrong: the table has the flow's six filters
def lenet_totals():
    totals = {"paper": None, "flow": None, "table": None, "table_filters": None}
    totals.update(paper=61706, flow=62006, table=62958, table_filters=6)
    return totals

# %% lenet-totals wrong: flow and table swapped
def lenet_totals():
    totals = {"paper": None, "flow": None, "table": None, "table_filters": None}
    totals.update(paper=61706, flow=62958, table=62006, table_filters=6272 // 28**2)
    return totals

# %% lenet-totals wrong: all three are the paper's
def lenet_totals():
    totals = {"paper": None, "flow": None, "table": None, "table_filters": None}
    totals.update(paper=61706, flow=61706, table=61706, table_filters=6272 // 28**2)
    return totals

# %% lenet-totals wrong: filters over 32×32 positions
def lenet_totals():
    totals = {"paper": None, "flow": None, "table": None, "table_filters": None}
    totals.update(paper=61706, flow=62006, table=62958, table_filters=6272 // 32**2)
    return totals

# %% lenet-totals right: counted by a formula
def lenet_totals():
    def count(c, filters):
        return (25 * c + 1) * filters + (25 * filters + 1) * 16 + 401 * 120 + 121 * 84 + 85 * 10

    return {"paper": count(1, 6), "flow": count(3, 6), "table": count(3, 8), "table_filters": 8}

# %% lenet-totals right: numbers typed in
def lenet_totals():
    return {"table": 62958, "paper": 61706, "flow": 62006, "table_filters": 8}

# %% alexnet-spec wrong: pools always without padding
def alexnet_spec(pool_padding, conv2_kernel, groups):
    pool = ("pool", 3, 2, 0)
    return [("conv", 11, 4, 0, 96, 1), pool,
            ("conv", conv2_kernel, 1, "same", 256, groups), pool,
            ("conv", 3, 1, "same", 384, 1), ("conv", 3, 1, "same", 384, groups), ("conv", 3, 1, "same", 256, groups), pool,
            ("fc", 4096), ("fc", 4096), ("fc", 1000)]

# %% alexnet-spec wrong: pools do not overlap
def alexnet_spec(pool_padding, conv2_kernel, groups):
    pool = ("pool", 2, 2, pool_padding)
    return [("conv", 11, 4, 0, 96, 1), pool,
            ("conv", conv2_kernel, 1, "same", 256, groups), pool,
            ("conv", 3, 1, "same", 384, 1), ("conv", 3, 1, "same", 384, groups), ("conv", 3, 1, "same", 256, groups), pool,
            ("fc", 4096), ("fc", 4096), ("fc", 1000)]

# %% alexnet-spec wrong: second layer 3×3 whatever is asked
def alexnet_spec(pool_padding, conv2_kernel, groups):
    pool = ("pool", 3, 2, pool_padding)
    return [("conv", 11, 4, 0, 96, 1), pool,
            ("conv", 3, 1, "same", 256, groups), pool,
            ("conv", 3, 1, "same", 384, 1), ("conv", 3, 1, "same", 384, groups), ("conv", 3, 1, "same", 256, groups), pool,
            ("fc", 4096), ("fc", 4096), ("fc", 1000)]

# %% alexnet-spec wrong: second layer padded by 2 whatever its window
def alexnet_spec(pool_padding, conv2_kernel, groups):
    pool = ("pool", 3, 2, pool_padding)
    return [("conv", 11, 4, 0, 96, 1), pool,
            ("conv", conv2_kernel, 1, 2, 256, groups), pool,
            ("conv", 3, 1, "same", 384, 1), ("conv", 3, 1, "same", 384, groups), ("conv", 3, 1, "same", 256, groups), pool,
            ("fc", 4096), ("fc", 4096), ("fc", 1000)]

# %% alexnet-spec wrong: groups in all convolutions but the first
def alexnet_spec(pool_padding, conv2_kernel, groups):
    pool = ("pool", 3, 2, pool_padding)
    return [("conv", 11, 4, 0, 96, 1), pool,
            ("conv", conv2_kernel, 1, "same", 256, groups), pool,
            ("conv", 3, 1, "same", 384, groups), ("conv", 3, 1, "same", 384, groups), ("conv", 3, 1, "same", 256, groups), pool,
            ("fc", 4096), ("fc", 4096), ("fc", 1000)]

# %% alexnet-spec wrong: groups only in the second layer
def alexnet_spec(pool_padding, conv2_kernel, groups):
    pool = ("pool", 3, 2, pool_padding)
    return [("conv", 11, 4, 0, 96, 1), pool,
            ("conv", conv2_kernel, 1, "same", 256, groups), pool,
            ("conv", 3, 1, "same", 384, 1), ("conv", 3, 1, "same", 384, 1), ("conv", 3, 1, "same", 256, 1), pool,
            ("fc", 4096), ("fc", 4096), ("fc", 1000)]

# %% alexnet-spec wrong: groups applied to the dense layers
def alexnet_spec(pool_padding, conv2_kernel, groups):
    pool = ("pool", 3, 2, pool_padding)
    return [("conv", 11, 4, 0, 96, 1), pool,
            ("conv", conv2_kernel, 1, "same", 256, groups), pool,
            ("conv", 3, 1, "same", 384, 1), ("conv", 3, 1, "same", 384, groups), ("conv", 3, 1, "same", 256, groups), pool,
            ("fc", 4096 // groups), ("fc", 4096 // groups), ("fc", 1000)]

# %% alexnet-spec wrong: first layer padded, as for 224
def alexnet_spec(pool_padding, conv2_kernel, groups):
    pool = ("pool", 3, 2, pool_padding)
    return [("conv", 11, 4, 2, 96, 1), pool,
            ("conv", conv2_kernel, 1, "same", 256, groups), pool,
            ("conv", 3, 1, "same", 384, 1), ("conv", 3, 1, "same", 384, groups), ("conv", 3, 1, "same", 256, groups), pool,
            ("fc", 4096), ("fc", 4096), ("fc", 1000)]

# %% alexnet-spec wrong: first layer padded by one, which shows on other inputs only
def alexnet_spec(pool_padding, conv2_kernel, groups):
    pool = ("pool", 3, 2, pool_padding)
    return [("conv", 11, 4, 1, 96, 1), pool,
            ("conv", conv2_kernel, 1, "same", 256, groups), pool,
            ("conv", 3, 1, "same", 384, 1), ("conv", 3, 1, "same", 384, groups), ("conv", 3, 1, "same", 256, groups), pool,
            ("fc", 4096), ("fc", 4096), ("fc", 1000)]

# %% alexnet-spec wrong: first layer with 6 filters
def alexnet_spec(pool_padding, conv2_kernel, groups):
    pool = ("pool", 3, 2, pool_padding)
    return [("conv", 11, 4, 0, 6, 1), pool,
            ("conv", conv2_kernel, 1, "same", 256, groups), pool,
            ("conv", 3, 1, "same", 384, 1), ("conv", 3, 1, "same", 384, groups), ("conv", 3, 1, "same", 256, groups), pool,
            ("fc", 4096), ("fc", 4096), ("fc", 1000)]

# %% alexnet-spec wrong: one pool too many
def alexnet_spec(pool_padding, conv2_kernel, groups):
    pool = ("pool", 3, 2, pool_padding)
    return [("conv", 11, 4, 0, 96, 1), pool,
            ("conv", conv2_kernel, 1, "same", 256, groups), pool,
            ("conv", 3, 1, "same", 384, 1), ("conv", 3, 1, "same", 384, groups), ("conv", 3, 1, "same", 256, groups), pool, pool,
            ("fc", 4096), ("fc", 4096), ("fc", 1000)]

# %% alexnet-spec wrong: layers 3 to 5 all with 384 filters
def alexnet_spec(pool_padding, conv2_kernel, groups):
    pool = ("pool", 3, 2, pool_padding)
    return [("conv", 11, 4, 0, 96, 1), pool,
            ("conv", conv2_kernel, 1, "same", 256, groups), pool,
            ("conv", 3, 1, "same", 384, 1), ("conv", 3, 1, "same", 384, groups), ("conv", 3, 1, "same", 384, groups), pool,
            ("fc", 4096), ("fc", 4096), ("fc", 1000)]

# %% alexnet-spec right: numbers for paddings
def alexnet_spec(pool_padding, conv2_kernel, groups):
    rows = [("conv", 11, 4, 0, 96, 1)]
    rows.append(("pool", 3, 2, pool_padding))
    rows.append(("conv", conv2_kernel, 1, conv2_kernel // 2, 256, groups))
    rows.append(("pool", 3, 2, pool_padding))
    for filters, g in ((384, 1), (384, groups), (256, groups)):
        rows.append(("conv", 3, 1, 1, filters, g))
    rows.append(("pool", 3, 2, pool_padding))
    return rows + [("fc", units) for units in (4096, 4096, 1000)]

# %% alexnet-spec right: generated from a short description
def alexnet_spec(pool_padding, conv2_kernel, groups):
    plan = f"c11.4.96 p c{conv2_kernel}.1.256g p c3.1.384 c3.1.384g c3.1.256g p f4096 f4096 f1000"

    def row(word):
        if word == "p":
            return ("pool", 3, 2, pool_padding)
        if word[0] == "f":
            return ("fc", int(word[1:]))
        f, s, c = (int(part) for part in word[1:].rstrip("g").split("."))
        return ("conv", f, s, "same" if s == 1 else 0, c, groups if word[-1] == "g" else 1)

    return list(map(row, plan.split()))

# %% alexnet-mistakes wrong: the sides as printed
def alexnet_mistakes():
    right = alexnet_spec(0, 5, 1)
    same = [row for row in layer_table((227, 227, 3), alexnet_spec("same", 5, 1)) if row["kind"] == "pool"]
    wide, narrow = (layer_table((227, 227, 3), alexnet_spec(0, f, 1))[3]["weights"] for f in (5, 3))
    return {"same_sides": [27, 13, 6], "same_inputs": same[-1]["activations"],
            "pool_of_13": layer_table((13, 13, 256), [("pool", 3, 2, 0)])[1]["shape"][0],
            "lost_weights": wide - narrow, "shape_of_224": layer_table((224, 224, 3), right)[1]["shape"],
            "repaired": right}

# %% alexnet-mistakes wrong: 9216 inputs as printed
def alexnet_mistakes():
    right = alexnet_spec(0, 5, 1)
    same = [row for row in layer_table((227, 227, 3), alexnet_spec("same", 5, 1)) if row["kind"] == "pool"]
    wide, narrow = (layer_table((227, 227, 3), alexnet_spec(0, f, 1))[3]["weights"] for f in (5, 3))
    return {"same_sides": [row["shape"][0] for row in same], "same_inputs": 9216,
            "pool_of_13": layer_table((13, 13, 256), [("pool", 3, 2, 0)])[1]["shape"][0],
            "lost_weights": wide - narrow, "shape_of_224": layer_table((224, 224, 3), right)[1]["shape"],
            "repaired": right}

# %% alexnet-mistakes wrong: a pool keeps 13
def alexnet_mistakes():
    right = alexnet_spec(0, 5, 1)
    same = [row for row in layer_table((227, 227, 3), alexnet_spec("same", 5, 1)) if row["kind"] == "pool"]
    wide, narrow = (layer_table((227, 227, 3), alexnet_spec(0, f, 1))[3]["weights"] for f in (5, 3))
    return {"same_sides": [row["shape"][0] for row in same], "same_inputs": same[-1]["activations"],
            "pool_of_13": 13,
            "lost_weights": wide - narrow, "shape_of_224": layer_table((224, 224, 3), right)[1]["shape"],
            "repaired": right}

# %% alexnet-mistakes wrong: rounds up to 7
def alexnet_mistakes():
    right = alexnet_spec(0, 5, 1)
    same = [row for row in layer_table((227, 227, 3), alexnet_spec("same", 5, 1)) if row["kind"] == "pool"]
    wide, narrow = (layer_table((227, 227, 3), alexnet_spec(0, f, 1))[3]["weights"] for f in (5, 3))
    return {"same_sides": [row["shape"][0] for row in same], "same_inputs": same[-1]["activations"],
            "pool_of_13": 7,
            "lost_weights": wide - narrow, "shape_of_224": layer_table((224, 224, 3), right)[1]["shape"],
            "repaired": right}

# %% alexnet-mistakes wrong: weights lost in one map only
def alexnet_mistakes():
    right = alexnet_spec(0, 5, 1)
    same = [row for row in layer_table((227, 227, 3), alexnet_spec("same", 5, 1)) if row["kind"] == "pool"]
    wide, narrow = (layer_table((227, 227, 3), alexnet_spec(0, f, 1))[3]["weights"] for f in (5, 3))
    return {"same_sides": [row["shape"][0] for row in same], "same_inputs": same[-1]["activations"],
            "pool_of_13": layer_table((13, 13, 256), [("pool", 3, 2, 0)])[1]["shape"][0],
            "lost_weights": (25 - 9) * 96, "shape_of_224": layer_table((224, 224, 3), right)[1]["shape"],
            "repaired": right}

# %% alexnet-mistakes wrong: biases counted in
def alexnet_mistakes():
    right = alexnet_spec(0, 5, 1)
    same = [row for row in layer_table((227, 227, 3), alexnet_spec("same", 5, 1)) if row["kind"] == "pool"]
    wide, narrow = (layer_table((227, 227, 3), alexnet_spec(0, f, 1))[3]["weights"] for f in (5, 3))
    return {"same_sides": [row["shape"][0] for row in same], "same_inputs": same[-1]["activations"],
            "pool_of_13": layer_table((13, 13, 256), [("pool", 3, 2, 0)])[1]["shape"][0],
            "lost_weights": wide - narrow + 256, "shape_of_224": layer_table((224, 224, 3), right)[1]["shape"],
            "repaired": right}

# %% alexnet-mistakes wrong: 224 gives 55
def alexnet_mistakes():
    right = alexnet_spec(0, 5, 1)
    same = [row for row in layer_table((227, 227, 3), alexnet_spec("same", 5, 1)) if row["kind"] == "pool"]
    wide, narrow = (layer_table((227, 227, 3), alexnet_spec(0, f, 1))[3]["weights"] for f in (5, 3))
    return {"same_sides": [row["shape"][0] for row in same], "same_inputs": same[-1]["activations"],
            "pool_of_13": layer_table((13, 13, 256), [("pool", 3, 2, 0)])[1]["shape"][0],
            "lost_weights": wide - narrow, "shape_of_224": (55, 55, 96),
            "repaired": right}

# %% alexnet-mistakes wrong: six channels as printed
def alexnet_mistakes():
    right = alexnet_spec(0, 5, 1)
    same = [row for row in layer_table((227, 227, 3), alexnet_spec("same", 5, 1)) if row["kind"] == "pool"]
    wide, narrow = (layer_table((227, 227, 3), alexnet_spec(0, f, 1))[3]["weights"] for f in (5, 3))
    return {"same_sides": [row["shape"][0] for row in same], "same_inputs": same[-1]["activations"],
            "pool_of_13": layer_table((13, 13, 256), [("pool", 3, 2, 0)])[1]["shape"][0],
            "lost_weights": wide - narrow, "shape_of_224": (54, 54, 6),
            "repaired": right}

# %% alexnet-mistakes wrong: the repaired list keeps the 3×3 layer
def alexnet_mistakes():
    right = alexnet_spec(0, 5, 1)
    same = [row for row in layer_table((227, 227, 3), alexnet_spec("same", 5, 1)) if row["kind"] == "pool"]
    wide, narrow = (layer_table((227, 227, 3), alexnet_spec(0, f, 1))[3]["weights"] for f in (5, 3))
    return {"same_sides": [row["shape"][0] for row in same], "same_inputs": same[-1]["activations"],
            "pool_of_13": layer_table((13, 13, 256), [("pool", 3, 2, 0)])[1]["shape"][0],
            "lost_weights": wide - narrow, "shape_of_224": layer_table((224, 224, 3), right)[1]["shape"],
            "repaired": alexnet_spec(0, 3, 1)}

# %% alexnet-mistakes wrong: the repaired list keeps 'same' pools
def alexnet_mistakes():
    right = alexnet_spec(0, 5, 1)
    same = [row for row in layer_table((227, 227, 3), alexnet_spec("same", 5, 1)) if row["kind"] == "pool"]
    wide, narrow = (layer_table((227, 227, 3), alexnet_spec(0, f, 1))[3]["weights"] for f in (5, 3))
    return {"same_sides": [row["shape"][0] for row in same], "same_inputs": same[-1]["activations"],
            "pool_of_13": layer_table((13, 13, 256), [("pool", 3, 2, 0)])[1]["shape"][0],
            "lost_weights": wide - narrow, "shape_of_224": layer_table((224, 224, 3), right)[1]["shape"],
            "repaired": alexnet_spec("same", 5, 1)}

# %% alexnet-mistakes wrong: the repaired list keeps the extra pool
def alexnet_mistakes():
    right = alexnet_spec(0, 5, 1)
    same = [row for row in layer_table((227, 227, 3), alexnet_spec("same", 5, 1)) if row["kind"] == "pool"]
    wide, narrow = (layer_table((227, 227, 3), alexnet_spec(0, f, 1))[3]["weights"] for f in (5, 3))
    return {"same_sides": [row["shape"][0] for row in same], "same_inputs": same[-1]["activations"],
            "pool_of_13": layer_table((13, 13, 256), [("pool", 3, 2, 0)])[1]["shape"][0],
            "lost_weights": wide - narrow, "shape_of_224": layer_table((224, 224, 3), right)[1]["shape"],
            "repaired": right[:8] + [("pool", 3, 2, 0)] + right[8:]}

# %% alexnet-mistakes wrong: pads the first layer to save line D
def alexnet_mistakes():
    right = alexnet_spec(0, 5, 1)
    same = [row for row in layer_table((227, 227, 3), alexnet_spec("same", 5, 1)) if row["kind"] == "pool"]
    wide, narrow = (layer_table((227, 227, 3), alexnet_spec(0, f, 1))[3]["weights"] for f in (5, 3))
    return {"same_sides": [row["shape"][0] for row in same], "same_inputs": same[-1]["activations"],
            "pool_of_13": layer_table((13, 13, 256), [("pool", 3, 2, 0)])[1]["shape"][0],
            "lost_weights": wide - narrow, "shape_of_224": layer_table((224, 224, 3), right)[1]["shape"],
            "repaired": [("conv", 11, 4, 2, 96, 1), *right[1:]]}

# %% alexnet-mistakes wrong: repaired in two groups
def alexnet_mistakes():
    right = alexnet_spec(0, 5, 1)
    same = [row for row in layer_table((227, 227, 3), alexnet_spec("same", 5, 1)) if row["kind"] == "pool"]
    wide, narrow = (layer_table((227, 227, 3), alexnet_spec(0, f, 1))[3]["weights"] for f in (5, 3))
    return {"same_sides": [row["shape"][0] for row in same], "same_inputs": same[-1]["activations"],
            "pool_of_13": layer_table((13, 13, 256), [("pool", 3, 2, 0)])[1]["shape"][0],
            "lost_weights": wide - narrow, "shape_of_224": layer_table((224, 224, 3), right)[1]["shape"],
            "repaired": alexnet_spec(0, 5, 2)}

# %% alexnet-mistakes wrong: sides of 'same' in all rows
def alexnet_mistakes():
    right = alexnet_spec(0, 5, 1)
    same = [row for row in layer_table((227, 227, 3), alexnet_spec("same", 5, 1)) if row["kind"] == "pool"]
    wide, narrow = (layer_table((227, 227, 3), alexnet_spec(0, f, 1))[3]["weights"] for f in (5, 3))
    return {"same_sides": [row["shape"][0] for row in same] + [7], "same_inputs": same[-1]["activations"],
            "pool_of_13": layer_table((13, 13, 256), [("pool", 3, 2, 0)])[1]["shape"][0],
            "lost_weights": wide - narrow, "shape_of_224": layer_table((224, 224, 3), right)[1]["shape"],
            "repaired": right}

# %% alexnet-mistakes right: by hand, without the functions
def alexnet_mistakes():
    pool = ("pool", 3, 2, 0)
    repaired = [("conv", 11, 4, 0, 96, 1), pool, ("conv", 5, 1, 2, 256, 1), pool, ("conv", 3, 1, 1, 384, 1), ("conv", 3, 1, 1, 384, 1), ("conv", 3, 1, 1, 256, 1), pool, ("fc", 4096), ("fc", 4096), ("fc", 1000)]
    sides = [math.ceil(55 / 2)]
    sides += [math.ceil(sides[-1] / 2)]
    sides += [math.ceil(sides[-1] / 2)]
    return {"repaired": repaired, "same_sides": sides, "same_inputs": sides[-1] ** 2 * 256, "pool_of_13": (13 - 3) // 2 + 1,
            "lost_weights": (5 * 5 - 3 * 3) * 96 * 256, "shape_of_224": ((224 - 11) // 4 + 1,) * 2 + (96,)}

# %% alexnet-mistakes right: one table for each line
def alexnet_mistakes():
    found = {}
    table = {row["name"]: row for row in layer_table((227, 227, 3), alexnet_spec("same", 3, 2))}
    found["same_sides"] = [table[f"pool{i}"]["shape"][1] for i in (1, 2, 3)]
    found["same_inputs"] = math.prod(table["pool3"]["shape"])
    found["pool_of_13"] = layer_table((13, 13, 1), [("pool", 3, 2, 0)])[-1]["shape"][1]
    count = lambda f: sum(row["weights"] for row in layer_table((227, 227, 3), alexnet_spec(0, f, 1)))
    found["lost_weights"] = count(5) - count(3)
    found["shape_of_224"] = layer_table((224, 224, 3), alexnet_spec(0, 5, 1)[:1])[-1]["shape"]
    found["repaired"] = alexnet_spec(0, 5, 1)
    return found

# %% lrn wrong: n taken for the radius
def lrn(a, n=5, k=2.0, alpha=1e-4, beta=0.75):
    half, c = n, a.shape[-1]
    padded = np.pad(a**2, [(0, 0), (0, 0), (0, 0), (half, half)])
    total = sum(padded[..., j : j + c] for j in range(2 * half + 1))
    return a / (k + alpha * total) ** beta

# %% lrn wrong: alpha divided by n
def lrn(a, n=5, k=2.0, alpha=1e-4, beta=0.75):
    half, c = n // 2, a.shape[-1]
    padded = np.pad(a**2, [(0, 0), (0, 0), (0, 0), (half, half)])
    total = sum(padded[..., j : j + c] for j in range(2 * half + 1))
    return a / (k + alpha / n * total) ** beta

# %% lrn wrong: alpha divided by the width of the window, as if centred
def lrn(a, n=5, k=2.0, alpha=1e-4, beta=0.75):
    half, c = n // 2, a.shape[-1]
    padded = np.pad(a**2, [(0, 0), (0, 0), (0, 0), (half, half)])
    total = sum(padded[..., j : j + c] for j in range(2 * half + 1))
    return a / (k + alpha / (2 * half + 1) * total) ** beta

# %% lrn wrong: no square
def lrn(a, n=5, k=2.0, alpha=1e-4, beta=0.75):
    half, c = n // 2, a.shape[-1]
    padded = np.pad(a, [(0, 0), (0, 0), (0, 0), (half, half)])
    total = sum(padded[..., j : j + c] for j in range(2 * half + 1))
    return a / (k + alpha * total) ** beta

# %% lrn wrong: window over the height of the image
def lrn(a, n=5, k=2.0, alpha=1e-4, beta=0.75):
    half, c = n // 2, a.shape[-1]
    padded = np.pad(a**2, [(0, 0), (half, half), (0, 0), (0, 0)])
    total = sum(padded[:, j : j + a.shape[1]] for j in range(2 * half + 1))
    return a / (k + alpha * total) ** beta

# %% lrn wrong: window wraps around
def lrn(a, n=5, k=2.0, alpha=1e-4, beta=0.75):
    half, c = n // 2, a.shape[-1]
    padded = np.concatenate([a[..., c - half :], a, a[..., :half]], axis=-1) ** 2
    total = sum(padded[..., j : j + c] for j in range(2 * half + 1))
    return a / (k + alpha * total) ** beta

# %% lrn wrong: the border is repeated
def lrn(a, n=5, k=2.0, alpha=1e-4, beta=0.75):
    half, c = n // 2, a.shape[-1]
    padded = np.pad(a**2, [(0, 0), (0, 0), (0, 0), (half, half)], mode='edge')
    total = sum(padded[..., j : j + c] for j in range(2 * half + 1))
    return a / (k + alpha * total) ** beta

# %% lrn@lrn-check wrong: beta forgotten
def lrn(a, n=5, k=2.0, alpha=1e-4, beta=0.75):
    half, c = n // 2, a.shape[-1]
    padded = np.pad(a**2, [(0, 0), (0, 0), (0, 0), (half, half)])
    total = sum(padded[..., j : j + c] for j in range(2 * half + 1))
    return a / (k + alpha * total)

# %% lrn wrong: always n = 5
def lrn(a, n=5, k=2.0, alpha=1e-4, beta=0.75):
    half, c = 2, a.shape[-1]
    padded = np.pad(a**2, [(0, 0), (0, 0), (0, 0), (half, half)])
    total = sum(padded[..., j : j + c] for j in range(2 * half + 1))
    return a / (k + alpha * total) ** beta

# %% lrn wrong: returns the divisor
def lrn(a, n=5, k=2.0, alpha=1e-4, beta=0.75):
    half, c = n // 2, a.shape[-1]
    padded = np.pad(a**2, [(0, 0), (0, 0), (0, 0), (half, half)])
    total = sum(padded[..., j : j + c] for j in range(2 * half + 1))
    return (k + alpha * total) ** beta

# %% lrn wrong: the channel itself left out
def lrn(a, n=5, k=2.0, alpha=1e-4, beta=0.75):
    half, c = n // 2, a.shape[-1]
    padded = np.pad(a**2, [(0, 0), (0, 0), (0, 0), (half, half)])
    total = sum(padded[..., j : j + c] for j in range(2 * half + 1) if j != half)
    return a / (k + alpha * total) ** beta

# %% lrn@lrn-check wrong: squares in place
def lrn(a, n=5, k=2.0, alpha=1e-4, beta=0.75):
    half, c = n // 2, a.shape[-1]
    a **= 2
    padded = np.pad(a, [(0, 0), (0, 0), (0, 0), (half, half)])
    total = sum(padded[..., j : j + c] for j in range(2 * half + 1))
    return a / (k + alpha * total) ** beta

# %% lrn@lrn-check-edges wrong: float64 whatever comes in
def lrn(a, n=5, k=2.0, alpha=1e-4, beta=0.75):
    half, c = n // 2, a.shape[-1]
    padded = np.pad(a**2, [(0, 0), (0, 0), (0, 0), (half, half)])
    total = sum(padded[..., j : j + c] for j in range(2 * half + 1))
    return a.astype(float) / (k + alpha * total) ** beta

# %% lrn@lrn-check-edges wrong: even n loses its last neighbour
def lrn(a, n=5, k=2.0, alpha=1e-4, beta=0.75):
    half, c = n // 2, a.shape[-1]
    padded = np.pad(a**2, [(0, 0), (0, 0), (0, 0), (half, half)])
    total = sum(padded[..., j : j + c] for j in range(n))
    return a / (k + alpha * total) ** beta

# %% lrn@lrn-check wrong: window reaches to one side only
def lrn(a, n=5, k=2.0, alpha=1e-4, beta=0.75):
    half, c = n // 2, a.shape[-1]
    padded = np.pad(a**2, [(0, 0), (0, 0), (0, 0), (half, half)])
    total = sum(padded[..., j : j + c] for j in range(half + 1))
    return a / (k + alpha * total) ** beta

# %% lrn right: loop over channels
def lrn(a, n=5, k=2.0, alpha=1e-4, beta=0.75):
    b = np.empty_like(a)
    N = a.shape[3]
    for i in range(N):
        first, last = max(0, i - n // 2), min(N - 1, i + n // 2)
        s = np.sum(np.square(a[:, :, :, first : last + 1]), axis=3)
        b[:, :, :, i] = a[:, :, :, i] / np.power(k + alpha * s, beta)
    return b

# %% lrn right: a band matrix over the channels
def lrn(a, n=5, k=2.0, alpha=1e-4, beta=0.75):
    i = np.arange(a.shape[-1])
    band = (np.abs(i[:, None] - i) <= n // 2).astype(a.dtype)
    return a * (k + alpha * (a * a @ band)) ** -beta

# %% lrn right: differences of a cumulative sum
def lrn(a, n=5, k=2.0, alpha=1e-4, beta=0.75):
    c, r = a.shape[-1], n // 2
    sums = np.concatenate([np.zeros(a.shape[:-1] + (1,)), np.cumsum(a.astype(float) ** 2, axis=-1)], axis=-1)
    i = np.arange(c)
    window = sums[..., np.minimum(i + r + 1, c)] - sums[..., np.maximum(i - r, 0)]
    return (a / (k + alpha * window) ** beta).astype(a.dtype)

# %% lrn right: a sliding window over padded squares
def lrn(a, n=5, k=2.0, alpha=1e-4, beta=0.75):
    squares = np.zeros(a.shape[:3] + (a.shape[3] + 2 * (n // 2),), a.dtype)
    squares[..., n // 2 : n // 2 + a.shape[3]] = a**2
    windows = np.lib.stride_tricks.sliding_window_view(squares, 2 * (n // 2) + 1, axis=3)
    return a / (k + alpha * windows.sum(axis=-1)) ** beta

# %% lrn-ratio wrong: b instead of b / a
def lrn_ratio(a):
    return a * (2.0 + 1e-4 * a**2) ** -0.75


def steepest_fall(ratio, a):
    slope = np.diff(ratio(a)) / np.diff(a)
    return float(a[np.argmin(slope)])

# %% lrn-ratio wrong: nothing divided by nothing
def lrn_ratio(a):
    return np.divide(a * (2.0 + 1e-4 * a**2) ** -0.75, a, out=np.zeros_like(a), where=a != 0)


def steepest_fall(ratio, a):
    slope = np.diff(ratio(a)) / np.diff(a)
    return float(a[np.argmin(slope)])

# %% lrn-ratio wrong: alpha divided by five
def lrn_ratio(a):
    return (2.0 + 2e-5 * a**2) ** -0.75


def steepest_fall(ratio, a):
    slope = np.diff(ratio(a)) / np.diff(a)
    return float(a[np.argmin(slope)])

# %% lrn-ratio wrong: five equal channels
def lrn_ratio(a):
    return (2.0 + 5e-4 * a**2) ** -0.75


def steepest_fall(ratio, a):
    slope = np.diff(ratio(a)) / np.diff(a)
    return float(a[np.argmin(slope)])

# %% lrn-ratio wrong: steep in the beginning
def lrn_ratio(a):
    return (2.0 + 1e-4 * a**2) ** -0.75


def steepest_fall(ratio, a):
    slope = np.diff(ratio(a)) / np.diff(a)
    return float(a[0])

# %% lrn-ratio wrong: the steepest rise
def lrn_ratio(a):
    return (2.0 + 1e-4 * a**2) ** -0.75


def steepest_fall(ratio, a):
    slope = np.diff(ratio(a)) / np.diff(a)
    return float(a[np.argmax(slope)])

# %% lrn-ratio wrong: the largest slope of either sign
def lrn_ratio(a):
    return (2.0 + 1e-4 * a**2) ** -0.75


def steepest_fall(ratio, a):
    slope = np.diff(ratio(a)) / np.diff(a)
    return float(a[np.argmax(np.abs(slope))])

# %% lrn-ratio wrong: differences without distances
def lrn_ratio(a):
    return (2.0 + 1e-4 * a**2) ** -0.75


def steepest_fall(ratio, a):
    slope = np.diff(ratio(a))
    return float(a[np.argmin(slope)])

# %% lrn-ratio wrong: the number 89 by heart
def lrn_ratio(a):
    return (2.0 + 1e-4 * a**2) ** -0.75


def steepest_fall(ratio, a):
    slope = np.diff(ratio(a)) / np.diff(a)
    return 89.4

# %% lrn-ratio wrong: the index instead of the activation
def lrn_ratio(a):
    return (2.0 + 1e-4 * a**2) ** -0.75


def steepest_fall(ratio, a):
    slope = np.diff(ratio(a)) / np.diff(a)
    return float(np.argmin(slope))

# %% lrn-ratio wrong: where the ratio is smallest
def lrn_ratio(a):
    return (2.0 + 1e-4 * a**2) ** -0.75


def steepest_fall(ratio, a):
    slope = ratio(a)
    return float(a[np.argmin(slope)])

# %% lrn-ratio right: np.gradient with distances
def lrn_ratio(a):
    return 1 / np.power(2 + np.square(a) / 10000, 3 / 4)


def steepest_fall(ratio, a):
    return a[np.gradient(ratio(a), a).argmin()]

# %% lrn-ratio right: a loop over neighbours
def lrn_ratio(a):
    k, alpha, beta = 2.0, 1e-4, 0.75
    return np.exp(-beta * np.log(k + alpha * np.asarray(a) ** 2))


def steepest_fall(ratio, a):
    best, where = np.inf, None
    r = ratio(a)
    for left in range(len(a) - 1):
        slope = (r[left + 1] - r[left]) / (a[left + 1] - a[left])
        if slope < best:
            best, where = slope, a[left + 1]
    return float(where)

# %% vgg-tables@vgg-tables-check-spec wrong: two convolutions in every block
def vgg16_spec():
    rows = []
    for n, c in ((2, 64), (2, 128), (2, 256), (2, 512), (2, 512)):
        rows += n * [("conv", 3, 1, "same", c, 1)] + [("pool", 2, 2, 0)]
    return rows + [("fc", 4096), ("fc", 4096), ("fc", 1000)]


def weight_table(spec, input_shape=(224, 224, 3)):
    weights = {row["name"]: row["weights"] for row in layer_table(input_shape, spec) if row["weights"]}
    return weights | {"total": sum(weights.values())}

# %% vgg-tables@vgg-tables-check-spec wrong: channels double to the end
def vgg16_spec():
    rows = []
    for n, c in ((2, 64), (2, 128), (3, 256), (3, 512), (3, 1024)):
        rows += n * [("conv", 3, 1, "same", c, 1)] + [("pool", 2, 2, 0)]
    return rows + [("fc", 4096), ("fc", 4096), ("fc", 1000)]


def weight_table(spec, input_shape=(224, 224, 3)):
    weights = {row["name"]: row["weights"] for row in layer_table(input_shape, spec) if row["weights"]}
    return weights | {"total": sum(weights.values())}

# %% vgg-tables@vgg-tables-check-spec wrong: no padding
def vgg16_spec():
    rows = []
    for n, c in ((2, 64), (2, 128), (3, 256), (3, 512), (3, 512)):
        rows += n * [("conv", 3, 1, 0, c, 1)] + [("pool", 2, 2, 0)]
    return rows + [("fc", 4096), ("fc", 4096), ("fc", 1000)]


def weight_table(spec, input_shape=(224, 224, 3)):
    weights = {row["name"]: row["weights"] for row in layer_table(input_shape, spec) if row["weights"]}
    return weights | {"total": sum(weights.values())}

# %% vgg-tables@vgg-tables-check-spec wrong: pools as AlexNet's
def vgg16_spec():
    rows = []
    for n, c in ((2, 64), (2, 128), (3, 256), (3, 512), (3, 512)):
        rows += n * [("conv", 3, 1, "same", c, 1)] + [("pool", 3, 2, 0)]
    return rows + [("fc", 4096), ("fc", 4096), ("fc", 1000)]


def weight_table(spec, input_shape=(224, 224, 3)):
    weights = {row["name"]: row["weights"] for row in layer_table(input_shape, spec) if row["weights"]}
    return weights | {"total": sum(weights.values())}

# %% vgg-tables@vgg-tables-check-spec wrong: pools keep odd rows
def vgg16_spec():
    rows = []
    for n, c in ((2, 64), (2, 128), (3, 256), (3, 512), (3, 512)):
        rows += n * [("conv", 3, 1, "same", c, 1)] + [("pool", 2, 2, "same")]
    return rows + [("fc", 4096), ("fc", 4096), ("fc", 1000)]


def weight_table(spec, input_shape=(224, 224, 3)):
    weights = {row["name"]: row["weights"] for row in layer_table(input_shape, spec) if row["weights"]}
    return weights | {"total": sum(weights.values())}

# %% vgg-tables@vgg-tables-check-spec wrong: a pool after each convolution
def vgg16_spec():
    rows = []
    for n, c in ((2, 64), (2, 128), (3, 256), (3, 512), (3, 512)):
        rows += n * [("conv", 3, 1, "same", c, 1), ("pool", 2, 2, 0)]
    return rows + [("fc", 4096), ("fc", 4096), ("fc", 1000)]


def weight_table(spec, input_shape=(224, 224, 3)):
    weights = {row["name"]: row["weights"] for row in layer_table(input_shape, spec) if row["weights"]}
    return weights | {"total": sum(weights.values())}

# %% vgg-tables@vgg-tables-check-spec wrong: two dense layers
def vgg16_spec():
    rows = []
    for n, c in ((2, 64), (2, 128), (3, 256), (3, 512), (3, 512)):
        rows += n * [("conv", 3, 1, "same", c, 1)] + [("pool", 2, 2, 0)]
    return rows + [("fc", 4096), ("fc", 1000)]


def weight_table(spec, input_shape=(224, 224, 3)):
    weights = {row["name"]: row["weights"] for row in layer_table(input_shape, spec) if row["weights"]}
    return weights | {"total": sum(weights.values())}

# %% vgg-tables@vgg-tables-check-spec wrong: 5×5 windows
def vgg16_spec():
    rows = []
    for n, c in ((2, 64), (2, 128), (3, 256), (3, 512), (3, 512)):
        rows += n * [("conv", 5, 1, "same", c, 1)] + [("pool", 2, 2, 0)]
    return rows + [("fc", 4096), ("fc", 4096), ("fc", 1000)]


def weight_table(spec, input_shape=(224, 224, 3)):
    weights = {row["name"]: row["weights"] for row in layer_table(input_shape, spec) if row["weights"]}
    return weights | {"total": sum(weights.values())}

# %% vgg-tables@vgg-tables-check-weights wrong: biases in the weight column
def vgg16_spec():
    rows = []
    for n, c in ((2, 64), (2, 128), (3, 256), (3, 512), (3, 512)):
        rows += n * [("conv", 3, 1, "same", c, 1)] + [("pool", 2, 2, 0)]
    return rows + [("fc", 4096), ("fc", 4096), ("fc", 1000)]


def weight_table(spec, input_shape=(224, 224, 3)):
    weights = {row["name"]: row["weights"] + row["biases"] for row in layer_table(input_shape, spec) if row["weights"]}
    return weights | {"total": sum(weights.values())}

# %% vgg-tables@vgg-tables-check-weights wrong: rows without weights listed
def vgg16_spec():
    rows = []
    for n, c in ((2, 64), (2, 128), (3, 256), (3, 512), (3, 512)):
        rows += n * [("conv", 3, 1, "same", c, 1)] + [("pool", 2, 2, 0)]
    return rows + [("fc", 4096), ("fc", 4096), ("fc", 1000)]


def weight_table(spec, input_shape=(224, 224, 3)):
    weights = {row["name"]: row["weights"] for row in layer_table(input_shape, spec)}
    return weights | {"total": sum(weights.values())}

# %% vgg-tables@vgg-tables-check-weights wrong: always VGG-16
def vgg16_spec():
    rows = []
    for n, c in ((2, 64), (2, 128), (3, 256), (3, 512), (3, 512)):
        rows += n * [("conv", 3, 1, "same", c, 1)] + [("pool", 2, 2, 0)]
    return rows + [("fc", 4096), ("fc", 4096), ("fc", 1000)]


def weight_table(spec, input_shape=(224, 224, 3)):
    weights = {row["name"]: row["weights"] for row in layer_table(input_shape, vgg16_spec()) if row["weights"]}
    return weights | {"total": sum(weights.values())}

# %% vgg-tables@vgg-tables-check-weights wrong: always 224×224×3
def vgg16_spec():
    rows = []
    for n, c in ((2, 64), (2, 128), (3, 256), (3, 512), (3, 512)):
        rows += n * [("conv", 3, 1, "same", c, 1)] + [("pool", 2, 2, 0)]
    return rows + [("fc", 4096), ("fc", 4096), ("fc", 1000)]


def weight_table(spec, input_shape=(224, 224, 3)):
    weights = {row["name"]: row["weights"] for row in layer_table((224, 224, 3), spec) if row["weights"]}
    return weights | {"total": sum(weights.values())}

# %% vgg-tables@vgg-tables-check-weights wrong: no total
def vgg16_spec():
    rows = []
    for n, c in ((2, 64), (2, 128), (3, 256), (3, 512), (3, 512)):
        rows += n * [("conv", 3, 1, "same", c, 1)] + [("pool", 2, 2, 0)]
    return rows + [("fc", 4096), ("fc", 4096), ("fc", 1000)]


def weight_table(spec, input_shape=(224, 224, 3)):
    weights = {row["name"]: row["weights"] for row in layer_table(input_shape, spec) if row["weights"]}
    return weights

# %% vgg-tables@vgg-tables-check-weights wrong: total counts the biases
def vgg16_spec():
    rows = []
    for n, c in ((2, 64), (2, 128), (3, 256), (3, 512), (3, 512)):
        rows += n * [("conv", 3, 1, "same", c, 1)] + [("pool", 2, 2, 0)]
    return rows + [("fc", 4096), ("fc", 4096), ("fc", 1000)]


def weight_table(spec, input_shape=(224, 224, 3)):
    weights = {row["name"]: row["weights"] for row in layer_table(input_shape, spec) if row["weights"]}
    return weights | {"total": sum(row["weights"] + row["biases"] for row in layer_table(input_shape, spec))}

# %% vgg-tables right: literal rows, a plain loop
def vgg16_spec():
    c = lambda filters: ("conv", 3, 1, 1, filters, 1)
    p = ("pool", 2, 2, 0)
    return [c(64), c(64), p, c(128), c(128), p, c(256), c(256), c(256), p, c(512), c(512), c(512), p, c(512), c(512), c(512), p,
            ("fc", 4096), ("fc", 4096), ("fc", 1000)]


def weight_table(spec, input_shape=(224, 224, 3)):
    found, total = {}, 0
    for row in layer_table(input_shape, spec):
        if row["kind"] in ("conv", "fc"):
            found[row["name"]] = row["weights"]
            total += row["weights"]
    found["total"] = total
    return found

# %% vgg-tables right: a comprehension, and counts without layer_table
def vgg16_spec():
    body = [row for n, c in zip((2, 2, 3, 3, 3), (64, 128, 256, 512, 512)) for row in n * [("conv", 3, 1, "same", c, 1)] + [("pool", 2, 2, 0)]]
    return [*body, *(("fc", n) for n in (4096, 4096, 1000))]


def weight_table(spec, input_shape=(224, 224, 3)):
    (h, w, c), flat, table = input_shape, None, {}
    convs = dense = 0
    for row in spec:
        if row[0] == "fc":
            dense += 1
            flat = flat or h * w * c
            table[f"fc{dense}"] = flat * row[1]
            flat = row[1]
            continue
        f, s, p = row[1:4]
        h, w = ((n + s - 1) // s if p == "same" else (n + 2 * p - f) // s + 1 for n in (h, w))
        if row[0] == "conv":
            convs += 1
            table[f"conv{convs}"], c = f * f * c // row[5] * row[4], row[4]
    return {**table, "total": sum(table.values())}

# %% memory-table wrong: ReLU outputs in the first total
def memory_table(spec, bytes=4, input_shape=(224, 224, 3)):
    table = layer_table(input_shape, spec)
    values = sum(row["activations"] for row in table)
    relus = sum(row["activations"] for row in table[:-1] if row["kind"] in ("conv", "fc"))
    return {"rows": {row["name"]: row["activations"] for row in table}, "values": values + relus,
            "MB": values * bytes / 1e6, "MiB": values * bytes / 2**20, "with_relu": values + relus}

# %% memory-table wrong: input image left out
def memory_table(spec, bytes=4, input_shape=(224, 224, 3)):
    table = layer_table(input_shape, spec)
    values = sum(row["activations"] for row in table[1:])
    relus = sum(row["activations"] for row in table[:-1] if row["kind"] in ("conv", "fc"))
    return {"rows": {row["name"]: row["activations"] for row in table}, "values": values,
            "MB": values * bytes / 1e6, "MiB": values * bytes / 2**20, "with_relu": values + relus}

# %% memory-table wrong: MB and MiB mixed
def memory_table(spec, bytes=4, input_shape=(224, 224, 3)):
    table = layer_table(input_shape, spec)
    values = sum(row["activations"] for row in table)
    relus = sum(row["activations"] for row in table[:-1] if row["kind"] in ("conv", "fc"))
    return {"rows": {row["name"]: row["activations"] for row in table}, "values": values,
            "MB": values * bytes / 2**20, "MiB": values * bytes / 1e6, "with_relu": values + relus}

# %% memory-table wrong: MiB of 1000 × 1024 bytes
def memory_table(spec, bytes=4, input_shape=(224, 224, 3)):
    table = layer_table(input_shape, spec)
    values = sum(row["activations"] for row in table)
    relus = sum(row["activations"] for row in table[:-1] if row["kind"] in ("conv", "fc"))
    return {"rows": {row["name"]: row["activations"] for row in table}, "values": values,
            "MB": values * bytes / 1e6, "MiB": values * bytes / 1024000, "with_relu": values + relus}

# %% memory-table wrong: bytes forgotten
def memory_table(spec, bytes=4, input_shape=(224, 224, 3)):
    table = layer_table(input_shape, spec)
    values = sum(row["activations"] for row in table)
    relus = sum(row["activations"] for row in table[:-1] if row["kind"] in ("conv", "fc"))
    return {"rows": {row["name"]: row["activations"] for row in table}, "values": values,
            "MB": values / 1e6, "MiB": values * bytes / 2**20, "with_relu": values + relus}

# %% memory-table wrong: always four bytes
def memory_table(spec, bytes=4, input_shape=(224, 224, 3)):
    table = layer_table(input_shape, spec)
    values = sum(row["activations"] for row in table)
    relus = sum(row["activations"] for row in table[:-1] if row["kind"] in ("conv", "fc"))
    return {"rows": {row["name"]: row["activations"] for row in table}, "values": values,
            "MB": values * 4 / 1e6, "MiB": values * 4 / 2**20, "with_relu": values + relus}

# %% memory-table wrong: a ReLU behind the output too
def memory_table(spec, bytes=4, input_shape=(224, 224, 3)):
    table = layer_table(input_shape, spec)
    values = sum(row["activations"] for row in table)
    relus = sum(row["activations"] for row in table if row["kind"] in ("conv", "fc"))
    return {"rows": {row["name"]: row["activations"] for row in table}, "values": values,
            "MB": values * bytes / 1e6, "MiB": values * bytes / 2**20, "with_relu": values + relus}

# %% memory-table wrong: a ReLU behind the pools
def memory_table(spec, bytes=4, input_shape=(224, 224, 3)):
    table = layer_table(input_shape, spec)
    values = sum(row["activations"] for row in table)
    relus = sum(row["activations"] for row in table[:-1] if row["kind"] in ("conv", "pool", "fc"))
    return {"rows": {row["name"]: row["activations"] for row in table}, "values": values,
            "MB": values * bytes / 1e6, "MiB": values * bytes / 2**20, "with_relu": values + relus}

# %% memory-table wrong: ReLUs of convolutions only
def memory_table(spec, bytes=4, input_shape=(224, 224, 3)):
    table = layer_table(input_shape, spec)
    values = sum(row["activations"] for row in table)
    relus = sum(row["activations"] for row in table[:-1] if row["kind"] in ("conv",))
    return {"rows": {row["name"]: row["activations"] for row in table}, "values": values,
            "MB": values * bytes / 1e6, "MiB": values * bytes / 2**20, "with_relu": values + relus}

# %% memory-table wrong: with_relu holds the ReLU outputs only
def memory_table(spec, bytes=4, input_shape=(224, 224, 3)):
    table = layer_table(input_shape, spec)
    values = sum(row["activations"] for row in table)
    relus = sum(row["activations"] for row in table[:-1] if row["kind"] in ("conv", "fc"))
    return {"rows": {row["name"]: row["activations"] for row in table}, "values": values,
            "MB": values * bytes / 1e6, "MiB": values * bytes / 2**20, "with_relu": relus}

# %% memory-table wrong: always 224×224×3
def memory_table(spec, bytes=4, input_shape=(224, 224, 3)):
    table = layer_table((224, 224, 3), spec)
    values = sum(row["activations"] for row in table)
    relus = sum(row["activations"] for row in table[:-1] if row["kind"] in ("conv", "fc"))
    return {"rows": {row["name"]: row["activations"] for row in table}, "values": values,
            "MB": values * bytes / 1e6, "MiB": values * bytes / 2**20, "with_relu": values + relus}

# %% memory-table wrong: weights in the rows
def memory_table(spec, bytes=4, input_shape=(224, 224, 3)):
    table = layer_table(input_shape, spec)
    values = sum(row["activations"] for row in table)
    relus = sum(row["activations"] for row in table[:-1] if row["kind"] in ("conv", "fc"))
    return {"rows": {row["name"]: row["activations"] + row["weights"] for row in table}, "values": values,
            "MB": values * bytes / 1e6, "MiB": values * bytes / 2**20, "with_relu": values + relus}

# %% memory-table right: one loop
def memory_table(spec, bytes=4, input_shape=(224, 224, 3)):
    rows, values, relus = {}, 0, 0
    table = layer_table(input_shape, spec)
    for place, row in enumerate(table):
        rows[row["name"]] = row["activations"]
        values += row["activations"]
        if row["weights"] and place < len(table) - 1:
            relus += row["activations"]
    size = values * bytes
    return {"rows": rows, "values": values, "MB": size / 1_000_000, "MiB": size / 1024 / 1024, "with_relu": values + relus}

# %% memory-table right: from the rows back to the sums
def memory_table(spec, bytes=4, input_shape=(224, 224, 3)):
    rows = {row["name"]: math.prod(row["shape"]) for row in layer_table(input_shape, spec)}
    kept = [number for name, number in rows.items() if name != "input" and not name.startswith("pool")]
    values = sum(rows.values())
    return dict(rows=rows, values=values, MB=bytes * values * 1e-6, MiB=bytes * values / (1 << 20), with_relu=values + sum(kept[:-1]))

# %% vgg-mistakes wrong: the parameters are wrong
def vgg_mistakes():
    biases = sum(row["biases"] for row in layer_table((224, 224, 3), vgg16_spec()))
    return {"wrong": "parameters", "excess": 24_000_000 - memory_table(vgg16_spec())["values"], "left_out": biases, "adam_copies": 4}

# %% vgg-mistakes wrong: excess in bytes
def vgg_mistakes():
    biases = sum(row["biases"] for row in layer_table((224, 224, 3), vgg16_spec()))
    return {"wrong": "memory", "excess": 4 * (24_000_000 - memory_table(vgg16_spec())["values"]), "left_out": biases, "adam_copies": 4}

# %% vgg-mistakes wrong: compares with the ReLU outputs counted
def vgg_mistakes():
    biases = sum(row["biases"] for row in layer_table((224, 224, 3), vgg16_spec()))
    return {"wrong": "memory", "excess": 24_000_000 - memory_table(vgg16_spec())["with_relu"], "left_out": biases, "adam_copies": 4}

# %% vgg-mistakes wrong: the input image left out
def vgg_mistakes():
    biases = sum(row["biases"] for row in layer_table((224, 224, 3), vgg16_spec()))
    return {"wrong": "memory", "excess": 24_000_000 - 15_237_608 + 150_528, "left_out": biases, "adam_copies": 4}

# %% vgg-mistakes wrong: three arrays: one moment forgotten
def vgg_mistakes():
    biases = sum(row["biases"] for row in layer_table((224, 224, 3), vgg16_spec()))
    return {"wrong": "memory", "excess": 24_000_000 - memory_table(vgg16_spec())["values"], "left_out": biases, "adam_copies": 3}

# %% vgg-mistakes wrong: only the moments
def vgg_mistakes():
    biases = sum(row["biases"] for row in layer_table((224, 224, 3), vgg16_spec()))
    return {"wrong": "memory", "excess": 24_000_000 - memory_table(vgg16_spec())["values"], "left_out": biases, "adam_copies": 2}

# %% vgg-mistakes wrong: biases of the convolutions only
def vgg_mistakes():
    biases = sum(row["biases"] for row in layer_table((224, 224, 3), vgg16_spec()[:-3]))
    return {"wrong": "memory", "excess": 24_000_000 - memory_table(vgg16_spec())["values"], "left_out": biases, "adam_copies": 4}

# %% vgg-mistakes right: sums by hand
def vgg_mistakes():
    biases = 2 * 64 + 2 * 128 + 3 * 256 + 6 * 512 + 2 * 4096 + 1000
    return {"wrong": "memory", "excess": 24000000 - 15237608, "left_out": biases, "adam_copies": 1 + 1 + 2}

# %% vgg-mistakes right: parameters minus weights
def vgg_mistakes():
    rows = memory_table(vgg16_spec())["rows"]
    return {"wrong": "memory", "excess": int(24e6) - sum(rows.values()), "left_out": 138_357_544 - weight_table(vgg16_spec())["total"], "adam_copies": 4}

# %% mini-vgg wrong: a pool after each convolution
def as_model(block, input_shape, **settings):
    x = keras.Input(input_shape)
    return keras.Model(x, block(x, **settings))


def vgg_block(x, n_convs, filters):
    for _ in range(n_convs):
        x = layers.Conv2D(filters, 3, padding="same", activation="relu", kernel_initializer="he_normal")(x)
        x = layers.MaxPooling2D(2)(x)
    return x


def mini_vgg(blocks, classes):
    x = inputs = keras.Input((24, 24, 3))
    for n_convs, filters in blocks:
        x = vgg_block(x, n_convs, filters)
    x = layers.Dense(64, activation="relu", kernel_initializer="he_normal")(layers.Flatten()(x))
    return keras.Model(inputs, layers.Dense(classes)(x))

# %% mini-vgg@mini-vgg-check-block wrong: filters doubled inside a block
def as_model(block, input_shape, **settings):
    x = keras.Input(input_shape)
    return keras.Model(x, block(x, **settings))


def vgg_block(x, n_convs, filters):
    for _ in range(n_convs):
        x = layers.Conv2D(filters * 2**_, 3, padding="same", activation="relu", kernel_initializer="he_normal")(x)
    return layers.MaxPooling2D(2)(x)


def mini_vgg(blocks, classes):
    x = inputs = keras.Input((24, 24, 3))
    for n_convs, filters in blocks:
        x = vgg_block(x, n_convs, filters)
    x = layers.Dense(64, activation="relu", kernel_initializer="he_normal")(layers.Flatten()(x))
    return keras.Model(inputs, layers.Dense(classes)(x))

# %% mini-vgg wrong: valid padding
def as_model(block, input_shape, **settings):
    x = keras.Input(input_shape)
    return keras.Model(x, block(x, **settings))


def vgg_block(x, n_convs, filters):
    for _ in range(n_convs):
        x = layers.Conv2D(filters, 3, activation="relu", kernel_initializer="he_normal")(x)
    return layers.MaxPooling2D(2)(x)


def mini_vgg(blocks, classes):
    x = inputs = keras.Input((24, 24, 3))
    for n_convs, filters in blocks:
        x = vgg_block(x, n_convs, filters)
    x = layers.Dense(64, activation="relu", kernel_initializer="he_normal")(layers.Flatten()(x))
    return keras.Model(inputs, layers.Dense(classes)(x))

# %% mini-vgg wrong: no pool at the end
def as_model(block, input_shape, **settings):
    x = keras.Input(input_shape)
    return keras.Model(x, block(x, **settings))


def vgg_block(x, n_convs, filters):
    for _ in range(n_convs):
        x = layers.Conv2D(filters, 3, padding="same", activation="relu", kernel_initializer="he_normal")(x)
    return x


def mini_vgg(blocks, classes):
    x = inputs = keras.Input((24, 24, 3))
    for n_convs, filters in blocks:
        x = vgg_block(x, n_convs, filters)
    x = layers.Dense(64, activation="relu", kernel_initializer="he_normal")(layers.Flatten()(x))
    return keras.Model(inputs, layers.Dense(classes)(x))

# %% mini-vgg wrong: average pool
def as_model(block, input_shape, **settings):
    x = keras.Input(input_shape)
    return keras.Model(x, block(x, **settings))


def vgg_block(x, n_convs, filters):
    for _ in range(n_convs):
        x = layers.Conv2D(filters, 3, padding="same", activation="relu", kernel_initializer="he_normal")(x)
    return layers.AveragePooling2D(2)(x)


def mini_vgg(blocks, classes):
    x = inputs = keras.Input((24, 24, 3))
    for n_convs, filters in blocks:
        x = vgg_block(x, n_convs, filters)
    x = layers.Dense(64, activation="relu", kernel_initializer="he_normal")(layers.Flatten()(x))
    return keras.Model(inputs, layers.Dense(classes)(x))

# %% mini-vgg@mini-vgg-check-block wrong: overlapping pool
def as_model(block, input_shape, **settings):
    x = keras.Input(input_shape)
    return keras.Model(x, block(x, **settings))


def vgg_block(x, n_convs, filters):
    for _ in range(n_convs):
        x = layers.Conv2D(filters, 3, padding="same", activation="relu", kernel_initializer="he_normal")(x)
    return layers.MaxPooling2D(3, 2, padding='same')(x)


def mini_vgg(blocks, classes):
    x = inputs = keras.Input((24, 24, 3))
    for n_convs, filters in blocks:
        x = vgg_block(x, n_convs, filters)
    x = layers.Dense(64, activation="relu", kernel_initializer="he_normal")(layers.Flatten()(x))
    return keras.Model(inputs, layers.Dense(classes)(x))

# %% mini-vgg@mini-vgg-check-block wrong: the pool keeps odd rows
def as_model(block, input_shape, **settings):
    x = keras.Input(input_shape)
    return keras.Model(x, block(x, **settings))


def vgg_block(x, n_convs, filters):
    for _ in range(n_convs):
        x = layers.Conv2D(filters, 3, padding="same", activation="relu", kernel_initializer="he_normal")(x)
    return layers.MaxPooling2D(2, padding='same')(x)


def mini_vgg(blocks, classes):
    x = inputs = keras.Input((24, 24, 3))
    for n_convs, filters in blocks:
        x = vgg_block(x, n_convs, filters)
    x = layers.Dense(64, activation="relu", kernel_initializer="he_normal")(layers.Flatten()(x))
    return keras.Model(inputs, layers.Dense(classes)(x))

# %% mini-vgg wrong: no activation
def as_model(block, input_shape, **settings):
    x = keras.Input(input_shape)
    return keras.Model(x, block(x, **settings))


def vgg_block(x, n_convs, filters):
    for _ in range(n_convs):
        x = layers.Conv2D(filters, 3, padding="same", kernel_initializer="he_normal")(x)
    return layers.MaxPooling2D(2)(x)


def mini_vgg(blocks, classes):
    x = inputs = keras.Input((24, 24, 3))
    for n_convs, filters in blocks:
        x = vgg_block(x, n_convs, filters)
    x = layers.Dense(64, activation="relu", kernel_initializer="he_normal")(layers.Flatten()(x))
    return keras.Model(inputs, layers.Dense(classes)(x))

# %% mini-vgg@mini-vgg-check-block wrong: Glorot's initialisation in the block
def as_model(block, input_shape, **settings):
    x = keras.Input(input_shape)
    return keras.Model(x, block(x, **settings))


def vgg_block(x, n_convs, filters):
    for _ in range(n_convs):
        x = layers.Conv2D(filters, 3, padding="same", activation="relu")(x)
    return layers.MaxPooling2D(2)(x)


def mini_vgg(blocks, classes):
    x = inputs = keras.Input((24, 24, 3))
    for n_convs, filters in blocks:
        x = vgg_block(x, n_convs, filters)
    x = layers.Dense(64, activation="relu", kernel_initializer="he_normal")(layers.Flatten()(x))
    return keras.Model(inputs, layers.Dense(classes)(x))

# %% mini-vgg wrong: one convolution whatever n_convs says
def as_model(block, input_shape, **settings):
    x = keras.Input(input_shape)
    return keras.Model(x, block(x, **settings))


def vgg_block(x, n_convs, filters):
    for _ in range(1):
        x = layers.Conv2D(filters, 3, padding="same", activation="relu", kernel_initializer="he_normal")(x)
    return layers.MaxPooling2D(2)(x)


def mini_vgg(blocks, classes):
    x = inputs = keras.Input((24, 24, 3))
    for n_convs, filters in blocks:
        x = vgg_block(x, n_convs, filters)
    x = layers.Dense(64, activation="relu", kernel_initializer="he_normal")(layers.Flatten()(x))
    return keras.Model(inputs, layers.Dense(classes)(x))

# %% mini-vgg@mini-vgg-check-block wrong: a bias that starts at 0.1
def as_model(block, input_shape, **settings):
    x = keras.Input(input_shape)
    return keras.Model(x, block(x, **settings))


def vgg_block(x, n_convs, filters):
    for _ in range(n_convs):
        x = layers.Conv2D(filters, 3, padding="same", activation="relu", kernel_initializer="he_normal", bias_initializer=keras.initializers.Constant(0.1))(x)
    return layers.MaxPooling2D(2)(x)


def mini_vgg(blocks, classes):
    x = inputs = keras.Input((24, 24, 3))
    for n_convs, filters in blocks:
        x = vgg_block(x, n_convs, filters)
    x = layers.Dense(64, activation="relu", kernel_initializer="he_normal")(layers.Flatten()(x))
    return keras.Model(inputs, layers.Dense(classes)(x))

# %% mini-vgg@mini-vgg-check wrong: a softmax at the end
def as_model(block, input_shape, **settings):
    x = keras.Input(input_shape)
    return keras.Model(x, block(x, **settings))


def vgg_block(x, n_convs, filters):
    for _ in range(n_convs):
        x = layers.Conv2D(filters, 3, padding="same", activation="relu", kernel_initializer="he_normal")(x)
    return layers.MaxPooling2D(2)(x)


def mini_vgg(blocks, classes):
    x = inputs = keras.Input((24, 24, 3))
    for n_convs, filters in blocks:
        x = vgg_block(x, n_convs, filters)
    x = layers.Dense(64, activation="relu", kernel_initializer="he_normal")(layers.Flatten()(x))
    return keras.Model(inputs, layers.Dense(classes, activation='softmax')(x))

# %% mini-vgg@mini-vgg-check wrong: Glorot in the dense layer
def as_model(block, input_shape, **settings):
    x = keras.Input(input_shape)
    return keras.Model(x, block(x, **settings))


def vgg_block(x, n_convs, filters):
    for _ in range(n_convs):
        x = layers.Conv2D(filters, 3, padding="same", activation="relu", kernel_initializer="he_normal")(x)
    return layers.MaxPooling2D(2)(x)


def mini_vgg(blocks, classes):
    x = inputs = keras.Input((24, 24, 3))
    for n_convs, filters in blocks:
        x = vgg_block(x, n_convs, filters)
    x = layers.Dense(64, activation="relu")(layers.Flatten()(x))
    return keras.Model(inputs, layers.Dense(classes)(x))

# %% mini-vgg@mini-vgg-check wrong: no activation in the dense layer
def as_model(block, input_shape, **settings):
    x = keras.Input(input_shape)
    return keras.Model(x, block(x, **settings))


def vgg_block(x, n_convs, filters):
    for _ in range(n_convs):
        x = layers.Conv2D(filters, 3, padding="same", activation="relu", kernel_initializer="he_normal")(x)
    return layers.MaxPooling2D(2)(x)


def mini_vgg(blocks, classes):
    x = inputs = keras.Input((24, 24, 3))
    for n_convs, filters in blocks:
        x = vgg_block(x, n_convs, filters)
    x = layers.Dense(64, kernel_initializer="he_normal")(layers.Flatten()(x))
    return keras.Model(inputs, layers.Dense(classes)(x))

# %% mini-vgg@mini-vgg-check wrong: global average pooling instead of flatten
def as_model(block, input_shape, **settings):
    x = keras.Input(input_shape)
    return keras.Model(x, block(x, **settings))


def vgg_block(x, n_convs, filters):
    for _ in range(n_convs):
        x = layers.Conv2D(filters, 3, padding="same", activation="relu", kernel_initializer="he_normal")(x)
    return layers.MaxPooling2D(2)(x)


def mini_vgg(blocks, classes):
    x = inputs = keras.Input((24, 24, 3))
    for n_convs, filters in blocks:
        x = vgg_block(x, n_convs, filters)
    x = layers.Dense(64, activation="relu", kernel_initializer="he_normal")(layers.GlobalAveragePooling2D()(x))
    return keras.Model(inputs, layers.Dense(classes)(x))

# %% mini-vgg@mini-vgg-check wrong: pairs read the wrong way round
def as_model(block, input_shape, **settings):
    x = keras.Input(input_shape)
    return keras.Model(x, block(x, **settings))


def vgg_block(x, n_convs, filters):
    for _ in range(n_convs):
        x = layers.Conv2D(filters, 3, padding="same", activation="relu", kernel_initializer="he_normal")(x)
    return layers.MaxPooling2D(2)(x)


def mini_vgg(blocks, classes):
    x = inputs = keras.Input((24, 24, 3))
    for filters, n_convs in blocks:
        x = vgg_block(x, n_convs, filters)
    x = layers.Dense(64, activation="relu", kernel_initializer="he_normal")(layers.Flatten()(x))
    return keras.Model(inputs, layers.Dense(classes)(x))

# %% mini-vgg@mini-vgg-check wrong: always four classes
def as_model(block, input_shape, **settings):
    x = keras.Input(input_shape)
    return keras.Model(x, block(x, **settings))


def vgg_block(x, n_convs, filters):
    for _ in range(n_convs):
        x = layers.Conv2D(filters, 3, padding="same", activation="relu", kernel_initializer="he_normal")(x)
    return layers.MaxPooling2D(2)(x)


def mini_vgg(blocks, classes):
    x = inputs = keras.Input((24, 24, 3))
    for n_convs, filters in blocks:
        x = vgg_block(x, n_convs, filters)
    x = layers.Dense(64, activation="relu", kernel_initializer="he_normal")(layers.Flatten()(x))
    return keras.Model(inputs, layers.Dense(4)(x))

# %% mini-vgg right: blocks as nested Sequential models
def as_model(block, input_shape, **settings):
    """Make a model of a block: given, nothing to do here."""
    x = keras.Input(input_shape)
    return keras.Model(x, block(x, **settings))


def vgg_block(x, n_convs, filters):
    conv = lambda: layers.Conv2D(filters, (3, 3), padding="same", activation="relu", kernel_initializer="he_uniform")
    return keras.Sequential([conv() for _ in range(n_convs)] + [layers.MaxPooling2D()])(x)


def mini_vgg(blocks, classes):
    inputs = keras.Input(shape=(24, 24, 3))
    x = inputs
    for block in blocks:
        x = vgg_block(x, *block)
    x = layers.Flatten()(x)
    x = layers.Dense(64, "relu", kernel_initializer="he_uniform")(x)
    return keras.Model(inputs=inputs, outputs=layers.Dense(classes)(x))

# %% mini-vgg right: activations and initialisers as objects
def as_model(block, input_shape, **settings):
    """Make a model of a block: given, nothing to do here."""
    x = keras.Input(input_shape)
    return keras.Model(x, block(x, **settings))


def vgg_block(x, n_convs, filters):
    while n_convs:
        x = layers.Conv2D(filters, 3, strides=1, padding="same", kernel_initializer=keras.initializers.HeNormal(seed=1))(x)
        x = layers.ReLU()(x)
        n_convs -= 1
    return layers.MaxPool2D(pool_size=(2, 2), strides=(2, 2))(x)


def mini_vgg(blocks, classes):
    def body(x):
        for n, c in blocks:
            x = vgg_block(x, n, c)
        x = layers.Flatten()(x)
        x = layers.Dense(64, kernel_initializer="he_normal")(x)
        return layers.Dense(classes)(layers.Activation("relu")(x))

    return as_model(body, (24, 24, 3))

# %% mini-vgg right: a list of layers for the whole
def as_model(block, input_shape, **settings):
    """Make a model of a block: given, nothing to do here."""
    x = keras.Input(input_shape)
    return keras.Model(x, block(x, **settings))


def block_layers(n_convs, filters):
    return [layers.Conv2D(filters, 3, padding="same", activation="relu", kernel_initializer="he_normal") for _ in range(n_convs)] + [layers.MaxPooling2D(2)]


def vgg_block(x, n_convs, filters):
    for layer in block_layers(n_convs, filters):
        x = layer(x)
    return x


def mini_vgg(blocks, classes):
    stack = [layer for block in blocks for layer in block_layers(*block)]
    head = [layers.Flatten(), layers.Dense(64, activation="relu", kernel_initializer="he_normal"), layers.Dense(classes)]
    return keras.Sequential([keras.Input((24, 24, 3)), *stack, *head])

# %% train wrong: takes logits for probabilities
def train(model, X, y, epochs, lr):
    loss = keras.losses.SparseCategoricalCrossentropy(from_logits=False)
    model.compile(optimizer=keras.optimizers.Adam(lr), loss=loss)
    model.fit(X, y, batch_size=64, epochs=epochs, verbose=0)
    return model

# %% train wrong: Keras's own batches of 32
def train(model, X, y, epochs, lr):
    loss = keras.losses.SparseCategoricalCrossentropy(from_logits=True)
    model.compile(optimizer=keras.optimizers.Adam(lr), loss=loss)
    model.fit(X, y, epochs=epochs, verbose=0)
    return model

# %% train wrong: one batch of everything
def train(model, X, y, epochs, lr):
    loss = keras.losses.SparseCategoricalCrossentropy(from_logits=True)
    model.compile(optimizer=keras.optimizers.Adam(lr), loss=loss)
    model.fit(X, y, batch_size=len(X), epochs=epochs, verbose=0)
    return model

# %% train wrong: one epoch whatever is asked
def train(model, X, y, epochs, lr):
    loss = keras.losses.SparseCategoricalCrossentropy(from_logits=True)
    model.compile(optimizer=keras.optimizers.Adam(lr), loss=loss)
    model.fit(X, y, batch_size=64, epochs=1, verbose=0)
    return model

# %% train wrong: learning rate ignored
def train(model, X, y, epochs, lr):
    loss = keras.losses.SparseCategoricalCrossentropy(from_logits=True)
    model.compile(optimizer=keras.optimizers.Adam(), loss=loss)
    model.fit(X, y, batch_size=64, epochs=epochs, verbose=0)
    return model

# %% train wrong: plain gradient descent
def train(model, X, y, epochs, lr):
    loss = keras.losses.SparseCategoricalCrossentropy(from_logits=True)
    model.compile(optimizer=keras.optimizers.SGD(lr), loss=loss)
    model.fit(X, y, batch_size=64, epochs=epochs, verbose=0)
    return model

# %% train wrong: returns the history
def train(model, X, y, epochs, lr):
    loss = keras.losses.SparseCategoricalCrossentropy(from_logits=True)
    model.compile(optimizer=keras.optimizers.Adam(lr), loss=loss)
    history = model.fit(X, y, batch_size=64, epochs=epochs, verbose=0)
    return history

# %% train wrong: does not return the model
def train(model, X, y, epochs, lr):
    loss = keras.losses.SparseCategoricalCrossentropy(from_logits=True)
    model.compile(optimizer=keras.optimizers.Adam(lr), loss=loss)
    model.fit(X, y, batch_size=64, epochs=epochs, verbose=0)


# %% train wrong: keeps a part of the data for validation
def train(model, X, y, epochs, lr):
    loss = keras.losses.SparseCategoricalCrossentropy(from_logits=True)
    model.compile(optimizer=keras.optimizers.Adam(lr), loss=loss)
    model.fit(X, y, batch_size=64, epochs=epochs, verbose=0, validation_split=0.2)
    return model

# %% train wrong: drops the last batch
def train(model, X, y, epochs, lr):
    loss = keras.losses.SparseCategoricalCrossentropy(from_logits=True)
    model.compile(optimizer=keras.optimizers.Adam(lr), loss=loss)
    model.fit(X[: len(X) // 64 * 64 or None], y[: len(X) // 64 * 64 or None], batch_size=64, epochs=epochs, verbose=0)
    return model

# %% train wrong: shuffles images but not labels
def train(model, X, y, epochs, lr):
    loss = keras.losses.SparseCategoricalCrossentropy(from_logits=True)
    model.compile(optimizer=keras.optimizers.Adam(lr), loss=loss)
    model.fit(np.random.default_rng(0).permutation(X), y, batch_size=64, epochs=epochs, verbose=0)
    return model

# %% train wrong: a sum instead of a mean
def train(model, X, y, epochs, lr):
    loss = keras.losses.SparseCategoricalCrossentropy(from_logits=True, reduction='sum')
    model.compile(optimizer=keras.optimizers.SGD(lr), loss=loss)
    model.fit(X, y, batch_size=64, epochs=epochs, verbose=0)
    return model

# %% train right: a loop with a gradient tape
def train(model, X, y, epochs, lr):
    adam, order = keras.optimizers.Adam(learning_rate=lr), np.random.default_rng(0)
    for _ in range(epochs):
        shuffled = order.permutation(len(X))
        for start in range(0, len(X), 64):
            rows = shuffled[start : start + 64]
            with tf.GradientTape() as tape:
                loss = tf.reduce_mean(tf.nn.sparse_softmax_cross_entropy_with_logits(labels=y[rows], logits=model(X[rows], training=True)))
            adam.apply_gradients(zip(tape.gradient(loss, model.trainable_variables), model.trainable_variables))
    return model

# %% train right: a data set of batches
def train(model, X, y, epochs, lr):
    batches = tf.data.Dataset.from_tensor_slices((X, y)).shuffle(len(X)).batch(64)
    model.compile(keras.optimizers.Adam(lr), keras.losses.SparseCategoricalCrossentropy(from_logits=True))
    model.fit(batches, epochs=epochs, verbose=0)
    return model

# %% train right: train_on_batch
def train(model, X, y, epochs, lr):
    model.compile(optimizer=keras.optimizers.Adam(lr), loss=keras.losses.SparseCategoricalCrossentropy(from_logits=True))
    for epoch in range(epochs):
        order = np.random.default_rng(epoch).permutation(len(X))
        for rows in np.split(order, range(64, len(X), 64)):
            model.train_on_batch(X[rows], y[rows])
    return model

# %% quiz@quiz-check-first wrong: the plan of connections is kept
def quiz():
    return {'q1': 'd', 'q2': 'd', 'q3': 'b', 'q4': 'a', 'q5': 'b', 'q6': 'd'}

# %% quiz@quiz-check-first wrong: the dense layers taken for the memory
def quiz():
    return {'q1': 'c', 'q2': 'a', 'q3': 'b', 'q4': 'a', 'q5': 'b', 'q6': 'd'}

# %% quiz@quiz-check-first wrong: smaller images taken for a smaller file
def quiz():
    return {'q1': 'c', 'q2': 'd', 'q3': 'd', 'q4': 'a', 'q5': 'b', 'q6': 'd'}

# %% quiz@quiz-check-second wrong: the decay taken as linear
def quiz():
    return {'q1': 'c', 'q2': 'd', 'q3': 'b', 'q4': 'b', 'q5': 'b', 'q6': 'd'}

# %% quiz@quiz-check-second wrong: normalisation after the pools
def quiz():
    return {'q1': 'c', 'q2': 'd', 'q3': 'b', 'q4': 'a', 'q5': 'c', 'q6': 'd'}

# %% quiz@quiz-check-second wrong: groups taken for a regulariser
def quiz():
    return {'q1': 'c', 'q2': 'd', 'q3': 'b', 'q4': 'a', 'q5': 'b', 'q6': 'a'}

# %% quiz wrong: always a
def quiz():
    return {'q1': 'a', 'q2': 'a', 'q3': 'a', 'q4': 'a', 'q5': 'a', 'q6': 'a'}

# %% quiz wrong: always b
def quiz():
    return {'q1': 'b', 'q2': 'b', 'q3': 'b', 'q4': 'b', 'q5': 'b', 'q6': 'b'}

# %% quiz wrong: always c
def quiz():
    return {'q1': 'c', 'q2': 'c', 'q3': 'c', 'q4': 'c', 'q5': 'c', 'q6': 'c'}

# %% quiz wrong: always d
def quiz():
    return {'q1': 'd', 'q2': 'd', 'q3': 'd', 'q4': 'd', 'q5': 'd', 'q6': 'd'}

# %% quiz wrong: capital letters
def quiz():
    return {'q1': 'C', 'q2': 'D', 'q3': 'B', 'q4': 'A', 'q5': 'B', 'q6': 'D'}

# %% quiz right: written out
def quiz():
    return {'q1': 'c', 'q2': 'd', 'q3': 'b', 'q4': 'a', 'q5': 'b', 'q6': 'd'}

# %% quiz right: built from a word
def quiz():
    return dict(zip(["q1", "q2", "q3", "q4", "q5", "q6"], "cdbabd"))
