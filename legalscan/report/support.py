"""The support matrix and the three questions, for the terminal and as JSON; spreadsheets and the page are beside it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any, Final

from legalscan.report.text import readable, width
from legalscan.statute import Statute
from legalscan.support.matrix import COLUMNS, FORCES, INSTRUMENTS, PROCEDURES, Cell, Matrix, Row
from legalscan.support.questions import Answer, answer_questions

FORMAT: Final = 1
"""Version of the JSON document's form."""
GAP: Final = "–"
"""What stands in an empty cell, so that a gap is seen."""
_NARROW: Final = ("force", "instruments", "beneficiary", "amount", "deadline", "procedure")
_CLOSED: Final = {"force": FORCES, "instruments": INSTRUMENTS, "procedure": PROCEDURES}
_WORDS: Final = {
    "ko": {
        "address": "조문",
        "skeletal": "뼈대",
        "yes": "뼈대뿐",
        "decreed": "령으로 보완",
        "none": "이 글에서 지원 규정을 찾지 못했습니다",
        "undecreed": "시행령ㆍ시행규칙이 함께 제출되지 않아 하위법령이 채우는 것은 보지 못했습니다",
        "lower": "함께 본 하위법령",
        "of": "{} / {}",
        "by": "legalscan {} · {} ({}, {})",
        "undated": "공포 전이거나 공포일을 알 수 없음",
        "promulgated": "{} 공포",
        "more": "외 {}개",
    },
    "en": {
        "address": "Article",
        "skeletal": "Skeletal",
        "yes": "skeletal",
        "decreed": "filled by decree",
        "none": "no support provision was found in this text",
        "undecreed": "no decree or rule was supplied, so what lower law fills in was not looked into",
        "lower": "lower law looked into",
        "of": "{} of {}",
        "by": "legalscan {} · {} ({}, {})",
        "undated": "not promulgated, or date unknown",
        "promulgated": "promulgated {}",
        "more": "and {} more",
    },
}


def say(cell: Cell, column: str, language: str) -> str:
    """The words of a cell, values of closed lists in the asked language."""
    closed = _CLOSED.get(column)
    return closed[cell.words].in_language(language) if closed and not cell.by_decree and cell.words in closed else cell.words


def place(cell: Cell) -> str:
    """Where the words of a cell stand: the address, with the kind of instrument for lower law (시행령 제20조제6항)."""
    if not cell.by_decree:
        return cell.locator
    kind = cell.statute.split()[-1] if cell.statute.endswith(("시행령", "시행규칙")) else cell.statute
    return f"{kind} {cell.locator}"


def not_looked_into(matrix: Matrix, act: Statute, language: str) -> list[str]:
    """What was not seen of an act, one sentence each; empty where everything was."""
    words = _WORDS[language]
    rows = matrix.of(act)
    if not rows:
        return [words["none"]]
    return [words["undecreed"]] if not matrix.lower[matrix.acts.index(act)] else []


def provenance(act: Statute, version: str, language: str) -> str:
    """Tool, title, id and day of promulgation, so that a report can be cited."""
    words = _WORDS[language]
    day = words["promulgated"].format(act.promulgated) if act.promulgated else words["undated"]
    return words["by"].format(version, act.title, act.id, day)


_SHORT: Final = 36
_WHY: Final = 600
"""A reason is quoted whole, in cells: the words that were counted stand in the middle of a clause, where a short quotation is cut."""


def format_table(matrix: Matrix, version: str, language: str | None = None) -> str:
    """Counts, the three answers and a table of the provisions an act, for the terminal; long cells are shortened."""
    lines: list[str] = []
    for act in matrix.acts:
        chosen = language or act.language
        words = _WORDS[chosen]
        lines += [act.title, "=" * min(width(act.title), 100), ""]
        lines += [f"! {line}" for line in not_looked_into(matrix, act, chosen)]
        for answer in answer_questions(matrix, act) if matrix.of(act) else ():
            lines += [f"{answer.question.in_language(chosen)}  {answer.verdict.in_language(chosen)}"]
            for point in answer.points:
                count = words["of"].format(point.count, point.of) if point.of is not None else str(point.count)
                quoted = _quoted(point.cells[:3], _WHY if answer.key == "why" else _SHORT)
                lines.append(f"  {point.label.in_language(chosen)}: {count}  {quoted}".rstrip())
            lines.append("")
        lines += [*_table_lines(matrix.of(act), chosen), "", provenance(act, version, chosen), ""]
    return "\n".join(lines)


