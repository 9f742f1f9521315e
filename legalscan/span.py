"""Half-open stretches of one text."""

from __future__ import annotations

from typing import NamedTuple


class Span(NamedTuple):
    """A half-open stretch ``[start, end)`` of `Outline.text`, in Unicode code points.

    >>> Span(3, 6).of("제17조의2")
    '조의2'
    """

    start: int
    end: int

    def of(self, text: str) -> str:
        """The words of `text` inside this span, verbatim."""
        return text[self.start : self.end]

    def holds(self, other: Span) -> bool:
        """Whether `other` lies wholly inside this span."""
        return self.start <= other.start and other.end <= self.end
