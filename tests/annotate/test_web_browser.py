"""The annotation page in a real browser, by keyboard: two people judge, disagree, somebody decides, and the figures are right."""

from __future__ import annotations

import os
import re
import shutil
from collections import Counter
from collections.abc import Iterator, Sequence
from math import sqrt
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from lighthouses import TEXT
from serving import PASSWORD, Server

from legalscan.annotate.store import Store

if TYPE_CHECKING:
    from playwright.sync_api import Browser, BrowserContext, Page

pytestmark = pytest.mark.browser
CHROMIUM = os.environ.get("CHROMIUM") or shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
TEAM = {"김등대": "annotator", "이항로": "annotator", "박조정": "adjudicator"}


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    playwright = pytest.importorskip("playwright.sync_api")
    if CHROMIUM is None:
        pytest.skip("NO CHROMIUM: install it or name it in CHROMIUM; the annotation page was not looked at")
    with playwright.sync_playwright() as driver:
        running = driver.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield running
        running.close()


def context_of(browser: Browser, **options: Any) -> BrowserContext:
    return browser.new_context(viewport={"width": 1366, "height": 768}, locale="ko-KR", **options)


COMPLAINTS: list[str] = []


@pytest.fixture(autouse=True)
def no_complaints() -> Iterator[None]:
    """No script may fail, no policy be broken, no dialog open."""
    COMPLAINTS.clear()
    yield
    assert COMPLAINTS == []


def watched(context: BrowserContext) -> Page:
    page = context.new_page()

    def answer(dialog: Any) -> None:
        if dialog.type != "beforeunload":
            COMPLAINTS.append(f"a dialog opened: {dialog.message}")
        dialog.accept()

    def listen(message: Any) -> None:
        if message.type in ("error", "warning") and "Failed to load resource" not in message.text:  # refusals are asked for
            COMPLAINTS.append(f"the browser complains: {message.text}")

    page.on("pageerror", lambda error: COMPLAINTS.append(f"a script failed: {error}"))
    page.on("dialog", answer)
    page.on("console", listen)
    return page


def entered(browser: Browser, server: Server, **options: Any) -> Page:
    page = watched(context_of(browser, **options))
    page.goto(server.link)
    page.wait_for_selector("html[data-ready]")
    return page


def signed_in(browser: Browser, server: Server, name: str) -> Page:
    page = watched(context_of(browser))
    page.goto(server.address)
    page.get_by_label("이름").fill(name)
    page.get_by_label("비밀번호").fill(PASSWORD)
    page.keyboard.press("Enter")
    page.wait_for_selector("html[data-ready]")
    return page


def wait_until_saved(page: Page) -> None:
    page.wait_for_selector("#state.saved", timeout=30_000)


def keys_of(page: Page) -> list[str]:
    return page.eval_on_selector_all("#list li", "rows => rows.map(row => row.dataset.key)")  # type: ignore[no-any-return]


def current(page: Page) -> str:
    return str(page.evaluate("document.getElementById('finding').dataset.key"))


def go_to_open(page: Page) -> str:
    """Go to the next finding that is not judged; its key."""
    page.keyboard.press("n")
    page.wait_for_function("() => document.querySelector('#list li:has([aria-current])').dataset.verdict === ''")
    page.wait_for_timeout(300)
    return current(page)


def press_verdict(page: Page, verdict: str, reason: int = 1) -> None:
    """Judge the finding that is open, by keys alone; the next one opens."""
    here = current(page)
    page.keyboard.press(verdict[0])
    if verdict == "reject":
        page.keyboard.press(str(reason))
    page.wait_for_function("key => document.querySelector(`#list [data-key='${key}']`).dataset.verdict", arg=here)


def judge_all(page: Page, plan: dict[str, str]) -> None:
    keys = keys_of(page)
    assert set(keys) == set(plan)
    for place, key in enumerate(keys):
        page.wait_for_function("key => document.getElementById('finding').dataset.key === key", arg=key)
        press_verdict(page, plan[key], 1 + place % 5)
    wait_until_saved(page)


# --- figures, computed here by the formulas of the papers and by nothing of ours ------------------------------------------


def percent(pairs: Sequence[tuple[str, str]]) -> float:
    return sum(a == b for a, b in pairs) / len(pairs)


def kappa(pairs: Sequence[tuple[str, str]]) -> float:
    one, other = Counter(a for a, _ in pairs), Counter(b for _, b in pairs)
    chance = sum(one[value] * other[value] for value in one) / len(pairs) ** 2
    return (percent(pairs) - chance) / (1 - chance)


