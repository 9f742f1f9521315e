"""Sentences, restraints, penalties, lengths and repetitions: the layers under the rules on vagueness and structure."""

from __future__ import annotations

import pytest
from conftest import from_text

from legalscan.analysis.lengths import Distribution, list_sizes, load_lengths, measure_articles, measure_sentences
from legalscan.analysis.repetitions import find_repetitions
from legalscan.analysis.restraints import find_restraint
from legalscan.analysis.sentences import flatten, has_table, lead_of, measure_length, sentence_at
from legalscan.measures.lengths import count_lengths
from legalscan.span import Span

ACT = """# 등대 운영에 관한 법률

##### 제5조 (명령)

**①** 장관은 등불이 꺼지면 등대업자(등대를 빌린 자를 말한다. 이하 같다)에게 점등을 명할 수 있다. 명령은 글로 한다.

**②** 등대업자는 다음 각 호의 행위를 하여서는 아니 된다.

  1\\. 등불을 끄는 행위
  2\\. 삭제 <2020.1.1>
  3\\. 등탑을 옮기는 행위

##### 제17조의2 (벌칙)

다음 각 호의 어느 하나에 해당하는 자는 1년 이하의 징역에 처한다. 다만, 자수한 자에게는 형을 면제한다.

  1\\. 제5조제2항제1호를 위반한 자

##### 제18조 (과태료)

**①** 제5조제1항에 따른 명령을 위반한 자에게는 100만원 이하의 과태료를 부과한다.

**②** 과태료는 대통령령으로 정하는 바에 따라 장관이 부과ㆍ징수한다.
"""


def test_a_sentence_ends_outside_of_brackets() -> None:
    act = from_text(ACT)
    held = sentence_at(act.outline, act.text.index("점등을"))
    assert held is not None
    assert str(held[0].locator) == "제5조제1항"
    assert held[1].of(act.text).endswith("점등을 명할 수 있다.")
    flat = flatten(act.text, held[1])
    assert len(flat) == held[1].end - held[1].start
    assert "이하 같다" not in flat
    assert sentence_at(act.outline, 0) is None


def test_penalties_with_their_items_and_what_they_name() -> None:
    act = from_text(ACT)
    assert [(str(s.provision.locator), s.kind) for s in act.sanctions] == [("제17조의2", "crime"), ("제18조제1항", "fine")]
    assert "제5조제2항제1호를 위반한 자" in act.sanctions[0].span.of(act.text)
    named = {
        locator: found and str(found[0].provision.locator)
        for locator in ("제5조제1항", "제5조제2항제1호", "제5조제2항제3호", "제5조")
        if (found := act.sanctioned.find(act[locator])) or True
    }
    assert named == {"제5조제1항": "제18조제1항", "제5조제2항제1호": "제17조의2", "제5조제2항제3호": None, "제5조": None}


def test_a_range_in_a_penalty_names_what_lies_between() -> None:
    act = from_text(
        "제3조(갑) 갑이다.\n제4조(을) 을이다.\n제5조(병) 병이다.\n제9조(벌칙) 제3조부터 제4조까지를 위반한 자는 1년 이하의 징역에 처한다."
    )
    assert [act.sanctioned.find(act[f"제{number}조"]) is not None for number in (3, 4, 5)] == [True, True, False]


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("등록을 취소할 수 있다.", "revocation"),
        ("업무의 정지를 명할 수 있다.", "suspension"),
        ("등탑의 철거를 명하여야 한다.", "force"),
        ("창고에 출입하여 장부를 볼 수 있다.", "entry"),
        ("장부를 검사하게 할 수 있다.", "inspection"),
        ("등대의 이용을 제한하거나 금지할 수 있다.", "limit"),
        ("등명기를 바꿀 것을 명할 수 있다.", "order"),
        ("등불을 꺼서는 아니 된다.", "ban"),
        ("등대장이 될 수 없다.", "ban"),
        ("300만원 이하의 벌금에 처한다.", "sanction"),
        ("비용을 지원할 수 있다.", None),
        ("취소할 수 있는 경우에 대한 기준을 정할 수 있다.", None),
        ("검사를 받을 수 없다고 인정하면 검사를 미룰 수 있다.", None),
    ],
)
def test_restraints_by_their_predicates(words: str, kind: str | None) -> None:
    found = find_restraint(words, 0, len(words))
    assert (found.kind if found is not None else None) == kind


