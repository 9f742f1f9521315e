"""``legalscan consolidate``: an amending bill applied to the statute that it amends."""

from __future__ import annotations

import json
from pathlib import Path

import click

from legalscan.amending.consolidation import Consolidation, consolidate
from legalscan.cli.bases import find_base, summary
from legalscan.cli.output import write
from legalscan.cli.sources import Names, corpus_options, open_corpus, read_named
from legalscan.errors import UsageError


@click.command("consolidate", context_settings={"help_option_names": ["-h", "--help"]})
@click.argument("bill")
@click.option("--base", metavar="ACT", help="The statute that the bill amends [the one in --corpus].")
@click.option("-o", "--output", type=click.Path(dir_okay=False), help="Write the text to this file.")
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", help="json: what was applied and what not [text].")
@corpus_options
def command(bill: str, base: str | None, output: str | None, form: str, corpus: str | None, index: str | None) -> int:
    """Apply an amending bill to the statute that it amends, and print the consolidated text.

    What could not be applied is said on standard error, with the reason; nothing is guessed. The two columns of the present and the
    amended text are `legalscan diff ACT NEW --format html|docx`.

    Exit status: 0 everything was applied, 1 something was not, 2 usage or an unreadable source.
    """
    if output and any(Path(output).resolve() == Path(path).resolve() for path in (bill, base) if path):
        raise UsageError(f"{output}: the text would overwrite what it is made from")
    act = read_named(bill, Names(corpus, index))
    found = find_base([act], open_corpus(corpus, index, []), base, whole=True)
    assert found is not None
    done = consolidate(act, found)
    write(_rows(done) if form == "json" else done.text, output)
    click.echo(f"legalscan: {summary(done)}", err=True)
    for row in done.refused:
        words = " ".join(row.span.of(act.text).split())
        line = act.outline.locate(row.span.start).line
        click.echo(f"legalscan: {bill}:{line}: {row.place or words[:60]}: {row.reason.in_language(act.language)}", err=True)
    if done.late is not None:
        click.echo(f"legalscan: {found.path}: promulgated {found.promulgated}, after the bill was proposed ({done.late})", err=True)
    for law in done.others:
        click.echo(
            f"legalscan: {bill}: it amends {law} as well, which is not applied here; run it again with --base for that one", err=True
        )
    return int(bool(done.refused))


def _rows(done: Consolidation) -> str:
    """What was applied and what not as JSON, with the text."""
    applied = [
        {
            "span": list(row.span),
            "place": row.place,
            "action": row.action,
            "locator": str(row.locator) if row.locator else None,
            "changes": row.changes,
        }
        for row in done.applied
    ]
    refused = [
        {"span": list(row.span), "place": row.place, "code": row.code, "reason": row.reason.ko, "words": row.words or None}
        for row in done.refused
    ]
    moved = [{"before": str(old), "after": str(new)} for old, new in done.moved]
    document = {"bill": done.bill.path, "base": done.base.path, "applied": applied, "refused": refused, "moved": moved, "text": done.text}
    return json.dumps(document, ensure_ascii=False, indent=1) + "\n"
