#!/usr/bin/env python3
"""Give case files the one layout in which a person can read them.

    layout.py FILE…           write each file anew in the layout
    layout.py --check FILE…   name the files that are not in the layout; exit 1 if there is any

The layout: every case and every part of a case (`it`, `given`, `expect`) begins a line, and a blank line stands between two
cases. Below that an object or a list stands on one line where it fits, and otherwise has one entry a line; a list of
short texts or numbers that does not fit is filled line by line. Lines of a longer text stand on lines of their own. Only whitespace changes: every text and number stays letter
for letter as it was written, and keys stay in their order, also where one stands twice.
"""
import json
import re
import sys
from pathlib import Path

WIDTH = 120
INDENT = 2
# The longest word of a list that is filled.
SHORT = 24
# The file, its list of cases and each case are always opened; within the list of cases, blank lines.
OPENED = 3
CASES = 1

TOKEN = re.compile(r'"(?:[^"\\]|\\.)*"|[\[\]{},:]|[^\s\[\]{},:"]+')
CLOSED_BY = {"{": "}", "[": "]"}


class Group:
    """An object or a list: its bracket, and its entries as pairs of a label (`"key": `, or nothing) and a node."""

    def __init__(self, bracket):
        self.bracket = bracket
        self.entries = []

    def is_plain(self):
        """Whether it is a list of short texts and numbers alone."""
        words = [node for _, node in self.entries]
        plain = self.bracket == "[" and not any(isinstance(node, Group) for node in words)
        return plain and max(map(len, words), default=0) <= SHORT


def read(token, tokens):
    """The node that begins with this token: a group, or a text or number just as it is written."""
    if token not in CLOSED_BY:
        return token
    group, label = Group(token), ""
    for token in tokens:
        if token == CLOSED_BY[group.bracket]:
            break
        if token == ",":
            continue
        if group.bracket == "{":
            label = f"{token}: "
            next(tokens)  # the colon
            token = next(tokens)
        group.entries.append((label, read(token, tokens)))
    return group


def on_one_line(node):
    if not isinstance(node, Group):
        return node
    inner = ", ".join(label + on_one_line(below) for label, below in node.entries)
    return node.bracket + inner + CLOSED_BY[node.bracket]


def filled(words, indent):
    """Lines that each hold as many of the words as fit."""
    line = " " * indent + words[0]
    for word in words[1:]:
        if len(line) + 1 + len(word) > WIDTH:
            yield line
            line = " " * indent + word
        else:
            line += " " + word
    yield line


def laid_out(label, node, comma, depth=0):
    """The lines of an entry: its label, its node and the comma after it."""
    indent = depth * INDENT
    line = " " * indent + label + on_one_line(node) + comma
    if not isinstance(node, Group) or not node.entries or (depth >= OPENED and len(line) <= WIDTH):
        yield line
        return
    yield " " * indent + label + node.bracket
    commas = [","] * (len(node.entries) - 1) + [""]
    if node.is_plain():
        yield from filled([word + after for (_, word), after in zip(node.entries, commas)], indent + INDENT)
    else:
        for (name, below), after in zip(node.entries, commas):
            yield from laid_out(name, below, after, depth + 1)
            if depth == CASES and after:
                yield ""
    yield " " * indent + CLOSED_BY[node.bracket] + comma


def layout(text):
    json.loads(text)  # a text that is no JSON is refused here
    tokens = TOKEN.findall(text)
    rest = iter(tokens)
    made = "\n".join(laid_out("", read(next(rest), rest), "")) + "\n"
    assert TOKEN.findall(made) == tokens, "more than whitespace would change"
    return made


def main(arguments):
    check = arguments[:1] == ["--check"]
    names = arguments[1:] if check else arguments
    if not names or any(name.startswith("-") for name in names):
        sys.exit(__doc__)
    wrong = 0
    for name in names:
        text = Path(name).read_bytes().decode("utf-8")
        try:
            made = layout(text)
        except ValueError as why:
            print(f"{name}: no JSON: {why}")
            wrong += 1
            continue
        if made == text:
            continue
        if check:
            print(f"{name}: not in the one layout; `core/checks/layout.py {name}` writes it anew")
            wrong += 1
        else:
            Path(name).write_bytes(made.encode("utf-8"))
    sys.exit(1 if wrong else 0)


if __name__ == "__main__":
    main(sys.argv[1:])
