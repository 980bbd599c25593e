# Written by `make write-stubs` from the core's declarations.
