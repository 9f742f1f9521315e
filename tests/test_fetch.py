"""Texts fetched from a server on this machine that answers as law.go.kr does."""

from __future__ import annotations

import hashlib
import json
import os
import socket
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from subprocess import CompletedProcess

import pytest
from drafts import call
from law_server import KEY, PAGE, Law, Replay, serving

from legalscan.acquisition import choose
from legalscan.errors import FetchError, RefusedError
from legalscan.listing import TransientError
from legalscan.service import Service
from legalscan.statute import read

ACT = Law("등대 관리에 관한 법률", abbreviation="등대법")
DECREE = Law("등대 관리에 관한 법률 시행령", "990002", "700002", number="34000", instrument="대통령령", abbreviation="등대법 시행령")
RULE = Law("등대 관리에 관한 법률 시행규칙", "990003", "700003", number="600", instrument="해양수산부령")
OLD = replace(ACT, serial="600001", promulgated="20100105", number="9900", effective="20100706", state="연혁", words="옛 등대를 돌본다.")
COMING = replace(ACT, serial="700001", effective="20990101", state="시행예정", words="새 등대를 돌본다.")
BUOY = Law("부표 관리에 관한 법률", "990009", "700009", number="20000")
HERE = socket.socket.connect


@pytest.fixture(autouse=True)
def no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    """Only this machine is spoken to; a closed port of it stands for a network that is absent."""

    def connect(own: socket.socket, address: tuple[object, ...]) -> None:
        assert address[0] == "127.0.0.1", f"a test opened a connection to {address}"
        HERE(own, address)

    monkeypatch.setattr(socket.socket, "connect", connect)
    for name in ("http_proxy", "https_proxy", "HTTP_PROXY", "HTTPS_PROXY", "all_proxy", "ALL_PROXY"):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture
def replay(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Replay]:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.setenv("LAW_OC", KEY)
    with serving(Replay([COMING, ACT, OLD, DECREE, RULE, BUOY])) as running:
        yield running


def fetch(replay: Replay, *args: object, code: int = 0) -> CompletedProcess[str]:
    return call("corpus", "fetch", *args, "--service", replay.address, "--pause", 0, code=code)


def quick(replay: Replay, cache: Path | None = None, **options: float) -> Service:
    return Service(KEY, cache, address=replay.address, pause=0, first_wait=0.01, **options)  # type: ignore[arg-type]


def test_an_act_is_stored_as_it_came_with_a_record(replay: Replay, tmp_path: Path) -> None:
    done = fetch(replay, "등대 관리에 관한 법률", "--into", tmp_path / "law")
    path = tmp_path / "law" / "등대관리에관한법률" / "법률.2024-01-05.19900.2024-07-06.xml"
    assert f"제19900호, 2024-01-05 공포, 2024-07-06 시행 -> {path} (new)" in done.stdout
    assert path.read_bytes() == ACT.text
    record = json.loads(path.with_name(path.name + ".origin.json").read_text(encoding="utf-8"))
    assert record["asked"] == {"target": "eflaw", "type": "XML", "MST": "700001", "efYd": "20240706"}
    assert record["sha256"] == hashlib.sha256(ACT.text).hexdigest()
    assert (record["law_id"], record["promulgated"], record["state_when_received"]) == ("990001", "2024-01-05", "현행")
    assert record["tool"].startswith("legalscan ")
    act = read(path)
    assert (act.title, act.id) == (ACT.title, "990001@2024-01-05.19900")


def test_fetched_texts_are_found_by_name_without_a_corpus(replay: Replay) -> None:
    fetch(replay, "등대법", "--family")
    assert "등대를 돌본다" in call("show", "등대법", "제1조", code=0).stdout
    assert "990002@2024-01-05.34000" in call("show", "등대법 시행령", code=0).stdout
    assert '"statutes": 3' in call("lint", "등대법", "--format", "json", "--fail-on", "never", code=0).stdout


def test_a_family_and_what_it_lacks(replay: Replay, tmp_path: Path) -> None:
    done = fetch(replay, "등대법", "--family", "--into", tmp_path / "law")
    files = sorted(p.name for p in (tmp_path / "law" / "등대관리에관한법률").glob("*.xml"))
    assert files == [
        "법률.2024-01-05.19900.2024-07-06.xml",
        "시행규칙.2024-01-05.600.2024-07-06.xml",
        "시행령.2024-01-05.34000.2024-07-06.xml",
    ]
    assert done.stderr == ""
    lacking = fetch(replay, "부표 관리에 관한 법률", "--family", "--into", tmp_path / "law")
    assert "lists no 시행령 under its title" in lacking.stderr


