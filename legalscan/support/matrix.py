"""The support matrix: rows are support provisions, columns are slots, cells are the words with their address; gaps stay visible."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Final

from legalscan.analysis.support import Support
from legalscan.corpus import Corpus
from legalscan.errors import UsageError
from legalscan.finding import Wording
from legalscan.span import Span
from legalscan.statute import Statute
from legalscan.support.decree import Filled, find_filled, is_skeletal
from legalscan.views import view_frame, view_html

COLUMNS: Final[dict[str, Wording]] = {
    "actor": Wording("지원 주체", "Who supports"),
    "force": Wording("구속력", "Force"),
    "instruments": Wording("지원수단", "Means"),
    "beneficiary": Wording("지원 대상자", "Who receives"),
    "target": Wording("대상 기술ㆍ활동", "What for"),
    "amount": Wording("규모", "How much"),
    "deadline": Wording("시기", "By when"),
    "procedure": Wording("절차", "Procedure"),
    "delegated": Wording("위임", "Delegated"),
}
"""Columns in the order of the rows `extract support` writes, with their headings."""

FORCES: Final[dict[str, Wording]] = {
    "shall": Wording("의무", "shall"),
    "may": Wording("재량", "may"),
    "effort": Wording("노력", "effort"),
}
PROCEDURES: Final[dict[str, Wording]] = {
    "in-act": Wording("법률에 있음", "in the act"),
    "delegated": Wording("하위법령에 위임", "left to lower law"),
}
INSTRUMENTS: Final[dict[str, Wording]] = {
    "subsidy": Wording("보조ㆍ출연", "subsidy"),
    "investment": Wording("출자ㆍ투자", "investment"),
    "loan": Wording("융자", "loan"),
    "guarantee": Wording("보증", "guarantee"),
    "tax": Wording("세제", "tax"),
    "fee_relief": Wording("부담금ㆍ사용료 감면", "fee relief"),
    "land": Wording("토지ㆍ입지", "land"),
    "infrastructure": Wording("시설ㆍ기반", "infrastructure"),
    "procurement": Wording("구매ㆍ판로", "procurement"),
    "rnd": Wording("연구개발", "R&D"),
    "workforce": Wording("인력", "workforce"),
    "startup": Wording("창업", "start-up"),
    "standards": Wording("표준", "standards"),
    "data": Wording("데이터", "data"),
    "information": Wording("정보ㆍ상담ㆍ홍보", "information"),
    "export": Wording("수출ㆍ해외진출", "export"),
    "regulatory_relief": Wording("규제특례", "regulatory relief"),
    "permit_fast_track": Wording("인허가 신속ㆍ의제", "permit fast-track"),
    "certification": Wording("인증ㆍ품질", "certification"),
    "award": Wording("포상", "award"),
    "fund": Wording("기금ㆍ재원", "fund"),
    "organisation": Wording("기관 지정ㆍ설립", "organisation"),
    "unspecified": Wording("수단 불특정", "unspecified"),
}


@dataclass(frozen=True, slots=True)
class Cell:
    """What one slot says, and where.

    Attributes:
        words: the words, on one line; a value of a closed list as its own name.
        locator: the address, as its statute writes it.
        statute: title of the statute in which the words stand.
        by_decree: whether they stand in lower law.
        span: the words in the text of their statute, half-open, or None for several.
    """

    words: str
    locator: str
    statute: str
    by_decree: bool = False
    span: Span | None = None


@dataclass(frozen=True, slots=True)
class Row:
    """One support provision.

    Attributes:
        act: its statute.
        support: the provision with its slots.
        cells: for each of `COLUMNS` what the act says, then what lower law adds; empty for a gap.
        skeletal: whether the act alone leaves how much and how open.
        skeletal_with_decree: the same with the decrees and rules supplied; None where none was.
    """

    act: Statute
    support: Support
    cells: dict[str, tuple[Cell, ...]]
    skeletal: bool
    skeletal_with_decree: bool | None


@dataclass(frozen=True, slots=True)
class Matrix:
    """The support provisions of one act or several, side by side.

    Attributes:
        acts: the acts, in the order given.
        rows: their support provisions, act by act, in reading order.
        lower: for each act the decrees and rules that were looked into.
    """

    acts: tuple[Statute, ...]
    rows: tuple[Row, ...]
    lower: tuple[tuple[Statute, ...], ...]

    def of(self, act: Statute) -> tuple[Row, ...]:
        """The rows of one act; empty for an act without support. Raises what `reading` does."""
        here = self.reading(act)
        return tuple(row for row in self.rows if row.act is here)

    def reading(self, act: Statute) -> Statute:
        """The statute of the matrix that is this act: itself, or another reading of the same text, told by its id and title.

        Raises:
            UsageError: the act is not among those of the matrix.
        """
        same = (one for one in self.acts if (one.id, one.title) == (act.id, act.title))
        found = act if any(one is act for one in self.acts) else next(same, None)
        if found is None:
            listed = ", ".join(f"「{one.title}」" for one in self.acts) or "no act"
            raise UsageError(f"「{act.title}」 ({act.id}) is not in this matrix, which has {listed}")
        return found

    def counts(self, act: Statute) -> dict[str, int]:
        """How many provisions of an act fill each slot, and how many are skeletal; keys are `COUNTS`."""
        return {key: sum(1 for row in self.of(act) if test(row)) for key, (_, test) in COUNTS.items()}

    def __repr__(self) -> str:
        listed = "; ".join(f"{act.title} {len(self.of(act))}" for act in self.acts)
        return f"<Matrix of {len(self.rows)} support provisions: {listed or 'no act'}>"

    frame = view_frame
    _repr_html_ = view_html


COUNTS: Final[dict[str, tuple[Wording, Callable[[Row], bool]]]] = {
    "provisions": (Wording("지원 규정", "Support provisions"), lambda row: True),
    "shall": (Wording("의무", "shall"), lambda row: row.support.force == "shall"),
    "may": (Wording("재량", "may"), lambda row: row.support.force == "may"),
    "effort": (Wording("노력", "effort"), lambda row: row.support.force == "effort"),
    "beneficiary": (Wording("대상자를 말함", "names who receives"), lambda row: row.support.beneficiary is not None),
    "figure": (Wording("금액ㆍ비율", "a figure or rate"), lambda row: row.support.figure),
    "share": (
        Wording("'전부 또는 일부' 등", "all or part, no figure"),
        lambda row: row.support.amount is not None and not row.support.figure,
    ),
    "budget": (Wording("'예산의 범위'만", "the budget alone"), lambda row: row.support.amount is None and row.support.budget is not None),
    "deadline": (Wording("기한", "a time"), lambda row: row.support.deadline is not None),
    "in_act": (Wording("절차가 법률에 있음", "procedure in the act"), lambda row: row.support.procedure == "in-act"),
    "procedure_delegated": (Wording("절차를 위임", "procedure delegated"), lambda row: row.support.procedure == "delegated"),
    "no_procedure": (Wording("절차 없음", "no procedure"), lambda row: row.support.procedure is None),
    "skeletal": (Wording("뼈대뿐(법률만)", "skeletal, the act alone"), lambda row: row.skeletal),
    "skeletal_with_decree": (Wording("뼈대뿐(하위법령 포함)", "skeletal, with its decree"), lambda row: bool(row.skeletal_with_decree)),
}
"""What is counted an act, with its heading and its test."""


def build_matrix(acts: Iterable[Statute], corpus: Corpus | Iterable[Statute] | None = None) -> Matrix:
    """The support matrix of acts.

    Args:
        acts: what to lay side by side; decrees and rules among them whose act is there too are read for it, not as rows.
        corpus: where their decrees and rules are looked up; without it, among `acts`.

    Returns:
        The matrix; an act without any support has no rows and is still among its acts.

    >>> from legalscan.statute import read, Source
    >>> act = read(Source("-", "등대법\\n제5조(지원) 국가는 등대사업자에게 비용의 100분의 30을 지원할 수 있다.".encode()))
    >>> [row.cells["amount"][0].words for row in build_matrix([act]).rows]
    ['100분의 30']
    """
    acts = tuple(acts)
    around = Corpus.of(corpus).joined(acts) if corpus is not None else Corpus(acts)
    lower_of = {id(act): around.implementing(act) for act in acts}
    subordinate = {id(lower) for act in acts for lower in lower_of[id(act)]}
    chosen = tuple(act for act in acts if id(act) not in subordinate)
    rows = [_row(act, support, around, bool(lower_of[id(act)])) for act in chosen for support in act.support]
    return Matrix(chosen, tuple(rows), tuple(lower_of[id(act)] for act in chosen))


def _row(act: Statute, support: Support, corpus: Corpus, with_decree: bool) -> Row:
    filled = find_filled(support, act, corpus)
    here = support.locator.format(act.language)

    def cells(*spans: Span | None) -> tuple[Cell, ...]:
        return tuple(Cell(" ".join(support.quote(span).split()), here, act.title, span=span) for span in spans if span is not None)

    amount = cells(support.amount, support.budget)
    own = {
        "actor": cells(support.actor),
        "force": (Cell(support.force, here, act.title, span=support.predicate),),
        "instruments": tuple(Cell(name, here, act.title, span=span) for name, span in support.instruments),
        "beneficiary": cells(support.beneficiary),
        "target": cells(support.target),
        "amount": amount,
        "deadline": cells(support.deadline),
        "procedure": () if support.procedure is None else (Cell(support.procedure, here, act.title, span=support.procedure_words),),
        "delegated": tuple(
            Cell(one.instrument, one.provision.locator.format(act.language), act.title, span=one.span) for one in support.delegated
        ),
    }
    merged = {column: (*own[column], *_by_decree(column, filled)) for column in COLUMNS}
    return Row(act, support, merged, support.skeletal, is_skeletal(support, filled) if with_decree else None)


def _by_decree(column: str, filled: tuple[Filled, ...]) -> tuple[Cell, ...]:
    return tuple(
        Cell(one.words, one.provision.locator.format(one.statute.language), one.statute.title, True, one.span)
        for one in filled
        if one.slot == column
    )
