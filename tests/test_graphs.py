"""The graph of a family: what is in it, what it answers, what is written of it."""

from __future__ import annotations

import io
import json
import re
import subprocess
import sys
import zipfile
from pathlib import Path

import networkx
import pytest
from conftest import from_text

import legalscan as ls
from legalscan.corpus import Corpus
from legalscan.errors import LocatorError, UsageError
from legalscan.graphs.compact import compact_graph
from legalscan.graphs.edges import Node, find_edges
from legalscan.graphs.families import find_family
from legalscan.graphs.questions import (
    find_clauses,
    find_delegated_wholly,
    find_dependents,
    find_rootless,
    find_unfulfilled,
    measure_depths,
)
from legalscan.graphs.structure import definition_graph, family_graph, find_cycles, measure_centrality, measure_reference_trees
from legalscan.report.graph_files import format_graph
from legalscan.report.picture import format_picture
from legalscan.report.tiers import build_tiers
from legalscan.report.tiers_docx import format_tiers_docx
from legalscan.report.tiers_html import format_tiers_html
from legalscan.statute import Statute

ACT = """등대법
제1조(목적) 이 법은 등대의 운영에 관한 사항을 정함을 목적으로 한다.
제2조(정의) 이 법에서 사용하는 용어의 뜻은 다음과 같다.
  1. "등대"란 항로를 알리기 위하여 빛을 내는 탑을 말한다.
  2. "등대지기"란 등대를 지키는 사람을 말한다.
제3조(점검) ① 대통령령으로 정하는 자는 등대를 점검하여야 한다.
② 제1항에 따른 점검의 절차에 필요한 사항은 대통령령으로 정한다.
제3조의2(수수료) 점검의 수수료는 해양수산부령으로 정한다.
제4조(등불) 등불의 색은 대통령령으로 정하는 기준에 따른다.
제5조(등대협회) ① 협회의 사업은 정관으로 정한다.
② 협회는 제6조에 따라 감독을 받는다.
제6조(감독) 해양수산부장관은 제5조에 따른 협회를 감독한다.
제7조(삭제) 삭제
"""
DECREE = """등대법 시행령
제1조(목적) 이 영은 「등대법」에서 위임된 사항과 그 시행에 필요한 사항을 정함을 목적으로 한다.
제2조(점검하는 자) 「등대법」(이하 "법"이라 한다) 제3조제1항에서 "대통령령으로 정하는 자"란 다음 각 호의 자를 말한다.
  1. 등대장
  2. 해양수산부령으로 정하는 자격을 갖춘 자
제3조(점검의 절차) ① 점검하는 자는 법 제3조제1항에 따른 점검을 매년 하여야 한다.
② 점검의 결과는 적어 둔다.
제4조(위원) 점검위원은 제3조에 따른 점검을 살핀다.
제5조(깃발) 등대에는 깃발을 건다.
"""
RULE = """등대법 시행규칙
제1조(목적) 이 규칙은 「등대법」 및 같은 법 시행령에서 위임된 사항을 정함을 목적으로 한다.
제2조(자격) 「등대법 시행령」(이하 "영"이라 한다) 제2조제2호에서 "해양수산부령으로 정하는 자격"이란 등대기사를 말한다.
"""


def family() -> tuple[Statute, Statute, Statute, Corpus]:
    act, decree, rule = (from_text(text, path) for text, path in ((ACT, "act.txt"), (DECREE, "decree.txt"), (RULE, "rule.txt")))
    return act, decree, rule, Corpus([rule, decree, act])


def made() -> tuple[Statute, Statute, Statute, networkx.MultiDiGraph]:
    act, decree, rule, corpus = family()
    return act, decree, rule, ls.graph(act, corpus)


def test_rebuilt_it_is_equal_and_any_text_leads_to_the_family() -> None:
    act, decree, rule, corpus = family()
    graph = ls.graph(act, corpus)
    again = family()
    assert networkx.utils.graphs_equal(graph, ls.graph(again[0], again[3]))
    assert networkx.utils.graphs_equal(graph, ls.graph(rule, corpus))
    assert find_family(decree, corpus) == (act, decree, rule)
    assert networkx.utils.graphs_equal(ls.graph(Corpus([act, decree, rule])), graph)


