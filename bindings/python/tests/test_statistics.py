"""The statistics by Python: published examples, every reason, every refusal, and the words of both sides."""

from __future__ import annotations

import copy
import math
import pickle
import re
from array import array
from collections.abc import Callable
from dataclasses import FrozenInstanceError
from pathlib import Path
from typing import Any, get_args

import commonhold as ch
import pytest
from commonhold import statistics as st

CRATE = Path(__file__).parents[3] / "core" / "statistics" / "src"
# Shrout & Fleiss (1979), tables 2 to 4.
JUDGES = [[9, 2, 5, 8], [6, 1, 3, 2], [8, 4, 6, 8], [7, 1, 2, 6], [10, 5, 6, 9], [6, 2, 4, 7]]
# Any two items go against each other, which no three could in complete rows.
OPPOSED = [[1, -1, None], [-1, 1, None], [1, None, -1], [-1, None, 1], [None, 1, -1], [None, -1, 1]]
COST: list[st.Criterion] = [st.Criterion(1, "cost"), st.Criterion(1, "cost")]
BOTH: list[st.Criterion] = [st.Criterion(1, "benefit"), st.Criterion(1, "cost")]


def near(found: st.Statistic | st.Estimate, printed: float, last: float) -> bool:
    return found.value is not None and found.reason is None and abs(found.value - printed) <= 0.5001 * last


def test_krippendorff_2011() -> None:
    observers = ["12332141 2   ", "12332241 25 3", " 3332342 251 ", "12332441 251 "]
    rows = [line[:8] + line[9:] for line in observers]
    table = [[None if row[unit] == " " else int(row[unit]) for row in rows] for unit in range(12)]
    scales: dict[st.Scale, float] = {"nominal": 0.743, "ordinal": 0.815, "interval": 0.849, "ratio": 0.797}
    for scale, printed in scales.items():
        found = st.krippendorff_alpha(table, scale=scale)
        assert near(found.alpha, printed, 1e-3) and (found.units, found.values) == (11, 40)


def test_shrout_and_fleiss_1979() -> None:
    found = st.icc(JUDGES, missing="refuse", level=0.95)
    assert found.mean_squares is not None and found.reason is None and (found.units, found.raters) == (6, 4)
    squares = found.mean_squares
    means = (squares.between_rows, squares.within_rows, squares.between_columns, squares.error)
    assert [round(mean, 2) for mean in means] == [11.24, 6.26, 32.49, 1.02]
    assert tuple(form.form for form in found.forms) == get_args(st.IccForm)
    for form, printed in zip(found.forms, [0.17, 0.29, 0.71, 0.44, 0.62, 0.91], strict=True):
        assert near(form.estimate, printed, 1e-2)
        assert form.interval.low.value is not None and form.interval.high.value is not None
    assert (found.forms[0].df1, found.forms[0].df2, found.forms[1].df2) == (5, 18, 15)


def test_cronbach_of_pingouin() -> None:
    answers = """11111111111 11111111010 -011-111100 11101101100 11111000100 01-01111000
        11110010000 11111000000 01011000010 10010100-00 11100000000 10010000000""".split()
    table = [[None if mark == "-" else int(mark) for mark in row] for row in answers]
    pairwise = st.cronbach_alpha(table, missing="pairwise", level=0.95)
    assert near(pairwise.alpha, 0.732660835214447, 1e-14) and pairwise.items == 11
    assert near(pairwise.interval.low, 0.435, 1e-3) and near(pairwise.interval.high, 0.909, 1e-3)
    listwise = st.cronbach_alpha(table, missing="listwise", level=0.95)
    assert near(listwise.alpha, 0.8016949152542373, 1e-14) and listwise.rows == 9


def test_topsis_of_one_criterion() -> None:
    directions: list[tuple[st.Direction, float]] = [("benefit", 0.25), ("cost", 0.75)]
    for scaling in ("vector", "sum", "max", "min_max"):
        for direction, expected in directions:
            found = st.topsis([[10], [20], [12.5]], [st.Criterion(3, direction)], scaling=scaling, constant="refuse")
            assert found.closeness is not None and math.isclose(found.closeness[2], expected, rel_tol=1e-13)


