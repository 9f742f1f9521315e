"""``legalscan extract``: one layer of statutes as rows."""

from __future__ import annotations

import sys

import click

from legalscan.cli.sources import Reading, corpus_options, open_corpus
from legalscan.corpus import Corpus
from legalscan.report.records import FORMATS, citation_rows, definition_rows, delegation_rows, format_rows, support_rows

_LAYERS = {"definitions": definition_rows, "citations": citation_rows, "delegations": delegation_rows, "support": support_rows}


@click.command("extract", context_settings={"help_option_names": ["-h", "--help"]})
@click.argument("layer", type=click.Choice(list(_LAYERS)))
@click.argument("paths", nargs=-1, metavar="[PATH]…")
@corpus_options
@click.option("--format", "form", type=click.Choice(FORMATS), default="table", help="Form of the rows [table].")
def command(layer: str, paths: tuple[str, ...], corpus: str | None, index: str | None, form: str) -> int:
    """Write one LAYER of statutes (files or folders) as rows, in reading order.

    Citations lead to the statutes given together and to those of --corpus.
    """
    reading = Reading(paths, corpus, index)
    acts = list(reading)
    around = open_corpus(reading.folder, index, acts) or Corpus(acts)
    rows = (row for act in acts for row in _LAYERS[layer](act, around))
    for piece in format_rows(rows, form):
        sys.stdout.write(piece)
    return 2 if reading.broken else 0
