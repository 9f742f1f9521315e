"""The pages in a real browser: they work from a file, without a network, by keyboard, on paper, and fast."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from conftest import from_text
from drafts import call
from rendering import lay_out
from typesetting import typeset

from legalscan import __version__
from legalscan.linter import lint
from legalscan.report.html import format_html
from legalscan.statute import read

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.browser
CHROMIUM = os.environ.get("CHROMIUM") or shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    playwright = pytest.importorskip("playwright.sync_api")
    if CHROMIUM is None:
        pytest.skip("NO CHROMIUM: install it or name it in CHROMIUM; the pages were not looked at")
    with playwright.sync_playwright() as driver:
        running = driver.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield running
        running.close()


@pytest.fixture
def network(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    return []


def opened(browser: Browser, path: Path, asked: list[str], **options: Any) -> Page:
    page = browser.new_page(viewport={"width": 1280, "height": 900}, **options)
    page.on("request", lambda request: asked.append(request.url))
    page.on("pageerror", lambda error: pytest.fail(f"the page's script failed: {error}"))
    page.on("console", lambda message: pytest.fail(f"the browser complains: {message.text}") if message.type == "error" else None)
    page.goto(path.as_uri())
    return page


@pytest.fixture(scope="module")
def report(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = Path(__file__).parent.parent / "corpora" / "bills"
    path = tmp_path_factory.mktemp("검토 보고") / "등대 검토.html"
    path.write_text(format_html(lint([read(p) for p in sorted(folder.iterdir())]), __version__), encoding="utf-8")
    return path


def shown(page: Page) -> int:
    return page.locator(".card:visible").count()


def test_works_from_a_file_and_asks_for_nothing_else(browser: Browser, report: Path, network: list[str]) -> None:
    page = opened(browser, report, network)
    assert shown(page) == page.locator(".card:not([data-rest])").count() > 10
    assert page.locator("html").get_attribute("lang") == "ko"
    assert [url for url in network if not url.startswith("file:")] == []
    assert len(network) == 1


def test_filters_hide_cards_marks_and_rows_and_say_how_many(browser: Browser, report: Path, network: list[str]) -> None:
    page = opened(browser, report, network)
    everything = shown(page)
    warnings = page.locator(".card.warning:not([data-rest])").count()
    page.get_by_role("checkbox", name="경고").uncheck()
    assert shown(page) == everything - warnings
    assert str(everything - warnings) in page.locator("output").inner_text()
    assert page.locator("mark.warning:not(.off)").count() == 0
    page.get_by_role("checkbox", name="정의").uncheck()
    page.get_by_role("checkbox", name="인용").uncheck()
    assert shown(page) == page.locator(".card:not([data-family=DEF], [data-family=REF]):visible").count() > 0


def test_keyboard_goes_from_finding_to_finding_and_back_to_the_words(browser: Browser, report: Path, network: list[str]) -> None:
    page = opened(browser, report, network)
    focused = "document.activeElement.id"
    page.keyboard.press("j")
    page.keyboard.press("j")
    assert page.evaluate(focused) == "f2"
    assert page.locator("#f2").is_visible()
    page.keyboard.press("k")
    assert page.evaluate(focused) == "f1"
    page.keyboard.press("Enter")
    assert page.evaluate(focused) == "r1"
    assert page.locator("mark.active").count() > 0
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement !== document.body")


def test_first_tab_leads_past_the_summary(browser: Browser, report: Path, network: list[str]) -> None:
    page = opened(browser, report, network)
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    page.keyboard.press("Enter")
    assert page.evaluate("location.hash") == "#text"


def test_screen_readers_find_names_and_headings(browser: Browser, report: Path, network: list[str]) -> None:
    page = opened(browser, report, network)
    tree = page.locator("body").aria_snapshot()
    for line in ('heading "법령 검토 결과" [level=1]', "main", 'note "finding 1: DEF103 Article 2 2. (line 12)"', 'form "거르기"'):
        assert line in tree, line
    unnamed = page.evaluate(
        "[...document.querySelectorAll('a[href],input')].filter(e => !(e.textContent.trim() || e.ariaLabel || e.labels?.length)).length"
    )
    assert unnamed == 0
    assert page.evaluate("new Set([...document.querySelectorAll('[id]')].map(e => e.id)).size === document.querySelectorAll('[id]').length")
    dead = page.evaluate(
        "[...document.querySelectorAll('a[href^=\"#\"]')].filter(a => !document.getElementById(decodeURIComponent(a.hash.slice(1)))).map(a => a.hash)"
    )
    assert dead == []


def test_without_scripts_everything_is_there(browser: Browser, report: Path, network: list[str]) -> None:
    page = opened(browser, report, network, java_script_enabled=False)
    assert page.locator(".card:visible").count() == page.locator(".card").count()
    assert page.locator(".filters:visible").count() == 0


def test_on_paper_the_cards_stay_and_the_controls_go(browser: Browser, report: Path, network: list[str], tmp_path: Path) -> None:
    page = opened(browser, report, network)
    page.emulate_media(media="print")
    assert page.locator(".filters:visible").count() == 0
    assert shown(page) > 10
    assert len(page.pdf(format="A4")) > 20_000


@pytest.mark.parametrize("width", [400, 800, 1280])
def test_nothing_sticks_out_at_any_width(browser: Browser, report: Path, network: list[str], width: int) -> None:
    page = opened(browser, report, network)
    page.set_viewport_size({"width": width, "height": 900})
    assert page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")


@pytest.mark.parametrize("language", ["ko", "en"])
def test_both_languages(browser: Browser, network: list[str], tmp_path: Path, language: str) -> None:
    path = tmp_path / "page.html"
    folder = Path(__file__).parent.parent / "corpora" / "bills"
    path.write_text(format_html(lint(read(folder / "lattice-act-en.txt")), __version__, language), encoding="utf-8")
    page = opened(browser, path, network)
    assert page.locator("html").get_attribute("lang") == language
    assert page.locator("h1").inner_text() == {"ko": "법령 검토 결과", "en": "Review of legislation"}[language]
    assert page.get_by_role("heading", name="Article 2 (Definitions)").is_visible()


def test_hostile_words_run_nothing(browser: Browser, network: list[str], tmp_path: Path) -> None:
    bad = '제2조(정의) 1. "등대</mark><script>document.title=1</script><img src=x onerror=document.title=2>기술"이란 등대</mark><script>document.title=1</script><img src=x onerror=document.title=2>에 관련된 기술을 말한다.'
    path = tmp_path / "page.html"
    path.write_text(format_html(lint(from_text(bad, "<b>&amp;.md")), __version__), encoding="utf-8")
    page = opened(browser, path, network)
    assert page.title() not in ("1", "2")
    assert page.locator("img").count() == 0
    assert len(network) == 1


@pytest.fixture(scope="module")
def printed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The report on a bill that came as PDF."""
    folder = tmp_path_factory.mktemp("쪽")
    act = read(Path(__file__).parent.parent / "corpora" / "bills" / "resonance-act.md")
    (folder / "bill.pdf").write_bytes(typeset(lay_out(act.outline), whole_words=False))
    (folder / "bill.html").write_text(format_html(lint(read(folder / "bill.pdf")), __version__), encoding="utf-8")
    return folder / "bill.html"


