"""What lower texts speak of: how much of the matter of a clause a paragraph says.

Committees, sessions and forms are often spelt out in provisions that cite nothing, or only another paragraph. Their words are
compared with those of the clause: the telling words of its sentence and of the heading over it, each weighed by how rare it is
in the lower texts. A word that none of them says counts most, against all of them.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import accumulate
from math import log
from typing import Final, NamedTuple

from legalscan.analysis.brackets import split_sentences
from legalscan.analysis.delegations import Delegation
from legalscan.catalogue import squeeze_all
from legalscan.language.delegations import of_no_matter, offices, plain_words, procedure_words
from legalscan.language.ko import bodies, stems
from legalscan.language.patterns import lazy
from legalscan.outline import Provision
from legalscan.statute import Statute

_LONGEST: Final = 1200
"""So many code points of a paragraph are read: behind them stand tables and long lists."""
_BEFORE: Final = 160
_BEHIND: Final = 120
_ADDRESS: Final = lazy(r"제\d+(?:조|항|호|목)(?:의\d+)*[가-힣]*|\([^()]{0,120}\)|「[^」]{0,80}」|[가-힣]{2,12}령(?:으로|이)\s정하는")
_OF_HEADING: Final = 0.5
"""A word of the heading of the clause's article counts for so much beside one of its own."""
_BESIDE_NOUN: Final = 0.3
"""Where a clause leaves open what a noun means, the other words of its sentence count for so much."""
_OF_BODY: Final = lazy(r"구성|조직|운영")
_BODY: Final = 5
"""So many letters has the name of a particular body; 위원회 alone may be any."""
_OF_NAME: Final = 4.0
"""Where a body is to be set up, its name counts for so much: little else is said twice in the same words."""
_COMMON: Final = 0.6
"""A word in more of the articles than this tells nothing."""
_NAMED: Final = 4
"""So many letters has a word that something may be called for short by."""
_SURELY: Final = 1 - 1e-9
"""Sums of the same numbers in another order may differ by less."""


class Unit(NamedTuple):
    """A paragraph of a lower text with all below it, or an article that has none."""

    statute: Statute
    article: Provision
    provision: Provision


class _Row(NamedTuple):
    """A word that tells something: what it counts for, and the units that say it."""

    value: float
    holding: frozenset[int]


class Weights(NamedTuple):
    """The telling words of a clause, weighed by how rare they are in the units.

    Attributes:
        words: with what each counts for in the clause; empty for none.
        total: what they count for together.
        rows: one for each word that tells something.
    """

    words: Mapping[str, float]
    total: float
    rows: list[_Row]

    def shares(self, units: Iterable[int]) -> dict[int, float]:
        """The share of the words that each of some units says, by its number; without those that say nothing."""
        rows, total = self.rows, self.total
        shares: dict[int, float] = {}
        for number in units:
            said = 0.0
            for value, holding in rows:
                if number in holding:
                    said += value
            if said:
                shares[number] = said / total
        return shares

    def saying(self, least: float) -> dict[int, float]:
        """All units that say at least such a share, with their shares."""
        found: set[int] = set()
        rest = self.total
        for row in sorted(self.rows, key=lambda row: -row.value):
            if rest < least * self.total * _SURELY:  # what says none of the words so far cannot say enough
                break
            found |= row.holding
            rest -= row.value
        return {number: share for number, share in self.shares(found).items() if share >= least}


class _Paragraphs(NamedTuple):
    """The units of one text, article by article.

    Attributes:
        units: in order.
        firsts: the number of the first unit of each article.
        headings: of each article, squeezed.
        numbers: the number of each unit by the index of its provision.
    """

    units: tuple[Unit, ...]
    firsts: list[int]
    headings: list[str]
    numbers: dict[int, int]


@dataclass(slots=True)
class _Open:
    """A unit, the words that it says, what those weighed so far count for, and what the others may count for at most."""

    number: int
    words: set[str]
    said: float
    rest: float


