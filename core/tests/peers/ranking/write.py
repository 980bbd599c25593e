#!/usr/bin/env python3
"""Write what other libraries make of invented tables, for `ranking_peers.rs` to hold ours beside.

    pip install -r requirements.txt
    write.py FOLDER          one file for each library and method

A file holds one instance a line: `criteria` as pairs of weight and direction, `rows` as one list of values for each company, and
what the library says: `scores` as decimal text with 17 places, `ranks` as the library itself numbers them (absent where it only
scores). Values and weights are decimal text too, so that nothing is lost between the languages. The tables are invented: some are
drawn plainly, some so that scores are level, some have a criterion in which all are equal, and some lie a hair apart.
"""
import json
import random
import sys
from fractions import Fraction as F
from pathlib import Path

import numpy as np
from pref_voting.profiles import Profile
from pref_voting.profiles_with_ties import ProfileWithTies
from pref_voting.scoring_methods import symmetric_borda_scores
from pymcdm.helpers import rrankdata
from pymcdm.methods import WSM
from pymcdm.normalizations import minmax_normalization
from scipy.stats import percentileofscore
from skcriteria import mkdm
from skcriteria.agg.simple import WeightedSumModel
from skcriteria.preprocessing.invert_objectives import MinMaxInverter
from skcriteria.preprocessing.scalers import SumScaler

SEED = 20260301
NUMPY_NAMES = {"type_1": "inverted_cdf", "type_2": "averaged_inverted_cdf", "type_6": "weibull", "type_7": "linear"}
SCIPY_KINDS = {"percentile_below": "strict", "percentile_at_or_below": "weak", "percentile_mid": "mean"}


def text(number):
    return f"{float(number):.17f}"


def plain(draw):
    """Values with up to three places, weights with up to two."""
    companies, criteria = draw.randint(2, 8), draw.randint(1, 5)
    places = draw.choice([0, 0, 1, 2, 3])
    value = lambda: f"{draw.randint(-900 if places == 1 else 0, 900) / 10 ** places:.{places}f}"
    rows = [[value() for _ in range(criteria)] for _ in range(companies)]
    return [[str(draw.randint(1, 40)), draw.choice(["benefit", "cost"])] for _ in range(criteria)], spread(draw, rows)


def level(draw):
    """Few values and equal weights: many scores are level."""
    companies, criteria = draw.randint(3, 7), draw.randint(2, 5)
    rows = [[str(draw.randint(0, 3)) for _ in range(criteria)] for _ in range(companies)]
    weights = draw.choice([["1"] * criteria, [draw.choice(["1", "2"]) for _ in range(criteria)]])
    return [[weight, draw.choice(["benefit", "cost"])] for weight in weights], spread(draw, rows)


def turned(draw):
    """Between a company with nothing and one with everything, two whose tenths are the same in another order."""
    criteria = draw.randint(3, 5)
    tenths = [str(draw.randint(1, 9)) for _ in range(criteria)]
    other = tenths[1:] + tenths[:1]
    rows = [["0"] * criteria, ["10"] * criteria, tenths, other, [str(draw.randint(0, 10)) for _ in range(criteria)]]
    return [["1", "benefit"] for _ in range(criteria)], rows


def hair(draw):
    """Two that are apart by less than binary fractions of that size can tell."""
    last = draw.randint(1, 9)
    rows = [["0", "0"], ["1", "1"], [f"0.{draw.randint(500, 999)}", "0.5"]]
    rows.append([rows[2][0], f"0.50000000000000000{last}"])
    return [[str(draw.randint(1, 9)), "benefit"], [str(draw.randint(1, 9)), "benefit"]], rows


def constant(draw):
    """One criterion in which all are equal."""
    criteria, rows = plain(draw)
    at, same = draw.randrange(len(criteria)), str(draw.randint(1, 50))
    for row in rows:
        row[at] = same
    return criteria, rows


def spread(draw, rows):
    """No criterion in which all are equal."""
    for at in range(len(rows[0])):
        if len({F(row[at]) for row in rows}) == 1:
            rows[draw.randrange(len(rows))][at] = str(int(F(rows[0][at])) + draw.randint(1, 9))
    return rows


def floats(criteria, rows):
    matrix = np.array([[float(x) for x in row] for row in rows])
    return matrix, np.array([float(w) for w, _ in criteria]), [1 if d == "benefit" else -1 for _, d in criteria]


