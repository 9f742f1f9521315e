"""The support layer: which provisions give, and what fills their slots. Every statute here was written for these tests."""

from __future__ import annotations

import csv
import io
import json
import subprocess
import sys
from pathlib import Path

import pytest
from conftest import from_text

from legalscan.analysis.support import Support
from legalscan.corpus import Corpus
from legalscan.errors import UsageError
from legalscan.linter import lint
from legalscan.report.records import support_rows
from legalscan.report.support import build_document, format_table
from legalscan.report.support_page import format_page
from legalscan.report.support_sheets import format_csv, write_workbook
from legalscan.statute import Statute
from legalscan.support.decree import find_filled, is_skeletal
from legalscan.support.matrix import COLUMNS, COUNTS, build_matrix
from legalscan.support.questions import answer_questions
from legalscan.support.reasons import find_reasons
from legalscan.support.technologies import find_classifications, find_designations, find_technologies


def only(words: str, heading: str = "지원") -> Support | None:
    found = from_text(f"등대산업 진흥법\n제5조({heading}) {words}").support
    assert len(found) < 2
    return found[0] if found else None


def words_of(support: Support | None, slot: str) -> str | None:
    assert support is not None
    span = getattr(support, slot)
    return None if span is None else " ".join(support.quote(span).split())


GIVES = [
    ("정부는 등대사업자에게 비용을 지원할 수 있다.", "gift", "may"),
    ("국가는 등대사업자에게 필요한 지원을 하여야 한다.", "gift", "shall"),
    ("국가와 지방자치단체는 등대기술의 개발을 촉진하기 위하여 다음 각 호의 사업을 추진할 수 있다.\n1. 연구개발", "programme", "may"),
    ("국가는 등대산업의 진흥에 필요한 시책을 수립ㆍ시행하여야 한다.", "policy", "effort"),
    ("정부는 등대 전문인력의 확보에 적극 노력하여야 한다.", "effort", "effort"),
    ("관계 행정기관의 장은 공사를 발주할 때에는 등대제품을 우선적으로 구매하여야 한다.", "priority", "shall"),
    ("해양수산부장관은 등대산업의 육성을 위하여 시험시설을 구축ㆍ운영할 수 있다.", "works", "may"),
    ("시ㆍ도지사는 공유재산을 수의계약으로 등대사업자에게 임대할 수 있다.", "land", "may"),
    ("해양수산부장관은 등대산업 특화단지를 지정할 수 있다.", "name", "may"),
    ("등대산업의 지원에 필요한 재원을 확보하기 위하여 등대산업진흥기금을 설치한다.", "fund", "shall"),
    ("국가는 등대사업자에게 국유재산을 무상으로 대부 할 수 있다.", "gift", "may"),
    ("국가는 등대재단에 국유재산을 무상으로 양여(讓與)할 수 있다.", "land", "may"),
    ("정부는 등대 전문인력을 양성하는 데에 노력하여야 한다.", "effort", "effort"),
    ("다음 각 호의 어느 하나에 해당하는 자는 등대사업자에게 우선적으로 신용보증을 할 수 있다.\n1. 등대보증기금", "gift", "may"),
    ("등대보증기금은 등대사업자에게 우선적으로 신용보증을 할 수 있다.", "gift", "may"),
    ("제3조에 따라 지정된 기관이 하는 교육에 대하여는 그 비용의 지원에서 우대할 수 있다.", "gift", "may"),
    ("정부는 수수료를 받는다. 다만, 섬 등대는 그러하지 아니하다. 이 경우 정부는 섬 등대의 소유자에게 비용을 보조할 수 있다.", "gift", "may"),
]  # fmt: skip


@pytest.mark.parametrize(("words", "kind", "force"), GIVES)
def test_what_gives_is_found_with_its_force(words: str, kind: str, force: str) -> None:
    support = only(words)
    assert support is not None
    assert (support.kind, support.force) == (kind, force)


