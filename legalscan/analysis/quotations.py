"""Quotations of another text's words: 법 제3조제1항에서 "대통령령으로 정하는 자"란 ….

A decree takes up the words by which its act defers to it; with several provisions in a row (법 제3조 및 제5조에서 "…"란 각각) the
words are quoted from each of them.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from typing import Final, NamedTuple

from legalscan.analysis.citations import Citation
from legalscan.language.patterns import lazy
from legalscan.outline import Outline, Provision
from legalscan.span import Span


class Quotation(NamedTuple):
    """Words taken from elsewhere.

    Attributes:
        span: the words inside the quotation marks, half-open, code points of `Outline.text`.
        provision: the innermost provision in which they stand.
        citations: where they are taken from, in reading order.
    """

    span: Span
    provision: Provision
    citations: tuple[Citation, ...]


_QUOTED: Final = lazy(
    r"에서\s(?:각각\s)?[\"“](?P<words>[^\"”\n]{2,400})[\"”]\s?(?:\([^()\n]{0,80}\)\s?)?(?:이란|란|이라\s?함은|라\s?함은|은|는|이라|라)"
)
_JOINT: Final = lazy(
    r"(?:\s|및|또는|와|과|ㆍ|,|이나|나|법|영|규칙|같은\s?법|같은\s?조|각\s호\s외의\s부분|본문|단서|전단|후단|부터|까지|각\s호|의|「[^」]*」|\([^()]*\))*\Z"
)


def find_quotations(outline: Outline, citations: Sequence[Citation]) -> tuple[Quotation, ...]:
    """Every quotation of cited words in the body, in reading order; empty for none.

    >>> from legalscan.statute import read, Source
    >>> decree = read(Source("-", '제2조(자) 법 제3조제1항 및 제5조에서 "대통령령으로 정하는 자"란 등대장을 말한다.'.encode()))
    >>> [(q.span.of(decree.text), [str(c.first) for c in q.citations]) for q in decree.quotations]
    [('대통령령으로 정하는 자', ['제3조제1항', '제5조'])]
    """
    text = outline.text
    ends = [citation.span.end for citation in citations]
    found: list[Quotation] = []
    for quoted in _QUOTED.finditer(text, *outline.body):
        place = bisect_left(ends, quoted.start() + 1) - 1
        row: list[Citation] = []
        limit = quoted.start()
        while place >= 0 and limit - citations[place].span.end <= 80 and _JOINT.match(text, citations[place].span.end, limit):
            row.append(citations[place])
            limit = citations[place].span.start
            place -= 1
        provision = outline.at(quoted.start())
        if row and provision is not None and row[0].provision == provision:
            same = tuple(reversed([citation for citation in row if citation.provision == provision]))
            found.append(Quotation(Span(*quoted.span("words")), provision, same))
    return tuple(found)
