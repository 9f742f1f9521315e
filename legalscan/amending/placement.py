"""Which units of the tree an instruction means: by their present numbers, or by those they bore before (종전의 …)."""

from __future__ import annotations

from typing import Final

from legalscan.amending.refusal import Named, OrderError
from legalscan.amending.tree import Unit, articles, children, containers
from legalscan.analysis.places import Place
from legalscan.errors import LocatorError
from legalscan.hierarchy import CONTAINERS, SYLLABLES, rank_number
from legalscan.language.ko import particle
from legalscan.locator import Locator, LocatorRange, Step

_MOST: Final = 500
"""No range of numbers is longer."""


def subject(words: object) -> Named:
    """A place with the particle of a subject: 제3조가, 제2항이."""
    return Named(words, particle(str(words), "이", "가"))


def topic(words: object) -> Named:
    """A place with the particle of a topic: 제3조는, 제2항은."""
    return Named(words, particle(str(words), "은", "는"))


def called(words: str) -> str:
    """What follows quoted words in a sentence: ("등대") 라는, ("장관") 이라는."""
    return particle(words.rstrip(" .,:;"), "이라는", "라는")


def find_unit(root: Unit, locator: Locator, former: Locator | None = None) -> Unit:
    """The unit at an address; levels left out are those of the law (제2조제3호 for 제2조제1항제3호).

    Raises:
        OrderError: there is none, or it is not the one that the bill says it was.
    """
    unit = look_up(root, locator)
    if unit is None and len(_candidates(root, locator)) > 1:
        raise OrderError("ambiguous", subject(Locator(locator.steps)))
    if unit is None and _is_undivided(root, locator):
        raise OrderError("undivided", topic(Locator(locator.steps)))
    if unit is None:
        moved = next((one for one in root.walk() if one.origin is not None and one.origin.steps == locator.steps), None)
        if moved is not None and moved.above is not None and moved.locator.steps != locator.steps:
            raise OrderError("moved", topic(Locator(locator.steps)), Named(moved.locator, "(으)로"))
        raise OrderError("missing", subject(Locator(locator.steps)))
    if former is not None and unit.origin is not None and not _was(unit.origin, former):
        raise OrderError("former", topic(Locator(locator.steps)), subject(former))
    return unit


def _is_undivided(root: Unit, locator: Locator) -> bool:
    """Whether an address lies in a 부칙, or in an article of one, that is there and of which only the words are known."""
    if locator.steps[0].level != "supplement":
        return False
    around = [Locator(locator.steps[:depth]) for depth in range(len(locator.steps) - 1, 0, -1)]
    found = next((units for one in around if (units := _candidates(root, one))), [])
    return any(not unit.below and unit.words for unit in found)


def _was(origin: Locator, former: Locator) -> bool:
    """Whether a unit of the base, or the one around it on that level, bore the number that is named.

    A paragraph that bore no number was the article.
    """
    depth = len(former.steps) - 1
    return len(origin.steps) <= depth or origin.steps[depth][:2] == former.steps[depth][:2]


def look_up(root: Unit, locator: Locator) -> Unit | None:
    """The unit at an address, or None."""
    steps = locator.steps
    first, here = steps[0], root
    rest = steps[1:]
    if first.level == "supplement":
        found = _candidates(root, locator)
        return found[0] if len(found) == 1 else None
    if first.level == "article":
        return next((unit for one in _numbered(articles(root), first) if (unit := _descend(one, rest, True)) is not None), None)
    if first.level in CONTAINERS:
        found = _candidates(root, locator)
        return found[0] if len(found) == 1 else None
    return _descend(here, steps)


