"""Office files that are zip archives of XML, opened with limits: on members, on what they inflate to, on what XML may declare."""

from __future__ import annotations

import zipfile
import zlib
from io import BytesIO
from typing import TYPE_CHECKING, Final

from legalscan.errors import ParseError, SourceError
from legalscan.readers.source import Source

if TYPE_CHECKING:
    from lxml.etree import _Element

MEMBERS: Final = 10_000
INFLATED: Final = 256 * 1024 * 1024
"""Most bytes that all members read together may inflate to."""
XML: Final = 128 * 1024 * 1024
"""Most bytes of one XML member; a statute of 900,000 characters takes some 20 MB."""
_ZIP: Final = b"PK\x03\x04"
_BROKEN: Final = (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError, IndexError, NotImplementedError)


def is_zip(source: Source) -> bool:
    """Whether the bytes begin as a zip archive does."""
    return source.data.startswith(_ZIP)


def names_in(source: Source) -> frozenset[str]:
    """Names of the members; empty for anything that is no sound archive."""
    if not is_zip(source):
        return frozenset()
    try:
        with zipfile.ZipFile(BytesIO(source.data)) as container:
            return frozenset(container.namelist())
    except _BROKEN:
        return frozenset()


class Archive:
    """The members of a zip archive, read one by one within the limits."""

    def __init__(self, source: Source, kind: str) -> None:
        """Open an archive.

        Args:
            source: its bytes.
            kind: what it is called in messages, such as ``DOCX``.

        Raises:
            ParseError: cut off or broken.
            SourceError: more members than `MEMBERS`.
        """
        self.source, self.kind = source, kind
        self.left = INFLATED
        try:
            self.container = zipfile.ZipFile(BytesIO(source.data))
            self.names = tuple(self.container.namelist())
        except _BROKEN:
            raise ParseError(source.path, f"is a {kind} file that is cut off or broken; fetch it again") from None
        if len(self.names) > MEMBERS:
            raise SourceError(source.path, f"has {len(self.names):,} members, which no {kind} file has; it is not read")

    def read(self, name: str) -> bytes:
        """One member, inflated.

        Raises:
            SourceError: it is locked with a password or inflates beyond the limits (a zip bomb).
            ParseError: it is missing or broken.
        """
        try:
            entry = self.container.getinfo(name)
            if entry.flag_bits & 0x1:
                raise SourceError(self.source.path, f"is a {self.kind} file locked with a password; save it without one first")
            limit = min(self.left, XML)
            with self.container.open(entry) as member:
                data = member.read(limit + 1)
        except KeyError:
            raise ParseError(self.source.path, f"is a {self.kind} file without its {name}; save it anew") from None
        except (*_BROKEN, RuntimeError):
            raise ParseError(self.source.path, f"is a {self.kind} file whose {name} is broken; fetch it again") from None
        if len(data) > limit:
            raise SourceError(self.source.path, f"has a {name} that inflates beyond {limit:,} bytes (a zip bomb); it is not read")
        self.left -= len(data)
        return data

    def parse(self, name: str, data: bytes | None = None) -> _Element:
        """One member, or its bytes as they were read before, as XML; nothing outside is looked up, no entity expanded.

        Raises:
            ParseError: broken XML.
            SourceError: it declares a document type.
        """
        from lxml import etree

        data = self.read(name) if data is None else data
        if b"<!DOCTYPE" in data[:4096] or b"<!ENTITY" in data[:65536]:
            raise SourceError(
                self.source.path, f"has a {name} that declares a document type, which no {self.kind} file does; it is not read"
            )
        parser = etree.XMLParser(
            resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, remove_comments=True, remove_pis=True
        )
        try:
            return etree.fromstring(data, parser)
        except (etree.XMLSyntaxError, ValueError) as error:
            line = getattr(error, "lineno", 0)
            raise ParseError(self.source.path, f"is a {self.kind} file with broken XML in {name} (line {line}); fetch it again") from None
