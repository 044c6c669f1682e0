# Thin: each target sets up what it needs on a fresh Debian or Ubuntu with python3 and make, and re-runs fast.
PYTHON ?= python3
BIN := .venv/bin
SUDO := $(shell [ "$$(id -u)" = 0 ] || echo sudo)

.PHONY: help demo test attacks mutants fuzz lab bench lint setup system postgresql

help:
	@sed -n 's/^\([a-z]*\):.*## /  make \1\t/p' Makefile

demo: setup ## release, fetch, submit, collect, grade and return two assignments for a class of twelve
	$(BIN)/autograder demo

test: setup postgresql lint ## everything CI runs: fast tests, slow tests, then every solution against its stored outputs
	$(BIN)/pytest --durations=10
	$(BIN)/jupyter kernelspec install --sys-prefix --log-level=ERROR --name=ngkit-warm autograder/kernelspec
	$(BIN)/pytest -q --nbval --nbval-kernel-name=ngkit-warm --nbval-cell-timeout=120 --nbval-sanitize-with=tests/nbval.cfg solutions

attacks: setup ## every known attack on the grader, and what came of it
	$(BIN)/python tests/attacks/table.py

lab: setup ## JupyterLab on the start page, nbgrader's extensions on
	$(BIN)/jupyter lab --LabApp.default_url=/lab/tree/notebooks/START_HERE.ipynb $(if $(SUDO),,--allow-root) $(LABFLAGS)

bench: setup ## this grader against plain nbgrader, in one run
	$(BIN)/python tests/bench.py

mutants: setup ## change the reference answers of ASSIGNMENT=COURSE/NAME mechanically: do its checks notice?
	$(BIN)/python tests/mutants.py $(ASSIGNMENT)

fuzz: setup ## look for inputs that break the wire or the reading of notebooks, MINUTES=5 each
	$(BIN)/pip install --quiet -c constraints.txt -e ".[fuzz]"
	$(BIN)/python tests/fuzz.py

lint: setup ## style and types
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

setup: system .venv/installed

.venv/installed: pyproject.toml constraints.txt
	$(PYTHON) -m venv .venv
	$(BIN)/pip install --quiet -c constraints.txt -e ".[test]"
	touch $@

system:
	@$(PYTHON) -c 'import sys; v = sys.version_info[:2]; sys.exit(not (3, 11) <= v < (3, 14) and f"Python 3.11 to 3.13 is needed, this is {v[0]}.{v[1]}: run make PYTHON=python3.12")'
	@command -v bwrap >/dev/null && $(PYTHON) -c 'import ensurepip, venv' 2>/dev/null \
	|| { $(SUDO) apt-get update -q && $(SUDO) apt-get install -y -q bubblewrap python3-venv; }

postgresql:
	@ls /usr/lib/postgresql/*/bin/initdb >/dev/null 2>&1 \
	|| { $(SUDO) apt-get update -q && $(SUDO) apt-get install -y -q postgresql; }
