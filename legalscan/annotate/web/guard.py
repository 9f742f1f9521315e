"""What stands before every request: the names the server answers to, the size of what it takes, the headers of what it gives."""

from __future__ import annotations

import asyncio
from collections.abc import Collection
from typing import Final

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

LARGEST: Final = 64 * 1024
"""So many bytes may the body of a request have."""
SLOWEST: Final = 20
"""Within so many seconds must it be there."""
_DIGITS: Final = 12
_HEADERS: Final = {
    "content-security-policy": "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; "
    "form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    "referrer-policy": "same-origin",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "permissions-policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
    "x-robots-tag": "noindex, nofollow",
}


class Guard:
    """Wraps an application.

    Args:
        app: the application.
        hosts: the names, with ports where they are not the usual ones, under which it may be asked for; others are refused, so
            that no page elsewhere can reach it under a name of its own (DNS rebinding).
        secure: whether browsers reach it by HTTPS, and shall from now on.
    """

    def __init__(self, app: ASGIApp, hosts: Collection[str], *, secure: bool = False) -> None:
        self._app, self._hosts, self._secure = app, frozenset(hosts), secure

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Let a request pass, or refuse it."""
        if scope["type"] != "http":
            if scope["type"] == "lifespan":
                await self._app(scope, receive, send)
            return

        async def give(message: Message) -> None:
            if message["type"] == "http.response.start":
                self._add_headers(MutableHeaders(scope=message))
            await send(message)

        body = await self._read(Headers(scope=scope), receive)
        if isinstance(body, PlainTextResponse):
            await body(scope, receive, give)
            return
        given = False

        async def replay() -> Message:
            nonlocal given
            if given:
                return await receive()
            given = True
            return {"type": "http.request", "body": body, "more_body": False}

        await self._app(scope, replay, give)

    async def _read(self, headers: Headers, receive: Receive) -> bytes | PlainTextResponse:
        """The body of a request, or why it is refused."""
        if len(headers.getlist("host")) != 1 or headers["host"].lower() not in self._hosts:
            return PlainTextResponse("this server does not answer to that name\n", 421)
        size = headers.get("content-length", "0")
        if not size.isdecimal() or len(size) > _DIGITS or int(size) > LARGEST:
            return PlainTextResponse("too large\n", 413, {"connection": "close"})
        try:
            async with asyncio.timeout(SLOWEST):
                body = await _take(receive)
        except TimeoutError:
            return PlainTextResponse("too slow\n", 408, {"connection": "close"})
        return PlainTextResponse("too large\n", 413, {"connection": "close"}) if body is None else body

    def _add_headers(self, headers: MutableHeaders) -> None:
        for name, value in _HEADERS.items():
            headers[name] = value
        headers.setdefault("cache-control", "no-store")
        if self._secure:
            headers["strict-transport-security"] = "max-age=31536000"


async def _take(receive: Receive) -> bytes | None:
    """The whole body of a request; None where it is too large. A browser that goes away leaves what it had sent."""
    parts, size = [], 0
    while True:
        message = await receive()
        parts.append(message.get("body", b""))
        size += len(parts[-1])
        if size > LARGEST:
            return None
        if message["type"] == "http.disconnect" or not message.get("more_body", False):
            return b"".join(parts)
