"""From a delegation to what carries it out: the provisions of decrees and rules that take up a clause, and on what evidence.

The kinds of evidence are those of `evidence`. The first three carry a delegation out (`implemented`), the others make it likely
(`inferred`). Lists that cite nearly every provision (위임, 과태료, 고유식별정보) are no evidence, unless the clause is itself about them.
A clause for which there is none is `not-found` only where the lower texts do not touch its matter; else it is `unclear`.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from functools import cached_property, lru_cache
from typing import Final, Literal, NamedTuple

from legalscan.analysis.citations import Citation
from legalscan.analysis.commencement import Commencement, has_note
from legalscan.analysis.delegations import Delegation
from legalscan.catalogue import Entry
from legalscan.collection import Collection
from legalscan.corpus import Corpus
from legalscan.evidence import STRONG, Back, Evidence, Target, backs_of, find_backs, is_told_by, squeeze_words
from legalscan.language.delegations import execution, purposes, repeated_clause
from legalscan.language.enabling import told_elsewhere
from legalscan.links import link_citation
from legalscan.locator import Locator
from legalscan.outline import Provision
from legalscan.span import Span
from legalscan.statute import Statute
from legalscan.views import excerpt, view_html
from legalscan.weak_links import WeakSearch

Status = Literal["implemented", "inferred", "pending", "unexercised", "unclear", "not-found", "not-supplied"]

_DECREE: Final = ("대통령령", "각령")
_SILENT: Final = 1 / 3
"""Where fewer of the articles of the lower texts than this cite what they carry out, they carry it out by chapters."""


class Implementation(NamedTuple):
    """A delegation and what became of it.

    Attributes:
        delegation: the clause.
        status: ``implemented`` or ``inferred`` with targets; without any ``pending`` (the clause was not yet in force when the lower
            text took effect), ``unexercised`` (a power that need not be used), ``unclear`` (the lower texts touch the matter
            and do not tell whether they carry the clause out, or the text does not tell whether it was in force when they were
            made), ``not-found``, or ``not-supplied`` (no text of that kind is at hand).
        targets: the strongest evidence first, then in reading order; the weak kinds beside a strong one only for what stands near it.
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


@lru_cache(maxsize=4)
def find_implementations(act: Statute, corpus: Corpus | Iterable[Statute]) -> Collection[Implementation]:
    """What became of each delegation of an act or a decree, in reading order; empty for a text without delegations.

    Law: 헌법 제75조, 제95조; a decree may only fill in what a statute left to it.

    >>> from legalscan.statute import read, Source
    >>> act = read(Source("-", "등대법\\n제3조(점검) 대통령령으로 정하는 자는 점검한다.".encode()))
    >>> decree = read(Source("-", '등대법 시행령\\n제2조(점검) 법 제3조에서 "대통령령으로 정하는 자"란 등대장을 말한다.'.encode()))
    >>> [(i.status, i.targets[0].evidence) for i in find_implementations(act, Corpus([act, decree]))]
    [('implemented', 'quoted')]
    """
    corpus = Corpus.of(corpus).joined([act])
    family = corpus.lower_texts(corpus.act_of(act)) if act.delegations else ()
    found: list[Implementation] = []
    searches: dict[str, _Search] = {}
    for delegation in act.delegations:
        kind = _kind_of_instrument(delegation.instrument)
        if kind not in searches:
            searches[kind] = _Search(act, tuple(text for text in family if text is not act and _is_of_kind(text, kind)), kind, corpus)
        found.append(searches[kind].strong(delegation))
    for one in found:
        searches[_kind_of_instrument(one.delegation.instrument)].take(one.targets)
    whole = (searches[_kind_of_instrument(one.delegation.instrument)].weak(one) for one in found)
    return Collection(whole, noun="implementations", source=act)


def _kind_of_instrument(named: str) -> str:
    if named == "대통령령":
        return "decree"
    if named.endswith(("부령", "총리령")):
        return "rule"
    return named


