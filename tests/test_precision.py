"""The figures on the rules' pages are those of the readings."""

from __future__ import annotations

from pathlib import Path

import pytest

from legalscan.explanation import load_precision
from legalscan.measures.precision import measure_precision, read_readings
from legalscan.rules import RULES

READINGS = read_readings(str(Path(__file__).parent / "readings"))

UNREAD: frozenset[str] = frozenset()
"""Rules whose findings nobody but their maker has judged yet; their pages and the README say so. A file of verdicts
(`readings/CODE.tsv`) takes a rule out of the list, and the figures in the package must follow."""
README = (Path(__file__).parent.parent / "README.md").read_text(encoding="utf-8")


def test_the_readme_says_what_nobody_has_judged() -> None:
    assert ("have been read by their maker only" in README) == bool(UNREAD)


def test_the_package_ships_what_the_readings_say() -> None:
    assert load_precision() == {code: measure_precision(rows) for code, rows in READINGS.items()}


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_what_is_on_by_default_was_right_four_times_in_five(rule: type) -> None:
    rows = READINGS.get(rule.code)
    if rows is None:
        silent = "reports nothing" in (rule.__doc__ or "")
        assert silent or rule.code in UNREAD, "a rule without readings says that the national code has no finding of it"
    elif rule.default:
        assert measure_precision(rows)["precision"] >= 0.8
    elif measure_precision(rows)["precision"] < 0.8:
        assert rule.severity == "info"


def test_no_finding_is_counted_twice() -> None:
    for rows in READINGS.values():
        assert len({(row.statute_id, row.locator, row.fingerprint) for row in rows}) == len(rows)