def test_means_and_scores() -> None:
    assert near(st.geometric_mean([2, 8], weights=[1, 1], zero="refuse"), 4, 1e-12)
    assert st.geometric_mean([0, 5], weights=[1, 1], zero="zero_is_zero") == st.Statistic(0.0, None)
    assert st.z_scores([1, None, 3], deviation="population") == st.Scores((-1.0, None, 1.0), None)


def test_a_bootstrap_can_be_drawn_again() -> None:
    table = [[1, 1], [2, 2], [3, 2], [4, 4], [5, 4]]

    def drawn(seed: int) -> st.Bootstrap:
        return st.bootstrap(
            table, statistic="krippendorff_alpha", scale="interval", seed=seed, replicates=200, level=0.9
        )

    found = drawn(7)
    assert found == drawn(7) and found != drawn(8)
    assert (found.seed, found.replicates, found.level, found.generator) == (7, 200, 0.9, "chacha8")
    assert (found.draw, found.quantile) == ("u64_rejected_remainder", "hyndman_fan_7")
    alpha = st.krippendorff_alpha(table, scale="interval").alpha
    assert found.estimate == st.Statistic(alpha.value, None)
    cronbach = st.bootstrap(table, statistic="cronbach_alpha", missing="listwise", seed=1, replicates=9, level=0.9)
    assert cronbach.estimate.value == st.cronbach_alpha(table, missing="listwise", level=0.5).alpha.value
    form = st.icc(JUDGES, missing="refuse", level=0.9).forms[4]
    mean = st.bootstrap(
        JUDGES, statistic="icc", form="agreement_mean", missing="refuse", seed=1, replicates=9, level=0.9
    )
    assert mean.estimate.value == form.estimate.value
    unanimous = [[1, 1], [1, 1]]
    none = st.bootstrap(
        unanimous, statistic="krippendorff_alpha", scale="nominal", seed=1, replicates=30, level=0.9
    )
    assert none.undefined == (("no_variation", 30),) and none.interval.low.reason == "no_replicates"


def cronbach(table: st.Table) -> Callable[[], st.Estimate]:
    return lambda: st.cronbach_alpha(table, missing="listwise", level=0.95).alpha


def alpha(table: st.Table, scale: st.Scale = "nominal") -> Callable[[], st.Estimate]:
    return lambda: st.krippendorff_alpha(table, scale=scale).alpha


def topsis(table: st.Table, scaling: st.Scaling = "vector", criteria: list[st.Criterion] = BOTH) -> Callable[[], Any]:
    return lambda: st.topsis(table, criteria, scaling=scaling, constant="refuse")


def replicates() -> st.Statistic:
    return st.bootstrap(
        [[1, 1], [1, 1]], statistic="krippendorff_alpha", scale="nominal", seed=1, replicates=3, level=0.9
    ).interval.high


def stepped_up() -> st.Statistic:
    # The lower end for one rater is so far below zero that the mean of all raters has none.
    return st.icc([[1, 9], [9, 1], [5, 6]], missing="refuse", level=0.95).forms[4].interval.low


def negative_variance() -> st.Statistic:
    return st.cronbach_alpha(OPPOSED, missing="pairwise", level=0.9).interval.low


UNDEFINED: dict[st.Reason, Callable[[], Any]] = {
    "too_few_raters": alpha([[1], [2]]),
    "too_few_units": cronbach([[1, None], [2, 3], [None, 2]]),
    "nothing_pairable": alpha([[1, None], [None, 2]]),
    "no_variation": alpha([[1, 1], [None, 2]]),
    "zero_variance": cronbach([[0.1, 0.3], [0.1, 0.3], [0.1, 0.3]]),
    "negative_variance": negative_variance,
    "zero_not_allowed": topsis([[0, 2], [1, 1]], "sum_of_reciprocals"),
    "negative_not_allowed": alpha([[1, -1], [2, 2]], "ratio"),
    "missing_not_allowed": lambda: st.icc([[1, 2], [2, 3], [None, 2]], missing="refuse", level=0.95),
    "constant_column": topsis([[1, 2], [1, 1]]),
    "all_equal": lambda: st.topsis([[1, 2], [1, 2]], BOTH, scaling="max", constant="no_difference"),
    "scale_not_positive": topsis([[-1, 2], [0, 1]], "max"),
    "no_weight": topsis([[1, 2], [2, 1]], "vector", [st.Criterion(0, "cost")] * 2),
    "lengths_differ": lambda: st.geometric_mean([1], weights=[], zero="refuse"),
    "not_finite": lambda: st.z_scores([math.nan, 1], deviation="sample"),
    "no_step_up": stepped_up,
    "no_replicates": replicates,
    "overflow": cronbach([[1e200, 3], [2, 2.5], [3, 1]]),
}


