"""How much of a clause's matter paragraphs say: what is passed over early says too little in truth; what is dropped comes back the same."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from conftest import from_text
from hypothesis import given, settings
from hypothesis import strategies as st

from legalscan.corpus import Corpus
from legalscan.graphs import compact
from legalscan.links import find_citations_of, find_cited_statutes
from legalscan.matters import Matters

if TYPE_CHECKING:
    import pytest

WORDS = ["등대", "점검", "점검위원회", "수수료", "등대지기", "부표", "항로표지", "면허", "지정신청", "협회"]
ROWS = st.lists(st.lists(st.sampled_from(WORDS), max_size=6), min_size=1, max_size=12)
CHOSEN = st.dictionaries(st.sampled_from(WORDS), st.sampled_from([0.3, 0.5, 1.0, 4.0]), min_size=1, max_size=6)


@settings(max_examples=60, deadline=None)
@given(rows=ROWS, words=CHOSEN, least=st.sampled_from([0.2, 0.45, 0.5, 0.65, 0.9]))
def test_what_is_passed_over_says_too_little(rows: list[list[str]], words: dict[str, float], least: float) -> None:
    said = "\n".join(f"제{number}조({row[0] if row else '등불'}) {' '.join(row)} 밝힌다." for number, row in enumerate(rows, 1))
    matters = Matters((from_text(f"등대법 시행령\n{said}\n"),))
    everything = range(len(matters.units))
    shares = Matters((from_text(f"등대법 시행령\n{said}\n"),)).weigh(words).shares(everything)
    enough = {number: share for number, share in shares.items() if share >= least}
    assert enough.keys() <= set(matters.reaching(words, least, everything))
    assert matters.weigh(words).saying(least) == enough
    for word in WORDS:
        assert matters.holding(word) == {
            number for number in everything if word in "".join(rows[number]) or (rows[number] and word in rows[number][0])
        }


def test_no_text_and_a_text_that_carries_nothing_out_hold_nothing() -> None:
    for texts in ((), (from_text("등대법 시행령\n제1조(목적) 등대를 밝힌다.\n"),)):
        matters = Matters(texts)
        assert matters.units == ()
        assert matters.weigh({"등대": 1.0}).saying(0.0) == {}


def test_the_citations_of_one_statute_are_those_among_all_that_name_it() -> None:
    act = from_text("등대법\n제1조(목적) 등대다.\n제2조(점검) 점검한다.\n")
    other = from_text("부표법\n제1조(목적) 부표다.\n")
    decree = from_text(
        '부표법 시행령\n제1조(목적) 「부표법」(이하 "법"이라 한다) 제1조와 「등대법」 제2조에 따른다.\n제2조(점검) 법 제1조, 「등대 법」 제1조 및 이 영 제1조를 본다.\n'
    )
    corpus = Corpus([act, other, decree])
    for statute, count in ((act, 2), (other, 2)):
        named = [one for one in find_cited_statutes(decree, corpus) if one[0].by != "own" and corpus.find(one[1]) is statute]
        assert [*find_citations_of(statute, decree, corpus)] == named
        assert len(named) == count


def test_the_graph_of_a_folder_is_the_same_however_often_layers_are_dropped(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "등대법.txt").write_text(
        "등대법\n제1조(목적) 등대다.\n제2조(점검) 대통령령으로 정하는 자는 제1조에 따라 점검한다.\n", encoding="utf-8"
    )
    (tmp_path / "등대법 시행령.txt").write_text(
        '등대법 시행령\n제1조(점검하는 자) 「등대법」 제2조에서 "대통령령으로 정하는 자"란 등대장을 말한다.\n', encoding="utf-8"
    )
    made = []
    for often in (1, 1000):
        monkeypatch.setattr(compact, "_AT_ONCE", often)
        corpus = Corpus.open(tmp_path, index=tmp_path / f"{often}.sqlite")
        graph = compact.compact_graph(tuple(corpus), corpus)
        made.append((list(graph.nodes(data=True)), list(graph.edges(data=True))))
    assert made[0] == made[1]
    assert any(row["kind"] == "implements" for _, _, row in made[0][1])
