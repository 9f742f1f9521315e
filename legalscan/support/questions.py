"""Which, why, how: three questions a statute of support has to answer, answered by its own words with their addresses.

Which technologies does it support; why these, for what public end; how is the support had: how much, by when, by which
procedure.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from legalscan.analysis.support import Support
from legalscan.finding import Wording
from legalscan.span import Span
from legalscan.statute import Statute
from legalscan.support.matrix import Cell, Matrix, Row
from legalscan.support.reasons import find_reasons, purpose_clauses
from legalscan.support.technologies import find_designations, find_technologies
from legalscan.views import view_frame, view_html

if TYPE_CHECKING:
    import pandas

MOST: Final = 12
"""So many quotations a point shows; the rest is counted."""


@dataclass(frozen=True, slots=True)
class Point:
    """One thing that answers a question, or the lack of it.

    Attributes:
        label: what is asked.
        count: how many provisions (or terms) there are.
        of: out of how many, or None.
        cells: the first `MOST` of them, with words and addresses; empty where there are none.
    """

    label: Wording
    count: int
    of: int | None
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Answer:
    """The answer to one question: a sentence, and the points on which it rests."""

    key: str
    question: Wording
    verdict: Wording
    points: tuple[Point, ...]


class Answers(NamedTuple):
    """Which, why and how of one act."""

    which: Answer
    why: Answer
    how: Answer

    def __repr__(self) -> str:
        return "\n".join(f"<{answer.key}: {answer.verdict.en}>" for answer in self)

    def frame(self, layer: str | None = None, **options: Any) -> pandas.DataFrame:
        """The points as a table: how many provisions or terms answer each, out of how many."""
        return view_frame(self, layer, **options)

    def _repr_html_(self) -> str:
        return view_html(self)


def answer_questions(matrix: Matrix, act: Statute) -> Answers:
    """Which, why and how of one act of a matrix, given as itself or as another reading of the same text.

    Raises:
        UsageError: the act is not among those of the matrix.

    >>> from legalscan.statute import read, Source
    >>> from legalscan.support.matrix import build_matrix
    >>> act = read(Source("-", "등대법\\n제1조(목적) 등대산업을 진흥한다.\\n제5조(지원) 국가는 등대를 지원할 수 있다.".encode()))
    >>> [answer.verdict.en[:34] for answer in answer_questions(build_matrix([act]), act)]
    ['No technology is named or designat', 'No public end is stated beyond the', 'None of its 1 support provisions f']
    """
    act = matrix.reading(act)
    rows = matrix.of(act)
    return Answers(_which(act, rows), _why(act, rows), _how(act, rows))


def _cell(act: Statute, support: Support, span: Span | None) -> Cell:
    chosen = span if span is not None else support.span
    return Cell(" ".join(chosen.of(act.text).split()), support.locator.format(act.language), act.title, span=chosen)


def _point(ko: str, en: str, cells: Iterable[Cell], of: int | None = None) -> Point:
    listed = tuple(cells)
    return Point(Wording(ko, en), len(listed), of, listed[:MOST])


def _which(act: Statute, rows: tuple[Row, ...]) -> Answer:
    technologies = find_technologies(act)

    def defined(hollow: bool) -> list[Cell]:
        return [
            Cell(f"“{one.definition.term}” {' '.join(one.definition.core.of(act.text).split())}", one.definition.locator.format(act.language), act.title, span=one.definition.span)
            for one in technologies
            if one.hollow == hollow
        ]  # fmt: skip

    designated = [
        Cell(" ".join(span.of(act.text).split()), p.locator.format(act.language), act.title, span=span)
        for p, span in find_designations(act)
    ]
    targets = [_cell(act, row.support, row.support.target) for row in rows if row.support.target is not None]
    closed = defined(False)
    if designated:
        verdict = Wording(
            f"대상을 지정ㆍ고시하는 규정이 {len(designated)}개 있습니다.",
            f"{len(designated)} provisions let an authority name what counts.",
        )
    elif closed:
        verdict = Wording(
            f"기술ㆍ산업의 정의 {len(closed)}개가 기준이나 목록을 둡니다. 지정ㆍ고시하는 규정은 없습니다.",
            f"{len(closed)} definitions of a technology or industry draw a line; nothing designates what counts.",
        )
    else:
        verdict = Wording(
            "정의로도 지정으로도 기술을 특정하지 않습니다.", "No technology is named or designated: not by definition, not by an authority."
        )
    return Answer(
        "which",
        Wording("어떤 기술인가", "Which technologies?"),
        verdict,
        (
            _point("기준이나 목록이 있는 정의", "definitions with a line or a list", closed),
            _point("제 말을 되풀이하는 열린 정의", "definitions that only repeat their term", defined(True)),
            _point("대상을 지정ㆍ고시하는 규정", "provisions that designate what counts", designated),
            _point(
                "무엇을 지원하는지 말하는 규정(기술의 이름이 아닐 수 있음)",
                "provisions that say what they support (not always a technology)",
                targets,
                len(rows),
            ),
        ),
    )


def _why(act: Statute, rows: tuple[Row, ...]) -> Answer:
    reasons = find_reasons(act)
    cells = [
        Cell(" ".join(one.span.of(act.text).split()), one.provision.locator.format(act.language), act.title, span=one.span)
        for one in reasons
    ]
    built = [row for row in rows if any(name == "infrastructure" for name, _ in row.support.instruments)]
    aimed = [_cell(act, row.support, row.support.purpose) for row in built if row.support.purpose is not None]
    purposes = [Cell(" ".join(p.text.split()), p.locator.format(act.language), act.title, span=p.own) for p in purpose_clauses(act)[:1]]
    ends = ", ".join(dict.fromkeys(" ".join(end.of(act.text).split()) for one in reasons for end in one.ends))
    if reasons:
        verdict = Wording(
            f"산업의 성장 밖의 공적 이유를 말합니다: {ends}.", f"Public ends beyond the industry's growth are stated: {ends}."
        )
    else:
        verdict = Wording(
            "산업의 성장과 국민경제 밖의 공적 이유를 말하지 않습니다.",
            "No public end is stated beyond the growth of the industry and the economy.",
        )
    return Answer(
        "why",
        Wording("왜 그 기술인가", "Why these?"),
        verdict,
        (
            _point("목적 규정", "purpose clause", purposes),
            _point("공적 이유를 말하는 규정", "provisions that state a public end", cells),
            _point("무엇을 위한 기반인지 말하는 시설ㆍ기반 지원", "support of infrastructure that says what for", aimed, len(built)),
        ),
    )


def _how(act: Statute, rows: tuple[Row, ...]) -> Answer:
    total = len(rows)
    figures = [_cell(act, row.support, row.support.amount) for row in rows if row.support.figure]
    shares = [_cell(act, row.support, row.support.amount) for row in rows if row.support.amount is not None and not row.support.figure]
    budget = [_cell(act, row.support, row.support.budget) for row in rows if row.support.amount is None and row.support.budget is not None]
    times = [_cell(act, row.support, row.support.deadline) for row in rows if row.support.deadline is not None]
    inside = [_cell(act, row.support, row.support.procedure_words) for row in rows if row.support.procedure == "in-act"]
    lower = [_cell(act, row.support, row.support.delegated[0].span) for row in rows if row.support.procedure == "delegated"]
    decreed = [cell for row in rows for column in ("amount", "deadline", "procedure") for cell in row.cells[column] if cell.by_decree]
    duties = [_cell(act, row.support, None) for row in rows if row.support.force == "shall"]
    firm = [_cell(act, row.support, None) for row in rows if not row.skeletal]
    skeletal = total - len(firm)
    if not total:
        verdict = Wording("지원 규정을 찾지 못했습니다.", "No support provision was found.")
    elif not (figures or times or inside):
        verdict = Wording(
            f"지원 규정 {total}개 가운데 금액ㆍ비율, 기한, 절차를 법률에 둔 것이 하나도 없습니다. {skeletal}개가 뼈대뿐입니다.",
            f"None of its {total} support provisions fixes a figure, a time or a procedure; {skeletal} are skeletal.",
        )
    else:
        verdict = Wording(
            f"지원 규정 {total}개 가운데 금액ㆍ비율 {len(figures)}개, 기한 {len(times)}개, 절차 {len(inside)}개가 법률에 있고, {skeletal}개가 뼈대뿐입니다.",
            f"Of {total} support provisions {len(figures)} fix a figure, {len(times)} a time, {len(inside)} a procedure; {skeletal} are skeletal.",
        )
    return Answer(
        "how",
        Wording("어떻게 받는가", "How is it had?"),
        verdict,
        (
            _point("금액ㆍ비율", "a figure or rate", figures, total),
            _point("'전부 또는 일부' 등 금액 없는 몫", "all or part of a cost, no figure", shares, total),
            _point("'예산의 범위'뿐", "nothing but the budget", budget, total),
            _point("기한", "a time", times, total),
            _point("법률에 있는 절차", "a procedure in the act", inside, total),
            _point("하위법령에 맡긴 절차", "a procedure left to lower law", lower, total),
            _point("함께 제출된 하위법령이 채운 것", "filled in by the lower law supplied", decreed),
            _point("의무로 정한 지원", "support that is a duty", duties, total),
            _point("뼈대를 넘는 규정", "provisions that are more than a skeleton", firm, total),
        ),
    )
