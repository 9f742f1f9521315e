"""Korean: particles, endings and word lists, as data.

Lists hold stems (what is left when particles and endings are gone), so one entry serves every form of a word.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import Final

from legalscan.language.patterns import lazy

HANJA: Final = "\u4e00-\u9fff\u3400-\u4dbf\uf900-\ufaff"
"""Character ranges of hanja, compatibility ideographs included, for use inside a regular expression's brackets."""

_PARTICLES: Final = (
    "에서부터 으로부터 로부터 에게서 에서의 으로서의 로서의 으로써 으로서 에서는 에서도 에게는 에게도 까지의 부터의 만으로 로써 로서 에게 에서 까지 부터 마다 처럼 보다 "
    "이나 이라 이란 이며 이고 인지 으로 와의 과의 에는 에도 에의 만을 만이 "
    "은 는 이 가 을 를 의 에 로 와 과 도 만 나 란"
).split()
_ENDINGS: Final = (
    "하여야 하거나 하였던 하도록 하려는 하기로 하여금 되거나 되도록 시키거나 시키는 하면서 하고자 하기 하는 하여 하고 하며 하되 하던 하였 하면 한다 하다 하게 "
    "되는 되어 되고 되며 되던 된다 되지 되기 되었 되게 시킨 시켜 시킬 받는 받은 받아 받을 당한 당하 "
    "한 할 함 해 된 될 됨 돼"
).split()


@cache
def _suffix() -> re.Pattern[str]:
    endings = "|".join(sorted(_ENDINGS, key=len, reverse=True))
    particles = "|".join(sorted(_PARTICLES, key=len, reverse=True))
    return re.compile(f"(?:(?:{endings})|(?:{particles})|들(?:{particles})?|들)$")


_SHORT_HEADS: Final = frozenset("자 것 수 그 등 때 중 법 영 령 물 빛".split())
_SHORT_ENDS: Final = frozenset("을 를 은 는 에 와 한 된 할 함 될".split())
"""What may be cut off a word of two syllables: 결과, 진로 keep their last one."""
_NOUN_ENDS: Final = tuple(
    "평가 국가 전문가 허가 인가 대가 단가 추가 증가 결과 효과 성과 경과 용도 정도 제도 속도 궤도 지도 보도 진로 경로 도로 통로 회로 선로 "
    "회의 협의 심의 합의 동의 결의 논의 건의 주의 정의 명의 토의 문의 공이 차이 길이 높이 넓이".split()
)
"""Nouns whose last syllable looks like a particle."""

_WORD: Final = lazy(r"[가-힣]+|[A-Za-z]+|\d+(?:[.,]\d+)*")


def stems(text: str) -> list[str]:
    """The words of a text in order, without particles and the commonest endings; no analyser needed.

    A word never shrinks below one syllable; one that is nothing but a particle stays as it is.

    >>> stems("인공지능을 구현하기 위하여 필요한 하드웨어ㆍ소프트웨어 기술")
    ['인공지능', '구현', '위', '필요', '하드웨어', '소프트웨어', '기술']
    """
    return [*map(_stem, _WORD.findall(text))]


@lru_cache(maxsize=20_000)
def _stem(word: str) -> str:
    cut = _suffix().search(word) if len(word) > 1 and not word.endswith(_NOUN_ENDS) else None
    if cut and (cut.start() > 1 or (cut.start() == 1 and (cut[0] in _SHORT_ENDS or word[0] in _SHORT_HEADS or len(cut[0]) > 1))):
        return word[: cut.start()]
    return word


FUNCTION: Final = frozenset(
    (
        "말 및 또 또는 등 것 위 위하여 위해 따른 따라 각 다음 그 해당 정 자 있 없 이하 관 이 하나 어느 사람 포함 하는 한다 수 밖 의 중 "
        "에 을 를 이라 관련 대 대한 경우 필요 같다 같 통 통하여 통한 인 인하여 라 모든 외 한 된 되는 될 할 함 으로 하여 하거나 하기 하고 "
        "하며 하지 로서 바 데 때 에서 과 와 은 는 가 나 도 들 각종 여러 다양 일련 일체 기타 일 목적 그것 이것 이에 이와 이를 그와 있도록 "
        "관하여 대하여 의하여 의한 따르 업 하게 갖춘 가진 지닌 하 행 행하 제반 전반 모두 국 뜻 하도록 함께 주 주된 이루어지 이루어 이루 관계 "
        "관계된 목적으로 누구든지 상호 서로 주로 다른 간 되어 있거 둘 이상 받아 받는 받 인해 밖의"
    ).split()
)
"""Stems of grammar and of open relators: they carry no content of their own."""

