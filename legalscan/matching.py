"""Which words of one version of a statute are which words of another.

A unit is the own words of one provision. An article without numbered paragraphs is its own first paragraph, so that its words
are found again when a second one is added. Articles are matched first, as wholes; then units inside matched articles; then
what is left across articles. Matching is greedy, the likest first; likeness is Dice's coefficient of the pairs of letters, with
a little weight on the number, so that a provision that only moves is found before another that took its number.

References: Dice, "Measures of the amount of ecologic association between species", Ecology 26 (1945).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final, NamedTuple, TypeVar

from legalscan.hierarchy import CONTAINERS
from legalscan.language.patterns import lazy
from legalscan.locator import Locator, Step
from legalscan.outline import Provision
from legalscan.statute import Statute

NOTES: Final = lazy(
    r"[ \t]*(?:<(?:개정|신설|삭제|전문개정|본조신설|제목개정|단서|후단|전단|Amend|Add|Newly|Insert|Delet)[^<>]*>"
    r"|\[(?:본조|전문|제목|종전|시행일|Title Amended|This Article|Newly|Moved|Enforcement [Dd]ate|Previous)[^\[\]]*\])"
)
"""Notes of amendment, which say when words changed and not what they say."""
_UNSEEN: Final = lazy(r"\s|\*\*|\\(?=\.)")
_DOTS: Final = lazy(r"[·‧•・]")
_ALIKE: Final = 0.5
"""Likeness from which two units of one article, or two articles, are versions of each other (of unrelated articles of one act 1 in 1,000 reach it)."""
_ALIKE_NUMBERED: Final = 0.4
"""The same for two articles with one number (1 in 100 unrelated articles reach it)."""
_ALIKE_IN_PLACE: Final = 0.25
"""The same for two articles with one heading, and for two units with one number in one article."""
_ALIKE_AFAR: Final = 0.75
"""The same for units of different articles, if they are not short."""
_CERTAIN: Final = 0.85
"""Likeness from which two with one number, and articles with one heading, are versions of each other without a look at others."""
_SHORT: Final = 20
"""Letters below which equal words in different articles are the same phrase, not the same provision."""
_T = TypeVar("_T")


class Unit(NamedTuple):
    """The own words of a provision.

    Attributes:
        provision: whose they are.
        group: index of the group around it.
        place: its address inside the group, from the paragraph on.
        key: its words squeezed.
        pairs: the pairs of neighbouring letters of `key`.
    """

    provision: Provision
    group: int
    place: tuple[Step, ...]
    key: str
    pairs: frozenset[str]


@dataclass(frozen=True)
class Group:
    """An article with all below it; or a chapter heading, an annex or loose text, each by itself.

    Attributes:
        number: its index among the groups of its version.
        head: the article.
        units: its words, in reading order; deleted stubs are left out.
        heading: the heading of the article squeezed.
        key: all its words squeezed, the heading first.
        pairs: the pairs of neighbouring letters of `key`.
    """

    number: int
    head: Provision
    units: tuple[Unit, ...]
    heading: str
    key: str
    pairs: frozenset[str]


class Matching(NamedTuple):
    """What belongs together in two versions: groups of each, pairs of groups, pairs of units; and the later one's deleted stubs."""

    before: tuple[Group, ...]
    after: tuple[Group, ...]
    groups: list[tuple[Group, Group]]
    units: list[tuple[Unit, Unit]]
    stubs: dict[Locator, Provision]


def match(old: Statute, new: Statute) -> Matching:
    """Match two versions, their 부칙 left out."""
    before, after = tuple(_groups(old)), tuple(_groups(new))
    standing = [[group for group in side if not is_stub(group.head)] for side in (before, after)]
    groups = _pair(standing[0], standing[1], _group_likeness, _SURE_GROUPS)
    units = [pair for one, other in groups for pair in _pair(one.units, other.units, _unit_likeness, _SURE_UNITS)]
    taken = {unit.provision for pair in units for unit in pair}
    left = [[unit for group in side for unit in group.units if unit.provision not in taken] for side in (before, after)]
    stubs = {provision.locator: provision for provision in new.walk() if is_stub(provision)}
    return Matching(before, after, groups, units + _pair(left[0], left[1], _likeness_afar, _SURE_AFAR), stubs)


def squeeze(words: str) -> str:
    """Words without notes of amendment, white space and signs of Markdown: what two versions must share to be the same.

    >>> squeeze("등대·부두의 <개정 2026. 1. 20.> 관리")
    '등대ㆍ부두의관리'
    """
    return _DOTS.sub("ㆍ", _UNSEEN.sub("", NOTES.sub("", words)))


def is_stub(provision: Provision) -> bool:
    """Whether nothing is left of a provision, or of a chapter, but the note that it was deleted."""
    return provision.deleted or squeeze(provision.heading) in ("삭제", "Deleted")


