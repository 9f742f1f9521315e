"""Thirty amending bills of our own drafting, each with the provisions that it changes and the orders that must be refused."""

from __future__ import annotations

import re
from pathlib import Path
from typing import NamedTuple

import pytest
from conftest import from_text
from drafting import plain

from legalscan.amending.consolidation import Consolidation, consolidate
from legalscan.statute import Statute, read

FOLDER = Path(__file__).parent / "amending"
BILLS = sorted(FOLDER.glob("[0-9]*.md"))


class Case(NamedTuple):
    """A bill with what must come of it: words of the provisions that change, and orders refused with their codes."""

    bill: Statute
    base: Statute
    after: dict[str, str]
    refused: list[tuple[str, str]]


def load(path: Path) -> Case:
    parts = dict(re.findall(r"^%% (\w+)\n(.*?)(?=^%% |\Z)", path.read_text(encoding="utf-8"), re.M | re.S))
    base = re.match(r"base: (\S+)", path.read_text(encoding="utf-8"))
    assert base
    rows = [line.partition(" =") for line in parts["after"].splitlines() if line]
    refused = [line.rpartition(": ") for line in parts.get("refused", "").splitlines() if line]
    return Case(
        from_text(parts["bill"], path.name),
        read(FOLDER / "bases" / base[1]),
        {place: words.strip() for place, _, words in rows},
        [(place, code) for place, _, code in refused],
    )


def provisions(act: Statute) -> dict[str, str]:
    """Own words and headings by address, notes left out."""
    found: dict[str, str] = {}
    for provision in act.walk():
        if provision.level == "supplement":
            continue
        found[str(provision.locator)] = plain(provision.own_text)
        if provision.heading:
            found[f"{provision.locator}의 제목"] = provision.heading.strip()
    return found


def misses(case: Case, done: Consolidation) -> list[str]:
    """Provisions that are not as they must be, and orders refused or carried out that must not be."""
    before, after = provisions(case.base), provisions(done.statute)
    expected = before | case.after
    wrong = []
    for place in sorted(before.keys() | after.keys() | expected.keys()):
        if place.startswith(("부칙제", "부칙[")) or (place not in case.after and place.endswith("의 제목") and place[:-4] in case.after):
            continue
        want, got = expected.get(place, "없음"), after.get(place, "없음")
        if want != got and not (want in ("", "없음") and got in ("", "없음")):
            wrong.append(f"{place}: {got!r}, not {want!r}")
    refused = [(row.place, row.code) for row in done.refused]
    return (
        wrong
        + [f"refused: {row}" for row in refused if row not in case.refused]
        + [f"not refused: {row}" for row in case.refused if row not in refused]
    )


@pytest.mark.parametrize("path", BILLS, ids=lambda path: path.stem)
def test_each_order_is_carried_out_or_refused_as_it_must_be(path: Path) -> None:
    case = load(path)
    assert misses(case, consolidate(case.bill, case.base)) == []


def test_there_are_thirty() -> None:
    assert len(BILLS) == 30
