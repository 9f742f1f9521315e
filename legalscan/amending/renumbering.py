"""Units that get other numbers, all at once: 제3항부터 제5항까지를 각각 제4항부터 제6항까지로."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import chain, pairwise

from legalscan.amending.placement import find_unit, find_units, look_up, numbers_of, subject, topic
from legalscan.amending.refusal import OrderError
from legalscan.amending.stuck import Stuck
from legalscan.amending.tree import Unit, articles, children, settle, settle_article
from legalscan.analysis.instructions import Instruction
from legalscan.analysis.places import Place
from legalscan.hierarchy import CONTAINERS, rank_number
from legalscan.locator import Locator

Refuse = Callable[[Instruction, Place, OrderError], None]
_Move = tuple[Instruction, Place, list[Unit], list[Locator]]


def renumber(
    root: Unit, instructions: Sequence[Instruction], stuck: Stuck, refuse: Refuse
) -> Iterator[tuple[Instruction, Place, Unit, int]]:
    """Move units to their new numbers; yields each order that was carried out with its first unit and how many it moved.

    Args:
        root: the tree, which is changed.
        instructions: orders that take place at once.
        stuck: moves that were refused before; those that are refused here are added.
        refuse: told of each order that cannot be carried out.
    """
    moves: list[_Move] = []
    for instruction in instructions:
        try:
            moves += _plan(root, instruction)
        except OrderError as refusal:
            refuse(instruction, instruction.places[0], refusal)
            stuck.note(instruction)
    done = _free(root, moves, stuck, refuse)
    for _, place, units, targets in done:
        if place.facet == "body" or _wraps(units[0], targets[0]):
            units[0] = _wrap(units[0], targets[0])
            continue
        for unit, target in zip(units, targets, strict=True):
            unit.number, unit.level, unit.fresh = target.steps[-1].number, target.steps[-1].level, True
    for _, _, units, targets in done:
        for unit, target in zip(units, targets, strict=True):
            _rest(root, unit, target)
    for instruction, place, units, _ in done:
        yield instruction, place, units[0], len(units)


def _free(root: Unit, moves: list[_Move], stuck: Stuck, refuse: Refuse) -> list[_Move]:
    """The moves whose targets nobody holds; what is deleted there makes room. A refused move leaves its units where another would go."""
    refused = True
    while refused:
        moving = [unit for _, _, units, _ in moves for unit in units]
        refused, going = False, moves
        moves = []
        for move in going:
            instruction, place, _, targets = move
            try:
                stuck.check((*instruction.places, *instruction.targets))
                for target in targets:
                    there = look_up(root, target)
                    if there is not None and _is_taken(there, target, moving):
                        raise OrderError("taken", subject(target))
            except OrderError as refusal:
                refuse(instruction, place, refusal)
                stuck.note(instruction)
                refused = True
            else:
                moves.append(move)
    for target in (target for _, _, _, targets in moves for target in targets):
        there = look_up(root, target)
        if there is not None and there.deleted and there not in moving and there.locator.steps == target.steps:
            there.detach()
    return moves


def _plan(root: Unit, instruction: Instruction) -> list[_Move]:
    """What is to be moved where; a single row of places may pair with a single range of targets.

    Raises:
        OrderError: a place is not there, or there are not as many numbers as units.
    """
    if any(place.outside or place.facet == "title" for place in (*instruction.places, *instruction.targets)):
        raise OrderError("outside")
    found = [find_units(root, place) for place in instruction.places]
    for unit in chain.from_iterable(found):
        if unit.deleted or unit.written:
            raise OrderError("contradicts" if unit.written or unit.fresh else "deleted", topic(unit.locator))
    numbers = [numbers_of(place) for place in instruction.targets]
    units, targets = list(chain.from_iterable(found)), list(chain.from_iterable(numbers))
    if len(units) != len(targets):
        raise OrderError("uneven", len(units), len(targets))
    place = instruction.places[0]
    if any(parts for parts in (one.locator.parts for one in instruction.places if one.locator)):
        raise OrderError("ambiguous", subject(place))
    return [(instruction, place, units, targets)]


def _is_taken(there: Unit, target: Locator, moving: list[Unit]) -> bool:
    return there not in moving and not there.deleted and there.locator.steps == target.steps


def _wraps(unit: Unit, target: Locator) -> bool:
    """Whether an article becomes its own first paragraph: 제5조를 제5조제1항으로 하고."""
    return unit.level == "article" and target.steps[-1].level == "paragraph"


def _wrap(article: Unit, target: Locator) -> Unit:
    paragraph = Unit("paragraph", target.steps[-1].number, article.words)
    paragraph.origin = article.origin
    paragraph.below, article.below = article.below, []
    for one in paragraph.below:
        one.above = paragraph
    article.words, article.fresh = "", True
    article.adopt(paragraph, 0)
    return paragraph


def _rest(root: Unit, unit: Unit, target: Locator) -> None:
    """Put a renumbered unit where its number belongs, unless it stands there already."""
    assert unit.above is not None
    if unit.level in CONTAINERS:
        return
    if unit.level == "article" and len(target.steps) == 1:
        ranks = [rank_number(one.number) for one in articles(root)]
        if any(before >= after for before, after in pairwise(ranks)):
            unit.detach()
            settle_article(root, unit)
        return
    parent = find_unit(root, Locator(target.steps[:-1]))
    ranks = [rank_number(one.number) for one in children(parent, unit.level)]
    if unit.above is not parent or any(before >= after for before, after in pairwise(ranks)):
        unit.detach()
        settle(parent, unit)
