"""Likely links from a clause to lower provisions, where nothing quotes the clause or cites its provision.

What speaks of enough of the clause's matter counts: enough is less where the article of the clause is cited, and more where
nothing is. A paragraph that cites another article of the act carries out that one. What touches the matter and is not enough is
told as well, so that nothing is called unmet that may be met.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from typing import Final, NamedTuple

from legalscan.analysis.delegations import Delegation
from legalscan.catalogue import squeeze
from legalscan.evidence import Back, Evidence, Target, is_told_by
from legalscan.language.delegations import open_item, passing_on
from legalscan.locator import Locator, Step
from legalscan.matters import Unit, Weights, matters_of, telling_words
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


class _Clause(NamedTuple):
    """A clause whose links are searched.

    Attributes:
        delegation: the clause.
        article: the article in which it stands.
        weights: its telling words, weighed.
        backs: the citations of the article, by the units in which they stand.
        roots: the units that cite what the article cites of the act above.
        sole: whether it is the only clause of its kind there.
    """

    delegation: Delegation
    article: Provision
    weights: Weights
    backs: Mapping[int, list[Back]]
    roots: frozenset[int]
    sole: bool


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
        self.matters = matters_of(lower)
        self._by_unit: dict[int, list[Back]] = {}
        self._cited: dict[int, set[Locator]] = {}
        self._citing: dict[Locator, dict[int, list[Back]]] = {}
        places = self.matters.places
        for back in backs:
            standing = self._unit_of(back)
            if standing is not None:
                self._by_unit.setdefault(standing, []).append(back)
                self._cited.setdefault(places[standing], set()).add(back.article)
                self._citing.setdefault(back.article, {}).setdefault(standing, []).append(back)
        self._titles = {squeeze(text.title) for text in lower}
        self._bound: set[int] = set()
        self._below: dict[tuple[Step, ...], set[int]] = {}
        for back in above:
            standing = None if back.listing else self._unit_of(back)
            if standing is not None:
                self._bound.add(places[standing])
                self._below.setdefault(_paragraph(back.target), set()).add(standing)

    @property
    def citing_articles(self) -> int:
        """How many articles of the lower texts cite the delegating text or the act above it."""
        return len(self._bound.union(self._cited))

    def find(self, delegation: Delegation, article: Provision, named: Sequence[Locator], sole: bool = False) -> Likely:
        """What may carry out a clause of an article, the `sole` one of its kind there or not; `named` are the provisions of the act above that the article cites."""
        roots = frozenset(number for place in named for number in self._below.get(_paragraph(place), ()))
        backs = self._citing.get(article.locator, {})
        weights = self.matters.weigh(telling_words(delegation, article))
        clause = _Clause(delegation, article, weights, backs, roots, sole)
        touched = any(self._is_spread(word) for word, weight in weights.words.items() if weight >= 1)
        shares = weights.saying(_BESIDE)
        judged = roots.union(shares, backs)
        found: list[_Candidate] = []
        for number in sorted(judged):
            share = shares[number] if number in shares else weights.shares([number]).get(number, 0.0)
            candidate, touches = self._judge(number, share, clause)
            touched = touched or touches
            if candidate is not None:
                found.append(candidate)
        if not touched:  # what says less than half of it and cites nothing can only touch it
            touched = any(
                self._judge(number, share, clause)[1] for number, share in weights.saying(_GLANCED).items() if number not in judged
            )
        if _is_open_item(delegation):
            found = [one for one in found if self._cites(one.unit, _paragraph(delegation.provision.locator))]
        return Likely(tuple(_targets(found)), touched)

    def find_beside(self, delegation: Delegation, article: Provision, carried: Sequence[Target]) -> Iterator[Target]:
        """Articles near those that carry a clause out which go on with its matter: they cite no other article, or nothing, of the act."""
        matters = self.matters
        taken = {matters.places[number] for target in carried if (number := self._first_unit(target)) is not None}
        near = {place for one in taken for place in range(max(0, one - _REACH), min(matters.articles, one + _REACH + 1))}
        same = {article.locator}
        free = [place for place in sorted(near - taken) if place not in self._bound and self._cited.get(place, same) <= same]
        words = telling_words(delegation, article) if free else {}
        of_body = any(weight > 1 for weight in words.values())
        if not of_body:
            free = [place for place in free if any(word in matters.headings[place] for word in words)]
        if not free:
            return
        least = _BESIDE if delegation.kind == "blanket" else _ALONE
        found = matters.reaching(words, least, [number for place in free for number in matters.units_of(place)])
        if not found:
            return
        own = [number for place in taken for number in matters.units_of(place)]
        shares = matters.weigh(words).shares([*found, *own])
        enough = max(least, max((shares.get(number, 0.0) for number in own), default=1.0) - _SLACK)
        last = -1
        for number in found:
            place = matters.places[number]
            wanted = least if of_body or place in self._cited else enough
            if place != last and shares.get(number, 0.0) >= wanted and self._is_named(number, words):
                last = place
                unit = matters.units[number]
                evidence: Evidence = "article" if place in self._cited else "text"
                yield Target(unit.statute, unit.article, evidence, _heading(unit.article))

    def _first_unit(self, target: Target) -> int | None:
        """The number of the first unit of the article in which a target stands; None where that is left out."""
        article = target.provision.article
        if article is None:
            return None
        parts = (self.matters.number_of(target.statute, part) for part in (article, *article.children))
        return next((number for number in parts if number is not None), None)

    def _cites(self, unit: Unit, steps: tuple[Step, ...]) -> bool:
        """Whether a unit cites just this paragraph, without quoting words from it; a whole article says too little of one item."""
        number = self.matters.number_of(unit.statute, unit.provision)
        if number is None or steps[-1].level != "paragraph":
            return False
        return any(back.target.steps == steps and not back.target.parts and not back.quoted for back in self._by_unit.get(number, ()))

    def _is_named(self, number: int, words: Mapping[str, float]) -> bool:
        """Whether the heading over a unit bears a telling word, or the unit has the name of the body to be set up."""
        heading, holding = self.matters.headings[self.matters.places[number]], self.matters.holding
        return any(word in heading or (weight > 1 and number in holding(word)) for word, weight in words.items())

    def _is_spread(self, word: str) -> bool:
        letters, least, share = _SPREAD
        if len(word) < letters or any(word in title for title in self._titles):
            return False
        return self.matters.count(word) >= max(least, share * self.matters.articles)

    def _unit_of(self, back: Back) -> int | None:
        """The number of the unit in which a citation stands; None where that is left out."""
        here: Provision | None = back.provision
        while here is not None:
            number = self.matters.number_of(back.statute, here)
            if number is not None or here.level == "article":
                return number
            here = here.parent
        return None

    def _judge(self, number: int, share: float, clause: _Clause) -> tuple[_Candidate | None, bool]:
        """A unit that says a share of a clause's words: as a candidate, and whether it touches the matter."""
        unit, place, here = self.matters.units[number], self.matters.places[number], self._by_unit.get(number, ())
        citing = clause.backs.get(number, ())
        own = [back for back in citing if is_told_by(clause.delegation, back)]
        plain = [back for back in own if not back.quoted and back.provision.level in ("article", "paragraph")]
        if len(here) > _LISTED and len({back.article for back in here if back.provision.level in ("article", "paragraph")}) > _LISTED:
            return None, bool(plain)
        if passing_on().fullmatch(unit.provision.own_text):
            return None, True
        near = [back for back in plain if _is_near(back.target, clause.delegation.provision.locator)]
        blanket = clause.delegation.kind == "blanket"
        if plain or number in clause.roots:
            close = bool(near) or number in clause.roots
            enough = (_CITED if close else _BESIDE) if blanket else (_NEAR if close else _NARROW)
            if (id(unit.statute), unit.provision.index) in self._taken:
                enough = max(enough, _OTHERS)
            if (near and clause.sole) or (plain and plain[0].listing):
                enough = _GLANCED
            span = (near or plain)[0].link.citation.span if plain else _head(unit)
            return (_Candidate(unit, "article", share, span) if share >= enough else None), True
        touches = share >= (_ALONE if here and not own else _TOUCHED) or self._is_headed(place, share, clause)
        touches = touches or any(not back.quoted and _is_near(back.target, clause.delegation.provision.locator) for back in own)
        if place in self._bound:
            return None, touches
        beside = self._cited.get(place, ())
        if len(citing) == len(here) and clause.article.locator in beside and self._tells(place, clause):
            return (_Candidate(unit, "article", share, _head(unit)) if share >= (_BESIDE if blanket else _NARROW) else None), touches
        enough = _NOUN if clause.delegation.kind == "specific" else _ALONE
        if not beside and share >= enough and self._is_named(number, clause.weights.words):
            return _Candidate(unit, "text", share, _head(unit)), True
        return None, touches

    def _is_headed(self, place: int, share: float, clause: _Clause) -> bool:
        """Whether the heading of an article bears enough of a clause's words that it touches the matter."""
        heading = self.matters.headings[place]
        borne = [word for word in clause.weights.words if word in heading]
        return len(borne) > 1 or any(len(word) >= _LONG for word in borne) or (share >= _HEADED and bool(borne))

    def _tells(self, place: int, clause: _Clause) -> bool:
        """Whether an article cites the clause's otherwise than in a list of provisions."""
        units = self.matters.units_of(place)
        return any(is_told_by(clause.delegation, back) for number in units for back in clause.backs.get(number, ()))


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


def _paragraph(locator: Locator) -> tuple[Step, ...]:
    """The steps of an address down to its paragraph."""
    steps = locator.steps
    last = max((place for place, step in enumerate(steps) if step.level in ("article", "paragraph")), default=len(steps) - 1)
    return steps[: last + 1]


def _head(unit: Unit) -> Span:
    """The heading of a unit's article, where it stands for the article; its own words else."""
    return _heading(unit.article) if unit.provision == unit.article else unit.provision.own


def _heading(article: Provision) -> Span:
    """The heading of an article; its own words where it has none."""
    return Span(article.node.heading_start, article.node.heading_end) if article.heading else article.own
