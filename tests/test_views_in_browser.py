"""The views in a real browser: what hovers, unfolds and follows the theme, without a network."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from conftest import BILLS
from test_pages import browser, opened

import legalscan as ls

if TYPE_CHECKING:
    from playwright.sync_api import Browser

pytestmark = pytest.mark.browser
__all__ = ["browser"]  # the fixture


@pytest.fixture(scope="module")
def saved(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("보기")
    corpus = ls.Corpus.open(BILLS, index=folder / "index.sqlite")
    act = corpus["공명소자 기술 진흥 및 공명생태계 조성에 관한 법률안"]
    ls.show(act).save(folder / "act.html")
    ls.show(ls.graph(act, corpus)).save(folder / "flow.html")
    (folder / "profile.html").write_text(f'<!doctype html><meta charset="utf-8">{ls.profile(act)._repr_html_()}', encoding="utf-8")
    return folder


def test_a_citation_is_read_by_pointing_at_it(browser: Browser, saved: Path) -> None:
    asked: list[str] = []
    page = opened(browser, saved / "act.html", asked)
    page.locator("summary", has_text="제7조").first.click()
    mark = page.locator("mark.citation:visible").first
    tip = mark.locator(".ls-tip")
    assert not tip.is_visible()
    mark.hover()
    assert tip.is_visible()
    box = tip.bounding_box()
    assert box is not None
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= 1280
    page.mouse.move(0, 0)
    mark.focus()
    assert tip.is_visible()
    assert all(url.startswith("file:") for url in asked)


@pytest.mark.parametrize(
    ("system", "theme", "dark"), [("light", "", False), ("dark", "", True), ("light", "false", True), ("dark", "true", False)]
)
def test_the_theme_of_the_notebook_counts_before_the_system(browser: Browser, saved: Path, system: str, theme: str, dark: bool) -> None:
    page = opened(browser, saved / "act.html", [], color_scheme=system)
    if theme:
        page.evaluate(f"document.body.setAttribute('data-jp-theme-light', '{theme}')")
    red = int(page.locator(".ls-view").evaluate("element => getComputedStyle(element).backgroundColor.match(/\\d+/)[0]"))
    assert (red < 80) == dark


def test_a_box_of_a_picture_leaves_its_own_lines(browser: Browser, saved: Path) -> None:
    page = opened(browser, saved / "flow.html", [])
    faded = "[...document.querySelectorAll('svg.ls-picture path.l')].filter(p => getComputedStyle(p).opacity < .5).length"
    assert page.evaluate(faded) == 0
    assert page.locator(".ls-cards .ls-card:visible").count() == 0
    page.locator("svg.ls-picture g.b").nth(3).hover()
    page.wait_for_timeout(400)
    assert page.evaluate(faded) > 20
    assert page.locator(".ls-cards .ls-card:visible").count() == 1
    page.mouse.move(0, 0)
    page.locator("svg.ls-picture g.b").nth(1).focus()
    page.wait_for_timeout(400)
    assert "제4조" in page.locator(".ls-cards .ls-card:visible").inner_text()


def test_a_profile_unfolds_by_keyboard_and_is_dark_in_the_dark(browser: Browser, saved: Path) -> None:
    asked: list[str] = []
    page = opened(browser, saved / "profile.html", asked, color_scheme="dark")
    details = page.locator("td details").first
    details.locator("summary").focus()
    page.keyboard.press("Enter")
    assert details.locator(".ls-serif").first.is_visible()
    assert re.search(r"제\d+조", details.inner_text())
    half = page.locator("svg.ls-strip rect").last.evaluate("element => getComputedStyle(element).fill")
    assert half == page.locator(".ls-view table td").first.evaluate("element => getComputedStyle(element).borderBottomColor")
    assert page.locator("table svg.ls-strip:not([aria-label])").count() == 0
    assert all(url.startswith("file:") for url in asked)


@pytest.mark.parametrize("name", ["act.html", "profile.html"])
def test_nothing_is_wider_than_its_page(browser: Browser, saved: Path, name: str) -> None:
    page = opened(browser, saved / name, [])
    page.set_viewport_size({"width": 420, "height": 900})
    assert page.evaluate("document.documentElement.scrollWidth") <= 420
