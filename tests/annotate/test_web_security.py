"""What an attacker would try on the annotation page: a table of attempts, none of which may do anything."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path

import pytest
from lighthouses import TEXT, from_text, lighthouse_act, span_of
from visitors import ADDRESS, PASSWORD, Visitor, decree, make_site, static_files

from legalscan.annotate.accounts import Accounts
from legalscan.annotate.annotation import Annotation
from legalscan.annotate.store import Store
from legalscan.annotate.web.guard import LARGEST
from legalscan.annotate.web.sessions import IDLE, LONGEST, Sessions

MARKUP = "<script>alert(1)</script><img src=x onerror=alert(1)>\"'><svg onload=alert(1)>{{7*191}}</textarea></title>"
SQL = "'); DROP TABLE annotations; --"


class _Tags(HTMLParser):
    """The elements and attributes of a page, and what it says."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.scripts: list[str] = []
        self.handlers: list[str] = []
        self.tags: set[str] = set()
        self.words = ""
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        if tag == "script":
            self.scripts.append(dict(attrs).get("src") or "inline")
        self.handlers += [
            name for name, value in attrs if name.startswith("on") or name == "style" or "javascript:" in (value or "").lower()
        ]

    def handle_data(self, data: str) -> None:
        self.words += data


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with Store.open(tmp_path / "team.sqlite") as opened:
        yield opened


def hostile_act() -> object:
    """A statute whose title, headings, words and file name are markup."""
    text = TEXT.replace("{day}", "2024-01-02").replace("등대의 설치 및 관리에 관한 법률", f"등대{MARKUP}에 관한 법률")
    text = text.replace("(등대의 설치)", f"(등대 {MARKUP} 설치)").replace("등대를 설치한다.", f"등대를 {MARKUP} 설치한다.")
    return from_text(text.replace('"등대기술"이란', f'"등대{MARKUP}기술"이란'), f"{MARKUP.replace('/', '')}.md")


PAGES = ("/", "/text/0", "/figures", "/adjudication", "/figures?part=1")


def test_no_words_become_markup(store: Store) -> None:
    act = hostile_act()
    site = make_site(store, [act, decree()], blind=False, guideline=MARKUP)  # type: ignore[list-item]
    visitor = Visitor(site).enter()
    item = site.project.items[0]
    for author in (f"김{MARKUP}", f"이{MARKUP}"):
        verdict = "accept" if author[0] == "김" else "unsure"
        said = Annotation.judge(item.finding, item.act, author=author, verdict=verdict, comment=MARKUP, labels=[MARKUP])  # type: ignore[arg-type]
        store.append(said)
    start = item.act.outline.body.start + 200
    marked = visitor.say(kind="mark", statute=item.act.id, start=start, end=start + 60, code="VAG201", label=MARKUP[:100], comment=MARKUP)
    assert marked.status_code == 200
    visitor.say(kind="verdict", key=item.key, verdict="reject", reason="other", comment=MARKUP)
    for path in (*PAGES, f"/finding/{item.key}", f"/finding/{item.key}?part=1", f"/adjudication/{item.key}?part=1", "/trail"):
        answer = visitor.get(path)
        assert answer.status_code == 200, path
        tags = _Tags(answer.text)
        assert all(re.fullmatch(r"/static/\w+\.js\?v=\w+", source) for source in tags.scripts), path
        assert tags.handlers == [], path
        assert not tags.tags & {"img", "iframe", "object", "embed", "style", "base"}, path
        if path in ("/", "/text/0"):
            assert "onerror=alert(1)" in answer.text
            assert "{{7*191}}" in answer.text
            assert "1337" not in answer.text


@pytest.mark.parametrize("where", ["name", "password", "mark"])
def test_markup_in_the_form_of_sign_in_is_not_given_back(store: Store, where: str) -> None:
    site = make_site(store, team=True)
    visitor = Visitor(site)
    mark = re.search(r'name="mark" value="(\w+)"', visitor.get("/sign-in").text)
    assert mark
    answer = visitor.client.post("/sign-in", data={"name": "a", "password": "b", "mark": mark[1], where: MARKUP})
    assert answer.status_code == 403
    assert "onerror" not in answer.text


