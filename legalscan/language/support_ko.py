"""Korean words of public support, as data: bodies that give, verbs of giving, instruments, receivers, sizes and times.

The patterns are searched in *flat* text: words in brackets, between 「」 and in amendment notes are overwritten by ``_`` there, so
that a gloss or the name of a cited act never passes for the words of the provision. Each row was taken from reading support
provisions of the national code, not from any one act.
"""

from __future__ import annotations

from typing import Final

from legalscan.language.patterns import lazy

_BODY: Final = (
    r"(?:정부|국가기관등|국가기관|국가|지방자치단체|지방정부|공공기관등|공공기관|공기업|행정청|[가-힣]*장관|[가-힣]+처장|[가-힣]{1,8}청장|국무총리|대통령|교육감|"
    r"[가-힣ㆍ]*도지사|[가-힣ㆍ]*시장|[가-힣ㆍ]*군수|[가-힣ㆍ]*구청장|[가-힣]{2,12}(?<!조정)(?<!심의)(?<!윤리)위원회위원장|방송[가-힣]*위원회|금융위원회|공정거래위원회|"
    r"(?:행정기관|중앙행정기관|중앙관서|지방관서|행정관청|지방자치단체|공공기관|국가기관등|국가기관|국가기관등?|단체|관서|기관)의\s?장|기관장|[가-힣ㆍ]*허가권자|승인권자|관리권자|"
    r"[가-힣]*(?:특별자치도|특별자치시|자치도)|시ㆍ도(?!의)|시ㆍ군(?:ㆍ구)?)"
)
BODY: Final = lazy(rf"(?:(?:관계|관할|해당|소관|각)\s)?{_BODY}(?:\s?등)?")
"""A public body."""
BODY_END: Final = lazy(
    r"(?:장관|처장|청장|정부|국가|자치단체|지사|시장|군수|구청장|장|공공기관등?|국가기관등?|기관|기관장|총리|대통령|교육감|위원회|공기업|행정청|허가권자|승인권자|관리권자|자치도|자치시|시ㆍ도|시ㆍ군|시ㆍ군ㆍ구)"
    r"(?:\s?등)?_*(?=(?:은|는|이|가|에서는)\s)"
)
"""Where a public body may end that is the subject of a clause."""
ROW: Final = lazy(r"(?:\s(?:및|또는)|,|[가-힣_](?:와|과|이나|나|ㆍ))\s$")
"""What joins a word to the one before in a row of bodies."""

INSIDE: Final = lazy(
    r"(?:\s\S+){0,5}?\s(?:\S*(?:하는|정하는|인정하는|지정하는|지정한|정한|인정한|고시하는|고시한|위탁한|설치한|설립한|수립한|수행하는|추진하는|시행하는|실시하는|운영하는|소유하는|보유하고|승인한|협의하여|되어|되고|된|하고|있는|소유한|발급한|발급하는|관리하는|하거나|요청하는|요청한|추천하는|추천한|작성한|부담하는|출연한|출자한|조성한|개발한)(?=\s))"
)
"""What follows the subject of a clause inside another: 장관이 (정하는)."""

LENDER: Final = lazy(
    r"(?:기금|재단|공단|은행|공사|진흥원|중앙회|금고|협동조합|조합|금융회사|금융기관|해당하는 기관|각 호의 기관|거래소)(?:\s?등)?_*(?:은|는)$"
)
"""A bank, fund, agency or corporation under public law as a topic."""

_ADNOMINAL: Final = (
    r"(?<!또)(?<!하)(?<!되)(?<!있)(?<!없)(?<!받)(?<!르)(?<!키)(?<!시)(?<!않)(?<!같)(?<!많)(?<!적)(?<!높)(?<!낮)(?<!좋)(?<!넘)(?<!얻)(?<!맺)(?<!맡)(?<!남)(?<!갖)(?<!맞)(?<!루)(?<!내)(?<!리)"
    r"(?<!추)(?<!어지)(?<!라지)(?<!가지)(?<!미치)(?<!그치)(?<!거치)(?<!지나)(?<!나타나)(?<!벗어나)(?<!일어나)(?<!생기)(?<!남기)(?<!옮기)(?<!\s드)(?<!\s두)(?<!\s주)(?<!\s보)(?<!\s쓰)(?<!\s오)(?<!\s놓)(?<!\s찾)(?<!\s걸)"
)
TOPIC: Final = lazy(rf"^[\s_]*(?:그 밖에\s|이 경우,?\s)?(?P<np>(?:\S+\s){{0,14}}?\S*[가-힣_]{_ADNOMINAL}(?:은|는))(?=\s)")
"""What a sentence is about: its first words with 은 or 는, unless these only modify a noun (하는, 드는, 받은)."""

CONDITION: Final = lazy(
    r"(?:때|경우|때에|경우에|대하여|대해서|대해|에게|위하여|따라|불구하고|에서|까지|부터|하여|으로|으로서|로서|로|에|받아|함에 있어|있어서)(?:은|는)$"
)
"""A topic that is no subject: …하는 경우에는, …에게는."""

