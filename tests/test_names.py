"""An act by any of its names, in every command that takes a path."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest
from conftest import from_text
from drafts import call
from editions import act

import legalscan
from legalscan.corpus import Corpus
from legalscan.errors import UnknownNameError
from legalscan.names import expand_short_name, find_named, find_nearest, resolve
from legalscan.shelf import add_folder, drop_folder, kept_folders

SHORT = tomllib.loads((Path(legalscan.__file__).parent / "data" / "short_names.toml").read_text(encoding="utf-8"))
AI = "인공지능 발전과 신뢰 기반 조성 등에 관한 기본법"
XML = """<?xml version="1.0" encoding="utf-8"?>
<법령><기본정보><법령ID>990009</법령ID><공포일자>20250101</공포일자><공포번호>9</공포번호><법종구분>법률</법종구분>
<법령명_한글>부표의 설치와 관리에 관한 법률</법령명_한글><법령명_영어>BUOY KEEPING ACT</법령명_영어><법령명약칭>부표관리법</법령명약칭>
</기본정보><조문><조문단위><조문번호>1</조문번호><조문여부>조문</조문여부><조문제목>목적</조문제목>
<조문내용>제1조(목적) 부표를 다룬다.</조문내용></조문단위></조문></법령>
"""
CITING = """---
제목: 항만 규칙
법령구분: 해양수산부령
---
# 항만 규칙

##### 제1조 (목적)

「등대법」(이하 "등불관리법"이라 한다), 「등대법」(이하 "불빛관리법"이라 한다)과 「부표의 설치와 관리에 관한 법률」(이하 "불빛관리법"이라 한다)에 따른다.

## 부칙

부칙 <제1호,2021.1.1>

