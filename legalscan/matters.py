"""What lower texts speak of: how much of the matter of a clause a paragraph says.

Committees, sessions and forms are often spelt out in provisions that cite nothing, or only another paragraph. Their words are
compared with those of the clause: the telling words of its sentence and of the heading over it, each weighed by how rare it is
in the lower texts. A word that none of them says counts most, against all of them.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from math import log
from typing import Final, NamedTuple

from legalscan.analysis.brackets import split_sentences
from legalscan.analysis.delegations import Delegation
from legalscan.catalogue import squeeze
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


class Unit(NamedTuple):
    """A paragraph of a lower text with all below it, or an article that has none."""

    statute: Statute
    article: Provision
    provision: Provision


class Comparison(NamedTuple):
    """What a clause has in common with the units.

    Attributes:
        words: its telling words with what each counts for; empty for none.
        shares: for each unit that says any of them, the share of them that it says, by its number.
    """

    words: Mapping[str, float]
    shares: Mapping[int, float]


class Matters:
    """The paragraphs of some lower texts, by their words."""

    def __init__(self, texts: tuple[Statute, ...]) -> None:
        self.texts = texts
        self._held: dict[str, frozenset[int]] = {}

    @cached_property
    def units(self) -> tuple[Unit, ...]:
        """The paragraphs that may carry something out, in order: neither deleted nor purposes, reviews and the like."""
        return tuple(
            Unit(text, article, part)
            for text in self.texts
            for article in text.articles
            if not article.deleted and not of_no_matter().search(article.heading)
            for part in ([child for child in article.children if child.level == "paragraph"] or [article])
            if not part.deleted
        )

    @cached_property
    def _words(self) -> tuple[str, list[int], list[range]]:
        """All words squeezed into one string; where each heading and paragraph begins in it; the units to which each belongs."""
        pieces: list[str] = []
        starts: list[int] = []
        owners: list[range] = []
        place = 0
        units = self.units
        for number, unit in enumerate(units):
            if number == 0 or units[number - 1].article != unit.article:
                last = number
                while last < len(units) and units[last].article == unit.article:
                    last += 1
                rows = [(unit.article.heading, range(number, last)), (unit.provision.text[:_LONGEST], range(number, number + 1))]
            else:
                rows = [(unit.provision.text[:_LONGEST], range(number, number + 1))]
            for words, owner in rows:
                pieces.append(squeeze(words) + "\n")
                starts.append(place)
                owners.append(owner)
                place += len(pieces[-1])
        return "".join(pieces), starts, owners

    @cached_property
    def articles(self) -> int:
        """How many articles the units belong to."""
        return len(set(self.places))

    @cached_property
    def short_names(self) -> list[tuple[str, str]]:
        """What the lower texts call bodies and things for short, with the squeezed words that it stands for."""
        return [(squeeze(one.name), squeeze(one.text)) for text in self.texts for one in text.definitions if one.kind == "abbreviation"]

    def holding(self, word: str) -> frozenset[int]:
        """The numbers of the units that say a word, or what they call it for short, or whose heading does."""
        if word not in self._held:
            found: set[int] = set()
            forms = [word]
            if len(word) >= 4:
                forms += [short for short, whole in self.short_names if len(short) > 1 and whole.endswith(word)]
            for form in forms:
                found.update(self._find(form))
            self._held[word] = frozenset(found)
        return self._held[word]

    def _find(self, word: str) -> Iterator[int]:
        text, starts, owners = self._words
        place = text.find(word)
        while place >= 0:
            segment = bisect_right(starts, place) - 1
            yield from owners[segment]
            place = text.find(word, starts[segment + 1] if segment + 1 < len(starts) else len(text))

    def compare(self, delegation: Delegation, article: Provision, among: Sequence[int] | None = None) -> Comparison:
        """What a clause of an article has in common with each unit, or with some of them, by their numbers."""
        shares: dict[int, float] = {}
        total = 0.0
        words = self._telling(delegation, article)
        for word, weight in words.items():
            held = self.holding(word)
            articles = self.count(held)
            if articles > max(2, _COMMON * self.articles):
                continue
            value = weight * log((1 + self.articles) / max(1, articles))
            total += value
            for number in held if among is None else held.intersection(among):
                shares[number] = shares.get(number, 0.0) + value
        return Comparison(words, {number: value / total for number, value in shares.items()} if total else {})

    def heading_of(self, number: int) -> str:
        """The heading over a unit, squeezed."""
        return self._headings[number]

    @cached_property
    def _headings(self) -> tuple[str, ...]:
        return tuple(squeeze(unit.article.heading) for unit in self.units)

    def count(self, held: frozenset[int]) -> int:
        """In how many articles some units lie."""
        places = self.places
        return len({places[number] for number in held})

    @cached_property
    def places(self) -> tuple[tuple[int, int], ...]:
        """For each unit its statute and the index of its article."""
        return tuple((id(unit.statute), unit.article.index) for unit in self.units)

    def _telling(self, delegation: Delegation, article: Provision) -> Mapping[str, float]:
        """The telling words of a clause, each once, with what it counts for."""
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
        word = word.removesuffix("의") if len(word) > 3 else word
        if len(word) < 2 or word.isdigit() or word in plain_words() or offices().search(word):
            continue
        tail = word[-2:] if len(word) > 3 and word[-2:] in procedure_words() else ""
        if tail:
            yield word[:-2]
            if tail not in plain_words():
                yield tail
        else:
            yield word
