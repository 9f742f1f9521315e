"""The shape of a bill: what stands around its enacting text, in whatever format it came.

A bill is told by the headings of its parts. Only the enacting text (with its 부칙) becomes provisions; cover and reasons are
front matter, the comparison table and the cost estimate stand behind the end. All parts are kept, with their spans.

Law: 국회법 제79조, 제79조의2 (의안에는 제안이유와 비용추계 등을 붙인다).
"""

from __future__ import annotations

from typing import Final, NamedTuple

from legalscan.language.bill import (
    AMENDMENT,
    COLUMNS,
    GOES_ON,
    LAST,
    LONGEST_HEADING,
    REPEAL,
    REVISION,
    SUPPLEMENT,
    bill_title,
    cover_fields,
    enacting_line,
    headings,
)
from legalscan.outline import Bill, Part
from legalscan.span import Span

_FRONT: Final = frozenset({"reasons", "summary", "remarks"})
_FIELDS: Final = {"number": "의안번호", "proposed": "발의연월일", "proposers": "발의자"}
_NEAR: Final = 3
"""A title has no more lines."""
_TITLE: Final = 240


class Shape(NamedTuple):
    """Where the enacting text of a bill lies.

    Attributes:
        start: where it begins, title and 법률 제 호 included.
        body: behind these.
        end: where parts follow that are no law; the length of the text where none do.
        title: of the bill; empty where no line bears it.
        bill: all parts.
        fields: 의안번호, 발의연월일, 발의자 as the cover words them.
    """

    start: int
    body: int
    end: int
    title: str
    bill: Bill
    fields: dict[str, str]


def find_shape(text: str) -> Shape | None:
    """The shape of a bill, or None for a text that bears none of its headings.

    >>> shape = find_shape("제안이유\\n등대를 돌봄.\\n등대법안\\n제1조(목적) 돌본다.\\n비용추계서\\n없음.\\n")
    >>> shape.title, shape.bill.kind, [part.kind for part in shape.bill.parts]
    ('등대법안', 'new', ['reasons', 'enacting', 'estimate'])
    """
    found = _headings(text)
    if not found and not cover_fields().search(text):
        return None
    begin = _begin(text, found)
    if begin is None:
        return None
    start, body, title = begin
    fronts = [row for row in found if row[1] < start and row[0] in _FRONT]
    backs = [row for row in found if row[1] >= body and row[0] not in _FRONT]
    cover = fronts[0][1] if fronts else start
    fields = _cover(text, cover)
    if not any(row[0] == "reasons" for row in fronts) and "number" not in fields and not any(row[0] == "comparison" for row in backs):
        return None
    if not fronts and not fields:
        start = body if not title else start
    end = backs[0][1] if backs else len(text)
    parts = [Part(kind, span) for kind, (_, span) in fields.items()]
    if cover and fields:
        parts.insert(0, Part("cover", Span(0, cover)))
    parts += _stretches(fronts, start)
    parts.append(Part("enacting", Span(body, end)))
    if (supplement := SUPPLEMENT.search(text, body, end)) is not None:
        parts.append(Part("supplement", Span(supplement.start(), end)))
    for part in _stretches(backs, len(text)):
        parts += [part, *_columns(text, part)]
    named = title or _title_on(text[:cover])
    bill = Bill(_kind(named, text[start : body + 400]), tuple(parts))
    return Shape(start, body, end, named, bill, {_FIELDS[kind]: words for kind, (words, _) in fields.items() if words})


def _headings(text: str) -> list[tuple[str, int, int]]:
    """The kind of every line that heads a part, where it begins and where it ends."""
    found: list[tuple[str, int, int]] = []
    at = 0
    for line in text.split("\n"):
        words = line.rstrip()
        if words[-1:] in LAST and len(words) <= LONGEST_HEADING and (match := headings().match(line)):
            found.append((match.lastgroup or "", at, at + len(line)))
        at += len(line) + 1
    return found


def _begin(text: str, found: list[tuple[str, int, int]]) -> tuple[int, int, str] | None:
    """Where the enacting text begins with its title, where the words behind the title do, and the title.

    The title stands on the lines before the first article, or between 법률 제 호 and the enacting clause.
    """
    after = 0
    for kind, _, end in found:
        if kind in _FRONT and (after == 0 or not enacting_line().search(text, after, end)):
            after = end
    opening = enacting_line().search(text, after)
    if opening is None:
        return None
    start, title = _title_before(text, after, opening.start())
    body = opening.start()
    if opening["promulgation"]:
        body = min(opening.end() + 1, len(text))
        body, title = _title_behind(text, body) or (body, title)
    return start, body, title