VAGUE: Final = frozenset(
    (
        "수행 활동 행위 업무 사항 내용 종사 영위 경영 영업 사업 특정 일정 경제적 사회적 부가가치 가치 창출 종합적 체계적 효율적 효과적 합리적 "
        "과정 방법 분야 대상 수단 방식 형태 노력 기반 바탕 중심 상태 향상 발전 증진 촉진 진흥 육성 개선 강화 확대 활성화 개인 법인 단체 기관 "
        "기업 국가 지방자치단체 의미 도모 추진 대응 유사 동시 기본 기본적 특정한 경제활동 사업체 사업장 업체 물품 물건 용도 일반 일반적 위치 "
        "사용 이용 활용 제공 조치 원활 적절 적정 안전 편리 편의 제도적 실질적 간접 전문 전문적 사회 문화 경제 산업 기술 정보 서비스 "
        "시스템 국민 인간 공중 불특정 다수 불특정다수인 불특정인 새로운 인적 물적 유형 무형 복합 복합체 부대활동 기여 언제 어디서 총체적 최종 "
        "결과 적용 기존 효율 효율적인 주체 성격 성질 특성"
    ).split()
)
"""Nouns that fit anything: all-purpose activities, bearers and praise."""

EMPTY: Final = FUNCTION | VAGUE
"""Stems that tell nothing in from out."""

CHAIN: Final = frozenset(
    "운영 관리 실시 시행 개발 제조 생산 유통 판매 구매 소비 제작 보급 공급 구축 구현 연구 연구개발 설계 설치 신설 증설 개량 정비 유지 보수 보전 보존 처리 가공 수출 수입 "
    "기획 용역 재화 제품 상품 시설 설비 장비 기기 기구 기계 부품 소재 부대시설 부대 임대 대여 대관 출시 배급 상영 전시 저장 보관 운송 운반 충전 수집 분석 조사 평가 측정 "
    "산정 교육 훈련 홍보 상담 지원 융합 결합 조성 복제 전송 편집 배포 출판 발행 수리 정비업 건설 시공 자문 컨설팅 유지관리 운용 운행 취급 거래 중개 알선 대행 수립 참여 "
    "이용자 사용자 사업자 수요자 확장 개최 조직 도매 소매 배송 포장".split()
)
"""Links of the value chain: what every industry and every technology has done to it."""

STATUS: Final = frozenset(
    "등록 허가 인가 신고 지정 면허 승인 인증 위촉 임명 임용 고용 소속 설립 체결 자격 고시 결정 선임 위탁 취득 상장 등기 신청 선정 발급 부여 인정 선고 확정 합격 지명 채용 "
    "소유 소유자 점유 계약".split()
)
"""Acts and statuses by which one can tell who or what is meant."""

COMPLEMENTS: Final = (
    frozenset({"하드웨어", "소프트웨어"}),
    frozenset({"유형", "무형"}),
    frozenset({"재화", "용역"}),
    frozenset({"국내", "국외"}),
    frozenset({"국내", "해외"}),
    frozenset({"공공", "민간"}),
    frozenset({"온라인", "오프라인"}),
    frozenset({"인적", "물적"}),
    frozenset({"개인", "법인"}),
    frozenset({"직접", "간접"}),
    frozenset({"유상", "무상"}),
    frozenset({"실제", "가상"}),
)
"""Pairs that together leave nothing out: naming both restricts nothing."""

