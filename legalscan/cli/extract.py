"""``legalscan extract``: one layer of statutes as rows."""

from __future__ import annotations

import sys

import click

from legalscan.cli.sources import Reading
from legalscan.report.records import FORMATS, definition_rows, format_rows

_LAYERS = {"definitions": definition_rows}


@click.command("extract", context_settings={"help_option_names": ["-h", "--help"]})
@click.argument("layer", type=click.Choice(list(_LAYERS)))
@click.argument("paths", nargs=-1, metavar="[PATH]…")
@click.option("--format", "form", type=click.Choice(FORMATS), default="table", help="Form of the rows [table].")
def command(layer: str, paths: tuple[str, ...], form: str) -> int:
    """Write one LAYER of statutes (files or folders) as rows, in reading order."""
    reading = Reading(paths)
    rows = (row for act in reading for row in _LAYERS[layer](act))
    for piece in format_rows(rows, form):
        sys.stdout.write(piece)
    return 2 if reading.broken else 0