def test_every_edge_has_the_words_that_make_it() -> None:
    act, decree, rule, corpus = family()
    texts = {text.id: text for text in (act, decree, rule)}
    edges = list(find_edges((act, decree, rule), corpus))
    assert {edge.kind for edge in edges} == {"cites", "delegates", "implements", "uses"}
    for edge in edges:
        text = texts[edge.source.statute]
        assert edge.span.of(text.text) == edge.quote != ""
        assert text[edge.source.locator].span.holds(edge.span)


def test_the_compact_graph_gives_the_same_answers() -> None:
    act, decree, rule, corpus = family()
    large, small = ls.graph(act, corpus), compact_graph((act, decree, rule), corpus)
    assert list(small) == list(large)
    assert dict(small.nodes(data=True)) == dict(large.nodes(data=True))
    assert small.number_of_edges() == large.number_of_edges()
    rows = [sorted((a, b, sorted(row.items())) for a, b, row in one.edges(data=True)) for one in (small, large)]
    assert rows[0] == rows[1]
    for question in (find_unfulfilled, find_delegated_wholly, measure_depths, find_rootless, measure_reference_trees, measure_centrality):
        assert question(small) == question(large)
    assert find_cycles(small, articles=True) == find_cycles(large, articles=True)
    for node in large:
        assert find_dependents(small, node) == find_dependents(large, node)
    assert networkx.utils.graphs_equal(definition_graph(small), definition_graph(large))
    assert networkx.utils.graphs_equal(family_graph(small, "등대법"), family_graph(large, "등대법"))


def test_nodes_tell_where_they_belong() -> None:
    act, decree, _, graph = made()
    assert graph.nodes[Node(act.id, "제3조제1항")] | {"length": 0} == {
        "title": "등대법",
        "tier": "act",
        "family": "등대법",
        "level": "paragraph",
        "heading": "",
        "parent": "제3조",
        "terms": "",
        "length": 0,
        "known": True,
    }
    assert graph.nodes[Node(act.id, "제2조제1호")]["terms"] == "등대"
    assert graph.nodes[Node(decree.id, "")]["level"] == "statute"
    assert graph.nodes[Node("「등대법」 정관", "")]["known"] is False


def test_clauses_with_what_became_of_them() -> None:
    act, decree, rule, graph = made()
    found = {(clause.node.locator, clause.status): [target.locator for target in clause.targets] for clause in find_clauses(graph)}
    assert found == {
        ("제3조제1항", "implemented"): ["제2조"],
        ("제3조제2항", "implemented"): ["제3조제1항"],
        ("제3조의2", "not-found"): [],
        ("제4조", "not-found"): [],
        ("제5조제1항", "not-supplied"): [],
        ("제2조제2호", "implemented"): ["제2조"],
    }
    assert [clause.node.locator for clause in find_unfulfilled(graph)] == ["제3조의2", "제4조", "제5조제1항"]
    assert (Node(act.id, "제3조의2"), Node(rule.id, "")) in graph.edges()
    assert find_delegated_wholly(graph)[Node(act.id, "제3조제2항")] == (Node(decree.id, "제3조제1항"),)


def test_depths_go_on_through_the_decree() -> None:
    act, decree, _, graph = made()
    depths = measure_depths(graph)
    assert depths[Node(act.id, "제3조제1항")] == 2
    assert depths[Node(act.id, "제4조")] == depths[Node(decree.id, "제2조제2호")] == 1


def test_articles_without_a_root() -> None:
    _, decree, _, graph = made()
    assert find_rootless(graph) == [Node(decree.id, "제5조")]
    assert find_rootless(graph, through=False) == [Node(decree.id, "제4조"), Node(decree.id, "제5조")]
    alone = from_text(DECREE)
    assert find_rootless(ls.graph(alone)) == [], "without the act nothing can be said"


def test_what_depends_on_a_provision() -> None:
    act, decree, rule, graph = made()
    found = find_dependents(graph, Node(act.id, "제3조제1항"))
    assert found[Node(act.id, "제3조제2항")] == found[Node(decree.id, "제2조")] == 1
    assert found[Node(rule.id, "제2조")] == found[Node(decree.id, "제4조")] == 2
    assert Node(decree.id, "제5조") not in found
    assert find_dependents(graph, Node(decree.id, "제5조")) == {}
    assert set(find_dependents(graph, Node(act.id, "제6조"), ("cites",))) == {Node(act.id, "제5조제2항")}
    with pytest.raises(LocatorError):
        find_dependents(graph, Node(act.id, "제99조"))


