"""What the title of a statute says it is about."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from legalscan.language import ko

SHORTEST: Final = 3
"""Words of one or two syllables are everyday words or parts of others."""


def find_subjects(title: str) -> Iterator[str]:
    """The words of a title that name what the act is about in order; a word that only leads up to another noun is none.

    >>> list(find_subjects("등대나눔마당 조성 및 한국등대진흥원 설립에 관한 법률안"))
    ['등대나눔마당']
    """
    parts = ko.title_joints().split(ko.title_ends().sub("", re.sub(r"\([^()]*\)", "", title)))
    for part, following in zip(parts, [*parts[1:], ""], strict=True):
        word = _without_work(part)
        leads = word == part and following and following not in ko.TITLE_WORK and f"{part} {following}" in title
        if len(word) < SHORTEST or word in ko.TITLE_WORK or leads or word.endswith("적"):
            continue
        if re.fullmatch(r"[가-힣A-Za-z]+", word) and not ko.bodies().search(word):
            yield word


def _without_work(word: str) -> str:
    """The word without what the act does with it: 등대문화진흥 is about 등대문화."""
    for size in range(len(word) - 2, 1, -1):
        if word[-size:] in ko.TITLE_WORK:
            return _without_work(word[:-size])
    return word
