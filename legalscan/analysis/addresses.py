"""Addresses in running words: how one is written, and rows of them.

    제6조제2항제7호ㆍ제8호, 제16조제3항부터 제5항까지 및 제22조의3

Shared by citations and by the 부칙 that say when provisions enter into force.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from legalscan.errors import LocatorError
from legalscan.language.patterns import lazy
from legalscan.locator import Locator, LocatorRange, Step

SUBITEM: Final = "[가나다라마바사아자차카타파하거너더러머버서어저처커터퍼허]목(?![적록])"
BEHIND: Final = r"(?=[의은을이에과와및중부까ㆍ·,.)\]\s]|또는|내지|에서|\Z)"
"""What may follow an address; a letter that goes on a word may not (제3조각)."""
DEPTH: Final = {level: depth for depth, level in enumerate(("supplement", "article", "paragraph", "item", "subitem", "point"))}
"""The levels that an address in a statute's words names, and how deep each lies."""

# a number is taken whole or not at all: 제6호의2서식 is no 제6호, and 제1호 및 제2호 서식 are two forms
_NO_FORM: Final = r"(?:의\d+)*+(?!(?:(?:\s?(?:및|또는|내지|부터|까지|[ㆍ,]))++\s?제\s?\d+\s?호(?:의\d+)*+)*+\s?(?:까지의\s?)?서식)"
_ITEM: Final = rf"제\s?\d+\s?호{_NO_FORM}"
_DEEPER: Final = rf"(?:\s?{SUBITEM})?(?:\s?\d+\)(?!\d))?"
_PARTS: Final = rf"(?:\s?각 [호목] 외의 부분)?(?:\s?(?:본문|단서|전단|후단){BEHIND})?"
FROM_ARTICLE: Final = rf"\s?\d+\s?조(?:의\d+)*+(?:\s?제\s?\d+\s?항)?(?:\s?{_ITEM})?{_DEEPER}{_PARTS}"
"""An address from the article on, behind its first 제."""
FROM_PARAGRAPH: Final = rf"\s?\d+\s?(?:항(?:\s?{_ITEM})?|호{_NO_FORM}){_DEEPER}{_PARTS}"
"""An address from the paragraph or the item on, behind its first 제."""
TAIL: Final = rf"(?:\s?제\s?\d+\s?항)?(?:\s?{_ITEM})?{_DEEPER}{_PARTS}"
"""What goes on an address that a word names (같은 조제2항제1호)."""

_ROW: Final = lazy(rf"(?:부칙\s*)?제(?:{FROM_ARTICLE}|{FROM_PARAGRAPH})|(?<=[,ㆍ\s]){SUBITEM}")
_SPACED: Final = lazy(r"\s")
_LAW_NUMBER: Final = lazy(r"(?:법률|령|규칙)\s*\Z")
"""법률 제12345호: a number of a law, not an item."""


@lru_cache(200_000)
def parse_address(words: str) -> Locator | None:
    """The address that words of one of the forms above name, white space forgiven; None for none.

    >>> str(parse_address("제 3 조제2항 각 호 외의 부분")), parse_address("제조")
    ('제3조제2항 각 호 외의 부분', None)
    """
    close = _SPACED.sub("", words)
    for joined, written in (("각호외의부분", "각 호 외의 부분"), ("각목외의부분", "각 목 외의 부분")):
        close = close.replace(joined, written)
    try:
        return Locator.parse(close)
    except LocatorError:
        return None


def complete(locator: Locator, before: tuple[Step, ...]) -> Locator | None:
    """An address with the outer levels that it leaves out, taken from the one before it; None where that has none.

    >>> str(complete(Locator.parse("제2호"), Locator.parse("제3조제1항제4호").steps))
    '제3조제1항제2호'
    """
    depth = DEPTH[locator.steps[0].level]
    outer = tuple([step for step in before if DEPTH.get(step.level, depth) < depth])
    return Locator((*outer, *locator.steps), locator.parts) if outer else None


def find_addresses(text: str, start: int, end: int) -> Iterator[Locator | LocatorRange]:
    """Each address of a row, in order; levels that a member leaves out are those of the member before it.

    Addresses in brackets must have been blanked by the caller: they qualify the one before them.

    >>> [str(a) for a in find_addresses("제6조제2항제7호ㆍ제8호, 제16조제3항부터 제5항까지 및 제35조제1항 후단", 0, 45)]
    ['제6조제2항제7호', '제6조제2항제8호', '제16조제3항부터 제5항까지', '제35조제1항 후단']
    """
    before: Locator | None = None
    opened: Locator | None = None
    for found in _ROW.finditer(text, start, end):
        if _LAW_NUMBER.search(text[max(start, found.start() - 5) : found.start()]):
            continue
        locator = parse_address(found[0])
        if locator is None:
            continue
        if before is not None and locator.steps[0].level not in ("supplement", "article"):
            locator = complete(locator, before.steps) or locator
        before = locator
        if opened is not None:
            if len(opened.steps) == len(locator.steps):
                yield LocatorRange(opened, locator)
            else:
                yield from (opened, locator)
            opened = None
        elif text.startswith("부터", found.end()):
            opened = locator
        else:
            yield locator
    if opened is not None:
        yield opened
