"""From a delegation to what carries it out: the provisions of decrees and rules that take up a clause, and on what evidence.

Evidence, the strongest first:

    quoted      법 제3조제1항에서 "대통령령으로 정하는 자"란 …: the words of the clause, from its provision or one around it
    cited       the provision of the clause itself is cited, without other words being quoted from it
    paragraph   the clause names paragraphs (제1항에 따른 … 필요한 사항은), and one of these is cited
    article     only the article is cited elsewhere
    text        nothing is cited, but an article bears the same heading

The first three carry a delegation out (`implemented`), the others make it likely (`inferred`). Lists that cite nearly every
provision (위임, 과태료, 고유식별정보) are no evidence, unless the clause is itself about them.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import lru_cache
from typing import Final, Literal, NamedTuple

from legalscan.analysis.citations import Citation
from legalscan.analysis.delegations import Delegation
from legalscan.collection import Collection
from legalscan.corpus import Corpus
from legalscan.language.patterns import lazy
from legalscan.links import Link, find_cited_statutes, link_citation
from legalscan.locator import Locator
from legalscan.matters import Matters
from legalscan.outline import Provision
from legalscan.span import Span
from legalscan.statute import Statute
from legalscan.views import excerpt, view_html

Evidence = Literal["quoted", "cited", "paragraph", "article", "text"]
Status = Literal["implemented", "inferred", "pending", "unexercised", "not-found", "not-supplied"]
STRONG: Final = frozenset({"quoted", "cited", "paragraph"})

_MINISTRY: Final = lazy(r"(?<![가-힣])[가-힣]{2,12}부령")
_SPACES: Final = lazy(r"[\s\"“”'‘’]+")
_FIXES: Final = lazy(r"(?<=[령칙])(?:으로|로|이|가)정")
"""대통령령이 정하는 and 대통령령으로 정하는 are one phrase of two times."""
_LISTS: Final = lazy(r"위임|위탁|고유식별|민감정보|개인정보의\s?처리|재검토|과태료|과징금|권한")
_SHARED: Final = 0.5
"""An article that cites the act's article must share so much of the matter to count."""
_ALONE: Final = 1.5
"""An article that does not cite it must share so much."""
_DECREE: Final = ("대통령령", "각령")


class Target(NamedTuple):
    """One provision that takes up a delegation.

    Attributes:
        statute: the lower text.
        provision: the innermost provision whose words make the evidence.
        evidence: how strong it is.
        span: the words that make it, half-open, code points of the lower text.
    """

    statute: Statute
    provision: Provision
    evidence: Evidence
    span: Span


class Implementation(NamedTuple):
    """A delegation and what became of it.

    Attributes:
        delegation: the clause.
        status: ``implemented`` or ``inferred`` with targets; without any ``pending`` (the clause was not yet in force when the lower
            text took effect), ``unexercised`` (a power that need not be used), ``not-found``, or ``not-supplied`` (no
            text of that kind is at hand).
        targets: the strongest evidence first, then in reading order; only the weak kinds where no strong one is found.
        lower: the texts that were searched.
    """

    delegation: Delegation
    status: Status
    targets: tuple[Target, ...]
    lower: tuple[Statute, ...]

    def __repr__(self) -> str:
        clause = self.delegation
        found = ", ".join(f"「{one.statute.title}」 {one.provision.locator} ({one.evidence})" for one in self.targets)
        return f"<{clause.provision.locator} {excerpt(clause.quote)}: {self.status}{f' by {found}' if found else ''}>"

    def _repr_html_(self) -> str:
        return view_html(self)


class _Back(NamedTuple):
    """A citation of the act in a lower text, with the words quoted there from it."""

    statute: Statute
    link: Link
    article: Locator
    quoted: str
    listing: str

    @property
    def target(self) -> Locator:
        return self.link.target.locator if self.link.target is not None else self.link.locator


@lru_cache(maxsize=4)
def find_implementations(act: Statute, corpus: Corpus) -> Collection[Implementation]:
    """What became of each delegation of an act or a decree, in reading order; empty for a text without delegations.

    Law: 헌법 제75조, 제95조; a decree may only fill in what a statute left to it.

    >>> from legalscan.statute import read, Source
    >>> act = read(Source("-", "등대법\\n제3조(점검) 대통령령으로 정하는 자는 점검한다.".encode()))
    >>> decree = read(Source("-", '등대법 시행령\\n제2조(점검) 법 제3조에서 "대통령령으로 정하는 자"란 등대장을 말한다.'.encode()))
    >>> [(i.status, i.targets[0].evidence) for i in find_implementations(act, Corpus([act, decree]))]
    [('implemented', 'quoted')]
    """
    family = corpus.lower_texts(corpus.act_of(act)) if act.delegations else ()
    found: list[Implementation] = []
    searches: dict[str, _Search] = {}
    for delegation in act.delegations:
        kind = _kind_of_instrument(delegation.instrument)
        if kind not in searches:
            searches[kind] = _Search(act, tuple(text for text in family if text is not act and _is_of_kind(text, kind)), kind, corpus)
        found.append(searches[kind].strong(delegation))
    taken = {(id(target.statute), target.provision.index) for one in found for target in one.targets}
    whole = (one if one.targets else searches[_kind_of_instrument(one.delegation.instrument)].weak(one, taken) for one in found)
    return Collection(whole, noun="implementations", source=act)