제2조 「항로표지법」을 「등대법」으로 한다. 제3조 「항로표지법」을 「등대법」으로 한다.
"""


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.chdir(tmp_path)
    root = tmp_path / "법령"
    root.mkdir()
    (root / "등대법.md").write_text(act("2020-01-01", 1, "2020-07-01", "등대를 돌본다."), encoding="utf-8")
    (root / "등대령.md").write_text(act("2020-01-01", 2, "2020-07-01", "영이다.", title="등대법 시행령", law="990002"), encoding="utf-8")
    (root / "ai.md").write_text(act("2025-01-01", 3, "2026-01-01", "나중이다.", title=AI, law="990003"), encoding="utf-8")
    (root / "부표.xml").write_text(XML, encoding="utf-8")
    (root / "항만.md").write_text(CITING, encoding="utf-8")
    return root


def test_every_kind_of_name(folder: Path) -> None:
    corpus = Corpus.open(folder)
    for name, by, title in [
        ("등대법", "title", "등대법"),
        ("등대  법", "title", "등대법"),
        ("990001", "title", "등대법"),
        ("ai basic act", "short", AI),
        ("AI기본법", "short", AI),
        ("부표관리법", "official", "부표의 설치와 관리에 관한 법률"),
        ("Buoy Keeping Act", "official", "부표의 설치와 관리에 관한 법률"),
        ("항로표지법", "former", "등대법"),
        ("항로표지법 시행령", "former", "등대법 시행령"),
        ("등불관리법", "text", "등대법"),
        ("등불관리법 시행령", "text", "등대법 시행령"),
    ]:
        meaning = find_named(name, corpus)
        assert meaning is not None, name
        assert (meaning.by, meaning.acts[0].title) == (by, title), name
        assert resolve(name, corpus).title == title


def test_statutes_given_are_found_by_their_own_abbreviation() -> None:
    assert resolve("부표관리법", Corpus([from_text(XML)])).title == "부표의 설치와 관리에 관한 법률"


def test_an_ambiguous_name_names_the_candidates(folder: Path) -> None:
    with pytest.raises(UnknownNameError, match="「등대법」, 「부표의 설치와 관리에 관한 법률」"):
        resolve("불빛관리법", Corpus.open(folder))


def test_an_unknown_name_proposes_the_nearest(folder: Path) -> None:
    corpus = Corpus.open(folder)
    assert find_nearest("인공지능 육성법", corpus) == (AI,)
    assert find_nearest("잠수함법", corpus) == ()
    assert find_nearest("부표설치법", corpus)[0] == "부표의 설치와 관리에 관한 법률"
    assert find_nearest("등데법", corpus)[0] == "등대법"
    with pytest.raises(UnknownNameError, match="did you mean 「부표의 설치와 관리에 관한 법률」"):
        resolve("부표설치법", corpus)


def test_the_short_list_is_unambiguous_and_reaches_decrees() -> None:
    names = [name.casefold().replace(" ", "") for names in SHORT.values() for name in names]
    assert len(names) == len(set(names))
    assert not set(names) & {title.replace(" ", "") for title in SHORT}
    assert expand_short_name("AI Basic Act Enforcement Decree") == f"{AI} 시행령"
    assert expand_short_name("Enforcement Decree of the AI Basic Act") == f"{AI} 시행령"
    assert expand_short_name("AI기본법 시행규칙") == f"{AI} 시행규칙"


@pytest.mark.parametrize(
    "words",
    [
        ("lint", "{}", "--fail-on", "never"),
        ("show", "{}"),
        ("show", "{}", "제1조"),
        ("lint", "{}", "--diff", "{}", "--fail-on", "never"),
        ("diff", "{}", "등대법 시행령"),
        ("align", "{}", "{}"),
        ("extract", "citations", "{}"),
        ("support", "{}"),
        ("graph", "{}"),
        ("corpus", "versions", "{}"),
    ],
)
def test_every_command_that_takes_a_path_takes_a_name(folder: Path, words: tuple[str, ...]) -> None:
    by_name = call(*(word.format("항로표지법") for word in words), "--corpus", folder, code=0)
    by_path = call(*(word.format(folder / "등대법.md") for word in words), "--corpus", folder, code=0)
    assert by_name.stdout == by_path.stdout
    if words[0] != "corpus":
        assert "항로표지법: 「등대법」 (990001@2020-01-01.1)" in by_name.stderr


def test_names_are_looked_up_in_kept_folders(folder: Path) -> None:
    done = call("show", "등대법", code=2)
    assert "no folder to look the name up in" in done.stderr
    call("corpus", "add", folder, code=0)
    assert call("corpus", "add", folder, code=0).stdout.endswith("it was there already\n")
    assert call("corpus", "folders", code=0).stdout.splitlines() == [str(folder)]
    assert "등대를 돌본다" in call("show", "등불관리법", "제1조", code=0).stdout
    # the corpus in which a name was found is the corpus of the run
    done = call("lint", "등대법", "--format", "json", "--fail-on", "never", code=0)
    assert f'"path": "{folder}"' in done.stdout
    call("corpus", "drop", folder, code=0)
    assert "is not among the folders added" in call("corpus", "drop", folder, code=2).stderr


def test_a_path_is_never_taken_for_a_name(folder: Path) -> None:
    for word in ("없는.md", "법령/없는법"):
        assert "there is no such file" in call("show", word, "--corpus", folder, code=2).stderr
    (folder.parent / "항로표지법").write_text("제1조(목적) 파일이다.", encoding="utf-8")
    assert "파일이다" in call("show", "항로표지법", "제1조", "--corpus", folder, code=0).stdout


def test_a_broken_list_of_folders_is_said(folder: Path, tmp_path: Path) -> None:
    assert add_folder(folder)
    assert not add_folder(folder.parent / "." / folder.name)
    (tmp_path / "data" / "legalscan" / "folders.json").write_text("[]", encoding="utf-8")
    assert "is no list of folders" in call("show", "등대법", code=2).stderr


def test_a_kept_folder_that_is_gone_is_passed_over(folder: Path) -> None:
    add_folder(folder)
    folder.rename(folder.with_name("옮김"))
    assert kept_folders() == ()
    assert drop_folder(folder)


def test_an_address_is_not_fetched(folder: Path) -> None:
    assert "clone it first" in call("corpus", "add", "https://example.org/laws.git", code=2).stderr
