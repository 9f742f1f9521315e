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
    """Stems of grammar and of procedure that any clause has."""
    return FUNCTION | frozenset(
        (
            "필요 사항 구성 운영 절차 방법 기준 내용 요건 범위 종류 설치 제출 신청 신청서 지정 규정 세부 구체적 효율적 대통령령 총리령 실시 수립 시행 통보 통지 보고 "
            "공고 고시 승인 허가 등록 신고 요청 협의 관리 지원 조치 처리 결정 결과 자료 서류 서식 기간 기한 금액 비용 대상 경우 사유 업무 사업 계획 기관 단체 "
            "위원 위원회 회의 그밖 외 각각 매년 이상 이하 해당 관련 따른 위한 대한 의한 의하여 따라 정하 하거나 받 적용 이용 사용 제공 확인 변경"
        ).split()
    )
