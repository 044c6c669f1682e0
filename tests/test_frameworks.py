"""autograder.frameworks: what TensorFlow and Keras make goes over and comes back, and no code with it.

Both processes import TensorFlow once for all tests: neither is forked from this one, which never does.
"""

import os
import random
import socket
import subprocess
import sys

import pytest
from conftest import ROOT
from fuzzing import EXAMPLES

from autograder import wire

pytestmark = pytest.mark.slow
QUIET = "import os; os.environ['TF_CPP_MIN_LOG_LEVEL'] = '3'\n"
STUDENT = f"""{QUIET}
import socket, sys
import keras, numpy as np, tensorflow as tf
from autograder.servant import Servant
names = {{"__name__": "__main__"}}
servant = Servant(socket.socket(fileno=int(sys.argv[1])), names)
names["define"] = lambda source: exec(source, names)
names["servant"] = servant
while True:
    servant.serve()
"""
JUDGE = f"""{QUIET}
import socket, sys
import keras, numpy as np, tensorflow as tf
from autograder.judge import serve
serve(socket.socket(fileno=int(sys.argv[1])), socket.socket(fileno=int(sys.argv[2])))
"""
HEAD = "import keras\nimport numpy as np\nimport tensorflow as tf\n"


@pytest.fixture(scope="module")
def control():
    """Start the student's process and the judge, and give the socket on which the judge takes checks."""
    (here, orders), (left, right) = socket.socketpair(), socket.socketpair()
    env = os.environ | {"PYTHONPATH": str(ROOT)}
    processes = [
        subprocess.Popen([sys.executable, "-c", program, *(str(s.fileno()) for s in socks)], env=env, cwd=ROOT,
                         pass_fds=[s.fileno() for s in socks], stderr=subprocess.DEVNULL)
        for program, socks in ((JUDGE, (orders, left)), (STUDENT, (right,)))
    ]  # fmt: skip
    for sock in (orders, left, right):
        sock.close()
    yield here
    here.close()
    for process in processes:
        process.wait(60)


@pytest.fixture
def judged(control):
    """Return a function that judges a check of what a student's cell defines, and fails with the check's reason."""

    def run(student, check):
        for source in (f"define({HEAD + student!r})", HEAD + check):
            wire.send(control, {"name": "exercise-check", "source": source})
            verdict = wire.receive(control).header
            assert verdict["status"] == "ok", verdict

    return run


TENSORS = [f"tf.constant([[1, 0], [3, 2]], tf.{name})" for name in (
    "int8", "uint8", "int16", "uint16", "int32", "uint32", "int64", "uint64", "float16", "float32", "float64",
    "bfloat16", "complex64", "complex128")]  # fmt: skip


@pytest.mark.parametrize(
    "value",
    [*TENSORS, "tf.constant(True)", "tf.constant(b'\\xff')", "tf.constant([['a', 'ä']])", "tf.constant([], tf.string)",
     "tf.zeros((0, 3))", "tf.constant(float('nan'))", "tf.Variable([1., 2.])", "tf.Variable(3)",
     "keras.Variable([1.])"],
)  # fmt: skip
def test_dense_tensors_and_variables_arrive_and_come_back(judged, value):
    judged("def same(x): return x\ndef make(): return " + value, f"""
want, got = {value}, make()
assert type(got) is type(want) and got.dtype == want.dtype and got.shape == want.shape
as_bytes = lambda t: np.asarray(keras.ops.convert_to_numpy(t)).tolist()
assert repr(as_bytes(got)) == repr(as_bytes(want)), got
assert same(want) is want or isinstance(want, tf.Tensor)
assert repr(as_bytes(same(want))) == repr(as_bytes(want))
""")  # fmt: skip


