#!/usr/bin/env python3
"""Hold the Swift lines of the READMEs and the hand-written Swift to a Swift grammar and to what is declared.

    check_lines.py GENERATED…   one line, `file:line: what`, for each fault; exit 1 if there is any

This is no compiler. It parses every file, then judges what is said of declared things: labels and their order, what is left
out, literals, cases, members, `try`, and types that can be read off. A type that cannot (of a closure, a generic, most of
Foundation) fits everywhere. Last, faults are planted in the README's lines, kind by kind, and each must be seen.
"""
import copy
import re
import sys
from pathlib import Path

import tree_sitter_swift
from tree_sitter import Language, Parser

sys.dont_write_bytecode = True  # leave no files beside the sources
from declared import World
from judge import Judge, walk

ROOT = Path(__file__).resolve().parents[3]
READMES = [ROOT / "README.md", ROOT / "README.zh-CN.md"]
# What the generator writes and this grammar cannot parse, and why it may be blanked out first.
GAPS = {b"@_documentation(visibility: private)": "a label inside an attribute; it only hides a name from documentation"}
PLANTED = [
    ("measure: measure", "measured: measure"), ("measure: measure, ", ""), ("yes: Fraction(yes), no:", "no: Fraction(yes), yes:"),
    ("Fraction(1143)", '"1143"'), ("Fraction(1143)", "1143"), ("Fraction(yes)", "String(yes)"),
    ("Fraction(yes)", "Fraction(yes, 1)"), ("CivilDay(text:", "exactDecimal("),
    ('CivilDay(text: "2024-05-01")', '"2024-05-01"'), ('CivilDay(text: "2024-05-01")', "Fraction(1)"), ('"hire_manager"', "1"),
    ('of("heads", 381)', 'of("heads", "381")'), ("[of(", "[(of("), ("counts: [of", "counts: [1, of"), (" try ", " "),
    ("verdict == ", "try decide(facts: vote).value.verdict == "), (".failed", ".fallen"), ("facts: vote", "vote"),
    ("decide(", "decides("), ("value.", ""), ("-> MeasureCounts", "-> SetCounts"), ("-> MeasureCounts", "-> MeasuredCounts"),
    ("import Commonhold", "import Foundation"),
]
PARSER = Parser(Language(tree_sitter_swift.language()))


def parsed(code):
    return PARSER.parse(code).root_node


def blocks(path):
    """The ```swift blocks of a text, each with the empty lines before it that keep the numbers of its lines."""
    whole = path.read_text(encoding="utf-8")
    for block in re.finditer(r"^```swift\n(.*?)^```", whole, re.DOTALL | re.MULTILINE):
        yield "\n" * whole.count("\n", 0, block.start(1)) + block[1]


def judge_block(public, block):
    """A block of a README names what is public, and what it declares itself."""
    world, root = copy.deepcopy(public), parsed(block.encode())
    world.public = False
    world.declare(root, world.names)
    return Judge(world, root, strict=True).found


def main(generated):
    faults, blanked, sources, tests = [], 0, {}, {}
    for path in sorted(Path(__file__).resolve().parent.rglob("*.swift")):
        if not {".build", "generated"} & set(path.parts) and path not in generated:
            (sources if "Sources" in path.parts else tests)[path] = parsed(path.read_bytes())
    written = {**sources, **tests}
    for path in generated:
        code = path.read_bytes()
        for gap in GAPS:
            blanked += code.count(gap)
            code = code.replace(gap, b" " * len(gap))
        sources[path] = parsed(code)
        faults += [(path, node.start_point.row + 1, "not Swift to this grammar, and no gap that is listed")
                   for node in walk(sources[path]) if node.is_error or node.is_missing]
    public = World(sources.values(), public=True)
    everything = World({**sources, **tests}.values(), public=False)
    for path, root in written.items():
        faults += [(path, *fault) for fault in Judge(everything, root, strict=False).found]
    for path in READMES:
        shown = list(blocks(path))
        if len(shown) != 1:
            faults.append((path, 1, f"{len(shown)} blocks of Swift; one is expected"))
        faults += [(path, *fault) for block in shown for fault in judge_block(public, block)]
    for path, line, what in faults:
        print(f"{path.relative_to(ROOT) if path.is_relative_to(ROOT) else path}:{line}: {what}")
    if faults:
        return 1
    lines = next(blocks(READMES[0]))
    unseen = [(old, new) for old, new in PLANTED if old not in lines or not judge_block(public, lines.replace(old, new, 1))]
    for old, new in unseen:
        print(f"a planted fault is not seen, or its place is gone: {old!r} to {new!r}")
    print(f"Swift lines hold: {len(READMES)} READMEs, {len(written)} hand-written files, {len(generated)} generated "
          f"({blanked} attributes blanked); {len(PLANTED) - len(unseen)} of {len(PLANTED)} planted faults seen")
    return 1 if unseen else 0


if __name__ == "__main__":
    sys.exit(main([Path(path).resolve() for path in sys.argv[1:]]))
