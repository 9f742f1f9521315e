"""Lines that run along the pages (headers, footers, page numbers, the number of the bill): found by evidence and left out.

A line is one of them when it stands among the outermost lines of its page and either the same words, digits aside, stand at
the same height on enough other pages, or it is nothing but a number that counts the pages. Enough are two pages in five where
the line stands off from the print, four in five where it does not: a short last line may recur at the same height by chance.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from itertools import pairwise
from math import ceil
from typing import Final

from legalscan.language.patterns import lazy
from legalscan.readers.blocks import Block, Line

_DIGITS: Final = lazy(r"\d+")
_PAGE: Final = lazy(r"[-–—−~<\[(\s]*(\d{1,4})[-–—−~>\])\s]*(?:쪽|면)?(?:\s*[/중]\s*\d{1,4})?")
_UNIT: Final = lazy(r"제\s?\d+\s?[편장절관조]|[①-⑳㉑-㉟]|\d{1,3}(?:의\d+)*[.)]\s|[가-힣][.)]\s")
_OUTER: Final = 2
"""So many lines at the head and at the foot of a page are looked at."""
_HEIGHT: Final = 4.0
_OFF: Final = 1.35
"""A line stands off when it is so many times as far away as lines usually are from one another."""
_SHARE, _SHARE_NEAR = 0.4, 0.8
_NUMBERED: Final = 0.6


def drop_running(pages: Sequence[Sequence[Block]]) -> tuple[list[list[Block]], int]:
    """The pages without their running lines, and how many lines were left out.

    >>> line = lambda words, top: Line(words, 1, 1, (50, top, 99, top + 10))
    >>> drop_running([[line("등대를 둔다.", 400), line("- 1 -", 800)], [line("밝힌다.", 400), line("- 2 -", 800)]])[1]
    2
    """
    outer = [_outer(page) for page in pages]
    places: defaultdict[str, list[tuple[int, float]]] = defaultdict(list)
    for number, lines in enumerate(outer):
        for line in lines:
            places[_shape(line)].append((number, _top(line)))
    shift = _numbering(outer)
    kept, dropped = [], 0
    for number, (page, lines) in enumerate(zip(pages, outer, strict=True)):
        running = set()
        for line, off in lines.items():
            needed = max(2, ceil(len(pages) * (_SHARE if off else _SHARE_NEAR)))
            if _repeats(line, places[_shape(line)], needed) or _counts(line, number, shift):
                running.add(line)
        kept.append([block for block in page if not (isinstance(block, Line) and block in running)])
        dropped += len(running)
    return kept, dropped


def _outer(page: Sequence[Block]) -> dict[Line, bool]:
    """The outermost lines of a page, and whether each stands off from the print."""
    lines = [block for block in page if isinstance(block, Line)]
    steps = [_top(behind) - _top(line) for line, behind in pairwise(lines)]
    usual = _OFF * (sorted(steps)[len(steps) // 2] if len(steps) > 2 else 0.0)
    head = next((place for place, step in enumerate(steps[:_OUTER]) if step > usual), -1)
    foot = next((place for place, step in enumerate(steps[: -_OUTER - 1 : -1]) if step > usual), -1)
    found: dict[Line, bool] = {}
    for place, block in enumerate(page[:_OUTER]):
        if isinstance(block, Line):
            found[block] = place <= head
    for place, line in enumerate(lines[: -_OUTER - 1 : -1]):
        found[line] = found.get(line, False) or place <= foot
    return found


def _shape(line: Line) -> str:
    """What must recur: the words with their digits alike, but those of a line that opens a unit (제3조 삭제) as they are."""
    words = "".join(line.words.split())
    return words if _UNIT.match(line.words) else _DIGITS.sub("0", words)


def _top(line: Line) -> float:
    return line.box[1] if line.box else 0.0


def _repeats(line: Line, places: list[tuple[int, float]], needed: int) -> bool:
    here = {number for number, top in places if abs(top - _top(line)) <= _HEIGHT}
    return len(here) >= needed


def _numbering(outer: Sequence[Iterable[Line]]) -> int | None:
    """What is to be added to a page's place to get the number printed on it; None where the pages bear no numbers."""
    shifts = Counter[int]()
    for number, lines in enumerate(outer):
        shifts.update({int(found[1]) - number for line in lines if (found := _PAGE.fullmatch(line.words))})
    if not shifts:
        return None
    shift, count = shifts.most_common(1)[0]
    return shift if count >= _NUMBERED * len(outer) else None


def _counts(line: Line, number: int, shift: int | None) -> bool:
    found = _PAGE.fullmatch(line.words)
    return found is not None and shift is not None and int(found[1]) == number + shift
