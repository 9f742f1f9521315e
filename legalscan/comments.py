"""Comments to legalscan in a Markdown or text draft; they are taken out of the text before it is read.

    <!-- legalscan: ignore DEF103, DEF107: 상위법의 용어를 그대로 쓴다 -->
    <!-- legalscan: ignore-file STR605: 번호는 심사 뒤에 매긴다 -->

At the end of a line a comment speaks of that line, behind a heading of all that it heads; alone on its line, of the provision that begins on the next one, with
all that lies below; ``ignore-file`` speaks of the whole text. Where a comment stood there are blanks, so that every offset
stays what it was; a hash that leaves out white space stays too.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import Final, Literal, NamedTuple

from legalscan.errors import SourceError
from legalscan.language.patterns import lazy
from legalscan.readers.source import Source
from legalscan.span import Span

_COMMENT: Final = lazy(r"<!--[ \t]*legalscan[ \t]*:(?P<body>(?:(?!-->)[^\n])*)-->")
_BODY: Final = lazy(r"[ \t]*(?P<verb>[^\s:：]*)(?P<codes>[^:：]*)(?:[:：](?P<reason>.*))?")
_SEPARATOR: Final = lazy(r"[\s,]+")
_NAMED: Final = (b"legalscan", "legalscan".encode("utf-16-le"), "legalscan".encode("utf-16-be"))


class Comment(NamedTuple):
    """One comment as it was written; nothing in it is judged here.

    Attributes:
        span: where it stood, half-open, code points of `Outline.text`.
        line: its line, from 1.
        column: its column, from 1.
        scope: the text it speaks of: its ``line``, what comes ``next``, or the ``file``.
        verb: the word behind ``legalscan:``; ``ignore`` and ``ignore-file`` are known.
        codes: the codes or prefixes, in capitals, in order.
        reason: the words behind the colon, empty where there are none.
    """

    span: Span
    line: int
    column: int
    scope: Literal["line", "next", "file"]
    verb: str
    codes: tuple[str, ...]
    reason: str


def take_comments(source: Source) -> tuple[Source, tuple[Comment, ...]]:
    """A source without its comments to legalscan, and those comments in reading order.

    A source without any, or whose format has no such comments (XML, containers), comes back as it is.

    >>> bare, (comment,) = take_comments(Source("-", "제1조 등대. <!-- legalscan: ignore DEF107: 초안 -->".encode()))
    >>> comment.codes, comment.reason, comment.scope, bare.text.rstrip()
    (('DEF107',), '초안', 'line', '제1조 등대.')
    """
    if not any(name in source.data for name in _NAMED):
        return source, ()
    try:
        text = source.text
    except SourceError:
        return source, ()  # the reader says what is wrong with it
    found = list(_COMMENT.finditer(text))
    if not found or text.lstrip().startswith("<?xml"):
        return source, ()
    breaks = [place.start() for place in re.finditer("\n", text)]
    comments = tuple(_read(comment, text, breaks) for comment in found)
    bare = _COMMENT.sub(lambda comment: " " * len(comment[0]), text)
    return Source(source.path, bare.encode("utf-8")), comments


def _read(found: re.Match[str], text: str, breaks: list[int]) -> Comment:
    body = _BODY.match(found["body"])
    assert body is not None, "every part of the pattern is optional"
    line = bisect_left(breaks, found.start())
    start = breaks[line - 1] + 1 if line else 0
    end = breaks[line] if line < len(breaks) else len(text)
    alone = not (text[start : found.start()] + text[found.end() : end]).strip()
    scope: Literal["line", "next", "file"] = "file" if body["verb"] == "ignore-file" else "next" if alone else "line"
    codes = tuple(code.upper() for code in _SEPARATOR.split(body["codes"]) if code)
    return Comment(Span(*found.span()), line + 1, found.start() - start + 1, scope, body["verb"], codes, (body["reason"] or "").strip())
