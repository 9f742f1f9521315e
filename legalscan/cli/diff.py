"""``legalscan diff``: two versions of a statute, provision by provision, with the findings that come and go."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path
from typing import Any

import click

from legalscan import __version__
from legalscan.cli.output import style_for, write
from legalscan.cli.sources import Names, corpus_options, open_corpus, read_named
from legalscan.comparison import are_different_laws, compare
from legalscan.configuration import Configuration, find_configuration
from legalscan.difference import Difference, find_difference
from legalscan.errors import UsageError
from legalscan.linter import Findings, lint
from legalscan.report.diff_text import format_diff_text
from legalscan.statute import Statute


@click.command("diff", context_settings={"help_option_names": ["-h", "--help"]})
@click.argument("old", metavar="OLD|ACT")
@click.argument("new", metavar="NEW|DATE")
@click.argument("later", metavar="[DATE]", required=False)
@click.option(
    "--format", "form", type=click.Choice(["text", "json", "html", "docx"]), default="text", help="Form of the comparison [text]."
)
@click.option("--output", type=click.Path(dir_okay=False), help="Write the comparison to this file.")
@click.option("--lang", type=click.Choice(["ko", "en"]), help="Language of the messages [that of the statute].")
@corpus_options
def command(
    old: str, new: str, later: str | None, form: str, output: str | None, lang: str | None, corpus: str | None, index: str | None
) -> None:
    """Compare two versions of a statute: provisions changed, added, moved and deleted, findings added and removed.

    Provisions are matched by what they say, so that one that only moves is not shown as deleted and added. As html and docx the
    comparison is the table of two columns that goes with a bill (신ㆍ구조문대비표). 부칙 are not compared.

    With ACT DATE DATE, the versions of one act in force on two days (2024-05-01) are compared: from the history of its git
    repository, or among the texts of --corpus. An act is named by its path or by any of its names.
    """
    if output and any(Path(output).resolve() == Path(path).resolve() for path in (old, new, later) if path):
        raise UsageError(f"{output}: the comparison would overwrite what it is about")
    names = Names(corpus, index)
    if later is None:
        one, other = (read_named(path, names) for path in (old, new))
    else:
        from legalscan.cli.editions import choose, find_act, history_of, parse_day

        days = [parse_day(words) for words in (new, later)]
        history = history_of(*find_act(old, names))
        one, other = (choose(history, day) for day in days)
    if other.is_amendment and not one.is_amendment:
        raise UsageError(f"{new}: is an amending bill, which shows single provisions; apply it first, and compare the whole texts")
    if are_different_laws(one, other):
        told = " and ".join(f"{act.path} is 「{act.title}」" for act in (one, other))
        click.echo(f"legalscan: these seem to be two laws, not two versions of one: {told}", err=True)
    configuration = find_configuration()
    before, after = (_lint(act, configuration, corpus or configuration.corpus or names.folder, index) for act in (one, other))
    difference = find_difference(compare(one, other), before.findings, after.findings)
    write(_format(difference, before, after, form, lang, output), output)


def _lint(act: Statute, configuration: Configuration, corpus: str | None, index: str | None) -> Findings:
    around = open_corpus(corpus, index, [act])
    return lint(act, corpus=around, select=configuration.select, ignore=configuration.ignore, options=configuration.options)


def _format(difference: Difference, before: Findings, after: Findings, form: str, language: str | None, output: str | None) -> str | bytes:
    if form == "text":
        return format_diff_text(difference, before, after, __version__, language, style_for(output))
    made: Any = getattr(import_module(f"legalscan.report.diff_{form}"), f"format_diff_{form}")
    written: str | bytes = made(difference, before, after, __version__, language)
    return written
