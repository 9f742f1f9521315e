"""A folder scanned as a whole: the same tables however it is done, and after whatever happens."""

from __future__ import annotations

import hashlib
import json
import os
import re
import shutil
import signal
import sqlite3
import subprocess
import sys
import time
import zlib
from concurrent.futures import Executor, Future
from dataclasses import fields, replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from collections_of_law import write_collection, write_family
from drafts import call

from legalscan.corpus import Corpus
from legalscan.errors import CorpusError, ScanError, SourceError, UsageError
from legalscan.index import update_index
from legalscan.linter import lint
from legalscan.locator import Locator
from legalscan.lookups import Answers, Lookup, Watched, families
from legalscan.origins import Origin, Origins
from legalscan.outline import Bill, Caveat, Note, Outline, Part
from legalscan.packing import pack, unpack
from legalscan.readers.source import Source
from legalscan.rules.definitions.tautological_definition import TautologicalDefinition
from legalscan.scan import Scan, scan_folder
from legalscan.scan import executors as scan_executors
from legalscan.scan import plan as scan_plan
from legalscan.scan import run as scan_run
from legalscan.scan import work as scan_work
from legalscan.scan.manifest import read_manifest
from legalscan.scan.query import Questions
from legalscan.scan.tables import TABLES
from legalscan.span import Span
from legalscan.statute import Statute, read

pytest.importorskip("pyarrow")
pytest.importorskip("duckdb")
FAMILIES = 6


@pytest.fixture(autouse=True)
def several_parts(monkeypatch: pytest.MonkeyPatch) -> None:
    """Small corpora in several parts, as large ones are."""
    monkeypatch.setattr(scan_run, "count_parts", lambda files, before=None: 4)


@pytest.fixture
def laws(tmp_path: Path) -> Path:
    return write_collection(tmp_path / "laws", FAMILIES)


def scan(laws: Path, output: Path, **options: Any) -> Scan:
    return scan_folder(laws, output, **{"workers": 1, **options})


def hashes(output: Path) -> dict[str, str]:
    """Every table file with its hash, and what the scan says of itself."""
    files = [*sorted(output.glob("*/part-*.parquet")), output / "scan.json"]
    return {file.relative_to(output).as_posix(): hashlib.sha256(file.read_bytes()).hexdigest() for file in files}


def rows(output: Path, sql: str) -> list[tuple[Any, ...]]:
    with Questions(output) as questions:
        return questions.ask(sql).rows


def test_what_a_scan_holds_is_what_the_program_says_of_each_text(laws: Path, tmp_path: Path) -> None:
    scan(laws, tmp_path / "out")
    corpus = Corpus.open(laws, index=tmp_path / "index")
    for act in corpus:
        path = Path(act.path).relative_to(laws).as_posix()
        with Questions(tmp_path / "out") as questions:
            found = questions.ask("select code, locator, span_start, fingerprint, shown from findings where path = ?", [path]).rows
            cited = questions.ask("select count(*), count(target_locator) from citations where path = ?", [path]).rows
        judged = lint(act, corpus=corpus)
        assert found == [(f.code, str(f.locator), f.span.start, f.fingerprint, s) for f, s in zip(judged, judged.shown, strict=True)]
        assert cited[0][0] >= len(act.citations) > 0
    assert rows(tmp_path / "out", "select count(*) from findings where code = 'DEF103'") == [(FAMILIES,)]
    assert rows(tmp_path / "out", "select distinct status from delegations order by 1") != []
    assert rows(tmp_path / "out", "select distinct ministry from files order by 1") == [
        ("국토교통부",),
        ("산업통상자원부",),
        ("해양수산부",),
    ]
    dead = rows(tmp_path / "out", "select named_locator, reason from citations where reason = 'missing'")
    assert dead == [("제9조", "missing")] * FAMILIES


def test_two_scans_write_the_same_bytes(laws: Path, tmp_path: Path) -> None:
    scan(laws, tmp_path / "one")
    scan(laws, tmp_path / "two")
    assert hashes(tmp_path / "one") == hashes(tmp_path / "two")


