"""What layout readers hand over: lines and tables, each with its place in the source."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

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
    """

    words: str
    number: int
    page: int | None = None
    box: Box | None = None
    spaced: bool = False
    size: float = 0.0


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
