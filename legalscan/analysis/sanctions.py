"""Penalties and administrative fines of a statute: which provisions punish, and which provisions they name.

Law: criminal penalties (징역, 벌금 … 에 처한다) and administrative fines (과태료를 부과한다), each a paragraph or article with the
items below it. The liability of corporations (양벌규정) only repeats the penalties and is left out.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Literal, NamedTuple

from legalscan.analysis.citations import Citation
from legalscan.analysis.sentences import lead_of, sentence_at
from legalscan.language import restraint
from legalscan.locator import LocatorRange
from legalscan.outline import Outline, Provision
from legalscan.span import Span


class Sanction(NamedTuple):
    """One penalty.

    Attributes:
        provision: the paragraph or article that punishes; the conduct stands in its words or in the items below it.
        kind: ``crime`` or ``fine`` (과태료).
        span: the conduct and the penalty: the sentence, and the items where it leads into a list.
    """

    provision: Provision
    kind: Literal["crime", "fine"]
    span: Span


def find_sanctions(outline: Outline) -> tuple[Sanction, ...]:
    """The penalties of the body, in reading order, one a provision; empty for none.

    >>> from legalscan.readers import read
    >>> from legalscan.readers.source import Source
    >>> outline = read(Source("-", "제9조(벌칙) 등대를 끈 자는 1년 이하의 징역에 처한다.\\n제10조(과태료) 신고하지 아니한 자에게는 과태료를 부과한다.".encode()))
    >>> [(str(s.provision.locator), s.kind) for s in find_sanctions(outline)]
    [('제9조', 'crime'), ('제10조', 'fine')]
    """
    return tuple(_find(outline))


def _find(outline: Outline) -> Iterator[Sanction]:
    closing, criminal = (
        (restraint.SANCTION_EN, restraint.CRIMINAL_EN) if outline.language == "en" else (restraint.SANCTION, restraint.CRIMINAL)
    )
    seen = set[tuple[Provision, int]]()
    for found in closing.finditer(outline.text, *outline.body):
        held = sentence_at(outline, found.start())
        if held is None:
            continue
        provision, sentence = held
        top = lead_of(provision)
        if (top, sentence.start) in seen:
            continue
        seen.add((top, sentence.start))
        words = sentence.of(outline.text)
        below = top is provision and top.children
        span = Span(sentence.start, top.span.end) if below and _leads(words, outline.language) else sentence
        around = outline.text[max(sentence.start, found.start() - 120) : found.end() + 80]
        fine = "과태료" in found[0] or "administrative fine" in found[0] or (not criminal.search(around) and "과태료" in around)
        yield Sanction(top, "fine" if fine else "crime", span)


def _leads(words: str, language: str) -> bool:
    pattern = restraint.LISTS_GROUNDS_EN if language == "en" else restraint.LISTS_GROUNDS
    return pattern.search(words) is not None


class Sanctioned:
    """Which provisions of a statute its penalties name."""

    def __init__(self, sanctions: Iterable[Sanction], citations: Iterable[Citation]) -> None:
        ordered = sorted(sanctions, key=lambda sanction: sanction.span)
        self._naming = [(c, s) for c in citations if c.by == "own" for s in ordered if s.span.holds(c.span)]

    def find(self, provision: Provision) -> tuple[Sanction, Citation] | None:
        """The first penalty that names a provision or one around it, with the words that do; None for none."""
        here = provision.locator
        for citation, sanction in self._naming:
            first, last = citation.first, citation.last
            if here in first or (last is not None and here in LocatorRange(first, last)):
                return sanction, citation
        return None
