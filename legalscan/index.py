"""The catalogue of a folder on disk, so that a corpus is opened without reading its texts.

A file is read again when its size or its time has changed. The index stands in the user's cache directory, never among the
texts; one written by another version is made anew.
"""

from __future__ import annotations

import hashlib
import os
import sqlite3
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Executor
from contextlib import closing
from pathlib import Path
from typing import Final, NamedTuple

from legalscan.catalogue import Entry, Renaming, describe, find_aliases, find_cited_articles, find_names, find_renamings
from legalscan.errors import CorpusError, SourceError
from legalscan.packing import pack, unpack
from legalscan.readers import SUFFIXES
from legalscan.readers.source import Source
from legalscan.statute import Statute, read

Progress = Callable[[Sequence[str]], Iterable[str]]
"""Wraps the files to be read, to show how far the work is."""

_APPLICATION: Final = 0x6C676C73
_VERSION: Final = 7
"""Of the tables and of what is written into them; raise it when either changes."""
_PATIENCE: Final = 600.0
"""So many seconds another process may take to make the same index."""
_CHUNK: Final = 24
"""So many files does a worker read at a time."""
_TABLES: Final = f"""
create table file (path text primary key, size integer, time integer, hash text, broken text,
  title text, statute_id text, law_id text, promulgated text, instrument text, articles integer, stub integer, act text);
create table renaming (path text, former text, current text, statute text, times integer);
create index renaming_path on renaming (path);
create table cited (path text, name text, article text);
create index cited_path on cited (path);
create table alias (path text, alias text, title text);
create index alias_path on alias (path);
create table packed (path text primary key, outline blob) without rowid;
create table name (path text, name text);
create index name_path on name (path);
pragma application_id = {_APPLICATION};
pragma user_version = {_VERSION};
"""


class Catalogue(NamedTuple):
    """What a folder holds.

    Attributes:
        entries: its statutes, sorted by path.
        renamings: changes of names that their 부칙 carry out.
        citing: for each name in 「」, squeezed, the number of files whose body has it.
        cited: paths of decrees and rules by the squeezed title and the article that they cite by name, sorted.
        aliases: names by which statutes go beside their titles, squeezed, with the titles meant, the most frequent first.
        official: those of them, with their titles, that the statutes' own sources give.
        broken: path and reason of each file that could not be read.
        read: how many files had to be read anew.
        hashes: SHA-256 of each file's bytes by its path; empty for a file whose bytes could not be had.
    """

    entries: tuple[Entry, ...]
    renamings: tuple[Renaming, ...]
    citing: dict[str, int]
    cited: dict[tuple[str, str], tuple[str, ...]]
    aliases: dict[str, tuple[str, ...]]
    official: frozenset[tuple[str, str]]
    broken: tuple[tuple[str, str], ...]
    read: int
    hashes: dict[str, str]


class Row(NamedTuple):
    """What the index keeps of one file: the hash of its bytes, then the reason why it could not be read, or what it says."""

    path: str
    hash: str
    broken: str | None
    entry: Entry | None = None
    renamings: tuple[Renaming, ...] = ()
    names: tuple[str, ...] = ()
    cited: tuple[tuple[str, str], ...] = ()
    aliases: tuple[tuple[str, str], ...] = ()
    packed: bytes = b""


def find_files(folder: str | os.PathLike[str]) -> list[str]:
    """The files of a folder and its subfolders that may be statutes, sorted; links to folders are followed, each folder once.

    Raises:
        CorpusError: no such folder, or none in it.
    """
    if not Path(folder).is_dir():
        raise CorpusError(f"{folder}: is no folder")
    found = sorted(str(p) for p in _walk(Path(folder)) if p.suffix.lower() in SUFFIXES and p.is_file())
    if not found:
        raise CorpusError(f"{folder}: is a folder without statutes ({', '.join(sorted(SUFFIXES))})")
    return found


def _walk(folder: Path) -> Iterator[Path]:
    """What lies in a folder; links come after all that is there itself, so that a folder that is both is taken under its own path."""
    seen: set[str] = set()
    waiting = [folder]
    while waiting:
        root = waiting.pop(0)
        if os.path.realpath(root) in seen or _leads_up(root):
            continue
        for place, below, names in os.walk(root):
            real = os.path.realpath(place)
            if real in seen:
                below.clear()
                continue
            seen.add(real)
            yield from (Path(place, name) for name in names)
            waiting += [Path(place, name) for name in sorted(below) if Path(place, name).is_symlink()]