NOT = [
    ("등대사업자는 등대를 지원할 수 있다.", "책임"),
    ("등대협회는 다음 각 호의 사업을 수행한다.\n1. 등대사업자의 지원", "협회"),
    ("해양수산부장관은 등대산업 진흥 기본계획을 수립하여야 한다.", "기본계획의 수립"),
    ("위원회의 업무를 지원하기 위하여 위원회에 지원단을 둔다.", "위원회"),
    ("해양수산부장관은 등대사업자에게 자료의 제출을 요청할 수 있다.", "자료"),
    ("제1조에 따른 지원에 필요한 사항은 대통령령으로 정한다.", "지원"),
    ("해양수산부장관은 지원을 받은 자가 거짓 신청을 한 경우에는 지원금을 환수할 수 있다.", "지원금의 환수"),
    ("해양수산부장관은 위반행위를 신고한 사람에게 포상금을 지급할 수 있다.", "포상금"),
    ("법원은 자수한 사람에 대하여는 형을 감경하거나 면제할 수 있다.", "형의 감면"),
    ("해양수산부장관은 위원에게 수당을 지급할 수 있다.", "수당"),
    ("해양수산부장관은 등대의 검사기관을 지정할 수 있다.", "검사기관"),
    ("정부는 등대가 안전하게 관리되도록 노력하여야 한다.", "안전"),
]


@pytest.mark.parametrize(("words", "heading"), NOT)
def test_what_does_not_give_is_left_alone(words: str, heading: str) -> None:
    assert only(words, heading) is None


AMOUNTS = [
    ("비용의 100분의 30을 지원할 수 있다", "100분의 30", True),
    ("비용을 100분의 50 이상 100분의 70 이하의 범위에서 지원할 수 있다", "100분의 50 이상 100분의 70 이하", True),
    ("비용의 50퍼센트 이내를 보조할 수 있다", "50퍼센트 이내", True),
    ("1억5천만원 이내의 자금을 융자할 수 있다", "1억5천만원 이내", True),
    ("2조원 이하를 출자할 수 있다", "2조원 이하", True),
    ("비용의 百分의 十을 지원할 수 있다", "百分의 十", True),
    ("비용의 전부 또는 일부를 지원할 수 있다", "비용의 전부 또는 일부", False),
    ("보험료의 일부를 지원할 수 있다", "보험료의 일부", False),
    ("예산의 범위에서 비용의 전부 또는 일부를 지원할 수 있다", "비용의 전부 또는 일부 (budget-only)", False),
    ("예산의 범위에서 필요한 지원을 할 수 있다", "budget-only", False),
    ("상시 근로자 10명 이상 50명 미만인 기업에 비용을 지원할 수 있다", None, False),
    ("업무의 전부 또는 일부를 위탁하고 그 기관에 비용을 지원할 수 있다", None, False),
    ("매출액의 100분의 50 이상이 등대인 기업에 비용을 지원할 수 있다", None, False),
]


@pytest.mark.parametrize(("words", "amount", "figure"), AMOUNTS)
def test_sizes(words: str, amount: str | None, figure: bool) -> None:
    support = only(f"정부는 등대사업자에게 {words}.")
    assert support is not None
    assert (support.amount_words, support.figure) == (amount, figure)
    assert support.skeletal is not figure


TIMES = [
    ("신청을 받은 날부터 30일 이내에 비용을 지급하여야 한다", "30일 이내"),
    ("매년 비용을 지원하여야 한다", "매년"),
    ("3년간 비용을 지원할 수 있다", "3년간"),
    ("10년 이상 등대에서 일한 사람의 교육을 지원할 수 있다", None),
    ("비용을 지원할 수 있다", None),
]


@pytest.mark.parametrize(("words", "deadline"), TIMES)
def test_times(words: str, deadline: str | None) -> None:
    assert words_of(only(f"해양수산부장관은 등대사업자에게 {words}."), "deadline") == deadline


RECEIVERS = [
    ("정부는 등대사업자에게 비용을 지원할 수 있다.", "등대사업자"),
    ("정부는 대통령령으로 정하는 등대사업자에 대하여 비용을 지원할 수 있다.", "대통령령으로 정하는 등대사업자"),
    ("정부는 등대의 보존을 위하여 섬에서 등대를 지키는 사람에게 수당을 지급할 수 있다.", "섬에서 등대를 지키는 사람"),
    ("정부는 등대협회의 운영에 필요한 비용을 보조할 수 있다.", "등대협회"),
    ("정부는 등대연구기관에 비용을 출연할 수 있다.", "등대연구기관"),
    ("정부는 중소기업이 등명기를 바꾸는 데 드는 비용을 지원할 수 있다.", "중소기업"),
    ("정부는 등명기의 교체에 필요한 비용을 지원할 수 있다.", None),
]


