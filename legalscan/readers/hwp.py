"""HWP 5: the binary file of Hancom Office (한글), read apart by the libraries of the extra ``hwp`` (`readers.hwp5`)."""

from __future__ import annotations

from typing import Any, Final

from legalscan.errors import SourceError
from legalscan.outline import Caveat, Outline
from legalscan.readers.apart import run_apart
from legalscan.readers.blocks import Block, Line, Table
from legalscan.readers.layout import assemble
from legalscan.readers.source import LONGEST, Source

NAME: Final = "hwp"
_OLE: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_SIGNATURE: Final = b"HWP Document File"


def recognises(source: Source) -> bool:
    """Whether the bytes bear the mark of HWP, 5 or older."""
    return source.data.startswith(_SIGNATURE) or (source.data.startswith(_OLE) and _SIGNATURE in source.data)


def read(source: Source) -> Outline:
    """Read an HWP 5 file.

    Raises:
        SourceError: locked with a password, of an older version, too long, no statute, or the extra is not installed.
        ParseError: cut off, broken, or beyond patience.
    """
    if source.data.startswith(_SIGNATURE):
        raise SourceError(source.path, "is an HWP file from before 2002; save it anew as HWPX")
    blocks: list[Block] = []
    caveats: list[Caveat] = []
    number = length = 0

    def lines(paragraphs: list[str]) -> list[Line]:
        nonlocal number, length
        found: list[Line] = []
        for paragraph in paragraphs:
            number += 1
            length += len(paragraph)
            found += [Line(words.strip(), number) for words in paragraph.split("\n") if words.strip()]
        return found

    for answer in run_apart("legalscan.readers.hwp5", source.path, source.data):
        if "words" in answer:
            blocks += lines([_sound(answer["words"])])
        elif "rows" in answer:
            blocks.append(Table(tuple(tuple(tuple(lines([_sound(words) for words in cell])) for cell in row) for row in answer["rows"])))
        elif "seen" in answer:
            caveats = [Caveat(kind, times) for kind, times in sorted(_counts(answer).items()) if times]
        if length > LONGEST:
            raise SourceError(source.path, f"has more than {LONGEST:,} characters, five times the longest statute; split it first")
    return assemble(source, blocks, format=NAME, caveats=caveats)


def _sound(words: str) -> str:
    """Words whose characters beyond the first plane are whole: syhwp hands over their halves."""
    return words.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def _counts(answer: dict[str, Any]) -> dict[str, int]:
    counts: dict[str, int] = answer["seen"]
    return counts
