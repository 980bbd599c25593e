#!/usr/bin/env python3
"""Writes the fixtures beside it anew: what other programs answer for generated tables. It writes nothing else and no test
runs it; a test replays the fixtures. Needs requirements.txt beside it. The seed is fixed, so a second run changes nothing.

A cell that is missing is null. A peer that raises is recorded as "raises"; NaN and the infinities as "nan", "inf", "-inf".
"""

import json
import math
import types
import warnings
from pathlib import Path

import krippendorff
import numpy as np
import pandas as pd
import pingouin
import pingouin.reliability
import pymcdm
import pymcdm.normalizations as scale
import scipy.stats
import skcriteria
from skcriteria.agg.topsis import TOPSIS
from skcriteria.preprocessing.scalers import SumScaler, VectorScaler

HERE = Path(__file__).parent
warnings.simplefilter("ignore")
np.seterr(all="ignore")
pingouin.options["round.column.CI95"] = None
# `cronbach_alpha` always rounds its interval to three digits; here it does not.
names = {name: getattr(np, name) for name in dir(np) if not name.startswith("__")}
pingouin.reliability.np = types.SimpleNamespace(**{**names, "round": lambda values, digits: values})


def plain(value):
    """A number that JSON can hold, or the word for one that it cannot."""
    if isinstance(value, (list, tuple, np.ndarray)):
        return [plain(one) for one in value]
    value = float(value)
    if math.isnan(value):
        return "nan"
    if math.isinf(value):
        return "inf" if value > 0 else "-inf"
    return value


def asked(answer):
    """What the peer answers, or that it raises."""
    try:
        return answer()
    except Exception:  # whatever a peer raises is its answer
        return "raises"


def cells(table):
    return [[None if math.isnan(value) else float(value) for value in row] for row in table]


def marks(rng, rows, columns):
    """A table of one of several kinds: whole marks with ties, halves, reals, around zero; with bias and noise."""
    kind = int(rng.integers(6))
    merit = rng.normal(0, rng.choice([0.2, 1, 3]), (rows, 1))
    table = merit + rng.normal(0, 0.7, (1, columns)) + rng.normal(0, rng.choice([0.3, 1, 2]), (rows, columns))
    if kind == 0:
        table = np.clip(np.round(3 + table), 1, 5)
    elif kind == 1:
        table = np.round(2 * table) / 2
    elif kind == 2:
        table = rng.integers(0, 2, (rows, columns)).astype(float)
    elif kind == 3:
        table = np.round(80 + 5 * table, 1)
    elif kind == 4:
        table = np.abs(np.round(table, 2))
    spoilt = int(rng.integers(12))
    if spoilt == 0:
        table[:, rng.integers(columns)] = table[0, 0]
    elif spoilt == 1:
        table[:] = table[0, 0]
    elif spoilt == 2:
        table[:] = table[:, :1]
    elif spoilt == 3:
        table[:] = table[:1, :]
    return table


def with_holes(rng, table):
    part = rng.choice([0, 0, 0.1, 0.3, 0.6])
    table = table.copy()
    table[rng.random(table.shape) < part] = np.nan
    return table


def write(name, cases):
    text = "[\n" + ",\n".join(json.dumps(case, separators=(",", ":")) for case in cases) + "\n]\n"
    (HERE / f"{name}.json").write_text(text)
    print(name, len(cases), len(text))


def write_krippendorff(rng):
    cases = []
    for _ in range(260):
        table = with_holes(rng, marks(rng, int(rng.integers(1, 13)), int(rng.integers(1, 6))))
        answers = {
            level: asked(lambda: plain(krippendorff.alpha(table.T, level_of_measurement=level)))
            for level in ("nominal", "ordinal", "interval", "ratio")
        }
        cases.append({"table": cells(table), **answers})
    write("krippendorff", cases)


def write_cronbach(rng):
    cases = []
    for _ in range(260):
        table = with_holes(rng, marks(rng, int(rng.integers(1, 15)), int(rng.integers(1, 7))))
        frame, case = pd.DataFrame(table), {"table": cells(table)}
        for rule, how in (("listwise", "any"), ("pairwise", "all")):
            def answer(frame, rule=rule):
                alpha, interval = pingouin.cronbach_alpha(data=frame, nan_policy=rule)
                return plain([alpha, *interval])

            case[rule] = asked(lambda: answer(frame))
            # The same with the rows left out beforehand that the rule cannot use.
            case[f"{rule}_kept"] = asked(lambda: answer(frame.dropna(how=how)))
        cases.append(case)
    write("cronbach", cases)


