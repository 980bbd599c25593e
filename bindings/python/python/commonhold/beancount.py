"""A ledger for auditors: as Beancount and hledger text, and back from Beancount.

The text holds the openings, every posting with its lines, documents and days, and at the end of the period what each pool
holds, as assertions: `bean-check` and `hledger check` prove our closings, and not we. Contract, budget and bank statements are
not in a ledger; reading one back puts it into facts that hold them. Accounts, keys and the form are told in
`core/beancount/README.md`.

Raises (every function):
    Refusal: what `settle` and `close_books` refuse, and codes that begin with `beancount`, with line and column of a text.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Generic, TypeVar

from commonhold import BooksFacts, SettleFacts, _beancount

__all__ = ["PassedOver", "Read", "read", "write", "write_hledger"]

Facts = TypeVar("Facts", SettleFacts, BooksFacts)


@dataclass(frozen=True, slots=True)
class PassedOver:
    """Something of a text that is in no facts, such as a comment or a payee."""

    what: str
    line: int
    column: int


@dataclass(frozen=True, slots=True)
class Read(Generic[Facts]):
    """The facts with the ledger in them, and what of the text is not."""

    facts: Facts
    passed_over: tuple[PassedOver, ...]


def write(facts: SettleFacts | BooksFacts) -> str:
    """The ledger of the facts as Beancount text.

    Example:
        >>> from commonhold import settle_facts_from_json
        >>> from commonhold.beancount import write
    """
    return _beancount.write(facts)


def write_hledger(facts: SettleFacts | BooksFacts) -> str:
    """The ledger of the facts as an hledger journal."""
    return _beancount.write_hledger(facts)


def read(name: str, text: str, rest: Facts) -> Read[Facts]:
    """The ledger of a Beancount text of this form in place of the one in `rest`; `name` stands in what is refused."""
    facts, passed_over = _beancount.read(name, text, rest)
    return Read(facts, tuple(PassedOver(what, line, column) for what, line, column in passed_over))
