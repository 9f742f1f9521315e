"""Whether those whom a measure reaches are bodies inside the administration, as far as the statute itself tells."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from legalscan.analysis.sentences import find_sentences, flatten
from legalscan.language import restraint as words
from legalscan.language.patterns import lazy
from legalscan.outline import Provision
from legalscan.statute import Statute

_NAMES: Final = lazy(
    r"(?:(?P<first>[가-힣]+)[와과]\s)?(?P<name>[가-힣]{2,}?)(?:에게|에\s대하여|에\s대해|으?로\s하여금|의\s(?=업무|사무|장부|재산))(?=[\s가-힣])"
)
_ALONE: Final = r"(?<!또는\s)(?<!및\s)(?<!,\s)(?<!ㆍ)(?<!나\s)(?<!과\s)(?<!와\s)(?<![가-힣])"
"""Before the first of what a name is short for: nobody else is joined to it."""
_STAFF: Final = ("공무원", "직원", "관계인")
"""Those who carry a measure out, or who are merely asked."""


def reaches_only_public(act: Statute, flat: str, start: int, end: int) -> bool:
    """Whether the first addressee of ``flat[start:end]``, and the one joined to it, are public bodies by this statute.

    A body is public if it is an institution (관리기관), if the statute founds it, gives its name to public bodies, or lets only public bodies be designated to be it.

    Args:
        act: the statute that tells what the names mean.
        flat: a sentence of it, brackets blanked.
        start: where the words between the holder of the power and the measure begin, a code point of `flat`.
        end: where they end.

    >>> from legalscan.statute import read, Source
    >>> act = read(Source("-", "제3조(설립) 등대조합은 등대회사를 설립할 수 있다.".encode()))
    >>> text = "장관은 등대회사에 대하여 검사하게 할 수 있다."
    >>> reaches_only_public(act, text, 4, 15), reaches_only_public(act, text.replace("회사", "상점"), 4, 15)
    (True, False)
    """
    for found in _NAMES.finditer(flat, start, end):
        named = [one for one in (found["first"], found["name"]) if one]
        if not named[-1].endswith(_STAFF):
            return all(
                (one.endswith("기관") and one != "기관")
                or _is_founded(act, one)
                or _is_called_so(act, one)
                or _is_designated_public(act, one)
                for one in named
            )
    return False


def _is_founded(act: Statute, name: str) -> bool:
    """Whether the statute has a body of this name set up (등대회사를 설립한다), not whoever sets one up (설치하려는 자)."""
    return (
        re.search(rf"{name}(?:[\"”]\s?이?라\s한다\))?[을를]\s(?:설립|설치)(?:ㆍ운영)?(?:한다|할\s수\s있다|하여야\s한다)", act.text)
        is not None
    )


def _is_called_so(act: Statute, name: str) -> bool:
    """Whether a name is short for public bodies: 허가를 받은 지방자치단체(이하 "등대시행자"라 한다)."""
    return re.search(rf"{_ALONE}{words.PUBLIC}\(이하\s[^)\"“]{{0,20}}[\"“](?:[가-힣]+\s)?{name}[\"”]", act.text) is not None


def _is_designated_public(act: Statute, name: str) -> bool:
    """Whether the article on designating whoever bears a name (등대시행자의 지정) lets only public bodies be designated."""
    for article in act.articles:
        if re.search(rf"{name}(?:의)?\s지정", article.heading):
            told = next((one for one in (article, *article.children) if words.DESIGNATES.search(one.own_text)), None)
            return told is not None and all(_who_is_designated(told, name))
    return False


def _who_is_designated(told: Provision, name: str) -> Iterator[bool]:
    """For each item, or each sentence without items, whether it names public bodies alone."""
    text = told.outline.text
    items = [child for child in told.children if child.level == "item" and not child.deleted]
    for item in items:
        yield words.PUBLIC_BODY.search(flatten(text, item.own)) is not None and not item.children
    for sentence in () if items else find_sentences(told):
        flat = flatten(text, sentence)
        if words.DESIGNATES.search(flat):
            yield re.search(rf"{words.PUBLIC}\s+중에서\s|{words.PUBLIC}[을를]\s{name}(?:으)?로\s지정", flat) is not None
