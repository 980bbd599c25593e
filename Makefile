# Every line of the continuous build is a target here, and runs the same on a laptop.
#   make demo   a compound's whole year, from files to a notice; needs only Rust
#   make cli    the command `commonhold` as one file, in target/cli
#   make test   every test in every language; sets up what it needs, and says so

SHELL := /bin/bash
PYTHON := $(CURDIR)/.venv/bin/python
KOTLIN := bindings/uniffi/kotlin
# What `build` leaves; every later stage takes it from there, so that the core is compiled once for all of them.
LIBRARY := target/debug/libcommonhold_ffi.so
GENERATOR := target/debug/commonhold-bindgen
# A target folder of its own, or each change between cargo and maturin would build pyo3 again. The tests want an
# unoptimised build; plain `pip install ./bindings/python` makes an optimised one.
FOR_PYTHON := PATH="$(CURDIR)/.venv/bin:$$PATH" CARGO_TARGET_DIR="$(CURDIR)/target/python" MATURIN_PEP517_ARGS="--profile dev"
# Clippy in the compiler's place, as `cargo clippy` puts it there, for our own crates: they are linted while they are
# built, and what we depend on is not read a second time.
LINTED := RUSTC_WORKSPACE_WRAPPER=clippy-driver CLIPPY_ARGS=-D__CLIPPY_HACKERY__warnings__CLIPPY_HACKERY__
FOREIGN := --exclude commonhold-python --exclude commonhold-uniffi --exclude commonhold-bindgen --exclude commonhold-checks
# Two lanes: the first keeps cargo busy, the second waits for Maven, a browser and Python meanwhile.
FIRST := fmt floats build rust doc bytes package core-tree dependencies oldest beside
SECOND := stubs redo days-off orders beancount swift-sources kotlin browser python sdist instructions

# The oldest Rust that the core says it is for (core/Cargo.toml).
OLDEST := 1.88.0

.PHONY: demo cli test quick bench bench-peers instructions-write setup lanes clippy setup-python setup-kotlin setup-browser setup-hledger setup-valgrind write-stubs wheel $(FIRST) $(SECOND)

# The folder of the example year becomes a notice, as anybody's folder does; then what others have published is recomputed.
demo:
	cargo build --release -p commonhold-cli -p compound-year
	target/release/commonhold year examples/data --out target/demo
	target/release/compound-year

# The command as one file, to be put wherever commands are.
cli:
	cargo build --release -p commonhold-cli
	tests/cli-archive

# The lanes beside each other, with the seconds of each stage.
test:
	tests/run "$(FIRST)" "$(SECOND)"

# While working: format, the core's own tests and the corpus, in under a minute when warm.
quick: fmt
	cargo test -q -p commonhold --lib --tests

# How fast, after checking that each result is right: the rows of the library in turns with what there is in Rust.
bench:
	cargo build --release -p commonhold-benches --bin timed
	python3 benches/peers/run.py target/release/timed --into target

# The same with numpy, pandas, polars, duckdb and plain Python, in an environment of its own; writes docs/performance.md.
bench-peers:
	cargo build --release -p commonhold-benches --bin timed
	test -x target/peers/bin/python || python3 -m venv target/peers
	target/peers/bin/python -m pip install -q -r benches/peers/requirements.txt
	target/peers/bin/python benches/peers/run.py target/release/timed --peers

# Instructions of every rule, held against benches/instructions.txt, and how steeply they grow.
instructions: setup-valgrind
	cargo build --release -p commonhold-benches --bin counted
	benches/instructions.py target/release/counted

instructions-write: setup-valgrind
	cargo build --release -p commonhold-benches --bin counted
	benches/instructions.py target/release/counted --write

setup:
	bindings/setup

setup-python:
	bindings/setup python

setup-kotlin:
	bindings/setup kotlin

setup-browser:
	bindings/setup browser

setup-valgrind:
	bindings/setup valgrind

