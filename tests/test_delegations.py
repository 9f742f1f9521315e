"""Delegations and what carries them out: tables of clauses, one family with every status."""

from __future__ import annotations

import pytest
from conftest import from_text

from legalscan.corpus import Corpus
from legalscan.implementations import find_foreign_texts, find_implementations

CLAUSES = [
    ("대통령령으로 정하는 자는 점검한다.", [("대통령령", "specific", "자")]),
    ("등대로서 대통령령으로 정하는 요건을 갖춘 것", [("대통령령", "specific", "요건")]),
    ("대통령령이 정하는 바에 의하여 신고하여야 한다.", [("대통령령", "procedural", "의하여 신고하여야 한다.")]),
    ("해양수산부령으로 정하는 절차에 따라 신고한다.", [("해양수산부령", "procedural", "절차에 따라")]),
    ("제1항에 따른 점검에 필요한 사항은 대통령령으로 정한다.", [("대통령령", "blanket", "제1항에 따른 점검에 필요한 사항")]),
    ("점검의 방법은 대통령령으로 정할 수 있다.", [("대통령령", "blanket", "점검의 방법")]),
    ("국방부령 또는 해양수산부령으로 정하는 부두", [("국방부령", "specific", "부두"), ("해양수산부령", "specific", "부두")]),
    ("해양수산부장관이 정하여 고시하는 기준에 맞는 등명기", [("고시", "specific", "기준")]),
    ("해양수산부장관은 등대의 기준을 정하여 고시하여야 한다.", [("고시", "blanket", "등대의 기준을")]),
    ("시ㆍ도의 조례로 정하는 등대", [("조례", "specific", "등대")]),
    ("대법원규칙으로 정하는 바에 따라 등기한다.", [("대법원규칙", "procedural", "따라 등기한다.")]),
    # no delegations
    ("대통령령으로 정하도록 한 사항은 도조례로 본다.", []),
    ("제1항에 따라 대통령령으로 정한 등대", []),
    ('이 경우 "대통령령으로 정하는 자"는 "국방부령으로 정하는 자"로 본다.', []),
    ("등대의 지정을 고시한다.", []),
]


@pytest.mark.parametrize(("words", "expected"), CLAUSES)
def test_what_a_clause_leaves_to_which_text(words: str, expected: list[tuple[str, str, str]]) -> None:
    act = from_text(f"등대법\n제1조(목적) 등대다.\n제2조(점검) ① 점검한다.\n② {words}\n")
    found = [(d.instrument, d.kind, " ".join(d.matter.of(act.text).split())) for d in act.delegations]
    assert found == expected
    for delegation in act.delegations:
        assert delegation.provision.span.holds(delegation.span)


def test_a_decree_quotes_its_act_and_hands_on_to_a_rule() -> None:
    decree = from_text(
        '등대법 시행령\n제2조(자) 법 제3조에서 "대통령령으로 정하는 자"란 등대장을 말한다.\n제3조(서식) 그 밖의 서식은 해양수산부령으로 정한다.\n'
    )
    assert [d.instrument for d in decree.delegations] == ["해양수산부령"]
    assert [q.span.of(decree.text) for q in decree.quotations] == ["대통령령으로 정하는 자"]


