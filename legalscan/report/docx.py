"""The result as a Word document that a counsel can paste into a review report."""

from __future__ import annotations

import io
from typing import Any, Final

from legalscan.errors import UsageError
from legalscan.language.patterns import lazy
from legalscan.linter import Findings
from legalscan.report.labels import LABELS, place
from legalscan.report.provenance import provenance_rows
from legalscan.report.review import Review, Section, review
from legalscan.report.text import readable

_ILLEGAL: Final = lazy("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_FONT: Final = {"ko": "맑은 고딕", "en": "Calibri"}
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


class Page:
    """A Word document on A4, laid across, with headings, lines and tables in a font for its language."""

    def __init__(self, language: str, title: str) -> None:
        try:
            import docx
            from docx.enum.section import WD_ORIENT
            from docx.oxml.ns import qn
            from docx.shared import Mm, Pt
        except ImportError:
            raise UsageError("a .docx file needs python-docx: pip install 'legalscan[docx]'") from None
        self._qn, self._mm = qn, Mm
        self.document: Any = docx.Document()
        section = self.document.sections[0]
        section.orientation = WD_ORIENT.LANDSCAPE
        section.page_width, section.page_height = Mm(297), Mm(210)
        section.left_margin = section.right_margin = Mm(25)
        section.top_margin = section.bottom_margin = Mm(20)
        for name in ("Normal", "Title", "Heading 1", "Heading 2"):
            style = self.document.styles[name]
            style.font.name = _FONT[language]
            fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
            for attribute in ("w:asciiTheme", "w:eastAsiaTheme", "w:hAnsiTheme", "w:cstheme"):
                fonts.attrib.pop(qn(attribute), None)
            fonts.set(qn("w:eastAsia"), _FONT["ko"])
        self.document.styles["Normal"].font.size = Pt(9.5)
        self.document.styles["Normal"].paragraph_format.space_after = Pt(3)
        spacing = self.document.styles["Normal"].element.get_or_add_pPr()
        for name in ("w:autoSpaceDE", "w:autoSpaceDN"):  # else Word parts 제2조 into 제 2 조
            spacing.append(spacing.makeelement(qn(name), {qn("w:val"): "0"}))
        self.document.core_properties.title = title
        self.document.core_properties.author = ""
        self.document.core_properties.language = {"ko": "ko-KR", "en": "en"}[language]
        self.document.add_heading(legal(title), level=0)

    def heading(self, words: str) -> None:
        """A heading of the first level."""
        self.document.add_heading(legal(words), level=1)

    def line(self, words: str, style: str | None = None) -> Any:
        """A paragraph."""
        return self.document.add_paragraph(legal(words), style=style)

    def table(self, head: list[str], widths: tuple[int, ...]) -> Any:
        """A table with a head that is repeated on every page; `add_row` of it gives cells of these widths."""
        table = self.document.add_table(rows=1, cols=len(head), style="Table Grid")
        table.autofit = False
        marks = table.rows[0]._tr.get_or_add_trPr()
        marks.append(marks.makeelement(self._qn("w:tblHeader"), {}))
        for cell, words, width, column in zip(table.rows[0].cells, head, widths, table.columns, strict=True):
            column.width = cell.width = self._mm(width)
            cell.paragraphs[0].add_run(legal(words)).bold = True
            shade = cell._tc.get_or_add_tcPr()
            shade.append(shade.makeelement(self._qn("w:shd"), {self._qn("w:val"): "clear", self._qn("w:fill"): "E7ECF2"}))
        return table

    def row(self, table: Any, cells: list[str]) -> Any:
        """A row of plain cells; line breaks part paragraphs."""
        row = table.add_row()
        marks = row._tr.get_or_add_trPr()
        marks.append(marks.makeelement(self._qn("w:cantSplit"), {}))
        for cell, words, column in zip(row.cells, cells, table.columns, strict=True):
            cell.width = column.width
            first, *more = legal(words).split("\n")
            cell.paragraphs[0].add_run(first)
            for line in more:
                cell.add_paragraph(line)
        return row

    def bytes(self) -> bytes:
        """The finished file."""
        buffer = io.BytesIO()
        self.document.save(buffer)
        return buffer.getvalue()


def legal(words: str) -> str:
    """Words without the characters that XML 1.0 forbids."""
    return _ILLEGAL.sub("\ufffd", words)


def _summary(page: Page, laid: Review) -> None:
    words = LABELS[laid.language]
    if not laid.counts:
        page.line(words["none"])
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
