"""How objects behave: what is left out, what is wrong and where, what is kept, and how they are shown."""

from __future__ import annotations

import builtins
import enum
from decimal import Decimal
from fractions import Fraction

import commonhold as ch
import pytest


def sharing(parties: int = 3) -> ch.ApportionFacts:
    weights = [ch.Weighted(key=f"u{number:03}", weight=1) for number in range(parties)]
    return ch.ApportionFacts(
        total=Decimal("100.00"), minor_digits=2, method=ch.Method.LARGEST_REMAINDER, weights=weights
    )


def test_what_the_rules_leave_out_may_be_left_out() -> None:
    assert sharing().ties is ch.Ties.KEY
    item = ch.EvaluationItem(key="cleaning", weight=10, max=10)
    assert item.min == Fraction(0)
    facts = ch.ScoreFacts(items=[item], ratings=[ch.Rating(rater="r1", item="cleaning", score=9)])
    assert facts.missing is ch.MissingMarks.REFUSE
    debt = ch.Debt(owner="a", unit="u1", amount=1)
    assert debt.mutual and debt.undisputed


def test_a_wrong_type_names_class_and_field() -> None:
    with pytest.raises(TypeError, match=r"^Weighted\.key: str is wanted, not int$"):
        ch.Weighted(key=1, weight=1)  # type: ignore[arg-type]
    with pytest.raises(TypeError, match=r"^ApportionFacts\.weights\[1\]: Weighted is wanted, not dict$"):
        sharing().__replace__(weights=[ch.Weighted(key="a", weight=1), {}])  # type: ignore[list-item]
    with pytest.raises(TypeError, match=r"^ValueCount\.value: int is wanted, not str$"):
        ch.ValueCount(value="1")  # type: ignore[arg-type]
    with pytest.raises(TypeError, match="key"):
        ch.Weighted(weight=1)  # type: ignore[call-arg]


def test_a_number_that_cannot_be_kept_names_its_way() -> None:
    with pytest.raises(ch.OutOfRangeRefusal) as refused:
        ch.Weighted(key="a", weight=10**60)
    assert refused.value.path == "Weighted.weight"
    with pytest.raises(ch.MalformedRefusal) as misread:
        ch.apportion_facts_from_json(ch.apportion_facts_to_json(sharing()).replace('"weight":"1"', '"weight":"?"', 1))
    assert misread.value.path == "weights[0].weight"
    assert misread.value.at is not None and misread.value.at.line == 1


def test_what_was_made_once_is_kept() -> None:
    outcome = ch.apportion(sharing())
    assert outcome.value is outcome.value
    assert outcome.value.parts is outcome.value.parts
    assert outcome.steps is outcome.steps


def test_an_outcome_is_read_back_from_json() -> None:
    outcome = ch.apportion(sharing())
    text = ch.apportionment_outcome_to_json(outcome)
    assert ch.apportionment_outcome_from_json(text) == outcome
    with pytest.raises(ch.MalformedRefusal):
        ch.apportionment_outcome_from_json("{}")


def test_a_choice_without_data_is_an_enum() -> None:
    for choice in (ch.CostItem, ch.Ties, ch.Operator, ch.BallotState, ch.Mark):
        assert issubclass(choice, enum.Enum)
    assert ch.CostItem.PUBLIC_ORDER.value == "public_order"
    assert ch.Operator.AT_LEAST.value == ">="


def test_no_name_shadows_a_builtin() -> None:
    taken = {name for name in dir(builtins) if not name.startswith("_")}
    assert not taken & set(ch.__all__)


def test_a_notebook_shows_tables() -> None:
    outcome = ch.apportion(sharing(40))
    html = outcome._repr_html_()
    assert html.startswith("<table><caption>Apportionment</caption>")
    assert "<tr><td>u000</td><td>2.50</td></tr>" in html and "… 20 more" in html
    assert "steps: 41" in html and "u000` has the weight 1" in html
    assert html.count("<table>") == html.count("</table>")
    odd = ch.ApportionFacts(
        total=1, minor_digits=0, method=ch.Method.LARGEST_REMAINDER, weights=[ch.Weighted(key="<b>&", weight=1)]
    )
    assert "&lt;b&gt;&amp;" in ch.apportion(odd).value._repr_html_()


def test_the_text_of_an_object_is_never_longer_than_a_screen() -> None:
    many = sharing(500)
    outcome = ch.apportion(many)
    for thing in (many, outcome, outcome.value, outcome.steps[0]):
        assert len(repr(thing)) <= 2000
    assert "… 497 more" in repr(many)
    assert repr(many.weights[0]) == "Weighted(key='u000', weight=Fraction(1, 1))"
