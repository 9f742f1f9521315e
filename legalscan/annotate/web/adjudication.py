"""The pages for those who see what all have said: disagreements side by side, figures, the trail."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response

from legalscan.annotate.accounts import Accounts
from legalscan.annotate.annotation import VERDICTS
from legalscan.annotate.web.access import refuse, signed_in
from legalscan.annotate.web.figures import find_disputes
from legalscan.annotate.web.pages import language_of, render
from legalscan.annotate.web.project import TITLES
from legalscan.annotate.web.sessions import Session
from legalscan.annotate.web.site import Site
from legalscan.annotate.web.views import show

_EVENTS = 300


@signed_in("adjudicator")
async def adjudicate(request: Request, site: Site, session: Session) -> Response:
    """The findings in dispute, with one open: the one named, else the first that is not decided."""
    said = await run_in_threadpool(site.standing.read)
    disputes = await run_in_threadpool(find_disputes, site.project, said)
    key = request.path_params.get("key")
    if key is None:
        opened = next((one for one in disputes if one.decision is None), next(iter(disputes), None))
    else:
        opened = next((one for one in disputes if one.item.key == key), None)
        if opened is None:
            return refuse(request, 404, "not-found")
    values = {} if opened is None else await run_in_threadpool(show, request, site, session, opened.item, ())
    if "part" in request.query_params:
        return render(request, "dispute.html", session, dispute=opened, **values)
    values = values or {"choices": VERDICTS, "reasons": ()}
    return render(request, "adjudication.html", session, page="adjudication", disputes=disputes, dispute=opened, **values)


@signed_in()
async def figures(request: Request, site: Site, session: Session) -> Response:
    """Progress, agreement, precision; in blind work only those who adjudicate see them."""
    if site.blind and session.role != "adjudicator":
        return refuse(request, 403, "not-yours")
    found = await run_in_threadpool(site.standing.figures)
    titles = {code: title.in_language(language_of(request)) for code, title in TITLES.items()}
    values: dict[str, Any] = {"figures": found, "titles": titles, "choices": VERDICTS, "now": datetime.now().astimezone()}
    if "part" in request.query_params:
        return render(request, "measures.html", session, **values)
    return render(request, "figures.html", session, page="figures", **values)


@signed_in("adjudicator")
async def trail(request: Request, site: Site, session: Session) -> Response:
    """What happened to accounts and sessions."""
    events = await run_in_threadpool(Accounts(site.store).trail, _EVENTS)
    return render(request, "trail.html", session, page="trail", events=events)
