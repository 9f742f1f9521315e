"""CSV and XLSX: one row an annotation, or one a finding to be judged; verdicts typed in come back with errors by row."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Final

from legalscan.annotate.annotation import FIELDS, REASONS, VERDICTS, Annotation, name_by_content
from legalscan.annotate.target import Target
from legalscan.errors import AnnotationError, StoreError
from legalscan.finding import Finding
from legalscan.statute import Statute

# what people fill in stands first
COLUMNS: Final = (
    *("verdict", "reason", "comment", "labels", "code", "statute", "locator", "quote", "author", "created", "guideline"),
    *(
        name
        for name in FIELDS
        if name not in ("verdict", "reason", "comment", "labels", "code", "statute", "locator", "quote", "author", "created", "guideline")
    ),
)
_LONGEST: Final = 32_767
"""So many characters does a cell of a spreadsheet hold."""
_SHOWN: Final = 20
_FORMULA: Final = ("=", "+", "-", "@", "\t", "\r", "'")
_CONTROL: Final = re.compile(r"[\x00-\x08\x0b-\x1f\ufffe\uffff]|_x[0-9A-Fa-f]{4}_")
_ESCAPED: Final = re.compile(r"_x([0-9A-Fa-f]{4})_")


def finding_rows(findings: Iterable[Finding], statutes: Iterable[Statute], tool: str) -> Iterator[dict[str, Any]]:
    """A row a finding with its message, and with the columns that a reader fills in left empty."""
    acts = {act.id: act for act in statutes}
    for finding in findings:
        target = Target.at(acts[finding.statute_id], finding.span)
        row = Annotation(target, "-", code=finding.code, fingerprint=finding.fingerprint, tool=tool).row()
        yield {
            **row,
            "message": finding.message.in_language(acts[finding.statute_id].language),
            **dict.fromkeys(("id", "author", "created", "labels"), ""),
        }


def write_rows(rows: Iterable[dict[str, Any]], path: Path) -> int:
    """Write rows as CSV (UTF-8 with a byte order mark, as spreadsheets want it) or, by its name, as XLSX; returns their number.

    Raises:
        AnnotationError: a cell too long for a spreadsheet.
    """
    table = list(rows)
    if path.suffix.lower() == ".xlsx":
        _write_xlsx(table, path)
    else:
        with path.open("w", encoding="utf-8-sig", newline="") as stream:
            writer = csv.writer(stream)
            writer.writerow(names := _columns(table))
            writer.writerows([_guard(str(row[name])) for name in names] for row in table)
    return len(table)


def _columns(table: list[dict[str, Any]]) -> list[str]:
    """The columns of a table: findings have their message behind the quote."""
    place = COLUMNS.index("quote") + 1
    return [*COLUMNS[:place], *(("message",) if table and "message" in table[0] else ()), *COLUMNS[place:]]


def write(said: list[Annotation], path: Path, texts: object) -> None:
    """Write annotations, one a row; no texts are needed."""
    write_rows((one.row() for one in said), path)


def read(path: Path, texts: object, author: str) -> list[Annotation]:
    """Read rows; those without verdict, labels and comment are left out, since nobody has judged them yet.

    A row without an author is `author`'s; one without an id gets one from what it says, and the time is now.

    Raises:
        AnnotationError: not such a table, or rows that are no annotations: the first twenty, each with its number.
    """
    header, rows = _read_xlsx(path) if path.suffix.lower() == ".xlsx" else _read_csv(path)
    needed = {"verdict", "statute_id", "locator", "start", "end", "quote"}
    if missing := needed - set(header):
        raise AnnotationError(f"{path}: no column {', '.join(sorted(missing))} in the first row; export a sheet first and fill it in")
    found, wrong = [], []
    for number, cells in rows:
        row = {name: cells.get(name, "") for name in FIELDS}
        row["verdict"], row["reason"] = row["verdict"].strip().lower(), row["reason"].strip().lower()
        if not any(row[name].strip() for name in ("verdict", "reason", "labels", "comment", "id")):
            continue
        row["author"] = row["author"] or author
        try:
            if not row["author"].strip():
                raise AnnotationError("no author; fill the column in or give one (--author)")
            if not row["id"]:
                row["id"] = name_by_content({**row, "created": ""})
                row["created"] = row["created"] or datetime.now(UTC).isoformat()
            found.append(Annotation.from_row(row))
        except AnnotationError as error:
            wrong.append(f"{path.name}, row {number}: {error}")
    if wrong:
        rest = f"\n… and {len(wrong) - _SHOWN} more rows" if len(wrong) > _SHOWN else ""
        raise AnnotationError(f"{len(wrong)} rows are wrong, nothing was imported:\n" + "\n".join(wrong[:_SHOWN]) + rest)
    return found


def _guard(cell: str) -> str:
    """A cell that no spreadsheet takes for a formula."""
    return "'" + cell if cell.startswith(_FORMULA) else cell


def _unguard(cell: str) -> str:
    return cell[1:] if cell.startswith("'") and cell[1:].startswith(_FORMULA) else cell


def _read_csv(path: Path) -> tuple[list[str], list[tuple[int, dict[str, str]]]]:
    text = _decode(path)
    delimiter = max(",;\t", key=text.split("\n", 1)[0].count)
    csv.field_size_limit(10_000_000)
    reader = csv.reader((line + "\n" for line in text.split("\n")), delimiter=delimiter)  # other separators are characters of a cell
    try:
        table = list(reader)
    except csv.Error as error:
        raise AnnotationError(f"{path}, line {reader.line_num}: not CSV ({error})") from None
    header = [name.strip() for name in table[0]] if table else []
    return header, [(n, dict(zip(header, map(_unguard, cells), strict=False))) for n, cells in enumerate(table[1:], start=2) if any(cells)]


def _decode(path: Path) -> str:
    raw = path.read_bytes()
    for encoding in ("utf-8-sig", "cp949"):
        try:
            return raw.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise AnnotationError(f"{path}: neither UTF-8 nor CP949; save it as CSV UTF-8")


def _openpyxl() -> Any:
    try:
        import openpyxl
    except ImportError:
        raise StoreError("XLSX needs openpyxl: pip install 'legalscan[annotate]'") from None
    return openpyxl


def _write_xlsx(table: list[dict[str, Any]], path: Path) -> None:
    openpyxl = _openpyxl()
    from openpyxl.worksheet.datavalidation import DataValidation

    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title, sheet.freeze_panes = "annotations", "A2"
    names = _columns(table)
    sheet.append(names)
    for number, row in enumerate(table, start=2):
        for column, name in enumerate(names, start=1):
            words = _CONTROL.sub(lambda found: "".join(f"_x{ord(c):04X}_" for c in found[0][0]) + found[0][1:], str(row[name]))
            if len(words) > _LONGEST:
                raise AnnotationError(
                    f"row {number}: {name} has {len(words):,} characters, a spreadsheet's cell holds {_LONGEST:,}; use csv"
                )
            if words:
                cell = sheet.cell(number, column)
                cell.value, cell.data_type = words, "s"  # never a formula, never a number
    for letter, values in (("A", VERDICTS), ("B", REASONS)):
        choice = DataValidation(type="list", formula1=f'"{",".join(values)}"', allow_blank=True)
        choice.error, choice.showErrorMessage = f"one of {', '.join(values)}", True
        choice.add(f"{letter}2:{letter}{max(2, len(table) + 1)}")
        sheet.add_data_validation(choice)
    for letter, width in zip("ABCDEFGH", (10, 20, 40, 20, 10, 30, 18, 60), strict=True):
        sheet.column_dimensions[letter].width = width
    book.save(path)


def _read_xlsx(path: Path) -> tuple[list[str], list[tuple[int, dict[str, str]]]]:
    openpyxl = _openpyxl()
    try:
        book = openpyxl.load_workbook(path, read_only=True, data_only=True)
        sheet = book.worksheets[0]
        table = [[_cell(value) for value in row] for row in sheet.iter_rows(values_only=True)]
        book.close()
    except Exception as error:  # zipfile, lxml and openpyxl raise what they like
        raise AnnotationError(f"{path}: not an XLSX workbook ({error})") from None
    header = [name.strip() for name in table[0]] if table else []
    return header, [(n, dict(zip(header, cells, strict=False))) for n, cells in enumerate(table[1:], start=2) if any(cells)]


def _cell(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, datetime):  # a spreadsheet program has taken a time for its own
        return value.replace(tzinfo=value.tzinfo or UTC).isoformat()
    return _ESCAPED.sub(lambda found: chr(int(found[1], 16)), str(value))
