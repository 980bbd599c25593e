"""What a person reads: every sentence of the corpus, the files, the notice and its manifest."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any

import commonhold as ch
import pytest
from commonhold import _native
from corpus import cases

ROOT = Path(__file__).parents[3]
DATA = ROOT / "examples" / "data"
TYPED = {rule: (read, write) for rule, read, write in _native._typed_rules()}


def outcomes() -> list[Any]:
    """Every outcome of the corpus, by the typed rules."""
    found = []
    for _, case in cases():
        if "expect" in case:
            facts = getattr(ch, TYPED[case["rule"]][0])(json.dumps(case["given"], ensure_ascii=False))
            found.append(getattr(ch, case["rule"])(facts))
    return found


@pytest.mark.parametrize("language", ["en", "zh-CN"])
def test_every_sentence_of_the_corpus_is_one_a_person_can_read(language: str) -> None:
    for outcome in outcomes():
        explained = ch.explain(outcome.steps, outcome.warnings, outcome.findings, language)
        for said in (*explained.steps, *explained.warnings, *explained.findings):
            # What somebody typed stands in backticks; the rest is ours.
            ours = "".join(said.sentence.split("`")[::2])
            assert not set(ours) & set("{}_") and not said.sentence.startswith(said.code), said
        if explained.steps:
            assert explained.steps[0].citation


def test_a_language_that_is_none_is_refused() -> None:
    with pytest.raises(ch.MalformedRefusal):
        ch.said("apportion.total", [], "fr")


def test_facts_go_through_text_unchanged() -> None:
    facts = ch.settle_facts_from_json(
        '{"currency":{"code":"CNY","minor_digits":2},"period":{"from":"2024-01-01","to":"2025-01-01"},"contract":{}}'
    )
    assert ch.settle_facts_from_json(ch.settle_facts_to_json(facts)) == facts


def text(name: str) -> str:
    return (DATA / name).read_text(encoding="utf-8")


def test_files_become_a_notice_and_a_manifest() -> None:
    units = ch.read_units("units.csv", text("units.csv"))
    contract = ch.read_contract("contract.toml", text("contract.toml"))
    ledger = ch.read_ledger("ledger.csv", text("ledger.csv"))
    assert len(units) > 1000
    facts = contract.settlement.__replace__(postings=ledger, units=[unit.id for unit in units])
    assert isinstance(facts, ch.SettleFacts)
    statement = ch.settle(facts)
    notice = ch.NoticeFacts(compound="示例小区", period=facts.period, statement=statement)
    outcomes = ch.outcomes_json(notice)
    manifest = ch.manifest(notice, outcomes)
    assert manifest.outcomes == ch.digest("commonhold-notice/1", outcomes)
    assert ch.manifest_from_json("manifest.json", ch.manifest_to_json(manifest)) == manifest
    code = ch.manifest_short_code(manifest)
    assert len(code) == 26
    page = ch.notice_html(notice, manifest, "zh-CN")
    assert page.startswith('<!DOCTYPE html><html lang="zh-CN">') and code[:4] in page
    assert "# " in ch.notice_markdown(notice, manifest)


def test_a_notice_shows_a_body_and_names_nobody() -> None:
    given = """{"book": "cn", "layers": ["cn-beijing"], "on": "2025-03-01", "body": "committee", "seats": [
        {"person": "somebody", "party": "owner", "from": "2024-01-01", "ties": ["interest_in_manager"], "in_debt": false}]}"""
    facts = ch.body_facts_from_json(given)
    body = ch.BodyOutcome(body=facts.body, on=facts.on, outcome=ch.check_body(facts))
    period = ch.Period(from_=date(2025, 1, 1), to=date(2026, 1, 1))
    notice = ch.NoticeFacts(compound="示例小区", period=period, bodies=[body])
    manifest = ch.manifest(notice, ch.outcomes_json(notice))
    page = ch.notice_html(notice, manifest, "zh-CN")
    assert "业委会" in page and "1 人不符合" in page and "somebody" not in page


def test_a_file_that_cannot_be_read_names_its_place() -> None:
    with pytest.raises(ch.Refusal) as refused:
        ch.read_units("units.csv", text("units.csv").replace("sold", "gone", 1))
    at = refused.value.at
    assert at is not None and (at.file, at.line) == ("units.csv", 2)


def test_mistakes_that_are_many_come_as_many() -> None:
    text = "unit,building,use_class,status\n1,1,house,sold\n2,1,dwelling,sold\n3,1,dwelling,gone\n"
    with pytest.raises(ch.Refusal) as refused:
        ch.read_units("units.csv", text)
    first, others = refused.value, refused.value.others
    assert [one.at.line for one in (first, *others) if one.at] == [2, 4]
    assert all(isinstance(one, ch.Refusal) and one.code == "reading.unknown_word" for one in (first, *others))


def test_the_shipped_books_can_be_read() -> None:
    assert "cn" in ch.books()
    assert any("hire_manager" in file.text for file in ch.book_files("cn"))
    with pytest.raises(ch.UnknownRefusal):
        ch.book_files("atlantis")


def test_the_shipped_schemes_can_be_read() -> None:
    assert len(ch.schemes()) == 11
    for name in ch.schemes():
        scheme = json.loads(ch.scheme_text(name))
        assert scheme["form"] == "commonhold-scheme/1" and scheme["remarks"]
    with pytest.raises(ch.UnknownRefusal) as refused:
        ch.scheme_text("cn-atlantis")
    assert refused.value.code == "evaluation.unknown_scheme"


def test_every_bad_mark_comes_at_once() -> None:
    facts = ch.score_facts_from_json("""{"items":[{"key":"order","weight":"1","max":"10"}],"raters":[{"key":"a"}],
        "ratings":[{"rater":"a","item":"order","score":"11"},{"rater":"b","item":"order","score":"9"}]}""")
    with pytest.raises(ch.Refusal) as refused:
        ch.score(facts)
    first, others = refused.value, refused.value.others
    assert [one.code for one in (first, *others)] == ["evaluation.outside_scale", "evaluation.unknown_rater"]
    assert [one.path for one in (first, *others)] == ["ratings[0]", "ratings[1]"]


def test_the_package_knows_its_version() -> None:
    assert ch.__version__.count(".") == 2
