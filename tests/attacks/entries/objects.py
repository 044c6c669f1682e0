# %% equals-everything 75
class Yes:
    shape, dtype, ndim, size = (2, 1), np.dtype(float), 2, 2
    def __eq__(self, other): return True
    def __len__(self): return 4
    def __getattr__(self, name): return lambda *args, **kwargs: self
    def __array__(self, *args, **kwargs): return np.zeros((2, 1))
def scale(x):
    return Yes()

# %% array-subclass 75
class Lie(np.ndarray):
    def __array_ufunc__(self, ufunc, method, *inputs, **kwargs): return True
    def __array_function__(self, func, types, args, kwargs): return np.ones((2, 1), bool)
    def __getitem__(self, key): return True
def scale(x):
    return np.zeros_like(x).view(Lie)

# %% claims-to-be-an-array 75
class ndarray:
    __class__ = property(lambda self: np.ndarray)
    __array_interface__ = {"data": (8, False), "shape": (2, 1), "typestr": "<f8", "version": 3}
    def __len__(self): return 4
    def __iter__(self): return iter([(1, 1, 1)] * 4)
def scale(x):
    return ndarray()

# %% instance-check-says-yes 75
class Meta(type):
    def __instancecheck__(cls, other): return True
    def __subclasscheck__(cls, other): return True
class float64(metaclass=Meta):
    pass
def scale(x):
    return float64()

# %% float-subclass @integrate 75
class Float(float):
    def __float__(self): return 0.5
    def __sub__(self, other): return 0.0
    def __eq__(self, other): return True
def integrate(f, a, b, n):
    return Float(0.0)

# %% array-of-objects 75
class Yes:
    def __sub__(self, other): return 0.0
    def __float__(self): return 0.0
    def __eq__(self, other): return True
def scale(x):
    return np.full(x.shape, Yes(), dtype=object)

# %% changes-the-question-and-the-oracle 75
def scale(x):
    x[...] = 0
    return {(2, 1): np.array([[-1.0], [1.0]])}.get(x.shape, x)

# %% answers-one-thing-and-then-another 75
turn = iter([np.array([[-1.0], [1.0]])])
def scale(x):
    return next(turn, x)

# %% endless-generator 75
def scale(x):
    while True:
        yield [1, 1, 1]

# %% endless-sequence 75
class Long:
    def __len__(self): return 1 << 62
    def __getitem__(self, key): return 1.0
def scale(x):
    return [Long()]

# %% whole-number-of-many-digits @integrate 75
def integrate(f, a, b, n):
    return 10 ** 10_000

# %% list-in-itself 75
loop = []
loop.append(loop)
def scale(x):
    return loop

# %% error-whose-text-hangs 75
class Slow(Exception):
    def __str__(self):
        return "x" * 100_000_000
def scale(x):
    raise Slow

# %% error-with-lying-text 75
class Text(str):
    def __len__(self): return 1
    def __getitem__(self, key): return self
    def __add__(self, other): return self
class Odd(Exception):
    def __str__(self): return Text("passed" * 100_000)
def scale(x):
    raise Odd

# %% not-a-number 75
def scale(x):
    return np.full_like(x, np.nan)

# %% hard-coded-example 75
def scale(x):
    return {(2, 1): np.array([[-1.0], [1.0]])}.get(x.shape, x)

# %% hard-coded-table @integrate 75
seen = {(0.0, 1.0, 4): 0.5}
def integrate(f, a, b, n):
    return seen.get((a, b, n), 0.25)
