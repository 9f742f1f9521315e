"""Where the numbers of a statute do not run on: given twice, or skipped without a mark of deletion."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Final, NamedTuple

from legalscan.hierarchy import CIRCLED, LEVELS, SYLLABLES, rank_number
from legalscan.language.ko import omitted_row
from legalscan.language.patterns import lazy
from legalscan.outline import Node, Outline, Provision

_FREE: Final = frozenset({"preamble", "supplement"})
"""Levels that are not numbered in a row."""
_LISTS: Final = frozenset({"subitem", "point", "subpoint", "clause", "subclause"})
"""Levels whose rows may begin anew in one provision, because the level between them bears no mark."""


_DRAWN: Final = lazy("[\u2500-\u257f]")
_MARK: Final[dict[str, str]] = (
    {"item": r"(?<![\d.]){0}\\?\.", "point": r"(?<!\d){0}\)", "clause": r"\({0}\)", "article": r"제\s?{0}조\s?\(", "paragraph": "{0}"}
    | {"subitem": r"(?<![가-힣]){0}\\?\.", "subpoint": r"(?<![가-힣]){0}\)", "subclause": r"\({0}\)"}
    | {level: rf"제\s?{{0}}{LEVELS[level].ko}" for level in ("part", "chapter", "section", "division")}
)
_UNCOUNTED: Final = ("", "0")
_PLAIN: Final = [str(number) for number in range(1, 100)]
_LETTERED: Final = list(SYLLABLES)
_NEXT: Final = dict(pairwise(_PLAIN))
_MANY: Final = 200
"""No row leaves out more numbers."""


class Break(NamedTuple):
    """A unit whose number does not follow the one before it in its row; `before` is None at the head of a row."""

    before: Provision | None
    here: Provision

    @property
    def goes_back(self) -> bool:
        """Whether the number was given before (else numbers are skipped)."""
        return self.before is not None and rank_number(self.here.number) <= rank_number(self.before.number)


def find_breaks(outline: Outline) -> Iterator[Break]:
    """Every break of a row, articles first; none for a text without numbers.

    Deleted units keep their number, inserted ones bear a branch (4의2 behind 4); a row that says itself that units are left
    out (제2조부터 제4조까지 삭제) is not broken there. Rows begin anew in each unit around them, but articles run through.

    >>> from legalscan.readers import read, Source
    >>> bill = read(Source("-", "제1조(갑) 갑이다.\\n제1조의2(을) 을이다.\\n제4조(병) 병이다.".encode()))
    >>> [(str(found.before.locator), str(found.here.locator)) for found in find_breaks(bill)]
    [('제1조의2', '제4조')]
    """
    nodes, provisions = outline.nodes, outline.provisions
    for row in _rows(outline):
        head = nodes[row[0]]
        if head.level not in _LISTS and rank_number(head.number)[0] > 1 and not _says_so(outline, head):
            yield Break(None, provisions[row[0]])
        for before, here in pairwise(row):
            if _NEXT.get(nodes[before].number) != nodes[here].number and not _follows(outline, nodes[before], nodes[here]):
                yield Break(provisions[before], provisions[here])


def _rows(outline: Outline) -> Iterator[list[int]]:
    """Indices of the units of one level under one parent, at least two of them; the articles of the body, which are numbered through, are one row."""
    if not outline.nodes:
        return
    levels, numbers, starts, *_ = zip(*outline.nodes, strict=True)
    end = outline.body.end
    through = [index for index, level in enumerate(levels) if level == "article" and starts[index] < end]
    several = [[index for index in through if numbers[index] not in _UNCOUNTED]]
    for children in outline.below:
        if len(children) < 2 or _runs_on([numbers[index] for index in children], {levels[index] for index in children}):
            continue
        rows: dict[str, list[int]] = {}
        for index in children:
            level = levels[index]
            if level not in _FREE and numbers[index] not in _UNCOUNTED and (level != "article" or starts[index] >= end):
                rows.setdefault(level, []).append(index)
        several += rows.values()
    yield from sorted((row for row in several if len(row) > 1), key=lambda row: (levels[row[0]] != "article", row[0]))


def _runs_on(numbers: list[str], levels: set[str]) -> bool:
    """Whether units of one level bear the numbers 1, 2, 3 … or 가, 나, 다 …, as nearly all do: such a row needs no closer look."""
    return len(levels) == 1 and numbers == (_PLAIN if numbers[0] == "1" else _LETTERED)[: len(numbers)]


def _says_so(outline: Outline, head: Node) -> bool:
    start = outline.nodes[head.parent].body if head.parent >= 0 else outline.front.end
    return _accounts_for(outline.text[start : head.start], head.level, range(1, rank_number(head.number)[0]))


def _follows(outline: Outline, before: Node, here: Node) -> bool:
    last, number = rank_number(before.number), rank_number(here.number)
    if number == (last[0] + 1,) or (number == (1,) and here.level in _LISTS):
        return True
    if len(number) > 1 and number[0] == last[0]:
        branch = last[1] if len(last) > 1 else 0
        if number[1] == branch + 1 or (not branch and number[1] == 2):
            return True
    return _accounts_for(outline.text[before.body : here.start], here.level, range(last[0] + 1, number[0]))


def _accounts_for(between: str, level: str, missing: range) -> bool:
    """Whether the words between two numbers say that units are left out, bear their marks inside a line, or are a drawing."""
    if _DRAWN.search(between) or (missing and omitted_row().search(between)):
        return True
    if not missing or len(missing) > _MANY or level not in _MARK:
        return False
    return all(re.search(_MARK[level].format(_write(number, level)), between) for number in missing)


def _write(number: int, level: str) -> str:
    """A number as its level's mark writes it: ②, 나, 2."""
    if level == "paragraph":
        return next((circled for circled, value in CIRCLED.items() if value == number), str(number))
    if level in ("subitem", "subpoint", "subclause"):
        return SYLLABLES[number - 1] if number <= len(SYLLABLES) else str(number)
    return str(number)
