.DEFAULT_GOAL := help
.PHONY: help run test check bench tools

help:  ## what there is to do here
	@sed -n 's/^\([a-z]*\): *[a-z ]*## *\(.*\)/    make \1\t\2/p' $(MAKEFILE_LIST) | expand -t 18

run:  ## start the server (the same as cargo run)
	cargo run --locked

test: tools check  ## install what the tests need (Debian, as root), then run every one of them
	cargo test --locked --workspace

check:  ## formatting and lints only
	cargo fmt --all -- --check
	cargo clippy --locked --workspace --all-targets -- --deny warnings

bench:  ## measure a page, a durable reply and the fan-out of a room
	cargo bench --locked --no-run
	taskset -c 1 cargo bench --locked --bench community

tools:
	@scripts/test-tools.sh
