"""Words around references, as data."""

from __future__ import annotations

import re
from functools import cache


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