def _candidates(root: Unit, locator: Locator) -> list[Unit]:
    """The chapters, or the units of a 부칙, that an address may mean: 제2장 of a code may stand in each of its 편, 제2조 in each 부칙."""
    first, *rest = locator.steps
    if first.level == "supplement":
        supplements = [one for one in root.below if one.level == "supplement" and first.number in ("", one.number)]
        return [unit for one in supplements if (unit := _descend(one, tuple(rest))) is not None]
    if locator.steps[-1].level not in CONTAINERS:
        return []
    found = containers(root)
    for step in locator.steps:
        found = [unit for unit in found if (unit.level, unit.number) == step[:2]]
        if step is not locator.steps[-1]:
            found = [below for unit in found for below in unit.walk() if below is not unit and below.level in CONTAINERS]
    return found


def _numbered(units: list[Unit], step: Step) -> list[Unit]:
    return [unit for unit in units if unit.number == step.number][step.ordinal - 1 :][:1]


def _descend(unit: Unit, steps: tuple[Step, ...], whole: bool = False) -> Unit | None:
    here = unit
    for place, step in enumerate(steps):
        found = _numbered(children(here, step.level), step)
        if found:
            here = found[0]
            continue
        if whole and here is unit and step.level == "paragraph" and step.number == "1" and not children(here, "paragraph"):
            continue
        if whole and here is unit and step.level != "paragraph":
            inner = [one for paragraph in children(here, "paragraph") if (one := _descend(paragraph, steps[place:])) is not None]
            return inner[0] if len(inner) == 1 else None
        return None
    return here


def find_units(root: Unit, place: Place) -> list[Unit]:
    """The units of a place, in order; a range gives all between its ends.

    Raises:
        OrderError: a unit at an end of the place is not there.
    """
    assert place.locator is not None
    if place.last is None:
        unit = find_unit(root, place.locator, place.former)
        if place.members and not _holds_any(unit, place.members):
            raise OrderError("other-articles", place, subject(place.members))
        return [unit]
    first = find_unit(root, place.locator)
    last = find_unit(root, place.last)
    low, high = rank_number(first.number), rank_number(last.number)
    sisters = articles(root) if first.level == "article" and first.locator.steps[0].level == "article" else first.above.below  # type: ignore[union-attr]
    found = [unit for unit in sisters if unit.level == first.level and low <= rank_number(unit.number) <= high]
    if last not in found:
        raise OrderError("ambiguous", subject(place))
    return found


def _holds_any(chapter: Unit, members: str) -> bool:
    """Whether a chapter holds one of the articles that a bill names behind it; true where the words name none that can be read."""
    try:
        named = LocatorRange.parse(members) if "부터" in members else Locator.parse(members)
    except LocatorError:
        return True
    return any(one.locator in named for one in chapter.walk() if one.level == "article")


def numbers_of(place: Place) -> list[Locator]:
    """The addresses of a place by their numbers alone, for units that are yet to be.

    >>> [str(one) for one in numbers_of(Place(Locator.parse("제3조의2"), Locator.parse("제3조의4")))]
    ['제3조의2', '제3조의3', '제3조의4']
    """
    assert place.locator is not None
    if place.last is None:
        return [Locator(place.locator.steps)]
    start, end = place.locator.steps[-1], place.last.steps[-1]
    return [Locator((*place.last.steps[:-1], Step(start.level, number))) for number in _between(start.number, end.number, place)]


def _between(first: str, last: str, place: Place) -> list[str]:
    if first in SYLLABLES and last in SYLLABLES and len(first) == len(last) == 1:
        found = list(SYLLABLES[SYLLABLES.index(first) : SYLLABLES.index(last) + 1])
    elif first.isdigit() and last.isdigit() and int(last) - int(first) < _MOST:
        found = [str(number) for number in range(int(first), int(last) + 1)]
    else:
        head, _, branch = last.rpartition("의")
        before, _, start = first.rpartition("의")
        if not branch.isdigit() or (first != head and before != head):
            raise OrderError("ambiguous", subject(place))
        begin = 2 if first == head else int(start)
        found = [first] * (first == head) + [f"{head}의{number}" for number in range(begin, int(branch) + 1)]
    if not found:
        raise OrderError("ambiguous", subject(place))
    return found
