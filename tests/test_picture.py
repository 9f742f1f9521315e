"""The picture and the table of a family in a real browser: from a file, without a network, by mouse, by keyboard, without scripts."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from test_graphs import family
from test_pages import browser, network, opened

from legalscan.report.picture import format_picture
from legalscan.report.tiers_html import format_tiers_html

if TYPE_CHECKING:
    from playwright.sync_api import Browser

__all__ = ["browser", "network"]
pytestmark = pytest.mark.browser


@pytest.fixture
def picture(tmp_path: Path) -> Path:
    *texts, corpus = family()
    path = tmp_path / "등대 그림.html"
    path.write_text(format_picture(texts, corpus, "0", "ko"), encoding="utf-8")
    return path


def test_a_line_shows_both_sentences(browser: Browser, picture: Path, network: list[str]) -> None:
    page = opened(browser, picture, network)
    page.locator('.curve[data-c="1"]').first.dispatch_event("click")
    panel = page.locator(".panel")
    assert "대통령령으로 정하는 자는 등대를 점검하여야 한다" in panel.inner_text()
    assert "다음 각 호의 자를 말한다" in panel.inner_text()
    assert "등대장" in panel.inner_text(), "what is listed below belongs to the sentence"
    assert panel.locator("mark").all_inner_texts() == ["대통령령으로 정하는 자", "제3조제1항"]
    assert page.locator('.curve[data-c="1"].chosen').count() == 1
    assert network == [picture.as_uri()]
    page.close()


def test_by_keyboard_alone(browser: Browser, picture: Path, network: list[str]) -> None:
    page = opened(browser, picture, network)
    for _ in range(40):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.classList.contains('curve')"):
            break
    label = page.evaluate("document.activeElement.getAttribute('aria-label')")
    assert label.startswith("1. 법 제3조제1항 → 시행령 제2조")
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.classList.contains('panel')")
    page.keyboard.press("Escape")
    assert page.evaluate("document.activeElement.getAttribute('aria-label')") == label
    box = page.locator(".box", has_text="제4조").first
    box.focus()
    page.keyboard.press("Enter")
    assert box.get_attribute("aria-pressed") == "true"
    assert page.locator("section > .pair:visible").count() == 1
    assert page.locator("output").inner_text() == "위임 6건 가운데 1건"
    page.keyboard.press("Escape")
    assert page.locator("section > .pair:visible").count() == 6
    page.close()


def test_statuses_are_filtered_and_coloured(browser: Browser, picture: Path, network: list[str]) -> None:
    page = opened(browser, picture, network)
    tone = "el => getComputedStyle(el).stroke"
    missing, found = (page.locator(f".curve.{one} .line").first.evaluate(tone) for one in ("not-found", "implemented"))
    assert missing != found
    page.locator("input[value=implemented]").uncheck()
    assert page.locator(".curve.implemented:not([hidden])").count() == 0
    assert page.locator(".curve.not-found:not([hidden])").count() == 2
    page.locator("#all").click()
    assert page.locator(".curve.implemented:not([hidden])").count() == 3
    page.close()


def test_every_line_has_a_name_and_works_without_scripts(browser: Browser, picture: Path, network: list[str]) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(picture.as_uri())
    curves = page.locator("a.curve")
    assert curves.count() == 6
    for index in range(curves.count()):
        assert curves.nth(index).get_attribute("aria-label")
        assert page.locator(f"article{curves.nth(index).get_attribute('href')}").count() == 1
    assert page.locator(".pair:visible").count() == 6
    context.close()


def test_the_table_links_gaps_to_their_clauses(browser: Browser, tmp_path: Path, network: list[str]) -> None:
    *texts, corpus = family()
    path = tmp_path / "3단.html"
    path.write_text(format_tiers_html(texts, corpus, "0", "ko"), encoding="utf-8")
    page = opened(browser, path, network)
    page.get_by_role("link", name="법 제4조").click()
    assert page.locator("mark:target").inner_text().endswith("대통령령으로 정하는 기준에 따른")
    assert "대응 규정 없음" in page.locator("#art_4").inner_text()
    assert [head.strip() for head in page.locator("thead th").all_inner_texts()] == ["법률", "시행령", "시행규칙ㆍ그 밖의 규정"]
    page.close()
