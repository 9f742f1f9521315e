"""Korean words that fill the slots of support, as data: instruments, receivers, aims, sizes, times and procedure.

The patterns are searched in flat text, as those of `support_ko`.
"""

from __future__ import annotations

from typing import Final

from legalscan.language.patterns import lazy
from legalscan.language.support_ko import ADNOMINAL

BUDGET: Final = lazy(r"예산의?\s?(?:범위|한도|허용)(?:\s?(?:안|내))?(?:에서|에서의|내에서|으로)?")
"""Support as far as the budget goes."""

_NUMBER: Final = r"(?:\d[\d,.]*|[일이삼사오육칠팔구십백천]+|[一二三四五六七八九十百千]+)"

COUNTED: Final = lazy(r"\d\s?[\d분퍼%배조억만천백십원]|分|분의|억|만원|전액|절반|圓|[一二三四五六七八九十]")
"""Letters without which there is no sum, rate or ratio."""
_OF: Final = r"(?:분의|分의|分之)"
_LIMIT: Final = r"(?:\s?(?:이내|이하|이상|까지))?"
_WON: Final = r"원(?=[\s_을를의이까에,.)]|\Z)"
FIGURE: Final = lazy(
    rf"100분의\s?{_NUMBER}\s이상\s(?:부터\s)?100분의\s?{_NUMBER}\s?(?:이하|미만|이내)|(?:\d+|1천|1만|만|천|백|百|千){_OF}\s?{_NUMBER}{_LIMIT}"
    rf"|\d[\d,.]*\s?(?:퍼센트|%)(?:\s?(?:이내|이하|까지))?|(?:\d[\d,.]*\s?[조억만천백십]{{0,3}}\s?)+{_WON}{_LIMIT}|(?<![가-힣])[일이삼사오육칠팔구십백천만억조]+{_WON}{_LIMIT}|[一二三四五六七八九十百千萬億兆]+[圓원]"
    r"|\d+배(?:\s?(?:이내|이하|까지|의 범위))?|전액|절반"
)
"""A sum, a rate or a ratio."""

_MONEY: Final = r"(?:비용|경비|자금|사업비|금액|보험료|이자|임차료|사용료|대부료|부담금|수수료|학비|세액|임대료|차액|융자금|소요액|손실액?|대금|예산|재정|채무|[가-힣]{1,8}비|[가-힣]{1,8}료|[가-힣]{1,8}금|[가-힣]{1,6}세)"

SHARE: Final = lazy(
    rf"{_MONEY}_*(?:의|은|중|을|를|에 대하여)?\s(?:(?:대통령령|[가-힣]+부령|조례)[^,.]{{0,24}}?\s)?(?:그\s)?(?:전부\s?(?:또는|나|내지)\s?일부|전부나 일부|일부\s?(?:또는|나)\s?전부|일부|전부)(?=(?:를|을|에|만|까지)\s)"
    r"|(?:전부\s?(?:또는|나|내지)\s?일부)(?=(?:를|을)\s(?:[가-힣]+\s){0,2}(?:지원|보조|출연|부담|감면|지급|융자|면제|출자|감액|교부))"
)
"""All or part of a cost."""

TIME: Final = lazy(
    r"(?:\d+|[일이삼사오육칠팔구십]+)(?:일|개월|주|년)\s?(?:이내|안|이하의 기간|간|동안|이 지난 날|이 되는 날|까지(?!\s?포함))(?!\s?(?:의 실적|이 지나지|이 경과하지))|매년|매월|매 (?:회계|사업|학)연도|매\s?분기|(?:\d+)년마다|\d{4}년\s?\d+월\s?\d+일까지"
)
"""A time limit, a period or a rhythm."""

_LOWER: Final = r"(?P<by>대통령령|총리령|[가-힣]{2,12}부령|[가-힣]{0,12}규칙|조례|고시|[가-힣]+령)"

DELEGATES: Final = lazy(
    rf"{_LOWER}(?:으로|로|이|가)\s?정(?:하는|한)\s(?:바|기준|절차|방법|요건|범위|대상|사항|[가-힣ㆍ]+)(?:에\s(?:따라|따른|따르|의하여|의해|의한)|와 절차에 따라|(?:을|를|의|에|이|가)?)?"
    rf"|(?:사항|요건|기준|절차|방법|대상|범위|비율|감면율)[^.]{{0,40}}?(?:은|는)\s{_LOWER.replace('by', 'by2')}(?:으로|로)\s정"
)
"""Words that leave something to lower law."""