def _is_of_kind(text: Statute | Entry, kind: str) -> bool:
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
        self.by_article: dict[Locator, list[Back]] = {}
        self.others: dict[int, list[Back]] = {}
        self._begins: dict[int, date | None] = {}
        self._taken: set[tuple[int, int]] = set()
        for text in lower:
            for back in backs_of(act, text, corpus):
                self.by_article.setdefault(back.article, []).append(back)

    def strong(self, delegation: Delegation) -> Implementation:
        """What quotes the clause or cites its provision: in the family, else in other texts of the kind that name the statute."""
        article = delegation.provision.article
        targets: list[Target] = []
        if article is not None and (self.lower or self.kind in ("decree", "rule")):
            near = self.by_article.get(article.locator, [])
            targets = _direct(delegation, near) or [*self._paragraphs(delegation)] or [*self._repeated(delegation)]
            if not targets:
                targets = _direct(delegation, self._elsewhere(article.locator))
        return self._told(delegation, targets, False)

    def take(self, targets: Iterable[Target]) -> None:
        """Remember what carries out a clause by strong evidence: it is that clause's."""
        self._taken.update((id(one.statute), one.provision.index) for one in targets if one.evidence in STRONG)

    def weak(self, found: Implementation) -> Implementation:
        """What cites only the article and speaks of the matter, or speaks of it without citing anything."""
        delegation, article = found.delegation, found.delegation.provision.article
        if article is None or not self.lower or found.status == "pending":
            return found
        if found.targets:
            return found._replace(targets=(*found.targets, *self._beside(delegation, article, found.targets)))
        if execution().search(delegation.matter.of(self.act.text)):
            return self._told(delegation, [*_purposes(self.lower)], True)
        likely = self._likely.find(delegation, article, self._roots(article), self._clauses[article.locator] == 1)
        told = [target for target in likely.targets if self._may_make(target.statute, delegation)]
        doubtful = likely.touched or not self._is_telling or _is_elsewhere(delegation)
        doubtful = doubtful or article.locator in self._aims or self._is_stale(delegation, article)
        return self._told(delegation, [*told, *self._beside(delegation, article, told)], doubtful)

    def _beside(self, delegation: Delegation, article: Provision, carried: Sequence[Target]) -> Iterator[Target]:
        """What goes on with the matter near the provisions that carry a clause out, one clause of its kind at least."""
        if carried and delegation.kind != "specific":
            yield from self._likely.find_beside(delegation, article, carried)

    def _may_make(self, text: Statute, delegation: Delegation) -> bool:
        """Whether a text is of the ministry that a clause names, where texts of that ministry are among those searched."""
        named = delegation.instrument
        return text.instrument == named or all(other.instrument != named for other in self.lower)

    @cached_property
    def _aims(self) -> frozenset[Locator]:
        """The articles that a lower text names in its purpose: it carries them out as a whole."""
        return frozenset(
            place
            for place, backs in self.by_article.items()
            if any(back.provision.article is not None and back.provision.article.heading.strip() == "목적" for back in backs)
        )

    @cached_property
    def _is_telling(self) -> bool:
        """Whether the silence of the lower texts tells anything: where they cite the text or its act in few articles, it does not."""
        return self._likely.citing_articles >= _SILENT * self._likely.matters.articles

    @cached_property
    def _likely(self) -> WeakSearch:
        title = self.corpus.act_of(self.act)
        parent = self.corpus.find(title)
        if parent is None or parent is self.act:
            others = [text for text in self.corpus.lower_texts(title) if _is_of_kind(text, "decree")] if self.kind == "rule" else []
        else:
            others = [parent]
        return WeakSearch(
            self.lower,
            (back for backs in self.by_article.values() for back in backs),
            (back for other in others for text in self.lower for back in backs_of(other, text, self.corpus)),
            self._taken,
        )

    @cached_property
    def _clauses(self) -> Counter[Locator]:
        """How many clauses of this kind each article has."""
        places = (one.provision.article for one in self.act.delegations if _kind_of_instrument(one.instrument) == self.kind)
        return Counter(article.locator for article in places if article is not None)

    def _roots(self, article: Provision) -> list[Locator]:
        """The provisions of the act above that an article cites."""
        found = citations_between(self.act, article.span.start, article.span.end)
        return [citation.first for citation in found if citation.by == "act"]

    def _is_stale(self, delegation: Delegation, article: Provision) -> bool:
        """Whether the words of a clause are quoted from another place of its article, which does not say them: the number was not moved along."""
        clause = squeeze_words(delegation.quote)
        for back in self.by_article.get(article.locator, ()):
            if clause in back.quoted:
                place = back.link.target
                if place is None or back.quoted not in squeeze_words(place.own_text):
                    return True
        return False

    def _told(self, delegation: Delegation, targets: list[Target], touched: bool) -> Implementation:
        unique = tuple({(id(t.statute), t.provision.index): t for t in reversed(targets)}.values())[::-1]
        status = self._status(delegation, unique, touched)
        return Implementation(delegation, status, () if status == "pending" else unique, self.lower)

    def _status(self, delegation: Delegation, targets: tuple[Target, ...], touched: bool) -> Status:
        if any(target.evidence in STRONG for target in targets):
            return "implemented"
        if not self.lower:
            return "inferred" if targets else "not-supplied"
        if self._may_wait and self._is_pending(delegation):
            return "pending"
        if targets:
            return "inferred"
        if touched or (self._may_wait and self._may_be_younger(delegation)):
            return "unclear"
        return "unexercised" if delegation.power else "not-found"

    @cached_property
    def _day(self) -> date | None:
        """The day on which the last of the lower texts took effect; None where none tells.

        A decree for a new act is promulgated before the act enters into force, often by a day: what counts is when it takes effect itself.
        """
        return max((max(text.promulgated, text.effective or text.promulgated) for text in self.lower if text.promulgated), default=None)

    @cached_property
    def _may_wait(self) -> bool:
        """Whether anything of the text entered into force only after that day."""
        return self._day is not None and self.act.begins_after(self._day)

    def _is_pending(self, delegation: Delegation) -> bool:
        """Whether the clause entered into force only after the last of its lower texts was made."""
        provision = delegation.provision
        if provision.index not in self._begins:
            self._begins[provision.index] = self.act.commencement(provision) if self._may_begin_late(provision) else None
        begins = self._begins[provision.index]
        return begins is not None and self._day is not None and begins > self._day

    def _may_begin_late(self, provision: Provision) -> bool:
        """A quick look: whether a 부칙 of a later day names the provision, or its article bears a note of that year."""
        first = self.act.commencements[0].act if self.act.commencements else ""
        if self.act.outline.commencements or any(late.act == first for late in self._late):
            return True
        around = provision.article or provision
        words = self.act.text[around.node.start : around.node.end]
        years = {str(late.promulgated.year) for late in self._late if late.promulgated is not None}
        return any(late.covers(provision.locator) for late in self._late) or any(year in words for year in years)

    @cached_property
    def _late(self) -> tuple[Commencement, ...]:
        """What the 부칙 say of days after the lower texts took effect."""
        return tuple(one for one in self.act.commencements if one.day is not None and self._day is not None and one.day > self._day)

    def _may_be_younger(self, delegation: Delegation) -> bool:
        """Whether the article may have come in after the lower texts: it was put in (제5조의2), and nothing tells when."""
        article = delegation.provision.article
        return article is not None and "의" in article.number and not has_note(article)

    def _elsewhere(self, article: Locator) -> list[Back]:
        """The citations of an article in decrees and rules that belong to other statutes."""
        found: list[Back] = []
        for text in self.corpus.citing(self.act.title, str(article), lambda entry: _is_of_kind(entry, self.kind)):
            if text in self.lower or text is self.act:
                continue
            if id(text) not in self.others:
                self.others[id(text)] = [*find_backs(self.act, text, self.corpus)]
            found += [back for back in self.others[id(text)] if back.article == article]
        return found

    def _repeated(self, delegation: Delegation) -> Iterator[Target]:
        """What takes up the same words where they were said first: 제5조를 위반하여 대통령령으로 정하는 자에게 …."""
        own, text = delegation.provision.own, self.act.text
        if not repeated_clause().search(text, own.start, delegation.span.start):
            return
        clause = squeeze_words(delegation.quote)
        for citation in citations_between(self.act, own.start, delegation.span.start):
            named = citation.first.article
            if citation.by != "own" or named is None or named not in self.act:
                continue
            if clause in squeeze_words(self.act[str(named)].text):
                for back in self.by_article.get(named, ()):
                    if back.quoted and clause in back.quoted and (back.target in citation.first or citation.first in back.target):
                        yield _target(back, "quoted")

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
                    whole = back.provision.level in ("article", "paragraph")
                    if whole and not back.quoted and is_told_by(delegation, back) and back.target.steps[: len(named)] == named:
                        yield _target(back, "paragraph")


