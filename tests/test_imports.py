"""What importing costs: ngkit alone loads nothing heavy, and NumPy notebooks never pay for TensorFlow."""

import subprocess
import sys

import pytest

import ngkit


def loaded_by(code):
    show = f"{code}\nimport sys; print('\\n'.join(sys.modules))"
    return set(subprocess.run([sys.executable, "-c", show], capture_output=True, text=True, check=True).stdout.split())


def test_ngkit_alone_loads_nothing_heavy():
    assert not {"numpy", "matplotlib", "sklearn", "tensorflow", "ipywidgets"} & loaded_by("import ngkit")


@pytest.mark.parametrize("name", ngkit.__all__)
def test_no_module_loads_tensorflow(name):
    assert not {"tensorflow", "keras"} & loaded_by(f"from ngkit import {name}")


def test_checking_an_array_loads_no_tensorflow():
    code = "import numpy as np; from ngkit import check; check.close(np.ones(2), np.ones(2), 'x')"
    assert "tensorflow" not in loaded_by(code)


@pytest.mark.parametrize("name", ngkit.__all__)
def test_public_names_exist_and_are_documented(name):
    module = getattr(ngkit, name)
    for public in module.__all__:
        value = getattr(module, public)
        assert value.__doc__ if callable(value) else value


def test_an_unknown_module_is_named():
    with pytest.raises(AttributeError, match="ngkit has no module 'chek'"):
        ngkit.chek  # noqa: B018
