"""law.go.kr XML and English texts, on made-up acts and, marked, on the real ones."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest
from conftest import CORPORA, from_text
from test_readers import assert_sound

from legalscan.alignment import align
from legalscan.linter import lint
from legalscan.statute import Statute, read

KOREAN = """<?xml version="1.0" encoding="utf-8"?>
<법령 법령키="1"><기본정보><법령ID>099001</법령ID><공포일자>20270501</공포일자><공포번호>99001</공포번호>
<법종구분 법종구분코드="A0002">법률</법종구분><법령명_한글><![CDATA[등대 관리에 관한 법률]]></법령명_한글>
<시행일자>20280101</시행일자><조문시행일자문자열>20271101:제2조제2항,제3조의2</조문시행일자문자열></기본정보>
<조문>
<조문단위><조문번호>1</조문번호><조문여부>전문</조문여부><조문내용><![CDATA[      제1장 총칙 <개정 2027.5.1>]]></조문내용></조문단위>
<조문단위><조문번호>1</조문번호><조문여부>조문</조문여부><조문제목><![CDATA[목적]]></조문제목><조문시행일자>20270501</조문시행일자>
<조문내용><![CDATA[제1조(목적) 이 법은 등대(燈臺)를 돌본다.]]></조문내용></조문단위>
<조문단위><조문번호>2</조문번호><조문여부>조문</조문여부><조문제목><![CDATA[정의]]></조문제목><조문시행일자>20270501</조문시행일자>
<조문내용><![CDATA[제2조(정의)]]></조문내용>
<항><항번호><![CDATA[①]]></항번호><항내용><![CDATA[① 용어의 뜻은 다음과 같다.]]></항내용>
<호><호번호><![CDATA[1.]]></호번호><호내용><![CDATA[1.  "등대"란 다음 각 목의 것을 말한다.]]></호내용>
<목><목번호><![CDATA[가.]]></목번호><목내용><![CDATA[가.  탑
        1) 큰 것
        2) 작은 것]]></목내용></목></호>
<호><호번호><![CDATA[1의2.]]></호번호><호내용><![CDATA[1의2.  "등대기술"이란 등대에 관련된 기술을 말한다.]]></호내용></호></항>
<항><항번호><![CDATA[②]]></항번호><항내용><![CDATA[② 나중에 시행한다.]]></항내용></항></조문단위>
<조문단위><조문번호>3</조문번호><조문가지번호>2</조문가지번호><조문여부>조문</조문여부><조문제목></조문제목><조문시행일자>20280101</조문시행일자>
<조문내용><![CDATA[제3조의2 삭제 <2027.5.1>]]></조문내용></조문단위>
</조문>
<부칙><부칙단위><부칙공포일자>20270501</부칙공포일자><부칙공포번호>99001</부칙공포번호><부칙내용><![CDATA[부칙 <제99001호,2027.5.1>]]>
<![CDATA[제1조(시행일) 이 법은 공포한 날부터 시행한다.]]></부칙내용></부칙단위></부칙>
<별표><별표단위><별표번호>0001</별표번호><별표제목><![CDATA[등명기의 기준]]></별표제목></별표단위></별표>
</법령>
"""
ENGLISH = """ACT ON THE KEEPING OF LIGHTHOUSES

CHAPTER I GENERAL PROVISIONS
Article 1 (Purpose) This Act keeps lighthouses.
Article 2 (Definitions) (1) The terms used are defined as follows:
  1. The term "lighthouse" means any of the following:
  a. A tower:
  (i) A big one;
  (ii) A small one;
  1-2. The term "lighthouse technology" means technology related to lighthouses.
