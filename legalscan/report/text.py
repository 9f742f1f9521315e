"""The result for reading in a terminal: where, what, why, in what proportion, what to do."""

from __future__ import annotations

import json
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterator
from typing import Final

from legalscan.finding import SEVERITIES, Finding
from legalscan.language.patterns import lazy
from legalscan.linter import Findings
from legalscan.report.json import build_document
from legalscan.report.labels import nothing_found
from legalscan.report.provenance import provenance_rows
from legalscan.statute import Statute

Style = Callable[[str, str], str]
"""Colours a piece of text: called with the text and ``error``, ``warning``, ``info``, ``code``, ``quote`` or ``faint``."""

_WORDS: Final = {
    "ko": {
        "error": "오류", "warning": "경고", "info": "참고", "proportion": "전국 비교", "hidden": "이보다 가벼운 지적 {}건은 숨겼습니다(--severity)", "help": "제안", "more": "그 밖에 {} {}건은 `--all`로 볼 수 있습니다",
        "suppressed": "예외로 둔 지적 {}건({})", "notices": "예외 표시 점검", "comment": "주석", "sidecar": "사이드카 파일", "path": "경로 설정", "baseline": "기준선", "unchanged": "종전과 같음", "removed": "이 안으로 없어지는 지적",
        "none": "지적할 사항이 없습니다", "sum": "지적 {}건(오류 {}, 경고 {}, 참고 {})", "unchecked": "보지 못한 것", "page": "{}쪽 {}행",
        "by": "legalscan {}, 규칙 {}개", "promulgated": "{} 공포", "undated": "공포일 없음",
    },
    "en": {
        "error": "error", "warning": "warning", "info": "info", "proportion": "in proportion", "hidden": "{} milder findings are hidden (--severity)", "help": "help", "more": "{1} more of {0}: `--all` prints them",
        "suppressed": "findings set aside: {} ({})", "notices": "suppressions to mend", "comment": "comment", "sidecar": "sidecar file", "path": "path setting", "baseline": "baseline", "unchanged": "in the earlier version as well", "removed": "findings that the bill removes",
        "none": "nothing to report", "sum": "findings: {} (errors {}, warnings {}, infos {})", "unchecked": "not checked", "page": "p. {} line {}",
        "by": "legalscan {}, {} rules", "promulgated": "promulgated {}", "undated": "no date of promulgation",
    },
}  # fmt: skip
_MARKS: Final = lazy(r"\*\*|\\(?=\.)|(?<!\S)#{1,6}(?=\s)|\s+")
_QUOTE: Final = 240


def format_text(
    findings: Findings, version: str, *, language: str | None = None, everything: bool = False, style: Style | None = None
) -> str:
    """The report as lines of text, ending with a line break.

    Args:
        findings: the result of `linter.lint`.
        version: of the tool, for the provenance line.
        language: of the messages; by default each statute's own.
        everything: print all findings of a rule, not the gravest five.
        style: how to colour; None for plain text.
    """
    paint: Style = style or (lambda words, kind: words)
    lines: list[str] = []
    for act in findings.statutes:
        lines += _statute_lines(findings, act, language or act.language, everything, paint)
    chosen = language or (findings.statutes[0].language if findings.statutes else "ko")
    lines += _closing_lines(findings, version, chosen, paint)
    return "\n".join(lines) + "\n"


def format_statistics(findings: Findings, form: str = "text") -> str:
    """One line a rule and severity, or a JSON list of them: number of findings, code, severity, name; the most frequent first."""
    counts = Counter((f.code, f.severity, f.name) for f in findings)
    rows = sorted(counts.items(), key=lambda row: (-row[1], row[0]))
    if form == "json":
        return json.dumps([{"findings": n, "code": c, "severity": s, "name": m} for (c, s, m), n in rows], indent=1) + "\n"
    return "".join(f"{count:6}  {code}  {severity:<8}{name}\n" for (code, severity, name), count in rows)


