"""Brackets and sentences: the two cuts that every layer needs.

Korean statutes put whole clauses, with full stops, into brackets ("…(…를 말한다. 이하 같다)을 …"), so sentences end only outside
of them.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from legalscan.language.patterns import lazy
from legalscan.span import Span

_BRACKET: Final = lazy(r"[()\[\]（）〔〕]")
_OPENING: Final = frozenset("([（〔")
_MARKER_OF_LIST: Final = lazy(r"목(?:\d{1,2}|[가-힣])\)\Z")
_STOP: Final = lazy(r"(?<=[가-힣\"”」)\]>·])\.(?=[\s<\"”①-⑳]|[가-힣]|\Z)|\n[ \t\r]*\n")


def find_brackets(text: str, start: int, end: int) -> list[Span]:
    """The outermost brackets of ``text[start:end]``, brackets included, in order.

    A closing bracket without an opening one (``나목1)``) is passed over; one never closed does not count.

    >>> find_brackets("가(나[다]라) 마1) (바)", 0, 16)
    [Span(start=1, end=8), Span(start=13, end=16)]
    >>> find_brackets("가(나 (다) 라", 0, 9)
    [Span(start=4, end=7)]
    """
    pairs: list[Span] = []
    stack: list[int] = []
    for bracket in _BRACKET.finditer(text, start, end):
        place = bracket.start()
        if text[place] in _OPENING:
            stack.append(place)
        elif stack and not _MARKER_OF_LIST.search(text[max(start, place - 3) : place + 1]):
            pairs.append(Span(stack.pop(), place + 1))
    outermost: list[Span] = []
    for pair in sorted(pairs):
        if not outermost or pair.start >= outermost[-1].end:
            outermost.append(pair)
    return outermost


def blank(text: str, start: int, end: int, spans: list[Span], filler: str = " ") -> str:
    """``text[start:end]`` with `spans` overwritten by `filler`: lengths and offsets stay."""
    pieces: list[str] = []
    place = start
    for span in spans:
        pieces.append(text[place : span.start])
        pieces.append(filler * (span.end - span.start))
        place = span.end
    pieces.append(text[place:end])
    return "".join(pieces)


def split_sentences(text: str, start: int, end: int) -> Iterator[Span]:
    """Sentences of ``text[start:end]`` in order, white space at their ends left out; none for blank text.

    >>> text = "갑이란 을(병을 말한다. 이하 같다)을 말한다. 다만, 정은 제외한다."
    >>> [s.of(text) for s in split_sentences(text, 0, len(text))]
    ['갑이란 을(병을 말한다. 이하 같다)을 말한다.', '다만, 정은 제외한다.']
    """
    flat = blank(text, start, end, find_brackets(text, start, end), "·")
    place = 0
    for stop in _STOP.finditer(flat):
        yield from _trim(text, start + place, start + stop.end())
        place = stop.end()
    yield from _trim(text, start + place, end)


def _trim(text: str, start: int, end: int) -> Iterator[Span]:
    while start < end and text[start].isspace():
        start += 1
    while start < end and text[end - 1].isspace():
        end -= 1
    if start < end:
        yield Span(start, end)
