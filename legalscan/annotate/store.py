"""Where annotations are kept: one SQLite file, or a PostgreSQL database for a team; rows are added, never changed.

An append returns when the rows are on the disk: SQLite with a write-ahead log and ``synchronous=FULL``, PostgreSQL with
``synchronous_commit=on``.
"""

from __future__ import annotations

import os
import sqlite3
import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, NamedTuple, Self

from legalscan.annotate.annotation import Annotation
from legalscan.errors import AnnotationError, ConflictError, StoreError

if TYPE_CHECKING:
    from sqlalchemy import Connection, Engine, Table

try:
    import sqlalchemy as sa
except ImportError as error:  # pragma: no cover - the extra is installed where tests run
    raise StoreError("a store of annotations needs SQLAlchemy and alembic: pip install 'legalscan[annotate]'") from error

_MIGRATIONS: Final = Path(__file__).parent / "migrations"
_WRITES: Final = "legalscan_writes"
_TURN: Final = 7_281_503
"""Key of the PostgreSQL advisory lock under which a store is made or brought up to date."""
_CHUNK: Final = 500


class Receipt(NamedTuple):
    """What an append did: `added` rows are on the disk, `known` ones had been there before, word for word."""

    added: int
    known: int


class Store:
    """Annotations of a project; safe to use from several threads, processes and (PostgreSQL) machines at once.

    >>> import tempfile, pathlib
    >>> from legalscan.readers.source import Source
    >>> from legalscan.statute import read
    >>> act = read(Source("-", "제2조(정의) 등대란 빛을 내는 탑을 말한다.".encode()))
    >>> said = Annotation.mark(act, (9, 11), author="김등대")
    >>> with tempfile.TemporaryDirectory() as folder, Store.open(pathlib.Path(folder) / "team.sqlite") as store:
    ...     store.append(said), store.append(said), store.read() == (said,)
    (Receipt(added=1, known=0), Receipt(added=0, known=1), True)
    """

    def __init__(self, engine: Engine, name: str, table: Table) -> None:
        self._engine = engine
        self._table = table
        self.name = name

    @classmethod
    def open(cls, where: str | os.PathLike[str], *, create: bool = True, timeout: float = 30.0) -> Self:
        """Open a store, making it or bringing it up to date where need be.

        Args:
            where: a file (SQLite), or the URL of a database (``postgresql://user@host/name``).
            create: whether a file that does not exist is made.
            timeout: so many seconds to wait for another writer.

        Raises:
            StoreError: no such file or database, not a store, made by a newer legalscan, locked, read-only, or a full disk.
        """
        from legalscan.annotate.schema import ANNOTATIONS

        place = os.fspath(where)
        if "://" not in place and not Path(place).exists() and not create:
            raise StoreError(f"{place}: there is no such store")
        url = _url(place)
        store = cls(_engine(url, timeout), place if "://" not in place else url.render_as_string(), ANNOTATIONS)
        try:
            store._bring_up_to_date()
        except BaseException:
            store.close()
            raise
        return store

    def append(self, *said: Annotation | Iterable[Annotation]) -> Receipt:
        """Add annotations, all or none; when it returns they are on the disk.

        What the store has already, word for word, is not added again.

        Raises:
            ConflictError: an id that the store, or the call itself, has with other words.
            StoreError: the store cannot be written; nothing was added.
        """
        rows: dict[str, dict[str, Any]] = {}
        for each in said:
            for annotation in (each,) if isinstance(each, Annotation) else each:
                row = annotation.row()
                if rows.setdefault(annotation.id, row) != row:
                    raise ConflictError(f"annotation {annotation.id} is given twice with different words")
        if not rows:
            return Receipt(0, 0)
        with self.transaction(writes=True) as connection:
            added = self._insert(connection, list(rows.values()))
            for known in self._select(connection, [key for key in rows if key not in added]):
                if known.row() != rows[known.id]:
                    raise ConflictError(
                        f"annotation {known.id} is in the store with other words; nothing was added (a changed mind is a new annotation)"
                    )
        return Receipt(len(added), len(rows) - len(added))

    def read(self, *, statute_id: str | None = None, author: str | None = None, code: str | None = None) -> tuple[Annotation, ...]:
        """Every annotation ever added, replaced ones too, in the order the store took them; empty where none fits.

        Raises:
            StoreError: the store cannot be read, or a row in it is damaged.
        """
        query = sa.select(self._table).order_by(self._table.c.seq)
        for name, value in (("statute_id", statute_id), ("author", author), ("code", code)):
            if value is not None:
                query = query.where(self._table.c[name] == value)
        with self.transaction() as connection:
            return tuple(self._annotation(row) for row in connection.execute(query).mappings())

    def current(self, *, statute_id: str | None = None, author: str | None = None, code: str | None = None) -> tuple[Annotation, ...]:
        """What stands: without what was replaced or withdrawn, and of one author's verdicts on one finding only the last."""
        return keep_current(self.read(statute_id=statute_id, author=author, code=code))

    def find(self, *ids: str) -> tuple[Annotation, ...]:
        """The annotations that bear these ids, in no order; what is not there is left out."""
        with self.transaction() as connection:
            return tuple(self._select(connection, list(ids)))

    def close(self) -> None:
        """Let go of the file or the connections."""
        self._engine.dispose()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def __len__(self) -> int:
        with self.transaction() as connection:
            return int(connection.execute(sa.select(sa.func.count()).select_from(self._table)).scalar_one())

    def __bool__(self) -> bool:
        return True  # an empty store is a store

    def __repr__(self) -> str:
        return f"<Store {self.name}>"

    def _insert(self, connection: Connection, rows: list[dict[str, Any]]) -> set[str]:
        if connection.dialect.name == "postgresql":
            from sqlalchemy.dialects.postgresql import insert
        else:
            from sqlalchemy.dialects.sqlite import insert  # type: ignore[assignment]
        query = insert(self._table).on_conflict_do_nothing(index_elements=["id"]).returning(self._table.c.id)
        added: set[str] = set()
        for start in range(0, len(rows), _CHUNK):
            added.update(connection.execute(query, rows[start : start + _CHUNK]).scalars())
        return added

    def _select(self, connection: Connection, ids: list[str]) -> Iterator[Annotation]:
        for start in range(0, len(ids), _CHUNK):
            query = sa.select(self._table).where(self._table.c.id.in_(ids[start : start + _CHUNK]))
            yield from (self._annotation(row) for row in connection.execute(query).mappings())

    def _annotation(self, row: Any) -> Annotation:
        try:
            return Annotation.from_row(row)
        except AnnotationError as error:
            raise StoreError(f"{self.name}: row {row['seq']} is damaged ({error})") from None

    @contextmanager
    def transaction(self, *, writes: bool = False) -> Iterator[Connection]:
        """A connection for what is done as one: kept on the disk when the block ends, undone when it fails.

        Raises:
            StoreError: the database refuses.
        """
        try:
            with self._engine.execution_options(**{_WRITES: writes}).begin() as connection:
                yield connection
        except (sa.exc.DBAPIError, sqlite3.Error) as error:
            raise StoreError(f"{self.name}: {_explain(error)}") from error

    def _bring_up_to_date(self) -> None:
        from legalscan.annotate.schema import VERSION

        with self.transaction() as connection:
            if self._version(connection) == VERSION:
                return
        with self.transaction(writes=True) as connection:
            if connection.dialect.name == "postgresql":
                connection.execute(sa.text("SELECT pg_advisory_xact_lock(:key)"), {"key": _TURN})
            version = self._version(connection)  # another may have been faster
            if version is not None and version > VERSION:
                raise StoreError(f"{self.name}: made by a newer legalscan (schema {version}, this one knows {VERSION}); upgrade legalscan")
            if version != VERSION:
                _upgrade(connection)

    def _version(self, connection: Connection) -> str | None:
        tables = set(sa.inspect(connection).get_table_names())
        if "alembic_version" in tables:
            return str(connection.execute(sa.text("SELECT version_num FROM alembic_version")).scalar())
        if tables and connection.dialect.name == "sqlite":
            raise StoreError(f"{self.name}: a database of something else; name a new file for the store")
        if "annotations" in tables:
            raise StoreError(f"{self.name}: has a table of annotations that is not legalscan's; name another database")
        return None


