"""Circles among names that refer to one another, and whether a definiens needs a name that it uses."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from legalscan.language import ko
from legalscan.language.patterns import lazy
from legalscan.span import Span

_UNNEEDED: Final = lazy(
    r"[과와]\s(?:\S+\s)?(?:연계|연동|접속|연결|호환)|(?:을|를|에서)\s(?:운행|통행|왕래|출입)[가-힣]*|[을를]\s(?:이용|사용)하는|\s등(?=[에을이의과\s])"
)
"""What follows a mere interface or use, or the last member of a row."""
_BEFORE_OR: Final = lazy(r"(?:으로|에서|에게|[은는을를이가에의로과와])?\s(?:또는\s|[가-힣]+거나\s)|이?나\s")
_AFTER_OR: Final = lazy(r"(?:\s또는|[가-힣]{2}이나)\s+\Z")
_CLAUSE_OR: Final = lazy(r"(?:[가-힣]*[는은던]|[가-힣]*(?:한|된|할|받은))\s(?P<head>[가-힣]+)\s또는\s")
"""Whole clauses with one head: 등대를 켜는 사람 또는 … 사람."""
_ROW: Final = lazy(r"(?:[가-힣]+(?:\s?[,ㆍ]\s?|\s(?:및|또는)\s|[과와]\s)){2,}(?:그\s)?[가-힣]+\Z")
_ROW_ETC: Final = lazy(r"(?:[가-힣]+(?:\s?[,ㆍ]\s?|\s(?:및|또는)\s|[과와]\s))+(?:[가-힣]+\s)?[가-힣]+\Z")
_JOINT: Final = lazy(r"\s?[,ㆍ]\s?|\s(?:및|또는)\s|[과와]\s")
_BEARERS: Final = frozenset("기업 대학 연구기관 기관 단체 법인 개인 사람 국가 지방자치단체 공공기관 사업자 자".split())
"""Who may do anything: a row of these does not tell who is meant."""


def find_circles(links: Mapping[str, Sequence[str]]) -> Iterator[list[str]]:
    """The shortest circle through each name that lies on one; the names of no two circles overlap.

    Args:
        links: for each name the names it refers to, all of them keys.

    Yields:
        The names of a circle in its order, from the one that comes first in `links`; nothing where there is none.

    >>> list(find_circles({"갑": ["을"], "을": ["병"], "병": ["갑"], "정": ["갑"]}))
    [['갑', '을', '병']]
    """
    done: set[str] = set()
    for first in links:
        if first in done:
            continue
        ways: dict[str, list[str]] = {first: [first]}
        queue = [first]
        circle: list[str] | None = None
        while queue and circle is None:
            here = queue.pop(0)
            for other in links[here]:
                if other == first:
                    circle = ways[here]
                    break
                if other not in ways and other not in done:
                    ways[other] = [*ways[here], other]
                    queue.append(other)
        if circle is not None:
            done.update(circle)
            yield circle


def needs(flat: str, uses: Sequence[Span]) -> bool:
    """Whether a definiens cannot be understood without a word that it uses.

    Args:
        flat: the definiens, what is in brackets blanked out.
        uses: where the word stands in it.

    Returns:
        False where the word is left out or merely included, is one member of a row, names an interface or a use, or stands
        in one branch of an alternative only, so that the other tells the meaning.

    >>> words = "등대를 켜거나 닦는 사람"
    >>> needs(words, [Span(0, 2)]), needs("등대를 켜는 사람", [Span(0, 2)])
    (False, True)
    """
    places = {_branch(flat, use) for use in uses} - {None}
    return "whole" in places or places == {"first", "second"}


def _branch(flat: str, use: Span) -> str | None:
    """Where a use stands: in the ``first`` or ``second`` branch of an alternative, or outside of any; None: not needed."""
    before = flat[: use.start]
    if before.rstrip().endswith(("ㆍ", ",")) or flat[use.end : use.end + 1] in ("ㆍ", ","):
        return None
    if ko.left_out().match(flat, use.end) or _UNNEEDED.match(flat, use.end):
        return None
    if _BEFORE_OR.match(flat, use.end):
        return "first"
    *_, last = before.rpartition("거나 ")
    if _AFTER_OR.search(before) or (last != before and not ko.modifying_verbs().search(last)):
        return "second"
    clause = _CLAUSE_OR.search(before)
    return "second" if clause and clause["head"] in flat[use.end :] else "whole"


def ends_in_row(before: str, last: str) -> bool:
    """Whether a definiens ends in a row of members that tells what is meant; `last` is its genus, `before` what leads up to it.

    >>> ends_in_row("등대길을 다니는 짐차, 소방차 및 ", "청소차"), ends_in_row("빛을 나르는 안개, 물결 ", "등")
    (True, True)
    """
    words = re.sub(r"\s*([ㆍ,])", r"\1", re.sub(r"\s+", " ", before))
    row = _ROW_ETC.search(words.rstrip()) if last == "등" else _ROW.search(words + last)
    return row is not None and not set(_JOINT.split(row[0])) <= _BEARERS
