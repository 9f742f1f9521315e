"""Statutes in English, in the form of the Korean government's translations, as plain text.

    CHAPTER I GENERAL PROVISIONS
    Article 2 (Definitions) (1) The terms used in this Act are defined as follows:
      1. The term "X" means …;
      (a) …   or   a. …
    ADDENDA <Act No. 20676, Jan. 21, 2025>

What Korean calls 호 and 목 the translations call subparagraph and item; here levels keep their one name in both languages, and
a letter is stored as the 목 that it translates, so that the trees of both languages have the same addresses.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from legalscan.errors import SourceError
from legalscan.hierarchy import SYLLABLES, rank_number
from legalscan.language.patterns import lazy
from legalscan.outline import Outline
from legalscan.readers.frontmatter import end_of_front, read_front
from legalscan.readers.nesting import assemble
from legalscan.readers.numbering import Numbering
from legalscan.readers.source import Source
from legalscan.readers.supplement import Row, closing_bracket

NAME: Final = "english"

_ARTICLE: Final = lazy(r"^[ \t#*]*Article \d+(?:-\d+)*(?: ?\(|[ \t]*\r?$|\s+Deleted)", re.M)
_LATIN: Final = lazy(r"[A-Za-z]")
_HANGUL: Final = lazy(r"[가-힣]")
_GROUPS: Final = {"PART": "part", "CHAPTER": "chapter", "SECTION": "section", "SUBSECTION": "division"}
_UNIT: Final = lazy(
    r"(?:(?P<line>^[ \t#*]*)|(?<=\) ))(?:"
    r"Article[ ](?P<article>\d+(?:-\d+)*)"
    r"|(?P<group>(?i:PART|CHAPTER|SUBSECTION|SECTION))[ ](?P<numeral>[IVXLC]+|\d+)(?P<branch>(?:-\d+)*)\b"
    r"|\((?P<paragraph>\d{1,3})\)(?=[ \t]|$)"
    r"|(?P<item>\d{1,3}(?:-\d+)*)\.(?=[ \t\"“A-Z])"
    r"|\((?P<roman>[ivx]{2,5})\)(?=[ \t])"
    r"|\(?(?P<subitem>[a-z]{1,2})[.)](?=[ \t])"
    r")",
    re.M,
)
_ADDENDA: Final = lazy(r"^[ \t#*]*ADDEND(?:A|UM)\b(?:[ \t]*<[^>\n]*?No\. ?(?P<number>\d+)[^>\n]*>)?", re.M)
_ANNEX: Final = lazy(r"^[ \t]*\[?(?:Appendix|Attached Table|Annexed Table)[ \t]*(\d+(?:-\d+)*)?\]?[ \t]*\r?$", re.M | re.I)
_NAME_OF_GROUP: Final = lazy(r"[ \t]*([^\n\r]*?)[ \t]*(?:<[^<>\n]*>[ \t]*)*\r?$", re.M)
_TITLE: Final = lazy(r"[\r\n]*[ \t#]*([^\n\r]*(?i:\bACT\b|DECREE|RULES?\b|ORDINANCE|LAW|CODE|BILL)[^\n\r]*)\r?(?:\n|\Z)")
_CITES: Final = lazy(r"[ \t]*\)?[ \t]*(?:(?:of|and|or|through|to|shall|is|are)\b|,|;|\.(?!\d))")


def recognises(source: Source) -> bool:
    """Whether a text has English articles and hardly any Hangul, or is English prose without articles."""
    head = source.text[:20_000]
    if "Article" not in source.text or _ARTICLE.search(source.text) is None:
        return not _HANGUL.search(head) and len(_LATIN.findall(head)) * 2 > len(head)
    return len(_HANGUL.findall(head)) * 20 < len(head)


def read(source: Source) -> Outline:
    """Read an English statute in plain text.

    Raises:
        SourceError: the bytes are no text, or the text is no statute.
    """
    text = source.text
    start = end_of_front(text)
    metadata, attachments = read_front(text, start)
    title = _TITLE.match(text, start)
    if title and not _ARTICLE.match(title[1]):
        start = title.end()
        metadata.setdefault("제목", title[1].strip())
    marks = list(find_marks(text, start))
    if not marks and "제목" not in metadata:
        raise SourceError(source.path, "is no statute: it has neither an article nor a title of an act")
    return assemble(source, start, marks, format=NAME, metadata=metadata, attachments=attachments, language="en")


def find_marks(text: str, start: int) -> Iterator[Row]:
    """The marks of a statute from `start` on, in reading order, addenda and appendices last."""
    addenda = list(_ADDENDA.finditer(text, start))
    end = addenda[0].start() if addenda else len(text)
    annex = _ANNEX.search(text, end if addenda else start)
    yield from _find_units(text, start, min(end, annex.start()) if annex else end)
    for place, head in enumerate(addenda):
        close = addenda[place + 1].start() if place + 1 < len(addenda) else annex.start() if annex else len(text)
        yield ("supplement", head["number"] or "", head.start(), head.end(), head.end(), head.end())
        yield from (mark for mark in _find_units(text, head.end(), close) if mark[0] == "article")
    for table in _ANNEX.finditer(text, annex.start()) if annex else ():
        yield ("annex", _branch(table[1] or ""), table.start(), table.end(), table.end(), table.end())


def _branch(number: str) -> str:
    return number.replace("-", "의")


def _find_units(text: str, start: int, end: int) -> Iterator[Row]:
    row, behind = Numbering(), start
    for unit in _UNIT.finditer(text, start, end):
        found = _open(text, unit, end, row, behind)
        if found is not None and found[2] >= behind:
            row.open(found[0], found[1])
            behind = found[5]
            yield found


def _open(text: str, unit: re.Match[str], end: int, row: Numbering, behind: int) -> Row | None:
    at_line, start, stop = unit["line"] is not None, unit.start(), unit.end()
    if unit["article"]:
        return _article(text, unit, end) if at_line else None
    if unit["group"]:
        name = _NAME_OF_GROUP.match(text, stop, end)
        if not at_line or name is None or name[1].endswith((".", ",")):
            return None
        numeral = unit["numeral"]
        number = (numeral if numeral.isdigit() else str(_arabic(numeral))) + _branch(unit["branch"])
        return (_GROUPS[unit["group"].upper()], number, start, *name.span(1), min(name.end() + 1, end))
    level, number = next((name, unit[name]) for name in ("paragraph", "item", "roman", "subitem") if unit[name])
    if level in ("paragraph", "item"):
        number = _branch(number)
        inline = row.expects(level, number) and not text[behind:start].strip()
        return (level, number, start, stop, stop, stop) if at_line or inline else None
    if not at_line:
        return None
    place = rank_number(number)[0]
    letter = SYLLABLES[place - 1] if place <= len(SYLLABLES) else ""
    if letter and (row.expects("subitem", letter) or (len(number) == 1 and row.leaps("subitem", letter))):
        return ("subitem", letter, start, stop, stop, stop)
    if re.fullmatch("[ivx]+", number):
        return ("point", str(_arabic(number.upper())), start, stop, stop, stop)
    return None


def _article(text: str, unit: re.Match[str], end: int) -> Row | None:
    """The head of an article, or None where a wrapped line begins with a citation of one."""
    number, stop = _branch(unit["article"]), unit.end()
    opening = stop + (text[stop : stop + 1] == " ")
    if text[opening : opening + 1] == "(" and not text[opening + 1 : opening + 2].isdigit():
        close = closing_bracket(text, opening, end)
        if close < 0 or _CITES.match(text, close + 1, end):
            return None
        return ("article", number, unit.start(), opening + 1, close, close + 1)
    if _CITES.match(text, stop, end) or text[opening : opening + 1] == "(":
        return None
    return ("article", number, unit.start(), stop, stop, stop)


def _arabic(numeral: str) -> int:
    """IV → 4."""
    values = [{"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}[letter] for letter in numeral]
    return sum(-value if value < max(values[place:]) else value for place, value in enumerate(values))