def test_a_finding_in_a_pdf_is_shown_on_its_page(browser: Browser, printed: Path, network: list[str]) -> None:
    image = pytest.importorskip("PIL.Image")
    page = opened(browser, printed, network)
    card = page.locator(".card", has_text="DEF103").first
    picture = card.get_by_role("img")
    assert not picture.is_visible()
    card.locator("details.facsimile summary").click()
    assert picture.is_visible()
    assert "제2조제3호" in (picture.get_attribute("aria-label") or "")
    inside = "svg => [...svg.querySelectorAll('rect')].every(r => {const a = r.getBoundingClientRect(), b = svg.getBoundingClientRect(); return a.left >= b.left && a.right <= b.right && a.top >= b.top && a.bottom <= b.bottom;})"
    assert picture.evaluate(inside)
    seen = image.open(BytesIO(picture.locator("rect").first.screenshot())).convert("L")
    assert min(seen.tobytes()) < 110 < 200 < max(seen.tobytes())  # ink on paper, as far as this size of letters shows it
    number = (card.get_attribute("id") or "").removeprefix("f")
    picture.click()
    mark = page.locator(f".facsimiles a[data-f='{number}']").first
    assert mark.is_visible()
    mark.locator("text").click()
    assert page.evaluate("document.activeElement.id") == f"f{number}"
    assert len(network) - len([url for url in network if url.startswith("data:")]) == 1


