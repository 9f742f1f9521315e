"""Which acts share a template: how much of each act has its relatives in each other, and the elder from which it may descend."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, NamedTuple

from legalscan.catalogue import squeeze
from legalscan.language.template_ko import FRAME
from legalscan.profiles.kinds import find_kinds
from legalscan.profiles.likeness import Library, Vectors, enacted
from legalscan.profiles.relatives import NEAR, Relatives

if TYPE_CHECKING:
    from numpy import ndarray


class Member(NamedTuple):
    """One act of a family tree.

    Attributes:
        statute: its title.
        enacted: day of its oldest enactment, ``YYYY-MM-DD``; empty where unknown.
        articles: how many articles outside the frame were compared.
    """

    statute: str
    enacted: str
    articles: int


class Descendant(NamedTuple):
    """An act and the elder act that is likest to it.

    Attributes:
        member: the act.
        elder: the likest act enacted before it; None where no elder has a relative of any of its articles.
        likeness: mean likeness of its articles to their likest ones in the elder; below `relatives.NEAR` counts 0.
        share: share of its articles with a relative there.
    """

    member: Member
    elder: Member | None
    likeness: float
    share: float


@dataclass(frozen=True, slots=True)
class Descent:
    """How like some acts are to one another.

    Attributes:
        members: the acts.
        likeness: row by column: mean likeness of the articles of the row's act to their likest ones in the column's.
        shares: row by column: the share of these articles with a relative there.
    """

    members: tuple[Member, ...]
    likeness: ndarray[Any, Any]
    shares: ndarray[Any, Any]

    def descendants(self) -> Iterator[Descendant]:
        """Each act with its likest elder, the youngest last; acts of unknown day first, without an elder."""
        for row in sorted(range(len(self.members)), key=lambda one: (self.members[one].enacted, self.members[one].statute)):
            member = self.members[row]
            elders = [other for other in range(len(self.members)) if member.enacted and "" < self.members[other].enacted < member.enacted]
            best = max(elders, key=lambda other: self.likeness[row, other], default=None)
            if best is None or not self.likeness[row, best]:
                yield Descendant(member, None, 0.0, 0.0)
            else:
                yield Descendant(
                    member, self.members[best], round(float(self.likeness[row, best]), 3), round(float(self.shares[row, best]), 3)
                )


def promotion_descent(library: Library) -> Descent:
    """The promotion acts of a library, compared with one another."""
    rows: dict[str, list[int]] = {}
    for index, article in enumerate(library.articles):
        if article.promotion and article.kind not in FRAME:
            rows.setdefault(article.statute, []).append(index)
    members = [Member(statute, library.articles[own[0]].enacted, len(own)) for statute, own in rows.items()]
    return measure_descent(members, [library.vectors.at(own) for own in rows.values()])


def kin_descent(relatives: Relatives, library: Library) -> Descent:
    """An act and its kin, compared with one another; the act itself comes first."""
    act = relatives.act
    own = [place for place, (_, kind) in enumerate(find_kinds(act)) if kind not in FRAME]
    members, vectors = [Member(act.title, enacted(act), len(own))], [library.vectors_of(act).at(own)]
    for kin in relatives.kin:
        rows = [row for row in library.rows[squeeze(kin.statute)] if library.articles[row].kind not in FRAME]
        members.append(Member(kin.statute, kin.enacted, len(rows)))
        vectors.append(library.vectors.at(rows))
    return measure_descent(members, vectors)


def measure_descent(members: Sequence[Member], vectors: Sequence[Vectors]) -> Descent:
    """How like acts are to one another, from the vectors of their articles; an act is not compared with itself."""
    import numpy
    from scipy.sparse import vstack

    size = len(members)
    likeness, shares = numpy.zeros((size, size)), numpy.zeros((size, size))
    kept = [place for place, rows in enumerate(vectors) if rows.words.shape[0]]
    if kept:
        every = Vectors(
            vstack([vectors[place].words for place in kept]).tocsr(),
            vstack([vectors[place].headings for place in kept]).tocsr(),
        )
        starts = numpy.cumsum([0, *(vectors[place].words.shape[0] for place in kept)])[:-1]
        for place in kept:
            best = numpy.array([numpy.maximum.reduceat(row, starts) for row in vectors[place].like(every)])
            near = best >= NEAR
            likeness[place, kept] = numpy.where(near, best, 0).mean(axis=0)
            shares[place, kept] = near.mean(axis=0)
        numpy.fill_diagonal(likeness, 0)
        numpy.fill_diagonal(shares, 0)
    return Descent(tuple(members), likeness, shares)