DECIDES: Final = lazy(r"정(?:하는|한)\s(?:바|기준|절차|방법|요건)에\s(?:따|의)|(?:은|는)\s[가-힣]+(?:으로|로)\s정")
"""Words that leave to it how the support is had."""

SETTLED: Final = lazy(
    r"지원|선정|기준|절차|방법|요건|대상|지정|시행|개방|구축|출자|내용|심사|설치|설립|조성|감면|지급|보조|융자|우대|추진|양성|운영"
)
"""Matters that decide how support is had."""

APPLIED: Final = lazy(
    r"신청(?:을|이|에|서)?\s?(?:받|하려|한\s|하는\s|할\s수|하여야|해야|있|따라|하여|하면|받아|한다|시)|신청한|신청하|신청인|공모|응모|공개경쟁|심사하여|심사를 거쳐|평가를 거쳐|청구(?:를|가|할|하)|추첨"
)
"""Words by which support is applied for or selected."""

PERSONS: Final = tuple(
    (
        "기업 기업체 사업주 기관 단체 법인 대학 대학교 학교 연구소 협회 센터 조합 어업인 농업인 임업인 축산인 농어민 농어업인 국민 주민 학생 청소년 인력 인재 민간 부문 예술인 "
        "가구 가족 유족 장애인 노인 여성 아동 청년 공무원 지방자치단체 시ㆍ도 시ㆍ군ㆍ구 단지 클러스터 지역 지구 특구 마을 공사 공단 재단 업체 농가 어가 상인 상점가 시장 명인 명가 명장 "
        "기능인 유공자 군인 본부 거점 외국인 인력난 선수 사람 건축주 조직 공연장 박물관 도서관 문고 서점 극장 출판사 언론사 방송사 위원 협의체 자 병원 은행"
    ).split()
)
"""Ends of nouns of persons and bodies."""
PERSON_ELSE: Final = lazy(r"[가-힣]{2}(?:(?<![재지자인복차기])원|(?<![사기대국])회|단)\Z")
"""Bodies that only their last syllable tells: 진흥원, 연합회, 사업단; not 재원, 사회."""

RECEIVERS: Final = (
    lazy(r"에(?:게|\s?대하여|\s?대해|\s?대한\s(?=[^.]{0,40}?(?:지원|보조|감면|우대|융자|컨설팅|교육|발급)))"),
    lazy(r"에(?:는)?\s(?=[^.]{0,60}(?:지원|출연|출자|보조|지급|융자|우선|배정|교부|임대|대부|감면))"),
    lazy(r"[이가]\s(?=[^.]{0,160}(?:지원|제공|우대|보조|조성|이용|부담|융자|시책|투자|개발|구축|비용))"),
    lazy(
        r"[을를]\s(?=(?:[가-힣]+(?:으로|이) 정하는 바에 따라\s)?(?:[가-힣ㆍ]+(?:적으로)?\s)?(?:우선|지원|육성|우대|보호ㆍ|양성|유치|선정|지정|장려|고려|발굴|고용|채용|확보|확충|재정|(?:\S+\s){0,4}?\S+(?:으로|로)\s(?:지정|선정|인정)))"
    ),
    lazy(r"의\s(?=[^.]{0,60}?(?:지원|보조|출연|부담|우대|촉진|이용|활성화|육성|융자|양성|확보|보급|활용|기능적|집적화))"),
)
"""Particles that mark who receives, the surest first: 에게, 에 대하여; 에; 이 and 가; 을 and 를; 의."""

ANYBODY: Final = lazy(r"누구든지|모든 국민|국민(?!경제)|민간")
"""Everybody receives."""

NO_RECEIVER: Final = lazy(
    r"(?:장관|청장|처장|도지사|국가|정부|국가 및 지방자치단체|지방자치단체의 장|행정기관|중앙행정기관|관계 기관|관계기관|소관 [가-힣]+|[가-힣]*위원회|행정기관의 장|기관의 장|단체의 장|공공기관의 장|국회)_*(?:의 장)?$"
)
"""Authorities among themselves are no receivers."""