setup-hledger:
	bindings/setup hledger

fmt:
	cargo fmt --all --check
	rustfmt --edition 2024 --check --config-path . bindings/shapes/crossing.rs
	core/checks/layout.py --check $$(find core/tests/cases -name '*.json' | sort)

# Everything once, linted, with one set of features. `BUILT` says that it is done: a stage then waits for no lock.
ifdef BUILT
build: ;
else
build: setup-python
	$(LINTED) cargo build --workspace --all-targets
endif

# The lints alone, while working.
clippy: setup-python
	cargo clippy --workspace --all-targets -- -D warnings

doc:
	RUSTDOCFLAGS="-D warnings" cargo doc --no-deps --workspace $(FOREIGN)

rust: build
	$(LINTED) COMMONHOLD_VOTES=100000 cargo test --workspace

# The core knows no other language, no columns of others, no runtime and no threads.
core-tree:
	@mkdir -p target
	@cargo tree -p commonhold -e normal --prefix none > target/core-tree
	@! grep -E '^(pyo3|uniffi|arrow|tokio|rayon)[ _-]' target/core-tree || { echo "the core's tree holds a crate it must not know"; exit 1; }

# The writer of canonical JSON names the two methods that serde asks for; nothing there computes with them. One kernel takes
# whole numbers below 2^52 for a quotient that it corrects to the exact one (decision 0016).
floats:
	@! grep -rnE '\bf(32|64)\b' core/src | grep -vE '^[^:]+:[0-9]+:\s*//' | grep -vE '^core/src/(apportion/kernel|columns/decimal)/quotient.rs:' | grep -vE '^core/src/outcome/canonical/[^:]+:[0-9]+:.*serialize_f(32|64)\(' || { echo "the core holds a float"; exit 1; }

# The oldest Rust that the core says it is for, and the core without its features.
oldest:
	rustup toolchain list | grep -q '^$(OLDEST)' || rustup toolchain install --profile minimal $(OLDEST)
	CARGO_TARGET_DIR=target/oldest cargo +$(OLDEST) check -q -p commonhold -p commonhold-statistics -p commonhold-beancount
	CARGO_TARGET_DIR=target/oldest RUSTFLAGS="-D warnings" cargo +$(OLDEST) check -q -p commonhold --no-default-features

# An application that takes the newest of what we depend on, beside us: nothing of ours may hold it back.
beside:
	rm -f tests/beside/Cargo.lock
	CARGO_TARGET_DIR=target/beside cargo run -q --manifest-path tests/beside/Cargo.toml

# Licences and duplicates of what we depend on; known vulnerabilities where `cargo-audit` is installed.
dependencies:
	tests/dependencies.py

# Features that an application may switch on in serde_json must not change a byte.
bytes: build
	@mkdir -p target/bytes
	target/debug/commonhold-checks $$(find core/tests/cases -name '*.json' | sort) > target/bytes/plain
	CARGO_TARGET_DIR=target/unified cargo run -q -p commonhold-checks --features unified -- $$(find core/tests/cases -name '*.json' | sort) > target/bytes/unified
	cmp target/bytes/plain target/bytes/unified
	@echo "$$(wc -l < target/bytes/plain) outcomes and refusals, the same bytes"

# Every number of the corpus and of the demo redone from its steps by a program that was written from the rule pages
# alone; then it is shown that a changed digit is seen, kind by kind.
redo: build
	@mkdir -p target/redo
	target/debug/commonhold-checks --outcomes $$(find core/tests/cases -name '*.json' | sort) > target/redo/corpus
	target/debug/commonhold year examples/data --out target/redo/demo > /dev/null
	core/checks/redo.py target/redo/corpus target/redo/demo/outcomes.json
	core/checks/redo.py --mutate target/redo/corpus target/redo/demo/outcomes.json

# The days off of every year that a shipped book lists, against two other lists of them.
days-off: setup-python
	$(PYTHON) core/checks/days_off.py core/rulebooks/cn/calendar.toml