@pytest.mark.parametrize(
    ("headers", "kind"),
    [
        ({}, "application/json"),
        ({"X-CSRF-Token": ""}, "application/json"),
        ({"X-CSRF-Token": "x" * 32}, "application/json"),
        ({"X-CSRF-Token": "ü"}, "application/json"),
        ({}, "application/x-www-form-urlencoded"),
        ({}, "text/plain"),
        ({"Origin": "http://evil.example", "real": "token"}, "application/json"),
        ({"Origin": "null", "real": "token"}, "application/json"),
        ({"Origin": "http://127.0.0.1:9999", "real": "token"}, "application/json"),
        ({"Sec-Fetch-Site": "cross-site", "real": "token"}, "application/json"),
        ({"Sec-Fetch-Site": "same-site", "real": "token"}, "application/json"),
    ],
)
def test_a_request_from_elsewhere_changes_nothing(store: Store, headers: dict[str, str], kind: str) -> None:
    visitor = Visitor(make_site(store)).enter()
    sent = {name: value.encode() for name, value in headers.items() if name != "real"}
    if "real" in headers:
        sent["X-CSRF-Token"] = visitor.csrf.encode()
    key = visitor.site.project.items[0].key
    body = json.dumps({"id": "00000000-0000-4000-8000-000000000001", "kind": "verdict", "key": key, "verdict": "accept"})
    answer = visitor.client.post("/annotations", content=body, headers={**sent, "Content-Type": kind})  # type: ignore[arg-type]
    assert answer.status_code == 403
    assert answer.json()["error"] == "forged"
    assert len(store) == 0


def test_own_requests_pass_with_the_headers_that_browsers_send(store: Store) -> None:
    visitor = Visitor(make_site(store)).enter()
    visitor.client.headers.update({"Origin": ADDRESS, "Sec-Fetch-Site": "same-origin"})
    assert visitor.say(kind="verdict", key=visitor.site.project.items[0].key, verdict="accept").status_code == 200


def test_signing_out_and_in_need_our_own_forms(store: Store) -> None:
    site = make_site(store, team=True)
    assert site.accounts
    site.accounts.set("김등대", PASSWORD, "annotator")
    stranger = Visitor(site)
    assert stranger.client.post("/sign-in", data={"name": "김등대", "password": PASSWORD, "mark": ""}).status_code == 403
    other = re.search(r'name="mark" value="(\w+)"', Visitor(site).get("/sign-in").text)
    assert other
    stranger.get("/sign-in")
    taken = {"name": "김등대", "password": PASSWORD, "mark": other[1]}
    assert stranger.client.post("/sign-in", data=taken).status_code == 403, "another browser's mark"
    assert stranger.sign_in("김등대", origin="http://evil.example") == 403
    assert stranger.sign_in("김등대") == 303
    assert stranger.client.post("/sign-out").status_code == 403
    assert stranger.get("/").status_code == 200
    csrf = stranger.csrf
    assert stranger.client.post("/sign-out", data={"csrf": csrf}).status_code == 303
    assert stranger.get("/").status_code == 303


@pytest.mark.parametrize(
    "path",
    [
        "/static/",
        "/static",
        "/static/..%2fsite.py",
        "/static/../site.py",
        "/static/%2e%2e/site.py",
        "/static/..%5csite.py",
        "/static/page.css%00.py",
        "/static//etc/passwd",
        "/static/%2fetc%2fpasswd",
        "/static/../../../../etc/passwd",
        "/templates/layout.html",
        "/finding/..%2f..%2fetc%2fpasswd",
        "/rule/..%2f..%2f",
        "/text/-1",
        "/text/999999999999999999999",
        "/text/0/..%2f",
        "/.git/config",
        "/annotations",
    ],
)
def test_no_path_leads_out_and_no_folder_is_listed(store: Store, path: str) -> None:
    visitor = Visitor(make_site(store)).enter()
    answer = visitor.get(path)
    assert answer.status_code in (303, 404, 405), answer.text[:200]
    for secret in ("import ", "root:", "{% ", "page.css\n", "[core]"):
        assert secret not in answer.text
    assert all(visitor.get(f"/static/{name}").status_code == 200 for name in static_files())


