"""Saying an outcome to a reader, and the books that come with the library."""

# Written by `make write-stubs` from the core's declarations.
from collections.abc import Sequence
from typing import final
from commonhold._shapes.outcome import Finding, Named, OutcomeWarning, Step

@final
class Explained:
    """说明: one step or warning, said to a reader."""

    __match_args__ = ("code", "sentence", "citation")
    def __new__(
        cls,
        *,
        code: str,
        sentence: str,
        citation: str | None = ...,
    ) -> Explained: ...
    def __replace__(
        self,
        *,
        code: str = ...,
        sentence: str = ...,
        citation: str | None = ...,
    ) -> Explained: ...
    @property
    def code(self) -> str:
        """`room.step`, stable."""
    @property
    def sentence(self) -> str:
        """What was done, or what to mind."""
    @property
    def citation(self) -> str | None:
        """The clause followed, as the reader's language cites it; absent where no clause speaks."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...

@final
class Explanation:
    """说明: a whole outcome, said to a reader."""

    __match_args__ = ("steps", "warnings", "findings")
    def __new__(
        cls,
        *,
        steps: Sequence[Explained],
        warnings: Sequence[Explained],
        findings: Sequence[Explained],
    ) -> Explanation: ...
    def __replace__(
        self,
        *,
        steps: Sequence[Explained] = ...,
        warnings: Sequence[Explained] = ...,
        findings: Sequence[Explained] = ...,
    ) -> Explanation: ...
    @property
    def steps(self) -> tuple[Explained, ...]:
        """How it was reached, in legal order."""
    @property
    def warnings(self) -> tuple[Explained, ...]:
        """What to mind."""
    @property
    def findings(self) -> tuple[Explained, ...]:
        """How the facts stand."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...

@final
class BookFile:
    """规则册的一个文件: one file of a book of rules."""

    __match_args__ = ("name", "text")
    def __new__(
        cls,
        *,
        name: str,
        text: str,
    ) -> BookFile: ...
    def __replace__(
        self,
        *,
        name: str = ...,
        text: str = ...,
    ) -> BookFile: ...
    @property
    def name(self) -> str:
        """Its name, such as `cn/votes.toml`."""
    @property
    def text(self) -> str:
        """The TOML text."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...

def digest(schema: str, canonical: str) -> str:
    """The digest of a canonical text: SHA-256 over a schema tag, a line feed and the bytes, in hex."""

def explain(
    steps: Sequence[Step],
    warnings: Sequence[OutcomeWarning],
    findings: Sequence[Finding],
    language: str = ...,
) -> Explanation:
    """说明: everything that stands beside the value of an outcome, as sentences with their clauses.

    Raises:
        Refusal: `json.not_of_the_form` for a language that is not there.
    """

def said(code: str, values: Sequence[Named], language: str = ...) -> str:
    """The sentence of a step, a warning or a finding as a reader meets it: money with separators, the words of the
    rules in the reader's language. `sentence` keeps every value as it was typed.

    Raises:
        Refusal: `json.not_of_the_form` for a language that is not there.
    """

def sentence(code: str, values: Sequence[Named], language: str = ...) -> str:
    """The sentence of a code with its values filled in as they were typed, as a refusal says it; a word that stands in its
    place only is said in the language. A code that is not in
    the catalogue reads as itself followed by its values, so nothing is ever lost.

    Raises:
        Refusal: `json.not_of_the_form` for a language that is not there.
    """

def books() -> tuple[str, ...]:
    """The names of the books that come with the library."""

def book_files(name: str) -> tuple[BookFile, ...]:
    """The files of a book that comes with the library, as they are written.

    Raises:
        Refusal: `rulebook.unknown_book`.
    """