@pytest.mark.parametrize(("words", "beneficiary"), RECEIVERS)
def test_who_receives(words: str, beneficiary: str | None) -> None:
    assert words_of(only(words), "beneficiary") == beneficiary


def test_words_in_brackets_and_in_names_of_acts_are_not_read() -> None:
    support = only(
        "정부(이하 “지원기관”이라 한다)는 「수출보증기금 융자법」에 따라 등대사업자(燈臺事業者)에게 표준의 보급을 지원할 수 있다."
    )
    assert support is not None
    assert [name for name, _ in support.instruments] == ["standards"]
    assert words_of(support, "actor") == "정부"


def test_a_list_of_forty_items_belongs_to_its_paragraph() -> None:
    items = "\n".join(f"{n}. 등대 {n}의 수리" for n in range(1, 40)) + "\n40. 등대원의 교육"
    act = from_text(f"등대법\n제5조(사업) ① 정부는 등대산업을 진흥하기 위하여 다음 각 호의 사업을 지원할 수 있다.\n{items}")
    assert len(act.support) == 1
    assert act.support[0].listed
    assert "workforce" in {name for name, _ in act.support[0].instruments}


ARTICLE = """등대법
제17조의2(등대단지의 지원) ① 해양수산부장관은 등대단지를 지정할 수 있다.
② 국가는 등대단지에 입주하는 기업에 대하여 ㆍ 등명기의 교체 비용을 지원할 수 있다.
③ 입주기업은 해양수산부장관에게 제2항에 따른 지원을 신청할 수 있다.
④ 제2항에 따른 지원의 기준 및 절차에 필요한 사항은 대통령령으로 정한다.
제18조(창업) ① 창업하려는 사람은 장관에게 지원을 신청할 수 있다.
② 장관은 제1항에 따른 신청을 받은 때에는 창업자금을 융자할 수 있다."""


def test_procedure_and_delegation() -> None:
    found = {str(support.locator): support for support in from_text(ARTICLE).support}
    assert set(found) == {"제17조의2제1항", "제17조의2제2항", "제18조제2항"}
    second = found["제17조의2제2항"]
    assert second.procedure == "delegated"
    assert [one.words for one in second.delegated] == ["제17조의2제4항→대통령령"]
    assert found["제18조제2항"].procedure == "in-act"
    assert not found["제18조제2항"].skeletal
    assert {"amount", "deadline"} <= set(found["제17조의2제1항"].missing)


def test_every_span_stands_in_its_provision_and_rows_follow_the_text() -> None:
    act = from_text(ARTICLE)
    spans = [support.span for support in act.support]
    assert spans == sorted(spans)
    for support in act.support:
        assert act[str(support.locator)] == support.provision
        places = [support.span, support.predicate, support.actor, support.beneficiary, support.target, support.purpose]
        places += [span for _, span in support.instruments]
        for span in places:
            assert span is None or support.provision.span.holds(span)


DECREE = """등대법 시행령
제9조(지원의 기준) ① 법 제17조의2제2항에 따른 지원은 교체 비용의 100분의 40을 한도로 한다.
② 제1항에 따른 지원을 받으려는 자는 해양수산부장관에게 신청하여야 한다.
제10조(점검) 등대는 매년 점검한다."""


def test_a_decree_fills_what_it_says_of_the_provision() -> None:
    act, decree = from_text(ARTICLE), from_text(DECREE)
    corpus = Corpus([act, decree])
    second = next(support for support in act.support if str(support.locator) == "제17조의2제2항")
    filled = find_filled(second, act, corpus)
    assert {(one.slot, str(one.provision.locator), one.words) for one in filled} == {
        ("amount", "제9조제1항", "100분의 40"),
        ("procedure", "제9조제2항", "신청하여야"),
    }
    assert second.skeletal
    assert not is_skeletal(second, filled)


