"""The application: addresses and what answers them."""

from __future__ import annotations

import logging

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route
from starlette.types import ASGIApp

from legalscan.annotate.web import adjudication, signing, views
from legalscan.annotate.web.access import refuse
from legalscan.annotate.web.guard import Guard
from legalscan.annotate.web.pages import static_file
from legalscan.annotate.web.saving import save
from legalscan.annotate.web.site import Site
from legalscan.errors import StoreError

_LOG = logging.getLogger("legalscan.annotate")


def build_application(site: Site) -> ASGIApp:
    """The application of a site, behind its guard."""
    application = Starlette(
        routes=[
            Route("/", views.queue, methods=["GET"]),
            Route("/finding/{key}", views.queue, methods=["GET"]),
            Route("/text/{number:int}", views.whole_text, methods=["GET"]),
            Route("/rule/{code}", views.guideline, methods=["GET"]),
            Route("/who", views.who, methods=["GET"]),
            Route("/annotations", save, methods=["POST"]),
            Route("/adjudication", adjudication.adjudicate, methods=["GET"]),
            Route("/adjudication/{key}", adjudication.adjudicate, methods=["GET"]),
            Route("/figures", adjudication.figures, methods=["GET"]),
            Route("/trail", adjudication.trail, methods=["GET"]),
            Route("/enter", signing.enter, methods=["GET"]),
            Route("/sign-in", signing.show_sign_in, methods=["GET"]),
            Route("/sign-in", signing.sign_in, methods=["POST"]),
            Route("/sign-out", signing.sign_out, methods=["POST"]),
            Route("/language/{language}", signing.choose_language, methods=["GET"]),
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
