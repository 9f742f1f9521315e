"""The catalogue of a folder on disk, so that a corpus is opened without reading its texts.

A file is read again when its size or its time has changed. The index stands in the user's cache directory, never among the
texts; one written by another version is made anew.
"""

from __future__ import annotations

import hashlib
import os
import sqlite3
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import closing
from pathlib import Path
from typing import Final, NamedTuple

from legalscan.catalogue import Entry, Renaming, describe, find_aliases, find_cited_articles, find_names, find_renamings
from legalscan.errors import CorpusError, SourceError
from legalscan.readers import SUFFIXES
from legalscan.statute import read

Progress = Callable[[Sequence[str]], Iterable[str]]
"""Wraps the files to be read, to show how far the work is."""

_APPLICATION: Final = 0x6C676C73
_VERSION: Final = 5
"""Of the tables and of what is written into them; raise it when either changes."""
_PATIENCE: Final = 600.0
"""So many seconds another process may take to make the same index."""
_TABLES: Final = f"""
create table file (path text primary key, size integer, time integer, broken text,
  title text, statute_id text, law_id text, promulgated text, instrument text, articles integer, stub integer, act text);
create table renaming (path text, former text, current text, statute text, times integer);
create index renaming_path on renaming (path);
create table cited (path text, name text, article text);
create index cited_path on cited (path);
create table alias (path text, alias text, title text);
create index alias_path on alias (path);
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
    """

    entries: tuple[Entry, ...]
    renamings: tuple[Renaming, ...]
    citing: dict[str, int]
    cited: dict[tuple[str, str], tuple[str, ...]]
    aliases: dict[str, tuple[str, ...]]
    official: frozenset[tuple[str, str]]
    broken: tuple[tuple[str, str], ...]
    read: int


def find_files(folder: str | os.PathLike[str]) -> list[str]:
    """The files of a folder and its subfolders that may be statutes, sorted.

    Raises:
        CorpusError: no such folder, or none in it.
    """
    if not Path(folder).is_dir():
        raise CorpusError(f"{folder}: is no folder")
    found = sorted(str(p) for p in Path(folder).rglob("*") if p.suffix.lower() in SUFFIXES and p.is_file())
    if not found:
        raise CorpusError(f"{folder}: is a folder without statutes ({', '.join(sorted(SUFFIXES))})")
    return found


def default_index(folder: str | os.PathLike[str]) -> Path:
    """Where the index of a folder stands unless another place is named; each version of the index has its own."""
    from platformdirs import user_cache_path

    name = hashlib.sha256(str(Path(folder).resolve()).encode("utf-8", "surrogatepass")).hexdigest()[:20]
    return user_cache_path("legalscan") / "index" / f"{name}-{_VERSION}.sqlite"


def update_index(
    folder: str | os.PathLike[str], index: str | os.PathLike[str] | None = None, progress: Progress | None = None
) -> Catalogue:
    """Bring the index of a folder up to date and return what it holds.

    Args:
        folder: the texts, in any reader's format.
        index: the SQLite file; by default `default_index`. Where it cannot be written, the catalogue is made in memory.
        progress: wraps the list of files that must be read.

    Raises:
        CorpusError: no statutes in the folder, or `index` is a file of another kind.
    """
    files = find_files(folder)
    with closing(_open(Path(index) if index else default_index(folder), index is not None)) as base:
        known = {path: (size, time) for path, size, time in base.execute("select path, size, time from file")}
        stamps = dict(_stamps(files))
        stale = [path for path in stamps if known.get(path) != stamps[path]]
        gone = [path for path in known if path not in stamps]
        with base:
            for path in (*gone, *stale):
                base.execute("delete from file where path = ?", (path,))
                for table in ("renaming", "name", "cited", "alias"):
                    base.execute(f"delete from {table} where path = ?", (path,))
            for path in progress(stale) if progress and stale else stale:
                _enter(base, path, stamps[path])
        return _read_catalogue(base, len(stale))


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


def _enter(base: sqlite3.Connection, path: str, stamp: tuple[int, int]) -> None:
    """Read one file into the index, under the stamp it had before: if it changes meanwhile, the next opening reads it again."""
    try:
        act = read(path)
    except SourceError as error:
        base.execute("insert into file (path, size, time, broken) values (?, ?, ?, ?)", (path, *stamp, error.reason))
        return
    base.execute("insert into file values (?, ?, ?, null, ?, ?, ?, ?, ?, ?, ?, ?)", (path, *stamp, *describe(act)[1:]))
    base.executemany("insert into renaming values (?, ?, ?, ?, ?)", [(path, *renaming) for renaming in find_renamings(act)])
    base.executemany("insert into name values (?, ?)", [(path, name) for name in find_names(act)])
    base.executemany("insert into cited values (?, ?, ?)", [(path, *cited) for cited in find_cited_articles(act)])
    base.executemany("insert into alias values (?, ?, ?)", [(path, *pair) for pair in find_aliases(act)])


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
    return Catalogue(entries, renamings, citing, cited, aliases, official, broken, read_anew)
