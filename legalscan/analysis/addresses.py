"""Rows of addresses in running words: "제6조제2항제7호ㆍ제8호, 제16조제3항부터 제5항까지 및 제22조의3"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from legalscan.errors import LocatorError
from legalscan.language.patterns import lazy
from legalscan.locator import Locator, LocatorRange, Step

_ADDRESS: Final = lazy(
    r"(?:부칙\s*)?제\s?\d+\s?(?:조|항|호)(?:의\d+)*(?:\s?제\d+(?:항|호)(?:의\d+)*)*(?:[가나다라마바사아자차카타파하거너더러머버서어저처커터퍼허]목)?"
    r"(?:\s?(?:각 호 외의 부분|각 목 외의 부분))?(?:\s(?:본문|단서|전단|후단)(?=[의은을및\s,.)]|\Z))?|(?<=[,ㆍ\s])[가나다라마바사아자차카타파하]목"
)
_LAW_NUMBER: Final = lazy(r"(?:법률|령|규칙)\s*\Z")
"""법률 제12345호: a number of a law, not an item."""
_ORDER: Final = ("supplement", "article", "paragraph", "item", "subitem")


def find_addresses(text: str, start: int, end: int) -> Iterator[Locator | LocatorRange]:
    """Each address of a row, in order; levels that a member leaves out are those of the member before it.

    Addresses in brackets must have been blanked by the caller: they qualify the one before them.

    >>> [str(a) for a in find_addresses("제6조제2항제7호ㆍ제8호, 제16조제3항부터 제5항까지 및 제35조제1항 후단", 0, 45)]
    ['제6조제2항제7호', '제6조제2항제8호', '제16조제3항부터 제5항까지', '제35조제1항 후단']
    """
    before: Locator | None = None
    opened: Locator | None = None
    for found in _ADDRESS.finditer(text, start, end):
        if _LAW_NUMBER.search(text[max(start, found.start() - 5) : found.start()]):
            continue
        try:
            locator = _complete(Locator.parse(found[0]), before)
        except LocatorError:
            continue
        before = locator
        tail = text[found.end() : found.end() + 3]
        if opened is not None:
            if len(opened.steps) == len(locator.steps):
                yield LocatorRange(opened, locator)
            else:
                yield from (opened, locator)
            opened = None
        elif tail.startswith("부터"):
            opened = locator
        else:
            yield locator
    if opened is not None:
        yield opened


def _complete(locator: Locator, before: Locator | None) -> Locator:
    """Fill in the levels that are understood from the member before."""
    if before is None or locator.steps[0].level in ("supplement", "article"):
        return locator
    rank = _ORDER.index(locator.steps[0].level)
    outer: list[Step] = [step for step in before.steps if _ORDER.index(step.level) < rank]
    return Locator((*outer, *locator.steps), locator.parts)
