"""What the title of a statute says it is about."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from typing import Final

from legalscan.language import ko
from legalscan.language.patterns import lazy
from legalscan.span import Span

SHORTEST: Final = 3
"""Words of one or two syllables are everyday words or parts of others."""


_AIM: Final = lazy(r"^.*?[을를]\s?위한\s(?=\S)")
"""What an act is for stands before what it is about: 바다 보호를 위한 등대의 관리에 관한 …."""
_WORK: Final = lazy(r"[가-힣]{2}화")
"""What is done to a thing, as a word of its own: 안정화, 첨단화."""
_HANJA: Final = lazy(rf"[{ko.HANJA}\s]+")
_MADE: Final = lazy(r"(?:정책|시책|계획|대책|행정|사무)\Z")
"""What an authority makes or does: known by what it adopts."""


def find_subjects(title: str) -> Iterator[str]:
    """The noun phrases of a title that name what the act is about, in order; what they are done for is none.

    >>> list(find_subjects("등대나눔마당 조성 및 한국등대진흥원 설립에 관한 법률안"))
    ['등대나눔마당']
    >>> list(find_subjects("어촌 등대문화 진흥에 관한 법률"))
    ['어촌 등대문화']
    """
    named = ko.title_ends().sub("", re.sub(r"\([^()]*\)", "", title))
    named = _AIM.sub("", named)
    phrase: list[str] = []
    parts = ko.title_joints().split(named)
    for part, following in zip(parts, [*parts[1:], ""], strict=True):
        word = _without_work(part)
        if not word or word in ko.TITLE_WORK:
            phrase = []
            continue
        phrase.append(word)
        if word == part and following and following not in ko.TITLE_WORK and f"{part} {following}" in named:
            continue
        whole, phrase = " ".join(phrase), []
        in_row = whole != word and f"ㆍ{whole}" in named
        if len(whole) < SHORTEST or whole.endswith("적") or _WORK.fullmatch(word) or in_row:
            continue
        if re.fullmatch(r"[가-힣A-Za-z ]+", whole) and not ko.bodies().search(word):
            yield whole


def _without_work(word: str) -> str:
    """The word without what the act does with it: 등대문화진흥 is about 등대문화."""
    for size in range(len(word) - 2, 1, -1):
        if word[-size:] in ko.TITLE_WORK:
            return _without_work(word[:-size])
    return word


def is_known(phrase: str, names: Collection[str], terms: Collection[str] = ()) -> bool:
    """Whether a phrase or its content is defined, or is something that an authority makes.

    Args:
        phrase: a noun phrase of a title.
        names: what the act defines, without white space and glosses.
        terms: the same as written; one in hanja cannot be read, so one of the same length counts.

    >>> is_known("등대문화기술", {"등대문화"}), is_known("등대교육", {"등대"}), is_known("등대지기 쉼터", {"등대지기"})
    (True, False, True)
    """
    name, words = phrase.replace(" ", ""), phrase.split(" ")
    if _MADE.search(name) or any(name in known for known in names):
        return True
    if any(_HANJA.fullmatch(term) and len(name) in map(len, term.split()) for term in terms):
        return True
    if len(words) > 1:
        return words[-1] in names or any("".join(words[:size]) in names for size in range(1, len(words)))
    return any(name[:size] in names and name[size:] in ko.VAGUE | ko.EMPTY_GENERA for size in range(2, len(name)))


def is_explained(phrase: str, text: str, uses: Sequence[Span], heads: Sequence[str]) -> bool:
    """Whether a statute says elsewhere what a phrase means: by a citation, under a heading of its own, or as an action (…하다).

    >>> is_explained("섬뭍관계", "섬뭍관계는 …", [Span(0, 4)], ["섬과 뭍의 관계"])
    True
    """
    word = re.escape(phrase)
    if any(re.match(rf"{word}\s?(?:하|되|시키|받)[가-힣]", text[use.start : use.end + 3]) for use in uses):
        return True
    if any(re.search(r"(?:따른|의한|규정된)\s\Z", text[max(0, use.start - 4) : use.start]) for use in uses):
        return True
    if re.search(rf"{word}(?:은|는|이란|란)\s(?:다음|[^.]{{0,80}}(?:으로|로)\s(?:한다|구분))", text):
        return True
    loose = re.compile(r"\S{0,2}\s?".join(map(re.escape, phrase.replace(" ", ""))))
    return any(loose.fullmatch(head) or (head.startswith(phrase) and ko.explained_heads().fullmatch(head[len(phrase) :])) for head in heads)
