"""A compound's rules, each called once with facts built natively. Everything here is invented."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from fractions import Fraction

import commonhold as ch
import pytest

YEAR = ch.Period(from_=date(2024, 1, 1), to=date(2025, 1, 1))
YUAN = ch.Currency(code="CNY", minor_digits=2)


def roll() -> ch.Roll:
    return ch.Roll(
        units=[
            ch.RollUnit(
                id=unit,
                building="A",
                use_class=ch.UseClass.DWELLING,
                status=ch.UnitStatus.SOLD,
                floor_area=ch.AreaBySource(registered=Decimal("90.00")),
            )
            for unit in ("1", "2", "3")
        ],
        owners=[ch.Owner(key=key) for key in ("a", "b", "c")],
        tenures=[
            ch.Tenure(unit=unit, owners=[owner], from_=date(2020, 1, 1)) for unit, owner in (("1", "a"), ("2", "b"), ("3", "c"))
        ],
    )


def test_settle() -> None:
    terms = ch.RemunerationTerms(base=ch.RemunerationBase.POOL, rate=Decimal("0.10"), rounding=ch.Rounding.HALF_UP)
    outcome = ch.settle(
        ch.SettleFacts(
            compound="示例小区",
            currency=YUAN,
            period=YEAR,
            contract=ch.ContractTerms(source="示例小区物业服务合同", clause="第六条", remuneration=terms),
            opening=0,
            billed=1000,
            collected=900,
            expenditure_total=700,
        )
    )
    assert outcome.is_draft and outcome.value.unclassified == Decimal("700.00")
    bounds = outcome.value.closing_bounds
    assert bounds is not None and (bounds.least, bounds.most) == (Decimal("110.00"), Decimal("810.00"))
    assert outcome.findings[0].mark is ch.Mark.UNKNOWN
    assert all(step.citation.source for step in outcome.steps)


def test_share_surplus() -> None:
    areas = {"1-101": "89.37", "1-102": "120.50", "1-103": "66.08"}
    outcome = ch.share_surplus(
        ch.ShareFacts(
            total=Decimal("1000.00"),
            period=YEAR,
            bearers=[ch.ShareBearer(unit=unit, area=Decimal(area)) for unit, area in areas.items()],
        )
    )
    assert sum(part.amount for part in outcome.value.parts) == 1000


def test_score() -> None:
    outcome = ch.score(
        ch.ScoreFacts(
            items=[ch.EvaluationItem(key="all", weight=100, max=100)],
            ratings=[ch.Rating(rater="r1", item="all", score=Fraction(161, 2))],
            bands=[ch.Band(grade="A", from_=80), ch.Band(grade="B", from_=0)],
        )
    )
    assert outcome.value.grade == "A"


def test_tally() -> None:
    facts = ch.TallyFacts(
        book="cn",
        on=date(2024, 5, 1),
        matter="hire_manager",
        roll=roll(),
        ballots=[ch.Ballot(voter="a", choice=ch.BallotState.YES), ch.Ballot(unit="2", choice=ch.BallotState.YES)],
        delivered=ch.DeliveredEveryone(),
    )
    assert ch.tally(facts).value.verdict is ch.Decision.PASSED


def test_decide() -> None:
    counts = ch.SetCounts(all=1143, yes=381, no=381)
    facts = ch.DecideFacts(
        book="cn",
        on=date(2024, 5, 1),
        matter="hire_manager",
        counts=[ch.MeasureCounts(measure=measure, counts=counts) for measure in ("heads", "area")],
    )
    verdict = ch.decide(facts).value
    assert verdict.verdict is ch.Decision.FAILED and verdict.quorum is True
    assert {test.holds for test in verdict.tests} == {True, False}


def test_electorate() -> None:
    electorate = ch.electorate(ch.ElectorateFacts(roll=roll(), on=date(2024, 5, 1))).value
    assert electorate.heads == 3 and electorate.area == 270


def test_a_book_that_cannot_be_read_is_refused() -> None:
    with pytest.raises(ch.Refusal) as refused:
        ch.check_rulebook(ch.RulebookFacts(rulebook="not = [toml", on=date(2024, 5, 1)))
    assert refused.value.at is not None and refused.value.at.line == 1
