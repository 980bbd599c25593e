"""Exact, explained and dated rules for multi-owned housing."""

from importlib.metadata import version

from commonhold import _native
from commonhold._native import *  # noqa: F403
from commonhold._refusals import (
    ContradictionRefusal,
    DuplicateRefusal,
    LimitRefusal,
    LossyRefusal,
    MalformedRefusal,
    MissingRefusal,
    NotInForceRefusal,
    OutOfRangeRefusal,
    Refusal,
    UndercutRefusal,
    UnknownRefusal,
)

__version__ = version("commonhold")

__all__ = [
    "__version__",
    "ContradictionRefusal",
    "DuplicateRefusal",
    "LimitRefusal",
    "LossyRefusal",
    "MalformedRefusal",
    "MissingRefusal",
    "NotInForceRefusal",
    "OutOfRangeRefusal",
    "Refusal",
    "UndercutRefusal",
    "UnknownRefusal",
]
__all__ += _native.__all__
