"""Ten questions of a researcher, each in at most three lines; those of docs/notebooks.md are these."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from conftest import ROOT, from_text

import legalscan as ls

ACT = """등대산업진흥법
제1조(목적) 이 법은 등대산업의 진흥을 목적으로 한다.
제2조(정의) 이 법에서 사용하는 용어의 뜻은 다음과 같다.
  1. "데이터"란 등대의 관측값을 말한다.
  2. "등대산업"이란 {long}을 말한다.
  3. "헛등"이란 켜지지 아니하는 등을 말한다.
제3조(점검) ① 대통령령으로 정하는 자는 등대를 점검하여야 한다.
② 점검의 방법은 해양수산부장관이 정하여 고시한다.
제4조(지원) ① 국가는 등대사업자에게 비용의 100분의 30을 지원할 수 있다.
② 국가는 등대산업의 진흥을 위하여 노력하여야 한다.
제5조(보고) 제3조에 따라 점검한 자는 그 결과를 보고하여야 한다.
부칙(제1호)
이 법은 2026년 1월 1일부터 시행한다. 다만, 제5조의 개정규정은 2027년 1월 1일부터 시행한다.
"""
OTHER = """부표산업진흥법
제2조(정의) 이 법에서 사용하는 용어의 뜻은 다음과 같다.
  1. "데이터"란 부표의 위치값을 말한다.
제3조(지원) 국가는 「등대산업진흥법」 제4조에 따라 부표사업자를 지원할 수 있다.
"""
DECREE = """등대산업진흥법 시행령
제2조(목적) 이 영은 「등대산업진흥법」에서 위임된 사항을 정한다.
"""


@pytest.fixture
def corpus() -> ls.Corpus:
    long = "등대를 " + "세우거나 고치거나 지키거나 밝히거나 옮기거나 " * 9 + "하는 산업"
    texts = {"act.md": ACT.format(long=long), "other.md": OTHER, "decree.md": DECREE}
    return ls.Corpus(from_text(text, path) for path, text in texts.items())


@pytest.fixture
def act(corpus: ls.Corpus) -> ls.Statute:
    return corpus["등대산업진흥법"]


def answer(number: int, **names: object) -> object:
    """What the lines of the documentation under a number give, as a notebook would show it."""
    text = (ROOT / "docs" / "notebooks.md").read_text(encoding="utf-8")
    asked = re.search(rf"^{number}\. .*?```python\n(.*?)^ *```", text, re.M | re.S)
    assert asked, number
    lines = [line.strip() for line in asked[1].splitlines()]
    assert 1 <= len(lines) <= 3
    assert all(len(line) <= 140 for line in lines)
    scope = {"ls": ls, **names}
    exec("\n".join(lines[:-1]), scope)
    return eval(lines[-1], scope)


def test_1_definitions_longer_than_200_characters(act: ls.Statute) -> None:
    assert [d.term for d in answer(1, act=act)] == ["등대산업"]


def test_2_provisions_that_wait_for_a_notice(act: ls.Statute) -> None:
    assert [str(d.provision.locator) for d in answer(2, act=act)] == ["제3조제2항"]


def test_3_acts_that_define_one_word_differently(corpus: ls.Corpus) -> None:
    frame = answer(3, corpus=corpus)
    assert set(frame["statute"]) == {"등대산업진흥법", "부표산업진흥법"}
    assert frame["definiens"].nunique() == 2


def test_4_support_with_an_amount(act: ls.Statute) -> None:
    assert answer(4, act=act)["locator"].to_list() == ["제4조제1항"]


def test_5_what_depends_on_a_provision(act: ls.Statute, corpus: ls.Corpus) -> None:
    assert {node.locator for node in answer(5, act=act, corpus=corpus)} == {"제5조"}


def test_6_delegations_that_nothing_takes_up(act: ls.Statute, corpus: ls.Corpus) -> None:
    found = answer(6, act=act, corpus=corpus)
    assert [str(one.delegation.provision.locator) for one in found] == ["제3조제1항"]


def test_7_the_most_cited(corpus: ls.Corpus) -> None:
    frame = answer(7, corpus=corpus)
    assert frame.iloc[0].to_list() == ["등대산업진흥법", 2]


def test_8_terms_defined_and_not_used(act: ls.Statute) -> None:
    assert set(answer(8, act=act)["term"]) == {"데이터", "헛등"}


def test_9_not_in_force_on_a_day(act: ls.Statute) -> None:
    assert answer(9, act=act)["locator"].to_list() == ["제5조"]


def test_10_two_acts_compared(act: ls.Statute, corpus: ls.Corpus) -> None:
    table = answer(10, act=act, other=corpus["부표산업진흥법"], corpus=corpus)
    assert list(table.columns) == ["등대산업진흥법", "부표산업진흥법"]
    assert table.loc[("어떻게 받는가", "금액ㆍ비율")].to_list() == [1, 0]


def test_there_are_ten_in_both_languages() -> None:
    english, korean = ((ROOT / "docs" / name).read_text(encoding="utf-8") for name in ("notebooks.md", "notebooks.ko.md"))
    lines = [re.findall(r"^ *```python\n(.*?)^ *```", text, re.M | re.S) for text in (english, korean)]
    assert lines[0] == lines[1]
    for readme in ("README.md", "README.ko.md"):
        text = (ROOT / readme).read_text(encoding="utf-8")
        for block in lines[0][1:11]:
            assert "\n".join(line.strip() for line in block.splitlines()) in text


@pytest.fixture(scope="module")
def real(corpora: Path) -> ls.Corpus:
    """Real statutes; what is asserted of them below are locators and counts, no words."""
    return ls.Corpus.open(corpora / "kr")


@pytest.fixture
def ai(real: ls.Corpus) -> ls.Statute:
    return real["인공지능 발전과 신뢰 기반 조성 등에 관한 기본법"]


@pytest.fixture
def chips(real: ls.Corpus) -> ls.Statute:
    return real["반도체산업 경쟁력 강화 및 지원에 관한 특별법"]


@pytest.mark.corpus
def test_on_real_acts(real: ls.Corpus, ai: ls.Statute, chips: ls.Statute) -> None:
    assert "제2조제4호" in {str(d.locator) for d in answer(1, act=ai)}
    assert {str(d.provision.locator) for d in answer(2, act=chips)} == {"제15조제2항제9호"}
    decree = real["반도체산업 경쟁력 강화 및 지원에 관한 특별법 시행령"]
    assert answer(4, act=decree)["locator"].to_list() == ["제28조제4항"]
    assert len(answer(5, act=ai, corpus=real)) >= 1
    open_ends = answer(6, act=ai, corpus=real)
    assert {one.status for one in open_ends} <= {"not-found", "unclear"}
    assert open_ends
    assert len(open_ends) < len(ai.delegations) / 3
    unused = answer(8, act=ai)
    assert 0 < len(unused) < len(ai.definitions) / 2
    assert "인공지능" not in set(unused["term"])
    table = answer(10, act=ai, other=chips, corpus=real)
    assert table.loc[("왜 그 기술인가", "공적 이유를 말하는 규정")].to_list() == [1, 5]


@pytest.mark.corpus
def test_on_the_national_code(national: Path) -> None:
    corpus = ls.Corpus.open(national)
    frame = answer(3, corpus=corpus)
    assert "데이터 산업진흥 및 이용촉진에 관한 기본법" in set(frame["statute"])
    assert len(frame) >= 2
    assert "전자정부법" in answer(7, corpus=corpus)["title"].to_list()
