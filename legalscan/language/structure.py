"""Headings and formulas by which the shape of an article is told, as data."""

from __future__ import annotations

from typing import Final

from legalscan.language.patterns import lazy

CATALOGUE: Final = lazy(
    r"정의|용어|뜻|벌칙|과태료|과징금|가중처벌|의제|다른\s법률(?:과의|에\s따른|의)|고유식별정보|비과세|면세|감면|세율|공제|과세|국내원천소득|종류|위반죄|용도|결격사유|관할|별표|수수료|기능|업무|사무|권한|위임|위탁|사항의\s?기재|기재사항|등기사항|평가\s?기준|배점|직무|특례의\s?범위|사업\Z|기금의\s사용"
)
"""Headings of articles that are catalogues by nature: definitions, penalties, permits deemed given, exemptions, functions."""
LEADS_CATALOGUE: Final = lazy(
    r"(?:적어야|기재하여야|기재해야|기록하여야|기록해야|적용한다|심의ㆍ의결한다|심의한다|의결한다|준용한다|것으로\s(?:본다|보며|보고|보되)|말한다|보좌한다|사항을\s분장한다|사무를\s(?:분장|관장|처리)한다|사업을\s(?:한다|수행한다|행한다)|과\s같다|와\s같다)"
)
"""How a sentence ends that leads into a catalogue: contents of a form, agenda, permits deemed given."""
SHARES_OUT: Final = lazy(r"(?:사항|업무|사무)[을를]\s분장한다|[을를]\s보좌한다|권한을\s[^.]{0,120}?위임한다|권한을\s[^.]{0,120}?위탁한다")
"""An article that shares out the work of departments or the powers of a minister."""
SET_PHRASE: Final = lazy(
    r"행정정보의\s공동이용|주민등록번호|고유식별정보|수리한\s것으로\s본다|기간이?\s(?:끝난|지난)\s날의\s다음\s날|증표를\s(?:지니|내보이|제시)|상당한\s주의와\s감독|청문|취소할\s수\s있다\.\s다만|취소하여야\s한다|정지(?:를\s명할|할|시킬)\s수\s있다\.\s다만|요청받은\s날부터|처리기간이\s연장|그\s행위자를\s벌하는|이내에\s신고수리\s여부|벌금에\s처한다|과태료를\s부과|"
    r"민원\s처리\s관련\s법령에\s따른\s처리기간|공무원으로\s본다|결격사유|계약의\s체결\s및\s이행|손실보상|토지수용위원회|(?:[가-힣]+세|세액|소득)[를을의]"
)
"""Set phrases of Korean drafting, which the standards themselves ask to repeat, and tax formulas."""
