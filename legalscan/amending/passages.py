"""Words inside units: named parts (본문, 단서, 전단, 후단), amendment notes, and words to be exchanged.

Law: a 단서 begins with 다만, a 후단 with 이 경우 (법령 입안 심사기준); what stands before either is the 본문 or the 전단.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import Final, Literal, NamedTuple

from legalscan.amending.tree import Unit
from legalscan.analysis.brackets import split_sentences
from legalscan.analysis.instructions import Words
from legalscan.language.patterns import lazy
from legalscan.span import Span

NOTES: Final = lazy(r"(?:\s*<(?:개정|신설|삭제|전문개정|\d)[^<>]*>)+\s*\Z")
"""Amendment notes at the end of a unit's words."""
_PROVISO: Final = lazy(r"다만\s?,")
_DOTS: Final = "ㆍ·‧・･ᆞ∙"
_ALIKE: Final[dict[str, str]] = dict.fromkeys(_DOTS, f"[{_DOTS}]") | dict.fromkeys('"“”', '["“”]') | dict.fromkeys("'‘’", "['‘’]")
_NUMBER_ENDS: Final = lazy(r"제\d+[조항호](?:의\d+)?\Z")


class Passage(NamedTuple):
    """A stretch of a unit's words or of its heading, half-open."""

    unit: Unit
    field: Literal["words", "heading"]
    start: int
    end: int

    @property
    def text(self) -> str:
        """The whole field in which it lies."""
        return self.unit.words if self.field == "words" else self.unit.heading


class Hit(NamedTuple):
    """Words found: where, and which exchange they belong to."""

    passage: Passage
    start: int
    end: int
    which: int


def without_notes(words: str) -> str:
    """Words without the amendment notes behind them.

    >>> without_notes("갑이다. <개정 2020.1.1> <개정 2021.2.2>")
    '갑이다.'
    """
    found = NOTES.search(words)
    return words[: found.start()] if found else words


def find_part(words: str, parts: Sequence[str]) -> Span | None:
    """Where a named part stands in a unit's own words, notes left out; None where there is no such part.

    >>> words = "갑이다. 이 경우 을이다. 다만, 병은 아니다. <개정 2020.1.1>"
    >>> [find_part(words, [part]).of(words) for part in ("main", "second", "proviso")]
    ['갑이다. 이 경우 을이다.', '이 경우 을이다. 다만, 병은 아니다.', '다만, 병은 아니다.']
    """
    span = Span(0, len(without_notes(words)))
    for part in parts:
        sentences = list(split_sentences(words, *span))
        proviso = next((one.start for one in sentences if _PROVISO.match(words, one.start)), None)
        latter = next((one.start for one in sentences[1:] if not _PROVISO.match(words, one.start)), None)
        if part.endswith("-chapeau"):
            continue
        if part in ("proviso", "main"):
            if proviso is None or (part == "main" and proviso == span.start):
                return None
            span = Span(proviso, span.end) if part == "proviso" else Span(span.start, len(words[:proviso].rstrip()))
        elif part in ("first", "second"):
            if latter is None:
                return None
            span = Span(latter, span.end) if part == "second" else Span(span.start, len(words[:latter].rstrip()))
        else:
            return None
    return span


@lru_cache(2000)
def pattern_of(words: str) -> str:
    """A pattern for words as they may be typed: kinds of dots and quotation marks do not count, line breaks in the bill neither."""
    pieces: list[str] = []
    for piece in re.findall(r"\s+|\S", words):
        if piece.isspace():
            pieces.append(r"\s*" if "\n" in piece else r"\s+")
        else:
            pieces.append(_ALIKE.get(piece) or re.escape(piece))
    before = r"(?<!\d)" if words[:1].isdigit() else ""
    behind = r"(?!의\d)" if _NUMBER_ENDS.search(words) else r"(?![\d])" if words[-1:].isdigit() else ""
    return before + "".join(pieces) + behind


def find_words(passages: Iterable[Passage], words: Sequence[Words]) -> list[Hit]:
    """Every occurrence of the words to be exchanged, in reading order; of overlapping ones the longest.

    ``제3조`` does not stand in ``제3조의2``, nor ``1명`` in ``11명``.
    """
    order = sorted(range(len(words)), key=lambda index: -len(words[index].old))
    alternatives = []
    for index in order:
        one = words[index]
        between = rf"(?:(?!{pattern_of(one.old)}).)*?{pattern_of(one.until)}" if one.until else ""
        alternatives.append(f"(?P<w{index}>{pattern_of(one.old)}{between})")
    pattern = re.compile("|".join(alternatives), re.S)
    found: list[Hit] = []
    for passage in passages:
        hits = pattern.finditer(passage.text, passage.start, passage.end)
        found += [Hit(passage, *hit.span(), int((hit.lastgroup or "w0")[1:])) for hit in hits]
    return found


def is_spaced_otherwise(passages: Iterable[Passage], old: str) -> bool:
    """Whether words that were not found stand there with other white space."""
    close = "".join(old.split())
    return bool(close) and any(close in "".join(passage.text[passage.start : passage.end].split()) for passage in passages)


def exchange(hits: Iterable[Hit], words: Sequence[Words]) -> None:
    """Put the new words in the place of the old ones, all at once."""
    for hit in sorted(hits, key=lambda hit: -hit.start):
        one, text = words[hit.which], hit.passage.text
        old = text[hit.start : hit.end]
        new = {"": one.new, "after": old + one.new, "before": one.new + old}[one.keep]
        changed = text[: hit.start] + new + text[hit.end :]
        if hit.passage.field == "words":
            hit.passage.unit.words = changed if new else _closed_up(text, hit.start, hit.end)
        else:
            hit.passage.unit.heading = changed


def _closed_up(text: str, start: int, end: int) -> str:
    """A text without a stretch, and without the double space that this would leave."""
    before, behind = text[:start], text[end:]
    if before[-1:].isspace() and (behind[:1].isspace() or not behind):
        before = before[:-1]
    return before + behind
