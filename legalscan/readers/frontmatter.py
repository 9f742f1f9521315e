"""The header of a Markdown statute: ``---``, fields by line, ``---``.

Only what statutes use is read (scalars, lists of scalars, lists of small tables); every other line is kept in the text
and ignored here, so that an odd header never costs the reader the statute.
"""

from __future__ import annotations

import re
from typing import Final

from legalscan.language.patterns import lazy

_FIELD: Final = lazy(r"^([^\s:#-][^:\n]*?)[ \t]*:[ \t]*(.*?)[ \t\r]*$", re.M)
_LIST: Final = lazy(r"^([^\s:#-][^:\n]*?)[ \t]*:[ \t\r]*\n((?:[ \t]*-[ \t]+[^:\n]+\n)+)", re.M)
_TITLE_OF_ANNEX: Final = lazy(r"^[ \t]+제목[ \t]*:[ \t]*(.*?)[ \t\r]*$", re.M)


def end_of_front(text: str) -> int:
    """The offset behind the closing ``---`` line; 0 where the text has no front matter."""
    if not text.startswith(("---\n", "---\r\n")):
        return 0
    closing = re.compile(r"^---[ \t\r]*(?:\n|\Z)", re.M).search(text, 4)
    return closing.end() if closing else 0


def read_front(text: str, end: int) -> tuple[dict[str, str], tuple[str, ...]]:
    """Fields and titles of attachments in ``text[:end]``; the members of a list are joined by commas.

    >>> read_front("---\\n제목: 가법\\n법령ID: '014820'\\n---\\n", 26)
    ({'제목': '가법', '법령ID': '014820'}, ())
    >>> read_front("---\\n소관부처:\\n- 해양수산부\\n- 국방부\\n---\\n", 32)
    ({'소관부처': '해양수산부, 국방부'}, ())
    """
    fields = {name: _unquote(value) for name, value in _FIELD.findall(text[:end])}
    for name, members in _LIST.findall(text[:end]):
        fields[name] = ", ".join(_unquote(member.strip().removeprefix("-").strip()) for member in members.splitlines())
    titles = tuple(_unquote(title) for title in _TITLE_OF_ANNEX.findall(text[:end]))
    return fields, titles


def _unquote(value: str) -> str:
    if len(value) > 1 and value[0] == value[-1] and value[0] in "'\"":
        return value[1:-1].replace("''", "'") if value[0] == "'" else value[1:-1].replace('\\"', '"')
    return value
