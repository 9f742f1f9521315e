"""A team's page as docs/annotating-team.md sets it up: PostgreSQL behind, nginx with a certificate in front, a browser before that."""

from __future__ import annotations

import os
import re
import shutil
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from serving import PASSWORD, ROOT, Server
from test_web_browser import browser, watched

from legalscan.annotate.accounts import Accounts
from legalscan.annotate.store import Store

__all__ = ["browser"]

pytestmark = pytest.mark.postgres
NGINX = shutil.which("nginx") or "/usr/sbin/nginx"
NAME = "judging.example.org"
FRAME = """
worker_processes 1; daemon off; pid {home}/nginx.pid; error_log {home}/error.log; {user}
events {{ }}
http {{
    access_log off;
    client_body_temp_path {home}/body; proxy_temp_path {home}/proxy; fastcgi_temp_path {home}/f; uwsgi_temp_path {home}/u; scgi_temp_path {home}/s;
{site}
}}
"""


def block(page: str, language: str) -> str:
    found = re.search(rf"^```{language}\n(.*?)^```", (ROOT / "docs" / page).read_text(encoding="utf-8"), re.M | re.S)
    assert found
    return found[1]


def free_port() -> int:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return int(one.getsockname()[1])


class Nginx:
    """nginx with the site of the guide, its ports and its certificate those of this test."""

    def __init__(self, home: Path, behind: int) -> None:
        self.plain, self.secure = free_port(), free_port()
        words = ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", f"/CN={NAME}"]
        subprocess.run([*words, "-keyout", f"{home}/key.pem", "-out", f"{home}/cert.pem"], check=True, capture_output=True)
        site = block("annotating-team.md", "nginx")
        for old, new in (
            ("listen 80;", f"listen 127.0.0.1:{self.plain};"),
            ("listen 443 ssl;", f"listen 127.0.0.1:{self.secure} ssl;"),
            (f"/etc/letsencrypt/live/{NAME}/fullchain.pem", f"{home}/cert.pem"),
            (f"/etc/letsencrypt/live/{NAME}/privkey.pem", f"{home}/key.pem"),
            ("127.0.0.1:8360", f"127.0.0.1:{behind}"),
        ):
            assert old in site, old
            site = site.replace(old, new)
        self.file = home / "nginx.conf"
        self.file.write_text(FRAME.format(home=home, site=site, user="user root;" if os.geteuid() == 0 else ""), encoding="utf-8")
        done = subprocess.run([NGINX, "-t", "-c", str(self.file)], capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stderr
        self.start()

    def start(self) -> None:
        self.process = subprocess.Popen([NGINX, "-c", str(self.file)])
        time.sleep(0.5)

    def stop(self) -> None:
        self.process.terminate()
        self.process.wait(20)


def ask(port: int, path: str, *, secure: bool, method: str = "GET", **headers: str) -> tuple[int, dict[str, str]]:
    """Status and headers, asked by another program: tests open no connections themselves."""
    program = (
        "import http.client, json, ssl, sys\n"
        "port, path, secure, method, headers = json.loads(sys.argv[1])\n"
        "context = ssl._create_unverified_context()\n"
        "made = http.client.HTTPSConnection('127.0.0.1', port, context=context) if secure else http.client.HTTPConnection('127.0.0.1', port)\n"
        "made.request(method, path, headers=headers)\n"
        "answer = made.getresponse()\n"
        "print(json.dumps([answer.status, {k.lower(): v for k, v in answer.getheaders()}]))\n"
    )
    import json

    words = json.dumps([port, path, secure, method, {name.replace("_", "-"): value for name, value in headers.items()}])
    status, given = json.loads(subprocess.run([sys.executable, "-c", program, words], capture_output=True, check=True).stdout)
    return int(status), dict(given)


@pytest.fixture
def home() -> Iterator[Path]:
    with tempfile.TemporaryDirectory(prefix="legalscan-nginx-") as folder:
        yield Path(folder)


@pytest.fixture
def database_of_the_guide(server: Path) -> Iterator[str]:
    """The database that the guide's commands make."""
    binaries = sorted(Path("/usr/lib/postgresql").glob("*/bin/createdb"))
    text = (ROOT / "docs" / "annotating-team.md").read_text(encoding="utf-8")
    made = [line.split()[3:] for line in text.splitlines() if line.startswith("sudo -u postgres create")]
    assert [words[0] for words in made] == ["createuser", "createdb"]
    environment = {**os.environ, "PGHOST": str(server), "PGUSER": "postgres"}
    for words in made:
        subprocess.run([str(binaries[-1].with_name(words[0])), *words[1:]], env=environment, check=True)
    yield f"postgresql://legalscan@/legalscan?host={server}"
    for program in ("dropdb", "dropuser"):
        subprocess.run([str(binaries[-1].with_name(program)), "legalscan"], env=environment, check=True)


def test_both_guides_have_the_same_configuration() -> None:
    for language in ("nginx", "ini"):
        assert block("annotating-team.md", language) == block("annotating-team.ko.md", language)


def test_a_team_behind_nginx(browser: object, database_of_the_guide: str, home: Path, bills: Path) -> None:
    from playwright.sync_api import Browser

    assert isinstance(browser, Browser)
    if not Path(NGINX).exists():
        pytest.skip("NO NGINX: apt-get install nginx-light; the guide's configuration was not tried")
    behind = free_port()
    front = Nginx(home, behind)
    address = f"https://{NAME}:{front.secure}"
    accounts = {"김등대": "annotator", "박조정": "adjudicator"}
    db = database_of_the_guide
    try:
        with Server(db, bills, accounts=accounts, port=behind, options=("--public", address)):
            running = browser.browser_type.launch(
                executable_path=os.environ.get("CHROMIUM") or shutil.which("chromium"),
                args=["--no-sandbox", f"--host-resolver-rules=MAP {NAME} 127.0.0.1"],
            )
            context = running.new_context(viewport={"width": 1366, "height": 768}, ignore_https_errors=True, locale="ko-KR")
            page = watched(context)
            page.goto(address)
            page.get_by_label("이름").fill("김등대")
            page.get_by_label("비밀번호").fill(PASSWORD)
            page.keyboard.press("Enter")
            page.wait_for_selector("html[data-ready]")
            (cookie,) = [one for one in context.cookies() if one["name"] == "__Host-legalscan"]
            assert cookie["secure"]
            assert cookie["httpOnly"]
            assert cookie["sameSite"] == "Strict"
            page.wait_for_timeout(2500)
            for key in "au":
                page.keyboard.press(key)
                page.wait_for_timeout(500)
            page.wait_for_selector("#state.saved")
            front.stop()
            page.keyboard.press("a")
            page.wait_for_selector("#state.waiting")
            front.start()
            page.wait_for_selector("#state.saved", timeout=30_000)
            status, headers = ask(front.secure, "/sign-in", secure=True, Host=f"{NAME}:{front.secure}")
            assert status == 200
            assert headers["strict-transport-security"]
            assert "default-src 'none'" in headers["content-security-policy"]
            assert headers["server"] == "nginx"
            assert ask(front.secure, "/", secure=True, Host=f"evil.example:{front.secure}")[0] == 421
            assert ask(front.plain, "/x", secure=False, Host=NAME)[1]["location"] == f"https://{NAME}/x"
            assert (
                ask(front.secure, "/annotations", secure=True, method="POST", Host=f"{NAME}:{front.secure}", Content_Length="70000")[0]
                == 413
            )
            assert ask(behind, "/", secure=False, Host=f"127.0.0.1:{behind}")[0] == 421, "past nginx it answers to nobody"
            running.close()
        with Store.open(db) as store:
            assert [one.verdict for one in store.current()] == ["accept", "unsure", "accept"]
            (event,) = [one for one in Accounts(store).trail() if one.event == "signed-in"]
            assert (event.account, event.address) == ("김등대", "127.0.0.1")
    finally:
        front.stop()