# What is chosen of residents' orders, against a second reading of the page and against another package, in exact fractions.
orders: build setup-python
	$(PYTHON) core/checks/selection_peer.py target/debug/commonhold-checks --lines

# The ledgers of the corpus and of the example year in the hands of bean-check and hledger; then it is shown that a
# closing that is wrong by one minor unit is found out.
beancount: build setup-python setup-hledger
	rm -rf target/beancount
	target/debug/examples/export target/beancount
	$(PYTHON) core/beancount/tests/peers/check.py target/beancount
	$(PYTHON) core/beancount/tests/peers/check.py target/beancount --spoil

package:
	tests/package -p commonhold -p commonhold-statistics -p commonhold-beancount -p commonhold-files

# The stubs are written from the core's declarations; those in the tree must be they.
STUBS := bindings/python/python/commonhold
stubs: build
	rm -rf target/stubs
	target/debug/examples/stubs target/stubs
	diff -u $(STUBS)/_native.pyi target/stubs/_native.pyi
	diff -ru $(STUBS)/_shapes target/stubs/_shapes

write-stubs: build
	rm -rf $(STUBS)/_shapes
	target/debug/examples/stubs $(STUBS)

python: setup-python
	$(FOR_PYTHON) $(PYTHON) -m pip install --quiet --no-build-isolation --no-deps --force-reinstall ./bindings/python
	$(PYTHON) -m pytest -q bindings/python/tests
	$(PYTHON) -m mypy.stubtest commonhold._native commonhold._statistics commonhold._beancount
	$(PYTHON) -m mypy --strict bindings/python/python bindings/python/tests

# The wheel that is shipped: the whole program optimised, which takes minutes, and at most 4 MB.
wheel: setup-python
	rm -rf target/wheel
	$(FOR_PYTHON) maturin build -m bindings/python/Cargo.toml -o target/wheel --compression-level 9
	$(PYTHON) bindings/python/pack.py target/wheel/*.whl
	@stat -c '%s bytes' target/wheel/*.whl
	@test $$(stat -c %s target/wheel/*.whl) -le 4000000 || { echo "the wheel is larger than 4 MB"; exit 1; }

sdist: setup-python
	rm -rf target/sdist
	$(FOR_PYTHON) maturin sdist -m bindings/python/Cargo.toml -o target/sdist
	$(FOR_PYTHON) $(PYTHON) -m pip wheel --quiet --no-cache-dir --no-build-isolation --no-deps -w target/sdist target/sdist/*.tar.gz
	$(PYTHON) -m venv --without-pip target/sdist/venv
	$(PYTHON) -m pip --python target/sdist/venv/bin/python install --quiet --no-index target/sdist/*.whl
	target/sdist/venv/bin/python -c 'import commonhold; print("installed from its sdist:", len(commonhold.rules()), "rules")'

kotlin: setup-kotlin build
	rm -rf $(KOTLIN)/generated
	mkdir -p $(KOTLIN)/generated/native
	cp $(LIBRARY) $(KOTLIN)/generated/native/
	$(GENERATOR) generate $(LIBRARY) --language kotlin --no-format --out-dir $(KOTLIN)/generated/kotlin
	mvn -B -ntp -f $(KOTLIN)/pom.xml test

# Written and kept beside the package for a machine with Swift; not compiled or run here, but the lines that people read
# are held to a grammar and to what the sources declare.
swift-sources: setup-python build
	rm -rf bindings/uniffi/swift/generated
	$(GENERATOR) generate $(LIBRARY) --language swift --no-format --out-dir bindings/uniffi/swift/generated
	bindings/uniffi/swift/kit
	$(PYTHON) bindings/uniffi/swift/check_lines.py bindings/uniffi/swift/Sources/Commonhold/Commonhold.swift

lanes:
	@echo "$(FIRST) | $(SECOND)"

browser: setup-browser build
	tests/browser/run
