"""Korean words of public support, as data: bodies that give, verbs of giving, what they make, name and lift.

The patterns are searched in *flat* text: words in brackets, between 「」 and in amendment notes are overwritten by ``_`` there, so
that a gloss or the name of a cited act never passes for the words of the provision. Each row was taken from reading support
provisions of the national code, not from any one act.
"""

from __future__ import annotations

from typing import Final

from legalscan.language.patterns import lazy

_BODY: Final = (
    r"(?:정부|국가기관등|국가기관|국가|지방자치단체|지방정부|공공기관등|공공기관|공기업|행정청|[가-힣]*(?:장관|처장|청장)|국무총리|대통령|교육감|"
    r"[가-힣ㆍ]*(?:도지사|시장|군수|구청장|허가권자)|[가-힣]{2,12}(?<!조정)(?<!심의)(?<!윤리)위원회위원장|방송[가-힣]*위원회|금융위원회|공정거래위원회|"
    r"(?:행정기관|중앙행정기관|중앙관서|지방관서|행정관청|지방자치단체|공공기관|국가기관등|국가기관|국가기관등?|단체|관서|기관)의\s?장|기관장|승인권자|관리권자|"
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
    r"(?:기금|재단|공단|은행|공사|진흥원|중앙회|금고|협동조합|조합|금융회사|금융기관|해당하는 기관|해당하는 자|각 호의 기관|각 호의 자|거래소)(?:\s?등)?_*(?:은|는)$"
)
"""A bank, fund, agency or corporation under public law as a topic."""

ADNOMINAL: Final = (
    r"(?<!또)(?<!하)(?<!되)(?<!있)(?<!없)(?<!받)(?<!르)(?<!키)(?<!시)(?<!않)(?<!같)(?<!많)(?<!적)(?<!높)(?<!낮)(?<!좋)(?<!넘)(?<!얻)(?<!맺)(?<!맡)(?<!남)(?<!갖)(?<!맞)(?<!루)(?<!내)(?<!리)"
    r"(?<!추)(?<!어지)(?<!라지)(?<!가지)(?<!미치)(?<!그치)(?<!거치)(?<!지나)(?<!나타나)(?<!벗어나)(?<!일어나)(?<!생기)(?<!남기)(?<!옮기)(?<!\s드)(?<!\s두)(?<!\s주)(?<!\s보)(?<!\s쓰)(?<!\s오)(?<!\s놓)(?<!\s찾)(?<!\s걸)"
)

TOPIC: Final = lazy(rf"^[\s_]*(?:그 밖에\s|이 경우,?\s)?(?P<np>(?:\S+\s){{0,14}}?\S*[가-힣_](?=[은는]\s){ADNOMINAL}[은는])(?=\s)")
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
    r"지원|육성|진흥|활성화|촉진|장려|양성|보급|확산|경쟁력|인식(?:을)?\s?(?:제고|개선)|기술의 확보|집적화|사업화|창업|수출|해외\s?진출|해외시장|판로|인력|연구개발|기술개발|기술의 개발|개발ㆍ|표준화|정보화|고도화|첨단화|융자|투자|재원|수요(?:를)?\s?창출|국제화|선진화|현대화|산업화|실용화|상용화"
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
    r"[가-힣ㆍ]{0,4}(?:\s(?:강화|확대|추진[가-힣]*|확보|등|향상|증진|협력|제고)[가-힣ㆍ]*)?\s?(?:하기\s위하여|시키기\s위하여|[을를]\s위하여|[을를]\s위한\s\S+|하는\s?데에?|이\s이루어질\s수\s있도록|하도록|되도록|[될할]\s수\s있도록|에|[을를]\s\S+하도록|[을를]\s\S+하기\s위하여)\s(?:\S+\s){0,2}$"
)
"""What an authority strives for, where it amounts to support."""

SILENT: Final = lazy(
    r"^(?:목적|정의|용어의 ?(?:정의|뜻)|기본이념|기본원칙|적용 ?범위|다른 법[률령]과?의? ?관계|벌칙|과태료|양벌규정|청문|비밀[가-힣 ]*|[가-힣 ]*자료 ?(?:등)?의? ?(?:제공|제출)?의? ?(?:요청|요구)[가-힣 ]*|유사명칭[가-힣 ]*|벌칙 적용에서[가-힣ㆍ ]*|권한의 위임[가-힣ㆍ ]*|권한 등의 위임[가-힣ㆍ ]*|"
    r"[가-힣ㆍ ]*(?:기본계획|시행계획|실행계획|종합계획|추진계획|연차보고|연차보고서)(?:의? ?(?:수립|작성|시행)?[가-힣ㆍ ]*)?|[가-힣ㆍ ]*(?:위원회)(?:의? ?(?:설치|구성|운영|기능|심의)[가-힣ㆍ ]*)?|[가-힣ㆍ ]*(?:취소|해제|환수|반환|제재|의견 ?청취)[가-힣ㆍ ]{0,6})$"
)
"""Headings of articles that only frame, punish, plan, set up a committee or take back."""

