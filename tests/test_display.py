"""Objects as a notebook and a terminal show them: escaped, complete in themselves, in the words of their language, cut where huge."""

from __future__ import annotations

import itertools
import pickle
import re
import subprocess
import sys
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest
from conftest import BILLS, from_text

import legalscan as ls
from legalscan.collection import Collection
from legalscan.display import VIEWS, format_view
from legalscan.display.layout import HEIGHT, lay_out
from legalscan.errors import CorpusError, LocatorError, UsageError

ACT = """등대법
제1조(목적) 이 법은 등대의 운영에 관한 사항을 정함을 목적으로 한다.
제2조(정의) 이 법에서 사용하는 용어의 뜻은 다음과 같다.
  1. "등대"란 항로를 알리기 위하여 빛을 내는 탑을 말한다.
  2. "등대지기"란 등대를 지키는 사람을 말한다.
제3조(점검) ① 대통령령으로 정하는 자는 제2조제1호에 따른 등대를 점검하여야 한다.
② 점검의 수수료는 해양수산부령으로 정한다.
제4조(지원) 국가는 등대사업자에게 비용의 100분의 30을 지원할 수 있다.
"""
DECREE = """등대법 시행령
제2조(점검하는 자) 「등대법」(이하 "법"이라 한다) 제3조제1항에서 "대통령령으로 정하는 자"란 등대장을 말한다.
"""


@pytest.fixture(scope="module")
def act() -> ls.Statute:
    return from_text(ACT, "act.md")


@pytest.fixture(scope="module")
def corpus(act: ls.Statute) -> ls.Corpus:
    return ls.Corpus([act, from_text(DECREE, "decree.md")])


@pytest.fixture(scope="module")
def objects(act: ls.Statute, corpus: ls.Corpus) -> dict[str, Any]:
    matrix = ls.build_matrix([act], corpus)
    found = ls.find_implementations(act, corpus)
    findings = ls.lint(act, corpus=corpus)
    return {
        "statute": act,
        "provision": act["제3조"],
        "item": act["제2조제1호"],
        "definition": act.definitions[0],
        "definitions": act.definitions,
        "citation": act.citations[0],
        "citations": act.citations,
        "link": ls.find_links(act, corpus)[0],
        "links": ls.find_links(act, corpus),
        "delegation": act.delegations[0],
        "delegations": act.delegations,
        "implementation": found[0],
        "implementations": found,
        "support": act.support[0],
        "supports": act.support,
        "matrix": matrix,
        "answers": ls.answer_questions(matrix, act),
        "findings": findings,
        "some": findings[:2],
        "finding": findings[0],
        "corpus": corpus,
        "statutes": corpus.titled("등대"),
        "articles": act.articles,
        "profile": ls.profile(act, corpus),
    }


class Tags(HTMLParser):
    """Sees that what is opened is closed, in order."""

    VOID = frozenset({"br", "meta"})

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.words: list[str] = []

    def handle_starttag(self, tag: str, attrs: object) -> None:
        assert tag != "script"
        if tag not in self.VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: object) -> None:
        pass

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if "style" not in self.open:
            self.words.append(data)


def words_of(html: str) -> str:
    parser = Tags()
    parser.feed(html)
    assert not parser.open
    return " ".join(" ".join(parser.words).split())


def test_every_kind_shows_itself(objects: dict[str, Any]) -> None:
    for name, value in objects.items():
        html = value._repr_html_()
        assert words_of(html), name
        assert "http" not in html.replace("http://www.w3.org/2000/svg", ""), name
        assert "prefers-color-scheme" in html, name
        assert "data-jp-theme-light" in html, name
        assert html.startswith('<div class="legalscan ls-view" lang="ko">')


def test_every_view_is_of_a_class_that_asks_for_it() -> None:
    from importlib import import_module

    for name, view in VIEWS.items():
        module, _, kind = name.rpartition(".")
        assert hasattr(getattr(import_module(module), kind), "_repr_html_"), name
        where, _, function = view.partition(":")
        assert callable(getattr(import_module(where), function))


def test_a_terminal_gets_a_line_that_says_what_it_is(objects: dict[str, Any]) -> None:
    assert repr(objects["definition"]) == "<제2조제1호 “등대”: 항로를 알리기 위하여 빛을 내는 탑을 말한다.>"
    assert repr(objects["citation"]) == "<제3조제1항 cites 제2조제1호: 제2조제1호>"
    assert repr(objects["delegation"]) == "<제3조제1항 leaves to 대통령령 (specific): 대통령령으로 정하는 자>"
    assert repr(objects["implementation"]).endswith("implemented by 「등대법 시행령」 제2조 (quoted)>")
    assert repr(objects["support"]).startswith("<제4조 may support (")
    assert repr(objects["corpus"]) == "<Corpus of 2 statutes, promulgated up to None>"
    for value in objects.values():
        assert all(len(line) < 250 for line in repr(value).splitlines())


