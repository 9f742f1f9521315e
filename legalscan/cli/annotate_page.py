"""``legalscan annotate PATH…``: the annotation page; and the accounts of a team that works with it."""

from __future__ import annotations

import getpass
import sys
from collections.abc import Callable
from pathlib import Path

import click

from legalscan import __version__
from legalscan.cli.lint import codes
from legalscan.cli.sources import Reading, corpus_options, open_corpus
from legalscan.errors import UsageError

_DB = "annotations.sqlite"


@click.command("serve", context_settings={"help_option_names": ["-h", "--help"]})
@click.argument("paths", nargs=-1, required=True, metavar="PATH…")
@click.option("--db", default=_DB, metavar="URL", help=f"The store: a file, or postgresql://user@host/name [{_DB}].")
@click.option("--select", multiple=True, callback=codes, metavar="CODES", help="Only findings of these rules or families (DEF103,STR).")
@click.option("--ignore", multiple=True, callback=codes, metavar="CODES", help="Leave these rules or families out.")
@corpus_options
@click.option("--author", metavar="NAME", help="Whose judgements they are [your name on this computer].")
@click.option("--guideline", default="", metavar="VERSION", help="The version of the guideline that is followed.")
@click.option("--lang", type=click.Choice(["ko", "en"]), help="Language of the page at first [that of the first statute].")
@click.option("--team", is_flag=True, help="For several people, with the accounts of the store (legalscan annotate account).")
@click.option("--open-book", is_flag=True, help="With --team: everybody sees what others said; else only adjudicators do.")
@click.option("--host", default="127.0.0.1", metavar="ADDRESS", help="With --team: the address to listen on [127.0.0.1].")
@click.option("--port", type=click.IntRange(0, 65535), help="The port; 0 for any that is free [8360, or any].")
@click.option("--public", metavar="URL", help="With --team: under which browsers reach it (https://judging.example.org).")
@click.option("--no-browser", is_flag=True, help="Do not open a browser.")
def serve_command(
    paths: tuple[str, ...],
    db: str,
    select: list[str],
    ignore: list[str],
    corpus: str | None,
    index: str | None,
    author: str | None,
    guideline: str,
    lang: str | None,
    team: bool,
    open_book: bool,
    host: str,
    port: int | None,
    public: str | None,
    no_browser: bool,
) -> int:
    """Open a page to judge the findings in statutes (files or folders), into the store --db.

    The page is for this computer alone, and opens with the address printed here. For a team use --team; it then stands behind a
    web server with a certificate (docs/annotating-team.md).
    """
    from legalscan.annotate.accounts import Accounts
    from legalscan.annotate.store import Store
    from legalscan.linter import lint

    _check(team, open_book, host, public)
    _require()
    from legalscan.annotate.web.project import Project
    from legalscan.annotate.web.server import listen, serve
    from legalscan.annotate.web.site import Site

    reading = Reading(paths)
    acts = list(reading)
    if not acts:
        return 2
    findings = lint(acts, corpus=open_corpus(corpus, index, acts), select=select, ignore=ignore)
    project = Project(findings)
    with Store.open(db) as store, listen(host, port) as opened:
        click.echo(f"{len(project.items)} findings in {len(acts)} statutes -> {store.name}")
        for finding in project.unplaced:
            click.echo(f"legalscan: {finding.path}: {finding.code} stands before the first provision and is left out", err=True)
        accounts = Accounts(store) if team else None
        if accounts is not None and not any(not account.closed for account in accounts.list()):
            raise UsageError(f"{store.name}: there is no account yet; make one with: legalscan annotate account {store.name} NAME")
        address = as_browsers_write(public) if public else f"http://{f'[{host}]' if ':' in host else host}:{opened.getsockname()[1]}"
        site = Site(
            project,
            store,
            author="" if team else author or _own_name(),
            language=lang or acts[0].language,
            guideline=guideline,
            blind=team and not open_book,
            address=address,
            accounts=accounts,
            version=__version__,
        )
        serve(site, opened, _ready(site, no_browser))
    return 0


