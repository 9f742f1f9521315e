"""The application: addresses and what answers them."""

from __future__ import annotations

import logging

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route
from starlette.types import ASGIApp

from legalscan.annotate.web.access import refuse
from legalscan.annotate.web.adjudication import adjudicate, figures, trail
from legalscan.annotate.web.guard import Guard
from legalscan.annotate.web.pages import static_file
from legalscan.annotate.web.saving import save
from legalscan.annotate.web.signing import choose_language, enter, show_sign_in, sign_in, sign_out
from legalscan.annotate.web.site import Site
from legalscan.annotate.web.views import guideline, queue, who, whole_text
from legalscan.errors import StoreError

_LOG = logging.getLogger("legalscan.annotate")


def build_application(site: Site) -> ASGIApp:
    """The application of a site, behind its guard."""
    application = Starlette(
        routes=[
            Route("/", queue, methods=["GET"]),
            Route("/finding/{key}", queue, methods=["GET"]),
            Route("/text/{number:int}", whole_text, methods=["GET"]),
            Route("/rule/{code}", guideline, methods=["GET"]),
            Route("/who", who, methods=["GET"]),
            Route("/annotations", save, methods=["POST"]),
            Route("/adjudication", adjudicate, methods=["GET"]),
            Route("/adjudication/{key}", adjudicate, methods=["GET"]),
            Route("/figures", figures, methods=["GET"]),
            Route("/trail", trail, methods=["GET"]),
            Route("/enter", enter, methods=["GET"]),
            Route("/sign-in", show_sign_in, methods=["GET"]),
            Route("/sign-in", sign_in, methods=["POST"]),
            Route("/sign-out", sign_out, methods=["POST"]),
            Route("/language/{language}", choose_language, methods=["GET"]),
            Route("/static/{name}", static_file, methods=["GET"]),
        ],
        exception_handlers={HTTPException: _refused, StoreError: _broken, Exception: _failed},
    )
    application.state.site = site
    return Guard(application, {site.host}, secure=site.secure)


async def _refused(request: Request, error: Exception) -> Response:
    assert isinstance(error, HTTPException)
    response = refuse(request, error.status_code, "not-found" if error.status_code == 404 else "malformed")
    response.headers.update(error.headers or {})
    return response


async def _broken(request: Request, error: Exception) -> Response:
    _LOG.warning("%s", error)
    return refuse(request, 503, "broken")


async def _failed(request: Request, error: Exception) -> Response:
    return refuse(request, 500, "failed")
