"""The comparison table (신ㆍ구조문대비표) as a Word document."""

from __future__ import annotations

from typing import Any

from legalscan.difference import Difference
from legalscan.linter import Findings
from legalscan.report.columns import Line, blocks, heads
from legalscan.report.diff_json import build_diff
from legalscan.report.diff_text import WORDS
from legalscan.report.labels import LABELS, place
from legalscan.report.provenance import provenance_rows
from legalscan.report.typeset import legal
from legalscan.report.word import Page


def format_diff_docx(difference: Difference, before: Findings, after: Findings, version: str, language: str | None = None) -> bytes:
    """The table as the bytes of a .docx file, with what differs underlined, then the findings that come and go.

    Args:
        difference: the two versions with their findings.
        before: the result of `linter.lint` for the earlier version.
        after: the same for the later version.
        version: of the tool.
        language: of the messages; by default the statute's own.

    Raises:
        UsageError: python-docx is not installed.
    """
    comparison = difference.comparison
    chosen = language or comparison.new.language
    words = WORDS[chosen]
    document = build_diff(difference, before, after, version, chosen)
    page = Page(chosen, words["title"])
    page.line(comparison.new.title)
    page.line(", ".join(f"{words[kind]} {number}" for kind, number in comparison.counts.items() if number) or words["none"])
    table = page.table(list(heads(comparison, chosen)), (123, 124))
    for block in blocks(comparison, chosen):
        for row in block.rows:
            left, right = page.row(table, ["", ""]).cells
            _fill(page, left, row.left)
            _fill(page, right, row.right)
    page.line(words["beside"])
    for key, rows in (("more-findings", document["findings"]["added"]), ("fewer-findings", document["findings"]["removed"])):
        page.heading(words[key].format(len(rows)))
        for found in rows:
            page.line(f"{found['code']} {LABELS[chosen][found['severity']]} {place(found, chosen)}: {found['message']}", "List Bullet")
    page.line(words["same-findings"].format(len(difference.kept)))
    if document["not_checked"]:
        page.heading(LABELS[chosen]["unchecked"])
        for unchecked in document["not_checked"]:
            page.line(f"{unchecked['what']}: {unchecked['reason']}", "List Bullet")
    page.heading(LABELS[chosen]["provenance"])
    for label, said in provenance_rows(document | {"sources": [document["old"], document["new"]]}, chosen):
        page.line(f"{label}: {said}", "List Bullet")
    return page.bytes()


def _fill(page: Page, cell: Any, lines: tuple[Line, ...]) -> None:
    for number, line in enumerate(lines):
        paragraph = cell.add_paragraph() if number else cell.paragraphs[0]
        paragraph.paragraph_format.left_indent = page.millimetres(4 * line.depth)
        if line.mark:
            paragraph.add_run(legal(line.mark) + " ")
        for words, differs in line.words:
            paragraph.add_run(legal(words)).underline = differs or None
