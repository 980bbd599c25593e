"""The shared corpus, replayed through the doors of this binding."""

from __future__ import annotations

import json
from fractions import Fraction
from typing import Any

import commonhold
import pytest
from commonhold import _native
from corpus import cases


def corpus() -> list[Any]:
    found = [pytest.param(case, id=f"{file}-{case['id']}") for file, case in cases()]
    assert found, "no case was found"
    return found


TYPED = {rule: (read, write) for rule, read, write in _native._typed_rules()}


def test_every_rule_is_typed() -> None:
    assert set(TYPED) == set(commonhold.rules())


def typed_answer(rule: str, given: str) -> str:
    read, write = TYPED[rule]
    facts = getattr(commonhold, read)(given)
    answer: str = getattr(commonhold, write)(getattr(commonhold, rule)(facts))
    return answer


def holds(path: str, wanted: Any, found: Any) -> None:
    """Every path of `wanted` must be equal in `found`; lists have the same length, and what is null is not there."""
    if isinstance(wanted, dict) and isinstance(found, dict):
        # Of a step, a warning or a finding the values stand under their own names.
        named = {value["name"]: value["value"].get("value") for value in found.get("values", []) if "name" in value}
        for name, below in wanted.items():
            if below is None and name not in found and name not in named:
                continue
            assert name in found or name in named, f"{path}.{name} is not there"
            holds(f"{path}.{name}", below, found[name] if name in found else named[name])
    elif isinstance(wanted, list) and isinstance(found, list):
        assert len(wanted) == len(found), path
        for place, (below, made) in enumerate(zip(wanted, found)):
            holds(f"{path}.{place}", below, made)
    else:
        assert wanted == found and type(wanted) is type(found), path


def text(value: object) -> str:
    """A value as it stands in sentences."""
    match value:
        case commonhold.ValueFlag(flag):
            return str(flag).lower()
        case commonhold.ValueRatio(number) | commonhold.ValueWide(number):
            return plain(number)
        case commonhold.ValueUnknown():
            return "?"
        case commonhold.ValueAbsent():
            return "–"
        case _:
            return str(value.value)  # type: ignore[attr-defined]


def plain(number: Fraction) -> str:
    """A number prints as a decimal where one of at most six places ends."""
    for places in range(7):
        scaled = number * 10**places
        if scaled.denominator == 1:
            digits = f"{abs(scaled.numerator):0{places + 1}d}"
            sign = "-" if number < 0 else ""
            return sign + (f"{digits[:-places]}.{digits[-places:]}" if places else digits)
    return str(number)


def assert_refused(expected: dict[str, Any], refusal: commonhold.Refusal) -> None:
    assert expected["code"] == refusal.code
    data = {named.name: text(named.value) for named in refusal.data}
    for name, wanted in expected.get("data", {}).items():
        assert data.get(name) == wanted, name
    assert str(refusal) == refusal.sentence


@pytest.mark.parametrize("case", corpus())
def test_case_holds(case: dict[str, Any]) -> None:
    rule, given = case["rule"], json.dumps(case["given"], ensure_ascii=False)
    if "refuse" in case:
        with pytest.raises(commonhold.Refusal) as refused:
            commonhold.run(rule, given)
        assert_refused(case["refuse"], refused.value)
        if rule in TYPED:
            with pytest.raises(commonhold.Refusal) as refused:
                typed_answer(rule, given)
            assert_refused(case["refuse"], refused.value)
        return
    answer = commonhold.run(rule, given)
    if rule in TYPED:
        assert typed_answer(rule, given) == answer, "the typed rule and the door differ"
    outcome = json.loads(answer)
    for beside in (*outcome["warnings"], *outcome["findings"]):
        if "citation" in beside:
            beside["citation"] = outcome["citations"][beside["citation"]]
    draft = any(finding["mark"] in ("unknown", "unreconciled") for finding in outcome["findings"])
    value = {"warnings": outcome["warnings"], "findings": outcome["findings"], "draft": draft, **outcome["value"]}
    holds("", case["expect"], value)
    made = iter(step["code"] for step in outcome["steps"])
    for wanted in case.get("steps", []):
        assert wanted in made, f"the step {wanted} is not there, or not in this order"
