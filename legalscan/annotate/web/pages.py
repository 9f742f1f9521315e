"""Templates filled in: every page in its language, with what every page shows."""

from __future__ import annotations

import hashlib
from functools import cache
from pathlib import Path
from typing import Any, Final
from urllib.parse import quote

from starlette.requests import Request
from starlette.responses import HTMLResponse, Response

from legalscan.annotate.web.labels import LABELS
from legalscan.annotate.web.sessions import Session
from legalscan.annotate.web.site import Site
from legalscan.report.text import readable
from legalscan.report.typeset import legal

_HERE: Final = Path(__file__).parent
_TYPES: Final = {".css": "text/css; charset=utf-8", ".js": "text/javascript; charset=utf-8", ".svg": "image/svg+xml"}
LANGUAGES: Final = ("ko", "en")


def render(
    request: Request, template: str, session: Session | None = None, status: int = 200, language: str = "", **values: Any
) -> HTMLResponse:
    """A page, or a part of one.

    Args:
        request: what asks for it.
        template: its file in `templates`.
        session: who is signed in.
        status: of the response.
        language: of the page; that which the browser has chosen, if not given.
        values: what the template asks for.
    """
    site: Site = request.app.state.site
    chosen = language or language_of(request)
    page = _environment().get_template(template)
    words = page.render(
        say=LABELS[chosen],
        language=chosen,
        other="en" if chosen == "ko" else "ko",
        here=str(request.url.path),
        site=site,
        session=session,
        assets=_assets(),
        **values,
    )
    return HTMLResponse(words, status, {"vary": "Cookie"})


def language_of(request: Request) -> str:
    """``ko`` or ``en``: what the browser has chosen, else that of the first statute."""
    site: Site = request.app.state.site
    chosen = request.cookies.get("legalscan-language", "")
    return chosen if chosen in LANGUAGES else site.language


async def static_file(request: Request) -> Response:
    """A style or a script of ours; nothing else has an address."""
    content = _files().get(request.path_params["name"])
    if content is None:
        return Response("no such file\n", 404, media_type="text/plain")
    kind = _TYPES[Path(request.path_params["name"]).suffix]
    fresh = request.query_params.get("v") == _assets()[request.path_params["name"]]
    return Response(
        content, headers={"content-type": kind, "cache-control": "public, max-age=31536000, immutable" if fresh else "no-cache"}
    )


@cache
def _files() -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in sorted((_HERE / "static").iterdir()) if path.suffix in _TYPES}


@cache
def _assets() -> dict[str, str]:
    """A version of every file, so that browsers keep it until it changes; of scripts one for all, since they import each other."""
    together = hashlib.sha256(b"".join(_files().values())).hexdigest()[:12]
    return dict.fromkeys(_files(), together)


@cache
def _environment() -> Any:
    from jinja2 import Environment, FileSystemLoader, StrictUndefined

    environment = Environment(
        loader=FileSystemLoader(_HERE / "templates"), autoescape=True, trim_blocks=True, lstrip_blocks=True, undefined=StrictUndefined
    )
    environment.filters["readable"] = lambda words, most=80: readable(legal(words), most)
    environment.filters["legal"] = legal
    environment.filters["filename"] = lambda path: legal(Path(path).name)
    environment.filters["address"] = lambda words: quote(words, safe="")
    return environment
