"""Tables on disk: one Parquet file a table and part, written whole or not at all.

A file is written beside its place and moved there, so that whoever reads sees the old or the new one. Its hash is kept in the
journal: what was torn by a loss of power or changed by another hand is told by it.
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Collection, Sequence
from pathlib import Path
from typing import Any, Final, NamedTuple

from legalscan.errors import ScanError
from legalscan.scan.rows import Row
from legalscan.scan.tables import STRUCTURES, Table, Type

_LEVEL: Final = 3


class Sum(NamedTuple):
    """What is known of a file that was written: its length in bytes, the hash of them, and how many rows it has."""

    size: int
    hash: str
    rows: int


def part_file(output: Path, table: Table, part: int) -> Path:
    """Where the rows of a part stand."""
    return output / table.name / f"part-{part:04d}.parquet"


def write_part(output: Path, table: Table, part: int, rows: Sequence[Row], *, keep: bool, gone: Collection[str]) -> Sum:
    """Write the rows of a part, sorted by path.

    Args:
        output: the folder of the scan.
        table: which table.
        part: number of the part.
        rows: new ones; those of one path in the order of its text.
        keep: whether the rows that the part has on disk stay, those of the paths in `gone` left out.
        gone: paths whose rows on disk are left out.

    Raises:
        ScanError: it cannot be written; what stood there before still does.
    """
    import pyarrow as pa
    import pyarrow.compute as pc
    import pyarrow.parquet as pq

    place = part_file(output, table, part)
    schema = _schema(table)
    columns = list(zip(*rows, strict=True)) or [()] * len(table.columns)
    arrays = [pa.array(values, field.type) for values, field in zip(columns, schema, strict=True)]
    new = pa.Table.from_arrays(arrays, schema=schema)
    if keep:
        old = pq.read_table(place, schema=schema, partitioning=None)
        known = [path not in gone for path in old.column("path").to_pylist()]
        new = pa.concat_tables([old.filter(pa.array(known, pa.bool_())), new])
    # in one piece: a table that was put together is written as one that was made at once
    new = new.take(pc.sort_indices(new.column("path"))).combine_chunks()
    draft = place.with_name(f".{place.name}.{os.getpid()}")
    try:
        place.parent.mkdir(parents=True, exist_ok=True)
        pq.write_table(new, draft, compression="zstd", compression_level=_LEVEL)
        with draft.open("rb+") as stream:
            os.fsync(stream.fileno())
        told = measure(draft, new.num_rows)
        draft.replace(place)
    except OSError as error:
        draft.unlink(missing_ok=True)
        raise ScanError(f"{place}: cannot be written ({error.strerror or error}); what was done is kept: run the scan again") from None
    return told


def measure(file: Path, rows: int) -> Sum:
    """Length and hash of a file as it is.

    Raises:
        OSError: it cannot be read.
    """
    with file.open("rb") as stream:
        digest = hashlib.file_digest(stream, "sha256").hexdigest()
        return Sum(stream.tell(), digest, rows)


def is_whole(file: Path, told: Sum) -> bool:
    """Whether a file is as it was written."""
    try:
        return file.stat().st_size == told.size and measure(file, told.rows) == told
    except OSError:
        return False


def _schema(table: Table) -> Any:
    import pyarrow as pa

    def typed(type: Type) -> Any:
        simple = {
            "text": pa.string(),
            "whole": pa.int32(),
            "number": pa.float64(),
            "truth": pa.bool_(),
            "day": pa.date32(),
            "texts": pa.list_(pa.string()),
        }
        if type in simple:
            return simple[type]
        return pa.list_(pa.struct([(name, pa.string()) for name in STRUCTURES[type]]))

    return pa.schema([(column.name, typed(column.type)) for column in table.columns])
