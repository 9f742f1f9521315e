"""Words of a statute with what is marked in them, and what a reader sees who points at a mark."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from typing import Final, NamedTuple

from legalscan.analysis.citations import Citation
from legalscan.corpus import Corpus
from legalscan.hierarchy import CONTAINERS
from legalscan.links import find_links, link_citation
from legalscan.outline import Provision
from legalscan.report.typeset import SIGNS, cut, head_of, legal, mark_of
from legalscan.span import Span
from legalscan.statute import Statute
from legalscan.views import excerpt

_TIP: Final = 320
"""So many code points of a cited provision does a pointer show."""
_HINT: Final = 90
_RANK: Final = {"term": 0, "citation": 1, "delegation": 2, "support": 3, "quote": 4, "use": 5}


class Tip(NamedTuple):
    """What a pointer shows: a place, and its words or the reason why there are none."""

    place: str
    words: str


class Mark(NamedTuple):
    """A marked stretch: its kind (a class of the style), and what it leads to."""

    kind: str
    span: Span
    tip: tuple[Tip, ...] = ()
    hint: str = ""


class Piece(NamedTuple):
    """Words that are marked in one way; `kind` is empty for plain words, ``note`` for an amendment note."""

    text: str
    kind: str = ""
    tip: tuple[Tip, ...] = ()
    hint: str = ""


class Unit(NamedTuple):
    """A provision with all below it, as it is shown."""

    level: str
    container: bool
    locator: str
    mark: str
    heading: str
    pieces: tuple[Piece, ...]
    units: tuple[Unit, ...]
    deleted: bool
    marks: tuple[tuple[str, int], ...]
    shut: bool = False


def plain(words: str) -> str:
    """Words without the signs of Markdown, on one line."""
    return legal(" ".join(SIGNS.sub("", words).split()))


def tip_of(provision: Provision, title: str = "") -> Tip:
    """The address of a provision with the beginning of its words."""
    heading = f"({provision.heading})" if provision.heading else ""
    here = f"{provision.locator.format(provision.outline.language)}{heading}"
    return Tip(f"「{title}」 {here}" if title else here, excerpt(plain(provision.text), _TIP))


def tips_of(act: Statute, citation: Citation) -> tuple[Tip, ...]:
    """What a citation of a statute's own provisions leads to; empty for citations of others."""
    if citation.by != "own":
        return ()
    links = [link for _, link in zip(range(3), link_citation(citation, act.title, act), strict=False)]
    return tuple(tip_of(link.target) if link.target is not None else Tip(str(link.locator), link.reason or "") for link in links)


class Marks:
    """Everything that is marked in a statute, for looking up stretch by stretch.

    Args:
        act: the statute.
        corpus: where cited provisions of other statutes are looked up; without one, only its own are shown.
        more: further marks, those of findings for instance.
        uses: whether uses of defined terms are marked.
    """

    def __init__(self, act: Statute, corpus: Corpus | None = None, more: Iterable[Mark] = (), uses: bool = True) -> None:
        self.act, self.corpus = act, corpus
        strong = [*self._citations(), *self._delegations(), *self._terms(), *more]
        marks = sorted(strong, key=lambda mark: mark.span)
        taken = iter(marks)
        current = next(taken, None)
        weak = []
        for mark in self._uses() if uses else ():
            while current is not None and current.span.end <= mark.span.start:
                current = next(taken, None)
            if current is None or mark.span.end <= current.span.start:
                weak.append(mark)
        self.all = sorted((*marks, *weak), key=lambda mark: mark.span)
        self._starts = [mark.span.start for mark in self.all]

    def within(self, span: Span) -> list[Mark]:
        """The marks that begin in a stretch."""
        return self.all[bisect_left(self._starts, span.start) : bisect_left(self._starts, span.end)]

    def pieces(self, span: Span) -> Iterator[Piece]:
        """The words of a stretch, cut where marks begin and end."""
        marks = self.within(span)
        for piece in cut(self.act.text, span, [(number, mark.span) for number, mark in enumerate(marks)]):
            if piece.note:
                yield Piece(legal(piece.text), "note")
            elif piece.marks:
                mark = min((marks[number] for number in piece.marks), key=lambda one: _RANK.get(one.kind, 0))
                yield Piece(legal(piece.text), mark.kind, mark.tip, mark.hint)
            else:
                yield Piece(legal(piece.text))

    def unit(self, provision: Provision, shut: bool = False) -> Unit:
        """A provision with all below it; `shut` leaves out the words."""
        container = provision.level in CONTAINERS or provision.level == "supplement"
        counts: dict[str, int] = {}
        if provision.level == "article":
            for mark in self.within(provision.span):
                counts[mark.kind] = counts.get(mark.kind, 0) + 1
        heading = head_of(provision)
        return Unit(
            provision.level,
            container,
            provision.locator.format(self.act.language),
            mark_of(provision),
            plain(heading.of(self.act.text)),
            () if shut else tuple(self.pieces(provision.own)),
            () if shut else tuple(self.unit(child) for child in provision.children),
            provision.deleted,
            tuple((kind, counts[kind]) for kind in ("term", "citation", "delegation") if kind in counts),
            shut,
        )

    def _citations(self) -> Iterator[Mark]:
        if self.corpus is None:
            for citation in self.act.citations:
                yield Mark("citation", citation.span, tips_of(self.act, citation), citation.law)
            return
        found: dict[Span, list[Tip]] = {}
        for link in find_links(self.act, self.corpus.joined([self.act])):
            title = "" if link.statute is self.act else link.title
            tips = found.setdefault(link.citation.span, [])
            if len(tips) < 3:
                tips.append(
                    tip_of(link.target, title)
                    if link.target is not None
                    else Tip(f"「{title}」 {link.locator}" if title else str(link.locator), link.reason or "")
                )
        yield from (Mark("citation", span, tuple(tips)) for span, tips in found.items())

    def _delegations(self) -> Iterator[Mark]:
        for delegation in self.act.delegations:
            yield Mark("delegation", delegation.span, hint=f"{delegation.instrument} · {delegation.kind}")

    def _terms(self) -> Iterator[Mark]:
        for definition in self.act.definitions:
            yield Mark("term", definition.term_span, hint=excerpt(plain(definition.text), _HINT))

    def _uses(self) -> Iterator[Mark]:
        meanings: dict[str, str] = {}
        for definition in self.act.definitions:
            here = definition.locator.format(self.act.language)
            meanings.setdefault(definition.name, f"{here}: {excerpt(plain(definition.text), _HINT)}")
        mentions = (mention for mention in self.act.mentions if mention.whole and mention.name in meanings)
        return (Mark("use", mention.span, hint=meanings[mention.name]) for mention in mentions)
