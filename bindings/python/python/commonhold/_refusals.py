"""The exceptions: one base, and one class for each kind of refusal."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from commonhold._native import Citation, Named, Place


class Refusal(ValueError):
    """Why an input was refused. Its text is the sentence in English."""

    code: str
    """`room.ground`; stable and never reused."""
    data: tuple[Named, ...]
    """What it is about."""
    citation: Citation | None
    """The clause that demands the refusal, where there is one."""
    at: Place | None
    """Where it stands, for texts."""
    path: str | None
    """Where in the facts, such as `roll.units[17].id`."""
    sentence: str
    """The sentence in English; `commonhold.sentence` says it in other languages."""
    others: tuple[Refusal, ...]
    """What else is wrong with the same text, in its order, at most 99; each like this one."""

    def __init__(
        self,
        code: str,
        data: tuple[Named, ...],
        citation: Citation | None,
        at: Place | None,
        path: str | None,
        sentence: str,
        others: tuple[Refusal, ...] = (),
    ) -> None:
        super().__init__(code, data, citation, at, path, sentence, others)
        self.code = code
        self.data = data
        self.citation = citation
        self.at = at
        self.path = path
        self.sentence = sentence
        self.others = others

    def __str__(self) -> str:
        return self.sentence


class MalformedRefusal(Refusal):
    """The input cannot be read."""


class LossyRefusal(Refusal):
    """Reading the input would lose digits."""


class OutOfRangeRefusal(Refusal):
    """A number is outside what the rule or the type can hold."""


class MissingRefusal(Refusal):
    """Something the rule needs was not given and cannot be left open."""


class UnknownRefusal(Refusal):
    """Something is named that does not exist."""


class DuplicateRefusal(Refusal):
    """Something that must be unique is given twice."""


class ContradictionRefusal(Refusal):
    """Facts contradict each other."""


class NotInForceRefusal(Refusal):
    """The edition is not in force on the day."""


class UndercutRefusal(Refusal):
    """A lower layer of rules undercuts a mandatory one."""


class LimitRefusal(Refusal):
    """The input is larger or deeper than the stated limit."""
