"""What the title of a statute says it is about."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from legalscan.language import ko

SHORTEST: Final = 3
"""Words of one or two syllables are everyday words or parts of others."""


_AIM: Final = re.compile(r"^.*?[을를]\s?위한\s(?=\S)")
"""What an act is for stands before what it is about: 바다 보호를 위한 등대의 관리에 관한 …."""


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
        if len(word) < SHORTEST and whole == word or whole.endswith("적"):
            continue
        if re.fullmatch(r"[가-힣A-Za-z ]+", whole) and not ko.bodies().search(word):
            yield whole


def _without_work(word: str) -> str:
    """The word without what the act does with it: 등대문화진흥 is about 등대문화."""
    for size in range(len(word) - 2, 1, -1):
        if word[-size:] in ko.TITLE_WORK:
            return _without_work(word[:-size])
    return word
