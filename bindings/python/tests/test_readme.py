"""What the documents show is run as it stands, and the case files are of their published form."""

from __future__ import annotations

import json
import re
from pathlib import Path

import jsonschema
import pytest

ROOT = Path(__file__).parents[3]


@pytest.mark.parametrize(("name", "number"), [("README.md", 1), ("README.zh-CN.md", 1), ("bindings/python/README.md", 3)])
def test_the_lines_of_the_readme_run(name: str, number: int, capsys: pytest.CaptureFixture[str]) -> None:
    blocks = re.findall(r"```python\n(.*?)```", (ROOT / name).read_text(encoding="utf-8"), re.DOTALL)
    assert len(blocks) == number
    for block in blocks:
        exec(compile(block, name, "exec"), {})
        # What a line prints stands behind it.
        printed = re.findall(r"^print\(.*\)  # (.*)$", block, re.MULTILINE)
        assert capsys.readouterr().out.splitlines() == printed or not printed


def test_case_files_are_of_the_published_form() -> None:
    schema = json.loads((ROOT / "core/tests/case-file.schema.json").read_text(encoding="utf-8"))
    check = jsonschema.Draft202012Validator(schema)
    files = sorted((ROOT / "core/tests/cases").rglob("*.json"))
    assert files
    for path in files:
        check.validate(json.loads(path.read_text(encoding="utf-8")))
    with pytest.raises(jsonschema.ValidationError):
        check.validate({"form": "commonhold-cases/1", "cases": [{"id": "no rule"}]})
