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


def wilson_interval(right: int, n: int, z: float = 1.96) -> tuple[float, float]:
    """The 95 % interval of a share, both ends between 0 and 1; all of it where nothing was counted.

    References: E. B. Wilson, Probable Inference, the Law of Succession, and Statistical Inference, JASA 22 (1927).

    >>> [round(end, 2) for end in wilson_interval(9, 10)]
    [0.6, 0.98]
    """
    if not n:
        return 0.0, 1.0
    share = right / n
    middle = share + z * z / (2 * n)
    spread = z * sqrt(share * (1 - share) / n + z * z / (4 * n * n))
    return (middle - spread) / (1 + z * z / n), (middle + spread) / (1 + z * z / n)


def compare_precision(now: Sequence[Judgement], before: Sequence[Judgement]) -> dict[str, float] | None:
    """How much better a rule does than it did, with the 95 % interval of the difference; None where either has nothing decided.

    The two samples count as independent, which is cautious where they share findings.

    References: R. G. Newcombe, Interval Estimation for the Difference between Independent Proportions, Statistics in Medicine 17
    (1998), method 10.

    >>> def rows(right, wrong):
    ...     return [Judgement("1", "", "제1조", str(i), "right" if i < right else "wrong", "") for i in range(right + wrong)]
    >>> compare_precision(rows(56, 14), rows(48, 32))
    {'difference': 0.2, 'low': 0.052, 'high': 0.334}
    """
    shares = []
    for rows in (now, before):
        decided = [row for row in rows if row.verdict != "unsure"]
        if not decided:
            return None
        right = sum(row.verdict == "right" for row in decided)
        shares.append((right / len(decided), *wilson_interval(right, len(decided))))
    (a, low_a, high_a), (b, low_b, high_b) = shares
    return {
        "difference": round(a - b, 3),
        "low": round(a - b - sqrt((a - low_a) ** 2 + (high_b - b) ** 2), 3),
        "high": round(a - b + sqrt((high_a - a) ** 2 + (b - low_b) ** 2), 3),
    }


def measure_precision(rows: Sequence[Judgement]) -> dict[str, Any]:
    """Share of right findings among those judged right or wrong, with the 95 % Wilson interval.

    References: E. B. Wilson, Probable Inference, the Law of Succession, and Statistical Inference, JASA 22 (1927).

    >>> rows = [Judgement("1", "", "제1조", str(i), "right" if i < 9 else "wrong", "2026-11-25") for i in range(10)]
    >>> {k: round(v, 2) if isinstance(v, float) else v for k, v in measure_precision(rows).items()}
    {'right': 9, 'read': 10, 'unsure': 0, 'precision': 0.9, 'low': 0.6, 'high': 0.98, 'last': '2026-11-25'}
    """
    decided = [row for row in rows if row.verdict != "unsure"]
    right, n = sum(row.verdict == "right" for row in decided), len(decided)
    share = right / n if n else 0.0
    low, high = wilson_interval(right, n)
    return {
        "right": right,
        "read": n,
        "unsure": len(rows) - n,
        "precision": round(share, 3),
        "low": round(low, 3),
        "high": round(high, 3),
        "last": max((row.date for row in rows), default=""),
    }
