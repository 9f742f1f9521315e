"""Annotations of one text found again in another version of the statute, or said to be changed or gone.

What identifies words is the words themselves, those around them and the provision's own words, never their offsets. Where the
evidence leaves two places open, neither is taken: the words count as changed, and a person decides.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import cached_property
from typing import Final, Literal, NamedTuple

from legalscan.annotate.target import Target, digest_provision, digest_text, squeeze, unseen
from legalscan.errors import AnnotationError
from legalscan.locator import Locator, Step
from legalscan.outline import Provision
from legalscan.span import Span
from legalscan.statute import Statute

Status = Literal["same", "moved", "changed", "gone"]

_CANDIDATES: Final = 40
"""Of words that stand in more places than this only those are looked at whose nearest neighbours fit best."""
_NEAR: Final = 12
"""So many characters are the nearest neighbours."""
_LONG: Final = 30
"""From so many characters on, words without white space are seldom said twice by chance."""
_ENOUGH: Final = 0.75
"""How much of the context must be there again, from 0 to 1, where nothing else tells."""
_SOME: Final = 0.4
"""How much of it must be there where the provision's own words are the same or the words are long."""
_ALL: Final = 0.9
"""How much of it must be there where the words stand in an article of another heading."""
_AHEAD: Final = 0.15
"""By how much the best place must lead the second."""


@dataclass(frozen=True, slots=True)
class Anchoring:
    """What has become of the words of a target.

    Attributes:
        status: ``same``: the words stand at the same address; ``moved``: at another one; ``changed``: the provision is there, and
            the words in it are others or cannot be told from others; ``gone``: neither is there.
        span: where the words stand now, half-open, code points of the new text; None when they are changed or gone.
        provision: the innermost provision in which they stand now, or which was changed; None when they are gone.
        amended: whether other words of that provision have changed.
    """

    status: Status
    span: Span | None = None
    provision: Provision | None = None
    amended: bool = False


def anchor(target: Target, statute: Statute) -> Anchoring:
    """The words of a target in another version of its statute; for many targets use `Anchors`.

    Raises:
        AnnotationError: the statute is another law.

    >>> from legalscan.readers.source import Source
    >>> from legalscan.statute import read
    >>> old = read(Source("등대법.md", "제2조(정의) 등대란 빛을 내어 배를 이끄는 높은 탑을 말한다.".encode()))
    >>> new = read(Source("등대법.md", "제2조(목적) 등대를 둔다.\\n제3조(정의) 등대란 빛을 내어 배를 이끄는 높은 탑을 말한다.".encode()))
    >>> found = anchor(Target.at(old, (old.text.index("등대"), len(old.text))), new)
    >>> found.status, str(found.provision.locator), found.span.of(new.text)
    ('moved', '제3조', '등대란 빛을 내어 배를 이끄는 높은 탑을 말한다.')
    """
    return Anchors(statute).find(target)


class _Place(NamedTuple):
    span: Span
    provision: Provision
    score: float
    same: bool
    """Whether the own words of its provision are those of the target's, and the words stand at the same point of them."""