def test_a_family_by_the_name_of_its_decree(replay: Replay, tmp_path: Path) -> None:
    fetch(replay, "등대법 시행령", "--family", "--into", tmp_path / "law")
    assert len(list((tmp_path / "law").rglob("*.xml"))) == 3


def test_an_empty_list_is_not_kept(replay: Replay, tmp_path: Path) -> None:
    laws, replay.laws = replay.laws, []
    fetch(replay, "등대법", code=2)
    replay.laws = laws
    fetch(replay, "등대법", "--into", tmp_path / "law")


def test_versions_are_a_history(replay: Replay, tmp_path: Path) -> None:
    folder = tmp_path / "law"
    done = fetch(replay, "990001", "--versions", "--into", folder)
    assert done.stdout.count("(new)") == 3
    assert ", 시행예정 -> " in done.stdout
    assert "옛 등대를" in call("show", "등대법", "제1조", "--on", "2015-01-01", "--corpus", folder, code=0).stdout
    assert "새 등대를" in call("show", "등대법", "제1조", "--on", "2099-01-01", "--corpus", folder, code=0).stdout
    compared = call("diff", "등대법", "2015-01-01", "2025-01-01", "--corpus", folder, code=0).stdout
    assert "990001@2010-01-05.9900" in compared
    assert "990001@2024-01-05.19900" in compared


def test_what_is_only_coming_is_fetched_and_said(replay: Replay, tmp_path: Path) -> None:
    replay.laws = [COMING, OLD]
    assert "시행예정" in fetch(replay, "등대법", "--into", tmp_path / "law").stdout


def test_what_was_asked_is_not_asked_again(replay: Replay, tmp_path: Path) -> None:
    fetch(replay, "등대법", "--into", tmp_path / "law")
    asked = len(replay.asked)
    again = fetch(replay, "등대법", "--into", tmp_path / "law")
    assert "(unchanged)" in again.stdout
    assert len(replay.asked) == asked
    replay.laws[1] = replace(ACT, words="고친 등대를 돌본다.")
    assert "(replaced)" in fetch(replay, "등대법", "--into", tmp_path / "law", "--refresh").stdout
    assert len(replay.asked) == asked + 2


def test_a_list_is_kept_for_a_day_and_a_damaged_cache_is_passed_over(replay: Replay, tmp_path: Path) -> None:
    cache = tmp_path / "kept"
    with quick(replay, cache)._client:
        rows = choose(quick(replay, cache), "등대법")
        quick(replay, cache).text(rows[0])
        (listed, text) = sorted(cache.iterdir(), key=lambda p: b"LawSearch" not in p.read_bytes())
        asked = len(replay.asked)
        text.write_bytes(ACT.text[:200])
        assert quick(replay, cache).text(rows[0]).data == ACT.text
        assert len(replay.asked) == asked + 1
        os.utime(listed, (1, 1))
        choose(quick(replay, cache), "등대법")
        assert len(replay.asked) == asked + 2


def test_the_key_stands_nowhere(replay: Replay, tmp_path: Path) -> None:
    done = fetch(replay, "등대법", "--family", "--versions", "--into", tmp_path / "law")
    refused = fetch(replay, "없는 법률", code=2)
    for words in (done.stdout, done.stderr, refused.stderr):
        assert KEY not in words
    files = [p for p in tmp_path.rglob("*") if p.is_file()]
    assert len(files) > 8
    assert not [p for p in files if KEY.encode() in p.read_bytes()]
    assert any(b"OC=&amp;" in p.read_bytes() for p in files)


def test_a_list_of_several_pages(replay: Replay) -> None:
    replay.size = 2
    assert len(quick(replay).search("관리에 관한")) == 5
    assert [row["page"] for row in replay.asked] == ["1", "2", "3"]
    replay.laws = [replace(BUOY, title=f"부표 {n}법", law_id=str(n)) for n in range(5)]
    replay.faults = []
    assert len(quick(replay).search("부표")) == 5


def test_between_two_questions_is_a_pause(replay: Replay) -> None:
    import time

    replay.size = 2
    start = time.monotonic()
    Service(KEY, None, address=replay.address, pause=0.2).search("관리에 관한")
    assert time.monotonic() - start >= 0.4


