"""Questions to a scan, in SQL."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any, NamedTuple, Self

from legalscan.errors import ScanError, UsageError
from legalscan.scan.manifest import read_manifest
from legalscan.scan.tables import TABLES


class Answer(NamedTuple):
    """What a question gave: the names of its columns, and its rows as plain values (days as text, lists as lists)."""

    columns: tuple[str, ...]
    rows: list[tuple[Any, ...]]

    def records(self) -> Iterator[dict[str, Any]]:
        """The rows by the names of their columns; of two columns with one name the later has it numbered."""
        names: list[str] = []
        for name in self.columns:
            number = 2
            free = name
            while free in names or (free != name and free in self.columns):
                free, number = f"{name}_{number}", number + 1
            names.append(free)
        for row in self.rows:
            yield dict(zip(names, row, strict=True))


class Questions:
    """A finished scan, open for questions; each table of `TABLES` is there under its name. To be closed, or used in ``with``.

    Args:
        output: the folder of the scan.

    Raises:
        ScanError: no finished scan is there.
        UsageError: DuckDB is not installed.
    """

    def __init__(self, output: str | os.PathLike[str]) -> None:
        self.folder = Path(output).resolve()
        self.manifest = read_manifest(output)
        try:
            import duckdb
        except ImportError:
            raise UsageError("asking a scan needs DuckDB: pip install 'legalscan[scale]'") from None
        self._error = duckdb.Error
        self._asking = duckdb.StatementType.SELECT  # explain analyze would carry out what it explains
        self._base = duckdb.connect(config={"autoinstall_known_extensions": "false", "autoload_known_extensions": "false"})
        for table in TABLES:
            files = sorted(str(file) for file in (self.folder / table.name).glob("part-*.parquet"))
            listed = ", ".join("'" + file.replace("'", "''") + "'" for file in files)
            try:
                self._base.execute(f"create view {table.name} as select * from read_parquet([{listed}])")
            except duckdb.Error as error:
                raise ScanError(f"{output}: {table.name} cannot be read ({_first_line(error)}); run the scan again") from None
        # a question sees the scan and nothing else of the machine, and no network
        folder = str(self.folder).replace("'", "''")
        self._base.execute(f"set allowed_directories = ['{folder}']")
        self._base.execute("set enable_external_access = false")

    def ask(self, sql: str, parameters: Sequence[Any] = ()) -> Answer:
        """What a question gives.

        Args:
            sql: a statement in DuckDB's dialect.
            parameters: what stands for its question marks.

        Raises:
            UsageError: the statement is wrong, there is not just one, or it would do something else than ask.
        """
        try:
            statements = self._base.extract_statements(sql)
            if len(statements) != 1 or statements[0].type != self._asking:
                raise UsageError("a question is one statement that asks: select …, with … select, describe … or show tables")
            found = self._base.execute(statements[0], list(parameters))
            rows = found.fetchall()
        except self._error as error:
            raise UsageError(_first_line(error)) from None
        columns = tuple(column[0] for column in found.description or ())
        return Answer(columns, [tuple(map(_plain, row)) for row in rows])

    def close(self) -> None:
        """Let go of the files."""
        self._base.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


def _first_line(error: Exception) -> str:
    return " ".join(str(error).split("\n\nLINE")[0].split())


def _plain(value: Any) -> Any:
    match value:
        case None | bool() | int() | float() | str():
            return value
        case datetime() | date():
            return value.isoformat()
        case Decimal():
            return int(value) if value == value.to_integral_value() else float(value)
        case list() | tuple():
            return [_plain(one) for one in value]
        case dict():
            return {name: _plain(one) for name, one in value.items()}
    return value.hex() if isinstance(value, bytes) else str(value)
