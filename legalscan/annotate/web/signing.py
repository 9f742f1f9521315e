"""Coming in and going out: the one-time address of one person, the accounts of a team."""

from __future__ import annotations

import hmac
import secrets

from anyio import to_thread
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from legalscan.annotate.accounts import LONGEST as LONGEST_NAME
from legalscan.annotate.accounts import write_trail
from legalscan.annotate.web.access import caller, find_session, has_own_origin, refuse, signed_in
from legalscan.annotate.web.pages import LANGUAGES, render
from legalscan.annotate.web.sessions import LONGEST, Session
from legalscan.annotate.web.site import Site

_FIELDS = 8


async def enter(request: Request) -> Response:
    """Open the page with the address that the program printed; the address is spent."""
    site: Site = request.app.state.site
    if site.accounts is not None or not site.link.spend(request.query_params.get("token", "")):
        if await find_session(request) is not None:
            return RedirectResponse("/", 303)
        return refuse(request, 403, "spent")
    token = await run_in_threadpool(site.sessions.begin, "", "adjudicator", request.cookies.get(site.cookie, ""))
    await run_in_threadpool(_note, site, "link-used", caller(request))
    # a page, no redirect: after one that began elsewhere (a notebook, a mail) browsers keep strict cookies back
    return _admit(render(request, "opened.html"), site, token)


async def show_sign_in(request: Request) -> Response:
    """The form of a team; for one person, where to find the address."""
    site: Site = request.app.state.site
    if await find_session(request) is not None:
        return RedirectResponse("/", 303)
    if site.accounts is None:
        return refuse(request, 401, "no-link")
    return _form(request, site)


async def sign_in(request: Request) -> Response:
    """Check a name and a password; whoever has failed too often waits."""
    site: Site = request.app.state.site
    if site.accounts is None:
        return refuse(request, 404, "not-found")
    form = await request.form(max_files=0, max_fields=_FIELDS)
    name, password, mark = (str(form.get(field, "")) for field in ("name", "password", "mark"))
    before = request.cookies.get(f"{site.cookie}-form", "")
    if not before or not has_own_origin(request) or not hmac.compare_digest(mark.encode("utf-8", "replace"), site.sign(before).encode()):
        return _form(request, site, 403, "stale")
    address = caller(request)
    person = f"{address}\n{name[:LONGEST_NAME]}"
    keys = {person: site.by_name, address: site.by_address}
    wait = max(throttle.wait(key) for key, throttle in keys.items())
    if wait:
        response = _form(request, site, 429, "throttled")
        response.headers["retry-after"] = str(wait)
        return response
    for key, throttle in keys.items():  # counted before it is known, so that many at once do not slip through
        throttle.fail(key)
    account = await to_thread.run_sync(site.accounts.verify, name, password, address, limiter=site.door)
    if account is None:
        return _form(request, site, 403, "refused")
    site.by_name.forget(person)
    site.by_address.forgive(address)
    token = await run_in_threadpool(site.sessions.begin, account.name, account.role, request.cookies.get(site.cookie, ""))
    return _admit(RedirectResponse("/", 303), site, token)


@signed_in()
async def sign_out(request: Request, site: Site, session: Session) -> Response:
    """End the session."""
    await run_in_threadpool(site.sessions.end, request.cookies.get(site.cookie, ""), caller(request))
    response = RedirectResponse("/sign-in", 303)
    response.delete_cookie(site.cookie, path="/", secure=site.secure, httponly=True, samesite="strict")
    response.headers["clear-site-data"] = '"cache"'
    return response


async def choose_language(request: Request) -> Response:
    """Show the page in another language from now on; leads back to a page of ours."""
    site: Site = request.app.state.site
    back = request.query_params.get("back", "/")
    response = RedirectResponse(back if back.startswith("/") and not back.startswith(("//", "/\\")) else "/", 303)
    if (language := request.path_params["language"]) in LANGUAGES:
        response.set_cookie("legalscan-language", language, max_age=LONGEST * 52, secure=site.secure, httponly=True, samesite="strict")
    return response


def _form(request: Request, site: Site, status: int = 200, problem: str = "") -> Response:
    before = secrets.token_urlsafe(16)
    response = render(request, "sign_in.html", status=status, problem=problem, mark=site.sign(before))
    response.set_cookie(f"{site.cookie}-form", before, path="/", secure=site.secure, httponly=True, samesite="strict")
    return response


def _admit(response: Response, site: Site, token: str) -> Response:
    response.set_cookie(site.cookie, token, max_age=LONGEST, path="/", secure=site.secure, httponly=True, samesite="strict")
    return response


def _note(site: Site, event: str, address: str) -> None:
    with site.store.transaction(writes=True) as connection:
        write_trail(connection, site.author, event, address=address)
