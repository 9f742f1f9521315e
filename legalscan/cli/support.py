"""``legalscan support``: the support matrix, and which, why, how."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from legalscan import __version__
from legalscan.cli.sources import Reading, corpus_options, open_corpus
from legalscan.corpus import Corpus
from legalscan.errors import UsageError
from legalscan.support.matrix import Matrix, build_matrix

FORMS = ("table", "html", "csv", "xlsx", "json")


@click.command("support", context_settings={"help_option_names": ["-h", "--help"]})
@click.argument("paths", nargs=-1, metavar="[PATH]…")
@corpus_options
@click.option("--format", "form", type=click.Choice(FORMS), default="table", help="Form of the report [table].")
@click.option("--output", type=click.Path(dir_okay=False), help="Write the report to this file (needed for xlsx).")
@click.option("--lang", type=click.Choice(["ko", "en"]), help="Language of the headings [that of the statute].")
def command(paths: tuple[str, ...], corpus: str | None, index: str | None, form: str, output: str | None, lang: str | None) -> int:
    """Lay the support provisions of acts side by side: who gets what, how much, by when, by which procedure, or nothing.

    A decree or rule given with its act, or found in --corpus, is read for the slots that it fills; several acts are compared.
    """
    if form == "xlsx" and output is None:
        raise UsageError("a workbook is written to a file: name one with --output FILE.xlsx")
    reading = Reading(paths, corpus, index)
    if output and any(Path(output).resolve() == Path(path).resolve() for path in reading.files):
        raise UsageError(f"{output}: the report would overwrite what it is about")
    acts = list(reading)
    matrix = build_matrix(acts, open_corpus(reading.folder, index, acts) or Corpus(acts))
    if acts:
        _write(matrix, form, output, lang)
    return 2 if reading.broken else 0


def _write(matrix: Matrix, form: str, output: str | None, lang: str | None) -> None:
    try:
        if form == "xlsx":
            from legalscan.report.support_sheets import write_workbook

            write_workbook(matrix, output or "", lang)
        elif output is None:
            sys.stdout.write(_format(matrix, form, lang))
        else:
            Path(output).write_text(_format(matrix, form, lang), encoding="utf-8", newline="")
    except OSError as error:
        raise UsageError(f"{output}: cannot be written ({error.strerror})") from None


def _format(matrix: Matrix, form: str, lang: str | None) -> str:
    if form == "html":
        from legalscan.report.support_page import format_page

        return format_page(matrix, __version__, lang)
    if form == "csv":
        from legalscan.report.support_sheets import format_csv

        return format_csv(matrix, lang)
    from legalscan.report.support import format_json, format_table

    return format_json(matrix, __version__, lang) if form == "json" else format_table(matrix, __version__, lang)