def keep_current(said: Iterable[Annotation]) -> tuple[Annotation, ...]:
    """Of annotations in the order a store took them, those that stand, in that order.

    A replaced or withdrawn one does not stand (only its own author can replace it); of one author's verdicts on one finding the
    last stands, and of all decisions on it (`Annotation.adjudicates`) the last.
    """
    rows = list(said)
    author = {a.id: a.author for a in rows}
    gone = {a.replaces for a in rows if a.replaces and author.get(a.replaces) == a.author}
    last = {_seat(a): a.id for a in rows if a.code and not a.withdrawn and a.id not in gone}
    return tuple(a for a in rows if a.id not in gone and not a.withdrawn and last.get(_seat(a), a.id) == a.id)


def _seat(one: Annotation) -> tuple[str, bool, tuple[str, ...]]:
    """Whose word on what: an author's, or that of whoever decides."""
    return ("" if one.adjudicates else one.author, one.adjudicates, one.subject)


def _url(place: str) -> sa.URL:
    if "://" not in place:
        return sa.URL.create("sqlite", database=place)
    try:
        url = sa.make_url(place)
    except sa.exc.ArgumentError:
        raise StoreError(f"{place}: not the URL of a database as postgresql://user@host/name") from None
    if url.get_backend_name() == "postgresql":
        return url.set(drivername="postgresql+psycopg")
    if url.get_backend_name() == "sqlite":
        return url
    raise StoreError(f"{url.get_backend_name()}: a store is an SQLite file or a PostgreSQL database")


