"""Kinds of articles by their headings, as data: what promotion acts, and acts at large, are built of."""

from __future__ import annotations

import re
from functools import cache
from typing import Final, NamedTuple


class Kind(NamedTuple):
    """A kind of article: what it is called in Korean and English, and its headings (white space and middle dots removed)."""

    ko: str
    en: str
    headings: str


KINDS: Final[dict[str, Kind]] = {
    "purpose": Kind("목적", "purpose", r"^목적(?:등)?$"),
    "definitions": Kind("정의", "definitions", r"^(?:용어의)?정의(?:등)?$"),
    "principles": Kind("기본이념ㆍ원칙", "principles", r"^기본(?:이념|원칙|방향)"),
    "responsibility": Kind("국가 등의 책무", "responsibilities of the state", r"(?:국가|정부|지방자치단체|시도|자치도|광역시|특별시).{0,16}책무|^책무|^국가.{0,12}(?:의무|책임)(?:등)?$"),
    "other_acts": Kind("다른 법률과의 관계", "relation to other acts", r"다른법률.{0,6}관계|다른법령.{0,6}관계|^적용범위|^적용(?:의)?(?:제외|배제)"),
    "plan": Kind("기본계획", "basic plan", r"(?:기본|종합|진흥|육성|발전|추진|촉진|활성화|보급|관리)계획(?!서|의변경)|^계획의수립"),
    "action_plan": Kind("시행계획", "action plan", r"(?:시행|실행|집행|연도별|연차별|세부)계획"),
    "committee": Kind("위원회", "committee", r"(?:위원회|심의회|협의회|협의체)(?!.{0,8}(?:위원의|결격|임기))|분과위원"),
    "survey": Kind("실태조사ㆍ통계", "survey and statistics", r"(?:실태|현황|수요|동향)조사|(?<!교)통계|실태파악"),
    "research": Kind("연구개발", "research and development", r"연구(?:ㆍ|와|및)?개발|기술개발|기술(?:의)?(?:연구|개발)|연구(?:사업|활동|시설)|기술혁신"),
    "training": Kind("인력양성", "training of experts", r"인력(?:의|등)?(?:의)?(?:양성|육성|확보|개발|수급|지원)|인재(?:의)?(?:양성|육성)|전문(?:가|인력)(?:의)?(?:양성|육성|확보)|전문인력|교육훈련(?!기준)|양성(?:기관|과정|교육)|(?:전문|기술|직무|창업)교육"),
    "standards": Kind("표준화", "standardisation", r"표준"),
    "international": Kind("국제협력ㆍ해외진출", "international cooperation", r"국제(?:협력|교류|공동|사회|화(?!계획)|기구|개발협력|행사)|해외(?:진출|시장|협력|홍보|교류)|수출(?:의)?(?:지원|촉진|진흥)|남북(?:교류|협력)|국제.{0,8}(?:협력|교류)"),
    "clusters": Kind("단지ㆍ지구ㆍ기반 조성", "clusters and infrastructure", r"단지(?!의관리)|집적|클러스터|특구|지구의?지정|(?<!신뢰)기반(?:의)?(?:조성|구축|강화)(?!을위한)|거점|(?:진흥|지원|연구|기반|집적|전시|공동|체험)시설(?:등)?(?:의|에)?(?:설치|구축|확충|조성|지정|대한)?"),
    "startup": Kind("창업ㆍ기업 지원", "start-ups and firms", r"창업|벤처|중소(?:기업|벤처)|기업.{0,6}(?:지원|육성|우대)|사업자.{0,6}(?:지원|육성)|경영(?:지원|안정)"),
    "commercialisation": Kind("사업화ㆍ보급ㆍ시범사업", "commercialisation and pilots", r"사업화|실용화|상용화|시범(?:사업|도시|지구|지역)|보급(?:의)?(?:촉진|확대|사업|및|지원)|기술(?:의)?(?:이전|거래)|(?:이용|활용)(?:의)?(?:촉진|활성화|지원)|수요(?:의)?(?:창출|촉진)|융합(?:의)?(?:촉진|활성화)"),
    "finance": Kind("재정ㆍ자금 지원", "financial support", r"재정(?!비)|재원|자금(?!세탁)|비용(?:등)?(?:의)?(?:지원|보조)|경비(?:등)?(?:의)?(?:지원|보조)|보조금|국고보조|금융(?:등)?(?:의)?지원|융자|투자(?:의)?(?:확대|유치|촉진|지원|조합|재원|활성화)|^출연|출연금|출연등|예산(?:의)?(?:지원|확보|조치|반영|상)"),
    "tax": Kind("세제ㆍ부담금 감면", "tax and fee relief", r"세제|조세(?:의)?(?:감면|특례|지원|면제|등)|조세에관한특례|(?:세|료|부담금|등)(?:의)?감면|^감면|부담금(?:등)?(?:의)?(?:감면|면제)"),
    "fund": Kind("기금", "fund", r"기금"),
    "agency": Kind("전담기관ㆍ진흥원ㆍ센터", "agency or centre", r"전담기관|전담조직|진흥원|센터(?:의|등의)?(?:설치|지정|설립|운영|등)|센터$|(?:지원|진흥|정책|전문|연구)기관(?:의)?(?:지정|설립|육성)|(?:전문|정책)연구(?:소|원)|재단의?(?:설립|설치)|지원단"),
    "association": Kind("협회ㆍ단체", "association", r"협회|(?<!자치)단체(?:의|등)?(?:설립|지원|육성|결성)|공제(?:조합|사업)"),
    "information": Kind("정보체계ㆍ데이터", "information systems", r"정보(?:종합|통합)?(?:체계|시스템|망|화)|전산|데이터|종합정보|통합정보|정보(?:의)?(?:제공|수집|공개|관리|공유|유통)|지식재산"),
    "awareness": Kind("홍보ㆍ포상ㆍ문화", "awareness and awards", r"홍보|포상(?!금)|표창|시상|문화(?:의)?(?:조성|확산|정착)|인식(?:의)?(?:개선|제고)|의날|주간"),
    "certification": Kind("인증ㆍ품질ㆍ우수 지정", "certification and quality", r"인증|품질|우수.{0,8}(?:지정|선정|인증)"),
    "procurement": Kind("구매ㆍ판로", "procurement", r"구매|판로|조달|우선(?:이용|사용)"),
    "cooperation": Kind("자료 요청ㆍ협조", "requests and cooperation", r"자료(?:의)?(?:제출|제공|요청|요구)|협조|협력(?:체계)?(?:의)?(?:구축|요청)?(?:등)?$"),
    "report": Kind("연차보고ㆍ평가", "reports and evaluation", r"연차보고|국회.{0,4}보고|성과(?:의)?평가|추진(?:실적|상황)(?:의)?(?:점검|평가|보고|제출)"),
    "supervision": Kind("보고ㆍ검사ㆍ감독", "reports and inspection", r"보고(?:와|및|ㆍ)?검사|지도ㆍ?감독|^감독|출입(?!국|항)|검사등$|시정명령|개선명령|사실조사"),
    "hearing": Kind("청문", "hearing", r"청문"),
    "charges": Kind("수수료", "fees", r"^수수료|수수료(?:등)?$"),
    "secrecy": Kind("비밀 유지", "secrecy", r"비밀"),
    "names": Kind("유사명칭 금지", "protected names", r"명칭(?:등)?(?:의)?사용(?:의)?(?:금지|제한)"),
    "entrustment": Kind("권한의 위임ㆍ위탁", "delegation and entrustment of powers", r"권한.{0,8}(?:위임|위탁|이양)|업무.{0,8}(?:위탁|위임|대행)|^위임|^위탁|사무의위탁"),
    "officials": Kind("벌칙 적용에서 공무원 의제", "deemed officials", r"공무원.{0,3}의제|공무원으로.{0,3}의제|벌칙적용"),
    "penalties": Kind("벌칙ㆍ양벌규정", "penalties", r"^벌칙|양벌|^형벌"),
    "fines": Kind("과태료ㆍ과징금", "administrative fines", r"과태료|과징금|이행강제금"),
}  # fmt: skip
"""In the order in which they are tried: the first whose headings fit is the kind of an article."""