ACT = from_text(
    "---\n제목: 등대법\n법령구분: 법률\n공포일자: 2020-01-01\n---\n# 등대법\n\n"
    "##### 제1조 (자)\n\n대통령령으로 정하는 자는 점검한다.\n\n"
    "##### 제2조 (신고)\n\n**①** 대통령령으로 정하는 바에 따라 신고한다.\n\n**②** 제1항에 따른 신고에 필요한 사항은 대통령령으로 정한다.\n\n"
    "##### 제3조 (기록)\n\n**①** 대통령령으로 정하는 바에 따라 기록한다.\n\n**②** 기록은 보존한다.\n\n"
    "##### 제4조 (등대심의회)\n\n중앙등대심의회의 구성에 필요한 사항은 대통령령으로 정한다.\n\n"
    "##### 제5조 (위임)\n\n장관은 권한을 대통령령으로 정하는 바에 따라 시장에게 위임할 수 있다.\n\n"
    "##### 제6조 (수리)\n\n수리의 기준은 대통령령으로 정한다.\n\n"
    "##### 제7조 (서식)\n\n서식은 해양수산부령으로 정한다.\n\n"
    "##### 제8조 (무인등대)\n\n무인등대의 기준은 대통령령으로 정한다. <신설 2025.6.1>\n\n"
    "## 부칙\n\n부칙 <제1호,2020.1.1>\n\n이 법은 공포한 날부터 시행한다.\n\n부칙 <제2호,2025.6.1>\n\n이 법은 2026년 1월 1일부터 시행한다.\n",
    "등대법.md",
)
DECREE = from_text(
    "---\n제목: 등대법 시행령\n법령구분: 대통령령\n공포일자: 2021-01-01\n---\n# 등대법 시행령\n\n"
    '##### 제1조 (점검자)\n\n법 제1조에서 "대통령령으로 정하는 자"란 등대장을 말한다.\n\n'
    "##### 제2조 (신고의 방법)\n\n법 제2조제1항에 따라 신고하려는 자는 신고서를 낸다.\n\n"
    "##### 제3조 (기록의 보존)\n\n법 제3조제2항에 따른 보존은 3년으로 한다.\n\n"
    "##### 제4조 (위원)\n\n중앙등대심의회의 위원은 10명으로 한다.\n",
    "등대법시행령.md",
)
OTHER = from_text(
    "---\n제목: 부표법 시행령\n법령구분: 대통령령\n공포일자: 2021-01-01\n---\n# 부표법 시행령\n\n##### 제1조 (목적)\n\n법 제6조에 따른다.\n",
    "부표.md",
)


def test_every_status_and_kind_of_evidence() -> None:
    found = {
        str(i.delegation.provision.locator): (i.status, [(t.evidence, str(t.provision.locator)) for t in i.targets])
        for i in find_implementations(ACT, Corpus([ACT, DECREE]))
    }
    assert found == {
        "제1조": ("implemented", [("quoted", "제1조")]),
        "제2조제1항": ("implemented", [("cited", "제2조")]),
        "제2조제2항": ("implemented", [("paragraph", "제2조")]),
        "제3조제1항": ("inferred", [("article", "제3조")]),
        "제4조": ("inferred", [("text", "제4조")]),
        "제5조": ("unexercised", []),
        "제6조": ("not-found", []),
        "제7조": ("not-supplied", []),
        "제8조": ("pending", []),
    }


def test_an_act_without_its_decree_is_told_to_be_so() -> None:
    assert {i.status for i in find_implementations(ACT, Corpus([ACT]))} == {"not-supplied"}


def test_a_decree_without_its_act_has_nothing_to_carry_out_but_hands_on() -> None:
    assert find_implementations(DECREE, Corpus([DECREE])) == ()


def test_a_decree_of_another_act_is_no_evidence_and_is_told() -> None:
    corpus = Corpus([ACT, OTHER])
    assert {i.status for i in find_implementations(ACT, corpus)} == {"not-supplied"}
    assert find_foreign_texts(ACT, (ACT, OTHER), corpus) == (OTHER,)
    assert find_foreign_texts(ACT, (ACT, DECREE), Corpus([ACT, DECREE])) == ()


def test_a_list_of_powers_is_no_evidence() -> None:
    listing = from_text(
        "---\n제목: 등대법 시행령\n법령구분: 대통령령\n---\n# 등대법 시행령\n\n##### 제9조 (고유식별정보의 처리)\n\n장관은 법 제6조에 관한 사무를 위하여 자료를 처리할 수 있다.\n",
        "x.md",
    )
    found = {str(i.delegation.provision.locator): i.status for i in find_implementations(ACT, Corpus([ACT, listing]))}
    assert found["제6조"] == "not-found"


def test_a_decree_of_another_name_is_found_by_what_it_cites() -> None:
    other = from_text(
        "---\n제목: 점검 규정\n법령구분: 대통령령\n---\n# 점검 규정\n\n##### 제3조 (수리)\n\n「등대법」 제6조에 따른 수리의 기준은 다음과 같다.\n",
        "규정.md",
    )
    found = {str(i.delegation.provision.locator): i for i in find_implementations(ACT, Corpus([ACT, DECREE, other]))}
    assert found["제6조"].status == "implemented"
    assert found["제6조"].targets[0].statute is other


