"""Citations: tables of sentences and what their words name."""

from __future__ import annotations

import pytest
from conftest import from_text

from legalscan.corpus import Corpus
from legalscan.links import find_links
from legalscan.statute import Statute

HEAD = "등대법 시행령\n제1조(목적) 목적이다.\n제2조(등대) ① 등대다.\n② 등표다.\n"


def named(words: str, head: str = HEAD) -> list[str]:
    act = from_text(f"{head}제7조(점검) ① 첫째다.\n② {words}\n")
    place = act["제7조제2항"].span
    for citation in act.citations:
        assert citation.provision.span.holds(citation.span)
    return [
        " ".join(filter(None, [c.law or (c.by if c.by != "own" else ""), str(c.first) + (f"~{c.last}" if c.last else "")]))
        for c in act.citations
        if place.holds(c.span)
    ]


TABLE = [
    ("「형법」 제355조 및 제356조를 준용한다.", ["형법 제355조", "형법 제356조"]),
    (
        "「형법」 제355조제1항ㆍ제2항, 제356조의2 또는 「상법」 제3조에 따른다.",
        ["형법 제355조제1항", "형법 제355조제2항", "형법 제356조의2", "상법 제3조"],
    ),
    ("「형법」 제3조부터 제5조까지의 규정에 따른다.", ["형법 제3조~제5조"]),
    ("「형법」 제3조 내지 제5조의 규정에 의한다.", ["형법 제3조~제5조"]),
    ("「형법」 제3조에 따라 처벌하거나 제2조에 따라 점검한다.", ["형법 제3조", "제2조"]),
    ("「형법」 제3조에 따른 벌금 및 제300조에 따른 과료를 낸다.", ["형법 제3조", "형법 제300조"]),
    ("「형법」에 따라 처벌하고 같은 법 제3조 및 같은 조 제2항에 따른다.", ["형법 제3조", "형법 제3조제2항"]),
    ("「등대법」 제3조 및 같은 법 시행령 제4조에 따른다.", ["등대법 제3조", "등대법 시행령 제4조"]),
    ("이 법 시행령 제4조제1항 및 이 법 제3조에 따른다.", ["decree 제4조제1항", "제3조"]),
    ("등대관리에관한법률에 규정된 죄 중 제58조 내지 제62조의 죄", ["등대관리에관한법률 제58조~제62조"]),
    ("법 제3조제1항 각 호 외의 부분 단서에 따른다.", ["act 제3조제1항 각 호 외의 부분 단서"]),
    ("법 제3조제1항제2호의2가목에 따른다.", ["act 제3조제1항제2호의2가목"]),
    ("영 제3조, 이 영 제2조 및 규칙 제4조에 따른다.", ["decree 제3조", "제2조", "rule 제4조"]),
    ("제33조(제2항부터 제4항까지는 제외한다) 및 제34조에 따른다.", ["제33조", "제33조제2항~제33조제4항", "제34조"]),
    ("제1항 및 제2조제2항에 따른다.", ["제7조제1항", "제2조제2항"]),
    ("전항 및 이 조에 따른다.", ["제7조제1항", "제7조"]),
    ("장관이 법 제3조에 따라 정한다.", ["act 제3조"]),
    ("국가기본법 제27조에 따른다.", ["국가기본법 제27조"]),
    ("별표 1 제14호 및 별지 제3호서식에 따른다.", []),
    ("법률 제8366호 등대법 및 국제등대협정 제3.26조에 따른다.", []),
    ('이 경우 "제3조"는 "제5조제1항"으로 본다.', []),
    ('「등대기본법」(이하 "기본법"이라 한다) 제3조와 기본법 제4조에 따른다.', ["등대기본법 제3조", "등대기본법 제4조"]),
    ("부칙 제2조 및 제3조에 따른다.", ["부칙제2조", "부칙제3조"]),
    ("법률 제9774호 항로법 일부개정법률 부칙 제3조제2항에 따른다.", ["항로법 부칙(제9774호)제3조제2항"]),
    ("별표 2의 응시자격란 제8호, 별표 3 제2호 각 목[가목ㆍ나목부터 라목까지]에 따른다.", []),
    ("별지 제3호의2서식, 제4호의1 및 제4호의2 서식에 따른다.", []),
    ("품목번호 제8407호, 제6급제4호 및 제8급제2호에 해당한다.", []),
    ("「국제등대협약」 제5조 및 협정 제2.6조제3항에 따른다.", []),
    ("[종전 제3항은 제4항으로 이동] 제2조에 따른다.", ["제2조"]),
    ("「형법」 제2편제39장 사기와 공갈의 죄 중 제347조 및 제348조에 따른다.", ["형법 제347조", "형법 제348조"]),
    ("형법 제2편 중 제39장 사기와 공갈의 죄 중 제347조에 따른다.", ["형법 제347조"]),
    ("「등대법」 또는 제2조에 따른다.", ["제2조"]),
    ("제2조 및 제1항에 따른다.", ["제2조", "제7조제1항"]),
    ("「부표법」 제3조제2항나목ㆍ다목에 따른다.", ["부표법 제3조제2항나목", "부표법 제3조제2항다목"]),
    ("제33조제1항(제23조제3항에 따른 것을 포함한다) 및 같은 조 제5항에 따른다.", ["제33조제1항", "제23조제3항", "제33조제5항"]),
    ("「부표법」(「항로법」 제3조에 따른 것을 포함한다) 및 같은 법 제4조에 따른다.", ["항로법 제3조", "부표법 제4조"]),
    ("「부표법 시행령」 제3조 및 같은 영 제4조에 따른다.", ["부표법 시행령 제3조", "부표법 시행령 제4조"]),
    ("「부표법」 제3조 및 같은 영 제4조에 따른다.", ["부표법 제3조", "부표법 시행령 제4조"]),
    ("「부표법」 시행령 제4조에 따른다.", ["부표법 시행령 제4조"]),
    ('부표법(1992년 공포된 것을 말한다. 이하 "부표법"이라 한다) 제12조에 따른다.', ["부표법 제12조"]),
    ("국가를 당사자로 하는 계약에 관한 법률 제7조에 따른다.", ["국가를 당사자로 하는 계약에 관한 법률 제7조"]),
    ("법  제3조 및 제 4 조 제2항에 따른다.", ["act 제3조", "act 제4조제2항"]),
    ('점검을 하는 자(이하 "점검자"라 한다)가 이 영 제2조에 따른다.', ["제2조"]),
    ('이 경우 세율이 법 제3조에 따른 "세율"이 법 제4조와 같다.', ["act 제3조", "act 제4조"]),
    ("정관 제3조, 약관 제4조 및 방법 제2조에 따른다.", ["제2조"]),
]


