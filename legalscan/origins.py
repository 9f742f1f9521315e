"""The way from a text back to its source: line and column, or page, line and box."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from legalscan.span import Span

Box = tuple[float, float, float, float]
"""Left, top, right and bottom on a page, in points from its upper left corner."""


class Origin(NamedTuple):
    """Where a code point of the text stands in the source.

    Line and column count from 1. Where there are pages, `page` counts from 1, the line is that of the page, and `box` is
    where the line stands on it.
    """

    line: int
    column: int
    page: int | None = None
    box: Box | None = None


@dataclass(frozen=True, slots=True)
class Origins:
    """Positions of a text in its source. `starts` are ascending offsets of stretches, `places` where each begins.

    Without stretches the text is the source itself and lines are counted in it.
    """

    starts: tuple[int, ...] = ()
    places: tuple[Origin, ...] = ()

    def locate(self, offset: int, breaks: Sequence[int]) -> Origin:
        """The place in the source of a code point of the text, whose line breaks stand at the offsets `breaks`."""
        start, place = 0, Origin(1, 1)
        if self.starts:
            which = max(0, bisect_right(self.starts, offset) - 1)
            start, place = self.starts[which], self.places[which]
            offset = max(offset, start)
        first, here = bisect_left(breaks, start), bisect_left(breaks, offset)
        if first == here:
            return place._replace(column=place.column + offset - start)
        return place._replace(line=place.line + here - first, column=offset - breaks[here - 1])

    def cut(self, span: Span, text: str) -> Origins:
        """The positions of a stretch of the text, as of a text of its own."""
        breaks = [found.start() for found in re.finditer("\n", text[: span.start])]
        first = self.locate(span.start, breaks)
        inner = [(start, place) for start, place in zip(self.starts, self.places, strict=True) if span.start < start < span.end]
        return Origins((0, *(start - span.start for start, _ in inner)), (first, *(place for _, place in inner)))

    def boxes(self, span: Span) -> tuple[tuple[int, Box], ...]:
        """Page and box of each stretch that meets a span, in order; empty where the source has no pages."""
        first = max(0, bisect_right(self.starts, span.start) - 1)
        stretches = self.places[first : bisect_left(self.starts, span.end)]
        return tuple((place.page, place.box) for place in stretches if place.page is not None and place.box is not None)


ITSELF = Origins()
"""The positions of a text that is its own source."""
