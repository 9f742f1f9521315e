"""부칙: kept apart from the body, one unit for each enacting act, with its own articles.

A 부칙 quotes other statutes ("제5조제2항을 다음과 같이 한다"), so an article of its own is only a line that begins with the next
number in the row and carries a title.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from legalscan.language.patterns import lazy

_ACT: Final = lazy(r"^[ \t#]*부\s?칙[ \t]*(?:\((?P<title>[^)\n]*)\)[ \t]*)?<제(?P<number>[\d-]*) ?호[^>\n]*>", re.M)
_ARTICLE: Final = lazy(r"^[ \t]*제(\d+)조((?:의\d+)*)[ \t]*\(", re.M)
GOES_ON: Final = lazy(r"\s|\Z|\*\*|[^,ㆍ)은는이가을를에의와과및부까]")
"""What may follow the bracket of an article's heading; a particle shows that the words cite the article."""

Row = tuple[str, str, int, int, int, int]
"""A `nesting.Mark` as a plain tuple."""


_LONGEST_HEADING: Final = 500


def find_supplement(text: str, start: int, body: int, end: int) -> Iterator[Row]:
    """The marks of a 부칙 that begins at `start`, its words at `body`, in reading order.

    Where the text does not name the enacting acts (a draft), there is one 부칙 without a number.
    """
    acts = list(_ACT.finditer(text, body, end))
    if not acts or text[body : acts[0].start()].strip():
        yield ("supplement", "", start, body, body, body)
        yield from _find_articles(text, body, acts[0].start() if acts else end)
    for place, act in enumerate(acts):
        close = acts[place + 1].start() if place + 1 < len(acts) else end
        opening = start if place == 0 and not text[body : act.start()].strip() else act.start()
        heading = act.span("title") if act["title"] else (act.end(), act.end())
        yield ("supplement", act["number"], opening, *heading, act.end())
        yield from _find_articles(text, act.end(), close)


def _find_articles(text: str, start: int, end: int) -> Iterator[Row]:
    number, branch = 0, 0
    for head in _ARTICLE.finditer(text, start, end):
        here, branches = int(head[1][:18]), [int(part[:18]) for part in head[2].split("의")[1:]]
        follows = here == number + 1 and not branches
        inserted = here == number and len(branches) == 1 and branches[0] == max(branch + 1, 2)
        if not (follows or inserted):
            continue
        close = closing_bracket(text, head.end() - 1, end)
        if close < 0 or not GOES_ON.match(text, close + 1, end):
            continue
        number, branch = here, branches[0] if branches else 0
        yield ("article", head[1] + head[2], head.start(), head.end(), close, close + 1)


def closing_bracket(text: str, opening: int, end: int) -> int:
    """The offset of the bracket that closes the one at `opening` on the same line, or -1; no heading is longer than 500.

    >>> closing_bracket("(가(나)다) 라", 0, 9)
    6
    """
    depth = 0
    for offset in range(opening, min(end, opening + _LONGEST_HEADING)):
        letter = text[offset]
        if letter == "(":
            depth += 1
        elif letter == ")":
            depth -= 1
            if not depth:
                return offset
        elif letter == "\n":
            return -1
    return -1
