"""Takes the pictures of docs/annotating.md and docs/annotating.ko.md anew, of the bills that come with the package.

PYTHONPATH=.:tests/annotate python tests/annotate/take_pictures.py docs/pictures
"""

from __future__ import annotations

import io
import shutil
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from PIL import Image
from playwright.sync_api import sync_playwright
from serving import PASSWORD, ROOT, Server

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

NAMES = {"ko": ("김등대", "이항로", "박조정"), "en": ("Kim", "Lee", "Park")}
KEYS = "aararauaaraauaraaraa"
SECOND = "araraauaararaaraauaa"


def keep(page: Page, path: Path) -> None:
    """A picture of at most 96 colours: pages are flat, and files stay small."""
    page.wait_for_timeout(400)
    picture = Image.open(io.BytesIO(page.screenshot())).convert("RGB")
    picture.quantize(96, dither=Image.Dither.NONE).save(path, optimize=True)


def open_as(browser: Browser, server: Server, name: str, language: str) -> Page:
    page = browser.new_context(viewport={"width": 1366, "height": 768}).new_page()
    page.goto(f"{server.address}/language/{language}?back=/sign-in")
    page.locator("[name=name]").fill(name)
    page.locator("[name=password]").fill(PASSWORD)
    page.keyboard.press("Enter")
    page.wait_for_selector("html[data-ready]")
    return page


def judge(page: Page, keys: str) -> None:
    for place, key in enumerate(keys):
        here = page.evaluate("document.getElementById('finding').dataset.key")
        page.keyboard.press(key)
        if key == "r":
            page.keyboard.press(str(1 + place % 4))
        page.wait_for_function("key => document.getElementById('finding').dataset.key !== key", arg=here)
    page.wait_for_selector("#state.saved")


def take(browser: Browser, language: str, folder: Path) -> None:
    def at(name: str) -> Path:
        return folder / f"annotating-{name}.{language}.png"

    bills = ROOT / "corpora" / "bills"
    kim, lee, park = NAMES[language]
    accounts = {kim: "annotator", lee: "annotator", park: "adjudicator"}
    with tempfile.TemporaryDirectory() as home:
        acts = [bills / "resonance-act.md", bills / "resonance-decree.md"]
        with Server(f"{home}/team.sqlite", *acts, accounts=accounts, options=("--lang", language)) as server:
            one, other = open_as(browser, server, kim, language), open_as(browser, server, lee, language)
            judge(one, KEYS[:10])
            keep(one, at("queue"))
            judge(one, KEYS[10:])
            judge(other, SECOND)
            one.keyboard.press("k")
            one.wait_for_timeout(500)
            one.keyboard.press("r")
            keep(one, at("reasons"))
            one.keyboard.press("Escape")
            one.goto(f"{server.address}/text/0#art_2__item_2")
            one.wait_for_selector("html[data-ready]")
            one.evaluate(
                "() => { const words = document.querySelector('#art_2__item_2 [data-at]').firstChild; const range = document.createRange();"
                "range.setStart(words, 0); range.setEnd(words, words.length); getSelection().removeAllRanges(); getSelection().addRange(range); }"
            )
            one.keyboard.press("m")
            one.locator("#marking [name=code]").select_option("DEF102")
            keep(one, at("marking"))
            one.keyboard.press("Escape")
            page = open_as(browser, server, park, language)
            page.goto(f"{server.address}/adjudication")
            page.wait_for_selector("html[data-ready]")
            judge(page, "a")
            keep(page, at("adjudication"))
            page.goto(f"{server.address}/figures")
            page.set_viewport_size({"width": 1366, "height": 1000})
            keep(page, at("figures"))


if __name__ == "__main__":
    with sync_playwright() as driver:
        running = driver.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        for tongue in ("ko", "en"):
            take(running, tongue, Path(sys.argv[1]))
