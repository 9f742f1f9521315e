"""Words by which the parts of a Korean bill are recognised, as data.

A heading stands on a line of its own; drafters space its letters (부      칙) and number it (2. 제안이유).
"""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from legalscan.language.patterns import lazy

KINDS: Final = (
    "cover", "number", "proposed", "proposers", "reasons", "summary", "remarks", "enacting", "supplement", "comparison", "current", "proposal",
    "estimate", "forms", "materials",
)  # fmt: skip
"""Parts of a bill: 표지, 의안번호, 발의연월일, 발의자, 제안이유, 주요내용, 참고사항, 본문, 부칙, 신ㆍ구조문대비표, its 현행 and 개정안, 비용추계, 별지 서식, 관계 법령."""

_BEFORE: Final = r"^[ \t\u3000]*[<〈【\[(□■○◎◇▣]?[ \t]*(?:(?:\d{1,2}|[가-하]|[ⅠⅡⅢⅣⅤⅠ-Ⅻ])[ \t]*[.)][ \t]*)?"
_BEHIND: Final = r"[ \t]*[>〉】\])]?[ \t]*[:：]?[ \t\u3000\r]*$"


def _spaced(words: str) -> str:
    """A pattern for words whose letters may stand apart."""
    return r"[ \t\u3000]*".join(words)


@cache
def headings() -> re.Pattern[str]:
    """A line that heads a part; the group that matched names it."""
    why = "|".join(map(_spaced, ("제안이유", "제정이유", "개정이유", "폐지이유", "입법이유", "제정ㆍ개정이유")))
    what = "|".join(map(_spaced, ("주요내용", "주요골자", "주요개정내용", "개정내용")))
    kinds = {
        "reasons": rf"(?:대안의[ \t]*|전부|일부)?(?:{why})(?:[ \t]*(?:및|과)[ \t]*(?:{what}))?",
        "summary": rf"(?:대안의[ \t]*)?(?:{what})",
        "remarks": "|".join(map(_spaced, ("참고사항", "의결주문", "의견제출", "그 밖의 사항"))),
        "comparison": rf"신[ \t]*[ㆍ·‧․・•∙⋅,]?[ \t]*구[ \t]*(?:{_spaced('조문')}|{_spaced('조항')})?[ \t]*{_spaced('대비표')}",
        "estimate": rf"(?:[^\n]{{2,80}}[ \t])?(?:{_spaced('비용추계서')}|{_spaced('비용추계')})(?:[ \t]*{_spaced('미첨부')}[ \t]*{_spaced('사유서')}?)?",
        "forms": r"(?:\|[ \t]*)?(?:■[^\n\[]{2,80})?\[?별지[ \t]*제\d+호(?:의\d+)*[ \t]*서식\]?(?:[ \t]*<[^>\n]*>)?(?:[ \t]*\|)?",
        "materials": "|".join(map(_spaced, ("관계법령", "관련법령", "참조법령", "참고자료", "규제영향분석서"))),
    }
    return re.compile(_BEFORE + "(?:" + "|".join(f"(?P<{name}>{words})" for name, words in kinds.items()) + ")" + _BEHIND, re.M)


LAST: Final = frozenset("유용자항문출표서계령료식>〉】])：:|")
"""Characters with which a heading ends: one look at the last one of a line spares the pattern."""
LONGEST_HEADING: Final = 120


@cache
def cover_fields() -> re.Pattern[str]:
    """A line of the cover that names the bill's number, day or proposers; what stands on it behind the name is ``words``."""
    return re.compile(
        rf"^[ \t\u3000|]*(?:(?P<number>{_spaced('의안')}[ \t\u3000|]*\n?[ \t\u3000|]*{_spaced('번호')})"
        rf"|(?P<proposed>(?:{_spaced('발의')}|{_spaced('제안')}|{_spaced('제출')})[ \t]*{_spaced('연월일')}|{_spaced('발의일자')})"
        rf"|(?P<proposers>(?:{_spaced('발의')}|{_spaced('제안')}|{_spaced('제출')})[ \t]*자)(?![가-힣]))"
        r"[ \t\u3000]*[:：|]?[ \t\u3000]*(?P<words>[^\n]*)",
        re.M,
    )


@cache
def enacting_line() -> re.Pattern[str]:
    """A line with which the enacting text may begin: 법률 제   호, the enacting clause, the first article or group."""
    instrument = r"(?:법[ \t]*률|대[ \t]*통[ \t]*령[ \t]*령|총[ \t]*리[ \t]*령|[가-힣]{2,12}부령|[가-힣]{2,20}(?:고시|훈령|예규)|조[ \t]*례|[가-힣]{2,20}규칙)"
    return re.compile(
        rf"^[ \t\u3000]*(?:(?P<promulgation>{instrument}[ \t]*제[ \t○◯\dO0-]*호)[ \t\r]*$"
        r"|(?P<clause>[^\n]{2,120}다음과[ \t]*같이[ \t]*(?:전부[ \t]*|일부[ \t]*)?(?:개정|제정|폐지)한다\.?)"
        r"|(?P<repeal>[^\n]{1,80}(?:법|법률|령|규칙|조례|규정|고시)(?:은|는|을|를)[ \t]*(?:이를[ \t]*)?폐지한다\.?[ \t\r]*$)"
        r"|(?P<first>제[ \t]?1[ \t]?[편장](?=[ \t])[^\n]{0,60}$|제[ \t]?1[ \t]?조[ \t]?\())",
        re.M,
    )


@cache
def bill_title() -> re.Pattern[str]:
    """A line that is the title of a bill or of a draft decree and nothing else."""
    return re.compile(
        r"^[ \t\u3000]*(?P<title>[^\n.①:：]{2,100}?(?:법률?|법률?안|령안?|규칙안?|조례안?|규정안?|기준안?|고시안?|개정안?|제정안?)(?:[ \t]*\((?:안|대안|수정안)\))?)[ \t\r]*$",
        re.M,
    )


GOES_ON: Final = lazy(r"[^.:：]{2,80}(?:관한|위한|대한|따른|및|등|의|ㆍ)")
"""A line of a title that goes on in the next one."""
REVISION: Final = lazy(r"전부(?:를[ \t]*다음과[ \t]*같이)?[ \t]*개정")
AMENDMENT: Final = lazy(r"일부(?:를[ \t]*다음과[ \t]*같이)?[ \t]*개정|중[ \t]*다음과[ \t]*같이[ \t]*개정")
REPEAL: Final = lazy(r"폐지(?:법률|령|한다|하는)")
SUPPLEMENT: Final = lazy(r"^[ \t\u3000]*부[ \t\u3000]*칙[ \t]*(?:[<(\[][^\n]*)?\r?$", re.M)
COLUMNS: Final = {"current": "[현행]", "proposal": "[개정안]"}
"""Lines that readers put before the two columns of a comparison table."""
PREDICATE: Final = lazy(
    r"[가-힣]*(?:다|음|임|지|고|게|히|며|면|려|여|[가-힣](?:어|아)|[갔났왔었았겠]|하[가-힣]{0,2}|않[가-힣]*|있[가-힣]*|없[가-힣]*|되[가-힣]*|자주|이미|매우|아직|날로|점차|크게)"
)
"""What is left of verbs and adverbs when words of a reason are cut to stems (고치지, 잦고, 있음); a noun that ends alike is told by its use in the bill."""
