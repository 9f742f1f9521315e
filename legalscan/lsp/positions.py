"""Places in a text as editors count them: lines from 0, characters in UTF-16 units or what was agreed upon."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable
from typing import Final, NamedTuple

from legalscan.language.patterns import lazy

_BREAKS: Final = lazy(r"\r\n|\r|\n")


class Place(NamedTuple):
    """A line and a character, both from 0."""

    line: int
    character: int


class Positions:
    """Code points of a text and the places that editors give them.

    Args:
        text: the text.
        units: how many units of a line an editor counts for some words of it; by default those of UTF-16.

    >>> text = "등대\\r\\n\\U00020000는 𠀀"
    >>> Positions(text).place(6), Positions(text).offset(Place(1, 2))
    (Place(line=1, character=3), 5)
    """

    def __init__(self, text: str, units: Callable[[str], int] | None = None) -> None:
        self.text = text
        self._units = units or (lambda words: len(words.encode("utf-16-le", "surrogatepass")) // 2)
        self._starts = [0, *(found.end() for found in _BREAKS.finditer(text))]

    def place(self, offset: int) -> Place:
        """The place of a code point."""
        line = bisect_right(self._starts, offset) - 1
        return Place(line, self._units(self.text[self._starts[line] : offset]))

    def offset(self, place: Place) -> int:
        """The code point at a place; a place beyond the end of its line is that end, beyond the last line the end of the text."""
        if place.line >= len(self._starts):
            return len(self.text)
        start, end = self._starts[place.line], self.end_of_line(place.line)
        counted = 0
        for offset in range(start, end):
            if counted >= place.character:
                return offset
            counted += self._units(self.text[offset])
        return end

    def end_of_line(self, line: int) -> int:
        """The code point behind the last letter of a line."""
        end = self._starts[line + 1] if line + 1 < len(self._starts) else len(self.text)
        return self._starts[line] + len(self.text[self._starts[line] : end].rstrip("\r\n"))