def test_a_list_of_fines_fills_nothing() -> None:
    act = from_text("등대법\n제5조(지원) ① 정부는 등대사업자에게 비용을 지원할 수 있다.\n② 등대사업자는 장부를 둔다.")
    decree = from_text("등대법 시행령\n제9조(과태료의 부과기준) 법 제5조에 따른 과태료는 300만원 이하로 지원금액의 100분의 10으로 한다.")
    assert find_filled(act.support[0], act, Corpus([act, decree])) == ()


def test_a_decree_of_another_act_fills_nothing() -> None:
    act, other = from_text(ARTICLE), from_text(DECREE.replace("등대법", "부표법"))
    matrix = build_matrix([act, other], Corpus([act, other]))
    assert [statute.title for statute in matrix.acts] == ["등대법", "부표법 시행령"]
    assert matrix.lower[0] == ()
    assert all(row.skeletal_with_decree is None for row in matrix.of(act))


def test_rows_of_the_extract() -> None:
    act = from_text(ARTICLE)
    rows = list(support_rows(act, Corpus([act])))
    assert list(rows[0]) == [
        "statute", "path", "locator", "span", "actor", "force", "instruments", "beneficiary", "target", "amount", "deadline",
        "procedure", "delegated", "skeletal", "missing",
    ]  # fmt: skip
    assert all(row["force"] in ("shall", "may", "effort") and row["instruments"] for row in rows)
    json.dumps(rows)


ENGLISH = """ACT ON LIGHTHOUSES
Article 5 (Support)
(1) The State and local governments may subsidize all or part of the expenses incurred by lighthouse owners, within the budget.
(2) The Minister of Oceans shall pay lighthouse owners 30 percent of the costs within 60 days after the application.
(3) The Government shall endeavor to support the training of lighthouse keepers.
(4) Matters necessary for support under paragraph (1) shall be prescribed by Presidential Decree.
Article 6 (Policies)
The Government shall formulate and implement policies to promote lighthouses.
Article 7 (Fees)
The owner shall pay fees.
"""


def test_english() -> None:
    found = {support.locator.format("en"): support for support in from_text(ENGLISH).support}
    assert list(found) == ["Article 5 (1)", "Article 5 (2)", "Article 5 (3)", "Article 6"]
    first, second, third, policy = found.values()
    assert (first.force, first.procedure, first.skeletal) == ("may", "delegated", True)
    assert words_of(first, "beneficiary") == "lighthouse owners"
    assert (second.force, words_of(second, "amount"), words_of(second, "deadline")) == ("shall", "30 percent", "within 60 days")
    assert (third.force, policy.force, policy.kind) == ("effort", "effort", "policy")


def test_an_act_without_support_is_told() -> None:
    act = from_text("등대법\n제1조(목적) 이 법은 등대를 관리함을 목적으로 한다.")
    matrix = build_matrix([act])
    assert act.support == ()
    assert matrix.counts(act)["provisions"] == 0
    assert "지원 규정을 찾지 못했습니다" in format_table(matrix, "0")
    assert "지원 규정을 찾지 못했습니다" in format_page(matrix, "0")
    assert [answer.key for answer in answer_questions(matrix, act)] == ["which", "why", "how"]
    assert format_csv(matrix).count("\n") == 1


@pytest.fixture
def pair() -> tuple[Statute, Statute]:
    return from_text(ARTICLE), from_text(DECREE)


def test_matrix_shows_gaps_and_what_the_decree_fills(pair: tuple[Statute, Statute]) -> None:
    matrix = build_matrix(pair)
    rows = {str(row.support.locator): row for row in matrix.rows}
    row = rows["제17조의2제2항"]
    assert list(row.cells) == list(COLUMNS)
    assert [(cell.words, cell.locator, cell.by_decree) for cell in row.cells["amount"]] == [("100분의 40", "제9조제1항", True)]
    assert row.cells["deadline"] == ()
    assert (row.skeletal, row.skeletal_with_decree) == (True, False)
    assert set(matrix.counts(pair[0])) == set(COUNTS)