@pytest.mark.parametrize(
    "value",
    ["tf.ragged.constant([[1], [], [2, 3]])", "tf.ragged.constant([[[1.]], [[2., 3.], []]])",
     "tf.sparse.from_dense([[0, 1], [2, 0]])", "tf.RaggedTensor.from_row_lengths(['a', 'b'], [2, 0])"],
)  # fmt: skip
def test_ragged_and_sparse_tensors_arrive_and_come_back(judged, value):
    judged("def same(x): return x\ndef make(): return " + value, f"""
want = {value}
dense = lambda t: (tf.sparse.to_dense(t) if isinstance(t, tf.SparseTensor) else t.to_tensor()).numpy().tolist()
for got in (make(), same(want)):
    assert type(got) is type(want) and got.shape == want.shape and dense(got) == dense(want)
""")  # fmt: skip


def test_slices_shapes_and_dtypes_arrive(judged):
    judged("""
def same(x): return x
def slices():
    table = tf.Variable(tf.ones((4, 2)))
    with tf.GradientTape() as tape:
        y = tf.reduce_sum(tf.gather(table, [1, 1]))
    return tape.gradient(y, table)
""", """
got = slices()
assert isinstance(got, tf.IndexedSlices)
assert tf.convert_to_tensor(got).numpy().tolist() == [[0, 0], [2, 2], [0, 0], [0, 0]]
for value in (tf.float32, tf.string, tf.TensorShape([None, 3]), tf.TensorShape(None)):
    assert type(same(value)) is type(value) and str(same(value)) == str(value)
""")  # fmt: skip


def test_an_assignment_in_place_comes_back(judged):
    judged("""
def step(w, v, x):
    w.assign_sub([1., 1.]); v.assign(v + 1); x[0] = 7
""", """
w, v, x = tf.Variable([1., 2.]), keras.Variable([5.]), np.zeros(2)
step(w, v, x)
assert w.numpy().tolist() == [0., 1.] and np.array(v).tolist() == [6.] and x[0] == 7
""")  # fmt: skip


MODELS = {
    "sequential": "keras.Sequential([L.Input((4,)), L.Dense(3, activation='relu', kernel_regularizer='l2'), "
        "L.Dropout(0.5), L.Dense(1)])",
    "two inputs": "two(keras.Input((4,)), keras.Input((4,)), lambda a, b: L.Concatenate()([a, b]))",
    "shared layer": "two(keras.Input((4,)), keras.Input((4,)), lambda a, b, d=L.Dense(2): L.Add()([d(a), d(b)]))",
    "operators": "two(keras.Input((4,)), keras.Input((4,)), lambda a, "
        "b: (a + b) * 2.0 - keras.ops.relu(a)[:, :1])",
    "activations as functions": "two(keras.Input((4,)), keras.Input((4,)), lambda a, "
        "b: keras.activations.relu(a, max_value=6) + keras.activations.gelu(b))",
    "constants": "two(keras.Input((4,)), keras.Input((4,)), lambda a, "
        "b: a * np.arange(4.0) + b @ keras.ops.ones((4, 1)))",
    "convolutions": "keras.Sequential([L.Input((8, 8, 3)), L.Conv2D(2, 3, "
        "kernel_initializer=keras.initializers.HeNormal(0)), L.BatchNormalization(), L.ReLU(), "
        "L.MaxPooling2D(), L.Flatten(), L.Dense(2, activation='softmax')])",
    "recurrent": "keras.Sequential([L.Input((5,), dtype='int32'), L.Embedding(9, 4), "
        "L.Bidirectional(L.LSTM(3, return_sequences=True)), L.TimeDistributed(L.Dense(2)), L.GRU(2)])",
    "attention": "(lambda x: keras.Model(x, L.LayerNormalization()(L.MultiHeadAttention(2, 4)(x, "
        "x))))(keras.Input((5, 8)))",
    "nested, compiled": "compiled(keras.Sequential([L.Input((4,)), compiled(keras.Sequential([L.Input((4,)), "
        "L.Dense(2)])), L.Dense(1)]))",
    "not built": "keras.Sequential([L.Dense(3)])",
}  # fmt: skip
HELPERS = """
L = keras.layers
def two(a, b, join): return keras.Model([a, b], join(a, b))
def compiled(m):
    m.compile("adam", loss=lambda a, b: keras.ops.mean(a - b)); return m
def make(): return MODEL
def same(m): return m
def number(m): return id(m)
def train(m):
    for w in m.weights:
        w.assign(w + 1 if w.dtype == "float32" else w)
    return m
"""


