"""Orders carried out on a tree, one after the other, as the law reads them.

Addresses are those that hold when an order is read: after 제5조를 제6조로 the old 제5조 is called 제6조, and a bill names it 제6조(종전의 제5조).
Consecutive renumberings of one sentence take place at once. An order is carried out as far as it can be: of five places that are to
lose a word four can, and the fifth is refused with its reason.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from legalscan.amending.fragments import read_fragment, read_heading, read_passage
from legalscan.amending.insertion import put_in
from legalscan.amending.passages import exchange, find_part, find_words, without_notes
from legalscan.amending.placement import called, find_unit, find_units, numbers_of, subject, topic
from legalscan.amending.refusal import Code, OrderError
from legalscan.amending.renumbering import renumber
from legalscan.amending.selection import ROWS, bare, doubt_about, part_of, passages_of
from legalscan.amending.stuck import Stuck
from legalscan.amending.tree import Unit, children
from legalscan.analysis.amendments import Order
from legalscan.analysis.instructions import Action, Instruction
from legalscan.analysis.places import Place
from legalscan.finding import Wording
from legalscan.hierarchy import CONTAINERS
from legalscan.locator import Locator
from legalscan.span import Span

_CHAPEAUX = frozenset({"item-chapeau", "subitem-chapeau", "point-chapeau"})


class Applied(NamedTuple):
    """One order that was carried out at one place.

    Attributes:
        span: the instruction, half-open, code points of the bill's text.
        place: the place as the bill names it.
        action: what was done.
        locator: the provision where it was done, by the numbers that it has at the end; None where nothing is left or for the title.
        changes: how many units or occurrences were changed.
    """

    span: Span
    place: str
    action: Action
    locator: Locator | None
    changes: int


class Refused(NamedTuple):
    """One order that was not carried out at one place.

    Attributes:
        span: the instruction, half-open, code points of the bill's text.
        place: the place as the bill names it; empty where the instruction was not understood.
        locator: its address, None where it has none.
        code: the reason, for programs.
        reason: the reason, for people.
        words: the words that were looked for, where that is the matter.
    """

    span: Span
    place: str
    locator: Locator | None
    code: Code
    reason: Wording
    words: str = ""


@dataclass
class _Done:
    """What an order did, with the unit that will know its number at the end."""

    span: Span
    place: str
    action: Action
    unit: Unit | None
    count: int


class Application:
    """A tree while orders are carried out on it."""

    def __init__(self, bill: str, root: Unit, title: str = "", number: str = "") -> None:
        self.bill, self.root, self.title, self.number = bill, root, title, number
        self.done: list[_Done] = []
        self.refused: list[Refused] = []
        self.stuck = Stuck()
        self.waiting: list[tuple[Instruction, Place, str]] | None = None

    @property
    def applied(self) -> tuple[Applied, ...]:
        """What was done, with the addresses that hold now."""
        return tuple(
            Applied(one.span, one.place, one.action, one.unit.locator if one.unit and _stands(one.unit, self.root) else None, one.count)
            for one in self.done
        )

    def apply(self, orders: Sequence[Order]) -> None:
        """Carry out orders in their order; a paragraph for an article that gets its ① only by a later order waits for that one."""
        self.waiting = []
        place = 0
        while place < len(orders):
            stop = place + 1
            if orders[place].instruction.action == "renumber":
                while stop < len(orders) and orders[stop].instruction.action == "renumber" and self._adjoin(orders[stop - 1], orders[stop]):
                    stop += 1
            self._order(orders[place:stop])
            place = stop
        waiting, self.waiting = self.waiting, None
        for instruction, here, text in waiting:
            self._at(instruction, here, text)

    def _adjoin(self, one: Order, other: Order) -> bool:
        return not self.bill[one.instruction.span.end : other.instruction.span.start].strip(" ,\n\t")

    def _order(self, orders: Sequence[Order]) -> None:
        one = orders[0]
        if one.instruction.action == "renumber":
            self._renumber([order.instruction for order in orders])
        else:
            for index, place in enumerate(one.instruction.places):
                text = one.texts[index] if one.texts else None
                self._at(one.instruction, place, text.of(self.bill) if text else None)

    def _refuse(self, instruction: Instruction, place: Place, refusal: OrderError) -> None:
        self.refused.append(Refused(instruction.span, str(place), place.locator, refusal.code, refusal.wording, refusal.words))

    def _note(self, instruction: Instruction, place: Place, unit: Unit | None, count: int) -> None:
        self.done.append(_Done(instruction.span, str(place), instruction.action, unit, count))

    def _renumber(self, instructions: Sequence[Instruction]) -> None:
        for instruction, place, unit, count in renumber(self.root, instructions, self.stuck, self._refuse):
            self._note(instruction, place, unit, count)

    def _at(self, instruction: Instruction, place: Place, text: str | None) -> None:
        try:
            if place.outside:
                raise OrderError("outside")
            if not self._has(place):
                raise OrderError("edition", place.edition)
            self.stuck.check([place])
            if place.facet == "title":
                unit, count = None, self._retitle(instruction, place)
            elif instruction.action == "words":
                unit, count = self._words(instruction, place)
            elif instruction.action == "heading":
                unit, count = self._heading(place, instruction.words[0].new)
            elif instruction.action == "delete":
                unit, count = self._delete(place)
            elif text is None:
                raise OrderError("no-text", place)
            elif instruction.action == "replace":
                unit, count = self._replace(place, text)
            else:
                unit, count = self._insert(place, text, instruction)
        except OrderError as refusal:
            if refusal.code == "unnumbered" and self.waiting is not None and text is not None:
                self.waiting.append((instruction, place, text))
            else:
                self._refuse(instruction, place, refusal)
            return
        if count:
            self._note(instruction, place, unit, count)

    def _has(self, place: Place) -> bool:
        """Whether the base holds the text of the act whose number is named: it is that act, or has its 부칙."""
        supplement = place.locator is not None and place.locator.steps[0].level == "supplement"
        return supplement or place.edition.lstrip("0") in ("", self.number.lstrip("0"))

    def _retitle(self, instruction: Instruction, place: Place) -> int:
        new = instruction.words[0].new if instruction.words else ""
        old = instruction.words[0].old if instruction.words else ""
        if instruction.action not in ("words", "heading") or not new or not self.title:
            raise OrderError("ambiguous", subject(place))
        if old and self.title.count(old) != 1:
            raise OrderError("not-found", place, old, called(old), words=old)
        renamed = self.title.replace(old, new) if old else new
        self.root.words = self.root.words.replace(self.title, renamed)
        self.title = renamed
        return 1

    def _words(self, instruction: Instruction, place: Place) -> tuple[Unit | None, int]:
        units = find_units(self.root, place)
        for unit in units:
            _open(unit, place)
        passages = [passage for unit in units for passage in passages_of(unit, place)]
        words = [bare(one) for one in instruction.words] if place.facet == "heading" else list(instruction.words)
        hits = find_words(passages, words)
        kept = []
        for index, one in enumerate(words):
            mine = [hit for hit in hits if hit.which == index]
            if refusal := doubt_about(place, passages, one, mine):
                self._refuse(instruction, place, refusal)
                continue
            kept += mine[one.nth - 1 : one.nth] if one.nth else mine
        exchange(kept, words)
        for hit in kept:
            if hit.passage.field == "heading":
                hit.passage.unit.fresh = True
        return units[0], len(kept)

    def _heading(self, place: Place, new: str) -> tuple[Unit, int]:
        assert place.locator is not None
        unit = find_unit(self.root, place.locator, place.former)
        _open(unit, place)
        unit.heading, unit.fresh = read_heading(new, unit), True
        return unit, 1

    def _delete(self, place: Place) -> tuple[Unit | None, int]:
        units = find_units(self.root, place)
        for unit in units:
            _open(unit, place)
        parts = place.locator.parts if place.locator else ()
        for unit in units:
            if parts and parts[-1] in ROWS:
                unit.below = [one for one in unit.below if one.level != ROWS[parts[-1]]]
            elif parts:
                span = part_of(unit, parts, place)
                unit.words = (unit.words[: span.start].rstrip() + " " + unit.words[span.end :].lstrip()).strip()
            elif place.facet == "heading":
                unit.heading, unit.fresh = "삭제" if unit.level in CONTAINERS else "", True
            elif place.facet:
                raise OrderError("ambiguous", subject(place))
            else:
                _erase(unit)
        return units[0], len(units)

    def _replace(self, place: Place, text: str) -> tuple[Unit | None, int]:
        assert place.locator is not None
        parts = place.locator.parts
        if parts or place.facet:
            unit = find_unit(self.root, place.locator, place.former)
            _open(unit, place)
            if place.facet == "heading":
                return self._heading(place, text)
            if place.facet == "body":
                unit.words, unit.below = read_passage(text), []
            elif parts[-1] in ROWS:
                self._replace_row(unit, ROWS[parts[-1]], text)
            elif parts[-1] in _CHAPEAUX:
                unit.words = read_passage(text)
            else:
                span = part_of(unit, parts, place)
                unit.words = unit.words[: span.start] + read_passage(text) + unit.words[span.end :]
            return unit, 1
        old = find_units(self.root, place)
        for unit in old:
            _open(unit, place)
        given = read_fragment(text, place.locator)
        if [(one.level, one.number) for one in given] != [(one.level, one.number) for one in old]:
            raise OrderError("other-text", place)
        for before, after in zip(old, given, strict=True):
            assert before.above is not None
            index = before.above.below.index(before)
            above = before.above
            before.detach()
            above.adopt(after, index)
        return given[0], len(given)

    def _replace_row(self, unit: Unit, level: str, text: str) -> None:
        first = next(iter(children(unit, level)), None)
        number = first.number if first else "1" if level == "item" else "가"
        given = read_fragment(text, Locator((*unit.locator.steps, (unit.locator.steps[-1])._replace(level=level, number=number))))
        unit.below = [one for one in unit.below if one.level != level]
        for one in given:
            unit.adopt(one, len(unit.below))

    def _insert(self, place: Place, text: str, instruction: Instruction) -> tuple[Unit | None, int]:
        assert place.locator is not None
        parts = place.locator.parts
        if parts and parts[-1] in ROWS:
            unit = find_unit(self.root, Locator(place.locator.steps), place.former)
            _open(unit, place)
            if children(unit, ROWS[parts[-1]]):
                raise OrderError("exists", subject(place))
            self._replace_row(unit, ROWS[parts[-1]], text)
            return unit, 1
        if parts:
            return self._insert_part(place, read_passage(text))
        if place.facet == "heading" and place.locator.steps[-1].level not in CONTAINERS:
            unit = find_unit(self.root, place.locator)
            _open(unit, place)
            if unit.heading:
                raise OrderError("exists", subject(place))
            return self._heading(place, text)
        given = read_fragment(text, place.locator)
        wanted = numbers_of(place)
        if [(one.level, one.number) for one in given] != [one.steps[-1][:2] for one in wanted]:
            raise OrderError("other-text", place)
        for unit, locator in zip(given, wanted, strict=True):
            put_in(self.root, unit, locator, instruction)
        return given[0], len(given)

    def _insert_part(self, place: Place, words: str) -> tuple[Unit, int]:
        assert place.locator is not None
        unit = find_unit(self.root, Locator(place.locator.steps), place.former)
        _open(unit, place)
        if find_part(unit.words, place.locator.parts) is not None and place.locator.parts[-1] not in _CHAPEAUX:
            raise OrderError("exists", subject(place))
        if place.locator.parts[-1] not in ("proviso", "second"):
            raise OrderError("ambiguous", subject(place))
        span = find_part(unit.words, ("proviso",)) if place.locator.parts[-1] == "second" else None
        end = span.start if span else len(without_notes(unit.words))
        unit.words = " ".join(filter(None, (unit.words[:end].rstrip(), words, unit.words[end:].lstrip())))
        return unit, 1


def _stands(unit: Unit, root: Unit) -> bool:
    here: Unit | None = unit
    while here is not None and here is not root:
        here = here.above
    return here is root


def _open(unit: Unit, place: Place) -> None:
    """Refuse to touch what is deleted, or what this bill has itself written or deleted."""
    if unit.deleted:
        raise OrderError("contradicts" if unit.fresh else "deleted", topic(place))
    if unit.written:
        raise OrderError("contradicts", topic(place))


def _erase(unit: Unit) -> None:
    """Leave of a unit its number and the word 삭제; of a chapter and its articles the same."""
    if unit.level in CONTAINERS:
        unit.heading = "삭제"
        for below in unit.below:
            _erase(below)
    else:
        unit.words, unit.heading, unit.below = "삭제", "", []
    unit.fresh = True
