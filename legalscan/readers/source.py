"""Bytes as they come, and the text in them."""

from __future__ import annotations

import os
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Final

from legalscan.errors import SourceError
from legalscan.language.patterns import lazy

LIMIT: Final = 256 * 1024 * 1024
"""Largest source in bytes."""
LONGEST: Final = 5_000_000
"""Longest text in characters; the longest Korean statute has 920,000."""

_MAGIC: Final = (
    (b"%PDF", "a PDF file"),
    (b"PK\x03\x04", "a zip container, but neither HWPX nor DOCX"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an OLE container, but not HWP 5 (an old Word or Excel file, or one that is cut off?)"),
    (b"\x1f\x8b", "gzip data"),
    (b"\x7fELF", "a program"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"SQLite format 3", "a database"),
    (b"{\\rtf", "a rich-text file"),
)
_LETTERS: Final = lazy(r"[\t\n\r -~가-힣ㆍ「」\u2010-\u203b\u2460-\u24ff\u3000-\u303f\u4e00-\u9fff\u3251-\u32bf]")
_PAGE: Final = lazy(r"(?i)\s*(?:<!--(?s:.*?)-->\s*)*<(?:!doctype\s+html|html)\b")
_WRITTEN: Final = 0.8
_CONTROLS: Final = bytes(set(range(32)) - set(b"\t\n\r\x0b\x0c\x1a\x1b"))


@dataclass(frozen=True)
class Source:
    """What a reader gets: the name of a source and its bytes.

    Attributes:
        path: the source as the caller named it; ``-`` for text given directly.
        data: its bytes, whole.
    """

    path: str
    data: bytes

    @classmethod
    def open(cls, path: str | os.PathLike[str]) -> Source:
        """Read a file whole.

        Raises:
            SourceError: missing, a folder, not readable, empty, or larger than `LIMIT`.
        """
        name = os.fspath(path)
        try:
            size = Path(name).stat().st_size
            if Path(name).is_dir():
                raise SourceError(name, "is a folder; name the files in it")
            if size > LIMIT:
                raise SourceError(name, f"has {size:,} bytes; the limit is {LIMIT:,}, so split it first")
            data = Path(name).read_bytes()
        except FileNotFoundError:
            raise SourceError(name, "there is no such file") from None
        except (OSError, ValueError) as error:
            reason = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
            raise SourceError(name, f"cannot be read ({reason})") from None
        if not data.strip():
            raise SourceError(name, "is empty")
        return cls(name.encode("utf-8", "replace").decode("utf-8"), data)  # a file name may be no UTF-8

    @classmethod
    def written(cls, path: str, text: str) -> Source:
        """A source of words that a reader has put together; they are taken as they are.

        >>> Source.written("-", "제1조").text
        '제1조'
        """
        source = cls(path, b"")
        source.__dict__["text"] = text
        return source

    @cached_property
    def text(self) -> str:
        """The text, decoded from UTF-8, UTF-16 or CP949, code points untouched (a byte order mark is dropped).

        Raises:
            SourceError: the bytes are a container, a picture, a program, a web page or no text at all.
        """
        data = self.data
        for magic, kind in _MAGIC:
            if data.startswith(magic):
                raise SourceError(self.path, f"is {kind}, which no reader of this version opens; save it as text or Markdown")
        text = self._decode()
        if not text.strip():
            raise SourceError(self.path, "is empty")
        if len(text) > LONGEST:
            raise SourceError(self.path, f"has {len(text):,} characters, five times the longest statute; split it into its statutes first")
        if _PAGE.match(text):
            raise SourceError(self.path, "is an HTML page and is no statute; save its words as text or Markdown")
        if "\x00" in text:
            raise SourceError(self.path, f"has a NUL character at offset {text.index(chr(0)):,}; it is damaged or no text")
        encoded = text.encode("utf-8", "surrogatepass")
        if len(encoded) - len(encoded.translate(None, _CONTROLS)) > len(text) // 100:
            raise SourceError(self.path, "is not text (too many control characters)")
        if "\n" not in text:
            text = text.replace("\r", "\n")  # old line ends; lengths and offsets stay
        return text

    def _decode(self) -> str:
        data = self.data
        if data.startswith((b"\xff\xfe", b"\xfe\xff")):
            candidates: tuple[str, ...] = ("utf-16",)
        else:
            plain = _try(data, "utf-8-sig")
            if plain is not None and "\x00" not in plain:
                return plain
            candidates = ("utf-16-le", "utf-16-be", "cp949")
        decoded = [text for encoding in candidates if (text := _try(data, encoding)) is not None]
        best = max(decoded, key=_looks_written, default="")
        if _looks_written(best) > _WRITTEN:
            return best
        if candidates[0] != "utf-16" and plain is not None:
            return plain  # with its NUL characters, for a sentence about them
        raise SourceError(self.path, "is no text in UTF-8, UTF-16 or CP949; save it as UTF-8")


def _try(data: bytes, encoding: str) -> str | None:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError:
        return None


def _looks_written(text: str) -> float:
    """Share of the characters at the head of a text that statutes are written in."""
    head = text[:4000]
    return len(_LETTERS.findall(head)) / len(head) if head else 0.0