def alpha(pairs: Sequence[tuple[str, str]]) -> float:
    values = Counter(value for pair in pairs for value in pair)
    n = 2 * len(pairs)
    seen = sum(2 for a, b in pairs if a != b) / n
    expected = sum(values[a] * values[b] for a in values for b in values if a != b) / (n * (n - 1))
    return 1 - seen / expected


def wilson(right: int, n: int) -> tuple[float, float]:
    z = 1.96
    root = z * sqrt(right * (n - right) / n + z * z / 4)
    return (right + z * z / 2 - root) / (n + z * z), (right + z * z / 2 + root) / (n + z * z)


def check_figures(page: Page, codes: dict[str, str], first: dict[str, str], second: dict[str, str], decisions: dict[str, str]) -> None:
    """What the page of figures says, against what was pressed."""
    pairs = [(first[key], second[key]) for key in first]
    shown = {
        row.get_attribute("data-coefficient"): row.locator(".value").inner_text() for row in page.locator("tr[data-coefficient]").all()
    }
    assert shown == {"percent": f"{percent(pairs):.3f}", "alpha": f"{alpha(pairs):.3f}", "cohen": f"{kappa(pairs):.3f}"}
    final = {key: decisions.get(key, first[key] if first[key] == second[key] else "unsure") for key in first}
    rows = {row.get_attribute("data-code"): row for row in page.locator("tr[data-code]").all()}
    assert set(rows) == set(codes.values())
    for code, row in rows.items():
        verdicts = [final[key] for key in final if codes[key] == code and final[key] != "unsure"]
        right = verdicts.count("accept")
        assert row.locator(".counts").inner_text() == f"{right} / {len(verdicts)}", code
        if verdicts:
            low, high = wilson(right, len(verdicts))
            assert row.locator(".value").inner_text() == f"{right / len(verdicts):.3f}"
            assert row.locator(".bounds").inner_text() == f"{low:.3f} – {high:.3f}"
            assert row.locator("svg circle").count() == 1
    for a in ("accept", "reject", "unsure"):
        place = ("accept", "reject", "unsure").index(a)
        cells = page.locator(".pair tbody tr").nth(place).locator("td").all_inner_texts()
        assert list(map(int, cells)) == [pairs.count((a, b)) for b in ("accept", "reject", "unsure")]