def _leads_up(folder: Path) -> bool:
    """Whether a folder is a link to one that it lies in."""
    return folder.is_symlink() and Path(os.path.realpath(folder.parent)).is_relative_to(os.path.realpath(folder))


def default_index(folder: str | os.PathLike[str]) -> Path:
    """Where the index of a folder stands unless another place is named; each version of the index has its own."""
    from platformdirs import user_cache_path

    name = hashlib.sha256(str(Path(folder).resolve()).encode("utf-8", "surrogatepass")).hexdigest()[:20]
    return user_cache_path("legalscan") / "index" / f"{name}-{_VERSION}.sqlite"


def update_index(
    folder: str | os.PathLike[str],
    index: str | os.PathLike[str] | None = None,
    progress: Progress | None = None,
    executor: Executor | None = None,
    *,
    packed: bool = False,
) -> Catalogue:
    """Bring the index of a folder up to date and return what it holds.

    Args:
        folder: the texts, in any reader's format.
        index: the SQLite file; by default `default_index`. Where it cannot be written, the catalogue is made in memory.
        progress: wraps the list of files that must be read.
        executor: where they are read; in this process by default.
        packed: whether what was read is kept as well, so that `Packed` need not read it again; for a new index.

    Raises:
        CorpusError: no statutes in the folder, or `index` is a file of another kind.
    """
    files = find_files(folder)
    with closing(_open(Path(index) if index else default_index(folder), index is not None)) as base:
        stamps, stale, gone = _compare(base, files)
        with base:
            for path in (*gone, *stale):
                base.execute("delete from file where path = ?", (path,))
                for table in ("renaming", "name", "cited", "alias", "packed"):
                    base.execute(f"delete from {table} where path = ?", (path,))
            # a file is entered under the stamp it had before: if it changes meanwhile, the next opening reads it again
            rows = _read_all(stale, executor, packed)
            for path in progress(stale) if progress and stale else stale:
                _enter(base, next(rows), stamps[path])
        return _read_catalogue(base, len(stale))


def count_changes(folder: str | os.PathLike[str], index: str | os.PathLike[str]) -> int:
    """How many files of a folder came, went or changed their size or time since an index was brought up to date.

    Raises:
        CorpusError: no statutes in the folder, or `index` is a file of another kind.
    """
    with closing(_open(Path(index), True)) as base:
        _, stale, gone = _compare(base, find_files(folder))
    return len(stale) + len(gone)


def read_index(index: str | os.PathLike[str]) -> Catalogue:
    """What an index holds, without looking at the folder; the file is opened for reading only.

    Raises:
        CorpusError: it is no index of this version.
    """
    try:
        with closing(_open_to_read(index)) as base:
            return _read_catalogue(base, 0)
    except sqlite3.DatabaseError as error:
        raise CorpusError(f"{index}: cannot be read as an index of legalscan ({error}); remove it") from None


def _open_to_read(index: str | os.PathLike[str]) -> sqlite3.Connection:
    return sqlite3.connect(f"{Path(index).resolve().as_uri()}?mode=ro", uri=True, timeout=_PATIENCE)


class Packed:
    """The texts that an index keeps packed; others are read from their files.

    Args:
        index: an index made with ``packed=True``; opened for reading only.
    """

    def __init__(self, index: str | os.PathLike[str]) -> None:
        self._base = _open_to_read(index)

    def read(self, path: str) -> Statute:
        """The statute of a file of the index.

        Raises:
            SourceError: it has gone or changed since, or cannot be read.
        """
        row = self._base.execute("select outline from packed where path = ?", (path,)).fetchone()
        return read(path) if row is None else unpack(path, row[0])


def read_rows(paths: Sequence[str], packed: bool = False) -> list[Row]:
    """What the index keeps of some files, in their order; a function of its own so that another process can be given it."""
    return [_read_row(path, packed) for path in paths]


def _compare(base: sqlite3.Connection, files: list[str]) -> tuple[dict[str, tuple[int, int]], list[str], list[str]]:
    """The stamps of the files now, those that are new or have changed, and those that are gone."""
    known = {path: (size, time) for path, size, time in base.execute("select path, size, time from file")}
    stamps = dict(_stamps(files))
    return stamps, [path for path in stamps if known.get(path) != stamps[path]], [path for path in known if path not in stamps]


