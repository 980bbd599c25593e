"""Agreement of raters, and methods for several companies, beside the exact rules; with floats, and nothing is decided by them.

A table is rows of numbers, `None` where one is missing; arrays are taken as they are. NaN and infinity are refused with row and
column. What has no number says why: `value` is `None`, and `reason` a stable word. The formulas, their sources and the
programs they are held against are in `core/statistics/README.md`.

Raises (every function of a table):
    Refusal: `statistics.empty`, `statistics.not_rectangular`, `statistics.not_finite`, `statistics.too_many_cells`;
        `statistics.unknown_word` for a word that a rule does not have; `statistics.level` and `statistics.no_replicates`.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal, TypeAlias, overload

from commonhold import _statistics

__all__ = [
    "Agreement", "Bootstrap", "ConstantColumn", "Criterion", "Cronbach", "CronbachMissing", "Deviation", "Direction",
    "Estimate", "Icc", "IccEstimate", "IccForm", "IccMissing", "Interval", "MeanSquares", "Reason", "Remark", "Row", "Scale",
    "Scaling", "Scores", "Statistic", "Table", "Topsis", "ZeroRule", "bootstrap", "cronbach_alpha", "geometric_mean", "icc",
    "krippendorff_alpha", "topsis", "z_scores",
]  # fmt: skip

Row: TypeAlias = "Iterable[float | None]"
Table: TypeAlias = "Iterable[Iterable[float | None]]"

Scale = Literal["nominal", "ordinal", "interval", "ratio"]
"""What a difference between two values means."""
CronbachMissing = Literal["listwise", "pairwise"]
"""A row with a gap is left out, or each covariance is made of the rows that have both items."""
IccMissing = Literal["refuse", "listwise"]
"""A gap leaves the correlation undefined, or its row is left out."""
IccForm = Literal[
    "one_way_single", "agreement_single", "consistency_single", "one_way_mean", "agreement_mean", "consistency_mean"
]
"""(1,1), (A,1), (C,1), (1,k), (A,k), (C,k)."""
ZeroRule = Literal["zero_is_zero", "refuse", "leave_out"]
"""One zero makes the mean zero, leaves it undefined, or is left out with its weight."""
Direction = Literal["benefit", "cost"]
"""More is better, or less is."""
Scaling = Literal["vector", "sum", "sum_of_reciprocals", "max", "min_max"]
"""What a column is divided by before it is weighed."""
ConstantColumn = Literal["refuse", "no_difference"]
"""A column that is the same for all leaves the comparison undefined, or has no say."""
Deviation = Literal["population", "sample"]
"""The sum of squares is divided by the number of values, or by one less."""
Remark = Literal["below_zero", "above_one"]
"""What is odd about a value that should lie between zero and one."""
Reason = Literal[
    "too_few_raters", "too_few_units", "nothing_pairable", "no_variation", "zero_variance", "negative_variance",
    "zero_not_allowed", "negative_not_allowed", "missing_not_allowed", "constant_column", "all_equal",
    "scale_not_positive", "no_weight", "lengths_differ", "not_finite", "no_step_up", "no_replicates", "overflow",
]  # fmt: skip
"""Why there is no number."""


@dataclass(frozen=True, slots=True)
class Statistic:
    """A finite number, or the reason why there is none."""

    value: float | None
    reason: Reason | None


@dataclass(frozen=True, slots=True)
class Estimate:
    """A statistic that should lie between zero and one, with a remark where it does not."""

    value: float | None
    reason: Reason | None
    remark: Remark | None


@dataclass(frozen=True, slots=True)
class Interval:
    """Two ends, each of which may be undefined."""

    low: Statistic
    high: Statistic


def _interval(ends: tuple[tuple[float | None, Reason | None], tuple[float | None, Reason | None]]) -> Interval:
    low, high = ends
    return Interval(Statistic(*low), Statistic(*high))


@dataclass(frozen=True, slots=True)
class Agreement:
    """Krippendorff's alpha, the mean distances it is made of, and how many units and values could be compared."""

    alpha: Estimate
    observed: Statistic
    expected: Statistic
    units: int
    values: int


def krippendorff_alpha(table: Table, *, scale: Scale) -> Agreement:
    """Agreement of raters: units in rows, raters in columns, any value may be missing.

    >>> krippendorff_alpha([[4, 4], [2, 3], [5, None]], scale="interval").units
    2
    """
    alpha, observed, expected, units, values = _statistics.krippendorff_alpha(table, scale)
    return Agreement(Estimate(*alpha), Statistic(*observed), Statistic(*expected), units, values)


@dataclass(frozen=True, slots=True)
class Cronbach:
    """Cronbach's alpha with Feldt's interval, and how many rows and items were used."""

    alpha: Estimate
    interval: Interval
    rows: int
    items: int


