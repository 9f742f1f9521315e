"""The table of act, decree and rule (3단비교표) as a Word document."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

from legalscan.corpus import Corpus
from legalscan.report.graph_text import STATUSES
from legalscan.report.labels import LABELS
from legalscan.report.tiers import COLUMNS, Below, Clause, Line, Tiers, build_tiers
from legalscan.report.tiers_html import EVIDENCES, LEGEND, SAY, clause_place, counts_of, gaps_of, place_of
from legalscan.report.typeset import legal
from legalscan.report.word import Page
from legalscan.statute import Statute

_WIDTHS: Final = (83, 82, 82)
_GAP: Final = "FBE9EB"


def format_tiers_docx(texts: Sequence[Statute], corpus: Corpus, version: str, language: str) -> bytes:
    """The table as the bytes of a .docx file, clauses underlined, gaps shaded and in words.

    Args:
        texts: as `graphs.families.find_family` gives them.
        corpus: where citations and delegations are followed.
        version: of the tool.
        language: of the words around the texts, ``ko`` or ``en``.

    Raises:
        UsageError: python-docx is not installed, the act is not among the texts, or more than one is.
    """
    tiers = build_tiers(texts, corpus)
    return _Document(tiers, language).bytes(version)


class _Document:
    """The document while it is written."""

    def __init__(self, tiers: Tiers, language: str) -> None:
        self.tiers, self.language = tiers, language
        self.say, self.statuses = SAY[language], STATUSES[language]
        self.page = Page(language, self.say["title"])

    def bytes(self, version: str) -> bytes:
        page, tiers, words = self.page, self.tiers, LABELS[self.language]
        page.line(tiers.act.title)
        page.line(", ".join(f"{self.statuses[key]} {count}" for key, count in counts_of(tiers)))
        for key, rows in gaps_of(tiers).items():
            if rows:
                page.heading(self.say[key].format(count=len(rows)))
                for clause in rows:
                    page.line(self._gap(clause), "List Bullet")
        page.heading(self.say["title"])
        table = page.table(list(COLUMNS[self.language]), _WIDTHS)
        for row in tiers.rows:
            left, *others = page.row(table, ["", "", ""], whole=False).cells
            self._lines(left, row.lines, first=True)
            for cell, column in zip(others, ("decree", "rule"), strict=True):
                self._column(cell, row.below[column], row.gaps[column])
        for key, rest in (("rootless", tiers.rootless), ("others", tiers.others)):
            if rest:
                page.heading(self.say[key])
                for one in rest:
                    page.line(place_of(tiers, one) + (f"({one.provision.heading})" if one.provision.heading else ""), "List Bullet")
        page.heading(words["provenance"])
        page.line(f"{words['tool']}: legalscan {version}", "List Bullet")
        for text in tiers.texts:
            day = words["promulgated"].format(day=text.promulgated) if text.promulgated else words["undated"]
            page.line(f"{words['statute']}: {text.title}, {day}, {text.id}", "List Bullet")
        for key, _ in counts_of(tiers):
            page.line(f"{self.statuses[key]}: {LEGEND[self.language][key]}", "List Bullet")
        page.line(self.say["limits"])
        return page.bytes()

    def _column(self, cell: Any, below: tuple[Below, ...], gaps: tuple[Clause, ...]) -> None:
        first = True
        for one in below:
            evidence = EVIDENCES[self.language]
            said = ", ".join(f"{number} {evidence[kind]}" for number, kind in one.clauses) or evidence["cites" if one.spans else "same"]
            paragraph = cell.paragraphs[0] if first else cell.add_paragraph()
            paragraph.add_run(legal(place_of(self.tiers, one))).bold = True
            paragraph.add_run(f" [{said}]").italic = True
            self._lines(cell, one.lines)
            first = False
        for clause in gaps:
            paragraph = cell.paragraphs[0] if first else cell.add_paragraph()
            paragraph.add_run(legal(self._gap(clause))).bold = clause.status == "not-found" or None
            first = False
        if any(clause.status == "not-found" for clause in gaps):
            self.page.shade(cell, _GAP)
        if first:
            cell.paragraphs[0].add_run("–")

    def _gap(self, clause: Clause) -> str:
        return f"{clause.number}. [{self.statuses[clause.status]}] {clause_place(self.tiers, clause)} “{legal(clause.excerpt)}”"

    def _lines(self, cell: Any, lines: tuple[Line, ...], first: bool = False) -> None:
        for line in lines:
            paragraph = cell.paragraphs[0] if first else cell.add_paragraph()
            first = False
            paragraph.paragraph_format.left_indent = self.page.millimetres(4 * line.depth)
            head = legal(line.mark) + (f"({legal(line.heading)})" if line.heading else "")
            if head:
                paragraph.add_run(f"{head} ").bold = bool(line.heading) or None
            for piece in line.pieces:
                number = next((mark for mark in piece.first if mark), None)
                if number is not None:
                    paragraph.add_run(f"{number}").font.superscript = True
                paragraph.add_run(legal(piece.text)).underline = any(piece.marks) or None
