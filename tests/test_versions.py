"""Versions of an act from git and from files; which one holds on a day; a file that is given twice."""

from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path

import pytest
from conftest import from_text
from drafts import call
from editions import act, commit, git

from legalscan.corpus import Corpus
from legalscan.errors import CorpusError
from legalscan.git_history import find_repository, find_revisions
from legalscan.statute import read
from legalscan.versions import find_history


@pytest.fixture
def clone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A repository with five promulgations of one act, two on one day, one that takes effect before an earlier one; a change of name."""
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    root = tmp_path / "law"
    old = "kr/항로표지법/법률.md"
    commit(root, old, act("2019-01-01", 10, "2019-07-01", "표지를 둔다.", title="항로표지법"), "2019-01-01")
    commit(root, old, act("2020-03-01", 20, "2022-01-01", "표지와 부표를 둔다.", title="항로표지법"), "2020-03-01")
    git(root, "mv", "kr/항로표지법", "kr/등대법")
    new = "kr/등대법/법률.md"
    commit(root, new, act("2021-05-01", 30, "2021-05-01", "표지와 부표와 등불을 둔다."), "2021-05-01")
    commit(root, new, act("2023-02-02", 41, "2023-02-02", "표지와 부표와 등불을 돌본다."), "2023-02-02")
    commit(root, new, act("2023-02-02", 42, "2023-02-02", "표지와 부표와 등불과 등대를 돌본다."), "2023-02-02")
    return root


@pytest.fixture
def law(clone: Path) -> Path:
    return clone / "kr" / "등대법" / "법률.md"


def test_the_history_follows_the_law_through_a_change_of_name(law: Path) -> None:
    history = find_history(read(law))
    assert [(v.statute.title, v.statute.promulgation) for v in history.versions] == [
        ("항로표지법", "10"),
        ("항로표지법", "20"),
        ("등대법", "30"),
        ("등대법", "41"),
        ("등대법", "42"),
    ]
    assert [bool(v.commit) for v in history.versions] == [True, True, True, True, False]


@pytest.mark.parametrize(
    ("day", "number"),
    [
        ("2019-07-01", "10"),  # in force, not merely promulgated
        ("2021-04-30", "10"),  # 20 is promulgated and not yet in force
        ("2021-05-01", "30"),  # takes effect before 20, which was promulgated first
        ("2022-06-01", "30"),  # of those in force the one promulgated last, not the one that took effect last
        ("2023-02-01", "30"),
        ("2023-02-02", "42"),  # two promulgations of one day: the higher number
        ("2099-01-01", "42"),
    ],
)
def test_which_version_holds_on_a_day(law: Path, day: str, number: str) -> None:
    assert find_history(read(law)).on(date.fromisoformat(day)).statute.promulgation == number


def test_before_the_first_version_nothing_is_guessed(law: Path) -> None:
    with pytest.raises(CorpusError, match="first of 5 versions at hand is in force from 2019-07-01, after 2019-06-30"):
        find_history(read(law)).on(date(2019, 6, 30))


def test_what_is_promulgated_and_not_in_force_is_said(clone: Path) -> None:
    done = call("show", "등대법", "--on", "2021-04-30", "--corpus", clone / "kr", code=0)
    assert done.stdout.startswith("항로표지법  990001@2019-01-01.10")
    assert "not yet in force on 2021-04-30: promulgated 2020-03-01 No. 20, in force from 2022-01-01" in done.stderr
    done = call("show", "등대법", "제1조", "--on", "2021-06-01", "--corpus", clone / "kr", code=0)
    assert "표지와 부표와 등불을 둔다." in done.stdout


def test_two_days_are_compared(law: Path, clone: Path) -> None:
    done = call("diff", law, "2019-08-01", "2021-06-01", code=0)
    assert "990001@2019-01-01.10" in done.stdout
    assert "990001@2021-05-01.30" in done.stdout
    assert "부표와 등불" in done.stdout
    call("corpus", "add", clone / "kr", code=0)
    by_name = call("diff", "등대법", "2019-08-01", "2021-06-01", code=0).stdout
    # the folder in which the name was found is the corpus of the run, and its size is told at the end
    assert by_name.split("대조한 법령")[0] == done.stdout.split("대조한 법령")[0]
    assert "is no day" in call("diff", law, "2019-08-01", "어제", code=2).stderr
    assert "after 2001-01-01" in call("diff", law, "2001-01-01", "2021-06-01", code=2).stderr


def test_versions_are_listed(clone: Path) -> None:
    done = call("corpus", "versions", "등대법", "--corpus", clone / "kr", code=0)
    assert len(done.stdout.splitlines()) == 5
    assert "항로표지법  promulgated 2020-03-01 No. 20, in force from 2022-01-01, commit " in done.stdout
    added = call("corpus", "add", clone, code=0)
    assert "1 statutes, 5 commits" in added.stdout


def test_dates_of_commits_stand_in_where_the_text_has_none(tmp_path: Path) -> None:
    root = tmp_path / "law"
    commit(root, "등대법.md", "# 등대법\n\n##### 제1조 (목적)\n\n하나.\n", "2001-02-03")
    commit(root, "등대법.md", "# 등대법\n\n##### 제1조 (목적)\n\n둘.\n", "2005-06-07")
    history = find_history(read(root / "등대법.md"))
    assert [(str(v.promulgated), v.dated_by) for v in history.versions] == [
        ("None", "nothing"),
        ("2001-02-03", "commit"),
        ("2005-06-07", "commit"),
    ]
    assert "하나" in history.on(date(2003, 1, 1)).statute.text
    assert "둘" in history.on(date(2005, 6, 7)).statute.text


def test_the_texts_own_dates_come_before_those_of_the_commits(tmp_path: Path) -> None:
    root = tmp_path / "law"
    commit(root, "등대법.md", act("1999-01-01", 1, "1999-01-01", "하나."), "2024-01-01")
    commit(root, "등대법.md", act("2005-01-01", 2, "2005-07-01", "둘."), "2024-01-01")
    history = find_history(read(root / "등대법.md"))
    assert history.on(date(2005, 6, 30)).statute.promulgation == "1"
    assert history.on(date(2005, 7, 1)).statute.promulgation == "2"


def test_a_correction_of_one_promulgation_replaces_it(tmp_path: Path) -> None:
    root = tmp_path / "law"
    commit(root, "등대법.md", act("2005-01-01", 2, "2005-07-01", "오타."), "2024-01-01")
    commit(root, "등대법.md", act("2005-01-01", 2, "2005-07-01", "고침."), "2024-01-02")
    (only,) = find_history(read(root / "등대법.md")).versions
    assert "고침" in only.statute.text


def test_a_file_that_becomes_another_law_is_not_its_version(tmp_path: Path) -> None:
    root = tmp_path / "law"
    words = "등대를 돌보고 부표를 둔다. " * 20
    commit(root, "부표법.md", act("2001-01-01", 1, "2001-01-01", words, title="부표법", law="990005"), "2001-01-01")
    git(root, "mv", "부표법.md", "등대법.md")
    commit(root, "등대법.md", act("2005-01-01", 2, "2005-01-01", words, title="등대법", law="990001"), "2005-01-01")
    assert [v.statute.title for v in find_history(read(root / "등대법.md")).versions] == ["등대법"]


def test_a_deleted_file_that_only_names_the_law_is_no_version_of_it(tmp_path: Path) -> None:
    root = tmp_path / "law"
    commit(root, "사진.md", "자리", "2001-01-01")
    (root / "사진.md").write_bytes(b"\x89PNG 990001 " + bytes(200))
    git(root, "commit", "-qam", "a picture")
    git(root, "rm", "-q", "사진.md")
    commit(root, "등대법.md", act("2005-01-01", 2, "2005-01-01", "등대를 둔다.", law="990001"), "2005-01-01")
    assert [v.statute.title for v in find_history(read(root / "등대법.md")).versions] == ["등대법"]


def test_a_version_that_cannot_be_read_is_said(tmp_path: Path) -> None:
    root = tmp_path / "law"
    commit(root, "등대법.md", act("2001-01-01", 1, "2001-01-01", "하나."))
    (root / "등대법.md").write_bytes(b"\x89PNG" + bytes(200))
    git(root, "commit", "-qam", "broken")
    commit(root, "등대법.md", act("2005-01-01", 2, "2005-01-01", "둘."))
    history = find_history(read(root / "등대법.md"))
    assert [v.statute.promulgation for v in history.versions] == ["1", "2"]
    assert "a picture" in history.broken[0][1]
    assert "a picture" in call("corpus", "versions", root / "등대법.md", code=0).stderr


def test_a_shallow_clone_says_what_it_lacks(clone: Path, tmp_path: Path) -> None:
    git(tmp_path, "clone", "-q", "--depth", "1", f"file://{clone}", "shallow")
    path = tmp_path / "shallow" / "kr" / "등대법" / "법률.md"
    history = find_history(read(path))
    assert (history.shallow, len(history.versions)) == (True, 1)
    with pytest.raises(CorpusError, match="the clone is shallow"):
        history.on(date(2020, 1, 1))
    assert "a shallow clone" in call("corpus", "add", tmp_path / "shallow", code=0).stdout


def test_without_git_or_repository_there_is_the_file(law: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    alone = tmp_path / "alone.md"
    shutil.copy(law, alone)
    assert find_repository(tmp_path) is None
    assert len(find_history(read(alone)).versions) == 1
    monkeypatch.setenv("PATH", "")
    assert len(find_history(read(law)).versions) == 1


def test_a_repository_without_commits_and_an_unknown_file(tmp_path: Path) -> None:
    git(tmp_path, "init", "-q")
    (tmp_path / "등대법.md").write_text(act("2001-01-01", 1, "2001-01-01", "하나."), encoding="utf-8")
    assert find_revisions(str(tmp_path), "등대법.md") == ()
    assert len(find_history(read(tmp_path / "등대법.md")).versions) == 1


def test_versions_among_files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    folder = tmp_path / "등대법"
    folder.mkdir()
    for day, number in (("2001-01-01", 1), ("2005-01-01", 2), ("2005-01-01", 3)):
        (folder / f"{day}.{number}.md").write_text(act(day, number, day, f"{number}."), encoding="utf-8")
    corpus = Corpus.open(folder)
    newest = corpus.find("등대법")
    assert newest is not None
    history = find_history(newest, corpus)
    assert [v.statute.promulgation for v in history.versions] == ["1", "2", "3"]
    assert len({v.statute.id for v in history.versions}) == 3


def test_an_id_tells_two_promulgations_of_one_day_apart() -> None:
    one, other = (from_text(act("2025-10-01", number, "2025-10-01", "같은 날.")) for number in (21065, 21066))
    assert (one.id, other.id) == ("990001@2025-10-01.21065", "990001@2025-10-01.21066")
    assert from_text(act("2025-10-01", 0, "2025-10-01", "번호 없음.")).id == "990001@2025-10-01"


class TestAFileGivenTwice:
    """By a relative path, and in the folder of --corpus."""

    @pytest.fixture
    def folder(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
        monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
        monkeypatch.chdir(tmp_path)
        folder = tmp_path / "law"
        folder.mkdir()
        text = act("2020-01-01", 1, "2020-01-01", "둔다.") + "\n부칙 <제1호,2020.1.1>\n\n제2조 「표지법」을 「등대법」으로 한다.\n"
        (folder / "등대법.md").write_text(text, encoding="utf-8")
        return folder

    def test_it_counts_once(self, folder: Path) -> None:
        given = read("law/등대법.md")
        corpus = Corpus.open(folder, statutes=[given])
        assert len(corpus) == 1
        assert [*corpus] == [given]
        assert corpus.find("등대법") is given
        assert corpus.versions(given) == ()

    def test_its_evidence_counts_once(self, folder: Path) -> None:
        alone = Corpus.open(folder)
        both = Corpus.open(folder, statutes=[read("law/등대법.md")])
        joined = Corpus.open(folder).joined([read("law/../law/등대법.md")])
        told, *others = (corpus._renamings._by_former for corpus in (alone, both, joined))
        assert [r.times for rows in told.values() for r in rows] == [1]
        assert others == [told, told]
        assert len(joined) == 1

    def test_a_changed_draft_is_another_text(self, folder: Path) -> None:
        changed = from_text(act("2024-01-01", 2, "2024-01-01", "새로 둔다."), str(folder / "등대법.md"))
        corpus = Corpus.open(folder, statutes=[changed])
        assert corpus.find("등대법") is changed
        assert len(corpus) == 2

    def test_the_command_line_reads_it_once(self, folder: Path) -> None:
        done = call("extract", "definitions", "law/등대법.md", "./law/등대법.md", folder, "--format", "jsonl", code=0)
        listed = call("lint", "law/등대법.md", folder / "등대법.md", "--format", "json", "--fail-on", "never", "--corpus", folder, code=0)
        assert listed.stdout.count('"provisions"') == 1
        assert '"statutes": 1' in listed.stdout
        assert done.stderr == ""


def test_a_long_history_without_an_index_of_its_commits_is_said(clone: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert "commit-graph" not in call("corpus", "add", clone, code=0).stderr
    monkeypatch.setattr("legalscan.git_history._MANY", 3)
    assert "commit-graph write --reachable --changed-paths" in call("corpus", "add", clone, code=0).stderr
    git(clone, "commit-graph", "write", "--reachable", "--changed-paths")
    assert call("corpus", "add", clone, code=0).stderr == ""


def test_a_name_with_signs_of_a_pattern(tmp_path: Path) -> None:
    root = tmp_path / "law"
    for name in ("등대[1].md", "등대1.md"):
        commit(root, name, act("2001-01-01", 1, "2001-01-01", "하나."))
        commit(root, name, act("2005-01-01", 2, "2005-01-01", f"{name} 둘."))
    history = find_history(read(root / "등대[1].md"))
    assert [v.statute.promulgation for v in history.versions] == ["1", "2"]
    assert "등대[1].md 둘" in history.versions[-1].statute.text