GUARDED = ("/", "/finding/x", "/text/0", "/rule/DEF103", "/who", "/adjudication", "/figures", "/trail")


@pytest.mark.parametrize("path", GUARDED)
def test_nothing_is_shown_to_strangers(store: Store, path: str) -> None:
    stranger = Visitor(make_site(store))
    for cookie in (None, "", "x" * 43, MARKUP, SQL, "é"):
        headers = {} if cookie is None else {"cookie": f"{stranger.site.cookie}={cookie}".encode()}
        answer = stranger.client.get(path, headers=headers)  # type: ignore[arg-type]
        assert (answer.status_code, answer.headers.get("location")) == (303, "/sign-in")
        assert stranger.client.get(f"{path}?part=1", headers=headers).status_code == 401  # type: ignore[arg-type]


def test_another_ones_session_ends_with_its_account(store: Store) -> None:
    site = make_site(store, team=True)
    assert site.accounts
    site.accounts.set("김등대", PASSWORD, "annotator")
    kim = Visitor(site)
    assert kim.sign_in("김등대") == 303
    site.accounts.set("김등대", PASSWORD + "!", "annotator")
    assert kim.get("/").status_code == 303, "another password signs everybody out"
    assert kim.sign_in("김등대", PASSWORD + "!") == 303
    site.accounts.close("김등대")
    assert kim.get("/").status_code == 303
    assert kim.sign_in("김등대", PASSWORD + "!") == 403


def test_a_session_of_one_person_opens_no_teams_page(store: Store) -> None:
    alone = Visitor(make_site(store)).enter()
    team = Visitor(make_site(store, team=True))
    team.plant(alone.cookie)
    assert team.get("/").status_code == 303
    assert team.site.accounts
    team.site.accounts.set("김등대", PASSWORD, "adjudicator")
    assert team.sign_in("김등대") == 303
    back = Visitor(make_site(store))
    back.plant(team.cookie)
    assert back.get("/").status_code == 303


def test_the_session_is_another_one_after_signing_in(store: Store) -> None:
    site = make_site(store, team=True)
    assert site.accounts
    site.accounts.set("김등대", PASSWORD, "annotator")
    victim = Visitor(site)
    victim.plant("planted-by-an-attacker")
    assert victim.sign_in("김등대") == 303
    attacker = Visitor(site)
    attacker.plant("planted-by-an-attacker")
    assert attacker.get("/").status_code == 303
    first = {cookie.value for cookie in victim.client.cookies.jar if cookie.name == site.cookie} - {"planted-by-an-attacker"}
    again = Visitor(site)
    again.plant(first.pop())
    assert again.get("/").status_code == 200
    before = again.cookie
    token = site.sessions.begin("김등대", "annotator", before)
    assert site.sessions.find(before) is None, "signing in anew ends the session that the browser had"
    assert site.sessions.find(token)


