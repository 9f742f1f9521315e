"""Why: public ends to which an act ties the technologies that it supports."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from legalscan.analysis.brackets import split_sentences
from legalscan.analysis.support_clauses import flatten
from legalscan.language import promises, purposes_en, purposes_ko
from legalscan.language.patterns import lazy
from legalscan.outline import Provision
from legalscan.span import Span
from legalscan.statute import Statute

_PURPOSE: Final = lazy(r"^(?:목적|기본 ?이념|목적 및 기본이념|Purpose)")


@dataclass(frozen=True, slots=True)
class Reason:
    """Words that tie support to an end of public policy outside of the industry's own growth.

    Attributes:
        provision: the purpose clause, or the support provision.
        span: the purpose as far as its words go.
        ends: the ends named within it, in reading order; at least one.
    """

    provision: Provision
    span: Span
    ends: tuple[Span, ...]


def purpose_clauses(act: Statute) -> tuple[Provision, ...]:
    """The articles on the purpose and the basic ideas, in reading order; empty for an act without any."""
    return tuple(article for article in act.articles[:6] if _PURPOSE.search(article.heading) and not article.deleted)


def find_reasons(act: Statute) -> tuple[Reason, ...]:
    """Public ends in the purpose clauses and in what support provisions say they are for, in reading order; empty for none.

    In a purpose clause rights, dignity, quality of life, health, safety, the environment and equality count as well; in a support
    provision such words mostly tell a subject (안전 설비), so there only an end that is named with what threatens it counts. Words
    of the title's own subject (환경 in an act on 환경산업) and of an authority's name are left out.

    >>> from legalscan.statute import read, Source
    >>> words = "제1조(목적) 이 법은 등대산업을 진흥하여 해상의 공급망을 지키고 국민경제 발전에 이바지함을 목적으로 한다."
    >>> act = read(Source("-", words.encode()))
    >>> [end.of(act.text) for one in find_reasons(act) for end in one.ends]
    ['공급망']
    """
    words = purposes_en if act.language == "en" else purposes_ko
    found = [reason for article in purpose_clauses(act) for reason in _in_article(act, article, (words.ENDS, words.PURPOSE_ENDS))]
    for support in act.support:
        if support.purpose is not None:
            found += _in_words(act, support.provision, support.purpose, (words.ENDS,))
    return tuple(sorted(found, key=lambda one: one.span))


def own_name(act: Statute) -> str:
    """The first word of the title, which names the industry and no end (탄소소재, 문화산업); a blank for a title without a subject."""
    subject = promises.PROMOTED.search(act.title)
    return act.title.split()[0] if subject is not None and act.title.split() else " "


def _in_article(act: Statute, article: Provision, patterns: Sequence[re.Pattern[str]]) -> Iterator[Reason]:
    for provision in article.walk():
        for sentence in split_sentences(act.text, *provision.own):
            yield from _in_words(act, provision, sentence, patterns)


def _in_words(act: Statute, provision: Provision, span: Span, patterns: Sequence[re.Pattern[str]]) -> Iterator[Reason]:
    flat, name = flatten(act.text, *span), own_name(act)
    told = promises.OFFICES.sub(lambda office: "_" * len(office[0]), flat.replace(name, "_" * len(name)) if name.strip() else flat)
    ends: list[Span] = []
    for start, end in sorted(match.span() for pattern in patterns for match in pattern.finditer(told)):
        here = Span(span.start + start, span.start + end)
        if ends and here.start < ends[-1].end:
            ends[-1] = Span(ends[-1].start, max(here.end, ends[-1].end))
        else:
            ends.append(here)
    if ends:
        yield Reason(provision, span, tuple(ends))
