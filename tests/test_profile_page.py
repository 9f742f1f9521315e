"""The page of profiles in a real browser, opened from a file."""

from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path

import pytest

from legalscan.profiles.profile import profile
from legalscan.report.profile_page import format_page
from legalscan.statute import read

pytestmark = pytest.mark.browser
BILLS = Path(__file__).parent.parent / "corpora" / "bills"


@pytest.fixture(autouse=True)
def no_network() -> None:
    """The browser is driven over a pipe and a local socket; that the page itself asks for nothing is tested below."""


def test_the_page_works_from_a_file_and_by_keyboard(tmp_path: Path) -> None:
    api = pytest.importorskip("playwright.sync_api", reason="NO BROWSER: pip install playwright")
    chromium = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if chromium is None:
        pytest.skip("NO BROWSER: install chromium; the page was not looked at")
    profiles = [profile(read(BILLS / name), on=date(2026, 6, 8)) for name in ("resonance-act.md", "harbor-act.md")]
    page_file = tmp_path / "profile.html"
    page_file.write_text(format_page(profiles, "0"), encoding="utf-8")
    with api.sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        page = browser.new_page(viewport={"width": 1280, "height": 900})
        asked: list[str] = []
        said: list[str] = []
        page.on("request", lambda request: asked.append(request.url))
        page.on("console", lambda message: said.append(message.text))
        page.goto(page_file.as_uri())
        assert asked == [page_file.as_uri()], "the page loads nothing besides itself"
        assert said == []
        assert page.locator("html").get_attribute("lang") == "ko"
        assert page.locator("h2").count() == 3
        page.keyboard.press("Tab")
        assert page.evaluate("document.activeElement.className") == "skip"
        details = page.locator("details").first
        details.locator("summary").focus()
        page.keyboard.press("Enter")
        assert details.get_attribute("open") is not None
        assert page.locator("svg.strip:not([aria-label])").count() == 0
        assert page.locator("th:not([scope])").count() == 0
        page.set_viewport_size({"width": 380, "height": 800})
        assert page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth + 1")
        browser.close()
