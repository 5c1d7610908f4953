# Each target sets up all that it needs, on a fresh machine too.
#   make run     opens the window on a practice profile
#   make test    lint, types, directions, tests
#   make bench   one line per figure
#   make shots   a picture of every page into out/shots
#   make bundle  the program in one folder, dist/hemvag, and its selftest
#   make lock    pins anew what pyproject.toml names

PYTHON ?= python3
COVERAGE ?= 85
export PYTHON

BIN := .venv/bin
ROOMS := desktop models printing resources views
CODE := $(ROOMS) tests

.PHONY: run test bench shots bundle lock setup clean

run: setup
	@$(BIN)/python -m desktop.run

test: export QT_QPA_PLATFORM = offscreen
test: setup
	@$(BIN)/ruff check $(CODE)
	@$(BIN)/ruff format --check $(CODE)
	@$(BIN)/mypy $(CODE)
	@$(BIN)/lint-imports --no-logo
	@mkdir -p out/coverage
	@$(BIN)/pytest --cov --cov-report=
	@OVERALL=$(COVERAGE) .ci/coverage-gates

bench: export QT_QPA_PLATFORM = offscreen
bench: setup
	@.ci/peers
	@$(BIN)/python -m tests.bench

shots: export QT_QPA_PLATFORM = offscreen
shots: setup
	@$(BIN)/python -m tests.shots
	@QT_SCALE_FACTOR=2 $(BIN)/python -m tests.shots

bundle: setup
	@.ci/bundle

lock: setup
	@$(BIN)/python -m pip install --quiet uv
	@$(BIN)/uv pip compile pyproject.toml --group build --group test --universal --python-version 3.11 \
	  --generate-hashes --no-header --no-annotate --no-emit-index-url --no-emit-find-links \
	  --quiet --output-file requirements.lock
	@$(BIN)/uv pip compile --group bench --constraint requirements.lock --universal --python-version 3.11 \
	  --generate-hashes --no-header --no-annotate --no-emit-index-url --no-emit-find-links \
	  --quiet --output-file requirements-bench.lock

setup:
	@.ci/system-packages
	@.ci/setup

clean:
	@rm -rf .venv build dist out *.egg-info .coverage .hypothesis \
	  .import_linter_cache .mypy_cache .pytest_cache .ruff_cache
	@find $(CODE) -name __pycache__ -type d -prune -exec rm -rf {} +