@pytest.mark.parametrize("reason", get_args(st.Reason))
def test_what_has_no_number_says_why(reason: st.Reason) -> None:
    found = UNDEFINED[reason]()
    assert found.reason == reason
    values = {name: getattr(found, name) for name in ("value", "closeness", "scores", "mean_squares") if hasattr(found, name)}
    assert list(values.values()) == [None]


def test_what_is_odd_is_remarked() -> None:
    assert st.krippendorff_alpha([[1, 2], [2, 1]], scale="nominal").alpha.remark == "below_zero"
    assert st.cronbach_alpha(OPPOSED, missing="pairwise", level=0.9).alpha.remark == "above_one"


def nominal(table: Any) -> Callable[[], Any]:
    return lambda: st.krippendorff_alpha(table, scale="nominal")


def drawn(**rules: Any) -> Callable[[], Any]:
    given = {"statistic": "krippendorff_alpha", "scale": "nominal", "seed": 1, "replicates": 1, "level": 0.9, **rules}
    return lambda: st.bootstrap([[1, 2]], **given)


REFUSED: list[tuple[str, type[ch.Refusal], str, dict[str, object], Callable[[], Any]]] = [
    ("empty", ch.MissingRefusal, "table", {}, nominal([])),
    ("not_rectangular", ch.MalformedRefusal, "table[1]", {"row": 1, "expected": 2, "found": 1}, nominal([[1, 2], [3]])),
    ("not_finite", ch.OutOfRangeRefusal, "table[0][1]", {"row": 0, "column": 1}, nominal([[1, math.nan]])),
    ("not_finite", ch.OutOfRangeRefusal, "table[0][0]", {"row": 0, "column": 0}, nominal([[10**400, 1]])),
    ("level", ch.OutOfRangeRefusal, "level", {}, lambda: st.icc(JUDGES, missing="refuse", level=95)),
    ("no_replicates", ch.OutOfRangeRefusal, "replicates", {}, drawn(replicates=0)),
    ("unknown_word", ch.UnknownRefusal, "statistic", {"rule": "statistic", "word": "mean"}, drawn(statistic="mean")),
    (
        "unknown_word",
        ch.UnknownRefusal,
        "criteria[1].direction",
        {"rule": "direction", "word": "up"},
        lambda: st.topsis([[1, 2], [2, 1]], [BOTH[0], st.Criterion(1, "up")], scaling="max", constant="refuse"),  # type: ignore[arg-type]
    ),
]


@pytest.mark.parametrize(("code", "kind", "path", "data", "ask"), REFUSED)
def test_what_is_not_taken_is_refused_with_its_place(
    code: str, kind: type[ch.Refusal], path: str, data: dict[str, object], ask: Callable[[], Any]
) -> None:
    with pytest.raises(kind) as refused:
        ask()
    assert (refused.value.code, refused.value.path) == (f"statistics.{code}", path)
    assert {named.name: named.value.value for named in refused.value.data} == data  # type: ignore[attr-defined]
    assert str(refused.value) == refused.value.sentence and refused.value.others == ()


def test_every_refusal_of_the_crate_is_asked_for() -> None:
    codes = set(re.findall(r'=> "(\w+)"', (CRATE / "refused.rs").read_text(encoding="utf-8")))
    # Nobody here has the four thousand million cells of the other.
    assert codes - {code for code, *_ in REFUSED} == {"too_many_cells"}


