"""Korean words of what technologies are for, and of how an act names them, as data."""

from __future__ import annotations

from typing import Final

from legalscan.language.patterns import lazy

TECHNOLOGY: Final = lazy(r"(?:기술|산업|기술등|산업등)$")
"""Names of defined terms that are a technology or an industry."""

DESIGNATES: Final = lazy(
    r"(?:핵심|전략|중점|유망|선도|중요|미래|첨단|원천|우수|혁신|특정|대상|국가)[가-힣ㆍ]{0,8}\s?(?:[가-힣ㆍ]{1,10}\s){0,2}?[가-힣ㆍ]{0,8}(?:기술|산업|품목|분야|소재|부품|장비|제품)(?:_*)(?:\s?등)?(?:을|를|으로|로)\s[^.]{0,60}?(?:지정|선정|고시|공고|선별)"
)
"""An authority names the technologies that count: 핵심 …기술로 지정."""

ENDS: Final = lazy(
    r"(?:국가|경제|식량|에너지|보건|사이버|자원|국민)\s?ㆍ?(?:경제\s?)?안보|안전보장|국방|주권|공급망|기술\s?격차|기술\s?자립|기술\s?주권|자급|수급\s?(?:안정|불균형)|수입\s?의존|해외\s?의존|국산화|내재화|"
    r"기후\s?(?:변화|위기)|온실가스|탄소\s?중립|탄소중립|저탄소|대기\s?오염|미세먼지|환경\s?(?:오염|보전|보호)|자원\s?(?:순환|고갈)|에너지\s?(?:전환|절약|효율|위기|수급)|"
    r"감염병|질병|국민\s?건강|국민의 (?:건강|생명|안전)|국민보건|공중보건|생명(?:과|ㆍ|ㆍ신체)|재난|재해(?:를|로부터|의)|사고\s?(?:예방|방지)|고령화|저출산|인구\s?감소|지역\s?소멸|일자리|고용\s?(?:창출|안정|위기|불안)|실업|"
    r"산업\s?위기|위기\s?(?:대응|극복|지역)|불평등|격차\s?(?:해소|완화)|양극화|빈곤|취약계층|식량의? (?:안정|자급|위기)|식생활|물\s?부족|용수\s?부족|전력\s?(?:부족|수요|수급)|정보\s?격차|디지털\s?(?:격차|기반|인프라)|정보통신\s?기반|기반시설의? 안정|"
    r"소비자(?:를|의|의 권익을)?\s?보호|안정적(?:으로|인)\s공급|안정적\s공급|[농어임축][가-힣]*의?\s?(?:실질)?\s?소득|소득(?:을|의)?\s?(?:증대|증진|향상)|안전(?:을|의)\s?확보|위험으로부터|생산의 안정|지역 간의? 균형|지역간 균형|낙후|생활환경|공공복리|자연재해|공정(?:한|하고) (?:거래|경쟁)|국제\s?평화|국민의 안전|생활의 안전|폐기물|물순환|이동권|문화유산|문화적 전통|전통문화의? (?:계승|보존|보전)|국민의 재산|물가\s?안정|소득\s?(?:안정|격차)|경영\s?위기"
)
"""Ends of public policy outside of the industry's own growth: what a support of it is for."""

PROMOTION: Final = lazy(r"진흥|육성|촉진|발전|지원|경쟁력|활성화|장려")
"""What the title of an act of promotion says that it does."""
