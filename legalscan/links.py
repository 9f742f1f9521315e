"""Where a citation leads: the provision it names, or the reason why there is none."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import Final, Literal, NamedTuple

from legalscan.analysis.citations import Citation
from legalscan.catalogue import is_stub, squeeze
from legalscan.collection import Collection
from legalscan.corpus import Corpus
from legalscan.locator import Locator, Step
from legalscan.outline import Provision
from legalscan.statute import Statute
from legalscan.views import excerpt, view_html

Reason = Literal["unknown-law", "renamed", "not-in-corpus", "stub", "deleted", "missing"]
_WORDS: Final = {"act": "", "decree": "시행령", "rule": "시행규칙"}
_LONGEST: Final = 500
"""A range of more members than this is a slip of the pen."""


class Link(NamedTuple):
    """One provision that a citation names, and what was found of it.

    Attributes:
        citation: whose words these are; a range gives a link for each of its members.
        title: the statute that is named; empty where 법, 영 or 규칙 stand in a text whose act is not known.
        locator: the address that is named.
        statute: the statute that was found, or None.
        target: the provision that was found, or None. Where the words leave out the paragraph (제2조제3호 for
            제2조제1항제3호), or name a first paragraph that bears no number, it is the one that is meant.
        reason: why there is no target; None where there is one. ``unknown-law``: no title is told; ``renamed``: the name is
            replaced by another in a 부칙 of the corpus; ``not-in-corpus``; ``stub``: only a repealing or empty text is here;
            ``deleted``; ``missing``: the statute has no such provision.
    """

    citation: Citation
    title: str
    locator: Locator
    statute: Statute | None
    target: Provision | None
    reason: Reason | None

    def __repr__(self) -> str:
        named = f"「{self.title}」 {self.locator}" if self.title else str(self.locator)
        found = self.reason or (excerpt(self.target.text) if self.target is not None else "")
        return f"<{self.citation.provision.locator} → {named}: {found}>"

    def _repr_html_(self) -> str:
        return view_html(self)


def find_links(act: Statute, corpus: Corpus | Iterable[Statute]) -> Collection[Link]:
    """A link for every provision that a statute's citations name, in reading order; ranges member by member.

    >>> from legalscan.statute import read, Source
    >>> act = read(Source("-", "제1조(목적) 제2조 및 제9조에 따른다.\\n제2조(등대) 등대다.".encode()))
    >>> [(str(link.locator), link.reason) for link in find_links(act, Corpus([act]))]
    [('제2조', None), ('제9조', 'missing')]
    """
    return Collection(_find_links(act, Corpus.of(corpus).joined([act])), noun="links", source=act)


def _find_links(act: Statute, corpus: Corpus) -> Iterator[Link]:
    for citation, title in find_cited_statutes(act, corpus):
        statute = act if citation.by == "own" else corpus.find(title) if title else None
        if statute is None:
            reason: Reason = "unknown-law" if not title else "renamed" if corpus.renamed(title) else "not-in-corpus"
            for locator in _numbered(citation):
                yield Link(citation, title, locator, None, None, reason)
        elif is_stub(statute):
            for locator in _numbered(citation):
                yield Link(citation, title, locator, statute, None, "stub")
        else:
            yield from link_citation(citation, title, statute)


def link_citation(citation: Citation, title: str, statute: Statute) -> Iterator[Link]:
    """The links of one citation into the statute that it names; ranges member by member."""
    if citation.last is None:
        yield _link(citation, title, citation.first, statute)
        return
    for locator in _members(citation.first, citation.last, statute):
        yield _link(citation, title, locator, statute)


@lru_cache(maxsize=4)
def links_of(act: Statute, corpus: Corpus) -> Collection[Link]:
    """`find_links`, kept for the rules that ask for the same statute one after the other."""
    return find_links(act, corpus)


def find_cited_statutes(act: Statute, corpus: Corpus) -> Iterator[tuple[Citation, str]]:
    """Each citation with the title of the statute that it names; empty where that is not told."""
    family = _Family(act, corpus)
    for citation in act.citations:
        yield citation, family.title(citation.by, citation.law)


def find_citations_of(act: Statute, text: Statute, corpus: Corpus) -> Iterator[tuple[Citation, str]]:
    """The citations of a statute in another text, in reading order, each with the title by which it is named; no further text is read."""
    family, title = _Family(text, corpus), squeeze(act.title)
    found: list[tuple[int, str]] = []
    for (by, law), places in text.citations_by_name.items():
        named = "" if by == "own" else family.title(by, law)
        if named and _squeezed(named) == title and corpus.find(named) is act:
            found += [(place, named) for place in places]
    for place, named in sorted(found):
        yield text.citations[place], named


@lru_cache(maxsize=10_000)
def _squeezed(name: str) -> str:
    return squeeze(name)


class _Family:
    """The titles that 법, 영 and 규칙 stand for in one text."""

    def __init__(self, act: Statute, corpus: Corpus) -> None:
        self.corpus = corpus
        self.draft = act.title.endswith("안")
        stem = corpus.act_of(act)
        names = {by: f"{stem} {word}".strip() for by, word in _WORDS.items()}
        if stem == act.title.removesuffix("안"):
            names["act"] = ""  # an act that says 법 without having said whose
        self.titles = {by: self._told(name) for by, name in names.items()} | {"own": act.title}

    def title(self, by: str, law: str) -> str:
        """The title that a citation names; empty where the text does not tell."""
        return self._told(law) if law else self.titles.get(by, "")

    def _told(self, name: str) -> str:
        """A name as it stands; in a bill, that of the bill supplied with it, if there is one."""
        return f"{name}안" if self.draft and name and self.corpus.find(f"{name}안") else name


def _link(citation: Citation, title: str, locator: Locator, statute: Statute) -> Link:
    target = statute.outline.get(locator) or (_in_supplement if locator.steps[0].level == "supplement" else _implied)(statute, locator)
    if target is None:
        return Link(citation, title, locator, statute, None, "deleted" if _within_deleted(statute, locator) else "missing")
    if target.deleted:
        return Link(citation, title, locator, statute, None, "deleted")
    return Link(citation, title, locator, statute, target, None)


def _implied(statute: Statute, locator: Locator) -> Provision | None:
    """The provision meant where a level is left out: 제2조제3호 for 제2조제1항제3호, or 제2조제1항 where no ① stands."""
    steps = locator.steps
    place = next((i for i, step in enumerate(steps) if step.level == "article"), None)
    if place is None or place + 1 >= len(steps):
        return None
    article = statute.outline.get(Locator(steps[: place + 1]))
    if article is None:
        return None
    below, rest = steps[place + 1], steps[place + 1 :]
    if below.level == "paragraph":
        if below.number != "1" or any(child.level == "paragraph" for child in article.children):
            return None
        return statute.outline.get(Locator((*steps[: place + 1], *rest[1:])))
    for paragraph in article.children:
        if paragraph.level == "paragraph":
            found = statute.outline.get(Locator((*paragraph.locator.steps, *rest)))
            if found is not None:
                return found
    return None


def _in_supplement(statute: Statute, locator: Locator) -> Provision | None:
    """The article of a 부칙, which is not divided further; of a 부칙 named without its number the only one that has it."""
    named, article = locator.steps[0], locator.steps[1:2]
    parts = [p.locator for p in statute.outline.outermost if p.level == "supplement" and named.number in ("", p.number)]
    found = [one for one in (statute.outline.get(Locator((*part.steps, *article))) for part in parts) if one is not None]
    return found[0] if len(found) == 1 else None


def _within_deleted(statute: Statute, locator: Locator) -> bool:
    for depth in range(len(locator.steps) - 1, 0, -1):
        around = statute.outline.get(Locator(locator.steps[:depth]))
        if around is not None:
            return around.deleted
    return False


def _members(first: Locator, last: Locator, statute: Statute) -> list[Locator]:
    """What a range names in a text: the sisters between its ends, and the ends even where they are missing."""
    if [step.level for step in first.steps] != [step.level for step in last.steps]:
        return [first, last]
    here = statute.outline.get(first) or _implied(statute, first)
    start = here.locator if here is not None else first
    members = [found.locator for found in statute.outline.between(start, last)]
    if start not in members:
        members.insert(0, Locator(first.steps))
    if members[-1].steps[-1][:2] != last.steps[-1][:2]:
        members.append(Locator(last.steps))
    return members


def _numbered(citation: Citation) -> Iterator[Locator]:
    """The members of a citation by their plain numbers, where the text is not at hand."""
    first, last = citation.first, citation.last
    if last is None:
        yield first
        return
    start, end = first.steps[-1], last.steps[-1]
    if start.level == end.level and start.number.isdigit() and end.number.isdigit() and 0 < int(end.number) - int(start.number) < _LONGEST:
        for number in range(int(start.number), int(end.number) + 1):
            yield Locator((*first.steps[:-1], Step(start.level, str(number))))
    else:
        yield from (first, last)
