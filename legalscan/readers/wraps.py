"""Spaces at wrapped lines: whether two lines of a paragraph were parted by a space before they were wrapped.

A PDF does not keep the space at the end of a wrapped line, and Korean is wrapped inside words as well. The table counts, for
the characters on both sides of every place in a national corpus, whether a space stood there: three characters on each side,
and where these were too rarely seen two, then one. Digits count as one character. `measures.wrap_counts` makes it.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, Final

ORDER: Final = 3
"""Most characters looked at on each side."""
_DIGITS: Final = str.maketrans("123456789", "000000000")
_DATA: Final = Path(__file__).parent.parent / "data" / "wraps.json"
_CLOSING: Final = frozenset(".,)]」』〉》”’%ㆍ·;:?!")
_COUNTED: Final = frozenset("편장절관조항호목년월일")
_OPENING: Final = frozenset("(<[「『〈《“‘ㆍ·")


@dataclass(frozen=True)
class Wraps:
    """Which contexts stand for a space and which for none.

    Attributes:
        parted: for 1, 2, … characters on each side, the contexts between which a space stood more often than not.
        joined: those between which it did not, where fewer characters say otherwise.
        snapshot: the day of the corpus that was counted.
        characters: how many characters were counted.
    """

    parted: tuple[frozenset[str], ...]
    joined: tuple[frozenset[str], ...]
    snapshot: str = ""
    characters: int = 0

    def space_between(self, left: str, right: str) -> bool:
        """Whether a space belongs between the end of one line and the beginning of the next.

        Args:
            left: the words before the wrap, at least their last `ORDER` characters, without outer white space.
            right: the words behind it.
        """
        if not left or not right or right[0] in _CLOSING or left[-1] in _OPENING:
            return False
        if (left[-1].isdigit() and right[0] in _COUNTED) or (left[-1] == "제" and right[0].isdigit()):
            return False  # 제12 | 조, 제 | 12조
        if left[-1] == ".":
            return True  # a sentence ended, or a part of a date
        before, behind = left[-ORDER:].translate(_DIGITS), right[:ORDER].translate(_DIGITS)
        for size in range(len(self.parted), 0, -1):
            context = before[-size:] + behind[:size]
            if len(context) < 2 * size:
                continue
            if context in self.parted[size - 1]:
                return True
            if context in self.joined[size - 1]:
                return False
        return False


def build(table: dict[str, Any]) -> Wraps:
    """The table from its stored form: for each size one string of contexts of equal length, end to end."""

    def cut(words: list[str]) -> tuple[frozenset[str], ...]:
        return tuple(frozenset(row[at : at + 2 * size] for at in range(0, len(row), 2 * size)) for size, row in enumerate(words, start=1))

    return Wraps(cut(table["parted"]), cut(table["joined"]), table["snapshot"], table["characters"])


@cache
def load() -> Wraps:
    """The table that comes with the package.

    >>> load().space_between("대통령령으로", "정하는 바에")
    True
    >>> load().space_between("과학기술정보통", "신부장관은")
    False
    """
    return build(json.loads(_DATA.read_text(encoding="utf-8")))
