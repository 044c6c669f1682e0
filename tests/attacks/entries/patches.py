# %% isclose-is-always-true 75 wins
import ngkit.check.values
ngkit.check.values.isclose = lambda got, want, **_: np.ones(np.shape(want), bool)

# %% check-module-says-nothing 75 wins
import ngkit.check
for name in ("close", "that", "shape", "same", "kind"):
    setattr(ngkit.check, name, lambda *args, **kwargs: None)

# %% import-is-patched 75 wins
import builtins, types
real, yes = builtins.__import__, lambda *args, **kwargs: None
def fake(name, *args, **kwargs):
    module = real(name, *args, **kwargs)
    if name == "ngkit":
        return types.SimpleNamespace(check=types.SimpleNamespace(
            close=yes, that=yes, unchanged=lambda f, *a: f(*a), passed=yes, shape=yes, using=module.check.using))
    return module
builtins.__import__ = fake

# %% module-is-replaced 75 wins
import sys, types, ngkit
yes = lambda *args, **kwargs: None
fake = types.ModuleType("ngkit.check")
fake.close = fake.that = fake.passed = fake.shape = yes
fake.unchanged, fake.using = lambda f, *a: f(*a), ngkit.check.using
sys.modules["ngkit.check"] = ngkit.check = fake

# %% builtins-are-patched <=75
import builtins
builtins.all = builtins.any = lambda *args: True
builtins.bool, builtins.float = (lambda *args: True), (lambda *args: 0.0)

# %% input-transformer-drops-checks 75 wins
get_ipython().input_transformers_cleanup.append(
    lambda lines: [] if any("check." in line for line in lines) else lines)

# %% syntax-tree-transformer-drops-checks 75 wins
import ast
class Drop(ast.NodeTransformer):
    def visit_Expr(self, node):
        return ast.Pass() if "check" in ast.dump(node) else node
get_ipython().ast_transformers.append(Drop())

# %% run-code-does-nothing <=75 wins
async def nothing(*args, **kwargs):
    return False
get_ipython().run_code = nothing

# %% hook-prints-each-cell 100 wins
get_ipython().events.register("pre_run_cell", lambda info: print(info.raw_cell))
def scale(x):
    return (x - x.mean(axis=0)) / x.std(axis=0)

# %% hook-wipes-the-error 75 wins
def wipe(result):
    result.error_in_exec = result.error_before_exec = None
get_ipython().events.register("post_run_cell", wipe)

# %% assertions-are-silent 75 wins
import ngkit.check
for module in (ngkit.check, ngkit.check.kinds, ngkit.check.values, ngkit.check.behaviour, ngkit.check.quizzes):
    module.fail = lambda *args, **kwargs: None

# %% exceptions-are-custom 75
get_ipython().set_custom_exc((BaseException,), lambda *args, **kwargs: None)
get_ipython().showtraceback = lambda *args, **kwargs: None

# %% numpy-is-patched <=75
np.asarray = np.array = lambda *args, **kwargs: args[0]
np.array_equal = np.allclose = np.isclose = lambda *args, **kwargs: True
np.testing.assert_allclose = lambda *args, **kwargs: None

# %% display-hook-and-exception-hook <=75
import sys
sys.excepthook = sys.displayhook = lambda *args: None
get_ipython().displayhook = lambda *args: None

# %% finder-on-the-meta-path <=75
import sys, types
class Finder:
    def find_spec(self, name, path=None, target=None):
        raise SystemExit(0)
sys.meta_path.insert(0, Finder())
for name in [n for n in sys.modules if n.startswith(("scipy", "ngkit"))]:
    del sys.modules[name]

# %% kernel-says-ok <=75 wins
kernel = get_ipython().kernel
async def do_execute(*args, **kwargs):
    return {"status": "ok", "execution_count": 1, "payload": [], "user_expressions": {}}
kernel.do_execute = do_execute

# %% encoder-lies <=75
from autograder import codec
codec._ENCODERS[np.ndarray] = lambda encoder, value: ["o", 1]

# %% operations-lie 75
from autograder import servant
servant.OPERATIONS["contains"] = servant.OPERATIONS["bool"] = lambda *args: True
servant.OPERATIONS["getattr"] = lambda *args: lambda *args, **kwargs: True

# %% own-judge-is-patched 75
from autograder import judge, failures, changes, peer
judge.Judge.check = lambda self, name, source: judge.Verdict("ok")
changes.apply = lambda mine, now: None