class TestRefusals:
    """Each of them is said in one line, and none is read as "no such statute"."""

    def test_no_key(self, replay: Replay, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.delenv("LAW_OC")
        done = fetch(replay, "등대법", code=2)
        assert "LAW_OC" in done.stderr
        assert replay.asked == []

    @pytest.mark.parametrize("form", ["xml", "json"])
    def test_a_refused_key(self, replay: Replay, monkeypatch: pytest.MonkeyPatch, form: str) -> None:
        monkeypatch.setenv("LAW_OC", "somebody-else")
        if form == "json":
            replay.faults = [(200, json.dumps({"result": "사용자 정보 검증에 실패하였습니다.", "msg": "주소"}).encode())]
        done = fetch(replay, "등대법", "부표 관리에 관한 법률", code=2)
        assert "refuses the key: 사용자 정보 검증에 실패하였습니다." in done.stderr
        assert len(replay.asked) == 1  # neither again nor for the next name

    def test_a_service_not_applied_for(self, replay: Replay) -> None:
        replay.faults = [(200, PAGE.format("미신청된 목록에 대한 접근입니다").encode())]
        assert "refuses: x 미신청된 목록에 대한 접근입니다" in fetch(replay, "등대법", code=2).stderr

    def test_no_such_name_does_not_stop_the_others(self, replay: Replay, tmp_path: Path) -> None:
        done = fetch(replay, "잠수함법", "등대법", "--into", tmp_path / "law", code=2)
        assert "잠수함법: law.go.kr has no statute whose title" in done.stderr
        assert "(new)" in done.stdout

    def test_candidates_are_named(self, replay: Replay) -> None:
        done = fetch(replay, "관리에 관한", code=2)
        assert "「등대 관리에 관한 법률」" in done.stderr
        assert "「부표 관리에 관한 법률」" in done.stderr
        assert "give one of these" in done.stderr

    def test_homonyms_are_told_apart_by_their_ids(self, replay: Replay, tmp_path: Path) -> None:
        replay.laws.append(replace(BUOY, title=ACT.title, law_id="990010", serial="700010"))
        assert "(990001), 「등대 관리에 관한 법률」 (990010); give the law id" in fetch(replay, ACT.title, code=2).stderr
        assert "(new)" in fetch(replay, "990010", "--into", tmp_path / "law", "--refresh").stdout

    def test_a_text_that_is_not_there(self, replay: Replay) -> None:
        replay.texts = {"700001": "<Law>일치하는 법령이 없습니다.</Law>".encode()}
        assert "has no text of 「등대 관리에 관한 법률」 (일치하는 법령이 없습니다.)" in fetch(replay, "등대법", code=2).stderr

    def test_another_text_is_not_taken(self, replay: Replay, tmp_path: Path) -> None:
        replay.texts = {"700001": BUOY.text}
        assert "another text (law 990009, No. 20000)" in fetch(replay, "등대법", "--into", tmp_path / "law", code=2).stderr
        assert not (tmp_path / "law").exists()

    def test_an_error_of_the_list_is_said(self, replay: Replay) -> None:
        replay.faults = [(200, b"<LawSearch><resultCode>99</resultCode><resultMsg>no</resultMsg></LawSearch>")]
        assert "answers with no list (no)" in fetch(replay, "등대법", code=2).stderr

    def test_a_document_type_is_not_read(self, replay: Replay) -> None:
        replay.faults = [(200, b'<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><LawSearch>&b;</LawSearch>')]
        assert "declares a document type" in fetch(replay, "등대법", code=2).stderr

    def test_another_address(self, replay: Replay) -> None:
        replay.faults = [(404, b"")]
        assert "status 404" in fetch(replay, "등대법", code=2).stderr

    def test_a_folder_that_cannot_be_written(self, replay: Replay, tmp_path: Path) -> None:
        (tmp_path / "law").write_text("no folder", encoding="utf-8")
        assert "cannot be written" in fetch(replay, "등대법", "--into", tmp_path / "law" / "x", code=2).stderr


class TestFaultsThatPass:
    @pytest.mark.parametrize(
        "fault",
        [
            (500, b""),
            (503, b"<html>busy</html>"),
            (429, b""),
            (200, b""),
            (200, PAGE.format("점검 중입니다").encode()),
            (200, b'<?xml version="1.0"?><LawSearch><totalCnt>1</totalCnt><law>'),
            (200, b'{"other": 1}'),
            0.5,
        ],
        ids=["500", "503", "429", "empty", "page", "cut off", "json", "slow"],
    )
    def test_it_is_asked_again(self, replay: Replay, fault: tuple[int, bytes] | float) -> None:
        replay.faults = [fault, fault]
        assert quick(replay, timeout=0.25).search("등대법")
        assert len(replay.asked) == 3

    @pytest.mark.parametrize(
        ("fault", "said"),
        [
            ((503, b""), "answers with status 503, 4 times"),
            ((200, PAGE.format("점검 &amp; 수리").encode()), "web page instead of XML (x 점검 & 수리)"),
            ((200, b'<?xml version="1.0"?><LawSearch><law>'), "broken or cut off"),
            ((200, b""), "answers with nothing"),
            (0.5, "does not answer within 0.25 seconds, 4 times"),
        ],
        ids=["503", "page", "cut off", "empty", "slow"],
    )
    def test_it_is_said_in_the_end(self, replay: Replay, fault: tuple[int, bytes] | float, said: str) -> None:
        replay.faults = [fault] * 9
        with pytest.raises(FetchError) as told:
            quick(replay, timeout=0.25).search("등대법")
        assert said in str(told.value)
        assert isinstance(told.value, TransientError)
        assert len(replay.asked) == 4

    def test_a_text_that_is_cut_off_is_asked_again(self, replay: Replay) -> None:
        (row,) = choose(quick(replay), "등대법")
        replay.faults = [(200, ACT.text[:-40])]
        assert quick(replay).text(row).data == ACT.text

    def test_no_network(self) -> None:
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            port = free.getsockname()[1]
        with pytest.raises(RefusedError, match="cannot be reached"):
            Service(KEY, None, address=f"http://127.0.0.1:{port}/DRF", pause=0, first_wait=0.01).search("등대법")


@pytest.mark.parametrize("missing", ["httpx", "tenacity"])
def test_without_the_extra_it_says_what_to_install(missing: str) -> None:
    code = f"import sys; sys.modules[{missing!r}] = None; sys.argv = ['legalscan', 'corpus', 'fetch', 'x']\nfrom legalscan.cli import main\nmain()"
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=False, env={**os.environ, "LAW_OC": KEY}, encoding="utf-8"
    )
    assert done.returncode == 2
    assert "pip install 'legalscan[fetch]'" in done.stderr