def cronbach_alpha(table: Table, *, missing: CronbachMissing, level: float) -> Cronbach:
    """Internal consistency: persons in rows, items in columns."""
    alpha, interval, rows, items = _statistics.cronbach_alpha(table, missing, level)
    return Cronbach(Estimate(*alpha), _interval(interval), rows, items)


@dataclass(frozen=True, slots=True)
class MeanSquares:
    """Mean squares of the analysis of variance."""

    between_rows: float
    within_rows: float
    between_columns: float
    error: float


@dataclass(frozen=True, slots=True)
class IccEstimate:
    """One form: the correlation, the F that units differ with its degrees of freedom, and the interval."""

    form: IccForm
    estimate: Estimate
    f: Statistic
    df1: int
    df2: int
    interval: Interval


@dataclass(frozen=True, slots=True)
class Icc:
    """All six forms, in the order of `IccForm`; without mean squares there is a reason."""

    units: int
    raters: int
    mean_squares: MeanSquares | None
    reason: Reason | None
    forms: tuple[IccEstimate, ...]


def icc(table: Table, *, missing: IccMissing, level: float) -> Icc:
    """Intraclass correlation: units in rows, raters in columns."""
    units, raters, squares, reason, forms = _statistics.icc(table, missing, level)
    made = (
        IccEstimate(form, Estimate(*estimate), Statistic(*f), df1, df2, _interval(interval))
        for form, estimate, f, df1, df2, interval in forms
    )
    return Icc(units, raters, None if squares is None else MeanSquares(*squares), reason, tuple(made))


@dataclass(frozen=True, slots=True)
class Bootstrap:
    """A percentile interval, and all that is needed to draw it again.

    `undefined` counts the replicates without a number, by reason; the interval is made of the others.
    """

    estimate: Statistic
    seed: int
    replicates: int
    level: float
    generator: str
    draw: str
    quantile: str
    undefined: tuple[tuple[Reason, int], ...]
    interval: Interval


@overload
def bootstrap(
    table: Table, *, statistic: Literal["krippendorff_alpha"], scale: Scale, seed: int, replicates: int, level: float
) -> Bootstrap: ...
@overload
def bootstrap(
    table: Table,
    *,
    statistic: Literal["cronbach_alpha"],
    missing: CronbachMissing,
    seed: int,
    replicates: int,
    level: float,
) -> Bootstrap: ...
@overload
def bootstrap(
    table: Table,
    *,
    statistic: Literal["icc"],
    form: IccForm,
    missing: IccMissing,
    seed: int,
    replicates: int,
    level: float,
) -> Bootstrap: ...
def bootstrap(
    table: Table,
    *,
    statistic: str,
    scale: str | None = None,
    missing: str | None = None,
    form: str | None = None,
    seed: int,
    replicates: int,
    level: float,
) -> Bootstrap:
    """An interval for a statistic of a table by drawing its rows again; the same seed gives the same interval.

    `statistic` is the name of a function here, with its own rules beside it; of `icc` one `form`.
    """
    estimate, generator, draw, quantile, undefined, interval = _statistics.bootstrap(
        table, statistic, scale, missing, form, seed, replicates, level
    )
    return Bootstrap(
        Statistic(*estimate), seed, replicates, float(level), generator, draw, quantile, tuple(undefined), _interval(interval)
    )


def geometric_mean(values: Iterable[float], *, weights: Iterable[float], zero: ZeroRule) -> Statistic:
    """The product of the values, each raised to its part of the weights."""
    return Statistic(*_statistics.geometric_mean(values, weights, zero))


@dataclass(frozen=True, slots=True)
class Criterion:
    """The weight and direction of one column; only the proportions of the weights matter."""

    weight: float
    direction: Direction


@dataclass(frozen=True, slots=True)
class Topsis:
    """For each row, how near it is to the ideal (0 to 1), and how far from the best and the worst of all columns."""

    closeness: tuple[float, ...] | None
    to_best: tuple[float, ...] | None
    to_worst: tuple[float, ...] | None
    reason: Reason | None


def topsis(table: Table, criteria: Iterable[Criterion], *, scaling: Scaling, constant: ConstantColumn) -> Topsis:
    """Nearness to the ideal: alternatives in rows, criteria in columns, nothing missing."""
    found, reason = _statistics.topsis(table, criteria, scaling, constant)
    if found is None:
        return Topsis(None, None, None, reason)
    closeness, to_best, to_worst = found
    return Topsis(tuple(closeness), tuple(to_best), tuple(to_worst), None)


@dataclass(frozen=True, slots=True)
class Scores:
    """Each value less the mean, by the standard deviation; what is missing stays missing."""

    scores: tuple[float | None, ...] | None
    reason: Reason | None


def z_scores(values: Row, *, deviation: Deviation) -> Scores:
    """How many standard deviations each value lies from the mean."""
    scores, reason = _statistics.z_scores(values, deviation)
    return Scores(None if scores is None else tuple(scores), reason)
