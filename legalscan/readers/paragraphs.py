"""Wrapped lines joined to paragraphs.

A line goes on in the next one when the next one's first word would not have fitted on it and the next one does not open a
unit: a mark opens one when its number is the next of its row, because a wrapped line that begins with exactly that number is
rare ("… 2026.⏎3. 1.부터").
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final, NamedTuple

from legalscan.hierarchy import BY_WORD, CIRCLED, CONTAINERS
from legalscan.language.bill import LAST, LONGEST_HEADING, headings
from legalscan.language.patterns import lazy
from legalscan.origins import Box
from legalscan.readers.blocks import Line
from legalscan.readers.numbering import Numbering
from legalscan.readers.supplement import GOES_ON, closing_bracket
from legalscan.readers.wraps import Wraps

_OPENING: Final = lazy(
    r"(?P<head>제\s?(?P<number>\d+)\s?(?P<word>[편장절관조])(?P<branch>(?:의\s?\d+)*)(?=[\s(]|\Z))"
    r"|(?P<circled>[①-⑳㉑-㉟㊱-㊿])"
    r"|(?P<item>\d{1,3}(?:의\d+)*)\.(?=\s+(?!\d+\.)|[가-힣「\"“]|\s*[ㆍ∼~]\s*\d)"
    r"|(?P<subitem>[가-힣])\.(?=\s)"
    r"|(?P<point>\d{1,3})\)(?=\s)|(?P<subpoint>[가-힣])\)(?=\s)"
    r"|\((?P<clause>\d{1,3})\)(?=\s)|\((?P<subclause>[가-힣])\)(?=\s)"
    r"|(?P<apart>부\s*칙\s*(?:[<(\[].*)?\Z|\[?별표\b|법률\s+제\s*호)"
)
_SUPPLEMENT: Final = lazy(r"부\s*칙\s*[(<]")
_DELETED: Final = lazy(r"제\s?\d+\s?조(?:의\s?\d+)*\s+삭\s?제")
_ENDED: Final = lazy(r"[.。>:;]\Z")
_ANNOUNCES: Final = lazy(r"다음\s*(?:각\s*[호목]|과\s*같|의|을|를|사항)")
_UNIT: Final = lazy(r"[가-힣\u4e00-\u9fff](?:[.,)\]」』”’>][^\s가-힣\u4e00-\u9fff]*)?|[^\s가-힣\u4e00-\u9fff]+")
_WORD: Final = lazy(r"\S+")
_CIRCLE_INSIDE: Final = lazy(r"\)\s*([①-⑳㉑-㉟㊱-㊿])")
_NEAR: Final = 10.0
_SAME_SIZE: Final = 0.05
_CHARWISE: Final = 0.85


class Piece(NamedTuple):
    """One line inside a paragraph, and what stands between it and the one before: nothing or a space, guessed or known."""

    line: Line
    gap: str = ""
    guessed: bool = False


@dataclass(frozen=True)
class Column:
    """Where lines may stand: the edges of a page's print or of a table's cell; `by_letter` where words are broken anywhere."""

    left: float
    right: float
    by_letter: bool


def measure_column(lines: Sequence[Line], by_letter: bool | None = None) -> Column:
    """The edges between which lines are set, and whether they are broken inside words.

    Args:
        lines: all lines of the column, each with a box.
        by_letter: how they are broken, where that is known from elsewhere.
    """
    boxes = [_box(line) for line in lines]
    if not boxes:
        return Column(0.0, 0.0, True)
    rights = sorted(box[2] for box in boxes)
    left, right = min(box[0] for box in boxes), rights[min(len(rights) - 1, int(len(rights) * 0.98))]
    if by_letter is None:
        full, near = 0, 0
        for line, behind in itertools.pairwise(lines):
            gap = (right - _box(line)[2]) / (line.size or 1)
            if gap < _NEAR and behind.page == line.page and not _OPENING.match(behind.words):
                near += 1
                full += gap < 1.7
        by_letter = near == 0 or full / near >= _CHARWISE
    return Column(left, right, by_letter)


def join(lines: Sequence[Line], column: Column, wraps: Wraps, row: Numbering | None = None) -> Iterator[list[Piece]]:
    """The paragraphs that lines of one column make, each as its pieces; nothing for no lines.

    Args:
        lines: in reading order, running lines left out.
        column: from `measure_column`.
        wraps: the table by which spaces are put back.
        row: the numbers seen so far; those of the lines are added.
    """
    row = row or Numbering()
    paragraph: list[Piece] = []
    for line in lines:
        opened = _opens(line.words)
        if paragraph and not _parts(paragraph, line, opened, column, row):
            gap, guessed = _gap(paragraph[-1].line, line, wraps)
            paragraph.append(Piece(line, gap, guessed))
            continue
        if paragraph:
            yield paragraph
        if opened and opened[0] != "apart":
            _note(opened, line.words, row)
        paragraph = [Piece(line)]
    if paragraph:
        yield paragraph


def _note(opened: tuple[str, str], words: str, row: Numbering) -> None:
    """Note a unit; articles are numbered through all chapters."""
    through = row.last.get("article")
    row.open(*opened)
    if opened[0] in CONTAINERS and through is not None:
        row.open("article", "의".join(map(str, through)))
    if opened[0] == "article" and (inner := _CIRCLE_INSIDE.search(words)):
        row.open("paragraph", str(CIRCLED[inner[1]]))


def _opens(words: str) -> tuple[str, str] | None:
    """Level and number of the mark with which a line begins; ``apart`` for the heading of a part."""
    found = _OPENING.match(words)
    if not found:
        return None
    if found["head"]:
        return BY_WORD[found["word"]], found["number"] + "".join(found["branch"].split())
    level = found.lastgroup or ""
    if level == "circled":
        return "paragraph", str(CIRCLED[found["circled"]])
    return level, found[level] or ""


def _parts(paragraph: list[Piece], line: Line, opened: tuple[str, str] | None, column: Column, row: Numbering) -> bool:
    """Whether a line begins a paragraph of its own."""
    last = paragraph[-1].line
    if _SUPPLEMENT.match(paragraph[0].line.words):  # its title goes on until its brackets are closed
        words = "".join(piece.line.words for piece in paragraph)
        if words.count("(") > words.count(")") or words.count("<") > words.count(">") or line.words.startswith("<제"):
            return False
    if not _full(last, line, column) or abs(line.size - last.size) > _SAME_SIZE * max(line.size, last.size):
        return True
    if _is_heading(line.words) or _is_heading("".join(piece.gap + piece.line.words for piece in paragraph)):
        return True
    if opened is not None and _is_next(paragraph, line, opened, row):
        return True
    on = _continues_at(paragraph, line)
    if _centred(line, column) != _centred(last, column):  # the last line of a paragraph may stand in the middle by chance
        return _centred(last, column) or not on
    return opened is None and not on and _ENDED.search(last.words) is not None


def _is_next(paragraph: list[Piece], line: Line, opened: tuple[str, str], row: Numbering) -> bool:
    """Whether a line that begins with a mark opens the unit that is due, and does not cite one."""
    level, number = opened
    if level in ("apart", "paragraph"):
        return True
    ended = _ENDED.search(paragraph[-1].line.words) is not None
    if level == "article":
        return _heads_article(line.words) and (ended or row.expects(level, number))
    if level not in row.last and level in ("item", "subitem", "point", "subpoint", "clause", "subclause"):
        words = "".join(piece.line.words for piece in paragraph[-3:])
        return row.expects(level, number) and (ended or _ANNOUNCES.search(words) is not None)
    return row.expects(level, number)


def _is_heading(words: str) -> bool:
    """Whether words are the heading of a part of a bill, and nothing else."""
    return words[-1:] in LAST and len(words) <= LONGEST_HEADING and headings().fullmatch(words) is not None


def _heads_article(words: str) -> bool:
    if _DELETED.match(words):
        return True
    opening = words.find("(")
    if opening < 0 or opening > 16:
        return False
    close = closing_bracket(words, opening, len(words))
    return close < 0 or GOES_ON.match(words, close + 1) is not None


def _full(line: Line, behind: Line, column: Column) -> bool:
    """Whether the first word (or letter, where words are broken) of the next line would not have fitted on a line."""
    box, size = _box(line), line.size or 1.0
    unit = (_UNIT if column.by_letter else _WORD).match(behind.words)
    across = _box(behind)
    breadth = (across[2] - across[0]) * (len(unit[0]) if unit else 1) / max(1, len(behind.words))
    end = column.left + box[2] - box[0] if _centred(line, column) else box[2]
    return end + max(breadth, 0.5 * size) > column.right - 0.7 * size


def _continues_at(paragraph: list[Piece], line: Line) -> bool:
    """Whether a line stands where the lines of a paragraph behind its first one stand."""
    if len(paragraph) < 2:
        return True
    return abs(_box(paragraph[-1].line)[0] - _box(line)[0]) < 0.6 * (line.size or 1.0)


def _centred(line: Line, column: Column) -> bool:
    left, _, right, _ = _box(line)
    space = 3 * (line.size or 1.0)
    before, after = left - column.left, column.right - right
    return before > space and after > space and abs(before - after) < 2 * (line.size or 1.0)


def _gap(last: Line, line: Line, wraps: Wraps) -> tuple[str, bool]:
    if last.spaced:
        return " ", False
    return (" " if wraps.space_between(last.words, line.words) else ""), True


def _box(line: Line) -> Box:
    assert line.box is not None, "lines are joined by their place on the page"
    return line.box
