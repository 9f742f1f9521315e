"""The words an annotation speaks of, and what it takes to find them again."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final, Self

from legalscan.errors import AnnotationError
from legalscan.language.patterns import lazy
from legalscan.locator import Locator
from legalscan.outline import Provision
from legalscan.span import Span
from legalscan.statute import Statute

CONTEXT: Final = 64
"""So many code points before and after its words does a target keep."""

_UNSEEN: Final = lazy(
    r"\s+|[<\[]\s*(?:개정|신설|삭제|전문개정|본조신설|전부개정|제목개정|본항신설|종전|시행일|타법개정|Amended|Newly)[^>\]]*[>\]]"
)


def squeeze(words: str) -> str:
    """Words without white space and without notes of amendment, which change when the law does not."""
    return _UNSEEN.sub("", words)


def unseen(text: str) -> Iterator[Span]:
    """The stretches of a text that `squeeze` leaves out, in order."""
    return (Span(*found.span()) for found in _UNSEEN.finditer(text))


def _digest(words: str) -> str:
    return hashlib.sha256(words.encode("utf-8", "surrogatepass")).hexdigest()[:16]


def digest_provision(provision: Provision) -> str:
    """A hash of a provision's own words, which survives renumbering, moves and notes of amendment."""
    return _digest(squeeze(provision.own_text))


def digest_text(text: str) -> str:
    """A hash of a whole text: where it is equal, offsets are good as they stand."""
    return _digest(text)


@dataclass(frozen=True, slots=True)
class Target:
    """Words of one promulgated text, and what it takes to find them in another.

    Attributes:
        statute: title of the statute.
        statute_id: its id (`Statute.id`): law id and promulgation.
        promulgated: the day of promulgation (ISO 8601), empty for a draft.
        locator: the innermost provision in which the words begin.
        span: the words, half-open, code points of the text.
        quote: the words, verbatim.
        prefix: what stands before them, at most `CONTEXT` code points; empty at the beginning of the text.
        suffix: what stands behind them.
        heading: heading of its article (of a chapter, its own), which it keeps when its number changes; empty for none.
        provision: a hash of the own words of that provision (`digest_provision`); empty where it is not known.
        text: a hash of the whole text (`digest_text`); empty where it is not known.
        places: in how many places of the text these words stand; 0 where it is not known.

    Law:
        W3C Recommendation, Web Annotation Data Model (2017), 4.2.4 Text Quote Selector, 4.2.5 Text Position Selector.
    """

    statute: str
    statute_id: str
    promulgated: str
    locator: Locator
    span: Span
    quote: str
    prefix: str = ""
    suffix: str = ""
    heading: str = ""
    provision: str = ""
    text: str = ""
    places: int = 0

    def __post_init__(self) -> None:
        if self.span.start < 0 or self.span.end - self.span.start != len(self.quote):
            raise AnnotationError(f"offsets {self.span.start} to {self.span.end} do not hold the {len(self.quote)} characters quoted")
        if not self.quote.strip():
            raise AnnotationError("the words spoken of are empty")
        if not self.statute_id:
            raise AnnotationError("the statute spoken of has no id")

    @classmethod
    def at(cls, statute: Statute, span: tuple[int, int]) -> Self:
        """The words of a statute at a half-open span.

        Raises:
            AnnotationError: the span is empty, leaves the text, or begins outside every provision.
        """
        start, end = span
        if not 0 <= start < end <= len(statute.text):
            raise AnnotationError(f"{statute.path}: [{start}, {end}) is no stretch of this text of {len(statute.text)} characters")
        provision = statute.outline.at(start)
        if provision is None:
            raise AnnotationError(f"{statute.path}: [{start}, {end}) begins before the first provision")
        return cls(
            statute=statute.title,
            statute_id=statute.id,
            promulgated=str(statute.promulgated or ""),
            locator=provision.locator,
            span=Span(start, end),
            quote=statute.text[start:end],
            prefix=statute.text[max(0, start - CONTEXT) : start],
            suffix=statute.text[end : end + CONTEXT],
            heading=(provision.article or provision).heading,
            provision=digest_provision(provision),
            text=digest_text(statute.text),
            places=statute.text.count(statute.text[start:end]),
        )

    @property
    def law(self) -> str:
        """What stays of the statute's id when it is amended: the law id; for a draft its title."""
        number = self.statute_id.partition("@")[0]
        return self.statute if number == "draft" else number
