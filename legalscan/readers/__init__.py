"""Readers: one source format a module, chosen by content.

A reader is a module with ``NAME``, ``recognises(source) -> bool`` and ``read(source) -> Outline``; `READERS` lists them, the
most particular first. Adding one takes its file and one line here.
"""

from __future__ import annotations

import os
from dataclasses import replace
from typing import Final, Protocol

from legalscan.outline import Outline
from legalscan.readers import docx, english, hwp, hwpx, lawgokr, markdown, pdf, text
from legalscan.readers.source import Source


class Reader(Protocol):
    """What a reader module offers."""

    NAME: str

    def recognises(self, source: Source) -> bool:
        """Whether the source is in this reader's format, told by its content."""
        ...

    def read(self, source: Source) -> Outline:
        """The outline of a source that it recognises."""
        ...


SUFFIXES: Final = frozenset({".md", ".markdown", ".txt", ".xml", ".pdf", ".hwpx", ".docx", ".docm", ".hwp"})
"""What is picked from a folder; a file named directly is read whatever it is called."""
READERS: Final[tuple[Reader, ...]] = (pdf, hwpx, docx, hwp, lawgokr, english, markdown, text)


def read(source: str | os.PathLike[str] | Source) -> Outline:
    """Read one statute or bill, whatever its format.

    Args:
        source: a path, or a `Source` with the bytes already at hand.

    Returns:
        Its outline, by the first reader that recognises the content.

    Raises:
        SourceError: no such file, or not legislation in a known format.

    >>> outline = read(Source("-", "제1조(목적) 이 법은 등대를 돌본다.".encode()))
    >>> outline.format, outline.provisions[0].heading
    ('text', '목적')
    """
    opened = source if isinstance(source, Source) else Source.open(source)
    reader = next(reader for reader in READERS if reader.recognises(opened))
    return reader.read(opened)


def cut_part(outline: Outline, kind: str) -> Outline | None:
    """One part of a bill read as a text of its own, with its places in the bill's source; None where there is no such part."""
    part = outline.bill.part(kind) if outline.bill else None
    if part is None or not part.span.of(outline.text).strip():
        return None
    inner = text.read(Source.written(outline.path, part.span.of(outline.text)))
    return replace(inner, format=outline.format, origins=outline.origins.cut(part.span, outline.text))
