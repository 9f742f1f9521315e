"""The support matrix with its gaps, and which, why, how."""

from __future__ import annotations

from typing import Any, Final

from legalscan.corpus import Corpus
from legalscan.display.marked import plain
from legalscan.display.page import render
from legalscan.statute import Statute
from legalscan.support.matrix import COLUMNS, FORCES, INSTRUMENTS, PROCEDURES, Cell, Matrix
from legalscan.support.questions import Answers
from legalscan.views import excerpt

_SHOWN: Final = 60
"""So many rows of each act does a view hold."""
_POINTS: Final = 4
_NAMES: Final = {"force": FORCES, "instruments": INSTRUMENTS, "procedure": PROCEDURES}


def view_matrix(matrix: Matrix, corpus: Corpus | None, language: str) -> str:
    """Act by act the support provisions with their slots; gaps stay gaps, what a decree fills in is marked."""

    def words(column: str, cell: Cell) -> str:
        named = _NAMES.get(column, {}).get(cell.words)
        return named.in_language(language) if named is not None else excerpt(plain(cell.words), 110)

    def act_of(act: Statute) -> dict[str, Any]:
        rows = matrix.of(act)
        return {
            "title": act.title,
            "count": len(rows),
            "skeletal": sum(row.skeletal for row in rows),
            "rows": [
                (
                    row.support.locator.format(act.language),
                    row.skeletal,
                    [[(words(column, cell), cell.by_decree, cell.locator) for cell in row.cells[column]] for column in COLUMNS],
                )
                for row in rows[:_SHOWN]
            ],
            "rest": len(rows) - _SHOWN,
        }

    heads = [heading.in_language(language) for heading in COLUMNS.values()]
    decreed = any(cell.by_decree for row in matrix.rows for cells in row.cells.values() for cell in cells)
    return render("matrix.html", language, acts=list(map(act_of, matrix.acts)), heads=heads, decreed=decreed, start=_SHOWN)


def view_answers(answers: Answers, corpus: Corpus | None, language: str) -> str:
    """Three questions, each with a sentence and the words on which it rests."""
    rows = [
        (
            answer.question.in_language(language),
            answer.verdict.in_language(language),
            [
                (
                    point.label.in_language(language),
                    point.count,
                    point.of,
                    [(cell.locator, excerpt(plain(cell.words), 140)) for cell in point.cells[:_POINTS]],
                    point.count - min(len(point.cells), _POINTS),
                )
                for point in answer.points
            ],
        )
        for answer in answers
    ]
    return render("answers.html", language, rows=rows)
