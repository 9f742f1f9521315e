"""Why: public ends to which an act ties the technologies that it supports."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from legalscan.analysis.brackets import split_sentences
from legalscan.analysis.support_clauses import flatten
from legalscan.language import purposes_en, purposes_ko
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
        end: the end itself within it.
    """

    provision: Provision
    span: Span
    end: Span


def purpose_clauses(act: Statute) -> tuple[Provision, ...]:
    """The articles on the purpose and the basic ideas, in reading order; empty for an act without any."""
    return tuple(article for article in act.articles[:6] if _PURPOSE.search(article.heading) and not article.deleted)


def find_reasons(act: Statute) -> tuple[Reason, ...]:
    """Public ends in the purpose clauses and in what support provisions say they are for, in reading order; empty for none.

    >>> from legalscan.statute import read, Source
    >>> words = "제1조(목적) 이 법은 등대산업을 진흥하여 해상의 공급망을 지키고 국민경제 발전에 이바지함을 목적으로 한다."
    >>> act = read(Source("-", words.encode()))
    >>> [one.end.of(act.text) for one in find_reasons(act)]
    ['공급망']
    """
    found = [reason for article in purpose_clauses(act) for reason in _in_article(act, article)]
    for support in act.support:
        if support.purpose is not None:
            found += _in_words(act, support.provision, support.purpose)
    return tuple(sorted(found, key=lambda one: one.span))


def _in_article(act: Statute, article: Provision) -> Iterator[Reason]:
    for provision in article.walk():
        for sentence in split_sentences(act.text, *provision.own):
            yield from _in_words(act, provision, sentence)


def _in_words(act: Statute, provision: Provision, span: Span) -> Iterator[Reason]:
    words = purposes_en if act.language == "en" else purposes_ko
    match = words.ENDS.search(flatten(act.text, *span))
    if match:
        yield Reason(provision, span, Span(span.start + match.start(), span.start + match.end()))