def _kind_of_instrument(named: str) -> str:
    if named == "대통령령":
        return "decree"
    if named.endswith(("부령", "총리령")):
        return "rule"
    return named


def _is_of_kind(text: Statute, kind: str) -> bool:
    made_as, title = text.instrument, text.title.removesuffix("안")
    if kind == "decree":
        return made_as in _DECREE or (not made_as and title.endswith(("시행령", "령", "규정")))
    if kind == "rule":
        return made_as.endswith(("부령", "총리령")) or (not made_as and title.endswith("규칙"))
    return bool(kind) and made_as == kind


class _Search:
    """The search for what carries out one text's delegations to one kind of lower text."""

    def __init__(self, act: Statute, lower: tuple[Statute, ...], kind: str, corpus: Corpus) -> None:
        self.act, self.lower, self.kind, self.corpus = act, lower, kind, corpus
        self.by_article: dict[Locator, list[_Back]] = {}
        self.others: dict[int, list[_Back]] = {}
        for text in lower:
            for back in _find_backs(act, text, corpus):
                self.by_article.setdefault(back.article, []).append(back)
        self.matters = Matters(lower)

    def strong(self, delegation: Delegation) -> Implementation:
        """What quotes the clause or cites its provision: in the family, else in other texts of the kind that name the statute."""
        article = delegation.provision.article
        targets: list[Target] = []
        if article is not None and (self.lower or self.kind in ("decree", "rule")):
            near = self.by_article.get(article.locator, [])
            targets = _direct(self.act, delegation, near) or [*self._paragraphs(delegation)]
            if not targets:
                targets = _direct(self.act, delegation, self._elsewhere(article.locator))
        return self._told(delegation, targets)

    def weak(self, found: Implementation, taken: set[tuple[int, int]]) -> Implementation:
        """What only cites the article, or speaks of the matter; provisions that carry out another clause do not count."""
        delegation, article = found.delegation, found.delegation.provision.article
        if article is None or not self.lower:
            return found
        weighed = {(id(one.statute), one.article.index): one for one in self.matters.weigh(delegation, article)}
        targets: list[Target] = []
        for back in self.by_article.get(article.locator, []):
            own, provision = back.link.citation.provision.article, back.link.citation.provision
            shares = weighed.get((id(back.statute), own.index)) if own is not None else None
            if shares and shares.weight >= _SHARED and not back.quoted and (id(back.statute), provision.index) not in taken:
                targets.append(_target(back, "article"))
        known = {(id(target.statute), target.provision.article) for target in targets}
        heaviest = max((one.weight for one in weighed.values()), default=0.0)
        for one in weighed.values():
            if one.weight >= max(_ALONE, heaviest - 1) and (id(one.statute), one.article) not in known:
                node = one.article.node
                span = Span(node.heading_start, node.heading_end) if one.article.heading else one.article.own
                targets.append(Target(one.statute, one.article, "text", span))
        return self._told(delegation, targets)

    def _told(self, delegation: Delegation, targets: list[Target]) -> Implementation:
        unique = tuple({(id(t.statute), t.provision.index): t for t in reversed(targets)}.values())[::-1]
        status = _status(self.act, delegation, self.lower, unique)
        return Implementation(delegation, status, () if status == "pending" else unique, self.lower)

    def _elsewhere(self, article: Locator) -> list[_Back]:
        """The citations of an article in decrees and rules that belong to other statutes."""
        found: list[_Back] = []
        for text in self.corpus.citing(self.act.title, str(article)):
            if text in self.lower or text is self.act or not _is_of_kind(text, self.kind):
                continue
            if id(text) not in self.others:
                self.others[id(text)] = [*_find_backs(self.act, text, self.corpus)]
            found += [back for back in self.others[id(text)] if back.article == article]
        return found

    def _paragraphs(self, delegation: Delegation) -> Iterator[Target]:
        """Evidence for a clause that names the paragraphs whose details it leaves open."""
        if delegation.kind != "blanket":
            return
        for citation in citations_between(self.act, delegation.provision.own.start, delegation.span.start):
            if citation.by != "own":
                continue
            for link in link_citation(citation, self.act.title, self.act):
                named = (link.target.locator if link.target else link.locator).steps
                article = link.locator.article
                for back in self.by_article.get(article, []) if article is not None else []:
                    whole = back.link.citation.provision.level in ("article", "paragraph")
                    if whole and not back.quoted and _is_evidence(self.act, delegation, back) and back.target.steps[: len(named)] == named:
                        yield _target(back, "paragraph")