MODAL: Final = lazy(
    r"(?P<may>\s수\s있(?:다|으며|고|으나|되))|(?P<shall>야\s?(?:한다|하며|하고|하되|하나|할 것이며))|(?P<plain>다)(?=\.?[\s_]*\Z)"
)
"""The end of a clause that permits, orders or states; the predicate is the word before."""
GATES: Final = (lazy(r"수\s있(?:다|으며|고|으나|되)"), lazy(r"야\s?(?:한다|하며|하고|하되|하나|할 것이며)"), lazy(r"다\."))
"""The same in text that was not flattened; each begins with a letter, so that it is found fast."""

ENDING: Final = lazy(
    r"(?:하도록|되도록|할|하여야|하여|해야|하|해|한다|한|하거나|하고|하며|될|되어|되|된다|받을|시킬|시켜|시킨다|하지|를|을|등을|등의)$"
)
"""What is cut off a predicate to get its noun: 지원할, 지원하여."""

CHAINED: Final = lazy(r"(?:을\s|를\s)?(?:하거나|하고|하며|하여|시키거나|시키고)(?=[\s,])")
"""Predicates joined to the last one of a clause."""

GIVE: Final = frozenset(
    "지원 보조 출연 출자 융자 대출 보증 신용보증 감면 경감 감액 우대 포상 표창 시상 지급 교부 투자 육성 장려 우선지원 재정지원 지원조치 우대조치 간소화 무상대부 무상양여 "
    "특별지원 기술지원 자금지원 행정지원 금융지원 세제지원 지원사업 면제 할인 보조금 지원금 감세 장학금 대부 융자지원 재정적지원".split()
)
"""Predicates that give by themselves, whatever their object."""

GIVEN: Final = lazy(
    r"(?:지원|우대|보조|출연|출자|융자|감면|혜택|특례|재정지원|장려금|보조금|지원금|장학금|수당|포상금?|상금|가점|인센티브|편의|보증|우선권|투자)(?:\s?(?:등|조치|등의 조치|또는 [가-힣]+|및 [가-힣]+))?(?:을|를)\s(?:[가-힣]+\s)?$"
)
"""An object that is support in itself before a bare verb: 지원을 (할), 특례를 (부여할)."""

DO: Final = frozenset("추진 실시 시행 수행 운영 운용 마련 강구 수립 할 하여야 한다 하 수립하 전개 확대 강화 착수".split())
"""Predicates that carry out what their object names."""

PROGRAMME: Final = lazy(
    r"(?:사업|활동|업무|사항|프로그램|교육훈련|교육|훈련|지원사업|연구개발|기술개발|홍보|행사|집적화|첨단화|현대화|표준화|규격화|정보화|고도화)(?:\s?등)?_*(?:을|를)\s(?:(?!\S*위하여)[가-힣ㆍ,]+\s){0,3}$"
)
POLICY: Final = lazy(
    r"(?:시책|정책|지원책|지원대책|육성대책|진흥책|지원방안|육성방안|발전시책|지원시책)(?:_*)(?:\s?등)?(?:을|를)\s(?:(?!\S*위하여)[가-힣ㆍ,]+\s){0,3}$"
)
MEASURE: Final = lazy(r"(?:방안|조치|대책|여건|제도)(?:_*)(?:\s?등)?(?:을|를)\s(?:(?!\S*위하여)[가-힣ㆍ,]+\s){0,3}$")
"""What is carried out: a programme, a policy, a measure."""

PROMOTES: Final = lazy(
    r"지원|육성|진흥|활성화|촉진|장려|양성|보급|확산|경쟁력|인식(?:을)?\s?(?:제고|개선)|기술의 확보|집적화|사업화|창업|수출|해외\s?진출|해외시장|판로|인력|연구개발|기술개발|기술의 개발|개발ㆍ|표준화|정보화|고도화|첨단화|융자|투자|재원|국제화|선진화|현대화|산업화|실용화|상용화"
)
"""Words that tell a programme of support from any other business of an authority."""

MAKE: Final = frozenset("구축 조성 설치 설립 확충 확보 건립 개설 공급 개설 정비 개발 제공 보급 개방 공개 공유".split())
SHARES: Final = frozenset("제공 보급 개방 공개 공유 공급 이용하게 활용하게 사용하게".split())
WORKS: Final = lazy(
    r"(?:시설|설비|장비|기반|단지|클러스터|특구|지원센터|센터|연구소|기관|양성기관|데이터베이스|시스템|플랫폼|정보망|전산망|기금|특별회계|재원|자금|인력|인재|부지|용지|도로|박람회|전시관|체험관|공간)"
    r"(?:_*\s?등)?_*(?:을|를)\s(?:(?!\S*위하여)[가-힣ㆍ,]+\s){0,3}$"
)
SHARED: Final = lazy(
    r"(?:정보|기술|자료|데이터|결과|성과|시설|장비|설비|프로그램|표준|제품|기자재|종자|종묘|콘텐츠|기반등|시스템)(?:_*\s?등)?_*(?:을|를)\s"
)
FUND: Final = lazy(
    r"(?:기금|특별회계|계정)_*(?:을|를)\s(?:설치|조성|마련)|재원(?:으로|을|를)\s[^.]{0,12}(?:조성|확보|확충|마련)|(?:기금|특별회계|계정)_*(?:은|는|의)\s[^.]{0,40}(?:용도|세출)(?!예산)"
)
FUNDS: Final = lazy(r"(?:자금|기금|재원|특별회계|계정|세출)_*(?:은|는)$")
"""What is made or given away: works, things to be shared, funds."""

