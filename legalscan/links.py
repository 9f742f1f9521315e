"""Where a citation leads: the provision it names, or the reason why there is none."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final, Literal

from legalscan.analysis.citations import Citation
from legalscan.corpus import Corpus, stem_of
from legalscan.errors import LocatorError
from legalscan.locator import Locator, LocatorRange, Step
from legalscan.outline import Provision
from legalscan.statute import Statute

Reason = Literal["not-in-corpus", "stub", "deleted", "missing"]
_STUB: Final = 900
"""A text without articles and shorter than this only repeals another (characters)."""
_WORDS: Final = {"act": "", "decree": "시행령", "rule": "시행규칙"}


@dataclass(frozen=True, slots=True)
class Link:
    """One provision that a citation names, and what was found of it.

    Attributes:
        citation: whose words these are; a range gives a link for each of its members.
        title: the statute that is named.
        locator: the address that is named.
        statute: the statute that was found, or None.
        target: the provision that was found, or None.
        reason: why there is no target; None where there is one.
    """

    citation: Citation
    title: str
    locator: Locator
    statute: Statute | None
    target: Provision | None
    reason: Reason | None


def find_links(act: Statute, corpus: Corpus) -> Iterator[Link]:
    """A link for every provision that a statute's citations name, in reading order; ranges member by member.

    >>> from legalscan.statute import read, Source
    >>> act = read(Source("-", "제1조(목적) 제2조 및 제9조에 따른다.\\n제2조(등대) 등대다.".encode()))
    >>> [(str(link.locator), link.reason) for link in find_links(act, Corpus([act]))]
    [('제2조', None), ('제9조', 'missing')]
    """
    for citation in act.citations:
        title = named_title(citation, act)
        statute = act if citation.by == "own" else corpus.find(title)
        for locator in _members(citation, statute):
            target, reason = _resolve(statute, locator)
            yield Link(citation, title, locator, statute, target, reason)


def named_title(citation: Citation, act: Statute) -> str:
    """The title of the statute that a citation names: written in it, the text's own, or that of its act, decree or rule."""
    if citation.by == "own":
        return act.title
    if citation.by == "named":
        return citation.law
    stem = stem_of(act.title)
    return f"{stem} {_WORDS[citation.by]}".strip() + ("안" if act.title.endswith("안") else "")


def _members(citation: Citation, statute: Statute | None) -> Iterator[Locator]:
    first, last = citation.first, citation.last
    if last is None:
        yield first
        return
    if statute is not None and first.steps[:-1] == last.steps[:-1]:
        whole = LocatorRange(first, last)
        members = [p.locator for p in statute.walk() if p.level == first.steps[-1].level and p.locator in whole]
        if members:
            yield from members
            return
    yield from _numbered(first, last)


def _numbered(first: Locator, last: Locator) -> Iterator[Locator]:
    """The members of a range by their plain numbers, where the text is not at hand."""
    start, end = first.steps[-1], last.steps[-1]
    if start.level == end.level and start.number.isdigit() and end.number.isdigit() and 0 < int(end.number) - int(start.number) < 500:
        for number in range(int(start.number), int(end.number) + 1):
            yield Locator((*first.steps[:-1], Step(start.level, str(number))))
    else:
        yield from (first, last)


def _resolve(statute: Statute | None, locator: Locator) -> tuple[Provision | None, Reason | None]:
    if statute is None:
        return None, "not-in-corpus"
    if not statute.articles and len(statute.text) - statute.outline.front.end < _STUB:
        return None, "stub"
    try:
        target = statute[locator]
    except LocatorError:
        article = locator.article
        gone = article is not None and article in statute and statute[article].deleted
        return None, "deleted" if gone else "missing"
    return (None, "deleted") if target.deleted else (target, None)