_OPEN: Final = r"관련(?:된|한|하|되|성)?|관한|관하여|필요한|활용|이용|통하여|통한|위한|위하여|업\s*으로|영위|경영|수행|모든|각종|제반|일련|그 밖|다양|등(?=[의을이과 ]|$)|기반"
_EXCLUDES: Final = r"외의|외에|제외|아닌|아니|(?<=[가-힣])\s중\s|속하|이외"
_VERB: Final = r"(?<!\S)(?:한|된|할|가진|갖춘|모든)(?=\s)|[가-힣](?:하는|하여|한|된|되는|할|받은|받는|있는|위한|관한|하거나|하고|의한|따른|(?<!또)는|은|던)(?=\s|$)"


@cache
def open_relators() -> re.Pattern[str]:
    """Words that tie a definiens to its term without a criterion: 관련된, 필요한, 활용, 각종, … 등."""
    return re.compile(_OPEN)


@cache
def loose_ties() -> re.Pattern[str]:
    """Open relators that leave the tie itself undetermined."""
    return re.compile(r"관련(?:된|한|하|되|성)?|관한|필요한|활용|이용|기반|그 밖|등(?=[의을이과 ]|$)")


@cache
def conferred() -> re.Pattern[str]:
    """A status that an authority gave: 특허를 받은, 지정된."""
    return re.compile(r"(?:특허|등록|허가|면허|인가|승인|인증|지정|위촉|임명|선고|결정|확인)(?:을|를)?\s?(?:받은|받아|받는|된|되어)")


@cache
def exclusions() -> re.Pattern[str]:
    """Words that define by what is left out: … 외의, … 중, … 아닌."""
    return re.compile(_EXCLUDES)


@cache
def modifying_verbs() -> re.Pattern[str]:
    """A verb that modifies a noun; a definiens without any is a bare row of members."""
    return re.compile(_VERB)


EMPTY_GENERA: Final = frozenset(
    "것 일 활동 사항 행위 업무 사업 기술 과정 체계 체제 제도 시스템 수단 방법 방식 조치 대책 노력 환경 여건 기반 요소 요인 분야 관계 형태 능력 역량 가치 총체 작용".split()
)
"""Nouns under which nearly anything falls: a definition that ends in one says what is meant only by what stands before it."""

_INTO_GENUS: Final = (
    r"(?<!\S)(?:(?:위한|위하여\s(?:하는|행하는|실시하는|수행하는|추진하는|이루어지는|필요한)|관한|관련(?:된|되는|한|하는|있는)|필요한|수반되는|"
    r"(?:이바지|기여)(?:하는|할 수 있는))\s+)"
    r"(?:(?:모든|각종|제반|일체의|일련의|여러|다양한|종합적인|체계적인|다각적인|그 밖의)\s+)*\Z"
    r"|(?<!\S)(?:하는|행하는|행하여지는|이루어지는|이루어지고 있는|실시하는|수행하는|추진하는)\s+(?:(?:모든|각종|제반|일체의|일련의|여러|다양한)\s+)+\Z"
)


@cache
def into_genus() -> re.Pattern[str]:
    """Words before a genus that let everything in: … 위한, 관련된, 이바지하는, 하는 모든."""
    return re.compile(_INTO_GENUS)


_OPEN_END: Final = (
    r"(?:그 밖(?:에|의)|기타)\s(?:[가-힣]{1,8}\s){0,3}?(?:유사한|비슷한|준하는|관련(?:된|되는|한|하는|있는)|관계(?:된|되는|있는)|필요한|부수되는|부수하는|상당하는)\s+"
    r"(?:(?:모든|각종|여러|일체의|제반|긴급한)\s)?(?:[가-힣]{1,12}의\s)?[가-힣ㆍ]{0,12}\s?\Z"
)


@cache
def open_ends() -> re.Pattern[str]:
    """A row that is left open by a catch-all before its genus: 그 밖에 이와 유사한 (것)."""
    return re.compile(_OPEN_END)


@cache
def left_out() -> re.Pattern[str]:
    """What follows a word that a definition leaves out or merely includes: … 외의, … 를 제외한, … 을 포함하여."""
    return re.compile(r"(?:[은는을를이가]|으로부터)?\s?(?:외의|외에|이외|아닌|아니|제외|포함|중\s)")