def test_sessions_grow_old(store: Store) -> None:
    now = [1_000_000.0]
    sessions = Sessions(store, "김등대", clock=lambda: now[0])
    token = sessions.begin("", "adjudicator")
    now[0] += IDLE - 10
    assert sessions.find(token), "used, it lives on"
    now[0] += IDLE - 10
    assert sessions.find(token)
    now[0] += IDLE + 10
    assert sessions.find(token) is None
    token = sessions.begin("", "adjudicator")
    for _ in range(LONGEST // (IDLE - 10) + 1):
        now[0] += IDLE - 10
        sessions.find(token)
    assert sessions.find(token) is None, "but not for ever"


def test_the_store_holds_neither_tokens_nor_passwords(store: Store, tmp_path: Path) -> None:
    site = make_site(store, team=True)
    assert site.accounts
    site.accounts.set("김등대", PASSWORD, "annotator")
    kim = Visitor(site)
    kim.sign_in("김등대")
    kim.sign_in("김등대", "not this password")
    content = b"".join(path.read_bytes() for path in tmp_path.iterdir())
    for secret in (kim.cookie, PASSWORD, "not this password"):
        assert secret
        assert secret.encode() not in content


@pytest.mark.parametrize("size", [LARGEST + 1, 10 * LARGEST])
def test_bodies_are_limited(store: Store, size: int) -> None:
    visitor = Visitor(make_site(store)).enter()
    headers = {"X-CSRF-Token": visitor.csrf, "Content-Type": "application/json"}

    def chunks() -> Iterator[bytes]:  # without a length told beforehand
        for _ in range(size // 1024 + 1):
            yield b" " * 1024

    for content in (b" " * size, chunks()):
        assert visitor.client.post("/annotations", content=content, headers=headers).status_code == 413
    assert visitor.client.post("/sign-in", content=b"a=" + b"x" * size).status_code == 413
    deep = b"[" * 60_000
    assert visitor.client.post("/annotations", content=deep, headers=headers).status_code == 400
    assert visitor.client.post("/annotations", content=b"{}", headers={**headers, "Content-Length": "-1"}).status_code == 413
    assert visitor.client.post("/annotations", content=b"{}", headers={**headers, "Content-Length": "9" * 5000}).status_code == 413
    assert visitor.get("/").status_code == 200


@pytest.mark.parametrize("field", ["id", "key", "verdict", "reason", "comment", "statute", "code", "label", "replaces", "kind"])
@pytest.mark.parametrize("kind", ["verdict", "mark", "withdraw", "decision"])
def test_sql_in_every_field_is_only_words(store: Store, field: str, kind: str) -> None:
    visitor = Visitor(make_site(store)).enter()
    act = visitor.site.project.acts[0]
    start, end = span_of(act, "매년 등대를")
    body = {"key": visitor.site.project.items[0].key, "verdict": "reject", "reason": "other", "statute": act.id, "start": start, "end": end}
    answer = visitor.say(
        **{"kind": kind, "replaces": "00000000-0000-4000-8000-000000000001", **body, field: SQL[:20] if field == "verdict" else SQL}
    )
    assert answer.status_code in (200, 404, 422)
    for said in store.read():
        assert SQL in (said.comment, *said.labels) or said.comment == ""
    assert len(store) == (answer.status_code == 200)


@pytest.mark.parametrize(
    "name", [SQL, "' OR '1'='1", "김등대'--", "\0", "\ud800".encode("utf-8", "surrogatepass").decode("latin-1"), "x" * 10_000]
)
def test_sql_and_worse_in_the_form_of_sign_in(store: Store, name: str) -> None:
    site = make_site(store, team=True)
    assert site.accounts
    site.accounts.set("김등대", PASSWORD, "annotator")
    assert Visitor(site).sign_in(name, name) == 403
    assert Visitor(site).sign_in("김등대", name) == 403
    assert [account.name for account in site.accounts.list()] == ["김등대"]


def test_sql_in_paths_and_cookies(store: Store) -> None:
    visitor = Visitor(make_site(store)).enter()
    for path in (f"/finding/{SQL}", f"/rule/{SQL}", f"/adjudication/{SQL}", f"/enter?token={SQL}", f"/language/{SQL}", f"/?part={SQL}"):
        assert visitor.get(path).status_code in (200, 303, 404)
    assert len(store) == 0


def test_signing_in_is_slowed_down(store: Store) -> None:
    site = make_site(store, team=True)
    assert site.accounts
    site.accounts.set("김등대", PASSWORD, "annotator")
    visitor = Visitor(site)
    assert [visitor.sign_in("김등대", f"guess number {turn}") for turn in range(7)] == [403] * 5 + [429] * 2
    assert visitor.sign_in("김등대") == 429, "the right one as well"
    assert [visitor.sign_in(f"name {turn}", "guess guess") for turn in range(27)][-1] == 429, "an address may not try every name"
    trail = [one.event for one in Accounts(store).trail()]
    assert trail.count("sign-in-refused") == 30
    assert "signed-in" not in trail


def test_every_answer_has_its_headers(store: Store) -> None:
    visitor = Visitor(make_site(store)).enter()
    paths = (
        "/",
        "/text/0",
        "/static/page.css",
        "/static/none",
        "/nothing",
        "/figures?part=1",
        "/who",
        "/sign-in",
        "/enter?token=x",
        "/language/ko",
    )
    answers = [visitor.get(path) for path in paths]
    answers.append(visitor.client.post("/annotations", content=b"{}"))
    answers.append(visitor.client.get("/", headers={"host": "evil.example"}))
    for answer in answers:
        policy = answer.headers["content-security-policy"]
        assert "default-src 'none'" in policy
        assert "unsafe" not in policy
        assert "frame-ancestors 'none'" in policy
        assert answer.headers["x-content-type-options"] == "nosniff"
        assert answer.headers["x-frame-options"] == "DENY"
        assert answer.headers["referrer-policy"] == "same-origin"
        assert answer.headers["cache-control"] in ("no-store", "no-cache")
        assert "server" not in answer.headers
        assert "strict-transport-security" not in answer.headers
    page = answers[0].text
    assert "<style" not in page
    assert " style=" not in page


def test_cookies_are_kept_from_scripts_and_other_sites(store: Store) -> None:
    site = make_site(store)
    answer = Visitor(site).get(f"/enter?token={site.link.token}")
    cookie = answer.headers["set-cookie"]
    assert all(word in cookie for word in ("HttpOnly", "SameSite=strict", "Path=/"))
    secure = make_site(store, team=True)
    object.__setattr__(secure, "address", "https://judging.example.org")
    assert secure.accounts
    secure.accounts.set("김등대", PASSWORD, "annotator")
    visitor = Visitor(secure)
    assert visitor.sign_in("김등대") == 303
    answer = visitor.get("/")
    assert answer.status_code == 200
    assert answer.headers["strict-transport-security"]
    assert visitor.cookie
    assert secure.cookie == "__Host-legalscan"
    assert all(cookie.secure for cookie in visitor.client.cookies.jar)


@pytest.mark.parametrize(
    "host", ["evil.example", "127.0.0.1", "127.0.0.1:9999", "127.0.0.1:8360.evil.example", "[::1]:8360", "evil@127.0.0.1:8360", ""]
)
def test_the_server_answers_to_its_own_name_only(store: Store, host: str) -> None:
    visitor = Visitor(make_site(store)).enter()
    assert visitor.client.get("/", headers={"host": host}).status_code == 421


@pytest.mark.parametrize("back", ["https://evil.example", "//evil.example", "/\\evil.example", "evil", "\r\nSet-Cookie: a=b"])
def test_changing_the_language_leads_nowhere_else(store: Store, back: str) -> None:
    answer = Visitor(make_site(store)).client.get("/language/en", params={"back": back})
    assert answer.headers["location"] == "/"


def test_the_trail_cannot_be_changed(store: Store) -> None:
    import sqlalchemy as sa

    from legalscan.errors import StoreError

    Accounts(store).set("김등대", PASSWORD, "annotator")
    for words in ("UPDATE trail SET account = 'x'", "DELETE FROM trail"):
        with pytest.raises(StoreError), store.transaction(writes=True) as connection:
            connection.execute(sa.text(words))
    assert [one.account for one in Accounts(store).trail()] == ["김등대"]


def test_a_failure_shows_nothing_of_the_inside(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    visitor = Visitor(make_site(store)).enter()

    def fail(*_: object, **__: object) -> None:
        raise RuntimeError("secret of the inside")

    monkeypatch.setattr("legalscan.annotate.web.views.lay_out", fail)
    answer = visitor.get("/text/0")
    assert answer.status_code == 500
    assert "secret" not in answer.text
    assert answer.headers["content-security-policy"]


def test_a_store_that_cannot_be_written_is_said_and_nothing_is_lost(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    from legalscan.errors import StoreError

    visitor = Visitor(make_site(store, [lighthouse_act()])).enter()
    key, csrf = visitor.site.project.items[0].key, visitor.csrf
    with monkeypatch.context() as patch:

        def refuse(*_: object) -> None:
            raise StoreError("the disk is full: nothing was added")

        patch.setattr(store, "append", refuse)
        answer = visitor.say(csrf, kind="verdict", key=key, verdict="accept")
        assert (answer.status_code, answer.json()["error"]) == (503, "broken")
    assert visitor.say(csrf, kind="verdict", key=key, verdict="accept").status_code == 200
    assert len(store) == 1