def test_reference_trees_count_what_must_be_read_too() -> None:
    _, decree, rule, graph = made()
    trees = measure_reference_trees(graph)
    assert trees[Node(rule.id, "제2조")][:2] == (2, 2)
    assert trees[Node(decree.id, "제4조")][:2] == (2, 2)
    assert trees[Node(decree.id, "제5조")] == (0, 0, 0)
    lengths = {node: len(text) for node, text in ((Node(decree.id, "제3조"), DECREE),)}
    assert 0 < trees[Node(decree.id, "제4조")].length < len(ACT) + lengths[Node(decree.id, "제3조")]


def test_definitions_circles_and_centrality() -> None:
    act, _, _, graph = made()
    terms = definition_graph(graph)
    assert {(a.locator, b.locator) for a, b in terms.edges() if a.statute == act.id} == {("제2조제2호", "제2조제1호")}
    assert find_cycles(graph) == []
    assert find_cycles(graph, articles=True) == [[Node(act.id, "제5조"), Node(act.id, "제6조")]]
    assert next(iter(measure_centrality(graph))) == Node(act.id, "제3조")
    assert set(measure_centrality(graph, "betweenness")) == set(measure_centrality(graph))
    with pytest.raises(UsageError, match="in-degree"):
        measure_centrality(graph, "fame")  # type: ignore[arg-type]


def test_one_family_of_many() -> None:
    act, decree, rule, _ = family()
    other = from_text("부표법\n제1조(점검) 부표의 점검에 관하여는 「등대법」 제3조를 준용한다.", "other.txt")
    corpus = Corpus([act, decree, rule, other])
    whole = ls.graph(corpus)
    assert networkx.utils.graphs_equal(family_graph(whole, "등대법"), ls.graph(act, corpus))
    assert set(family_graph(whole, "부표법")) == {*(Node(other.id, one) for one in ("", "제1조")), Node(act.id, "제3조")}
    with pytest.raises(UsageError):
        family_graph(whole, "없는 법")


def test_a_cited_provision_of_another_statute_is_described_and_a_missing_one_told() -> None:
    act, *_ = family()
    other = from_text("부표법\n제1조(점검) 「등대법」 제3조, 제9조와 「민법」 제30조를 준용한다.", "other.txt")
    graph = ls.graph(other, Corpus([act, other]))
    statuses = {target: row["status"] for _, target, row in graph.edges(data=True)}
    assert statuses == {Node(act.id, "제3조"): "found", Node(act.id, "제9조"): "missing", Node("「민법」", "제30조"): "not-in-corpus"}
    assert graph.nodes[Node(act.id, "제3조")]["heading"] == "점검"
    assert not graph.nodes[Node(act.id, "제9조")]["known"]


def test_a_circle_of_delegations_ends() -> None:
    act = from_text("갑법\n제1조(갑) 대통령령으로 정하는 자는 갑이다.", "a.txt")
    decree = from_text('갑법 시행령\n제1조(갑) 법 제1조에서 "대통령령으로 정하는 자"란 부령으로 정하는 자를 말한다.', "d.txt")
    graph = ls.graph(act, Corpus([act, decree]))
    graph.add_edge(Node(decree.id, "제1조"), Node(act.id, "제1조"), **dict(next(iter(graph.edges(data=True)))[2], clause=0))
    assert measure_depths(graph)[Node(act.id, "제1조")] == 2


def shape(graph: networkx.MultiDiGraph) -> tuple[int, int, dict[str, int]]:
    kinds = [row["kind"] for _, _, row in graph.edges(data=True)]
    return len(graph), graph.number_of_edges(), {kind: kinds.count(kind) for kind in sorted(set(kinds))}


