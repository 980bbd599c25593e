"""Four motions at once: area by ballot state, and one head for each owner, as a user would write it with each library."""

from pathlib import Path

import duckdb
import numpy as np
import pandas as pd
import polars as pl

from data import column

SPOILT = 4


def head_of(said: int) -> int:
    """The state of a head, from a bit for each state that its units are in; 7 where there is none."""
    aloud = said & 0b111
    if aloud.bit_count() > 1:
        return SPOILT
    of = aloud or said
    return (of & -of).bit_length() - 1 if of else 7


HEADS = np.array([head_of(said) for said in range(128)], np.int64)


def by_numpy(areas: np.ndarray, owners: np.ndarray, motions: np.ndarray) -> np.ndarray:
    sums = []
    for choices in motions:
        said = np.zeros(len(owners), np.uint8)
        area = []
        for state in range(7):
            there = choices == state
            area.append(areas[there].sum())
            flag = np.zeros(len(owners), bool)
            flag[owners[there]] = True
            said |= flag.astype(np.uint8) << np.uint8(state)
        sums.append(np.bincount(HEADS[said], minlength=8)[:7])
        sums.append(np.array(area))
    return np.concatenate(sums)


def by_polars(frame: pl.DataFrame) -> np.ndarray:
    sums = []
    for motion in ("m0", "m1", "m2", "m3"):
        area = frame.lazy().group_by(motion).agg(pl.col("area").sum())
        bit = pl.lit(2, pl.Int64).pow(pl.col(motion))
        said = frame.lazy().select("owner", bit=bit.cast(pl.Int64)).group_by("owner").agg(pl.col("bit").bitwise_or())
        heads = said.group_by("bit").agg(pl.len())
        area, heads = pl.collect_all([area, heads])
        of_heads, of_area = np.zeros(8, np.int64), np.zeros(7, np.int64)
        np.add.at(of_heads, HEADS[heads["bit"].to_numpy()], heads["len"].to_numpy())
        of_area[area[motion].to_numpy()] = area["area"].to_numpy()
        sums += [of_heads[:7], of_area]
    return np.concatenate(sums)


def in_duckdb(columns: dict):
    base = duckdb.connect()
    votes = pd.DataFrame(columns)
    base.execute("create table votes as select * from votes")

    def count() -> np.ndarray:
        sums = []
        for motion in ("m0", "m1", "m2", "m3"):
            area = base.execute(f"select {motion} as state, sum(area) as area from votes group by 1").fetchnumpy()
            heads = base.execute(
                f"select bit, count(*) as n from (select bit_or(1 << {motion}::int) as bit from votes group by owner) group by 1"
            ).fetchnumpy()
            of_heads, of_area = np.zeros(8, np.int64), np.zeros(7, np.int64)
            np.add.at(of_heads, HEADS[heads["bit"].astype(np.int64)], heads["n"])
            of_area[area["state"]] = area["area"]
            sums += [of_heads[:7], of_area]
        return np.concatenate(sums)

    return count


def by_sets(areas: list[int], owners: list[int], motions: list[list[int]]) -> np.ndarray:
    sums = []
    for choices in motions:
        area, said = [0] * 7, {}
        for size, owner, choice in zip(areas, owners, choices):
            area[choice] += size
            said.setdefault(owner, set()).add(choice)
        heads = [0] * 7
        for states in said.values():
            aloud = [state for state in states if state < 3]
            heads[SPOILT if len(aloud) > 1 else min(states)] += 1
        sums += [heads, area]
    return np.concatenate(sums)


def rows(folder: Path) -> dict:
    found = {}
    for name in ("tally_1143_by_4", "tally_1e6_by_4"):
        areas = column(folder, f"{name}.areas", "<u4").astype(np.int64)
        owners = column(folder, f"{name}.owners", "<u4")
        motions = column(folder, f"{name}.choices", "u1").reshape(4, len(owners))
        right = column(folder, f"{name}.sums", "<i8")
        columns = {"area": areas, "owner": owners, **{f"m{place}": motion for place, motion in enumerate(motions)}}
        frame = pl.DataFrame(columns)
        found[name, "numpy masks and flags"] = (lambda a=areas, o=owners, m=motions: by_numpy(a, o, m), right)
        found[name, "polars group_by"] = (lambda f=frame: by_polars(f), right)
        found[name, "duckdb group by"] = (in_duckdb(columns), right)
        if len(owners) < 10_000:
            lists = (areas.tolist(), owners.tolist(), motions.tolist())
            found[name, "Python sets"] = (lambda l=lists: by_sets(*l), right)
    return found
