"""Precision of a rule, from findings that were read on real law."""

from __future__ import annotations

import csv
from collections.abc import Sequence
from math import sqrt
from pathlib import Path
from typing import Any, Final, NamedTuple

from legalscan.errors import UsageError

FIELDS: Final = ("statute_id", "promulgated", "locator", "fingerprint", "verdict", "date")
VERDICTS: Final = frozenset({"right", "wrong", "unsure"})


class Judgement(NamedTuple):
    """One finding as somebody judged it; holds no words of the law."""

    statute_id: str
    promulgated: str
    locator: str
    fingerprint: str
    verdict: str
    date: str


def read_readings(folder: str) -> dict[str, list[Judgement]]:
    """The readings in a folder: rule code (the file's name) and rows in their order.

    Raises:
        UsageError: no such folder, no readings in it, or a row that is not a reading.
    """
    files = sorted(Path(folder).glob("*.tsv"))
    if not files:
        raise UsageError(f"{folder}: no readings (CODE.tsv) in this folder")
    found: dict[str, list[Judgement]] = {}
    for file in files:
        with file.open(encoding="utf-8", newline="") as stream:
            table = list(csv.DictReader(stream, delimiter="\t"))
        for number, row in enumerate(table, start=2):
            if set(row) != set(FIELDS) or row["verdict"] not in VERDICTS:
                raise UsageError(f"{file}, line {number}: not a reading ({', '.join(FIELDS)}; verdict {' or '.join(sorted(VERDICTS))})")
        found[file.stem] = [Judgement(**row) for row in table]
    return found


def measure_precision(rows: Sequence[Judgement]) -> dict[str, Any]:
    """Share of right findings among those judged right or wrong, with the 95 % Wilson interval.

    References: E. B. Wilson, Probable Inference, the Law of Succession, and Statistical Inference, JASA 22 (1927).

    >>> rows = [Judgement("1", "", "제1조", str(i), "right" if i < 9 else "wrong", "2026-11-25") for i in range(10)]
    >>> {k: round(v, 2) if isinstance(v, float) else v for k, v in measure_precision(rows).items()}
    {'right': 9, 'read': 10, 'unsure': 0, 'precision': 0.9, 'low': 0.6, 'high': 0.98, 'last': '2026-11-25'}
    """
    decided = [row for row in rows if row.verdict != "unsure"]
    right, n, z = sum(row.verdict == "right" for row in decided), len(decided), 1.96
    share = right / n if n else 0.0
    low, high = 0.0, 1.0
    if n:
        middle = share + z * z / (2 * n)
        spread = z * sqrt(share * (1 - share) / n + z * z / (4 * n * n))
        low, high = (middle - spread) / (1 + z * z / n), (middle + spread) / (1 + z * z / n)
    return {
        "right": right,
        "read": n,
        "unsure": len(rows) - n,
        "precision": round(share, 3),
        "low": round(low, 3),
        "high": round(high, 3),
        "last": max((row.date for row in rows), default=""),
    }
