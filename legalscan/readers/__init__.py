"""Readers: one source format a module, chosen by content.

A reader is a module with ``NAME``, ``recognises(source) -> bool`` and ``read(source) -> Outline``; `READERS` lists those of
texts, the most particular first, and `CONTAINERS` those of binary files by the mark with which the bytes begin. Adding one
takes its file and one line here.
"""

from __future__ import annotations

import os
from dataclasses import replace
from importlib import import_module
from typing import Final, Protocol, cast

from legalscan.outline import Outline
from legalscan.readers import english, lawgokr, markdown, text
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
READERS: Final[tuple[Reader, ...]] = (lawgokr, english, markdown, text)
CONTAINERS: Final = (
    (b"%PDF-", ("pdf",)),
    (b"PK\x03\x04", ("hwpx", "docx")),
    (b"\xd0\xcf\x11\xe0", ("hwp",)),
    (b"HWP Document File", ("hwp",)),
)
"""Marks at the head of binary files, and the modules that may read them; these are imported when they are needed."""
_HEAD: Final = 1024


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
    return _reader_of(opened).read(opened)


def _reader_of(source: Source) -> Reader:
    head = source.data[:_HEAD]
    for mark, names in CONTAINERS:
        for name in names if mark in head else ():
            reader = cast("Reader", import_module(f"legalscan.readers.{name}"))
            if reader.recognises(source):
                return reader
    return next(reader for reader in READERS if reader.recognises(source))


def cut_part(outline: Outline, kind: str) -> Outline | None:
    """One part of a bill read as a text of its own, with its places in the bill's source; None where there is no such part."""
    part = outline.bill.part(kind) if outline.bill else None
    if part is None or not part.span.of(outline.text).strip():
        return None
    inner = text.read(Source.written(outline.path, part.span.of(outline.text)))
    return replace(inner, format=outline.format, origins=outline.origins.cut(part.span, outline.text))
