# Written by hand: what `bindings/python/src/beancount.rs` gives to `commonhold.beancount`, for nobody else.
from typing import TypeVar

from commonhold import BooksFacts, SettleFacts

__all__ = ["write", "write_hledger", "read"]

_Facts = TypeVar("_Facts", SettleFacts, BooksFacts)

def write(facts: SettleFacts | BooksFacts) -> str: ...
def write_hledger(facts: SettleFacts | BooksFacts) -> str: ...
def read(name: str, text: str, rest: _Facts) -> tuple[_Facts, list[tuple[str, int, int]]]: ...
