"""A statute as it was read, in little room: what a corpus keeps so as not to read its texts again.

The words themselves stay in the file, where it holds them as they are (UTF-8 text); of other formats they are packed as well.
"""

from __future__ import annotations

import io
import pickle
import zlib
from dataclasses import fields
from datetime import date
from pathlib import Path
from typing import Any, Final

from legalscan.comments import Comment
from legalscan.errors import SourceError
from legalscan.locator import Locator, Step
from legalscan.nodes import PackedNodes
from legalscan.origins import Origin, Origins
from legalscan.outline import Bill, Caveat, Note, Outline, Part
from legalscan.readers.source import Source
from legalscan.span import Span
from legalscan.statute import Statute

_LEVEL: Final = 1
_MADE_OF: Final = (Bill, Caveat, Comment, Locator, Note, Origin, Origins, PackedNodes, Part, Span, Step, date)


def pack(act: Statute, source: Source) -> bytes:
    """What `unpack` makes the statute from.

    Args:
        act: as it was read.
        source: what it was read from.
    """
    kept = {one.name: getattr(act.outline, one.name) for one in fields(Outline)}
    kept["nodes"] = PackedNodes(act.outline.nodes)
    del kept["path"]
    if _words(source.data) == act.text:
        kept["text"] = len(source.data)
    return zlib.compress(pickle.dumps((kept, act.comments), protocol=5), _LEVEL)


def unpack(path: str, packed: bytes) -> Statute:
    """The statute of a file; its rows stay packed until a layer is asked for.

    Args:
        path: the file.
        packed: what `pack` made of it.

    Raises:
        SourceError: the file has gone or changed, or what was packed is damaged.
    """
    try:
        kept, comments = _Unpickler(io.BytesIO(zlib.decompress(packed))).load()
    except (zlib.error, pickle.UnpicklingError, EOFError) as error:
        raise SourceError(path, f"is damaged in the index ({error})") from None
    if isinstance(kept["text"], int):
        kept["text"] = _read_words(path, kept["text"])
    return Statute(Outline(path=path, **kept), comments)


class _Unpickler(pickle.Unpickler):
    """Makes values of the classes of an outline only: an index may come from somewhere else, and a pickle can name any function."""

    def find_class(self, module: str, name: str) -> Any:
        for known in _MADE_OF:
            if (known.__module__, known.__qualname__) == (module, name):
                return known
        raise pickle.UnpicklingError(f"{module}.{name}")


def _read_words(path: str, size: int) -> str:
    try:
        data = Path(path).read_bytes()
    except OSError as error:
        raise SourceError(path, f"cannot be read ({error.strerror or error})") from None
    words = _words(data) if len(data) == size else None
    if words is None:
        raise SourceError(path, "has changed since it was indexed")
    return words


def _words(data: bytes) -> str | None:
    """The bytes as UTF-8 text without a byte order mark; None where they are none."""
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return None