def _find_backs(act: Statute, text: Statute, corpus: Corpus) -> Iterator[_Back]:
    """The citations of an act in a lower text, in reading order."""
    quoted = {id(citation): squeeze_words(one.span.of(text.text)) for one in text.quotations for citation in one.citations}
    for citation, title in find_cited_statutes(text, corpus):
        if citation.by == "own" or corpus.find(title) is not act:
            continue
        article = citation.provision.article
        listing = " ".join(_LISTS.findall(article.heading)) if article is not None else ""
        for link in link_citation(citation, title, act):
            named = link.locator.article
            if named is not None and link.locator.steps[0].level == "article":
                yield _Back(text, link, named, quoted.get(id(citation), ""), listing)


def citations_between(act: Statute, start: int, end: int) -> Iterator[Citation]:
    """The citations of a text that begin in a stretch of it, in reading order."""
    starts = act.citation_starts
    for index in range(bisect_left(starts, start), bisect_left(starts, end)):
        yield act.citations[index]


def _direct(act: Statute, delegation: Delegation, near: list[_Back]) -> list[Target]:
    targets = [*_quoted(delegation, near)]
    if targets and delegation.kind == "specific":
        return targets  # the same provision cited elsewhere concerns its other words
    known = {target.provision for target in targets}
    return targets + [target for target in _cited(act, delegation, near) if target.provision not in known]


def _status(act: Statute, delegation: Delegation, lower: tuple[Statute, ...], targets: tuple[Target, ...]) -> Status:
    if any(target.evidence in STRONG for target in targets):
        return "implemented"
    if lower and _is_pending(act, delegation, lower):
        return "pending"
    if targets:
        return "inferred"
    if not lower:
        return "not-supplied"
    return "unexercised" if delegation.power else "not-found"


def _is_pending(act: Statute, delegation: Delegation, lower: tuple[Statute, ...]) -> bool:
    """Whether the clause entered into force only after the last of its lower texts was made.

    A decree for a new act is promulgated before the act enters into force, often by a day: what counts is when it takes effect itself.
    """
    days = [max(text.promulgated, text.effective or text.promulgated) for text in lower if text.promulgated]
    if not days or not act.begins_after(max(days)):
        return False
    begins = act.commencement(delegation.provision)
    return begins is not None and begins > max(days)


def _quoted(delegation: Delegation, near: list[_Back]) -> Iterator[Target]:
    here = delegation.provision.locator
    clause = squeeze_words(delegation.quote)
    own = delegation.provision.own
    text = delegation.provision.outline.text
    around = squeeze_words(own.of(text))
    place = len(squeeze_words(text[own.start : delegation.span.start]))
    for back in near:
        if not back.quoted or not (here in Locator(back.target.steps) or back.target in here):
            continue
        start = around.find(back.quoted)
        while start >= 0 and not start <= place < start + len(back.quoted):
            start = around.find(back.quoted, start + 1)
        if start >= 0 or clause in back.quoted:
            yield _target(back, "quoted")


def _cited(act: Statute, delegation: Delegation, near: list[_Back]) -> Iterator[Target]:
    here = delegation.provision.locator
    for back in near:
        if back.quoted or not _is_evidence(act, delegation, back):
            continue
        if back.target.steps == here.steps:
            yield _target(back, "cited")


def _is_evidence(act: Statute, delegation: Delegation, back: _Back) -> bool:
    """Whether a citation stands where the act is carried out, not in a list that cites nearly every provision."""
    if not back.listing:
        return True
    article = delegation.provision.article
    words = (article.heading if article is not None else "") + delegation.matter.of(act.text)
    return any(word in words for word in back.listing.split())


def _target(back: _Back, evidence: Evidence) -> Target:
    return Target(back.statute, back.link.citation.provision, evidence, back.link.citation.span)


def squeeze_words(words: str) -> str:
    """Words as they are compared between texts: without spaces and quotation marks, any ministry's ordinance the same.

    >>> squeeze_words("산업통상자원부령으로 정하는 자") == squeeze_words("산업통상부령으로  정하는 자")
    True
    """
    return _FIXES.sub("으로정", _SPACES.sub("", _MINISTRY.sub("부령", words)))


def find_foreign_texts(act: Statute, others: tuple[Statute, ...], corpus: Corpus) -> tuple[Statute, ...]:
    """Decrees and rules among texts given together that belong to another act than any of those given."""
    given = {re.sub(r"\s", "", text.title.removesuffix("안")) for text in (act, *others)}
    return tuple(
        text
        for text in others
        if (named := re.sub(r"\s", "", corpus.act_of(text))) != re.sub(r"\s", "", text.title.removesuffix("안")) and named not in given
    )