@pytest.mark.parametrize("name", MODELS)
def test_a_model_of_the_students_is_rebuilt_with_its_structure_and_weights(judged, name):
    judged(HELPERS.replace("MODEL", MODELS[name]) + "mine = make()\ndef weights(): return mine.get_weights()", """
got = mine
assert isinstance(got, keras.Model) and all(map(np.array_equal, got.get_weights(), weights()))
assert number(got) == number(mine) and same(got) is got
if got.built:
    shapes = got.input_shape if isinstance(got.input_shape, list) else [got.input_shape]
    x = [np.ones([2 if n is None else n for n in s], "float32") for s in shapes]
    got(x if len(x) > 1 else x[0])
""")  # fmt: skip


@pytest.mark.parametrize("name", MODELS)
def test_a_model_of_the_judges_is_trained_in_place_and_comes_back(judged, name):
    judged(HELPERS.replace("MODEL", "None"), HELPERS.replace("MODEL", MODELS[name]).partition("def same")[0] + """
m = make()
before = [w.copy() for w in m.get_weights()]
assert train(m) is m
after = m.get_weights()
assert all(np.array_equal(a, b if "seed" in w.path else b + 1) for a, b, w in zip(after, before, m.weights))
""")  # fmt: skip


def test_the_students_own_model_is_seen_before_and_after_a_call(judged):
    judged("""
m = keras.Sequential([keras.Input((2,)), keras.layers.Dense(1)])
seen = m
def step(model):
    assert model is seen
    model.layers[0].kernel.assign([[5.], [6.]])
def get(): return seen
""", """
before = m.get_weights()[0].copy()
step(m)
assert m.get_weights()[0].tolist() == [[5.], [6.]] and before.tolist() != [[5.], [6.]]
m.layers[0].kernel.assign([[1.], [1.]])
assert get() is m
""")  # fmt: skip


FREEZE = (
    HELPERS.replace("MODEL", MODELS["nested, compiled"])
    + """
def freeze(model, last):
    layers = list(model._flatten_layers())
    for layer in layers: layer.trainable = True
    for layer in layers[1:len(layers) - last]: layer.trainable = False
    return [layer.trainable for layer in layers]
"""
)


def test_layers_that_the_student_freezes_are_frozen_in_the_judges_model(judged):
    judged(
        FREEZE,
        FREEZE.replace("def freeze", "def frozen")
        + """
m, twin = make(), make()
for last in (1, 2, 0, 1):
    want = frozen(twin, last)
    assert freeze(m, last) == want == [layer.trainable for layer in m._flatten_layers()], last
    for layer in m._flatten_layers():
        layer.trainable = True
""",
    )


def test_layers_that_a_lent_function_freezes_are_frozen_in_the_students_model(judged):
    judged(
        HELPERS.replace("MODEL", MODELS["convolutions"])
        + """
build = make
def use(last):
    m = build()
    freeze(m, 3)
    freeze(m, last)
    return [layer.trainable for layer in m.layers]
""",
        """
from ngkit import check
def lent_freeze(model, last):
    for index, layer in enumerate(model.layers): layer.trainable = index >= len(model.layers) - last
def lent_build(): return keras.models.clone_model(sample)
sample = make()
for build in (make, lent_build):
    with check.using(freeze=lent_freeze, build=build):
        for last in (2, 4, 1):
            got = use(last)
            assert got == [False] * (len(got) - last) + [True] * last, got
""",
    )


OTHERS = ["keras.optimizers.Adam(0.01)", "keras.losses.BinaryCrossentropy(from_logits=True)", "keras.layers.Dense(3)",
          "keras.optimizers.SGD(keras.optimizers.schedules.ExponentialDecay(0.1, 10, 0.9))",
          "keras.initializers.GlorotUniform(seed=1)", "keras.regularizers.L2(0.1)", "keras.metrics.BinaryAccuracy()",
          "keras.layers.Rescaling(1 / 255)"]  # fmt: skip


