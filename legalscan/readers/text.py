"""Korean statutes and bills as plain text, as a drafter types them or pastes them.

    제2조(정의) ① 이 법에서 사용하는 용어의 뜻은 다음과 같다.
      1. "공명"이란 다음 각 목의 것을 말한다.
        가. …
    ② …
    부칙

Marks stand at the beginning of a line or, as in a pasted paragraph, inside one. Inside a line, and for letters that also
end sentences ("…한다." wrapped before "다."), a mark counts only as the next one of its row, so that "2. 5." in a date or
a wrapped line never opens a unit.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from legalscan.errors import SourceError
from legalscan.hierarchy import BY_WORD, CIRCLED, rank_number
from legalscan.language.patterns import lazy
from legalscan.outline import Node, Outline
from legalscan.readers.bill import find_shape
from legalscan.readers.frontmatter import end_of_front, read_front
from legalscan.readers.nesting import assemble, nest
from legalscan.readers.numbering import Numbering
from legalscan.readers.source import Source
from legalscan.readers.supplement import GOES_ON, Row, closing_bracket, find_supplement

NAME: Final = "text"

_MARKS: Final = (
    r"(?![가-힣]{2})(?:"
    r"제\s?(?P<head>\d+)\s?(?P<word>[편장절관조])(?P<branch>(?:의\s?\d+)*)(?=[\s(]|\Z)"
    r"|(?P<circled>[①-⑳㉑-㉟㊱-㊿])(?:\*\*)?"
    r"|(?P<item>\d{1,3}(?:의\d+)*)\\?\.(?=[ \t\u3000]+(?!\d+\.)|[가-힣「\"“])"
    r"|(?P<subitem>[가-힣])\\?\.(?=[ \t\u3000])"
    r"|(?P<point>\d{1,3})\)(?=[ \t\u3000])|(?P<subpoint>[가-힣])\)(?=[ \t\u3000])"
    r"|\((?P<clause>\d{1,3})\)(?=[ \t\u3000])|\((?P<subclause>[가-힣])\)(?=[ \t\u3000])"
    r")"
)
_LINE: Final = r"(?P<line>[ \t\u3000]*(?:[#>*-]+[ \t]*)?)"
# one character before the mark is matched with it: the engine skips to a set of characters twice as fast as it looks behind
_CANDIDATE: Final = lazy(r"[\n \t\u3000\xa0\r)>](?:(?<=\n)" + _LINE + ")?" + _MARKS)
_FIRST: Final = lazy(_LINE + _MARKS)
_SUPPLEMENT: Final = lazy(
    r"부(?:[ \t\u3000]*칙[ \t]*(?:[<(\[][^\n]*)?\r?$|(?<=[.>] 부)\s?칙(?=\s+(?:제1조\s?\(|이 (?:법|영|규칙)은)))",
    re.M,
)
_BEFORE_SUPPLEMENT: Final = frozenset(" \t\u3000#")
_ANNEX: Final = lazy(r"^[ \t\u3000]*(?=\[별표|별표[ \t]*\d*[ \t]*\r?$)\[?별표(?:\s*(\d+(?:의\d+)*))?\]?[^\n]*", re.M)
_NAME_OF_GROUP: Final = lazy(r"[ \t\u3000]*([^\n\r]{0,80}?)[ \t]*(?:<[^<>\n]*>[ \t]*)*\r?$", re.M)
_SENTENCE_ENDS: Final = lazy(r"[.。>」:)]\s{0,20}\Z")
_LOOK_BACK: Final = 300
_JAMO: Final = lazy(r"[\u1100-\u11ff]")
_BILL: Final = lazy(r"(?:[^.①「]{2,80}\s)?[^.①「\s]{1,40}(?:법률?안|법|령안?|규칙안?|조례안?)")
_BARE: Final = lazy(r"\s+삭\s?제")


def recognises(source: Source) -> bool:
    """Any text will do: what bears no mark of a statute becomes one preamble."""
    return bool(source.text)


def read(source: Source) -> Outline:
    """Read a plain-text statute or bill.

    Raises:
        SourceError: the bytes are no text, or the text is no statute.
    """
    text = source.text
    if len(_JAMO.findall(text[:4000])) > len(text[:4000]) // 10:
        raise SourceError(source.path, "is written in decomposed Hangul (NFD); compose it to NFC first")
    start, end = end_of_front(text), len(text)
    metadata, attachments = read_front(text, start)
    shape = find_shape(text)
    if shape:
        start, end, title = shape.body, shape.end, shape.title
        metadata = {**shape.fields, **metadata}
    else:
        start, title = _find_title(text, start)
    if title:
        metadata.setdefault("제목", title)
    marks = list(_find_marks(text, start, end))
    if not title and marks and (named := _title_before(text, start, marks[0][2])):
        metadata.setdefault("제목", named)
    if not marks and "제목" not in metadata:
        raise SourceError(source.path, "is no statute: it has neither an article or paragraph nor a title of a law")
    bill = shape.bill if shape else None
    return assemble(source, start, marks, format=NAME, metadata=metadata, attachments=attachments, end=end, bill=bill)


def _find_title(text: str, start: int) -> tuple[int, str]:
    """The first line, if it names a statute, and the offset behind it."""
    line = re.compile(r"\s*#*[ \t]*([^\n]*)(?:\n|\Z)").match(text, start)
    if not line:
        return start, ""
    words = line[1].strip()
    is_title = re.fullmatch(r"[^.①]{2,100}(?:법률?|령|규칙|조례|규정|안)\s*(?:\([^()]*\))?", words)
    if not is_title or re.match(r"제\s?\d+\s?[조장편]", words):
        return start, ""
    return line.end(), words


def _title_before(text: str, start: int, end: int) -> str:
    """The last line before the first unit that names a bill: what stands before it (의안번호, 제안이유) stays preamble."""
    named = [line.strip() for line in text[start:end].splitlines() if _BILL.fullmatch(line.strip())]
    return named[-1] if named else ""


def _find_marks(text: str, start: int, end: int) -> Iterator[Row]:
    supplement, opening = _find_supplement(text, start, end)
    annex = _ANNEX.search(text, start, end) if text.find("별표", start, end) >= 0 else None
    yield from _find_units(text, start, min(opening, annex.start() if annex else end))
    if supplement:
        behind = _ANNEX.search(text, opening, end) if annex else None
        stop = behind.start() if behind else end
        yield from find_supplement(text, opening, opening if "<" in supplement[0] else supplement.end(), stop)
    for table in _ANNEX.finditer(text, annex.start() if annex else end, end):
        if supplement and table.start() < opening:
            continue
        yield ("annex", table[1] or "", table.start(), table.end(), table.end(), table.end())


def _find_supplement(text: str, start: int, end: int) -> tuple[re.Match[str] | None, int]:
    """The first heading 부칙, on a line of its own or behind a sentence, and where it begins; `end` where there is none."""
    for found in _SUPPLEMENT.finditer(text, start, end):
        line = found.start()
        while line > start and text[line - 1] in _BEFORE_SUPPLEMENT:
            line -= 1
        if line == start or text[line - 1] == "\n":
            return found, line
        if text[found.start() - 2 : found.start()] in (". ", "> "):
            return found, found.start()
    return None, end


def _candidates(text: str, start: int, end: int) -> Iterator[tuple[re.Match[str], int]]:
    """Marks as they may be meant, each with its offset."""
    if (start == 0 or text[start - 1] != "\n") and (first := _FIRST.match(text, start, end)):
        yield first, start
    for unit in _CANDIDATE.finditer(text, max(0, start - 1), end):
        yield unit, unit.start() + 1


def read_units(text: str, level: str, number: str) -> tuple[Node, ...]:
    """The tree of a fragment that begins with a unit of a known level and number, such as the new text that a bill gives.

    >>> [(node.level, node.number) for node in read_units("나. 등대\\n다. 등표\\n", "subitem", "나")]
    [('subitem', '나'), ('subitem', '다')]
    """
    row = Numbering()
    before = rank_number(number)[0] - 1
    if before > 0:
        row.last[level] = (before,)
    return nest(_find_units(text, 0, len(text), row), len(text))


def _find_units(text: str, start: int, end: int, row: Numbering | None = None) -> Iterator[Row]:
    row = row or Numbering()
    behind = start  # end of the last mark: an inline mark right behind it opens the first unit below
    for unit, opening in _candidates(text, start, end):
        level = unit.lastgroup or ""
        at_line = unit["line"] is not None
        if unit["word"]:
            found = _head(text, unit, opening, end, at_line, row)
            if found is None:
                continue
            row.open(found[0], found[1])
            behind = found[5]
            yield found
            continue
        number = str(CIRCLED[unit["circled"]]) if level == "circled" else unit[level]
        level = "paragraph" if level == "circled" else level
        if at_line:
            opens = level in ("paragraph", "item") or row.expects(level, number) or (level != "subitem" and row.leaps(level, number))
            if level == "subitem":
                indent = len(unit["line"])
                opens = opens and (number == "가" or indent >= row.indent)
                row.indent = indent if opens else row.indent
        else:
            opens = row.expects(level, number) and _opens_inside(text, opening, behind, level, row)
        if not opens or opening < behind:
            continue
        stop = unit.end()
        row.open(level, number)
        behind = stop
        yield (level, number, opening, stop, stop, stop)


def _opens_inside(text: str, start: int, behind: int, level: str, row: Numbering) -> bool:
    between = text[max(behind, start - _LOOK_BACK) : start]  # a line may be megabytes long
    if level == "paragraph":  # the text itself cites paragraphs by 제2항; a circled number that is the next one opens it
        return "paragraph" in row.last or not between.strip() or _SENTENCE_ENDS.search(between) is not None
    if level not in ("item", "subitem"):
        return False
    if level in row.last:
        return True
    announced = re.search(r"다음\s*(?:각\s*[호목]|과\s*같|의|을|를)", between)
    return announced is not None and _SENTENCE_ENDS.search(between) is not None


def _head(text: str, unit: re.Match[str], start: int, end: int, at_line: bool, row: Numbering) -> Row | None:
    """The mark of an article or of a group of articles, or None where the words cite one."""
    level, number = BY_WORD[unit["word"]], unit["head"] + re.sub(r"\s", "", unit["branch"])
    if level != "article":
        name = _NAME_OF_GROUP.match(text, unit.end(), end)
        if not at_line or name is None or name[1].endswith((".", ",")):
            return None
        return (level, number, start, *name.span(1), min(name.end() + 1, end))
    opening = unit.end() + (1 if text[unit.end() : unit.end() + 1] == " " else 0)
    if text[opening : opening + 1] == "(":
        close = closing_bracket(text, opening, end)
        if close > 0 and GOES_ON.match(text, close + 1, end) and (at_line or row.expects(level, number)):
            return (level, number, start, opening + 1, close, close + 1)
        return None
    if at_line and (row.expects(level, number) or _BARE.match(text, unit.end())):
        return (level, number, start, unit.end(), unit.end(), unit.end())
    return None
