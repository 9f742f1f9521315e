"""Entry into force, as 부칙 say it."""

from __future__ import annotations

from datetime import date

import pytest
from conftest import CORPORA, from_text

from legalscan.analysis.addresses import find_addresses

BODY = "제1조(목적) 목적이다.\n제2조(등대) ① 갑이다.\n② 을이다. 이 경우 병이다. <신설 2026.1.20>\n  1. 정\n  2. 무\n제3조(등표) 기이다. <개정 2026.1.20>\n제4조(점검) 점검한다.\n"
FIRST = "부칙 <제100호,2024.1.31>\n{}\n"
LATER = "부칙 <제200호,2026.1.20>\n{}\n"

DAYS = [
    ("이 법은 공포한 날부터 시행한다.", date(2024, 1, 31)),
    ("이 법은 공포 후 1개월이 경과한 날부터 시행한다.", date(2024, 3, 1)),
    ("이 법은 공포 후 6개월이 경과한 날부터 시행한다.", date(2024, 8, 1)),
    ("이 법은 공포 후 1년이 경과한 날부터 시행한다.", date(2025, 2, 1)),
    ("이 법은 공포 후 30일이 경과한 날부터 시행한다.", date(2024, 3, 2)),
    ("이 법은 공포후 3월이 경과한 날부터 시행한다.", date(2024, 5, 1)),
    ("이 법은 2024년 7월 1일부터 시행한다.", date(2024, 7, 1)),
    ("이 법은 「등대법」의 시행일부터 시행한다.", None),
    ("제1조(시행일) 이 법은 2024년 7월 1일부터 시행한다.\n제2조(경과조치) 종전의 등대는 등대로 본다.", date(2024, 7, 1)),
]


@pytest.mark.parametrize(("words", "day"), DAYS)
def test_the_day_of_the_whole_act(words: str, day: date | None) -> None:
    act = from_text(BODY + FIRST.format(words))
    assert act.commencement(act["제1조"]) == day


def test_exceptions_amendments_and_parts() -> None:
    act = from_text(
        BODY
        + FIRST.format("이 법은 공포한 날부터 시행한다. 다만, 제4조는 2025년 1월 1일부터 시행한다.")
        + LATER.format(
            "이 법은 2026년 2월 1일부터 시행한다. 다만, 제2조제2항제2호 및 제3조의 개정규정은 공포 후 6개월이 경과한 날부터, 제2조제2항 후단의 개정규정은 2027년 1월 1일부터 시행한다."
        )
    )
    days = {
        "제1조": date(2024, 1, 31),
        "제2조제1항": date(2024, 1, 31),
        "제2조제2항": date(2026, 2, 1),  # its note bears the date of the later act
        "제2조제2항제2호": date(2026, 7, 21),
        "제3조": date(2026, 7, 21),
        "제4조": date(2025, 1, 1),
    }
    assert {locator: act.commencement(act[locator]) for locator in days} == days
    assert act.in_force(act["제3조"], date(2026, 7, 20)) is False
    assert act.in_force(act["제3조"], date(2026, 7, 21)) is True
    assert [str(part) for part in act.parts_pending(act["제2조제2항"], date(2026, 8, 1))] == ["제2조제2항 후단"]


def test_a_list_of_days() -> None:
    act = from_text(
        BODY
        + FIRST.format(
            "이 법은 공포한 날부터 시행한다. 다만, 다음 각 호의 개정규정은 해당 호에서 정하는 날부터 시행한다.\n1. 제2조제1항: 공포 후 3개월이 경과한 날\n2. 제3조 및 제4조: 2025년 1월 1일"
        )
    )
    assert act.commencement(act["제2조제1항"]) == date(2024, 5, 1)
    assert act.commencement(act["제4조"]) == date(2025, 1, 1)


def test_a_draft_without_promulgation_has_no_day() -> None:
    act = from_text(
        BODY + "부칙\n제1조(시행일) 이 법은 공포 후 6개월이 경과한 날부터 시행한다.\n제2조(적용례) 제3조는 이 법 시행 이후부터 적용한다.\n"
    )
    assert act.commencement(act["제1조"]) is None
    assert act.in_force(act["제1조"], date(2026, 1, 1)) is None
    assert [p.heading for p in act.transitional] == ["적용례"]


def test_amended_statutes_quoted_in_a_supplement_are_no_articles_of_this_one() -> None:
    act = from_text(
        BODY
        + "부칙\n제1조(시행일) 이 법은 공포한 날부터 시행한다.\n제2조(다른 법률의 개정) 항로법 일부를 다음과 같이 개정한다.\n"
        + '제3조(정의)를 다음과 같이 한다.\n제3조제1항 중 "갑"을 "을"로 한다.\n제15조(벌칙) 처벌한다.\n제3조(경과조치) 종전과 같다.\n'
    )
    assert [str(p.locator) for p in act.walk() if p.in_supplement and p.level == "article"] == ["부칙제1조", "부칙제2조", "부칙제3조"]
    assert act["부칙제3조"].heading == "경과조치"


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("제3조제5항, 제6조제2항제7호ㆍ제8호 및 제17조의2", ["제3조제5항", "제6조제2항제7호", "제6조제2항제8호", "제17조의2"]),
        ("제16조제3항부터 제5항까지", ["제16조제3항부터 제5항까지"]),
        ("제2조제4호가목ㆍ나목", ["제2조제4호가목", "제2조제4호나목"]),
        ("제35조제1항 후단의 개정규정", ["제35조제1항 후단"]),
        ("법률 제12345호", []),
    ],
)
def test_rows_of_addresses(words: str, expected: list[str]) -> None:
    assert [str(found) for found in find_addresses(words, 0, len(words))] == expected


@pytest.mark.corpus
def test_the_ai_basic_act_on_a_day_between(corpora: object) -> None:
    from legalscan.statute import read

    act = read(CORPORA / "kr" / "인공지능발전과신뢰기반조성등에관한기본법" / "법률.md")
    pending = {str(p.locator) for p in act.walk() if not p.in_supplement and act.in_force(p, date(2026, 3, 1)) is False}
    assert {"제3조제5항", "제6조제2항제7호", "제17조의2", "제18조", "제22조의3"} <= pending
    assert not {"제1조", "제2조", "제3조", "제3조제1항", "제6조제2항"} & pending
    assert [str(part) for part in act.parts_pending(act["제35조제1항"], date(2026, 3, 1))] == ["제35조제1항 후단"]