def _ready(site: object, no_browser: bool) -> Callable[[], None]:
    from legalscan.annotate.web.site import Site

    assert isinstance(site, Site)
    link = f"{site.address}/" if site.accounts is not None else f"{site.address}/enter?token={site.link.token}"

    def tell() -> None:
        click.echo(f"Open {link}" + ("" if site.accounts is not None else "   (good once, on this computer)"))
        click.echo("Ctrl+C ends it; everything that the page shows as saved is kept.")
        if site.accounts is None and not no_browser and sys.stdout.isatty():
            import webbrowser

            webbrowser.open(link)

    return tell


def _check(team: bool, open_book: bool, host: str, public: str | None) -> None:
    if not team and (open_book or public or host != "127.0.0.1"):
        raise UsageError("--open-book, --host and --public are for --team; without it the page is for this computer alone")
    if public and not public.startswith(("https://", "http://")):
        raise UsageError(f"--public {public}: not an address as https://judging.example.org")
    if public and public.count("/") > 2 + public.endswith("/"):
        raise UsageError(f"--public {public}: a name of its own, without a path behind it")
    if team and host not in ("127.0.0.1", "::1", "localhost") and not (public or "").startswith("https://"):
        click.echo("legalscan: passwords travel unprotected without HTTPS; put it behind a web server and name it with --public", err=True)


def as_browsers_write(address: str) -> str:
    """An address in small letters, without the port that its kind has anyway: so it stands in what browsers send.

    >>> as_browsers_write("https://Judging.Example.org:443/")
    'https://judging.example.org'
    """
    whole = address.lower().rstrip("/")
    return whole.removesuffix(":443" if whole.startswith("https:") else ":80")


def _require() -> None:
    try:
        import argon2  # noqa: F401
        import python_multipart  # noqa: F401
        import starlette  # noqa: F401
        import uvicorn  # noqa: F401
    except ImportError as error:
        raise UsageError(f"the annotation page needs {error.name}: pip install 'legalscan[annotate]'") from None


def _own_name() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return "me"


@click.command("account", context_settings={"help_option_names": ["-h", "--help"]})
@click.argument("store", metavar="STORE")
@click.argument("name", required=False)
@click.option("--role", type=click.Choice(["annotator", "adjudicator"]), default="annotator", help="What they may do [annotator].")
@click.option("--password-file", type=click.Path(exists=True, dir_okay=False), help="Take the password from the first line of a file.")
@click.option("--close", is_flag=True, help="Let nobody sign in with it any more; what its owner said stays.")
@click.option("--trail", is_flag=True, help="Print what happened to accounts and sessions.")
def account_command(store: str, name: str | None, role: str, password_file: str | None, close: bool, trail: bool) -> int:
    """Make the account NAME in STORE, or give it another password and role; without NAME list all.

    An annotator judges; an adjudicator also sees what all have said, and decides where they disagree.
    """
    from typing import cast

    from legalscan.annotate.accounts import Accounts, Role
    from legalscan.annotate.store import Store

    with Store.open(store, create=name is not None and not close) as team:
        accounts = Accounts(team)
        if trail:
            for one in reversed(accounts.trail()):
                click.echo("  ".join(filter(None, (one.at, one.event, one.account, one.detail, one.address))))
        elif name is None:
            for account in accounts.list():
                click.echo(f"{account.name}  {account.role}{'  closed' if account.closed else ''}")
        elif close:
            accounts.close(name)
            click.echo(f"{name} is closed -> {team.name}")
        else:
            accounts.set(name, _password(password_file), cast("Role", role))
            click.echo(f"{name}, {role} -> {team.name}")
    return 0


def _password(file: str | None) -> str:
    if file is None:
        return str(click.prompt("Password", hide_input=True, confirmation_prompt=True))
    try:
        return Path(file).read_text(encoding="utf-8").partition("\n")[0].rstrip("\r")
    except (OSError, UnicodeDecodeError):
        raise UsageError(f"{file}: cannot be read as text in UTF-8; a password is its first line") from None