def _statute_lines(findings: Findings, act: Statute, language: str, everything: bool, paint: Style) -> Iterator[str]:
    words = _WORDS[language]
    hidden = Counter[str]()
    for finding, shown in zip(findings.findings, findings.shown, strict=True):
        if (finding.path, finding.statute_id) != (act.path, act.id):
            continue
        if not shown and not everything:
            hidden[finding.code] += 1
            continue
        yield from _finding_lines(finding, language, paint)
    for code, count in sorted(hidden.items()):
        yield "  " + paint(words["more"].format(code, count), "faint")
    if hidden:
        yield ""


def format_line(finding: Finding, language: str, paint: Style) -> str:
    """A finding on one line: place in the source, code, severity, locator, message; `paint` colours words by their kind."""
    words = _WORDS[language]
    line, column, page = finding.origin[:3]
    place = f"{finding.path}:{line}:{column}" if page is None else f"{finding.path} {words['page'].format(page, line)}"
    return (
        f"{place}: {paint(finding.code, 'code')} {paint(words[finding.severity], finding.severity)} "
        f"{finding.locator.format(language)}  {finding.message.in_language(language)}"
    )


def _finding_lines(finding: Finding, language: str, paint: Style) -> Iterator[str]:
    words = _WORDS[language]
    yield format_line(finding, language, paint)
    yield "  │ " + paint(readable(finding.quote), "quote")
    for other in finding.related:
        yield f"  ├ {other.locator.format(language)}: {other.message.in_language(language)}"
        yield "  │   " + paint(readable(other.quote), "quote")
    if finding.proportion:
        yield f"  ├ {words['proportion']}: {finding.proportion.in_language(language)}"
    yield f"  └ {words['help']}: {finding.help.in_language(language)}"
    yield ""


def _closing_lines(findings: Findings, version: str, language: str, paint: Style) -> Iterator[str]:
    words = _WORDS[language]
    if findings.not_checked:
        yield words["unchecked"] + ":"
        for row in findings.not_checked:
            yield f"  - {row.what}: {row.reason.in_language(language)}"
        yield ""
    yield from _notice_lines(findings, words, language)
    if findings.removed:
        yield f"{words['removed']}:"
        yield from (f"  - {one.code} {one.locator.format(language)} {one.message.in_language(language)}" for one in findings.removed)
        yield ""
    counts = Counter(finding.severity for finding in findings)
    total = [counts[severity] for severity in reversed(SEVERITIES)]
    yield words["sum"].format(sum(total), *total) if findings.findings else nothing_found(findings.baseless, language, words["none"])
    if findings.hidden:
        yield words["hidden"].format(len(findings.hidden))
    if findings.suppressed:
        by_kind = Counter(row.by for row in findings.suppressed)
        listed = ", ".join(f"{words[kind]} {count}" for kind, count in by_kind.items())
        yield words["suppressed"].format(len(findings.suppressed), listed)
    by = words["by"].format(version, len(findings.rules))
    for act in findings.statutes:
        day = words["promulgated"].format(act.promulgated) if act.promulgated else words["undated"]
        yield paint(f"{by} · {act.title} ({act.id}, {day})", "faint")
    *_, (label, corpus) = provenance_rows(build_document(findings, version, language), language)
    yield paint(f"{label}: {corpus}", "faint")


def _notice_lines(findings: Findings, words: dict[str, str], language: str) -> Iterator[str]:
    if findings.notices:
        yield words["notices"] + ":"
        for notice in findings.notices:
            yield f"  - {notice.path}:{notice.line}:{notice.column}: {notice.message.in_language(language)}"
        yield ""


def readable(quote: str, limit: int = _QUOTE) -> str:
    """A quotation on one line, without Markdown marks, shortened in the middle to `limit` characters.

    >>> readable("**①** 갑은\\n  1\\\\. 을")
    '① 갑은 1. 을'
    """
    flat = _MARKS.sub(lambda mark: " " if mark[0].isspace() else "", quote).strip()
    if len(flat) <= limit:
        return flat
    half = (limit - 3) // 2
    return f"{flat[:half].rstrip()} … {flat[-half:].lstrip()}"


def width(text: str) -> int:
    """Columns that a text takes in a terminal: Hangul and hanja take two."""
    return sum(2 if unicodedata.east_asian_width(letter) in "WF" else 1 for letter in text)
