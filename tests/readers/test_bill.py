"""The shape of a bill, told by its headings, in any format."""

from __future__ import annotations

import pytest
from test_readers import assert_sound, outline_of

from legalscan.linter import lint
from legalscan.outline import Outline
from legalscan.readers.bill import find_shape
from legalscan.statute import Statute

COVER = "등대관리법안\n(나대표의원 대표발의)\n\n의 안\n번 호\n2209999\n\n발의연월일 : 2026. 3. 2.\n발  의  자 : 나대표ㆍ가등대\n박부표 의원(3인)\n\n"
WHY = "제안이유\n\n등대의 관리가 여러 기관에 나뉘어 고장이 나도 고치지 못하는 일이 잦음.\n\n"
WHAT = "주요내용\n\n가. 점검 주기를 정함(안 제2조).\n나. 결과를 공개하도록 함(안 제3조).\n\n"
ACT = '법률 제        호\n\n등대관리법안\n\n제1조(목적) 이 법은 등대의 고장을 막음을 목적으로 한다.\n제2조(정의) "등대기술"이란 등대에 관련된 기술을 말한다.\n\n부      칙\n\n이 법은 공포한 날부터 시행한다.\n'
BACK = '신ㆍ구조문대비표\n\n[현행]\n제2조(정의) "부표기술"이란 부표에 관련된 기술을 말한다.\n[개정안]\n제2조(정의) 없음\n\n등대관리법안 비용추계서\n\n1. 비용은 들지 아니한다.\n'


def parts_of(outline: Outline) -> dict[str, str]:
    assert outline.bill is not None
    return {part.kind: " ".join(part.span.of(outline.text).split()) for part in outline.bill.parts}


def test_every_part_is_kept_apart() -> None:
    outline = outline_of(COVER + WHY + WHAT + ACT + BACK)
    assert_sound(outline)
    parts = parts_of(outline)
    assert list(parts) == [
        "cover", "number", "proposed", "proposers", "reasons", "summary", "enacting", "supplement", "comparison", "current", "proposal", "estimate",
    ]  # fmt: skip
    assert parts["number"] == "2209999"
    assert parts["proposed"] == "2026. 3. 2."
    assert parts["reasons"].startswith("등대의 관리가")
    assert parts["summary"].startswith("가. 점검")
    assert parts["supplement"] == "부 칙 이 법은 공포한 날부터 시행한다."
    assert parts["current"].startswith('제2조(정의) "부표기술"')
    assert parts["proposal"] == "제2조(정의) 없음"
    assert outline.metadata == {
        "제목": "등대관리법안",
        "의안번호": "2209999",
        "발의연월일": "2026. 3. 2.",
        "발의자": "나대표ㆍ가등대 박부표 의원(3인)",
    }


def test_only_the_enacting_text_is_judged() -> None:
    act = Statute(outline_of(COVER + WHY + WHAT + ACT + BACK))
    assert [str(p.locator) for p in act.walk()] == ["제1조", "제2조", "부칙"]
    assert [f.subject for f in lint(act, select=["DEF103"])] == ["등대기술"]
    assert act.bill is not None
    assert act.bill.part("remarks") is None
    assert act.is_draft
    assert not act.is_amendment


def test_the_id_is_that_of_the_enacting_text_alone() -> None:
    assert Statute(outline_of(COVER + WHY + ACT)).id == Statute(outline_of(COVER + WHY + WHAT + ACT + BACK)).id


KINDS = {
    "new": ("등대관리법안", "제1조(목적) 등대를 돌본다."),
    "revision": ("등대관리법 전부개정법률안", "등대관리법 전부를 다음과 같이 개정한다.\n\n제1조(목적) 등대를 돌본다."),
    "amendment": ("등대관리법 일부개정법률안", "등대관리법 일부를 다음과 같이 개정한다.\n제2조제1항 중 “등”을 “불”로 한다."),
    "repeal": ("등대관리법 폐지법률안", "등대관리법은 폐지한다."),
}


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("heading", ["제안이유 및 주요내용", "2. 제안이유", "□ 개정이유", "제 안 이 유", "<대안의 제안이유>", "[개정이유]"])
def test_new_acts_revisions_amendments_and_repeals(kind: str, heading: str) -> None:
    title, words = KINDS[kind]
    outline = outline_of(f"{heading}\n등대를 고치려는 것임.\n\n{title}\n\n{words}\n\n부칙\n이 법은 공포한 날부터 시행한다.\n")
    assert_sound(outline)
    assert outline.bill is not None
    assert outline.bill.kind == kind
    assert outline.metadata["제목"] == title
    assert parts_of(outline)["reasons"] == "등대를 고치려는 것임."
    assert Statute(outline).is_amendment == (kind == "amendment")
    assert "고치려는" not in "".join(p.text for p in outline.provisions)


def test_a_notice_of_legislation() -> None:
    notice = (
        "입 법 예 고\n등대시 공고 제2026-1호\n등대시 등대 조례 일부개정조례안\n미리 알려 의견을 듣고자 다음과 같이 예고합니다.\n"
        "1. 개정이유\n등대가 낡음.\n2. 주요내용\n가. 점검 주기를 고침(안 제3조).\n3. 의견제출\n의견을 내 주시기 바랍니다.\n"
        "등대시 등대 조례 일부개정조례안\n등대시 등대 조례 일부를 다음과 같이 개정한다.\n제3조 중 “한 해”를 “반 해”로 한다.\n부칙\n이 조례는 공포한 날부터 시행한다.\n"
        "신ㆍ구조문대비표\n[현행]\n제3조(점검) 한 해마다 점검한다.\n[개정안]\n제3조(점검) 반 해마다 점검한다.\n"
    )
    act = Statute(outline_of(notice))
    assert_sound(act.outline)
    assert act.is_amendment
    assert act["전문"].text.endswith("제3조 중 “한 해”를 “반 해”로 한다.")
    assert act.compared is not None
    current, proposal = act.compared
    assert (current["제3조"].text, proposal["제3조"].text) == ("한 해마다 점검한다.", "반 해마다 점검한다.")
    assert current.outline.locate(current["제3조"].span.start).line == notice[: notice.index("제3조(점검) 한")].count("\n") + 1


@pytest.mark.parametrize(
    "words",
    [
        "등대법\n제1조(목적) 등대를 돌본다.\n제2조(비용추계) 비용을 추계한다.\n",
        "등대법\n제1조(제안이유) 제안이유를 적는다.\n1. 제안이유와 주요내용\n2. 의안번호를 적는 곳\n",
        "제1조(목적) 신ㆍ구조문대비표를 붙인다.\n",
    ],
)
def test_a_statute_that_speaks_of_bills_is_none(words: str) -> None:
    assert find_shape(words) is None
    outline = outline_of(words)
    assert outline.bill is None
    assert outline.back is None


@pytest.mark.parametrize("promulgation", ["", "법률 제        호\n"])
def test_a_title_on_two_lines(promulgation: str) -> None:
    words = f"제안이유\n등대를 고침.\n{promulgation}등대와 부표의 관리 및 지원에 관한\n특별법안\n제1조(목적) 돌본다.\n"
    outline = outline_of(words)
    assert outline.metadata["제목"] == "등대와 부표의 관리 및 지원에 관한 특별법안"
    assert [str(p.locator) for p in outline.provisions] == ["제1조"]