@cache
def by_decree() -> re.Pattern[str]:
    """A definiens that ends in what a decree, a rule or an ordinance fixes: 대통령령으로 정하는 (기준에 해당하는) …."""
    return re.compile(
        r"(?P<decree>[가-힣]*(?:령|규칙|조례))(?:으로|로|이|가)\s*정(?:하는|한)\s+"
        r"(?:(?:기준|요건|조건|범위|종류와 규모|종류)(?:을|를|에|의|이)?\s?(?:해당하는|맞는|적합한|갖춘|충족하는|따른)\s+)?(?:[가-힣ㆍ]+\s(?:및|또는|과|와)\s|[가-힣]+[과와ㆍ]\s?)*\Z"
    )


@cache
def by_side() -> re.Pattern[str]:
    """An end that sets what a decree fixes beside other things instead of taking all from it: … 및, 그 밖에."""
    return re.compile(r"(?:그 밖에|그 밖의|기타|또는|및|[가-힣](?:와|과)|,|ㆍ|\s등)\s*\Z")


TITLE_WORK: Final = frozenset(
    "진흥 육성 조성 지원 촉진 관리 보호 이용 설치 설립 운영 운용 발전 활성화 방지 예방 개발 보급 규제 보장 보전 보존 정비 개선 조사 구제 증진 처벌 안전관리 안전 공정화 확충 구축 제한 "
    "처리 보상 예우 대책 대응 강화 향상 유통 활용 양성 제정 시행 합리화 효율화 현대화 건설 수립 폐지 금지 유지관리 규명 확보 회복 확인 수행 이행 상용화 전자화 제품화 고도화 선진화 정상화 "
    "국제화 세계화 정보화 표준화 명확화 간소화 제고 확대 창출 전환 혁신 해결 조정 중재 심사 평가 검사 감독 단속 수수 교류 협력 공개 공유 등록 신고 허가 인증 지정 징수 부과 납부 상환 환수 "
    "청산 정리 매각 취득 이전 도입 수출 수입 판매 생산 제조 처분 공급 수급 감축 저감 절약 회수 재활용 복원 복구 사업 특례 절차 기반 기본 특별 관한 위한 따른 대한 등 및 또는".split()
)
"""What an act does with its subject, as titles say it: what is left of a title without them is its subject."""

_TITLE_END: Final = r"(?:\s?등)?(?:에\s?관한|에\s?대한|을\s?위한|를\s?위한|의)?\s*(?:특별|기본|특례|임시|처리|관리|민사특별|형사특별)?(?:조치)?\s*(?:법|법률)(?:안)?\s*\Z"
_TITLE_JOINT: Final = r"[\s,ㆍ·]+(?:(?:관한|위한|따른|대한|의한)\s+)?|(?<=[가-힣]{2})(?:에서의|등에|등의|에의|에|을|를|의|과|와)\s+(?:(?:관한|위한|따른|대한|의한)\s+)?"


@cache
def title_ends() -> re.Pattern[str]:
    """The kind of instrument at the end of a title: … 에 관한 특별법안."""
    return re.compile(_TITLE_END)


@cache
def title_joints() -> re.Pattern[str]:
    """What parts the words of a title, particles included."""
    return re.compile(_TITLE_JOINT)


@cache
def bodies() -> re.Pattern[str]:
    """Words that name a body, a fund, a tax or a place: known by being set up, not by being defined."""
    return re.compile(
        r"(?:위원회|협의회|청문회|의회|노인회|연합회|중앙회|협회|연맹|조합|은행|공사|공단|재단|학회|대학|대학교|대학원|학교|법인|의료원|연구원|진흥원|생태원|외교원|정보원|감사원|법원|재판소|"
        r"[가-힣]{2}원|[가-힣]{2}[청처부군관단대도시국세권]|기금|센터|기관|유공자|대상자|공무원|의원|수계|구역|제도|보험|연금|급여|협정|조약|헌법|[가-힣]{2}법)\Z"
    )