def test_each_page_is_in_the_report_once_and_works_without_scripts(browser: Browser, printed: Path, network: list[str]) -> None:
    page = opened(browser, printed, network, java_script_enabled=False)
    html = printed.read_text(encoding="utf-8")
    assert html.count("data:image/png") == page.locator(".facsimiles details").count() > 3
    page.locator(".card details.facsimile summary").first.click()
    assert page.locator(".card svg:visible").count() == 1


@pytest.mark.parametrize("width", [400, 1280])
def test_pages_do_not_stick_out(browser: Browser, printed: Path, network: list[str], width: int) -> None:
    page = opened(browser, printed, network)
    page.set_viewport_size({"width": width, "height": 900})
    page.evaluate("for (const one of document.querySelectorAll('details')) one.open = true")
    assert page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")


def test_marks_on_pages_go_with_their_cards(browser: Browser, printed: Path, network: list[str]) -> None:
    page = opened(browser, printed, network)
    page.evaluate("for (const one of document.querySelectorAll('.facsimiles details')) one.open = true")
    assert page.locator(".facsimiles a.warning:visible").count() > 0
    page.get_by_role("checkbox", name="경고").uncheck()
    assert page.locator(".facsimiles a.warning:visible").count() == 0
    assert page.locator(".facsimiles a.info:visible").count() > 0


def long_act() -> str:
    """An act of 300 articles, each with paragraphs and items, and 120 hollow definitions in it."""
    definitions = "".join(f'  {i}\\. "등대{i}기술"이란 등대{i}에 관련된 기술을 말한다.\n' for i in range(1, 121))
    articles = "".join(
        f"\n##### 제{i}조 (점등 {i})\n\n**①** 등대지기는 해가 진 뒤 {i}분 안에 등명기를 켜고 그 시각과 바람의 세기를 항해일지에 적어야 한다.\n\n"
        f"**②** 해양수산부장관은 다음 각 호의 사항을 살펴 등대의 수리를 명할 수 있다. <개정 2026. 1. 20.>\n\n"
        f"  1\\. 등탑의 기울기가 {i}도를 넘는지 여부\n  2\\. 등명기의 불빛이 {i}해리에 이르는지 여부\n  3\\. 그 밖에 배의 안전을 해치는 사항\n"
        for i in range(3, 301)
    )
    return f"# 등대 관리법안\n\n##### 제1조 (목적)\n\n이 법은 등대를 돌봄을 목적으로 한다.\n\n##### 제2조 (정의)\n\n뜻은 다음과 같다.\n\n{definitions}{articles}"


def test_an_act_of_300_articles_is_small_and_at_once_at_hand(browser: Browser, network: list[str], tmp_path: Path) -> None:
    (tmp_path / "act.md").write_text(long_act(), encoding="utf-8")
    call("lint", "act.md", "--format", "html", "--output", "act.html", cwd=tmp_path)
    path = tmp_path / "act.html"
    assert path.stat().st_size < 3_000_000
    page = opened(browser, path, network)
    page.wait_for_function("document.documentElement.dataset.ready")
    page.keyboard.press("j")
    assert page.evaluate("document.activeElement.id") == "f1"
    assert page.locator("article.statute .article").count() == 300


def test_the_comparison_page(browser: Browser, network: list[str], tmp_path: Path) -> None:
    (tmp_path / "old.md").write_text(long_act(), encoding="utf-8")
    new = long_act().replace("해가 진 뒤 7분", "해가 진 뒤 8분").replace("(점등 9)", "(불빛 9)")
    (tmp_path / "new.md").write_text(new, encoding="utf-8")
    call("diff", "old.md", "new.md", "--format", "html", "--output", "d.html", cwd=tmp_path, code=0)
    page = opened(browser, tmp_path / "d.html", network)
    assert page.locator("table.comparison tbody").count() == 2
    assert page.locator("ins").all_inner_texts() == ["8분", "불빛"]
    assert page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")
