"""``legalscan corpus``: what is counted once on a national corpus."""

from __future__ import annotations

import json
from pathlib import Path

import click

from legalscan.cli.sources import Reading


@click.group("corpus", context_settings={"help_option_names": ["-h", "--help"]})
def command() -> None:
    """Count what is measured on a national corpus."""


@command.command("counts")
@click.argument("folder", type=click.Path(exists=True, file_okay=False))
@click.option("--snapshot", required=True, metavar="DATE", help="The day of the corpus, as it is to be cited.")
@click.option(
    "--output", required=True, type=click.Path(dir_okay=False), help="The file to write (the package's data/definition_counts.json)."
)
def counts(folder: str, snapshot: str, output: str) -> int:
    """Count the definitions of a corpus: words with the number of definitions that use them, and all tautology scores."""
    from legalscan.measures.definition_counts import count_definitions

    reading = Reading([folder])
    table = count_definitions(reading, snapshot)
    Path(output).write_text(json.dumps(table, ensure_ascii=False, separators=(",", ":")) + "\n", encoding="utf-8")
    click.echo(f"{table['statutes']} statutes, {table['definitions']} definitions, {len(table['stems'])} stems -> {output}")
    return 2 if reading.broken else 0


@command.command("lengths")
@click.argument("folder", type=click.Path(exists=True, file_okay=False))
@click.option("--snapshot", required=True, metavar="DATE", help="The day of the corpus, as it is to be cited.")
@click.option("--output", required=True, type=click.Path(dir_okay=False), help="The file to write (the package's data/lengths.json).")
def lengths(folder: str, snapshot: str, output: str) -> int:
    """Measure the articles, sentences and lists of a corpus: quantiles, and the longest hundredth of each."""
    from legalscan.measures.lengths import count_lengths

    reading = Reading([folder])
    table = count_lengths(reading, snapshot)
    Path(output).write_text(json.dumps(table, ensure_ascii=False, separators=(",", ":")) + "\n", encoding="utf-8")
    for name in ("articles", "sentences", "lists"):
        click.echo(f"{name}: {table[name]['count']:,}, " + ", ".join(f"{key} {value:,}" for key, value in table[name]["quantiles"].items()))
    return 2 if reading.broken else 0
