"""Statutes as XML of the law.go.kr open API: Korean (``<법령>``) and the government's English (``<Law>``).

The text is put together from the contents of the file, one unit a line, characters untouched; `Outline.origins` leads back to
line and column of the XML. Kept apart from the text: editorial references below an article (조문참고자료), the amending text
(개정문) and the reasons (제개정이유), which are not part of the law in force.

References: law.go.kr open API guide, targets ``eflaw`` and ``elaw``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING, Any, Final

from legalscan.errors import LocatorError, ParseError, SourceError
from legalscan.hierarchy import BY_WORD, CIRCLED
from legalscan.language.patterns import lazy
from legalscan.locator import Locator, Step
from legalscan.origins import Origin, Origins
from legalscan.outline import Outline
from legalscan.readers import english
from legalscan.readers.nesting import nest
from legalscan.readers.source import Source
from legalscan.readers.supplement import Row, closing_bracket, find_supplement
from legalscan.span import Span

if TYPE_CHECKING:
    from lxml.etree import _Element

NAME: Final = "law.go.kr"

_XML: Final = lazy(r"\s*(?:<\?xml\b|<법령[\s>]|<Law[\s>])")
_GROUP: Final = lazy(r"[ \t]*제(\d+)(편|장|절|관)((?:의\d+)*)[ \t]*([^\n<]*?)[ \t]*(?=<|$)", re.M)
_ARTICLE: Final = lazy(r"제\d+조(?:의\d+)*\s*")
_NUMBER: Final = {
    "항": lazy(r"[①-⑳㉑-㉟㊱-㊿]\s*"),
    "호": lazy(r"\d+(?:의\d+)*\.\s*"),
    "목": lazy(r"[가-힣]\.\s*"),
}
_DEEP: Final = lazy(r"^[ \t\u3000]*(?:(?P<point>\d+)\)|(?P<subpoint>[가-힣])\)|\((?P<clause>\d+)\)|\((?P<subclause>[가-힣])\))\s", re.M)
_DATED: Final = lazy(r"(\d{8}):(.*?)(?=[|;]?\d{8}:|$)", re.S)
_FIELDS: Final = {
    "법령ID": "법령ID", "공포일자": "공포일자", "공포번호": "공포번호", "법종구분": "법령구분", "법령명_한글": "제목", "법령명약칭": "약칭", "법령명_영어": "영문제목", "시행일자": "시행일자",
    "lsId": "법령ID", "ancYd": "공포일자", "ancNo": "공포번호", "lsNmEng": "제목",
}  # fmt: skip


def recognises(source: Source) -> bool:
    """Whether a text is XML."""
    return _XML.match(source.text) is not None


def read(source: Source) -> Outline:
    """Read a law.go.kr file.

    Raises:
        ParseError: the XML is broken, cut off or nested beyond measure.
        SourceError: XML of another kind, or XML that declares entities.
    """
    root = _parse(source)
    if root.tag == "법령":
        return _Assembly(source, root).korean()
    if root.tag == "Law":
        return _Assembly(source, root).english()
    raise SourceError(source.path, f"is XML, but not a law.go.kr statute (its root is <{root.tag}>, not <법령> or <Law>)")


def _parse(source: Source) -> _Element:
    from lxml import etree

    text = source.text
    if "<!ENTITY" in text or "<!DOCTYPE" in text:
        raise SourceError(source.path, "declares a document type or entities, which no law.go.kr file does; it is not read")
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, strip_cdata=False)
    try:
        # the declaration may name another encoding than the one the text was decoded from
        root = etree.fromstring(re.sub(r"^\s*<\?xml[^>]*\?>", "", text).encode("utf-8"), parser)
    except etree.XMLSyntaxError as error:
        raise ParseError(source.path, f"is broken XML (line {error.lineno}: {error.msg}); fetch it again") from None
    return root


def _words(element: _Element, tag: str) -> str:
    found: Any = element.findtext(tag)
    return (found or "").strip()


def _all_words(element: _Element) -> str:
    return "".join(str(words) for words in element.itertext())


class _Assembly:
    """The text as it grows, with the marks in it and where each piece came from."""

    def __init__(self, source: Source, root: _Element) -> None:
        self.source, self.root = source, root
        self.pieces: list[str] = []
        self.length = 0
        self.marks: list[Row] = []
        self.starts: list[int] = []
        self.places: list[Origin] = []
        self.cursor, self.line = 0, 1

    def add(self, words: str) -> int:
        """Append one unit's words as a line of its own; returns the offset where they begin, -1 for none."""
        words = words.strip()
        if not words:
            return -1
        start = self.length
        self.pieces.append(words + "\n")
        self.length += len(words) + 1
        self._trace(start, words)
        return start

    def _trace(self, start: int, words: str) -> None:
        """Note line and column of a piece in the XML, searching on from the last one."""
        text = self.source.text
        line = words.split("\n", 1)[0].strip()
        found = text.find(line, self.cursor)
        if found < 0:
            return  # written with character references: the place of the piece before stands in for it
        self.line += text.count("\n", self.cursor, found)
        self.starts.append(start)
        self.places.append(Origin(self.line, found - text.rfind("\n", 0, found)))
        self.cursor = found + len(line)

    def outline(self, language: str) -> Outline:
        """The outline of all that was added."""
        text = "".join(self.pieces)
        marks = self.marks
        first = marks[0][2] if marks else len(text)
        if text[:first].strip():
            marks.insert(0, ("preamble", "", 0, 0, 0, 0))
        metadata = {name: words for tag, name in _FIELDS.items() if (words := _words(self.root, f".//{tag}"))}
        return Outline(
            text=text,
            format=NAME,
            path=self.source.path,
            nodes=nest(marks, len(text)),
            front=Span(0, 0),
            metadata=metadata,
            attachments=tuple(_words(annex, "별표제목") for annex in self.root.iter("별표단위") if not _words(annex, "별표내용")),
            commencements=tuple(_commencements(self.root)),
            as_of=_day(_words(self.root, "기본정보/시행일자")),
            language=language,
            origins=Origins(tuple(self.starts), tuple(self.places)),
        )

    def korean(self) -> Outline:
        """Units as the elements nest them: 조문단위, 항, 호, 목; then 부칙 and 별표."""
        for unit in self.root.iter("조문단위"):
            if _words(unit, "조문여부") == "전문":
                self._groups(_words(unit, "조문내용"))
            else:
                self._article(unit)
        for unit in self.root.iter("부칙단위"):
            words = "\n".join(line for piece in unit.iterfind("부칙내용") for line in _all_words(piece).splitlines() if line.strip())
            start = self.add(words)
            if start >= 0:
                self.marks += find_supplement("".join(self.pieces), start, start, self.length)
        for unit in self.root.iter("별표단위"):
            if words := _words(unit, "별표내용"):
                title = _words(unit, "별표제목")
                start = self.add(f"{title}\n{words}")
                number = _words(unit, "별표번호").lstrip("0")
                self.marks.append(("annex", number, start, start, start + len(title), start + len(title) + 1))
        return self.outline("ko")

    def english(self) -> Outline:
        """Articles and addenda one after another; their inside is plain text."""
        for piece in (*self.root.iter("joCts"), *self.root.iter("arCts")):
            self.add(_all_words(piece))
        self.marks = list(english.find_marks("".join(self.pieces), 0))
        return self.outline("en")

    def _groups(self, words: str) -> None:
        start = self.add(words)
        if start < 0:
            return
        for group in _GROUP.finditer(words):
            heading = (start + group.start(4), start + group.end(4))
            body = min(start + group.end() + 1, self.length)
            self.marks.append((BY_WORD[group[2]], group[1] + group[3], start + group.start(), *heading, body))

    def _article(self, unit: _Element) -> None:
        words = _words(unit, "조문내용")
        branch = _words(unit, "조문가지번호")
        number = _words(unit, "조문번호") + (f"의{branch}" if branch and branch != "0" else "")
        start = self.add(words)
        if start < 0:
            return
        head = _ARTICLE.match(words)
        place = head.end() if head else 0
        heading = (start + place, start + place)
        if _words(unit, "조문제목") and words[place : place + 1] == "(":
            close = closing_bracket(words, place, len(words))
            if close > 0:
                heading = (start + place + 1, start + close)
                place = close + 1
        self.marks.append(("article", number, start, *(heading if heading[1] > heading[0] else (start + place,) * 2), start + place))
        for paragraph in unit.iterfind("항"):
            self._unit(paragraph, "항", "paragraph")
            for item in paragraph.iterfind("호"):
                self._unit(item, "호", "item")
                for subitem in item.iterfind("목"):
                    self._unit(subitem, "목", "subitem")

    def _unit(self, element: _Element, word: str, level: str) -> None:
        content = "\n".join(_all_words(piece) for piece in element.iterfind(f"{word}내용")).strip()
        start = self.add(content)
        if start < 0:
            return
        written = _words(element, f"{word}번호").rstrip(".")
        number = str(CIRCLED.get(written, written)) if word == "항" else written
        head = _NUMBER[word].match(content)
        place = start + (head.end() if head else 0)
        if number:
            self.marks.append((level, number, start, place, place, place))
        for deep in _DEEP.finditer(content, place - start):
            name = deep.lastgroup or ""
            self.marks.append((name, deep[name], start + deep.start(), *(start + deep.end(),) * 3))


def _commencements(root: _Element) -> Iterator[tuple[Locator, date]]:
    """Dates of single provisions: the file's own list, and articles whose date is not that of the whole."""
    whole = _words(root, "기본정보/시행일자")
    for day, listed in _DATED.findall(_words(root, "기본정보/조문시행일자문자열")):
        for words in listed.split(","):
            if (when := _day(day)) and words.strip(" |;"):
                try:
                    yield Locator.parse(words.strip(" |;")), when
                except LocatorError:
                    continue  # a list in words of its own; the 부칙 says it as well
    for unit in root.iter("조문단위"):
        own = _words(unit, "조문시행일자")
        if own and own != whole and _words(unit, "조문여부") == "조문" and (when := _day(own)):
            branch = _words(unit, "조문가지번호")
            yield Locator((Step("article", _words(unit, "조문번호") + (f"의{branch}" if branch and branch != "0" else "")),)), when


def _day(digits: str) -> date | None:
    try:
        return date(int(digits[:4]), int(digits[4:6]), int(digits[6:8]))
    except ValueError:
        return None
