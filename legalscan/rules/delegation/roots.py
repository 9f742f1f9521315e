"""Which articles of a decree have a root in a statute, as far as texts tell."""

from __future__ import annotations

from typing import Final

from legalscan.corpus import Corpus
from legalscan.implementations import find_implementations
from legalscan.language.ko import stems
from legalscan.links import find_cited_statutes
from legalscan.statute import Statute

COMMON: Final = frozenset("신청 절차 방법 기준 보고 제출 신고 관리 등의 사항 운영 통지 설치 지정".split())
"""Words that say nothing of the matter."""
_NAMES: Final = ("법에", "법률에", "「")
_NEAR: Final = 3


def find_rooted_articles(decree: Statute, act: Statute, corpus: Corpus) -> set[int]:
    """The indices of a decree's articles that have a root.

    A root is a citation of the act or of another statute in the article, in one that it cites, or in one that cites it; a clause of the act
    whose matter is named in the heading; or a neighbour with a root under a heading that shares a word.

    >>> from legalscan.statute import read, Source
    >>> act = read(Source("-", "등대법\\n제1조(점검) 점검의 기준은 대통령령으로 정한다.".encode()))
    >>> decree = read(Source("-", "등대법 시행령\\n제1조(점검) 법 제1조에 따라 점검한다.\\n제2조(재고) 등유의 재고를 알린다.".encode()))
    >>> rooted = find_rooted_articles(decree, act, Corpus([act, decree]))
    >>> [article.index in rooted for article in decree.articles]
    [True, False]
    """
    rooted, tied = _find_citing(decree, corpus)
    for one in find_implementations(act, corpus):
        for target in one.targets:
            held = target.provision.article if target.statute is decree and target.evidence != "text" else None
            if held is not None:
                rooted.add(held.index)
    left = _words_left(act)
    keys = {article.index: set(stems(article.heading)) - COMMON for article in decree.articles}
    for article in decree.articles:
        if keys[article.index] & left or any(name in article.text for name in _NAMES):
            rooted.add(article.index)
    _spread(rooted, tied)
    rows = [article.index for article in decree.articles]
    return rooted | {
        index
        for place, index in enumerate(rows)
        if any(other in rooted and keys[index] & keys[other] for other in rows[max(0, place - _NEAR) : place + _NEAR + 1])
    }


def _find_citing(decree: Statute, corpus: Corpus) -> tuple[set[int], dict[int, set[int]]]:
    """The articles that cite another statute, and for each article those that it cites or that cite it."""
    rooted: set[int] = set()
    tied: dict[int, set[int]] = {}
    for citation, _ in find_cited_statutes(decree, corpus):
        article = citation.provision.article
        if article is None or citation.provision.in_supplement:
            continue
        if citation.by != "own":
            rooted.add(article.index)
            continue
        first = citation.first.article
        last = (citation.last.article if citation.last is not None else None) or first
        for other in decree.outline.between(first, last) if first is not None and last is not None else ():
            tied.setdefault(article.index, set()).add(other.index)
            tied.setdefault(other.index, set()).add(article.index)
    return rooted, tied


def _spread(rooted: set[int], tied: dict[int, set[int]]) -> None:
    """Add to the rooted articles whatever is tied to them, however far."""
    queue = list(rooted)
    while queue:
        new = tied.get(queue.pop(), set()) - rooted
        rooted |= new
        queue += new


def _words_left(act: Statute) -> set[str]:
    """The words of what an act leaves to lower texts, and of the headings over it."""
    found: set[str] = set()
    for clause in act.delegations:
        article = clause.provision.article
        found |= {*stems(clause.matter.of(act.text)), *stems(article.heading if article is not None else "")}
    return found
