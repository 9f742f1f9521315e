"""Words around references, as data."""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from legalscan.language.patterns import lazy


@cache
def former_text() -> re.Pattern[str]:
    """Words that speak of a text no longer in force: 종전의, 개정되기 전의, 폐지된, 구 「…」."""
    return re.compile(
        r"종전|개정되기\s전|개정\s전|개정\s이전|폐지(?:된|되기|하기)|(?<![가-힣])구\s?[「(가-힣]{1,20}법|당시의|으로\s(?:일부|전부)?\s?개정되기|이전의\s(?:법|규정)"
    )


@cache
def repeals() -> re.Pattern[str]:
    """A text that does nothing but repeal: … 폐지한다."""
    return re.compile(r"폐지(?:한다|하고|되었다)")


@cache
def within_scope_clause() -> re.Pattern[str]:
    """Before an address that only says where a term holds: (이하 이 조, 제5조 …."""
    return re.compile(r"(?:이하|다음부터)\s(?:이\s[조항호장절]|제\d|[조항호목제의\d,ㆍ\s및과와])[^\"“()\n]*\Z|(?:이하|다음부터)\s\Z")


@cache
def residual_clause() -> re.Pattern[str]:
    """Behind an address whose matter is left out of what follows: … 에서 규정한 사항 외에."""
    return re.compile(r"[^.\n]{0,30}?(?:에서|에)\s(?:규정한|정한|따른)\s(?:사항|것)\s?외에")


NUMBERED_LAW: Final = lazy(r"(?:법률|령|규칙)\s?제\d+호[^「」\n]{0,10}\Z")
DELEGATING_FRAME: Final = lazy(r"\A.{0,12}?으로정하는")
WORD_END: Final = lazy(
    r"(?:을|를|은|는|이|가|에|의|로|으로|와|과|도|만|및|또는|인|중|등|까지|부터|마다|별|나|이상|이하|이내|미만|초과|외|[^가-힣]|\Z)"
)
OTHER_STATUTE: Final = lazy(
    r"」|(?<![가-힣])(?:법|영|규칙|같은\s(?:법|영|규칙)|협정|협약|조약)\s?제\s?\d|(?<=[가-힣](?:법|령))\s?제\s?\d+조"
)
BARE_ITEM: Final = lazy(r"제\s?\d+\s?호|[가-힣]목|(?:[Ss]ubparagraph|[Ii]tem)s?\s(?!.*\sof\s)")
GOES_ON: Final = lazy(r"항(?:제\s?\d+호(?:의\d+)*)?(?:[가-힣]목)?\s?(?:(?:까지)?\s?(?:및|또는)|와|과|ㆍ|,|부터|내지)\s?\Z")
HUBS: Final = ("벌칙", "과태료", "위임", "위탁", "양벌", "의제", "준용", "적용", "청문", "수수료", "재검토", "시스템", "전산", "정보망")