def _purposes(lower: tuple[Statute, ...]) -> Iterator[Target]:
    """The first articles of texts that are made to execute an act as a whole: what carries out a clause on its execution."""
    for text in lower:
        first = next(iter(text.articles), None)
        if first is not None and (told := purposes().search(first.text)) is not None:
            start = text.text.find(told[0], first.node.body)
            yield Target(text, first, "text", Span(start, start + len(told[0])))


def citations_between(act: Statute, start: int, end: int) -> Iterator[Citation]:
    """The citations of a text that begin in a stretch of it, in reading order."""
    starts = act.citation_starts
    for index in range(bisect_left(starts, start), bisect_left(starts, end)):
        yield act.citations[index]


def _direct(delegation: Delegation, near: list[Back]) -> list[Target]:
    targets = [*_quoted(delegation, near)]
    if targets and delegation.kind == "specific":
        return targets  # the same provision cited elsewhere concerns its other words
    known = {target.provision for target in targets}
    return targets + [target for target in _cited(delegation, near) if target.provision not in known]


def _is_elsewhere(delegation: Delegation) -> bool:
    """Whether the words before a clause say that it is another provision by which the lower text is made: 제5조에 따라 …령으로 정하는."""
    own, text = delegation.provision.own, delegation.provision.outline.text
    return told_elsewhere().search(text[max(own.start, delegation.span.start - 80) : delegation.span.start]) is not None