def _engine(url: sa.URL, timeout: float) -> Engine:
    if url.get_backend_name() == "postgresql":
        wait = f"-c lock_timeout={int(timeout * 1000)} -c synchronous_commit=on"
        try:
            return sa.create_engine(url, connect_args={"options": wait, "connect_timeout": max(2, int(timeout))}, pool_pre_ping=True)
        except ModuleNotFoundError:
            raise StoreError("a store in PostgreSQL needs psycopg: pip install 'legalscan[annotate]'") from None
    engine = sa.create_engine(url, connect_args={"timeout": timeout})

    @sa.event.listens_for(engine, "connect")
    def _prepare(connection: Any, _record: object) -> None:
        connection.isolation_level = None  # transactions are ours: see _begin
        _write_ahead(connection, timeout)
        connection.execute("PRAGMA synchronous=FULL")

    @sa.event.listens_for(engine, "begin")
    def _begin(connection: Connection) -> None:
        # a writer takes its turn at once: one that reads first and then writes can be refused without waiting
        connection.exec_driver_sql("BEGIN IMMEDIATE" if connection.get_execution_options().get(_WRITES) else "BEGIN")

    return engine


def _write_ahead(connection: Any, timeout: float) -> None:
    """Switch a file to its write-ahead log; SQLite does not wait for others here, so we do."""
    until = time.monotonic() + timeout
    while True:
        try:
            if connection.execute("PRAGMA journal_mode").fetchone()[0] == "wal":
                return
            connection.execute("PRAGMA journal_mode=WAL")
        except sqlite3.OperationalError as error:
            if "readonly" in str(error):
                return  # it can still be read
            if "locked" not in str(error) or time.monotonic() > until:
                raise
            time.sleep(0.02)
        else:
            return


def _upgrade(connection: Connection) -> None:
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(_MIGRATIONS).replace("%", "%%"))
    config.attributes["connection"] = connection
    command.upgrade(config, "head")


def _explain(error: Exception) -> str:
    """One clear sentence for what a database says."""
    words = str(getattr(error, "orig", None) or error).strip().splitlines()[0]
    for sign, meaning in (
        ("database is locked", "locked by another program that is writing; try again when it is done"),
        ("lock timeout", "locked by another program that is writing; try again when it is done"),
        ("readonly", "read-only: nothing can be added; copy it to where you may write"),
        ("read-only transaction", "read-only: nothing can be added"),
        ("is full", "the disk is full: nothing was added"),
        ("No space left", "the disk is full: nothing was added"),
        ("disk I/O error", "the disk refuses to write: nothing was added"),
        ("not a database", "not a store of annotations"),
        ("malformed", "the file is damaged; take the last good copy"),
        ("unable to open", "cannot be opened: no such folder, or no right to write in it"),
        ("only added", "annotations are only added, never changed or removed"),
    ):
        if sign in words:
            return meaning
    return f"the database refuses ({words})"