def test_lengths_are_those_a_reader_sees() -> None:
    act = from_text(ACT)
    assert measure_length("**②** 등대 <개정 2020.1.1>\n") == 3
    assert [(str(p.locator), size) for p, size in list_sizes(act.outline)] == [("제5조제2항", 2), ("제17조의2", 1)]
    assert max(length for _, length in measure_articles(act.outline)) == measure_length(act["제5조"].text)
    assert {str(p.locator) for p, _, _ in measure_sentences(act.outline)} == {
        "제5조제1항",
        "제5조제2항",
        "제17조의2",
        "제18조제1항",
        "제18조제2항",
    }
    assert list(measure_articles(act.outline, least=10_000)) == []
    assert has_table("│ 등급 │")
    assert lead_of(act["제5조제2항제3호"]) == act["제5조제2항"]


def test_a_distribution_is_counted_and_ranked() -> None:
    table = count_lengths([from_text(f"제1조(갑) {'등대' * size}이다.") for size in range(1, 201)], "2026-01-01")
    articles = Distribution(**{**table["articles"], "tail": tuple(table["articles"]["tail"])})
    assert (table["statutes"], articles.count, len(articles.tail)) == (200, 200, 2)
    assert articles.rank(articles.tail[0]) == 1
    assert articles.rank(articles.tail[1]) == 2
    assert articles.rank(articles.tail[1] - 1) is None
    assert articles.cut(0.005) == articles.tail[0]
    assert count_lengths([], "2026-01-01")["articles"] == {"count": 0, "quantiles": {}, "tail": ()}


def test_the_shipped_distributions_are_sound() -> None:
    lengths = load_lengths()
    for distribution in (lengths.articles, lengths.sentences, lengths.lists):
        assert list(distribution.tail) == sorted(distribution.tail, reverse=True)
        assert len(distribution.tail) == int(distribution.count * 0.01)
        assert distribution.quantiles["p50"] <= distribution.quantiles["p95"] <= distribution.quantiles["p99"] <= distribution.tail[-1]


PHRASE = (
    "등대장은 매달 첫째 날에 등대의 불빛과 무신호와 전파표지를 모두 살핀 다음 그 결과를 기록부에 빠짐없이 적어 두고 장관에게 알려야 한다"
)


@pytest.mark.parametrize(("places", "found"), [(2, 0), (3, 1), (5, 1)])
def test_a_phrase_is_repeated_from_three_places_on(places: int, found: int) -> None:
    act = from_text("".join(f"제{number}조(점검) {number}급 {PHRASE}. <개정 2020.1.{number}>\n" for number in range(1, places + 1)))
    repetitions = find_repetitions(act.outline)
    assert len(repetitions) == found
    for repetition in repetitions:
        quotes = {span.of(act.text) for _, span in repetition.places}
        assert len(quotes) == 1
        assert "<" not in quotes.pop()
        assert len(repetition.places) == places


def test_two_places_in_one_paragraph_count_once() -> None:
    act = from_text(f"제1조(점검) {PHRASE}. {PHRASE}.\n제2조(점검) {PHRASE}.")
    assert find_repetitions(act.outline) == ()


def test_flat_words_keep_their_offsets() -> None:
    text = "장관은 등대(부표를 포함한다)를 끌 수 있다."
    assert flatten(text, Span(0, len(text))).index("를 끌") == text.index("를 끌")