def _groups(act: Statute) -> Iterator[Group]:
    members: list[Provision] = []
    number = 0
    for provision in act.walk():
        if provision.in_supplement:
            continue
        if members and (provision.level in CONTAINERS or provision.level in ("article", "annex", "preamble")):
            yield _group(members, number)
            members, number = [], number + 1
        members.append(provision)
    if members:
        yield _group(members, number)


def _group(members: list[Provision], number: int) -> Group:
    head = members[0]
    numbered = any(provision.level == "paragraph" for provision in members)
    units = tuple(_unit(provision, number, len(head.locator.steps), numbered) for provision in members if not is_stub(provision))
    heading = squeeze(head.heading)
    key = heading + "".join(unit.key for unit in units)
    if numbered:  # the article itself has no words
        units = tuple(unit for unit in units if unit.key or unit.provision is not head)
    return Group(number, head, units, heading, key, _pairs_of(key))


def _unit(provision: Provision, group: int, depth: int, numbered: bool) -> Unit:
    place = provision.locator.steps[depth:]
    if not numbered:
        place = (Step("paragraph", "1"), *place)
    key = squeeze(provision.own.of(provision.outline.text))
    return Unit(provision, group, place, key, _pairs_of(key))


def _pairs_of(key: str) -> frozenset[str]:
    return frozenset(key[i : i + 2] for i in range(len(key) - 1)) if len(key) > 1 else frozenset((key,))


def _dice(one: frozenset[str], other: frozenset[str]) -> float:
    return 2 * len(one & other) / (len(one) + len(other))


def _group_likeness(one: Group, other: Group) -> float:
    """0 for what is no version of the other, else likeness with a little for one number and one heading."""
    if one.head.level != other.head.level:
        return 0.0
    placed = one.head.locator == other.head.locator
    named = bool(one.heading) and one.heading == other.heading
    alike = _dice(one.pairs, other.pairs)
    least = _ALIKE_IN_PLACE if named else _ALIKE_NUMBERED if placed else _ALIKE
    return alike + 0.2 * (placed + named) if alike >= least else 0.0


def _unit_likeness(one: Unit, other: Unit) -> float:
    placed = one.place == other.place
    if not one.key or not other.key:
        return 0.1 if placed and one.key == other.key else 0.0
    alike = _dice(one.pairs, other.pairs)
    return alike + 0.1 * placed + 0.05 * (len(one.place) == len(other.place)) if alike >= (_ALIKE_IN_PLACE if placed else _ALIKE) else 0.0


def _likeness_afar(one: Unit, other: Unit) -> float:
    fewer, more = sorted((len(one.pairs), len(other.pairs)))
    if min(len(one.key), len(other.key)) < _SHORT or 2 * fewer < _ALIKE_AFAR * (fewer + more):
        return 0.0  # too short, or too unlike in length to be alike enough
    alike = _dice(one.pairs, other.pairs)
    return alike if alike >= _ALIKE_AFAR else 0.0


_Sure = tuple[tuple[Callable[[_T], object], float], ...]
"""Names under which two are taken for versions of each other at once, the surest first, with the least likeness for it."""
_SURE_GROUPS: Final[_Sure[Group]] = (
    (lambda group: (group.key, group.head.locator), 0.0),
    (lambda group: group.key or None, 0.0),
    (lambda group: (group.head.locator, group.heading), _CERTAIN),
)
_SURE_UNITS: Final[_Sure[Unit]] = (
    (lambda unit: (unit.key, unit.place) if unit.key else None, 0.0),
    (lambda unit: unit.key or None, 0.0),
    (lambda unit: unit.place, _CERTAIN),
)
_SURE_AFAR: Final[_Sure[Unit]] = ((lambda unit: unit.key if len(unit.key) >= _SHORT else None, 0.0),)


def _pair(before: Sequence[_T], after: Sequence[_T], likeness: Callable[[_T, _T], float], sure: _Sure[_T]) -> list[tuple[_T, _T]]:
    """Pairs in the order of `before`: those that are sure, then the likest first; of pairs equally like those that keep the order."""
    pairs: list[tuple[int, int]] = []
    rest = (list(range(len(before))), list(range(len(after))))
    for name, least in sure:
        waiting: dict[object, list[int]] = {}
        for j in rest[1]:
            waiting.setdefault(name(after[j]), []).append(j)
        waiting.pop(None, None)
        for i in rest[0]:
            met = waiting.get(name(before[i]), [])
            score = likeness(before[i], after[met[0]]) if met and least else 1.0
            if met and score >= least:
                pairs.append((i, met.pop(0)))
        taken = ({i for i, _ in pairs}, {j for _, j in pairs})
        rest = ([i for i in rest[0] if i not in taken[0]], [j for j in rest[1] if j not in taken[1]])
    scored = [(-score, abs(i - j), i, j) for i in rest[0] for j in rest[1] if (score := likeness(before[i], after[j])) > 0]
    free = (set(rest[0]), set(rest[1]))
    for _, _, i, j in sorted(scored):
        if i in free[0] and j in free[1]:
            free[0].remove(i)
            free[1].remove(j)
            pairs.append((i, j))
    return [(before[i], after[j]) for i, j in sorted(pairs)]
