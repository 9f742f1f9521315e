"""``legalscan lint``: judge statutes and bills and print a report."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import Literal

import click

from legalscan import __version__
from legalscan.cli.sources import Reading, corpus_options, open_corpus
from legalscan.errors import UsageError
from legalscan.finding import SEVERITIES, Severity
from legalscan.linter import Findings, lint
from legalscan.report.text import Style, format_statistics, format_text

_COLOURS = {"error": "red", "warning": "yellow", "info": "cyan", "code": None, "quote": None, "faint": None}


def _codes(_ctx: click.Context, _param: click.Parameter, value: tuple[str, ...]) -> list[str]:
    return [code.strip() for words in value for code in words.split(",") if code.strip()]


@click.command("lint", context_settings={"help_option_names": ["-h", "--help"]})
@click.argument("paths", nargs=-1, metavar="[PATH]…")
@click.option("--select", multiple=True, callback=_codes, metavar="CODES", help="Run only these rules or families (DEF103,STR).")
@click.option("--ignore", multiple=True, callback=_codes, metavar="CODES", help="Leave these rules or families out.")
@click.option("--severity", type=click.Choice(SEVERITIES), default="info", help="Hide findings below this level.")
@click.option("--fail-on", type=click.Choice([*SEVERITIES, "never"]), default="warning", help="Exit 1 at this level or above [warning].")
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", help="Form of the report [text].")
@click.option("--output", type=click.Path(dir_okay=False), help="Write the report to this file.")
@click.option("--statistics", is_flag=True, help="Print only how many findings each rule has.")
@click.option("--all", "everything", is_flag=True, help="Print every finding, not the gravest five of each rule.")
@corpus_options
@click.option("--lang", type=click.Choice(["ko", "en"]), help="Language of the messages [that of the statute].")
@click.pass_context
def command(
    ctx: click.Context,
    paths: tuple[str, ...],
    select: list[str],
    ignore: list[str],
    severity: Severity,
    fail_on: Severity | Literal["never"],
    form: str,
    output: str | None,
    statistics: bool,
    everything: bool,
    lang: str | None,
    corpus: str | None,
    index: str | None,
) -> int:
    """Judge statutes and bills (files or folders; without any, the bills that come with legalscan) and print a report.

    Several paths are judged together: a decree given with its act is looked into where a rule asks for it. With --corpus, what
    is cited or deferred to is looked up there as well; its index is made at the first use and kept.

    Exit status: 0 nothing at or above --fail-on, 1 something, 2 usage or an unreadable source.
    """
    reading = Reading(paths)
    if output and any(Path(output).resolve() == Path(path).resolve() for path in reading.files):
        raise UsageError(f"{output}: the report would overwrite what it is about")
    acts = list(reading)
    findings = lint(acts, corpus=open_corpus(corpus, index, acts), select=select, ignore=ignore, severity=severity)
    if findings.statutes:
        _write(_format(findings, form, statistics, everything, lang, _style(output)), output)
    if reading.broken:
        return 2
    return int(fail_on != "never" and findings.reaches(fail_on))


def _format(findings: Findings, form: str, statistics: bool, everything: bool, lang: str | None, style: Style | None) -> str:
    if statistics:
        return format_statistics(findings, form)
    if form == "json":
        from legalscan.report.json import format_json

        return format_json(findings, __version__, lang)
    return format_text(findings, __version__, language=lang, everything=everything, style=style)


def _style(output: str | None) -> Style | None:
    if output or os.environ.get("NO_COLOR") or not sys.stdout.isatty():
        return None

    def paint(words: str, kind: str) -> str:
        return click.style(words, fg=_COLOURS[kind], bold=kind == "code" or None, dim=kind == "faint" or None)

    return paint


def _write(report: str, output: str | None) -> None:
    if output is None:
        click.echo(report, nl=False)
        return
    try:
        Path(output).write_text(report, encoding="utf-8")
    except OSError as error:
        raise UsageError(f"{output}: cannot be written ({error.strerror})") from None
