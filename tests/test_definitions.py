"""Definitions and abbreviations: tables of sentences with ⟦definiens⟧."""

from __future__ import annotations

import pytest
from conftest import from_text

from legalscan.analysis.definitions import Definition
from legalscan.statute import Statute


def definitions_of(text: str) -> tuple[Statute, tuple[Definition, ...]]:
    act = from_text(text)
    for d in act.definitions:
        assert d.term_span.of(act.text) == d.term
        assert d.span.holds(d.term_span)
        assert d.provision.span.holds(d.span)
        assert d.core.of(act.text) in d.text or d.kind == "abbreviation"
    assert list(act.definitions) == sorted(act.definitions, key=lambda d: d.term_span)
    return act, act.definitions


SENTENCES = [
    ('제2조(정의) 이 법에서 "등대"란 빛을 내는 탑을 말한다.', [("등대", "빛을 내는 탑을 말한다.", None)]),
    ('제2조(정의) "등대"(燈臺)란 빛을 내는 탑을 말한다.', [("등대", "빛을 내는 탑을 말한다.", None)]),
    ('제2조(정의) "등대(燈臺)"라 함은 탑을 말한다.', [("등대(燈臺)", "탑을 말한다.", None)]),
    ('제2조(정의) “등대”라 함은 탑을 말한다.', [("등대", "탑을 말한다.", None)]),
    ('제2조(정의) "등대"이라 함은 탑을 말한다.', [("등대", "탑을 말한다.", None)]),
    ('제2조(정의) "등대"는 빛을 내는 탑을 말한다.', [("등대", "빛을 내는 탑을 말한다.", None)]),
    ('제2조(정의) "등대"란 탑(높이가 10미터 이상인 것을 말한다. 이하 같다)을 말한다. 다만, 종탑은 제외한다.',
     [("등대", "탑(높이가 10미터 이상인 것을 말한다. 이하 같다)을 말한다. 다만, 종탑은 제외한다.", None)]),
    ('제2조(정의) "등대"란 탑을 말하고, "등표"란 부표를 말한다.', [("등대", "탑을 말하고,", None), ("등표", "부표를 말한다.", None)]),
    ('제2조(정의) "등대" 및 "등표"란 각각 탑과 부표를 말한다.', [("등대", "각각 탑과 부표를 말한다.", None), ("등표", "각각 탑과 부표를 말한다.", None)]),
    ('제5조(점검) ① 이 조에서 "점검"이란 살펴보는 것을 말한다.', [("점검", "살펴보는 것을 말한다.", "제5조")]),
    ('제5조(점검) ① 갑이다. ② 제1항에서 "점검"이란 살펴보는 것을 말한다.', [("점검", "살펴보는 것을 말한다.", "제1항")]),
    # a decree fills in the delegated phrase of its act: no definition of a term
    ('제2조(등대) 법 제3조에서 "대통령령으로 정하는 등대"란 다음 각 호의 등대를 말한다.', []),
    ('제2조(등대) 「등대법」(이하 "법"이라 한다) 제3조제1항에서 "작은 등대"란 5미터 이하의 등대를 말한다.', [("법", "「등대법」", None)]),
    # a substitution, not a definition
    ('제2조(준용) 이 경우 "등대"는 "등표"로 본다.', []),
    ('제2조(준용) "등대"란 "등표"로 본다.', []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), SENTENCES)
def test_definitions(text: str, expected: list[tuple[str, str, str | None]]) -> None:
    _, found = definitions_of(text)
    assert [(d.term, d.text, d.scope) for d in found] == expected


def test_lists_belong_to_the_definiens_and_scope_comes_from_the_chapeau() -> None:
    text = '제2조(정의) 이 장에서 사용하는 용어의 뜻은 다음과 같다.\n  1. "등대"란 다음 각 목의 것을 말한다.\n    가. 탑\n    나. 부표\n  2. 등표: 암초 위의 표지\n'
    _, found = definitions_of("제1장 총칙\n" + text)
    assert [(d.term, " ".join(d.text.split()), d.form) for d in found] == [
        ("등대", "다음 각 목의 것을 말한다. 가. 탑 나. 부표", "란"),
        ("등표", "암초 위의 표지", "colon"),
    ]
    assert (found[0].scope, str(found[0].locator)) == ("제1장", "제2조제1호")


ABBREVIATIONS = [
    ('제3조(등대) 시장은 항로표지관리소(이하 "관리소"라 한다)를 둔다.', [("관리소", "항로표지관리소", None)]),
    ('제3조(등대) 시장은 관리소[이하 이 조에서 "소"(所)라 한다]를 둔다.', [("소", "관리소", "제3조")]),
    ('제3조(등대) ① 시장은 신고한 자(이하 이 항에서 "신고인"이라 한다)에게 알린다.', [("신고인", "신고한 자", "제3조제1항")]),
    ('제3조(등대) 시장은 갑(이하 제5조부터 제7조까지에서 "을"이라 한다)을 둔다.', [("을", "갑", "제5조부터 제7조까지")]),
    ('제3조(등대) 시장은 갑 및 을(이하 "병" 또는 "정"이라 한다)을 둔다.', [("병", "갑 및 을", None), ("정", "갑 및 을", None)]),
    ('제3조(등대) 시장은 갑(을을 말하며, 이하 "병"이라 한다)을 둔다.', [("병", "갑", None)]),
    ("제3조(등대) 시장은 갑(이하 같다)을 둔다.", []),
]


@pytest.mark.parametrize(("text", "expected"), ABBREVIATIONS)
def test_abbreviations(text: str, expected: list[tuple[str, str, str | None]]) -> None:
    _, found = definitions_of(text)
    assert [(d.term, d.text, d.scope) for d in found] == expected
    assert all(d.kind == "abbreviation" for d in found)


def test_code_points_stay_as_they_are() -> None:
    gloss = "\uf900"  # a compatibility ideograph that normalising would replace
    act, found = definitions_of(f'제2조(정의) "수레({gloss})"란 탈것을 말한다.')
    assert found[0].term == f"수레({gloss})"
    assert found[0].name == "수레"
    assert gloss in act.text
