"""A provision as a page shows it: its mark, its heading, and its words cut where something is to be marked."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Iterator
from typing import Final, NamedTuple

from legalscan.language.patterns import lazy
from legalscan.outline import Provision
from legalscan.span import Span

_ILLEGAL: Final = lazy("[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
SIGNS: Final = lazy(r"\*\*|\\(?=\.)")
"""Signs of Markdown that a reader is not shown: around a mark (``**①**``), and before a full stop (``1\\.``)."""
_MARK: Final = lazy(r"[#*\\]|^[>\s-]+|\(\s*$")
_NOTE: Final = lazy(r"(<[^<>\n]{2,200}>)")


class Piece(NamedTuple):
    """A stretch of words that is marked in one way.

    Attributes:
        text: the words, without the signs of Markdown.
        marks: numbers of what marks them, in order; empty for plain words.
        first: those of `marks` that begin here.
        note: whether the words are an amendment note (<개정 …>).
    """

    text: str
    marks: tuple[int, ...] = ()
    first: tuple[int, ...] = ()
    note: bool = False


def mark_of(provision: Provision) -> str:
    """The mark that opens a provision, as a reader knows it: 제2조, ①, 1., Article 2; empty for loose text.

    >>> from legalscan.statute import read, Source
    >>> act = read(Source("-", "##### 제2조의3 (등대)\\n\\n**①** 빛난다.".encode()))
    >>> [mark_of(p) for p in act.walk()]
    ['제2조의3', '①']
    """
    node = provision.node
    *_, last = provision.outline.text[node.start : node.heading_start].strip().split("\n")  # 부칙 has a heading and a line
    return _MARK.sub("", last).strip()


def head_of(provision: Provision) -> Span:
    """The stretch of the heading."""
    return Span(provision.node.heading_start, provision.node.heading_end)


def cut(text: str, span: Span, marks: Iterable[tuple[int, Span]]) -> Iterator[Piece]:
    """The words of ``text[span]`` in pieces, in order; nothing for words of white space alone.

    Args:
        text: the whole text.
        span: what to cut.
        marks: number and stretch of each mark, in any order; they may overlap, several with one number too, and reach beyond `span`.
    """
    here = [(number, mark) for number, mark in marks if mark.start < span.end and span.start < mark.end]
    edges = {span.start, span.end}
    for _, mark in here:
        edges |= {min(max(edge, span.start), span.end) for edge in mark}
    ordered = sorted(edges)
    for start, end in itertools.pairwise(ordered):
        covering = tuple(sorted({number for number, mark in here if mark.start <= start and end <= mark.end}))
        first = tuple(sorted({number for number, mark in here if max(mark.start, span.start) == start and mark.start >= span.start}))
        yield from _tidy(text[start:end], covering, first)


def _tidy(words: str, marks: tuple[int, ...], first: tuple[int, ...]) -> Iterator[Piece]:
    plain = SIGNS.sub("", words)
    if not plain.strip() and not first:
        if plain:
            yield Piece(" ", marks)
        return
    for part in _NOTE.split(plain):
        if part:
            yield Piece(part, marks, first, note=part.startswith("<") and part.endswith(">") and len(part) > 2)
            first = ()


def legal(words: str) -> str:
    """Words without control characters and lone surrogates, which XML 1.0 forbids and logs mangle; U+FFFD stands for each."""
    return _ILLEGAL.sub("\ufffd", words)
