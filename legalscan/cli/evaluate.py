"""``legalscan evaluate``: precision of the rules from readings of their findings."""

from __future__ import annotations

import json
from pathlib import Path

import click

from legalscan.measures.precision import measure_precision, read_readings


@click.command("evaluate", context_settings={"help_option_names": ["-h", "--help"]})
@click.argument("folder", default="tests/readings", type=click.Path())
@click.option("--output", type=click.Path(dir_okay=False), help="Also write the figures as JSON (the package's data/precision.json).")
def command(folder: str, output: str | None) -> None:
    """Print each rule's precision, with its 95 % Wilson interval, from the readings in FOLDER (CODE.tsv)."""
    figures = {code: measure_precision(rows) for code, rows in read_readings(folder).items()}
    for code, row in figures.items():
        click.echo(
            f"{code}  {row['right']:3} of {row['read']:3} right  {row['precision']:.2f}  [{row['low']:.2f}, {row['high']:.2f}]  {row['last']}"
        )
    if output:
        Path(output).write_text(json.dumps(figures, indent=1) + "\n", encoding="utf-8")