NAME: Final = frozenset("지정 선정 인정 선발 발굴".split())
NAMED: Final = lazy(
    r"(?:단지|특구|지구|클러스터|집적지|거점|구역|지역|기관|센터|기업|대학|학교|단체|제품|기술|사업자|명인|명가|명장|장인|업체|농가|법인|연구소|시장|상점가|마을|인력|품목|전문가|사람|대학등|상품|브랜드)"
)
"""What is designated, so that a benefit may follow."""

FIRST: Final = lazy(r"우선(?:적으로)?\s|우선(?:구매|배정|선정|고려|공급|지원|반영)|최우선")
FIRST_OF: Final = frozenset(
    "고려 선정 배정 구매 반영 추천 공급 매각 임대 실시 심사 처리 추진 조달 검토 지원 배분 이용 사용 입주 계약 배치 채용 고용 보증 부여 분양 참여 허가 대부 등록".split()
)
"""Priority: 우선 고려, 우선 배정."""

LANDED: Final = lazy(r"(?:국유|공유|재산|토지|부지|용지|시설|건물|공장|국유지|공유지|장비|점포)")
LET: Final = frozenset(
    "양도 임대 대부 양여 매각 사용허가 무상사용 사용ㆍ수익하게 수익하게 양여하 분양 대여 사용하게 이용하게 전용하게 매입하".split()
)
"""Land and things let or sold by hand."""

RELIEF: Final = lazy(
    r"특례|규제|신속|의제|임시허가|실증|면제|예비타당성|인ㆍ허가|인허가|간소화|패스트트랙|적용\s?배제|적용의\s?배제|일괄처리"
)
"""Headings of articles that lift a burden."""
LIFTS: Final = frozenset("면제 개선 부여 생략 추진 간소화 완화 허용 배제 단축".split())
"""Predicates that lift a burden."""
RELIEVED: Final = lazy(
    r"규제(?:를\s$)|규제\s?(?:의\s?)?(?:개선|특례|완화|정비|신속확인)|규제에 대한 특례|신속한\s?처리|신속\s?(?:처리|확인|심사)|임시허가|실증(?:을 위한)?\s?(?:규제)?특례|예비타당성조사\s?(?:를\s)?(?:면제|대상)|면제를|법령\s?정비|인ㆍ허가\s?등|인허가\s?등|완화하여|달리\s정할|적용하지\s아니|받은\s것으로|완료된\s것으로|한\s것으로"
)
"""What is lifted, applied for or hastened."""

REFUSED: Final = frozenset(
    "요청 권고 협의 통보 보고 고시 공고 취소 해제 명 환수 징수 부과 위탁 위임 제출 포함 기재 공표 검토 심의 의결 조사 확인 작성 점검 평가 조정 통지 회수 반환 감독 검사 준용 "
    "처한다 정 정한다 따라 따르 취소하 회신 승인 인가 허가 변경 구성 개최 소집 임명 위촉 파견 겸임 중지 중단 제한 금지 신고 신청 청구 고지 게시 지체 충당 이월 차입 예탁 예치 상환 공개 두 둔다 둘".split()
)
"""Last predicates that only ask, order, report or take back."""

STRIVES: Final = lazy(
    r"(?:지원(?!센터|단|기관|본부|시설)|활성화|육성|진흥|촉진|장려|양성|보급|확산|우대|동반성장|상생|경쟁력|신속(?:히|하게)?|확충|창업|판로|수출|구매|융자|우선적으로|참여\s?기회|투자|(?:인력|재원|자금|예산|기반|시설|일자리|인재)[^.]{0,14}(?:확보|확대)|채용|고용|일자리|창출|현대화)"
    r"[가-힣ㆍ]{0,4}(?:\s(?:강화|확대|추진[가-힣]*|확보|등|향상|증진|협력|제고)[가-힣ㆍ]*)?\s?(?:하기\s위하여|시키기\s위하여|[을를]\s위하여|[을를]\s위한\s\S+|하도록|되도록|[될할]\s수\s있도록|에|[을를]\s\S+하도록|[을를]\s\S+하기\s위하여)\s(?:\S+\s){0,2}$"
)
"""What an authority strives for, where it amounts to support."""

SILENT: Final = lazy(
    r"^(?:목적|정의|용어의 ?(?:정의|뜻)|기본이념|기본원칙|적용 ?범위|다른 법[률령]과?의? ?관계|벌칙|과태료|양벌규정|청문|비밀[가-힣 ]*|[가-힣 ]*자료 ?(?:등)?의? ?(?:제공|제출)?의? ?(?:요청|요구)[가-힣 ]*|유사명칭[가-힣 ]*|벌칙 적용에서[가-힣ㆍ ]*|권한의 위임[가-힣ㆍ ]*|권한 등의 위임[가-힣ㆍ ]*|"
    r"[가-힣ㆍ ]*(?:기본계획|시행계획|실행계획|종합계획|추진계획|연차보고|연차보고서)(?:의? ?(?:수립|작성|시행)?[가-힣ㆍ ]*)?|[가-힣ㆍ ]*(?:위원회)(?:의? ?(?:설치|구성|운영|기능|심의)[가-힣ㆍ ]*)?|[가-힣ㆍ ]*(?:취소|해제|환수|반환|제재|의견 ?청취)[가-힣ㆍ ]{0,6})$"
)
"""Headings of articles that only frame, punish, plan, set up a committee or take back."""