@pytest.mark.filterwarnings("ignore::DeprecationWarning")  # pydot calls pyparsing by old names
@pytest.mark.parametrize("form", ["graphml", "gexf", "json", "dot"])
def test_networkx_reads_the_files_back(form: str, tmp_path: Path) -> None:
    act, _, _, graph = made()
    written = format_graph(graph, form)
    if form == "graphml":
        back = networkx.read_graphml(io.BytesIO(written.encode()), force_multigraph=True)
    elif form == "gexf":
        back = networkx.read_gexf(io.BytesIO(written.encode()))
    elif form == "json":
        back = networkx.node_link_graph(json.loads(written), edges="edges")
    else:
        pydot = pytest.importorskip("pydot")
        (parsed,) = pydot.graph_from_dot_data(written)
        assert len(parsed.get_edges()) == graph.number_of_edges()
        return
    assert shape(back) == shape(graph)
    assert back.nodes[f"{act.id} 제3조제1항"]["parent"] == "제3조"
    quotes = sorted(row["quote"] for _, _, row in graph.edges(data=True))
    assert sorted(row["quote"] for _, _, row in back.edges(data=True)) == quotes


def test_words_that_xml_forbids_do_not_break_a_file() -> None:
    odd = from_text(f'등대법\n제1조(\x0b목적) "등\x01대"는 제2조에 따른다.{" 빛난다." * 40}\n제2조(\\"끝\\") 끝이다.', "odd.txt")
    for form in ("graphml", "gexf", "json", "dot"):
        assert "\x0b" not in format_graph(ls.graph(odd), form)


def test_table_has_every_article_and_every_gap() -> None:
    act, decree, rule, corpus = family()
    tiers = build_tiers((act, decree, rule), corpus)
    lamps = from_text(
        '등대법 시행령\n제2조(등불) ① 법 제4조제2항에 따른다.\n② 법 제4조제1항에서 "대통령령으로 정하는 색"이란 빨강을 말한다.'
    )
    both = from_text(
        "등대법\n제4조(등불) ① 대통령령으로 정하는 색으로 한다.\n② 그 밖에 제1항 및 제2항에 필요한 사항은 대통령령으로 정한다."
    )
    (row,) = build_tiers((both, lamps), Corpus([both, lamps])).rows
    assert [str(b.provision.locator) for b in row.below["decree"]] == ["제2조제1항", "제2조제2항"], "one article's parts in their order"
    rows = {str(row.article.locator): row for row in tiers.rows}
    assert "제7조" not in rows, "deleted articles are left out"
    assert [(str(b.provision.locator), b.clauses) for b in rows["제3조"].below["decree"]] == [
        ("제2조", ((1, "quoted"),)),
        ("제3조제1항", ((2, "paragraph"),)),
        ("제3조제2항", ()),
    ]
    assert [str(b.provision.locator) for b in rows["제3조"].below["rule"]] == ["제2조"]
    assert [(c.number, c.status) for row in tiers.rows for column in row.gaps.values() for c in column] == [
        (3, "not-found"),
        (4, "not-found"),
        (5, "not-supplied"),
    ]
    assert [str(one.provision.locator) for one in tiers.rootless] == ["제5조"]
    shown = {
        (one.text, part)
        for ones in ([b for row in tiers.rows for column in row.below.values() for b in column], tiers.rootless, tiers.others)
        for one in ones
        for part in one.provision.walk()
    }
    for text in (decree, rule):
        for article in text.articles:
            units = [child for child in article.children if child.level == "paragraph"] or [article]
            assert all((text, unit) in shown for unit in units)


def test_table_and_picture_say_the_same_in_both_languages() -> None:
    act, decree, rule, corpus = family()
    texts = (act, decree, rule)
    for language, word in (("ko", "대응 규정 없음"), ("en", "nothing found")):
        for page in (format_tiers_html(texts, corpus, "0", language), format_picture(texts, corpus, "0", language)):
            assert word in page
            targets, anchors = set(re.findall(r'href="#([^"]+)"', page)), re.findall(r' id="([^"]+)"', page)
            assert targets <= set(anchors)
            assert len(anchors) == len(set(anchors))
            assert "http" not in page.replace("http-equiv", "")


