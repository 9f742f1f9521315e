"""Which acts promote something: the group with which a promotion act is compared.

A promotion act says so in its title (진흥, 육성, 촉진, 지원, 활성화, 발전, 조성, 경쟁력, 보급, 장려, 창업) and has at least three support
provisions. The title is what the legislature itself calls the act, and it is none of the figures that are compared; the
support provisions keep out acts that bear such a word by chance. What is promoted is not asked: acts for industries and
technologies are among them as well as acts for victims, regions and the arts.
"""

from __future__ import annotations

from typing import Final

from legalscan.language.profile_ko import PROMOTION
from legalscan.statute import Statute

LEAST: Final = 3
"""So many support provisions has a promotion act."""


def is_promotion_act(act: Statute) -> bool:
    """Whether an act, or the bill of one, promotes something by its title and its provisions; Korean texts only.

    >>> from legalscan.statute import read, Source
    >>> words = "등대산업 진흥법\\n제3조(지원) ① 국가는 등대를 지원할 수 있다.\\n② 국가는 부표를 지원할 수 있다.\\n③ 국가는 항로를 지원할 수 있다."
    >>> is_promotion_act(read(Source("등대산업 진흥법.txt", words.encode())))
    True
    """
    return act.language == "ko" and PROMOTION.search(act.title) is not None and len(act.support) >= LEAST