PLAN: Final = lazy(r"계획_*(?:\s?등)?(?:을|를)\s(?:[가-힣ㆍ]+\s)*$|계획에\s포함|포함되어야|포함하여야|계획에는\s")
INNER: Final = lazy(
    r"(?:위원회|지원단|사무국|사무처|사무기구|기획단|추진단|본부|협의회|자문단|위원|간사)(?:_*)의\s?(?:업무|운영|사무|활동|회의)[^.]{0,20}(?:지원|보좌)|위원회에\s|사무기구|소속 공무원|수당ㆍ?|여비"
)
"""Support of the administration by itself."""

ADVISED: Final = lazy(r"지원(?:을)?\s?(?:하도록|할 수 있도록|하여 줄 것을)\s?$")
"""Support that an authority may advise others to give."""

BUDGET: Final = lazy(r"예산의?\s?(?:범위|한도|허용)(?:\s?(?:안|내))?(?:에서|에서의|내에서|으로)?")
"""Support as far as the budget goes."""

_NUMBER: Final = r"(?:\d[\d,.]*|[일이삼사오육칠팔구십백천]+|[一二三四五六七八九十百千]+)"
FIGURE: Final = lazy(
    rf"100분의\s?{_NUMBER}\s이상\s(?:부터\s)?100분의\s?{_NUMBER}\s?(?:이하|미만|이내)|(?:100|1천|1만|1,?000|10,?000|만|천|백|百|千|\d+)분의\s?{_NUMBER}(?:\s?(?:이내|이하|이상|까지))?(?!\s?(?:이상|초과)(?:을|를|의|인)?\s(?:출자|출연|소유|보유|고용|투자))"
    rf"|{_NUMBER}\s?(?:퍼센트|%)(?:\s?(?:이내|이하|까지))?|(?<![가-힣]){_NUMBER}\s?(?:백만|천만|십만|[십백천만억조億兆萬]+)?\s?(?:원|圓)(?![가-힣])(?:\s?(?:이내|이하|까지))?|(?<=[\d억조만천])원(?=[의을를에이까\s])"
    rf"|\d+배(?:\s?(?:이내|이하|까지|의 범위))?|(?:전액|절반|2분의\s?1|3분의\s?[12])"
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
    rf"{_LOWER}(?:으로|로|이|가)\s?정(?:하는|한)\s(?:바|기준|절차|방법|요건|범위|대상|사항|[가-힣ㆍ]+)(?:에\s(?:따라|따른|따르)|와 절차에 따라|(?:을|를|의|에|이|가)?)?"
    rf"|(?:사항|요건|기준|절차|방법|대상|범위|비율|감면율)[^.]{{0,40}}?(?:은|는)\s{_LOWER.replace('by', 'by2')}(?:으로|로)\s정"
)
"""Words that leave something to lower law."""
DECIDES: Final = lazy(r"정(?:하는|한)\s(?:바|기준|절차|방법|요건)에\s따|(?:은|는)\s[가-힣]+(?:으로|로)\s정")
"""Words that leave to it how the support is had."""
SETTLED: Final = lazy(
    r"지원|선정|기준|절차|방법|요건|대상|지정|시행|개방|구축|출자|내용|심사|설치|설립|조성|감면|지급|보조|융자|우대|추진|양성|운영"
)
"""Matters that decide how support is had."""
APPLIED: Final = lazy(
    r"신청(?:을|이|에|서)?\s?(?:받|하려|한\s|하는\s|할\s수|하여야|해야|있|따라|하여|하면|받아|한다|시)|신청한|신청하|신청인|공모|응모|공개경쟁|심사하여|심사를 거쳐|평가를 거쳐|청구(?:를|가|할|하)|추첨"
)
"""Words by which support is applied for or selected."""

