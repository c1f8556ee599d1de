.DEFAULT_GOAL := help
SHELL := bash
NODE := node_modules/.bin/node
HUJI := $(NODE) --max-old-space-size=1024 services/all-in-one/src/main.ts
export PATH := $(CURDIR)/node_modules/.bin:$(PATH)

.PHONY: help install say-how-long start test attack check typecheck lint format contracts test-engines engines-up engines-down stack load bench-cases bench-growth bench-roster bench-pages test-jobs-night test-papers-night test-stack-night mutation charts chart-package chart-docs keep-chart test-charts images test-images

help: ## this list
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | awk -F ':.*## ' '{printf "  make %-17s %s\n", $$1, $$2}'

# What a target prints is read by others (`make images … | xargs`): what makes it ready beforehand speaks on the other channel.
node_modules/.installed: package-lock.json
	@{ npm ci --ignore-scripts --no-audit --no-fund --loglevel=error && npm rebuild node --ignore-scripts=false --loglevel=error >/dev/null; } >&2 && touch $@

# The console's pages, built again when what they are made of has changed.
PAGES := services/console/dist/sources.sha256
$(PAGES): node_modules/.installed services/console/build-pages.ts $(shell find services/console/web -type f)
	@$(NODE) services/console/build-pages.ts >&2 && touch $@

install: node_modules/.installed $(PAGES) ## dependencies, Node 24 included, and the pages

start: say-how-long node_modules/.installed $(PAGES) ## play the sample office and serve it on http://127.0.0.1:8080
	@exec $(HUJI) start --sample

# Measured on two cores; most of it is the sample year, the rest the installation, which also depends on the network.
say-how-long:
	@[ -e node_modules/.installed ] || printf '%s\n' '首次启动：安装依赖并演练样例办事处的一整年，一共大约一分半钟，请稍候。' 'First start: installs, then plays a whole year of the sample office; about a minute and a half in all.' >&2

test: node_modules/.installed $(PAGES) ## everything that CI runs; last line: N passed, N failed
	@exec $(NODE) tests/run.ts

check: node_modules/.installed ## types, lint, format, import rules, dead code (CI's first stage)
	@exec $(NODE) tests/run.ts check

typecheck: node_modules/.installed ## strict types
	@tsc --noEmit && tsc --noEmit -p tests/load/scenarios && tsc --noEmit -p services/console/web

lint: node_modules/.installed ## eslint and dependency-cruiser
	@eslint . && depcruise --config .dependency-cruiser.cjs contracts services tests

format: node_modules/.installed ## prettier over the tree
	@prettier --write . --log-level warn

contracts: node_modules/.installed ## emit OpenAPI, AsyncAPI, JSON Schemas and client types from zod, and what clusters are told of the services
	@$(NODE) contracts/src/emit/main.ts && $(NODE) infra/emit/main.ts

engines-up: node_modules/.installed ## Kafka and FerretDB on this machine, without containers
	@infra/local/engines-up

engines-down: ## stop them; data stay
	@infra/local/engines-down

test-engines: node_modules/.installed ## conformance and fault suites of all six drivers
	@exec $(NODE) tests/engines/run.ts

stack: node_modules/.installed $(PAGES) ## every service as a process of its own on Kafka and MongoDB (8081 and up)
	@exec $(HUJI) stack

load: node_modules/.installed ## claims a second and what one costs, on the laptop and the stack; writes tests/load/RESULTS.md
	@exec $(NODE) tests/load/run.ts

charts: ## pack the charts: charts/mutual-aid is then ready for helm install
	@for chart in $(filter-out service mutual-aid,$(patsubst charts/%/Chart.yaml,%,$(wildcard charts/*/Chart.yaml))) mutual-aid; do helm dependency build charts/$$chart || exit 1; done

chart-package: node_modules/.installed charts ## the umbrella packed under the revision of the images, <version>-<commit>, into dist/
	@tag="$$($(NODE) infra/docker/print-tag.ts)" && helm package charts/mutual-aid --version "$$tag" --app-version "$$tag" --destination dist

chart-docs: ## write each chart's README from its values.yaml (helm-docs, compiled once)
	@"$$(infra/local/kubernetes/tools-up docs)/helm-docs" --chart-search-root charts --sort-values-order file --template-files ./README.md.gotmpl --log-level warning

keep-chart: node_modules/.installed ## COMMIT=…, the last that landed: its chart is kept, and upgraded by make test-charts from then on
	@exec $(NODE) tests/charts/lifecycle/keep-chart.ts $(COMMIT)

test-charts: node_modules/.installed ## charts and alerts: rendered, linted, unit-tested, held against schemas, on a real API server
	@exec $(NODE) tests/charts/run.ts

images: node_modules/.installed $(PAGES) ## the image of every service; IMAGES=registry.example.org/huji names them (localhost/huji)
	@$(NODE) --disable-warning=ExperimentalWarning infra/docker/make-images.ts $(IMAGES)

test-images: node_modules/.installed $(PAGES) ## images built, started without rights on real engines, looked into
	@exec $(NODE) --disable-warning=ExperimentalWarning tests/images/run.ts

attack: node_modules/.installed $(PAGES) ## whoever should be refused tries, over HTTP, in a played office; prints who was refused where
	@exec $(NODE) tests/attack/run.ts

screens: node_modules/.installed $(PAGES) ## every page in both widths and languages, light, dark and large: pictures in reports/screens
	@exec $(NODE) tests/console/screens.ts

bench-cases: node_modules/.installed ## cases per second over 10,000 generated cases
	@$(NODE) tests/bench/bench-cases.ts

bench-growth: node_modules/.installed ## what grows: a day of 500,000 entries, 5,000 of 50,000 declined, 100,000 audit streams; writes tests/bench/GROWTH.md
	@$(NODE) tests/bench/bench-growth.ts

bench-pages: node_modules/.installed $(PAGES) ## how long a click or a key waits for the next picture, on the full sample office; writes tests/bench/PAGES.md
	@$(NODE) tests/bench/bench-pages.ts

bench-roster: node_modules/.installed ## a roster of 50,000 rows from its file to the draft; writes tests/bench/ROSTER.md
	@$(NODE) --expose-gc tests/bench/bench-roster.ts

test-jobs-night: node_modules/.installed $(PAGES) ## the three jobs from end to end by clicking, in both widths and in both languages each
	@HUJI_JOBS=all $(NODE) --experimental-vm-modules --disable-warning=ExperimentalWarning node_modules/jest/bin/jest.js tests/console/three-jobs

test-papers-night: node_modules/.installed ## a thousand papers of 3 MB on both stores, 20 at a time, under two kill -9; writes tests/bench/PAPERS.md
	@exec $(NODE) --disable-warning=ExperimentalWarning tests/papers/night.ts

test-stack-night: node_modules/.installed ## the whole sample office, 1,500 claims, on the stack: it ends in the laptop's journal, to the hash
	@exec $(NODE) --disable-warning=ExperimentalWarning tests/resilience/night.ts

mutation: node_modules/.installed ## mutation score of the rules engine
	@stryker run
