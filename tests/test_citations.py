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
]


@pytest.mark.parametrize(("words", "expected"), TABLE)
def test_what_the_words_name(words: str, expected: list[str]) -> None:
    assert named(words) == expected


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
