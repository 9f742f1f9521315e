"""A corpus: look-ups by title and family, the index on disk, names that were given up, folders that misbehave."""

from __future__ import annotations

import os
import sqlite3
from pathlib import Path

import pytest
from conftest import from_text

import legalscan as ls
from legalscan.corpus import Corpus
from legalscan.errors import CorpusError
from legalscan.index import update_index
from legalscan.links import find_links
from legalscan.names import find_named
from legalscan.statute import Source, read

ACT = "---\n제목: 등대법\n법령ID: '000001'\n법령구분: 법률\n공포일자: {day}\n---\n# 등대법\n\n##### 제1조 (목적)\n\n{words}\n"
DECREE = '---\n제목: 등대 관리 규정\n법령구분: 대통령령\n공포일자: 2020-01-01\n---\n# 등대 관리 규정\n\n##### 제1조 (목적)\n\n이 영은 「등대법」(이하 "법"이라 한다) 제1조에 따른다.\n'


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    root = tmp_path / "법령"
    (root / "등대법").mkdir(parents=True)
    (root / "등대법" / "법률.md").write_text(ACT.format(day="2020-01-01", words="등대를 다룬다."), encoding="utf-8")
    (root / "등대법" / "대통령령.md").write_text(DECREE, encoding="utf-8")
    return root


@pytest.fixture
def index(tmp_path: Path) -> Path:
    return tmp_path / "index.sqlite"


def test_an_index_is_made_once_and_follows_the_files(folder: Path, index: Path) -> None:
    assert update_index(folder, index).read == 2
    assert update_index(folder, index).read == 0
    act = folder / "등대법" / "법률.md"
    act.write_text(ACT.format(day="2024-05-01", words="부표도 다룬다."), encoding="utf-8")
    again = update_index(folder, index)
    assert again.read == 1
    assert [entry.promulgated for entry in again.entries if entry.title == "등대법"] == ["2024-05-01"]
    act.unlink()
    assert [entry.title for entry in update_index(folder, index).entries] == ["등대 관리 규정"]


def test_a_changed_time_alone_is_noticed(folder: Path, index: Path) -> None:
    update_index(folder, index)
    os.utime(folder / "등대법" / "법률.md", ns=(1, 1))
    assert update_index(folder, index).read == 1


def test_a_decree_is_joined_by_its_own_words(folder: Path, index: Path) -> None:
    corpus = Corpus.open(folder, index=index)
    act = corpus.find("등대법")
    assert act is not None
    (decree,) = corpus.implementing(act)
    assert decree.title == "등대 관리 규정"
    assert corpus.act_of(decree) == "등대법"
    assert [link.target and str(link.target.locator) for link in find_links(decree, corpus)] == ["제1조"]


def test_spaces_and_dots_of_a_title_do_not_count(folder: Path, index: Path) -> None:
    corpus = Corpus.open(folder, index=index)
    assert corpus.find("등대ㆍ관리  규정") is corpus.find("등대 관리 규정") is not None
    found = corpus.find_id("000001")
    assert found is not None
    assert found.title == "등대법"
    assert corpus.find("부표법") is corpus.find_id("999") is None


def test_a_statute_is_found_by_any_of_its_names(folder: Path, index: Path) -> None:
    (folder / "c.md").write_text(
        "---\n제목: 항만 규칙\n법령구분: 해양수산부령\n---\n# 항만 규칙\n\n##### 제1조 (목적)\n\n"
        '「등대 관리 규정」(이하 "등대규정"이라 한다) 제1조에 따른다.\n\n## 부칙\n\n부칙 <제1호,2021.1.1>\n\n'
        "제2조 「항로표지법」을 「등대법」으로 한다. 제3조 「항로표지법」을 「등대법」으로 한다.\n",
        encoding="utf-8",
    )
    corpus = Corpus.open(folder, index=index)
    found = {name: find_named(name, corpus) for name in ("등대법", "000001", "항로표지법", "등대규정", "없는법")}
    assert {name: meaning and (meaning.by, [act.title for act in meaning.acts]) for name, meaning in found.items()} == {
        "등대법": ("title", ["등대법"]),
        "000001": ("title", ["등대법"]),
        "항로표지법": ("former", ["등대법"]),
        "등대규정": ("text", ["등대 관리 규정"]),
        "없는법": None,
    }


