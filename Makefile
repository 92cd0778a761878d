# Two commands for a newcomer: `make site` and `make test`. The rest is for those who change things.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check -q install -c constraints.txt
AXE := tests/browser/node_modules/.ready

.PHONY: site serve test check lint format bench bench-duplicates bench-index zensical golden schemas lock clean

site: $(VENV)/.ready            ## check the example and build its site
	$(BIN)/spbe build --output site
	@echo
	@echo "Situs contoh siap: buka site/index.html di peramban, atau jalankan 'make serve'."

serve: $(VENV)/.ready           ## the same, live on this machine
	$(BIN)/spbe serve

test: $(VENV)/.dev $(AXE)       ## every test; the browser tests say so when there is no Chromium or axe-core
	$(BIN)/python -m pytest -n auto --dist loadfile

check: lint                     ## what CI runs before the tests
	$(BIN)/spbe check

lint: $(VENV)/.dev
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	$(BIN)/lint-imports

format: $(VENV)/.dev
	$(BIN)/ruff check --fix
	$(BIN)/ruff format

bench: $(VENV)/.dev             ## speed, as ratios in one run
	$(BIN)/python benchmarks/bench_check.py

bench-duplicates: $(VENV)/.dev  ## quality of the duplicate gate; DATA=path of the labelled file
	$(BIN)/python benchmarks/bench_duplicates.py $(or $(DATA),../shared/benchmark/duplicates-dev.yaml)

bench-index: $(VENV)/.dev       ## official index results, recomputed
	$(BIN)/python benchmarks/bench_index.py

zensical: $(VENV)/.ready        ## try the other site generator on the last build; reports, never fails
	-$(BIN)/python benchmarks/try_zensical.py

golden: $(VENV)/.dev            ## renew golden files; read the diff afterwards
	$(BIN)/python -m pytest --update-golden tests/golden

lock: $(VENV)/.dev              ## pin what is installed now
	{ head -1 constraints.txt; $(BIN)/python -m pip freeze --exclude-editable | sort -f; } > constraints.new
	mv constraints.new constraints.txt

clean:
	rm -rf site .spbe dokumen tests/browser/node_modules .pytest_cache .mypy_cache .ruff_cache .import_linter_cache

$(VENV)/bin/python:
	$(PYTHON) -m venv $(VENV)

$(AXE): tests/browser/package.json  # without npm, or without network, the test of accessibility is skipped and says so
	@mkdir -p $(@D)
	@if command -v npm >/dev/null && npm --prefix tests/browser install --silent; then touch $@; \
	else echo "axe-core tidak terpasang (perlu npm): uji aksesibilitas dilewati"; fi

$(VENV)/.ready: pyproject.toml constraints.txt | $(VENV)/bin/python
	$(PIP) -e .
	@touch $@

$(VENV)/.dev: pyproject.toml constraints.txt | $(VENV)/bin/python
	$(PIP) -e ".[dev]"
	@touch $@ $(VENV)/.ready