ARGUMENT: Final = lazy(
    rf"(?:위하여|위해|따라|경우에?는?|때에?는?|불구하고|의하여|통하여|고려하여|(?=[은는]){ADNOMINAL}[은는]|[가-힣](?:하고|하며|하여금|하거나)|거쳐|받아|협의하여|인하여|[가-힣]도록|효율적으로|따른 [가-힣]+에서),?(?=\s)_*\s"
)

GOVERNED: Final = lazy(r"(?:는|은|한|된|할|인|던|린|운|하고|하여|하거나|하며)\s")

OBJECT: Final = lazy(r"(?:을|를)\s")
"""Where the words before a noun phrase end; an object is no part of it unless a verb in the phrase governs it."""

PURPOSE_NEEDED: Final = lazy(r"\s필요한\s(?!경우|때)")
"""Behind 위하여: what the support is needed for is what it is given for."""

PURPOSE: Final = lazy(r"(?:을|를|하기|시키기|되기|기|도록 하기)\s(?:위하여|위해서?)(?=[\s,])")
"""What follows the words that say what support is for: … 을 위하여."""

NEEDED: Final = lazy(r"(?:하는\s?데에?|에)\s(?:필요한|드는|든|소요되는|소요된|사용되는|사용된)\s|(?<=[가-힣])에\s(?:대한|관한)\s")
"""What follows the words that say what is supported: …에 필요한 비용."""

GIVEN_TO: Final = lazy(r"(?:에게|에 대하여|에 대해서?)[,\s]_*\s*")
"""Behind words that name who receives: with it they end."""

NEED_AT_END: Final = lazy(r"(?:(?:하는\s?데에?|에)?\s)?(?:필요한|드는|든|소요되는|소요된|사용되는|사용된)\s*\Z")
"""What ties a thing to its cost: 연구ㆍ개발에 드는, before 비용의 일부."""

WITHIN: Final = lazy(r"범위(?:\s?안|\s?내)?에서,?(?:\s|\Z)")
"""The end of words that limit support (예산의 범위에서), which are no part of what is supported."""

EMPTY_WHAT: Final = frozenset(
    "지원 비용 경비 자금 사업 사항 시책 시책의 조치 업무 이 이에 그 각 호의 다음 필요한 일부 전부 전부 또는 일부 재정적 행정적 재정지원 활동 예산 사업비 이를 이에 대한 또는 등 지원시책 보조금".split()
)
"""Words that name nothing that is supported."""

