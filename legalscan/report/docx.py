"""The result as a Word document that a counsel can paste into a review report."""

from __future__ import annotations

from typing import Final

from legalscan.linter import Findings
from legalscan.report.labels import LABELS, place
from legalscan.report.provenance import provenance_rows
from legalscan.report.review import Review, Section, review
from legalscan.report.text import readable
from legalscan.report.word import Page

_WIDTHS: Final = (13, 26, 72, 82, 54)
"""Of the columns of the table of findings, in millimetres: A4 across, less its margins."""


def format_docx(findings: Findings, version: str, language: str | None = None, everything: bool = False) -> bytes:
    """The report as the bytes of a .docx file: counts, a table of findings a statute, what was not checked, provenance.

    Args:
        findings: the result of `linter.lint`.
        version: of the tool.
        language: of the messages; by default each statute's own.
        everything: print all findings of a rule, not the gravest five.

    Raises:
        UsageError: python-docx is not installed.
    """
    laid = review(findings, version, language, everything)
    words = LABELS[laid.language]
    page = Page(laid.language, words["title"])
    _summary(page, laid)
    for section in laid.sections:
        _section(page, section)
    _closing(page, laid, len(findings.hidden))
    return page.bytes()


def _summary(page: Page, laid: Review) -> None:
    words = LABELS[laid.language]
    if not laid.counts:
        page.line(laid.nothing)
        return
    table = page.table([words["rule"], words["flaw"], words["severity"], words["count"]], (30, 120, 30, 30))
    for row in laid.counts:
        page.row(table, [row.code, row.title, words[row.severity], str(row.findings)])


def _section(page: Page, section: Section) -> None:
    words = LABELS[section.language]
    page.heading(section.act.title)
    if not section.rows:
        page.line(words["none"])
        return
    table = page.table([words[key] for key in ("number", "place", "words", "finding", "help")], _WIDTHS)
    for number, row in enumerate(section.rows, 1):
        said = [f"{row['code']} {words[row['severity']]}: {row['message']}"]
        said += [f"{words['related']}: {r['locator']}, {r['message']}: “{readable(r['quote'], 120)}”" for r in row["related"]]
        said += [f"{words['proportion']}: {row['proportion']}"] if row["proportion"] else []
        where = place(row, section.language).replace("(", "\n(", 1) if section.language == "ko" else place(row, section.language)
        page.row(table, [str(number), where, readable(row["quote"], 600), "\n".join(said), row["help"]])
    for code, count in section.rest.items():
        page.line(words["more"].format(code=code, count=count))


def _closing(page: Page, laid: Review, hidden: int) -> None:
    words, document = LABELS[laid.language], laid.document
    if hidden:
        page.line(words["milder"].format(count=hidden))
    if document["not_checked"]:
        page.heading(words["unchecked"])
        for row in document["not_checked"]:
            page.line(f"{row['what']}: {row['reason']}", "List Bullet")
    if document["suppressed"]:
        page.heading(words["suppressed"])
        table = page.table([words[key] for key in ("rule", "place", "by", "reason")], (30, 60, 50, 107))
        for row in document["suppressed"]:
            page.row(table, [row["finding"]["code"], row["finding"]["locator"], words[row["by"]], row["reason"]])
    if document["notices"]:
        page.heading(words["notices"])
        for row in document["notices"]:
            page.line(f"{row['path']}:{row['line']}: {row['message']}", "List Bullet")
    page.heading(words["provenance"])
    for label, said in provenance_rows(document, laid.language):
        page.line(f"{label}: {said}", "List Bullet")
