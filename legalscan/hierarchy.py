"""The levels a statute is built of, outermost first, and how their numbers are written and counted.

Law: Korean drafting divides a statute into 편, 장, 절, 관, 조, 항, 호, 목 and, below 목, ``1)``, ``가)``, ``(1)`` and
``(가)``; inserted units bear a branch number (제17조의2, 4의2호).
"""

from __future__ import annotations

from functools import lru_cache
from typing import Final, NamedTuple

from legalscan.language.patterns import lazy


class Level(NamedTuple):
    """One level: its rank (a smaller rank encloses a larger one), its Korean word and its Akoma Ntoso prefix."""

    name: str
    rank: int
    ko: str
    eid: str


LEVELS: Final[dict[str, Level]] = {
    level.name: level
    for level in (
        Level("supplement", 0, "부칙", "supp"),
        Level("annex", 0, "별표", "annex"),
        Level("part", 1, "편", "part"),
        Level("chapter", 2, "장", "chp"),
        Level("section", 3, "절", "sec"),
        Level("division", 4, "관", "dvs"),
        Level("subdivision", 5, "소항", "subdvs"),  # 민법 heads groups of articles with 제1항 …; 소항 keeps them apart
        Level("article", 6, "조", "art"),
        Level("paragraph", 7, "항", "para"),
        Level("item", 8, "호", "item"),
        Level("subitem", 9, "목", "subitem"),
        Level("point", 10, "1)", "point"),
        Level("subpoint", 11, "가)", "subpoint"),
        Level("clause", 12, "(1)", "clause"),
        Level("subclause", 13, "(가)", "subclause"),
        Level("preamble", 14, "전문", "preamble"),  # encloses nothing
    )
}
"""Every level by its name, outermost first."""

RANK: Final[dict[str, int]] = {level.name: level.rank for level in LEVELS.values()}
BY_WORD: Final[dict[str, str]] = {LEVELS[name].ko: name for name in ("part", "chapter", "section", "division", "subdivision", "article")}
CONTAINERS: Final = frozenset({"part", "chapter", "section", "division", "subdivision"})
"""Levels that only group articles: an article's locator does not name them, because articles are numbered through."""

SYLLABLES: Final = "가나다라마바사아자차카타파하거너더러머버서어저처커터퍼허고노도로모보소오조초코토포호구누두루무부수우주추쿠투푸후"
"""The order of 목: after 하 it goes on with 거, 너 … and 고, 노 …"""

CIRCLED: Final[dict[str, int]] = (
    {chr(0x2460 + i): i + 1 for i in range(20)}
    | {chr(0x3251 + i): i + 21 for i in range(15)}
    | {chr(0x32B1 + i): i + 36 for i in range(15)}
)
"""① to ㊿ and the number each stands for."""

_NUMBERS: Final = lazy(r"\d+")


@lru_cache(maxsize=4096)
def rank_number(number: str) -> tuple[int, ...]:
    """The place of a number among its sisters, as a tuple that sorts.

    Digits sort by value with their branches behind them, letters by the order in which drafters use them; the empty
    number sorts first.

    >>> sorted(["10", "4의2", "4", "5"], key=rank_number)
    ['4', '4의2', '5', '10']
    >>> rank_number("나") == rank_number("b")
    True
    """
    digits = _NUMBERS.findall(number)
    if digits:
        return tuple(int(digit[:18]) for digit in digits)
    if len(number) == 1:
        place = SYLLABLES.find(number)
        if place >= 0:
            return (place + 1,)
    if number.isascii() and number.isalpha():
        value = 0
        for letter in number.lower():
            value = value * 26 + ord(letter) - 96
        return (value,)
    return tuple(ord(letter) for letter in number)
