"""The page of figures: tables of medians and ratios, and a chart for each workload."""


def write(into, times, rounds, with_peers):
    pass
