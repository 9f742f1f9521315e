"""Tables: the same columns whatever the rows, sensible types, and a way back from every row."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pandas as pd
import pytest
from conftest import BILLS, from_text

import legalscan as ls
from legalscan.errors import UsageError
from legalscan.frames import build_frame
from legalscan.frames.columns import COLUMNS
from legalscan.frames.layers import LAYERS
from legalscan.frames.progress import show_progress


@pytest.fixture(scope="module")
def corpus(tmp_path_factory: pytest.TempPathFactory) -> ls.Corpus:
    return ls.Corpus.open(BILLS, index=tmp_path_factory.mktemp("index") / "bills.sqlite")


@pytest.fixture(scope="module")
def act(corpus: ls.Corpus) -> ls.Statute:
    return corpus["공명소자 기술 진흥 및 공명생태계 조성에 관한 법률안"]


@pytest.mark.parametrize("layer", LAYERS)
def test_every_row_leads_back_to_its_object(act: ls.Statute, corpus: ls.Corpus, layer: str) -> None:
    frame = act.frame(layer, corpus=corpus)
    assert list(frame.columns) == list(COLUMNS[layer])
    assert len(frame) > 10
    around = corpus.joined([act])
    items = {"links": ls.find_links, "implementations": ls.find_implementations}
    expected = items[layer](act, around) if layer in items else ls.lint(act, corpus=corpus) if layer == "findings" else getattr(act, layer)
    assert list(frame.legalscan.objects) == list(expected)


@pytest.mark.parametrize("layer", LAYERS)
def test_no_rows_have_the_same_columns_and_types(act: ls.Statute, corpus: ls.Corpus, layer: str) -> None:
    empty = from_text("등대법\n제1조(목적) 목적이다.\n", "empty.md").frame(layer, select=["DEF101"]).iloc[:0]
    full = act.frame(layer, corpus=corpus)
    assert list(empty.columns) == list(full.columns)
    for name in full.columns:
        assert isinstance(empty[name].dtype, type(full[name].dtype)), name


def test_types_are_those_of_the_values(act: ls.Statute, corpus: ls.Corpus) -> None:
    provisions = act.frame()
    assert provisions["commencement"].dtype.kind == "M"
    assert provisions["deleted"].dtype == bool
    findings = ls.lint(act).frame()
    assert findings["severity"].cat.ordered
    assert (findings["severity"] >= "warning").sum() == sum(f.severity != "info" for f in ls.lint(act))
    assert set(findings["shown"]) == {True}
    followed = act.frame("implementations", corpus=corpus)
    assert "unexercised" in followed["status"].cat.categories
    assert followed["evidence"].min() == "quoted"


def test_a_row_survives_filters_sorts_joins_and_files(act: ls.Statute, tmp_path: Path) -> None:
    frame = act.definitions.frame()
    wanted = next(d for d in act.definitions if d.term == "공명기술")
    chosen = frame.query("tautology > 50").sort_values("length").reset_index(drop=True)
    place = chosen.index[chosen["term"] == "공명기술"][0]
    assert chosen.legalscan[place] is wanted
    assert chosen.iloc[place].legalscan.object is wanted
    both = pd.concat([frame[:3], frame[10:12]])
    both.attrs = frame.attrs
    assert len(both.legalscan.objects) == 5
    frame.to_pickle(tmp_path / "frame.pickle")
    again = pd.read_pickle(tmp_path / "frame.pickle")
    assert again.attrs["legalscan"] == "definitions"
    assert again.legalscan[0].term == frame["term"][0]
    assert again.legalscan[0] is not act.definitions[0]
    with pytest.raises(UsageError, match="does not come from a table"):
        pd.DataFrame({"a": [1]}).legalscan[0]


def test_a_changed_text_is_said(tmp_path: Path) -> None:
    path = tmp_path / "act.md"
    path.write_text('등대법\n제2조(정의) 1. "등대"란 빛을 내는 탑을 말한다.\n', encoding="utf-8")
    frame = ls.read(path).definitions.frame()
    frame.attrs["legalscan"] = "definitions"
    path.write_text('등대법\n제2조(정의) 1. "긴 이름의 등대"란 빛을 내는 탑을 말한다.\n', encoding="utf-8")
    with pytest.raises(UsageError, match="has the text changed since"):
        frame.legalscan[0]


def test_two_items_of_one_stretch_are_told_apart() -> None:
    act = from_text("등대법\n제3조(점검) 점검의 기준은 대통령령 또는 해양수산부령으로 정한다.\n", "two.md")
    frame = act.delegations.frame()
    assert len(frame) == 2
    assert frame["start"].nunique() == 1
    assert [one.instrument for one in frame.legalscan.objects] == ["대통령령", "해양수산부령"]


def test_a_whole_corpus_in_one_frame(corpus: ls.Corpus) -> None:
    statutes = corpus.frame()
    assert list(statutes.columns) == list(COLUMNS["statutes"])
    assert len(statutes) == len(corpus)
    assert statutes["promulgated"].dtype.kind == "M"
    assert statutes.legalscan[0].title == statutes["title"][0]
    seen: list[str] = []

    def watch(items: Any) -> Any:
        for item in items:
            seen.append(item.title)
            yield item

    definitions = corpus.frame("definitions", progress=watch)
    assert seen == list(statutes["title"])
    assert definitions["statute"].nunique() == 4
    assert definitions.groupby("statute", observed=True).size().sum() == sum(len(act.definitions) for act in corpus)
    assert definitions.legalscan[len(definitions) - 1].term == definitions["term"].iloc[-1]
    decrees = corpus.frame("delegations", words="공명소자", instrument="대통령령")
    assert set(decrees["statute"]) == {"공명소자 기술 진흥 및 공명생태계 조성에 관한 법률 시행령안"}
    findings = corpus.frame("findings", select=["DEF103"])
    assert set(findings["code"]) == {"DEF103"}
    assert findings.legalscan[0].code == "DEF103"
    assert len(corpus.titled("공명소자").frame("definitions")) == definitions["statute"].astype(str).str.contains("공명소자").sum()


def test_a_draft_in_memory_is_found_again_after_texts_of_the_folder(corpus: ls.Corpus) -> None:
    draft = from_text('등대법안\n제2조(정의) 이 법에서 "등대"란 빛을 내는 탑을 말한다.')
    table = corpus.joined([draft]).frame("definitions")
    own = [place for place, path in enumerate(table["path"]) if path == draft.path]
    other = next(place for place, path in enumerate(table["path"]) if path != draft.path)
    for place in (own[0], other, own[0]):
        assert table.legalscan[place].term == table["term"][place]


def test_statutes_of_a_folder_are_not_kept(corpus: ls.Corpus) -> None:
    fresh = ls.Corpus.open(BILLS)
    fresh.frame("definitions")
    assert not fresh._loaded


def test_a_matrix_and_a_graph_have_tables(act: ls.Statute, corpus: ls.Corpus) -> None:
    matrix = ls.build_matrix([act], corpus)
    rows = matrix.frame()
    assert len(rows) == len(matrix.rows)
    assert rows["amount"].isna().any()
    counts = matrix.frame("counts")
    assert counts.loc["지원 규정", act.title] == len(matrix.rows)
    questions = matrix.frame("questions", language="en")
    assert ("Which technologies?", "provisions that designate what counts") in questions.index
    assert len(ls.answer_questions(matrix, act).frame()) == len(questions)
    graph = ls.graph(act, corpus)
    edges = ls.frame(graph)
    assert len(edges) == graph.number_of_edges()
    assert {"cites", "uses", "delegates", "implements"} == set(edges["kind"])
    assert len(build_frame(graph, "nodes")) == graph.number_of_nodes()
    assert ls.build_matrix([]).frame().empty


def test_what_is_no_table_says_what_is_one(act: ls.Statute) -> None:
    for wrong, told in (
        (lambda: act.frame("definitons"), "did you mean definitions"),
        (lambda: act.frame("colour"), "provisions, articles"),
        (lambda: ls.lint(act).frame("colour"), "findings, not_checked"),
        (lambda: ls.build_matrix([act]).frame("colour"), "rows, counts, questions"),
        (lambda: build_frame(3), "int is no table"),
        (lambda: ls.Collection("ab", noun="letters").frame(), "letters are no table"),
    ):
        with pytest.raises(UsageError, match=told):
            wrong()


def test_without_pandas_one_sentence(act: ls.Statute, monkeypatch: pytest.MonkeyPatch) -> None:
    import sys

    monkeypatch.setitem(sys.modules, "pandas", None)
    with pytest.raises(UsageError, match=r"pip install 'legalscan\[notebook\]'"):
        act.definitions.frame()


def test_a_bar_shows_where_somebody_looks(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    assert list(show_progress(range(50))) == list(range(50))
    assert capsys.readouterr().err == ""
    monkeypatch.setattr("sys.stderr.isatty", lambda: True)
    assert list(show_progress(range(50))) == list(range(50))
    assert "legalscan" in capsys.readouterr().err
