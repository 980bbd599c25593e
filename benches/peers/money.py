"""Scores, statements and decimal columns, as a user would write them with each library."""

from decimal import ROUND_HALF_EVEN, Decimal
from pathlib import Path

import duckdb
import numpy as np
import pandas as pd
import polars as pl

from data import column

WEIGHTS = np.array([10, 10, 10, 8, 8, 8, 8, 8, 8, 8, 7, 7])
LADDER = np.array([5_500, 6_000, 7_500, 9_000])


def half_even(numbers: np.ndarray, by: int) -> np.ndarray:
    whole = numbers // by
    rest = (numbers - whole * by) * 2
    return whole + ((rest > by) | ((rest == by) & (whole & 1 == 1)))


def score(marks: np.ndarray) -> np.ndarray:
    # Sixteen bits and one item's marks side by side: sorted 13 times as fast as bytes where they stand.
    of_items = np.ascontiguousarray(marks.transpose(0, 2, 1)).astype(np.uint16)
    kept = np.sort(of_items, axis=2)[:, :, 8:75].sum(axis=2, dtype=np.int64)
    scores = half_even((kept * WEIGHTS).sum(axis=1) * 100, 67 * 10)
    return np.concatenate([scores, 4 - np.searchsorted(LADDER, scores, side="right")])


def scores(folder: Path) -> dict:
    name = "score_996000"
    marks = column(folder, f"{name}.marks", "u1").reshape(1_000, 83, 12)
    graded = column(folder, f"{name}.grades", "u1").astype(np.int64)
    right = np.concatenate([column(folder, f"{name}.scores", "<i8"), graded])
    return {(name, "numpy int64"): (lambda: score(marks), right)}


def settle(cells: np.ndarray, units: np.ndarray) -> np.ndarray:
    sums = np.zeros(12_000 * 30, np.int64)
    np.add.at(sums, cells, units)
    base = sums.reshape(12_000, 3, 10)[:, 0].sum(axis=1)
    return np.concatenate([base, half_even(base * 850, 10_000)])


# The marks in the order of the library: allowed, disallowed, unknown, unreconciled.
SIDES = np.array([0, 1, 2, 2], np.int64)


def statements(folder: Path) -> dict:
    name = "settle_240000"
    of = column(folder, f"{name}.statements", "<u4").astype(np.int64)
    items = column(folder, f"{name}.items", "u1").astype(np.int64)
    sides = SIDES[column(folder, f"{name}.marks", "u1")]
    units = column(folder, f"{name}.units", "<i8")
    right = np.concatenate([column(folder, f"{name}.base", "<i8"), column(folder, f"{name}.remuneration", "<i8")])
    columns = {"statement": of, "item": items, "side": sides, "units": units}
    frame, lines = pl.DataFrame(columns), pd.DataFrame(columns)

    def remunerated(base: np.ndarray) -> np.ndarray:
        return np.concatenate([base, half_even(base * 850, 10_000)])

    def by_numpy() -> np.ndarray:
        return settle((of * 3 + sides) * 10 + items, units)

    def by_pandas() -> np.ndarray:
        sums = lines.groupby(["statement", "side", "item"], sort=True)["units"].sum()
        return remunerated(sums.xs(0, level="side").groupby(level="statement").sum().to_numpy())

    def by_polars() -> np.ndarray:
        sums = frame.lazy().group_by("statement", "side", "item").agg(pl.col("units").sum())
        allowed = sums.filter(pl.col("side") == 0).group_by("statement").agg(pl.col("units").sum()).sort("statement")
        return remunerated(allowed.collect()["units"].to_numpy())

    base = duckdb.connect()
    base.execute("create table lines as select statement, item, side, units::bigint as units from lines")

    def by_duckdb() -> np.ndarray:
        sums = base.execute(
            "select sum(units)::bigint as units from "
            "(select statement, side, item, sum(units) as units from lines group by all) where side = 0 group by statement order by statement"
        )
        return remunerated(sums.fetchnumpy()["units"])

    exact = [(int(s), int(d), int(i), Decimal(int(u)) / 100) for s, d, i, u in zip(of, sides, items, units)]

    def by_decimals() -> np.ndarray:
        sums: dict = {}
        for statement, side, item, amount in exact:
            key = (statement, side, item)
            sums[key] = sums.get(key, 0) + amount
        base = [Decimal(0)] * 12_000
        for (statement, side, _), amount in sums.items():
            if side == 0:
                base[statement] += amount
        share = [(amount * Decimal("0.085")).quantize(Decimal("0.01"), ROUND_HALF_EVEN) for amount in base]
        return np.array([int(amount * 100) for amount in base + share])

    ways = {"numpy int64": by_numpy, "pandas int64": by_pandas, "polars int64": by_polars, "duckdb bigint": by_duckdb, "Python Decimal": by_decimals}
    return {(name, way): (run, right) for way, run in ways.items()}


def decimals(folder: Path) -> dict:
    name = "decimal_1e6"
    amounts, rates = column(folder, f"{name}.amounts", "<i8"), column(folder, f"{name}.rates", "<i8")
    right = column(folder, f"{name}.sums", "<i8")
    base = duckdb.connect()
    given = pd.DataFrame({"a": amounts, "r": rates})
    base.execute(
        "create table money as select (a::decimal(18,0) * 0.01::decimal(3,2))::decimal(12,2) as a, "
        "(r::decimal(18,0) * 0.0001::decimal(5,4))::decimal(5,4) as r from given"
    )

    def by_numpy() -> np.ndarray:
        products = amounts * rates
        sizes = half_even(np.abs(products), 10_000)
        return np.array([amounts.sum(), np.where(products < 0, -sizes, sizes).sum()])

    def by_duckdb() -> np.ndarray:
        sums = base.execute("select sum(a), sum(round_even(a * r, 2)) from money").fetchone()
        return np.array([int(amount * 100) for amount in sums])

    return {(name, "numpy int64"): (by_numpy, right), (name, "duckdb decimal, round_even"): (by_duckdb, right)}


def rows(folder: Path) -> dict:
    return {**scores(folder), **statements(folder), **decimals(folder)}
