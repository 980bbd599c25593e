"""The exchange with Beancount: every ledger of the corpus goes out and comes back, and Beancount itself proves the closings."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date
from decimal import Decimal

import commonhold as ch
import pytest
from beancount import loader
from commonhold.beancount import PassedOver, read, write, write_hledger
from corpus import cases

SMALL = """{"compound": "示例小区", "currency": {"code": "CNY", "minor_digits": 2},
  "period": {"from": "2024-01-01", "to": "2025-01-01"}, "contract": {}, "opening": "0.00",
  "pools": {"service_fund": {"opening": "0.00"}},
  "postings": [
    {"id": "b", "day": "2024-01-05", "lines": [{"account": "receivable", "amount": "900.00", "unit": "1-101"},
      {"account": "billed", "amount": "-900.00", "unit": "1-101"}]},
    {"id": "p", "day": "2024-02-05", "document": "收据“一”", "lines": [{"account": "service_fund", "amount": "900.00"},
      {"account": "collected", "amount": "-900.00", "unit": "1-101"}]}]}"""


def ledgers() -> Iterator[tuple[str, ch.SettleFacts | ch.BooksFacts]]:
    for file, case in cases():
        if case["rule"] not in ("settle", "close_books") or "refuse" in case:
            continue
        settlement = case["given"].get("settlement", case["given"])
        if not settlement.get("postings"):
            continue
        text = json.dumps(case["given"])
        facts = ch.settle_facts_from_json(text) if case["rule"] == "settle" else ch.books_facts_from_json(text)
        yield f"{file}/{case['id']}", facts


@pytest.mark.parametrize(("name", "facts"), [pytest.param(name, facts, id=name) for name, facts in ledgers()])
def test_a_ledger_comes_back_and_beancount_proves_it(name: str, facts: ch.SettleFacts | ch.BooksFacts) -> None:
    text = write(facts)
    _, errors, _ = loader.load_string(text)
    assert errors == []
    assert "commodity" in write_hledger(facts)
    if isinstance(facts, ch.BooksFacts):
        back = read(name, text, facts)
        assert back.facts.settlement.postings == facts.settlement.postings
        assert ch.close_books(back.facts).value == ch.close_books(facts).value
    else:
        settled = read(name, text, facts)
        assert settled.facts.postings == facts.postings
        assert ch.settle(settled.facts).value.closing == ch.settle(facts).value.closing


def test_a_changed_closing_is_found_by_beancount() -> None:
    text = write(ch.settle_facts_from_json(SMALL))
    _, errors, _ = loader.load_string(text.replace("900.00 ~ 0", "900.01 ~ 0"))
    assert errors != []


def test_what_a_hand_has_changed_is_read_and_what_is_no_part_of_it_is_named() -> None:
    facts = ch.settle_facts_from_json(SMALL)
    text = write(facts).replace("2024-02-05", "2024-03-07")
    back = read("books.beancount", "; a remark\n" + text, facts)
    assert [posting.day for posting in back.facts.postings] == [date(2024, 1, 5), date(2024, 3, 7)]
    assert back.passed_over[0] == PassedOver("comment", 1, 1)
    assert back.facts.postings[1].document == "收据“一”"
    assert back.facts.postings[0].lines[0].amount == Decimal("900.00")


def test_a_refusal_has_its_code_its_data_and_its_place() -> None:
    facts = ch.settle_facts_from_json(SMALL)
    text = write(facts)
    lines = text.splitlines()
    at = next(number for number, line in enumerate(lines, 1) if "Income" in line and "900.00" in line and "open" not in line)
    lines[at - 1] = lines[at - 1].replace("900.00", "900.01")
    with pytest.raises(ch.ContradictionRefusal) as caught:
        read("books.beancount", "\n".join(lines) + "\n", facts)
    refusal = caught.value
    assert refusal.code == "beancount.unbalanced"
    assert refusal.at is not None and refusal.at.file == "books.beancount" and refusal.at.line > 1
    assert {value.name for value in refusal.data} == {"posting", "difference"}
    with pytest.raises(ch.MissingRefusal, match="no postings"):
        write(facts.__replace__(postings=[]))
    with pytest.raises(ch.MalformedRefusal) as unclosed:
        read("books.beancount", text + '"', facts)
    assert unclosed.value.code == "beancount.unclosed_text"


def test_other_facts_are_no_ledger() -> None:
    with pytest.raises(TypeError, match="SettleFacts or BooksFacts is wanted, not int"):
        write(1)  # type: ignore[arg-type]
