#!/usr/bin/env python3
"""Times the rules and what a user would pick instead, in turns in one run, and writes `docs/performance.md` with its charts.

Usage: run.py TIMED [--peers] [--rounds N] [--into FOLDER]. TIMED is the program that holds the rows of the library. Without
`--peers` only those rows and the peers in Rust are timed, and no other package is needed.
"""

import argparse
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from page import write


class Timed:
    """The rows of the library: a program that times one when it is named."""

    def __init__(self, program: str, folder: Path) -> None:
        self.program = subprocess.Popen([program, str(folder)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        self.names = self.program.stdout.readline().split()
        if not self.names:
            sys.exit("the rows of the library could not be made")

    def time(self, name: str) -> float:
        self.program.stdin.write(name + "\n")
        self.program.stdin.flush()
        return int(self.program.stdout.readline()) / 1e9


def timed(run) -> float:
    """Seconds of one call: the mean of as many as take two milliseconds together, or of one that is longer."""
    start = time.perf_counter()
    run()
    once = time.perf_counter() - start
    calls = min(max(int(0.002 / once), 1), 1_000)
    start = time.perf_counter()
    for _ in range(calls):
        run()
    return (time.perf_counter() - start) / calls


def peers(folder: Path) -> dict:
    import apportion
    import money
    import tally

    found = {**apportion.rows(folder), **tally.rows(folder), **money.rows(folder)}
    for (row, peer), (run, right) in found.items():
        made = run()
        if len(made) != len(right) or not (made == right).all():
            sys.exit(f"{peer} does not come to the same result as {row}")
    return {name: run for name, (run, _) in found.items()}


def main() -> None:
    asked = argparse.ArgumentParser()
    asked.add_argument("timed")
    asked.add_argument("--peers", action="store_true")
    asked.add_argument("--rounds", type=int, default=15)
    asked.add_argument("--into", type=Path, default=Path("docs"))
    asked = asked.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        ours = Timed(asked.timed, Path(folder))
        others = peers(Path(folder)) if asked.peers else {}
        times: dict = {}
        for _ in range(asked.rounds):
            for name in ours.names:
                times.setdefault((name, None), []).append(ours.time(name))
                for (row, peer), run in others.items():
                    if row == name:
                        times.setdefault((row, peer), []).append(timed(run))
    write(asked.into, times, asked.rounds, asked.peers)
    for (row, peer), seconds in sorted(times.items(), key=lambda one: (one[0][0], one[0][1] or "")):
        print(f"{row:40} {peer or '':28} {statistics.median(seconds) * 1e6:12.1f} µs")


if __name__ == "__main__":
    main()
