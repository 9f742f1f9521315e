"""What of a scan is done, so that it can go on where it stopped: a SQLite file beside the tables.

A part is entered when its files are in place, with their hashes; so whatever stops a scan, what the journal says is on disk.
Every row bears a seal. A row whose seal does not fit, and a journal that is damaged, count as nothing done.
"""

from __future__ import annotations

import hashlib
import json
import sqlite3
from array import array
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any, Final, NamedTuple, Self

from legalscan.errors import ScanError
from legalscan.lookups import Lookup
from legalscan.scan.parquet import Sum
from legalscan.scan.plan import Done, Unit

NAME: Final = "journal.sqlite"
_APPLICATION: Final = 0x6C67736A
_VERSION: Final = 2
"""Of the tables; raise it when they change."""
_TABLES: Final = f"""
create table meta (name text primary key, value text);
create table part (number integer primary key, sums text, seal text);
create table unit (name text primary key, part integer, key text, paths text, answers blob, rows text, seal text);
create table answer (id integer primary key, kind text, subject text, digest text);
create unique index answer_asked on answer (kind, subject, digest);
pragma application_id = {_APPLICATION};
pragma user_version = {_VERSION};
"""


class Kept(NamedTuple):
    """A unit as it was written.

    Attributes:
        part: its part.
        key: of its texts.
        paths: of its texts.
        answers: those that it rests on, by number.
        rows: a hash of its rows in each table.
    """

    part: int
    key: str
    paths: tuple[str, ...]
    answers: array[int]
    rows: tuple[str, ...]


class Journal:
    """The journal of one folder of output; at most one scan has it open.

    Attributes:
        anew: why nothing that was there before counts; empty where all is in order.
    """

    def __init__(self, output: Path) -> None:
        self.path = output / NAME
        self.anew = ""
        self._answers: dict[tuple[str, str, str], int] = {}

    def __enter__(self) -> Self:
        try:
            self._open()
        except sqlite3.OperationalError as error:
            self._refuse(error)
        except sqlite3.DatabaseError:
            self.anew = "the journal was damaged"
            self._base.close()
            self.path.unlink()
            self._open()
        return self

    def __exit__(self, *_: object) -> None:
        self._base.close()

    def _open(self) -> None:
        self._base = sqlite3.connect(self.path, timeout=0.5, isolation_level=None)
        self._base.execute("pragma locking_mode = exclusive")
        self._base.execute("pragma synchronous = normal")
        self._base.execute("begin exclusive")
        tables = [name for (name,) in self._base.execute("select name from sqlite_master where type = 'table'")]
        application = self._base.execute("pragma application_id").fetchone()[0]
        if tables and application != _APPLICATION:
            self._base.close()
            raise ScanError(f"{self.path}: is a database of another kind, not a journal of legalscan; name another folder")
        if tables and self._base.execute("pragma user_version").fetchone()[0] != _VERSION:
            for name in tables:
                self._base.execute(f'drop table "{name}"')
            tables, self.anew = [], "the journal was one of another version of the program"
        if not tables:
            for statement in _TABLES.split(";"):
                self._base.execute(statement)
        elif self._base.execute("pragma quick_check(1)").fetchone()[0] != "ok":
            raise sqlite3.DatabaseError("damaged")
        self._base.execute("commit")

    def _refuse(self, error: sqlite3.OperationalError) -> None:
        said = "another scan is writing there" if "locked" in str(error) else str(error)
        raise ScanError(f"{self.path}: cannot be written ({said})") from None

    def conditions(self) -> dict[str, str]:
        """Under which conditions (edition, rules, number of parts …) the rows were made; empty for a new journal."""
        return dict(self._base.execute("select name, value from meta"))

    def begin(self, conditions: dict[str, str]) -> None:
        """Forget everything and write down new conditions."""
        self._base.execute("begin")
        for table in ("meta", "part", "unit", "answer"):
            self._base.execute(f"delete from {table}")
        self._base.executemany("insert into meta values (?, ?)", conditions.items())
        self._base.execute("commit")
        self._answers.clear()

    def set(self, name: str, value: str) -> None:
        """Write down one condition anew."""
        self._base.execute("insert or replace into meta values (?, ?)", (name, value))

    def parts(self) -> dict[int, tuple[Sum, ...]]:
        """The files of each part that was written, in the order of the tables."""
        rows = self._base.execute("select number, sums, seal from part")
        return {number: tuple(Sum(*one) for one in json.loads(sums)) for number, sums, seal in rows if seal == _seal(number, sums)}

    def units(self) -> dict[str, Kept]:
        """The units that were written, by name."""
        found = {}
        for *row, seal in self._base.execute("select name, part, key, paths, answers, rows, seal from unit"):
            if seal == _seal(*row):
                name, part, key, paths, answers, rows = row
                found[name] = Kept(part, key, tuple(json.loads(paths)), array("I", answers), tuple(rows.split()))
        return found

    def answers(self) -> dict[int, tuple[Lookup, str]]:
        """Every answer that a unit rests on, with its digest, by number."""
        rows = self._base.execute("select id, kind, subject, digest from answer")
        return {number: (Lookup(kind, subject), digest) for number, kind, subject, digest in rows}

    def enter(
        self, part: int, sums: Iterable[Sum], units: Iterable[tuple[Unit, Done]], gone: Iterable[str], digest: Callable[[Lookup], str]
    ) -> None:
        """Enter a part that is in place, in one step.

        Args:
            part: its number.
            sums: of its files.
            units: what was judged anew; one of which something failed is entered without its key, so that it is tried again.
            gone: names of units that are no more.
            digest: tells what stands for the answer to a look-up.
        """
        written = json.dumps([list(told) for told in sums])
        self._base.execute("begin")
        try:
            self._base.execute("insert or replace into part values (?, ?, ?)", (part, written, _seal(part, written)))
            self._base.executemany("delete from unit where name = ?", [(name,) for name in gone])
            for unit, done in units:
                self._base.execute("delete from unit where name = ?", (unit.name,))
                answers = array("I", sorted(self._number(lookup, digest(lookup)) for lookup in done.asked)).tobytes()
                key, paths = "" if done.failed else unit.key, json.dumps(unit.paths, ensure_ascii=False)
                row = (unit.name, unit.part, key, paths, answers, " ".join(done.rows))
                self._base.execute("insert into unit values (?, ?, ?, ?, ?, ?, ?)", (*row, _seal(*row)))
            self._base.execute("commit")
        except sqlite3.OperationalError as error:
            if self._base.in_transaction:
                self._base.execute("rollback")
            self._refuse(error)

    def _number(self, lookup: Lookup, digest: str) -> int:
        if not self._answers:
            rows = self._base.execute("select kind, subject, digest, id from answer")
            self._answers = {(kind, subject, said): number for kind, subject, said, number in rows}
        asked = (lookup.kind, lookup.subject, digest)
        if asked not in self._answers:
            self._answers[asked] = len(self._answers) + 1
            self._base.execute("insert into answer values (?, ?, ?, ?)", (self._answers[asked], *asked))
        return self._answers[asked]


def _seal(*values: Any) -> str:
    return hashlib.sha256(repr(values).encode("utf-8", "surrogatepass")).hexdigest()[:16]
