"""The support matrix for spreadsheets: CSV and an Excel workbook."""

from __future__ import annotations

import csv
import io
import os
from collections.abc import Iterator
from typing import Any

from legalscan.report.support import place, say
from legalscan.support.matrix import COLUMNS, COUNTS, Matrix
from legalscan.support.questions import answer_questions

NAMES = ("statute", "locator", "heading", *COLUMNS, "skeletal", "skeletal_with_decree", "missing", "quote")
"""Columns of the rows, in order."""


def flat_rows(matrix: Matrix, language: str | None = None) -> Iterator[dict[str, str]]:
    """One row a provision for spreadsheets: each slot in words with the address where it is not the row's own; gaps are empty."""
    for row in matrix.rows:
        chosen = language or row.act.language
        here = row.support.locator.format(row.act.language)
        article = row.support.provision.article
        cells = {
            column: "; ".join(
                say(cell, column, chosen) + ("" if cell.locator == here else f" [{place(cell)}]") for cell in row.cells[column]
            )
            for column in COLUMNS
        }
        yield {
            "statute": row.act.title,
            "locator": here,
            "heading": article.heading if article is not None else "",
            **cells,
            "skeletal": str(row.skeletal).lower(),
            "skeletal_with_decree": "" if row.skeletal_with_decree is None else str(row.skeletal_with_decree).lower(),
            "missing": " ".join(row.support.missing),
            "quote": " ".join(row.support.quote(row.support.span).split()),
        }


def format_csv(matrix: Matrix, language: str | None = None) -> str:
    """`flat_rows` as CSV with a byte order mark, which spreadsheets need to read Hangul; the header alone for no rows."""
    rows = list(flat_rows(matrix, language))
    buffer = io.StringIO()
    writer = csv.DictWriter(buffer, NAMES, lineterminator="\n")
    writer.writeheader()
    writer.writerows({name: _inert(value) for name, value in row.items()} for row in rows)
    return "\ufeff" + buffer.getvalue()


def _inert(value: str) -> str:
    """A cell that no spreadsheet takes for a formula."""
    return f"'{value}" if value[:1] in ("=", "+", "-", "@") else value


def write_workbook(matrix: Matrix, path: str | os.PathLike[str], language: str | None = None) -> None:
    """An Excel workbook with three sheets: the matrix, the counts side by side, and the answers with their quotations."""
    import xlsxwriter

    chosen = language or (matrix.acts[0].language if matrix.acts else "ko")
    with xlsxwriter.Workbook(os.fspath(path), {"strings_to_formulas": False, "strings_to_urls": False}) as book:
        _matrix_sheet(book, matrix, chosen)
        _count_sheet(book, matrix, chosen)
        _answer_sheet(book, matrix, chosen)


def _matrix_sheet(book: Any, matrix: Matrix, language: str) -> None:
    sheet = book.add_worksheet("지원 매트릭스" if language == "ko" else "Support matrix")
    bold, wrap = book.add_format({"bold": True, "text_wrap": True}), book.add_format({"text_wrap": True, "valign": "top"})
    gap = book.add_format({"bg_color": "#FBE3E0"})
    for column, name in enumerate(NAMES):
        sheet.write_string(0, column, COLUMNS[name].in_language(language) if name in COLUMNS else name, bold)
    for line, row in enumerate(flat_rows(matrix, language), 1):
        for column, name in enumerate(NAMES):
            if row[name] or name not in COLUMNS:
                sheet.write_string(line, column, row[name], wrap)
            else:
                sheet.write_blank(line, column, None, gap)
    sheet.freeze_panes(1, 2)
    sheet.set_column(0, len(NAMES), 22)


def _count_sheet(book: Any, matrix: Matrix, language: str) -> None:
    sheet, bold = book.add_worksheet("집계" if language == "ko" else "Counts"), book.add_format({"bold": True})
    for line, (label, _) in enumerate(COUNTS.values(), 1):
        sheet.write_string(line, 0, label.in_language(language))
    for column, act in enumerate(matrix.acts, 1):
        sheet.write_string(0, column, act.title, bold)
        for line, number in enumerate(matrix.counts(act).values(), 1):
            sheet.write_number(line, column, number)
    sheet.set_column(0, len(matrix.acts), 28)


def _answer_sheet(book: Any, matrix: Matrix, language: str) -> None:
    sheet = book.add_worksheet("어떤ㆍ왜ㆍ어떻게" if language == "ko" else "Which, why, how")
    bold, wrap = book.add_format({"bold": True}), book.add_format({"text_wrap": True, "valign": "top"})
    line = 0
    for act in matrix.acts:
        for answer in answer_questions(matrix, act):
            for column, words in enumerate((act.title, answer.question.in_language(language), answer.verdict.in_language(language))):
                sheet.write_string(line, column, words, bold)
            line += 1
            for point in answer.points:
                sheet.write_string(line, 1, point.label.in_language(language))
                sheet.write_number(line, 2, point.count)
                line += 1
                for cell in point.cells:
                    sheet.write_string(line, 1, place(cell))
                    sheet.write_string(line, 2, cell.words, wrap)
                    line += 1
    sheet.set_column(0, 1, 34)
    sheet.set_column(2, 2, 90)