def family(act: str, decree: str, days: tuple[str, str] = ("2020-01-01", "2021-01-01")) -> dict[str, tuple[str, list[str]]]:
    """Status and targets of each clause of an act under a decree, by the place of the clause."""
    texts = [
        from_text(f"---\n제목: {title}\n법령구분: {made_as}\n공포일자: {day}\n---\n# {title}\n\n{words}", f"{title}.md")
        for title, made_as, day, words in (("등대법", "법률", days[0], act), ("등대법 시행령", "대통령령", days[1], decree))
    ]
    found = find_implementations(texts[0], Corpus(texts))
    return {str(i.delegation.provision.locator): (i.status, [f"{t.evidence} {t.provision.locator}" for t in i.targets]) for i in found}


COMMITTEE = "##### 제5조 (등대정책위원회)\n\n**①** 등대정책위원회를 둔다.\n\n**②** 등대정책위원회의 구성 및 운영에 필요한 사항은 대통령령으로 정한다.\n"


def test_the_articles_that_go_on_with_a_committee_are_linked_beside_the_first() -> None:
    decree = (
        '##### 제2조 (등대정책위원회의 구성)\n\n법 제5조제1항에 따른 등대정책위원회(이하 "위원회"라 한다)는 열 명으로 구성한다.\n\n'
        "##### 제3조 (위원회의 운영)\n\n위원회의 운영은 위원장이 맡고 위원회의 구성은 해마다 살핀다.\n\n"
        "##### 제4조 (등불)\n\n법 제9조에 따른 등불은 희다.\n"
    )
    status, targets = family(COMMITTEE + "\n##### 제9조 (등불)\n\n등불은 희다.\n", decree)["제5조제2항"]
    assert status == "inferred"
    assert targets == ["article 제2조", "text 제3조"]
    assert not any("제4조" in target for target in targets)


def test_what_carries_out_another_article_is_no_weak_link() -> None:
    act = "##### 제5조 (점검)\n\n등대의 정기점검에 필요한 사항은 대통령령으로 정한다.\n\n##### 제6조 (부표)\n\n부표를 띄운다.\n"
    decree = (
        "##### 제2조 (부표의 점검)\n\n법 제6조에 따른 부표는 정기점검을 받는다.\n\n##### 제3조 (부표)\n\n법 제6조에 따른 부표는 붉다.\n"
    )
    assert family(act, decree)["제5조"] == ("unclear", [])


def test_words_quoted_under_an_old_number_are_a_weak_link() -> None:
    act = "##### 제5조 (점검)\n\n**①** 등대장은 점검한다.\n\n**②** 대통령령으로 정하는 고장난 등대는 제외한다.\n"
    decree = '##### 제2조 (제외)\n\n법 제5조제3항에서 "대통령령으로 정하는 고장난 등대"란 불이 꺼진 등대를 말한다.\n'
    assert family(act, decree)["제5조제2항"] == ("inferred", ["article 제2조"])


def test_an_inserted_article_of_unknown_age_is_unclear() -> None:
    act = (
        "##### 제5조 (점검)\n\n점검한다.\n\n##### 제5조의2 (연막)\n\n연막신호의 세부는 대통령령으로 정한다.\n\n## 부칙\n\n"
        "부칙 <제1호,2020.1.1>\n\n이 법은 공포한 날부터 시행한다.\n\n부칙 <제2호,2025.6.1>\n\n이 법은 2026년 1월 1일부터 시행한다.\n"
    )
    decree = "##### 제2조 (점검)\n\n법 제5조에 따른 점검은 해마다 한다.\n"
    assert family(act, decree)["제5조의2"] == ("unclear", [])
    assert family(act.replace("제5조의2", "제6조"), decree)["제6조"] == ("not-found", [])


def test_a_clause_on_the_act_as_a_whole_is_carried_out_by_a_decree_as_a_whole() -> None:
    act = "##### 제5조 (점검)\n\n점검한다.\n\n##### 제9조 (시행)\n\n이 법 시행에 필요한 사항은 대통령령으로 정한다.\n"
    decree = "##### 제1조 (목적)\n\n이 영은 「등대법」의 시행에 필요한 사항을 규정함을 목적으로 한다.\n"
    assert family(act, decree)["제9조"] == ("inferred", ["text 제1조"])


def test_the_last_item_that_leaves_a_list_open_has_no_weak_link() -> None:
    act = "##### 제5조 (장부)\n\n장부에는 다음 각 호를 적는다.\n  1. 점검일\n  2. 그 밖에 대통령령으로 정하는 사항\n"
    decree = "##### 제2조 (장부)\n\n법 제5조에 따른 장부는 3년간 보존한다.\n"
    assert family(act, decree)["제5조제2호"][1] == []
