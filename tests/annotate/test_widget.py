"""Judging in a notebook: the Python side alone, and the card in a real browser."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest
from lighthouses import lighthouse_act

from legalscan.annotate.store import Store
from legalscan.annotate.widget import Judging
from legalscan.linter import lint

pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning", "ignore::UserWarning")
ACT = lighthouse_act()


def press(widget: Judging, place: int, verdict: str, reason: str = "", comment: str = "") -> None:
    widget._judge(widget, {"place": place, "verdict": verdict, "reason": reason, "comment": comment}, [])


def test_a_verdict_goes_to_the_store_and_the_next_card_comes(tmp_path: Path) -> None:
    findings = lint(ACT)
    with Store.open(tmp_path / "team.sqlite") as store:
        widget = Judging(findings, store, author="김등대", guideline="1")
        assert (widget.position, len(widget.cards)) == (0, len(findings))
        press(widget, 0, "accept", comment="맞음")
        (said,) = store.current()
        assert (said.verdict, said.comment, said.guideline, said.fingerprint) == ("accept", "맞음", "1", findings[0].fingerprint)
        assert (widget.position, widget.cards[0]["verdict"]) == (1, "accept")
        press(widget, 1, "reject")
        assert (widget.position, "needs one of" in widget.problem, len(store)) == (1, True, 1)
        press(widget, 1, "reject", "scope")
        assert (widget.problem, len(store)) == ("", 2)
        again = Judging(findings, store, author="김등대")
        assert [card["verdict"] for card in again.cards[:2]] == ["accept", "reject"]
        assert not any(card["verdict"] for card in Judging(findings, store, author="이항로").cards), "nobody sees another's"


def test_no_findings_and_english_words(tmp_path: Path) -> None:
    with Store.open(tmp_path / "team.sqlite") as store:
        assert Judging(lint(ACT, select=["DEF101"]), store, author="Kim", language="en").words["none"] == "no findings to judge"


@pytest.mark.browser
def test_the_card_in_a_browser(tmp_path: Path) -> None:
    """The widget's own script on a page with a model like a notebook's: what is pressed is what is sent."""
    chromium = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if chromium is None:
        pytest.skip("NO BROWSER: install chromium; the card was not looked at")
    from playwright.sync_api import sync_playwright

    with Store.open(tmp_path / "team.sqlite") as store:
        widget = Judging(lint(ACT), store, author="김등대")
        state = {name: getattr(widget, name) for name in ("cards", "position", "problem", "reasons", "words")}
    script = (Path(__file__).parents[2] / "legalscan" / "annotate" / "judging.js").read_text(encoding="utf-8")
    style = (Path(__file__).parents[2] / "legalscan" / "annotate" / "judging.css").read_text(encoding="utf-8")
    model = """
      const heard = {}; window.sent = [];
      const model = {get: (k) => state[k], set: (k, v) => { state[k] = v; (heard["change:" + k] || []).forEach((f) => f()); },
        on: (k, f) => (heard[k] ||= []).push(f), send: (m) => window.sent.push(m), save_changes: () => {}};
      render({ model, el: document.body });
    """
    page_words = f"<meta charset=utf-8><style>{style}</style><body><script type=module>{script.replace('export default', 'const made =')}\nconst state = {json.dumps(state)};{model}</script>"
    (tmp_path / "card.html").write_text(page_words, encoding="utf-8")
    with sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        page = browser.new_page(viewport={"width": 900, "height": 600})
        problems: list[str] = []
        page.on("pageerror", lambda error: problems.append(str(error)))
        page.goto((tmp_path / "card.html").as_uri())
        assert page.locator("mark").inner_text().split() == widget.cards[0]["quote"].split()
        page.get_by_label("기각 사유").select_option("harmless idiom")
        page.get_by_placeholder("의견").fill("<b>관용구</b>")
        page.get_by_role("button", name="기각").click()
        page.get_by_role("button", name="인정").click()
        assert page.evaluate("window.sent") == [
            {"place": 0, "verdict": "reject", "reason": "harmless idiom", "comment": "<b>관용구</b>"},
            {"place": 0, "verdict": "accept", "reason": "", "comment": "<b>관용구</b>"},
        ]
        page.get_by_label("다음 지적").click()
        assert page.locator("mark").inner_text().split() == widget.cards[1]["quote"].split()
        page.screenshot(path=str(tmp_path / "card.png"))
        browser.close()
    assert not problems
