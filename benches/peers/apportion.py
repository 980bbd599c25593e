"""Sharing a total by largest remainder, ties to the first row, as a user would write it with each library."""

from decimal import ROUND_FLOOR, Decimal
from pathlib import Path

import duckdb
import numpy as np
import pandas as pd
import polars as pl

from data import TOTAL, column


def by_numpy(total: int, weights: np.ndarray) -> np.ndarray:
    sum_of = int(weights.sum())
    whole, rest = divmod(total, sum_of)
    exact = weights * rest
    parts = exact // sum_of
    remainders = exact - parts * sum_of
    parts += weights * whole
    left = total - int(parts.sum())
    parts[np.argsort(-remainders, kind="stable")[:left]] += 1
    return parts


def by_pandas(total: int, weights: pd.Series) -> pd.Series:
    exact = weights * total
    sum_of = int(weights.sum())
    parts = exact // sum_of
    left = total - int(parts.sum())
    first = (exact % sum_of).sort_values(ascending=False, kind="stable").index[:left]
    parts.loc[first] += 1
    return parts


def by_polars(frame: pl.DataFrame, pools: bool) -> pl.Series:
    """`frame` has `pool`, `total` and `weight`; one pool alone needs no window."""

    def each(expression: pl.Expr) -> pl.Expr:
        return expression.over("pool") if pools else expression

    exact = pl.col("weight") * pl.col("total")
    step = frame.lazy().with_columns(sum=each(pl.col("weight").sum()))
    step = step.with_columns(part=exact // pl.col("sum"), remainder=exact % pl.col("sum"))
    rank = each(pl.col("remainder").rank("ordinal", descending=True))
    left = pl.col("total") - each(pl.col("part").sum())
    made = step.with_columns(rank=rank, left=left).select(
        part=pl.col("part") + (pl.col("rank") <= pl.col("left")).cast(pl.Int64)
    )
    return made.collect()["part"]


SHARE = """
with exact as (select pool, row, total, total * weight as e, sum(weight) over (partition by pool) as s from owners),
parts as (select pool, row, total, e // s as part, e % s as remainder from exact),
ranked as (
  select row, part, row_number() over (partition by pool order by remainder desc, row) as rank,
    total - sum(part) over (partition by pool) as unshared
  from parts)
select part + cast(rank <= unshared as bigint) as part from ranked order by row
"""


def by_decimals(total: Decimal, weights: list[Decimal]) -> list[Decimal]:
    sum_of = sum(weights)
    parts, remainders = [], []
    for row, weight in enumerate(weights):
        exact = total * weight
        part = (exact / sum_of).to_integral_value(ROUND_FLOOR)
        parts.append(part)
        remainders.append((part * sum_of - exact, row))
    left = int(total - sum(parts))
    for _, row in sorted(remainders)[:left]:
        parts[row] += 1
    return parts


def by_ints(total: int, weights: list[int]) -> list[int]:
    sum_of = sum(weights)
    parts, remainders = [], []
    for row, weight in enumerate(weights):
        part, remainder = divmod(total * weight, sum_of)
        parts.append(part)
        remainders.append((-remainder, row))
    for _, row in sorted(remainders)[: total - sum(parts)]:
        parts[row] += 1
    return parts


def rows(folder: Path) -> dict:
    found = {}
    for name in ("apportion_1143", "apportion_1e6", "apportion_1e6_24_types"):
        weights = column(folder, f"{name}.weights", "<u4").astype(np.int64)
        right = column(folder, f"{name}.parts", "<i8")
        series = pd.Series(weights)
        columns = {"pool": np.zeros(len(weights), np.int32), "total": np.full(len(weights), TOTAL), "weight": weights}
        frame = pl.DataFrame(columns)
        found[name, "numpy int64"] = (lambda w=weights: by_numpy(TOTAL, w), right)
        found[name, "pandas int64"] = (lambda s=series: by_pandas(TOTAL, s).to_numpy(), right)
        found[name, "polars int64"] = (lambda f=frame: by_polars(f, pools=False).to_numpy(), right)
        found[name, "duckdb bigint"] = (in_duckdb(columns), right)
        if len(weights) < 10_000:
            exact = [Decimal(int(weight)) for weight in weights]
            whole = [int(weight) for weight in weights]
            found[name, "Python Decimal"] = (lambda d=exact: np.array([int(p) for p in by_decimals(Decimal(TOTAL), d)]), right)
            found[name, "Python int"] = (lambda i=whole: np.array(by_ints(TOTAL, i)), right)
    found.update(city(folder))
    return found


def city(folder: Path) -> dict:
    name, homes = "apportion_3000_by_1143", 1_143
    weights = column(folder, f"{name}.weights", "<u4").astype(np.int64)
    right = column(folder, f"{name}.parts", "<i8")
    pool = np.repeat(np.arange(3_000, dtype=np.int32), homes)
    columns = {"pool": pool, "total": TOTAL + pool.astype(np.int64), "weight": weights}
    frame = pl.DataFrame(columns)
    each = weights.reshape(3_000, homes)

    def loop() -> np.ndarray:
        return np.concatenate([by_numpy(TOTAL + place, weights) for place, weights in enumerate(each)])

    return {
        (name, "numpy int64, a loop"): (loop, right),
        (name, "polars over()"): (lambda: by_polars(frame, pools=True).to_numpy(), right),
        (name, "duckdb windows"): (in_duckdb(columns), right),
    }


def in_duckdb(columns: dict):
    base = duckdb.connect()
    numbered = pd.DataFrame({"row": np.arange(len(columns["weight"])), **columns})
    base.execute("create table owners as select * from numbered")
    return lambda: base.execute(SHARE).fetchnumpy()["part"]