def test_several_processes_write_what_one_writes(laws: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    scan(laws, tmp_path / "one")
    monkeypatch.setattr(scan_executors, "_FEW", 1)
    told = scan(laws, tmp_path / "two", workers=2)
    assert hashes(tmp_path / "one") == hashes(tmp_path / "two")
    assert told.files == 2 * FAMILIES


def test_nothing_is_done_where_nothing_changed(laws: Path, tmp_path: Path) -> None:
    first = scan(laws, tmp_path / "out")
    before = {file: file.stat().st_mtime_ns for file in (tmp_path / "out").glob("*/*.parquet")}
    again = scan(laws, tmp_path / "out")
    assert (first.judged, again.judged, again.read) == (FAMILIES, 0, 0)
    assert again.rows == first.rows
    assert before == {file: file.stat().st_mtime_ns for file in (tmp_path / "out").glob("*/*.parquet")}


def test_a_file_only_touched_is_read_but_not_judged(laws: Path, tmp_path: Path) -> None:
    scan(laws, tmp_path / "out")
    before = hashes(tmp_path / "out")
    os.utime(laws / "부표법" / "법률.md", ns=(1, 1))
    again = scan(laws, tmp_path / "out")
    assert (again.read, again.judged) == (1, 0)
    assert hashes(tmp_path / "out") == before


def test_one_changed_act_is_judged_with_what_looks_it_up(laws: Path, tmp_path: Path) -> None:
    scan(laws, tmp_path / "out")
    # 제3조 is gone from 부표법: 항로법, which cites it, has a dead reference now; no other family cites it
    act = laws / "부표법" / "법률.md"
    act.write_text(act.read_text(encoding="utf-8").replace("##### 제3조 (허가)", "##### 제8조 (허가)"), encoding="utf-8")
    again = scan(laws, tmp_path / "out")
    assert (again.read, again.judged) == (1, 2)
    found = rows(
        tmp_path / "out", "select path from citations where reason = 'missing' and named_statute = '부표법' and named_by = 'named'"
    )
    assert found == [("항로법/법률.md",)]
    scan(laws, tmp_path / "fresh")
    assert hashes(tmp_path / "out") == hashes(tmp_path / "fresh")


def test_a_table_with_the_rows_that_it_had_is_not_written_again(laws: Path, tmp_path: Path) -> None:
    scan(laws, tmp_path / "out")
    before = {file: file.stat().st_mtime_ns for file in (tmp_path / "out").glob("*/*.parquet")}
    act = laws / "부표법" / "법률.md"
    act.write_text(act.read_text(encoding="utf-8") + "\n", encoding="utf-8")
    again = scan(laws, tmp_path / "out")
    written = [file.parent.name for file, time in before.items() if file.stat().st_mtime_ns != time]
    assert (again.read, again.judged, written) == (1, 2, ["files"])  # its hash is another; its words and those of 항로법 are not
    scan(laws, tmp_path / "fresh")
    assert hashes(tmp_path / "out") == hashes(tmp_path / "fresh")


def test_a_journal_of_another_version_of_the_program_begins_anew(laws: Path, tmp_path: Path) -> None:
    scan(laws, tmp_path / "out")
    with sqlite3.connect(tmp_path / "out" / "journal.sqlite") as base:
        base.execute("alter table unit drop column rows")
        base.execute("pragma user_version = 0")
    again = scan(laws, tmp_path / "out")
    assert again.judged == FAMILIES
    assert "version" in again.anew


@pytest.mark.parametrize("change", ["added", "removed", "renamed", "moved"])
def test_a_changed_folder_gives_the_tables_of_a_first_scan(laws: Path, tmp_path: Path, change: str) -> None:
    scan(laws, tmp_path / "out")
    match change:
        case "added":
            write_family(laws, FAMILIES)
        case "removed":
            shutil.rmtree(laws / "항로법")
        case "renamed":
            for file in (laws / "항로법").iterdir():
                file.write_text(file.read_text(encoding="utf-8").replace("항로법", "물길법"), encoding="utf-8")
        case "moved":
            (laws / "항로법").rename(laws / "다른 이름의 폴더")
    again = scan(laws, tmp_path / "out")
    assert again.judged < FAMILIES
    scan(laws, tmp_path / "fresh")
    assert hashes(tmp_path / "out") == hashes(tmp_path / "fresh")


class StoppedError(Exception):
    pass


def test_a_scan_stopped_between_parts_goes_on(laws: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    whole = scan_run.write_task
    parts: list[int] = []

    def stop_at_second(task: scan_plan.Task) -> scan_work.Told:
        parts.append(task.part)
        if len(parts) == 2:
            raise StoppedError
        return whole(task)

    monkeypatch.setattr(scan_run, "write_task", stop_at_second)
    with pytest.raises(StoppedError):
        scan(laws, tmp_path / "out")
    with pytest.raises(ScanError, match="no finished scan"):
        Questions(tmp_path / "out")
    monkeypatch.setattr(scan_run, "write_task", whole)
    again = scan(laws, tmp_path / "out")
    assert 0 < again.judged < FAMILIES, "what the first part held was kept"
    scan(laws, tmp_path / "fresh")
    assert hashes(tmp_path / "out") == hashes(tmp_path / "fresh")


@pytest.mark.parametrize("harm", ["cut", "changed", "removed"])
def test_a_damaged_table_is_noticed_and_made_again(laws: Path, tmp_path: Path, harm: str) -> None:
    scan(laws, tmp_path / "out")
    before = hashes(tmp_path / "out")
    file = tmp_path / "out" / "citations" / "part-0001.parquet"
    whole = file.read_bytes()
    match harm:
        case "cut":
            file.write_bytes(whole[:-100])
        case "changed":
            file.write_bytes(whole[:100] + bytes([whole[100] ^ 1]) + whole[101:])
        case "removed":
            file.unlink()
    again = scan(laws, tmp_path / "out")
    assert 0 < again.judged < FAMILIES
    assert hashes(tmp_path / "out") == before


@pytest.mark.parametrize("name", ["journal.sqlite", "index.sqlite"])
@pytest.mark.parametrize("harm", ["overwritten", "removed"])
def test_a_damaged_journal_or_index_costs_time_only(laws: Path, tmp_path: Path, name: str, harm: str) -> None:
    scan(laws, tmp_path / "out")
    before = hashes(tmp_path / "out")
    file = tmp_path / "out" / name
    if harm == "removed":
        file.unlink()
    else:
        file.write_bytes(b"\x07" * len(file.read_bytes()))
    again = scan(laws, tmp_path / "out")
    assert again.anew or harm == "removed"
    assert hashes(tmp_path / "out") == before


def test_a_row_of_the_journal_that_was_changed_does_not_count(laws: Path, tmp_path: Path) -> None:
    scan(laws, tmp_path / "out")
    before = hashes(tmp_path / "out")
    base = sqlite3.connect(tmp_path / "out" / "journal.sqlite")
    base.execute("update unit set answers = ? where name = '항로법'", (b"\0\0\0\0",))
    base.commit()
    base.close()
    write_family(laws, FAMILIES)
    assert scan(laws, tmp_path / "out").judged == 2  # the new family, and that of the broken row
    shutil.rmtree(laws / "등명기법".replace("등명기", "신호탑"), ignore_errors=True)
    assert before.keys() <= hashes(tmp_path / "out").keys()


def test_texts_packed_in_the_index_that_are_damaged_are_told(laws: Path, tmp_path: Path) -> None:
    scan(laws, tmp_path / "out")
    base = sqlite3.connect(tmp_path / "out" / "index.sqlite")
    base.execute("update packed set outline = substr(outline, 1, 40) where path like '%항로법/법률.md'")
    base.commit()
    base.close()
    write_family(laws, FAMILIES - 1, article="##### 제7조 (그 밖의 사항)\n\n등대를 둔다.\n")
    (tmp_path / "out" / "files" / "part-0000.parquet").unlink()
    scan(laws, tmp_path / "out")
    scan(laws, tmp_path / "fresh")
    assert hashes(tmp_path / "out") == hashes(tmp_path / "fresh")


def test_unreadable_files_are_told_and_the_rest_goes_on(laws: Path, tmp_path: Path) -> None:
    (laws / "깨진것.md").write_bytes(b"\x00\x01\x02" * 100)
    (laws / "빈것.md").write_text("", encoding="utf-8")
    told = scan(laws, tmp_path / "out")
    assert [path for path, _ in told.unreadable] == ["깨진것.md", "빈것.md"]
    assert rows(tmp_path / "out", "select path, status from files where status <> 'read' order by 1") == [
        ("깨진것.md", "unreadable"),
        ("빈것.md", "unreadable"),
    ]
    assert rows(tmp_path / "out", "select count(*) from files where status = 'read'") == [(2 * FAMILIES,)]
    assert rows(tmp_path / "out", "select what from not_checked where what like '%것.md' order by 1") == [("깨진것.md",), ("빈것.md",)]
    called = call("scan", laws, "--output", tmp_path / "out", "--workers", "1")
    assert called.returncode == 2
    assert "빈것.md: is empty" in called.stderr


def test_a_rule_that_fails_costs_its_own_findings_only(laws: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    scan(laws, tmp_path / "sound")
    sound = TautologicalDefinition.check

    def flawed(self: TautologicalDefinition, act: Any, corpus: Corpus) -> Any:
        if act.title == "항로법":
            raise ZeroDivisionError("a flaw")
        return sound(self, act, corpus)

    monkeypatch.setattr(TautologicalDefinition, "check", flawed)
    told = scan(laws, tmp_path / "out")
    assert told.failed == (("항로법/법률.md", "DEF103", "ZeroDivisionError: a flaw"),)
    query = "select path, code, locator from findings where not (path = '항로법/법률.md' and code = 'DEF103') order by all"
    assert rows(tmp_path / "out", query) == rows(tmp_path / "sound", query)
    assert rows(tmp_path / "out", "select status, problem from files where path = '항로법/법률.md'") == [
        ("failed", "DEF103: ZeroDivisionError: a flaw")
    ]
    # the next scan tries the family again, and nothing else
    monkeypatch.setattr(TautologicalDefinition, "check", sound)
    again = scan(laws, tmp_path / "out")
    assert (again.judged, again.failed) == (1, ())
    assert hashes(tmp_path / "out") == hashes(tmp_path / "sound")


class Dying(Executor):
    """Does what it is given at once; its process dies at some units, as a worker would."""

    def __init__(self, at: str) -> None:
        self.at = at

    def submit(self, work: Any, /, *arguments: Any, **options: Any) -> Future[Any]:
        from concurrent.futures.process import BrokenProcessPool

        future: Future[Any] = Future()
        (task,) = arguments
        if any(unit.name == self.at and (self.at, _REASON) not in task.skip for unit in task.units):
            (Path(task.output) / f".at-{task.part}").write_text(self.at + "\n", encoding="utf-8")
            future.set_exception(BrokenProcessPool("a process died"))
        else:
            future.set_result(work(*arguments, **options))
        return future


_REASON = "the process died while judging it, twice (too little memory?)"


def test_a_text_at_which_processes_die_is_left_out(laws: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(scan_executors.Bench, "for_files", lambda self, count: Dying("항로법"))
    monkeypatch.setattr(scan_run, "update_index", lambda root, index, told, _, packed: update_index(root, index, told, packed=packed))
    told = scan(laws, tmp_path / "out")
    assert {path for path, _, _ in told.failed} == {"항로법/법률.md", "항로법/시행령.md"}
    assert rows(tmp_path / "out", "select count(*) from files where status = 'read'") == [(2 * FAMILIES - 2,)]


def test_a_full_disk_is_said_and_loses_nothing(laws: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import errno

    import pyarrow.parquet as pq

    scan(laws, tmp_path / "out")
    before = hashes(tmp_path / "out")
    write_family(laws, FAMILIES)
    whole, written = pq.write_table, []

    def full(table: Any, place: Any, **options: Any) -> None:
        written.append(place)
        if len(written) > 3:
            Path(place).write_bytes(b"PAR1")
            raise OSError(errno.ENOSPC, "No space left on device")
        whole(table, place, **options)

    monkeypatch.setattr(pq, "write_table", full)
    with pytest.raises(ScanError, match=r"No space left on device.*run the scan again"):
        scan(laws, tmp_path / "out")
    assert not list((tmp_path / "out").glob("*/.*")), "no half-written file stays"
    monkeypatch.setattr(pq, "write_table", whole)
    scan(laws, tmp_path / "out")
    scan(laws, tmp_path / "fresh")
    assert hashes(tmp_path / "out") == hashes(tmp_path / "fresh")
    assert before.keys() <= hashes(tmp_path / "out").keys()


def test_two_scans_do_not_write_at_once(laws: Path, tmp_path: Path) -> None:
    scan(laws, tmp_path / "out")
    base = sqlite3.connect(tmp_path / "out" / "journal.sqlite", isolation_level=None)
    base.execute("begin exclusive")
    with pytest.raises(ScanError, match="another scan is writing there"):
        scan(laws, tmp_path / "out")
    base.close()
    assert scan(laws, tmp_path / "out").judged == 0


def test_wrong_places_are_refused(laws: Path, tmp_path: Path) -> None:
    with pytest.raises(ScanError, match="outside"):
        scan(laws, laws / "out")
    with pytest.raises(CorpusError, match="is no folder"):
        scan(tmp_path / "none", tmp_path / "out")
    (tmp_path / "file").write_text("x", encoding="utf-8")
    with pytest.raises(ScanError, match="cannot be written"):
        scan(laws, tmp_path / "file")
    with pytest.raises(ScanError, match="no finished scan"):
        read_manifest(tmp_path)
    (tmp_path / "other").mkdir()
    base = sqlite3.connect(tmp_path / "other" / "journal.sqlite")
    base.execute("create table mine (x)")
    base.commit()
    base.close()
    with pytest.raises(ScanError, match="another kind"):
        scan(laws, tmp_path / "other")


def test_other_rules_or_another_edition_begin_anew(laws: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    scan(laws, tmp_path / "out")
    told = scan(laws, tmp_path / "out", select=["DEF"])
    assert told.judged == FAMILIES
    assert rows(tmp_path / "out", "select distinct left(code, 3) from findings") == [("DEF",)]
    monkeypatch.setattr(scan_run, "edition", lambda: "another")
    assert scan(laws, tmp_path / "out", select=["DEF"]).judged == FAMILIES


KILLED = """
import sys
from legalscan.scan import executors, run
run.count_parts, executors._FEW = lambda files, before=None: 4, 1
if __name__ == "__main__":
    run.scan_folder(sys.argv[1], sys.argv[2], workers=2, progress=lambda stage, done, of: print(stage, done, flush=True))
"""


def test_kill_9_in_the_middle_and_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    laws = write_collection(tmp_path / "laws", 12)
    program = tmp_path / "program.py"
    program.write_text(KILLED, encoding="utf-8")
    root = str(Path(__file__).parent.parent)
    with subprocess.Popen(
        [sys.executable, program, laws, tmp_path / "out"], stdout=subprocess.PIPE, text=True, env={**os.environ, "PYTHONPATH": root}
    ) as process:
        assert process.stdout is not None
        for line in process.stdout:
            if line.startswith("judging"):
                process.send_signal(signal.SIGKILL)
                break
        process.wait()
    time.sleep(0.5)  # its workers end with it
    assert not (tmp_path / "out" / "scan.json").exists()
    told = scan(laws, tmp_path / "out")
    assert 0 < told.judged < 12
    scan(laws, tmp_path / "fresh")
    assert hashes(tmp_path / "out") == hashes(tmp_path / "fresh")


def test_a_packed_statute_is_the_statute(laws: Path) -> None:
    for file in sorted(laws.rglob("*.md")):
        act = read(file)
        packed = unpack(str(file), pack(act, Source.open(file)))
        assert [packed.outline.address(index) for index in range(len(act.outline.nodes))] == list(act.outline.locators)
        assert all(packed.outline.get(one) == packed.outline.provision(i) for i, one in enumerate(act.outline.locators))
        assert [packed.outline.directly_below(i) for i in range(-1, len(act.outline.nodes))] == [
            act.outline.below[i] for i in range(-1, len(act.outline.nodes))
        ]
        assert packed.outline.has_articles == bool(act.articles)
        assert (packed.text, packed.id) == (act.text, act.id)
        assert [one.span for one in packed.citations] == [one.span for one in act.citations]
        assert packed.outline.nodes == tuple(packed.outline.packed().nodes) == act.outline.nodes


def test_all_that_a_reading_may_hold_is_packed(tmp_path: Path) -> None:
    file = tmp_path / "act.md"
    file.write_text("##### 제2조 (등대) <!-- legalscan: ignore DEF107: 초안 -->\n\n**①** 빛난다.\n", encoding="utf-8")
    act = read(file)
    outline = replace(
        act.outline,
        commencements=((Locator.parse("제2조제1항"), date(2026, 1, 2)),),
        as_of=date(2026, 1, 1),
        origins=Origins((0,), (Origin(1, 1, 2, (0.0, 0.0, 1.0, 1.0)),)),
        back=Span(20, 21),
        bill=Bill("new", (Part("body", Span(0, 20)),)),
        caveats=(Caveat("scanned", 1),),
        notes=(Note(3, "각주"),),
    )
    packed = unpack(str(file), pack(Statute(outline, act.comments), Source.open(file)))
    assert act.comments
    assert packed.comments == act.comments
    for one in fields(Outline):
        here, there = getattr(outline, one.name), getattr(packed.outline, one.name)
        assert tuple(here) == tuple(there) if one.name == "nodes" else here == there, one.name


@pytest.mark.parametrize(
    ("module", "name"),
    [("os", "system"), ("legalscan.shelf", "os.system"), ("legalscan.packing", "pickle.loads"), ("legalscan.shelf", "add_folder")],
)
def test_what_is_packed_calls_nothing(module: str, name: str, tmp_path: Path) -> None:
    def word(value: str) -> bytes:
        return b"\x8c" + bytes([len(value)]) + value.encode()

    trace = tmp_path / "trace"
    evil = b"\x80\x05" + word(module) + word(name) + b"\x93" + word(f"touch {trace}") + b"\x85R."
    with pytest.raises(SourceError, match="damaged in the index"):
        unpack("act.md", zlib.compress(evil))
    assert not trace.exists()


def test_every_look_up_of_a_corpus_is_noted() -> None:
    """A method that `Watched` does not know would make a scan miss a change."""
    own = {
        "of",
        "at",
        "joined",
        "given",
        "act_of",
        "implementing",
        "open",
        "of_catalogue",
        "folder",
        "forget",
        "frame",
    }  # look at nothing else, or through others
    public = {name for name in vars(Corpus) if not name.startswith("_")} | {"__iter__", "__len__"}
    assert public - own <= set(vars(Watched)), public - own - set(vars(Watched))


def test_answers_change_with_the_texts_they_stand_for(laws: Path, tmp_path: Path) -> None:
    def answers() -> Answers:
        catalogue = update_index(laws, tmp_path / "index")
        return Answers(Corpus.of_catalogue(laws, catalogue), catalogue.hashes)

    asked = [
        Lookup("title", "항로법"),
        Lookup("title", "부표법"),
        Lookup("lower", "항로법"),
        Lookup("citing", "제3조 항로법"),
        Lookup("id", "001002"),
        Lookup("beginning", "항로"),
        Lookup("whole"),
        Lookup("title", "없는법"),
    ]
    before = list(map(answers().digest, asked))
    assert before[-1] == ""
    write_family(laws, 2, article="##### 제7조 (벌칙)\n\n처벌한다.\n")
    after = list(map(answers().digest, asked))
    changed = [one for one, old, new in zip(asked, before, after, strict=True) if old != new]
    assert changed == [Lookup("title", "항로법"), Lookup("id", "001002"), Lookup("beginning", "항로"), Lookup("whole")]


def test_families_are_told_by_titles(laws: Path, tmp_path: Path) -> None:
    corpus = Corpus.open(laws, index=tmp_path / "index")
    assert len(families(corpus)) == FAMILIES
    assert {len(paths) for paths in families(corpus).values()} == {2}


DOCS = Path(__file__).parent.parent / "docs"


@pytest.mark.parametrize("name", ["scan.md", "scan.ko.md"])
def test_the_documents_tell_every_column(name: str) -> None:
    words = (DOCS / name).read_text(encoding="utf-8")
    for table in TABLES:
        section = words.split(f"### `{table.name}`")[1].split("\n### ")[0]
        told = re.findall(r"^\| `(\w+)` \| (\w+(?:\[\])?|STRUCT\([^)]*\)\[\]) \| (.+) \|$", section, re.M)
        language = "ko" if ".ko." in name else "en"
        assert [(one, meaning) for one, _, meaning in told] == [(c.name, c.meaning.in_language(language)) for c in table.columns]


def questions() -> list[str]:
    return re.findall(r"```sql\n(.*?)```", (DOCS / "scan.md").read_text(encoding="utf-8"), re.S)


def test_the_questions_of_both_documents_are_the_same() -> None:
    korean = re.findall(r"```sql\n(.*?)```", (DOCS / "scan.ko.md").read_text(encoding="utf-8"), re.S)
    assert len(questions()) >= 10
    assert korean == questions()


@pytest.fixture(scope="module")
def asked(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("asked")
    scan_folder(write_collection(folder / "laws", 8), folder / "out", workers=1)
    return folder / "out"


@pytest.mark.parametrize("sql", questions() if (DOCS / "scan.md").exists() else [])
def test_the_questions_of_the_documents_have_answers(sql: str, asked: Path) -> None:
    assert rows(asked, sql), "a question that gives nothing shows nothing"


def test_query_writes_its_forms(asked: Path) -> None:
    sql = "select path, code from findings where code = 'DEF103' order by path limit 2"
    assert call("query", sql, "--scan", asked).stdout.splitlines()[0].split() == ["path", "code"]
    assert json.loads(call("query", sql, "--scan", asked, "--format", "jsonl").stdout.splitlines()[0])["code"] == "DEF103"
    assert call("query", sql, "--scan", asked, "--format", "csv").stdout.startswith("path,code\n")
    assert "promulgated" in call("query", "--tables").stdout


def test_query_says_what_is_wrong_and_sees_nothing_else(asked: Path, tmp_path: Path) -> None:
    assert "syntax error" in call("query", "selct", "--scan", asked, code=2).stderr
    (tmp_path / "secret.csv").write_text("a\n1\n", encoding="utf-8")
    with Questions(asked) as open_scan:
        for sql in (f"select * from read_csv('{tmp_path / 'secret.csv'}')", f"copy files to '{tmp_path / 'out.csv'}'"):
            with pytest.raises(UsageError):
                open_scan.ask(sql)
    assert not (tmp_path / "out.csv").exists()


def test_a_question_changes_nothing(asked: Path) -> None:
    part = sorted((asked / "findings").glob("part-*.parquet"))[0]
    before = part.read_bytes()
    copy = f"copy (select 1) to '{part}'"
    with Questions(asked) as open_scan:
        for sql in (copy, f"explain analyze {copy}", f"select 1; {copy}", "drop view findings", ""):
            with pytest.raises(UsageError, match="one statement that asks"):
                open_scan.ask(sql)
    assert part.read_bytes() == before


def test_answers_are_plain_values_under_names_of_their_own(asked: Path) -> None:
    with Questions(asked) as open_scan:
        answer = open_scan.ask("select 1 as a, 2 as a_2, 3 as a, null as b, 'ab'::blob as c, interval 1 day as d, true as e")
    record = next(answer.records())
    assert list(record) == ["a", "a_2", "a_3", "b", "c", "d", "e"]
    assert (record["a_3"], record["b"], record["c"], record["e"]) == (3, None, "6162", True)
    assert json.loads(json.dumps(record, ensure_ascii=False)) == record
