"""``legalscan annotate``: what people say of findings and words, judged on a page, kept in a store, exchanged with other tools."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from difflib import get_close_matches
from pathlib import Path
from typing import get_args

import click

from legalscan import __version__
from legalscan.annotate.exchange import FORMATS, read_annotations, settle, tell_format, write_annotations
from legalscan.cli.annotate_page import account_command, serve_command
from legalscan.cli.lint import codes
from legalscan.cli.sources import Reading
from legalscan.errors import UsageError
from legalscan.statute import Statute

_STORE = click.argument("store", metavar="STORE")
_FORMAT = click.option("--format", "form", type=click.Choice(list(FORMATS)), help="The format; else told by the file's name.")
_STATUTES = click.option(
    "--statutes", multiple=True, type=click.Path(), metavar="PATH", help="Files or folders of the texts; may be repeated."
)


class _Commands(click.Group):
    """A group whose first command is meant where none is named: ``legalscan annotate act.md``."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        if args and args[0] not in self.commands and args[0] not in ctx.help_option_names:
            near = [] if args[0].startswith("-") or Path(args[0]).exists() else get_close_matches(args[0], self.commands, n=1)
            if near:
                ctx.fail(f"no such file or command: {args[0]} (did you mean {near[0]}?)")
            args = [serve_command.name or "", *args]
        return super().parse_args(ctx, args)


@click.group("annotate", cls=_Commands, context_settings={"help_option_names": ["-h", "--help"]})
def command() -> None:
    """Judge findings on a page, keep what people say of them, exchange it with other tools.

    legalscan annotate PATH… [--db STORE] opens the page; it is short for legalscan annotate serve PATH….

    STORE is a file (SQLite, made when it does not exist) or the URL of a database (postgresql://user@host/name).
    """


command.add_command(serve_command)
command.add_command(account_command)


@command.command("sheet")
@click.argument("file", type=click.Path(dir_okay=False))
@click.argument("paths", nargs=-1, required=True, metavar="PATH…")
@click.option("--select", multiple=True, callback=codes, metavar="CODES", help="Only findings of these rules or families (DEF103,STR).")
def sheet(file: str, paths: tuple[str, ...], select: list[str]) -> int:
    """Write the findings in statutes as rows of FILE (.csv, .xlsx), to be judged there and imported.

    Fill in verdict (accept, reject, unsure), for a rejection its reason (parser, scope, harmless idiom, resolved elsewhere,
    other), and what else you like: comment, labels.
    """
    from legalscan.annotate.exchange import sheets
    from legalscan.linter import lint

    if tell_format(Path(file)).module != "sheets":
        raise UsageError(f"{file}: a sheet is .csv or .xlsx")
    reading = Reading(paths)
    acts = list(reading)
    findings = lint(acts, select=select)
    try:
        count = sheets.write_rows(sheets.finding_rows(findings, acts, __version__), Path(file))
    except OSError as error:
        raise UsageError(f"{file}: cannot be written ({error.strerror})") from None
    click.echo(f"{count} findings in {len(acts)} statutes -> {file}")
    return 2 if reading.broken else 0


@command.command("import")
@_STORE
@click.argument("file", type=click.Path())
@_FORMAT
@_STATUTES
@click.option("--author", default="", metavar="NAME", help="Whose judgements they are, where FILE does not tell.")
def import_file(store: str, file: str, form: str | None, statutes: tuple[str, ...], author: str) -> int:
    """Add the annotations in FILE (of any format that `export` writes) to STORE: all of them, or none where one is wrong.

    Importing a file again adds nothing. What was changed in it since it was exported is added and replaces what it was.
    """
    from legalscan.annotate.store import Store

    tell_format(Path(file), form)
    acts = _read(statutes)
    read = read_annotations(file, form, acts, author)
    with Store.open(store) as team:
        known = team.read()
        receipt = team.append(settle(read, known))
    replaced = sum(one.replaces in {old.id for old in known} for one in settle(read, known) if one.replaces)
    more = f", {replaced} of them in place of others" if replaced and receipt.added else ""
    click.echo(f"{receipt.added} added{more}; {receipt.known} had been there -> {store}")
    return 0


@command.command("export")
@_STORE
@click.argument("file", type=click.Path())
@_FORMAT
@_STATUTES
@click.option("--all", "everything", is_flag=True, help="Also what was replaced or withdrawn.")
@click.option("--author", metavar="NAME", help="Only this author's.")
@click.option("--code", metavar="CODE", help="Only on findings of this rule.")
def export_file(
    store: str, file: str, form: str | None, statutes: tuple[str, ...], everything: bool, author: str | None, code: str | None
) -> int:
    """Write the annotations that stand in STORE to FILE.

    Formats: w3c (.jsonld), csv, xlsx; and with the statutes' texts (--statutes) inception (.zip), label-studio (.json), doccano
    (.jsonl), brat (a folder), spacy (.spacy).
    """
    from legalscan.annotate.store import Store

    tell_format(Path(file), form)
    with Store.open(store, create=False) as team:
        said = team.read(author=author, code=code) if everything else team.current(author=author, code=code)
    count = write_annotations(said, file, form, _read(statutes))
    click.echo(f"{count} annotations -> {file}")
    return 0


@command.command("status")
@_STORE
@_STATUTES
def status(store: str, statutes: tuple[str, ...]) -> int:
    """Count what stands in STORE by author and rule; with --statutes say what has become of the words in these texts.

    Words are the same, moved (at another address), changed (look again) or gone.
    """
    from legalscan.annotate.store import Store

    with Store.open(store, create=False) as team:
        every, said = len(team), team.current()
    click.echo(f"{len(said)} annotations stand, of {every} ever made, on {len({one.target.statute_id for one in said})} texts")
    verdicts = Counter((one.author, one.code or "-", one.verdict or "-") for one in said)
    for author, code in sorted({(author, code) for author, code, _ in verdicts}):
        counts = ", ".join(f"{verdict} {n}" for (a, c, verdict), n in sorted(verdicts.items()) if (a, c) == (author, code))
        click.echo(f"{author}  {code}  {counts.replace('- ', 'without verdict ')}")
    if not statutes:
        return 0
    from legalscan.annotate.anchoring import Anchors, Status

    anchors = {(act.id.partition("@")[0] if not act.id.startswith("draft@") else act.title): Anchors(act) for act in _read(statutes)}
    found = [(one, anchors[one.target.law].find(one.target)) for one in said if one.target.law in anchors]
    kinds = Counter(anchoring.status for _, anchoring in found)
    click.echo(", ".join(f"{kinds[kind]} {kind}" for kind in get_args(Status)) + f"; {len(said) - len(found)} on other statutes")
    for one, anchoring in found:
        if anchoring.status != "same":
            place = f" -> {anchoring.provision.locator}" if anchoring.provision else ""
            click.echo(f"{anchoring.status}  {one.target.statute} {one.target.locator}{place}  {' '.join(one.target.quote.split())[:60]}")
    return 0


def _read(paths: Sequence[str]) -> list[Statute]:
    """The statutes given; one that cannot be read is an error, since annotations in it could not be placed."""
    if not paths:
        return []
    reading = Reading(paths)
    acts = list(reading)
    if reading.broken:
        raise reading.broken[0]
    return acts
