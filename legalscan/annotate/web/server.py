"""The server: a socket on this machine, the application behind it, and what is printed when it is ready."""

from __future__ import annotations

import contextlib
import logging
import socket
import threading
from collections.abc import Callable, Iterator

from legalscan.annotate.web.application import build_application
from legalscan.annotate.web.site import Site
from legalscan.errors import UsageError

PORT = 8360
"""The port of the page where none is named; where it is taken, any other."""
_SLACK = 64


def listen(host: str, port: int | None) -> socket.socket:
    """A socket that listens.

    Args:
        host: an address of this machine.
        port: the port, 0 for any that is free; None for `PORT`, or any other where that is taken.

    Raises:
        UsageError: the address is taken, or none of this machine.
    """
    for attempt in (PORT, 0) if port is None else (port,):
        opened = socket.socket(socket.AF_INET6 if ":" in host else socket.AF_INET, socket.SOCK_STREAM)
        opened.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            opened.bind((host, attempt))
        except OSError as error:
            opened.close()
            if port is not None or attempt == 0:
                raise UsageError(f"{host}:{attempt}: {(error.strerror or str(error)).lower()}; name another port with --port") from None
        else:
            opened.listen(_SLACK)
            return opened
    raise AssertionError("the last attempt returns or raises")


def serve(site: Site, opened: socket.socket, ready: Callable[[], None]) -> None:
    """Answer requests until the process is told to stop (Ctrl+C, SIGTERM); what was acknowledged is on the disk at any moment.

    Args:
        site: what is served.
        opened: a socket that listens.
        ready: called once when the first request can be answered.
    """
    import uvicorn

    class Server(uvicorn.Server):
        async def startup(self, sockets: list[socket.socket] | None = None) -> None:
            await super().startup(sockets)
            ready()
            if site.accounts is not None:  # measures of agreement take seconds to import: nobody shall wait for them
                threading.Thread(target=_warm, daemon=True).start()

    logging.getLogger("uvicorn.error").setLevel(logging.WARNING)
    configuration = uvicorn.Config(
        build_application(site),
        log_config=None,
        access_log=False,
        lifespan="off",
        ws="none",
        http="h11",
        server_header=False,
        proxy_headers=True,  # of a proxy on this machine only
        forwarded_allow_ips="127.0.0.1",
        limit_concurrency=1000,
        timeout_keep_alive=30,
        timeout_graceful_shutdown=5,
        h11_max_incomplete_event_size=16 * 1024,
    )
    with _quiet_interrupt():
        Server(configuration).run(sockets=[opened])


def _warm() -> None:
    with contextlib.suppress(ImportError):
        import nltk.metrics.agreement  # noqa: F401


@contextlib.contextmanager
def _quiet_interrupt() -> Iterator[None]:
    with contextlib.suppress(KeyboardInterrupt):
        yield