_PERSONS: Final = (
    r"(?:[가-힣]*(?:기업등?|기업체|사업자|업자|사업주|기관|단체|법인|대학|대학교|학교|연구소|연구원|협회|센터|조합|연합회|중앙회|어업인|농업인|임업인|축산인|농어민|농어업인|"
    r"국민(?!경제)|주민|이용자|소비자|학생|청소년|전문인력|인력|인재|종사자|근로자|노동자|민간|부문|창업자|예술인|가구|가족|유족|피해자|장애인|노인|여성|아동|청년|고령자|환자|공무원|"
    r"지방자치단체|시ㆍ도|시ㆍ군ㆍ구|단지|클러스터|지역|지구|특구|마을|공사|공단|진흥원|재단|위원회|기관등|단체등|업체|농가|어가|상인|상점가|시장|명인|명가|명장|기술자|기능인|연구자|발명자|저작자|제작자|생산자|제조자|"
    r"소유자|사업시행자|시행자|수급자|대상자|보호자|가입자|참여자|입주자|구직자|퇴직자|유공자|군인|보훈대상자|본부|거점|연구기관|외국인|인력난|후계자|후계인력|선수|지도자|대학원|고등학교|사람|건축주|공급자|사용자|수출자|"
    r"조직|운영자|관리자|투자자|수행자|개발자|공연장|박물관|도서관|문고|서점|극장|출판사|언론사|방송사|협의회|[가-힣]{2,10}(?:병원|은행|(?<![재지자인복차기])원|(?<![사기대국])회)|위원|시행자|수탁자|협의체|[가-힣]{2,6}단|사업단)(?:\s?등)?|자)"
)
PERSON: Final = lazy(rf"{_PERSONS}_*\Z")
"""A noun of persons or bodies at the end of a phrase."""
_LOOK: Final = r"(?<=[가-힣_])"
RECEIVERS: Final = (
    lazy(rf"{_LOOK}(?:에게|에\s?대하여|에\s?대해|에\s?대한\s(?=[^.]{{0,40}}?(?:지원|보조|감면|우대|융자|컨설팅|교육|발급)))"),
    lazy(rf"{_LOOK}에(?:는)?\s(?=[^.]{{0,60}}(?:지원|출연|출자|보조|지급|융자|우선|배정|교부|임대|대부|감면))"),
    lazy(rf"{_LOOK}(?:이|가|들이)\s(?=[^.]{{0,160}}(?:지원|제공|우대|보조|조성|이용|부담|융자|시책|투자|개발|구축|비용))"),
    lazy(
        rf"{_LOOK}(?:을|를)\s(?=(?:[가-힣]+(?:으로|이) 정하는 바에 따라\s)?(?:[가-힣ㆍ]+(?:적으로)?\s)?(?:우선|지원|육성|우대|보호ㆍ|양성|유치|선정|지정|장려|고려|발굴|고용|채용|확보|확충|재정|(?:\S+\s){{0,4}}?\S+(?:으로|로)\s(?:지정|선정|인정)))"
    ),
    lazy(rf"{_LOOK}의\s(?=[^.]{{0,60}}?(?:지원|보조|출연|부담|우대|촉진|이용|활성화|육성|융자|양성|확보|보급|활용|기능적|집적화))"),
)
"""Particles that mark who receives, the surest first: 에게, 에 대하여; 에; 이 and 가; 을 and 를; 의."""
ANYBODY: Final = lazy(r"누구든지|모든 국민|국민(?!경제)|민간")
"""Everybody receives."""
NO_RECEIVER: Final = lazy(
    r"(?:장관|청장|처장|도지사|국가|정부|국가 및 지방자치단체|지방자치단체의 장|행정기관|중앙행정기관|관계 기관|관계기관|소관 [가-힣]+|[가-힣]*위원회|행정기관의 장|기관의 장|단체의 장|공공기관의 장|국회)_*(?:의 장)?$"
)
"""Authorities among themselves are no receivers."""
ARGUMENT: Final = lazy(
    rf"(?:위하여|위해|따라|경우에?는?|때에?는?|불구하고|의하여|통하여|고려하여|{_ADNOMINAL}(?:은|는)|[가-힣](?:하고|하며|하여금|하거나)|거쳐|받아|협의하여|인하여|[가-힣]도록|효율적으로|따른 [가-힣]+에서),?(?=\s)_*\s"
)
GOVERNED: Final = lazy(r"(?:는|은|한|된|할|인|던|린|운|하고|하여|하거나|하며)\s")
OBJECT: Final = lazy(r"(?:을|를)\s")
"""Where the words before a noun phrase end; an object is no part of it unless a verb in the phrase governs it."""
PURPOSE_NEEDED: Final = lazy(r"\s필요한\s(?!경우|때)")
"""Behind 위하여: what the support is needed for is what it is given for."""
PURPOSE: Final = lazy(r"(?:을|를|하기|시키기|되기|기|도록 하기)\s(?:위하여|위해서?)(?=[\s,])")
"""What follows the words that say what support is for: … 을 위하여."""
NEEDED: Final = lazy(r"(?:하는\s?데에?|에)\s(?:필요한|드는|소요되는|사용되는)\s|(?<=[가-힣])에\s(?:대한|관한)\s")
"""What follows the words that say what is supported: …에 필요한 비용."""
EMPTY_WHAT: Final = frozenset(
    "지원 비용 경비 자금 사업 사항 시책 시책의 조치 업무 이 이에 그 각 호의 다음 필요한 일부 전부 전부 또는 일부 재정적 행정적 재정지원 활동 예산 사업비 이를 이에 대한 또는 등 지원시책 보조금".split()
)
"""Words that name nothing that is supported."""

