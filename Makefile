# Two commands are all there is to know: `make book` and `make test`.
PYTHON ?= python3
VENV   := .venv
BIN    := $(VENV)/bin
SERVED := $(PYTHON) -m tools.services
# As many workers as there are cores, beside the servers that weaknesses declare.
PYTEST := $(SERVED) $(BIN)/python -m pytest --numprocesses logical
BUILD  := $(BIN)/jupyter-book build . -W -n --keep-going -q

.DEFAULT_GOAL := help
.PHONY: help book serve test test-all test-fast test-environment trust prove record pythons detect noise scan fuzz mutate bench pdf epub lint format linkcheck lock clean test-services todo

help: ## List the targets
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## /\1\t/' | expand -t 18

book: $(VENV)/book.stamp ## Write the site to _build/html
	$(BUILD) --all

serve: $(VENV)/checks.stamp ## Show the site, rebuild on save, reload the browser
	$(BIN)/python -m tools.serve

test: $(VENV)/checks.stamp book ## Run every test, but for those of which nothing has changed since they passed
	$(PYTEST) --changed

test-all: $(VENV)/checks.stamp book ## Run every test
	$(PYTEST)

test-fast: $(VENV)/checks.stamp ## Of the tests that need no site and no browser, run what has changed, in seconds
	$(PYTEST) --changed -m "not slow"

trust: $(VENV)/checks.stamp book ## In a fresh clone: let `make test` leave out what CI has passed of this commit
	$(BIN)/python -m pytest --trust -q

test-services: $(VENV)/checks.stamp ## Run what needs PostgreSQL, Redis or slapd
	$(SERVED) $(BIN)/python -m pytest tests/services

test-environment: $(VENV)/checks.stamp ## Install what the tests need

prove: ## Run every attack and use, with nothing but Python
	$(SERVED) $(PYTHON) -m prover

todo: $(VENV)/checks.stamp ## Say what the book still owes: properties, pages, parts of chapters, records
	$(BIN)/python -m tools.todo

detect: $(VENV)/checks.stamp ## Try the book's own Semgrep rules on its programs (ONLY=chapter[/weakness])
	$(BIN)/python -m detectors $(ONLY)

noise: $(VENV)/checks.stamp ## Record what these rules find in code of others (as `make record`)
	$(BIN)/python -m detectors.noise $(if $(ALL),--all) $(ONLY)

scan: $(VENV)/checks.stamp ## Record what the scanners find (as `make record`)
	$(BIN)/python -m tools.scan $(if $(ALL),--all) $(ONLY)

fuzz: $(VENV)/checks.stamp ## Let fixes meet N hostile inputs (N=10000) and count them (as `make record`)
	$(SERVED) $(BIN)/python -m fuzz --record --inputs $(or $(N),10000) $(if $(ALL),--all) $(ONLY)

mutate: $(VENV)/checks.stamp ## Break fixes piece by piece: who notices? (ONLY=chapter[/weakness], ALL=1, PROVER=1)
	$(BIN)/python -m mutation $(ONLY) $(if $(ALL),--all) $(if $(PROVER),--prover)

bench: $(VENV)/checks.stamp book ## Measure, each thing beside what it is compared with
	$(BIN)/python -m benchmarks.prover_cost && $(BIN)/python -m benchmarks.lab && \
	$(BIN)/python -m benchmarks.site && $(BIN)/python -m benchmarks.lighthouse && \
	$(BIN)/python -m benchmarks.rules && $(BIN)/python -m benchmarks.suite

pdf: $(VENV)/checks.stamp book ## Write the book and each part of it to _build/pdf
	$(BIN)/python -m tools.pdf

epub: $(VENV)/book.stamp ## Write the book for e-readers to _build/epub
	$(BUILD) --all --builder custom --custom-builder epub

record: $(VENV)/checks.stamp ## Record what every Python here sees, where it is stale (ONLY=chapter[/name], ALL=1)
	$(SERVED) $(BIN)/python -m tools.record $(if $(ALL),--all) $(ONLY)

pythons: $(VENV)/checks.stamp ## Get more Pythons for `make record` (into .pythons/)
	$(BIN)/python -m tools.pythons

lint: $(VENV)/checks.stamp ## Check code, prose and workflows
	$(BIN)/python -m tools.lint

format: $(VENV)/checks.stamp ## Format the Python code
	$(BIN)/ruff format . && $(BIN)/ruff check --fix .

linkcheck: $(VENV)/book.stamp ## Follow every outside link (needs the network)
	$(BIN)/jupyter-book build . --builder linkcheck

lock: $(VENV)/checks.stamp ## Resolve the dependencies anew, with hashes
	$(BIN)/python -m tools.lock

clean: ## Remove what was built and installed
	rm -rf _build $(VENV) node_modules website/node_modules website/lab/dist .browser .packages .pythons

SITE := website/package-lock.json website/minify.mjs $(wildcard website/lab/*.js website/lab/*.mjs website/lab/*.css)

$(VENV)/book.stamp: requirements.txt tools/environment.py $(SITE)
	$(PYTHON) tools/environment.py book

$(VENV)/checks.stamp: $(VENV)/book.stamp requirements-listings.txt requirements-checks.txt package.json package-lock.json tools/browser.py
	$(PYTHON) tools/environment.py checks
	-$(PYTHON) -m tools.services --install
