"""Likely links from a clause to lower provisions, where nothing quotes the clause or cites its provision.

What speaks of enough of the clause's matter counts: enough is less where the article of the clause is cited, and more where
nothing is. A paragraph that cites another article of the act carries out that one. What touches the matter and is not enough is
told as well, so that nothing is called unmet that may be met.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence, Set
from functools import cached_property
from typing import Final, NamedTuple

from legalscan.analysis.delegations import Delegation
from legalscan.catalogue import squeeze
from legalscan.evidence import Back, Evidence, Target, is_told_by
from legalscan.language.delegations import open_item, passing_on
from legalscan.locator import Locator
from legalscan.matters import Comparison, Matters, Unit
from legalscan.outline import Provision
from legalscan.span import Span
from legalscan.statute import Statute

_CITED: Final = 0.3
"""So much of the clause's telling words says a paragraph that cites its article or paragraph."""
_BESIDE: Final = 0.5
"""So much of a blanket clause one that cites another paragraph of the article, or stands beside one that cites it."""
_NEAR: Final = 0.45
_NARROW: Final = 0.65
"""So much of any other clause, which leaves open less, where its own paragraph is cited, and where another one is."""
_ALONE: Final = 0.8
"""So much one in an article that cites nothing of the act and bears one of the words in its heading, and one that goes on with a procedure."""
_NOUN: Final = 0.9
"""So much such a one where the clause leaves open what is meant by a noun: that is mostly told by quoting it."""
_TOUCHED: Final = 0.5
"""So much makes a clause doubtful that nothing else carries out."""
_GLANCED: Final = 0.2
"""So much does, where the heading bears two of the words, or a long one; and so much suffices where a citation tells the rest."""
_HEADED: Final = 0.4
"""So much does, where the heading bears one of the words."""
_LONG: Final = 5
_SPREAD: Final = (4, 5, 0.25)
"""A word of so many letters in so many articles, and in such a share of them, is told of by whole chapters."""
_SLACK: Final = 0.1
"""What goes on with a matter says no less of it, but for this, than what carries it out."""
_REACH: Final = 6
"""So many articles around one that carries a clause out may go on with its matter."""
_LISTED: Final = 6
"""A paragraph that cites more articles than this is a list of provisions."""
_OTHERS: Final = 0.8
"""So much a paragraph that carries out another clause by strong evidence."""
_FALLEN: Final = 0.15
"""What says so much less than the best is left out."""
_MOST: Final = 3


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
        above: the citations in them of the act above the delegating text, where that is a decree, or of the decrees below it, where
            they are rules: these take up clauses of their own.
        taken: the provisions that carry out a clause by strong evidence, as statute and index.
    """

    def __init__(
        self, lower: tuple[Statute, ...], backs: Iterable[Back], above: Iterable[Back], taken: Set[tuple[int, int]] = frozenset()
    ) -> None:
        self._taken = taken
        self.matters = Matters(lower)
        self._places: dict[tuple[int, int], int] = {}
        for number, unit in enumerate(self.matters.units):
            self._places[id(unit.statute), unit.provision.index] = number
        self._by_unit: dict[int, list[Back]] = {}
        self._by_article: dict[tuple[int, int], dict[Locator, list[Back]]] = {}
        self._citing: dict[Locator, set[int]] = {}
        for back in backs:
            standing = self._unit_of(back)
            if standing is None:
                continue
            unit = self.matters.units[standing]
            self._by_unit.setdefault(standing, []).append(back)
            place = (id(unit.statute), unit.article.index)
            self._by_article.setdefault(place, {}).setdefault(back.article, []).append(back)
            self._citing.setdefault(back.article, set()).add(standing)
        self._titles = {squeeze(text.title) for text in lower}
        self._above: dict[int, set[Locator]] = {}
        self._below: dict[Locator, set[int]] = {}
        for back in above:
            standing = self._unit_of(back)
            if standing is not None and not back.listing:
                self._above.setdefault(standing, set()).add(_paragraph(back.target))
                self._below.setdefault(_paragraph(back.target), set()).add(standing)

    @property
    def citing_articles(self) -> frozenset[tuple[int, int]]:
        """The articles of the lower texts that cite the delegating text or the act above it, as statute and index."""
        return frozenset(self._by_article) | self._bound

    def find(self, delegation: Delegation, article: Provision, named: Sequence[Locator], sole: bool = False) -> Likely:
        """What may carry out a clause of an article, the `sole` one of its kind there or not; `named` are the provisions of the act above that the article cites."""
        compared = self.matters.compare(delegation, article)
        roots = {number for place in named for number in self._below.get(_paragraph(place), ())}
        numbers = {number for number, share in compared.shares.items() if share >= _GLANCED}
        numbers |= self._citing.get(article.locator, set()) | roots
        found: list[_Candidate] = []
        touched = any(self._is_spread(word) for word, weight in compared.words.items() if weight >= 1)
        for number in sorted(numbers):
            candidate, touches = self._judge(number, compared, delegation, article, number in roots, sole)
            touched = touched or touches
            if candidate is not None:
                found.append(candidate)
        if _is_open_item(delegation):
            found = [one for one in found if self._cites(one.unit, _paragraph(delegation.provision.locator))]
        return Likely(tuple(_targets(found)), touched)

    def find_beside(self, delegation: Delegation, article: Provision, carried: Sequence[Target]) -> Iterator[Target]:
        """Articles near those that carry a clause out which go on with its matter: they cite no other article, or nothing, of the act."""
        taken = {self._article_of(target) for target in carried}
        near = {number for place in taken for number in self._neighbours(place)}
        free = [number for number in near if self.matters.places[number] not in taken and self._is_free(number, article)]
        if not free:
            return
        own = [number for number in near if self.matters.places[number] in taken]
        compared = self.matters.compare(delegation, article, [*free, *own])
        least = _BESIDE if delegation.kind == "blanket" else _ALONE
        enough = max(least, max((compared.shares.get(number, 0.0) for number in own), default=1.0) - _SLACK)
        of_body = any(weight > 1 for weight in compared.words.values())
        best: dict[tuple[int, int], Unit] = {}
        for number in free:
            place = self.matters.places[number]
            wanted = least if of_body or place in self._by_article else enough
            if compared.shares.get(number, 0.0) >= wanted and self._is_named(number, compared):
                best.setdefault(place, self.matters.units[number])
        for place in sorted(best, key=lambda place: self._ranks[place]):
            evidence: Evidence = "article" if place in self._by_article else "text"
            yield Target(best[place].statute, best[place].article, evidence, _heading(best[place].article))

    def _article_of(self, target: Target) -> tuple[int, int]:
        article = target.provision.article
        return id(target.statute), article.index if article is not None else -1

    def _neighbours(self, place: tuple[int, int]) -> range:
        """The numbers of the units of an article and of those around it."""
        first = self._first.get(place)
        if first is None:
            return range(0)
        rank = self._ranks[place]
        low, high = max(0, rank - _REACH), min(len(self._ranked) - 1, rank + _REACH)
        end = self._first[self._ranked[high + 1]] if high + 1 < len(self._ranked) else len(self.matters.units)
        return range(self._first[self._ranked[low]], end)

    @cached_property
    def _first(self) -> dict[tuple[int, int], int]:
        """The number of the first unit of each article."""
        return {place: number for number, place in reversed([*enumerate(self.matters.places)])}

    @cached_property
    def _ranked(self) -> list[tuple[int, int]]:
        return [*dict.fromkeys(self.matters.places)]

    @cached_property
    def _ranks(self) -> dict[tuple[int, int], int]:
        return {place: rank for rank, place in enumerate(self._ranked)}

    def _is_free(self, number: int, article: Provision) -> bool:
        """Whether the article of a unit cites nothing, or nothing but an article of the act."""
        place = self.matters.places[number]
        return place not in self._bound and all(one == article.locator for one in self._by_article.get(place, {}))

    @cached_property
    def _bound(self) -> frozenset[tuple[int, int]]:
        """The articles that cite the texts `above`, and carry out clauses of these."""
        return frozenset(self.matters.places[number] for number in self._above)

    def _cites(self, unit: Unit, place: Locator) -> bool:
        """Whether a unit cites just this paragraph, without quoting words from it; a whole article says too little of one item."""
        if place.steps[-1].level != "paragraph":
            return False
        number = self._places[id(unit.statute), unit.provision.index]
        return any(back.target == place and not back.quoted for back in self._by_unit.get(number, ()))

    def _is_named(self, number: int, compared: Comparison) -> bool:
        """Whether the heading over a unit bears a telling word, or the unit has the name of the body to be set up."""
        heading, holding = self.matters.heading_of(number), self.matters.holding
        return any(word in heading or (weight > 1 and number in holding(word)) for word, weight in compared.words.items())

    def _is_spread(self, word: str) -> bool:
        letters, least, share = _SPREAD
        if len(word) < letters or any(word in title for title in self._titles):
            return False
        articles = self.matters.count(self.matters.holding(word))
        return articles >= max(least, share * self.matters.articles)

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
        self, number: int, compared: Comparison, delegation: Delegation, article: Provision, rooted: bool, sole: bool
    ) -> tuple[_Candidate | None, bool]:
        """A unit as a candidate, and whether it touches the matter."""
        unit, share = self.matters.units[number], compared.shares.get(number, 0.0)
        here = self._by_unit.get(number, ())
        beside = self._by_article.get((id(unit.statute), unit.article.index), {})
        own = [back for back in here if back.article == article.locator and is_told_by(delegation, back)]
        plain = [back for back in own if not back.quoted and back.provision.level in ("article", "paragraph")]
        if len({back.article for back in here if back.provision.level in ("article", "paragraph")}) > _LISTED:
            return None, bool(plain)
        if passing_on().fullmatch(unit.provision.own_text):
            return None, True
        near = [back for back in plain if _is_near(back.target, delegation.provision.locator)]
        blanket = delegation.kind == "blanket"
        if plain or rooted:
            close = bool(near) or rooted
            enough = (_CITED if close else _BESIDE) if blanket else (_NEAR if close else _NARROW)
            if (id(unit.statute), unit.provision.index) in self._taken:
                enough = max(enough, _OTHERS)
            if (near and sole) or (plain and plain[0].listing):
                enough = _GLANCED
            span = (near or plain)[0].link.citation.span if plain else _head(unit)
            return (_Candidate(unit, "article", share, span) if share >= enough else None), True
        heading = self.matters.heading_of(number)
        headed = [word for word in compared.words if word in heading]
        foreign = here and not own
        touches = (
            share >= (_ALONE if foreign else _TOUCHED)
            or len(headed) > 1
            or any(len(word) >= _LONG for word in headed)
            or (share >= _HEADED and bool(headed))
        )
        touches = touches or any(not back.quoted and _is_near(back.target, delegation.provision.locator) for back in own)
        same = any(is_told_by(delegation, back) for back in beside.get(article.locator, ()))
        if same and self.matters.places[number] not in self._bound and all(back.article == article.locator for back in here):
            return (_Candidate(unit, "article", share, _head(unit)) if share >= (_BESIDE if blanket else _NARROW) else None), touches
        if (
            not beside
            and self.matters.places[number] not in self._bound
            and self._is_named(number, compared)
            and share >= (_NOUN if delegation.kind == "specific" else _ALONE)
        ):
            return _Candidate(unit, "text", share, _head(unit)), True
        return None, touches


def _targets(found: list[_Candidate]) -> Iterator[Target]:
    """The best candidates, by `article`, or where there are none by `text`; paragraphs of one article as this article."""
    chosen = [one for one in found if one.evidence == "article"] or found
    best = max((one.share for one in chosen), default=0.0)
    by_article: dict[tuple[int, int], list[_Candidate]] = {}
    for one in sorted((one for one in chosen if one.share >= best - _FALLEN), key=lambda one: -one.share):
        by_article.setdefault((id(one.unit.statute), one.unit.article.index), []).append(one)
    for group in [*by_article.values()][:_MOST]:
        first = group[0]
        provision = first.unit.provision if len(group) == 1 else first.unit.article
        yield Target(first.unit.statute, provision, first.evidence, first.span)


def _is_open_item(delegation: Delegation) -> bool:
    """Whether a clause is the last item of a list that leaves the rest open: only a quotation tells that it is carried out."""
    provision = delegation.provision
    if delegation.kind != "specific" or provision.level not in ("item", "subitem"):
        return False
    return open_item().match(provision.outline.text, provision.own.start) is not None


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
    return _heading(unit.article) if unit.provision == unit.article else unit.provision.own


def _heading(article: Provision) -> Span:
    """The heading of an article; its own words where it has none."""
    return Span(article.node.heading_start, article.node.heading_end) if article.heading else article.own
