"""The relatives of an act: for each article its likest ones in other acts, which acts it shares its template with, and what is its own."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any, Final, NamedTuple

from legalscan.catalogue import squeeze
from legalscan.finding import Wording
from legalscan.language.template_ko import FRAME
from legalscan.outline import Provision
from legalscan.profiles.figure import Measured, Place
from legalscan.profiles.kinds import find_kinds, standing_kinds
from legalscan.profiles.likeness import Article, Library, enacted
from legalscan.span import Span
from legalscan.statute import Statute

NEAR: Final = 0.35
"""From this likeness on two articles are relatives."""
_SHOWN: Final = 3
_KIN: Final = 12


class Relative(NamedTuple):
    """An article of another act, and how like it is (0 to 1)."""

    article: Article
    likeness: float


@dataclass(frozen=True, slots=True)
class Kinship:
    """One article of an act with its likest ones in other acts.

    Attributes:
        provision: the article.
        kind: its kind, a key of `language.template_ko.KINDS`, or None.
        relatives: the likest articles of other acts, at most one an act, the likest first; below `NEAR` they are no relatives.
        standing: whether its kind belongs to the standing template of promotion acts.
    """

    provision: Provision
    kind: str | None
    relatives: tuple[Relative, ...]
    standing: bool

    @property
    def likeness(self) -> float:
        """The likeness of the likest article; 0 where there is no other act."""
        return self.relatives[0].likeness if self.relatives else 0.0

    @property
    def frame(self) -> bool:
        """Whether it is of the frame that any act has (purpose, definitions, penalties)."""
        return self.kind in FRAME

    @property
    def own(self) -> bool:
        """Whether it is the act's own: of no kind of the standing template, and without a relative."""
        return not self.standing and not self.frame and self.likeness < NEAR


class Kin(NamedTuple):
    """Another act that shares the template.

    Attributes:
        statute: its title.
        enacted: day of its oldest enactment, ``YYYY-MM-DD``; empty where unknown.
        shared: articles (frame left out) that have their relative in it.
        likeness: mean likeness of the articles of the act (frame left out) to their likest ones there; below `NEAR` counts 0.
    """

    statute: str
    enacted: str
    shared: int
    likeness: float


@dataclass(frozen=True, slots=True)
class Relatives:
    """The relatives of one act.

    Attributes:
        act: the act.
        rows: its live articles, in reading order.
        kin: the acts that share most with it, the nearest first; empty for none.
        enacted: day of its own oldest enactment, ``YYYY-MM-DD``; empty where unknown.
        acts: with how many acts it was compared.
        articles: with how many of their articles.
    """

    act: Statute
    rows: tuple[Kinship, ...]
    kin: tuple[Kin, ...]
    enacted: str
    acts: int
    articles: int

    @property
    def own(self) -> tuple[Kinship, ...]:
        """The articles that are the act's own, in reading order."""
        return tuple(row for row in self.rows if row.own)

    @property
    def elders(self) -> tuple[Kin, ...]:
        """Those of its kin that were enacted before it, the nearest first: from them it may have borrowed."""
        return tuple(one for one in self.kin if one.enacted and (not self.enacted or one.enacted < self.enacted))


def find_relatives(act: Statute, library: Library) -> Relatives:
    """The relatives of an act among the acts of a library; an act of its own title is never one.

    Likeness is one of words: that one act borrowed from another is a conclusion for the reader, who has the days of both.
    """
    here = squeeze(act.title.removesuffix("안"))
    rows = [*find_kinds(act)]
    standing = standing_kinds()
    kinships: list[Kinship] = []
    best: dict[str, list[float]] = {}
    told = {article.statute: article.enacted for article in library.articles}
    own = library.rows.get(here, [])
    counted = 0
    for (provision, kind), likeness in zip(rows, library.vectors_of(act).like(library.vectors), strict=True):
        likeness[own] = 0.0
        nearest = _nearest(likeness, library.articles, _SHOWN)
        kinships.append(Kinship(provision, kind, nearest, kind in standing))
        if kind in FRAME:
            continue
        counted += 1
        for statute, score in _best_by_act(likeness, library.articles).items():
            best.setdefault(statute, []).append(score)
    kin = [Kin(statute, told[statute], len(scores), round(sum(scores) / counted, 3)) for statute, scores in best.items()]
    kin.sort(key=lambda one: (-one.likeness, one.statute))
    others = len(library.rows) - bool(own)
    return Relatives(act, tuple(kinships), tuple(kin[:_KIN]), enacted(act), others, len(library.articles) - len(own))


def _nearest(likeness: Any, articles: tuple[Article, ...], most: int) -> tuple[Relative, ...]:
    """The likest articles, at most one an act, the likest first."""
    found: dict[str, Relative] = {}
    if not len(likeness):
        return ()
    few = min(most * 20, len(likeness))
    top = likeness.argpartition(-few)[-few:]  # a full sort of the nation's articles takes longer than all the rest
    for index in top[likeness[top].argsort()[::-1]]:
        article = articles[index]
        if likeness[index] <= 0 or len(found) == most:
            break
        found.setdefault(article.statute, Relative(article, round(float(likeness[index]), 3)))
    return tuple(found.values())


def _best_by_act(likeness: Any, articles: tuple[Article, ...]) -> dict[str, float]:
    """For each act the likeness of its likest article, where that is a relative."""
    best: dict[str, float] = {}
    for index in (likeness >= NEAR).nonzero()[0]:
        statute = articles[index].statute
        best[statute] = max(best.get(statute, 0.0), float(likeness[index]))
    return best


def measure_relatives(rows: Iterable[Kinship]) -> Measured:
    """How many of the articles outside the frame have a relative in another act."""
    outside = [row for row in rows if not row.frame]
    near = [row for row in outside if row.likeness >= NEAR]
    if not outside:
        return Measured("borrowed", None, reason=Wording("틀에 드는 조뿐입니다", "it has articles of the frame alone"))
    own = sum(row.own for row in outside)
    told = Wording(
        f"(정형의 종류도 아니고 닮은 조도 없는 고유한 조 {own}개)", f" ({own} are its own: of no standing kind and without a relative)"
    )
    places = tuple(Place(row.provision, Span(row.provision.node.start, row.provision.node.body)) for row in near)
    return Measured("borrowed", round(len(near) / len(outside), 3), len(near), len(outside), places, told)


def nearest_elsewhere(library: Library, rows: Sequence[int]) -> list[float]:
    """For each of some articles of a library the likeness of its likest one in another act, in the order given."""
    import numpy

    owners = numpy.zeros(len(library.articles), dtype=int)
    for number, own in enumerate(library.rows.values()):
        owners[own] = number
    found: list[float] = []
    for row, likeness in zip(rows, library.vectors.at(rows).like(library.vectors), strict=True):
        likeness[owners == owners[row]] = 0.0
        found.append(round(float(likeness.max(initial=0.0)), 3))
    return found
