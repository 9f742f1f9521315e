"""The support matrix as one page: self-contained, readable from a file, by keyboard and by screen reader."""

from __future__ import annotations

from importlib.resources import files
from typing import Any, Final

from legalscan.report.support import not_looked_into, place, provenance, say
from legalscan.statute import Statute
from legalscan.support.matrix import COLUMNS, COUNTS, Matrix, Row
from legalscan.support.questions import Answer, Point, answer_questions

_WIDE: Final = frozenset({"beneficiary", "target", "amount", "procedure"})
_TAGS: Final = frozenset({"instruments", "force"})
_WORDS: Final[dict[str, dict[str, str]]] = {
    "ko": {
        "title": "지원 조항 매트릭스",
        "lead": "누가, 무엇을, 얼마나, 언제까지, 어떤 절차로 지원하는지를 법률의 말과 조문 번호로 보입니다. 빈칸은 법률이 말하지 않은 것입니다.",
        "skip": "본문으로 건너뛰기",
        "contents": "차례",
        "compare": "법률 비교",
        "compare_caption": "지원 규정의 수. 각 줄은 그 요소를 법률에 둔 규정의 수입니다.",
        "counted": "요소",
        "lower": "함께 본 하위법령",
        "quotes": "근거 조문",
        "matrix": "지원 매트릭스",
        "legend": "붉은 칸은 법률에 없는 요소입니다.",
        "decree_legend": "초록 칸은 하위법령이 채운 것",
        "caption": "줄은 지원 규정, 칸은 지원의 요소",
        "address": "조문",
        "skeletal": "뼈대뿐인가",
        "clause": "원문",
        "gap": "법률에 없음",
        "by_decree": "하위법령:",
        "yes": "뼈대뿐",
        "no": "아님",
        "decreed": "법률만으로는 뼈대뿐, 하위법령이 보완",
        "more": "그 밖에 {}개",
        "of": "{} / {}",
        "method": "legalscan이 법문의 문법(주체, 구속력, 지원 동사, 상대, 규모, 시기, 절차)으로 읽은 결과입니다. '뼈대뿐'은 그 법률만 읽어서는 얼마를(또는 정확히 무엇을) 받는지도, 언제ㆍ어떻게 받는지도 알 수 없다는 뜻이며 위헌이나 위법을 말하는 것이 아닙니다. 다른 법률에 정한 지원은 세지 않았습니다.",
    },
    "en": {
        "title": "Support matrix",
        "lead": "Who supports whom with what, how much, by when and by which procedure, in the words of the act with their addresses. A gap is what the act does not say.",
        "skip": "Skip to the content",
        "contents": "Contents",
        "compare": "The acts compared",
        "compare_caption": "Numbers of support provisions; each line counts those in which the act fills the slot.",
        "counted": "Slot",
        "lower": "Lower law looked into",
        "quotes": "provisions",
        "matrix": "The matrix",
        "legend": "Red cells are gaps in the act.",
        "decree_legend": "green words are filled in by lower law",
        "caption": "rows are support provisions, columns are slots",
        "address": "Article",
        "skeletal": "Skeletal?",
        "clause": "words",
        "gap": "not in the act",
        "by_decree": "by decree:",
        "yes": "skeletal",
        "no": "no",
        "decreed": "skeletal, filled in by decree",
        "more": "and {} more",
        "of": "{} of {}",
        "method": "Read by legalscan from the grammar of the sentences: body, force, verb of support, receiver, size, time, procedure. Skeletal means that a reader of the act alone learns neither how much (or what exactly) nor when or how; it does not mean unlawful. Support under other acts is not counted.",
    },
}


def format_page(matrix: Matrix, version: str, language: str | None = None) -> str:
    """The page as HTML text.

    Args:
        matrix: what to show; several acts are compared first.
        version: of the tool.
        language: of headings and verdicts; by default that of the first act. The words of the acts stay as they are.
    """
    from jinja2 import Environment, StrictUndefined

    chosen = language or (matrix.acts[0].language if matrix.acts else "ko")
    source = files("legalscan").joinpath("data/support_page.html").read_text(encoding="utf-8")
    template = Environment(autoescape=True, undefined=StrictUndefined, trim_blocks=True).from_string(source)
    counts = [matrix.counts(act) for act in matrix.acts]
    return template.render(
        language=chosen,
        version=version,
        words=_WORDS[chosen],
        titles=", ".join(act.title for act in matrix.acts),
        columns=[heading.in_language(chosen) for heading in COLUMNS.values()],
        acts=[_act(matrix, act, version, chosen) for act in matrix.acts],
        comparison=[
            {"label": label.in_language(chosen), "cells": [_counted(matrix, act, key, row) for act, row in zip(matrix.acts, counts, strict=True)]}
            for key, (label, _) in COUNTS.items()
        ],
    )  # fmt: skip


def _counted(matrix: Matrix, act: Statute, key: str, counts: dict[str, int]) -> str:
    """A count, with its share of all where that says something; a dash where nothing was looked into."""
    if key == "skeletal_with_decree" and not matrix.lower[matrix.acts.index(act)]:
        return "–"
    total = counts["provisions"]
    share = f" ({100 * counts[key] / total:.0f}%)" if total and key != "provisions" else ""
    return f"{counts[key]}{share}"


def _act(matrix: Matrix, act: Statute, version: str, language: str) -> dict[str, Any]:
    rows = matrix.of(act)
    return {
        "title": act.title,
        "provenance": provenance(act, version, language),
        "lower": [lower.title for lower in matrix.lower[matrix.acts.index(act)]],
        "notes": not_looked_into(matrix, act, language),
        "answers": [_answer(answer, language) for answer in answer_questions(matrix, act)],
        "rows": [_row(row, language) for row in rows],
    }


def _answer(answer: Answer, language: str) -> dict[str, Any]:
    return {
        "question": answer.question.in_language(language),
        "verdict": answer.verdict.in_language(language),
        "points": [_point(point, language) for point in answer.points],
    }


def _point(point: Point, language: str) -> dict[str, Any]:
    words = _WORDS[language]
    more = point.count - len(point.cells)
    return {
        "label": point.label.in_language(language),
        "count": point.count,
        "shown": words["of"].format(point.count, point.of) if point.of is not None else str(point.count),
        "quotes": [{"words": cell.words, "place": place(cell)} for cell in point.cells],
        "more": words["more"].format(more) if more > 0 else "",
    }


def _row(row: Row, language: str) -> dict[str, Any]:
    words = _WORDS[language]
    article = row.support.provision.article
    here = row.support.locator.format(row.act.language)
    skeletal = words["no"]
    if row.skeletal:
        skeletal = words["decreed"] if row.skeletal_with_decree is False else words["yes"]
    return {
        "locator": here,
        "heading": article.heading if article is not None else "",
        "quote": " ".join(row.support.quote(row.support.span).split()),
        "cells": [
            {
                "kind": "gap" if not row.cells[column] else "wide" if column in _WIDE else "",
                "tags": column in _TAGS,
                "parts": [
                    {
                        "words": say(cell, column, language),
                        "place": place(cell) if cell.by_decree or cell.locator != here else "",
                        "decree": cell.by_decree,
                    }
                    for cell in row.cells[column]
                ],
            }
            for column in COLUMNS
        ],
        "skeletal": skeletal,
    }
