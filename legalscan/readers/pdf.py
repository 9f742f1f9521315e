"""PDF: pages with their lines and boxes; running lines left out, wrapped lines joined, tables read cell by cell.

The file is read apart (`readers.pages`). Findings name the page; `Outline.boxes` says where on it.
"""

from __future__ import annotations

from typing import Any, Final

from legalscan.errors import SourceError
from legalscan.outline import Caveat, Outline
from legalscan.readers.apart import run_apart
from legalscan.readers.blocks import Block, Line, Table
from legalscan.readers.layout import assemble
from legalscan.readers.running import drop_running
from legalscan.readers.source import LONGEST, Source

NAME: Final = "pdf"
_UNREADABLE: Final = frozenset(map(chr, range(0xE000, 0xF900))) | {"\ufffd"}
_GARBLED: Final = 0.2
_LISTED: Final = 8


def recognises(source: Source) -> bool:
    """Whether the bytes are a PDF file (its mark may stand behind a little rubbish)."""
    return b"%PDF-" in source.data[:1024]


def read(source: Source) -> Outline:
    """Read a PDF file.

    Raises:
        SourceError: locked with a password, without text (a scan), too long, or no statute.
        ParseError: cut off, broken, or beyond patience.
    """
    pages: list[list[Block]] = []
    scanned: list[int] = []
    broken: list[int] = []
    length = 0
    for answer in run_apart("legalscan.readers.pages", source.path, source.data):
        page: int = answer["page"]
        blocks = _blocks(answer["blocks"], page)
        length += sum(len(line.words) for block in blocks for line in _lines_of(block))
        if length > LONGEST:
            raise SourceError(source.path, f"has more than {LONGEST:,} characters, five times the longest statute; split it first")
        if not blocks and answer["pictures"]:
            scanned.append(page)
        if answer.get("broken"):
            broken.append(page)
        pages.append(blocks)
    _refuse_unreadable(source, pages, scanned)
    kept, dropped = drop_running(pages)
    caveats = [
        Caveat(kind, count, where)
        for kind, count, where in (
            ("running", dropped, ""),
            ("scanned", len(scanned), _listed(scanned)),
            ("broken", len(broken), _listed(broken)),
        )
        if count
    ]
    return assemble(source, [block for page in kept for block in page], format=NAME, caveats=caveats)


def _blocks(answers: list[Any], page: int) -> list[Block]:
    number = 0
    blocks: list[Block] = []

    def line(row: list[Any]) -> Line:
        nonlocal number
        number += 1
        words, left, top, right, bottom, spaced, size = row
        return Line(words, number, page, (left, top, right, bottom), spaced, size)

    for answer in answers:
        if isinstance(answer, dict):
            blocks.append(Table(tuple(tuple(tuple(line(row) for row in cell) for cell in cells) for cells in answer["rows"])))
        else:
            blocks.append(line(answer))
    return blocks


def _lines_of(block: Block) -> list[Line]:
    if isinstance(block, Line):
        return [block]
    return [line for row in block.rows for cell in row for line in cell]


def _refuse_unreadable(source: Source, pages: list[list[Block]], scanned: list[int]) -> None:
    words = "".join(line.words for page in pages for block in page for line in _lines_of(block))
    if not words.strip():
        if scanned:
            raise SourceError(
                source.path,
                f"is a scan: none of its {len(pages)} pages has text; recognise it first (ocrmypdf -l kor IN OUT), then read that",
            )
        raise SourceError(source.path, f"has no text on any of its {len(pages)} pages")
    if sum(words.count(sign) for sign in set(words) & _UNREADABLE) > _GARBLED * len(words):
        raise SourceError(
            source.path, "has fonts without their characters, so that its text cannot be read; print it anew or recognise it (OCR)"
        )


def _listed(pages: list[int]) -> str:
    shown = ", ".join(map(str, pages[:_LISTED]))
    return shown + (" …" if len(pages) > _LISTED else "")
