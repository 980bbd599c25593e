"""Cases built natively: a JSON door alone proves nothing about the types."""

from __future__ import annotations

import copy
import pickle
from datetime import date, datetime
from decimal import Decimal
from fractions import Fraction

import commonhold
import pytest
from commonhold import ApportionFacts, Citation, Method, Named, Ties, ValueAmount, ValueText, Weighted, apportion

THIRDS = [Weighted(key=key, weight=1) for key in ("u1", "u2", "u3")]


def facts(total: Decimal | int = Decimal("100.00"), weights: list[Weighted] = THIRDS, **more: object) -> ApportionFacts:
    given = {"minor_digits": 2, "method": Method.LARGEST_REMAINDER, **more}
    return ApportionFacts(total=total, weights=weights, **given)  # type: ignore[arg-type]


def parts(outcome: commonhold.ApportionmentOutcome) -> dict[str, str]:
    return {part.key: str(part.amount) for part in outcome.value.parts}


def test_a_cent_no_one_can_share_goes_to_the_largest_remainder() -> None:
    outcome = apportion(facts())
    assert parts(outcome) == {"u1": "33.34", "u2": "33.33", "u3": "33.33"}
    assert outcome.value.cut_off == Fraction(1, 3)
    assert outcome.value.level == ("u1", "u2", "u3")


def test_a_negative_total_mirrors_the_positive_one() -> None:
    assert parts(apportion(facts(Decimal("-100.00")))) == {"u1": "-33.34", "u2": "-33.33", "u3": "-33.33"}


def test_zero_weight_never_receives() -> None:
    outcome = apportion(facts(Decimal("0.01"), [Weighted(key="a", weight=0), Weighted(key="b", weight=1)]))
    assert parts(outcome) == {"a": "0.00", "b": "0.01"}


def test_the_result_depends_on_the_key_and_not_on_the_list() -> None:
    assert apportion(facts()).value == apportion(facts(weights=THIRDS[::-1])).value


def test_fractions_and_decimals_are_exact() -> None:
    sevenths = [Weighted(key="a", weight=Fraction(2, 7)), Weighted(key="b", weight=Fraction(5, 7))]
    outcome = apportion(facts(7, sevenths))
    assert parts(outcome) == {"a": "2.00", "b": "5.00"}
    assert outcome.value.total_weight == 1 and outcome.value.cut_off is None
    assert Weighted(key="a", weight=Decimal("12.50")).weight == Fraction(25, 2)


def test_things_that_cannot_be_divided_have_no_digits() -> None:
    assert parts(apportion(facts(2, minor_digits=0))) == {"u1": "1", "u2": "1", "u3": "0"}


def test_drawn_lots_decide() -> None:
    assert parts(apportion(facts(ties=Ties.LOTS, lots=["u3", "u1", "u2"])))["u3"] == "33.34"


def test_every_step_cites_its_clause() -> None:
    first = apportion(facts()).steps[0]
    assert first.code == "apportion.total"
    assert first.citation == Citation(source="docs/rules/apportion", clause="")
    match first.values[0].value:
        case ValueAmount(value):
            assert value == Decimal("100.00")
        case other:
            pytest.fail(f"{other!r}")


def test_the_value_is_the_same_without_steps() -> None:
    assert apportion(facts(), steps=False).steps == ()
    assert apportion(facts(), steps=False).value == apportion(facts()).value


def test_nobody_to_share_with_is_refused() -> None:
    with pytest.raises(commonhold.MissingRefusal, match="^there is nobody to share with$") as refused:
        apportion(facts(weights=[]))
    assert refused.value.code == "apportion.no_parties"
    assert isinstance(refused.value, commonhold.Refusal)


def test_a_refusal_carries_its_data_and_speaks_both_languages() -> None:
    with pytest.raises(commonhold.OutOfRangeRefusal) as refused:
        apportion(facts(weights=[Weighted(key="a", weight=Fraction(-1, 2))]))
    refusal = refused.value
    assert refusal.data[0] == Named(name="key", value=ValueText(value="a"))
    assert refusal.sentence == "the party `a` has the weight `-0.5`, below zero"
    assert commonhold.sentence(refusal.code, refusal.data) == refusal.sentence
    assert "`a`" in commonhold.sentence(refusal.code, refusal.data, language="zh-CN")
    again = pickle.loads(pickle.dumps(refusal))
    assert (type(again), again.args) == (type(refusal), refusal.args)


def test_damaged_json_says_where() -> None:
    with pytest.raises(commonhold.MalformedRefusal) as refused:
        commonhold.apportion_facts_from_json('{\n  "total": 1.5}')
    assert refused.value.at is not None and refused.value.at.line == 2


@pytest.mark.parametrize("total", [0.1, "7.5", True, None, 1 + 0j])
def test_only_decimals_and_whole_numbers_are_money(total: object) -> None:
    with pytest.raises(TypeError, match="decimal.Decimal or int is wanted"):
        facts(total)  # type: ignore[arg-type]


@pytest.mark.parametrize("weight", [0.5, "1/2", True, None])
def test_only_exact_numbers_are_weights(weight: object) -> None:
    with pytest.raises(TypeError, match="is wanted, not"):
        Weighted(key="a", weight=weight)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "total", [Decimal("0.1234567"), Decimal("1E-9999999"), Decimal("9" * 34), Decimal("NaN"), Decimal("Infinity"), 10**5000],
    ids=["places", "exponent", "digits", "nan", "infinity", "long"],
)
def test_what_cannot_be_kept_is_refused(total: Decimal | int) -> None:
    with pytest.raises((commonhold.LossyRefusal, commonhold.OutOfRangeRefusal, commonhold.MalformedRefusal)):
        facts(total)


def test_exponents_are_read_exactly() -> None:
    assert facts(Decimal("1E+2")).total == 100
    assert str(facts(Decimal("1.50")).total) == "1.50"


def test_a_moment_is_not_a_day() -> None:
    assert Citation(source="s", clause="c", in_force=date(2021, 1, 1)).in_force == date(2021, 1, 1)
    with pytest.raises(TypeError, match="datetime.date is wanted, not datetime"):
        Citation(source="s", clause="c", in_force=datetime(2021, 1, 1))


def test_a_text_is_not_a_list_of_texts() -> None:
    with pytest.raises(TypeError, match="a list or a tuple is wanted"):
        facts(lots="u1")


def test_objects_are_values() -> None:
    one, two = apportion(facts()), apportion(facts())
    assert one == two and hash(one) == hash(two) and one is not two
    assert one != 1 and one.value != facts()
    assert eval(repr(one.value), {**vars(commonhold), "Decimal": Decimal, "Fraction": Fraction}) == one.value
    assert pickle.loads(pickle.dumps(one)) == one and copy.deepcopy(one) == one
    assert pickle.loads(pickle.dumps(Ties.LOTS)) is Ties.LOTS and list(Ties) == [Ties.KEY, Ties.ERROR, Ties.LOTS]
    assert facts().__replace__(ties=Ties.ERROR) == facts(ties=Ties.ERROR)


def test_objects_are_frozen_and_built_by_name() -> None:
    with pytest.raises(AttributeError):
        THIRDS[0].key = "other"  # type: ignore[misc]
    with pytest.raises(TypeError):
        Weighted("u1", 1)  # type: ignore[call-arg]
    with pytest.raises(TypeError):
        commonhold.Value()
