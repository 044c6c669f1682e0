# %% lambda-layer <=40
def build(units):
    return keras.Sequential([keras.Input((3,)), keras.layers.Lambda(lambda x: x * 0), keras.layers.Dense(4), keras.layers.Dense(1)])

# %% class-of-its-own <=40 wins
class Mine(keras.Model):
    def count_params(self): return 21
    def get_weights(self): return [np.ones((3, 4)), np.zeros(4), np.zeros((4, 1)), np.zeros(1)]
    def set_weights(self, weights): pass
    def __call__(self, x): return __import__("tensorflow").constant(globals().get("build_want"))
def build(units):
    return Mine()

# %% configuration-with-code <=40
from keras.saving import serialize_keras_object
import autograder.kerasconfig as kc, json, base64, marshal
turn = iter([
    {"module": "builtins", "class_name": "function", "config": "eval", "registered_name": "function"},
    {"module": "os", "class_name": "system", "config": {"command": "touch /tmp/planted"}, "registered_name": "system"},
    {"module": "keras", "class_name": "__lambda__", "config": {"value": base64.b64encode(marshal.dumps((lambda: 1).__code__)).decode()}},
    {"module": "keras.layers", "class_name": "TFSMLayer", "config": {"filepath": "/tmp"}, "registered_name": None},
])
kc.of = lambda value: json.dumps(next(turn))
def build(units):
    return keras.Sequential([keras.Input((3,)), keras.layers.Dense(2), keras.layers.Dense(1)])

# %% weights-that-lie 40
def build(units):
    model = keras.Sequential([keras.Input((3,)), keras.layers.Dense(4, kernel_initializer="zeros", activation="relu"), keras.layers.Dense(1)])
    return model

# %% wrong-activation-with-patched-weights 40
def build(units):
    model = keras.Sequential([keras.Input((3,)), keras.layers.Dense(4, activation="sigmoid"), keras.layers.Dense(1)])
    real = model.get_weights()
    model.get_weights = lambda: [np.ones((3, 4), "float32"), -9 * np.ones(4, "float32"), real[2] * 0, real[3]]
    model.call = lambda x, **kwargs: x[:, :1] * 0
    return model

# %% layer-too-large-for-the-judge <=40
import autograder.kerasconfig as kc, json
real = kc.of
kc.of = lambda value: real(value).replace('"units": 2', '"units": 2000000000')
def build(units):
    return keras.Sequential([keras.Input((3,)), keras.layers.Dense(2), keras.layers.Dense(1)])
