"""Who may ask for what: sessions, roles, and the proof that a request which changes something comes from our own page."""

from __future__ import annotations

import hmac
from collections.abc import Awaitable, Callable
from functools import wraps
from typing import Final, TypeAlias

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import JSONResponse, RedirectResponse, Response

from legalscan.annotate.accounts import Role
from legalscan.annotate.web.labels import LABELS
from legalscan.annotate.web.pages import language_of, render
from legalscan.annotate.web.sessions import Session
from legalscan.annotate.web.site import Site

Endpoint: TypeAlias = Callable[[Request], Awaitable[Response]]
Inner: TypeAlias = Callable[[Request, Site, Session], Awaitable[Response]]
_SAFE: Final = ("GET", "HEAD")


def signed_in(role: Role | None = None) -> Callable[[Inner], Endpoint]:
    """Let only those pass who are signed in, and where a role is named have it.

    What is not a GET must carry the session's token, in the header ``X-CSRF-Token`` or the field ``csrf`` of a form.
    """

    def wrap(inner: Inner) -> Endpoint:
        @wraps(inner)
        async def endpoint(request: Request) -> Response:
            site: Site = request.app.state.site
            session = await find_session(request)
            if session is None:
                if request.method in _SAFE and "part" not in request.query_params:
                    return RedirectResponse("/sign-in", 303)
                return refuse(request, 401, "signed-out")
            if role == "adjudicator" and session.role != "adjudicator":
                return refuse(request, 403, "not-yours")
            if request.method not in _SAFE and not await _is_ours(request, session.csrf):
                return refuse(request, 403, "forged")
            return await inner(request, site, session)

        return endpoint

    return wrap


async def find_session(request: Request) -> Session | None:
    """The session of the browser that asks."""
    site: Site = request.app.state.site
    token = request.cookies.get(site.cookie, "")
    return await run_in_threadpool(site.sessions.find, token) if token else None


async def _is_ours(request: Request, expected: str) -> bool:
    given = request.headers.get("x-csrf-token")
    if given is None:
        kind = request.headers.get("content-type", "").partition(";")[0]
        given = str((await request.form(max_files=0, max_fields=20)).get("csrf", "")) if kind == "application/x-www-form-urlencoded" else ""
    return has_own_origin(request) and hmac.compare_digest(given.encode("utf-8", "replace"), expected.encode())


def has_own_origin(request: Request) -> bool:
    """Whether a request, as far as the browser tells, comes from a page of ours."""
    site: Site = request.app.state.site
    origin = request.headers.get("origin")
    return origin in (None, site.address.rstrip("/")) and request.headers.get("sec-fetch-site") in (None, "same-origin")


def refuse(request: Request, status: int, reason: str) -> Response:
    """Say no: to a script as JSON with the reason's name, to a person as a page."""
    if request.method in _SAFE and "part" not in request.query_params:
        return render(request, "notice.html", status=status, reason=reason)
    return JSONResponse({"error": reason, "message": LABELS[language_of(request)]["refusals"][reason]}, status)


def caller(request: Request) -> str:
    """The network address that asks."""
    return request.client.host if request.client else ""
