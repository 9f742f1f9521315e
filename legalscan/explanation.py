"""A rule's page and the reference of all rules, made from their classes: docstring, Korean page, examples, precision on real law."""

from __future__ import annotations

import inspect
import json
import re
from pathlib import Path
from typing import Any, Final

from legalscan.finding import Wording
from legalscan.linter import choose_rules
from legalscan.rule import Rule

_PRECISION: Final = Path(__file__).parent / "data" / "precision.json"
_FAMILIES: Final = {
    "DEF": ("정의", "Definitions"),
    "REF": ("인용", "References"),
    "SUP": ("지원", "Support"),
    "DEL": ("위임", "Delegation"),
    "STR": ("체계", "Structure"),
    "AMD": ("일부개정", "Amending bills"),
    "TIM": ("시기와 절차", "Time and procedure"),
    "VAG": ("명확성", "Vagueness"),
}
_SEVERITIES: Final = {"error": ("오류", "error"), "warning": ("경고", "warning"), "info": ("참고", "info")}
_WORDS: Final[dict[str, dict[str, str]]] = {
    "ko": {
        "line": "*{other}.* 심각도: 최대 {severity}; {default}; {languages} 법령에 적용합니다.",
        "on": "기본으로 실행",
        "off": "선택할 때에만 실행",
        "options": "**설정.**",
        "milder": "`severity`로 지적의 심각도를 낮출 수 있습니다.",
        "precision": "**실제 법령에서의 정밀도.**",
        "unread": "아직 만든 사람 외에는 전국 법령에서 나온 지적을 읽지 않았습니다. 지적을 검토 후보로 보십시오.",
        "read": "읽은 지적 {read}건 가운데 {right}건이 맞았습니다({precision:.0%}, 95 % 윌슨 구간 {low:.0%}–{high:.0%}, 마지막 판독 {last}).",
        "bad": "보고하는 예(⟦ ⟧ 안의 말):",
        "good": "보고하지 않는 예:",
        "reference": "legalscan의 규칙",
        "intro": "이 문서는 `legalscan rules --format markdown --lang ko`로 만듭니다. 예문은 모두 지어낸 것입니다.",
        "table": "| 코드 | 규칙 | 심각도 | 기본 실행 | 언어 | 읽은 지적 중 맞은 것 |",
        "left_out": "해 보고 두지 않은 규칙",
        "yes": "예",
        "no": "아니요",
    },
    "en": {
        "line": "*{other}.* Severity: at most {severity}; {default}; judges texts in {languages}.",
        "on": "on by default",
        "off": "off by default",
        "options": "**Options.**",
        "milder": "`severity` makes its findings milder.",
        "precision": "**Precision on real law.**",
        "unread": "Nobody but its maker has judged findings of it on the national code yet: treat what it reports as candidates.",
        "read": "{right} of {read} findings read were right ({precision:.0%}, 95 % Wilson interval {low:.0%}–{high:.0%}; last reading {last}).",
        "bad": "Reported (the words in ⟦ ⟧):",
        "good": "Not reported:",
        "reference": "The rules of legalscan",
        "intro": "Made by `legalscan rules --format markdown --lang en`. All examples are invented.",
        "table": "| code | rule | severity | by default | languages | right of those read |",
        "left_out": "Tried and left out",
        "yes": "yes",
        "no": "no",
    },
}

LEFT_OUT: Final = (
    Wording(
        "VAG207 및ㆍ또는의 중첩(A 또는 B 및 C): 의무나 제재를 정한 법률 문장에서, 쉼표ㆍ가운뎃점ㆍ와ㆍ이나로 단계가 나뉘지 않은 한 명사구에 '및'과 '또는'이 함께 있는 것만 "
        "찾아도 전국에 22곳뿐이고, 모두 읽어 보니 뜻이 실제로 갈리는 것은 6곳(27 %, 95 % 윌슨 구간 13 %–48 %)이었습니다. 나머지는 말의 뜻이 묶음을 정합니다(성명 또는 명칭 및 주소).",
        "VAG207, mixed and/or (A or B and C): even of sentences that lay a duty or a sanction, with 및 and 또는 in one noun phrase and no comma, middle dot or "
        "particle that parts levels, the national acts have 22; all were read, and in 6 (27 %, 95 % Wilson interval 13 %–48 %) the words leave open what "
        "goes with what. In the others sense tells (성명 또는 명칭 및 주소: name, or firm; and address).",
    ),
    Wording(
        "STR614의 넓은 형태(위반을 벌하는 조문에 의무를 뜻하는 말이 없는 모든 벌칙): 후보 425곳 가운데 대부분은 허가를 받아 할 수 있다거나 '…만 할 수 있다'처럼 달리 적은 의무이거나 명령에 대한 "
        "불복종이어서, 권한ㆍ위임ㆍ정의뿐인 조문으로 좁혔습니다.",
        "STR614 in a wide form (every penalty whose provision holds no word of duty): most of 425 candidates enforce duties put otherwise (may do so with leave, may only) "
        "or obedience to an order; the rule keeps to provisions that only empower, delegate or define.",
    ),
)
"""What was measured and is no rule, and why; the reference closes with it."""


