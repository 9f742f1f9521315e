"""The store: nothing lost, nothing doubled, nothing changed; clear words for what is wrong."""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from lighthouses import lighthouse_act, some_annotations, span_of

from legalscan.annotate.annotation import Annotation
from legalscan.annotate.schema import METADATA, VERSION
from legalscan.annotate.store import Receipt, Store
from legalscan.errors import AnnotationError, StoreError

ACT = lighthouse_act()
HERE = Path(__file__).parent


@pytest.fixture(params=["sqlite", pytest.param("postgresql", marks=pytest.mark.postgres)])
def place(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """Where a store can be made: a file, or an empty database."""
    if request.param == "sqlite":
        yield str(tmp_path / "team.sqlite")
    else:
        yield request.getfixturevalue("database")


def test_what_was_added_is_read_again_in_order(place: str) -> None:
    said = some_annotations(ACT, 1200)
    with Store.open(place) as store:
        assert store.append(said) == Receipt(1200, 0)
    with Store.open(place) as store:
        assert store.read() == tuple(said)
        assert len(store) == 1200
        assert store.read(author="김등대", code="DEF103") == tuple(a for a in said if (a.author, a.code) == ("김등대", "DEF103"))
        assert store.read(statute_id="000000@1999-01-01") == ()


def test_adding_again_adds_nothing(place: str) -> None:
    said = some_annotations(ACT, 50)
    with Store.open(place) as store:
        store.append(said[:30])
        assert store.append(said) == Receipt(20, 30)
        assert store.append(said, said[0]) == Receipt(0, 50)
        assert store.read() == tuple(said)


def test_other_words_under_one_id_are_refused_and_nothing_is_added(place: str) -> None:
    said = some_annotations(ACT, 3)
    with Store.open(place) as store:
        store.append(said[0])
        with pytest.raises(AnnotationError, match="other words; nothing was added"):
            store.append(said[1], replace(said[0], comment="changed"), said[2])
        with pytest.raises(AnnotationError, match="given twice"):
            store.append(said[1], replace(said[1], comment="changed"))
        assert store.read() == (said[0],)


def test_rows_cannot_be_changed_or_removed(place: str) -> None:
    import sqlalchemy as sa

    with Store.open(place) as store:
        store.append(some_annotations(ACT, 2))
        for words in ("UPDATE annotations SET comment = 'x'", "DELETE FROM annotations"):
            with pytest.raises(StoreError, match="only added"), store.transaction(writes=True) as connection:
                connection.execute(sa.text(words))
        assert len(store) == 2


def test_what_stands_is_without_what_was_replaced_or_withdrawn(place: str) -> None:
    mark = Annotation.mark(ACT, span_of(ACT, "탑"), author="김등대", labels=["a"])
    again = replace(mark, id="00000000-0000-4000-8000-000000000001", labels=("b",), replaces=mark.id)
    other = replace(mark, id="00000000-0000-4000-8000-000000000002", author="이항로", replaces=again.id)  # not hers to replace
    gone = replace(mark, id="00000000-0000-4000-8000-000000000003", author="이항로", replaces=other.id, withdrawn=True)
    first = replace(mark, id="00000000-0000-4000-8000-000000000004", verdict="accept", code="DEF103", fingerprint="f")
    second = replace(first, id="00000000-0000-4000-8000-000000000005", verdict="unsure")
    with Store.open(place) as store:
        store.append(mark, again, other, gone, first, second)
        assert store.current() == (again, second)
        assert len(store.read()) == 6


def test_the_tables_are_those_the_steps_lead_to(place: str) -> None:
    from alembic.autogenerate import compare_metadata
    from alembic.migration import MigrationContext
    from alembic.script import ScriptDirectory

    import legalscan.annotate

    assert ScriptDirectory(str(Path(legalscan.annotate.__file__).parent / "migrations")).get_current_head() == VERSION
    with Store.open(place) as store, store.transaction() as connection:
        assert compare_metadata(MigrationContext.configure(connection), METADATA) == []


def test_a_store_of_a_newer_legalscan_is_left_alone(place: str) -> None:
    import sqlalchemy as sa

    with Store.open(place) as store, store.transaction(writes=True) as connection:
        connection.execute(sa.text("UPDATE alembic_version SET version_num = '9999'"))
    with pytest.raises(StoreError, match=r"newer legalscan \(schema 9999, this one knows"):
        Store.open(place)


def write_at_once(place: str, writers: int, each: int) -> None:
    """So many processes, each adding one verdict after the other; then all are there, once."""
    processes = [
        subprocess.Popen([sys.executable, str(HERE / "writer.py"), place, str(number), str(each)], stdout=subprocess.PIPE, text=True)
        for number in range(writers)
    ]
    acknowledged = [line for process in processes for line in (process.communicate()[0]).split()]
    assert [process.returncode for process in processes] == [0] * writers
    assert len(set(acknowledged)) == len(acknowledged) == writers * each
    with Store.open(place) as store:
        kept = [a.id for a in store.read()]
    assert len(kept) == len(set(kept))
    assert set(kept) == set(acknowledged)


def kill_writers(place: str, times: int) -> None:
    """A writer is killed (SIGKILL) in the middle, again and again: what it had acknowledged is there."""
    acknowledged: list[str] = []
    for number in range(times):
        process = subprocess.Popen(
            [sys.executable, str(HERE / "writer.py"), place, str(number), "100000"], stdout=subprocess.PIPE, text=True
        )
        assert process.stdout is not None
        acknowledged += [process.stdout.readline().strip() for _ in range(5 + number % 7)]
        process.kill()
        acknowledged += process.stdout.read().split("\n")[:-1]  # whole lines only: a torn one was not acknowledged
        assert process.wait() == -9
        process.stdout.close()
    with Store.open(place) as store:
        kept = [a.id for a in store.read()]
    assert all(acknowledged)
    assert len(kept) == len(set(kept))
    assert set(acknowledged) <= set(kept)
    assert len(kept) - len(acknowledged) <= times, "at most one verdict a kill was kept and not yet acknowledged"


def test_several_writers_at_once_lose_nothing(place: str) -> None:
    write_at_once(place, 6, 20)


def test_a_killed_writer_loses_nothing_that_was_acknowledged(place: str) -> None:
    kill_writers(place, 5)


@pytest.mark.long
@pytest.mark.parametrize("kind", ["sqlite", "postgresql"])
def test_ten_thousand_verdicts_of_fifty_writers(kind: str, tmp_path: Path, request: pytest.FixtureRequest) -> None:
    write_at_once(str(tmp_path / "team.sqlite") if kind == "sqlite" else request.getfixturevalue("database"), 50, 200)


@pytest.mark.long
@pytest.mark.parametrize("kind", ["sqlite", "postgresql"])
def test_fifty_killed_writers(kind: str, tmp_path: Path, request: pytest.FixtureRequest) -> None:
    kill_writers(str(tmp_path / "team.sqlite") if kind == "sqlite" else request.getfixturevalue("database"), 50)


def test_a_locked_store_is_said_to_be_locked(tmp_path: Path) -> None:
    place = tmp_path / "team.sqlite"
    with Store.open(place, timeout=0.1) as store:
        other = sqlite3.connect(place, isolation_level=None)
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(StoreError, match=r"team\.sqlite: locked by another program"):
            store.append(some_annotations(ACT, 1))
        assert store.read() == (), "it can be read all the while"
        other.execute("ROLLBACK")
        other.close()
        assert store.append(some_annotations(ACT, 1)) == Receipt(1, 0)


def test_a_read_only_store_can_be_read(tmp_path: Path) -> None:
    place = tmp_path / "team.sqlite"
    with Store.open(place) as store:
        store.append(some_annotations(ACT, 3))
    with Store.open(f"sqlite:///file:{place}?mode=ro&uri=true") as store:
        assert len(store.read()) == 3
        with pytest.raises(StoreError, match="read-only: nothing can be added"):
            store.append(some_annotations(ACT, 4))


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
def test_a_file_without_the_right_to_write(tmp_path: Path) -> None:
    place = tmp_path / "team.sqlite"
    Store.open(place).close()
    place.chmod(0o400)
    with Store.open(place) as store, pytest.raises(StoreError, match="read-only"):
        store.append(some_annotations(ACT, 1))


def test_a_full_store_adds_nothing_and_keeps_what_it_has(tmp_path: Path) -> None:
    import sqlalchemy as sa

    with Store.open(tmp_path / "team.sqlite") as store:
        store.append(some_annotations(ACT, 5))
        sa.event.listen(store._engine, "begin", lambda connection: connection.exec_driver_sql("PRAGMA max_page_count=20"))
        with pytest.raises(StoreError, match="disk is full: nothing was added"):
            store.append(some_annotations(ACT, 2000, seed=2))
        assert store.read() == tuple(some_annotations(ACT, 5))


def test_a_full_disk_adds_nothing_and_keeps_what_it_has(tmp_path: Path) -> None:
    disk = tmp_path / "disk"
    disk.mkdir()
    if os.geteuid() != 0 or subprocess.run(["mount", "-t", "tmpfs", "-o", "size=512k", "tmpfs", str(disk)], check=False).returncode:
        pytest.skip("NO SMALL DISK: mounting one needs root; the page limit is tested instead")
    try:
        with Store.open(disk / "team.sqlite") as store:
            store.append(some_annotations(ACT, 5))
            with pytest.raises(StoreError, match="disk is full: nothing was added"):
                store.append(some_annotations(ACT, 2000, seed=2))
            assert store.read() == tuple(some_annotations(ACT, 5))
        with Store.open(disk / "team.sqlite") as store:
            assert len(store) == 5
    finally:
        subprocess.run(["umount", str(disk)], check=True)


def test_what_is_not_a_store_is_refused_and_left_alone(tmp_path: Path) -> None:
    text = tmp_path / "act.md"
    text.write_text("##### 제1조 (목적)\n" * 100, encoding="utf-8")
    with pytest.raises(StoreError, match="not a store"):
        Store.open(text)
    assert text.read_text(encoding="utf-8").startswith("##### 제1조")
    other = tmp_path / "other.sqlite"
    sqlite3.connect(other).execute("CREATE TABLE annotations (id)").connection.close()
    with pytest.raises(StoreError, match="something else"):
        Store.open(other)
    with pytest.raises(StoreError, match="cannot be opened"):
        Store.open(tmp_path / "missing" / "team.sqlite")
    with pytest.raises(StoreError, match="no such store"):
        Store.open(tmp_path / "none.sqlite", create=False)
    with pytest.raises(StoreError, match="SQLite file or a PostgreSQL"):
        Store.open("mysql://localhost/x")


@pytest.mark.parametrize("share", [0.3, 0.9])
def test_a_torn_file_is_said_to_be_damaged(tmp_path: Path, share: float) -> None:
    place = tmp_path / "team.sqlite"
    with Store.open(place) as store:
        store.append(some_annotations(ACT, 500))
    whole = place.read_bytes()
    place.write_bytes(whole[: int(len(whole) * share)])
    with pytest.raises(StoreError), Store.open(place) as store:
        store.read()