PLAN: Final = lazy(r"계획_*(?:\s?등)?(?:을|를)\s(?:[가-힣ㆍ]+\s)*$|계획에\s포함|포함되어야|포함하여야|계획에는\s")

INNER: Final = lazy(
    r"(?:위원회|지원단|사무국|사무처|사무기구|기획단|추진단|본부|협의회|자문단|위원|간사)(?:_*)의\s?(?:업무|운영|사무|활동|회의)[^.]{0,20}(?:지원|보좌)|위원회에\s|사무기구|소속 공무원|여비"
)
"""Support of the administration by itself."""

ADVISED: Final = lazy(r"지원(?:을)?\s?(?:하도록|할 수 있도록|하여 줄 것을)\s?$")
"""Support that an authority may advise others to give."""

BENEFITS: Final = lazy(
    r"지원|육성|특화단지|클러스터|특구|양성기관|특성화|집적|우대|진흥단지|융합단지|진흥지구|복합단지|진흥구역|명인|명가|명장|우수"
)
"""Designations to which a benefit is attached by their nature or heading."""

WANTING: Final = lazy(
    r"(?:형|벌|형벌|징계|과태료|과징금|가산금|추가징수|책임|의무)(?:을|를|의)\s|취소|명령|시정|제재|불공정|위반|단속|처벌|징계|과징금|개선권고|퇴출|긴급|대피|차단|방역|살처분|손실(?:을)?\s?보상|보상금을|배상"
)
"""Words of a clause that orders, punishes or pays what is owed, whatever its predicate."""

DUES: Final = lazy(
    r"수수료|대가(?:를|의)|보수를|여비|위원[^.]{0,20}수당|공무원[^.]{0,20}수당|실비|사례금|임금|급여|보상|영수증|대금|연체|증명서|증서|인증서|허가증|면허증|통지서|환급|공탁|배당|사본|계약금|선급금|보험금|정치자금|당비|교부금을\s배분"
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

_AIDS: Final = "지원|사업|우대|보조|융자|시책|보증|특례|혜택|투자|교육|훈련|활동|조치|이용|수익|임대|매각|편의|출연|장려|포상|감면|표창|행사|육성|가점|정책|연구|개발|업무|사항|프로그램|대부|특전|인센티브|방안|홍보|집적화|표준화|노력"

BARE: Final = lazy(
    rf"(?:지원|보조|출연|융자|감면|면제|우대|대부|투자|추진|실시)\s\Z|(?:(?:{_AIDS})(?:\s?등)?|\))(?:을|를)\s(?:[가-힣]+\s)?\Z|(?:이용|사용|활용|수익|임대|매각|지원|대부|보조|참여|조성|설치|구축)(?:할 수 있)?(?:하게|하도록|도록|ㆍ수익하게)\s\Z"
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
    **dict.fromkeys(("", "하"), BARE),
    **dict.fromkeys(("사용", "쓰", "같", "충당"), _PURSE),
    **dict.fromkeys(("지급", "교부"), _PAID),
    **dict.fromkeys(("요청", "권고"), lazy("지원")),
    **dict.fromkeys(("제공", "공개", "공유", "공급", "이용하게", "활용하게", "사용하게"), _SHARED),
    **dict.fromkeys(("실시", "수행", "운영", "시행"), _CARRIED),
    "정": lazy("달리"),
    "받": BARE,
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

SPACED: Final = lazy(r"(?:^|\s)(?P<noun>지원|보조|출연|융자|감면|면제|우대|대부|투자|추진|실시)\s$")
"""A predicate written apart from its 할: 지원 (할 수 있다)."""

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

BURDEN: Final = lazy(
    r"(?:[가-힣]*(?:세|료|금|비용|이자|비|요금|채무|부담|등)|가격)_*(?:\s?등)?_*(?:의\s(?:전부 또는 일부|전부나 일부|일부|전부|전액))?(?:을|를|은|는|에서|에 대하여)?\s(?:[가-힣ㆍ\d]+(?:으로|의|에서|까지|하여|하거나|로|를|을)?\s){0,5}$|예비타당성조사"
)
"""A tax, a charge or a price of which somebody may be relieved."""

RELIEVES: Final = frozenset("면제 경감 감면 감액 할인 감경".split())

LENDS: Final = frozenset("보증 신용보증 융자 대출 우대 지원 보조 감면 대부 하 우선지원 면제 경감".split())
"""What a bank, fund or agency gives as support; what it pays in or invests is its own business."""

INFORMERS: Final = lazy(r"(?:신고|고발|제보|적발|검거)[^.]{0,60}(?:포상금|보상금|상금)|위반[^.]{0,60}포상금|신고자등?에")
"""Rewards for those who report offences are no support."""
