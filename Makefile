# What one can do here; make alone lists it. The work is done by ops/, with the standard library.

.DEFAULT_GOAL := help
.PHONY: help setup run test check check-long fmt lint bench screenshots stop clean smells messages lock

OPS = @python=$$(sh ops/python.sh) && exec "$$python" -m
DURING = $(OPS) ops.during

help: ## list these targets
	@sed -n 's/^\([a-z-]*\):.*## /\1\t/p' Makefile | while IFS="$$(printf '\t')" read -r name what; do printf '  make %-11s %s\n' "$$name" "$$what"; done

setup: ## install and prepare everything once
	$(OPS) ops.setup

run: ## serve the application with the demo region on http://127.0.0.1:8000 (PORT=8001 for another)
	@export PORT='$(PORT)'; python=$$(sh ops/python.sh) && exec "$$python" -m ops.run

test: ## run the tests, the browser stories included (ARGS="-k rounds" for some)
	$(DURING) .venv/bin/pytest -n 2 $(ARGS)

check: lint test ## what must pass before a change lands: format, lint, import contracts, tests

check-long: ## the full-size, random and kill drills
	$(DURING) .venv/bin/pytest -m long $(ARGS)

fmt: setup ## format the code
	@.venv/bin/ruff format .
	@.venv/bin/ruff check --fix .

lint: setup ## check format, style and import contracts
	@.venv/bin/ruff format --check .
	@.venv/bin/ruff check .
	@.venv/bin/lint-imports

bench: ## measure pages and papers against the bare page
	$(DURING) .venv/bin/python -m tests.bench $(ARGS)

screenshots: ## take the pictures in docs/images anew
	$(DURING) env SCREENSHOTS=1 .venv/bin/pytest tests/browser/test_readme.py $(ARGS)

stop: ## stop what make run left on, and the database
	$(OPS) ops.stop

clean: ## remove what make made: .venv, node_modules, var and the database in it
	$(OPS) ops.stop --clean

smells: ## print what has grown too large
	$(OPS) ops.smells

messages: setup ## collect texts for locale/ and compile them
	$(DURING) .venv/bin/python manage.py makemessages --locale sv --no-location --no-wrap --no-obsolete --ignore=node_modules --ignore=var --ignore=tests
	$(OPS) ops.setup

lock: setup ## pin anew what requirements*.in and package.json ask for
	@.venv/bin/python -m pip install --quiet uv
	@for name in requirements requirements-dev requirements-node; do \
	    .venv/bin/uv pip compile --universal --python-version 3.12 --generate-hashes --no-header --no-annotate --upgrade --quiet $$name.in -o $$name.txt || exit 1; \
	done
	@npm install --package-lock-only