class Anchors:
    """One version of a statute, ready to find words of other versions in it."""

    def __init__(self, statute: Statute) -> None:
        self.statute = statute
        self._text = digest_text(statute.text)

    def find(self, target: Target) -> Anchoring:
        """What has become of the words of a target.

        Raises:
            AnnotationError: the statute is another law.
        """
        act = self.statute
        mine = act.id.partition("@")[0]
        if (act.title if mine == "draft" else mine) != target.law:
            raise AnnotationError(f"{act.path}: {act.title} ({act.id}) is not {target.statute} ({target.statute_id})")
        provision = act.outline.at(target.span.start)
        if target.text == self._text and provision is not None and target.span.of(act.text) == target.quote:
            return Anchoring("same", target.span, provision)
        found = self._choose(list(self._places(target)), target)
        if found is None:
            return self._changed(target)
        amended = bool(target.provision) and digest_provision(found.provision) != target.provision
        return Anchoring("same" if found.provision.locator == target.locator else "moved", found.span, found.provision, amended)

    @cached_property
    def _seen(self) -> tuple[str, list[int]]:
        """The text without white space and notes of amendment, and the offset of each of its characters."""
        text, start = self.statute.text, 0
        pieces: list[str] = []
        offsets: list[int] = []
        for gap in (*unseen(text), Span(len(text), len(text))):
            pieces.append(text[start : gap.start])
            offsets += range(start, gap.start)
            start = gap.end
        return "".join(pieces), offsets

    @cached_property
    def _twins(self) -> dict[str, list[Provision]]:
        found = defaultdict(list)
        for provision in self.statute.walk():
            found[digest_provision(provision)].append(provision)
        return found

    def _places(self, target: Target) -> Iterator[_Place]:
        """The places where the words of a target stand, with how well what stands around them fits."""
        words, before, behind = squeeze(target.quote), squeeze(target.prefix), squeeze(target.suffix)
        text, offsets = self._seen
        starts = list(_occurrences(text, words))
        if len(starts) > _CANDIDATES:
            starts = sorted(starts, key=lambda start: -_nearness(text, start, start + len(words), before, behind))[:_CANDIDATES]
        for start in starts:
            end = start + len(words)
            span = Span(offsets[start], offsets[end - 1] + 1)
            provision = self.statute.outline.at(span.start)
            if provision is None or _region(provision.locator) != _region(target.locator):
                continue
            left, right = text[max(0, start - len(before)) : start], text[end : end + len(behind)]
            score = (_likeness(before, left) + _likeness(behind, right)) / 2
            yield _Place(span, provision, score, self._at_same_point(target, provision, span, before, behind))

    def _at_same_point(self, target: Target, provision: Provision, span: Span, before: str, behind: str) -> bool:
        if span.start < provision.node.body:  # words of the heading
            return _heading(provision) == squeeze(target.heading) != ""
        if provision not in self._twins.get(target.provision, ()):
            return False
        text, own = self.statute.text, provision.own
        left, right = squeeze(text[own.start : span.start]), squeeze(text[span.end : max(span.end, own.end)])
        return all(
            mine[-size:] == other[-size:] if size else True
            for mine, other in ((left, before), (right[::-1], behind[::-1]))
            if (size := min(len(mine), len(other))) or True
        )

    def _choose(self, places: list[_Place], target: Target) -> _Place | None:
        """The one place that the evidence tells; None where there is none, or more than one."""
        twins = [place for place in places if place.same]
        here = [place for place in twins if place.provision.locator == target.locator]
        best = sorted(here or twins or places, key=lambda place: place.score)
        if not best:
            return None
        first, second = best[-1], best[-2].score if len(best) > 1 else 0.0
        rival = max((place.score for place in places if place is not first), default=0.0)
        if len(best) > 1 and first.score - second < _AHEAD:
            return None
        if rival > first.score:
            return None
        return first if first.score >= self._needed(first, target) else None

    def _needed(self, place: _Place, target: Target) -> float:
        """How much of the context a place must have, given what else speaks for it."""
        provision, telling = place.provision, place.same or len(squeeze(target.quote)) >= _LONG
        if provision.locator == target.locator:
            return _SOME if telling else _ENOUGH
        # words said once in either text are the same words; those said more often may have stood at the other place before
        once = target.places == self._seen[0].count(squeeze(target.quote)) == 1
        if provision.locator.article == target.locator.article or _heading(provision) == squeeze(target.heading) != "":
            return _SOME if telling and once else _ENOUGH
        return _ALL if telling and once else 2.0

    def _changed(self, target: Target) -> Anchoring:
        """The provision in which the words stood, when it can be told; else they are gone."""
        text, offsets = self._seen
        before, behind = squeeze(target.prefix)[-24:], squeeze(target.suffix)[:24]
        lefts, rights = list(_occurrences(text, before)), list(_occurrences(text, behind))
        outline = self.statute.outline
        kept = outline.get(target.locator)
        if len(before) >= 12 and len(lefts) == 1 and len(behind) >= 12 and len(rights) == 1:
            start, end = lefts[0] + len(before), rights[0]
            if start <= end <= start + 2 * len(target.quote) + 200:
                provision = outline.at(offsets[min(start, len(offsets) - 1)])
                if provision is not None and not provision.deleted and start < end:
                    return Anchoring("changed", None, provision, True)
        if kept is not None and not kept.deleted and _coverage(squeeze(target.quote), squeeze(kept.own_text)) >= 0.5:
            return Anchoring("changed", None, kept, digest_provision(kept) != target.provision)
        return Anchoring("gone")


def _heading(provision: Provision) -> str:
    return squeeze((provision.article or provision).heading)


def _region(locator: Locator) -> Step | None:
    """The 부칙 or annex of an address, None for the enacting text: no words move from one to another."""
    return locator.steps[0] if locator.steps[0].level in ("supplement", "annex") else None


def _occurrences(text: str, words: str) -> Iterator[int]:
    start = text.find(words) if words else -1
    while start >= 0:
        yield start
        start = text.find(words, start + 1)


def _nearness(text: str, start: int, end: int, before: str, behind: str) -> int:
    """How many characters next to a place are those next to the words looked for."""
    left, right = text[max(0, start - _NEAR) : start], text[end : end + _NEAR]
    return _shared(left[::-1], before[::-1]) + _shared(right, behind)


def _shared(one: str, other: str) -> int:
    """How many characters two strings have in common at their beginning."""
    return next((count for count, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))


def _likeness(one: str, other: str) -> float:
    if one == other:
        return 1.0
    return SequenceMatcher(None, one, other, autojunk=False).ratio() if one and other else 0.0


def _coverage(words: str, text: str) -> float:
    """Which share of some words stands in a text, in order, three characters or more at a time."""
    blocks = SequenceMatcher(None, words, text, autojunk=False).get_matching_blocks()
    return sum(block.size for block in blocks if block.size >= min(3, len(words))) / len(words) if words else 0.0
