"""The columns that the timed rows wrote, and their results."""

from pathlib import Path

import numpy as np

TOTAL = 123_456_789


def column(folder: Path, name: str, kind: str) -> np.ndarray:
    return np.fromfile(folder / name, dtype=np.dtype(kind))