class Matters:
    """The paragraphs of some lower texts, by their words.

    Units and articles go by their numbers, in the order of the texts.
    """

    def __init__(self, texts: tuple[Statute, ...]) -> None:
        self._texts = texts
        self._held: dict[str, tuple[frozenset[int], int]] = {}
        self._numbers: dict[int, tuple[int, dict[int, int]]] = {}
        units: list[Unit] = []
        self.firsts: list[int] = []
        self.headings: list[str] = []
        for text in texts:
            part, offset = _paragraphs_of(text), len(units)
            self._numbers[id(text)] = (offset, part.numbers)
            units += part.units
            self.firsts += [offset + first for first in part.firsts]
            self.headings += part.headings
        self._highest = log(1 + len(self.firsts))
        """What a word counts for that only one article says."""
        self.units = tuple(units)
        """The paragraphs that may carry something out, in order: neither deleted nor purposes, reviews and the like."""
        self.articles = len(self.firsts)
        """How many articles the units belong to."""

    @cached_property
    def places(self) -> list[int]:
        """For each unit the number of its article."""
        ends = [*self.firsts[1:], len(self.units)]
        return [number for number, (first, end) in enumerate(zip(self.firsts, ends, strict=False)) for _ in range(first, end)]

    def units_of(self, article: int) -> range:
        """The numbers of the units of an article."""
        return range(self.firsts[article], self.firsts[article + 1] if article + 1 < self.articles else len(self.units))

    def number_of(self, text: Statute, provision: Provision) -> int | None:
        """The number of the unit that a provision is; None where it is none."""
        offset, numbers = self._numbers.get(id(text), (0, {}))
        number = numbers.get(provision.index)
        return None if number is None else offset + number

    @cached_property
    def _words(self) -> tuple[str, list[int], list[range]]:
        """All words squeezed into one string; where each heading and paragraph begins in it, and its end; the units to which each belongs."""
        rows: list[str] = []
        owners: list[range] = []
        for article, heading in enumerate(self.headings):
            below = self.units_of(article)
            rows += (heading, *self._pieces[below.start : below.stop])
            owners += (below, *(range(number, number + 1) for number in below))
        return "\n".join(rows), [0, *accumulate(len(row) + 1 for row in rows)], owners

    @cached_property
    def _pieces(self) -> list[str]:
        """The words of each unit, squeezed."""
        return squeeze_all([unit.provision.text[:_LONGEST] for unit in self.units])

    @cached_property
    def _short_names(self) -> tuple[list[tuple[str, str]], str]:
        """What the lower texts call bodies and things for short, with the squeezed words that it stands for; and these words in lines."""
        named = [one for text in self._texts for one in text.definitions if one.kind == "abbreviation"]
        shorts, wholes = squeeze_all([one.name for one in named]), squeeze_all([one.text for one in named])
        pairs = [(short, whole) for short, whole in zip(shorts, wholes, strict=True) if len(short) > 1]
        return pairs, "".join(f"{whole}\n" for _, whole in pairs)

    def holding(self, word: str) -> frozenset[int]:
        """The numbers of the units that say a word, or what they call it for short, or whose heading does."""
        return self._find(word)[0]

    def count(self, word: str) -> int:
        """In how many articles these units lie."""
        return self._find(word)[1]

    def _find(self, word: str) -> tuple[frozenset[int], int]:
        if word not in self._held:
            first, *others = self._forms(word)
            found = self._search(first)
            for form in others:
                found |= self._search(form)
            places = self.places
            self._held[word] = frozenset(found), len({places[number] for number in found})
        return self._held[word]

    def _forms(self, word: str) -> list[str]:
        """A word, and what the lower texts call for short that ends in it."""
        if len(word) >= _NAMED:
            pairs, lines = self._short_names
            if f"{word}\n" in lines:
                return [word, *(short for short, whole in pairs if whole.endswith(word))]
        return [word]

    def _search(self, word: str) -> set[int]:
        parts = [self._held[word[place : place + 2]][0] for place in range(len(word) - 1) if word[place : place + 2] in self._held]
        if len(word) > 2 and parts:  # only what says a part of it may say it
            pieces, headings, places = self._pieces, self.headings, self.places
            return {number for number in min(parts, key=len) if word in pieces[number] or word in headings[places[number]]}
        text, starts, owners = self._words
        find = text.find
        found: set[int] = set()
        place = find(word)
        while place >= 0:
            segment = bisect_right(starts, place)
            found.update(owners[segment - 1])
            place = find(word, starts[segment])
        return found

    def weigh(self, words: Mapping[str, float]) -> Weights:
        """Telling words with what they count for: the rarer, the more."""
        rows: list[_Row] = []
        total = 0.0
        for word, weight in words.items():
            if (value := weight * self._value(word)) > 0:
                total += value
                rows.append(_Row(value, self.holding(word)))
        return Weights(words, total, rows)

    def _value(self, word: str) -> float:
        """What a word counts for: the rarer it is, the more; nothing, where most articles say it."""
        articles = self.count(word)
        return log((1 + self.articles) / max(1, articles)) if articles <= max(2, _COMMON * self.articles) else 0.0

    def reaching(self, words: Mapping[str, float], least: float, units: Iterable[int]) -> list[int]:
        """Those of some units that may say at least such a share of telling words: these are weighed one by one until none can."""
        forms = [(word, self._forms(word)) for word in words]
        left = [self._open(number, words, forms) for number in units]
        total = 0.0
        for word in sorted(words, key=len, reverse=True):  # the longest are mostly the rarest
            value = words[word] * self._value(word)
            total += value
            for one in left:
                if word in one.words:
                    one.said += value
                    one.rest -= words[word] * self._highest
            left = [one for one in left if one.said + one.rest >= least * _SURELY * (total + one.rest)]
            if not left:
                break
        return [one.number for one in left]

    def _open(self, number: int, words: Mapping[str, float], forms: list[tuple[str, list[str]]]) -> _Open:
        piece, heading = self._pieces[number], self.headings[self.places[number]]
        said = {word for word, spelt in forms for form in spelt if form in piece or form in heading}
        return _Open(number, said, 0.0, sum(words[word] for word in said) * self._highest)


