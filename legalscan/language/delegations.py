"""Words around delegations, as data."""

from __future__ import annotations

import re
from functools import cache

from legalscan.language.ko import FUNCTION


@cache
def of_no_matter() -> re.Pattern[str]:
    """Headings of articles that carry out no single clause: purposes, reviews of regulations, personal data."""
    return re.compile(r"\A\s?목적|재검토|고유식별|민감정보|다른\s법(?:률|령)과의\s관계")


@cache
def offices() -> re.Pattern[str]:
    """Words that name who acts rather than what is done."""
    return re.compile(
        r"(?:장관|처장|청장|시장|군수|구청장|도지사|시도지사|위원장|기관장|소장|원장|관리자|사업자|신청인|기관의\s?장|중앙행정기관|지방자치단체|국가|정부)\Z"
    )


@cache
def plain_words() -> frozenset[str]:
    """Stems of grammar, and of what any clause says."""
    return FUNCTION | frozenset(
        (
            "필요 사항 규정 세부 세부적 구체적 효율적 대통령령 총리령 부령 실시 그밖 외 각각 경우 정하 정 적용 제외 제반 다만 동일 이용 사용 수행 방법 기준 내용 종류 범위 대상 "
            "이상 이하 이내 미만 초과 각호 전단 후단 본문 단서 하거나 또한 따라 받으려 하려 아니 아니한 같다 말한다 한다 된다 있다 없다 이조 이하 자 것 수 법 영 규칙 지체 없이 들어 고려 고려하 으로부터 받은 두는 제외한 의견 상당 적용받으려 따라야 정한"
        ).split()
    )


@cache
def procedure_words() -> frozenset[str]:
    """Nouns of procedure, of two syllables, that are written together with the thing meant: 신청절차, 지정기준, 금액산정."""
    return frozenset(
        "기준 절차 방법 요건 범위 종류 신청 제출 지정 취소 운영 구성 설치 수립 시행 변경 통보 공고 고시 승인 허가 등록 신고 산정 부과 징수 납부 지급 발급 검사 평가 심사 선정 서식 내용".split()
    )


@cache
def execution() -> re.Pattern[str]:
    """The matter of a clause on the act as a whole: 이 법 시행에 필요한 사항."""
    return re.compile(r"(?:이\s?(?:법|영)(?:의|을)?\s?(?:시행|집행)|본법\s?시행)(?![^.]{0,12}필요한\s?(?!세부|사항|규정)[가-힣])")


@cache
def purposes() -> re.Pattern[str]:
    """In a first article: that a text is made to execute another one."""
    return re.compile(r"시행(?:에|을|하기|상)[^.]{0,40}(?:규정|정)(?:함|하는|한다)")


@cache
def passing_on() -> re.Pattern[str]:
    """All the words of a paragraph that only says that another text will tell: … 사항은 따로 대통령령으로 정한다."""
    return re.compile(r"\s*[^.<>]*\s(?:따로|별도로)\s[^.<>]{1,30}(?:으로|로|이|가)\s?(?:정한다|정하는 바에 따른다)\.?\s*(?:<[^<>]*>\s*)*")


@cache
def open_item() -> re.Pattern[str]:
    """How the last item of a list begins that leaves the rest open: 그 밖에 …."""
    return re.compile(r"\s*(?:그\s?밖|기타|그\s?외|제\d+호(?:부터|ㆍ|,| 및| 내지)[^.]{0,30}준하)")


@cache
def repeated_clause() -> re.Pattern[str]:
    """Directly before a clause: that it only repeats one of the provision that was broken (제5조를 위반하여 대통령령으로 정하는 …)."""
    return re.compile(r"(?:을|를)\s위반하여")