def two_people_judge_and_one_decides(browser: Browser, server: Server, db: str) -> None:
    kim, lee = signed_in(browser, server, "김등대"), signed_in(browser, server, "이항로")
    keys = keys_of(kim)
    codes = dict(kim.eval_on_selector_all("#list li", "rows => rows.map(row => [row.dataset.key, row.dataset.code])"))
    first = {key: ("accept", "accept", "reject", "accept", "unsure")[place % 5] for place, key in enumerate(keys)}
    second = {key: first[key] if place % 4 else ("reject", "accept", "unsure")[place // 4 % 3] for place, key in enumerate(keys)}
    disputed = [key for key in keys if first[key] != second[key]]
    assert disputed
    judge_all(kim, first)
    judge_all(lee, second)
    assert f"판정 {len(keys)} / {len(keys)}건" in lee.locator("#tally").inner_text()
    assert lee.goto(f"{server.address}/figures").status == 403  # type: ignore[union-attr]
    park = signed_in(browser, server, "박조정")
    park.goto(f"{server.address}/adjudication")
    park.wait_for_selector("html[data-ready]")
    assert keys_of(park) == disputed
    assert park.locator(".columns .said").all_inner_texts()[0].startswith("김등대")
    decisions = {}
    for place, key in enumerate(disputed[:-1]):  # one is left open
        park.wait_for_function("key => document.getElementById('finding').dataset.key === key", arg=key)
        decisions[key] = ("reject", "accept")[place % 2]
        press_verdict(park, decisions[key])
    wait_until_saved(park)
    park.goto(f"{server.address}/figures")
    park.get_by_text(f"갈린 지적 {len(disputed)}건 가운데 {len(decisions)}건 조정함").wait_for()  # they are made anew every few seconds
    check_figures(park, codes, first, second, decisions)
    with Store.open(db, create=False) as store:
        said = store.current()
    assert len(said) == 2 * len(keys) + len(decisions)
    assert sum(one.adjudicates for one in said) == len(decisions)
    for page in (kim, lee, park):
        page.context.close()


def test_two_people_judge_the_shipped_bills_and_one_decides(browser: Browser, bills: Path, tmp_path: Path) -> None:
    db = str(tmp_path / "team.sqlite")
    with Server(db, bills, accounts=TEAM) as server:
        two_people_judge_and_one_decides(browser, server, db)


@pytest.mark.corpus
def test_two_people_judge_the_ai_act_and_the_semiconductor_act(browser: Browser, corpora: Path, tmp_path: Path) -> None:
    db = str(tmp_path / "team.sqlite")
    acts = [corpora / "kr" / name for name in ("인공지능발전과신뢰기반조성등에관한기본법", "반도체산업경쟁력강화및지원에관한특별법")]
    with Server(db, *acts, accounts=TEAM) as server:
        two_people_judge_and_one_decides(browser, server, db)


@pytest.fixture(scope="module")
def alone(bills: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    folder = tmp_path_factory.mktemp("alone")
    with Server(str(folder / "mine.sqlite"), bills) as server:
        yield server


@pytest.fixture(scope="session")
def bills() -> Path:
    return Path(__file__).parent.parent.parent / "corpora" / "bills"


@pytest.fixture(scope="module")
def door(browser: Browser, alone: Server) -> dict[str, Any]:
    """What the browser holds that came in by the address, for further windows."""
    page = entered(browser, alone)
    state = page.context.storage_state()
    page.context.close()
    return dict(state)


@pytest.fixture
def page(browser: Browser, alone: Server, door: dict[str, Any]) -> Iterator[Page]:
    context = context_of(browser, storage_state=door)
    opened = watched(context)
    opened.goto(alone.address)
    opened.wait_for_selector("html[data-ready]")
    yield opened
    context.close()


def standing(page: Page, key: str) -> dict[str, str]:
    """What the server says of a finding after the page is loaded anew."""
    wait_until_saved(page)
    page.reload()
    page.wait_for_selector("html[data-ready]")
    row: dict[str, str] = page.eval_on_selector(f"#list li[data-key='{key}']", "row => ({...row.dataset})")
    return row


def test_keys_go_judge_comment_and_undo(page: Page) -> None:
    key = current(page)
    page.keyboard.press("j")
    page.wait_for_function("key => document.getElementById('finding').dataset.key !== key", arg=key)
    page.keyboard.press("k")
    page.wait_for_function("key => document.getElementById('finding').dataset.key === key", arg=key)
    assert page.evaluate("document.activeElement.id") == "place", "a screen reader reads on from there"
    page.keyboard.press("c")
    page.keyboard.type("정의가 넓다 a r u j k")
    page.keyboard.press("Escape")
    page.keyboard.press("u")
    assert standing(page, key)["comment"] == "정의가 넓다 a r u j k"
    assert standing(page, key)["verdict"] == "unsure"
    page.locator(f"#list li[data-key='{key}'] a").click()
    page.wait_for_function("key => document.getElementById('finding').dataset.key === key", arg=key)
    assert page.locator("form.verdict textarea").input_value() == "정의가 넓다 a r u j k"
    page.keyboard.press("r")
    assert page.evaluate("document.activeElement.value") == "parser"
    page.keyboard.press("3")
    assert (standing(page, key)["verdict"], standing(page, key)["reason"]) == ("reject", "harmless idiom")
    page.locator(f"#list li[data-key='{key}'] a").click()
    page.wait_for_function("key => document.getElementById('finding').dataset.key === key", arg=key)
    page.keyboard.press("a")
    page.keyboard.press("z")
    assert standing(page, key)["verdict"] == "reject", "undo brings back what was before"


def test_what_is_typed_is_saved_without_a_button(page: Page) -> None:
    key = go_to_open(page)
    page.keyboard.press("c")
    page.keyboard.type("한 문장")
    page.wait_for_function("key => document.querySelector(`#list [data-key='${key}']`).dataset.comment === '한 문장'", arg=key)
    assert standing(page, key)["comment"] == "한 문장"


def test_the_queue_is_filtered(page: Page) -> None:
    everything = len(keys_of(page))
    page.locator(".filters [name=code]").select_option("DEF103")
    shown = page.locator("#list li:visible").count()
    assert 0 < shown < everything
    assert f"{shown}건" in page.locator("#shown").inner_text()
    page.locator(".filters [name=code]").select_option("")
    page.locator(".filters [name=act]").select_option(label="소형부두의 안전점검에 관한 법률안")
    assert page.locator("#list li:visible").count() == 0
    assert "조건에 맞는 지적이 없습니다" in page.locator("#shown").inner_text()
    page.locator(".filters [name=act]").select_option("")
    page.locator(".filters [name=search]").fill("공명기술")
    assert 0 < page.locator("#list li:visible").count() < everything


def test_a_lost_connection_loses_nothing(page: Page) -> None:
    go_to_open(page)
    page.wait_for_timeout(2500)  # what comes next is fetched ahead
    before = page.locator("#list li:not([data-verdict=''])").count()
    judged = []
    page.context.set_offline(True)
    for _ in range(3):
        judged.append(current(page))
        press_verdict(page, "accept")
        page.wait_for_function("key => document.getElementById('finding').dataset.key !== key", arg=judged[-1])
    page.wait_for_selector("#state.waiting")
    assert "3건이 기다리는 중" in page.locator("#state").inner_text()
    page.context.set_offline(False)
    wait_until_saved(page)
    assert [standing(page, key)["verdict"] for key in judged] == ["accept"] * 3
    assert page.locator("#list li:not([data-verdict=''])").count() == before + 3


def test_without_a_connection_the_page_stays_and_the_next_finding_comes_later(page: Page) -> None:
    page.wait_for_timeout(500)
    page.context.set_offline(True)
    last = keys_of(page)[-1]
    page.locator(f"#list li[data-key='{last}'] a").click()
    page.wait_for_selector("#notice:visible")
    page.context.set_offline(False)
    page.wait_for_function("key => document.getElementById('finding').dataset.key === key", arg=last)
    assert page.locator("#notice").is_hidden()


def test_what_waits_is_sent_when_the_page_is_opened_again(page: Page, alone: Server) -> None:
    key = go_to_open(page)
    page.route("**/annotations", lambda route: route.abort())
    press_verdict(page, "unsure")
    page.wait_for_selector("#state.waiting")
    page.goto("about:blank")
    page.unroute("**/annotations")
    page.goto(alone.address)
    page.wait_for_selector("html[data-ready]")
    assert standing(page, key)["verdict"] == "unsure"


def test_a_killed_server_is_waited_for(browser: Browser, bills: Path, tmp_path: Path) -> None:
    db = str(tmp_path / "mine.sqlite")
    with Server(db, bills / "harbor-act.md", bills / "resonance-act.md") as server:
        page = entered(browser, server)
        page.wait_for_timeout(1500)
        press_verdict(page, "accept")
        wait_until_saved(page)
        server.kill()
        press_verdict(page, "reject", 2)
        press_verdict(page, "unsure")
        page.wait_for_selector("#state.waiting")
        server.start()
        wait_until_saved(page)
        with Store.open(db) as store:
            assert [(one.verdict, one.reason) for one in store.current()] == [("accept", None), ("reject", "scope"), ("unsure", None)]
        page.context.close()


def test_missed_words_are_marked_with_the_mouse_and_with_the_keyboard(page: Page, alone: Server) -> None:
    page.goto(f"{alone.address}/text/2")
    page.wait_for_selector("html[data-ready]")
    place = page.locator("#art_2__item_2")
    words = place.locator("[data-at]").first.inner_text()
    page.evaluate(
        "node => { const range = document.createRange(); range.setStart(node.firstChild, 1); range.setEnd(node.firstChild, 5);"
        "getSelection().removeAllRanges(); getSelection().addRange(range); }",
        place.locator("[data-at]").first.element_handle(),
    )
    page.keyboard.press("m")
    assert page.locator(".words").inner_text() == words[1:5]
    page.get_by_label("놓친 규칙").select_option("DEF102")
    page.get_by_label("분류").fill("둘째 고리")
    page.get_by_role("button", name="저장").click()
    page.wait_for_selector("mark.missed")
    assert page.locator("mark.missed").all_inner_texts() == [words[1:5]]
    page.locator("#art_3__para_1 [data-do=mark]").focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Control+Home")
    before = page.locator("#marking [name=passage]").input_value()
    page.keyboard.type("여기에는 쓸 수 없다")
    assert page.locator("#marking [name=passage]").input_value() == before
    page.keyboard.press("Control+Home")
    for _ in range(4):
        page.keyboard.press("Shift+ArrowRight")
    chosen = page.locator(".words").inner_text()
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    page.keyboard.type("자판으로")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.wait_for_function("() => document.querySelectorAll('mark.missed').length === 2")
    rows = page.locator("#missed-list li").all_inner_texts()
    assert len(rows) == 2
    assert chosen in rows[1]
    assert "자판으로" in rows[1]
    page.get_by_role("button", name="지우기").first.click()
    page.wait_for_function("() => document.querySelectorAll('mark.missed').length === 1")


def test_hostile_words_stay_words(browser: Browser, tmp_path: Path) -> None:
    markup = "<script>alert(1)</script><img src=x onerror=alert(1)>"
    folder = tmp_path / "acts"
    folder.mkdir()
    act = (
        TEXT.replace("{day}", "2024-01-02")
        .replace('"등대기술"이란', f'"등대{markup}기술"이란')
        .replace("등대를 설치한다", f"{markup} 설치한다")
    )
    (folder / "<img src=x onerror=alert(2)>.md").write_text(act, encoding="utf-8")
    with Server(str(tmp_path / "mine.sqlite"), folder) as server:
        page = entered(browser, server)
        page.keyboard.press("c")
        page.keyboard.type(markup)
        page.keyboard.press("Escape")
        press_verdict(page, "accept")
        wait_until_saved(page)
        for path in ("/", "/text/0", "/figures"):
            page.goto(server.address + path)
            page.wait_for_selector("html[data-ready]")
            assert page.locator("main img, main script").count() == 0
        page.context.close()


def test_everything_is_in_sight_on_a_small_laptop(page: Page) -> None:
    for _ in range(12):
        page.keyboard.press("j")
    page.wait_for_timeout(500)
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth && document.documentElement.scrollHeight <= innerHeight")
    for name in ("인정", "기각", "보류", "되돌리기"):
        box = page.get_by_role("button", name=name).first.bounding_box()
        assert box
        assert box["y"] + box["height"] <= 768, name
    mark = page.locator("#context mark.finding").first.bounding_box()
    assert mark
    assert 48 <= mark["y"] < 768


def test_single_keys_can_be_switched_off(page: Page) -> None:
    page.keyboard.press("?")
    page.get_by_label("단축키를 씁니다").uncheck()
    page.keyboard.press("Escape")
    key = current(page)
    page.keyboard.press("j")
    page.wait_for_timeout(300)
    assert current(page) == key
    page.get_by_role("button", name="단축키").click()
    page.get_by_label("단축키를 씁니다").check()


def test_a_screen_reader_finds_names_and_states(page: Page) -> None:
    tree = page.locator("body").aria_snapshot()
    for line in ('navigation "화면"', 'form "거르기"', 'group "판정"', 'button "인정"', "status", 'textbox "의견', "progressbar"):
        assert line in tree, line
    assert re.search(r'link "(✓ )?(아직 판정하지 않음|인정|기각|보류) \w{3}\d{3} ', tree)
    page.keyboard.press("u")
    wait_until_saved(page)


def test_the_other_language(page: Page) -> None:
    page.get_by_role("link", name="English").click()
    page.wait_for_selector("html[lang=en]")
    assert page.get_by_role("button", name="accept").is_visible()
    page.get_by_role("link", name="한국어").click()
    page.wait_for_selector("html[lang=ko]")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_no_barriers_that_axe_knows(browser: Browser, bills: Path, tmp_path: Path, scheme: str) -> None:
    axe = pytest.importorskip("axe_playwright_python.sync_playwright").Axe()
    with Server(str(tmp_path / "team.sqlite"), bills, accounts=TEAM) as server:
        pages = [signed_in(browser, server, name) for name in TEAM]
        for turn, page in enumerate(pages[:2]):
            page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
            for place in range(4):
                press_verdict(page, ("accept", "reject")[(turn * place) % 2])
                page.wait_for_timeout(150)
            wait_until_saved(page)
        page = pages[2]
        page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
        found: list[str] = []

        def check(where: str) -> None:
            violations = axe.run(page).response["violations"]
            found.extend(f"{where}: {one['id']} ({one['impact']}) {one['nodes'][0]['html'][:160]}" for one in violations)

        for path in ("/", "/text/2", "/adjudication", "/figures", "/trail"):
            page.goto(server.address + path)
            page.wait_for_timeout(400)
            check(path)
        page.goto(server.address + "/")
        page.wait_for_selector("html[data-ready]")
        page.keyboard.press("g")
        page.wait_for_selector("#guideline .rule h3")
        page.keyboard.press("r")
        check("reasons and guideline")
        page.keyboard.press("Escape")
        page.keyboard.press("?")
        check("keys")
        page.keyboard.press("Escape")
        page.keyboard.press("m")
        check("marking")
        stranger = watched(context_of(browser))
        stranger.goto(server.address)
        page = stranger
        page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
        check("sign-in")
        assert found == []
        for one in (*pages, stranger):
            one.context.close()
