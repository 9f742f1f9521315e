"""Provisions as the page shows them, every stretch of words with its place in the text, so that a selection can be found again."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from legalscan.hierarchy import CONTAINERS
from legalscan.language.patterns import lazy
from legalscan.outline import Provision
from legalscan.report.typeset import SIGNS, head_of, legal, mark_of
from legalscan.span import Span
from legalscan.statute import Statute

_NOTE: Final = lazy(r"<[^<>\n]{2,200}>")
_HEADED: Final = frozenset({"article", "supplement", "annex", *CONTAINERS})

Mark = tuple[str, Span]
"""What a stretch is marked as (``finding``, ``other``, ``missed``), and the stretch."""


class Run(NamedTuple):
    """Words that stand in the text as they stand here, one for one: those of ``text[start : start + len(words)]``.

    Attributes:
        words: the words; what no page can show is U+FFFD, a carriage return is a blank.
        start: where they begin, a code point of the text.
        marks: the names of what marks them.
    """

    words: str
    start: int
    marks: tuple[str, ...] = ()


class Line(NamedTuple):
    """One provision, without those below it."""

    level: str
    headed: bool
    locator: str
    eid: str
    span: Span
    mark: str
    heading: tuple[Run, ...]
    words: tuple[Run, ...]
    deleted: bool


def lay_out(act: Statute, provision: Provision | None, marks: Sequence[Mark]) -> Iterator[Line]:
    """A provision with all below it, or a whole text, a line for each.

    Args:
        act: the text.
        provision: what of it; None for all.
        marks: what is marked, in any order; stretches may overlap and reach beyond the provision.

    >>> from legalscan.statute import read, Source
    >>> act = read(Source("-", "##### 제2조 (등대)\\n\\n**①** 빛난다.".encode()))
    >>> [line.words[0].words for line in lay_out(act, act["제2조"], ()) if line.words]
    ['빛난다.']
    """
    for part in act.walk() if provision is None else provision.walk():
        span = part.span
        near = [(name, mark) for name, mark in marks if mark.start < span.end and span.start < mark.end]
        own = part.own
        yield Line(
            "container" if part.level in CONTAINERS else part.level,
            part.level in _HEADED,
            part.locator.format(act.language),
            part.locator.eid,
            Span(span.start, own.end),
            legal(mark_of(part)),
            tuple(_runs(act.text, head_of(part), near)),
            tuple(_runs(act.text, own, near)),
            part.deleted,
        )


def _runs(text: str, span: Span, marks: Sequence[Mark]) -> Iterator[Run]:
    words = span.of(text)
    start, end = span.start + len(words) - len(words.lstrip()), span.end - len(words) + len(words.rstrip())
    if start >= end:
        return
    hidden = [Span(*found.span()) for found in SIGNS.finditer(text, start, end)]
    notes = [("note", Span(*found.span())) for found in _NOTE.finditer(text, start, end)]
    here = [*notes, *((name, mark) for name, mark in marks if mark.start < end and start < mark.end)]
    edges = {start, end, *(min(max(edge, start), end) for _, mark in here for edge in mark), *(edge for gap in hidden for edge in gap)}
    gaps = {gap.start for gap in hidden}
    for a, b in itertools.pairwise(sorted(edges)):
        if a not in gaps:
            covering = dict.fromkeys(name for name, mark in here if mark.start <= a and b <= mark.end)
            yield Run(legal(text[a:b]).replace("\r", " "), a, tuple(covering))