def _title_before(text: str, after: int, start: int) -> tuple[int, str]:
    """The title that ends right before an offset, and where it begins; the offset itself and nothing where none does."""
    title = ""
    for place, (at, line) in enumerate(_lines_before(text, after, start)):
        words = line.strip()
        if place == 0:
            named = bill_title().match(text, at)
            if named is None or named["title"].strip() != words:
                break
            start, title = at, words
        elif GOES_ON.fullmatch(words):
            start, title = at, f"{words} {title}"
        else:
            break
    return start, title


def _title_behind(text: str, body: int) -> tuple[int, str] | None:
    """Where the title ends that begins at an offset, and the title; None where none does."""
    named = bill_title().search(text, _skip_blank(text, body), body + _TITLE)
    if named is None:
        return None
    before = " ".join(text[body : named.start()].split())
    if before and not GOES_ON.fullmatch(before):
        return None
    return min(named.end() + 1, len(text)), f"{before} {named['title'].strip()}".strip()


def _lines_before(text: str, after: int, start: int) -> list[tuple[int, str]]:
    """The last lines with words before an offset, the nearest first, with their offsets."""
    lines: list[tuple[int, str]] = []
    at = start
    while at > after and len(lines) < _NEAR:
        begin = text.rfind("\n", after, at - 1) + 1 if at - 1 > after else after
        begin = max(begin, after)
        if text[begin:at].strip():
            lines.append((begin, text[begin:at].rstrip("\n")))
        at = begin
    return lines


def _skip_blank(text: str, at: int) -> int:
    while at < len(text) and text[at] in " \t\r\n\u3000|":
        at += 1
    return at


def _cover(text: str, end: int) -> dict[str, tuple[str, Span]]:
    """The fields of a cover that ends at `end`: words and span of each."""
    fields: dict[str, tuple[str, Span]] = {}
    matches = list(cover_fields().finditer(text, 0, end))
    for place, match in enumerate(matches):
        kind = next(name for name in _FIELDS if match[name])
        close = matches[place + 1].start() if place + 1 < len(matches) else end
        close = min(close, match.end() + 600)
        start = _skip_blank(text, match.start("words"))
        lines = text[start:close].strip()  # names go on over lines, and a boxed number stands below its name
        written = lines if kind == "proposers" else lines.split("\n")[0].strip(" |\t\r")
        words, span = " ".join(written.split()), Span(start, start + len(written))
        if kind not in fields and (kind != "number" or any(letter.isdigit() for letter in words) or not words):
            fields[kind] = (words, span)
    return fields


def _stretches(rows: list[tuple[str, int, int]], end: int) -> list[Part]:
    """Each headed part from behind its heading to the next."""
    closes = [*(row[1] for row in rows[1:]), end][: len(rows)]
    return [Part(kind, Span(min(behind, close), close)) for (kind, _, behind), close in zip(rows, closes, strict=True)]


def _columns(text: str, part: Part) -> list[Part]:
    """현행 and 개정안 of a comparison table whose columns a reader has put one behind the other."""
    if part.kind != "comparison":
        return []
    starts = [(kind, text.find(mark + "\n", *part.span), len(mark) + 1) for kind, mark in COLUMNS.items()]
    if any(start < 0 for _, start, _ in starts):
        return []
    closes = [starts[1][1], part.span.end]
    return [Part(kind, Span(start + length, close)) for (kind, start, length), close in zip(starts, closes, strict=True)]


def _title_on(cover: str) -> str:
    """The last line of a cover that is a bill's title and ends as one (…안)."""
    named = [match["title"].strip() for match in bill_title().finditer(cover)]
    return next((title for title in reversed(named) if title.endswith(("안", "안)"))), "")


def _kind(title: str, words: str) -> str:
    for kind, pattern in (("revision", REVISION), ("amendment", AMENDMENT), ("repeal", REPEAL)):
        if pattern.search(title):
            return kind
    for kind, pattern in (("revision", REVISION), ("amendment", AMENDMENT), ("repeal", REPEAL)):
        if pattern.search(words.split("제1조(")[0]):
            return kind
    return "new"