@pytest.mark.corpus
def test_real_answers_replayed(corpora: Path, replay: Replay, tmp_path: Path) -> None:
    """The files of the open API that lie beside the checkout, served as they are."""
    folder = corpora / "kr-ai-basic-act"
    listed = (folder / "kr-ai-014820-effective-date-index-2026-07-20.xml").read_bytes()
    now = (folder / "kr-ai-014820-current-effective-2026-07-20.xml").read_bytes()
    replay.texts = {"282791": now}
    replay.faults = [(200, listed)]
    done = fetch(replay, "AI Basic Act", "--into", tmp_path / "law")
    (path,) = (tmp_path / "law").rglob("*.xml")
    assert path.read_bytes() == now
    assert path.name == "법률.2026-01-20.21311.2026-01-22.xml"
    assert "(new)" in done.stdout
    act = read(path)
    assert act.id == "014820@2026-01-20.21311"
    assert len(act.articles) == 44
    future = (folder / "kr-ai-014820-future-2026-07-21.xml").read_bytes()
    replay.texts, replay.faults = {"282791": future}, [(200, listed)]
    rows = choose(quick(replay), "014820", every=True)
    assert [(row.number, str(row.effective)) for row in rows][-2:] == [("21311", "2026-01-22"), ("21311", "2026-07-21")]
    assert quick(replay).text(rows[-1]).data == future


@pytest.mark.corpus
def test_a_real_family_is_in_one_list(corpora: Path, replay: Replay) -> None:
    listed = (corpora / "kr-ai-basic-act" / "kr-ai-014820-effective-date-index-2026-07-20.xml").read_bytes()
    replay.faults = [(200, listed)]
    rows = choose(quick(replay), "인공지능 발전과 신뢰 기반 조성 등에 관한 기본법", family=True)
    assert [(row.instrument, row.law_id, row.state) for row in rows] == [("법률", "014820", "현행"), ("대통령령", "015032", "현행")]
