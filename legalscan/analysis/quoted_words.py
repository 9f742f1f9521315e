"""Quotations in amending instructions: where the words begin and end that are replaced, and what stands in quotation marks inside them.

    중 "(이하 "위원회"라 한다)"를 "(이하 "협의회"라 한다)"로

Curly marks tell by themselves; a straight one closes a quotation where a particle of the instruction follows it.
"""

from __future__ import annotations

from typing import Final

from legalscan.language.patterns import lazy

FILLER: Final = "\ue000"
"""What masked words are overwritten with: a private character, so that lengths and offsets stay."""
_BEHIND: Final = lazy(
    r"[ \t\n]*(?:(?:을|를)(?=[\s\"“,각모삭]|다음)|(?:으로|로)(?=[\s,.한하]|\Z)|,\s*[\"“]|(?:\s?및|과|와|ㆍ|·)\s*[\"“]|부터\s?[\"“]|까지[를을]|(?:\s?다음|\s?앞)에\s|[.]?\s*\Z)"
)
_BROKEN: Final = lazy(r"(?<=[가-힣])[ \t\r]*\n[ \t]*(?=[가-힣])")
_BEFORE: Final = frozenset(" \t\n([「『ㆍ·,\"“'‘\u3000")
_BRACKETS: Final = frozenset("([「『")


def mask(text: str, start: int, end: int) -> str | None:
    """``text[start:end]`` with the words of every quotation overwritten, marks kept; None where a mark has no partner.

    >>> mask('중 "갑("을"을 말한다)"을 "병"으로', 0, 24).replace(FILLER, "_")
    '중 "___________"을 "_"으로'
    """
    pieces: list[str] = []
    place = start
    while (opening := _next(text, place, end)) >= 0:
        closing = _closing(text, opening, end)
        if closing < 0:
            return None
        pieces += [text[place : opening + 1], FILLER * (closing - opening - 1), text[closing]]
        place = closing + 1
    return "".join([*pieces, text[place:end]])


def close_up(masked: str) -> tuple[str, list[int]]:
    """Masked words without the line breaks between two syllables, and the offset that each character had.

    A line that ends inside a word (신설하⏎며) cannot be told from one that ends between words; this is for words that made no sense
    with a break.

    >>> close_up('제2조를 신설하\\n  며,')
    ('제2조를 신설하며,', [0, 1, 2, 3, 4, 5, 6, 7, 11, 12])
    """
    kept = list(range(len(masked)))
    for broken in reversed(list(_BROKEN.finditer(masked))):
        del kept[broken.start() : broken.end()]
    return "".join(masked[place] for place in kept), kept


def _next(text: str, start: int, end: int) -> int:
    found = [offset for offset in (text.find('"', start, end), text.find("“", start, end)) if offset >= 0]
    return min(found, default=-1)


def _closing(text: str, opening: int, end: int) -> int:
    return (_closing_curly if text[opening] == "“" else _closing_straight)(text, opening, end)


def _closing_curly(text: str, opening: int, end: int) -> int:
    depth = 0
    for offset in range(opening, end):
        if text[offset] == "“":
            depth += 1
        elif text[offset] == "”":
            depth -= 1
            if not depth:
                return offset
    return -1


def _closing_straight(text: str, opening: int, end: int) -> int:
    depth = 1
    for offset in range(opening + 1, end):
        if text[offset] != '"':
            continue
        behind = _BEHIND.match(text, offset + 1, end)
        # ' "을"이라' opens: a quotation that ends in a space is followed by a particle and a space
        closes = behind is not None and not (text[offset - 1] == " " and text[behind.end() : behind.end() + 1] == '"')
        before, after = text[offset - 1], text[offset + 1 : offset + 2]
        opens = after.strip() != "" and (before in _BRACKETS or (before in _BEFORE and not (depth == 1 and closes)))
        depth += 1 if opens else -1
        if not depth:
            if closes:
                return offset
            depth = 1  # an inner mark without a partner
    return -1
