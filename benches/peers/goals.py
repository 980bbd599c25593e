"""What is asked of the library, as ratios: how many times a plain pass it may take, and how many times faster than a peer it is."""

# The row, what it is held against, and the most times as long it may take.
AT_MOST = [
    ("apportion_1e6", "pass_1e6_by_12", 6),
    ("apportion_1e6_24_types", "pass_1e6_by_12", 10),
    ("tally_1e6_by_4", "pass_1e6_by_12", 10),
    ("decimal_1e6", "pass_1e6_by_16", 5),
]

# The row, the peer, and the fewest times as long the peer takes.
AT_LEAST = [
    ("apportion_1e6", "rust_decimal", 15),
    ("apportion_1e6", "polars int64", 30),
    ("apportion_1143", "numpy int64", 8),
    ("apportion_1143", "Python Decimal", 300),
    ("apportion_3000_by_1143", "polars over()", 25),
    ("tally_1e6_by_4", "numpy masks and flags", 25),
    ("tally_1e6_by_4", "polars group_by", 30),
    ("tally_1e6_by_4", "duckdb group by", 30),
    ("score_996000", "numpy int64", 4),
    ("settle_240000", "numpy int64", 2),
    ("decimal_1e6", "duckdb decimal, round_even", 2.5),
]

# The row and the most microseconds it may take: of objects, where nothing of another program is like it.
MICROSECONDS = [
    ("apportion", 25),
    ("motions_4", 500),
    ("motions_4_with_steps", 2_000),
    ("live_ballot", 1),
]

WORKLOADS = {
    "apportion_1143": "One total over 1,143 homes, by largest remainder",
    "apportion_1e6": "One total over a million owners",
    "apportion_1e6_24_types": "The same where homes are of 24 types, and remainders equal in masses",
    "apportion_3000_by_1143": "A city: 3,000 compounds of 1,143 homes, each with a total of its own",
    "tally_1143_by_4": "Four motions over 1,143 homes: area and heads by ballot state",
    "tally_1e6_by_4": "Four motions over a million homes, owners in no order",
    "score_996000": "1,000 companies of 83 sheets of twelve items: means without eight marks at each end, weighted, rounded, graded",
    "settle_240000": "12,000 statements of 20 lines: spending by item and standing, and the remuneration of each",
    "decimal_1e6": "A million amounts: their sum, and that of each times a rate, rounded half to even",
}