def test_reports_say_the_same(pair: tuple[Statute, Statute], tmp_path: Path) -> None:
    matrix = build_matrix(pair)
    document = build_document(matrix, "0")
    assert [row["locator"] for row in document["acts"][0]["rows"]] == [str(row.support.locator) for row in matrix.rows]
    rows = list(csv.DictReader(io.StringIO(format_csv(matrix).removeprefix("\ufeff"))))
    assert [row["locator"] for row in rows] == [str(row.support.locator) for row in matrix.rows]
    page = format_page(matrix, "0")
    for row in matrix.rows:
        assert str(row.support.locator) in page
    assert "법률에 없음" in page
    assert "http" not in page.split("</style>")[1], "the page loads nothing"
    write_workbook(matrix, tmp_path / "matrix.xlsx")
    assert (tmp_path / "matrix.xlsx").read_bytes()[:2] == b"PK"


def test_the_page_escapes_the_words_of_a_statute() -> None:
    act = from_text("등대<script>법\n제5조(지원 <b>) 국가는 <img src=x> 등대사업자에게 비용을 지원할 수 있다.")
    page = format_page(build_matrix([act]), "0")
    assert "<script>" not in page.split("</style>")[1]
    assert "<img" not in page


def test_cells_are_no_formulas() -> None:
    act = from_text("=1+1법\n제5조(지원) 국가는 등대사업자에게 비용을 지원할 수 있다.")
    rows = list(csv.DictReader(io.StringIO(format_csv(build_matrix([act])).removeprefix("\ufeff"))))
    assert rows
    assert all(not value.startswith(("=", "+", "-", "@")) for row in rows for value in row.values())


def test_which_and_why() -> None:
    act = from_text(
        '등대산업 진흥법\n제1조(목적) 이 법은 등대산업을 진흥하여 해상 공급망을 지키는 것을 목적으로 한다.\n'
        '제2조(정의) 1. "등대기술"이란 등대에 관련된 기술을 말한다.\n'
        "제3조(핵심기술) 장관은 핵심 등대기술을 지정하여 고시한다.\n제4조(개발) 정부는 등대기술의 개발을 지원할 수 있다."
    )  # fmt: skip
    assert [one.hollow for one in find_technologies(act)] == [True]
    assert [str(provision.locator) for provision, _ in find_designations(act)] == ["제3조"]
    assert [end.of(act.text) for one in find_reasons(act) for end in one.ends] == ["공급망"]
    which, why, how = answer_questions(build_matrix([act]), act)
    assert "지정" in which.verdict.ko
    assert "공급망" in why.verdict.ko
    assert how.points[0].of == len(act.support)


@pytest.mark.parametrize(
    ("purpose", "ends"),
    [
        ("등대산업을 진흥하여 섬 주민의 권익과 존엄성을 보호하고 삶의 질 향상에 이바지함", ["권익", "존엄성", "삶의 질"]),
        ("등대산업을 진흥하여 국민의 안전과 산업 발전에 이바지함", ["국민의 안전"]),
        ("등대산업을 진흥하여 해양환경을 보전하고 항해의 평등을 실현함", ["환경을 보전", "평등"]),
        ("등대산업을 진흥하여 국민의 문화적 삶의 질을 높임", ["문화적 삶의 질"]),
        ("등대산업의 안전기술과 건강기능식품, 발명의 권리화를 촉진하여 국민경제의 발전에 이바지함", []),
        ("보건복지부장관이 등대산업을 진흥하여 국민경제의 발전에 이바지함", []),
    ],
)
def test_a_public_end_of_the_purpose_counts_and_is_quoted(purpose: str, ends: list[str]) -> None:
    clause = f"이 법은 {purpose}을 목적으로 한다."
    act = from_text(f"등대산업 진흥법\n제1조(목적) {clause}\n제5조(지원) 정부는 등대사업자에게 안전 설비의 비용을 지원할 수 있다.")
    assert [end.of(act.text) for one in find_reasons(act) for end in one.ends] == ends
    matrix = build_matrix([act])
    why = answer_questions(matrix, act).why
    assert (", ".join(ends) in why.verdict.ko) if ends else ("말하지 않습니다" in why.verdict.ko)
    assert clause in format_table(matrix, "0", "ko")