def test_words_of_a_statute_are_escaped() -> None:
    evil = "<img src=x onerror=alert(1)>"
    act = from_text(
        f'등대{evil}법\n제2조(정의{evil}) 1. "등대{evil}"란 {evil} "탑" & \'빛\'을 말한다.\n제3조(점검) 제2조에 따른 {evil}을 대통령령으로 정한다.\n'
    )
    corpus = ls.Corpus([act])
    shown = [
        act,
        act["제2조"],
        act["제3조"],
        act.definitions,
        act.citations,
        act.delegations,
        ls.lint(act),
        corpus,
        ls.find_links(act, corpus),
    ]
    for value in [*shown, *act.definitions, *act.citations, *act.delegations, *ls.lint(act)]:
        html = value._repr_html_()
        assert "<img" not in html
        words_of(html)
    picture = ls.show(ls.graph(act))
    assert "<img" not in picture.html + picture.svg


def test_a_citation_shows_the_words_it_cites(act: ls.Statute, corpus: ls.Corpus) -> None:
    html = act["제3조"]._repr_html_()
    assert re.search(
        r'<mark class="citation" tabindex="0">제2조제1호<span class="ls-tip" hidden><b>제2조제1호</b><span>[^<]*항로를 알리기', html
    )
    decree = corpus["등대법 시행령"]
    assert "대통령령으로 정하는 자는 제2조제1호에 따른" not in decree["제2조"]._repr_html_()
    assert "대통령령으로 정하는 자는 제2조제1호에 따른" in words_of(ls.show(decree["제2조"], corpus).html)


def test_a_use_of_a_term_tells_its_meaning(act: ls.Statute) -> None:
    assert (
        '<span class="ls-use" title="제2조제1호: 항로를 알리기 위하여 빛을 내는 탑을 말한다.">등대</span>'
        in act["제2조제2호"]._repr_html_()
    )


def test_a_statute_without_a_decree_says_so(act: ls.Statute, corpus: ls.Corpus) -> None:
    alone = ls.find_implementations(act, ls.Corpus([act]))
    assert "하위법령을 하나도" in words_of(alone._repr_html_())
    assert "하위법령을 하나도" in words_of(alone[0]._repr_html_())
    assert "하위법령을 하나도" in words_of(ls.show(ls.graph(act)).html)
    assert "하위법령을 하나도" not in words_of(ls.find_implementations(act, corpus)._repr_html_())


def test_huge_results_are_cut_with_a_count() -> None:
    words = "".join(f"제{n}조(점검) 제{n + 1}조에 따라 대통령령으로 정한다.\n" for n in range(1, 400))
    act = from_text("등대법\n" + words)
    assert len(act._repr_html_()) < 400_000
    assert "나머지 279개 조는 제목만" in words_of(act._repr_html_())
    assert "그 밖에 349건은" in words_of(act.citations._repr_html_())
    assert repr(act.citations).endswith("… and 387 more")
    assert "상자" in words_of(ls.show(ls.graph(act)).html)
    assert len(ls.show(ls.graph(act)).html) < 400_000


def test_english_texts_speak_english() -> None:
    act = ls.read(BILLS / "lattice-act-en.txt")
    html = act._repr_html_()
    assert 'lang="en"' in html
    assert "definitions" in words_of(html)
    assert "정의" not in words_of(html)
    assert "위임" in words_of(format_view(act, language="ko"))
    findings = ls.lint(act)
    assert 'lang="en"' in findings[0]._repr_html_()
    assert findings[:1].frame()["message"][0] == findings[0].message.en


def test_an_address_that_is_not_there_names_the_nearest(act: ls.Statute, corpus: ls.Corpus) -> None:
    with pytest.raises(LocatorError, match=r"there is no 제2조제9호 .*nearest: 제2조제2호; it has 2"):
        act["제2조제9호"]
    with pytest.raises(LocatorError, match="nearest: 제4조"):
        act["제77조의2제3항"]
    with pytest.raises(LocatorError, match="제4조 has no parts of this kind"):
        act["제4조제3호"]
    with pytest.raises(
        CorpusError,
        match="none of the 2 statutes here is called '등대', by title, abbreviation or former name; the nearest are 등대법, 등대법 시행령",
    ):
        corpus["등대"]
    with pytest.raises(CorpusError, match=r"called 'zzz', by title, abbreviation or former name$"):
        corpus["zzz"]


def test_the_tab_key_knows_addresses_titles_and_names(act: ls.Statute, corpus: ls.Corpus) -> None:
    assert "제2조제1호" in act._ipython_key_completions_()
    assert corpus._ipython_key_completions_() == ["등대법", "등대법 시행령"]
    assert {"frame", "definitions", "delegations"} <= set(dir(act))
    assert set(dir(ls)) == set(ls.__all__)