def test_of_several_texts_the_newest_counts_and_equals_are_told_apart_by_size(folder: Path, index: Path) -> None:
    (folder / "a.md").write_text(ACT.format(day="1990-01-01", words="옛 글이다."), encoding="utf-8")
    (folder / "b.md").write_text(ACT.format(day="2020-01-01", words="같은 날이다.\n\n##### 제2조 (더)\n\n더 있다."), encoding="utf-8")
    corpus = Corpus.open(folder, index=index)
    found = corpus.find("등대법")
    assert found is not None
    assert "제2조" in found
    assert len(corpus) == 4


def test_what_is_given_comes_before_what_is_stored(folder: Path, index: Path) -> None:
    bill = from_text("등대법\n제1조(목적) 새 글이다.", "bill.md")
    corpus = Corpus.open(folder, index=index, statutes=[bill])
    assert corpus.find("등대법") is bill
    assert corpus.joined([bill]) is corpus
    plain = Corpus.open(folder, index=index)
    assert plain.joined([bill]).find("등대법") is bill
    assert plain.find("등대법") is not bill


def test_a_broken_file_among_good_ones_is_said(folder: Path, index: Path) -> None:
    (folder / "broken.md").write_bytes(b"\xff\xfe\x00\x01" * 40)
    (folder / "empty.xml").write_bytes(b"")
    corpus = Corpus.open(folder, index=index)
    assert len(corpus) == 2
    assert [Path(row.path).name for row in corpus.not_checked] == ["broken.md", "empty.xml"]
    assert all(row.reason.ko and row.reason.en for row in corpus.not_checked)


def test_a_file_that_goes_away_after_indexing_is_said(folder: Path, index: Path) -> None:
    corpus = Corpus.open(folder, index=index)
    (folder / "등대법" / "법률.md").unlink()
    assert corpus.find("등대법") is None
    assert [Path(row.path).name for row in corpus.not_checked] == ["법률.md"]
    assert [act.title for act in corpus] == ["등대 관리 규정"]


def test_a_file_that_goes_away_while_the_folder_is_read_is_left_out(folder: Path, index: Path) -> None:
    def vanish(paths: list[str]) -> list[str]:
        (folder / "등대법" / "법률.md").unlink(missing_ok=True)
        return paths

    catalogue = update_index(folder, index, vanish)  # type: ignore[arg-type]
    assert [Path(path).name for path, _ in catalogue.broken] == ["법률.md"]
    assert [entry.title for entry in catalogue.entries] == ["등대 관리 규정"]


def test_an_index_of_another_version_is_made_anew(folder: Path, index: Path) -> None:
    update_index(folder, index)
    with sqlite3.connect(index) as base:
        base.execute("pragma user_version = 0")
        base.execute("drop table renaming")
    assert update_index(folder, index).read == 2


@pytest.mark.parametrize("kind", ["text", "database"])
def test_a_file_of_another_kind_is_not_overwritten(folder: Path, tmp_path: Path, kind: str) -> None:
    other = tmp_path / "notes"
    if kind == "text":
        other.write_text("이것은 색인이 아니라 메모다. " * 200, encoding="utf-8")
    else:
        with sqlite3.connect(other) as base:
            base.execute("create table mine (x)")
    before = other.read_bytes()
    with pytest.raises(CorpusError, match="index"):
        Corpus.open(folder, index=other)
    assert other.read_bytes() == before


@pytest.mark.parametrize("name", ["nothing", "empty"])
def test_a_folder_without_statutes_is_refused(tmp_path: Path, name: str) -> None:
    (tmp_path / "empty").mkdir()
    with pytest.raises(CorpusError, match=name):
        Corpus.open(tmp_path / name, index=tmp_path / "i")


