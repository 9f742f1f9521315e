"""Statutes as Markdown, in the dialect of the public law-as-git copies of law.go.kr.

    # title                     ## 제1장 name     ### 절     #### 관     # 제1편
    ##### 제2조의3 (heading)     **①** paragraph     ␣␣1\\\\. item     ␣␣␣␣가\\\\. subitem     ␣1) point     ␣가) subpoint
    ## 부칙                      everything after it is supplementary

A drafter's variants of a heading are read as well: any number of ``#``, no space before the bracket. Headings of 편 stand on
the level of the title; a bold paragraph without a circled digit is a fifth heading level (민법).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from legalscan.hierarchy import BY_WORD, CIRCLED, SYLLABLES
from legalscan.language.patterns import lazy
from legalscan.outline import Outline
from legalscan.readers.frontmatter import end_of_front, read_front
from legalscan.readers.nesting import assemble
from legalscan.readers.source import Source
from legalscan.readers.supplement import Row, closing_bracket, find_supplement

NAME: Final = "markdown"

_DIALECT: Final = lazy(r"^(?:\*\*[①-⑳]\*\*| +(?:\d[\d의]*|[가-힣])\\\. |#{1,6} *부\s?칙)", re.M)
_HEADING: Final = lazy(r"^#{1,6} *제 ?\d+ ?[조장]", re.M)
_PLAIN_MARK: Final = lazy(r"^ {0,4}(?:[①-⑳]|\d{1,2}\. |[가-하]\. )", re.M)
_TITLE: Final = lazy(r"\s*#(?!#)(?! *제 ?\d+[편장]) *(.*?)[ \t\r]*(?:\n|\Z)")
_SUPPLEMENT: Final = lazy(r"\n#{1,6} *부\s?칙[ \t\r]*(?:[<(][^\n]*)?(?=\n|\Z)")
# one alternative a level; \n first, so that the engine skips from line to line
_MARKS: Final = (
    r"(?:"
    r"(?P<circled>\*\*(.)\*\*(?<=[①-⑳㉑-㉟㊱-㊿]\*\*) ?)"
    r"|  (?P<item>\d+(?:의\d+)*)\\\. ?"
    r"|    (?P<subitem>[가-힣])\\\. ?"
    r"|#{1,6} *제 ?(?P<head>\d+) ?(?P<word>[편장절관조])(?P<branch>(?:의\d+)*)(?P<rest>[^\n]*)"
    r"| (?:\u3000 ?)*(?:(?P<point>\d+)\)|(?P<subpoint>[가-힣])\)|\((?P<clause>\d+)\)|\((?P<subclause>[가-힣])\)|(?P<loose>[가-힣])\.) "
    r"|\*\*제(?P<bold>\d+)(?:항|속) (?P<name>[^\n]*?)\*\*"
    r")"
)
_UNIT: Final = lazy(r"\n" + _MARKS)
_FIRST_UNIT: Final = lazy(_MARKS)
_NOTES: Final = lazy(r"\s*(?:<[^<>\n]*>\s*)*$")


def recognises(source: Source) -> bool:
    """Whether a text bears the marks of the dialect (headings over plainly typed marks are the text reader's)."""
    text = source.text
    if _DIALECT.search(text):
        return True
    return _HEADING.search(text) is not None and _PLAIN_MARK.search(text) is None


def read(source: Source) -> Outline:
    """Read a Markdown statute.

    Raises:
        SourceError: the bytes are no text.
    """
    text = source.text
    body = end_of_front(text)
    metadata, attachments = read_front(text, body)
    title = _TITLE.match(text, body)
    if title:
        body = title.end()
        metadata.setdefault("제목", title[1])
    return assemble(source, body, _find_marks(text, body), format=NAME, metadata=metadata, attachments=attachments)


def _find_marks(text: str, body: int) -> Iterator[Row]:
    before = max(0, body - 1)  # the line break that ends the title opens the first line
    supplement = _SUPPLEMENT.search(text, before)
    end = supplement.start() + 1 if supplement else len(text)
    letter = ""
    for unit in _units(text, before, end):
        start, stop = unit.span()
        start += text[start] == "\n"
        match unit.lastgroup:
            case "circled":
                yield ("paragraph", str(CIRCLED[unit[2]]), start, stop, stop, stop)
            case "item":
                yield ("item", unit["item"], start, stop, stop, stop)
            case "subitem":
                letter = unit["subitem"]
                yield ("subitem", letter, start, stop, stop, stop)
            case "rest":
                yield _heading(text, unit, start, stop)
            case "name":
                yield ("subdivision", unit["bold"], start, *unit.span("name"), stop)
            case "loose":
                # late 목 lose the escape; before 하 such a line is a list of another kind and stays text
                if letter and SYLLABLES.find(letter) >= SYLLABLES.index("하"):
                    yield ("subitem", unit["loose"], start, stop, stop, stop)
            case level:
                assert level is not None
                yield (level, unit[level], start, stop, stop, stop)
    if supplement:
        yield from find_supplement(text, end, end if "<" in supplement[0] else supplement.end(), len(text))


def _units(text: str, start: int, end: int) -> Iterator[re.Match[str]]:
    """The marks that begin lines; the first line of a text has no line break before it."""
    if start == 0 and (first := _FIRST_UNIT.match(text, 0, end)):
        yield first
    yield from _UNIT.finditer(text, start, end)


def _heading(text: str, unit: re.Match[str], start: int, stop: int) -> Row:
    level = BY_WORD[unit["word"]]
    opening, closing = unit.span("rest")
    closing = min(closing, _NOTES.search(text, opening, closing).start())  # type: ignore[union-attr]
    while opening < closing and text[opening] in " \t":
        opening += 1
    if level == "article" and text[opening : opening + 1] == "(":
        close = closing_bracket(text, opening, closing)
        if 0 <= close < closing - 1:  # a drafter's line: the words follow the heading
            return (level, unit["head"] + unit["branch"], start, opening + 1, close, close + 1)
    if level == "article":
        # old laws double the brackets: ((목적))
        while closing - opening > 1 and text[opening] == "(" and text[closing - 1] == ")":
            opening, closing = opening + 1, closing - 1
    return (level, unit["head"] + unit["branch"], start, opening, closing, min(stop + 1, len(text)))