def test_the_reasons_are_those_of_the_crate() -> None:
    codes = re.findall(r'=> "(\w+)"', (CRATE / "statistic.rs").read_text(encoding="utf-8"))
    assert tuple(codes) == get_args(st.Reason) == tuple(UNDEFINED)


WORDS: list[tuple[Any, Callable[[Any], Any]]] = [
    (st.Scale, lambda word: st.krippendorff_alpha(JUDGES, scale=word)),
    (st.CronbachMissing, lambda word: st.cronbach_alpha(JUDGES, missing=word, level=0.9)),
    (st.IccMissing, lambda word: st.icc(JUDGES, missing=word, level=0.9)),
    (st.IccForm, lambda word: drawn(statistic="icc", scale=None, form=word, missing="refuse")()),
    (st.ZeroRule, lambda word: st.geometric_mean([1], weights=[1], zero=word)),
    (st.Direction, lambda word: st.topsis([[1], [2]], [st.Criterion(1, word)], scaling="max", constant="refuse")),
    (st.Scaling, lambda word: st.topsis([[1, 2], [2, 1]], COST, scaling=word, constant="refuse")),
    (st.ConstantColumn, lambda word: st.topsis([[1, 2], [2, 1]], COST, scaling="max", constant=word)),
    (st.Deviation, lambda word: st.z_scores([1, 2], deviation=word)),
]


@pytest.mark.parametrize(("words", "ask"), WORDS)
def test_the_words_are_those_of_the_crate(words: Any, ask: Callable[[Any], Any]) -> None:
    for word in get_args(words):
        ask(word)
    with pytest.raises(ch.UnknownRefusal) as refused:
        ask("no word")
    assert tuple(re.findall("`(.*?)`", refused.value.sentence)[2:]) == get_args(words)


class Grid:
    """Goes through its rows as an array does, and is no sequence."""

    def __iter__(self) -> Any:
        return iter([array("d", row) for row in JUDGES])


def test_a_table_is_whatever_goes_through_in_rows() -> None:
    plain = st.icc(JUDGES, missing="refuse", level=0.95)
    for table in (Grid(), tuple(map(tuple, JUDGES)), (row for row in JUDGES)):
        assert st.icc(table, missing="refuse", level=0.95) == plain


@pytest.mark.parametrize(
    ("said", "ask"),
    [
        ("table[0][1]: a number is wanted, not str", nominal([[1, "2"]])),
        ("table[0][0]: a number is wanted, not bool", nominal([[True, 2]])),
        ("table[0]: a row of numbers is wanted, not str", nominal(["12"])),
        ("table: a list of rows is wanted, not dict", nominal({1: 2})),
        ("scale: str is wanted, not int", drawn(scale=1)),
        ("scale is wanted", drawn(scale=None)),
        ("form is no rule of krippendorff_alpha", drawn(form="one_way_mean")),
        ("seed: int is wanted, not float", drawn(seed=1.0)),
        ("level: a number is wanted, not str", drawn(level="0.9")),
        ("values[1]: a number is wanted, not NoneType", lambda: st.geometric_mean([1, None], weights=[1, 1], zero="refuse")),  # type: ignore[list-item]
        ("criteria[0]: Criterion is wanted, not int", lambda: st.topsis([[1]], [1], scaling="max", constant="refuse")),  # type: ignore[list-item]
    ],
)
def test_a_wrong_type_names_its_place(said: str, ask: Callable[[], Any]) -> None:
    with pytest.raises(TypeError, match=f"^{re.escape(said)}$"):
        ask()


def test_what_is_found_is_frozen_and_equal_by_its_values() -> None:
    found = st.krippendorff_alpha(JUDGES, scale="ordinal")
    assert found == copy.deepcopy(found) == pickle.loads(pickle.dumps(found))
    assert hash(found) == hash(copy.copy(found)) and repr(found).startswith("Agreement(alpha=Estimate(value=")
    with pytest.raises(FrozenInstanceError):
        found.units = 1  # type: ignore[misc]