(2) It takes effect later, as prescribed by
Article 1 of the Addenda.
Article 3-2 Deleted. <May 1, 2027>
ADDENDA <Act No. 99001, May 1, 2027>
Article 1 (Enforcement date) This Act shall enter into force on the date of its promulgation.
"""


def squeeze(text: str) -> str:
    """A text without Markdown marks and white space."""
    return re.sub(r"\s|\*\*|\\", "", text)


def tree(act: Statute) -> list[tuple[str, str, str]]:
    return [(str(p.locator), p.heading, squeeze(p.own_text)) for p in act.walk()]


def test_korean_xml() -> None:
    act = from_text(KOREAN)
    assert_sound(act.outline)
    assert (act.title, act.id, act.outline.format) == ("등대 관리에 관한 법률", "099001@2027-05-01.99001", "law.go.kr")
    assert [(str(p.locator), p.heading) for p in act.walk()] == [
        ("제1장", "총칙"), ("제1조", "목적"), ("제2조", "정의"), ("제2조제1항", ""), ("제2조제1항제1호", ""), ("제2조제1항제1호가목", ""),
        ("제2조제1항제1호가목1)", ""), ("제2조제1항제1호가목2)", ""), ("제2조제1항제1호의2", ""), ("제2조제2항", ""), ("제3조의2", ""),
        ("부칙(제99001호)", ""), ("부칙(제99001호)제1조", "시행일"),
    ]  # fmt: skip
    assert act["제3조의2"].deleted
    assert act["제2조제1항제1호의2"].text == '"등대기술"이란 등대에 관련된 기술을 말한다.'
    assert act.commencement(act["제2조제2항"]) == date(2027, 11, 1)
    assert act.commencement(act["제3조의2"]) == date(2027, 11, 1)
    assert act.commencement(act["제1조"]) == date(2027, 5, 1)
    assert act.outline.attachments == ("등명기의 기준",)
    place = act.outline.locate(act["제2조제1항제1호의2"].node.start)
    assert KOREAN.splitlines()[place.line - 1][place.column - 1 :].startswith("1의2.")
    assert [f.subject for f in lint(act, select=["DEF103"])] == ["등대기술"]


def test_english_text_has_the_addresses_of_the_korean() -> None:
    korean, english = from_text(KOREAN), from_text(ENGLISH)
    assert_sound(english.outline)
    assert english.language == "en"
    aligned = align(korean, english)
    assert [str(p.locator) for p in (*aligned.only_first, *aligned.only_second)] == []
    assert [(str(p.locator), here, there) for p, here, there in aligned.terms] == [
        ("제2조제1항제1호", ("등대",), ("lighthouse",)),
        ("제2조제1항제1호의2", ("등대기술",), ("lighthouse technology",)),
    ]
    assert english["Article 2 (1) 1. (a)"].text.startswith("A tower")
    assert english["제3조의2"].deleted
    findings = lint(english, select=["DEF103"])
    assert [(f.subject, f.locator.format("en")) for f in findings] == [("lighthouse technology", "Article 2 (1) 1-2.")]


@pytest.mark.corpus
def test_the_xml_of_the_ai_basic_act_is_the_tree_of_its_markdown(corpora: Path) -> None:
    markdown = read(corpora / "kr" / "인공지능발전과신뢰기반조성등에관한기본법" / "법률.md")
    folder = corpora / "kr-ai-basic-act"
    future = read(folder / "kr-ai-014820-future-2026-07-21.xml")
    current = read(folder / "kr-ai-014820-current-effective-2026-07-20.xml")
    assert (len(future.articles), len(current.articles)) == (46, 44)
    assert tree(future) == tree(markdown)
    assert_sound(future.outline)
    assert {(str(locator), str(day)) for locator, day in future.outline.commencements} >= {
        ("제3조제5항", "2026-07-21"),
        ("제17조의2", "2026-07-21"),
    }


@pytest.mark.corpus
@pytest.mark.parametrize(
    ("korean", "english", "only"),
    [
        (
            "kr-ai-basic-act/kr-ai-014820-future-2026-07-21.xml",
            "kr-ai-basic-act/kr-ai-014820-moleg-english-future-2026-07-21.xml",
            {"제8조제1항제2호의3"},
        ),
        (
            "kr-drf-xml/kr-pipa-011357-current-effective-2026-07-20.xml",
            "kr-drf-xml/kr-pipa-011357-moleg-english-current-2026-07-20.xml",
            {"제35조의4제4항", "제35조의4제5항"},
        ),
    ],
)
def test_official_translations_have_the_addresses_of_the_law(corpora: Path, korean: str, english: str, only: set[str]) -> None:
    """The differences named here are misprints of the translations (2.3. for 2-3., paragraph 4 numbered 5)."""
    aligned = align(read(corpora / korean), read(corpora / english))
    assert {str(p.locator) for p in (*aligned.only_first, *aligned.only_second) if not p.in_supplement} == only


@pytest.mark.corpus
def test_the_english_ai_basic_act(corpora: Path) -> None:
    act = read(corpora / "kr-ai-basic-act" / "kr-ai-014820-moleg-english-future-2026-07-21.xml")
    terms = [d.term for d in act.definitions if d.kind == "definition"]
    assert len(terms) == 12
    flagged = {f.subject: f.severity for f in lint(act, select=["DEF103"])}
    assert flagged["Artificial intelligence technology"] == "warning"
    assert corpora == CORPORA