INSTRUMENTS: Final = (
    (
        "subsidy",
        (),
        lazy(
            r"보조금|보조할|보조하|보조를|보조(?=\n|\Z)|출연할|출연하|출연금|출연을|출연(?=\n|\Z)|(?:비용|경비|자금|사업비|예산|운영비|소요액|임대료|[가-힣]{1,4}비)(?:_*)(?:\s?등)?(?:의|을|를|은)\s[^.\n]{0,40}?(?:지원|부담|보조|지급|교부|충당)|장려금|지원금|수당을|고용보조금|재정지원|예산의?\s?(?:범위|한도)[^.\n]{0,80}(?:지원|보조)|(?:비용|경비|자금)[^.\n]{0,6}(?:보조|지원)|지급(?=\n|\Z)|지급할|교부(?=\n|\Z)"
        ),
    ),
    (
        "investment",
        ("출자", "투자", "모태조합", "펀드"),
        lazy(r"출자(?!총액)|투자조합|모태조합|펀드|투자(?:를)? (?:확대|유치|활성화|할)|투자(?=\n|\Z)|투자ㆍ|ㆍ투자|투자할 수 있도록"),
    ),
    (
        "loan",
        ("융자", "대출", "대여", "대부", "금융", "학자금"),
        lazy(r"융자|대출|대여할|자금(?:의)? (?:대여|대부)|금융\s?지원|금융상의? 지원|학자금"),
    ),
    ("guarantee", ("보증",), lazy(r"보증(?!금)(?!기금)")),
    (
        "tax",
        ("세",),
        lazy(
            r"조세|세제|세액|국세|지방세|소득세|법인세|취득세|소비세|등록면허세|상속세|증여세|교육세|유류세|관세(?!청)|과세|비과세|세법|재산세|부가가치세"
        ),
    ),
    (
        "fee_relief",
        ("감면", "면제", "경감", "할인", "감액", "아니할"),
        lazy(
            r"(?:부담금|사용료|대부료|임대료|임차료|수수료|점용료|이용료|보험료|분담금|입장료|요금|조성비|기술료)[^.\n]{0,60}(?:감면|면제|경감|할인|감액|아니할)|부담금의 감면"
        ),
    ),
    (
        "land",
        ("부지", "토지", "재산", "입지", "산업단지", "용지", "양여", "공장건축", "택지", "수의계약"),
        lazy(r"부지|토지|국유재산|공유재산|국유ㆍ공유|입지|산업단지의?\s지정|용지|양여|공장건축|택지|수의계약"),
    ),
    (
        "infrastructure",
        (),
        lazy(
            r"(?<!교육)시설|설비|장비|기반시설|인프라|단지(?:를|로|의 (?:조성|지정))|클러스터(?:를|로|의 (?:조성|지정)| 조성)|시스템|플랫폼|집적화|데이터\s?센터|실증기반|테스트베드|실증센터|전력망|도로망|거점|정보망|공간을|공간의|산업기반|물류|센터의? (?:구축|건립)|특구|지구로|구역으로|시장(?:의)? 개설"
        ),
    ),
    (
        "procurement",
        ("구매", "조달", "납품", "우선", "발주", "판로"),
        lazy(
            r"구매|공공\s?조달|우선\s?조달|납품|(?:제품|서비스|상품|물품|생산품)(?:을|를)[^.\n]{0,20}우선(?:적으로)?\s(?:고려|구매|사용)|발주|판로"
        ),
    ),
    (
        "rnd",
        ("연구", "개발", "혁신"),
        lazy(
            r"연구개발|연구ㆍ개발|기술개발|(?:기술|제품|서비스|품종|프로그램|콘텐츠)(?:의| 등의)?\s?(?:연구|개발)|공동연구|시험ㆍ연구|연구과제|연구기관을|연구(?:를| 지원|의 지원)|기술혁신|연구를 수행|개발을 지원"
        ),
    ),
    (
        "workforce",
        (),
        lazy(
            r"인력|교육(?!부)(?!감)(?!시설)(?!기관)(?!청)|훈련|연수(?!구)|양성|고용(?!노동)|취업|장학|인재|요원|사증|일자리|외국인근로자|숙련|강사|채용"
        ),
    ),
    ("startup", ("창업", "보육센터", "스타트업"), lazy(r"창업|보육센터|스타트업")),
    ("standards", ("표준", "규격"), lazy(r"표준(?!산업분류)|규격화")),
    ("data", ("데이터", "데이타"), lazy(r"데이터(?!\s?센터)(?!베이스)|데이타(?!베이스)")),
    (
        "information",
        (),
        lazy(
            r"정보(?:의|를|체계|\s?제공|시스템| 및| 수집|화)|동향|홍보|컨설팅|상담|자문|경영지도|보급(?:하|할|(?=\n|\Z))|공개(?:하|(?=\n|\Z))|가이드라인|인식(?:을)? (?:제고|개선)|마케팅|자료(?:의|를) (?:제공|보급)|박람회|전시회|체험|실태조사|통계(?!청)|성과의 (?:확산|제공)"
        ),
    ),
    (
        "export",
        ("수출", "해외", "국외", "세계화"),
        lazy(r"수출(?!입)|해외\s?진출|해외\s?시장|해외\s?마케팅|해외\s?(?:홍보|판로)|국외\s?진출|세계화|해외\s?전시"),
    ),
    (
        "regulatory_relief",
        ("규제", "임시허가", "실증특례", "예비타당성", "적용", "달리", "사증", "총허용량"),
        lazy(
            r"규제(?:의|를|특례| 특례| 개선| 완화)|임시허가|실증특례|예비타당성조사를|예비타당성조사\s?면제|(?:적용하지 아니|달리 (?=\n|\Z)|달리 정|완화하여 적용|적용을 배제)|사증발급|총허용량"
        ),
    ),
    (
        "permit_fast_track",
        ("허가", "예비타당성", "신속", "간소화", "의제", "우선"),
        lazy(
            r"인ㆍ허가|인허가|예비타당성조사 (?:대상|면제)|예비타당성조사(?:가|를)|신속(?:한|하게|히)? (?:처리|심사|확인)|간소화|의제|우선적으로 추진|(?:허가|승인|인가)[^.\n]{0,30}받은 것으로|우선\s?심사|신속심사|신속처리"
        ),
    ),
    (
        "certification",
        ("인증", "확인서", "품질", "상표", "출원"),
        lazy(r"인증(?!서)|확인서|품질(?:인증|관리|향상)|검ㆍ인증|상표(?:의| 등록)|지식재산권? 출원"),
    ),
    (
        "award",
        ("포상", "표창", "시상", "장려금", "상금", "대회", "공모전", "명인", "명장", "명가"),
        lazy(r"포상|표창|시상|장려금|상금|경진대회|공모전|명인|명장|명가"),
    ),
    ("fund", ("기금", "특별회계", "재원"), lazy(r"(?<!보증)(?<!보험)기금(?:을|의|에서|으로(?! 정하)|은)|특별회계|재원")),
    (
        "organisation",
        (),
        lazy(
            r"전담기관|전문기관|센터(?:를|로|으로)\s|기관(?:을|으로)\s|기관ㆍ?단체의 육성|양성기관|단체의 (?:육성|설립)|조직의? 육성|연구소를|법인을"
        ),
    ),
)
"""What support is made of, by words of its provision and its list; without one of the letters in the middle none of the words is there."""