def pymcdm(criteria, rows):
    matrix, weights, types = floats(criteria, rows)
    scores = WSM(minmax_normalization)(matrix, weights / weights.sum(), np.array(types))
    return {"scores": [text(s) for s in scores], "ranks": [str(F(r)) for r in rrankdata(scores)]}


def scikit_criteria(criteria, rows):
    matrix, weights, types = floats(criteria, rows)
    made = mkdm(matrix, [max if t > 0 else min for t in types], weights=weights)
    made = SumScaler(target="weights").transform(MinMaxInverter().transform(made))
    result = WeightedSumModel().evaluate(made)
    return {"scores": [text(s) for s in result.e_.score], "ranks": [str(int(r)) for r in result.rank_]}


def weighted(draw, library, kinds):
    for kind, number in kinds:
        for at in range(number):
            criteria, rows = kind(draw)
            yield {"id": f"{kind.__name__}-{at + 1}", "criteria": criteria, "rows": rows, **library(criteria, rows)}


def votes(draw, ties):
    """Each criterion is one ranking, its weight how many voters have it, and its values are places: less is better."""
    companies, criteria = draw.randint(2, 7), draw.randint(1, 6)
    order = lambda: [draw.randint(1, companies) for _ in range(companies)] if ties else draw.sample(range(1, companies + 1), companies)
    return [draw.randint(1, 9) for _ in range(criteria)], [order() for _ in range(criteria)]


def told(at, ties, counts, orders, scores):
    criteria, rows = [[str(n), "cost"] for n in counts], [[str(order[c]) for order in orders] for c in range(len(orders[0]))]
    return {"id": f"{'ties' if ties else 'strict'}-{at + 1}", "criteria": criteria, "rows": rows, "scores": [text(s) for s in scores]}


def borda(draw, number):
    for at in range(number):
        ties = at % 2 == 1
        counts, orders = votes(draw, ties)
        size, voters = len(orders[0]), sum(counts)
        if ties:
            # The library's points of a ranking with ties are those beaten less those who beat; half of that and of all pairs is ours.
            made = symmetric_borda_scores(ProfileWithTies([dict(enumerate(order)) for order in orders], counts))
            scores = [(voters * (size - 1) + made[c]) / 2 for c in range(size)]
        else:
            made = Profile([sorted(range(size), key=order.__getitem__) for order in orders], counts).borda_scores()
            scores = [made[c] for c in range(size)]
        yield told(at, ties, counts, orders, scores)


def copeland(draw, number):
    for at in range(number):
        ties = at % 2 == 1
        counts, orders = votes(draw, ties)
        made = ProfileWithTies([dict(enumerate(order)) for order in orders], counts).copeland_scores(scores=(1, 0.5, 0))
        yield told(at, ties, counts, orders, [made[c] for c in range(len(orders[0]))])


def quantiles(draw, number):
    for at in range(number):
        values = [draw.randint(-50, 50) for _ in range(draw.randint(1, 12))]
        of = draw.randint(1, 20)
        part = F(draw.randint(0, of), of)
        found = {kind: text(np.quantile(np.array(values, dtype=float), float(part), method=name)) for kind, name in NUMPY_NAMES.items()}
        yield {"id": f"quantile-{at + 1}", "values": [str(v) for v in values], "part": str(part), "found": found}


def percentiles(draw, number):
    for at in range(number):
        values = [draw.randint(0, 9) for _ in range(draw.randint(2, 12))]
        found = {kind: [text(percentileofscore(values, v, kind=name) / 100) for v in values] for kind, name in SCIPY_KINDS.items()}
        yield {"id": f"percentile-{at + 1}", "values": [str(v) for v in values], "found": found}


def main(folder):
    kinds = [(plain, 50), (level, 25), (turned, 15), (hair, 5), (constant, 10)]
    draws = {
        "pymcdm": lambda draw: weighted(draw, pymcdm, kinds),
        "scikit_criteria": lambda draw: weighted(draw, scikit_criteria, kinds),
        "borda": lambda draw: borda(draw, 60),
        "copeland": lambda draw: copeland(draw, 60),
        "quantiles": lambda draw: quantiles(draw, 100),
        "percentiles": lambda draw: percentiles(draw, 40),
    }
    for at, (name, made) in enumerate(draws.items()):
        lines = ",\n".join(json.dumps(one) for one in made(random.Random(SEED + at)))
        Path(folder, name + ".json").write_text(f"[\n{lines}\n]\n", encoding="utf-8")


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    main(sys.argv[1])
