# `include tests/browser/browser.mk`
.PHONY: browser
browser: ## the notice in a headless Chromium: no overflow, no script, no request, readable
	tests/browser/run
