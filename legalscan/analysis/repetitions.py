"""Phrases that a statute repeats word for word in several provisions.

A shared phrase is found by content-defined anchors: at each of some common word endings the next characters are taken as a
key, so that equal phrases meet under equal keys wherever they stand; each meeting is then stretched as far as all agree.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from itertools import takewhile
from typing import Final, NamedTuple

from legalscan.analysis.occurrences import find_all
from legalscan.language.patterns import lazy
from legalscan.outline import Outline, Provision
from legalscan.span import Span

_KEY: Final = 32
"""Characters of a key: behind an anchor of a phrase of twenty words mostly stands that much of it."""
_ANCHORS: Final = tuple(lazy(rf"{ending} (?=([^\n<>*]{{{_KEY}}}))") for ending in "을를")
"""One pattern an ending: a pattern that begins with a literal is found several times faster."""
_ANCHORS_EN: Final = (lazy(rf"\b(?:of|by|the) (?=([^\n<>*]{{{_KEY}}}))"),)
_EDGE: Final = "\n<>*"
"""Line breaks, notes of amendment and marks bound a phrase."""


class Repetition(NamedTuple):
    """One phrase and the places where it stands, in reading order, each in another article or paragraph."""

    words: int
    places: tuple[tuple[Provision, Span], ...]


def find_repetitions(outline: Outline, words: int = 20, places: int = 3) -> tuple[Repetition, ...]:
    """Phrases of at least `words` words that stand in at least `places` articles or paragraphs, in reading order.

    Items count as part of their paragraph. Phrases do not cross a line break or a note of amendment; of phrases that overlap, the one first found
    counts. Empty for none.

    >>> from legalscan.readers import read
    >>> from legalscan.readers.source import Source
    >>> phrase = "등대장은 매달 첫째 날에 등대의 불빛과 무신호와 전파표지를 모두 살핀 다음 그 결과를 기록부에 빠짐없이 적어 두고 다음 달 말일까지 장관에게 알려야 한다."
    >>> text = "".join(f"제{i}조(점검) {i}급 {phrase}\\n" for i in (1, 2, 3))
    >>> [(r.words, len(r.places)) for r in find_repetitions(read(Source("-", text.encode())))]
    [(23, 3)]
    """
    return tuple(sorted(_find(outline, words, places), key=lambda found: found.places[0][1]))


def _find(outline: Outline, least_words: int, least_places: int) -> Iterator[Repetition]:
    text = outline.text
    start, end = outline.body
    anchors = _ANCHORS_EN if outline.language == "en" else _ANCHORS
    counted = Counter(key for anchor in anchors for key in anchor.findall(text, start, end))
    taken: list[Span] = []
    for offsets in sorted(find_all(text, [key], start, end) for key, times in counted.items() if times >= least_places):
        if any(span.start <= offsets[0] < span.end for span in taken):
            continue
        held = _one_a_paragraph(outline, offsets)
        if len(held) < least_places:
            continue
        left, right = _stretch(text, [offset for offset, _ in held], start, end)
        first = held[0][0]
        if len(text[first - left : first + right].split()) < least_words:
            continue
        spans = tuple((provision, Span(offset - left, offset + right)) for offset, provision in held)
        taken += [span for _, span in spans]
        yield Repetition(len(text[first - left : first + right].split()), spans)


def _one_a_paragraph(outline: Outline, offsets: list[int]) -> list[tuple[int, Provision]]:
    """The first offset of each article or paragraph, with the innermost provision around it."""
    held: dict[Provision, tuple[int, Provision]] = {}
    for offset in offsets:
        provision = outline.at(offset)
        top = provision
        while top is not None and top.level not in ("paragraph", "article"):
            top = top.parent
        if provision is not None and top is not None:
            held.setdefault(top, (offset, provision))
    return list(held.values())


def _stretch(text: str, offsets: list[int], start: int, end: int) -> tuple[int, int]:
    """How far to the left and right of all offsets the text is the same, cut to whole words and to one line."""
    first = offsets[0]
    line = max(start, *(text.rfind(edge, start, first) + 1 for edge in _EDGE))
    left = _shared([text[max(start, offset - first + line) : offset][::-1] for offset in offsets])
    line = min([end, *(place for edge in _EDGE if (place := text.find(edge, first, end)) >= 0)])
    right = _shared([text[offset : min(end, offset - first + line)] for offset in offsets])
    while left and not text[first - left - 1].isspace():
        left -= 1
    while right and first + right < end and not text[first + right].isspace():
        right -= 1
    while left and text[first - left].isspace():
        left -= 1
    while right and text[first + right - 1].isspace():
        right -= 1
    return left, right


def _shared(pieces: list[str]) -> int:
    """How many characters all pieces have in common from their beginnings."""
    return sum(1 for _ in takewhile(lambda letters: len(set(letters)) == 1, zip(*pieces, strict=False)))