@cache
def explained_heads() -> re.Pattern[str]:
    """How the heading of an article goes on that explains the word it begins with: …의 종류, …의 범위."""
    return re.compile(r"(?:의|별)?\s?(?:정의|뜻|종류|구분|범위|내용|대상|기준|결정|요건|개념|적용 범위|적용대상|원칙|금지|구성|목표)?\Z")


@cache
def announced_scope() -> re.Pattern[str]:
    """Definitions announced for less than the statute, in other words than 이 조ㆍ이 장: 취득세에서 사용하는 용어."""
    return re.compile(r"(?<!\S법)(?<![이 ]법)(?<![이 ]영)(?<!규칙)(?<!규정)(?<!령)에서\s(?:사용하는|사용되는|쓰는|쓰이는)\s용어")


@cache
def narrowed_term() -> re.Pattern[str]:
    """Words before a term that narrow what is defined: 제1항을 적용할 때 "갑"이란, … 직위 중 "갑"이란."""
    return re.compile(r"(?:적용할\s때(?:에는?)?,?|적용하는\s경우,?|경우의?|[가-힣]\s중)\s*\Z")


@cache
def connectives_of_citation() -> re.Pattern[str]:
    """What ties a name to the provision it is cited from: 제3조에 따른 …."""
    return re.compile(r"(?:(?:따라|의하여)\s[가-힣]{1,4}된|따른|따라|의한|의하여|규정된|정한|」의|[조항호]의)\s")


@cache
def amending_clause() -> re.Pattern[str]:
    """The enacting clause of a bill that amends single provisions."""
    # the literal stands first: so it is found several times faster
    return re.compile(r"다음과(?:(?<=중\s다음과)|(?<=일부를\s다음과)|(?<=일부를다음과))\s?같이\s?개정")


@cache
def omitted_row() -> re.Pattern[str]:
    """Words by which several units of a row are left out or deleted at once: 제2조부터 제4조까지 삭제."""
    return re.compile(r"(?:부터|내지|까지|및|ㆍ|[~∼-])[^.\n]{0,25}삭\s?제|\(?생\s?략\)?|현행과\s?같음")


@cache
def announces_definitions() -> re.Pattern[str]:
    """Headings and sentences under which words of the statute itself are defined, not phrases of one provision."""
    return re.compile(r"정의|용어|뜻|이\s(?:법|영|규칙|규정)에서")


_DIGITS: Final = dict(zip("0123456789", "영일이삼사오육칠팔구", strict=True))


def particle(word: str, after_consonant: str, after_vowel: str) -> str:
    """The form of a particle that fits the end of a word; both forms where the end is no Hangul.

    >>> "등대" + particle("등대", "을", "를"), "법(法)" + particle("법(法)", "을", "를"), particle("제2조의3", "이", "가")
    ('등대를', '법(法)을', '이')
    """
    last = re.sub(r"[(\[][^()\[\]]*[)\]]\s*\Z", "", word).rstrip("」』\"'’”")[-1:]
    last = _DIGITS.get(last, last)
    if not "가" <= last <= "힣":
        return f"{after_consonant}({after_vowel})"
    return after_consonant if (ord(last) - ord("가")) % 28 else after_vowel


def instrumental(word: str) -> str:
    """으로 or 로 as it fits the end of a word, which may stand in quotation marks: 로 after ㄹ as after a vowel.

    >>> instrumental("물 등"), instrumental("시설"), instrumental("설비")
    ('으로', '로', '로')
    """
    last = word[-1:]
    return "으로" if "가" <= last <= "힣" and (ord(last) - ord("가")) % 28 not in (0, 8) else "로"


_INSTRUMENTS: Final = "목적|방식|방법|수단|용도|형태|대가|이유|원인|대상|중심|기준|바탕|기반|자격|상태|조건|순서|절차|재료|원료|것|서"
_GENUS_FIRST: Final = (
    r"(?:으로서|로서|으로써)(?:의|는)?[,\s]"
    rf"|[가-힣](?:(?<!또)는|한|된|할|될|은|인)\s(?:[가-힣]+\s)?(?!{_INSTRUMENTS})[가-힣]*[가-힣](?<![적용])"
    r"(?:으로|(?<![선도경통진회수항료자])로),?\s(?!(?:하|되|이루어|구성|인하|제조|만들|포장|표시|표기|사용|활용|전환|변경|운송|운반|이동|분류|나누|쓰이)[가-힣])"
)