@pytest.mark.parametrize("value", OTHERS)
def test_other_objects_of_keras_arrive_with_their_configuration(judged, value):
    judged(f"def same(x): return x\ndef make(): return {value}", f"""
want, got = {value}, make()
drop = lambda c: {{k: v for k, v in c.items() if k != "name"}}
assert type(got) is type(want) and str(drop(got.get_config())) == str(drop(want.get_config()))
assert same(want) is want
""")  # fmt: skip


CODE = {
    "subclass": "class Mine(keras.Model):\n    def call(self, x): return 2 * x\nm = Mine()",
    "lambda": "m = keras.Sequential([keras.Input((2,)), keras.layers.Lambda(lambda x: 2 * x)])",
    "activation": "m = keras.Sequential([keras.Input((2,)), keras.layers.Activation(lambda x: 2 * x)])",
    "layer": "@keras.saving.register_keras_serializable()\nclass Two(keras.layers.Layer):\n"
             "    def call(self, x): return 2 * x\n"
             "m = keras.Sequential([keras.Input((2,)), Two()])",
}  # fmt: skip


@pytest.mark.parametrize("name", CODE)
def test_a_model_with_code_stays_where_it_is_and_can_be_called(judged, name):
    judged(CODE[name], """
assert not isinstance(m, keras.Model) and type(m).__name__ in ("Mine", "Sequential")
got = m(tf.ones((1, 2)))
assert isinstance(got, tf.Tensor) and got.numpy().tolist() == [[2., 2.]]
""")  # fmt: skip


def test_a_layer_that_is_added_to_a_copy_gets_a_name_of_its_own(judged):
    """Are the names of a rebuilt model counted? Two layers "dense" in one model are refused."""
    judged(
        """
keras.backend.clear_session()
def lengthen(model):
    return keras.Model(model.inputs, keras.layers.Dense(2)(model.outputs[0]))
""",
        """
def model(*names): return keras.Sequential([keras.Input((3,)), *(keras.layers.Dense(4, name=n) for n in names)])
short, far = model("dense", "dense_1"), model("dense_999999999")
got = lengthen(short)
assert got.output_shape == (None, 2) and len(got.layers) == 4, got.layers
assert lengthen(far).output_shape == (None, 2)
""",
    )


def test_errors_of_tensorflow_keep_their_type(judged):
    judged("def bad(): return tf.constant([1, 2]) + tf.constant([1, 2, 3])", """
try:
    bad()
except tf.errors.InvalidArgumentError as error:
    assert "Incompatible shapes" in str(error)
else:
    raise AssertionError("no error")
""")  # fmt: skip


CONFIGS = """
dense = {"module": "keras.layers", "class_name": "Dense", "config": {"units": 1, "name": "d"}, "registered_name": None}
def part(module, name, config=None, **more):
    config = {} if config is None else config
    return {"module": module, "class_name": name, "config": config, "registered_name": None} | more
def wrap(inner): return part("keras.layers", "TimeDistributed", {"layer": inner})
def deep(n): return dense if not n else wrap(deep(n - 1))
bad = BAD
"""
BAD = """
part('os', 'system'),
part('subprocess', 'Popen', {'args': 'true'}),
part(None, 'Dense'),
part('keras.layers', 'Lambda'),
part('keras.src.layers', 'Dense'),
part('keras.layers', '_Merge'),
part('keras.layers', 'deserialize'),
part('keras.models', 'load_model'),
part('keras.layers', 'TFSMLayer', {'filepath': '/tmp/x'}),
part('builtins', 'eval'),
part('keras.saving', 'function', 'load_model'),
part('builtins', 'function', 'eval'),
part('keras.activations', 'function', 'get'),
part('os', 'function', 'relu'),
part('keras.layers', 'StringLookup', {'vocabulary': '/etc/passwd'}),
part(None, '__lambda__', {'value': 'x'}),
part('keras.layers', 'Dense', {'units': 1}, registered_name='mine>Dense'),
dense | {'compile_config': {'optimizer': 'adam'}},
part('tensorflow', '__typespec__', ['x'], spec_name='TensorSpec'),
part(None, '__numpy__', {'value': 'x', 'dtype': 'U500000000'}),
wrap(part('os', 'system')),
wrap({'class_name': 'Dense', 'config': {'units': 1}}),
part('keras', 'Variable'),
deep(70),
part('keras.src.ops.numpy', 'array'),
part('keras.src.saving.saving_lib', 'H5IOStore'),
part('keras.utils', 'get_file'),
part(['keras'], 'Dense'),
part('keras.layers', ['Dense']),
part('keras.layers', 'Dense', {'units': 1, 'activation': 'mine'})
"""


