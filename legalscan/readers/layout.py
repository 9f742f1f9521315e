"""From blocks to an outline: the text put together with the way back to its source, read by the grammar of plain texts."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import groupby
from typing import Final, cast

from legalscan.errors import SourceError
from legalscan.language.bill import COLUMNS
from legalscan.language.patterns import lazy
from legalscan.origins import Origin, Origins
from legalscan.outline import Caveat, Outline
from legalscan.readers import english, text
from legalscan.readers.blocks import Block, Cell, Line, Table
from legalscan.readers.numbering import Numbering
from legalscan.readers.paragraphs import Column, Piece, join, measure_column
from legalscan.readers.source import Source
from legalscan.readers.wraps import load

_CURRENT: Final = lazy(r"현\s*행(?:\s*법률?|\s*규정)?")
_PROPOSED: Final = lazy(r"개\s*정\s*(?:법률\s*)?(?:\(?안\)?)?")
_CONTROL: Final = lazy(r"[\x00-\x08\x0b-\x1f\x7f\ud800-\udfff\u2028\u2029\x85]")


def assemble(
    source: Source, blocks: Sequence[Block], *, format: str, caveats: Iterable[Caveat] = (), metadata: dict[str, str] | None = None
) -> Outline:
    """The outline of what a layout reader found.

    Args:
        source: what was read.
        blocks: lines and tables in reading order, running lines left out. Lines with boxes are wrapped lines of a page, and
            are joined; lines without are paragraphs.
        format: name of the reader.
        caveats: what its reader has to say of the source.
        metadata: fields from the source's own header.

    Raises:
        SourceError: the text is no statute.
    """
    built = _Text()
    column = measure_column([block for block in blocks if isinstance(block, Line) and block.box])
    row = Numbering()
    for kind, run in groupby(blocks, type):
        if kind is Line:
            built.add_lines(cast("list[Line]", list(run)), column, row)
        else:
            for rows in _merged(cast("list[Table]", list(run))):
                built.add_table(rows)
    words = _CONTROL.sub(" ", "".join(built.pieces))  # one character for one: offsets stay
    if not words.strip():
        raise SourceError(source.path, "has no text in it")
    plain = Source.written(source.path, words)
    outline: Outline = english.read(plain) if english.recognises(plain) else text.read(plain)
    if built.joins:
        caveats = (*caveats, Caveat("joins", len(built.joins)))
    if built.tables:
        caveats = (*caveats, Caveat("tables", built.tables))
    return replace(
        outline,
        format=format,
        metadata={**(metadata or {}), **outline.metadata},
        origins=Origins(tuple(built.starts), tuple(built.places)),
        joins=tuple(built.joins),
        caveats=tuple(caveats),
    )


class _Text:
    """The text as it grows, one paragraph a line, with the place of every stretch."""

    def __init__(self) -> None:
        self.pieces: list[str] = []
        self.length = 0
        self.starts: list[int] = []
        self.places: list[Origin] = []
        self.joins: list[int] = []
        self.tables = 0

    def add_lines(self, lines: Sequence[Line], column: Column, row: Numbering | None = None) -> None:
        """Lines of pages joined to paragraphs; paragraphs of a source without pages one a line."""
        if lines and lines[0].box is not None:
            for paragraph in join(lines, column, load(), row):
                self.add_paragraph(paragraph)
            return
        for words, number, *_ in lines:
            self.starts.append(self.length)
            self.places.append(Origin(number, 1))
            self.pieces += (words, "\n")
            self.length += len(words) + 1

    def add_paragraph(self, pieces: Iterable[Piece]) -> None:
        for line, gap, guessed in pieces:
            self._append(gap)
            if guessed:
                self.joins.append(self.length)
            self._place(line)
            self._append(line.words)
        self._append("\n")

    def add_table(self, rows: Sequence[Sequence[Cell]]) -> None:
        """A comparison table column by column; one column as plain lines; any other table row by row."""
        broad = max(map(len, rows), default=0)
        if is_comparison(rows):
            width = max(map(len, rows))
            for heading, index in ((COLUMNS["current"], 0), (COLUMNS["proposal"], width - 1)):
                lines = [line for row in rows[1:] if index < len(row) and not _is_header(row) for line in row[index]]
                if lines:
                    self._place(lines[0])
                self._append(heading + "\n")
                self.add_lines(lines, measure_column(lines, by_letter=None) if _boxed(lines) else Column(0, 0, True))
            return
        self.tables += broad > 1
        for row in rows:
            filled = [cell for cell in row if cell]
            if broad == 1 or len(filled) == 1 == len(rows):
                for cell in filled:
                    self.add_lines(cell, measure_column(cell) if _boxed(cell) else Column(0, 0, True))
                continue
            for place, cell in enumerate(filled):
                self._append("| " if place == 0 else " | ")
                for index, line in enumerate(cell):
                    self._append(" " if index else "")
                    self._place(line)
                    self._append(line.words)
            self._append(" |\n" if filled else "")

    def _append(self, words: str) -> None:
        self.pieces.append(words)
        self.length += len(words)

    def _place(self, line: Line) -> None:
        if not self.starts or self.starts[-1] < self.length:
            self.starts.append(self.length)
            self.places.append(Origin(line.number, 1, line.page, line.box))


def is_comparison(rows: Sequence[Sequence[Cell]]) -> bool:
    """Whether a table lays the law in force beside the draft: its first row says 현행 and 개정안."""
    return bool(rows) and _is_header(rows[0])


def _is_header(row: Sequence[Cell]) -> bool:
    words = ["".join(line.words for line in cell).strip() for cell in row if cell]
    return len(words) >= 2 and _CURRENT.fullmatch(words[0]) is not None and _PROPOSED.fullmatch(words[-1]) is not None


def _merged(tables: Sequence[Table]) -> list[list[tuple[Cell, ...]]]:
    """Tables one behind the other, on one page or several: what goes on from a comparison table is part of it."""
    merged: list[list[tuple[Cell, ...]]] = []
    for table in tables:
        if merged and is_comparison(merged[-1]) and table.columns == max(map(len, merged[-1])):
            merged[-1] += table.rows
        else:
            merged.append(list(table.rows))
    return merged


def _boxed(lines: Sequence[Line]) -> bool:
    return all(line.box is not None for line in lines)
