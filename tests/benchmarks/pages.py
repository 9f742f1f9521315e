"""Size of the HTML report of an act of 300 articles, and the milliseconds until it answers in Chromium: `python tests/benchmarks/pages.py`."""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
from pathlib import Path

from playwright.sync_api import sync_playwright

from legalscan import __version__
from legalscan.linter import lint
from legalscan.report.html import format_html
from legalscan.statute import read

sys.path.insert(0, str(Path(__file__).parent.parent))

from test_pages import long_act

with tempfile.TemporaryDirectory() as folder, sync_playwright() as driver:
    act, page_file = Path(folder) / "act.md", Path(folder) / "act.html"
    act.write_text(long_act(), encoding="utf-8")
    page_file.write_text(format_html(lint(read(act)), __version__), encoding="utf-8")
    chromium = os.environ.get("CHROMIUM") or shutil.which("chromium")
    browser = driver.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
    times = []
    for _ in range(5):
        page = browser.new_page()
        page.goto(page_file.as_uri())
        page.wait_for_function("document.documentElement.dataset.ready")
        times.append(int(page.locator("html").get_attribute("data-ready") or 0))
        page.close()
    print(f"{page_file.stat().st_size / 1e6:.2f} MB; answers after {min(times)} ms at best, {sorted(times)[2]} ms in the middle of {times}")
