"""Words of support, effort and policy clauses by which rules tell those that say little. Korean and English, as data."""

from __future__ import annotations

import re
from typing import Final

from legalscan.language.patterns import lazy

EFFORT: Final = {
    # a pattern each that begins with a literal: such are found several times faster than a choice
    "ko": (
        lazy(r"노력(?:을\s(?:하|기울여|다하)여?야|하여야|해야|하도록\s하여야)\s?(?:한다|하며|하고)"),
        lazy(r"힘써야\s?(?:한다|하며|하고)"),
    ),
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

PROMOTED: Final = lazy(r"(?P<what>[가-힣ㆍ]+?)(?:산업|기술)(?=[\s(의및등과]|ㆍ|육성|진흥|촉진|발전|개발|지원|활성화|경쟁력|기본|법|\Z)")
NO_FIELD: Final = frozenset("산업 과학 국가 기초 첨단 지역 지방 중소기업 중소 벤처 융합 민군 전략".split())
"""What makes 기술 and 산업 those of no industry: 산업기술, 과학기술."""
OTHER_SUBJECTS: Final = lazy(r"자격|표준화|기관|조합|진흥원|청의 설치|인력|폐광|교육|기업|단지|지역|근로자|산업재산|사업자")
"""Acts on qualifications, bodies, people and places, which are supported for their own sake."""
FIELD_SUFFIX: Final = lazy(r"(?:산업|기술)등?\Z")
IDEAS: Final = lazy(r"이념|원칙|책무|방향")
OFFICES: Final = lazy(r"[가-힣ㆍ]+(?:부|처|청)(?:장관|장|령)|[가-힣]+위원회|[가-힣]+(?:시장|도지사)|「[^」]*」")
"""Names in which words for public ends stand by chance: 보건복지부장관."""
SAYS_CONTENTS: Final = lazy(
    r"다음\s?각\s?호|제\d+[조항호]|「|[을를] (?:포함|내용)|이 경우|[가-힣]\s등\s?(?:에 관한\s|에 필요한\s|에 대한\s|을 위한\s|필요한\s|의\s|에\s|을\s|관련\s)|정하는\s|계획에 따라|\d|following|Article \d|such as"
)
"""A list, a reference, a plan, a second sentence or examples: contents may stand there."""
POLICY: Final = lazy(r"시책|정책|대책|\bpolic(?:y|ies)\b|\bmeasures\b")
POLICY_CONTENTS: Final = lazy(r"기본계획|시행계획|종합계획|사업을|\bplan\b")
POLICY_MEANS: Final = lazy(r"정비하|제정하|설치하|지정하|개발하고|지원하고|조사하|융자|감면|보조")
PREFERS: Final = lazy(r"우대|우선|권장")
REFERS: Final = lazy(
    r"제\d+[조항호목]|「|다음\s?각\s?[호목]|[가-힣] 각 호의|(?:이|같은|그) (?:법|영|규칙|조|항)에|[이그]에 (?:필요|따[른라])|에\s(?:따른|의한|따라|의하여)\s|정하는\s|이 경우|이때|Article \d|paragraph \(|following|thereof|in such case"
)
"""What is missing may stand in the provision, plan or sentence that such words point to."""
NAMES_MEANS: Final = lazy(
    r"[가-힣]\s등(?=[\s을를의에과와])|(?:과|와|[가-힣]{2}(?<!적)ㆍ|[가-힣]{2}(?<!적)(?<!상)\s및)\s?(?:[가-힣]+\s)?지원|에게\s[^.]{0,60}[을를]\s(?:[가-힣]+(?:히|적으로)?\s)?지원(?:할|하)|기술\s?지원|비용|경비|국고|치료|진료|검사|상담|돌봄|교육|훈련|정보|자문|인력|장비|such as|treatment|training"
)
"""Examples of means, or means joined to 지원."""
SUPPORTED: Final = lazy(r"(?P<what>[가-힣]+)(?:\([^()]*\))?[을를은는]\s(?:\S+\s){0,3}?(?:[가-힣]+ㆍ)*(?:지원|육성)(?:할|하|한)")
NO_THING: Final = lazy(r"(?:활동|사업|산업|문화|단체|기업|조직|사항|것|이|체육|경관|관광|예술)\Z")
"""Objects of 지원하다 that are no thing handed over: 활동을 지원하다, and not 방한복을 지원하다."""
FAVOURS: Final = lazy(r"우선|우대|장려|preferen|priority")
RECEIVES: Final = lazy(
    r"에게|[가-힣](?:자|사람|업체|단체|기업|회사|기관|법인|모임|학교|대학|조합|협회|연합회|협의회|임산부|환자|주민|학생|아동|노인|가족|근로자|농어?업인|어업인|소상공인)\s?등?(?:의|이|가|를|을|에|으로|에서)\s|하여금|[을를] 대상으로|[가-힣]에\s?대하여는?\s|[가-힣](?:에|에게)\s?대한\s(?:\S+\s)?지원|위원회\s(?:활동|운영)|(?:위원회|부모|동포|시ㆍ군|공단|공사|[가-힣]{2}(?:[인민체]|[자학예]원))\s?등?(?:의|이|가|를|을|에)\s|[이가]\s[^.,]{0,80}도록\s|\b(?:persons?|enterprises?) who\b"
)
"""Persons and bodies anywhere behind the body that supports: whose work is helped is who receives."""
ASKED: Final = lazy(r"신청|요청|심사|선정|upon request|application")
SUPPORTS: Final = lazy(r"(?:지원|육성)[^.]{0,16}\Z|\bsupport|\bassist")
ABOUT_SUPPORT: Final = lazy(
    r"지원(?!전문기관|기구|센터|시설|본부|기관|단|법|대학|조직|시스템|업무|온라인)|보조|융자|감면|출연|지급|대부|우대|투자|support|subsid|financ|reduc",
    re.I,
)
BLANKET: Final = lazy(
    r"필요한 (?:세부|구체적인|세부적인)?\s?사항|세부\s?사항|구체적인 (?:사항|내용)|matters (?:necessary|required)|necessary matters|details",
    re.I,
)
ONLY_HOW: Final = lazy(r"(?:절차|방법)\s?(?:등)?(?:에|에\s?관하여|에\s?관한|에\s?대하여)?\s{0,2}(?:그 밖에 )?필요한")
MORE_THAN_HOW: Final = lazy(r"대상|기준|내용|조건|범위|금액|규모|요건|종류|한도|비율|지원(?:\s?등)?(?:에|에 관하여) 필요한")
"""A clause on the procedure alone leaves no more than that."""
AFTER_SUPPORT: Final = lazy(r"환수|반환|회수|보고|취소|정지|기관의 지정|센터|위원회|평가|관리")
SETTLED: Final = lazy(r"심의를 거쳐|결정할 수|결정하(?:고|며|되)")
"""A clause that decides something itself does not leave all."""
USE_OF_FUNDS: Final = lazy(r"금의\s(?:사용|운용|관리)")
GIVEN: Final = lazy(r"지급|지원|교부|대상|기준")
"""The use of what was received is no matter of receiving it."""
JOINT_PARAGRAPHS: Final = lazy(r"항(?:까지)?\s?(?:,|과|와|및)\s?\Z")
MATTERS: Final = lazy(r"(?<=[,과와]\s)(?=제\d+항)|(?<=및\s)(?=제\d+항)")
