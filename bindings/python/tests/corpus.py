"""The case files, with the books and layers that they name or lay out in lines written out as texts."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

CASES = Path(__file__).parents[3] / "core" / "tests" / "cases"


def cases() -> Iterator[tuple[str, dict[str, Any]]]:
    """Each case with the name of its file."""
    for path in sorted(CASES.rglob("*.json")):
        file = json.loads(path.read_text(encoding="utf-8"))
        for case in file["cases"]:
            write_out(case["given"], file.get("texts", {}))
            yield path.stem, case


def write_out(given: Any, texts: dict[str, list[str]]) -> None:
    def whole(text: Any) -> Any:
        if isinstance(text, dict) and "text" in text:
            text = texts[text["text"]]
        return "\n".join(text) if isinstance(text, list) else text

    if isinstance(given, dict):
        if "rulebook" in given:
            given["rulebook"] = whole(given["rulebook"])
        if isinstance(given.get("layers"), list):
            given["layers"] = [whole(layer) for layer in given["layers"]]
