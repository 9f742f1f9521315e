"""The state of a statute book from one scan: figures that add up, one page that needs nothing else, the same bytes each time."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest
from collections_of_law import write_collection, write_family
from drafts import call

from legalscan.measures.precision import wilson_interval
from legalscan.report.national import FEWEST, MEASURES, build_national
from legalscan.report.national_page import format_national
from legalscan.scan import scan_folder
from legalscan.scan.query import Questions

pytest.importorskip("pyarrow")
pytest.importorskip("duckdb")
FAMILIES = 60


@pytest.fixture(scope="module")
def scanned(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("national")
    laws = write_collection(folder / "laws", FAMILIES)
    odd = laws / "등대법" / "법률.md"
    odd.write_text(odd.read_text(encoding="utf-8").replace("- 해양수산부", "- <b>부</b> & 청"), encoding="utf-8")
    write_family(laws, FAMILIES, article="##### 제6조 (지원)\n\n정부는 등대사업자에게 100만원을 지원하여야 한다.\n")
    scan_folder(laws, folder / "out", workers=1)
    return folder / "out"


@pytest.fixture(scope="module")
def document(scanned: Path) -> dict[str, Any]:
    with Questions(scanned) as scan:
        return build_national(scan)


def test_figures_add_up_with_the_tables(scanned: Path, document: dict[str, Any]) -> None:
    with Questions(scanned) as scan:
        ((findings, acts),) = scan.ask(
            "select count(*), count(distinct path) from findings join files using (path) where instrument = '법률'"
        ).rows
        ((dead, cited),) = scan.ask(
            """select count(*) filter (reason is not null), count(*) from citations join files using (path)
            where instrument = '법률' and (reason is null or reason in ('missing', 'deleted'))"""
        ).rows
    assert document["totals"]["acts"] == FAMILIES + 1
    assert sum(row["findings"] for row in document["families"]) == findings
    assert max(row["counted"] for row in document["families"]) <= acts
    (overall,) = document["overall"]["dead"]
    assert (overall["counted"], overall["of"]) == (dead, cited)
    assert sum(row["counted"] for row in document["ministries"]["dead"]) <= dead
    assert sum(row["acts"] for row in document["decades"]) == FAMILIES + 1


def test_every_share_lies_in_its_interval_and_small_groups_are_left_out(document: dict[str, Any]) -> None:
    ranked = 0
    for measure in MEASURES:
        rows = document["ministries"][measure.key]
        assert [row["low"] for row in rows] == sorted((row["low"] for row in rows), reverse=True)
        for row in (*rows, *document["acts"][measure.key]):
            assert 0 <= row["low"] <= row["share"] <= row["high"] <= 1
            low, high = wilson_interval(row["counted"], row["of"])
            assert (row["low"], row["high"]) == (round(max(0, low), 4), round(min(1, high), 4))
        assert all(row["of"] >= FEWEST for row in rows)
        ranked += len(rows)
    assert ranked > 0


@pytest.mark.parametrize("language", ["ko", "en"])
def test_the_page_needs_nothing_else(document: dict[str, Any], language: str) -> None:
    page = format_national(document, language)
    assert not re.search(r"(?:src|href)=\"(?!#)|url\(|<script|@import|https?://", page)
    assert "<b>부</b> & 청" not in page
    assert document["corpus"]["as_of"] in page, "the day of the snapshot is named"
    assert document["corpus"]["hash"] in page
    assert page.count("<svg") >= 5
    assert re.search(r"22/24|\d+/\d+ \(\d+%", page), "readings stand beside the rules"


def test_the_same_scan_gives_the_same_bytes(scanned: Path, tmp_path: Path) -> None:
    for name in ("one.html", "two.html"):
        assert call("report", scanned, "-o", tmp_path / name).returncode == 0
    assert (tmp_path / "one.html").read_bytes() == (tmp_path / "two.html").read_bytes()
    told = json.loads(call("report", scanned, "--format", "json").stdout)
    assert told["totals"]["acts"] == FAMILIES + 1


def test_an_unfinished_scan_gives_no_report(tmp_path: Path) -> None:
    assert "holds no finished scan" in call("report", tmp_path, code=2).stderr


@pytest.mark.browser
@pytest.mark.parametrize("wide", [1280, 390])
def test_the_page_in_a_browser(document: dict[str, Any], tmp_path: Path, wide: int) -> None:
    import shutil

    from playwright.sync_api import sync_playwright

    chromium = shutil.which("chromium")
    if chromium is None:
        pytest.skip("NO CHROMIUM: the page was not looked at")
    (tmp_path / "page.html").write_text(format_national(document), encoding="utf-8")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        page = browser.new_page(viewport={"width": wide, "height": 900})
        complaints: list[str] = []
        page.on("console", lambda message: complaints.append(message.text))
        page.goto((tmp_path / "page.html").as_uri())
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), "nothing sticks out at the side"
        assert page.locator("svg.shares circle").count() > 10
        # whiskers hold their dots, and no label runs out of its picture
        assert page.evaluate(
            """[...document.querySelectorAll('svg.shares')].every(svg => {
                const box = svg.getBoundingClientRect()
                return [...svg.querySelectorAll('text')].every(t => t.getBoundingClientRect().left >= box.left - 1 && t.getBoundingClientRect().right <= box.right + 1)
            })"""
        )
        assert complaints == []
        browser.close()