def test_hostile_configurations_are_refused_and_nothing_else_is_imported(judged):
    """Does each way to make Keras import, open or call something end before Keras sees it?"""
    judged("", CONFIGS.partition("bad =")[0] + f"""
import importlib, json, sys
from autograder import kerasconfig
from autograder.wire import WireError
assert type(kerasconfig.rebuild(json.dumps(dense))).__name__ == "Dense" and kerasconfig.rebuild(json.dumps(deep(3)))
imported, really, accepted = [], importlib.import_module, []
importlib.import_module = lambda name, *more: imported.append(name) or really(name, *more)
try:
    for bad in [{BAD}]:
        try:
            kerasconfig.rebuild(json.dumps(bad))
            accepted.append(bad)
        except WireError:
            pass
finally:
    importlib.import_module = really
assert not accepted, accepted
assert all(name.startswith("keras") for name in imported), imported
""")  # fmt: skip


def test_whatever_a_configuration_says_nothing_is_run_opened_or_imported_for_it(judged):
    """Does what is left of real configurations after a thousand edits stay within Keras?"""
    judged(
        "",
        CONFIGS.partition("bad =")[0]
        + f"""
import builtins, contextlib, importlib, json, os, random, subprocess, sys, warnings
from autograder import kerasconfig
L, reached = keras.layers, []
models = ({", ".join(MODELS[name] for name in ("sequential", "convolutions", "recurrent"))})
texts = list(map(kerasconfig.of, models))
odd = ["os", "subprocess", "builtins", "keras.saving", "keras.src.saving", "keras.utils", "keras.models", "keras.ops",
       "system", "eval", "Lambda", "function", "load_model", "get_file", "__lambda__", "__typespec__", "/etc/passwd",
       None, 0, [], {{}}, True, "relu", "Dense"]
keys = ["module", "class_name", "registered_name", "config", "build_config", "compile_config", "vocabulary", "fn",
        "activation", "cell", "layer"]
def parts(tree):
    yield from [tree] if isinstance(tree, dict) else []
    for item in tree.values() if isinstance(tree, dict) else tree if isinstance(tree, list) else []:
        yield from parts(item)
def edited(text, rng):
    config = json.loads(text)
    for _ in range(rng.randint(1, 3)):
        part = rng.choice(list(parts(config)))
        here = [k for k in part if k in keys]
        part[rng.choice(here if here and rng.random() < 0.8 else keys)] = rng.choice([*odd, dict(part)])
    return config
def watch(event, details):
    if on and (event in ("os.system", "subprocess.Popen", "os.exec", "socket.connect", "compile", "os.remove")
               or event == "open" and not str(details[0]).startswith((sys.prefix, sys.base_prefix))
               or event == "import" and not details[0].startswith(("keras", "tensorflow", "numpy"))):
        reached.append((event, str(details[0])[:80]))
on = False
sys.addaudithook(watch)
rng, rebuilt = random.Random({random.randrange(1 << 32) if EXAMPLES > 300 else 0}), 0
for _ in range({EXAMPLES}):
    config = edited(rng.choice(texts), rng)
    text, on = json.dumps(config), True
    try:
        kerasconfig.rebuild(text)
        rebuilt += 1
    except Exception:
        pass
    finally:
        on = False
assert not reached, reached[:5]
assert rebuilt > 5, rebuilt
""",
    )
