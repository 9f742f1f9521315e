"""Likely links from a clause to lower provisions, where nothing quotes the clause or cites its provision.

What speaks of enough of the clause's matter counts: enough is less where the article of the clause is cited, and more where
nothing is. A paragraph that cites another article of the act carries out that one. What touches the matter and is not enough is
told as well, so that nothing is called unmet that may be met.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Final, NamedTuple

from legalscan.analysis.delegations import Delegation
from legalscan.evidence import Back, Evidence, Target, is_told_by
from legalscan.locator import Locator
from legalscan.matters import Matters, Unit
from legalscan.outline import Provision
from legalscan.span import Span
from legalscan.statute import Statute

_CITED: Final = 0.3
"""So much of the clause's telling words says a paragraph that cites its article or paragraph."""
_BESIDE: Final = 0.5
"""So much one that cites another paragraph of the article, or stands beside one that cites it."""
_ALONE: Final = 0.8
"""So much one in an article that cites nothing of the act."""
_NOUN: Final = 0.9
"""So much such a one where the clause leaves open what is meant by a noun: that is mostly told by quoting it."""
_TOUCHED: Final = 0.5
"""So much makes a clause doubtful that nothing else carries out."""
_FALLEN: Final = 0.15
"""What says so much less than the best is left out."""
_MOST: Final = 4


class Likely(NamedTuple):
    """What may carry out a clause.

    Attributes:
        targets: by `article` first, then by `text`, each in the order of how much they say; empty for none.
        touched: whether a lower text cites the article or speaks of the matter, and it is not told that this carries the clause out.
    """

    targets: tuple[Target, ...]
    touched: bool


class _Candidate(NamedTuple):
    unit: Unit
    evidence: Evidence
    share: float
    span: Span


class WeakSearch:
    """The search for likely links from one text's clauses to some lower texts.

    Args:
        lower: the texts that are searched.
        backs: the citations of the delegating text in them.
        above: the citations in them of the act above it, where the delegating text is a decree.
    """

    def __init__(self, lower: tuple[Statute, ...], backs: Iterable[Back], above: Iterable[Back]) -> None:
        self.matters = Matters(lower)
        self._places: dict[tuple[int, int], int] = {}
        for number, unit in enumerate(self.matters.units):
            self._places[id(unit.statute), unit.provision.index] = number
        self._by_unit: dict[int, list[Back]] = {}
        self._by_article: dict[tuple[int, int], list[Back]] = {}
        self._citing: dict[Locator, set[int]] = {}
        for back in backs:
            number = self._unit_of(back)
            if number is None:
                continue
            unit = self.matters.units[number]
            self._by_unit.setdefault(number, []).append(back)
            self._by_article.setdefault((id(unit.statute), unit.article.index), []).append(back)
            self._citing.setdefault(back.article, set()).add(number)
        self._above: dict[Locator, set[int]] = {}
        for back in above:
            number = self._unit_of(back)
            if number is not None and not back.listing:
                self._above.setdefault(_paragraph(back.target), set()).add(number)

    @property
    def citing_articles(self) -> frozenset[tuple[int, int]]:
        """The articles of the lower texts that cite the delegating text or the act above it, as statute and index."""
        units = self.matters.units
        above = {number for numbers in self._above.values() for number in numbers}
        return frozenset(self._by_article) | {(id(units[number].statute), units[number].article.index) for number in above}

    def find(self, delegation: Delegation, article: Provision, named: Sequence[Locator]) -> Likely:
        """What may carry out a clause of an article; `named` are the provisions of the act above that the clause's own words cite."""
        shares = self.matters.measure(delegation, article)
        roots = {number for place in named for number in self._above.get(_paragraph(place), ())}
        numbers = {*shares, *self._citing.get(article.locator, ()), *roots}
        found: list[_Candidate] = []
        touched = False
        for number in sorted(numbers):
            candidate, touches = self._judge(number, shares.get(number, 0.0), delegation, article, number in roots)
            touched = touched or touches
            if candidate is not None:
                found.append(candidate)
        return Likely(tuple(_targets(found)), touched)

    def _unit_of(self, back: Back) -> int | None:
        """The number of the unit in which a citation stands; None where that is left out."""
        here: Provision | None = back.provision
        while here is not None:
            number = self._places.get((id(back.statute), here.index))
            if number is not None or here.level == "article":
                return number
            here = here.parent
        return None

    def _judge(
        self, number: int, share: float, delegation: Delegation, article: Provision, rooted: bool
    ) -> tuple[_Candidate | None, bool]:
        """A unit as a candidate, and whether it touches the matter."""
        unit = self.matters.units[number]
        here = self._by_unit.get(number, ())
        beside = self._by_article.get((id(unit.statute), unit.article.index), ())
        own = [back for back in here if back.article == article.locator and is_told_by(delegation, back)]
        plain = [back for back in own if not back.quoted and back.provision.level in ("article", "paragraph")]
        near = [back for back in plain if _is_near(back.target, delegation.provision.locator)]
        others = any(back.article != article.locator for back in here)
        same = any(back.article == article.locator and is_told_by(delegation, back) for back in beside)
        if near or plain or rooted:
            enough = _CITED if near or rooted or delegation.kind == "blanket" else _BESIDE
            span = (near or plain)[0].link.citation.span if plain else _head(unit)
            return (_Candidate(unit, "article", share, span) if share >= enough else None), True
        if same and not others:
            return (_Candidate(unit, "article", share, _head(unit)) if share >= _BESIDE else None), share >= _TOUCHED
        if not beside:
            enough = _NOUN if delegation.kind == "specific" else _ALONE
            return (_Candidate(unit, "text", share, _head(unit)) if share >= enough else None), share >= _TOUCHED
        return None, share >= _ALONE


def _targets(found: list[_Candidate]) -> Iterator[Target]:
    """The best candidates: by `article`, or where there are none by `text`."""
    chosen = [one for one in found if one.evidence == "article"] or found
    if not chosen:
        return
    best = max(one.share for one in chosen)
    ranked = sorted((one for one in chosen if one.share >= best - _FALLEN), key=lambda one: -one.share)
    for one in ranked[:_MOST]:
        yield Target(one.unit.statute, one.unit.provision, one.evidence, one.span)


def _is_near(cited: Locator, here: Locator) -> bool:
    """Whether a citation names the article as a whole, or the paragraph of the clause or a part of it."""
    return here in cited or cited in here or _paragraph(cited) == _paragraph(here)


def _paragraph(locator: Locator) -> Locator:
    """An address down to its paragraph."""
    steps = locator.steps
    last = max((place for place, step in enumerate(steps) if step.level in ("article", "paragraph")), default=len(steps) - 1)
    return Locator(steps[: last + 1])


def _head(unit: Unit) -> Span:
    """The heading of a unit's article, where it stands for the article; its own words else."""
    node = unit.article.node
    if unit.provision == unit.article and unit.article.heading:
        return Span(node.heading_start, node.heading_end)
    return unit.provision.own

