"""Paragraphs and tables of an HWP 5 file, by one of two libraries. Runs apart (`readers.apart`): one of them is native code.

unhwp keeps the paragraphs inside the cells of a table; syhwp also opens distribution-protected files (배포용 문서). Tests hold
the two against each other.
"""

from __future__ import annotations

import json
import struct
import tempfile
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any, Final

from legalscan.errors import ParseError, SourceError

Answer = dict[str, Any]
_SIGNATURE: Final = b"HWP Document File"
_LOCKED, _PROTECTED, _SCRIPTED = 0x2, 0x4, 0x8


def answer(data: bytes) -> Iterator[Answer]:
    """The blocks of a file: ``{"words": …}``, ``{"rows": …}`` of cells of words; last ``{"seen": {caveat: times}}``.

    Raises:
        SourceError: locked with a password, or neither library is there.
        ParseError: cut off or broken.
    """
    flags = _flags(data)
    if flags & _LOCKED:
        raise SourceError("-", "is an HWP file locked with a password; save it without one first")
    seen = Counter[str]()
    if flags & _PROTECTED:
        seen["protected"] += 1
    if flags & _SCRIPTED:
        seen["macros"] += 1
    backends = (read_syhwp,) if flags & _PROTECTED else (read_unhwp, read_syhwp)
    yield from _first_that_reads(backends, data, seen)
    yield {"seen": dict(seen)}


def _flags(data: bytes) -> int:
    """The properties in the file's header, after a look at whether all of the file is there."""
    try:
        import olefile
    except ImportError:
        raise SourceError("-", "is an HWP 5 file, whose readers are an extra: pip install 'legalscan[hwp]'") from None
    try:
        container = olefile.OleFileIO(data)
        names = container.listdir()
    except Exception:
        raise ParseError("-", "is an HWP file that is broken or cut off; fetch it again") from None
    for name in names:
        try:
            whole = len(container.openstream(name).read()) == container.get_size(name)
        except Exception:
            whole = False
        if not whole:
            raise ParseError("-", "is an HWP file that is broken or cut off; fetch it again")
    header = container.openstream("FileHeader").read() if ["FileHeader"] in names else b""
    sections = [name for name in names if name[0] in ("BodyText", "ViewText") and len(name) == 2]
    if not header.startswith(_SIGNATURE) or len(header) < 40 or not sections:
        raise ParseError("-", "is an HWP file without its header or its text; save it anew in Hancom Office")
    flags: int = struct.unpack_from("<I", header, 36)[0]
    return flags


def _first_that_reads(backends: tuple[Callable[[bytes, Counter[str]], list[Answer]], ...], data: bytes, seen: Counter[str]) -> list[Answer]:
    missing = 0
    for backend in backends:
        found = Counter[str]()
        with suppress(_UnreadError):
            try:
                blocks = backend(data, found)
            except ImportError:
                missing += 1
                continue
            seen.update(found)
            return blocks
    if missing == len(backends):
        raise SourceError("-", "is an HWP 5 file, whose readers are an extra: pip install 'legalscan[hwp]'")
    raise ParseError("-", "is an HWP file that none of the readers understands; save it anew as HWPX")


class _UnreadError(Exception):
    """A library could not read the file."""


def read_unhwp(data: bytes, seen: Counter[str]) -> list[Answer]:
    """The blocks as unhwp finds them.

    Raises:
        ImportError: unhwp is not installed.
    """
    import unhwp

    try:
        with unhwp.parse_bytes(data) as result:
            document = json.loads(result.json)
    except unhwp.UnhwpError as error:
        raise _UnreadError(str(error)) from None
    if document.get("skipped_sections"):
        raise _UnreadError("it skipped sections")
    blocks = [block for section in document["sections"] for thing in section["content"] for block in _of_unhwp(thing, seen)]
    return [block for block in blocks if block.get("words", "-").strip()]


def _of_unhwp(thing: Answer, seen: Counter[str]) -> Iterator[Answer]:
    if "Paragraph" in thing:
        yield {"words": _words(thing["Paragraph"], seen)}
    elif "Table" in thing:
        rows = [[[_words(paragraph, seen) for paragraph in cell["content"]] for cell in row["cells"]] for row in thing["Table"]["rows"]]
        yield {"rows": rows}


def _words(paragraph: Answer, seen: Counter[str]) -> str:
    head = paragraph["style"].get("head")
    if head and head.get("kind") != "Bullet":
        seen["unnumbered"] += 1
    pieces: list[str] = []
    for inline in paragraph["content"]:
        if inline == "LineBreak":
            pieces.append("\n")
            continue
        for kind, value in inline.items() if isinstance(inline, dict) else ():
            if kind in ("Text", "Link"):
                pieces.append(value.get("text", ""))
            elif kind in ("Image", "Equation", "Footnote"):
                seen[{"Image": "pictures", "Equation": "equations", "Footnote": "notes"}[kind]] += 1
    return "".join(pieces)


def read_syhwp(data: bytes, seen: Counter[str]) -> list[Answer]:
    """The blocks as syhwp finds them.

    Raises:
        ImportError: syhwp is not installed.
    """
    import syhwp

    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "source.hwp"
        path.write_bytes(data)
        try:
            document = syhwp.open(str(path))
        except (syhwp.SyhwpError, ValueError, IndexError, struct.error, RecursionError) as error:
            raise _UnreadError(str(error)) from None
    blocks: list[Answer] = []
    for block in document.blocks:
        if isinstance(block, syhwp.Table):
            seen["pictures"] += sum(cell.text.count("[그림]") for cell in block.cells)
            blocks.append({"rows": [[[cell.replace("[그림]", "")] for cell in row] for row in block.grid()]})
        elif isinstance(block, syhwp.Paragraph):
            blocks.append({"words": block.text})
        else:
            seen["pictures" if isinstance(block, syhwp.Image) else "equations"] += 1
    return blocks
