"""The page of figures: what was asked, tables of medians and ratios, and a chart for each workload."""

import math
import platform
import statistics
import subprocess
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from goals import AT_LEAST, AT_MOST, MICROSECONDS, WORKLOADS

PEERS = ("numpy", "pandas", "polars", "duckdb")


def by_peer(times: dict) -> dict:
    """Rows of other programs by the workload they share; those in Rust are named after it."""
    found = {}
    for (row, peer), seconds in times.items():
        for workload in WORKLOADS:
            if peer is None and row == f"{workload}_rust_decimal":
                row, peer = workload, "rust_decimal"
        found[row, peer] = seconds
    return found


def ratio(one: list, other: list) -> float:
    """The median of the ratios of the rounds: what slows a round down slows both."""
    return statistics.median(slow / fast for slow, fast in zip(one, other))


def shown(seconds: float) -> str:
    micro = seconds * 1e6
    if micro >= 10_000:
        return f"{micro / 1_000:,.0f} ms"
    if micro >= 1_000:
        return f"{micro / 1_000:.2f} ms"
    return f"{micro:.0f} µs" if micro >= 100 else f"{micro:.2f} µs"


def times_as_long(number: float) -> str:
    return f"{number:,.0f} ×" if number >= 20 else f"{number:.1f} ×"


def asked(times: dict) -> list[str]:
    lines = ["| what | against | asked | measured | |", "|---|---|---|---|---|"]

    def line(row: str, against: str, goal: str, measured: str, met: bool) -> None:
        lines.append(f"| `{row}` | {against} | {goal} | {measured} | {'yes' if met else '**not yet**'} |")

    for row, against, most in AT_MOST:
        measured = ratio(times[row, None], times[against, None])
        line(row, f"a pass (`{against}`)", f"at most {most} ×", times_as_long(measured), measured <= most)
    for row, peer, least in AT_LEAST:
        if (row, peer) in times:
            measured = ratio(times[row, peer], times[row, None])
            line(row, peer, f"at least {least} × faster", times_as_long(measured), measured >= least)
    for row, most in MICROSECONDS:
        measured = statistics.median(times[row, None]) * 1e6
        line(row, "the clock", f"at most {most:,} µs", f"{measured:,.1f} µs", measured <= most)
    return lines


def table(times: dict, workload: str) -> list[str]:
    ours = times[workload, None]
    lines = ["| | median | times as long |", "|---|---|---|", f"| **commonhold** | **{shown(statistics.median(ours))}** | 1 |"]
    others = [(peer, seconds) for (row, peer), seconds in times.items() if row == workload and peer]
    for peer, seconds in sorted(others, key=lambda one: statistics.median(one[1])):
        lines.append(f"| {peer} | {shown(statistics.median(seconds))} | {times_as_long(ratio(seconds, ours))} |")
    return lines


def objects(times: dict) -> list[str]:
    alone = [row for row, peer in times if peer is None and f"{row}_with_steps" in {name for name, _ in times}]
    lines = ["| at 1,143 homes | value only | with its steps |", "|---|---|---|"]
    for row in sorted(alone):
        both = [shown(statistics.median(times[name, None])) for name in (row, f"{row}_with_steps")]
        lines.append(f"| `{row}` | {both[0]} | {both[1]} |")
    lines.append(f"| `live_ballot`: one more ballot | {shown(statistics.median(times['live_ballot', None]))} | |")
    return lines


def chart(times: dict, workload: str) -> str:
    """Bars on a scale of powers of ten, the library's own first."""
    rows = [("commonhold", statistics.median(times[workload, None]))]
    others = [(peer, statistics.median(seconds)) for (row, peer), seconds in times.items() if row == workload and peer]
    rows += sorted(others, key=lambda one: one[1])
    least = math.floor(math.log10(min(seconds for _, seconds in rows)))
    most = math.ceil(math.log10(max(seconds for _, seconds in rows)))
    left, wide, high = 220, 460, 26
    tall = high * len(rows) + 46

    def place(seconds: float) -> float:
        return left + wide * (math.log10(seconds) - least) / max(most - least, 1)

    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {left + wide + 110} {tall}" font-family="sans-serif" font-size="13">',
        f"<title>{WORKLOADS[workload]}: shorter is faster, each line is ten times the one before</title>",
        '<rect width="100%" height="100%" fill="#fff"/>',
    ]
    for power in range(least, most + 1):
        x = place(10.0**power)
        parts.append(f'<line x1="{x:.1f}" x2="{x:.1f}" y1="8" y2="{tall - 28}" stroke="#ddd"/>')
        parts.append(f'<text x="{x:.1f}" y="{tall - 10}" text-anchor="middle" fill="#555">{of_ten(power)}</text>')
    for line, (name, seconds) in enumerate(rows):
        y = 10 + high * line
        fill = "#1b6e53" if line == 0 else "#9aa7b1"
        parts.append(f'<text x="{left - 8}" y="{y + 14}" text-anchor="end" fill="#222">{name}</text>')
        parts.append(f'<rect x="{left}" y="{y}" width="{max(place(seconds) - left, 2):.1f}" height="18" fill="{fill}"/>')
        parts.append(f'<text x="{place(seconds) + 6:.1f}" y="{y + 14}" fill="#222">{shown(seconds)}</text>')
    return "\n".join([*parts, "</svg>", ""])


def of_ten(power: int) -> str:
    unit, by = next((unit, by) for unit, by in (("s", 0), ("ms", -3), ("µs", -6), ("ns", -9)) if power >= by)
    return f"{10 ** (power - by)} {unit}"


def machine() -> str:
    model = next((line.split(":")[1].strip() for line in Path("/proc/cpuinfo").read_text().splitlines() if line.startswith("model name")), platform.processor())
    rust = subprocess.run(["rustc", "--version"], capture_output=True, text=True, check=False).stdout.split()[1:2]
    versions = [f"Rust {' '.join(rust)}", f"Python {platform.python_version()}"]
    for peer in PEERS:
        try:
            versions.append(f"{peer} {version(peer)}")
        except PackageNotFoundError:
            pass
    return f"{model}; {', '.join(versions)}"


HEAD = """# How fast

Written by `make bench-peers` (`make bench` leaves out what is not in Rust). Rows are timed in turns in one process of each, {rounds} rounds; a time is the median,
a ratio the median of the ratios of the rounds. Before anything is timed, **every result is compared with that of the library, row by row**. One thread, but for
polars and duckdb, which take what there is. Data are invented and the same in each run. Ratios travel from machine to machine, times do not.

{machine}.

"""


def write(into: Path, times: dict, rounds: int, with_peers: bool) -> None:
    times = by_peer(times)
    lines = [HEAD.format(rounds=rounds, machine=machine()), "## What is asked\n", *asked(times), ""]
    lines += ["## Rules over objects\n", *objects(times), ""]
    for workload, title in WORKLOADS.items():
        lines += [f"## {title}\n"]
        if with_peers:
            picture = f"performance.{workload}.svg"
            (into / picture).write_text(chart(times, workload))
            lines += [f"![{title}]({picture})\n"]
        lines += [*table(times, workload), ""]
    name = "performance.md" if with_peers else "performance.rust.md"
    (into / name).write_text("\n".join(lines))
