"""The header of a Markdown statute: ``---``, fields by line, ``---``.

Only what statutes use is read (scalars, lists of scalars, lists of small tables); every other line is kept in the text
and ignored here, so that an odd header never costs the reader the statute.
"""

from __future__ import annotations

import re
from typing import Final

from legalscan.language.patterns import lazy

_FIELD: Final = lazy(r"^([^\s:#-][^:\n]*?)[ \t]*:[ \t]*(.*?)[ \t\r]*$", re.M)
_TITLE_OF_ANNEX: Final = lazy(r"^[ \t]+제목[ \t]*:[ \t]*(.*?)[ \t\r]*$", re.M)


def end_of_front(text: str) -> int:
    """The offset behind the closing ``---`` line; 0 where the text has no front matter."""
    if not text.startswith(("---\n", "---\r\n")):
        return 0
    closing = re.compile(r"^---[ \t\r]*(?:\n|\Z)", re.M).search(text, 4)
    return closing.end() if closing else 0


def read_front(text: str, end: int) -> tuple[dict[str, str], tuple[str, ...]]:
    """Scalar fields and titles of attachments in ``text[:end]``.

    >>> read_front("---\\n제목: 가법\\n법령ID: '014820'\\n---\\n", 26)
    ({'제목': '가법', '법령ID': '014820'}, ())
    """
    fields = {name: _unquote(value) for name, value in _FIELD.findall(text[:end])}
    titles = tuple(_unquote(title) for title in _TITLE_OF_ANNEX.findall(text[:end]))
    return fields, titles


def _unquote(value: str) -> str:
    if len(value) > 1 and value[0] == value[-1] and value[0] in "'\"":
        return value[1:-1].replace("''", "'") if value[0] == "'" else value[1:-1].replace('\\"', '"')
    return value
