"""A Word document as the reports write it: A4 laid across, headings, lines, tables, in a font for its language."""

from __future__ import annotations

import io
from typing import Any, Final

from legalscan.errors import UsageError
from legalscan.report.typeset import legal

_FONT: Final = {"ko": "맑은 고딕", "en": "Calibri"}


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
        for name in ("w:autoSpaceDN", "w:autoSpaceDE"):  # else Word parts 제2조 into 제 2 조
            spacing.insert(0, spacing.makeelement(qn(name), {qn("w:val"): "0"}))
        self.document.core_properties.title = title
        self.document.core_properties.author = ""
        self.document.core_properties.language = {"ko": "ko-KR", "en": "en"}[language]
        self.document.add_heading(legal(title), level=0)

    def millimetres(self, length: int) -> Any:
        """A length as Word keeps it."""
        return self._mm(length)

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
            self.shade(cell, "E7ECF2")
        return table

    def shade(self, cell: Any, colour: str) -> None:
        """Gives a cell a ground of a colour in six hexadecimal digits."""
        marks = cell._tc.get_or_add_tcPr()
        marks.append(marks.makeelement(self._qn("w:shd"), {self._qn("w:val"): "clear", self._qn("w:fill"): colour}))

    def row(self, table: Any, cells: list[str], whole: bool = True) -> Any:
        """A row of plain cells; line breaks part paragraphs. `whole`: the row is kept on one page where it fits."""
        row = table.add_row()
        if whole:
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
