# Written by hand: what `bindings/python/src/statistics.rs` gives to `commonhold.statistics`, for nobody else.
from collections.abc import Iterable
from typing import TypeAlias

from commonhold.statistics import (
    ConstantColumn,
    Criterion,
    CronbachMissing,
    Deviation,
    IccForm,
    IccMissing,
    Reason,
    Remark,
    Row,
    Scale,
    Scaling,
    Table,
    ZeroRule,
)

__all__ = ["krippendorff_alpha", "cronbach_alpha", "icc", "bootstrap", "geometric_mean", "topsis", "z_scores"]

_Found: TypeAlias = tuple[float | None, Reason | None]
_Estimated: TypeAlias = tuple[float | None, Reason | None, Remark | None]
_Ends: TypeAlias = tuple[_Found, _Found]
_OneForm: TypeAlias = tuple[IccForm, _Estimated, _Found, int, int, _Ends]

def krippendorff_alpha(table: Table, scale: Scale) -> tuple[_Estimated, _Found, _Found, int, int]: ...
def cronbach_alpha(table: Table, missing: CronbachMissing, level: float) -> tuple[_Estimated, _Ends, int, int]: ...
def icc(
    table: Table, missing: IccMissing, level: float
) -> tuple[int, int, tuple[float, float, float, float] | None, Reason | None, list[_OneForm]]: ...
def bootstrap(
    table: Table,
    statistic: str,
    scale: str | None,
    missing: str | None,
    form: str | None,
    seed: int,
    replicates: int,
    level: float,
) -> tuple[_Found, str, str, str, list[tuple[Reason, int]], _Ends]: ...
def geometric_mean(values: Iterable[float], weights: Iterable[float], zero: ZeroRule) -> _Found: ...
def topsis(
    table: Table, criteria: Iterable[Criterion], scaling: Scaling, constant: ConstantColumn
) -> tuple[tuple[list[float], list[float], list[float]] | None, Reason | None]: ...
def z_scores(values: Row, deviation: Deviation) -> tuple[list[float | None] | None, Reason | None]: ...