INSTRUMENTS: Final = (
    (
        "subsidy",
        lazy(
            r"보조금|보조할|보조하|보조를|보조(?=\n|\Z)|출연할|출연하|출연금|출연을|출연(?=\n|\Z)|(?:비용|경비|자금|사업비|예산|운영비|소요액|임대료|[가-힣]{1,4}비)(?:_*)(?:\s?등)?(?:의|을|를|은)\s[^.\n]{0,40}?(?:지원|부담|보조|지급|교부|충당)|장려금|지원금|수당을|고용보조금|재정지원|예산의?\s?(?:범위|한도)[^.\n]{0,80}(?:지원|보조)|(?:비용|경비|자금)[^.\n]{0,6}(?:보조|지원)|지급(?=\n|\Z)|지급할|교부(?=\n|\Z)"
        ),
    ),
    (
        "investment",
        lazy(r"출자(?!총액)|투자조합|모태조합|펀드|투자(?:를)? (?:확대|유치|활성화|할)|투자(?=\n|\Z)|투자ㆍ|ㆍ투자|투자할 수 있도록"),
    ),
    ("loan", lazy(r"융자|대출|대여할|자금(?:의)? (?:대여|대부)|금융\s?지원|금융상의? 지원|학자금")),
    ("guarantee", lazy(r"보증(?!금)(?!기금)")),
    (
        "tax",
        lazy(
            r"조세|세제|세액|국세|지방세|소득세|법인세|취득세|소비세|등록면허세|상속세|증여세|교육세|유류세|관세(?!청)|과세|비과세|세법|재산세|부가가치세"
        ),
    ),
    (
        "fee_relief",
        lazy(
            r"(?:부담금|사용료|대부료|임대료|임차료|수수료|점용료|이용료|보험료|분담금|입장료|요금|조성비|기술료)[^.\n]{0,60}(?:감면|면제|경감|할인|감액|아니할)|부담금의 감면"
        ),
    ),
    ("land", lazy(r"부지|토지|국유재산|공유재산|국유ㆍ공유|입지|산업단지의?\s지정|용지|양여|공장건축|택지|수의계약")),
    (
        "infrastructure",
        lazy(
            r"(?<!교육)시설|설비|장비|기반시설|인프라|단지(?:를|로|의 (?:조성|지정))|클러스터(?:를|로|의 (?:조성|지정)| 조성)|시스템|플랫폼|집적화|데이터\s?센터|실증기반|테스트베드|실증센터|전력망|도로망|거점|정보망|공간을|공간의|산업기반|물류|센터의? (?:구축|건립)|특구|지구로|구역으로|시장(?:의)? 개설"
        ),
    ),
    (
        "procurement",
        lazy(
            r"구매|공공\s?조달|우선\s?조달|납품|(?:제품|서비스|상품|물품|생산품)(?:을|를)[^.\n]{0,20}우선(?:적으로)?\s(?:고려|구매|사용)|발주|판로"
        ),
    ),
    (
        "rnd",
        lazy(
            r"연구개발|연구ㆍ개발|기술개발|(?:기술|제품|서비스|품종|프로그램|콘텐츠)(?:의| 등의)?\s?(?:연구|개발)|공동연구|시험ㆍ연구|연구과제|연구기관을|연구(?:를| 지원|의 지원)|기술혁신|연구를 수행|개발을 지원"
        ),
    ),
    (
        "workforce",
        lazy(
            r"인력|교육(?!부)(?!감)(?!시설)(?!기관)(?!청)|훈련|연수(?!구)|양성|고용(?!노동)|취업|장학|인재|요원|사증|일자리|외국인근로자|숙련|강사|채용"
        ),
    ),
    ("startup", lazy(r"창업|보육센터|스타트업")),
    ("standards", lazy(r"표준(?!산업분류)|규격화")),
    ("data", lazy(r"데이터(?!\s?센터)(?!베이스)|데이타(?!베이스)")),
    (
        "information",
        lazy(
            r"정보(?:의|를|체계|\s?제공|시스템| 및| 수집|화)|동향|홍보|컨설팅|상담|자문|경영지도|보급(?:하|할|(?=\n|\Z))|공개(?:하|(?=\n|\Z))|가이드라인|인식(?:을)? (?:제고|개선)|마케팅|자료(?:의|를) (?:제공|보급)|박람회|전시회|체험|실태조사|통계(?!청)|성과의 (?:확산|제공)"
        ),
    ),
    ("export", lazy(r"수출(?!입)|해외\s?진출|해외\s?시장|해외\s?마케팅|해외\s?(?:홍보|판로)|국외\s?진출|세계화|해외\s?전시")),
    (
        "regulatory_relief",
        lazy(
            r"규제(?:의|를|특례| 특례| 개선| 완화)|임시허가|실증특례|예비타당성조사를|예비타당성조사\s?면제|(?:적용하지 아니|달리 (?=\n|\Z)|달리 정|완화하여 적용|적용을 배제)|사증발급|총허용량"
        ),
    ),
    (
        "permit_fast_track",
        lazy(
            r"인ㆍ허가|인허가|예비타당성조사 (?:대상|면제)|예비타당성조사(?:가|를)|신속(?:한|하게|히)? (?:처리|심사|확인)|간소화|의제|우선적으로 추진|(?:허가|승인|인가)[^.\n]{0,30}받은 것으로|우선\s?심사|신속심사|신속처리"
        ),
    ),
    ("certification", lazy(r"인증(?!서)|확인서|품질(?:인증|관리|향상)|검ㆍ인증|상표(?:의| 등록)|지식재산권? 출원")),
    ("award", lazy(r"포상|표창|시상|장려금|상금|경진대회|공모전|명인|명장|명가")),
    ("fund", lazy(r"(?<!보증)(?<!보험)기금(?:을|의|에서|으로(?! 정하)|은)|특별회계|재원")),
    (
        "organisation",
        lazy(
            r"전담기관|전문기관|센터(?:를|로|으로)\s|기관(?:을|으로)\s|기관ㆍ?단체의 육성|양성기관|단체의 (?:육성|설립)|조직의? 육성|연구소를|법인을"
        ),
    ),
)
"""What support is made of, by words of its provision and its list."""

