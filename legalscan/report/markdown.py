"""The result as Markdown, for a comment, an issue or a wiki page."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

from legalscan.language.patterns import lazy
from legalscan.linter import Findings
from legalscan.report.labels import LABELS, place
from legalscan.report.provenance import provenance_rows
from legalscan.report.review import Review, Section, review
from legalscan.report.text import readable

_SIGNS: Final = lazy(r"([\\`*_\[\]<>|#~&])|(?<=@)(?=\w)|^(?=[-+]|\d+\.)")


def format_markdown(findings: Findings, version: str, language: str | None = None, everything: bool = False) -> str:
    """The report as Markdown (GitHub flavoured: it has tables), ending with a line break.

    Args:
        findings: the result of `linter.lint`.
        version: of the tool.
        language: of the messages; by default each statute's own.
        everything: print all findings of a rule, not the gravest five.
    """
    laid = review(findings, version, language, everything)
    lines = [f"# {LABELS[laid.language]['title']}", "", *_summary(laid)]
    for section in laid.sections:
        lines += _section(section)
    lines += _closing(laid, len(findings.hidden))
    return "\n".join(lines) + "\n"


def escape(words: str) -> str:
    r"""Words as Markdown that shows them as they are.

    >>> escape("제2조 <개정> *등*")
    '제2조 \\<개정\\> \\*등\\*'
    """
    return _SIGNS.sub(lambda sign: "\\" + sign[0] if sign[0] else "\u200b" if sign.start() else "\\", words)


def _summary(laid: Review) -> Iterator[str]:
    words = LABELS[laid.language]
    if not laid.counts:
        yield from (escape(laid.nothing), "")
        return
    yield f"| {words['rule']} | {words['flaw']} | {words['severity']} | {words['count']} |"
    yield "|---|---|---|--:|"
    for row in laid.counts:
        yield f"| {row.code} | {escape(row.title)} | {words[row.severity]} | {row.findings} |"
    yield ""


def _section(section: Section) -> Iterator[str]:
    words = LABELS[section.language]
    yield from (f"## {escape(section.act.title)}", "")
    if not section.rows:
        yield from (words["none"], "")
    for row in section.rows:
        yield from _finding(row, words, section.language)
    for code, count in section.rest.items():
        yield from (words["more"].format(code=code, count=count), "")


def _finding(row: dict[str, Any], words: dict[str, str], language: str) -> Iterator[str]:
    yield from (f"### {escape(place(row, language))} · {row['code']} {words[row['severity']]}", "")
    yield from (f"> {escape(readable(row['quote']))}", "")
    yield from (escape(row["message"]), "")
    for other in row["related"]:
        yield f"- {words['related']}: {escape(other['locator'])}, {escape(other['message'])}: “{escape(readable(other['quote'], 120))}”"
    if row["proportion"]:
        yield f"- {words['proportion']}: {escape(row['proportion'])}"
    yield from (f"- {words['help']}: {escape(row['help'])}", "")


def _closing(laid: Review, hidden: int) -> Iterator[str]:
    words, document = LABELS[laid.language], laid.document
    if hidden:
        yield from (words["milder"].format(count=hidden), "")
    if document["not_checked"]:
        yield from (f"## {words['unchecked']}", "")
        yield from (f"- {escape(row['what'])}: {escape(row['reason'])}" for row in document["not_checked"])
        yield ""
    if document["suppressed"]:
        yield from (
            f"## {words['suppressed']}",
            "",
            f"| {words['rule']} | {words['place']} | {words['by']} | {words['reason']} |",
            "|---|---|---|---|",
        )
        for row in document["suppressed"]:
            finding = row["finding"]
            yield f"| {finding['code']} | {escape(finding['locator'])} | {words[row['by']]} | {escape(row['reason'])} |"
        yield ""
    if document["notices"]:
        yield from (f"## {words['notices']}", "")
        yield from (f"- {escape(row['path'])}:{row['line']}: {escape(row['message'])}" for row in document["notices"])
        yield ""
    yield from (f"## {words['provenance']}", "")
    yield from (f"- {label}: {escape(said)}" for label, said in provenance_rows(document, laid.language))
