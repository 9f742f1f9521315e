"""Convolution: steps and bodies on the way to one benefit, committees, citations, and how far these lead within the act."""

from __future__ import annotations

import re
from collections import Counter, deque
from collections.abc import Iterator
from typing import Final

from legalscan.analysis.sentences import flatten
from legalscan.analysis.support import Support
from legalscan.corpus import Corpus
from legalscan.finding import Wording
from legalscan.language import procedure, profile_ko
from legalscan.links import links_of
from legalscan.profiles.figure import KOREAN_ALONE, NO_SUPPORT, NOTHING, Measured, Place
from legalscan.span import Span
from legalscan.statute import Statute
from legalscan.support.surroundings import find_sequels

_SHOWN: Final = 5
_BACK: Final = 40
_PARTICLES: Final = "은는이가을를의에로와과게서며고여여한된할및각"


def measure_convolution(act: Statute, corpus: Corpus) -> Iterator[Measured]:
    """The longest way to one benefit, committees, the density of citations and the largest reference tree of an act.

    >>> from legalscan.statute import read, Source
    >>> words = "제5조(지원) ① 장관은 등대위원회의 심의를 거쳐 등대사업자에게 자금을 지원할 수 있다.\\n② 지원 절차는 대통령령으로 정한다."
    >>> act = read(Source("-", words.encode()))
    >>> {one.key: one.value for one in measure_convolution(act, Corpus([act]))}
    {'steps': 2, 'committees': 0, 'citations': 0.0, 'tree': 0}
    """
    yield _steps(act)
    yield _committees(act)
    yield _citations(act)
    yield _tree(act, corpus)


def _steps(act: Statute) -> Measured:
    if act.language != "ko":
        return Measured("steps", None, reason=KOREAN_ALONE)
    ways = [(way, one) for one in act.support if (way := _way(one))]
    if not act.support:
        return Measured("steps", None, reason=NO_SUPPORT)
    if not ways:
        return Measured("steps", 0)
    way, support = max(ways, key=lambda pair: len(pair[0]))
    here = support.locator
    told = Wording(
        f"({here}: {', '.join(step.ko for step, _ in way)})",
        f" ({here.format('en')}: {', '.join(step.en for step, _ in way)})",
    )
    return Measured("steps", len(way), len(way), 0, tuple(sorted((place for _, place in way), key=lambda place: place.span)), told)


def _way(support: Support) -> list[tuple[Wording, Place]]:
    """The different steps to one support, in its own words and in the paragraphs of its article that speak of it."""
    if support.kind in ("policy", "effort"):
        return []
    text = support.provision.outline.text
    found: dict[str, tuple[Wording, Place]] = {}
    for provision, own in ((support.provision, support.own), *((one, one.own) for one in find_sequels(support))):
        flat = flatten(text, own)
        for name, pattern in (("application", profile_ko.STEP_APPLICATION), ("selection", profile_ko.STEP_SELECTION)):
            step = pattern.search(flat)
            if step and name not in found:
                found[name] = (_NAMED[name], Place(provision, Span(own.start + step.start(), own.start + step.end())))
        for name, (korean, verb, _) in procedure.STEPS.items():
            if name not in found and korean in flat and (round_ := re.search(verb, flat)):
                found[name] = (Wording(korean, name), Place(provision, Span(own.start + round_.start(), own.start + round_.end())))
    for one in support.delegated:
        found.setdefault(one.instrument, (Wording(one.instrument, one.instrument), Place(one.provision, one.span)))
    return list(found.values())


_NAMED: Final = {"application": Wording("신청", "application"), "selection": Wording("선정ㆍ지정ㆍ심사", "selection or designation")}


def _committees(act: Statute) -> Measured:
    if act.language != "ko":
        return Measured("committees", None, reason=KOREAN_ALONE)
    found: dict[str, Place] = {}
    text = act.text
    for body in profile_ko.COMMITTEE.finditer(text, *act.outline.body):
        provision = act.outline.at(body.start())
        ahead = profile_ko.COMMITTEE_NAME.search(text[max(0, body.start() - _BACK) : body.start()])
        if provision is None or ahead is None:
            continue
        start = body.start() - len(ahead["name"])
        name, before = text[start : body.end("ending")], ahead["before"] or ""
        if profile_ko.BARE_COMMITTEE.match(name) and before and before[-1] not in _PARTICLES:
            name = f"{before} {name}"
        found.setdefault(name, Place(provision, Span(start, body.end())))
    return Measured("committees", len(found), len(found), 0, tuple(found.values()), _listed(list(found)))


def _listed(names: list[str]) -> Wording:
    if not names:
        return NOTHING
    more = len(names) - _SHOWN
    shown = ", ".join(names[:_SHOWN])
    return Wording(f"({shown}{f' 외 {more}' if more > 0 else ''})", f" ({shown}{f' and {more} more' if more > 0 else ''})")


def _citations(act: Statute) -> Measured:
    articles = sum(not article.deleted for article in act.articles)
    own = sum(citation.by == "own" for citation in act.citations)
    others = Counter(citation.law for citation in act.citations if citation.law and citation.by != "own")
    count = len(act.citations)
    told = Wording(
        f"(이 법률 안 {own}, 다른 법령 {count - own}{f'; 이름을 댄 다른 법령 {len(others)}개' if others else ''})",
        f" (own provisions {own}, other statutes {count - own}{f'; {len(others)} other statutes named' if others else ''})",
    )
    return Measured("citations", round(count / articles, 2) if articles else None, count, articles, (), told)


def _tree(act: Statute, corpus: Corpus) -> Measured:
    """The article from which citations lead to most others of its own act."""
    outline = act.outline
    article_of = _articles(act)
    below: dict[int, set[int]] = {}
    for link in links_of(act, corpus):
        if link.citation.by != "own":
            continue
        here = article_of.get(link.citation.provision.index)
        target = link.target or (outline.get(link.locator.article) if link.locator.article is not None else None)
        there = article_of.get(target.index) if target is not None else None
        if here is not None and there is not None and here != there:
            below.setdefault(here, set()).add(there)
    trees = {root: _reach(root, below) for root in below}
    if not trees:
        return Measured("tree", 0)
    root = max(trees, key=lambda one: trees[one][0])
    size, depth = trees[root]
    provision = outline.provisions[root]
    at = provision.locator
    told = Wording(f"({at}에서 시작하여 {depth}단계까지)", f" (from {at.format('en')}, up to {depth} citations deep)")
    return Measured("tree", size, size, 0, (Place(provision, Span(provision.node.start, provision.node.body)),), told)


def _articles(act: Statute) -> dict[int, int]:
    """For each provision of a live article its article, by their rows."""
    found: dict[int, int] = {}
    live = {article.index for article in act.articles if not article.deleted}
    for index, node in enumerate(act.outline.nodes):
        article = index if index in live else found.get(node.parent)
        if article is not None:
            found[index] = article
    return found


def _reach(root: int, below: dict[int, set[int]]) -> tuple[int, int]:
    steps = {root: 0}
    queue = deque([root])
    while queue:
        here = queue.popleft()
        for cited in below.get(here, ()):
            if cited not in steps:
                steps[cited] = steps[here] + 1
                queue.append(cited)
    return len(steps) - 1, max(steps.values())
