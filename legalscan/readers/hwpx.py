"""HWPX: the zip archive of XML that Hancom Office writes (KS X 6101).

Sections are read in the order of their numbers. Read are paragraphs, tables and text boxes; left out are headers, footers and
notes; tracked changes are read as accepted; automatic numbers are restored.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from functools import cache
from typing import TYPE_CHECKING, Final

from legalscan.errors import ParseError, SourceError
from legalscan.outline import Caveat, Outline
from legalscan.readers.archive import Archive, is_zip, names_in
from legalscan.readers.autonumber import Level, Numberer
from legalscan.readers.blocks import Block, Cell, Line, Table
from legalscan.readers.layout import assemble
from legalscan.readers.source import LONGEST, Source

if TYPE_CHECKING:
    from lxml.etree import _Element

NAME: Final = "hwpx"
_SECTION: Final = re.compile(r"Contents/section(\d+)\.xml")
_HEADER: Final = "Contents/header.xml"
_NUMBERED: Final = re.compile(rb'heading type="(?:NUMBER|OUTLINE)"')
_SHAPE: Final = re.compile(rb'paraPr id="(\d+)"')
_SHAPED: Final = re.compile(rb'paraPrIDRef="(\d+)"')
_MIME: Final = b"application/hwp+zip"
_SIGNS: Final = {"tab": " ", "nbSpace": " ", "fwSpace": " ", "hyphen": "-", "lineBreak": "\n"}


def recognises(source: Source) -> bool:
    """Whether the bytes are a zip archive with the mark or the sections of HWPX."""
    if not is_zip(source):
        return False
    names = names_in(source)
    return (
        _MIME in source.data[:128]
        or (not names and b"Contents/section" in source.data)
        or any(_SECTION.fullmatch(name) or name == "Contents/content.hpf" for name in names)
    )


def read(source: Source) -> Outline:
    """Read an HWPX file.

    Raises:
        SourceError: locked with a password, a zip bomb, or no statute.
        ParseError: cut off, broken, or without sections.
    """
    archive = Archive(source, "HWPX")
    numbers = sorted(int(found[1]) for name in archive.names if (found := _SECTION.fullmatch(name)))
    if not numbers:
        raise ParseError(source.path, "is an HWPX file without sections; save it anew in Hancom Office")
    if "META-INF/manifest.xml" in archive.names and b"encryption-data" in archive.read("META-INF/manifest.xml"):
        raise SourceError(source.path, "is an HWPX file locked with a password; save it without one first")
    reading = _Reading(archive)
    names = [f"Contents/section{number}.xml" for number in numbers]
    sections = {name: archive.read(name) for name in names}
    reading.define(sections.values())
    for name in names:
        reading.section(archive.parse(name, sections.pop(name)))
        if reading.length > LONGEST:
            raise SourceError(source.path, f"has more than {LONGEST:,} characters, five times the longest statute; split it first")
    if "META-INF/manifest.xml" not in archive.names:
        reading.seen["manifest"] += 1
    caveats = [Caveat(kind, count) for kind, count in sorted(reading.seen.items()) if count]
    return assemble(source, reading.blocks, format=NAME, caveats=caveats)


def _plain(paragraph: _Element) -> str | None:
    """The words of a paragraph that is nothing but text, as most are; None for any other."""
    pieces: list[str] = []
    for run in paragraph:
        for thing in run:
            name = local_name(thing)
            if name == "t" and not len(thing):
                pieces.append(thing.text or "")
            elif name != "lineseg":
                return None
    words = "".join(pieces)
    return None if "\n" in words else words


def local_name(element: _Element) -> str:
    """The name of an element without its namespace."""
    return _strip(element.tag)


@cache
def _strip(tag: object) -> str:
    return str(tag).rpartition("}")[2]


class _Reading:
    """Blocks as they are found, and what the reader has to say of them."""

    def __init__(self, archive: Archive) -> None:
        self.blocks: list[Block] = []
        self.seen = Counter[str]()
        self.paragraph = 0
        self.length = 0
        self.deleting = False
        self.heads: dict[str, tuple[str, str, int]] = {}
        self.lists: dict[str, Numberer] = {}
        self.outline = ""
        self.archive = archive

    def define(self, sections: Iterable[bytes]) -> None:
        """Read how paragraphs are numbered, if any of the sections has a numbered one: the header is long."""
        if _HEADER not in self.archive.names:
            return
        header = self.archive.read(_HEADER)
        starts = {header.rfind(b"paraPr id=", 0, found.start()) for found in _NUMBERED.finditer(header)}
        numbered = {found[1] for start in starts if (found := _SHAPE.match(header, max(0, start)))}
        if any(found[1] in numbered for section in sections for found in _SHAPED.finditer(section)):
            self._definitions(self.archive.parse(_HEADER, header))

    def _definitions(self, header: _Element) -> None:
        """How paragraphs are numbered: (kind, list, level) by paragraph shape, and the lists."""
        for shape in header.iter("{*}paraPr"):
            for heading in shape.iter("{*}heading"):
                if heading.get("type", "NONE") != "NONE":
                    self.heads[shape.get("id", "")] = (heading.get("type", ""), heading.get("idRef", "0"), _whole(heading.get("level")))
                break
        for numbering in header.iter("{*}numbering"):
            levels = {
                _whole(head.get("level"), 1) - 1: Level(_whole(head.get("start"), 1), head.get("numFormat", "DIGIT"), head.text or "")
                for head in numbering.iter("{*}paraHead")
            }
            self.lists[numbering.get("id", "")] = Numberer(levels)

    def section(self, root: _Element) -> None:
        """Add the blocks of one section."""
        for properties in root.iter("{*}secPr"):
            self.outline = properties.get("outlineShapeIDRef", "")
            break
        self._blocks(root, self.blocks)

    def _blocks(self, parent: _Element, blocks: list[Block]) -> None:
        for child in parent:
            if local_name(child) != "p":
                continue
            words = _plain(child)
            if words is None or self.heads or self.deleting:
                self._paragraph(child, blocks)
                continue
            self.paragraph += 1
            if words := words.strip():
                self.length += len(words)
                blocks.append(Line(words, self.paragraph))

    def _paragraph(self, element: _Element, blocks: list[Block]) -> None:
        """Add a paragraph and what is anchored in it; words before a table stand before it."""
        self.paragraph += 1
        number = self.paragraph
        pieces: list[str] = []
        behind: list[Block] = []
        head = self._head(element.get("paraPrIDRef", "")) if self.heads else ""
        for run in element:
            for thing in run:
                name = local_name(thing)
                if name == "t":
                    if len(thing) or self.deleting:
                        self._words(thing, pieces)
                    elif thing.text:
                        pieces.append(thing.text)
                elif name == "tbl" and "".join(pieces).strip():
                    self._lines(pieces, number, head, blocks)
                    pieces, head = [], ""
                    behind.append(self._table(thing))
                elif name != "lineseg":
                    self._object(thing, pieces, behind)
        self._lines(pieces, number, head, blocks)
        blocks += behind

    def _lines(self, pieces: list[str], number: int, head: str, blocks: list[Block]) -> None:
        for words in "".join(pieces).split("\n"):
            words = words.strip()
            if words:
                if head:
                    words, head = f"{head} {words}", ""
                self.length += len(words)
                blocks.append(Line(words, number))

    def _head(self, shape: str) -> str:
        """The automatic number of a paragraph; empty for a bullet or a number that cannot be restored."""
        kind, which, level = self.heads.get(shape, ("BULLET", "", 0))
        if kind == "BULLET":
            return ""
        numbers = self.lists.get(self.outline if kind == "OUTLINE" else which)
        written = numbers.next(level) if numbers else None
        self.seen["numbers" if written else "unnumbered"] += 1
        return written or ""

    def _words(self, element: _Element, pieces: list[str]) -> None:
        """The words of a run, with the signs that stand for them; deleted ones are left out."""
        if not self.deleting and element.text:
            pieces.append(element.text)
        for sign in element:
            name = local_name(sign)
            if name == "deleteBegin":
                self.deleting = True
                self.seen["revisions"] += 1
            elif name == "deleteEnd":
                self.deleting = False
            elif name == "insertBegin":
                self.seen["revisions"] += 1
            elif not self.deleting:
                pieces.append(_SIGNS.get(name, ""))
            if not self.deleting and sign.tail:
                pieces.append(sign.tail)

    def _object(self, element: _Element, pieces: list[str], behind: list[Block]) -> None:
        name = local_name(element)
        if name == "tbl":
            behind.append(self._table(element))
        elif name == "ctrl":
            for thing in element:
                kind = local_name(thing)
                if kind in ("footNote", "endNote"):
                    self.seen["notes"] += 1
                elif kind == "autoNum":
                    pieces.append(thing.get("num", ""))
        elif name == "compose":
            pieces.append(element.get("composeText", ""))
        elif name in ("pic", "ole", "chart", "video"):
            self.seen["pictures"] += 1
        elif name == "equation":
            self.seen["equations"] += 1
        elif name not in ("secPr", "linesegarray"):
            for box in element.iter("{*}drawText"):
                for words in box.iter("{*}subList"):
                    self._blocks(words, behind)
                    break

    def _table(self, element: _Element) -> Table:
        rows: list[tuple[Cell, ...]] = []
        for row in element:
            if local_name(row) != "tr":
                continue
            cells: dict[int, Cell] = {}
            for place, cell in enumerate(cell for cell in row if local_name(cell) == "tc"):
                address = next(iter(cell.iterchildren("{*}cellAddr")), None)
                column = _whole(address.get("colAddr"), place) if address is not None else place
                inside: list[Block] = []
                for words in cell.iterchildren("{*}subList"):
                    self._blocks(words, inside)
                cells[column] = tuple(line for block in inside for line in lines_of(block))
            rows.append(tuple(cells.get(column, ()) for column in range(max(cells, default=-1) + 1)))
        return Table(tuple(rows))


def lines_of(block: Block) -> list[Line]:
    """The lines of a block; those of a table inside a cell row by row."""
    if isinstance(block, Line):
        return [block]
    return [line for row in block.rows for cell in row for line in cell]


def _whole(words: str | None, default: int = 0) -> int:
    """A small whole number out of an attribute; the default for anything else."""
    return min(int(words), 1000) if words and words.isascii() and words.isdigit() and len(words) < 7 else default
