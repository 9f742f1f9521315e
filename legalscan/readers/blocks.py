"""What layout readers hand over: lines and tables, each with its place in the source."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, NamedTuple

from legalscan.language.patterns import lazy
from legalscan.origins import Box


class Line(NamedTuple):
    """One line of a page, or one paragraph of a source without pages.

    Attributes:
        words: its text, without outer white space.
        number: from 1; of the line on its page, of the paragraph in a source without pages.
        page: from 1, None where there are no pages.
        box: where it stands on the page, in points from the upper left corner.
        spaced: whether the source keeps a space at its end.
        size: height of its letters in points, 0 where unknown.
        notes: footnotes called in it: the offset in `words` of the call, and the words of the note.
    """

    words: str
    number: int
    page: int | None = None
    box: Box | None = None
    spaced: bool = False
    size: float = 0.0
    notes: tuple[tuple[int, str], ...] = ()


Cell = tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """A table: rows of cells, a cell its lines from top to bottom; empty cells are empty tuples."""

    rows: tuple[tuple[Cell, ...], ...]

    @property
    def columns(self) -> int:
        """Most cells in a row."""
        return max(map(len, self.rows), default=0)


Block = Line | Table

_CALL: Final = lazy(r"\x00(\d+)\x00")  # no XML has NUL characters


def call_note(number: int) -> str:
    """What stands among the words of a paragraph where a note is called, until `line_of` takes it out."""
    return f"\x00{number}\x00"


def line_of(words: str, number: int, notes: Sequence[str]) -> Line:
    """A paragraph as a line, with the notes that are called in it, out of all `notes`.

    >>> line_of("가" + call_note(1) + " 나 " + call_note(0), 7, ["끝", "앞"])
    Line(words='가 나', number=7, page=None, box=None, spaced=False, size=0.0, notes=((1, '앞'), (3, '끝')))
    """
    if "\x00" not in words:
        return Line(words, number)
    pieces = _CALL.split(words)
    bare = "".join(pieces[::2])
    indent, kept = len(bare) - len(bare.lstrip()), bare.strip()
    found, length = [], 0
    for before, called in zip(pieces[::2], pieces[1::2], strict=False):
        length += len(before)
        found.append((min(max(0, length - indent), len(kept)), notes[int(called)]))
    return Line(kept, number, notes=tuple(found))