@pytest.mark.parametrize(("words", "expected"), TABLE)
def test_what_the_words_name(words: str, expected: list[str]) -> None:
    assert named(words) == expected


def test_a_short_name_holds_in_its_scope_only() -> None:
    act = from_text(
        '위임 규정\n제1조(목적) 「정부조직법」(이하 "법"이라 한다) 제6조에 따른다.\n'
        '제2조(위임) 다음과 같다.\n1. 「부표법」(이하 이 호에서 "법"이라 한다) 제3조 및 법 제4조\n2. 법 제5조\n'
    )
    assert [(c.by, c.law, str(c.first)) for c in act.citations] == [
        ("named", "정부조직법", "제6조"),
        ("named", "부표법", "제3조"),
        ("named", "부표법", "제4조"),
        ("act", "정부조직법", "제5조"),
    ]


def test_a_level_left_out_is_found_and_a_first_paragraph_without_number() -> None:
    act = from_text("등대법\n제1조(갑) ① 을이다.\n② 다음과 같다.\n1. 병\n제2조(정) 정이다.\n제3조(무) 제1조제1호와 제2조제1항에 따른다.\n")
    assert [link.target and str(link.target.locator) for link in find_links(act, Corpus([act]))] == ["제1조제2항제1호", "제2조"]