def test_table_as_a_word_document() -> None:
    docx = pytest.importorskip("docx")
    act, decree, rule, corpus = family()
    written = format_tiers_docx((act, decree, rule), corpus, "0", "ko")
    assert zipfile.ZipFile(io.BytesIO(written)).testzip() is None
    (table,) = docx.Document(io.BytesIO(written)).tables
    assert [cell.text for cell in table.rows[0].cells] == ["법률", "시행령", "시행규칙ㆍ그 밖의 규정"]
    assert len(table.rows) == 1 + len(build_tiers((act, decree, rule), corpus).rows)
    lamp = next(row for row in table.rows if row.cells[0].text.startswith("제4조"))
    assert "대응 규정 없음" in lamp.cells[1].text
    assert lamp.cells[2].text == "–"


def test_bad_families_are_refused_in_one_sentence() -> None:
    act, decree, _, corpus = family()
    with pytest.raises(UsageError, match="등대법 시행령"):
        build_tiers((decree,), Corpus([decree]))
    with pytest.raises(UsageError, match="one act at a time"):
        build_tiers((act, from_text("부표법\n제1조(목적) 목적이다.")), corpus)
    alone = build_tiers((act,), Corpus([act]))
    assert {clause.status for clause in alone.clauses} == {"not-supplied"}


def run(*args: object) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "legalscan", "graph", *map(str, args)], capture_output=True, text=True, encoding="utf-8", check=False
    )


def test_the_command(tmp_path: Path) -> None:
    paths = []
    for name, text in (("act.txt", ACT), ("decree.txt", DECREE), ("rule.txt", RULE), ("buoy.txt", "부표법\n제1조(목적) 목적이다.")):
        paths.append(tmp_path / name)
        paths[-1].write_text(text, encoding="utf-8")
    *three, buoy = paths
    told = run(*three)
    assert told.returncode == 0
    assert "위임 6건: 이행 3, 대응 규정 없음 2, 하위 규정 미제공 1" in told.stdout
    assert "시행령 제5조(깃발)" in told.stdout
    found = run(paths[0], "--corpus", tmp_path, "--index", tmp_path / "index")
    assert found.stdout == told.stdout
    page = tmp_path / "등대 그림.html"
    assert run(*three, "--format", "picture", "--output", page).returncode == 0
    assert "등대기사" in page.read_text(encoding="utf-8")
    wrong = run(paths[0], buoy, "--format", "table")
    assert wrong.returncode == 2
    assert "등대법, 부표법" in wrong.stderr
    assert len(wrong.stderr.splitlines()) == 1
    over = run(*three, "--format", "json", "--output", paths[0])
    assert over.returncode == 2
    assert paths[0].read_text(encoding="utf-8") == ACT


def test_a_whole_corpus_is_answered_for(tmp_path: Path) -> None:
    for name, words in (("법", ACT), ("영", DECREE)):
        (tmp_path / f"{name}.txt").write_text(words, encoding="utf-8")
    told = run("--corpus", tmp_path, "--index", tmp_path / "index", "--lang", "en")
    assert told.returncode == 0, told.stderr
    lines = told.stdout.splitlines()
    assert lines[0] == "2 texts of 1 families"
    assert any(line.strip().startswith("등대법 제3조(점검): by ") for line in lines)
    assert any(line.startswith("Provisions that lean on 등대법 제3조(점검)") for line in lines)
    refused = run("--corpus", tmp_path, "--format", "picture")
    assert refused.returncode == 2
    assert "a whole corpus has no picture" in refused.stderr


@pytest.mark.corpus
def test_the_two_type_cases(corpora: Path) -> None:
    for name, number, counts in (
        ("인공지능발전과신뢰기반조성등에관한기본법", "014820", {"implemented": 27, "pending": 4}),
        ("반도체산업경쟁력강화및지원에관한특별법", "015044", {"implemented": 51, "pending": 0}),
    ):
        texts = [ls.read(path) for path in sorted((corpora / "kr" / name).glob("*.md"))]
        act = next(text for text in texts if text.id.startswith(number))
        graph = ls.graph(act, Corpus(texts))
        statuses = [clause.status for clause in find_clauses(graph)]
        assert {key: statuses.count(key) for key in counts} == counts
        quoted = {
            (a.locator, b.locator) for a, b, row in graph.edges(data=True) if row["evidence"] == "quoted" and row["kind"] == "delegates"
        }
        assert ("제14조제1항제1호", "제20조제1항") in quoted or number == "014820"