class Page(str):
    """The page of a rule: Markdown, which a notebook sets and a terminal prints as it stands."""

    __slots__ = ()

    def __repr__(self) -> str:
        return str(self)

    def _repr_markdown_(self) -> str:
        return str(self)


def explain(code: str, language: str = "en") -> Page:
    """The page of one rule as Markdown, ending with a line break.

    Args:
        code: a whole rule code, in either case.
        language: ``ko`` or ``en``.

    Raises:
        UnknownRuleError: no rule bears the code.

    >>> explain("DEF103").splitlines()[0]
    '# DEF103 tautological-definition · 동어반복 정의'
    """
    from legalscan.errors import UnknownRuleError
    from legalscan.rules import RULES

    known = [rule.code for rule in RULES]
    if code.upper() not in known:
        raise UnknownRuleError(code, known)
    (rule,) = choose_rules([code])
    return Page(format_page(type(rule), language))


def format_page(rule: type[Rule], language: str = "en", level: int = 1) -> str:
    """The page of a rule as Markdown, under a heading of the level given.

    A rule without a Korean page is explained in English.
    """
    words, korean = _WORDS[language], language == "ko"
    page = rule.page_ko if korean and rule.page_ko else rule.__doc__ or ""
    line = words["line"].format(
        other=rule.title.en,
        severity=_SEVERITIES[rule.severity][0 if korean else 1],
        default=words["on"] if rule.default else words["off"],
        languages=_list_languages(rule, language),
    )
    parts = [
        f"{'#' * level} {rule.code} {rule.name} · {rule.title.ko}",
        line,
        inspect.cleandoc(page).strip(),
        f"{words['options']} {format_options(rule, language)}",
        f"{words['precision']} {format_precision(rule.code, language)}",
        words["bad"],
        *(f"```\n{_show(example)}\n```" for example in rule.bad),
        words["good"],
        *(f"```\n{_show(example)}\n```" for example in rule.good),
    ]
    return "\n\n".join(parts) + "\n"


def format_reference(language: str = "en") -> str:
    """The reference page of all rules as Markdown: a table, then the rules by family."""
    from legalscan.rules import RULES

    words, place = _WORDS[language], 0 if language == "ko" else 1
    lines = [f"# {words['reference']}", "", words["intro"], "", words["table"], "|---|---|---|---|---|---|"]
    precision = load_precision()
    for rule in RULES:
        row = precision.get(rule.code)
        read = f"{row['right']}/{row['read']} [{row['low']:.2f}, {row['high']:.2f}]" if row else "–"
        anchor = re.sub(r"[^\w가-힣 -]", "", f"{rule.code} {rule.name} · {rule.title.ko}".lower()).replace(" ", "-")
        lines.append(
            f"| [{rule.code}](#{anchor}) | {rule.title.in_language(language)} | {_SEVERITIES[rule.severity][place]} | "
            f"{words['yes'] if rule.default else words['no']} | {', '.join(rule.languages)} | {read} |"
        )
    parts = ["\n".join(lines) + "\n"]
    for family in dict.fromkeys(rule.code[:3] for rule in RULES):
        name = _FAMILIES.get(family, (family, family))[place]
        parts.append(f"## {family} · {name}\n")
        parts += [format_page(rule, language, level=3) for rule in RULES if rule.code.startswith(family)]
    return "\n".join([*parts, f"## {words['left_out']}\n", *(f"- {one.in_language(language)}" for one in LEFT_OUT)]) + "\n"


def format_options(rule: type[Rule], language: str = "en") -> str:
    """What a configuration may set for the rule, one sentence an option."""
    figures = [f"`{option.name}` = {option.default:g}: {option.meaning.in_language(language)}." for option in rule.options]
    return " ".join([_WORDS[language]["milder"], *figures])


def format_precision(code: str, language: str = "en") -> str:
    """What reading its findings on the national code showed, one sentence."""
    row = load_precision().get(code)
    words = _WORDS[language]
    return words["read"].format(**row) if row else words["unread"]


def load_precision() -> dict[str, dict[str, Any]]:
    """Precision by rule code, as `legalscan evaluate` wrote it; empty before the first reading."""
    if not _PRECISION.exists():
        return {}
    loaded: dict[str, dict[str, Any]] = json.loads(_PRECISION.read_text(encoding="utf-8"))
    return loaded


def _list_languages(rule: type[Rule], language: str) -> str:
    names = {"ko": ("한국어", "Korean"), "en": ("영어", "English")}
    return ("ㆍ" if language == "ko" else " and ").join(names[tag][0 if language == "ko" else 1] for tag in rule.languages)


_LONGEST: Final = 30
"""Lines of an example; of a longer one the first and the last few are shown."""
_KEPT: Final = 4


def _show(example: str) -> str:
    """An example as the page prints it; rows that repeat one pattern over and over are cut in the middle."""
    lines = inspect.cleandoc(example).splitlines()
    if len(lines) > _LONGEST:
        lines = [*lines[: 2 * _KEPT], "…", *lines[-_KEPT:]]
    return "\n".join(line if len(line) <= 400 else f"{line[:90]} … {line[-50:]}" for line in lines)
