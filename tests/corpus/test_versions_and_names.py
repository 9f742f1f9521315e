"""Real acts by their names, and their real versions through git and as files."""

from __future__ import annotations

import os
import re
import subprocess
from datetime import date, timedelta
from pathlib import Path

import pytest

from legalscan.corpus import Corpus
from legalscan.names import expand_short_name, find_named
from legalscan.versions import find_history

pytestmark = pytest.mark.corpus


@pytest.fixture
def repository(corpora: Path, tmp_path: Path) -> Path:
    """The versions of `kr-history`, a commit each, dated by their promulgation."""
    files = sorted((corpora / "kr-history").glob("*/*.md"), key=lambda path: path.name.split(".")[1:3])
    stream = b""
    for file in files:
        kind, day, number, _ = file.name.split(".")
        data, words = file.read_bytes(), f"{kind} {number}".encode()
        moment = (date.fromisoformat(day) - date(1970, 1, 1)).days * 86_400
        who = b"x <x@example.org> %d +0000" % moment
        stream += b"commit refs/heads/main\nauthor %s\ncommitter %s\ndata %d\n%s\n" % (who, who, len(words), words)
        stream += b'M 100644 inline "%s/%s.md"\ndata %d\n%s\n' % (file.parent.name.encode(), kind.encode(), len(data), data)
    root = tmp_path / "law"
    root.mkdir()
    for args, given in ((["init", "-q", "-b", "main"], b""), (["fast-import", "--quiet"], stream), (["checkout", "-q", "main"], b"")):
        subprocess.run(["git", *args], cwd=root, input=given, check=True, env={**os.environ, "GIT_CONFIG_GLOBAL": os.devnull})
    return root


def test_git_and_files_give_the_same_version_on_every_day(corpora: Path, repository: Path, tmp_path: Path) -> None:
    files = Corpus.open(corpora / "kr-history", index=tmp_path / "a.sqlite")
    clone = Corpus.open(repository, index=tmp_path / "b.sqlite")
    days = 0
    for act in clone:
        newest = files.find(act.title)
        assert newest is not None
        here, there = find_history(newest, files), find_history(act, clone)
        assert len(here.versions) == len(there.versions)
        day = min(version.effective for version in here.versions if version.effective)
        while day < date(2027, 1, 1):
            assert here.on(day).statute.id == there.on(day).statute.id, (act.title, day)
            day += timedelta(days=30)
            days += 1
    assert (len(clone), days) == (12, 1140)


def test_a_text_has_the_words_of_amendments_that_take_effect_after_it(corpora: Path, tmp_path: Path) -> None:
    """Why the version promulgated last holds: where a later one takes effect first, what the earlier one struck out is gone from it."""
    corpus = Corpus.open(corpora / "kr-history", index=tmp_path / "a.sqlite")
    pairs = 0
    for title in {entry.title for entry in corpus.entries}:
        newest = corpus.find(title)
        assert newest is not None
        versions = find_history(newest, corpus).versions
        for place, version in enumerate(versions[:-1]):
            follower = versions[place + 1]
            if not place or version.effective is None or follower.effective is None or follower.effective >= version.effective:
                continue
            before, own, after = (
                {re.sub(r"[·ㆍ\s]", "", line) for line in text.text[: text.outline.body.end].splitlines()}
                for text in (versions[place - 1].statute, version.statute, follower.statute)
            )
            assert not (before - own) & after, (title, version)
            pairs += 1
    assert pairs == 7


@pytest.mark.parametrize(
    ("name", "by", "title"),
    [
        ("AI Basic Act", "short", "인공지능 발전과 신뢰 기반 조성 등에 관한 기본법"),
        ("인공지능기본법", "short", "인공지능 발전과 신뢰 기반 조성 등에 관한 기본법"),
        ("AI Basic Act Enforcement Decree", "short", "인공지능 발전과 신뢰 기반 조성 등에 관한 기본법 시행령"),
        ("공정거래법 시행령", "short", "독점규제 및 공정거래에 관한 법률 시행령"),
        ("014820", "title", "인공지능 발전과 신뢰 기반 조성 등에 관한 기본법"),
        ("국가정보화 기본법", "former", "지능정보화 기본법"),
    ],
)
def test_names_in_the_national_snapshot(national: Path, name: str, by: str, title: str) -> None:
    meaning = find_named(name, Corpus.open(national))
    assert meaning is not None
    assert (meaning.by, [act.title for act in meaning.acts]) == (by, [title])


def test_most_of_the_short_list_is_in_the_snapshot(national: Path) -> None:
    from test_names import SHORT

    corpus = Corpus.open(national)
    lacking = [title for title in SHORT if not corpus.bearers(title)]
    assert len(lacking) == 6  # the snapshot is not complete
    assert all(expand_short_name(name) == title for title, names in SHORT.items() for name in names)