def test_the_page_of_a_rule_is_set_as_markdown() -> None:
    page = ls.explain("DEF103")
    assert page == page._repr_markdown_() == repr(page)
    assert page.startswith("# DEF103")


def test_collections_stay_collections(act: ls.Statute) -> None:
    assert isinstance(act.definitions[:1], Collection)
    assert act.definitions.where(kind="definition") == tuple(act.definitions)
    assert [d.term for d in act.definitions.where(lambda d: "사람" in d.text)] == ["등대지기"]
    assert act.definitions.where(kind="abbreviation")._repr_html_()
    with pytest.raises(AttributeError):
        act.definitions.where(colour="red")


def test_a_view_is_saved(act: ls.Statute, tmp_path: Path) -> None:
    ls.show(act).save(tmp_path / "act.html")
    assert "<title>" in (tmp_path / "act.html").read_text(encoding="utf-8")
    with pytest.raises(KeyError, match="no view of a int"):
        ls.show(3)


def test_pictures_of_a_family(act: ls.Statute, corpus: ls.Corpus, tmp_path: Path) -> None:
    graph = ls.graph(act, corpus)
    flow = ls.show(graph)
    assert repr(flow) == "<Picture 등대법 · 위임의 흐름: 3 boxes, 2 lines>"
    assert "대통령령으로 정하는 자" in words_of(flow.html)
    terms = ls.show(ls.definition_graph(graph), language="en")
    assert repr(terms) == "<Picture 등대법 · definitions and what they rest on: 2 boxes, 1 lines>"
    ego = ls.show(ls.ego_graph(graph, ls.node_of(act, act["제2조제1호"])))
    assert "제3조제1항" in words_of(ego.html)
    around = ls.show(ls.ego_graph(graph, ls.node_of(act, act["제3조"]))).html
    assert ">영 제2조 점검하는 자<" in around
    alone = ls.show(ls.ego_graph(ls.graph(act), ls.node_of(act, act["제3조"]))).html
    assert ">대통령령<" in alone
    flow.save(tmp_path / "flow.svg")
    from xml.etree import ElementTree

    drawn = ElementTree.parse(tmp_path / "flow.svg").getroot()
    assert len(drawn.findall(".//{http://www.w3.org/2000/svg}rect")) == 3
    with pytest.raises(UsageError, match="svg or"):
        flow.save(tmp_path / "flow.png")
    with pytest.raises(LocatorError):
        ls.ego_graph(graph, ls.node_of(act)._replace(locator="제99조"))


def test_a_graph_of_many_families_is_not_drawn(corpus: ls.Corpus) -> None:
    other = from_text("부표법\n제1조(점검) 점검은 대통령령으로 정한다.\n", "other.md")
    graph = ls.graph(corpus.joined([other]))
    with pytest.raises(UsageError, match="family_graph"):
        ls.show(graph)
    assert "부표법" in repr(ls.show(ls.family_graph(graph, "부표법")))
    with pytest.raises(UsageError, match="no connections"):
        ls.show(ls.graph(from_text("등대법\n제1조(목적) 목적이다.\n")))


def test_boxes_do_not_overlap() -> None:
    columns = [list(range(7)), list(range(10, 14)), list(range(20, 29))]
    lines = [(a, 10 + a % 4) for a in columns[0]] + [(10 + a % 4, a) for a in columns[2]]
    layout = lay_out(columns, lines)
    for column in columns:
        tops = sorted(layout.places[key].y for key in column)
        assert all(b - a > HEIGHT for a, b in itertools.pairwise(tops))
        assert tops[-1] + HEIGHT <= layout.height
    assert len({place.x for place in layout.places.values()}) == 3


def test_nothing_heavy_is_loaded_before_it_is_asked_for() -> None:
    code = (
        "import sys, legalscan as ls\n"
        "act = ls.read('corpora/bills/harbor-act.md'); repr(act.definitions); act._repr_html_()\n"
        "print(sorted({'pandas', 'numpy', 'spacy', 'networkx', 'IPython', 'kiwipiepy'} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=BILLS.parent.parent)
    assert done.stdout.strip() == "[]"


def test_statutes_and_collections_are_pickled_with_one_another(act: ls.Statute) -> None:
    first = act.definitions[0].term
    again = pickle.loads(pickle.dumps(act))
    assert again.definitions.source is again
    assert again.definitions[0].term == first
    assert again.definitions[0].provision.outline is again.outline
    some = pickle.loads(pickle.dumps(act.definitions[:1]))
    assert (some.noun, some.source.title, len(some)) == ("definitions", "등대법", 1)
