"""Names given to `legalscan corpus fetch`, one after another."""

from __future__ import annotations

import os
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path

import click

from legalscan import __version__
from legalscan.acquisition import choose, store
from legalscan.errors import FetchError, RefusedError, UsageError
from legalscan.listing import Listing
from legalscan.names import expand_short_name
from legalscan.service import ADDRESS, Service
from legalscan.shelf import fetched_folder


def fetch_all(
    names: Sequence[str],
    *,
    family: bool,
    every: bool,
    into: str | None,
    refresh: bool,
    service: str | None,
    pause: float,
    timeout: float,
) -> int:
    """Fetch every name; 0 where all were found, 2 where one was not. A name that fails does not stop the others; a refusal does."""
    from platformdirs import user_cache_path

    folder = Path(into) if into else fetched_folder()
    cache = user_cache_path("legalscan") / "fetched"
    try:
        asked = Service(os.environ.get("LAW_OC", ""), cache, address=service or ADDRESS, pause=pause, timeout=timeout, refresh=refresh)
    except ImportError:
        raise UsageError("corpus fetch needs httpx and tenacity: pip install 'legalscan[fetch]'") from None
    failed = 0
    with closing(asked):
        for name in names:
            try:
                _fetch(asked, name, folder, family, every)
            except RefusedError:
                raise
            except FetchError as error:
                click.echo(f"legalscan: {error}", err=True)
                failed += 1
    return 2 if failed else 0


def _fetch(service: Service, name: str, folder: Path, family: bool, every: bool) -> None:
    rows = choose(service, expand_short_name(name) or name, family=family, every=every)
    for row in rows:
        done = store(service.text(row), row, folder, f"legalscan {__version__}")
        coming = f", {row.state}" if row.state not in ("", "현행") else ""
        click.echo(f"{_described(row)}{coming} -> {done.path} ({done.change})")
    if family:
        _say_lacking(name, rows)


def _say_lacking(name: str, rows: Sequence[Listing]) -> None:
    for kind in ("시행령", "시행규칙"):
        if not any(row.title.endswith(kind) for row in rows):
            click.echo(f"legalscan: {name}: law.go.kr lists no {kind} under its title; decrees of other names are not looked for", err=True)


def _described(row: Listing) -> str:
    return f"「{row.title}」 {row.instrument} 제{row.number}호, {row.promulgated} 공포, {row.effective} 시행"
