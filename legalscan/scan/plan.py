"""What is to be done: units that are judged together, and parts that are written together.

A unit is a family of texts, an act with its decrees and rules: they look at one another all the time. A part is the share of
the families that one file of each table holds; a family's part hangs on its name alone, so that a new one moves none.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from typing import Final, NamedTuple

from legalscan.corpus import Corpus
from legalscan.index import Catalogue
from legalscan.lookups import Lookup, families
from legalscan.scan.parquet import Sum

_SHARE: Final = 80
"""So many texts does a part hold, about a second of work."""
_MOST: Final = 4096
_TOLERANCE: Final = 4


class Unit(NamedTuple):
    """Texts that are judged together.

    Attributes:
        name: the squeezed name of the family's act; of a file that cannot be read its path behind a ``!``.
        paths: the files, sorted, from the folder of the corpus.
        part: number of the part that holds its rows.
        key: hash of the names and the bytes of the files.
    """

    name: str
    paths: tuple[str, ...]
    part: int
    key: str


class Done(NamedTuple):
    """What became of a unit.

    Attributes:
        name: its name.
        asked: the look-ups that its texts made.
        failed: file, what was being done, and why it failed.
        rows: a hash of its rows in each table, in the order of the tables.
    """

    name: str
    asked: tuple[Lookup, ...]
    failed: tuple[tuple[str, str, str], ...]
    rows: tuple[str, ...] = ()


class Task(NamedTuple):
    """One part to be written.

    Attributes:
        part: its number.
        folder: of the corpus, absolute.
        output: of the scan, absolute.
        units: what is to be judged anew.
        known: the files that the part has on disk, in the order of the tables, where the rows of other texts stay; else empty.
        before: of units whose rows are on disk the hash of these in each table.
        gone: paths whose rows on disk do not stay.
        skip: units that are not to be tried again, by name, with the reason.
        select: codes or prefixes of rules to run; empty for the default ones.
        ignore: those to leave out.
        state: hash of the catalogue, so that a worker opens it anew when it has changed.
    """

    part: int
    folder: str
    output: str
    units: tuple[Unit, ...]
    known: tuple[Sum, ...]
    before: Mapping[str, tuple[str, ...]]
    gone: frozenset[str]
    skip: tuple[tuple[str, str], ...]
    select: tuple[str, ...]
    ignore: tuple[str, ...]
    state: str


def count_parts(files: int, before: int | None = None) -> int:
    """Into how many parts so many files are shared out; as before, unless the folder has grown or shrunk to a different size.

    >>> count_parts(4_800), count_parts(5_000, before=60), count_parts(100_000, before=60)
    (60, 60, 1250)
    """
    wanted = min(_MOST, max(1, round(files / _SHARE)))
    return before if before is not None and before <= wanted * _TOLERANCE and wanted <= before * _TOLERANCE else wanted


def find_units(corpus: Corpus, catalogue: Catalogue, root: str, parts: int) -> dict[str, Unit]:
    """Every unit of a folder by its name.

    Args:
        corpus: the folder.
        catalogue: what its index holds.
        root: the folder as it stands before every path, with its last slash.
        parts: how many parts there are.
    """
    named = families(corpus) | {f"!{path.removeprefix(root)}": (path,) for path, _ in catalogue.broken}
    units = {}
    for name, paths in named.items():
        short = tuple(path.removeprefix(root) for path in paths)
        key = _digest("".join(f"{told}\0{catalogue.hashes[path]}\0" for told, path in zip(short, paths, strict=True)))
        units[name] = Unit(name, short, int(_digest(name)[:8], 16) % parts, key)
    return units


def _digest(words: str) -> str:
    return hashlib.sha256(words.encode("utf-8", "surrogatepass")).hexdigest()[:16]