def _quoted(delegation: Delegation, near: list[Back]) -> Iterator[Target]:
    here = delegation.provision.locator
    quoting = [back for back in near if back.quoted and (here in Locator(back.target.steps) or back.target in here)]
    if not quoting:
        return
    clause = squeeze_words(delegation.quote)
    own = delegation.provision.own
    text = delegation.provision.outline.text
    around = squeeze_words(own.of(text))
    place = len(squeeze_words(text[own.start : delegation.span.start]))
    for back in quoting:
        start = around.find(back.quoted)
        while start >= 0 and not start <= place < start + len(back.quoted):
            start = around.find(back.quoted, start + 1)
        if start >= 0 or clause in back.quoted:
            yield _target(back, "quoted")


def _cited(delegation: Delegation, near: list[Back]) -> Iterator[Target]:
    here = delegation.provision.locator
    for back in near:
        if back.quoted or not is_told_by(delegation, back):
            continue
        if back.target.steps == here.steps:
            yield _target(back, "cited")


def _target(back: Back, evidence: Evidence) -> Target:
    return Target(back.statute, back.provision, evidence, back.link.citation.span)


def find_foreign_texts(act: Statute, others: tuple[Statute, ...], corpus: Corpus) -> tuple[Statute, ...]:
    """Decrees and rules among texts given together that belong to another act than any of those given."""
    given = {re.sub(r"\s", "", text.title.removesuffix("안")) for text in (act, *others)}
    return tuple(
        text
        for text in others
        if (named := re.sub(r"\s", "", corpus.act_of(text))) != re.sub(r"\s", "", text.title.removesuffix("안")) and named not in given
    )
