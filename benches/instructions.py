#!/usr/bin/env python3
"""Counts the instructions of every rule at one size and at four times as much, by cachegrind.

Usage: instructions.py COUNTED [--write]. COUNTED is the program that does one thing so many times. Instructions are the same on a busy
machine and on a quiet one, so that they can be held against a record: `benches/instructions.txt`. It is refused that

- anything takes more than 1.1 times the instructions that the record holds;
- anything grows faster than its size: four times as much may take 4.6 times as many, a slope of 1.1.

With `--write` the record is written anew. On a machine without AVX2 the kernels take other instructions: there only their growth is looked at.
"""

import math
import re
import subprocess
import sys
from pathlib import Path

RECORD = Path(__file__).with_name("instructions.txt")
SIZE, TIMES = 1_143, 4
MOST, STEEPEST = 1.1, 1.1


def counted(program: str, name: str, size: int, calls: int) -> int:
    command = ["valgrind", "--tool=cachegrind", "--cache-sim=no", "--cachegrind-out-file=/dev/null", program, name, str(size), str(calls)]
    told = subprocess.run(command, capture_output=True, text=True, check=True).stderr
    return int(re.search(r"I\s+refs:\s+([\d,]+)", told)[1].replace(",", ""))


def of_one_call(program: str, name: str, size: int) -> int:
    """What three calls take more than one, by two: what is made before the calls is in both."""
    return (counted(program, name, size, 3) - counted(program, name, size, 1)) // 2


def record() -> dict[str, int]:
    if not RECORD.exists():
        return {}
    rows = (line.split() for line in RECORD.read_text().splitlines() if line and not line.startswith("#"))
    return {name: int(count.replace("_", "")) for name, count, *_ in rows}


def has_avx2() -> bool:
    flags = Path("/proc/cpuinfo")
    return not flags.exists() or " avx2 " in flags.read_text()


def main() -> int:
    program, write = sys.argv[1], "--write" in sys.argv[2:]
    names = subprocess.run([program], capture_output=True, text=True, check=True).stdout.split()
    known, lines, wrong = record(), [], []
    alike = has_avx2()
    for name in names:
        one, many = (of_one_call(program, name, size) for size in (SIZE, SIZE * TIMES))
        slope = math.log(many / one) / math.log(TIMES)
        lines.append(f"{name:30} {one:>14_} {slope:6.2f}")
        print(lines[-1], flush=True)
        if slope > STEEPEST:
            wrong.append(f"{name}: four times as much takes {many / one:.2f} times the instructions")
        if not write and name not in known:
            wrong.append(f"{name}: the record does not hold it")
        elif not write and one > known[name] * MOST and (alike or not name.startswith("kernel_")):
            wrong.append(f"{name}: {one:_} instructions, {one / known[name]:.2f} times the {known[name]:_} of the record")
    if write:
        head = f"# Instructions of one call at {SIZE} units, postings or rows, and how steeply they grow. Written by `make instructions-write`.\n"
        RECORD.write_text(head + "\n".join(lines) + "\n")
    print("\n".join(wrong), file=sys.stderr)
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