@lru_cache(maxsize=4)
def matters_of(texts: tuple[Statute, ...]) -> Matters:
    """`Matters`, kept for the texts that are searched for an act and for its decree."""
    return Matters(texts)


@lru_cache(maxsize=16)
def _paragraphs_of(text: Statute) -> _Paragraphs:
    units: list[Unit] = []
    firsts: list[int] = []
    headings: list[str] = []
    for article in text.articles:
        if article.deleted or of_no_matter().search(article.heading):
            continue
        below = [Unit(text, article, part) for part in _parts(article) if not part.deleted]
        if below:
            firsts.append(len(units))
            headings.append(article.heading)
            units += below
    return _Paragraphs(tuple(units), firsts, squeeze_all(headings), {unit.provision.index: number for number, unit in enumerate(units)})


def _parts(article: Provision) -> list[Provision]:
    return [child for child in article.children if child.level == "paragraph"] or [article]


@lru_cache(maxsize=64)
def telling_words(delegation: Delegation, article: Provision) -> Mapping[str, float]:
    """The telling words of a clause of an article, each once, with what it counts for; empty for none."""
    context = context_of(delegation)
    of_body = delegation.kind == "blanket" and _OF_BODY.search(context) is not None
    weights = {word: _OF_NAME if of_body and len(word) >= _BODY and bodies().search(word) else 1.0 for word in _heads(context)}
    if delegation.kind == "specific" and (noun := [*_heads(delegation.matter.of(delegation.provision.outline.text))]):
        weights = {word: 1.0 if word in noun else _BESIDE_NOUN for word in weights} | dict.fromkeys(noun, 1.0)
    for word in _heads(article.heading):
        weights.setdefault(word, _OF_HEADING)
    return weights


def context_of(delegation: Delegation) -> str:
    """The words of a clause's sentence that tell what it leaves open: of a blanket clause its subject, else what stands around it."""
    text, own = delegation.provision.outline.text, delegation.provision.own
    if delegation.kind == "blanket":
        return _ADDRESS.sub(" ", delegation.matter.of(text))
    start, end = delegation.span
    sentence = next((one for one in split_sentences(text, *own) if one.start <= start < one.end), own)
    before = text[max(sentence.start, start - _BEFORE) : start]
    behind = text[delegation.matter.start if delegation.kind == "specific" else end : min(sentence.end, end + _BEHIND)]
    return _ADDRESS.sub(" ", f"{before} {behind}")


def _heads(words: str) -> Iterator[str]:
    """The telling stems of words; 신청절차 as 신청 and 절차."""
    for word in stems(words):
        yield from _heads_of(word)


@lru_cache(maxsize=10_000)
def _heads_of(word: str) -> tuple[str, ...]:
    word = word.removesuffix("의") if len(word) > 3 else word
    if len(word) < 2 or word.isdigit() or word in plain_words() or offices().search(word):
        return ()
    tail = word[-2:] if len(word) > 3 and word[-2:] in procedure_words() else ""
    if not tail:
        return (word,)
    return (word[:-2],) if tail in plain_words() else (word[:-2], tail)