def _quoted(cells: tuple[Cell, ...], size: int) -> str:
    return " · ".join(f"{place(cell)} “{readable(cell.words, size)}”" for cell in cells)


def _table_lines(rows: tuple[Row, ...], language: str) -> Iterator[str]:
    if not rows:
        return
    words = _WORDS[language]
    heads = [words["address"], *(COLUMNS[column].in_language(language) for column in _NARROW), words["skeletal"]]
    table = [heads]
    for row in rows:
        cells = [_narrow(row, column, language) for column in _NARROW]
        table.append([row.support.locator.format(row.act.language), *cells, _skeletal(row, language)])
    sizes = [max(width(line[i]) for line in table) for i in range(len(heads))]
    for line in table:
        yield "  ".join(cell + " " * (size - width(cell)) for cell, size in zip(line, sizes, strict=True)).rstrip()


def _narrow(row: Row, column: str, language: str) -> str:
    parts = [say(cell, column, language) + (f" [{place(cell)}]" if cell.by_decree else "") for cell in row.cells[column]]
    return readable(", ".join(parts), 34) or GAP


def _skeletal(row: Row, language: str) -> str:
    words = _WORDS[language]
    if not row.skeletal:
        return ""
    return words["decreed"] if row.skeletal_with_decree is False else words["yes"]


def build_document(matrix: Matrix, version: str, language: str | None = None) -> dict[str, Any]:
    """The matrix and the answers as plain values, ready for JSON."""
    acts = []
    for act in matrix.acts:
        chosen = language or act.language
        acts.append(
            {
                "statute": act.title,
                "statute_id": act.id,
                "path": act.path,
                "promulgated": str(act.promulgated) if act.promulgated else None,
                "lower": [lower.title for lower in matrix.lower[matrix.acts.index(act)]],
                "counts": matrix.counts(act),
                "answers": [_answer(answer, chosen) for answer in answer_questions(matrix, act)],
                "rows": [_row(row) for row in matrix.of(act)],
                "not_checked": not_looked_into(matrix, act, chosen),
            }
        )
    return {"version": FORMAT, "tool": {"name": "legalscan", "version": version}, "acts": acts}


def format_json(matrix: Matrix, version: str, language: str | None = None) -> str:
    """The document as text, ending with a line break."""
    return json.dumps(build_document(matrix, version, language), ensure_ascii=False, indent=1) + "\n"


def _cell(cell: Cell) -> dict[str, Any]:
    return {
        "words": cell.words,
        "locator": cell.locator,
        "statute": cell.statute,
        "by_decree": cell.by_decree,
        "span": list(cell.span) if cell.span is not None else None,
    }


def _answer(answer: Answer, language: str) -> dict[str, Any]:
    return {
        "key": answer.key,
        "question": answer.question.in_language(language),
        "verdict": answer.verdict.in_language(language),
        "points": [
            {
                "label": point.label.in_language(language),
                "count": point.count,
                "of": point.of,
                "quotes": [_cell(cell) for cell in point.cells],
            }
            for point in answer.points
        ],
    }


def _row(row: Row) -> dict[str, Any]:
    article = row.support.provision.article
    return {
        "locator": row.support.locator.format(row.act.language),
        "eid": row.support.locator.eid,
        "heading": article.heading if article is not None else "",
        "span": list(row.support.span),
        "quote": " ".join(row.support.quote(row.support.span).split()),
        "cells": {column: [_cell(cell) for cell in row.cells[column]] for column in COLUMNS},
        "missing": list(row.support.missing),
        "skeletal": row.skeletal,
        "skeletal_with_decree": row.skeletal_with_decree,
    }
