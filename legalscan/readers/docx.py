"""DOCX: the zip archive of XML that Word writes (ECMA-376).

The document part is read by lxml itself: python-docx leaves out inserted text, content controls and text boxes. Tracked changes
are read as accepted, automatic numbers are restored, headers, footers and notes left out, macros never run.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from legalscan.errors import SourceError
from legalscan.outline import Caveat, Outline
from legalscan.readers.archive import Archive, is_zip, names_in
from legalscan.readers.autonumber import Level, Numberer
from legalscan.readers.blocks import Block, Cell, Line, Table
from legalscan.readers.hwpx import lines_of, local_name
from legalscan.readers.layout import assemble
from legalscan.readers.source import LONGEST, Source

if TYPE_CHECKING:
    from lxml.etree import _Element

NAME: Final = "docx"
_W: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_PROPERTIES: Final = f"{_W}pPr"
_DOCUMENT: Final = "word/document.xml"
_SIGNS: Final = {"tab": " ", "br": "\n", "cr": "\n", "noBreakHyphen": "-", "ptab": " "}
_THROUGH: Final = frozenset({"r", "ins", "moveTo", "hyperlink", "smartTag", "sdt", "sdtContent", "fldSimple", "customXml", "dir", "bdo"})
"""Elements whose content is text of the paragraph."""


def recognises(source: Source) -> bool:
    """Whether the bytes are a zip archive with the document part of Word, or begin as one that is cut off."""
    if not is_zip(source):
        return False
    names = names_in(source)
    return _DOCUMENT in names or (not names and (b"[Content_Types].xml" in source.data[:256] or b"word/" in source.data[:4096]))


def read(source: Source) -> Outline:
    """Read a Word file.

    Raises:
        SourceError: locked with a password, a zip bomb, too long, or no statute.
        ParseError: cut off or broken.
    """
    archive = Archive(source, "DOCX")
    written = archive.read(_DOCUMENT)
    reading = _Reading(revised=b"<w:del" in written)
    if b"numPr" in written or b"pStyle" in written:  # the definitions are long, and most bills number by hand
        reading.define(archive)
    root = archive.parse(_DOCUMENT, written)
    for body in root.iter(f"{_W}body"):
        reading.blocks += reading.read(body)
        break
    if reading.length > LONGEST:
        raise SourceError(source.path, f"has more than {LONGEST:,} characters, five times the longest statute; split it first")
    if any(name.lower().endswith("vbaproject.bin") for name in archive.names):
        reading.seen["macros"] += 1
    caveats = [Caveat(kind, count) for kind, count in sorted(reading.seen.items()) if count]
    return assemble(source, reading.blocks, format=NAME, caveats=caveats)


class _Reading:
    """Blocks as they are found, and what the reader has to say of them."""

    def __init__(self, revised: bool) -> None:
        self.revised = revised
        self.blocks: list[Block] = []
        self.seen = Counter[str]()
        self.paragraph = 0
        self.length = 0
        self.carried: list[str] = []
        self.lists: dict[str, Numberer] = {}
        self.styles: dict[str, tuple[str, int]] = {}

    def define(self, archive: Archive) -> None:
        """Read how paragraphs are numbered: the lists, and the styles that belong to one."""
        if "word/numbering.xml" in archive.names:
            self._lists(archive.parse("word/numbering.xml"))
            if "word/styles.xml" in archive.names:
                self._styles(archive.parse("word/styles.xml"))

    def _lists(self, root: _Element) -> None:
        kinds: dict[str, dict[int, Level]] = {}
        for kind in root.iter(f"{_W}abstractNum"):
            levels = {}
            for level in kind.iter(f"{_W}lvl"):
                words = {name: _value(level.find(f"{_W}{name}")) for name in ("start", "numFmt", "lvlText")}
                levels[_whole(level.get(f"{_W}ilvl"))] = Level(_whole(words["start"], 1), words["numFmt"] or "decimal", words["lvlText"])
            kinds[kind.get(f"{_W}abstractNumId", "")] = levels
        for number in root.iter(f"{_W}num"):
            levels = dict(kinds.get(_value(number.find(f"{_W}abstractNumId")), {}))
            for change in number.iter(f"{_W}lvlOverride"):
                place, start = _whole(change.get(f"{_W}ilvl")), change.find(f"{_W}startOverride")
                if start is not None and place in levels:
                    levels[place] = Level(_whole(_value(start), 1), levels[place].form, levels[place].pattern)
            self.lists[number.get(f"{_W}numId", "")] = Numberer(levels)

    def _styles(self, root: _Element) -> None:
        for style in root.iter(f"{_W}style"):
            for properties in style.iterfind(f"{_W}pPr/{_W}numPr"):
                which = _value(properties.find(f"{_W}numId"))
                self.styles[style.get(f"{_W}styleId", "")] = (which, _whole(_value(properties.find(f"{_W}ilvl"))))

    def read(self, parent: _Element) -> Iterator[Block]:
        """The blocks of a body, a cell or a text box."""
        for child in parent:
            name = local_name(child)
            if name == "p":
                yield from self._paragraph(child)
            elif name == "tbl":
                yield self._table(child)
            elif name in ("sdt", "sdtContent", "customXml", "ins", "moveTo"):
                yield from self.read(child)

    def _paragraph(self, element: _Element) -> Iterator[Block]:
        self.paragraph += 1
        pieces, behind = self.carried, list[Block]()
        self.carried = []
        self._inside(element, pieces, behind)
        properties = next(iter(element), None)
        head = ""
        if properties is not None and properties.tag == _PROPERTIES:
            mark = properties.find(f"{_W}rPr") if self.revised else None
            if mark is not None and mark.find(f"{_W}del") is not None:  # the break is deleted: the next paragraph goes on here
                self.carried = pieces
                return
            head = self._head(properties) if self.lists else ""
        for words in "".join(pieces).split("\n"):
            words = words.strip()
            if head and words:
                words, head = f"{head} {words}", ""
            if words:
                self.length += len(words)
                yield Line(words, self.paragraph)
        yield from behind

    def _head(self, properties: _Element) -> str:
        """The automatic number of a paragraph; empty for none, for a bullet, or where it cannot be restored."""
        numbered = properties.find(f"{_W}numPr")
        if numbered is not None:
            which, level = _value(numbered.find(f"{_W}numId")), _whole(_value(numbered.find(f"{_W}ilvl")))
        else:
            which, level = self.styles.get(_value(properties.find(f"{_W}pStyle")), ("", 0))
        numbers = self.lists.get(which)
        if not which or which == "0" or (numbers and (of := numbers.levels.get(level)) and of.form == "bullet"):
            return ""
        written = numbers.next(level) if numbers else None
        self.seen["numbers" if written else "unnumbered"] += 1
        return written or ""

    def _inside(self, parent: _Element, pieces: list[str], behind: list[Block]) -> None:
        for child in parent:
            name = local_name(child)
            if name == "t":
                pieces.append(child.text or "")
            elif name in _SIGNS:
                pieces.append(_SIGNS[name])
            elif name in _THROUGH:
                self.seen["revisions"] += name in ("ins", "moveTo")
                self._inside(child, pieces, behind)
            elif name in ("del", "moveFrom"):
                self.seen["revisions"] += name == "del"
            elif name in ("footnoteReference", "endnoteReference"):
                self.seen["notes"] += 1
            elif name in ("oMath", "oMathPara"):
                self.seen["equations"] += 1
            elif name in ("drawing", "pict", "object", "AlternateContent"):
                self._drawn(child, behind)

    def _drawn(self, element: _Element, behind: list[Block]) -> None:
        """The words of a text box; of two versions of one drawing the first."""
        chosen = element
        if local_name(element) == "AlternateContent":
            chosen = next((child for child in element if local_name(child) == "Choice"), element)
        boxes = list(chosen.iter(f"{_W}txbxContent"))
        self.seen["pictures"] += not boxes
        for box in boxes:
            if not any(local_name(above) == "txbxContent" for above in box.iterancestors()):
                behind += self.read(box)

    def _table(self, element: _Element) -> Table:
        rows: list[tuple[Cell, ...]] = []
        for row in element.iter(f"{_W}tr"):
            if next(row.iterancestors(f"{_W}tbl"), None) is not element or row.find(f"{_W}trPr/{_W}del") is not None:
                continue
            cells: list[Cell] = []
            for cell in row.iter(f"{_W}tc"):
                if next(cell.iterancestors(f"{_W}tr"), None) is not row:
                    continue
                cells.append(tuple(line for block in self.read(cell) for line in lines_of(block)))
                span = _whole(_value(cell.find(f"{_W}tcPr/{_W}gridSpan")), 1)
                cells += [()] * (min(span, 64) - 1)
            rows.append(tuple(cells))
        return Table(tuple(rows))


def _value(element: _Element | None) -> str:
    return element.get(f"{_W}val", "") if element is not None else ""


def _whole(words: str | None, default: int = 0) -> int:
    return min(int(words), 1000) if words and words.isascii() and words.isdigit() and len(words) < 7 else default
