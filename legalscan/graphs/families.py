"""An act with its decrees and rules, in the order in which one rests on the other."""

from __future__ import annotations

from typing import Final, Literal

from legalscan.corpus import Corpus
from legalscan.statute import Statute

Tier = Literal["act", "decree", "rule", "other"]
TIERS: Final[tuple[Tier, ...]] = ("act", "decree", "rule", "other")
"""From the act down; ``other``: rules of courts and constitutional bodies, notices, ordinances, articles of association."""


def tier_of(text: Statute) -> Tier:
    """How high a text stands, by what its source says it is, else by its title.

    >>> from legalscan.statute import read, Source
    >>> tier_of(read(Source("-", "등대법 시행령\\n제1조(목적) 목적이다.".encode())))
    'decree'
    """
    made_as, title = text.instrument, text.title.removesuffix("안")
    if made_as:
        if made_as in ("법률", "헌법"):
            return "act"
        if made_as in ("대통령령", "각령"):
            return "decree"
        return "rule" if made_as.endswith(("부령", "총리령")) else "other"
    if title.endswith(("시행령", "령", "규정")):
        return "decree"
    return "rule" if title.endswith("규칙") else "act"


def find_family(text: Statute, corpus: Corpus) -> tuple[Statute, ...]:
    """The family of a text: the act, its decrees, its rules, then the others, each kind in the order of the corpus.

    Args:
        text: an act, or any of its decrees and rules; it is always among what is returned.
        corpus: where the others are looked up.

    >>> from legalscan.statute import read, Source
    >>> act = read(Source("-", "등대법\\n제1조(목적) 목적이다.".encode()))
    >>> decree = read(Source("-", "등대법 시행령\\n제1조(목적) 목적이다.".encode()))
    >>> [one.title for one in find_family(decree, Corpus([decree, act]))]
    ['등대법', '등대법 시행령']
    """
    title = corpus.act_of(text)
    act = corpus.find(title) or corpus.find(f"{title}안")
    found = {id(one): one for one in (act, text, *corpus.lower_texts(title)) if one is not None}
    return tuple(sorted(found.values(), key=lambda one: TIERS.index(tier_of(one))))
