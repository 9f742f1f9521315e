"""The tables of a scan: what each holds, column by column."""

from __future__ import annotations

from typing import Final, Literal, NamedTuple

from legalscan.finding import Wording

Type = Literal["text", "whole", "number", "truth", "day", "texts", "targets", "related"]
"""VARCHAR, INTEGER, DOUBLE, BOOLEAN, DATE, VARCHAR[], and two lists of structures (`STRUCTURES`)."""

STRUCTURES: Final[dict[Type, tuple[str, ...]]] = {
    "targets": ("path", "statute", "locator", "evidence"),
    "related": ("statute", "locator", "quote", "message_ko", "message_en"),
}
"""The fields of a member of such a list; all of them text."""


class Column(NamedTuple):
    """One column of a table."""

    name: str
    type: Type
    meaning: Wording


class Table(NamedTuple):
    """One table; its rows stand in the folder of its name, ordered within each file by path, then by place in the text."""

    name: str
    meaning: Wording
    columns: tuple[Column, ...]


def _column(name: str, type: Type, ko: str, en: str) -> Column:
    return Column(name, type, Wording(ko, en))


_PATH: Final = _column("path", "text", "파일, 말뭉치 폴더부터의 경로", "the file, from the folder of the corpus")
_STATUTE: Final = _column("statute", "text", "법령 제목", "title of the statute")
_LOCATOR: Final = _column("locator", "text", "그 말이 있는 규정", "the provision in which the words stand")
_START: Final = _column("span_start", "whole", "첫 글자의 자리(원문의 부호점)", "where the words begin, in code points of the text")
_END: Final = _column("span_end", "whole", "마지막 글자 다음 자리", "where they end, itself not among them")
_QUOTE: Final = _column("quote", "text", "그 말 그대로", "the words, verbatim")
_PLACE: Final = (_PATH, _STATUTE, _LOCATOR, _START, _END)

