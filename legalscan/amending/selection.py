"""Where an instruction's words are looked for, and why they cannot be exchanged."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final

from legalscan.amending.passages import Hit, Passage, find_part, is_spaced_otherwise, without_notes
from legalscan.amending.placement import called, subject
from legalscan.amending.refusal import Code, OrderError
from legalscan.amending.tree import Unit, children
from legalscan.analysis.instructions import Words
from legalscan.analysis.places import Place
from legalscan.span import Span

ROWS: Final = {"each-item": "item", "each-subitem": "subitem"}
"""Parts that are the rows below a unit, and their levels."""


def part_of(unit: Unit, parts: tuple[str, ...], place: Place) -> Span:
    """A named part of a unit's words.

    Raises:
        OrderError: there is no such part.
    """
    span = find_part(unit.words, parts)
    if span is None:
        raise OrderError("no-part", subject(place))
    return span


def passages_of(unit: Unit, place: Place) -> Iterable[Passage]:
    """The stretches of a unit in which a place's words are to be looked for."""
    parts = place.locator.parts if place.locator else ()
    if place.facet == "heading":
        return [Passage(unit, "heading", 0, len(unit.heading))]
    if parts and parts[-1] not in ROWS:
        span = part_of(unit, parts, place)
        return [Passage(unit, "words", span.start, span.end)]
    inside = unit.walk()
    if parts:
        inside = (below for one in children(unit, ROWS[parts[-1]]) for below in one.walk())
    found = [Passage(one, "words", 0, len(without_notes(one.words))) for one in inside]
    return [Passage(unit, "heading", 0, len(unit.heading)), *found] if place.facet == "with-heading" else found


def bare(words: Words) -> Words:
    """A heading's words without the brackets that are quoted with them."""
    if all(one.startswith("(") and one.endswith(")") for one in (words.old, words.new)):
        return words._replace(old=words.old[1:-1], new=words.new[1:-1])
    return words


def doubt_about(place: Place, passages: list[Passage], words: Words, hits: Sequence[Hit]) -> OrderError | None:
    """Why an exchange of words cannot be made where they were found, or None."""
    where, count = place, len(hits)
    if not count or count < words.nth:
        code: Code = "spaced-otherwise" if is_spaced_otherwise(passages, words.old) else "not-found"
        return OrderError(code, where, words.old, called(words.old), words=words.old)
    if not words.nth and all(_is_done(hit, words) for hit in hits):
        return OrderError("already", where, words.new, called(words.new), words=words.old)
    if count > 1 and not words.each and not words.nth:
        return OrderError("found-twice", where, words.old, count, called(words.old), words=words.old)
    return None


def _is_done(hit: Hit, words: Words) -> bool:
    """Whether words stand there only as part of those that are to take their place: "노동부" in "고용노동부"."""
    text = hit.passage.text
    old = text[hit.start : hit.end]
    new = {"": words.new, "after": old + words.new, "before": words.new + old}[words.keep]
    begins = new.find(old)
    while begins >= 0 and len(new) > len(old):
        if hit.start >= begins and text.startswith(new, hit.start - begins):
            return True
        begins = new.find(old, begins + 1)
    return False
