"""``legalscan align``: a law and its translation, side by side."""

from __future__ import annotations

from collections import Counter

import click

from legalscan.alignment import align
from legalscan.cli.sources import Names, corpus_options, read_named
from legalscan.hierarchy import LEVELS
from legalscan.report.records import format_rows


@click.command("align", context_settings={"help_option_names": ["-h", "--help"]})
@click.argument("first")
@click.argument("second")
@corpus_options
def command(first: str, second: str, corpus: str | None, index: str | None) -> None:
    """Lay two texts of one act side by side by their addresses: units by level, what only one has, the terms that each defines."""
    names = Names(corpus, index)
    one, two = (read_named(path, names) for path in (first, second))
    aligned = align(one, two)
    click.echo(f"{one.title} ({one.id}) | {two.title} ({two.id})\n")
    pairs = Counter(provision.level for provision, _ in aligned.pairs)
    left, right = (Counter(p.level for p in row) for row in (aligned.only_first, aligned.only_second))
    levels = [level for level in LEVELS if pairs[level] or left[level] or right[level]]
    rows = [{"level": level, "both": pairs[level], "only first": left[level], "only second": right[level]} for level in levels]
    click.echo("".join(format_rows(rows, "table")))
    for act, only in ((one, aligned.only_first), (two, aligned.only_second)):
        for provision in only:
            click.echo(f"only in {act.path}: {provision.locator.format(act.language)}  {' '.join(provision.own_text.split())[:60]}")
    terms = [
        {"address": str(p.locator), "first": ", ".join(here) or "–", "second": ", ".join(there) or "–"} for p, here, there in aligned.terms
    ]
    click.echo("\n" + "".join(format_rows(terms, "table")), nl=False)