def _read_all(paths: list[str], executor: Executor | None, packed: bool) -> Iterator[Row]:
    chunks = [paths[start : start + _CHUNK] for start in range(0, len(paths), _CHUNK)]
    spread: Callable[..., Iterator[list[Row]]] = executor.map if executor is not None and len(chunks) > 1 else map
    for rows in spread(read_rows, chunks, [packed] * len(chunks)):
        yield from rows


def _stamps(files: Iterable[str]) -> Iterator[tuple[str, tuple[int, int]]]:
    for path in files:
        try:
            status = Path(path).stat()
        except OSError:
            continue  # it went away since the folder was listed
        yield path, (status.st_size, status.st_mtime_ns)


def _open(path: Path, named: bool) -> sqlite3.Connection:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        base = sqlite3.connect(path, timeout=_PATIENCE)
        application, version = (base.execute(f"pragma {name}").fetchone()[0] for name in ("application_id", "user_version"))
        tables = [name for (name,) in base.execute("select name from sqlite_master where type = 'table'")]
        if tables and application != _APPLICATION:
            base.close()
            raise CorpusError(f"{path}: is a database of another kind, not an index of legalscan; name another file")
        if version != _VERSION or not tables:
            with base:
                for name in tables:
                    base.execute(f'drop table "{name}"')
                base.executescript(_TABLES)
        base.execute("create temp table writable (x)")
        return base
    except (OSError, sqlite3.OperationalError) as error:
        if named:
            raise CorpusError(f"{path}: the index cannot be written ({error})") from None
        base = sqlite3.connect(":memory:")
        base.executescript(_TABLES)
        return base
    except sqlite3.DatabaseError:
        raise CorpusError(f"{path}: is no index of legalscan; remove it or name another file") from None


def _read_row(path: str, packed: bool) -> Row:
    digest = ""
    try:
        source = Source.open(path)
        digest = hashlib.sha256(source.data).hexdigest()
        act = read(source)
        named, cited, aliases = find_names(act), find_cited_articles(act), find_aliases(act)
        told = describe(act), tuple(find_renamings(act)), named, cited, aliases
        return Row(path, digest, None, *told, pack(act, source) if packed else b"")
    except SourceError as error:
        return Row(path, digest, error.reason)


def _enter(base: sqlite3.Connection, row: Row, stamp: tuple[int, int]) -> None:
    if row.entry is None:
        columns = "insert into file (path, size, time, hash, broken) values (?, ?, ?, ?, ?)"
        base.execute(columns, (row.path, *stamp, row.hash, row.broken))
        return
    base.execute("insert into file values (?, ?, ?, ?, null, ?, ?, ?, ?, ?, ?, ?, ?)", (row.path, *stamp, row.hash, *row.entry[1:]))
    base.executemany("insert into renaming values (?, ?, ?, ?, ?)", [(row.path, *renaming) for renaming in row.renamings])
    base.executemany("insert into name values (?, ?)", [(row.path, name) for name in row.names])
    base.executemany("insert into cited values (?, ?, ?)", [(row.path, *cited) for cited in row.cited])
    base.executemany("insert into alias values (?, ?, ?)", [(row.path, *pair) for pair in row.aliases])
    if row.packed:
        base.execute("insert into packed values (?, ?)", (row.path, row.packed))


def _read_catalogue(base: sqlite3.Connection, read_anew: int) -> Catalogue:
    columns = ", ".join(Entry._fields)
    rows = base.execute(f"select {columns} from file where broken is null order by path")
    entries = tuple(Entry._make(row)._replace(stub=bool(row[7])) for row in rows)
    renamings = tuple(Renaming(*row) for row in base.execute("select former, current, statute, times from renaming order by path, rowid"))
    citing = dict(base.execute("select name, count(*) from name group by name"))
    cited: dict[tuple[str, str], tuple[str, ...]] = {}
    for name, article, path in base.execute("select name, article, path from cited order by path"):
        cited[name, article] = (*cited.get((name, article), ()), path)
    aliases: dict[str, tuple[str, ...]] = {}
    for alias, title in base.execute("select alias, title from alias group by alias, title order by count(*) desc, title"):
        aliases[alias] = (*aliases.get(alias, ()), title)
    official = frozenset(base.execute("select alias, alias.title from alias join file using (path) where file.title = alias.title"))
    broken = tuple(base.execute("select path, broken from file where broken is not null order by path"))
    hashes = dict(base.execute("select path, hash from file"))
    return Catalogue(entries, renamings, citing, cited, aliases, official, broken, read_anew, hashes)
