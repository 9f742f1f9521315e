"""The words that several reports share, in both languages, and how a place is written."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

LABELS: Final[dict[str, dict[str, str]]] = {
    "ko": {
        "title": "법령 검토 결과",
        "error": "오류",
        "warning": "경고",
        "info": "참고",
        "summary": "요약",
        "rule": "규칙",
        "flaw": "지적 유형",
        "severity": "정도",
        "count": "건수",
        "number": "번호",
        "place": "조문",
        "words": "조문 내용",
        "finding": "지적 사항",
        "help": "제안",
        "proportion": "전국 비교",
        "related": "함께 볼 조문",
        "unchecked": "보지 못한 것",
        "suppressed": "예외로 둔 지적",
        "notices": "예외 표시 점검",
        "reason": "이유",
        "by": "근거",
        "none": "지적할 사항이 없습니다.",
        "baseless": "개정 대상 법령({laws})이 주어지지 않아 개정 내용을 그 법령에 맞추어 판단하지 못했습니다(--base 또는 --corpus). 개정안의 글만 보아서는 지적할 사항이 없습니다.",
        "more": "그 밖에 {code} {count}건은 --all로 볼 수 있습니다.",
        "milder": "이보다 가벼운 지적 {count}건은 숨겼습니다(--severity).",
        "provenance": "작성 근거",
        "tool": "도구",
        "rules": "적용한 규칙",
        "statute": "법령",
        "promulgated": "{day} 공포",
        "undated": "공포일 없음",
        "corpus": "대조한 법령",
        "no-corpus": "없음(함께 준 것만 봄)",
        "corpus-of": "{statutes}건({path}{as_of})",
        "as-of": ", {day}까지 공포",
        "line": "{line}행",
        "page": "{page}쪽 {line}행",
        "count-of": "규칙 {count}개",
        "others": "외 {count}건",
        "filters": "거르기",
        "family": "규칙 갈래",
        "all": "규칙마다 다섯 건을 넘는 지적도 보기",
        "visible": "지적 {total}건 가운데 {shown}건을 보이고 있습니다",
        "list": "지적 목록",
        "keys": "j 다음 지적, k 앞 지적, Enter 조문으로",
        "skip": "본문으로 건너뛰기",
        "rule-pages": "규칙 설명",
        "fingerprint": "지문",
        "note": "지적 {number}",
        "comment": "주석",
        "sidecar": "사이드카 파일",
        "path": "경로 설정",
        "baseline": "기준선",
        "unchanged": "종전과 같음",
        "facsimiles": "원본의 쪽",
        "on-page": "원본 {page}쪽에서 보기",
        "cutting": "원본 {page}쪽에서 {place}의 자리. 누르면 쪽 전체를 봅니다",
        "page-of": "{page}쪽(지적 {numbers})",
        "page-picture": "{title} 원본 {page}쪽의 그림. 지적된 줄을 표시했습니다",
        "no-picture": "쪽의 그림은 넣지 못했습니다({reason}).",
        "pages-left": "보고서가 너무 커지지 않도록 다음 쪽의 그림은 넣지 않았습니다: {pages}",
    },
    "en": {
        "title": "Review of legislation",
        "error": "error",
        "warning": "warning",
        "info": "info",
        "summary": "Summary",
        "rule": "Rule",
        "flaw": "Flaw",
        "severity": "Severity",
        "count": "Findings",
        "number": "No.",
        "place": "Provision",
        "words": "Words",
        "finding": "Finding",
        "help": "Help",
        "proportion": "In proportion",
        "related": "See also",
        "unchecked": "Not checked",
        "suppressed": "Set aside",
        "notices": "Suppressions to mend",
        "reason": "Reason",
        "by": "By",
        "none": "Nothing to report.",
        "baseless": "Nothing was judged against what the bill amends ({laws}), which was not supplied (--base or --corpus); in the words of the bill alone there is nothing to report.",
        "more": "{count} more of {code}: --all prints them.",
        "milder": "{count} milder findings are hidden (--severity).",
        "provenance": "Provenance",
        "tool": "Tool",
        "rules": "Rules applied",
        "statute": "Statute",
        "promulgated": "promulgated {day}",
        "undated": "no date of promulgation",
        "corpus": "Looked up in",
        "no-corpus": "no corpus, only the statutes given together",
        "corpus-of": "a corpus of {statutes} statutes ({path}{as_of})",
        "as-of": ", promulgated up to {day}",
        "line": "line {line}",
        "page": "p. {page} line {line}",
        "count-of": "{count} rules",
        "others": "and {count} more",
        "filters": "Filters",
        "family": "Family of rules",
        "all": "also what goes beyond five of a rule",
        "visible": "showing {shown} of {total} findings",
        "list": "List of findings",
        "keys": "j next finding, k previous finding, Enter to the provision",
        "skip": "Skip to the text",
        "rule-pages": "The rules",
        "fingerprint": "fingerprint",
        "note": "finding {number}",
        "comment": "comment",
        "sidecar": "sidecar file",
        "path": "path setting",
        "baseline": "baseline",
        "unchanged": "in the earlier version as well",
        "facsimiles": "Pages of the source",
        "on-page": "see it on page {page} of the source",
        "cutting": "where {place} stands on page {page} of the source; leads to the whole page",
        "page-of": "Page {page} (findings {numbers})",
        "page-picture": "picture of page {page} of {title}, the lines of the findings marked",
        "no-picture": "The pictures of the pages could not be made: {reason}.",
        "pages-left": "Left out lest the report grow too large: the pictures of pages {pages}",
    },
}

FAMILIES: Final[dict[str, tuple[str, str]]] = {
    "DEF": ("정의", "definitions"),
    "REF": ("인용", "references"),
    "SUP": ("지원", "support"),
    "DEL": ("위임", "delegation"),
    "STR": ("체계", "structure"),
    "AMD": ("일부개정", "amending bills"),
    "TIM": ("시기와 절차", "time and procedure"),
    "VAG": ("명확성", "vagueness"),
}
"""The families of rules, by the letters of their codes, in Korean and English."""


def place(row: dict[str, Any], language: str) -> str:
    """Where a finding stands, from its row of the JSON document: the provision, the page where there are pages, the line.

    >>> place({"locator": "제2조제3호", "line": 28, "page": None}, "ko"), place({"locator": "제2조", "line": 1, "page": 3}, "en")
    ('제2조제3호(28행)', '제2조 (p. 3 line 1)')
    """
    unit = LABELS[language]["page" if row["page"] else "line"].format(page=row["page"], line=row["line"])
    return f"{row['locator']}({unit})" if language == "ko" else f"{row['locator']} ({unit})"


def nothing_found(laws: Sequence[str], language: str, plain: str = "") -> str:
    """What is said where there are no findings: never that all is well with a bill whose bases, `laws`, were not at hand."""
    if laws:
        return LABELS[language]["baseless"].format(laws=", ".join(f"「{law}」" for law in laws) if language == "ko" else ", ".join(laws))
    return plain or LABELS[language]["none"]
