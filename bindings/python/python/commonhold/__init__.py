"""Exact, explained and dated rules for multi-owned housing."""

from commonhold import _native
from commonhold._native import *  # noqa: F403
from commonhold._refusals import (
    Contradiction,
    Duplicate,
    Limit,
    Lossy,
    Malformed,
    Missing,
    NotInForce,
    OutOfRange,
    Refusal,
    Undercut,
    Unknown,
)

__all__ = [
    "Contradiction",
    "Duplicate",
    "Limit",
    "Lossy",
    "Malformed",
    "Missing",
    "NotInForce",
    "OutOfRange",
    "Refusal",
    "Undercut",
    "Unknown",
]
__all__ += _native.__all__
