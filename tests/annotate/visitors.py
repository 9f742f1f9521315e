"""The annotation page in this process, on small statutes of our own, and a browser made of nothing but requests."""

from __future__ import annotations

import json
import re
import uuid
from functools import cache
from pathlib import Path
from typing import Any

from lighthouses import from_text, lighthouse_act
from starlette.testclient import TestClient

from legalscan.annotate.accounts import Accounts
from legalscan.annotate.store import Store
from legalscan.annotate.web.application import build_application
from legalscan.annotate.web.project import Project
from legalscan.annotate.web.site import Site
from legalscan.linter import lint
from legalscan.statute import Statute

ADDRESS = "http://127.0.0.1:8360"
PASSWORD = "등대는 밤에 빛난다"

DECREE = """---
제목: 등대의 설치 및 관리에 관한 법률 시행령
법령ID: '990002'
법령구분: 대통령령
공포일자: 2024-01-02
시행일자: 2024-01-02
---

# 등대의 설치 및 관리에 관한 법률 시행령

##### 제1조 (목적)

이 영은 「등대의 설치 및 관리에 관한 법률」에서 위임된 사항을 정함을 목적으로 한다.

##### 제2조 (점검 결과의 보고)

법 제17조의2제2항에 따라 점검한 결과를 보고하려는 때에는 그 내용을 서면에 적어야 한다.
"""


def decree() -> Statute:
    return from_text(DECREE, "등대법 시행령.md")


def cheap_accounts(store: Store) -> Accounts:
    """Accounts whose passwords cost nothing to check."""
    from argon2 import PasswordHasher

    return Accounts(store, PasswordHasher(time_cost=1, memory_cost=8, parallelism=1))


@cache
def usual_project() -> Project:
    """The findings in the act on lighthouses and its decree."""
    return Project(lint([lighthouse_act(), decree()]))


def make_site(store: Store, acts: list[Statute] | None = None, *, team: bool = False, **values: Any) -> Site:
    project = usual_project() if acts is None else Project(lint(acts))
    accounts = cheap_accounts(store) if team else None
    return Site(project, store, author="" if team else "김등대", accounts=accounts, address=ADDRESS, **values)


class Visitor:
    """Somebody with a browser."""

    def __init__(self, site: Site) -> None:
        self.site = site
        self.client = TestClient(build_application(site), base_url=site.address, follow_redirects=False, raise_server_exceptions=False)

    def enter(self) -> Visitor:
        """Come in with the address that the program prints."""
        assert self.get(f"/enter?token={self.site.link.token}").status_code == 200
        return self

    def sign_in(self, name: str, password: str = PASSWORD, **headers: str) -> int:
        page = self.get("/sign-in").text
        mark = re.search(r'name="mark" value="(\w+)"', page)
        form = {"name": name, "password": password, "mark": mark[1] if mark else ""}
        return self.client.post("/sign-in", data=form, headers=headers).status_code

    def get(self, path: str, **headers: str) -> Any:
        return self.client.get(path, headers=headers)

    @property
    def csrf(self) -> str:
        return str(self.get("/who?part=1").json()["csrf"])

    def say(self, csrf: str | None = None, **body: Any) -> Any:
        """Save a statement."""
        token = self.csrf if csrf is None else csrf
        content = json.dumps({"id": str(uuid.uuid4()), **body})
        return self.client.post("/annotations", content=content, headers={"X-CSRF-Token": token, "Content-Type": "application/json"})

    @property
    def cookie(self) -> str:
        return next((str(cookie.value) for cookie in self.client.cookies.jar if cookie.name == self.site.cookie), "")

    def plant(self, token: str) -> None:
        """Give the browser a session, as one who can set its cookies would."""
        self.client.cookies.set(self.site.cookie, token, domain="127.0.0.1", path="/")


def static_files() -> list[str]:
    import legalscan.annotate.web

    return sorted(path.name for path in (Path(legalscan.annotate.web.__file__).parent / "static").iterdir())