@cache
def genus_first() -> re.Pattern[str]:
    """A genus with its criterion before the examples: …하는 장치로서 … 등, …하는 사업으로 … 등."""
    return re.compile(_GENUS_FIRST)


_OWN_CRITERION: Final = (
    r"(?:기|[을를])\s?위(?:한|하여|해)\s|[가-힣](?:도록|고자|려고)\s|목적으로\s|(?:에|데에?)\s(?:직접\s)?(?:필요한|요구되는|소요되는)\s|"
    r"(?:부수|수반|부대|부속|부가)(?:되는|하는|된|한|되어|하여)\s"
)


@cache
def own_criteria() -> re.Pattern[str]:
    """A purpose, a need or a dependence by which the members of a row are told: …하기 위한, …에 필요한, 이에 부수되는."""
    return re.compile(_OWN_CRITERION)


@cache
def functions() -> re.Pattern[str]:
    """A verb that says what the members of a row do or undergo, not that they are done: …를 변형시키는."""
    return re.compile(
        r"[을를]\s(?:[가-힣]+(?:하거나|시키거나)\s)?(?!하는|행하는|실시하는|시행하는|수행하는|추진하는|포함하는)[가-힣]{1,}(?:하는|시키는|주는|이는|내는)\s"
    )


@cache
def likeness() -> re.Pattern[str]:
    """Ties of a catch-all that stay open whatever stands before them: 유사한, 관련된, 준하는."""
    return re.compile(r"(?:유사|비슷|준하|상당하|관련|관계)[가-힣\s]*?[는한된]\s")


_COORDINATION: Final = r",\s*|ㆍ|(?<=\s)(?:및|또는|그리고)\s+|(?<=[가-힣])(?:와|과|이나)\s+"


@cache
def coordination() -> re.Pattern[str]:
    """What parts the members of a row."""
    return re.compile(_COORDINATION)


_EMPTY_LINK: Final = (
    r"(?:에|과|와)\s(?:직접\s)?(?:관한|대한|관계(?:되는|된|있는)|관련(?:되는|된|한|있는)|필요한|종사하는)(?=\s)|사용(?:할|될)\s수\s있는(?=\s)|"
    r"[원요]인이\s되는(?=\s)|(?:을|를)\s(?:실시|시행|수행|행)?하는(?=\s)"
)


@cache
def empty_links() -> re.Pattern[str]:
    """Links that tie a noun to another and tell nothing of it: …에 관한, …에 필요한, …에 종사하는, …의 원인이 되는."""
    return re.compile(_EMPTY_LINK)


@cache
def purposes() -> re.Pattern[str]:
    """A purpose tied to a noun: …을 위한, …하기 위한."""
    return re.compile(r"(?:[을를]\s|하기\s)위한(?=\s)")


_QUALIFIER: Final = r"(?<!\S)(?P<stem>[가-힣]*?)(?:하였거나|되었거나|하거나|되거나|거나|하여|되어|어|아|하고|되고|있고|이고|하며|되며|면서|도록|는|한|된|할|될|던|은|린|긴|킨|른|으로|료로|[가-힣]도로|주로|에서|부터|까지)(?<!또는)(?=\s)"


@cache
def qualifiers() -> re.Pattern[str]:
    """A word that says something of a noun: a predicate or a circumstance (…을 포함하는, 주 원료로, …에서)."""
    return re.compile(_QUALIFIER)


NATURAL_KINDS: Final = frozenset("종 종류 품종 어종 수종 품목 종목 업종".split())
"""What a decree picks out of a class that the act has already drawn."""


@cache
def drawn_above() -> re.Pattern[str]:
    """Words above a list that draw the class of its items: … 대통령령으로 정하는 …, 제3조에 따른 …."""
    return re.compile(
        r"(?:령|규칙|조례)(?:으로|로|이|가)\s*정(?:하는|한)\s|(?:」|제\d+[조항호](?:의\d+)?)[^.]{0,20}?(?:따른|의한|해당하는)\s"
    )