def write_icc(rng):
    cases = []
    for _ in range(260):
        table = marks(rng, int(rng.integers(1, 13)), int(rng.integers(1, 6)))
        if rng.random() < 0.3:
            table[rng.random(table.shape) < 0.1] = np.nan
        long = pd.DataFrame(table).reset_index().melt(id_vars="index", var_name="rater", value_name="mark")

        def answer():
            found = pingouin.intraclass_corr(
                data=long, targets="index", raters="rater", ratings="mark", nan_policy="omit"
            )
            columns = zip(found["ICC"], found["F"], found["df1"], found["df2"], found["CI95"], strict=True)
            return [plain([icc, f, df1, df2, *ends]) for icc, f, df1, df2, ends in columns]

        cases.append({"table": cells(table), "forms": asked(answer)})
    write("icc", cases)


def write_topsis(rng):
    cases = []
    for _ in range(260):
        rows, columns = int(rng.integers(1, 9)), int(rng.integers(1, 6))
        table = marks(rng, rows, columns)
        if rng.random() < 0.6:
            table = np.abs(table) + 0.25
        if rng.random() < 0.1:
            table[:, 0] = 0
        elif rng.random() < 0.1:
            table[:, 0] = -np.abs(table[:, 0]) - 1
        weights = rng.integers(1, 9, columns).astype(float)
        weights /= weights.sum()
        signs = rng.choice([1, -1], columns)
        case = {"table": cells(table), "weights": plain(weights), "signs": [int(sign) for sign in signs]}
        for name, function in (
            ("vector", scale.vector_normalization),
            ("sum_of_reciprocals", scale.sum_normalization),
            ("max", scale.max_normalization),
            ("min_max", scale.minmax_normalization),
        ):
            case[f"pymcdm_{name}"] = asked(lambda: plain(pymcdm.methods.TOPSIS(function)(table, weights, signs)))

        def answer(scaler):
            matrix = skcriteria.mkdm(table, [int(sign) for sign in signs], weights=weights)
            return plain(TOPSIS().evaluate(scaler(target="matrix").transform(matrix)).e_.similarity)

        case["skcriteria_vector"] = asked(lambda: answer(VectorScaler))
        case["skcriteria_sum"] = asked(lambda: answer(SumScaler))
        cases.append(case)
    write("topsis", cases)


def write_columns(rng):
    """Geometric means and standard scores of one column."""
    cases = []
    for _ in range(260):
        values = with_holes(rng, marks(rng, int(rng.integers(1, 12)), 1))[:, 0]
        given = values[~np.isnan(values)]
        weights = rng.integers(0, 5, len(given)).astype(float)
        cases.append({
            "values": cells([values])[0],
            "weights": plain(weights),
            "gmean": asked(lambda: plain(scipy.stats.gmean(given, weights=weights))),
            "population": asked(lambda: plain(scipy.stats.zscore(values, ddof=0, nan_policy="omit"))),
            "sample": asked(lambda: plain(scipy.stats.zscore(values, ddof=1, nan_policy="omit"))),
        })
    write("columns", cases)


def write_fisher(rng):
    cases = []
    for _ in range(260):
        df1, df2 = (float(value) for value in np.round(np.exp(rng.uniform(np.log(0.5), np.log(20000), 2)), 3))
        if rng.random() < 0.5:
            df1, df2 = max(1.0, float(round(df1))), max(1.0, float(round(df2)))
        tail = float(rng.choice([0.005, 0.025, 0.05, 0.5, 0.95, 0.975]))
        cases.append({"tail": tail, "df1": df1, "df2": df2, "f": plain(scipy.stats.f.isf(tail, df1, df2))})
    write("fisher", cases)


def main():
    for number, writer in enumerate(
        (write_krippendorff, write_cronbach, write_icc, write_topsis, write_columns, write_fisher)
    ):
        writer(np.random.default_rng(20260101 + number))


main()