CLOSED: Final = lazy(
    r"(?:부담금|사용료|대부료|점용료|수수료|임대료|조성비)[^.]{0,80}(?:감면|면제|경감)|신용보증[^.]{0,12}(?:우선|할)|우선(?:적으로)?\s?신용보증|우선\s?배정|(?:허용량|배정)[^.]{0,60}우선|"
    r"(?:받은|된|완료된|한)\s것으로|훈련시설로|시설로_*본|면제\s?(?:할|하|한|$)|대상 사업으로 우선|적용하지\s아니|무상으로|수의계약|수의의 방법"
)
"""A benefit that is closed and named."""

GENERIC: Final = lazy(
    r"(?P<sure>(?:행정적|재정적|기술적|행정상|재정상|재정 및 행정|행정ㆍ재정|행정 및 재정)[^.]{0,16}지원|지원책)|(?:필요한|이를|각종|우선|특별|적극)\s(?:[가-힣ㆍ]+(?<![을를])\s)?(?:지원|육성)|우대|필요한 조치"
)
"""Support that does not say what it is made of."""

REQUIREMENTS: Final = lazy(
    r"요건|해당하는\s(?:자|사람|기업|기관|단체|법인|지역|경우|시설|제품)|해당하는 경우|기준을 (?:갖춘|충족)|다음 각 호의 (?:자|사람|기관|기업|단체|지역|경우)"
)
"""What a list below holds when it says who qualifies, not what is given."""

AIMS: Final = ("위한 ", "위하여 ", "통한 ")
"""Behind what an item says what for."""

PEOPLE: Final = lazy(r"인력|인재|종사자|청년|근로자|학생")
"""Receivers who are themselves what the support makes."""

LAST_OBJECT: Final = lazy(r"(?:을|를|에)\s(?:(?:우선|적극|효율적으로|지속적으로|다른|우선적으로)\s)*$")
"""The particle of the last object of a clause."""

THRESHOLD: Final = lazy(r"\s?(?:이상|초과|미만)")
"""A figure that says who or what qualifies, rather than how much is given."""

GIVEN_BEHIND: Final = lazy(
    r"(?:\s?(?:이상|초과|미만))?(?:을|를|의 금액을|에 해당하는 금액을)\s(?:\S+\s){0,4}?(?:지원|보조|감면|경감|면제|융자|출연|출자|부담|공제|지급|할인)"
)
"""Unless it is what is given."""

SIZED: Final = lazy(
    r"지원|보조|융자|감면|경감|면제|부담|출연|출자|할인|지급|보증|공제|한도|비용|경비|금액|이자|수당|장려금|세액|투자|교부|대출"
)
"""Words beside which a figure is the size of support."""

AIMED: Final = lazy(r"도록\s|(?:는|은)\s데(?:에)?\s|함으로써\s|위하여\s|위한\s")
"""Other words that say what support is for."""

LEAD: Final = lazy(r"(?:[\s_,ㆍ]|(?:또는|및|이 경우|그 밖에|예산의 범위(?: 안)?에서)\s)*")
"""What is cut off the beginning of a noun phrase."""