EN = "Lighthouse Act\n\nArticle 1 (Purpose) (1) One.\n(2) Two:\n1. Lamps;\n2. Horns.\n\nArticle 2 (Duty) (1) First.\n(2) {}\n"
EN_TABLE = [
    ("Article 31 (1) of the same Act applies.", ["Article 31 (1)"]),
    ("Articles 5 through 7 and 9 apply.", ["Article 5~Article 7", "Article 9"]),
    ("Under paragraph (1) and Article 1 (2) 1, lamps burn.", ["Article 2 (1)", "Article 1 (2) 1."]),
    ("Under Article 31 (2) or (3), Article 32(1) lamps burn.", ["Article 31 (2)", "Article 31 (3)", "Article 32 (1)"]),
    (
        "Under subparagraphs 1 through 3 of Article 2 of the Traffic Safety Act lamps burn.",
        ["Traffic Safety Act Article 2 1.~Article 2 3."],
    ),
    (
        "Under Articles 127 and 129 through 132 of the Criminal Act, it is so.",
        ["Criminal Act Article 127", "Criminal Act Article 129~Article 132"],
    ),
    (
        "Under Article 2 of the Medical Devices Act and devices under subparagraph 2 of Article 3 it is so.",
        ["Medical Devices Act Article 2", "Article 3 2."],
    ),
    ("Article 3 of the Buoy Act and Article 4 of the same Act apply.", ["Buoy Act Article 3", "Buoy Act Article 4"]),
    ("Under the proviso of paragraph (1), lamps burn within 30 days.", ["Article 2 (1) the proviso"]),
    ("Lamps burn. [This Article Moved from Article 39-11 <Mar. 14, 2023>]", []),
    ("Article 17-2 (1) 4-2 (a) applies for 2 years.", ["Article 17-2 (1) 4-2. (a)"]),
]


@pytest.mark.parametrize(("words", "expected"), EN_TABLE)
def test_what_english_words_name(words: str, expected: list[str]) -> None:
    act = from_text(EN.format(words))
    place = act["Article 2 (2)"].span
    said = [
        f"{c.law} {c.first.format('en')}".strip() + (f"~{c.last.format('en')}" if c.last else "")
        for c in act.citations
        if place.holds(c.span) and c.quote
    ]
    assert said == expected


def test_links_lead_to_provisions_or_say_why_not() -> None:
    act = from_text("등대법\n제1조(목적) 목적이다.\n제2조(등대) ① 갑이다.\n② 삭제 <2020.1.1>\n제3조 삭제 <2020.1.1>\n제4조(표지) 표지다.\n")
    decree = from_text(
        "등대법 시행령\n제1조(목적) 법 제1조, 법 제2조제2항, 법 제3조, 법 제9조, 법 제2조부터 제4조까지 및 「부표법」 제1조에 따른다.\n"
    )
    repeal = from_text("부표법\n부표법은 폐지한다.\n")

    def told(*others: Statute) -> list[tuple[str, str | None]]:
        return [(f"{link.title} {link.locator}", link.reason) for link in find_links(decree, Corpus([decree, *others]))]

    assert told(act, repeal) == [
        ("등대법 제1조", None),
        ("등대법 제2조제2항", "deleted"),
        ("등대법 제3조", "deleted"),
        ("등대법 제9조", "missing"),
        ("등대법 제2조", None),
        ("등대법 제3조", "deleted"),
        ("등대법 제4조", None),
        ("부표법 제1조", "stub"),
    ]
    assert {reason for _, reason in told()} == {"not-in-corpus"}
    assert [name for name, _ in told()] == [name for name, _ in told(act, repeal)]