CLOSED: Final = lazy(
    r"(?:부담금|사용료|대부료|점용료|수수료|임대료|조성비)[^.]{0,80}(?:감면|면제|경감)|신용보증[^.]{0,12}(?:우선|할)|우선(?:적으로)?\s?신용보증|우선\s?배정|(?:허용량|배정)[^.]{0,60}우선|"
    r"(?:받은|된|완료된|한)\s것으로|훈련시설로|시설로_*본|면제\s?(?:할|하|한|$)|대상 사업으로 우선|적용하지\s아니|무상으로|수의계약|수의의 방법"
)
"""A benefit that is closed and named."""
BENEFITS: Final = lazy(
    r"지원|육성|특화단지|클러스터|특구|양성기관|특성화|집적|우대|진흥단지|융합단지|진흥지구|복합단지|진흥구역|명인|명가|명장|우수"
)
"""Designations to which a benefit is attached by their nature or heading."""

WANTING: Final = lazy(
    r"(?:형|벌|형벌|징계|과태료|과징금|가산금|추가징수|책임|의무)(?:을|를|의)\s|취소|명령|시정|제재|불공정|위반|단속|처벌|징계|과징금|개선권고|퇴출|긴급|대피|차단|방역|살처분|손실(?:을)?\s?보상|보상금을|배상"
)
"""Words of a clause that orders, punishes or pays what is owed, whatever its predicate."""
DUES: Final = lazy(
    r"수수료|대가(?:를|의)|보수를|여비|수당|실비|사례금|임금|급여|보상|영수증|대금|연체|증명서|증서|인증서|허가증|면허증|통지서|환급|공탁|배당|사본|계약금|선급금|보험금|정치자금|당비|교부금을\s배분"
)
"""What is paid because it is owed."""
AGENTS: Final = lazy(
    r"(?:등록|평가|인증|검사|시험|심사|감정|검정|측정|조사|관리|감리|검증|확인|점검|판정|교정|분석|자격검정|시행|위탁|대행|정책)(?:기관|센터|대행기관|업체|단체|전문기관)"
)
"""Bodies designated to certify, test or manage: no support by themselves."""
OPENED: Final = lazy(r"(?:이용|활용|사용)할 수 있(?:도록|게)|누구든지|에게\s|국민이|민간이|기업이|사업자가")
"""To whom things are opened."""
PLANNED: Final = lazy(
    r"(?:망|시설|도로|설비)[^.]{0,40}?(?:설치|확충|건설|확보)[^.]{0,120}?계획[^.]{0,80}?에\s(?:각각\s|우선\s|우선적으로\s)?$"
)
"""Works to be taken up into a statutory plan."""

GENERIC: Final = lazy(
    r"(?P<sure>(?:행정적|재정적|기술적|행정상|재정상|재정 및 행정|행정ㆍ재정|행정 및 재정)[^.]{0,16}지원|지원책)|(?:필요한|이를|각종|우선|특별|적극)\s(?:[가-힣ㆍ]+적?\s)?(?:지원|육성)|우대|필요한 조치"
)
"""Support that does not say what it is made of."""
REQUIREMENTS: Final = lazy(
    r"요건|해당하는\s(?:자|사람|기업|기관|단체|법인|지역|경우|시설|제품)|해당하는 경우|기준을 (?:갖춘|충족)|다음 각 호의 (?:자|사람|기관|기업|단체|지역|경우)"
)
"""What a list below holds when it says who qualifies, not what is given."""
AIM: Final = lazy(r"^.*(?:위한|위하여|위해|통한)\s")
"""The part of an item that says what for."""

PEOPLE: Final = lazy(r"인력|인재|종사자|청년|근로자|학생")
"""Receivers who are themselves what the support makes."""

LAST_OBJECT: Final = lazy(r"(?:을|를|에)\s(?:(?:우선|적극|효율적으로|지속적으로|다른|우선적으로)\s)*$")
"""The particle of the last object of a clause."""

