"""What a text calls other statutes: 「등대법」(이하 "법"이라 한다), 같은 법 시행령(이하 "영"이라 한다).

A decree names its act so, whatever the decree itself is called; some texts give one name another sense within a single 호.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final, NamedTuple

from legalscan.analysis.scopes import find_scope
from legalscan.language.patterns import lazy
from legalscan.outline import Outline, Provision
from legalscan.span import Span

_TOLD: Final = lazy(
    r"(?:이하|다음부터)(?P<scope>[^\"“‘()\[\]\n]{0,40}?)[\"“‘](?P<name>[^\"”’\n]{1,40})[\"”’]\s?(?:[(\[][^()\[\]\n]{0,20}[)\]])?\s?(?:이?라|으?로)\s?"
)
_REFERENT: Final = lazy(
    r"(?:「(?P<title>[^」\n]{2,100})」(?:\s?(?P<lower>시행령|시행규칙))?|같은\s?법\s?(?P<same>시행령|시행규칙)|(?<![가-힣])(?P<bare>[가-힣]{1,20}법(?:\s?시행령)?))\s?[(\[][^()\[\]「」\"“\n]{0,80}\Z"
)
_LAST: Final = lazy(r"「([^」\n]{2,100})」")
_LOOK_BACK: Final = 260


class ShortTitle(NamedTuple):
    """One name for a statute.

    Attributes:
        name: the short name, verbatim: 법, 영, 기본법.
        title: the title it stands for, without 「」.
        told: offset of the words that give the name.
        scope: where it holds, half-open, code points of `Outline.text`; the whole body where nothing narrower is said.
        general: whether nothing narrower is said.
    """

    name: str
    title: str
    told: int
    scope: Span
    general: bool


def find_short_titles(outline: Outline) -> tuple[ShortTitle, ...]:
    """Every short name of a statute that the body gives, in reading order; empty for none.

    >>> from legalscan.readers import read, Source
    >>> rule = read(Source("-", '제1조(목적) 이 규칙은 「등대법」(이하 "법"이라 한다) 및 같은 법 시행령(이하 "영"이라 한다)에서 위임된 사항을 정한다.'.encode()))
    >>> [(short.name, short.title) for short in find_short_titles(rule)]
    [('법', '등대법'), ('영', '등대법 시행령')]
    """
    text, body = outline.text, outline.body
    found: list[ShortTitle] = []
    for told in _TOLD.finditer(text, *body):
        title = _title_before(text, max(body.start, told.start() - _LOOK_BACK), told.start())
        provision = outline.at(told.start()) if title else None
        if title and provision is not None:
            scope = find_scope(provision, told["scope"])
            span = scope.span if isinstance(scope, Provision) else body
            found.append(ShortTitle(told["name"].strip(), title, told.start(), span, scope is None))
    return tuple(found)


def _title_before(text: str, start: int, end: int) -> str:
    referent = _REFERENT.search(text, start, end)
    if not referent:
        return ""
    if referent["same"]:
        titles = _LAST.findall(text, start, referent.start())
        return f"{re.sub(r' 시행(?:령|규칙)$', '', titles[-1])} {referent['same']}" if titles else ""
    if referent["bare"]:
        return "" if referent["bare"] in ("이법", "같은법") else str(referent["bare"])
    return f"{referent['title']} {referent['lower'] or ''}".strip()


class ShortTitles:
    """The short names of one text, asked by name and place."""

    def __init__(self, found: Sequence[ShortTitle]) -> None:
        self._by_name: dict[str, list[ShortTitle]] = {}
        for short in found:
            self._by_name.setdefault(short.name, []).append(short)

    def __bool__(self) -> bool:
        return bool(self._by_name)

    def find(self, name: str, offset: int) -> ShortTitle | None:
        """What a name means at a place: the narrowest scope around it counts, of equals the one told last before it."""
        best: ShortTitle | None = None
        for short in self._by_name.get(name, ()):
            if not short.scope.start <= offset < short.scope.end:
                continue
            if best is None or _size(short) < _size(best) or (_size(short) == _size(best) and short.told < offset):
                best = short
        return best


def _size(short: ShortTitle) -> int:
    return short.scope.end - short.scope.start
