"""Two sources of one truth: pyproject.toml, environment.yml and constraints.txt name the same packages and bounds."""

import re
import tomllib

import pytest
from conftest import ROOT
from packaging.requirements import Requirement
from packaging.version import Version

PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
APART = ("fuzz",)  # for one platform: not in environment.yml
EXTRAS = [Requirement(text) for name, extra in PROJECT["optional-dependencies"].items() if name not in APART
          for text in extra]  # fmt: skip
DIRECT = [*map(Requirement, PROJECT["dependencies"]), *(r for r in EXTRAS if r.name != "ngkit")]


def commented(file, opening):
    """Return the dependency lines of a file as {package: (bounds, comment)}."""
    lines = (ROOT / file).read_text(encoding="utf-8").splitlines()
    found = [re.match(opening + r"([A-Za-z0-9-]+)(?:\[\w+\])? ?([<>=][^\"#]*?)\"?,? *# (.+)$", line) for line in lines]
    return {m[1]: (m[2].replace(" ", ""), m[3]) for m in found if m}


def pinned():
    lines = (ROOT / "constraints.txt").read_text(encoding="utf-8").splitlines()
    return dict(line.lower().split("==") for line in lines if not line.startswith("#"))


def test_environment_and_pyproject_say_the_same():
    assert commented("environment.yml", r"^  - ") == commented("pyproject.toml", r'^    "')


def test_every_dependency_says_for_whom_it_is():
    assert set(commented("pyproject.toml", r'^    "')) == {r.name for r in DIRECT}


@pytest.mark.parametrize("requirement", DIRECT, ids=lambda r: r.name)
def test_the_pinned_version_is_within_its_bounds(requirement):
    assert requirement.specifier.contains(Version(pinned()[requirement.name]))
    assert {"<", "=="} & {s.operator for s in requirement.specifier}


def test_constraints_hold_versions_only():
    text = (ROOT / "constraints.txt").read_text(encoding="utf-8")
    assert not re.search(r"--hash|https?:|file:|@", text)