_AIDS: Final = "지원|사업|우대|보조|융자|시책|보증|특례|혜택|투자|교육|훈련|활동|조치|이용|수익|임대|매각|편의|출연|장려|포상|감면|표창|행사|육성|가점|정책|연구|개발|업무|사항|프로그램|대부|특전|인센티브|방안|홍보|집적화|표준화|노력"
_BARE: Final = lazy(
    rf"(?:(?:{_AIDS})(?:\s?등)?|\))(?:을|를)\s(?:[가-힣]+\s)?\Z|(?:이용|사용|활용|수익|임대|매각|지원|대부|보조|참여|조성|설치|구축)(?:할 수 있)?(?:하게|하도록|도록|ㆍ수익하게)\s\Z"
)
_CARRIED: Final = lazy(rf"(?:{_AIDS})")
_FIRST: Final = lazy("우선")
_PURSE: Final = lazy("기금|특별회계|재원|자금|계정|무상|국유|공유|우선")
_SHARED: Final = lazy("정보|기술|자료|데이터|결과|성과|시설|장비|설비|프로그램|표준|제품|시스템|콘텐츠|우선|지원|종자")
_PAID: Final = lazy(
    r"지원|보조|장려|수당|장학|포상|비용|경비|자금|융자|위로금|생활비|양육비|부담금|[가-힣]비를\s|[가-힣]비의|보험료|출연|상금|금리|이자"
)
FREE: Final = lazy("")
HINTS: Final = {
    **dict.fromkeys(FIRST_OF, _FIRST),
    **dict.fromkeys(
        GIVE | DO | MAKE | NAME | LET | LIFTS | SHARES | {"노력", "세우", "펴", "기울여", "힘써", "반영", "부여", "무상", "대여"}, FREE
    ),
    **dict.fromkeys(("", "하"), _BARE),
    **dict.fromkeys(("사용", "쓰", "같", "충당"), _PURSE),
    **dict.fromkeys(("지급", "교부"), _PAID),
    **dict.fromkeys(("요청", "권고"), lazy("지원")),
    **dict.fromkeys(("제공", "공개", "공유", "공급", "이용하게", "활용하게", "사용하게"), _SHARED),
    **dict.fromkeys(("실시", "수행", "운영", "시행"), _CARRIED),
    "정": lazy("달리"),
    "받": _BARE,
    **dict.fromkeys(("확대", "상향", "연장"), lazy("지원|보조|융자")),
}
"""Predicates of which at least one ends a clause of support, with the words of which one stands before it."""
RELIEF_ONLY: Final = frozenset("본 보 신청 통보 통지 회신 처리".split())
"""Predicates that count only in an article that lifts a burden."""

GUARDED: Final = lazy(r"안전|보호|위험|예방|방지|질병|단속|보안|감염|사고|재난|재해|오염|위해|관리")
"""What a policy guards rather than promotes."""

ROW_TAIL: Final = lazy(rf"{_BODY}_*(?:,\s[^,]{{2,20}})*(?:\s?(?:및|또는)\s|ㆍ)[가-힣]+_*(?:은|는)$")
"""A topic whose row begins with public bodies: 국가ㆍ지방자치단체 또는 사업시행자는."""
MADE_TO: Final = lazy(r"(?:^|\s)(?P<noun>[가-힣ㆍ]+)하게\s$")
"""A predicate that others are made to do: 사용하게 (할 수 있다)."""
WIDENED: Final = lazy(r"(?:지원|보조|융자|감면)(?:의)?\s?(?:대상|범위|규모|기간|비율|한도|수준)[^.]{0,20}(?:을|를)\s$")
"""Support that is given more of."""
FIRST_MADE: Final = lazy(r"우선(?:적으로)?\s(?:[가-힣]+\s)?$")
"""Priority before a predicate that others are made to do."""
RECEIVED: Final = lazy(r"지원|융자|보조|감면|수당|장려|특례|급여|우대|장학")
"""Headings of articles in which somebody may receive support."""
OUTSIDE: Final = lazy(r"외의\s(?:자|기관|단체)|기부")
"""Support that comes from others than public bodies."""

HASTENS: Final = lazy(r"규제|신속|특례|임시허가|실증|간소화|일괄처리|패스트트랙")
"""Headings of articles in which a time limit for the authority is a relief."""

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

BURDEN: Final = lazy(
    r"(?:[가-힣]*(?:세|료|금|비용|이자|비|요금|채무|부담|등)|가격)_*(?:\s?등)?_*(?:의\s(?:전부 또는 일부|전부나 일부|일부|전부|전액))?(?:을|를|은|는|에서|에 대하여)?\s(?:[가-힣ㆍ\d]+(?:으로|의|에서|까지|하여|하거나|로|를|을)?\s){0,5}$|예비타당성조사"
)
"""A tax, a charge or a price of which somebody may be relieved."""
RELIEVES: Final = frozenset("면제 경감 감면 감액 할인 감경".split())
LENDS: Final = frozenset("보증 신용보증 융자 대출 우대 지원 보조 감면 대부 하 우선지원 면제 경감".split())
"""What a bank, fund or agency gives as support; what it pays in or invests is its own business."""

AIMED: Final = lazy(r"도록\s|(?:는|은)\s데(?:에)?\s|함으로써\s|위하여\s|위한\s")
"""Other words that say what support is for."""

INFORMERS: Final = lazy(r"(?:신고|고발|제보|적발|검거)[^.]{0,60}(?:포상금|보상금|상금)|위반[^.]{0,60}포상금|신고자등?에")
"""Rewards for those who report offences are no support."""
