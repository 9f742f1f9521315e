"""Where new units go: by their numbers, or where the bill says (제3장에, 제20조 앞에, 제3장 다음에)."""

from __future__ import annotations

from typing import Final

from legalscan.amending.passages import without_notes
from legalscan.amending.placement import find_unit, look_up, subject, topic
from legalscan.amending.refusal import OrderError
from legalscan.amending.tree import Unit, articles, children, settle, settle_article
from legalscan.analysis.instructions import Instruction
from legalscan.hierarchy import CONTAINERS, RANK, rank_number
from legalscan.locator import Locator, Step

_ENDS: Final = (*CONTAINERS, "supplement", "annex")


def put_in(root: Unit, unit: Unit, locator: Locator, instruction: Instruction) -> None:
    """Put a new unit at its address.

    Args:
        root: the tree, which is changed.
        unit: what is inserted.
        locator: the address that it is to have.
        instruction: the order, whose targets may say where.

    Raises:
        OrderError: the address is held, what is around it is missing or deleted, or the place cannot be told.
    """
    here = look_up(root, locator)
    if here is not None and not here.deleted:
        raise OrderError("contradicts" if here.written else "exists", (topic if here.written else subject)(locator))
    _make_room(root, unit)
    if here is not None and here.above is not None and here.locator.steps == locator.steps:
        above, index = here.above, here.above.below.index(here)
        here.detach()
        above.adopt(unit, index)
    elif locator.steps[-1].level in CONTAINERS:
        _put_group(root, unit, locator, instruction)
    elif locator.steps[-1].level == "article" and len(locator.steps) == 1:
        group = instruction.targets[0].locator if instruction.targets else None
        if group is not None and group.steps[-1].level in CONTAINERS and not instruction.behind:
            settle(find_unit(root, group), unit)
        else:
            settle_article(root, unit, locator)
    else:
        parent = find_unit(root, Locator(locator.steps[:-1]))
        if parent.deleted:
            raise OrderError("deleted", topic(Locator(locator.steps[:-1])))
        if unit.level == "paragraph" and not children(parent, "paragraph") and without_notes(parent.words):
            raise OrderError("unnumbered", Locator(locator.steps[:-1]))
        settle(parent, unit)


def _make_room(root: Unit, unit: Unit) -> None:
    """Articles of a new chapter must bear numbers that nobody holds; deleted ones give way."""
    for article in (one for one in unit.walk() if one.level == "article" and one is not unit):
        number = Locator((Step("article", article.number),))
        held = look_up(root, number)
        if held is None:
            continue
        if not held.deleted:
            raise OrderError("contradicts" if held.written else "exists", (topic if held.written else subject)(number))
        held.detach()


def _put_group(root: Unit, unit: Unit, locator: Locator, instruction: Instruction) -> None:
    """A chapter goes behind the one that precedes it; one without articles takes those from its place on."""
    named = instruction.targets[0].locator if instruction.targets else None
    if named is not None and named.steps != locator.steps[:-1]:
        _put_beside(find_unit(root, named), unit, instruction.behind)
    elif len(locator.steps) > 1:
        settle(find_unit(root, Locator(locator.steps[:-1])), unit)
    elif children(root, unit.level):
        settle(root, unit)
    else:
        settle(_parent_of(root, unit, locator), unit)


def _put_beside(first: Unit, unit: Unit, behind: bool) -> None:
    assert first.above is not None
    around, index = first.above, first.above.below.index(first)
    if behind:
        if unit.below or first.level != unit.level:
            while first.level != unit.level and around.level in CONTAINERS:  # 제9조 다음에 제3장을: behind the chapter of 제9조
                assert around.above is not None
                first, around = around, around.above
            around.adopt(unit, around.below.index(first) + 1)
        else:
            around.adopt(unit, index + 1)
        return
    taken = around.below[index:] if not unit.below else []
    taken = taken[: next((n for n, one in enumerate(taken) if one.level in _ENDS), len(taken))]
    for one in taken:
        one.detach()
        unit.adopt(one, len(unit.below))
    if around.level in CONTAINERS and around.level == unit.level:
        assert around.above is not None
        around.above.adopt(unit, around.above.below.index(around) + 1)
    else:
        around.adopt(unit, index)


def _parent_of(root: Unit, unit: Unit, locator: Locator) -> Unit:
    """The group in which a chapter belongs whose bill does not name it: the one with the articles before its first one.

    Its number must follow those of the chapters there, and precede none of the next group's: else it could open that one.

    Raises:
        OrderError: there is no such group, or there are two.
    """
    inner = [one for one in unit.walk() if one.level == "article"]
    row = articles(root)
    rank = rank_number(inner[0].number) if inner else ()
    before = next((one for one in reversed(row) if rank_number(one.number) < rank), None)
    behind = next((one for one in row if rank_number(one.number) > rank), None)
    fitting = [group for group in dict.fromkeys(_group_of(one, unit) for one in (before, behind) if one is not None) if _fits(group, unit)]
    if not inner or len(fitting) != 1 or fitting[0] is None:
        raise OrderError("which-group", subject(locator))
    return fitting[0]


def _group_of(article: Unit, unit: Unit) -> Unit | None:
    """The group around an article in which units of this level lie."""
    here = article.above
    while here is not None and here.level and RANK[here.level] >= RANK[unit.level]:
        here = here.above
    return here if here is not None and here.level else None


def _fits(group: Unit | None, unit: Unit) -> bool:
    """Whether the number is free in the group and joins its row without a gap before it."""
    if group is None:
        return False
    ranks = [rank_number(one.number) for one in children(group, unit.level)]
    rank = rank_number(unit.number)
    head = rank[:-1] if len(rank) > 1 else (rank[0] - 1,)
    return rank not in ranks and any(one[: len(head)] == head for one in ranks)