def test_without_a_place_to_write_the_index_is_made_in_memory(folder: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    monkeypatch.setattr("legalscan.index.default_index", lambda _: tmp_path / "file" / "index.sqlite")
    assert len(Corpus.open(folder)) == 2


def test_cyclic_and_self_citations_come_to_an_end() -> None:
    act = from_text(
        "등대법\n제1조(갑) 제1조, 이 조, 이 법 제2조 및 「등대법」 제2조에 따른다.\n제2조(을) ① 제1조 및 제2조제1항에 따른다.\n"
    )
    assert [(str(link.locator), link.reason) for link in find_links(act, Corpus([act]))] == [
        ("제1조", None),
        ("제1조", None),
        ("제2조", None),
        ("제2조", None),
        ("제1조", None),
        ("제2조제1항", None),
    ]


class TestRenamings:
    ADDENDA = (
        "부칙 <제9호,2020.1.1>\n제2조(다른 법률의 개정) 선박법 제3조 중 「{a}」을 「{b}」으로 하고, 제4조 중 「{a}」을 「{b}」으로 한다."
    )

    def corpus(self, *pairs: tuple[str, str], users: int = 0, title: str = "부표법") -> Corpus:
        rows = "\n".join(self.ADDENDA.format(a=a, b=b) for a, b in pairs)
        citing = [from_text(f"쓰는법{n}\n제1조(목적) 「항로표지법」에 따른다.", f"{n}.md") for n in range(users)]
        return Corpus([from_text(f"{title}\n제1조(목적) 부표다.\n{rows}", "x.md"), *citing])

    def test_a_name_is_followed_to_the_present_one(self) -> None:
        corpus = self.corpus(("항로표지법", "무신호법"), ("무신호법", "부표법"))
        assert [renaming.current for renaming in corpus.renamed("항로표지법")] == ["부표법"]
        assert corpus.former_names("부표법") == ("무신호법",)

    def test_a_circle_of_names_comes_to_an_end(self) -> None:
        assert self.corpus(("항로표지법", "무신호법"), ("무신호법", "항로표지법")).renamed("항로표지법") == ()

    def test_a_name_that_many_texts_go_on_to_use_was_not_given_up(self) -> None:
        pair = ("항로표지법", "부표법")
        assert self.corpus(pair, users=2).renamed("항로표지법")
        assert not self.corpus(pair, users=9).renamed("항로표지법")

    def test_a_renamed_statute_is_a_reason_of_its_own(self) -> None:
        corpus = self.corpus(("항로표지법", "부표법"))
        act = from_text("등대법\n제1조(목적) 「항로표지법」 제3조, 「없는법」 제1조, 법 제2조에 따른다.\n")
        assert [link.reason for link in find_links(act, corpus.joined([act]))] == ["renamed", "not-in-corpus", "unknown-law"]


def test_a_name_of_any_kind_opens_a_statute_and_find_stays_exact() -> None:
    act = read(Source("-", "인공지능 발전과 신뢰 기반 조성 등에 관한 기본법\n제1조(목적) 목적이다.".encode()))
    decree = read(Source("-", "인공지능 발전과 신뢰 기반 조성 등에 관한 기본법 시행령\n제1조(목적) 위임된 사항을 정한다.".encode()))
    corpus = Corpus([act, decree])
    assert corpus["인공지능기본법"] is corpus["AI Basic Act"] is act
    assert corpus["AI기본법 시행령"] is decree
    assert corpus.find("AI Basic Act") is None
    with pytest.raises(CorpusError, match="by title, abbreviation or former name"):
        corpus["등대법"]


def test_whatever_holds_statutes_is_a_corpus() -> None:
    act = read(Source("-", "등대법\n제3조(점검) 대통령령으로 정하는 자는 제4조에 따라 점검한다.".encode()))
    decree = read(Source("-", '등대법 시행령\n제2조(점검) 법 제3조에서 "대통령령으로 정하는 자"란 등대장을 말한다.'.encode()))
    corpus = Corpus([act, decree])
    assert Corpus.of(corpus) is corpus
    assert list(ls.find_implementations(act, iter([act, decree]))) == list(ls.find_implementations(act, corpus))
    assert list(ls.find_links(decree, (act, decree))) == list(ls.find_links(decree, corpus))
    assert ls.lint(act, corpus=[decree]).findings == ls.lint(act, corpus=corpus).findings
    assert ls.profile(act, [act, decree]).figures == ls.profile(act, corpus).figures
    assert sorted(ls.graph(act, [decree]).nodes) == sorted(ls.graph(act, corpus).nodes)
    assert ls.build_matrix(iter([act, decree])).acts == (act,)
