"""Words of support, effort and policy clauses by which rules tell those that say little. Korean and English, as data."""

from __future__ import annotations

import re
from typing import Final

from legalscan.language.patterns import lazy

EFFORT: Final = {
    # a pattern each that begins with a literal: such are found several times faster than a choice
    "ko": (lazy(r"노력(?:을\s(?:하|기울여|다하)여?야|하여야|해야|하도록\s하여야)\s?(?:한다|하며|하고)"), lazy(r"힘써야\s?(?:한다|하며|하고)")),
    "en": (lazy(r"\bshall\s(?:\w+\s)?(?:endeavou?r|strive|make (?:\w+\s)?efforts)"),),
}
DUTY: Final = {
    "ko": lazy(r"야\s?(?:한다|하며|하고)|수\s있(?:다|으며|고)|정한다"),
    "en": lazy(r"\b(?:shall|must|may)\b"),
}
GENERAL_DUTIES: Final = lazy(r"책무|책임|의무|이념|원칙|총칙|Responsibilit|Dut(?:y|ies)|Obligation|Principle|GENERAL")
"""Headings of general duties and principles."""
PUBLIC_ACTOR: Final = lazy(
    r"(?:국가|정부|지방자치단체|장관|[처청]장|도지사|시장|군수|구청장|행정기관|공공기관)[^.]{0,14}[은는]\s|\b(?:State|Government|Minister|local government|head of)"
)
