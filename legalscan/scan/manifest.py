"""What a finished scan says of itself: a small JSON file beside the tables."""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any, Final

from legalscan.errors import ScanError
from legalscan.scan.edition import version
from legalscan.scan.tables import TABLES

MANIFEST: Final = "scan.json"
_FORMAT: Final = 1


def write_manifest(
    output: Path,
    conditions: Mapping[str, str],
    corpus: Mapping[str, Any],
    rows: Mapping[str, int],
    unreadable: Iterable[tuple[str, str]],
    failed: Iterable[tuple[str, str, str]],
) -> None:
    """Write down that a scan is finished.

    Args:
        output: the folder of the scan.
        conditions: edition and rules, as the journal has them.
        corpus: what is to be said of the texts.
        rows: how many each table has.
        unreadable: files that could not be read, with reasons.
        failed: file, what was being done, and why it failed.

    Raises:
        ScanError: it cannot be written.
    """
    told = {
        "version": _FORMAT,
        "tool": {"name": "legalscan", "version": version(), "edition": conditions["edition"]},
        "rules": conditions["rules"].split(","),
        "corpus": corpus,
        "tables": {table.name: {"rows": rows[table.name], "columns": [column.name for column in table.columns]} for table in TABLES},
        "unreadable": sorted(unreadable),
        "failed": sorted(failed),
    }
    draft = output / f".{MANIFEST}"
    try:
        draft.write_text(json.dumps(told, ensure_ascii=False, indent=1) + "\n", encoding="utf-8", errors="surrogatepass")
        draft.replace(output / MANIFEST)
    except OSError as error:
        raise ScanError(f"{output / MANIFEST}: cannot be written ({error.strerror or error}); run the scan again") from None


def read_manifest(output: str | os.PathLike[str]) -> dict[str, Any]:
    """What a finished scan says of itself: tool, rules, corpus, tables.

    Raises:
        ScanError: no finished scan is there.
    """
    try:
        told: dict[str, Any] = json.loads((Path(output) / MANIFEST).read_text(encoding="utf-8"))
    except FileNotFoundError:
        raise ScanError(f"{output}: holds no finished scan; make one with `legalscan scan DIR --output {output}`") from None
    except (OSError, ValueError) as error:
        raise ScanError(f"{Path(output) / MANIFEST}: cannot be read ({error}); run the scan again") from None
    return told
