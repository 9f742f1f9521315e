"""How long the articles and sentences of a statute are and how many items its lists have, against the nation's."""

from __future__ import annotations

import json
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Final, Literal

from legalscan.analysis.sentences import find_sentences, has_table, measure_length
from legalscan.outline import Outline, Provision
from legalscan.span import Span

_DATA: Final = Path(__file__).parent.parent / "data" / "lengths.json"
Measured = Literal["articles", "sentences", "lists"]


@dataclass(frozen=True, slots=True)
class Distribution:
    """The national distribution of one length.

    Attributes:
        count: how many were measured.
        quantiles: ``p50``, ``p95`` and ``p99``, by nearest rank.
        tail: the longest hundredth, the longest first.
    """

    count: int
    quantiles: dict[str, int]
    tail: tuple[int, ...]

    def rank(self, length: int) -> int | None:
        """The rank of a length, 1 for the longest; None below the tail.

        >>> Distribution(400, {}, (90, 70, 70, 50)).rank(70), Distribution(400, {}, (90, 70, 70, 50)).rank(40)
        (2, None)
        """
        if not self.tail or length < self.tail[-1]:
            return None
        return bisect_left(self.tail, -length, key=lambda known: -known) + 1

    def cut(self, share: float) -> int:
        """The length from which on the longest `share` of all begin; `share` is at most a hundredth.

        >>> Distribution(400, {}, (90, 70, 70, 50)).cut(0.005)
        70
        """
        return self.tail[min(len(self.tail), max(1, round(self.count * share))) - 1]


@dataclass(frozen=True, slots=True)
class Lengths:
    """The national distributions (`measures.lengths`), with the day of the corpus and the number of texts in it."""

    snapshot: str
    statutes: int
    articles: Distribution
    sentences: Distribution
    lists: Distribution


@cache
def load_lengths() -> Lengths:
    """The distributions that come with the package."""
    loaded = json.loads(_DATA.read_text(encoding="utf-8"))
    tables = {name: Distribution(**{**loaded[name], "tail": tuple(loaded[name]["tail"])}) for name in ("articles", "sentences", "lists")}
    return Lengths(snapshot=loaded["snapshot"], statutes=loaded["statutes"], **tables)


def measure_articles(outline: Outline, least: int = 1) -> Iterator[tuple[Provision, int]]:
    """The articles of the body with their length in characters, in reading order; deleted ones are left out.

    Args:
        outline: the text.
        least: shorter ones are left out, so that most need not be measured.

    >>> from legalscan.readers import read
    >>> from legalscan.readers.source import Source
    >>> [length for _, length in measure_articles(read(Source("-", "제1조(목적) 등대를 지킨다.\\n제2조 삭제".encode())))]
    [7]
    """
    for provision in _of_body(outline, ("article",), least):
        if provision.deleted:
            continue
        words = provision.text
        if has_table(words):
            continue
        length = measure_length(words)
        if length >= max(1, least):
            yield provision, length


def measure_sentences(outline: Outline, least: int = 1) -> Iterator[tuple[Provision, Span, int]]:
    """The sentences of articles and paragraphs with their length in characters, in reading order; items are no sentences.

    Args:
        outline: the text.
        least: shorter ones are left out.
    """
    for provision in _of_body(outline, ("article", "paragraph"), least):
        own = provision.own
        if own.end - own.start < least or has_table(own.of(outline.text)):
            continue
        for span in find_sentences(provision):
            if span.end - span.start >= least and (length := measure_length(span.of(outline.text))) >= max(1, least):
                yield provision, span, length


def list_sizes(outline: Outline, least: int = 1) -> Iterator[tuple[Provision, int]]:
    """The provisions that lead into items (호) with the number of items left, in reading order; empty lists are left out.

    Args:
        outline: the text.
        least: smaller lists are left out.
    """
    for provision in _of_body(outline, ("article", "paragraph"), least):
        if len(outline.below[provision.index]) >= least:
            size = sum(child.level == "item" and not child.deleted for child in provision.children)
            if size >= max(1, least):
                yield provision, size


def _of_body(outline: Outline, levels: tuple[str, ...], least: int) -> Iterator[Provision]:
    """The provisions of some levels, no shorter than `least`, that stand before the 부칙 and the annexes, in reading order."""
    close, provisions = outline.body.end, outline.provisions
    for index, (level, _, start, _, _, body, end, _) in enumerate(outline.nodes):
        if end - body >= least and level in levels and start < close:
            yield provisions[index]