FILES: Final = Table(
    "files",
    Wording("파일마다 한 줄: 무슨 법령이고 어떻게 되었는지", "a row a file: which statute it is and what became of it"),
    (
        _PATH,
        _STATUTE,
        _column("statute_id", "text", "법령ID@공포일자, 초안은 해시", "law id and promulgation, of a draft a hash"),
        _column("law_id", "text", "개정을 거쳐도 남는 법령ID", "the number that a law keeps through its amendments"),
        _column("family", "text", "딸린 법률의 이름(빈칸과 가운뎃점 없이)", "the act that it belongs to, without spaces and middle dots"),
        _column("instrument", "text", "법률, 대통령령, 부령 …", "법률 (act), 대통령령 (presidential decree), 부령 (ministerial rule) …"),
        _column("ministry", "text", "첫 소관부처, 원문에 없으면 NULL", "the ministry named first; NULL where the source names none"),
        _column("promulgated", "day", "공포일", "day of promulgation"),
        _column("effective", "day", "시행일", "day of commencement of the text as a whole"),
        _column(
            "enacted",
            "day",
            "가장 오래된 부칙의 공포일: 제정일, 전부개정된 것은 그 개정일",
            "promulgation of the oldest 부칙 in the text: enactment, or the last revision as a whole",
        ),
        _column("language", "text", "ko 또는 en", "ko or en"),
        _column("format", "text", "읽은 형식", "the format that was read"),
        _column("articles", "whole", "본칙의 조 수", "articles of the body"),
        _column("provisions", "whole", "모든 단위의 수", "provisions of every level"),
        _column("characters", "whole", "글자 수", "characters of the text"),
        _column("definitions", "whole", "정의와 약칭의 수", "definitions and abbreviations"),
        _column("citations", "whole", "인용한 규정의 수", "provisions cited"),
        _column("delegations", "whole", "위임의 수", "delegations"),
        _column("support", "whole", "지원 규정의 수", "support provisions"),
        _column("findings", "whole", "지적의 수", "findings"),
        _column("sha256", "text", "파일의 해시", "hash of the file"),
        _column("status", "text", "read, unreadable 또는 failed(일부를 못 마침)", "read, unreadable, or failed (part of the work)"),
        _column("problem", "text", "읽지 못했거나 마치지 못한 까닭", "why it could not be read, or what failed"),
    ),
)
FINDINGS: Final = Table(
    "findings",
    Wording("지적마다 한 줄", "a row a finding"),
    (
        *_PLACE,
        _column("code", "text", "규칙의 부호", "code of the rule"),
        _column("rule", "text", "규칙의 이름", "name of the rule"),
        _column("severity", "text", "error, warning 또는 info", "error, warning or info"),
        _column("eid", "text", "규정의 Akoma Ntoso 주소", "the provision's address in Akoma Ntoso"),
        _column("line", "whole", "파일의 줄", "line of the file"),
        _QUOTE,
        _column("subject", "text", "판단한 말(정의 규칙은 정의된 용어)", "the words judged; for a definition rule the defined term"),
        _column("message_ko", "text", "무엇이 문제인지", "what is the matter, in Korean"),
        _column("message_en", "text", "무엇이 문제인지, 영어로", "what is the matter, in English"),
        _column("help_ko", "text", "어떻게 할 수 있는지", "what can be done, in Korean"),
        _column("help_en", "text", "어떻게 할 수 있는지, 영어로", "what can be done, in English"),
        _column("proportion_ko", "text", "얼마나 흔한지", "how common it is, in Korean"),
        _column("proportion_en", "text", "얼마나 흔한지, 영어로", "how common it is, in English"),
        _column("weight", "number", "같은 규칙 안의 무게", "orders the findings of one rule, the gravest highest"),
        _column(
            "shown", "truth", "보고서에 찍는 다섯 안에 드는지", "whether it is among the five of a rule and statute that reports print"
        ),
        _column("fingerprint", "text", "조문이 옮겨져도 남는 표", "what survives renumbering and moves"),
        _column("related", "related", "함께 보아야 할 말", "other words that it speaks of"),
    ),
)
DEFINITIONS: Final = Table(
    "definitions",
    Wording("정의와 약칭마다 한 줄", "a row a definition or abbreviation"),
    (
        *_PLACE,
        _column("term", "text", "용어", "the term"),
        _column("definiens", "text", "뜻풀이, 아래의 목록까지", "what it means, lists below included"),
        _column("kind", "text", "definition 또는 abbreviation", "definition or abbreviation"),
        _column("scope", "text", "효력이 미치는 곳, 법령 전체면 NULL", "where it holds; NULL for the whole statute"),
        _column("informativeness", "number", "용어에 더해 주는 말의 무게, 약칭은 NULL", "weight of what it adds; NULL for abbreviations"),
        _column("tautology", "number", "동어반복 점수 0~100, 약칭은 NULL", "tautology, 0 to 100; NULL for abbreviations"),
    ),
)
CITATIONS: Final = Table(
    "citations",
    Wording("인용된 규정마다 한 줄(범위는 하나하나)", "a row a provision cited; ranges member by member"),
    (
        *_PLACE,
        _QUOTE,
        _column(
            "named_by",
            "text",
            "own(이 법), named(「」), act, decree, rule(법, 영, 규칙)",
            "own, named (in 「」), act, decree or rule (법, 영, 규칙)",
        ),
        _column("named_statute", "text", "글이 가리키는 법령", "the statute that the words name"),
        _column("named_locator", "text", "글이 가리키는 규정", "the provision that they name"),
        _column("target_path", "text", "찾은 파일, 없으면 NULL", "the file found, or NULL"),
        _column("target_statute", "text", "찾은 법령, 없으면 NULL", "the statute found, or NULL"),
        _column("target_locator", "text", "찾은 규정, 없으면 NULL", "the provision found, or NULL"),
        _column(
            "reason",
            "text",
            "찾지 못한 까닭: unknown-law, renamed, not-in-corpus, stub, deleted, missing",
            "why there is none: unknown-law, renamed, not-in-corpus, stub, deleted, missing",
        ),
    ),
)
DELEGATIONS: Final = Table(
    "delegations",
    Wording("위임마다 한 줄", "a row a delegation"),
    (
        *_PLACE,
        _QUOTE,
        _column("instrument", "text", "맡긴 곳: 대통령령, 부령 …", "what it is left to: 대통령령, 부령 …"),
        _column("kind", "text", "specific, procedural 또는 blanket", "specific, procedural or blanket"),
        _column("power", "truth", "하여도 되는 위임인지", "whether it need not be used"),
        _column("matter", "text", "맡긴 사항", "the matter left open"),
        _column(
            "status",
            "text",
            "implemented, inferred, pending, unexercised, not-found, not-supplied",
            "implemented, inferred, pending, unexercised, not-found or not-supplied",
        ),
        _column("targets", "targets", "받은 규정과 근거", "the provisions that take it up, with the evidence"),
    ),
)
SUPPORT: Final = Table(
    "support",
    Wording("지원 규정마다 한 줄", "a row a support provision"),
    (
        *_PLACE,
        _QUOTE,
        _column("kind", "text", "어떤 지원인지", "what kind of predicate makes it support"),
        _column("actor", "text", "지원하는 기관", "the body that supports"),
        _column("force", "text", "shall, may 또는 effort", "shall, may or effort"),
        _column("instruments", "texts", "지원의 수단", "what the support is made of"),
        _column("beneficiary", "text", "받는 자", "who receives"),
        _column("target", "text", "지원하는 기술이나 활동", "the technology or activity supported"),
        _column("amount", "text", "얼마나", "the words that fix its size"),
        _column("deadline", "text", "언제까지", "the words that fix a time"),
        _column("procedure", "text", "in-act, delegated 또는 NULL", "in-act, delegated or NULL"),
        _column("delegated", "texts", "하위법령에 맡긴 말", "what is left to lower law, in its words"),
        _column("named", "truth", "정해진 혜택인지(부담금 감면, 보증 …)", "whether it is a closed, named benefit"),
        _column(
            "skeletal",
            "truth",
            "법만으로는 얼마나, 어떻게, 언제를 알 수 없는지",
            "whether the act alone tells neither how much nor how or when",
        ),
        _column("missing", "texts", "비어 있는 자리", "the slots that the act leaves open"),
    ),
)
NOT_CHECKED: Final = Table(
    "not_checked",
    Wording("보지 못한 것마다 한 줄", "a row a thing that could not be judged"),
    (
        _PATH,
        _column("what", "text", "무엇을", "what"),
        _column("reason_ko", "text", "까닭", "why, in Korean"),
        _column("reason_en", "text", "까닭, 영어로", "why, in English"),
    ),
)
TABLES: Final = (FILES, FINDINGS, DEFINITIONS, CITATIONS, DELEGATIONS, SUPPORT, NOT_CHECKED)
