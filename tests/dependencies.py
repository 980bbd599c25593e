#!/usr/bin/env python3
"""Licences and duplicates of every crate we depend on; known vulnerabilities where `cargo-audit` is installed."""

import json
import shutil
import subprocess
import sys
from collections import defaultdict

# Each crate must be usable under one of these alone, or under several of them together.
ALLOWED = {"MIT", "Apache-2.0", "ISC", "Zlib", "Apache-2.0 WITH LLVM-exception", "MPL-2.0", "Unicode-3.0", "Unlicense", "BSL-1.0", "BSD-3-Clause"}
# Two versions of one crate that others bring and that we cannot bring together.
KNOWN_TWICE = {"syn"}


def usable(expression: str) -> bool:
    """Whether an SPDX expression without nesting deeper than one leaves a licence that is allowed."""
    text = expression.replace(" / ", " OR ").replace("/", " OR ")
    both = [part.strip(" ()") for part in text.split(" AND ")]
    return all(any(one.strip(" ()") in ALLOWED for one in part.split(" OR ")) for part in both)


def main() -> int:
    command = ["cargo", "metadata", "--format-version", "1", "--locked"]
    packages = json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)["packages"]
    wrong, versions = [], defaultdict(list)
    for package in packages:
        versions[package["name"]].append(package["version"])
        if package["source"] and not usable(package["license"] or ""):
            wrong.append(f"{package['name']}: licence {package['license']!r}")
    for name, found in versions.items():
        if len(found) > 1 and name not in KNOWN_TWICE:
            wrong.append(f"{name}: {len(found)} versions, {', '.join(found)}")
    wrong += [f"{name}: no longer there twice" for name in KNOWN_TWICE if len(versions[name]) < 2]
    for line in wrong:
        print(line)
    if shutil.which("cargo-audit"):
        if subprocess.run(["cargo", "audit", "--deny", "warnings"]).returncode:
            return 1
    else:
        print("cargo-audit is not installed: known vulnerabilities were not looked up")
    print(f"{len(packages)} crates, {len(wrong)} wrong")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