FRAME: Final = frozenset(
    "purpose definitions other_acts entrustment officials penalties fines hearing charges secrecy names supervision".split()
)
"""Kinds that any act has, whatever it is about: the frame, not the template."""


@cache
def headings() -> tuple[tuple[str, re.Pattern[str]], ...]:
    """Every kind with its pattern, in order."""
    return tuple((key, re.compile(kind.headings)) for key, kind in KINDS.items())


GENERIC: Final = frozenset(
    "특별 법률 기본 특례 특별법 기본법 특별조치 특별조치법 특례법 조치 보호 정비 설치 설립 처리 제정 개정 시행 국가 지방 공공 관리 운영 지원 조성 육성 촉진 진흥 발전 활성화 이용 활용 보급 "
    "개발 지정 구축 대책 방지 예방 규제 제한 강화 경쟁력 혁신 확산 전환 안전 보장 복지 처벌 구제 보상 예우 신뢰 기반 글로벌 실시 사용 제조 유통 수입 감독 조사 평가 교류 협력 창업 절차 신고 등록 조직 직무 임명 징계".split()
)
"""Words of titles that name no subject."""
ENDINGS: Final = "산업 기술 사업 진흥 발전 촉진 육성 지원 기본 특별 관리 법률 법 업 활동".split()
"""What is cut off the end of a compound in a title: what is left is its subject (가상융합 of 가상융합산업진흥법)."""