@pytest.mark.parametrize(
    ("clause", "target"),
    [
        (
            "「어선법」 제2조제1호에 따른 어선 5척 이상이 이용하는 소형등대의 관리자에게 제5조제3항에 따른 도색에 든 비용의 100분의 50을",
            "제5조제3항에 따른 도색",
        ),
        ("등명기를 개발하는 자에 대하여 등명기 개발에 소요되는 비용의 전부 또는 일부를", "등명기 개발"),
        ("등명기를 만드는 자에게 예산의 범위에서 등명기 임대료의 100분의 30을", "등명기 임대료"),
        ("등명기를 만드는 자에게 예산의 범위에서 필요한 경비의 일부를", None),
        ("등명기 교체에 필요한 비용을 소형등대의 관리자에게", "등명기 교체"),
    ],
)
def test_a_target_takes_in_neither_receiver_nor_amount(clause: str, target: str | None) -> None:
    (support,) = from_text(f"부표법\n제10조(지원) 시장은 {clause} 보조하여야 한다.").support
    assert (support.target and support.quote(support.target)) == target


def test_the_subject_of_the_title_is_no_end_of_its_own() -> None:
    act = from_text("환경보전산업 진흥법\n제1조(목적) 이 법은 환경보전산업을 진흥하여 국민경제의 발전에 이바지함을 목적으로 한다.")
    assert find_reasons(act) == ()


def test_english_ends_of_a_purpose() -> None:
    act = from_text("Lighthouse Industry Act\nArticle 1 (Purpose) The purpose of this Act is to protect the rights and dignity of sailors.")
    assert [end.of(act.text) for one in find_reasons(act) for end in one.ends] == ["rights", "dignity"]


@pytest.mark.parametrize(
    ("article", "taken_up"),
    [
        ("제3조(지원의 신청) 법 제5조제1항에 따른 지원을 받으려는 자는 장관에게 신청하여야 한다.", True),
        ("제3조(지원의 기준) 법 제5조제2항에 따라 지원하는 등대는 섬에 있는 등대로 한다.", True),
        ("제3조(등대의 도색) 등대는 흰색으로 칠한다.", False),
    ],
)
def test_deferred_support_says_where_a_decree_takes_it_up(article: str, taken_up: bool) -> None:
    act = from_text(
        "등대법\n제5조(지원) ① 정부는 등대사업자에게 필요한 지원을 할 수 있다.\n② 제1항에 따른 지원에 필요한 사항은 대통령령으로 정한다."
    )
    decree = from_text(f"등대법 시행령\n제1조(목적) 이 영은 「등대법」에서 위임된 사항을 정한다.\n{article}")
    found = [*lint(act, corpus=Corpus([act, decree]), select=["SUP307"])]
    assert ["하위법령에서 이 위임을 받은 곳" in one.message.ko for one in found] == [taken_up]
    assert ("시행령 제3조" in found[0].message.ko) == taken_up


@pytest.mark.parametrize("heading", ["등대기술의 분류", "등대신기술의 인증", "품목의 지정 등", "종목선정"])
def test_articles_that_classify(heading: str) -> None:
    act = from_text(f"등대법\n제1조(목적) 목적이다.\n제2조({heading}) 장관이 한다.\n제3조(등대단지의 지정) 장관이 한다.")
    assert [str(one.locator) for one in find_classifications(act)] == ["제2조"]


def test_the_layer_loads_nothing_heavy() -> None:
    """Lint and the table need neither templates nor workbooks, nor spaCy for a Korean text."""
    program = "import sys; from legalscan.statute import read, Source; read(Source('-', '제5조(지원) 국가는 돕는다.'.encode())).support; import legalscan.report.support; print(*sys.modules)"
    loaded = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True).stdout.split()
    assert not {"jinja2", "xlsxwriter", "spacy", "numpy", "networkx", "pandas"} & set(loaded)


def test_another_reading_of_an_act_has_its_answers_and_another_act_is_refused() -> None:
    words = "등대법\n제5조(지원) 국가는 등대사업자에게 비용의 100분의 30을 지원할 수 있다."
    act, again, spaced = from_text(words), from_text(words), from_text(words.replace("제5조", "\n\n제5조"))
    matrix = build_matrix([act])
    assert answer_questions(matrix, again) == answer_questions(matrix, spaced) == answer_questions(matrix, act)
    assert answer_questions(matrix, again).how.points[0].count == 1
    with pytest.raises(UsageError, match=r"「부표법」 .* is not in this matrix, which has 「등대법」"):
        answer_questions(matrix, from_text("부표법\n제1조(목적) 목적이다."))
